import type { BaseAnswer, BaseComparison } from './base.ts';
import { readCandidates } from './checkout/candidates.ts';
import { composeOf, dockerfilesOf } from './checkout/compose.ts';
import { withConfiguration } from './checkout/configuration.ts';
import { engineOf, withSetup } from './checkout/engine.ts';
import type { ReadFile } from './core/build-context.ts';
import { mayBuildImages } from './core/builds/mention.ts';
import type { BuildStatement } from './core/builds/statement.ts';
import type { ImageLookup } from './core/image/facts.ts';
import type { ProjectFile } from './core/project.ts';
import type { FailScope, Report } from './core/report.ts';
import type { SourceFile } from './core/source.ts';
import { verdictOf } from './core/verdict.ts';
import type { Files } from './files.ts';
import type { Given, Options } from './options.ts';
import { version } from './version.ts';

/** What a run may touch; tests give their own. */
export interface RunInputs {
  readonly files: Files;
  /** Answers for images; a function makes it of the options of the run. */
  readonly lookup: ImageLookup | ((options: Options) => Promise<ImageLookup>);
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
  const lookup = typeof inputs.lookup === 'function' ? await inputs.lookup(options) : inputs.lookup;
  const head = await judge(options, { files: inputs.files, lookup });
  const comparison =
    inputs.base === undefined ? undefined : await compareWithBase(head, given, options, { base: inputs.base, lookup });
  const { delta, notes = [] } = comparison ?? {};
  const { project, failures, unusedSuppressions } = head;
  const { findings, suppressed } = comparison ?? head;
  const gate = { failOn: options.failOn, failScope: options.failScope ?? inputs.failScope ?? 'all' };
  const verdict = verdictOf(findings, failures, project.files.length, gate, delta);
  const { files, workloads, engine } = project;
  const compared = {
    findings,
    suppressed,
    delta,
    notes: [...notes, ...scopeNotes(gate.failScope, options, delta), ...(lookup.notes?.() ?? [])],
  };
  return {
    report: { version, verdict, engine, files, workloads, unusedSuppressions, failures, project, ...compared },
    options,
  };
}

/** The whole way for one tree. */
async function judge(
  options: Options,
  { files: reader, lookup }: { readonly files: Files; readonly lookup: ImageLookup },
): Promise<Judged> {
  const candidates = await readCandidates(reader);
  const { setup } = candidates;
  if (candidates.files.length === 0 && setup.seen.length === 0) return judgeNothing(options, reader);
  const compose = await composeOf(candidates, options, reader);
  const all = [...compose.files, ...dockerfilesOf(compose.projects, compose.files, reader)].sort(byPath);
  const engine = await engineOf(all, setup, options, reader);
  const [{ assemble }, { analyse }, { rules }] = await Promise.all([
    import('./core/assemble.ts'),
    import('./core/analyse.ts'),
    import('./rules/index.ts'),
  ]);
  const assembly = assemble({
    files: withSetup(all, setup).sort(byPath),
    projects: compose.projects,
    engine,
    statements: await statementsOf(candidates.buildSetup),
    arguments: options.buildArguments,
    targets: options.targets,
    read: readerOf(all, reader),
  });
  const project = assembly.finish(await lookup.facts(assembly.references, assembly.own));
  return { project, ...analyse(project, rules), suppressed: [], unusedSuppressions: [] };
}

async function statementsOf(files: readonly SourceFile[]): Promise<readonly BuildStatement[]> {
  const mayBuild = files.filter(({ path, text }) => mayBuildImages(path, text));
  if (mayBuild.length === 0) return [];
  return (await import('./core/builds/read-builds.ts')).buildStatementsOf(mayBuild);
}

async function judgeNothing(options: Options, files: Files): Promise<Judged> {
  const project = {
    files: [],
    workloads: [],
    engine: await engineOf([], { files: [], units: [], seen: [] }, options, files),
  };
  return { project, findings: [], failures: [], suppressed: [], unusedSuppressions: [] };
}

async function compareWithBase(
  head: Judged,
  given: ReadonlyMap<string, Given>,
  options: Options,
  { base, lookup }: { readonly base: NonNullable<RunInputs['base']>; readonly lookup: ImageLookup },
): Promise<BaseComparison | undefined> {
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

function byPath(a: ProjectFile, b: ProjectFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
