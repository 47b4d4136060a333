import { describe, expect, test } from 'vitest';
import { compare } from '../../src/core/compare.ts';
import type { Report } from '../../src/core/report.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { noSurroundings } from '../../src/report/surroundings.ts';
import { renderText } from '../../src/report/text.ts';
import { baseCommit, compared } from '../support/compared.ts';
import { hostile } from '../support/hostile.ts';
import { effectsOf } from '../support/markdown-effects.ts';
import type { Repository } from '../support/memory-files.ts';
import { identity, reportOf, service, spanIn } from '../support/report.ts';
import { schemaErrors } from '../support/report-schema.ts';
import { remapped } from '../support/repositories.ts';
import { readCommands } from '../support/runner-commands.ts';
import { shopReport } from '../support/shop-report.ts';

const before: Repository = {
  'api/Dockerfile': 'FROM alpine:3.22\nRUN one\nRUN two\nUSER 10001\n',
  'tool/Dockerfile': 'FROM alpine:3.22\n',
  'compose.yaml':
    'services:\n  web:\n    image: nginxinc/nginx-unprivileged:1.27\n  cache:\n    image: redis:7\n    privileged: true\n  old:\n    image: debian:13-slim\n',
};
const after: Repository = {
  'services/api/Dockerfile': 'FROM alpine:3.22\nRUN one\nRUN two\nUSER 10002\n',
  'tool/Dockerfile': 'FROM alpine:3.22\n',
  'compose.yaml':
    'services:\n  web:\n    image: nginx:1.27\n    volumes: ["/var/run/docker.sock:/s"]\n  cache:\n    image: redis:7\n  fresh:\n    image: debian:13-slim\n',
};

/** The section of a text or a Markdown report, without its heading. */
function sectionOf(text: string): string {
  const [, rest = ''] = text.split(/(?:### )?What this change does\n+/);
  return rest.split(/\n\n(?= {2}WORKLOAD|\| Workload|### )/)[0] ?? '';
}

function textOf(report: Report): string {
  return sectionOf(renderText(report, { width: 100, colour: false }));
}

describe('what this change does', () => {
  test('in text: what is worse first, each with its reasons', async () => {
    const { report } = await compared(before, after);
    expect(textOf(report)).toMatchInlineSnapshot(`
      "  compose.yaml#web: 101 (nginx) → 0 (root) ▲ worse
            engine socket: none → /var/run/docker.sock ▲
        compose.yaml#fresh: new: 0 (root)
        compose.yaml#cache: 999 (redis), starts as 0 (root) ▼ better
            privileged: true → false ▼
        services/api/Dockerfile#0: 10001 → 10002
            moved from api/Dockerfile#0
        compose.yaml#old: gone, was 0 (root)
        3 new findings, 2 unchanged, 2 fixed, compared with 6dcb09b5b5.
        fixed: privileged-container at compose.yaml:6:5: Service cache is privileged: all capabilities,
          all devices, no confinement, and its root, who is root on the host, has all of it at once.
        fixed: root-on-host at compose.yaml:8:5: Service old runs as uid 0 (root), which is uid 0 on the
          host: docker.io/library/debian:13-slim runs as root (it sets no user)."
    `);
  });

  test('in Markdown, after the verdict', async () => {
    const { report } = await compared(before, after);
    const text = renderSummary(report, noSurroundings);
    expect(text.indexOf('### What this change does')).toBeLessThan(text.indexOf('| Workload |'));
    expect(sectionOf(text)).toMatchInlineSnapshot(`
      "- \`compose.yaml#web\`: 101 (nginx) → 0 (root) ▲ **worse**
        - engine socket: none → /var/run/docker.sock ▲
      - \`compose.yaml#fresh\`: new: 0 (root)
      - \`compose.yaml#cache\`: 999 (redis), starts as 0 (root) ▼ **better**
        - privileged: true → false ▼
      - \`services/api/Dockerfile#0\`: 10001 → 10002
        - moved from api/Dockerfile#​0
      - \`compose.yaml#old\`: gone, was 0 (root)

      3 new findings, 2 unchanged, 2 fixed, compared with \`6dcb09b5b5\`.

      <details><summary>Fixed: 2</summary>

      - \`privileged-container\` at \`compose.yaml:6\`: Service cache is privileged: all capabilities, all devices, no confinement, and its root, who is root on the host, has all of it at once.
      - \`root-on-host\` at \`compose.yaml:8\`: Service old runs as uid 0 (root), which is uid 0 on the host: docker.io/library/debian:13-slim runs as root (it sets no user).

      </details>"
    `);
  });

  test('says the host’s side where only that differs', async () => {
    const { report } = await compared({ ...before, ...remapped }, before);
    expect(textOf(report)).toMatchInlineSnapshot(`
      "  The engine is rootful; it was userns-remap.
        compose.yaml#old: 0 (root), on the host 231072 → 0 (root) ▲ worse
        tool/Dockerfile#0: 0 (root), on the host 231072 → 0 (root) ▲ worse
        api/Dockerfile#0: 10001, on the host 241073 → 10001
        compose.yaml#cache: 999 (redis), starts as 0 (root), on the host not known → 999
        compose.yaml#web: 101 (nginx), on the host 231173 → 101
        3 new findings, 1 unchanged, 3 fixed, compared with 6dcb09b5b5.
        fixed: userns-conflict at compose.yaml:6:5: Service cache has \`privileged: true\`, and an engine
          with userns-remap does not start that: privileged mode is incompatible with user namespaces.
        fixed: root-in-container at compose.yaml:8:5: Service old runs as uid 0 (root) inside; it is uid
          231072 on the host: docker.io/library/debian:13-slim runs as root (it sets no user).
        fixed: root-in-container at tool/Dockerfile:1:1: The image runs as uid 0 (root) inside; it is
          uid 231072 on the host: docker.io/library/alpine:3.22 runs as root (it sets no user)."
    `);
  });

  test('says that nothing does', async () => {
    const { report } = await compared(before, before);
    expect(textOf(report)).toMatchInlineSnapshot(`
      "  Nobody runs as another user than before.
        No new findings, 4 unchanged, compared with 6dcb09b5b5."
    `);
  });

  test('is no section where nothing was compared', () => {
    for (const text of [
      renderText(shopReport(), { width: 80, colour: false }),
      renderSummary(shopReport(), noSurroundings),
    ])
      expect(text).not.toContain('What this change does');
  });

  test('leaves out stages that nobody runs', async () => {
    const { report } = await compared(
      { Dockerfile: 'FROM alpine AS a\nUSER 1\nFROM scratch\nUSER 1\n' },
      { Dockerfile: 'FROM alpine AS a\nFROM scratch\nUSER 1\n' },
    );
    expect(report.delta?.workloads.map(({ change }) => change)).toContain('worse');
    expect(textOf(report)).toContain('Nobody runs as another user than before.');
  });

  test.each([
    ['a stage before it', 'FROM alpine\nUSER 1\n', 'FROM golang\nFROM alpine\nUSER 1\n', ''],
    [
      'another name',
      'FROM alpine AS app\nUSER 4242\n',
      'FROM alpine AS final\nUSER 4242\n',
      '  1 workload has another name and is as it was.\n',
    ],
    [
      'another name and another user',
      'FROM alpine AS app\nUSER 4242\n',
      'FROM alpine AS final\nUSER 4243\n',
      '  Dockerfile#final: 4242 → 4243\n      its stage was app\n',
    ],
  ])('of a stage that gets %s', async (_name, old, now, lines) => {
    const { report } = await compared({ Dockerfile: old }, { Dockerfile: now });
    const nothing = '  Nobody runs as another user than before.\n';
    const [shown = ''] = textOf(report).split('  No new findings');
    expect(shown.replace(nothing, '')).toBe(lines);
  });

  test('marks what is new among the findings', async () => {
    const { report } = await compared(
      { Dockerfile: 'FROM alpine\nUSER 1\n', 'a/Dockerfile': 'FROM alpine\n' },
      { Dockerfile: 'FROM alpine\n', 'a/Dockerfile': 'FROM alpine\n' },
    );
    expect(renderText(report, { width: 80, colour: false }).match(/= new: this change brings it/g)).toHaveLength(1);
    expect(renderSummary(report, noSurroundings).match(/🆕 \*\*`Dockerfile#0`/gu)).toHaveLength(1);
  });
});

test('JSON has the delta as the schema says', async () => {
  const { report } = await compared(before, after);
  const json = JSON.parse(renderJson({ ...report, notes: ['A note.'] }));
  expect(schemaErrors(json)).toEqual([]);
  expect(json.notes).toEqual(['A note.']);
  expect(json.delta).toMatchObject({ base: baseCommit, new: report.delta?.new, unchanged: report.delta?.unchanged });
  expect(json.delta.workloads.map((one: { id: string; change: string }) => `${one.id} ${one.change}`)).toEqual([
    'compose.yaml#cache better',
    'compose.yaml#fresh added',
    'compose.yaml#old removed',
    'compose.yaml#web worse',
    'services/api/Dockerfile#0 same',
    'tool/Dockerfile#0 same',
  ]);
  const [web] = json.delta.workloads.filter((one: { id: string }) => one.id === 'compose.yaml#web');
  expect(web.before).toMatchObject({ uid: { known: 101 }, root: { known: false }, host: { known: 101 } });
  expect(web.after).toMatchObject({ uid: { known: 0 }, root: { known: true }, host: { known: 0 } });
  const [moved] = json.delta.workloads.filter((one: { wasId?: string }) => one.wasId !== undefined);
  expect(moved).toMatchObject({ wasId: 'api/Dockerfile#0', id: 'services/api/Dockerfile#0' });
  expect(new Set(json.findings.map((one: { state: string }) => one.state))).toEqual(new Set(['new', 'unchanged']));
  expect(json.delta.fixed.map((one: { rule: string }) => one.rule)).toContain('privileged-container');
});

test('JSON has neither delta nor notes where nothing was compared', () => {
  const json = JSON.parse(renderJson(shopReport()));
  expect(json.delta).toBeNull();
  expect('notes' in json).toBe(false);
});

test('a note is shown everywhere', () => {
  const report = reportOf({ notes: ['Nothing was compared with the base: `git` is away.'] });
  expect(renderText(report, { width: 100, colour: false })).toContain(
    'Note\n  Nothing was compared with the base: `git` is away.',
  );
  expect(renderSummary(report, noSurroundings)).toContain('> Nothing was compared with the base: `git` is away.');
});

describe('hostile text of the change', () => {
  const at = spanIn({ path: `compose.yaml${hostile}`, text: `web${hostile}` }, 'web');
  const web = (uid: number, name: string, paths: readonly string[]) => ({
    ...service(`compose.yaml${hostile}#web${hostile}`, at, { runs: identity(uid, name) }),
    settings: { pid: name, volumes: paths.map(source => ({ type: 'bind', source, target: '/x' })) },
  });
  const base = { ...shopReport(text => `${text}${hostile}`), commit: hostile };
  const old = { ...base, workloads: [...base.workloads.slice(1), web(0, hostile, [])] };
  const head = reportOf({
    workloads: [web(101, `other${hostile}`, [`/etc${hostile}`])],
    findings: base.findings.slice(0, 1),
  });
  const report: Report = { ...head, ...compare(old, head), notes: [hostile, `\`${hostile}\``] };

  test('makes no command in a log', () => {
    expect(report.delta?.workloads.length).toBeGreaterThan(3);
    for (const text of [renderText(report, { width: 60, colour: false }), renderJson(report)]) {
      expect(readCommands(text, '').commands).toEqual([]);
      expect(text).not.toMatch(/[\u202e\u001b\u200b]/);
    }
  });

  test.each([
    ['the summary', renderSummary(report, noSurroundings)],
    ['the comment', renderComment(report, noSurroundings, { key: 'a', run: 1, attempt: 1 })],
  ])('is only read in %s', (_name, text) => {
    const effects = effectsOf(text.replace(/^<!--.*-->\n/, ''));
    expect(effects.tags.filter(tag => !/^<\/?(details|summary|span|sub)>$/.test(tag))).toEqual([]);
    expect(effects.images).toEqual([]);
    expect(effects.references).toEqual([]);
    expect(effects.links.filter(link => !link.startsWith('https://github.com/OWNER/runs-as/'))).toEqual([]);
    expect(effects.headings.filter(heading => /evil|octocat|# heading/.test(heading))).toEqual([]);
  });
});

test('thousands of changes stay within the limits', () => {
  const file = { path: 'compose.yaml', text: 's' };
  const many = (uid: number, count: number): Report =>
    reportOf({
      workloads: Array.from({ length: count }, (_, index) =>
        service(`compose.yaml#s${index}-${'long'.repeat(20)}`, spanIn(file, 's'), {
          runs: identity(uid, 'x'.repeat(60)),
        }),
      ),
    });
  const head = many(0, 5000);
  const report: Report = { ...head, ...compare({ ...many(101, 5000), commit: baseCommit }, head) };
  const comment = renderComment(report, noSurroundings, { key: 'a', run: 1, attempt: 1 });
  expect(comment.length).toBeLessThanOrEqual(60_000);
  expect(comment).toMatch(/\d+ more workloads are not as they were; left out here\./);
  expect(new TextEncoder().encode(renderSummary(report, noSurroundings)).length).toBeLessThan(1024 * 1024);
  expect(renderText(report, { width: 80, colour: false })).toContain('4950 more workloads are not as they were.');
});
