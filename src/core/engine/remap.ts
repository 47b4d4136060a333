import type { Step } from '../identity.ts';
import type { Resolved } from '../resolved.ts';
import { known, unknown } from '../resolved.ts';
import type { Span } from '../source.ts';
import type { EngineEffect, EngineProblem, EngineUser, IdRange } from './engine.ts';
import type { EngineVersion } from './engine-version.ts';
import { readsSubidStrictly } from './engine-version.ts';
import { endToEnd, refusalOf } from './id-map.ts';
import { hasPlaceholder } from './placeholder.ts';
import type { SubidFile, SubidLine } from './subid.ts';
import { linesFor } from './subid.ts';

/** /etc/subuid or /etc/subgid of the host, or why it is not at hand. */
export type SubidSource =
  | { readonly state: 'read'; readonly subid: SubidFile }
  | { readonly state: 'missing' }
  | { readonly state: 'unreadable'; readonly path: string };

export interface RemapSide {
  readonly ranges: Resolved<readonly IdRange[]>;
  readonly trail: readonly Step[];
  /** The user's own lines, in file order. */
  readonly lines: readonly SubidLine[];
  /** What the engine makes of them. */
  readonly effect: EngineEffect;
  readonly problems: readonly EngineProblem[];
}

/** What dockerd's own user gets when it is created. https://github.com/moby/moby/blob/v28.5.2/internal/usergroup/add_linux.go#L27-L31 */
const created = { start: 100_000, size: 65_536 } as const;

/** `adduser --system` and `useradd -r` stay below the first ordinary uid, so a line for a higher number is not dockremap's. */
const firstOrdinaryUid = 1000;

/**
 * The map that userns-remap makes of one file, for the user that it names. Only the user's name and number select lines, also in
 * subgid: the group of `user:group` selects nothing.
 *
 * @param kind which file it is.
 * @param at where the user is named.
 */
export function remapSide(
  kind: 'subuid' | 'subgid',
  source: SubidSource,
  user: EngineUser & { readonly isDefault: boolean },
  version: EngineVersion,
  at: Span | undefined,
): RemapSide {
  const none = { trail: [], lines: [], effect: 'none', problems: [] } as const;
  const who = shownUser(user);
  if (source.state === 'unreadable')
    return {
      ...none,
      ranges: unknown('unreadable', `\`${source.path}\`, which has the ranges of ${who}, cannot be read`),
    };
  if (source.state === 'missing') {
    const hint = user.isDefault ? '; Docker adds `dockremap:100000:65536` when it creates the user' : '';
    return {
      ...none,
      ranges: unknown('engine', `no ${kind} file was found, so the ranges of ${who} are not known${hint}`),
    };
  }
  const { subid } = source;
  if (subid.tooLong !== undefined)
    return refused(
      kind,
      'invalid-subid',
      'does-not-start',
      `The line is too long: dockerd reads nothing of ${kind} and does not start.`,
      subid.tooLong,
      [],
    );
  const doubt = doubtOf(subid, kind, user, who);
  if (doubt !== undefined) return { ...none, ranges: doubt };
  const strict = readsSubidStrictly(version);
  const malformed = strict ? subid.lines.find(({ fields }) => fields !== 3) : undefined;
  if (malformed !== undefined)
    return refused(
      kind,
      'invalid-subid',
      'does-not-start',
      `Docker ${version.major} takes only lines with three fields in ${kind} and does not start.`,
      malformed.span,
      [],
    );
  const lines = strict ? strictLinesFor(subid, user) : linesFor(subid, user);
  if (lines.length === 0) {
    // Who is there already is not created, and gets no line.
    if (user.isDefault && user.uid === undefined) return createdRange(kind, subid, version);
    const message = `${subid.file.path} has no line for ${who}: dockerd does not start (\`no subuid ranges found for user "${user.name ?? user.uid}"\`).`;
    return refused(kind, 'invalid-userns-remap', 'does-not-start', message, at ?? startOf(subid), []);
  }
  const template = lines.find(({ isTemplate }) => isTemplate);
  if (template !== undefined)
    return {
      ...none,
      lines,
      ranges: unknown('template', `the line of ${who} in ${subid.file.path} has a placeholder in it`),
    };
  return mapOf(kind, lines, strict);
}

function mapOf(kind: 'subuid' | 'subgid', lines: readonly SubidLine[], strict: boolean): RemapSide {
  const unreadable = lines.find(({ start, count }) => start.state !== 'number' || count.state !== 'number');
  if (strict && unreadable !== undefined)
    return refused(
      kind,
      'invalid-subid',
      'does-not-start',
      `dockerd cannot read the numbers of \`${unreadable.owner.value}\` in ${kind} and does not start.`,
      unreadable.span,
      lines,
    );
  const map = endToEnd(lines.map(({ start, count }) => ({ start: start.id, size: count.id })));
  const root = lines.find(({ count }) => count.value > 0n);
  if (root === undefined || root.start.id === noId) {
    const at = (root ?? lines[0])?.span;
    if (at !== undefined)
      return refused(
        kind,
        'invalid-subid',
        'does-not-start',
        root === undefined
          ? `${kind} gives no ids: dockerd does not start.`
          : `dockerd cannot use host id ${root.start.written} for root and does not start.`,
        at,
        lines,
      );
  }
  const fatal = refusalOf(map) ?? (lines.some(({ start }) => start.value < 0n) ? 'an id is never negative' : undefined);
  const at = lines.at(-1)?.span;
  if (fatal !== undefined && at !== undefined) {
    const about = fatal.includes('share') ? 'overlapping-subids' : 'invalid-subid';
    return refused(
      kind,
      about,
      'containers-fail',
      `dockerd starts, but no container does, for its map is refused: ${fatal}.`,
      at,
      lines,
    );
  }
  const trail = lines.map((line, index) => stepOf(kind, line, map[index]));
  const hostRoot = map.some(({ inside, outside }) => inside === 0 && outside === 0);
  return { ranges: known(map), trail, lines, effect: hostRoot ? 'root-is-host-root' : 'none', problems: [] };
}

/** (uid_t)-1: chown takes it for "leave as it is", and the kernel maps it never. */
const noId = 4_294_967_295;

function stepOf(kind: 'subuid' | 'subgid', line: SubidLine, range: IdRange | undefined): Step {
  const { owner, start, span } = line;
  const id = kind === 'subuid' ? 'uid' : 'gid';
  if (range === undefined) return { by: 'engine', effect: line.owner.value, at: span };
  const { inside, outside, size } = range;
  const maps = `${id}s ${inside}–${inside + size - 1} inside are ${outside}–${outside + size - 1} on the host`;
  const reading = start.state === 'number' ? '' : `the start \`${start.written}\` is no number and counts as 0, so `;
  const root = inside === 0 && outside === 0 ? `: ${id} 0 inside is ${id} 0 (root) on the host` : '';
  return { by: 'engine', effect: `${kind} line of \`${owner.value}\`: ${reading}${maps}${root}`, at: span };
}

/** What keeps the lines of a user from being known, though the file is there. */
function doubtOf(
  subid: SubidFile,
  kind: string,
  user: EngineUser & { readonly isDefault: boolean },
  who: string,
): ReturnType<typeof unknown> | undefined {
  const { path } = subid.file;
  for (const { owner } of subid.lines) {
    if (hasPlaceholder(owner.value))
      return unknown('template', `${path} names an owner with a placeholder, which may be ${who}`);
    const isNumber = /^[0-9]+$/.test(owner.value);
    if (isNumber && user.uid === undefined && !(user.isDefault && Number(owner.value) >= firstOrdinaryUid))
      return unknown(
        'engine',
        `${path} has a line for uid ${owner.value}, and the files do not say whether that is ${who}`,
      );
    if (!isNumber && user.name === undefined)
      return unknown(
        'engine',
        `${path} has a line for \`${owner.value}\`, and the files do not say whether that is ${who}; ${kind} lines by name and by number are joined`,
      );
  }
  return undefined;
}

/**
 * moby before 28: the lines by number, and only when there are none those by name.
 * https://github.com/moby/moby/blob/v27.5.1/pkg/idtools/idtools_unix.go
 */
function strictLinesFor(subid: SubidFile, user: EngineUser): SubidLine[] {
  const byNumber = linesFor(subid, { uid: user.uid });
  return byNumber.length > 0 || user.name === undefined ? byNumber : linesFor(subid, { name: user.name });
}

/**
 * `default` without a line of dockremap: dockerd creates the user and appends a line. Since 28 it looks only at root's own lines for a
 * free start, so that another user's 100000 is taken a second time; before, at all lines.
 * https://github.com/moby/moby/blob/v28.5.2/internal/usergroup/add_linux.go#L133-L192
 */
function createdRange(kind: 'subuid' | 'subgid', subid: SubidFile, version: EngineVersion): RemapSide {
  const looksAt = readsSubidStrictly(version) ? subid.lines : linesFor(subid, { name: 'root' });
  let start: number = created.start;
  for (const { start: from, count } of [...looksAt].sort((a, b) => a.start.id - b.start.id)) {
    const high = start + created.size;
    const last = from.id + count.id;
    if ((start >= from.id && start <= last) || (high <= last && high >= from.id)) start = last;
  }
  const map = endToEnd([{ start, size: created.size }]);
  const effect = `${kind} has no line of \`dockremap\`: Docker adds \`dockremap:${start}:${created.size}\` when it creates the user`;
  const problems: EngineProblem[] = [];
  for (const line of subid.lines) {
    if (line.isTemplate || line.start.id >= start + created.size || line.start.id + line.count.id <= start) continue;
    problems.push({
      about: 'overlapping-subids',
      effect: 'shared-ids',
      message: `\`${line.owner.value}\` has ids ${line.start.id}–${line.start.id + line.count.id - 1}, and Docker gives \`dockremap\` ${start}–${start + created.size - 1} although they are taken: containers share ids with it.`,
      at: line.span,
      trail: [],
    });
  }
  return {
    ranges: known(map),
    trail: [{ by: 'engine', effect, at: startOf(subid) }],
    lines: [],
    effect: 'none',
    problems,
  };
}

function startOf({ file }: SubidFile): Span {
  return { file, start: 0, end: 0 };
}

function refused(
  kind: string,
  about: EngineProblem['about'],
  effect: EngineEffect,
  message: string,
  at: Span,
  lines: readonly SubidLine[],
): RemapSide {
  const trail: Step[] = [{ by: 'engine', effect: message, at }];
  return {
    ranges: unknown('engine', `${kind}: ${message.replace(/\.$/, '')}`),
    trail,
    lines,
    effect,
    problems: [{ about, effect, message, at, trail: [] }],
  };
}

/** A user as a sentence names it. */
export function shownUser({ name, uid }: EngineUser): string {
  return name === undefined ? `uid ${uid}` : `\`${name}\``;
}
