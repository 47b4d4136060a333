import type { ProjectFile } from './project.ts';

/** The path at the base of each file that lies elsewhere now: old path → new path. */
export type Renames = ReadonlyMap<string, string>;

/** Git's own measure of a rename with changes (`-M50%`): at least half of the lines are the same. */
const likeness = 0.5;
/** Beyond this many pairs only files with the same text are looked for. */
const mostPairs = 2000;

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
  const take = (from: Candidate, to: Candidate): void => {
    renames.set(from.path, to.path);
    gone.delete(from.path);
    added.delete(to.path);
  };
  for (const from of [...gone.values()]) {
    const same = [...added.values()].filter(to => to.kind === from.kind && to.text === from.text);
    const [best] = same.sort((a, b) => nearness(from.path, b.path) - nearness(from.path, a.path));
    if (best !== undefined) take(from, best);
  }
  if (gone.size * added.size > mostPairs) return renames;
  const pairs: { from: Candidate; to: Candidate; score: number }[] = [];
  for (const from of gone.values()) {
    for (const to of added.values()) {
      const score = from.kind === to.kind ? likenessOf(from.text, to.text) : 0;
      if (score >= likeness) pairs.push({ from, to, score });
    }
  }
  pairs.sort((a, b) => b.score - a.score || nearness(b.from.path, b.to.path) - nearness(a.from.path, a.to.path));
  for (const { from, to } of pairs) if (gone.has(from.path) && added.has(to.path)) take(from, to);
  return renames;
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
