import { fingerprintOf } from '../core/fingerprint.ts';
import type { Report } from '../core/report.ts';
import { isInScope } from '../core/verdict.ts';
import { insideOf, outsideOf } from '../core/who.ts';
import type { CommentOccasion } from '../options.ts';
import { lengthInUnits } from './budget.ts';
import { deltaLines } from './delta-lines.ts';
import { renderDocument } from './document.ts';
import { markdownCode, markdownLink } from './markdown.ts';
import { newlySilenced } from './silenced.ts';
import type { Surroundings } from './surroundings.ts';
import { shownWorkloads } from './workload-table.ts';

/** What the first line of a comment of ours says of itself. */
export interface CommentMark {
  /** Tells the comments of several jobs on one pull request apart. */
  readonly key: string;
  /** Id and attempt of the workflow run that wrote it. Ids grow from run to run, whatever the workflow. */
  readonly run: number;
  readonly attempt: number;
  /** Stays the same while findings and users stay the same, whatever moves. */
  readonly digest: string;
  readonly state: 'open' | 'resolved' | 'superseded';
}

const markPattern =
  /^<!-- runs-as:([\w.-]{1,100}) v1 run=(\d{1,15})\.(\d{1,6}) digest=(\w{1,64}) state=(open|resolved|superseded) -->/;

/** A key as it may stand in a mark. */
export function markKey(text: string): string {
  const key = text.replace(/[^\w.]+/g, '-').slice(0, 100);
  return key === '' ? 'default' : key;
}

/** The mark of a comment, or `undefined` when its text does not begin with one. */
export function readMark(body: string): CommentMark | undefined {
  const [, key, run, attempt, digest, state] = markPattern.exec(body) ?? [];
  if (key === undefined || digest === undefined) return undefined;
  const known = (['open', 'resolved', 'superseded'] as const).find(one => one === state) ?? 'open';
  return { key, run: Number(run), attempt: Number(attempt), digest, state: known };
}

function renderMark(mark: CommentMark): string {
  return `<!-- runs-as:${markKey(mark.key)} v1 run=${mark.run}.${mark.attempt} digest=${mark.digest} state=${mark.state} -->`;
}

/** Whether `a` was written by a later run, or a later attempt of the same run, than `b`. */
export function isLater(a: CommentMark, b: CommentMark): boolean {
  return a.run > b.run || (a.run === b.run && a.attempt > b.attempt);
}

/** What findings and users there are, and what the change does, as a short text without line numbers. */
export function digestOf(report: Report): string {
  const findings = report.findings.map(({ fingerprint, state = '' }) => fingerprint + state).sort();
  const users = shownWorkloads(report).map(workload => `${workload.id}\n${insideOf(workload)}\n${outsideOf(workload)}`);
  const silenced = newlySilenced(report.suppressed).map(({ fingerprint }) => fingerprint);
  return fingerprintOf(findings.join('\n'), users.join('\n'), ...changesOf(report), ...silenced);
}

function changesOf(report: Report): readonly string[] {
  if (report.delta === undefined) return [];
  const lines = deltaLines(report).map(({ id, who, direction, details }) =>
    [id, who, direction, ...details].join('\n'),
  );
  return [...lines, ...report.delta.fixed.map(({ fingerprint }) => fingerprint)];
}

/** What to do about the comment on a pull request. */
export type CommentAction = 'create' | 'update' | 'resolve' | 'none';

/**
 * Whether a report has something that a comment should be there for: errors or warnings that count for the gate. Notes alone are not
 * worth one while the gate passes, nor is what was there before where only what is new counts.
 */
export function deservesComment({ verdict, findings, suppressed, delta }: Report): boolean {
  // Whoever reviews a change sees what it silences.
  if (!verdict.passed || newlySilenced(suppressed).length > 0) return true;
  return findings.some(finding => finding.rule.severity !== 'note' && isInScope(finding, verdict.failScope, delta));
}

/** Whether the pull request changes who something runs as, or a finding; without a base that is not known, and its findings tell. */
function changesSomething(report: Report): boolean {
  const { delta } = report;
  if (delta === undefined) return deservesComment(report);
  return (
    !report.verdict.passed ||
    newlySilenced(report.suppressed).length > 0 ||
    delta.new > 0 ||
    delta.fixed.length > 0 ||
    deltaLines(report).length > 0
  );
}

/**
 * What to do, given the comment that is there. `findings`: it is there while there are errors or warnings, and says so when they are
 * gone. `changes`: it is there while the pull request changes a finding or who something runs as, for better or worse, and is left as
 * it is until that changes. `always`: also where all is well.
 */
export function commentAction(
  occasion: CommentOccasion,
  report: Report,
  present: CommentMark | undefined,
): CommentAction {
  if (occasion === 'off') return 'none';
  if (occasion === 'always' || (occasion === 'changes' ? changesSomething(report) : deservesComment(report))) {
    if (present === undefined) return 'create';
    return occasion === 'changes' && present.state === 'open' && present.digest === digestOf(report)
      ? 'none'
      : 'update';
  }
  return present?.state === 'open' ? 'resolve' : 'none';
}

/** The text of the comment: at most 65,536 characters are taken (`Body is too long`), so it stays at 60,000. */
export function renderComment(
  report: Report,
  surroundings: Surroundings,
  mark: Omit<CommentMark, 'state' | 'digest'>,
): string {
  const first = renderMark({ ...mark, digest: digestOf(report), state: 'open' });
  const rest =
    surroundings.run === undefined
      ? 'The job summary has more.'
      : `The ${markdownLink('job summary', surroundings.run)} has more.`;
  const text = renderDocument(report, surroundings, {
    limit: 60_000 - first.length,
    measure: lengthInUnits,
    openRows: 15,
    openFindings: 3,
    rest,
  });
  return `${first}\n${text}`;
}

/** What the comment becomes when errors and warnings are gone. */
export function renderResolved(
  report: Report,
  surroundings: Surroundings,
  mark: Omit<CommentMark, 'state' | 'digest'>,
): string {
  const first = renderMark({ ...mark, digest: digestOf(report), state: 'resolved' });
  const commit = surroundings.commit === undefined ? '' : ` as of ${markdownCode(surroundings.commit.slice(0, 10))}`;
  const run = surroundings.run === undefined ? '' : ` (${markdownLink('job summary', surroundings.run)})`;
  return `${first}\n✅ **runs-as:** resolved. ${leftOf(report)}${commit}${run}.\n`;
}

function leftOf(report: Report): string {
  const { errors, warnings, failScope } = report.verdict;
  if (failScope === 'all' || errors + warnings === 0) return 'No errors or warnings are left';
  return 'This pull request brings no errors or warnings';
}

/** What a comment of ours becomes when there is a later one. */
export function renderSuperseded(mark: CommentMark, newer: string): string {
  return `${renderMark({ ...mark, state: 'superseded' })}\n**runs-as:** the current report is in ${markdownLink('this comment', newer)}.\n`;
}
