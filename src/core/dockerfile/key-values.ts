import { type CookedText, isSpace, sliceCooked } from './cooked-text.ts';

/** `name=value` of ENV, LABEL and ARG, before expansion. */
export interface KeyValue {
  readonly name: string;
  /** `undefined` for `ARG name`. */
  readonly value: string | undefined;
  readonly at: CookedText;
}

/**
 * Splits at white space that is neither quoted nor escaped; quotes and escapes stay
 * (moby/buildkit parser/line_parsers.go `parseWords`).
 */
export function splitWords(cooked: CookedText, escapeToken: string): CookedText[] {
  const { text } = cooked;
  const words: CookedText[] = [];
  let at = 0;
  while (at < text.length) {
    while (at < text.length && isSpace(text.charAt(at))) at += 1;
    if (at >= text.length) break;
    const start = at;
    let quote = '';
    let end = at;
    while (at < text.length) {
      const character = text.charAt(at);
      if (quote === '' && isSpace(character)) break;
      if (character === escapeToken && quote !== "'") {
        if (at + 1 >= text.length) {
          at += 1;
          break;
        }
        at += 2;
        end = at;
        continue;
      }
      if (quote === '' && (character === '"' || character === "'")) quote = character;
      else if (character === quote) quote = '';
      at += 1;
      end = at;
    }
    if (end > start) words.push(sliceCooked(cooked, start, end));
  }
  return words;
}

/**
 * The pairs of ENV or LABEL: `name=value …`, or the old `name value` when the first word has no `=`.
 * A string is what BuildKit refuses.
 */
export function parsePairs(keyword: string, rest: CookedText, escapeToken: string): readonly KeyValue[] | string {
  const words = splitWords(rest, escapeToken);
  const first = words[0];
  if (first === undefined) return `${keyword} needs at least one argument.`;
  if (!first.text.includes('=')) {
    const split = /^([^\t\v\f\r ]*)[\t\v\f\r ]+([\s\S]*)$/.exec(rest.text);
    if (split === null) return `${keyword} needs a name and a value.`;
    const name = split[1] ?? '';
    if (name === '') return `${keyword} has a pair without a name.`;
    return [{ name, value: split[2] ?? '', at: rest }];
  }
  const pairs: KeyValue[] = [];
  for (const word of words) {
    const equals = word.text.indexOf('=');
    if (equals === -1) return `${keyword} has \`${word.text}\` where \`name=value\` is needed.`;
    if (equals === 0) return `${keyword} has a pair without a name.`;
    pairs.push({ name: word.text.slice(0, equals), value: word.text.slice(equals + 1), at: word });
  }
  return pairs;
}

/** The names of ARG, with their defaults. A string is what BuildKit refuses. */
export function parseArguments(rest: CookedText, escapeToken: string): readonly KeyValue[] | string {
  const pairs: KeyValue[] = [];
  for (const word of splitWords(rest, escapeToken)) {
    const equals = word.text.indexOf('=');
    if (equals === 0) return 'ARG has a default without a name.';
    pairs.push(
      equals === -1
        ? { name: word.text, value: undefined, at: word }
        : { name: word.text.slice(0, equals), value: word.text.slice(equals + 1), at: word },
    );
  }
  return pairs.length === 0 ? 'ARG needs at least one argument.' : pairs;
}
