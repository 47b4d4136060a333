import { readFileSync } from 'node:fs';
import type { Environment } from './workflow.ts';

/** What the event of a workflow run says of the commits before and after it. */
export interface EventBase {
  /** `pull_request`, `push`, … */
  readonly name: string;
  readonly pullRequest: { readonly base: string; readonly head: string } | undefined;
  readonly mergeGroupBase: string | undefined;
  /** `undefined` also where the push made its branch. */
  readonly pushBefore: string | undefined;
}

/** Reads the event; a missing or broken file says nothing. Only whole commit hashes are taken. */
export function readEventBase(environment: Environment): EventBase {
  const event = parsed(environment['GITHUB_EVENT_PATH']);
  const base = hashAt(event, 'pull_request', 'base', 'sha');
  const head = hashAt(event, 'pull_request', 'head', 'sha');
  return {
    name: environment['GITHUB_EVENT_NAME'] ?? '',
    pullRequest: base === undefined || head === undefined ? undefined : { base, head },
    mergeGroupBase: hashAt(event, 'merge_group', 'base_sha'),
    pushBefore: hashAt(event, 'before'),
  };
}

function parsed(file: string | undefined): unknown {
  if (file === undefined || file === '') return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function hashAt(event: unknown, ...names: readonly string[]): string | undefined {
  let found = event;
  for (const name of names) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Object.entries(found).find(([key]) => key === name)?.[1];
  }
  // All zeros stand for "no commit": https://docs.github.com/webhooks/webhook-events-and-payloads#push
  return typeof found === 'string' && /^[0-9a-f]{40,64}$/.test(found) && !/^0+$/.test(found) ? found : undefined;
}
