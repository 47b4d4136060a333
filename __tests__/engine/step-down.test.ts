import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { ServiceSettings } from '../../src/core/compose/model.ts';
import type { ImageFacts } from '../../src/core/image/facts.ts';
import { lookUpInTable } from '../../src/core/image/known.ts';
import type { Service } from '../../src/core/project.ts';
import { isUnknown } from '../../src/core/resolved.ts';
import { reportOn } from '../support/lint.ts';
import { type RunningEngine, useEngine, whereEngine } from './support/engine.ts';

/** A start: a Dockerfile on Debian with an account, and what a service sets over it. */
interface Case {
  readonly name: string;
  readonly entrypoint: string;
  readonly command?: string;
  /** Lines before ENTRYPOINT. */
  readonly lines?: string;
  /** Contents of `entrypoint.sh` of the context, which COPY puts at /entrypoint.sh. */
  readonly script?: string;
  readonly settings?: ServiceSettings;
}

const account = 'RUN useradd -u 1000 -m -s /bin/sh app && groupadd -g 2000 extra && usermod -aG extra app';
const service = '["sleep", "600"]';

function dockerfileOf({ entrypoint, command = service, lines = '', script }: Case): string {
  const copy = script === undefined ? '' : 'COPY --chmod=755 entrypoint.sh /entrypoint.sh\n';
  return `FROM step-down\n${account}\n${copy}${lines}\nENTRYPOINT ${entrypoint}\nCMD ${command}\n`;
}

/** What runs-as says of it. */
async function predict(one: Case): Promise<Service> {
  const { settings = {}, script } = one;
  const [debian] = lookUpInTable(['docker.io/library/debian:13']).values();
  if (debian === undefined || isUnknown(debian)) throw new Error('the table has no Debian');
  const reference = 'docker.io/library/step-down:latest';
  const facts: Readonly<Record<string, ImageFacts>> = { [reference]: { ...debian, reference } };
  const compose = { services: { it: { build: '.', ...settings } } };
  const files = { Dockerfile: dockerfileOf(one), 'compose.yaml': JSON.stringify(compose) };
  const { project } = await reportOn(script === undefined ? files : { ...files, 'entrypoint.sh': script }, { facts });
  const found = project.workloads.find(workload => workload.kind === 'service');
  if (found?.kind !== 'service') throw new Error('there is no service');
  return found;
}

interface Seen {
  /** uid and gid of the service itself. */
  readonly service: string | undefined;
  readonly groups: readonly number[];
  /** Effective uid of process 1. */
  readonly first: number | undefined;
  /** What it said when it ended instead. */
  readonly said: string;
}

function argumentsOf({
  user,
  cap_add = [],
  cap_drop = [],
  security_opt = [],
  group_add = [],
  entrypoint,
  environment = {},
}: ServiceSettings): string[] {
  return [
    ...(user === undefined ? [] : ['--user', user]),
    ...cap_add.flatMap(name => ['--cap-add', name]),
    ...cap_drop.flatMap(name => ['--cap-drop', name]),
    ...security_opt.flatMap(option => ['--security-opt', option]),
    ...group_add.flatMap(group => ['--group-add', group]),
    ...Object.entries(environment).flatMap(([name, value]) => ['--env', value === null ? name : `${name}=${value}`]),
    ...(entrypoint === undefined || entrypoint === null ? [] : ['--entrypoint', entrypoint[0] ?? '']),
  ];
}

/** Builds it, starts it, and looks from the host who `sleep 600` is. */
async function observe(engine: RunningEngine, one: Case): Promise<Seen> {
  const context: Record<string, string> = { Dockerfile: dockerfileOf(one) };
  if (one.script !== undefined) context['entrypoint.sh'] = one.script;
  const built = await engine.build(context);
  if (built.status !== 0) throw new Error(built.stderr);
  const { settings = {} } = one;
  const words = [...(settings.entrypoint?.slice(1) ?? []), ...(settings.command ?? [])];
  const args = ['run', '--detach', '--network=none', ...argumentsOf(settings), built.image, ...words];
  const { stdout, stderr, status } = await engine.docker(args);
  if (status !== 0) return { service: undefined, groups: [], first: undefined, said: stderr };
  const container = stdout.trim();
  try {
    for (;;) {
      const top = await engine.docker(['top', container, '-eo', 'pid,args']);
      const pid = /^\s*(\d+)\s+(?:\/usr\/bin\/)?sleep 600$/m.exec(top.stdout)?.[1];
      if (pid !== undefined) {
        const first = await engine.docker(['inspect', '--format', '{{.State.Pid}}', container]);
        return {
          service: idsOf(pid),
          groups: groupsOf(pid),
          first: Number(/^Uid:\s+\d+\s+(\d+)/m.exec(statusOf(first.stdout.trim()))?.[1]),
          said: '',
        };
      }
      const { stdout: running } = await engine.docker(['inspect', '--format', '{{.State.Running}}', container]);
      if (running.trim() !== 'true') {
        const logs = await engine.docker(['logs', container]);
        return { service: undefined, groups: [], first: undefined, said: (logs.stdout + logs.stderr).trim() };
      }
    }
  } finally {
    await engine.docker(['rm', '--force', container]);
  }
}

function statusOf(pid: string): string {
  return readFileSync(`/proc/${pid}/status`, 'utf8');
}

function idsOf(pid: string): string {
  const status = statusOf(pid);
  const [, uid] = /^Uid:\s+(\d+)/m.exec(status) ?? [];
  const [, gid] = /^Gid:\s+(\d+)/m.exec(status) ?? [];
  return `${uid}:${gid}`;
}

function groupsOf(pid: string): number[] {
  const [, groups = ''] = /^Groups:[ \t]*(.*)$/m.exec(statusOf(pid)) ?? [];
  return groups
    .split(' ')
    .filter(group => group !== '')
    .map(Number)
    .sort((a, b) => a - b);
}

function said({ runs }: Service): string {
  const shown = (id: Service['runs']['uid']): string => (id.state === 'known' ? `${id.value}` : `? ${id.detail}`);
  return `${shown(runs.uid)}:${shown(runs.gid)}`;
}

const guard = '#!/bin/sh\nset -e\nif [ "$(id -u)" = 0 ]; then exec gosu app "$0" "$@"; fi\nexec "$@"\n';
const unguarded = '#!/bin/sh\nexec gosu app "$@"\n';
const scripted = { entrypoint: '["/entrypoint.sh"]' };
const noIds: ServiceSettings = { cap_drop: ['ALL'] };

whereEngine('step down', () => {
  const engine = useEngine();
  beforeAll(async () => {
    await engine().docker(['import', `${inject('engineDirectory')}/step-down.tar`, 'step-down']);
  });

  describe('the service runs as runs-as says', () => {
    test.each<Case>([
      { name: 'no step down', entrypoint: '[]' },
      { name: 'USER', entrypoint: '[]', lines: 'USER app' },
      { name: 'gosu', entrypoint: '["gosu", "app"]' },
      { name: 'gosu, with a group', entrypoint: '["gosu", "app:extra"]' },
      { name: 'gosu, a number with an account', entrypoint: '["gosu", "1000"]' },
      { name: 'gosu, a number without an account', entrypoint: '["gosu", "4321"]' },
      { name: 'gosu, two numbers', entrypoint: '["gosu", "4321:5432"]' },
      { name: 'gosu root', entrypoint: '["gosu", "root"]' },
      {
        name: 'setpriv with the user’s groups',
        entrypoint: '["setpriv", "--reuid=app", "--regid=app", "--init-groups"]',
      },
      {
        name: 'setpriv without groups',
        entrypoint: '["setpriv", "--reuid", "1000", "--regid", "2000", "--clear-groups", "--"]',
      },
      { name: 'setpriv --reuid alone leaves the group', entrypoint: '["setpriv", "--reuid=1000", "--keep-groups"]' },
      { name: 'setpriv of the group alone', entrypoint: '["setpriv", "--regid=2000", "--clear-groups"]' },
      { name: 'runuser -u', entrypoint: '["runuser", "-u", "app", "--"]' },
      { name: 'runuser -c', entrypoint: '["runuser", "app", "-c", "sleep 600"]', command: '[]' },
      { name: 'runuser -g', entrypoint: '["runuser", "-u", "app", "-g", "extra", "--"]' },
      { name: 'su -c', entrypoint: '["su", "app", "-c", "exec sleep 600"]', command: '[]' },
      { name: 'su - -s', entrypoint: '["su", "-", "-s", "/bin/sh", "app", "-c", "sleep 600"]', command: '[]' },
      { name: 'su root', entrypoint: '["su", "-c", "sleep 600"]', command: '[]' },
      { name: 'sudo -u', entrypoint: '["sudo", "-u", "app", "--"]' },
      { name: 'sudo with a number and a group', entrypoint: '["sudo", "-u", "#1000", "-g", "extra"]' },
      { name: 'sudo alone', entrypoint: '["sudo", "-E"]' },
      { name: 'doas', entrypoint: '["doas", "-u", "app"]', lines: 'RUN echo "permit nopass root" > /etc/doas.conf' },
      { name: 'chroot --userspec', entrypoint: '["chroot", "--userspec=app:extra", "/"]' },
      { name: 'chroot --userspec, the user’s own group', entrypoint: '["chroot", "--userspec=app", "/"]' },
      { name: 'chpst', entrypoint: '["chpst", "-u", "app"]' },
      { name: 'chpst with a group and numbers', entrypoint: '["chpst", "-u", ":1000:2000"]' },
      { name: 's6-setuidgid', entrypoint: '["s6-setuidgid", "app"]' },
      { name: 's6-applyuidgid', entrypoint: '["s6-applyuidgid", "-u", "1000", "-g", "2000"]' },
      {
        name: 'start-stop-daemon',
        entrypoint: '["start-stop-daemon", "--start", "--chuid", "app", "--exec", "/usr/bin/sleep", "--", "600"]',
        command: '[]',
      },
      {
        name: 'start-stop-daemon as that user already',
        entrypoint: '["start-stop-daemon", "--start", "--chuid", "app", "--exec", "/usr/bin/sleep", "--", "600"]',
        command: '[]',
        settings: { user: '1000' },
      },
      { name: 'tini', entrypoint: '["tini", "-s", "--", "gosu", "app"]' },
      {
        name: 'dumb-init, env and nice',
        entrypoint:
          '["dumb-init", "--", "env", "A=b", "nice", "-n", "5", "setpriv", "--reuid=app", "--regid=app", "--clear-groups"]',
      },
      { name: 'shell form', entrypoint: 'exec gosu app sleep 600' },
      { name: 'a guard, and the script again', ...scripted, script: guard },
      {
        name: 'a guard of the command',
        ...scripted,
        script: '#!/bin/sh\nif [ "$1" = sleep ]; then exec gosu app "$@"; fi\nexec "$@"\n',
      },
      {
        name: 'a guard of another command',
        ...scripted,
        script: '#!/bin/sh\nif [ "$1" = server ]; then exec gosu app "$@"; fi\nexec "$@"\n',
      },
      {
        name: 'EUID of bash',
        ...scripted,
        script: '#!/bin/bash\nif [[ $EUID -eq 0 ]]; then exec gosu app "$@"; fi\nexec "$@"\n',
      },
      {
        name: 'as redis does it',
        ...scripted,
        command: '["-c", "600"]',
        script:
          '#!/bin/sh\nset -e\nif [ "${1#-}" != "$1" ]; then shift; set -- sleep "$@"; fi\nif [ "$1" = sleep -a "$(id -u)" = 0 ]; then exec setpriv --reuid=app --regid=app --clear-groups -- "$0" "$@"; fi\nexec "$@"\n',
      },
      {
        name: 'as postgres does it',
        ...scripted,
        script:
          '#!/usr/bin/env bash\nset -Eeo pipefail\n_is_sourced() { [ "${#FUNCNAME[@]}" -ge 2 ] && [ "${FUNCNAME[0]}" = _is_sourced ] && [ "${FUNCNAME[1]}" = source ]; }\n_main() {\n\tif [ "${1:0:1}" = - ]; then set -- sleep "$@"; fi\n\tif [ "$1" = sleep ]; then\n\t\tif [ "$(id -u)" = 0 ]; then exec gosu app "$BASH_SOURCE" "$@"; fi\n\tfi\n\texec "$@"\n}\nif ! _is_sourced; then _main "$@"; fi\n',
      },
      { name: 'without exec', ...scripted, script: '#!/bin/sh\ngosu app "$@"\n' },
      { name: 'a step down on the way only', ...scripted, script: '#!/bin/sh\ngosu app true\nexec "$@"\n' },
      { name: 'in the background', ...scripted, script: '#!/bin/sh\ngosu app "$@" &\nwait\n' },
      { name: 'in a subshell on the way', ...scripted, script: '#!/bin/sh\n(exec gosu app true)\nexec "$@"\n' },
      {
        name: 'numbers of the environment',
        ...scripted,
        script: '#!/bin/sh\nexec gosu "${PUID:-1000}:${PGID:-1000}" "$@"\n',
        settings: { environment: { PUID: '4321' } },
      },
      {
        name: 'an account that the script creates',
        ...scripted,
        script: '#!/bin/sh\ngroupadd -g 3000 late\nuseradd -u 3000 -g late late\nexec gosu late "$@"\n',
      },
      {
        name: 'an account that the script renumbers',
        ...scripted,
        script: '#!/bin/sh\nusermod -o -u 4000 app\nexec gosu app "$@"\n',
      },
      {
        name: 'an option given in a variable',
        ...scripted,
        script: '#!/bin/sh\nrun="gosu app"\n[ "$(id -u)" = 0 ] || run=\nexec $run "$@"\n',
      },
      { name: 'user: over a guard', ...scripted, script: guard, settings: { user: '1000:2000' } },
      {
        name: 'user: over a guard, without capabilities',
        ...scripted,
        script: guard,
        settings: { user: '4321', ...noIds },
      },
      { name: 'group_add, which gosu takes away', ...scripted, script: guard, settings: { group_add: ['998'] } },
      {
        name: 'no-new-privileges and gosu',
        ...scripted,
        script: guard,
        settings: { security_opt: ['no-new-privileges:true'] },
      },
      {
        name: 'no-new-privileges and su of root',
        entrypoint: '["su", "app", "-c", "sleep 600"]',
        command: '[]',
        settings: { security_opt: ['no-new-privileges:true'] },
      },
      {
        name: 'no-new-privileges and sudo of root',
        entrypoint: '["sudo", "-u", "app"]',
        settings: { security_opt: ['no-new-privileges:true'] },
      },
      {
        name: 'SETUID and SETGID given back',
        ...scripted,
        script: guard,
        settings: { cap_drop: ['ALL'], cap_add: ['SETUID', 'SETGID'] },
      },
      {
        name: 'entrypoint: around it',
        ...scripted,
        script: guard,
        settings: { entrypoint: ['sleep'], command: ['600'] },
      },
      {
        name: 'a failure that the script forgives',
        ...scripted,
        script: '#!/bin/sh\ngosu app true || true\nexec "$@"\n',
        settings: { user: '1000' },
      },
    ])('$name', async one => {
      const [seen, predicted] = [await observe(engine(), one), await predict(one)];
      expect(seen.said).toBe('');
      expect(said(predicted)).toBe(seen.service);
      // Who waits for a child stays who it was.
      if (/^\["(?:runuser|sudo)"/.test(one.entrypoint)) expect(seen.first).toBe(0);
      expect(predicted.brokenStepDown).toBeUndefined();
    });
  });

  describe('the container ends, as runs-as says', () => {
    const asApp: ServiceSettings = { user: '1000' };
    test.each<Case & { readonly words: RegExp }>([
      {
        name: 'gosu as another user',
        ...scripted,
        script: unguarded,
        settings: asApp,
        words: /failed switching to .app.: operation not permitted/,
      },
      {
        name: 'gosu without capabilities',
        ...scripted,
        script: guard,
        settings: noIds,
        words: /failed switching to .app.: operation not permitted/,
      },
      {
        name: 'gosu with one of the two',
        ...scripted,
        script: guard,
        settings: { cap_drop: ['ALL'], cap_add: ['SETUID'] },
        words: /operation not permitted/,
      },
      {
        name: 'gosu without SETGID',
        ...scripted,
        script: guard,
        settings: { cap_drop: ['SETGID'] },
        words: /operation not permitted/,
      },
      {
        name: 'gosu without SETUID',
        ...scripted,
        script: guard,
        settings: { cap_drop: ['CAP_SETUID'] },
        words: /operation not permitted/,
      },
      { name: 'gosu to nobody that is there', entrypoint: '["gosu", "nosuch"]', words: /unable to find user nosuch/ },
      {
        name: 'gosu to no group that is there',
        entrypoint: '["gosu", "app:nosuch"]',
        words: /unable to find group nosuch/,
      },
      {
        name: 'setpriv as another user',
        entrypoint: '["setpriv", "--reuid=app", "--regid=app", "--init-groups"]',
        settings: asApp,
        words: /setpriv: .*Operation not permitted/,
      },
      {
        name: 'setpriv without capabilities',
        entrypoint: '["setpriv", "--reuid=app", "--regid=app", "--clear-groups"]',
        settings: noIds,
        words: /setpriv: .*Operation not permitted/,
      },
      {
        name: 'runuser as another user',
        entrypoint: '["runuser", "-u", "app", "--"]',
        settings: asApp,
        words: /may not be used by non-root users/,
      },
      {
        name: 'runuser without capabilities',
        entrypoint: '["runuser", "-u", "app", "--"]',
        settings: noIds,
        words: /cannot set groups: Operation not permitted/,
      },
      {
        name: 'su without capabilities',
        entrypoint: '["su", "app", "-c", "sleep 600"]',
        command: '[]',
        settings: noIds,
        words: /cannot set groups: Operation not permitted/,
      },
      {
        name: 'sudo of a user, with no-new-privileges',
        entrypoint: '["sudo", "-u", "root"]',
        settings: { user: '1000', security_opt: ['no-new-privileges:true'] },
        words: /"no new privileges" flag is set/,
      },
      { name: 'sudo without capabilities', entrypoint: '["sudo", "-u", "app"]', settings: noIds, words: /sudo: / },
      {
        name: 'chroot as another user',
        entrypoint: '["chroot", "--userspec=app:app", "/"]',
        settings: asApp,
        words: /Operation not permitted/,
      },
      {
        name: 'chpst as another user',
        entrypoint: '["chpst", "-u", "app"]',
        settings: asApp,
        words: /unable to setgroups/,
      },
      {
        name: 'chpst without capabilities',
        entrypoint: '["chpst", "-u", "app"]',
        settings: noIds,
        words: /unable to setgroups/,
      },
      {
        name: 's6-setuidgid as another user',
        entrypoint: '["s6-setuidgid", "app"]',
        settings: asApp,
        words: /Operation not permitted/,
      },
      {
        name: 's6-applyuidgid without capabilities',
        entrypoint: '["s6-applyuidgid", "-u", "1000", "-g", "1000", "-G", "1000"]',
        settings: noIds,
        words: /Operation not permitted/,
      },
      {
        name: 'start-stop-daemon as another user',
        entrypoint: '["start-stop-daemon", "--start", "--chuid", "app", "--exec", "/usr/bin/sleep", "--", "600"]',
        command: '[]',
        settings: { user: '4321' },
        words: /Operation not permitted|unable to set/,
      },
    ])('$name', async ({ words, ...one }) => {
      const [seen, predicted] = [await observe(engine(), one), await predict(one)];
      expect(seen).toMatchObject({ service: undefined, said: expect.stringMatching(words) });
      expect(predicted.brokenStepDown?.why).toEqual(expect.any(String));
    });
  });

  describe('su of BusyBox', () => {
    const su = ['su', '-s', '/bin/sh', 'app', '-c', 'id -u'];
    beforeAll(() => engine().importBusybox('busybox-su', { passwd: ['app:x:1000:1000::/:/bin/sh'] }));

    test('of root', async () => {
      expect(await engine().run('busybox-su', su)).toMatchObject({ status: 0, stdout: '1000\n' });
      const one: Case = { name: '', entrypoint: JSON.stringify(su), command: '[]' };
      expect(said(await predict(one))).toBe('1000:1000');
    });

    test('of another user', async () => {
      const { status, stderr } = await engine().run('busybox-su', su, ['--user=1000']);
      expect([status, stderr]).toEqual([1, expect.stringContaining('must be suid to work properly')]);
    });
  });

  describe('supplementary groups of a start', () => {
    test.each<ServiceSettings>([
      {},
      { user: 'app' },
      { user: '1000' },
      { user: 'app:extra' },
      { user: '4321' },
      { group_add: ['998', 'extra'] },
      { user: 'app', group_add: ['998'] },
      { user: '1000:1000', group_add: ['extra'] },
    ])('%j', async settings => {
      const one: Case = { name: '', entrypoint: '[]', settings };
      const [{ groups }, { starts }] = [await observe(engine(), one), await predict(one)];
      const primary = starts.gid.state === 'known' ? starts.gid.value : -1;
      expect(starts.groups.filter(group => group !== primary)).toEqual(groups.filter(group => group !== primary));
    });
  });

  describe('a setuid-root program as uid 1000', () => {
    const entrypoint = '["/usr/bin/id"]';
    const lines = 'RUN chmod 4755 /usr/bin/id';
    test.each<[string, string[], RegExp]>([
      ['is root', [], /euid=0\(root\)/],
      ['is root without capabilities too', ['--cap-drop=ALL'], /euid=0\(root\)/],
      [
        'is not with no-new-privileges',
        ['--security-opt=no-new-privileges'],
        /^uid=1000\(app\) gid=1000\(app\) groups=1000\(app\),2000\(extra\)\n$/,
      ],
    ])('%s', async (_, args, expected) => {
      const built = await engine().build({ Dockerfile: dockerfileOf({ name: '', entrypoint, command: '[]', lines }) });
      const { stdout } = await engine().run(built.image, [], ['--user=1000', ...args]);
      expect(stdout).toMatch(expected);
    });
  });

  describe('port 80 as uid 1000', () => {
    const listen = ['sh', '-c', 'timeout 1 nc -l -p 80; exit $?'];
    const start = 'net.ipv4.ip_unprivileged_port_start';
    beforeAll(() => engine().importBusybox('net'));

    test.each<[string, string[], ServiceSettings]>([
      ['in its own network', ['--network=none'], {}],
      ['in its own network, without capabilities', ['--network=none', '--cap-drop=ALL'], { cap_drop: ['ALL'] }],
      ['with the sysctl at 80', ['--network=none', `--sysctl=${start}=80`], { sysctls: { [start]: '80' } }],
    ])('%s: nothing refuses it', async (_, args, settings) => {
      const { status, stderr } = await engine().docker(['run', '--rm', '--user=1000', ...args, 'net', ...listen]);
      expect(stderr).not.toContain('Permission denied');
      // timeout(1) ended it while it listened.
      expect(status).toBe(143);
      expect((await predictPort(settings)).refusedPort).toBeUndefined();
    });

    test.each<[string, string[], ServiceSettings]>([
      ['in the host’s network', ['--network=host'], { network_mode: 'host' }],
      [
        'in the host’s network, with NET_BIND_SERVICE',
        ['--network=host', '--cap-add=NET_BIND_SERVICE'],
        { network_mode: 'host', cap_add: ['NET_BIND_SERVICE'] },
      ],
      ['with the sysctl at 1024', ['--network=none', `--sysctl=${start}=1024`], { sysctls: { [start]: '1024' } }],
    ])('%s: refused', async (_, args, settings) => {
      const { status, stderr } = await engine().docker(['run', '--rm', '--user=1000', ...args, 'net', ...listen]);
      expect([status, stderr]).toEqual([1, expect.stringContaining('bind: Permission denied')]);
      expect((await predictPort(settings)).refusedPort).toMatchObject({ port: 80 });
    });
  });
});

function predictPort(settings: ServiceSettings): Promise<Service> {
  return predict({
    name: '',
    entrypoint: '["server", "--port=80"]',
    command: '[]',
    settings: { user: '1000', ...settings },
  });
}
