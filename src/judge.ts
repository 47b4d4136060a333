import { readCandidates } from './checkout/candidates.ts';
import { composeOf, withDockerfiles } from './checkout/compose.ts';
import { missingOf, type Settings } from './checkout/configuration.ts';
import { enginesOf, withSetup } from './checkout/engine.ts';
import type { RuleFailure } from './core/analyse.ts';
import type { ReadFile } from './core/build-context.ts';
import { mayBuildImages } from './core/builds/mention.ts';
import type { BuildStatement } from './core/builds/statement.ts';
import type { ImageLookup } from './core/image/facts.ts';
import type { Project, ProjectFile } from './core/project.ts';
import type { Finding, Report } from './core/report.ts';
import { compareSpans, type SourceFile } from './core/source.ts';
import type { Files } from './files.ts';

/** What the files of one tree come to. */
export type Judged = Pick<Report, 'project' | 'findings' | 'suppressed' | 'unusedSuppressions' | 'failures'>;

/** What judging a tree may touch. */
export interface JudgeInputs {
  readonly files: Files;
  readonly lookup: ImageLookup;
  /** `YYYY-MM-DD`: suppressions may end. Without it none does. */
  readonly today?: string | undefined;
  /** Whether only some files are looked at. */
  readonly isPartial?: boolean | undefined;
}

/** The whole way for one tree. Modules are loaded when there is something for them to do: most runs are start-up. */
export async function judge(settings: Settings, inputs: JudgeInputs): Promise<Judged> {
  const { options } = settings;
  const { files: reader, lookup } = inputs;
  const { configuration } = options;
  const candidates = await readCandidates(reader, configuration);
  const { setup } = candidates;
  const named = configuration.builds.length + configuration.projects.length;
  if (candidates.files.length + setup.seen.length + named === 0) return judgeNothing(settings, reader);
  const compose = await composeOf(candidates, options, reader);
  const all = withDockerfiles(compose.projects, configuration.builds, compose.files, reader).sort(byPath);
  const engines = await enginesOf(all, setup, options, reader);
  const [{ assemble }, { analyse }, { rules }] = await Promise.all([
    import('./core/assemble.ts'),
    import('./core/analyse.ts'),
    import('./rules/index.ts'),
  ]);
  const assembly = assemble({
    files: withSetup(all, setup).sort(byPath),
    projects: compose.projects,
    ...engines,
    statements: await statementsOf(candidates.buildSetup),
    configuration,
    arguments: options.buildArguments,
    targets: options.targets,
    read: readerOf(all, reader),
  });
  const finished = assembly.finish(await lookup.facts(assembly.references, assembly.own));
  const project = { ...finished, notes: [...missingOf(configuration, reader), ...(finished.notes ?? [])] };
  return sorted(project, analyse(project, rules), settings, inputs);
}

async function statementsOf(files: readonly SourceFile[]): Promise<readonly BuildStatement[]> {
  const mayBuild = files.filter(({ path, text }) => mayBuildImages(path, text));
  if (mayBuild.length === 0) return [];
  return (await import('./core/builds/read-builds.ts')).buildStatementsOf(mayBuild);
}

/** Findings that count and those that somebody accepts, with what is wrong with the acceptances. */
async function sorted(
  project: Project,
  { findings, failures }: { readonly findings: readonly Finding[]; readonly failures: readonly RuleFailure[] },
  { options, baseline }: Settings,
  { today, isPartial = false }: JudgeInputs,
): Promise<Judged> {
  const [{ suppress, withLevel, levelOf, silenced }, { mayHaveComments }, { analyse }, { rules }] = await Promise.all([
    import('./core/suppress/suppress.ts'),
    import('./core/suppress/find.ts'),
    import('./core/analyse.ts'),
    import('./rules/index.ts'),
  ]);
  const { configuration } = options;
  // The YAML package is only there where there is YAML, and its lexer is only wanted for a comment of ours.
  const speaks = project.files.some(file => file.kind === 'compose' && mayHaveComments(file));
  const result = suppress(findings, {
    project,
    rules: rules.map(({ meta }) => meta.id),
    failed: new Set(failures.map(({ rule }) => rule)),
    configuration,
    baseline,
    yamlComments: speaks ? (await import('./core/suppress/yaml-comments.ts')).yamlComments : () => [],
    today,
    isPartial,
  });
  const judged = { ...project, suppressions: result.states };
  const late = analyse(
    judged,
    rules.filter(({ subject }) => subject === 'suppression'),
  );
  const { rules: levels } = configuration;
  const own = late.findings.map(finding => withLevel(finding, levels));
  const isOff = (finding: Finding): boolean => levelOf(finding, levels)?.level === 'off';
  const order = (a: Finding, b: Finding): number => compareSpans(a.at, b.at) || (a.rule.id < b.rule.id ? -1 : 1);
  const off = own.filter(isOff).map(one => silenced(one, 'config', 'the rule is off', levelOf(one, levels)?.at));
  return {
    project: judged,
    findings: [...result.findings, ...own.filter(one => !isOff(one))].sort(order),
    suppressed: [...result.suppressed, ...off].sort(order),
    unusedSuppressions: result.unused,
    failures: [...failures, ...late.failures],
  };
}

async function judgeNothing({ options }: Settings, files: Files): Promise<Judged> {
  const engines = await enginesOf([], { files: [], units: [], seen: [] }, options, files);
  const project = { files: [], workloads: [], ...engines };
  return { project, findings: [], failures: [], suppressed: [], unusedSuppressions: [] };
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
