import type { Accounts } from '../accounts.ts';
import type { Text } from '../shell/expand.ts';
import type { Span } from '../source.ts';
import {
  accountNamed,
  changeAccount,
  changeGroup,
  groupNamed,
  opened,
  withAccount,
  withGroup,
  withMember,
  withoutAccount,
  withoutGroup,
  withoutMember,
} from './account-book.ts';
import {
  type AccountPaths,
  changed,
  done,
  failed,
  lacksGroups,
  numberGiven,
  primaryGroup,
  withMembers,
} from './account-command.ts';
import { isTaken } from './account-numbers.ts';
import { type OptionTable, readOptions } from './account-options.ts';

const usermodOptions: OptionTable = {
  u: 'uid=',
  uid: 'uid=',
  g: 'gid=',
  gid: 'gid=',
  G: 'groups=',
  groups: 'groups=',
  a: 'append',
  append: 'append',
  r: 'remove',
  remove: 'remove',
  o: 'o',
  'non-unique': 'o',
  l: 'login=',
  login: 'login=',
  c: '-=',
  comment: '-=',
  d: '-=',
  home: '-=',
  e: '-=',
  expiredate: '-=',
  f: '-=',
  inactive: '-=',
  m: 'm',
  'move-home': 'm',
  p: '-=',
  password: '-=',
  s: '-=',
  shell: '-=',
  L: 'L',
  lock: 'L',
  U: 'L',
  unlock: 'L',
  v: '-=',
  'add-subuids': '-=',
  V: '-=',
  w: '-=',
  'add-subgids': '-=',
  W: '-=',
  Z: '-=',
  R: 'root=',
  root: 'root=',
  P: 'root=',
};

/** shadow's usermod (src/usermod.c): a new number leaves the group as it is; `-G` without `-a` replaces memberships. */
export function usermod(book: Accounts, words: readonly Text[], at: Span): AccountPaths {
  const { values, operands, isOpen } = readOptions(words, usermodOptions);
  const name = operands.at(-1);
  if (values.has('root')) return done(book);
  if (name === undefined)
    return isOpen
      ? done(opened(withoutNumbers(book), '`usermod` changes an account whose name is not known'))
      : failed(book);
  if (accountNamed(book, name) === undefined && book.isComplete) return failed(book);
  let after =
    accountNamed(book, name) === undefined
      ? withAccount(book, { name, uid: undefined, gid: undefined, at: undefined })
      : book;
  const given = numberGiven(values, 'uid');
  if (given === 'invalid') return failed(book);
  if (given !== undefined) {
    const uid = given === 'open' ? undefined : given;
    const isOwn = uid !== undefined && accountNamed(book, name)?.uid === uid;
    if (uid !== undefined && !isOwn && !values.has('o') && isTaken(book, 'accounts', uid) === true) return failed(book);
    after = changeAccount(after, name, { uid, at, ...(given === 'open' && values.has('o') && { mayBeRoot: true }) });
  }
  if (values.has('gid')) {
    const group = primaryGroup(book, values.get('gid'));
    if (group === 'none') return failed(book);
    after = changeAccount(after, name, { gid: group.gid });
  }
  if (values.has('groups')) {
    const names = values.get('groups')?.split(',') ?? [];
    if (lacksGroups(book, values.get('groups'))) return failed(book);
    if (values.has('remove')) for (const group of names) after = withoutMember(after, name, group);
    else {
      if (!values.has('append')) for (const group of after.groups) after = withoutMember(after, name, group.name);
      after = withMembers(after, name, values.get('groups'), at);
    }
  }
  const login = values.get('login');
  if (login !== undefined && login !== name && accountNamed(book, login) !== undefined) return failed(book);
  if (login !== undefined) after = renamed(after, name, login);
  return changed(book, after);
}

/** shadow's groupmod (src/groupmod.c): accounts that have the group as their primary one follow its number. */
export function groupmod(book: Accounts, words: readonly Text[], at: Span): AccountPaths {
  const { values, operands } = readOptions(words, {
    g: 'gid=',
    gid: 'gid=',
    n: 'name=',
    'new-name': 'name=',
    o: 'o',
    'non-unique': 'o',
    p: '-=',
    password: '-=',
    R: '-=',
    root: '-=',
    P: '-=',
  });
  const name = operands.at(-1);
  if (name === undefined)
    return done(opened(withoutNumbers(book), '`groupmod` changes a group whose name is not known'));
  if (groupNamed(book, name) === undefined && book.isComplete) return failed(book);
  let after =
    groupNamed(book, name) === undefined ? withGroup(book, { name, gid: undefined, members: [], at: undefined }) : book;
  const given = numberGiven(values, 'gid');
  if (given === 'invalid') return failed(book);
  if (given !== undefined) {
    const before = groupNamed(after, name)?.gid;
    const gid = given === 'open' ? undefined : given;
    if (gid !== undefined && gid !== before && !values.has('o') && isTaken(book, 'groups', gid) === true)
      return failed(book);
    after = changeGroup(after, name, { gid, at });
    if (before !== undefined)
      after = {
        ...after,
        accounts: after.accounts.map(account => (account.gid === before ? { ...account, gid } : account)),
      };
  }
  const newName = values.get('name');
  if (newName === undefined) return changed(book, after);
  if (newName !== name && groupNamed(book, newName) !== undefined) return failed(book);
  return changed(book, changeGroup(after, name, { name: newName }));
}

/** shadow's gpasswd: `-a user group`, `-d user group`, `-M users group`. */
export function gpasswd(book: Accounts, words: readonly Text[], at: Span): AccountPaths {
  const { values, operands } = readOptions(words, {
    a: 'add=',
    add: 'add=',
    d: 'delete=',
    delete: 'delete=',
    M: 'members=',
    members: 'members=',
    A: '-=',
    administrators: '-=',
    r: 'r',
    R: 'R',
    Q: '-=',
  });
  const group = operands.at(-1);
  if (group === undefined) return done(book);
  const added = values.get('add');
  const removed = values.get('delete');
  if (added !== undefined)
    return lacks(book, added, group) ? failed(book) : changed(book, withMember(book, added, group, at));
  if (removed !== undefined) return leaving(book, removed, group);
  const members = values.get('members');
  if (members === undefined || groupNamed(book, group) === undefined) return done(book);
  let after = changeGroup(book, group, { members: [], joinedAt: new Map() });
  for (const member of members.split(',')) if (member !== '') after = withMember(after, member, group, at);
  return done(after);
}

/** userdel, deluser, groupdel, delgroup; with two names a membership ends. */
export function remove(kind: 'account' | 'group', book: Accounts, words: readonly Text[]): AccountPaths {
  const { operands, values } = readOptions(words, {
    r: 'r',
    remove: 'r',
    'remove-home': 'r',
    'remove-all-files': 'r',
    f: 'f',
    force: 'f',
    Z: 'Z',
    R: 'root=',
    root: 'root=',
    P: 'root=',
    group: 'group',
    quiet: 'q',
    system: 's',
    'backup-to': '-=',
    'only-if-empty': 'e',
    backup: 'b',
  });
  const [name, group] = operands;
  if (values.has('root')) return done(book);
  if (name === undefined)
    return done(operands.length === 0 ? book : opened(book, 'a command removes an account whose name is not known'));
  if (group !== undefined) return lacks(book, name, group) ? failed(book) : leaving(book, name, group);
  if (kind === 'group' || values.has('group')) {
    const found = groupNamed(book, name);
    if (found === undefined) return book.isComplete ? failed(book) : { ok: book, fail: book };
    if (found.gid !== undefined && book.accounts.some(account => account.gid === found.gid)) return failed(book);
    return done(withoutGroup(book, name));
  }
  const account = accountNamed(book, name);
  // Its group may have gone with it.
  if (account === undefined) return book.isComplete ? failed(book) : { ok: withoutGroup(book, name), fail: book };
  const after = withoutAccount(book, name);
  // USERGROUPS_ENAB: the account's own group goes with it, when nobody else uses it.
  const own = groupNamed(after, name);
  const isFree =
    own !== undefined &&
    (own.gid === undefined || account.gid === undefined || own.gid === account.gid) &&
    own.members.length === 0 &&
    !after.accounts.some(other => other.gid !== undefined && other.gid === own.gid);
  return done(isFree ? withoutGroup(after, name) : after);
}

/** Whether an account or a group that a command names is known not to be there. */
export function lacks(book: Accounts, account: string, group: string): boolean {
  return book.isComplete && (accountNamed(book, account) === undefined || groupNamed(book, group) === undefined);
}

/** The end of a membership: it fails where there is none, and whether there is one is not known of groups of the base image. */
function leaving(book: Accounts, name: string, group: string): AccountPaths {
  const found = groupNamed(book, group);
  if (found?.members.includes(name)) return changed(book, withoutMember(book, name, group));
  return found?.at === undefined ? { ok: book, fail: book } : failed(book);
}

function renamed(book: Accounts, name: string, login: string): Accounts {
  const groups = book.groups.map(group => ({
    ...group,
    members: group.members.map(member => (member === name ? login : member)),
    ...(group.joinedAt && {
      joinedAt: new Map([...group.joinedAt].map(([member, at]) => [member === name ? login : member, at] as const)),
    }),
  }));
  return { ...changeAccount(book, name, { name: login }), groups };
}

/** Some account was changed, and nobody knows which: no number is sure any more. */
function withoutNumbers(book: Accounts): Accounts {
  return {
    ...book,
    accounts: book.accounts.map(account =>
      account.uid === 0 ? account : { ...account, uid: undefined, gid: undefined },
    ),
    groups: book.groups.map(group => (group.gid === 0 ? group : { ...group, gid: undefined })),
  };
}
