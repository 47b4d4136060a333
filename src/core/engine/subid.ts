import type { Located, SourceFile, Span } from '../source.ts';
import { spanOf } from '../source.ts';
import { lower32Bits, parseGoInteger, trimmed } from './go-integer.ts';
import { hasPlaceholder } from './placeholder.ts';

/** A start or count of a subuid line. */
export interface SubidNumber {
  /** What moby keeps of it: 0 for what is no number. As int64, so `Number` may round what no kernel takes anyway. */
  readonly value: bigint;
  /** What reaches the kernel: the lower 32 bits, for `4294967296` is 0 (seen on Docker 28.5.2). */
  readonly id: number;
  readonly state: 'number' | 'not-a-number' | 'too-large' | 'missing';
  readonly written: string;
  readonly span: Span;
}

/** A line of /etc/subuid or /etc/subgid, comments and blank lines left out. */
export interface SubidLine {
  readonly owner: Located<string>;
  readonly start: SubidNumber;
  readonly count: SubidNumber;
  /** How many fields the line has; three are right. */
  readonly fields: number;
  /** Some part of it is filled in by another program. */
  readonly isTemplate: boolean;
  /** The line without its blanks. */
  readonly span: Span;
  /** The line as it stands, carriage return and all; shadow's tools read this one. */
  readonly whole: Span;
}

/** /etc/subuid or /etc/subgid, as moby 28 and 29 read it: nothing is an error. */
export interface SubidFile {
  readonly file: SourceFile;
  /** In file order. */
  readonly lines: readonly SubidLine[];
  /** The first line that is too long for moby to read any of the file. */
  readonly tooLong: Span | undefined;
}

/** Go's `bufio.Scanner` gives up at a line of this many bytes. */
const longestLine = 65_535;

/**
 * Reads /etc/subuid or /etc/subgid as moby does since 28: blanks around a line are dropped, fields are split at colons, what is no
 * number becomes 0, a fourth field is ignored. A comment is a line whose owner is nobody; it is left out here.
 * https://github.com/moby/sys/blob/user/v0.5.0/user/user.go#L477-L510
 */
export function parseSubid(file: SourceFile): SubidFile {
  const { text } = file;
  const lines: SubidLine[] = [];
  let tooLong: Span | undefined;
  let at = 0;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    if (tooLong === undefined && end - at > longestLine / 3 && byteLength(text, at, end) > longestLine)
      tooLong = spanOf(file, at, end);
    const line = trimmed(text, at, end);
    if (line.start < line.end && text[line.start] !== '#')
      lines.push(parseLine(file, line.start, line.end, spanOf(file, at, end)));
    at = end + 1;
  }
  return { file, lines, tooLong };
}

function parseLine(file: SourceFile, start: number, end: number, whole: Span): SubidLine {
  const { text } = file;
  const parts: Span[] = [];
  let fields = 1;
  let from = start;
  for (let at = start; at < end; at += 1) {
    if (text[at] !== ':') continue;
    // Three parts count; the rest is only counted, whatever its length.
    if (parts.length < 3) parts.push(spanOf(file, from, at));
    from = at + 1;
    fields += 1;
  }
  if (parts.length < 3) parts.push(spanOf(file, from, end));
  const [owner = spanOf(file, start), first, second] = parts;
  return {
    owner: { value: text.slice(owner.start, owner.end), span: owner },
    start: numberAt(file, first, end),
    count: numberAt(file, second, end),
    fields,
    isTemplate: hasPlaceholder(text.slice(start, end)),
    span: spanOf(file, start, end),
    whole,
  };
}

function numberAt(file: SourceFile, span: Span | undefined, end: number): SubidNumber {
  if (span === undefined) return { value: 0n, id: 0, state: 'missing', written: '', span: spanOf(file, end) };
  const written = file.text.slice(span.start, span.end);
  const { value, state } = parseGoInteger(written);
  return { value, id: lower32Bits(value), state, written, span };
}

function byteLength(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    // A surrogate is half of four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}

/** The lines of an account: those with its name and those with its number, in file order. */
export function linesFor(
  subid: SubidFile,
  user: { readonly name?: string | undefined; readonly uid?: number | undefined },
): SubidLine[] {
  const uid = user.uid === undefined ? undefined : String(user.uid);
  return subid.lines.filter(({ owner }) => owner.value === user.name || owner.value === uid);
}
