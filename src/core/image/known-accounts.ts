import type { Account, Group } from './facts.ts';
import { matchesGlob } from './glob.ts';
import { knownAccounts, knownBases, knownFamilies } from './known-table.ts';
import { numberOf, rowsOf } from './table.ts';

/** Accounts and groups of an image as far as the table knows them. */
export interface AccountLists {
  readonly accounts: readonly Account[];
  readonly groups: readonly Group[];
  /** Whether these are the whole /etc/passwd and /etc/group. */
  readonly areComplete: boolean;
}

/**
 * The accounts of the distribution an image is built on, as its tag or its name says, with those that its Dockerfile adds.
 * Complete only for images that are a distribution itself and whose files were read whole.
 *
 * @param tag `undefined` when only a digest is known: then only what all tags have in common counts.
 */
export function accountsOfImage(name: string, tag: string | undefined): AccountLists {
  const [, , family = '', extent] = baseRow(name, tag) ?? [];
  const [, accounts = '', groups = ''] = family === '' ? [] : (rowsOf(knownFamilies, family)[0] ?? []);
  const ofFamily = { accounts: parseAccounts(accounts), groups: parseGroups(groups) };
  if (extent === 'all') return { ...ofFamily, areComplete: true };
  const isNew = (account: Account): boolean => ofFamily.accounts.every(other => other.name !== account.name);
  const own = ownAccounts(name, tag).filter(isNew);
  const ownGroups = name.startsWith('docker.io/library/') ? groupsOf(own, ofFamily.groups) : [];
  return {
    accounts: [...ofFamily.accounts, ...own],
    groups: [...ofFamily.groups, ...ownGroups],
    areComplete: false,
  };
}

/** Own rows for kinds of tags, then what a tag says of any official image, then the image's row for all other tags. */
function baseRow(name: string, tag: string | undefined): readonly string[] | undefined {
  const own = rowsOf(knownBases, name);
  const forAll = own.find(([, glob]) => glob === '*');
  if (tag === undefined) return own.length === 1 && forAll !== undefined && isDistroless(name) ? forAll : undefined;
  const isGeneric = own[0]?.[0] === officialImages;
  const special = isGeneric ? undefined : own.find(([, glob = '']) => glob !== '*' && matchesGlob(glob, tag));
  if (special !== undefined || !name.startsWith('docker.io/library/')) return special ?? forAll;
  const generic = rowsOf(knownBases, officialImages);
  return generic.find(([, glob = '']) => matchesGlob(glob, tag)) ?? forAll;
}

const officialImages = 'docker.io/library/*';

/** All tags of a distroless image have the same accounts. */
function isDistroless(name: string): boolean {
  return name.startsWith('gcr.io/distroless/');
}

/** What the image's Dockerfile creates: the first row for a kind of tags, else all rows that hold for every tag. */
function ownAccounts(name: string, tag: string | undefined): Account[] {
  const rows = rowsOf(knownAccounts, name);
  if (tag === undefined) {
    const lists = rows.map(([, , list = '']) => parseAccounts(list));
    const inAll = (account: Account) => lists.every(list => list.some(other => other.name === account.name));
    return mergeByName(lists.flat().filter(inAll));
  }
  const kind = rows.find(([, glob = '']) => glob !== '' && matchesGlob(glob, tag));
  const chosen = kind === undefined ? rows.filter(([, glob]) => glob === '') : [kind];
  return mergeByName(chosen.flatMap(([, , list = '']) => parseAccounts(list)));
}

/** Rows of several versions may give a name several numbers: then it exists, and its number is open. */
function mergeByName(accounts: readonly Account[]): Account[] {
  const byName = new Map<string, Account>();
  for (const account of accounts) {
    const seen = byName.get(account.name);
    if (seen === undefined) byName.set(account.name, account);
    else {
      const uid = seen.uid === account.uid ? seen.uid : undefined;
      const gid = seen.gid === account.gid ? seen.gid : undefined;
      byName.set(account.name, { name: account.name, uid, gid });
    }
  }
  return [...byName.values()];
}

/** Dockerfiles of official images create an account's own group under its name, unless the number is another group's. */
function groupsOf(accounts: readonly Account[], groups: readonly Group[]): Group[] {
  const created: Group[] = [];
  for (const { name, gid } of accounts) {
    const isTaken = [...groups, ...created].some(group => group.gid === gid || group.name === name);
    if (gid !== undefined && gid !== 0 && !isTaken) created.push({ name, gid });
  }
  return created;
}

function parseAccounts(list: string): Account[] {
  if (list === '') return [];
  return list.split(' ').map(entry => {
    const [name = '', uid, gid] = entry.split(':');
    return { name, uid: numberOf(uid), gid: numberOf(gid) };
  });
}

function parseGroups(list: string): Group[] {
  if (list === '') return [];
  return list.split(' ').map(entry => {
    const [name = '', gid] = entry.split(':');
    return { name, gid: numberOf(gid) };
  });
}
