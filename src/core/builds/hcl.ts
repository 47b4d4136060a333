import { unknownPart } from './statement.ts';

/** A value of a bake file as far as it is written plainly; `unknown`: a function, a condition, an arithmetic. */
export type BakeValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly BakeValue[] }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, BakeValue> }
  | { readonly kind: 'unknown' };

/** `target "app" { … }` */
export interface BakeBlock {
  readonly type: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, BakeValue>;
  /** Where its head stands, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

interface Token {
  readonly kind: 'name' | 'text' | 'mark' | 'newline' | 'end';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const unknownValue: BakeValue = { kind: 'unknown' };
/** Lists, maps and blocks in each other; no real file has a tenth of it. */
const deepest = 64;

/** The blocks of a file in HCL's native syntax: the plain subset of it. What is no plain literal is unknown, never guessed. */
export function parseHcl(text: string): BakeBlock[] {
  return new HclReader(tokensOf(text)).blocks();
}

class HclReader {
  private at = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  blocks(): BakeBlock[] {
    const blocks: BakeBlock[] = [];
    while (this.peek().kind !== 'end') {
      const type = this.next();
      if (type.kind !== 'name') continue;
      const label = this.peek().kind === 'text' || this.peek().kind === 'name' ? this.next() : undefined;
      if (!this.isMark('{')) {
        this.skipLine();
        continue;
      }
      const head = this.next();
      const attributes = this.attributes();
      blocks.push({ type: type.text, name: label?.text ?? '', attributes, start: type.start, end: head.start });
    }
    return blocks;
  }

  private attributes(): Map<string, BakeValue> {
    const attributes = new Map<string, BakeValue>();
    for (;;) {
      const token = this.next();
      if (token.kind === 'end' || (token.kind === 'mark' && token.text === '}')) return attributes;
      if (token.kind !== 'name' && token.kind !== 'text') continue;
      if (this.isMark('=')) {
        this.next();
        attributes.set(token.text, this.value(0, false));
      } else if (this.peek().kind === 'text' || this.isMark('{')) {
        // A block in a block, such as `validation`: nothing of it is asked for.
        while (!this.isMark('{') && this.peek().kind !== 'newline' && this.peek().kind !== 'end') this.next();
        if (this.isMark('{')) this.skipBracket();
      }
    }
  }

  /** A value up to its end: what follows a literal makes it a part of an expression, which is unknown. */
  private value(depth: number, isInList: boolean): BakeValue {
    const first = this.literal(depth);
    let isAlone = true;
    for (;;) {
      const token = this.peek();
      const ends = token.kind === 'mark' && /^[,\]})]$/.test(token.text);
      if (token.kind === 'end' || ends || (token.kind === 'newline' && !isInList)) break;
      if (token.kind === 'newline') {
        this.next();
        continue;
      }
      isAlone = false;
      if (token.kind === 'mark' && /^[[({]$/.test(token.text)) this.skipBracket();
      else this.next();
    }
    return isAlone ? first : unknownValue;
  }

  private literal(depth: number): BakeValue {
    const token = this.peek();
    if (token.kind === 'text') {
      this.next();
      return { kind: 'text', text: token.text };
    }
    if (token.kind === 'name') {
      this.next();
      if (/^(?:true|false|\d.*)$/.test(token.text)) return { kind: 'text', text: token.text };
      if (token.text === 'null') return unknownValue;
      return { kind: 'text', text: `\${${token.text}}` };
    }
    if (token.kind !== 'mark' || depth > deepest) return unknownValue;
    if (token.text === '[') return this.list(depth);
    if (token.text === '{') return this.map(depth);
    return unknownValue;
  }

  private list(depth: number): BakeValue {
    this.next();
    const items: BakeValue[] = [];
    for (;;) {
      const token = this.peek();
      if (token.kind === 'end') return unknownValue;
      if (token.kind === 'newline' || (token.kind === 'mark' && token.text === ',')) this.next();
      else if (token.kind === 'mark' && token.text === ']') {
        this.next();
        return { kind: 'list', items };
      } else if (token.kind === 'name' && token.text === 'for') {
        this.skipBracket(1);
        return unknownValue;
      } else if (token.kind === 'mark' && /^[})]$/.test(token.text)) return unknownValue;
      else items.push(this.value(depth + 1, true));
    }
  }

  private map(depth: number): BakeValue {
    this.next();
    const entries = new Map<string, BakeValue>();
    for (;;) {
      const token = this.next();
      if (token.kind === 'end') return unknownValue;
      if (token.kind === 'mark' && token.text === '}') return { kind: 'map', entries };
      if (token.kind !== 'name' && token.kind !== 'text') continue;
      if (this.isMark('=') || this.isMark(':')) {
        this.next();
        entries.set(token.text, this.value(depth + 1, false));
      }
    }
  }

  /** Passes a bracket and all that is in it; `depth` is 1 when it is open already. */
  private skipBracket(open = 0): void {
    let depth = open;
    do {
      const token = this.next();
      if (token.kind === 'end') return;
      if (token.kind === 'mark' && /^[[({]$/.test(token.text)) depth += 1;
      if (token.kind === 'mark' && /^[\])}]$/.test(token.text)) depth -= 1;
    } while (depth > 0);
  }

  private skipLine(): void {
    while (this.peek().kind !== 'newline' && this.peek().kind !== 'end') {
      if (this.isMark('{') || this.isMark('[') || this.isMark('(')) this.skipBracket();
      else this.next();
    }
  }

  private isMark(text: string): boolean {
    const token = this.peek();
    return token.kind === 'mark' && token.text === text;
  }

  private peek(): Token {
    return this.tokens[this.at] ?? endToken;
  }

  private next(): Token {
    const token = this.peek();
    this.at += 1;
    return token;
  }
}

const endToken: Token = { kind: 'end', text: '', start: 0, end: 0 };

const tokenPattern =
  /(?<space>[ \t\r]+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<newline>\n)|(?<name>[\p{L}\d_][\p{L}\d_.-]*)|(?<heredoc><<-?)|(?<quote>")|(?<mark>.)/suy;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  let at = 0;
  while (at < text.length) {
    tokenPattern.lastIndex = at;
    const groups = tokenPattern.exec(text)?.groups;
    const start = at;
    at = tokenPattern.lastIndex === 0 ? at + 1 : tokenPattern.lastIndex;
    if (groups === undefined || groups['space'] !== undefined) continue;
    if (groups['quote'] !== undefined) {
      const read = quotedText(text, at);
      at = read.end;
      tokens.push({ kind: 'text', text: read.text, start, end: at });
    } else if (groups['heredoc'] !== undefined) {
      const name = /^<<-?(\w+)[ \t\r]*\n/.exec(text.slice(start, start + 200));
      const close = name === null ? -1 : text.indexOf(`${name[1]}`, start + name[0].length);
      at = close === -1 ? text.length : close + (name?.[1]?.length ?? 0);
      tokens.push({ kind: 'text', text: unknownPart, start, end: at });
    } else {
      const kind = groups['newline'] !== undefined ? 'newline' : groups['name'] !== undefined ? 'name' : 'mark';
      tokens.push({ kind, text: text.slice(start, at), start, end: at });
    }
  }
  return tokens;
}

/** The text of a quoted template; `${…}` stays in it for whoever knows the variables. */
function quotedText(text: string, start: number): { readonly text: string; readonly end: number } {
  let read = '';
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\' && depth === 0) {
      at += 1;
      const escaped = text[at] ?? '';
      read += escaped === 'n' ? '\n' : escaped === 't' ? '\t' : escaped;
    } else if (character === '$' && text[at + 1] === '{' && text[at - 1] !== '$') {
      depth += 1;
      at += 1;
      read += '${';
    } else if (character === '}' && depth > 0) {
      depth -= 1;
      read += '}';
    } else if (character === '"' && depth === 0) return { text: read, end: at + 1 };
    else if (character === '\n' && depth === 0) return { text: read, end: at };
    else read += character;
  }
  return { text: read, end: text.length };
}
