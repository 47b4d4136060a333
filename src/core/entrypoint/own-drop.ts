import type { Accounts } from '../accounts.ts';
import { accountNamed } from '../dockerfile/account-book.ts';
import type { Text } from '../shell/expand.ts';
import { optionOf, optionWords } from './option-words.ts';
import type { UserSwitch } from './user-switch.ts';

/** What a program does to its own user when it starts as root. */
export type OwnDrop =
  /** It becomes the user of an option as a whole. */
  | { readonly kind: 'switch'; readonly change: UserSwitch }
  /** Only its workers change; the main process stays root. */
  | { readonly kind: 'workers'; readonly effect: string }
  /** An option names an account, and what the program does with it is not known. */
  | { readonly kind: 'perhaps'; readonly effect: string };

/** Programs that become the user of an option, the whole process, and those options. */
const switches: Readonly<Record<string, readonly string[]>> = {
  // https://github.com/memcached/memcached/blob/1.6.39/memcached.c (`-u`: setgid, setuid before the event loop)
  memcached: ['u', 'user'],
  // https://dev.mysql.com/doc/refman/8.4/en/server-options.html#option_mysqld_user
  mysqld: ['user'],
  mariadbd: ['user'],
  // https://uwsgi-docs.readthedocs.io/en/latest/Options.html#uid: privileges are dropped in the master
  uwsgi: ['uid'],
};

const groupOptions: Readonly<Record<string, readonly string[]>> = { uwsgi: ['gid'] };

/** Programs whose main process stays root while their workers, or what they supervise, become somebody else. */
const mastersOfWorkers =
  /^(?:nginx|openresty|httpd|httpd-foreground|apache2|apache2ctl|apachectl|apache2-foreground|php-fpm[\d.]*|supervisord|s6-svscan|runsvdir|crond?|sshd)$/;

export function selfDropOf(name: string, words: readonly Text[], accounts: Accounts): OwnDrop | undefined {
  const own = Object.hasOwn(switches, name) ? switches[name] : undefined;
  if (own !== undefined) {
    const split = optionWords(words, [...own, ...(groupOptions[name] ?? [])], true);
    const user = optionOf(split, ...own);
    if (user === null) return undefined;
    const group = optionOf(split, ...(groupOptions[name] ?? []));
    const change = { user, group, keepsGroup: false, command: [], waits: false, isForAll: false };
    return { kind: 'switch', change };
  }
  if (mastersOfWorkers.test(name))
    return { kind: 'workers', effect: `\`${name}\` stays root itself; only what it starts may be somebody else` };
  for (const [index, word] of words.entries()) {
    const match = /^--(?:user|uid|setuid|run-as|runas|chuid)(?:=(.*))?$/.exec(word ?? '');
    if (match === null) continue;
    const value = match[1] ?? words[index + 1] ?? '';
    const account = accountNamed(accounts, value.split(':')[0] ?? '');
    const isOther = account === undefined ? /^[1-9]\d*$/.test(value) : account.uid !== 0;
    if (isOther) return { kind: 'perhaps', effect: `\`${name} ${match[0]}\` may become ${value} by itself` };
  }
  return undefined;
}

/** Whether the text of a program that is no shell script has something to do with changing the user. */
export function mayChangeItself(text: string): boolean {
  return /\b(?:gosu|su-exec|setpriv|runuser|s6-setuidgid|setres[ug]id|os\.set[ug]id|process\.set[ug]id|initgroups|setgroups|drop_?privileges)\b/i.test(
    text.slice(0, 1024 * 1024),
  );
}
