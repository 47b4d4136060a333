import type { EngineEffect, EngineProblem, EngineUser } from './engine.ts';
import { sizeOf } from './id-map.ts';
import type { RemapSide, SubidSource } from './remap.ts';
import type { SubidFile, SubidLine } from './subid.ts';

/** Ids below belong to accounts of the host: system, ordinary users, and `nobody` with 65534. login.defs(5), systemd's UIDS-GIDS.md. */
const hostIds = 65_536;

/** Images use ids up to 65534 (`nobody`), so a map wants as many. https://systemd.io/UIDS-GIDS/ */
const usualSize = 65_536;

/** What is wrong in subuid and subgid, line by line, besides what {@link RemapSide} says itself. By file, then by place. */
export function problemsOf(
  subuid: SubidSource,
  uids: RemapSide,
  subgid: SubidSource,
  gids: RemapSide,
  user: EngineUser | undefined,
): EngineProblem[] {
  const problems = [...fileProblems('subuid', subuid, uids, user), ...fileProblems('subgid', subgid, gids, user)];
  const ofUids = sizeOfSide(uids);
  const ofGids = sizeOfSide(gids);
  const at = gids.lines[0]?.span;
  if (ofUids !== undefined && ofGids !== undefined && ofUids !== ofGids && at !== undefined) {
    const first = uids.lines[0];
    problems.push({
      about: 'short-subids',
      effect: 'partial-map',
      message: `The map has ${ofUids} uids and ${ofGids} gids: an id may be a user and no group, or a group and no user.`,
      at,
      trail: first === undefined ? [] : [{ by: 'engine', effect: `${ofUids} uids`, at: first.span }],
    });
  }
  return problems;
}

function sizeOfSide({ ranges, lines }: RemapSide): number | undefined {
  return ranges.state === 'known' && lines.length > 0 ? sizeOf(ranges.value) : undefined;
}

function fileProblems(
  kind: 'subuid' | 'subgid',
  source: SubidSource,
  side: RemapSide,
  user: EngineUser | undefined,
): EngineProblem[] {
  if (source.state !== 'read') return [];
  const { subid } = source;
  const own = new Set(side.lines);
  const said = new Set(side.problems.map(({ at }) => at.start));
  const problems: EngineProblem[] = [];
  for (const line of subid.lines) {
    if (line.isTemplate) continue;
    const effect: EngineEffect = own.has(line) ? side.effect : 'none';
    const wrong = wrongWith(line, kind);
    if (wrong !== undefined && !said.has(line.span.start)) {
      const result =
        effect === 'root-is-host-root' ? `: Docker reads 0, and root in the container is root on the host` : '';
      problems.push({ about: 'invalid-subid', effect, message: `${wrong}${result}.`, at: line.span, trail: [] });
    } else if (wrong === undefined && line.count.id > 0 && line.start.id < hostIds)
      problems.push({
        about: 'subids-on-host-ids',
        effect: own.has(line) ? (side.effect === 'none' ? 'shared-ids' : side.effect) : 'shared-ids',
        message: onHostIds(line, kind),
        at: line.span,
        trail: [],
      });
  }
  problems.push(...overlaps(subid, user, said));
  const last = side.lines.at(-1);
  const size = sizeOfSide(side);
  if (size !== undefined && size < usualSize && last !== undefined) {
    const id = kind === 'subuid' ? 'uid' : 'gid';
    problems.push({
      about: 'short-subids',
      effect: size < 6 && kind === 'subgid' ? 'containers-fail' : 'partial-map',
      message:
        size < 6 && kind === 'subgid'
          ? `The map has ${size} gids: no container starts, for gid 5 of its terminals is outside.`
          : `The map has ${size} ${id}s, fewer than ${usualSize}: a container with a ${id} from ${size} on, \`nobody\` among them, does not start.`,
      at: last.span,
      trail: [],
    });
  }
  return problems.sort((a, b) => a.at.start - b.at.start);
}

/** What is not as subuid(5) wants it: `name-or-id:start:count`. */
function wrongWith({ owner, start, count, fields }: SubidLine, kind: string): string | undefined {
  if (fields < 3)
    return `A line of ${kind} is \`name-or-id:start:count\`; this one has ${fields === 1 ? 'one field' : 'two fields'}`;
  if (start.state === 'not-a-number')
    return `The start of \`${owner.value}\` in ${kind} is \`${start.written}\`, which is no number`;
  if (count.state === 'not-a-number')
    return `The count of \`${owner.value}\` in ${kind} is \`${count.written}\`, which is no number`;
  if (start.value < 0n || start.value > 4_294_967_294n)
    return `The start of \`${owner.value}\` in ${kind} is ${start.written}, which is no id: ids end at 4294967294`;
  if (count.value < 1n || count.value > 4_294_967_295n)
    return `The count of \`${owner.value}\` in ${kind} is ${count.written}`;
  return fields > 3 ? `A line of ${kind} is \`name-or-id:start:count\`; this one has ${fields} fields` : undefined;
}

function onHostIds({ owner, start, count }: SubidLine, kind: string): string {
  const id = kind === 'subuid' ? 'uid' : 'gid';
  const last = start.id + count.id - 1;
  return `The ${id}s ${start.id}–${last} of \`${owner.value}\` are ids of the host's own accounts${start.id === 0 ? ', root among them' : ''}.`;
}

/** Ranges that share ids, each told once, at the later line of the two. */
function overlaps(subid: SubidFile, user: EngineUser | undefined, said: ReadonlySet<number>): EngineProblem[] {
  const ranges = subid.lines.filter(
    ({ isTemplate, start, count }) => !isTemplate && start.state === 'number' && count.value > 0n,
  );
  ranges.sort((a, b) => a.start.id - b.start.id || a.span.start - b.span.start);
  const problems: EngineProblem[] = [];
  let reaching: SubidLine | undefined;
  for (const line of ranges) {
    if (reaching !== undefined && line.start.id < reaching.start.id + reaching.count.id) {
      const [first, second] = reaching.span.start < line.span.start ? [reaching, line] : [line, reaching];
      if (!said.has(second.span.start)) problems.push(overlap(first, second, line.start.id, user));
    }
    if (reaching === undefined || line.start.id + line.count.id > reaching.start.id + reaching.count.id)
      reaching = line;
  }
  return problems;
}

function overlap(first: SubidLine, second: SubidLine, from: number, user: EngineUser | undefined): EngineProblem {
  const isOwn = (line: SubidLine) => line.owner.value === user?.name || line.owner.value === String(user?.uid);
  const same = first.owner.value === second.owner.value || (isOwn(first) && isOwn(second));
  const message = same
    ? `Two ranges of \`${first.owner.value}\` share the ids from ${from} on: the kernel refuses such a map, no container starts.`
    : `\`${first.owner.value}\` and \`${second.owner.value}\` share the ids from ${from} on: each owns the other's files and processes.`;
  return {
    about: 'overlapping-subids',
    effect: same ? 'containers-fail' : 'shared-ids',
    message,
    at: second.span,
    trail: [{ by: 'engine', effect: `the range of \`${first.owner.value}\` that it overlaps with`, at: first.span }],
  };
}
