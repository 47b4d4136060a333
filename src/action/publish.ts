import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { type GitHubRefusal, type openPullRequest, type PullRequestApi, refusalOf } from '../adapters/github.ts';
import type { ActionsLog } from '../adapters/log.ts';
import { appendOutputs } from '../adapters/outputs.ts';
import { type CommentOutcome, placeComment } from '../adapters/pull-request-comment.ts';
import type { Workflow } from '../adapters/workflow.ts';
import type { Report } from '../core/report.ts';
import type { Options } from '../options.ts';
import { annotationLimit, annotationsOf, type ChangedLines, hasHiddenAnnotations } from '../report/annotations.ts';
import { markKey } from '../report/comment.ts';
import { renderSummary } from '../report/summary.ts';
import type { Surroundings } from '../report/surroundings.ts';
import type { Annotation } from '../report/workflow-command.ts';
import type { OutputName } from './outputs.ts';
import { reportDirectory, writeReport } from './report-files.ts';

/** What publishing takes from outside. */
export interface Stage {
  readonly workflow: Workflow;
  /** Path of the checked root from the repository's root: empty, or `services/shop/`. */
  readonly prefix: string;
  readonly log: ActionsLog;
  readonly open: typeof openPullRequest;
  readonly pause: (seconds: number) => Promise<void>;
  /** Absolute; files that inputs name are relative to it. */
  readonly directory: string;
  /** The report as the JSON file has it. */
  readonly json: string;
  /** The report as SARIF, and the file that somebody wants it in. */
  readonly sarif: { readonly file: string; readonly text: string } | undefined;
}

/**
 * Shows a report in every place that GitHub has for it: comment, annotations, job summary, outputs. What cannot be written is said and
 * never fails the job: the verdict alone decides.
 */
export async function publish(report: Report, options: Options, stage: Stage): Promise<void> {
  const { log, workflow } = stage;
  const surroundings = surroundingsOf(stage);
  const remarks: Annotation[] = [];
  if (report.files.length === 0) remarks.push(nothingToCheck(surroundings));

  const writesComment = options.comment !== 'off' && mayComment(options, stage);
  const { annotate, maxAnnotations } = options;
  const wantsLines = annotate === 'diff' || (annotate === 'all' && hasHiddenAnnotations(report, maxAnnotations));
  const api = writesComment || wantsLines ? await openApi(options, stage) : undefined;
  const comment =
    api === undefined || !writesComment ? undefined : await tryComment(api, report, options, surroundings, stage);
  if (comment?.state === 'refused') remarks.push(refusedComment(comment.refusal, wholeReport(options)));
  const changed = api === undefined || !wantsLines ? undefined : await tryChangedLines(api, log);

  const room = (level: Annotation['level']): number =>
    annotationLimit - remarks.filter(remark => remark.level === level).length;
  const annotations =
    annotate === 'off'
      ? []
      : annotationsOf(report, {
          changed,
          surroundings,
          room: { warning: room('warning'), notice: room('notice') },
          most: maxAnnotations,
          whole: wholeReport(options),
          onlyChanged: annotate === 'diff',
        });
  for (const annotation of [...annotations, ...remarks]) log.annotate(annotation);

  const summary = attempt(log, 'the summary', () => renderSummary(report, surroundings));
  attempt(log, 'the job summary', () => {
    if (workflow.summaryFile !== undefined && options.writesSummary && summary !== undefined)
      appendFileSync(workflow.summaryFile, summary);
  });
  const directory = attempt(log, 'a temporary directory', () => reportDirectory(workflow));
  const below = (name: string): string | undefined => directory && path.join(directory, name);
  const write = (what: string, text: string | undefined, file: string | undefined): string | undefined =>
    attempt(log, what, () =>
      text === undefined || file === undefined ? undefined : writeReport(text, file, workflow),
    );
  const wished = options.jsonFile && path.resolve(stage.directory, options.jsonFile);
  const files = {
    json: write('the JSON report', stage.json, wished ?? below('report.json')),
    summary: write('the summary as a file', summary, below('summary.md')),
    sarif: write('the SARIF report', stage.sarif?.text, stage.sarif?.file),
  };
  attempt(log, 'the outputs', () => {
    if (workflow.outputFile !== undefined) appendOutputs(workflow.outputFile, outputsOf(report, comment, files));
  });
  log.info(`${report.verdict.passed ? 'Passed' : 'Failed'}: ${report.verdict.because}`);
}

function surroundingsOf({ workflow, prefix }: Stage): Surroundings {
  const { server, owner, repository, run, pullRequest } = workflow;
  const home = owner === '' || repository === '' ? undefined : `${server}/${owner}/${repository}`;
  // The commit that a pull request is tested at is a merge that nobody can browse; its branch has the same lines but for what the base changed.
  const commit = pullRequest?.head ?? workflow.commit;
  return {
    prefix,
    files: home === undefined || commit === undefined ? undefined : `${home}/blob/${commit}`,
    run: home === undefined || run === 0 ? undefined : `${home}/actions/runs/${run}`,
    commit,
  };
}

function wholeReport({ writesSummary }: Options): string {
  return writesSummary ? 'the job summary' : 'the log';
}

/** Whether there is a pull request whose comment can be written; says why not. */
function mayComment(options: Options, { workflow, log }: Stage): boolean {
  const { pullRequest } = workflow;
  if (pullRequest === undefined) return false;
  if (pullRequest.readOnly !== undefined) {
    const who = pullRequest.readOnly === 'fork' ? 'The pull request comes from a fork' : 'Dependabot started this job';
    log.info(`${who}, so its token cannot write a comment; ${wholeReport(options)} has the report.`);
    return false;
  }
  if (options.token === undefined) log.info('No token was given, so there is no comment on the pull request.');
  return options.token !== undefined;
}

async function openApi(options: Options, { workflow, log, open }: Stage): Promise<PullRequestApi | undefined> {
  const { pullRequest, api, owner, repository } = workflow;
  if (pullRequest === undefined || options.token === undefined) return undefined;
  try {
    return await open(options.token, { api, owner, repository, number: pullRequest.number });
  } catch (error) {
    log.warn(`GitHub’s API cannot be used: ${messageOf(error)}`);
    return undefined;
  }
}

async function tryComment(
  api: PullRequestApi,
  report: Report,
  options: Options,
  surroundings: Surroundings,
  stage: Stage,
): Promise<CommentOutcome> {
  const { workflow, log } = stage;
  const mark = {
    key: markKey(options.commentKey ?? options.paths.join(' ')),
    run: workflow.run,
    attempt: workflow.attempt,
  };
  try {
    const wish = { occasion: options.comment, mode: options.commentMode, report, surroundings, mark };
    const outcome = await placeComment(api, wish, stage.pause);
    if (outcome.state === 'newer') log.info(`A newer run has written ${outcome.url}; it is left as it is.`);
    if (outcome.state === 'written') log.info(`The comment is ${outcome.url}`);
    return outcome;
  } catch (error) {
    return { state: 'refused', refusal: refusalOf(error) };
  }
}

async function tryChangedLines(api: PullRequestApi, log: ActionsLog): Promise<ChangedLines | undefined> {
  try {
    return await api.changedLines();
  } catch (error) {
    log.info(
      `The pull request’s changed lines are not known (${messageOf(error)}), so annotations are in the order of the files.`,
    );
    return undefined;
  }
}

function nothingToCheck(surroundings: Surroundings): Annotation {
  const where = surroundings.prefix === '' ? 'the repository' : surroundings.prefix;
  return {
    level: 'notice',
    title: 'runs-as: nothing to check',
    message: `There is no Dockerfile and no Compose file in ${where}. Is it checked out, and is the input paths right?`,
    at: undefined,
  };
}

function refusedComment({ kind, message: said }: GitHubRefusal, whole: string): Annotation {
  if (kind === 'permission')
    return {
      level: 'notice',
      title: 'runs-as: no comment on the pull request',
      message: `The job’s token may not write it (GitHub says: ${said}). Give the job these permissions, or set the input comment to off:\npermissions:\n  contents: read\n  pull-requests: write`,
      at: undefined,
    };
  return {
    level: 'warning',
    title: 'runs-as: no comment on the pull request',
    message: `GitHub did not take it: ${said}. The report is in ${whole}.`,
    at: undefined,
  };
}

function outputsOf(
  report: Report,
  comment: CommentOutcome | undefined,
  files: Readonly<Record<'json' | 'summary' | 'sarif', string | undefined>>,
): Readonly<Record<OutputName, string>> {
  const { passed, errors, warnings, notes } = report.verdict;
  const isThere = comment?.state === 'written' || comment?.state === 'kept';
  return {
    conclusion: passed ? 'success' : 'failure',
    findings: `${report.findings.length}`,
    errors: `${errors}`,
    warnings: `${warnings}`,
    notes: `${notes}`,
    suppressed: `${report.suppressed.length}`,
    new: report.delta === undefined ? '' : `${report.delta.new}`,
    fixed: report.delta === undefined ? '' : `${report.delta.fixed.length}`,
    files: `${report.files.filter(file => file.state !== 'ignored').length}`,
    'comment-id': isThere ? `${comment.id}` : '',
    'comment-url': isThere ? comment.url : '',
    'json-file': files.json ?? '',
    'summary-file': files.summary ?? '',
    'sarif-file': files.sarif ?? '',
  };
}

function attempt<T>(log: ActionsLog, what: string, write: () => T): T | undefined {
  try {
    return write();
  } catch (error) {
    log.warn(`${what} could not be written: ${messageOf(error)}`);
    return undefined;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
