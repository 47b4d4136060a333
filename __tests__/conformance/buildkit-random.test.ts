import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askBuildkit, judge } from './ask-buildkit.ts';
import { type BuildkitAnswer, type BuildkitCase, textOf } from './buildkit-case.ts';
import { differences } from './compare-answers.ts';
import { coreAnswer } from './core-answer.ts';
import { keptCases } from './kept-cases.ts';
import { knownDifferences } from './known-differences.ts';
import { changedDockerfile, randomDockerfile } from './random-dockerfile.ts';

const { RUNS_AS_SEED: seedText = '1', RUNS_AS_RANDOM: countText = '5000' } = process.env;
const seed = Number(seedText);
const count = Number(countText);

function differencesOf(one: BuildkitCase, answer: BuildkitAnswer | undefined): string[] {
  const text = textOf(one);
  return answer === undefined || text === undefined ? ['no answer'] : differences(answer, coreAnswer(text, one));
}

/** Takes lines away as long as there is a difference. */
function smallest(one: BuildkitCase): BuildkitCase {
  let found = one;
  for (let isSmaller = true; isSmaller; ) {
    const lines = (found.dockerfile ?? '').split(/(?<=\n)/);
    const tries = lines.map((_, at): BuildkitCase => ({ ...found, dockerfile: lines.toSpliced(at, 1).join('') }));
    const answers = askBuildkit(tries);
    const next = tries.find((attempt, at) => differencesOf(attempt, answers[at]).length > 0);
    isSmaller = next !== undefined && lines.length > 1;
    if (next !== undefined && isSmaller) found = next;
  }
  return found;
}

/** As a string of JSON in which every character can be seen. */
function visible(text: string): string {
  return JSON.stringify(text).replace(/[^ -~]/g, one => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What BuildKit and the core do not agree about, each made as small as it gets. */
function disagreements(cases: readonly BuildkitCase[]): unknown[] {
  const answers = askBuildkit(cases);
  expect(answers).toHaveLength(cases.length);
  const found: unknown[] = [];
  for (const [at, one] of cases.entries()) {
    if (differencesOf(one, answers[at]).length === 0) continue;
    const least = smallest(one);
    found.push({
      ...least,
      dockerfile: visible(least.dockerfile ?? ''),
      images: undefined,
      differences: differencesOf(least, askBuildkit([least])[0]),
    });
    if (found.length === 5) break;
  }
  return found;
}

describe.skipIf(judge === undefined)(`random Dockerfiles, RUNS_AS_SEED=${seed}`, { timeout: 600_000 }, () => {
  test(`BuildKit agrees about ${count} of them`, () => {
    expect(disagreements(fc.sample(randomDockerfile, { seed, numRuns: count }))).toEqual([]);
  });

  test(`BuildKit agrees about ${count} of the kept ones with a few characters changed`, () => {
    const kept = [...keptCases().values()]
      .flat()
      .filter(one => one.repeat === undefined && one.base64 === undefined && one.onlyTheseImages !== true)
      .filter(one => !knownDifferences.has(one.name))
      .map(({ name: _, expected: __, ...one }): BuildkitCase => one);
    expect(disagreements(fc.sample(changedDockerfile(kept), { seed, numRuns: count }))).toEqual([]);
  });
});
