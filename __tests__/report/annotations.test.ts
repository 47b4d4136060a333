import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/report.ts';
import { known, unknown } from '../../src/core/resolved.ts';
import type { SourceFile } from '../../src/core/source.ts';
import { spanOf } from '../../src/core/source.ts';
import { annotationsOf, hasHiddenAnnotations, renderAnnotations } from '../../src/report/annotations.ts';
import { noSurroundings } from '../../src/report/surroundings.ts';
import { finding, identity, reportOf, rule, service, spanIn } from '../support/report.ts';

const nothingChanged = { changed: undefined, surroundings: noSurroundings };
const rootOnHost = rule('root-on-host', 'error');
const rootInside = rule('root-in-container', 'warning');
const rootAtStart = rule('root-at-start', 'note');

function fileWith(path: string, lines: number): SourceFile {
  return { path, text: Array.from({ length: lines }, (_, index) => `line ${index + 1}\n`).join('') };
}

/** One finding on each line of a file. */
function onEachLine(file: SourceFile, meta = rootOnHost): Finding[] {
  return file.text
    .split('\n')
    .slice(0, -1)
    .map((line, index) => finding(meta, spanIn(file, `${line}\n`), { message: `On line ${index + 1}.` }));
}

describe('places', () => {
  const file: SourceFile = { path: 'Dockerfile', text: 'FROM a\nUSER b\nRUN c \\\n  d\n' };
  test.each([
    [
      'one line has columns',
      spanIn(file, 'b'),
      { file: 'Dockerfile', line: 2, endLine: 2, columns: { start: 6, end: 6 } },
    ],
    [
      'several lines have none',
      spanIn(file, 'RUN c \\\n  d'),
      { file: 'Dockerfile', line: 3, endLine: 4, columns: undefined },
    ],
    [
      'a span with its line feed is one line',
      spanIn(file, 'USER b\n'),
      { file: 'Dockerfile', line: 2, endLine: 2, columns: undefined },
    ],
    [
      'the end of the file is its last line',
      spanOf(file, file.text.length),
      { file: 'Dockerfile', line: 4, endLine: 4, columns: undefined },
    ],
    [
      'a span behind the end too',
      spanOf(file, 10_000, 20_000),
      { file: 'Dockerfile', line: 4, endLine: 4, columns: undefined },
    ],
    [
      'an empty span has one column',
      spanOf(file, 7),
      { file: 'Dockerfile', line: 2, endLine: 2, columns: { start: 1, end: 1 } },
    ],
    [
      'an empty file has line 1',
      spanOf({ path: 'x', text: '' }, 0),
      { file: 'x', line: 1, endLine: 1, columns: { start: 1, end: 1 } },
    ],
    [
      'a file without a last line feed',
      spanIn({ path: 'x', text: 'a\nbc' }, 'bc'),
      { file: 'x', line: 2, endLine: 2, columns: { start: 1, end: 2 } },
    ],
  ])('%s', (_name, at, place) => {
    expect(annotationsOf(reportOf({ findings: [finding(rootOnHost, at)] }), nothingChanged)[0]?.at).toEqual(place);
  });

  test('paths start at the root of the repository', () => {
    const surroundings = { ...noSurroundings, prefix: 'services/shop/' };
    const [first] = annotationsOf(reportOf({ findings: [finding(rootOnHost, spanIn(file, 'b'))] }), {
      changed: undefined,
      surroundings,
    });
    expect(first?.at?.file).toBe('services/shop/Dockerfile');
  });
});

describe('what an annotation says', () => {
  const compose: SourceFile = { path: 'compose.yaml', text: 'services:\n  web:\n    image: a\n  db:\n    image: a\n' };

  test('who it is inside and outside, why, and what to do', () => {
    const web = service('compose.yaml#web', spanIn(compose, 'web'), {
      starts: identity(0),
      runs: identity(70, 'postgres'),
      host: { uid: known(231142), mode: 'userns-remap', isHostNamespace: false },
    });
    const report = reportOf({
      workloads: [web],
      findings: [finding(rootOnHost, web.at, { workload: web.id, message: 'It is root.', remedy: 'Set `user:`.' })],
    });
    expect(annotationsOf(report, nothingChanged)).toEqual([
      {
        level: 'error',
        title: 'root-on-host: Title of root-on-host',
        message:
          'It is root.\ncompose.yaml#web: 0 (root) → 70 (postgres) inside → 231142 on the host (userns-remap).\nWhy: Why root-on-host matters.\nRemedy: Set `user:`.',
        at: { file: 'compose.yaml', line: 2, endLine: 2, columns: { start: 3, end: 5 } },
      },
    ]);
  });

  test('what is not known', () => {
    const web = service('compose.yaml#web', spanIn(compose, 'web'), {
      runs: identity(unknown('base-image', 'a is not in the table')),
    });
    const report = reportOf({
      workloads: [web],
      findings: [finding(rule('unknown-user', 'warning'), web.at, { workload: web.id })],
    });
    expect(annotationsOf(report, nothingChanged)[0]?.message).toContain(
      'compose.yaml#web: not known inside → not known on the host (rootful).',
    );
  });

  test('one cause is one annotation that names every workload', () => {
    const at = spanIn(compose, 'image: a');
    const ids = Array.from({ length: 9 }, (_, index) => `compose.yaml#s${index}`);
    const findings = ids.map(workload => finding(rootOnHost, at, { workload, alsoReaches: ['compose.yaml#s1'] }));
    const annotations = annotationsOf(reportOf({ findings }), nothingChanged);
    expect(annotations).toHaveLength(1);
    expect(annotations[0]?.message).toContain(
      'The same for compose.yaml#s1, compose.yaml#s2, compose.yaml#s3, compose.yaml#s4, compose.yaml#s5 and 3 more.',
    );
  });

  test('two rules at one place are two annotations', () => {
    const at = spanIn(compose, 'image: a');
    expect(
      annotationsOf(
        reportOf({ findings: [finding(rootOnHost, at), finding(rule('engine-socket', 'error'), at)] }),
        nothingChanged,
      ),
    ).toHaveLength(2);
  });

  test('two faults of a file at one place are two annotations', () => {
    const at = spanIn(compose, 'image: a');
    const meta = rule('unreadable-file', 'error');
    const findings = ['One.', 'Two.'].map(message => finding(meta, at, { message }));
    expect(annotationsOf(reportOf({ findings }), nothingChanged)).toHaveLength(2);
  });

  test('never 4,096 characters', () => {
    const long = 'x'.repeat(100_000);
    const at = spanIn(compose, 'web');
    const report = reportOf({
      workloads: [service(long, at, { runs: identity(0, long) })],
      findings: [
        finding(rule('root-on-host', 'error', { why: long }), at, {
          workload: long,
          message: long,
          remedy: long,
          alsoReaches: Array.from({ length: 50 }, (_, index) => `${index}${long}`),
        }),
      ],
    });
    const message = annotationsOf(report, nothingChanged)[0]?.message ?? '';
    expect(message.length).toBeLessThan(4096);
    expect(message).toContain('\nRemedy: x');
  });
});

describe('what is seen of many', () => {
  test('ten are ten', () => {
    const report = reportOf({ findings: onEachLine(fileWith('a', 10)) });
    expect(annotationsOf(report, nothingChanged)).toHaveLength(10);
    expect(hasHiddenAnnotations(report)).toBe(false);
  });

  test('of eleven nine are seen and the tenth counts the others', () => {
    const report = reportOf({ findings: onEachLine(fileWith('a', 11)) });
    const annotations = annotationsOf(report, {
      changed: undefined,
      surroundings: { ...noSurroundings, run: 'https://github.com/acme/shop/actions/runs/1' },
    });
    expect(annotations).toHaveLength(10);
    expect(annotations.slice(0, 9).map(one => one.at?.line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(annotations[9]).toEqual({
      level: 'error',
      title: '2 more at this level',
      message:
        'GitHub shows 10 annotations of a level for a step, so these are not shown: root-on-host 2.\nAll of them are in the job summary: https://github.com/acme/shop/actions/runs/1',
      at: undefined,
    });
    expect(hasHiddenAnnotations(report)).toBe(true);
  });

  test('of changed lines alone, when that is asked for and they are known', () => {
    const report = reportOf({ findings: [...onEachLine(fileWith('a', 20)), ...onEachLine(fileWith('b', 3))] });
    const changed = new Map([['a', new Set([3, 17])]]);
    const places = (lines: typeof changed | undefined) =>
      annotationsOf(report, { changed: lines, surroundings: noSurroundings, onlyChanged: true }).map(
        ({ at }) => `${at?.file}:${at?.line}`,
      );
    expect(places(changed)).toEqual(['a:3', 'a:17']);
    expect(places(new Map())).toEqual([]);
    expect(places(undefined)).toHaveLength(10);
  });

  test('each level has its own ten, errors first', () => {
    const file = fileWith('a', 30_000);
    const findings = [
      ...onEachLine(fileWith('n', 300), rootAtStart),
      ...onEachLine(fileWith('w', 300), rootInside),
      ...onEachLine(file),
    ];
    const annotations = annotationsOf(reportOf({ findings }), nothingChanged);
    expect(annotations.map(one => one.level)).toEqual([
      ...Array(10).fill('error'),
      ...Array(10).fill('warning'),
      ...Array(10).fill('notice'),
    ]);
    expect(annotations[9]?.title).toBe('29991 more at this level');
  });

  test('room leaves places for others', () => {
    const findings = onEachLine(fileWith('n', 10), rootAtStart);
    const annotations = annotationsOf(reportOf({ findings }), { ...nothingChanged, room: { notice: 9 } });
    expect(annotations).toHaveLength(9);
    expect(annotations[8]?.title).toBe('2 more at this level');
  });

  test('changed lines come first, then changed files, then the rest; new before old', () => {
    const untouched = onEachLine(fileWith('a', 6));
    const touched = onEachLine(fileWith('services/b', 6)).map((one, index) => ({
      ...one,
      state: index % 2 === 0 ? ('unchanged' as const) : ('new' as const),
    }));
    const changed = new Map([['services/b', new Set([5, 6])]]);
    const annotations = annotationsOf(reportOf({ findings: [...untouched, ...touched] }), {
      changed,
      surroundings: noSurroundings,
    });
    expect(annotations.slice(0, 9).map(one => `${one.at?.file}:${one.at?.line}`)).toEqual([
      'services/b:6',
      'services/b:5',
      'services/b:2',
      'services/b:4',
      'services/b:1',
      'services/b:3',
      'a:1',
      'a:2',
      'a:3',
    ]);
  });

  test('changed lines are looked up by the path from the root of the repository', () => {
    const findings = [...onEachLine(fileWith('a', 10)), ...onEachLine(fileWith('b', 1))];
    const surroundings = { ...noSurroundings, prefix: 'shop/' };
    const [first] = annotationsOf(reportOf({ findings }), {
      changed: new Map([['shop/b', new Set([1])]]),
      surroundings,
    });
    expect(first?.at?.file).toBe('shop/b');
  });
});

describe('workflow commands', () => {
  test('one line each, with everything escaped', () => {
    const hostile = 'a%0A,b:c\n::stop-commands::x\r##[add-mask]root\u001b[31m\u202e';
    const file: SourceFile = { path: hostile, text: 'FROM a\n' };
    const report = reportOf({
      workloads: [service(hostile, spanIn(file, 'a'), { runs: identity(0, hostile) })],
      findings: [
        finding(rule('root-on-host', 'error'), spanIn(file, 'a'), {
          message: hostile,
          remedy: hostile,
          workload: hostile,
          alsoReaches: [`x${hostile}`],
        }),
      ],
    });
    const printed = renderAnnotations(report, nothingChanged);
    const shown = 'a%250A,b:c␊::stop-commands::x␍##\\[add-mask]root␛[31m\ufffd';
    const property = shown.replaceAll(',', '%2C').replaceAll(':', '%3A');
    expect(printed).toBe(
      `::error file=${property},line=1,endLine=1,title=root-on-host%3A Title of root-on-host,col=6,endColumn=6::${shown}%0A${shown}: 0 (${shown}) inside → 0 (root) on the host (rootful).%0AThe same for x${shown}.%0AWhy: Why root-on-host matters.%0ARemedy: ${shown}\n`,
    );
  });

  test('no findings are no text', () => {
    expect(renderAnnotations(reportOf(), nothingChanged)).toBe('');
  });
});
