import { matchesWildcard } from './wildcard.ts';

/** Paths of a checkout that somebody means: each pattern is relative to the root, with `/`. */
export type PathPatterns = readonly string[];

/**
 * Whether a path is meant by one of the patterns: `*` and `?` stay within a name, `**` crosses directories, and a directory means
 * everything below it. Every pattern begins at the root.
 */
export function matchesPath(patterns: PathPatterns, path: string): boolean {
  if (patterns.length === 0) return false;
  const names = path.split('/');
  return patterns.some(pattern => matchesNames(namesOf(pattern), names));
}

function namesOf(pattern: string): readonly string[] {
  return pattern.split('/').filter(name => name !== '' && name !== '.');
}

/** Whether the pattern's names lead to a prefix of the path's: what lies below is meant as well. Linear in each of the two. */
function matchesNames(pattern: readonly string[], names: readonly string[]): boolean {
  /** How many of the path's names the pattern so far can have taken. */
  let reached = new Set([0]);
  for (const part of pattern) {
    const next = new Set<number>();
    if (part === '**') {
      const first = Math.min(...reached);
      for (let count = first; count <= names.length; count += 1) next.add(count);
    } else {
      for (const count of reached) {
        const name = names[count];
        if (name !== undefined && matchesWildcard(part, name)) next.add(count + 1);
      }
    }
    if (next.size === 0) return false;
    reached = next;
  }
  return true;
}
