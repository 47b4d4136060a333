import { type CookedText, spanOfCooked } from '../dockerfile/cooked-text.ts';
import type { Heredoc } from '../dockerfile/heredoc.ts';
import type { Executed } from '../dockerfile/image-stage.ts';
import { type SourceFile, type Span, spanOf } from '../source.ts';

/** Text of a shell script that knows where every part of it stands in a file. */
export interface ShellText {
  readonly text: string;
  /** The place of `[start, end)` of the text. */
  readonly placeOf: (start: number, end: number) => Span;
}

/** A whole script file. */
export function shellTextOfFile(file: SourceFile): ShellText {
  return { text: file.text, placeOf: (start, end) => spanOf(file, start, end) };
}

/** Part of a script file, such as the body of a heredoc. */
export function shellTextOfSpan(span: Span): ShellText {
  const text = span.file.text.slice(span.start, span.end);
  return { text, placeOf: (start, end) => spanOf(span.file, span.start + start, span.start + end) };
}

/** Text that stands in no file as it is, such as the argument of `sh -c`: every part of it has the place of the whole. */
export function shellTextOfLiteral(text: string, at: Span): ShellText {
  return { text, placeOf: () => at };
}

/** The shells that a SHELL, a shebang or `sh -c` may name. */
const shells = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'mksh']);

/** Whether a program, given by name or path, is a POSIX-like shell. */
export function isShell(program: string): boolean {
  return shells.has(program.slice(program.lastIndexOf('/') + 1));
}

/**
 * The script that a RUN in shell form hands to its shell: the line, or the body of `RUN <<EOF`, with the heredocs that
 * the line opens behind it (dockerfile2llb/convert.go `dispatchRun`). `undefined` for the exec form, and where the shell
 * or a shebang is none that is understood.
 */
export function shellTextOfRun({ instruction, shell }: Executed): ShellText | undefined {
  const { json, rest, heredocs } = instruction;
  if (json !== undefined || !isShell(shell[0] ?? '')) return undefined;
  const [first] = heredocs;
  if (first !== undefined && /^\d*<<-?\s*(["']?)[^\s"'<>|;&]+\1$/.test(rest.text)) {
    const shebang = /^#!\s*(\S+)(?:\s+(\S+))?/.exec(first.content);
    const program = shebang?.[1]?.endsWith('/env') ? shebang[2] : shebang?.[1];
    return program === undefined || isShell(program) ? shellTextOfSpan(first.body) : undefined;
  }
  return heredocs.length === 0 ? shellTextOfCooked(rest) : shellTextOfCooked(withBodies(rest, heredocs));
}

function shellTextOfCooked(cooked: CookedText): ShellText {
  return { text: cooked.text, placeOf: (start, end) => spanOfCooked(cooked, start, end) };
}

function withBodies(rest: CookedText, heredocs: readonly Heredoc[]): CookedText {
  let text = `${rest.text}\n`;
  const pieces = [...rest.pieces];
  for (const { body, content, name } of heredocs) {
    pieces.push({ at: text.length, source: body.start });
    text += content.endsWith('\n') || content === '' ? `${content}${name}\n` : `${content}\n${name}\n`;
  }
  return { file: rest.file, text, pieces };
}
