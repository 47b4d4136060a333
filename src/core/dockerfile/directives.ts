import type { Fault, Located, SourceFile } from '../source.ts';
import { spanOf } from '../source.ts';
import { trimStart } from './cooked-text.ts';

/**
 * The parser directives of a Dockerfile. They count only at its very top, each once, before any other comment, blank
 * line or instruction (moby/buildkit frontend/dockerfile/parser/directives.go).
 */
export interface Directives {
  escape: '\\' | '`';
  syntax: Located<string> | undefined;
  check: Located<string> | undefined;
  isDone: boolean;
  readonly seen: Set<string>;
}

export function startDirectives(): Directives {
  return { escape: '\\', syntax: undefined, check: undefined, isDone: false, seen: new Set() };
}

// Go's `\s` and `.` are not JavaScript's (parser/directives.go `directiveRegexp`).
const directive = /^([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=[\t\n\f\r ]*([^\n]+?)[\t\n\f\r ]*$/;

/** Looks whether a line is a directive and takes it. BuildKit asks this of every physical line until one is not. */
export function readDirective(
  directives: Directives,
  file: SourceFile,
  start: number,
  end: number,
  faults: Fault[],
): void {
  if (directives.isDone) return;
  const line = file.text.slice(start, end);
  const match = line.startsWith('#') ? directive.exec(trimStart(line.slice(1))) : null;
  const name = match?.[1]?.toLowerCase();
  const value = match?.[2];
  if (name === undefined || value === undefined || !['syntax', 'escape', 'check'].includes(name)) {
    directives.isDone = true;
    return;
  }
  const span = spanOf(file, start, end);
  if (directives.seen.has(name)) {
    faults.push({
      message: `The parser directive \`${name}\` is given twice; BuildKit takes each only once.`,
      at: span,
    });
    directives.isDone = true;
    return;
  }
  directives.seen.add(name);
  if (name === 'syntax') directives.syntax = { value: value.split(' ')[0] ?? value, span };
  if (name === 'check') directives.check = { value, span };
  if (name !== 'escape') return;
  if (value === '\\' || value === '`') directives.escape = value;
  else faults.push({ message: `The escape character must be \` or \\, not \`${value}\`.`, at: span });
}
