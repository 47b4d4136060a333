import type { Draft } from './link.ts';
import type { SourceFile } from './source.ts';

/** Reads any file of the repository by its path; `undefined` when there is none that can be read. */
export type ReadFile = (path: string) => SourceFile | undefined;

/** The directory that COPY takes files from, as far as the repository says which it is. */
export interface BuildContext {
  /** Directories that it may be, relative to the root (`.`), likeliest first; empty when it is not in the repository. */
  readonly directories: readonly string[];
  readonly read: ReadFile;
}

/** How many directories above a Dockerfile may be the context of its build; real ones stand close. */
const maxAncestors = 8;
/** In how many directories one Dockerfile is said to be built; real ones have one or two. */
const maxStated = 32;

/**
 * The file at a path of the context: of the only directory that has it. `undefined` when none has it, and when two have
 * different ones, as then nobody but the command line knows which it is.
 */
export function fileOfContext(context: BuildContext, path: string): SourceFile | undefined {
  let found: SourceFile | undefined;
  for (const directory of context.directories) {
    const file = context.read(directory === '.' ? path : `${directory}/${path}`);
    if (file === undefined) continue;
    if (found !== undefined && found.text !== file.text) return undefined;
    found ??= file;
  }
  return found;
}

/** The contexts that Compose services, scripts and workflows build a Dockerfile in, by its path. */
export function statedContexts(draft: Draft): ReadonlyMap<string, readonly string[]> {
  const stated = new Map<string, string[]>();
  const state = (path: string, context: string): void => {
    const directories = stated.get(path) ?? [];
    if (directories.length < maxStated && !directories.includes(context)) directories.push(context);
    stated.set(path, directories);
  };
  for (const { build, service } of draft.services) {
    const context = service.build?.context;
    if (build !== undefined && context?.state === 'known') state(build.dockerfile.file.path, context.value);
  }
  for (const { build, contexts } of draft.stated)
    for (const context of contexts) state(build.dockerfile.file.path, context);
  return stated;
}

/**
 * Where a Dockerfile is built when nothing says so: in its own directory (`docker build .`) or in one above it
 * (`docker build -f docker/Dockerfile .`).
 */
export function likelyContexts(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  const directories: string[] = [];
  for (let length = parts.length; length > 0 && directories.length < maxAncestors; length -= 1)
    directories.push(parts.slice(0, length).join('/'));
  return [...directories, '.'];
}
