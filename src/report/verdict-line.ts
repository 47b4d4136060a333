import type { Report } from '../core/report.ts';
import { logWord } from './log-text.ts';
import { type Paint, paintWith } from './style.ts';

/** The verdict in one line, without a line feed: `✗ runs-as failed: 2 errors, 1 warning`. */
export function verdictLine(report: Report, paint: Paint = paintWith(false)): string {
  const { passed, because } = report.verdict;
  if (report.failures.length > 0) return paint('error', `✗ runs-as could not finish: ${logWord(because)}`);
  if (!passed) return paint('error', `✗ runs-as failed: ${logWord(because)}`);
  return paint('good', `✓ runs-as passed: ${logWord(because)}`);
}
