import type { Span } from '../source.ts';
import type { Held, Text } from './expand.ts';
import type { ShellText } from './shell-text.ts';
import { mergeTables, type VariableTable } from './variable-table.ts';

/** A shell at one moment of a script, with the part of the world that is watched (`W`: accounts, a user …). Never changed in place. */
export interface ShellState<W> {
  readonly world: W;
  readonly variables: VariableTable;
  /** `$1` and on; `undefined` when their number is not known. */
  readonly positional: readonly Text[] | undefined;
  /** `$0`. */
  readonly zero: Text;
  /** The working directory, absolute. */
  readonly directory: Text;
  /** `set -e`. */
  readonly stopsOnError: boolean;
}

/** What can be after a command: the state when it succeeds, and when it fails; `undefined` where that cannot be. */
export interface Paths<W> {
  readonly ok: ShellState<W> | undefined;
  readonly fail: ShellState<W> | undefined;
}

/** A file that a command's standard output goes to. */
export interface Write {
  readonly path: Text;
  readonly appends: boolean;
}

/** One command of a script as the shell would run it. */
export interface SimpleCommand {
  /** After expansion; empty for a redirection alone. */
  readonly words: readonly Text[];
  readonly at: Span;
  /** `X=y` before the command. */
  readonly assignments: ReadonlyMap<string, Text>;
  readonly writes: readonly Write[];
  /** What it reads, where that is known: a heredoc, a here-string, or what the command before it in a pipe prints. */
  readonly stdin: Text;
  /** `exec`: it takes the place of the shell. */
  readonly replaces: boolean;
  /** `&`, or not the last of a pipe. */
  readonly isBeside: boolean;
}

/** Runs a script inside another command, as `sh -c` does; variables it sets do not come back. */
export type Nested<W> = (
  text: ShellText,
  arguments_: { zero: Text; positional: readonly Text[] },
  state: ShellState<W>,
) => Paths<W>;

/** What gives the commands of a script their meaning. */
export interface ShellHost<W> {
  /**
   * What a command that is no builtin does.
   *
   * @param isChecked whether the script asks if it failed (`||`, `if`): only then are failures of ordinary commands looked at.
   */
  execute(command: SimpleCommand, state: ShellState<W>, isChecked: boolean, nested: Nested<W>): Paths<W>;
  /** Where two ways meet. */
  merge(a: W, b: W): W;
  /** A variable that the script has not assigned. */
  variable(name: string, state: ShellState<W>): Held;
  /** What `$(words)` prints. */
  substitute(words: readonly Text[], state: ShellState<W>): Text;
  /** The script that `. path` reads; `undefined` when it cannot be read. */
  source(path: string): ShellText | undefined;
  /** The world after something that could not be followed. */
  lost(world: W, what: string, at: Span): W;
  /** Runs a subshell, of which only the world comes back: what `exec` replaces in it is not the script's own shell. */
  inSubshell?(body: () => Paths<W>, outside: ShellState<W>): Paths<W>;
  /** The world after `exit` with this status. */
  exited?(world: W, status: Text): W;
}

/** Both ways with the same state: whether it fails is not known and changes nothing. */
export function bothWays<W>(state: ShellState<W>): Paths<W> {
  return { ok: state, fail: state };
}

/** An ordinary command: it succeeds, unless the script itself asks whether it failed. */
export function ordinary<W>(state: ShellState<W>, isChecked: boolean): Paths<W> {
  return { ok: state, fail: isChecked ? state : undefined };
}

/** Where two ways meet; one of them when the other cannot be. */
export function mergeStates<W>(
  a: ShellState<W> | undefined,
  b: ShellState<W> | undefined,
  mergeWorlds: (a: W, b: W) => W,
): ShellState<W> | undefined {
  if (a === undefined || b === undefined || a === b) return a ?? b;
  return {
    world: a.world === b.world ? a.world : mergeWorlds(a.world, b.world),
    variables: mergeTables(a.variables, b.variables),
    positional: sameWords(a.positional, b.positional) ? a.positional : undefined,
    zero: a.zero === b.zero ? a.zero : undefined,
    directory: a.directory === b.directory ? a.directory : undefined,
    stopsOnError: a.stopsOnError && b.stopsOnError,
  };
}

function sameWords(a: readonly Text[] | undefined, b: readonly Text[] | undefined): boolean {
  if (a === b) return true;
  return a !== undefined && b !== undefined && a.length === b.length && a.every((word, index) => word === b[index]);
}
