import type { ComposeProject } from '../core/compose/model.ts';
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
  if (sources.size === 0) return { files: [...files], projects: [] };
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

/** Dockerfiles that services name and whose own name does not say what they are: `dockerfile: docker/production`. */
export function dockerfilesOf(
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
