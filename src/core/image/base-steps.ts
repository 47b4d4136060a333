import type { Step } from '../identity.ts';
import type { Span } from '../source.ts';
import { evidenceOf } from './evidence.ts';
import type { ImageFacts } from './facts.ts';

/** What a trail says of an image that is known: where the configuration says it, then who it runs as, at the line that names it. */
export function baseSteps(facts: ImageFacts, at: Span): Step[] {
  const { reference, user, said } = facts;
  const shown = user === '' ? 'root (it sets no user)' : `\`${user}\``;
  const step: Step = { by: 'base-image', effect: `${reference} runs as ${shown}${evidenceOf(facts)}`, at };
  if (said === undefined) return [step];
  const effect = `the configuration says who ${reference} runs as: ${said.reason}`;
  return [{ by: 'base-image', effect, at: said.at, isAside: true }, step];
}
