export const id = 3267;
export const ids = [3267];
export const modules = {

/***/ 8791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JH: () => (/* binding */ insideInWords),
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
/** As `insideOf` in words alone, for where an arrow stands for a change: `999 (redis), starts as 0 (root)`. */
function insideInWords(workload) {
    const starts = insideWords(workload.starts);
    const runs = insideWords(workload.runs);
    return starts === runs ? runs : `${runs}, starts as ${starts}`;
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

/***/ 3267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderAnnotations: () => (/* binding */ renderAnnotations)
});

// UNUSED EXPORTS: annotationLimit, annotationsOf, hasHiddenAnnotations

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
;// CONCATENATED MODULE: ./lib/report/workflow-command.js

function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
/** A workflow command, one line without a line end: <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>. */
function workflowCommand(annotation) {
    const { at } = annotation;
    const properties = [`title=${escapeProperty((0,log_text.logWord)(annotation.title))}`];
    if (at !== undefined) {
        properties.unshift(`file=${escapeProperty((0,log_text.logWord)(at.file))}`, `line=${at.line}`, `endLine=${at.endLine}`);
        if (at.columns !== undefined)
            properties.push(`col=${at.columns.start}`, `endColumn=${at.columns.end}`);
    }
    return `::${annotation.level} ${properties.join(',')}::${escapeData((0,log_text.logText)(annotation.message))}`;
}

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
    return (0,markdown/* shorten */.ml)(lines.map(line => (0,log_text.logWord)(line)).join('\n'), messageLimit);
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
    return severities.some(severity => causesOf(report.findings.filter(finding => finding.rule.severity === severity)).length > most);
}
/** All annotations of a report as workflow commands, one a line, with a line feed at the end unless there are none. */
function renderAnnotations(report, wishes) {
    return annotationsOf(report, wishes)
        .map(annotation => `${workflowCommand(annotation)}\n`)
        .join('');
}


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Lx: () => (/* binding */ urlPath),
/* harmony export */   _b: () => (/* binding */ mermaidLabel),
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
    return shorten((0,_log_text_js__WEBPACK_IMPORTED_MODULE_0__.visibleText)(text.replace(/\s+/g, ' ').trim()), limit);
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
    const lines = (0,_log_text_js__WEBPACK_IMPORTED_MODULE_0__.visibleText)(text.replaceAll('\r\n', '\n')).replace(/\n+$/, '');
    let length = 3;
    for (const [run] of lines.matchAll(/`+/g))
        length = Math.max(length, run.length + 1);
    const fence = '`'.repeat(length);
    return `${fence}${language}\n${lines}\n${fence}`;
}
/** A text as part of a quoted label in a diagram of Mermaid, which reads `#35;` as a character: nothing in it ends the label or the fence. */
function mermaidLabel(text, limit = 60) {
    return oneLine(text, limit).replace(/[^\p{L}\p{N} ./_-]/gu, character => `#${character.codePointAt(0) ?? 0};`);
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
        .map(segment => encodeURIComponent((0,_log_text_js__WEBPACK_IMPORTED_MODULE_0__.visibleText)(segment)).replace(/[!'()*~]/g, percentEncoded))
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


/***/ })

};
