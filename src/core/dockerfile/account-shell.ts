import type { Accounts } from '../accounts.ts';
import type { Held, Text } from '../shell/expand.ts';
import { printedBy } from '../shell/output.ts';
import {
  type Nested,
  ordinary,
  type Paths,
  type ShellHost,
  type ShellState,
  type SimpleCommand,
} from '../shell/shell-state.ts';
import { isShell, type ShellText, shellTextOfLiteral } from '../shell/shell-text.ts';
import type { Span } from '../source.ts';
import { addgroup, adduser, type Dialect } from './account-adduser.ts';
import {
  accountNamed,
  groupNamed,
  mergeBooks,
  opened,
  openedByPackages,
  withAccount,
  withoutList,
} from './account-book.ts';
import { edited, groupPath, listAt, passwdPath, written } from './account-lines.ts';
import { opennessOf } from './account-openness.ts';
import { type AccountPaths, done, gpasswd, groupadd, groupmod, remove, useradd, usermod } from './account-tools.ts';

/** What a RUN sees besides the accounts. */
export interface AccountShell {
  readonly dialect: Dialect;
  readonly variable: (name: string) => Held;
  /** A script of the image, where its text is known. */
  readonly script: (path: string, directory: Text) => ShellText | undefined;
}

/** The meaning of a RUN's commands for the accounts of its image. */
export function accountHost(shell: AccountShell): ShellHost<Accounts> {
  return {
    merge: mergeBooks,
    variable: shell.variable,
    substitute: (words, state) => substituted(words, state.world),
    source: path => shell.script(path, undefined),
    lost: (book, what) => opened(book, `${what} was not followed, and may create accounts`),
    execute: (command, state, isChecked, nested) => execute(shell, command, state, isChecked, nested),
  };
}

function execute(
  shell: AccountShell,
  command: SimpleCommand,
  state: ShellState<Accounts>,
  isChecked: boolean,
  nested: Nested<Accounts>,
): Paths<Accounts> {
  const { words, at } = command;
  const [program, ...rest] = words;
  const book = writtenBy(command, state.world);
  const now = book === state.world ? state : { ...state, world: book };
  if (words.length === 0) return ordinary(now, isChecked);
  if (program === undefined) return ordinary(open(now, 'a command whose name is not known'), isChecked);
  const name = program.slice(program.lastIndexOf('/') + 1);
  const inner = wrapped(name, rest);
  if (inner !== undefined) return execute(shell, { ...command, words: inner }, now, isChecked, nested);
  if (isShell(name)) return shellCommand(shell, rest, command, now, isChecked, nested);
  const tool = accountTool(shell.dialect, name, rest, book, at);
  if (tool !== undefined) {
    const fail = tool.ok === undefined || isChecked ? tool.fail : undefined;
    return { ok: tool.ok && { ...now, world: tool.ok }, fail: fail && { ...now, world: fail } };
  }
  const asked = question(name, rest, book);
  if (asked !== undefined)
    return { ok: asked.ok && { ...now, world: asked.ok }, fail: asked.fail && { ...now, world: asked.fail } };
  if (name === 'sed') return ordinary({ ...now, world: afterSed(rest, book, at) }, isChecked);
  const script = program.includes('/') || name.endsWith('.sh') ? shell.script(program, state.directory) : undefined;
  if (script !== undefined) return nested(script, { zero: program, positional: rest }, now);
  const openness = opennessOf(words, state.directory);
  if (openness === 'nothing') return ordinary(now, isChecked);
  const because =
    openness === 'packages'
      ? `packages that \`${name}\` installs may create accounts`
      : `\`${name}\` may create accounts`;
  return ordinary(
    { ...now, world: openness === 'packages' ? openedByPackages(book, because) : opened(book, because) },
    isChecked,
  );
}

function open(state: ShellState<Accounts>, what: string): ShellState<Accounts> {
  return { ...state, world: opened(state.world, `${what} may create accounts`) };
}

/** The command behind another one that only changes how it runs. */
function wrapped(name: string, rest: readonly Text[]): readonly Text[] | undefined {
  if (name === 'busybox' && rest.length > 0) return rest;
  if (
    name === 'sudo' ||
    name === 'doas' ||
    name === 'env' ||
    name === 'nice' ||
    name === 'fakeroot' ||
    name === 'eatmydata' ||
    name === 'time'
  ) {
    let first = 0;
    while (rest[first]?.startsWith('-') || (first < rest.length && /^[A-Za-z_]\w*=/.test(rest[first] ?? '')))
      first += /^-[ugCnS]$/.test(rest[first] ?? '') ? 2 : 1;
    return first < rest.length ? rest.slice(first) : undefined;
  }
  return undefined;
}

function shellCommand(
  shell: AccountShell,
  rest: readonly Text[],
  command: SimpleCommand,
  state: ShellState<Accounts>,
  isChecked: boolean,
  nested: Nested<Accounts>,
): Paths<Accounts> {
  const flag = rest.findIndex(word => word !== undefined && /^-[a-zA-Z]*c$/.test(word));
  if (flag !== -1) {
    const text = rest[flag + 1];
    if (text === undefined) return ordinary(open(state, 'a shell command that is not known'), isChecked);
    return nested(
      shellTextOfLiteral(text, command.at),
      { zero: rest[flag + 2] ?? 'sh', positional: rest.slice(flag + 3) },
      state,
    );
  }
  const operand = rest.findIndex(word => word === undefined || !word.startsWith('-'));
  const path = operand === -1 ? undefined : rest[operand];
  if (operand === -1 && command.stdin !== undefined)
    return nested(shellTextOfLiteral(command.stdin, command.at), { zero: 'sh', positional: [] }, state);
  const script = path === undefined ? undefined : shell.script(path, state.directory);
  if (script !== undefined) return nested(script, { zero: path, positional: rest.slice(operand + 1) }, state);
  return ordinary(open(state, path === undefined ? 'a script that a shell reads' : `\`${path}\``), isChecked);
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
      return gpasswd(book, words);
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

/** Commands that ask whether an account is there. */
function question(name: string, words: readonly Text[], book: Accounts): AccountPaths | undefined {
  const operands = words.filter(word => word === undefined || !word.startsWith('-'));
  const last = operands.at(-1);
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

function writtenBy(command: SimpleCommand, before: Accounts): Accounts {
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
