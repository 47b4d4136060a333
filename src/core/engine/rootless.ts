import type { Step } from '../identity.ts';
import { known, unknown } from '../resolved.ts';
import type { EngineProblem, EngineUser } from './engine.ts';
import { refusalOf } from './id-map.ts';
import { hasPlaceholder } from './placeholder.ts';
import type { RemapSide, SubidSource } from './remap.ts';
import { shownUser } from './remap.ts';
import { rootlessMap, rootlessRanges } from './rootless-map.ts';

/**
 * The map that a rootless engine makes of one file.
 *
 * @param user the account it runs as; `undefined` when nothing says it.
 * @param own that account's uid (or gid, for subgid): what 0 is outside. Without it the map starts at 1.
 */
export function rootlessSide(
  kind: 'subuid' | 'subgid',
  source: SubidSource,
  user: EngineUser | undefined,
  own: number | undefined,
): RemapSide {
  const none = { trail: [], lines: [], effect: 'none', problems: [] } as const;
  if (source.state === 'unreadable')
    return {
      ...none,
      ranges: unknown(
        'unreadable',
        `\`${source.path}\` cannot be read, so the ranges of the rootless engine are not known`,
      ),
    };
  if (user === undefined)
    return { ...none, ranges: unknown('engine', 'nothing says which user the rootless engine runs as') };
  const who = shownUser(user);
  if (source.state === 'missing')
    return { ...none, ranges: unknown('engine', `no ${kind} file was found, so the ranges of ${who} are not known`) };
  const { subid } = source;
  const { path } = subid.file;
  const ranges = rootlessRanges(subid, user);
  const template = subid.lines.find(
    ({ owner, isTemplate }) => isTemplate && (hasPlaceholder(owner.value) || owner.value === user.name),
  );
  if (template !== undefined)
    return {
      ...none,
      ranges: unknown('template', `${path} is filled in by another program, so the ranges of ${who} are not known`),
    };
  const lines = ranges.map(({ line }) => line);
  const first = lines[0]?.span ?? { file: subid.file, start: 0, end: 0 };
  const refused = (message: string, about: EngineProblem['about']): RemapSide => ({
    ranges: unknown('engine', `${kind}: ${message.replace(/\.$/, '')}`),
    trail: [{ by: 'engine', effect: message, at: first }],
    lines,
    effect: 'does-not-start',
    problems: [{ about, effect: 'does-not-start', message, at: first, trail: [] }],
  });
  if (ranges.length === 0)
    return refused(`${path} has no range for ${who}: rootlesskit does not start.`, 'invalid-subid');
  const map = rootlessMap(own, ranges);
  const fatal = refusalOf(map);
  if (fatal !== undefined)
    return refused(
      `rootlesskit does not start, for the map of ${who} is refused: ${fatal}.`,
      fatal.includes('share') ? 'overlapping-subids' : 'invalid-subid',
    );
  const id = kind === 'subuid' ? 'uid' : 'gid';
  const trail: Step[] = ranges.map(({ line, start, size }) => ({
    by: 'engine',
    effect: `${kind} line of \`${line.owner.value}\`: ${size} ${id}s from ${start} on the host${start === 0 ? `, among them ${id} 0 (root)` : ''}`,
    at: line.span,
  }));
  const hasHostRoot = map.some(({ inside, outside }) => inside > 0 && outside === 0);
  return { ranges: known(map), trail, lines, effect: hasHostRoot ? 'root-is-host-root' : 'none', problems: [] };
}
