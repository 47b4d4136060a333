import { hostPathOf } from './engine-socket.ts';

const memory = 'the host’s memory';
const disk = 'a disk of the host, past the owners of its files';

const disks =
  /^\/dev\/(?:(?:sd|hd|vd|xvd)[a-z]+\d*|nvme\d+(?:n\d+(?:p\d+)?)?|mmcblk\d+\S*|(?:dm-|md|loop|nbd|zd|rbd|drbd|bcache|pmem)\d+\S*|(?:mapper|disk|md|block|zvol|rbd)(?:\/.*)?|root)$/;

/** What a device of the host gives to whoever may open it; `undefined` for one that is no way to the host. */
export function deviceBehind(path: string): string | undefined {
  if (!path.startsWith('/')) return undefined;
  const plain = hostPathOf(path);
  if (plain === '/dev') return 'every device of the host';
  if (/^\/dev\/(?:mem|kmem|port)$/.test(plain)) return memory;
  return disks.test(plain) ? disk : undefined;
}

/**
 * What a rule of `device_cgroup_rules` gives: `a *:* rwm`, `b 8:* rw`. Root may make the node itself, for MKNOD is one of Docker's default
 * capabilities (seen on Docker 28.5, `__tests__/engine/gifts.test.ts`).
 */
export function devicesOfRule(rule: string): string | undefined {
  const [kind, major, minor] = /^\s*([abc])\s+(\d+|\*):(\d+|\*)\s+[rwm]*[rw]/.exec(rule)?.slice(1) ?? [];
  if (kind === 'a' || (kind === 'c' && major === '*')) return 'every device of the host';
  if (kind === 'b') return disk;
  // Character devices 1:1, 1:2 and 1:4 are mem, kmem and port. https://docs.kernel.org/admin-guide/devices.html
  return kind === 'c' && major === '1' && /^(?:[124]|\*)$/.test(minor ?? '') ? memory : undefined;
}
