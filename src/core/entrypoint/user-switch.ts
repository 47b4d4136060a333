import type { Text } from '../shell/expand.ts';
import { type OptionWords, optionOf, optionWords } from './option-words.ts';

/** A command that runs another one as somebody else. */
export interface UserSwitch {
  /** `user[:group]`, as the program takes it; `null` when it changes the group alone. */
  readonly user: Text | null;
  /** A group that is given apart from the user; `null` when none is. */
  readonly group: Text | null;
  /** Whether the group stays what it was unless `group` says otherwise: setpriv. */
  readonly keepsGroup: boolean;
  /** What it runs; empty for a login shell. */
  readonly command: readonly Text[];
  /** Whether it waits for the command and keeps its own user meanwhile: su, runuser, sudo. */
  readonly waits: boolean;
  /** Whether others than root may use it, as far as its own configuration lets them: sudo, doas, su. */
  readonly isForAll: boolean;
}

type Parse = (words: readonly Text[]) => UserSwitch | undefined;

/** How the programs take their words that run a command as another user. */
const programs: ReadonlyMap<string, Parse> = new Map<string, Parse>([
  // https://github.com/tianon/gosu/blob/1.17/main.go, https://github.com/ncopa/su-exec/blob/v0.2/su-exec.c
  ['gosu', specFirst],
  ['su-exec', specFirst],
  ['setuidgid', specFirst],
  ['s6-setuidgid', specFirst],
  ['setuser', specFirst],
  ['clickhouse-su', specFirst],
  ['clickhouse', words => (words[0] === 'su' ? specFirst(words.slice(1)) : undefined)],
  ['setpriv', setpriv],
  ['runuser', runuser],
  ['su', su],
  ['sudo', sudo],
  ['doas', doas],
  ['chroot', chroot],
  ['chpst', chpst],
  ['s6-applyuidgid', s6ApplyUidGid],
  ['start-stop-daemon', startStopDaemon],
]);

/** What a program does with the user, by its name without a path; `undefined` when it changes none. */
export function userSwitchOf(name: string, words: readonly Text[]): UserSwitch | undefined {
  return programs.get(name)?.(words);
}

/** Whether a text mentions a program that can change the user: cheap, before a command of it is doubted. */
export function mentionsUserSwitch(text: string): boolean {
  return /\b(?:gosu|su-exec|setpriv|runuser|su|sudo|doas|chroot|chpst|setuidgid|setuser|applyuidgid|start-stop-daemon|setres[ug]id|set[ug]id|capsh)\b/.test(
    text,
  );
}

const plain = { group: null, keepsGroup: false, waits: false, isForAll: false } as const;

function specFirst(words: readonly Text[]): UserSwitch | undefined {
  const [user, ...command] = words;
  if (words.length === 0 || user?.startsWith('-')) return undefined;
  return { ...plain, user, command };
}

/** util-linux setpriv(1): `--reuid` alone leaves the group. */
function setpriv(words: readonly Text[]): UserSwitch | undefined {
  const split = optionWords(words, [
    'reuid',
    'regid',
    'ruid',
    'euid',
    'rgid',
    'egid',
    'groups',
    'inh-caps',
    'ambient-caps',
    'bounding-set',
    'securebits',
    'pdeathsig',
    'selinux-label',
    'apparmor-profile',
    'seccomp-filter',
    'landlock-access',
    'landlock-rule',
  ]);
  const user = optionOf(split, 'reuid', 'euid');
  const group = optionOf(split, 'regid', 'egid');
  if (user === null && group === null) return undefined;
  return { ...plain, user, group, keepsGroup: true, command: split.operands };
}

const suValues = ['c', 'command', 'session-command', 's', 'shell', 'g', 'group', 'G', 'supp-group', 'w', 'T'];

function su(words: readonly Text[]): UserSwitch {
  const split = optionWords(words, suValues, true);
  const operands = split.operands.filter(word => word !== '-');
  const [user, ...rest] = operands.length === 0 ? ['root'] : operands;
  const group = optionOf(split, 'g', 'group');
  return { ...plain, user, group, command: shellWords(split, rest), waits: true, isForAll: true };
}

/** `-c TEXT` goes to the user's shell, and so do words behind the user. */
function shellWords(split: OptionWords, rest: readonly Text[]): readonly Text[] {
  const text = optionOf(split, 'c', 'command', 'session-command');
  if (text !== null) return ['sh', '-c', text, ...rest];
  return rest.length > 0 ? ['sh', ...rest] : [];
}

/** util-linux runuser(1): `-u USER` runs the command itself, else it is su for root alone. */
function runuser(words: readonly Text[]): UserSwitch {
  const split = optionWords(words, ['u', 'user', 'g', 'group', 'G', 'supp-group']);
  const user = optionOf(split, 'u', 'user');
  if (user === null) return { ...su(words), isForAll: false };
  return { ...plain, user, group: optionOf(split, 'g', 'group'), command: split.operands, waits: true };
}

function sudo(words: readonly Text[]): UserSwitch {
  const values = ['u', 'user', 'g', 'group', 'h', 'host', 'p', 'prompt', 'C', 'D', 'chdir', 'R', 'chroot', 'T', 'U'];
  const split = optionWords(words, values);
  const user = optionOf(split, 'u', 'user');
  return {
    ...plain,
    user: user === null ? 'root' : user?.replace(/^#/, ''),
    group: optionOf(split, 'g', 'group'),
    command: withoutAssignments(split.operands),
    waits: true,
    isForAll: true,
  };
}

function doas(words: readonly Text[]): UserSwitch {
  const split = optionWords(words, ['u', 'C']);
  const user = optionOf(split, 'u');
  return { ...plain, user: user === null ? 'root' : user, command: split.operands, isForAll: true };
}

function withoutAssignments(words: readonly Text[]): readonly Text[] {
  let first = 0;
  while (/^[A-Za-z_]\w*=/.test(words[first] ?? '')) first += 1;
  return words.slice(first);
}

/** coreutils chroot(1); the accounts are those of the new root, so only `/` says which. */
function chroot(words: readonly Text[]): UserSwitch | undefined {
  const split = optionWords(words, ['userspec', 'groups']);
  const spec = optionOf(split, 'userspec');
  const [root, ...command] = split.operands;
  if (spec === null) return undefined;
  return { ...plain, user: root === '/' || /^\d/.test(spec ?? '') ? spec : undefined, command };
}

/** runit chpst(8): `-u user[:group]`, `-u :uid:gid`. */
function chpst(words: readonly Text[]): UserSwitch | undefined {
  const split = optionWords(words, [...'uUbe/CnlLmdofcprt']);
  const user = optionOf(split, 'u');
  if (user === null) return undefined;
  return { ...plain, user: user?.replace(/^:/, ''), command: split.operands };
}

/** https://skarnet.org/software/s6/s6-applyuidgid.html: `-U` takes them from UID, GID and GIDLIST. */
function s6ApplyUidGid(words: readonly Text[]): UserSwitch | undefined {
  const split = optionWords(words, ['u', 'g', 'G']);
  const user = optionOf(split, 'u');
  if (split.options.has('U')) return { ...plain, user: undefined, command: split.operands };
  if (user === null) return undefined;
  return { ...plain, user, group: optionOf(split, 'g'), keepsGroup: true, command: split.operands };
}

/** Debian's and BusyBox's `--chuid`; `--user` names whom to look for in theirs, and changes the user in OpenRC's. */
function startStopDaemon(words: readonly Text[]): UserSwitch | undefined {
  const values = ['c', 'chuid', 'u', 'user', 'g', 'group', 'x', 'exec', 'a', 'startas', 'p', 'pidfile', 'n', 'name'];
  const more = ['d', 'chdir', 'r', 'chroot', 's', 'signal', 'R', 'retry', 'N', 'nicelevel', 'k', 'umask', 'e', 'env'];
  const logs = ['I', 'iosched', 'P', 'procsched', 'O', 'output', '1', 'stdout', '2', 'stderr'];
  const split = optionWords(words, [...values, ...more, ...logs], true);
  const program = optionOf(split, 'a', 'startas') ?? optionOf(split, 'x', 'exec');
  const chuid = optionOf(split, 'c', 'chuid');
  const other = optionOf(split, 'u', 'user');
  if (chuid === null && other === null) return undefined;
  return {
    ...plain,
    user: chuid === null ? undefined : chuid,
    group: optionOf(split, 'g', 'group'),
    command: program === null ? split.operands : [program, ...split.operands],
  };
}
