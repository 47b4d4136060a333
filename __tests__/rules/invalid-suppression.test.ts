import { describe, expect, test } from 'vitest';
import { invalidSuppression } from '../../src/rules/invalid-suppression.ts';
import { lint } from '../support/lint.ts';

const today = '2026-06-15';
const root = 'FROM alpine:3.22\n';

describe('invalid-suppression', () => {
  test('reports an unknown rule at its word, with the one that was meant', async () => {
    const text = `# runs-as: ignore[root-on-host, root-at-strt] a build\n${root}`;
    expect(await lint(invalidSuppression, { Dockerfile: text }, { today })).toMatchInlineSnapshot(`
      "Dockerfile: There is no rule \`root-at-strt\`. Did you mean \`root-at-start\`?
      1 | # runs-as: ignore[root-on-host, root-at-strt] a build
        |                                 ^^^^^^^^^^^^
      2 | FROM alpine:3.22"
    `);
  });

  test('reports what has no reason, and a word of another tool', async () => {
    const text = [
      'services:',
      '  a: # runs-as: ignore[root-on-host] --',
      '    image: alpine:3.22',
      '  b: # runs-as: disable root-on-host',
      '    image: alpine:3.22',
      '  c: # runs-as: ignore root',
      '    image: alpine:3.22',
      '  d: # runs-as: ignore[] why',
      '    image: alpine:3.22',
      '',
    ].join('\n');
    expect(await lint(invalidSuppression, { 'compose.yaml': text }, { today })).toMatchInlineSnapshot(`
      "compose.yaml: It gives no reason, so it silences nothing: say behind the bracket why this is accepted.
      1 | services:
      2 |   a: # runs-as: ignore[root-on-host] --
        |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      3 |     image: alpine:3.22

      compose.yaml: \`disable\` is nothing that runs-as knows: write \`# runs-as: ignore[rule] reason\`.
      3 |     image: alpine:3.22
      4 |   b: # runs-as: disable root-on-host
        |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      5 |     image: alpine:3.22

      compose.yaml: It does not say which rules it silences: write \`# runs-as: ignore[rule] reason\`.
      5 |     image: alpine:3.22
      6 |   c: # runs-as: ignore root
        |      ^^^^^^^^^^^^^^^^^^^^^^
      7 |     image: alpine:3.22

      compose.yaml: It names no rule: write \`# runs-as: ignore[rule] reason\`.
      7 |     image: alpine:3.22
      8 |   d: # runs-as: ignore[] why
        |      ^^^^^^^^^^^^^^^^^^^^^^^
      9 |     image: alpine:3.22"
    `);
  });

  test('reports a day that is none, in subuid too', async () => {
    const text = '# runs-as: ignore[short-subids] until 2026-13-01 small on purpose\napp:100000:1000\n';
    expect(await lint(invalidSuppression, { 'etc/subuid': text }, { today })).toMatchInlineSnapshot(`
      "etc/subuid: There is no day \`2026-13-01\`, so it silences nothing: write \`until YYYY-MM-DD\`.
      1 | # runs-as: ignore[short-subids] until 2026-13-01 small on purpose
        |                                       ^^^^^^^^^^
      2 | app:100000:1000"
    `);
  });
});

describe('invalid-suppression is silent about', () => {
  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ['one that is right', { Dockerfile: `# runs-as: ignore[root-on-host] a build\n${root}` }],
    ['a comment that only speaks of runs-as', { Dockerfile: `# runs-as: uid 0 on purpose\n${root}` }],
    [
      'a text in YAML',
      { 'compose.yaml': 'services:\n  a:\n    image: alpine:3.22\n    command: "# runs-as: ignore[x]"\n' },
    ],
    [
      'a block of YAML',
      { 'compose.yaml': 'services:\n  a:\n    image: alpine:3.22\n    command: |\n      # runs-as: ignore[x]\n' },
    ],
    ['a heredoc', { Dockerfile: `${root}RUN <<E\n# runs-as: ignore[x]\nE\n` }],
  ])('%s', async (_, repository) => {
    expect(await lint(invalidSuppression, repository, { today })).toBe('');
  });
});
