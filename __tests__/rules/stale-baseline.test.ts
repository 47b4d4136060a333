import { describe, expect, test } from 'vitest';
import { staleBaseline } from '../../src/rules/stale-baseline.ts';
import { lint } from '../support/lint.ts';

const today = '2026-06-15';
const root = 'FROM alpine:3.22\n';
const named = 'baseline: base.json\n';
const message =
  'The image runs as uid 0 (root), which is uid 0 on the host: docker.io/library/alpine:3.22 runs as root (it sets no user).';
const here = { rule: 'root-on-host', path: 'Dockerfile', workload: 'Dockerfile#0', message, line: 'FROM alpine:3.22' };
const gone = { ...here, path: 'gone/Dockerfile', workload: 'gone/Dockerfile#0' };

/** A baseline with an entry on each line. */
function baseline(...entries: readonly object[]): string {
  return `{\n"version": 1,\n"findings": [\n${entries.map(entry => JSON.stringify(entry)).join(',\n')}\n]}\n`;
}

describe('stale-baseline', () => {
  test('reports what is gone, at its entry', async () => {
    expect(
      await lint(
        staleBaseline,
        { Dockerfile: root, '.runs-as.yml': named, 'base.json': baseline(gone, here) },
        { today },
      ),
    ).toMatchInlineSnapshot(`
      "base.json: 1 of 2 accepted findings is no finding any more: \`--write-baseline\` takes them out.
      3 | "findings": [
      4 | {"rule":"root-on-host","path":"gone/Dockerfile","workload":"gone/Dockerfile#0","message":"The image runs as uid 0 …
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      5 | {"rule":"root-on-host","path":"Dockerfile","workload":"Dockerfile#0","message":"The image runs as uid 0 (root), wh…"
    `);
  });

  test('reports several as one, with their places', async () => {
    expect(
      await lint(
        staleBaseline,
        { Dockerfile: 'FROM alpine:3.22\nUSER 7:7\n', '.runs-as.yml': named, 'base.json': baseline(gone, here) },
        { today },
      ),
    ).toMatchInlineSnapshot(`
      "base.json: 2 of 2 accepted findings are no findings any more: \`--write-baseline\` takes them out.
      3 | "findings": [
      4 | {"rule":"root-on-host","path":"gone/Dockerfile","workload":"gone/Dockerfile#0","message":"The image runs as uid 0 …
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      5 | {"rule":"root-on-host","path":"Dockerfile","workload":"Dockerfile#0","message":"The image runs as uid 0 (root), wh…
        base.json:5: root-on-host in Dockerfile"
    `);
  });
});

describe('stale-baseline is silent about', () => {
  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ['one whose findings are there', { Dockerfile: root, '.runs-as.yml': named, 'base.json': baseline(here) }],
    ['an empty one', { Dockerfile: root, '.runs-as.yml': named, 'base.json': baseline() }],
    [
      'a finding that a comment silences as well',
      {
        Dockerfile: `# runs-as: ignore[root-on-host] a build\n${root}`,
        '.runs-as.yml': named,
        'base.json': baseline(here),
      },
    ],
    ['no baseline at all', { Dockerfile: root }],
  ])('%s', async (_, repository) => {
    expect(await lint(staleBaseline, repository, { today })).toBe('');
  });
});
