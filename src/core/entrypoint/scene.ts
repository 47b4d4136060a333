import type { Accounts } from '../accounts.ts';
import { mergeBooks } from '../dockerfile/account-book.ts';
import type { Identity, Step } from '../identity.ts';

/** Who a process is. */
export type Who = Pick<Identity, 'uid' | 'gid' | 'root' | 'name' | 'groups'>;

/** One way in which a start can end: a process that runs on, or a refusal. */
export interface End {
  readonly who: Who;
  /** What led there beyond the start itself, oldest first. */
  readonly steps: readonly Step[];
  /** Why it does not come that far; `undefined` when it runs. */
  readonly refused: Refusal | undefined;
}

/** Why a program cannot change the user. */
export interface Refusal {
  /** With its program, without a full stop. */
  readonly why: string;
  /** What takes the possibility away: it is not root, it lacks capabilities, or there is no such account. */
  readonly cause: 'user' | 'capabilities' | 'account';
}

/** What is watched while the scripts of a start are followed. Never changed in place. */
export interface Scene {
  readonly who: Who;
  /** Whether the shell is bash, which sets UID and EUID itself. */
  readonly isBash: boolean;
  /** With those that the script creates. */
  readonly accounts: Accounts;
  readonly steps: readonly Step[];
  /** What the last foreground command of this shell was or led to. */
  readonly last: readonly End[];
  /** What runs beside it. */
  readonly beside: readonly End[];
}

/** How many ends are told apart: more of them do not make an answer clearer. */
const maxEnds = 32;

/** Where two ways of a script meet. */
export function mergeScenes(a: Scene, b: Scene): Scene {
  return {
    who: a.who,
    isBash: a.isBash,
    accounts: mergeBooks(a.accounts, b.accounts),
    steps: a.steps,
    last: joinEnds(a.last, b.last),
    beside: joinEnds(a.beside, b.beside),
  };
}

/** The ends of both, each once. */
export function joinEnds(a: readonly End[], b: readonly End[]): readonly End[] {
  if (a === b || b.length === 0) return a;
  if (a.length === 0) return b;
  const ends = [...a];
  for (const end of b) if (ends.length < maxEnds && !ends.some(other => isSameEnd(other, end))) ends.push(end);
  return ends;
}

function isSameEnd(a: End, b: End): boolean {
  return (
    a === b ||
    (a.refused?.why === b.refused?.why &&
      isSameWho(a.who, b.who) &&
      a.steps.at(-1)?.at?.start === b.steps.at(-1)?.at?.start)
  );
}

/** Whether two answers are one as far as they are known. */
export function isSameWho(a: Who, b: Who): boolean {
  if (a === b) return true;
  const sameNumber = (x: Who['uid'], y: Who['uid']): boolean =>
    x.state === 'known' ? y.state === 'known' && x.value === y.value : y.state === 'unknown' && x.detail === y.detail;
  return a.name === b.name && sameNumber(a.uid, b.uid) && sameNumber(a.gid, b.gid);
}

/** A process in the words of a trail: `postgres (uid 999)`, `root`, `uid 1000`. */
export function whoWords({ name, uid, root }: Who): string {
  if (root.state === 'known' && root.value) return name === undefined || name === 'root' ? 'root' : `${name} (uid 0)`;
  if (uid.state === 'known') return name === undefined ? `uid ${uid.value}` : `${name} (uid ${uid.value})`;
  if (name !== undefined) return name;
  return root.state === 'known' ? 'a user that is not root' : 'a user that is not known';
}
