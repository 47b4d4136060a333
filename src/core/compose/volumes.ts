/** A mount in Compose's short syntax. */
export interface ShortVolume {
  readonly type: 'bind' | 'volume';
  readonly source: string;
  readonly target: string;
  readonly isReadOnly: boolean;
}

/**
 * Reads `[source:]target[:options]`; a text is the reason why Compose refuses it.
 * https://github.com/compose-spec/compose-go/blob/v2.16.2/format/volume.go
 */
export function parseVolume(spec: string): ShortVolume | string {
  if (spec === '') return 'a mount cannot be empty';
  if (byteLength(spec) <= 2) return { type: 'volume', source: '', target: spec, isReadOnly: false };
  const sections = sectionsOf(spec);
  let source = '';
  let target = '';
  let isReadOnly = false;
  for (const [index, section] of sections.entries()) {
    const isLast = index === sections.length - 1;
    if (section === '') return `\`${spec}\` has an empty section between colons`;
    if (source === '' && isLast) target = section;
    else if (source === '') source = section;
    else if (target === '') target = section;
    else if (!isLast) return `\`${spec}\` has too many colons`;
    else {
      for (const option of section.split(',')) {
        if (option === 'ro') isReadOnly = true;
        else if (option === 'rw') isReadOnly = false;
      }
    }
  }
  return { type: isFilePath(source) ? 'bind' : 'volume', source, target, isReadOnly };
}

/** Splits at colons, except behind a drive letter and inside `${…}`. */
function sectionsOf(spec: string): string[] {
  const sections: string[] = [];
  let section = '';
  let open = 0;
  const characters = [...spec];
  for (const [index, character] of characters.entries()) {
    if (character === '$' && characters[index + 1] === '{') open += 1;
    else if (character === '}' && open > 0) open -= 1;
    else if (character === ':' && open === 0 && !isDriveLetter(section)) {
      sections.push(section);
      section = '';
      continue;
    }
    section += character;
  }
  sections.push(section);
  return sections;
}

function isDriveLetter(text: string): boolean {
  return /^\p{L}$/u.test(text);
}

function isFilePath(source: string): boolean {
  if (/^[./~]/.test(source) || source.startsWith('\\\\')) return true;
  return /^\p{L}:/u.test(source);
}

function byteLength(text: string): number {
  // Only the first bytes matter: two characters of ASCII, or one of two bytes.
  if (text.length > 2) return 3;
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}
