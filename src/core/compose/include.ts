import type { SourceFile, Span } from '../source.ts';
import { variablesOf } from './dotenv.ts';
import { type Environment, withDefaults } from './environment.ts';
import type { LoadModel, Model } from './loading.ts';
import { mergeAt } from './merge.ts';
import { cleanPath, directoryOf, isAbsolutePath, isHomePath, joinPaths } from './paths.ts';
import { isRemoteReference } from './remote.ts';
import { pathsBelow, withoutPaths } from './resets.ts';
import {
  type ComposeEntry,
  type ComposeMap,
  type ComposePath,
  type ComposeString,
  type ComposeValue,
  childOf,
  itemsOf,
  sameContent,
  stringOf,
  without,
} from './tree.ts';

const sections = ['services', 'jobs', 'volumes', 'networks', 'secrets', 'configs', 'models'];

/** More includes than any project has; a bomb of files that include each other's includes ends here. */
const mostIncludes = 1000;

/**
 * The document with what its `include` names, read with its own directory and variables. Where both have a resource
 * of one name, the document's own is merged onto the included one.
 * https://github.com/compose-spec/compose-go/blob/v2.16.2/loader/include.go
 */
export function applyIncludes(
  root: ComposeValue,
  resets: readonly ComposePath[],
  file: SourceFile,
  model: Model,
  load: LoadModel,
): ComposeMap {
  if (root.kind !== 'map') return { kind: 'map', span: root.span, entries: new Map() };
  const include = childOf(root, 'include');
  if (include === undefined || include.kind === 'null') return without(root, 'include');
  const { faults } = model.loading;
  if (include.kind !== 'list') {
    if (include.kind !== 'refused') faults.push({ message: '`include` must be a list', at: include.span });
    return without(root, 'include');
  }
  let result = root;
  for (const item of include.items) {
    const included = includedModel(item, file, model, load);
    if (included !== undefined) result = imported(included, result, resets, model);
  }
  return without(result, 'include');
}

function includedModel(item: ComposeValue, file: SourceFile, model: Model, load: LoadModel): ComposeMap | undefined {
  const { loading } = model;
  function refuse(message: string, at: Span): undefined {
    loading.faults.push({ message, at });
    return undefined;
  }
  if (item.kind === 'refused') return undefined;
  const paths = strings(item.kind === 'map' ? childOf(item, 'path') : item);
  const [main] = paths;
  // Compose takes an include of nothing for nothing, but looks for its env files.
  if (item.kind === 'null') return undefined;
  if (item.kind === 'map' && isNothing(childOf(item, 'path'))) {
    includedEnvironment(childOf(item, 'env_file'), model.directory, model);
    return undefined;
  }
  if (main === undefined) return refuse('an include must have a path', item.span);
  const files: SourceFile[] = [];
  for (const path of paths) {
    const found = fileAt(path.value, model);
    if (typeof found === 'string') return refuse(`includes ${found}`, path.span);
    files.push(found);
  }
  const [mainFile] = files;
  if (mainFile === undefined) return undefined;
  const including = [...model.including, file.path];
  if (including.includes(mainFile.path))
    return refuse(`includes ${mainFile.path}, which includes this file`, main.span);
  loading.budget.includes += 1;
  if (loading.budget.includes > mostIncludes)
    return refuse(`is more than ${mostIncludes} includes: not read`, main.span);
  for (const { path } of files) loading.reached.set(path, 'include');

  const own = stringOf(childOf(item, 'project_directory')) ?? '';
  const named = own === '' ? directoryOf(cleanPath(main.value)) : cleanPath(own);
  // https://github.com/compose-spec/compose-go/blob/v2.16.2/loader/include.go: a named directory starts at the
  // including model's working directory.
  const directory = isAbsolutePath(named) ? named : joinPaths(model.directory, named);
  const environment = includedEnvironment(childOf(item, 'env_file'), directory, model);
  if (environment === undefined) return undefined;
  return load(files, { loading, directory, relativeDirectory: named, environment, including });
}

/** A file that an include names; a text says why it cannot be read. */
function fileAt(path: string, model: Model): SourceFile | string {
  if (isRemoteReference(path)) return `${path}, which stands behind a URL`;
  if (isAbsolutePath(path) || isHomePath(path)) return `${path}, which is no path in the checked files`;
  const place = joinPaths(model.directory, path);
  return model.loading.read(place) ?? `${place}, which is not in the checked files`;
}

/** The including model's variables, then those of the include's own env files, else of its directory's `.env`. */
function includedEnvironment(
  named: ComposeValue | undefined,
  directory: string,
  model: Model,
): Environment | undefined {
  const { loading, environment } = model;
  const files: SourceFile[] = [];
  const paths = strings(named);
  if (paths.length === 0) {
    const file = loading.read(joinPaths(directory, '.env'));
    if (file !== undefined) files.push(file);
  }
  for (const path of paths) {
    if (path.value === '/dev/null') continue;
    const place = isAbsolutePath(path.value) ? path.value : joinPaths(model.directory, path.value);
    const file = loading.read(place);
    if (file === undefined) {
      loading.faults.push({ message: `the env file ${place} is not in the checked files`, at: path.span });
      return undefined;
    }
    files.push(file);
  }
  return withDefaults(environment, variablesOf(files, environment, loading.faults));
}

function isNothing(path: ComposeValue | undefined): boolean {
  return path === undefined || path.kind === 'null' || (path.kind === 'list' && path.items.length === 0);
}

function strings(value: ComposeValue | undefined): readonly ComposeString[] {
  const items = value?.kind === 'string' ? [value] : itemsOf(value);
  return items.flatMap(item => (item.kind === 'string' ? [item] : []));
}

function imported(from: ComposeMap, into: ComposeMap, resets: readonly ComposePath[], model: Model): ComposeMap {
  let result = into;
  for (const section of sections) {
    const resources = childOf(from, section);
    if (resources?.kind !== 'map') continue;
    const own = result.entries.get(section);
    const entries = new Map<string, ComposeEntry>(own?.value.kind === 'map' ? own.value.entries : []);
    for (const [name, entry] of resources.entries) {
      const known = entries.get(name);
      if (known === undefined) entries.set(name, entry);
      else if (!sameContent(known.value, entry.value)) {
        const base = withoutPaths(entry.value, pathsBelow(resets, [section, name]));
        const value = mergeAt(base, known.value, [section, name], model.loading.faults);
        entries.set(name, { key: entry.key, value });
      }
    }
    const span = own?.value.span ?? resources.span;
    const key = own?.key ?? resources.span;
    const value: ComposeMap = { kind: 'map', span, entries };
    result = { ...result, entries: new Map(result.entries).set(section, { key, value }) };
  }
  return result;
}
