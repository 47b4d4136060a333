import type { FileKind } from '../file-kind.ts';
import type { SourceFile } from '../source.ts';

/** A file as the project lists it; `source` is missing when it could not be read. */
export interface EngineFile {
  readonly kind: FileKind;
  readonly path?: string | undefined;
  /** Where it goes on the host, when it is written out in a file of another name: `/etc/docker/daemon.json`. */
  readonly on?: string | undefined;
  readonly source: SourceFile | undefined;
}

/** The files of one host, picked from what a repository has. */
export interface HostFiles {
  readonly daemonJson: EngineFile | undefined;
  readonly subuid: EngineFile | undefined;
  readonly subgid: EngineFile | undefined;
  /** By path. */
  readonly others: readonly string[];
}

/**
 * Picks one host's files: `etc/docker/daemon.json` before one that ends so before any other before one that is written out in another
 * file, then by path; the subuid and subgid that lie nearest to it.
 */
export function pickHostFiles(files: readonly EngineFile[]): HostFiles {
  const named = files.map(file => ({ file, path: pathOf(file) }));
  const pick = (kind: FileKind, near: string | undefined): EngineFile | undefined => {
    let best: NamedFile | undefined;
    for (const one of named) {
      if (one.file.kind === kind && (best === undefined || isBetter(one, best, near))) best = one;
    }
    return best?.file;
  };
  const daemonJson = pick('daemon-json', undefined);
  const root = daemonJson === undefined ? undefined : hostRootOf(pathOf(daemonJson));
  const subuid = pick('subuid', root);
  const subgid = pick('subgid', root ?? (subuid === undefined ? undefined : hostRootOf(pathOf(subuid))));
  const others: string[] = [];
  for (const { file, path } of named) {
    if (file.kind !== 'daemon-json' && file.kind !== 'subuid' && file.kind !== 'subgid') continue;
    if (file !== daemonJson && file !== subuid && file !== subgid) others.push(path);
  }
  return { daemonJson, subuid, subgid, others: others.sort() };
}

/** The path of a file; '' when nothing names it. */
export function pathOf({ path, source }: EngineFile): string {
  return path ?? source?.path ?? '';
}

interface NamedFile {
  readonly file: EngineFile;
  readonly path: string;
}

function isBetter(one: NamedFile, than: NamedFile, near: string | undefined): boolean {
  if (near !== undefined) {
    const distance = distanceFrom(near, one.path) - distanceFrom(near, than.path);
    if (distance !== 0) return distance < 0;
  }
  const rank = rankOf(one) - rankOf(than);
  return rank === 0 ? one.path < than.path : rank < 0;
}

function rankOf({ file, path }: NamedFile): number {
  if (file.on !== undefined) return 3;
  if (hostRootOf(path) === '' && path.startsWith('etc/')) return 0;
  return /(?:^|\/)etc\/(?:docker\/)?[^/]+$/.test(path) ? 1 : 2;
}

/** The directory that stands for the host's `/`: what comes before `etc/`, else the file's own directory. */
function hostRootOf(path: string): string {
  const directory = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
  return directory.replace(/(?:^|\/)etc(?:\/docker)?$/, '');
}

/** Directories up from `near` and down to the file's own root. */
function distanceFrom(near: string, path: string): number {
  const from = near === '' ? [] : near.split('/');
  const root = hostRootOf(path);
  const to = root === '' ? [] : root.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared += 1;
  return from.length + to.length - 2 * shared;
}
