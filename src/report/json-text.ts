// Whatever a log would not show as itself: written as its number, it is seen, and parses to the same text.
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u007f-\u009f\u2028\u2029\ufff9-\ufffb]/gu;

/**
 * A value as JSON, with a line feed at its end. The text is safe in a log that the Actions runner reads: nothing in it is a command, and
 * nothing is invisible.
 */
export function jsonText(value: object): string {
  // Only within strings can these occur.
  const text = JSON.stringify(value, undefined, 2).replace(unseen, escapeUnits).replaceAll('##[', '##\\u005b');
  return `${text}\n`;
}

function escapeUnits(character: string): string {
  let escaped = '';
  for (let at = 0; at < character.length; at += 1)
    escaped += `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  return escaped;
}
