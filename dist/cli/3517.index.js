export const id = 3517;
export const ids = [3517,5206];
export const modules = {

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

/***/ 5206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ BaseUnavailable),
/* harmony export */   compareTrees: () => (/* binding */ compareTrees),
/* harmony export */   untilRead: () => (/* binding */ untilRead)
/* harmony export */ });
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1097);

/** The base's files cannot be had; the message is the end of a sentence, without a full stop. */
class BaseUnavailable extends Error {
}
/** A tree that names file after file is not read for ever. */
const mostRounds = 50;
/**
 * Judges the base as the head was judged and compares the two. Never throws for what is wrong with the base: the head is judged alone
 * then, and a note says so.
 *
 * @param judge with the base's own configuration.
 * @param judgeLikeHead with the options of the head, for a base whose configuration cannot be used.
 */
async function compareTrees(head, find, judge, judgeLikeHead) {
    const alone = { findings: head.findings, suppressed: head.suppressed, delta: undefined };
    const notes = [];
    try {
        const answer = await find();
        notes.push(...answer.notes);
        const { tree } = answer;
        if (tree === undefined)
            return { ...alone, notes };
        const base = await untilRead(tree, async () => {
            try {
                return { judged: await judge(tree.files), problem: undefined };
            }
            catch (error) {
                if (!(error instanceof _options_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb))
                    throw error;
                return { judged: await likeHead(tree.files, judgeLikeHead), problem: error.message };
            }
        });
        if (base.problem !== undefined)
            notes.push(`The base is judged with the configuration of this change; its own cannot be used: ${base.problem}`);
        const { judged } = base;
        const [failure] = judged.failures;
        if (failure !== undefined) {
            notes.push(`Nothing was compared: at the base the rule ${failure.rule} failed: ${failure.message}`);
            return { ...alone, notes };
        }
        const { compare } = await __webpack_require__.e(/* import() */ 5430).then(__webpack_require__.bind(__webpack_require__, 5430));
        const commit = { commit: tree.commit, ...(tree.renames === undefined ? {} : { renames: tree.renames }) };
        const { leftOut, ...comparison } = compare({ ...comparedOf(judged), ...commit }, comparedOf(head));
        const [first] = leftOut;
        if (first !== undefined) {
            const count = leftOut.length === 1 ? '1 finding of the base is' : `${leftOut.length} findings of the base are`;
            notes.push(`${count} in files that are not checked any more: \`${first.at.file.path}\`${leftOut.length > 1 ? ' and more' : ''}.`);
        }
        return { ...comparison, notes };
    }
    catch (error) {
        if (!(error instanceof BaseUnavailable))
            throw error;
        return { ...alone, notes: [...notes, `Nothing was compared with the base: ${error.message}.`] };
    }
}
async function likeHead(files, judge) {
    try {
        return await judge(files);
    }
    catch (error) {
        if (!(error instanceof _options_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb))
            throw error;
        throw new BaseUnavailable(`neither its own configuration nor that of this change fits it: ${error.message.replace(/\.$/, '')}`);
    }
}
function comparedOf({ project, findings, suppressed }) {
    const { engine, files, workloads } = project;
    return { engine, files, workloads, findings, suppressed };
}
/** What goes wrong may do so for want of a file. */
async function attempt(work) {
    try {
        return { value: await work() };
    }
    catch (error) {
        return { error };
    }
}
/**
 * Does it again until it has asked for nothing that was not at hand.
 *
 * @throws {BaseUnavailable} when that never ends, or files cannot be had.
 */
async function untilRead(tree, work) {
    for (let round = 0; round < mostRounds; round += 1) {
        const result = await attempt(work);
        if (await tree.fetchMissed())
            continue;
        if ('error' in result)
            throw result.error;
        return result.value;
    }
    throw new BaseUnavailable('its files name each other for too long');
}


/***/ }),

/***/ 3517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  baseForCommandLine: () => (/* binding */ baseForCommandLine)
});

// EXTERNAL MODULE: ./lib/options.js
var lib_options = __webpack_require__(1097);
// EXTERNAL MODULE: ./lib/adapters/git.js
var git = __webpack_require__(7692);
;// CONCATENATED MODULE: ./lib/adapters/base-commit.js


/**
 * The base for a revision that somebody names: the commit at which HEAD left it (`git merge-base`), as a pull request is compared on
 * GitHub, so that what others did to it meanwhile is not taken for a part of this change.
 *
 * @throws {UsageError} when there is no such revision here.
 */
async function baseOfRevision(root, revision) {
    if (/^-|[\0\n]/.test(revision))
        throw new lib_options/* UsageError */.eb(`--base is \`${revision}\`; it takes a git revision.`);
    if ((await hashOf(root, 'HEAD')) === undefined)
        throw new lib_options/* UsageError */.eb('--base: this is no git work tree with a commit, or there is no git.');
    const tip = await hashOf(root, revision);
    if (tip === undefined)
        throw new lib_options/* UsageError */.eb(`--base: git knows no commit \`${revision}\` here. In a shallow clone fetch it first: git fetch origin BRANCH.`);
    const fork = await mergeBaseOf(root, tip, 'HEAD');
    if (fork === undefined)
        return {
            commit: tip,
            notes: [
                `Git finds no commit that ${base_commit_short(tip)} and HEAD come from (a shallow clone?), so they are compared as they are.`,
            ],
        };
    const notes = fork === tip ? [] : [`Compared with ${base_commit_short(fork)}, the commit at which HEAD left \`${revision}\`.`];
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
        throw new UsageError(`the input base-ref is \`${reference}\`; it takes a branch or a commit.`);
    const head = await hashOf(root, 'HEAD');
    const tip = (await hashOf(root, `refs/remotes/origin/${reference}`)) ?? (await hashOf(root, reference));
    const here = tip === undefined ? undefined : await mergeBaseOf(root, tip, 'HEAD');
    const fork = here ?? (head === undefined ? undefined : await ask(reference, head));
    if (fork !== undefined)
        return { commit: fork, notes: [`Compared with ${base_commit_short(fork)}, the commit at which HEAD left \`${reference}\`.`] };
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
                notes: [`The branch is checked out and not its merge, so it is compared with ${base_commit_short(fork)}, where it began.`],
            };
    }
    const what = checkedOut === undefined
        ? 'Git does not say which commit is checked out'
        : 'The checked-out commit is not the merge of this pull request';
    return {
        commit: base,
        notes: [`${what}, so it is compared with ${base_commit_short(base)}, the base that the event names.`],
    };
}
function base_commit_short(commit) {
    return commit.slice(0, 10);
}
async function hashOf(root, revision) {
    const answer = await (0,git/* askGit */.gG)(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
    // Before 2.30 git printed `--end-of-options` as well.
    return answer?.stdout.trim().split('\n').at(-1);
}
async function mergeBaseOf(root, a, b) {
    const answer = await (0,git/* askGit */.gG)(root, ['merge-base', a, b]);
    const commit = answer?.stdout.trim();
    return commit === '' ? undefined : commit;
}
/** The parents that HEAD names, in order: they stand in the commit itself, also where a shallow clone does not have them. */
async function parentsOf(root) {
    const answer = await askGit(root, ['cat-file', '-p', 'HEAD']);
    if (answer === undefined)
        return [];
    const [headers = ''] = answer.stdout.split('\n\n');
    return Array.from(headers.matchAll(/^parent ([0-9a-f]{40,64})$/gm), ([, hash = '']) => hash);
}

// EXTERNAL MODULE: ./lib/base.js
var base = __webpack_require__(5206);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/core/file-kind.js
var file_kind = __webpack_require__(3596);
// EXTERNAL MODULE: ./lib/adapters/disk-paths.js
var disk_paths = __webpack_require__(7450);
// EXTERNAL MODULE: ./lib/adapters/files.js
var files = __webpack_require__(4683);
;// CONCATENATED MODULE: ./lib/adapters/base-tree.js




/** What a blob that is not read is too long for. */
function tooLong(size) {
    return { refused: `it has ${size} bytes, and at most ${files/* largestFile */.Ny} are read` };
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
            read.set(path, 'bytes' in blob ? (0,files/* decodeText */.g7)(blob.bytes, path) : blob);
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
                    const kind = isFile(entry.mode) ? (0,file_kind/* kindOf */.I)(path) : undefined;
                    if (kind === undefined || path.split('/').some(part => disk_paths/* skippedDirectories */.a.has(part)))
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
                const path = (0,files/* relativePath */.iZ)(given);
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
    const own = (0,external_node_crypto_.createHash)(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
    return own === hash ? found : undefined;
}

;// CONCATENATED MODULE: ./lib/adapters/git-objects.js



/** Path of a directory from the top of its work tree, empty or with a slash at its end; `undefined` outside of one. */
async function prefixInRepository(root) {
    const answer = await (0,git/* askGit */.gG)(root, ['rev-parse', '--show-prefix']);
    return answer?.stdout.replace(/\n$/, '');
}
/** Every object of a commit's tree; `undefined` where git does not have all of it. Nothing is fetched. */
async function fullTreeOf(root, commit) {
    const [top, listing] = await Promise.all([
        (0,git/* askGit */.gG)(root, ['rev-parse', '--verify', '--quiet', `${commit}^{tree}`]),
        (0,git/* askGit */.gG)(root, ['ls-tree', '-r', '-t', '-z', '--full-tree', commit]),
    ]);
    if (top === undefined || listing === undefined)
        return undefined;
    const entries = new Map();
    const trees = new Map([['', top.stdout.trim()]]);
    for (const line of (0,git/* endedByNul */.Tb)(listing.stdout)) {
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
    await (0,git/* pipeGit */.tZ)(root, ['cat-file', '--batch'], `${hashes.join('\n')}\n`, batchReader(blobs));
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
        if (found.size <= files/* largestFile */.Ny)
            found.pieces.push(piece);
        found.left -= piece.length;
        if (found.left > 0)
            return;
        const { hash, size, pieces } = found;
        blobs.set(hash, size > files/* largestFile */.Ny ? tooLong(size) : { bytes: Buffer.concat(pieces).subarray(0, size) });
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

;// CONCATENATED MODULE: ./lib/adapters/open-base.js



/**
 * The base's tree: from git's objects where they are here, else from GitHub, and each blob from where it is. Nothing is checked out or
 * fetched into the clone.
 *
 * @throws {BaseUnavailable} when it is in neither place.
 */
async function openBase({ root, commit, prefix: given, head, api }) {
    const prefix = (await prefixInRepository(root)) ?? given;
    const local = await fullTreeOf(root, commit);
    const remote = () => {
        if ('refused' in api)
            throw new base/* BaseUnavailable */.G(`git does not have its files here, and ${api.refused}`);
        return api;
    };
    const entries = local === undefined
        ? await remote().entries(commit, prefix, await fullTreeOf(root, 'HEAD'))
        : below(local.entries, prefix);
    async function blobs(hashes) {
        const found = await localBlobs(root, hashes);
        const left = hashes.filter(hash => !found.has(hash));
        if (left.length > 0)
            for (const [hash, blob] of await remote().blobs(left))
                found.set(hash, blob);
        return found;
    }
    return createBaseTree(commit, { entries, blobs }, head);
}

;// CONCATENATED MODULE: ./lib/files-at-base.js
/**
 * The files that options name, without those of the repository that decide about the gate where the base's are to decide: the change must
 * not bring them.
 */
function namedAtBase(named, options) {
    if (options.configSource !== 'base')
        return named;
    const deciding = [options.config, options.baseline];
    return new Set([...named].filter(path => !deciding.includes(path) || path.startsWith('/')));
}
/** The files of a base tree, chosen as those of the checkout were. */
function filesAtBase(tree, { head, listed, named }) {
    return {
        async list() {
            const listing = await tree.list();
            if (listed === undefined)
                return listing;
            const files = [...listed.values()].filter(({ path }) => isReadable(tree, path));
            return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), refused: [] };
        },
        read(path) {
            const found = tree.read(path);
            if (!named.has(path) || (found !== undefined && 'source' in found))
                return found;
            return head.read(path);
        },
    };
}
function isReadable(tree, path) {
    const found = tree.read(path);
    return found !== undefined && 'source' in found;
}

;// CONCATENATED MODULE: ./lib/cli/base.js





/**
 * Finds the base for `--base`.
 *
 * @throws {UsageError} when called and there is no such revision, or nothing that a revision could have.
 */
function baseForCommandLine({ root, files, listed, named, }) {
    return async (options) => {
        const { base = 'HEAD' } = options;
        if (listed?.has('-') === true)
            throw new lib_options/* UsageError */.eb('--base compares with files of a repository, and `-` is none.');
        const { commit, notes } = await baseOfRevision(root, base);
        if (commit === undefined)
            return { tree: undefined, notes };
        const api = { refused: 'the command line asks nobody else for them' };
        const tree = await opened({ root, commit, prefix: '', head: files, api });
        return {
            tree: { ...tree, files: filesAtBase(tree.files, { head: files, listed, named: namedAtBase(named, options) }) },
            notes,
        };
    };
}
/** Whoever names a base wants to know when it cannot be had. */
async function opened(place) {
    try {
        return await openBase(place);
    }
    catch (error) {
        throw error instanceof base/* BaseUnavailable */.G ? new lib_options/* UsageError */.eb(`--base: ${error.message}.`) : error;
    }
}


/***/ })

};
