export const id = 7349;
export const ids = [7349,6153];
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

/***/ 6153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fixedFiles: () => (/* binding */ fixedFiles),
/* harmony export */   unifiedDiff: () => (/* binding */ unifiedDiff)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7718);

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
    const starts = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .lineStartsOf */ .xV)(file);
    const from = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .lineAt */ .mh)(file, at.start);
    const lineStart = starts[from] ?? 0;
    const isWhole = at.start === lineStart && at.start === at.end && text.endsWith('\n');
    if (isWhole)
        return { from, to: from, lines: linesOf(text) };
    const to = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .lineAt */ .mh)(file, at.end) + 1;
    const end = starts[to] ?? file.text.length;
    return { from, to, lines: linesOf(file.text.slice(lineStart, at.start) + text + file.text.slice(at.end, end)) };
}
/** Lines with their ends; the text behind the last end is one if there is any. */
function linesOf(text) {
    return text.split(/(?<=\n)/).filter(line => line !== '');
}


/***/ }),

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

/***/ 2269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   Ng: () => (/* binding */ fitMiddle),
/* harmony export */   nc: () => (/* binding */ cellsOf),
/* harmony export */   qz: () => (/* binding */ widthOf),
/* harmony export */   v0: () => (/* binding */ padTo)
/* harmony export */ });
/* harmony import */ var _log_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2062);

const plain = /^[\x20-\x7e]*$/;
const wide = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]$/u;
const marks = /^(?:[\p{Mn}\p{Me}\p{Cf}]|\p{Emoji_Modifier})$/u;
// Made for the first text that needs it: that takes longer than a whole small report.
let graphemes;
const tab = '    ';
/** The cells of one line: tabs as four blanks, whatever is not seen as a picture of it, and no command of the Actions runner. */
function cellsOf(line) {
    if (plain.test(line) && !line.includes('##['))
        return [...line].map(text => ({ text, width: 1, units: 1 }));
    graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    const cells = [];
    for (const { segment } of graphemes.segment(line)) {
        const text = segment === '\t' ? tab : (0,_log_text_js__WEBPACK_IMPORTED_MODULE_0__.visibleText)(segment).replaceAll('\n', '\u240a');
        // `##[` is a command of the runner anywhere in a line; see log-text.ts.
        const isCommand = text === '[' && cells.at(-1)?.text === '#' && cells.at(-2)?.text === '#';
        const shown = isCommand ? '\\[' : text;
        cells.push({ text: shown, width: widthOf(shown), units: segment.length });
    }
    return cells;
}
/** How many columns of a terminal a visible text takes. */
function widthOf(text) {
    if (plain.test(text))
        return text.length;
    let width = 0;
    let isJoined = false;
    for (const character of text) {
        if (character === '\u200d')
            isJoined = true;
        else if (character === '\ufe0f')
            width = Math.max(width, 2);
        else if (isJoined)
            isJoined = false;
        else if (!marks.test(character))
            width += wide.test(character) ? 2 : 1;
    }
    return width;
}
/** Fills up with blanks to a width. */
function padTo(text, width) {
    return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
/** A visible text in at most `width` columns, with an ellipsis where its middle was: the beginning and the end of a path tell most. */
function fitMiddle(text, width) {
    if (widthOf(text) <= width)
        return text;
    const cells = cellsOf(text);
    const head = takeWidth(cells, Math.floor((width - 1) / 3));
    const tail = takeWidth(cells.reverse(), width - 1 - widthOf(head.join('')));
    return `${head.join('')}…${tail.reverse().join('')}`;
}
function takeWidth(cells, width) {
    const taken = [];
    let left = width;
    for (const cell of cells) {
        if (cell.width > left)
            break;
        left -= cell.width;
        taken.push(cell.text);
    }
    return taken;
}
/** A sentence in lines of at most `width` columns, broken at blanks alone, and not within short code between backticks. */
function wrap(text, width) {
    const lines = [];
    let line = '';
    let used = 0;
    for (const word of wordsOf(text)) {
        const length = widthOf(word);
        if (used > 0 && used + 1 + length > width) {
            lines.push(line);
            line = word;
            used = length;
        }
        else {
            line = used === 0 && line === '' ? word : `${line} ${word}`;
            used += (used > 0 ? 1 : 0) + length;
        }
    }
    lines.push(line);
    return lines;
}
/** Longer code may be broken. */
const longestCode = 30;
function wordsOf(text) {
    const words = [];
    const all = text.split(' ');
    for (let at = 0; at < all.length; at += 1) {
        const word = all[at] ?? '';
        let code = word;
        let last = at;
        while (isOpen(code) && code.length <= longestCode && last + 1 < all.length) {
            last += 1;
            code += ` ${all[last] ?? ''}`;
        }
        const isWhole = !isOpen(code) && code.length <= longestCode;
        words.push(isWhole ? code : word);
        if (isWhole)
            at = last;
    }
    return words;
}
function isOpen(code) {
    return code.split('`').length % 2 === 0;
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


/***/ }),

/***/ 5991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderSummary: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./lib/report/budget.js
var budget = __webpack_require__(1101);
// EXTERNAL MODULE: ./lib/report/delta-lines.js
var delta_lines = __webpack_require__(8286);
// EXTERNAL MODULE: ./lib/address.js
var address = __webpack_require__(1063);
// EXTERNAL MODULE: ./lib/core/apply-fixes.js
var apply_fixes = __webpack_require__(6153);
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
        const text = (0,markdown/* shorten */.ml)((0,log_text.visibleText)(file.text.slice(starts[line - 1] ?? 0, starts[line] ?? file.text.length).replace(/\r?\n$/, '')), widest);
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
    const diffs = fix.edits.map(edit => (0,apply_fixes.unifiedDiff)({ file: edit.at.file, text: '', edits: [edit], titles: [] })
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

;// CONCATENATED MODULE: ./lib/report/summary.js


/**
 * The job summary as Markdown, its whole text below 1 MiB of UTF-8: the runner drops a longer one (`AttachmentSizeLimit`,
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs), and masking may lengthen it.
 */
function renderSummary(report, surroundings) {
    return renderDocument(report, surroundings, {
        limit: 900_000,
        measure: budget/* lengthInBytes */.dk,
        openRows: 30,
        openFindings: 10,
        rest: 'The JSON report has all of them.',
    });
}


/***/ })

};
