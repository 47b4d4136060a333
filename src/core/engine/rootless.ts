import type { Step } from '../identity.ts';
import { known, unknown } from '../resolved.ts';
import type { EngineProblem, EngineUser } from './engine.ts';
import { refusalOf } from './id-map.ts';
import type { MapSide, SubidKind, SubidSource } from './map-side.ts';
import { idOf, refusedSide, shownUser, startOf, unknownSide } from './map-side.ts';
import { hasPlaceholder } from './placeholder.ts';
import { rootlessMap, rootlessRanges } from './rootless-map.ts';

/**
 * The map that a rootless engine makes of one file.
 *
 * @param user the account it runs as; `undefined` when nothing says it.
 * @param own that account's uid (or gid, for subgid): what 0 is outside. Without it the map starts at 1.
 */
export function rootlessSide(
  kind: SubidKind,
  source: SubidSource,
  user: EngineUser | undefined,
  own: number | undefined,
): MapSide {
  if (source.state === 'unreadable')
    return unknownSide(
      unknown('unreadable', `\`${source.path}\`, which has the ranges of the rootless engine, cannot be read`),
    );
  if (user === undefined) return unknownSide(unknown('engine', 'nothing says which user the rootless engine runs as'));
  const who = shownUser(user);
  if (source.state === 'missing')
    return unknownSide(unknown('engine', `no ${kind} file was found, so the ranges of ${who} are not known`));
  const { subid } = source;
  const { path } = subid.file;
  const mayBeHis = (owner: string): boolean =>
    hasPlaceholder(owner) || owner === user.name || owner === String(user.uid);
  if (subid.lines.some(({ owner, isTemplate }) => isTemplate && mayBeHis(owner.value)))
    return unknownSide(
      unknown('template', `${path} is filled in by another program, so the ranges of ${who} are not known`),
    );
  const ranges = rootlessRanges(subid, user);
  const lines = ranges.map(({ line }) => line);
  const at = lines[0]?.span ?? startOf(subid);
  const refused = (about: EngineProblem['about'], message: string): MapSide =>
    refusedSide(kind, lines, { about, effect: 'does-not-start', message, at });
  if (ranges.length === 0)
    return refused('invalid-subid', `${path} has no range for ${who}: rootlesskit does not start.`);
  const map = rootlessMap(own, ranges);
  const refusal = refusalOf(map);
  if (refusal !== undefined) {
    const about = refusal.isOverlap ? 'overlapping-subids' : 'invalid-subid';
    return refused(about, `rootlesskit does not start, for the map of ${who} is refused: ${refusal.why}.`);
  }
  const id = idOf(kind);
  const trail: Step[] = ranges.map(({ line, start, size }) => {
    const root = start === 0 ? `, among them ${id} 0 (root)` : '';
    const effect = `${kind} line of \`${line.owner.value}\`: ${size} ${id}s from ${start} on the host${root}`;
    return { by: 'engine', effect, at: line.span };
  });
  const hasHostRoot = map.some(({ outside }) => outside === 0);
  return { ranges: known(map), trail, lines, effect: hasHostRoot ? 'root-is-host-root' : 'none', problems: [] };
}
