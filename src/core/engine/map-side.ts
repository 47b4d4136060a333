import type { Step } from '../identity.ts';
import type { Resolved } from '../resolved.ts';
import { known, type Unknown, unknown } from '../resolved.ts';
import type { Span } from '../source.ts';
import { spanOf } from '../source.ts';
import type { EngineEffect, EngineProblem, EngineUser, IdRange } from './engine.ts';
import type { SubidFile, SubidLine } from './subid.ts';

/** Which of the two files: the one for uids or the one for gids. */
export type SubidKind = 'subuid' | 'subgid';

/** /etc/subuid or /etc/subgid of the host, or why it is not at hand. */
export type SubidSource =
  | { readonly state: 'read'; readonly subid: SubidFile }
  | { readonly state: 'missing' }
  | { readonly state: 'unreadable'; readonly path: string };

/** What an engine makes of one of the two files. */
export interface MapSide {
  readonly ranges: Resolved<readonly IdRange[]>;
  /** The lines that make the map, in file order. */
  readonly trail: readonly Step[];
  /** The user's own lines, in file order; also when the engine refuses them. */
  readonly lines: readonly SubidLine[];
  readonly effect: EngineEffect;
  readonly problems: readonly EngineProblem[];
}

/** No map, and nothing to say about it. */
export const noSide: MapSide = { ranges: known([]), trail: [], lines: [], effect: 'none', problems: [] };

/** A map that is not known. */
export function unknownSide(why: Unknown): MapSide {
  return { ...noSide, ranges: why };
}

/** A map that the engine or the kernel refuses. `message` ends with a full stop. */
export function refusedSide(
  kind: SubidKind,
  lines: readonly SubidLine[],
  problem: Omit<EngineProblem, 'trail'>,
): MapSide {
  const { message, at, effect } = problem;
  return {
    ranges: unknown('engine', `${kind}: ${message.replace(/\.$/, '')}`),
    trail: [{ by: 'engine', effect: message, at }],
    lines,
    effect,
    problems: [{ ...problem, trail: [] }],
  };
}

/** `uid` or `gid`: what the file is about. */
export function idOf(kind: SubidKind): 'uid' | 'gid' {
  return kind === 'subuid' ? 'uid' : 'gid';
}

/** Where a file is shown that lacks what was looked for. */
export function startOf({ file }: SubidFile): Span {
  return spanOf(file, 0);
}

/** A user as a sentence names it. */
export function shownUser({ name, uid }: EngineUser): string {
  return name === undefined ? `uid ${uid}` : `\`${name}\``;
}
