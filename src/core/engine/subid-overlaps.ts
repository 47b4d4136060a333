import type { EngineProblem, EngineUser } from './engine.ts';
import type { SubidFile, SubidLine } from './subid.ts';

/**
 * Ranges that share ids, each told once, at the later line of the two. Lines whose start is no number are left out: they are told as such.
 *
 * @param user an account whose name and number are both known, so that lines by either are one owner's.
 */
export function overlapsIn(subid: SubidFile, user: EngineUser | undefined): EngineProblem[] {
  const ranges = subid.lines.filter(
    ({ isTemplate, start, count }) => !isTemplate && start.state === 'number' && count.value > 0n,
  );
  ranges.sort((a, b) => a.start.id - b.start.id || a.span.start - b.span.start);
  const problems: EngineProblem[] = [];
  let reaching: SubidLine | undefined;
  for (const line of ranges) {
    if (reaching !== undefined && line.start.id < endOf(reaching)) {
      const [first, second] = reaching.span.start < line.span.start ? [reaching, line] : [line, reaching];
      problems.push(overlapOf(first, second, line.start.id, user));
    }
    if (reaching === undefined || endOf(line) > endOf(reaching)) reaching = line;
  }
  return problems;
}

/** The id behind the range. */
function endOf({ start, count }: SubidLine): number {
  return start.id + count.id;
}

function overlapOf(first: SubidLine, second: SubidLine, from: number, user: EngineUser | undefined): EngineProblem {
  const isOwn = ({ owner }: SubidLine): boolean => owner.value === user?.name || owner.value === String(user?.uid);
  const isOneOwner = first.owner.value === second.owner.value || (isOwn(first) && isOwn(second));
  const message = isOneOwner
    ? `Two ranges of \`${first.owner.value}\` share the ids from ${from} on: the kernel refuses such a map, no container starts.`
    : `\`${first.owner.value}\` and \`${second.owner.value}\` share the ids from ${from} on: each owns the other's files and processes.`;
  return {
    about: 'overlapping-subids',
    effect: isOneOwner ? 'containers-fail' : 'shared-ids',
    message,
    at: second.span,
    trail: [{ by: 'engine', effect: `the range of \`${first.owner.value}\` that it overlaps with`, at: first.span }],
  };
}
