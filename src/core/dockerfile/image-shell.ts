import type { Held, Text } from '../shell/expand.ts';
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

/** What a RUN sees besides the part of its image that is watched. */
export interface ImageShell {
  readonly variable: (name: string) => Held;
  /** A script of the image, where its text is known. */
  readonly script: (path: string, directory: Text) => ShellText | undefined;
  /** Whether commands may fail that nobody asks about; else they are taken to succeed. */
  readonly mayFail?: boolean;
}

/** What is watched after a command that worked, and after one that did not; `undefined` where that cannot be. */
export interface Outcomes<W> {
  readonly ok: W | undefined;
  readonly fail: W | undefined;
  /** Whether a failure counts only where the script asks for it. */
  readonly isSilent: boolean;
}

/** What commands mean for the part of an image that is watched (`W`). */
export interface ImageMeaning<W> {
  merge(a: W, b: W): W;
  /** What `$(words)` prints. */
  substitute(words: readonly Text[], world: W): Text;
  /** After something that could not be followed. */
  lost(world: W, what: string, at: Span): W;
  /** After what a command writes to files by redirections, or by being `tee`, `cp` and their like. */
  write(command: SimpleCommand, directory: Text, world: W): W;
  /** A command that is understood; `words` are its arguments, `name` its name without directories. */
  know(
    name: string,
    words: readonly Text[],
    command: SimpleCommand,
    world: W,
    directory: Text,
  ): Outcomes<W> | undefined;
  /** Any other command, which is no script of the image that can be read. */
  other(name: string, command: SimpleCommand, directory: Text, world: W): W;
}

/** The commands of a RUN: wrappers, shells in shells and scripts are followed, everything else is asked of its meaning. */
export function imageHost<W>(shell: ImageShell, meaning: ImageMeaning<W>): ShellHost<W> {
  return {
    merge: meaning.merge,
    variable: shell.variable,
    substitute: (words, state) => meaning.substitute(words, state.world),
    source: path => shell.script(path, undefined),
    lost: (world, what, at) => meaning.lost(world, `${what} was not followed, and`, at),
    execute: (command, state, isChecked, nested) =>
      execute(shell, meaning, command, state, isChecked || shell.mayFail === true, nested),
  };
}

function execute<W>(
  shell: ImageShell,
  meaning: ImageMeaning<W>,
  command: SimpleCommand,
  before: ShellState<W>,
  isChecked: boolean,
  nested: Nested<W>,
): Paths<W> {
  const [program, ...rest] = command.words;
  const name = program?.slice(program.lastIndexOf('/') + 1);
  const inner = name === undefined ? undefined : wrapped(name, rest);
  if (inner !== undefined) return execute(shell, meaning, { ...command, words: inner }, before, isChecked, nested);
  const world = meaning.write(command, before.directory, before.world);
  const state = world === before.world ? before : { ...before, world };
  if (command.words.length === 0) return ordinary(state, isChecked);
  if (program === undefined || name === undefined)
    return ordinary(lost(meaning, state, 'a command whose name is not known', command), isChecked);
  if (isShell(name)) return shellCommand(shell, meaning, rest, command, state, isChecked, nested);
  const known = meaning.know(name, rest, command, world, state.directory);
  if (known !== undefined) {
    const fail = known.isSilent && known.ok !== undefined && !isChecked ? undefined : known.fail;
    return { ok: known.ok && { ...state, world: known.ok }, fail: fail && { ...state, world: fail } };
  }
  const script = program.includes('/') || name.endsWith('.sh') ? shell.script(program, state.directory) : undefined;
  if (script !== undefined) return nested(script, { zero: program, positional: rest }, state);
  return ordinary({ ...state, world: meaning.other(name, command, state.directory, world) }, isChecked);
}

function lost<W>(meaning: ImageMeaning<W>, state: ShellState<W>, what: string, command: SimpleCommand): ShellState<W> {
  return { ...state, world: meaning.lost(state.world, what, command.at) };
}

const wrappers = new Set(['sudo', 'doas', 'env', 'nice', 'ionice', 'fakeroot', 'eatmydata', 'time', 'chronic']);

/** The command behind another one that only changes how it runs. */
function wrapped(name: string, rest: readonly Text[]): readonly Text[] | undefined {
  if (name === 'busybox') return rest.length > 0 ? rest : undefined;
  if (!wrappers.has(name)) return undefined;
  let first = 0;
  while (rest[first]?.startsWith('-') || /^[A-Za-z_]\w*=/.test(rest[first] ?? ''))
    first += /^-[ugCnS]$/.test(rest[first] ?? '') ? 2 : 1;
  return first < rest.length ? rest.slice(first) : undefined;
}

function shellCommand<W>(
  shell: ImageShell,
  meaning: ImageMeaning<W>,
  rest: readonly Text[],
  command: SimpleCommand,
  state: ShellState<W>,
  isChecked: boolean,
  nested: Nested<W>,
): Paths<W> {
  const flag = rest.findIndex(word => word !== undefined && /^-[a-zA-Z]*c$/.test(word));
  if (flag !== -1) {
    const text = rest[flag + 1];
    if (text === undefined)
      return ordinary(lost(meaning, state, 'a shell command that is not known', command), isChecked);
    const positional = rest.slice(flag + 3);
    return nested(shellTextOfLiteral(text, command.at), { zero: rest[flag + 2] ?? 'sh', positional }, state);
  }
  const operand = rest.findIndex(word => word === undefined || !word.startsWith('-'));
  const path = operand === -1 ? undefined : rest[operand];
  if (operand === -1 && command.stdin !== undefined)
    return nested(shellTextOfLiteral(command.stdin, command.at), { zero: 'sh', positional: [] }, state);
  const script = path === undefined ? undefined : shell.script(path, state.directory);
  if (script !== undefined) return nested(script, { zero: path, positional: rest.slice(operand + 1) }, state);
  const what = path === undefined ? 'a script that a shell reads' : `\`${path}\``;
  return ordinary(lost(meaning, state, what, command), isChecked);
}
