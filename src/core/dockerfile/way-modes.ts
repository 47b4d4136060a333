import { absolute } from '../shell/absolute-path.ts';
import type { Text } from '../shell/expand.ts';
import type { Span } from '../source.ts';
import { readOptions } from './account-options.ts';
import { type ModeChange, parseMode } from './file-mode.ts';
import { type WaysBack, wayUserOf, withOwner, withoutWays, withWay } from './way-back.ts';
import { guardedFiles, wayFileAt } from './way-files.ts';

/** Programs that are setuid in their own packages and ask who starts them: a `chmod` only says it again. */
const ownSetuid = new Set(
  `sudo su doas passwd chsh chfn chage gpasswd newgrp newuidmap newgidmap mount umount fusermount fusermount3 ping ping6 traceroute arping
  pkexec chrome-sandbox chromium-sandbox bwrap dumpcap at crontab expiry unix_chkpwd ssh-keysign bbsuid dbus-daemon-launch-helper
  polkit-agent-helper-1 sendmail postdrop postqueue`.split(/\s+/),
);

/** `chmod mode files`. */
export function afterChmod(held: WaysBack, words: readonly Text[], directory: Text, at: Span): WaysBack {
  const operands: Text[] = [];
  let isDeep = false;
  for (const word of words) {
    const isMode = operands.length === 0 && word !== undefined && /^-[rwxXst]+$/.test(word);
    if (isMode || !word?.startsWith('-')) operands.push(word);
    else if (/^-[a-zA-Z]*R|^--recursive$/.test(word)) isDeep = true;
  }
  const [mode, ...paths] = operands;
  const change = mode === undefined ? undefined : parseMode(mode);
  if (change === undefined) return held;
  let after = held;
  for (const path of paths) after = afterMode(after, absolute(path, directory), change, isDeep, at);
  return after;
}

/** `chown user:group files` and `chgrp group files`. The kernel takes the setuid bit off a file that changes hands. */
export function afterChown(
  held: WaysBack,
  words: readonly Text[],
  directory: Text,
  at: Span,
  program: 'chown' | 'chgrp',
): WaysBack {
  const { values, operands } = readOptions(words, {
    R: 'deep',
    recursive: 'deep',
    reference: 'reference=',
    from: '-=',
  });
  if (values.has('reference')) return held;
  const [whom, ...paths] = operands;
  if (whom === undefined) return held;
  const [owner = '', group = ''] = program === 'chgrp' ? ['', whom] : whom.split(/[:.]/);
  let after = held;
  for (const path of paths) {
    const target = absolute(path, directory);
    if (target === undefined) continue;
    after = owned(after, target, owner, group, values.has('deep'), at);
  }
  return after;
}

/** `install -m mode -o owner source target`. */
export function afterInstall(held: WaysBack, words: readonly Text[], directory: Text, at: Span): WaysBack {
  const { values, operands } = readOptions(words, {
    m: 'mode=',
    mode: 'mode=',
    o: 'owner=',
    owner: 'owner=',
    g: 'group=',
    group: 'group=',
    t: 'target=',
    'target-directory': 'target=',
    d: 'directories',
    directory: 'directories',
    S: '-=',
    suffix: '-=',
  });
  const mode = values.get('mode');
  const change = mode === undefined ? undefined : parseMode(mode);
  if (change === undefined || values.has('directories')) return held;
  const target = values.has('target') ? values.get('target') : operands.at(-1);
  const sources = values.has('target') ? operands : operands.slice(0, -1);
  let after = held;
  for (const path of copiesIn(target, sources, sources.length > 1 || values.has('target'))) {
    const place = absolute(path, directory);
    if (place === undefined) continue;
    after = owned(after, place, values.get('owner') ?? '', values.get('group') ?? '', false, at);
    after = afterMode(after, place, change, false, at);
  }
  return after;
}

/** Where files land that are copied to a target: in it under their own names, when it is a directory. */
export function copiesIn(target: Text, sources: readonly Text[], isDirectory: boolean): string[] {
  if (target === undefined) return [];
  if (!isDirectory && !target.endsWith('/')) return [target];
  return sources.flatMap(source =>
    source === undefined ? [] : [`${target}/${source.slice(source.lastIndexOf('/') + 1)}`],
  );
}

/** The ways after the owner or group of a file changed; empty names change nothing. */
export function owned(held: WaysBack, path: string, owner: string, group: string, isDeep: boolean, at: Span): WaysBack {
  let after = withoutWays(held, way => way.kind === 'setuid' && way.path === path);
  if (owner !== '') after = withOwner(after, 'owners', path, owner);
  if (group !== '') after = withOwner(after, 'groups', path, group);
  if (owner === '') return after;
  for (const file of guardedIn(path, isDeep)) {
    after = withoutWays(after, way => way.path === file && way.kind === 'writable' && way.effect.includes('owns'));
    if (owner === 'root' || owner === '0') continue;
    const effect = `${owner} owns ${file}`;
    after = withWay(after, { kind: 'writable', user: wayUserOf(owner, 'account'), effect, path: file, at });
  }
  return after;
}

/** The ways after the mode of a file changed. */
export function afterMode(held: WaysBack, path: Text, change: ModeChange, isDeep: boolean, at: Span): WaysBack {
  if (path === undefined) return held;
  let after = held;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (change.setuid !== undefined)
    after = withoutWays(
      after,
      way => way.kind === 'setuid' && (way.path === path || (isDeep && isUnder(way.path, path))),
    );
  // The kernel ignores the bit on scripts.
  if (change.setuid === true && !isDeep && !ownSetuid.has(name) && !name.endsWith('.sh') && !held.owners.has(path))
    after = withWay(after, {
      kind: 'setuid',
      user: { kind: 'anyone' },
      effect: `${path} has the setuid bit and belongs to root`,
      path,
      at,
    });
  for (const file of guardedIn(path, isDeep)) {
    const group = held.groups.get(file) ?? 'root';
    after = writable(after, file, change.othersWrite, 'everybody can write', at);
    after = writable(after, file, change.groupWrites, `group ${group} can write`, at, group);
  }
  return after;
}

function writable(
  held: WaysBack,
  path: string,
  writes: boolean | undefined,
  words: string,
  at: Span,
  group?: string,
): WaysBack {
  if (writes === undefined) return held;
  const effect = `${words} ${path}`;
  if (!writes) return withoutWays(held, way => way.kind === 'writable' && way.effect === effect);
  const user = group === undefined ? ({ kind: 'anyone' } as const) : wayUserOf(group, 'group');
  return withWay(held, { kind: 'writable', user, effect, path, at });
}

/** The guarded files that a change of a path reaches. */
function guardedIn(path: string, isDeep: boolean): readonly string[] {
  const folder = path.replace(/\/\*$/, '');
  if (folder !== path || isDeep) {
    const inside = guardedFiles.filter(
      file => isUnder(file, folder) && (isDeep || !file.slice(folder.length + 1).includes('/')),
    );
    if (inside.length > 0) return inside;
  }
  return guardedFiles.includes(path) || wayFileAt(path) !== undefined ? [path] : [];
}

function isUnder(path: string | undefined, folder: string): boolean {
  return path?.startsWith(folder.endsWith('/') ? folder : `${folder}/`) === true;
}
