import type { Identity } from './identity.ts';

/** A user in a sentence: `app (uid 10001)`, `uid 10001`, `app`. */
export function nameOfUser({ uid, name }: Identity): string {
  const number = uid.state === 'known' ? `uid ${uid.value}` : 'a uid that is not fixed';
  return name === undefined ? number : `${name} (${number})`;
}
