export const id = 6153;
export const ids = [6153];
export const modules = {

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


/***/ })

};
