import type { Span } from '../source.ts';

/** A circle in a graph: the names on it, the first once more at the end, and the place of the edge that closes it. */
export interface Cycle {
  readonly names: readonly string[];
  readonly at: Span;
}

/** One circle for each edge that closes one in a walk by depth; linear, and no recursion. */
export function dependencyCycles(graph: ReadonlyMap<string, ReadonlyMap<string, Span>>): readonly Cycle[] {
  const cycles: Cycle[] = [];
  const done = new Set<string>();
  for (const start of graph.keys()) {
    const path: { name: string; edges: [string, Span][] }[] = [];
    const open = new Map<string, number>();
    const enter = (name: string): void => {
      open.set(name, path.length);
      path.push({ name, edges: [...(graph.get(name) ?? [])] });
    };
    if (!done.has(start)) enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const edge = top.edges.shift();
      if (edge === undefined) {
        path.pop();
        open.delete(top.name);
        done.add(top.name);
        continue;
      }
      const [name, at] = edge;
      const position = open.get(name);
      if (position !== undefined) cycles.push({ names: [...path.slice(position).map(step => step.name), name], at });
      else if (!done.has(name) && graph.has(name)) enter(name);
    }
  }
  return cycles;
}
