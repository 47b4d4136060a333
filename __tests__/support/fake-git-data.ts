import { execFileSync } from 'node:child_process';
import { example } from './openapi.ts';

/** An answer of GitHub's git database. */
export interface GitAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** GitHub's git database over a real repository on the disk. */
export interface FakeGitData {
  commit(hash: string): GitAnswer;
  tree(hash: string, recursive: boolean): GitAnswer;
  blob(hash: string): GitAnswer;
  compare(basehead: string): GitAnswer;
}

const notFound: GitAnswer = { status: 404, body: { message: 'Not Found' } };
const api = 'https://api.github.com/repos/octocat/Hello-World';

/**
 * @param directory of the repository; without one nothing is found.
 * @param mostEntries a longer recursive listing is cut, as GitHub does it at 100,000.
 */
export function fakeGitData(directory: string | undefined, mostEntries = 100_000): FakeGitData {
  function ask(...words: readonly string[]): Buffer | undefined {
    if (directory === undefined) return undefined;
    try {
      return execFileSync('git', words, { cwd: directory, stdio: 'pipe', maxBuffer: 2 ** 27 });
    } catch {
      return undefined;
    }
  }
  const line = (...words: readonly string[]): string | undefined =>
    ask(...words)
      ?.toString()
      .trimEnd();

  return {
    commit(hash) {
      const type = line('cat-file', '-t', hash);
      const tree = line('rev-parse', '--verify', '--quiet', `${hash}^{tree}`);
      if (type !== 'commit' || tree === undefined) return notFound;
      const body = example('git-commit-2');
      return { status: 200, body: { ...body, sha: hash, tree: { sha: tree, url: `${api}/git/trees/${tree}` } } };
    },

    tree(hash, recursive) {
      const listing = line('ls-tree', '-l', '-z', ...(recursive ? ['-r', '-t'] : []), hash);
      if (listing === undefined) return notFound;
      const tree = listing
        .split('\0')
        .filter(entry => entry !== '')
        .map(entry => {
          const [, mode, type, sha, size, path] = /^(\d+) (\w+) (\w+) +(\S+)\t(.*)$/s.exec(entry) ?? [];
          return {
            path,
            mode,
            type,
            sha,
            ...(type === 'blob' ? { size: Number(size) } : {}),
            url: `${api}/git/blobs/${sha}`,
          };
        });
      const truncated = recursive && tree.length > mostEntries;
      const body = {
        sha: hash,
        url: `${api}/git/trees/${hash}`,
        tree: truncated ? tree.slice(0, mostEntries) : tree,
        truncated,
      };
      return { status: 200, body };
    },

    blob(hash) {
      const bytes = ask('cat-file', 'blob', hash);
      if (bytes === undefined) return notFound;
      // GitHub breaks the text into lines of sixty.
      const content = bytes.toString('base64').replace(/.{60}/g, '$&\n');
      return { status: 200, body: { ...example('blob'), sha: hash, size: bytes.length, content, encoding: 'base64' } };
    },

    compare(basehead) {
      const [base = '', head = ''] = basehead.split('...');
      const fork = line('merge-base', base, head);
      if (fork === undefined) return notFound;
      const body = example('commit-comparison');
      return { status: 200, body: { ...body, merge_base_commit: { ...body.merge_base_commit, sha: fork } } };
    },
  };
}
