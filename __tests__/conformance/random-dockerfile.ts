import fc from 'fast-check';
import type { BuildkitCase, BuildkitImage } from './buildkit-case.ts';

/** Images that random Dockerfiles are built on. */
const images: Readonly<Record<string, BuildkitImage>> = {
  alpine: {},
  'acme/nonroot:1': { user: '65532', env: ['PATH=/bin', 'A=base', 'U=10'] },
  'ghcr.io/acme/app': { user: 'svc:grp', entrypoint: ['/entry'], cmd: ['serve'], env: ['E='] },
  onbuild: { onbuild: ['ARG C=onb', 'USER $C$A', 'ENV B=onb'] },
};

const names = fc.constantFrom('A', 'B', 'C', 'U', 'E', 'a', '_x', 'TARGETARCH', 'PATH');
const stageNames = fc.constantFrom('a', 'b', 'c', 'alpine', 'scratch');
const plain = fc.constantFrom(
  'x',
  'app',
  '1000',
  '0',
  'a.b',
  'é',
  '😀',
  '-',
  ':',
  '/',
  '=',
  ',',
  'a b',
  '*',
  '?',
  '#',
  '%',
);
const hostile = fc.constantFrom(
  '"',
  "'",
  '\\',
  '$',
  '${',
  '}',
  '{',
  '`',
  '<<',
  '\\\\',
  '\\"',
  '$$',
  '$(',
  '[',
  ']',
  '\t',
);
const special = fc.constantFrom(
  '$1',
  '$0',
  '$@',
  '$-',
  '$',
  '$$',
  '${1}',
  '${@}',
  '\\$A',
  '\\"',
  "\\'",
  '\\\\',
  '\\x',
  '`',
  '< <',
);

/** A piece of a word as BuildKit expands it: text, quotes, escapes, variables with every operator, nested. */
const { piece, word } = fc.letrec<{ piece: string; word: string }>(tie => ({
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 8, arbitrary: plain },
    { weight: 4, arbitrary: names.map(name => `$${name}`) },
    { weight: 3, arbitrary: names.map(name => `\${${name}}`) },
    { weight: 2, arbitrary: special },
    { weight: 1, arbitrary: hostile },
    { weight: 2, arbitrary: tie('word').map(inner => `"${inner}"`) },
    { weight: 1, arbitrary: tie('word').map(inner => `'${inner}'`) },
    {
      weight: 5,
      arbitrary: fc
        .tuple(names, fc.constantFrom(':-', '-', ':+', '+', ':?', '?', '#', '##', '%', '%%'), tie('word'))
        .map(([name, operator, inner]) => `\${${name}${operator}${inner}}`),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(names, fc.constantFrom('/', '//'), tie('word'), tie('word'))
        .map(([name, operator, pattern, text]) => `\${${name}${operator}${pattern}/${text}}`),
    },
    { weight: 1, arbitrary: fc.constantFrom('${A^^}', '${A:0:1}', '${A:=x}', '${', '${}', '${A', '${#A}', '${A//x}') },
  ),
  word: fc.array(tie('piece'), { maxLength: 3, size: 'small' }).map(pieces => pieces.join('')),
}));

const value = fc.oneof({ weight: 3, arbitrary: piece }, { weight: 2, arbitrary: word });
const pair = fc.tuple(names, value).map(([name, text]) => `${name}=${text}`);
const pairs = fc.array(pair, { minLength: 1, maxLength: 3 }).map(list => list.join(' '));
const strings = fc
  .array(fc.constantFrom('x', '$A', '-c', '', '"q"', 'é'), { maxLength: 3 })
  .map(list => JSON.stringify(list));
const command = fc.oneof(
  { weight: 3, arbitrary: strings },
  { weight: 3, arbitrary: word },
  { weight: 1, arbitrary: fc.constantFrom('["x", 1]', '["x"', "['x']", '["x"] y', '[]', '', '--x y', '-- y', '{}') },
);
const delimiter = fc.constantFrom('EOF', '"EOF"', "'E'", '-EOF', '-"E F"', 'A <<B', ' EOF', '\\EOF', '$A', 'E"O"F');

const heredoc = fc
  .tuple(
    fc.constantFrom('RUN cat', 'RUN', 'RUN 3', 'COPY', 'ADD', 'RUN --network=none', 'run a \\\n  b'),
    delimiter,
    fc.array(fc.constantFrom('USER inside', '# x', '\tEOF', 'FROM scratch', 'EOF ', 'x \\', '${A}', ''), {
      maxLength: 3,
    }),
    fc.constantFrom('EOF', 'E', '\tEOF', 'A\nB', 'EOF\nB', '$A', 'E F', 'EOF\r', ''),
  )
  .map(([start, name, body, end]) => {
    const isCopy = /^(?:COPY|ADD)/.test(start);
    const opening = isCopy ? `${start} <<${name} /f` : `${start}${start.endsWith('3') ? '' : ' '}<<${name}`;
    return [opening, ...body, end].join('\n');
  });

const instruction: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: value.map(text => `USER ${text}`) },
  { weight: 8, arbitrary: pairs.map(text => `ENV ${text}`) },
  { weight: 3, arbitrary: fc.tuple(names, value).map(([name, text]) => `ENV ${name} ${text}`) },
  { weight: 8, arbitrary: pairs.map(text => `ARG ${text}`) },
  { weight: 5, arbitrary: fc.array(names, { minLength: 1, maxLength: 2 }).map(list => `ARG ${list.join(' ')}`) },
  { weight: 3, arbitrary: command.map(text => `ENTRYPOINT ${text}`) },
  { weight: 3, arbitrary: command.map(text => `CMD ${text}`) },
  { weight: 1, arbitrary: strings.map(text => `SHELL ${text}`) },
  { weight: 2, arbitrary: word.map(text => `RUN echo ${text}`) },
  { weight: 2, arbitrary: heredoc },
  { weight: 1, arbitrary: stageNames.map(name => `COPY --from=${name} /a /a`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('COPY --from=0 / /', 'COPY --from=A / /', 'COPY a b', 'ADD a', 'COPY --from=9 a b'),
  },
  { weight: 1, arbitrary: value.map(text => `WORKDIR /${text}`) },
  { weight: 1, arbitrary: pairs.map(text => `LABEL ${text}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('EXPOSE 80', 'VOLUME /v', 'STOPSIGNAL 9', 'HEALTHCHECK NONE', 'MAINTAINER m'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('USER', 'ENV', 'ENV A', 'NONSENSE x', 'ARG', 'ARG =', 'USER ""', 'USER --x y'),
  },
);

const onbuild = instruction.filter(text => !text.includes('\n')).map(text => `ONBUILD ${text}`);

const reference = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom('alpine', 'acme/nonroot:1', 'ghcr.io/acme/app', 'onbuild', 'scratch') },
  { weight: 12, arbitrary: stageNames },
  { weight: 2, arbitrary: fc.constantFrom('$A', '${A:-alpine}', 'alpine:${B:-3}', '${C}', '${TARGETARCH}', '$a') },
  { weight: 1, arbitrary: fc.constantFrom('"alpine"', 'UPPER', '0', 'B', '""', 'a/b@sha256:x', 'x:1_2', '-x', "'b'") },
);

const from = fc
  .tuple(
    reference,
    fc.option(fc.oneof(stageNames, fc.constantFrom('B', '1a', 'A-b.c'))),
    fc.constantFrom('AS', 'as', 'As'),
    fc.oneof(
      { weight: 12, arbitrary: fc.constant('') },
      {
        weight: 1,
        arbitrary: fc.constantFrom('--platform=linux/arm64 ', '--platform=$BUILDPLATFORM ', '--platform= '),
      },
    ),
  )
  .map(([image, name, as, platform]) => `FROM ${platform}${image}${name === null ? '' : ` ${as} ${name}`}`);

/** How the lines of one instruction are written: case, blanks, continuations with comments and blank lines inside. */
const written = fc.record({
  lower: fc.nat(9).map(n => n === 0),
  indented: fc.nat(9).map(n => n === 0),
  broken: fc.nat(5).map(n => n === 0),
  at: fc.nat(),
  glue: fc.constantFrom('\\\n', '\\\n  ', '\\  \n', '\\\n# comment\n', '\\\n\n', '\\\n   # c \\\n\n', '\\\n\\\n'),
  trailing: fc.constantFrom('', '', '', '', ' ', '\t', ' \\\\'),
});

function write(
  text: string,
  how: { lower: boolean; indented: boolean; broken: boolean; at: number; glue: string; trailing: string },
): string {
  if (text.includes('\n')) return text;
  let line = text;
  if (how.lower) line = line.replace(/^\S+/, keyword => keyword.toLowerCase());
  if (how.broken) {
    const characters = Array.from(line);
    const at = how.at % (characters.length + 1);
    line = [...characters.slice(0, at), how.glue, ...characters.slice(at)].join('');
  }
  return `${how.indented ? '  ' : ''}${line}${how.trailing}`;
}

const line = (text: fc.Arbitrary<string>) => fc.tuple(text, written).map(([plainText, how]) => write(plainText, how));

const between = fc.oneof(
  { weight: 12, arbitrary: fc.constant<string[]>([]) },
  { weight: 2, arbitrary: fc.constantFrom([''], ['# a comment'], ['  # USER x \\'], ['\\']) },
);

const body = fc
  .array(fc.tuple(between, line(fc.oneof({ weight: 12, arbitrary: instruction }, { weight: 2, arbitrary: onbuild }))), {
    maxLength: 6,
  })
  .map(list => list.flatMap(([before, text]) => [...before, text]));

const head = fc.oneof(
  { weight: 12, arbitrary: fc.constant<string[]>([]) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ['# escape=`'],
      ['# a comment'],
      ['# syntax=docker/dockerfile:1', '# escape=`'],
      ['#escape=\\'],
      ['# foo=bar', '# escape=`'],
      ['', '# escape=`'],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(['# escape=`', '# escape=`'], ['# escape=x'], ['USER early'], ['\ufeff# x']),
  },
);

const globalArguments = fc.array(
  line(
    fc.oneof(
      pairs.map(text => `ARG ${text}`),
      names.map(name => `ARG ${name}`),
    ),
  ),
  { maxLength: 2 },
);

/** What changes make of a text: each takes characters away at a place and puts others there. */
interface Change {
  readonly at: number;
  readonly away: number;
  readonly text: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  away: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.constantFrom(1, 1, 2, 5, 20) }),
  text: fc.oneof(
    fc.constantFrom(
      '',
      '\n',
      ' ',
      '\t',
      '\\',
      '\\\n',
      '#',
      '$',
      '${',
      '}',
      '"',
      "'",
      '<<',
      '<<E\n',
      '\r',
      '\r\n',
      '`',
      '[',
      ']',
      ',',
    ),
    fc.constantFrom(
      '\nUSER x\n',
      '\nFROM a\n',
      '\nARG A\n',
      '\n# c\n',
      '--',
      '-- ',
      '--x=y ',
      '\ufeff',
      '\u00a0',
      '\u0085',
      '\0',
      'é',
    ),
    fc.constantFrom(
      'FROM ',
      'ONBUILD ',
      ' AS b',
      '=',
      ':-',
      '/',
      '*',
      '?',
      '\\ ',
      '\\\n\n',
      '\\\n#\n',
      '🐳',
      'ſ',
      'K',
      'İ',
    ),
  ),
});

/** One of some Dockerfiles with a few characters changed. */
export function changedDockerfile(cases: readonly BuildkitCase[]): fc.Arbitrary<BuildkitCase> {
  return fc.tuple(fc.constantFrom(...cases), fc.array(change, { minLength: 1, maxLength: 3 })).map(([one, changes]) => {
    let characters = Array.from(one.dockerfile ?? '');
    for (const { at, away, text } of changes)
      characters = characters.toSpliced(at % (characters.length + 1), away, ...Array.from(text));
    return { ...one, dockerfile: characters.join('') };
  });
}

/**
 * Dockerfiles of every shape, most of them accepted by BuildKit, with build arguments, a target and base images that
 * have users, variables and triggers. The same seed gives the same files.
 */
export const randomDockerfile: fc.Arbitrary<BuildkitCase> = fc
  .record({
    head,
    globalArguments,
    stages: fc.array(fc.tuple(line(from), body), { minLength: 1, maxLength: 4 }),
    buildArgs: fc.option(fc.dictionary(names, fc.constantFrom('given', '', '$A', '"q"', 'a b'), { maxKeys: 2 })),
    platform: fc.oneof(
      { weight: 15, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom('linux/arm64', 'linux/arm/v7') },
    ),
    crlf: fc.nat(19).map(n => n === 0),
    ends: fc.constantFrom('\n', '\n', '\n', '', '\n\n', ' \\\n'),
  })
  .map(({ head: first, globalArguments: globals, stages, buildArgs, platform, crlf, ends }) => {
    const lines = [...first, ...globals, ...stages.flatMap(([opening, rest]) => [opening, ...rest])];
    const text = `${lines.join('\n')}${ends}`;
    return {
      dockerfile: crlf ? text.replaceAll('\n', '\r\n') : text,
      images,
      ...(buildArgs !== null && { buildArgs }),
      ...(platform !== null && { platform }),
    };
  });
