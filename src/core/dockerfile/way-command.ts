import { absolute } from '../shell/absolute-path.ts';
import type { Text } from '../shell/expand.ts';
import { printedBy } from '../shell/output.ts';
import type { SimpleCommand } from '../shell/shell-state.ts';
import type { Span } from '../source.ts';
import { readOptions } from './account-options.ts';
import { type WaysBack, withoutWays, withWay } from './way-back.ts';
import { afterText, rootPassword, wayFileAt } from './way-files.ts';
import { afterChmod, afterChown, afterInstall } from './way-modes.ts';

/** Capabilities with which a program makes itself root, or does what only root may (capabilities.7). */
const rootCapabilities = new Set(
  `cap_setuid cap_setgid cap_sys_admin cap_sys_module cap_sys_ptrace cap_sys_rawio cap_dac_override cap_dac_read_search cap_chown
  cap_fowner cap_setfcap cap_mknod all`.split(/\s+/),
);

/** Whether a text can open or close a way back at all: cheap, before anything is split into commands. */
export function mentionsWays(text: string): boolean {
  return /chmod|chown|chgrp|install\s+.*-|setcap|passwd|shadow|sudo|doas|usermod|\bsu\b/.test(text);
}

/** The ways back after a command; `words` are its arguments. */
export function afterCommand(
  held: WaysBack,
  name: string | undefined,
  words: readonly Text[],
  command: SimpleCommand,
  directory: Text,
): WaysBack {
  const { at } = command;
  const after = afterWrites(held, name, words, command);
  switch (name) {
    case 'chmod':
      return afterChmod(after, words, directory, at);
    case 'chown':
    case 'chgrp':
      return afterChown(after, words, directory, at, name);
    case 'install':
      return afterInstall(after, words, directory, at);
    case 'setcap':
      return afterSetcap(after, words, directory, at);
    case 'passwd':
      return afterPasswd(after, words, at);
    case 'chpasswd':
      return afterChpasswd(after, command.stdin, at);
    case 'usermod':
      return afterUsermod(after, words, at);
    case 'visudo':
      return command.stdin === undefined ? after : afterText(after, '/etc/sudoers', command.stdin, true, at, '');
    case 'sed':
      return afterSed(after, words, at);
    case 'rm':
      return afterRemoval(after, words, directory);
    case 'apt-get':
    case 'apt':
    case 'apk':
    case 'dnf':
    case 'yum':
    case 'microdnf':
      return afterPackages(after, words);
    default:
      return after;
  }
}

/** Redirections, and what `tee` writes. */
function afterWrites(
  held: WaysBack,
  name: string | undefined,
  words: readonly Text[],
  command: SimpleCommand,
): WaysBack {
  const { at, stdin, writes } = command;
  const source = at.file.text.slice(at.start, at.end);
  let after = held;
  for (const { path, appends } of writes) {
    if (path === undefined || wayFileAt(path) === undefined) continue;
    const text = command.words.length === 0 ? '' : printedBy(command.words, stdin);
    after = afterText(after, path, text, appends, at, source);
  }
  if (name === 'tee') {
    const appends = words.includes('-a') || words.includes('--append');
    for (const path of words)
      if (path !== undefined && wayFileAt(path) !== undefined)
        after = afterText(after, path, stdin, appends, at, source);
  }
  return after;
}

/** `setcap cap_setuid+ep file …`, `setcap -r file`. */
function afterSetcap(held: WaysBack, words: readonly Text[], directory: Text, at: Span): WaysBack {
  const operands = words.filter(word => word === undefined || !/^-[a-zA-Z]+$/.test(word));
  if (words.includes('-r')) {
    const gone = operands.map(path => absolute(path, directory));
    return withoutWays(held, way => way.kind === 'capability' && gone.includes(way.path));
  }
  let after = held;
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const given = operands[index];
    const path = absolute(operands[index + 1], directory);
    if (given === undefined || path === undefined) continue;
    after = withoutWays(after, way => way.kind === 'capability' && way.path === path);
    const names = rootCapabilitiesIn(given);
    if (names.length === 0) continue;
    const effect = `${path} has ${names.join(' and ')}`;
    after = withWay(after, { kind: 'capability', user: { kind: 'anyone' }, effect, path, at });
  }
  return after;
}

/** Capabilities that a text gives to a file, as cap_from_text(3) reads it: `a,b+ep c=p`, and `=ep` for all of them. */
function rootCapabilitiesIn(text: string): string[] {
  const found: string[] = [];
  for (const clause of text.toLowerCase().split(/\s+/)) {
    const [, names = '', flags = ''] = /^([a-z_,]*)((?:[-+=][eip]*)+)$/.exec(clause) ?? [];
    if (!/[+=][eip]*p/.test(flags)) continue;
    const given = names === '' ? ['all'] : names.split(',');
    for (const name of given) if (rootCapabilities.has(name)) found.push(name === 'all' ? 'every capability' : name);
  }
  return found;
}

/** `passwd` of root: the build is root, so it needs no name. */
function afterPasswd(held: WaysBack, words: readonly Text[], at: Span): WaysBack {
  const flags = words.filter(word => word?.startsWith('-')).join(' ');
  const name = words.filter(word => !word?.startsWith('-')).at(-1) ?? 'root';
  if (name !== 'root') return held;
  if (/-l\b|--lock/.test(flags)) return withoutWays(held, way => way.kind === 'password');
  if (/-d\b|--delete/.test(flags)) return withWay(held, rootPassword('', undefined, at));
  return /-[SuexnwiR]|--(?:status|unlock|expire)/.test(flags)
    ? held
    : withWay(held, rootPassword(undefined, undefined, at));
}

function afterChpasswd(held: WaysBack, stdin: Text, at: Span): WaysBack {
  const password = /^root:(.*)$/m.exec(stdin ?? '')?.[1];
  if (password === undefined || /^[!*]/.test(password)) return held;
  return withWay(held, rootPassword(password, undefined, at));
}

/** `usermod -p`, `-L` of root. */
function afterUsermod(held: WaysBack, words: readonly Text[], at: Span): WaysBack {
  const { values, operands } = readOptions(words, {
    p: 'password=',
    password: 'password=',
    L: 'lock',
    lock: 'lock',
    u: '-=',
    g: '-=',
    G: '-=',
    d: '-=',
    s: '-=',
    c: '-=',
    l: '-=',
    e: '-=',
    f: '-=',
  });
  if (operands.at(-1) !== 'root') return held;
  if (values.has('lock')) return withoutWays(held, way => way.kind === 'password');
  if (!values.has('password')) return held;
  const password = values.get('password');
  return password !== undefined && /^[!*]/.test(password) ? held : withWay(held, rootPassword(password, undefined, at));
}

/** `sed -i` on sudoers, shadow and passwd. */
function afterSed(held: WaysBack, words: readonly Text[], at: Span): WaysBack {
  if (!words.some(word => word !== undefined && /^(?:-[a-zA-Z]*i|--in-place)/.test(word))) return held;
  let after = held;
  const scripts = words.filter(word => word !== undefined && !word.startsWith('-') && wayFileAt(word) === undefined);
  for (const path of words) {
    const file = path === undefined ? undefined : wayFileAt(path);
    if (file === undefined || path === undefined) continue;
    for (const script of scripts) {
      if (script !== undefined && /\/d$/.test(script) && /NOPASSWD|nopass/.test(script))
        after = withoutWays(after, way => way.kind === 'sudo' && way.path === path);
      else if (script !== undefined) after = afterSubstitution(after, script, path, file, at);
    }
  }
  return after;
}

function afterSubstitution(
  held: WaysBack,
  script: string,
  path: string,
  file: NonNullable<ReturnType<typeof wayFileAt>>,
  at: Span,
): WaysBack {
  const [, , pattern = '', replacement = ''] = /s([/|#,@!])(.*?)(?<!\\)\1(.*?)(?<!\\)\1/.exec(script) ?? [];
  if (file === 'shadow' || file === 'passwd') {
    const text = replacement.replace(/^\^/, '');
    return /^root:/.test(text) && /root/.test(pattern) ? afterText(held, path, text, true, at, '') : held;
  }
  if (!/NOPASSWD|nopass\b/.test(script) || /^\s*#/.test(replacement)) return held;
  const told = afterText(held, path, replacement.replaceAll(/\\[1-9nt]|[&^$]/g, ' '), true, at, '');
  if (told !== held) return told;
  const group = /%(\w+)/.exec(script)?.[1];
  const user = group === undefined ? ({ kind: 'someone' } as const) : ({ kind: 'group', name: group } as const);
  return withWay(held, { kind: 'sudo', user, effect: `${path} is edited so that sudo asks for no password`, path, at });
}

function afterRemoval(held: WaysBack, words: readonly Text[], directory: Text): WaysBack {
  let after = held;
  for (const word of words) {
    const path = word?.startsWith('-') ? undefined : absolute(word, directory);
    if (path === undefined) continue;
    const folder = path.replace(/\/\*$/, '');
    after = withoutWays(after, way => way.path === path || way.path?.startsWith(`${folder}/`) === true);
  }
  return after;
}

/** A package that goes takes its setuid program with it. */
function afterPackages(held: WaysBack, words: readonly Text[]): WaysBack {
  const isRemoval = words.some(word => word !== undefined && /^(?:remove|purge|autoremove|del|erase)$/.test(word));
  const goes = (name: string): boolean => isRemoval && words.includes(name);
  if (!goes('sudo') && !goes('doas') && !goes('opendoas')) return held;
  return withoutWays(held, way => way.kind === 'sudo' && /sudo/.test(way.path ?? '') === goes('sudo'));
}
