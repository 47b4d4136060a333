import type { Executed } from '../dockerfile/image-stage.ts';
import { absolute } from '../shell/absolute-path.ts';
import type { Text } from '../shell/expand.ts';
import { printedBy } from '../shell/output.ts';
import { parseShell } from '../shell/parse.ts';
import { runScript } from '../shell/run-script.ts';
import { ordinary, type ShellHost, type ShellState, type SimpleCommand } from '../shell/shell-state.ts';
import { type ShellText, shellTextOfLiteral, shellTextOfRun } from '../shell/shell-text.ts';
import { noVariables } from '../shell/variable-table.ts';

/** What a RUN made of a file: its text, the file it is a link to or a copy of, an edit, or why nobody knows. */
export type Written =
  | { readonly text: ShellText }
  | { readonly link: string }
  | { readonly why: string }
  /** It was there before, and is edited in a way that is not followed. */
  | { readonly edited: string };

type World = Written | undefined;

/**
 * What a RUN writes to an absolute path; `undefined` when it leaves the file as it is.
 *
 * @param work how many commands may be followed; shared by all that is read for one image.
 */
export function writtenByRun(executed: Executed, path: string, work: { left: number }): Written | undefined {
  const { instruction } = executed;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isMentioned =
    instruction.rest.text.includes(name) || instruction.heredocs.some(({ content }) => content.includes(name));
  if (!isMentioned || name === '') return undefined;
  const text = shellTextOfRun(executed);
  const script = text && parseShell(text);
  if (script === undefined) return undefined;
  const start: ShellState<World> = {
    world: undefined,
    variables: noVariables,
    positional: [],
    zero: executed.shell[0],
    directory: executed.directory,
    stopsOnError: false,
  };
  const ended = runScript(script, start, hostOf(executed, path), work);
  if (ended === undefined) return { why: 'the RUN that names it is longer than any real one' };
  return (ended.ok ?? ended.fail)?.world;
}

function hostOf({ variables }: Executed, path: string): ShellHost<World> {
  return {
    merge: (a, b) => (a === b ? a : { why: 'a RUN writes it only under a condition' }),
    variable: name => {
      const found = variables(name);
      return found !== undefined && 'value' in found ? found.value : undefined;
    },
    substitute: () => undefined,
    source: () => undefined,
    lost: world => world,
    execute: (command, state, isChecked) => ordinary({ ...state, world: after(command, state, path) }, isChecked),
  };
}

function after(command: SimpleCommand, state: ShellState<World>, path: string): World {
  const { words, writes, stdin, at } = command;
  const [program, ...rest] = words;
  const name = program?.slice(program.lastIndexOf('/') + 1);
  for (const write of writes) {
    if (write.path !== path) continue;
    const text = words.length === 0 ? '' : printedBy(words, stdin);
    return withText(state.world, text, write.appends, command);
  }
  const operands = rest.filter(word => word === undefined || !word.startsWith('-'));
  const paths = operands.map(word => absolute(word, state.directory));
  const isInside = intoDirectory(operands, paths.at(-1), path);
  if (!paths.includes(path) && !isInside) return state.world;
  switch (name) {
    case 'tee':
      return withText(state.world, stdin, rest.includes('-a'), command);
    case 'cp':
    case 'mv':
    case 'install':
    case 'ln': {
      const source = name === 'ln' ? linkTarget(operands, path) : paths.at(-2);
      if (paths.at(-1) !== path && !isInside) return state.world;
      return source === undefined ? { why: `\`${name}\` puts it there` } : { link: source };
    }
    case 'sed':
      return isHarmlessEdit(rest) ? state.world : edited(state.world, name);
    case 'curl':
    case 'wget':
      return { why: `\`${name}\` brings it` };
    case 'perl':
    case 'awk':
    case 'patch':
    case 'envsubst':
      return edited(state.world, name);
    default:
      return state.world;
  }

  function withText(before: World, text: Text, appends: boolean, { at: place }: SimpleCommand): World {
    if (text === undefined) return { why: 'what a RUN writes there is not known' };
    if (!appends) return { text: shellTextOfLiteral(text, place) };
    if (before === undefined || !('text' in before)) return { why: 'a RUN adds lines to it' };
    return { text: shellTextOfLiteral(before.text.text + text, at) };
  }
}

function edited(before: World, program: string): World {
  const why = `a RUN edits it with \`${program}\``;
  return before === undefined ? { edited: why } : { why };
}

/** `ln -s a /dir/` and `cp a /dir`: the file's own name below the last operand. */
function intoDirectory(operands: readonly Text[], last: Text, path: string): boolean {
  const source = operands.at(-2);
  if (last === undefined || source === undefined) return false;
  return `${last === '/' ? '' : last}/${source.slice(source.lastIndexOf('/') + 1)}` === path;
}

/** A relative target of a link is seen from the directory of the link. */
function linkTarget(operands: readonly Text[], path: string): Text {
  return absolute(operands.at(-2), path.slice(0, path.lastIndexOf('/')) || '/');
}

/** Carriage returns taken out, or lines that only look alike. */
function isHarmlessEdit(words: readonly Text[]): boolean {
  if (!words.some(word => word !== undefined && /^(?:-[a-zA-Z]*i|--in-place)/.test(word))) return true;
  return words.some(word => word !== undefined && /\\r|\\x0d/i.test(word));
}
