import { known } from '../resolved.ts';
import type { EngineProblem } from './engine.ts';
import type { EngineVersion } from './engine-version.ts';
import { countsNeighboursAsTaken, readsSubidStrictly } from './engine-version.ts';
import { endToEnd } from './id-map.ts';
import type { MapSide, SubidKind } from './map-side.ts';
import { startOf } from './map-side.ts';
import type { SubidFile } from './subid.ts';
import { linesFor } from './subid.ts';

/** What dockremap gets when dockerd creates it. https://github.com/moby/moby/blob/v28.5.2/internal/usergroup/add_linux.go#L27-L31 */
const created = { start: 100_000, size: 65_536 } as const;

/**
 * `userns-remap: default` without a line of dockremap: dockerd creates the user and appends a line. Since 28 it looks only at root's own
 * lines for a free start, so that another user's 100000 is taken a second time; before, at all lines.
 * https://github.com/moby/moby/blob/v28.5.2/internal/usergroup/add_linux.go#L133-L175
 */
export function createdSide(kind: SubidKind, subid: SubidFile, version: EngineVersion): MapSide {
  const looksAt = readsSubidStrictly(version) ? subid.lines : linesFor(subid, { name: 'root' });
  let start: number = created.start;
  for (const { start: from, count } of [...looksAt].sort((a, b) => a.start.id - b.start.id)) {
    const end = start + created.size;
    const last = from.id + count.id;
    const isTaken = countsNeighboursAsTaken(version)
      ? (start >= from.id && start <= last) || (end <= last && end >= from.id)
      : start < last && from.id < end;
    if (isTaken) start = last;
  }
  const given = `\`dockremap:${start}:${created.size}\``;
  const effect = `${kind} has no line of \`dockremap\`: Docker adds ${given} when it creates the user`;
  const problems: EngineProblem[] = [];
  for (const { owner, start: from, count, isTemplate, span } of subid.lines) {
    if (isTemplate || from.id >= start + created.size || from.id + count.id <= start) continue;
    problems.push({
      about: 'overlapping-subids',
      effect: 'shared-ids',
      message: `\`${owner.value}\` has ids ${from.id}–${from.id + count.id - 1}, and Docker gives ${given} although they are taken: containers share ids with it.`,
      at: span,
      trail: [],
    });
  }
  return {
    ranges: known(endToEnd([{ start, size: created.size }])),
    trail: [{ by: 'engine', effect, at: startOf(subid) }],
    lines: [],
    effect: 'none',
    problems,
  };
}
