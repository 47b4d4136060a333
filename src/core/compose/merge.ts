import type { Fault } from '../source.ts';
import { type PatternState, patternTree, ruleAt, step } from './pattern.ts';
import {
  type ComposeEntry,
  type ComposeMap,
  type ComposePath,
  type ComposeValue,
  entrySpan,
  goText,
  pathText,
  printed,
  sameContent,
} from './tree.ts';
import { keyOfPair, uniqueItems } from './unicity.ts';

type Merger = (base: ComposeValue, over: ComposeValue, context: MergeContext) => ComposeValue;

interface MergeContext {
  readonly path: ComposePath;
  readonly state: PatternState<Merger>;
  readonly faults: Fault[];
}

const replaced: Merger = (_base, over) => over;

/**
 * The keys that Compose merges by a rule of their own; elsewhere maps merge key by key, lists are joined and
 * scalars are replaced. https://github.com/compose-spec/compose-go/blob/v2.16.2/override/merge.go
 */
const special = patternTree<Merger>([
  ...at(['networks.*', 'volumes.*', 'secrets.*', 'configs.*', 'services.*.deploy'], ['labels'], pairs),
  ...container(['annotations', 'build.args', 'build.additional_contexts', 'build.labels', 'environment'], pairs),
  ...container(['labels', 'volumes.*.volume.labels', 'sysctls'], pairs),
  ...container(['build'], builds),
  ...container(['command', 'entrypoint', 'healthcheck.test'], replaced),
  ...container(['build.extra_hosts', 'dns', 'dns_opt', 'dns_search', 'env_file', 'label_file'], joined),
  ...container(['extra_hosts', 'tmpfs'], joined),
  ...container(['depends_on'], dependencies),
  ...container(['models', 'networks'], namedMaps),
  ...container(['logging'], loggings),
  ...container(['ulimits.*'], limits),
]);

function at(prefixes: readonly string[], keys: readonly string[], merger: Merger): (readonly [string, Merger])[] {
  return prefixes.flatMap(prefix => keys.map(key => [`${prefix}.${key}`, merger] as const));
}

function container(keys: readonly string[], merger: Merger): (readonly [string, Merger])[] {
  return at(['services.*', 'jobs.*'], keys, merger);
}

/** What a later file makes of an earlier one. */
export function mergeTrees(base: ComposeValue, over: ComposeValue, faults: Fault[]): ComposeValue {
  return merge(base, over, { path: [], state: [special], faults });
}

/** What a service makes of the one it extends, or of an included one of its name. */
export function mergeAt(base: ComposeValue, over: ComposeValue, path: ComposePath, faults: Fault[]): ComposeValue {
  let state: PatternState<Merger> = [special];
  for (const segment of path) state = step(state, segment);
  return merge(base, over, { path, state, faults });
}

function merge(base: ComposeValue, over: ComposeValue, context: MergeContext): ComposeValue {
  const rule = ruleAt(context.state);
  if (base.kind === 'refused' || over.kind === 'refused') return over.kind === 'null' ? base : over;
  if (rule !== undefined) return rule(base, over, context);
  if (over.kind === 'null') return base;
  if (base.kind === 'map') return over.kind === 'map' ? mergeMaps(base, over, context) : clash(over, context);
  if (base.kind === 'list') return over.kind === 'list' ? join(base.items, over.items, over) : clash(over, context);
  return overridden(base, over);
}

/** A scalar in place of another: its trail begins with what it replaces, so that a reader sees both lines. */
function overridden(base: ComposeValue, over: ComposeValue): ComposeValue {
  const text = printed(base);
  if (text === undefined || printed(over) === undefined || sameContent(base, over)) return over;
  const lost = { by: 'compose', effect: `\`${text}\`, overridden`, at: base.span } as const;
  return { ...over, trail: [...(base.trail ?? []), lost, ...(over.trail ?? [])] };
}

function clash(over: ComposeValue, context: MergeContext): ComposeValue {
  return refuse(over, context, 'is of another kind than what it overrides');
}

function refuse(value: ComposeValue, context: MergeContext, reason: string): ComposeValue {
  const fault = { message: `${pathText(context.path)} ${reason}`, at: value.span };
  context.faults.push(fault);
  return { kind: 'refused', span: value.span, fault };
}

function mergeMaps(base: ComposeMap, over: ComposeMap, context: MergeContext): ComposeMap {
  const entries = new Map(base.entries);
  for (const [key, entry] of over.entries) {
    const known = entries.get(key);
    if (known === undefined) {
      entries.set(key, entry);
      continue;
    }
    const inner = { ...context, path: [...context.path, key], state: step(context.state, key) };
    entries.set(key, { key: known.key, value: merge(known.value, entry.value, inner) });
  }
  return { ...base, entries };
}

/** One list behind the other, without entries that are there already. */
function join(base: readonly ComposeValue[], over: readonly ComposeValue[], placed: ComposeValue): ComposeValue {
  const items = [...base];
  const scalars = new Set(base.map(scalarKey));
  const others = base.filter(item => scalarKey(item) === undefined);
  for (const item of over) {
    const key = scalarKey(item);
    if (key === undefined ? others.some(other => sameContent(other, item)) : scalars.has(key)) continue;
    items.push(item);
    if (key === undefined) others.push(item);
    else scalars.add(key);
  }
  return { kind: 'list', items, span: placed.span };
}

function scalarKey(value: ComposeValue): string | undefined {
  const text = printed(value);
  return text === undefined ? undefined : `${value.kind} ${text}`;
}

/** `KEY: value` maps as `KEY=value` lists, sorted as Compose sorts them; a lone string is a list of one. */
export function sequenceOf(value: ComposeValue): readonly ComposeValue[] {
  if (value.kind === 'list') return value.items;
  if (value.kind === 'string') return [value];
  if (value.kind !== 'map') return [];
  const items: { text: string; value: ComposeValue }[] = [];
  for (const [key, entry] of value.entries) {
    const values = entry.value.kind === 'list' ? entry.value.items : [entry.value];
    for (const single of values) {
      if (single.kind === 'refused') {
        items.push({ text: key, value: single });
        continue;
      }
      const text = single.kind === 'null' ? key : `${key}=${goText(single)}`;
      const placed = { kind: 'string', value: text, span: entrySpan({ key: entry.key, value: single }) } as const;
      items.push({ text, value: single.trail === undefined ? placed : { ...placed, trail: single.trail } });
    }
  }
  items.sort((a, b) => compareBytes(a.text, b.text));
  return items.map(item => item.value);
}

function compareBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function pairs(base: ComposeValue, over: ComposeValue, context: MergeContext): ComposeValue {
  const all = [...sequenceOf(base), ...sequenceOf(over)];
  const placed = over.kind === 'null' ? base : over;
  return { kind: 'list', items: uniqueItems(all, keyOfPair, context.path, context.faults), span: placed.span };
}

function joined(base: ComposeValue, over: ComposeValue): ComposeValue {
  return join(sequenceOf(base), sequenceOf(over), over.kind === 'null' ? base : over);
}

function builds(base: ComposeValue, over: ComposeValue, context: MergeContext): ComposeValue {
  const first = buildMap(base);
  const second = buildMap(over);
  if (second === undefined) return base;
  return first === undefined ? second : mergeMaps(first, second, context);
}

/** `build: dir` as `build: {context: dir}`. */
export function buildMap(value: ComposeValue): ComposeMap | undefined {
  if (value.kind === 'map') return value;
  if (value.kind !== 'string') return undefined;
  return { kind: 'map', span: value.span, entries: new Map([['context', { key: value.span, value }]]) };
}

function dependencies(base: ComposeValue, over: ComposeValue, context: MergeContext): ComposeValue {
  return mergeAsMaps(base, over, context, place => startedDependency(place));
}

/** What `depends_on: [name]` stands for. */
export function startedDependency(place: ComposeValue): ComposeMap {
  const { span } = place;
  const entries = new Map<string, ComposeEntry>([
    ['condition', { key: span, value: { kind: 'string', value: 'service_started', span } }],
    ['required', { key: span, value: { kind: 'bool', value: true, span } }],
  ]);
  return { kind: 'map', span, entries };
}

function namedMaps(base: ComposeValue, over: ComposeValue, context: MergeContext): ComposeValue {
  return mergeAsMaps(base, over, context, place => ({ kind: 'null', span: place.span }));
}

function mergeAsMaps(
  base: ComposeValue,
  over: ComposeValue,
  context: MergeContext,
  standsFor: (place: ComposeValue) => ComposeValue,
): ComposeValue {
  const first = mapOf(base, standsFor);
  const second = mapOf(over, standsFor);
  if (first === undefined) return refuse(base, context, 'cannot be read as a mapping');
  if (second === undefined) return refuse(over, context, 'cannot be read as a mapping');
  return mergeMaps(first, second, context);
}

function mapOf(value: ComposeValue, standsFor: (place: ComposeValue) => ComposeValue): ComposeMap | undefined {
  if (value.kind === 'map') return value;
  if (value.kind === 'null') return { kind: 'map', span: value.span, entries: new Map() };
  const items = value.kind === 'string' ? [value] : value.kind === 'list' ? value.items : undefined;
  if (items === undefined) return undefined;
  const entries = new Map<string, ComposeEntry>();
  for (const item of items) {
    if (item.kind !== 'string') return undefined;
    entries.set(item.value, { key: item.span, value: standsFor(item) });
  }
  return { kind: 'map', span: value.span, entries };
}

/** Options of a logging driver are merged only for the same driver. */
function loggings(base: ComposeValue, over: ComposeValue, context: MergeContext): ComposeValue {
  if (base.kind !== 'map' || over.kind !== 'map') return refuse(over, context, 'must be a mapping');
  const first = base.entries.get('driver')?.value;
  const second = over.entries.get('driver')?.value;
  const isSame = first === undefined || second === undefined || sameContent(first, second);
  return isSame ? mergeMaps(base, over, context) : over;
}

function limits(base: ComposeValue, over: ComposeValue, context: MergeContext): ComposeValue {
  return base.kind === 'map' && over.kind === 'map' ? mergeMaps(base, over, context) : over;
}
