import type { ProjectFile, Workload } from '../core/project.ts';
import type { Report, Suppressed } from '../core/report.ts';
import type { Unknown, UnknownReason } from '../core/resolved.ts';
import { wrap } from './columns.ts';
import { deltaTextLines } from './delta-text.ts';
import { renderTextMatrix } from './matrix-table.ts';
import { rankedSilenced } from './silenced.ts';
import { type Paint, paintWith } from './style.ts';
import { renderTextFinding, renderTextPlace, safe } from './text-finding.ts';
import { renderTextIdMap } from './text-id-map.ts';
import { renderTextTable } from './text-table.ts';
import { unknownOf } from './unknown-table.ts';
import { unknowns } from './unknowns.ts';
import { verdictLine } from './verdict-line.ts';
import { renderTally, shownWorkloads } from './workload-table.ts';

export interface TextOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether ANSI colours may be used. */
  readonly colour: boolean;
}

/** Prose is not wider, whatever the terminal has. */
const widestProse = 110;
/** Nothing is made narrower. */
const narrowest = 50;
const mostNames = 5;
/** Of one reason; each is a finding above as well. */
const mostQuestions = 12;
const mostSilenced = 20;

/**
 * A report for people at a terminal, with a line feed at its end: who everything runs as, then each finding, then what is not known,
 * what could not be read and what was silenced; the verdict is the last line. Whatever comes from the repository is harmless in a log.
 */
export function renderText(report: Report, { width, colour }: TextOptions): string {
  const paint = paintWith(colour);
  const columns = Math.max(narrowest, width);
  const prose = Math.min(columns, widestProse);
  const workloads = new Map(report.workloads.map(workload => [workload.id, workload]));
  const blocks = [
    engineLine(report, prose),
    section('What this change does', deltaTextLines(report, prose, paint), paint),
    renderTextTable(report, columns, paint),
    renderTextMatrix(report, paint),
    renderTextIdMap(report, columns, paint),
    ...report.findings.map(finding => renderTextFinding(finding, workloads, prose, paint)),
    section('Not known', unknownLines(report, prose), paint),
    section('Not readable to the end', unreadableLines(report, prose), paint),
    section('Silenced', silencedLines(report, prose), paint),
    section(
      'Note',
      report.notes.flatMap(note => bullet(safe(note), prose)),
      paint,
    ),
    [tally(report, prose), verdictLine(report, paint)].filter(line => line !== '').join('\n'),
  ];
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`;
}

function engineLine({ engine, workloads, project }: Report, width: number): string {
  if (workloads.length === 0) return '';
  const { mode, from, at } = engine;
  const why =
    at !== undefined
      ? `as ${renderTextPlace(at)} says`
      : from === 'default'
        ? 'because nothing in the repository says otherwise'
        : `as the ${from === 'config' ? 'configuration' : from} says`;
  const lines = wrap(`Engine: ${mode}, ${why}.${othersText(engine.others)}`, width);
  for (const { paths, engine: other } of project.otherEngines ?? [])
    lines.push(...wrap(`Engine of ${safe(paths.join(', '))}: ${other.mode}.`, width));
  return lines.join('\n');
}

/** Engine files of other hosts, which nobody has told apart. */
function othersText(others: readonly string[]): string {
  if (others.length === 0) return '';
  const more = others.length > mostNames ? ` and ${others.length - mostNames} more` : '';
  return ` Seen and not used: ${others.slice(0, mostNames).map(safe).join(', ')}${more}.`;
}

function tally(report: Report, width: number): string {
  return wrap(renderTally(report), width).join('\n');
}

function section(heading: string, lines: readonly string[], paint: Paint): string {
  return lines.length === 0 ? '' : [paint('strong', heading), ...lines].join('\n');
}

function bullet(text: string, width: number, indent = '  '): string[] {
  const [first = '', ...rest] = wrap(text, width - indent.length - 2);
  const below = ' '.repeat(indent.length + 2);
  return [`${indent}${first}`, ...rest.map(line => `${below}${line}`)];
}

interface Question {
  readonly unknown: Unknown;
  readonly workloads: Workload[];
}

/** What is not known by its reason, each case with the workloads it is about; what concerns most comes first. */
function unknownLines(report: Report, width: number): string[] {
  const reasons = new Map<UnknownReason, Map<string, Question>>();
  for (const workload of shownWorkloads(report)) {
    const unknown = unknownOf(workload);
    if (unknown === undefined) continue;
    const questions = reasons.get(unknown.reason) ?? new Map<string, Question>();
    reasons.set(unknown.reason, questions);
    const question = questions.get(unknown.detail) ?? { unknown, workloads: [] };
    questions.set(unknown.detail, question);
    question.workloads.push(workload);
  }
  const lines: string[] = [];
  for (const [reason, questions] of reasons) {
    const { sentence, settle } = unknowns[reason];
    lines.push(...bullet(`${sentence} ${settle}`, width));
    const byCount = [...questions.values()].sort((a, b) => b.workloads.length - a.workloads.length);
    for (const { unknown, workloads } of byCount.slice(0, mostQuestions))
      lines.push(...bullet(`${safe(unknown.detail)} (${namesOf(workloads)})`, width, '    - '));
    const left = byCount.length - mostQuestions;
    if (left > 0) lines.push(`    - and ${left} more; \`--format json\` has them all`);
  }
  return lines;
}

function namesOf(workloads: readonly Workload[]): string {
  const more = workloads.length > mostNames ? ` and ${workloads.length - mostNames} more` : '';
  return `${workloads
    .slice(0, mostNames)
    .map(({ id }) => safe(id))
    .join(', ')}${more}`;
}

function unreadableLines(report: Report, width: number): string[] {
  return report.files
    .filter(({ state }) => state === 'unreadable')
    .flatMap(file => bullet(unreadableText(file), width));
}

function unreadableText({ path, faults }: ProjectFile): string {
  const [fault] = faults;
  if (fault === undefined) return safe(path);
  const more = faults.length > 1 ? ` (${faults.length - 1} more)` : '';
  return `${renderTextPlace(fault.at)}: ${safe(fault.message)}${more}`;
}

function silencedLines(report: Report, width: number): string[] {
  const lines = rankedSilenced(report.suppressed)
    .slice(0, mostSilenced)
    .flatMap(finding => bullet(silencedText(finding), width));
  const left = report.suppressed.length - mostSilenced;
  return left > 0 ? [...lines, `  and ${left} more; \`--format json\` has them all`] : lines;
}

function silencedText({ rule, at, suppression }: Suppressed): string {
  const why = suppression.reason === '' ? 'no reason given' : safe(suppression.reason);
  const where = suppression.at === undefined ? suppression.by : renderTextPlace(suppression.at);
  const isNew = suppression.isNew ? 'new: ' : '';
  return `${isNew}${rule.id} at ${renderTextPlace(at)}: ${why} (${where})`;
}
