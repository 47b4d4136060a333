import type { AspectChange, Change, Delta, WorkloadChange } from './delta.ts';
import { aspectNames, isolationOf } from './isolation.ts';
import { type Naming, pairFindings, reached, reachedBy } from './pair-findings.ts';
import { pairWorkloads, type WorkloadPair } from './pair-workloads.ts';
import type { ProjectFile, Workload } from './project.ts';
import { plain, type Renames, renamesBetween } from './renames.ts';
import type { Finding, Report, Suppressed } from './report.ts';

/** The parts of a report that are compared. */
export type Compared = Pick<Report, 'engine' | 'files' | 'workloads' | 'findings' | 'suppressed'>;

/** What is known of a base beyond its report. */
export interface Base extends Compared {
  /** Its commit. */
  readonly commit: string;
  /** Renames that somebody knows, old path → new path; others are found by the files' text. */
  readonly renames?: Renames;
}

/** A delta, and the findings and suppressions of the new tree with what they are compared with the base. */
export interface Comparison {
  readonly delta: Delta;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  /** Findings of the base in files that are not checked any more: nobody mended them. */
  readonly leftOut: readonly Finding[];
}

/**
 * What changed between two reports of one repository.
 *
 * A finding is new when the base does not have its fault, or has it about fewer workloads: wherever its place is, the change has caused
 * it. One that was silenced in the base is not new; one that is silenced now is not fixed.
 */
export function compare(base: Base, head: Compared): Comparison {
  const renames = renamesBetween(base.files, head.files, base.renames);
  const pairs = pairWorkloads(base.workloads, head.workloads, renames);
  const ids = new Map(
    pairs.flatMap(({ before, after }) => (before && after ? ([[before.id, after.id]] as const) : [])),
  );
  const naming: Naming = { pathOf: path => renames.get(path) ?? path, workloadOf: id => ids.get(id) };
  const old = [...base.findings, ...base.suppressed];
  const same = pairFindings(old, [...head.findings, ...head.suppressed], naming);
  const findings = head.findings.map(finding => ({ ...finding, state: stateOf(finding, same.get(finding), naming) }));
  const suppressed = head.suppressed.map(finding => {
    const before = same.get(finding);
    const isNew = before === undefined || !('suppression' in before);
    return {
      ...finding,
      state: stateOf(finding, before, naming),
      suppression: { ...finding.suppression, isNew },
    };
  });
  const kept = new Set(same.values());
  const isNew = findings.filter(({ state }) => state === 'new').length;
  const ignored = new Set(head.files.filter(({ state }) => state === 'ignored').map(({ path }) => path));
  const gone = base.findings.filter(finding => !kept.has(finding));
  const isLeftOut = ({ at }: Finding): boolean => ignored.has(naming.pathOf(at.file.path));
  const delta: Delta = {
    base: base.commit,
    engineBefore: base.engine,
    workloads: pairs.map(changeOf).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    new: isNew,
    unchanged: findings.length - isNew,
    fixed: gone.filter(finding => !isLeftOut(finding)),
    touched: touchedBy(base.files, head.files, renames),
  };
  return { delta, findings, suppressed, leftOut: gone.filter(isLeftOut) };
}

function stateOf(finding: Finding, before: Finding | undefined, naming: Naming): 'new' | 'unchanged' {
  if (before === undefined) return 'new';
  const known = new Set(reachedBy(before, naming));
  return reached(finding).every(id => known.has(id)) ? 'unchanged' : 'new';
}

function changeOf({ before, after }: WorkloadPair): WorkloadChange {
  const id = after?.id ?? before?.id ?? '';
  if (before === undefined) return { id, before, after, change: 'added', aspects: [] };
  if (after === undefined) return { id, before, after, change: 'removed', aspects: [] };
  const aspects = aspectsBetween(before, after);
  return { id, before, after, change: directionOf(aspects), aspects };
}

/** What weighs most decides: only so has a change that does both one direction, and the opposite one when it is taken back. */
function directionOf(aspects: readonly AspectChange[]): Change {
  return aspects.find(({ change }) => change !== 'same')?.change ?? 'same';
}

function aspectsBetween(before: Workload, after: Workload): readonly AspectChange[] {
  const old = isolationOf(before);
  const now = isolationOf(after);
  const changes: AspectChange[] = [];
  for (const name of aspectNames) {
    const was = old.get(name);
    const is = now.get(name);
    if (was === undefined || is === undefined) continue;
    if (was.rank === is.rank && was.text === is.text) continue;
    const change = is.rank > was.rank ? 'worse' : is.rank < was.rank ? 'better' : 'same';
    changes.push({ name, before: was.text, after: is.text, change });
  }
  return changes;
}

function touchedBy(base: readonly ProjectFile[], head: readonly ProjectFile[], renames: Renames): ReadonlySet<string> {
  const texts = new Map<string, string | undefined>();
  for (const { path, source } of base) texts.set(renames.get(path) ?? path, source && plain(source.text));
  const touched = new Set<string>();
  for (const { path, source } of head) {
    if (!texts.has(path) || texts.get(path) !== (source && plain(source.text))) touched.add(path);
  }
  return touched;
}
