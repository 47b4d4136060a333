import type { Accounts } from '../accounts.ts';
import type { Text } from '../shell/expand.ts';
import { printedBy } from '../shell/output.ts';
import type { SimpleCommand } from '../shell/shell-state.ts';
import type { Span } from '../source.ts';
import { groupadd, useradd } from './account-add.ts';
import { addgroup, adduser } from './account-adduser.ts';
import {
  accountNamed,
  groupNamed,
  isFull,
  mergeBooks,
  opened,
  openedByPackages,
  withAccount,
  withoutList,
} from './account-book.ts';
import { gpasswd, groupmod, remove, usermod } from './account-change.ts';
import { type AccountPaths, done } from './account-command.ts';
import type { Dialect } from './account-dialect.ts';
import { edited, groupPath, listAt, passwdPath, written } from './account-lines.ts';
import { opennessOf } from './account-openness.ts';
import type { ImageMeaning } from './image-shell.ts';

const creates = /^(?:user|group)add$|^add(?:user|group)$/;
const tooMany = 'it has more accounts than any real image';

/** The meaning of a RUN's commands for the accounts of its image. */
export function accountMeaning(dialect: Dialect): ImageMeaning<Accounts> {
  return {
    merge: mergeBooks,
    substitute: substituted,
    lost: (book, what) => opened(book, `${what} may create accounts`),
    write: writtenBy,
    know(name, words, { at }, book) {
      if (isFull(book) && creates.test(name)) return { ok: opened(book, tooMany), fail: book, isSilent: true };
      const tool = accountTool(dialect, name, words, book, at);
      if (tool !== undefined) return { ...tool, isSilent: true };
      const asked = question(name, words, book);
      if (asked !== undefined) return { ...asked, isSilent: false };
      return name === 'sed' ? { ok: afterSed(words, book, at), fail: undefined, isSilent: true } : undefined;
    },
    other(name, command, directory, book) {
      const openness = opennessOf(command.words, directory);
      if (openness === 'nothing') return book;
      if (openness === 'anything') return opened(book, `\`${name}\` may create accounts`);
      return openedByPackages(book, `packages that \`${name}\` installs may create accounts`);
    },
  };
}

function accountTool(
  dialect: Dialect,
  name: string,
  words: readonly Text[],
  book: Accounts,
  at: Span,
): AccountPaths | undefined {
  switch (name) {
    case 'useradd':
      return useradd(book, words, at);
    case 'groupadd':
      return groupadd(book, words, at);
    case 'usermod':
      return usermod(book, words, at);
    case 'groupmod':
      return groupmod(book, words, at);
    case 'gpasswd':
      return gpasswd(book, words, at);
    case 'adduser':
      return adduser(dialect, book, words, at);
    case 'addgroup':
      return addgroup(dialect, book, words, at);
    case 'userdel':
    case 'deluser':
      return remove('account', book, words);
    case 'groupdel':
    case 'delgroup':
      return remove('group', book, words);
    case 'newusers':
    case 'systemd-sysusers':
    case 'update-passwd':
      return done(opened(book, `\`${name}\` may create accounts`));
    default:
      return undefined;
  }
}

/** Commands that ask whether an account is there, and those that cannot fail. */
function question(name: string, words: readonly Text[], book: Accounts): AccountPaths | undefined {
  const operands = words.filter(word => word === undefined || !word.startsWith('-'));
  const last = operands.at(-1);
  if (name === 'echo' || name === 'printf') return done(book);
  if (name === 'id') {
    if (operands.length === 0) return done(book);
    if (last === undefined) return { ok: book, fail: book };
    return asked(book, last, accountNamed(book, last) !== undefined, true);
  }
  if (name === 'getent' && operands.length > 1) {
    const isGroup = operands[0] === 'group';
    if (last === undefined || (operands[0] !== 'passwd' && !isGroup)) return { ok: book, fail: book };
    const isNumber = /^\d+$/.test(last);
    const isThere = isGroup
      ? book.groups.some(group => group.name === last || (isNumber && group.gid === Number(last)))
      : book.accounts.some(account => account.name === last || (isNumber && account.uid === Number(last)));
    return asked(book, last, isThere, !isGroup && !isNumber);
  }
  if ((name === 'grep' || name === 'egrep') && (operands.includes(passwdPath) || operands.includes(groupPath))) {
    const match = /^\^?([A-Za-z_][\w-]*):?$/.exec(operands[0] ?? '')?.[1];
    if (match === undefined) return { ok: book, fail: book };
    const isThere = operands.includes(passwdPath)
      ? accountNamed(book, match) !== undefined
      : groupNamed(book, match) !== undefined;
    return asked(book, match, isThere, operands.includes(passwdPath));
  }
  if (
    name === 'which' ||
    name === 'type' ||
    (name === 'command' && words[0] === '-v') ||
    name === 'grep' ||
    name === 'egrep' ||
    name === 'cmp' ||
    name === 'diff'
  )
    return { ok: book, fail: book };
  return undefined;
}

/** Whether an account that is asked for is there; where that is not known, the way on which it is knows its name. */
function asked(book: Accounts, name: string, isThere: boolean, isAccount: boolean): AccountPaths {
  if (isThere) return { ok: book, fail: undefined };
  if (book.isComplete) return { ok: undefined, fail: book };

  return {
    ok: isAccount ? withAccount(book, { name, uid: undefined, gid: undefined, at: undefined }) : book,
    fail: book,
  };
}

function writtenBy(command: SimpleCommand, _: Text, before: Accounts): Accounts {
  let book = before;
  const { words, stdin, at } = command;
  for (const { path, appends } of command.writes) {
    if (path === undefined) continue;
    const text = words.length === 0 ? '' : printedBy(words, stdin);
    if (path === passwdPath || path === groupPath) book = written(book, path, text, appends, at);
  }
  const name = words[0]?.slice(words[0].lastIndexOf('/') + 1);
  if (name === 'tee') {
    const appends = words.includes('-a') || words.includes('--append');
    for (const path of words.slice(1))
      if (path === passwdPath || path === groupPath) book = written(book, path, stdin, appends, at);
  }
  if (
    name !== undefined &&
    ['cp', 'mv', 'install', 'ln', 'rm', 'truncate', 'awk', 'perl', 'ed', 'ex', 'dd'].includes(name)
  ) {
    const operands = words.slice(1).filter(word => word === undefined || !word.startsWith('-'));
    const touches = name === 'rm' || name === 'truncate' ? operands : name === 'awk' ? [] : operands.slice(-1);
    for (const path of touches)
      if (path === passwdPath || path === groupPath)
        book = withoutList(book, listAt(path), `\`${name}\` replaces ${path}`);
  }
  return book;
}

function afterSed(words: readonly Text[], book: Accounts, at: Span): Accounts {
  if (!words.some(word => word !== undefined && /^(?:-[a-zA-Z]*i|--in-place)/.test(word))) return book;
  const scripts: Text[] = [];
  const operands: Text[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === '-e' || word === '--expression' || word === '-f') {
      scripts.push(word === '-f' ? undefined : words[index + 1]);
      index += 1;
    } else if (word?.startsWith('--expression=')) scripts.push(word.slice('--expression='.length));
    else if (word === undefined || !/^-[a-zA-Z]/.test(word)) operands.push(word);
  }
  if (scripts.length === 0) scripts.push(operands.shift());
  let after = book;
  for (const path of operands) if (path === passwdPath || path === groupPath) after = edited(after, path, scripts, at);
  return operands.includes(undefined) ? opened(after, '`sed -i` edits a file whose name is not known') : after;
}

/** What `$(id -u)` and its like print during a build as root. */
function substituted(words: readonly Text[], book: Accounts): Text {
  const [program, ...rest] = words;
  const operands = rest.filter(word => word !== undefined && !word.startsWith('-'));
  if (program === 'whoami') return 'root';
  if (program !== 'id') return undefined;
  const flags = rest.filter(word => word?.startsWith('-')).join('');
  const [name] = operands;
  const account = name === undefined ? { name: 'root', uid: 0, gid: 0 } : accountNamed(book, name);
  if (account === undefined) return undefined;
  if (flags.includes('n')) return flags.includes('u') ? account.name : undefined;
  const id = flags.includes('u') ? account.uid : flags.includes('g') ? account.gid : undefined;
  return id === undefined ? undefined : String(id);
}

/** Whether a text can concern accounts at all: cheap, before anything is split into commands. */
export function mentionsAccounts(text: string): boolean {
  return /(?:user|group)(?:add|mod|del)|add(?:user|group)|del(?:user|group)|gpasswd|newusers|sysusers|\/etc\/(?:passwd|group)/.test(
    text,
  );
}
