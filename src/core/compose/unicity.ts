import type { Fault } from '../source.ts';
import { type PatternState, patternTree, ruleAt, step } from './pattern.ts';
import {
  type ComposeEntry,
  type ComposePath,
  type ComposeValue,
  childOf,
  pathText,
  printed,
  stringOf,
} from './tree.ts';
import { parseVolume } from './volumes.ts';

/** What makes an entry of a list the same entry; a refusal is the reason why it has none. */
export type ItemKey = { readonly key: string } | { readonly refusal: string };
type KeyOf = (item: ComposeValue) => ItemKey;

const serviceLists: readonly (readonly [keys: readonly string[], keyOf: KeyOf])[] = [
  [
    ['annotations', 'build.args', 'build.additional_contexts', 'build.platform', 'build.tags', 'build.labels'],
    keyOfPair,
  ],
  [['cap_add', 'cap_drop', 'deploy.labels', 'dns', 'dns_opt', 'dns_search', 'environment', 'labels'], keyOfPair],
  [['links', 'networks.*.aliases', 'networks.*.link_local_ips', 'profiles', 'sysctls', 'tmpfs'], keyOfPair],
  [['devices'], keyOfDevice],
  [['configs'], item => keyOfFileMount(item, '')],
  [['secrets'], item => keyOfFileMount(item, '/run/secrets')],
  [['env_file'], keyOfEnvFile],
  [['expose'], keyOfExposed],
  [['ports'], keyOfPort],
  [['volumes'], keyOfVolume],
];

/** https://github.com/compose-spec/compose-go/blob/v2.16.2/override/uncity.go */
const unique = patternTree<KeyOf>([
  ['networks.*.labels', keyOfPair],
  ['networks.*.ipam.options', keyOfPair],
  ...serviceLists.flatMap(([keys, keyOf]) => keys.map(key => [`services.*.${key}`, keyOf] as const)),
]);

const alreadyUnique = new WeakSet<ComposeValue>();

/** The tree with one entry per key in every list that has keys: the last one counts, at the position of the first. */
export function enforceUnicity(root: ComposeValue, faults: Fault[]): ComposeValue {
  return walk(root, [], [unique], faults);
}

function walk(value: ComposeValue, path: ComposePath, state: PatternState<KeyOf>, faults: Fault[]): ComposeValue {
  if (state.length === 0) return value;
  if (value.kind === 'list') {
    const keyOf = ruleAt(state);
    return keyOf === undefined ? value : { ...value, items: uniqueItems(value.items, keyOf, path, faults) };
  }
  if (value.kind !== 'map') return value;
  // A service that nothing touched since the last pass has nothing new in it.
  const isService = path.length === 2 && path[0] === 'services';
  if (isService && alreadyUnique.has(value)) return value;
  let entries: Map<string, ComposeEntry> | undefined;
  for (const [key, entry] of value.entries) {
    const inner = walk(entry.value, [...path, key], step(state, key), faults);
    if (inner === entry.value) continue;
    entries ??= new Map(value.entries);
    entries.set(key, { key: entry.key, value: inner });
  }
  const result = entries === undefined ? value : { ...value, entries };
  if (isService) alreadyUnique.add(result);
  return result;
}

/** One item per key: the last one counts, at the position of the first. Items without a key are faults and stay out. */
export function uniqueItems(
  items: readonly ComposeValue[],
  keyOf: KeyOf,
  path: ComposePath,
  faults: Fault[],
): readonly ComposeValue[] {
  const result: ComposeValue[] = [];
  const positions = new Map<string, number>();
  for (const item of items) {
    if (item.kind === 'refused') {
      result.push(item);
      continue;
    }
    const found = keyOf(item);
    if ('refusal' in found) {
      const fault = { message: `${pathText(path)}: ${found.refusal}`, at: item.span };
      faults.push(fault);
      result.push({ kind: 'refused', span: item.span, fault });
      continue;
    }
    const position = positions.get(found.key);
    if (position === undefined) positions.set(found.key, result.push(item) - 1);
    else result[position] = item;
  }
  return result;
}

/** The part of `KEY=value` before the first `=`. */
export function keyOfPair(item: ComposeValue): ItemKey {
  const text = stringOf(item);
  if (text === undefined) return { refusal: 'its items must be strings' };
  const end = text.indexOf('=');
  return { key: end === -1 ? text : text.slice(0, end) };
}

function keyOfVolume(item: ComposeValue): ItemKey {
  if (item.kind === 'map') {
    const target = stringOf(childOf(item, 'target'));
    return target === undefined ? { refusal: 'a mount must have a target' } : { key: target };
  }
  const text = stringOf(item);
  if (text === undefined) return { key: '' };
  const volume = parseVolume(text);
  return typeof volume === 'string' ? { refusal: volume } : { key: volume.target };
}

function keyOfDevice(item: ComposeValue): ItemKey {
  if (item.kind === 'map') {
    const target = stringOf(childOf(item, 'target'));
    return target === undefined ? { refusal: 'a device must have a target' } : { key: target };
  }
  const parts = stringOf(item)?.split(':') ?? [];
  return { key: parts[1] ?? parts[0] ?? '' };
}

function keyOfExposed(item: ComposeValue): ItemKey {
  if (item.kind === 'string') return { key: item.value };
  return item.kind === 'int' ? { key: item.text } : { refusal: 'its items must be strings or whole numbers' };
}

function keyOfFileMount(item: ComposeValue, folder: string): ItemKey {
  if (item.kind === 'string') return { key: `${folder}/${item.value}` };
  if (item.kind !== 'map') return { refusal: 'its items must be strings or mappings' };
  const target = stringOf(childOf(item, 'target'));
  return { key: target ?? `${folder}/${stringOf(childOf(item, 'source')) ?? ''}` };
}

function keyOfEnvFile(item: ComposeValue): ItemKey {
  if (item.kind !== 'map') return { key: stringOf(item) ?? '' };
  const path = stringOf(childOf(item, 'path'));
  return path === undefined ? { refusal: 'an env file must have a path' } : { key: path };
}

function keyOfPort(item: ComposeValue): ItemKey {
  if (item.kind === 'int') return { key: item.text };
  if (item.kind === 'string') return { key: item.value };
  if (item.kind !== 'map') return { key: '' };
  const target = childOf(item, 'target');
  if (target === undefined) return { refusal: 'a port must have a target' };
  const published = childOf(item, 'published');
  const host = stringOf(childOf(item, 'host_ip')) ?? '0.0.0.0';
  const protocol = stringOf(childOf(item, 'protocol')) ?? 'tcp';
  // compose-go tells a published number from the same text.
  const shown = published === undefined ? '' : `${published.kind} ${printed(published) ?? ''}`;
  return { key: `${host}:${shown}:${printed(target) ?? ''}/${protocol}` };
}
