import type { Engine } from './engine/engine.ts';
import type { AspectName } from './isolation.ts';
import type { Workload } from './project.ts';
import type { Finding } from './report.ts';

/** How something stands compared with the base. */
export type Change = 'worse' | 'better' | 'same' | 'added' | 'removed';

/** One aspect that is not as it was. */
export interface AspectChange {
  readonly name: AspectName;
  readonly before: string;
  readonly after: string;
  /** `same` where neither is less isolation: another number, another device instead of one. */
  readonly change: 'worse' | 'better' | 'same';
}

/** A workload before and after. */
export interface WorkloadChange {
  /** The id it has now; for one that is gone the id it had. */
  readonly id: string;
  readonly before: Workload | undefined;
  readonly after: Workload | undefined;
  readonly change: Change;
  /** What is different of a workload that is in both, what weighs most first. */
  readonly aspects: readonly AspectChange[];
}

/** What a change does, from the commit `base` to the checked tree. */
export interface Delta {
  readonly base: string;
  readonly engineBefore: Engine;
  /** By id. */
  readonly workloads: readonly WorkloadChange[];
  /** How many findings of the report are new, and how many were there before. */
  readonly new: number;
  readonly unchanged: number;
  /** Findings of the base that are gone, with the places they had there. */
  readonly fixed: readonly Finding[];
  /** Paths of checked files that are new or have another text than at the base. */
  readonly touched: ReadonlySet<string>;
}
