import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImageFacts } from '../../src/core/image/facts.ts';
import type { Service } from '../../src/core/project.ts';
import { reportOn } from '../support/lint.ts';
import { useEngine, whereEngine } from './support/engine.ts';

const accounts = [
  'app:x:1000:1000::/:/bin/sh',
  'svc:x:1001:500::/:/bin/sh',
  '010:x:77:77::/:/bin/sh',
  'toor:x:0:0::/:/bin/sh',
];
const groups = ['app:x:1000:', 'staff:x:500:app', 'extra:x:600:'];

/** Images that the engine has and the table does not. */
function factsOf(name: string, user: string): ImageFacts {
  const columns = (line: string): string[] => line.split(':');
  return {
    reference: `docker.io/library/${name}:latest`,
    user,
    uid: undefined,
    gid: undefined,
    environment: new Map(),
    environmentIsComplete: true,
    entrypoint: null,
    command: null,
    onBuild: [],
    accounts: ['root:x:0:0', ...accounts].map(columns).map(([account = '', , uid, gid]) => ({
      name: account,
      uid: Number(uid),
      gid: Number(gid),
    })),
    groups: ['root:x:0:', ...groups].map(columns).map(([group = '', , gid]) => ({ name: group, gid: Number(gid) })),
    accountsAreComplete: true,
    stepsDownTo: undefined,
    windows: false,
    source: 'engine',
    evidence: 'made by this test',
    note: '',
  };
}

const facts = {
  'docker.io/library/plain:latest': factsOf('plain', ''),
  'docker.io/library/nonroot:latest': factsOf('nonroot', 'app'),
};

const repository: Readonly<Record<string, string>> = {
  '.env': 'WHO=1000\nGROUP=staff\nEMPTY=\nCAP=NET_ADMIN\n',
  'compose.yaml': `
include:
  - path: inc/compose.yaml
x-base: &base
  image: plain
  network_mode: none
  command: [sleep, "600"]
x-nonroot: &nonroot
  <<: *base
  image: nonroot
x-app: &app
  user: app
services:
  none: *base
  image-user: *nonroot
  number: {<<: *base, user: "1000"}
  pair: {<<: *base, user: "1000:500"}
  sexagesimal: {<<: *base, user: 10:20}
  name: {<<: *base, user: svc}
  name-and-group: {<<: *base, user: "app:staff"}
  number-and-group: {<<: *base, user: "1234:extra"}
  root-over-image: {<<: *nonroot, user: root}
  zero-over-image: {<<: *nonroot, user: "0"}
  other-zero: {<<: *nonroot, user: "00"}
  toor: {<<: *nonroot, user: toor}
  group-only: {<<: *nonroot, user: ":staff"}
  empty: {<<: *nonroot, user: ""}
  unset: {<<: *nonroot, user: "\${NOBODY}"}
  unset-pair: {<<: *nonroot, user: "\${NOBODY}:\${NOGROUP}"}
  from-env: {<<: *base, user: "\${WHO}:\${GROUP}"}
  default: {<<: *base, user: "\${NOBODY:-svc}"}
  default-empty: {<<: *nonroot, user: "\${EMPTY-svc}"}
  default-of-empty: {<<: *nonroot, user: "\${EMPTY:-svc}"}
  alternative: {<<: *base, user: "\${WHO:+1001}"}
  octal-looking: {<<: *base, user: "010"}
  merged: {<<: [*app, *base]}
  merged-under-own: {<<: [*app, *base], user: svc}
  privileged: {<<: *base, privileged: yes}
  unprivileged-in-words: {<<: *base, privileged: "no"}
  userns-host: {<<: *base, userns_mode: host}
  userns-other: {<<: *base, userns_mode: private}
  pid-host: {<<: *base, pid: host}
  pid-of-another: {<<: *base, pid: "service:none"}
  network-of-another: {<<: *base, network_mode: "service:none"}
  network-host: {<<: *base, network_mode: host}
  capabilities: {<<: *base, cap_add: [SYS_PTRACE, "\${CAP}"], cap_drop: [ALL]}
  security: {<<: *base, security_opt: ["no-new-privileges:true", seccomp=unconfined]}
  more-groups: {<<: *base, user: app, group_add: [extra, "700"]}
  overridden: {<<: *base, user: app, cap_add: [NET_RAW]}
  taken-away: {<<: *nonroot, user: "1001", cap_add: [SYS_TIME], group_add: ["1"]}
  replaced: {<<: *base, cap_add: [SYS_TIME, SYS_NICE]}
  extended: {extends: {service: base, file: shared/base.yaml}}
  extended-over: {extends: {service: base, file: shared/base.yaml}, user: svc, privileged: false}
  behind-a-profile: {<<: *base, user: svc, profiles: [debug]}
  built: {<<: *base, image: built, build: {context: app, network: none}}
  built-target: {<<: *base, image: built-target, build: {context: app, target: early, network: none}}
  built-args: {<<: *base, image: built-args, build: {context: app, args: {USERNAME: svc}, network: none}}
  built-octal: {<<: *base, image: built-octal, build: {context: app, args: {USERNAME: 01750}, network: none}}
  built-empty: {<<: *base, image: built-empty, build: {context: app, args: [USERNAME=], network: none}}
  built-over: {<<: *base, image: built-over, build: {context: app, network: none}, user: "0:0"}
  built-inline:
    <<: *base
    image: built-inline
    build:
      network: none
      dockerfile_inline: |
        FROM plain
        ARG WHO=svc
        USER $$WHO
  built-inline-interpolated:
    <<: *base
    image: built-inline-interpolated
    build: {network: none, dockerfile_inline: "FROM plain\\nUSER \${GROUP:-x}\\nUSER \${WHO}"}
  built-on-a-context:
    <<: *base
    image: built-on-a-context
    build: {context: app, dockerfile: On.Dockerfile, additional_contexts: {early: "docker-image://nonroot"}, network: none}
  hooked:
    <<: *nonroot
    post_start:
      - {command: [sh, "-c", "id -u > /tmp/0"]}
      - {command: [sh, "-c", "id -u > /tmp/1"], user: root}
      - {command: [sh, "-c", "id -u > /tmp/2"], user: "1001:600"}
  nobody: {<<: *base, user: nosuchuser}
  no-such-group: {<<: *base, user: "app:nosuchgroup"}
`,
  'compose.override.yaml': `
services:
  overridden: {user: "1001:600", cap_add: [NET_ADMIN], security_opt: [apparmor=unconfined]}
  taken-away: {user: "", cap_add: !reset [], group_add: !reset null}
  replaced: {cap_add: !override [NET_RAW]}
`,
  'shared/base.yaml': `
services:
  base:
    extends: deeper
    user: app
    privileged: true
  deeper: {image: plain, network_mode: none, command: sleep 600, cap_drop: [CHOWN]}
`,
  'inc/compose.yaml': `
services:
  included: {image: plain, network_mode: none, command: sleep 600, user: "\${INNER:-0}:\${GROUP}"}
`,
  'inc/.env': 'INNER=1001\nGROUP=1\n',
  'app/Dockerfile': 'FROM plain AS early\nUSER app\nFROM early\nARG USERNAME=1001:600\nUSER $USERNAME\n',
  'app/On.Dockerfile': 'FROM plain AS early\nUSER svc\nFROM early\n',
};

interface Inspected {
  readonly Id: string;
  readonly Config: { readonly User: string; readonly Labels: Readonly<Record<string, string>> };
  readonly HostConfig: {
    readonly Privileged: boolean;
    readonly UsernsMode: string;
    readonly PidMode: string;
    readonly NetworkMode: string;
    readonly CapAdd: readonly string[] | null;
    readonly CapDrop: readonly string[] | null;
    readonly SecurityOpt: readonly string[] | null;
    readonly GroupAdd: readonly string[] | null;
  };
}

/** Capabilities as the engine keeps them, in any order. */
function capabilities(names: readonly string[] | null | undefined): readonly string[] {
  return (names ?? []).map(name => (name === 'ALL' || name.startsWith('CAP_') ? name : `CAP_${name}`)).sort();
}

whereEngine('services that docker compose creates', () => {
  const engine = useEngine({ etc: {} });
  let folder = '';
  const services = new Map<string, Service>();
  const hooks = new Map<string, Service>();
  const containers = new Map<string, Inspected>();
  const compose = (...args: string[]) =>
    engine().docker(['compose', '--project-directory', folder, '--profile', '*', ...args]);

  beforeAll(async () => {
    const image = { passwd: accounts, group: groups };
    await engine().importBusybox('plain', image);
    await engine().importBusybox('nonroot', { ...image, changes: ['USER app'] });
    folder = mkdtempSync(path.join(tmpdir(), 'compose-'));
    for (const [name, text] of Object.entries(repository)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const created = await compose('create', '--build');
    if (created.status !== 0) throw new Error(created.stderr);
    const ids = (await compose('ps', '--all', '--quiet')).stdout.trim().split('\n');
    const inspected: readonly Inspected[] = JSON.parse((await engine().docker(['inspect', ...ids])).stdout);
    for (const one of inspected) containers.set(one.Config.Labels['com.docker.compose.service'] ?? '', one);
    const { workloads } = await reportOn(repository, { facts });
    for (const one of workloads) {
      if (one.kind === 'service') (one.definition.kind === 'hook' ? hooks : services).set(one.name, one);
    }
    // Services whose namespaces others join run first.
    await engine().docker(['start', containers.get('none')?.Id ?? '']);
  });
  afterAll(async () => {
    await compose('down', '--timeout', '0');
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  test('runs-as sees the same services, more than forty', () => {
    expect([...services.keys()].sort()).toEqual([...containers.keys()].sort());
    expect(containers.size).toBeGreaterThan(40);
  });

  const names = [
    ...Object.values(repository)
      .join('\n')
      .matchAll(/^ {2}([a-z-]+):/gm),
  ].map(([, name = '']) => name);
  const all = [...new Set(names)].filter(name => !['base', 'deeper', 'image', 'command', 'user'].includes(name));

  describe.each(all)('%s', name => {
    function both(): { service: Service; container: Inspected } {
      const service = services.get(name);
      const container = containers.get(name);
      if (service === undefined || container === undefined) throw new Error(`${name} is not on both sides`);
      return { service, container };
    }

    test('is configured as runs-as says', () => {
      const { service, container } = both();
      const { Config, HostConfig } = container;
      const { settings, starts } = service;
      const joined = (mode: string | undefined): string => {
        const other = mode?.startsWith('service:') === true ? containers.get(mode.slice('service:'.length)) : undefined;
        return other === undefined ? (mode ?? '') : `container:${other.Id}`;
      };
      // The engine's own, for privileged containers and for those that see the host's processes.
      const options = (HostConfig.SecurityOpt ?? []).filter(one => one !== 'label=disable');
      expect({
        user: starts.user,
        privileged: settings.privileged === true,
        userns: settings.userns_mode ?? '',
        pid: joined(settings.pid),
        network: joined(settings.network_mode),
        add: capabilities(settings.cap_add),
        drop: capabilities(settings.cap_drop),
        security: settings.security_opt ?? [],
        groups: settings.group_add ?? [],
      }).toEqual({
        user: { state: 'known', value: Config.User },
        privileged: HostConfig.Privileged,
        userns: HostConfig.UsernsMode,
        pid: HostConfig.PidMode,
        network: HostConfig.NetworkMode,
        add: capabilities(HostConfig.CapAdd),
        drop: capabilities(HostConfig.CapDrop),
        security: options,
        groups: HostConfig.GroupAdd ?? [],
      });
    });

    test('runs as runs-as says', async () => {
      const { service, container } = both();
      const { status, stderr } = await engine().docker(['start', container.Id]);
      const { uid, gid } = service.runs;
      if (status !== 0) {
        expect(
          [uid, gid].some(one => one.state === 'unknown' && one.reason === 'undefined-account'),
          stderr,
        ).toBe(true);
        return;
      }
      const pid = (await engine().docker(['inspect', '--format', '{{.State.Pid}}', container.Id])).stdout.trim();
      const proc = readFileSync(`/proc/${pid}/status`, 'utf8');
      const idOf = (key: string): number => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(proc)?.[1]);
      expect({ uid, gid }).toEqual({
        uid: { state: 'known', value: idOf('Uid') },
        gid: { state: 'known', value: idOf('Gid') },
      });
    });
  });

  test('hooks run as runs-as says', async () => {
    const up = await compose('up', '--detach', '--no-build', '--force-recreate', 'hooked');
    expect(up.status, up.stderr).toBe(0);
    const id = (await compose('ps', '--quiet', 'hooked')).stdout.trim();
    expect([...hooks.keys()]).toEqual([0, 1, 2].map(index => `hooked.post_start[${index}]`));
    for (const index of [0, 1, 2]) {
      const { stdout } = await engine().docker(['exec', id, 'cat', `/tmp/${index}`]);
      expect(stdout).toMatch(/^\d+\n$/);
      const hook = hooks.get(`hooked.post_start[${index}]`);
      expect(hook?.runs.uid).toEqual({ state: 'known', value: Number(stdout) });
    }
  });
});
