import type { Text } from '../shell/expand.ts';

/** Options of a command by the name that its table gives, and what is left. */
export interface ReadOptions {
  /** A flag without a value holds `''`; `undefined` is a value that is not known. */
  readonly values: ReadonlyMap<string, Text>;
  readonly operands: readonly Text[];
  /** Whether some word could be anything: an option too. */
  readonly isOpen: boolean;
}

/**
 * What a command's options are called: short letters and long names to one name each; a name that ends in `=` takes a
 * value.
 */
export type OptionTable = Readonly<Record<string, string>>;

/** Reads words as getopt_long does: options anywhere, `-abc`, `-uVALUE`, `--long=value`, unambiguous beginnings of long names. */
export function readOptions(words: readonly Text[], table: OptionTable): ReadOptions {
  const values = new Map<string, Text>();
  const operands: Text[] = [];
  let isOpen = false;
  const longNames = Object.keys(table).filter(name => name.length > 1);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) {
      isOpen = true;
      operands.push(undefined);
    } else if (word === '--') {
      operands.push(...words.slice(at + 1));
      break;
    } else if (word.startsWith('--')) {
      const equals = word.indexOf('=');
      const written = equals === -1 ? word.slice(2) : word.slice(2, equals);
      const long = longNames.includes(written) ? written : onlyOne(longNames.filter(name => name.startsWith(written)));
      const meaning = long === undefined ? undefined : table[long];
      if (meaning === undefined) continue;
      if (!meaning.endsWith('=')) values.set(meaning, '');
      else if (equals !== -1) values.set(meaning.slice(0, -1), word.slice(equals + 1));
      else {
        at += 1;
        values.set(meaning.slice(0, -1), words[at]);
      }
    } else if (word.startsWith('-') && word.length > 1) {
      for (let letter = 1; letter < word.length; letter += 1) {
        const meaning = table[word.charAt(letter)];
        if (meaning === undefined) continue;
        if (!meaning.endsWith('=')) {
          values.set(meaning, '');
          continue;
        }
        const rest = word.slice(letter + 1);
        if (rest !== '') values.set(meaning.slice(0, -1), rest);
        else {
          at += 1;
          values.set(meaning.slice(0, -1), words[at]);
        }
        break;
      }
    } else operands.push(word);
  }
  return { values, operands, isOpen };
}

function onlyOne(names: readonly string[]): string | undefined {
  return names.length === 1 ? names[0] : undefined;
}
