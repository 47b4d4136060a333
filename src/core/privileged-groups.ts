/** A group of the host whose members are, or become, root. */
export interface PrivilegedGroup {
  /** `docker`, or `disk on Debian …` for a number. */
  readonly shown: string;
  readonly gives: string;
}

const files = 'it may do with files of root’s group what that group may';
const disk = 'it may read and write the host’s disks where it gets one, past the owners of files';
const sudo = 'its members may become root with sudo';
const shadow = 'it may read password hashes where it gets the host’s /etc/shadow';
const engine = 'whoever has the engine’s group and its socket is root on the host';

const byName: ReadonlyMap<string, string> = new Map([
  ['root', files],
  ['docker', engine],
  ['podman', engine],
  ['disk', disk],
  ['sudo', sudo],
  ['wheel', sudo],
  ['admin', sudo],
  ['shadow', shadow],
  ['kmem', 'it may read the host’s memory where it gets its device'],
]);

/** Fixed numbers of distributions: `data/host-system-uids.tsv`, base-passwd of Debian, setup of Fedora. */
const byNumber: ReadonlyMap<number, PrivilegedGroup> = new Map([
  [0, { shown: 'the root group', gives: files }],
  [6, { shown: '`disk` on Debian, Ubuntu, Fedora and Alpine', gives: disk }],
  [10, { shown: '`wheel` on Fedora, RHEL and Alpine', gives: sudo }],
  [27, { shown: '`sudo` on Debian and Ubuntu', gives: sudo }],
  [42, { shown: '`shadow` on Debian, Ubuntu and Alpine', gives: shadow }],
]);

/** What a group of `group_add`, a name or a number as it is written, is on a host; `undefined` for an ordinary one. */
export function powerOfGroup(group: string): PrivilegedGroup | undefined {
  // Numbers beat names, and Go reads a sign. moby: opts, user.GetAdditionalGroups
  if (/^[+-]?\d+$/.test(group)) return byNumber.get(Number(group));
  const gives = byName.get(group);
  return gives === undefined ? undefined : { shown: `\`${group}\``, gives };
}
