import type { Workload } from '../core/project.ts';
import type { Report } from '../core/report.ts';
import { shownWorkloads } from './workload-table.ts';

/** Root or not, as far as it is known. `none`: the id lies outside the map, so nothing runs. */
export type Rootness = 'root' | 'not root' | 'not known' | 'none';

/** The 2×2 of root and not root, inside and outside, with what is not known beside it. */
export interface Matrix {
  /** Columns that have somebody, and `root` and `not root` in any case. */
  readonly outside: readonly Rootness[];
  readonly rows: readonly { readonly inside: Rootness; readonly cells: readonly (readonly Workload[])[] }[];
}

const insides = ['root', 'not root', 'not known'] as const;
const outsides = ['root', 'not root', 'not known', 'none'] as const;

/** Who is root inside. */
export function insideRootness({ runs }: Workload): Rootness {
  if (runs.root.state === 'unknown') return 'not known';
  return runs.root.value ? 'root' : 'not root';
}

/** Who is root on the host. */
export function outsideRootness({ runs, host }: Workload): Rootness {
  if (host.uid.state === 'known') return host.uid.value === 0 ? 'root' : 'not root';
  if (host.uid.reason === 'unmapped') return 'none';
  // An account whose number is not fixed is another one on the host as well.
  return host.isHostNamespace && runs.root.state === 'known' && !runs.root.value ? 'not root' : 'not known';
}

/** The matrix of what somebody runs; `undefined` where one sentence says as much, for there are fewer than two. */
export function matrixOf(report: Report): Matrix | undefined {
  const workloads = shownWorkloads(report);
  if (workloads.length < 2) return undefined;
  const at = (inside: Rootness, outside: Rootness): readonly Workload[] =>
    workloads.filter(workload => insideRootness(workload) === inside && outsideRootness(workload) === outside);
  const isAsked = (is: Rootness): boolean => is === 'root' || is === 'not root';
  const outside = outsides.filter(is => isAsked(is) || insides.some(inside => at(inside, is).length > 0));
  const rows = insides
    .map(inside => ({ inside, cells: outside.map(is => at(inside, is)) }))
    .filter(({ inside, cells }) => isAsked(inside) || cells.some(cell => cell.length > 0));
  return { outside, rows };
}
