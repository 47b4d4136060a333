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

/** Whether an empty line stands between two offsets: what stands above it is about more than what follows. */
function isApart(file: SourceFile, from: number, to: number): boolean {
  return /\n[^\S\n]*\n/.test(file.text.slice(from, to));
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
  for (const { start, end } of commentLines(file)) {
    if (bodies.some(body => start >= body.start && start < body.end)) continue;
    const at = instructions.findIndex(({ span }) => span.end > start);
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
  const after = instructions.slice(at + 1).find(({ keyword }) => keyword === 'FROM');
  return spanOf(file, start, after?.span.start ?? file.text.length + 1);
}

function wholeOf({ span, heredocs }: Instruction): Span {
  return spanOf(span.file, span.start, Math.max(span.end, ...heredocs.map(({ body }) => body.end)));
}

/** Comments of a file of lines (subuid, subgid, passwd, group): the next line, or at the top with an empty line behind it the file. */
export function lineComments(file: SourceFile): PlacedComment[] {
  return [...commentLines(file)].map(({ start, end }) => {
    const next = contentLineFrom(file, lineAt(file, start) + 1);
    return { start, end, covers: next && belowComment(file, start, end, next) };
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
  for (const [start, end] of comments) {
    if (!file.text.slice(start, end).includes('runs-as:')) continue;
    const line = lineAt(file, start);
    const before = file.text.slice(lineStartsOf(file)[line] ?? 0, start);
    const isAlone = before.trim() === '';
    const target = isAlone ? contentLineFrom(file, line + 1) : lineOf(file, line);
    const covers = target && (isAlone ? belowComment(file, start, end, target) : target);
    placed.push({ start, end, covers: covers && (covers === target ? blockFrom(file, target) : covers) });
  }
  return placed;
}

/** A line without the blanks around it; its number counts from 0. */
interface Line extends Span {
  readonly number: number;
}

/** The file when the comment stands at its top and apart, else the line. */
function belowComment(file: SourceFile, start: number, end: number, next: Line): Span {
  const first = contentLineFrom(file, 0);
  return first?.number === next.number && start < next.start && isApart(file, end, next.start) ? wholeFile(file) : next;
}

function lineOf(file: SourceFile, number: number): Line | undefined {
  const starts = lineStartsOf(file);
  const start = starts[number];
  if (start === undefined) return undefined;
  const text = file.text.slice(start, starts[number + 1] ?? file.text.length);
  return { file, number, start: start + (text.length - text.trimStart().length), end: start + text.trimEnd().length };
}

/** The first line from a number on that has more than a comment or the mark of a document. */
function contentLineFrom(file: SourceFile, from: number): Line | undefined {
  for (let number = from; ; number += 1) {
    const line = lineOf(file, number);
    if (line === undefined) return undefined;
    const text = file.text.slice(line.start, line.end);
    if (text !== '' && !text.startsWith('#') && text !== '---' && !text.startsWith('%')) return line;
  }
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
