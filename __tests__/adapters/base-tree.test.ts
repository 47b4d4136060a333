import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createFiles } from '../../src/adapters/files.ts';
import { openRepository, type RepositoryApi } from '../../src/adapters/github-tree.ts';
import { openBase } from '../../src/adapters/open-base.ts';
import { type BaseTree, BaseUnavailable } from '../../src/base.ts';
import { type FakeGitHub, type FakeGitHubOptions, secondaryLimit, startFakeGitHub } from '../support/fake-github.ts';
import { checkout, commitFiles, git, gitRepository, proposedChange } from '../support/git-repository.ts';
import type { Repository } from '../support/memory-files.ts';
import { workspaceOf } from '../support/workspace.ts';

const refused = { refused: 'nobody else is asked' };

function openLocal(root: string, commit: string): Promise<BaseTree> {
  return openBase({ root, commit, prefix: '', head: createFiles(root), api: refused });
}

let github: FakeGitHub | undefined;
const pauses: number[] = [];

async function apiOf(options: FakeGitHubOptions, mostRequests?: number): Promise<RepositoryApi> {
  github = await startFakeGitHub(options);
  pauses.length = 0;
  return openRepository(
    't0ken',
    { api: github.url, owner: 'octocat', repository: 'Hello-World' },
    {
      pause: async seconds => {
        pauses.push(seconds);
      },
      ...(mostRequests === undefined ? {} : { mostRequests }),
    },
  );
}

afterEach(async () => {
  expect(github?.violations ?? []).toEqual([]);
  await github?.close();
  github = undefined;
});

async function textsOf(tree: BaseTree): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const { path } of (await tree.files.list()).files) {
    const found = tree.files.read(path);
    texts[path] = found === undefined ? '(not at hand)' : 'source' in found ? found.source.text : `(${found.refused})`;
  }
  return texts;
}

const before: Repository = {
  Dockerfile: 'FROM alpine:3.22\nUSER 1000\n',
  'api/Dockerfile': 'FROM alpine:3.22\n',
  'compose.yaml': 'services: {}\n',
  'gone/Dockerfile': 'FROM scratch\n',
  'src/main.ts': 'export {};\n',
  'config/production': 'FROM alpine:3.22\nUSER app\n',
  '.env': 'WHO=app\n',
};
const after: Repository = {
  Dockerfile: 'FROM alpine:3.22\n',
  'api/Dockerfile': 'FROM alpine:3.22\n',
  'compose.yaml': 'services: {}\n',
  'new/Dockerfile': 'FROM scratch\n',
  'config/production': 'FROM alpine:3.22\n',
  '.env': 'WHO=root\n',
};
const candidates = {
  Dockerfile: 'FROM alpine:3.22\nUSER 1000\n',
  'api/Dockerfile': 'FROM alpine:3.22\n',
  'compose.yaml': 'services: {}\n',
  'gone/Dockerfile': 'FROM scratch\n',
};

describe('a base whose objects are here', () => {
  test('is listed and read without a checkout', async () => {
    const root = gitRepository();
    const base = commitFiles(root, before);
    commitFiles(root, after);
    const tree = await openLocal(root, base);
    expect(tree.commit).toBe(base);
    expect(await textsOf(tree)).toEqual(candidates);
    expect(tree.files.read('new/Dockerfile')).toBeUndefined();
    expect(await tree.fetchMissed()).toBe(false);
    expect(git(root, 'status', '--porcelain')).toBe('');
  });

  test('gives a file that no name announces when it is asked for again', async () => {
    const root = gitRepository();
    const base = commitFiles(root, before);
    commitFiles(root, after);
    const tree = await openLocal(root, base);
    await tree.files.list();
    expect(tree.files.read('config/production')).toBeUndefined();
    expect(tree.files.read('./.env')).toBeUndefined();
    expect(tree.files.read('src/none')).toBeUndefined();
    expect(await tree.fetchMissed()).toBe(true);
    expect(tree.files.read('config/production')).toMatchObject({ source: { text: 'FROM alpine:3.22\nUSER app\n' } });
    expect(tree.files.read('.env')).toMatchObject({ source: { path: '.env', text: 'WHO=app\n' } });
    expect(await tree.fetchMissed()).toBe(false);
  });

  test('takes what is the same from the checkout, and never what only looks like it', async () => {
    const root = gitRepository();
    const base = commitFiles(root, before);
    writeFileSync(path.join(root, 'Dockerfile'), 'FROM alpine:3.22\nUSER 1001\n');
    const head = createFiles(root);
    const tree = await openBase({ root, commit: base, prefix: '', head, api: refused });
    await tree.files.list();
    expect(tree.files.read('Dockerfile')).toMatchObject({ source: { text: 'FROM alpine:3.22\nUSER 1000\n' } });
    expect(tree.files.read('api/Dockerfile')).toEqual(head.read('api/Dockerfile'));
  });

  test('is seen from the checked directory', async () => {
    const root = gitRepository();
    const base = commitFiles(root, { 'shop/api/Dockerfile': 'FROM scratch\n', Dockerfile: 'FROM scratch\n' });
    commitFiles(root, { 'shop/Dockerfile': 'FROM scratch\n' });
    const tree = await openLocal(path.join(root, 'shop'), base);
    expect(await textsOf(tree)).toEqual({ 'api/Dockerfile': 'FROM scratch\n' });
    expect(tree.files.read('../Dockerfile')).toEqual({ refused: 'it lies outside the checked directory' });
    expect(tree.files.read('/etc/passwd')).toEqual({ refused: 'it lies outside the checked directory' });
  });

  test('has nothing where the directory is new', async () => {
    const root = gitRepository();
    const base = commitFiles(root, { Dockerfile: 'FROM scratch\n' });
    commitFiles(root, { 'shop/Dockerfile': 'FROM scratch\n' });
    expect(await textsOf(await openLocal(path.join(root, 'shop'), base))).toEqual({});
  });

  test('follows no link', async () => {
    const root = gitRepository();
    writeFileSync(path.join(root, 'real'), 'FROM scratch\n');
    symlinkSync('real', path.join(root, 'Dockerfile'));
    symlinkSync('/etc', path.join(root, 'etc'));
    git(root, 'add', '--all');
    git(root, 'commit', '--quiet', '--message', 'Links');
    const base = git(root, 'rev-parse', 'HEAD');
    commitFiles(root, { real: 'FROM scratch\n' });
    const tree = await openLocal(root, base);
    expect(await textsOf(tree)).toEqual({});
    const link = { refused: 'it is a link or lies behind one, and links are not followed' };
    expect(tree.files.read('Dockerfile')).toEqual(link);
    expect(tree.files.read('etc/passwd')).toEqual(link);
  });

  test.each([
    'a b/Dockerfile',
    '"quoted"/Dockerfile',
    '-rf/Dockerfile',
    ':(top)/Dockerfile',
    'new\nline/Dockerfile',
    'tab\there/Dockerfile',
    'ünïcödé/Dockerfile',
    '$(id)/Dockerfile',
    '../Dockerfile'.replace('../', '..x/'),
  ])('reads %j', async name => {
    const root = gitRepository();
    const base = commitFiles(root, { [name]: 'FROM scratch\n' });
    commitFiles(root, { [name]: 'FROM scratch\nUSER 1\n' });
    expect(await textsOf(await openLocal(root, base))).toEqual({ [name]: 'FROM scratch\n' });
  });

  test('refuses what is too long, is no text, or is nothing', async () => {
    const root = gitRepository();
    const base = commitFiles(root, {
      'a.Dockerfile': '#'.repeat(5 * 2 ** 20),
      'b.Dockerfile': '',
      'c.Dockerfile': 'FROM scratch\n',
    });
    writeFileSync(path.join(root, 'd.Dockerfile'), Buffer.from([0xff, 0xfe, 10, 0]));
    git(root, 'add', '--all');
    git(root, 'commit', '--quiet', '--amend', '--no-edit');
    expect(base).not.toBe(git(root, 'rev-parse', 'HEAD'));
    const commit = git(root, 'rev-parse', 'HEAD');
    commitFiles(root, { Dockerfile: 'FROM scratch\n' });
    expect(await textsOf(await openLocal(root, commit))).toEqual({
      'a.Dockerfile': '(it has 5242880 bytes, and at most 4194304 are read)',
      'b.Dockerfile': '',
      'c.Dockerfile': 'FROM scratch\n',
      'd.Dockerfile': '(it is not UTF-8 text)',
    });
  });

  test('has as many files as it may', async () => {
    const root = gitRepository();
    const files = Object.fromEntries(
      Array.from({ length: 500 }, (_, at) => [
        `${at}/Dockerfile`,
        `FROM scratch\nUSER ${at}\n${'#\n'.repeat(at * 10)}`,
      ]),
    );
    const base = commitFiles(root, files);
    commitFiles(root, { Dockerfile: 'FROM scratch\n' });
    expect(await textsOf(await openLocal(root, base))).toEqual(files);
  });

  test('in a repository with SHA-256', async () => {
    const root = gitRepository('--object-format=sha256');
    const base = commitFiles(root, before);
    commitFiles(root, after);
    expect(base).toHaveLength(64);
    const tree = await openLocal(root, base);
    expect(await textsOf(tree)).toEqual(candidates);
    expect(tree.files.read('api/Dockerfile')).toEqual(createFiles(root).read('api/Dockerfile'));
  });

  test('no hook and no filter of the repository is run', async () => {
    const root = gitRepository();
    const base = commitFiles(root, { '.gitattributes': '* filter=evil diff=evil\n', Dockerfile: 'FROM scratch\n' });
    commitFiles(root, { Dockerfile: 'FROM scratch\nUSER 1\n' });
    for (const name of ['filter.evil.smudge', 'filter.evil.clean', 'diff.evil.textconv', 'core.fsmonitor'])
      git(root, 'config', name, `touch ${path.join(root, 'evil')}`);
    expect(await textsOf(await openLocal(root, base))).toEqual({ Dockerfile: 'FROM scratch\n' });
    expect(createFiles(root).read('evil')).toBeUndefined();
  });
});

describe('a base whose objects are elsewhere', () => {
  test('is refused where nobody else may be asked', async () => {
    const { origin, base, merge } = proposedChange(before, after);
    await expect(openLocal(checkout(origin, merge), base)).rejects.toThrow(
      new BaseUnavailable('git does not have its files here, and nobody else is asked'),
    );
    await expect(openLocal(workspaceOf(after), base)).rejects.toThrow(BaseUnavailable);
  });

  test('comes from GitHub: one commit, one tree, and only the blobs that are not here', async () => {
    const { origin, base, merge } = proposedChange(before, after);
    const root = checkout(origin, merge);
    const api = await apiOf({ repository: origin });
    const tree = await openBase({ root, commit: base, prefix: '', head: createFiles(root), api });
    expect(await textsOf(tree)).toEqual(candidates);
    // `gone/Dockerfile` has the text of `new/Dockerfile`, and that is here.
    expect(github?.calls).toEqual(['GET commit', 'GET tree?recursive=1', 'GET blob']);
    expect(tree.files.read('.env')).toBeUndefined();
    expect(await tree.fetchMissed()).toBe(true);
    expect(tree.files.read('.env')).toMatchObject({ source: { text: 'WHO=app\n' } });
    expect(github?.calls).toHaveLength(4);
  });

  test('comes from GitHub for a workspace that git knows nothing of', async () => {
    const { origin, base } = proposedChange(before, after);
    const root = workspaceOf(after);
    const api = await apiOf({ repository: origin });
    const tree = await openBase({ root, commit: base, prefix: '', head: createFiles(root), api });
    expect(await textsOf(tree)).toEqual(candidates);
  });

  test('a tree that GitHub cuts is walked, and only where it differs', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`same/${at}/Dockerfile`, `FROM scratch\nUSER ${at}\n`]),
    );
    const { origin, base, merge } = proposedChange({ ...before, ...many }, { ...after, ...many });
    const root = checkout(origin, merge);
    const api = await apiOf({ repository: origin, mostTreeEntries: 10 });
    const tree = await openBase({ root, commit: base, prefix: '', head: createFiles(root), api });
    expect(await textsOf(tree)).toEqual({ ...candidates, ...many });
    // The top, config, gone and src: neither api nor same.
    expect(github?.calls.filter(call => call === 'GET tree')).toHaveLength(4);
  });

  test('a cut tree is walked towards the checked directory alone', async () => {
    const shop = (user: number): Repository => ({ 'services/shop/Dockerfile': `FROM scratch\nUSER ${user}\n` });
    const other = (text: string): Repository => ({ 'services/other/a/Dockerfile': text, 'x/y/Dockerfile': text });
    const { origin, base, merge } = proposedChange(
      { ...shop(1), ...other('FROM a\n') },
      { ...shop(2), ...other('FROM b\n') },
    );
    const root = path.join(checkout(origin, merge), 'services/shop');
    const api = await apiOf({ repository: origin, mostTreeEntries: 2 });
    const tree = await openBase({ root, commit: base, prefix: '', head: createFiles(root), api });
    expect(await textsOf(tree)).toEqual({ Dockerfile: 'FROM scratch\nUSER 1\n' });
    expect(github?.calls.filter(call => call === 'GET tree')).toHaveLength(3);
  });

  test('more requests than the budget has are not made', async () => {
    const files = (user: string): Repository =>
      Object.fromEntries(
        Array.from({ length: 30 }, (_, at) => [`${at}/Dockerfile`, `FROM scratch\nUSER ${user}${at}\n`]),
      );
    const { origin, base, merge } = proposedChange(files('a'), files('b'));
    const root = checkout(origin, merge);
    const api = await apiOf({ repository: origin }, 20);
    const tree = await openBase({ root, commit: base, prefix: '', head: createFiles(root), api });
    await expect(tree.files.list()).rejects.toThrow(new BaseUnavailable('it takes more than 20 requests to GitHub'));
    expect(github?.calls).toHaveLength(20);
  });

  test.each([
    [403, { message: 'Resource not accessible by integration' }, 'contents: read'],
    [404, { message: 'Not Found' }, 'contents: read'],
    [409, { message: 'Git Repository is empty.' }, 'Git Repository is empty.'],
  ])('a refusal of status %d is said', async (status, body, said) => {
    const { origin, base, merge } = proposedChange(before, after);
    const root = checkout(origin, merge);
    const api = await apiOf({ repository: origin, troubles: [{ on: 'any', times: 99, status, body }] });
    const opening = openBase({ root, commit: base, prefix: '', head: createFiles(root), api });
    await expect(opening).rejects.toThrow(BaseUnavailable);
    await expect(opening).rejects.toThrow(said);
    expect(github?.calls).toHaveLength(1);
  });

  test.each([
    ['500', { status: 500 as const }, [2]],
    ['cut', { status: 'cut' as const }, [2]],
    ['limited', { status: 403, headers: { 'retry-after': '5' }, body: secondaryLimit }, [5]],
  ])('one trouble (%s) is waited for', async (_name, trouble, waited) => {
    const { origin, base, merge } = proposedChange(before, after);
    const root = checkout(origin, merge);
    const api = await apiOf({ repository: origin, troubles: [{ on: 'tree', times: 1, ...trouble }] });
    const tree = await openBase({ root, commit: base, prefix: '', head: createFiles(root), api });
    expect(await textsOf(tree)).toEqual(candidates);
    expect(pauses).toEqual(waited);
  });

  test('a long wait is not waited for', async () => {
    const { origin, base, merge } = proposedChange(before, after);
    const root = checkout(origin, merge);
    const headers = { 'retry-after': '3600' };
    const api = await apiOf({ repository: origin, troubles: [{ on: 'commit', times: 9, status: 429, headers }] });
    await expect(openBase({ root, commit: base, prefix: '', head: createFiles(root), api })).rejects.toThrow(
      BaseUnavailable,
    );
    expect(pauses).toEqual([]);
  });
});
