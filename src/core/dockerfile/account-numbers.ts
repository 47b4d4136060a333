import { type Accounts, isSettled } from '../accounts.ts';

/** The numbers that shadow gives to ordinary accounts (etc/login.defs: UID_MIN, UID_MAX; the same for groups). */
export const ordinaryIds = { first: 1_000, last: 60_000 };
/** The numbers that shadow gives to `-r` accounts (SYS_UID_MIN, SYS_UID_MAX). */
export const systemIds = { first: 101, last: 999 };
/** The numbers of BusyBox's and Debian's adduser for system accounts (FIRST_SYSTEM_ID, LAST_SYSTEM_ID). */
export const lowSystemIds = { first: 100, last: 999 };

type Kind = 'accounts' | 'groups';

/** Numbers in use; `undefined` when some in the range may not be known. */
export function usedIds(
  book: Accounts,
  kind: Kind,
  range: { first: number; last: number },
): ReadonlySet<number> | undefined {
  const covers =
    book.isComplete ||
    (book.settled ?? []).some(
      interval => interval.first <= range.first && interval.last >= Math.min(range.last, 59_999),
    );
  if (!covers) return undefined;
  const ids = kind === 'accounts' ? book.accounts.map(account => account.uid) : book.groups.map(group => group.gid);
  const used = new Set<number>();
  for (const id of ids) {
    if (id === undefined) return undefined;
    used.add(id);
  }
  return used;
}

/** Whether a number is taken; `undefined` when that is not known. */
export function isTaken(book: Accounts, kind: Kind, id: number): boolean | undefined {
  const isKnownTaken =
    kind === 'accounts' ? book.accounts.some(({ uid }) => uid === id) : book.groups.some(({ gid }) => gid === id);
  if (isKnownTaken) return true;
  const hasOpen =
    kind === 'accounts'
      ? book.accounts.some(({ uid }) => uid === undefined)
      : book.groups.some(({ gid }) => gid === undefined);
  return isSettled(book, id) && !hasOpen ? false : undefined;
}

/**
 * The number that shadow's useradd and groupadd choose (lib/find_new_uid.c): one above the highest in use for ordinary
 * accounts, one below the lowest for system accounts; the whole range once that end is reached.
 */
export function nextShadowId(book: Accounts, kind: Kind, isSystem: boolean, preferred?: number): number | undefined {
  if (preferred !== undefined) {
    const taken = isTaken(book, kind, preferred);
    if (taken !== true) return taken === false ? preferred : undefined;
  }
  const range = isSystem ? systemIds : ordinaryIds;
  const used = usedIds(book, kind, range);
  if (used === undefined) return undefined;
  const inRange = [...used].filter(id => id >= range.first && id <= range.last);
  if (isSystem) {
    const next = Math.min(range.last + 1, ...inRange) - 1;
    return next >= range.first ? next : firstFree(used, range.last, range.first, -1);
  }
  const next = Math.max(range.first - 1, ...inRange) + 1;
  return next <= range.last ? next : firstFree(used, range.first, range.last, 1);
}

/** The lowest number that is free in every list that is given: adduser's choice. */
export function lowestFreeId(
  book: Accounts,
  kinds: readonly Kind[],
  range: { first: number; last: number },
): number | undefined {
  const lists = kinds.map(kind => usedIds(book, kind, range));
  const taken = new Set<number>();
  for (const list of lists) {
    if (list === undefined) return undefined;
    for (const id of list) taken.add(id);
  }
  return firstFree(taken, range.first, range.last, 1);
}

function firstFree(used: ReadonlySet<number>, from: number, to: number, step: 1 | -1): number | undefined {
  for (let id = from; step === 1 ? id <= to : id >= to; id += step) if (!used.has(id)) return id;
  return undefined;
}
