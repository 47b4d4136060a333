import type { Fault, Span } from '../source.ts';
import { type CookedText, isSpace, sliceCooked, spanOfCooked, trimCooked } from './cooked-text.ts';
import type { Heredoc } from './heredoc.ts';
import { toLower } from './letter-case.ts';

/** `--name=value` between an instruction's keyword and its arguments. */
export interface Flag {
  readonly name: string;
  /** `undefined` without `=`. */
  readonly value: string | undefined;
  readonly span: Span;
}

/** One instruction of a Dockerfile, split as BuildKit splits it; nothing is expanded yet. */
export interface Instruction {
  /** Upper case. */
  readonly keyword: string;
  /** As written. */
  readonly written: string;
  /** From the keyword to the last character of the last line, heredoc bodies not included. */
  readonly span: Span;
  readonly flags: readonly Flag[];
  /** What follows the flags, without the white space around it. */
  readonly rest: CookedText;
  /** The exec form of instructions that have one; `undefined` where BuildKit takes the words as they are. */
  readonly json: readonly string[] | undefined;
  readonly heredocs: readonly Heredoc[];
  /** The instruction behind ONBUILD. */
  readonly trigger: Instruction | undefined;
  /** What BuildKit refuses about it; the instruction has no effect then. */
  readonly fault: Fault | undefined;
}

const takesJson = new Set(['ADD', 'CMD', 'COPY', 'ENTRYPOINT', 'RUN', 'SHELL', 'VOLUME']);

/** Splits a logical line (moby/buildkit parser/split_command.go, line_parsers.go). */
export function parseInstruction(line: CookedText, escapeToken: string): Instruction {
  const trimmed = trimCooked(line);
  const split = /[\t\v\f\r ]+/.exec(trimmed.text);
  const written = split === null ? trimmed.text : trimmed.text.slice(0, split.index);
  const lower = toLower(written);
  // Only what is made of ASCII letters can be a keyword; \u017f would become an S.
  const keyword = /^[\w-]*$/.test(lower) ? lower.toUpperCase() : written;
  const behind =
    split === null ? sliceCooked(trimmed, trimmed.text.length) : sliceCooked(trimmed, split.index + split[0].length);
  const { flags, at } = readFlags(behind, escapeToken);
  const rest = trimCooked(sliceCooked(behind, at));
  const span = spanOfCooked(trimmed);
  const base = { keyword, written, span, flags, rest, heredocs: [], trigger: undefined, fault: undefined };
  if (keyword === 'ONBUILD' && rest.text !== '') {
    // A trigger is read again as a file of its own, whose byte order mark is taken off.
    const trigger = parseInstruction(rest.text.startsWith('\ufeff') ? sliceCooked(rest, 1) : rest, escapeToken);
    return {
      ...base,
      json: undefined,
      trigger,
      fault: trigger.fault?.message.startsWith('The JSON') ? trigger.fault : undefined,
    };
  }
  const listText = keyword === 'HEALTHCHECK' ? rest.text.replace(/^\S*\s*/, '') : rest.text;
  if (!takesJson.has(keyword) && keyword !== 'HEALTHCHECK') return { ...base, json: undefined };
  const json = parseStringArray(listText);
  if (json !== 'not strings') return { ...base, json };
  const message = `The JSON form of ${keyword} holds something that is not a string.`;
  return { ...base, json: undefined, fault: { message, at: spanOfCooked(rest) } };
}

/** Strings of a JSON array; `undefined` when the text is none; `'not strings'` when it holds anything else, which BuildKit refuses. */
function parseStringArray(text: string): readonly string[] | undefined | 'not strings' {
  if (!text.startsWith('[')) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(parsed)) return undefined;
  const strings = parsed.filter((item): item is string => typeof item === 'string');
  return strings.length === parsed.length ? strings : 'not strings';
}

/** `extractBuilderFlags`: words that begin with `--`, quotes and escapes taken off; `--` alone ends them. */
function readFlags(behind: CookedText, escapeToken: string): { flags: Flag[]; at: number } {
  const { text } = behind;
  const flags: Flag[] = [];
  let at = 0;
  while (true) {
    while (at < text.length && isBlank(text.charAt(at))) at += 1;
    if (!text.startsWith('--', at)) return { flags, at };
    const start = at;
    let word = '';
    let quote = '';
    while (at < text.length) {
      const character = text.charAt(at);
      if (quote === '' && isBlank(character)) break;
      if (quote === '' && (character === '"' || character === "'")) quote = character;
      else if (quote !== '' && character === quote) quote = '';
      else if (character === escapeToken) {
        at += 1;
        word += text.charAt(at);
      } else if (character < '\u0080') word += character;
      else {
        // BuildKit reads flags byte by byte: what UTF-8 has for é becomes two characters, and some bytes are white space.
        const whole = String.fromCodePoint(text.codePointAt(at) ?? 0);
        const bytes = Array.from(new TextEncoder().encode(whole), byte => String.fromCharCode(byte));
        const blank = quote === '' ? bytes.findIndex(isSpace) : -1;
        word += bytes.slice(0, blank === -1 ? bytes.length : blank).join('');
        at += whole.length;
        if (blank !== -1) break;
        continue;
      }
      at += 1;
    }
    at = Math.min(at, text.length);
    if (word === '--') return { flags, at };
    const equals = word.indexOf('=');
    flags.push({
      name: equals === -1 ? word.slice(2) : word.slice(2, equals),
      value: equals === -1 ? undefined : word.slice(equals + 1),
      span: spanOfCooked(behind, start, at),
    });
  }
}

/** White space of one byte. */
function isBlank(character: string): boolean {
  return character < '\u0080' && isSpace(character);
}
