import type { Accounts, KnownAccount, KnownGroup } from './accounts.ts';
import type { WayBack, WayUser } from './dockerfile/way-back.ts';
import type { Identity } from './identity.ts';

/** Groups whose members the tools of a distribution let become root, and those who may talk to an engine that is. */
const rootGroups: Readonly<Record<string, string>> = {
  sudo: 'which sudo lets become root',
  wheel: 'which sudo, doas and su let become root',
  admin: 'which sudo lets become root',
  docker: 'which commands a Docker engine as root',
};

/** The ways back to root that are open to a process that is not root, in the order they were opened. */
export function openWays(ways: readonly WayBack[], accounts: Accounts, runs: Identity): readonly WayBack[] {
  if (runs.root.state === 'unknown' || runs.root.value || runs.refused !== undefined) return [];
  return [...groupWays(accounts, runs), ...ways.filter(({ user }) => isOpenTo(user, accounts, runs))];
}

function groupWays(accounts: Accounts, { name }: Identity): WayBack[] {
  if (name === undefined) return [];
  const ways: WayBack[] = [];
  const account = accounts.accounts.find(candidate => candidate.name === name);
  for (const group of accounts.groups) {
    const what = rootGroups[group.name];
    const at = what === undefined ? undefined : placeOfMembership(account, name, group);
    if (at === undefined) continue;
    ways.push({
      kind: 'group',
      user: { kind: 'group', name: group.name },
      effect: `${name} is in group ${group.name}, ${what}`,
      path: undefined,
      at,
    });
  }
  return ways;
}

/** A supplementary group, or the account's own. */
function placeOfMembership(account: KnownAccount | undefined, name: string, group: KnownGroup): KnownGroup['at'] {
  if (group.members.includes(name)) return group.joinedAt?.get(name);
  return account?.gid !== undefined && account.gid === group.gid ? account.at : undefined;
}

function isOpenTo(user: WayUser, accounts: Accounts, runs: Identity): boolean {
  switch (user.kind) {
    case 'anyone':
    case 'someone':
      return true;
    case 'account':
      return runs.name === user.name;
    case 'uid':
      return runs.uid.state === 'known' && runs.uid.value === user.uid;
    case 'group':
      return isIn(user.name, accounts, runs);
  }
}

function isIn(name: string, accounts: Accounts, { gid, groups, name: account }: Identity): boolean {
  const group = accounts.groups.find(candidate => candidate.name === name);
  const number = group?.gid ?? (name === 'root' || name === '0' ? 0 : undefined);
  const isOwn = gid.state === 'known' && number !== undefined && (gid.value === number || groups.includes(number));
  // sudo and login read /etc/group again, whatever groups the process was given.
  return isOwn || (account !== undefined && group?.members.includes(account) === true);
}
