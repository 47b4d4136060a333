import type { Instruction } from '../dockerfile/instruction.ts';
import { parseDockerfile } from '../dockerfile/parse.ts';
import { lineAt, lineStartsOf, type SourceFile, type Span, spanOf } from '../source.ts';

/** A comment and what it is about; `undefined` when nothing follows it. */
export interface PlacedComment {
  readonly start: number;
  readonly end: number;
  readonly covers: Span | undefined;
}

/** The comment of a whole line, at its `#`. */
interface LineComment {
  readonly start: number;
  readonly end: number;
}

/** Lines that are a comment and name runs-as. Only they are looked at further. */
function* commentLines(file: SourceFile): Iterable<LineComment> {
  for (const { index, 0: line } of file.text.matchAll(/^[^\S\n]*#[^\n]*runs-as:[^\n]*$/gm)) {
    const start = index + line.indexOf('#');
    yield { start, end: start + line.slice(line.indexOf('#')).trimEnd().length };
  }
}

const emptyLines = new WeakMap<SourceFile, { readonly before: number; readonly at: number }>();

/** Whether an empty line stands between two offsets: what stands above it is about more than what follows. */
function isApart(file: SourceFile, from: number, to: number): boolean {
  // Many comments ask about the same line below them.
  const seen = emptyLines.get(file);
  const found = seen?.before === to ? seen : { before: to, at: lastEmptyLine(file, to) };
  emptyLines.set(file, found);
  return found.at > from;
}

/** Where the last empty line before an offset begins; -1 when there is none. */
function lastEmptyLine(file: SourceFile, before: number): number {
  const starts = lineStartsOf(file);
  for (let number = lineAt(file, before) - 1; number >= 0; number -= 1) {
    const start = starts[number] ?? 0;
    if (file.text.slice(start, starts[number + 1]).trim() === '') return start;
  }
  return -1;
}

function wholeFile(file: SourceFile): Span {
  return spanOf(file, 0, file.text.length + 1);
}

/**
 * Comments of a Dockerfile: above FROM it is the stage, above or within any other instruction that instruction, at the top with an
 * empty line behind it the file. A `#` in a heredoc is none.
 */
export function dockerfileComments(file: SourceFile): PlacedComment[] {
  const { instructions } = parseDockerfile(file);
  const bodies = instructions.flatMap(({ heredocs }) => heredocs.map(({ body }) => body));
  const placed: PlacedComment[] = [];
  // Comments, instructions and heredocs all come in the order of the file.
  let at = 0;
  let body = 0;
  for (const { start, end } of commentLines(file)) {
    while ((bodies[body]?.end ?? Number.POSITIVE_INFINITY) <= start) body += 1;
    if ((bodies[body]?.start ?? Number.POSITIVE_INFINITY) <= start) continue;
    while ((instructions[at]?.span.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    const next = instructions[at];
    if (next === undefined) placed.push({ start, end, covers: undefined });
    else if (at === 0 && isApart(file, end, next.span.start)) placed.push({ start, end, covers: wholeFile(file) });
    else
      placed.push({ start, end, covers: next.keyword === 'FROM' ? stageFrom(file, instructions, at) : wholeOf(next) });
  }
  return placed;
}

function stageFrom(file: SourceFile, instructions: readonly Instruction[], at: number): Span {
  const start = instructions[at]?.span.start ?? 0;
  let after = at + 1;
  while (after < instructions.length && instructions[after]?.keyword !== 'FROM') after += 1;
  return spanOf(file, start, instructions[after]?.span.start ?? file.text.length + 1);
}

function wholeOf({ span, heredocs }: Instruction): Span {
  return spanOf(span.file, span.start, Math.max(span.end, ...heredocs.map(({ body }) => body.end)));
}

/** Comments of a file of lines (subuid, subgid, passwd, group): the next line, or at the top with an empty line behind it the file. */
export function lineComments(file: SourceFile): PlacedComment[] {
  const contentFrom = contentLines(file);
  return [...commentLines(file)].map(({ start, end }) => {
    const next = contentFrom(lineAt(file, start) + 1);
    return { start, end, covers: next && belowComment(contentFrom, start, end, next) };
  });
}

/**
 * Comments of a YAML file: on a line it is the line and what is indented below it, above a line the same, at the top with an empty line
 * behind it the file.
 *
 * @param comments offsets of its comments.
 */
export function yamlCommentsPlaced(
  file: SourceFile,
  comments: readonly (readonly [number, number])[],
): PlacedComment[] {
  const placed: PlacedComment[] = [];
  const contentFrom = contentLines(file);
  const blocks = new Map<number, Span>();
  const blockOf = (line: Line): Span => {
    const block = blocks.get(line.number) ?? blockFrom(file, line);
    blocks.set(line.number, block);
    return block;
  };
  for (const [start, end] of comments) {
    if (!file.text.slice(start, end).includes('runs-as:')) continue;
    const line = lineAt(file, start);
    const before = file.text.slice(lineStartsOf(file)[line] ?? 0, start);
    const isAlone = before.trim() === '';
    const target = isAlone ? contentFrom(line + 1) : lineOf(file, line);
    const covers = target && (isAlone ? belowComment(contentFrom, start, end, target) : target);
    placed.push({ start, end, covers: covers && (covers === target ? blockOf(target) : covers) });
  }
  return placed;
}

/** A line without the blanks around it; its number counts from 0. */
interface Line extends Span {
  readonly number: number;
}

/** The first line from a number on that has more than a comment or the mark of a document. */
type ContentFrom = (number: number) => Line | undefined;

/** The file when the comment stands at its top and apart, else the line. */
function belowComment(contentFrom: ContentFrom, start: number, end: number, next: Line): Span {
  const isFirst = contentFrom(0)?.number === next.number && start < next.start;
  return isFirst && isApart(next.file, end, next.start) ? wholeFile(next.file) : next;
}

function lineOf(file: SourceFile, number: number): Line | undefined {
  const starts = lineStartsOf(file);
  const start = starts[number];
  if (start === undefined) return undefined;
  const text = file.text.slice(start, starts[number + 1] ?? file.text.length);
  return { file, number, start: start + (text.length - text.trimStart().length), end: start + text.trimEnd().length };
}

/** Looks every line up once: a file may have as many comments above each other as it has lines. */
function contentLines(file: SourceFile): ContentFrom {
  const count = lineStartsOf(file).length;
  const next: (Line | undefined)[] = new Array(count + 1).fill(undefined);
  for (let number = count - 1; number >= 0; number -= 1) {
    const line = lineOf(file, number);
    const text = line === undefined ? '' : file.text.slice(line.start, line.end);
    const isContent = text !== '' && !text.startsWith('#') && text !== '---' && !text.startsWith('%');
    next[number] = isContent ? line : next[number + 1];
  }
  return number => next[number];
}

/** A line with everything that is indented below it; items of a list may stand at the indent of their key. */
function blockFrom(file: SourceFile, line: Line): Span {
  const starts = lineStartsOf(file);
  const indent = line.start - (starts[line.number] ?? 0);
  const isItem = file.text.startsWith('- ', line.start);
  let end = line.end;
  for (let number = line.number + 1; ; number += 1) {
    const next = lineOf(file, number);
    if (next === undefined) break;
    const text = file.text.slice(next.start, next.end);
    if (text === '' || text.startsWith('#')) continue;
    const depth = next.start - (starts[number] ?? 0);
    const belongs = depth > indent || (depth === indent && !isItem && text.startsWith('- '));
    if (!belongs) break;
    end = next.end;
  }
  return spanOf(file, line.start, end);
}
