export const id = 804;
export const ids = [804];
export const modules = {

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
/* harmony export */   hW: () => (/* binding */ takeFitting)
/* harmony export */ });
/* unused harmony export lengthInUnits */
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
