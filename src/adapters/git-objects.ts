import { type Blob, type TreeEntry, tooLong } from './base-tree.ts';
import { largestFile } from './files.ts';
import { askGit, endedByNul, pipeGit } from './git.ts';

/** Path of a directory from the top of its work tree, empty or with a slash at its end; `undefined` outside of one. */
export async function prefixInRepository(root: string): Promise<string | undefined> {
  const answer = await askGit(root, ['rev-parse', '--show-prefix']);
  return answer?.stdout.replace(/\n$/, '');
}

/** A listing with the trees as well, each path from the repository's top. */
export interface FullTree {
  readonly entries: ReadonlyMap<string, TreeEntry>;
  /** Hashes of trees by path; the whole repository is the empty path. */
  readonly trees: ReadonlyMap<string, string>;
}

/** Every object of a commit's tree; `undefined` where git does not have all of it. Nothing is fetched. */
export async function fullTreeOf(root: string, commit: string): Promise<FullTree | undefined> {
  const [top, listing] = await Promise.all([
    askGit(root, ['rev-parse', '--verify', '--quiet', `${commit}^{tree}`]),
    askGit(root, ['ls-tree', '-r', '-t', '-z', '--full-tree', commit]),
  ]);
  if (top === undefined || listing === undefined) return undefined;
  const entries = new Map<string, TreeEntry>();
  const trees = new Map([['', top.stdout.trim()]]);
  for (const line of endedByNul(listing.stdout)) {
    const [, mode = '', type, hash = '', path = ''] = /^(\d+) (\w+) ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    if (type === 'tree') trees.set(path, hash);
    else if (path !== '') entries.set(path, { mode, hash });
  }
  return { entries, trees };
}

/** The entries below a directory, by their paths from there. */
export function below(entries: ReadonlyMap<string, TreeEntry>, prefix: string): ReadonlyMap<string, TreeEntry> {
  if (prefix === '') return entries;
  const found = new Map<string, TreeEntry>();
  for (const [path, entry] of entries) if (path.startsWith(prefix)) found.set(path.slice(prefix.length), entry);
  return found;
}

/** The blobs of these hashes that the repository has; the others are not in the answer. Runs no filter, fetches nothing. */
export async function localBlobs(root: string, hashes: readonly string[]): Promise<Map<string, Blob>> {
  const blobs = new Map<string, Blob>();
  if (!hashes.every(hash => /^[0-9a-f]+$/.test(hash))) return blobs;
  await pipeGit(root, ['cat-file', '--batch'], `${hashes.join('\n')}\n`, batchReader(blobs));
  return blobs;
}

/** Reads what `git cat-file --batch` writes: `HASH TYPE SIZE`, a line feed, the bytes, a line feed; or `HASH missing`. */
function batchReader(blobs: Map<string, Blob>): (piece: Buffer) => void {
  let header: Buffer[] = [];
  let current: { hash: string; size: number; pieces: Buffer[]; left: number } | undefined;

  function start(line: string): void {
    const [, hash, size] = /^([0-9a-f]+) \w+ (\d+)$/.exec(line) ?? [];
    // The line feed behind the bytes is read with them.
    if (hash !== undefined) current = { hash, size: Number(size), pieces: [], left: Number(size) + 1 };
  }

  function add(found: NonNullable<typeof current>, piece: Buffer): void {
    // What is too long is passed over, never held.
    if (found.size <= largestFile) found.pieces.push(piece);
    found.left -= piece.length;
    if (found.left > 0) return;
    const { hash, size, pieces } = found;
    blobs.set(hash, size > largestFile ? tooLong(size) : { bytes: Buffer.concat(pieces).subarray(0, size) });
    current = undefined;
  }

  return piece => {
    let rest = piece;
    while (rest.length > 0) {
      if (current !== undefined) {
        const end = Math.min(rest.length, current.left);
        add(current, rest.subarray(0, end));
        rest = rest.subarray(end);
        continue;
      }
      const end = rest.indexOf(10);
      header.push(end === -1 ? rest : rest.subarray(0, end));
      if (end === -1) return;
      start(Buffer.concat(header).toString('latin1'));
      header = [];
      rest = rest.subarray(end + 1);
    }
  };
}
