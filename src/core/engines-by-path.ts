import type { Engine, HostIdentity } from './engine/engine.ts';
import type { Step } from './identity.ts';

/** The engine of what lies at a path. */
export interface EnginesByPath {
  /** Of everything that has none of its own. */
  readonly project: Engine;
  ownOf(path: string): Engine | undefined;
}

/** The end of every trail: the engine's own lines, then what they make of the user. */
export function hostSteps(engine: Engine, host: HostIdentity): Step[] {
  const isSaid = engine.trail.some(({ effect, at }) => effect === host.because && at === engine.at);
  return isSaid ? [...engine.trail] : [...engine.trail, { by: 'engine', effect: host.because, at: engine.at }];
}
