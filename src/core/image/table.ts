import { matchesGlob } from './glob.ts';

/** A table as text: lines of tab-separated cells, of which the first is a name. Nothing is split before somebody asks. */
export interface Table {
  /** Sorted by name; the lines of one name are in their own order. */
  readonly exact: string;
  /** Lines whose name is a glob, the most special first. */
  readonly globs: string;
}

/** The rows of a name, in order: its own, else those of the most special glob that matches it. */
export function rowsOf(table: Table, name: string): string[][] {
  const own = linesOf(table.exact, name);
  if (own.length > 0) return own.map(line => line.split('\t'));
  const rows: string[][] = [];
  if (table.globs === '') return rows;
  for (const line of table.globs.split('\n')) {
    const glob = nameAt(line, 0);
    if (rows.length > 0 ? glob === rows[0]?.[0] : matchesGlob(glob, name)) rows.push(line.split('\t'));
  }
  return rows;
}

/** The lines of a name, by binary search: a lookup reads some ten lines of a thousand. */
function linesOf(text: string, name: string): string[] {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const start = text.lastIndexOf('\n', Math.floor((low + high) / 2) - 1) + 1;
    if (nameAt(text, start) < name) low = endOfLine(text, start) + 1;
    else high = start;
  }
  const lines: string[] = [];
  for (let start = low; start < text.length && text.startsWith(`${name}\t`, start); ) {
    const end = endOfLine(text, start);
    lines.push(text.slice(start, end));
    start = end + 1;
  }
  return lines;
}

function nameAt(text: string, start: number): string {
  return text.slice(start, text.indexOf('\t', start));
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

/** A number of a cell; `undefined` for an empty one. */
export function numberOf(cell: string | undefined): number | undefined {
  return cell === undefined || !/^\d+$/.test(cell) ? undefined : Number(cell);
}
