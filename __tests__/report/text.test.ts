import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import { unknown } from '../../src/core/resolved.ts';
import type { SourceFile } from '../../src/core/source.ts';
import { widthOf } from '../../src/report/columns.ts';
import { renderText } from '../../src/report/text.ts';
import { verdictLine } from '../../src/report/verdict-line.ts';
import { hostile } from '../support/hostile.ts';
import { finding, identity, reportOf, rule, service, spanIn, stage } from '../support/report.ts';
import { shopReport } from '../support/shop-report.ts';

const plain = { width: 80, colour: false };
const file: SourceFile = { path: 'Dockerfile', text: 'FROM a AS build\nFROM b\nUSER app\n' };
const ansi = /\u001b\[[0-9;]*m/g;

test.each([80, 140])('a whole report at %i columns', async width => {
  await expect(renderText(shopReport(), { width, colour: false })).toMatchFileSnapshot(
    `../fixtures/text/shop-${width}.txt`,
  );
});

test.each([80, 100, 140])('no line of it is wider than %i columns', width => {
  for (const line of renderText(shopReport(), { width, colour: false }).split('\n'))
    expect(widthOf(line)).toBeLessThanOrEqual(width);
});

describe('colour', () => {
  test('changes nothing but colours', () => {
    const text = renderText(shopReport(), { width: 80, colour: true });
    expect(text.replace(ansi, '')).toBe(renderText(shopReport(), plain));
  });

  test('is on the tag, the marker and the verdict', () => {
    const lines = renderText(shopReport(), { width: 80, colour: true }).split('\n');
    expect(lines).toContain(
      '\u001b[1;31merror[root-on-host]:\u001b[0m\u001b[1m `api` runs as root: `$APP_USER` is empty.\u001b[0m',
    );
    expect(lines).toContain('\u001b[34m  |\u001b[0m \u001b[1;31m^^^^^^^^^^^^^^\u001b[0m');
    expect(lines.at(-2)).toBe('\u001b[1;31m✗ runs-as failed: 3 errors, 1 warning, 1 note\u001b[0m');
  });

  test('is off unless asked for', () => {
    expect(renderText(shopReport(), plain)).not.toContain('\u001b');
  });
});

describe('the verdict', () => {
  test.each<[string, Report, string]>([
    ['passed', reportOf(), '✓ runs-as passed: no findings'],
    ['nothing to check', reportOf({ verdict: { because: 'nothing to check' } }), '✓ runs-as passed: nothing to check'],
    ['failed', shopReport(), '✗ runs-as failed: 3 errors, 1 warning, 1 note'],
    [
      'broken',
      reportOf({
        failures: [{ rule: 'x', message: 'y' }],
        verdict: { passed: false, because: 'the rule x failed: y' },
      }),
      '✗ runs-as could not finish: the rule x failed: y',
    ],
  ])('%s', (_name, report, line) => {
    expect(verdictLine(report)).toBe(line);
    expect(renderText(report, plain).endsWith(`${line}\n`)).toBe(true);
  });

  test('is all there is when there was nothing to check', () => {
    expect(renderText(reportOf({ verdict: { because: 'nothing to check' } }), plain)).toBe(
      '✓ runs-as passed: nothing to check\n',
    );
  });
});

describe('the table', () => {
  const build = stage('Dockerfile#build', spanIn(file, 'FROM a AS build'), {
    runs: identity(0),
    built: 'intermediate',
  });
  const last = stage('Dockerfile#1', spanIn(file, 'FROM b'), { runs: identity(1001, 'app') });

  test('leaves out stages that are only steps, and says so', () => {
    const text = renderText(reportOf({ workloads: [build, last] }), plain);
    expect(text).not.toContain('Dockerfile#build');
    expect(text).toContain('✓ Dockerfile#1  1001 (app)  1001         not root\n');
    expect(text).toContain('  1 stage that is only a step to another is not shown.\n');
  });

  test('shows such a stage where something was found about it', () => {
    const found = finding(rule('way-back-to-root', 'warning'), build.at, { workload: 'x', alsoReaches: [build.id] });
    const text = renderText(reportOf({ workloads: [build, last], findings: [found] }), plain);
    expect(text).toContain('! Dockerfile#build  0 (root)    0 (root)     way-back-to-root\n');
    expect(text).not.toContain('not shown');
  });

  test('names the worst rule and counts the others', () => {
    const findings = [
      finding(rule('root-at-start', 'note'), last.at, { workload: last.id }),
      finding(rule('engine-socket', 'error'), last.at, { workload: last.id }),
      finding(rule('engine-socket', 'error'), last.at, { workload: last.id }),
    ];
    expect(renderText(reportOf({ workloads: [last], findings }), plain)).toMatch(
      /^✗ Dockerfile#1 .* engine-socket \+1$/m,
    );
  });

  test('has a column for the engine where engines differ, or where there is room', () => {
    const remapped = { ...last, id: 'Dockerfile#2', host: { ...last.host, mode: 'userns-remap' as const } };
    const mapped = { ...remapped, host: { ...remapped.host, isHostNamespace: false } };
    expect(renderText(reportOf({ workloads: [last] }), plain)).not.toContain('ENGINE');
    expect(renderText(reportOf({ workloads: [last] }), { width: 140, colour: false })).toContain('ENGINE');
    expect(renderText(reportOf({ workloads: [last, mapped, remapped] }), plain)).toMatch(
      /rootful +not root\n.*userns-remap +not root\n.*userns-remap, host namespace +not root\n/,
    );
    expect(renderText(reportOf({ workloads: [mapped, remapped] }), plain)).toMatch(
      /MAP +VERDICT\n.* on +not root\n.* off +not root\n/,
    );
  });

  test('cuts long names in the middle and keeps wide ones in line', () => {
    const long = { ...last, id: `services/${'deep/'.repeat(30)}Dockerfile#runtime` };
    const wide = { ...last, id: 'サービス/Dockerfile#1' };
    const rows = renderText(reportOf({ workloads: [long, wide] }), plain)
      .split('\n')
      .filter(line => line.startsWith('✓ '));
    expect(rows[0]).toMatch(/^✓ services\/deep\S*…\S*\/Dockerfile#runtime {2}1001 \(app\) /);
    const [first = '', second = ''] = rows.map(row => row.slice(0, row.indexOf('1001 (app)')));
    expect(widthOf(first)).toBe(widthOf(second));
  });
});

describe('a finding', () => {
  const at = spanIn(file, 'USER app');

  test('has its frame, its trail, why and remedy, broken at the width', () => {
    const workload = service('compose.yaml#web', at, { runs: identity(0), starts: identity(0) });
    const found = finding(rule('root-on-host', 'error', { why: 'It matters '.repeat(12).trim() }), at, {
      workload: workload.id,
      alsoReaches: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
      trail: [
        { text: 'the base image sets no user', at: spanIn(file, 'FROM b') },
        { text: 'USER app', at },
      ],
    });
    expect(
      renderText(reportOf({ workloads: [workload], findings: [found] }), { width: 60, colour: false }),
    ).toMatchInlineSnapshot(`
      "Engine: rootful, because nothing in the repository says
      otherwise.

        WORKLOAD          INSIDE    ON THE HOST  VERDICT
      ✗ compose.yaml#web  0 (root)  0 (root)     root-on-host

      error[root-on-host]: Message of root-on-host.
       --> Dockerfile:3:1
        |
      2 | FROM b
      3 | USER app
        | ^^^^^^^^
        |
        = who: compose.yaml#web: 0 (root) inside, 0 (root) on the
               host (rootful)
        = also: a, b, c, d, e and 2 more
        = trail: Dockerfile:2:1: the base image sets no user
                 Dockerfile:3:1: USER app
        = why: It matters It matters It matters It matters It
               matters It matters It matters It matters It matters
               It matters It matters It matters
        = remedy: Remedy of root-on-host.

      1 workload: 1 is root, also on the host.
      ✗ runs-as failed: 1 error
      "
    `);
  });

  test('of a file without text has no frame', () => {
    const found = finding(rule('unreadable-file', 'error'), { file: { path: 'x', text: '' }, start: 0, end: 0 });
    expect(renderText(reportOf({ findings: [found] }), plain)).toMatchInlineSnapshot(`
      "error[unreadable-file]: Message of unreadable-file.
       --> x:1:1
        |
        = why: Why unreadable-file matters.
        = remedy: Remedy of unreadable-file.

      ✗ runs-as failed: 1 error
      "
    `);
  });
});

test('what is not known stands by reason, each case once with its workloads', () => {
  const at = spanIn(file, 'FROM b');
  const make = (id: string, reason: 'base-image' | 'build-argument', detail: string) =>
    stage(id, at, { runs: identity(unknown(reason, detail)) });
  const workloads = [
    make('a/Dockerfile#0', 'build-argument', '`UID` has no default.'),
    ...['b', 'c', 'd', 'e', 'f', 'g', 'h'].map(name => make(name, 'base-image', '`acme/x` is not in the table.')),
    make('i', 'base-image', '`acme/y` is not in the table.'),
    stage('j', at, { runs: identity(5) }),
  ];
  const text = renderText(reportOf({ workloads }), plain);
  expect(text.slice(text.indexOf('Not known'), text.indexOf('10 workloads'))).toMatchInlineSnapshot(`
    "Not known
      Only the command line of the build says it. Give the argument a default in
        the Dockerfile.
        - \`UID\` has no default. (a/Dockerfile#0)
      The base image is not known. End the stage with a \`USER\` that has a number,
        or give the image’s user in the configuration.
        - \`acme/x\` is not in the table. (b, c, d, e, f and 2 more)
        - \`acme/y\` is not in the table. (i)

    "
  `);
});

describe('hostile text', () => {
  /** What the Actions runner would take for a command, and what acts on a terminal. */
  const acts = /^\s*::|##\[|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\u2028\u2029]/m;

  test.each([50, 80, 140])('does not act at %i columns', width => {
    expect(
      renderText(
        shopReport(text => text + hostile),
        { width, colour: false },
      ),
    ).not.toMatch(acts);
    expect(verdictLine(reportOf({ verdict: { because: hostile } }))).not.toMatch(acts);
  });

  test('does not act where a line is broken before it', () => {
    fc.assert(
      fc.property(fc.nat(150), fc.integer({ min: 50, max: 120 }), (length, width) => {
        const found = finding(rule('root-on-host', 'error'), spanIn(file, 'USER app'), {
          message: `${'x'.repeat(length)} ::error::evil \u3000::error::evil ::error::evil`,
          remedy: `${'x'.repeat(length)} ::error::evil\n::error::evil`,
        });
        expect(renderText(reportOf({ findings: [found] }), { width, colour: false })).not.toMatch(acts);
      }),
    );
  });

  test('does not act in a path before its line', () => {
    const odd: SourceFile = { path: ':', text: 'x::y\n' };
    const faults = [{ message: 'It is x::y.', at: spanIn(odd, 'x') }];
    const files = [{ path: ':', kind: 'dockerfile', state: 'unreadable', source: odd, faults } as const];
    const report = reportOf({ files, findings: [finding(rule('unreadable-file', 'error'), spanIn(odd, 'x'))] });
    expect(renderText(report, plain)).not.toMatch(acts);
  });

  test('makes no line longer than its words', () => {
    const text = renderText(
      shopReport(part => part + 'x'.repeat(100_000)),
      plain,
    );
    for (const line of text.split('\n')) expect(line.length).toBeLessThan(6100);
  });
});
