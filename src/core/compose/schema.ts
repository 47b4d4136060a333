import type { Fault } from '../source.ts';
import { schemaText } from './schema-text.ts';
import {
  type ComposeEntry,
  type ComposeMap,
  type ComposePath,
  type ComposeValue,
  entriesOf,
  itemsOf,
  printed,
  sameContent,
} from './tree.ts';

type TypeName = 'null' | 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array';

/** The part of JSON Schema that Compose's schema uses. */
interface Schema {
  readonly type?: TypeName | readonly TypeName[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: false;
  readonly unevaluatedProperties?: false;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly uniqueItems?: boolean;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** What the schema refuses, and where: path segments are keys and item numbers. */
interface Violation {
  readonly path: ComposePath;
  readonly reason: string;
  readonly at: ComposeValue;
  /** An unknown key is dropped; every other refused value stays in the tree as refused. */
  readonly unknownKey?: string;
}

let parsedSchema: Schema | undefined;

function rootSchema(): Schema {
  parsedSchema ??= JSON.parse(schemaText) as Schema;
  return parsedSchema;
}

const valid = new WeakSet<ComposeValue>();

/**
 * Holds a project against Compose's schema. Returns the tree without what Compose refuses: unknown keys are gone,
 * refused values are marked; each is a fault with its place.
 */
export function validateSchema(root: ComposeValue, faults: Fault[]): ComposeValue {
  const violations: Violation[] = [];
  check(rootSchema(), root, [], violations);
  let result = root;
  for (const violation of violations) {
    const place = violation.path.length === 0 ? 'the file' : violation.path.join('.');
    const message =
      violation.unknownKey === undefined
        ? `${place} ${violation.reason}`
        : `\`${violation.unknownKey}\` is no key that Compose knows in ${place}`;
    const entry = violation.at.kind === 'map' ? violation.at.entries.get(violation.unknownKey ?? '') : undefined;
    const fault = { message, at: entry?.key ?? violation.at.span };
    faults.push(fault);
    result = repaired(result, violation, 0, fault);
  }
  return result;
}

function repaired(value: ComposeValue, violation: Violation, depth: number, fault: Fault): ComposeValue {
  const segment = violation.path[depth];
  if (segment === undefined) {
    if (violation.unknownKey === undefined) return { kind: 'refused', span: value.span, fault };
    if (value.kind !== 'map') return value;
    const entries = new Map(value.entries);
    entries.delete(violation.unknownKey);
    return { ...value, entries };
  }
  if (value.kind === 'list') {
    const index = Number(segment);
    const items = value.items.map((item, at) => (at === index ? repaired(item, violation, depth + 1, fault) : item));
    return { ...value, items };
  }
  if (value.kind !== 'map') return value;
  const entry = value.entries.get(segment);
  if (entry === undefined) return value;
  const inner: ComposeEntry = { key: entry.key, value: repaired(entry.value, violation, depth + 1, fault) };
  return { ...value, entries: new Map(value.entries).set(segment, inner) };
}

function check(schema: Schema, value: ComposeValue, path: ComposePath, found: Violation[]): void {
  if (value.kind === 'refused') return;
  if (isInfinite(value)) {
    found.push({ path, reason: noJson, at: value });
    return;
  }
  const isContainer = path.length === 2 && path[0] === 'services';
  if (isContainer && valid.has(value)) return;
  const before = found.length;
  checkHere(schema, value, path, found);
  if (isContainer && found.length === before) valid.add(value);
}

function checkHere(schema: Schema, value: ComposeValue, path: ComposePath, found: Violation[]): void {
  if (schema.$ref !== undefined) checkHere(definition(schema.$ref), value, path, found);
  const refuse = (reason: string) => found.push({ path, reason, at: value });
  const types = typesOf(schema);
  if (types !== undefined && !types.some(type => isOfType(value, type))) {
    refuse(mustBe(types, value));
    return;
  }
  for (const part of schema.allOf ?? []) checkHere(part, value, path, found);
  if (schema.enum !== undefined && !(value.kind === 'string' && schema.enum.includes(value.value))) {
    refuse(`must be one of ${schema.enum.map(word => `\`${word}\``).join(', ')}`);
  }
  if (value.kind === 'int' || value.kind === 'float') {
    if (schema.minimum !== undefined && value.value < schema.minimum) refuse(`must be at least ${schema.minimum}`);
    if (schema.maximum !== undefined && value.value > schema.maximum) refuse(`must be at most ${schema.maximum}`);
  }
  if (schema.pattern !== undefined && value.kind === 'string' && !patternOf(schema.pattern).test(value.value)) {
    refuse(`must match ${schema.pattern}`);
  }
  if (schema.oneOf !== undefined) checkBranches(schema.oneOf, value, path, found, true);
  if (schema.anyOf !== undefined) checkBranches(schema.anyOf, value, path, found, false);
  if (value.kind === 'map') checkMap(schema, value, path, found);
  if (value.kind === 'list') checkList(schema, value, path, found);
}

const noJson = 'is a number that JSON does not have: the schema is checked on JSON';

function isInfinite(value: ComposeValue): boolean {
  return value.kind === 'float' && !Number.isFinite(value.value);
}

/** What stands below an `x-` key has no schema; the same goes for numbers there. Each shared value is looked at once. */
function checkFree(value: ComposeValue, path: ComposePath, found: Violation[], seen: Set<ComposeValue>): void {
  if (isInfinite(value)) found.push({ path, reason: noJson, at: value });
  if ((value.kind !== 'map' && value.kind !== 'list') || seen.has(value)) return;
  seen.add(value);
  for (const [key, entry] of entriesOf(value)) checkFree(entry.value, [...path, key], found, seen);
  for (const [index, item] of itemsOf(value).entries()) checkFree(item, [...path, String(index)], found, seen);
}

function definition(reference: string): Schema {
  return rootSchema().$defs?.[reference.replace('#/$defs/', '')] ?? {};
}

function typesOf(schema: Schema): readonly TypeName[] | undefined {
  const { type } = schema;
  if (type === undefined) return undefined;
  return typeof type === 'string' ? [type] : type;
}

function isOfType(value: ComposeValue, type: TypeName): boolean {
  switch (type) {
    case 'string':
      return value.kind === 'string' || value.kind === 'timestamp';
    case 'null':
      return value.kind === 'null';
    case 'boolean':
      return value.kind === 'bool';
    case 'number':
      return value.kind === 'int' || value.kind === 'float';
    case 'integer':
      return (value.kind === 'int' || value.kind === 'float') && Number.isInteger(value.value);
    case 'object':
      return value.kind === 'map';
    case 'array':
      return value.kind === 'list';
  }
}

const typeWords: Readonly<Record<TypeName, string>> = {
  null: 'null',
  string: 'a string',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'a boolean',
  object: 'a mapping',
  array: 'a list',
};

function mustBe(types: readonly TypeName[], value: ComposeValue): string {
  const wanted = [...new Set(types)].map(type => typeWords[type]).join(' or ');
  const isUnquoted = types.includes('string') && ['int', 'float', 'bool'].includes(value.kind);
  if (isUnquoted) return `must be ${wanted}: \`${printed(value)}\` must be quoted`;
  return value.kind === 'null' ? `must be ${wanted}, not empty` : `must be ${wanted}`;
}

/** Of several shapes that do not fit, the one that fits farthest says what is wrong. */
function checkBranches(
  branches: readonly Schema[],
  value: ComposeValue,
  path: ComposePath,
  found: Violation[],
  isExactlyOne: boolean,
): void {
  let passed = 0;
  let deepest: Violation[] = [];
  const types: TypeName[] = [];
  for (const branch of branches) {
    const errors: Violation[] = [];
    checkHere(branch, value, path, errors);
    if (errors.length === 0) passed += 1;
    else if (depthOf(errors) > depthOf(deepest)) deepest = errors;
    types.push(...(typesOf(branch.$ref === undefined ? branch : definition(branch.$ref)) ?? []));
  }
  if (passed === 1 || (passed > 0 && !isExactlyOne)) return;
  if (passed > 1) found.push({ path, reason: 'fits more than one form', at: value });
  else if (depthOf(deepest) > path.length) found.push(...deepest);
  else if (types.length > 0 && !types.some(type => isOfType(value, type))) {
    found.push({ path, reason: mustBe(types, value), at: value });
  } else
    found.push(...(deepest.length > 0 ? deepest : [{ path, reason: 'has no form that Compose knows', at: value }]));
}

function depthOf(errors: readonly Violation[]): number {
  return Math.max(-1, ...errors.map(error => error.path.length + (error.unknownKey === undefined ? 0 : 1)));
}

function checkMap(schema: Schema, value: ComposeMap, path: ComposePath, found: Violation[]): void {
  for (const name of schema.required ?? []) {
    if (!value.entries.has(name)) found.push({ path, reason: `must have \`${name}\``, at: value });
  }
  const patterns = Object.entries(schema.patternProperties ?? {});
  const isClosed = schema.additionalProperties === false;
  for (const [key, entry] of value.entries) {
    let isKnown = false;
    const inner = schema.properties?.[key];
    if (inner !== undefined && Object.hasOwn(schema.properties ?? {}, key)) {
      isKnown = true;
      check(inner, entry.value, [...path, key], found);
    }
    for (const [pattern, below] of patterns) {
      if (!patternOf(pattern).test(key)) continue;
      isKnown = true;
      if (key.startsWith('x-')) checkFree(entry.value, [...path, key], found, new Set());
      else check(below, entry.value, [...path, key], found);
    }
    if (isClosed && !isKnown) found.push({ path, reason: '', at: value, unknownKey: key });
    if (schema.unevaluatedProperties === false && !isEvaluated(schema, key)) {
      found.push({ path, reason: '', at: value, unknownKey: key });
    }
  }
}

/** Whether a schema or one that it includes knows a key. */
function isEvaluated(schema: Schema, key: string): boolean {
  if (Object.hasOwn(schema.properties ?? {}, key)) return true;
  if (Object.keys(schema.patternProperties ?? {}).some(pattern => patternOf(pattern).test(key))) return true;
  if (schema.$ref !== undefined && isEvaluated(definition(schema.$ref), key)) return true;
  return (schema.allOf ?? []).some(part => isEvaluated(part, key));
}

const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  let pattern = patterns.get(source);
  if (pattern === undefined) {
    pattern = new RegExp(source, 'u');
    patterns.set(source, pattern);
  }
  return pattern;
}

const mostCompared = 400;

function checkList(
  schema: Schema,
  value: ComposeValue & { kind: 'list' },
  path: ComposePath,
  found: Violation[],
): void {
  const { items } = schema;
  if (items !== undefined) {
    for (const [index, item] of value.items.entries()) check(items, item, [...path, String(index)], found);
  }
  if (schema.uniqueItems !== true) return;
  const scalars = new Set<string>();
  const others: ComposeValue[] = [];
  for (const item of value.items) {
    const text = printed(item);
    const key = keyOfScalar(item);
    // The validator holds a number equal to a string before it that reads as that number, in lists of up to 20 items.
    const likeString = item.kind === 'int' && value.items.length <= 20 ? `string ${text}` : undefined;
    const isTwice =
      key === undefined
        ? others.length < mostCompared && others.some(other => sameContent(other, item))
        : scalars.has(key) || (likeString !== undefined && scalars.has(likeString));
    if (isTwice) {
      const fault = `has \`${text ?? 'the same item'}\` twice: its items must differ`;
      found.push({ path, reason: fault, at: value });
      return;
    }
    if (key === undefined) others.push(item);
    else scalars.add(key);
  }
}

/** `1` and `1.0` are one number to JSON. */
function keyOfScalar(item: ComposeValue): string | undefined {
  const text = printed(item);
  if (text === undefined) return undefined;
  return item.kind === 'int' || item.kind === 'float' ? `number ${item.value}` : `${item.kind} ${text}`;
}
