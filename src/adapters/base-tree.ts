import { createHash } from 'node:crypto';
import type { BaseTree } from '../base.ts';
import { kindOf } from '../core/file-kind.ts';
import type { Files, ListedFile, ReadResult } from '../files.ts';
import { skippedDirectories } from './disk-paths.ts';
import { decodeText, largestFile, relativePath } from './files.ts';

/** An entry of a git tree that is no tree itself. */
export interface TreeEntry {
  /** `100644`, `100755` for files; `120000` is a link, `160000` a submodule. */
  readonly mode: string;
  readonly hash: string;
}

/** A blob, or why it is not read. */
export type Blob = { readonly bytes: Uint8Array } | { readonly refused: string };

/** A tree of git objects, wherever they are. */
export interface TreeSource {
  /** Every entry below the checked root, by its path from there. */
  readonly entries: ReadonlyMap<string, TreeEntry>;
  /**
   * The blobs of these hashes.
   *
   * @throws {BaseUnavailable} when one of them cannot be had.
   */
  blobs(hashes: readonly string[]): Promise<ReadonlyMap<string, Blob>>;
}

/** What a blob that is not read is too long for. */
export function tooLong(size: number): { readonly refused: string } {
  return { refused: `it has ${size} bytes, and at most ${largestFile} are read` };
}

/**
 * The files of a commit. What the checkout has with the same hash is taken from there, so that only what differs is asked of `source`:
 * the candidates when they are listed, everything else when `fetchMissed` is called.
 *
 * @param head the checkout, with the same root.
 */
export function createBaseTree(commit: string, source: TreeSource, head: Files): BaseTree {
  const read = new Map<string, ReadResult>();
  const missed = new Set<string>();

  /** `undefined`: there is such a file, and its text is not at hand. */
  function atHand(path: string, { mode, hash }: TreeEntry): ReadResult | undefined {
    if (mode === '120000') return { refused: 'it is a link or lies behind one, and links are not followed' };
    if (!isFile(mode)) return { refused: 'it is no regular file' };
    const seen = read.get(path) ?? sameInHead(path, hash, head);
    if (seen !== undefined) read.set(path, seen);
    return seen;
  }

  async function fetch(paths: Iterable<string>): Promise<void> {
    const wanted = [...paths].flatMap(path => {
      const hash = source.entries.get(path)?.hash;
      return hash === undefined ? [] : [{ path, hash }];
    });
    if (wanted.length === 0) return;
    const blobs = await source.blobs([...new Set(wanted.map(({ hash }) => hash))]);
    for (const { path, hash } of wanted) {
      const blob = blobs.get(hash) ?? { refused: 'git does not have it' };
      read.set(path, 'bytes' in blob ? decodeText(blob.bytes, path) : blob);
    }
  }

  return {
    commit,
    files: {
      async list() {
        const files: ListedFile[] = [];
        const refused: { path: string; why: string }[] = [];
        const absent: string[] = [];
        for (const [path, entry] of source.entries) {
          const kind = isFile(entry.mode) ? kindOf(path) : undefined;
          if (kind === undefined || path.split('/').some(part => skippedDirectories.has(part))) continue;
          // The replacement character stands for bytes that are no UTF-8; the checkout refuses such a name as well.
          if (path.includes('\ufffd')) refused.push({ path, why: 'its name is not UTF-8' });
          else files.push({ path, kind });
          if (!path.includes('\ufffd') && atHand(path, entry) === undefined) absent.push(path);
        }
        await fetch(absent);
        return { files: files.sort(byPath), refused: refused.sort(byPath) };
      },
      read(given) {
        const path = relativePath(given);
        if (path === undefined) return { refused: 'it lies outside the checked directory' };
        const entry = source.entries.get(path);
        if (entry === undefined) return behindLink(path, source.entries);
        const found = atHand(path, entry);
        if (found === undefined) missed.add(path);
        return found;
      },
    },
    async fetchMissed() {
      if (missed.size === 0) return false;
      const paths = [...missed];
      missed.clear();
      await fetch(paths);
      return true;
    },
  };
}

function isFile(mode: string): boolean {
  return mode === '100644' || mode === '100755';
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : 1;
}

/** What lies behind a link is refused, as in a checkout; everything else that has no entry is not there. */
function behindLink(path: string, entries: ReadonlyMap<string, TreeEntry>): ReadResult | undefined {
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
    if (entries.get(path.slice(0, slash))?.mode === '120000')
      return { refused: 'it is a link or lies behind one, and links are not followed' };
  }
  return undefined;
}

/** The checkout's file where it is this blob: a file that filters or line ends changed is not. */
function sameInHead(path: string, hash: string, head: Files): ReadResult | undefined {
  const found = head.read(path);
  if (found === undefined || 'refused' in found) return undefined;
  const bytes = Buffer.from(found.source.text);
  // Repositories with SHA-256 have longer names: https://git-scm.com/docs/hash-function-transition
  const algorithm = hash.length === 64 ? 'sha256' : 'sha1';
  const own = createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  return own === hash ? found : undefined;
}
