export const id = 110;
export const ids = [110,447];
export const modules = {

/***/ 5247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   t8: () => (/* binding */ isUnknown)
/* harmony export */ });
/* unused harmony export mapResolved */
function known(value) {
    return { state: 'known', value };
}
function unknown(reason, detail) {
    return { state: 'unknown', reason, detail };
}
/** Applies a function to a known value; an unknown one stays what it is. */
function mapResolved(resolved, change) {
    return resolved.state === 'known' ? known(change(resolved.value)) : resolved;
}
/** Tells an unknown from anything that has no `state` of its own. */
function isUnknown(value) {
    return 'state' in value && value.state === 'unknown';
}


/***/ }),

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

/***/ 4418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ verdictOf),
/* harmony export */   y: () => (/* binding */ isInScope)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7849);

/**
 * The verdict over findings; a rule that failed never lets the gate pass. Its numbers count all findings; which of them can fail the
 * gate is `failScope`'s to say. Without a delta nothing is known to be old: all count.
 */
function verdictOf(findings, failures, fileCount, options, delta) {
    const { failOn } = options;
    const failScope = delta === undefined ? 'all' : options.failScope;
    const scoped = findings.filter(finding => isInScope(finding, failScope, delta));
    const limit = failOn === 'never' ? -1 : _rule_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g.indexOf(failOn);
    const failing = _rule_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g.slice(0, limit + 1).some(severity => countOf(scoped, severity) > 0);
    const [failure] = failures;
    const because = failure !== undefined
        ? `the rule ${failure.rule} failed: ${failure.message}`
        : fileCount === 0
            ? 'nothing to check'
            : reasonOf(findings, scoped, failScope);
    return {
        passed: !failing && failure === undefined,
        failOn,
        failScope,
        errors: countOf(findings, 'error'),
        warnings: countOf(findings, 'warning'),
        notes: countOf(findings, 'note'),
        because,
    };
}
/** Whether a finding can fail the gate: a new one, and in the scope `changed` also an old one in a file that the change touches. */
function isInScope(finding, scope, delta) {
    if (scope === 'all' || delta === undefined || finding.state !== 'unchanged')
        return true;
    return scope === 'changed' && delta.touched.has(finding.at.file.path);
}
function reasonOf(findings, scoped, scope) {
    if (findings.length === 0)
        return 'no findings';
    if (scope === 'all')
        return numbersOf(findings);
    const others = findings.length - scoped.length;
    const is = others === 1 ? 'is' : 'are';
    if (scope === 'new') {
        const rest = others === 0 ? '' : `; ${others} ${is} not new`;
        return `${scoped.length === 0 ? 'no new findings' : numbersOf(scoped, 'new ')}${rest}`;
    }
    const rest = others === 0 ? '' : `; ${others} ${is} in other files`;
    return `${scoped.length === 0 ? 'no findings' : `${numbersOf(scoped)},`} new or in changed files${rest}`;
}
function numbersOf(findings, kind = '') {
    return _rule_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g
        .flatMap(severity => {
        const count = countOf(findings, severity);
        return count === 0 ? [] : [`${count} ${kind}${severity}${count === 1 ? '' : 's'}`];
    })
        .join(', ');
}
function countOf(findings, severity) {
    return findings.filter(({ rule }) => rule.severity === severity).length;
}


/***/ }),

/***/ 5110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/core/source.js
var source = __webpack_require__(7718);
;// CONCATENATED MODULE: ./lib/checkout/candidates.js

/** Hardly a repository has more files that set hosts up; what lies beyond is not read. */
const mostSetupFiles = 500;
/** Lists and reads the candidates of a checkout; what cannot be read is a file with a fault. */
async function readCandidates(files) {
    const listing = await files.list();
    const read = [];
    const setup = [];
    for (const { path, kind } of listing.files) {
        if (kind !== 'host-setup')
            read.push(projectFile(path, kind, files));
        else
            setup.push(path);
    }
    for (const { path, why } of listing.refused)
        read.push(unreadable(path, 'dockerfile', why));
    const said = listing.files.flatMap(({ path, isSaid }) => (isSaid === true ? [path] : []));
    return { files: read, said: new Set(said), setup: await hostSetupOf(setup, files) };
}
/** A file of the checkout, read; with a fault where it cannot be. */
function projectFile(path, kind, files) {
    const found = files.read(path);
    if (found === undefined)
        return unreadable(path, kind, 'it is gone');
    if ('refused' in found)
        return unreadable(path, kind, found.refused);
    return { path, kind, state: 'read', source: found.source, faults: [] };
}
function unreadable(path, kind, why) {
    const fault = { message: `It cannot be read: ${why}.`, at: (0,source/* spanOf */.ee)({ path, text: '' }, 0) };
    return { path, kind, state: 'unreadable', source: undefined, faults: [fault] };
}
async function hostSetupOf(paths, files) {
    if (paths.length === 0)
        return { files: [], units: [], seen: [] };
    // Those that are about Docker by their names come first.
    const named = paths.filter(path => /docker/i.test(path));
    const others = paths.filter(path => !/docker/i.test(path));
    const read = [...named, ...others].slice(0, mostSetupFiles).sort();
    const sources = read.flatMap(path => sourceOf(path, files));
    return (await __webpack_require__.e(/* import() */ 440).then(__webpack_require__.bind(__webpack_require__, 8440))).readHostSetup(sources);
}
/** A file that may concern engines; one that cannot be read is no fault of the repository's. */
function sourceOf(path, files) {
    const found = files.read(path);
    return found !== undefined && 'source' in found ? [found.source] : [];
}

;// CONCATENATED MODULE: ./lib/checkout/compose.js

/** Compose projects, and the files without those that only look like Compose files by their name. */
async function composeOf({ files, said }, options, reader) {
    const sources = new Map();
    for (const { kind, path, source } of files)
        if (kind === 'compose' && source !== undefined)
            sources.set(path, source);
    if (sources.size === 0)
        return { files: [...files], projects: [] };
    const { composeProjects } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(389), __webpack_require__.e(176)]).then(__webpack_require__.bind(__webpack_require__, 7176));
    const { isComposeFile } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(389)]).then(__webpack_require__.bind(__webpack_require__, 9389));
    const read = (path) => {
        const found = sources.get(path);
        if (found !== undefined)
            return found;
        const result = reader.read(path);
        return result !== undefined && 'source' in result ? result.source : undefined;
    };
    const others = new Set();
    for (const [path, source] of sources)
        if (!isComposeFile(source))
            others.add(path);
    const explicit = [...others].filter(path => said.has(path)).map(path => ({ files: [path] }));
    const { environmentFiles: envFiles, profiles: active } = options;
    const projects = composeProjects(sources, { envFiles, profiles: active, read, explicit });
    const kept = files.map(file => {
        const isOther = file.kind === 'compose' && others.has(file.path) && !said.has(file.path);
        return isOther ? { ...file, state: 'ignored' } : file;
    });
    const seen = new Set(kept.map(({ path }) => path));
    for (const { files: parts } of projects) {
        for (const path of parts) {
            if (seen.has(path))
                continue;
            seen.add(path);
            kept.push(projectFile(path, 'compose', reader));
        }
    }
    return { files: kept, projects };
}
/** Dockerfiles that services name and whose own name does not say what they are: `dockerfile: docker/production`. */
function dockerfilesOf(projects, files, reader) {
    const seen = new Set(files.filter(({ kind }) => kind === 'dockerfile').map(({ path }) => path));
    const found = [];
    for (const { services } of projects) {
        for (const { build } of services) {
            if (build === undefined || build.inline !== undefined || build.dockerfile.state === 'unknown')
                continue;
            const path = build.dockerfile.value;
            if (seen.has(path))
                continue;
            seen.add(path);
            const result = reader.read(path);
            if (result !== undefined && 'source' in result)
                found.push({ path, kind: 'dockerfile', state: 'read', source: result.source, faults: [] });
        }
    }
    return found;
}

// EXTERNAL MODULE: ./lib/options.js
var lib_options = __webpack_require__(1097);
;// CONCATENATED MODULE: ./lib/checkout/configuration.js

/** Where the configuration lies unless somebody names a file. */
const configurationPaths = ['.github/runs-as.yml', '.runs-as.yml'];
/**
 * The options of a run: those that were given, over those of the checkout's configuration file.
 *
 * @throws {UsageError} for a configuration that cannot be read or used.
 */
async function withConfiguration(given, files) {
    const named = given.get('config');
    for (const path of named?.values ?? configurationPaths) {
        const found = files.read(path);
        if (found === undefined && named === undefined)
            continue;
        if (found === undefined)
            throw new lib_options/* UsageError */.eb(`${named?.where}: there is no file \`${path}\`.`);
        if ('refused' in found)
            throw new lib_options/* UsageError */.eb(`\`${path}\` cannot be read: ${found.refused}.`);
        const { parseConfiguration } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(445)]).then(__webpack_require__.bind(__webpack_require__, 5445));
        return (0,lib_options/* parseOptions */.Ac)(new Map([...parseConfiguration(found.source), ...given]));
    }
    return (0,lib_options/* parseOptions */.Ac)(given);
}

// EXTERNAL MODULE: ./lib/core/resolved.js
var resolved = __webpack_require__(5247);
;// CONCATENATED MODULE: ./lib/core/engine/engine.js

/** What runs the containers where nobody says anything: an engine without a map. */
const defaultEngine = {
    mode: 'rootful',
    uids: (0,resolved/* known */.eO)([]),
    gids: (0,resolved/* known */.eO)([]),
    from: 'default',
    at: undefined,
    trail: [],
    others: [],
    faults: [],
};

;// CONCATENATED MODULE: ./lib/checkout/engine.js


/**
 * The engine that runs the containers, from the options, the engine's own files and what sets hosts up.
 *
 * @throws {UsageError} for a file of an option that cannot be read.
 */
async function engineOf(files, setup, options, reader) {
    const own = files.filter(({ kind }) => kind === 'daemon-json' || kind === 'subuid' || kind === 'subgid');
    const input = { files: [...own, ...setup.files], units: setup.units };
    const from = engineOptions.map(name => options.set.get(name)).find(by => by !== undefined);
    if (input.files.length === 0 && input.units.length === 0 && from === undefined)
        return defaultEngine;
    const { chooseEngine } = await __webpack_require__.e(/* import() */ 379).then(__webpack_require__.bind(__webpack_require__, 6379));
    if (from === undefined)
        return inWholeFiles(chooseEngine(input), setup);
    const named = (path, option) => {
        if (path === undefined)
            return undefined;
        const found = reader.read(path);
        if (found === undefined)
            throw new lib_options/* UsageError */.eb(`--${option}: there is no file \`${path}\`.`);
        if ('refused' in found)
            throw new lib_options/* UsageError */.eb(`--${option}: \`${path}\` cannot be read: ${found.refused}.`);
        return found.source;
    };
    const subuid = named(options.subuid, 'subuid');
    const subgid = named(options.subgid, 'subgid');
    const daemonJson = named(options.daemonJson, 'daemon-json');
    const option = { mode: options.engine, subuid, subgid, daemonJson, from };
    return inWholeFiles(chooseEngine({ ...input, option }), setup);
}
/** The engine with its places in files as they stand, where some were written out in others. */
async function inWholeFiles(engine, setup) {
    if (setup.seen.length === 0)
        return engine;
    return (await __webpack_require__.e(/* import() */ 440).then(__webpack_require__.bind(__webpack_require__, 8440))).withWholeFiles(engine, setup);
}
/** The files with those that set hosts up and say something of an engine; nothing else of them is judged. */
function withSetup(files, { seen }) {
    const paths = new Set(files.map(({ path }) => path));
    const more = seen
        .filter(({ source }) => !paths.has(source.path))
        .map(({ source, kind }) => ({ path: source.path, kind, state: 'read', source, faults: [] }));
    return [...files, ...more];
}
/** Options that say something of the engine. */
const engineOptions = ['engine', 'daemon-json', 'subuid', 'subgid'];

// EXTERNAL MODULE: ./lib/core/verdict.js
var core_verdict = __webpack_require__(4418);
;// CONCATENATED MODULE: ./lib/version.js
/** The version of package.json; a test holds the two together. */
const version = '0.1.0';

;// CONCATENATED MODULE: ./lib/run.js






/**
 * One whole check: configuration, list, read, parse, ask about images, resolve, judge, compare with the base. The only place that knows
 * the order of I/O. Modules are loaded when there is something for them to do: most runs are start-up.
 *
 * @param given what the command line or the workflow says; it wins over the configuration file.
 * @throws {UsageError} for options and configuration that cannot be used.
 */
async function run(given, inputs) {
    const options = await withConfiguration(given, inputs.files);
    const head = await judge(options, inputs);
    const comparison = inputs.base === undefined ? undefined : await compareWithBase(head, given, options, inputs);
    const { delta, notes = [] } = comparison ?? {};
    const { project, failures, unusedSuppressions } = head;
    const { findings, suppressed } = comparison ?? head;
    const gate = { failOn: options.failOn, failScope: options.failScope ?? inputs.failScope ?? 'all' };
    const verdict = (0,core_verdict/* verdictOf */.V)(findings, failures, project.files.length, gate, delta);
    const { files, workloads, engine } = project;
    const compared = { findings, suppressed, delta, notes: [...notes, ...scopeNotes(gate.failScope, options, delta)] };
    return {
        report: { version: version, verdict, engine, files, workloads, unusedSuppressions, failures, project, ...compared },
        options,
    };
}
/** The whole way for one tree. */
async function judge(options, { files: reader, lookup }) {
    const candidates = await readCandidates(reader);
    const { setup } = candidates;
    if (candidates.files.length === 0 && setup.seen.length === 0)
        return judgeNothing(options, reader);
    const compose = await composeOf(candidates, options, reader);
    const all = [...compose.files, ...dockerfilesOf(compose.projects, compose.files, reader)].sort(byPath);
    const engine = await engineOf(all, setup, options, reader);
    const [{ assemble }, { analyse }, { rules }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(919), __webpack_require__.e(44), __webpack_require__.e(804)]).then(__webpack_require__.bind(__webpack_require__, 804)),
        __webpack_require__.e(/* import() */ 778).then(__webpack_require__.bind(__webpack_require__, 9778)),
        Promise.all(/* import() */[__webpack_require__.e(44), __webpack_require__.e(774)]).then(__webpack_require__.bind(__webpack_require__, 1774)),
    ]);
    const assembly = assemble({
        files: withSetup(all, setup).sort(byPath),
        projects: compose.projects,
        engine,
        arguments: options.buildArguments,
        targets: options.targets,
        read: readerOf(all, reader),
    });
    const project = assembly.finish(await lookup.facts(assembly.references));
    return { project, ...analyse(project, rules), suppressed: [], unusedSuppressions: [] };
}
async function judgeNothing(options, files) {
    const project = {
        files: [],
        workloads: [],
        engine: await engineOf([], { files: [], units: [], seen: [] }, options, files),
    };
    return { project, findings: [], failures: [], suppressed: [], unusedSuppressions: [] };
}
async function compareWithBase(head, given, options, { base, lookup }) {
    if (base === undefined)
        return undefined;
    const { compareTrees } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 5206));
    // The base has a configuration of its own: a change of it is a change as well.
    const judgeBase = async (files) => judge(await withConfiguration(given, files), { files, lookup });
    const judgeWithHeadOptions = (files) => judge(options, { files, lookup });
    return compareTrees(head, () => base(options), judgeBase, judgeWithHeadOptions);
}
function scopeNotes(scope, options, delta) {
    if (scope === 'all' || delta !== undefined)
        return [];
    const who = options.set.has('fail-scope') ? 'fail-scope' : 'By default fail-scope';
    return [`${who} is \`${scope}\`, and nothing was compared with a base, so every finding counts.`];
}
/** Reads what COPY brings into images, each file once. */
function readerOf(read, files) {
    const seen = new Map();
    for (const { path, source } of read)
        if (source !== undefined)
            seen.set(path, source);
    return path => {
        if (seen.has(path))
            return seen.get(path);
        const found = files.read(path);
        const source = found !== undefined && 'source' in found ? found.source : undefined;
        seen.set(path, source);
        return source;
    };
}
function byPath(a, b) {
    return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}


/***/ })

};
