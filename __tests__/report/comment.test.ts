import { describe, expect, test } from 'vitest';
import type { FailScope, Report } from '../../src/core/report.ts';
import { verdictOf } from '../../src/core/verdict.ts';
import {
  type CommentMark,
  commentAction,
  digestOf,
  isLater,
  markKey,
  readMark,
  renderComment,
  renderResolved,
  renderSuperseded,
} from '../../src/report/comment.ts';
import { noSurroundings } from '../../src/report/surroundings.ts';
import { compared } from '../support/compared.ts';
import { hostile } from '../support/hostile.ts';
import { reportOn } from '../support/lint.ts';
import { effectsOf } from '../support/markdown-effects.ts';
import type { Repository } from '../support/memory-files.ts';
import { finding, identity, reportOf, rule, service, spanIn } from '../support/report.ts';
import { shopReport } from '../support/shop-report.ts';

const surroundings = {
  ...noSurroundings,
  run: 'https://github.com/acme/shop/actions/runs/42',
  commit: '6dcb09b5b57875f334f61aebed695e2e4193db5e',
};
const mark = { key: 'default', run: 42, attempt: 1 };

const compose = { path: 'compose.yaml', text: 'services:\n  web:\n    image: a\n' };
const noted = reportOf({ findings: [finding(rule('root-at-start', 'note'), spanIn(compose, 'web'))] });
const warned = reportOf({ findings: [finding(rule('root-in-container', 'warning'), spanIn(compose, 'web'))] });
const clean = reportOf();

test('the whole comment of a small repository', async () => {
  await expect(renderComment(shopReport(), surroundings, mark)).toMatchFileSnapshot('../fixtures/github/comment.md');
});

test('hostile text in every field is only read', () => {
  const [first = '', ...lines] = renderComment(
    shopReport(text => `${text}${hostile}`),
    surroundings,
    { ...mark, key: hostile },
  ).split('\n');
  expect(first).toMatch(/^<!-- runs-as:[\w.-]+ v1 run=42\.1 digest=\w+ state=open -->$/);
  const effects = effectsOf(lines.join('\n'));
  expect(effects.tags.filter(tag => !/^<\/?(details|summary|span|sub)>$/.test(tag))).toEqual([]);
  expect(effects.images).toEqual([]);
  expect(effects.references).toEqual([]);
  expect(effects.links.filter(link => !/^https:\/\/github\.com\/(acme\/shop|OWNER\/runs-as)\//.test(link))).toEqual([]);
});

/** What this pull request brings: a service that is root, one that the base had, what it silences, and what nobody knows. */
const before: Repository = {
  'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n    user: "101"\n  db:\n    image: postgres:17\n',
  'etc/docker/daemon.json': '{"userns-remap": "default"}\n',
  'etc/subuid': 'dockremap:100000:65536\n',
  'etc/subgid': 'dockremap:100000:65536\n',
  'tools/Dockerfile': '# runs-as: ignore[root-in-container] run by hand\nFROM debian:13\n',
};
const after: Repository = {
  ...before,
  'compose.yaml': `services:
  web:
    image: nginx:1.29
    user: root
  db:
    image: postgres:17
  jobs: # runs-as: ignore[engine-socket] restarts stuck jobs; until 2027-06-30
    image: ghcr.io/acme/jobs
    volumes: [/var/run/docker.sock:/var/run/docker.sock]
`,
  'broken/Dockerfile': 'FROM debian:13\nUSE app\n',
};

test('the parts come in the order in which they are read', async () => {
  const { report } = await compared(before, after);
  const body = renderComment(report, surroundings, mark);
  const parts = body.match(
    /^(?:##? .*|### .*|\| Workload \| Inside.*|(?:<details><summary>(?:Root or|Where|Silenced).*)|<sub>.*)$/gm,
  );
  expect(parts).toMatchInlineSnapshot(`
    [
      "## ❌ runs-as failed: 1 error, 3 warnings, 1 note",
      "### What this change does",
      "| Workload | Inside | On the host | Engine | Verdict |",
      "### Findings",
      "### This change silences (1)",
      "### Not known (1)",
      "### Not readable",
      "<details><summary>Root or not, inside and on the host</summary>",
      "<details><summary>Where ids land on the host</summary>",
      "<details><summary>Silenced: 1</summary>",
      "<sub>runs-as 0.1.0 · 6dcb09b5b5 · [this run](https://github.com/acme/shop/actions/runs/42)</sub>",
    ]
  `);
});

test('what a change silences is shown as what it is, with who silences it and why', async () => {
  const { report } = await compared(before, after);
  const body = renderComment(report, surroundings, mark);
  const [, section] = /^### This change silences \(1\)\n\n([\s\S]*?)\n\n###/m.exec(body) ?? [];
  expect(section).toMatchInlineSnapshot(`
    "- ❌ \`engine-socket\` · \`compose.yaml#jobs\` · \`compose.yaml:9\`: Service jobs has the engine’s socket (/var/run/docker.sock): the map keeps everybody inside from using it, and whoever takes the map away for it makes them root on the host.\\
      **Silenced** by a comment at \`compose.yaml:7\`: restarts stuck jobs"
  `);
  expect(body.slice(body.indexOf('<summary>Silenced: 1'))).toContain('run by hand');
});

test('nothing is said of silences where nothing was compared, or where there are no new ones', async () => {
  for (const base of [after, undefined]) {
    const report = base === undefined ? await reportOn(after) : (await compared(base, after)).report;
    const body = renderComment(report, surroundings, mark);
    expect(body).not.toContain('This change silences');
    expect(body).toContain('<summary>Silenced: 2');
  }
});

describe('the mark', () => {
  test('is the first line and is read back', () => {
    expect(readMark(renderComment(warned, surroundings, mark))).toEqual({
      ...mark,
      digest: digestOf(warned),
      state: 'open',
    });
    expect(readMark(renderResolved(clean, surroundings, mark))).toEqual({
      ...mark,
      digest: digestOf(clean),
      state: 'resolved',
    });
    const old: CommentMark = { ...mark, digest: 'abc', state: 'open' };
    expect(readMark(renderSuperseded(old, 'https://github.com/acme/shop/pull/1#issuecomment-2'))).toEqual({
      ...old,
      state: 'superseded',
    });
  });

  test.each([
    ['behind other text', '> <!-- runs-as:default v1 run=1.1 digest=a state=open -->'],
    ['behind a blank', ' <!-- runs-as:default v1 run=1.1 digest=a state=open -->'],
    ['of another tool', '<!-- other:default v1 run=1.1 digest=a state=open -->'],
    ['of a later version', '<!-- runs-as:default v2 run=1.1 digest=a state=open -->'],
    ['nowhere', 'LGTM'],
  ])('%s is none', (_name, body) => {
    expect(readMark(body)).toBeUndefined();
  });

  test.each([
    ['shop', 'shop'],
    ['services/shop', 'services-shop'],
    ['--> @octocat', '-octocat'],
    ['', 'default'],
    ['a'.repeat(500), 'a'.repeat(100)],
  ])('its key is made of %j', (text, key) => {
    expect(markKey(text)).toBe(key);
    expect(readMark(renderComment(clean, surroundings, { ...mark, key: text }))?.key).toBe(key);
  });

  test.each([
    [[2, 1], [1, 9], true],
    [[1, 2], [1, 1], true],
    [[1, 1], [1, 1], false],
    [[1, 9], [2, 1], false],
  ])('run %j against %j', ([run = 0, attempt = 0], [otherRun = 0, otherAttempt = 0], later) => {
    const at = (one: number, two: number): CommentMark => ({
      key: 'default',
      run: one,
      attempt: two,
      digest: 'a',
      state: 'open',
    });
    expect(isLater(at(run, attempt), at(otherRun, otherAttempt))).toBe(later);
  });
});

describe('what is done about the comment', () => {
  const open: CommentMark = { ...mark, digest: digestOf(warned), state: 'open' };
  const moved: CommentMark = { ...open, digest: 'other' };
  const resolved: CommentMark = { ...open, state: 'resolved' };
  const failedByNotes = reportOf({ findings: noted.findings, verdict: { passed: false, failOn: 'note' } });
  test.each([
    ['findings', 'warnings', warned, undefined, 'create'],
    ['findings', 'warnings', warned, open, 'update'],
    ['findings', 'warnings', warned, resolved, 'update'],
    ['findings', 'nothing', clean, undefined, 'none'],
    ['findings', 'nothing', clean, open, 'resolve'],
    ['findings', 'nothing', clean, resolved, 'none'],
    ['findings', 'notes alone', noted, undefined, 'none'],
    ['findings', 'notes alone', noted, open, 'resolve'],
    ['findings', 'notes that fail the gate', failedByNotes, undefined, 'create'],
    ['changes', 'warnings', warned, undefined, 'create'],
    ['changes', 'the same warnings', warned, open, 'none'],
    ['changes', 'other warnings', warned, moved, 'update'],
    ['changes', 'the same warnings, resolved between', warned, resolved, 'update'],
    ['changes', 'nothing', clean, open, 'resolve'],
    ['always', 'nothing', clean, undefined, 'create'],
    ['always', 'nothing', clean, open, 'update'],
    ['off', 'warnings', warned, undefined, 'none'],
    ['off', 'nothing', clean, open, 'none'],
  ] as const)('comment: %s with %s', (mode, _name, report, present, action) => {
    expect(commentAction(mode, report, present)).toBe(action);
  });
});

describe('what is done about the comment of a pull request that is compared', () => {
  const bad = { Dockerfile: 'FROM alpine\n' };
  const good = { Dockerfile: 'FROM alpine\nUSER 1\n' };
  const other = { Dockerfile: 'FROM alpine\nUSER 2\n' };
  const judged = async (before: Repository, after: Repository, failScope: FailScope): Promise<Report> => {
    const { report } = await compared(before, after);
    const gate = { failOn: 'error', failScope } as const;
    return { ...report, verdict: verdictOf(report.findings, [], 1, gate, report.delta) };
  };

  test.each([
    ['findings', 'an old error, which does not count', bad, bad, 'new', 'none'],
    ['findings', 'an old error, which counts', bad, bad, 'all', 'create'],
    ['findings', 'a new error', good, bad, 'new', 'create'],
    ['findings', 'a fixed error', bad, good, 'new', 'none'],
    ['findings', 'another user', good, other, 'new', 'none'],
    ['changes', 'an old error, which does not count', bad, bad, 'new', 'none'],
    ['changes', 'an old error, which fails', bad, bad, 'all', 'create'],
    ['changes', 'a new error', good, bad, 'new', 'create'],
    ['changes', 'a fixed error', bad, good, 'new', 'create'],
    ['changes', 'another user', good, other, 'new', 'create'],
    ['changes', 'nothing', good, good, 'new', 'none'],
    ['always', 'nothing', good, good, 'new', 'create'],
  ] as const)('comment: %s with %s', async (mode, _name, before, after, scope, action) => {
    const report = await judged(before, after, scope);
    expect(commentAction(mode, report, undefined)).toBe(action);
    const open: CommentMark = { ...mark, digest: digestOf(report), state: 'open' };
    const instead = mode === 'changes' ? 'none' : 'update';
    expect(commentAction(mode, report, open)).toBe(action === 'none' ? 'resolve' : instead);
    expect(commentAction(mode, report, { ...open, digest: 'x' })).toBe(action === 'none' ? 'resolve' : 'update');
  });

  test('is resolved with words that are true of old errors', async () => {
    const text = renderResolved(await judged(bad, bad, 'new'), surroundings, mark);
    expect(text).toContain('resolved. This pull request brings no errors or warnings as of');
  });
});

test('the digest follows findings and users, not lines', () => {
  const at = spanIn(compose, 'web');
  const report = (uid: number, place = at) =>
    reportOf({
      workloads: [service('compose.yaml#web', place, { runs: identity(uid) })],
      findings: [finding(rule('a', 'error'), place)],
    });
  expect(digestOf(report(0))).toBe(digestOf(report(0, spanIn(compose, 'image'))));
  expect(digestOf(report(0))).not.toBe(digestOf(report(101)));
});

describe('65,536 characters', () => {
  test('are never reached', () => {
    const file = { path: 'compose.yaml', text: 'x\n'.repeat(30_000) };
    const findings = Array.from({ length: 30_000 }, (_, index) =>
      finding(
        rule(`rule-${index % 40}`, 'error'),
        { file, start: index * 2, end: index * 2 + 1 },
        { message: `${index} ${'😀'.repeat(400)}` },
      ),
    );
    const body = renderComment(reportOf({ findings }), surroundings, mark);
    expect(body.length).toBeLessThanOrEqual(60_000);
    expect(body.length).toBeGreaterThan(40_000);
    expect(body).toMatch(
      /\d+ more findings are left out here: GitHub takes no longer text\. The \[job summary\]\(https:\/\/github\.com\/acme\/shop\/actions\/runs\/42\) has more\./,
    );
  });

  test('nor by hostile lengths', () => {
    const body = renderComment(
      shopReport(text => `${text}${hostile}${'<@|'.repeat(50_000)}`),
      surroundings,
      mark,
    );
    expect(body.length).toBeLessThanOrEqual(60_000);
  });
});

test('a resolved comment is short', () => {
  expect(renderResolved(clean, surroundings, mark).split('\n').slice(1)).toEqual([
    '✅ **runs-as:** resolved. No errors or warnings are left as of `6dcb09b5b5` ([job summary](https://github.com/acme/shop/actions/runs/42)).',
    '',
  ]);
});
