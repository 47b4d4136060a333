import type { Span } from './source.ts';

/** An account of an image: a line of its /etc/passwd. */
export interface KnownAccount {
  readonly name: string;
  /** `undefined`: the image creates it without fixing the number; it is not 0 then. */
  readonly uid: number | undefined;
  readonly gid: number | undefined;
  /** Where the Dockerfile creates it; `undefined` when the base image brings it. */
  readonly at: Span | undefined;
}

/** A group of an image: a line of its /etc/group. */
export interface KnownGroup {
  readonly name: string;
  readonly gid: number | undefined;
  /** Names of accounts that have it as a supplementary group. */
  readonly members: readonly string[];
  readonly at: Span | undefined;
}

/** The accounts of an image as far as they are known. */
export interface Accounts {
  /** In the order of /etc/passwd: the first line of a name, and of a number, counts. */
  readonly accounts: readonly KnownAccount[];
  readonly groups: readonly KnownGroup[];
  /** Whether there can be no other: a name that is not here does not exist then. */
  readonly isComplete: boolean;
  /** Why there may be others; one sentence. */
  readonly openBecause: string;
}

/** An image without /etc/passwd, such as scratch. */
export const noAccounts: Accounts = { accounts: [], groups: [], isComplete: true, openBecause: '' };
