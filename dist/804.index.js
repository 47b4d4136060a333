export const id = 804;
export const ids = [804,83];
export const modules = {

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

/***/ 836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CZ: () => (/* binding */ nameOfWorkload),
/* harmony export */   uv: () => (/* binding */ decisionOf),
/* harmony export */   yz: () => (/* binding */ isRun)
/* harmony export */ });
const kinds = { service: 'Service', job: 'Job', hook: 'Hook' };
/** How a sentence begins that is about a workload: `Service web`, `The image (stage runtime)`. */
function nameOfWorkload(workload) {
    if (workload.kind === 'service')
        return `${kinds[workload.definition.kind ?? 'service']} ${workload.name}`;
    return workload.stage.name === undefined ? 'The image' : `The image (stage ${workload.stage.name})`;
}
/** Whether somebody runs it: stages that nothing asks for are only steps on the way. */
function isRun(workload) {
    return workload.kind === 'service' || workload.built !== 'intermediate';
}
/** The step that decides, in words for the end of a sentence. */
function decisionOf(workload) {
    const step = workload.runs.trail.findLast(({ isAside }) => isAside !== true);
    return step === undefined ? 'nothing sets a user' : step.effect;
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
        const text = segment === '\t' ? tab : (0,_log_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(segment).replaceAll('\n', '\u240a');
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

/***/ 8286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JJ: () => (/* binding */ movedAlone),
/* harmony export */   Wm: () => (/* binding */ deltaLines),
/* harmony export */   dx: () => (/* binding */ engineChange),
/* harmony export */   s_: () => (/* binding */ findingCounts)
/* harmony export */ });
/* harmony import */ var _core_who_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8791);
/* harmony import */ var _core_workload_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(836);


const order = ['worse', 'added', 'better', 'same', 'removed'];
const directions = {
    worse: '▲ worse',
    better: '▼ better',
    same: '',
    added: '',
    removed: '',
};
const arrows = { worse: ' ▲', better: ' ▼', same: '' };
/**
 * The workloads that somebody runs and that are not as they were: what got worse first, then what is added, better, different, gone.
 * Empty where nothing was compared.
 */
function deltaLines(report) {
    const lines = [];
    for (const change of report.delta?.workloads ?? [])
        if (isShown(change))
            lines.push(lineOf(change));
    return lines.sort((a, b) => order.indexOf(a.change) - order.indexOf(b.change));
}
function isShown(change) {
    return isSomeonesRun(change) && (change.change !== 'same' || change.aspects.length > 0);
}
function isSomeonesRun({ before, after }) {
    return [before, after].some(workload => workload !== undefined && (0,_core_workload_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isRun */ .yz)(workload));
}
/** `2 workloads have other names and are as they were.`: those that only moved; empty where there are none. */
function movedAlone({ delta }) {
    const moved = delta?.workloads.filter(change => isSomeonesRun(change) && !isShown(change) && movedWords(change.before, change.after) !== '');
    const count = moved?.length ?? 0;
    if (count === 0)
        return '';
    return count === 1
        ? '1 workload has another name and is as it was.'
        : `${count} workloads have other names and are as they were.`;
}
function lineOf({ id, before, after, change, aspects }) {
    const details = aspects
        .filter(({ name }) => name !== 'user')
        .map(aspect => `${aspect.name}: ${aspect.before} → ${aspect.after}${arrows[aspect.change]}`);
    const moved = movedWords(before, after);
    if (moved !== '')
        details.push(moved);
    return { id, change, who: whoOf(before, after), direction: directions[change], details };
}
/** Where it was; empty where it is still there, or only its number in the file is another one. */
function movedWords(before, after) {
    if (before === undefined || after === undefined || before.id === after.id)
        return '';
    const [from, to] = [fileOf(before), fileOf(after)];
    if (from !== to)
        return `moved from ${before.id}`;
    const name = before.kind === 'image' ? before.stage.name : undefined;
    return name === undefined ? '' : `its stage was ${name}`;
}
function fileOf(workload) {
    return workload.kind === 'image' ? workload.file.path : workload.project.path;
}
function whoOf(before, after) {
    if (before === undefined)
        return after === undefined ? '' : `new: ${withHost(after)}`;
    if (after === undefined)
        return `gone, was ${(0,_core_who_js__WEBPACK_IMPORTED_MODULE_1__/* .insideInWords */ .JH)(before)}`;
    const inside = [(0,_core_who_js__WEBPACK_IMPORTED_MODULE_1__/* .insideInWords */ .JH)(before), (0,_core_who_js__WEBPACK_IMPORTED_MODULE_1__/* .insideInWords */ .JH)(after)];
    const outside = [(0,_core_who_js__WEBPACK_IMPORTED_MODULE_1__/* .outsideOf */ .R_)(before), (0,_core_who_js__WEBPACK_IMPORTED_MODULE_1__/* .outsideOf */ .R_)(after)];
    const isOtherHost = outside[0] !== outside[1];
    const isOtherInside = inside[0] !== inside[1];
    // Where nothing is mapped the host's number says nothing more.
    const isPlain = [before, after].every(({ runs, host }) => sameNumber(runs.uid, host.uid));
    const host = `${outside[0]} → ${outside[1]}`;
    if (isOtherInside)
        return `${inside[0]} → ${inside[1]}${isOtherHost && !isPlain ? `, on the host ${host}` : ''}`;
    return isOtherHost ? `${inside[1]}, on the host ${host}` : inside[1];
}
function sameNumber(a, b) {
    return a.state === 'known' && b.state === 'known' ? a.value === b.value : a.state === b.state;
}
function withHost(workload) {
    const { runs, host } = workload;
    return sameNumber(runs.uid, host.uid)
        ? (0,_core_who_js__WEBPACK_IMPORTED_MODULE_1__/* .insideInWords */ .JH)(workload)
        : `${(0,_core_who_js__WEBPACK_IMPORTED_MODULE_1__/* .insideInWords */ .JH)(workload)}, on the host ${(0,_core_who_js__WEBPACK_IMPORTED_MODULE_1__/* .outsideOf */ .R_)(workload)}`;
}
/** `2 new findings, 3 unchanged, 1 fixed`: empty where nothing was compared. */
function findingCounts({ delta }) {
    if (delta === undefined)
        return '';
    const { new: isNew, unchanged, fixed } = delta;
    const parts = [
        isNew === 0 ? 'no new findings' : `${isNew} new ${isNew === 1 ? 'finding' : 'findings'}`,
        ...(unchanged === 0 ? [] : [`${unchanged} unchanged`]),
        ...(fixed.length === 0 ? [] : [`${fixed.length} fixed`]),
    ];
    return parts.join(', ');
}
/** `The engine is rootful; it was userns-remap.`; empty where it is the same, or nothing runs on it on one of the two sides. */
function engineChange({ engine, delta }) {
    if (delta === undefined || delta.engineBefore.mode === engine.mode)
        return '';
    if (!delta.workloads.some(({ before, after }) => before !== undefined && after !== undefined))
        return '';
    return `The engine is ${engine.mode}; it was ${delta.engineBefore.mode}.`;
}


/***/ }),

/***/ 2794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ uidMapOf),
/* harmony export */   v: () => (/* binding */ unmappedWorkloads)
/* harmony export */ });
/* harmony import */ var _workload_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8252);

/** The map of uids with every workload in its place; `undefined` where nothing is mapped, or the map is not known. */
function uidMapOf(report) {
    const { mode, uids } = report.engine;
    const workloads = (0,_workload_table_js__WEBPACK_IMPORTED_MODULE_0__/* .shownWorkloads */ .IH)(report);
    if (mode === 'rootful' || uids.state === 'unknown' || uids.value.length === 0 || workloads.length === 0)
        return undefined;
    return uids.value.map(range => ({ range, landings: landingsIn(range, workloads) }));
}
/** Workloads that have the host's own ids although the engine maps. */
function unmappedWorkloads(report) {
    return report.engine.mode === 'rootful' ? [] : (0,_workload_table_js__WEBPACK_IMPORTED_MODULE_0__/* .shownWorkloads */ .IH)(report).filter(({ host }) => host.isHostNamespace);
}
function landingsIn({ inside, outside, size }, workloads) {
    const byId = new Map(inside === 0 ? [[0, []]] : []);
    for (const workload of workloads) {
        const { runs, host } = workload;
        if (runs.uid.state === 'unknown' || host.uid.state === 'unknown' || host.isHostNamespace)
            continue;
        const id = runs.uid.value;
        if (id < inside || id - inside >= size)
            continue;
        const found = byId.get(id);
        if (found === undefined)
            byId.set(id, [workload]);
        else
            found.push(workload);
    }
    return [...byId]
        .sort(([a], [b]) => a - b)
        .map(([id, found]) => ({ inside: id, outside: outside + (id - inside), workloads: found }));
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

/***/ 7364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ renderMatrix),
  Z: () => (/* binding */ renderTextMatrix)
});

// EXTERNAL MODULE: ./lib/report/columns.js
var report_columns = __webpack_require__(2269);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
// EXTERNAL MODULE: ./lib/report/workload-table.js
var workload_table = __webpack_require__(8252);
;// CONCATENATED MODULE: ./lib/report/matrix.js

const insides = ['root', 'not root', 'not known'];
const outsides = ['root', 'not root', 'not known', 'none'];
/** Who is root inside. */
function insideRootness({ runs }) {
    if (runs.root.state === 'unknown')
        return 'not known';
    return runs.root.value ? 'root' : 'not root';
}
/** Who is root on the host. */
function outsideRootness({ runs, host }) {
    if (host.uid.state === 'known')
        return host.uid.value === 0 ? 'root' : 'not root';
    if (host.uid.reason === 'unmapped')
        return 'none';
    // An account whose number is not fixed is another one on the host as well.
    return host.isHostNamespace && runs.root.state === 'known' && !runs.root.value ? 'not root' : 'not known';
}
/** The matrix of what somebody runs; `undefined` where one sentence says as much, for there are fewer than two. */
function matrixOf(report) {
    const workloads = (0,workload_table/* shownWorkloads */.IH)(report);
    if (workloads.length < 2)
        return undefined;
    const at = (inside, outside) => workloads.filter(workload => insideRootness(workload) === inside && outsideRootness(workload) === outside);
    const isAsked = (is) => is === 'root' || is === 'not root';
    const outside = outsides.filter(is => isAsked(is) || insides.some(inside => at(inside, is).length > 0));
    const rows = insides
        .map(inside => ({ inside, cells: outside.map(is => at(inside, is)) }))
        .filter(({ inside, cells }) => isAsked(inside) || cells.some(cell => cell.length > 0));
    return { outside, rows };
}

;// CONCATENATED MODULE: ./lib/report/matrix-table.js



const heads = {
    root: 'root',
    'not root': 'not root',
    'not known': 'not known',
    none: 'does not start',
};
/** The 2×2 for a terminal, counted; empty where the table is short enough. */
function renderTextMatrix(report, paint) {
    const matrix = matrixOf(report);
    if (matrix === undefined)
        return '';
    const label = 18;
    const columns = matrix.outside.map(is => heads[is]);
    const lines = [
        paint('faint', `  ${(0,report_columns/* padTo */.v0)('', label)}ON THE HOST`),
        paint('faint', `  ${(0,report_columns/* padTo */.v0)('INSIDE', label)}${columns.join('  ')}`),
    ];
    for (const { inside, cells } of matrix.rows) {
        const counts = cells.map((cell, at) => `${cell.length}`.padStart((columns[at] ?? '').length));
        lines.push(`  ${(0,report_columns/* padTo */.v0)(heads[inside], label)}${counts.join('  ')}`);
    }
    return lines.join('\n');
}
const mostNames = 4;
/** The 2×2 as a table of Markdown with the workloads in it; empty where the other table is short enough. */
function renderMatrix(report) {
    const matrix = matrixOf(report);
    if (matrix === undefined)
        return '';
    const columns = matrix.outside.map(is => (is === 'none' ? heads[is] : `${heads[is]} on the host`));
    const lines = [`| | ${columns.join(' | ')} |`, `| --- |${' --- |'.repeat(columns.length)}`];
    for (const { inside, cells } of matrix.rows) {
        const shown = cells.map(cell => {
            if (cell.length === 0)
                return '–';
            const more = cell.length > mostNames ? ` and ${cell.length - mostNames} more` : '';
            return `${cell.length}: ${cell
                .slice(0, mostNames)
                .map(({ id }) => (0,markdown/* markdownCode */.D9)(id, 80))
                .join(', ')}${more}`;
        });
        lines.push(`| **${heads[inside]} inside** | ${shown.join(' | ')} |`);
    }
    return lines.join('\n');
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

/***/ 7681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ newlySilenced),
/* harmony export */   n: () => (/* binding */ rankedSilenced)
/* harmony export */ });
/** Silenced findings as reports list them: what this change silences, then what people silenced with a reason, then the baseline's. */
function rankedSilenced(suppressed) {
    const rank = ({ suppression: { by, isNew } }) => (isNew ? 0 : by === 'baseline' ? 2 : 1);
    return [...suppressed].sort((a, b) => rank(a) - rank(b));
}
/** What this change silences. */
function newlySilenced(suppressed) {
    return suppressed.filter(({ suppression }) => suppression.isNew);
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
    'base-image': {
        sentence: 'The base image is not known.',
        settle: 'End the stage with a `USER` that has a number, or give the image’s user in the configuration.',
    },
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

/***/ 8252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ renderTally),
/* harmony export */   IH: () => (/* binding */ shownWorkloads),
/* harmony export */   rf: () => (/* binding */ signs),
/* harmony export */   uM: () => (/* binding */ renderWorkloadTable)
/* harmony export */ });
/* harmony import */ var _core_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7849);
/* harmony import */ var _core_who_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8791);
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1101);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3021);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1083);





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
        const address = (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_2__.addressOf)(workload.at, surroundings);
        const name = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCode */ .D9)(workload.id);
        const cells = [
            address === undefined ? name : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownLink */ .iQ)(name, address),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)((0,_core_who_js__WEBPACK_IMPORTED_MODULE_4__/* .insideOf */ .kP)(workload), 200),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)((0,_core_who_js__WEBPACK_IMPORTED_MODULE_4__/* .outsideOf */ .R_)(workload)),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)((0,_core_who_js__WEBPACK_IMPORTED_MODULE_4__/* .engineOf */ .ky)(workload)),
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
