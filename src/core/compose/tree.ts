import type { Step } from '../identity.ts';
import type { Fault, Span } from '../source.ts';

/** What every value carries: its place, and what led to it beyond that place (variables, overridden values), oldest first. */
interface Placed {
  readonly span: Span;
  readonly trail?: readonly Step[];
}

export interface ComposeString extends Placed {
  readonly kind: 'string';
  readonly value: string;
}

export interface ComposeNumber extends Placed {
  readonly kind: 'int' | 'float';
  readonly value: number;
  /** As Go prints it (`%v`): what Compose makes of the number where a string is wanted. */
  readonly text: string;
}

export interface ComposeBoolean extends Placed {
  readonly kind: 'bool';
  readonly value: boolean;
}

export interface ComposeNull extends Placed {
  readonly kind: 'null';
}

/** YAML 1.1 dates: go-yaml makes a time of an unquoted `2026-01-31`. */
export interface ComposeTimestamp extends Placed {
  readonly kind: 'timestamp';
  readonly text: string;
}

export interface ComposeList extends Placed {
  readonly kind: 'list';
  readonly items: readonly ComposeValue[];
}

export interface ComposeEntry {
  readonly key: Span;
  readonly value: ComposeValue;
}

export interface ComposeMap extends Placed {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, ComposeEntry>;
}

/** A value that Compose refuses. It stands in the tree so that nothing takes its absence for "not set". */
export interface ComposeRefused extends Placed {
  readonly kind: 'refused';
  readonly fault: Fault;
}

/** A located YAML value. Trees are immutable and share what anchors share. */
export type ComposeValue =
  | ComposeString
  | ComposeNumber
  | ComposeBoolean
  | ComposeNull
  | ComposeTimestamp
  | ComposeList
  | ComposeMap
  | ComposeRefused;

/** Keys from the top of the project; `[]` stands for any list item. */
export type ComposePath = readonly string[];

/** The value of a key; `undefined` where the value is no map or lacks the key. */
export function childOf(value: ComposeValue | undefined, key: string): ComposeValue | undefined {
  return value?.kind === 'map' ? value.entries.get(key)?.value : undefined;
}

/** The text of a string; `undefined` for every other kind. */
export function stringOf(value: ComposeValue | undefined): string | undefined {
  return value?.kind === 'string' ? value.value : undefined;
}

/** The number of a whole or broken number; `undefined` for every other kind. */
export function numberOf(value: ComposeValue | undefined): number | undefined {
  return value?.kind === 'int' || value?.kind === 'float' ? value.value : undefined;
}

/** Whether there is a value, and not an empty one. */
export function isGiven(value: ComposeValue | undefined): boolean {
  return value !== undefined && value.kind !== 'null' && !(value.kind === 'string' && value.value === '');
}

/** The items of a list; empty for every other kind. */
export function itemsOf(value: ComposeValue | undefined): readonly ComposeValue[] {
  return value?.kind === 'list' ? value.items : [];
}

/** The entries of a map in document order; empty for every other kind. */
export function entriesOf(value: ComposeValue | undefined): ReadonlyMap<string, ComposeEntry> {
  return value?.kind === 'map' ? value.entries : noEntries;
}

const noEntries: ReadonlyMap<string, ComposeEntry> = new Map();

/** A map like the given one with one key set; the key keeps its position. */
export function withEntry(map: ComposeMap, key: string, entry: ComposeEntry): ComposeMap {
  return { ...map, entries: new Map(map.entries).set(key, entry) };
}

/** A map like the given one with the value of one existing key replaced. */
export function withValue(map: ComposeMap, key: string, value: ComposeValue): ComposeMap {
  const entry = map.entries.get(key);
  return withEntry(map, key, { key: entry?.key ?? value.span, value });
}

/** A map like the given one without a key. */
export function without(map: ComposeMap, key: string): ComposeMap {
  if (!map.entries.has(key)) return map;
  const entries = new Map(map.entries);
  entries.delete(key);
  return { ...map, entries };
}

/** From the key to the end of its value, where both stand in one file in that order; else the value alone. */
export function entrySpan(entry: ComposeEntry): Span {
  const { key, value } = entry;
  if (key.file !== value.span.file || key.start > value.span.start) return value.span;
  return { file: key.file, start: key.start, end: value.span.end };
}

/** What Go's `fmt.Sprint` makes of a scalar; `undefined` for lists, maps and refused values. */
export function printed(value: ComposeValue): string | undefined {
  switch (value.kind) {
    case 'string':
      return value.value;
    case 'int':
    case 'float':
    case 'timestamp':
      return value.text;
    case 'bool':
      return value.value ? 'true' : 'false';
    case 'null':
      return '<nil>';
    default:
      return undefined;
  }
}

/** What Go's `fmt.Sprint` makes of any value: `[a b]`, `map[key:value]`; of a very large one only the beginning. */
export function goText(value: ComposeValue): string {
  let left = 1000;
  function text(inner: ComposeValue): string {
    left -= 1;
    if (left < 0) return '';
    if (inner.kind === 'list') return `[${inner.items.map(text).join(' ')}]`;
    if (inner.kind !== 'map') return printed(inner) ?? '';
    const entries = [...inner.entries].sort(([a], [b]) => (a < b ? -1 : 1));
    return `map[${entries.map(([key, entry]) => `${key}:${text(entry.value)}`).join(' ')}]`;
  }
  return text(value);
}

const mostComparisons = 20_000;

/** Deep equality of content, places aside. Trees too large to compare in reasonable time count as different. */
export function sameContent(a: ComposeValue, b: ComposeValue): boolean {
  let left = mostComparisons;
  function same(x: ComposeValue, y: ComposeValue): boolean {
    if (x === y) return true;
    left -= 1;
    if (left < 0 || x.kind !== y.kind) return false;
    if (x.kind === 'list' && y.kind === 'list') {
      return x.items.length === y.items.length && x.items.every((item, index) => sameAt(item, y.items[index]));
    }
    if (x.kind === 'map' && y.kind === 'map') {
      if (x.entries.size !== y.entries.size) return false;
      for (const [key, entry] of x.entries) if (!sameAt(entry.value, y.entries.get(key)?.value)) return false;
      return true;
    }
    return x.kind !== 'refused' && printed(x) === printed(y);
  }
  function sameAt(x: ComposeValue, y: ComposeValue | undefined): boolean {
    return y !== undefined && same(x, y);
  }
  return same(a, b);
}

/** A path as messages print it: `services.web.ports[]`. */
export function pathText(path: ComposePath): string {
  return path.join('.');
}
