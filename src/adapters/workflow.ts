import { readFileSync } from 'node:fs';

/** Environment variables, as a process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The pull request that a workflow runs for. */
export interface PullRequest {
  readonly number: number;
  /** Commit of its branch. */
  readonly head: string | undefined;
  /** Why the job's token may not write, before anything is tried; `undefined`: it may. */
  readonly readOnly: 'fork' | 'dependabot' | undefined;
}

/** What the runner says of the job: <https://docs.github.com/actions/reference/variables-reference>. */
export interface Workflow {
  readonly server: string;
  readonly api: string;
  readonly owner: string;
  readonly repository: string;
  /** Grows from run to run over all workflows; 0 when not given. */
  readonly run: number;
  readonly attempt: number;
  readonly commit: string | undefined;
  readonly workspace: string;
  readonly pullRequest: PullRequest | undefined;
  /** Files that the runner reads afterwards; `undefined` outside of a job. */
  readonly outputFile: string | undefined;
  readonly summaryFile: string | undefined;
  readonly temporary: string | undefined;
  readonly isDebug: boolean;
}

/** A property of parsed JSON of which nothing is known. */
function at(value: unknown, ...names: readonly string[]): unknown {
  let found = value;
  for (const name of names) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Object.entries(found).find(([key]) => key === name)?.[1];
  }
  return found;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function readEvent(file: string | undefined): unknown {
  if (file === undefined) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * The pull request of an event. Jobs for a fork's pull request, and those that Dependabot starts, get a token that cannot write, whatever
 * `permissions` says; `pull_request_target` runs for the base repository and is not among them
 * (<https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request>).
 */
export function pullRequestOf(event: unknown, environment: Environment): PullRequest | undefined {
  const variable = (name: string): string | undefined => text(environment[name]);
  const number = at(event, 'pull_request', 'number');
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) return undefined;
  const head = text(at(event, 'pull_request', 'head', 'sha'));
  const from = text(at(event, 'pull_request', 'head', 'repo', 'full_name'));
  const to = text(at(event, 'pull_request', 'base', 'repo', 'full_name')) ?? variable('GITHUB_REPOSITORY');
  const isForTarget = variable('GITHUB_EVENT_NAME') === 'pull_request_target';
  // A deleted fork has no repository any more.
  const isFork = from === undefined || from !== to;
  // Who started this attempt counts: somebody else's re-run has a token that can write.
  const isDependabot = (variable('GITHUB_TRIGGERING_ACTOR') ?? variable('GITHUB_ACTOR')) === 'dependabot[bot]';
  const readOnly = isForTarget ? undefined : isFork ? 'fork' : isDependabot ? 'dependabot' : undefined;
  return { number, head, readOnly };
}

/** Reads what the runner says; a missing or broken event file is an event without a pull request. */
export function readWorkflow(environment: Environment): Workflow {
  const variable = (name: string): string | undefined => text(environment[name]);
  const [owner = '', repository = ''] = (variable('GITHUB_REPOSITORY') ?? '').split('/');
  const number = (name: string): number => {
    const value = Number(environment[name]);
    return Number.isSafeInteger(value) && value >= 0 ? value : 0;
  };
  return {
    server: variable('GITHUB_SERVER_URL') ?? 'https://github.com',
    api: variable('GITHUB_API_URL') ?? 'https://api.github.com',
    owner,
    repository,
    run: number('GITHUB_RUN_ID'),
    attempt: number('GITHUB_RUN_ATTEMPT'),
    commit: variable('GITHUB_SHA'),
    workspace: variable('GITHUB_WORKSPACE') ?? process.cwd(),
    pullRequest: pullRequestOf(readEvent(variable('GITHUB_EVENT_PATH')), environment),
    outputFile: variable('GITHUB_OUTPUT'),
    summaryFile: variable('GITHUB_STEP_SUMMARY'),
    temporary: variable('RUNNER_TEMP'),
    isDebug: variable('RUNNER_DEBUG') === '1',
  };
}
