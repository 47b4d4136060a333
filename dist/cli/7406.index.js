export const id = 7406;
export const ids = [7406];
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

/***/ 7406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJson: () => (/* binding */ renderJson)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1063);
/* harmony import */ var _core_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7718);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5340);
/* harmony import */ var _unknowns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8755);




/** The report as JSON, as `report.schema.json` describes it, safe in a log (`jsonText`). */
function renderJson(report) {
    return (0,_json_text_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonText */ .s)(jsonOf(report));
}
function jsonOf(report) {
    return {
        schemaVersion: 1,
        tool: { name: 'runs-as', version: report.version },
        verdict: verdictOf(report.verdict),
        engine: engineOf(report.engine),
        files: [...report.files].sort(byPath).map(({ path, kind, state }) => ({ path, kind, state })),
        workloads: report.workloads.map(workloadOf),
        findings: report.findings.map(findingOf),
        suppressed: report.suppressed.map(suppressedOf),
        unusedSuppressions: report.unusedSuppressions.map(({ rule, at }) => ({ rule, at })),
        delta: report.delta === undefined ? null : deltaOf(report.delta),
        ...(report.notes.length === 0 ? {} : { notes: report.notes }),
    };
}
function byPath(a, b) {
    return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
function verdictOf({ passed, failOn, failScope, errors, warnings, notes, because }) {
    return { passed, failOn, failScope, errors, warnings, notes, because };
}
function engineOf({ mode, from, at, uids, gids }) {
    return {
        mode,
        from,
        at: placeOrNull(at),
        uids: uids.state === 'known' ? uids.value : [],
        gids: gids.state === 'known' ? gids.value : [],
    };
}
function placeOrNull(span) {
    return span === undefined ? null : (0,_core_source_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(span);
}
function knownOf(resolved) {
    if (resolved.state === 'known')
        return { known: resolved.value };
    const { reason, detail } = resolved;
    return { unknown: reason, detail, settle: _unknowns_js__WEBPACK_IMPORTED_MODULE_1__/* .unknowns */ .U[reason].settle };
}
function valueOrNull(resolved) {
    return resolved.state === 'known' ? resolved.value : null;
}
function workloadOf(workload) {
    const { id, kind, at, starts, runs, host, trail } = workload;
    return {
        id,
        kind,
        at: (0,_core_source_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(at),
        ...(workload.kind === 'image' ? imageOf(workload) : serviceOf(workload)),
        starts: identityOf(starts),
        runs: identityOf(runs),
        host: { uid: knownOf(host.uid), gid: knownOf(host.gid), mode: host.mode, because: host.because },
        trail: trail.map(stepOf),
    };
}
function imageOf({ stage, built, base, environment, entrypoint, command }) {
    return {
        stage: { index: stage.index, name: stage.name ?? null, platform: stage.platform ?? null },
        built,
        base: valueOrNull(base),
        environment: Object.fromEntries(environment),
        entrypoint,
        command,
    };
}
function serviceOf({ project, image, build, settings }) {
    return {
        project: { files: project.files, name: project.name },
        image: image ?? null,
        build: build === undefined ? null : buildOf(build),
        settings: settingsOf(settings),
    };
}
function buildOf({ context, dockerfile, target, args }) {
    return {
        context: valueOrNull(context),
        dockerfile: valueOrNull(dockerfile),
        target: target?.value ?? null,
        args: Object.fromEntries([...args].map(([name, { value }]) => [name, value])),
    };
}
/** A service's environment is not part of the contract: it may hold secrets, and nothing of who it runs as. */
function settingsOf({ environment: _environment, ...settings }) {
    return settings;
}
function identityOf({ user, uid, gid, root, name, groups }) {
    return {
        user: knownOf(user),
        uid: knownOf(uid),
        gid: knownOf(gid),
        root: knownOf(root),
        name: name ?? null,
        groups,
    };
}
function stepOf({ by, effect, at }) {
    return { by, effect, at: placeOrNull(at) };
}
function findingOf(finding) {
    const { rule, message, remedy, workload, at, trail, fingerprint, state, fix } = finding;
    return {
        rule: rule.id,
        severity: rule.severity,
        message,
        remedy,
        workload: workload ?? null,
        at: (0,_core_source_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(at),
        trail: trail.map(({ text, at }) => ({ text, at: (0,_core_source_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(at) })),
        fingerprint,
        state: state ?? null,
        fix: fix === undefined ? null : fixOf(fix),
        docs: (0,_address_js__WEBPACK_IMPORTED_MODULE_3__/* .ruleAddress */ .X)(rule.id),
    };
}
function fixOf({ title, edits }) {
    return {
        title,
        edits: edits.map(({ at, text }) => {
            const { file, line, column, endLine, endColumn } = (0,_core_source_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(at);
            return { path: file, start: { line, column }, end: { line: endLine, column: endColumn }, text };
        }),
    };
}
function suppressedOf(finding) {
    const { by, reason, at, isNew } = finding.suppression;
    return { ...findingOf(finding), suppression: { by, reason, at: placeOrNull(at), isNew } };
}
function deltaOf({ base, workloads, new: isNew, unchanged, fixed }) {
    return { base, workloads: workloads.map(changeOf), new: isNew, fixed: fixed.map(findingOf), unchanged };
}
function changeOf({ id, before, after, change, aspects }) {
    return {
        id,
        ...(before !== undefined && after !== undefined && before.id !== id ? { wasId: before.id } : {}),
        before: summaryOf(before),
        after: summaryOf(after),
        change,
        aspects: aspects.map(({ name, before, after, change }) => ({ name, before, after, change })),
    };
}
/** Who a workload runs as, inside and on the host. */
function summaryOf(workload) {
    if (workload === undefined)
        return null;
    return { ...identityOf(workload.runs), host: knownOf(workload.host.uid) };
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


/***/ })

};
