import { askGit, endedByNul } from './git.ts';
import type { Listing } from './listing.ts';

const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];

/**
 * Every path that git tracks below a directory and every one that it does not know yet and does not ignore, relative to the directory.
 * A path may come more than once (a conflict), and one that is tracked may be gone. Files of submodules are not among them. `undefined` where git does not answer: no work tree, no git, another owner
 * (`safe.directory`), a broken index; or where it knows nothing there, as in a directory that is ignored as a whole.
 */
export async function listByGit(root: string): Promise<Listing | undefined> {
  const answer = await askGit(root, list);
  if (answer === undefined) return undefined;
  const paths = endedByNul(answer.stdout);
  return paths.length === 0 ? undefined : { paths, refused: refusedBy(answer.stderr) };
}

/** Git warns of directories that it could not look into for files that it does not know, and goes on. */
function refusedBy(stderr: string): Listing['refused'] {
  const refused: { path: string; why: string }[] = [];
  for (const [, directory = '', why = ''] of stderr.matchAll(/^warning: could not open directory '(.*)\/': (.*)$/gm))
    refused.push({ path: directory, why: why.toLowerCase() });
  return refused;
}
