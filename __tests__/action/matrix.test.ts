import { afterEach, describe, expect, test } from 'vitest';
import { renderComment } from '../../src/report/comment.ts';
import { noSurroundings } from '../../src/report/surroundings.ts';
import {
  dependabotPullRequest,
  forkPullRequest,
  mergeGroup,
  pullRequest,
  pullRequestTarget,
  push,
  type StepEvent,
  schedule,
  workflowDispatch,
} from '../support/events.ts';
import {
  type FakeGitHub,
  type FakeGitHubOptions,
  forbidden,
  secondaryLimit,
  startFakeGitHub,
} from '../support/fake-github.ts';
import { runStep } from '../support/mini-runner.ts';
import { nodes } from '../support/nodes.ts';
import { shopReport } from '../support/shop-report.ts';
import { workspaceOf } from '../support/workspace.ts';

let github: FakeGitHub | undefined;

afterEach(async () => {
  expect(github?.violations ?? []).toEqual([]);
  await github?.close();
  github = undefined;
});

const viewer = 'github-actions[bot]';
const root = { Dockerfile: 'FROM alpine:3.22\n' };
const own = (run: number): string => renderComment(shopReport(), noSurroundings, { key: keyOfPaths, run, attempt: 1 });
/** The key of a step without the input `paths`. */
const keyOfPaths = 'default';

const events: readonly (readonly [string, () => StepEvent, 'comment' | 'no comment'])[] = [
  ['pull_request', pullRequest, 'comment'],
  ['pull_request of a fork', forkPullRequest, 'no comment'],
  ['pull_request of Dependabot', dependabotPullRequest, 'no comment'],
  ['pull_request_target', pullRequestTarget, 'comment'],
  ['merge_group', mergeGroup, 'no comment'],
  ['push', push, 'no comment'],
  ['schedule', schedule, 'no comment'],
  ['workflow_dispatch', workflowDispatch, 'no comment'],
];

const troubles: readonly (readonly [string, FakeGitHubOptions, 'written' | 'not written'])[] = [
  ['403', { troubles: [{ on: 'create', times: 9, status: 403, body: forbidden }] }, 'not written'],
  ['404', { troubles: [{ on: 'any', times: 99, status: 404, body: { message: 'Not Found' } }] }, 'not written'],
  [
    '422',
    { troubles: [{ on: 'create', times: 9, status: 422, body: { message: 'Validation Failed' } }] },
    'not written',
  ],
  [
    'a secondary limit, then good',
    { troubles: [{ on: 'create', times: 1, status: 403, body: secondaryLimit, headers: { 'retry-after': '0' } }] },
    'written',
  ],
  ['429, then good', { troubles: [{ on: 'list', times: 1, status: 429, headers: { 'retry-after': '0' } }] }, 'written'],
  ['502, then good', { troubles: [{ on: 'any', times: 1, status: 502, headers: { 'retry-after': '0' } }] }, 'written'],
  ['a connection that is cut once', { troubles: [{ on: 'create', times: 1, status: 'cut' }] }, 'written'],
  [
    '429 for an hour',
    { troubles: [{ on: 'any', times: 99, status: 429, headers: { 'retry-after': '3600' } }] },
    'not written',
  ],
  ['a comment of somebody else with the mark', { comments: [{ author: 'mallory', body: own(999) }] }, 'written'],
  [
    'two comments of its own',
    {
      comments: [
        { author: viewer, body: own(5) },
        { author: viewer, body: own(6) },
      ],
    },
    'written',
  ],
  ['the comment of a newer run', { comments: [{ author: viewer, body: own(5000) }] }, 'not written'],
  [
    'a hundred and fifty comments',
    { comments: Array.from({ length: 150 }, (_, at) => ({ author: `user${at}`, body: `Comment ${at}` })) },
    'written',
  ],
];

describe.each(nodes())('on $name', ({ path: node }) => {
  test.each(events)('%s: the gate, the annotation and the summary are the same', async (_, event, comments) => {
    github = await startFakeGitHub();
    const step = { node, workspace: workspaceOf(root), token: 't0ken', api: github.url, ...event() };
    const result = await runStep(step);
    expect(result.status).toBe(1);
    expect(result.annotations.filter(({ level }) => level === 'error')).toMatchObject([
      { file: 'Dockerfile', line: 1, endLine: 1 },
    ]);
    expect(result.otherCommands).toEqual([]);
    expect(result.summary).toContain('root-on-host');
    expect(result.outputs['conclusion']).toBe('failure');
    expect(github.comments).toHaveLength(comments === 'comment' ? 1 : 0);
    expect(github.calls.filter(call => !call.startsWith('GET'))).toEqual(comments === 'comment' ? ['POST create'] : []);
  });

  test.each(events)('%s without a token: nobody is asked', async (_, event) => {
    github = await startFakeGitHub();
    const result = await runStep({ node, workspace: workspaceOf(root), api: github.url, ...event() });
    expect(result.status).toBe(1);
    expect(github.calls).toEqual([]);
    expect(result.outputs['conclusion']).toBe('failure');
  });

  test.each(troubles)('%s: it costs the comment at most', async (_, options, written) => {
    github = await startFakeGitHub(options);
    const before = github.comments.map(({ body }) => body);
    const result = await runStep({
      node,
      workspace: workspaceOf(root),
      token: 't0ken',
      api: github.url,
      ...pullRequest(),
    });
    expect(result.status).toBe(1);
    expect(result.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(result.summary).toContain('root-on-host');
    expect(result.dropped).toEqual([]);
    const changed = github.comments.filter(({ body }, at) => body !== before[at]);
    expect(changed.some(({ author, body }) => author === viewer && body.includes('root-on-host'))).toBe(
      written === 'written',
    );
    for (const { author } of changed) expect(author).toBe(viewer);
    expect(result.outputs['comment-id'] === '').toBe(written === 'not written');
  });

  test.each([0, 1, 11, 300])('%i findings: what is shown, how long it is', async count => {
    github = await startFakeGitHub();
    const files: Record<string, string> = { 'fine/Dockerfile': 'FROM alpine:3.22\nUSER 10001:10001\n' };
    for (let at = 0; at < count; at += 1) files[`image${at}/Dockerfile`] = 'FROM alpine:3.22\n';
    const step = { node, workspace: workspaceOf(files), token: 't0ken', api: github.url, ...pullRequest() };
    const result = await runStep({ ...step, inputs: { comment: 'always' } });
    expect(result.status).toBe(count === 0 ? 0 : 1);
    expect(result.annotations.filter(({ level }) => level === 'error')).toHaveLength(Math.min(count, 10));
    expect(result.outputs['findings']).toBe(`${count}`);
    expect(Buffer.byteLength(result.summary)).toBeGreaterThan(100);
    expect(github.comments[0]?.body.length).toBeLessThanOrEqual(65_536);
  });
});

test('thirty thousand findings still fit', { timeout: 120_000 }, async () => {
  github = await startFakeGitHub();
  const services = Array.from({ length: 30_000 }, (_, at) => `  s${at}: {image: "alpine:3.22"}\n`).join('');
  const workspace = workspaceOf({ 'compose.yaml': `services:\n${services}` });
  const result = await runStep({ workspace, token: 't0ken', api: github.url, ...pullRequest() });
  expect(result.status).toBe(1);
  expect(result.annotations.filter(({ level }) => level === 'error')).toHaveLength(10);
  expect(result.dropped).toEqual([]);
  expect(result.summary.length).toBeGreaterThan(1000);
  expect(github.comments[0]?.body.length).toBeLessThanOrEqual(65_536);
});
