import type { Accounts } from '../accounts.ts';
import type { Text } from '../shell/expand.ts';
import type { Span } from '../source.ts';
import { groupadd, useradd } from './account-add.ts';
import { accountNamed, groupNamed, opened, withAccount, withGroup, withMember } from './account-book.ts';
import { lacks } from './account-change.ts';
import { type AccountPaths, changed, done, failed, numberGiven, primaryGroup } from './account-command.ts';
import type { Dialect } from './account-dialect.ts';
import { isTaken, lowestFreeId, lowSystemIds } from './account-numbers.ts';
import { readOptions } from './account-options.ts';

const busyboxIds = { first: 1_000, last: 256_000 };
const debianIds = { first: 1_000, last: 59_999 };

/** adduser of BusyBox, of Debian, or of the Red Hat family, where it is useradd. */
export function adduser(dialect: Dialect, book: Accounts, words: readonly Text[], at: Span): AccountPaths {
  const kind = dialect ?? dialectOf(words);
  if (kind === 'shadow') return useradd(book, words, at);
  if (kind === 'busybox') return busyboxAdduser(book, words, at);
  if (kind === 'debian') return debianAdduser(book, words, at);
  return anyAdduser(book, words, at);
}

/** addgroup of BusyBox or of Debian. */
export function addgroup(dialect: Dialect, book: Accounts, words: readonly Text[], at: Span): AccountPaths {
  const kind = dialect ?? dialectOf(words);
  if (kind === 'shadow') return groupadd(book, words, at);
  const { values, operands, isOpen } = readOptions(words, {
    g: 'gid=',
    gid: 'gid=',
    S: 'system',
    system: 'system',
    q: 'q',
    quiet: 'q',
    'force-badname': 'q',
    'allow-bad-names': 'q',
    firstgid: 'range=',
    lastgid: 'range=',
    conf: 'range=',
  });
  const [name, group] = operands;
  if (name === undefined)
    return isOpen ? done(opened(book, '`addgroup` creates a group whose name is not known')) : failed(book);
  if (group !== undefined) return joined(book, name, group, at);
  const isSystem = values.has('system');
  const there = groupNamed(book, name);
  if (there !== undefined) return isSystem && kind === 'debian' ? systemThere(book, there.gid) : failed(book);
  const given = numberGiven(values, 'gid');
  if (given === 'invalid' || (typeof given === 'number' && isTaken(book, 'groups', given) === true))
    return failed(book);
  const range = isSystem ? lowSystemIds : kind === 'busybox' ? busyboxIds : debianIds;
  const free = kind === undefined || values.has('range') ? undefined : lowestFreeId(book, ['groups'], range);
  const gid = given === 'open' ? undefined : (given ?? free);
  return { ok: withGroup(book, { name, gid, members: [], at }), fail: certain(book, 'groups', gid) };
}

/**
 * BusyBox (loginutils/adduser.c): `-S` takes the first free number from 100, others from 1000; without `-G` a group of the
 * name and number is made, for `-S` it is nogroup; with a group the account is also listed as its member.
 */
function busyboxAdduser(book: Accounts, words: readonly Text[], at: Span): AccountPaths {
  const { values, operands, isOpen } = readOptions(words, {
    h: 'home=',
    home: 'home=',
    g: 'gecos=',
    gecos: 'gecos=',
    s: 'shell=',
    shell: 'shell=',
    G: 'group=',
    ingroup: 'group=',
    D: 'D',
    'disabled-password': 'D',
    'empty-password': 'D',
    S: 'system',
    system: 'system',
    H: 'H',
    'no-create-home': 'H',
    u: 'uid=',
    uid: 'uid=',
    k: 'skel=',
    skel: 'skel=',
  });
  const [name, joins] = operands;
  if (name === undefined) return nameless(book, isOpen);
  if (joins !== undefined && values.size === 0) return joined(book, name, joins, at);
  if (accountNamed(book, name) !== undefined) return failed(book);
  const isSystem = values.has('system');
  const groupName = values.has('group') ? values.get('group') : isSystem ? 'nogroup' : null;
  const given = numberGiven(values, 'uid');
  if (given === 'invalid' || (typeof given === 'number' && isTaken(book, 'accounts', given) === true))
    return failed(book);
  const range = isSystem ? lowSystemIds : busyboxIds;
  if (groupName === null) {
    if (groupNamed(book, name) !== undefined) return failed(book);
    if (typeof given === 'number' && isTaken(book, 'groups', given) === true) return failed(book);
    const id = given === 'open' ? undefined : (given ?? lowestFreeId(book, ['accounts', 'groups'], range));
    const grouped = withGroup(book, { name, gid: id, members: [], at });
    return { ok: withAccount(grouped, { name, uid: id, gid: id, at }), fail: certain(book, 'accounts', id) };
  }
  const group =
    groupName === undefined
      ? { gid: undefined }
      : (groupNamed(book, groupName) ?? (book.isComplete ? undefined : { gid: groupName === 'root' ? 0 : undefined }));
  if (group === undefined) return failed(book);
  const uid = given === 'open' ? undefined : (given ?? lowestFreeId(book, ['accounts'], range));
  const created = withAccount(book, { name, uid, gid: group.gid, at });
  return {
    ok: groupName === undefined ? created : withMember(created, name, groupName, at),
    fail: certain(book, 'accounts', uid),
  };
}

/**
 * Debian's adduser (adduser.8): ordinary accounts take the first number from 1000 that is free for account and group alike;
 * `--system` the first free one from 100, with nogroup unless `--group` makes one.
 */
function debianAdduser(book: Accounts, words: readonly Text[], at: Span): AccountPaths {
  const { values, operands, isOpen } = readOptions(words, {
    system: 'system',
    group: 'group',
    ingroup: 'ingroup=',
    gid: 'gid=',
    uid: 'uid=',
    'disabled-password': 'D',
    'disabled-login': 'D',
    gecos: '-=',
    comment: '-=',
    home: '-=',
    shell: '-=',
    'no-create-home': 'H',
    quiet: 'q',
    q: 'q',
    'force-badname': 'q',
    'allow-badname': 'q',
    'allow-bad-names': 'q',
    'allow-all-names': 'q',
    firstuid: 'range=',
    lastuid: 'range=',
    conf: 'range=',
    'add-extra-groups': 'q',
    add_extra_groups: 'q',
    debug: 'q',
    verbose: 'q',
    'encrypt-home': 'q',
    'no-create-home-dir': 'H',
  });
  const [name, joins] = operands;
  if (name === undefined) return nameless(book, isOpen);
  if (joins !== undefined) return joined(book, name, joins, at);
  const isSystem = values.has('system');
  if (values.has('group') && !isSystem)
    return addgroup(
      'debian',
      book,
      words.filter(word => word !== '--group'),
      at,
    );
  const wanted = values.get('ingroup') ?? values.get('gid');
  if (wanted !== undefined && primaryGroup(book, wanted) === 'none') return failed(book);
  const there = accountNamed(book, name);
  if (there !== undefined) return isSystem ? systemThere(book, there.uid) : failed(book);
  const given = numberGiven(values, 'uid');
  if (given === 'invalid' || (typeof given === 'number' && isTaken(book, 'accounts', given) === true))
    return failed(book);
  const into = values.has('ingroup')
    ? values.get('ingroup')
    : values.has('gid')
      ? values.get('gid')
      : isSystem && !values.has('group')
        ? 'nogroup'
        : null;
  const hasOwnRange = values.has('range');
  if (into === null) {
    const isPair = !isSystem;
    const free = hasOwnRange
      ? undefined
      : lowestFreeId(book, isPair ? ['accounts', 'groups'] : ['accounts'], isSystem ? lowSystemIds : debianIds);
    const uid = given === 'open' ? undefined : (given ?? free);
    const own = groupNamed(book, name);
    // A system account takes the group of its name that is there.
    if (own !== undefined && isSystem)
      return { ok: withAccount(book, { name, uid, gid: own.gid, at }), fail: certain(book, 'accounts', uid) };
    if (own !== undefined) return failed(book);
    if (typeof given === 'number' && isTaken(book, 'groups', given) === true) return failed(book);
    const gid = given !== undefined || isPair ? uid : lowestFreeId(book, ['groups'], lowSystemIds);
    const grouped = withGroup(book, { name, gid, members: [], at });
    const created = withAccount(grouped, { name, uid, gid, at });
    return { ok: isSystem ? created : inUsers(created, name, at), fail: certain(book, 'accounts', uid) };
  }
  const group = primaryGroup(book, into);
  if (group === 'none') return failed(book);
  const free = hasOwnRange ? undefined : lowestFreeId(book, ['accounts'], isSystem ? lowSystemIds : debianIds);
  const uid = given === 'open' ? undefined : (given ?? free);
  const created = withAccount(book, { name, uid, gid: group.gid, at });
  return { ok: isSystem ? created : inUsers(created, name, at), fail: certain(book, 'accounts', uid) };
}

/** `--system` is content with what is there, when it is of the system: from 100 to 999. */
function systemThere(book: Accounts, id: number | undefined): AccountPaths {
  if (id === undefined) return { ok: book, fail: book };
  return id >= lowSystemIds.first && id <= lowSystemIds.last ? done(book) : failed(book);
}

/** The number of `_apt` since Debian 12 and Ubuntu 24.04. */
const newApt = 42;

/** Since Debian 12 (adduser 3.130) ordinary accounts are members of `users` too. */
function inUsers(book: Accounts, name: string, at: Span): Accounts {
  return accountNamed(book, '_apt')?.uid === newApt ? withMember(book, name, 'users', at) : book;
}

/** What every adduser agrees on: the name, a number that is given, a group that is given. */
function anyAdduser(book: Accounts, words: readonly Text[], at: Span): AccountPaths {
  const { values, operands, isOpen } = readOptions(words, {
    u: 'uid=',
    uid: 'uid=',
    G: 'group=',
    ingroup: 'group=',
    h: '-=',
    home: '-=',
    d: '-=',
    gecos: '-=',
    comment: '-=',
    g: '-=',
    s: '-=',
    shell: '-=',
    k: '-=',
    skel: '-=',
    system: 'system',
    'disabled-password': 'D',
    'no-create-home': 'H',
  });
  const name = operands.at(-1);
  if (name === undefined) return nameless(book, isOpen);
  const [first, second] = operands;
  if (first !== undefined && second !== undefined && values.size === 0) return joined(book, first, second, at);
  if (accountNamed(book, name) !== undefined) return failed(book);
  const given = numberGiven(values, 'uid');
  if (given === 'invalid') return failed(book);
  const group = values.has('group') ? primaryGroup(book, values.get('group')) : { gid: undefined };
  if (group === 'none') return failed(book);
  const makesGroup = !values.has('group') && !values.has('system');
  const gid = makesGroup && typeof given === 'number' && isTaken(book, 'groups', given) === false ? given : group.gid;
  const grouped =
    makesGroup && groupNamed(book, name) === undefined ? withGroup(book, { name, gid, members: [], at }) : book;
  return {
    ok: withAccount(grouped, { name, uid: typeof given === 'number' ? given : undefined, gid, at }),
    fail: book,
  };
}

/** Options that only one of them has. */
function dialectOf(words: readonly Text[]): Dialect {
  if (words.some(word => word !== undefined && /^-[a-zA-Z]*[DSH]/.test(word))) return 'busybox';
  if (
    words.some(
      word =>
        word !== undefined &&
        /^--(?:group|gid|quiet|disabled-login|add-extra-groups|force-badname|firstuid|comment)/.test(word),
    )
  )
    return 'debian';
  return words.some(
    word => word !== undefined && /^(?:-[mMrUNo]+|--(?:create-home|home-dir|groups|user-group))$/.test(word),
  )
    ? 'shadow'
    : undefined;
}

function joined(book: Accounts, name: string, group: string, at: Span): AccountPaths {
  return lacks(book, name, group) ? failed(book) : changed(book, withMember(book, name, group, at));
}

function nameless(book: Accounts, isOpen: boolean): AccountPaths {
  return isOpen ? done(opened(book, '`adduser` creates an account whose name is not known')) : failed(book);
}

/** The accounts after a failure, where one is possible: not when the number is known to be free. */
function certain(book: Accounts, kind: 'accounts' | 'groups', id: number | undefined): Accounts | undefined {
  return id !== undefined && isTaken(book, kind, id) === false ? undefined : book;
}
