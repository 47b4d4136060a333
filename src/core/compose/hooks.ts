import type { Located } from '../source.ts';
import { booleanOf } from './cast.ts';
import type { ComposeHook } from './model.ts';
import { type ComposeMap, type ComposeValue, childOf, entrySpan, itemsOf, stringOf } from './tree.ts';

const kinds = ['pre_start', 'post_start', 'pre_stop'] as const;

/** The hooks of a service, in the order in which they run. */
export function readHooks(container: ComposeMap): ComposeHook[] {
  const hooks: ComposeHook[] = [];
  for (const kind of kinds) {
    for (const [index, item] of itemsOf(childOf(container, kind)).entries()) {
      if (item.kind !== 'map') continue;
      const user = childOf(item, 'user');
      const name = stringOf(user);
      hooks.push({
        kind,
        index,
        at: item.span,
        user: name === undefined || name === '' || user === undefined ? undefined : { value: name, span: user.span },
        privileged: privilegedOf(item),
      });
    }
  }
  return hooks;
}

function privilegedOf(hook: ComposeMap): Located<boolean> | undefined {
  const entry = hook.entries.get('privileged');
  const value = entry === undefined ? undefined : flagOf(entry.value);
  return entry === undefined || value === undefined ? undefined : { value, span: entrySpan(entry) };
}

function flagOf(value: ComposeValue): boolean | undefined {
  return value.kind === 'bool' ? value.value : value.kind === 'string' ? booleanOf(value.value) : undefined;
}
