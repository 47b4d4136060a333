import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import {
  type EngineAnswers,
  engineWith,
  type FakeContainer,
  type FakeEngine,
  startFakeEngine,
} from '../support/fake-engine.ts';

let directory: string;
let engine: FakeEngine | undefined;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'verify-'));
  mkdirSync(path.join(directory, 'shop'));
});

afterEach(async () => {
  await engine?.close();
  engine = undefined;
  rmSync(directory, { recursive: true });
});

const compose = 'services:\n  web:\n    image: acme/web:1\n    user: "1001:5"\n';

/** Processes beyond any that a machine has: they are the fake engine's alone. */
const first = 999_999_991;

function web(more: Partial<FakeContainer> = {}): FakeContainer {
  return {
    id: 'a'.repeat(64),
    name: 'shop-web-1',
    image: 'acme/web:1',
    user: '1001:5',
    labels: {
      'com.docker.compose.service': 'web',
      'com.docker.compose.project.config_files': path.join(directory, 'shop', 'compose.yaml'),
    },
    processes: [[first, 1001, 5, 'web']],
    ...more,
  };
}

async function run(
  answers: EngineAnswers,
  words: readonly string[],
  files: Readonly<Record<string, string>> = { 'compose.yaml': compose },
): Promise<{ status: number; text: string }> {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(directory, 'shop', name), text);
  engine = await startFakeEngine(path.join(directory, 'engine.sock'), answers);
  let text = '';
  const output = { write: (more: string) => (text += more) };
  const terminal = {
    environment: { DOCKER_HOST: engine.socket },
    directory: path.join(directory, 'shop'),
    stdout: output,
    stderr: output,
    readInput: () => new Uint8Array(),
  };
  const status = await main(
    words.map(word => word.replace('SOCKET', engine?.socket ?? '')),
    terminal,
  );
  return { status, text: text.replaceAll(directory, 'DIR') };
}

describe('verify', () => {
  test('agrees, of DOCKER_HOST', async () => {
    expect(await run(engineWith([web()]), ['verify'])).toMatchInlineSnapshot(`
      {
        "status": 0,
        "text": "Beside the engine at unix://DIR/engine.sock:

      ✓ compose.yaml#web agrees (container shop-web-1)
          Config.User: \`1001:5\`
          uid on the host: 1001 (process 999999991, web)

      ✓ verified: 1 agree, 0 differ, 0 settled, 0 not running
      ",
      }
    `);
  });

  test('differs, with both trails', async () => {
    const host = { Privileged: true, CapAdd: ['CAP_SYS_ADMIN'], NetworkMode: 'host', UsernsMode: 'host' };
    const container = web({
      user: '0',
      host,
      processes: [
        [first, 0, 0, 'web'],
        [first + 1, 33, 33, 'worker'],
      ],
    });
    expect(await run(engineWith([container]), ['verify'])).toMatchInlineSnapshot(`
      {
        "status": 1,
        "text": "Beside the engine at unix://DIR/engine.sock:

      ✗ compose.yaml#web differs (container shop-web-1)
          Config.User: \`0\`; the report says \`1001:5\`
          uid on the host: 0 (process 999999991, web); the report says 1001
          privileged: true; the report says false
          user namespace: the host’s; the report says its own
          network: the host’s; the report says its own
          cap_add: SYS_ADMIN; the report says none
            said by compose.yaml:3:5: docker.io/acme/web:1 is not in the table of known images
            said by compose.yaml:4:5: user: 1001:5
            said by a rootful engine without userns-remap has no map: uid 1001 is uid 1001 on the host
            seen by the engine’s top, container aaaaaaaaaaaa of acme/web:1

      ✗ not as the report says: 0 agree, 1 differ, 0 settled, 0 not running
      ",
      }
    `);
  });

  test('a container that nothing names is nobody’s, and what does not run fails nothing', async () => {
    const stranger = web({ labels: {}, image: 'acme/other:1', name: 'x' });
    expect(await run(engineWith([stranger]), ['verify'])).toMatchInlineSnapshot(`
      {
        "status": 0,
        "text": "Beside the engine at unix://DIR/engine.sock:

      - compose.yaml#web is not running

      ✓ verified: 0 agree, 0 differ, 0 settled, 1 not running
      ",
      }
    `);
  });

  test.each<[string, Partial<FakeContainer>, string]>([
    [
      'the folder of the project',
      { labels: { 'com.docker.compose.service': 'web', 'com.docker.compose.project.working_dir': 'DIR/shop' } },
      'agrees',
    ],
    ['its image alone', { labels: {} }, 'agrees'],
    ['another service', { labels: { 'com.docker.compose.service': 'db' } }, 'is not running'],
    [
      'another project',
      {
        labels: {
          'com.docker.compose.service': 'web',
          'com.docker.compose.project.config_files': '/elsewhere/compose.yaml',
        },
      },
      'is not running',
    ],
    [
      'a run beside it',
      {
        labels: {
          'com.docker.compose.service': 'web',
          'com.docker.compose.oneoff': 'True',
          'com.docker.compose.project.working_dir': 'DIR/shop',
        },
      },
      'is not running',
    ],
  ])('a container with the labels of %s', async (_name, more, words) => {
    const labels = Object.fromEntries(
      Object.entries(more.labels ?? {}).map(([key, value]) => [key, value.replace('DIR', directory)]),
    );
    const { text } = await run(engineWith([web({ ...more, labels })]), ['verify']);
    expect(text).toContain(`compose.yaml#web ${words}`);
  });

  test('a container by --map, by name and by id', async () => {
    const stranger = web({ labels: {}, image: 'acme/other:1', name: 'x' });
    for (const name of ['x', 'aaaaaaaaaaaa']) {
      const { text } = await run(engineWith([stranger]), ['verify', '--map', `compose.yaml#web=${name}`]);
      expect(text).toContain('compose.yaml#web agrees (container x)');
      await engine?.close();
    }
  });

  test('an image that is only built', async () => {
    const files = { Dockerfile: 'FROM scratch\nUSER 7\n', 'build.sh': 'docker build -t acme/x:1 .\n' };
    const { status, text } = await run(engineWith([], { 'docker.io/acme/x:1': '8' }), ['verify'], files);
    expect(status).toBe(1);
    expect(text).toContain(
      'Dockerfile#0 differs (image docker.io/acme/x:1)\n    Config.User of the image: `8`; the report says `7`',
    );
  });

  test('what nobody knew is settled by the engine’s own image', async () => {
    const files = { 'compose.yaml': 'services:\n  web:\n    image: acme/web:1\n' };
    const { status, text } = await run(
      engineWith([web({ user: '12', processes: [] })], { 'docker.io/acme/web:1': '12' }),
      ['verify'],
      files,
    );
    expect(status).toBe(0);
    expect(text).toContain('Config.User: `12`');
  });

  test('the dropped child counts where PID 1 waits for it', async () => {
    const files = {
      Dockerfile:
        'FROM alpine:3.21\nRUN adduser -D -u 1234 app\nENTRYPOINT ["runuser", "-u", "app", "--"]\nCMD ["app"]\n',
      'compose.yaml': 'services:\n  web:\n    build: .\n    image: acme/web:1\n',
    };
    const container = web({
      user: '',
      processes: [
        [first, 0, 0, 'runuser'],
        [first + 1, 1234, 1234, 'app'],
      ],
    });
    const { status, text } = await run(engineWith([container]), ['verify'], files);
    expect(text).toContain('uid on the host: 1234 (process 999999992, app)');
    expect(status).toBe(0);
  });

  test('for programs', async () => {
    const { text } = await run(engineWith([web()]), ['verify', '--format', 'json']);
    expect(JSON.parse(text)).toMatchObject({
      verifications: [{ workload: 'compose.yaml#web', outcome: 'agrees', container: { name: 'shop-web-1' } }],
    });
  });

  test('names of a hostile engine print nothing but themselves', async () => {
    const { text } = await run(engineWith([web({ user: '\u001b[31m\n::error::x', name: '\u001b]0;x' })]), ['verify']);
    expect(text).not.toMatch(/\u001b/);
    expect(text).not.toMatch(/^::/m);
  });

  test.each<[string, EngineAnswers, string]>([
    ['says nothing of itself', {}, 'cannot be asked: it says HTTP 404.'],
    ['is no engine', { '/info': '<html>' }, 'cannot be asked: it says HTTP 200.'],
    [
      'lists no containers',
      { '/info': {}, '/containers/json': '<html>' },
      'cannot be asked: it says HTTP 200 when it is asked for its containers.',
    ],
  ])('an engine that %s', async (_name, answers, why) => {
    const { status, text } = await run(answers, ['verify']);
    expect(status).toBe(2);
    expect(text).toContain(why);
  });

  test.each([
    [
      ['verify', '--engine-socket', 'tcp://10.0.0.1:2375'],
      'an engine of another machine is only asked through a socket or a tunnel',
    ],
    [['verify', '--engine-socket', 'ssh://x'], 'it takes `unix://PATH`, or `tcp://localhost:PORT`'],
    [['verify', '--map', 'web'], '--map is `web`; it takes WORKLOAD=CONTAINER.'],
    [['--map', 'a=b'], '--map belongs to `runs-as verify`.'],
  ])('%j is wrong usage', async (words, why) => {
    const { status, text } = await run(engineWith([]), words);
    expect({ status, has: text.includes(why) }, text).toEqual({ status: 2, has: true });
  });
});

describe('a check with --engine-socket', () => {
  test('takes the engine’s mode and its images', async () => {
    const answers = engineWith(
      [],
      { 'docker.io/acme/web:1': '9' },
      { SecurityOptions: ['name=seccomp', 'name=userns'], DockerRootDir: '/var/lib/docker/231072.231072' },
    );
    const files = { 'compose.yaml': 'services:\n  web:\n    image: acme/web:1\n' };
    const { text } = await run(answers, ['--engine-socket', 'SOCKET', '--subuid', 'ids', '--subgid', 'ids'], {
      ...files,
      ids: 'dockremap:231072:65536\n',
    });
    expect(text).toContain('userns-remap');
    expect(text).toContain('231081');
    expect(text).toContain('1 image was answered by the engine at unix://DIR/engine.sock.');
  });

  test('what the user says of the engine goes before', async () => {
    const answers = engineWith([], {}, { SecurityOptions: ['name=rootless'] });
    const { text } = await run(answers, ['--engine-socket', 'SOCKET', '--engine', 'rootful']);
    expect(text).toContain('Engine: rootful');
  });
});
