export const id = 521;
export const ids = [521];
export const modules = {

/***/ 5521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GitHubRefusal: () => (/* binding */ GitHubRefusal),
/* harmony export */   addedLines: () => (/* binding */ addedLines),
/* harmony export */   openPullRequest: () => (/* binding */ openPullRequest),
/* harmony export */   refusalOf: () => (/* binding */ refusalOf)
/* harmony export */ });
/* harmony import */ var _report_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7023);

/** A call that GitHub did not answer with what was asked for. */
class GitHubRefusal extends Error {
    kind;
    /** Seconds that GitHub asks to wait. */
    wait;
    constructor(kind, message, wait) {
        super(message);
        this.kind = kind;
        this.wait = wait;
    }
}
const timeout = 15_000;
const pageSize = 100;
/** A pull request has at most 3,000 files in this list; they only order annotations, so a third of them is enough. */
const mostFilePages = 10;
const mostCommentPages = 100;
/**
 * The API of one pull request, for a token. The client is loaded here and only here: it costs more than the rest of a run, and it is
 * the one that knows the proxy variables.
 */
async function openPullRequest(token, { api, owner, repository, number }) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413));
    const silent = () => undefined;
    const octokit = getOctokit(token, {
        baseUrl: api,
        log: { debug: silent, info: silent, warn: silent, error: silent },
    });
    const place = { owner, repo: repository };
    return {
        changedLines: () => asking(async () => {
            const changed = new Map();
            for (let page = 1; page <= mostFilePages; page += 1) {
                const { data } = await octokit.rest.pulls.listFiles({
                    ...place,
                    pull_number: number,
                    per_page: pageSize,
                    page,
                    request: within(),
                });
                for (const file of data)
                    changed.set(file.filename, addedLines(file.patch ?? ''));
                if (data.length < pageSize)
                    break;
            }
            return changed;
        }),
        ownComments: key => asking(async () => {
            const marked = [];
            for (let page = 1; page <= mostCommentPages; page += 1) {
                const { data } = await octokit.rest.issues.listComments({
                    ...place,
                    issue_number: number,
                    per_page: pageSize,
                    page,
                    request: within(),
                });
                for (const { id, node_id, html_url, user, body = '' } of data) {
                    const mark = (0,_report_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .readMark */ .Mp)(body);
                    if (mark?.key === key)
                        marked.push({ id, url: html_url, body, mark, node: node_id, login: user?.login });
                }
                if (data.length < pageSize)
                    break;
            }
            if (marked.length === 0)
                return [];
            // Anybody can write a comment that begins as ours does, so GitHub is asked whose they are.
            const own = await ownNodes(octokit, marked.slice(-pageSize).map(({ node }) => node));
            return marked.filter(({ node }) => own.has(node)).map(({ id, url, body, mark }) => ({ id, url, body, mark }));
        }),
        create: body => asking(async () => {
            const { data } = await octokit.rest.issues.createComment({
                ...place,
                issue_number: number,
                body,
                request: within(),
            });
            return { id: data.id, url: data.html_url };
        }),
        update: (id, body) => asking(async () => {
            const { data } = await octokit.rest.issues.updateComment({ ...place, comment_id: id, body, request: within() });
            return { id: data.id, url: data.html_url };
        }),
    };
}
function within() {
    return { signal: AbortSignal.timeout(timeout) };
}
/** Which of these comments the token's owner wrote and nobody hid. */
async function ownNodes(octokit, ids) {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on IssueComment { id viewerDidAuthor isMinimized } } }';
    const { nodes } = await octokit.graphql(query, { ids, request: within() });
    const own = new Set();
    for (const node of nodes) {
        if (node?.id !== undefined && node.viewerDidAuthor === true && node.isMinimized !== true)
            own.add(node.id);
    }
    return own;
}
/** Numbers of the lines that a patch adds, from 1, in the new file. */
function addedLines(patch) {
    const added = new Set();
    let line = 0;
    for (const text of patch.split('\n')) {
        const start = /^@@ -\d+(?:,\d+)? \+(\d+)/.exec(text)?.[1];
        if (start !== undefined)
            line = Number(start);
        else if (text.startsWith('+')) {
            added.add(line);
            line += 1;
        }
        else if (text.startsWith(' ') || text === '')
            line += 1;
    }
    return added;
}
async function asking(call) {
    try {
        return await call();
    }
    catch (error) {
        throw refusalOf(error);
    }
}
/**
 * What a failed call means. Limits come as 429 or as 403 with a header that tells them from a missing permission
 * (<https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api>); a missing permission comes as 403 or 404.
 */
function refusalOf(error) {
    if (error instanceof GitHubRefusal)
        return error;
    if (!(error instanceof Error))
        return new GitHubRefusal('other', String(error));
    const { message, status, errors, response } = error;
    const header = (name) => {
        const value = response?.headers?.[name];
        return value === undefined ? undefined : String(value);
    };
    const seconds = Number(header('retry-after'));
    const wait = header('retry-after') !== undefined && Number.isFinite(seconds) ? seconds : undefined;
    const isForbidden = errors?.some(({ type }) => type === 'FORBIDDEN' || type === 'NOT_FOUND' || type === 'INSUFFICIENT_SCOPES') === true;
    const isLimited = errors?.some(({ type }) => type === 'RATE_LIMITED') === true;
    if (isLimited ||
        status === 429 ||
        (status === 403 &&
            (wait !== undefined || header('x-ratelimit-remaining') === '0' || /rate limit|abuse/i.test(message)))) {
        return new GitHubRefusal('busy', message, wait);
    }
    if (isForbidden || status === 401 || status === 404 || (status === 403 && !/locked/i.test(message)))
        return new GitHubRefusal('permission', message);
    if (status !== undefined && status >= 500)
        return new GitHubRefusal('busy', message, wait);
    return new GitHubRefusal('other', message);
}


/***/ }),

/***/ 1063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ repository),
/* harmony export */   X: () => (/* binding */ ruleAddress)
/* harmony export */ });
/** Where the project lives: the one place that says so. Links in reports and docs are made from it. */
const repository = 'https://github.com/OWNER/runs-as';
/** The page of a rule, as reports link to it. */
function ruleAddress(rule) {
    return `${repository}/blob/main/docs/rules/${rule}.md`;
}


/***/ }),

/***/ 1595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fingerprintOf)
/* harmony export */ });
const offsetBasis = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
const mask = 0xffffffffffffffffn;
/** 64-bit FNV-1a of the parts, as 16 hex digits: stable across versions and platforms, no secret in it. */
function fingerprintOf(...parts) {
    let hash = offsetBasis;
    for (const character of parts.join('\u0000')) {
        hash = ((hash ^ BigInt(character.codePointAt(0) ?? 0)) * prime) & mask;
    }
    return hash.toString(16).padStart(16, '0');
}


/***/ }),

/***/ 4418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ verdictOf),
/* harmony export */   y: () => (/* binding */ isInScope)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7849);

/**
 * The verdict over findings; a rule that failed never lets the gate pass. Its numbers count all findings; which of them can fail the
 * gate is `failScope`'s to say. Without a delta nothing is known to be old: all count.
 */
function verdictOf(findings, failures, fileCount, options, delta) {
    const { failOn } = options;
    const failScope = delta === undefined ? 'all' : options.failScope;
    const scoped = findings.filter(finding => isInScope(finding, failScope, delta));
    const limit = failOn === 'never' ? -1 : _rule_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g.indexOf(failOn);
    const failing = _rule_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g.slice(0, limit + 1).some(severity => countOf(scoped, severity) > 0);
    const [failure] = failures;
    const because = failure !== undefined
        ? `the rule ${failure.rule} failed: ${failure.message}`
        : fileCount === 0
            ? 'nothing to check'
            : reasonOf(findings, scoped, failScope);
    return {
        passed: !failing && failure === undefined,
        failOn,
        failScope,
        errors: countOf(findings, 'error'),
        warnings: countOf(findings, 'warning'),
        notes: countOf(findings, 'note'),
        because,
    };
}
/** Whether a finding can fail the gate: a new one, and in the scope `changed` also an old one in a file that the change touches. */
function isInScope(finding, scope, delta) {
    if (scope === 'all' || delta === undefined || finding.state !== 'unchanged')
        return true;
    return scope === 'changed' && delta.touched.has(finding.at.file.path);
}
function reasonOf(findings, scoped, scope) {
    if (findings.length === 0)
        return 'no findings';
    if (scope === 'all')
        return numbersOf(findings);
    const others = findings.length - scoped.length;
    const is = others === 1 ? 'is' : 'are';
    if (scope === 'new') {
        const rest = others === 0 ? '' : `; ${others} ${is} not new`;
        return `${scoped.length === 0 ? 'no new findings' : numbersOf(scoped, 'new ')}${rest}`;
    }
    const rest = others === 0 ? '' : `; ${others} ${is} in other files`;
    return `${scoped.length === 0 ? 'no findings' : `${numbersOf(scoped)},`} new or in changed files${rest}`;
}
function numbersOf(findings, kind = '') {
    return _rule_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g
        .flatMap(severity => {
        const count = countOf(findings, severity);
        return count === 0 ? [] : [`${count} ${kind}${severity}${count === 1 ? '' : 's'}`];
    })
        .join(', ');
}
function countOf(findings, severity) {
    return findings.filter(({ rule }) => rule.severity === severity).length;
}


/***/ }),

/***/ 7023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lp: () => (/* binding */ renderSuperseded),
/* harmony export */   Mp: () => (/* binding */ readMark),
/* harmony export */   Xr: () => (/* binding */ renderResolved),
/* harmony export */   d8: () => (/* binding */ isLater),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   rI: () => (/* binding */ markKey),
/* harmony export */   wQ: () => (/* binding */ renderComment),
/* harmony export */   yE: () => (/* binding */ commentAction)
/* harmony export */ });
/* unused harmony export deservesComment */
/* harmony import */ var _core_fingerprint_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1595);
/* harmony import */ var _core_verdict_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4418);
/* harmony import */ var _core_who_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8791);
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1101);
/* harmony import */ var _delta_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8286);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7303);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3021);
/* harmony import */ var _silenced_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7681);
/* harmony import */ var _workload_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8252);









const markPattern = /^<!-- runs-as:([\w.-]{1,100}) v1 run=(\d{1,15})\.(\d{1,6}) digest=(\w{1,64}) state=(open|resolved|superseded) -->/;
/** A key as it may stand in a mark. */
function markKey(text) {
    const key = text.replace(/[^\w.]+/g, '-').slice(0, 100);
    return key === '' ? 'default' : key;
}
/** The mark of a comment, or `undefined` when its text does not begin with one. */
function readMark(body) {
    const [, key, run, attempt, digest, state] = markPattern.exec(body) ?? [];
    if (key === undefined || digest === undefined)
        return undefined;
    const known = ['open', 'resolved', 'superseded'].find(one => one === state) ?? 'open';
    return { key, run: Number(run), attempt: Number(attempt), digest, state: known };
}
function renderMark(mark) {
    return `<!-- runs-as:${markKey(mark.key)} v1 run=${mark.run}.${mark.attempt} digest=${mark.digest} state=${mark.state} -->`;
}
/** Whether `a` was written by a later run, or a later attempt of the same run, than `b`. */
function isLater(a, b) {
    return a.run > b.run || (a.run === b.run && a.attempt > b.attempt);
}
/** What findings and users there are, and what the change does, as a short text without line numbers. */
function digestOf(report) {
    const findings = report.findings.map(({ fingerprint, state = '' }) => fingerprint + state).sort();
    const users = (0,_workload_table_js__WEBPACK_IMPORTED_MODULE_4__/* .shownWorkloads */ .IH)(report).map(workload => `${workload.id}\n${(0,_core_who_js__WEBPACK_IMPORTED_MODULE_5__/* .insideOf */ .kP)(workload)}\n${(0,_core_who_js__WEBPACK_IMPORTED_MODULE_5__/* .outsideOf */ .R_)(workload)}`);
    const silenced = (0,_silenced_js__WEBPACK_IMPORTED_MODULE_6__/* .newlySilenced */ .T)(report.suppressed).map(({ fingerprint }) => fingerprint);
    return (0,_core_fingerprint_js__WEBPACK_IMPORTED_MODULE_7__/* .fingerprintOf */ .a)(findings.join('\n'), users.join('\n'), ...changesOf(report), ...silenced);
}
function changesOf(report) {
    if (report.delta === undefined)
        return [];
    const lines = (0,_delta_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .deltaLines */ .Wm)(report).map(({ id, who, direction, details }) => [id, who, direction, ...details].join('\n'));
    return [...lines, ...report.delta.fixed.map(({ fingerprint }) => fingerprint)];
}
/**
 * Whether a report has something that a comment should be there for: errors or warnings that count for the gate. Notes alone are not
 * worth one while the gate passes, nor is what was there before where only what is new counts.
 */
function deservesComment({ verdict, findings, suppressed, delta }) {
    // Whoever reviews a change sees what it silences.
    if (!verdict.passed || (0,_silenced_js__WEBPACK_IMPORTED_MODULE_6__/* .newlySilenced */ .T)(suppressed).length > 0)
        return true;
    return findings.some(finding => finding.rule.severity !== 'note' && (0,_core_verdict_js__WEBPACK_IMPORTED_MODULE_8__/* .isInScope */ .y)(finding, verdict.failScope, delta));
}
/** Whether the pull request changes who something runs as, or a finding; without a base that is not known, and its findings tell. */
function changesSomething(report) {
    const { delta } = report;
    if (delta === undefined)
        return deservesComment(report);
    return (!report.verdict.passed ||
        (0,_silenced_js__WEBPACK_IMPORTED_MODULE_6__/* .newlySilenced */ .T)(report.suppressed).length > 0 ||
        delta.new > 0 ||
        delta.fixed.length > 0 ||
        (0,_delta_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .deltaLines */ .Wm)(report).length > 0);
}
/**
 * What to do, given the comment that is there. `findings`: it is there while there are errors or warnings, and says so when they are
 * gone. `changes`: it is there while the pull request changes a finding or who something runs as, for better or worse, and is left as
 * it is until that changes. `always`: also where all is well.
 */
function commentAction(occasion, report, present) {
    if (occasion === 'off')
        return 'none';
    if (occasion === 'always' || (occasion === 'changes' ? changesSomething(report) : deservesComment(report))) {
        if (present === undefined)
            return 'create';
        return occasion === 'changes' && present.state === 'open' && present.digest === digestOf(report)
            ? 'none'
            : 'update';
    }
    return present?.state === 'open' ? 'resolve' : 'none';
}
/** The text of the comment: at most 65,536 characters are taken (`Body is too long`), so it stays at 60,000. */
function renderComment(report, surroundings, mark) {
    const first = renderMark({ ...mark, digest: digestOf(report), state: 'open' });
    const rest = surroundings.run === undefined
        ? 'The job summary has more.'
        : `The ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownLink */ .iQ)('job summary', surroundings.run)} has more.`;
    const text = (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .renderDocument */ .y)(report, surroundings, {
        limit: 60_000 - first.length,
        measure: _budget_js__WEBPACK_IMPORTED_MODULE_0__/* .lengthInUnits */ .vT,
        openRows: 15,
        openFindings: 3,
        rest,
    });
    return `${first}\n${text}`;
}
/** What the comment becomes when errors and warnings are gone. */
function renderResolved(report, surroundings, mark) {
    const first = renderMark({ ...mark, digest: digestOf(report), state: 'resolved' });
    const commit = surroundings.commit === undefined ? '' : ` as of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D9)(surroundings.commit.slice(0, 10))}`;
    const run = surroundings.run === undefined ? '' : ` (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownLink */ .iQ)('job summary', surroundings.run)})`;
    return `${first}\n✅ **runs-as:** resolved. ${leftOf(report)}${commit}${run}.\n`;
}
function leftOf(report) {
    const { errors, warnings, failScope } = report.verdict;
    if (failScope === 'all' || errors + warnings === 0)
        return 'No errors or warnings are left';
    return 'This pull request brings no errors or warnings';
}
/** What a comment of ours becomes when there is a later one. */
function renderSuperseded(mark, newer) {
    return `${renderMark({ ...mark, state: 'superseded' })}\n**runs-as:** the current report is in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownLink */ .iQ)('this comment', newer)}.\n`;
}


/***/ }),

/***/ 7303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ renderDocument)
});

// UNUSED EXPORTS: renderVerdict

// EXTERNAL MODULE: ./lib/report/budget.js
var budget = __webpack_require__(1101);
// EXTERNAL MODULE: ./lib/report/delta-lines.js
var delta_lines = __webpack_require__(8286);
// EXTERNAL MODULE: ./lib/address.js
var address = __webpack_require__(1063);
// EXTERNAL MODULE: ./lib/core/source.js
var source = __webpack_require__(7718);
;// CONCATENATED MODULE: ./lib/core/apply-fixes.js

/** Every fix of these findings that does not stand in another's way, each once, by file. A fix is taken whole or not at all. */
function fixedFiles(findings) {
    const byPath = new Map();
    const seen = new Set();
    for (const { fix } of findings) {
        if (fix === undefined)
            continue;
        const key = JSON.stringify(fix.edits.map(({ at, text }) => [at.file.path, at.start, at.end, text]));
        if (seen.has(key))
            continue;
        seen.add(key);
        const stands = fix.edits.every(edit => (byPath.get(edit.at.file.path)?.edits ?? []).every(other => !touches(edit, other)));
        if (!stands)
            continue;
        for (const edit of fix.edits) {
            const entry = byPath.get(edit.at.file.path) ?? { file: edit.at.file, edits: [], titles: [] };
            entry.edits.push(edit);
            if (!entry.titles.includes(fix.title))
                entry.titles.push(fix.title);
            byPath.set(edit.at.file.path, entry);
        }
    }
    return [...byPath.values()].map(({ file, edits, titles }) => {
        const ordered = edits.sort((a, b) => a.at.start - b.at.start);
        return { file, edits: ordered, titles, text: editedText(file, ordered) };
    });
}
function touches({ at: a }, { at: b }) {
    return a.start <= b.end && b.start <= a.end;
}
function editedText(file, edits) {
    let text = '';
    let at = 0;
    for (const edit of edits) {
        text += file.text.slice(at, edit.at.start) + edit.text;
        at = edit.at.end;
    }
    return text + file.text.slice(at);
}
const context = 3;
/** The change of a file as a unified diff, as `git apply` and `patch -p1` take it. */
function unifiedDiff({ file, edits }) {
    const regions = edits.map(edit => regionOf(file, edit));
    const lines = linesOf(file.text);
    const out = [`--- a/${file.path}\n`, `+++ b/${file.path}\n`];
    let shift = 0;
    for (let first = 0; first < regions.length;) {
        let last = first;
        while (last + 1 < regions.length && (regions[last + 1]?.from ?? 0) - (regions[last]?.to ?? 0) <= 2 * context)
            last += 1;
        const group = regions.slice(first, last + 1);
        const from = Math.max(0, (group[0]?.from ?? 0) - context);
        const to = Math.min(lines.length, (group.at(-1)?.to ?? 0) + context);
        const body = [];
        let at = from;
        for (const region of group) {
            for (; at < region.from; at += 1)
                body.push(` ${lines[at]}`);
            for (; at < region.to; at += 1)
                body.push(`-${lines[at]}`);
            for (const line of region.lines)
                body.push(`+${line}`);
        }
        for (; at < to; at += 1)
            body.push(` ${lines[at]}`);
        const removed = to - from;
        const added = body.filter(line => !line.startsWith('-')).length;
        const start = (count, line) => (count === 0 ? line : line + 1);
        out.push(`@@ -${start(removed, from)},${removed} +${start(added, from + shift)},${added} @@\n`);
        out.push(...body.map(line => (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`)));
        shift += added - removed;
        first = last + 1;
    }
    return out.join('');
}
function regionOf(file, { at, text }) {
    const starts = (0,source/* lineStartsOf */.xV)(file);
    const from = (0,source/* lineAt */.mh)(file, at.start);
    const lineStart = starts[from] ?? 0;
    const isWhole = at.start === lineStart && at.start === at.end && text.endsWith('\n');
    if (isWhole)
        return { from, to: from, lines: linesOf(text) };
    const to = (0,source/* lineAt */.mh)(file, at.end) + 1;
    const end = starts[to] ?? file.text.length;
    return { from, to, lines: linesOf(file.text.slice(lineStart, at.start) + text + file.text.slice(at.end, end)) };
}
/** Lines with their ends; the text behind the last end is one if there is any. */
function linesOf(text) {
    return text.split(/(?<=\n)/).filter(line => line !== '');
}

// EXTERNAL MODULE: ./lib/core/rule.js
var rule = __webpack_require__(7849);
// EXTERNAL MODULE: ./lib/report/log-text.js
var log_text = __webpack_require__(2062);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
;// CONCATENATED MODULE: ./lib/report/excerpt.js



const mostLines = 8;
const widest = 160;
/** The lines of a place with their numbers and one line before, its columns underlined where it is on one line. */
function renderExcerpt(span) {
    const { file } = span;
    const place = (0,source/* placeOf */.$t)(span);
    const starts = (0,source/* lineStartsOf */.xV)(file);
    const first = Math.max(1, place.line - 1);
    const last = Math.min(place.endLine, first + mostLines - 1);
    const digits = `${last}`.length;
    const lines = [];
    for (let line = first; line <= last; line += 1) {
        const text = (0,markdown/* shorten */.ml)((0,log_text/* visibleText */.Q6)(file.text.slice(starts[line - 1] ?? 0, starts[line] ?? file.text.length).replace(/\r?\n$/, '')), widest);
        lines.push(`${`${line}`.padStart(digits)} | ${text}`.trimEnd());
        if (place.line === place.endLine && line === place.line && place.column <= widest) {
            const before = text.slice(0, place.column - 1).replace(/[^\t]/g, ' ');
            const width = Math.max(1, Math.min(place.endColumn, text.length + 1) - place.column);
            lines.push(`${' '.repeat(digits)} | ${before}${'^'.repeat(width)}`);
        }
    }
    if (place.endLine > last)
        lines.push(`${' '.repeat(digits)} | …`);
    return lines.join('\n');
}

// EXTERNAL MODULE: ./lib/report/shown-lines.js
var shown_lines = __webpack_require__(7761);
// EXTERNAL MODULE: ./lib/report/surroundings.js
var report_surroundings = __webpack_require__(1083);
// EXTERNAL MODULE: ./lib/report/workload-table.js
var workload_table = __webpack_require__(8252);
;// CONCATENATED MODULE: ./lib/report/finding-blocks.js








/** A place as Markdown: `compose.yaml:12`, a link where the files have an address. */
function renderPlace(span, surroundings) {
    const name = (0,markdown/* markdownCode */.D9)(`${span.file.path}:${(0,shown_lines/* shownLines */.T)(span).line}`);
    const address = (0,report_surroundings.addressOf)(span, surroundings);
    return address === undefined ? name : (0,markdown/* markdownLink */.iQ)(name, address);
}
/** Findings by rule: worst severity first, then the rule with the most findings, then by id. */
function groupsOf(findings) {
    const groups = new Map();
    for (const finding of findings) {
        const group = groups.get(finding.rule.id) ?? { rule: finding.rule, findings: [] };
        groups.set(finding.rule.id, group);
        group.findings.push(finding);
    }
    return [...groups.values()].sort((a, b) => rule/* severities */.g.indexOf(a.rule.severity) - rule/* severities */.g.indexOf(b.rule.severity) ||
        b.findings.length - a.findings.length ||
        (a.rule.id < b.rule.id ? -1 : 1));
}
function renderGroupHead({ rule, findings }, saysRemedy) {
    const count = findings.length === 1 ? '' : ` (${findings.length})`;
    const lines = [
        `#### ${workload_table/* signs */.rf[rule.severity]} ${(0,markdown/* markdownLink */.iQ)((0,markdown/* markdownCode */.D9)(rule.id), (0,address/* ruleAddress */.X)(rule.id))} ${(0,markdown/* markdownText */.p7)(rule.title)}${count}`,
        (0,markdown/* markdownSentence */.nv)(rule.why),
    ];
    if (saysRemedy)
        lines.push(`**What to do:** ${(0,markdown/* markdownSentence */.nv)(rule.remedy)}`);
    return lines.join('\n\n');
}
function renderReach(finding) {
    const others = finding.alsoReaches;
    if (others.length === 0)
        return '';
    const more = others.length > 10 ? ` and ${others.length - 10} more` : '';
    return `The same for ${others
        .slice(0, 10)
        .map(id => (0,markdown/* markdownCode */.D9)(id))
        .join(', ')}${more}.`;
}
/** The one good edit as a diff. GitHub offers to commit a suggestion only in a review, which this is not. */
function renderFix({ fix }) {
    if (fix === undefined)
        return '';
    const diffs = fix.edits.map(edit => unifiedDiff({ file: edit.at.file, text: '', edits: [edit], titles: [] })
        .split('\n')
        .slice(2)
        .join('\n')
        .trimEnd());
    return [
        `**Fix:** ${(0,markdown/* markdownSentence */.nv)(fix.title)} \`runs-as --fix\` writes it.`,
        ...diffs.map(diff => (0,markdown/* markdownFence */.p0)(diff, 'diff')),
    ].join('\n\n');
}
function renderTrail(finding, surroundings) {
    if (finding.trail.length === 0)
        return '';
    const steps = finding.trail
        .slice(0, 30)
        .map((step, index) => `${index + 1}. ${(0,markdown/* markdownSentence */.nv)(step.text, 500)} (${renderPlace(step.at, surroundings)})`);
    return `<details><summary>How it got there</summary>\n\n${steps.join('\n')}\n\n</details>`;
}
function renderFinding(finding, saysRemedy, surroundings) {
    const place = renderPlace(finding.at, surroundings);
    const who = finding.workload === undefined ? '' : `${(0,markdown/* markdownCode */.D9)(finding.workload)} · `;
    const blocks = [
        `${finding.state === 'new' ? '🆕 ' : ''}**${who}${place}**\\\n${(0,markdown/* markdownSentence */.nv)(finding.message)}`,
        (0,markdown/* markdownFence */.p0)(renderExcerpt(finding.at)),
        renderReach(finding),
        saysRemedy ? `**What to do:** ${(0,markdown/* markdownSentence */.nv)(finding.remedy)}` : '',
        renderFix(finding),
        renderTrail(finding, surroundings),
    ];
    return blocks.filter(block => block !== '').join('\n\n');
}
/**
 * The findings by rule, worst first, each with message, frame, remedy and trail. After `open` findings of a rule the others are folded
 * away; what does not fit into `room` is left out and counted.
 */
function renderFindings(findings, surroundings, open, room, measure) {
    const blocks = [];
    let left = room;
    let printed = 0;
    for (const group of groupsOf(findings)) {
        const isOneRemedy = group.findings.every(finding => finding.remedy === group.rule.remedy);
        const head = renderGroupHead(group, isOneRemedy);
        const texts = [];
        // Room for the fold and its count.
        let used = measure(`${head}\n\n`) + 100;
        for (const finding of group.findings) {
            const text = renderFinding(finding, !isOneRemedy, surroundings);
            const next = used + measure(`${text}\n\n`);
            if (next > left)
                break;
            texts.push(text);
            used = next;
        }
        // A lesser rule is not shown where a worse one had no room: what is printed is always the worst.
        if (texts.length > 0)
            blocks.push(head, ...texts.slice(0, open));
        const folded = texts.slice(open);
        if (folded.length > 0)
            blocks.push(`<details><summary>${folded.length} more</summary>\n\n${folded.join('\n\n')}\n\n</details>`);
        printed += texts.length;
        left -= used;
        if (texts.length < group.findings.length)
            break;
    }
    return { text: blocks.join('\n\n'), leftOut: findings.length - printed };
}

;// CONCATENATED MODULE: ./lib/report/delta-blocks.js




/** Workloads that are not folded away. */
const delta_blocks_open = 20;
/** What the change does, as Markdown: workloads, then findings. Empty where nothing was compared. */
function renderDelta(report, surroundings, room, measure) {
    const { delta } = report;
    if (delta === undefined)
        return '';
    const changes = (0,delta_lines/* deltaLines */.Wm)(report);
    const { texts, length } = (0,budget/* takeFitting */.hW)(changes, renderLine, room * 0.7, measure);
    const blocks = [(0,delta_lines/* engineChange */.dx)(report)];
    if (changes.length === 0)
        blocks.push('Nobody runs as another user than before.');
    blocks.push(texts.slice(0, delta_blocks_open).join('\n'));
    const missing = changes.length - texts.length;
    const rest = [
        ...texts.slice(delta_blocks_open),
        ...(missing > 0 ? [`- ${missing} more workloads are not as they were; left out here.`] : []),
    ];
    if (rest.length > 0)
        blocks.push(`<details><summary>${changes.length - Math.min(delta_blocks_open, texts.length)} more</summary>\n\n${rest.join('\n')}\n\n</details>`);
    const counts = (0,delta_lines/* findingCounts */.s_)(report);
    const count = `${counts.slice(0, 1).toUpperCase()}${counts.slice(1)}, compared with ${(0,markdown/* markdownCode */.D9)(delta.base.slice(0, 10))}.`;
    blocks.push((0,delta_lines/* movedAlone */.JJ)(report), count, renderFixed(delta.fixed, surroundings, room - length, measure));
    return blocks.filter(block => block !== '').join('\n\n');
}
function renderLine({ id, who, direction, details }) {
    const [sign, word] = direction.split(' ');
    const shown = word === undefined ? '' : ` ${sign} **${word}**`;
    const lines = [`- ${(0,markdown/* markdownCode */.D9)(id)}: ${(0,markdown/* markdownText */.p7)(who, 400)}${shown}`];
    for (const detail of details.slice(0, 20))
        lines.push(`  - ${(0,markdown/* markdownText */.p7)(detail, 300)}`);
    return lines.join('\n');
}
function renderFixed(fixed, surroundings, room, measure) {
    if (fixed.length === 0)
        return '';
    // The places are those of the base, so they are no links into the checked commit.
    const nowhere = { ...surroundings, files: undefined };
    const render = ({ rule, at, message }) => `- ${(0,markdown/* markdownCode */.D9)(rule.id)} at ${renderPlace(at, nowhere)}: ${(0,markdown/* markdownSentence */.nv)(message, 500)}`;
    const { texts } = (0,budget/* takeFitting */.hW)(fixed, render, room, measure);
    const missing = fixed.length - texts.length;
    const lines = [...texts, ...(missing > 0 ? [`- ${missing} more, left out here`] : [])];
    return `<details><summary>Fixed: ${fixed.length}</summary>\n\n${lines.join('\n')}\n\n</details>`;
}
/** What the reader must know of how the run was made; empty when there is nothing. */
function renderNotes({ notes }) {
    return notes.map(note => `> ${(0,markdown/* markdownSentence */.nv)(note, 600)}`).join('\n>\n');
}

;// CONCATENATED MODULE: ./lib/report/file-blocks.js




function renderList(items, render, room, measure) {
    const { texts } = (0,budget/* takeFitting */.hW)(items, render, room, measure);
    const missing = items.length - texts.length;
    return [...texts, ...(missing > 0 ? [`- ${missing} more, left out here`] : [])].join('\n');
}
/** Files that could not be read to their end, each with its first faults; empty when there are none. */
function renderUnreadable(report, surroundings, room, measure) {
    const files = report.files.filter(file => file.state === 'unreadable');
    const render = (file) => {
        if (file.faults.length === 0)
            return `- ${(0,markdown/* markdownCode */.D9)(file.path)}: could not be read.`;
        const faults = file.faults
            .slice(0, 5)
            .map(fault => `- ${renderPlace(fault.at, surroundings)}: ${(0,markdown/* markdownSentence */.nv)(fault.message, 500)}`);
        if (file.faults.length > 5)
            faults.push(`- ${(0,markdown/* markdownCode */.D9)(file.path)}: ${file.faults.length - 5} more`);
        return faults.join('\n');
    };
    return renderList(files, render, room, measure);
}
/** What a change silences, each with what it says, who says not to, where and why; empty when there is nothing. */
function renderSilences(added, surroundings, room, measure) {
    const render = ({ rule, workload, at, message, suppression }) => {
        const who = workload === undefined ? '' : ` · ${(0,markdown/* markdownCode */.D9)(workload)}`;
        const place = suppression.at === undefined ? '' : ` at ${renderPlace(suppression.at, surroundings)}`;
        const why = suppression.reason === '' ? 'no reason given' : (0,markdown/* markdownSentence */.nv)(suppression.reason, 300);
        return [
            `- ${workload_table/* signs */.rf[rule.severity]} ${(0,markdown/* markdownCode */.D9)(rule.id)}${who} · ${renderPlace(at, surroundings)}: ${(0,markdown/* markdownSentence */.nv)(message, 500)}\\`,
            `  **Silenced** by ${silencers[suppression.by]}${place}: ${why}`,
        ].join('\n');
    };
    return renderList(added, render, room, measure);
}
const silencers = {
    inline: 'a comment',
    config: 'the configuration',
    baseline: 'the baseline',
};
/** Findings that somebody silenced, with the reason given; empty when there are none. */
function renderSuppressed(suppressed, surroundings, room, measure) {
    const render = (finding) => {
        const { reason, at, by } = finding.suppression;
        const where = at === undefined ? by : renderPlace(at, surroundings);
        const why = reason === '' ? 'no reason given' : (0,markdown/* markdownSentence */.nv)(reason, 300);
        return `- ${(0,markdown/* markdownCode */.D9)(finding.rule.id)} at ${renderPlace(finding.at, surroundings)}: ${why} (${where})`;
    };
    return renderList(suppressed, render, room, measure);
}

// EXTERNAL MODULE: ./lib/report/id-map.js
var id_map = __webpack_require__(2794);
;// CONCATENATED MODULE: ./lib/report/id-map-diagram.js


const mostRanges = 6;
const mostLandings = 10;
const mostNames = 3;
/** The map as a diagram of Mermaid, which GitHub draws: ranges, root and the workloads inside, and where they land. Empty where nothing is mapped. */
function renderIdMapDiagram(report) {
    const ranges = (0,id_map/* uidMapOf */.e)(report);
    if (ranges === undefined)
        return '';
    const inside = [];
    const host = [];
    const arrows = [];
    const add = (id, from, to, arrow) => {
        inside.push(`    i${id}["${from}"]`);
        host.push(`    h${id}["${to}"]`);
        arrows.push(`  i${id} ${arrow} h${id}`);
    };
    let left = mostLandings;
    for (const [index, { range, landings }] of ranges.slice(0, mostRanges).entries()) {
        const { inside: from, outside: to, size } = range;
        add(`${index}`, `uids ${from}–${from + size - 1}`, `uids ${to}–${to + size - 1}`, '-.->');
        for (const [at, landing] of landings.slice(0, left).entries()) {
            const root = landing.inside === 0 ? ' (root)' : '';
            const names = labelOf(landing.workloads.map(({ id }) => id));
            add(`${index}_${at}`, `${names}${landing.inside}${root}`, `${landing.outside}`, '-->');
        }
        left = Math.max(0, left - landings.length);
    }
    for (const [at, { id, runs, host: outside }] of (0,id_map/* unmappedWorkloads */.v)(report).slice(0, mostLandings).entries()) {
        const uid = runs.uid.state === 'known' ? `${runs.uid.value}` : 'not known';
        const number = outside.uid.state === 'known' ? `${outside.uid.value}` : 'not known';
        const root = number === '0' ? ' (root of the host)' : '';
        add(`x${at}`, `${labelOf([id])}${uid}`, `${number}${root}, not mapped`, '==>');
    }
    const lines = [
        'flowchart LR',
        '  subgraph inside["inside"]',
        ...inside,
        '  end',
        '  subgraph host["on the host"]',
        ...host,
        '  end',
        ...arrows,
    ];
    return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\``;
}
function labelOf(ids) {
    if (ids.length === 0)
        return '';
    const more = ids.length > mostNames ? ` and ${ids.length - mostNames} more` : '';
    return `${ids
        .slice(0, mostNames)
        .map(id => (0,markdown/* mermaidLabel */._b)(id))
        .join(', ')}${more}: `;
}

// EXTERNAL MODULE: ./lib/report/matrix-table.js + 1 modules
var matrix_table = __webpack_require__(7364);
// EXTERNAL MODULE: ./lib/report/silenced.js
var silenced = __webpack_require__(7681);
// EXTERNAL MODULE: ./lib/report/unknown-table.js
var unknown_table = __webpack_require__(573);
;// CONCATENATED MODULE: ./lib/report/document.js









/** The first line of everything that GitHub shows: passed or failed, and why. */
function renderVerdict(report) {
    const { passed, because } = report.verdict;
    if (report.failures.length > 0)
        return `## ❌ runs-as could not finish: ${(0,markdown/* markdownSentence */.nv)(because, 500)}`;
    if (!passed)
        return `## ❌ runs-as failed: ${(0,markdown/* markdownText */.p7)(because, 500)}`;
    const isClean = report.findings.length === 0;
    return isClean && because !== 'nothing to check'
        ? '## ✅ runs-as passed'
        : `## ✅ runs-as passed: ${(0,markdown/* markdownText */.p7)(because, 500)}`;
}
function renderEngine(report, surroundings) {
    const { mode, from, at, others } = report.engine;
    if (report.workloads.length === 0)
        return '';
    const unused = renderOthers(others) + renderOtherEngines(report);
    if (at !== undefined)
        return `Engine: ${mode}, as ${renderPlace(at, surroundings)} says.${unused}`;
    if (from === 'default')
        return `Engine: ${mode}, because nothing in the repository says otherwise.${unused}`;
    return `Engine: ${mode}, as the ${from === 'config' ? 'configuration' : from} says.${unused}`;
}
/** Engines of some paths, as the configuration says. */
function renderOtherEngines({ project }) {
    return (project.otherEngines ?? [])
        .slice(0, mostOthers)
        .map(({ paths, engine }) => ` Engine of ${paths
        .slice(0, mostOthers)
        .map(path => (0,markdown/* markdownCode */.D9)(path))
        .join(', ')}: ${engine.mode}.`)
        .join('');
}
const mostOthers = 5;
/** Engine files of other hosts, which nobody has told apart. */
function renderOthers(others) {
    if (others.length === 0)
        return '';
    const more = others.length > mostOthers ? ` and ${others.length - mostOthers} more` : '';
    const names = others.slice(0, mostOthers).map(path => (0,markdown/* markdownCode */.D9)(path));
    return ` Seen and not used: ${names.join(', ')}${more}.`;
}
function section(heading, content) {
    return content === '' ? '' : `### ${heading}\n\n${content}`;
}
function folded(summary, content) {
    return content === '' ? '' : `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}
function renderFooter(report, surroundings) {
    const parts = [`runs-as ${report.version}`];
    if (surroundings.commit !== undefined)
        parts.push(surroundings.commit.slice(0, 10));
    if (surroundings.run !== undefined)
        parts.push((0,markdown/* markdownLink */.iQ)('this run', surroundings.run));
    return `<sub>${parts.join(' · ')}</sub>`;
}
/**
 * A report as GitHub shows it, in the order in which it is read: verdict, what the change does, workloads, findings, what the
 * change silences, what is not known, what could not be read; folded away at the end the 2×2, the map and what was silenced before. Never longer than `extent.limit`: what does not fit is left out by rank and counted.
 */
function renderDocument(report, surroundings, extent) {
    const { limit, measure } = extent;
    const opening = [
        renderVerdict(report),
        renderNotes(report),
        [(0,workload_table/* renderTally */.$x)(report), renderEngine(report, surroundings)].filter(text => text !== '').join(' '),
    ];
    const footer = renderFooter(report, surroundings);
    // Headings, folds and the lines that count what is left out.
    const room = Math.max(0, limit - measure([...opening, footer].join('\n\n')) - 1500);
    const delta = section('What this change does', renderDelta(report, surroundings, room * 0.2, measure));
    const table = (0,workload_table/* renderWorkloadTable */.uM)(report, surroundings, extent.openRows, room * 0.3, measure);
    const matrix = (0,matrix_table/* renderMatrix */.C)(report);
    // Beside a table that is seen whole it says nothing new.
    const isOverview = (0,workload_table/* shownWorkloads */.IH)(report).length > extent.openRows;
    const map = folded('Where ids land on the host', renderIdMapDiagram(report));
    const unknown = section(`Not known (${(0,unknown_table/* countUnknown */.mj)(report)})`, (0,unknown_table/* renderUnknown */.Ht)(report, room * 0.1, measure));
    const unreadable = section('Not readable', renderUnreadable(report, surroundings, room * 0.1, measure));
    const added = (0,silenced/* newlySilenced */.T)(report.suppressed);
    const silences = section(`This change silences (${added.length})`, renderSilences(added, surroundings, room * 0.1, measure));
    const others = (0,silenced/* rankedSilenced */.n)(report.suppressed).filter(one => !added.includes(one));
    const suppressed = folded(`Silenced: ${others.length}`, renderSuppressed(others, surroundings, room * 0.05, measure));
    const used = measure([delta, silences, table, matrix, map, unknown, unreadable, suppressed].join('\n\n'));
    const findings = renderFindings(report.findings, surroundings, extent.openFindings, room - used, measure);
    const leftOut = findings.leftOut > 0
        ? `${findings.leftOut} more ${findings.leftOut === 1 ? 'finding is' : 'findings are'} left out here: GitHub takes no longer text. ${extent.rest}`
        : '';
    const body = [
        delta,
        table,
        isOverview ? matrix : '',
        section('Findings', [findings.text, leftOut].filter(text => text !== '').join('\n\n')),
        silences,
        unknown,
        unreadable,
        isOverview ? '' : folded('Root or not, inside and on the host', matrix),
        map,
        suppressed,
    ];
    return `${[...opening, ...body, footer].filter(text => text !== '').join('\n\n')}\n`;
}


/***/ })

};
