import type { Span } from '../source.ts';
import { ExpansionError, expandWord } from './words.ts';

/** A heredoc of RUN, COPY or ADD. */
export interface Heredoc {
  readonly name: string;
  /** Whether variables in it are expanded: its name is not quoted. */
  readonly expands: boolean;
  /** `<<-`: leading tabs are taken off. */
  readonly stripsTabs: boolean;
  readonly fileDescriptor: number;
  readonly content: string;
  readonly body: Span;
}

export type HeredocStart = Omit<Heredoc, 'content' | 'body'>;

const nothingIsSet = (): undefined => undefined;

/**
 * The heredocs that a line of RUN, COPY or ADD opens, in order (moby/buildkit parser/parser.go `heredocsFromLine`).
 *
 * @throws {ExpansionError} when the word behind `<<` cannot be read.
 */
export function heredocsOf(line: string): HeredocStart[] {
  let words: readonly string[];
  try {
    words = expandWord(line, '\\', nothingIsSet, { rawQuotes: true, rawEscapes: true, skipsUnset: true }).words;
  } catch (error) {
    // BuildKit ignores what it cannot split here: the line has no heredoc then.
    if (error instanceof ExpansionError) return [];
    throw error;
  }
  return words.map(heredocStart).filter(start => start !== undefined);
}

/** Reads `<<NAME`, `<<-NAME`, `3<<"NAME"`; `undefined` for any other word. @throws {ExpansionError} */
export function heredocStart(word: string): HeredocStart | undefined {
  const match = /^(\d*)<<(-?)\s*([^<]*)$/.exec(word);
  const rest = match?.[3];
  if (match === null || rest === undefined || rest === '') return undefined;
  const plain = expandWord(rest, '\\', nothingIsSet, { skipsUnset: true }).words;
  const name = plain[0];
  if (plain.length !== 1 || name === undefined) return undefined;
  const raw = expandWord(rest, '\\', nothingIsSet, { rawQuotes: true, skipsUnset: true }).words;
  const expands = quotesIn(name) === quotesIn(raw[0] ?? '');
  return { name, expands, stripsTabs: match[2] === '-', fileDescriptor: Number(match[1] ?? 0) };
}

function quotesIn(text: string): number {
  return text.split(/['"]/).length;
}
