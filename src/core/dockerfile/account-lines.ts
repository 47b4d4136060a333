import type { Accounts, KnownAccount, KnownGroup } from '../accounts.ts';
import type { Span } from '../source.ts';
import {
  accountNamed,
  changeAccount,
  opened,
  withAccount,
  withGroup,
  withoutGroup,
  withoutList,
} from './account-book.ts';

/** The files that say who is who. */
export const passwdPath = '/etc/passwd';
export const groupPath = '/etc/group';

/** The list that one of the two files holds. */
export function listAt(path: string): 'accounts' | 'groups' {
  return path === passwdPath ? 'accounts' : 'groups';
}

/** Accounts of lines of /etc/passwd, as moby/sys/user reads them: broken lines are skipped. */
function accountsIn(text: string, at: Span | undefined): KnownAccount[] {
  const accounts: KnownAccount[] = [];
  for (const line of text.split('\n')) {
    const [name = '', , uid = '', gid = ''] = line.trim().split(':');
    if (name === '' || !/^\d+$/.test(uid)) continue;
    accounts.push({ name, uid: Number(uid), gid: /^\d+$/.test(gid) ? Number(gid) : 0, at });
  }
  return accounts;
}

function groupsIn(text: string, at: Span | undefined): KnownGroup[] {
  const groups: KnownGroup[] = [];
  for (const line of text.split('\n')) {
    const [name = '', , gid = '', members = ''] = line.trim().split(':');
    if (name === '' || !/^\d+$/.test(gid)) continue;
    const names = members.split(',').filter(member => member !== '');
    const joinedAt = at && new Map(names.map(member => [member, at] as const));
    groups.push({ name, gid: Number(gid), members: names, at, ...(joinedAt !== undefined && { joinedAt }) });
  }
  return groups;
}

/** The accounts after a text was written to the end, or in place, of one of the two files; `undefined` text is not known. */
export function written(book: Accounts, path: string, text: string | undefined, appends: boolean, at: Span): Accounts {
  if (text === undefined) {
    const because = `what is written to ${path} is not known`;
    return appends ? opened(book, because) : withoutList(book, listAt(path), because);
  }
  if (path === passwdPath) {
    const before = appends ? book : { ...book, accounts: [] };
    return accountsIn(text, at).reduce(withAccount, before);
  }
  const before = appends ? book : { ...book, groups: [] };
  return groupsIn(text, at).reduce(withGroup, before);
}

/**
 * The accounts after `sed -i` on one of the two files. Understood are changes of one account's numbers, lines that are
 * deleted by name, and changes that touch neither names nor numbers; after any other nothing is known.
 */
export function edited(book: Accounts, path: string, scripts: readonly (string | undefined)[], at: Span): Accounts {
  let after = book;
  for (const script of scripts) {
    for (const step of script?.split(/(?<=\/[gI]*);|\n/) ?? [undefined])
      after = editedOnce(after, path, step?.trim(), at);
  }
  return after;
}

function editedOnce(book: Accounts, path: string, step: string | undefined, at: Span): Accounts {
  const lost = withoutList(book, listAt(path), `${path} is edited in a way that was not read`);
  if (step === undefined) return lost;
  if (step === '') return book;
  const deleted = /^\/\^?([A-Za-z_][\w-]*)(?::[^/]*)?\/d$/.exec(step)?.[1];
  // Memberships stand in the other file and stay.
  if (deleted !== undefined)
    return path === passwdPath
      ? { ...book, accounts: book.accounts.filter(account => account.name !== deleted) }
      : withoutGroup(book, deleted);
  const substitution = /^s(.)(.*?)\1(.*?)\1[gIi]*$/.exec(step);
  if (substitution === null) return lost;
  const [, , pattern = '', replacement = ''] = substitution;
  const from = /^\^?([A-Za-z_][\w-]*):[^:\d]*:(\d+):(\d+)?/.exec(pattern);
  const to = /^([A-Za-z_][\w-]*):[^:\d]*:(\d+):(\d+)?/.exec(replacement);
  if (path === passwdPath && from?.[1] !== undefined && to?.[1] !== undefined) {
    const account = accountNamed(book, from[1]);
    const gid = to[3] === undefined ? account?.gid : Number(to[3]);
    return account === undefined ? book : changeAccount(book, from[1], { name: to[1], uid: Number(to[2]), gid, at });
  }
  const pair = /^:?(\d+):(\d+):?$/.exec(pattern);
  const other = /^:?(\d+):(\d+):?$/.exec(replacement);
  if (path === passwdPath && pair !== null && other !== null) {
    const change = (account: KnownAccount): KnownAccount =>
      account.uid === Number(pair[1]) && account.gid === Number(pair[2])
        ? { ...account, uid: Number(other[1]), gid: Number(other[2]), at }
        : account;
    return { ...book, accounts: book.accounts.map(change) };
  }
  // A shell or a home directory: no colon and no number is written, so no field but its own can change.
  const isPath = /^[^\d:]*$/.test(replacement) && /\/[a-z]/.test(pattern) && !/^\^?[\w-]+:[^/]*:\d/.test(pattern);
  return isPath ? book : lost;
}
