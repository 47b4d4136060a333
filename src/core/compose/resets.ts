import type { ComposeEntry, ComposePath, ComposeValue } from './tree.ts';

/** Keys to take out of a mapping, and what to take out below others. */
interface Removal {
  readonly below: Map<string, Removal>;
  isWhole: boolean;
}

/**
 * The tree without what stands at the given paths: what `!reset` and `!override` do to earlier files. List items
 * cannot be taken out (compose-go: loader/reset.go).
 */
export function withoutPaths(root: ComposeValue, paths: readonly ComposePath[]): ComposeValue {
  if (paths.length === 0) return root;
  const removal: Removal = { below: new Map(), isWhole: false };
  for (const path of paths) {
    let at = removal;
    for (const segment of path) {
      const next: Removal = at.below.get(segment) ?? { below: new Map(), isWhole: false };
      at.below.set(segment, next);
      at = next;
    }
    at.isWhole = path.length > 0;
  }
  return removed(root, removal);
}

/** The part of the paths that lies below a prefix. */
export function pathsBelow(paths: readonly ComposePath[], prefix: ComposePath): readonly ComposePath[] {
  return paths
    .filter(path => path.length > prefix.length && prefix.every((segment, index) => path[index] === segment))
    .map(path => path.slice(prefix.length));
}

function removed(value: ComposeValue, removal: Removal): ComposeValue {
  if (value.kind !== 'map') return value;
  let entries: Map<string, ComposeEntry> | undefined;
  for (const [key, below] of removal.below) {
    const entry = value.entries.get(key);
    if (entry === undefined) continue;
    const inner = below.isWhole ? undefined : removed(entry.value, below);
    if (inner === entry.value) continue;
    entries ??= new Map(value.entries);
    if (inner === undefined) entries.delete(key);
    else entries.set(key, { key: entry.key, value: inner });
  }
  return entries === undefined ? value : { ...value, entries };
}
