import { escapeGlob, withoutPrefix, withoutSuffix } from './glob.ts';
import type { ParameterOperation, ParsedScript, Word, WordPart } from './parse.ts';

/** Text where it is known. */
export type Text = string | undefined;

/** What a variable holds: text, `null` for unset, `undefined` for not known. */
export type Held = string | null | undefined;

/** What the words of a script see. */
export interface WordScope {
  readonly variable: (name: string) => Held;
  /** `$1` and on; `undefined` when their number is not known. */
  readonly positional: readonly Text[] | undefined;
  /** `$0`. */
  readonly zero: Text;
  /** What `$(…)` prints. */
  readonly substitute: (script: ParsedScript | undefined) => Text;
  /** `${x:=…}`. */
  readonly assign: (name: string, value: Text) => void;
}

/** Part of a word after expansion. */
type Piece =
  | { readonly kind: 'text'; readonly text: Text; readonly quoted: boolean; readonly splits: boolean }
  /** The words of `"$@"`. */
  | { readonly kind: 'fields'; readonly fields: readonly Text[] };

/** The longest text that a word may become. */
const maxText = 16 * 1024;

/** The words that a word becomes: unquoted expansions split at blanks, `"$@"` gives one for each. */
export function fieldsOf(word: Word, scope: WordScope): Text[] {
  const fields: { text: Text }[] = [];
  let current: { text: Text } | undefined;
  const add = (text: Text): void => {
    current ??= { text: '' };
    current.text =
      current.text === undefined || text === undefined ? undefined : (current.text + text).slice(0, maxText);
  };
  const end = (): void => {
    if (current !== undefined) fields.push(current);
    current = undefined;
  };
  for (const piece of piecesOf(word, scope)) {
    if (piece.kind === 'fields') {
      for (const [index, field] of piece.fields.entries()) {
        if (index > 0) end();
        add(field);
      }
    } else if (!piece.splits || piece.text === undefined) add(piece.text);
    else {
      const [first = '', ...others] = piece.text.split(/[ \t\n]+/);
      if (first !== '') add(first);
      for (const other of others) {
        end();
        if (other !== '') add(other);
      }
    }
  }
  end();
  return fields.map(field => field.text);
}

/** The text of a word where nothing is split: assignments, redirections, `case`. */
export function textOf(word: Word, scope: WordScope): Text {
  let text = '';
  for (const piece of piecesOf(word, scope)) {
    const next = piece.kind === 'text' ? piece.text : joined(piece.fields);
    if (next === undefined) return undefined;
    text = (text + next).slice(0, maxText);
  }
  return text;
}

/** A word as a pattern: what was quoted stands for itself. */
export function patternOf(word: Word, scope: WordScope): Text {
  let pattern = '';
  for (const piece of piecesOf(word, scope)) {
    const text = piece.kind === 'text' ? piece.text : joined(piece.fields);
    if (text === undefined) return undefined;
    pattern += piece.kind === 'text' && !piece.quoted ? text : escapeGlob(text);
  }
  return pattern;
}

/** The text of parts, as of a heredoc's body. */
export function textOfParts(parts: readonly WordPart[], scope: WordScope): Text {
  let text = '';
  for (const part of parts) {
    for (const piece of piecesOfPart(part, true, scope)) {
      const next = piece.kind === 'text' ? piece.text : joined(piece.fields);
      if (next === undefined) return undefined;
      text = (text + next).slice(0, maxText);
    }
  }
  return text;
}

function joined(fields: readonly Text[]): Text {
  return fields.some(field => field === undefined) ? undefined : fields.join(' ');
}

function piecesOf(word: Word, scope: WordScope): Piece[] {
  if (word.parts !== undefined) return word.parts.flatMap(part => piecesOfPart(part, false, scope));
  // A word without parts has no quotes; where it differs from its source, a backslash made a character literal.
  return [{ kind: 'text', text: word.value, quoted: word.value !== word.text, splits: false }];
}

function literal(text: Text, quoted: boolean): Piece {
  return { kind: 'text', text, quoted, splits: false };
}

function piecesOfPart(part: WordPart, inQuotes: boolean, scope: WordScope): Piece[] {
  switch (part.type) {
    case 'Literal':
      return [literal(part.value, inQuotes || part.value !== part.text)];
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return [literal(part.value, true)];
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.length === 0
        ? [literal('', true)]
        : part.parts.flatMap(inner => piecesOfPart(inner, true, scope));
    case 'Glob':
    case 'ExtendedGlob':
    case 'BraceExpansion':
      return [literal(part.text, false)];
    case 'SimpleExpansion':
      return piecesOfParameter(part.text.slice(1), undefined, undefined, inQuotes, scope);
    case 'ParameterExpansion':
      if (part.index !== undefined) return [{ kind: 'text', text: undefined, quoted: inQuotes, splits: !inQuotes }];
      return piecesOfParameter(part.parameter, part.prefix, part.operation, inQuotes, scope);
    case 'CommandExpansion':
      return [{ kind: 'text', text: scope.substitute(part.script), quoted: inQuotes, splits: !inQuotes }];
    default:
      return [{ kind: 'text', text: undefined, quoted: inQuotes, splits: !inQuotes }];
  }
}

function piecesOfParameter(
  name: string,
  prefix: '!' | '#' | undefined,
  operation: ParameterOperation | undefined,
  inQuotes: boolean,
  scope: WordScope,
): Piece[] {
  if ((name === '@' || name === '*') && prefix === undefined) {
    const fields = allPositional(scope, operation);
    if (fields === undefined) return [literal(undefined, inQuotes)];
    return name === '@' || !inQuotes ? [{ kind: 'fields', fields }] : [literal(joined(fields), true)];
  }
  const piece = (text: Text): Piece[] => [{ kind: 'text', text, quoted: inQuotes, splits: !inQuotes }];
  const held = heldBy(name, scope);
  if (prefix === '#') return piece(held === undefined ? undefined : String((held ?? '').length));
  if (prefix === '!') return piece(undefined);
  if (operation === undefined) return piece(held === undefined ? undefined : (held ?? ''));
  return piece(applied(operation, name, held, scope));
}

/** `"${@:2}"` and its like; other operators on all of them are not read. */
function allPositional(scope: WordScope, operation: ParameterOperation | undefined): readonly Text[] | undefined {
  if (operation === undefined) return scope.positional;
  if (operation.type === 'Default') {
    if (scope.positional === undefined) return undefined;
    const isSet = scope.positional.length > 0;
    if (operation.operator.endsWith('+')) return isSet ? fieldsOf(operation.operand, scope) : [];
    return isSet ? scope.positional : fieldsOf(operation.operand, scope);
  }
  if (operation.type !== 'Slice') return undefined;
  const offset = numberIn(textOf(operation.offset, scope));
  if (offset === undefined || offset < 0 || scope.positional === undefined || operation.length !== undefined)
    return undefined;
  return offset === 0 ? [scope.zero, ...scope.positional] : scope.positional.slice(offset - 1);
}

function heldBy(name: string, scope: WordScope): Held {
  if (name === '0') return scope.zero;
  if (name === '#') return scope.positional === undefined ? undefined : String(scope.positional.length);
  if (/^[1-9]\d*$/.test(name)) {
    if (scope.positional === undefined) return undefined;
    const index = Number(name) - 1;
    return index < scope.positional.length ? scope.positional[index] : null;
  }
  if (/^[?$!-]$/.test(name)) return undefined;
  return scope.variable(name);
}

function applied(operation: ParameterOperation, name: string, held: Held, scope: WordScope): Text {
  if (operation.type === 'Default') return withDefault(operation, name, held, scope);
  if (held === undefined) return undefined;
  const text = held ?? '';
  switch (operation.type) {
    case 'Remove': {
      const pattern = patternOf(operation.operand, scope);
      if (pattern === undefined || text.length > 256) return undefined;
      const isGreedy = operation.operator.length === 2;
      return operation.operator.startsWith('#')
        ? withoutPrefix(text, pattern, isGreedy)
        : withoutSuffix(text, pattern, isGreedy);
    }
    case 'Replace': {
      const pattern = textOf(operation.pattern, scope);
      const replacement = textOf(operation.replacement, scope);
      if (pattern === undefined || pattern === '' || replacement === undefined || /[\\*?[]/.test(pattern))
        return undefined;
      if (operation.operator === '//') return text.replaceAll(pattern, () => replacement);
      return operation.operator === '/' ? text.replace(pattern, () => replacement) : undefined;
    }
    case 'Slice': {
      const offset = numberIn(textOf(operation.offset, scope));
      const length = operation.length === undefined ? text.length : numberIn(textOf(operation.length, scope));
      if (offset === undefined || length === undefined || length < 0) return undefined;
      const start = offset < 0 ? text.length + offset : offset;
      return start < 0 ? '' : text.slice(start, start + length);
    }
    case 'CaseModification':
      if (operation.operand !== undefined) return undefined;
      if (operation.operator === '^^') return text.toUpperCase();
      return operation.operator === ',,' ? text.toLowerCase() : undefined;
    default:
      return undefined;
  }
}

function withDefault(
  operation: ParameterOperation & { type: 'Default' },
  name: string,
  held: Held,
  scope: WordScope,
): Text {
  const { operator, operand } = operation;
  if (held === undefined) return undefined;
  const isMissing = held === null || (operator.startsWith(':') && held === '');
  if (operator.endsWith('+')) return isMissing ? '' : textOf(operand, scope);
  if (!isMissing) return held ?? '';
  if (operator.endsWith('?')) return undefined;
  const text = textOf(operand, scope);
  if (operator.endsWith('=')) scope.assign(name, text);
  return text;
}

function numberIn(text: Text): number | undefined {
  return text !== undefined && /^\s*-?\d+\s*$/.test(text) ? Number(text) : undefined;
}
