import type { Text } from './expand.ts';

/** What a command prints, where its words say it: `echo`, `printf`, `cat` of what it reads. */
export function printedBy(words: readonly Text[], stdin: Text): Text {
  const [program, ...rest] = words;
  if (program === 'echo') return echoed(rest);
  if (program === 'printf') return formatted(rest);
  if (program === 'cat' && rest.every(word => word === '-')) return stdin;
  return undefined;
}

function echoed(words: readonly Text[]): Text {
  let first = 0;
  let endsLine = true;
  let escapes = false;
  while (/^-[neE]+$/.test(words[first] ?? '')) {
    const option = words[first] ?? '';
    if (option.includes('n')) endsLine = false;
    if (option.includes('e')) escapes = true;
    first += 1;
  }
  const shown = words.slice(first);
  if (shown.some(word => word === undefined)) return undefined;
  const text = shown.join(' ');
  // dash, the `sh` of Debian, reads escapes without -e; bash does not. A line feed is what both are used for here.
  return (escapes || text.includes('\\') ? unescaped(text) : text) + (endsLine ? '\n' : '');
}

function formatted(words: readonly Text[]): Text {
  const [format, ...values] = words[0] === '--' ? words.slice(1) : words;
  if (format === undefined) return undefined;
  let text = '';
  let next = 0;
  const pieces = unescaped(format).split(/(%%|%[-0-9.]*[sdbqi])/);
  do {
    for (const [index, piece] of pieces.entries()) {
      if (index % 2 === 0) text += piece;
      else if (piece === '%%') text += '%';
      else {
        const value = next < values.length ? values[next] : '';
        if (value === undefined) return undefined;
        next += 1;
        text += piece.endsWith('b') ? unescaped(value) : value;
      }
    }
  } while (next > 0 && next < values.length && text.length < 16 * 1024);
  return text;
}

function unescaped(text: string): string {
  return text.replace(/\\([ntr\\"'])/g, (_, letter: string) =>
    letter === 'n' ? '\n' : letter === 't' ? '\t' : letter === 'r' ? '\r' : letter,
  );
}
