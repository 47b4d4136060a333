import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { type RunningEngine, useEngine, whereEngine } from './support/engine.ts';

/** Services that run for a while, each with a user of another kind; what they may also want of a rootful engine is apart. */
const services: Readonly<Record<string, string>> = {
  root: 'image: acme/base:1',
  number: 'image: acme/base:1\n    user: "1000"',
  name: 'image: acme/base:1\n    user: app',
  name_and_group: 'image: acme/base:1\n    user: app:www',
  numbers: 'image: acme/base:1\n    user: "1000:33"',
  unknown_number: 'image: acme/base:1\n    user: "4711"',
  zeroes: 'image: acme/base:1\n    user: "0:0"',
  octal: 'image: acme/base:1\n    user: "010"',
  unset: 'image: acme/base:1\n    user: ${NOBODY_SETS_THIS}',
  unset_pair: 'image: acme/base:1\n    user: "${NOBODY}:${SETS}"',
  group_only: 'image: acme/base:1\n    user: ":www"',
  group_add: 'image: acme/base:1\n    user: app\n    group_add: ["33"]',
  no_powers: 'image: acme/base:1\n    user: app\n    cap_drop: [ALL]',
  more_powers: 'image: acme/base:1\n    cap_add: [NET_ADMIN]',
  built: 'build: {context: ., target: plain}',
  built_user: 'build: {context: ., target: user}',
  built_argument: 'build: {context: ., target: argument, args: {WHO: "1234:5"}}',
  built_over: 'build: {context: ., target: user}\n    user: "77"',
  stepping: 'build: {context: ., target: setpriv}',
  running: 'build: {context: ., target: runuser}',
  switching: 'build: {context: ., target: su}',
};

const dockerfile = `FROM acme/tools:1 AS tools
COPY *.sh /
FROM acme/base:1 AS plain
FROM plain AS user
USER app
FROM plain AS argument
ARG WHO=0
USER $WHO
FROM tools AS setpriv
ENTRYPOINT ["/setpriv.sh"]
FROM tools AS runuser
ENTRYPOINT ["/runuser.sh"]
FROM tools AS su
ENTRYPOINT ["/su.sh"]
`;
const scripts: Readonly<Record<string, string>> = {
  'setpriv.sh': '#!/bin/sh\nexec setpriv --reuid=33 --regid=33 --clear-groups "$@"\n',
  'runuser.sh': '#!/bin/sh\nexec runuser -u www-data -- "$@"\n',
  'su.sh': '#!/bin/sh\nexec su -s /bin/sh www-data -c "sleep 600"\n',
};
const rootfulOnly: Readonly<Record<string, string>> = {
  privileged: 'image: acme/base:1\n    privileged: true',
  host_pid: 'image: acme/base:1\n    pid: host',
};

function composeOf(all: Readonly<Record<string, string>>): string {
  const entries = Object.entries(all).map(
    ([name, text]) =>
      `  ${name}:\n    ${text}\n    command: ["sleep", "600"]\n    ${/host_net/.test(name) ? '' : 'network_mode: none'}\n`,
  );
  return `name: verified\nservices:\n${entries.join('')}`;
}

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'verify-'));
  writeFileSync(path.join(directory, 'Dockerfile'), dockerfile);
  for (const [name, text] of Object.entries(scripts)) writeFileSync(path.join(directory, name), text, { mode: 0o755 });
});

afterAll(() => rmSync(directory, { recursive: true }));

async function prepare(engine: RunningEngine, all: Readonly<Record<string, string>>): Promise<void> {
  await engine.importBusybox('acme/base:1', {
    passwd: ['app:x:1000:1000::/:/bin/sh'],
    group: ['www:x:33:', 'app:x:1000:'],
  });
  const tools = readFileSync(`${inject('engineDirectory')}/step-down.tar`);
  const imported = await engine.docker(['import', '-', 'acme/tools:1'], tools);
  expect(imported.stderr).toBe('');
  writeFileSync(path.join(directory, 'compose.yaml'), composeOf(all));
  const up = await engine.docker(['compose', '--project-directory', directory, 'up', '--detach', '--build']);
  expect(up.status, up.stderr).toBe(0);
}

interface Shown {
  readonly workload: string;
  readonly outcome: string;
  readonly comparisons: readonly {
    readonly what: string;
    readonly said: string;
    readonly seen: string;
    readonly outcome: string;
  }[];
}

/** Runs `runs-as verify` on the directory. */
async function verify(
  engine: RunningEngine,
  ...words: readonly string[]
): Promise<{ status: number; shown: readonly Shown[]; text: string }> {
  let text = '';
  const output = { write: (more: string) => (text += more) };
  const terminal = { environment: {}, directory, stdout: output, stderr: output, readInput: () => new Uint8Array() };
  const all = ['verify', '--engine-socket', engine.socket, '--format', 'json', ...words];
  const status = await main(all, terminal);
  return { status, shown: text.startsWith('{') ? JSON.parse(text).verifications : [], text };
}

function differences(shown: readonly Shown[]): string[] {
  return shown.flatMap(({ workload, outcome, comparisons }) =>
    outcome === 'differs'
      ? comparisons
          .filter(one => one.outcome === 'differs')
          .map(({ what, said, seen }) => `${workload}: ${what}: ${said}, seen ${seen}`)
      : [],
  );
}

whereEngine('verify, rootful', () => {
  const engine = useEngine();
  const all = { ...services, ...rootfulOnly };
  beforeAll(() => prepare(engine(), all));

  test('every service is who the report says', async () => {
    const { status, shown, text } = await verify(engine());
    expect(differences(shown), text).toEqual([]);
    expect(status).toBe(0);
    const running = shown.filter(
      ({ workload, outcome }) => workload.startsWith('compose.yaml#') && outcome === 'agrees',
    );
    expect(running.map(({ workload }) => workload.replace('compose.yaml#', '')).sort()).toEqual(
      Object.keys(all).sort(),
    );
    for (const { comparisons } of running) expect(comparisons.map(({ what }) => what)).toContain('uid on the host');
  });

  test('what was changed since differs, and the exit status says so', async () => {
    writeFileSync(
      path.join(directory, 'compose.yaml'),
      composeOf({
        ...all,
        number: 'image: acme/base:1\n    user: "1001"',
        root: 'image: acme/base:1\n    privileged: true',
        more_powers: 'image: acme/base:1',
        new: 'image: acme/base:1',
      }),
    );
    try {
      const { status, shown } = await verify(engine());
      expect(status).toBe(1);
      expect(
        differences(shown)
          .map(line => line.replace(/process \d+/g, 'process'))
          .sort(),
      ).toEqual([
        'compose.yaml#more_powers: cap_add: none, seen NET_ADMIN',
        'compose.yaml#number: Config.User: `1001`, seen `1000`',
        'compose.yaml#number: uid inside: 1001, seen 1000 (process, sleep)',
        'compose.yaml#number: uid on the host: 1001, seen 1000 (process, sleep)',
        'compose.yaml#root: privileged: true, seen false',
      ]);
      expect(shown.find(({ workload }) => workload === 'compose.yaml#new')?.outcome).toBe('not-running');
    } finally {
      writeFileSync(path.join(directory, 'compose.yaml'), composeOf(all));
    }
  });

  test('a container that somebody names', async () => {
    const started = await engine().docker([
      'run',
      '--detach',
      '--name=by-hand',
      '--network=none',
      '--user=5',
      'acme/base:1',
      'sleep',
      '600',
    ]);
    expect(started.status, started.stderr).toBe(0);
    const { status, shown } = await verify(engine(), '--map', 'compose.yaml#root=by-hand');
    expect(status).toBe(1);
    expect(shown.find(({ workload }) => workload === 'compose.yaml#root')?.comparisons[0]).toEqual({
      what: 'Config.User',
      said: 'none (root)',
      seen: '`5`',
      outcome: 'differs',
    });
    expect(await verify(engine(), '--map', 'compose.yaml#nosuch=by-hand')).toMatchObject({ status: 2 });
  });

  test('an engine that is not there is wrong usage', async () => {
    const nowhere = { ...engine(), socket: `unix://${directory}/no.sock` };
    const { status, text } = await verify(nowhere);
    expect({ status, text }).toEqual({
      status: 2,
      text: `--engine-socket: the engine at unix://${directory}/no.sock cannot be asked: there is no such socket.\n`,
    });
  });
});

whereEngine('verify, under userns-remap', () => {
  const subids = 'dockremap:300000:65536\n';
  const engine = useEngine({
    args: ['--userns-remap=default'],
    etc: { subuid: subids, subgid: subids },
    passwd: ['dockremap:x:990:990::/:/bin/false'],
    group: ['dockremap:x:990:'],
  });
  beforeAll(async () => {
    mkdirSync(path.join(directory, 'host'), { recursive: true });
    writeFileSync(path.join(directory, 'host', 'ids'), subids);
    await prepare(engine(), services);
  });

  test('every service is who the report says, inside and on the host', async () => {
    const ids = path.join(directory, 'host', 'ids');
    const { status, shown, text } = await verify(engine(), '--subuid', ids, '--subgid', ids);
    expect(differences(shown), text).toEqual([]);
    expect(status).toBe(0);
    const host = (name: string): string | undefined =>
      shown
        .find(({ workload }) => workload === `compose.yaml#${name}`)
        ?.comparisons.find(({ what }) => what === 'uid on the host')?.seen;
    expect(host('root')).toMatch(/^300000 /);
    expect(host('name')).toMatch(/^301000 /);
    expect(host('stepping')).toMatch(/^300033 /);
  });
});
