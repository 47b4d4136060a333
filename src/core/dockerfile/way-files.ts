import type { Span } from '../source.ts';
import { freePassesOfDoas, freePassesOfSudoers } from './sudoers.ts';
import { type WayBack, type WaysBack, withoutWays, withWay } from './way-back.ts';

/** Files of which a line decides who may become root. */
export type WayFile = 'sudoers' | 'doas' | 'shadow' | 'passwd';

/** What a path of an image is, when it decides who may become root. */
export function wayFileAt(path: string): WayFile | undefined {
  if (path === '/etc/sudoers' || path.startsWith('/etc/sudoers.d/')) return 'sudoers';
  if (path === '/etc/doas.conf' || path.startsWith('/etc/doas.d/')) return 'doas';
  if (path === '/etc/shadow') return 'shadow';
  return path === '/etc/passwd' ? 'passwd' : undefined;
}

/** The files of which everybody who can write them becomes root. */
export const guardedFiles = ['/etc/passwd', '/etc/shadow', '/etc/sudoers', '/etc/sudoers.d', '/etc/doas.conf'];

/**
 * The ways after text was written to a file.
 *
 * @param text `undefined` when it is not known; then what the command itself says counts (`written`).
 */
export function afterText(
  held: WaysBack,
  path: string,
  text: string | undefined,
  appends: boolean,
  at: Span,
  written: string,
): WaysBack {
  const file = wayFileAt(path);
  if (file === undefined) return held;
  let after = appends ? held : withoutWays(held, way => way.path === path && way.kind !== 'writable');
  if (file === 'shadow' || file === 'passwd') {
    const password = /^root:([^:\n]*):/m.exec(text ?? '')?.[1];
    if (password !== undefined && password !== 'x' && !/^[!*]/.test(password))
      after = withWay(after, rootPassword(password, path, at));
    return after;
  }
  if (text === undefined) {
    if (!/NOPASSWD|nopass\b/.test(written)) return after;
    return withWay(after, {
      kind: 'sudo',
      user: { kind: 'someone' },
      effect: `${path} lets it without a password`,
      path,
      at,
    });
  }
  const passes = file === 'sudoers' ? freePassesOfSudoers(text) : freePassesOfDoas(text);
  for (const { user, line } of passes)
    after = withWay(after, { kind: 'sudo', user, effect: `${path} says \`${line}\``, path, at });
  return after;
}

/** Root's password, set or empty. */
export function rootPassword(password: string | undefined, path: string | undefined, at: Span): WayBack {
  const effect = password === '' ? 'root has an empty password' : 'root has a password that the image sets';
  return { kind: 'password', user: { kind: 'anyone' }, effect, path, at };
}
