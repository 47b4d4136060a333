import { type Comparison, compare } from '../../src/core/compare.ts';
import type { Renames } from '../../src/core/renames.ts';
import type { Report } from '../../src/core/report.ts';
import { type LintOptions, reportOn } from './lint.ts';
import type { Repository } from './memory-files.ts';

export const baseCommit = '6dcb09b5b57875f334f61aebed695e2e4193db5e';

/** Two small repositories, compared as a run compares them. */
export async function compared(
  before: Repository,
  after: Repository,
  { renames, ...options }: LintOptions & { readonly renames?: Renames } = {},
): Promise<Comparison & { readonly report: Report }> {
  const [base, head] = await Promise.all([reportOn(before, options), reportOn(after, options)]);
  const comparison = compare({ ...base, commit: baseCommit, ...(renames === undefined ? {} : { renames }) }, head);
  return { ...comparison, report: { ...head, ...comparison } };
}

/** Findings as `new root-on-host Dockerfile:1`, then fixed ones as `fixed …`. */
export function findingStates({ findings, delta }: Comparison): readonly string[] {
  const place = ({ rule, at }: Comparison['findings'][number]): string =>
    `${rule.id} ${at.file.path}:${at.file.text.slice(0, at.start).split('\n').length}`;
  return [
    ...findings.map(finding => `${finding.state} ${place(finding)}`),
    ...delta.fixed.map(finding => `fixed ${place(finding)}`),
  ];
}
