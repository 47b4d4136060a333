import { Lexer } from 'yaml';

/** What the lexer puts between the parts of a text and is not in it: the starts of documents and scalars, the end of a broken flow. */
const marks = new Set(['\u0002', '\u0018', '\u001f']);

/** Offsets `[start, end)` of the comments of a YAML text, in order: a `#` in a text or a block scalar is none. */
export function yamlComments(text: string): (readonly [number, number])[] {
  const comments: (readonly [number, number])[] = [];
  let at = 0;
  let isScalar = false;
  for (const part of new Lexer().lex(text)) {
    if (marks.has(part)) {
      isScalar = part === '\u001f';
      continue;
    }
    // A mark that stands in the text itself would shift what follows: then it is no comment of ours.
    if (!isScalar && part.startsWith('#') && text.startsWith(part, at)) comments.push([at, at + part.length]);
    isScalar = false;
    at += part.length;
  }
  return comments;
}
