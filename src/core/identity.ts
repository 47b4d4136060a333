import type { Resolved } from './resolved.ts';
import type { Span } from './source.ts';

/** Who set or changed something about a user, and where. */
export interface Step {
  readonly by: 'base-image' | 'engine-default' | 'dockerfile' | 'compose' | 'entrypoint' | 'account' | 'engine';
  /** What it did, short enough for a trail: `USER app`, `no USER: root`. */
  readonly effect: string;
  readonly at: Span | undefined;
  /** It explains, or hands on (`FROM builder: its user`), and changes nothing: a step before it decides. */
  readonly isAside?: true;
}

/** The answer to "who is this process?", inside the container. */
export interface Identity {
  /** What the engine is told: `Config.User` after every override; the empty string is root. */
  readonly user: Resolved<string>;
  readonly uid: Resolved<number>;
  readonly gid: Resolved<number>;
  /** Known also where the number is not: an account created without a number is not root. */
  readonly root: Resolved<boolean>;
  /** The account's name, when one is known. */
  readonly name: string | undefined;
  /** Supplementary groups, ascending. */
  readonly groups: readonly number[];
  /** Oldest first; the last step decides. */
  readonly trail: readonly Step[];
  /** Why the engine refuses to start a container as this user, in one sentence; `undefined` when nothing says so. */
  readonly refused: string | undefined;
}
