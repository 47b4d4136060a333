import type { BaseAnswer, BaseComparison } from './base.ts';
import type { ComposeProject } from './core/compose/model.ts';
import type { Engine } from './core/engine/engine.ts';
import type { FileKind } from './core/file-kind.ts';
import type { ImageLookup } from './core/image/facts.ts';
import type { ProjectFile } from './core/project.ts';
import type { FailScope, Report } from './core/report.ts';
import { type SourceFile, spanOf } from './core/source.ts';
import type { Files } from './files.ts';
import { type Given, type Options, parseOptions, UsageError } from './options.ts';
import { version } from './version.ts';

/** What a run may touch; tests give their own. */
export interface RunInputs {
  readonly files: Files;
  readonly lookup: ImageLookup;
  /** Finds what to compare with; without it nothing is compared. */
  readonly base?: (options: Options) => Promise<BaseAnswer>;
  /** Which findings count for the gate where nobody says it. */
  readonly failScope?: FailScope;
}

/** A report with the options that made it: those given, over those of the configuration file. */
export interface Run {
  readonly report: Report;
  readonly options: Options;
}

/** What the files of one tree come to. */
export type Judged = Pick<Report, 'project' | 'findings' | 'suppressed' | 'unusedSuppressions' | 'failures'>;

/**
 * One whole check: configuration, list, read, parse, ask about images, resolve, judge, compare with the base. The only place that knows
 * the order of I/O. Modules are loaded when there is something for them to do: most runs are start-up.
 *
 * @param given what the command line or the workflow says; it wins over the configuration file.
 * @throws {UsageError} for options and configuration that cannot be used.
 */
export async function run(given: ReadonlyMap<string, Given>, inputs: RunInputs): Promise<Run> {
  const options = await withConfiguration(given, inputs.files);
  const head = await judge(options, inputs);
  const comparison = inputs.base === undefined ? undefined : await compareWithBase(head, given, options, inputs);
  const { delta, notes = [] } = comparison ?? {};
  const { project, failures, unusedSuppressions } = head;
  const { findings, suppressed } = comparison ?? head;
  const { verdictOf } = await import('./core/verdict.ts');
  const gate = { failOn: options.failOn, failScope: options.failScope ?? inputs.failScope ?? 'all' };
  const verdict = verdictOf(findings, failures, project.files.length, gate, delta);
  const { files, workloads, engine } = project;
  const compared = { findings, suppressed, delta, notes: [...notes, ...scopeNotes(gate.failScope, options, delta)] };
  return {
    report: { version, verdict, engine, files, workloads, unusedSuppressions, failures, project, ...compared },
    options,
  };
}

/** The whole way for one tree. */
async function judge(
  options: Options,
  { files: reader, lookup }: Pick<RunInputs, 'files' | 'lookup'>,
): Promise<Judged> {
  const files = await readCandidates(reader);
  if (files.length === 0) return judgeNothing();
  const compose = await composeOf(files, options, reader);
  const all = [...compose.files, ...dockerfilesOf(compose.projects, compose.files, reader)].sort(byPath);
  const engine = await engineOf(all, options, reader);
  const [{ assemble }, { analyse }, { rules }] = await Promise.all([
    import('./core/assemble.ts'),
    import('./core/analyse.ts'),
    import('./rules/index.ts'),
  ]);
  const assembly = assemble({
    files: all,
    projects: compose.projects,
    engine,
    arguments: options.buildArguments,
    targets: options.targets,
  });
  const project = assembly.finish(await lookup.facts(assembly.references));
  return { project, ...analyse(project, rules), suppressed: [], unusedSuppressions: [] };
}

async function judgeNothing(): Promise<Judged> {
  const { chooseEngine } = await import('./core/engine/choose.ts');
  const project = { files: [], workloads: [], engine: chooseEngine({ files: [] }) };
  return { project, findings: [], failures: [], suppressed: [], unusedSuppressions: [] };
}

async function compareWithBase(
  head: Judged,
  given: ReadonlyMap<string, Given>,
  options: Options,
  { base, lookup }: RunInputs,
): Promise<BaseComparison | undefined> {
  if (base === undefined) return undefined;
  const { compareTrees } = await import('./base.ts');
  // The base has a configuration of its own: a change of it is a change as well.
  const judgeBase = async (files: Files): Promise<Judged> =>
    judge(await withConfiguration(given, files), { files, lookup });
  const judgeWithHeadOptions = (files: Files): Promise<Judged> => judge(options, { files, lookup });
  return compareTrees(head, () => base(options), judgeBase, judgeWithHeadOptions);
}

function scopeNotes(scope: FailScope, options: Options, delta: Report['delta']): readonly string[] {
  if (scope === 'all' || delta !== undefined) return [];
  const who = options.set.has('fail-scope') ? 'fail-scope' : 'By default fail-scope';
  return [`${who} is \`${scope}\`, and nothing was compared with a base, so every finding counts.`];
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

async function readCandidates(files: Files): Promise<ProjectFile[]> {
  const listing = await files.list();
  const read: ProjectFile[] = [];
  for (const { path, kind } of listing.files) read.push(projectFile(path, kind, files));
  for (const { path, why } of listing.refused) read.push(unreadable(path, 'dockerfile', why));
  return read;
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

async function engineOf(files: readonly ProjectFile[], options: Options, reader: Files): Promise<Engine> {
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
  const engineFiles = files.filter(({ kind }) => kind === 'daemon-json' || kind === 'subuid' || kind === 'subgid');
  const isSet = mode !== undefined || subuid !== undefined || subgid !== undefined || daemonJson !== undefined;
  if (!isSet) return chooseEngine({ files: engineFiles });
  const from = ['engine', 'subuid', 'subgid', 'daemon-json'].some(name => set.get(name) === 'config')
    ? 'config'
    : 'option';
  return chooseEngine({ files: engineFiles, option: { mode, subuid, subgid, daemonJson, from } });
}
