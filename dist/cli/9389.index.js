export const id = 9389;
export const ids = [9389];
export const modules = {

/***/ 5912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HS: () => (/* binding */ joinPaths),
/* harmony export */   LP: () => (/* binding */ resolveMountSource),
/* harmony export */   Z1: () => (/* binding */ isAbsolutePath),
/* harmony export */   hs: () => (/* binding */ leavesRoot),
/* harmony export */   jt: () => (/* binding */ directoryOf),
/* harmony export */   mv: () => (/* binding */ baseNameOf),
/* harmony export */   nY: () => (/* binding */ isWindowsAbsolute),
/* harmony export */   o1: () => (/* binding */ resolvePath),
/* harmony export */   ts: () => (/* binding */ cleanPath),
/* harmony export */   uN: () => (/* binding */ isRemoteContext),
/* harmony export */   vF: () => (/* binding */ isHomePath),
/* harmony export */   wK: () => (/* binding */ resolveContext)
/* harmony export */ });
/** Joins and cleans as Go's `filepath.Join` does: no `.`, no `//`, `..` as far up as it goes; nothing is `.`. */
function joinPaths(base, path) {
    return cleanPath(base === '' ? path : path === '' ? base : `${base}/${path}`);
}
/** Go's `path.Clean`. */
function cleanPath(path) {
    const isAbsolute = path.startsWith('/');
    const kept = [];
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            kept.push(part);
        else if (kept.length > 0 && kept.at(-1) !== '..')
            kept.pop();
        else if (!isAbsolute)
            kept.push('..');
    }
    const cleaned = kept.join('/');
    return isAbsolute ? `/${cleaned}` : cleaned === '' ? '.' : cleaned;
}
/** The directory of a path; `.` for a bare name. */
function directoryOf(path) {
    const slash = path.lastIndexOf('/');
    return slash === -1 ? '.' : slash === 0 ? '/' : cleanPath(path.slice(0, slash));
}
/** The last part of a path. */
function baseNameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** A path of this machine's root or of a Windows drive. */
function isAbsolutePath(path) {
    return path.startsWith('/') || isWindowsAbsolute(path);
}
/** `C:\x`, `\\server\share`, `\\.\pipe\x`. */
function isWindowsAbsolute(path) {
    return /^.:[\\/]/s.test(path) || /^[\\/]{2}./s.test(path);
}
/** Whether a path, relative to the root, leaves it. */
function leavesRoot(path) {
    return path === '..' || path.startsWith('../') || isAbsolutePath(path);
}
/** The home directory is this machine's: such a path stays as it is written. */
function isHomePath(path) {
    return path.startsWith('~');
}
/** A path of a Compose file in its working directory. Absolute paths stay as they are, cleaned or not. */
function resolvePath(workingDirectory, path) {
    if (isHomePath(path))
        return homePath(path);
    return path === '' || path.startsWith('/') ? path : joinPaths(workingDirectory, path);
}
/** `~x` is `x` in the home directory to Compose; whose home that is, no file says. */
function homePath(path) {
    const below = cleanPath(`./${path.slice(1)}`);
    return below === '.' ? '~' : `~/${below}`;
}
/** A bind mount's source: Windows paths stay too. */
function resolveMountSource(workingDirectory, path) {
    if (isHomePath(path))
        return homePath(path);
    return isAbsolutePath(path) ? path : joinPaths(workingDirectory, path);
}
/** A build context; URLs, `service:` and other schemes stay as they are. */
function resolveContext(workingDirectory, context) {
    if (context === '')
        return workingDirectory;
    return isRemoteContext(context) || context.startsWith('service:') ? context : resolvePath(workingDirectory, context);
}
const remotePrefixes = ['https://', 'http://', 'git://', 'ssh://', 'github.com/', 'git@'];
/** A context that no directory holds: a Git repository, a URL, `docker-image://`. */
function isRemoteContext(context) {
    return context.includes('://') || remotePrefixes.some(prefix => context.startsWith(prefix));
}


/***/ }),

/***/ 9389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JZ: () => (/* binding */ overrideNames),
/* harmony export */   R2: () => (/* binding */ isVersionOne),
/* harmony export */   isComposeFile: () => (/* binding */ isComposeFile),
/* harmony export */   m6: () => (/* binding */ mainNames)
/* harmony export */ });
/* unused harmony export isComposeName */
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6721);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5912);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5282);



/** The default main files of a directory, in the order in which they are preferred (the contract's order). */
const mainNames = [
    'compose.yaml',
    'compose.yml',
    'docker-compose.yaml',
    'docker-compose.yml',
];
/**
 * The default override files of a directory: the first there is goes with whichever main file there is.
 * https://github.com/compose-spec/compose-go/blob/v2.16.2/cli/options.go
 */
const overrideNames = [
    'compose.override.yml',
    'compose.override.yaml',
    'docker-compose.override.yml',
    'docker-compose.override.yaml',
];
/** `compose.yaml`, `docker-compose.prod.yml`, `compose.override.yaml`: named for Compose. */
const surely = /^(?:docker-|podman-)?compose(?:\.[^/]+)?\.ya?ml$/;
/** `docker-compose-dev.yml`, `app.compose.yaml`, `ci-compose.yml`: perhaps. */
const perhaps = /(?:^|[._-])compose(?:[._-][^/]*)?\.ya?ml$/;
/** Workflows have `services` and may be called anything. */
const workflow = /(?:^|\/)\.(?:github|gitea|forgejo)\/(?:workflows|actions)\//;
/** Ansible's tasks, which are lists, whatever they are called: `tasks/docker-compose.yml` installs it. */
const ansibleTasks = /(?:^|\/)(?:tasks|handlers)\/[^/]+$/;
const listAtTop = /^(?:\uFEFF|---[ \t]*\r?\n|[ \t]*(?:#[^\n]*)?\r?\n)*-[ \t]/;
const topKeys = new Set([
    ...['version', 'name', 'include', 'services', 'models', 'networks', 'volumes', 'secrets', 'configs', 'jobs'],
]);
const imageKeys = ['image', 'build', 'extends', 'provider'];
/** Whether a path's name alone says that it may be a Compose file, so that it is worth reading. */
function isComposeName(path) {
    return !workflow.test(path) && perhaps.test(baseNameOf(path).toLowerCase());
}
/**
 * Whether a file is a Compose file: by its name, or by a `services` mapping whose services have an image or a build
 * with nothing beside it that Compose does not know. Workflows never are.
 */
function isComposeFile(file) {
    if (workflow.test(file.path))
        return false;
    if (ansibleTasks.test(file.path) && listAtTop.test(file.text))
        return false;
    const name = (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .baseNameOf */ .mv)(file.path).toLowerCase();
    if (surely.test(name))
        return true;
    if (!/\.ya?ml$/.test(name) || !/^["']?(?:services|include)["']?\s*:/m.test(file.text))
        return false;
    const roots = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseComposeFile */ .G)(file).documents.map(document => document.root);
    return roots.some(root => root.kind === 'map' && looksLikeCompose(root, perhaps.test(name)));
}
function looksLikeCompose(root, isNamedLikeIt) {
    for (const key of root.entries.keys())
        if (!topKeys.has(key) && !key.startsWith('x-'))
            return false;
    const services = root.entries.get('services')?.value;
    if (services?.kind !== 'map' || services.entries.size === 0)
        return isNamedLikeIt;
    const all = [...services.entries.values()].map(entry => entry.value);
    return isNamedLikeIt ? all.every(isMapOrNull) : all.every(isMapOrNull) && all.some(namesImage);
}
function isMapOrNull(service) {
    return service.kind === 'map' || service.kind === 'null' || service.kind === 'refused';
}
function namesImage(service) {
    return imageKeys.some(key => (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(service).has(key));
}
/** A file of Compose's first format: services at the top, no `services` key. Compose no longer reads it. */
function isVersionOne(file) {
    const roots = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseComposeFile */ .G)(file).documents.map(document => document.root);
    return roots.length > 0 && roots.every(root => root.kind === 'map' && hasServicesAtTop(root));
}
function hasServicesAtTop(root) {
    if (['services', 'include', 'jobs', 'models'].some(key => root.entries.has(key)))
        return false;
    return [...root.entries].some(([key, entry]) => !topKeys.has(key) && !key.startsWith('x-') && namesImage(entry.value));
}


/***/ }),

/***/ 5282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ sameContent),
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   GG: () => (/* binding */ childOf),
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   LF: () => (/* binding */ pathText),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   _y: () => (/* binding */ goText),
/* harmony export */   cO: () => (/* binding */ withValue),
/* harmony export */   hn: () => (/* binding */ entrySpan),
/* harmony export */   qR: () => (/* binding */ isGiven),
/* harmony export */   rM: () => (/* binding */ withEntry),
/* harmony export */   rl: () => (/* binding */ numberOf),
/* harmony export */   zd: () => (/* binding */ printed)
/* harmony export */ });
/** The value of a key; `undefined` where the value is no map or lacks the key. */
function childOf(value, key) {
    return value?.kind === 'map' ? value.entries.get(key)?.value : undefined;
}
/** The text of a string; `undefined` for every other kind. */
function stringOf(value) {
    return value?.kind === 'string' ? value.value : undefined;
}
/** The number of a whole or broken number; `undefined` for every other kind. */
function numberOf(value) {
    return value?.kind === 'int' || value?.kind === 'float' ? value.value : undefined;
}
/** Whether there is a value, and not an empty one. */
function isGiven(value) {
    return value !== undefined && value.kind !== 'null' && !(value.kind === 'string' && value.value === '');
}
/** The items of a list; empty for every other kind. */
function itemsOf(value) {
    return value?.kind === 'list' ? value.items : [];
}
/** The entries of a map in document order; empty for every other kind. */
function entriesOf(value) {
    return value?.kind === 'map' ? value.entries : noEntries;
}
const noEntries = new Map();
/** A map like the given one with one key set; the key keeps its position. */
function withEntry(map, key, entry) {
    return { ...map, entries: new Map(map.entries).set(key, entry) };
}
/** A map like the given one with the value of one existing key replaced. */
function withValue(map, key, value) {
    const entry = map.entries.get(key);
    return withEntry(map, key, { key: entry?.key ?? value.span, value });
}
/** A map like the given one without a key. */
function without(map, key) {
    if (!map.entries.has(key))
        return map;
    const entries = new Map(map.entries);
    entries.delete(key);
    return { ...map, entries };
}
/** From the key to the end of its value, where both stand in one file in that order; else the value alone. */
function entrySpan(entry) {
    const { key, value } = entry;
    if (key.file !== value.span.file || key.start > value.span.start)
        return value.span;
    return { file: key.file, start: key.start, end: value.span.end };
}
/** What Go's `fmt.Sprint` makes of a scalar; `undefined` for lists, maps and refused values. */
function printed(value) {
    switch (value.kind) {
        case 'string':
            return value.value;
        case 'int':
        case 'float':
        case 'timestamp':
            return value.text;
        case 'bool':
            return value.value ? 'true' : 'false';
        case 'null':
            return '<nil>';
        default:
            return undefined;
    }
}
/** What Go's `fmt.Sprint` makes of any value: `[a b]`, `map[key:value]`; of a very large one only the beginning. */
function goText(value) {
    let left = 1000;
    function text(inner) {
        left -= 1;
        if (left < 0)
            return '';
        if (inner.kind === 'list')
            return `[${inner.items.map(text).join(' ')}]`;
        if (inner.kind !== 'map')
            return printed(inner) ?? '';
        const entries = [...inner.entries].sort(([a], [b]) => (a < b ? -1 : 1));
        return `map[${entries.map(([key, entry]) => `${key}:${text(entry.value)}`).join(' ')}]`;
    }
    return text(value);
}
const mostComparisons = 20_000;
/** Deep equality of content, places aside. Trees too large to compare in reasonable time count as different. */
function sameContent(a, b) {
    let left = mostComparisons;
    function same(x, y) {
        if (x === y)
            return true;
        left -= 1;
        if (left < 0 || x.kind !== y.kind)
            return false;
        if (x.kind === 'list' && y.kind === 'list') {
            return x.items.length === y.items.length && x.items.every((item, index) => sameAt(item, y.items[index]));
        }
        if (x.kind === 'map' && y.kind === 'map') {
            if (x.entries.size !== y.entries.size)
                return false;
            for (const [key, entry] of x.entries)
                if (!sameAt(entry.value, y.entries.get(key)?.value))
                    return false;
            return true;
        }
        return x.kind !== 'refused' && printed(x) === printed(y);
    }
    function sameAt(x, y) {
        return y !== undefined && same(x, y);
    }
    return same(a, b);
}
/** A path as messages print it: `services.web.ports[]`. */
function pathText(path) {
    return path.join('.');
}


/***/ })

};
