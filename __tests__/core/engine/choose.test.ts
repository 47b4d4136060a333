import { describe, expect, test } from 'vitest';
import { chooseEngine, type EngineOption } from '../../../src/core/engine/choose.ts';
import type { Engine } from '../../../src/core/engine/engine.ts';
import type { FileKind } from '../../../src/core/file-kind.ts';
import { placeOf, type SourceFile } from '../../../src/core/source.ts';

const source = (path: string, text: string): SourceFile => ({ path, text });

function kindOf(path: string): FileKind {
  if (path.includes('subuid')) return 'subuid';
  return path.includes('subgid') ? 'subgid' : 'daemon-json';
}

function choose(files: Readonly<Record<string, string>>, option?: EngineOption): Engine {
  return chooseEngine({
    files: Object.entries(files).map(([path, text]) => ({ kind: kindOf(path), path, source: source(path, text) })),
    option,
  });
}

/** An engine whose subuid and subgid have the same lines. */
function host(remap: string, lines: string, option?: EngineOption): Engine {
  return choose(
    { 'etc/docker/daemon.json': `{"userns-remap": ${remap}}`, 'etc/subuid': lines, 'etc/subgid': lines },
    option,
  );
}

/** The uid map as /proc/self/uid_map prints it, or why there is none. */
function mapOf({ uids }: Engine): string {
  if (uids.state === 'unknown') return uids.reason;
  return uids.value.map(({ inside, outside, size }) => `${inside} ${outside} ${size}`).join(', ');
}

const effectsOf = ({ problems = [] }: Engine) => problems.map(({ about, effect }) => `${about}: ${effect}`);
const placesOf = ({ trail }: Engine) =>
  trail.map(({ at }) => (at === undefined ? undefined : `${at.file.path}:${placeOf(at).line}:${placeOf(at).column}`));

describe('where the answer comes from', () => {
  test('nothing: a rootful engine, silently', () => {
    expect(choose({})).toMatchObject({
      mode: 'rootful',
      from: 'default',
      at: undefined,
      trail: [],
      others: [],
      faults: [],
      problems: [],
    });
  });

  test('daemon.json, subuid and subgid of the repository, with their places', () => {
    const engine = host('"default"', 'other:100000:65536\ndockremap:231072:65536\n');
    expect(engine).toMatchObject({ mode: 'userns-remap', from: 'daemon.json', faults: [], problems: [] });
    expect(mapOf(engine)).toBe('0 231072 65536');
    expect(engine.at && placeOf(engine.at)).toMatchObject({
      file: 'etc/docker/daemon.json',
      line: 1,
      column: 2,
      endColumn: 27,
    });
    expect(placesOf(engine)).toEqual(['etc/docker/daemon.json:1:2', 'etc/subuid:2:1', 'etc/subgid:2:1']);
    expect(engine.trail.map(({ effect }) => effect)).toEqual([
      '`"userns-remap": "default"`',
      'subuid line of `dockremap`: uids 0–65535 inside are 231072–296607 on the host',
      'subgid line of `dockremap`: gids 0–65535 inside are 231072–296607 on the host',
    ]);
  });

  test('an option goes before the files, and the files it replaces are named', () => {
    const engine = choose(
      { 'etc/docker/daemon.json': '{"userns-remap": "app"}', 'etc/subuid': 'app:1:1', 'etc/subgid': 'app:1:1' },
      {
        subuid: source('host/subuid', 'app:500000:65536\n'),
        subgid: source('host/subgid', 'app:600000:65536\n'),
        from: 'config',
      },
    );
    expect(mapOf(engine)).toBe('0 500000 65536');
    expect(engine.gids).toEqual({ state: 'known', value: [{ inside: 0, outside: 600000, size: 65536 }] });
    expect(engine.from).toBe('daemon.json');
    expect(engine.others).toEqual(['etc/subgid', 'etc/subuid']);
  });

  test('an option that names the repository’s own file leaves nothing aside', () => {
    const own = source('etc/subuid', 'app:1000000:65536\n');
    expect(choose({ 'etc/subuid': own.text }, { mode: 'userns-remap', subuid: own, from: 'option' }).others).toEqual(
      [],
    );
  });

  test.each(['option', 'config'] as const)('a daemon.json from the %s', from => {
    const engine = choose(
      { 'daemon.json': '{}' },
      { daemonJson: source('x.json', '{"userns-remap": "default"}'), from },
    );
    expect(engine).toMatchObject({ mode: 'userns-remap', from });
    expect(engine.others).toEqual(['daemon.json']);
  });

  test('rootful by option, whatever daemon.json says', () => {
    expect(choose({ 'daemon.json': '{"userns-remap": "default"}' }, { mode: 'rootful', from: 'option' })).toMatchObject(
      { mode: 'rootful', from: 'option', uids: { value: [] } },
    );
  });

  test('a daemon.json in the home of a user is a rootless engine’s', () => {
    const files = {
      'dotfiles/.config/docker/daemon.json': '{"no-new-privileges": true}',
      subuid: 'eng:200000:65536',
      subgid: 'eng:200000:65536',
    };
    const engine = choose(files, { user: { name: 'eng', uid: 4242, gid: 4242 }, from: 'config' });
    expect(engine).toMatchObject({ mode: 'rootless', from: 'daemon.json', problems: [] });
    expect(mapOf(engine)).toBe('0 4242 1, 1 200000 65536');
    const remapped = choose({ '.config/docker/daemon.json': '{"userns-remap": "default"}' });
    expect(remapped).toMatchObject({ mode: 'rootless', uids: { state: 'unknown', reason: 'engine' } });
    expect(effectsOf(remapped)).toEqual(['invalid-userns-remap: does-not-start']);
  });

  test('a rootless engine by option leaves the host’s daemon.json aside', () => {
    const engine = choose({ 'etc/docker/daemon.json': '{"what": 1}' }, { mode: 'rootless', from: 'option' });
    expect(engine).toMatchObject({ mode: 'rootless', faults: [], others: ['etc/docker/daemon.json'] });
  });

  test('what daemon.json says for every container, with its place', () => {
    const { defaults } = choose({ 'daemon.json': '{"no-new-privileges": true, "data-root": "/srv/docker"}' });
    expect(defaults?.noNewPrivileges?.value).toBe(true);
    expect(defaults?.dataRoot && placeOf(defaults.dataRoot.span)).toMatchObject({ line: 1, column: 42 });
    expect(choose({}).defaults).toEqual({ noNewPrivileges: undefined, dataRoot: undefined });
  });

  test('userns-remap by option takes the user of daemon.json', () => {
    const files = { 'daemon.json': '{"userns-remap": "app"}', subuid: 'x:1000000:65536\napp:200000:65536\n' };
    expect(mapOf(choose(files, { mode: 'userns-remap', from: 'option' }))).toBe('0 200000 65536');
  });

  test.each([
    ['the line of dockremap', 'ubuntu:100000:65536\ndockremap:231072:65536\n', '0 231072 65536'],
    ['the only owner there is', 'ops:300000:65536\nops:400000:10\n', '0 300000 65536, 65536 400000 10'],
    ['what Docker adds for dockremap', 'a:200000:65536\nb:300000:65536\n', '0 100000 65536'],
  ])('userns-remap by option without a daemon.json takes %s', (_name, subuid, expected) => {
    expect(mapOf(choose({ subuid }, { mode: 'userns-remap', from: 'option' }))).toBe(expected);
  });
});

describe('several hosts in one repository', () => {
  const remap = (user: string) => JSON.stringify({ 'userns-remap': user });
  test('etc/docker/daemon.json comes first, with the subuid and subgid beside it', () => {
    const engine = choose({
      'a/etc/docker/daemon.json': remap('a'),
      'a/etc/subgid': 'a:1:1',
      'a/etc/subuid': 'a:1:1',
      'daemon.json': '{}',
      'etc/docker/daemon.json': remap('app'),
      'etc/subgid': 'app:700000:65536',
      'etc/subuid': 'app:700000:65536',
    });
    expect(mapOf(engine)).toBe('0 700000 65536');
    expect(engine.others).toEqual(['a/etc/docker/daemon.json', 'a/etc/subgid', 'a/etc/subuid', 'daemon.json']);
  });

  test('else one that ends so, else the first by path; its neighbours go with it', () => {
    const engine = choose({
      'hosts/a/subuid': 'app:1:1',
      'hosts/b/etc/docker/daemon.json': remap('app'),
      'hosts/b/etc/subuid': 'app:800000:65536',
      'files/daemon.json': remap('x'),
    });
    expect(mapOf(engine)).toBe('0 800000 65536');
    expect(engine.others).toEqual(['files/daemon.json', 'hosts/a/subuid']);
    expect(
      mapOf(
        choose({
          'b/daemon.json': remap('b'),
          'a/daemon.json': remap('a'),
          'b/subuid': 'b:1:1',
          'a/subuid': 'a:500000:65536',
        }),
      ),
    ).toBe('0 500000 65536');
  });
});

describe('what dockerd makes of userns-remap', () => {
  test.each([
    ['a named user', '"app"', 'app:200000:65536', '0 200000 65536'],
    ['a user with a group, which selects nothing', '"app:grp"', 'grp:1:65536\napp:200000:65536', '0 200000 65536'],
    ['default', '"default"', 'dockremap:231072:65536', '0 231072 65536'],
    ['default with a group', '"default:grp"', 'dockremap:231072:65536', '0 231072 65536'],
    ['two ranges', '"app"', 'app:200000:10\nx:1:1\napp:100000:65536', '0 200000 10, 10 100000 65536'],
    ['a short range', '"app"', 'app:200000:5000', '0 200000 5000'],
    ['CRLF and comments', '"app"', '# ids\r\n\r\napp:200000:65536\r\n', '0 200000 65536'],
    ['a line by number for a uid', '"1500"', '1500:200000:65536', '0 200000 65536'],
    ['a uid with a gid', '"1500:1500"', '1500:200000:65536', '0 200000 65536'],
    ['a start that is no number', '"app"', 'app:abc:65536', '0 0 65536'],
    ['a start with a blank', '"app"', 'app: 100000:65536', '0 0 65536'],
    ['a start of 0', '"app"', 'app:0:65536', '0 0 65536'],
    ['a start of 2^32', '"app"', 'app:4294967296:65536', '0 0 65536'],
    ['four fields', '"app"', 'app:200000:65536:x', '0 200000 65536'],
    ['another owner’s junk', '"app"', 'junk\napp:200000:65536', '0 200000 65536'],
    [
      'a line of dockremap, and one of an ordinary uid',
      '"default"',
      '1000:100000:65536\ndockremap:231072:65536',
      '0 231072 65536',
    ],
  ])('%s', (_name, remap, lines, expected) => expect(mapOf(host(remap, lines))).toBe(expected));

  test.each([
    ['root', '"root"'],
    ['0', '"0"'],
    ['0:0', '"0:0"'],
    ['00', '"00"'],
    ['+0', '"+0"'],
    ['root:root', '"root:root"'],
    ['nothing', '""'],
  ])('%s maps nothing, and it is said where', (_name, remap) => {
    const engine = host(remap, 'app:200000:65536');
    expect(engine).toMatchObject({ mode: 'rootful', from: 'daemon.json', uids: { state: 'known', value: [] } });
    expect(effectsOf(engine)).toEqual(['userns-remap-off: no-map']);
    expect(engine.problems?.[0] && placeOf(engine.problems[0].at)).toMatchObject({ line: 1, column: 18 });
  });

  test.each([
    ['null', 'null'],
    ['no such key', '"x", "userns-remap": null'],
  ])('null changes nothing: %s', (_name, remap) => expect(['rootful', 'userns-remap']).toContain(host(remap, '').mode));

  test.each([
    [
      'no line',
      '"app"',
      'other:200000:65536',
      ['invalid-userns-remap: does-not-start', 'invalid-userns-remap: does-not-start'],
    ],
    ['three parts', '"a:b:c"', 'a:200000:65536', ['invalid-userns-remap: does-not-start']],
    ['an empty group', '"app:"', 'app:200000:65536', ['invalid-userns-remap: does-not-start']],
    ['an empty user', '":app"', 'app:200000:65536', ['invalid-userns-remap: does-not-start']],
    ['a negative uid', '"-1"', 'app:200000:65536', ['invalid-userns-remap: does-not-start']],
    ['a range of 0', '"app"', 'app:200000:0', ['invalid-subid: does-not-start', 'invalid-subid: does-not-start']],
    ['two fields', '"app"', 'app:200000', ['invalid-subid: does-not-start', 'invalid-subid: does-not-start']],
    [
      'a count that is no number',
      '"app"',
      'app:200000:many',
      ['invalid-subid: does-not-start', 'invalid-subid: does-not-start'],
    ],
    [
      'the line twice',
      '"app"',
      'app:200000:65536\napp:200000:65536',
      ['overlapping-subids: containers-fail', 'overlapping-subids: containers-fail'],
    ],
    [
      'ranges that overlap',
      '"app"',
      'app:200000:65536\napp:265000:65536',
      ['overlapping-subids: containers-fail', 'overlapping-subids: containers-fail'],
    ],
    [
      'a range behind the last id',
      '"app"',
      'app:4294901760:65536',
      ['invalid-subid: containers-fail', 'invalid-subid: containers-fail'],
    ],
  ])('is refused: %s', (_name, remap, lines, effects) => {
    const engine = host(remap, lines);
    expect(engine.mode).toBe('userns-remap');
    expect(mapOf(engine)).toBe('engine');
    expect(effectsOf(engine)).toEqual(effects);
  });

  test('container root that is host root is said in the trail and as a problem, at its line', () => {
    const engine = host('"app"', 'app:abc:65536');
    expect(engine.trail[1]?.effect).toBe(
      'subuid line of `app`: the start `abc` is no number and counts as 0, so uids 0–65535 inside are 0–65535 on the host: uid 0 inside is uid 0 (root) on the host',
    );
    expect(effectsOf(engine)).toEqual(['invalid-subid: root-is-host-root', 'invalid-subid: root-is-host-root']);
    expect(engine.problems?.map(({ at }) => `${at.file.path}:${placeOf(at).line}`)).toEqual([
      'etc/subuid:1',
      'etc/subgid:1',
    ]);
    expect(effectsOf(host('"app"', 'app:0:65536'))).toEqual([
      'subids-on-host-ids: root-is-host-root',
      'subids-on-host-ids: root-is-host-root',
    ]);
  });

  test('default takes ids that somebody has, since 28', () => {
    const engine = host('"default"', 'root:1:1\nubuntu:100000:65536\n');
    expect(mapOf(engine)).toBe('0 100000 65536');
    expect(effectsOf(engine).filter(effect => effect.startsWith('overlapping'))).toEqual([
      'overlapping-subids: shared-ids',
      'overlapping-subids: shared-ids',
    ]);
    expect(mapOf(host('"default"', 'ubuntu:100000:65536\n', { version: '20.10', from: 'config' }))).toBe(
      '0 165536 65536',
    );
    expect(mapOf(host('"default"', 'root:100000:65536\n'))).toBe('0 165536 65536');
    // Right behind the range that Docker has in mind: 28 takes it for an overlap.
    const neighbour = 'root:165536:65536\n';
    expect(mapOf(host('"default"', neighbour, { version: '28.5', from: 'config' }))).toBe('0 231072 65536');
    expect(mapOf(host('"default"', neighbour))).toBe('0 100000 65536');
  });

  test.each([
    ['a start that is no number', 'app:abc:65536'],
    ['a blank in it', 'app: 100000:65536'],
    ['four fields', 'app:200000:65536:x'],
    ['another owner’s junk', 'junk\napp:200000:65536'],
  ])('Docker before 28 does not start with %s', (_name, lines) => {
    const engine = host('"app"', lines, { version: '27.5', from: 'config' });
    expect(effectsOf(engine)).toContain('invalid-subid: does-not-start');
    expect(mapOf(engine)).toBe('engine');
  });

  test('the containerd image store and userns-remap exclude each other on 29, not on 28', () => {
    const files = {
      'daemon.json': '{"features": {"containerd-snapshotter": true}, "userns-remap": "app"}',
      subuid: 'app:200000:65536',
      subgid: 'app:200000:65536',
    };
    const engine = choose(files);
    expect(effectsOf(engine)).toEqual(['invalid-userns-remap: does-not-start']);
    expect(engine.problems?.[0]?.trail[0]?.at && placeOf(engine.problems[0].trail[0].at)).toMatchObject({ column: 41 });
    expect(effectsOf(choose(files, { version: '28.5.2', from: 'config' }))).toEqual([]);
    expect(effectsOf(choose({ ...files, 'daemon.json': '{"features": {"containerd-snapshotter": true}}' }))).toEqual([
      'userns-remap-off: no-map',
    ]);
  });
});

describe('what is not known stays unknown, with its reason', () => {
  test.each([
    ['no subuid', { 'daemon.json': '{"userns-remap": "app"}' }, 'engine', 'no subuid file'],
    ['the value is a placeholder', { 'daemon.json': '{"userns-remap": "{{ user }}"}' }, 'template', 'filled in'],
    ['the file is a template', { 'daemon.json': '{{ config | to_json }}' }, 'template', 'filled in'],
    [
      'the line is a placeholder',
      { 'daemon.json': '{"userns-remap": "app"}', subuid: 'app:{{ start }}:65536' },
      'template',
      'placeholder',
    ],
    [
      'the owner is a placeholder',
      { 'daemon.json': '{"userns-remap": "app"}', subuid: '{{ user }}:1:1\napp:200000:65536' },
      'template',
      'placeholder',
    ],
    [
      'a number that may be the user',
      { 'daemon.json': '{"userns-remap": "app"}', subuid: '1500:100000:65536\napp:200000:65536' },
      'engine',
      'uid 1500',
    ],
    [
      'a name that may be the uid',
      { 'daemon.json': '{"userns-remap": "1500"}', subuid: 'app:200000:65536' },
      'engine',
      '`app`',
    ],
    [
      'daemon.json is broken before the key',
      { 'daemon.json': '{"icc": oops, "userns-remap": "app"}' },
      'unreadable',
      'to the end',
    ],
    ['the value is no string', { 'daemon.json': '{"userns-remap": true}' }, 'unreadable', 'to the end'],
  ] as const)('%s', (_name, files, reason, words) => {
    const { uids } = choose(files);
    expect(uids).toMatchObject({ state: 'unknown', reason });
    expect(uids.state === 'unknown' && uids.detail).toContain(words);
  });

  test('a file that could not be read', () => {
    const files = [{ kind: 'daemon-json', path: 'daemon.json', source: undefined }] as const;
    expect(chooseEngine({ files }).uids).toMatchObject({ state: 'unknown', reason: 'unreadable' });
    const subuid = { kind: 'subuid', path: 'subuid', source: undefined } as const;
    const engine = chooseEngine({
      files: [
        { kind: 'daemon-json', path: 'daemon.json', source: source('daemon.json', '{"userns-remap": "app"}') },
        subuid,
      ],
    });
    expect(engine.uids).toMatchObject({ state: 'unknown', reason: 'unreadable' });
  });

  test('what an option says of the user settles it', () => {
    const files = { 'daemon.json': '{"userns-remap": "app"}', subuid: '1500:100000:65536\napp:200000:65536' };
    expect(mapOf(choose(files, { user: { name: 'app', uid: 1500 }, from: 'config' }))).toBe(
      '0 100000 65536, 65536 200000 65536',
    );
    expect(mapOf(choose(files, { user: { name: 'app', uid: 1501 }, from: 'config' }))).toBe('0 200000 65536');
  });

  test('a fault in daemon.json does not take away what could be read', () => {
    const engine = choose({
      'daemon.json': '{"userns-remap": "app", "what": 1}',
      subuid: 'app:200000:65536',
      subgid: 'app:200000:65536',
    });
    expect(engine.faults.map(({ message }) => message)).toEqual(['dockerd has no option "what" and does not start.']);
    expect(mapOf(engine)).toBe('0 200000 65536');
  });
});

describe('problems of subuid and subgid', () => {
  test('a daemon.json without userns-remap is told, and nothing is told without one', () => {
    const engine = choose({ 'daemon.json': '\n{"icc": false}' });
    expect(effectsOf(engine)).toEqual(['userns-remap-off: no-map']);
    expect(engine.at && placeOf(engine.at)).toMatchObject({ line: 2, column: 1 });
    expect(effectsOf(choose({ subuid: 'a:100000:65536\nb:165536:65536', subgid: 'a:100000:65536' }))).toEqual([]);
  });

  test.each([
    ['a short range', 'app:200000:1000', ['short-subids: partial-map', 'short-subids: partial-map']],
    [
      'fewer gids than the terminals’ group',
      'app:200000:5',
      ['short-subids: partial-map', 'short-subids: containers-fail'],
    ],
    [
      'a range on the host’s ids',
      'app:1000:65536',
      ['subids-on-host-ids: shared-ids', 'subids-on-host-ids: shared-ids'],
    ],
    [
      'two owners of the same ids',
      'app:200000:65536\nx:200000:65536',
      ['overlapping-subids: shared-ids', 'overlapping-subids: shared-ids'],
    ],
    ['another owner’s junk', 'junk\napp:200000:65536', ['invalid-subid: none', 'invalid-subid: none']],
    ['four fields', 'app:200000:65536:x', ['invalid-subid: none', 'invalid-subid: none']],
  ])('%s', (_name, lines, effects) => expect(effectsOf(host('"app"', lines))).toEqual(effects));

  test.each([
    [
      'app:abc:65536',
      'The start of `app` in subuid is `abc`, which is no number: Docker reads 0, and root in the container is root on the host.',
    ],
    [
      'app:200000:65536\napp:abc:10',
      "The start of `app` in subuid is `abc`, which is no number: Docker reads 0, and uids from 65536 on are the host's own from 0 on.",
    ],
    [
      'app:4294967296:65536',
      'The start of `app` in subuid is 4294967296, beyond the last id 4294967294: Docker reads 0, and root in the container is root on the host.',
    ],
    ['app:0:65536', "The uids 0–65535 of `app` are ids of the host's own accounts, root among them."],
    ['x:abc:1\napp:200000:65536', 'The start of `x` in subuid is `abc`, which is no number.'],
    ['app:200000', 'subuid gives `app` no ids: dockerd does not start.'],
    ['app:200000:9:x\n', 'A line of subuid is `name-or-id:start:count`; this one has 4 fields.'],
    [
      'app:200000:5000',
      'The map has 5000 uids, fewer than 65536: a container with a uid from 5000 on, `nobody` among them, does not start.',
    ],
  ])('%o', (lines, message) => expect(host('"app"', lines).problems?.[0]?.message).toBe(message));

  test('a daemon.json without the key names itself', () => {
    expect(choose({ 'etc/docker/daemon.json': '{}' }).problems?.[0]?.message).toBe(
      '`etc/docker/daemon.json` has no `userns-remap`: every uid of a container is the same uid on the host.',
    );
  });

  test('an overlap is told at the later line, with the earlier one', () => {
    const engine = choose({ subuid: 'b:165000:65536\na:100000:65536\n' });
    const [problem] = engine.problems ?? [];
    expect(problem?.message).toBe(
      "`b` and `a` share the ids from 165000 on: each owns the other's files and processes.",
    );
    expect(problem && placeOf(problem.at).line).toBe(2);
    expect(problem?.trail[0]?.at && placeOf(problem.trail[0].at).line).toBe(1);
  });

  test('different sizes of uids and gids', () => {
    const engine = choose({
      'daemon.json': '{"userns-remap": "app"}',
      subuid: 'app:200000:65536',
      subgid: 'app:200000:131072',
    });
    expect(effectsOf(engine)).toEqual(['short-subids: partial-map']);
    expect(engine.problems?.[0]?.at.file.path).toBe('subgid');
  });

  test('ten thousand overlapping lines are told in no time', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `u${index}:${200_000 + index}:65536`).join('\n');
    const started = performance.now();
    expect(choose({ subuid: lines }).problems).toHaveLength(9_999);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('rootless', () => {
  const rootless = (lines: string, user = { name: 'eng', uid: 4242, gid: 4243 }) =>
    choose({ subuid: lines, subgid: lines }, { mode: 'rootless', user, from: 'config' });

  test.each([
    ['a plain line', 'eng:200000:65536', '0 4242 1, 1 200000 65536'],
    ['a line by number', '4242:200000:65536', '0 4242 1, 1 200000 65536'],
    ['two ranges, in file order', 'eng:300000:10\neng:200000:10', '0 4242 1, 1 300000 10, 11 200000 10'],
    ['a line twice counts once', 'eng:200000:10\neng:200000:10', '0 4242 1, 1 200000 10'],
    ['a blank before the start is fine', 'eng: 200000:65536', '0 4242 1, 1 200000 65536'],
    ['a leading zero is octal', 'eng:0100:10', '0 4242 1, 1 64 10'],
    ['a line that cannot be read is skipped', 'eng:abc:10\neng:200000:10', '0 4242 1, 1 200000 10'],
    ['CRLF', 'eng:200000:65536\r\n', '0 4242 1, 1 200000 65536'],
    ['a range that holds the own id is split around it', 'eng:4000:1000', '0 4242 1, 1 4000 242, 243 4243 757'],
    ['a start of 0: uid 1 is host root', 'eng:0:65536', '0 4242 1, 1 0 4242, 4243 4243 61293'],
  ])('%s', (_name, lines, expected) => expect(mapOf(rootless(lines))).toBe(expected));

  test('gid 0 is the engine user’s group', () => {
    expect(rootless('eng:200000:65536').gids).toMatchObject({
      value: [
        { inside: 0, outside: 4243, size: 1 },
        { inside: 1, outside: 200000 },
      ],
    });
  });

  test.each([
    ['no line', 'x:200000:65536'],
    ['a start that is no number', 'eng:abc:65536'],
    ['overlapping ranges', 'eng:200000:65536\neng:200001:65536'],
  ])('does not start: %s', (_name, lines) => {
    expect(mapOf(rootless(lines))).toBe('engine');
    expect(effectsOf(rootless(lines)).some(effect => effect.endsWith('does-not-start'))).toBe(true);
  });

  test('without a user nothing but the mode is known; the only owner is taken', () => {
    expect(mapOf(choose({}, { mode: 'rootless', from: 'option' }))).toBe('engine');
    expect(mapOf(choose({ subuid: 'a:100000:65536\nb:200000:65536' }, { mode: 'rootless', from: 'option' }))).toBe(
      'engine',
    );
    expect(mapOf(choose({ subuid: 'eng:200000:65536' }, { mode: 'rootless', from: 'option' }))).toBe('1 200000 65536');
  });
});
