import { chmodSync, existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { app, remapTo } from './support/case.ts';
import { type RunningEngine, useEngine, whereEngine } from './support/engine.ts';

/** Connects to a unix socket as a user with groups, by Node in a container that has this machine's libraries. */
const connect = (socket: string, uid: number, groups: readonly number[]): string => `
process.setgroups(${JSON.stringify(groups)}); process.setgid(${uid}); process.setuid(${uid});
const socket = require('node:net').connect(${JSON.stringify(socket)});
socket.on('connect', () => { console.log('connected'); process.exit(0); });
socket.on('error', ({ code }) => { console.log(code); process.exit(0); });`;

const libraries = ['/lib', '/lib64', '/usr/lib'].filter(path => existsSync(path));

/** What connecting to the engine's own socket gives inside. */
async function connectInside(
  engine: RunningEngine,
  mounts: (socket: string) => readonly string[],
  path: (socket: string) => string,
  uid: number,
  groups: readonly number[] = [],
): Promise<string> {
  const { stdout: host } = await engine.docker(['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}']);
  const socket = host.trim().replace(/^unix:\/\//, '');
  // As dockerd makes it: root's and its group's. The tests' own engine opens it to whoever runs them.
  chmodSync(socket, 0o660);
  const binds = [`${process.execPath}:/node:ro`, ...libraries.map(path => `${path}:${path}:ro`), ...mounts(socket)];
  const { stdout, stderr } = await engine.run(
    'base',
    ['/node', '-e', connect(path(socket), uid, groups)],
    binds.flatMap(bind => ['--volume', bind]),
  );
  return stdout.trim() || stderr;
}

const asSocket = [(socket: string) => [`${socket}:/engine.sock:ro`], () => '/engine.sock'] as const;

whereEngine('what settings give to whom, without a map', () => {
  const engine = useEngine({ etc: {} });
  beforeAll(() => engine().importBusybox('base', { passwd: ['web:x:1000:1000::/:/bin/sh'] }));

  describe.skipIf(process.getuid?.() !== 0)('the engine’s socket, mounted read-only', () => {
    test('is root’s at once', async () => expect(await connectInside(engine(), ...asSocket, 0)).toBe('connected'));
    test('is not a user’s', async () => expect(await connectInside(engine(), ...asSocket, 1000)).toBe('EACCES'));
    test('comes with a read-only root of the host', async () => {
      const ofRoot = [() => ['/:/host:ro'], (socket: string) => `/host${socket}`] as const;
      expect(await connectInside(engine(), ...ofRoot, 0)).toBe('connected');
    });
  });

  test('an added capability is root’s, and no user’s but by the bounding set', async () => {
    const of = async (user: string) => {
      const { stdout } = await engine().run(
        'base',
        ['grep', '^Cap', '/proc/self/status'],
        ['--cap-add=SYS_ADMIN', `--user=${user}`],
      );
      return Object.fromEntries([...stdout.matchAll(/^Cap(\w+):\s*([0-9a-f]+)/gm)].map(([, set, bits]) => [set, bits]));
    };
    const sysAdmin = 1n << 21n;
    const has = (bits: string | undefined) => (BigInt(`0x${bits}`) & sysAdmin) !== 0n;
    const root = await of('0');
    const user = await of('1000');
    expect([has(root['Eff']), has(root['Bnd'])]).toEqual([true, true]);
    expect([has(user['Eff']), has(user['Amb']), has(user['Bnd'])]).toEqual([false, false, true]);
  });

  test('a named volume with the option `bind` is the directory of the host', async () => {
    const option = (o: string) =>
      `type=volume,target=/m,volume-opt=type=none,volume-opt=device=/etc,"volume-opt=o=${o}"`;
    const made = await engine().run('base', ['test', '-s', '/m/passwd'], ['--mount', option('bind')]);
    expect(made).toMatchObject({ status: 0 });
    const { stderr } = await engine().run('base', ['touch', '/m/runs-as'], ['--mount', option('bind,ro')]);
    expect(stderr).toContain('Read-only file system');
  });

  test.each([
    ['0', 0],
    ['65534', 65534],
    ['web', 1000],
  ])('group_add %s is looked up inside', async (group, gid) => {
    await engine().importBusybox('groups', { group: ['web:x:1000:'] });
    const { groups } = await engine().processIn('groups', ['--user=2000:2000', `--group-add=${group}`]);
    expect(groups).toContain(gid);
  });

  test.skipIf(!existsSync('/dev/loop0'))('a block device opens for root and for no user', async () => {
    const open = (user: string) =>
      engine().run(
        'base',
        ['dd', 'if=/dev/loop0', 'of=/dev/null', 'count=0'],
        ['--device=/dev/loop0', `--user=${user}`],
      );
    expect((await open('0')).status).toBe(0);
    expect((await open('1000')).stderr).toContain('Permission denied');
  });

  test.skipIf(!existsSync('/dev/loop0'))(
    'a bind of /dev gives root the nodes, and not the disks behind them',
    async () => {
      const host = ['--volume=/dev:/host'];
      const { stderr } = await engine().run('base', ['dd', 'if=/host/loop0', 'of=/dev/null', 'count=0'], host);
      expect(stderr).toContain('Operation not permitted');
      const node = `/host/runs-as-${process.pid}`;
      const made = await engine().run('base', ['sh', '-c', `mkdir ${node} && rmdir ${node}`], host);
      expect(made.status).toBe(0);
    },
  );

  test.skipIf(!existsSync('/dev/loop0'))('a rule for all devices lets root make and open one', async () => {
    const { stderr, status } = await engine().run(
      'base',
      ['sh', '-c', 'mknod /tmp-disk b 7 0 && dd if=/tmp-disk of=/dev/null count=0'],
      ['--device-cgroup-rule=a *:* rwm'],
    );
    expect({ status, stderr: stderr.includes('denied') }).toEqual({ status: 0, stderr: false });
  });
});

whereEngine('what settings give to whom, under a map', () => {
  const engine = useEngine({
    ...app,
    etc: { 'docker/daemon.json': remapTo('app'), subuid: 'app:200000:65536\n', subgid: 'app:300000:65536\n' },
  });
  beforeAll(() => engine().importBusybox('base'));

  test.skipIf(process.getuid?.() !== 0)('the engine’s socket is nobody’s, not even root’s', async () => {
    expect(await connectInside(engine(), ...asSocket, 0)).toBe('EACCES');
    expect(await connectInside(engine(), ...asSocket, 1000)).toBe('EACCES');
  });

  test('an added capability counts inside: root may mount there, and not the host’s devices', async () => {
    const args = ['--cap-add=ALL', '--security-opt=seccomp=unconfined', '--security-opt=apparmor=unconfined'];
    const mounted = await engine().run('base', ['mount', '-t', 'tmpfs', 'none', '/mnt'], args);
    const made = await engine().run('base', ['mknod', '/disk', 'b', '7', '0'], args);
    expect([mounted.stderr, made.stderr].join()).toMatch(/^(?!.*Operation not permitted.*Operation not permitted)/s);
    expect(made.stderr).toContain('Operation not permitted');
    const sysctl = await engine().run('base', ['sh', '-c', 'echo 1 > /proc/sys/vm/drop_caches'], args);
    expect(sysctl.status).not.toBe(0);
  });

  test.skipIf(!existsSync('/dev/loop0'))('a block device opens for nobody, not even root', async () => {
    const { stderr } = await engine().run(
      'base',
      ['dd', 'if=/dev/loop0', 'of=/dev/null', 'count=0'],
      ['--device=/dev/loop0'],
    );
    expect(stderr).toContain('Permission denied');
  });

  test('a group outside the map does not start', async () => {
    const { status, stderr } = await engine().run('base', ['true'], ['--user=1000:1000', '--group-add=70000']);
    expect({ status: status === 0, said: /invalid argument|unmapped|setgroups/.test(stderr) }).toEqual({
      status: false,
      said: true,
    });
  });

  test('a writable bind of /etc gives root nothing', async () => {
    const { stderr } = await engine().run('base', ['touch', '/m/runs-as-was-here'], ['--volume', '/etc:/m']);
    expect(stderr).toContain('Permission denied');
  });
});
