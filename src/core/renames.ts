import type { ProjectFile } from './project.ts';

/** The path at the base of each file that lies elsewhere now: old path → new path. */
export type Renames = ReadonlyMap<string, string>;

/** Git's own measure of a rename with changes (`-M50%`): at least half of the lines are the same. */
const likeness = 0.5;
/** Beyond this many pairs only files with the same text are looked for. */
const mostPairs = 2000;
/** UTF-16 units that are compared line by line, over all pairs. */
const mostUnits = 20_000_000;

interface Candidate {
  readonly path: string;
  readonly kind: string;
  readonly text: string;
}

/**
 * Files that moved between two trees: gone from one path, new at another, of the same kind, with the same text or at least half of its
 * lines. Renames that are known already come first and are kept.
 */
export function renamesBetween(
  base: readonly ProjectFile[],
  head: readonly ProjectFile[],
  given: Renames = new Map(),
): Renames {
  const renames = new Map<string, string>();
  const gone = onlyIn(base, head);
  const added = onlyIn(head, base);
  for (const [from, to] of given) {
    if (gone.delete(from) && added.delete(to)) renames.set(from, to);
  }
  const take = ({ from, to }: Pair): void => {
    if (!gone.has(from.path) || !added.has(to.path)) return;
    renames.set(from.path, to.path);
    gone.delete(from.path);
    added.delete(to.path);
  };
  const sameText = groupedBy(gone.values(), ({ kind, text }) => `${kind} ${text}`);
  const there = groupedBy(added.values(), ({ kind, text }) => `${kind} ${text}`);
  for (const [key, from] of sameText) for (const pair of nearest(from, there.get(key) ?? [])) take(pair);
  for (const pair of alike(gone.values(), added.values(), gone.size * added.size)) take(pair);
  return renames;
}

interface Pair {
  readonly from: Candidate;
  readonly to: Candidate;
}

function groupedBy(candidates: Iterable<Candidate>, keyOf: (candidate: Candidate) => string): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(keyOf(candidate));
    if (group === undefined) groups.set(keyOf(candidate), [candidate]);
    else group.push(candidate);
  }
  return groups;
}

/** Files with one text: those whose paths are most alike first; where there are too many, in the order of their paths. */
function nearest(gone: readonly Candidate[], added: readonly Candidate[]): readonly Pair[] {
  if (gone.length * added.length > mostPairs) {
    const to = [...added].sort(byPath);
    return [...gone].sort(byPath).flatMap((from, at) => (to[at] === undefined ? [] : [{ from, to: to[at] }]));
  }
  const pairs = gone.flatMap(from => added.map(to => ({ from, to, score: nearness(from.path, to.path) })));
  return pairs.sort((a, b) => b.score - a.score);
}

/** Files that share half of their lines or more, most alike first. */
function alike(gone: Iterable<Candidate>, added: Iterable<Candidate>, count: number): readonly Pair[] {
  if (count > mostPairs) return [];
  const pairs: (Pair & { readonly score: number; readonly near: number })[] = [];
  const places = [...added];
  let left = mostUnits;
  for (const from of gone) {
    for (const to of places) {
      left -= from.text.length + to.text.length;
      if (left < 0) return [];
      const score = from.kind === to.kind ? likenessOf(from.text, to.text) : 0;
      if (score >= likeness) pairs.push({ from, to, score, near: nearness(from.path, to.path) });
    }
  }
  return pairs.sort((a, b) => b.score - a.score || b.near - a.near);
}

function byPath(a: Candidate, b: Candidate): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function onlyIn(files: readonly ProjectFile[], others: readonly ProjectFile[]): Map<string, Candidate> {
  const paths = new Set(others.map(({ path }) => path));
  const found = new Map<string, Candidate>();
  for (const { path, kind, source } of files) {
    if (!paths.has(path) && source !== undefined && source.text.trim() !== '')
      found.set(path, { path, kind, text: plain(source.text) });
  }
  return found;
}

/** A checkout may have other line ends than git's objects. */
export function plain(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** How many names two paths share at their ends. */
function nearness(a: string, b: string): number {
  const left = a.split('/').reverse();
  const right = b.split('/').reverse();
  let shared = 0;
  while (shared < left.length && left[shared] === right[shared]) shared += 1;
  return shared;
}

/** The part of lines that two texts share, from 0 to 1; blank lines do not count. */
function likenessOf(a: string, b: string): number {
  const counts = new Map<string, number>();
  const left = linesOf(a);
  const right = linesOf(b);
  for (const line of left) counts.set(line, (counts.get(line) ?? 0) + 1);
  let shared = 0;
  for (const line of right) {
    const count = counts.get(line) ?? 0;
    if (count === 0) continue;
    counts.set(line, count - 1);
    shared += 1;
  }
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length);
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').flatMap(line => (line.trim() === '' ? [] : [line.trim()]));
}
