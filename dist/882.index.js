export const id = 882;
export const ids = [882];
export const modules = {

/***/ 5108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ createBaseTree),
/* harmony export */   P: () => (/* binding */ tooLong)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _core_file_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3596);
/* harmony import */ var _disk_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7450);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4683);




/** What a blob that is not read is too long for. */
function tooLong(size) {
    return { refused: `it has ${size} bytes, and at most ${_files_js__WEBPACK_IMPORTED_MODULE_3__/* .largestFile */ .Ny} are read` };
}
/**
 * The files of a commit. What the checkout has with the same hash is taken from there, so that only what differs is asked of `source`:
 * the candidates when they are listed, everything else when `fetchMissed` is called.
 *
 * @param head the checkout, with the same root.
 */
function createBaseTree(commit, source, head) {
    const read = new Map();
    const missed = new Set();
    /** `undefined`: there is such a file, and its text is not at hand. */
    function atHand(path, { mode, hash }) {
        if (mode === '120000')
            return { refused: 'it is a link or lies behind one, and links are not followed' };
        if (!isFile(mode))
            return { refused: 'it is no regular file' };
        const seen = read.get(path) ?? sameInHead(path, hash, head);
        if (seen !== undefined)
            read.set(path, seen);
        return seen;
    }
    async function fetch(paths) {
        const wanted = [...paths].flatMap(path => {
            const hash = source.entries.get(path)?.hash;
            return hash === undefined ? [] : [{ path, hash }];
        });
        if (wanted.length === 0)
            return;
        const blobs = await source.blobs([...new Set(wanted.map(({ hash }) => hash))]);
        for (const { path, hash } of wanted) {
            const blob = blobs.get(hash) ?? { refused: 'git does not have it' };
            read.set(path, 'bytes' in blob ? (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeText */ .g7)(blob.bytes, path) : blob);
        }
    }
    return {
        commit,
        files: {
            async list() {
                const files = [];
                const refused = [];
                const absent = [];
                for (const [path, entry] of source.entries) {
                    const kind = isFile(entry.mode) ? (0,_core_file_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(path) : undefined;
                    if (kind === undefined || path.split('/').some(part => _disk_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .skippedDirectories */ .a.has(part)))
                        continue;
                    // The replacement character stands for bytes that are no UTF-8; the checkout refuses such a name as well.
                    if (path.includes('\ufffd'))
                        refused.push({ path, why: 'its name is not UTF-8' });
                    else
                        files.push({ path, kind });
                    if (!path.includes('\ufffd') && atHand(path, entry) === undefined)
                        absent.push(path);
                }
                await fetch(absent);
                return { files: files.sort(byPath), refused: refused.sort(byPath) };
            },
            read(given) {
                const path = (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .relativePath */ .iZ)(given);
                if (path === undefined)
                    return { refused: 'it lies outside the checked directory' };
                const entry = source.entries.get(path);
                if (entry === undefined)
                    return behindLink(path, source.entries);
                const found = atHand(path, entry);
                if (found === undefined)
                    missed.add(path);
                return found;
            },
        },
        async fetchMissed() {
            if (missed.size === 0)
                return false;
            const paths = [...missed];
            missed.clear();
            await fetch(paths);
            return true;
        },
    };
}
function isFile(mode) {
    return mode === '100644' || mode === '100755';
}
function byPath(a, b) {
    return a.path < b.path ? -1 : 1;
}
/** What lies behind a link is refused, as in a checkout; everything else that has no entry is not there. */
function behindLink(path, entries) {
    for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
        if (entries.get(path.slice(0, slash))?.mode === '120000')
            return { refused: 'it is a link or lies behind one, and links are not followed' };
    }
    return undefined;
}
/** The checkout's file where it is this blob: a file that filters or line ends changed is not. */
function sameInHead(path, hash, head) {
    const found = head.read(path);
    if (found === undefined || 'refused' in found)
        return undefined;
    const bytes = Buffer.from(found.source.text);
    // Repositories with SHA-256 have longer names: https://git-scm.com/docs/hash-function-transition
    const algorithm = hash.length === 64 ? 'sha256' : 'sha1';
    const own = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
    return own === hash ? found : undefined;
}


/***/ }),

/***/ 4389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ below),
/* harmony export */   Hz: () => (/* binding */ fullTreeOf),
/* harmony export */   q9: () => (/* binding */ prefixInRepository),
/* harmony export */   uM: () => (/* binding */ localBlobs)
/* harmony export */ });
/* harmony import */ var _base_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5108);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4683);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7692);



/** Path of a directory from the top of its work tree, empty or with a slash at its end; `undefined` outside of one. */
async function prefixInRepository(root) {
    const answer = await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .askGit */ .gG)(root, ['rev-parse', '--show-prefix']);
    return answer?.stdout.replace(/\n$/, '');
}
/** Every object of a commit's tree; `undefined` where git does not have all of it. Nothing is fetched. */
async function fullTreeOf(root, commit) {
    const [top, listing] = await Promise.all([
        (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .askGit */ .gG)(root, ['rev-parse', '--verify', '--quiet', `${commit}^{tree}`]),
        (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .askGit */ .gG)(root, ['ls-tree', '-r', '-t', '-z', '--full-tree', commit]),
    ]);
    if (top === undefined || listing === undefined)
        return undefined;
    const entries = new Map();
    const trees = new Map([['', top.stdout.trim()]]);
    for (const line of (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .endedByNul */ .Tb)(listing.stdout)) {
        const [, mode = '', type, hash = '', path = ''] = /^(\d+) (\w+) ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
        if (type === 'tree')
            trees.set(path, hash);
        else if (path !== '')
            entries.set(path, { mode, hash });
    }
    return { entries, trees };
}
/** The entries below a directory, by their paths from there. */
function below(entries, prefix) {
    if (prefix === '')
        return entries;
    const found = new Map();
    for (const [path, entry] of entries)
        if (path.startsWith(prefix))
            found.set(path.slice(prefix.length), entry);
    return found;
}
/** The blobs of these hashes that the repository has; the others are not in the answer. Runs no filter, fetches nothing. */
async function localBlobs(root, hashes) {
    const blobs = new Map();
    if (!hashes.every(hash => /^[0-9a-f]+$/.test(hash)))
        return blobs;
    await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .pipeGit */ .tZ)(root, ['cat-file', '--batch'], `${hashes.join('\n')}\n`, batchReader(blobs));
    return blobs;
}
/** Reads what `git cat-file --batch` writes: `HASH TYPE SIZE`, a line feed, the bytes, a line feed; or `HASH missing`. */
function batchReader(blobs) {
    let header = [];
    let current;
    function start(line) {
        const [, hash, size] = /^([0-9a-f]+) \w+ (\d+)$/.exec(line) ?? [];
        // The line feed behind the bytes is read with them.
        if (hash !== undefined)
            current = { hash, size: Number(size), pieces: [], left: Number(size) + 1 };
    }
    function add(found, piece) {
        // What is too long is passed over, never held.
        if (found.size <= _files_js__WEBPACK_IMPORTED_MODULE_1__/* .largestFile */ .Ny)
            found.pieces.push(piece);
        found.left -= piece.length;
        if (found.left > 0)
            return;
        const { hash, size, pieces } = found;
        blobs.set(hash, size > _files_js__WEBPACK_IMPORTED_MODULE_1__/* .largestFile */ .Ny ? (0,_base_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .tooLong */ .P)(size) : { bytes: Buffer.concat(pieces).subarray(0, size) });
        current = undefined;
    }
    return piece => {
        let rest = piece;
        while (rest.length > 0) {
            if (current !== undefined) {
                const end = Math.min(rest.length, current.left);
                add(current, rest.subarray(0, end));
                rest = rest.subarray(end);
                continue;
            }
            const end = rest.indexOf(10);
            header.push(end === -1 ? rest : rest.subarray(0, end));
            if (end === -1)
                return;
            start(Buffer.concat(header).toString('latin1'));
            header = [];
            rest = rest.subarray(end + 1);
        }
    };
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


/***/ }),

/***/ 5882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openRepository: () => (/* binding */ openRepository)
/* harmony export */ });
/* unused harmony export mostRequests */
/* harmony import */ var _base_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5206);
/* harmony import */ var _base_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5108);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4683);
/* harmony import */ var _git_objects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4389);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5521);





/** A job's token has 1,000 requests an hour for its repository, and this is not its only step. */
const mostRequests = 200;
const timeout = 15_000;
const atOnce = 8;
const longestWait = 20;
/** Opens a repository for a token; the client is loaded here, because it costs more than the rest of a run. */
async function openRepository(token, { api, owner, repository }, asking) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413));
    const silent = () => undefined;
    const octokit = getOctokit(token, {
        baseUrl: api,
        log: { debug: silent, info: silent, warn: silent, error: silent },
    });
    const place = { owner, repo: repository };
    const ask = asker(asking);
    const sizes = new Map();
    return {
        async entries(commit, prefix, local) {
            const { tree } = (await ask(request => octokit.rest.git.getCommit({ ...place, commit_sha: commit, request })))
                .data;
            const read = (hash, recursive) => ask(request => octokit.rest.git.getTree({ ...place, tree_sha: hash, ...(recursive ? { recursive: '1' } : {}), request })).then(({ data }) => data);
            const whole = await read(tree.sha, true);
            // GitHub cuts a listing at 100,000 entries or 7 MB: https://docs.github.com/rest/git/trees#get-a-tree
            const entries = whole.truncated === true ? await walk(tree.sha, read, local, prefix) : entriesOf(whole.tree, '');
            for (const { sha, size } of whole.tree)
                if (size !== undefined)
                    sizes.set(sha, size);
            return (0,_git_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .below */ .Gz)(entries, prefix);
        },
        blobs: hashes => readBlobs(hashes, sizes, octokit, place, ask),
        async mergeBase(base, head) {
            try {
                const basehead = `${base}...${head}`;
                const { data } = await ask(request => octokit.rest.repos.compareCommitsWithBasehead({ ...place, basehead, per_page: 1, request }));
                return data.merge_base_commit.sha;
            }
            catch (error) {
                if (error instanceof _base_js__WEBPACK_IMPORTED_MODULE_0__/* .BaseUnavailable */ .G)
                    return undefined;
                throw error;
            }
        },
    };
}
/** Counts requests, makes one more try where GitHub is busy, and says in words of ours why it does not answer. */
function asker({ pause, mostRequests: most = mostRequests }) {
    let left = most;
    return async (call) => {
        for (let tries = 0;; tries += 1) {
            if (left === 0)
                throw new _base_js__WEBPACK_IMPORTED_MODULE_0__/* .BaseUnavailable */ .G(`it takes more than ${most} requests to GitHub`);
            left -= 1;
            try {
                return await call({ signal: AbortSignal.timeout(timeout) });
            }
            catch (error) {
                const refusal = (0,_github_js__WEBPACK_IMPORTED_MODULE_4__.refusalOf)(error);
                const wait = refusal.wait ?? 2;
                if (refusal.kind !== 'busy' || tries > 0 || wait > longestWait)
                    throw unavailable(refusal);
                await pause(wait);
            }
        }
    };
}
function unavailable({ kind, message }) {
    const help = kind === 'permission' ? '; the job needs `permissions: contents: read`' : '';
    return new _base_js__WEBPACK_IMPORTED_MODULE_0__/* .BaseUnavailable */ .G(`GitHub does not give its files (${message})${help}`);
}
function entriesOf(tree, directory) {
    const entries = new Map();
    for (const { path, mode, type, sha } of tree)
        if (type !== 'tree')
            entries.set(directory + path, { mode, hash: sha });
    return entries;
}
/** A tree that is too large for one listing: only directories that are not as in the checked commit are asked for. */
async function walk(root, read, local, prefix) {
    const entries = new Map();
    const left = [{ hash: root, directory: '' }];
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
        const { hash, directory } = next;
        // Neither on the way to the checked root nor below it.
        if (!directory.startsWith(prefix) && !prefix.startsWith(directory))
            continue;
        if (local?.trees.get(directory.replace(/\/$/, '')) === hash) {
            for (const [path, entry] of local.entries)
                if (path.startsWith(directory))
                    entries.set(path, entry);
            continue;
        }
        const { tree } = await read(hash, false);
        for (const [path, entry] of entriesOf(tree, directory))
            entries.set(path, entry);
        for (const { type, path, sha } of tree)
            if (type === 'tree')
                left.push({ hash: sha, directory: `${directory}${path}/` });
    }
    return entries;
}
async function readBlobs(hashes, sizes, octokit, place, ask) {
    const blobs = new Map();
    const left = [...hashes];
    const failures = [];
    const readOne = async (hash) => {
        const size = sizes.get(hash) ?? 0;
        if (size > _files_js__WEBPACK_IMPORTED_MODULE_2__/* .largestFile */ .Ny)
            return (0,_base_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .tooLong */ .P)(size);
        const { data } = await ask(request => octokit.rest.git.getBlob({ ...place, file_sha: hash, request }));
        const bytes = Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8');
        return bytes.length > _files_js__WEBPACK_IMPORTED_MODULE_2__/* .largestFile */ .Ny ? (0,_base_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .tooLong */ .P)(bytes.length) : { bytes };
    };
    const work = async () => {
        try {
            for (let hash = left.pop(); hash !== undefined; hash = left.pop())
                blobs.set(hash, await readOne(hash));
        }
        catch (error) {
            failures.push(error);
            // Without one of them the others are of no use.
            left.length = 0;
        }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    if (failures.length > 0)
        throw failures[0];
    return blobs;
}


/***/ })

};
