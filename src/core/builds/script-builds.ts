import { type Command, parseShell, type ShellScript, type Word, type WordPart } from '../shell/parse.ts';
import type { ShellText } from '../shell/shell-text.ts';
import { buildOfCommand } from './build-command.ts';
import { type BuildStatement, joined, longestText, unknownPart } from './statement.ts';

/** What a script finds when it starts. */
export interface ScriptStart {
  /** Directories that it may be started in, relative to the root. */
  readonly directories: readonly string[];
  /** Where the script itself lies; `undefined` when it is no file. */
  readonly own: string | undefined;
  readonly variables: ReadonlyMap<string, string>;
}

/** No script that people write has as many commands. */
const maxNodes = 200_000;
/** Commands in each other, several nodes for each. */
const deepest = 1000;

/** Every command of a script that builds an image, whichever way the script takes: a build in an `if` is one of the repository. */
export function buildsOfScript(text: ShellText, start: ScriptStart): BuildStatement[] {
  const script = parseShell(text);
  if (script === undefined) return [];
  const variables = variablesOf(script, start);
  const builds: BuildStatement[] = [];
  const walk = { left: maxNodes };
  visit(script.statements, start.directories, walk, (command, directories) => {
    const words = [command.name, ...command.args].flatMap(word =>
      word?.type === 'Word' ? wordsOf(word, variables) : [unknownPart],
    );
    if (words[0] === 'cd' || words[0] === 'pushd') return directoriesAfter(words[1] ?? '', directories, start);
    const build = buildOfCommand(words, directories, text.placeOf(command.pos, command.end));
    if (build !== undefined) builds.push(build);
    return directories;
  });
  return builds;
}

type OnCommand = (command: Command, directories: readonly string[]) => readonly string[];

/** Visits the commands below a node in their order; what `cd` does in a subshell or a function stays in it. */
function visit(
  node: unknown,
  directories: readonly string[],
  walk: { left: number },
  onCommand: OnCommand,
  depth = 0,
): readonly string[] {
  walk.left -= 1;
  if (walk.left < 0 || depth > deepest || typeof node !== 'object' || node === null) return directories;
  if (isCommand(node)) return onCommand(node, directories);
  const type = 'type' in node ? node.type : undefined;
  if (type === 'Word' || type === 'Assignment') return directories;
  let here = directories;
  for (const child of Array.isArray(node) ? node : Object.values(node))
    if (typeof child === 'object') here = visit(child, here, walk, onCommand, depth + 1);
  return type === 'Subshell' || type === 'Function' ? directories : here;
}

function isCommand(node: object): node is Command {
  return 'type' in node && node.type === 'Command';
}

function directoriesAfter(path: string, directories: readonly string[], { own }: ScriptStart): readonly string[] {
  // `cd "$(dirname "$0")/.."`: from where the script lies.
  const below = own === undefined ? null : new RegExp(`^${unknownPart}(?:/(.*))?$`).exec(path);
  if (below !== null && own !== undefined) return [joined(own, below[1] ?? '.')].flatMap(found => found ?? []);
  return directories.flatMap(directory => joined(directory, path) ?? []);
}

/** Variables that a script sets once, to a text that is known, and those it finds. */
function variablesOf(script: ShellScript, start: ScriptStart): ReadonlyMap<string, string> {
  const variables = new Map(start.variables);
  const seen = new Set<string>();
  visit(script.statements, [], { left: maxNodes }, (command, directories) => {
    // `X=y cmd` is for that command alone; `export X=y` is a word of `export`.
    for (const part of command.prefix) {
      if (part.type !== 'Assignment' || command.name !== undefined) continue;
      const { name, value, append, index } = part;
      const isPlain = value.type === 'Word' && append !== true && index === undefined;
      const [text = ''] = isPlain ? [oneWord(value, variables)] : [unknownPart];
      variables.set(name, seen.has(name) && variables.get(name) !== text ? unknownPart : text);
      seen.add(name);
    }
    if (/^(?:export|readonly|local|declare)$/.test(command.name?.value ?? '')) {
      for (const word of command.args) {
        const pair = word.type === 'Word' ? /^(\w+)=(.*)$/s.exec(oneWord(word, variables)) : null;
        if (pair === null) continue;
        const [, name = '', text = ''] = pair;
        variables.set(name, seen.has(name) && variables.get(name) !== text ? unknownPart : text);
        seen.add(name);
      }
    }
    return directories;
  });
  return variables;
}

type Variables = ReadonlyMap<string, string>;

/** The fields of a word: an unquoted variable that holds several words is several. */
function wordsOf(word: Word, variables: Variables): readonly string[] {
  const [only, ...others] = word.parts ?? [];
  const text = oneWord(word, variables);
  const isUnquoted = only !== undefined && others.length === 0 && /Expansion$/.test(only.type);
  return isUnquoted ? text.split(/\s+/).filter(part => part !== '') : [text];
}

function oneWord(word: Word, variables: Variables): string {
  if (word.parts === undefined) return word.value;
  let text = '';
  for (const part of word.parts) {
    text += partText(part, variables);
    if (text.length > longestText) return unknownPart;
  }
  return text;
}

function partText(part: WordPart, variables: Variables): string {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return part.value;
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.map(child => partText(child, variables)).join('');
    case 'SimpleExpansion':
      return variables.get(part.text.slice(1)) ?? unknownPart;
    case 'ParameterExpansion': {
      const held = part.prefix === undefined && part.index === undefined ? variables.get(part.parameter) : unknownPart;
      if (part.operation === undefined) return held ?? unknownPart;
      const isDefault = part.operation.type === 'Default' && /^:?[-=]$/.test(part.operation.operator);
      if (!isDefault || part.operation.type !== 'Default') return unknownPart;
      return held === undefined || held === '' ? oneWord(part.operation.operand, variables) : held;
    }
    default:
      return unknownPart;
  }
}
