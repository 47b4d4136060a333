import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type BuildkitAnswer, type BuildkitCase, textOf } from './buildkit-case.ts';
import { differences } from './compare-answers.ts';
import { coreAnswer } from './core-answer.ts';
import { knownDifferences } from './known-differences.ts';

interface KeptCase extends BuildkitCase {
  readonly name: string;
  readonly expected: BuildkitAnswer;
}

const directory = new URL('../../conformance/buildkit/cases/', import.meta.url);

for (const file of readdirSync(directory).sort()) {
  const { cases }: { cases: readonly KeptCase[] } = JSON.parse(readFileSync(new URL(file, directory), 'utf8'));
  describe(`BuildKit's answers: ${file.replace('.json', '')}`, () => {
    test.each(cases.map(one => [one.name, one] as const))('%s', (_, one) => {
      const text = textOf(one);
      if (text === undefined) return;
      const found = differences(one.expected, coreAnswer(text, one));
      if (knownDifferences.has(one.name)) expect(found).not.toEqual([]);
      else expect(found).toEqual([]);
    });
  });
}
