export const id = 528;
export const ids = [528];
export const modules = {

/***/ 8528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/adapters/github.js
var github = __webpack_require__(5521);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/adapters/outputs.js


/**
 * Appends outputs to the runner's file, each between delimiters that no value can guess:
 * <https://docs.github.com/actions/reference/workflow-commands-for-github-actions#multiline-strings>.
 */
function appendOutputs(file, outputs) {
    const lines = [];
    for (const [name, value] of Object.entries(outputs)) {
        const delimiter = `runs-as-${(0,external_node_crypto_.randomUUID)()}`;
        lines.push(`${name}<<${delimiter}`, value, delimiter);
    }
    (0,external_node_fs_.appendFileSync)(file, `${lines.join('\n')}\n`);
}

// EXTERNAL MODULE: ./lib/report/comment.js
var report_comment = __webpack_require__(7023);
;// CONCATENATED MODULE: ./lib/adapters/pull-request-comment.js


/** Seconds before each further try; GitHub's own wish counts where it is short. */
const pauses = [1, 3];
const longestWait = 20;
/**
 * Writes, edits, moves down or resolves the one comment on a pull request. Never throws for what GitHub answers. A try that fails because GitHub is
 * busy is made again from the start, so a comment that was written although its answer got lost is found and not written twice.
 */
async function placeComment(api, wish, pause) {
    for (let tries = 0;; tries += 1) {
        try {
            return await placeOnce(api, wish);
        }
        catch (error) {
            if (!(error instanceof github.GitHubRefusal))
                throw error;
            const wait = error.wait ?? pauses[tries];
            if (error.kind !== 'busy' || tries >= pauses.length || wait === undefined || wait > longestWait)
                return { state: 'refused', refusal: error };
            await pause(wait);
        }
    }
}
async function placeOnce(api, wish) {
    const { mark } = wish;
    const own = await api.ownComments(mark.key);
    const present = own.filter(comment => comment.mark.state !== 'superseded');
    const newer = present.find(comment => (0,report_comment/* isLater */.d8)(comment.mark, { ...comment.mark, ...mark }));
    if (newer !== undefined)
        return { state: 'newer', url: newer.url };
    const newest = newestOf(present);
    const outcome = await write(api, newest, wish);
    // The new one is there before the old ones point to it: a run that breaks between the two leaves one too many, and the next mends it.
    if (outcome.state === 'none')
        return outcome;
    for (const comment of present) {
        if (comment.id !== outcome.id)
            await api.update(comment.id, (0,report_comment/* renderSuperseded */.Lp)(comment.mark, outcome.url));
    }
    return outcome;
}
function newestOf(comments) {
    let newest;
    for (const comment of comments) {
        if (newest === undefined || !(0,report_comment/* isLater */.d8)(newest.mark, comment.mark))
            newest = comment;
    }
    return newest;
}
async function write(api, newest, wish) {
    const { occasion, mode, report, surroundings, mark } = wish;
    const action = (0,report_comment/* commentAction */.yE)(occasion, report, newest?.mark);
    if (action === 'none')
        return newest === undefined ? { state: 'none' } : { state: 'kept', id: newest.id, url: newest.url };
    const body = action === 'resolve' ? (0,report_comment/* renderResolved */.Xr)(report, surroundings, mark) : (0,report_comment/* renderComment */.wQ)(report, surroundings, mark);
    if (newest === undefined)
        return { state: 'written', ...(await api.create(body)) };
    // GitHub keeps what it is given but for line ends and blanks around it.
    if (newest.body.replaceAll('\r\n', '\n').trim() === body.trim())
        return { state: 'kept', id: newest.id, url: newest.url };
    if (mode === 'recreate' && action !== 'resolve' && saysSomethingElse(newest, report))
        return { state: 'written', ...(await api.create(body)) };
    return { state: 'written', ...(await api.update(newest.id, body)) };
}
/** A new comment is a mail to everybody on the pull request: not for a later commit with the same findings and users. */
function saysSomethingElse({ mark }, report) {
    return mark.state !== 'open' || mark.digest !== (0,report_comment/* digestOf */.ol)(report);
}

// EXTERNAL MODULE: ./lib/core/rule.js
var rule = __webpack_require__(7849);
// EXTERNAL MODULE: ./lib/core/source.js
var source = __webpack_require__(7718);
// EXTERNAL MODULE: ./lib/core/who.js
var who = __webpack_require__(8791);
// EXTERNAL MODULE: ./lib/report/log-text.js
var log_text = __webpack_require__(2062);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
// EXTERNAL MODULE: ./lib/report/shown-lines.js
var shown_lines = __webpack_require__(7761);
;// CONCATENATED MODULE: ./lib/report/annotations.js







/** More annotations of one level in one step are dropped silently: `_maxCountPerIssueType`, actions/runner `src/Runner.Worker/ExecutionContext.cs`. */
const annotationLimit = 10;
/** Longer messages are cut: `_maxIssueMessageLength`, same file. Masking may lengthen a message, so ours stay well below. */
const messageLimit = 4000;
const levels = { error: 'error', warning: 'warning', note: 'notice' };
/** Which causes come first within a severity: on a changed line, in a changed file, elsewhere; new before old; then by place. */
function rankOf(finding, changed, prefix) {
    const lines = changed?.get(prefix + finding.at.file.path);
    const age = finding.state === 'unchanged' ? 1 : 0;
    if (lines === undefined)
        return 4 + age;
    const { line, endLine } = (0,shown_lines/* shownLines */.T)(finding.at);
    // Walks the smaller of the two, so that a long span costs no more than the pull request's own lines.
    if (endLine - line < lines.size) {
        for (let at = line; at <= endLine; at += 1)
            if (lines.has(at))
                return age;
        return 2 + age;
    }
    for (const at of lines)
        if (at >= line && at <= endLine)
            return age;
    return 2 + age;
}
function causesOf(findings) {
    const causes = new Map();
    for (const finding of findings) {
        const { file, start, end } = finding.at;
        // What is wrong with a file is several faults, even at one place; what is wrong with workloads there is one.
        const fault = finding.workload === undefined ? finding.message : '';
        const key = JSON.stringify([finding.rule.id, file.path, start, end, fault]);
        const cause = causes.get(key) ?? { finding, workloads: new Set() };
        causes.set(key, cause);
        if (finding.workload !== undefined)
            cause.workloads.add(finding.workload);
        for (const id of finding.alsoReaches)
            cause.workloads.add(id);
    }
    return [...causes.values()];
}
function placeFor(span, prefix) {
    const place = (0,source/* placeOf */.$t)(span);
    const { line, endLine } = (0,shown_lines/* shownLines */.T)(span);
    const isOneLine = line === endLine && place.line === line && place.endLine === line;
    const columns = isOneLine ? { start: place.column, end: Math.max(place.column, place.endColumn - 1) } : undefined;
    return { file: prefix + place.file, line, endLine, columns };
}
function messageOf(cause, workloads) {
    const { finding } = cause;
    const lines = [(0,markdown/* shorten */.ml)(finding.message, 1500)];
    const workload = finding.workload === undefined ? undefined : workloads.get(finding.workload);
    if (workload !== undefined)
        lines.push(`${(0,markdown/* shorten */.ml)(workload.id, 300)}: ${(0,markdown/* shorten */.ml)((0,who/* insideOf */.kP)(workload), 200)} inside → ${(0,who/* outsideOf */.R_)(workload)} on the host (${(0,who/* engineOf */.ky)(workload)}).`);
    const others = [...cause.workloads].filter(id => id !== finding.workload);
    if (others.length > 0) {
        const more = others.length > 5 ? ` and ${others.length - 5} more` : '';
        lines.push(`The same for ${others
            .slice(0, 5)
            .map(id => (0,markdown/* shorten */.ml)(id, 100))
            .join(', ')}${more}.`);
    }
    lines.push(`Why: ${(0,markdown/* shorten */.ml)(finding.rule.why, 600)}`, `Remedy: ${(0,markdown/* shorten */.ml)(finding.remedy, 700)}`);
    return (0,markdown/* shorten */.ml)(lines.map(line => (0,log_text/* logWord */.Lv)(line)).join('\n'), messageLimit);
}
function overflowOf(level, hidden, wishes) {
    const { surroundings, most = annotationLimit, whole = 'the job summary' } = wishes;
    const byRule = new Map();
    for (const { finding } of hidden)
        byRule.set(finding.rule.id, (byRule.get(finding.rule.id) ?? 0) + 1);
    const counts = [...byRule].map(([rule, count]) => `${rule} ${count}`).join(', ');
    const where = surroundings.run === undefined ? whole : `${whole}: ${surroundings.run}`;
    return {
        level,
        title: `${hidden.length} more at this level`,
        message: (0,markdown/* shorten */.ml)(`${most < annotationLimit ? `At most ${most} annotations of a level are asked for` : `GitHub shows ${annotationLimit} annotations of a level for a step`}, so these are not shown: ${counts}.\nAll of them are in ${where}`, messageLimit),
        at: undefined,
    };
}
/**
 * The annotations of a report, worst first, one for each cause. Of each level at most ten (or `room`, or `most`): where there are more causes the
 * last place says how many and where the rest is.
 */
function annotationsOf(report, wishes) {
    const { prefix } = wishes.surroundings;
    const { changed, most = annotationLimit } = wishes;
    const isWanted = (rank) => wishes.onlyChanged !== true || changed === undefined || rank < 2;
    const workloads = new Map(report.workloads.map(workload => [workload.id, workload]));
    const annotations = [];
    for (const severity of rule/* severities */.g) {
        const level = levels[severity];
        const causes = causesOf(report.findings.filter(finding => finding.rule.severity === severity))
            .map(cause => ({ cause, rank: rankOf(cause.finding, changed, prefix) }))
            .filter(({ rank }) => isWanted(rank))
            .sort((a, b) => a.rank - b.rank || (0,source/* compareSpans */.fd)(a.cause.finding.at, b.cause.finding.at))
            .map(({ cause }) => cause);
        const room = Math.min(most, wishes.room?.[level] ?? annotationLimit);
        const shown = causes.length > room ? causes.slice(0, Math.max(0, room - 1)) : causes;
        for (const cause of shown) {
            const title = (0,markdown/* shorten */.ml)(`${cause.finding.rule.id}: ${cause.finding.rule.title}`, 200);
            annotations.push({ level, title, message: messageOf(cause, workloads), at: placeFor(cause.finding.at, prefix) });
        }
        if (shown.length < causes.length && room > 0)
            annotations.push(overflowOf(level, causes.slice(shown.length), wishes));
    }
    return annotations;
}
/** Whether some level has more causes than `most` places, so that their order decides what is seen. */
function hasHiddenAnnotations(report, most = annotationLimit) {
    return rule/* severities */.g.some(severity => causesOf(report.findings.filter(finding => finding.rule.severity === severity)).length > most);
}
/** All annotations of a report as workflow commands, one a line, with a line feed at the end unless there are none. */
function renderAnnotations(report, wishes) {
    return annotationsOf(report, wishes)
        .map(annotation => `${workflowCommand(annotation)}\n`)
        .join('');
}

// EXTERNAL MODULE: ./lib/report/budget.js
var budget = __webpack_require__(1101);
// EXTERNAL MODULE: ./lib/report/document.js + 6 modules
var report_document = __webpack_require__(7303);
;// CONCATENATED MODULE: ./lib/report/summary.js


/**
 * The job summary as Markdown, its whole text below 1 MiB of UTF-8: the runner drops a longer one (`AttachmentSizeLimit`,
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs), and masking may lengthen it.
 */
function renderSummary(report, surroundings) {
    return (0,report_document/* renderDocument */.y)(report, surroundings, {
        limit: 900_000,
        measure: budget/* lengthInBytes */.dk,
        openRows: 30,
        openFindings: 10,
        rest: 'The JSON report has all of them.',
    });
}

;// CONCATENATED MODULE: ./lib/action/report-files.js


/** A new directory for reports that later steps read; `undefined` where the runner has no place for it. */
function reportDirectory({ temporary }) {
    return temporary === undefined ? undefined : (0,external_node_fs_.mkdtempSync)(external_node_path_.join(temporary, 'runs-as-'));
}
/**
 * Writes a report to an absolute path, making its directories; returns the path.
 *
 * @throws {Error} when it cannot be written, or when the way to it is a link of the checked-out repository: a pull request must not
 * choose which file of the runner is overwritten.
 */
function writeReport(text, file, { workspace }) {
    const relative = external_node_path_.relative(workspace, file);
    const isOutside = relative === '..' || relative.startsWith(`..${external_node_path_.sep}`) || external_node_path_.isAbsolute(relative);
    let reached = workspace;
    for (const name of isOutside ? [] : relative.split(external_node_path_.sep)) {
        reached = external_node_path_.join(reached, name);
        if ((0,external_node_fs_.lstatSync)(reached, { throwIfNoEntry: false })?.isSymbolicLink() === true)
            throw new Error(`${external_node_path_.relative(workspace, reached)} is a link in the checkout`);
    }
    (0,external_node_fs_.mkdirSync)(external_node_path_.dirname(file), { recursive: true });
    (0,external_node_fs_.writeFileSync)(file, text);
    return file;
}

;// CONCATENATED MODULE: ./lib/action/publish.js









/**
 * Shows a report in every place that GitHub has for it: comment, annotations, job summary, outputs. What cannot be written is said and
 * never fails the job: the verdict alone decides.
 */
async function publish(report, options, stage) {
    const { log, workflow } = stage;
    const surroundings = surroundingsOf(stage);
    const remarks = [];
    if (report.files.length === 0)
        remarks.push(nothingToCheck(surroundings));
    const writesComment = options.comment !== 'off' && mayComment(options, stage);
    const { annotate, maxAnnotations } = options;
    const wantsLines = annotate === 'diff' || (annotate === 'all' && hasHiddenAnnotations(report, maxAnnotations));
    const api = writesComment || wantsLines ? await openApi(options, stage) : undefined;
    const comment = api === undefined || !writesComment ? undefined : await tryComment(api, report, options, surroundings, stage);
    if (comment?.state === 'refused')
        remarks.push(refusedComment(comment.refusal, wholeReport(options)));
    const changed = api === undefined || !wantsLines ? undefined : await tryChangedLines(api, log);
    const room = (level) => annotationLimit - remarks.filter(remark => remark.level === level).length;
    const annotations = annotate === 'off'
        ? []
        : annotationsOf(report, {
            changed,
            surroundings,
            room: { warning: room('warning'), notice: room('notice') },
            most: maxAnnotations,
            whole: wholeReport(options),
            onlyChanged: annotate === 'diff',
        });
    for (const annotation of [...annotations, ...remarks])
        log.annotate(annotation);
    const summary = attempt(log, 'the summary', () => renderSummary(report, surroundings));
    attempt(log, 'the job summary', () => {
        if (workflow.summaryFile !== undefined && options.writesSummary && summary !== undefined)
            (0,external_node_fs_.appendFileSync)(workflow.summaryFile, summary);
    });
    const directory = attempt(log, 'a temporary directory', () => reportDirectory(workflow));
    const below = (name) => directory && external_node_path_.join(directory, name);
    const write = (what, text, file) => attempt(log, what, () => text === undefined || file === undefined ? undefined : writeReport(text, file, workflow));
    const wished = options.jsonFile && external_node_path_.resolve(stage.directory, options.jsonFile);
    const files = {
        json: write('the JSON report', stage.json, wished ?? below('report.json')),
        summary: write('the summary as a file', summary, below('summary.md')),
        sarif: write('the SARIF report', stage.sarif?.text, stage.sarif?.file),
    };
    attempt(log, 'the outputs', () => {
        if (workflow.outputFile !== undefined)
            appendOutputs(workflow.outputFile, outputsOf(report, comment, files));
    });
    log.info(`${report.verdict.passed ? 'Passed' : 'Failed'}: ${report.verdict.because}`);
}
function surroundingsOf({ workflow, prefix }) {
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
function wholeReport({ writesSummary }) {
    return writesSummary ? 'the job summary' : 'the log';
}
/** Whether there is a pull request whose comment can be written; says why not. */
function mayComment(options, { workflow, log }) {
    const { pullRequest } = workflow;
    if (pullRequest === undefined)
        return false;
    if (pullRequest.readOnly !== undefined) {
        const who = pullRequest.readOnly === 'fork' ? 'The pull request comes from a fork' : 'Dependabot started this job';
        log.info(`${who}, so its token cannot write a comment; ${wholeReport(options)} has the report.`);
        return false;
    }
    if (options.token === undefined)
        log.info('No token was given, so there is no comment on the pull request.');
    return options.token !== undefined;
}
async function openApi(options, { workflow, log, open }) {
    const { pullRequest, api, owner, repository } = workflow;
    if (pullRequest === undefined || options.token === undefined)
        return undefined;
    try {
        return await open(options.token, { api, owner, repository, number: pullRequest.number });
    }
    catch (error) {
        log.warn(`GitHub’s API cannot be used: ${publish_messageOf(error)}`);
        return undefined;
    }
}
async function tryComment(api, report, options, surroundings, stage) {
    const { workflow, log } = stage;
    const mark = {
        key: (0,report_comment/* markKey */.rI)(options.commentKey ?? options.paths.join(' ')),
        run: workflow.run,
        attempt: workflow.attempt,
    };
    try {
        const wish = { occasion: options.comment, mode: options.commentMode, report, surroundings, mark };
        const outcome = await placeComment(api, wish, stage.pause);
        if (outcome.state === 'newer')
            log.info(`A newer run has written ${outcome.url}; it is left as it is.`);
        if (outcome.state === 'written')
            log.info(`The comment is ${outcome.url}`);
        return outcome;
    }
    catch (error) {
        return { state: 'refused', refusal: (0,github.refusalOf)(error) };
    }
}
async function tryChangedLines(api, log) {
    try {
        return await api.changedLines();
    }
    catch (error) {
        log.info(`The pull request’s changed lines are not known (${publish_messageOf(error)}), so annotations are in the order of the files.`);
        return undefined;
    }
}
function nothingToCheck(surroundings) {
    const where = surroundings.prefix === '' ? 'the repository' : surroundings.prefix;
    return {
        level: 'notice',
        title: 'runs-as: nothing to check',
        message: `There is no Dockerfile and no Compose file in ${where}. Is it checked out, and is the input paths right?`,
        at: undefined,
    };
}
function refusedComment({ kind, message: said }, whole) {
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
function outputsOf(report, comment, files) {
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
function attempt(log, what, write) {
    try {
        return write();
    }
    catch (error) {
        log.warn(`${what} could not be written: ${publish_messageOf(error)}`);
        return undefined;
    }
}
function publish_messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ })

};
