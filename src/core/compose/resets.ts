import { type ComposeEntry, type ComposePath, type ComposeValue, without } from './tree.ts';

/**
 * The tree without what stands at the given paths: what `!reset` and `!override` do to earlier files. List items
 * cannot be taken out (compose-go: loader/reset.go).
 */
export function withoutPaths(root: ComposeValue, paths: readonly ComposePath[]): ComposeValue {
  let result = root;
  for (const path of paths) if (path.length > 0) result = withoutPath(result, path, 0);
  return result;
}

/** The part of the paths that lies below a prefix. */
export function pathsBelow(paths: readonly ComposePath[], prefix: ComposePath): readonly ComposePath[] {
  return paths
    .filter(path => path.length > prefix.length && prefix.every((segment, index) => path[index] === segment))
    .map(path => path.slice(prefix.length));
}

function withoutPath(value: ComposeValue, path: ComposePath, depth: number): ComposeValue {
  const key = path[depth];
  if (value.kind !== 'map' || key === undefined) return value;
  if (depth === path.length - 1) return without(value, key);
  const entry = value.entries.get(key);
  if (entry === undefined) return value;
  const inner: ComposeEntry = { key: entry.key, value: withoutPath(entry.value, path, depth + 1) };
  return inner.value === entry.value ? value : { ...value, entries: new Map(value.entries).set(key, inner) };
}
