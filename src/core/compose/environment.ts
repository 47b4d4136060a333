import type { Span } from '../source.ts';

/** A variable of a project: its value, and where an env file sets it. */
export interface Variable {
  readonly value: string;
  /** `undefined` for what Compose sets by itself (`COMPOSE_PROJECT_NAME`). */
  readonly at: Span | undefined;
}

/** The variables that a project's files may use: from env files only, never this machine's. */
export type Environment = ReadonlyMap<string, Variable>;

/** What the first environment sets, then what only the second sets. */
export function withDefaults(first: Environment, second: Environment): Environment {
  if (second.size === 0) return first;
  const merged = new Map(second);
  for (const [name, variable] of first) merged.set(name, variable);
  return merged;
}
