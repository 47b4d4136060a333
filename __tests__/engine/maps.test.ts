import { describe, expect, test } from 'vitest';
import { app, expectAgreement, type HostCase, remapTo } from './support/case.ts';
import { whereEngine } from './support/engine.ts';

const toApp = { daemon: remapTo('app'), ...app };
const dockremap = { passwd: ['dockremap:x:777:777::/:/bin/false'], group: ['dockremap:x:777:'] };
const whole = ['0 0 4294967295'];

/** `count` lines of 100 ids each for the user app. */
const manyLines = (count: number) =>
  Array.from({ length: count }, (_, index) => `app:${200_000 + index * 200}:100\n`).join('');

whereEngine('the map inside a container is the one that runs-as says', () => {
  describe('userns-remap', () => {
    test.each<[string, HostCase, string[]]>([
      [
        'default, with a line of dockremap',
        { daemon: remapTo('default'), ...dockremap, subuid: 'dockremap:231072:65536\n' },
        ['0 231072 65536'],
      ],
      ['default, where Docker makes the user', { daemon: remapTo('default') }, ['0 100000 65536']],
      [
        'default takes ids that another user has',
        { daemon: remapTo('default'), subuid: 'ubuntu:100000:65536\n' },
        ['0 100000 65536'],
      ],
      [
        'default goes behind ids that root has',
        { daemon: remapTo('default'), subuid: 'root:100000:65536\n' },
        ['0 165536 65536'],
      ],
      ['a named user', { ...toApp, subuid: 'app:200000:65536\n' }, ['0 200000 65536']],
      [
        'a uid',
        { ...toApp, daemon: remapTo('1500'), subuid: 'app:200000:65536\n', user: { name: 'app', uid: 1500 } },
        ['0 200000 65536'],
      ],
      [
        'a uid and a gid',
        { ...toApp, daemon: remapTo('1500:1500'), subuid: 'app:200000:65536\n', user: { name: 'app', uid: 1500 } },
        ['0 200000 65536'],
      ],
      [
        'a user and a group, which selects nothing',
        {
          ...toApp,
          daemon: remapTo('app:grp'),
          group: ['grp:x:1600:'],
          subuid: 'app:200000:65536\ngrp:400000:65536\n',
        },
        ['0 200000 65536'],
      ],
      [
        'a line by number',
        { ...toApp, subuid: '1500:200000:65536\n', user: { name: 'app', uid: 1500 } },
        ['0 200000 65536'],
      ],
      [
        'lines by number and by name are joined',
        { ...toApp, subuid: '1500:300000:10\napp:200000:65536\n', user: { name: 'app', uid: 1500 } },
        ['0 300000 10', '10 200000 65536'],
      ],
      [
        'another user’s line by number',
        { ...toApp, subuid: '1501:300000:10\napp:200000:65536\n', user: { name: 'app', uid: 1500 } },
        ['0 200000 65536'],
      ],
      [
        'two ranges, in file order',
        { ...toApp, subuid: 'app:300000:10\nx:1:1\napp:200000:65536\n' },
        ['0 300000 10', '10 200000 65536'],
      ],
      [
        'six ranges',
        { ...toApp, subuid: manyLines(6) },
        ['0 200000 100', '100 200200 100', '200 200400 100', '300 200600 100', '400 200800 100', '500 201000 100'],
      ],
      ['a range of 5000', { ...toApp, subuid: 'app:200000:5000\n' }, ['0 200000 5000']],
      ['a range of 6', { ...toApp, subuid: 'app:200000:6\n' }, ['0 200000 6']],
      ['two users with the same range', { ...toApp, subuid: 'x:200000:65536\napp:200000:65536\n' }, ['0 200000 65536']],
      ['the last ids there are', { ...toApp, subuid: 'app:4294901759:65536\n' }, ['0 4294901759 65536']],
      [
        'comments, blank lines, blanks around and CRLF',
        { ...toApp, subuid: '# ids\r\n\r\n \t\r\n  app:200000:65536 \r\n' },
        ['0 200000 65536'],
      ],
      ['a fourth field', { ...toApp, subuid: 'app:200000:65536:x\n' }, ['0 200000 65536']],
      ['another owner’s junk', { ...toApp, subuid: 'junk\nx:abc\n:::\napp:200000:65536\n' }, ['0 200000 65536']],
      ['leading zeros and a plus', { ...toApp, subuid: 'app:+0200000:065536\n' }, ['0 200000 65536']],
    ])('%s', async (_name, host, map) => {
      const { uids, gids, engine } = await expectAgreement(host);
      expect(uids).toEqual(map);
      expect(gids).toEqual(map);
      expect(engine.mode).toBe('userns-remap');
    });

    test('default, where root has the ids right behind, which versions see differently', async () => {
      expect((await expectAgreement({ daemon: remapTo('default'), subuid: 'root:165536:65536\n' })).uids).toHaveLength(
        1,
      );
    });

    test('with the containerd image store, where versions differ: 29 does not start', async () => {
      const daemon = '{"features": {"containerd-snapshotter": true}, "userns-remap": "app"}';
      const { dockerd, uids } = await expectAgreement({ ...toApp, daemon, subuid: 'app:200000:65536\n' });
      expect(dockerd === 'starts').toBe(uids?.[0] === '0 200000 65536');
    });

    test('a flag of dockerd', async () => {
      const host = { ...app, daemon: '{"icc": true}', args: ['--userns-remap=app'], subuid: 'app:200000:65536\n' };
      expect((await expectAgreement(host)).uids).toEqual(['0 200000 65536']);
    });

    test('230 ranges', async () => {
      expect((await expectAgreement({ ...toApp, subuid: manyLines(230) })).uids).toHaveLength(230);
    });

    test('uids and gids each have their own file', async () => {
      const { uids, gids } = await expectAgreement({
        ...toApp,
        subuid: 'app:200000:65536\n',
        subgid: 'app:300000:5000\n',
      });
      expect([uids, gids]).toEqual([['0 200000 65536'], ['0 300000 5000']]);
    });
  });

  describe('container root is host root', () => {
    test.each([
      ['a start that is no number', 'app:abc:65536\n'],
      ['a blank before the start', 'app: 100000:65536\n'],
      ['an empty start', 'app::65536\n'],
      ['a start in hexadecimal', 'app:0x30d40:65536\n'],
      ['a start of 0', 'app:0:65536\n'],
      ['a start of 2^32', 'app:4294967296:65536\n'],
    ])('%s', async (_name, subuid) => {
      const { uids, engine } = await expectAgreement({ ...toApp, subuid });
      expect(uids).toEqual(['0 0 65536']);
      expect(engine.problems?.map(({ effect }) => effect)).toEqual(['root-is-host-root', 'root-is-host-root']);
    });
  });

  describe('there is none', () => {
    test.each<[string, string]>([
      ['"root"', remapTo('root')],
      ['"0"', remapTo('0')],
      ['"0:0"', remapTo('0:0')],
      ['"00"', remapTo('00')],
      ['""', remapTo('')],
      ['null', '{"userns-remap": null}'],
      ['no key', '{}'],
      ['an empty file', ''],
      ['the key inside another object', '{"proxies": {"userns-remap": "app"}}'],
    ])('%s', async (_name, daemon) => {
      const { uids, engine } = await expectAgreement({ ...toApp, daemon, subuid: 'app:200000:65536\n' });
      expect(uids).toEqual(whole);
      expect(engine.mode).toBe('rootful');
      expect(engine.problems?.map(({ about }) => about)).toEqual(['userns-remap-off']);
    });
  });

  describe('daemon.json', () => {
    test.each<[string, string]>([
      ['a byte order mark', `\uFEFF${remapTo('app')}`],
      ['the last of two equal keys wins', '{"userns-remap": "root", "userns-remap": "app"}'],
      ['null does not take a value away', '{"userns-remap": "app", "userns-remap": null}'],
      ['an escaped key', '{"userns\\u002dremap": "app"}'],
      [
        'other options beside it',
        '{"log-driver": "json-file", "log-opts": {"max-size": "10m"}, "features": {"buildkit": true}, "userns-remap": "app", "no-new-privileges": true, "labels": ["a=b"]}',
      ],
    ])('%s', async (_name, daemon) => {
      expect((await expectAgreement({ ...toApp, daemon, subuid: 'app:200000:65536\n' })).uids).toEqual([
        '0 200000 65536',
      ]);
    });
  });
});
