import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askCompose, composeJudge } from './ask-compose.ts';
import { composeDifferences, projectOf } from './compose-answer.ts';
import { type ComposeAnswer, type ComposeCase, keptComposeCases } from './compose-case.ts';
import { knownComposeDifferences } from './compose-known-differences.ts';
import { changedProject, randomProject } from './random-project.ts';

const { RUNS_AS_SEED: seedText = '1', RUNS_AS_RANDOM: countText = '3000' } = process.env;
const seed = Number(seedText);
const count = Number(countText);

function differencesOf(one: ComposeCase, answer: ComposeAnswer | undefined): string[] {
  return answer === undefined ? ['no answer'] : composeDifferences(answer, projectOf(one));
}

/** The case without one of its files, and without one line of one of them. */
function smallerOnes(one: ComposeCase): ComposeCase[] {
  const tries: ComposeCase[] = [];
  for (const [path, text] of Object.entries(one.files)) {
    const { [path]: _, ...others } = one.files;
    if (path !== 'compose.yaml') tries.push({ ...one, files: others });
    const lines = text.split(/(?<=\n)/);
    for (const at of lines.keys()) {
      if (lines.length > 1) tries.push({ ...one, files: { ...one.files, [path]: lines.toSpliced(at, 1).join('') } });
    }
  }
  return tries;
}

/** Takes files and lines away as long as there is a difference of the same kind. */
function smallest(one: ComposeCase, kind: string): ComposeCase {
  let found = one;
  for (;;) {
    const tries = smallerOnes(found);
    const answers = askCompose(tries);
    const next = tries.find((attempt, at) => kindOf(differencesOf(attempt, answers[at])[0] ?? '') === kind);
    if (next === undefined) return found;
    found = next;
  }
}

/** Taken for the same fault: the words before the first value. */
function kindOf(difference: string): string {
  return difference.replace(/[`"'(\d].*/s, '').slice(0, 60);
}

/** What compose-go and the core do not agree about, each made as small as it gets; one of a kind. */
function disagreements(cases: readonly ComposeCase[]): unknown[] {
  const answers = askCompose(cases);
  expect(answers).toHaveLength(cases.length);
  const refused = answers.filter(answer => answer.error !== undefined).length;
  process.stdout.write(`${cases.length} projects, ${refused} of them refused\n`);
  const found = new Map<string, unknown>();
  for (const [at, one] of cases.entries()) {
    const [first] = differencesOf(one, answers[at]);
    if (first === undefined || found.has(kindOf(first))) continue;
    const least = smallest(one, kindOf(first));
    found.set(kindOf(first), { ...least, differences: differencesOf(least, askCompose([least])[0]) });
    if (found.size === 5) break;
  }
  return [...found.values()];
}

describe.skipIf(composeJudge === undefined)(`random projects, RUNS_AS_SEED=${seed}`, { timeout: 600_000 }, () => {
  test(`compose-go agrees about ${count} of them`, () => {
    expect(disagreements(fc.sample(randomProject, { seed, numRuns: count }))).toEqual([]);
  });

  test(`compose-go agrees about ${count} of the kept ones, changed a little`, () => {
    const kept = [...keptComposeCases()].flatMap(([topic, cases]) =>
      cases
        .filter(
          ({ name, expected }) => expected.error === undefined && !knownComposeDifferences.has(`${topic}: ${name}`),
        )
        // Which project a directory has when its COMPOSE_FILE names nothing is no question to one project.
        .filter(({ files }) => files['.env']?.includes('COMPOSE_FILE') !== true)
        .map(({ name: _, expected: __, ...one }): ComposeCase => one),
    );
    expect(disagreements(fc.sample(changedProject(kept), { seed, numRuns: count }))).toEqual([]);
  });
});
