import type { IdRange } from '../core/engine/engine.ts';
import type { Workload } from '../core/project.ts';
import type { Report } from '../core/report.ts';
import { shownWorkloads } from './workload-table.ts';

/** Where an id inside lands on the host, and who has it. */
export interface Landing {
  readonly inside: number;
  readonly outside: number;
  readonly workloads: readonly Workload[];
}

/** A range of the map with what lands in it, by id; root of the range that has it is there in any case. */
export interface ShownRange {
  readonly range: IdRange;
  readonly landings: readonly Landing[];
}

/** The map of uids with every workload in its place; `undefined` where nothing is mapped, or the map is not known. */
export function uidMapOf(report: Report): readonly ShownRange[] | undefined {
  const { mode, uids } = report.engine;
  const workloads = shownWorkloads(report);
  if (mode === 'rootful' || uids.state === 'unknown' || uids.value.length === 0 || workloads.length === 0)
    return undefined;
  return uids.value.map(range => ({ range, landings: landingsIn(range, workloads) }));
}

/** Workloads that have the host's own ids although the engine maps. */
export function unmappedWorkloads(report: Report): readonly Workload[] {
  return report.engine.mode === 'rootful' ? [] : shownWorkloads(report).filter(({ host }) => host.isHostNamespace);
}

function landingsIn({ inside, outside, size }: IdRange, workloads: readonly Workload[]): Landing[] {
  const byId = new Map<number, Workload[]>(inside === 0 ? [[0, []]] : []);
  for (const workload of workloads) {
    const { runs, host } = workload;
    if (runs.uid.state === 'unknown' || host.uid.state === 'unknown' || host.isHostNamespace) continue;
    const id = runs.uid.value;
    if (id < inside || id - inside >= size) continue;
    const found = byId.get(id);
    if (found === undefined) byId.set(id, [workload]);
    else found.push(workload);
  }
  return [...byId]
    .sort(([a], [b]) => a - b)
    .map(([id, found]) => ({ inside: id, outside: outside + (id - inside), workloads: found }));
}
