import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import {
  forkPullRequest,
  mergeGroup,
  pullRequest,
  pullRequestTarget,
  push,
  type StepEvent,
  schedule,
  workflowDispatch,
} from '../support/events.ts';
import { type FakeGitHub, type FakeGitHubOptions, forbidden, startFakeGitHub } from '../support/fake-github.ts';
import { checkout, git, type ProposedChange, proposedChange } from '../support/git-repository.ts';
import { runStep, type StepOptions } from '../support/mini-runner.ts';
import { nodes } from '../support/nodes.ts';
import { sarifErrors } from '../support/sarif-schema.ts';

let github: FakeGitHub | undefined;

async function start(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  github = await startFakeGitHub(options);
  return github;
}

afterEach(async () => {
  expect(github?.violations ?? []).toEqual([]);
  await github?.close();
  github = undefined;
});

const old = { 'old/Dockerfile': 'FROM alpine:3.22\n' };
const asUser = { ...old, Dockerfile: 'FROM alpine:3.22\nUSER 10001\n' };
const asRoot = { ...old, Dockerfile: 'FROM alpine:3.22\n' };

/** An event of which the pull request is this change. */
function about({ base, head }: ProposedChange, { event, ...rest }: StepEvent): StepEvent {
  // biome-ignore lint/suspicious/noExplicitAny: GitHub's payload is changed as it comes
  const changed = structuredClone(event) as any;
  changed.pull_request.base.sha = base;
  changed.pull_request.head.sha = head;
  return { ...rest, event: changed };
}

const shownIn = (text: string): string => text.split('### What this change does')[1]?.split('| Workload |')[0] ?? '';

describe.each(nodes())('the step on $name', ({ path: node }) => {
  const step = (options: StepOptions) => runStep({ node, token: 't0ken', ...options });

  test('with fetch-depth 1 says what the pull request makes worse, and fails for it', async () => {
    const change = proposedChange(asUser, asRoot);
    const { url, comments, calls } = await start({ repository: change.origin });
    const workspace = checkout(change.origin, change.merge);
    const result = await step({ workspace, api: url, ...about(change, pullRequest()) });
    expect(result.status).toBe(1);
    expect(calls).toEqual([
      'GET commit',
      'GET tree?recursive=1',
      'GET blob',
      'GET list?per_page=100&page=1',
      'POST create',
    ]);
    for (const text of [result.summary, comments[0]?.body ?? ''])
      expect(shownIn(text)).toContain('`Dockerfile#0`: 10001 → 0 (root) ▲ **worse**');
    expect(result.summary.split('\n')[0]).toBe('## ❌ runs-as failed: 1 new error; 1 is not new');
    expect(result.outputs).toMatchObject({ conclusion: 'failure', findings: '2', errors: '2', new: '1', fixed: '0' });
    expect(result.log).toContain('Dockerfile#0: 10001 → 0 (root) ▲ worse');
    expect(git(workspace, 'status', '--porcelain')).toBe('');
    expect(git(workspace, 'rev-list', '--all', '--count')).toBe('1');
  });

  test('checks a directory of the repository', async () => {
    const below = (files: Record<string, string>) =>
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`services/shop/${name}`, text]));
    const change = proposedChange(below(asUser), below(asRoot));
    const { url } = await start({ repository: change.origin });
    const result = await step({
      workspace: checkout(change.origin, change.merge),
      api: url,
      inputs: { paths: 'services/shop', 'sarif-file': 'out/runs-as.sarif' },
      ...about(change, pullRequest()),
    });
    expect(shownIn(result.summary)).toContain('`Dockerfile#0`: 10001 → 0 (root) ▲ **worse**');
    const log = JSON.parse(readFileSync(result.outputs['sarif-file'] ?? '', 'utf8'));
    expect(sarifErrors(log)).toEqual([]);
    expect(
      log.runs[0].results.map(
        // biome-ignore lint/suspicious/noExplicitAny: a log is walked as it comes
        (one: any) => `${one.baselineState} ${one.locations[0].physicalLocation.artifactLocation.uri}`,
      ),
    ).toEqual(['new services/shop/Dockerfile', 'unchanged services/shop/old/Dockerfile']);
  });
});

describe('the step', () => {
  const step = (options: StepOptions) => runStep({ token: 't0ken', ...options });

  test('passes with what was there before, and writes no comment for it', async () => {
    const change = proposedChange(asRoot, asUser);
    const { url, comments } = await start({ repository: change.origin });
    const result = await step({
      workspace: checkout(change.origin, change.merge),
      api: url,
      ...about(change, pullRequest()),
    });
    expect(result.status).toBe(0);
    expect(result.summary.split('\n')[0]).toBe('## ✅ runs-as passed: no new findings; 1 is not new');
    expect(result.outputs).toMatchObject({ conclusion: 'success', findings: '1', new: '0', fixed: '1' });
    expect(comments).toEqual([]);
  });

  test('fails for what was there before where somebody wants that', async () => {
    const change = proposedChange(asRoot, asUser);
    const { url } = await start({ repository: change.origin });
    const common = { workspace: checkout(change.origin, change.merge), api: url, ...about(change, pullRequest()) };
    expect((await step({ ...common, inputs: { 'fail-scope': 'all' } })).status).toBe(1);
    expect((await step({ ...common, inputs: { 'fail-scope': 'changed' } })).status).toBe(0);
    const wrong = await step({ ...common, inputs: { 'fail-scope': 'old' } });
    expect(wrong.annotations[0]?.message).toBe('the input fail-scope is `old`; allowed are all, changed, new.');
  });

  test('asks GitHub for nothing of the base that git has', async () => {
    const change = proposedChange(asUser, asRoot);
    const { url, calls } = await start({ repository: change.origin });
    const workspace = checkout(change.origin, change.merge, 0);
    const result = await step({ workspace, api: url, inputs: { comment: 'off' }, ...about(change, pullRequest()) });
    expect(shownIn(result.summary)).toContain('▲ **worse**');
    expect(calls).toEqual([]);
  });

  test('asks GitHub for the changed lines where there are more annotations than GitHub shows', async () => {
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`image${at}/Dockerfile`, 'FROM alpine:3.22\n']));
    for (const [count, asked] of [
      [10, []],
      [11, ['GET files?per_page=100&page=1']],
    ] as const) {
      const change = proposedChange(asUser, many(count));
      const { url, calls } = await start({ repository: change.origin });
      const workspace = checkout(change.origin, change.merge, 0);
      await step({ workspace, api: url, inputs: { comment: 'off' }, ...about(change, pullRequest()) });
      expect(calls).toEqual(asked);
      await github?.close();
    }
  });

  test('annotate: diff shows what is on changed lines alone, and the gate counts everything', async () => {
    const change = proposedChange(asUser, asRoot);
    const { url, calls } = await start({
      repository: change.origin,
      patches: { Dockerfile: '@@ -1,2 +1 @@\n-FROM alpine:3.21\n+FROM alpine:3.22' },
    });
    const result = await step({
      workspace: checkout(change.origin, change.merge, 0),
      api: url,
      inputs: { comment: 'off', annotate: 'diff', 'fail-scope': 'all' },
      ...about(change, pullRequest()),
    });
    expect(calls).toEqual(['GET files?per_page=100&page=1']);
    expect(result.annotations.map(({ file }) => file)).toEqual(['Dockerfile']);
    expect(result.outputs['errors']).toBe('2');
    expect(result.status).toBe(1);
  });

  test('of a fork compares as well', async () => {
    const change = proposedChange(asRoot, asRoot);
    const { url } = await start({ repository: change.origin });
    const workspace = checkout(change.origin, change.merge);
    const result = await step({ workspace, api: url, ...about(change, forkPullRequest()) });
    expect(result.status).toBe(0);
    expect(shownIn(result.summary)).toContain('Nobody runs as another user than before.');
  });

  test.each([
    ['without a token', { token: '' }, {}, 'GitHub cannot be asked for them without a token'],
    [
      'that may not read',
      {},
      { troubles: [{ on: 'commit' as const, times: 9, status: 403, body: forbidden }] },
      'contents: read',
    ],
    ['whose base is gone', {}, { repository: '/nonexistent' }, 'Not Found'],
  ])('%s counts everything, and says so', async (_name, options, trouble, said) => {
    const change = proposedChange(asUser, asUser);
    const { url } = await start({ repository: change.origin, ...trouble });
    const workspace = checkout(change.origin, change.merge);
    const result = await step({ workspace, api: url, ...about(change, pullRequest()), ...options });
    expect(result.status).toBe(1);
    expect(result.summary).toContain('> Nothing was compared with the base');
    expect(result.summary).toContain(said);
    expect(result.summary).toContain('so every finding counts');
    expect(result.log.replace(/\s+/g, ' ')).toContain(said);
    expect(result.outputs).toMatchObject({ conclusion: 'failure', new: '', fixed: '' });
  });

  test('a checked-out branch is compared with where it began', async () => {
    const change = proposedChange(asRoot, { ...asRoot, 'new/Dockerfile': 'FROM alpine:3.22\n' }, asUser);
    const { url, calls } = await start({ repository: change.origin });
    const workspace = checkout(change.origin, change.head);
    const result = await step({ workspace, api: url, inputs: { comment: 'off' }, ...about(change, pullRequest()) });
    expect(calls[0]).toMatch(/^GET compare/);
    expect(result.summary).toContain('The branch is checked out and not its merge');
    // What the base did meanwhile is no part of this change.
    expect(shownIn(result.summary)).not.toContain('better');
    expect(shownIn(result.summary)).toContain('`new/Dockerfile#0`: new: 0 (root)');
  });

  test('in a merge queue fails for what is new', async () => {
    const change = proposedChange(asUser, asRoot);
    const { url } = await start({ repository: change.origin });
    const { event, ...rest } = mergeGroup();
    // biome-ignore lint/suspicious/noExplicitAny: GitHub's payload is changed as it comes
    const queued = structuredClone(event) as any;
    queued.merge_group.base_sha = change.base;
    const result = await step({ workspace: checkout(change.origin, change.merge), api: url, ...rest, event: queued });
    expect(result.status).toBe(1);
    expect(result.summary.split('\n')[0]).toBe('## ❌ runs-as failed: 1 new error; 1 is not new');
  });

  test('after a push shows what it did, and everything counts', async () => {
    const change = proposedChange(asRoot, asUser);
    const { url } = await start({ repository: change.origin });
    const workspace = checkout(change.origin, change.head);
    const event = { ...push(), event: { before: change.fork, after: change.head } };
    const result = await step({ workspace, api: url, ...event });
    expect(result.status).toBe(1);
    expect(shownIn(result.summary)).toContain('`Dockerfile#0`: 0 (root) → 10001 ▼ **better**');
    expect(result.summary.split('\n')[0]).toBe('## ❌ runs-as failed: 1 error');
    const made = await step({ workspace, api: url, ...push(), event: { before: '0'.repeat(40) } });
    expect(made.summary).toContain('The push made this branch');
  });

  test.each([
    ['a schedule', schedule],
    ['workflow_dispatch', workflowDispatch],
  ])('on %s compares with nothing, and does not speak of it', async (_name, event) => {
    const change = proposedChange(asRoot, asRoot);
    const { url, calls } = await start({ repository: change.origin });
    const result = await step({ workspace: checkout(change.origin, change.head), api: url, ...event() });
    expect(result.status).toBe(1);
    expect(result.summary).not.toContain('compared');
    expect(calls).toEqual([]);
  });

  test.each([
    ['a commit, which GitHub is asked about', 1],
    ['a branch, which git has', 0],
  ])('base-ref names what an event without a base is compared with: %s', async (_name, depth) => {
    const change = proposedChange(asUser, asRoot);
    const { url, calls } = await start({ repository: change.origin });
    const workspace = checkout(change.origin, change.head, depth);
    const isFull = depth === 0;
    if (isFull) git(workspace, 'fetch', '--quiet', pathToFileURL(change.origin).href, 'main:refs/remotes/origin/main');
    const reference = isFull ? 'main' : change.base;
    const inputs = { 'base-ref': reference, 'fail-scope': 'new' };
    const result = await step({ workspace, api: url, inputs, ...workflowDispatch() });
    expect(shownIn(result.summary)).toContain('`Dockerfile#0`: 10001 → 0 (root) ▲ **worse**');
    expect(result.summary).toContain(`, the commit at which HEAD left \`${reference}\`.`);
    expect(result.summary).toContain(`compared with \`${change.fork.slice(0, 10)}\``);
    expect(result.summary.split('\n')[0]).toBe('## ❌ runs-as failed: 1 new error; 1 is not new');
    expect(calls.some(call => call.startsWith('GET compare'))).toBe(!isFull);
  });

  test('with base-ref the configuration can be the base’s, whoever’s change a job checks out', async () => {
    const change = proposedChange(asUser, { ...asRoot, '.github/runs-as.yml': 'fail-on: never\n' });
    const { url } = await start({ repository: change.origin });
    const common = { workspace: checkout(change.origin, change.head), api: url, ...workflowDispatch() };
    const named = { 'base-ref': change.base };
    expect((await step({ ...common, inputs: named })).status).toBe(0);
    expect((await step({ ...common, inputs: { ...named, 'config-source': 'base' } })).status).toBe(1);
  });

  test('a base-ref that nobody knows is said, and everything counts', async () => {
    const change = proposedChange(asRoot, asRoot);
    const { url } = await start({ repository: change.origin });
    const common = { workspace: checkout(change.origin, change.head), api: url, ...schedule() };
    const result = await step({ ...common, inputs: { 'base-ref': 'gone', 'fail-scope': 'new' } });
    expect(result.status).toBe(1);
    expect(result.summary).toContain('Neither git nor GitHub says at which commit HEAD left');
    for (const reference of ['--output=x', 'a..b', 'main^', '/etc']) {
      const refused = await step({ ...common, inputs: { 'base-ref': reference } });
      expect(refused.status).toBe(2);
      expect(refused.annotations[0]?.message).toBe(
        `the input base-ref is \`${reference}\`; it takes a branch or a commit.`,
      );
    }
  });

  test('of pull_request_target that did not check the change out says so', async () => {
    const change = proposedChange(asUser, asRoot);
    const { url } = await start({ repository: change.origin });
    const workspace = checkout(change.origin, change.base);
    const result = await step({
      workspace,
      api: url,
      inputs: { comment: 'off' },
      ...about(change, pullRequestTarget()),
    });
    expect(result.summary).toContain('The base of the pull request is checked out and not its change');
    // What the base has counts then.
    expect(result.status).toBe(1);
    expect(result.outputs).toMatchObject({ new: '', fixed: '' });
  });

  test('of pull_request_target with the change checked out by name compares, and writes the comment of a fork', async () => {
    const loose = '.github/runs-as.yml';
    const change = proposedChange(asUser, { ...asRoot, [loose]: 'fail-on: never\n' });
    const { url, comments } = await start({ repository: change.origin });
    const event = about(change, pullRequestTarget());
    const common = { workspace: checkout(change.origin, change.merge), api: url, ...event };
    expect((await step(common)).status).toBe(0);
    const result = await step({ ...common, inputs: { 'config-source': 'base' } });
    expect(result.status).toBe(1);
    expect(shownIn(result.summary)).toContain('`Dockerfile#0`: 10001 → 0 (root) ▲ **worse**');
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain('▲ **worse**');
  });

  test('on GitHub Enterprise Server asks there', async () => {
    const change = proposedChange(asUser, asRoot);
    const { url, calls } = await start({ repository: change.origin, base: '/api/v3' });
    const workspace = checkout(change.origin, change.merge);
    const result = await step({ workspace, api: url, inputs: { comment: 'off' }, ...about(change, pullRequest()) });
    expect(shownIn(result.summary)).toContain('▲ **worse**');
    expect(calls).toEqual(['GET commit', 'GET tree?recursive=1', 'GET blob']);
  });
});

test('a file that cannot be written fails nothing', async () => {
  const change = proposedChange(asUser, asUser);
  const { url } = await start({ repository: change.origin });
  const workspace = checkout(change.origin, change.merge);
  const result = await runStep({
    workspace,
    token: 't0ken',
    api: url,
    inputs: { 'sarif-file': path.join('Dockerfile', 'below-a-file.sarif') },
    ...about(change, pullRequest()),
  });
  expect(result.status).toBe(0);
  expect(result.outputs['sarif-file']).toBe('');
  expect(result.log).toContain('the SARIF report could not be written');
});
