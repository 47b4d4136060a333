import type { Report } from '../core/report.ts';
import { renderTextPlace, safe } from './text-finding.ts';

/** A line for each finding, as compilers print theirs and editors read them: `Dockerfile:1:1: error: … [root-on-host]`. */
export function renderCompact({ findings }: Report): string {
  return findings
    .map(({ rule, message, at }) => `${renderTextPlace(at)}: ${rule.severity}: ${safe(message)} [${rule.id}]\n`)
    .join('');
}
