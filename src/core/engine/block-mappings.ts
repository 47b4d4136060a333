/** A scalar of a block mapping, and where its characters stand. */
export interface BlockValue {
  /** `escaped`: a quoted scalar whose characters are not those of its value. */
  readonly style: 'plain' | 'literal' | 'folded' | 'escaped';
  readonly start: number;
  readonly end: number;
  /** Its characters, for what stands on one line. */
  readonly text: string;
}

/** A block mapping: its scalars by key, and the mappings below it by the key that they stand under. */
export interface BlockMapping {
  readonly values: ReadonlyMap<string, BlockValue>;
  readonly inner: readonly { readonly key: string; readonly mapping: BlockMapping }[];
}

interface OpenMapping {
  readonly column: number;
  readonly values: Map<string, BlockValue>;
  readonly inner: { key: string; mapping: BlockMapping }[];
  /** The last key, under which a deeper mapping stands. */
  last: string;
}

const keyLine = /^( *)((?:- +)*)(["']?)([A-Za-z_][\w.-]*)\3:(?:[ \t]+(.*))?$/;

/**
 * The block mappings of a YAML text, line by line: enough to find keys and block scalars in files of which a YAML parser would want
 * more than is needed (Ansible's templates among them). Flow mappings are not looked into. Linear, never throws.
 */
export function readBlockMappings(text: string): BlockMapping[] {
  const found: BlockMapping[] = [];
  const open: OpenMapping[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    const end = lineEnd(text, start);
    at = end + 1;
    const line = text.slice(start, end).replace(/\r$/, '');
    // No line of a mapping is as long, and the pattern reads each once.
    const match = line.length > 4096 ? null : keyLine.exec(line);
    if (match === null) continue;
    const [, indent = '', dashes = '', , key = '', rest = ''] = match;
    const column = indent.length + dashes.length;
    const mapping = mappingAt(open, found, column, dashes !== '');
    mapping.last = key;
    const value = rest.trimEnd();
    if (/^[|>][0-9+-]{0,2}(?:[ \t]+#.*)?$/.test(value)) {
      const block = blockBehind(text, at, column);
      mapping.values.set(key, { style: value.startsWith('|') ? 'literal' : 'folded', start: at, end: block, text: '' });
      at = block;
    } else if (value !== '') mapping.values.set(key, scalarAt(value, start + line.length - rest.length));
  }
  return found;
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline === -1 ? text.length : newline;
}

/** The mapping that a key of this column belongs to; a dash begins a new one. */
function mappingAt(open: OpenMapping[], found: BlockMapping[], column: number, isNew: boolean): OpenMapping {
  while ((open.at(-1)?.column ?? -1) > column || (isNew && open.at(-1)?.column === column)) open.pop();
  const top = open.at(-1);
  if (top?.column === column) return top;
  const mapping: OpenMapping = { column, values: new Map(), inner: [], last: '' };
  top?.inner.push({ key: top.last, mapping });
  open.push(mapping);
  found.push(mapping);
  return mapping;
}

/** Where the block scalar ends that begins with the line at `from`: at the first line that is not indented more than its key. */
function blockBehind(text: string, from: number, column: number): number {
  let at = from;
  while (at < text.length) {
    const end = lineEnd(text, at);
    let first = at;
    while (first < end && text[first] === ' ') first += 1;
    const isBlank = first === end || text[first] === '\r';
    if (!isBlank && first - at <= column) return at;
    at = end + 1;
  }
  return text.length;
}

/** A scalar on the line of its key; a comment behind it is cut off. */
function scalarAt(written: string, start: number): BlockValue {
  const quote = written[0];
  if (quote === '"' || quote === "'") {
    const end = written.indexOf(quote, 1);
    const inner = written.slice(1, end === -1 ? undefined : end);
    const behind = end === -1 ? '' : written.slice(end + 1);
    const isEscaped = end === -1 || (quote === '"' && inner.includes('\\')) || !/^[ \t]*(?:#.*)?$/.test(behind);
    return { style: isEscaped ? 'escaped' : 'plain', start: start + 1, end: start + 1 + inner.length, text: inner };
  }
  const text = written.replace(/(?:^|[ \t]+)#.*$/, '');
  return { style: 'plain', start, end: start + text.length, text };
}
