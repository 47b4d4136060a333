import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseEngine } from '../../src/core/engine/choose.ts';
import type { HostIdentity } from '../../src/core/engine/engine.ts';
import { hostIdentityOf, type NamespaceSettings } from '../../src/core/engine/host.ts';
import { known } from '../../src/core/resolved.ts';
import { app, remapTo } from './support/case.ts';
import { type RunningEngine, useEngine, whereEngine } from './support/engine.ts';

const subuid = 'app:200000:65536\n';
const subgid = 'app:300000:65536\n';
const daemon = remapTo('app');

/** What runs-as says of a user and group under these files. */
function predict(uid: number, gid: number, settings?: NamespaceSettings): HostIdentity {
  const files = [
    { kind: 'daemon-json', source: { path: 'etc/docker/daemon.json', text: daemon } },
    { kind: 'subuid', source: { path: 'etc/subuid', text: subuid } },
    { kind: 'subgid', source: { path: 'etc/subgid', text: subgid } },
  ] as const;
  const identity = {
    user: known(''),
    uid: known(uid),
    gid: known(gid),
    root: known(uid === 0),
    name: undefined,
    groups: [],
    trail: [],
    refused: undefined,
  };
  return hostIdentityOf(chooseEngine({ files }), identity, settings);
}

/** Creates and starts a container past the checks of the docker command; its map, or the engine's words. */
async function viaApi(engine: RunningEngine, hostConfig: object): Promise<string> {
  const created = await engine.api('POST', '/containers/create', {
    Image: 'base',
    Cmd: ['cat', '/proc/self/uid_map'],
    HostConfig: { NetworkMode: 'none', ...hostConfig },
  });
  const { Id, message } = created.body as { Id?: string; message?: string };
  if (Id === undefined) return message ?? '';
  const started = await engine.docker(['start', '--attach', Id]);
  await engine.docker(['rm', '--force', Id]);
  return (started.status === 0 ? started.stdout : started.stderr).trim().replaceAll(/[ \t]+/g, ' ');
}

whereEngine('under userns-remap', () => {
  const engine = useEngine({ ...app, etc: { 'docker/daemon.json': daemon, subuid, subgid } });
  beforeAll(() => engine().importBusybox('base', { passwd: ['web:x:33:33::/:/bin/sh'] }));

  describe('the host sees a process as runs-as says', () => {
    test.each([
      [0, 0],
      [1, 1],
      [33, 33],
      [1000, 0],
      [65_534, 65_534],
      [65_535, 65_535],
    ])('%i:%i', async (uid, gid) => {
      const { uids, gids } = await engine().processOutside('base', ['--user', `${uid}:${gid}`]);
      expect(predict(uid, gid)).toMatchObject({ uid: known(uids[0]), gid: known(gids[0]) });
    });
  });

  describe('an id outside the map does not start', () => {
    test.each(['65536', '70000', '0:65536', '2147483647'])('%s', async user => {
      const [uid = 0, gid = 0] = user.split(':').map(Number);
      const { status, stderr } = await engine().run('base', ['true'], ['--user', user]);
      expect(status).not.toBe(0);
      expect(stderr).toMatch(
        /cannot set [ug]id to unmapped (user|group) in user namespace|unable to setup user|invalid argument/,
      );
      const host = predict(uid, gid);
      expect([host.uid, host.gid].some(id => id.state === 'unknown' && id.reason === 'unmapped')).toBe(true);
    });
  });

  describe('refuses', () => {
    test.each<[NamespaceSettings, string[], string]>([
      [
        { privileged: true },
        ['--privileged'],
        'privileged mode is incompatible with user namespaces.  You must run the container in the host namespace when running privileged mode',
      ],
      [
        { network_mode: 'host' },
        ['--network=host'],
        "cannot share the host's network namespace when user namespaces are enabled",
      ],
      [{ pid: 'host' }, ['--pid=host'], 'cannot share the host PID namespace when user namespaces are enabled'],
    ])('%o, unless the container has the host’s user namespace', async (settings, args, words) => {
      const refused = await engine().docker(['run', '--rm', ...args, 'base', 'true']);
      expect(refused.stderr).toContain(words);
      expect(predict(0, 0, settings)).toMatchObject({ uid: { state: 'unknown', reason: 'engine' } });
      const { uidMap } = await engine().processIn('base', [
        ...args.filter(arg => arg !== '--network=host'),
        '--userns=host',
      ]);
      expect(uidMap).toEqual(['0 0 4294967295']);
      expect(predict(0, 0, { ...settings, userns_mode: 'host' }).uid).toEqual(known(0));
      const accepted = await engine().docker(['run', '--rm', '--userns=host', ...args, 'base', 'true']);
      expect(accepted).toMatchObject({ status: 0 });
    });
  });

  describe('allows', () => {
    test.each(['--uts=host', '--cap-add=ALL', '--security-opt=seccomp=unconfined'])(
      '%s, and keeps the map',
      async arg => {
        expect((await engine().processIn('base', [arg])).uidMap).toEqual(['0 200000 65536']);
      },
    );

    test('exec --privileged', async () => {
      const { stdout } = await engine().docker(['run', '--detach', '--network=none', 'base', 'sleep', '600']);
      const { stdout: map } = await engine().docker([
        'exec',
        '--privileged',
        stdout.trim(),
        'cat',
        '/proc/self/uid_map',
      ]);
      await engine().docker(['rm', '--force', stdout.trim()]);
      expect(map.trim().split(/\s+/)).toEqual(['0', '200000', '65536']);
    });
  });

  test('the ipc namespace of the host is not refused, but no container starts with it', async () => {
    const { status, stderr } = await engine().run('base', ['true'], ['--ipc=host']);
    expect(status).not.toBe(0);
    expect(stderr).toContain('mqueue');
  });

  describe('joining the namespaces of another container', () => {
    beforeAll(async () => {
      const sleep = (name: string, args: readonly string[]) =>
        engine().docker(['run', '--detach', '--name', name, '--network=none', ...args, 'base', 'sleep', '600']);
      await sleep('on-the-host', ['--userns=host']);
      await sleep('mapped', []);
    });
    afterAll(() => engine().docker(['rm', '--force', 'on-the-host', 'mapped']));

    const joined = (args: readonly string[]) =>
      engine().docker(['run', '--rm', ...args, 'base', 'cat', '/proc/self/uid_map']);

    test.each(['--network=container:mapped', '--pid=container:mapped'])('%s keeps the map', async arg => {
      const { stdout } = await joined([arg, ...(arg.startsWith('--pid') ? ['--network=none'] : [])]);
      expect(stdout.trim().split(/\s+/)).toEqual(['0', '200000', '65536']);
    });

    test.each(['--network=container:on-the-host', '--pid=container:on-the-host'])('%s does not start', async arg => {
      const { status, stderr } = await joined([arg, ...(arg.startsWith('--pid') ? ['--network=none'] : [])]);
      expect(status).not.toBe(0);
      expect(stderr).toContain('runc create failed');
    });

    test('with the host’s user namespace of its own it joins both, and has no map', async () => {
      for (const other of ['mapped', 'on-the-host']) {
        const { stdout } = await joined(['--userns=host', `--network=container:${other}`]);
        expect(stdout.trim().split(/\s+/)).toEqual(['0', '0', '4294967295']);
      }
    });
  });

  describe('userns_mode', () => {
    test('host takes the map away', async () => {
      expect(await viaApi(engine(), { UsernsMode: 'host' })).toBe('0 0 4294967295');
      expect(predict(0, 0, { userns_mode: 'host' })).toMatchObject({ uid: known(0), isHostNamespace: true });
    });

    test.each(['private', 'keep-id', 'auto', 'Host', 'host:x', 'nomap', ''])('%o does nothing', async mode => {
      expect(await viaApi(engine(), { UsernsMode: mode })).toBe('0 200000 65536');
      expect(predict(0, 0, { userns_mode: mode })).toEqual(predict(0, 0));
    });
  });

  // Files of other owners are root's to make.
  describe.skipIf(process.getuid?.() !== 0)('a bind mount', () => {
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(`${tmpdir()}/runs-as-`);
      chmodSync(folder, 0o755);
      mkdirSync(`${folder}/open`);
      for (const [name, owner] of [
        ['root', 0],
        ['root-of-the-map', 200_000],
        ['user-of-the-map', 201_000],
        ['somebody', 1000],
      ] as const) {
        writeFileSync(`${folder}/${name}`, 'x');
        chownSync(`${folder}/${name}`, owner, owner + (owner >= 200_000 ? 100_000 : 0));
      }
      chownSync(`${folder}/open`, 200_000, 300_000);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test.each([
      ['root', '65534:65534'],
      ['somebody', '65534:65534'],
      ['root-of-the-map', '0:0'],
      ['user-of-the-map', '1000:1000'],
    ])('shows a file of %s as %s', async (name, owner) => {
      const { stdout } = await engine().run(
        'base',
        ['stat', '-c', '%u:%g', `/m/${name}`],
        ['--volume', `${folder}:/m`],
      );
      expect(stdout.trim()).toBe(owner);
    });

    test.each([0, 1000])('gets files of the host id that runs-as says: uid %i', async uid => {
      const name = `written-by-${uid}`;
      const made = await engine().run(
        'base',
        ['sh', '-c', `umask 0; touch /m/open/${name}`],
        ['--volume', `${folder}:/m`, '--user', '0:0'],
      );
      expect(made.status).toBe(0);
      if (uid !== 0)
        await engine().run('base', ['chown', `${uid}:${uid}`, `/m/open/${name}`], ['--volume', `${folder}:/m`]);
      const { uid: owner, gid } = statSync(`${folder}/open/${name}`);
      expect(predict(uid, uid)).toMatchObject({ uid: known(owner), gid: known(gid) });
    });

    test('a source that is missing is made for the remapped root', async () => {
      await engine().run('base', ['true'], ['--volume', `${folder}/new:/m`]);
      expect(statSync(`${folder}/new`)).toMatchObject({ uid: 200_000, gid: 300_000 });
    });
  });
});

whereEngine('without userns-remap', () => {
  const engine = useEngine({ etc: {} });
  beforeAll(() => engine().importBusybox('base'));

  test.each(['', 'host', 'private', 'keep-id'])('userns_mode %o does nothing', async mode => {
    expect(await viaApi(engine(), { UsernsMode: mode })).toBe('0 0 4294967295');
  });

  test.each([[['--privileged']], [['--pid=host']], [['--ipc=host']]])('%o is allowed', async args => {
    expect((await engine().processIn('base', args)).uidMap).toEqual(['0 0 4294967295']);
  });

  test('a user above 2147483647 is refused, and -1', async () => {
    for (const user of ['2147483648', '-1']) {
      const { status, stderr } = await engine().run('base', ['true'], [`--user=${user}`]);
      expect(status).not.toBe(0);
      expect(stderr).toContain('uids and gids must be in range 0-2147483647');
    }
    expect((await engine().processIn('base', ['--user=2147483647'])).uids[0]).toBe(2_147_483_647);
  });
});
