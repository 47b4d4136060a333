import { visibleText } from './log-text.ts';

// Between the character that starts a reference and the rest: GitHub looks for mentions and references in the rendered text, where an
// escape or an entity is already gone, so another character has to stand there.
const apart = '\u200b';

/** The first `limit` UTF-16 units of a text, with an ellipsis when that is not all of it; never half a character. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const half = cut.charCodeAt(cut.length - 1);
  return `${half >= 0xd800 && half <= 0xdbff ? cut.slice(0, -1) : cut}…`;
}

function oneLine(text: string, limit: number): string {
  return shorten(visibleText(text.replace(/\s+/g, ' ').trim()), limit);
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  // A backslash does not keep a dollar from GitHub's mathematics; a tag does.
  $: '<span>$</span>',
};

function escapeInline(text: string): string {
  return text
    .replace(/[@#]/g, character => `${character}${apart}`)
    .replace(/[\\`*_[\]~&<>|$]/g, character => escapes[character] ?? `\\${character}`)
    .replace(/\bGH-(?=\d)/gi, match => `${match}${apart}`)
    .replace(/\b(https?|ftp|mailto|xmpp):|\bwww\./gi, match => `${match.slice(0, -1)}${apart}${match.slice(-1)}`)
    .replace(/\b(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b/g, sha => `${sha.slice(0, 3)}${apart}${sha.slice(3)}`)
    .replace(/^([-+=]|\d+(?=[.)]))/, (_match, start: string) => (/\d/.test(start) ? `${start}${apart}` : `\\${start}`));
}

/**
 * One line of Markdown that reads as the given text and does nothing else: no table cell ends, no fence, tag, link, image, mention,
 * issue reference, formula or comment starts. Fit for a paragraph, a list item or a table cell of ours. At most `limit` units are taken.
 */
export function markdownText(text: string, limit = 2000): string {
  return escapeInline(oneLine(text, limit));
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/**
 * Inline code that reads as the given text, in a paragraph, a list item or a table cell. GitHub looks for no mentions, references or
 * links in code. At most `limit` units are taken.
 */
export function markdownCode(text: string, limit = 200): string {
  const line = oneLine(text, limit);
  // Backslashes are plain in code, except that one before a pipe splits no cell.
  if (line !== '' && !/[`|\\]/.test(line)) return `\`${line}\``;
  return `<code>${line.replace(/[^\p{L}\p{N} ]/gu, character => (character.length === 1 ? entity(character) : character))}</code>`;
}

/** As `markdownText`, for sentences of ours in which names of the repository may stand between backticks: these become code. */
export function markdownSentence(text: string, limit = 2000): string {
  const parts = oneLine(text, limit).split('`');
  // An unpaired backtick is a character like any other.
  if (parts.length % 2 === 0) parts.splice(-2, 2, `${parts.at(-2)}\`${parts.at(-1)}`);
  return parts
    .map((part, index) => (index % 2 === 0 || part === '' ? escapeInline(part) : markdownCode(part)))
    .join('');
}

/** A fenced block that shows the given lines and that no line of them can close. `language` is ours, never the repository's. */
export function markdownFence(text: string, language = 'text'): string {
  const lines = visibleText(text.replaceAll('\r\n', '\n')).replace(/\n+$/, '');
  let length = 3;
  for (const [run] of lines.matchAll(/`+/g)) length = Math.max(length, run.length + 1);
  const fence = '`'.repeat(length);
  return `${fence}${language}\n${lines}\n${fence}`;
}

/** A text as part of a quoted label in a diagram of Mermaid, which reads `#35;` as a character: nothing in it ends the label or the fence. */
export function mermaidLabel(text: string, limit = 60): string {
  return oneLine(text, limit).replace(/[^\p{L}\p{N} ./_-]/gu, character => `#${character.codePointAt(0) ?? 0};`);
}

/** A link whose label is Markdown already (made by a function of this file) and whose address is made by `urlPath` or by GitHub. */
export function markdownLink(label: string, address: string): string {
  return `[${label}](${address.replace(/[()<>\s\\"'`|]/g, character => encodeURIComponent(character).replace(/[()'`|]/g, percentEncoded))})`;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** A path of the repository as a part of an address: each segment percent-encoded. */
export function urlPath(path: string): string {
  return path
    .split('/')
    .map(segment => encodeURIComponent(visibleText(segment)).replace(/[!'()*~]/g, percentEncoded))
    .join('/');
}
