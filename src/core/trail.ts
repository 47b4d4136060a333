import type { Step } from './identity.ts';

/** No real chain of stages has as many steps; a hostile one would have as many as it has stages, for each of them. */
const mostSteps = 24;
const firstSteps = 8;

/** A trail with more steps, oldest first. Of a very long one the middle is left out: its beginning and its end decide. */
export function trailWith(trail: readonly Step[], steps: readonly Step[]): readonly Step[] {
  const all = [...trail, ...steps];
  if (all.length <= mostSteps) return all;
  const last = all.slice(all.length - (mostSteps - firstSteps - 1));
  const gap: Step = { by: 'dockerfile', effect: 'steps between are left out', at: last[0]?.at, isAside: true };
  return [...all.slice(0, firstSteps), gap, ...last];
}
