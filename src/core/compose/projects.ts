import { type Fault, type SourceFile, spanOf } from '../source.ts';
import { variablesOf } from './dotenv.ts';
import type { ComposeProject } from './model.ts';
import { parseComposeFile } from './parse.ts';
import { cleanPath, directoryOf, joinPaths } from './paths.ts';
import { type LoadedProject, loadProject, type ProjectSource } from './project.ts';
import { isComposeFile, isVersionOne, mainNames, overrideNames } from './recognise.ts';
import { type ComposeValue, childOf, entriesOf, itemsOf, stringOf } from './tree.ts';

/** A project that the configuration names: its files in the order of `-f`, relative to the root. */
export interface ExplicitProject {
  readonly files: readonly string[];
  readonly envFiles?: readonly string[];
  readonly profiles?: readonly string[];
}

export interface ComposeOptions {
  /** `--env-file`, in order; they replace every directory's `.env`. */
  readonly envFiles: readonly string[];
  /** `--profile`; empty: all profiles are on. */
  readonly profiles: readonly string[];
  readonly explicit?: readonly ExplicitProject[];
  /**
   * Any other file of the root that an `include`, an `extends` or an env file names; `undefined` when there is none.
   * Default: the given files only.
   */
  readonly read?: (path: string) => SourceFile | undefined;
  /** The root directory's own name: it names a project at the root. Default: not known. */
  readonly rootName?: string;
  /** The root's absolute path, to show what leaves it as absolute paths. Default: not known, shown as `../x`. */
  readonly rootPath?: string;
}

/**
 * Every Compose project of the given files, ordered by path: the explicit ones, each directory's default project
 * with its override, every other file as a project of its own, or merged onto the default project where it is an
 * overlay. Files that are only reached by `include` and `extends` are no projects. Never throws for what files say.
 */
export function composeProjects(
  files: ReadonlyMap<string, SourceFile>,
  options: ComposeOptions,
): readonly ComposeProject[] {
  const read = options.read ?? (path => files.get(path));
  const candidates = new Map<string, SourceFile>();
  for (const [path, file] of files) if (isComposeFile(file)) candidates.set(path, file);
  return new Discovery(candidates, path => candidates.get(path) ?? read(path), options).projects();
}

/** What a directory's own project is made of, and what is missing. */
interface DefaultFiles {
  readonly files: readonly SourceFile[];
  readonly faults: readonly Fault[];
}

class Discovery {
  private readonly candidates: ReadonlyMap<string, SourceFile>;
  private readonly read: (path: string) => SourceFile | undefined;
  private readonly options: ComposeOptions;
  /** Files that are part of a project already, or reached by one. */
  private readonly used = new Set<string>();
  private readonly found: ComposeProject[] = [];

  constructor(
    candidates: ReadonlyMap<string, SourceFile>,
    read: (path: string) => SourceFile | undefined,
    options: ComposeOptions,
  ) {
    this.candidates = candidates;
    this.read = read;
    this.options = options;
  }

  projects(): readonly ComposeProject[] {
    for (const project of this.options.explicit ?? []) this.explicit(project);
    const defaults = new Map<string, DefaultFiles>();
    for (const directory of new Set([...this.candidates.keys()].map(directoryOf))) {
      const main = this.defaultFiles(directory);
      if (main !== undefined) defaults.set(directory, main);
    }
    this.addDefaults([...defaults.values()]);
    const others = [...this.candidates.values()].filter(file => !this.used.has(file.path));
    const referenced = new Set(others.flatMap(file => referencesOf(file)));
    for (const file of others) {
      if (this.used.has(file.path) || referenced.has(file.path)) continue;
      const main = defaults.get(directoryOf(file.path))?.files[0];
      if (this.standsAlone(file)) this.add([file], file.path);
      else if (main !== undefined) this.add([main, file], file.path);
      else this.add([file], file.path, true);
    }
    return this.found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  }

  /** Default projects, without those that another one includes whole; of a circle of includes the first stays. */
  private addDefaults(all: readonly DefaultFiles[]): void {
    const loaded = all.flatMap(({ files, faults }) => {
      const [main] = files;
      if (main === undefined || this.used.has(main.path)) return [];
      const { project, reached } = this.load(files, main.path);
      return [{ path: main.path, files, reached, project: { ...project, faults: [...faults, ...project.faults] } }];
    });
    const includedBy = new Map<string, string[]>();
    for (const { path, reached } of loaded) {
      for (const [other, how] of reached) {
        if (how === 'include' && other !== path) includedBy.set(other, [...(includedBy.get(other) ?? []), path]);
      }
    }
    const covered = new Set<string>();
    const byIncluders = [...loaded].sort((a, b) => Number(includedBy.has(a.path)) - Number(includedBy.has(b.path)));
    for (const { path, project, reached } of byIncluders) {
      if (covered.has(path)) continue;
      this.found.push(project);
      for (const [other, how] of reached) if (how === 'include') covered.add(other);
    }
    for (const { files, reached } of loaded) this.use(files, reached);
  }

  private use(files: readonly SourceFile[], reached: ReadonlyMap<string, unknown>): void {
    for (const file of files) this.used.add(file.path);
    for (const path of reached.keys()) this.used.add(path);
  }

  private explicit(project: ExplicitProject): void {
    const files: SourceFile[] = [];
    const missing: string[] = [];
    for (const path of project.files.map(cleanPath)) {
      const file = this.read(path);
      if (file === undefined) missing.push(path);
      else files.push(file);
    }
    const [first] = files;
    if (first === undefined) return;
    // Ids of two projects with one main file begin with what tells them apart.
    const isTaken = this.found.some(({ path }) => path === first.path);
    const path = isTaken ? (files.at(-1) ?? first).path : first.path;
    const { project: loaded, reached } = this.load(files, path, false, project);
    this.use(files, reached);
    const faults = missing.map(path => ({
      message: `the configured project's file ${path} is not in the checked files`,
      at: spanOf(first, 0),
    }));
    this.found.push({ ...loaded, faults: [...faults, ...loaded.faults] });
  }

  /** The files that `docker compose` takes in a directory without `-f`; COMPOSE_FILE of its `.env` counts. */
  private defaultFiles(directory: string): DefaultFiles | undefined {
    const named = this.namedByEnvironment(directory);
    if (named !== undefined && named.files.length > 0) return named;
    const faults = named?.faults ?? [];
    const main = this.firstOf(directory, mainNames);
    if (main === undefined) return undefined;
    const override = this.firstOf(directory, overrideNames);
    return { files: override === undefined ? [main] : [main, override], faults };
  }

  private firstOf(directory: string, names: readonly string[]): SourceFile | undefined {
    for (const name of names) {
      const file = this.candidates.get(joinPaths(directory, name));
      if (file !== undefined) return file;
    }
    return undefined;
  }

  private namedByEnvironment(directory: string): DefaultFiles | undefined {
    if (this.options.envFiles.length > 0) return undefined;
    const file = this.read(joinPaths(directory, '.env'));
    if (file === undefined || !file.text.includes('COMPOSE_FILE')) return undefined;
    const variables = variablesOf([file], new Map(), []);
    const named = variables.get('COMPOSE_FILE');
    if (named === undefined || named.value === '') return undefined;
    const separator = variables.get('COMPOSE_PATH_SEPARATOR')?.value ?? '';
    const files: SourceFile[] = [];
    const faults: Fault[] = [];
    for (const name of named.value.split(separator === '' ? ':' : separator)) {
      const path = joinPaths(directory, name);
      const found = this.read(path);
      if (found !== undefined) files.push(found);
      else
        faults.push({
          message: `COMPOSE_FILE names ${path}, which is not in the checked files`,
          at: named.at ?? spanOf(file, 0),
        });
    }
    return { files, faults };
  }

  private add(files: readonly SourceFile[], path: string, isPart = false): void {
    const { project, reached } = this.load(files, path, isPart);
    this.use(files, reached);
    this.found.push(project);
  }

  private load(
    files: readonly SourceFile[],
    path: string,
    isPart = false,
    explicit: Partial<ExplicitProject> = {},
  ): LoadedProject {
    const { options } = this;
    const source: ProjectSource = {
      files,
      path,
      envFiles: explicit.envFiles ?? options.envFiles,
      profiles: explicit.profiles ?? options.profiles,
      read: this.read,
      root: { path: options.rootPath },
      rootName: options.rootName ?? '',
      isPart,
    };
    return loadProject(source);
  }

  /** Whether each service has an image, a build or a provider, or extends one that has. */
  private standsAlone(file: SourceFile): boolean {
    if (isVersionOne(file)) return true;
    const services = servicesIn(file);
    if (services.size === 0) return hasIncludes(file);
    for (const name of services.keys()) if (!this.hasImage(file, name, new Set())) return false;
    return true;
  }

  private hasImage(file: SourceFile, name: string, seen: Set<string>): boolean {
    const key = `${file.path}\n${name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    const service = servicesIn(file).get(name);
    const entries = entriesOf(service);
    if (entries.has('image') || entries.has('build') || entries.has('provider')) return true;
    const extension = entries.get('extends')?.value;
    if (extension === undefined) return false;
    const base = stringOf(extension.kind === 'map' ? childOf(extension, 'service') : extension);
    const other = stringOf(childOf(extension, 'file'));
    const baseFile = other === undefined ? file : this.read(joinPaths(directoryOf(file.path), other));
    // A base that is not there may well have an image: the file is no overlay for its absence.
    if (baseFile === undefined) return true;
    return base !== undefined && this.hasImage(baseFile, base, seen);
  }
}

function servicesIn(file: SourceFile): ReadonlyMap<string, ComposeValue> {
  const services = new Map<string, ComposeValue>();
  for (const { root } of parseComposeFile(file).documents) {
    for (const section of ['services', 'jobs']) {
      for (const [name, entry] of entriesOf(childOf(root, section))) services.set(name, entry.value);
    }
  }
  return services;
}

function hasIncludes(file: SourceFile): boolean {
  return parseComposeFile(file).documents.some(({ root }) => itemsOf(childOf(root, 'include')).length > 0);
}

/** The files that a file's `include` and `extends` name, relative to the root, variables left as they are. */
function referencesOf(file: SourceFile): readonly string[] {
  const directory = directoryOf(file.path);
  const references: string[] = [];
  for (const { root } of parseComposeFile(file).documents) {
    for (const item of itemsOf(childOf(root, 'include'))) {
      const path = item.kind === 'map' ? childOf(item, 'path') : item;
      for (const single of path?.kind === 'list' ? path.items : [path]) references.push(stringOf(single) ?? '');
    }
    for (const entry of entriesOf(childOf(root, 'services')).values()) {
      references.push(stringOf(childOf(childOf(entry.value, 'extends'), 'file')) ?? '');
    }
  }
  return references
    .filter(path => path !== '')
    .map(path => joinPaths(directory, path))
    .filter(path => path !== file.path);
}
