import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Listing, reasonOf } from './listing.ts';

/** Where nothing of the repository's own is. */
export const skippedDirectories: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/**
 * Every file below a directory, as the disk has it. Links are neither listed nor followed; a directory that cannot be read is named
 * and the walk goes on.
 */
export function listByDisk(root: string): Listing {
  const paths: string[] = [];
  const refused: { path: string; why: string }[] = [];
  const left = [''];
  for (let directory = left.pop(); directory !== undefined; directory = left.pop()) {
    let entries: Dirent[];
    try {
      entries = readdirSync(path.join(root, directory), { withFileTypes: true });
    } catch (error) {
      refused.push({ path: directory === '' ? '.' : directory, why: reasonOf(error) });
      continue;
    }
    const prefix = directory === '' ? '' : `${directory}/`;
    for (const entry of entries) {
      if (entry.isFile()) paths.push(prefix + entry.name);
      else if (entry.isDirectory() && !skippedDirectories.has(entry.name)) left.push(prefix + entry.name);
    }
  }
  return { paths, refused };
}
