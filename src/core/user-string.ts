import { type Accounts, isSettled, type KnownAccount, type KnownGroup } from './accounts.ts';
import type { Step } from './identity.ts';
import { known, type Resolved, unknown } from './resolved.ts';
import type { Span } from './source.ts';

/** Who a user string means inside an image. */
export interface ResolvedUser {
  readonly uid: Resolved<number>;
  readonly gid: Resolved<number>;
  readonly root: Resolved<boolean>;
  readonly name: string | undefined;
  readonly groups: readonly number[];
  /** The account's line, when the Dockerfile writes it. */
  readonly step: Step | undefined;
  /** Why the engine refuses to start a container with it; `undefined` when it starts as far as known. */
  readonly refused: string | undefined;
}

/** Numbers above are refused (moby/sys user/user.go `maxID`). */
const maxId = 2_147_483_647;

/**
 * Resolves `user[:group]` as the engine does at start (moby/sys user/user.go `GetExecUser`): numbers beat names, an
 * empty part is 0, a number without an account has gid 0, a given group drops the supplementary ones.
 */
export function resolveUserString(text: string, accounts: Accounts): ResolvedUser {
  const [userPart = '', groupPart = ''] = text.split(':');
  const user = findUser(userPart, accounts);
  if (groupPart === '') return user;
  const gid = findGroup(groupPart, accounts);
  return { ...user, gid: gid.gid, groups: [], refused: user.refused ?? gid.refused };
}

/** A decimal number as Go's `strconv.Atoi` reads it, with its sign; `undefined` for a name. */
function numberOf(text: string): number | undefined {
  return /^[+-]?\d+$/.test(text) ? Number(text) : undefined;
}

function findUser(part: string, accounts: Accounts): ResolvedUser {
  const number = part === '' ? 0 : numberOf(part);
  if (number !== undefined) return byNumber(number, part, accounts);
  const account = accounts.accounts.find(({ name }) => name === part);
  if (account !== undefined) return byAccount(account, accounts);
  if (part === 'root' && !accounts.isComplete) return rootByName();
  if (accounts.isComplete) return refusedUser(`the image has no account \`${part}\``);
  const reason = unknown('base-accounts', `nothing says which number \`${part}\` is: ${accounts.openBecause}`);
  return { uid: reason, gid: reason, root: known(false), name: part, groups: [], step: undefined, refused: undefined };
}

/** Every image that has accounts at all has root as number 0; only a scratch image can lack it. */
function rootByName(): ResolvedUser {
  return {
    uid: known(0),
    gid: known(0),
    root: known(true),
    name: 'root',
    groups: [],
    step: undefined,
    refused: undefined,
  };
}

function byNumber(number: number, written: string, accounts: Accounts): ResolvedUser {
  if (number < 0 || number > maxId) {
    return refusedUser(`\`${written}\` is not in the range 0–${maxId}`);
  }
  const uid = number + 0;
  const account = accounts.accounts.find(candidate => candidate.uid === uid);
  if (account !== undefined) return { ...byAccount(account, accounts), uid: known(uid), root: known(uid === 0) };
  const mayHaveAccount = !isSettled(accounts, uid) && uid !== 0;
  const gid: Resolved<number> = mayHaveAccount
    ? unknown(
        'base-accounts',
        `whether an account of the image has the number ${uid}, and with which group, is not known: ${accounts.openBecause}`,
      )
    : known(0);
  return {
    uid: known(uid),
    gid,
    root: known(uid === 0),
    name: uid === 0 ? 'root' : undefined,
    groups: [],
    step: undefined,
    refused: undefined,
  };
}

function byAccount(account: KnownAccount, accounts: Accounts): ResolvedUser {
  const groups: number[] = [];
  for (const group of accounts.groups)
    if (group.members.includes(account.name) && group.gid !== undefined) groups.push(group.gid);
  const step: Step | undefined = account.at && { by: 'account', effect: accountEffect(account), at: account.at };
  return {
    uid: account.uid === undefined ? openNumber('uid', account.name, account.at) : known(account.uid),
    gid: account.gid === undefined ? openNumber('gid', account.name, account.at) : known(account.gid),
    root: account.mayBeRoot === true ? mayBeRoot(account) : known(account.uid === 0),
    name: account.name,
    groups: [...new Set(groups)].sort((a, b) => a - b),
    step,
    refused: undefined,
  };
}

function mayBeRoot({ name }: KnownAccount): Resolved<boolean> {
  return unknown('account-id', `the account \`${name}\` is created with a number that is not known and may be 0`);
}

function accountEffect(account: KnownAccount): string {
  return account.uid === undefined
    ? `account ${account.name}, its number is not fixed`
    : `account ${account.name} is uid ${account.uid}`;
}

function openNumber(what: string, name: string, at: Span | undefined): Resolved<number> {
  const where = at === undefined ? 'by the base image' : 'here';
  return unknown('account-id', `the account \`${name}\` is created ${where} without a fixed ${what}`);
}

function refusedUser(why: string): ResolvedUser {
  const reason = unknown('undefined-account', why);
  return {
    uid: reason,
    gid: reason,
    root: known(false),
    name: undefined,
    groups: [],
    step: undefined,
    refused: `${why}: the container does not start`,
  };
}

function findGroup(part: string, accounts: Accounts): { gid: Resolved<number>; refused: string | undefined } {
  const number = numberOf(part);
  if (number !== undefined) {
    if (number >= 0 && number <= maxId) return { gid: known(number + 0), refused: undefined };
    const why = `\`${part}\` is not in the range 0–${maxId}`;
    return { gid: unknown('undefined-account', why), refused: `${why}: the container does not start` };
  }
  const group: KnownGroup | undefined = accounts.groups.find(({ name }) => name === part);
  if (group !== undefined) {
    const gid =
      group.gid === undefined
        ? unknown('account-id', `the group \`${part}\` is created without a fixed gid`)
        : known(group.gid);
    return { gid, refused: undefined };
  }
  if (part === 'root' && !accounts.isComplete) return { gid: known(0), refused: undefined };
  if (!accounts.isComplete) {
    return {
      gid: unknown('base-accounts', `nothing says which number the group \`${part}\` is: ${accounts.openBecause}`),
      refused: undefined,
    };
  }
  const why = `the image has no group \`${part}\``;
  return { gid: unknown('undefined-account', why), refused: `${why}: the container does not start` };
}
