import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { baseOfEvent, baseOfRevision } from '../../src/adapters/base-commit.ts';
import { type EventBase, readEventBase } from '../../src/adapters/event-base.ts';
import { UsageError } from '../../src/options.ts';
import {
  mergeGroup,
  pullRequest,
  pullRequestTarget,
  push,
  type StepEvent,
  schedule,
  workflowDispatch,
} from '../support/events.ts';
import { checkout, commitFiles, git, gitRepository, proposedChange } from '../support/git-repository.ts';
import { workspaceOf } from '../support/workspace.ts';

const before = { Dockerfile: 'FROM scratch\nUSER 1\n' };
const after = { Dockerfile: 'FROM scratch\n' };
const nobody = async (): Promise<undefined> => undefined;

function pull(base: string, head: string): EventBase {
  return { name: 'pull_request', pullRequest: { base, head }, mergeGroupBase: undefined, pushBefore: undefined };
}

describe('the base of a revision', () => {
  test('is where HEAD left it, and the notes say so', async () => {
    const { origin, fork, head } = proposedChange(before, after);
    git(origin, 'checkout', '--quiet', head);
    expect(await baseOfRevision(origin, 'main')).toEqual({
      commit: fork,
      notes: [`Compared with ${fork.slice(0, 10)}, the commit at which HEAD left \`main\`.`],
    });
  });

  test('is the revision itself where HEAD comes from it', async () => {
    const root = gitRepository();
    const first = commitFiles(root, before);
    const second = commitFiles(root, after);
    git(root, 'tag', '--annotate', '--message', 'One', 'v1', first);
    expect(await baseOfRevision(root, 'HEAD~1')).toEqual({ commit: first, notes: [] });
    expect(await baseOfRevision(root, 'v1')).toEqual({ commit: first, notes: [] });
    expect(await baseOfRevision(root, second)).toEqual({ commit: second, notes: [] });
  });

  test('is its tip where git knows no common commit', async () => {
    const { origin, base, head } = proposedChange(before, after);
    const root = checkout(origin, head);
    git(root, 'fetch', '--quiet', '--depth=1', `file://${origin}`, `${base}:refs/heads/main`);
    const { commit, notes } = await baseOfRevision(root, 'main');
    expect(commit).toBe(base);
    expect(notes.join()).toContain('Git finds no commit');
  });

  test.each(['nope', 'main:Dockerfile', '', 'HEAD^{tree}', '--upload-pack=evil', '-h', 'a\nb', 'HEAD^9'])(
    '%j is refused',
    async revision => {
      const root = gitRepository();
      commitFiles(root, before);
      await expect(baseOfRevision(root, revision)).rejects.toThrow(UsageError);
    },
  );

  test('there is none outside of a repository, and none in an empty one', async () => {
    await expect(baseOfRevision(workspaceOf(before), 'HEAD')).rejects.toThrow('this is no git work tree');
    await expect(baseOfRevision(gitRepository(), 'HEAD')).rejects.toThrow('this is no git work tree');
  });

  test('a replaced object is not believed', async () => {
    const root = gitRepository();
    const first = commitFiles(root, before);
    const second = commitFiles(root, after);
    git(root, 'replace', first, second);
    expect((await baseOfRevision(root, 'HEAD~1')).commit).toBe(first);
  });
});

describe('the base of a pull request', () => {
  test.each([1, 2, 0])('is the first parent of its merge, at depth %d, though the event is older', async depth => {
    const { origin, base, fork, head, merge } = proposedChange(before, after);
    const root = checkout(origin, merge, depth);
    expect(await baseOfEvent(root, pull(fork, head), nobody)).toEqual({ commit: base, notes: [] });
  });

  test('is where the branch began, when the branch is checked out', async () => {
    const { origin, base, fork, head } = proposedChange(before, after);
    const said = [
      `The branch is checked out and not its merge, so it is compared with ${fork.slice(0, 10)}, where it began.`,
    ];
    const deep = checkout(origin, head, 0);
    git(deep, 'fetch', '--quiet', `file://${origin}`, 'main');
    expect(await baseOfEvent(deep, pull(base, head), nobody)).toEqual({ commit: fork, notes: said });

    const asked: string[][] = [];
    const ask = async (...pair: [string, string]): Promise<string> => {
      asked.push(pair);
      return fork;
    };
    expect(await baseOfEvent(checkout(origin, head), pull(base, head), ask)).toEqual({ commit: fork, notes: said });
    expect(asked).toEqual([[base, head]]);
  });

  test('is what the event names, when nobody knows better', async () => {
    const { origin, base, head } = proposedChange(before, after);
    const { commit, notes } = await baseOfEvent(checkout(origin, head), pull(base, head), nobody);
    expect(commit).toBe(base);
    expect(notes).toEqual([
      `The checked-out commit is not the merge of this pull request, so it is compared with ${base.slice(0, 10)}, the base that the event names.`,
    ]);
    const outside = await baseOfEvent(workspaceOf(after), pull(base, head), nobody);
    expect(outside.commit).toBe(base);
    expect(outside.notes.join()).toContain('Git does not say which commit is checked out');
  });

  test('is not the parent of another merge', async () => {
    const { origin, base, merge } = proposedChange(before, after);
    const other = 'f'.repeat(40);
    expect((await baseOfEvent(checkout(origin, merge), pull(base, other), nobody)).notes).toHaveLength(1);
  });

  test('is none where the base itself is checked out', async () => {
    const { origin, base, head } = proposedChange(before, after);
    const { commit, notes } = await baseOfEvent(checkout(origin, base), pull(base, head), nobody);
    expect(commit).toBeUndefined();
    expect(notes.join()).toContain('pull_request_target');
  });

  test('no line of a commit message is a parent', async () => {
    const root = gitRepository();
    const first = commitFiles(root, before);
    const lie = 'a'.repeat(40);
    git(root, 'commit', '--quiet', '--allow-empty', '--message', `Change\n\nparent ${lie}\nparent ${first}`);
    expect((await baseOfEvent(root, pull(first, first), nobody)).commit).toBe(first);
    expect((await baseOfEvent(root, pull(first, first), nobody)).notes).toHaveLength(1);
  });
});

describe('what an event says', () => {
  function read({ eventName, event }: StepEvent): EventBase {
    const file = path.join(workspaceOf(), 'event.json');
    writeFileSync(file, JSON.stringify(event));
    return readEventBase({ GITHUB_EVENT_NAME: eventName, GITHUB_EVENT_PATH: file });
  }
  const root = '/nonexistent';

  test('of a merge queue: its base', async () => {
    const event = read(mergeGroup());
    expect(event.mergeGroupBase).toMatch(/^[0-9a-f]{40}$/);
    expect(await baseOfEvent(root, event, nobody)).toEqual({ commit: event.mergeGroupBase, notes: [] });
  });

  test('of a push: the commit before it, unless it made the branch', async () => {
    const sample = push();
    const commit = 'a'.repeat(40);
    const pushed = read({ ...sample, event: { before: commit } });
    expect(await baseOfEvent(root, pushed, nobody)).toEqual({ commit, notes: [] });
    const made = read({ ...sample, event: { before: '0'.repeat(40) } });
    expect(await baseOfEvent(root, made, nobody)).toEqual({
      commit: undefined,
      notes: ['The push made this branch, so there is nothing before it to compare with.'],
    });
  });

  test('of a pull request: both ends, also for pull_request_target', () => {
    for (const event of [pullRequest(), pullRequestTarget()])
      expect(read(event).pullRequest).toEqual({
        base: expect.stringMatching(/^[0-9a-f]{40}$/),
        head: expect.stringMatching(/^[0-9a-f]{40}$/),
      });
  });

  test.each([
    ['a schedule', schedule()],
    ['a dispatch', workflowDispatch()],
  ])('of %s: nothing', async (_name, event) => {
    expect(await baseOfEvent(root, read(event), nobody)).toEqual({ commit: undefined, notes: [] });
  });

  test.each([undefined, '', '/nonexistent/event.json'])('from the file %j: nothing', file => {
    expect(readEventBase({ GITHUB_EVENT_PATH: file })).toMatchObject({ pullRequest: undefined });
  });

  test.each(['--upload-pack=x', 'main', 7, null, 'a'.repeat(39)])('%j is no commit', before => {
    const event = { pull_request: { base: { sha: before }, head: { sha: before } }, before };
    expect(read({ eventName: 'push', event, environment: {} })).toMatchObject({
      pullRequest: undefined,
      pushBefore: undefined,
    });
  });
});
