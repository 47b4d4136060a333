import { describe, expect, test } from 'vitest';
import { unusedSuppression } from '../../src/rules/unused-suppression.ts';
import { lint } from '../support/lint.ts';

const today = '2026-06-15';
const root = 'FROM alpine:3.22\n';

describe('unused-suppression', () => {
  test('reports the rule that is idle, and not the one that is used', async () => {
    const text = `# runs-as: ignore[root-on-host, low-port] only a build\n${root}`;
    expect(await lint(unusedSuppression, { Dockerfile: text }, { today })).toMatchInlineSnapshot(`
      "Dockerfile: It silences low-port, and there is no such finding here.
      1 | # runs-as: ignore[root-on-host, low-port] only a build
        |                                 ^^^^^^^^
      2 | FROM alpine:3.22"
    `);
  });

  test('reports a comment that nothing follows, and one of another file’s fault', async () => {
    const text = `${root}USER 1000:1000\n# runs-as: ignore[root-on-host] too late\n`;
    expect(await lint(unusedSuppression, { Dockerfile: text, 'b/Dockerfile': root }, { today })).toMatchInlineSnapshot(`
      "Dockerfile: It silences root-on-host, and there is no such finding here.
      2 | USER 1000:1000
      3 | # runs-as: ignore[root-on-host] too late
        |                   ^^^^^^^^^^^^"
    `);
  });

  test('reports an entry of the configuration', async () => {
    const configuration = 'suppressions:\n  - rules: [root-on-host]\n    paths: [b/]\n    reason: old\n';
    expect(
      await lint(unusedSuppression, { Dockerfile: root, '.runs-as.yml': configuration }, { today }),
    ).toMatchInlineSnapshot(`
      ".runs-as.yml: It silences root-on-host, and there is no such finding in the repository.
      1 | suppressions:
      2 |   - rules: [root-on-host]
        |             ^^^^^^^^^^^^
      3 |     paths: [b/]"
    `);
  });
});

describe('unused-suppression is silent about', () => {
  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ['one that is used', { Dockerfile: `# runs-as: ignore[root-on-host] a build\n${root}` }],
    [
      'one whose rule is off',
      {
        Dockerfile: `# runs-as: ignore[root-on-host] a build\n${root}`,
        '.runs-as.yml': 'rules: {root-on-host: off}\n',
      },
    ],
    ['one that is over', { Dockerfile: `# runs-as: ignore[low-port] a build until 2026-06-14\n${root}` }],
    ['an ordinary comment', { Dockerfile: `# runs-as: see below\n${root}` }],
    ['a heredoc', { Dockerfile: `${root}RUN <<E\n# runs-as: ignore[low-port] no comment\nE\n` }],
  ])('%s', async (_, repository) => {
    expect(await lint(unusedSuppression, repository, { today })).toBe('');
  });
});
