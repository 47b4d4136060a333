import type { Fault, SourceFile } from '../source.ts';
import { spanOf } from '../source.ts';
import { type CookedText, isSpace } from './cooked-text.ts';
import { type Directives, readDirective, startDirectives } from './directives.ts';

/** The longest line BuildKit reads, in bytes without its line end (`bufio.MaxScanTokenSize - 1`, parser.go `handleScannerError`). */
export const maxLineBytes = 65_535;

/** A physical line: `end` is behind its last character, `next` behind its line end. */
export interface PhysicalLine {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** Hands out the lines of a Dockerfile as BuildKit's `parser.Parse` does (moby/buildkit frontend/dockerfile/parser/parser.go). */
export interface LineReader {
  readonly file: SourceFile;
  readonly directives: Directives;
  /** The next physical line, or `undefined` at the end or before a line that is too long. */
  take(): PhysicalLine | undefined;
  /** Set once a line was too long: BuildKit stops there. */
  readonly fault: () => Fault | undefined;
}

export function createLineReader(file: SourceFile): LineReader {
  const { text } = file;
  let at = 0;
  let fault: Fault | undefined;
  const directives = startDirectives();

  function take(): PhysicalLine | undefined {
    if (at >= text.length || fault !== undefined) return undefined;
    const newline = text.indexOf('\n', at);
    const next = newline === -1 ? text.length : newline + 1;
    const end = newline === -1 ? text.length : newline;
    if (end - at > maxLineBytes / 3 && utf8Length(text, at, end) > maxLineBytes) {
      fault = {
        message: `A line is longer than ${maxLineBytes} bytes; BuildKit reads no further.`,
        at: spanOf(file, at, at),
      };
      return undefined;
    }
    const start = at === 0 && text.startsWith('\uFEFF') ? 1 : at;
    at = next;
    return { start, end, next };
  }
  return { file, directives, take, fault: () => fault };
}

/** A logical line: the cooked text, and where it begins and ends in the file. */
export interface LogicalLine {
  readonly cooked: CookedText;
  readonly start: number;
  readonly end: number;
}

/**
 * The next instruction's line: comments and blank lines before it left out, continuations joined with the comment and
 * blank lines between them dropped, as `parser.Parse` does. `undefined` at the end. May add faults (directives given twice).
 */
export function readLogicalLine(reader: LineReader, faults: Fault[]): LogicalLine | undefined {
  const { file } = reader;
  for (let line = reader.take(); line !== undefined; line = reader.take()) {
    const first = contentOf(file, line, true);
    readDirective(reader.directives, file, first.start, first.end, faults);
    if (isComment(file, first.start, first.end)) continue;
    let continued = continuationOf(file, first, reader.directives.escape);
    if (!continued.continues && continued.end === first.start) continue;
    const pieces = [{ at: 0, source: first.start }];
    let text = file.text.slice(first.start, continued.end);
    let end = line.end;
    while (continued.continues) {
      const more = reader.take();
      if (more === undefined) break;
      const content = contentOf(file, more, false);
      readDirective(reader.directives, file, content.start, content.end, faults);
      if (isComment(file, content.start, content.end)) continue;
      if (isBlank(file, content.start, content.end)) continue;
      continued = continuationOf(file, content, reader.directives.escape);
      pieces.push({ at: text.length, source: content.start });
      text += file.text.slice(content.start, continued.end);
      end = more.end;
    }
    return { cooked: { file, text, pieces }, start: first.start, end };
  }
  return undefined;
}

interface Content {
  readonly start: number;
  readonly end: number;
}

/** Without line end (`\r` included), and without the blanks before it where BuildKit strips them. */
function contentOf(file: SourceFile, line: PhysicalLine, stripsLeft: boolean): Content {
  let { start, end } = line;
  while (end > start && file.text.charAt(end - 1) === '\r') end -= 1;
  if (stripsLeft) while (start < end && isSpace(file.text.charAt(start))) start += 1;
  return { start, end };
}

function isComment(file: SourceFile, start: number, end: number): boolean {
  let at = start;
  while (at < end && isSpace(file.text.charAt(at))) at += 1;
  return at < end && file.text.charAt(at) === '#';
}

function isBlank(file: SourceFile, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!isSpace(file.text.charAt(at))) return false;
  return true;
}

/**
 * Whether the line goes on, and where it ends without the continuation character. The character counts when only blanks
 * and tabs follow it and no second one stands before it: `([^\\])\\[ \t]*$|^\\[ \t]*$` (parser.go `setEscapeToken`).
 */
function continuationOf(
  file: SourceFile,
  content: Content,
  escapeToken: string,
): { readonly continues: boolean; readonly end: number } {
  let at = content.end;
  while (at > content.start && (file.text.charAt(at - 1) === ' ' || file.text.charAt(at - 1) === '\t')) at -= 1;
  const isEscape = at > content.start && file.text.charAt(at - 1) === escapeToken;
  if (!isEscape) return { continues: false, end: content.end };
  if (at - 2 >= content.start && file.text.charAt(at - 2) === escapeToken)
    return { continues: false, end: content.end };
  return { continues: true, end: at - 1 };
}

function utf8Length(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit < 0xdc00) {
      bytes += 4;
      at += 1;
    } else bytes += 3;
  }
  return bytes;
}
