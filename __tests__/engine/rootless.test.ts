import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { chooseEngine } from '../../src/core/engine/choose.ts';
import type { Engine, EngineMode } from '../../src/core/engine/engine.ts';
import { hostIdentityOf } from '../../src/core/engine/host.ts';
import { known } from '../../src/core/resolved.ts';
import { type EngineSettings, startEngine, useEngine, whereRootlessEngine } from './support/engine.ts';

const plain = 'eng:200000:65536\n';

/** A rootless engine of the user eng, 4242:4243. */
function settings(subuid: string, subgid: string = subuid): EngineSettings {
  return { rootless: 'eng', passwd: ['eng:x:4242:4243::/:/bin/sh'], group: ['eng:x:4243:'], etc: { subuid, subgid } };
}

/** What runs-as says of the same files. */
function predict(subuid: string, subgid: string = subuid, mode: EngineMode = 'rootless'): Engine {
  const files = [
    { kind: 'subuid', source: { path: 'etc/subuid', text: subuid } },
    { kind: 'subgid', source: { path: 'etc/subgid', text: subgid } },
  ] as const;
  return chooseEngine({ files, option: { mode, user: { name: 'eng', uid: 4242, gid: 4243 }, from: 'config' } });
}

function mapsOf({ uids, gids }: Engine): unknown {
  const lines = [uids, gids].map(side =>
    side.state === 'unknown'
      ? undefined
      : side.value.map(({ inside, outside, size }) => `${inside} ${outside} ${size}`),
  );
  return { uidMap: lines[0], gidMap: lines[1] };
}

whereRootlessEngine('a rootless engine', () => {
  describe('has the map that runs-as says', () => {
    test.each([
      ['a line by number', '4242:200000:65536\n', plain],
      ['two ranges, in file order', 'eng:300000:10\neng:200000:65536\n', plain],
      ['a line twice', `${plain}${plain}`, plain],
      ['a blank before the start', 'eng: 200000:65536\n', plain],
      ['a line of junk', `junk\n${plain}`, plain],
      ['four fields', 'eng:200000:65536:x\n', plain],
      ['an octal start', 'eng:0400000:65536\n', plain],
      ['a hexadecimal start', 'eng:0x30d40:65536\n', plain],
      ['other ranges for gids', plain, 'eng:300000:5000\n'],
    ])('%s', async (_name, subuid, subgid) => {
      const engine = await startEngine(settings(subuid, subgid));
      if (!engine.started) throw new Error(engine.said);
      try {
        await engine.importBusybox('base');
        const { uidMap, gidMap } = await engine.processIn('base');
        expect(mapsOf(predict(subuid, subgid))).toEqual({ uidMap, gidMap });
      } finally {
        await engine.stop();
      }
    });

    test('a start of 0: uid 1 is root on the host', async () => {
      // Up to the engine's own uid, which rootlesskit before 3 does not take out of the range.
      const lines = 'eng:0:4000\n';
      const engine = await startEngine(settings(lines));
      if (!engine.started) throw new Error(engine.said);
      try {
        await engine.importBusybox('base');
        const { uidMap, gidMap } = await engine.processIn('base');
        expect(uidMap).toEqual(['0 4242 1', '1 0 4000']);
        expect(mapsOf(predict(lines))).toEqual({ uidMap, gidMap });
        expect(predict(lines).problems?.map(({ effect }) => effect)).toContain('root-is-host-root');
      } finally {
        await engine.stop();
      }
    });
  });

  describe('does not start, and runs-as says so', () => {
    test.each([
      ['no line', 'other:200000:65536\n', /no subuid ranges found for user 4242/i],
      ['a start that is no number', 'eng:abc:65536\n', /parsing "abc": invalid syntax/],
      ['ranges that overlap', 'eng:200000:65536\neng:200001:65536\n', /write to uid_map failed: Invalid argument/],
      ['a range of 0', 'eng:200000:0\n', /uid_map|not allowed/],
      ['no line in subgid', plain, /no subgid ranges found for user 4242/i],
    ])('%s', async (name, subuid, words) => {
      const subgid = name.endsWith('subgid') ? 'other:200000:65536\n' : subuid;
      const engine = await startEngine(settings(subuid, subgid));
      if (engine.started) await engine.stop();
      expect(engine).toMatchObject({ started: false, said: expect.stringMatching(words) });
      expect(predict(subuid, subgid).problems?.map(({ effect }) => effect)).toContain('does-not-start');
    });

    test('with userns-remap', async () => {
      const engine = await startEngine({ ...settings(plain), args: ['--userns-remap=eng'] });
      if (engine.started) await engine.stop();
      expect(engine).toMatchObject({ started: false, said: expect.stringContaining('exited') });
    });
  });

  describe('maps a process', () => {
    const engine = useEngine(settings(plain));
    beforeAll(() => engine().importBusybox('base'));
    const identity = (id: number) => ({
      user: known(''),
      uid: known(id),
      gid: known(id),
      root: known(id === 0),
      name: undefined,
      groups: [],
      trail: [],
      refused: undefined,
    });

    test.each([0, 1, 1000, 65_535, 65_536])('%i, as the host sees it', async id => {
      const { uids, gids } = await engine().processOutside('base', ['--user', `${id}:${id}`]);
      const host = hostIdentityOf(predict(plain), identity(id), undefined);
      expect(host).toMatchObject({ uid: known(uids[0]), gid: known(gids[0]) });
    });

    test('65537 is outside and does not start', async () => {
      expect((await engine().run('base', ['true'], ['--user', '65537'])).status).not.toBe(0);
      expect(hostIdentityOf(predict(plain), identity(65_537), undefined).uid).toMatchObject({ reason: 'unmapped' });
    });

    test.each([['--userns=host'], ['--privileged'], ['--pid=host'], ['--userns=host --privileged']])(
      '%s keeps the map',
      async args => {
        expect((await engine().processIn('base', args.split(' '))).uidMap).toEqual(['0 4242 1', '1 200000 65536']);
        const service = { userns_mode: 'host', privileged: true, pid: 'host' };
        expect(hostIdentityOf(predict(plain), identity(0), service)).toMatchObject({
          uid: known(4242),
          isHostNamespace: false,
        });
      },
    );
  });
});

whereRootlessEngine('what settings give under a rootless engine', () => {
  const engine = useEngine(settings(plain));
  beforeAll(() => engine().importBusybox('base'));

  test('a bind of a directory of the host gives root what the engine’s user may', async () => {
    const { stderr } = await engine().run('base', ['touch', '/m/runs-as'], ['--volume=/usr:/m']);
    expect(stderr).toContain('Permission denied');
  });

  test('its socket is root’s inside, and group 0’s', async () => {
    const { stdout: host } = await engine().docker(['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}']);
    const socket = host.trim().replace(/^unix:\/\//, '');
    const { stdout } = await engine().run('base', ['stat', '-c', '%F %u:%g', '/s'], ['--volume', `${socket}:/s`]);
    expect(stdout.trim()).toBe('socket 0:0');
  });

  test('/etc of the host is a copy of the engine’s own', async () => {
    const name = `/m/runs-as-${process.pid}`;
    const made = await engine().run('base', ['sh', '-c', `touch ${name} && rm ${name}`], ['--volume=/etc:/m']);
    expect(made).toMatchObject({ status: 0, stderr: '' });
    const { stderr } = await engine().run('base', ['sh', '-c', 'echo >> /m/passwd'], ['--volume=/etc:/m']);
    expect(stderr).not.toBe('');
  });

  test('a block device opens for nobody whom the engine’s user is not', async () => {
    if (!existsSync('/dev/loop0')) return;
    const { status } = await engine().run(
      'base',
      ['dd', 'if=/dev/loop0', 'of=/dev/null', 'count=0'],
      ['--device=/dev/loop0'],
    );
    expect(status).not.toBe(0);
  });
});
