import { copyFault } from './copy-fault.ts';
import { type HeredocStart, heredocStart } from './heredoc.ts';
import type { Instruction } from './instruction.ts';
import { parsePairs } from './key-values.ts';
import { portFault } from './ports.ts';
import { mountFault } from './run-mount.ts';
import { stopSignalFault } from './stop-signal.ts';
import { type Expansion, ExpansionError } from './words.ts';

/** How a stage reads words at one of its lines. */
export interface WordReader {
  /** @throws {ExpansionError} */
  readonly expand: (text: string) => Expansion;
  /** As the text of a heredoc: quotes stay. @throws {ExpansionError} */
  readonly expandHeredoc: (text: string) => Expansion;
  /** The working directory; `undefined` where only the base image says it. */
  readonly directory: string | undefined;
}

/**
 * What BuildKit refuses when it runs an instruction other than ARG, ENV, USER and WORKDIR; `undefined` when it takes it
 * (moby/buildkit instructions/commands.go, the `Expand` methods, and dockerfile2llb/convert.go `dispatch`).
 *
 * @throws {ExpansionError} for words that cannot be expanded.
 */
export function otherInstructionFault(
  instruction: Instruction,
  escapeToken: string,
  reader: WordReader,
): string | undefined {
  const { keyword, rest, json } = instruction;
  const known = (text: string): string | undefined => {
    if (!/[$'"\\`]/.test(text)) return text;
    const expansion = reader.expand(text);
    return expansion.unknown === undefined ? expansion.text : undefined;
  };
  switch (keyword) {
    case 'LABEL': {
      const pairs = parsePairs(keyword, rest, escapeToken);
      if (typeof pairs !== 'string') for (const { name, value } of pairs) [name, value ?? ''].map(known);
      return undefined;
    }
    case 'ADD':
    case 'COPY':
      return copyingFault(instruction, known, reader);
    case 'EXPOSE':
      return exposeFault(rest.text.split(blanks), reader);
    case 'VOLUME': {
      const paths = (json ?? rest.text.split(blanks)).map(path => known(path.trim()));
      return paths.includes('') ? 'VOLUME has an empty path.' : undefined;
    }
    case 'STOPSIGNAL': {
      const signal = known(rest.text);
      return signal === undefined ? undefined : stopSignalFault(signal);
    }
    case 'RUN':
      for (const { name, value } of instruction.flags) {
        const fault = name === 'mount' && value !== undefined ? mountFault(value, known, reader.directory) : undefined;
        if (fault !== undefined) return fault;
      }
      return undefined;
    default:
      return undefined;
  }
}

const blanks = /[\t\v\f\r ]+/;

function exposeFault(words: readonly string[], reader: WordReader): string | undefined {
  for (const word of words) {
    const expansion = reader.expand(word);
    if (expansion.unknown !== undefined) continue;
    for (const port of expansion.words) {
      const fault = portFault(port);
      if (fault !== undefined) return fault;
    }
  }
  return undefined;
}

function copyingFault(
  instruction: Instruction,
  known: (text: string) => string | undefined,
  reader: WordReader,
): string | undefined {
  const { keyword, flags, rest, json, heredocs } = instruction;
  const flagOf = (name: string) => flags.find(flag => flag.name === name);
  const values = new Map(
    ['chown', 'chmod', ...(keyword === 'ADD' ? ['checksum'] : [])].map(name => [
      name,
      known(flagOf(name)?.value ?? ''),
    ]),
  );
  const paths = json ?? rest.text.split(blanks);
  const files = paths.slice(0, -1).filter(word => heredocOf(word) === undefined);
  const sources = files.map(known);
  known(paths.at(-1) ?? '');
  // A word of its own is looked up by its name: `<< EOF` opens a heredoc, and is two words that are paths.
  for (const word of paths.slice(0, -1)) {
    const start = heredocOf(word);
    const opened = start?.expands === true ? heredocs.findLast(({ name }) => name === start.name) : undefined;
    if (opened !== undefined) reader.expandHeredoc(opened.content);
  }
  const link = flagOf('link');
  const isLinked = link !== undefined && link.value?.toLowerCase() !== 'false';
  return copyFault({ keyword, sources, flag: name => values.get(name), isLinked });
}

function heredocOf(word: string): HeredocStart | undefined {
  if (!word.includes('<<')) return undefined;
  try {
    return heredocStart(word);
  } catch (error) {
    if (error instanceof ExpansionError) return undefined;
    throw error;
  }
}
