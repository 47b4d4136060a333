import type { Located, Span } from '../source.ts';
import { type ComposeMap, type ComposeValue, childOf, entriesOf, itemsOf, stringOf } from './tree.ts';

const sharedNamespaces = ['network_mode', 'ipc', 'pid', 'uts', 'cgroup'];

/** What a container waits for: `depends_on`, links, shared namespaces, `volumes_from`; each with its place. */
export function dependenciesOf(container: ComposeMap): ReadonlyMap<string, Span> {
  const result = new Map<string, Span>();
  const add = (name: string, at: Span): void => {
    if (!result.has(name)) result.set(name, at);
  };
  for (const [name, entry] of entriesOf(childOf(container, 'depends_on'))) add(name, entry.key);
  for (const item of itemsOf(childOf(container, 'links'))) {
    const parts = (stringOf(item) ?? '').split(':');
    const name = parts.length === 2 ? parts[0] : stringOf(item);
    if (name !== undefined) add(name, item.span);
  }
  for (const key of sharedNamespaces) {
    const value = childOf(container, key);
    const text = stringOf(value) ?? '';
    if (value !== undefined && text.startsWith('service:')) add(text.slice('service:'.length), value.span);
  }
  for (const item of itemsOf(childOf(container, 'volumes_from'))) {
    const text = stringOf(item) ?? '';
    if (!text.startsWith('container:')) add(text.split(':')[0] ?? '', item.span);
  }
  return result;
}

/**
 * What must have exited with success before a container starts, by the condition of `depends_on`; nothing that is not
 * `required`, which may never have run.
 */
export function awaitedExitsOf(container: ComposeMap): Located<string>[] {
  const awaited: Located<string>[] = [];
  for (const [name, { key, value }] of entriesOf(childOf(container, 'depends_on')))
    if (stringOf(childOf(value, 'condition')) === 'service_completed_successfully' && isRequired(value))
      awaited.push({ value: name, span: key });
  return awaited;
}

function isRequired(dependency: ComposeValue): boolean {
  const required = childOf(dependency, 'required');
  return required?.kind !== 'bool' || required.value;
}
