import { describe, expect, test } from 'vitest';
import { renderSummary } from '../../src/report/summary.ts';
import { noSurroundings, type Surroundings } from '../../src/report/surroundings.ts';
import { hostile } from '../support/hostile.ts';
import { effectsOf } from '../support/markdown-effects.ts';
import { finding, identity, reportOf, rule, service, spanIn } from '../support/report.ts';
import { shopReport } from '../support/shop-report.ts';

const surroundings: Surroundings = {
  prefix: 'shop/',
  files: 'https://github.com/acme/mono/blob/6dcb09b5b57875f334f61aebed695e2e4193db5e',
  run: 'https://github.com/acme/mono/actions/runs/42',
  commit: '6dcb09b5b57875f334f61aebed695e2e4193db5e',
};

test('the whole summary of a small repository', async () => {
  await expect(renderSummary(shopReport(), surroundings)).toMatchFileSnapshot('../fixtures/github/summary.md');
});

test('hostile text in every field is only read', () => {
  const effects = effectsOf(
    renderSummary(
      shopReport(text => `${text}${hostile}`),
      surroundings,
    ),
  );
  expect(effects.tags.filter(tag => !/^<\/?(details|summary|span|sub)>$/.test(tag))).toEqual([]);
  expect(effects.images).toEqual([]);
  expect(effects.references).toEqual([]);
  expect(effects.links.filter(link => !/^https:\/\/github\.com\/(acme\/mono|OWNER\/runs-as)\//.test(link))).toEqual([]);
  expect(
    effects.headings.filter(
      heading => !/^(## ❌ runs-as|### (Findings|Not known|Not readable)|#### (❌|⚠️|ℹ️) )/u.test(heading),
    ),
  ).toEqual([]);
});

test('the 2×2 stands open where the table of workloads is folded, and is folded where that is seen whole', () => {
  const at = spanIn({ path: 'compose.yaml', text: 'services: {web: {}}\n' }, 'web');
  const of = (count: number): string =>
    renderSummary(
      reportOf({
        workloads: Array.from({ length: count }, (_, index) =>
          service(`compose.yaml#s${index}`, at, { runs: identity(index % 2) }),
        ),
      }),
      surroundings,
    );
  const fold = '<details><summary>Root or not, inside and on the host</summary>\n\n| |';
  expect(of(30)).toContain(fold);
  expect(of(31)).not.toContain(fold);
  expect(of(31)).toMatch(/<\/details>\n\n\| \| root on the host \|/);
});

describe('the first line says how it went', () => {
  test.each([
    [
      'nothing to check',
      reportOf({ verdict: { because: 'nothing to check' } }),
      '## ✅ runs-as passed: nothing to check',
    ],
    ['nothing found', reportOf(), '## ✅ runs-as passed'],
    ['errors', shopReport(), '## ❌ runs-as failed: 3 errors, 1 warning, 1 note'],
    [
      'errors that do not count',
      reportOf({ verdict: { passed: true, failOn: 'never', because: '2 errors' }, findings: shopReport().findings }),
      '## ✅ runs-as passed: 2 errors',
    ],
    [
      'a rule that threw',
      reportOf({
        failures: [{ rule: 'x', message: 'boom' }],
        verdict: { passed: false, because: 'the rule x failed: @octocat' },
      }),
      '## ❌ runs-as could not finish: the rule x failed: @\u200boctocat',
    ],
  ])('%s', (_name, report, line) => {
    expect(renderSummary(report, noSurroundings).split('\n')[0]).toBe(line);
  });
});

describe('many findings', () => {
  const file = { path: 'compose.yaml', text: Array.from({ length: 30_000 }, (_, index) => `s${index}:\n`).join('') };
  const workloads = Array.from({ length: 3000 }, (_, index) =>
    service(`compose.yaml#s${index}`, spanIn(file, `s${index}:`), { runs: identity(0) }),
  );
  const of = (id: string, severity: 'error' | 'note', count: number) =>
    Array.from({ length: count }, (_, index) =>
      finding(
        rule(id, severity),
        { file, start: index * 8, end: index * 8 + 3 },
        { message: `Größe ${index} `.repeat(20), workload: `compose.yaml#s${index % 3000}` },
      ),
    );
  const report = reportOf({
    workloads,
    findings: [...of('root-at-start', 'note', 15_000), ...of('root-on-host', 'error', 15_000)],
  });
  const summary = renderSummary(report, surroundings);

  test('stay below 1 MiB of UTF-8', () => {
    const bytes = new TextEncoder().encode(summary).length + summary.split('\n').length;
    expect(bytes).toBeLessThan(900_000);
    expect(bytes).toBeGreaterThan(500_000);
  });

  test('show the worst and count the rest', () => {
    expect(summary).toContain('root-on-host');
    expect(summary).not.toContain('#### ℹ️');
    expect(summary).toMatch(
      /\n\d{5} more findings are left out here: GitHub takes no longer text\. The JSON report has all of them\.\n/,
    );
  });

  test('close what they open', () => {
    const { tags } = effectsOf(summary);
    expect(tags.filter(tag => tag === '<details>').length).toBe(tags.filter(tag => tag === '</details>').length);
  });
});
