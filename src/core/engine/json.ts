import type { Fault, Located, SourceFile, Span } from '../source.ts';
import { spanOf } from '../source.ts';

/** A JSON value with its place. */
export type JsonValue =
  | { readonly kind: 'object'; readonly members: readonly JsonMember[]; readonly span: Span }
  | { readonly kind: 'array'; readonly items: readonly JsonValue[]; readonly span: Span }
  | { readonly kind: 'string'; readonly value: string; readonly span: Span }
  | { readonly kind: 'number'; readonly written: string; readonly span: Span }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly span: Span }
  | { readonly kind: 'null'; readonly span: Span };

/** A key (its span has the quotes) and its value. Duplicates are kept, in file order. */
export interface JsonMember {
  readonly key: Located<string>;
  readonly value: JsonValue;
}

export interface JsonText {
  /** The document, or as much of it as was read before the fault. `undefined`: nothing but blanks, or nothing readable. */
  readonly value: JsonValue | undefined;
  readonly fault: Fault | undefined;
}

interface OpenObject {
  readonly kind: 'object';
  readonly start: number;
  readonly members: JsonMember[];
  key: Located<string> | undefined;
}

interface OpenArray {
  readonly kind: 'array';
  readonly start: number;
  readonly items: JsonValue[];
}

/** Go's encoding/json refuses deeper nesting. https://github.com/golang/go/blob/go1.25.0/src/encoding/json/scanner.go#L143 */
const deepest = 10_000;

/**
 * Reads strict JSON as Go's encoding/json does: one document, no comments, no trailing commas, U+FEFF nowhere. Never throws; what
 * was read before a fault is kept. Linear, without recursion.
 */
export function readJson(file: SourceFile, start: number = 0, end: number = file.text.length): JsonText {
  const { text } = file;
  const open: (OpenObject | OpenArray)[] = [];
  let document: JsonValue | undefined;
  let at = start;

  const put = (value: JsonValue): void => {
    const parent = open.at(-1);
    if (parent === undefined) document = value;
    else if (parent.kind === 'array') parent.items.push(value);
    else if (parent.key !== undefined) {
      parent.members.push({ key: parent.key, value });
      parent.key = undefined;
    }
  };
  const close = (): void => {
    const closed = open.pop();
    if (closed === undefined) return;
    const span = spanOf(file, closed.start, at);
    if (closed.kind === 'array') put({ kind: 'array', items: closed.items, span });
    else put({ kind: 'object', members: closed.members, span });
  };
  const fail = (message: string): JsonText => {
    const fault = { message, at: spanOf(file, Math.min(at, end), Math.min(at + 1, end)) };
    while (open.length > 0) close();
    return { value: document, fault };
  };
  const skipBlanks = (): void => {
    while (at < end && (text[at] === ' ' || text[at] === '\n' || text[at] === '\t' || text[at] === '\r')) at += 1;
  };

  let expected: 'value' | 'key' | 'first-key' | 'first-item' | 'after' = 'value';
  for (;;) {
    skipBlanks();
    if (open.length === 0 && document !== undefined) {
      if (at >= end) return { value: document, fault: undefined };
      return fail('After the JSON document there is more text: dockerd takes one document.');
    }
    if (at >= end) {
      if (open.length === 0) return { value: undefined, fault: undefined };
      return fail('The JSON document ends before it is complete.');
    }
    const unit = text[at] ?? '';
    const parent = open.at(-1);
    if (expected === 'after' && parent !== undefined) {
      if (unit === ',') {
        at += 1;
        expected = parent.kind === 'array' ? 'value' : 'key';
      } else if (unit === (parent.kind === 'array' ? ']' : '}')) {
        at += 1;
        close();
      } else return fail(`Here JSON needs a comma or \`${parent.kind === 'array' ? ']' : '}'}\`, not ${shown(unit)}.`);
      continue;
    }
    if ((expected === 'first-key' && unit === '}') || (expected === 'first-item' && unit === ']')) {
      at += 1;
      close();
      expected = 'after';
      continue;
    }
    if ((expected === 'key' || expected === 'first-key') && parent?.kind === 'object') {
      if (unit !== '"') return fail(`Here JSON needs a key in double quotes, not ${shown(unit)}.`);
      const key = readString(text, at, end);
      if (typeof key === 'string') return fail(key);
      parent.key = { value: key.value, span: spanOf(file, at, key.end) };
      at = key.end;
      skipBlanks();
      if (text[at] !== ':' || at >= end) return fail('After a key JSON needs a colon.');
      at += 1;
      expected = 'value';
      continue;
    }
    if (unit === '{' || unit === '[') {
      if (open.length >= deepest) return fail('The JSON document is nested too deeply.');
      if (unit === '{') open.push({ kind: 'object', start: at, members: [], key: undefined });
      else open.push({ kind: 'array', start: at, items: [] });
      expected = unit === '{' ? 'first-key' : 'first-item';
      at += 1;
      continue;
    }
    const scalar = readScalar(file, at, end);
    if (typeof scalar === 'string') return fail(scalar);
    at = scalar.span.end;
    put(scalar);
    expected = 'after';
  }
}

const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const word = /true|false|null/y;

/** A value that holds no others, or what is wrong with it. */
function readScalar(file: SourceFile, at: number, end: number): JsonValue | string {
  const { text } = file;
  if (text[at] === '"') {
    const read = readString(text, at, end);
    return typeof read === 'string' ? read : { kind: 'string', value: read.value, span: spanOf(file, at, read.end) };
  }
  number.lastIndex = at;
  const digits = number.exec(text)?.[0];
  if (digits !== undefined) return { kind: 'number', written: digits, span: spanOf(file, at, at + digits.length) };
  word.lastIndex = at;
  const literal = word.exec(text)?.[0];
  if (literal === undefined) return `Here JSON needs a value, not ${shown(text[at] ?? '')}.`;
  const span = spanOf(file, at, at + literal.length);
  return literal === 'null' ? { kind: 'null', span } : { kind: 'boolean', value: literal === 'true', span };
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** The string whose opening quote is at `start`, and the offset behind its closing quote; or what is wrong with it. */
function readString(text: string, start: number, end: number): { value: string; end: number } | string {
  const parts: string[] = [];
  let from = start + 1;
  for (let at = from; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) {
      parts.push(text.slice(from, at));
      return { value: parts.join(''), end: at + 1 };
    }
    if (unit < 0x20) return 'A JSON string must not have a line break or another control character in it.';
    if (unit !== 0x5c) continue;
    parts.push(text.slice(from, at));
    const letter = text[at + 1] ?? '';
    const plain = escapes[letter];
    const hex = text.slice(at + 2, at + 6);
    if (plain !== undefined) parts.push(plain);
    else if (letter === 'u' && /^[0-9a-fA-F]{4}$/.test(hex)) parts.push(String.fromCharCode(Number.parseInt(hex, 16)));
    else return `JSON has no escape \`\\${letter}\`.`;
    at += plain === undefined ? 5 : 1;
    from = at + 1;
  }
  return 'A JSON string is not closed.';
}

function shown(unit: string): string {
  if (unit === '/' || unit === '#') return `\`${unit}\`: JSON has no comments`;
  if (unit === '}' || unit === ']') return `\`${unit}\`: JSON has no comma before it`;
  return unit === "'" ? 'a single quote' : `\`${unit}\``;
}
