import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { kindOf } from '../../src/core/file-kind.ts';
import { askBuildkit, judge } from './ask-buildkit.ts';
import { type BuildkitCase, textOf } from './buildkit-case.ts';
import { differences } from './compare-answers.ts';
import { coreAnswer } from './core-answer.ts';

/** A directory of checkouts, one below the other; RUNS_AS_REPORT names a file for all differences. */
const { RUNS_AS_CHECKOUTS: checkouts, RUNS_AS_REPORT: report } = process.env;

interface Read extends BuildkitCase {
  readonly path: string;
  readonly isText: boolean;
}

function dockerfilesBelow(root: string): Read[] {
  const found = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter(relative => kindOf(relative) === 'dockerfile')
    .sort();
  return found.map(relative => {
    const base64 = readFileSync(path.join(root, relative)).toString('base64');
    return { path: relative, base64, isText: textOf({ base64 }) !== undefined };
  });
}

describe.skipIf(judge === undefined || checkouts === undefined)('Dockerfiles of checkouts', () => {
  test('BuildKit agrees about every one', { timeout: 3_600_000 }, () => {
    const read = dockerfilesBelow(checkouts ?? '').filter(one => one.isText);
    const answers = askBuildkit(read.map(({ base64 }) => ({ base64: base64 ?? '' })));
    const wrong: string[] = [];
    let refused = 0;
    let stages = 0;
    for (const [at, one] of read.entries()) {
      const answer = answers[at];
      if (answer?.refused !== undefined) refused += 1;
      stages += answer?.stages?.length ?? 0;
      const found = answer === undefined ? ['no answer'] : differences(answer, coreAnswer(textOf(one) ?? '', one));
      if (found.length > 0) wrong.push(`${one.path}\n  ${found.join('\n  ')}`);
    }
    const summary = `${read.length} Dockerfiles, ${stages} stages, ${refused} refused: ${read.length - wrong.length} agree`;
    process.stdout.write(`${summary}\n`);
    if (report !== undefined) writeFileSync(report, `${summary}\n${wrong.join('\n')}\n`);
    expect(wrong.slice(0, 10)).toEqual([]);
  });
});
