import type { Identity } from '../identity.ts';
import type { Resolved } from '../resolved.ts';
import { mapResolved, unknown } from '../resolved.ts';
import type { Engine, HostIdentity, IdRange } from './engine.ts';
import { sizeOf, toHost, toInside } from './id-map.ts';

/** The settings of a service that decide whether the engine's map applies to it. */
export interface NamespaceSettings {
  readonly userns_mode?: string | undefined;
  readonly privileged?: boolean | undefined;
  readonly pid?: string | undefined;
  readonly network_mode?: string | undefined;
}

/**
 * A user as the host sees it. `userns_mode: host` takes the map of userns-remap away; under a rootless engine, and with any other
 * value, it does nothing (seen on Docker 28.5 and 29.8, `__tests__/engine/`).
 *
 * @param settings of the service; `undefined` for an image, which has none.
 */
export function hostIdentityOf(
  engine: Engine,
  identity: Identity,
  settings: NamespaceSettings | undefined,
): HostIdentity {
  const { mode, uids, gids } = engine;
  if (mode === 'userns-remap') {
    if (settings?.userns_mode === 'host')
      return {
        ...unmapped(engine, identity),
        because: `\`userns_mode: host\` takes the engine's map away: ${sameIds(identity)}`,
        isHostNamespace: true,
      };
    const refusal = refusedUnderRemap(settings);
    if (refusal !== undefined) {
      const never = unknown('engine', `an engine with userns-remap refuses ${refusal}: the container does not start`);
      const because = `an engine with userns-remap refuses ${refusal}: the container does not start`;
      return { mode, uid: never, gid: never, because, isHostNamespace: false };
    }
  }
  if (mode === 'rootful') {
    if (uids.state === 'unknown')
      return {
        mode,
        uid: identity.uid.state === 'unknown' ? identity.uid : uids,
        gid: identity.gid.state === 'unknown' ? identity.gid : uids,
        because: uids.detail,
        isHostNamespace: false,
      };
    return {
      ...unmapped(engine, identity),
      because: `a rootful engine without userns-remap has no map: ${sameIds(identity)}`,
      isHostNamespace: true,
    };
  }
  const uid = mapped(engine, 'uid', uids, identity.uid);
  const gid = mapped(engine, 'gid', gids, identity.gid);
  return { mode, uid, gid, because: mappingSentence(engine, identity, uid), isHostNamespace: false };
}

function unmapped({ mode }: Engine, { uid, gid }: Identity): Pick<HostIdentity, 'mode' | 'uid' | 'gid'> {
  return { mode, uid, gid };
}

function sameIds({ uid }: Identity): string {
  if (uid.state === 'unknown') return 'every id is the same on the host';
  return uid.value === 0 ? 'uid 0 is root on the host' : `uid ${uid.value} is uid ${uid.value} on the host`;
}

/**
 * What dockerd refuses at create while its map applies; `ipc` and `uts` of the host are not among it.
 * https://github.com/moby/moby/blob/v28.5.2/daemon/daemon_unix.go (verifyPlatformContainerSettings)
 */
function refusedUnderRemap(settings: NamespaceSettings | undefined): string | undefined {
  if (settings?.privileged === true) return '`privileged: true`';
  if (settings?.network_mode === 'host') return '`network_mode: host`';
  return settings?.pid === 'host' ? '`pid: host`' : undefined;
}

function mapped(
  { mode }: Engine,
  kind: 'uid' | 'gid',
  ranges: Resolved<readonly IdRange[]>,
  id: Resolved<number>,
): Resolved<number> {
  if (id.state === 'unknown') return id;
  if (ranges.state === 'unknown') return ranges;
  const outside = toHost(ranges.value, id.value);
  if (outside !== undefined) return { state: 'known', value: outside };
  if (mode === 'rootless' && id.value === 0)
    return unknown('engine', `${kind} 0 is the user that the rootless engine runs as, whose number is not known`);
  return unknown(
    'unmapped',
    `${kind} ${id.value} lies outside the engine's map, which ${extent(ranges.value)}: the container does not start`,
  );
}

function extent(ranges: readonly IdRange[]): string {
  const last = ranges.at(-1);
  if (last === undefined) return 'is empty';
  return sizeOf(ranges) === 1 ? `has only id ${last.inside}` : `ends at id ${last.inside + last.size - 1}`;
}

function mappingSentence({ mode, uids }: Engine, { uid: inside }: Identity, outside: Resolved<number>): string {
  const by = mode === 'rootless' ? 'the map of the rootless engine' : 'the map of userns-remap';
  if (uids.state === 'unknown') return `${by} is not known: ${uids.detail}`;
  if (inside.state === 'unknown') return `${by} applies, but the uid inside is not known`;
  if (outside.state === 'unknown')
    return outside.reason === 'unmapped' ? `${by} has no uid ${inside.value}` : `${by} applies: ${outside.detail}`;
  if (outside.value === 0) return `${by} makes uid ${inside.value} inside uid 0 outside: root on the host`;
  if (mode === 'rootless' && inside.value === 0)
    return `${by} makes uid 0 inside the engine's own user outside: uid ${outside.value}`;
  return `${by} makes uid ${inside.value} inside uid ${outside.value} outside`;
}

/** The groups of `group_add`, by their place in it, that lie outside the engine's map: a container with one of them does not start. */
export function unmappedGroups({ mode, gids }: Engine, groups: readonly string[]): number[] {
  if (mode === 'rootful' || gids.state === 'unknown') return [];
  const { value: ranges } = gids;
  return groups.flatMap((group, index) =>
    /^\d+$/.test(group) && toHost(ranges, Number(group)) === undefined ? [index] : [],
  );
}

/** Whose host id it is: the uid and gid inside the containers that have it; `undefined` when no container can have it. */
export interface ContainerIds {
  readonly uid: Resolved<number | undefined>;
  readonly gid: Resolved<number | undefined>;
}

/** Inverse of the map: what a host id (of a process, or of a file's owner) is inside. */
export function containerIdsOf({ mode, uids, gids }: Engine, hostId: number): ContainerIds {
  const inside = (ranges: readonly IdRange[]): number | undefined =>
    mode === 'rootful' ? hostId : toInside(ranges, hostId);
  return { uid: mapResolved(uids, inside), gid: mapResolved(gids, inside) };
}
