import { findWorkload } from '../core/find-workload.ts';
import type { Report } from '../core/report.ts';
import { UsageError } from '../options.ts';
import type { TextOptions } from '../report/text.ts';
import { renderWhy } from '../report/why.ts';

const mostShown = 20;

/**
 * The text of `--why WORKLOAD`.
 *
 * @throws {UsageError} for what means no workload, or several.
 */
export function whyText(written: string, report: Report, options: TextOptions): string {
  const meant = findWorkload(written, report.workloads);
  if ('workload' in meant) return renderWhy(meant.workload, report, options);
  if ('among' in meant) {
    const ids = meant.among.slice(0, mostShown).map(({ id }) => `  ${id}`);
    const left = meant.among.length - ids.length;
    throw new UsageError(
      [`--why: \`${written}\` may be each of:`, ...ids, ...(left > 0 ? [`  and ${left} more`] : [])].join('\n'),
    );
  }
  if (report.workloads.length === 0) throw new UsageError('--why: there is no workload here.');
  const help =
    meant.guess === undefined
      ? `There are: ${report.workloads
          .slice(0, mostShown)
          .map(({ id }) => id)
          .join(', ')}.`
      : `Did you mean \`${meant.guess}\`?`;
  throw new UsageError(`--why: there is no workload \`${written}\`. ${help}`);
}
