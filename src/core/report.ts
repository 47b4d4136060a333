import type { RuleFailure } from './analyse.ts';
import type { Delta } from './delta.ts';
import type { Engine } from './engine/engine.ts';
import type { Project, ProjectFile, Workload } from './project.ts';
import type { Because, Fix, RuleMeta, Severity } from './rule.ts';
import type { Place, Span } from './source.ts';

/** A problem that a rule reported, with everything a renderer needs. */
export interface Finding {
  readonly rule: RuleMeta;
  readonly message: string;
  readonly remedy: string;
  /** Id of the workload, or `undefined` for a finding about a file or the engine. */
  readonly workload: string | undefined;
  /** Ids of other workloads that the same fault reaches; one fault is one finding. */
  readonly alsoReaches: readonly string[];
  readonly at: Span;
  readonly trail: readonly Because[];
  /** Survives moved lines: made of the rule, the path and the subject, never of line numbers. */
  readonly fingerprint: string;
  /** Compared with the base; `undefined` where nothing was compared. */
  readonly state: 'new' | 'unchanged' | undefined;
  readonly fix: Fix | undefined;
}

export interface Suppressed extends Finding {
  readonly suppression: {
    readonly by: 'inline' | 'config' | 'baseline';
    readonly reason: string;
    readonly at: Span | undefined;
    readonly isNew: boolean;
  };
}

export type FailOn = Severity | 'never';
export type FailScope = 'all' | 'changed' | 'new';

export interface Verdict {
  readonly passed: boolean;
  readonly failOn: FailOn;
  readonly failScope: FailScope;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** `2 errors`, `nothing to check`. */
  readonly because: string;
}

/** What one run found out; renderers print it and decide nothing. */
export interface Report {
  readonly version: string;
  readonly verdict: Verdict;
  readonly engine: Engine;
  readonly files: readonly ProjectFile[];
  readonly workloads: readonly Workload[];
  /** By path, then by place. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly unusedSuppressions: readonly { readonly rule: string; readonly at: Place }[];
  /** Rules that threw; the run is broken then and never passes. */
  readonly failures: readonly RuleFailure[];
  /** What the change does; `undefined` where nothing was compared. */
  readonly delta: Delta | undefined;
  /** How the run was made where that is not what one would expect, each a sentence: no base to compare with, and why. */
  readonly notes: readonly string[];
  readonly project: Project;
}
