import { describe, expect, test } from 'vitest';
import { composeDifferences, projectOf } from './compose-answer.ts';
import { keptComposeCases } from './compose-case.ts';
import { knownComposeDifferences } from './compose-known-differences.ts';

// Kept answers of compose-go 2.16.2, loaded as `docker compose config` loads; conformance/compose/run.sh regenerates them.
for (const [topic, cases] of keptComposeCases()) {
  describe(`compose-go's answers: ${topic}`, () => {
    test.each(cases.map(one => [one.name, one] as const))('%s', (_, one) => {
      const found = composeDifferences(one.expected, projectOf(one));
      if (knownComposeDifferences.has(`${topic}: ${one.name}`)) expect(found).not.toEqual([]);
      else expect(found).toEqual([]);
    });
  });
}
