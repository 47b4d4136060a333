import type { Finding } from './report.ts';
import { lineAt, lineStartsOf } from './source.ts';

/** What tells findings apart. */
export type FindingLike = Pick<Finding, 'message' | 'workload' | 'alsoReaches' | 'at'> & {
  readonly rule: Pick<Finding['rule'], 'id'>;
};

/** How the findings of a base are named in the new tree. */
export interface Naming {
  pathOf(path: string): string;
  /** `undefined` for a workload that is gone. */
  workloadOf(id: string): string | undefined;
}

/** For each finding of the new tree the one of the base that is the same fault. */
export type FindingPairs<Old, Now> = ReadonlyMap<Now, Old>;

/**
 * Which findings are the same fault in two trees: of one rule, in one file, about one workload (about one thing, where there is none);
 * renames followed, line numbers not looked at. Several of one kind are told apart by what they say and by the text of their lines,
 * then by their order. A fault that is found about another workload first is the same while the two have a workload in common.
 */
export function pairFindings<Old extends FindingLike, Now extends FindingLike>(
  before: readonly Old[],
  after: readonly Now[],
  naming: Naming,
): FindingPairs<Old, Now> {
  const pairs = new Map<Now, Old>();
  const left = new Set(before);
  const subject = (finding: FindingLike, workload: string | undefined): string =>
    JSON.stringify([finding.rule.id, workload ?? finding.message]);
  const exact = (finding: FindingLike): string => JSON.stringify([finding.message, lineOf(finding)]);
  const rounds: readonly Round[] = [
    {
      old: old => [`${naming.pathOf(old.at.file.path)} ${subject(old, workloadOf(old, naming))} ${exact(old)}`],
      now: now => [`${now.at.file.path} ${subject(now, now.workload)} ${exact(now)}`],
    },
    {
      old: old => [`${naming.pathOf(old.at.file.path)} ${subject(old, workloadOf(old, naming))} ${old.message}`],
      now: now => [`${now.at.file.path} ${subject(now, now.workload)} ${now.message}`],
    },
    {
      old: old => [`${naming.pathOf(old.at.file.path)} ${subject(old, workloadOf(old, naming))}`],
      now: now => [`${now.at.file.path} ${subject(now, now.workload)}`],
    },
    {
      old: old => reachedBy(old, naming).map(id => `${naming.pathOf(old.at.file.path)} ${subject(old, id)}`),
      now: now => reached(now).map(id => `${now.at.file.path} ${subject(now, id)}`),
    },
  ];
  for (const round of rounds) pairRound(after, left, pairs, round);
  return pairs;
}

/** The names under which a finding of the base, and one of the new tree, is looked for. */
interface Round {
  readonly old: (finding: FindingLike) => readonly string[];
  readonly now: (finding: FindingLike) => readonly string[];
}

function pairRound<Old extends FindingLike, Now extends FindingLike>(
  after: readonly Now[],
  left: Set<Old>,
  pairs: Map<Now, Old>,
  { old, now }: Round,
): void {
  const named = new Map<string, Old[]>();
  for (const finding of left) {
    for (const key of old(finding)) {
      const list = named.get(key);
      if (list === undefined) named.set(key, [finding]);
      else list.push(finding);
    }
  }
  for (const finding of after) {
    if (pairs.has(finding)) continue;
    for (const key of now(finding)) {
      const list = named.get(key) ?? [];
      let match = list.shift();
      // It may have been taken under another of its names.
      while (match !== undefined && !left.has(match)) match = list.shift();
      if (match === undefined) continue;
      left.delete(match);
      pairs.set(finding, match);
      break;
    }
  }
}

/** Ids of all workloads that a finding reaches. */
export function reached(finding: FindingLike): readonly string[] {
  return finding.workload === undefined ? [] : [finding.workload, ...finding.alsoReaches];
}

/** The same for a finding of the base, under the names of the new tree; workloads that are gone are not among them. */
export function reachedBy(finding: FindingLike, naming: Naming): readonly string[] {
  return reached(finding).flatMap(id => naming.workloadOf(id) ?? []);
}

function workloadOf(finding: FindingLike, naming: Naming): string | undefined {
  return finding.workload === undefined ? undefined : (naming.workloadOf(finding.workload) ?? finding.workload);
}

function lineOf({ at: { file, start } }: FindingLike): string {
  const line = lineAt(file, start);
  const starts = lineStartsOf(file);
  return file.text.slice(starts[line] ?? 0, starts[line + 1] ?? file.text.length).trim();
}
