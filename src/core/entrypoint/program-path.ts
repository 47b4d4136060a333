import type { FindFile } from './image-files.ts';
import type { Start } from './start.ts';

const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** The file that a name without a path means: the first of the directories in PATH that has it. */
export function fileOnPath(start: Start, program: string): ReturnType<FindFile> {
  const path = start.environment('PATH') ?? defaultPath;
  for (const directory of path.split(':').slice(0, 32)) {
    const file = directory.startsWith('/') ? start.find(`${directory.replace(/\/+$/, '')}/${program}`) : undefined;
    if (file !== undefined) return file;
  }
  return undefined;
}

/** The path that a script sees as `$0`. */
export function pathOfProgram(start: Start, program: string): string {
  if (program.includes('/')) return program;
  const path = start.environment('PATH') ?? defaultPath;
  const directory = path
    .split(':')
    .slice(0, 32)
    .find(candidate => candidate.startsWith('/') && start.find(`${candidate}/${program}`) !== undefined);
  return directory === undefined ? program : `${directory}/${program}`;
}
