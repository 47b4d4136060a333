export const id = 655;
export const ids = [655];
export const modules = {

/***/ 6655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rules: () => (/* binding */ rules)
});

// EXTERNAL MODULE: ./lib/core/rule.js
var rule = __webpack_require__(7849);
;// CONCATENATED MODULE: ./lib/core/workload-name.js
/** How a sentence begins that is about a workload: `Service web`, `The image (stage runtime)`. */
function nameOfWorkload(workload) {
    if (workload.kind === 'service')
        return `Service ${workload.name}`;
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

;// CONCATENATED MODULE: ./lib/rules/engine-socket.js


/** Sockets of engines, without `/var` before `/run`: /var/run is a link to /run on every current distribution. */
const sockets = [
    '/run/docker.sock',
    '/run/docker/containerd/containerd.sock',
    '/run/podman/podman.sock',
    '/run/containerd/containerd.sock',
    '/run/crio/crio.sock',
    '/run/dockershim.sock',
    '/run/buildkit/buildkitd.sock',
];
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
    *check(service) {
        const { settings, definition } = service;
        const who = service.starts.root.state === 'known' && service.starts.root.value
            ? 'its root user can use it at once'
            : 'anyone with the socket’s group can use it';
        for (const [index, volume] of (settings.volumes ?? []).entries()) {
            const socket = socketBehind(volume);
            if (socket === undefined)
                continue;
            const at = definition.places.get(`volumes[${index}]`) ?? service.at;
            const shown = volume.source === undefined || isSocket(volume.source)
                ? (volume.source ?? socket)
                : `${volume.source}, where ${socket} lies`;
            yield {
                message: `${nameOfWorkload(service)} has the engine’s socket ${shown}: that is root on the host, and ${who}.`,
                at,
                because: [],
            };
        }
        if (settings.use_api_socket !== true)
            return;
        const at = definition.places.get('use_api_socket') ?? service.at;
        yield {
            message: `${nameOfWorkload(service)} has \`use_api_socket\`, which mounts /var/run/docker.sock: that is root on the host, and ${who}.`,
            at,
            because: [],
        };
    },
});
function normalised(path) {
    const plain = path.replace(/\/+/g, '/').replace(/(?<=.)\/$/, '');
    return plain.replace(/^\/var\/run(?=\/|$)/, '/run');
}
function isSocket(path) {
    const plain = normalised(path);
    return (sockets.includes(plain) ||
        /^\/run\/user\/\d+\/(?:docker|podman\/podman)\.sock$/.test(plain) ||
        /(?:^|[\\/])docker_engine$/.test(path));
}
/** The socket that a mount brings in: the file itself, or a directory it lies in. */
function socketBehind(volume) {
    if (volume.type !== 'bind' && volume.type !== 'npipe')
        return undefined;
    if (volume.source === undefined)
        return undefined;
    if (isSocket(volume.source))
        return volume.source;
    const directory = normalised(volume.source);
    if (directory === '/' || !directory.startsWith('/'))
        return undefined;
    return sockets.find(socket => socket.startsWith(`${directory}/`));
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
        yield { message: `${nameOfWorkload(service)} has \`userns_mode: host\`: ${effect}.`, at, because: [] };
    },
});

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
    *check(service) {
        if (service.settings.privileged === true) {
            const at = service.definition.places.get('privileged') ?? service.at;
            const who = service.starts.root.state === 'known' && !service.starts.root.value
                ? ' Its user is not root, but every setuid program in the image gives it all of this.'
                : '';
            yield {
                message: `${nameOfWorkload(service)} is privileged: all capabilities, all devices, no confinement.${who}`,
                at,
                because: [],
            };
        }
        yield* checkBuild(service);
    },
});
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
        if (!isRun(workload) || starts.root.state === 'unknown' || !starts.root.value)
            return;
        if (runs.root.state === 'unknown' || runs.root.value)
            return;
        const number = runs.uid.state === 'known' ? `uid ${runs.uid.value}` : 'a uid that is not fixed';
        const shown = runs.name === undefined ? number : `${runs.name} (${number})`;
        yield {
            message: `${nameOfWorkload(workload)} starts as root and its entrypoint steps down to ${shown}.`,
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
        if (!isRun(workload) || runs.root.state === 'unknown' || !runs.root.value)
            return;
        if (host.uid.state === 'known' && host.uid.value === 0)
            return;
        const outside = host.uid.state === 'known'
            ? `uid ${host.uid.value} on the host`
            : `a uid of the host that is not known (${host.uid.detail})`;
        yield {
            message: `${nameOfWorkload(workload)} runs as uid 0 (root) inside; it is ${outside}: ${decisionOf(workload)}.`,
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
        if (!isRun(workload) || runs.root.state === 'unknown' || !runs.root.value)
            return;
        if (host.uid.state === 'unknown' || host.uid.value !== 0)
            return;
        yield {
            message: `${nameOfWorkload(workload)} runs as uid 0 (root), which is uid 0 on the host: ${decisionOf(workload)}.`,
            at: workload.decidedAt,
            because: becauseOf(workload.trail),
        };
    },
});

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
        if (!isRun(workload) || runs.root.state === 'known')
            return;
        // What cannot be read has a finding of its own.
        if (runs.root.reason === 'unreadable')
            return;
        yield {
            message: `${nameOfWorkload(workload)} runs as a user that is not known: ${runs.root.detail}.`,
            at: workload.decidedAt,
            because: becauseOf(workload.trail),
        };
    },
});

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

;// CONCATENATED MODULE: ./lib/rules/index.js








/** Every rule, by id. */
const rules = [
    engineSocket,
    hostUserNamespace,
    privilegedContainer,
    rootAtStart,
    rootInContainer,
    rootOnHost,
    unknownUser,
    unreadableFile,
];


/***/ })

};
