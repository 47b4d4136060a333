import type { HostSetup } from '../core/engine/host-setup.ts';
import type { FileKind } from '../core/file-kind.ts';
import type { ProjectFile } from '../core/project.ts';
import { type SourceFile, spanOf } from '../core/source.ts';
import type { Files } from '../files.ts';

/** Hardly a repository has more files that set hosts up; what lies beyond is not read. */
const mostSetupFiles = 500;
/** Scripts, Makefiles and workflows that are looked through for builds. */
const mostBuildFiles = 2000;

/** Everything of a checkout that its name makes worth reading, read. */
export interface Candidates {
  readonly files: readonly ProjectFile[];
  /** Paths of which somebody said what they are. */
  readonly said: ReadonlySet<string>;
  /** What sets hosts up: cloud-init, Ansible, systemd units. */
  readonly setup: HostSetup;
  /** What may say how images are built. */
  readonly buildSetup: readonly SourceFile[];
}

/** Lists and reads the candidates of a checkout; what cannot be read is a file with a fault. */
export async function readCandidates(files: Files): Promise<Candidates> {
  const listing = await files.list();
  const read: ProjectFile[] = [];
  const setup: string[] = [];
  const building: string[] = [];
  for (const { path, kind } of listing.files) {
    if (kind === 'build-setup') building.push(path);
    else if (kind !== 'host-setup') read.push(projectFile(path, kind, files));
    else setup.push(path);
  }
  for (const { path, why } of listing.refused) read.push(unreadable(path, 'dockerfile', why));
  const said = listing.files.flatMap(({ path, isSaid }) => (isSaid === true ? [path] : []));
  // Without a Dockerfile there is nothing that they could build.
  const mayBuild = read.some(({ kind }) => kind === 'dockerfile' || kind === 'compose');
  const buildSetup = mayBuild ? building.slice(0, mostBuildFiles).flatMap(path => sourceOf(path, files)) : [];
  return { files: read, said: new Set(said), setup: await hostSetupOf(setup, files), buildSetup };
}

/** A file of the checkout, read; with a fault where it cannot be. */
export function projectFile(path: string, kind: FileKind, files: Files): ProjectFile {
  const found = files.read(path);
  if (found === undefined) return unreadable(path, kind, 'it is gone');
  if ('refused' in found) return unreadable(path, kind, found.refused);
  return { path, kind, state: 'read', source: found.source, faults: [] };
}

function unreadable(path: string, kind: FileKind, why: string): ProjectFile {
  const fault = { message: `It cannot be read: ${why}.`, at: spanOf({ path, text: '' }, 0) };
  return { path, kind, state: 'unreadable', source: undefined, faults: [fault] };
}

async function hostSetupOf(paths: readonly string[], files: Files): Promise<HostSetup> {
  if (paths.length === 0) return { files: [], units: [], seen: [] };
  // Those that are about Docker by their names come first.
  const named = paths.filter(path => /docker/i.test(path));
  const others = paths.filter(path => !/docker/i.test(path));
  const read = [...named, ...others].slice(0, mostSetupFiles).sort();
  const sources = read.flatMap(path => sourceOf(path, files));
  return (await import('../core/engine/host-setup.ts')).readHostSetup(sources);
}

/** A file that may concern engines; one that cannot be read is no fault of the repository's. */
function sourceOf(path: string, files: Files): SourceFile[] {
  const found = files.read(path);
  return found !== undefined && 'source' in found ? [found.source] : [];
}
