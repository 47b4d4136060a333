import type { Step } from '../identity.ts';
import { known, type Unknown, unknown } from '../resolved.ts';
import type { Span } from '../source.ts';
import type { EngineUser, IdRange } from './engine.ts';
import type { EngineVersion } from './engine-version.ts';
import { readsSubidStrictly } from './engine-version.ts';
import { endToEnd, refusalOf } from './id-map.ts';
import type { MapSide, SubidKind, SubidSource } from './map-side.ts';
import { idOf, refusedSide, shownUser, startOf, unknownSide } from './map-side.ts';
import { hasPlaceholder } from './placeholder.ts';
import { createdSide } from './remap-default.ts';
import type { SubidFile, SubidLine } from './subid.ts';
import { linesFor } from './subid.ts';

/** The user that userns-remap names; `isDefault` for `default`, whose user dockerd creates when it is not there. */
export interface RemapUser extends EngineUser {
  readonly isDefault: boolean;
}

/** `adduser --system` and `useradd -r` stay below the first ordinary uid, so a line for a higher number is not dockremap's. */
const firstOrdinaryUid = 1000;

/** (uid_t)-1: chown takes it for "leave as it is", and the kernel never maps it. */
const noId = 4_294_967_295;

/**
 * The map that userns-remap makes of one file, for the user that it names. Only the user's name and number select lines, also in
 * subgid: the group of `user:group` selects nothing.
 *
 * @param at where the user is named.
 */
export function remapSide(
  kind: SubidKind,
  source: SubidSource,
  user: RemapUser,
  version: EngineVersion,
  at: Span | undefined,
): MapSide {
  const who = shownUser(user);
  if (source.state === 'unreadable')
    return unknownSide(unknown('unreadable', `\`${source.path}\`, which has the ranges of ${who}, cannot be read`));
  if (source.state === 'missing') {
    const hint = user.isDefault ? '; Docker adds `dockremap:100000:65536` when it creates the user' : '';
    return unknownSide(unknown('engine', `no ${kind} file was found, so the ranges of ${who} are not known${hint}`));
  }
  const { subid } = source;
  if (subid.tooLong !== undefined) {
    const message = `The line is too long: dockerd reads nothing of ${kind} and does not start.`;
    return refusedSide(kind, [], { about: 'invalid-subid', effect: 'does-not-start', message, at: subid.tooLong });
  }
  const doubt = doubtOf(subid, kind, user);
  if (doubt !== undefined) return unknownSide(doubt);
  const isStrict = readsSubidStrictly(version);
  const malformed = isStrict ? subid.lines.find(({ fields }) => fields !== 3) : undefined;
  if (malformed !== undefined) {
    const message = `Docker ${version.major} takes only lines with three fields in ${kind} and does not start.`;
    return refusedSide(kind, [], { about: 'invalid-subid', effect: 'does-not-start', message, at: malformed.span });
  }
  const lines = isStrict ? strictLinesFor(subid, user) : linesFor(subid, user);
  if (lines.length === 0) {
    // Who is there already is not created, and gets no line.
    if (user.isDefault && user.uid === undefined) return createdSide(kind, subid, version);
    const words = `no subuid ranges found for user "${user.name ?? user.uid}"`;
    const message = `${subid.file.path} has no line for ${who}: dockerd does not start (\`${words}\`).`;
    const place = at ?? startOf(subid);
    return refusedSide(kind, [], { about: 'invalid-userns-remap', effect: 'does-not-start', message, at: place });
  }
  if (lines.some(({ isTemplate }) => isTemplate))
    return {
      ...unknownSide(unknown('template', `the line of ${who} in ${subid.file.path} has a placeholder in it`)),
      lines,
    };
  return refusalOfLines(kind, lines, isStrict) ?? mapOf(kind, lines);
}

/** What keeps the lines of a user from being known, though the file is there. */
function doubtOf(subid: SubidFile, kind: SubidKind, user: RemapUser): Unknown | undefined {
  const { path } = subid.file;
  const who = shownUser(user);
  for (const { owner } of subid.lines) {
    if (hasPlaceholder(owner.value))
      return unknown('template', `${path} names an owner with a placeholder, which may be ${who}`);
    const isNumber = /^[0-9]+$/.test(owner.value);
    const isOrdinary = user.isDefault && Number(owner.value) >= firstOrdinaryUid;
    if (isNumber && user.uid === undefined && !isOrdinary)
      return unknown('engine', `${path} has a line for uid ${owner.value}, and nothing says whether that is ${who}`);
    if (!isNumber && user.name === undefined) {
      const joined = `${kind} lines by name and by number count together`;
      return unknown(
        'engine',
        `${path} has a line for \`${owner.value}\`, and nothing says whether that is ${who}; ${joined}`,
      );
    }
  }
  return undefined;
}

/**
 * moby before 28: the lines by number, and only when there are none those by name.
 * https://github.com/moby/moby/blob/v27.5.1/pkg/idtools/idtools_unix.go (lookupSubUIDRanges)
 */
function strictLinesFor(subid: SubidFile, user: EngineUser): SubidLine[] {
  const byNumber = linesFor(subid, { uid: user.uid });
  return byNumber.length > 0 || user.name === undefined ? byNumber : linesFor(subid, { name: user.name });
}

/** What dockerd or the kernel refuses about a user's lines. Seen on Docker 28.5, `__tests__/engine/refusals.test.ts`. */
function refusalOfLines(kind: SubidKind, lines: readonly SubidLine[], isStrict: boolean): MapSide | undefined {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const unreadable = lines.find(({ start, count }) => start.state !== 'number' || count.state !== 'number');
  if (isStrict && unreadable !== undefined) {
    const message = `dockerd cannot read the numbers of \`${unreadable.owner.value}\` in ${kind} and does not start.`;
    return refusedSide(kind, lines, { about: 'invalid-subid', effect: 'does-not-start', message, at: unreadable.span });
  }
  const root = lines.find(({ count }) => count.value > 0n);
  if (root === undefined) {
    const message = `${kind} gives \`${first.owner.value}\` no ids: dockerd does not start.`;
    return refusedSide(kind, lines, { about: 'invalid-subid', effect: 'does-not-start', message, at: first.span });
  }
  if (root.start.id === noId) {
    const message = `${kind} starts \`${root.owner.value}\` at ${root.start.written}, which is no id: dockerd does not start.`;
    return refusedSide(kind, lines, { about: 'invalid-subid', effect: 'does-not-start', message, at: root.span });
  }
  const negative = lines.find(({ start }) => start.value < 0n);
  if (negative !== undefined) {
    const message = `${kind} starts \`${negative.owner.value}\` at ${negative.start.written}: no id is negative, and no container starts.`;
    return refusedSide(kind, lines, { about: 'invalid-subid', effect: 'containers-fail', message, at: negative.span });
  }
  const refusal = refusalOf(rangesOf(lines));
  if (refusal === undefined) return undefined;
  const about = refusal.isOverlap ? 'overlapping-subids' : 'invalid-subid';
  const message = `dockerd starts, but no container does, for its map is refused: ${refusal.why}.`;
  return refusedSide(kind, lines, { about, effect: 'containers-fail', message, at: last.span });
}

function mapOf(kind: SubidKind, lines: readonly SubidLine[]): MapSide {
  const map = rangesOf(lines);
  const trail: Step[] = [];
  for (const [index, line] of lines.entries()) {
    const range = map[index];
    if (range !== undefined) trail.push({ by: 'engine', effect: stepOf(kind, line, range), at: line.span });
  }
  const isHostRoot = map.some(({ inside, outside }) => inside === 0 && outside === 0);
  return { ranges: known(map), trail, lines, effect: isHostRoot ? 'root-is-host-root' : 'none', problems: [] };
}

function rangesOf(lines: readonly SubidLine[]): IdRange[] {
  return endToEnd(lines.map(({ start, count }) => ({ start: start.id, size: count.id })));
}

function stepOf(kind: SubidKind, { owner, start }: SubidLine, { inside, outside, size }: IdRange): string {
  const id = idOf(kind);
  const maps = `${id}s ${inside}–${inside + size - 1} inside are ${outside}–${outside + size - 1} on the host`;
  const reading = start.state === 'number' ? '' : `the start \`${start.written}\` is no number and counts as 0, so `;
  const root = inside === 0 && outside === 0 ? `: ${id} 0 inside is ${id} 0 (root) on the host` : '';
  return `${kind} line of \`${owner.value}\`: ${reading}${maps}${root}`;
}
