import type { Accounts } from '../accounts.ts';
import type { Text } from '../shell/expand.ts';
import type { Span } from '../source.ts';
import { accountNamed, groupNamed, opened, withAccount, withGroup, withMember } from './account-book.ts';
import {
  type AccountPaths,
  done,
  failed,
  lacksGroups,
  numberGiven,
  primaryGroup,
  withMembers,
} from './account-command.ts';
import { isTaken, nextShadowId, ordinaryIds, systemIds } from './account-numbers.ts';
import { type OptionTable, readOptions } from './account-options.ts';

const useraddOptions: OptionTable = {
  u: 'uid=',
  uid: 'uid=',
  g: 'gid=',
  gid: 'gid=',
  G: 'groups=',
  groups: 'groups=',
  o: 'o',
  'non-unique': 'o',
  r: 'system',
  system: 'system',
  N: 'N',
  'no-user-group': 'N',
  U: 'U',
  'user-group': 'U',
  D: 'D',
  defaults: 'D',
  K: 'key=',
  key: 'key=',
  R: 'root=',
  root: 'root=',
  P: 'root=',
  prefix: 'root=',
  b: '-=',
  'base-dir': '-=',
  c: '-=',
  comment: '-=',
  d: '-=',
  'home-dir': '-=',
  home: '-=',
  e: '-=',
  expiredate: '-=',
  f: '-=',
  inactive: '-=',
  k: '-=',
  skel: '-=',
  l: 'l',
  'no-log-init': 'l',
  m: 'm',
  'create-home': 'm',
  M: 'M',
  'no-create-home': 'M',
  p: '-=',
  password: '-=',
  s: '-=',
  shell: '-=',
  Z: '-=',
  'selinux-user': '-=',
  F: 'F',
  'add-subids-for-system': 'F',
  badname: 'F',
  badnames: 'F',
  'btrfs-subvolume-home': 'F',
};

/** shadow's useradd (src/useradd.c): without `-g` it makes a group of the account's name, with the same number if it is free. */
export function useradd(book: Accounts, words: readonly Text[], at: Span): AccountPaths {
  const { values, operands, isOpen } = readOptions(words, useraddOptions);
  if (values.has('D') || values.has('root')) return done(book);
  const name = operands.at(-1);
  if (name === undefined)
    return isOpen || operands.length > 0
      ? done(opened(book, '`useradd` creates an account whose name is not known'))
      : failed(book);
  if (accountNamed(book, name) !== undefined) return failed(book);
  const isSystem = values.has('system');
  const mayRepeat = values.has('o');
  const given = numberGiven(values, 'uid');
  if (given === 'invalid') return failed(book);
  if (typeof given === 'number' && !mayRepeat && isTaken(book, 'accounts', given) === true) return failed(book);
  const hasOwnRange = values.has('key');
  const uid =
    given === undefined
      ? hasOwnRange
        ? undefined
        : nextShadowId(book, 'accounts', isSystem)
      : given === 'open'
        ? undefined
        : given;
  const group = values.has('gid') ? primaryGroup(book, values.get('gid')) : undefined;
  if (group === 'none') return failed(book);
  if (lacksGroups(book, values.get('groups'))) return failed(book);
  let after = book;
  let gid: number | undefined;
  if (group !== undefined) gid = group.gid;
  else if (values.has('N')) gid = groupNamed(book, 'users')?.gid ?? 100;
  else {
    if (groupNamed(book, name) !== undefined) return failed(book);
    const range = isSystem ? systemIds : ordinaryIds;
    const isUsual = uid !== undefined && uid >= range.first && uid <= range.last;
    gid =
      uid === undefined || hasOwnRange ? undefined : nextShadowId(book, 'groups', isSystem, isUsual ? uid : undefined);
    after = withGroup(after, { name, gid, members: [], at });
  }
  after = withAccount(after, { name, uid, gid, at, ...(given === 'open' && mayRepeat && { mayBeRoot: true }) });
  after = withMembers(after, name, values.get('groups'), at);
  return { ok: after, fail: uid !== undefined && isTaken(book, 'accounts', uid) === false ? undefined : book };
}

const groupaddOptions: OptionTable = {
  g: 'gid=',
  gid: 'gid=',
  r: 'system',
  system: 'system',
  f: 'force',
  force: 'force',
  o: 'o',
  'non-unique': 'o',
  K: 'key=',
  key: 'key=',
  p: '-=',
  password: '-=',
  U: 'users=',
  users: 'users=',
  R: 'root=',
  root: 'root=',
  P: 'root=',
  prefix: 'root=',
};

/** shadow's groupadd (src/groupadd.c). */
export function groupadd(book: Accounts, words: readonly Text[], at: Span): AccountPaths {
  const { values, operands, isOpen } = readOptions(words, groupaddOptions);
  const name = operands.at(-1);
  if (name === undefined)
    return isOpen ? done(opened(book, '`groupadd` creates a group whose name is not known')) : failed(book);
  if (values.has('root')) return done(book);
  if (groupNamed(book, name) !== undefined) return values.has('force') ? done(book) : failed(book);
  const given = numberGiven(values, 'gid');
  if (given === 'invalid') return failed(book);
  const isForced = values.has('force');
  const isUsed = typeof given === 'number' && !values.has('o') && isTaken(book, 'groups', given);
  if (isUsed === true && !isForced) return failed(book);
  const next = values.has('key') ? undefined : nextShadowId(book, 'groups', values.has('system'));
  const gid =
    given === 'open' || (isForced && isUsed === undefined)
      ? undefined
      : given === undefined || isUsed === true
        ? next
        : given;
  const after = withGroup(book, {
    name,
    gid,
    members: [],
    at,
  });
  let joined = after;
  for (const member of (values.get('users') ?? '').split(','))
    if (member !== '') joined = withMember(joined, member, name, at);
  return { ok: joined, fail: gid !== undefined && isTaken(book, 'groups', gid) === false ? undefined : book };
}
