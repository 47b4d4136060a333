/** A file of the checked repository: its path relative to the root, with `/`, and its text (decoded once, by the adapter). */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A half-open range of a file, `[start, end)`, in UTF-16 code units from 0. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** A value together with the place it was written at. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

/** Something wrong at a place: what the user reads, in one sentence. */
export interface Fault {
  readonly message: string;
  readonly at: Span;
}

/** A place as reports print it: lines and columns count from 1, the end is exclusive, columns count UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const lineStartsByFile = new WeakMap<SourceFile, readonly number[]>();

/** The offset of each line's first unit; element 0 is 0. Computed once per file. */
export function lineStartsOf(file: SourceFile): readonly number[] {
  const seen = lineStartsByFile.get(file);
  if (seen !== undefined) return seen;
  const starts = [0];
  for (let at = file.text.indexOf('\n'); at !== -1; at = file.text.indexOf('\n', at + 1)) starts.push(at + 1);
  lineStartsByFile.set(file, starts);
  return starts;
}

/** The 0-based line that holds an offset. Offsets behind the end belong to the last line. */
export function lineAt(file: SourceFile, offset: number): number {
  const starts = lineStartsOf(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Lines and columns of a span. */
export function placeOf(span: Span): Place {
  const { file } = span;
  const starts = lineStartsOf(file);
  const start = Math.min(span.start, file.text.length);
  const end = Math.min(Math.max(span.end, start), file.text.length);
  const line = lineAt(file, start);
  const endLine = lineAt(file, end);
  return {
    file: file.path,
    line: line + 1,
    column: start - (starts[line] ?? 0) + 1,
    endLine: endLine + 1,
    endColumn: end - (starts[endLine] ?? 0) + 1,
  };
}

/** A span of a file; `end` defaults to `start`. */
export function spanOf(file: SourceFile, start: number, end: number = start): Span {
  return { file, start, end };
}

/** Orders spans by path, then by place. */
export function compareSpans(a: Span, b: Span): number {
  if (a.file.path !== b.file.path) return a.file.path < b.file.path ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}
