import { isAlias, isMap, isScalar, isSeq, type Scalar } from 'yaml';
import { closestOf } from '../core/closest.ts';
import { type Fault, type Located, type SourceFile, type Span, spanOf } from '../core/source.ts';

/** The file that is read, and what is wrong with it so far. */
export interface Reading {
  readonly file: SourceFile;
  readonly problems: Fault[];
}

/** One source for a part of the configuration: how it is read from YAML, and what the published schema says of it. */
export interface Shape<T> {
  /** JSON schema, draft 7: what editors know. */
  readonly schema: object;
  /**
   * The value of a node; `undefined` when it is none, and a problem says where and why.
   *
   * @param name what a message calls it.
   * @param at for a node that is not there.
   */
  read(node: unknown, name: string, at: Span, reading: Reading): T | undefined;
}

/** What a shape reads. */
export type Read<S> = S extends Shape<infer T> ? T : never;

/** Where a node stands; `at` for one that has no place. */
export function placeOfNode(node: unknown, at: Span): Span {
  if (!isScalar(node) && !isMap(node) && !isSeq(node) && !isAlias(node)) return at;
  const range = node.range;
  return range === null || range === undefined ? at : spanOf(at.file, range[0], range[1]);
}

function problem(reading: Reading, at: Span, message: string): undefined {
  reading.problems.push({ message, at });
}

/** A scalar; aliases are not followed, so that a value stands where it is read. */
function scalarOf(node: unknown): Scalar | undefined {
  return isScalar(node) ? node : undefined;
}

/** A text, as written: `28.5` stays `28.5`. */
export function text(description: string, check: { readonly pattern?: RegExp; readonly wants?: string } = {}) {
  const { pattern, wants = 'a text' } = check;
  const shape: Shape<string> = {
    schema: {
      type: ['string', 'number', 'boolean'],
      ...(pattern === undefined ? {} : { pattern: pattern.source }),
      description,
    },
    read(node, name, at, reading) {
      const scalar = scalarOf(node);
      const place = placeOfNode(node, at);
      if (scalar === undefined || scalar.value === null) return problem(reading, place, `${name} needs ${wants}.`);
      const value = typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? String(scalar.value));
      if (pattern?.test(value) === false)
        return problem(reading, place, `${name} is \`${value}\`, which is not ${wants}.`);
      return value;
    },
  };
  return shape;
}

/** A text that must say something. */
export function words(description: string): Shape<string> {
  const { read } = text(description, { pattern: /\S/, wants: 'a sentence' });
  return { schema: { type: 'string', pattern: '\\S', description }, read };
}

/** A user or group number of a container or host. */
export function id(description: string): Shape<number> {
  const most = 2_147_483_647;
  return {
    schema: { type: 'integer', minimum: 0, maximum: most, description },
    read(node, name, at, reading) {
      const value = scalarOf(node)?.value;
      if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most) return value;
      return problem(reading, placeOfNode(node, at), `${name} needs a number from 0 to ${most}.`);
    },
  };
}

/** One word of a list. */
export function choice<T extends string>(description: string, allowed: readonly T[]): Shape<T> {
  return {
    schema: { enum: allowed, description },
    read(node, name, at, reading) {
      const scalar = scalarOf(node);
      const written = scalar === undefined ? undefined : (scalar.source ?? String(scalar.value));
      const found = allowed.find(one => one === written);
      if (found !== undefined) return found;
      const place = placeOfNode(node, at);
      if (written === undefined) return problem(reading, place, `${name} needs one of ${allowed.join(', ')}.`);
      return problem(reading, place, `${name} is \`${written}\`${suggestion(written, allowed)}`);
    },
  };
}

function suggestion(written: string, allowed: readonly string[]): string {
  const guess = closestOf(written, allowed);
  return guess === undefined ? `; allowed are ${allowed.join(', ')}.` : `. Did you mean \`${guess}\`?`;
}

/** A value with the place it stands at. */
export function located<T>(shape: Shape<T>): Shape<Located<T>> {
  return {
    schema: shape.schema,
    read(node, name, at, reading) {
      const value = shape.read(node, name, at, reading);
      return value === undefined ? undefined : { value, span: placeOfNode(node, at) };
    },
  };
}

/** A list of at least one. */
export function list<T>(description: string, of: Shape<T>): Shape<readonly T[]> {
  return {
    schema: { type: 'array', minItems: 1, items: of.schema, description },
    read(node, name, at, reading) {
      const place = placeOfNode(node, at);
      if (!isSeq(node) || node.items.length === 0) return problem(reading, place, `${name} needs a list.`);
      return node.items.flatMap((item, index) => of.read(item, `${name}[${index}]`, place, reading) ?? []);
    },
  };
}

/** A map with keys of its user's own; a key's place comes with it. */
export function mapOf<T>(
  description: string,
  of: Shape<T>,
  keys?: readonly string[],
): Shape<readonly (readonly [Located<string>, T])[]> {
  return {
    schema:
      keys === undefined
        ? { type: 'object', additionalProperties: of.schema, description }
        : {
            type: 'object',
            properties: Object.fromEntries(keys.map(key => [key, of.schema])),
            additionalProperties: false,
            description,
          },
    read(node, name, at, reading) {
      const entries: (readonly [Located<string>, T])[] = [];
      for (const [key, value] of entriesOf(node, name, at, reading) ?? []) {
        if (keys?.includes(key.value) === false) {
          problem(reading, key.span, `there is no \`${key.value}\` in ${name}${suggestion(key.value, keys)}`);
          continue;
        }
        const read = of.read(value, `${name}.${key.value}`, key.span, reading);
        if (read !== undefined) entries.push([key, read]);
      }
      return entries;
    },
  };
}

type Fields = Readonly<Record<string, Shape<unknown>>>;

/** A map with these keys and no other; what is not `required` may be missing. */
export function fields<F extends Fields>(
  description: string,
  shapes: F,
  required: readonly (keyof F & string)[] = [],
): Shape<{ readonly [K in keyof F]: Read<F[K]> | undefined }> {
  const names = Object.keys(shapes);
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(names.map(name => [name, shapes[name]?.schema])),
      ...(required.length === 0 ? {} : { required }),
      additionalProperties: false,
      description,
    },
    read(node, name, at, reading) {
      const entries = entriesOf(node, name, at, reading);
      if (entries === undefined) return undefined;
      const inside = (key: string): string => (name === '' ? `\`${key}\`` : `\`${key}\` of ${name}`);
      const found = new Map<string, unknown>();
      for (const [key, value] of entries) {
        const shape = shapes[key.value];
        if (shape === undefined || !names.includes(key.value)) {
          const where = name === '' ? 'there is no option' : `${name} has no`;
          problem(reading, key.span, `${where} \`${key.value}\`${suggestion(key.value, names)}`);
        } else found.set(key.value, shape.read(value, inside(key.value), key.span, reading));
      }
      const given = new Set(entries.map(([key]) => key.value));
      for (const key of required)
        if (!given.has(key)) problem(reading, placeOfNode(node, at), `${inside(key)} is missing.`);
      // Each value was read by the shape of its key.
      return Object.fromEntries(found) as { readonly [K in keyof F]: Read<F[K]> | undefined };
    },
  };
}

/** A scalar of one kind, or a map or list of another. */
export function either<A, B>(scalar: Shape<A>, other: Shape<B>): Shape<A | B> {
  return {
    schema: { anyOf: [scalar.schema, other.schema] },
    read(node, name, at, reading): A | B | undefined {
      return isMap(node) || isSeq(node) ? other.read(node, name, at, reading) : scalar.read(node, name, at, reading);
    },
  };
}

/** The entries of a map in file order, each key once. */
function entriesOf(
  node: unknown,
  name: string,
  at: Span,
  reading: Reading,
): readonly (readonly [Located<string>, unknown])[] | undefined {
  const place = placeOfNode(node, at);
  if (!isMap(node)) return problem(reading, place, `${name === '' ? 'a configuration' : name} needs a map.`);
  const entries: (readonly [Located<string>, unknown])[] = [];
  const seen = new Set<string>();
  for (const { key, value } of node.items) {
    const span = placeOfNode(key, place);
    const written = scalarOf(key);
    const word = written === undefined ? '' : (written.source ?? String(written.value));
    if (seen.has(word)) problem(reading, span, `\`${word}\` is given twice.`);
    else entries.push([{ value: word, span }, value]);
    seen.add(word);
  }
  return entries;
}
