import fc from 'fast-check';
import type { ComposeCase } from './compose-case.ts';

const names = ['a', 'b', 'c'] as const;

/** Values that Compose takes, and seldom one that it refuses. */
function values(good: readonly string[], bad: readonly string[] = []): fc.Arbitrary<string> {
  const taken = fc.constantFrom(...good);
  if (bad.length === 0) return taken;
  return fc.oneof({ weight: 120, arbitrary: taken }, { weight: 1, arbitrary: fc.constantFrom(...bad) });
}

const flags = values(
  ['true', 'false', 'yes', '"on"', '"${P-no}"', '"${P:-true}"', 'n', 'No', '!override true'],
  ['1', '"1"', '', '"${UNSET}"', '[]'],
);
const namespaces = values(
  ['host', '"service:b"', '"container:z"', '""', 'private', '"$N"', '!reset null'],
  ['5', 'true', '"service:z"'],
);
const lists = values(
  ['[A]', '[A, B]', '[B, "$L", C]', '[]', '["A=1", "B=2"]', '!override [C]', '!reset []', '["B", "A"]'],
  ['A', '{A: B}', '[1]', '[A, A]', '[null]', '[[A]]'],
);
const commands = values(
  [
    'run me',
    '[run, me]',
    '"run \'a b\' $$x"',
    '""',
    '[]',
    '"${C:-serve it}"',
    'sh -c "a && b"',
    '["$C", "x y"]',
    '~',
    '!reset null',
    '!override [x]',
    'a; b',
  ],
  ['"a \'b"', '{a: b}', '5', 'true', '"a (b)"'],
);

/** A key of a container with its values; a value that begins with a line break is a block of its own. */
const keys: Readonly<Record<string, fc.Arbitrary<string>>> = {
  user: values(
    [
      '"1000"',
      '"${U}"',
      '"${U}:${G}"',
      '"${U:-app}"',
      '${U-}',
      '0:0',
      'app',
      '""',
      '"010"',
      '1e3x',
      '"${E:-x}"',
      '"${E-x}"',
      '"${U:+in}"',
      '!reset null',
      '!override "5"',
      "'a$$b'",
      '1000:1000',
      '"${UNSET}"',
      '"$U$G"',
      '>-\n      app',
      '"${UNSET:-${U:-z}}"',
    ],
    [
      '1000',
      '010',
      '',
      '~',
      '"${UNSET:?must}"',
      '"${U:?no}"',
      'yes',
      'true',
      '1e3',
      '[a]',
      '"${"',
      '2026-01-31',
      '!!str 5',
      '0x10',
    ],
  ),
  privileged: flags,
  read_only: flags,
  init: flags,
  tty: flags,
  use_api_socket: values(['true', 'false'], ['"true"', 'yes']),
  userns_mode: values(['host', '""', 'private', '"$N"', 'Host', '!reset null'], ['5']),
  pid: namespaces,
  ipc: namespaces,
  uts: namespaces,
  network_mode: namespaces,
  cgroup: values(['host', 'private'], ['"$N"']),
  cap_add: lists,
  cap_drop: lists,
  security_opt: values(
    ['["no-new-privileges:true"]', '[seccomp=unconfined]', '[a, a:b]', '[]', '!override [x]'],
    ['x', '[1]', '[a, a]'],
  ),
  group_add: values(
    ['[1, x]', '["2", 3]', '[1]', '[docker, "$G"]', '!override [9]', '[5, docker]'],
    ['[1, "1", 1]', '5', '[true]'],
  ),
  environment: values(
    [
      '{PUID: 0, A: "$U"}',
      '[PUID=1000, "A=$U"]',
      '{A: }',
      '[A]',
      '{A: 010, B: 1.50, C: true}',
      '[A=1, A=2, U]',
      '{U: , G: ~}',
      '!override {Z: 1}',
      '!reset null',
      '{A: 1e6, B: .5, C: 0x1f}',
      '\n      A: |\n        two\n        lines\n      B: x',
      '["A=b=c", "B="]',
      '{A: 2026-01-31, B: yes}',
    ],
    ['"A=1"', '[{A: 1}]', '{A: [1]}', '["A =1"]', '[1]', '{A: .inf}'],
  ),
  env_file: values(
    [
      'e.env',
      '[e.env, f.env]',
      '[{path: f.env}]',
      '[{path: gone.env, required: false}]',
      '["e.env", "e.env"]',
      './e.env',
      '!override f.env',
      '[{path: e.env, format: raw}]',
    ],
    ['gone.env', '5', '[{required: true}]'],
  ),
  volumes: values(
    [
      '["./d:/d", "v:/v:ro"]',
      '["/var/run/docker.sock:/var/run/docker.sock"]',
      '[{type: bind, source: ., target: /src, read_only: true}]',
      '["v:/d"]',
      '["/anonymous"]',
      '["~/x:/x", "../y:/y:ro,z"]',
      '["${D:-./e}:/d"]',
      '[{type: tmpfs, target: /t}]',
      '!override ["./n:/d"]',
      '!reset []',
      '["./d/../e:/d/"]',
      '[]',
      '["./d:/d", "./e:/d"]',
      '[{type: volume, source: v, target: /v, read_only: "yes"}]',
      '["C:\\\\x:/x"]',
    ],
    ['["x:/d"]', '[":/d"]', '[{type: bind, target: /t}]', '[{type: nope, target: /t}]', '[5]', '{a: b}', '["a:b:c:d"]'],
  ),
  ports: values(
    [
      '["80:80", 443]',
      '["8000-8001:80-81"]',
      '[{target: 80, published: "8080"}]',
      '["127.0.0.1:53:53/udp"]',
      '[]',
      '["$W:80"]',
      '["[::1]:1:1"]',
      '!override ["9:9"]',
      '["80:80", "80:80"]',
      '["5000-5010:80"]',
    ],
    ['["x:80"]', '["80:81-82"]', '[{published: 80}]', '5', '["1.2.3:1:1"]'],
  ),
  devices: values(
    ['["/dev/sda:/dev/x:r"]', '[/dev/fuse]', '[{source: /dev/a, target: /dev/b}]', '["/dev/kvm:/dev/x"]', '[]'],
    ['[{target: a}]', '["a:b:c:d"]'],
  ),
  command: commands,
  entrypoint: commands,
  image: values(['x', '"y:1"', '"${I:-z}"', 'x:1.0'], ['5', '[x]', '""']),
  build: values(
    [
      '.',
      './s',
      '{context: s, target: t}',
      '{dockerfile_inline: "FROM x\\nUSER $U"}',
      '{context: ., args: {A: 010, B: , U: }}',
      '{args: [A=1, U, Z]}',
      '{context: ., dockerfile: D, privileged: true}',
      '{context: ., entitlements: [security.insecure], network: host}',
      '{context: s, additional_contexts: {m: ../m, q: "docker-image://q"}}',
      '{additional_contexts: ["m=./m"]}',
      'https://github.com/a/b.git',

      '!override {context: n}',
      '{target: "$T"}',
      '{context: .., dockerfile: ../D}',
    ],
    ['{dockerfile: D, dockerfile_inline: "FROM x"}', '5', '[a]', '{foo: 1}', '{context: 5}', '{privileged: "x"}'],
  ),
  extends: values(
    [
      'b',
      '{service: c}',
      '{service: base, file: base.yaml}',
      '{service: other, file: base.yaml}',
      '{service: far, file: sub/base.yaml}',
    ],
    ['{service: gone}', '{file: base.yaml}', '{service: x, file: gone.yaml}', 'a', '[b]', '~'],
  ),
  depends_on: values(
    ['[b]', '{c: {condition: service_healthy, required: false}}', '[]', '{b: {condition: service_started}}'],
    ['[z]', '{b: }', 'b'],
  ),
  profiles: values(['[p]', '[p, q]', '["$U"]', '[]'], ['p', '[5]', '[" "]']),
  sysctls: values(
    ['{net.core.somaxconn: 1024, b: "x"}', '["a=1", "b"]', '{a: 1.0}', '!override {z: 1}'],
    ['[a=1, a=1]', '"a=1"'],
  ),
  tmpfs: values(['/t', '[/t, "/u:size=1"]', '!override /w'], ['[/t, /t]', '{a: b}']),
  labels: values(['{a: 1, b: }', '[a=1, "b=$U"]', '{a: true}'], ['a', '[a=1, a=1]']),
  networks: values(['[n]', '{n: {aliases: [x]}}', '{n: }', '[default]', '[]'], ['[gone]', 'n']),
  healthcheck: values(
    ['{test: [CMD, x]}', '{test: x, interval: 5s, retries: 3}', '{disable: true}', '{test: [NONE]}'],
    ['{test: [x]}', '{interval: x}', '{nope: 1}'],
  ),
  deploy: values(
    ['{replicas: 2}', '{labels: {a: b}}', '{resources: {limits: {cpus: "0.5", memory: 50M}}}', '{mode: global}'],
    ['{replicas: x}', '{nope: 1}'],
  ),
  logging: values(['{driver: json-file, options: {a: b}}', '{options: {c: "1"}}', '{driver: none}'], ['{a: b}']),
  ulimits: values(
    ['{nofile: 5}', '{nofile: {soft: 1, hard: 2}}', '{nproc: "7"}'],
    ['{nofile: x}', '{nofile: {soft: 1}}'],
  ),
  secrets: values(['[s]', '[{source: s, target: t, uid: "5", mode: 0400}]'], ['[gone]', '[{target: t}]']),
  configs: values(['[k]', '[{source: k, target: /k, uid: "5", gid: "6"}]'], ['[gone]']),
  post_start: values(
    [
      '[{command: [x], user: root, privileged: true}]',
      '[{command: x y, user: "$U", environment: [A=1, U]}]',
      '[{command: z}]',
    ],
    ['[{user: root}]', '[{command: x, user: 5}]'],
  ),
  pre_stop: values(['[{command: [x], user: "0"}]', '[{command: y, privileged: "yes"}]']),
  pre_start: values(
    [
      '[{command: [x], user: root}]',
      '[{image: y, command: z, privileged: true, cap_add: [Q]}]',
      '[{command: x, environment: {B: 2}}]',
    ],
    ['[{foo: x}]'],
  ),
  expose: values(['[80]', '["90", 91]'], ['[true]']),
  extra_hosts: values(['["h:1.2.3.4"]', '{h: 1.2.3.4}', '["h=::1"]'], ['[h]']),
  mem_limit: values(['64m', '"1g"', '1000'], ['x', '-']),
  cpus: values(['0.5', '"1"', '2'], ['x']),
  stop_grace_period: values(['10s', '1m30s'], ['x', '5']),
  restart: values(['always', '"no"'], ['no', 'false']),
  provider: values(['{type: x}'], ['{}']),
  'x-own': values(['5', '{a: [1, 2]}', '"$U"']),
  dns: values(['8.8.8.8', '[1.1.1.1, "$E"]', '[]']),
  hostname: values(['h', '"$U"'], ['5']),
  container_name: values(['nn'], ['-']),
  scale: values(['1', '"1"', '0'], ['-1', 'x']),
  unknown_key: values(['1']),
};
const keyNames = Object.keys(keys).filter(name => name !== 'unknown_key');

type Lines = readonly string[];

const entry: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 300, arbitrary: fc.constantFrom(...keyNames) },
    { weight: 200, arbitrary: fc.constantFrom('user', 'user', 'privileged', 'environment', 'volumes', 'cap_add') },
    { weight: 1, arbitrary: fc.constant('unknown_key') },
  )
  .chain(key => (keys[key] ?? fc.constant('x')).map(value => `${key}:${value.startsWith('\n') ? '' : ' '}${value}`));

function keyOf(text: string): string {
  return text.slice(0, text.indexOf(':'));
}

/** Keys of one mapping, each once but for a rare slip. */
function entries(maxLength: number): fc.Arbitrary<Lines> {
  return fc.tuple(fc.array(entry, { maxLength }), fc.nat(60)).map(([all, slip]) => {
    const seen = new Set<string>();
    return all.filter(one => slip === 0 || (!seen.has(keyOf(one)) && seen.add(keyOf(one)) !== undefined));
  });
}

/** Three anchors at the top of a file that its services merge; the second may merge the first. */
const anchors = fc
  .tuple(entries(4), entries(3), fc.nat(3))
  .map(([first, second, merges]) => [
    'x-one: &one',
    ...indented(first.length === 0 ? ['tty: true'] : first, 2),
    'x-two: &two',
    ...indented([...(merges === 0 ? ['<<: *one'] : []), ...(second.length === 0 ? ['init: true'] : second)], 2),
    'x-user: &user "4000"',
    'x-list: &list [LIST, A]',
  ]);

const merges = fc.constantFrom(
  '',
  '',
  '',
  '<<: *one',
  '<<: *two',
  '<<: [*one, *two]',
  '<<: [*two, *one]',
  '<<: [*one, {read_only: true}]',
);
const aliases = fc.constantFrom('', '', '', 'user: *user', 'cap_add: *list', 'security_opt: *list');

/** A service that extends, waits for, or shares a namespace with itself is refused: too often to learn from. */
function refersTo(line: string, name: string): boolean {
  return new RegExp(`^extends: (${name}$|.service: ${name}})|^depends_on: .${name}\\b|service:${name}\\b`).test(line);
}

function indented(lines: Lines, by: number): Lines {
  return lines.flatMap(line =>
    line.split('\n').map((part, at) => (at === 0 ? ' '.repeat(by) + part : ' '.repeat(Math.max(0, by - 4)) + part)),
  );
}

function service(name: string, isWhole: boolean, hasAnchors: boolean): fc.Arbitrary<Lines> {
  return fc.tuple(entries(6), merges, aliases, fc.nat(40)).map(([own, merge, alias, shape]) => {
    if (shape === 0 && hasAnchors && !isWhole) return [`  ${name}: *one`];
    if (shape === 1) return [`  ${name}: {image: x, user: "7"}`];
    if (shape === 2 && !isWhole) return [`  ${name}: !reset null`];
    if (shape === 3 && !isWhole) return [`  ${name}: !override`, '    image: over'];
    const lines = own
      .filter(one => alias === '' || !hasAnchors || keyOf(one) !== keyOf(alias))
      .filter(one => !names.some(other => other === name) || !refersTo(one, name) || shape === 4);
    if (hasAnchors && alias !== '') lines.push(alias);
    if (hasAnchors && merge !== '') lines.push(merge);
    const hasImage = lines.some(one => ['image', 'build', 'provider'].includes(keyOf(one)));
    if (isWhole && !hasImage) lines.unshift('image: x');
    return [`  ${name}:${lines.length === 0 ? ' {}' : ''}`, ...indented(lines, 4)];
  });
}

const resources: Lines = [
  'networks: {n: }',
  'volumes: {v: }',
  'secrets: {s: {file: ./s}}',
  'configs: {k: {content: x}}',
];

function file(isWhole: boolean, services: readonly string[] = names): fc.Arbitrary<Lines> {
  return fc.boolean().chain(hasAnchors =>
    fc
      .tuple(
        hasAnchors ? anchors : fc.constant<Lines>([]),
        ...services.map(name =>
          fc.oneof(
            { weight: isWhole ? 60 : 2, arbitrary: service(name, isWhole, hasAnchors) },
            { weight: 1, arbitrary: fc.constant<Lines>([]) },
          ),
        ),
      )
      .map(([top, ...all]) => {
        const below = all.flat();
        return [
          ...top,
          'services:',
          ...(below.length === 0 ? ['  z: {image: x}'] : below),
          ...(isWhole ? resources : []),
        ];
      }),
  );
}

const dotenvLine = fc.constantFrom(
  'U=1000',
  'G=50',
  'P=yes',
  'N=host',
  'E=',
  'U: 7',
  'export U=8',
  "C='a b'",
  'C="x ${U} y"',
  'D=./data',
  'W=8080',
  'L=CAP # no',
  'U=$G',
  '# U=1',
  'G=${U:-9}',
  'I=img:2',
  'T=stage',
  'U="a\\nb"',
  'P=false',
  'COMPOSE_PROJECT_NAME=named',
  'G',
  'U=a#b',
  'C="two\nlines"',
  'U=$$x',
  ' U = 5 ',
  'E="${UNSET-d}"',
);
const dotenv = fc.oneof(
  { weight: 100, arbitrary: fc.array(dotenvLine, { maxLength: 6 }) },
  { weight: 1, arbitrary: fc.constant(['U="open']) },
  { weight: 1, arbitrary: fc.constant(['a b=1']) },
);

const includes = fc.constantFrom(
  '',
  '',
  '',
  'include: [inc.yaml]',
  'include: [sub/inc.yaml]',
  'include: [{path: sub/inc.yaml, project_directory: sub}]',
  'include: [{path: [inc.yaml, sub/inc.yaml]}]',
  'include: [{path: sub/inc.yaml, env_file: e.env}]',
  'include: [inc.yaml, sub/inc.yaml]',
);

const jobs = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Lines>([]) },
  {
    weight: 1,
    arbitrary: entries(4).map(own => [
      'jobs:',
      '  j:',
      ...indented(
        [
          'image: x',
          ...own.filter(
            one =>
              ![
                'image',
                'deploy',
                'scale',
                'container_name',
                'extends',
                'restart',
                'provider',
                'post_start',
                'pre_start',
                'pre_stop',
                'profiles',
                'logging',
              ].includes(keyOf(one)),
          ),
          'triggers: {manual: true}',
        ],
        4,
      ),
    ]),
  },
);

/**
 * Projects of every shape, most of them accepted by compose-go: anchors, merge keys, overrides, extends, includes,
 * interpolation, profiles, `!reset` and `!override`, env files. The same seed gives the same projects.
 */
export const randomProject: fc.Arbitrary<ComposeCase> = fc
  .record({
    main: file(true),
    jobs,
    include: includes,
    override: fc.option(file(false), { freq: 2 }),
    second: fc.option(file(false), { freq: 6 }),
    included: file(true, ['d', 'a']),
    deeper: file(true, ['e', 'd']),
    base: file(true, ['base', 'other']),
    far: file(true, ['far', 'b']),
    dotenv,
    inner: fc.option(dotenv, { freq: 4 }),
    envFile: fc.array(dotenvLine, { maxLength: 4 }),
    profiles: fc.constantFrom<readonly string[]>([], [], [], [], ['p'], ['q', 'p'], ['none']),
    isCrlf: fc.nat(30).map(n => n === 0),
    documents: fc.nat(25).map(n => n === 0),
  })
  .map(made => {
    const ends = made.isCrlf ? '\r\n' : '\n';
    const text = (lines: Lines): string => `${lines.join('\n')}\n`.replaceAll('\n', ends);
    const head = made.include === '' ? [] : [made.include];
    const second = made.second ?? [];
    const files: Record<string, string> = {
      'compose.yaml': text([...head, ...made.main, ...made.jobs, ...(made.documents ? ['---', ...second] : [])]),
      'e.env': text(made.envFile),
      'f.env': 'F=1\nU=file\n',
      'base.yaml': text(made.base),
      'sub/base.yaml': text(made.far),
      'sub/e.env': 'F=2\n',
      'sub/f.env': 'F=3\nA=$F\n',
    };
    if (made.override !== null) files['compose.override.yaml'] = text(made.override);
    if (made.include !== '') {
      files['inc.yaml'] = text(made.included);
      files['sub/inc.yaml'] = text(made.deeper);
    }
    if (made.dotenv.length > 0) files['.env'] = text(made.dotenv);
    if (made.inner !== null) files['sub/.env'] = text(made.inner);
    return { files, ...(made.profiles.length > 0 && { args: { profiles: made.profiles } }) };
  });

const piece = fc.constantFrom(
  ...[
    '',
    ' ',
    '  ',
    '\n',

    ':',
    ': ',
    '-',
    '- ',
    '#',
    ' #',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '&x ',
    '*x',
    '<<: ',
    '!reset ',
    '!override ',
    '$',
    '${U}',
    '${',
    '}',
    '$$',
    '|',
    '>',
    '~',
    'null',
    '0',
    '1',
    '1.5',
    'true',
    'yes',
    '\\',
    '---\n',
    '%',
    '@',
    '`',
    '\r\n',
    'é',
    '\u00a0',
    '=',
    '!!str ',
    '\\n',
    'a',
  ],
);
const change = fc.record({
  kind: fc.constantFrom('piece', 'value', 'value', 'value', 'word', 'word', 'without', 'twice'),
  at: fc.nat(100_000),
  other: fc.nat(100_000),
  away: fc.nat(3),
  text: piece,
  value: fc.oneof(
    fc.constantFrom('""', '~', '${U}', '0', '[]', '{}', '*u', '"1"', 'x', '!reset null'),
    entry.map(valueIn),
  ),
});

function valueIn(text: string): string {
  return text.slice(text.indexOf(':') + 1).trim();
}

function changed(text: string, { kind, at, other, away, text: inserted, value }: Change): string {
  const lines = text.split('\n');
  const line = at % lines.length;
  const words = text.match(/[\w./-]+/g) ?? [''];
  switch (kind) {
    case 'value':
      return lines
        .with(line, (lines[line] ?? '').replace(/([\w-]+: +|- +|=)[^,}\]]*/, `$1${value.replaceAll('$', '$$$$')}`))
        .join('\n');
    case 'word': {
      let count = at % words.length;
      return text.replace(/[\w./-]+/g, word => (count-- === 0 ? (words[other % words.length] ?? '') : word));
    }
    case 'without':
      return lines.toSpliced(line, 1).join('\n');
    case 'twice':
      return lines.toSpliced(other % lines.length, 0, lines[line] ?? '').join('\n');
    default: {
      const characters = Array.from(text);
      return characters.toSpliced(at % (characters.length + 1), away, ...inserted).join('');
    }
  }
}

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** Kept cases with a value, a word, a line or a few characters of one of their files changed. */
export function changedProject(cases: readonly ComposeCase[]): fc.Arbitrary<ComposeCase> {
  const changes = fc.array(change, { minLength: 1, maxLength: 2, size: '-1' });
  return fc.tuple(fc.constantFrom(...cases), fc.nat(20), changes).map(([one, which, all]) => {
    const paths = Object.keys(one.files);
    const path = paths[which % paths.length] ?? '';
    const text = all.reduce(changed, one.files[path] ?? '');
    return { ...one, files: { ...one.files, [path]: text } };
  });
}
