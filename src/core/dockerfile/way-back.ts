import type { Span } from '../source.ts';

/** Whom a way back to root is open to. `someone`: the file that says it was not read to the end. */
export type WayUser =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'someone' }
  | { readonly kind: 'account'; readonly name: string }
  | { readonly kind: 'uid'; readonly uid: number }
  | { readonly kind: 'group'; readonly name: string };

/** How root is reached. */
export type WayKind = 'sudo' | 'group' | 'setuid' | 'writable' | 'capability' | 'password';

/** Something an image holds that makes a process without rights root. */
export interface WayBack {
  readonly kind: WayKind;
  readonly user: WayUser;
  /** What it is, for the end of a sentence: `/bin/bash has the setuid bit`. */
  readonly effect: string;
  /** The file that makes it: when the file goes, so does the way. */
  readonly path: string | undefined;
  readonly at: Span;
}

/** The ways back that an image holds, and the files whose owner is not root any more. */
export interface WaysBack {
  readonly ways: readonly WayBack[];
  /** Owner by path, where it is not root: setuid means that user then. */
  readonly owners: ReadonlyMap<string, string>;
  /** Group by path, where it is not root's. */
  readonly groups: ReadonlyMap<string, string>;
}

/** An image that holds none, as far as anybody saw. */
export const noWaysBack: WaysBack = { ways: [], owners: new Map(), groups: new Map() };

/** More than any real image holds. */
const most = 200;

/** The ways after another one is opened; the same one at the same file takes its place. */
export function withWay(held: WaysBack, way: WayBack): WaysBack {
  if (held.ways.length >= most) return held;
  const isSame = (other: WayBack): boolean =>
    other.kind === way.kind &&
    other.path === way.path &&
    other.effect === way.effect &&
    JSON.stringify(other.user) === JSON.stringify(way.user);
  return held.ways.some(isSame) ? held : { ...held, ways: [...held.ways, way] };
}

/** The ways after some of them are closed. */
export function withoutWays(held: WaysBack, isClosed: (way: WayBack) => boolean): WaysBack {
  return held.ways.some(isClosed) ? { ...held, ways: held.ways.filter(way => !isClosed(way)) } : held;
}

/** The ways after a file got an owner or a group. */
export function withOwner(held: WaysBack, list: 'owners' | 'groups', path: string, name: string): WaysBack {
  const isRoot = name === 'root' || name === '0';
  if (isRoot ? !held[list].has(path) : held[list].get(path) === name || held[list].size >= most) return held;
  const changed = new Map(held[list]);
  if (isRoot) changed.delete(path);
  else changed.set(path, name);
  return { ...held, [list]: changed };
}

/** A name or a number, as `chown` takes it. */
export function wayUserOf(name: string, kind: 'account' | 'group'): WayUser {
  if (kind === 'group') return { kind, name };
  return /^\d+$/.test(name) ? { kind: 'uid', uid: Number(name) } : { kind, name };
}

/** Where two ways of a script meet: what either of them opens may be open. */
export function mergeWaysBack(a: WaysBack, b: WaysBack): WaysBack {
  if (a === b || b.ways.length === 0) return a;
  let merged = a;
  for (const way of b.ways) merged = withWay(merged, way);
  return merged;
}
