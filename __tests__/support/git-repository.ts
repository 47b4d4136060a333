import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Repository } from './memory-files.ts';
import { workspaceOf } from './workspace.ts';

const environment = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  LC_ALL: 'C',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Mona',
  GIT_AUTHOR_EMAIL: 'mona@example.org',
  GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
  GIT_COMMITTER_NAME: 'Mona',
  GIT_COMMITTER_EMAIL: 'mona@example.org',
  GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
};

/** What git answers in a directory, without the last line feed. The machine's own configuration plays no part. */
export function git(directory: string, ...words: readonly string[]): string {
  return execFileSync('git', words, { cwd: directory, env: environment, encoding: 'utf8', stdio: 'pipe' }).trimEnd();
}

/** An empty repository of its own for the running test. */
export function gitRepository(...options: readonly string[]): string {
  const directory = workspaceOf();
  git(directory, 'init', '--quiet', '--initial-branch=main', ...options);
  return directory;
}

/** Makes the work tree hold exactly these files and commits it; returns the commit. */
export function commitFiles(directory: string, files: Repository): string {
  for (const name of git(directory, 'ls-files', '-z').split('\0'))
    if (name !== '') rmSync(path.join(directory, name), { force: true });
  for (const [name, text] of Object.entries(files)) {
    const absolute = path.join(directory, name);
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
  }
  git(directory, 'add', '--all');
  git(directory, 'commit', '--quiet', '--allow-empty', '--message', 'Change');
  return git(directory, 'rev-parse', 'HEAD');
}

/** A pull request as GitHub keeps it. */
export interface ProposedChange {
  /** The repository with all of its history; `refs/pull/1/merge` is the merge. */
  readonly origin: string;
  /** Where the branch left the base. */
  readonly fork: string;
  /** The tip of the base: something else happened there meanwhile. */
  readonly base: string;
  readonly head: string;
  readonly merge: string;
}

/** A repository in which a branch changes `before` into `after`, while the base gets another file. */
export function proposedChange(before: Repository, after: Repository, meanwhile: Repository = {}): ProposedChange {
  const origin = gitRepository();
  const fork = commitFiles(origin, before);
  git(origin, 'checkout', '--quiet', '-b', 'changes');
  const head = commitFiles(origin, after);
  git(origin, 'checkout', '--quiet', 'main');
  const base = commitFiles(origin, { ...before, 'meanwhile.txt': 'Something else.\n', ...meanwhile });
  git(origin, 'checkout', '--quiet', '--detach', 'main');
  git(origin, 'merge', '--quiet', '--no-ff', '--message', 'Merge', 'changes');
  const merge = git(origin, 'rev-parse', 'HEAD');
  git(origin, 'update-ref', 'refs/pull/1/merge', merge);
  git(origin, 'checkout', '--quiet', 'main');
  return { origin, fork, base, head, merge };
}

/** What actions/checkout makes of a commit: a clone that has `depth` commits, 0 for all. */
export function checkout(origin: string, commit: string, depth = 1): string {
  const directory = gitRepository();
  git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  const shallow = depth === 0 ? [] : [`--depth=${depth}`];
  git(directory, 'fetch', '--quiet', '--no-tags', ...shallow, pathToFileURL(origin).href, commit);
  git(directory, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
  return directory;
}
