import type { Project, Workload } from '../project.ts';
import type { Resolved } from '../resolved.ts';
import type { HostIdentity } from './engine.ts';
import { containerIdsOf } from './host.ts';

/** Whose a host id is: what it is inside containers, and which workloads have it. */
export interface HostIdOwner {
  readonly hostId: number;
  /** Inside containers that the engine maps; `undefined` where no such container can have it. */
  readonly uid: Resolved<number | undefined>;
  readonly gid: Resolved<number | undefined>;
  /** Workloads that somebody runs and whose process is it on the host, as a user, and as a group. */
  readonly users: readonly Workload[];
  readonly groups: readonly Workload[];
  /** Workloads of which it is not known. */
  readonly doubtful: readonly Workload[];
}

/** Inverse of the map, for `--host-id`: whose process, or whose file, is it that has this id on the host? */
export function ownerOfHostId({ engine, workloads }: Project, hostId: number): HostIdOwner {
  const run = workloads.filter(workload => workload.kind === 'service' || workload.built !== 'intermediate');
  const having = (pick: (host: HostIdentity) => Resolved<number>): Workload[] =>
    run.filter(({ host }) => {
      const id = pick(host);
      return id.state === 'known' && id.value === hostId;
    });
  return {
    hostId,
    ...containerIdsOf(engine, hostId),
    users: having(({ uid }) => uid),
    groups: having(({ gid }) => gid),
    doubtful: run.filter(({ host: { uid } }) => uid.state === 'unknown' && uid.reason !== 'unmapped'),
  };
}
