import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { kindOf } from '../../src/core/file-kind.ts';
import { commitFiles, gitRepository } from '../support/git-repository.ts';
import { nodes } from '../support/nodes.ts';
import { readCommands } from '../support/runner-commands.ts';
import { workspaceOf } from '../support/workspace.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [hook] = parse(readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8'));
const { bin } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** pre-commit's patterns are Python's; this one differs in how it says that case does not count. */
const files = new RegExp(hook.files.replace(/^\(\?i\)/, ''), 'i');

describe('the hook of pre-commit', () => {
  test.each([
    'Dockerfile',
    'api/prod.Dockerfile',
    'Containerfile',
    'compose.yaml',
    'a/docker-compose.prod.yml',
    'etc/docker/daemon.json',
    'etc/subuid',
    'x/etc/passwd',
    '.github/runs-as.yml',
    '.github/runs-as-baseline.json',
    '.env',
    'prod.env',
  ])('runs for %s', name => expect(files.test(name)).toBe(true));

  test.each(['README.md', 'src/index.ts', 'package.json', '.github/workflows/test.yml'])(
    'does not run for %s',
    name => {
      expect(files.test(name)).toBe(false);
      // A workflow may say how images are built, and is not checked itself.
      expect([undefined, 'build-setup']).toContain(kindOf(name));
    },
  );

  test.each(nodes())('is what the package installs, and fails a commit on $name', ({ path: node }) => {
    expect(Object.keys(bin)).toContain(hook.entry);
    expect(hook.language).toBe('node');
    const directory = gitRepository();
    commitFiles(directory, { Dockerfile: 'FROM alpine:3.22\n' });
    const run = () =>
      spawnSync(node, [path.join(root, bin[hook.entry])], {
        cwd: directory,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] },
      });
    expect(run()).toMatchObject({ status: 1, stderr: '' });
    writeFileSync(path.join(directory, 'Dockerfile'), 'FROM alpine:3.22\nUSER 2007:2007\n');
    expect(run().status).toBe(0);
  });
});

describe.each(nodes())('the command line as a process on $name', ({ path: node }) => {
  const run = (directory: string, ...words: readonly string[]) =>
    spawnSync(node, [path.join(root, 'dist/cli/index.js'), ...words], {
      cwd: directory,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    });

  test('a code base that has findings takes it up', () => {
    const directory = workspaceOf({ Dockerfile: 'FROM alpine:3.22\n', 'b/Dockerfile': 'FROM ghcr.io/acme/base\n' });
    expect(run(directory).status).toBe(1);
    expect(run(directory, '--init')).toMatchObject({ status: 0, stderr: '' });
    expect(run(directory, '--write-baseline')).toMatchObject({ status: 0, stderr: '' });
    const configuration = path.join(directory, '.github/runs-as.yml');
    writeFileSync(configuration, readFileSync(configuration, 'utf8').replace('# baseline:', 'baseline:'));
    expect(run(directory)).toMatchObject({ status: 0, stderr: '' });
    expect(run(directory, '--why', 'b/').stdout).toContain('ghcr.io/acme/base');
    const refused = path.join(directory, '.github/runs-as.yml');
    writeFileSync(refused, 'rule: {}\n');
    expect(run(directory)).toMatchObject({
      status: 2,
      stderr: '.github/runs-as.yml:1:1: there is no option `rule`. Did you mean `rules`?\n',
    });
  });

  test('a suppression ends when its day is over', () => {
    const until = (day: string): string => `# runs-as: ignore[root-on-host] meant until ${day}\nFROM alpine:3.22\n`;
    expect(run(workspaceOf({ Dockerfile: until('2999-12-31') })).status).toBe(0);
    const over = run(workspaceOf({ Dockerfile: until('2020-12-31') }), '--format', 'compact');
    expect(over.status).toBe(1);
    expect(over.stdout).toContain('[expired-suppression]');
  });

  test('gitlab and compact go to a pipe, and hold no command of a runner', () => {
    const hostile = { 'x/Dockerfile': 'FROM alpine:3.22\nUSER ::error::x##[error]y\n' };
    for (const format of ['gitlab', 'compact']) {
      const { status, stdout, stderr } = run(workspaceOf(hostile), '--format', format);
      expect([status, stderr]).toEqual([1, '']);
      expect(stdout.length).toBeGreaterThan(50);
      expect(readCommands(stdout, stderr).commands).toEqual([]);
    }
  });
});
