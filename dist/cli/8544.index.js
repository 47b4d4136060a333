export const id = 8544;
export const ids = [8544];
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

/***/ 8544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B7: () => (/* binding */ renderTextFinding),
  Jm: () => (/* binding */ renderTextPlace),
  gB: () => (/* binding */ safe)
});

// EXTERNAL MODULE: ./lib/core/source.js
var source = __webpack_require__(7718);
// EXTERNAL MODULE: ./lib/core/who.js
var core_who = __webpack_require__(8791);
// EXTERNAL MODULE: ./lib/report/columns.js
var columns = __webpack_require__(2269);
// EXTERNAL MODULE: ./lib/report/shown-lines.js
var shown_lines = __webpack_require__(7761);
;// CONCATENATED MODULE: ./lib/report/frame.js



/** A span of more lines shows this many of them. */
const mostLines = 5;
const narrowest = 20;
/**
 * The lines of a span with their numbers, one line before and one after where these are not blank. On one line a marker stands under the
 * span's columns; several lines have a `>` before their numbers. Long lines are cut around the span; whatever the repository wrote is
 * made visible and is no command. Plain text without colour, no line feed at its end; empty for an empty file.
 */
function renderFrame(span, options = {}) {
    const lines = frameLines(span, options);
    const gutter = gutterOf(lines);
    return lines.map(line => `${gutter(line)}${line.text === '' ? '' : ` ${line.text}`}`).join('\n');
}
/** How each line of a frame begins, up to its bar. */
function gutterOf(lines) {
    const digits = `${Math.max(0, ...lines.map(({ line }) => line ?? 0))}`.length;
    const isSeveral = lines.every(({ kind }) => kind !== 'marker');
    return ({ line, isMarked }) => {
        const sign = isSeveral ? (isMarked ? '> ' : '  ') : '';
        return `${sign}${`${line ?? ''}`.padStart(digits)} |`;
    };
}
/** The lines of a frame without their numbers, for those who colour them. */
function frameLines(span, { width = 120 } = {}) {
    const { file } = span;
    if (file.text === '')
        return [];
    const { line: first, endLine: last } = (0,shown_lines/* shownLines */.T)(span);
    const count = (0,source/* lineStartsOf */.xV)(file).length;
    const room = Math.max(narrowest, width - `${Math.min(last + 1, count)}`.length - 3 - (last > first ? 2 : 0));
    const lines = [];
    const context = (line) => {
        const { text } = cut(file, line, 0, 0, room);
        if (line >= 1 && line <= count && text.trim() !== '')
            lines.push({ kind: 'code', line, isMarked: false, text });
    };
    context(first - 1);
    if (first === last)
        lines.push(...markedLine(span, first, room));
    else
        lines.push(...severalLines(span, first, last, room));
    context(last + 1);
    return lines;
}
function markedLine(span, line, room) {
    const place = (0,source/* placeOf */.$t)(span);
    // Behind the last line feed is the end of the last line.
    const start = place.line === line ? place.column - 1 : Number.POSITIVE_INFINITY;
    const end = place.endLine === line ? place.endColumn - 1 : Number.POSITIVE_INFINITY;
    const { text, before, marked } = cut(span.file, line, start, end, room);
    const marker = ' '.repeat(before) + '^'.repeat(Math.max(1, marked));
    return [
        { kind: 'code', line, isMarked: true, text },
        { kind: 'marker', line: undefined, isMarked: true, text: marker },
    ];
}
function severalLines(span, first, last, room) {
    const lines = [];
    const code = (line) => {
        lines.push({ kind: 'code', line, isMarked: true, text: cut(span.file, line, 0, 0, room).text });
    };
    const isLong = last - first + 1 > mostLines;
    for (let line = first; line <= (isLong ? first + mostLines - 2 : last); line += 1)
        code(line);
    if (!isLong)
        return lines;
    lines.push({ kind: 'gap', line: undefined, isMarked: true, text: '…' });
    code(last);
    return lines;
}
/** A line in at most `room` columns that shows where `start` is; units count from the line's start. Its work does not grow with the line. */
function cut(file, line, start, end, room) {
    const starts = (0,source/* lineStartsOf */.xV)(file);
    const lineStart = starts[line - 1] ?? file.text.length;
    let lineEnd = (starts[line] ?? file.text.length + 1) - 1;
    if (lineEnd > lineStart && file.text[lineEnd - 1] === '\r')
        lineEnd -= 1;
    const length = Math.max(0, lineEnd - lineStart);
    const from = wholeCharacter(file.text, lineStart, lineStart + Math.max(0, Math.min(start, length) - room));
    const to = wholeCharacter(file.text, lineStart, lineStart + Math.min(length, Math.min(start, length) + room));
    const cells = (0,columns/* cellsOf */.nc)(file.text.slice(from, to));
    // A byte order mark is no part of what somebody wrote there.
    if (from === 0 && file.text.startsWith('\ufeff'))
        cells[0] = { text: '', width: 0, units: 1 };
    const offset = from - lineStart;
    const isWhole = offset === 0 && to === lineEnd;
    const window = isWhole && columnsOf(cells) <= room ? { first: 0, last: cells.length } : around(cells, start - offset, room);
    const hasBefore = window.first > 0 || offset > 0;
    const hasAfter = window.last < cells.length || to < lineEnd;
    let before = hasBefore ? 1 : 0;
    let marked = 0;
    let unit = offset;
    for (const [index, cell] of cells.entries()) {
        if (index >= window.first && index < window.last) {
            if (unit + cell.units <= start)
                before += cell.width;
            else if (unit < end)
                marked += cell.width;
        }
        unit += cell.units;
    }
    const text = cells.slice(window.first, window.last).map(cell => cell.text);
    return { text: `${hasBefore ? '…' : ''}${text.join('')}${hasAfter ? '…' : ''}`, before, marked };
}
/** Which cells are shown when not all can be: a third of the room lies before the marked place. */
function around(cells, start, room) {
    let first = 0;
    for (let unit = 0; first < cells.length && unit + (cells[first]?.units ?? 0) <= start; first += 1)
        unit += cells[first]?.units ?? 0;
    const place = first;
    const behind = columnsOf(cells.slice(place));
    for (let left = Math.max(Math.floor(room / 3), room - 2 - behind); first > 0; first -= 1) {
        left -= cells[first - 1]?.width ?? 0;
        if (left < 0)
            break;
    }
    let last = first;
    for (let left = room - 2; last < cells.length; last += 1) {
        left -= cells[last]?.width ?? 0;
        if (left < 0)
            break;
    }
    return { first, last };
}
function columnsOf(cells) {
    let columns = 0;
    for (const cell of cells)
        columns += cell.width;
    return columns;
}
/** An offset that splits no surrogate pair, moved towards the start where it would. */
function wholeCharacter(text, least, offset) {
    const unit = text.charCodeAt(offset);
    return offset > least && unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}

// EXTERNAL MODULE: ./lib/report/log-text.js
var log_text = __webpack_require__(2062);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
;// CONCATENATED MODULE: ./lib/report/text-finding.js






/** No sentence of ours is longer; what a repository makes of one may be. */
const longest = 2000;
const mostOthers = 5;
const mostSteps = 20;
/** A text of the repository or with its names in it, on one line and harmless, wherever its words are broken into lines. */
function safe(text) {
    return (0,log_text.logWord)((0,markdown/* shorten */.ml)(text, longest)).replace(/(\s)::/g, '$1\\::');
}
/** `compose.yaml:12:5`: line and column from 1, as editors open it. */
function renderTextPlace(span) {
    return placeText((0,source/* placeOf */.$t)(span));
}
function placeText({ file, line, column }) {
    return safe(`${(0,markdown/* shorten */.ml)(file, longest / 2)}:${line}:${column}`);
}
/** A finding as a block: what and where, its lines, then who it concerns, how it came to it, why it matters and what to do. */
function renderTextFinding(finding, workloads, width, paint) {
    const { severity, id } = finding.rule;
    const tag = `${severity}[${id}]:`;
    const [first = '', ...rest] = (0,columns/* wrap */.LV)(`${tag} ${safe(finding.message)}`, width);
    const lines = frameLines(finding.at, { width });
    const gutter = gutterOf(lines);
    const bar = lines.length === 0 ? '  |' : gutter({ kind: 'gap', line: undefined, isMarked: false, text: '' });
    const edge = bar.slice(0, -2);
    const blocks = [
        paint(severity, tag) + paint('strong', first.slice(tag.length)),
        ...rest.map(line => paint('strong', line)),
        `${edge}${paint('frame', '-->')} ${paint('strong', renderTextPlace(finding.at))}`,
        paint('frame', bar),
    ];
    for (const line of lines) {
        const text = line.kind === 'marker' ? paint(severity, line.text) : line.text;
        blocks.push(`${paint('frame', gutter(line))}${text === '' ? '' : ` ${text}`}`);
    }
    if (lines.length > 0)
        blocks.push(paint('frame', bar));
    for (const [label, texts] of detailsOf(finding, workloads))
        blocks.push(...detail(edge, label, texts, width, paint));
    return blocks.join('\n');
}
function* detailsOf(finding, workloads) {
    const workload = finding.workload === undefined ? undefined : workloads.get(finding.workload);
    if (workload !== undefined) {
        const who = `${(0,core_who/* insideOf */.kP)(workload)} inside, ${(0,core_who/* outsideOf */.R_)(workload)} on the host (${(0,core_who/* engineOf */.ky)(workload)})`;
        yield ['who', [`${safe(workload.id)}: ${safe(who)}`]];
    }
    if (finding.state === 'new')
        yield ['new', ['this change brings it']];
    const others = finding.alsoReaches;
    if (others.length > 0) {
        const more = others.length > mostOthers ? ` and ${others.length - mostOthers} more` : '';
        yield ['also', [`${others.slice(0, mostOthers).map(safe).join(', ')}${more}`]];
    }
    if (finding.trail.length > 0) {
        const steps = finding.trail.slice(0, mostSteps).map(({ text, at }) => `${renderTextPlace(at)}: ${safe(text)}`);
        if (finding.trail.length > mostSteps)
            steps.push(`… ${finding.trail.length - mostSteps} more`);
        yield ['trail', steps];
    }
    yield ['why', [safe(finding.rule.why)]];
    yield ['remedy', [safe(finding.remedy)]];
    if (finding.fix !== undefined)
        yield ['fix', [safe(finding.fix.title)]];
}
/** `= why: …`, with the lines after the first below its text; several texts stand below each other. */
function detail(edge, label, texts, width, paint) {
    const start = `${edge} ${paint('frame', '=')} ${paint('strong', `${label}:`)} `;
    const indent = ' '.repeat(edge.length + label.length + 5);
    const lines = [];
    for (const text of texts) {
        const [first = '', ...rest] = (0,columns/* wrap */.LV)(text, Math.max(20, width - indent.length));
        lines.push((lines.length === 0 ? start : indent) + first, ...rest.map(line => indent + line));
    }
    return lines;
}


/***/ })

};
