import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { kindOf } from '../../src/core/file-kind.ts';
import type { SourceFile } from '../../src/core/source.ts';
import type { Files } from '../../src/files.ts';

/** A small repository, as text by path. */
export type Repository = Readonly<Record<string, string>>;

/** The files of a repository that is nowhere but here. */
export function memoryFiles(repository: Repository): Files {
  const sources = new Map<string, SourceFile>();
  for (const [path, text] of Object.entries(repository)) sources.set(path, { path, text });
  return {
    async list() {
      const files = [...sources.keys()].sort().flatMap(path => {
        const kind = kindOf(path);
        return kind === undefined ? [] : [{ path, kind }];
      });
      return { files, refused: [] };
    },
    read(path) {
      const source = sources.get(path);
      return source === undefined ? undefined : { source };
    },
  };
}

/** The repository that a directory holds, as `memoryFiles` takes it: every file that is text. */
export function repositoryAt(directory: string): Repository {
  const repository: Record<string, string> = {};
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const absolute = path.join(entry.parentPath, entry.name);
    repository[path.relative(directory, absolute).replaceAll(path.sep, '/')] = readFileSync(absolute, 'utf8');
  }
  return repository;
}
