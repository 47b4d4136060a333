import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Example {
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: GitHub's payloads are changed here as they come
  readonly examples: readonly any[];
}

let examples: readonly Example[] | undefined;

// biome-ignore lint/suspicious/noExplicitAny: GitHub's payloads are changed here as they come
function exampleOf(name: string, action?: string): any {
  examples ??= JSON.parse(
    readFileSync(
      createRequire(import.meta.url).resolve('@octokit/webhooks-examples/api.github.com/index.json'),
      'utf8',
    ),
  ) as readonly Example[];
  const found = examples
    .find(event => event.name === name)
    ?.examples.find(example => action === undefined || example.action === action);
  if (found === undefined) throw new Error(`there is no example of ${name} ${action ?? ''}`);
  return structuredClone(found);
}

/** The event of a step: GitHub's own example, changed where GitHub has none. */
export interface StepEvent {
  readonly eventName: string;
  readonly event: unknown;
  readonly environment: Readonly<Record<string, string>>;
}

/** A pull request from a branch of the repository itself. */
export function pullRequest(): StepEvent {
  return { eventName: 'pull_request', event: exampleOf('pull_request', 'synchronize'), environment: refs };
}

/** A pull request from a fork: its token may only read. */
export function forkPullRequest(): StepEvent {
  const event = exampleOf('pull_request', 'synchronize');
  event.pull_request.head.repo.fork = true;
  event.pull_request.head.repo.full_name = 'mona/Hello-World';
  return { eventName: 'pull_request', event, environment: refs };
}

/** A pull request of Dependabot: from the repository itself, and its token may only read all the same. */
export function dependabotPullRequest(): StepEvent {
  const event = exampleOf('pull_request', 'synchronize');
  event.sender = { ...event.sender, login: 'dependabot[bot]', type: 'Bot' };
  const environment = { ...refs, GITHUB_ACTOR: 'dependabot[bot]', GITHUB_TRIGGERING_ACTOR: 'dependabot[bot]' };
  return { eventName: 'pull_request', event, environment };
}

/** A fork's pull request, run for the base repository with its token. */
export function pullRequestTarget(): StepEvent {
  return { ...forkPullRequest(), eventName: 'pull_request_target' };
}

export function mergeGroup(): StepEvent {
  return { eventName: 'merge_group', event: exampleOf('merge_group'), environment: {} };
}

export function push(): StepEvent {
  return { eventName: 'push', event: exampleOf('push'), environment: {} };
}

/** GitHub has no example: the payload is the schedule itself (<https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule>). */
export function schedule(): StepEvent {
  return { eventName: 'schedule', event: { schedule: '17 4 * * 1' }, environment: {} };
}

export function workflowDispatch(): StepEvent {
  return { eventName: 'workflow_dispatch', event: exampleOf('workflow_dispatch'), environment: {} };
}

const refs = { GITHUB_REF: 'refs/pull/2/merge', GITHUB_HEAD_REF: 'changes', GITHUB_BASE_REF: 'main' };
