import type { ComposeProject } from './core/compose/model.ts';
import type { Engine } from './core/engine/engine.ts';
import type { HostSetup } from './core/engine/host-setup.ts';
import type { FileKind } from './core/file-kind.ts';
import type { ImageLookup } from './core/image/facts.ts';
import type { ProjectFile } from './core/project.ts';
import type { Report } from './core/report.ts';
import { type SourceFile, spanOf } from './core/source.ts';
import type { Files } from './files.ts';
import { type Given, type Options, parseOptions, UsageError } from './options.ts';
import { version } from './version.ts';

/** What a run may touch; tests give their own. */
export interface RunInputs {
  readonly files: Files;
  readonly lookup: ImageLookup;
}

/** A report with the options that made it: those given, over those of the configuration file. */
export interface Run {
  readonly report: Report;
  readonly options: Options;
}

/**
 * One whole check: configuration, list, read, parse, ask about images, resolve, judge. The only place that knows the order
 * of I/O. Modules are loaded when there is something for them to do: most runs are start-up.
 *
 * @param given what the command line or the workflow says; it wins over the configuration file.
 * @throws {UsageError} for options and configuration that cannot be used.
 */
export async function run(given: ReadonlyMap<string, Given>, inputs: RunInputs): Promise<Run> {
  const options = await withConfiguration(given, inputs.files);
  const { files, setup } = await readCandidates(inputs.files);
  if (files.length === 0 && setup.seen.length === 0) return { report: await emptyReport(options), options };
  const compose = await composeOf(files, options, inputs.files);
  const all = [...compose.files, ...dockerfilesOf(compose.projects, compose.files, inputs.files)].sort(byPath);
  const engine = await engineOf(all, setup, options, inputs.files);
  const [{ assemble }, { analyse }, { verdictOf }, { rules }] = await Promise.all([
    import('./core/assemble.ts'),
    import('./core/analyse.ts'),
    import('./core/verdict.ts'),
    import('./rules/index.ts'),
  ]);
  const assembly = assemble({
    files: withSetup(all, setup),
    projects: compose.projects,
    engine,
    arguments: options.buildArguments,
    targets: options.targets,
  });
  const project = assembly.finish(await inputs.lookup.facts(assembly.references));
  const { findings, failures } = analyse(project, rules);
  const verdict = verdictOf(findings, failures, project.files.length, options);
  return { report: reportOf({ project, findings, failures, verdict }), options };
}

type Judged = Pick<Report, 'project' | 'findings' | 'failures' | 'verdict'>;

function reportOf(judged: Judged): Report {
  const { files, workloads, engine } = judged.project;
  return { ...judged, version, engine, files, workloads, suppressed: [], unusedSuppressions: [] };
}

async function emptyReport(options: Options): Promise<Report> {
  const [{ chooseEngine }, { verdictOf }] = await Promise.all([
    import('./core/engine/choose.ts'),
    import('./core/verdict.ts'),
  ]);
  const project = { files: [], workloads: [], engine: chooseEngine({ files: [] }) };
  return reportOf({ project, findings: [], failures: [], verdict: verdictOf([], [], 0, options) });
}

async function withConfiguration(given: ReadonlyMap<string, Given>, files: Files): Promise<Options> {
  const named = given.get('config');
  const { configurationPaths, parseConfiguration } = await import('./configuration.ts');
  for (const path of named?.values ?? configurationPaths) {
    const found = files.read(path);
    if (found === undefined && named === undefined) continue;
    if (found === undefined) throw new UsageError(`${named?.where}: there is no file \`${path}\`.`);
    if ('refused' in found) throw new UsageError(`\`${path}\` cannot be read: ${found.refused}.`);
    return parseOptions(new Map([...parseConfiguration(found.source), ...given]));
  }
  return parseOptions(given);
}

/** Hardly a repository has more files that set hosts up; what lies beyond is not read. */
const mostSetupFiles = 500;

interface Candidates {
  readonly files: ProjectFile[];
  readonly setup: HostSetup;
}

async function readCandidates(files: Files): Promise<Candidates> {
  const listing = await files.list();
  const read: ProjectFile[] = [];
  const setup: string[] = [];
  for (const { path, kind } of listing.files) {
    if (kind !== 'host-setup') read.push(projectFile(path, kind, files));
    else setup.push(path);
  }
  for (const { path, why } of listing.refused) read.push(unreadable(path, 'dockerfile', why));
  return { files: read, setup: await hostSetupOf(setup, files) };
}

async function hostSetupOf(paths: readonly string[], files: Files): Promise<HostSetup> {
  if (paths.length === 0) return { files: [], units: [], seen: [] };
  // Those that are about Docker by their names come first.
  const named = paths.filter(path => /docker/i.test(path));
  const others = paths.filter(path => !/docker/i.test(path));
  const read = [...named, ...others].slice(0, mostSetupFiles).sort();
  const sources = read.flatMap(path => sourceOf(path, files));
  return (await import('./core/engine/host-setup.ts')).readHostSetup(sources);
}

/** A file that may concern engines; one that cannot be read is no fault of the repository's. */
function sourceOf(path: string, files: Files): SourceFile[] {
  const found = files.read(path);
  return found !== undefined && 'source' in found ? [found.source] : [];
}

function projectFile(path: string, kind: FileKind, files: Files): ProjectFile {
  const found = files.read(path);
  if (found === undefined) return unreadable(path, kind, 'it is gone');
  if ('refused' in found) return unreadable(path, kind, found.refused);
  return { path, kind, state: 'read', source: found.source, faults: [] };
}

function unreadable(path: string, kind: FileKind, why: string): ProjectFile {
  const fault = { message: `It cannot be read: ${why}.`, at: spanOf({ path, text: '' }, 0) };
  return { path, kind, state: 'unreadable', source: undefined, faults: [fault] };
}

/** Compose projects, and the files without those that only look like Compose files by their name. */
async function composeOf(
  files: readonly ProjectFile[],
  options: Options,
  reader: Files,
): Promise<{ files: ProjectFile[]; projects: readonly ComposeProject[] }> {
  const sources = new Map<string, SourceFile>();
  for (const { kind, path, source } of files) if (kind === 'compose' && source !== undefined) sources.set(path, source);
  if (sources.size === 0) return { files: [...files], projects: [] };
  const { composeProjects } = await import('./core/compose/projects.ts');
  const { isComposeFile } = await import('./core/compose/recognise.ts');
  const read = (path: string): SourceFile | undefined => {
    const found = sources.get(path);
    if (found !== undefined) return found;
    const result = reader.read(path);
    return result !== undefined && 'source' in result ? result.source : undefined;
  };
  const projects = composeProjects(sources, { envFiles: options.environmentFiles, profiles: options.profiles, read });
  const kept = files.map(file => {
    const isOther = file.kind === 'compose' && file.source !== undefined && !isComposeFile(file.source);
    return isOther ? { ...file, state: 'ignored' as const } : file;
  });
  const seen = new Set(kept.map(({ path }) => path));
  for (const { files: parts } of projects) {
    for (const path of parts) {
      if (seen.has(path)) continue;
      seen.add(path);
      kept.push(projectFile(path, 'compose', reader));
    }
  }
  return { files: kept, projects };
}

function byPath(a: ProjectFile, b: ProjectFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** Dockerfiles that services name and whose own name does not say what they are: `dockerfile: docker/production`. */
function dockerfilesOf(
  projects: readonly ComposeProject[],
  files: readonly ProjectFile[],
  reader: Files,
): ProjectFile[] {
  const seen = new Set(files.filter(({ kind }) => kind === 'dockerfile').map(({ path }) => path));
  const found: ProjectFile[] = [];
  for (const { services } of projects) {
    for (const { build } of services) {
      if (build === undefined || build.inline !== undefined || build.dockerfile.state === 'unknown') continue;
      const path = build.dockerfile.value;
      if (seen.has(path)) continue;
      seen.add(path);
      const result = reader.read(path);
      if (result !== undefined && 'source' in result)
        found.push({ path, kind: 'dockerfile', state: 'read', source: result.source, faults: [] });
    }
  }
  return found;
}

/** The files with those that set hosts up and say something of an engine; nothing else of them is judged. */
function withSetup(files: readonly ProjectFile[], { seen }: HostSetup): ProjectFile[] {
  const paths = new Set(files.map(({ path }) => path));
  const more = seen
    .filter(({ source }) => !paths.has(source.path))
    .map(({ source, kind }) => ({ path: source.path, kind, state: 'read' as const, source, faults: [] }));
  return [...files, ...more].sort(byPath);
}

async function engineOf(
  files: readonly ProjectFile[],
  setup: HostSetup,
  options: Options,
  reader: Files,
): Promise<Engine> {
  const { chooseEngine } = await import('./core/engine/choose.ts');
  const named = (path: string | undefined, option: string): SourceFile | undefined => {
    if (path === undefined) return undefined;
    const found = reader.read(path);
    if (found === undefined) throw new UsageError(`--${option}: there is no file \`${path}\`.`);
    if ('refused' in found) throw new UsageError(`--${option}: \`${path}\` cannot be read: ${found.refused}.`);
    return found.source;
  };
  const { engine: mode, set } = options;
  const subuid = named(options.subuid, 'subuid');
  const subgid = named(options.subgid, 'subgid');
  const daemonJson = named(options.daemonJson, 'daemon-json');
  const own = files.filter(({ kind }) => kind === 'daemon-json' || kind === 'subuid' || kind === 'subgid');
  const input = { files: [...own, ...setup.files], units: setup.units };
  const isSet = mode !== undefined || subuid !== undefined || subgid !== undefined || daemonJson !== undefined;
  if (!isSet) return inWholeFiles(chooseEngine(input), setup);
  const from = ['engine', 'subuid', 'subgid', 'daemon-json'].some(name => set.get(name) === 'config')
    ? 'config'
    : 'option';
  const engine = chooseEngine({ ...input, option: { mode, subuid, subgid, daemonJson, from } });
  return inWholeFiles(engine, setup);
}

/** The engine with its places in files as they stand, where some were written out in others. */
async function inWholeFiles(engine: Engine, setup: HostSetup): Promise<Engine> {
  if (setup.seen.length === 0) return engine;
  return (await import('./core/engine/host-setup.ts')).withWholeFiles(engine, setup);
}
