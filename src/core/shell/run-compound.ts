import { isArithmeticTrue, isExpressionTrue, type Truth } from './condition.ts';
import { fieldsOf, patternOf, textOf } from './expand.ts';
import { matchesGlob } from './glob.ts';
import type { Case, CompoundCommand, If } from './parse.ts';
import { forEach, type Inside, unsure, whileLoop } from './run-loop.ts';
import { assign, either, mapPaths, merge, type ShellRun, scopeOf } from './shell-run.ts';
import { bothWays, type Paths, type ShellState, type Write } from './shell-state.ts';

/** Follows `{ … }`, `( … )`, `if`, `case`, loops, `[[ … ]]` and `(( … ))`. */
export function compound<W>(
  run: ShellRun<W>,
  node: CompoundCommand,
  state: ShellState<W>,
  isChecked: boolean,
  writes: readonly Write[],
): Paths<W> {
  const inside: Inside<W> = (body, from) => {
    run.ambient.push(...writes);
    const paths = run.list(body?.commands ?? [], from, isChecked);
    run.ambient.length -= writes.length;
    return paths;
  };
  switch (node.type) {
    case 'BraceGroup':
      return inside(node.body, state);
    case 'Subshell': {
      const body = (): Paths<W> => subshell(run, () => inside(node.body, state), state);
      return run.host.inSubshell?.(body, state) ?? body();
    }
    case 'If':
      return branches(run, node, state, inside);
    case 'Case':
      return chosen(run, node, state, inside);
    case 'For': {
      const scope = scopeOf(run, { state });
      const words =
        node.wordlist === undefined ? state.positional : node.wordlist.flatMap(word => fieldsOf(word, scope));
      return forEach(run, { name: node.name.value, words, body: node.body }, state, inside);
    }
    case 'While':
      return whileLoop(run, node, state, inside);
    case 'TestCommand':
      return decided(isExpressionTrue(node.expression, scopeOf(run, { state })), state);
    case 'ArithmeticCommand':
      return decided(isArithmeticTrue(node.expression, scopeOf(run, { state })), state);
    case 'Select':
      return bothWays(unsure(run, state, assign(state, node.name.value, undefined), node.body, inside));
    default:
      return bothWays(unsure(run, state, state, node.body, inside));
  }
}

/** The ways after a condition. */
export function decided<W>(truth: Truth, state: ShellState<W>): Paths<W> {
  if (truth === undefined) return bothWays(state);
  return truth ? { ok: state, fail: undefined } : { ok: undefined, fail: state };
}

function branches<W>(run: ShellRun<W>, node: If, state: ShellState<W>, inside: Inside<W>): Paths<W> {
  let otherwise: ShellState<W> | undefined = state;
  let taken: Paths<W> = { ok: undefined, fail: undefined };
  for (const branch of [node, ...node.elif]) {
    if (otherwise === undefined) break;
    const asked: Paths<W> = run.list(branch.clause.commands, otherwise, true);
    if (asked.ok !== undefined) taken = either(run, taken, inside(branch.then, asked.ok));
    otherwise = asked.fail;
  }
  if (otherwise === undefined) return taken;
  const last = node.else === undefined ? { ok: otherwise, fail: undefined } : inside(node.else, otherwise);
  return either(run, taken, last);
}

function chosen<W>(run: ShellRun<W>, node: Case, state: ShellState<W>, inside: Inside<W>): Paths<W> {
  const scope = scopeOf(run, { state });
  const word = textOf(node.word, scope);
  let before = state;
  let paths: Paths<W> = { ok: undefined, fail: undefined };
  // `;&`: the body before runs on into this one.
  let falls = false;
  for (const { pattern, body, terminator } of node.items) {
    const patterns = pattern.map(text => patternOf(text, scope));
    const isSure =
      falls ||
      patterns.includes('*') ||
      (word !== undefined && patterns.some(text => text !== undefined && matchesGlob(text, word)));
    const isPossible = isSure || word === undefined || patterns.includes(undefined);
    if (!isPossible) continue;
    const taken = inside(body, before);
    if (isSure && (terminator === ';&' || terminator === ';;&')) {
      const after = merge(run, taken.ok, taken.fail);
      if (after === undefined) return paths;
      before = after;
      falls = terminator === ';&';
      continue;
    }
    paths = either(run, paths, taken);
    if (isSure) return paths;
  }
  return either(run, paths, { ok: before, fail: undefined });
}

/** `( … )`: its `exit` ends only itself, and only the world comes back. */
function subshell<W>(run: ShellRun<W>, body: () => Paths<W>, outside: ShellState<W>): Paths<W> {
  const { exits } = run;
  const before = { ...exits };
  exits.ok = undefined;
  exits.fail = undefined;
  const paths = body();
  const ended = either(run, paths, { ...exits });
  Object.assign(exits, before);
  return mapPaths(ended, after => ({ ...outside, world: after.world }));
}
