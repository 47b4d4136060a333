import { type BaseTree, BaseUnavailable } from '../base.ts';
import type { Files } from '../files.ts';
import { type Blob, createBaseTree } from './base-tree.ts';
import { below, fullTreeOf, localBlobs, prefixInRepository } from './git-objects.ts';
import type { RepositoryApi } from './github-tree.ts';

/** Where the base's files may be. */
export interface BasePlace {
  /** The checked directory. */
  readonly root: string;
  readonly commit: string;
  /** Path of `root` from the repository's top, for where git does not say it. */
  readonly prefix: string;
  /** The checkout's files, with the same root. */
  readonly head: Files;
  /** GitHub, for what git does not have here, or why it cannot be asked: the end of a sentence. */
  readonly api: RepositoryApi | { readonly refused: string };
}

/**
 * The base's tree: from git's objects where they are here, else from GitHub, and each blob from where it is. Nothing is checked out or
 * fetched into the clone.
 *
 * @throws {BaseUnavailable} when it is in neither place.
 */
export async function openBase({ root, commit, prefix: given, head, api }: BasePlace): Promise<BaseTree> {
  const prefix = (await prefixInRepository(root)) ?? given;
  const local = await fullTreeOf(root, commit);
  const remote = (): RepositoryApi => {
    if ('refused' in api) throw new BaseUnavailable(`git does not have its files here, and ${api.refused}`);
    return api;
  };
  const entries =
    local === undefined
      ? await remote().entries(commit, prefix, await fullTreeOf(root, 'HEAD'))
      : below(local.entries, prefix);

  async function blobs(hashes: readonly string[]): Promise<ReadonlyMap<string, Blob>> {
    const found = await localBlobs(root, hashes);
    const left = hashes.filter(hash => !found.has(hash));
    if (left.length > 0) for (const [hash, blob] of await remote().blobs(left)) found.set(hash, blob);
    return found;
  }

  return createBaseTree(commit, { entries, blobs }, head);
}
