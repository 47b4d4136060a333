import { afterEach, describe, expect, test } from 'vitest';
import {
  addedLines,
  GitHubRefusal,
  openPullRequest,
  type PullRequestApi,
  refusalOf,
} from '../../src/adapters/github.ts';
import { placeComment } from '../../src/adapters/pull-request-comment.ts';
import type { CommentMode, CommentOccasion } from '../../src/options.ts';
import { readMark, renderComment, renderResolved } from '../../src/report/comment.ts';
import { noSurroundings } from '../../src/report/surroundings.ts';
import {
  type FakeGitHub,
  type FakeGitHubOptions,
  forbidden,
  secondaryLimit,
  startFakeGitHub,
  type Trouble,
} from '../support/fake-github.ts';
import { reportOf } from '../support/report.ts';
import { shopReport } from '../support/shop-report.ts';

const viewer = 'github-actions[bot]';
const bad = shopReport();
const clean = reportOf();
const mark = { key: 'default', run: 7, attempt: 1 };
const written = (run: number, attempt = 1): string => renderComment(bad, noSurroundings, { ...mark, run, attempt });

let github: FakeGitHub | undefined;

async function open(options: FakeGitHubOptions = {}): Promise<{ github: FakeGitHub; api: PullRequestApi }> {
  github = await startFakeGitHub(options);
  const api = await openPullRequest('t0ken', {
    api: github.url,
    owner: 'octocat',
    repository: 'Hello-World',
    number: 1347,
  });
  return { github, api };
}

afterEach(async () => {
  expect(github?.violations ?? []).toEqual([]);
  await github?.close();
  github = undefined;
});

const pauses: number[] = [];
async function pause(seconds: number): Promise<void> {
  pauses.push(seconds);
}

function place(
  api: PullRequestApi,
  report = bad,
  occasion: CommentOccasion = 'findings',
  mode: CommentMode = 'update',
) {
  pauses.length = 0;
  return placeComment(api, { occasion, mode, report, surroundings: noSurroundings, mark }, pause);
}

const chatter = Array.from({ length: 149 }, (_, index) => ({ author: `user${index}`, body: `Comment ${index}` }));

describe('the comment', () => {
  test('is written where there is none', async () => {
    const { github, api } = await open();
    expect(await place(api)).toEqual({
      state: 'written',
      id: 1,
      url: 'https://github.com/octocat/Hello-World/pull/1347#issuecomment-1',
    });
    expect(github.calls).toEqual(['GET list?per_page=100&page=1', 'POST create']);
    expect(github.comments[0]?.body).toBe(written(7));
  });

  test('is edited in place, found on the second page', async () => {
    const { github, api } = await open({ comments: [...chatter, { author: viewer, body: written(6) }] });
    expect(await place(api)).toMatchObject({ state: 'written', id: 150 });
    expect(github.calls).toEqual([
      'GET list?per_page=100&page=1',
      'GET list?per_page=100&page=2',
      'POST graphql',
      'PATCH update',
    ]);
    expect(github.comments).toHaveLength(150);
    expect(github.comments[149]?.body).toBe(written(7));
  });

  test('is left alone when it already says so', async () => {
    const { github, api } = await open({
      comments: [{ author: viewer, body: written(7).replaceAll('\n', '\r\n').trim() }],
    });
    expect(await place(api)).toMatchObject({ state: 'kept', id: 1 });
    expect(github.calls).not.toContain('PATCH update');
  });

  test('of a clean pull request is never written', async () => {
    const { github, api } = await open({ comments: chatter.slice(0, 3) });
    expect(await place(api, clean)).toEqual({ state: 'none' });
    expect(github.calls).toEqual(['GET list?per_page=100&page=1']);
  });

  test('of a clean pull request is written when asked for', async () => {
    const { github, api } = await open();
    expect(await place(api, clean, 'always')).toMatchObject({ state: 'written' });
    expect(github.comments[0]?.body).toContain('## ✅ runs-as passed');
  });

  test('is resolved once everything is fixed, and opened again', async () => {
    const { github, api } = await open({ comments: [{ author: viewer, body: written(6) }] });
    expect(await place(api, clean)).toMatchObject({ state: 'written', id: 1 });
    expect(github.comments[0]?.body).toBe(renderResolved(clean, noSurroundings, mark));
    expect(await place(api, clean)).toMatchObject({ state: 'kept', id: 1 });
    expect(await place(api, bad)).toMatchObject({ state: 'written', id: 1 });
    expect(github.comments.map(({ body }) => readMark(body)?.state)).toEqual(['open']);
  });

  test.each([
    ['a later run', 8, 1],
    ['a later attempt', 7, 2],
  ])('of %s wins', async (_name, run, attempt) => {
    const { github, api } = await open({ comments: [{ author: viewer, body: written(run, attempt) }] });
    expect(await place(api)).toMatchObject({ state: 'newer' });
    expect(github.comments[0]?.body).toBe(written(run, attempt));
  });

  test('of somebody else with our mark is left alone', async () => {
    const { github, api } = await open({ comments: [{ author: 'mallory', body: written(6) }] });
    expect(await place(api)).toMatchObject({ state: 'written', id: 2 });
    expect(github.comments[0]?.body).toBe(written(6));
  });

  test('of somebody else with our mark does not keep a newer run from writing', async () => {
    const { api } = await open({ comments: [{ author: 'mallory', body: written(999_999) }] });
    expect(await place(api)).toMatchObject({ state: 'written', id: 2 });
  });

  test('of ours that quotes the mark is left alone', async () => {
    const { github, api } = await open({ comments: [{ author: viewer, body: `> ${written(6)}` }] });
    expect(await place(api)).toMatchObject({ state: 'written', id: 2 });
    expect(github.calls).not.toContain('POST graphql');
  });

  test('of another key is left alone', async () => {
    const other = renderComment(bad, noSurroundings, { ...mark, key: 'shop' });
    const { github, api } = await open({ comments: [{ author: viewer, body: other }] });
    expect(await place(api)).toMatchObject({ state: 'written', id: 2 });
    expect(github.comments[0]?.body).toBe(other);
  });

  test('that somebody hid is not written to', async () => {
    const { github, api } = await open({ comments: [{ author: viewer, body: written(6), isHidden: true }] });
    expect(await place(api)).toMatchObject({ state: 'written', id: 2 });
    expect(github.comments[0]?.body).toBe(written(6));
  });

  test('is one: of two the later one is kept', async () => {
    const { github, api } = await open({
      comments: [
        { author: viewer, body: written(5) },
        { author: viewer, body: written(6) },
      ],
    });
    expect(await place(api)).toMatchObject({ state: 'written', id: 2 });
    expect(github.comments[0]?.body).toContain(
      'the current report is in [this comment](https://github.com/octocat/Hello-World/pull/1347#issuecomment-2)',
    );
    const calls = github.calls.length;
    expect(await place(api, clean)).toMatchObject({ state: 'written', id: 2 });
    expect(github.calls.slice(calls)).toEqual(['GET list?per_page=100&page=1', 'POST graphql', 'PATCH update']);
  });

  test('is found by a token of another owner', async () => {
    const { api } = await open({ viewer: 'acme-bot', comments: [{ author: viewer, body: written(6) }] });
    expect(await place(api)).toMatchObject({ state: 'written', id: 2 });
  });

  test('is found on GitHub Enterprise Server', async () => {
    const { github, api } = await open({ base: '/api/v3', comments: [{ author: viewer, body: written(6) }] });
    expect(await place(api)).toMatchObject({ state: 'written', id: 1 });
    expect(github.calls).toContain('POST graphql');
  });
});

describe('with comment-mode: recreate, the comment', () => {
  const other = reportOf({ findings: bad.findings.slice(0, 1), verdict: { passed: false } });
  const again = (api: PullRequestApi, report = bad) => place(api, report, 'findings', 'recreate');

  test('is written where there is none', async () => {
    const { github, api } = await open();
    expect(await again(api)).toMatchObject({ state: 'written', id: 1 });
    expect(github.calls).toEqual(['GET list?per_page=100&page=1', 'POST create']);
  });

  test('moves below the talk when it says something else, and the old one points to it', async () => {
    const said = renderComment(other, noSurroundings, { ...mark, run: 6 });
    const { github, api } = await open({
      comments: [
        { author: viewer, body: said },
        { author: 'octocat', body: 'Why?' },
      ],
    });
    expect(await again(api)).toMatchObject({ state: 'written', id: 3 });
    expect(github.calls.slice(1)).toEqual(['POST graphql', 'POST create', 'PATCH update']);
    expect(github.comments.map(({ body }) => body.split('\n')[1])).toEqual([
      '**runs-as:** the current report is in [this comment](https://github.com/octocat/Hello-World/pull/1347#issuecomment-3).',
      undefined,
      written(7).split('\n')[1],
    ]);
    expect(readMark(github.comments[0]?.body ?? '')).toMatchObject({ run: 6, state: 'superseded' });
  });

  test('stays where it is for a later commit with the same findings and users', async () => {
    const { github, api } = await open({ comments: [{ author: viewer, body: written(6) }] });
    expect(await again(api)).toMatchObject({ state: 'written', id: 1 });
    expect(github.comments.map(({ body }) => body)).toEqual([written(7)]);
  });

  test('is resolved in its place, and comes back below', async () => {
    const { github, api } = await open({ comments: [{ author: viewer, body: written(6) }] });
    expect(await again(api, clean)).toMatchObject({ state: 'written', id: 1 });
    expect(github.comments[0]?.body).toBe(renderResolved(clean, noSurroundings, mark));
    expect(await again(api)).toMatchObject({ state: 'written', id: 2 });
    expect(github.comments.map(({ body }) => readMark(body)?.state)).toEqual(['superseded', 'open']);
    expect(await again(api, clean)).toMatchObject({ state: 'written', id: 2 });
    expect(github.comments.map(({ body }) => readMark(body)?.state)).toEqual(['superseded', 'resolved']);
  });

  test('of somebody else is not pointed anywhere', async () => {
    const said = renderComment(other, noSurroundings, { ...mark, run: 6 });
    const { github, api } = await open({ comments: [{ author: 'mallory', body: said }] });
    expect(await again(api)).toMatchObject({ state: 'written', id: 2 });
    expect(github.comments[0]?.body).toBe(said);
  });

  test.each(['create', 'update'] as const)('is one, even when the answer of the %s call gets lost', async call => {
    const said = renderComment(other, noSurroundings, { ...mark, run: 6 });
    const { github, api } = await open({
      comments: [{ author: viewer, body: said }],
      troubles: [{ on: call, times: 1, status: 'cut', happens: true }],
    });
    expect(await again(api)).toMatchObject({ state: 'kept', id: 2 });
    expect(github.comments.map(({ body }) => readMark(body)?.state)).toEqual(['superseded', 'open']);
  });
});

describe('what GitHub refuses', () => {
  const trouble = (rest: Partial<Trouble>): Trouble => ({ on: 'create', times: 9, status: 500, ...rest });

  test.each([
    ['a token that may not write', trouble({ status: 403, body: forbidden }), 'permission'],
    ['a token that may not read', trouble({ on: 'list', status: 403, body: forbidden }), 'permission'],
    [
      'a repository that it does not show',
      trouble({ on: 'list', status: 404, body: { message: 'Not Found' } }),
      'permission',
    ],
    ['a token that is over', trouble({ on: 'list', status: 401, body: { message: 'Bad credentials' } }), 'permission'],
    [
      'a conversation that is locked',
      trouble({ status: 403, body: { message: 'Unable to create comment because issue is locked.' } }),
      'other',
    ],
    ['a body that is too long', trouble({ status: 422, body: { message: 'Validation Failed' } }), 'other'],
  ])('%s is tried once', async (_name, one, kind) => {
    const { github, api } = await open({ troubles: [one] });
    expect(await place(api)).toMatchObject({ state: 'refused', refusal: { kind } });
    expect(github.calls.filter(call => call.startsWith(one.on === 'list' ? 'GET' : 'POST'))).toHaveLength(1);
    expect(pauses).toEqual([]);
  });

  test('a token that may not ask whose comment it is', async () => {
    const body = {
      data: { nodes: [null] },
      errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }],
    };
    const { api } = await open({
      comments: [{ author: viewer, body: written(6) }],
      troubles: [{ on: 'graphql', times: 1, status: 200, body }],
    });
    expect(await place(api)).toMatchObject({ state: 'refused', refusal: { kind: 'permission' } });
  });

  test.each([
    ['a server error', { status: 502 }, [1]],
    ['a cut connection', { status: 'cut' }, [1]],
    [
      'a primary limit',
      { status: 403, headers: { 'x-ratelimit-remaining': '0' }, body: { message: 'API rate limit exceeded' } },
      [1],
    ],
    ['a secondary limit', { status: 403, headers: { 'retry-after': '2' }, body: secondaryLimit }, [2]],
    ['too many requests', { status: 429, headers: { 'retry-after': '5' }, body: secondaryLimit }, [5]],
  ] as const)('%s is tried again', async (_name, how, waited) => {
    const { github, api } = await open({ troubles: [{ on: 'any', times: 1, ...how }] });
    expect(await place(api)).toMatchObject({ state: 'written', id: 1 });
    expect(pauses).toEqual(waited);
    expect(github.comments).toHaveLength(1);
  });

  test('a server that stays broken is given up', async () => {
    const { github, api } = await open({ troubles: [trouble({ on: 'any', times: 99 })] });
    expect(await place(api)).toMatchObject({ state: 'refused', refusal: { kind: 'busy' } });
    expect(pauses).toEqual([1, 3]);
    expect(github.calls).toHaveLength(3);
  });

  test('a limit that takes a minute is not waited for', async () => {
    const { api } = await open({
      troubles: [trouble({ status: 403, headers: { 'retry-after': '60' }, body: secondaryLimit })],
    });
    expect(await place(api)).toMatchObject({ state: 'refused', refusal: { kind: 'busy' } });
    expect(pauses).toEqual([]);
  });

  test.each([500, 'cut'] as const)('a comment whose answer gets lost (%s) is not written twice', async status => {
    const { github, api } = await open({ troubles: [{ on: 'create', times: 1, status, happens: true }] });
    expect(await place(api)).toMatchObject({ state: 'kept', id: 1 });
    expect(github.comments).toHaveLength(1);
  });

  test('what is no answer of GitHub is no refusal of a permission', () => {
    expect(refusalOf('x')).toMatchObject({ kind: 'other', message: 'x' });
    expect(refusalOf(new TypeError('x'))).toMatchObject({ kind: 'other', message: 'x' });
    const refusal = new GitHubRefusal('busy', 'x');
    expect(refusalOf(refusal)).toBe(refusal);
  });
});

describe('changed lines', () => {
  test.each([
    ['a new file', '@@ -0,0 +1,2 @@\n+a\n+b', [1, 2]],
    ['two hunks', '@@ -1,3 +1,3 @@\n a\n-b\n+c\n d\n@@ -10,2 +10,3 @@ def\n x\n+y\n z', [2, 11]],
    ['a removed line', '@@ -1,2 +1 @@\n a\n-b', []],
    ['no line feed at the end', '@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file', [1]],
    ['a line that looks like a hunk', '@@ -1,1 +1,2 @@\n a\n+@@ -1 +90 @@', [2]],
    ['an empty line without its blank', '@@ -1,2 +1,3 @@\n a\n\n+b', [3]],
    ['nothing', '', []],
  ])('of %s', (_name, patch, lines) => {
    expect([...addedLines(patch)]).toEqual(lines);
  });

  test('come from every page', async () => {
    const patches = Object.fromEntries(
      Array.from({ length: 250 }, (_, index) => [`f${index}`, `@@ -0,0 +${index + 1} @@\n+a`]),
    );
    const { github, api } = await open({ patches });
    const changed = await api.changedLines();
    expect(changed.size).toBe(250);
    expect(changed.get('f249')).toEqual(new Set([250]));
    expect(github.calls).toEqual([
      'GET files?per_page=100&page=1',
      'GET files?per_page=100&page=2',
      'GET files?per_page=100&page=3',
    ]);
  });

  test('are bounded', async () => {
    const { github, api } = await open({
      patches: Object.fromEntries(Array.from({ length: 1500 }, (_, index) => [`f${index}`, ''])),
    });
    expect((await api.changedLines()).size).toBe(1000);
    expect(github.calls).toHaveLength(10);
  });

  test('that may not be read are a refusal', async () => {
    const { api } = await open({ troubles: [{ on: 'files', times: 1, status: 403, body: forbidden }] });
    await expect(api.changedLines()).rejects.toThrow(GitHubRefusal);
  });
});
