import type { Workload } from './project.ts';
import type { Renames } from './renames.ts';

/** A workload before and after; one of the two is there. */
export interface WorkloadPair {
  readonly before: Workload | undefined;
  readonly after: Workload | undefined;
}

/** Path of the file that a workload's id begins with. */
function pathOf(workload: Workload): string {
  return workload.kind === 'image' ? workload.file.path : workload.project.path;
}

/** The id that a workload of the base has in the new tree, if nothing but its file moved. */
export function movedId(workload: Workload, renames: Renames): string {
  const path = pathOf(workload);
  const moved = renames.get(path);
  return moved === undefined || !workload.id.startsWith(`${path}#`)
    ? workload.id
    : moved + workload.id.slice(path.length);
}

/**
 * The same workloads in two trees: by their ids, renames followed. The image that a Dockerfile builds by default stays that image when
 * its stage has no name and its number changes, or when its name does.
 *
 * @returns pairs in the order of `after`, then those that are gone.
 */
export function pairWorkloads(
  before: readonly Workload[],
  after: readonly Workload[],
  renames: Renames,
): readonly WorkloadPair[] {
  const pairs = new Map<Workload, Workload>();
  const left = new Set(before);
  const pair = (now: Workload, old: Workload | undefined): void => {
    if (old === undefined || !left.delete(old)) return;
    pairs.set(now, old);
  };
  const defaults = new Map<string, Workload>();
  for (const old of before) {
    const path = pathOf(old);
    if (isDefault(old)) defaults.set(renames.get(path) ?? path, old);
  }
  for (const now of after) {
    const old = isDefault(now) ? defaults.get(pathOf(now)) : undefined;
    if (old !== undefined && isNameless(now) && isNameless(old)) pair(now, old);
  }
  // Two stages may have one name; they keep their order.
  const byId = new Map<string, Workload[]>();
  for (const old of left) {
    const key = `${old.kind} ${movedId(old, renames)}`;
    byId.set(key, [...(byId.get(key) ?? []), old]);
  }
  for (const now of after) if (!pairs.has(now)) pair(now, byId.get(`${now.kind} ${now.id}`)?.shift());
  for (const now of after) if (!pairs.has(now) && isDefault(now)) pair(now, defaults.get(pathOf(now)));
  return [
    ...after.map(now => ({ before: pairs.get(now), after: now })),
    ...before.filter(old => left.has(old)).map(old => ({ before: old, after: undefined })),
  ];
}

function isDefault(workload: Workload): boolean {
  return workload.kind === 'image' && workload.built === 'default';
}

function isNameless(workload: Workload): boolean {
  return workload.kind === 'image' && workload.stage.name === undefined;
}
