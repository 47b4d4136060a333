import { describe, expect, test } from 'vitest';
import { textOf } from './buildkit-case.ts';
import { differences } from './compare-answers.ts';
import { coreAnswer } from './core-answer.ts';
import { keptCases } from './kept-cases.ts';
import { knownDifferences } from './known-differences.ts';

for (const [topic, cases] of keptCases()) {
  describe(`BuildKit's answers: ${topic}`, () => {
    test.each(cases.map(one => [one.name, one] as const))('%s', (_, one) => {
      const text = textOf(one);
      if (text === undefined) return;
      const found = differences(one.expected, coreAnswer(text, one));
      if (knownDifferences.has(one.name)) expect(found).not.toEqual([]);
      else expect(found).toEqual([]);
    });
  });
}
