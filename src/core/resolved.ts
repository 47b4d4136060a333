/**
 * Why something could not be resolved. A closed list: `report/unknowns.ts` has a sentence and a way out for each.
 */
export type UnknownReason =
  | 'base-image' // the image's configuration is not known
  | 'base-environment' // a variable that only the base image's ENV could set
  | 'base-accounts' // a name whose number stands in the base image's /etc/passwd
  | 'undefined-account' // a name or number that the engine refuses: such a container does not start
  | 'account-id' // an account that was created without a fixed number
  | 'build-argument' // a value that only the command line of the build gives
  | 'build-context' // a context or Dockerfile that is not in the checked files
  | 'frontend' // `# syntax=` names a frontend that is not docker/dockerfile
  | 'entrypoint' // a program that changes the user in a way that was not read
  | 'windows' // no uids there
  | 'unreadable' // the file that says it cannot be read
  | 'remote' // it stands behind a URL
  | 'template' // a placeholder that another program fills in
  | 'engine' // the engine's own files do not say it
  | 'unmapped' // the id lies outside the engine's map: such a container does not start
  | 'budget'; // the input asks for more work than any real file does

export interface Unknown {
  readonly state: 'unknown';
  readonly reason: UnknownReason;
  /** One sentence about this case, with its names. */
  readonly detail: string;
  /** The image whose configuration would say it, normalised, where it is that of one image. */
  readonly image?: string;
}

export interface Known<T> {
  readonly state: 'known';
  readonly value: T;
}

/** Three-valued: a known value (which may be "no") or an unknown one with its reason. Unknown is never treated as safe. */
export type Resolved<T> = Known<T> | Unknown;

export function known<T>(value: T): Known<T> {
  return { state: 'known', value };
}

export function unknown(reason: UnknownReason, detail: string): Unknown {
  return { state: 'unknown', reason, detail };
}

/** Applies a function to a known value; an unknown one stays what it is. */
export function mapResolved<T, U>(resolved: Resolved<T>, change: (value: T) => U): Resolved<U> {
  return resolved.state === 'known' ? known(change(resolved.value)) : resolved;
}

/** Tells an unknown from anything that has no `state` of its own. */
export function isUnknown(value: object): value is Unknown {
  return 'state' in value && value.state === 'unknown';
}
