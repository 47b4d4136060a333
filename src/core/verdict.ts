import type { RuleFailure } from './analyse.ts';
import type { FailOn, FailScope, Finding, Verdict } from './report.ts';
import { severities } from './rule.ts';

/** What the gate decides on. */
export interface GateOptions {
  readonly failOn: FailOn;
  readonly failScope: FailScope;
}

/** The verdict over findings; a rule that failed never lets the gate pass. */
export function verdictOf(
  findings: readonly Finding[],
  failures: readonly RuleFailure[],
  fileCount: number,
  options: GateOptions,
): Verdict {
  const count = (severity: string): number => findings.filter(({ rule }) => rule.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  const notes = count('note');
  const limit = options.failOn === 'never' ? -1 : severities.indexOf(options.failOn);
  const failing = severities.slice(0, limit + 1).some(severity => count(severity) > 0);
  const numbers = [counted(errors, 'error'), counted(warnings, 'warning'), counted(notes, 'note')].filter(
    text => text !== undefined,
  );
  const [failure] = failures;
  const because =
    failure !== undefined
      ? `the rule ${failure.rule} failed: ${failure.message}`
      : fileCount === 0
        ? 'nothing to check'
        : numbers.length === 0
          ? 'no findings'
          : numbers.join(', ');
  return { passed: !failing && failure === undefined, ...options, errors, warnings, notes, because };
}

function counted(count: number, noun: string): string | undefined {
  return count === 0 ? undefined : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
