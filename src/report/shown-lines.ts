import { type Place, placeOf, type Span } from '../core/source.ts';

/** The lines of a place, from 1, both inclusive and both in the file: a span that ends with a line feed ends on the line before. */
export function shownLines(span: Span): Pick<Place, 'line' | 'endLine'> {
  const place = placeOf(span);
  const { text } = span.file;
  const last = placeOf({
    file: span.file,
    start: Math.max(0, text.endsWith('\n') ? text.length - 1 : text.length),
    end: text.length,
  }).line;
  const line = Math.min(place.line, last);
  const end = place.endLine > place.line && place.endColumn === 1 ? place.endLine - 1 : place.endLine;
  return { line, endLine: Math.max(line, Math.min(end, last)) };
}
