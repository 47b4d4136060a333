import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { type RealRegistry, startRealRegistry, whereRegistry, writeLayout } from './support/registry.ts';
import { tarOf } from './support/tar.ts';

let directory: string;
let layout: string;

const passwd = 'root:x:0:0::/:/bin/sh\napp:x:4321:33::/:/bin/sh\n';
const config = { User: 'app', Env: ['PATH=/bin', 'WHO=77'], Entrypoint: ['/bin/app'], Cmd: ['serve'] };

beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'lookup-'));
  layout = path.join(directory, 'layout');
  const tars = [
    tarOf([
      { path: 'etc/passwd', contents: passwd },
      { path: 'etc/group', contents: 'root:x:0:\nweb:x:33:\n' },
    ]),
    tarOf([{ path: 'bin/app', contents: 'x'.repeat(100_000) }]),
  ];
  const layers = tars.map(tar => gzipSync(tar));
  const digests = tars.map(tar => `sha256:${createHash('sha256').update(tar).digest('hex')}`);
  const images = ['arm64', 'amd64', 's390x'].map(architecture => ({
    platform: { os: 'linux', architecture },
    config: architecture === 'amd64' ? config : { ...config, User: architecture },
    layers,
  }));
  writeLayout(layout, images, digests);
});

afterAll(() => rmSync(directory, { recursive: true }));

interface Workload {
  readonly id: string;
  readonly starts: {
    readonly user: { readonly known?: string; readonly detail?: string };
    readonly uid: { readonly known?: number };
  };
}

/** The workloads of a repository, as the command line reports them. */
async function workloads(
  files: Readonly<Record<string, string>>,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<readonly Workload[]> {
  const root = mkdtempSync(path.join(directory, 'repository-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, name), text);
  let text = '';
  const output = { write: (more: string) => (text += more) };
  const cache = path.join(root, 'cache');
  await main(['--format', 'json', '--lookup', 'missing', '--lookup-cache', cache, ...words], {
    environment: { DOCKER_CONFIG: directory, ...environment },
    directory: root,
    stdout: output,
    stderr: output,
    readInput: () => new Uint8Array(),
  });
  return JSON.parse(text).workloads;
}

function startsOf(found: readonly Workload[]): unknown {
  return found.map(({ id, starts }) => [id, starts.user.known ?? starts.user.detail, starts.uid.known]);
}

whereRegistry('a real registry', () => {
  let registry: RealRegistry;
  beforeAll(() => {
    registry = startRealRegistry(false);
    registry.push(layout, 'acme/app:1');
    registry.push(layout, 'acme/docker:1', 'v2s2');
    registry.push(layout, 'acme/oci:1', 'oci');
  });
  afterAll(() => registry.stop());

  test('an index, a manifest of Docker’s, one of OCI’s: who they run as is what skopeo reads', async () => {
    const names = ['acme/app:1', 'acme/docker:1', 'acme/oci:1'];
    const services = names.map((name, at) => `  s${at}:\n    image: ${registry.host}/${name}\n`).join('');
    const found = await workloads({ 'compose.yaml': `services:\n${services}` }, ['--registry', registry.host]);
    const judged = names.map((name, at) => {
      const said = registry.config(name);
      const user = typeof said === 'object' && said !== null && 'config' in said ? said.config : undefined;
      return [
        `compose.yaml#s${at}`,
        user !== null && typeof user === 'object' && user !== undefined && 'User' in user ? user.User : undefined,
        undefined,
      ];
    });
    expect(startsOf(found)).toEqual(judged);
    expect(judged.map(([, user]) => user)).toEqual(['app', 'app', 'app']);
  });

  test('numbers from its layers, and variables for the stage that is built on it', async () => {
    const Dockerfile = `FROM ${registry.host}/acme/app:1 AS own\nFROM own AS other\nUSER $WHO\n`;
    const found = await workloads({ Dockerfile }, ['--registry', registry.host, '--lookup-accounts']);
    expect(startsOf(found)).toEqual([
      ['Dockerfile#own', 'app', 4321],
      ['Dockerfile#other', '77', 77],
    ]);
  });

  test('nobody allowed it: it is not asked', async () => {
    const found = await workloads({ Dockerfile: `FROM ${registry.host}/acme/app:1\n` }, []);
    expect(found[0]?.starts.user.detail).toContain('is no registry that may be asked');
  });

  test('behind tokens, which the user’s password buys', async () => {
    const asked: (string | undefined)[] = [];
    const front = http.createServer((request, response) => {
      const { host: own = '' } = request.headers;
      if (request.url?.startsWith('/token') === true) {
        asked.push(request.headers.authorization);
        response.end(JSON.stringify({ token: 'let-me-in' }));
      } else if (request.headers.authorization !== 'Bearer let-me-in') {
        response.writeHead(401, { 'www-authenticate': `Bearer realm="http://${own}/token",service="test"` }).end();
      } else {
        const { authorization: _, ...headers } = request.headers;
        http.get(`http://${registry.host}${request.url}`, { headers: { ...headers, host: registry.host } }, answer => {
          response.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(response);
        });
      }
    });
    await new Promise<void>(listening => front.listen(0, '127.0.0.1', listening));
    try {
      const host = `127.0.0.1:${(front.address() as AddressInfo).port}`;
      const auth = Buffer.from('me:secret').toString('base64');
      writeFileSync(path.join(directory, 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }));
      // A host of the user's own `docker login` needs no --registry.
      const found = await workloads({ Dockerfile: `FROM ${host}/acme/app:1\n` }, []);
      expect(startsOf(found)).toEqual([['Dockerfile#0', 'app', undefined]]);
      expect(asked).toEqual([`Basic ${auth}`]);
    } finally {
      rmSync(path.join(directory, 'config.json'), { force: true });
      front.closeAllConnections();
      front.close();
    }
  });
});

whereRegistry('a real registry with a certificate', () => {
  let registry: RealRegistry;
  beforeAll(() => {
    registry = startRealRegistry(true);
    registry.push(layout, 'acme/app:1');
  });
  afterAll(() => registry.stop());

  test('is asked where its authority is known, and not otherwise', async () => {
    const files = { Dockerfile: `FROM ${registry.host}/acme/app:1\n` };
    const trusted = await workloads(files, ['--registry', registry.host], { SSL_CERT_FILE: registry.authority });
    expect(startsOf(trusted)).toEqual([['Dockerfile#0', 'app', undefined]]);
    const distrusted = await workloads(files, ['--registry', registry.host]);
    expect(distrusted[0]?.starts.user.known).toBeUndefined();
  });
});
