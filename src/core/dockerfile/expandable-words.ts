import { heredocStart } from './heredoc.ts';
import type { Instruction } from './instruction.ts';
import { parsePairs } from './key-values.ts';

/**
 * Hands every word that BuildKit expands in an instruction other than ARG, ENV and USER to `expand`, which throws for
 * what BuildKit refuses (instructions/commands.go, the `Expand` methods).
 */
export function expandOtherWords(instruction: Instruction, escapeToken: string, expand: (text: string) => void): void {
  for (const word of expandableWords(instruction, escapeToken)) if (/[$'"\\`]/.test(word)) expand(word);
}

function expandableWords(instruction: Instruction, escapeToken: string): readonly string[] {
  const { keyword, rest, json, flags } = instruction;
  const blankSeparated = (): readonly string[] => json ?? (rest.text === '' ? [] : rest.text.split(/[\t\v\f\r ]+/));
  switch (keyword) {
    case 'LABEL': {
      const pairs = parsePairs(keyword, rest, escapeToken);
      return typeof pairs === 'string' ? [] : pairs.flatMap(pair => [pair.name, pair.value ?? '']);
    }
    case 'ADD':
    case 'COPY': {
      const values = flags
        .filter(flag => ['chown', 'chmod', 'checksum'].includes(flag.name))
        .map(flag => flag.value ?? '');
      return [...values, ...blankSeparated().filter(word => !isHeredoc(word))];
    }
    case 'EXPOSE':
    case 'VOLUME':
      return blankSeparated();
    case 'STOPSIGNAL':
    case 'WORKDIR':
      return [rest.text];
    default:
      return [];
  }
}

function isHeredoc(word: string): boolean {
  if (!word.includes('<<')) return false;
  try {
    return heredocStart(word) !== undefined;
  } catch {
    return false;
  }
}
