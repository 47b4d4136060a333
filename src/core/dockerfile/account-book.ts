import type { Accounts, KnownAccount, KnownGroup } from '../accounts.ts';
import type { Span } from '../source.ts';

/** More accounts than any real image has: no work that grows with their square. */
const maxAccounts = 250;

/** The first line of a name, which is the one that counts. */
export function accountNamed(book: Accounts, name: string): KnownAccount | undefined {
  return book.accounts.find(account => account.name === name);
}

/** The first line of a group's name. */
export function groupNamed(book: Accounts, name: string): KnownGroup | undefined {
  return book.groups.find(group => group.name === name);
}

/** The group a name or number means, as `-g` of shadow's tools takes both. */
export function groupMeant(book: Accounts, text: string): KnownGroup | undefined {
  const named = groupNamed(book, text);
  return named ?? (/^\d+$/.test(text) ? book.groups.find(group => group.gid === Number(text)) : undefined);
}

/** Whether there are so many accounts or groups that no more are followed. */
export function isFull({ accounts, groups }: Accounts): boolean {
  return accounts.length >= maxAccounts || groups.length >= maxAccounts;
}

export function withAccount(book: Accounts, account: KnownAccount): Accounts {
  if (book.accounts.length >= maxAccounts) return opened(book, 'it has more accounts than any real image');
  return { ...book, accounts: [...book.accounts, account] };
}

export function withGroup(book: Accounts, group: KnownGroup): Accounts {
  if (book.groups.length >= maxAccounts) return opened(book, 'it has more groups than any real image');
  return { ...book, groups: [...book.groups, group] };
}

/** Changes the line of an account. */
export function changeAccount(book: Accounts, name: string, change: Partial<KnownAccount>): Accounts {
  const first = accountNamed(book, name);
  return { ...book, accounts: book.accounts.map(account => (account === first ? { ...account, ...change } : account)) };
}

/** Changes the line of a group. */
export function changeGroup(book: Accounts, name: string, change: Partial<KnownGroup>): Accounts {
  const first = groupNamed(book, name);
  return { ...book, groups: book.groups.map(group => (group === first ? { ...group, ...change } : group)) };
}

/** Makes an account a member of a group; a group that is not known is added, as it must exist for that. */
export function withMember(book: Accounts, member: string, group: string, at: Span): Accounts {
  const found = groupMeant(book, group);
  if (found === undefined) {
    return withGroup(book, {
      name: group,
      gid: /^\d+$/.test(group) ? Number(group) : undefined,
      members: [member],
      joinedAt: new Map([[member, at]]),
      at: undefined,
    });
  }
  if (found.members.includes(member)) return book;
  return changeGroup(book, found.name, {
    members: [...found.members, member],
    joinedAt: new Map([...(found.joinedAt ?? []), [member, at]]),
  });
}

export function withoutMember(book: Accounts, member: string, group: string): Accounts {
  const found = groupMeant(book, group);
  return found === undefined
    ? book
    : changeGroup(book, found.name, { members: found.members.filter(name => name !== member) });
}

/** Takes an account away, and with it its memberships. */
export function withoutAccount(book: Accounts, name: string): Accounts {
  const groups = book.groups.map(group =>
    group.members.includes(name) ? { ...group, members: group.members.filter(member => member !== name) } : group,
  );
  return { ...book, accounts: book.accounts.filter(account => account.name !== name), groups };
}

export function withoutGroup(book: Accounts, name: string): Accounts {
  return { ...book, groups: book.groups.filter(group => group.name !== name) };
}

/** The accounts when anything may have been added: those that were known still stand, first. */
export function opened(book: Accounts, because: string): Accounts {
  const { settled: _, ...rest } = book;
  return { ...rest, isComplete: false, openBecause: book.isComplete ? because : book.openBecause };
}

/**
 * The accounts after packages were installed: their scripts create system accounts only. Below 1000 those of the
 * distribution, 60000 to 64999 Debian's reserve (Debian policy 9.2.2; Fedora and Alpine keep below 1000).
 */
export function openedByPackages(book: Accounts, because: string): Accounts {
  const settled = book.isComplete
    ? [
        { first: 1_000, last: 59_999 },
        { first: 65_536, last: 2_147_483_647 },
      ]
    : book.settled;
  const { settled: _, ...rest } = book;
  const open = { ...rest, isComplete: false, openBecause: book.isComplete ? because : book.openBecause };
  return settled === undefined ? open : { ...open, settled };
}

/** Nothing is known any more: even the accounts that were there may be gone. */
export function lostBook(because: string): Accounts {
  return { accounts: [], groups: [], isComplete: false, openBecause: because };
}

/** One of the two lists is not known any more; the other still stands. */
export function withoutList(book: Accounts, list: 'accounts' | 'groups', because: string): Accounts {
  const { settled: _, ...rest } = book;
  return { ...rest, [list]: [], isComplete: false, openBecause: because };
}

/** Where two ways of a script meet: what only one of them has may or may not be there. */
export function mergeBooks(a: Accounts, b: Accounts): Accounts {
  if (a === b) return a;
  const accounts = inBoth(a.accounts, b.accounts, eitherAccount);
  const groups = inBoth(a.groups, b.groups, eitherGroup);
  const settled = settledInBoth(a, b);
  const merged: Accounts = {
    accounts: accounts.kept,
    groups: groups.kept,
    isComplete: a.isComplete && b.isComplete,
    openBecause: a.isComplete ? b.openBecause : a.openBecause,
    ...(settled !== undefined && { settled }),
  };
  if (accounts.lost !== undefined)
    return opened(merged, `the account \`${accounts.lost.name}\` is created or removed only under a condition`);
  return groups.lost === undefined ? merged : opened(merged, 'a group is created or removed only under a condition');
}

interface Joined<T> {
  readonly kept: readonly T[];
  /** One that only one of the two has. */
  readonly lost: T | undefined;
}

/** What two lists have in common by name. They mostly are one list that one of the two ways added to: no work for that part. */
function inBoth<T extends { readonly name: string }>(
  a: readonly T[],
  b: readonly T[],
  either: (a: T, b: T) => T,
): Joined<T> {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  if (same === a.length && same === b.length) return { kept: a, lost: undefined };
  if (same === a.length) return { kept: a, lost: b[same] };
  if (same === b.length) return { kept: b, lost: a[same] };
  const kept = a.slice(0, same);
  const theirs = new Map(b.slice(same).map(item => [item.name, item]));
  let lost: T | undefined;
  for (const item of a.slice(same)) {
    const other = theirs.get(item.name);
    if (other === undefined) lost ??= item;
    else kept.push(item === other ? item : either(item, other));
    theirs.delete(item.name);
  }
  return { kept, lost: lost ?? theirs.values().next().value };
}

/** The numbers of which both know every account; there is one way to have such numbers, so they are the same ones. */
export function settledInBoth(a: Accounts, b: Accounts): Accounts['settled'] {
  if (a.isComplete) return b.settled;
  return b.isComplete || b.settled !== undefined ? a.settled : undefined;
}

function eitherAccount(a: KnownAccount, b: KnownAccount): KnownAccount {
  const uid = same(a.uid, b.uid);
  const mayBeRoot = a.mayBeRoot === true || b.mayBeRoot === true || (uid === undefined && (a.uid === 0 || b.uid === 0));
  return { name: a.name, uid, gid: same(a.gid, b.gid), at: a.at ?? b.at, ...(mayBeRoot && { mayBeRoot }) };
}

function eitherGroup(a: KnownGroup, b: KnownGroup): KnownGroup {
  return {
    name: a.name,
    gid: same(a.gid, b.gid),
    members: [...new Set([...a.members, ...b.members])],
    joinedAt: new Map([...(a.joinedAt ?? []), ...(b.joinedAt ?? [])]),
    at: a.at ?? b.at,
  };
}

function same(a: number | undefined, b: number | undefined): number | undefined {
  return a === b ? a : undefined;
}
