export const id = 784;
export const ids = [784];
export const modules = {

/***/ 1983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ paintWith)
/* harmony export */ });
// Select Graphic Rendition, the sixteen colours that every terminal lets its user choose.
const codes = {
    error: '1;31',
    warning: '1;33',
    note: '1;36',
    good: '32',
    strong: '1',
    faint: '2',
    frame: '34',
};
/** Colours for a terminal, or none. */
function paintWith(colour) {
    if (!colour)
        return (_role, text) => text;
    return (role, text) => (text === '' ? '' : `\u001b[${codes[role]}m${text}\u001b[0m`);
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
    return (0,log_text/* logWord */.Lv)((0,markdown/* shorten */.ml)(text, longest)).replace(/(\s)::/g, '$1\\::');
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


/***/ }),

/***/ 9784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderText: () => (/* binding */ renderText)
});

// EXTERNAL MODULE: ./lib/report/columns.js
var columns = __webpack_require__(2269);
// EXTERNAL MODULE: ./lib/report/delta-lines.js
var delta_lines = __webpack_require__(8286);
// EXTERNAL MODULE: ./lib/report/text-finding.js + 1 modules
var text_finding = __webpack_require__(8544);
;// CONCATENATED MODULE: ./lib/report/delta-text.js



const mostFixed = 20;
const mostLines = 50;
/** What the change does, in lines for a terminal: workloads, then findings. Empty where nothing was compared. */
function deltaTextLines(report, width, paint) {
    const { delta } = report;
    if (delta === undefined)
        return [];
    const lines = [];
    const engine = (0,delta_lines/* engineChange */.dx)(report);
    if (engine !== '')
        lines.push(...indented(engine, width, '  '));
    const changes = (0,delta_lines/* deltaLines */.Wm)(report);
    for (const { id, who, direction, change, details } of changes.slice(0, mostLines)) {
        const role = change === 'worse' ? 'error' : change === 'better' ? 'good' : 'faint';
        const [...texts] = indented(`${(0,text_finding/* safe */.gB)(id)}: ${(0,text_finding/* safe */.gB)(who)}`, width, '  ');
        // The sign stays beside the last word, whatever the width.
        if (direction !== '')
            texts.push(`${texts.pop() ?? ''} ${paint(role, direction)}`);
        lines.push(...texts);
        for (const detail of details)
            lines.push(...indented((0,text_finding/* safe */.gB)(detail), width, '      '));
    }
    if (changes.length > mostLines)
        lines.push(`  ${changes.length - mostLines} more workloads are not as they were.`);
    if (changes.length === 0)
        lines.push('  Nobody runs as another user than before.');
    const moved = (0,delta_lines/* movedAlone */.JJ)(report);
    if (moved !== '')
        lines.push(`  ${moved}`);
    lines.push(...indented(`${capital((0,delta_lines/* findingCounts */.s_)(report))}, compared with ${delta.base.slice(0, 10)}.`, width, '  '));
    for (const { rule, at, message } of delta.fixed.slice(0, mostFixed))
        lines.push(...indented(`fixed: ${rule.id} at ${(0,text_finding/* renderTextPlace */.Jm)(at)}: ${(0,text_finding/* safe */.gB)(message)}`, width, '  '));
    if (delta.fixed.length > mostFixed)
        lines.push(`  ${delta.fixed.length - mostFixed} more are fixed.`);
    return lines;
}
function capital(text) {
    return text.slice(0, 1).toUpperCase() + text.slice(1);
}
function indented(text, width, indent) {
    return (0,columns/* wrap */.LV)(text, width - indent.length - 2).map((line, at) => (at === 0 ? indent : `${indent}  `) + line);
}

// EXTERNAL MODULE: ./lib/report/matrix-table.js + 1 modules
var matrix_table = __webpack_require__(7364);
// EXTERNAL MODULE: ./lib/report/silenced.js
var silenced = __webpack_require__(7681);
// EXTERNAL MODULE: ./lib/report/style.js
var style = __webpack_require__(1983);
// EXTERNAL MODULE: ./lib/report/id-map.js
var id_map = __webpack_require__(2794);
;// CONCATENATED MODULE: ./lib/report/text-id-map.js



const mostRanges = 6;
const mostLandings = 12;
const mostNames = 3;
const label = 12;
/** Kept free beside the bars. */
const roomForNames = 24;
const narrowestName = 8;
/**
 * The map as bars, inside above outside, with a mark where root and each workload land; gids below where they differ. Lines of at most
 * `width` columns. Empty where nothing is mapped.
 */
function renderTextIdMap(report, width, paint) {
    const ranges = (0,id_map/* uidMapOf */.e)(report);
    if (ranges === undefined)
        return '';
    const all = ranges.map(({ range }) => range);
    const bars = barsFor(all, width);
    const lines = [paint('strong', 'The map of uids')];
    for (const { range, landings } of ranges.slice(0, mostRanges)) {
        lines.push(...bars.range(range));
        for (const landing of landings.slice(0, mostLandings))
            lines.push(bars.landing(range, landing));
        if (landings.length > mostLandings)
            lines.push(`  ${landings.length - mostLandings} more uids are not shown.`);
    }
    if (ranges.length > mostRanges)
        lines.push(`  ${ranges.length - mostRanges} more ranges are not shown.`);
    const off = (0,id_map/* unmappedWorkloads */.v)(report);
    if (off.length > 0)
        lines.push(...(0,columns/* wrap */.LV)(`Not mapped: ${namesOf(off.map(({ id }) => id))}.`, width - 2).map(text => `  ${text}`));
    const gids = report.engine.gids.state === 'known' ? report.engine.gids.value : [];
    if (gids.length > 0 && JSON.stringify(gids) !== JSON.stringify(all)) {
        const ofGids = barsFor(gids, width);
        lines.push(paint('strong', 'The map of gids'), ...gids.slice(0, mostRanges).flatMap(range => ofGids.range(range)));
        if (gids.length > mostRanges)
            lines.push(`  ${gids.length - mostRanges} more ranges are not shown.`);
    }
    return lines.join('\n');
}
function barsFor(ranges, width) {
    const digits = Math.max(...ranges.flatMap(({ inside, outside }) => [`${inside}`.length, `${outside}`.length]));
    const ends = Math.max(...ranges.map(({ inside, outside, size }) => `${Math.max(inside, outside) + size}`.length));
    const length = Math.max(8, Math.min(40, width - label - digits - ends - 5 - roomForNames));
    const line = (name, from, bar, to) => `  ${(0,columns/* padTo */.v0)(name, label)} ${`${from}`.padStart(digits)} ${bar} ${to}`.trimEnd();
    const bar = `├${'─'.repeat(length - 2)}┤`;
    return {
        range: ({ inside, outside, size }) => [
            line('inside', inside, bar, `${inside + size - 1}`),
            line('on the host', outside, bar, `${outside + size - 1}`),
        ],
        landing({ inside, size }, { inside: id, outside, workloads }) {
            const at = size < 2 ? 0 : Math.floor(((id - inside) / (size - 1)) * (length - 1));
            const names = workloads.length === 0 ? '' : `  ${namesOf(workloads.map(workload => workload.id))}`;
            const start = line(id === 0 ? 'root' : 'uid', id, (0,columns/* padTo */.v0)(`${' '.repeat(at)}▲`, length), `${outside}`);
            const room = width - start.length;
            return room < narrowestName ? start : start + (0,columns/* fitMiddle */.Ng)(names, room);
        },
    };
}
function namesOf(ids) {
    const more = ids.length > mostNames ? ` and ${ids.length - mostNames} more` : '';
    return `${ids.slice(0, mostNames).map(text_finding/* safe */.gB).join(', ')}${more}`;
}

// EXTERNAL MODULE: ./lib/core/rule.js
var rule = __webpack_require__(7849);
// EXTERNAL MODULE: ./lib/core/who.js
var who = __webpack_require__(8791);
// EXTERNAL MODULE: ./lib/report/log-text.js
var log_text = __webpack_require__(2062);
;// CONCATENATED MODULE: ./lib/report/text-table.js




const signs = { error: '✗', warning: '!', note: 'i' };
/**
 * The table of workloads in lines of at most `width` columns, by path. A stage that is only a step to another one is in it only where
 * something was found about it; the last line counts those that are not. Empty when there is nothing to show.
 */
function renderTextTable(report, width, paint) {
    const found = findingsByWorkload(report.findings);
    const shown = report.workloads.filter(workload => workload.kind === 'service' || workload.built !== 'intermediate' || found.has(workload.id));
    const rows = shown.map(workload => rowOf(workload, found.get(workload.id) ?? []));
    const lines = rows.length === 0 ? [] : tableLines(rows, width, paint);
    const hidden = report.workloads.length - shown.length;
    if (hidden > 0) {
        const stages = hidden === 1 ? 'stage that is only a step to another is' : 'stages that are only steps to others are';
        lines.push(paint('faint', `  ${hidden} ${stages} not shown.`));
    }
    return lines.join('\n');
}
function findingsByWorkload(findings) {
    const found = new Map();
    for (const finding of findings) {
        const ids = finding.workload === undefined ? [] : [finding.workload, ...finding.alsoReaches];
        for (const id of ids) {
            const list = found.get(id);
            if (list === undefined)
                found.set(id, [finding]);
            else
                list.push(finding);
        }
    }
    return found;
}
function rowOf(workload, findings) {
    const { mode, isHostNamespace } = workload.host;
    // Of who only starts as root the number says enough.
    const inside = (0,who/* insideOf */.kP)(workload).replace(/^0 \(root\) → /, '0 → ');
    return {
        cells: [workload.id, inside, (0,who/* outsideOf */.R_)(workload)].map(text => (0,log_text/* logWord */.Lv)(shortenMiddle(text))),
        engine: (0,who/* engineOf */.ky)(workload),
        map: mode === 'rootful' ? 'none' : isHostNamespace ? 'off' : 'on',
        ...verdictOn(workload, findings),
    };
}
function verdictOn(workload, findings) {
    for (const severity of rule/* severities */.g) {
        const worst = findings.find(({ rule }) => rule.severity === severity);
        if (worst === undefined)
            continue;
        const others = new Set(findings.map(({ rule }) => rule.id)).size - 1;
        const verdict = `${worst.rule.id}${others === 0 ? '' : ` +${others}`}`;
        return { sign: signs[severity], role: severity, verdict };
    }
    const { root } = workload.runs;
    if (root.state === 'unknown')
        return { sign: '?', role: 'warning', verdict: 'not known' };
    return root.value ? { sign: '·', role: 'faint', verdict: 'root' } : { sign: '✓', role: 'good', verdict: 'not root' };
}
const gap = '  ';
/** Narrower than this a column says nothing. */
const narrowest = 16;
/** From this width on the engine has its column in any case. */
const roomy = 120;
/** No screen shows more of a name. */
const longest = 400;
const text_table_columns = ['WORKLOAD', 'INSIDE', 'ON THE HOST'].map((head, at) => ({
    head,
    textOf: ({ cells }) => cells[at] ?? '',
}));
const engineColumn = { head: 'ENGINE', textOf: ({ engine }) => engine };
const mapColumn = { head: 'MAP', textOf: ({ map }) => map };
/** How the engine is told: by its name where that differs or there is room, by whether it maps ids where only that differs, else not. */
function engineColumns(rows, width) {
    const maps = new Set(rows.map(({ map }) => map));
    if (width >= roomy || (maps.has('none') && maps.size > 1))
        return [engineColumn];
    return maps.size > 1 ? [mapColumn] : [];
}
function tableLines(rows, width, paint) {
    const all = [...text_table_columns, ...engineColumns(rows, width)];
    const verdicts = widestOf({ head: 'VERDICT', textOf: ({ verdict }) => verdict }, rows);
    const wanted = all.map(column => widestOf(column, rows));
    const widths = shrink(wanted, width - 2 - verdicts - gap.length * all.length);
    const line = (textOf) => all.map((column, at) => (0,columns/* padTo */.v0)((0,columns/* fitMiddle */.Ng)(textOf(column), widths[at] ?? 0), widths[at] ?? 0) + gap).join('');
    const lines = [paint('faint', `  ${line(({ head }) => head)}VERDICT`)];
    for (const row of rows)
        lines.push(`${paint(row.role, row.sign)} ${line(({ textOf }) => textOf(row))}${paint(row.role, row.verdict)}`);
    return lines;
}
function widestOf({ head, textOf }, rows) {
    let widest = (0,columns/* widthOf */.qz)(head);
    for (const row of rows)
        widest = Math.max(widest, (0,columns/* widthOf */.qz)(textOf(row)));
    return widest;
}
function shortenMiddle(text) {
    return text.length <= longest ? text : `${text.slice(0, longest / 2)}…${text.slice(-longest / 2)}`;
}
/** Takes from the widest column until all fit, or none says anything any more. */
function shrink(wanted, room) {
    const widths = [...wanted];
    let excess = -room;
    for (const width of widths)
        excess += width;
    while (excess > 0) {
        const sorted = [...widths].sort((a, b) => b - a);
        const widest = sorted[0] ?? 0;
        const next = Math.max(narrowest, sorted.find(width => width < widest) ?? narrowest);
        if (widest <= narrowest)
            break;
        const count = widths.filter(width => width === widest).length;
        const cut = Math.min(widest - next, Math.ceil(excess / count));
        for (const [at, width] of widths.entries()) {
            if (width !== widest)
                continue;
            widths[at] = width - cut;
            excess -= cut;
        }
    }
    return widths;
}

// EXTERNAL MODULE: ./lib/report/unknown-table.js
var unknown_table = __webpack_require__(573);
// EXTERNAL MODULE: ./lib/report/unknowns.js
var unknowns = __webpack_require__(8755);
;// CONCATENATED MODULE: ./lib/report/verdict-line.js


/** The verdict in one line, without a line feed: `✗ runs-as failed: 2 errors, 1 warning`. */
function verdictLine(report, paint = (0,style/* paintWith */.H)(false)) {
    const { passed, because } = report.verdict;
    if (report.failures.length > 0)
        return paint('error', `✗ runs-as could not finish: ${(0,log_text/* logWord */.Lv)(because)}`);
    if (!passed)
        return paint('error', `✗ runs-as failed: ${(0,log_text/* logWord */.Lv)(because)}`);
    return paint('good', `✓ runs-as passed: ${(0,log_text/* logWord */.Lv)(because)}`);
}

// EXTERNAL MODULE: ./lib/report/workload-table.js
var workload_table = __webpack_require__(8252);
;// CONCATENATED MODULE: ./lib/report/text.js












/** Prose is not wider, whatever the terminal has. */
const widestProse = 110;
/** Nothing is made narrower. */
const text_narrowest = 50;
const text_mostNames = 5;
/** Of one reason; each is a finding above as well. */
const mostQuestions = 12;
const mostSilenced = 20;
/**
 * A report for people at a terminal, with a line feed at its end: who everything runs as, then each finding, then what is not known,
 * what could not be read and what was silenced; the verdict is the last line. Whatever comes from the repository is harmless in a log.
 */
function renderText(report, { width, colour }) {
    const paint = (0,style/* paintWith */.H)(colour);
    const columns = Math.max(text_narrowest, width);
    const prose = Math.min(columns, widestProse);
    const workloads = new Map(report.workloads.map(workload => [workload.id, workload]));
    const blocks = [
        engineLine(report, prose),
        section('What this change does', deltaTextLines(report, prose, paint), paint),
        renderTextTable(report, columns, paint),
        (0,matrix_table/* renderTextMatrix */.Z)(report, paint),
        renderTextIdMap(report, columns, paint),
        ...report.findings.map(finding => (0,text_finding/* renderTextFinding */.B7)(finding, workloads, prose, paint)),
        section('Not known', unknownLines(report, prose), paint),
        section('Not readable to the end', unreadableLines(report, prose), paint),
        section('Silenced', silencedLines(report, prose), paint),
        section('Note', report.notes.flatMap(note => bullet((0,text_finding/* safe */.gB)(note), prose)), paint),
        [tally(report, prose), verdictLine(report, paint)].filter(line => line !== '').join('\n'),
    ];
    return `${blocks.filter(block => block !== '').join('\n\n')}\n`;
}
function engineLine({ engine, workloads, project }, width) {
    if (workloads.length === 0)
        return '';
    const { mode, from, at } = engine;
    const why = at !== undefined
        ? `as ${(0,text_finding/* renderTextPlace */.Jm)(at)} says`
        : from === 'default'
            ? 'because nothing in the repository says otherwise'
            : `as the ${from === 'config' ? 'configuration' : from} says`;
    const lines = (0,columns/* wrap */.LV)(`Engine: ${mode}, ${why}.${othersText(engine.others)}`, width);
    for (const { paths, engine: other } of project.otherEngines ?? [])
        lines.push(...(0,columns/* wrap */.LV)(`Engine of ${(0,text_finding/* safe */.gB)(paths.join(', '))}: ${other.mode}.`, width));
    return lines.join('\n');
}
/** Engine files of other hosts, which nobody has told apart. */
function othersText(others) {
    if (others.length === 0)
        return '';
    const more = others.length > text_mostNames ? ` and ${others.length - text_mostNames} more` : '';
    return ` Seen and not used: ${others.slice(0, text_mostNames).map(text_finding/* safe */.gB).join(', ')}${more}.`;
}
function tally(report, width) {
    return (0,columns/* wrap */.LV)((0,workload_table/* renderTally */.$x)(report), width).join('\n');
}
function section(heading, lines, paint) {
    return lines.length === 0 ? '' : [paint('strong', heading), ...lines].join('\n');
}
function bullet(text, width, indent = '  ') {
    const [first = '', ...rest] = (0,columns/* wrap */.LV)(text, width - indent.length - 2);
    const below = ' '.repeat(indent.length + 2);
    return [`${indent}${first}`, ...rest.map(line => `${below}${line}`)];
}
/** What is not known by its reason, each case with the workloads it is about; what concerns most comes first. */
function unknownLines(report, width) {
    const reasons = new Map();
    for (const workload of (0,workload_table/* shownWorkloads */.IH)(report)) {
        const unknown = (0,unknown_table/* unknownOf */.KO)(workload);
        if (unknown === undefined)
            continue;
        const questions = reasons.get(unknown.reason) ?? new Map();
        reasons.set(unknown.reason, questions);
        const question = questions.get(unknown.detail) ?? { unknown, workloads: [] };
        questions.set(unknown.detail, question);
        question.workloads.push(workload);
    }
    const lines = [];
    for (const [reason, questions] of reasons) {
        const { sentence, settle } = unknowns/* unknowns */.U[reason];
        lines.push(...bullet(`${sentence} ${settle}`, width));
        const byCount = [...questions.values()].sort((a, b) => b.workloads.length - a.workloads.length);
        for (const { unknown, workloads } of byCount.slice(0, mostQuestions))
            lines.push(...bullet(`${(0,text_finding/* safe */.gB)(unknown.detail)} (${text_namesOf(workloads)})`, width, '    - '));
        const left = byCount.length - mostQuestions;
        if (left > 0)
            lines.push(`    - and ${left} more; \`--format json\` has them all`);
    }
    return lines;
}
function text_namesOf(workloads) {
    const more = workloads.length > text_mostNames ? ` and ${workloads.length - text_mostNames} more` : '';
    return `${workloads
        .slice(0, text_mostNames)
        .map(({ id }) => (0,text_finding/* safe */.gB)(id))
        .join(', ')}${more}`;
}
function unreadableLines(report, width) {
    return report.files
        .filter(({ state }) => state === 'unreadable')
        .flatMap(file => bullet(unreadableText(file), width));
}
function unreadableText({ path, faults }) {
    const [fault] = faults;
    if (fault === undefined)
        return (0,text_finding/* safe */.gB)(path);
    const more = faults.length > 1 ? ` (${faults.length - 1} more)` : '';
    return `${(0,text_finding/* renderTextPlace */.Jm)(fault.at)}: ${(0,text_finding/* safe */.gB)(fault.message)}${more}`;
}
function silencedLines(report, width) {
    const lines = (0,silenced/* rankedSilenced */.n)(report.suppressed)
        .slice(0, mostSilenced)
        .flatMap(finding => bullet(silencedText(finding), width));
    const left = report.suppressed.length - mostSilenced;
    return left > 0 ? [...lines, `  and ${left} more; \`--format json\` has them all`] : lines;
}
function silencedText({ rule, at, suppression }) {
    const why = suppression.reason === '' ? 'no reason given' : (0,text_finding/* safe */.gB)(suppression.reason);
    const where = suppression.at === undefined ? suppression.by : (0,text_finding/* renderTextPlace */.Jm)(suppression.at);
    const isNew = suppression.isNew ? 'new: ' : '';
    return `${isNew}${rule.id} at ${(0,text_finding/* renderTextPlace */.Jm)(at)}: ${why} (${where})`;
}


/***/ })

};
