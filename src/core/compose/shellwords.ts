/**
 * Splits a command line as Compose does for `command: …` and `entrypoint: …` in string form; `undefined` where Compose
 * refuses it (an open quote). Reads up to an unquoted `;`, `&`, `|`, `<` or `>` and drops the rest.
 * https://github.com/mattn/go-shellwords/blob/v1.0.12/shellwords.go
 */
export function splitCommand(line: string): readonly string[] | undefined {
  const words: string[] = [];
  let word = '';
  let hasWord = false;
  let isEscaped = false;
  let quote = '';
  let inBackticks = false;
  let inDollar = false;
  for (const character of line) {
    const inSingle = quote === "'";
    const inDouble = quote === '"';
    if (isEscaped) {
      word += character;
      isEscaped = false;
      hasWord = true;
      continue;
    }
    if (character === '\\') {
      if (inSingle) word += character;
      else isEscaped = true;
      continue;
    }
    if (' \t\r\n'.includes(character)) {
      if (quote !== '' || inBackticks || inDollar) word += character;
      else if (hasWord) {
        words.push(word);
        word = '';
        hasWord = false;
      }
      continue;
    }
    if (character === '`' && quote === '' && !inDollar) inBackticks = !inBackticks;
    else if (character === ')' && quote === '' && !inBackticks) inDollar = !inDollar;
    else if (character === '(' && quote === '' && !inBackticks) {
      if (inDollar || !word.endsWith('$')) return undefined;
      inDollar = true;
      word += '(';
      continue;
    } else if (character === '"' && !inSingle && !inDollar) {
      if (inDouble) hasWord = true;
      quote = inDouble ? '' : '"';
      continue;
    } else if (character === "'" && !inDouble && !inDollar) {
      if (inSingle) hasWord = true;
      quote = inSingle ? '' : "'";
      continue;
    } else if (';&|<>'.includes(character) && quote === '' && !inBackticks && !inDollar) {
      // A file descriptor before `>` is no word.
      if (character === '>' && /^[0-9]/.test(word)) hasWord = false;
      break;
    }
    hasWord = true;
    word += character;
  }
  if (hasWord) words.push(word);
  return isEscaped || quote !== '' || inBackticks || inDollar ? undefined : words;
}
