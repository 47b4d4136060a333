export const id = 83;
export const ids = [83];
export const modules = {

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

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addressOf: () => (/* binding */ addressOf),
/* harmony export */   noSurroundings: () => (/* binding */ noSurroundings)
/* harmony export */ });
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


/***/ })

};
