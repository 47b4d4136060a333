import { visibleText } from './log-text.ts';

/** What a terminal shows in one place: a character with its marks, already made visible. */
export interface Cell {
  readonly text: string;
  /** In columns of a terminal: 0, 1 or 2. Approximate outside ASCII; terminals differ too. */
  readonly width: number;
  /** UTF-16 units of the source that it shows. */
  readonly units: number;
}

const plain = /^[\x20-\x7e]*$/;
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]$/u;
const marks = /^(?:[\p{Mn}\p{Me}\p{Cf}]|\p{Emoji_Modifier})$/u;
// Made for the first text that needs it: that takes longer than a whole small report.
let graphemes: Intl.Segmenter | undefined;
const tab = '    ';

/** The cells of one line: tabs as four blanks, whatever is not seen as a picture of it, and no command of the Actions runner. */
export function cellsOf(line: string): Cell[] {
  if (plain.test(line) && !line.includes('##[')) return [...line].map(text => ({ text, width: 1, units: 1 }));
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const cells: Cell[] = [];
  for (const { segment } of graphemes.segment(line)) {
    const text = segment === '\t' ? tab : visibleText(segment).replaceAll('\n', '\u240a');
    // `##[` is a command of the runner anywhere in a line; see log-text.ts.
    const isCommand = text === '[' && cells.at(-1)?.text === '#' && cells.at(-2)?.text === '#';
    const shown = isCommand ? '\\[' : text;
    cells.push({ text: shown, width: widthOf(shown), units: segment.length });
  }
  return cells;
}

/** How many columns of a terminal a visible text takes. */
export function widthOf(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  let isJoined = false;
  for (const character of text) {
    if (character === '\u200d') isJoined = true;
    else if (character === '\ufe0f') width = Math.max(width, 2);
    else if (isJoined) isJoined = false;
    else if (!marks.test(character)) width += wide.test(character) ? 2 : 1;
  }
  return width;
}

/** Fills up with blanks to a width. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** A visible text in at most `width` columns, with an ellipsis where its middle was: the beginning and the end of a path tell most. */
export function fitMiddle(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const cells = cellsOf(text);
  const head = takeWidth(cells, Math.floor((width - 1) / 3));
  const tail = takeWidth(cells.reverse(), width - 1 - widthOf(head.join('')));
  return `${head.join('')}…${tail.reverse().join('')}`;
}

function takeWidth(cells: readonly Cell[], width: number): string[] {
  const taken: string[] = [];
  let left = width;
  for (const cell of cells) {
    if (cell.width > left) break;
    left -= cell.width;
    taken.push(cell.text);
  }
  return taken;
}

/** A sentence in lines of at most `width` columns, broken at blanks alone, and not within short code between backticks. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of wordsOf(text)) {
    const length = widthOf(word);
    if (used > 0 && used + 1 + length > width) {
      lines.push(line);
      line = word;
      used = length;
    } else {
      line = used === 0 && line === '' ? word : `${line} ${word}`;
      used += (used > 0 ? 1 : 0) + length;
    }
  }
  lines.push(line);
  return lines;
}

/** Longer code may be broken. */
const longestCode = 30;

function wordsOf(text: string): string[] {
  const words: string[] = [];
  const all = text.split(' ');
  for (let at = 0; at < all.length; at += 1) {
    const word = all[at] ?? '';
    let code = word;
    let last = at;
    while (isOpen(code) && code.length <= longestCode && last + 1 < all.length) {
      last += 1;
      code += ` ${all[last] ?? ''}`;
    }
    const isWhole = !isOpen(code) && code.length <= longestCode;
    words.push(isWhole ? code : word);
    if (isWhole) at = last;
  }
  return words;
}

function isOpen(code: string): boolean {
  return code.split('`').length % 2 === 0;
}
