import type { Span } from '../source.ts';
import { absolute } from './absolute-path.ts';
import { builtin } from './builtins.ts';
import { isArithmeticTrue, isExpressionTrue, isTestTrue, type Truth } from './condition.ts';
import { fieldsOf, type Held, patternOf, type Text, textOf, textOfParts, type WordScope } from './expand.ts';
import { matchesGlob } from './glob.ts';
import { printedBy } from './output.ts';
import {
  type Case,
  type Command,
  type CommandNode,
  type CompoundCommand,
  type CompoundList,
  type For,
  heredocText,
  type ParsedScript,
  type Pipeline,
  parseShell,
  type Redirection,
  type ShellFunction,
  type ShellScript,
  type Statement,
  type While,
} from './parse.ts';
import {
  bothWays,
  mergeStates,
  type Paths,
  type ShellHost,
  type ShellState,
  type SimpleCommand,
  type Write,
} from './shell-state.ts';
import { type ShellText, shellTextOfLiteral } from './shell-text.ts';
import { assignedIn, sizeOf, withVariable } from './variable-table.ts';

/** How a script can end. */
export interface Ended<W> {
  /** It came to its end, or to `exit 0`. */
  readonly ok: ShellState<W> | undefined;
  /** Its last command failed, or it came to `exit 1`. */
  readonly fail: ShellState<W> | undefined;
}

/** The most commands that one script may run, loops and calls counted each time. */
const maxCommands = 50_000;

/** How often a loop whose condition is known is followed. */
const maxRounds = 64;

/** How deep functions, `eval`, `.` and `sh -c` may stand in each other. */
const maxDepth = 24;

class BudgetSpent extends Error {}

/** How many units of a script's text cost as much as one command: nothing may read a long text again and again. */
const textPerCommand = 256;

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

interface Frame<W> {
  readonly ends: { ok: ShellState<W> | undefined; fail: ShellState<W> | undefined };
}

function followed<W>(
  script: ShellScript,
  start: ShellState<W>,
  host: ShellHost<W>,
  work: { left: number },
  depth: number,
): Ended<W> {
  type State = ShellState<W>;
  const functions = new Map<string, { readonly definition: ShellFunction; readonly text: ShellText }>();
  const exits: Frame<W> = { ends: { ok: undefined, fail: undefined } };
  const calls: Frame<W>[] = [];
  const loops: { left: State | undefined }[] = [];
  let level = depth;
  let current = script.text;

  function spend(amount: number): void {
    work.left -= amount;
    if (work.left < 0) throw new BudgetSpent();
  }
  function merge(a: State | undefined, b: State | undefined): State | undefined {
    if (a !== undefined && b !== undefined && a !== b) spend(1 + (sizeOf(a.variables) + sizeOf(b.variables)) / 64);
    return mergeStates(a, b, host.merge);
  }
  function place(node: { readonly pos: number; readonly end: number }): Span {
    return current.placeOf(node.pos, node.end);
  }
  function held(name: string, state: State): Held {
    const assigned = assignedIn(state.variables, name);
    if (assigned !== null && typeof assigned === 'object') return host.variable(name, state);
    return assigned;
  }
  function scopeOf(cell: { state: State }): WordScope {
    return {
      variable: name => held(name, cell.state),
      positional: cell.state.positional,
      zero: cell.state.zero,
      substitute: parsed => substituted(parsed, cell.state),
      assign: (name, value) => {
        cell.state = assign(cell.state, name, value);
      },
    };
  }
  function assign(state: State, name: string, value: Held): State {
    return { ...state, variables: withVariable(state.variables, name, value) };
  }
  function substituted(parsed: ParsedScript | undefined, state: State): Text {
    const node = parsed?.commands.length === 1 ? parsed.commands[0]?.command : undefined;
    if (node?.type !== 'Command' || node.name === undefined || parsed?.source !== undefined) return undefined;
    const words = [node.name, ...node.args].flatMap(word =>
      word.type === 'Word' ? fieldsOf(word, scopeOf({ state })) : [],
    );
    const text = printedBy(words, undefined) ?? host.substitute(words, state);
    return text?.replace(/\n+$/, '');
  }

  function list(
    node: { readonly commands: readonly Statement[] } | undefined,
    state: State,
    isChecked: boolean,
  ): Paths<W> {
    let paths: Paths<W> = { ok: state, fail: undefined };
    for (const statement of node?.commands ?? []) {
      const now = merge(paths.ok, paths.fail);
      if (now === undefined) break;
      paths = run(statement, now, isChecked);
    }
    return paths;
  }

  function run(statement: Statement, state: State, isChecked: boolean): Paths<W> {
    const { command } = statement;
    if (command.type !== 'AndOr') {
      const paths = pipelineOrCommand(command, state, isChecked, [], statement.background === true);
      return statement.background === true
        ? { ok: merge(paths.ok, paths.fail) ?? state, fail: undefined }
        : stopped(paths, state, isChecked);
    }
    const [first, ...others] = command.commands;
    if (first === undefined) return { ok: state, fail: undefined };
    const asks = (index: number): boolean => isChecked || command.operators.slice(index).includes('||');
    let paths = pipelineOrCommand(first, state, asks(0), [], false);
    for (const [index, next] of others.entries()) {
      const isAnd = command.operators[index] === '&&';
      const from = isAnd ? paths.ok : paths.fail;
      const past = isAnd ? paths.fail : paths.ok;
      if (from === undefined) continue;
      const taken = pipelineOrCommand(next, from, asks(index + 1), [], false);
      paths = isAnd ? { ok: taken.ok, fail: merge(past, taken.fail) } : { ok: merge(past, taken.ok), fail: taken.fail };
    }
    return paths;
  }

  /** `set -e` ends the script at a command that fails and that nobody asks about. */
  function stopped(paths: Paths<W>, state: State, isChecked: boolean): Paths<W> {
    const stops = !isChecked && (paths.ok ?? state).stopsOnError && paths.ok !== undefined;
    return stops ? { ok: paths.ok, fail: undefined } : paths;
  }

  function pipelineOrCommand(
    node: CommandNode | Pipeline,
    state: State,
    isChecked: boolean,
    writes: readonly Write[],
    isBeside: boolean,
  ): Paths<W> {
    if (node.type !== 'Pipeline') return one(node, state, isChecked, writes, undefined, isBeside);
    const isNegated = node.prefixes.filter(prefix => prefix.type === 'Negation').length % 2 === 1;
    const asks = isChecked || isNegated;
    let paths: Paths<W> = { ok: state, fail: undefined };
    let piped: Text;
    for (const [index, command] of node.commands.entries()) {
      const now = merge(paths.ok, paths.fail);
      if (now === undefined) break;
      const isLast = index === node.commands.length - 1;
      const isPiped = node.commands.length > 1;
      paths = one(command, now, asks && isLast, writes, piped, isBeside || !isLast);
      // What one command of a pipe assigns stays in its own process.
      if (isPiped) paths = mapPaths(paths, after => ({ ...state, world: after.world }));
      piped = isLast ? undefined : printed(command, now);
    }
    return isNegated ? { ok: paths.fail, fail: paths.ok } : paths;
  }

  function printed(node: CommandNode, state: State): Text {
    if (node.type !== 'Command' || node.name === undefined) return undefined;
    const scope = scopeOf({ state });
    const words = [node.name, ...node.args].flatMap(word =>
      word.type === 'Word' ? fieldsOf(word, scope) : [word.text],
    );
    return printedBy(words, stdinOf(node.redirects, scope));
  }

  function one(
    node: CommandNode,
    state: State,
    isChecked: boolean,
    writes: readonly Write[],
    stdin: Text,
    isBeside: boolean,
  ): Paths<W> {
    spend(1);
    switch (node.type) {
      case 'Command':
        return command(node, state, isChecked, writes, stdin, isBeside);
      case 'Redirected': {
        const own = writesOf(node.redirects, scopeOf({ state }), state);
        const truncated = own.filter(write => !write.appends);
        const at = place(node);
        let before = state;
        if (truncated.length > 0) before = host.execute(redirection(truncated, at), state, false, nested).ok ?? state;
        const appended = own.map(write => ({ ...write, appends: true }));
        return one(
          node.command,
          before,
          isChecked,
          [...writes, ...appended],
          stdinOf(node.redirects, scopeOf({ state })) ?? stdin,
          isBeside,
        );
      }
      case 'Function': {
        const name = node.name.value;
        functions.set(name, { definition: node, text: current });
        return { ok: state, fail: undefined };
      }
      case 'Coproc':
        return bothWays({ ...state, world: host.lost(state.world, 'a coprocess', place(node)) });
      default:
        return compound(node, state, isChecked, writes);
    }
  }

  function compound(node: CompoundCommand, state: State, isChecked: boolean, writes: readonly Write[]): Paths<W> {
    const inside = (body: CompoundList | undefined, from: State): Paths<W> =>
      withWrites(writes, () => list(body, from, isChecked));
    switch (node.type) {
      case 'BraceGroup':
        return inside(node.body, state);
      case 'Subshell': {
        const body = (): Paths<W> => subshell(() => inside(node.body, state), state);
        return host.inSubshell?.(body, state) ?? body();
      }
      case 'If': {
        const branches = [node, ...node.elif];
        let otherwise: State | undefined = state;
        let taken: Paths<W> = { ok: undefined, fail: undefined };
        for (const branch of branches) {
          if (otherwise === undefined) break;
          const asked = list(branch.clause, otherwise, true);
          if (asked.ok !== undefined) taken = either(taken, inside(branch.then, asked.ok));
          otherwise = asked.fail;
        }
        if (otherwise === undefined) return taken;
        return either(
          taken,
          node.else === undefined ? { ok: otherwise, fail: undefined } : inside(node.else, otherwise),
        );
      }
      case 'Case':
        return chosen(node, state, inside);
      case 'For':
        return forEach(node, state, inside);
      case 'While':
        return whileLoop(node, state, inside);
      case 'TestCommand':
        return decided(isExpressionTrue(node.expression, scopeOf({ state })), state);
      case 'ArithmeticCommand':
        return decided(isArithmeticTrue(node.expression, scopeOf({ state })), state);
      default:
        return bothWays(unsure(state, state, node.body, inside));
    }
  }

  function decided(truth: Truth, state: State): Paths<W> {
    if (truth === undefined) return bothWays(state);
    return truth ? { ok: state, fail: undefined } : { ok: undefined, fail: state };
  }

  function either(a: Paths<W>, b: Paths<W>): Paths<W> {
    return { ok: merge(a.ok, b.ok), fail: merge(a.fail, b.fail) };
  }

  function chosen(node: Case, state: State, inside: (body: CompoundList, from: State) => Paths<W>): Paths<W> {
    const scope = scopeOf({ state });
    const word = textOf(node.word, scope);
    let paths: Paths<W> = { ok: undefined, fail: undefined };
    let falls = false;
    for (const item of node.items) {
      const patterns = item.pattern.map(pattern => patternOf(pattern, scope));
      const isSure =
        patterns.includes('*') ||
        (word !== undefined && patterns.some(pattern => pattern !== undefined && matchesGlob(pattern, word)));
      const isPossible = isSure || word === undefined || patterns.includes(undefined);
      if (!isPossible && !falls) continue;
      paths = either(paths, inside(item.body, state));
      falls = item.terminator === ';&';
      if (isSure && item.terminator === ';;&') continue;
      if (isSure && !falls) return paths;
    }
    return either(paths, { ok: state, fail: undefined });
  }

  function forEach(node: For, state: State, inside: (body: CompoundList, from: State) => Paths<W>): Paths<W> {
    const scope = scopeOf({ state });
    const words = node.wordlist === undefined ? state.positional : node.wordlist.flatMap(word => fieldsOf(word, scope));
    const name = node.name.value;
    if (
      words === undefined ||
      words.length > maxRounds ||
      words.some(word => word === undefined || /[*?]/.test(word))
    ) {
      return bothWays(unsure(state, assign(state, name, undefined), node.body, inside));
    }
    loops.push({ left: undefined });
    let now: State | undefined = state;
    for (const word of words) {
      if (now === undefined) break;
      const round = inside(node.body, assign(now, name, word));
      now = merge(round.ok, round.fail);
    }
    return { ok: merge(now, loops.pop()?.left), fail: undefined };
  }

  function whileLoop(node: While, state: State, inside: (body: CompoundList, from: State) => Paths<W>): Paths<W> {
    const isUntil = node.kind === 'until';
    let now: State | undefined = state;
    let after: State | undefined;
    loops.push({ left: undefined });
    for (let round = 0; now !== undefined && round < maxRounds; round += 1) {
      const asked = list(node.clause, now, true);
      const goesOn = isUntil ? asked.fail : asked.ok;
      const leaves = isUntil ? asked.ok : asked.fail;
      after = merge(after, leaves);
      if (goesOn === undefined) break;
      const body = inside(node.body, leaves === undefined ? goesOn : forgetful(goesOn, node.body));
      now = merge(body.ok, body.fail);
      // Whether there is another round is not known: one more says nothing new, as what the body assigns is not known.
      if (leaves !== undefined) {
        after = merge(after, now);
        break;
      }
      if (
        round === maxRounds - 1 ||
        (now !== undefined &&
          sizeOf(now.variables) === sizeOf(goesOn.variables) &&
          now.world === goesOn.world &&
          now.positional === goesOn.positional &&
          now.variables === goesOn.variables)
      )
        break;
    }
    return { ok: merge(after, loops.pop()?.left), fail: undefined };
  }

  /** A body that runs an unknown number of times. */
  function unsure(
    before: State,
    first: State,
    body: CompoundList,
    inside: (body: CompoundList, from: State) => Paths<W>,
  ): State {
    loops.push({ left: undefined });
    const round = inside(body, forgetful(first, body));
    const left = loops.pop()?.left;
    return merge(merge(before, merge(round.ok, round.fail)), left) ?? before;
  }

  /** The state with everything that a loop's body assigns not known. */
  function forgetful(state: State, body: CompoundList): State {
    const text = current.text.slice(body.pos, body.end);
    spend(text.length / textPerCommand);
    let after = state;
    for (const match of text.matchAll(
      /(?:^|[\s;&|({])([A-Za-z_]\w*)\+?=|\b(?:read|for)\s+(?:-\w+\s+)*([A-Za-z_]\w*)/g,
    )) {
      const name = match[1] ?? match[2];
      if (name !== undefined) after = assign(after, name, undefined);
    }
    return /(?:^|[\s;&|({])(?:shift|set)\b/.test(text) ? { ...after, positional: undefined } : after;
  }

  function subshell(body: () => Paths<W>, outside: State): Paths<W> {
    const before = { ...exits.ends };
    exits.ends.ok = undefined;
    exits.ends.fail = undefined;
    const paths = body();
    const ended = either(paths, { ...exits.ends });
    Object.assign(exits.ends, before);
    return mapPaths(ended, after => ({ ...outside, world: after.world }));
  }

  const ambient: Write[] = [];
  function withWrites(writes: readonly Write[], body: () => Paths<W>): Paths<W> {
    ambient.push(...writes);
    const paths = body();
    ambient.length -= writes.length;
    return paths;
  }

  function command(
    node: Command,
    before: State,
    isChecked: boolean,
    writes: readonly Write[],
    stdin: Text,
    isBeside: boolean,
  ): Paths<W> {
    const cell = { state: before };
    const scope = scopeOf(cell);
    const assignments = new Map<string, Text>();
    for (const part of node.prefix) {
      if (part.type !== 'Assignment') continue;
      const value = part.value.type === 'Word' && part.index === undefined ? textOf(part.value, scope) : undefined;
      const old = part.append === true ? held(part.name, cell.state) : '';
      const joined = value === undefined || old === undefined ? undefined : `${old ?? ''}${value}`;
      assignments.set(part.name, joined);
      if (node.name === undefined) cell.state = assign(cell.state, part.name, joined);
    }
    const own = writesOf(node.redirects, scope, cell.state);
    const all = [...ambient, ...writes, ...own];
    const at = place(node);
    if (node.name === undefined) {
      const truncated = own.filter(write => !write.appends);
      return truncated.length === 0
        ? { ok: cell.state, fail: undefined }
        : host.execute(redirection(truncated, at), cell.state, isChecked, nested);
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
      writes: own.length > 0 ? own : all,
      stdin: stdinOf(node.redirects, scope) ?? stdin,
      replaces: false,
      isBeside,
    };
    return execute(simple, cell.state, isChecked);
  }

  function execute(simple: SimpleCommand, state: State, isChecked: boolean): Paths<W> {
    spend(1);
    const [program, ...rest] = simple.words;
    const body = program === undefined ? undefined : functions.get(program);
    if (program !== undefined && body !== undefined) return called(body, rest, state, isChecked);
    switch (program) {
      case 'exec': {
        let first = 0;
        while (/^-[cl]+$/.test(rest[first] ?? '') || rest[first] === '--') first += 1;
        if (rest[first] === '-a') first += 2;
        if (rest.length <= first) return { ok: state, fail: undefined };
        return execute({ ...simple, words: rest.slice(first), replaces: true }, state, isChecked);
      }
      case 'command':
      case 'builtin':
      case 'nohup':
      case 'time':
        if (rest.length === 0 || rest[0]?.startsWith('-'))
          return rest[0] === '-v' ? host.execute(simple, state, isChecked, nested) : bothWays(state);
        return execute({ ...simple, words: rest }, state, isChecked);
      case 'eval':
        if (rest.some(word => word === undefined))
          return bothWays({ ...state, world: host.lost(state.world, '`eval` of text that is not known', simple.at) });
        return inPlace(shellTextOfLiteral(rest.join(' '), simple.at), state, isChecked);
      case '.':
      case 'source': {
        const text = rest[0] === undefined ? undefined : host.source(rest[0]);
        if (text === undefined)
          return {
            ok: { ...state, world: host.lost(state.world, `\`. ${rest[0] ?? '…'}\``, simple.at) },
            fail: undefined,
          };
        return inPlace(text, state, isChecked);
      }
      case '[':
      case 'test':
        return decided(isTestTrue(program === '[' ? rest.slice(0, -1) : rest), state);
      case 'exit':
        return leave(exits, rest[0], { ...state, world: host.exited?.(state.world, rest[0]) ?? state.world });
      case 'return':
        return leave(calls.at(-1) ?? exits, rest[0], state);
      case 'break':
      case 'continue': {
        const loop = loops.at(-1);
        if (loop !== undefined) loop.left = merge(loop.left, state);
        return { ok: undefined, fail: undefined };
      }
      default:
        return builtin(simple, state, assign) ?? host.execute(simple, state, isChecked, nested);
    }
  }

  function leave(frame: Frame<W>, code: Text, state: State): Paths<W> {
    if (code === undefined || code === '0') frame.ends.ok = merge(frame.ends.ok, state);
    else frame.ends.fail = merge(frame.ends.fail, state);
    return { ok: undefined, fail: undefined };
  }

  function deeper(body: () => Paths<W>): Paths<W> {
    if (level >= maxDepth) throw new BudgetSpent();
    level += 1;
    const paths = body();
    level -= 1;
    return paths;
  }

  function called(
    { definition, text }: { readonly definition: ShellFunction; readonly text: ShellText },
    positional: readonly Text[],
    state: State,
    isChecked: boolean,
  ): Paths<W> {
    const frame: Frame<W> = { ends: { ok: undefined, fail: undefined } };
    calls.push(frame);
    const { body } = definition;
    const inside: State = { ...state, positional };
    const outer = current;
    current = text;
    const paths = deeper(() =>
      body.type === 'CompoundList' ? list(body, inside, isChecked) : one(body, inside, isChecked, [], undefined, false),
    );
    current = outer;
    calls.pop();
    return mapPaths(either(paths, frame.ends), after => ({ ...after, positional: state.positional }));
  }

  /** `eval` and `.`: the text runs in this very shell. */
  function inPlace(text: ShellText, state: State, isChecked: boolean): Paths<W> {
    spend(text.text.length / textPerCommand);
    const parsed = parseShell(text);
    const at = text.placeOf(0, 0);
    if (parsed === undefined)
      return { ok: { ...state, world: host.lost(state.world, 'a script that cannot be read', at) }, fail: undefined };
    const outer = current;
    current = text;
    const paths = deeper(() => list({ commands: parsed.statements }, state, isChecked));
    current = outer;
    return paths;
  }

  /** `sh -c` and its like: another shell, of which only the world comes back. */
  function nested(text: ShellText, arguments_: { zero: Text; positional: readonly Text[] }, state: State): Paths<W> {
    spend(text.text.length / textPerCommand);
    const parsed = parseShell(text);
    if (parsed === undefined)
      return {
        ok: { ...state, world: host.lost(state.world, 'a script that cannot be read', text.placeOf(0, 0)) },
        fail: undefined,
      };
    if (level >= maxDepth) throw new BudgetSpent();
    const inner = followed(parsed, { ...state, ...arguments_, stopsOnError: false }, host, work, level + 1);
    return mapPaths(inner, after => ({ ...state, world: after.world }));
  }

  function stdinOf(redirects: readonly Redirection[], scope: WordScope): Text {
    let text: Text;
    for (const redirect of redirects) {
      if (redirect.type === 'HereDoc') {
        const { delimiter, body } = redirect;
        const isLiteral = delimiter?.quoted === true || body.parts === undefined;
        const raw = isLiteral ? heredocText(redirect) : textOfParts(body.parts, scope);
        text = redirect.operator === '<<-' ? raw?.replace(/^\t+/gm, '') : raw;
      } else if (redirect.type === 'HereString' && redirect.target !== undefined) {
        const line = textOf(redirect.target, scope);
        text = line === undefined ? undefined : `${line}\n`;
      }
    }
    return text;
  }

  function writesOf(redirects: readonly Redirection[], scope: WordScope, state: State): Write[] {
    const writes: Write[] = [];
    for (const redirect of redirects) {
      if (redirect.type !== 'Redirect' || redirect.target === undefined) continue;
      if (!['>', '>>', '>|', '&>', '&>>'].includes(redirect.operator)) continue;
      const { descriptor } = redirect;
      if (descriptor !== undefined && !(descriptor.type === 'FileDescriptor' && descriptor.value === 1)) continue;
      writes.push({
        path: absolute(textOf(redirect.target, scope), state.directory),
        appends: redirect.operator.endsWith('>>'),
      });
    }
    return writes;
  }

  const paths = list({ commands: script.statements }, start, false);
  return either(paths, exits.ends);
}

function redirection(writes: readonly Write[], at: Span): SimpleCommand {
  return { words: [], at, assignments: new Map(), writes, stdin: '', replaces: false, isBeside: false };
}

function mapPaths<W>(paths: Paths<W>, change: (state: ShellState<W>) => ShellState<W>): Paths<W> {
  return { ok: paths.ok && change(paths.ok), fail: paths.fail && change(paths.fail) };
}
