import type { Span } from '../source.ts';
import { builtin } from './builtins.ts';
import { isTestTrue } from './condition.ts';
import { fieldsOf, type Text, textOf } from './expand.ts';
import { type Command, parseShell } from './parse.ts';
import { stdinOf, writesOf } from './redirections.ts';
import { decided } from './run-compound.ts';
import {
  type Asked,
  assign,
  BudgetSpent,
  type Definition,
  either,
  type Frame,
  held,
  mapPaths,
  maxDepth,
  merge,
  placeIn,
  type ShellRun,
  scopeOf,
  spend,
  textPerCommand,
} from './shell-run.ts';
import { bothWays, type Nested, type Paths, type ShellState, type SimpleCommand, type Write } from './shell-state.ts';
import { type ShellText, shellTextOfLiteral } from './shell-text.ts';

/** Follows a simple command: its assignments, its words after expansion, then what it does. */
export function command<W>(
  run: ShellRun<W>,
  node: Command,
  before: ShellState<W>,
  asked: Asked,
  nested: Nested<W>,
): Paths<W> {
  const cell = { state: before };
  const scope = scopeOf(run, cell);
  const assignments = new Map<string, Text>();
  for (const part of node.prefix) {
    if (part.type !== 'Assignment') continue;
    const value = part.value.type === 'Word' && part.index === undefined ? textOf(part.value, scope) : undefined;
    const old = part.append === true ? held(run, part.name, cell.state) : '';
    const joined = value === undefined || old === undefined ? undefined : `${old ?? ''}${value}`;
    assignments.set(part.name, joined);
    if (node.name === undefined) cell.state = assign(cell.state, part.name, joined);
  }
  const own = writesOf(node.redirects, scope, cell.state.directory);
  const at = placeIn(run, node);
  if (node.name === undefined) {
    const truncated = own.filter(write => !write.appends);
    return truncated.length === 0
      ? { ok: cell.state, fail: undefined }
      : run.host.execute(redirection(truncated, at), cell.state, asked.isChecked, nested);
  }
  const words = fieldsOf(node.name, scope);
  for (const word of node.args) {
    if (word.type === 'Word') words.push(...fieldsOf(word, scope));
    else if (word.value.type === 'Word') {
      const value = textOf(word.value, scope);
      words.push(value === undefined ? `${word.name}=\0` : `${word.name}${word.append === true ? '+' : ''}=${value}`);
    }
  }
  const simple: SimpleCommand = {
    words,
    at,
    assignments,
    writes: own.length > 0 ? own : [...run.ambient, ...asked.writes],
    stdin: stdinOf(node.redirects, scope) ?? asked.stdin,
    replaces: false,
    isBeside: asked.isBeside,
  };
  return execute(run, simple, cell.state, asked.isChecked, nested);
}

/** A redirection without a command: it empties or makes its file. */
export function redirection(writes: readonly Write[], at: Span): SimpleCommand {
  return { words: [], at, assignments: new Map(), writes, stdin: '', replaces: false, isBeside: false };
}

function execute<W>(
  run: ShellRun<W>,
  simple: SimpleCommand,
  state: ShellState<W>,
  isChecked: boolean,
  nested: Nested<W>,
): Paths<W> {
  spend(run, 1);
  const { host } = run;
  const [program, ...rest] = simple.words;
  const definition = program === undefined ? undefined : run.functions.get(program);
  if (definition !== undefined) return called(run, definition, rest, state, isChecked);
  switch (program) {
    case 'exec': {
      let first = 0;
      while (/^-[cl]+$/.test(rest[first] ?? '') || rest[first] === '--') first += 1;
      if (rest[first] === '-a') first += 2;
      if (rest.length <= first) return { ok: state, fail: undefined };
      return execute(run, { ...simple, words: rest.slice(first), replaces: true }, state, isChecked, nested);
    }
    case 'command':
    case 'builtin':
    case 'nohup':
    case 'time':
      if (rest.length === 0 || rest[0]?.startsWith('-'))
        return rest[0] === '-v' ? host.execute(simple, state, isChecked, nested) : bothWays(state);
      return execute(run, { ...simple, words: rest }, state, isChecked, nested);
    case 'eval':
      if (rest.some(word => word === undefined))
        return bothWays({ ...state, world: host.lost(state.world, '`eval` of text that is not known', simple.at) });
      return inPlace(run, shellTextOfLiteral(rest.join(' '), simple.at), state, isChecked);
    case '.':
    case 'source': {
      const text = rest[0] === undefined ? undefined : host.source(rest[0]);
      if (text !== undefined) return inPlace(run, text, state, isChecked);
      return { ok: { ...state, world: host.lost(state.world, `\`. ${rest[0] ?? '…'}\``, simple.at) }, fail: undefined };
    }
    case '[':
    case 'test':
      return decided(isTestTrue(program === '[' ? rest.slice(0, -1) : rest), state);
    case 'exit':
      return leave(run, run.exits, rest[0], { ...state, world: host.exited?.(state.world, rest[0]) ?? state.world });
    case 'return':
      return leave(run, run.calls.at(-1) ?? run.exits, rest[0], state);
    case 'break':
    case 'continue': {
      const loop = run.loops.at(-1);
      const way = program === 'break' ? 'left' : 'next';
      if (loop !== undefined) loop[way] = merge(run, loop[way], state);
      return { ok: undefined, fail: undefined };
    }
    default:
      return builtin(simple, state, assign) ?? host.execute(simple, state, isChecked, nested);
  }
}

function leave<W>(run: ShellRun<W>, frame: Frame<W>, code: Text, state: ShellState<W>): Paths<W> {
  if (code === undefined || code === '0') frame.ok = merge(run, frame.ok, state);
  else frame.fail = merge(run, frame.fail, state);
  return { ok: undefined, fail: undefined };
}

/** Follows another text inside this one, not deeper than any real script. */
function deeper<W>(run: ShellRun<W>, text: ShellText, body: () => Paths<W>): Paths<W> {
  if (run.level >= maxDepth) throw new BudgetSpent();
  const outer = run.current;
  run.level += 1;
  run.current = text;
  const paths = body();
  run.current = outer;
  run.level -= 1;
  return paths;
}

function called<W>(
  run: ShellRun<W>,
  { body, text }: Definition,
  positional: readonly Text[],
  state: ShellState<W>,
  isChecked: boolean,
): Paths<W> {
  const frame: Frame<W> = { ok: undefined, fail: undefined };
  run.calls.push(frame);
  const inside = { ...state, positional };
  const paths = deeper(run, text, () =>
    body.type === 'CompoundList'
      ? run.list(body.commands, inside, isChecked)
      : run.one(body, inside, { isChecked, writes: [], stdin: undefined, isBeside: false }),
  );
  run.calls.pop();
  return mapPaths(either(run, paths, frame), after => ({ ...after, positional: state.positional }));
}

/** `eval` and `.`: the text runs in this very shell. */
function inPlace<W>(run: ShellRun<W>, text: ShellText, state: ShellState<W>, isChecked: boolean): Paths<W> {
  spend(run, text.text.length / textPerCommand);
  const parsed = parseShell(text);
  if (parsed === undefined) {
    const world = run.host.lost(state.world, 'a script that cannot be read', text.placeOf(0, 0));
    return { ok: { ...state, world }, fail: undefined };
  }
  return deeper(run, text, () => run.list(parsed.statements, state, isChecked));
}
