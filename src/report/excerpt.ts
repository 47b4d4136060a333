import { lineStartsOf, placeOf, type Span } from '../core/source.ts';
import { visibleText } from './log-text.ts';
import { shorten } from './markdown.ts';

const mostLines = 8;
const widest = 160;

/** The lines of a place with their numbers and one line before, its columns underlined where it is on one line. */
export function renderExcerpt(span: Span): string {
  const { file } = span;
  const place = placeOf(span);
  const starts = lineStartsOf(file);
  const first = Math.max(1, place.line - 1);
  const last = Math.min(place.endLine, first + mostLines - 1);
  const digits = `${last}`.length;
  const lines: string[] = [];
  for (let line = first; line <= last; line += 1) {
    const text = shorten(
      visibleText(file.text.slice(starts[line - 1] ?? 0, starts[line] ?? file.text.length).replace(/\r?\n$/, '')),
      widest,
    );
    lines.push(`${`${line}`.padStart(digits)} | ${text}`.trimEnd());
    if (place.line === place.endLine && line === place.line && place.column <= widest) {
      const before = text.slice(0, place.column - 1).replace(/[^\t]/g, ' ');
      const width = Math.max(1, Math.min(place.endColumn, text.length + 1) - place.column);
      lines.push(`${' '.repeat(digits)} | ${before}${'^'.repeat(width)}`);
    }
  }
  if (place.endLine > last) lines.push(`${' '.repeat(digits)} | …`);
  return lines.join('\n');
}
