import type { Step } from '../identity.ts';
import { known, type Unknown, unknown } from '../resolved.ts';
import type { Fault, SourceFile, Span } from '../source.ts';
import { spanOf } from '../source.ts';
import type { DaemonJson } from './daemon.ts';
import { parseDaemonJson } from './daemon.ts';
import type { Engine, EngineMode, EngineProblem, EngineUser } from './engine.ts';
import type { EngineFile } from './engine-files.ts';
import { pathOf, pickHostFiles } from './engine-files.ts';
import type { EngineVersion } from './engine-version.ts';
import { parseEngineVersion, refusesSnapshotterUnderRemap } from './engine-version.ts';
import { hasPlaceholder } from './placeholder.ts';
import type { RemapSide, SubidSource } from './remap.ts';
import { remapSide } from './remap.ts';
import { rootlessSide } from './rootless.ts';
import { parseSubid } from './subid.ts';
import { problemsOf } from './subid-problems.ts';
import { parseUsernsRemap } from './userns-remap.ts';

/** What somebody said about the engine; it goes before what the repository's files say. */
export interface EngineOption {
  readonly mode?: EngineMode | undefined;
  readonly subuid?: SourceFile | undefined;
  readonly subgid?: SourceFile | undefined;
  readonly daemonJson?: SourceFile | undefined;
  /** The user whose ranges count: of userns-remap, or the one a rootless engine runs as. */
  readonly user?: EngineUser | undefined;
  /** `28.5.2`, `20.10`; the newest without it. */
  readonly version?: string | undefined;
  readonly from: 'option' | 'config';
}

export interface EngineInput {
  /** Files of the repository; other kinds than daemon-json, subuid and subgid are left alone. */
  readonly files: readonly EngineFile[];
  readonly option?: EngineOption | undefined;
}

/**
 * The engine that runs the containers: what an option says, else the configuration, else the repository's daemon.json with its subuid and
 * subgid, else a rootful engine. Only one host is judged; `others` names the engine files that were left aside.
 */
export function chooseEngine({ files, option }: EngineInput): Engine {
  const picked = pickHostFiles(files);
  const daemonFile = given(option?.daemonJson, 'daemon-json') ?? picked.daemonJson;
  const subuid = sourceOf(given(option?.subuid, 'subuid') ?? picked.subuid);
  const subgid = sourceOf(given(option?.subgid, 'subgid') ?? picked.subgid);
  const version = parseEngineVersion(option?.version);
  const replaced = [
    option?.daemonJson === undefined ? undefined : picked.daemonJson,
    option?.subuid === undefined ? undefined : picked.subuid,
    option?.subgid === undefined ? undefined : picked.subgid,
  ];
  const used = [option?.daemonJson?.path, option?.subuid?.path, option?.subgid?.path];
  const aside = replaced.flatMap(file => (file === undefined ? [] : [pathOf(file)]));
  const others = [...picked.others, ...aside].filter(path => !used.includes(path)).sort();
  const daemon = daemonFile?.source === undefined ? undefined : parseDaemonJson(daemonFile.source);
  const host: Host = { daemon, daemonFile, subuid, subgid, version, option, others };
  if (option?.mode === 'rootful') return rootful(host, option.from, undefined, []);
  if (option?.mode === 'rootless') return rootless(host, option.from);
  if (option?.mode === 'userns-remap') return remapWithoutDoubt(host, option.from);
  const from = option?.daemonJson === undefined ? 'daemon.json' : option.from;
  return engineOfDaemonJson(host, from);
}

/** Everything that was found of one host. */
interface Host {
  readonly daemon: DaemonJson | undefined;
  readonly daemonFile: EngineFile | undefined;
  readonly subuid: SubidSource;
  readonly subgid: SubidSource;
  readonly version: EngineVersion;
  readonly option: EngineOption | undefined;
  readonly others: readonly string[];
}

function given(source: SourceFile | undefined, kind: EngineFile['kind']): EngineFile | undefined {
  return source === undefined ? undefined : { kind, source };
}

function sourceOf(file: EngineFile | undefined): SubidSource {
  if (file === undefined) return { state: 'missing' };
  if (file.source === undefined) return { state: 'unreadable', path: pathOf(file) };
  return { state: 'read', subid: parseSubid(file.source) };
}

/** What daemon.json says; without one, a rootful engine. */
function engineOfDaemonJson(host: Host, from: 'option' | 'config' | 'daemon.json'): Engine {
  const { daemon, daemonFile } = host;
  if (daemonFile === undefined) return rootful(host, 'default', undefined, []);
  if (daemon === undefined) {
    const path = pathOf(daemonFile);
    return undecided(
      host,
      from,
      undefined,
      unknown('unreadable', `\`${path}\` cannot be read, so the engine's map is not known`),
    );
  }
  const { usernsRemap, usernsRemapMember, file } = daemon;
  const at = usernsRemapMember ?? firstMark(file);
  if (usernsRemap !== undefined) return remapped(host, from, usernsRemap.value, usernsRemap.span, at);
  if (daemon.placeholder !== undefined)
    return undecided(
      host,
      from,
      daemon.placeholder,
      unknown('template', `${file.path} is filled in by another program, so whether the engine has a map is not known`),
    );
  if (
    !daemon.isComplete ||
    (usernsRemapMember !== undefined && daemon.faults.some(fault => isWithin(fault.at, usernsRemapMember)))
  )
    return undecided(
      host,
      from,
      at,
      unknown('unreadable', `${file.path} cannot be read to the end, so the engine's map is not known`),
    );
  const effect =
    usernsRemapMember === undefined ? `${file.path} has no \`userns-remap\`` : '`userns-remap` is null: no map';
  const problem: EngineProblem = {
    about: 'userns-remap-off',
    effect: 'no-map',
    message: `${effect}: every uid of a container is the same uid on the host.`,
    at,
    trail: [],
  };
  return rootful(host, from, at, [problem], effect);
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** The first character that is no blank: where a file without a key of interest is shown. */
function firstMark(file: SourceFile): Span {
  const start = Math.max(file.text.search(/[^\s\uFEFF]/), 0);
  return spanOf(file, start, Math.min(start + 1, file.text.length));
}

function remapped(host: Host, from: Engine['from'], value: string, valueAt: Span, at: Span): Engine {
  const step: Step = { by: 'engine', effect: `\`"userns-remap": ${JSON.stringify(value)}\``, at };
  if (hasPlaceholder(value)) {
    const detail = `the value of \`userns-remap\` in ${valueAt.file.path} is filled in by another program`;
    return { ...undecided(host, from, at, unknown('template', detail)), mode: 'userns-remap', trail: [step] };
  }
  const remap = parseUsernsRemap(value);
  const stops = startProblems(host, valueAt);
  if (remap.kind === 'off' || remap.kind === 'root') {
    const why = remap.kind === 'off' ? 'is empty' : `is ${JSON.stringify(value)}, and root cannot be mapped to itself`;
    const message = `\`userns-remap\` ${why}: user namespaces are off, every uid of a container is the same uid on the host.`;
    const problem: EngineProblem = { about: 'userns-remap-off', effect: 'no-map', message, at: valueAt, trail: [] };
    return rootful(host, from, at, [problem], `\`"userns-remap": ${JSON.stringify(value)}\` maps nothing`);
  }
  if (remap.kind === 'invalid') {
    const message = `\`userns-remap\` is ${JSON.stringify(value)}: dockerd does not start (\`${remap.reason}\`).`;
    const problem: EngineProblem = {
      about: 'invalid-userns-remap',
      effect: 'does-not-start',
      message,
      at: valueAt,
      trail: [],
    };
    const never = unknown('engine', `\`userns-remap\` is ${JSON.stringify(value)}, with which dockerd does not start`);
    const engine = undecided(host, from, at, never);
    return {
      ...engine,
      mode: 'userns-remap',
      trail: [step],
      problems: [...stops, problem, ...(engine.problems ?? [])],
    };
  }
  const isDefault = remap.kind === 'default';
  const user = isDefault ? withOption({ name: 'dockremap' }, host.option) : withOption(remap, host.option);
  return remapOf(host, from, at, valueAt, { ...user, isDefault }, [step], stops);
}

/** Fills in what an option says of the very user that daemon.json names. */
function withOption(user: EngineUser, option: EngineOption | undefined): EngineUser {
  const said = option?.user;
  if (said === undefined) return { name: user.name, uid: user.uid };
  const isSame = user.name === undefined ? said.uid === user.uid : said.name === user.name;
  return isSame ? { name: user.name ?? said.name, uid: user.uid ?? said.uid } : { name: user.name, uid: user.uid };
}

/** What else in daemon.json keeps an engine with userns-remap from starting. */
function startProblems({ daemon, version }: Host, at: Span): EngineProblem[] {
  const snapshotter = daemon?.containerdSnapshotter;
  if (snapshotter?.value !== true || !refusesSnapshotterUnderRemap(version)) return [];
  return [
    {
      about: 'invalid-userns-remap',
      effect: 'does-not-start',
      message: '`userns-remap` and `"containerd-snapshotter": true` exclude each other: Docker 29 does not start.',
      at,
      trail: [{ by: 'engine', effect: '`"containerd-snapshotter": true`', at: snapshotter.span }],
    },
  ];
}

/** Somebody says that the engine maps users, daemon.json or not. */
function remapWithoutDoubt(host: Host, from: 'option' | 'config'): Engine {
  const { daemon, option, subuid } = host;
  const remap = daemon?.usernsRemap;
  if (remap !== undefined && option?.user === undefined) {
    const { kind } = parseUsernsRemap(remap.value);
    if (kind === 'default' || kind === 'user' || hasPlaceholder(remap.value))
      return remapped(host, from, remap.value, remap.span, daemon?.usernsRemapMember ?? remap.span);
  }
  const user = option?.user ?? onlyOwner(subuid) ?? { name: 'dockremap' };
  const isDefault = user.name === 'dockremap';
  const steps: Step[] = [{ by: 'engine', effect: `userns-remap for \`${user.name ?? user.uid}\``, at: undefined }];
  return remapOf(host, from, undefined, undefined, { ...user, isDefault }, steps, []);
}

/** The owner of all ranges, where a file has one owner and that is not dockremap. */
function onlyOwner(source: SubidSource): EngineUser | undefined {
  if (source.state !== 'read') return undefined;
  const owners = new Set(source.subid.lines.map(({ owner }) => owner.value));
  const [owner] = owners;
  if (owner === undefined || owners.size > 1 || hasPlaceholder(owner)) return undefined;
  return /^[0-9]+$/.test(owner) ? { uid: Number(owner) } : { name: owner };
}

function remapOf(
  host: Host,
  from: Engine['from'],
  at: Span | undefined,
  namedAt: Span | undefined,
  user: EngineUser & { readonly isDefault: boolean },
  steps: readonly Step[],
  stops: readonly EngineProblem[],
): Engine {
  const uids = remapSide('subuid', host.subuid, user, host.version, namedAt);
  const gids = remapSide('subgid', host.subgid, user, host.version, namedAt);
  return {
    ...assembled(host, from, at, uids, gids, steps),
    mode: 'userns-remap',
    problems: [...stops, ...uids.problems, ...gids.problems, ...problemsOf(host.subuid, uids, host.subgid, gids, user)],
  };
}

function assembled(
  host: Host,
  from: Engine['from'],
  at: Span | undefined,
  uids: RemapSide,
  gids: RemapSide,
  steps: readonly Step[],
) {
  return {
    uids: uids.ranges,
    gids: gids.ranges,
    from,
    at,
    trail: [...steps, ...uids.trail, ...gids.trail],
    others: host.others,
    faults: faultsOf(host),
  };
}

function rootless(host: Host, from: 'option' | 'config'): Engine {
  const user = host.option?.user ?? onlyOwner(host.subuid);
  const uids = rootlessSide('subuid', host.subuid, user, user?.uid);
  const gids = rootlessSide('subgid', host.subgid, user, user?.gid);
  const name = user?.name ?? user?.uid;
  const steps: Step[] = [
    {
      by: 'engine',
      effect: name === undefined ? 'a rootless engine' : `a rootless engine of \`${name}\``,
      at: undefined,
    },
  ];
  return {
    ...assembled(host, from, undefined, uids, gids, steps),
    mode: 'rootless',
    problems: [...uids.problems, ...gids.problems, ...problemsOf(host.subuid, uids, host.subgid, gids, user)],
  };
}

function rootful(
  host: Host,
  from: Engine['from'],
  at: Span | undefined,
  problems: readonly EngineProblem[],
  effect?: string,
): Engine {
  return {
    mode: 'rootful',
    uids: known([]),
    gids: known([]),
    from,
    at,
    trail: effect === undefined ? [] : [{ by: 'engine', effect, at }],
    others: host.others,
    faults: faultsOf(host),
    problems: [...problems, ...problemsOf(host.subuid, noSide, host.subgid, noSide, undefined)],
  };
}

const noSide: RemapSide = { ranges: known([]), trail: [], lines: [], effect: 'none', problems: [] };

/** An engine whose files do not say whether it maps. */
function undecided(host: Host, from: Engine['from'], at: Span | undefined, why: Unknown): Engine {
  return {
    ...rootful(host, from, at, []),
    uids: why,
    gids: why,
    trail: at === undefined ? [] : [{ by: 'engine', effect: why.detail, at }],
  };
}

function faultsOf({ daemon }: Host): readonly Fault[] {
  return daemon?.faults ?? [];
}
