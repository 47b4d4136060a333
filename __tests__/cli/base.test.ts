import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { checkout, commitFiles, git, gitRepository, proposedChange } from '../support/git-repository.ts';
import { schemaErrors } from '../support/report-schema.ts';
import { workspaceOf } from '../support/workspace.ts';

async function runsAs(directory: string, ...words: readonly string[]) {
  const texts = { stdout: '', stderr: '' };
  const status = await main(words, {
    environment: {},
    directory,
    stdout: {
      write: text => {
        texts.stdout += text;
      },
    },
    stderr: {
      write: text => {
        texts.stderr += text;
      },
    },
    readInput: () => new TextEncoder().encode('FROM alpine\n'),
  });
  return { status, ...texts };
}

const asUser = { Dockerfile: 'FROM alpine:3.22\nUSER 10001\n', 'old/Dockerfile': 'FROM alpine:3.22\n' };
const asRoot = { Dockerfile: 'FROM alpine:3.22\n', 'old/Dockerfile': 'FROM alpine:3.22\n' };

/** A repository whose branch `changes` is checked out. */
function repository(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string {
  const { origin } = proposedChange(before, after);
  git(origin, 'checkout', '--quiet', 'changes');
  return origin;
}

describe('--base', () => {
  test('shows what got worse, what is new and what was there', async () => {
    const { status, stdout, stderr } = await runsAs(repository(asUser, asRoot), '--base', 'main');
    expect(stderr).toBe('');
    expect(status).toBe(1);
    expect(stdout).toContain('  Dockerfile#0: 10001 → 0 (root) ▲ worse\n  1 new finding, 1 unchanged, compared with ');
    expect(stdout).toContain('the commit at which HEAD left `main`.');
  });

  test.each([
    ['markdown', '- `Dockerfile#0`: 10001 → 0 (root) ▲ **worse**'],
    ['json', '"change": "worse"'],
    ['sarif', '"baselineState": "new"'],
  ])('shows it as %s', async (format, text) => {
    const { stdout } = await runsAs(repository(asUser, asRoot), '--base', 'main', '--format', format);
    expect(stdout).toContain(text);
    if (format === 'json') expect(schemaErrors(JSON.parse(stdout))).toEqual([]);
  });

  test('with --fail-scope new fails on what is new alone', async () => {
    const worse = await runsAs(repository(asUser, asRoot), '--base', 'main', '--fail-scope', 'new');
    expect(worse.status).toBe(1);
    expect(worse.stdout).toContain('✗ runs-as failed: 1 new error; 1 is not new');
    const better = await runsAs(repository(asRoot, asUser), '--base', 'main', '--fail-scope', 'new');
    expect(better.status).toBe(0);
    expect(better.stdout).toContain('✓ runs-as passed: no new findings; 1 is not new');
    expect(better.stdout).toContain('Dockerfile#0: 0 (root) → 10001 ▼ better');
    expect((await runsAs(repository(asRoot, asUser), '--base', 'main')).status).toBe(1);
  });

  test('with --fail-scope changed fails on old ones in files that the change touches', async () => {
    const touched = { ...asRoot, 'old/Dockerfile': 'FROM alpine:3.22\n# again\n' };
    expect((await runsAs(repository(asRoot, touched), '--base', 'main', '--fail-scope', 'changed')).status).toBe(1);
    expect((await runsAs(repository(asRoot, touched), '--base', 'main', '--fail-scope', 'new')).status).toBe(0);
    const elsewhere = { ...asRoot, 'new/Dockerfile': 'FROM alpine:3.22\nUSER 1\n' };
    expect((await runsAs(repository(asRoot, elsewhere), '--base', 'main', '--fail-scope', 'changed')).status).toBe(0);
  });

  test('sees what is not committed yet', async () => {
    const root = repository(asUser, asUser);
    writeFileSync(path.join(root, 'Dockerfile'), 'FROM alpine:3.22\n');
    mkdirSync(path.join(root, 'new'));
    writeFileSync(path.join(root, 'new/Dockerfile'), 'FROM alpine:3.22\nUSER 7\n');
    const { stdout } = await runsAs(root, '--base', 'HEAD');
    expect(stdout).toContain('Dockerfile#0: 10001 → 0 (root) ▲ worse\n  new/Dockerfile#0: new: 7');
  });

  test('follows a Dockerfile whose name says nothing, an .env and a directory of its own', async () => {
    const compose = 'services:\n  web:\n    build: {context: ., dockerfile: production}\n    user: "${WHO}"\n';
    const files = (who: string, image: string) => ({
      'shop/compose.yaml': compose,
      'shop/.env': `WHO=${who}\n`,
      'shop/production': image,
      Dockerfile: 'FROM alpine:3.22\n',
    });
    const root = repository(files('', 'FROM alpine:3.22\nUSER 1000\n'), files('', 'FROM alpine:3.22\n'));
    const worse = await runsAs(root, 'shop', '--base', 'main');
    expect(worse.stdout).toContain('compose.yaml#web: 1000 → 0 (root) ▲ worse');
    const other = repository(files('1000', 'FROM alpine:3.22\n'), files('0', 'FROM alpine:3.22\n'));
    const byEnv = await runsAs(path.join(other, 'shop'), '--base', 'main', '--fail-scope', 'new');
    expect(byEnv.stdout).toContain('compose.yaml#web: 1000 → 0 (root) ▲ worse');
    expect(byEnv.status).toBe(1);
  });

  test('follows files that name each other', async () => {
    const files = (who: string) => ({
      'compose.yaml': 'include:\n  - one.part\n',
      'one.part': 'include:\n  - two.part\nservices:\n  one:\n    image: alpine:3.22\n    user: "1"\n',
      'two.part': `services:\n  two:\n    image: alpine:3.22\n    user: "${who}"\n`,
    });
    const { stdout } = await runsAs(repository(files('1000'), files('0')), '--base', 'main');
    expect(stdout).toMatch(/#two: 1000 → 0 \(root\) ▲ worse/);
  });

  test('compares the files that are named, and the host’s own with both', async () => {
    const root = repository(asUser, asRoot);
    writeFileSync(path.join(root, 'host-daemon.json'), '{"userns-remap": "default"}\n');
    const subuid = path.join(workspaceOf({ subuid: 'dockremap:231072:65536\n' }), 'subuid');
    const words = ['--daemon-json', 'host-daemon.json', '--subuid', subuid, '--subgid', subuid];
    const { stdout, stderr } = await runsAs(root, 'Dockerfile', ...words, '--base', 'main');
    expect(stderr).toBe('');
    expect(stdout).toContain('Dockerfile#0: 10001 → 0 (root), on the host 241073 → 231072 ▲ worse');
    expect(stdout).not.toContain('old/Dockerfile');
  });

  test('takes the configuration of each side, and that of the change where the old one is broken', async () => {
    const config = (text: string) => ({ ...asRoot, '.github/runs-as.yml': text });
    const off = await runsAs(repository(config('engine: rootless\n'), config('fail-on: error\n')), '--base', 'main');
    expect(off.stdout).toContain('The engine is rootful; it was rootless.');
    expect(off.stdout).toContain('2 new findings');
    const broken = await runsAs(repository(config('engine: none\n'), config('fail-on: error\n')), '--base', 'main');
    expect(broken.stdout).toContain('The base is judged with the configuration of this change');
    expect(broken.stdout).toContain('No new findings, 2 unchanged');
  });

  test('works in a shallow clone that has the objects', async () => {
    const root = gitRepository();
    commitFiles(root, {});
    const first = commitFiles(root, asUser);
    commitFiles(root, asRoot);
    const clone = checkout(root, git(root, 'rev-parse', 'HEAD'), 2);
    expect((await runsAs(clone, '--base', first)).stdout).toContain('Dockerfile#0: 10001 → 0 (root) ▲ worse');
  });

  test('shows the removal of everything', async () => {
    const root = gitRepository();
    commitFiles(root, asUser);
    commitFiles(root, { 'README.md': 'Nothing.\n' });
    const { status, stdout } = await runsAs(root, '--base', 'HEAD~1');
    expect(status).toBe(0);
    expect(stdout).toContain('Dockerfile#0: gone, was 10001');
  });

  test('the configuration may ask for what is new; without --base everything counts, and a note says so', async () => {
    const config = { ...asRoot, '.github/runs-as.yml': 'fail-scope: new\n' };
    const root = repository(config, config);
    const alone = await runsAs(root);
    expect(alone.status).toBe(1);
    expect(alone.stdout).toContain('nothing was compared with a base, so every finding counts');
    expect((await runsAs(root, '--base', 'main')).status).toBe(0);
  });

  test.each([
    ['without a base', ['--fail-scope', 'new'], '--fail-scope new needs --base REF'],
    ['an unknown revision', ['--base', 'nope'], '--base: git knows no commit `nope` here.'],
    ['a word for git', ['--base=--output=x'], '--base is `--output=x`; it takes a git revision.'],
    ['standard input', ['-', '--as', 'dockerfile', '--base', 'main'], '`-` is none'],
    ['two bases', ['--base', 'main', '--base', 'HEAD'], '--base is given 2 times'],
  ])('%s is wrong usage', async (_name, words, said) => {
    const { status, stderr, stdout } = await runsAs(repository(asUser, asRoot), ...words);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(said);
  });

  test('outside of a repository it is wrong usage', async () => {
    const { status, stderr } = await runsAs(workspaceOf(asRoot), '--base', 'main');
    expect(status).toBe(2);
    expect(stderr).toContain('--base: this is no git work tree');
  });

  test('a base whose tree is not here is wrong usage, and it is not fetched', async () => {
    const { origin, fork } = proposedChange(asUser, asRoot);
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    const clone = path.join(workspaceOf(), 'clone');
    git(origin, 'clone', '--quiet', '--filter=tree:0', `file://${origin}`, clone);
    const { status, stderr } = await runsAs(clone, '--base', fork);
    expect(stderr).toContain('--base: git does not have its files here');
    expect(status).toBe(2);
  });
});
