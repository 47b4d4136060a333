import type { Fault, SourceFile } from '../source.ts';
import { spanOf } from '../source.ts';
import { boundVolumesOf } from './bound-volumes.ts';
import { readBuild } from './build.ts';
import { checkConsistency } from './consistency.ts';
import { awaitedExitsOf } from './dependencies.ts';
import { variablesOf } from './dotenv.ts';
import type { Environment } from './environment.ts';
import { hooksOf } from './hooks.ts';
import { loadModel } from './load.ts';
import type { Loading } from './loading.ts';
import type { ComposeProject, ComposeService } from './model.ts';
import { mountedFilesOf } from './mounted-files.ts';
import { parseComposeFile } from './parse.ts';
import { baseNameOf, directoryOf, joinPaths } from './paths.ts';
import { isVersionOne } from './recognise.ts';
import type { Root } from './root.ts';
import { readSettings, type SettingsScope } from './settings.ts';
import { substitute } from './template.ts';
import { type ComposeEntry, type ComposeMap, type ComposeValue, childOf, itemsOf, stringOf } from './tree.ts';
import { checkValues } from './values.ts';

/** What one project is loaded from. */
export interface ProjectSource {
  /** In the order of `-f`, at least one. */
  readonly files: readonly SourceFile[];
  /** Path that ids begin with: the main file, or the overlay. */
  readonly path: string;
  /** Env files by path; empty: `.env` of the first file's directory. */
  readonly envFiles: readonly string[];
  /** Profiles that are on; empty: all. */
  readonly profiles: readonly string[];
  readonly read: (path: string) => SourceFile | undefined;
  readonly root: Root;
  /** The root directory's own name, which names a project at the root; `''` when it is not known. */
  readonly rootName: string;
  /** An overlay whose base is not there: its services may lack image and build. */
  readonly isPart: boolean;
}

export interface LoadedProject {
  readonly project: ComposeProject;
  /** Files that were read by `include` and `extends`. */
  readonly reached: ReadonlyMap<string, 'include' | 'extends'>;
}

/** Loads a project as `docker compose config` does, with all that Compose refuses as faults beside what is left. */
export function loadProject(source: ProjectSource): LoadedProject {
  const { files } = source;
  const [main] = files;
  if (main === undefined) throw new Error('a Compose project has at least one file');
  const faults: Fault[] = [];
  const directory = directoryOf(main.path);
  const variables = projectVariables(source, directory, faults);
  const name = projectName(source, directory, variables, faults);
  const environment: Environment = new Map(variables).set('COMPOSE_PROJECT_NAME', { value: name, at: undefined });
  const loading: Loading = { read: source.read, faults, reached: new Map(), budget: { includes: 0 } };
  const paths = files.map(file => file.path);
  const oldFiles = files.filter(isVersionOne);
  for (const file of oldFiles) faults.push(versionOneFault(file));
  const model = { loading, directory, relativeDirectory: directory, environment, including: [] };
  const tree = loadModel(
    files.filter(file => !oldFiles.includes(file)),
    model,
  );
  if (tree.entries.size === 0 && faults.length === 0) {
    faults.push({ message: 'is an empty Compose file', at: spanOf(main, 0) });
  }
  checkValues(tree, faults);
  checkConsistency({
    tree,
    isEnabled: container => isEnabled(profilesOf(container), source.profiles),
    isPart: source.isPart,
    faults,
  });
  const services = servicesOf(tree, source, environment, faults);
  const boundVolumes = boundVolumesOf(tree);
  const project = { path: source.path, files: paths, name, services, boundVolumes, faults: inOrder(faults) };
  return { project, reached: loading.reached };
}

function versionOneFault(file: SourceFile): Fault {
  const root = parseComposeFile(file).documents[0]?.root;
  const first = root?.kind === 'map' ? root.entries.values().next().value : undefined;
  const message = 'has no `services`: it is of the first Compose format, which Compose no longer reads';
  return { message, at: first?.key ?? spanOf(file, 0) };
}

/** By file, then by place; what several projects would say twice in one stays once. */
function inOrder(faults: readonly Fault[]): readonly Fault[] {
  const seen = new Set<string>();
  const result: Fault[] = [];
  for (const fault of faults) {
    const key = `${fault.at.file.path}\n${fault.at.start}\n${fault.message}`;
    if (seen.has(key)) continue;
    seen.add(key);
    result.push(fault);
  }
  return result.sort(
    (a, b) =>
      (a.at.file.path < b.at.file.path ? -1 : a.at.file.path > b.at.file.path ? 1 : 0) || a.at.start - b.at.start,
  );
}

function projectVariables(source: ProjectSource, directory: string, faults: Fault[]): Environment {
  const [main] = source.files;
  const paths = source.envFiles.length > 0 ? source.envFiles : [joinPaths(directory, '.env')];
  const files: SourceFile[] = [];
  for (const path of paths) {
    const file = source.read(path);
    if (file !== undefined) files.push(file);
    else if (source.envFiles.length > 0 && main !== undefined) {
      faults.push({ message: `the env file ${path} is not in the checked files`, at: spanOf(main, 0) });
    }
  }
  return variablesOf(files, new Map(), faults);
}

/**
 * COMPOSE_PROJECT_NAME, else the last `name` of the files, else the directory's name; in Compose's alphabet.
 * https://github.com/compose-spec/compose-go/blob/v2.16.2/cli/options.go
 */
function projectName(source: ProjectSource, directory: string, variables: Environment, faults: Fault[]): string {
  const given = variables.get('COMPOSE_PROJECT_NAME');
  if (given !== undefined && given.value !== '') {
    if (normalisedName(given.value) !== given.value && given.at !== undefined) {
      const message = `\`${given.value}\` is no project name: small letters, digits, - and _, with a letter or digit first`;
      faults.push({ message, at: given.at });
    }
    return given.value;
  }
  let written: ComposeValue | undefined;
  let isNamed = false;
  for (const file of source.files) {
    for (const [index, document] of parseComposeFile(file).documents.entries()) {
      const own = childOf(document.root, 'name');
      if (stringOf(own) === undefined || stringOf(own) === '') continue;
      written = own;
      isNamed ||= index === 0;
    }
  }
  const result = substitute(stringOf(written) ?? '', name => variables.get(name)?.value);
  const named = result.ok ? normalisedName(result.text) : '';
  if (named === '' && isNamed && written !== undefined && result.ok) {
    faults.push({ message: "the project's name comes to nothing", at: written.span });
  }
  return named !== '' ? named : normalisedName(directory === '.' ? source.rootName : baseNameOf(directory));
}

function normalisedName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9_-]/g, '')
    .replace(/^[_-]+/, '');
}

function servicesOf(
  tree: ComposeMap,
  source: ProjectSource,
  environment: Environment,
  faults: Fault[],
): readonly ComposeService[] {
  const services: ComposeService[] = [];
  for (const [section, kind] of [['services', 'service'] as const, ['jobs', 'job'] as const]) {
    const containers = childOf(tree, section);
    if (containers?.kind !== 'map') continue;
    for (const [name, entry] of containers.entries) {
      if (entry.value.kind !== 'map') continue;
      const label = `${section}.${name}`;
      const scope: SettingsScope = {
        root: source.root,
        environment,
        read: source.read,
        faults,
        label,
        readsEnvFiles: kind === 'service',
      };
      const service = serviceOf(name, kind, entry, entry.value, scope);
      if (!isEnabled(service.settings.profiles ?? [], source.profiles)) continue;
      services.push(service);
      if (kind === 'service') services.push(...hooksOf(service, entry.value, scope));
    }
  }
  return services;
}

function profilesOf(container: ComposeValue): readonly string[] {
  return itemsOf(childOf(container, 'profiles')).flatMap(item => stringOf(item) ?? []);
}

function isEnabled(own: readonly string[], on: readonly string[]): boolean {
  return on.length === 0 || own.length === 0 || on.includes('*') || own.some(profile => on.includes(profile));
}

function serviceOf(
  name: string,
  kind: 'service' | 'job',
  entry: ComposeEntry,
  container: ComposeMap,
  scope: SettingsScope,
): ComposeService {
  const { settings, places, userTrail, unsure } = readSettings(container, scope);
  const image = childOf(container, 'image');
  return {
    name,
    kind,
    provider: providerOf(container),
    mountedFiles: mountedFilesOf(container),
    at: entry.key,
    image: image?.kind === 'string' && image.value !== '' ? { value: image.value, span: image.span } : undefined,
    build: readBuild(container, name, scope.root, scope.environment),
    settings,
    places,
    userTrail,
    unsure,
    startsAfterExitOf: awaitedExitsOf(container),
    containerName: stringOf(childOf(container, 'container_name')),
    deviceRules: itemsOf(childOf(container, 'device_cgroup_rules')).flatMap(item =>
      item.kind === 'string' ? [{ value: item.value, span: item.span }] : [],
    ),
  };
}

function providerOf(container: ComposeMap): ComposeService['provider'] {
  const provider = childOf(container, 'provider');
  return provider?.kind === 'map'
    ? { value: stringOf(childOf(provider, 'type')) ?? '', span: provider.span }
    : undefined;
}
