export const id = 991;
export const ids = [991];
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
        const text = (0,markdown/* shorten */.ml)((0,log_text/* visibleText */.Q)(file.text.slice(starts[line - 1] ?? 0, starts[line] ?? file.text.length).replace(/\r?\n$/, '')), widest);
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
    const unused = renderOthers(others);
    if (at !== undefined)
        return `Engine: ${mode}, as ${renderPlace(at, surroundings)} says.${unused}`;
    if (from === 'default')
        return `Engine: ${mode}, because nothing in the repository says otherwise.${unused}`;
    return `Engine: ${mode}, as the ${from === 'config' ? 'configuration' : from} says.${unused}`;
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
 * A report as GitHub shows it, in the order in which it is read: verdict, what the change does, workloads, findings, what is not known, what could not be
 * read, what was silenced. Never longer than `extent.limit`: what does not fit is left out by rank and counted.
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
    const map = folded('Where ids land on the host', renderIdMapDiagram(report));
    const unknown = section(`Not known (${(0,unknown_table/* countUnknown */.mj)(report)})`, (0,unknown_table/* renderUnknown */.Ht)(report, room * 0.1, measure));
    const unreadable = section('Not readable', renderUnreadable(report, surroundings, room * 0.1, measure));
    const suppressed = folded(`Silenced: ${report.suppressed.length}`, renderSuppressed(report, surroundings, room * 0.05, measure));
    const used = measure([delta, table, matrix, map, unknown, unreadable, suppressed].join('\n\n'));
    const findings = renderFindings(report.findings, surroundings, extent.openFindings, room - used, measure);
    const leftOut = findings.leftOut > 0
        ? `${findings.leftOut} more ${findings.leftOut === 1 ? 'finding is' : 'findings are'} left out here: GitHub takes no longer text. ${extent.rest}`
        : '';
    const body = [
        delta,
        table,
        matrix,
        map,
        section('Findings', [findings.text, leftOut].filter(text => text !== '').join('\n\n')),
        unknown,
        unreadable,
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
