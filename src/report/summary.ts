import type { Report } from '../core/report.ts';
import { lengthInBytes } from './budget.ts';
import { renderDocument } from './document.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * The job summary as Markdown, its whole text below 1 MiB of UTF-8: the runner drops a longer one (`AttachmentSizeLimit`,
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs), and masking may lengthen it.
 */
export function renderSummary(report: Report, surroundings: Surroundings): string {
  return renderDocument(report, surroundings, {
    limit: 900_000,
    measure: lengthInBytes,
    openRows: 30,
    openFindings: 10,
    rest: 'The JSON report has all of them.',
  });
}
