import type { SourceFile } from '../source.ts';
import type { LoadExtended, Model } from './loading.ts';
import { mergeAt } from './merge.ts';
import { directoryOf, isAbsolutePath, isHomePath, joinPaths } from './paths.ts';
import { isRemoteReference } from './remote.ts';
import { pathsBelow, withoutPaths } from './resets.ts';
import {
  type ComposeEntry,
  type ComposeMap,
  type ComposePath,
  type ComposeValue,
  childOf,
  stringOf,
  without,
} from './tree.ts';

/** Files that services of one model extend from, by path: read once. */
export type ExtendedFiles = Map<string, ExtendedFile>;

interface ExtendedFile {
  readonly services: ReadonlyMap<string, ComposeEntry>;
  readonly resets: readonly ComposePath[];
}

/** Longer chains than any project has: they end in a fault, not in a stack overflow. */
const longestChain = 500;

/**
 * The document with every `extends` of its services and jobs resolved: in the same document, or in another file whose
 * relative paths then start from that file. A base that cannot be read leaves `extends` behind as a refused value.
 * https://github.com/compose-spec/compose-go/blob/v2.16.2/loader/extends.go
 */
export function applyExtends(root: ComposeMap, scope: ExtendsScope): ComposeMap {
  let result = root;
  for (const section of ['services', 'jobs']) {
    const entry = result.entries.get(section);
    if (entry?.value.kind === 'null') {
      scope.model.loading.faults.push({ message: `\`${section}\` must be a mapping, not empty`, at: entry.key });
    }
    if (entry?.value.kind !== 'map') continue;
    if (![...entry.value.entries.values()].some(service => childOf(service.value, 'extends') !== undefined)) continue;
    const services = new Map(entry.value.entries);
    for (const name of [...services.keys()]) extendService(name, services, scope.resets, [], scope);
    const value: ComposeValue = { ...entry.value, entries: services };
    result = { ...result, entries: new Map(result.entries).set(section, { key: entry.key, value }) };
  }
  return result;
}

/** The document that extends, and what it may read. */
export interface ExtendsScope {
  readonly file: SourceFile;
  readonly resets: readonly ComposePath[];
  readonly model: Model;
  readonly extended: ExtendedFiles;
  readonly load: LoadExtended;
}

/** The service with its base merged in; the map keeps the result, so that each service is resolved once. */
function extendService(
  name: string,
  services: Map<string, ComposeEntry>,
  resets: readonly ComposePath[],
  chain: readonly string[],
  scope: ExtendsScope,
): ComposeValue | undefined {
  const entry = services.get(name);
  const service = entry?.value;
  if (entry === undefined || service?.kind !== 'map') return service;
  const extension = service.entries.get('extends')?.value;
  if (extension === undefined || extension.kind === 'refused') return service;

  function refuse(message: string, at: ComposeValue): ComposeValue {
    const fault = { message, at: at.span };
    scope.model.loading.faults.push(fault);
    const refused: ComposeEntry = { key: at.span, value: { kind: 'refused', span: at.span, fault } };
    const kept = {
      ...(service as ComposeMap),
      entries: new Map((service as ComposeMap).entries).set('extends', refused),
    };
    services.set(name, { key: (entry as ComposeEntry).key, value: kept });
    return kept;
  }

  const baseName = stringOf(extension.kind === 'map' ? childOf(extension, 'service') : extension);
  if (baseName === undefined) return refuse(`${name}: \`extends\` must name a service`, extension);
  const fileValue = childOf(extension, 'file');
  let baseServices = services;
  let baseResets = resets;
  let fileName = scope.file.path;
  if (fileValue !== undefined && fileValue.kind !== 'null') {
    const reference = stringOf(fileValue);
    if (reference === undefined) return refuse(`${name}: \`extends.file\` must be a string`, fileValue);
    const other = extendedFile(reference, scope);
    if (typeof other === 'string') return refuse(`${name} extends \`${baseName}\` of ${other}`, fileValue);
    fileName = reference;
    baseServices = new Map(other.services);
    baseResets = other.resets;
  }
  if (!baseServices.has(baseName)) {
    return refuse(`${name} extends \`${baseName}\`, which ${fileName} does not have`, extension);
  }
  const link = `${fileName}\n${name}`;
  if (chain.includes(link)) return refuse(`${name} extends itself in the end`, extension);
  if (chain.length > longestChain) return refuse(`${name} has more than ${longestChain} bases`, extension);

  const base = extendService(baseName, baseServices, baseResets, [...chain, link], scope);
  const current = services.get(name)?.value;
  // A cycle was found below and this service is part of it: it is refused already.
  if (current !== service) return current;
  if (base === undefined || base.kind === 'null') return service;
  if (base.kind !== 'map') return refuse(`${name} extends \`${baseName}\`, which is no mapping`, extension);
  const source = withoutPaths(base, pathsBelow(resets, ['services', name]));
  const merged = mergeAt(source, service, ['services', 'x'], scope.model.loading.faults);
  if (merged.kind !== 'map') return service;
  const isBaseKnown = childOf(base, 'extends')?.kind !== 'refused';
  const done = inheritedTrail(
    isBaseKnown ? without(merged, 'extends') : withUnknownBase(merged, base),
    service,
    extension,
    name,
    baseName,
  );
  services.set(name, { key: entry.key, value: done });
  return done;
}

function withUnknownBase(merged: ComposeMap, base: ComposeMap): ComposeMap {
  const unknown = base.entries.get('extends');
  return unknown === undefined ? merged : { ...merged, entries: new Map(merged.entries).set('extends', unknown) };
}

/** An inherited user says in its trail how it came here. */
function inheritedTrail(
  merged: ComposeMap,
  service: ComposeMap,
  extension: ComposeValue,
  name: string,
  baseName: string,
): ComposeMap {
  const entry = merged.entries.get('user');
  if (entry === undefined || service.entries.has('user')) return merged;
  const extending = { by: 'compose', effect: `${name} extends ${baseName}`, at: extension.span } as const;
  const value = { ...entry.value, trail: [...(entry.value.trail ?? []), extending] };
  return { ...merged, entries: new Map(merged.entries).set('user', { key: entry.key, value }) };
}

/** The file that services extend from; a text says why it cannot be read. */
function extendedFile(reference: string, scope: ExtendsScope): ExtendedFile | string {
  const { model, extended } = scope;
  const known = extended.get(reference);
  if (known !== undefined) return known;
  if (isRemoteReference(reference)) return `${reference}, which stands behind a URL`;
  if (isAbsolutePath(reference) || isHomePath(reference)) return `${reference}, which is no path in the checked files`;
  const path = joinPaths(model.directory, reference);
  const file = model.loading.read(path);
  if (file === undefined) return `${path}, which is not in the checked files`;
  if (!model.loading.reached.has(path)) model.loading.reached.set(path, 'extends');
  const { root, resets } = scope.load(file, model, directoryOf(reference));
  const services = childOf(root, 'services');
  if (services?.kind !== 'map') return `${path}, which has no services`;
  const read = { services: services.entries, resets };
  extended.set(reference, read);
  return read;
}
