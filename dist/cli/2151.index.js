export const id = 2151;
export const ids = [2151,6222];
export const modules = {

/***/ 2151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  whyText: () => (/* binding */ whyText)
});

// EXTERNAL MODULE: ./lib/core/closest.js
var closest = __webpack_require__(7640);
;// CONCATENATED MODULE: ./lib/core/find-workload.js

/**
 * Completes an id: the whole of it, else a name behind `#`, else a directory or file before it, else a part of it. What means one workload
 * that somebody runs beside stages that are only steps means that one.
 */
function findWorkload(written, workloads) {
    const exact = workloads.find(({ id }) => id === written);
    if (exact !== undefined)
        return { workload: exact };
    const nameOf = (id) => id.slice(id.lastIndexOf('#') + 1);
    const plain = written.replace(/^#/, '');
    const ways = [
        id => nameOf(id) === plain,
        id => id.startsWith(`${written.replace(/\/$/, '')}/`) || id.startsWith(`${written}#`),
        id => id.toLowerCase().includes(written.toLowerCase()),
    ];
    for (const fits of ways) {
        const found = workloads.filter(({ id }) => fits(id));
        const run = found.filter(workload => workload.kind === 'service' || workload.built !== 'intermediate');
        const [only, second] = run.length > 0 ? run : found;
        if (only !== undefined && second === undefined)
            return { workload: only };
        if (only !== undefined)
            return { among: run.length > 0 ? run : found };
    }
    const ids = workloads.map(({ id }) => id);
    const guess = (0,closest/* closestOf */.P)(written, ids) ?? ids.find(id => nameOf(id) === (0,closest/* closestOf */.P)(plain, ids.map(nameOf)));
    return { guess };
}

// EXTERNAL MODULE: ./lib/options.js
var lib_options = __webpack_require__(1097);
// EXTERNAL MODULE: ./lib/core/image/explain.js
var explain = __webpack_require__(3841);
// EXTERNAL MODULE: ./lib/core/image/reference.js
var image_reference = __webpack_require__(5896);
// EXTERNAL MODULE: ./lib/core/source.js
var source = __webpack_require__(7718);
// EXTERNAL MODULE: ./lib/core/who.js
var who = __webpack_require__(8791);
// EXTERNAL MODULE: ./lib/core/workload-name.js
var workload_name = __webpack_require__(836);
// EXTERNAL MODULE: ./lib/report/columns.js
var columns = __webpack_require__(2269);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
// EXTERNAL MODULE: ./lib/report/style.js
var style = __webpack_require__(1983);
// EXTERNAL MODULE: ./lib/report/text-finding.js + 1 modules
var text_finding = __webpack_require__(8544);
// EXTERNAL MODULE: ./lib/report/unknown-table.js
var unknown_table = __webpack_require__(573);
// EXTERNAL MODULE: ./lib/report/unknowns.js
var unknowns = __webpack_require__(8755);
;// CONCATENATED MODULE: ./lib/report/why.js











const widest = 110;
const longestLine = 160;
/** How one workload comes to its user, step by step with the lines, from its base image to the host; with a line feed at its end. */
function renderWhy(workload, report, { width, colour }) {
    const paint = (0,style/* paintWith */.H)(colour);
    const prose = Math.max(50, Math.min(width, widest));
    const { id, trail, host } = workload;
    const base = baseOf(workload);
    const evidence = base === undefined ? undefined : (0,explain.evidenceOf)(base);
    const answer = `${(0,workload_name/* nameOfWorkload */.CZ)(workload)} is ${(0,who/* insideOf */.kP)(workload)} inside, and ${(0,who/* outsideOf */.R_)(workload)} on the host (${(0,who/* engineOf */.ky)(workload)}).`;
    const lines = [paint('strong', (0,text_finding/* safe */.gB)(id)), ...(0,columns/* wrap */.LV)((0,text_finding/* safe */.gB)(answer), prose), ''];
    trail.forEach(({ by, effect, at, isAside }, index) => {
        const number = `${index + 1}.`.padStart(3);
        const [first = '', ...rest] = (0,columns/* wrap */.LV)((0,text_finding/* safe */.gB)(isAside === true ? `(${effect})` : effect), prose - 4);
        lines.push(`${number} ${first}`, ...rest.map(line => `    ${line}`));
        if (at !== undefined)
            lines.push(paint('faint', `    ${(0,text_finding/* renderTextPlace */.Jm)(at)} | ${sourceLine(at)}`));
        // What the configuration says has its own line and reason.
        const isTable = by === 'base-image' && trail[index - 1]?.isAside !== true && effect.startsWith(`${base} runs as`);
        if (isTable && evidence !== undefined)
            lines.push(paint('faint', `    the table read it at ${(0,text_finding/* safe */.gB)(evidence)}`));
    });
    const last = trail.at(-1)?.effect;
    if (last !== host.because)
        lines.push(`${`${trail.length + 1}.`.padStart(3)} ${(0,text_finding/* safe */.gB)(host.because)}`);
    const unknown = (0,unknown_table/* unknownOf */.KO)(workload);
    if (unknown !== undefined)
        lines.push('', ...(0,columns/* wrap */.LV)(`Not known: ${(0,text_finding/* safe */.gB)(unknown.detail)}. ${unknowns/* unknowns */.U[unknown.reason].settle}`, prose));
    const found = report.findings.filter(one => one.workload === id || one.alsoReaches.includes(id));
    if (found.length > 0)
        lines.push('');
    for (const { rule, message, at } of found) {
        const [first = '', ...rest] = (0,columns/* wrap */.LV)(`${rule.severity}[${rule.id}] ${(0,text_finding/* renderTextPlace */.Jm)(at)}: ${(0,text_finding/* safe */.gB)(message)}`, prose);
        lines.push(paint(rule.severity, first), ...rest.map(line => `  ${line}`));
    }
    for (const { rule, suppression } of report.suppressed.filter(one => one.workload === id || one.alsoReaches.includes(id)))
        lines.push(...(0,columns/* wrap */.LV)(`${rule.id} is silenced (${suppression.by}): ${(0,text_finding/* safe */.gB)(suppression.reason)}`, prose));
    return `${lines.join('\n')}\n`;
}
/** The image from elsewhere that it stands on. */
function baseOf(workload) {
    if (workload.kind === 'image')
        return workload.base.state === 'known' ? workload.base.value : undefined;
    if (workload.target !== undefined)
        return baseOf(workload.target);
    const reference = (0,image_reference/* parseReference */.Y)(workload.image ?? '');
    return 'error' in reference ? undefined : (0,image_reference/* formatReference */.F)(reference);
}
function sourceLine({ file, start }) {
    const starts = (0,source/* lineStartsOf */.xV)(file);
    const line = (0,source/* lineAt */.mh)(file, start);
    return (0,text_finding/* safe */.gB)((0,markdown/* shorten */.ml)(file.text.slice(starts[line] ?? 0, starts[line + 1] ?? file.text.length).trim(), longestLine));
}

;// CONCATENATED MODULE: ./lib/cli/why.js



const mostShown = 20;
/**
 * The text of `--why WORKLOAD`.
 *
 * @throws {UsageError} for what means no workload, or several.
 */
function whyText(written, report, options) {
    const meant = findWorkload(written, report.workloads);
    if ('workload' in meant)
        return renderWhy(meant.workload, report, options);
    if ('among' in meant) {
        const ids = meant.among.slice(0, mostShown).map(({ id }) => `  ${id}`);
        const left = meant.among.length - ids.length;
        throw new lib_options/* UsageError */.eb([`--why: \`${written}\` may be each of:`, ...ids, ...(left > 0 ? [`  and ${left} more`] : [])].join('\n'));
    }
    if (report.workloads.length === 0)
        throw new lib_options/* UsageError */.eb('--why: there is no workload here.');
    const help = meant.guess === undefined
        ? `There are: ${report.workloads
            .slice(0, mostShown)
            .map(({ id }) => id)
            .join(', ')}.`
        : `Did you mean \`${meant.guess}\`?`;
    throw new lib_options/* UsageError */.eb(`--why: there is no workload \`${written}\`. ${help}`);
}


/***/ }),

/***/ 3841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   evidenceOf: () => (/* binding */ evidenceOf),
/* harmony export */   explainImage: () => (/* binding */ explainImage)
/* harmony export */ });
/* harmony import */ var _closest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7640);
/* harmony import */ var _resolved_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5247);
/* harmony import */ var _known_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6131);
/* harmony import */ var _known_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7086);
/* harmony import */ var _known_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5483);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5896);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1493);







/** What the table knows of an image and where it was read, with the table's date: the text of `--explain-image`. */
function explainImage(text) {
    const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .Y)(text);
    if ('error' in reference)
        return `\`${text}\` names no image: ${reference.error}.\n`;
    const choice = (0,_known_row_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseRow */ .I)(reference);
    if ((0,_resolved_js__WEBPACK_IMPORTED_MODULE_5__/* .isUnknown */ .t8)(choice)) {
        const settle = 'a USER line, or its user in the configuration, settles it';
        const guess = (0,_closest_js__WEBPACK_IMPORTED_MODULE_6__/* .closestOf */ .P)(`${reference.domain}/${reference.path}`, knownNames());
        return blockOf((0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .formatReference */ .F)(reference), [
            ['unknown', choice.detail],
            ...(guess === undefined || choice.reason !== 'base-image' ? [] : [['near', guess]]),
            ['table', `read ${_known_table_js__WEBPACK_IMPORTED_MODULE_2__/* .knownDate */ .Kw}`],
            ['way out', settle],
        ]);
    }
    const facts = (0,_known_js__WEBPACK_IMPORTED_MODULE_0__.factsOf)(choice, reference);
    const { row } = choice;
    const lines = [['runs as', userText(facts)]];
    if (facts.stepsDownTo !== undefined)
        lines.push(['steps down', stepDownText(facts.stepsDownTo)]);
    lines.push(...howLines(facts.stepsDownTo?.how));
    const variables = [...facts.environment].map(([name, value]) => `${name}=${value}`);
    if (variables.length > 0)
        lines.push(['variables', variables.join(' ')]);
    lines.push(['accounts', accountsText(facts)]);
    lines.push(['row', `${row.image}, ${tagsText(row)}`]);
    lines.push(['evidence', row.evidence]);
    const how = row.checkedHow === 'read' ? `read there, ${_known_table_js__WEBPACK_IMPORTED_MODULE_2__/* .knownDate */ .Kw}` : `derived from there, ${_known_table_js__WEBPACK_IMPORTED_MODULE_2__/* .knownDate */ .Kw}`;
    lines.push(['checked', how]);
    if (row.note !== '')
        lines.push(['note', row.note]);
    return blockOf(facts.reference, lines);
}
/** Where the table read an image's user; `undefined` for an image that it does not have. */
function evidenceOf(text) {
    const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .Y)(text);
    const choice = 'error' in reference ? undefined : (0,_known_row_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseRow */ .I)(reference);
    return choice === undefined || (0,_resolved_js__WEBPACK_IMPORTED_MODULE_5__/* .isUnknown */ .t8)(choice) ? undefined : choice.row.evidence;
}
/** Names of all images of the table. */
function knownNames() {
    return [...new Set(_known_table_js__WEBPACK_IMPORTED_MODULE_2__/* .knownUsers */ .uu.exact.split('\n').map(line => line.slice(0, line.indexOf('\t'))))];
}
function blockOf(heading, lines) {
    return `${[heading, ...lines.map(([key, value]) => `  ${key.padEnd(11)}${value}`)].join('\n')}\n`;
}
function tagsText({ image, tagGlob }) {
    if (tagGlob !== '*')
        return `tags ${tagGlob}`;
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .rowsOf */ .R)(_known_table_js__WEBPACK_IMPORTED_MODULE_2__/* .knownUsers */ .uu, image).length === 1 ? 'all tags' : 'all other tags';
}
function userText(facts) {
    if (facts.windows)
        return facts.user === '' ? 'the default account of its Windows base' : `${facts.user} (Windows)`;
    if (facts.user === '')
        return 'root (the image sets no user)';
    if (facts.uid === 0)
        return `root (USER ${facts.user})`;
    if (facts.uid === undefined)
        return `${facts.user} (its number is not fixed)`;
    return `${facts.user}` === `${facts.uid}` ? `uid ${facts.uid}` : `${facts.user} (uid ${facts.uid})`;
}
function stepDownText({ name, uid, workersOnly }) {
    const number = uid === undefined ? 'number not fixed' : `uid ${uid}`;
    const who = name === undefined ? number : `${name} (${number})`;
    return workersOnly ? `workers only, to ${who}; the main process stays root` : `to ${who}, in its own entrypoint`;
}
function howLines(how) {
    if (how === undefined)
        return [];
    const lines = [];
    const { commands, keepsRootWhen, uidFrom, gidFrom, staysRootWithoutCapabilities } = how;
    if (commands.length > 0 && !commands.includes('*'))
        lines.push(['only for', `${commands.join(', ')}; root for others`]);
    if (keepsRootWhen.length > 0)
        lines.push(['root with', keepsRootWhen.join(', ').replaceAll('=*', '')]);
    if (staysRootWithoutCapabilities)
        lines.push(['root too', 'without the capabilities SETUID and SETGID']);
    if (uidFrom !== undefined)
        lines.push(['numbers', [uidFrom, gidFrom].filter(name => name !== undefined).join(', ')]);
    return lines;
}
function accountsText({ accounts, accountsAreComplete }) {
    if (accountsAreComplete)
        return `${accounts.length}, all of them`;
    const own = accounts.filter(({ uid }) => uid === undefined || (uid >= 1000 && uid !== 65534)).map(({ name }) => name);
    const named = own.length === 0 ? '' : `, among them ${own.slice(0, 5).join(', ')}`;
    return accounts.length === 0 ? 'not known' : `${accounts.length} known${named}; there may be others`;
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
