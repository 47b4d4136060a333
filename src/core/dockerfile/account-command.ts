import type { Accounts, KnownGroup } from '../accounts.ts';
import type { Text } from '../shell/expand.ts';
import type { Span } from '../source.ts';
import { groupMeant, withMember } from './account-book.ts';

/** The accounts after a command that worked, and after one that did not; `undefined` where that cannot be. */
export interface AccountPaths {
  readonly ok: Accounts | undefined;
  readonly fail: Accounts | undefined;
}

/** `-g` of useradd and usermod: a name or a number of a group that must exist. */
export function primaryGroup(book: Accounts, text: Text): Pick<KnownGroup, 'gid'> | 'none' {
  if (text === undefined) return { gid: undefined };
  const group = groupMeant(book, text);
  if (group !== undefined) return group;
  if (book.isComplete) return 'none';
  if (/^\d+$/.test(text)) return { gid: Number(text) };
  return { gid: text === 'root' ? 0 : undefined };
}

/** Whether some group of a list with commas is known not to be there. */
export function lacksGroups(book: Accounts, groups: Text): boolean {
  if (!book.isComplete || groups === undefined) return false;
  return groups.split(',').some(group => group !== '' && groupMeant(book, group) === undefined);
}

/** Makes an account a member of every group of a list with commas. */
export function withMembers(book: Accounts, name: string, groups: Text, at: Span): Accounts {
  let after = book;
  for (const group of (groups ?? '').split(',')) if (group !== '') after = withMember(after, name, group, at);
  return after;
}

/** A number that an option gives: `'open'` when its text is not known, `'invalid'` when it is no number. */
export function numberGiven(values: ReadonlyMap<string, Text>, name: string): number | 'open' | 'invalid' | undefined {
  if (!values.has(name)) return undefined;
  const text = values.get(name);
  if (text === undefined) return 'open';
  return /^\d{1,10}$/.test(text) ? Number(text) : 'invalid';
}

/** After a command that works wherever everything it needs is known to be there. */
export function changed(before: Accounts, after: Accounts): AccountPaths {
  return { ok: after, fail: before.isComplete ? undefined : before };
}

export function done(book: Accounts): AccountPaths {
  return { ok: book, fail: undefined };
}

export function failed(book: Accounts): AccountPaths {
  return { ok: undefined, fail: book };
}
