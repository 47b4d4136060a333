import type { RuleFailure } from './analyse.ts';
import type { Delta } from './delta.ts';
import type { FailOn, FailScope, Finding, Verdict } from './report.ts';
import { type Severity, severities } from './rule.ts';

/** What the gate decides on. */
export interface GateOptions {
  readonly failOn: FailOn;
  readonly failScope: FailScope;
}

/**
 * The verdict over findings; a rule that failed never lets the gate pass. Its numbers count all findings; which of them can fail the
 * gate is `failScope`'s to say. Without a delta nothing is known to be old: all count.
 */
export function verdictOf(
  findings: readonly Finding[],
  failures: readonly RuleFailure[],
  fileCount: number,
  options: GateOptions,
  delta?: Delta,
): Verdict {
  const { failOn } = options;
  const failScope = delta === undefined ? 'all' : options.failScope;
  const scoped = findings.filter(finding => isInScope(finding, failScope, delta));
  const limit = failOn === 'never' ? -1 : severities.indexOf(failOn);
  const failing = severities.slice(0, limit + 1).some(severity => countOf(scoped, severity) > 0);
  const [failure] = failures;
  const because =
    failure !== undefined
      ? `the rule ${failure.rule} failed: ${failure.message}`
      : fileCount === 0
        ? 'nothing to check'
        : reasonOf(findings, scoped, failScope);
  return {
    passed: !failing && failure === undefined,
    failOn,
    failScope,
    errors: countOf(findings, 'error'),
    warnings: countOf(findings, 'warning'),
    notes: countOf(findings, 'note'),
    because,
  };
}

/** Whether a finding can fail the gate: a new one, and in the scope `changed` also an old one in a file that the change touches. */
export function isInScope(finding: Finding, scope: FailScope, delta: Delta | undefined): boolean {
  if (scope === 'all' || delta === undefined || finding.state !== 'unchanged') return true;
  return scope === 'changed' && delta.touched.has(finding.at.file.path);
}

function reasonOf(findings: readonly Finding[], scoped: readonly Finding[], scope: FailScope): string {
  if (findings.length === 0) return 'no findings';
  if (scope === 'all') return numbersOf(findings);
  const others = findings.length - scoped.length;
  const is = others === 1 ? 'is' : 'are';
  if (scope === 'new') {
    const rest = others === 0 ? '' : `; ${others} ${is} not new`;
    return `${scoped.length === 0 ? 'no new findings' : numbersOf(scoped, 'new ')}${rest}`;
  }
  const rest = others === 0 ? '' : `; ${others} ${is} in other files`;
  return `${scoped.length === 0 ? 'no findings' : `${numbersOf(scoped)},`} new or in changed files${rest}`;
}

function numbersOf(findings: readonly Finding[], kind = ''): string {
  return severities
    .flatMap(severity => {
      const count = countOf(findings, severity);
      return count === 0 ? [] : [`${count} ${kind}${severity}${count === 1 ? '' : 's'}`];
    })
    .join(', ');
}

function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter(({ rule }) => rule.severity === severity).length;
}
