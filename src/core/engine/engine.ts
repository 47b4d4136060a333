import type { Step } from '../identity.ts';
import type { Resolved } from '../resolved.ts';
import type { Fault, Span } from '../source.ts';

/** A line of /proc/PID/uid_map or gid_map: `size` ids from `inside` on are the ids from `outside` on. */
export interface IdRange {
  readonly inside: number;
  readonly outside: number;
  readonly size: number;
}

export type EngineMode = 'rootful' | 'userns-remap' | 'rootless';

/** The engine that runs the containers, with its id maps. Rootful has none: an id is the same on both sides. */
export interface Engine {
  readonly mode: EngineMode;
  /** Unknown when the mode is known but its ranges are not (no subuid file, a placeholder in it). Empty for rootful. */
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
}

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
