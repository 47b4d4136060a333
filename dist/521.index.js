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
/* harmony export */   X: () => (/* binding */ ruleAddress)
/* harmony export */ });
/* unused harmony export repository */
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

/***/ 7849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ defineRule),
/* harmony export */   g: () => (/* binding */ severities)
/* harmony export */ });
/** Worst first. */
const severities = ['error', 'warning', 'note'];
/** Keeps a rule's subject type while it is written; returns the rule unchanged. */
function defineRule(rule) {
    return rule;
}


/***/ }),

/***/ 7718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   ee: () => (/* binding */ spanOf),
/* harmony export */   fd: () => (/* binding */ compareSpans),
/* harmony export */   xV: () => (/* binding */ lineStartsOf)
/* harmony export */ });
/* unused harmony export lineAt */
const lineStartsByFile = new WeakMap();
/** The offset of each line's first unit; element 0 is 0. Computed once per file. */
function lineStartsOf(file) {
    const seen = lineStartsByFile.get(file);
    if (seen !== undefined)
        return seen;
    const starts = [0];
    for (let at = file.text.indexOf('\n'); at !== -1; at = file.text.indexOf('\n', at + 1))
        starts.push(at + 1);
    lineStartsByFile.set(file, starts);
    return starts;
}
/** The 0-based line that holds an offset. Offsets behind the end belong to the last line. */
function lineAt(file, offset) {
    const starts = lineStartsOf(file);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
/** Lines and columns of a span. */
function placeOf(span) {
    const { file } = span;
    const starts = lineStartsOf(file);
    const start = Math.min(span.start, file.text.length);
    const end = Math.min(Math.max(span.end, start), file.text.length);
    const line = lineAt(file, start);
    const endLine = lineAt(file, end);
    return {
        file: file.path,
        line: line + 1,
        column: start - (starts[line] ?? 0) + 1,
        endLine: endLine + 1,
        endColumn: end - (starts[endLine] ?? 0) + 1,
    };
}
/** A span of a file; `end` defaults to `start`. */
function spanOf(file, start, end = start) {
    return { file, start, end };
}
/** Orders spans by path, then by place. */
function compareSpans(a, b) {
    if (a.file.path !== b.file.path)
        return a.file.path < b.file.path ? -1 : 1;
    return a.start - b.start || a.end - b.end;
}


/***/ }),

/***/ 1101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dk: () => (/* binding */ lengthInBytes),
/* harmony export */   hW: () => (/* binding */ takeFitting),
/* harmony export */   vT: () => (/* binding */ lengthInUnits)
/* harmony export */ });
/** Length in UTF-16 units: never less than the characters that GitHub counts in a comment. */
function lengthInUnits(text) {
    return text.length;
}
const encoder = new TextEncoder();
/** Length in bytes of UTF-8, each line feed counted twice: the runner may write a file again with longer line ends. */
function lengthInBytes(text) {
    let length = encoder.encode(text).length;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        length += 1;
    return length;
}
/** Renders items, most important first, until the next one does not fit into `room`. */
function takeFitting(items, render, room, measure) {
    const texts = [];
    let length = 0;
    for (const item of items) {
        const text = render(item);
        const next = length + measure(`${text}\n\n`);
        if (next > room)
            break;
        texts.push(text);
        length = next;
    }
    return { texts, length };
}


/***/ }),

/***/ 7023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lp: () => (/* binding */ renderSuperseded),
/* harmony export */   Mp: () => (/* binding */ readMark),
/* harmony export */   Xr: () => (/* binding */ renderResolved),
/* harmony export */   d8: () => (/* binding */ isLater),
/* harmony export */   rI: () => (/* binding */ markKey),
/* harmony export */   wQ: () => (/* binding */ renderComment),
/* harmony export */   yE: () => (/* binding */ commentAction)
/* harmony export */ });
/* unused harmony exports digestOf, deservesComment */
/* harmony import */ var _core_fingerprint_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1595);
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1101);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5960);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3021);
/* harmony import */ var _who_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6566);
/* harmony import */ var _workload_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8252);






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
/** What findings and users there are, as a short text without line numbers. */
function digestOf(report) {
    const findings = report.findings.map(finding => finding.fingerprint).sort();
    const users = (0,_workload_table_js__WEBPACK_IMPORTED_MODULE_3__/* .shownWorkloads */ .IH)(report).map(workload => `${workload.id}\n${(0,_who_js__WEBPACK_IMPORTED_MODULE_4__/* .insideOf */ .kP)(workload)}\n${(0,_who_js__WEBPACK_IMPORTED_MODULE_4__/* .outsideOf */ .R_)(workload)}`);
    return (0,_core_fingerprint_js__WEBPACK_IMPORTED_MODULE_5__/* .fingerprintOf */ .a)(findings.join('\n'), users.join('\n'));
}
/** Whether a report has something that a comment should be there for: notes alone are not worth one while the gate passes. */
function deservesComment(report) {
    return !report.verdict.passed || report.verdict.errors + report.verdict.warnings > 0;
}
/**
 * What to do, given the comment that is there. `findings`: it is there while there are errors or warnings, and says so when they are
 * gone. `changes`: the same, but an existing one is left as it is until findings or users change. `always`: also where all is well.
 */
function commentAction(mode, report, present) {
    if (mode === 'off')
        return 'none';
    if (mode === 'always' || deservesComment(report)) {
        if (present === undefined)
            return 'create';
        return mode === 'changes' && present.state === 'open' && present.digest === digestOf(report) ? 'none' : 'update';
    }
    return present?.state === 'open' ? 'resolve' : 'none';
}
/** The text of the comment: at most 65,536 characters are taken (`Body is too long`), so it stays at 60,000. */
function renderComment(report, surroundings, mark) {
    const first = renderMark({ ...mark, digest: digestOf(report), state: 'open' });
    const rest = surroundings.run === undefined
        ? 'The job summary has more.'
        : `The ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownLink */ .iQ)('job summary', surroundings.run)} has more.`;
    const text = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .renderDocument */ .y)(report, surroundings, {
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
    const commit = surroundings.commit === undefined ? '' : ` as of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownCode */ .D9)(surroundings.commit.slice(0, 10))}`;
    const run = surroundings.run === undefined ? '' : ` (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownLink */ .iQ)('job summary', surroundings.run)})`;
    return `${first}\n✅ **runs-as:** resolved. No errors or warnings are left${commit}${run}.\n`;
}
/** What an older comment of ours becomes when there are two. */
function renderSuperseded(mark, newer) {
    return `${renderMark({ ...mark, state: 'superseded' })}\n**runs-as:** the current report is in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownLink */ .iQ)('this comment', newer)}.\n`;
}


/***/ }),

/***/ 5960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ renderDocument)
});

// UNUSED EXPORTS: renderVerdict

// EXTERNAL MODULE: ./lib/report/budget.js
var budget = __webpack_require__(1101);
// EXTERNAL MODULE: ./lib/address.js
var address = __webpack_require__(1063);
// EXTERNAL MODULE: ./lib/core/rule.js
var rule = __webpack_require__(7849);
// EXTERNAL MODULE: ./lib/core/source.js
var source = __webpack_require__(7718);
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
    const address = (0,report_surroundings/* addressOf */.c)(span, surroundings);
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
        `**${who}${place}**\\\n${(0,markdown/* markdownSentence */.nv)(finding.message)}`,
        (0,markdown/* markdownFence */.p0)(renderExcerpt(finding.at)),
        renderReach(finding),
        saysRemedy ? `**What to do:** ${(0,markdown/* markdownSentence */.nv)(finding.remedy)}` : '',
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
/** Findings that somebody silenced, with the reason given; empty when there are none. */
function renderSuppressed(report, surroundings, room, measure) {
    const render = (finding) => {
        const { reason, at, by } = finding.suppression;
        const where = at === undefined ? by : renderPlace(at, surroundings);
        const why = reason === '' ? 'no reason given' : (0,markdown/* markdownSentence */.nv)(reason, 300);
        return `- ${(0,markdown/* markdownCode */.D9)(finding.rule.id)} at ${renderPlace(finding.at, surroundings)}: ${why} (${where})`;
    };
    return renderList(report.suppressed, render, room, measure);
}

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
    const { mode, from, at } = report.engine;
    if (report.workloads.length === 0)
        return '';
    if (at !== undefined)
        return `Engine: ${mode}, as ${renderPlace(at, surroundings)} says.`;
    if (from === 'default')
        return `Engine: ${mode}, because nothing in the repository says otherwise.`;
    return `Engine: ${mode}, as the ${from === 'config' ? 'configuration' : from} says.`;
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
 * A report as GitHub shows it, in the order in which it is read: verdict, workloads, findings, what is not known, what could not be
 * read, what was silenced. Never longer than `extent.limit`: what does not fit is left out by rank and counted.
 */
function renderDocument(report, surroundings, extent) {
    const { limit, measure } = extent;
    const opening = [
        renderVerdict(report),
        [(0,workload_table/* renderTally */.$x)(report), renderEngine(report, surroundings)].filter(text => text !== '').join(' '),
    ];
    const footer = renderFooter(report, surroundings);
    // Headings, folds and the lines that count what is left out.
    const room = Math.max(0, limit - measure([...opening, footer].join('\n\n')) - 1500);
    const table = (0,workload_table/* renderWorkloadTable */.uM)(report, surroundings, extent.openRows, room * 0.3, measure);
    const unknown = section(`Not known (${(0,unknown_table/* countUnknown */.mj)(report)})`, (0,unknown_table/* renderUnknown */.Ht)(report, room * 0.1, measure));
    const unreadable = section('Not readable', renderUnreadable(report, surroundings, room * 0.1, measure));
    const suppressed = folded(`Silenced: ${report.suppressed.length}`, renderSuppressed(report, surroundings, room * 0.05, measure));
    const used = measure([table, unknown, unreadable, suppressed].join('\n\n'));
    const findings = renderFindings(report.findings, surroundings, extent.openFindings, room - used, measure);
    const leftOut = findings.leftOut > 0
        ? `${findings.leftOut} more ${findings.leftOut === 1 ? 'finding is' : 'findings are'} left out here: GitHub takes no longer text. ${extent.rest}`
        : '';
    const body = [
        table,
        section('Findings', [findings.text, leftOut].filter(text => text !== '').join('\n\n')),
        unknown,
        unreadable,
        suppressed,
    ];
    return `${[...opening, ...body, footer].filter(text => text !== '').join('\n\n')}\n`;
}


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Lx: () => (/* binding */ urlPath),
/* harmony export */   iQ: () => (/* binding */ markdownLink),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   nv: () => (/* binding */ markdownSentence),
/* harmony export */   p0: () => (/* binding */ markdownFence),
/* harmony export */   p7: () => (/* binding */ markdownText)
/* harmony export */ });
/* harmony import */ var _log_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2062);

// Between the character that starts a reference and the rest: GitHub looks for mentions and references in the rendered text, where an
// escape or an entity is already gone, so another character has to stand there.
const apart = '\u200b';
/** The first `limit` UTF-16 units of a text, with an ellipsis when that is not all of it; never half a character. */
function shorten(text, limit) {
    if (text.length <= limit)
        return text;
    const cut = text.slice(0, limit - 1);
    const half = cut.charCodeAt(cut.length - 1);
    return `${half >= 0xd800 && half <= 0xdbff ? cut.slice(0, -1) : cut}…`;
}
function oneLine(text, limit) {
    return shorten((0,_log_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(text.replace(/\s+/g, ' ').trim()), limit);
}
const escapes = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '|': '&#124;',
    // A backslash does not keep a dollar from GitHub's mathematics; a tag does.
    $: '<span>$</span>',
};
function escapeInline(text) {
    return text
        .replace(/[@#]/g, character => `${character}${apart}`)
        .replace(/[\\`*_[\]~&<>|$]/g, character => escapes[character] ?? `\\${character}`)
        .replace(/\bGH-(?=\d)/gi, match => `${match}${apart}`)
        .replace(/\b(https?|ftp|mailto|xmpp):|\bwww\./gi, match => `${match.slice(0, -1)}${apart}${match.slice(-1)}`)
        .replace(/\b(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b/g, sha => `${sha.slice(0, 3)}${apart}${sha.slice(3)}`)
        .replace(/^([-+=]|\d+(?=[.)]))/, (_match, start) => (/\d/.test(start) ? `${start}${apart}` : `\\${start}`));
}
/**
 * One line of Markdown that reads as the given text and does nothing else: no table cell ends, no fence, tag, link, image, mention,
 * issue reference, formula or comment starts. Fit for a paragraph, a list item or a table cell of ours. At most `limit` units are taken.
 */
function markdownText(text, limit = 2000) {
    return escapeInline(oneLine(text, limit));
}
function entity(character) {
    return `&#${character.charCodeAt(0)};`;
}
/**
 * Inline code that reads as the given text, in a paragraph, a list item or a table cell. GitHub looks for no mentions, references or
 * links in code. At most `limit` units are taken.
 */
function markdownCode(text, limit = 200) {
    const line = oneLine(text, limit);
    // Backslashes are plain in code, except that one before a pipe splits no cell.
    if (line !== '' && !/[`|\\]/.test(line))
        return `\`${line}\``;
    return `<code>${line.replace(/[^\p{L}\p{N} ]/gu, character => (character.length === 1 ? entity(character) : character))}</code>`;
}
/** As `markdownText`, for sentences of ours in which names of the repository may stand between backticks: these become code. */
function markdownSentence(text, limit = 2000) {
    const parts = oneLine(text, limit).split('`');
    // An unpaired backtick is a character like any other.
    if (parts.length % 2 === 0)
        parts.splice(-2, 2, `${parts.at(-2)}\`${parts.at(-1)}`);
    return parts
        .map((part, index) => (index % 2 === 0 || part === '' ? escapeInline(part) : markdownCode(part)))
        .join('');
}
/** A fenced block that shows the given lines and that no line of them can close. `language` is ours, never the repository's. */
function markdownFence(text, language = 'text') {
    const lines = (0,_log_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(text.replaceAll('\r\n', '\n')).replace(/\n+$/, '');
    let length = 3;
    for (const [run] of lines.matchAll(/`+/g))
        length = Math.max(length, run.length + 1);
    const fence = '`'.repeat(length);
    return `${fence}${language}\n${lines}\n${fence}`;
}
/** A link whose label is Markdown already (made by a function of this file) and whose address is made by `urlPath` or by GitHub. */
function markdownLink(label, address) {
    return `[${label}](${address.replace(/[()<>\s\\"'`|]/g, character => encodeURIComponent(character).replace(/[()'`|]/g, percentEncoded))})`;
}
function percentEncoded(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
/** A path of the repository as a part of an address: each segment percent-encoded. */
function urlPath(path) {
    return path
        .split('/')
        .map(segment => encodeURIComponent((0,_log_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(segment)).replace(/[!'()*~]/g, percentEncoded))
        .join('/');
}


/***/ }),

/***/ 7761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ shownLines)
/* harmony export */ });
/* harmony import */ var _core_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7718);

/** The lines of a place, from 1, both inclusive and both in the file: a span that ends with a line feed ends on the line before. */
function shownLines(span) {
    const place = (0,_core_source_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(span);
    const { text } = span.file;
    const last = (0,_core_source_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)({
        file: span.file,
        start: Math.max(0, text.endsWith('\n') ? text.length - 1 : text.length),
        end: text.length,
    }).line;
    const line = Math.min(place.line, last);
    const end = place.endLine > place.line && place.endColumn === 1 ? place.endLine - 1 : place.endLine;
    return { line, endLine: Math.max(line, Math.min(end, last)) };
}


/***/ }),

/***/ 1083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ addressOf)
/* harmony export */ });
/* unused harmony export noSurroundings */
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3021);
/* harmony import */ var _shown_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7761);


/** For a report that is read beside the files it is about. */
const noSurroundings = { prefix: '', files: undefined, run: undefined, commit: undefined };
/** Address of a place in the repository's files, or `undefined` where there is none. */
function addressOf(span, surroundings) {
    if (surroundings.files === undefined)
        return undefined;
    const { line, endLine } = (0,_shown_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .shownLines */ .T)(span);
    const lines = endLine > line ? `#L${line}-L${endLine}` : `#L${line}`;
    return `${surroundings.files}/${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .urlPath */ .Lx)(surroundings.prefix + span.file.path)}${lines}`;
}


/***/ }),

/***/ 573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ht: () => (/* binding */ renderUnknown),
/* harmony export */   KO: () => (/* binding */ unknownOf),
/* harmony export */   mj: () => (/* binding */ countUnknown)
/* harmony export */ });
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1101);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3021);
/* harmony import */ var _unknowns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8755);
/* harmony import */ var _workload_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8252);




/** The first thing about a workload that is not known, the gravest first: whether it is root, its number, its number on the host. */
function unknownOf(workload) {
    return [workload.runs.root, workload.runs.uid, workload.host.uid].find(resolved => resolved.state === 'unknown');
}
/** What is not known, each question once with the workloads that it concerns. */
function questionsOf(report) {
    const questions = new Map();
    for (const workload of (0,_workload_table_js__WEBPACK_IMPORTED_MODULE_3__/* .shownWorkloads */ .IH)(report)) {
        const unknown = unknownOf(workload);
        if (unknown === undefined)
            continue;
        const key = JSON.stringify([unknown.reason, unknown.detail]);
        const question = questions.get(key) ?? { unknown, workloads: [] };
        questions.set(key, question);
        question.workloads.push(workload.id);
    }
    return [...questions.values()].sort((a, b) => b.workloads.length - a.workloads.length);
}
/** How many workloads have something that is not known. */
function countUnknown(report) {
    return (0,_workload_table_js__WEBPACK_IMPORTED_MODULE_3__/* .shownWorkloads */ .IH)(report).filter(workload => unknownOf(workload) !== undefined).length;
}
const head = '| Workload | Why it is not known | What would settle it |\n| --- | --- | --- |';
/** The table of what is not known; empty when all is. */
function renderUnknown(report, room, measure) {
    const questions = questionsOf(report);
    if (questions.length === 0)
        return '';
    const row = ({ unknown, workloads }) => {
        const more = workloads.length > 5 ? ` and ${workloads.length - 5} more` : '';
        const names = workloads.slice(0, 5).map(id => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(id));
        return `| ${names.join(', ')}${more} | ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownSentence */ .nv)(unknown.detail, 500)} | ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownSentence */ .nv)(_unknowns_js__WEBPACK_IMPORTED_MODULE_2__/* .unknowns */ .U[unknown.reason].settle)} |`;
    };
    const { texts } = (0,_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .takeFitting */ .hW)(questions, row, room, measure);
    const missing = questions.length - texts.length;
    const rest = missing > 0 ? `\n\n${missing} more left out here: GitHub takes no longer text.` : '';
    return `${[head, ...texts].join('\n')}${rest}`;
}


/***/ }),

/***/ 8755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ unknowns)
/* harmony export */ });
/** A sentence and a way out for each reason. */
const unknowns = {
    'base-image': { sentence: 'The base image is not known.', settle: 'End the stage with a `USER` that has a number.' },
    'base-environment': {
        sentence: 'Only a variable of the base image says it.',
        settle: 'Set the variable with `ENV` in the Dockerfile, or write the number.',
    },
    'base-accounts': {
        sentence: 'The number stands in the base image.',
        settle: 'Write the number: `USER 1001` instead of a name.',
    },
    'undefined-account': {
        sentence: 'The account does not exist.',
        settle: 'Create the account before `USER`, or write a number.',
    },
    'account-id': {
        sentence: 'The account has no fixed number.',
        settle: 'Create the account with a number: `useradd -u 1001 app`.',
    },
    'build-argument': {
        sentence: 'Only the command line of the build says it.',
        settle: 'Give the argument a default in the Dockerfile.',
    },
    'build-context': {
        sentence: 'What is built is not among the checked files.',
        settle: 'Check the directory that has the build context too.',
    },
    frontend: {
        sentence: 'Another frontend reads this Dockerfile.',
        settle: 'Set `user:` in the Compose file, or use the `docker/dockerfile` syntax.',
    },
    entrypoint: {
        sentence: 'The entrypoint may change the user.',
        settle: 'End the Dockerfile with a `USER` that has a number.',
    },
    windows: { sentence: 'Windows containers have no uids.', settle: 'Nothing: user mapping is about Linux containers.' },
    unreadable: { sentence: 'The file that says it cannot be read.', settle: 'Mend the file.' },
    remote: { sentence: 'It stands behind a URL.', settle: 'Keep a copy of the file in the repository.' },
    template: {
        sentence: 'Another program fills it in.',
        settle: 'Write the value, or check the files after they are filled in.',
    },
    engine: { sentence: 'The engine’s files do not say it.', settle: 'Give the host’s subuid and subgid files.' },
    unmapped: {
        sentence: 'The id lies outside the engine’s map.',
        settle: 'Take a smaller number, or give the engine a longer range.',
    },
    budget: { sentence: 'The input asks for more work than any real file does.', settle: 'Simplify the file.' },
};


/***/ }),

/***/ 6566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R_: () => (/* binding */ outsideOf),
/* harmony export */   kP: () => (/* binding */ insideOf),
/* harmony export */   ky: () => (/* binding */ engineOf)
/* harmony export */ });
/* unused harmony export insideWords */
/** An identity inside its container, in words: `1001 (app)`, `0 (root)`, `app`, `not root`, `not known`. */
function insideWords(identity) {
    const { uid, root, name } = identity;
    if (uid.state === 'known') {
        const shown = name ?? (uid.value === 0 ? 'root' : undefined);
        return shown === undefined ? `${uid.value}` : `${uid.value} (${shown})`;
    }
    if (root.state === 'unknown')
        return 'not known';
    if (root.value)
        return 'root';
    return name ?? 'not root';
}
/** Who a workload is inside: the user it runs as, after the one it starts as where it steps down. */
function insideOf(workload) {
    const starts = insideWords(workload.starts);
    const runs = insideWords(workload.runs);
    return starts === runs ? runs : `${starts} → ${runs}`;
}
/** The host's number of a workload's user, in words. */
function outsideOf(workload) {
    const { uid } = workload.host;
    if (uid.state === 'known')
        return uid.value === 0 ? '0 (root)' : `${uid.value}`;
    return uid.reason === 'unmapped' ? 'none: outside the map' : 'not known';
}
/** The engine of a workload, in words. */
function engineOf(workload) {
    const { mode, isHostNamespace } = workload.host;
    return isHostNamespace && mode !== 'rootful' ? `${mode}, host namespace` : mode;
}


/***/ }),

/***/ 8252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ renderTally),
/* harmony export */   IH: () => (/* binding */ shownWorkloads),
/* harmony export */   rf: () => (/* binding */ signs),
/* harmony export */   uM: () => (/* binding */ renderWorkloadTable)
/* harmony export */ });
/* harmony import */ var _core_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7849);
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1101);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3021);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1083);
/* harmony import */ var _who_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6566);





/** One sign for each severity, the same everywhere on GitHub. */
const signs = { error: '❌', warning: '⚠️', note: 'ℹ️' };
/** The workloads that somebody runs: stages that are only a step to another stage are not among them. */
function shownWorkloads(report) {
    return report.workloads.filter(workload => workload.kind !== 'image' || workload.built !== 'intermediate');
}
/** The rules that found something about each workload, worst first, each once. */
function rulesByWorkload(report) {
    const rules = new Map();
    for (const severity of _core_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .severities */ .g) {
        for (const finding of report.findings) {
            if (finding.rule.severity !== severity || finding.workload === undefined)
                continue;
            for (const id of [finding.workload, ...finding.alsoReaches]) {
                const found = rules.get(id) ?? [];
                rules.set(id, found);
                if (!found.some(rule => rule.id === finding.rule.id))
                    found.push(finding.rule);
            }
        }
    }
    return rules;
}
function verdictOn(workload, rules) {
    const [worst] = rules;
    if (worst !== undefined)
        return `${signs[worst.severity]} ${rules.map(rule => rule.id).join(', ')}`;
    const { root } = workload.runs;
    if (root.state === 'unknown')
        return '❔ not known';
    return root.value ? 'root' : '✅ not root';
}
function order(workload, rules) {
    const [worst] = rules;
    if (worst !== undefined)
        return _core_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .severities */ .g.indexOf(worst.severity);
    return workload.runs.root.state === 'unknown' ? _core_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .severities */ .g.length : _core_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .severities */ .g.length + 1;
}
function counted(count, words) {
    return count === 0 ? [] : [`${count} ${count === 1 ? 'is' : 'are'} ${words}`];
}
/** One sentence that counts who the workloads run as; empty when there are none. */
function renderTally(report) {
    const workloads = shownWorkloads(report);
    if (workloads.length === 0)
        return '';
    const count = (is) => workloads.filter(is).length;
    const isRoot = ({ runs }) => runs.root.state === 'known' && runs.root.value;
    const isHostRoot = ({ host }) => host.uid.state === 'known' && host.uid.value === 0;
    const parts = [
        ...counted(count(workload => isRoot(workload) && isHostRoot(workload)), 'root, also on the host'),
        ...counted(count(workload => isRoot(workload) && !isHostRoot(workload)), 'root inside only'),
        ...counted(count(({ runs }) => runs.root.state === 'known' && !runs.root.value), 'not root'),
        ...counted(count(({ runs }) => runs.root.state === 'unknown'), 'not known'),
    ];
    return `${workloads.length} ${workloads.length === 1 ? 'workload' : 'workloads'}: ${parts.join('; ')}.`;
}
const head = '| Workload | Inside | On the host | Engine | Verdict |\n| --- | --- | --- | --- | --- |';
/** The table of workloads, worst first, later rows folded away; empty when there are none. */
function renderWorkloadTable(report, surroundings, open, room, measure) {
    const rules = rulesByWorkload(report);
    const rulesOf = (workload) => rules.get(workload.id) ?? [];
    const workloads = shownWorkloads(report)
        .map(workload => ({ workload, order: order(workload, rulesOf(workload)) }))
        .sort((a, b) => a.order - b.order)
        .map(({ workload }) => workload);
    if (workloads.length === 0)
        return '';
    const row = (workload) => {
        const address = (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_2__/* .addressOf */ .c)(workload.at, surroundings);
        const name = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(workload.id);
        const cells = [
            address === undefined ? name : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownLink */ .iQ)(name, address),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)((0,_who_js__WEBPACK_IMPORTED_MODULE_4__/* .insideOf */ .kP)(workload), 200),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)((0,_who_js__WEBPACK_IMPORTED_MODULE_4__/* .outsideOf */ .R_)(workload)),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)((0,_who_js__WEBPACK_IMPORTED_MODULE_4__/* .engineOf */ .ky)(workload)),
            verdictOn(workload, rulesOf(workload)),
        ];
        return `| ${cells.join(' | ')} |`;
    };
    const { texts } = (0,_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .takeFitting */ .hW)(workloads, row, room, measure);
    const blocks = [[head, ...texts.slice(0, open)].join('\n')];
    const folded = texts.slice(open);
    if (folded.length > 0)
        blocks.push(`<details><summary>${folded.length} more</summary>\n\n${[head, ...folded].join('\n')}\n\n</details>`);
    const missing = workloads.length - texts.length;
    if (missing > 0)
        blocks.push(`${missing} more ${missing === 1 ? 'workload is' : 'workloads are'} left out here: GitHub takes no longer text.`);
    return blocks.join('\n\n');
}


/***/ })

};
