import { type Fault, type SourceFile, spanOf } from '../source.ts';
import type { Environment, Variable } from './environment.ts';
import { type Lookup, substitute } from './template.ts';

/**
 * Adds the variables of an env file to those given, in Compose's own grammar: `NAME=value`, `NAME: value`, `export`,
 * comments, single quotes (literal), double quotes (escapes and references, several lines), references to variables
 * set before. Ends at the first line Compose refuses, with a fault.
 * https://github.com/compose-spec/compose-go/blob/v2.16.2/dotenv/parser.go
 * @param outer what beats the file's own variables in references (`${NAME}`)
 */
export function parseDotenv(file: SourceFile, into: Map<string, Variable>, outer: Lookup, faults: Fault[]): void {
  new DotenvReader(file, into, outer, faults).read();
}

/** The variables of several env files; a later file wins. References see the environment first, then earlier lines. */
export function variablesOf(files: readonly SourceFile[], environment: Environment, faults: Fault[]): Environment {
  const variables = new Map<string, Variable>();
  for (const file of files) parseDotenv(file, variables, name => environment.get(name)?.value, faults);
  return variables;
}

const escapes = /\\(?:[abcfnrtv$"\\]|0[0-9]{0,3})/g;
const escaped: ReadonlyMap<string, string> = new Map([
  ['\\a', '\x07'],
  ['\\b', '\b'],
  ['\\f', '\f'],
  ['\\n', '\n'],
  ['\\r', '\r'],
  ['\\t', '\t'],
  ['\\v', '\v'],
  ['\\"', '"'],
  ['\\\\', '\\'],
  // `\$` becomes `$$`, which the references that follow turn into a plain dollar sign.
  ['\\$', '$$'],
]);

function expandEscape(match: string): string {
  const simple = escaped.get(match);
  if (simple !== undefined) return simple;
  const octal = /^\\0([0-7]{3})$/.exec(match)?.[1];
  const code = octal === undefined ? Number.NaN : Number.parseInt(octal, 8);
  // compose-go takes the 0 away before it looks whether the rest is a number.
  return code <= 0xff ? String.fromCharCode(code) : match.replace('0', '');
}

const inlineSpace = '[\\t\\v\\f\\r \\u0085\\u00a0]';
const leading = new RegExp(`${inlineSpace}*`, 'y');
const exportWord = /export\s+/y;
const nameCharacter = /[\p{L}\p{N}_.\-[\]]/u;

class DotenvReader {
  private readonly file: SourceFile;
  private readonly text: string;
  private readonly into: Map<string, Variable>;
  private readonly outer: Lookup;
  private readonly faults: Fault[];
  private at = 0;

  constructor(file: SourceFile, into: Map<string, Variable>, outer: Lookup, faults: Fault[]) {
    this.file = file;
    this.text = file.text;
    this.into = into;
    this.outer = outer;
    this.faults = faults;
    if (this.text.startsWith('\uFEFF')) this.at = 1;
  }

  read(): void {
    while (this.skipToStatement()) if (!this.statement()) return;
  }

  private skipToStatement(): boolean {
    const blank = /[^\S\uFEFF]*(?:#[^\n]*[^\S\uFEFF]*)*/y;
    blank.lastIndex = this.at;
    this.at += blank.exec(this.text)?.[0].length ?? 0;
    return this.at < this.text.length;
  }

  private fault(message: string, start: number, end: number): false {
    this.faults.push({ message, at: spanOf(this.file, start, end) });
    return false;
  }

  private lineEndFrom(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end === -1 ? this.text.length : end;
  }

  private statement(): boolean {
    const start = this.at;
    exportWord.lastIndex = start;
    this.at += exportWord.exec(this.text)?.[0].length ?? 0;
    const keyStart = this.at;
    let index = keyStart;
    for (; index < this.text.length; index += 1) {
      const character = String.fromCodePoint(this.text.codePointAt(index) ?? 0);
      if (character === '=' || character === ':' || character === '\n') break;
      if (/[\t\v\f\r \u0085\u00a0]/.test(character)) continue;
      if (!nameCharacter.test(character)) {
        const shown = this.text.slice(keyStart, this.lineEndFrom(keyStart)).slice(0, 40);
        return this.fault(`\`${character}\` cannot stand in a variable's name: \`${shown}\``, index, index + 1);
      }
      index += character.length - 1;
    }
    const mark = this.text[index];
    // A last line without `=` and without a line end names no variable at all (as compose-go).
    const key = mark === undefined ? '' : this.text.slice(keyStart, index).trimEnd();
    if (key.includes(' ')) return this.fault(`a variable's name cannot contain a space: \`${key}\``, keyStart, index);
    this.at = mark === undefined ? keyStart : index + 1;
    if (mark !== undefined) this.skipInlineSpace();
    if (mark === '\n') {
      const inherited = this.outer(key);
      if (inherited !== undefined) this.into.set(key, { value: inherited, at: spanOf(this.file, keyStart, index) });
      return true;
    }
    const value = this.value();
    if (value === undefined) return false;
    this.into.set(key, { value: value.text, at: spanOf(this.file, keyStart, value.end) });
    return true;
  }

  private skipInlineSpace(): void {
    leading.lastIndex = this.at;
    this.at += leading.exec(this.text)?.[0].length ?? 0;
  }

  private value(): { text: string; end: number } | undefined {
    const quote = this.text[this.at];
    return quote === '"' || quote === "'" ? this.quoted(quote) : this.unquoted();
  }

  private unquoted(): { text: string; end: number } | undefined {
    const start = this.at;
    const lineEnd = this.lineEndFrom(start);
    const line = this.text.slice(start, lineEnd);
    const comment = line.indexOf(' #');
    const value = (comment === -1 ? line : line.slice(0, comment)).trimEnd();
    this.at = Math.min(lineEnd + 1, this.text.length);
    return this.expanded(value, start, start + value.length);
  }

  private quoted(quote: string): { text: string; end: number } | undefined {
    const start = this.at;
    const pieces: string[] = [];
    let copied = start + 1;
    for (let index = start + 1; index < this.text.length; index += 1) {
      const character = this.text[index];
      if (character === '\\' && index + 1 < this.text.length) {
        index += 1;
        if (this.text[index] === quote) {
          pieces.push(this.text.slice(copied, index - 1));
          copied = index;
        }
        continue;
      }
      if (character !== quote) continue;
      pieces.push(this.text.slice(copied, index));
      this.at = index + 1;
      const raw = pieces.join('');
      if (quote === "'") return { text: raw, end: index + 1 };
      return this.expanded(raw.replace(escapes, expandEscape), start, index + 1);
    }
    this.fault('this quoted value never ends', start, this.lineEndFrom(start));
    return undefined;
  }

  private expanded(text: string, start: number, end: number): { text: string; end: number } | undefined {
    const result = substitute(text, name => this.outer(name) ?? this.into.get(name)?.value);
    if (result.ok) return { text: result.text, end };
    this.fault(result.message, start, end);
    return undefined;
  }
}
