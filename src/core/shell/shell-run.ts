import type { Span } from '../source.ts';
import type { Held, Text, WordScope } from './expand.ts';
import { fieldsOf } from './expand.ts';
import { printedBy } from './output.ts';
import type { CommandNode, ParsedScript, ShellFunction, Statement } from './parse.ts';
import { mergeStates, type Paths, type ShellHost, type ShellState, type Write } from './shell-state.ts';
import type { ShellText } from './shell-text.ts';
import { assignedIn, sizeOf, withVariable } from './variable-table.ts';

/** How deep functions, `eval`, `.` and `sh -c` may stand in each other. */
export const maxDepth = 24;

/** The script asks for more work than any real one. */
export class BudgetSpent extends Error {}

/** Ways that leave a script, a function or a loop before its end. */
export interface Frame<W> {
  ok: ShellState<W> | undefined;
  fail: ShellState<W> | undefined;
}

/** Ways out of a round of a loop before its end. */
export interface LoopExits<W> {
  /** `break`: the loop is over. */
  left: ShellState<W> | undefined;
  /** `continue`: the next round begins. */
  next: ShellState<W> | undefined;
}

/** A function with the text it was defined in: its places count there. */
export interface Definition {
  readonly body: ShellFunction['body'];
  readonly text: ShellText;
}

/** One shell while its script is followed. */
export interface ShellRun<W> {
  readonly host: ShellHost<W>;
  /** Shared by all the shells of one script. */
  readonly work: { left: number };
  readonly functions: Map<string, Definition>;
  /** Ways that `exit` took. */
  readonly exits: Frame<W>;
  /** Ways that `return` took, innermost function last. */
  readonly calls: Frame<W>[];
  /** Ways that `break` and `continue` took, innermost loop last. */
  readonly loops: LoopExits<W>[];
  /** Files that the output of a compound command goes to. */
  readonly ambient: Write[];
  level: number;
  /** The text whose commands are followed. */
  current: ShellText;
  /** Follows commands one after the other. */
  list(commands: readonly Statement[], state: ShellState<W>, isChecked: boolean): Paths<W>;
  /** Follows one command, compound or simple. */
  one(node: CommandNode, state: ShellState<W>, asked: Asked): Paths<W>;
}

/** How a command stands in its script. */
export interface Asked {
  /** Whether the script asks if it failed. */
  readonly isChecked: boolean;
  /** Files that its output goes to by redirections around it. */
  readonly writes: readonly Write[];
  /** What it reads, where that is known. */
  readonly stdin: Text;
  /** `&`, or not the last of a pipe. */
  readonly isBeside: boolean;
}

/** How many units of a script's text cost as much as one command: nothing may read a long text again and again. */
export const textPerCommand = 256;

/** Counts work. @throws {BudgetSpent} when there was too much of it. */
export function spend(run: ShellRun<unknown>, amount: number): void {
  run.work.left -= amount;
  if (run.work.left < 0) throw new BudgetSpent();
}

/** Where two ways meet. */
export function merge<W>(
  run: ShellRun<W>,
  a: ShellState<W> | undefined,
  b: ShellState<W> | undefined,
): ShellState<W> | undefined {
  if (a !== undefined && b !== undefined && a !== b) spend(run, 1 + (sizeOf(a.variables) + sizeOf(b.variables)) / 64);
  return mergeStates(a, b, run.host.merge);
}

/** The ways of two alternatives together. */
export function either<W>(run: ShellRun<W>, a: Paths<W>, b: Paths<W>): Paths<W> {
  return { ok: merge(run, a.ok, b.ok), fail: merge(run, a.fail, b.fail) };
}

export function mapPaths<W>(paths: Paths<W>, change: (state: ShellState<W>) => ShellState<W>): Paths<W> {
  return { ok: paths.ok && change(paths.ok), fail: paths.fail && change(paths.fail) };
}

export function placeIn(run: ShellRun<unknown>, node: { readonly pos: number; readonly end: number }): Span {
  return run.current.placeOf(node.pos, node.end);
}

/** What a variable holds: what the script assigned, else what it found. */
export function held<W>(run: ShellRun<W>, name: string, state: ShellState<W>): Held {
  const assigned = assignedIn(state.variables, name);
  if (assigned !== null && typeof assigned === 'object') return run.host.variable(name, state);
  return assigned;
}

export function assign<W>(state: ShellState<W>, name: string, value: Held): ShellState<W> {
  return { ...state, variables: withVariable(state.variables, name, value) };
}

/** What the words of a command see. The cell holds the state after assignments that words themselves make. */
export function scopeOf<W>(run: ShellRun<W>, cell: { state: ShellState<W> }): WordScope {
  return {
    variable: name => held(run, name, cell.state),
    positional: cell.state.positional,
    zero: cell.state.zero,
    substitute: parsed => substituted(run, parsed, cell.state),
    assign: (name, value) => {
      cell.state = assign(cell.state, name, value);
    },
  };
}

/** What `$(…)` prints, where it is one command. */
function substituted<W>(run: ShellRun<W>, parsed: ParsedScript | undefined, state: ShellState<W>): Text {
  const node = parsed?.commands.length === 1 ? parsed.commands[0]?.command : undefined;
  if (node?.type !== 'Command' || node.name === undefined || parsed?.source !== undefined) return undefined;
  const scope = scopeOf(run, { state });
  const words = [node.name, ...node.args].flatMap(word => (word.type === 'Word' ? fieldsOf(word, scope) : []));
  const text = printedBy(words, undefined) ?? run.host.substitute(words, state);
  return text?.replace(/\n+$/, '');
}
