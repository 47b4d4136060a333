import { type Fault, type SourceFile, type Span, spanOf } from '../source.ts';
import { canonical } from './canonical.ts';
import { withDefaultContexts } from './defaults.ts';
import type { Environment } from './environment.ts';
import { applyExtends, type ExtendedFiles } from './extends.ts';
import { applyIncludes } from './include.ts';
import { interpolate } from './interpolate.ts';
import type { ExtendedDocument, Model } from './loading.ts';
import { mergeTrees } from './merge.ts';
import { type ComposeDocument, parseComposeFile } from './parse.ts';
import { resolveRelativePaths } from './relative.ts';
import { withoutPaths } from './resets.ts';
import { validateSchema } from './schema.ts';
import { type ComposeEntry, type ComposeMap, type ComposeValue, without } from './tree.ts';
import { enforceUnicity } from './unicity.ts';

export const emptyMap: ComposeMap = {
  kind: 'map',
  entries: new Map(),
  span: spanOf({ path: '', text: '' }, 0),
};

/**
 * One Compose model from its files, in the order of `-f`: interpolated, includes and extends applied, merged,
 * checked against the schema, in canonical form, relative paths resolved. What Compose refuses is a fault; the rest
 * is still there. https://github.com/compose-spec/compose-go/blob/v2.16.2/loader/loader.go
 */
export function loadModel(files: readonly SourceFile[], model: Model): ComposeMap {
  let merged: ComposeValue = emptyMap;
  const extended: ExtendedFiles = new Map();
  for (const file of files) merged = addFile(merged, file, model, extended);
  const resolved = resolveRelativePaths(withDefaultContexts(merged), model.relativeDirectory);
  const map = resolved.kind === 'map' ? resolved : emptyMap;
  return resolveListedEnvironment(map, model.environment);
}

function addFile(base: ComposeValue, file: SourceFile, model: Model, extended: ExtendedFiles): ComposeValue {
  const { faults } = model.loading;
  const parsed = parseComposeFile(file);
  addOnce(faults, parsed.faults);
  let merged = base;
  for (const document of parsed.documents) {
    const root = documentMap(document, file, faults);
    if (root === undefined) continue;
    const interpolated = interpolate(root, model.environment, faults);
    const included = applyIncludes(interpolated, document.resets, file, model, loadModel);
    merged = withoutPaths(merged, document.resets);
    const whole = applyExtends(included, { file, resets: document.resets, model, extended, load: loadExtendedFile });
    merged = mergeTrees(merged, whole, faults);
    merged = enforceUnicity(merged, faults);
    merged = validateSchema(merged, faults);
    if (merged.kind === 'map') merged = without(merged, 'version');
    merged = enforceUnicity(canonical(merged, faults), faults);
  }
  return merged;
}

/** A file that several projects read has each of its faults once in each project. */
function addOnce(faults: Fault[], more: readonly Fault[]): void {
  for (const fault of more) if (!faults.includes(fault)) faults.push(fault);
}

/** The services of a file that is only extended from: interpolated and in canonical form, nothing else. */
function loadExtendedFile(file: SourceFile, model: Model, relativeDirectory: string): ExtendedDocument {
  const { faults } = model.loading;
  const parsed = parseComposeFile(file);
  addOnce(faults, parsed.faults);
  let merged: ComposeValue = emptyMap;
  let resets: ComposeDocument['resets'] = [];
  for (const document of parsed.documents) {
    const root = documentMap(document, file, faults);
    if (root === undefined) continue;
    resets = document.resets;
    merged = withoutPaths(merged, resets);
    merged = mergeTrees(merged, interpolate(root, model.environment, faults), faults);
    merged = enforceUnicity(canonical(enforceUnicity(merged, faults), faults), faults);
  }
  const resolved = resolveRelativePaths(merged, relativeDirectory);
  return { root: resolved.kind === 'map' ? resolved : emptyMap, resets };
}

function documentMap(document: ComposeDocument, file: SourceFile, faults: Fault[]): ComposeMap | undefined {
  const { root } = document;
  if (root.kind === 'map') return root;
  if (root.kind !== 'refused') {
    faults.push({ message: 'must be a mapping at the top', at: firstLine(root.span, file) });
  }
  return undefined;
}

function firstLine(span: Span, file: SourceFile): Span {
  const end = file.text.indexOf('\n', span.start);
  return { file, start: span.start, end: end === -1 ? span.end : Math.min(end, span.end) };
}

/** `environment: [NAME]` takes its value from the model's own variables. */
function resolveListedEnvironment(root: ComposeMap, environment: Environment): ComposeMap {
  let result = root;
  for (const section of ['services', 'jobs']) {
    const containers = result.entries.get(section)?.value;
    if (containers?.kind !== 'map' || environment.size === 0) continue;
    let entries: Map<string, ComposeEntry> | undefined;
    for (const [name, entry] of containers.entries) {
      const value = withListedEnvironment(entry.value, environment);
      if (value === entry.value) continue;
      entries ??= new Map(containers.entries);
      entries.set(name, { key: entry.key, value });
    }
    if (entries === undefined) continue;
    const key = result.entries.get(section)?.key ?? containers.span;
    const changed = new Map(result.entries).set(section, { key, value: { ...containers, entries } });
    result = { ...result, entries: changed };
  }
  return result;
}

function withListedEnvironment(service: ComposeValue, environment: Environment): ComposeValue {
  if (service.kind !== 'map') return service;
  const entry = service.entries.get('environment');
  if (entry?.value.kind !== 'list') return service;
  const items = entry.value.items.map(item => {
    const variable = item.kind === 'string' ? environment.get(item.value) : undefined;
    return item.kind === 'string' && variable !== undefined
      ? { ...item, value: `${item.value}=${variable.value}` }
      : item;
  });
  const value: ComposeValue = { ...entry.value, items };
  return { ...service, entries: new Map(service.entries).set('environment', { key: entry.key, value }) };
}
