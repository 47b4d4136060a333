import { type Accounts, noAccounts } from './accounts.ts';
import type { ImageStage } from './dockerfile/image-stage.ts';
import type { Identity, Step } from './identity.ts';
import type { ImageFacts } from './image/facts.ts';
import { isUnknown, known, type Resolved, type Unknown, unknown } from './resolved.ts';
import { resolveUserString } from './user-string.ts';

/** The accounts that an image brings, as far as its facts say. */
export function accountsOfFacts(facts: ImageFacts | Unknown | undefined): Accounts {
  if (facts === undefined) return noAccounts;
  if (isUnknown(facts)) return { accounts: [], groups: [], isComplete: false, openBecause: facts.detail };
  const known = accountsByFacts.get(facts) ?? knownAccounts(facts);
  accountsByFacts.set(facts, known);
  return known;
}

/** A thousand services of one image ask for the same accounts. */
const accountsByFacts = new WeakMap<ImageFacts, Accounts>();

function knownAccounts(facts: ImageFacts): Accounts {
  const accounts = facts.accounts.map(account => ({ ...account, at: undefined }));
  const groups = facts.groups.map(group => ({ ...group, members: [], at: undefined }));
  const isComplete = facts.accountsAreComplete;
  return { accounts, groups, isComplete, openBecause: `the accounts of ${facts.reference} are not all known` };
}

/** The identity that a user string gives inside an image; an unknown string passes its reason on. */
export function identityOf(
  user: Resolved<string>,
  accounts: Accounts,
  trail: readonly Step[],
  facts: ImageFacts | Unknown | undefined,
): Identity {
  if (user.state === 'unknown') {
    return { user, uid: user, gid: user, root: user, name: undefined, groups: [], trail, refused: undefined };
  }
  if (isWindows(facts)) {
    const reason = unknown('windows', 'a Windows container has accounts, not uids');
    return {
      user,
      uid: reason,
      gid: reason,
      root: known(false),
      name: user.value || undefined,
      groups: [],
      trail,
      refused: undefined,
    };
  }
  const { uid, gid, root, name, groups, step, refused } = resolveUserString(user.value, withFactsUser(accounts, facts));
  return { user, uid, gid, root, name, groups, trail: step === undefined ? trail : withAccount(trail, step), refused };
}

/** Who the engine starts a stage's image as. */
export function startsOf(image: ImageStage, accounts: Accounts): Identity {
  return identityOf(image.user, accounts, image.userTrail, image.facts);
}

function isWindows(facts: ImageFacts | Unknown | undefined): boolean {
  return facts !== undefined && !isUnknown(facts) && facts.windows;
}

/** The account comes before the line that uses it, so that the last step still decides. */
function withAccount(trail: readonly Step[], step: Step): readonly Step[] {
  const last = trail.at(-1);
  return last === undefined ? [step] : [...trail.slice(0, -1), step, last];
}

/** The table knows the number of an image's own user even where it has no list of its accounts. */
function withFactsUser(accounts: Accounts, facts: ImageFacts | Unknown | undefined): Accounts {
  if (facts === undefined || isUnknown(facts)) return accounts;
  const [name = ''] = facts.user.split(':');
  if (name === '' || /^[+-]?\d+$/.test(name) || accounts.accounts.some(account => account.name === name))
    return accounts;
  return { ...accounts, accounts: [...accounts.accounts, { name, uid: facts.uid, gid: facts.gid, at: undefined }] };
}
