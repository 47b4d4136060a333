import type { BaseAnswer, BaseComparison } from './base.ts';
import type { ReadFile } from './core/build-context.ts';
import type { ComposeProject } from './core/compose/model.ts';
import { defaultEngine, type Engine } from './core/engine/engine.ts';
import type { FileKind } from './core/file-kind.ts';
import type { ImageLookup } from './core/image/facts.ts';
import type { ProjectFile } from './core/project.ts';
import type { FailScope, Report } from './core/report.ts';
import { type SourceFile, spanOf } from './core/source.ts';
import { verdictOf } from './core/verdict.ts';
import type { Files } from './files.ts';
import { type Given, type Options, parseOptions, UsageError } from './options.ts';
import { version } from './version.ts';

/** Where the configuration lies unless somebody names a file. */
const configurationPaths = ['.github/runs-as.yml', '.runs-as.yml'] as const;

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
  const { files, said } = await readCandidates(reader);
  if (files.length === 0) return judgeNothing(options, reader);
  const compose = await composeOf({ files, said }, options, reader);
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
    read: readerOf(all, reader),
  });
  const project = assembly.finish(await lookup.facts(assembly.references));
  return { project, ...analyse(project, rules), suppressed: [], unusedSuppressions: [] };
}

async function judgeNothing(options: Options, files: Files): Promise<Judged> {
  const project = { files: [], workloads: [], engine: await engineOf([], options, files) };
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

/** Reads what COPY brings into images, each file once. */
function readerOf(read: readonly ProjectFile[], files: Files): ReadFile {
  const seen = new Map<string, SourceFile | undefined>();
  for (const { path, source } of read) if (source !== undefined) seen.set(path, source);
  return path => {
    if (seen.has(path)) return seen.get(path);
    const found = files.read(path);
    const source = found !== undefined && 'source' in found ? found.source : undefined;
    seen.set(path, source);
    return source;
  };
}

async function withConfiguration(given: ReadonlyMap<string, Given>, files: Files): Promise<Options> {
  const named = given.get('config');
  for (const path of named?.values ?? configurationPaths) {
    const found = files.read(path);
    if (found === undefined && named === undefined) continue;
    if (found === undefined) throw new UsageError(`${named?.where}: there is no file \`${path}\`.`);
    if ('refused' in found) throw new UsageError(`\`${path}\` cannot be read: ${found.refused}.`);
    const { parseConfiguration } = await import('./configuration.ts');
    return parseOptions(new Map([...parseConfiguration(found.source), ...given]));
  }
  return parseOptions(given);
}

interface Candidates {
  readonly files: readonly ProjectFile[];
  /** Paths of which somebody said what they are. */
  readonly said: ReadonlySet<string>;
}

async function readCandidates(files: Files): Promise<Candidates> {
  const listing = await files.list();
  const read: ProjectFile[] = [];
  for (const { path, kind } of listing.files) read.push(projectFile(path, kind, files));
  for (const { path, why } of listing.refused) read.push(unreadable(path, 'dockerfile', why));
  const said = listing.files.flatMap(({ path, isSaid }) => (isSaid === true ? [path] : []));
  return { files: read, said: new Set(said) };
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
  { files, said }: Candidates,
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
  const others = new Set<string>();
  for (const [path, source] of sources) if (!isComposeFile(source)) others.add(path);
  const explicit = [...others].filter(path => said.has(path)).map(path => ({ files: [path] }));
  const { environmentFiles: envFiles, profiles: active } = options;
  const projects = composeProjects(sources, { envFiles, profiles: active, read, explicit });
  const kept = files.map(file => {
    const isOther = file.kind === 'compose' && others.has(file.path) && !said.has(file.path);
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
  const engineFiles = files.filter(({ kind }) => kind === 'daemon-json' || kind === 'subuid' || kind === 'subgid');
  const from = engineOptions.map(name => options.set.get(name)).find(by => by !== undefined);
  if (engineFiles.length === 0 && from === undefined) return defaultEngine;
  const { chooseEngine } = await import('./core/engine/choose.ts');
  if (from === undefined) return chooseEngine({ files: engineFiles });
  const named = (path: string | undefined, option: string): SourceFile | undefined => {
    if (path === undefined) return undefined;
    const found = reader.read(path);
    if (found === undefined) throw new UsageError(`--${option}: there is no file \`${path}\`.`);
    if ('refused' in found) throw new UsageError(`--${option}: \`${path}\` cannot be read: ${found.refused}.`);
    return found.source;
  };
  const subuid = named(options.subuid, 'subuid');
  const subgid = named(options.subgid, 'subgid');
  const daemonJson = named(options.daemonJson, 'daemon-json');
  return chooseEngine({ files: engineFiles, option: { mode: options.engine, subuid, subgid, daemonJson, from } });
}

/** Options that say something of the engine. */
const engineOptions = ['engine', 'daemon-json', 'subuid', 'subgid'] as const;
