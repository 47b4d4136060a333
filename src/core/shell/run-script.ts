import { fieldsOf, type Text } from './expand.ts';
import { printedBy } from './output.ts';
import {
  type CommandNode,
  type Pipeline,
  parseShell,
  type Redirection,
  type ShellScript,
  type Statement,
} from './parse.ts';
import { stdinOf, writesOf } from './redirections.ts';
import { command, redirection } from './run-command.ts';
import { compound } from './run-compound.ts';
import {
  type Asked,
  BudgetSpent,
  either,
  mapPaths,
  maxDepth,
  merge,
  placeIn,
  type ShellRun,
  scopeOf,
  spend,
  textPerCommand,
} from './shell-run.ts';
import { bothWays, type Nested, type Paths, type ShellHost, type ShellState } from './shell-state.ts';

/** How a script can end. */
export interface Ended<W> {
  /** It came to its end, or to `exit 0`. */
  readonly ok: ShellState<W> | undefined;
  /** Its last command failed, or it came to `exit 1`. */
  readonly fail: ShellState<W> | undefined;
}

/** The most commands that one script may run, loops and calls counted each time. */
const maxCommands = 50_000;

/**
 * Follows a script along every way it can take, with what is known of its variables. A command that nobody asks about is
 * taken to succeed: what is followed is the build that works and the container that starts. `undefined` when the script
 * asks for more work than any real one.
 *
 * @param work how many commands may run; what is left of it afterwards, so that several scripts can share one.
 */
export function runScript<W>(
  script: ShellScript,
  start: ShellState<W>,
  host: ShellHost<W>,
  work: { left: number } = { left: maxCommands },
): Ended<W> | undefined {
  try {
    return followed(script, start, host, work, 0);
  } catch (error) {
    if (error instanceof BudgetSpent) return undefined;
    throw error;
  }
}

function followed<W>(
  script: ShellScript,
  start: ShellState<W>,
  host: ShellHost<W>,
  work: { left: number },
  level: number,
): Ended<W> {
  const run: ShellRun<W> = {
    host,
    work,
    functions: new Map(),
    exits: { ok: undefined, fail: undefined },
    calls: [],
    loops: [],
    ambient: [],
    level,
    current: script.text,
    list: (commands, state, isChecked) => list(run, commands, state, isChecked),
    one: (node, state, asked) => one(run, node, state, asked, nested),
  };
  /** `sh -c` and its like: another shell, of which only the world comes back. */
  const nested: Nested<W> = (text, { zero, positional }, state) => {
    spend(run, text.text.length / textPerCommand);
    const parsed = parseShell(text);
    if (parsed === undefined) {
      const world = host.lost(state.world, 'a script that cannot be read', text.placeOf(0, 0));
      return { ok: { ...state, world }, fail: undefined };
    }
    if (run.level >= maxDepth) throw new BudgetSpent();
    const begin = { ...state, zero, positional, stopsOnError: false };
    const inner = followed(parsed, begin, host, work, run.level + 1);
    return mapPaths(inner, after => ({ ...state, world: after.world }));
  };
  return either(run, list(run, script.statements, start, false), run.exits);
}

function list<W>(run: ShellRun<W>, commands: readonly Statement[], state: ShellState<W>, isChecked: boolean): Paths<W> {
  let paths: Paths<W> = { ok: state, fail: undefined };
  for (const next of commands) {
    const now = merge(run, paths.ok, paths.fail);
    if (now === undefined) break;
    paths = statement(run, next, now, isChecked);
  }
  return paths;
}

function statement<W>(run: ShellRun<W>, node: Statement, state: ShellState<W>, isChecked: boolean): Paths<W> {
  const isBeside = node.background === true;
  if (node.command.type !== 'AndOr') {
    const paths = pipeline(run, node.command, state, isChecked, isBeside);
    return isBeside
      ? { ok: merge(run, paths.ok, paths.fail) ?? state, fail: undefined }
      : stopped(run, paths, state, isChecked);
  }
  const [first, ...others] = node.command.commands;
  const { operators } = node.command;
  if (first === undefined) return { ok: state, fail: undefined };
  const lastOr = operators.lastIndexOf('||');
  const asks = (index: number): boolean => isChecked || lastOr >= index;
  let paths = pipeline(run, first, state, asks(0), false);
  for (const [index, next] of others.entries()) {
    const isAnd = operators[index] === '&&';
    const from = isAnd ? paths.ok : paths.fail;
    const past = isAnd ? paths.fail : paths.ok;
    if (from === undefined) continue;
    let taken = pipeline(run, next, from, asks(index + 1), false);
    if (index === others.length - 1) taken = stopped(run, taken, from, isChecked);
    paths = isAnd
      ? { ok: taken.ok, fail: merge(run, past, taken.fail) }
      : { ok: merge(run, past, taken.ok), fail: taken.fail };
  }
  return paths;
}

/** `set -e` ends the script at a command that fails and that nobody asks about. */
function stopped<W>(run: ShellRun<W>, paths: Paths<W>, state: ShellState<W>, isChecked: boolean): Paths<W> {
  if (isChecked || !state.stopsOnError || paths.fail === undefined) return paths;
  run.exits.fail = merge(run, run.exits.fail, paths.fail);
  return { ok: paths.ok, fail: undefined };
}

function pipeline<W>(
  run: ShellRun<W>,
  node: CommandNode | Pipeline,
  state: ShellState<W>,
  isChecked: boolean,
  isBeside: boolean,
): Paths<W> {
  if (node.type !== 'Pipeline') return run.one(node, state, { isChecked, writes: [], stdin: undefined, isBeside });
  const isNegated = node.prefixes.filter(prefix => prefix.type === 'Negation').length % 2 === 1;
  let paths: Paths<W> = { ok: state, fail: undefined };
  let stdin: Text;
  for (const [index, next] of node.commands.entries()) {
    const now = merge(run, paths.ok, paths.fail);
    if (now === undefined) break;
    const isLast = index === node.commands.length - 1;
    paths = run.one(next, now, {
      isChecked: (isChecked || isNegated) && isLast,
      writes: [],
      stdin,
      isBeside: isBeside || !isLast,
    });
    // What one command of a pipe assigns stays in its own process.
    if (node.commands.length > 1) paths = mapPaths(paths, after => ({ ...state, world: after.world }));
    stdin = isLast ? undefined : printed(run, next, now);
  }
  return isNegated ? { ok: paths.fail, fail: paths.ok } : paths;
}

function printed<W>(run: ShellRun<W>, node: CommandNode, state: ShellState<W>): Text {
  if (node.type !== 'Command' || node.name === undefined) return undefined;
  const scope = scopeOf(run, { state });
  const words = [node.name, ...node.args].flatMap(word => (word.type === 'Word' ? fieldsOf(word, scope) : [word.text]));
  return printedBy(words, stdinOf(node.redirects, scope));
}

function one<W>(run: ShellRun<W>, node: CommandNode, state: ShellState<W>, asked: Asked, nested: Nested<W>): Paths<W> {
  spend(run, 1);
  switch (node.type) {
    case 'Command':
      return command(run, node, state, asked, nested);
    case 'Redirected':
      return redirected(run, node, state, asked, nested);
    case 'Function':
      run.functions.set(node.name.value, { body: node.body, text: run.current });
      return { ok: state, fail: undefined };
    case 'Coproc':
      return bothWays({ ...state, world: run.host.lost(state.world, 'a coprocess', placeIn(run, node)) });
    default:
      return compound(run, node, state, asked.isChecked, asked.writes);
  }
}

/** `{ … } > file`: the file is emptied once, and then everything inside adds to it. */
function redirected<W>(
  run: ShellRun<W>,
  node: { readonly command: CommandNode; readonly redirects: readonly Redirection[]; pos: number; end: number },
  state: ShellState<W>,
  asked: Asked,
  nested: Nested<W>,
): Paths<W> {
  const scope = scopeOf(run, { state });
  const own = writesOf(node.redirects, scope, state.directory);
  const truncated = own.filter(write => !write.appends);
  const emptied =
    truncated.length === 0
      ? undefined
      : run.host.execute(redirection(truncated, placeIn(run, node)), state, false, nested).ok;
  const writes = [...asked.writes, ...own.map(write => ({ ...write, appends: true }))];
  return run.one(node.command, emptied ?? state, {
    ...asked,
    writes,
    stdin: stdinOf(node.redirects, scope) ?? asked.stdin,
  });
}
