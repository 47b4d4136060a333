import { closeSync, constants, existsSync, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs';
import path from 'node:path';
import { kindOf } from '../core/file-kind.ts';
import type { Files, ListedFile, ReadResult } from '../files.ts';
import { listByDisk, skippedDirectories } from './disk-paths.ts';
import { type Listing, reasonOf } from './listing.ts';

/** The longest file that is read, in bytes. Real Dockerfiles and Compose files end well below a tenth of it. */
export const largestFile = 4 * 2 ** 20;

/** How a checkout is read. */
export interface FilesOptions {
  /** Whether a link may be read: only for a file that somebody named. */
  readonly followsLinks?: boolean;
}

/**
 * The files of a checkout, as far as their names say that they concern users. In a git work tree these are the files that git tracks
 * and those that it neither knows nor ignores; elsewhere, or without git, all that are on the disk.
 *
 * @param root a directory; it may be a link itself, below it no link is followed.
 */
export function createFiles(root: string, options: FilesOptions = {}): Files {
  const directories = new Map<string, Entry>();

  /** What a path is, looked at from the root down, so that no part of it is a link. */
  function entryAt(relative: string): Entry {
    const slash = relative.lastIndexOf('/');
    const parent = slash === -1 ? 'directory' : directoryAt(relative.slice(0, slash));
    return parent === 'directory' ? entryOf(path.join(root, relative)) : parent === 'file' ? 'missing' : parent;
  }

  function directoryAt(relative: string): Entry {
    const seen = directories.get(relative);
    if (seen !== undefined) return seen;
    const entry = entryAt(relative);
    directories.set(relative, entry);
    return entry;
  }

  return {
    async list() {
      const listing = (await listByGit(root)) ?? listByDisk(root);
      const files = new Map<string, ListedFile>();
      const refused = new Map(listing.refused.map(({ path, why }) => [path, why]));
      for (const path of listing.paths) {
        const kind = kindOf(path);
        if (kind === undefined || isSkipped(path)) continue;
        const entry = entryAt(path);
        if (entry === 'file') files.set(path, { path, kind });
        // The replacement character stands for bytes that are no UTF-8: such a name cannot be opened by its text.
        else if (entry === 'missing' && path.includes('\ufffd')) refused.set(path, 'its name is not UTF-8');
        else if (typeof entry === 'object') refused.set(path, entry.refused);
      }
      return {
        files: [...files.values()].sort(byPath),
        refused: [...refused].map(([path, why]) => ({ path, why })).sort(byPath),
      };
    },

    read(given) {
      const relative = relativePath(given);
      if (relative === undefined) return { refused: 'it lies outside the checked directory' };
      const entry = entryAt(relative);
      if (entry === 'missing') return undefined;
      if (entry === 'link' && options.followsLinks !== true)
        return { refused: 'it is a link or lies behind one, and links are not followed' };
      if (typeof entry === 'object') return entry;
      if (entry !== 'file' && entry !== 'link') return { refused: 'it is no regular file' };
      return readText(path.join(root, relative), relative, options.followsLinks === true ? flags & ~noFollow : flags);
    },
  };
}

/** What git lists; `undefined` where there is no work tree or git does not answer. It is only loaded where it may. */
async function listByGit(root: string): Promise<Listing | undefined> {
  if (!isInWorkTree(root)) return undefined;
  return (await import('./git-paths.ts')).listByGit(root);
}

function isInWorkTree(root: string): boolean {
  for (let directory = path.resolve(root); ; directory = path.dirname(directory)) {
    if (existsSync(path.join(directory, '.git'))) return true;
    if (directory === path.dirname(directory)) return false;
  }
}

/** What stands at a path; an object where the system does not say. */
type Entry = 'file' | 'directory' | 'link' | 'other' | 'missing' | { readonly refused: string };

function entryOf(absolute: string): Entry {
  let stats: Stats | undefined;
  try {
    stats = lstatSync(absolute, { throwIfNoEntry: false });
  } catch (error) {
    return { refused: reasonOf(error) };
  }
  if (stats === undefined) return 'missing';
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'directory';
  return stats.isSymbolicLink() ? 'link' : 'other';
}

function isSkipped(relative: string): boolean {
  return relative.split('/').some(part => skippedDirectories.has(part));
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : 1;
}

/** The path without `.` and `..`; `undefined` when it leads out of the root or no file system has it. */
export function relativePath(given: string): string | undefined {
  if (given.includes('\0') || path.isAbsolute(given)) return undefined;
  const normal = path.posix.normalize(path.sep === '\\' ? given.replaceAll('\\', '/') : given);
  if (normal === '..' || normal.startsWith('../')) return undefined;
  return normal;
}

// A link or a pipe may take the file's place between the look and the opening: neither is followed, nor waited for. Windows has none of the two.
const noFollow = constants.O_NOFOLLOW ?? 0;
const flags = constants.O_RDONLY | noFollow | (constants.O_NONBLOCK ?? 0);
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function readText(absolute: string, relative: string, flags: number): ReadResult {
  let file: number | undefined;
  try {
    file = openSync(absolute, flags);
    const stats = fstatSync(file);
    if (!stats.isFile()) return { refused: 'it is no regular file' };
    if (stats.size > largestFile) return { refused: `it has ${stats.size} bytes, and at most ${largestFile} are read` };
    return decodeText(readBytes(file, stats.size), relative);
  } catch (error) {
    return { refused: reasonOf(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The first `size` bytes of a file: what is written to it meanwhile is not waited for. */
function readBytes(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(file, bytes, filled, size - filled, null);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

/** A byte order mark stays in the text: the parsers know what Docker does with it. */
export function decodeText(bytes: Uint8Array, path: string): ReadResult {
  try {
    return { source: { path, text: decoder.decode(bytes) } };
  } catch {
    return { refused: 'it is not UTF-8 text' };
  }
}
