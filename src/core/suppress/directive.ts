import { closestOf } from '../closest.ts';
import { type Located, type SourceFile, type Span, spanOf } from '../source.ts';
import { isDay } from './day.ts';
import type { Suppression, SuppressionState } from './state.ts';

/** What a comment says to runs-as; what is wrong with it comes beside. */
export interface Directive {
  /** `undefined` when it silences nothing. */
  readonly suppression: Omit<Suppression, 'covers'> | undefined;
  readonly problems: readonly SuppressionState[];
}

const form = '`# runs-as: ignore[rule] reason`';
/** What other tools call it. */
const otherWords = new Set(['allow', 'disable', 'exclude', 'noqa', 'skip', 'suppress']);

/**
 * Reads a comment from its `#` on: `# runs-as: ignore[rule, rule] reason`, with `until YYYY-MM-DD` anywhere in the reason. `undefined`
 * for every other comment, also one that only speaks of runs-as.
 */
export function readDirective(
  file: SourceFile,
  start: number,
  end: number,
  rules: readonly string[],
): Directive | undefined {
  const text = file.text.slice(start, end);
  const head = /^#+\s*runs-as:\s*/.exec(text);
  if (head === null) return undefined;
  const at = spanOf(file, start, end);
  const rest = text.slice(head[0].length);
  const written = /^([A-Za-z-]+)\s*/.exec(rest);
  const word = (written?.[1] ?? '').toLowerCase();
  if (word !== 'ignore') {
    if (closestOf(word, ['ignore']) === undefined && !otherWords.has(word)) return undefined;
    return invalid(at, `\`${written?.[1]}\` is nothing that runs-as knows: write ${form}.`);
  }
  const list = /^\[([^\]]*)\]/.exec(rest.slice(written?.[0].length ?? 0));
  if (list === null) return invalid(at, `It does not say which rules it silences: write ${form}.`);
  const listStart = start + head[0].length + (written?.[0].length ?? 0) + 1;
  const problems: SuppressionState[] = [];
  const known: Located<string>[] = [];
  for (const { value, span } of namesIn(file, listStart, list[1] ?? '')) {
    if (rules.includes(value)) known.push({ value, span });
    else problems.push(invalidAt(span, unknownRule(value, rules)));
  }
  if (known.length + problems.length === 0) problems.push(invalidAt(at, `It names no rule: write ${form}.`));
  const tailStart = listStart + (list[0].length - 1);
  const { reason, until, problem } = reasonOf(file, tailStart, text.slice(tailStart - start));
  if (problem !== undefined) problems.push(problem);
  if (!/[\p{L}\p{N}]/u.test(reason)) {
    problems.push(
      invalidAt(at, 'It gives no reason, so it silences nothing: say behind the bracket why this is accepted.'),
    );
    return { suppression: undefined, problems };
  }
  if (known.length === 0 || problem !== undefined) return { suppression: undefined, problems };
  return { suppression: { by: 'inline', at, rules: known, reason, until }, problems };
}

function* namesIn(file: SourceFile, start: number, text: string): Iterable<Located<string>> {
  let at = start;
  for (const part of text.split(',')) {
    const value = part.trim();
    const first = at + part.indexOf(value);
    if (value !== '') yield { value, span: spanOf(file, first, first + value.length) };
    at += part.length + 1;
  }
}

function unknownRule(name: string, rules: readonly string[]): string {
  const guess = closestOf(name, rules);
  return `There is no rule \`${name}\`.${guess === undefined ? ' `runs-as --list-rules` lists them.' : ` Did you mean \`${guess}\`?`}`;
}

interface Reason {
  readonly reason: string;
  readonly until: Located<string> | undefined;
  readonly problem: SuppressionState | undefined;
}

function reasonOf(file: SourceFile, start: number, text: string): Reason {
  const match = /(^|\s)until\s+(\d[\d-]*)[:;,.]?(?=\s|$)/.exec(text);
  const plain = (part: string): string =>
    part
      .replace(/^[\s:–—-]+/, '')
      .replace(/\s+/g, ' ')
      .trim();
  if (match === null) return { reason: plain(text), until: undefined, problem: undefined };
  const day = match[2] ?? '';
  const dayStart = start + match.index + match[0].indexOf(day);
  const span = spanOf(file, dayStart, dayStart + day.length);
  // What ties the day to the words before it goes with it.
  const before = plain(text.slice(0, match.index)).replace(/ ?[;,:–—-]$/, '');
  const reason = plain(`${before} ${text.slice(match.index + match[0].length)}`);
  if (isDay(day)) return { reason, until: { value: day, span }, problem: undefined };
  const problem = invalidAt(span, `There is no day \`${day}\`, so it silences nothing: write \`until YYYY-MM-DD\`.`);
  return { reason, until: undefined, problem };
}

function invalidAt(at: Span, message: string): SuppressionState {
  return { kind: 'invalid', message, at, because: [] };
}

function invalid(at: Span, message: string): Directive {
  return { suppression: undefined, problems: [invalidAt(at, message)] };
}
