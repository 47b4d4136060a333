import type { Step } from '../identity.ts';
import { known, type Resolved } from '../resolved.ts';
import type { Fault, Located, Span } from '../source.ts';

/** A line of /proc/PID/uid_map or gid_map: `size` ids from `inside` on are the ids from `outside` on. */
export interface IdRange {
  readonly inside: number;
  readonly outside: number;
  readonly size: number;
}

export type EngineMode = 'rootful' | 'userns-remap' | 'rootless';

/** The host account whose ranges an engine uses: the user of `userns-remap`, or the one a rootless engine runs as. */
export interface EngineUser {
  readonly name?: string | undefined;
  readonly uid?: number | undefined;
  /** Its primary group: what gid 0 is outside, under a rootless engine. */
  readonly gid?: number | undefined;
}

/** What an engine does with files that are not as they should be. */
export type EngineEffect =
  | 'does-not-start' // dockerd ends with an error
  | 'containers-fail' // dockerd starts, no container does
  | 'root-is-host-root' // a map is there, and it maps container root to host root
  | 'no-map' // userns-remap is silently off
  | 'partial-map' // ids that images use are outside the map
  | 'shared-ids' // ids of the map belong to somebody else too
  | 'none'; // it is wrong, and this engine does not look at it

/** Something the engine's files get wrong, for the rules of the same names to report. */
export interface EngineProblem {
  readonly about:
    | 'userns-remap-off'
    | 'invalid-userns-remap'
    | 'invalid-subid'
    | 'overlapping-subids'
    | 'short-subids'
    | 'subids-on-host-ids';
  readonly effect: EngineEffect;
  /** One sentence about this place, with its names and numbers. */
  readonly message: string;
  readonly at: Span;
  /** Other places that belong to it: the line it overlaps with. Oldest first. */
  readonly trail: readonly Step[];
}

/** The engine that runs the containers, with its id maps. Rootful has none: an id is the same on both sides. */
export interface Engine {
  readonly mode: EngineMode;
  /**
   * Unknown when the mode is known but its ranges are not (no subuid file, a placeholder in it, a file that the engine refuses).
   * Empty for rootful. A rootless map without inside id 0 says that the engine's own user is not known.
   */
  readonly uids: Resolved<readonly IdRange[]>;
  readonly gids: Resolved<readonly IdRange[]>;
  /** Where the answer came from. */
  readonly from: 'option' | 'config' | 'daemon.json' | 'default';
  readonly at: Span | undefined;
  /** Oldest first: the daemon.json line, the subuid line, the subgid line. */
  readonly trail: readonly Step[];
  /** Engine files that were seen and not used (another host's daemon.json, say), by path. */
  readonly others: readonly string[];
  /** What is unreadable in the engine files. */
  readonly faults: readonly Fault[];
  /** What is wrong in what could be read, by path and place. */
  readonly problems?: readonly EngineProblem[];
  /** What daemon.json says for every container, and where the engine keeps its data. */
  readonly defaults?: {
    readonly noNewPrivileges: Located<boolean> | undefined;
    readonly dataRoot: Located<string> | undefined;
  };
}

/** What runs the containers where nobody says anything: an engine without a map. */
export const defaultEngine: Engine = {
  mode: 'rootful',
  uids: known([]),
  gids: known([]),
  from: 'default',
  at: undefined,
  trail: [],
  others: [],
  faults: [],
};

/** A workload's user as the host sees it. */
export interface HostIdentity {
  readonly uid: Resolved<number>;
  readonly gid: Resolved<number>;
  readonly mode: EngineMode;
  /** One sentence: which map, and why it applies (or why not: `userns_mode: host`). */
  readonly because: string;
  /** Whether this workload runs in the host's own user namespace. */
  readonly isHostNamespace: boolean;
}
