import { type Unknown, unknown } from '../resolved.ts';
import type { Account, ImageFacts, StepDown } from './facts.ts';
import { accountsOf, numberOf } from './families.ts';
import { matchesGlob } from './glob.ts';
import { knownEnvironment, knownUsers } from './known-table.ts';
import { tableNamesOf } from './mirrors.ts';
import { formatReference, type ImageReference, parseReference } from './reference.ts';

/** A row of the table. */
export interface KnownRow {
  readonly image: string;
  readonly tagGlob: string;
  /** `Config.User`. */
  readonly user: string;
  readonly uid: number | undefined;
  readonly gid: number | undefined;
  /** `name:uid` or a name; empty when the image does not step down. */
  readonly dropsTo: string;
  readonly evidence: string;
  readonly checkedHow: string;
  readonly note: string;
}

/** Facts of an image from the built-in table; `undefined` when it has no row, or rows that differ and no tag to choose by. */
export function knownImageFacts(reference: ImageReference): ImageFacts | undefined {
  const row = knownRow(reference);
  return row === undefined ? undefined : factsOf(row, reference);
}

/** Answers for normalised references, from the table alone. */
export function lookUpInTable(references: readonly string[]): Map<string, ImageFacts | Unknown> {
  const answers = new Map<string, ImageFacts | Unknown>();
  for (const text of references) {
    const reference = parseReference(text);
    const facts = 'error' in reference ? undefined : knownImageFacts(reference);
    answers.set(text, facts ?? unknown('base-image', `${text} is not in the table of known images`));
  }
  return answers;
}

/** The row that decides for an image. */
export function knownRow(reference: ImageReference): KnownRow | undefined {
  for (const name of tableNamesOf(reference)) {
    const rows = rowsOf(name);
    if (rows.length === 0) continue;
    const tag = reference.tag ?? (reference.digest === undefined ? 'latest' : undefined);
    if (tag !== undefined) return rows.find(row => matchesGlob(row.tagGlob, tag));
    // A digest alone does not say which of several kinds of tags it is.
    const users = new Set(rows.filter(row => !isWindowsTag(row.tagGlob)).map(row => `${row.user} ${row.uid} ${row.dropsTo}`));
    return users.size === 1 ? rows.at(-1) : undefined;
  }
  return undefined;
}

function rowsOf(name: string): KnownRow[] {
  const own = linesOf(`${name}\t`);
  if (own.length > 0) return own.map(parseRow);
  return globLines()
    .filter(line => matchesGlob(line.slice(0, line.indexOf('\t')), name))
    .map(parseRow);
}

/** The lines of an image stand together, so that one search finds them and nothing else is split. */
function linesOf(start: string): string[] {
  const lines: string[] = [];
  let at = knownUsers.startsWith(start) ? 0 : knownUsers.indexOf(`\n${start}`) + 1;
  if (at === 0 && !knownUsers.startsWith(start)) return lines;
  while (at < knownUsers.length && knownUsers.startsWith(start, at)) {
    const end = knownUsers.indexOf('\n', at);
    lines.push(knownUsers.slice(at, end === -1 ? undefined : end));
    if (end === -1) break;
    at = end + 1;
  }
  return lines;
}

let globs: readonly string[] | undefined;

/** Rows for families of images. The longest name is the most special one. */
function globLines(): readonly string[] {
  globs ??= knownUsers
    .split('\n')
    .filter(line => line.slice(0, line.indexOf('\t')).includes('*'))
    .sort((a, b) => b.indexOf('\t') - a.indexOf('\t'));
  return globs;
}

function parseRow(line: string): KnownRow {
  const [image = '', tagGlob = '', user = '', uid, gid, dropsTo = '', evidence = '', checkedHow = '', note = ''] = line.split('\t');
  return { image, tagGlob, user, uid: numberOf(uid), gid: numberOf(gid), dropsTo, evidence, checkedHow, note };
}

function factsOf(row: KnownRow, reference: ImageReference): ImageFacts {
  const name = tableNamesOf(reference).find(candidate => matchesGlob(row.image, candidate)) ?? row.image;
  const family = accountsOf(name, reference.tag);
  const stepsDownTo = stepDownOf(row, family.accounts);
  const accounts = [...family.accounts];
  if (stepsDownTo?.name !== undefined && !accounts.some(account => account.name === stepsDownTo.name)) {
    accounts.push({ name: stepsDownTo.name, uid: stepsDownTo.uid, gid: stepsDownTo.gid });
  }
  return {
    reference: formatReference(reference),
    user: row.user,
    uid: row.user === '' ? 0 : row.uid,
    gid: row.gid,
    environment: environmentOf(name, reference.tag),
    // The Dockerfiles of the official images were all read: what USER lines could need of their ENV is in the table.
    environmentIsComplete: name.startsWith('docker.io/library/'),
    entrypoint: undefined,
    command: undefined,
    onBuild: [],
    accounts,
    groups: family.groups,
    accountsAreComplete: family.isComplete,
    stepsDownTo,
    windows: isWindowsTag(row.tagGlob) || row.note.startsWith('Windows') || row.image.includes('/windows/'),
    source: 'table',
    evidence: row.evidence,
    note: row.note,
  };
}

function isWindowsTag(glob: string): boolean {
  return glob.includes('windowsservercore') || glob.includes('nanoserver');
}

function stepDownOf(row: KnownRow, accounts: readonly Account[]): StepDown | undefined {
  if (row.dropsTo === '') return undefined;
  const workersOnly = row.dropsTo.includes('workers') || /drop=workers/.test(row.note);
  const [who = '', number] = (row.dropsTo.split(' ')[0] ?? '').split(':');
  const account = accounts.find(candidate => candidate.name === who);
  if (/^\d+$/.test(who)) return { name: undefined, uid: Number(who), gid: numberOf(number), workersOnly };
  return { name: who, uid: numberOf(number) ?? account?.uid, gid: account?.gid, workersOnly };
}

function environmentOf(name: string, tag: string | undefined): Map<string, string> {
  const environment = new Map<string, string>();
  for (const line of knownEnvironment.split('\n')) {
    const [image = '', tagGlob = '', variables = ''] = line.split('\t');
    if (!matchesGlob(image, name) || !matchesGlob(tagGlob, tag ?? 'latest')) continue;
    for (const pair of variables.split(' ')) {
      const equals = pair.indexOf('=');
      if (equals > 0) environment.set(pair.slice(0, equals), pair.slice(equals + 1));
    }
    break;
  }
  return environment;
}
