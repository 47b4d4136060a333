import { nestsTooDeep } from '../compose/parse.ts';
import { shellTextOfFile } from '../shell/shell-text.ts';
import type { SourceFile } from '../source.ts';
import { buildsOfBake } from './bake.ts';
import { buildsOfMakefile } from './makefile.ts';
import { isBakeFile } from './mention.ts';
import { buildsOfScript } from './script-builds.ts';
import type { BuildStatement } from './statement.ts';
import { buildsOfWorkflow } from './workflow.ts';

/** What the scripts, Makefiles, workflows and bake files of a repository build, by path and place. */
export function buildStatementsOf(files: readonly SourceFile[]): BuildStatement[] {
  const builds: BuildStatement[] = [];
  const bakes = new Map<string, SourceFile[]>();
  for (const file of files) {
    if (isBakeFile(file.path)) {
      const directory = file.path.slice(0, file.path.lastIndexOf('/') + 1);
      bakes.set(directory, [...(bakes.get(directory) ?? []), file]);
    } else builds.push(...buildsOf(file));
  }
  for (const group of bakes.values()) builds.push(...buildsOfBake(group.sort((a, b) => bakeOrder(a) - bakeOrder(b))));
  return builds;
}

function buildsOf(file: SourceFile): BuildStatement[] {
  if (/\.ya?ml$/.test(file.path)) return nestsTooDeep(file.text) ? [] : buildsOfWorkflow(file);
  if (/(?:^|\/)(?:gnu)?makefile[^/]*$|\.mk$/i.test(file.path)) return buildsOfMakefile(file);
  const own = file.path.slice(0, Math.max(file.path.lastIndexOf('/'), 0)) || '.';
  const directories = own === '.' ? ['.'] : [own, '.'];
  return buildsOfScript(shellTextOfFile(file), { directories, own, variables: new Map() });
}

function bakeOrder({ path }: SourceFile): number {
  return (path.endsWith('.hcl') ? 2 : 0) + (/override\.\w+$/.test(path) ? 1 : 0);
}
