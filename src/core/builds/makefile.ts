import type { ShellText } from '../shell/shell-text.ts';
import { type SourceFile, spanOf } from '../source.ts';
import { buildsOfScript } from './script-builds.ts';
import { type BuildStatement, longestText, unknownPart } from './statement.ts';

/**
 * The builds of a Makefile's recipes. Its variables are filled in where the file sets them to a plain text, whatever
 * conditional they stand in; functions, automatic variables and what only the command line gives are not known.
 */
export function buildsOfMakefile(file: SourceFile): BuildStatement[] {
  const directory = file.path.slice(0, Math.max(file.path.lastIndexOf('/'), 0)) || '.';
  const variables = new Map<string, string>();
  const recipes: { readonly text: string; readonly start: number; readonly end: number }[] = [];
  for (const { text, start, end } of logicalLines(file.text)) {
    if (text.startsWith('\t')) recipes.push({ text, start, end });
    const assignment = /^\s*(?:export\s+|override\s+)*([\w.-]+)\s*(\?|::?|\+)?=\s*(.*)$/s.exec(text);
    if (assignment === null || text.startsWith('\t')) continue;
    const [, name = '', operator, value = ''] = assignment;
    const isLater = variables.has(name);
    if (operator === '?' && isLater) continue;
    variables.set(name, operator === '+' || (isLater && variables.get(name) !== value) ? unknownPart : value.trim());
  }
  const builds: BuildStatement[] = [];
  const expand = expanderOf(variables);
  for (const { text, start, end } of recipes) {
    if (!/build|bud/.test(text)) continue;
    const shell = expand(text.replace(/^\t[@+\s-]*/, ''));
    const script: ShellText = { text: shell, placeOf: () => spanOf(file, start + 1, end) };
    builds.push(...buildsOfScript(script, { directories: [directory], own: undefined, variables: new Map() }));
  }
  return builds;
}

/** Lines with their continuations; a continuation in a recipe stays one for the shell. */
function* logicalLines(text: string): Iterable<{ text: string; start: number; end: number }> {
  let start = 0;
  while (start < text.length) {
    let end = start;
    for (;;) {
      const newline = text.indexOf('\n', end);
      end = newline === -1 ? text.length : newline;
      if (newline === -1 || text[end - 1] !== '\\') break;
      end += 1;
    }
    yield { text: text.slice(start, end).replace(/\\\r?\n/g, ' '), start, end };
    start = end + 1;
  }
}

/** How much all expansions of a file may come to. */
const mostText = 8 * 1024 * 1024;

/** Fills variables in; each is expanded once, and one that needs itself is not known. */
function expanderOf(variables: ReadonlyMap<string, string>): (text: string) => string {
  const done = new Map<string, string>();
  let left = mostText;
  const held = (name: string): string => {
    const seen = done.get(name);
    if (seen !== undefined) return seen;
    done.set(name, unknownPart);
    const written = variables.get(name);
    const value = written === undefined ? unknownPart : expand(written);
    done.set(name, value.length > longestText ? unknownPart : value);
    return done.get(name) ?? unknownPart;
  };
  const expand = (text: string): string =>
    text.replace(/\$(?:\$|\(([^()]*(?:\([^()]*\)[^()]*)*)\)|\{([^{}]*)\}|(.))/gs, (whole, round, curly) => {
      if (whole === '$$') return '$';
      const name: unknown = round ?? curly;
      const text = typeof name === 'string' && left > 0 ? held(name) : unknownPart;
      left -= text.length;
      return text;
    });
  return expand;
}
