import { accountNamed } from '../dockerfile/account-book.ts';
import type { Text } from '../shell/expand.ts';
import type { ShellState } from '../shell/shell-state.ts';
import type { Scene, Who } from './scene.ts';

const accountCommands = new Set(
  'useradd adduser usermod userdel deluser groupadd addgroup groupmod groupdel delgroup gpasswd id getent'.split(' '),
);

/** Whether a command creates, changes or asks for accounts. */
export function accountsCommand(name: string | undefined): boolean {
  return name !== undefined && accountCommands.has(name);
}

const instantCommands = new Set(
  `echo printf mkdir chown chmod chgrp rm rmdir cp mv ln touch cat sed grep egrep awk find xargs cut tr sort head date env printenv
  mktemp stat ls install dirname basename realpath readlink hostname which type command getopt kill sync logger tee setfacl
  ulimit sysctl openssl envsubst jq update-ca-certificates locale-gen seq uname df du expr`.split(/\s+/),
);

/** Whether a command is over at once: it is on the way to the service and never the service itself. */
export function instantCommand(name: string | undefined): boolean {
  return name !== undefined && instantCommands.has(name) && name !== 'env';
}

/** Whether a command only keeps the shell waiting for what it has started beside it. */
export function waitsForOthers(name: string | undefined, words: readonly Text[]): boolean {
  if (name === 'wait' || name === 'fg') return true;
  if (name === 'sleep') return words[1] === 'infinity' || words[1] === 'inf';
  return name === 'tail' && words.some(word => word !== undefined && /^(?:-\w*[fF]|--follow)/.test(word));
}

/** A number that nobody compares with, for an account whose own number is not fixed. */
const someNumber = '2147483000';

/** What `$(id -u)` and its like print for the process of a script. */
export function substitutedText(words: readonly Text[], seen: ShellState<Scene> | Who): Text {
  const who = 'world' in seen ? seen.world.who : seen;
  const [program, ...rest] = words;
  const name = program?.slice(program.lastIndexOf('/') + 1);
  const operands = rest.filter(word => word === undefined || !word.startsWith('-'));
  const flags = rest.filter(word => word?.startsWith('-')).join('');
  switch (name) {
    case 'whoami':
      return nameOf(who);
    case 'id': {
      if (operands.length > 0) return 'world' in seen ? idOfAccount(operands[0], flags, seen.world) : undefined;
      if (flags.includes('n')) return flags.includes('u') ? nameOf(who) : undefined;
      if (flags.includes('u')) return numberOf(who.uid, who);
      return flags.includes('g') ? numberOf(who.gid, who) : undefined;
    }
    case 'basename':
      return operands[0]?.replace(/\/+$/, '').split('/').at(-1);
    case 'dirname': {
      const at = operands[0]?.lastIndexOf('/');
      return at === undefined ? undefined : at === -1 ? '.' : at === 0 ? '/' : operands[0]?.slice(0, at);
    }
    case 'which':
      return operands[0];
    case 'command':
      return rest[0] === '-v' ? rest[1] : undefined;
    case 'pwd':
      return 'world' in seen ? seen.directory : undefined;
    default:
      return undefined;
  }
}

function nameOf({ name, root }: Who): Text {
  return name ?? (root.state === 'known' && root.value ? 'root' : undefined);
}

function numberOf(id: Who['uid'], { root }: Who): Text {
  if (id.state === 'known') return String(id.value);
  return root.state === 'known' && !root.value ? someNumber : undefined;
}

function idOfAccount(name: Text, flags: string, { accounts }: Scene): Text {
  const account = name === undefined ? undefined : accountNamed(accounts, name);
  if (account === undefined) return undefined;
  if (flags.includes('n')) return flags.includes('u') ? account.name : undefined;
  const id = flags.includes('u') ? account.uid : flags.includes('g') ? account.gid : undefined;
  return id === undefined ? undefined : String(id);
}
