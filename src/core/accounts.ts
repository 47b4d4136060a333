import type { Span } from './source.ts';

/** An account of an image: a line of its /etc/passwd. */
export interface KnownAccount {
  readonly name: string;
  /** `undefined`: the image creates it without fixing the number; it is not 0 then. */
  readonly uid: number | undefined;
  readonly gid: number | undefined;
  /** Its number is not known and may be 0 all the same: `useradd -o -u "$UID"`. */
  readonly mayBeRoot?: boolean;
  /** Where the Dockerfile creates it; `undefined` when the base image brings it. */
  readonly at: Span | undefined;
}

/** A group of an image: a line of its /etc/group. */
export interface KnownGroup {
  readonly name: string;
  readonly gid: number | undefined;
  /** Names of accounts that have it as a supplementary group. */
  readonly members: readonly string[];
  /** Where the Dockerfile makes them members, by name; the base image's own are not in it. */
  readonly joinedAt?: ReadonlyMap<string, Span>;
  readonly at: Span | undefined;
}

/** Numbers of accounts and groups, both ends included. */
export interface IdInterval {
  readonly first: number;
  readonly last: number;
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
  /** Numbers of which no account or group can be missing here, although others can. */
  readonly settled?: readonly IdInterval[];
}

/** Whether every account and group with this number is known. */
export function isSettled(accounts: Accounts, id: number): boolean {
  return accounts.isComplete || (accounts.settled ?? []).some(({ first, last }) => id >= first && id <= last);
}

/** An image without /etc/passwd, such as scratch. */
export const noAccounts: Accounts = { accounts: [], groups: [], isComplete: true, openBecause: '' };
