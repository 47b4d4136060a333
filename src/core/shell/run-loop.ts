import type { Text } from './expand.ts';
import type { CompoundList, While } from './parse.ts';
import { assign, type LoopExits, merge, type ShellRun, spend, textPerCommand } from './shell-run.ts';
import { bothWays, type Paths, type ShellState } from './shell-state.ts';
import { sizeOf } from './variable-table.ts';

/** How often a loop whose condition is known is followed. */
const maxRounds = 64;

/** Follows the body of a compound command. */
export type Inside<W> = (body: CompoundList | undefined, from: ShellState<W>) => Paths<W>;

/** `for`: each word in its turn; where the words are not known, a body that runs an unknown number of times. */
export function forEach<W>(
  run: ShellRun<W>,
  loop: { readonly name: string; readonly words: readonly Text[] | undefined; readonly body: CompoundList },
  state: ShellState<W>,
  inside: Inside<W>,
): Paths<W> {
  const { name, words, body } = loop;
  if (words === undefined || words.length > maxRounds || words.some(word => word === undefined || /[*?]/.test(word)))
    return bothWays(unsure(run, state, assign(state, name, undefined), body, inside));
  const exits: LoopExits<W> = { left: undefined, next: undefined };
  let now: ShellState<W> | undefined = state;
  for (const word of words) {
    if (now === undefined) break;
    now = round(run, exits, inside, body, assign(now, name, word));
  }
  return { ok: merge(run, now, exits.left), fail: undefined };
}

/** One round of a loop: the state that the next one begins with, if there is one. */
function round<W>(
  run: ShellRun<W>,
  exits: LoopExits<W>,
  inside: Inside<W>,
  body: CompoundList,
  from: ShellState<W>,
): ShellState<W> | undefined {
  run.loops.push(exits);
  const paths = inside(body, from);
  run.loops.pop();
  const after = merge(run, merge(run, paths.ok, paths.fail), exits.next);
  exits.next = undefined;
  return after;
}

export function whileLoop<W>(run: ShellRun<W>, node: While, state: ShellState<W>, inside: Inside<W>): Paths<W> {
  const isUntil = node.kind === 'until';
  let now: ShellState<W> | undefined = state;
  let after: ShellState<W> | undefined;
  const exits: LoopExits<W> = { left: undefined, next: undefined };
  for (let count = 0; now !== undefined && count < maxRounds; count += 1) {
    const asked: Paths<W> = run.list(node.clause.commands, now, true);
    const goesOn: ShellState<W> | undefined = isUntil ? asked.fail : asked.ok;
    const leaves = isUntil ? asked.ok : asked.fail;
    after = merge(run, after, leaves);
    if (goesOn === undefined) break;
    now = round(run, exits, inside, node.body, leaves === undefined ? goesOn : forgetful(run, goesOn, node.body));
    // Whether there is another round is not known: one more says nothing new, as what the body assigns is not known.
    if (leaves !== undefined) {
      after = merge(run, after, now);
      break;
    }
    if (count === maxRounds - 1 || (now !== undefined && isUnchanged(now, goesOn))) break;
  }
  return { ok: merge(run, after, exits.left), fail: undefined };
}

/** A round that changed nothing: there is no end to it, and nothing to learn from another one. */
function isUnchanged<W>(now: ShellState<W>, before: ShellState<W>): boolean {
  return (
    sizeOf(now.variables) === sizeOf(before.variables) &&
    now.world === before.world &&
    now.positional === before.positional &&
    now.variables === before.variables
  );
}

/** The state after a body that runs an unknown number of times. */
export function unsure<W>(
  run: ShellRun<W>,
  before: ShellState<W>,
  first: ShellState<W>,
  body: CompoundList,
  inside: Inside<W>,
): ShellState<W> {
  const exits: LoopExits<W> = { left: undefined, next: undefined };
  const after = round(run, exits, inside, body, forgetful(run, first, body));
  return merge(run, merge(run, before, after), exits.left) ?? before;
}

/** The state with everything that a loop's body assigns not known. */
function forgetful<W>(run: ShellRun<W>, state: ShellState<W>, body: CompoundList): ShellState<W> {
  const text = run.current.text.slice(body.pos, body.end);
  spend(run, text.length / textPerCommand);
  let after = state;
  for (const match of text.matchAll(/(?:^|[\s;&|({])([A-Za-z_]\w*)\+?=|\b(?:read|for)\s+(?:-\w+\s+)*([A-Za-z_]\w*)/g)) {
    const name = match[1] ?? match[2];
    if (name !== undefined) after = assign(after, name, undefined);
  }
  return /(?:^|[\s;&|({])(?:shift|set)\b/.test(text) ? { ...after, positional: undefined } : after;
}
