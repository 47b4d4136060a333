/** The bits of a mode that matter to users, as far as a `chmod` says: `undefined` where it leaves a bit as it is. */
export interface ModeChange {
  readonly setuid: boolean | undefined;
  readonly groupWrites: boolean | undefined;
  readonly othersWrite: boolean | undefined;
}

/**
 * What a mode does, in octal or symbolic form (POSIX chmod). `undefined` for what is no mode.
 *
 * A symbolic `+w` without letters before it obeys the umask of the build (0022), so it gives nothing to group and others.
 */
export function parseMode(mode: string): ModeChange | undefined {
  if (/^[0-7]{1,5}$/.test(mode)) {
    const bits = Number.parseInt(mode, 8);
    return { setuid: (bits & 0o4000) !== 0, groupWrites: (bits & 0o20) !== 0, othersWrite: (bits & 0o2) !== 0 };
  }
  let setuid: boolean | undefined;
  let groupWrites: boolean | undefined;
  let othersWrite: boolean | undefined;
  for (const clause of mode.split(',')) {
    const [, who = '', actions = ''] = /^([ugoa]*)((?:[-+=][rwxXstugo]*)+)$/.exec(clause) ?? [];
    if (actions === '') return undefined;
    const means = (letter: string): boolean => who.includes(letter) || who.includes('a');
    for (const [, operator = '', permissions = ''] of actions.matchAll(/([-+=])([rwxXstugo]*)/g)) {
      // `g=u`: root's own files can be written by root, so this gives `w`.
      const writes = permissions.includes('w') || permissions.includes('u');
      if (means('u') || who === '') setuid = after(setuid, operator, permissions.includes('s'));
      if (means('g')) groupWrites = after(groupWrites, operator, writes);
      if (means('o')) othersWrite = after(othersWrite, operator, writes);
    }
  }
  return { setuid, groupWrites, othersWrite };
}

function after(before: boolean | undefined, operator: string, isNamed: boolean): boolean | undefined {
  if (operator === '=') return isNamed;
  if (!isNamed) return before;
  return operator === '+';
}
