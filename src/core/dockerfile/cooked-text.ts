import { type SourceFile, type Span, spanOf } from '../source.ts';

/** A run of cooked text that stands in the file as it is. */
interface Piece {
  /** Offset in the cooked text. */
  readonly at: number;
  /** Offset in the file. */
  readonly source: number;
}

/**
 * Text as BuildKit reads it (continuations joined, comment lines left out) that still knows where every part stands in
 * the file.
 */
export interface CookedText {
  readonly file: SourceFile;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** The part `[start, end)` of cooked text; `end` defaults to its end. */
export function sliceCooked(cooked: CookedText, start: number, end: number = cooked.text.length): CookedText {
  const pieces: Piece[] = [{ at: 0, source: sourceOffset(cooked, start) }];
  for (let index = pieceIndex(cooked, start) + 1; index < cooked.pieces.length; index += 1) {
    const piece = cooked.pieces[index];
    if (piece === undefined || piece.at >= end) break;
    pieces.push({ at: piece.at - start, source: piece.source });
  }
  return { file: cooked.file, text: cooked.text.slice(start, end), pieces };
}

/** Without the white space around it. */
export function trimCooked(cooked: CookedText): CookedText {
  const start = cooked.text.length - trimStart(cooked.text).length;
  return sliceCooked(cooked, start, start + trim(cooked.text).length);
}

/** Where `[start, end)` of the cooked text stands in the file; from the first to the last of its pieces. */
export function spanOfCooked(cooked: CookedText, start = 0, end: number = cooked.text.length): Span {
  const from = sourceOffset(cooked, start);
  const to = end > start ? sourceOffset(cooked, end - 1) + 1 : from;
  return spanOf(cooked.file, from, to);
}

function pieceIndex(cooked: CookedText, offset: number): number {
  let low = 0;
  let high = cooked.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((cooked.pieces[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function sourceOffset(cooked: CookedText, offset: number): number {
  const piece = cooked.pieces[pieceIndex(cooked, offset)];
  return piece === undefined ? 0 : piece.source + (offset - piece.at);
}

// What Go calls white space (unicode.IsSpace): unlike JavaScript's, with U+0085 and without U+FEFF.
const space = '\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const leadingSpace = new RegExp(`^[${space}]+`);
const onlySpace = new RegExp(`^[${space}]$`);

/** Whether a character is white space to Go's `unicode.IsSpace`, which BuildKit uses. */
export function isSpace(character: string): boolean {
  return onlySpace.test(character);
}

/** Go's `strings.TrimLeftFunc(text, unicode.IsSpace)`. */
export function trimStart(text: string): string {
  return text.replace(leadingSpace, '');
}

/** Go's `strings.TrimSpace`. */
export function trim(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text.charAt(end - 1))) end -= 1;
  return trimStart(text.slice(0, end));
}
