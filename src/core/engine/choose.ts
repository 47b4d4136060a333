import type { Step } from '../identity.ts';
import { unknown } from '../resolved.ts';
import type { Span } from '../source.ts';
import { engineOfDaemonJson, engineOfUnit, remappedAsWritten } from './daemon-engine.ts';
import type { Engine, EngineUser } from './engine.ts';
import { pathOf } from './engine-files.ts';
import { mappedEngine, rootfulEngine } from './engine-parts.ts';
import { type SubidSource, unknownSide } from './map-side.ts';
import { hasPlaceholder } from './placeholder.ts';
import type { EngineInput, Host } from './read-host.ts';
import { readHost, withoutDaemonJson } from './read-host.ts';
import { remapSide } from './remap.ts';
import { rootlessSide } from './rootless.ts';
import { parseUsernsRemap } from './userns-remap.ts';

export type { EngineFile } from './engine-files.ts';
export type { EngineInput, EngineOption } from './read-host.ts';

/**
 * The engine that runs the containers: what an option says, else the configuration, else the repository's daemon.json with its subuid and
 * subgid, else a rootful engine. Only one host is judged; `others` names the engine files that were left aside.
 */
export function chooseEngine(input: EngineInput): Engine {
  const host = readHost(input);
  const { option, daemonFile } = host;
  if (option?.mode === 'rootful') return rootfulEngine(host, { from: option.from, at: option.at });
  if (option?.mode === 'rootless')
    return rootlessEngine(option.daemonJson === undefined ? withoutDaemonJson(host) : host, option);
  if (option?.mode === 'userns-remap') return remapBySaying(host, option);
  if (host.flag !== undefined && option?.daemonJson === undefined) return engineOfUnit(host, host.flag);
  if (daemonFile === undefined) return rootfulEngine(host, { from: 'default', at: undefined });
  const from = option?.daemonJson === undefined ? 'daemon.json' : option.from;
  const said: Said = { from, at: option?.at };
  return isOfRootless(daemonFile.on ?? pathOf(daemonFile))
    ? rootlessEngine(host, said)
    : engineOfDaemonJson(host, daemonFile, from);
}

/** Only a rootless dockerd reads a daemon.json there. https://docs.docker.com/engine/security/rootless/tips/#daemon-configuration */
function isOfRootless(path: string): boolean {
  return /(?:^|\/)\.config\/docker\/daemon\.json$/.test(path);
}

/** Who says what the engine is, and where the configuration does. */
interface Said {
  readonly from: Engine['from'];
  readonly at?: Span | undefined;
}

/** Somebody says that the engine maps users, daemon.json or not. */
function remapBySaying(host: Host, { from, at }: Said): Engine {
  const { daemon, option, subuid, subgid, version } = host;
  const written = daemon?.usernsRemap;
  if (written !== undefined && option?.user === undefined) {
    const { kind } = parseUsernsRemap(written.value);
    if (kind === 'default' || kind === 'user' || hasPlaceholder(written.value))
      return remappedAsWritten(host, { from, at: daemon?.usernsRemapMember }, written);
  }
  const said = option?.user ?? onlyOwner(subuid) ?? { name: 'dockremap' };
  const user = { ...said, isDefault: said.name === 'dockremap' };
  const uids = remapSide('subuid', subuid, user, version, undefined);
  const gids = remapSide('subgid', subgid, user, version, undefined);
  const step: Step = { by: 'engine', effect: `userns-remap for \`${user.name ?? user.uid}\``, at };
  return mappedEngine(host, 'userns-remap', { from, at }, { uids, gids, user, steps: [step], problems: [] });
}

function rootlessEngine(host: Host, { from, at: saidAt }: Said): Engine {
  const { option, subuid, subgid, daemon, daemonFile } = host;
  const at = daemon?.usernsRemapMember;
  if (daemon?.usernsRemap !== undefined && at !== undefined) {
    // A daemon.json that is the rootless engine's own; any other was left aside.
    const message = 'A rootless dockerd does not start with `userns-remap`: it has a user namespace already.';
    const never = unknownSide(unknown('engine', 'a rootless dockerd does not start with `userns-remap`'));
    const problem = { about: 'invalid-userns-remap', effect: 'does-not-start', message, at, trail: [] } as const;
    const parts = { uids: never, gids: never, user: option?.user, steps: [], problems: [problem] };
    return mappedEngine(host, 'rootless', { from, at }, parts);
  }
  const user = option?.user ?? onlyOwner(subuid);
  const name = user?.name ?? user?.uid;
  const where = daemonFile === undefined ? '' : ` (${pathOf(daemonFile)})`;
  const effect = name === undefined ? `a rootless engine${where}` : `a rootless engine of \`${name}\`${where}`;
  return mappedEngine(
    host,
    'rootless',
    { from, at: saidAt },
    {
      uids: rootlessSide('subuid', subuid, user, user?.uid),
      gids: rootlessSide('subgid', subgid, user, user?.gid),
      user,
      steps: [{ by: 'engine', effect, at: saidAt }],
      problems: [],
    },
  );
}

/** The owner of all ranges, where a file has only one. */
function onlyOwner(source: SubidSource): EngineUser | undefined {
  if (source.state !== 'read') return undefined;
  const owners = new Set(source.subid.lines.map(({ owner }) => owner.value));
  const [owner] = owners;
  if (owner === undefined || owners.size > 1 || hasPlaceholder(owner)) return undefined;
  return /^[0-9]+$/.test(owner) ? { uid: Number(owner) } : { name: owner };
}
