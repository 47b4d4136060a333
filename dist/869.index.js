export const id = 869;
export const ids = [869];
export const modules = {

/***/ 1869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   baseOfEvent: () => (/* binding */ baseOfEvent),
/* harmony export */   baseOfReference: () => (/* binding */ baseOfReference),
/* harmony export */   baseOfRevision: () => (/* binding */ baseOfRevision)
/* harmony export */ });
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1097);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7692);


/**
 * The base for a revision that somebody names: the commit at which HEAD left it (`git merge-base`), as a pull request is compared on
 * GitHub, so that what others did to it meanwhile is not taken for a part of this change.
 *
 * @throws {UsageError} when there is no such revision here.
 */
async function baseOfRevision(root, revision) {
    if (/^-|[\0\n]/.test(revision))
        throw new _options_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`--base is \`${revision}\`; it takes a git revision.`);
    if ((await hashOf(root, 'HEAD')) === undefined)
        throw new _options_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('--base: this is no git work tree with a commit, or there is no git.');
    const tip = await hashOf(root, revision);
    if (tip === undefined)
        throw new _options_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`--base: git knows no commit \`${revision}\` here. In a shallow clone fetch it first: git fetch origin BRANCH.`);
    const fork = await mergeBaseOf(root, tip, 'HEAD');
    if (fork === undefined)
        return {
            commit: tip,
            notes: [
                `Git finds no commit that ${short(tip)} and HEAD come from (a shallow clone?), so they are compared as they are.`,
            ],
        };
    const notes = fork === tip ? [] : [`Compared with ${short(fork)}, the commit at which HEAD left \`${revision}\`.`];
    return { commit: fork, notes };
}
/**
 * The base for an event, whatever the depth of the clone: the first parent of the merge commit that a pull request is tested at, which
 * is exact; else what the event says. `commit` is undefined where the event has nothing to compare with.
 */
async function baseOfEvent(root, event, ask) {
    if (event.pullRequest !== undefined)
        return baseOfPullRequest(root, event.pullRequest, ask);
    if (event.mergeGroupBase !== undefined)
        return { commit: event.mergeGroupBase, notes: [] };
    if (event.name === 'push' && event.pushBefore === undefined)
        return { commit: undefined, notes: ['The push made this branch, so there is nothing before it to compare with.'] };
    return { commit: event.name === 'push' ? event.pushBefore : undefined, notes: [] };
}
/**
 * The base that an input names for an event without one: the commit at which HEAD left a branch or commit, of this clone or of GitHub.
 *
 * @throws {UsageError} for what can be no name of a branch or commit.
 */
async function baseOfReference(root, reference, ask) {
    // https://git-scm.com/docs/git-check-ref-format
    if (/^[-/]|\.\.|@\{|[\0-\x20\x7f~^:?*[\\]/.test(reference))
        throw new _options_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`the input base-ref is \`${reference}\`; it takes a branch or a commit.`);
    const head = await hashOf(root, 'HEAD');
    const tip = (await hashOf(root, `refs/remotes/origin/${reference}`)) ?? (await hashOf(root, reference));
    const here = tip === undefined ? undefined : await mergeBaseOf(root, tip, 'HEAD');
    const fork = here ?? (head === undefined ? undefined : await ask(reference, head));
    if (fork !== undefined)
        return { commit: fork, notes: [`Compared with ${short(fork)}, the commit at which HEAD left \`${reference}\`.`] };
    return {
        commit: undefined,
        notes: [
            `Neither git nor GitHub says at which commit HEAD left \`${reference}\` of the input base-ref, so nothing was compared.`,
        ],
    };
}
async function baseOfPullRequest(root, { base, head }, ask) {
    const checkedOut = await hashOf(root, 'HEAD');
    const [first, second] = checkedOut === undefined ? [] : await parentsOf(root);
    // The base of the event may be older than the one that was merged: https://github.com/tj-actions/changed-files/issues/704
    if (first !== undefined && second === head)
        return { commit: first, notes: [] };
    if (checkedOut === base)
        return {
            commit: undefined,
            notes: [
                'The base of the pull request is checked out and not its change, so there is nothing to compare. With pull_request_target a change has to be checked out by name.',
            ],
        };
    if (checkedOut === head) {
        const fork = (await mergeBaseOf(root, base, head)) ?? (await ask(base, head));
        if (fork !== undefined)
            return {
                commit: fork,
                notes: [`The branch is checked out and not its merge, so it is compared with ${short(fork)}, where it began.`],
            };
    }
    const what = checkedOut === undefined
        ? 'Git does not say which commit is checked out'
        : 'The checked-out commit is not the merge of this pull request';
    return {
        commit: base,
        notes: [`${what}, so it is compared with ${short(base)}, the base that the event names.`],
    };
}
function short(commit) {
    return commit.slice(0, 10);
}
async function hashOf(root, revision) {
    const answer = await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .askGit */ .gG)(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
    // Before 2.30 git printed `--end-of-options` as well.
    return answer?.stdout.trim().split('\n').at(-1);
}
async function mergeBaseOf(root, a, b) {
    const answer = await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .askGit */ .gG)(root, ['merge-base', a, b]);
    const commit = answer?.stdout.trim();
    return commit === '' ? undefined : commit;
}
/** The parents that HEAD names, in order: they stand in the commit itself, also where a shallow clone does not have them. */
async function parentsOf(root) {
    const answer = await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .askGit */ .gG)(root, ['cat-file', '-p', 'HEAD']);
    if (answer === undefined)
        return [];
    const [headers = ''] = answer.stdout.split('\n\n');
    return Array.from(headers.matchAll(/^parent ([0-9a-f]{40,64})$/gm), ([, hash = '']) => hash);
}


/***/ }),

/***/ 7692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tb: () => (/* binding */ endedByNul),
/* harmony export */   gG: () => (/* binding */ askGit),
/* harmony export */   tZ: () => (/* binding */ pipeGit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);

/** The variables that point git at another repository than the directory it is started in (`git rev-parse --local-env-vars`). */
const elsewhere = [
    ...['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR', 'GIT_OBJECT_DIRECTORY'],
    ...['GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_NAMESPACE', 'GIT_INTERNAL_SUPER_PREFIX', 'GIT_SHALLOW_FILE'],
];
/** A repository that is checked may not choose a program for git to start, nor pass for a repository from inside a work tree. */
const guards = ['-c', 'core.fsmonitor=false', '-c', 'safe.bareRepository=explicit'];
const patience = 60_000;
/** Nothing is written, nothing is fetched, messages are in English, and an object is what its name says (no `refs/replace`). */
function environment() {
    const env = {
        ...process.env,
        LC_ALL: 'C',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_LAZY_FETCH: '1',
        // Older git does not know that one, and would ask the remote of a partial clone.
        GIT_ALLOW_PROTOCOL: 'none',
        GIT_NO_REPLACE_OBJECTS: '1',
    };
    for (const name of elsewhere)
        delete env[name];
    return env;
}
/** Asks git in a directory; `undefined` where it does not answer: no git, no repository, another owner, an error of any kind. */
function askGit(cwd, words) {
    return new Promise(resolve => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', [...guards, ...words], { cwd, env: environment(), encoding: 'utf8', maxBuffer: 2 ** 29, timeout: patience, windowsHide: true }, (error, stdout, stderr) => resolve(error === null ? { stdout, stderr } : undefined));
    });
}
/**
 * Gives git a text on its standard input and every piece of its answer to `take`, as it comes. False where git could not be started
 * or ended with an error.
 */
function pipeGit(cwd, words, input, take) {
    return new Promise(resolve => {
        const git = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', [...guards, ...words], {
            cwd,
            env: environment(),
            stdio: ['pipe', 'pipe', 'ignore'],
            timeout: patience,
            windowsHide: true,
        });
        git.on('error', () => resolve(false));
        git.on('close', code => resolve(code === 0));
        git.stdout.on('data', take);
        // It may end before it has read everything; its exit status says so.
        git.stdin.on('error', () => undefined);
        git.stdin.end(input);
    });
}
/** The texts of an answer in which each ends with a NUL (`-z`). */
function endedByNul(text) {
    const found = [];
    let start = 0;
    for (let end = text.indexOf('\0'); end !== -1; end = text.indexOf('\0', start)) {
        found.push(text.slice(start, end));
        start = end + 1;
    }
    return found;
}


/***/ })

};
