import type { ProjectFile } from '../core/project.ts';
import type { Report, Suppressed } from '../core/report.ts';
import { type Measure, takeFitting } from './budget.ts';
import { renderPlace } from './finding-blocks.ts';
import { markdownCode, markdownSentence } from './markdown.ts';
import type { Surroundings } from './surroundings.ts';
import { signs } from './workload-table.ts';

function renderList<T>(items: readonly T[], render: (item: T) => string, room: number, measure: Measure): string {
  const { texts } = takeFitting(items, render, room, measure);
  const missing = items.length - texts.length;
  return [...texts, ...(missing > 0 ? [`- ${missing} more, left out here`] : [])].join('\n');
}

/** Files that could not be read to their end, each with its first faults; empty when there are none. */
export function renderUnreadable(report: Report, surroundings: Surroundings, room: number, measure: Measure): string {
  const files = report.files.filter(file => file.state === 'unreadable');
  const render = (file: ProjectFile): string => {
    if (file.faults.length === 0) return `- ${markdownCode(file.path)}: could not be read.`;
    const faults = file.faults
      .slice(0, 5)
      .map(fault => `- ${renderPlace(fault.at, surroundings)}: ${markdownSentence(fault.message, 500)}`);
    if (file.faults.length > 5) faults.push(`- ${markdownCode(file.path)}: ${file.faults.length - 5} more`);
    return faults.join('\n');
  };
  return renderList(files, render, room, measure);
}

/** What a change silences, each with what it says, who says not to, where and why; empty when there is nothing. */
export function renderSilences(
  added: readonly Suppressed[],
  surroundings: Surroundings,
  room: number,
  measure: Measure,
): string {
  const render = ({ rule, workload, at, message, suppression }: Suppressed): string => {
    const who = workload === undefined ? '' : ` · ${markdownCode(workload)}`;
    const place = suppression.at === undefined ? '' : ` at ${renderPlace(suppression.at, surroundings)}`;
    const why = suppression.reason === '' ? 'no reason given' : markdownSentence(suppression.reason, 300);
    return [
      `- ${signs[rule.severity]} ${markdownCode(rule.id)}${who} · ${renderPlace(at, surroundings)}: ${markdownSentence(message, 500)}\\`,
      `  **Silenced** by ${silencers[suppression.by]}${place}: ${why}`,
    ].join('\n');
  };
  return renderList(added, render, room, measure);
}

const silencers: Readonly<Record<Suppressed['suppression']['by'], string>> = {
  inline: 'a comment',
  config: 'the configuration',
  baseline: 'the baseline',
};

/** Findings that somebody silenced, with the reason given; empty when there are none. */
export function renderSuppressed(
  suppressed: readonly Suppressed[],
  surroundings: Surroundings,
  room: number,
  measure: Measure,
): string {
  const render = (finding: Suppressed): string => {
    const { reason, at, by } = finding.suppression;
    const where = at === undefined ? by : renderPlace(at, surroundings);
    const why = reason === '' ? 'no reason given' : markdownSentence(reason, 300);
    return `- ${markdownCode(finding.rule.id)} at ${renderPlace(finding.at, surroundings)}: ${why} (${where})`;
  };
  return renderList(suppressed, render, room, measure);
}
