import { afterEach, describe, expect, test } from 'vitest';
import { pullRequest, push, type StepEvent } from '../support/events.ts';
import { type FakeGitHub, startFakeGitHub } from '../support/fake-github.ts';
import { checkout, type ProposedChange, proposedChange } from '../support/git-repository.ts';
import { runStep } from '../support/mini-runner.ts';

let github: FakeGitHub | undefined;

afterEach(async () => {
  expect(github?.violations ?? []).toEqual([]);
  await github?.close();
  github = undefined;
});

const asUser = { Dockerfile: 'FROM alpine:3.22\nUSER 2007\n' };
const silenced = { Dockerfile: '# runs-as: ignore[root-on-host] meant, see #1\nFROM alpine:3.22\n' };
const switchedOff = { Dockerfile: 'FROM alpine:3.22\n', '.github/runs-as.yml': 'rules: {root-on-host: off}\n' };

function about({ base, head }: ProposedChange, { event, ...rest }: StepEvent): StepEvent {
  // biome-ignore lint/suspicious/noExplicitAny: GitHub's payload is changed as it comes
  const changed = structuredClone(event) as any;
  changed.pull_request.base.sha = base;
  changed.pull_request.head.sha = head;
  return { ...rest, event: changed };
}

async function stepOn(change: ProposedChange, inputs: Readonly<Record<string, string>> = {}) {
  github = await startFakeGitHub({ repository: change.origin });
  const workspace = checkout(change.origin, change.merge);
  const result = await runStep({ token: 't0ken', workspace, api: github.url, inputs, ...about(change, pullRequest()) });
  return { ...result, comment: github.comments[0]?.body ?? '' };
}

describe('a pull request that silences a finding', () => {
  test.each([
    ['with a comment', silenced, 'meant, see'],
    ['by turning its rule off', switchedOff, 'the rule is off'],
  ])('%s passes, and its comment shows it', async (_, after, reason) => {
    const { status, comment, summary } = await stepOn(proposedChange(asUser, after));
    expect(status).toBe(0);
    for (const text of [comment, summary]) {
      expect(text).toContain('This change silences (1)');
      expect(text).toContain(reason);
    }
  });

  test.each([
    ['with a comment', silenced],
    ['by turning its rule off', switchedOff],
  ])('%s fails where the base’s configuration counts', async (_, after) => {
    const { status, annotations, summary } = await stepOn(proposedChange(asUser, after), { 'config-source': 'base' });
    expect(status).toBe(1);
    expect(annotations.map(({ title }) => title)).toEqual([expect.stringContaining('root-on-host')]);
    expect(summary).toContain('1 new error');
  });

  test('fails closed where the base cannot be had', async () => {
    const change = proposedChange(asUser, silenced);
    const workspace = checkout(change.origin, change.merge);
    const { status, annotations } = await runStep({
      workspace,
      inputs: { 'config-source': 'base' },
      ...about(change, pullRequest()),
    });
    expect(status).toBe(2);
    expect(annotations[0]?.message).toMatch(/^the input config-source is `base`, and the base cannot be had\. /);
  });

  test('and one that did so before has no comment for it', async () => {
    const { status, comment } = await stepOn(
      proposedChange(silenced, { ...silenced, 'b/Dockerfile': asUser.Dockerfile }),
    );
    expect(status).toBe(0);
    expect(comment).toBe('');
  });
});

test('a push has the configuration that it brings', async () => {
  const change = proposedChange(asUser, switchedOff);
  const workspace = checkout(change.origin, change.merge);
  const { status } = await runStep({ workspace, inputs: { 'config-source': 'base' }, ...push() });
  expect(status).toBe(0);
});
