import type { Fix } from '../core/rule.ts';
import { lineStartsOf, placeOf, type Span } from '../core/source.ts';
import { visibleText } from './log-text.ts';
import { shorten } from './markdown.ts';
import { shownLines } from './shown-lines.ts';

const longestText = 2000;

/**
 * A text for a message of SARIF: all of it is seen, and nothing in it is a link. Viewers make one of `[text](target)` also in plain text
 * (<https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>, 3.11.6).
 */
export function sarifText(text: string): string {
  return shorten(visibleText(text), longestText).replace(/\](?=\()/g, '] ');
}

/** A place; lines and columns count from 1, columns in UTF-16 units, the end is exclusive. Never past the end of the file. */
export function sarifLocation(span: Span, prefix: string, message?: string): object {
  return {
    physicalLocation: { artifactLocation: artifactOf(prefix + span.file.path), region: regionOf(span) },
    ...(message === undefined ? {} : { message: { text: sarifText(message) } }),
  };
}

function artifactOf(path: string): object {
  const uri = path
    .split('/')
    .map(segment => encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd')))
    .join('/');
  return { uri, uriBaseId: '%SRCROOT%' };
}

function regionOf(span: Span): object {
  const place = placeOf(span);
  const { line, endLine } = shownLines(span);
  return {
    startLine: line,
    startColumn: place.line === line ? place.column : 1,
    endLine,
    endColumn: place.endLine === endLine ? place.endColumn : lengthOfLine(span, endLine) + 1,
  };
}

/** Units of a line (from 1) without its line end. */
function lengthOfLine({ file }: Span, line: number): number {
  const starts = lineStartsOf(file);
  return file.text.slice(starts[line - 1] ?? 0, starts[line] ?? file.text.length).replace(/\r?\n$/, '').length;
}

/** A change that a viewer can offer. */
export function sarifFix({ title, edits }: Fix, prefix: string): object {
  return {
    description: { text: sarifText(title) },
    artifactChanges: edits.map(({ at, text }) => ({
      artifactLocation: artifactOf(prefix + at.file.path),
      replacements: [{ deletedRegion: placeRegion(at), insertedContent: { text } }],
    })),
  };
}

/** Exactly the span: an edit may insert behind the last line feed. */
function placeRegion(span: Span): object {
  const { line, column, endLine, endColumn } = placeOf(span);
  return { startLine: line, startColumn: column, endLine, endColumn };
}
