import { UsageError } from '../options.ts';
import type { EventBase } from './event-base.ts';
import { askGit } from './git.ts';

/** The commit to compare with, or none; `notes` say how it was found where that is not the obvious way. */
export interface BaseCommit {
  readonly commit: string | undefined;
  readonly notes: readonly string[];
}

/**
 * The base for a revision that somebody names: the commit at which HEAD left it (`git merge-base`), as a pull request is compared on
 * GitHub, so that what others did to it meanwhile is not taken for a part of this change.
 *
 * @throws {UsageError} when there is no such revision here.
 */
export async function baseOfRevision(root: string, revision: string): Promise<BaseCommit> {
  if (/^-|[\0\n]/.test(revision)) throw new UsageError(`--base is \`${revision}\`; it takes a git revision.`);
  if ((await hashOf(root, 'HEAD')) === undefined)
    throw new UsageError('--base: this is no git work tree with a commit, or there is no git.');
  const tip = await hashOf(root, revision);
  if (tip === undefined)
    throw new UsageError(
      `--base: git knows no commit \`${revision}\` here. In a shallow clone fetch it first: git fetch origin BRANCH.`,
    );
  const fork = await mergeBaseOf(root, tip, 'HEAD');
  if (fork === undefined)
    return {
      commit: tip,
      notes: [
        `Git finds no commit that ${short(tip)} and HEAD come from (a shallow clone?), so they are compared as they are.`,
      ],
    };
  const notes = fork === tip ? [] : [`Compared with ${short(fork)}, the commit at which HEAD left \`${revision}\`.`];
  return { commit: fork, notes };
}

/** Asks GitHub for the commit at which two commits part; `undefined` where it cannot say. */
export type AskMergeBase = (base: string, head: string) => Promise<string | undefined>;

/**
 * The base for an event, whatever the depth of the clone: the first parent of the merge commit that a pull request is tested at, which
 * is exact; else what the event says. `commit` is undefined where the event has nothing to compare with.
 */
export async function baseOfEvent(root: string, event: EventBase, ask: AskMergeBase): Promise<BaseCommit> {
  if (event.pullRequest !== undefined) return baseOfPullRequest(root, event.pullRequest, ask);
  if (event.mergeGroupBase !== undefined) return { commit: event.mergeGroupBase, notes: [] };
  if (event.name === 'push' && event.pushBefore === undefined)
    return { commit: undefined, notes: ['The push made this branch, so there is nothing before it to compare with.'] };
  return { commit: event.name === 'push' ? event.pushBefore : undefined, notes: [] };
}

/**
 * The base that an input names for an event without one: the commit at which HEAD left a branch or commit, of this clone or of GitHub.
 *
 * @throws {UsageError} for what can be no name of a branch or commit.
 */
export async function baseOfReference(root: string, reference: string, ask: AskMergeBase): Promise<BaseCommit> {
  // https://git-scm.com/docs/git-check-ref-format
  if (/^[-/]|\.\.|@\{|[\0-\x20\x7f~^:?*[\\]/.test(reference))
    throw new UsageError(`the input base-ref is \`${reference}\`; it takes a branch or a commit.`);
  const head = await hashOf(root, 'HEAD');
  const tip = (await hashOf(root, `refs/remotes/origin/${reference}`)) ?? (await hashOf(root, reference));
  const here = tip === undefined ? undefined : await mergeBaseOf(root, tip, 'HEAD');
  const fork = here ?? (head === undefined ? undefined : await ask(reference, head));
  if (fork !== undefined)
    return { commit: fork, notes: [`Compared with ${short(fork)}, the commit at which HEAD left \`${reference}\`.`] };
  return {
    commit: undefined,
    notes: [
      `Neither git nor GitHub says at which commit HEAD left \`${reference}\` of the input base-ref, so nothing was compared.`,
    ],
  };
}

async function baseOfPullRequest(
  root: string,
  { base, head }: NonNullable<EventBase['pullRequest']>,
  ask: AskMergeBase,
): Promise<BaseCommit> {
  const checkedOut = await hashOf(root, 'HEAD');
  const [first, second] = checkedOut === undefined ? [] : await parentsOf(root);
  // The base of the event may be older than the one that was merged: https://github.com/tj-actions/changed-files/issues/704
  if (first !== undefined && second === head) return { commit: first, notes: [] };
  if (checkedOut === base)
    return {
      commit: undefined,
      notes: [
        'The base of the pull request is checked out and not its change, so there is nothing to compare. With pull_request_target a change has to be checked out by name.',
      ],
    };
  if (checkedOut === head) {
    const fork = (await mergeBaseOf(root, base, head)) ?? (await ask(base, head));
    if (fork !== undefined)
      return {
        commit: fork,
        notes: [`The branch is checked out and not its merge, so it is compared with ${short(fork)}, where it began.`],
      };
  }
  const what =
    checkedOut === undefined
      ? 'Git does not say which commit is checked out'
      : 'The checked-out commit is not the merge of this pull request';
  return {
    commit: base,
    notes: [`${what}, so it is compared with ${short(base)}, the base that the event names.`],
  };
}

function short(commit: string): string {
  return commit.slice(0, 10);
}

async function hashOf(root: string, revision: string): Promise<string | undefined> {
  const answer = await askGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  // Before 2.30 git printed `--end-of-options` as well.
  return answer?.stdout.trim().split('\n').at(-1);
}

async function mergeBaseOf(root: string, a: string, b: string): Promise<string | undefined> {
  const answer = await askGit(root, ['merge-base', a, b]);
  const commit = answer?.stdout.trim();
  return commit === '' ? undefined : commit;
}

/** The parents that HEAD names, in order: they stand in the commit itself, also where a shallow clone does not have them. */
async function parentsOf(root: string): Promise<readonly string[]> {
  const answer = await askGit(root, ['cat-file', '-p', 'HEAD']);
  if (answer === undefined) return [];
  const [headers = ''] = answer.stdout.split('\n\n');
  return Array.from(headers.matchAll(/^parent ([0-9a-f]{40,64})$/gm), ([, hash = '']) => hash);
}
