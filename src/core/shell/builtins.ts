import { absolute } from './absolute-path.ts';
import type { Held, Text } from './expand.ts';
import { bothWays, type Paths, type ShellState, type SimpleCommand } from './shell-state.ts';

type Assign<W> = (state: ShellState<W>, name: string, value: Held) => ShellState<W>;

/**
 * What the commands do that change the shell itself (POSIX 2.14 special built-ins, and bash's `local`, `declare`).
 * `undefined` for every other command.
 */
export function builtin<W>(command: SimpleCommand, state: ShellState<W>, assign: Assign<W>): Paths<W> | undefined {
  const [program, ...rest] = command.words;
  const done = (after: ShellState<W>): Paths<W> => ({ ok: after, fail: undefined });
  switch (program) {
    case ':':
    case 'true':
      return command.writes.some(write => !write.appends) ? undefined : done(state);
    case 'false':
      return { ok: undefined, fail: state };
    case 'cd':
    case 'pushd':
      return done({
        ...state,
        directory: rest[0] === undefined || rest[0] === '-' ? undefined : absolute(rest[0], state.directory),
      });
    case 'popd':
      return done({ ...state, directory: undefined });
    case 'set':
      return done(afterSet(rest, state));
    case 'shift': {
      const count = rest[0] === undefined ? 1 : Number(rest[0]);
      if (state.positional === undefined || !Number.isInteger(count)) return done({ ...state, positional: undefined });
      return done({ ...state, positional: state.positional.slice(count) });
    }
    case 'export':
    case 'local':
    case 'declare':
    case 'typeset':
    case 'readonly':
      return done(afterDeclaration(rest, program, state, assign));
    case 'unset': {
      let after = state;
      for (const name of rest) if (name !== undefined && !name.startsWith('-')) after = assign(after, name, null);
      return done(after);
    }
    case 'read':
    case 'getopts':
    case 'mapfile':
    case 'readarray': {
      let after = state;
      for (const name of rest)
        if (name !== undefined && /^[A-Za-z_]\w*$/.test(name)) after = assign(after, name, undefined);
      return bothWays(after);
    }
    case 'trap':
    case 'umask':
    case 'ulimit':
    case 'shopt':
    case 'hash':
    case 'alias':
      return done(state);
    case 'let':
      return bothWays(state);
    default:
      return undefined;
  }
}

function afterSet<W>(words: readonly Text[], state: ShellState<W>): ShellState<W> {
  let { stopsOnError } = state;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) return { ...state, stopsOnError, positional: undefined };
    if (word === '--') return { ...state, stopsOnError, positional: words.slice(at + 1) };
    if (/^[-+]\w*o$/.test(word)) {
      if (word.startsWith('-') && words[at + 1] === 'errexit') stopsOnError = true;
      at += 1;
    }
    if (/^-\w+$/.test(word)) stopsOnError ||= word.includes('e');
    else if (/^\+\w+$/.test(word)) stopsOnError &&= !word.includes('e');
    else return { ...state, stopsOnError, positional: words.slice(at) };
  }
  return { ...state, stopsOnError };
}

function afterDeclaration<W>(
  words: readonly Text[],
  program: string,
  state: ShellState<W>,
  assign: Assign<W>,
): ShellState<W> {
  let after = state;
  for (const word of words) {
    const match = word === undefined ? null : /^([A-Za-z_]\w*)(?:(\+?)=(.*))?$/s.exec(word);
    const [, name, append, value] = match ?? [];
    if (name === undefined) continue;
    if (value === undefined) {
      if (program === 'local') after = assign(after, name, null);
    } else after = assign(after, name, append === '+' || value.includes('\0') ? undefined : value);
  }
  return after;
}
