import { hostPathOf } from './engine-socket.ts';

/** A directory or file of the host by which whoever may write it becomes root there. */
export interface HostPath {
  /** What it holds, as the end of a sentence: `the accounts of the host and what it starts`. */
  readonly holds: string;
}

const everything = 'every file of the host';
const accounts = 'the accounts of the host and what it starts';
const kernel = 'settings of the host’s kernel';
const programs = 'programs that the host’s root runs';
const keys = 'keys and start-up files of the host’s users';
const engineData = 'the engine’s data: the files of every container and image';
const state = 'the state of every service of the host, the engine’s among them';
const modules = 'modules and boot files of the host’s kernel';

/** Where only the path itself counts: below it lie ordinary things too (`/etc/localtime`, `/home/me/project`, `/dev/snd`). */
const exact: ReadonlyMap<string, string> = new Map([
  ['/', everything],
  ['/etc', accounts],
  ['/etc/passwd', accounts],
  ['/etc/group', accounts],
  ['/etc/shadow', accounts],
  ['/etc/gshadow', accounts],
  ['/etc/subuid', accounts],
  ['/etc/subgid', accounts],
  ['/etc/sudoers', accounts],
  ['/etc/crontab', accounts],
  ['/etc/ld.so.preload', accounts],
  ['/etc/environment', accounts],
  ['/dev', 'the nodes of the host’s devices and its shared memory'],
  ['/home', keys],
  ['/usr', programs],
  ['/usr/local', programs],
  ['/var', state],
  ['/var/lib', state],
]);

/** Where everything below counts as well. */
const trees: ReadonlyMap<string, string> = new Map([
  ['/proc', kernel],
  ['/sys', kernel],
  ['/etc/sudoers.d', accounts],
  ['/etc/cron.d', accounts],
  ['/etc/cron.daily', accounts],
  ['/etc/cron.hourly', accounts],
  ['/etc/cron.weekly', accounts],
  ['/etc/cron.monthly', accounts],
  ['/etc/systemd', accounts],
  ['/etc/init.d', accounts],
  ['/etc/pam.d', accounts],
  ['/etc/profile.d', accounts],
  ['/etc/ssh', accounts],
  ['/etc/docker', 'the engine’s own configuration'],
  ['/etc/ld.so.conf.d', accounts],
  ['/var/spool/cron', accounts],
  ['/bin', programs],
  ['/sbin', programs],
  ['/lib', programs],
  ['/lib64', programs],
  ['/usr/bin', programs],
  ['/usr/sbin', programs],
  ['/usr/lib', programs],
  ['/usr/lib64', programs],
  ['/usr/libexec', programs],
  ['/usr/local/bin', programs],
  ['/usr/local/sbin', programs],
  ['/usr/local/lib', programs],
  ['/lib/modules', modules],
  ['/usr/lib/modules', modules],
  ['/usr/src', modules],
  ['/boot', modules],
  ['/root', keys],
  ['/var/lib/docker', engineData],
  ['/var/lib/containerd', engineData],
  ['/var/lib/containers', engineData],
  ['/var/lib/kubelet', engineData],
  ['/var/lib/rancher', engineData],
]);

/** Directories on the way to the deepest of them. */
const deepestTree = 3;

/**
 * What a path of the host gives to whoever may write it; `undefined` for an ordinary path. Directories that hold an engine's socket are
 * not among them: see `engine-socket.ts`.
 *
 * @param dataRoot `data-root` of daemon.json, where the repository has it.
 */
export function hostPathBehind(path: string, dataRoot: string | undefined): HostPath | undefined {
  if (!path.startsWith('/')) return undefined;
  const plain = hostPathOf(path);
  const found = exact.get(plain);
  if (found !== undefined) return { holds: found };
  if (dataRoot !== undefined && isAtOrBelow(plain, hostPathOf(dataRoot))) return { holds: engineData };
  const parts = plain.split('/', deepestTree + 1);
  for (let length = parts.length; length > 1; length -= 1) {
    const holds = trees.get(parts.slice(0, length).join('/'));
    if (holds !== undefined) return { holds };
  }
  return undefined;
}

function isAtOrBelow(path: string, directory: string): boolean {
  return path === directory || path.startsWith(`${directory}/`);
}
