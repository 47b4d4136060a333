import { isUnknown, type Unknown } from '../resolved.ts';
import { placeOf, type Span } from '../source.ts';
import { matchesWildcard } from '../wildcard.ts';
import type { Account, ImageFacts, StepDown } from './facts.ts';
import { formatReference, parseReference } from './reference.ts';

/** What a repository says of an image that it does not build. */
export interface OwnImage {
  readonly at: Span;
  /** A reference, with `*` for any run of characters; without a tag it means all tags. */
  readonly image: string;
  /** `Config.User`; the empty string is root. */
  readonly user: string;
  readonly uid: number | undefined;
  readonly gid: number | undefined;
  readonly environment: ReadonlyMap<string, string>;
  readonly accounts: readonly Account[];
  /** The account that its entrypoint steps down to: a name, a number, or `uid:gid`. */
  readonly dropsTo: string | undefined;
  readonly reason: string;
}

/** The answers about images with what the repository itself says of them, which goes before every other source. */
export function withOwnImages(
  answers: ReadonlyMap<string, ImageFacts | Unknown>,
  references: readonly string[],
  images: readonly OwnImage[],
): ReadonlyMap<string, ImageFacts | Unknown> {
  if (images.length === 0) return answers;
  const all = new Map(answers);
  for (const reference of references) {
    const names = namesOf(reference);
    const own = images.find(({ image }) => names.some(name => matchesWildcard(image, name)));
    if (own !== undefined) all.set(reference, factsOfOwn(own, reference, answers.get(reference)));
  }
  return all;
}

/** The ways to write a normalised reference: with and without its tag, with and without what Docker Hub lets out. */
function namesOf(reference: string): readonly string[] {
  const parsed = parseReference(reference);
  if ('error' in parsed) return [reference];
  const { domain, path, tag, digest } = parsed;
  const full = formatReference(parsed);
  const name = `${domain}/${path}`;
  const names = [full, name, ...(tag === undefined ? [] : [`${name}:${tag}`])];
  if (digest !== undefined && tag === undefined) names.push(`${name}@${digest}`);
  for (const hidden of ['docker.io/library/', 'docker.io/'])
    names.push(...names.flatMap(one => (one.startsWith(hidden) ? [one.slice(hidden.length)] : [])));
  return names;
}

/** Accounts of the table stay known where the table has the image: its user and its variables are what the row says. */
function factsOfOwn(own: OwnImage, reference: string, answer: ImageFacts | Unknown | undefined): ImageFacts {
  const table = answer === undefined || isUnknown(answer) ? undefined : answer;
  const names = new Set(own.accounts.map(({ name }) => name));
  const accounts = [...own.accounts, ...(table?.accounts.filter(({ name }) => !names.has(name)) ?? [])];
  const { file, line, column } = placeOf(own.at);
  const isRoot = own.user === '';
  return {
    reference,
    user: own.user,
    uid: own.uid ?? (isRoot ? 0 : undefined),
    gid: own.gid ?? (isRoot ? 0 : undefined),
    environment: new Map([...(table?.environment ?? []), ...own.environment]),
    environmentIsComplete: table?.environmentIsComplete ?? false,
    entrypoint: table?.entrypoint,
    command: table?.command,
    onBuild: table?.onBuild ?? [],
    accounts,
    groups: table?.groups ?? [],
    accountsAreComplete: table?.accountsAreComplete ?? false,
    stepsDownTo: own.dropsTo === undefined ? undefined : stepDownOf(own.dropsTo, accounts),
    windows: false,
    source: 'config',
    evidence: `${file}:${line}:${column}`,
    note: '',
    said: { at: own.at, reason: own.reason },
  };
}

function stepDownOf(written: string, accounts: readonly Account[]): StepDown {
  const [who = '', group] = written.split(':');
  const account = accounts.find(({ name }) => name === who);
  const isNumber = /^\d+$/.test(who);
  return {
    name: isNumber ? undefined : who,
    uid: isNumber ? Number(who) : account?.uid,
    gid: group !== undefined && /^\d+$/.test(group) ? Number(group) : account?.gid,
    workersOnly: false,
  };
}
