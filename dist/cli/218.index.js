export const id = 218;
export const ids = [218];
export const modules = {

/***/ 8218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  filesOfArguments: () => (/* binding */ filesOfArguments)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/core/file-kind.js
// Cheap enough for every path of a large repository: nearly all of them end here.
const candidate = /(?:docker|container)file|compose|daemon\.json$|sub[ug]id$|passwd$|group$/i;
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
        return undefined;
    if (isDockerfileName(name))
        return 'dockerfile';
    if (composeName.test(name))
        return workflow.test(path) ? undefined : 'compose';
    if (name === 'daemon.json')
        return 'daemon-json';
    if (name === 'subuid' || name === 'subgid')
        return name;
    if ((name === 'passwd' || name === 'group') && /(?:^|\/)etc\/[^/]+$/.test(path))
        return name;
    return undefined;
}
function isDockerfileName(name) {
    if (!dockerfileName.test(name) && !capitalName.test(name))
        return false;
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    if (name.endsWith('~') || otherExtensions.has(extension))
        return false;
    return !languageExtensions.has(extension) || languageVariant.test(name);
}

;// CONCATENATED MODULE: ./lib/adapters/listing.js
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

;// CONCATENATED MODULE: ./lib/adapters/disk-paths.js



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
            entries = (0,external_node_fs_.readdirSync)(external_node_path_.join(root, directory), { withFileTypes: true });
        }
        catch (error) {
            refused.push({ path: directory === '' ? '.' : directory, why: reasonOf(error) });
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

;// CONCATENATED MODULE: ./lib/adapters/files.js





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
        return parent === 'directory' ? entryOf(external_node_path_.join(root, relative)) : parent === 'file' ? 'missing' : parent;
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
            const listing = (await listByGit(root)) ?? listByDisk(root);
            const files = new Map();
            const refused = new Map(listing.refused.map(({ path, why }) => [path, why]));
            for (const path of listing.paths) {
                const kind = kindOf(path);
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
            return readText(external_node_path_.join(root, relative), relative, options.followsLinks === true ? flags & ~noFollow : flags);
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
    for (let directory = external_node_path_.resolve(root);; directory = external_node_path_.dirname(directory)) {
        if ((0,external_node_fs_.existsSync)(external_node_path_.join(directory, '.git')))
            return true;
        if (directory === external_node_path_.dirname(directory))
            return false;
    }
}
function entryOf(absolute) {
    let stats;
    try {
        stats = (0,external_node_fs_.lstatSync)(absolute, { throwIfNoEntry: false });
    }
    catch (error) {
        return { refused: reasonOf(error) };
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
    return relative.split('/').some(part => skippedDirectories.has(part));
}
function byPath(a, b) {
    return a.path < b.path ? -1 : 1;
}
/** The path without `.` and `..`; `undefined` when it leads out of the root or no file system has it. */
function relativePath(given) {
    if (given.includes('\0') || external_node_path_.isAbsolute(given))
        return undefined;
    const normal = external_node_path_.posix.normalize(external_node_path_.sep === '\\' ? given.replaceAll('\\', '/') : given);
    if (normal === '..' || normal.startsWith('../'))
        return undefined;
    return normal;
}
// A link or a pipe may take the file's place between the look and the opening: neither is followed, nor waited for. Windows has none of the two.
const noFollow = external_node_fs_.constants.O_NOFOLLOW ?? 0;
const flags = external_node_fs_.constants.O_RDONLY | noFollow | (external_node_fs_.constants.O_NONBLOCK ?? 0);
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
function readText(absolute, relative, flags) {
    let file;
    try {
        file = (0,external_node_fs_.openSync)(absolute, flags);
        const stats = (0,external_node_fs_.fstatSync)(file);
        if (!stats.isFile())
            return { refused: 'it is no regular file' };
        if (stats.size > largestFile)
            return { refused: `it has ${stats.size} bytes, and at most ${largestFile} are read` };
        return decodeText(readBytes(file, stats.size), relative);
    }
    catch (error) {
        return { refused: reasonOf(error) };
    }
    finally {
        if (file !== undefined)
            (0,external_node_fs_.closeSync)(file);
    }
}
/** The first `size` bytes of a file: what is written to it meanwhile is not waited for. */
function readBytes(file, size) {
    const bytes = new Uint8Array(size);
    let filled = 0;
    while (filled < size) {
        const count = (0,external_node_fs_.readSync)(file, bytes, filled, size - filled, null);
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

// EXTERNAL MODULE: ./lib/options.js
var options = __webpack_require__(1097);
;// CONCATENATED MODULE: ./lib/cli/paths.js





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
        throw new options/* UsageError */.eb(`--as says what a file is, and \`${only}\` is a directory.`);
    const root = isWalk ? external_node_path_.resolve(place.directory, only) : place.directory;
    const listed = isWalk ? undefined : listedFiles(paths, as, place);
    const named = new Set(listed?.keys());
    const renamed = new Map();
    for (const [name, value] of given) {
        const isFile = options/* optionTable */.sX.some(meta => meta.name === name && meta.takes === 'FILE') && name !== 'output';
        const values = isFile ? value.values.map(file => paths_relativePath(file, place.directory, root)) : value.values;
        if (isFile)
            for (const file of values)
                named.add(file);
        renamed.set(name, { ...value, values });
    }
    return { root, files: namedFiles({ listed, named, root, readInput: place.readInput }), given: renamed };
}
function listedFiles(paths, as, place) {
    const listed = new Map();
    for (const given of paths) {
        const isInput = given === '-';
        if (isDirectory(given, place))
            throw new options/* UsageError */.eb(`PATH is one directory, or files; \`${given}\` is a directory beside others.`);
        const relative = isInput ? given : paths_relativePath(given, place.directory, place.directory);
        const kind = as ?? (isInput ? undefined : kindOf(relative));
        if (kind === undefined) {
            const why = isInput ? '`-` has no name that says what it is' : `The name of \`${given}\` does not say what it is`;
            throw new options/* UsageError */.eb(`${why}: give --as dockerfile|compose|daemon-json|subuid|subgid.`);
        }
        listed.set(relative, { path: relative, kind, isSaid: as !== undefined });
    }
    return listed;
}
function namedFiles({ listed, named, root, readInput }) {
    const files = createFiles(root);
    let input;
    return {
        async list() {
            if (listed === undefined)
                return files.list();
            return { files: [...listed.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), refused: [] };
        },
        read(file) {
            if (file === '-' && listed?.has(file) === true) {
                input ??= decodeText(readInput(), file);
                return input;
            }
            return named.has(file) ? readNamed(external_node_path_.resolve(root, file), file) : files.read(file);
        },
    };
}
function readNamed(absolute, shown) {
    const result = createFiles(external_node_path_.dirname(absolute), { followsLinks: true }).read(external_node_path_.basename(absolute));
    if (result === undefined || 'refused' in result)
        return result;
    return { source: { path: shown, text: result.source.text } };
}
/** Below the root relative to it, elsewhere absolute; with `/`. */
function paths_relativePath(given, directory, root) {
    const absolute = external_node_path_.resolve(directory, given);
    const relative = external_node_path_.relative(root, absolute);
    const isOutside = relative === '..' || relative.startsWith(`..${external_node_path_.sep}`) || external_node_path_.isAbsolute(relative);
    return (isOutside ? absolute : relative).replaceAll(external_node_path_.sep, '/');
}
/** @throws {UsageError} when nothing is there. */
function isDirectory(given, { directory }) {
    if (given === '-')
        return false;
    try {
        return (0,external_node_fs_.statSync)(external_node_path_.resolve(directory, given)).isDirectory();
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        throw new options/* UsageError */.eb(`PATH: \`${given}\` ${code === 'EACCES' ? 'may not be looked at' : 'does not exist'}.`);
    }
}


/***/ })

};
