import { closestOf } from './closest.ts';
import type { Workload } from './project.ts';

/** The workload that a part of an id means, or several that it may mean; a near one where it means none. */
export type Meant =
  | { readonly workload: Workload }
  | { readonly among: readonly Workload[] }
  | { readonly guess: string | undefined };

/**
 * Completes an id: the whole of it, else a name behind `#`, else a directory or file before it, else a part of it. What means one workload
 * that somebody runs beside stages that are only steps means that one.
 */
export function findWorkload(written: string, workloads: readonly Workload[]): Meant {
  const exact = workloads.find(({ id }) => id === written);
  if (exact !== undefined) return { workload: exact };
  const nameOf = (id: string): string => id.slice(id.lastIndexOf('#') + 1);
  const plain = written.replace(/^#/, '');
  const ways: readonly ((id: string) => boolean)[] = [
    id => nameOf(id) === plain,
    id => id.startsWith(`${written.replace(/\/$/, '')}/`) || id.startsWith(`${written}#`),
    id => id.toLowerCase().includes(written.toLowerCase()),
  ];
  for (const fits of ways) {
    const found = workloads.filter(({ id }) => fits(id));
    const run = found.filter(workload => workload.kind === 'service' || workload.built !== 'intermediate');
    const [only, second] = run.length > 0 ? run : found;
    if (only !== undefined && second === undefined) return { workload: only };
    if (only !== undefined) return { among: run.length > 0 ? run : found };
  }
  const ids = workloads.map(({ id }) => id);
  const guess = closestOf(written, ids) ?? ids.find(id => nameOf(id) === closestOf(plain, ids.map(nameOf)));
  return { guess };
}
