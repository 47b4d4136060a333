import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { dependabotPullRequest, forkPullRequest, pullRequest, push } from '../support/events.ts';
import { type FakeGitHub, type FakeGitHubOptions, forbidden, startFakeGitHub } from '../support/fake-github.ts';
import { runStep, type StepOptions } from '../support/mini-runner.ts';
import { nodes } from '../support/nodes.ts';
import { workspaceOf, workspaceWithExample } from '../support/workspace.ts';

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

const rootImage = { Dockerfile: 'FROM alpine:3.22\nCMD ["sleep", "1"]\n' };
const cleanImage = { Dockerfile: 'FROM alpine:3.22\nUSER 10001:10001\nCMD ["sleep", "1"]\n' };

describe.each(nodes())('the step on $name', ({ path: node }) => {
  const step = (options: StepOptions) => runStep({ node, ...options });

  test('shows annotations, summary, comment and outputs of the shop, and fails', async () => {
    const { url, comments, calls } = await start();
    const result = await step({
      workspace: workspaceWithExample('shop', 'services/shop'),
      inputs: { paths: 'services/shop' },
      token: 't0ken',
      api: url,
      ...pullRequest(),
    });
    expect(result.status).toBe(1);
    expect(result.annotations.map(({ level, title, file, line }) => `${level} ${file}:${line} ${title}`)).toEqual([
      'error services/shop/compose.yaml:56 engine-socket: Has the engine’s socket',
      'error services/shop/reports/Dockerfile:8 root-on-host: Runs as root, and that root is root on the host',
      'error services/shop/worker/Dockerfile:1 root-on-host: Runs as root, and that root is root on the host',
      'notice services/shop/compose.yaml:40 root-at-start: Starts as root and steps down to a service user',
    ]);
    expect(result.dropped).toEqual([]);
    expect(result.otherCommands).toEqual([]);
    expect(result.log).toContain('✗ compose.yaml#worker     0 (root)            0 (root)');
    expect(result.summary).toContain('services/shop/compose.yaml');
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain('worker');
    // The base is asked for too; here nobody has it, and the summary says so.
    expect(calls).toEqual(['GET commit', 'GET list?per_page=100&page=1', 'POST create']);
    expect(result.summary).toContain('Nothing was compared with the base');
    expect(result.outputs).toEqual({
      conclusion: 'failure',
      findings: '4',
      errors: '3',
      warnings: '0',
      notes: '1',
      suppressed: '0',
      new: '',
      fixed: '',
      files: '4',
      'comment-id': '1',
      'comment-url': 'https://github.com/octocat/Hello-World/pull/1347#issuecomment-1',
      'json-file': expect.stringMatching(/^TEMPORARY\/temp\/runs-as-\w+\/report\.json$/),
      'summary-file': expect.stringMatching(/^TEMPORARY\/temp\/runs-as-\w+\/summary\.md$/),
      'sarif-file': '',
    });
  });

  test('passes with a notice where there is nothing to check', async () => {
    const result = await step({ workspace: workspaceOf({ 'README.md': 'Nothing.\n' }), ...push() });
    expect(result.status).toBe(0);
    expect(result.annotations.map(({ level, title }) => `${level} ${title}`)).toEqual([
      'notice runs-as: nothing to check',
    ]);
    expect(result.outputs['conclusion']).toBe('success');
  });

  test('shows ten errors of three hundred, and the tenth says how many more there are and where', async () => {
    const files: Record<string, string> = {};
    for (let at = 0; at < 300; at += 1) files[`image${String(at).padStart(3, '0')}/Dockerfile`] = 'FROM alpine:3.22\n';
    const result = await step({ workspace: workspaceOf(files), ...push() });
    expect(result.status).toBe(1);
    expect(result.annotations).toHaveLength(10);
    expect(result.dropped).toEqual([]);
    expect(result.annotations[9]?.title).toBe('291 more at this level');
    expect(result.annotations[9]?.message).toContain('root-on-host 291');
    expect(result.annotations[9]?.message).toContain('https://github.com/Codertocat/Hello-World/actions/runs/1000');
    expect(result.summary).toContain('image299/Dockerfile');
  });

  test('a wrong input names the allowed ones, and the step fails', async () => {
    const result = await step({ workspace: workspaceOf(rootImage), inputs: { 'fail-on': 'warn' }, ...push() });
    expect(result.status).toBe(2);
    expect(result.annotations).toMatchObject([
      {
        level: 'error',
        title: 'runs-as: it cannot run like this',
        message: 'the input fail-on is `warn`; allowed are error, warning, note, never.',
      },
    ]);
  });

  test.each([
    ['a fork', forkPullRequest, 'The pull request comes from a fork'],
    ['Dependabot', dependabotPullRequest, 'Dependabot started this job'],
  ])('makes no call that must fail for a pull request of %s', async (_, event, said) => {
    const { url, calls } = await start();
    const result = await step({ workspace: workspaceOf(rootImage), token: 't0ken', api: url, ...event() });
    expect(result.status).toBe(1);
    // Its token may read the base.
    expect(calls).toEqual(['GET commit']);
    expect(result.log).toContain(said);
    expect(result.summary).toContain('Dockerfile');
  });

  test('a token that may not write costs one notice with the permissions, never the verdict', async () => {
    const { url } = await start({ troubles: [{ on: 'create', times: 9, status: 403, body: forbidden }] });
    const result = await step({ workspace: workspaceOf(rootImage), token: 't0ken', api: url, ...pullRequest() });
    expect(result.status).toBe(1);
    expect(result.annotations.map(({ level, title }) => `${level} ${title}`)).toEqual([
      'error root-on-host: Runs as root, and that root is root on the host',
      'notice runs-as: no comment on the pull request',
    ]);
    expect(result.annotations[1]?.message).toContain('pull-requests: write');
    expect(result.outputs).toMatchObject({ conclusion: 'failure', 'comment-id': '', 'comment-url': '' });
  });

  test('edits its comment in place, and resolves it when all is well', async () => {
    const { url, comments } = await start();
    const common = { token: 't0ken', api: url, ...pullRequest() };
    await step({ workspace: workspaceOf(rootImage), ...common });
    const bad = comments[0]?.body ?? '';
    const later = { ...common, environment: { ...common.environment, GITHUB_RUN_ID: '1001' } };
    const result = await step({ workspace: workspaceOf(cleanImage), ...later });
    expect(result.status).toBe(0);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).not.toBe(bad);
    expect(comments[0]?.body).not.toContain('root-on-host');
  });

  test('writes a new comment below the talk when it says something else and comment-mode is recreate', async () => {
    const { url, comments } = await start();
    const inputs = { 'comment-mode': 'recreate' };
    const common = { inputs, token: 't0ken', api: url, ...pullRequest() };
    const run = (id: string) => ({ ...common, environment: { ...common.environment, GITHUB_RUN_ID: id } });
    await step({ workspace: workspaceOf(rootImage), ...run('1000') });
    await step({ workspace: workspaceOf(rootImage), ...run('1001') });
    expect(comments).toHaveLength(1);
    const worse = { ...rootImage, 'jobs/Dockerfile': 'FROM alpine:3.22\n' };
    const result = await step({ workspace: workspaceOf(worse), ...run('1002') });
    expect(comments).toHaveLength(2);
    expect(comments[0]?.body).toContain(`the current report is in [this comment](${result.outputs['comment-url']})`);
    expect(comments[1]?.body).toContain('jobs/Dockerfile');
    expect(result.outputs['comment-id']).toBe('2');
  });

  test('keeps a comment for each comment-key', async () => {
    const { url, comments } = await start();
    const common = { workspace: workspaceOf(rootImage), token: 't0ken', api: url, ...pullRequest() };
    for (const key of ['rootful', 'root less', 'rootful'])
      await step({ ...common, inputs: { 'comment-key': key, engine: key === 'rootful' ? key : 'rootless' } });
    expect(comments.map(({ body }) => /^<!-- runs-as:(\S+) /.exec(body)?.[1])).toEqual(['rootful', 'root-less']);
  });

  test('counts what is silenced', async () => {
    const workspace = workspaceOf({ Dockerfile: `# runs-as: ignore[root-on-host] it builds\n${rootImage.Dockerfile}` });
    const result = await step({ workspace, ...push() });
    expect(result.status).toBe(0);
    expect(result.outputs).toMatchObject({ findings: '0', suppressed: '1' });
  });

  test('writes no comment on a clean pull request, unless asked', async () => {
    const { url, comments } = await start();
    const common = { workspace: workspaceOf(cleanImage), token: 't0ken', api: url, ...pullRequest() };
    await step(common);
    expect(comments).toEqual([]);
    await step({ ...common, inputs: { comment: 'always' } });
    expect(comments).toHaveLength(1);
  });

  test('the configuration file is heard, and an input wins over it', async () => {
    const workspace = workspaceOf({ ...rootImage, '.github/runs-as.yml': 'fail-on: never\n' });
    expect((await step({ workspace, ...push() })).status).toBe(0);
    expect((await step({ workspace, inputs: { 'fail-on': 'error' }, ...push() })).status).toBe(1);
    const broken = workspaceOf({ ...rootImage, '.github/runs-as.yml': 'fail_on: never\n' });
    const result = await step({ workspace: broken, ...push() });
    expect(result.status).toBe(2);
    expect(result.annotations[0]?.message).toBe(
      '.github/runs-as.yml:1:1: there is no option `fail_on`. Did you mean `fail-on`?',
    );
  });

  test('paths that lead out of the workspace are refused', async () => {
    const workspace = workspaceOf(rootImage);
    const result = await step({ workspace: path.join(workspace), inputs: { paths: '..' }, ...push() });
    expect(result.status).toBe(2);
    expect(result.annotations[0]?.message).toContain('leads out of the workspace');
  });

  test('a broken file is a finding with its place, and the rest is judged', async () => {
    const workspace = workspaceOf({ ...rootImage, 'broken/Dockerfile': 'FROM alpine:3.22\nUSE app\n' });
    const result = await step({ workspace, ...push() });
    expect(result.status).toBe(1);
    expect(result.annotations.map(({ title, file, line }) => `${file}:${line} ${title}`)).toEqual([
      'Dockerfile:1 root-on-host: Runs as root, and that root is root on the host',
      'broken/Dockerfile:1 root-on-host: Runs as root, and that root is root on the host',
      'broken/Dockerfile:2 unreadable-file: Cannot be read to the end',
    ]);
  });
});

test('dist/index.js is one entrance of an ES module package', () => {
  expect(JSON.parse(readFileSync(new URL('../../dist/package.json', import.meta.url), 'utf8'))).toEqual({
    type: 'module',
  });
});
