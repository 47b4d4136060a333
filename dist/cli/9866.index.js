export const id = 9866;
export const ids = [9866];
export const modules = {

/***/ 7450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ listByDisk),
/* harmony export */   a: () => (/* binding */ skippedDirectories)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _listing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5944);



/** Where nothing of the repository's own is. */
const skippedDirectories = new Set(['.git', 'node_modules']);
/**
 * Every file below a directory, as the disk has it. Links are neither listed nor followed; a directory that cannot be read is named
 * and the walk goes on.
 */
function listByDisk(root) {
    const paths = [];
    const refused = [];
    const left = [''];
    for (let directory = left.pop(); directory !== undefined; directory = left.pop()) {
        let entries;
        try {
            entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, directory), { withFileTypes: true });
        }
        catch (error) {
            refused.push({ path: directory === '' ? '.' : directory, why: (0,_listing_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A)(error) });
            continue;
        }
        const prefix = directory === '' ? '' : `${directory}/`;
        for (const entry of entries) {
            if (entry.isFile())
                paths.push(prefix + entry.name);
            else if (entry.isDirectory() && !skippedDirectories.has(entry.name))
                left.push(prefix + entry.name);
        }
    }
    return { paths, refused };
}


/***/ }),

/***/ 4683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ny: () => (/* binding */ largestFile),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   iZ: () => (/* binding */ relativePath),
/* harmony export */   qm: () => (/* binding */ createFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_file_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3596);
/* harmony import */ var _disk_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7450);
/* harmony import */ var _listing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5944);





/** The longest file that is read, in bytes. Real Dockerfiles and Compose files end well below a tenth of it. */
const largestFile = 4 * 2 ** 20;
/**
 * The files of a checkout, as far as their names say that they concern users. In a git work tree these are the files that git tracks
 * and those that it neither knows nor ignores; elsewhere, or without git, all that are on the disk.
 *
 * @param root a directory; it may be a link itself, below it no link is followed.
 */
function createFiles(root, options = {}) {
    const directories = new Map();
    /** What a path is, looked at from the root down, so that no part of it is a link. */
    function entryAt(relative) {
        const slash = relative.lastIndexOf('/');
        const parent = slash === -1 ? 'directory' : directoryAt(relative.slice(0, slash));
        return parent === 'directory' ? entryOf(node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, relative)) : parent === 'file' ? 'missing' : parent;
    }
    function directoryAt(relative) {
        const seen = directories.get(relative);
        if (seen !== undefined)
            return seen;
        const entry = entryAt(relative);
        directories.set(relative, entry);
        return entry;
    }
    return {
        async list() {
            const listing = (await listByGit(root)) ?? (0,_disk_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .listByDisk */ .V)(root);
            const files = new Map();
            const refused = new Map(listing.refused.map(({ path, why }) => [path, why]));
            for (const path of listing.paths) {
                const kind = (0,_core_file_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(path);
                if (kind === undefined || isSkipped(path))
                    continue;
                const entry = entryAt(path);
                if (entry === 'file')
                    files.set(path, { path, kind });
                // The replacement character stands for bytes that are no UTF-8: such a name cannot be opened by its text.
                else if (entry === 'missing' && path.includes('\ufffd'))
                    refused.set(path, 'its name is not UTF-8');
                else if (typeof entry === 'object')
                    refused.set(path, entry.refused);
            }
            return {
                files: [...files.values()].sort(byPath),
                refused: [...refused].map(([path, why]) => ({ path, why })).sort(byPath),
            };
        },
        read(given) {
            const relative = relativePath(given);
            if (relative === undefined)
                return { refused: 'it lies outside the checked directory' };
            const entry = entryAt(relative);
            if (entry === 'missing')
                return undefined;
            if (entry === 'link' && options.followsLinks !== true)
                return { refused: 'it is a link or lies behind one, and links are not followed' };
            if (typeof entry === 'object')
                return entry;
            if (entry !== 'file' && entry !== 'link')
                return { refused: 'it is no regular file' };
            return readText(node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, relative), relative, options.followsLinks === true ? flags & ~noFollow : flags);
        },
    };
}
/** What git lists; `undefined` where there is no work tree or git does not answer. It is only loaded where it may. */
async function listByGit(root) {
    if (!isInWorkTree(root))
        return undefined;
    return (await __webpack_require__.e(/* import() */ 317).then(__webpack_require__.bind(__webpack_require__, 317))).listByGit(root);
}
function isInWorkTree(root) {
    for (let directory = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(root);; directory = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(directory)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, '.git')))
            return true;
        if (directory === node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(directory))
            return false;
    }
}
function entryOf(absolute) {
    let stats;
    try {
        stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(absolute, { throwIfNoEntry: false });
    }
    catch (error) {
        return { refused: (0,_listing_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A)(error) };
    }
    if (stats === undefined)
        return 'missing';
    if (stats.isFile())
        return 'file';
    if (stats.isDirectory())
        return 'directory';
    return stats.isSymbolicLink() ? 'link' : 'other';
}
function isSkipped(relative) {
    return relative.split('/').some(part => _disk_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .skippedDirectories */ .a.has(part));
}
function byPath(a, b) {
    return a.path < b.path ? -1 : 1;
}
/** The path without `.` and `..`; `undefined` when it leads out of the root or no file system has it. */
function relativePath(given) {
    if (given.includes('\0') || node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(given))
        return undefined;
    const normal = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_1__.sep === '\\' ? given.replaceAll('\\', '/') : given);
    if (normal === '..' || normal.startsWith('../'))
        return undefined;
    return normal;
}
// A link or a pipe may take the file's place between the look and the opening: neither is followed, nor waited for. Windows has none of the two.
const noFollow = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0;
const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | noFollow | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
function readText(absolute, relative, flags) {
    let file;
    try {
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(absolute, flags);
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (!stats.isFile())
            return { refused: 'it is no regular file' };
        if (stats.size > largestFile)
            return { refused: `it has ${stats.size} bytes, and at most ${largestFile} are read` };
        return decodeText(readBytes(file, stats.size), relative);
    }
    catch (error) {
        return { refused: (0,_listing_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A)(error) };
    }
    finally {
        if (file !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** The first `size` bytes of a file: what is written to it meanwhile is not waited for. */
function readBytes(file, size) {
    const bytes = new Uint8Array(size);
    let filled = 0;
    while (filled < size) {
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes, filled, size - filled, null);
        if (count === 0)
            break;
        filled += count;
    }
    return bytes.subarray(0, filled);
}
/** A byte order mark stays in the text: the parsers know what Docker does with it. */
function decodeText(bytes, path) {
    try {
        return { source: { path, text: decoder.decode(bytes) } };
    }
    catch {
        return { refused: 'it is not UTF-8 text' };
    }
}


/***/ }),

/***/ 5944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf)
/* harmony export */ });
/** Why the file system refused something, as the end of a sentence. */
function reasonOf(error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    switch (code) {
        case 'EACCES':
        case 'EPERM':
            return 'permission denied';
        case 'ENOENT':
            return 'it does not exist';
        case 'ENOTDIR':
            return 'a part of its path is no directory';
        case 'ELOOP':
            return 'it is a link, and links are not followed';
        case 'ENAMETOOLONG':
            return 'its path is too long';
        case 'EMFILE':
        case 'ENFILE':
            return 'too many files are open';
        default:
            return typeof code === 'string' ? `the system says ${code}` : 'the system does not say why';
    }
}


/***/ }),

/***/ 9866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   filesOfArguments: () => (/* binding */ filesOfArguments)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _adapters_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4683);
/* harmony import */ var _core_file_kind_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3596);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1097);





/** Options that name a file to write. */
const written = new Set(['output', 'sarif-file', 'write-baseline']);
/**
 * The files that PATH arguments and the options with a FILE mean: one directory is the root and is walked; files are taken
 * alone, with the working directory as the root; `-` is standard input.
 *
 * @throws {UsageError} for a path that does not exist, a directory beside something else, and a file of which neither its
 * name nor `--as` says what it is.
 */
function filesOfArguments(given, place) {
    const paths = given.get('paths')?.values ?? ['.'];
    const as = given.get('as')?.values.at(-1);
    const [only = '.'] = paths;
    const isWalk = paths.length === 1 && isDirectory(only, place);
    if (isWalk && as !== undefined)
        throw new _options_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`--as says what a file is, and \`${only}\` is a directory.`);
    const root = isWalk ? node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(place.directory, only) : place.directory;
    const listed = isWalk ? undefined : listedFiles(paths, as, place);
    const named = new Set();
    const renamed = new Map();
    for (const [name, value] of given) {
        const isFile = _options_js__WEBPACK_IMPORTED_MODULE_4__/* .optionTable */ .sX.some(meta => meta.name === name && meta.takes === 'FILE') && !written.has(name);
        const values = isFile ? value.values.map(file => relativePath(file, place.directory, root)) : value.values;
        if (isFile)
            for (const file of values)
                named.add(file);
        renamed.set(name, { ...value, values });
    }
    const read = new Set([...named, ...(listed?.keys() ?? [])]);
    const files = namedFiles({ listed, named: read, root, readInput: place.readInput });
    return { root, files, given: renamed, listed, named };
}
function listedFiles(paths, as, place) {
    const listed = new Map();
    for (const given of paths) {
        const isInput = given === '-';
        if (isDirectory(given, place))
            throw new _options_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`PATH is one directory, or files; \`${given}\` is a directory beside others.`);
        const relative = isInput ? given : relativePath(given, place.directory, place.directory);
        const kind = as ?? (isInput ? undefined : (0,_core_file_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(relative));
        // A script alone builds nothing that is checked.
        if (kind === undefined || kind === 'build-setup') {
            const why = isInput ? '`-` has no name that says what it is' : `The name of \`${given}\` does not say what it is`;
            throw new _options_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`${why}: give --as dockerfile|compose|daemon-json|subuid|subgid.`);
        }
        listed.set(relative, { path: relative, kind, isSaid: as !== undefined });
    }
    return listed;
}
function namedFiles({ listed, named, root, readInput }) {
    const files = (0,_adapters_files_js__WEBPACK_IMPORTED_MODULE_2__/* .createFiles */ .qm)(root);
    let input;
    return {
        async list() {
            if (listed === undefined)
                return files.list();
            return { files: [...listed.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), refused: [] };
        },
        read(file) {
            if (file === '-' && listed?.has(file) === true) {
                input ??= (0,_adapters_files_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeText */ .g7)(readInput(), file);
                return input;
            }
            return named.has(file) ? readNamed(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(root, file), file) : files.read(file);
        },
    };
}
function readNamed(absolute, shown) {
    const result = (0,_adapters_files_js__WEBPACK_IMPORTED_MODULE_2__/* .createFiles */ .qm)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(absolute), { followsLinks: true }).read(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(absolute));
    if (result === undefined || 'refused' in result)
        return result;
    return { source: { path: shown, text: result.source.text } };
}
/** Below the root relative to it, elsewhere absolute; with `/`. */
function relativePath(given, directory, root) {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(directory, given);
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(root, absolute);
    const isOutside = relative === '..' || relative.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(relative);
    return (isOutside ? absolute : relative).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, '/');
}
/** @throws {UsageError} when nothing is there. */
function isDirectory(given, { directory }) {
    if (given === '-')
        return false;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(directory, given)).isDirectory();
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        throw new _options_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`PATH: \`${given}\` ${code === 'EACCES' ? 'may not be looked at' : 'does not exist'}.`);
    }
}


/***/ }),

/***/ 3596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf)
/* harmony export */ });
// Cheap enough for every path of a large repository: nearly all of them end here.
const candidate = /(?:docker|container)file|compose|daemon\.json|sub[ug]id|passwd$|group$/i;
const setupCandidate = /\.(?:bu|conf|service|ya?ml)$|user[-_]?data|cloud[-_]?(?:config|init)/i;
/** `Dockerfile` itself, `dev.Dockerfile`, `Dockerfile.dev`, `Dockerfile-dev`, in whatever case. */
const dockerfileName = /^(?:.*\.)?(?:docker|container)file(?:[._-].+)?$/is;
/** `api-Dockerfile`, `DockerfileDev`, `Dockerfile2`: only a capital tells these from a script about Dockerfiles. */
const capitalName = /^(?:.*[._-])?(?:Docker|Container)[Ff]ile(?:[._A-Z0-9-].*)?$/s;
/** `Dockerfile.go`: a Dockerfile for Go. In small letters it is Go about Dockerfiles. */
const languageVariant = /^(?:Docker|Container)[Ff]ile\.[a-z]+$/;
/** Another program fills these in first: they are no Dockerfiles yet, and what they become is not in the repository. */
const templates = 'cheetah ejs erb ftl gotmpl handlebars hbs in j2 jinja jinja2 liquid m4 mako mustache njk templ template tmpl tpl tt twig vm';
const others = 'adoc asc bak bash bat cmd csv diff dockerignore golden gz html json license lock log md mdx orig patch pdf ps1 rej rst sha256 sh sig snap svg swo swp tar tmp toml xml yaml yml zip';
const languages = 'c cc cjs cpp cs dart ex exs fs go h hpp hs java js kt kts lua mjs ml php pl py rb rs scala swift ts';
const components = 'jsx svelte tsx vue';
const otherExtensions = new Set(`${templates} ${others} ${components}`.split(' '));
const languageExtensions = new Set(languages.split(' '));
/** `daemon.json.j2`: what it becomes is not known, but where it is said is. */
const template = new RegExp(`\\.(?:${templates.replaceAll(' ', '|')}|tftpl)$`);
const buildCandidate = /\.(?:bash|hcl|mk|sh|ya?ml)$|makefile|bake[^/]*\.json$/i;
/** cloud-init's files; as scripts and documents of these names are others' (`user-data.sh`). */
const cloudInitName = new RegExp(`^(?:.*[._-])?(?:user[-_]?data|cloud[-_]?(?:config|init))(?:[_-][^.]*)?(?:\\.(?:ya?ml|cfg|txt))?(?:\\.(?:${templates.replaceAll(' ', '|')}|tftpl))?$`, 'i');
/** Where Ansible keeps tasks and plays; elsewhere a `docker.yml` is anything. */
const ansiblePlace = /(?:^|\/)(?:(?:tasks|handlers|playbooks?)\/|(?:ansible|roles)\/(?:[^/]+\/)*(?:[^/]*docker[^/]*|main|site)\.ya?ml$)/i;
/** The same names as `isComposeName` of compose/recognise.ts, without its parser. */
const composeName = /(?:^|[._-])compose(?:[._-][^/]*)?\.ya?ml$/i;
const workflow = /(?:^|\/)\.(?:github|gitea|forgejo)\/(?:workflows|actions)\//;
/**
 * What a path may be by its name, so that it is worth reading; `undefined` for everything else. The path is relative to the root, with `/`.
 *
 * Templates (`Dockerfile.j2`, `Dockerfile.in`) are nothing: their `{{ … }}` is no instruction. `passwd` and `group` count in a directory
 * `etc` alone; elsewhere they are words.
 */
function kindOf(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (!candidate.test(name))
        return setupKindOf(path, name);
    if (isDockerfileName(name))
        return 'dockerfile';
    if (composeName.test(name))
        return workflow.test(path) ? 'build-setup' : 'compose';
    const plain = name.replace(template, '');
    if (plain === 'daemon.json')
        return 'daemon-json';
    if (plain === 'subuid' || plain === 'subgid')
        return plain;
    if ((name === 'passwd' || name === 'group') && /(?:^|\/)etc\/[^/]+$/.test(path))
        return name;
    return setupKindOf(path, name);
}
function setupKindOf(path, name) {
    if (setupCandidate.test(name) && isHostSetup(path, name))
        return 'host-setup';
    return buildCandidate.test(name) && isBuildSetup(path, name) ? 'build-setup' : undefined;
}
/** Bake files, Makefiles, shell scripts, and the workflows and actions of GitHub. */
function isBuildSetup(path, name) {
    if (/\.ya?ml$/i.test(name))
        return workflow.test(path) || /^action\.ya?ml$/.test(name);
    if (/\.(?:hcl|json)$/i.test(name))
        return /bake/i.test(name);
    return /\.(?:bash|mk|sh)$/i.test(name) || /^(?:gnu)?makefile(?:[._-].*)?$/i.test(name);
}
/** systemd's units of Docker, cloud-init, Butane, and tasks and plays of Ansible. */
function isHostSetup(path, name) {
    if (/(?:^|\/)docker\.service(?:\.d\/[^/]+\.conf)?$/.test(path))
        return true;
    if (name.endsWith('.bu') || cloudInitName.test(name))
        return true;
    if (!/\.ya?ml$/.test(name) || workflow.test(path))
        return false;
    return /^(?:playbook|site\.)/i.test(name) || ansiblePlace.test(path);
}
function isDockerfileName(name) {
    if (!dockerfileName.test(name) && !capitalName.test(name))
        return false;
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    if (name.endsWith('~') || otherExtensions.has(extension))
        return false;
    return !languageExtensions.has(extension) || languageVariant.test(name);
}


/***/ })

};
