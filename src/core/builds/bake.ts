import { type JsonValue, readJson } from '../engine/json.ts';
import { type SourceFile, type Span, spanOf } from '../source.ts';
import { type BakeValue, parseHcl } from './hcl.ts';
import {
  type BuildStatement,
  isElsewhere,
  joined,
  longestText,
  makesImage,
  nameOfUnnamed,
  unknownPart,
} from './statement.ts';

/** A target as the files of one directory say it together: later ones say more of it, or say it again. */
interface Target {
  readonly name: string;
  readonly at: Span;
  readonly attributes: Map<string, BakeValue>;
}

type Targets = ReadonlyMap<string, Target>;

/** Lists and maps in each other; no real file has a tenth of it. */
const deepest = 64;

/**
 * The builds of the bake files of one directory, in the order of `docker buildx bake`: JSON, HCL, each with its override
 * (https://docs.docker.com/build/bake/introduction/). Variables have their defaults; a `matrix` is not followed.
 */
export function buildsOfBake(files: readonly SourceFile[]): BuildStatement[] {
  const targets = new Map<string, Target>();
  const variables = new Map<string, string>();
  for (const file of files) {
    for (const { type, name, attributes, at } of blocksOf(file)) {
      if (type === 'variable') setVariable(variables, name, attributes.get('default'));
      if (type !== 'target' || name === '') continue;
      const seen = targets.get(name);
      if (seen === undefined) targets.set(name, { name, at, attributes: new Map(attributes) });
      else for (const [key, value] of attributes) seen.attributes.set(key, merged(seen.attributes.get(key), value));
    }
  }
  const path = files[0]?.path ?? '';
  const directory = path.slice(0, Math.max(path.lastIndexOf('/'), 0)) || '.';
  const inherited = inheritance(targets, variables);
  return [...targets.values()].flatMap(target => statementOf(target, inherited(target), variables, directory) ?? []);
}

function setVariable(variables: Map<string, string>, name: string, value: BakeValue | undefined): void {
  variables.set(name, value === undefined ? '' : (textOf(value, variables) ?? unknownPart));
}

function statementOf(
  target: Target,
  inherited: ReadonlyMap<string, BakeValue>,
  variables: ReadonlyMap<string, string>,
  directory: string,
): BuildStatement | undefined {
  const get = (name: string): string | undefined => {
    const value = inherited.get(name);
    return value === undefined ? undefined : (textOf(value, variables) ?? unknownPart);
  };
  if (inherited.has('matrix') || inherited.has('dockerfile-inline')) return undefined;
  const stage = get('target');
  const written = get('context') ?? '.';
  if (isElsewhere(written) || stage?.includes(unknownPart) === true) return undefined;
  const file = get('dockerfile') ?? 'Dockerfile';
  const contexts: string[] = [];
  const dockerfiles: string[] = [];
  // Paths are relative to where bake is started, which is usually where its file lies.
  for (const from of new Set([directory, '.'])) {
    const context = joined(from, written.replace(/^cwd:\/\//, ''));
    const dockerfile = context && joined(context, file);
    if (context === undefined || dockerfile === undefined) continue;
    contexts.push(context);
    dockerfiles.push(dockerfile);
  }
  if (dockerfiles.length === 0) return undefined;
  const namedContexts = new Map(
    [...mapOf(inherited.get('contexts'), variables)].map(([name, value]) => [
      name,
      value.startsWith('target:') ? `docker-image://${nameOfUnnamed('bake', value.slice('target:'.length))}` : value,
    ]),
  );
  return {
    how: `the bake target \`${target.name}\``,
    at: target.at,
    tags: [...listOf(inherited.get('tags'), variables), nameOfUnnamed('bake', target.name)],
    dockerfiles,
    contexts,
    target: stage === '' ? undefined : stage,
    arguments: mapOf(inherited.get('args'), variables),
    makesImage: makesImage(listOf(inherited.get('output'), variables)),
    namedContexts,
  };
}

/** The attributes of targets over those of the targets that they inherit from, the last of which wins; each is computed once. */
function inheritance(
  targets: Targets,
  variables: ReadonlyMap<string, string>,
): (target: Target) => ReadonlyMap<string, BakeValue> {
  const done = new Map<Target, ReadonlyMap<string, BakeValue>>();
  return function inherited(target) {
    const seen = done.get(target);
    if (seen !== undefined) return seen;
    // A target that inherits from itself, which bake refuses, gets nothing from there.
    done.set(target, target.attributes);
    const all = new Map<string, BakeValue>();
    for (const name of listOf(target.attributes.get('inherits'), variables)) {
      const parent = targets.get(name);
      if (parent !== undefined) for (const [key, value] of inherited(parent)) all.set(key, merged(all.get(key), value));
    }
    for (const [key, value] of target.attributes) all.set(key, merged(all.get(key), value));
    done.set(target, all);
    return all;
  };
}

/** Maps are joined key by key; everything else is said again. */
function merged(before: BakeValue | undefined, value: BakeValue): BakeValue {
  if (before?.kind !== 'map' || value.kind !== 'map') return value;
  return { kind: 'map', entries: new Map([...before.entries, ...value.entries]) };
}

function textOf(value: BakeValue, variables: ReadonlyMap<string, string>): string | undefined {
  if (value.kind !== 'text') return undefined;
  const text = value.text.replace(/\$\{([^{}]*)\}/g, (_, name: string) => variables.get(name.trim()) ?? unknownPart);
  return text.length > longestText ? undefined : text;
}

function listOf(value: BakeValue | undefined, variables: ReadonlyMap<string, string>): string[] {
  if (value?.kind !== 'list') return [];
  return value.items.flatMap(item => textOf(item, variables) ?? []);
}

function mapOf(value: BakeValue | undefined, variables: ReadonlyMap<string, string>): Map<string, string> {
  const texts = new Map<string, string>();
  if (value?.kind !== 'map') return texts;
  for (const [name, entry] of value.entries) texts.set(name, textOf(entry, variables) ?? unknownPart);
  return texts;
}

interface Block {
  readonly type: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, BakeValue>;
  readonly at: Span;
}

function blocksOf(file: SourceFile): Block[] {
  if (file.path.endsWith('.json')) return blocksOfJson(file);
  return parseHcl(file.text).map(({ start, end, ...block }) => ({ ...block, at: spanOf(file, start, end) }));
}

/** HCL as JSON: `{"target": {"app": {…}}}`; a block may stand in a list. */
function blocksOfJson(file: SourceFile): Block[] {
  const { value } = readJson(file);
  if (value?.kind !== 'object') return [];
  const blocks: Block[] = [];
  for (const { key: type, value: named } of value.members) {
    if (named.kind !== 'object') continue;
    for (const { key, value: body } of named.members) {
      for (const one of body.kind === 'array' ? body.items : [body]) {
        const read = bakeValueOf(one, deepest);
        const attributes = read.kind === 'map' ? read.entries : new Map<string, BakeValue>();
        blocks.push({ type: type.value, name: key.value, attributes, at: key.span });
      }
    }
  }
  return blocks;
}

function bakeValueOf(value: JsonValue, depth: number): BakeValue {
  switch (value.kind) {
    case 'string':
      return { kind: 'text', text: value.value };
    case 'number':
      return { kind: 'text', text: value.written };
    case 'boolean':
      return { kind: 'text', text: String(value.value) };
    case 'array':
      return depth === 0
        ? { kind: 'unknown' }
        : { kind: 'list', items: value.items.map(one => bakeValueOf(one, depth - 1)) };
    case 'object': {
      if (depth === 0) return { kind: 'unknown' };
      const entries = value.members.map(({ key, value }) => [key.value, bakeValueOf(value, depth - 1)] as const);
      return { kind: 'map', entries: new Map(entries) };
    }
    case 'null':
      return { kind: 'unknown' };
  }
}
