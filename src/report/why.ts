import { evidenceOf } from '../core/image/explain.ts';
import { formatReference, parseReference } from '../core/image/reference.ts';
import type { Workload } from '../core/project.ts';
import type { Report } from '../core/report.ts';
import { lineAt, lineStartsOf, type Span } from '../core/source.ts';
import { engineOf, insideOf, outsideOf } from '../core/who.ts';
import { nameOfWorkload } from '../core/workload-name.ts';
import { wrap } from './columns.ts';
import { shorten } from './markdown.ts';
import { paintWith } from './style.ts';
import type { TextOptions } from './text.ts';
import { renderTextPlace, safe } from './text-finding.ts';
import { unknownOf } from './unknown-table.ts';
import { unknowns } from './unknowns.ts';

const widest = 110;
const longestLine = 160;

/** How one workload comes to its user, step by step with the lines, from its base image to the host; with a line feed at its end. */
export function renderWhy(workload: Workload, report: Report, { width, colour }: TextOptions): string {
  const paint = paintWith(colour);
  const prose = Math.max(50, Math.min(width, widest));
  const { id, trail, host } = workload;
  const base = baseOf(workload);
  const evidence = base === undefined ? undefined : evidenceOf(base);
  const answer = `${nameOfWorkload(workload)} is ${insideOf(workload)} inside, and ${outsideOf(workload)} on the host (${engineOf(workload)}).`;
  const lines = [paint('strong', safe(id)), ...wrap(safe(answer), prose), ''];
  trail.forEach(({ by, effect, at, isAside }, index) => {
    const number = `${index + 1}.`.padStart(3);
    const [first = '', ...rest] = wrap(safe(isAside === true ? `(${effect})` : effect), prose - 4);
    lines.push(`${number} ${first}`, ...rest.map(line => `    ${line}`));
    if (at !== undefined) lines.push(paint('faint', `    ${renderTextPlace(at)} | ${sourceLine(at)}`));
    // What the configuration says has its own line and reason.
    const isTable = by === 'base-image' && trail[index - 1]?.isAside !== true && effect.startsWith(`${base} runs as`);
    if (isTable && evidence !== undefined) lines.push(paint('faint', `    the table read it at ${safe(evidence)}`));
  });
  const last = trail.at(-1)?.effect;
  if (last !== host.because) lines.push(`${`${trail.length + 1}.`.padStart(3)} ${safe(host.because)}`);
  const unknown = unknownOf(workload);
  if (unknown !== undefined)
    lines.push('', ...wrap(`Not known: ${safe(unknown.detail)}. ${unknowns[unknown.reason].settle}`, prose));
  const found = report.findings.filter(one => one.workload === id || one.alsoReaches.includes(id));
  if (found.length > 0) lines.push('');
  for (const { rule, message, at } of found) {
    const [first = '', ...rest] = wrap(`${rule.severity}[${rule.id}] ${renderTextPlace(at)}: ${safe(message)}`, prose);
    lines.push(paint(rule.severity, first), ...rest.map(line => `  ${line}`));
  }
  for (const { rule, suppression } of report.suppressed.filter(
    one => one.workload === id || one.alsoReaches.includes(id),
  ))
    lines.push(...wrap(`${rule.id} is silenced (${suppression.by}): ${safe(suppression.reason)}`, prose));
  return `${lines.join('\n')}\n`;
}

/** The image from elsewhere that it stands on. */
function baseOf(workload: Workload): string | undefined {
  if (workload.kind === 'image') return workload.base.state === 'known' ? workload.base.value : undefined;
  if (workload.target !== undefined) return baseOf(workload.target);
  const reference = parseReference(workload.image ?? '');
  return 'error' in reference ? undefined : formatReference(reference);
}

function sourceLine({ file, start }: Span): string {
  const starts = lineStartsOf(file);
  const line = lineAt(file, start);
  return safe(shorten(file.text.slice(starts[line] ?? 0, starts[line + 1] ?? file.text.length).trim(), longestLine));
}
