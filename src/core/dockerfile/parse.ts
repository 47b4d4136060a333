import type { Fault, Located, SourceFile } from '../source.ts';
import { spanOf } from '../source.ts';
import { type Heredoc, type HeredocStart, heredocsOf } from './heredoc.ts';
import { type Instruction, parseInstruction } from './instruction.ts';
import { createLineReader, type LineReader, readLogicalLine } from './lines.ts';
import { validityFault } from './validity.ts';
import { ExpansionError } from './words.ts';

/** A Dockerfile as BuildKit splits it. Faults are what makes BuildKit refuse the whole file. */
export interface Dockerfile {
  readonly file: SourceFile;
  /** What escapes a character and continues a line. */
  readonly escapeToken: '\\' | '`';
  /** `# syntax=`: the frontend that reads the file. */
  readonly syntax: Located<string> | undefined;
  /** `# check=`. */
  readonly check: Located<string> | undefined;
  readonly instructions: readonly Instruction[];
  readonly faults: readonly Fault[];
}

/**
 * Splits a Dockerfile into instructions, exactly as BuildKit's own parser does (moby/buildkit
 * frontend/dockerfile/parser/parser.go `Parse`, v0.34.1). Never throws: what BuildKit refuses becomes a fault, and the
 * rest of the file is still split.
 */
export function parseDockerfile(file: SourceFile): Dockerfile {
  const reader = createLineReader(file);
  const faults: Fault[] = [];
  const instructions: Instruction[] = [];
  for (let line = readLogicalLine(reader, faults); line !== undefined; line = readLogicalLine(reader, faults)) {
    const parsed = parseInstruction(line.cooked, reader.directives.escape);
    const heredocs = readHeredocs(parsed, line.cooked.text, reader, faults);
    const instruction = { ...parsed, heredocs, trigger: parsed.trigger && { ...parsed.trigger, heredocs } };
    const fault = instruction.fault ?? validityFault(instruction, reader.directives.escape);
    if (fault !== undefined) faults.push(fault);
    instructions.push({ ...instruction, fault });
  }
  const lineFault = reader.fault();
  if (lineFault !== undefined) faults.push(lineFault);
  if (instructions.length === 0 && faults.length === 0) {
    faults.push({ message: 'The file has no instruction.', at: spanOf(file, 0) });
  }
  const { escape: escapeToken, syntax, check } = reader.directives;
  return { file, escapeToken, syntax, check, instructions, faults };
}

/** Only RUN, COPY and ADD that are not in JSON form open heredocs, also behind ONBUILD (parser.go `canContainHeredoc`). */
function readHeredocs(instruction: Instruction, line: string, reader: LineReader, faults: Fault[]): Heredoc[] {
  const opener = instruction.keyword === 'ONBUILD' ? instruction.trigger : instruction;
  if (opener === undefined || !['RUN', 'COPY', 'ADD'].includes(opener.keyword) || opener.json !== undefined) return [];
  if (!line.includes('<<')) return [];
  let starts: HeredocStart[];
  try {
    starts = heredocsOf(line);
  } catch (error) {
    if (!(error instanceof ExpansionError)) throw error;
    faults.push({ message: `A heredoc's name cannot be read: ${error.message}.`, at: instruction.span });
    return [];
  }
  const heredocs: Heredoc[] = [];
  for (const start of starts) {
    const heredoc = readHeredoc(start, reader);
    if (heredoc === undefined) {
      faults.push({ message: `The heredoc \`${start.name}\` is not closed.`, at: instruction.span });
      return heredocs;
    }
    heredocs.push(heredoc);
  }
  return heredocs;
}

function readHeredoc(start: HeredocStart, reader: LineReader): Heredoc | undefined {
  const { file } = reader;
  let begin: number | undefined;
  for (let line = reader.take(); line !== undefined; line = reader.take()) {
    begin ??= line.start;
    const text = file.text.slice(line.start, line.end).replace(/\r+$/, '');
    if ((start.stripsTabs ? text.replace(/^\t+/, '') : text) !== start.name) continue;
    const body = spanOf(file, begin, line.start);
    return { ...start, content: file.text.slice(begin, line.start), body };
  }
  return undefined;
}
