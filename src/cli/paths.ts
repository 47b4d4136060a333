import { statSync } from 'node:fs';
import path from 'node:path';
import { createFiles, decodeText } from '../adapters/files.ts';
import { type FileKind, kindOf } from '../core/file-kind.ts';
import type { Files, ListedFile, ReadResult } from '../files.ts';
import { type Given, optionTable, UsageError } from '../options.ts';

/** Where the arguments are looked up, and what `-` reads. */
export interface ArgumentPlace {
  readonly directory: string;
  /** All bytes of standard input. */
  readonly readInput: () => Uint8Array;
}

/** What the arguments mean. */
export interface Arguments {
  /** Absolute; all paths of the report are relative to it. */
  readonly root: string;
  readonly files: Files;
  /** Options whose value is a file name it as `files` does. */
  readonly given: ReadonlyMap<string, Given>;
  /** Only these are checked, where files were named and not a directory. */
  readonly listed: ReadonlyMap<string, ListedFile> | undefined;
  /** Files that options name. */
  readonly named: ReadonlySet<string>;
}

/** Options that name a file to write. */
const written: ReadonlySet<string> = new Set(['output', 'json-file', 'sarif-file', 'write-baseline']);

/**
 * The files that PATH arguments and the options with a FILE mean: one directory is the root and is walked; files are taken
 * alone, with the working directory as the root; `-` is standard input.
 *
 * @throws {UsageError} for a path that does not exist, a directory beside something else, and a file of which neither its
 * name nor `--as` says what it is.
 */
export function filesOfArguments(given: ReadonlyMap<string, Given>, place: ArgumentPlace): Arguments {
  const paths = given.get('paths')?.values ?? ['.'];
  const as = given.get('as')?.values.at(-1);
  const [only = '.'] = paths;
  const isWalk = paths.length === 1 && isDirectory(only, place);
  if (isWalk && as !== undefined) throw new UsageError(`--as says what a file is, and \`${only}\` is a directory.`);
  const root = isWalk ? path.resolve(place.directory, only) : place.directory;
  const listed = isWalk ? undefined : listedFiles(paths, as, place);
  const named = new Set<string>();
  const renamed = new Map<string, Given>();
  for (const [name, value] of given) {
    const isFile = optionTable.some(meta => meta.name === name && meta.takes === 'FILE') && !written.has(name);
    const values = isFile ? value.values.map(file => relativePath(file, place.directory, root)) : value.values;
    if (isFile) for (const file of values) named.add(file);
    renamed.set(name, { ...value, values });
  }
  const read = new Set([...named, ...(listed?.keys() ?? [])]);
  const files = namedFiles({ listed, named: read, root, readInput: place.readInput });
  return { root, files, given: renamed, listed, named };
}

function listedFiles(paths: readonly string[], as: string | undefined, place: ArgumentPlace): Map<string, ListedFile> {
  const listed = new Map<string, ListedFile>();
  for (const given of paths) {
    const isInput = given === '-';
    if (isDirectory(given, place))
      throw new UsageError(`PATH is one directory, or files; \`${given}\` is a directory beside others.`);
    const relative = isInput ? given : relativePath(given, place.directory, place.directory);
    const kind = (as as FileKind | undefined) ?? (isInput ? undefined : kindOf(relative));
    // A script alone builds nothing that is checked.
    if (kind === undefined || kind === 'build-setup') {
      const why = isInput ? '`-` has no name that says what it is' : `The name of \`${given}\` does not say what it is`;
      throw new UsageError(`${why}: give --as dockerfile|compose|daemon-json|subuid|subgid.`);
    }
    listed.set(relative, { path: relative, kind, isSaid: as !== undefined });
  }
  return listed;
}

interface NamedFiles {
  /** Only these are listed, where files were named and not a directory. */
  readonly listed: ReadonlyMap<string, ListedFile> | undefined;
  /** What somebody named on the command line: it is read wherever it lies, also behind a link. */
  readonly named: ReadonlySet<string>;
  readonly root: string;
  readonly readInput: () => Uint8Array;
}

function namedFiles({ listed, named, root, readInput }: NamedFiles): Files {
  const files = createFiles(root);
  let input: ReadResult | undefined;
  return {
    async list() {
      if (listed === undefined) return files.list();
      return { files: [...listed.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), refused: [] };
    },
    read(file) {
      if (file === '-' && listed?.has(file) === true) {
        input ??= decodeText(readInput(), file);
        return input;
      }
      return named.has(file) ? readNamed(path.resolve(root, file), file) : files.read(file);
    },
  };
}

function readNamed(absolute: string, shown: string): ReadResult | undefined {
  const result = createFiles(path.dirname(absolute), { followsLinks: true }).read(path.basename(absolute));
  if (result === undefined || 'refused' in result) return result;
  return { source: { path: shown, text: result.source.text } };
}

/** Below the root relative to it, elsewhere absolute; with `/`. */
function relativePath(given: string, directory: string, root: string): string {
  const absolute = path.resolve(directory, given);
  const relative = path.relative(root, absolute);
  const isOutside = relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
  return (isOutside ? absolute : relative).replaceAll(path.sep, '/');
}

/** @throws {UsageError} when nothing is there. */
function isDirectory(given: string, { directory }: ArgumentPlace): boolean {
  if (given === '-') return false;
  try {
    return statSync(path.resolve(directory, given)).isDirectory();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw new UsageError(`PATH: \`${given}\` ${code === 'EACCES' ? 'may not be looked at' : 'does not exist'}.`);
  }
}
