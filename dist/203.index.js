export const id = 203;
export const ids = [203];
export const modules = {

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
/* harmony export */   mh: () => (/* binding */ lineAt),
/* harmony export */   xV: () => (/* binding */ lineStartsOf)
/* harmony export */ });
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

/***/ 5340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ jsonText)
/* harmony export */ });
// Whatever a log would not show as itself: written as its number, it is seen, and parses to the same text.
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u007f-\u009f\u2028\u2029\ufff9-\ufffb]/gu;
/**
 * A value as JSON, with a line feed at its end. The text is safe in a log that the Actions runner reads: nothing in it is a command, and
 * nothing is invisible.
 */
function jsonText(value) {
    // Only within strings can these occur.
    const text = JSON.stringify(value, undefined, 2).replace(unseen, escapeUnits).replaceAll('##[', '##\\u005b');
    return `${text}\n`;
}
function escapeUnits(character) {
    let escaped = '';
    for (let at = 0; at < character.length; at += 1)
        escaped += `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
    return escaped;
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
        .map(segment => encodeURIComponent((0,_log_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(segment)).replace(/[!'()*~]/g, percentEncoded))
        .join('/');
}


/***/ }),

/***/ 5203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mostResults: () => (/* binding */ mostResults),
  renderSarif: () => (/* binding */ renderSarif)
});

// EXTERNAL MODULE: ./lib/address.js
var lib_address = __webpack_require__(1063);
// EXTERNAL MODULE: ./lib/core/rule.js
var rule = __webpack_require__(7849);
// EXTERNAL MODULE: ./lib/core/source.js
var source = __webpack_require__(7718);
// EXTERNAL MODULE: ./lib/report/json-text.js
var json_text = __webpack_require__(5340);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
// EXTERNAL MODULE: ./lib/report/log-text.js
var log_text = __webpack_require__(2062);
// EXTERNAL MODULE: ./lib/report/shown-lines.js
var shown_lines = __webpack_require__(7761);
;// CONCATENATED MODULE: ./lib/report/sarif-parts.js




const longestText = 2000;
/**
 * A text for a message of SARIF: all of it is seen, and nothing in it is a link. Viewers make one of `[text](target)` also in plain text
 * (<https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>, 3.11.6).
 */
function sarifText(text) {
    return (0,markdown/* shorten */.ml)((0,log_text/* visibleText */.Q6)(text), longestText).replace(/\](?=\()/g, '] ');
}
/** A place; lines and columns count from 1, columns in UTF-16 units, the end is exclusive. Never past the end of the file. */
function sarifLocation(span, prefix, message) {
    return {
        physicalLocation: { artifactLocation: artifactOf(prefix + span.file.path), region: regionOf(span) },
        ...(message === undefined ? {} : { message: { text: sarifText(message) } }),
    };
}
function artifactOf(path) {
    const uri = path
        .split('/')
        .map(segment => encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd')))
        .join('/');
    return { uri, uriBaseId: '%SRCROOT%' };
}
function regionOf(span) {
    const place = (0,source/* placeOf */.$t)(span);
    const { line, endLine } = (0,shown_lines/* shownLines */.T)(span);
    return {
        startLine: line,
        startColumn: place.line === line ? place.column : 1,
        endLine,
        endColumn: place.endLine === endLine ? place.endColumn : lengthOfLine(span, endLine) + 1,
    };
}
/** Units of a line (from 1) without its line end. */
function lengthOfLine({ file }, line) {
    const starts = (0,source/* lineStartsOf */.xV)(file);
    return file.text.slice(starts[line - 1] ?? 0, starts[line] ?? file.text.length).replace(/\r?\n$/, '').length;
}
/** A change that a viewer can offer. */
function sarifFix({ title, edits }, prefix) {
    return {
        description: { text: sarifText(title) },
        artifactChanges: edits.map(({ at, text }) => ({
            artifactLocation: artifactOf(prefix + at.file.path),
            replacements: [{ deletedRegion: placeRegion(at), insertedContent: { text } }],
        })),
    };
}
/** Exactly the span: an edit may insert behind the last line feed. */
function placeRegion(span) {
    const { line, column, endLine, endColumn } = (0,source/* placeOf */.$t)(span);
    return { startLine: line, startColumn: column, endLine, endColumn };
}

;// CONCATENATED MODULE: ./lib/report/sarif.js






/** GitHub keeps so many results, and says no to more than five times as many: <https://docs.github.com/code-security/reference/code-scanning/sarif-support-for-code-scanning>. */
const mostResults = 5000;
/** GitHub keeps so many locations of a result. */
const mostPlaces = 100;
const longestDescription = 1024;
/** GitHub's bands: above 9 critical, from 7 high, from 4 medium, below low. What a rule finds is a way to harm, never the harm. */
const securitySeverities = { error: '8.0', warning: '5.5', note: '2.0' };
const problemSeverities = {
    error: 'error',
    warning: 'warning',
    note: 'recommendation',
};
/**
 * The report as SARIF 2.1.0 with everything that GitHub's code scanning uses, safe in a log (`jsonText`). All rules are in it; results are worst
 * first, new before old, silenced ones last and marked, at most 5,000.
 */
function renderSarif(report, rules, { prefix }) {
    const metas = rules.map(({ meta }) => meta);
    const indices = new Map(metas.map(({ id }, index) => [id, index]));
    const results = [...ranked(report.findings), ...ranked(report.suppressed)];
    return (0,json_text/* jsonText */.s)({
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'runs-as',
                        version: report.version,
                        semanticVersion: report.version,
                        informationUri: lib_address/* repository */.J,
                        rules: metas.map(ruleOf),
                    },
                },
                columnKind: 'utf16CodeUnits',
                invocations: [invocationOf(report, results.length)],
                results: results.slice(0, mostResults).map(finding => resultOf(finding, indices.get(finding.rule.id), prefix)),
            },
        ],
    });
}
function ranked(findings) {
    const age = ({ state }) => (state === 'unchanged' ? 1 : 0);
    return [...findings].sort((a, b) => rule/* severities */.g.indexOf(a.rule.severity) - rule/* severities */.g.indexOf(b.rule.severity) ||
        age(a) - age(b) ||
        (0,source/* compareSpans */.fd)(a.at, b.at));
}
function ruleOf({ id, title, severity, why, remedy, references }) {
    const address = (0,lib_address/* ruleAddress */.X)(id);
    const links = references.map(reference => `- <${reference}>`).join('\n');
    return {
        id,
        ...nameOf(id),
        shortDescription: { text: (0,markdown/* shorten */.ml)(`${title}.`, longestDescription) },
        fullDescription: { text: (0,markdown/* shorten */.ml)(why, longestDescription) },
        help: {
            text: `${why}\n\nWhat to do: ${remedy}\n\n${address}`,
            markdown: `${why}\n\n**What to do:** ${remedy}\n\n[The page of this rule](${address})${links === '' ? '' : `\n\n${links}`}`,
        },
        helpUri: address,
        defaultConfiguration: { level: severity },
        properties: {
            tags: ['security', 'docker'],
            precision: 'high',
            'problem.severity': problemSeverities[severity],
            'security-severity': securitySeverities[severity],
        },
    };
}
/** `RootOnHost`; none where it would be the id again, which the validator refuses (SARIF1001). */
function nameOf(id) {
    const name = id.replace(/(?:^|-)(\w)/g, (_match, letter) => letter.toUpperCase());
    return name.toLowerCase() === id ? {} : { name };
}
function invocationOf({ failures, notes }, count) {
    const cut = count > mostResults
        ? [`${count - mostResults} of ${count} results are left out: code scanning keeps no more.`]
        : [];
    const notifications = [
        ...failures.map(({ rule, message }) => notification('error', `The rule ${rule} failed: ${message}`)),
        ...[...notes, ...cut].map(note => notification('note', note)),
    ];
    return { executionSuccessful: failures.length === 0, toolExecutionNotifications: notifications };
}
function notification(level, text) {
    return { level, message: { text: sarifText(text) } };
}
function resultOf(finding, ruleIndex, prefix) {
    const { rule, message, workload, alsoReaches, at, trail, fingerprint, state, fix } = finding;
    const others = alsoReaches.length === 0 ? '' : ` The same for ${alsoReaches.slice(0, 10).join(', ')}`;
    const more = alsoReaches.length > 10 ? ` and ${alsoReaches.length - 10} more` : '';
    const steps = trail.slice(0, mostPlaces - 1);
    const here = sarifLocation(at, prefix, message);
    return {
        ruleId: rule.id,
        ...(ruleIndex === undefined ? {} : { ruleIndex }),
        level: rule.severity,
        message: { text: sarifText(`${message}${others === '' ? '' : `${others}${more}.`}`) },
        locations: [
            {
                ...sarifLocation(at, prefix),
                ...(workload === undefined ? {} : { logicalLocations: [logicalOf(workload)] }),
            },
        ],
        ...(steps.length === 0
            ? {}
            : {
                relatedLocations: steps.map((step, index) => ({
                    id: index + 1,
                    ...sarifLocation(step.at, prefix, step.text),
                })),
                codeFlows: [
                    {
                        threadFlows: [
                            {
                                locations: [...steps.map(step => sarifLocation(step.at, prefix, step.text)), here].map(location => ({
                                    location,
                                })),
                            },
                        ],
                    },
                ],
            }),
        // Not `primaryLocationLineHash`: the upload makes that itself and warns of another one (github/codeql-action, src/fingerprints.ts).
        partialFingerprints: { 'runsAs/v1': fingerprint },
        ...(state === undefined ? {} : { baselineState: state }),
        ...('suppression' in finding ? { suppressions: [suppressionOf(finding, prefix)] } : {}),
        ...(fix === undefined ? {} : { fixes: [sarifFix(fix, prefix)] }),
        ...(workload === undefined ? {} : { properties: { workload, alsoReaches } }),
    };
}
function logicalOf(workload) {
    return { name: workload.slice(workload.lastIndexOf('#') + 1), fullyQualifiedName: workload, kind: 'resource' };
}
function suppressionOf({ suppression: { by, reason, at } }, prefix) {
    return {
        kind: by === 'inline' ? 'inSource' : 'external',
        status: 'accepted',
        ...(reason === '' ? {} : { justification: sarifText(reason) }),
        ...(at === undefined ? {} : { location: sarifLocation(at, prefix) }),
    };
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
