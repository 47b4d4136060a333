export const id = 9006;
export const ids = [9006];
export const modules = {

/***/ 9006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  analyse: () => (/* binding */ analyse)
});

;// CONCATENATED MODULE: ./lib/core/fingerprint.js
const offsetBasis = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
const mask = 0xffffffffffffffffn;
/** 64-bit FNV-1a of the parts, as 16 hex digits: stable across versions and platforms, no secret in it. */
function fingerprintOf(...parts) {
    let hash = offsetBasis;
    for (const character of parts.join('\u0000')) {
        hash = ((hash ^ BigInt(character.codePointAt(0) ?? 0)) * prime) & mask;
    }
    return hash.toString(16).padStart(16, '0');
}

// EXTERNAL MODULE: ./lib/core/source.js
var source = __webpack_require__(7718);
;// CONCATENATED MODULE: ./lib/core/analyse.js


/**
 * Asks every rule about every subject. The same fault at the same place is one finding, whatever number of workloads it
 * reaches; a rule that throws never ends the run.
 */
function analyse(project, rules) {
    const findings = [];
    const failures = [];
    const projectOf = withEngine(project);
    for (const rule of rules) {
        const byPlace = new Map();
        try {
            for (const { subject, workload, within } of subjectsOf(project, rule.subject, projectOf)) {
                for (const problem of rule.check(subject, within))
                    collect(byPlace, problem, workload);
            }
        }
        catch (error) {
            failures.push({ rule: rule.meta.id, message: error instanceof Error ? error.message : String(error) });
        }
        findings.push(...finish(rule, [...byPlace.values()]));
    }
    findings.sort((a, b) => (0,source/* compareSpans */.fd)(a.at, b.at) || (a.rule.id < b.rule.id ? -1 : 1));
    return { findings, failures };
}
/** The project with the engine of a workload: to a rule there is only one. */
function withEngine(project) {
    const projects = new Map([[project.engine, project]]);
    return ({ engine = project.engine }) => {
        const found = projects.get(engine) ?? { ...project, engine };
        projects.set(engine, found);
        return found;
    };
}
function* subjectsOf(project, kind, projectOf) {
    const alone = { workload: undefined, within: project };
    if (kind === 'file')
        for (const file of project.files)
            yield { subject: file, ...alone };
    if (kind === 'suppression')
        for (const state of project.suppressions ?? [])
            yield { subject: state, ...alone };
    if (kind === 'host') {
        yield { subject: project.engine, ...alone };
        for (const { engine } of project.otherEngines ?? [])
            yield { subject: engine, ...alone };
    }
    for (const workload of project.workloads) {
        const isAsked = kind === 'workload' || kind === workload.kind;
        if (isAsked)
            yield { subject: workload, workload: workload.id, within: projectOf(workload) };
    }
}
function collect(byPlace, problem, workload) {
    const { file, start, end } = problem.at;
    // Faults of a file stay apart even on one line; a workload's fault at one place is one, whoever else it reaches.
    const key = JSON.stringify(problem.cause !== undefined
        ? [problem.cause]
        : workload === undefined
            ? [file.path, start, end, problem.message]
            : [file.path, start, end]);
    const seen = byPlace.get(key);
    if (seen === undefined)
        byPlace.set(key, { problem, workloads: workload === undefined ? [] : [workload] });
    else if (workload !== undefined) {
        if (!seen.workloads.includes(workload))
            seen.workloads.push(workload);
        // One workload may know the way out for all that the fault reaches.
        if (seen.problem.fix === undefined && problem.fix !== undefined)
            seen.problem = { ...seen.problem, fix: problem.fix };
    }
}
function finish(rule, drafts) {
    const counts = new Map();
    return drafts.map(({ problem, workloads }) => {
        const [workload, ...alsoReaches] = workloads;
        const subject = problem.cause ?? workload ?? problem.message;
        const path = problem.at.file.path;
        const count = counts.get(`${path}\u0000${subject}`) ?? 0;
        counts.set(`${path}\u0000${subject}`, count + 1);
        return {
            rule: rule.meta,
            message: problem.message,
            remedy: problem.remedy ?? rule.meta.remedy,
            workload,
            alsoReaches,
            at: problem.at,
            trail: problem.because,
            fingerprint: fingerprintOf(rule.meta.id, path, subject, String(count)),
            state: undefined,
            fix: problem.fix,
        };
    });
}


/***/ })

};
