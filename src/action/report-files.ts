import { lstatSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Workflow } from '../adapters/workflow.ts';

/** A new directory for reports that later steps read; `undefined` where the runner has no place for it. */
export function reportDirectory({ temporary }: Workflow): string | undefined {
  return temporary === undefined ? undefined : mkdtempSync(path.join(temporary, 'runs-as-'));
}

/**
 * Writes a report to an absolute path, making its directories; returns the path.
 *
 * @throws {Error} when it cannot be written, or when the way to it is a link of the checked-out repository: a pull request must not
 * choose which file of the runner is overwritten.
 */
export function writeReport(text: string, file: string, { workspace }: Pick<Workflow, 'workspace'>): string {
  const relative = path.relative(workspace, file);
  const isOutside = relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
  let reached = workspace;
  for (const name of isOutside ? [] : relative.split(path.sep)) {
    reached = path.join(reached, name);
    if (lstatSync(reached, { throwIfNoEntry: false })?.isSymbolicLink() === true)
      throw new Error(`${path.relative(workspace, reached)} is a link in the checkout`);
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}
