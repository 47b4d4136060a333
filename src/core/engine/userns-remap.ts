import { parseGoInteger } from './go-integer.ts';

/** What the value of `userns-remap` says. */
export type UsernsRemap =
  /** `""`: no map. */
  | { readonly kind: 'off' }
  /** uid 0 in any spelling, or `root`: dockerd warns and maps nothing. */
  | { readonly kind: 'root' }
  /** `default`: the user `dockremap`, which dockerd creates when it is not there. */
  | { readonly kind: 'default'; readonly group: string | undefined }
  | {
      readonly kind: 'user';
      readonly name: string | undefined;
      readonly uid: number | undefined;
      readonly group: string | undefined;
    }
  /** dockerd does not start; `reason` is its own message. */
  | { readonly kind: 'invalid'; readonly reason: string };

/**
 * Reads a value of `userns-remap` as dockerd does: `default`, `user`, `uid`, `user:group`, `uid:gid`. Whether the names exist on
 * the host is another question.
 * https://github.com/moby/moby/blob/v28.5.2/daemon/daemon_unix.go (parseRemappedRoot, setupRemappedRoot)
 */
export function parseUsernsRemap(value: string): UsernsRemap {
  if (value === '') return { kind: 'off' };
  const [user = '', group, ...rest] = value.split(':', 3);
  if (rest.length > 0)
    return { kind: 'invalid', reason: `Invalid user/group specification in --userns-remap: ${JSON.stringify(value)}` };
  if (group === '') return { kind: 'invalid', reason: 'Error during groupname lookup for ""' };
  const uid = parseInt32(user);
  if (uid !== undefined) {
    if (uid === 0) return { kind: 'root' };
    if (uid < 0) return { kind: 'invalid', reason: `Uid ${uid} has no entry in /etc/passwd` };
    return { kind: 'user', name: undefined, uid, group };
  }
  if (user === '') return { kind: 'invalid', reason: 'Error during uid lookup for ""' };
  if (user === 'root') return { kind: 'root' };
  if (user === 'default') return { kind: 'default', group };
  return { kind: 'user', name: user, uid: undefined, group };
}

/** Go's `strconv.ParseInt(text, 10, 32)`; what it refuses is a name. */
function parseInt32(text: string): number | undefined {
  const { value, state } = parseGoInteger(text);
  if (state !== 'number' || value > 2_147_483_647n || value < -2_147_483_648n) return undefined;
  return Number(value);
}
