/** A pattern that BuildKit refuses. */
export class PatternError extends Error {}

/** One element of a shell pattern: a character, any one character (`?`), or any run of them (`*`). */
type Element = { readonly literal: string } | 'any' | 'run';

/**
 * The most comparisons of pattern elements with characters: real values stay far below, and quadratic searches end here.
 */
const maxSteps = 4_000_000;

/**
 * Reads a pattern of `${x#…}`, `${x%…}`, `${x/…/…}`: `*`, `?`, and escapes of these, of `\`, `}` and `/` only
 * (moby/buildkit shell/lex.go `convertShellPatternToRegex`). Brackets are ordinary characters.
 *
 * @throws {PatternError} for any other escape.
 */
function parsePattern(pattern: string): Element[] {
  const elements: Element[] = [];
  const characters = Array.from(pattern);
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    if (character === '*') elements.push('run');
    else if (character === '?') elements.push('any');
    else if (character !== '\\') elements.push({ literal: character });
    else {
      const following = characters[at + 1];
      if (following === '}' || following === '/') continue;
      if (following !== '*' && following !== '?' && following !== '\\') {
        throw new PatternError(
          `the pattern \`${pattern}\` has an escape that BuildKit refuses: \`\\${following ?? ''}\``,
        );
      }
      elements.push({ literal: following });
      at += 1;
    }
  }
  return elements;
}

/** Where a match that begins at `start` ends: the shortest or the longest; `undefined` without one. */
function matchEnd(
  elements: readonly Element[],
  text: readonly string[],
  start: number,
  isGreedy: boolean,
  work: { steps: number },
): number | undefined {
  let states = closure(new Set([0]), elements);
  let best = states.has(elements.length) ? start : undefined;
  if (best !== undefined && !isGreedy) return best;
  for (let at = start; at < text.length && states.size > 0; at += 1) {
    const following = new Set<number>();
    for (const state of states) {
      work.steps += 1;
      if (work.steps > maxSteps) throw new PatternError('a pattern asks for more comparisons than any real file does');
      const element = elements[state];
      if (element === undefined) continue;
      // `.` of Go's regexp does not match a line end, and BuildKit builds `*` and `?` from it.
      if (element === 'run') {
        if (text[at] !== '\n') following.add(state);
      } else if (element === 'any') {
        if (text[at] !== '\n') following.add(state + 1);
      } else if (element.literal === text[at]) following.add(state + 1);
    }
    states = closure(following, elements);
    if (states.has(elements.length)) {
      best = at + 1;
      if (!isGreedy) return best;
    }
  }
  return best;
}

function closure(states: Set<number>, elements: readonly Element[]): Set<number> {
  for (const state of states) if (elements[state] === 'run') states.add(state + 1);
  return states;
}

/** `${x#pattern}` and, greedy, `${x##pattern}`. @throws {PatternError} */
export function trimPrefix(pattern: string, value: string, isGreedy: boolean): string {
  const text = Array.from(value);
  const end = matchEnd(parsePattern(pattern), text, 0, isGreedy, { steps: 0 });
  return end === undefined ? value : text.slice(end).join('');
}

/** `${x%pattern}` and, greedy, `${x%%pattern}`. @throws {PatternError} */
export function trimSuffix(pattern: string, value: string, isGreedy: boolean): string {
  const text = Array.from(value).reverse();
  const end = matchEnd(parsePattern(pattern).reverse(), text, 0, isGreedy, { steps: 0 });
  return end === undefined ? value : text.slice(end).reverse().join('');
}

/** `${x/pattern/replacement}` and `${x//pattern/replacement}`; a match is leftmost and longest. @throws {PatternError} */
export function replaceMatches(pattern: string, value: string, replacement: string, replacesAll: boolean): string {
  const elements = parsePattern(pattern);
  const text = Array.from(value);
  const work = { steps: 0 };
  let result = '';
  let at = 0;
  let isBehindMatch = false;
  while (at <= text.length) {
    const end = matchEnd(elements, text, at, true, work);
    const isMatch = end !== undefined && !(end === at && isBehindMatch);
    if (!isMatch || end === undefined) {
      result += text[at] ?? '';
      at += 1;
      isBehindMatch = false;
      continue;
    }
    if (!replacesAll) return result + replacement + text.slice(end).join('');
    result += expandTemplate(replacement, text.slice(at, end).join(''));
    if (end === at) {
      result += text[at] ?? '';
      at += 1;
      isBehindMatch = false;
    } else {
      at = end;
      isBehindMatch = true;
    }
  }
  return result;
}

/** `//` hands its replacement to Go's `ReplaceAllString`, which reads `$0`, `${name}` and `$$` in it. */
function expandTemplate(replacement: string, match: string): string {
  return replacement.replace(
    /\$(?:\$|(\w+)|\{(\w+)\})/g,
    (whole, plain: string | undefined, braced: string | undefined) => {
      if (whole === '$$') return '$';
      return (plain ?? braced) === '0' ? match : '';
    },
  );
}
