import type { Files, ListedFile } from './files.ts';
import type { Options } from './options.ts';

/** How the checked files were chosen. */
export interface Choice {
  /** The checkout's files. */
  readonly head: Files;
  /** Only these are checked, where files were named and not a directory. */
  readonly listed: ReadonlyMap<string, ListedFile> | undefined;
  /** Files that options name: where the base does not have one, it is the host's or the user's and the same for both. */
  readonly named: ReadonlySet<string>;
}

/**
 * The files that options name, without those of the repository that decide about the gate where the base's are to decide: the change must
 * not bring them.
 */
export function namedAtBase(named: ReadonlySet<string>, options: Options): ReadonlySet<string> {
  if (options.configSource !== 'base') return named;
  const deciding = [options.config, options.baseline];
  return new Set([...named].filter(path => !deciding.includes(path) || path.startsWith('/')));
}

/** The files of a base tree, chosen as those of the checkout were. */
export function filesAtBase(tree: Files, { head, listed, named }: Choice): Files {
  return {
    async list() {
      const listing = await tree.list();
      if (listed === undefined) return listing;
      const files = [...listed.values()].filter(({ path }) => isReadable(tree, path));
      return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), refused: [] };
    },
    read(path) {
      const found = tree.read(path);
      if (!named.has(path) || (found !== undefined && 'source' in found)) return found;
      return head.read(path);
    },
  };
}

function isReadable(tree: Files, path: string): boolean {
  const found = tree.read(path);
  return found !== undefined && 'source' in found;
}
