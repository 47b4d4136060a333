import type { Report } from '../core/report.ts';
import { padTo } from './columns.ts';
import { markdownCode } from './markdown.ts';
import { matrixOf, type Rootness } from './matrix.ts';
import type { Paint } from './style.ts';

const heads: Readonly<Record<Rootness, string>> = {
  root: 'root',
  'not root': 'not root',
  'not known': 'not known',
  none: 'does not start',
};

/** The 2×2 for a terminal, counted; empty where the table is short enough. */
export function renderTextMatrix(report: Report, paint: Paint): string {
  const matrix = matrixOf(report);
  if (matrix === undefined) return '';
  const label = 18;
  const columns = matrix.outside.map(is => heads[is]);
  const lines = [
    paint('faint', `  ${padTo('', label)}ON THE HOST`),
    paint('faint', `  ${padTo('INSIDE', label)}${columns.join('  ')}`),
  ];
  for (const { inside, cells } of matrix.rows) {
    const counts = cells.map((cell, at) => `${cell.length}`.padStart((columns[at] ?? '').length));
    lines.push(`  ${padTo(heads[inside], label)}${counts.join('  ')}`);
  }
  return lines.join('\n');
}

const mostNames = 4;

/** The 2×2 as a table of Markdown with the workloads in it; empty where the other table is short enough. */
export function renderMatrix(report: Report): string {
  const matrix = matrixOf(report);
  if (matrix === undefined) return '';
  const columns = matrix.outside.map(is => (is === 'none' ? heads[is] : `${heads[is]} on the host`));
  const lines = [`| | ${columns.join(' | ')} |`, `| --- |${' --- |'.repeat(columns.length)}`];
  for (const { inside, cells } of matrix.rows) {
    const shown = cells.map(cell => {
      if (cell.length === 0) return '–';
      const more = cell.length > mostNames ? ` and ${cell.length - mostNames} more` : '';
      return `${cell.length}: ${cell
        .slice(0, mostNames)
        .map(({ id }) => markdownCode(id, 80))
        .join(', ')}${more}`;
    });
    lines.push(`| **${heads[inside]} inside** | ${shown.join(' | ')} |`);
  }
  return lines.join('\n');
}
