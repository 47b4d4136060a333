import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, Scalar, type YAMLMap } from 'yaml';
import { type Fault, type SourceFile, type Span, spanOf } from '../source.ts';
import { readDocuments } from './documents.ts';
import { meaningOf, type ScalarMeaning } from './scalar.ts';
import type { ComposeEntry, ComposePath, ComposeValue } from './tree.ts';

/** One YAML document of a Compose file. */
export interface ComposeDocument {
  readonly root: ComposeValue;
  /** Where `!reset` and `!override` stand: what earlier files say there is dropped before this document is merged. */
  readonly resets: readonly ComposePath[];
}

/** A Compose file as YAML: located values, nothing of Compose's meaning yet. */
export interface ComposeFile {
  readonly file: SourceFile;
  readonly documents: readonly ComposeDocument[];
  readonly faults: readonly Fault[];
}

/** compose-go's own limit (loader/reset.go): values of one document, each alias counted, no alias followed. */
const mostNodes = 100_000;
/** Keys that `<<` may bring in, over a whole file. No real file has a hundredth of it. */
const mostMergedKeys = 200_000;
/** Deeper nesting than any real file has; the parsers of both sides recurse. */
const deepest = 200;

const readFiles = new WeakMap<SourceFile, ComposeFile>();

/**
 * Reads a Compose file's YAML as compose-go does, node by node: merge keys are applied, aliases point to the value
 * of their anchor (shared, never copied), `!reset` and `!override` are kept beside the tree. Never throws; what is
 * wrong is a fault with its place. Computed once per file.
 */
export function parseComposeFile(file: SourceFile): ComposeFile {
  const seen = readFiles.get(file);
  if (seen !== undefined) return seen;
  const parsed = readFile(file);
  readFiles.set(file, parsed);
  return parsed;
}

function readFile(file: SourceFile): ComposeFile {
  const faults: Fault[] = [];
  if (nestsTooDeep(file.text)) {
    const fault = { message: 'is nested too deeply to be read', at: spanOf(file, 0) };
    return { file, documents: [], faults: [fault] };
  }
  const parsed = readDocuments(file.text);
  const documents: ComposeDocument[] = [];
  for (const document of parsed) {
    for (const error of document.errors) {
      if (toleratedError.test(error.message)) continue;
      const [start, end] = error.pos;
      faults.push({ message: `is not valid YAML: ${sentenceOf(error.message)}`, at: spanOf(file, start, end) });
    }
    for (const { message, pos } of document.warnings) {
      if (message.startsWith('Unknown directive')) faults.push({ message: unknownDirective, at: spanOf(file, ...pos) });
    }
    const { contents, directives } = document;
    const [start] = document.range ?? [0];
    if (directives?.yaml.explicit === true && directives.yaml.version !== '1.1') {
      const message = `is written for YAML ${directives.yaml.version}: Compose reads no directive but \`%YAML 1.1\``;
      faults.push({ message, at: spanOf(file, start, start) });
    }
    const hasMark = directives?.docStart === true;
    if (contents === null || (isScalar(contents) && contents.source === '' && contents.tag === undefined)) {
      if (hasMark) faults.push({ message: emptyDocument, at: spanOf(file, start, start) });
      continue;
    }
    documents.push(new Reader(file, faults).document(contents));
  }
  return { file, documents, faults };
}

const unknownDirective = 'begins with a directive that Compose does not know';
const emptyDocument = 'has an empty YAML document (a stray `---`): Compose wants a mapping in every document';

/** go-yaml takes a comment right behind a value, and any tag. */
const toleratedError = /^(?:Comments must be separated from other tokens|Could not resolve tag)/;

function sentenceOf(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/[.:]$/, '');
}

/** A cheap guard before the parser recurses: counts open flow brackets and rising indents. */
export function nestsTooDeep(text: string): boolean {
  let open = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0x5b || unit === 0x7b) open += 1;
    else if ((unit === 0x5d || unit === 0x7d) && open > 0) open -= 1;
    if (open > 1000) return true;
  }
  const widest = /^(?:[ ]{4000}|(?:- ){500}|(?:\? ){500})/m;
  return widest.test(text);
}

/** A value as it was read, and the paths below it that carry `!reset` or `!override`. */
interface Read {
  readonly value: ComposeValue;
  readonly resets: readonly ComposePath[];
  /** The value itself is `!reset`: it does not exist. */
  readonly isReset: boolean;
}

const noResets: readonly ComposePath[] = [];

class Reader {
  private readonly file: SourceFile;
  private readonly faults: Fault[];
  /** `undefined`: the anchor's own value is still being read, so an alias to it contains itself. */
  private readonly anchors = new Map<string, Read | undefined>();
  private nodes = 0;
  private mergedKeys = 0;
  private depth = 0;
  /** How many `!override` stand around: compose-go looks no further below one, and takes `!reset` there for any tag. */
  private overriding = 0;

  constructor(file: SourceFile, faults: Fault[]) {
    this.file = file;
    this.faults = faults;
  }

  document(contents: Node): ComposeDocument {
    const { value, resets } = this.read(contents);
    if (this.nodes > mostNodes) {
      this.fault(`has more than ${mostNodes} values: Compose does not read it`, spanOf(this.file, 0));
    }
    return { root: value, resets };
  }

  private fault(message: string, at: Span): Fault {
    const fault = { message, at };
    this.faults.push(fault);
    return fault;
  }

  private refuse(message: string, at: Span): Read {
    return { value: { kind: 'refused', span: at, fault: this.fault(message, at) }, resets: noResets, isReset: false };
  }

  private spanOf(node: { range?: readonly number[] | null | undefined }): Span {
    const [start = 0, end = start] = node.range ?? [];
    return spanOf(this.file, start, end);
  }

  private read(node: unknown): Read {
    this.nodes += 1;
    if (isAlias(node)) return this.alias(node);
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) {
      return { value: { kind: 'null', span: spanOf(this.file, 0) }, resets: noResets, isReset: false };
    }
    if (this.depth > deepest) return this.refuse('is nested too deeply to be read', this.spanOf(node));
    const { anchor } = node;
    if (anchor !== undefined && !/^[!-9;-~]+$/.test(anchor)) {
      this.fault(
        `\`&${anchor}\` is no anchor to Compose: a colon or a letter beyond ASCII is in its name`,
        this.spanOf(node),
      );
    }
    if (anchor !== undefined) this.anchors.set(anchor, undefined);
    const isCovered = this.overriding > 0;
    const overrides = node.tag === '!override' ? 1 : 0;
    this.depth += 1;
    this.overriding += overrides;
    const inner = this.content(node);
    this.overriding -= overrides;
    this.depth -= 1;
    const read = isCovered ? { ...inner, resets: noResets } : tagged(inner, node.tag);
    if (anchor !== undefined) this.anchors.set(anchor, read);
    return read;
  }

  private content(node: Node): Read {
    if (isMap(node)) return this.map(node);
    if (isSeq(node)) return this.list(node.items, this.spanOf(node));
    if (isScalar(node)) return this.scalar(node);
    return this.refuse('cannot be read', this.spanOf(node));
  }

  private alias(node: Alias): Read {
    const at = this.spanOf(node);
    if (!this.anchors.has(node.source))
      return this.refuse(`there is no anchor \`${node.source}\` before this alias`, at);
    const read = this.anchors.get(node.source);
    if (read === undefined) return this.refuse(`the value of the anchor \`${node.source}\` contains itself`, at);
    return read;
  }

  private scalar(node: Scalar): Read {
    const span = this.spanOf(node);
    const written = typeof node.value === 'string' ? node.value : (node.source ?? '');
    const text = this.endsWithFile(node) ? withoutLastBreak(written, this.file.text) : written;
    const isPlain = node.type === Scalar.PLAIN || node.type === undefined;
    return { value: this.scalarValue(text, isPlain, node.tag, span), resets: noResets, isReset: false };
  }

  private endsWithFile(node: Scalar): boolean {
    const isBlock = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
    return isBlock && (node.range?.[1] ?? 0) >= this.file.text.length;
  }

  private scalarValue(text: string, isPlain: boolean, tag: string | undefined, span: Span): ComposeValue {
    const kind = tag?.startsWith(yamlTag) ? tag.slice(yamlTag.length) : undefined;
    if (kind === 'binary') return this.binary(text, span);
    const isString = kind === 'str' || (kind === undefined && !isPlain);
    if (isString || (tag !== undefined && kind === undefined && tag !== '!')) {
      return { kind: 'string', value: text, span };
    }
    const meaning = meaningOf(text);
    if (kind !== undefined && typed.has(kind) && !fits(kind, meaning)) {
      const fault = this.fault(`\`${text}\` is no ${typed.get(kind)}, which its tag says`, span);
      return { kind: 'refused', fault, span };
    }
    if (kind !== undefined && !typed.has(kind)) return { kind: 'string', value: text, span };
    if (kind === 'float' && meaning.kind === 'int') return { ...meaning, kind: 'float', span };
    switch (meaning.kind) {
      case 'string':
      case 'merge':
        return { kind: 'string', value: text, span };
      case 'null':
        return { kind: 'null', span };
      default:
        return { ...meaning, span };
    }
  }

  private binary(text: string, span: Span): ComposeValue {
    const value = decodedBase64(text);
    if (value !== undefined) return { kind: 'string', value, span };
    return { kind: 'refused', fault: this.fault(`\`${text}\` is no base64, which its tag says`, span), span };
  }

  private list(nodes: readonly unknown[], span: Span): Read {
    const items: ComposeValue[] = [];
    const resets: ComposePath[] = [];
    nodes.forEach((node, index) => {
      const read = this.read(node);
      for (const path of read.resets) resets.push([String(index), ...path]);
      if (!read.isReset) items.push(read.value);
    });
    return { value: { kind: 'list', items, span }, resets, isReset: false };
  }

  private map(node: YAMLMap): Read {
    const span = this.spanOf(node);
    const entries = new Map<string, ComposeEntry>();
    const firstPlaces = new Map<string, Span>();
    const resets: ComposePath[] = [];
    let merged: Read | undefined;
    for (const pair of node.items) {
      const key = this.key(pair.key);
      const first = key === undefined ? undefined : firstPlaces.get(key.text);
      if (key !== undefined && first !== undefined) {
        this.fault(`the key \`${key.text}\` stands in this mapping twice`, key.span);
        continue;
      }
      const read = this.read(pair.value ?? emptyScalarAfter(pair.key));
      if (key === undefined) continue;
      firstPlaces.set(key.text, key.span);
      if (key.isMerge) {
        merged = read;
        resets.push(...read.resets);
        continue;
      }
      for (const path of read.resets) resets.push([key.text, ...path]);
      if (!read.isReset) entries.set(key.text, { key: key.span, value: read.value });
    }
    if (merged !== undefined && !merged.isReset) this.merge(merged.value, entries);
    return { value: { kind: 'map', entries, span }, resets, isReset: false };
  }

  /** A key must be a string; `undefined` when it is not, which is a fault. */
  private key(node: unknown): { text: string; span: Span; isMerge: boolean } | undefined {
    const read = isAlias(node) ? this.alias(node).value : isScalar(node) ? this.keyScalar(node) : undefined;
    if (read?.kind === 'string') {
      const isMerge = isScalar(node) && read.value === '<<' && isMergeKey(node);
      return { text: read.value, span: isScalar(node) || isAlias(node) ? this.spanOf(node) : read.span, isMerge };
    }
    if (read?.kind === 'refused') return undefined;
    const at = read?.span ?? (isMap(node) || isSeq(node) ? this.spanOf(node) : spanOf(this.file, 0));
    this.fault('this key is no string: Compose takes only strings as keys (quote it)', at);
    return undefined;
  }

  private keyScalar(node: Scalar): ComposeValue {
    const { value } = this.scalar(node);
    if (node.anchor !== undefined) this.anchors.set(node.anchor, { value, resets: noResets, isReset: false });
    return value;
  }

  /** Keys of `<<` that the mapping does not set itself; of several mappings the first wins. */
  private merge(from: ComposeValue, entries: Map<string, ComposeEntry>): void {
    const sources = from.kind === 'list' ? from.items : [from];
    for (const source of sources) {
      if (source.kind === 'refused') continue;
      if (source.kind !== 'map') {
        this.fault('`<<` wants a mapping or a list of mappings', source.span);
        continue;
      }
      this.mergedKeys += source.entries.size;
      if (this.mergedKeys > mostMergedKeys) {
        this.fault('merge keys (`<<`) bring in more than any real file does: not followed further', source.span);
        return;
      }
      for (const [key, entry] of source.entries) if (!entries.has(key)) entries.set(key, entry);
    }
  }
}

const yamlTag = 'tag:yaml.org,2002:';
const typed: ReadonlyMap<string, string> = new Map([
  ['int', 'whole number'],
  ['float', 'number'],
  ['bool', 'boolean'],
  ['null', 'null'],
  ['timestamp', 'time'],
]);

/** A block scalar in a file without a line break at its end has none either, unless its last line is only indented. */
function withoutLastBreak(value: string, text: string): string {
  if (text.endsWith('\n') || !value.endsWith('\n')) return value;
  const lastLine = text.slice(text.lastIndexOf('\n') + 1);
  const hasContent = lastLine.trim() !== '' || /[ \t]\n$/.test(value);
  return hasContent ? value.slice(0, -1) : value;
}

/** Go's `base64.StdEncoding`: padded, line breaks aside nothing else in it. */
function decodedBase64(text: string): string | undefined {
  const digits = text.replace(/[\r\n]/g, '');
  if (digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(digits)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(digits), character => character.charCodeAt(0));
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function fits(kind: string, meaning: ScalarMeaning): boolean {
  return meaning.kind === kind || (kind === 'float' && meaning.kind === 'int');
}

function isMergeKey(node: Scalar): boolean {
  const isPlain = node.type === Scalar.PLAIN || node.type === undefined;
  return node.tag === `${yamlTag}merge` || (node.tag === undefined && isPlain);
}

/** Where a key has no value at all, the null stands right behind the key. */
function emptyScalarAfter(key: unknown): Scalar {
  const scalar = new Scalar('');
  scalar.source = '';
  scalar.type = Scalar.PLAIN;
  const range = isScalar(key) || isAlias(key) ? key.range : undefined;
  const end = range?.[1] ?? 0;
  scalar.range = [end, end, end];
  return scalar;
}

function tagged(read: Read, tag: string | undefined): Read {
  if (tag === '!reset') return { ...read, resets: [[]], isReset: true };
  if (tag === '!override') return { ...read, resets: [[]] };
  return read;
}
