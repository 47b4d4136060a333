export const id = 317;
export const ids = [317];
export const modules = {

/***/ 317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listByGit: () => (/* binding */ listByGit)
/* harmony export */ });
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7692);

const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
/**
 * Every path that git tracks below a directory and every one that it does not know yet and does not ignore, relative to the directory.
 * A path may come more than once (a conflict), and one that is tracked may be gone. Files of submodules are not among them. `undefined` where git does not answer: no work tree, no git, another owner
 * (`safe.directory`), a broken index; or where it knows nothing there, as in a directory that is ignored as a whole.
 */
async function listByGit(root) {
    const answer = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .askGit */ .gG)(root, list);
    if (answer === undefined)
        return undefined;
    const paths = (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .endedByNul */ .Tb)(answer.stdout);
    return paths.length === 0 ? undefined : { paths, refused: refusedBy(answer.stderr) };
}
/** Git warns of directories that it could not look into for files that it does not know, and goes on. */
function refusedBy(stderr) {
    const refused = [];
    for (const [, directory = '', why = ''] of stderr.matchAll(/^warning: could not open directory '(.*)\/': (.*)$/gm))
        refused.push({ path: directory, why: why.toLowerCase() });
    return refused;
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
