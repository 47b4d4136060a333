import type { ComposeProject } from '../core/compose/model.ts';
import type { Configuration } from '../core/configuration.ts';
import type { ProjectFile } from '../core/project.ts';
import type { SourceFile } from '../core/source.ts';
import type { Files } from '../files.ts';
import type { Options } from '../options.ts';
import { type Candidates, projectFile } from './candidates.ts';

/** Compose projects, and the files without those that only look like Compose files by their name. */
export async function composeOf(
  { files, said }: Pick<Candidates, 'files' | 'said'>,
  options: Options,
  reader: Files,
): Promise<{ files: ProjectFile[]; projects: readonly ComposeProject[] }> {
  const sources = new Map<string, SourceFile>();
  for (const { kind, path, source } of files) if (kind === 'compose' && source !== undefined) sources.set(path, source);
  const configured = options.configuration.projects;
  if (sources.size === 0 && configured.length === 0) return { files: [...files], projects: [] };
  const { composeProjects } = await import('../core/compose/projects.ts');
  const { isComposeFile } = await import('../core/compose/recognise.ts');
  const read = (path: string): SourceFile | undefined => {
    const found = sources.get(path);
    if (found !== undefined) return found;
    const result = reader.read(path);
    return result !== undefined && 'source' in result ? result.source : undefined;
  };
  const others = new Set<string>();
  for (const [path, source] of sources) if (!isComposeFile(source)) others.add(path);
  const explicit = [...configured, ...[...others].filter(path => said.has(path)).map(path => ({ files: [path] }))];
  const { environmentFiles: envFiles, profiles: active } = options;
  const projects = composeProjects(sources, { envFiles, profiles: active, read, explicit });
  const part = new Set(projects.flatMap(project => project.files));
  const kept = files.map(file => {
    if (file.kind === 'compose' && file.state === 'ignored' && part.has(file.path))
      return projectFile(file.path, 'compose', reader);
    const isOther = file.kind === 'compose' && others.has(file.path) && !said.has(file.path) && !part.has(file.path);
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

/**
 * The files with the Dockerfiles that services and the configuration name: those whose own name does not say what they are
 * (`dockerfile: docker/production`), and those that are left out otherwise.
 */
export function withDockerfiles(
  projects: readonly ComposeProject[],
  builds: Configuration['builds'],
  files: readonly ProjectFile[],
  reader: Files,
): ProjectFile[] {
  const seen = new Set(
    files.filter(({ kind, state }) => kind === 'dockerfile' && state !== 'ignored').map(({ path }) => path),
  );
  const found: ProjectFile[] = [];
  const add = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const result = reader.read(path);
    if (result !== undefined && 'source' in result)
      found.push({ path, kind: 'dockerfile', state: 'read', source: result.source, faults: [] });
  };
  for (const { dockerfile } of builds) add(dockerfile.value);
  for (const { services } of projects) {
    for (const { build } of services) {
      if (build === undefined || build.inline !== undefined || build.dockerfile.state === 'unknown') continue;
      add(build.dockerfile.value);
    }
  }
  const paths = new Set(found.map(({ path }) => path));
  return [...files.filter(({ path, kind }) => kind !== 'dockerfile' || !paths.has(path)), ...found];
}
