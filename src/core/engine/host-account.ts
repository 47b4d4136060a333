import { hostAccounts } from './host-accounts-table.ts';

/** An account that distributions give a uid to. */
export interface HostAccount {
  readonly name: string;
  /** In words: `Debian and Ubuntu`. */
  readonly on: string;
}

const distributions: ReadonlyMap<string, readonly string[]> = new Map([
  ['d', ['Debian', 'Ubuntu']],
  ['f', ['Fedora', 'RHEL']],
  ['a', ['Alpine']],
]);

let byUid: ReadonlyMap<number, readonly HostAccount[]> | undefined;

/** The accounts of their own that distributions give a uid, by a number that is fixed; empty for every other uid. Root is not among them. */
export function hostAccountsOf(uid: number): readonly HostAccount[] {
  byUid ??= readTable();
  return byUid.get(uid) ?? [];
}

function readTable(): ReadonlyMap<number, readonly HostAccount[]> {
  const table = new Map<number, readonly HostAccount[]>();
  for (const line of hostAccounts.split('\n')) {
    const [uid, ...accounts] = line.split(' ');
    const read = accounts.map(account => {
      const [name = '', families = ''] = account.split(':');
      return { name, on: listed([...families].flatMap(family => distributions.get(family) ?? [])) };
    });
    table.set(Number(uid), read);
  }
  return table;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
