import { resolveContext, resolveMountSource, resolvePath } from './paths.ts';
import { type PatternState, patternTree, ruleAt, step } from './pattern.ts';
import { type ComposeEntry, type ComposeValue, childOf, stringOf, withValue } from './tree.ts';

type Resolver = (value: ComposeValue, directory: string) => ComposeValue;

/** https://github.com/compose-spec/compose-go/blob/v2.16.2/paths/resolve.go */
const resolvers = patternTree<Resolver>([
  ...['services.*', 'jobs.*'].flatMap(prefix => [
    [`${prefix}.build.context`, texts(resolveContext)] as const,
    [`${prefix}.build.additional_contexts.*`, texts(resolveContext)] as const,
    [`${prefix}.extends.file`, texts(resolvePath)] as const,
  ]),
  ...['services.*', 'jobs.*', 'services.*.pre_start.*'].flatMap(prefix => [
    [`${prefix}.env_file.*.path`, texts(resolvePath)] as const,
    [`${prefix}.volumes.*`, mount] as const,
  ]),
]);

function texts(resolve: (directory: string, path: string) => string): Resolver {
  return (value, directory) => (value.kind === 'string' ? { ...value, value: resolve(directory, value.value) } : value);
}

function mount(value: ComposeValue, directory: string): ComposeValue {
  if (value.kind !== 'map' || stringOf(childOf(value, 'type')) !== 'bind') return value;
  const source = childOf(value, 'source');
  if (source?.kind !== 'string') return value;
  return withValue(value, 'source', { ...source, value: resolveMountSource(directory, source.value) });
}

/** The tree with every relative path of its containers put into a directory. */
export function resolveRelativePaths(root: ComposeValue, directory: string): ComposeValue {
  return directory === '.' || directory === '' ? walk(root, [resolvers], '.') : walk(root, [resolvers], directory);
}

function walk(value: ComposeValue, state: PatternState<Resolver>, directory: string): ComposeValue {
  if (state.length === 0) return value;
  const resolver = ruleAt(state);
  if (resolver !== undefined) return resolver(value, directory);
  if (value.kind === 'list') {
    const next = step(state, '[]');
    if (next.length === 0) return value;
    return { ...value, items: value.items.map(item => walk(item, next, directory)) };
  }
  if (value.kind !== 'map') return value;
  let entries: Map<string, ComposeEntry> | undefined;
  for (const [key, entry] of value.entries) {
    const inner = walk(entry.value, step(state, key), directory);
    if (inner === entry.value) continue;
    entries ??= new Map(value.entries);
    entries.set(key, { key: entry.key, value: inner });
  }
  return entries === undefined ? value : { ...value, entries };
}
