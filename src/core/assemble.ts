import type { ReadFile } from './build-context.ts';
import type { BuildStatement } from './builds/statement.ts';
import type { ComposeProject } from './compose/model.ts';
import type { Configuration } from './configuration.ts';
import { parseDockerfile } from './dockerfile/parse.ts';
import { isTemplateFile, templateNote } from './dockerfile/template-file.ts';
import type { Engine } from './engine/engine.ts';
import type { EnginesByPath } from './engines-by-path.ts';
import type { ImageFacts } from './image/facts.ts';
import { withOwnImages } from './image/own-images.ts';
import { draftProject, imageReferences } from './link.ts';
import { matchesPath } from './path-pattern.ts';
import type { EngineAt, Project, ProjectFile, Workload } from './project.ts';
import { resolveWorkloads } from './resolve-project.ts';
import type { Unknown } from './resolved.ts';
import { compareSpans, type Fault, type SourceFile } from './source.ts';

/** Everything that was read, parsed where another module parses it. */
export interface Parts {
  /** Every file that was looked at, with what made it unreadable before it was parsed. */
  readonly files: readonly ProjectFile[];
  readonly projects: readonly ComposeProject[];
  readonly engine: Engine;
  /** What scripts, workflows and bake files build. */
  readonly statements: readonly BuildStatement[];
  /** Engines of some paths; the first that fits counts. */
  readonly otherEngines: readonly EngineAt[];
  readonly configuration: Configuration;
  /** `--build-arg`. */
  readonly arguments: ReadonlyMap<string, string>;
  /** `--target`. */
  readonly targets: readonly string[];
  /** Any file of the repository: what COPY brings into an image. */
  readonly read: ReadFile;
}

/** Joined files that wait for the answer about images. */
export interface Assembly {
  /** Normalised references of the images that must be known. */
  readonly references: readonly string[];
  /** Those of them that the repository builds itself. */
  readonly own: ReadonlySet<string>;
  finish(facts: ReadonlyMap<string, ImageFacts | Unknown>): Project;
}

/** The two pure halves of a check, with the one question to the world between them. */
export function assemble(parts: Parts): Assembly {
  const parsed = parts.files.flatMap(({ kind, source }) =>
    kind === 'dockerfile' && source !== undefined ? [parseDockerfile(source)] : [],
  );
  const templates = new Set(parsed.filter(isTemplateFile).map(({ file }) => file.path));
  const dockerfiles = parsed.filter(({ file }) => !templates.has(file.path));
  const files = parts.files.map(file => (templates.has(file.path) ? { ...file, state: 'ignored' as const } : file));
  const templateNotes = templates.size === 0 ? [] : [templateNote([...templates])];
  const draft = draftProject(
    {
      dockerfiles,
      projects: parts.projects,
      statements: parts.statements,
      arguments: parts.arguments,
      settings: parts.configuration.builds,
    },
    (file: SourceFile) => parseDockerfile(file),
  );
  const references = imageReferences(draft);
  return {
    references,
    own: new Set(draft.built.keys()),
    finish(answers) {
      const facts = withOwnImages(answers, references, parts.configuration.images);
      const engines: EnginesByPath = {
        project: parts.engine,
        ownOf: path => parts.otherEngines.find(({ paths }) => matchesPath(paths, path))?.engine,
      };
      const workloads = resolveWorkloads(draft, facts, engines, parts.targets, parts.read);
      const faults: Fault[] = [
        ...[parts.engine, ...parts.otherEngines.map(({ engine }) => engine)].flatMap(engine => engine.faults),
        ...parts.projects.flatMap(project => project.faults),
      ];
      for (const { plan } of draft.builds) faults.push(...plan.faults);
      faults.push(...stageFaults(workloads));
      return {
        files: withFaults(files, faults),
        engine: parts.engine,
        otherEngines: parts.otherEngines,
        notes: [...draft.notes, ...templateNotes],
        workloads: [...workloads].sort(
          (a, b) => compareText(pathOf(a), pathOf(b)) || compareSpans(a.at, b.at) || compareText(a.id, b.id),
        ),
      };
    },
  };
}

/** What refuses a build of a stage that somebody builds; in a stage that nobody needs BuildKit never sees it. */
function stageFaults(workloads: readonly Workload[]): Fault[] {
  const faults: Fault[] = [];
  for (const workload of workloads) {
    if (workload.kind === 'image' && workload.built !== 'intermediate') faults.push(...workload.faults);
  }
  return faults;
}

function withFaults(files: readonly ProjectFile[], faults: readonly Fault[]): ProjectFile[] {
  const byPath = new Map<string, Map<string, Fault>>();
  for (const fault of faults) {
    const seen = byPath.get(fault.at.file.path) ?? new Map<string, Fault>();
    seen.set(`${fault.at.start} ${fault.message}`, fault);
    byPath.set(fault.at.file.path, seen);
  }
  return files.map(file => {
    const found = [...file.faults, ...(byPath.get(file.path)?.values() ?? [])];
    if (found.length === 0) return file;
    return { ...file, state: 'unreadable', faults: found.sort((a, b) => compareSpans(a.at, b.at)) };
  });
}

function pathOf(workload: Workload): string {
  return workload.id.slice(0, workload.id.lastIndexOf('#'));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
