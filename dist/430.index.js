export const id = 430;
export const ids = [430];
export const modules = {

/***/ 5430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compare: () => (/* binding */ compare)
});

// EXTERNAL MODULE: ./lib/core/engine-socket.js
var engine_socket = __webpack_require__(5075);
// EXTERNAL MODULE: ./lib/core/host-mounts.js
var host_mounts = __webpack_require__(9560);
// EXTERNAL MODULE: ./lib/core/who.js
var who = __webpack_require__(8791);
;// CONCATENATED MODULE: ./lib/core/isolation.js



/** What of a workload stands between it and the host; the first ones weigh most. */
const aspectNames = [
    'privileged',
    'engine socket',
    'user',
    'userns_mode',
    'cap_add',
    'devices',
    'pid',
    'network_mode',
    'ipc',
    'uts',
    'cgroup',
    'security_opt',
    'host paths',
    'no-new-privileges',
    'cap_drop',
    'read_only',
];
/** Every aspect of a workload, in the order of `aspectNames`. An image has settings only once somebody runs it. */
function isolationOf(workload) {
    const text = `${(0,who/* insideInWords */.JH)(workload)}, on the host ${(0,who/* outsideOf */.R_)(workload)}`;
    const user = { text, rank: userRankOf(workload) };
    if (workload.kind === 'image')
        return new Map([['user', user]]);
    return new Map(aspectNames.map(name => [name, name === 'user' ? user : aspectOf(name, workload)]));
}
/**
 * Root on the host, then root that is not known to be or not to be the host's, then root inside only, then who is not known, then who
 * only starts as root or as somebody unknown, then who never is root.
 */
function userRankOf({ starts, runs, host }) {
    if (host.uid.state === 'known' && host.uid.value === 0)
        return 6;
    if (runs.root.state === 'unknown')
        return 3;
    // An id outside the map starts no container: nobody on the host.
    if (runs.root.value)
        return host.uid.state === 'unknown' && host.uid.reason !== 'unmapped' ? 5 : 4;
    if (starts.root.state === 'known')
        return starts.root.value ? 2 : 0;
    return 1;
}
function aspectOf(name, service) {
    const { settings, definition } = service;
    const setting = settingOf(name);
    const isUnsure = (key) => definition.unsure?.has(key) === true;
    // Half of a wall: less than one that is known to stand, more than one that is known to be gone.
    if (isUnsure(setting) || (settings[setting] === undefined && isUnsure('*')))
        return { text: 'not known', rank: 0.5 };
    return stated(name, service);
}
function settingOf(name) {
    if (name === 'engine socket' || name === 'host paths')
        return 'volumes';
    return name === 'no-new-privileges' ? 'security_opt' : name;
}
function stated(name, service) {
    const { settings } = service;
    switch (name) {
        case 'privileged':
            return flag(settings.privileged === true, 'true', 'false');
        case 'engine socket': {
            const sockets = [...engineSocketsOf(service), ...(settings.use_api_socket === true ? ['use_api_socket'] : [])];
            return counted(sockets);
        }
        case 'userns_mode':
        case 'pid':
        case 'network_mode':
        case 'ipc':
        case 'uts':
        case 'cgroup':
            return { text: settings[name] ?? 'not set', rank: settings[name] === 'host' ? 1 : 0 };
        case 'cap_add': {
            const added = settings.cap_add ?? [];
            return { text: listed(added), rank: added.some(isAll) ? 1000 : added.length };
        }
        case 'cap_drop': {
            const dropped = settings.cap_drop ?? [];
            return { text: listed(dropped), rank: dropped.some(isAll) ? -1000 : -dropped.length };
        }
        case 'devices':
            return counted((settings.devices ?? []).map(({ source }) => source));
        case 'security_opt':
            return counted((settings.security_opt ?? []).filter(option => unconfined.test(option)));
        case 'no-new-privileges':
            return flag(!(settings.security_opt ?? []).some(option => noNewPrivileges.test(option)), 'not set', 'true');
        case 'host paths':
            return counted(writablePathsOf(service));
        case 'read_only':
            return flag(settings.read_only !== true, 'false', 'true');
    }
}
const unconfined = /^(?:seccomp|apparmor|systempaths)[:=]unconfined$|^label[:=]disable$/;
const noNewPrivileges = /^no-new-privileges(?:[:=]true)?$/;
function isAll(capability) {
    return /^(?:cap_)?all$/i.test(capability);
}
function flag(isOpen, open, closed) {
    return isOpen ? { text: open, rank: 1 } : { text: closed, rank: 0 };
}
function counted(items) {
    return { text: listed(items), rank: items.length };
}
function listed(items) {
    return items.length === 0 ? 'none' : [...items].sort().join(', ');
}
/** The engine's sockets that a service gets by its mounts; a writable `/` is more than a socket, and a host path. */
function engineSocketsOf(service) {
    return (0,host_mounts/* hostMountsOf */.e)(service).flatMap(({ source, isReadOnly }) => source === '/' && !isReadOnly ? [] : ((0,engine_socket/* socketBehind */.Y1)(source) ?? []));
}
/** Directories and files of the host, beyond the repository, that the service may write to; a socket alone is an aspect of its own. */
function writablePathsOf(service) {
    return (0,host_mounts/* hostMountsOf */.e)(service).flatMap(({ source, isReadOnly }) => source.startsWith('/') && !isReadOnly && (0,engine_socket/* socketBehind */.Y1)(source) !== source ? [source] : []);
}

// EXTERNAL MODULE: ./lib/core/pair-findings.js
var pair_findings = __webpack_require__(1602);
;// CONCATENATED MODULE: ./lib/core/pair-workloads.js
/** Path of the file that a workload's id begins with. */
function pathOf(workload) {
    return workload.kind === 'image' ? workload.file.path : workload.project.path;
}
/** The id that a workload of the base has in the new tree, if nothing but its file moved. */
function movedId(workload, renames) {
    const path = pathOf(workload);
    const moved = renames.get(path);
    return moved === undefined || !workload.id.startsWith(`${path}#`)
        ? workload.id
        : moved + workload.id.slice(path.length);
}
/**
 * The same workloads in two trees: by their ids, renames followed. The image that a Dockerfile builds by default stays that image when
 * its stage has no name and its number changes, or when its name does.
 *
 * @returns pairs in the order of `after`, then those that are gone.
 */
function pairWorkloads(before, after, renames) {
    const pairs = new Map();
    const left = new Set(before);
    const pair = (now, old) => {
        if (old === undefined || !left.delete(old))
            return;
        pairs.set(now, old);
    };
    const defaults = new Map();
    for (const old of before) {
        const path = pathOf(old);
        if (isDefault(old))
            defaults.set(renames.get(path) ?? path, old);
    }
    for (const now of after) {
        const old = isDefault(now) ? defaults.get(pathOf(now)) : undefined;
        if (old !== undefined && isNameless(now) && isNameless(old))
            pair(now, old);
    }
    // Two stages may have one name; they keep their order.
    const byId = new Map();
    for (const old of left) {
        const key = `${old.kind} ${movedId(old, renames)}`;
        byId.set(key, [...(byId.get(key) ?? []), old]);
    }
    for (const now of after)
        if (!pairs.has(now))
            pair(now, byId.get(`${now.kind} ${now.id}`)?.shift());
    for (const now of after)
        if (!pairs.has(now) && isDefault(now))
            pair(now, defaults.get(pathOf(now)));
    return [
        ...after.map(now => ({ before: pairs.get(now), after: now })),
        ...before.filter(old => left.has(old)).map(old => ({ before: old, after: undefined })),
    ];
}
function isDefault(workload) {
    return workload.kind === 'image' && workload.built === 'default';
}
function isNameless(workload) {
    return workload.kind === 'image' && workload.stage.name === undefined;
}

;// CONCATENATED MODULE: ./lib/core/renames.js
/** Git's own measure of a rename with changes (`-M50%`): at least half of the lines are the same. */
const likeness = 0.5;
/** Beyond this many pairs only files with the same text are looked for. */
const mostPairs = 2000;
/** UTF-16 units that are compared line by line, over all pairs. */
const mostUnits = 20_000_000;
/**
 * Files that moved between two trees: gone from one path, new at another, of the same kind, with the same text or at least half of its
 * lines. Renames that are known already come first and are kept.
 */
function renamesBetween(base, head, given = new Map()) {
    const renames = new Map();
    const gone = onlyIn(base, head);
    const added = onlyIn(head, base);
    for (const [from, to] of given) {
        if (gone.delete(from) && added.delete(to))
            renames.set(from, to);
    }
    const take = ({ from, to }) => {
        if (!gone.has(from.path) || !added.has(to.path))
            return;
        renames.set(from.path, to.path);
        gone.delete(from.path);
        added.delete(to.path);
    };
    const sameText = groupedBy(gone.values(), ({ kind, text }) => `${kind} ${text}`);
    const there = groupedBy(added.values(), ({ kind, text }) => `${kind} ${text}`);
    for (const [key, from] of sameText)
        for (const pair of nearest(from, there.get(key) ?? []))
            take(pair);
    for (const pair of alike(gone.values(), added.values(), gone.size * added.size))
        take(pair);
    return renames;
}
function groupedBy(candidates, keyOf) {
    const groups = new Map();
    for (const candidate of candidates) {
        const group = groups.get(keyOf(candidate));
        if (group === undefined)
            groups.set(keyOf(candidate), [candidate]);
        else
            group.push(candidate);
    }
    return groups;
}
/** Files with one text: those whose paths are most alike first; where there are too many, in the order of their paths. */
function nearest(gone, added) {
    if (gone.length * added.length > mostPairs) {
        const to = [...added].sort(byPath);
        return [...gone].sort(byPath).flatMap((from, at) => (to[at] === undefined ? [] : [{ from, to: to[at] }]));
    }
    const pairs = gone.flatMap(from => added.map(to => ({ from, to, score: nearness(from.path, to.path) })));
    return pairs.sort((a, b) => b.score - a.score);
}
/** Files that share half of their lines or more, most alike first. */
function alike(gone, added, count) {
    if (count > mostPairs)
        return [];
    const pairs = [];
    const places = [...added];
    let left = mostUnits;
    for (const from of gone) {
        for (const to of places) {
            left -= from.text.length + to.text.length;
            if (left < 0)
                return [];
            const score = from.kind === to.kind ? likenessOf(from.text, to.text) : 0;
            if (score >= likeness)
                pairs.push({ from, to, score, near: nearness(from.path, to.path) });
        }
    }
    return pairs.sort((a, b) => b.score - a.score || b.near - a.near);
}
function byPath(a, b) {
    return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
function onlyIn(files, others) {
    const paths = new Set(others.map(({ path }) => path));
    const found = new Map();
    for (const { path, kind, source } of files) {
        if (!paths.has(path) && source !== undefined && source.text.trim() !== '')
            found.set(path, { path, kind, text: plain(source.text) });
    }
    return found;
}
/** A checkout may have other line ends than git's objects. */
function plain(text) {
    return text.replaceAll('\r\n', '\n');
}
/** How many names two paths share at their ends. */
function nearness(a, b) {
    const left = a.split('/').reverse();
    const right = b.split('/').reverse();
    let shared = 0;
    while (shared < left.length && left[shared] === right[shared])
        shared += 1;
    return shared;
}
/** The part of lines that two texts share, from 0 to 1; blank lines do not count. */
function likenessOf(a, b) {
    const counts = new Map();
    const left = linesOf(a);
    const right = linesOf(b);
    for (const line of left)
        counts.set(line, (counts.get(line) ?? 0) + 1);
    let shared = 0;
    for (const line of right) {
        const count = counts.get(line) ?? 0;
        if (count === 0)
            continue;
        counts.set(line, count - 1);
        shared += 1;
    }
    return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length);
}
function linesOf(text) {
    return text.split('\n').flatMap(line => (line.trim() === '' ? [] : [line.trim()]));
}

;// CONCATENATED MODULE: ./lib/core/compare.js




/**
 * What changed between two reports of one repository.
 *
 * A finding is new when the base does not have its fault, or has it about fewer workloads: wherever its place is, the change has caused
 * it. One that was silenced in the base is not new; one that is silenced now is not fixed.
 */
function compare(base, head) {
    const renames = renamesBetween(base.files, head.files, base.renames);
    const pairs = pairWorkloads(base.workloads, head.workloads, renames);
    const ids = new Map(pairs.flatMap(({ before, after }) => (before && after ? [[before.id, after.id]] : [])));
    const naming = { pathOf: path => renames.get(path) ?? path, workloadOf: id => ids.get(id) };
    const old = [...base.findings, ...base.suppressed];
    const same = (0,pair_findings/* pairFindings */.HK)(old, [...head.findings, ...head.suppressed], naming);
    const findings = head.findings.map(finding => ({ ...finding, state: stateOf(finding, same.get(finding), naming) }));
    const suppressed = head.suppressed.map(finding => {
        const before = same.get(finding);
        const isNew = before === undefined || !('suppression' in before);
        return {
            ...finding,
            state: stateOf(finding, before, naming),
            suppression: { ...finding.suppression, isNew },
        };
    });
    const kept = new Set(same.values());
    const isNew = findings.filter(({ state }) => state === 'new').length;
    const ignored = new Set(head.files.filter(({ state }) => state === 'ignored').map(({ path }) => path));
    const gone = base.findings.filter(finding => !kept.has(finding));
    const isLeftOut = ({ at }) => ignored.has(naming.pathOf(at.file.path));
    const delta = {
        base: base.commit,
        engineBefore: base.engine,
        workloads: pairs.map(changeOf).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
        new: isNew,
        unchanged: findings.length - isNew,
        fixed: gone.filter(finding => !isLeftOut(finding)),
        touched: touchedBy(base.files, head.files, renames),
    };
    return { delta, findings, suppressed, leftOut: gone.filter(isLeftOut) };
}
function stateOf(finding, before, naming) {
    if (before === undefined)
        return 'new';
    const known = new Set((0,pair_findings/* reachedBy */.Kg)(before, naming));
    return (0,pair_findings/* reached */.V6)(finding).every(id => known.has(id)) ? 'unchanged' : 'new';
}
function changeOf({ before, after }) {
    const id = after?.id ?? before?.id ?? '';
    if (before === undefined)
        return { id, before, after, change: 'added', aspects: [] };
    if (after === undefined)
        return { id, before, after, change: 'removed', aspects: [] };
    const aspects = aspectsBetween(before, after);
    return { id, before, after, change: directionOf(aspects), aspects };
}
/** What weighs most decides: only so has a change that does both one direction, and the opposite one when it is taken back. */
function directionOf(aspects) {
    return aspects.find(({ change }) => change !== 'same')?.change ?? 'same';
}
function aspectsBetween(before, after) {
    const old = isolationOf(before);
    const now = isolationOf(after);
    const changes = [];
    for (const name of aspectNames) {
        const was = old.get(name);
        const is = now.get(name);
        if (was === undefined || is === undefined)
            continue;
        if (was.rank === is.rank && was.text === is.text)
            continue;
        const change = is.rank > was.rank ? 'worse' : is.rank < was.rank ? 'better' : 'same';
        changes.push({ name, before: was.text, after: is.text, change });
    }
    return changes;
}
function touchedBy(base, head, renames) {
    const texts = new Map();
    for (const { path, source } of base)
        texts.set(renames.get(path) ?? path, source && plain(source.text));
    const touched = new Set();
    for (const { path, source } of head) {
        if (!texts.has(path) || texts.get(path) !== (source && plain(source.text)))
            touched.add(path);
    }
    return touched;
}


/***/ }),

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

/***/ 5075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J8: () => (/* binding */ hostPathOf),
/* harmony export */   Y1: () => (/* binding */ socketBehind),
/* harmony export */   w0: () => (/* binding */ isEngineSocket)
/* harmony export */ });
/* harmony import */ var _compose_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5912);

/** Sockets of engines, without `/var` before `/run`: /var/run is a link to /run on every current distribution. */
const sockets = [
    '/run/docker.sock',
    '/run/docker/containerd/containerd.sock',
    '/run/docker/containerd/docker-containerd.sock',
    '/run/podman/podman.sock',
    '/run/containerd/containerd.sock',
    '/run/k3s/containerd/containerd.sock',
    '/run/crio/crio.sock',
    '/run/cri-dockerd.sock',
    '/run/dockershim.sock',
    '/run/buildkit/buildkitd.sock',
    '/var/snap/microk8s/common/run/containerd.sock',
];
/** Names that nothing but an engine's socket has, wherever a machine keeps it: `~/.docker/run/docker.sock`, `/run/user/1000/docker.sock`. */
const names = /(?:^|[\\/])(?:docker(?:\.raw)?|podman|containerd|crio|cri-dockerd|dockershim|buildkitd)\.sock(?:\.raw)?$/;
/** Windows' named pipes: `\\.\pipe\docker_engine`, `//./pipe/dockerDesktopLinuxEngine`, `//./pipe/podman-machine-default`, containerd's. */
const pipe = /^[\\/]{2}[.?][\\/]pipe[\\/](?:docker_?engine\w*|dockerDesktop\w*|podman-machine-[\w-]+|containerd-containerd)$/i;
/** A host path as the host's own links have it: without `//`, `..`, and with `/run` for `/var/run`. */
function hostPathOf(path) {
    return (0,_compose_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanPath */ .ts)(path).replace(/^\/var\/run(?=\/|$)/, '/run');
}
/** Whether a path is an engine's socket itself. */
function isEngineSocket(path) {
    return pipe.test(path) || names.test(path) || sockets.includes(hostPathOf(path));
}
/** The engine's socket that a bind of a host path brings in: the path itself, or one that lies in that directory; `undefined` for none. */
function socketBehind(path) {
    if (isEngineSocket(path))
        return path;
    const directory = hostPathOf(path);
    if (!directory.startsWith('/'))
        return undefined;
    if (/^\/run\/user\/\d+\/podman$/.test(directory))
        return `${directory}/podman.sock`;
    if (/^\/run\/user(?:\/\d+)?$/.test(directory))
        return `${directory}${directory.endsWith('r') ? '/UID' : ''}/docker.sock`;
    return sockets.find(socket => socket.startsWith(directory === '/' ? '/' : `${directory}/`));
}


/***/ }),

/***/ 9560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ hostMountsOf)
/* harmony export */ });
/** The parts of the host that a service has: bind mounts, pipes, and named volumes that their driver's options bind. */
function hostMountsOf({ settings, definition, project, at: own }) {
    const mounts = [];
    for (const [index, { type, source, read_only: isReadOnly = false }] of (settings.volumes ?? []).entries()) {
        if (source === undefined)
            continue;
        const at = definition.places.get(`volumes[${index}]`) ?? own;
        if (type === 'bind' || type === 'npipe')
            mounts.push({ source, isReadOnly, at, because: [] });
        const bound = type === 'volume' ? project.boundVolumes?.get(source) : undefined;
        if (bound === undefined)
            continue;
        const because = [{ text: `the volume ${source} is ${bound.source} of the host`, at: bound.at }];
        mounts.push({ source: bound.source, isReadOnly: isReadOnly || bound.isReadOnly, at, because });
    }
    return mounts;
}


/***/ }),

/***/ 1602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HK: () => (/* binding */ pairFindings),
/* harmony export */   Kg: () => (/* binding */ reachedBy),
/* harmony export */   V6: () => (/* binding */ reached)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7718);

/**
 * Which findings are the same fault in two trees: of one rule, in one file, about one workload (about one thing, where there is none);
 * renames followed, line numbers not looked at. Several of one kind are told apart by what they say and by the text of their lines,
 * then by their order. A fault that is found about another workload first is the same while the two have a workload in common.
 */
function pairFindings(before, after, naming) {
    const pairs = new Map();
    const left = new Set(before);
    const subject = (finding, workload) => JSON.stringify([finding.rule.id, workload ?? finding.message]);
    const exact = (finding) => JSON.stringify([finding.message, lineOf(finding)]);
    const rounds = [
        {
            old: old => [`${naming.pathOf(old.at.file.path)} ${subject(old, workloadOf(old, naming))} ${exact(old)}`],
            now: now => [`${now.at.file.path} ${subject(now, now.workload)} ${exact(now)}`],
        },
        {
            old: old => [`${naming.pathOf(old.at.file.path)} ${subject(old, workloadOf(old, naming))} ${old.message}`],
            now: now => [`${now.at.file.path} ${subject(now, now.workload)} ${now.message}`],
        },
        {
            old: old => [`${naming.pathOf(old.at.file.path)} ${subject(old, workloadOf(old, naming))}`],
            now: now => [`${now.at.file.path} ${subject(now, now.workload)}`],
        },
        {
            old: old => reachedBy(old, naming).map(id => `${naming.pathOf(old.at.file.path)} ${subject(old, id)}`),
            now: now => reached(now).map(id => `${now.at.file.path} ${subject(now, id)}`),
        },
    ];
    for (const round of rounds)
        pairRound(after, left, pairs, round);
    return pairs;
}
function pairRound(after, left, pairs, { old, now }) {
    const named = new Map();
    for (const finding of left) {
        for (const key of old(finding)) {
            const list = named.get(key);
            if (list === undefined)
                named.set(key, [finding]);
            else
                list.push(finding);
        }
    }
    for (const finding of after) {
        if (pairs.has(finding))
            continue;
        for (const key of now(finding)) {
            const list = named.get(key) ?? [];
            let match = list.shift();
            // It may have been taken under another of its names.
            while (match !== undefined && !left.has(match))
                match = list.shift();
            if (match === undefined)
                continue;
            left.delete(match);
            pairs.set(finding, match);
            break;
        }
    }
}
/** Ids of all workloads that a finding reaches. */
function reached(finding) {
    return finding.workload === undefined ? [] : [finding.workload, ...finding.alsoReaches];
}
/** The same for a finding of the base, under the names of the new tree; workloads that are gone are not among them. */
function reachedBy(finding, naming) {
    return reached(finding).flatMap(id => naming.workloadOf(id) ?? []);
}
function workloadOf(finding, naming) {
    return finding.workload === undefined ? undefined : (naming.workloadOf(finding.workload) ?? finding.workload);
}
function lineOf({ at: { file, start } }) {
    const line = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .lineAt */ .mh)(file, start);
    const starts = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .lineStartsOf */ .xV)(file);
    return file.text.slice(starts[line] ?? 0, starts[line + 1] ?? file.text.length).trim();
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

/***/ 8791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JH: () => (/* binding */ insideInWords),
/* harmony export */   R_: () => (/* binding */ outsideOf),
/* harmony export */   kP: () => (/* binding */ insideOf),
/* harmony export */   ky: () => (/* binding */ engineOf)
/* harmony export */ });
/* unused harmony export insideWords */
/** An identity inside its container, in words: `1001 (app)`, `0 (root)`, `app`, `not root`, `not known`. */
function insideWords(identity) {
    const { uid, root, name } = identity;
    if (uid.state === 'known') {
        const shown = name ?? (uid.value === 0 ? 'root' : undefined);
        return shown === undefined ? `${uid.value}` : `${uid.value} (${shown})`;
    }
    if (root.state === 'unknown')
        return 'not known';
    if (root.value)
        return 'root';
    return name ?? 'not root';
}
/** Who a workload is inside: the user it runs as, after the one it starts as where it steps down. */
function insideOf(workload) {
    const starts = insideWords(workload.starts);
    const runs = insideWords(workload.runs);
    return starts === runs ? runs : `${starts} → ${runs}`;
}
/** As `insideOf` in words alone, for where an arrow stands for a change: `999 (redis), starts as 0 (root)`. */
function insideInWords(workload) {
    const starts = insideWords(workload.starts);
    const runs = insideWords(workload.runs);
    return starts === runs ? runs : `${runs}, starts as ${starts}`;
}
/** The host's number of a workload's user, in words. */
function outsideOf(workload) {
    const { uid } = workload.host;
    if (uid.state === 'known')
        return uid.value === 0 ? '0 (root)' : `${uid.value}`;
    return uid.reason === 'unmapped' ? 'none: outside the map' : 'not known';
}
/** The engine of a workload, in words. */
function engineOf(workload) {
    const { mode, isHostNamespace } = workload.host;
    return isHostNamespace && mode !== 'rootful' ? `${mode}, host namespace` : mode;
}


/***/ })

};
