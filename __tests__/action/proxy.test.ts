import { afterEach, describe, expect, test } from 'vitest';
import { type ConnectProxy, startConnectProxy } from '../support/connect-proxy.ts';
import { pullRequest } from '../support/events.ts';
import { type FakeGitHub, startFakeGitHub } from '../support/fake-github.ts';
import { runStep, type StepResult } from '../support/mini-runner.ts';
import { nodes } from '../support/nodes.ts';
import { workspaceOf } from '../support/workspace.ts';

let github: FakeGitHub | undefined;
let proxy: ConnectProxy | undefined;

/** A GitHub Enterprise Server behind a proxy. */
async function start(): Promise<{ github: FakeGitHub; proxy: ConnectProxy; port: string }> {
  github = await startFakeGitHub({ base: '/api/v3' });
  proxy = await startConnectProxy(github.url);
  return { github, proxy, port: new URL(github.url).port };
}

afterEach(async () => {
  expect(github?.violations ?? []).toEqual([]);
  expect(proxy?.others ?? []).toEqual([]);
  await proxy?.close();
  await github?.close();
  github = proxy = undefined;
});

describe.each(nodes())('on $name', ({ path: node }) => {
  /** The client asks loopback names past every proxy; 0.0.0.0 leads to loopback and is no such name. */
  const step = (host: string, environment: Readonly<Record<string, string>>): Promise<StepResult> => {
    const { environment: refs, ...event } = pullRequest();
    return runStep({
      node,
      workspace: workspaceOf({ Dockerfile: 'FROM alpine:3.22\n' }),
      token: 't0ken',
      api: `http://${host}/api/v3`,
      ...event,
      environment: { ...refs, GITHUB_SERVER_URL: 'https://github.invalid', ...environment },
    });
  };

  test.each(['http_proxy', 'HTTP_PROXY'])('the comment is written through %s, on an Enterprise Server', async name => {
    const { github, proxy, port } = await start();
    const result = await step(`github.invalid:${port}`, { [name]: proxy.url });
    expect(result.status).toBe(1);
    expect(new Set(proxy.tunnels)).toEqual(new Set([`github.invalid:${port}`]));
    expect(github.calls).toEqual(['GET commit', 'GET list?per_page=100&page=1', 'POST create']);
    expect(github.comments[0]?.body).toContain('https://github.invalid/Codertocat/Hello-World/blob/');
    expect(github.comments[0]?.body).not.toContain('https://github.com/Codertocat');
    expect(result.outputs['comment-id']).toBe('1');
  });

  test('its comment is found again and edited', async () => {
    const { github, proxy, port } = await start();
    await step(`github.invalid:${port}`, { http_proxy: proxy.url });
    await step(`github.invalid:${port}`, { http_proxy: proxy.url, GITHUB_RUN_ID: '1001' });
    expect(github.calls.slice(3)).toEqual([
      'GET commit',
      'GET list?per_page=100&page=1',
      'POST graphql',
      'PATCH update',
    ]);
    expect(github.comments).toHaveLength(1);
  });

  test('no_proxy is heard', async () => {
    const { github, proxy, port } = await start();
    const through = { http_proxy: proxy.url };
    await step(`0.0.0.0:${port}`, through);
    expect(proxy.tunnels.length).toBeGreaterThan(0);
    const before = proxy.tunnels.length;
    await step(`0.0.0.0:${port}`, { ...through, no_proxy: 'example.com,0.0.0.0', GITHUB_RUN_ID: '1001' });
    expect(proxy.tunnels).toHaveLength(before);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain('run=1001.1');
  });
});
