import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContents } from '../../src/adapters/registry/accounts.ts';
import { isPublicAddress } from '../../src/adapters/registry/addresses.ts';
import { createCache } from '../../src/adapters/registry/cache.ts';
import { createRegistryClient } from '../../src/adapters/registry/client.ts';
import { type DockerConfig, readDockerConfig } from '../../src/adapters/registry/credentials.ts';
import { createHosts } from '../../src/adapters/registry/hosts.ts';
import { createHttp } from '../../src/adapters/registry/http.ts';
import { createRegistryLookup, type LocalImages } from '../../src/adapters/registry.ts';
import type { ImageFacts, ImageLookup } from '../../src/core/image/facts.ts';
import { isUnknown } from '../../src/core/resolved.ts';
import { tarOf } from '../engine/support/tar.ts';
import { type FakeRegistry, ociIndex, ociManifest, startRegistry } from '../support/fake-registry.ts';

let registry: FakeRegistry;
let directory: string;

beforeEach(async () => {
  registry = await startRegistry();
  directory = mkdtempSync(path.join(tmpdir(), 'registry-'));
});

afterEach(async () => {
  await registry.close();
  rmSync(directory, { recursive: true });
});

/** Gives every request, or those whose path has `part`, the same answer. */
function answering(answer: (response: http.ServerResponse) => unknown, from = registry, part = ''): void {
  from.intercept = (request, response) => {
    if (request.url?.includes(part) !== true) return false;
    answer(response);
    return true;
  };
}

interface Settings {
  readonly mode?: 'never' | 'missing' | 'always';
  readonly listed?: readonly string[];
  readonly docker?: DockerConfig;
  readonly environment?: Readonly<Record<string, string>>;
  readonly pauses?: number[];
  readonly local?: LocalImages;
  readonly accounts?: boolean;
  readonly now?: () => number;
  readonly patience?: number;
}

function lookup(settings: Settings = {}): ImageLookup {
  const { mode = 'missing', listed = [registry.host], environment = {}, pauses = [], now = () => 0 } = settings;
  const hosts = createHosts(listed);
  const ask = createHttp({ hosts, environment, patience: settings.patience ?? 2000 });
  const docker: DockerConfig = settings.docker ?? { hosts: [], credentialsFor: async () => undefined };
  const pause = async (seconds: number): Promise<void> => {
    pauses.push(seconds);
  };
  return createRegistryLookup({
    mode,
    hosts,
    client: createRegistryClient({ ask, hosts, docker: async () => docker, pause }),
    cache: createCache(directory, now),
    local: settings.local,
    accounts: settings.accounts === true ? readContents : undefined,
    now,
  });
}

/** The facts of `acme/app` with a tag or digest, or why they are not known. */
async function ask(from: ImageLookup, name = 'acme/app:1'): Promise<ImageFacts | string> {
  const reference =
    name.includes('.') && name.includes('/') && !name.startsWith('acme') ? name : `${registry.host}/${name}`;
  const answer = (await from.facts([reference])).get(reference);
  if (answer === undefined) throw new Error('no answer');
  return isUnknown(answer)
    ? answer.detail.replace(/^.* known images(?:, and )?/, '').replaceAll(registry.host, 'HOST')
    : answer;
}

const config = {
  os: 'linux',
  architecture: 'amd64',
  created: '2026-03-04T05:06:07Z',
  config: {
    User: '1001:0',
    Env: ['PATH=/bin', 'APP=a=b'],
    Entrypoint: ['/start'],
    Cmd: ['serve'],
    OnBuild: ['RUN true'],
    ExposedPorts: { '80/tcp': {} },
    Labels: { 'devcontainer.metadata': '[]' },
  },
};

describe('an image', () => {
  test('of a manifest', async () => {
    registry.image('acme/app', '1', config);
    expect(await ask(lookup())).toMatchObject({
      user: '1001:0',
      uid: 1001,
      gid: 0,
      environment: new Map([
        ['PATH', '/bin'],
        ['APP', 'a=b'],
      ]),
      environmentIsComplete: true,
      entrypoint: ['/start'],
      command: ['serve'],
      onBuild: ['RUN true'],
      exposedPorts: ['80/tcp'],
      labels: new Map([['devcontainer.metadata', '[]']]),
      source: 'registry',
      evidence: expect.stringMatching(/^its registry, sha256:[a-f0-9]{12} of 2026-03-04$/),
    });
    expect(registry.requests.map(({ path }) => path.replace(/sha256:\w+/, 'DIGEST'))).toEqual([
      '/v2/acme/app/manifests/1',
      '/v2/acme/app/blobs/DIGEST',
    ]);
  });

  test('of an index, by platform, past attestations and through another index', async () => {
    const descriptor = (digest: string, platform: object, more: object = {}): object => ({
      mediaType: ociManifest,
      digest,
      size: 1,
      platform,
      ...more,
    });
    const arm = registry.image('acme/app', 'arm', { ...config, config: { User: '2' } });
    const amd = registry.image('acme/app', 'amd', { ...config, config: { User: '3' } });
    const inner = registry.manifest('acme/app', 'inner', {
      schemaVersion: 2,
      mediaType: ociIndex,
      manifests: [
        descriptor(arm, { os: 'unknown', architecture: 'unknown' }),
        descriptor(
          arm,
          { os: 'linux', architecture: 'amd64' },
          { annotations: { 'vnd.docker.reference.type': 'attestation-manifest' } },
        ),
        descriptor(arm, { os: 'linux', architecture: 'arm64', variant: 'v8' }),
        descriptor(amd, { os: 'linux', architecture: 'amd64' }),
      ],
    });
    registry.manifest('acme/app', '1', {
      schemaVersion: 2,
      mediaType: 'application/vnd.docker.distribution.manifest.list.v2+json',
      manifests: [{ mediaType: ociIndex, digest: inner, size: 1 }],
    });
    expect(await ask(lookup())).toMatchObject({ user: '3' });
  });

  test('by its digest', async () => {
    const digest = registry.image('acme/app', '1', config);
    expect(await ask(lookup(), `acme/app@${digest}`)).toMatchObject({ user: '1001:0' });
  });

  test('for Windows has no uids', async () => {
    registry.image('acme/app', '1', { os: 'windows', config: { User: 'ContainerUser' } });
    expect(await ask(lookup())).toMatchObject({ windows: true, uid: undefined });
  });
});

describe('is refused', () => {
  test.each<[string, string, () => void]>([
    [
      'a manifest of schema 1',
      'its manifest is of schema 1, which has been out of use since 2017',
      () => registry.manifest('acme/app', '1', { schemaVersion: 1 }),
    ],
    [
      'an artifact',
      'it is no image: its configuration is `application/x`',
      () =>
        registry.manifest('acme/app', '1', {
          schemaVersion: 2,
          config: { mediaType: 'application/x', digest: registry.blob('{}'), size: 2 },
          layers: [],
        }),
    ],
    ['no JSON', 'its manifest is no JSON object', () => answering(response => response.end('<html>'))],
    ['an image that is not there', 'HOST does not have it', () => undefined],
    [
      'an image behind a login',
      'HOST does not give it without a login',
      () => answering(response => response.writeHead(401).end()),
    ],
    [
      'an index without end',
      'its index leads more than 3 deep',
      () => {
        const name = `sha256:${'0'.repeat(64)}`;
        let digest = name;
        for (let depth = 0; depth < 6; depth += 1)
          digest = registry.manifest('acme/app', '1', {
            schemaVersion: 2,
            mediaType: ociIndex,
            manifests: [{ mediaType: ociIndex, digest, size: 1 }],
          });
      },
    ],
    [
      'an index of nothing',
      'its index names no image',
      () => registry.manifest('acme/app', '1', { schemaVersion: 2, mediaType: ociIndex, manifests: [] }),
    ],
    [
      'a manifest that is too long',
      'HOST sends more than 4194304 bytes',
      () => answering(response => response.end(' '.repeat(4194305))),
    ],
    [
      'a configuration that is too long',
      'HOST sends more than 4194304 bytes',
      () => {
        registry.image('acme/app', '1', config);
        answering(response => response.end(' '.repeat(4194305)), registry, '/blobs/');
      },
    ],
    [
      'an answer that is cut',
      'HOST cannot be reached: the connection is cut',
      () => {
        registry.intercept = (request, response) => {
          response.writeHead(200, { 'content-length': '1000' });
          response.write('{', () => request.socket.destroy());
          return true;
        };
      },
    ],
    [
      'a redirect without end',
      'HOST leads on and on: more than 5 redirects',
      () => {
        registry.intercept = (request, response) => {
          response.writeHead(307, { location: `${request.url}x` }).end();
          return true;
        };
      },
    ],
  ])('%s', async (_name, why, prepare) => {
    prepare();
    expect(await ask(lookup())).toBe(why);
  });

  test('other bytes than the digest says', async () => {
    registry.image('acme/app', '1', config);
    answering(response => response.end('{"config":{"User":"0"}}'), registry, '/blobs/');
    expect(await ask(lookup())).toMatch(/^HOST\/acme\/app sends other bytes than the digest says \(sha256:/);
  });

  test('another manifest than the digest says', async () => {
    const digest = registry.image('acme/app', '1', config);
    answering(response => response.end('{"schemaVersion":2}'), registry, '/manifests/');
    expect(await ask(lookup(), `acme/app@${digest}`)).toMatch(/sends other bytes/);
  });

  test('a host that does not answer in time', async () => {
    registry.intercept = () => true;
    expect(await ask(lookup({ patience: 100 }))).toBe('HOST does not answer in time');
  });
});

describe('stays where it may go', () => {
  test('a registry that nobody allowed is not asked', async () => {
    registry.image('acme/app', '1', config);
    expect(await ask(lookup({ listed: [] }))).toBe(
      'HOST is no registry that may be asked; `--registry HOST` allows it',
    );
    expect(registry.requests).toEqual([]);
  });

  test.each([
    'evil.example/acme/app:1',
    'ghcr.io.evil.example/acme/app:1',
    '169.254.169.254/latest/meta-data:1',
    'registry.localhost/x/y:1',
  ])('%s is not asked', async name => {
    expect(await ask(lookup(), name)).toContain('is no registry that may be asked');
  });

  test.each([
    ['to an address of this machine', 'http://127.0.0.1:1/x', '127.0.0.1:1 would be asked without encryption (http)'],
    ['to a private address', 'https://10.0.0.1/x', '10.0.0.1 is an address of a private network'],
    [
      'to the metadata of a cloud',
      'https://169.254.169.254/latest/meta-data',
      '169.254.169.254 is an address of a private network',
    ],
    ['to IPv6 of this machine', 'https://[::1]/x', '[::1] is an address of a private network'],
    ['to IPv4 in IPv6', 'https://[::ffff:127.0.0.1]/x', '[::ffff:7f00:1] is an address of a private network'],
    ['to a name of this machine', 'https://localhost/x', 'localhost leads into a private network'],
    ['to a file', 'file:///etc/passwd', ' would be asked without encryption (file)'],
    ['with a password', 'https://a:b@127.0.0.1/x', 'an address of 127.0.0.1 has a password in it'],
  ])('a redirect %s is refused', async (_name, location, why) => {
    answering(response => response.writeHead(302, { location }).end());
    expect(await ask(lookup())).toContain(why);
  });

  test('credentials do not follow a redirect to another host', async () => {
    const other = await startRegistry();
    try {
      const digest = registry.image('acme/app', '1', config);
      other.image('acme/app', '1', config);
      registry.intercept = (request, response) => {
        if (request.headers.authorization === undefined) {
          response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
          return true;
        }
        if (request.url?.includes('/blobs/') !== true) return false;
        response.writeHead(307, { location: `http://${other.host}${request.url}` }).end();
        return true;
      };
      const docker = { hosts: [registry.host], credentialsFor: async () => ({ user: 'me', password: 'secret' }) };
      const facts = await ask(lookup({ docker, listed: [registry.host, other.host] }), `acme/app@${digest}`);
      expect(facts).toMatchObject({ user: '1001:0' });
      expect(other.requests.map(({ authorization }) => authorization)).toEqual([undefined]);
      expect(registry.requests.at(-1)?.authorization).toMatch(/^Basic /);
    } finally {
      await other.close();
    }
  });

  test('a realm on another host gets no credentials', async () => {
    const other = await startRegistry();
    try {
      registry.image('acme/app', '1', config);
      answering(response => response.end('{"token":"anonymous"}'), other);
      registry.intercept = (request, response) => {
        if (request.headers.authorization !== undefined) return false;
        response.writeHead(401, { 'www-authenticate': `Bearer realm="http://${other.host}/token",service="s"` }).end();
        return true;
      };
      const docker = { hosts: [registry.host], credentialsFor: async () => ({ user: 'me', password: 'secret' }) };
      expect(await ask(lookup({ docker, listed: [registry.host, other.host] }))).toMatchObject({ user: '1001:0' });
      expect(other.requests).toEqual([
        { path: '/token?service=s&scope=repository%3Aacme%2Fapp%3Apull', authorization: undefined },
      ]);
      expect(registry.requests.at(-1)?.authorization).toBe('Bearer anonymous');
    } finally {
      await other.close();
    }
  });

  test.each([
    ['8.8.8.8', true],
    ['2606:4700::1111', true],
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['172.32.0.1', true],
    ['192.168.1.1', false],
    ['100.64.0.1', false],
    ['169.254.169.254', false],
    ['0.0.0.0', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['::ffff:8.8.8.8', false],
    ['2002:7f00:1::', false],
    ['64:ff9b::7f00:1', false],
    ['nonsense', false],
  ])('%s is public: %s', (address, expected) => expect(isPublicAddress(address)).toBe(expected));
});

describe('tokens', () => {
  test('the registry’s own, with the user’s password, once for a repository', async () => {
    registry.image('acme/app', '1', config);
    registry.image('acme/app', '2', config);
    registry.intercept = (request, response) => {
      if (request.url?.startsWith('/token') === true) {
        response.end(JSON.stringify({ token: 'T' }));
        return true;
      }
      if (request.headers.authorization === 'Bearer T') return false;
      response.writeHead(401, { 'www-authenticate': `Bearer realm="http://${registry.host}/token",service="s"` }).end();
      return true;
    };
    const docker = { hosts: [registry.host], credentialsFor: async () => ({ user: 'me', password: 'secret' }) };
    const from = lookup({ docker });
    const [one, two] = await Promise.all([ask(from), ask(from, 'acme/app:2')]);
    expect([one, two]).toMatchObject([{ user: '1001:0' }, { user: '1001:0' }]);
    const tokens = registry.requests.filter(({ path }) => path.startsWith('/token'));
    expect(tokens.map(({ authorization }) => authorization)).toEqual([
      `Basic ${Buffer.from('me:secret').toString('base64')}`,
    ]);
  });

  test('of docker login, credential helpers and GitHub', async () => {
    const helper = path.join(directory, 'docker-credential-test');
    writeFileSync(helper, '#!/bin/sh\nread server\nprintf \'{"Username":"of %s","Secret":"s"}\' "$server"\n', {
      mode: 0o755,
    });
    const auth = Buffer.from('a:b:c').toString('base64');
    writeFileSync(
      path.join(directory, 'config.json'),
      JSON.stringify({
        auths: { 'https://index.docker.io/v1/': { auth }, 'one.example': { identitytoken: 'I' }, 'two.example': {} },
        credHelpers: { 'three.example': 'test', 'bad.example': '../x' },
        credsStore: 'test',
      }),
    );
    const environment = { DOCKER_CONFIG: directory, PATH: `${directory}:${process.env['PATH']}`, GITHUB_TOKEN: 'G' };
    const docker = readDockerConfig(environment);
    const hosts = [
      'registry-1.docker.io',
      'one.example',
      'two.example',
      'three.example',
      'bad.example',
      'ghcr.io',
      'quay.io',
    ];
    expect(await Promise.all(hosts.map(host => docker.credentialsFor(host)))).toEqual([
      { user: 'a', password: 'b:c' },
      { identityToken: 'I' },
      { user: 'of two.example', password: 's' },
      { user: 'of three.example', password: 's' },
      undefined,
      { user: 'x-access-token', password: 'G' },
      undefined,
    ]);
    expect(docker.hosts).toContain('three.example');
  });

  test.each(['', '{', '[]', '{"auths":[1]}'])('a config.json of %j is an empty one', async text => {
    writeFileSync(path.join(directory, 'config.json'), text);
    const docker = readDockerConfig({ DOCKER_CONFIG: directory });
    expect(await docker.credentialsFor('quay.io')).toBeUndefined();
  });
});

describe('patience', () => {
  test('waits as long as it is asked to, and tries again', async () => {
    registry.image('acme/app', '1', config);
    let left = 2;
    registry.intercept = (_, response) => {
      left -= 1;
      if (left >= 0) response.writeHead(left === 1 ? 429 : 503, left === 1 ? { 'retry-after': '7' } : {}).end();
      return left >= 0;
    };
    const pauses: number[] = [];
    expect(await ask(lookup({ pauses }))).toMatchObject({ user: '1001:0' });
    expect(pauses).toEqual([7, 1]);
  });

  test('a connection that is cut is tried again', async () => {
    registry.image('acme/app', '1', config);
    let left = 2;
    registry.intercept = request => {
      left -= 1;
      if (left >= 0) request.socket.destroy();
      return left >= 0;
    };
    const pauses: number[] = [];
    expect(await ask(lookup({ pauses }))).toMatchObject({ user: '1001:0' });
    expect(pauses).toEqual([0.5, 1]);
  });

  test('a registry that wants to be left alone is, and the report says so', async () => {
    answering(response => response.writeHead(429, { 'retry-after': '3600' }).end());
    const from = lookup();
    const said = 'HOST has been asked too often (HTTP 429): log in, or try again later';
    expect(await ask(from)).toBe(said);
    expect(await ask(from, 'acme/other:1')).toBe(said);
    expect(registry.requests.length).toBe(1);
    expect(from.notes?.()).toEqual([`2 images were not looked up: ${said.replace('HOST', registry.host)}.`]);
  });

  test('a registry that is not there is asked once', async () => {
    await registry.close();
    const from = lookup();
    expect(await ask(from)).toBe('HOST cannot be reached: the connection is refused');
    expect(await ask(from, 'acme/other:1')).toBe('HOST cannot be reached: the connection is refused');
  });

  test('200 images, each asked once, at most eight at a time', async () => {
    const references = Array.from({ length: 200 }, (_, at) => `${registry.host}/acme/app${at}:1`);
    for (const at of references.keys()) registry.image(`acme/app${at}`, '1', config);
    let open = 0;
    let most = 0;
    registry.intercept = (_, response) => {
      open += 1;
      most = Math.max(most, open);
      response.on('finish', () => {
        open -= 1;
      });
      return false;
    };
    const from = lookup();
    const [first, second] = await Promise.all([from.facts(references), from.facts(references)]);
    expect([...first.values()].every(answer => !isUnknown(answer))).toBe(true);
    expect(second).toEqual(first);
    expect(registry.requests.length).toBe(400);
    expect(most).toBeLessThanOrEqual(8);
    expect(from.notes?.()).toEqual(['200 images were looked up in registries now.']);
  });
});

describe('the cache', () => {
  const hour = 60 * 60 * 1000;

  test('answers without any request for a day, and says how old it is', async () => {
    registry.image('acme/app', '1', config);
    await ask(lookup());
    registry.requests.length = 0;
    const from = lookup({ now: () => 5 * hour });
    expect(await ask(from)).toMatchObject({ user: '1001:0', evidence: expect.stringContaining('asked 5 h ago') });
    expect(registry.requests).toEqual([]);
    expect(from.notes?.()).toEqual(['1 image was answered by what registries said at most 5 h ago.']);
    await ask(lookup({ now: () => 25 * hour }));
    expect(registry.requests.length).toBe(2);
  });

  test('a digest is believed for ever', async () => {
    const digest = registry.image('acme/app', '1', config);
    await ask(lookup(), `acme/app@${digest}`);
    registry.requests.length = 0;
    await ask(lookup({ now: () => 9999 * hour }), `acme/app@${digest}`);
    expect(registry.requests).toEqual([]);
  });

  test('what was changed on the disk is asked again', async () => {
    registry.image('acme/app', '1', config);
    await ask(lookup());
    const cache = createCache(directory, () => 0);
    const kept = cache.kept(`${registry.host}/acme/app:1`, 'linux/amd64');
    cache.keepText(kept?.digest ?? '', '{"config":{"User":"0"}}');
    registry.requests.length = 0;
    expect(await ask(lookup())).toMatchObject({ user: '1001:0' });
    expect(registry.requests.length).toBe(2);
  });
});

describe('with the table', () => {
  const user = (name: string): string => `docker.io/library/${name}`;

  test('the engine answers first', async () => {
    const local = { name: 'the engine', config: async () => '{"Config":{"User":"7"},"Os":"linux"}' };
    const from = lookup({ mode: 'never', local, listed: [] });
    const answers = await from.facts([user('postgres:17')]);
    expect(answers.get(user('postgres:17'))).toMatchObject({
      user: '7',
      source: 'engine',
      evidence: 'the engine has it',
    });
    expect(from.notes?.()).toEqual(['1 image was answered by the engine.']);
  });

  test('`never` and `missing` ask nobody for what it knows', async () => {
    for (const mode of ['never', 'missing'] as const) {
      const answers = await lookup({ mode }).facts([user('postgres:17')]);
      expect(answers.get(user('postgres:17'))).toMatchObject({ source: 'table' });
    }
    expect(registry.requests).toEqual([]);
  });

  test('`always` asks for what it knows, too, and says where the two differ', async () => {
    const reference = user('postgres:17');
    const said = { User: 'postgres', Entrypoint: ['docker-entrypoint.sh'], Cmd: ['postgres'] };
    const from = createRegistryLookup({
      mode: 'always',
      hosts: createHosts([]),
      client: {
        image: async () => ({
          digest: `sha256:${'a'.repeat(64)}`,
          config: JSON.stringify({ os: 'linux', config: said }),
          layers: [],
        }),
        layer: async () => undefined,
      },
      cache: createCache(directory, () => 0),
      local: undefined,
      accounts: undefined,
      now: () => 0,
    });
    const facts = (await from.facts([reference])).get(reference);
    // What the table has beyond a configuration stays: accounts, and what the entrypoint does.
    expect(facts).toMatchObject({ user: 'postgres', uid: 999, source: 'registry', stepsDownTo: { name: 'postgres' } });
    expect(from.notes?.()).toEqual([
      '1 image was looked up in registries now.',
      `The registry says that ${reference} runs as \`postgres\`, the table says root: the registry counts.`,
    ]);
  });

  test('what the repository builds is not asked of a registry', async () => {
    registry.image('acme/app', '1', config);
    const reference = `${registry.host}/acme/app:1`;
    const answers = await lookup().facts([reference], new Set([reference]));
    expect(answers.get(reference)).toMatchObject({ state: 'unknown' });
    expect(registry.requests).toEqual([]);
  });

  test('`never` asks nobody', async () => {
    registry.image('acme/app', '1', config);
    expect(await ask(lookup({ mode: 'never' }))).toBe('');
    expect(registry.requests).toEqual([]);
  });
});

describe('accounts from layers', () => {
  const gzip = 'application/vnd.oci.image.layer.v1.tar+gzip';
  const layer = (...entries: Parameters<typeof tarOf>[0]): { bytes: Buffer; mediaType: string } => ({
    bytes: gzipSync(tarOf(entries)),
    mediaType: gzip,
  });
  const file = (name: string, text: string) => ({ path: name, contents: text });
  const passwd = file('etc/passwd', 'root:x:0:0::/:/bin/sh\napp:x:1234:99::/:/bin/sh\n');
  const group = file('etc/group', 'root:x:0:\nweb:x:99:\n');
  const named = { os: 'linux', config: { User: 'app' } };

  test('of the newest layer that has them', async () => {
    registry.image('acme/app', '1', named, [
      layer(file('etc/passwd', 'app:x:1:1:::\n'), file('etc/group', 'web:x:1:\n')),
      layer(passwd, group),
      layer(file('usr/bin/x', 'x'.repeat(2000))),
    ]);
    expect(await ask(lookup({ accounts: true }))).toMatchObject({ uid: 1234, gid: 99, accountsAreComplete: true });
    const blobs = registry.requests.filter(({ path }) => path.includes('/blobs/'));
    expect(blobs.length).toBe(3);
    registry.requests.length = 0;
    expect(await ask(lookup({ accounts: true }))).toMatchObject({ uid: 1234, gid: 99 });
    expect(registry.requests).toEqual([]);
  });

  test('and the scripts that start it, by PATH and behind /bin', async () => {
    const said = { User: '', Entrypoint: ['start.sh', '/bin/run.sh', '/bin/serve'], Env: ['PATH=/opt/bin:/usr/bin'] };
    registry.image('acme/app', '1', { os: 'linux', config: said }, [
      layer(
        passwd,
        group,
        file('usr/bin/run.sh', '#!/bin/sh\n# run\n'),
        file('opt/bin/start.sh', '#!/bin/sh\n# old\n'),
      ),
      layer(file('opt/bin/start.sh', '#!/bin/sh\n# new\n'), file('bin/serve', '\u007fELF')),
    ]);
    const files = new Map([
      ['/opt/bin/start.sh', '#!/bin/sh\n# new\n'],
      ['/usr/bin/run.sh', '#!/bin/sh\n# run\n'],
      ['/bin/run.sh', '#!/bin/sh\n# run\n'],
    ]);
    expect(await ask(lookup({ accounts: true }))).toMatchObject({ files });
    expect(await ask(lookup({ accounts: true }))).toMatchObject({ files, evidence: expect.stringContaining('asked') });
  });

  test('a link in the place of /etc leaves them unknown', async () => {
    registry.image('acme/app', '1', named, [
      layer(file('usr/etc/passwd', 'x')),
      layer({ path: 'etc', linkTo: 'usr/etc' }),
    ]);
    expect(await ask(lookup({ accounts: true }))).toMatchObject({ uid: undefined, accountsAreComplete: false });
  });

  test.each([
    ['of the file', file('etc/.wh.passwd', '')],
    ['of the directory', file('.wh.etc', '')],
    ['of everything in it', file('etc/.wh..wh..opq', '')],
  ])('a whiteout %s', async (_name, whiteout) => {
    registry.image('acme/app', '1', named, [layer(passwd, group), layer(whiteout)]);
    expect(await ask(lookup({ accounts: true }))).toMatchObject({
      uid: undefined,
      accounts: [],
      accountsAreComplete: true,
    });
  });

  test('a whiteout hides nothing of its own layer', async () => {
    registry.image('acme/app', '1', named, [
      layer(file('etc/group', 'x:x:1:\n')),
      layer(file('etc/.wh..wh..opq', ''), passwd, group),
    ]);
    expect(await ask(lookup({ accounts: true }))).toMatchObject({ uid: 1234, gid: 99 });
  });

  test.each<[string, { bytes: Buffer; mediaType: string }]>([
    ['is cut', { bytes: gzipSync(tarOf([passwd, file('usr/x', 'x'.repeat(5000))])).subarray(0, 60), mediaType: gzip }],
    ['is no archive', { bytes: gzipSync(Buffer.alloc(5000, 'x')), mediaType: gzip }],
    ['is packed in another way', { bytes: Buffer.from('x'), mediaType: 'application/vnd.oci.image.layer.v1.tar+zstd' }],
  ])('a layer that %s leaves the number unknown', async (_name, broken) => {
    registry.image('acme/app', '1', named, [layer(passwd, group), broken]);
    expect(await ask(lookup({ accounts: true }))).toMatchObject({
      user: 'app',
      uid: undefined,
      accountsAreComplete: false,
    });
  });
});

test('through a proxy, past the addresses of no_proxy', async () => {
  registry.image('acme/app', '1', config);
  const asked: string[] = [];
  const proxy = http.createServer();
  proxy.on('connect', (request, socket, head) => {
    asked.push(request.url ?? '');
    const [host = '', port] = registry.host.split(':');
    const other = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      other.write(head);
      other.pipe(socket).pipe(other);
    });
    other.on('error', () => socket.destroy());
    socket.on('error', () => other.destroy());
  });
  await new Promise<void>(listening => proxy.listen(0, '127.0.0.1', listening));
  try {
    const { port } = proxy.address() as AddressInfo;
    const HTTPS_PROXY = `http://127.0.0.1:${port}`;
    // The registry speaks no TLS, so what goes through the proxy fails after it, and plain HTTP is tried without one.
    expect(await ask(lookup({ environment: { HTTPS_PROXY } }))).toMatchObject({ user: '1001:0' });
    expect(asked).toEqual([registry.host]);
    expect(await ask(lookup({ environment: { HTTPS_PROXY, NO_PROXY: '127.0.0.1' }, now: () => 1e12 }))).toMatchObject({
      user: '1001:0',
    });
    expect(asked.length).toBe(1);
  } finally {
    proxy.closeAllConnections();
    proxy.close();
  }
});
