import { describe, expect, test } from 'vitest';
import { app, expectAgreement, type HostCase, observe, predict, remapTo } from './support/case.ts';
import { whereEngine } from './support/engine.ts';

const toApp = { daemon: remapTo('app'), ...app };
const good = 'app:200000:65536\n';

whereEngine('where runs-as says that dockerd does not start, it does not', () => {
  describe('userns-remap', () => {
    test.each<[string, HostCase, string]>([
      ['an unknown user', { daemon: remapTo('nosuch'), subuid: good }, 'Error during uid lookup for "nosuch"'],
      [
        'an unknown uid',
        { daemon: remapTo('4321'), subuid: '4322:1:1\n', user: { name: 'nosuch', uid: 4321 } },
        'Uid 4321 has no entry in /etc/passwd',
      ],
      [
        'three parts',
        { ...toApp, daemon: remapTo('app:app:app'), subuid: good },
        'Invalid user/group specification in --userns-remap: "app:app:app"',
      ],
      ['an empty group', { ...toApp, daemon: remapTo('app:'), subuid: good }, 'Error during groupname lookup for ""'],
      ['an empty user', { ...toApp, daemon: remapTo(':app'), subuid: good }, 'Error during uid lookup for ""'],
      ['a negative uid', { ...toApp, daemon: remapTo('-1'), subuid: good }, 'Uid -1 has no entry in /etc/passwd'],
      ['no line', { ...toApp, subuid: 'x:200000:65536\n' }, 'no subuid ranges found for user "app"'],
      [
        'no line in subgid',
        { ...toApp, subuid: good, subgid: 'x:200000:65536\n' },
        'no subuid ranges found for user "app"',
      ],
      [
        'a group whose lines are the only ones',
        { ...toApp, daemon: remapTo('app:grp'), group: ['grp:x:1600:'], subuid: good, subgid: 'grp:200000:65536\n' },
        'no subuid ranges found for user "app"',
      ],
      [
        'dockremap is there without a line',
        {
          daemon: remapTo('default'),
          passwd: ['dockremap:x:777:777::/:/bin/false'],
          group: ['dockremap:x:777:'],
          subuid: good,
          user: { name: 'dockremap', uid: 777 },
        },
        'no subuid ranges found for user "dockremap"',
      ],
      [
        'a name with a blank behind it',
        { ...toApp, subuid: 'app :200000:65536\n' },
        'no subuid ranges found for user "app"',
      ],
    ])('%s', async (_name, host, words) => expectRefusal(host, words));
  });

  describe('subuid and subgid', () => {
    test.each([
      ['a range of 0', 'app:200000:0\n'],
      ['a count that is no number', 'app:200000:many\n'],
      ['a negative count', 'app:200000:-5\n'],
      ['two fields', 'app:200000\n'],
      ['one field', 'app\n'],
      ['a start that is (uid_t)-1', 'app:4294967295:65536\n'],
      ['a start beyond 64 bits', 'app:99999999999999999999:65536\n'],
    ])('%s', async (_name, subuid) =>
      expectRefusal({ ...toApp, subuid }, 'restricts access to the remapped root uid/gid'),
    );

    test('a line of 64 KiB', async () => {
      await expectRefusal({ ...toApp, subuid: `#${'x'.repeat(65_536)}\n${good}` }, 'token too long');
    });
  });

  describe('daemon.json', () => {
    test.each<[string, string, string]>([
      [
        'an unknown key',
        '{"userns_remap": "app"}',
        "the following directives don't match any configuration option: userns_remap",
      ],
      [
        'a key in another case',
        '{"Userns-Remap": "app"}',
        "the following directives don't match any configuration option: Userns-Remap",
      ],
      [
        'an unknown key in an object',
        '{"proxies": {"what": "x"}}',
        "the following directives don't match any configuration option: what",
      ],
      [
        'true',
        '{"userns-remap": true}',
        'cannot unmarshal bool into Go struct field Config.userns-remap of type string',
      ],
      [
        'a number',
        '{"userns-remap": 1000}',
        'cannot unmarshal number into Go struct field Config.userns-remap of type string',
      ],
      ['a wrong type before a right one', '{"userns-remap": 1000, "userns-remap": "app"}', 'cannot unmarshal number'],
      ['two documents', '{"userns-remap": "app"} {"userns-remap": "app"}', 'after top-level value'],
      ['a comment', '{\n  // app\n  "userns-remap": "app"\n}', 'invalid character'],
      ['a trailing comma', '{"userns-remap": "app",}', 'invalid character'],
      ['single quotes', "{'userns-remap': 'app'}", 'invalid character'],
      ['a list', '[]', 'cannot unmarshal array'],
      [
        'a feature that is no boolean',
        '{"features": {"containerd-snapshotter": "true"}, "userns-remap": "app"}',
        'cannot unmarshal string into Go struct field Config.',
      ],
    ])('%s', async (_name, daemon, words) => expectRefusal({ ...toApp, daemon, subuid: good }, words));
  });

  test('no subuid file, of which a repository says nothing', async () => {
    const host = { ...toApp, without: ['subuid'], subgid: good };
    expect(await observe(host)).toMatchObject({
      dockerd: 'does not start',
      said: expect.stringContaining('/etc/subuid'),
    });
    expect(predict(host).engine.uids).toMatchObject({ state: 'unknown', reason: 'engine' });
  });

  test('the same option as a flag and in the file', async () => {
    const words = 'specified both as a flag and in the configuration file: userns-remap';
    await expectRefusal({ ...toApp, subuid: good, args: ['--userns-remap=app'] }, words);
  });
});

whereEngine('where runs-as says that no container starts, none does', () => {
  test.each<[string, HostCase, string]>([
    ['one line twice', { ...toApp, subuid: `${good}${good}` }, 'runc create failed'],
    ['ranges that overlap', { ...toApp, subuid: 'app:200000:65536\napp:265000:65536\n' }, 'runc create failed'],
    ['a range of 1', { ...toApp, subuid: 'app:200000:1\n' }, 'gid=5'],
    ['a range of 5', { ...toApp, subuid: 'app:200000:5\n' }, 'gid=5'],
    ['an empty range before a good one', { ...toApp, subuid: `app:100000:0\n${good}` }, ''],
    ['a range up to the id that is none', { ...toApp, subuid: 'app:4294901760:65536\n' }, ''],
    ['a negative start', { ...toApp, subuid: 'app:-5:65536\n' }, 'identifier'],
    [
      'a map longer than a page',
      { ...toApp, subuid: Array.from({ length: 260 }, (_, index) => `app:${200_000 + index * 200}:100\n`).join('') },
      '',
    ],
  ])('%s', async (_name, host, words) => {
    const { dockerd, uids, said } = await expectAgreement(host);
    expect([dockerd, uids]).toEqual(['starts', undefined]);
    expect(said).toContain(words);
  });
});

async function expectRefusal(host: HostCase, words: string): Promise<void> {
  const { dockerd, said } = await expectAgreement(host);
  expect(dockerd).toBe('does not start');
  expect(said).toContain(words);
}
