export const id = 495;
export const ids = [495];
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

/***/ 5075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y1: () => (/* binding */ socketBehind),
/* harmony export */   w0: () => (/* binding */ isEngineSocket)
/* harmony export */ });
/* unused harmony export hostPathOf */
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

/***/ 2050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   Cn: () => (/* binding */ largestId),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   gs: () => (/* binding */ toHost),
/* harmony export */   uO: () => (/* binding */ endToEnd)
/* harmony export */ });
/* unused harmony exports mostLines, toInside */
/** Ids are 32 bits wide and the last one, 4294967295, means "no id": this is the largest that can be mapped. */
const largestId = 4_294_967_294;
/** Lines that uid_map and gid_map take since Linux 4.15; 5 before. user_namespaces(7). */
const mostLines = 340;
/** uid_map and gid_map are written at once, in less than a page: `0 200000 65536` and a line break are 15 bytes of it. */
const mostBytes = 4095;
/**
 * The host id of a container id; `undefined` when it lies outside the map: such a container does not start.
 * An empty map maps nothing: who has no map asks nobody.
 */
function toHost(ranges, id) {
    for (const { inside, outside, size } of ranges)
        if (id >= inside && id - inside < size)
            return outside + (id - inside);
    return undefined;
}
/** The container id of a host id; `undefined` when no container has it. Inverse of {@link toHost}. */
function toInside(ranges, id) {
    for (const { inside, outside, size } of ranges)
        if (id >= outside && id - outside < size)
            return inside + (id - outside);
    return undefined;
}
/** How many ids a map has. */
function sizeOf(ranges) {
    let size = 0;
    for (const range of ranges)
        size += range.size;
    return size;
}
/**
 * Lays ranges end to end from `first` on, in the order given, as moby and rootlesskit do.
 * https://github.com/moby/sys/blob/user/v0.5.0/user/idtools_unix.go#L120-L149
 */
function endToEnd(ranges, first = 0) {
    const map = [];
    let inside = first;
    for (const { start, size } of ranges) {
        map.push({ inside, outside: start, size });
        inside += size;
    }
    return map;
}
/**
 * Why the kernel refuses a map; `undefined` when it takes it.
 * https://github.com/torvalds/linux/blob/v6.1/kernel/user_namespace.c#L879-L1103
 */
function refusalOf(ranges) {
    const refuse = (why, isOverlap = false) => ({ why, isOverlap });
    if (ranges.length > mostLines)
        return refuse(`the kernel takes ${mostLines} lines, not ${ranges.length}`);
    let bytes = 0;
    for (const { inside, outside, size } of ranges) {
        bytes += `${inside} ${outside} ${size}\n`.length;
        if (size === 0)
            return refuse('the kernel takes no range of 0 ids');
        if (inside + size - 1 > largestId || outside + size - 1 > largestId)
            return refuse(`the last id is ${largestId}`);
    }
    if (bytes > mostBytes)
        return refuse(`the kernel takes ${mostBytes} bytes, and the ${ranges.length} lines have ${bytes}`);
    const byOutside = [...ranges].sort((a, b) => a.outside - b.outside);
    for (const [index, range] of byOutside.entries()) {
        const next = byOutside[index + 1];
        if (next !== undefined && next.outside < range.outside + range.size)
            return refuse(`two ranges share the ids from ${next.outside} on`, true);
    }
    return undefined;
}


/***/ }),

/***/ 836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CZ: () => (/* binding */ nameOfWorkload),
/* harmony export */   uv: () => (/* binding */ decisionOf),
/* harmony export */   yz: () => (/* binding */ isRun)
/* harmony export */ });
const kinds = { service: 'Service', job: 'Job', hook: 'Hook' };
/** How a sentence begins that is about a workload: `Service web`, `The image (stage runtime)`. */
function nameOfWorkload(workload) {
    if (workload.kind === 'service')
        return `${kinds[workload.definition.kind ?? 'service']} ${workload.name}`;
    return workload.stage.name === undefined ? 'The image' : `The image (stage ${workload.stage.name})`;
}
/** Whether somebody runs it: stages that nothing asks for are only steps on the way. */
function isRun(workload) {
    return workload.kind === 'service' || workload.built !== 'intermediate';
}
/** The step that decides, in words for the end of a sentence. */
function decisionOf(workload) {
    const step = workload.runs.trail.findLast(({ handsOn }) => handsOn !== true);
    return step === undefined ? 'nothing sets a user' : step.effect;
}


/***/ }),

/***/ 1495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rules: () => (/* binding */ rules)
});

// EXTERNAL MODULE: ./lib/core/engine-socket.js
var engine_socket = __webpack_require__(5075);
// EXTERNAL MODULE: ./lib/core/rule.js
var rule = __webpack_require__(7849);
// EXTERNAL MODULE: ./lib/core/engine/id-map.js
var id_map = __webpack_require__(2050);
;// CONCATENATED MODULE: ./lib/core/standing.js

/** The standing of the user that a service starts as. */
function standingOf(service, { engine }) {
    const { starts, host } = service;
    const map = host.isHostNamespace ? 'none' : host.mode === 'rootful' ? 'unknown' : 'mapped';
    if (starts.root.state === 'unknown')
        return { inside: 'unknown', map, who: 'its user, who may be root,' };
    if (!starts.root.value) {
        const number = starts.uid.state === 'known' ? `uid ${starts.uid.value}` : undefined;
        const shown = starts.name === undefined ? number : number === undefined ? starts.name : `${starts.name} (${number})`;
        return { inside: 'user', map, who: shown ?? 'its user' };
    }
    if (map === 'none')
        return { inside: 'root', map, who: 'its root, who is root on the host,' };
    const outside = engine.uids.state === 'known' ? (0,id_map/* toHost */.gs)(engine.uids.value, 0) : undefined;
    if (map === 'unknown' || outside === undefined)
        return { inside: 'root', map, who: 'its root, whose uid on the host is not known,' };
    if (outside === 0)
        return { inside: 'root', map: 'none', who: 'its root, whom the map makes root on the host,' };
    return { inside: 'root', map, who: `its root, who is uid ${outside} on the host,` };
}

// EXTERNAL MODULE: ./lib/core/workload-name.js
var workload_name = __webpack_require__(836);
;// CONCATENATED MODULE: ./lib/rules/engine-socket.js




const engineSocket = (0,rule/* defineRule */.K)({
    meta: {
        id: 'engine-socket',
        title: 'Has the engine’s socket',
        severity: 'error',
        why: 'Who can talk to the engine can start a container that is root on the host, whatever user asks; a read-only mount does not hinder that.',
        remedy: 'Do not mount the socket. Where a tool must see containers, give it a proxy that answers only the requests it needs.',
        since: '0.1.0',
        references: [
            'https://docs.docker.com/engine/security/#docker-daemon-attack-surface',
            'https://docs.docker.com/engine/install/linux-postinstall/',
        ],
    },
    subject: 'service',
    *check(service, project) {
        const { settings, definition } = service;
        const gives = giftOf(service, standingOf(service, project));
        for (const [index, volume] of (settings.volumes ?? []).entries()) {
            const { type, source, read_only: isReadOnly } = volume;
            if ((type !== 'bind' && type !== 'npipe') || source === undefined)
                continue;
            const socket = (0,engine_socket/* socketBehind */.Y1)(source);
            // A writable `/` is more than a socket, and host-path says so.
            if (socket === undefined || (source === '/' && isReadOnly !== true))
                continue;
            const shown = (0,engine_socket/* isEngineSocket */.w0)(source) ? source : `${source}, where ${socket} lies`;
            const at = definition.places.get(`volumes[${index}]`) ?? service.at;
            yield { message: `${(0,workload_name/* nameOfWorkload */.CZ)(service)} has the engine’s socket (${shown}): ${gives}.`, at, because: [] };
        }
        if (settings.use_api_socket !== true)
            return;
        const at = definition.places.get('use_api_socket') ?? service.at;
        const message = `${(0,workload_name/* nameOfWorkload */.CZ)(service)} has \`use_api_socket\`, which mounts /var/run/docker.sock: ${gives}.`;
        yield { message, at, because: [] };
    },
});
/** Seen on Docker 28.5: `__tests__/engine/sockets.test.ts`. */
function giftOf({ host, settings }, { inside, map, who }) {
    // Only root and the socket's own group may connect, and under a map neither is anybody inside.
    if (map === 'mapped' && host.mode === 'userns-remap')
        return 'the map keeps everybody inside from using it, and whoever takes the map away for it makes them root on the host';
    const power = host.mode === 'rootless' ? 'everything that the engine’s user may do' : 'that is root on the host';
    if (inside === 'root')
        return `${power}, and its root user can use it at once`;
    const groups = settings.group_add ?? [];
    const byGroup = groups.length === 0
        ? 'with the socket’s group'
        : `if the socket’s group is among ${groups.map(group => `\`${group}\``).join(', ')}`;
    return inside === 'unknown'
        ? `${power}, and its user can use it at once as root, or ${byGroup}`
        : `${power}, and ${who} can use it ${byGroup}`;
}

;// CONCATENATED MODULE: ./lib/rules/host-user-namespace.js


const hostUserNamespace = (0,rule/* defineRule */.K)({
    meta: {
        id: 'host-user-namespace',
        title: 'Switches the user namespace off',
        severity: 'error',
        why: 'Its ids are the host’s own ids, whatever map the engine has for everyone else.',
        remedy: 'Take `userns_mode: host` away; when it is there for a mount, give the files to the mapped user or use a named volume.',
        since: '0.1.0',
        references: ['https://docs.docker.com/engine/security/userns-remap/#disable-namespace-remapping-for-a-container'],
    },
    subject: 'service',
    *check(service, project) {
        if (service.settings.userns_mode !== 'host')
            return;
        // A rootless engine accepts the value and keeps its map (seen on rootless Docker 28 and 29).
        if (project.engine.mode === 'rootless')
            return;
        const at = service.definition.places.get('userns_mode') ?? service.at;
        const id = service.runs.uid.state === 'known' ? `uid ${service.runs.uid.value}` : 'its user';
        const effect = project.engine.mode === 'userns-remap'
            ? `${id} inside is the same on the host, while the engine maps everyone else`
            : `${id} inside is the same on the host, also on an engine that maps users`;
        yield { message: `${(0,workload_name/* nameOfWorkload */.CZ)(service)} has \`userns_mode: host\`: ${effect}.`, at, because: [] };
    },
});

;// CONCATENATED MODULE: ./lib/core/service-joins.js
const settings = ['network_mode', 'pid', 'ipc'];
/** The services of the same project whose namespaces a service joins by `service:NAME` or `container:NAME`. */
function joinedServices(service, project) {
    const joins = [];
    for (const setting of settings) {
        const value = service.settings[setting];
        const other = value === undefined ? undefined : joinedBy(service, value, project);
        if (value !== undefined && other !== undefined)
            joins.push({ setting, value, service: other });
    }
    return joins;
}
/** The service at the end of a chain of joins: the one whose own setting decides; `undefined` when it is not in the project, or a circle. */
function ownerOf(service, setting, project) {
    const seen = new Set();
    let owner = service;
    while (owner !== undefined && !seen.has(owner)) {
        seen.add(owner);
        const value = owner.settings[setting];
        if (value === undefined || !/^(?:service|container):/.test(value))
            return owner;
        owner = joinedBy(owner, value, project);
    }
    return undefined;
}
function joinedBy(service, value, { workloads }) {
    const [kind, name] = /^(service|container):(.+)$/.exec(value)?.slice(1) ?? [];
    if (kind === undefined || name === undefined)
        return undefined;
    for (const other of workloads) {
        if (other.kind !== 'service' || other.project !== service.project)
            continue;
        const names = kind === 'service' ? [other.name] : containerNamesOf(other);
        if (names.includes(name))
            return other;
    }
    return undefined;
}
/** `container_name`, else the name that Compose makes up. https://github.com/docker/compose/blob/v2.40.0/pkg/compose/compose.go (getContainerName) */
function containerNamesOf({ definition, project, name }) {
    if (definition.containerName !== undefined)
        return [definition.containerName];
    return project.name === '' ? [] : [`${project.name}-${name}-1`];
}

;// CONCATENATED MODULE: ./lib/core/engine-conflict.js

/**
 * What userns-remap and a service's settings refuse together, unless the service has the host's user namespace. Seen on Docker 28.5 and
 * 29.8, `__tests__/engine/settings.test.ts`; the words are dockerd's and runc's.
 * https://github.com/moby/moby/blob/v28.5.2/daemon/daemon_unix.go (verifyPlatformContainerSettings)
 */
function conflictsOf(service, project) {
    const { settings, definition } = service;
    if (project.engine.mode !== 'userns-remap' || settings.userns_mode === 'host')
        return [];
    const conflicts = [];
    const add = (setting, shown, effect, other) => {
        conflicts.push({ setting, shown, effect, with: other });
    };
    // A hook runs by `exec`, whose privileges the engine grants within the map.
    if (settings.privileged === true && definition.kind !== 'hook')
        add('privileged', 'privileged: true', 'privileged mode is incompatible with user namespaces');
    if (settings.network_mode === 'host')
        add('network_mode', 'network_mode: host', 'cannot share the host’s network namespace when user namespaces are enabled');
    if (settings.pid === 'host')
        add('pid', 'pid: host', 'cannot share the host PID namespace when user namespaces are enabled');
    if (settings.ipc === 'host')
        add('ipc', 'ipc: host', 'the mount of /dev/mqueue fails');
    for (const { setting, value, service: other } of joinedServices(service, project)) {
        if (other.settings.userns_mode !== 'host')
            continue;
        const at = other.definition.places.get('userns_mode') ?? other.at;
        const text = `service ${other.name} has the host’s user namespace`;
        add(setting, `${setting}: ${value}`, `runc cannot join a namespace that the host’s user namespace owns`, {
            text,
            at,
        });
    }
    return conflicts;
}
/** Whether the engine creates or starts no container because of this very setting. */
function isRefused(service, setting, project) {
    return conflictsOf(service, project).some(conflict => conflict.setting === setting);
}

;// CONCATENATED MODULE: ./lib/rules/privileged-container.js




const privilegedContainer = (0,rule/* defineRule */.K)({
    meta: {
        id: 'privileged-container',
        title: 'Runs with every privilege of the host',
        severity: 'error',
        why: 'A privileged container has all capabilities and all devices and no confinement: its root can load modules and mount the host’s disks.',
        remedy: 'Take `privileged` away and grant what is needed by name: single capabilities with `cap_add`, single devices with `devices`.',
        since: '0.1.0',
        references: ['https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities'],
    },
    subject: 'service',
    *check(service, project) {
        // An engine that refuses it gives nothing: userns-conflict says so.
        if (service.settings.privileged === true && !isRefused(service, 'privileged', project)) {
            const at = service.definition.places.get('privileged') ?? service.at;
            const gift = privileged_container_giftOf(service, standingOf(service, project));
            yield { message: `${(0,workload_name/* nameOfWorkload */.CZ)(service)} is privileged: ${gift}.`, at, because: [] };
        }
        yield* checkBuild(service);
    },
});
function privileged_container_giftOf({ host }, { inside, who }) {
    const all = 'all capabilities, all devices, no confinement';
    if (host.mode === 'rootless')
        return `${all}, as far as they go in the rootless engine’s own namespace: its files and its other containers`;
    if (inside === 'root')
        return `${all}, and ${who} has all of it at once`;
    if (inside === 'unknown')
        return `${all}, at once if its user is root, else by any setuid program of the image`;
    return `${all}; ${who} gets it by any setuid program of the image`;
}
function* checkBuild(service) {
    const { build } = service;
    if (build?.privileged?.value === true) {
        yield {
            message: `The build of service ${service.name} is privileged: its RUN lines have all capabilities of the host.`,
            at: build.privileged.span,
            because: [],
        };
    }
    for (const entitlement of build?.entitlements ?? []) {
        if (entitlement.value !== 'security.insecure')
            continue;
        yield {
            message: `The build of service ${service.name} may use \`RUN --security=insecure\`: all capabilities of the host.`,
            at: entitlement.span,
            because: [],
        };
    }
}

;// CONCATENATED MODULE: ./lib/core/because.js
/** The steps of a trail that stand somewhere, as the places that led to a problem. */
function becauseOf(trail) {
    const because = [];
    for (const { effect, at } of trail)
        if (at !== undefined)
            because.push({ text: effect, at });
    return because;
}

;// CONCATENATED MODULE: ./lib/rules/root-at-start.js



const rootAtStart = (0,rule/* defineRule */.K)({
    meta: {
        id: 'root-at-start',
        title: 'Starts as root and steps down to a service user',
        severity: 'note',
        why: 'Until the entrypoint steps down, and in every `docker exec`, the container is root.',
        remedy: 'If nothing needs the start as root (ownership of volumes, mostly), start as the service user directly with `user:` or `USER`.',
        since: '0.1.0',
        references: ['https://docs.docker.com/build/building/best-practices/#user'],
    },
    subject: 'workload',
    *check(workload) {
        const { starts, runs } = workload;
        if (!(0,workload_name/* isRun */.yz)(workload) || starts.root.state === 'unknown' || !starts.root.value)
            return;
        if (runs.root.state === 'unknown' || runs.root.value)
            return;
        const number = runs.uid.state === 'known' ? `uid ${runs.uid.value}` : 'a uid that is not fixed';
        const shown = runs.name === undefined ? number : `${runs.name} (${number})`;
        yield {
            message: `${(0,workload_name/* nameOfWorkload */.CZ)(workload)} starts as root and its entrypoint steps down to ${shown}.`,
            at: workload.decidedAt,
            because: becauseOf(workload.trail),
        };
    },
});

;// CONCATENATED MODULE: ./lib/rules/root-in-container.js



const rootInContainer = (0,rule/* defineRule */.K)({
    meta: {
        id: 'root-in-container',
        title: 'Runs as root inside the container, not as the host’s root',
        severity: 'warning',
        why: 'Root inside owns every file of the image and every other container under the same map; only the map keeps it from the host.',
        remedy: 'Run as an unprivileged user inside too: end the stage with `USER` and a number (`USER 10001:10001`), or set `user:` of the service.',
        since: '0.1.0',
        references: ['https://docs.docker.com/engine/security/userns-remap/'],
    },
    subject: 'workload',
    *check(workload) {
        const { runs, host } = workload;
        if (!(0,workload_name/* isRun */.yz)(workload) || runs.root.state === 'unknown' || !runs.root.value)
            return;
        if (host.uid.state === 'known' && host.uid.value === 0)
            return;
        const outside = host.uid.state === 'known'
            ? `uid ${host.uid.value} on the host`
            : `a uid of the host that is not known (${host.uid.detail})`;
        yield {
            message: `${(0,workload_name/* nameOfWorkload */.CZ)(workload)} runs as uid 0 (root) inside; it is ${outside}: ${(0,workload_name/* decisionOf */.uv)(workload)}.`,
            at: workload.decidedAt,
            because: becauseOf(workload.trail),
        };
    },
});

;// CONCATENATED MODULE: ./lib/rules/root-on-host.js



const rootOnHost = (0,rule/* defineRule */.K)({
    meta: {
        id: 'root-on-host',
        title: 'Runs as root, and that root is root on the host',
        severity: 'error',
        why: 'Whoever breaks out of this container, or reaches a file of the host through a mount, is root on the host.',
        remedy: 'Run as an unprivileged user: end the stage with `USER` and a number (`USER 10001:10001`), or set `user:` of the service.',
        since: '0.1.0',
        references: [
            'https://owasp.org/www-project-docker-top-10/',
            'https://docs.docker.com/engine/security/userns-remap/',
        ],
    },
    subject: 'workload',
    *check(workload) {
        const { runs, host } = workload;
        if (!(0,workload_name/* isRun */.yz)(workload) || runs.root.state === 'unknown' || !runs.root.value)
            return;
        if (host.uid.state === 'unknown' || host.uid.value !== 0)
            return;
        yield {
            message: `${(0,workload_name/* nameOfWorkload */.CZ)(workload)} runs as uid 0 (root), which is uid 0 on the host: ${(0,workload_name/* decisionOf */.uv)(workload)}.`,
            at: workload.decidedAt,
            because: becauseOf(workload.trail),
        };
    },
});

;// CONCATENATED MODULE: ./lib/core/account-remedy.js
/** A number that no distribution gives to an account of its own, for examples. */
const exampleId = 10_001;
/** The command that creates an account with a number in this image; `undefined` where none is sure to be there. */
function creationOf(tools, name) {
    if (!/^[a-z_][a-z0-9_-]*$/.test(name))
        return undefined;
    if (tools === 'useradd')
        return `useradd --no-create-home --uid ${exampleId} --user-group ${name}`;
    return tools === 'adduser' ? `adduser -D -H -u ${exampleId} ${name}` : undefined;
}

;// CONCATENATED MODULE: ./lib/rules/undefined-user.js




const undefinedUser = (0,rule/* defineRule */.K)({
    meta: {
        id: 'undefined-user',
        title: 'Names a user that the image does not have',
        severity: 'error',
        why: 'The build works, and every container of the image fails at its start: `unable to find user …: no matching entries in passwd file`.',
        remedy: 'Create the account before the `USER` line, or write a number (`USER 10001:10001`), which needs no account.',
        since: '0.1.0',
        references: ['https://docs.docker.com/reference/dockerfile/#user'],
    },
    subject: 'workload',
    *check(workload) {
        const { starts } = workload;
        if (!(0,workload_name/* isRun */.yz)(workload) || starts.refused === undefined || starts.user.state === 'unknown')
            return;
        yield {
            message: `${(0,workload_name/* nameOfWorkload */.CZ)(workload)} is to start as \`${starts.user.value}\`, but ${starts.refused}.`,
            at: workload.decidedAt,
            because: becauseOf(starts.trail),
            remedy: remedyFor(workload, starts.user.value),
        };
    },
});
function remedyFor(workload, user) {
    const number = workload.kind === 'image' ? `\`USER ${exampleId}:${exampleId}\`` : `\`user: "${exampleId}:${exampleId}"\``;
    const [first = '', second] = user.split(/\s+/);
    if (second?.startsWith('#'))
        return '`USER` takes the whole rest of its line: put the comment on a line of its own.';
    if (second !== undefined)
        return `A group stands behind a colon, without blanks: \`${first}:${second}\`.`;
    const [name = '', group] = user.split(':');
    if (/^[-+]?\d+$/.test(name)) {
        return group === undefined || /^[-+]?\d+$/.test(group)
            ? `Take a number that ids can have: ${number}.`
            : `Write the group as a number too (${number}), or create the group \`${group}\` first.`;
    }
    const creation = creationOf(workload.accountTools, name);
    if (creation === undefined)
        return `Write a number, which needs no account: ${number}.`;
    const where = workload.kind === 'image' ? 'before this line' : 'in its Dockerfile';
    return `Create it ${where}, while the build is still root (\`RUN ${creation}\`), or write a number: ${number}.`;
}

;// CONCATENATED MODULE: ./lib/rules/unknown-user.js



const unknownUser = (0,rule/* defineRule */.K)({
    meta: {
        id: 'unknown-user',
        title: 'Who it runs as could not be proven',
        severity: 'warning',
        why: 'It may be root: nothing in the repository, and nothing runs-as knows, says otherwise.',
        remedy: 'Say it in the repository: end the stage with `USER` and a number, or set `user:` of the service.',
        since: '0.1.0',
        references: ['https://owasp.org/www-project-docker-top-10/'],
    },
    subject: 'workload',
    *check(workload) {
        const { runs } = workload;
        if (!(0,workload_name/* isRun */.yz)(workload) || runs.root.state === 'known')
            return;
        // What cannot be read has a finding of its own.
        if (runs.root.reason === 'unreadable')
            return;
        yield {
            message: `${(0,workload_name/* nameOfWorkload */.CZ)(workload)} runs as a user that is not known: ${runs.root.detail}.`,
            at: workload.decidedAt,
            because: becauseOf(workload.trail),
        };
    },
});

;// CONCATENATED MODULE: ./lib/rules/unprovable-name.js




const unprovableName = (0,rule/* defineRule */.K)({
    meta: {
        id: 'unprovable-name',
        title: 'A user name whose number nothing proves',
        severity: 'note',
        why: 'Whose files these are on the host is a number, and Kubernetes refuses to start an image with a name where `runAsNonRoot` is set.',
        remedy: 'Create the account with a number, and write the number: `USER 10001:10001`.',
        since: '0.1.0',
        references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
    },
    subject: 'image',
    *check(image) {
        const { starts } = image;
        if (!(0,workload_name/* isRun */.yz)(image) || starts.user.state === 'unknown' || starts.refused !== undefined)
            return;
        const [name = ''] = starts.user.value.split(':');
        // A number, a name with a known one, and what another rule speaks of: an identity that may be root.
        if (/^[-+]?\d*$/.test(name) || starts.uid.state === 'known' || starts.root.state === 'unknown')
            return;
        if (starts.uid.reason === 'windows')
            return;
        yield {
            message: `${(0,workload_name/* nameOfWorkload */.CZ)(image)} runs as \`${name}\`, a name whose number is not sure: ${starts.uid.detail}.`,
            at: image.decidedAt,
            because: becauseOf(starts.trail),
            remedy: unprovable_name_remedyFor(image, name),
        };
    },
});
function unprovable_name_remedyFor({ accounts, accountTools }, name) {
    const isOwn = accounts.accounts.some(account => account.name === name && account.at !== undefined);
    const number = `\`USER ${exampleId}:${exampleId}\``;
    const option = accountTools === 'adduser' ? `-u ${exampleId}` : `--uid ${exampleId}`;
    return isOwn
        ? `Give the account a number where it is created (\`${option}\`), and write the number: ${number}.`
        : `Write the number that \`${name}\` has in the image, or one of your own that owns what the program writes: ${number}.`;
}

;// CONCATENATED MODULE: ./lib/rules/unreadable-file.js

const unreadableFile = (0,rule/* defineRule */.K)({
    meta: {
        id: 'unreadable-file',
        title: 'Cannot be read to the end',
        severity: 'error',
        why: 'Docker refuses the file as well, or it cannot be judged: what it would run as is not proven.',
        remedy: 'Correct the place that is shown; the rest of the file was judged as far as its meaning is sure.',
        since: '0.1.0',
        references: ['https://docs.docker.com/reference/dockerfile/', 'https://docs.docker.com/reference/compose-file/'],
    },
    subject: 'file',
    *check(file) {
        for (const { message, at } of file.faults)
            yield { message, at, because: [] };
    },
});

;// CONCATENATED MODULE: ./lib/core/user-name.js
/** A user in a sentence: `app (uid 10001)`, `uid 10001`, `app`. */
function nameOfUser({ uid, name }) {
    const number = uid.state === 'known' ? `uid ${uid.value}` : 'a uid that is not fixed';
    return name === undefined ? number : `${name} (${number})`;
}

;// CONCATENATED MODULE: ./lib/rules/way-back-to-root.js




const wayBackToRoot = (0,rule/* defineRule */.K)({
    meta: {
        id: 'way-back-to-root',
        title: 'Does not run as root, and can become root again',
        severity: 'warning',
        why: 'Running as an unprivileged user stops an attacker only while that user has no way to become root in the container.',
        remedy: 'Do what needs root in the build, before `USER`, and leave nothing in the image that makes root of a user.',
        since: '0.1.0',
        references: [
            'https://owasp.org/www-project-docker-top-10/',
            'https://docs.docker.com/build/building/best-practices/#user',
        ],
    },
    subject: 'workload',
    *check(workload) {
        if (!(0,workload_name/* isRun */.yz)(workload))
            return;
        const byPlace = new Map();
        for (const way of workload.waysBack) {
            const key = `${way.at.file.path}:${way.at.start}`;
            byPlace.set(key, [...(byPlace.get(key) ?? []), way]);
        }
        for (const ways of byPlace.values()) {
            const [first] = ways;
            if (first === undefined)
                continue;
            const effects = [...new Set(ways.map(({ effect }) => effect))];
            yield {
                message: `${(0,workload_name/* nameOfWorkload */.CZ)(workload)} runs as ${nameOfUser(workload.runs)} and can become root: ${effects.join('; ')}.`,
                at: first.at,
                because: becauseOf(workload.runs.trail),
                remedy: [...new Set(ways.map(way_back_to_root_remedyFor))].join(' '),
            };
        }
    },
});
function way_back_to_root_remedyFor(way) {
    return remedies[way.kind](way);
}
const remedies = {
    sudo: ({ path }) => `Do what needs root in the build, before \`USER\`, and leave ${path ?? 'the line'} to a development stage that no other is built from.`,
    group: ({ user }) => `Leave the user out of group ${user.kind === 'group' ? user.name : ''}: what the build does as root needs none.`,
    setuid: ({ path }) => `Take the bit off (\`RUN chmod u-s ${path ?? ''}\`, as root), or do what it is for before \`USER\`.`,
    writable: ({ path }) => `Leave ${path ?? 'the file'} to root: a line that a user needs can be written in the build.`,
    capability: ({ path }) => `Take it off (\`RUN setcap -r ${path ?? ''}\`): for a port below 1024 \`cap_net_bind_service\` is enough, and Docker needs not even that.`,
    password: () => 'Take this out: root needs no password in a container, as nobody logs in.',
};

;// CONCATENATED MODULE: ./lib/rules/index.js











/** Every rule, by id. */
const rules = [
    engineSocket,
    hostUserNamespace,
    privilegedContainer,
    rootAtStart,
    rootInContainer,
    rootOnHost,
    undefinedUser,
    unknownUser,
    unprovableName,
    unreadableFile,
    wayBackToRoot,
];


/***/ })

};
