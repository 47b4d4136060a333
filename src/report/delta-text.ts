import type { Report } from '../core/report.ts';
import { wrap } from './columns.ts';
import { deltaLines, engineChange, findingCounts, movedAlone } from './delta-lines.ts';
import type { Paint, Role } from './style.ts';
import { renderTextPlace, safe } from './text-finding.ts';

const mostFixed = 20;
const mostLines = 50;

/** What the change does, in lines for a terminal: workloads, then findings. Empty where nothing was compared. */
export function deltaTextLines(report: Report, width: number, paint: Paint): readonly string[] {
  const { delta } = report;
  if (delta === undefined) return [];
  const lines: string[] = [];
  const engine = engineChange(report);
  if (engine !== '') lines.push(...indented(engine, width, '  '));
  const changes = deltaLines(report);
  for (const { id, who, direction, change, details } of changes.slice(0, mostLines)) {
    const role: Role = change === 'worse' ? 'error' : change === 'better' ? 'good' : 'faint';
    const [...texts] = indented(`${safe(id)}: ${safe(who)}`, width, '  ');
    // The sign stays beside the last word, whatever the width.
    if (direction !== '') texts.push(`${texts.pop() ?? ''} ${paint(role, direction)}`);
    lines.push(...texts);
    for (const detail of details) lines.push(...indented(safe(detail), width, '      '));
  }
  if (changes.length > mostLines) lines.push(`  ${changes.length - mostLines} more workloads are not as they were.`);
  if (changes.length === 0) lines.push('  Nobody runs as another user than before.');
  const moved = movedAlone(report);
  if (moved !== '') lines.push(`  ${moved}`);
  lines.push(...indented(`${capital(findingCounts(report))}, compared with ${delta.base.slice(0, 10)}.`, width, '  '));
  for (const { rule, at, message } of delta.fixed.slice(0, mostFixed))
    lines.push(...indented(`fixed: ${rule.id} at ${renderTextPlace(at)}: ${safe(message)}`, width, '  '));
  if (delta.fixed.length > mostFixed) lines.push(`  ${delta.fixed.length - mostFixed} more are fixed.`);
  return lines;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function indented(text: string, width: number, indent: string): string[] {
  return wrap(text, width - indent.length - 2).map((line, at) => (at === 0 ? indent : `${indent}  `) + line);
}
