export const id = 248;
export const ids = [248,296];
export const modules = {

/***/ 27:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isBakeFile),
/* harmony export */   c: () => (/* binding */ mayBuildImages)
/* harmony export */ });
const programs = /docker|podman|nerdctl|buildah/i;
const verbs = /\b(?:build|bud)\b/;
/** Whether a file can say how an image is built at all: most scripts and workflows cannot, and are not parsed. */
function mayBuildImages(path, text) {
    return isBakeFile(path) || (programs.test(text) && verbs.test(text));
}
/** `docker-bake.hcl`, `docker-bake.override.json`, `bake.hcl`. */
function isBakeFile(path) {
    return /(?:^|\/)[^/]*bake[^/]*\.(?:hcl|json)$/i.test(path);
}


/***/ }),

/***/ 1355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ matchesPath)
/* harmony export */ });
/* harmony import */ var _wildcard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(773);

/**
 * Whether a path is meant by one of the patterns: `*` and `?` stay within a name, `**` crosses directories, and a directory means
 * everything below it. Every pattern begins at the root.
 */
function matchesPath(patterns, path) {
    if (patterns.length === 0)
        return false;
    const names = path.split('/');
    return patterns.some(pattern => matchesNames(namesOf(pattern), names));
}
function namesOf(pattern) {
    return pattern.split('/').filter(name => name !== '' && name !== '.');
}
/** Whether the pattern's names lead to a prefix of the path's: what lies below is meant as well. Linear in each of the two. */
function matchesNames(pattern, names) {
    /** How many of the path's names the pattern so far can have taken. */
    let reached = new Set([0]);
    for (const part of pattern) {
        const next = new Set();
        if (part === '**') {
            const first = Math.min(...reached);
            for (let count = first; count <= names.length; count += 1)
                next.add(count);
        }
        else {
            for (const count of reached) {
                const name = names[count];
                if (name !== undefined && (0,_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesWildcard */ ._)(part, name))
                    next.add(count + 1);
            }
        }
        if (next.size === 0)
            return false;
        reached = next;
    }
    return true;
}


/***/ }),

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

/***/ 773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ matchesWildcard)
/* harmony export */ });
/** Whether a pattern matches a whole text: `*` is any run of characters, `?` one. Never slower than the product of their lengths. */
function matchesWildcard(pattern, text) {
    let at = 0;
    let inPattern = 0;
    let star = -1;
    let afterStar = 0;
    while (at < text.length) {
        const wanted = pattern[inPattern];
        if (wanted === '*') {
            star = inPattern;
            inPattern += 1;
            afterStar = at;
        }
        else if (wanted === '?' || (wanted !== undefined && wanted === text[at])) {
            inPattern += 1;
            at += 1;
        }
        else if (star !== -1) {
            // The last star takes one more; what came before it is settled.
            inPattern = star + 1;
            afterStar += 1;
            at = afterStar;
        }
        else
            return false;
    }
    while (pattern[inPattern] === '*')
        inPattern += 1;
    return inPattern === pattern.length;
}


/***/ }),

/***/ 7248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/core/source.js
var source = __webpack_require__(7718);
// EXTERNAL MODULE: ./lib/options.js
var lib_options = __webpack_require__(1097);
;// CONCATENATED MODULE: ./lib/checkout/configuration.js


/** Where the configuration lies unless somebody names a file; `--init` writes the first. */
const configurationPaths = ['.github/runs-as.yml', '.runs-as.yml'];
/**
 * The settings of a run: what was given, over what the configuration file of these files says, and the baseline beside it.
 *
 * @throws {UsageError} for a configuration or a baseline that cannot be read or used.
 */
async function settingsOf(given, files) {
    const options = await withConfiguration(given, files);
    return { options, baseline: await baselineOf(options, files) };
}
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
        const [{ readConfiguration }, { rules }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(677)]).then(__webpack_require__.bind(__webpack_require__, 7677)),
            Promise.all(/* import() */[__webpack_require__.e(696), __webpack_require__.e(828)]).then(__webpack_require__.bind(__webpack_require__, 9828)),
        ]);
        const ids = rules.map(({ meta }) => meta.id);
        const { given: said, configuration } = readConfiguration(found.source, ids);
        return (0,lib_options/* parseOptions */.Ac)(new Map([...said, ...given]), configuration);
    }
    return (0,lib_options/* parseOptions */.Ac)(given);
}
async function baselineOf({ baseline: path, writeBaseline }, files) {
    if (path === undefined)
        return undefined;
    const found = files.read(path);
    // It is only about to be written.
    if (found === undefined && writeBaseline !== undefined)
        return undefined;
    if (found === undefined)
        throw new lib_options/* UsageError */.eb(`baseline: there is no file \`${path}\`; \`runs-as --write-baseline\` writes it.`);
    if ('refused' in found)
        throw new lib_options/* UsageError */.eb(`baseline: \`${path}\` cannot be read: ${found.refused}.`);
    const baseline = (await __webpack_require__.e(/* import() */ 421).then(__webpack_require__.bind(__webpack_require__, 2421))).readBaseline(found.source);
    if ('entries' in baseline)
        return baseline;
    const { file, line, column } = (0,source/* placeOf */.$t)(baseline.at);
    throw new lib_options/* UsageError */.eb(`${file}:${line}:${column}: the baseline cannot be used: ${baseline.message}.`);
}
/** What the configuration names and these files do not have: sentences. */
function missingOf({ builds, projects }, files) {
    const named = [...builds.map(({ dockerfile }) => dockerfile), ...projects.flatMap(({ places }) => places)];
    return named.flatMap(({ value, span }) => {
        const found = files.read(value);
        if (found !== undefined && 'source' in found)
            return [];
        const { file, line, column } = (0,source/* placeOf */.$t)(span);
        return [`${file}:${line}:${column} names \`${value}\`, and there is no such file.`];
    });
}

// EXTERNAL MODULE: ./lib/core/verdict.js
var core_verdict = __webpack_require__(4418);
// EXTERNAL MODULE: ./lib/core/path-pattern.js
var path_pattern = __webpack_require__(1355);
;// CONCATENATED MODULE: ./lib/checkout/candidates.js


/** Hardly a repository has more files that set hosts up; what lies beyond is not read. */
const mostSetupFiles = 500;
/** Scripts, Makefiles and workflows that are looked through for builds. */
const mostBuildFiles = 2000;
/**
 * Lists and reads the candidates of a checkout; what cannot be read is a file with a fault, and what the configuration leaves out is one
 * that is ignored, unread.
 */
async function readCandidates(files, configuration) {
    const listing = await files.list();
    const read = [];
    const setup = [];
    const building = [];
    for (const { path, kind } of listing.files) {
        const isOut = isLeftOut(path, configuration);
        const isSetup = kind === 'host-setup' || kind === 'build-setup';
        if (isOut && !isSetup)
            read.push({ path, kind, state: 'ignored', source: undefined, faults: [] });
        if (isOut)
            continue;
        if (kind === 'build-setup')
            building.push(path);
        else if (kind === 'host-setup')
            setup.push(path);
        else
            read.push(projectFile(path, kind, files));
    }
    for (const { path, why } of listing.refused)
        if (!isLeftOut(path, configuration))
            read.push(unreadable(path, 'dockerfile', why));
    const said = listing.files.flatMap(({ path, isSaid }) => (isSaid === true ? [path] : []));
    // Without a Dockerfile there is nothing that they could build.
    const mayBuild = read.some(({ kind }) => kind === 'dockerfile' || kind === 'compose');
    const buildSetup = mayBuild ? building.slice(0, mostBuildFiles).flatMap(path => sourceOf(path, files)) : [];
    return { files: read, said: new Set(said), setup: await hostSetupOf(setup, files), buildSetup };
}
function isLeftOut(path, { paths, exclude }) {
    return (0,path_pattern/* matchesPath */.$)(exclude, path) || (paths !== undefined && !(0,path_pattern/* matchesPath */.$)(paths, path));
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
    const configured = options.configuration.projects;
    if (sources.size === 0 && configured.length === 0)
        return { files: [...files], projects: [] };
    const { composeProjects } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(721), __webpack_require__.e(176)]).then(__webpack_require__.bind(__webpack_require__, 7176));
    const { isComposeFile } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(721), __webpack_require__.e(389)]).then(__webpack_require__.bind(__webpack_require__, 9389));
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
    const explicit = [...configured, ...[...others].filter(path => said.has(path)).map(path => ({ files: [path] }))];
    const { environmentFiles: envFiles, profiles: active } = options;
    const projects = composeProjects(sources, { envFiles, profiles: active, read, explicit });
    const part = new Set(projects.flatMap(project => project.files));
    const kept = files.map(file => {
        if (file.kind === 'compose' && file.state === 'ignored' && part.has(file.path))
            return projectFile(file.path, 'compose', reader);
        const isOther = file.kind === 'compose' && others.has(file.path) && !said.has(file.path) && !part.has(file.path);
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
/**
 * The files with the Dockerfiles that services and the configuration name: those whose own name does not say what they are
 * (`dockerfile: docker/production`), and those that are left out otherwise.
 */
function withDockerfiles(projects, builds, files, reader) {
    const seen = new Set(files.filter(({ kind, state }) => kind === 'dockerfile' && state !== 'ignored').map(({ path }) => path));
    const found = [];
    const add = (path) => {
        if (seen.has(path))
            return;
        seen.add(path);
        const result = reader.read(path);
        if (result !== undefined && 'source' in result)
            found.push({ path, kind: 'dockerfile', state: 'read', source: result.source, faults: [] });
    };
    for (const { dockerfile } of builds)
        add(dockerfile.value);
    for (const { services } of projects) {
        for (const { build } of services) {
            if (build === undefined || build.inline !== undefined || build.dockerfile.state === 'unknown')
                continue;
            add(build.dockerfile.value);
        }
    }
    const paths = new Set(found.map(({ path }) => path));
    return [...files.filter(({ path, kind }) => kind !== 'dockerfile' || !paths.has(path)), ...found];
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
 * The engines that run the containers, from the options, the configuration, the engine's own files and what sets hosts up. An engine that
 * an option names runs everything.
 *
 * @throws {UsageError} for a file of an option that cannot be read.
 */
async function enginesOf(files, setup, options, reader) {
    const own = files.filter(({ kind }) => kind === 'daemon-json' || kind === 'subuid' || kind === 'subgid');
    const input = { files: [...own, ...setup.files], units: setup.units };
    const option = optionOf(options, reader);
    const rows = options.set.get('engine') === 'option' ? [] : options.configuration.engines;
    if (own.length + setup.files.length + setup.units.length + rows.length === 0 && option === undefined)
        return { engine: defaultEngine, otherEngines: [] };
    const { chooseEngine } = await __webpack_require__.e(/* import() */ 781).then(__webpack_require__.bind(__webpack_require__, 2781));
    const engine = await inWholeFiles(chooseEngine({ ...input, option }), setup);
    const otherEngines = [];
    for (const row of rows) {
        const chosen = chooseEngine({ ...input, option: optionOfSetting(row, reader) });
        otherEngines.push({ paths: row.paths, engine: await inWholeFiles(chosen, setup) });
    }
    return { engine, otherEngines };
}
/** The engine with its places in files as they stand, where some were written out in others. */
async function inWholeFiles(engine, setup) {
    if (setup.seen.length === 0)
        return engine;
    return (await __webpack_require__.e(/* import() */ 440).then(__webpack_require__.bind(__webpack_require__, 8440))).withWholeFiles(engine, setup);
}
function optionOf(options, reader) {
    const from = engineOptions.map(name => options.set.get(name)).find(by => by !== undefined);
    const setting = options.configuration.engine;
    if (from === undefined && setting === undefined)
        return undefined;
    const named = (path, name) => path === undefined ? undefined : readNamed(path, `--${name}`, reader);
    // The account belongs to the kind of engine that the configuration speaks of.
    const isSame = setting?.mode === undefined || setting.mode === options.engine;
    return {
        mode: options.engine,
        subuid: named(options.subuid, 'subuid'),
        subgid: named(options.subgid, 'subgid'),
        daemonJson: named(options.daemonJson, 'daemon-json'),
        user: isSame ? setting?.user : undefined,
        version: setting?.version,
        from: from ?? 'config',
        at: from === 'option' ? undefined : setting?.at,
    };
}
function optionOfSetting(setting, reader) {
    const { file, line, column } = (0,source/* placeOf */.$t)(setting.at);
    const named = (path) => path === undefined ? undefined : readNamed(path, `${file}:${line}:${column}`, reader);
    return {
        mode: setting.mode,
        subuid: named(setting.subuid),
        subgid: named(setting.subgid),
        daemonJson: named(setting.daemonJson),
        user: setting.user,
        version: setting.version,
        from: 'config',
        at: setting.at,
    };
}
function readNamed(path, where, reader) {
    const found = reader.read(path);
    if (found === undefined)
        throw new lib_options/* UsageError */.eb(`${where}: there is no file \`${path}\`.`);
    if ('refused' in found)
        throw new lib_options/* UsageError */.eb(`${where}: \`${path}\` cannot be read: ${found.refused}.`);
    return found.source;
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

// EXTERNAL MODULE: ./lib/core/builds/mention.js
var mention = __webpack_require__(27);
;// CONCATENATED MODULE: ./lib/judge.js






/** The whole way for one tree. Modules are loaded when there is something for them to do: most runs are start-up. */
async function judge(settings, inputs) {
    const { options } = settings;
    const { files: reader, lookup } = inputs;
    const { configuration } = options;
    const candidates = await readCandidates(reader, configuration);
    const { setup } = candidates;
    const named = configuration.builds.length + configuration.projects.length;
    if (candidates.files.length + setup.seen.length + named === 0)
        return judgeNothing(settings, reader);
    const compose = await composeOf(candidates, options, reader);
    const all = withDockerfiles(compose.projects, configuration.builds, compose.files, reader).sort(byPath);
    const engines = await enginesOf(all, setup, options, reader);
    const [{ assemble }, { analyse }, { rules }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(919), __webpack_require__.e(461), __webpack_require__.e(696), __webpack_require__.e(912)]).then(__webpack_require__.bind(__webpack_require__, 7912)),
        __webpack_require__.e(/* import() */ 778).then(__webpack_require__.bind(__webpack_require__, 9778)),
        Promise.all(/* import() */[__webpack_require__.e(696), __webpack_require__.e(828)]).then(__webpack_require__.bind(__webpack_require__, 9828)),
    ]);
    const assembly = assemble({
        files: withSetup(all, setup).sort(byPath),
        projects: compose.projects,
        ...engines,
        statements: await statementsOf(candidates.buildSetup),
        configuration,
        arguments: options.buildArguments,
        targets: options.targets,
        read: readerOf(all, reader),
    });
    const finished = assembly.finish(await lookup.facts(assembly.references, assembly.own));
    const project = { ...finished, notes: [...missingOf(configuration, reader), ...(finished.notes ?? [])] };
    return sorted(project, analyse(project, rules), settings, inputs);
}
async function statementsOf(files) {
    const mayBuild = files.filter(({ path, text }) => (0,mention/* mayBuildImages */.c)(path, text));
    if (mayBuild.length === 0)
        return [];
    return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(919), __webpack_require__.e(721), __webpack_require__.e(567)]).then(__webpack_require__.bind(__webpack_require__, 2567))).buildStatementsOf(mayBuild);
}
/** Findings that count and those that somebody accepts, with what is wrong with the acceptances. */
async function sorted(project, { findings, failures }, { options, baseline }, { today, isPartial = false }) {
    const [{ suppress, withLevel, levelOf, silenced }, { mayHaveComments }, { analyse }, { rules }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(461), __webpack_require__.e(212)]).then(__webpack_require__.bind(__webpack_require__, 5212)),
        Promise.all(/* import() */[__webpack_require__.e(461), __webpack_require__.e(954)]).then(__webpack_require__.bind(__webpack_require__, 1954)),
        __webpack_require__.e(/* import() */ 778).then(__webpack_require__.bind(__webpack_require__, 9778)),
        Promise.all(/* import() */[__webpack_require__.e(696), __webpack_require__.e(828)]).then(__webpack_require__.bind(__webpack_require__, 9828)),
    ]);
    const { configuration } = options;
    // The YAML package is only there where there is YAML, and its lexer is only wanted for a comment of ours.
    const speaks = project.files.some(file => file.kind === 'compose' && mayHaveComments(file));
    const result = suppress(findings, {
        project,
        rules: rules.map(({ meta }) => meta.id),
        failed: new Set(failures.map(({ rule }) => rule)),
        configuration,
        baseline,
        yamlComments: speaks ? (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(579)]).then(__webpack_require__.bind(__webpack_require__, 9579))).yamlComments : () => [],
        today,
        isPartial,
    });
    const judged = { ...project, suppressions: result.states };
    const late = analyse(judged, rules.filter(({ subject }) => subject === 'suppression'));
    const { rules: levels } = configuration;
    const own = late.findings.map(finding => withLevel(finding, levels));
    const isOff = (finding) => levelOf(finding, levels)?.level === 'off';
    const order = (a, b) => (0,source/* compareSpans */.fd)(a.at, b.at) || (a.rule.id < b.rule.id ? -1 : 1);
    const off = own.filter(isOff).map(one => silenced(one, 'config', 'the rule is off', levelOf(one, levels)?.at));
    return {
        project: judged,
        findings: [...result.findings, ...own.filter(one => !isOff(one))].sort(order),
        suppressed: [...result.suppressed, ...off].sort(order),
        unusedSuppressions: result.unused,
        failures: [...failures, ...late.failures],
    };
}
async function judgeNothing({ options }, files) {
    const engines = await enginesOf([], { files: [], units: [], seen: [] }, options, files);
    const project = { files: [], workloads: [], ...engines };
    return { project, findings: [], failures: [], suppressed: [], unusedSuppressions: [] };
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

;// CONCATENATED MODULE: ./lib/version.js
/** The version of package.json; a test holds the two together. */
const version = '0.1.0';

;// CONCATENATED MODULE: ./lib/run.js





/**
 * One whole check: configuration, list, read, parse, ask about images, resolve, judge, compare with the base. The only place that knows
 * the order of I/O, with `judge` for one tree.
 *
 * @param given what the command line or the workflow says; it wins over the configuration file.
 * @throws {UsageError} for options and configuration that cannot be used.
 */
async function run(given, inputs) {
    const find = findOnce(inputs);
    const settings = await settingsOfRun(given, find, inputs);
    const { options } = settings;
    const lookup = typeof inputs.lookup === 'function' ? await inputs.lookup(options) : inputs.lookup;
    const judging = { ...inputs, lookup };
    const head = await judge(settings, judging);
    const comparison = find === undefined ? undefined : await compareWithBase(head, given, find, settings, judging);
    const { delta, notes = [] } = comparison ?? {};
    const { project, failures, unusedSuppressions } = head;
    const ofBase = options.configSource === 'base' && inputs.isTrusted !== true;
    const counted = withoutOwnSuppressions(comparison ?? head, ofBase && delta !== undefined);
    const { findings, suppressed } = counted;
    const gate = { failOn: options.failOn, failScope: options.failScope ?? inputs.failScope ?? 'all' };
    const checked = project.files.filter(({ state }) => state !== 'ignored').length;
    const verdict = (0,core_verdict/* verdictOf */.V)(findings, failures, checked, gate, delta);
    const { files, workloads, engine } = project;
    const said = [
        ...(project.notes ?? []),
        ...notes,
        ...counted.notes,
        ...scopeNotes(gate.failScope, options, delta),
        ...(lookup.notes?.() ?? []),
    ];
    const compared = { findings, suppressed, delta: counted.delta, notes: said };
    return {
        report: { version: version, verdict, engine, files, workloads, unusedSuppressions, failures, project, ...compared },
        options,
    };
}
/** The base is looked for once, whoever asks. */
function findOnce({ base }) {
    if (base === undefined)
        return undefined;
    let answer;
    return options => {
        answer ??= base(options);
        return answer;
    };
}
/** The settings of the checked tree: its own, or those of the base where `config-source` says so. */
async function settingsOfRun(given, find, inputs) {
    const source = given.get('config-source')?.values.at(-1);
    if (source !== 'base' || inputs.isTrusted === true)
        return settingsOf(given, inputs.files);
    const options = (0,lib_options/* parseOptions */.Ac)(given);
    const where = given.get('config-source')?.where;
    if (find === undefined)
        throw new lib_options/* UsageError */.eb(`${where} is \`base\`, and there is nothing to compare with.`);
    const { tree, notes } = await find(options);
    // Nobody knows what the base allows: the change's own configuration must not decide.
    if (tree === undefined)
        throw new lib_options/* UsageError */.eb(`${where} is \`base\`, and the base cannot be had. ${notes.join(' ')}`);
    const { untilRead } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 5206));
    return untilRead(tree, () => settingsOf(given, tree.files));
}
async function compareWithBase(head, given, find, settings, inputs) {
    const { compareTrees } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 5206));
    // The base has a configuration of its own: a change of it is a change as well.
    const judgeBase = async (files) => judge(await settingsOf(given, files), { ...inputs, files });
    const judgeWithHeadOptions = (files) => judge(settings, { ...inputs, files });
    return compareTrees(head, () => find(settings.options), judgeBase, judgeWithHeadOptions);
}
/** Where the configuration comes from the base, a comment that the change brings silences nothing yet: the gate is the base's. */
function withoutOwnSuppressions({ findings, suppressed, delta }, isStrict) {
    const early = isStrict ? suppressed.filter(({ suppression: { by, isNew } }) => by === 'inline' && isNew) : [];
    if (early.length === 0)
        return { findings, suppressed, delta, notes: [] };
    const back = early.map(({ suppression: _, ...finding }) => finding);
    const isNew = back.filter(({ state }) => state === 'new').length;
    const now = delta && { ...delta, new: delta.new + isNew, unchanged: delta.unchanged + back.length - isNew };
    const count = early.length === 1
        ? '1 finding that this change silences counts'
        : `${early.length} findings that this change silences count`;
    return {
        findings: [...findings, ...back].sort((a, b) => compareText(a.at.file.path, b.at.file.path) || a.at.start - b.at.start),
        suppressed: suppressed.filter(one => !early.includes(one)),
        delta: now,
        notes: [`${count} until it is merged, because config-source is \`base\`.`],
    };
}
function scopeNotes(scope, options, delta) {
    if (scope === 'all' || delta !== undefined)
        return [];
    const who = options.set.has('fail-scope') ? 'fail-scope' : 'By default fail-scope';
    return [`${who} is \`${scope}\`, and nothing was compared with a base, so every finding counts.`];
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ })

};
