import type { Text } from '../shell/expand.ts';

/** Words behind a program, split as getopt would split them. */
export interface OptionWords {
  /** By their names without dashes; a flag has the empty string. The last of a name wins. */
  readonly options: ReadonlyMap<string, Text>;
  readonly operands: readonly Text[];
}

/**
 * Splits options from operands.
 *
 * @param withValue names of options that take the next word as their value, without dashes.
 * @param isPermuted whether options may stand behind operands too; else the first operand ends them, as `+` in getopt(3).
 */
export function optionWords(words: readonly Text[], withValue: readonly string[], isPermuted = false): OptionWords {
  const options = new Map<string, Text>();
  const operands: Text[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === '--') {
      operands.push(...words.slice(at + 1));
      break;
    }
    if (word === undefined || !word.startsWith('-') || word === '-') {
      if (!isPermuted) {
        operands.push(...words.slice(at));
        break;
      }
      operands.push(word);
      continue;
    }
    if (word.startsWith('--')) {
      const equals = word.indexOf('=');
      if (equals !== -1) options.set(word.slice(2, equals), word.slice(equals + 1));
      else if (withValue.includes(word.slice(2))) {
        at += 1;
        options.set(word.slice(2), words[at]);
      } else options.set(word.slice(2), '');
      continue;
    }
    for (let letter = 1; letter < word.length; letter += 1) {
      const name = word.charAt(letter);
      if (!withValue.includes(name)) {
        options.set(name, '');
        continue;
      }
      const isLast = letter + 1 === word.length;
      if (isLast) at += 1;
      options.set(name, isLast ? words[at] : word.slice(letter + 1));
      break;
    }
  }
  return { options, operands };
}

/** The value of the first option of these names that is given; `null` when none is. */
export function optionOf({ options }: OptionWords, ...names: readonly string[]): Text | null {
  for (const name of names) if (options.has(name)) return options.get(name);
  return null;
}
