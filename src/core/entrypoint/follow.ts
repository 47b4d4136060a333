import type { Accounts } from '../accounts.ts';
import { groupPath, passwdPath } from '../dockerfile/account-lines.ts';
import { accountMeaning } from '../dockerfile/account-shell.ts';
import { imageHost } from '../dockerfile/image-shell.ts';
import { absolute } from '../shell/absolute-path.ts';
import type { Held, Text } from '../shell/expand.ts';
import { parseShell } from '../shell/parse.ts';
import { runScript } from '../shell/run-script.ts';
import {
  bothWays,
  type Nested,
  ordinary,
  type Paths,
  type ShellHost,
  type ShellState,
  type SimpleCommand,
} from '../shell/shell-state.ts';
import { isShell, type ShellText, shellTextOfLiteral } from '../shell/shell-text.ts';
import { noVariables, withVariable } from '../shell/variable-table.ts';
import type { Span } from '../source.ts';
import { become, openWho, step } from './become.ts';
import { end, goesOn, isRoot, isScriptName, openEnd, unread } from './ends.ts';
import { mayChangeItself, selfDropOf } from './own-drop.ts';
import { fileOnPath, pathOfProgram } from './program-path.ts';
import { type End, joinEnds, mergeScenes, type Scene } from './scene.ts';
import { accountsCommand, instantCommand, substitutedText, waitsForOthers } from './script-commands.ts';
import { baseEntrypoint, type Start } from './start.ts';
import { mentionsUserSwitch, type UserSwitch, userSwitchOf } from './user-switch.ts';
import { wrappedBy } from './wrapper.ts';

/** The most links of a chain of programs that run each other. */
const maxPrograms = 48;

/** Every way in which a start can end, as far as its scripts say; `undefined` when they ask for more work than any real ones. */
export function endsOfStart(start: Start): readonly End[] | undefined {
  const line = `exec ${start.words.map((_, index) => `"\${${index + 1}}"`).join(' ')}`;
  const script = parseShell(shellTextOfLiteral(line, start.at));
  if (script === undefined) return undefined;
  const collected: (readonly End[])[] = [[]];
  const scene: Scene = { who: start.who, isBash: false, accounts: start.accounts, steps: [], last: [], beside: [] };
  const state: ShellState<Scene> = {
    world: scene,
    variables: noVariables,
    positional: start.words,
    zero: undefined,
    directory: start.directory,
    stopsOnError: true,
  };
  if (runScript(script, state, startHost(start, collected), start.work) === undefined) return undefined;
  return collected[0];
}

function startHost(start: Start, collected: (readonly End[])[]): ShellHost<Scene> {
  const accountShell = imageHost(
    { variable: start.environment, script: () => undefined },
    accountMeaning(start.dialect),
  );

  function execute(
    command: SimpleCommand,
    state: ShellState<Scene>,
    isChecked: boolean,
    nested: Nested<Scene>,
  ): Paths<Scene> {
    const { words } = command;
    if (words.length === 0) return ordinary(state, isChecked);
    const name = nameOf(words[0]);
    const touchesAccounts = command.writes.some(({ path }) => path === passwdPath || path === groupPath);
    if (accountsCommand(name) || touchesAccounts) return withAccounts(command, state, isChecked);
    if (!command.replaces && instantCommand(name)) return isChecked ? bothWays(state) : ordinary(state, isChecked);
    const { world } = state;
    if (waitsForOthers(name, words) && world.beside.length > 0) return ordinary(waiting(state), isChecked);
    const ends = process(words, command, state, nested, maxPrograms);
    if (command.isBeside)
      return ordinary({ ...state, world: { ...world, beside: joinEnds(world.beside, ends) } }, isChecked);
    if (command.replaces) {
      collect(ends);
      return { ok: undefined, fail: undefined };
    }
    if (ends.length > 0 && ends.every(end => end.refused !== undefined)) {
      if (isChecked) return { ok: undefined, fail: state };
      if (state.stopsOnError) {
        collect(ends);
        return { ok: undefined, fail: undefined };
      }
    }
    // What a script asks about is no service, unless it becomes somebody else.
    if (isChecked && ends.every(({ who }) => who === world.who)) return ordinary(state, isChecked);
    return ordinary({ ...state, world: { ...world, last: ends } }, isChecked);
  }

  function inSubshell(body: () => Paths<Scene>, outside: ShellState<Scene>): Paths<Scene> {
    collected.push([]);
    const { ok, fail } = body();
    const own = collected.pop() ?? [];
    const after = (state: ShellState<Scene>): ShellState<Scene> => ({
      ...state,
      world: { ...state.world, last: joinEnds(own, state.world.last) },
    });
    const left = ok ?? (own.length > 0 ? { ...outside, world: { ...outside.world, last: [] } } : undefined);
    return { ok: left && after(left), fail: fail && after(fail) };
  }

  function collect(ends: readonly End[]): void {
    const top = collected.length - 1;
    collected[top] = joinEnds(collected[top] ?? [], ends);
  }

  function withAccounts(command: SimpleCommand, state: ShellState<Scene>, isChecked: boolean): Paths<Scene> {
    const paths = accountShell.execute(
      command,
      { ...state, world: state.world.accounts },
      isChecked,
      (_, __, unchanged) => ordinary(unchanged, isChecked),
    );
    const back = (after: ShellState<Accounts> | undefined): ShellState<Scene> | undefined =>
      after && { ...after, world: { ...state.world, accounts: after.world } };
    return { ok: back(paths.ok), fail: back(paths.fail) };
  }

  /** What a program leads to when a shell, or the engine, runs it. */
  function process(
    words: readonly Text[],
    command: SimpleCommand,
    state: ShellState<Scene>,
    nested: Nested<Scene>,
    left: number,
  ): readonly End[] {
    const [program, ...rest] = words;
    const { world } = state;
    const { at } = command;
    if (left === 0) return [end(world, openWho('its programs run each other without an end'), [])];
    if (program === undefined) {
      if (words.length > 0 && !mentionsUserSwitch(at.file.text)) return [goesOn(start, world, undefined, at)];
      return [openEnd(world, 'it runs a command that is known only when it starts', at)];
    }
    const name = nameOf(program) ?? program;
    const again = (inner: readonly Text[], scene: Scene, added: ReadonlyMap<string, Text> = new Map()) =>
      process(inner, command, { ...state, world: scene, variables: withAll(state.variables, added) }, nested, left - 1);
    const own = new Map([...command.assignments]);
    if (program === baseEntrypoint) return fromBase(program, rest, world, at, again) ?? again(rest, world);
    if (isShell(name))
      return shell(name, rest, command, { ...state, variables: withAll(state.variables, own) }, nested);
    const file = program.includes('/')
      ? start.find(absolute(program, state.directory) ?? program)
      : fileOnPath(start, program);
    if (file?.kind === 'script') {
      const inner = { ...state, variables: withAll(state.variables, own) };
      return inShell(
        file.text,
        { zero: pathOfProgram(start, program), positional: rest },
        file.isBash,
        inner,
        world,
        nested,
      );
    }
    const change = userSwitchOf(name, rest);
    if (change !== undefined) return changed(name, change, world, at, again);
    const wrapped = wrappedBy(name, rest);
    if (wrapped !== undefined) return again(wrapped.command, world, new Map([...own, ...wrapped.assignments]));
    if (file?.kind === 'unread' && isScriptName(name)) return [unread(world, program, file, at)];
    if (file?.kind === 'program' && mayChangeItself(file.source.text))
      return [openEnd(world, `\`${file.source.path}\` may change the user, and is no shell script`, at)];
    if (file !== undefined) return [goesOn(start, world, name, at)];
    const based = fromBase(program, rest, world, at, again);
    if (based !== undefined) return based;
    return leaf(name, program, rest, world, at, state, again);
  }

  function fromBase(
    program: string,
    rest: readonly Text[],
    world: Scene,
    at: Span,
    again: (inner: readonly Text[], scene: Scene) => readonly End[],
  ): readonly End[] | undefined {
    const base = start.base(program, rest, world.who, world.steps, at);
    if (base === undefined) return undefined;
    if (base.kind === 'end') return [base.end];
    const scene = base.step === undefined ? world : { ...world, steps: [...world.steps, base.step] };
    return rest.length === 0 ? [end(scene, world.who, [])] : again(rest, scene);
  }

  function changed(
    name: string,
    change: UserSwitch,
    world: Scene,
    at: Span,
    again: (inner: readonly Text[], scene: Scene) => readonly End[],
  ): readonly End[] {
    const became = become(name, change, world, at, start.powers);
    if ('refused' in became) return [became];
    const scene = { ...world, who: became.who, steps: became.steps };
    return change.command.length === 0 ? [end(scene, scene.who, [])] : again(change.command, scene);
  }

  /** A program that nothing in the repository brings. */
  function leaf(
    name: string,
    program: string,
    rest: readonly Text[],
    world: Scene,
    at: Span,
    state: ShellState<Scene>,
    again: (inner: readonly Text[], scene: Scene) => readonly End[],
  ): readonly End[] {
    const drop = isRoot(world.who) ? selfDropOf(name, rest, world.accounts) : undefined;
    if (drop?.kind === 'switch') return changed(name, drop.change, world, at, again);
    if (drop?.kind === 'workers') return [end(world, world.who, [step(drop.effect, at)])];
    if (drop?.kind === 'perhaps') return [openEnd(world, drop.effect, at)];
    const inner = rest.findIndex(
      (word, index) =>
        word !== undefined &&
        userSwitchOf(word, rest.slice(index + 1)) !== undefined &&
        (rest[index - 1] === '--' || /^(?:gosu|su-exec|setpriv|s6-setuidgid|chpst)$/.test(word)),
    );
    if (inner !== -1) return again(rest.slice(inner), world);
    if (/^(?:python[\d.]*|node|ruby|perl|php)$/.test(name)) {
      const operand = rest.find(word => word !== undefined && !word.startsWith('-'));
      const path = absolute(operand, state.directory);
      const script = path === undefined ? undefined : start.find(path);
      if (script?.kind === 'program' && mayChangeItself(script.source.text))
        return [openEnd(world, `\`${script.source.path}\` may change the user, and is no shell script`, at)];
    }
    if (isScriptName(name)) return [unread(world, program, undefined, at)];
    return [goesOn(start, world, name, at)];
  }

  function shell(
    name: string,
    words: readonly Text[],
    command: SimpleCommand,
    state: ShellState<Scene>,
    nested: Nested<Scene>,
  ): readonly End[] {
    const { world } = state;
    const { at } = command;
    const isBash = name === 'bash';
    let first = 0;
    while (first < words.length && /^[-+]/.test(words[first] ?? '')) {
      const option = words[first] ?? '';
      if (/^-[a-zA-Z]*c$/.test(option)) {
        let text = first + 1;
        while (/^[-+][a-zA-Z]+$/.test(words[text] ?? '')) text += 1;
        const script = words[text];
        if (script === undefined)
          return [openEnd(world, 'it runs a shell command that is known only when it starts', at)];
        const args = { zero: words[text + 1] ?? name, positional: words.slice(text + 2) };
        return inShell(shellTextOfLiteral(script, at), args, isBash, state, world, nested);
      }
      first += /^[-+][a-zA-Z]*[oO]$/.test(option) ? 2 : 1;
    }
    if (first >= words.length) {
      if (command.stdin === undefined) return [goesOn(start, world, name, at)];
      return inShell(
        shellTextOfLiteral(command.stdin, at),
        { zero: name, positional: [] },
        isBash,
        state,
        world,
        nested,
      );
    }
    const operand = words[first];
    const path = absolute(operand, state.directory);
    const file = path === undefined ? undefined : start.find(path);
    if (file?.kind === 'script' || file?.kind === 'program') {
      const text = file.kind === 'script' ? file.text : shellTextOfLiteral(file.source.text, at);
      return inShell(text, { zero: operand, positional: words.slice(first + 1) }, isBash, state, world, nested);
    }
    const shown = operand ?? 'a script';
    return [unread(world, shown, file, at)];
  }

  /** A script as a process of its own: where it ends, with what it `exec`s. */
  function inShell(
    text: ShellText,
    args: { zero: Text; positional: readonly Text[] },
    isBash: boolean,
    state: ShellState<Scene>,
    world: Scene,
    nested: Nested<Scene>,
  ): readonly End[] {
    collected.push([]);
    const paths = nested(text, args, { ...state, world: { ...world, isBash, last: [], beside: [] } });
    const own = collected.pop() ?? [];
    const ends = joinEnds(own, joinEnds(paths.ok?.world.last ?? [], paths.fail?.world.last ?? []));
    // A script that only prints and moves files is itself all that runs.
    return ends.length === 0 && paths.ok !== undefined ? [end(world, world.who, [])] : ends;
  }

  return {
    execute,
    inSubshell,
    merge: mergeScenes,
    variable(name, { world, zero }) {
      if (name === 'BASH_SOURCE') return world.isBash ? zero : undefined;
      if (name === 'UID' || name === 'EUID') return shellUid(name, world);
      return start.environment(name);
    },
    substitute: (words, state) => substitutedText(words, state),
    source(path) {
      const found = start.find(absolute(path, start.directory) ?? path);
      return found?.kind === 'script' ? found.text : undefined;
    },
    lost: world => world,
    exited: (world, status) => (status === undefined ? world : { ...world, last: [] }),
  };

  /** bash sets both itself where its environment does not (variables.c `uidset`); another `sh` may be bash or may not. */
  function shellUid(name: string, { isBash, who }: Scene): Held {
    const held = start.environment(name);
    if (typeof held === 'string' || !isBash) return held ?? undefined;
    // Images set UID now and then, and never EUID.
    if (held === undefined && name === 'UID') return undefined;
    return substitutedText(['id', '-u'], who);
  }
}

function waiting(state: ShellState<Scene>): ShellState<Scene> {
  const { world } = state;
  const rooted = world.beside.filter(({ who }) => who.root.state === 'unknown' || who.root.value);
  return { ...state, world: { ...world, last: rooted.length > 0 ? rooted : world.beside } };
}

function nameOf(program: Text): string | undefined {
  return program?.slice(program.lastIndexOf('/') + 1);
}

function withAll(
  table: ShellState<Scene>['variables'],
  added: ReadonlyMap<string, Text>,
): ShellState<Scene>['variables'] {
  let after = table;
  for (const [name, value] of added) after = withVariable(after, name, value);
  return after;
}
