import { baseOfRevision } from '../adapters/base-commit.ts';
import { type BasePlace, openBase } from '../adapters/open-base.ts';
import { type BaseAnswer, type BaseTree, BaseUnavailable } from '../base.ts';
import { filesAtBase, namedAtBase } from '../files-at-base.ts';
import { type Options, UsageError } from '../options.ts';
import type { Arguments } from './paths.ts';

/**
 * Finds the base for `--base`.
 *
 * @throws {UsageError} when called and there is no such revision, or nothing that a revision could have.
 */
export function baseForCommandLine({
  root,
  files,
  listed,
  named,
}: Arguments): (options: Options) => Promise<BaseAnswer> {
  return async options => {
    const { base = 'HEAD' } = options;
    if (listed?.has('-') === true) throw new UsageError('--base compares with files of a repository, and `-` is none.');
    const { commit, notes } = await baseOfRevision(root, base);
    if (commit === undefined) return { tree: undefined, notes };
    const api = { refused: 'the command line asks nobody else for them' };
    const tree = await opened({ root, commit, prefix: '', head: files, api });
    return {
      tree: { ...tree, files: filesAtBase(tree.files, { head: files, listed, named: namedAtBase(named, options) }) },
      notes,
    };
  };
}

/** Whoever names a base wants to know when it cannot be had. */
async function opened(place: BasePlace): Promise<BaseTree> {
  try {
    return await openBase(place);
  } catch (error) {
    throw error instanceof BaseUnavailable ? new UsageError(`--base: ${error.message}.`) : error;
  }
}
