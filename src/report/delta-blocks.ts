import type { Finding, Report } from '../core/report.ts';
import { type Measure, takeFitting } from './budget.ts';
import { type DeltaLine, deltaLines, engineChange, findingCounts, movedAlone } from './delta-lines.ts';
import { renderPlace } from './finding-blocks.ts';
import { markdownCode, markdownSentence, markdownText } from './markdown.ts';
import type { Surroundings } from './surroundings.ts';

/** Workloads that are not folded away. */
const open = 20;

/** What the change does, as Markdown: workloads, then findings. Empty where nothing was compared. */
export function renderDelta(report: Report, surroundings: Surroundings, room: number, measure: Measure): string {
  const { delta } = report;
  if (delta === undefined) return '';
  const changes = deltaLines(report);
  const { texts, length } = takeFitting(changes, renderLine, room * 0.7, measure);
  const blocks = [engineChange(report)];
  if (changes.length === 0) blocks.push('Nobody runs as another user than before.');
  blocks.push(texts.slice(0, open).join('\n'));
  const missing = changes.length - texts.length;
  const rest = [
    ...texts.slice(open),
    ...(missing > 0 ? [`- ${missing} more workloads are not as they were; left out here.`] : []),
  ];
  if (rest.length > 0)
    blocks.push(
      `<details><summary>${changes.length - Math.min(open, texts.length)} more</summary>\n\n${rest.join('\n')}\n\n</details>`,
    );
  const counts = findingCounts(report);
  const count = `${counts.slice(0, 1).toUpperCase()}${counts.slice(1)}, compared with ${markdownCode(delta.base.slice(0, 10))}.`;
  blocks.push(movedAlone(report), count, renderFixed(delta.fixed, surroundings, room - length, measure));
  return blocks.filter(block => block !== '').join('\n\n');
}

function renderLine({ id, who, direction, details }: DeltaLine): string {
  const [sign, word] = direction.split(' ');
  const shown = word === undefined ? '' : ` ${sign} **${word}**`;
  const lines = [`- ${markdownCode(id)}: ${markdownText(who, 400)}${shown}`];
  for (const detail of details.slice(0, 20)) lines.push(`  - ${markdownText(detail, 300)}`);
  return lines.join('\n');
}

function renderFixed(fixed: readonly Finding[], surroundings: Surroundings, room: number, measure: Measure): string {
  if (fixed.length === 0) return '';
  // The places are those of the base, so they are no links into the checked commit.
  const nowhere = { ...surroundings, files: undefined };
  const render = ({ rule, at, message }: Finding): string =>
    `- ${markdownCode(rule.id)} at ${renderPlace(at, nowhere)}: ${markdownSentence(message, 500)}`;
  const { texts } = takeFitting(fixed, render, room, measure);
  const missing = fixed.length - texts.length;
  const lines = [...texts, ...(missing > 0 ? [`- ${missing} more, left out here`] : [])];
  return `<details><summary>Fixed: ${fixed.length}</summary>\n\n${lines.join('\n')}\n\n</details>`;
}

/** What the reader must know of how the run was made; empty when there is nothing. */
export function renderNotes({ notes }: Report): string {
  return notes.map(note => `> ${markdownSentence(note, 600)}`).join('\n>\n');
}
