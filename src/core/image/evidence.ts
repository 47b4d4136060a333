import type { ImageFacts } from './facts.ts';

/** Where an answer comes from, for the end of a sentence; nothing for the built-in table, which is the usual place. */
export function evidenceOf({ source, evidence }: ImageFacts): string {
  return source === 'registry' || source === 'engine' ? ` (${evidence})` : '';
}
