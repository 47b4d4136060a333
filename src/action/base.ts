import { type EventBase, readEventBase } from '../adapters/event-base.ts';
import type { RepositoryApi } from '../adapters/github-tree.ts';
import type { Environment, Workflow } from '../adapters/workflow.ts';
import { type BaseAnswer, BaseUnavailable } from '../base.ts';
import type { Arguments } from '../cli/paths.ts';
import type { Options } from '../options.ts';
import type { RunInputs } from '../run.ts';

/** What finding the base of a step takes. */
export interface StepBase {
  readonly environment: Environment;
  readonly workflow: Workflow;
  readonly inputs: Arguments;
  /** Path of the checked root from the repository's: empty, or with a slash at its end. */
  readonly prefix: string;
  readonly pause: (seconds: number) => Promise<void>;
}

/**
 * What a step compares with, and what counts for its gate: on pull requests and in merge queues what is new, elsewhere everything. An
 * event without a commit before it compares with what the input base-ref names, else with nothing.
 */
export function baseForStep(step: StepBase): Pick<RunInputs, 'base' | 'failScope' | 'isTrusted'> {
  const event = readEventBase(step.environment);
  const isProposal = event.pullRequest !== undefined || event.mergeGroupBase !== undefined;
  if (!hasOwnBase(event) && !step.inputs.given.has('base-ref')) return { failScope: 'all', isTrusted: true };
  const base = (options: Options): Promise<BaseAnswer> => findBase(step, event, options);
  return { base, failScope: isProposal ? 'new' : 'all', isTrusted: event.name === 'push' && !isProposal };
}

function hasOwnBase({ pullRequest, mergeGroupBase, name }: EventBase): boolean {
  return pullRequest !== undefined || mergeGroupBase !== undefined || name === 'push';
}

async function findBase(step: StepBase, event: EventBase, options: Options): Promise<BaseAnswer> {
  const [{ baseOfEvent, baseOfReference }, { openBase }, { filesAtBase, namedAtBase }] = await Promise.all([
    import('../adapters/base-commit.ts'),
    import('../adapters/open-base.ts'),
    import('../files-at-base.ts'),
  ]);
  const { root, files, listed } = step.inputs;
  const named = namedAtBase(step.inputs.named, options);
  const api = repositoryApi(step, options.token);
  const ask = async (base: string, head: string): Promise<string | undefined> =>
    'refused' in api ? undefined : api.mergeBase(base, head);
  const { baseRef } = options;
  const isNamed = baseRef !== undefined && !hasOwnBase(event);
  const { commit, notes } = isNamed ? await baseOfReference(root, baseRef, ask) : await baseOfEvent(root, event, ask);
  if (commit === undefined) return { tree: undefined, notes };
  try {
    const tree = await openBase({ root, commit, prefix: step.prefix, head: files, api });
    return { tree: { ...tree, files: filesAtBase(tree.files, { head: files, listed, named }) }, notes };
  } catch (error) {
    if (!(error instanceof BaseUnavailable)) throw error;
    return { tree: undefined, notes: [...notes, `Nothing was compared with the base: ${error.message}.`] };
  }
}

/** The client is loaded with the first question: with a full clone there is none. */
function repositoryApi(
  { workflow, pause }: StepBase,
  token: string | undefined,
): RepositoryApi | { readonly refused: string } {
  const { api, owner, repository } = workflow;
  if (token === undefined) return { refused: 'GitHub cannot be asked for them without a token' };
  let opened: Promise<RepositoryApi> | undefined;
  const open = async (): Promise<RepositoryApi> => {
    const { openRepository } = await import('../adapters/github-tree.ts');
    opened ??= openRepository(token, { api, owner, repository }, { pause });
    return opened;
  };
  return {
    entries: async (...asked) => (await open()).entries(...asked),
    blobs: async hashes => (await open()).blobs(hashes),
    mergeBase: async (base, head) => (await open()).mergeBase(base, head),
  };
}
