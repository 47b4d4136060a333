import type { Step } from '../identity.ts';
import { known, type Unknown } from '../resolved.ts';
import type { Span } from '../source.ts';
import type { Engine, EngineProblem, EngineUser } from './engine.ts';
import type { MapSide } from './map-side.ts';
import { noSide } from './map-side.ts';
import type { Host } from './read-host.ts';
import { problemsOf } from './subid-problems.ts';

/** Where an engine's mode comes from. */
export interface Origin {
  readonly from: Engine['from'];
  readonly at: Span | undefined;
}

/** What an engine with a map is made of. */
export interface MapParts {
  readonly uids: MapSide;
  readonly gids: MapSide;
  readonly user: EngineUser | undefined;
  /** What comes before the lines of subuid and subgid in the trail. */
  readonly steps: readonly Step[];
  /** What comes before the problems of subuid and subgid. */
  readonly problems: readonly EngineProblem[];
}

/** An engine with a map. */
export function mappedEngine(host: Host, mode: 'userns-remap' | 'rootless', origin: Origin, parts: MapParts): Engine {
  const { uids, gids, user, steps, problems } = parts;
  return {
    mode,
    uids: uids.ranges,
    gids: gids.ranges,
    ...origin,
    trail: [...steps, ...uids.trail, ...gids.trail],
    ...rest(host),
    problems: [
      ...problems,
      ...uids.problems,
      ...gids.problems,
      ...problemsOf(host.subuid, uids, host.subgid, gids, user),
    ],
  };
}

/** An engine without a map. */
export function rootfulEngine(
  host: Host,
  origin: Origin,
  effect?: string,
  problems: readonly EngineProblem[] = [],
): Engine {
  return {
    mode: 'rootful',
    uids: known([]),
    gids: known([]),
    ...origin,
    trail: effect === undefined ? [] : [{ by: 'engine', effect, at: origin.at }],
    ...rest(host),
    problems: [...problems, ...problemsOf(host.subuid, noSide, host.subgid, noSide, undefined)],
  };
}

/** An engine whose files do not say whether it maps, or whom. */
export function undecidedEngine(host: Host, origin: Origin, why: Unknown): Engine {
  return { ...rootfulEngine(host, origin, why.detail), uids: why, gids: why };
}

function rest({ daemon, others }: Host): Pick<Engine, 'others' | 'faults' | 'defaults'> {
  const defaults = { noNewPrivileges: daemon?.noNewPrivileges, dataRoot: daemon?.dataRoot };
  return { others, faults: daemon?.faults ?? [], defaults };
}
