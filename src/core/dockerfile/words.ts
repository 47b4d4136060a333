import { type Unknown, unknown } from '../resolved.ts';
import { isSpace } from './cooked-text.ts';
import { PatternError, replaceMatches, trimPrefix, trimSuffix } from './pattern.ts';

/** A variable as an expansion sees it: `undefined` is unset. */
export type Variable = { readonly value: string } | Unknown | undefined;

/** Answers what a variable holds. */
export type Variables = (name: string) => Variable;

/** What BuildKit refuses in a word; `message` is for people. */
export class ExpansionError extends Error {}

/** The most characters one expansion may become: no real value comes near, and `ENV A=$A$A` doubles without end. */
export const maxExpansion = 256 * 1024;

export interface ExpansionOptions {
  readonly rawQuotes?: boolean;
  readonly rawEscapes?: boolean;
  readonly skipsQuotes?: boolean;
  readonly skipsUnset?: boolean;
}

export interface Expansion {
  readonly text: string;
  /** Set when a variable that decides the result is not known. */
  readonly unknown: Unknown | undefined;
  /** The result split at white space that was not quoted. */
  readonly words: readonly string[];
  /** Every variable that was looked up, in order, with what was found. */
  readonly lookedUp: readonly { readonly name: string; readonly found: Variable }[];
}

interface Piece {
  readonly text: string;
  readonly unknown: Unknown | undefined;
}

/**
 * Expands variables, quotes and escapes of a word exactly as BuildKit's `shell.Lex` does
 * (moby/buildkit frontend/dockerfile/shell/lex.go, v0.34.1): its operators, its limits, its refusals.
 *
 * @throws {ExpansionError} for what BuildKit refuses.
 */
export function expandWord(
  source: string,
  escapeToken: string,
  variables: Variables,
  options: ExpansionOptions = {},
): Expansion {
  const characters = Array.from(source.startsWith('\uFEFF') ? source.slice(1) : source);
  const wordBuffer = { text: '' };
  let at = 0;
  let rawEscapes = options.rawEscapes === true;
  const rawQuotes = options.rawQuotes === true;
  const lookedUp: { name: string; found: Variable }[] = [];

  function peek(): string | undefined {
    return characters[at];
  }
  function next(): string | undefined {
    const character = characters[at];
    if (at < characters.length) at += 1;
    return character;
  }
  function lookUp(name: string): Variable {
    const found = variables(name);
    lookedUp.push({ name, found });
    return found;
  }

  function until(stop: string | undefined, raw: boolean, keepsPatternEscapes: boolean): Piece & { words: string[] } {
    const before = rawEscapes;
    rawEscapes = raw;
    try {
      return readUntil(stop, keepsPatternEscapes);
    } finally {
      rawEscapes = before;
    }
  }

  function readUntil(stop: string | undefined, keepsPatternEscapes: boolean): Piece & { words: string[] } {
    const result = createBuffer();
    const words = createWords(wordBuffer);
    for (let character = peek(); character !== undefined; character = peek()) {
      if (stop !== undefined && character === stop) {
        next();
        return { ...result.piece(), words: words.all() };
      }
      const special = specialPiece(character, keepsPatternEscapes);
      if (special !== undefined) {
        result.add(special);
        if (character === '$') words.add(special.text);
        else words.addRaw(special.text);
        continue;
      }
      next();
      if (character !== escapeToken) {
        words.add(character);
        result.add({ text: character, unknown: undefined });
        continue;
      }
      if (rawEscapes) {
        words.addRaw(character);
        result.add({ text: character, unknown: undefined });
      }
      const escaped = next();
      if (escaped === undefined) break;
      words.addRaw(escaped);
      result.add({ text: escaped, unknown: undefined });
    }
    if (stop !== undefined) throw new ExpansionError(`the matching \`${stop}\` is missing`);
    return { ...result.piece(), words: words.all() };
  }

  function specialPiece(character: string, keepsPatternEscapes: boolean): Piece | undefined {
    if (character === '$') return dollar();
    if (character === '<') return { text: possibleHeredoc(), unknown: undefined };
    if (options.skipsQuotes === true) return undefined;
    if (character === "'") return { text: singleQuote(keepsPatternEscapes), unknown: undefined };
    if (character === '"') return doubleQuote(keepsPatternEscapes);
    return undefined;
  }

  function singleQuote(keepsPatternEscapes: boolean): string {
    let text = rawQuotes ? "'" : '';
    next();
    for (let character = next(); character !== undefined; character = next()) {
      if (character === "'") return rawQuotes ? `${text}'` : text;
      text += keepsPatternEscapes && character === escapeToken ? character + character : character;
    }
    throw new ExpansionError('a single quote is not closed');
  }

  function doubleQuote(keepsPatternEscapes: boolean): Piece {
    const result = createBuffer();
    const literal = (text: string): void => result.add({ text, unknown: undefined });
    next();
    if (rawQuotes) literal('"');
    for (let character = peek(); character !== undefined; character = peek()) {
      if (character === '$') {
        result.add(dollar());
        continue;
      }
      next();
      if (character === '"') {
        if (rawQuotes) literal('"');
        return result.piece();
      }
      if (character !== escapeToken) {
        literal(character);
        continue;
      }
      const following = peek();
      if (following === undefined) continue;
      if (following === '"' || following === '$' || following === escapeToken) {
        if (rawEscapes) literal(character);
        next();
        literal(following);
      } else {
        if (rawEscapes && (!rawQuotes || keepsPatternEscapes)) literal(character);
        literal(character);
      }
    }
    throw new ExpansionError('a double quote is not closed');
  }

  function dollar(): Piece {
    next();
    if (peek() !== '{') {
      const name = readName();
      if (name === '') return { text: '$', unknown: undefined };
      const found = lookUp(name);
      if (found === undefined && options.skipsUnset === true) return { text: `$${name}`, unknown: undefined };
      return pieceOf(found);
    }
    next();
    const first = peek();
    if (first === undefined) throw new ExpansionError('a `}` is missing');
    if (first === '{' || first === '}' || first === ':') throw new ExpansionError('bad substitution');
    const name = readName();
    const operator = next();
    if (operator === '}') {
      const found = lookUp(name);
      if (found === undefined && options.skipsUnset === true) return { text: `\${${name}}`, unknown: undefined };
      return pieceOf(found);
    }
    if (operator === '/') return substitution(name);
    if (operator === ':') return modified(name, next(), true);
    return modified(name, operator, false);
  }

  function modified(name: string, operator: string | undefined, emptyIsUnset: boolean): Piece {
    const shown = `${emptyIsUnset ? ':' : ''}${operator ?? ''}`;
    const isTrim = operator === '#' || operator === '%';
    if (!emptyIsUnset && (operator === undefined || !'+-?#%'.includes(operator))) {
      throw new ExpansionError(`\`${shown}\` is not an operator that BuildKit supports`);
    }
    if (emptyIsUnset && isTrim) throw new ExpansionError(`\`${shown}\` is not an operator that BuildKit supports`);
    const word = until('}', isTrim, isTrim);
    const found = lookUp(name);
    if (found === undefined && options.skipsUnset === true)
      return { text: `\${${name}${shown}${word.text}}`, unknown: undefined };
    if (operator === undefined || !'+-?#%'.includes(operator)) {
      throw new ExpansionError(`\`${shown}\` is not an operator that BuildKit supports`);
    }
    if (found !== undefined && !('value' in found)) return { text: '', unknown: found };
    const value = found?.value;
    const isMissing = value === undefined || (emptyIsUnset && value === '');
    if (operator === '-') return isMissing ? word : { text: value, unknown: undefined };
    if (operator === '+') return isMissing ? { text: '', unknown: undefined } : word;
    if (operator === '?') {
      if (!isMissing) return { text: value, unknown: undefined };
      const reason = word.text !== '' ? word.text : `is not allowed to be ${value === undefined ? 'unset' : 'empty'}`;
      throw new ExpansionError(`${name}: ${reason}`);
    }
    if (word.unknown !== undefined) return word;
    const isGreedy = word.text.startsWith(operator);
    const pattern = isGreedy ? word.text.slice(1) : word.text;
    const text =
      operator === '%' ? trimSuffix(pattern, value ?? '', isGreedy) : trimPrefix(pattern, value ?? '', isGreedy);
    return { text, unknown: undefined };
  }

  function substitution(name: string): Piece {
    const replacesAll = peek() === '/';
    if (replacesAll) next();
    const pattern = until('/', true, true);
    const replacement = until('}', true, false);
    const found = lookUp(name);
    if (found === undefined && options.skipsUnset === true) {
      return { text: `\${${name}/${pattern.text}/${replacement.text}}`, unknown: undefined };
    }
    const missing = found !== undefined && !('value' in found) ? found : (pattern.unknown ?? replacement.unknown);
    if (missing !== undefined) return { text: '', unknown: missing };
    const value = found !== undefined && 'value' in found ? found.value : '';
    return { text: replaceMatches(pattern.text, value, replacement.text, replacesAll), unknown: undefined };
  }

  function readName(): string {
    let name = '';
    for (let character = peek(); character !== undefined; character = peek()) {
      if (name === '' && isDigit(character)) {
        for (let digit = peek(); digit !== undefined && isDigit(digit); digit = peek()) {
          name += digit;
          next();
        }
        return name;
      }
      if (name === '' && '@*#?-$!0'.includes(character)) {
        next();
        return character;
      }
      if (!/^[\p{L}\p{Nd}_]$/u.test(character)) break;
      name += character;
      next();
    }
    return name;
  }

  function possibleHeredoc(): string {
    next();
    if (peek() !== '<') return '<';
    next();
    let text = '<<';
    for (let blank = peek(); blank === ' ' || blank === '\t' || blank === '\r'; blank = peek()) {
      text += blank;
      next();
    }
    return text;
  }

  try {
    const whole = until(undefined, rawEscapes, false);
    return { text: whole.text, unknown: whole.unknown, words: whole.words, lookedUp };
  } catch (error) {
    if (error instanceof PatternError) throw new ExpansionError(error.message);
    throw error;
  }
}

function pieceOf(found: Variable): Piece {
  if (found === undefined) return { text: '', unknown: undefined };
  return 'value' in found ? { text: found.value, unknown: undefined } : { text: '', unknown: found };
}

function isDigit(character: string): boolean {
  return /^\p{Nd}$/u.test(character);
}

function createBuffer(): { add(piece: Piece): void; piece(): Piece } {
  let text = '';
  let missing: Unknown | undefined;
  return {
    add(piece) {
      missing ??= piece.unknown;
      if (text.length + piece.text.length <= maxExpansion) text += piece.text;
      else missing ??= unknown('budget', `a value grows beyond ${maxExpansion} characters`);
    },
    piece: () => ({ text, unknown: missing }),
  };
}

/** Splits at white space as BuildKit's `wordsStruct` does: raw text joins the word it stands in. */
/**
 * Collects words. The buffer of the word that is not at its end yet is shared by all levels of one expansion, as in BuildKit: what
 * stands in a word before a `${x:-…}` is lost with it, so that `<<${x:-y}` opens no heredoc (`wordsBuffer.Reset()` in lex.go).
 */
function createWords(buffer: { text: string }): {
  add(text: string): void;
  addRaw(text: string): void;
  all(): string[];
} {
  const words: string[] = [];
  buffer.text = '';
  function addRaw(text: string): void {
    if (buffer.text.length + text.length <= maxExpansion) buffer.text += text;
  }
  return {
    add(text) {
      for (const character of text) {
        if (!isSpace(character)) addRaw(character);
        else if (buffer.text !== '') {
          words.push(buffer.text);
          buffer.text = '';
        }
      }
    },
    addRaw,
    all() {
      if (buffer.text !== '') words.push(buffer.text);
      buffer.text = '';
      return words;
    },
  };
}
