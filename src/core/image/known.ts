import { isUnknown, type Unknown, unknown } from '../resolved.ts';
import type { Account, Group, ImageFacts, StepDown, StepDownDetails } from './facts.ts';
import { matchesGlob } from './glob.ts';
import { type AccountLists, accountsOfImage } from './known-accounts.ts';
import { chooseRow, isWindows, type KnownRow, type RowChoice } from './known-row.ts';
import { knownStarts, knownVariables } from './known-table.ts';
import { formatReference, type ImageReference, parseReference } from './reference.ts';
import { numberOf, rowsOf } from './table.ts';

/** Facts of an image from the built-in table; `undefined` when no row of it can be chosen. */
export function knownImageFacts(reference: ImageReference): ImageFacts | undefined {
  const choice = chooseRow(reference);
  return isUnknown(choice) ? undefined : factsOf(choice, reference);
}

/** Answers for normalised references from the table alone; what it cannot answer is an unknown with its reason. */
export function lookUpInTable(references: readonly string[]): Map<string, ImageFacts | Unknown> {
  const answers = new Map<string, ImageFacts | Unknown>();
  for (const text of references) {
    const reference = parseReference(text);
    if ('error' in reference) {
      answers.set(text, unknown('base-image', `\`${text}\` names no image: ${reference.error}`));
      continue;
    }
    const choice = chooseRow(reference);
    answers.set(text, isUnknown(choice) ? choice : factsOf(choice, reference));
  }
  return answers;
}

/** What a row says of an image, with its distribution's accounts and the variables that are known. */
export function factsOf({ name, tag, row }: RowChoice, reference: ImageReference): ImageFacts {
  const windows = isWindows(row);
  const lists = windows ? windowsAccounts : withRow(accountsOfImage(name, tag), row);
  const uid = row.user === '' && !windows ? 0 : row.uid;
  return {
    reference: formatReference(reference),
    user: row.user,
    uid,
    // The engine's default where no account says otherwise (moby/sys user/user.go `GetExecUser`).
    gid: row.gid ?? (uid === 0 ? 0 : undefined),
    environment: windows ? new Map() : variablesOf(name, tag),
    // The Dockerfiles of the official images were all read, and what USER lines can want of their ENV is in the table;
    // PATH, LANG and version numbers are not. Of other images only single variables are known.
    environmentIsComplete: name.startsWith('docker.io/library/') && !windows,
    entrypoint: undefined,
    command: undefined,
    onBuild: [],
    accounts: lists.accounts,
    groups: lists.groups,
    accountsAreComplete: lists.areComplete,
    stepsDownTo: windows ? undefined : stepDownOf(row, lists.accounts, detailsOf(name, tag)),
    windows,
    source: 'table',
    evidence: row.evidence,
    note: row.note,
  };
}

const windowsAccounts: AccountLists = {
  accounts: [
    { name: 'ContainerAdministrator', uid: undefined, gid: undefined },
    { name: 'ContainerUser', uid: undefined, gid: undefined },
  ],
  groups: [],
  areComplete: false,
};

/** The row's own user and the account it steps down to exist in the image; their numbers are more exact than the lists'. */
function withRow(lists: AccountLists, row: KnownRow): AccountLists {
  const [user = '', group = ''] = row.user.split(':');
  const [down = '', downUid, downGid] = row.dropsTo.split(':');
  const own: Account[] = [
    { name: user, uid: row.uid, gid: row.gid },
    { name: down, uid: numberOf(downUid), gid: numberOf(downGid) },
  ];
  const accounts = [...lists.accounts];
  for (const account of own) {
    if (!isName(account.name)) continue;
    const at = accounts.findIndex(({ name }) => name === account.name);
    const listed = accounts[at];
    if (listed === undefined) accounts.push(account);
    else accounts[at] = { name: account.name, uid: account.uid ?? listed.uid, gid: account.gid ?? listed.gid };
  }
  const lacksGroup = isName(group) && lists.groups.every(({ name }) => name !== group);
  const groups: readonly Group[] = lacksGroup ? [...lists.groups, { name: group, gid: row.gid }] : lists.groups;
  return { ...lists, accounts, groups };
}

function isName(text: string): boolean {
  return text !== '' && !/^\d+$/.test(text);
}

function stepDownOf(
  row: KnownRow,
  accounts: readonly Account[],
  how: StepDownDetails | undefined,
): StepDown | undefined {
  if (row.dropsTo === '') return undefined;
  const [name = '', uid, gid, workers] = row.dropsTo.split(':');
  const account = accounts.find(candidate => candidate.name === name);
  return {
    name: name === '' ? undefined : name,
    uid: numberOf(uid) ?? account?.uid,
    gid: numberOf(gid) ?? account?.gid,
    workersOnly: workers === 'workers',
    ...(how !== undefined && { how }),
  };
}

function detailsOf(name: string, tag: string | undefined): StepDownDetails | undefined {
  const [, , commands = '', keeps = '', uidFrom = '', gidFrom = '', without = ''] =
    rowForTag(rowsOf(knownStarts, name), tag) ?? [];
  if (commands + keeps + uidFrom === '') return undefined;
  const words = (cell: string): string[] => cell.split(' ').filter(word => word !== '');
  return {
    commands: words(commands),
    keepsRootWhen: words(keeps),
    uidFrom: uidFrom === '' ? undefined : uidFrom,
    gidFrom: gidFrom === '' ? undefined : gidFrom,
    staysRootWithoutCapabilities: without === 'root',
  };
}

/** The row that decides for a tag. A digest alone does not say to which of several rows it belongs. */
function rowForTag(rows: readonly string[][], tag: string | undefined): string[] | undefined {
  const row = rows.find(([, glob = '']) => glob === '*' || (tag !== undefined && matchesGlob(glob, tag)));
  return tag === undefined && rows.length > 1 ? undefined : row;
}

function variablesOf(name: string, tag: string | undefined): Map<string, string> {
  const row = rowForTag(rowsOf(knownVariables, name), tag);
  if (row === undefined) return new Map();
  const variables = new Map<string, string>();
  for (const pair of (row[2] ?? '').split(' ')) {
    const equals = pair.indexOf('=');
    if (equals > 0) variables.set(pair.slice(0, equals), pair.slice(equals + 1));
  }
  return variables;
}
