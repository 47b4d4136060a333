import type { EngineProblem, EngineUser } from './engine.ts';
import { largestId, sizeOf } from './id-map.ts';
import type { MapSide, SubidKind, SubidSource } from './map-side.ts';
import { idOf } from './map-side.ts';
import type { SubidLine } from './subid.ts';
import { overlapsIn } from './subid-overlaps.ts';

/** Ids below belong to accounts of the host: system, ordinary users, and `nobody` with 65534. login.defs(5), https://systemd.io/UIDS-GIDS/ */
const hostIds = 65_536;

/** Images use ids up to 65534 (`nobody`), so a map wants as many. https://systemd.io/UIDS-GIDS/ */
const usualSize = 65_536;

/** runc mounts devpts with `gid=5` (seen on Docker 28.5 with 5 and with 6 ids). */
const terminalsGroup = 5;

/**
 * What is wrong in subuid and subgid besides what the sides say themselves: lines that are no lines, ranges on the host's ids, ranges that
 * overlap, maps that are short. By file, then by place.
 *
 * @param user whose ranges the engine takes; `undefined` when it takes none.
 */
export function problemsOf(
  subuid: SubidSource,
  uids: MapSide,
  subgid: SubidSource,
  gids: MapSide,
  user: EngineUser | undefined,
): EngineProblem[] {
  const problems = [...fileProblems('subuid', subuid, uids, user), ...fileProblems('subgid', subgid, gids, user)];
  const ofUids = sizeOfSide(uids);
  const ofGids = sizeOfSide(gids);
  const at = gids.lines[0]?.span;
  // A side that is short says so itself.
  const isLong = ofUids !== undefined && ofGids !== undefined && Math.min(ofUids, ofGids) >= usualSize;
  if (isLong && ofUids !== ofGids && at !== undefined) {
    const first = uids.lines[0];
    problems.push({
      about: 'short-subids',
      effect: 'partial-map',
      message: `The map has ${ofUids} uids and ${ofGids} gids: some id may be a user and no group, or a group and no user.`,
      at,
      trail: first === undefined ? [] : [{ by: 'engine', effect: `${ofUids} uids`, at: first.span }],
    });
  }
  return problems;
}

function sizeOfSide({ ranges, lines }: MapSide): number | undefined {
  return ranges.state === 'known' && lines.length > 0 ? sizeOf(ranges.value) : undefined;
}

function fileProblems(
  kind: SubidKind,
  source: SubidSource,
  side: MapSide,
  user: EngineUser | undefined,
): EngineProblem[] {
  if (source.state !== 'read') return [];
  const said = new Set(side.problems.map(({ at }) => at.start));
  const places = new Map(side.lines.map((line, index) => [line, index]));
  const problems: EngineProblem[] = [];
  for (const line of source.subid.lines) {
    if (line.isTemplate || said.has(line.span.start)) continue;
    const problem = lineProblem(kind, line, side, places.get(line));
    if (problem !== undefined) problems.push(problem);
  }
  for (const problem of overlapsIn(source.subid, user)) if (!said.has(problem.at.start)) problems.push(problem);
  const short = shortProblem(kind, side);
  if (short !== undefined) problems.push(short);
  return problems.sort((a, b) => a.at.start - b.at.start);
}

/** @param place which of the map's lines it is; `undefined` for another user's. */
function lineProblem(
  kind: SubidKind,
  line: SubidLine,
  side: MapSide,
  place: number | undefined,
): EngineProblem | undefined {
  const isRoot = place !== undefined && line.start.id === 0 && side.effect === 'root-is-host-root';
  const at = line.span;
  const wrong = wrongWith(line, kind);
  if (wrong === undefined) {
    if (line.count.id === 0 || line.start.id >= hostIds) return undefined;
    const effect = isRoot ? 'root-is-host-root' : 'shared-ids';
    return { about: 'subids-on-host-ids', effect, message: onHostIds(line, kind), at, trail: [] };
  }
  const range = place === undefined || side.ranges.state === 'unknown' ? undefined : side.ranges.value[place];
  const isReadOtherwise = line.start.state !== 'number' || line.start.value !== BigInt(line.start.id);
  if (range === undefined || range.outside !== line.start.id || !isReadOtherwise)
    return {
      about: 'invalid-subid',
      effect: isRoot ? 'root-is-host-root' : 'none',
      message: `${wrong}.`,
      at,
      trail: [],
    };
  const result = isRoot
    ? 'root in the container is root on the host'
    : `${idOf(kind)}s from ${range.inside} on are the host's own from ${range.outside} on`;
  const effect = isRoot ? 'root-is-host-root' : 'shared-ids';
  return {
    about: 'invalid-subid',
    effect,
    message: `${wrong}: Docker reads ${range.outside}, and ${result}.`,
    at,
    trail: [],
  };
}

/** What is not as subuid(5) wants it: `name-or-id:start:count`. */
function wrongWith({ owner, start, count, fields }: SubidLine, kind: SubidKind): string | undefined {
  const form = `A line of ${kind} is \`name-or-id:start:count\``;
  if (fields < 3) return `${form}; this one has ${fields === 1 ? 'one field' : 'two fields'}`;
  const of = (part: string): string => `The ${part} of \`${owner.value}\` in ${kind} is`;
  if (start.state === 'not-a-number') return `${of('start')} \`${start.written}\`, which is no number`;
  if (count.state === 'not-a-number') return `${of('count')} \`${count.written}\`, which is no number`;
  if (start.value < 0n) return `${of('start')} ${start.written}, and no id is negative`;
  if (start.value > largestId) return `${of('start')} ${start.written}, beyond the last id ${largestId}`;
  if (count.value < 1n || count.value > largestId + 1) return `${of('count')} ${count.written}`;
  return fields > 3 ? `${form}; this one has ${fields} fields` : undefined;
}

function onHostIds({ owner, start, count }: SubidLine, kind: SubidKind): string {
  const ids = `${idOf(kind)}s ${start.id}–${start.id + count.id - 1}`;
  return `The ${ids} of \`${owner.value}\` are ids of the host's own accounts${start.id === 0 ? ', root among them' : ''}.`;
}

function shortProblem(kind: SubidKind, side: MapSide): EngineProblem | undefined {
  const size = sizeOfSide(side);
  const at = side.lines.at(-1)?.span;
  if (size === undefined || size >= usualSize || at === undefined) return undefined;
  if (kind === 'subgid' && size <= terminalsGroup) {
    const message = `The map has ${size} gids: no container starts, for gid ${terminalsGroup}, which has its terminals, is outside.`;
    return { about: 'short-subids', effect: 'containers-fail', message, at, trail: [] };
  }
  const id = idOf(kind);
  const message = `The map has ${size} ${id}s, fewer than ${usualSize}: a container with a ${id} from ${size} on, \`nobody\` among them, does not start.`;
  return { about: 'short-subids', effect: 'partial-map', message, at, trail: [] };
}
