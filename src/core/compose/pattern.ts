import type { ComposePath } from './tree.ts';

/** A tree of path patterns; `*` stands for any one segment, list items included. */
export interface PatternNode<T> {
  readonly children: Map<string, PatternNode<T>>;
  rule: T | undefined;
}

/** Builds the tree from patterns such as `services.*.build.args`. */
export function patternTree<T>(rules: Iterable<readonly [pattern: string, rule: T]>): PatternNode<T> {
  const root: PatternNode<T> = { children: new Map(), rule: undefined };
  for (const [pattern, rule] of rules) {
    let node = root;
    for (const segment of pattern.split('.')) {
      let child = node.children.get(segment);
      if (child === undefined) {
        child = { children: new Map(), rule: undefined };
        node.children.set(segment, child);
      }
      node = child;
    }
    node.rule = rule;
  }
  return root;
}

/** Where a walk stands in a pattern tree: every pattern that still fits. Empty: nothing below can match. */
export type PatternState<T> = readonly PatternNode<T>[];

/** The state one segment deeper. */
export function step<T>(state: PatternState<T>, segment: string): PatternState<T> {
  if (state.length === 0) return state;
  const next: PatternNode<T>[] = [];
  for (const node of state) {
    const exact = node.children.get(segment);
    if (exact !== undefined) next.push(exact);
    const any = segment === '*' ? undefined : node.children.get('*');
    if (any !== undefined) next.push(any);
  }
  return next;
}

/** The rule of the pattern that matches exactly here. */
export function ruleAt<T>(state: PatternState<T>): T | undefined {
  return state.find(node => node.rule !== undefined)?.rule;
}

/** The rule of the pattern that matches a whole path. */
export function ruleOf<T>(root: PatternNode<T>, path: ComposePath): T | undefined {
  let state: PatternState<T> = [root];
  for (const segment of path) state = step(state, segment);
  return ruleAt(state);
}
