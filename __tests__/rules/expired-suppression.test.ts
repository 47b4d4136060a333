import { describe, expect, test } from 'vitest';
import { expiredSuppression } from '../../src/rules/expired-suppression.ts';
import { lint } from '../support/lint.ts';

const today = '2026-06-15';
const root = 'FROM alpine:3.22\n';

describe('expired-suppression', () => {
  test('reports the day that is over', async () => {
    const text = `# runs-as: ignore[root-on-host] until 2026-06-14: the new image comes\n${root}`;
    expect(await lint(expiredSuppression, { Dockerfile: text }, { today })).toMatchInlineSnapshot(`
      "Dockerfile: It silenced root-on-host until 2026-06-14, and counts no more.
      1 | # runs-as: ignore[root-on-host] until 2026-06-14: the new image comes
        |                                       ^^^^^^^^^^
      2 | FROM alpine:3.22"
    `);
  });

  test('reports an entry of the configuration', async () => {
    const configuration = 'suppressions:\n  - rules: [root-on-host]\n    reason: old\n    until: 2025-12-31\n';
    expect(
      await lint(expiredSuppression, { Dockerfile: root, '.runs-as.yml': configuration }, { today }),
    ).toMatchInlineSnapshot(`
      ".runs-as.yml: It silenced root-on-host until 2025-12-31, and counts no more.
      3 |     reason: old
      4 |     until: 2025-12-31
        |            ^^^^^^^^^^"
    `);
  });
});

describe('expired-suppression is silent about', () => {
  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ['its last day', { Dockerfile: `# runs-as: ignore[root-on-host] a build until 2026-06-15\n${root}` }],
    ['one without a day', { Dockerfile: `# runs-as: ignore[root-on-host] until the new image comes\n${root}` }],
    ['a day that is none', { Dockerfile: `# runs-as: ignore[root-on-host] a build until 2026-02-30\n${root}` }],
  ])('%s', async (_, repository) => {
    expect(await lint(expiredSuppression, repository, { today })).toBe('');
  });
});
