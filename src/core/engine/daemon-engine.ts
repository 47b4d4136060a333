import type { Step } from '../identity.ts';
import { unknown } from '../resolved.ts';
import type { Located, SourceFile, Span } from '../source.ts';
import { spanOf } from '../source.ts';
import type { Engine, EngineProblem, EngineUser } from './engine.ts';
import type { EngineFile } from './engine-files.ts';
import { pathOf } from './engine-files.ts';
import type { Origin } from './engine-parts.ts';
import { mappedEngine, rootfulEngine, undecidedEngine } from './engine-parts.ts';
import { refusesSnapshotterUnderRemap } from './engine-version.ts';
import { unknownSide } from './map-side.ts';
import { hasPlaceholder } from './placeholder.ts';
import type { EngineOption, Host } from './read-host.ts';
import { remapSide } from './remap.ts';
import { parseUsernsRemap } from './userns-remap.ts';

/** The engine that a daemon.json describes. */
export function engineOfDaemonJson(host: Host, daemonFile: EngineFile, from: Engine['from']): Engine {
  const { daemon } = host;
  if (daemon === undefined) {
    const why = unknown('unreadable', `\`${pathOf(daemonFile)}\` cannot be read, so the engine's map is not known`);
    return undecidedEngine(host, { from, at: undefined }, why);
  }
  const { usernsRemap, usernsRemapMember, file, placeholder, isComplete, faults } = daemon;
  const origin: Origin = { from, at: usernsRemapMember ?? firstMark(file) };
  if (usernsRemap !== undefined) return remappedAsWritten(host, origin, usernsRemap);
  if (placeholder !== undefined) {
    const why = `${file.path} is filled in by another program, so whether the engine has a map is not known`;
    return undecidedEngine(host, { from, at: placeholder }, unknown('template', why));
  }
  const isRefused = usernsRemapMember !== undefined && faults.some(({ at }) => isWithin(at, usernsRemapMember));
  if (!isComplete || isRefused) {
    const why = `${file.path} cannot be read to the end, so the engine's map is not known`;
    return undecidedEngine(host, origin, unknown('unreadable', why));
  }
  const effect =
    usernsRemapMember === undefined
      ? `\`${file.path}\` has no \`userns-remap\``
      : '`userns-remap` is null, which maps nothing';
  return remapOff(host, origin, effect, usernsRemapMember ?? firstMark(file));
}

/** The engine that a systemd unit starts with `--userns-remap`; the same key in daemon.json keeps dockerd from starting. */
export function engineOfUnit(host: Host, flag: Located<string>): Engine {
  const origin: Origin = { from: 'daemon.json', at: flag.span };
  const step: Step = { by: 'engine', effect: `\`dockerd --userns-remap=${flag.value}\``, at: flag.span };
  if (/[$%]/.test(flag.value)) {
    const side = unknownSide(
      unknown('template', `systemd fills in the value of \`--userns-remap\` in ${flag.span.file.path}`),
    );
    return mappedEngine(host, 'userns-remap', origin, {
      uids: side,
      gids: side,
      user: undefined,
      steps: [step],
      problems: [],
    });
  }
  const engine = remappedAsWritten(host, origin, flag);
  const trail = [step, ...engine.trail.slice(1)];
  const twice = host.daemon?.usernsRemapMember;
  if (twice === undefined) return { ...engine, trail };
  const problem: EngineProblem = {
    about: 'invalid-userns-remap',
    effect: 'does-not-start',
    message: '`userns-remap` is given as a flag too: dockerd does not start with an option in both places.',
    at: twice,
    trail: [step],
  };
  return { ...engine, trail, problems: [problem, ...(engine.problems ?? [])] };
}

/** The engine that a value of `userns-remap` makes. */
export function remappedAsWritten(host: Host, origin: Origin, { value, span }: Located<string>): Engine {
  const step: Step = { by: 'engine', effect: `\`"userns-remap": ${JSON.stringify(value)}\``, at: origin.at ?? span };
  const base = { user: undefined, steps: [step], problems: [] };
  if (hasPlaceholder(value)) {
    const why = `the value of \`userns-remap\` in ${span.file.path} is filled in by another program`;
    const side = unknownSide(unknown('template', why));
    return mappedEngine(host, 'userns-remap', origin, { ...base, uids: side, gids: side });
  }
  const remap = parseUsernsRemap(value);
  if (remap.kind === 'off') return remapOff(host, origin, '`userns-remap` is empty, which maps nothing', span);
  if (remap.kind === 'root')
    return remapOff(
      host,
      origin,
      `\`userns-remap\` is ${JSON.stringify(value)}, and root cannot be mapped to itself`,
      span,
    );
  const conflicts = conflictsOf(host, span);
  if (remap.kind === 'invalid') {
    const message = `\`userns-remap\` is ${JSON.stringify(value)}: dockerd does not start (\`${remap.reason}\`).`;
    const problem: EngineProblem = {
      about: 'invalid-userns-remap',
      effect: 'does-not-start',
      message,
      at: span,
      trail: [],
    };
    const side = unknownSide(
      unknown('engine', `dockerd does not start with \`userns-remap\` ${JSON.stringify(value)}`),
    );
    return mappedEngine(host, 'userns-remap', origin, {
      ...base,
      uids: side,
      gids: side,
      problems: [...conflicts, problem],
    });
  }
  const isDefault = remap.kind === 'default';
  const user = { ...withOption(isDefault ? { name: 'dockremap' } : remap, host.option), isDefault };
  return mappedEngine(host, 'userns-remap', origin, {
    uids: remapSide('subuid', host.subuid, user, host.version, span),
    gids: remapSide('subgid', host.subgid, user, host.version, span),
    user,
    steps: [step],
    problems: conflicts,
  });
}

/** A daemon.json that maps nobody: said as such, with the place that says it, or that could. */
function remapOff(host: Host, origin: Origin, effect: string, at: Span): Engine {
  const message = `${effect}: every uid of a container is the same uid on the host.`;
  return rootfulEngine(host, origin, effect, [{ about: 'userns-remap-off', effect: 'no-map', message, at, trail: [] }]);
}

/** What else in daemon.json keeps an engine with userns-remap from starting. */
function conflictsOf({ daemon, version }: Host, at: Span): EngineProblem[] {
  const snapshotter = daemon?.containerdSnapshotter;
  if (snapshotter?.value !== true || !refusesSnapshotterUnderRemap(version)) return [];
  const message =
    '`userns-remap` and `"containerd-snapshotter": true` exclude each other: Docker does not start with both since 29.';
  const step: Step = { by: 'engine', effect: '`"containerd-snapshotter": true`', at: snapshotter.span };
  return [{ about: 'invalid-userns-remap', effect: 'does-not-start', message, at, trail: [step] }];
}

/** Fills in what an option says of the very user that daemon.json names. */
function withOption({ name, uid }: EngineUser, option: EngineOption | undefined): EngineUser {
  const said = option?.user;
  const isSame = said !== undefined && (name === undefined ? said.uid === uid : said.name === name);
  return isSame ? { name: name ?? said.name, uid: uid ?? said.uid } : { name, uid };
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** The first character that is no blank: where a file is shown that lacks a key. */
function firstMark(file: SourceFile): Span {
  const start = Math.max(file.text.search(/[^\s\uFEFF]/), 0);
  return spanOf(file, start, Math.min(start + 1, file.text.length));
}
