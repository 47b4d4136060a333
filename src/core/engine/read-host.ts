import type { Located, SourceFile, Span } from '../source.ts';
import type { DaemonJson } from './daemon.ts';
import { parseDaemonJson } from './daemon.ts';
import { usernsRemapOfUnit } from './dockerd-unit.ts';
import type { EngineMode, EngineUser } from './engine.ts';
import type { EngineFile } from './engine-files.ts';
import { pathOf, pickHostFiles } from './engine-files.ts';
import type { EngineVersion } from './engine-version.ts';
import { parseEngineVersion } from './engine-version.ts';
import type { SubidSource } from './map-side.ts';
import { parseSubid } from './subid.ts';

/** What somebody said about the engine; it goes before what the repository's files say. */
export interface EngineOption {
  readonly mode?: EngineMode | undefined;
  readonly subuid?: SourceFile | undefined;
  readonly subgid?: SourceFile | undefined;
  readonly daemonJson?: SourceFile | undefined;
  /** The user whose ranges count: of userns-remap, or the one a rootless engine runs as. A uid says that the account exists. */
  readonly user?: EngineUser | undefined;
  /** `28.5.2`, `20.10`; the newest without it. */
  readonly version?: string | undefined;
  readonly from: 'option' | 'config';
  /** Where the configuration says it. */
  readonly at?: Span | undefined;
}

export interface EngineInput {
  /** Files of the repository; other kinds than daemon-json, subuid and subgid are left alone. */
  readonly files: readonly EngineFile[];
  /** systemd units and drop-ins of Docker, which may start dockerd with `--userns-remap`. */
  readonly units?: readonly SourceFile[] | undefined;
  readonly option?: EngineOption | undefined;
}

/** Everything that is known of the one host that is judged. */
export interface Host {
  readonly daemonFile: EngineFile | undefined;
  /** `undefined` without a daemon.json, and for one that could not be read. */
  readonly daemon: DaemonJson | undefined;
  /** `--userns-remap` of a systemd unit; the first by path that has it. */
  readonly flag: Located<string> | undefined;
  readonly subuid: SubidSource;
  readonly subgid: SubidSource;
  readonly version: EngineVersion;
  readonly option: EngineOption | undefined;
  /** Engine files that were left aside, by path. */
  readonly others: readonly string[];
}

/** Puts one host together: a file that an option gives goes before the repository's own. */
export function readHost({ files, units = [], option }: EngineInput): Host {
  const picked = pickHostFiles(files);
  const fileOf = (source: SourceFile | undefined, kind: EngineFile['kind']): EngineFile | undefined =>
    source === undefined ? undefined : { kind, source };
  const daemonFile = fileOf(option?.daemonJson, 'daemon-json') ?? picked.daemonJson;
  const subuid = fileOf(option?.subuid, 'subuid') ?? picked.subuid;
  const subgid = fileOf(option?.subgid, 'subgid') ?? picked.subgid;
  const replaced = [
    option?.daemonJson === undefined ? undefined : picked.daemonJson,
    option?.subuid === undefined ? undefined : picked.subuid,
    option?.subgid === undefined ? undefined : picked.subgid,
  ].flatMap(file => (file === undefined ? [] : [pathOf(file)]));
  const given = [option?.daemonJson, option?.subuid, option?.subgid].map(source => source?.path);
  const flags = flagsOf(units);
  const unusedUnits = flags.slice(1).map(({ span }) => span.file.path);
  const others = new Set([...picked.others, ...replaced, ...unusedUnits].filter(path => !given.includes(path)));
  return {
    daemonFile,
    daemon: daemonFile?.source === undefined ? undefined : parseDaemonJson(daemonFile.source),
    flag: flags[0],
    subuid: sourceOf(subuid),
    subgid: sourceOf(subgid),
    version: parseEngineVersion(option?.version),
    option,
    others: [...others].sort(),
  };
}

function flagsOf(units: readonly SourceFile[]): Located<string>[] {
  return [...units]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(unit => {
      const flag = usernsRemapOfUnit(unit);
      return flag === undefined ? [] : [flag];
    });
}

function sourceOf(file: EngineFile | undefined): SubidSource {
  if (file === undefined) return { state: 'missing' };
  if (file.source === undefined) return { state: 'unreadable', path: pathOf(file) };
  return { state: 'read', subid: parseSubid(file.source) };
}

/** The host as an engine sees it that reads no daemon.json of `/etc`: the file is another engine's. */
export function withoutDaemonJson(host: Host): Host {
  const { daemonFile, others } = host;
  if (daemonFile === undefined) return host;
  return { ...host, daemonFile: undefined, daemon: undefined, others: [...others, pathOf(daemonFile)].sort() };
}
