import { lineStartsOf, placeOf, type SourceFile, type Span } from '../core/source.ts';
import { type Cell, cellsOf } from './columns.ts';
import { shownLines } from './shown-lines.ts';

/** One line of a frame. */
export interface FrameLine {
  readonly kind: 'code' | 'marker' | 'gap';
  /** The line's number, from 1; `undefined` for a marker and a gap. */
  readonly line: number | undefined;
  /** Whether the span reaches this line. */
  readonly isMarked: boolean;
  readonly text: string;
}

export interface FrameOptions {
  /** Columns of the whole frame with its numbers. */
  readonly width?: number;
}

/** A span of more lines shows this many of them. */
const mostLines = 5;
const narrowest = 20;

/**
 * The lines of a span with their numbers, one line before and one after where these are not blank. On one line a marker stands under the
 * span's columns; several lines have a `>` before their numbers. Long lines are cut around the span; whatever the repository wrote is
 * made visible and is no command. Plain text without colour, no line feed at its end; empty for an empty file.
 */
export function renderFrame(span: Span, options: FrameOptions = {}): string {
  const lines = frameLines(span, options);
  const gutter = gutterOf(lines);
  return lines.map(line => `${gutter(line)}${line.text === '' ? '' : ` ${line.text}`}`).join('\n');
}

/** How each line of a frame begins, up to its bar. */
export function gutterOf(lines: readonly FrameLine[]): (line: FrameLine) => string {
  const digits = `${Math.max(0, ...lines.map(({ line }) => line ?? 0))}`.length;
  const isSeveral = lines.every(({ kind }) => kind !== 'marker');
  return ({ line, isMarked }) => {
    const sign = isSeveral ? (isMarked ? '> ' : '  ') : '';
    return `${sign}${`${line ?? ''}`.padStart(digits)} |`;
  };
}

/** The lines of a frame without their numbers, for those who colour them. */
export function frameLines(span: Span, { width = 120 }: FrameOptions = {}): FrameLine[] {
  const { file } = span;
  if (file.text === '') return [];
  const { line: first, endLine: last } = shownLines(span);
  const count = lineStartsOf(file).length;
  const room = Math.max(narrowest, width - `${Math.min(last + 1, count)}`.length - 3 - (last > first ? 2 : 0));
  const lines: FrameLine[] = [];
  const context = (line: number): void => {
    const { text } = cut(file, line, 0, 0, room);
    if (line >= 1 && line <= count && text.trim() !== '') lines.push({ kind: 'code', line, isMarked: false, text });
  };
  context(first - 1);
  if (first === last) lines.push(...markedLine(span, first, room));
  else lines.push(...severalLines(span, first, last, room));
  context(last + 1);
  return lines;
}

function markedLine(span: Span, line: number, room: number): FrameLine[] {
  const place = placeOf(span);
  // Behind the last line feed is the end of the last line.
  const start = place.line === line ? place.column - 1 : Number.POSITIVE_INFINITY;
  const end = place.endLine === line ? place.endColumn - 1 : Number.POSITIVE_INFINITY;
  const { text, before, marked } = cut(span.file, line, start, end, room);
  const marker = ' '.repeat(before) + '^'.repeat(Math.max(1, marked));
  return [
    { kind: 'code', line, isMarked: true, text },
    { kind: 'marker', line: undefined, isMarked: true, text: marker },
  ];
}

function severalLines(span: Span, first: number, last: number, room: number): FrameLine[] {
  const lines: FrameLine[] = [];
  const code = (line: number): void => {
    lines.push({ kind: 'code', line, isMarked: true, text: cut(span.file, line, 0, 0, room).text });
  };
  const isLong = last - first + 1 > mostLines;
  for (let line = first; line <= (isLong ? first + mostLines - 2 : last); line += 1) code(line);
  if (!isLong) return lines;
  lines.push({ kind: 'gap', line: undefined, isMarked: true, text: '…' });
  code(last);
  return lines;
}

interface Cut {
  readonly text: string;
  /** Columns before the marked part, and of it. */
  readonly before: number;
  readonly marked: number;
}

/** A line in at most `room` columns that shows where `start` is; units count from the line's start. Its work does not grow with the line. */
function cut(file: SourceFile, line: number, start: number, end: number, room: number): Cut {
  const starts = lineStartsOf(file);
  const lineStart = starts[line - 1] ?? file.text.length;
  let lineEnd = (starts[line] ?? file.text.length + 1) - 1;
  if (lineEnd > lineStart && file.text[lineEnd - 1] === '\r') lineEnd -= 1;
  const length = Math.max(0, lineEnd - lineStart);
  const from = wholeCharacter(file.text, lineStart, lineStart + Math.max(0, Math.min(start, length) - room));
  const to = wholeCharacter(file.text, lineStart, lineStart + Math.min(length, Math.min(start, length) + room));
  const cells = cellsOf(file.text.slice(from, to));
  // A byte order mark is no part of what somebody wrote there.
  if (from === 0 && file.text.startsWith('\ufeff')) cells[0] = { text: '', width: 0, units: 1 };
  const offset = from - lineStart;
  const isWhole = offset === 0 && to === lineEnd;
  const window =
    isWhole && columnsOf(cells) <= room ? { first: 0, last: cells.length } : around(cells, start - offset, room);
  const hasBefore = window.first > 0 || offset > 0;
  const hasAfter = window.last < cells.length || to < lineEnd;
  let before = hasBefore ? 1 : 0;
  let marked = 0;
  let unit = offset;
  for (const [index, cell] of cells.entries()) {
    if (index >= window.first && index < window.last) {
      if (unit + cell.units <= start) before += cell.width;
      else if (unit < end) marked += cell.width;
    }
    unit += cell.units;
  }
  const text = cells.slice(window.first, window.last).map(cell => cell.text);
  return { text: `${hasBefore ? '…' : ''}${text.join('')}${hasAfter ? '…' : ''}`, before, marked };
}

/** Which cells are shown when not all can be: a third of the room lies before the marked place. */
function around(cells: readonly Cell[], start: number, room: number): { first: number; last: number } {
  let first = 0;
  for (let unit = 0; first < cells.length && unit + (cells[first]?.units ?? 0) <= start; first += 1)
    unit += cells[first]?.units ?? 0;
  const place = first;
  const behind = columnsOf(cells.slice(place));
  for (let left = Math.max(Math.floor(room / 3), room - 2 - behind); first > 0; first -= 1) {
    left -= cells[first - 1]?.width ?? 0;
    if (left < 0) break;
  }
  let last = first;
  for (let left = room - 2; last < cells.length; last += 1) {
    left -= cells[last]?.width ?? 0;
    if (left < 0) break;
  }
  return { first, last };
}

function columnsOf(cells: readonly Cell[]): number {
  let columns = 0;
  for (const cell of cells) columns += cell.width;
  return columns;
}

/** An offset that splits no surrogate pair, moved towards the start where it would. */
function wholeCharacter(text: string, least: number, offset: number): number {
  const unit = text.charCodeAt(offset);
  return offset > least && unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}
