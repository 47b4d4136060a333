import type { Step } from './identity.ts';
import type { Because } from './rule.ts';

/** The steps of a trail that stand somewhere, as the places that led to a problem. */
export function becauseOf(trail: readonly Step[]): Because[] {
  const because: Because[] = [];
  for (const { effect, at } of trail) if (at !== undefined) because.push({ text: effect, at });
  return because;
}
