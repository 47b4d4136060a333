import type { Held } from './expand.ts';

/** Changes that a table keeps beside its map before they are folded in: makes a change cheap without a copy of everything. */
const maxRecent = 32;

/** What a script assigned, without change in place: both ways of a branch begin with the same table. */
export interface VariableTable {
  readonly settled: ReadonlyMap<string, Held>;
  /** Newest last. */
  readonly recent: readonly { readonly name: string; readonly held: Held }[];
}

export const noVariables: VariableTable = { settled: new Map(), recent: [] };

/** The table after an assignment; `null` unsets, `undefined` makes it not known. */
export function withVariable(table: VariableTable, name: string, held: Held): VariableTable {
  const recent = [...table.recent, { name, held }];
  if (recent.length < maxRecent) return { settled: table.settled, recent };
  return { settled: folded(table.settled, recent), recent: [] };
}

/** What the script assigned to a name; `{ never }` when it did not touch it. */
export function assignedIn(table: VariableTable, name: string): Held | { readonly never: true } {
  const last = table.recent.findLast(entry => entry.name === name);
  if (last !== undefined) return last.held;
  return table.settled.has(name) ? table.settled.get(name) : { never: true };
}

/** Every name that the script touched. */
export function sizeOf(table: VariableTable): number {
  return table.settled.size + table.recent.length;
}

/** Where two ways meet: what they do not agree on is not known. */
export function mergeTables(a: VariableTable, b: VariableTable): VariableTable {
  if (a === b) return a;
  const left = folded(a.settled, a.recent);
  const right = folded(b.settled, b.recent);
  const merged = new Map<string, Held>();
  for (const [name, held] of left) merged.set(name, right.has(name) && right.get(name) === held ? held : undefined);
  for (const name of right.keys()) if (!left.has(name)) merged.set(name, undefined);
  return { settled: merged, recent: [] };
}

function folded(settled: ReadonlyMap<string, Held>, recent: VariableTable['recent']): ReadonlyMap<string, Held> {
  if (recent.length === 0) return settled;
  const map = new Map(settled);
  for (const { name, held } of recent) map.set(name, held);
  return map;
}
