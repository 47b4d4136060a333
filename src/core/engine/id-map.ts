import type { IdRange } from './engine.ts';

/** Ids are 32 bits wide and the last one, 4294967295, means "no id": this is the largest that can be mapped. */
export const largestId = 4_294_967_294;

/** Lines that uid_map and gid_map take since Linux 4.15; 5 before. user_namespaces(7). */
export const mostLines = 340;

/** uid_map and gid_map are written at once, in less than a page: `0 200000 65536` and a line break are 15 bytes of it. */
const mostBytes = 4095;

/** What a range of /etc/subuid gives: `size` host ids from `start` on. */
export interface HostRange {
  readonly start: number;
  readonly size: number;
}

/**
 * The host id of a container id; `undefined` when it lies outside the map: such a container does not start.
 * An empty map maps nothing: who has no map asks nobody.
 */
export function toHost(ranges: readonly IdRange[], id: number): number | undefined {
  for (const { inside, outside, size } of ranges)
    if (id >= inside && id - inside < size) return outside + (id - inside);
  return undefined;
}

/** The container id of a host id; `undefined` when no container has it. Inverse of {@link toHost}. */
export function toInside(ranges: readonly IdRange[], id: number): number | undefined {
  for (const { inside, outside, size } of ranges)
    if (id >= outside && id - outside < size) return inside + (id - outside);
  return undefined;
}

/** How many ids a map has. */
export function sizeOf(ranges: readonly IdRange[]): number {
  let size = 0;
  for (const range of ranges) size += range.size;
  return size;
}

/**
 * Lays ranges end to end from `first` on, in the order given, as moby and rootlesskit do.
 * https://github.com/moby/sys/blob/user/v0.5.0/user/idtools_unix.go#L120-L149
 */
export function endToEnd(ranges: readonly HostRange[], first: number = 0): IdRange[] {
  const map: IdRange[] = [];
  let inside = first;
  for (const { start, size } of ranges) {
    map.push({ inside, outside: start, size });
    inside += size;
  }
  return map;
}

/** Why the kernel refuses a map. */
export interface MapRefusal {
  /** A few words. */
  readonly why: string;
  readonly isOverlap: boolean;
}

/**
 * Why the kernel refuses a map; `undefined` when it takes it.
 * https://github.com/torvalds/linux/blob/v6.1/kernel/user_namespace.c#L879-L1103
 */
export function refusalOf(ranges: readonly IdRange[]): MapRefusal | undefined {
  const refuse = (why: string, isOverlap: boolean = false): MapRefusal => ({ why, isOverlap });
  if (ranges.length > mostLines) return refuse(`the kernel takes ${mostLines} lines, not ${ranges.length}`);
  let bytes = 0;
  for (const { inside, outside, size } of ranges) {
    bytes += `${inside} ${outside} ${size}\n`.length;
    if (size === 0) return refuse('the kernel takes no range of 0 ids');
    if (inside + size - 1 > largestId || outside + size - 1 > largestId) return refuse(`the last id is ${largestId}`);
  }
  if (bytes > mostBytes)
    return refuse(`the kernel takes ${mostBytes} bytes, and the ${ranges.length} lines have ${bytes}`);
  const byOutside = [...ranges].sort((a, b) => a.outside - b.outside);
  for (const [index, range] of byOutside.entries()) {
    const next = byOutside[index + 1];
    if (next !== undefined && next.outside < range.outside + range.size)
      return refuse(`two ranges share the ids from ${next.outside} on`, true);
  }
  return undefined;
}
