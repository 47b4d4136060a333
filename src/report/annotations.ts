import type { Workload } from '../core/project.ts';
import type { Finding, Report } from '../core/report.ts';
import { type Severity, severities } from '../core/rule.ts';
import { compareSpans, placeOf, type Span } from '../core/source.ts';
import { engineOf, insideOf, outsideOf } from '../core/who.ts';
import { logWord } from './log-text.ts';
import { shorten } from './markdown.ts';
import { shownLines } from './shown-lines.ts';
import type { Surroundings } from './surroundings.ts';
import { type Annotation, type AnnotationLevel, workflowCommand } from './workflow-command.ts';

/** Added or changed lines (from 1) of each file that a pull request touches, by path from the repository's root. */
export type ChangedLines = ReadonlyMap<string, ReadonlySet<number>>;

/** More annotations of one level in one step are dropped silently: `_maxCountPerIssueType`, actions/runner `src/Runner.Worker/ExecutionContext.cs`. */
export const annotationLimit = 10;

/** Longer messages are cut: `_maxIssueMessageLength`, same file. Masking may lengthen a message, so ours stay well below. */
const messageLimit = 4000;

const levels: Readonly<Record<Severity, AnnotationLevel>> = { error: 'error', warning: 'warning', note: 'notice' };

/** One fault at one place, with every workload it reaches. */
interface Cause {
  readonly finding: Finding;
  readonly workloads: Set<string>;
}

/** Which causes come first within a severity: on a changed line, in a changed file, elsewhere; new before old; then by place. */
function rankOf(finding: Finding, changed: ChangedLines | undefined, prefix: string): number {
  const lines = changed?.get(prefix + finding.at.file.path);
  const age = finding.state === 'unchanged' ? 1 : 0;
  if (lines === undefined) return 4 + age;
  const { line, endLine } = shownLines(finding.at);
  // Walks the smaller of the two, so that a long span costs no more than the pull request's own lines.
  if (endLine - line < lines.size) {
    for (let at = line; at <= endLine; at += 1) if (lines.has(at)) return age;
    return 2 + age;
  }
  for (const at of lines) if (at >= line && at <= endLine) return age;
  return 2 + age;
}

function causesOf(findings: readonly Finding[]): readonly Cause[] {
  const causes = new Map<string, Cause>();
  for (const finding of findings) {
    const { file, start, end } = finding.at;
    // What is wrong with a file is several faults, even at one place; what is wrong with workloads there is one.
    const fault = finding.workload === undefined ? finding.message : '';
    const key = JSON.stringify([finding.rule.id, file.path, start, end, fault]);
    const cause = causes.get(key) ?? { finding, workloads: new Set<string>() };
    causes.set(key, cause);
    if (finding.workload !== undefined) cause.workloads.add(finding.workload);
    for (const id of finding.alsoReaches) cause.workloads.add(id);
  }
  return [...causes.values()];
}

function placeFor(span: Span, prefix: string): NonNullable<Annotation['at']> {
  const place = placeOf(span);
  const { line, endLine } = shownLines(span);
  const isOneLine = line === endLine && place.line === line && place.endLine === line;
  const columns = isOneLine ? { start: place.column, end: Math.max(place.column, place.endColumn - 1) } : undefined;
  return { file: prefix + place.file, line, endLine, columns };
}

function messageOf(cause: Cause, workloads: ReadonlyMap<string, Workload>): string {
  const { finding } = cause;
  const lines = [shorten(finding.message, 1500)];
  const workload = finding.workload === undefined ? undefined : workloads.get(finding.workload);
  if (workload !== undefined)
    lines.push(
      `${shorten(workload.id, 300)}: ${shorten(insideOf(workload), 200)} inside → ${outsideOf(workload)} on the host (${engineOf(workload)}).`,
    );
  const others = [...cause.workloads].filter(id => id !== finding.workload);
  if (others.length > 0) {
    const more = others.length > 5 ? ` and ${others.length - 5} more` : '';
    lines.push(
      `The same for ${others
        .slice(0, 5)
        .map(id => shorten(id, 100))
        .join(', ')}${more}.`,
    );
  }
  lines.push(`Why: ${shorten(finding.rule.why, 600)}`, `Remedy: ${shorten(finding.remedy, 700)}`);
  return shorten(lines.map(line => logWord(line)).join('\n'), messageLimit);
}

function overflowOf(level: AnnotationLevel, hidden: readonly Cause[], wishes: AnnotationWishes): Annotation {
  const { surroundings, most = annotationLimit, whole = 'the job summary' } = wishes;
  const byRule = new Map<string, number>();
  for (const { finding } of hidden) byRule.set(finding.rule.id, (byRule.get(finding.rule.id) ?? 0) + 1);
  const counts = [...byRule].map(([rule, count]) => `${rule} ${count}`).join(', ');
  const where = surroundings.run === undefined ? whole : `${whole}: ${surroundings.run}`;
  return {
    level,
    title: `${hidden.length} more at this level`,
    message: shorten(
      `${most < annotationLimit ? `At most ${most} annotations of a level are asked for` : `GitHub shows ${annotationLimit} annotations of a level for a step`}, so these are not shown: ${counts}.\nAll of them are in ${where}`,
      messageLimit,
    ),
    at: undefined,
  };
}

export interface AnnotationWishes {
  /** `undefined`: nothing is known about what a pull request touches; every finding counts as elsewhere then. */
  readonly changed: ChangedLines | undefined;
  readonly surroundings: Surroundings;
  /** How many of a level may be shown, where something else takes places of the ten. */
  readonly room?: Partial<Record<AnnotationLevel, number>>;
  /** How many of each level are asked for at most: ten unless said. */
  readonly most?: number;
  /** What has the whole report: the job summary unless said. */
  readonly whole?: string;
  /** Only what is on changed lines; everything where those are not known. */
  readonly onlyChanged?: boolean;
}

/**
 * The annotations of a report, worst first, one for each cause. Of each level at most ten (or `room`, or `most`): where there are more causes the
 * last place says how many and where the rest is.
 */
export function annotationsOf(report: Report, wishes: AnnotationWishes): readonly Annotation[] {
  const { prefix } = wishes.surroundings;
  const { changed, most = annotationLimit } = wishes;
  const isWanted = (rank: number): boolean => wishes.onlyChanged !== true || changed === undefined || rank < 2;
  const workloads = new Map(report.workloads.map(workload => [workload.id, workload]));
  const annotations: Annotation[] = [];
  for (const severity of severities) {
    const level = levels[severity];
    const causes = causesOf(report.findings.filter(finding => finding.rule.severity === severity))
      .map(cause => ({ cause, rank: rankOf(cause.finding, changed, prefix) }))
      .filter(({ rank }) => isWanted(rank))
      .sort((a, b) => a.rank - b.rank || compareSpans(a.cause.finding.at, b.cause.finding.at))
      .map(({ cause }) => cause);
    const room = Math.min(most, wishes.room?.[level] ?? annotationLimit);
    const shown = causes.length > room ? causes.slice(0, Math.max(0, room - 1)) : causes;
    for (const cause of shown) {
      const title = shorten(`${cause.finding.rule.id}: ${cause.finding.rule.title}`, 200);
      annotations.push({ level, title, message: messageOf(cause, workloads), at: placeFor(cause.finding.at, prefix) });
    }
    if (shown.length < causes.length && room > 0)
      annotations.push(overflowOf(level, causes.slice(shown.length), wishes));
  }
  return annotations;
}

/** Whether some level has more causes than `most` places, so that their order decides what is seen. */
export function hasHiddenAnnotations(report: Report, most = annotationLimit): boolean {
  return severities.some(
    severity => causesOf(report.findings.filter(finding => finding.rule.severity === severity)).length > most,
  );
}

/** All annotations of a report as workflow commands, one a line, with a line feed at the end unless there are none. */
export function renderAnnotations(report: Report, wishes: AnnotationWishes): string {
  return annotationsOf(report, wishes)
    .map(annotation => `${workflowCommand(annotation)}\n`)
    .join('');
}
