type Element = { readonly set: (character: string) => boolean } | 'run';

/** Whether a whole text matches a pattern of `case`, `[[ == ]]` or `${x#…}`: `*`, `?`, `[…]`, and `\` before a literal character. */
export function matchesGlob(pattern: string, text: string): boolean {
  return matches(elementsOf(pattern), text, 0, text.length);
}

/** Text without the shortest or longest prefix that matches, as `${x#…}` and `${x##…}` give it. */
export function withoutPrefix(text: string, pattern: string, isGreedy: boolean): string {
  const elements = elementsOf(pattern);
  for (const end of lengths(text.length, isGreedy)) if (matches(elements, text, 0, end)) return text.slice(end);
  return text;
}

/** Text without the shortest or longest suffix that matches, as `${x%…}` and `${x%%…}` give it. */
export function withoutSuffix(text: string, pattern: string, isGreedy: boolean): string {
  const elements = elementsOf(pattern);
  for (const length of lengths(text.length, isGreedy)) {
    const start = text.length - length;
    if (matches(elements, text, start, text.length)) return text.slice(0, start);
  }
  return text;
}

/** A literal text as a pattern that matches only itself. */
export function escapeGlob(text: string): string {
  return text.replace(/[\\*?[\]]/g, '\\$&');
}

function lengths(longest: number, isGreedy: boolean): number[] {
  const all = Array.from({ length: longest + 1 }, (_, length) => length);
  return isGreedy ? all.reverse() : all;
}

/** One star is enough to go back to: the last one (the usual linear-space wildcard match). */
function matches(elements: readonly Element[], text: string, start: number, end: number): boolean {
  let at = start;
  let element = 0;
  let star = -1;
  let starAt = start;
  while (at < end) {
    const current = elements[element];
    if (current === 'run') {
      star = element;
      starAt = at;
      element += 1;
    } else if (current?.set(text.charAt(at))) {
      at += 1;
      element += 1;
    } else if (star !== -1) {
      element = star + 1;
      starAt += 1;
      at = starAt;
    } else return false;
  }
  while (elements[element] === 'run') element += 1;
  return element === elements.length;
}

function elementsOf(pattern: string): Element[] {
  const elements: Element[] = [];
  let at = 0;
  while (at < pattern.length) {
    const character = pattern.charAt(at);
    const bracket = character === '[' ? bracketAt(pattern, at) : undefined;
    if (bracket !== undefined) {
      elements.push({ set: bracket.set });
      at = bracket.next;
      continue;
    }
    if (character === '*') {
      if (elements.at(-1) !== 'run') elements.push('run');
    } else if (character === '?') elements.push({ set: () => true });
    else {
      if (character === '\\' && at + 1 < pattern.length) at += 1;
      const literal = pattern.charAt(at);
      elements.push({ set: candidate => candidate === literal });
    }
    at += 1;
  }
  return elements;
}

function bracketAt(pattern: string, start: number): { set: (character: string) => boolean; next: number } | undefined {
  const isNegated = /^[!^]$/.test(pattern.charAt(start + 1));
  const first = start + (isNegated ? 2 : 1);
  const close = pattern.indexOf(']', first + 1);
  if (close === -1) return undefined;
  const body = pattern.slice(first, close);
  const ranges: [string, string][] = [];
  for (let at = 0; at < body.length; at += 1) {
    if (body.charAt(at + 1) === '-' && at + 2 < body.length) {
      ranges.push([body.charAt(at), body.charAt(at + 2)]);
      at += 2;
    } else ranges.push([body.charAt(at), body.charAt(at)]);
  }
  const isIn = (character: string): boolean => ranges.some(([from, to]) => character >= from && character <= to);
  return { set: character => isIn(character) !== isNegated, next: close + 1 };
}
