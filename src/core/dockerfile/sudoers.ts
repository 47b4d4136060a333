import type { WayUser } from './way-back.ts';

/** A line that lets somebody become root without a password. */
export interface FreePass {
  readonly user: WayUser;
  /** The line, for a message. */
  readonly line: string;
}

/** Programs that run what they are told: whoever may start one of them as root may do anything. */
const openPrograms = new Set(
  `ALL sh bash dash ash zsh ksh su env python python3 perl ruby node vi vim nano less more find awk gawk tar chmod chown cp mv tee dd
  apt apt-get dpkg pip pip3 docker systemctl visudo usermod useradd passwd chpasswd rsync ln sed xargs make`.split(
    /\s+/,
  ),
);

/**
 * Lines of sudoers that need no password (sudoers.5): `who host = (whom) NOPASSWD: commands`, with commands that lead to
 * everything, and `Defaults !authenticate`.
 */
export function freePassesOfSudoers(text: string): FreePass[] {
  const passes: FreePass[] = [];
  for (const raw of text.replace(/\\\n/g, ' ').split('\n')) {
    const line = raw.trim();
    if (line === '' || /^#(?!\d)|^@/.test(line)) continue;
    const [, scope = '', name = ''] = /^Defaults(?:([:>@!])(\S+))?\s+(?:.*,\s*)?!authenticate\b/.exec(line) ?? [];
    if (/^Defaults/.test(line)) {
      if (!/!authenticate\b/.test(line)) continue;
      // Without a scope it holds for everybody who has a line at all, and who that is stands in another one.
      passes.push({ user: scope === ':' ? userOf(name) : { kind: 'someone' }, line });
      continue;
    }
    if (/^\w+_Alias\b/.test(line)) continue;
    const [, who = '', rest = ''] = /^((?:\\.|[^\s\\])+)\s+[^=]+=\s*(.*)$/.exec(line) ?? [];
    if (who !== '' && isFree(rest)) for (const one of who.split(',')) passes.push({ user: userOf(one), line });
  }
  return passes;
}

/** Lines of OpenDoas that need no password (doas.conf.5): `permit nopass user`. */
export function freePassesOfDoas(text: string): FreePass[] {
  const passes: FreePass[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.replace(/#.*$/, '').trim();
    const match = /^permit\s+((?:(?:nopass|persist|keepenv|nolog|setenv\s*\{[^}]*\})\s+)*)(\S+)(.*)$/.exec(line);
    const [, options = '', who = '', rest = ''] = match ?? [];
    if (!/\bnopass\b/.test(options) || who === '') continue;
    if (/\bas\s+(?!root\b)/.test(rest)) continue;
    const command = /\bcmd\s+(\S+)/.exec(rest)?.[1];
    if (command !== undefined && !isOpenProgram(command)) continue;
    passes.push({ user: who.startsWith(':') ? { kind: 'group', name: who.slice(1) } : userOf(who), line });
  }
  return passes;
}

/** `(ALL) NOPASSWD: ALL`: tags hold for the commands after them until another tag takes their place. */
function isFree(rest: string): boolean {
  let isFreeNow = false;
  let becomesRoot = true;
  for (const part of rest.split(/,(?![^(]*\))/)) {
    let command = part.trim();
    const runAs = /^\(([^):]*)(?::[^)]*)?\)\s*/.exec(command);
    if (runAs !== null) {
      becomesRoot = /\b(?:ALL|root)\b|#0\b/.test(runAs[1] ?? '');
      command = command.slice(runAs[0].length);
    }
    for (let tag = /^([A-Z_]+):\s*/.exec(command); tag !== null; tag = /^([A-Z_]+):\s*/.exec(command)) {
      if (tag[1] === 'NOPASSWD') isFreeNow = true;
      if (tag[1] === 'PASSWD') isFreeNow = false;
      command = command.slice(tag[0].length);
    }
    if (isFreeNow && becomesRoot && isOpenProgram(command)) return true;
  }
  return false;
}

/** A command with arguments of its own allows only these; without any it allows all. */
function isOpenProgram(command: string): boolean {
  const [program = '', ...words] = command.trim().split(/\s+/);
  if (words.length > 0 && !words.every(word => word === '*')) return false;
  return openPrograms.has(program.slice(program.lastIndexOf('/') + 1));
}

function userOf(who: string): WayUser {
  const name = who.replaceAll(/\\(.)/g, '$1').replaceAll('"', '');
  if (name === 'ALL') return { kind: 'anyone' };
  if (/^#\d+$/.test(name)) return { kind: 'uid', uid: Number(name.slice(1)) };
  if (name.startsWith('%')) return { kind: 'group', name: name.slice(1) };
  return { kind: 'account', name };
}
