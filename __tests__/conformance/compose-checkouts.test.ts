import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { directoryOf, joinPaths, leavesRoot } from '../../src/core/compose/paths.ts';
import { composeProjects } from '../../src/core/compose/projects.ts';
import { kindOf } from '../../src/core/file-kind.ts';
import type { SourceFile } from '../../src/core/source.ts';
import { askCompose, composeJudge } from './ask-compose.ts';
import { composeDifferences } from './compose-answer.ts';

/** A directory of checkouts, one below the other; RUNS_AS_REPORT names a file for all differences. */
const { RUNS_AS_CHECKOUTS: checkouts, RUNS_AS_REPORT: report } = process.env;

function directoriesBelow(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => path.join(root, entry.name))
    .sort();
}

/** The text of a regular file in a checkout, read once; `undefined` where there is none, or it is no text. */
function reader(root: string): (relative: string) => SourceFile | undefined {
  const seen = new Map<string, SourceFile | undefined>();
  return relative => {
    if (seen.has(relative)) return seen.get(relative);
    seen.set(relative, undefined);
    if (leavesRoot(relative)) return undefined;
    const absolute = path.join(root, relative);
    if (statSync(absolute, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(absolute));
    seen.set(relative, { path: relative, text });
    return seen.get(relative);
  };
}

function composePathsBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter(relative => kindOf(relative) === 'compose' && !relative.startsWith('.git/'))
    .sort();
}

describe.skipIf(composeJudge === undefined || checkouts === undefined)('Compose files of checkouts', () => {
  test('compose-go agrees about every one', { timeout: 3_600_000 }, () => {
    const wrong: string[] = [];
    const total = { files: 0, projects: 0, refused: 0, services: 0 };
    for (const root of directoriesBelow(checkouts ?? '')) {
      const name = path.basename(root);
      const read = reader(root);
      // Each file alone, then each directory's own project with its override.
      const files = composePathsBelow(root);
      const groups = files.map(file => [file]);
      const found = new Map(files.flatMap(file => [[file, read(file)] as const]).filter(isRead));
      for (const project of composeProjects(found, { envFiles: [], profiles: [], read }))
        if (project.files.length > 1) groups.push([...project.files]);
      const cases = groups.map(group => ({ root, args: { directory: directoryOf(group[0] ?? ''), files: group } }));
      const answers = askCompose(cases);
      for (const [at, group] of groups.entries()) {
        const answer = answers[at] ?? {};
        const options = { envFiles: [], profiles: [], read, rootName: name, explicit: [{ files: group }] };
        const [project] = composeProjects(new Map(), options);
        total.projects += 1;
        total.refused += answer.error === undefined ? 0 : 1;
        total.services += Object.keys(answer.services ?? {}).length;
        const differences = composeDifferences(answer, project);
        if (differences.length > 0) wrong.push(`${joinPaths(name, group.join(' + '))}\n  ${differences.join('\n  ')}`);
      }
      total.files += files.length;
    }
    const summary = `${total.files} Compose files, ${total.projects} projects, ${total.services} services, ${total.refused} refused: ${total.projects - wrong.length} agree`;
    process.stdout.write(`${summary}\n`);
    if (report !== undefined) writeFileSync(report, `${summary}\n${wrong.join('\n')}\n`);
    expect(wrong.slice(0, 10)).toEqual([]);
  });
});

function isRead(pair: readonly [string, SourceFile | undefined]): pair is readonly [string, SourceFile] {
  return pair[1] !== undefined;
}
