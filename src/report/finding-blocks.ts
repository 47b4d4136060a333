import { ruleAddress } from '../address.ts';
import { unifiedDiff } from '../core/apply-fixes.ts';
import type { Finding } from '../core/report.ts';
import { type RuleMeta, severities } from '../core/rule.ts';
import type { Span } from '../core/source.ts';
import type { Measure } from './budget.ts';
import { renderExcerpt } from './excerpt.ts';
import { markdownCode, markdownFence, markdownLink, markdownSentence, markdownText } from './markdown.ts';
import { shownLines } from './shown-lines.ts';
import { addressOf, type Surroundings } from './surroundings.ts';
import { signs } from './workload-table.ts';

/** A place as Markdown: `compose.yaml:12`, a link where the files have an address. */
export function renderPlace(span: Span, surroundings: Surroundings): string {
  const name = markdownCode(`${span.file.path}:${shownLines(span).line}`);
  const address = addressOf(span, surroundings);
  return address === undefined ? name : markdownLink(name, address);
}

interface Group {
  readonly rule: RuleMeta;
  readonly findings: readonly Finding[];
}

/** Findings by rule: worst severity first, then the rule with the most findings, then by id. */
function groupsOf(findings: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, { rule: RuleMeta; findings: Finding[] }>();
  for (const finding of findings) {
    const group = groups.get(finding.rule.id) ?? { rule: finding.rule, findings: [] };
    groups.set(finding.rule.id, group);
    group.findings.push(finding);
  }
  return [...groups.values()].sort(
    (a, b) =>
      severities.indexOf(a.rule.severity) - severities.indexOf(b.rule.severity) ||
      b.findings.length - a.findings.length ||
      (a.rule.id < b.rule.id ? -1 : 1),
  );
}

function renderGroupHead({ rule, findings }: Group, saysRemedy: boolean): string {
  const count = findings.length === 1 ? '' : ` (${findings.length})`;
  const lines = [
    `#### ${signs[rule.severity]} ${markdownLink(markdownCode(rule.id), ruleAddress(rule.id))} ${markdownText(rule.title)}${count}`,
    markdownSentence(rule.why),
  ];
  if (saysRemedy) lines.push(`**What to do:** ${markdownSentence(rule.remedy)}`);
  return lines.join('\n\n');
}

function renderReach(finding: Finding): string {
  const others = finding.alsoReaches;
  if (others.length === 0) return '';
  const more = others.length > 10 ? ` and ${others.length - 10} more` : '';
  return `The same for ${others
    .slice(0, 10)
    .map(id => markdownCode(id))
    .join(', ')}${more}.`;
}

/** The one good edit as a diff. GitHub offers to commit a suggestion only in a review, which this is not. */
function renderFix({ fix }: Finding): string {
  if (fix === undefined) return '';
  const diffs = fix.edits.map(edit =>
    unifiedDiff({ file: edit.at.file, text: '', edits: [edit], titles: [] })
      .split('\n')
      .slice(2)
      .join('\n')
      .trimEnd(),
  );
  return [
    `**Fix:** ${markdownSentence(fix.title)} \`runs-as --fix\` writes it.`,
    ...diffs.map(diff => markdownFence(diff, 'diff')),
  ].join('\n\n');
}

function renderTrail(finding: Finding, surroundings: Surroundings): string {
  if (finding.trail.length === 0) return '';
  const steps = finding.trail
    .slice(0, 30)
    .map((step, index) => `${index + 1}. ${markdownSentence(step.text, 500)} (${renderPlace(step.at, surroundings)})`);
  return `<details><summary>How it got there</summary>\n\n${steps.join('\n')}\n\n</details>`;
}

function renderFinding(finding: Finding, saysRemedy: boolean, surroundings: Surroundings): string {
  const place = renderPlace(finding.at, surroundings);
  const who = finding.workload === undefined ? '' : `${markdownCode(finding.workload)} · `;
  const blocks = [
    `${finding.state === 'new' ? '🆕 ' : ''}**${who}${place}**\\\n${markdownSentence(finding.message)}`,
    markdownFence(renderExcerpt(finding.at)),
    renderReach(finding),
    saysRemedy ? `**What to do:** ${markdownSentence(finding.remedy)}` : '',
    renderFix(finding),
    renderTrail(finding, surroundings),
  ];
  return blocks.filter(block => block !== '').join('\n\n');
}

/** What was printed of the findings, and how many were not. */
export interface FindingBlocks {
  readonly text: string;
  readonly leftOut: number;
}

/**
 * The findings by rule, worst first, each with message, frame, remedy and trail. After `open` findings of a rule the others are folded
 * away; what does not fit into `room` is left out and counted.
 */
export function renderFindings(
  findings: readonly Finding[],
  surroundings: Surroundings,
  open: number,
  room: number,
  measure: Measure,
): FindingBlocks {
  const blocks: string[] = [];
  let left = room;
  let printed = 0;
  for (const group of groupsOf(findings)) {
    const isOneRemedy = group.findings.every(finding => finding.remedy === group.rule.remedy);
    const head = renderGroupHead(group, isOneRemedy);
    const texts: string[] = [];
    // Room for the fold and its count.
    let used = measure(`${head}\n\n`) + 100;
    for (const finding of group.findings) {
      const text = renderFinding(finding, !isOneRemedy, surroundings);
      const next = used + measure(`${text}\n\n`);
      if (next > left) break;
      texts.push(text);
      used = next;
    }
    // A lesser rule is not shown where a worse one had no room: what is printed is always the worst.
    if (texts.length > 0) blocks.push(head, ...texts.slice(0, open));
    const folded = texts.slice(open);
    if (folded.length > 0)
      blocks.push(`<details><summary>${folded.length} more</summary>\n\n${folded.join('\n\n')}\n\n</details>`);
    printed += texts.length;
    left -= used;
    if (texts.length < group.findings.length) break;
  }
  return { text: blocks.join('\n\n'), leftOut: findings.length - printed };
}
