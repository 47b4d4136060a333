import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/core/report.ts';
import { readBaseline, renderBaseline } from '../../../src/core/suppress/baseline.ts';
import { likenessOfSketches, sketchOf } from '../../../src/core/suppress/sketch.ts';
import { reportOn } from '../../support/lint.ts';
import type { Repository } from '../../support/memory-files.ts';

const named = { '.runs-as.yml': 'baseline: base.json\n' };
const root = 'FROM alpine:3.22\n';

async function baselineOf(repository: Repository): Promise<string> {
  const { findings, files } = await reportOn(repository);
  return renderBaseline(findings, files);
}

/** The second repository under a baseline of the first. */
async function later(before: Repository, after: Repository): Promise<Report> {
  return reportOn({ ...after, ...named, 'base.json': await baselineOf(before) });
}

const shown = ({ findings, suppressed }: Report): readonly string[] => [
  ...findings.map(({ rule, at }) => `x ${rule.id} ${at.file.path}`),
  ...suppressed.map(({ rule, at, suppression }) => `${suppression.by} ${rule.id} ${at.file.path}`),
];

const long = (first: string): string =>
  `${first}${Array.from({ length: 12 }, (_, at) => `RUN step-${at} of ${first.length}\n`).join('')}`;

test('the text has a line for each finding, and none of its line numbers', async () => {
  expect(await baselineOf({ Dockerfile: root })).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "about": "What runs-as accepts; written by runs-as --write-baseline.",
      "files": {
        "Dockerfile": "c4818bdf"
      },
      "findings": [
        {"rule":"root-on-host","path":"Dockerfile","workload":"Dockerfile#0","message":"The image runs as uid 0 (root), which is uid 0 on the host: docker.io/library/alpine:3.22 runs as root (it sets no user).","line":"FROM alpine:3.22"}
      ]
    }
    "
  `);
  expect(await baselineOf({ Dockerfile: `# more\n\n${root}` })).toContain('"line":"FROM alpine:3.22"');
  expect(readBaseline({ path: 'b', text: await baselineOf({}) })).toMatchObject({ entries: [] });
});

describe('a baseline accepts', () => {
  test('what is there, and it counts no more', async () => {
    const report = await later({ Dockerfile: root }, { Dockerfile: root });
    expect(shown(report)).toEqual(['baseline root-on-host Dockerfile']);
    expect(report.verdict).toMatchObject({ passed: true, errors: 0 });
    expect(report.suppressed[0]?.suppression.at?.file.path).toBe('base.json');
  });

  test('what moved to another line', async () => {
    const report = await later({ Dockerfile: root }, { Dockerfile: `# a\n# b\nARG X\n${root}RUN more\n` });
    expect(shown(report)).toEqual(['baseline root-on-host Dockerfile']);
  });

  test('what moved with its file, also when that changed a little', async () => {
    const report = await later(
      { 'a/Dockerfile': long(root), 'z/Dockerfile': root },
      { 'services/a/Dockerfile': `${long(root)}RUN one-more\n`, 'z/Dockerfile': root },
    );
    expect(shown(report)).toEqual([
      'baseline root-on-host services/a/Dockerfile',
      'baseline root-on-host z/Dockerfile',
    ]);
  });

  test('not what is new beside it, nor in a new file that is another', async () => {
    const report = await later(
      { 'a/Dockerfile': long(root) },
      {
        'a/Dockerfile': long(root),
        'b/Dockerfile': root,
        'compose.yaml': 'services:\n  s: {image: "alpine:3.22", privileged: true}\n',
      },
    );
    expect(shown(report)).toEqual([
      'x root-on-host b/Dockerfile',
      'x root-on-host compose.yaml',
      'x privileged-container compose.yaml',
      'baseline root-on-host a/Dockerfile',
    ]);
  });

  test('not a copy of a file whose original is still there', async () => {
    const report = await later(
      { 'a/Dockerfile': long(root) },
      { 'a/Dockerfile': long(root), 'b/Dockerfile': long(root) },
    );
    expect(shown(report)).toEqual(['x root-on-host b/Dockerfile', 'baseline root-on-host a/Dockerfile']);
  });

  test('not another file that took the place of one that is gone', async () => {
    const report = await later(
      { 'a/Dockerfile': long(root) },
      { 'b/Dockerfile': `FROM debian:13\n${'RUN other\n'.repeat(9)}` },
    );
    expect(shown(report)).toEqual(['x root-on-host b/Dockerfile', 'x stale-baseline base.json']);
  });

  test('not a fault that reaches more than it did', async () => {
    const files = { 'a/Dockerfile': root };
    const report = await later(files, { ...files, 'compose.yaml': 'services:\n  s: {build: a}\n' });
    expect(shown(report)).toEqual(['x root-on-host a/Dockerfile']);
  });

  test('one of two of a kind', async () => {
    const two = 'services:\n  s:\n    image: alpine:3.22\n    user: "2007"\n    cap_add: [SYS_ADMIN]\n';
    const report = await later(
      { 'compose.yaml': two },
      { 'compose.yaml': two.replace('[SYS_ADMIN]', '[SYS_MODULE, SYS_ADMIN]') },
    );
    const left = report.findings.filter(({ rule }) => rule.id === 'root-capability');
    expect(left.map(({ message }) => message)).toEqual([expect.stringContaining('SYS_MODULE')]);
  });
});

describe('what is no baseline', () => {
  test.each([
    ['no JSON', '{', /^base\.json:1:\d+: the baseline cannot be used: /],
    ['a list', '[]', 'base.json:1:1: the baseline cannot be used: a baseline is a JSON object.'],
    [
      'another version',
      '{"version": 2, "findings": []}',
      'base.json:1:13: the baseline cannot be used: its `version` is not 1.',
    ],
    ['no findings', '{"version": 1}', 'it has no list `findings`'],
    [
      'half an entry',
      '{"version": 1, "findings": [{"rule": "x"}]}',
      'base.json:1:29: the baseline cannot be used: an entry has `rule`',
    ],
  ])('%s ends the run', async (_, text, message) => {
    await expect(reportOn({ Dockerfile: root, ...named, 'base.json': text })).rejects.toThrow(message);
  });

  test('nor is a file that is not there', async () => {
    await expect(reportOn({ Dockerfile: root, ...named })).rejects.toThrow(
      'baseline: there is no file `base.json`; `runs-as --write-baseline` writes it.',
    );
  });
});

describe('sketches', () => {
  const lines = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, at) => `line ${from + at}`).join('\n');

  test.each([
    ['the same text', lines(0, 500), lines(0, 500), 1, 1],
    ['other order and blanks', 'a\n b\n', 'b\n\na', 1, 1],
    ['nothing in common', lines(0, 500), lines(500, 900), 0, 0],
    ['half of each', lines(0, 400), lines(200, 600), 0.15, 0.55],
    ['nothing at all', '', '', 0, 0],
  ])('%s', (_, a, b, least, most) => {
    const likeness = likenessOfSketches(sketchOf(a), sketchOf(b));
    expect(likeness).toBeGreaterThanOrEqual(least);
    expect(likeness).toBeLessThanOrEqual(most);
  });
});
