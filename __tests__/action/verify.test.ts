import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main } from '../../src/action/main.ts';
import { engineWith, type FakeEngine, startFakeEngine } from '../support/fake-engine.ts';

let directory: string;
let engine: FakeEngine | undefined;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'step-'));
  mkdirSync(path.join(directory, 'work'));
});

afterEach(async () => {
  await engine?.close();
  rmSync(directory, { recursive: true });
});

/** A step after one that built `acme/x:1` from a Dockerfile with `USER 7`. */
async function step(user: string): Promise<{ status: number; log: string }> {
  const workspace = path.join(directory, 'work');
  writeFileSync(path.join(workspace, 'Dockerfile'), 'FROM scratch\nUSER 7\n');
  writeFileSync(path.join(workspace, 'build.sh'), 'docker build -t acme/x:1 .\n');
  for (const name of ['output', 'summary']) writeFileSync(path.join(directory, name), '');
  engine = await startFakeEngine(path.join(directory, 'engine.sock'), engineWith([], { 'docker.io/acme/x:1': user }));
  const environment = {
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'acme/x',
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_OUTPUT: path.join(directory, 'output'),
    GITHUB_STEP_SUMMARY: path.join(directory, 'summary'),
    DOCKER_HOST: engine.socket,
    INPUT_LOOKUP: 'never',
    INPUT_VERIFY: 'built',
  };
  let log = '';
  const status = await main(environment, text => {
    log += text;
  });
  return { status, log };
}

test('an image that is as the report says passes', async () => {
  const { status, log } = await step('7');
  expect(log).toContain('✓ verified: 1 agree, 0 differ');
  expect(status).toBe(0);
});

test('another user in the image fails the step, at the line that says otherwise', async () => {
  const { status, log } = await step('0');
  expect(log.split('\n').filter(line => line.startsWith('::error'))).toEqual([
    '::error file=Dockerfile,line=2,endLine=2,title=runs-as verify%3A Dockerfile#0 is not who the report says::Config.User of the image: `0`; the report says `7`.',
  ]);
  expect(status).toBe(1);
});
