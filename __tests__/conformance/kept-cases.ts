import { readdirSync, readFileSync } from 'node:fs';
import type { BuildkitAnswer, BuildkitCase } from './buildkit-case.ts';

/** A case as conformance/buildkit/cases keeps it. */
export interface KeptCase extends BuildkitCase {
  readonly name: string;
  readonly expected: BuildkitAnswer;
}

const directory = new URL('../../conformance/buildkit/cases/', import.meta.url);

/** The kept cases, by their topic. */
export function keptCases(): ReadonlyMap<string, readonly KeptCase[]> {
  const topics = new Map<string, readonly KeptCase[]>();
  for (const file of readdirSync(directory).sort()) {
    const { cases }: { cases: readonly KeptCase[] } = JSON.parse(readFileSync(new URL(file, directory), 'utf8'));
    topics.set(file.replace('.json', ''), cases);
  }
  return topics;
}
