import { type ComposeEntry, type ComposeMap, type ComposeValue, withEntry } from './tree.ts';

/** The tree with `.` as the context of every build that names none. */
export function withDefaultContexts(root: ComposeValue): ComposeValue {
  if (root.kind !== 'map') return root;
  let result: ComposeMap = root;
  for (const section of ['services', 'jobs']) {
    const containers = result.entries.get(section);
    if (containers?.value.kind !== 'map') continue;
    let entries: Map<string, ComposeEntry> | undefined;
    for (const [name, entry] of containers.value.entries) {
      const build = entry.value.kind === 'map' ? entry.value.entries.get('build') : undefined;
      if (entry.value.kind !== 'map' || build?.value.kind !== 'map' || build.value.entries.has('context')) continue;
      const context: ComposeValue = { kind: 'string', value: '.', span: build.value.span };
      const value = withEntry(build.value, 'context', { key: build.key, value: context });
      entries ??= new Map(containers.value.entries);
      entries.set(name, { key: entry.key, value: withEntry(entry.value, 'build', { key: build.key, value }) });
    }
    if (entries === undefined) continue;
    result = withEntry(result, section, { key: containers.key, value: { ...containers.value, entries } });
  }
  return result;
}
