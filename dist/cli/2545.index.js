export const id = 2545;
export const ids = [2545,7431,1405];
export const modules = {

/***/ 1405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ EngineUnavailable),
/* harmony export */   imageOfEngine: () => (/* binding */ imageOfEngine),
/* harmony export */   k: () => (/* binding */ infoOfEngine),
/* harmony export */   openEngine: () => (/* binding */ openEngine)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var _registry_addresses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4570);


/** The engine does not answer; the message is the end of a sentence. */
class EngineUnavailable extends Error {
}
const mostBytes = 16 * 2 ** 20;
const patience = 10_000;
/** @returns what is wrong with the address, when it cannot be used: plain TCP leads to this machine alone. */
function openEngine(address) {
    const unix = /^unix:\/\/(\/.+)$/.exec(address)?.[1];
    if (unix !== undefined)
        return engineAt(address, { socketPath: unix });
    if (!/^(?:tcp|http):\/\//.test(address) || !URL.canParse(address.replace(/^tcp/, 'http')))
        return 'it takes `unix://PATH`, or `tcp://localhost:PORT`';
    const { hostname, port } = new URL(address.replace(/^tcp/, 'http'));
    if (!(0,_registry_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopbackHost */ .c)(hostname))
        return 'an engine of another machine is only asked through a socket or a tunnel, which keep others out';
    return engineAt(address, { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || '2375') });
}
function engineAt(address, where) {
    return {
        address,
        get: path => new Promise((resolve, reject) => {
            const fail = (why) => reject(new EngineUnavailable(why));
            const call = node_http__WEBPACK_IMPORTED_MODULE_0__.get({ ...where, path, agent: false, headers: { host: 'docker' }, timeout: patience });
            call.on('timeout', () => call.destroy(new Error('it does not answer in time')));
            call.on('error', error => fail(reasonOf(error)));
            call.on('response', response => {
                const chunks = [];
                let size = 0;
                response.on('data', (chunk) => {
                    size += chunk.length;
                    chunks.push(chunk);
                    if (size > mostBytes)
                        call.destroy(new Error(`it sends more than ${mostBytes} bytes`));
                });
                response.on('error', error => fail(reasonOf(error)));
                response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }));
            });
        }),
    };
}
/** The configuration of an image that the engine has; `undefined` for one that it has not. @throws {EngineUnavailable} */
async function imageOfEngine(engine, reference) {
    const { status, text } = await engine.get(`/images/${encodeURI(reference)}/json`);
    return status === 200 ? text : undefined;
}
/** Its mode, of `/info` (moby daemon/info.go `fillSecurityOptions`). @throws {EngineUnavailable} */
async function infoOfEngine(engine) {
    const { status, text } = await engine.get('/info');
    const info = status === 200 ? objectOf(text) : undefined;
    if (info === undefined)
        throw new EngineUnavailable(`it says HTTP ${status}`);
    const options = Array.isArray(info['SecurityOptions']) ? info['SecurityOptions'].map(String) : [];
    const has = (name) => options.some(option => option.split(',').includes(`name=${name}`));
    const root = /\/(\d+)\.(\d+)\/?$/.exec(String(info['DockerRootDir'] ?? ''));
    return {
        mode: has('rootless') ? 'rootless' : has('userns') ? 'userns-remap' : 'rootful',
        first: root === null ? undefined : { uid: Number(root[1]), gid: Number(root[2]) },
        version: String(info['ServerVersion'] ?? ''),
    };
}
function objectOf(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function reasonOf(error) {
    switch (error.code) {
        case 'ENOENT':
            return 'there is no such socket';
        case 'EACCES':
        case 'EPERM':
            return 'permission denied';
        case 'ECONNREFUSED':
            return 'nothing listens there';
        default:
            return error.message;
    }
}


/***/ }),

/***/ 7431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withEngine: () => (/* binding */ withEngine)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1097);
/* harmony import */ var _engine_api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1405);



/**
 * The options with what a live engine says of itself, where nobody says it otherwise: its mode, and the host's own subuid and subgid
 * where it maps ids.
 *
 * @throws {UsageError} for an engine that does not answer.
 */
async function withEngine(given, address) {
    const engine = (0,_engine_api_js__WEBPACK_IMPORTED_MODULE_2__.openEngine)(address);
    if (typeof engine === 'string')
        throw new _options_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`--engine-socket is \`${address}\`: ${engine}.`);
    const where = `the engine at ${address}`;
    const { mode, first } = await (0,_engine_api_js__WEBPACK_IMPORTED_MODULE_2__/* .infoOfEngine */ .k)(engine).catch((error) => {
        if (error instanceof _engine_api_js__WEBPACK_IMPORTED_MODULE_2__/* .EngineUnavailable */ .R)
            throw new _options_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`--engine-socket: ${where} cannot be asked: ${error.message}.`);
        throw error;
    });
    const said = new Map();
    if (!given.has('engine') && !given.has('daemon-json'))
        said.set('engine', mode);
    if (mode !== 'rootful')
        for (const name of ['subuid', 'subgid'])
            if (!given.has(name) && isOfEngine(`/etc/${name}`, name === 'subuid' ? first?.uid : first?.gid))
                said.set(name, `/etc/${name}`);
    return new Map([
        ...given,
        ...[...said].map(([name, value]) => [name, { values: [value], where, by: 'option' }]),
    ]);
}
/** Whether a file of this machine is the engine's: it has the range that the engine's data root is named after. */
function isOfEngine(file, first) {
    try {
        const lines = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8').split('\n');
        return first === undefined || lines.some(line => line.split(':')[1] === String(first));
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 4570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isLoopbackHost),
/* harmony export */   i: () => (/* binding */ isPublicAddress)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);

/** Addresses that are no part of the public internet: IANA's registries of special purpose addresses. */
const special = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
for (const [network, prefix] of [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
])
    special.addSubnet(network, prefix, 'ipv4');
/** Global unicast is the one range of IPv6 that a public host has; within it 6to4, Teredo and documentation lead elsewhere. */
const global = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
global.addSubnet('2000::', 3, 'ipv6');
const specialGlobal = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
for (const [network, prefix] of [
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
])
    specialGlobal.addSubnet(network, prefix, 'ipv6');
/** Whether an address is one of the public internet. */
function isPublicAddress(address) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(address))
        return !special.check(address, 'ipv4');
    if (!(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(address))
        return false;
    return global.check(address, 'ipv6') && !specialGlobal.check(address, 'ipv6');
}
/** `localhost`, and addresses of the machine itself. */
function isLoopbackHost(hostname) {
    const host = hostname.replace(/^\[|\]$/g, '');
    return host === 'localhost' || host === '::1' || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(host) && host.startsWith('127.'));
}


/***/ }),

/***/ 2545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ./lib/adapters/live-engine.js
var live_engine = __webpack_require__(7431);
// EXTERNAL MODULE: ./lib/adapters/open-lookup.js + 1 modules
var open_lookup = __webpack_require__(5350);
// EXTERNAL MODULE: ./lib/report/style.js
var style = __webpack_require__(1983);
// EXTERNAL MODULE: ./lib/report/text-finding.js + 1 modules
var text_finding = __webpack_require__(8544);
;// CONCATENATED MODULE: ./lib/report/verification.js

const heads = {
    agrees: ['good', '✓', 'agrees'],
    differs: ['error', '✗', 'differs'],
    settled: ['warning', '?', 'was not known, and is seen'],
    'not-running': ['faint', '-', 'is not running'],
};
/** What `verify` prints: each workload beside its container, with both trails where they differ. */
function renderVerifications(verifications, engine, paint) {
    const lines = [`Beside ${(0,text_finding/* safe */.gB)(engine)}:`, ''];
    for (const { workload, container, image, outcome, comparisons } of verifications) {
        const [role, mark, words] = heads[outcome];
        const beside = container !== undefined
            ? ` (container ${(0,text_finding/* safe */.gB)(container.name)})`
            : image !== undefined
                ? ` (image ${(0,text_finding/* safe */.gB)(image.reference)})`
                : '';
        lines.push(`${paint(role, mark)} ${paint('strong', (0,text_finding/* safe */.gB)(workload.id))} ${words}${beside}`);
        for (const { what, said, seen, outcome: one } of comparisons) {
            const shown = one === 'agrees' ? (0,text_finding/* safe */.gB)(seen) : `${(0,text_finding/* safe */.gB)(seen)}; the report says ${(0,text_finding/* safe */.gB)(said)}`;
            lines.push(`    ${what}: ${one === 'differs' ? paint('error', shown) : shown}`);
        }
        if (outcome === 'differs') {
            for (const { effect, at } of workload.trail)
                lines.push(`      said by ${at === undefined ? '' : `${(0,text_finding/* renderTextPlace */.Jm)(at)}: `}${(0,text_finding/* safe */.gB)(effect)}`);
            if (container !== undefined)
                lines.push(`      seen by ${(0,text_finding/* safe */.gB)(container.seenBy)}, container ${container.id.slice(0, 12)} of ${(0,text_finding/* safe */.gB)(container.image)}`);
        }
    }
    return `${lines.join('\n')}\n\n${verificationLine(verifications)}\n`;
}
/** One line: how many agree, differ, were settled, do not run. */
function verificationLine(verifications) {
    const count = (wanted) => verifications.filter(({ outcome }) => outcome === wanted).length;
    const differs = count('differs');
    const parts = [
        `${count('agrees')} agree`,
        `${differs} differ`,
        `${count('settled')} settled`,
        `${count('not-running')} not running`,
    ];
    return `${differs === 0 ? '✓ verified' : '✗ not as the report says'}: ${parts.join(', ')}`;
}
/** The same for programs: one object. */
function verificationsJson(verifications, engine) {
    const shown = verifications.map(({ workload, container, image, outcome, comparisons }) => ({
        workload: workload.id,
        outcome,
        container: container === undefined ? null : { id: container.id, name: container.name, image: container.image },
        image: image?.reference ?? null,
        comparisons,
    }));
    return `${JSON.stringify({ engine, verifications: shown }, null, 2)}\n`;
}

// EXTERNAL MODULE: ./lib/run.js + 6 modules
var run = __webpack_require__(6993);
// EXTERNAL MODULE: ./lib/adapters/engine-api.js
var engine_api = __webpack_require__(1405);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/core/engine/id-map.js
var id_map = __webpack_require__(2050);
;// CONCATENATED MODULE: ./lib/adapters/live-containers.js



/** More containers than one looks at are of no use to a report. */
const mostContainers = 500;
const mostProcesses = 2000;
/**
 * The running containers of an engine, and those of the named images that it has.
 *
 * @param references normalised.
 * @param onlyImages leaves the containers out.
 * @throws {EngineUnavailable}
 */
async function readLiveEngine(engine, references, onlyImages) {
    const containers = onlyImages ? [] : await readContainers(engine);
    const images = [];
    for (const reference of references) {
        const image = await (0,engine_api.imageOfEngine)(engine, reference);
        if (image !== undefined)
            images.push({ reference, user: textOf(objectOf(objectOf(parsed(image))['Config'])['User']) });
    }
    return { name: `the engine at ${engine.address}`, containers, images };
}
async function readContainers(engine) {
    const { status, text } = await engine.get('/containers/json');
    const list = status === 200 ? parsed(text) : undefined;
    if (!Array.isArray(list))
        throw new engine_api/* EngineUnavailable */.R(`it says HTTP ${status} when it is asked for its containers`);
    const containers = [];
    for (const entry of list.slice(0, mostContainers)) {
        const found = await readContainer(engine, textOf(objectOf(entry)['Id']));
        if (found !== undefined)
            containers.push(found);
    }
    return containers;
}
/** A container; `undefined` for one that ended meanwhile. */
async function readContainer(engine, id) {
    if (!/^[a-f0-9]+$/.test(id))
        return undefined;
    const { status, text } = await engine.get(`/containers/${id}/json`);
    if (status !== 200)
        return undefined;
    const container = objectOf(parsed(text));
    const config = objectOf(container['Config']);
    const first = Number(objectOf(container['State'])['Pid']);
    const labels = new Map(Object.entries(objectOf(config['Labels'])).map(([name, label]) => [name, textOf(label)]));
    const { processes, seenBy } = await readProcesses(engine, id, first);
    return {
        id,
        name: textOf(container['Name']).replace(/^\//, ''),
        image: textOf(config['Image']),
        labels,
        user: textOf(config['User']),
        walls: wallsOf(objectOf(container['HostConfig'])),
        processes,
        seenBy,
    };
}
function wallsOf(host) {
    return {
        privileged: host['Privileged'] === true,
        userns: textOf(host['UsernsMode']),
        pid: textOf(host['PidMode']),
        ipc: textOf(host['IpcMode']),
        network: textOf(host['NetworkMode']),
        capAdd: textsOf(host['CapAdd']),
        capDrop: textsOf(host['CapDrop']),
        groupAdd: textsOf(host['GroupAdd']),
    };
}
/** The processes of a container, PID 1 first: of this machine's /proc where they are there, else as the engine's `top` has them. */
async function readProcesses(engine, id, first) {
    const listed = await topOf(engine, id);
    // The number of a process says nothing on another machine: its control group must be the container's.
    const isHere = first > 0 && (textAt(`/proc/${first}/cgroup`)?.includes(id) === true || isListedHere(listed, first));
    const pids = [first, ...listed.map(({ pid }) => pid).filter(pid => pid !== first)].slice(0, mostProcesses);
    const here = isHere ? pids.flatMap(pid => processAt(pid) ?? []) : [];
    if (here.length > 0)
        return { processes: here, seenBy: '/proc' };
    const sorted = [...listed].sort((a, b) => Number(b.pid === first) - Number(a.pid === first));
    return { processes: sorted, seenBy: 'the engine’s top' };
}
/** In a control group namespace the name is cut off; then the engine's own list must agree on who the process is. */
function isListedHere(listed, first) {
    const one = listed.find(({ pid }) => pid === first);
    return one !== undefined && textAt(`/proc/${first}/comm`)?.trim() === one.command;
}
/** `GET /containers/ID/top`: what the host's `ps` says; the map of the container is not in it. */
async function topOf(engine, id) {
    const { status, text } = await engine.get(`/containers/${id}/top?ps_args=-eo%20pid,uid,gid,comm`);
    const rows = status === 200 ? objectOf(parsed(text))['Processes'] : undefined;
    if (!Array.isArray(rows))
        return [];
    return rows.slice(0, mostProcesses).flatMap((row) => {
        const [pid, uid, gid, ...command] = Array.isArray(row) ? row.map(String) : [];
        if (!/^\d+$/.test(pid ?? '') || !/^\d+$/.test(uid ?? ''))
            return [];
        const hostGid = /^\d+$/.test(gid ?? '') ? Number(gid) : undefined;
        return [
            { pid: Number(pid), hostUid: Number(uid), hostGid, uid: undefined, gid: undefined, command: command.join(' ') },
        ];
    });
}
/** A process of this machine; `undefined` for one that ended. */
function processAt(pid) {
    const status = textAt(`/proc/${pid}/status`);
    const uid = /^Uid:\s+(\d+)/m.exec(status ?? '')?.[1];
    const gid = /^Gid:\s+(\d+)/m.exec(status ?? '')?.[1];
    if (status === undefined || uid === undefined || gid === undefined)
        return undefined;
    return {
        pid,
        hostUid: Number(uid),
        hostGid: Number(gid),
        uid: insideOf(pid, 'uid', Number(uid)),
        gid: insideOf(pid, 'gid', Number(gid)),
        command: /^Name:\t(.*)$/m.exec(status)?.[1] ?? '',
    };
}
/** An id as a process's own namespace has it, by /proc/PID/uid_map; the map of the first namespace is the identity. */
function insideOf(pid, kind, id) {
    const map = textAt(`/proc/${pid}/${kind}_map`);
    if (map === undefined)
        return undefined;
    const ranges = map
        .trim()
        .split('\n')
        .map(line => line.trim().split(/\s+/).map(Number))
        .map(([inside = 0, outside = 0, size = 0]) => ({ inside, outside, size }));
    return (0,id_map/* toInside */._A)(ranges, id);
}
function textAt(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function objectOf(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}
function textsOf(value) {
    return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}

// EXTERNAL MODULE: ./lib/core/image/reference.js
var reference = __webpack_require__(5896);
;// CONCATENATED MODULE: ./lib/core/verify/match.js

/** Joins workloads with containers: by `--map`, else by Compose's labels, else by the image's name; images by their names. */
function matchWorkloads(workloads, live, input) {
    const images = new Map(live.images.map(image => [image.reference, image]));
    return workloads.flatMap(workload => {
        const names = namesOf(workload);
        const image = names.map(name => images.get(name)).find(found => found !== undefined);
        const mapped = input.map.get(workload.id);
        const isAsked = workload.kind === 'service' || workload.built !== 'intermediate' || mapped !== undefined;
        if (!isAsked)
            return [];
        const containers = mapped !== undefined
            ? live.containers.filter(container => mapped.some(name => isNamed(container, name)))
            : workload.kind === 'service'
                ? containersOfService(workload, names, live.containers, input.root)
                : containersOfImage(names, live.containers);
        return [{ workload, containers, image }];
    });
}
/** The normalised names of a workload's image. */
function namesOf(workload) {
    const named = workload.kind === 'image' ? (workload.names ?? []) : [workload.image ?? composeName(workload)];
    return named.flatMap(name => normalised(name) ?? []);
}
/** The name that Compose gives to an image that it builds and that has none. */
function composeName({ build, project, name }) {
    return build === undefined ? '' : `${project.name}-${name}`;
}
function containersOfService(service, names, containers, root) {
    if (service.definition.kind === 'hook')
        return [];
    const labelled = containers.filter(({ labels }) => isOfService(service, labels, root));
    // A container that Compose made is of the service its labels name, whatever image it runs.
    return labelled.length > 0 ? labelled : containersOfImage(names, containers);
}
function isOfService({ name, project }, labels, root) {
    if (labels.get('com.docker.compose.service') !== name)
        return false;
    if (labels.get('com.docker.compose.oneoff')?.toLowerCase() === 'true')
        return false;
    const files = labels.get('com.docker.compose.project.config_files')?.split(',') ?? [];
    const directory = project.path.slice(0, Math.max(project.path.lastIndexOf('/'), 0));
    const paths = project.files.map(file => `${root}/${file}`);
    if (files.some(file => paths.includes(file)))
        return true;
    const working = labels.get('com.docker.compose.project.working_dir');
    if (working === (directory === '' ? root : `${root}/${directory}`))
        return true;
    return project.name !== '' && labels.get('com.docker.compose.project') === project.name;
}
function containersOfImage(names, containers) {
    return containers.filter(({ image, labels }) => {
        const name = normalised(image);
        return name !== undefined && names.includes(name) && !labels.has('com.docker.compose.service');
    });
}
function isNamed({ id, name }, given) {
    return name === given || (/^[a-f0-9]{6,64}$/.test(given) && id.startsWith(given));
}
function normalised(name) {
    const parsed = name === '' ? undefined : (0,reference/* parseReference */.Y)(name);
    return parsed === undefined || 'error' in parsed ? undefined : (0,reference/* formatReference */.F)(parsed);
}

;// CONCATENATED MODULE: ./lib/core/verify/verify.js
/** Compares each workload with each of its containers, and with its image where none runs. */
function verifyMatches(matches) {
    return matches.flatMap(({ workload, containers, image }) => {
        if (containers.length > 0)
            return containers.map(container => finished(workload, container, image, ofContainer(workload, container)));
        if (image === undefined)
            return [{ workload, container: undefined, image, outcome: 'not-running', comparisons: [] }];
        // Of a service the image's user is only a part, over which `user:` may stand; an image that is only pulled proves nothing.
        const isPlain = workload.kind === 'image' || (workload.build !== undefined && (workload.settings.user ?? '') === '');
        if (!isPlain)
            return [{ workload, container: undefined, image: undefined, outcome: 'not-running', comparisons: [] }];
        return [finished(workload, undefined, image, [userOf(workload.starts, image.user, 'Config.User of the image')])];
    });
}
function finished(workload, container, image, comparisons) {
    const outcomes = new Set(comparisons.map(({ outcome }) => outcome));
    const outcome = outcomes.has('differs')
        ? 'differs'
        : outcomes.has('agrees')
            ? 'agrees'
            : outcomes.has('settled')
                ? 'settled'
                : 'not-running';
    return { workload, container, image, outcome, comparisons };
}
function ofContainer(workload, container) {
    const comparisons = [userOf(workload.starts, container.user, 'Config.User')];
    const decisive = decisiveProcess(workload, container.processes);
    if (decisive !== undefined) {
        const { uid, gid, hostUid } = decisive;
        if (uid !== undefined)
            comparisons.push(number('uid inside', workload.runs.uid, uid, decisive));
        if (gid !== undefined)
            comparisons.push(number('gid inside', workload.runs.gid, gid, decisive));
        comparisons.push(number('uid on the host', workload.host.uid, hostUid, decisive));
    }
    if (workload.kind === 'service')
        comparisons.push(...walls(workload.settings, container.walls));
    return comparisons;
}
/**
 * The process that the report speaks of: PID 1, or the child that a step down made, where PID 1 stays the user it started as
 * (su, runuser and sudo wait for their child).
 */
function decisiveProcess({ starts, runs, host }, processes) {
    const [first, ...others] = processes;
    // Where the numbers inside are not seen, those outside tell the same.
    const isRunning = ({ uid, hostUid }) => uid === undefined
        ? host.uid.state === 'known' && hostUid === host.uid.value
        : runs.uid.state === 'known' && uid === runs.uid.value;
    if (first === undefined || isRunning(first))
        return first;
    const isStart = first.uid === undefined || (starts.uid.state === 'known' && first.uid === starts.uid.value);
    const stepsDown = starts.root.state === 'known' && starts.root.value && runs.root.state === 'known' && !runs.root.value;
    return (isStart && stepsDown ? others.find(isRunning) : undefined) ?? first;
}
function userOf({ user }, seen, what) {
    const shown = (text) => (text === '' ? 'none (root)' : `\`${text}\``);
    if (user.state === 'unknown')
        return { what, said: 'not known', seen: shown(seen), outcome: 'settled' };
    return { what, said: shown(user.value), seen: shown(seen), outcome: user.value === seen ? 'agrees' : 'differs' };
}
function number(what, said, seen, { pid, command }) {
    const shown = `${seen} (process ${pid}${command === '' ? '' : `, ${command}`})`;
    if (said.state === 'unknown')
        return { what, said: 'not known', seen: shown, outcome: 'settled' };
    return { what, said: `${said.value}`, seen: shown, outcome: said.value === seen ? 'agrees' : 'differs' };
}
/** Walls that the file and the container do not agree on; those that they agree on are not worth a line. */
function walls(settings, live) {
    const pairs = [
        ['privileged', String(settings.privileged === true), String(live.privileged)],
        ['user namespace', hostOnly(settings.userns_mode), hostOnly(live.userns)],
        ['PID namespace', hostOnly(settings.pid), hostOnly(live.pid)],
        ['IPC namespace', hostOnly(settings.ipc), hostOnly(live.ipc)],
        ['network', hostOnly(settings.network_mode), hostOnly(live.network)],
        ['cap_add', capabilities(settings.cap_add), capabilities(live.capAdd)],
        ['cap_drop', capabilities(settings.cap_drop), droppedOf(settings.cap_drop, live.capDrop)],
        ['group_add', listed(settings.group_add), listed(live.groupAdd)],
    ];
    return pairs
        .filter(([, said, seen]) => said !== seen)
        .map(([what, said, seen]) => ({ what, said, seen, outcome: 'differs' }));
}
function hostOnly(mode) {
    return mode === 'host' ? 'the host’s' : 'its own';
}
function capabilities(names) {
    return listed((names ?? []).map(name => name.toUpperCase().replace(/^CAP_/, '')));
}
/**
 * What was dropped of that which the file drops: Podman's API says of each container that it drops those that Docker gives and Podman
 * does not (AUDIT_WRITE, MKNOD, NET_RAW), and more isolation than the file asks for is no difference that anybody looks for.
 */
function droppedOf(asked, live) {
    const dropped = new Set(capabilities(live).split(' '));
    return listed(capabilities(asked)
        .split(' ')
        .filter(name => dropped.has(name) || dropped.has('ALL')));
}
function listed(names) {
    return names === undefined || names.length === 0 ? 'none' : [...new Set(names)].sort().join(' ');
}

// EXTERNAL MODULE: ./lib/options.js
var options = __webpack_require__(1097);
;// CONCATENATED MODULE: ./lib/verify.js





/**
 * Compares a project with a live engine.
 *
 * @throws {UsageError} for an engine that cannot be asked, and for a workload that is not there: a typing error must not look like one
 * that does not run.
 */
async function verifyProject(project, settings) {
    const { address, root, onlyBuilt } = settings;
    const engine = (0,engine_api.openEngine)(address);
    if (typeof engine === 'string')
        throw new options/* UsageError */.eb(`--engine-socket is \`${address}\`: ${engine}.`);
    const map = mapped(settings.map, project);
    const references = [...new Set(project.workloads.flatMap(namesOf))].sort();
    try {
        const seen = await readLiveEngine(engine, references, onlyBuilt);
        const input = { root: root.replaceAll('\\', '/'), map };
        return { verifications: verifyMatches(matchWorkloads(project.workloads, seen, input)), engine: seen.name };
    }
    catch (error) {
        if (error instanceof engine_api/* EngineUnavailable */.R)
            throw new options/* UsageError */.eb(`${address} cannot be asked: ${error.message}.`);
        throw error;
    }
}
function mapped(pairs, { workloads }) {
    const map = new Map();
    for (const [id, container] of pairs) {
        if (!workloads.some(workload => workload.id === id))
            throw new options/* UsageError */.eb(`--map: there is no workload \`${id}\`.`);
        map.set(id, [...(map.get(id) ?? []), container]);
    }
    return map;
}

// EXTERNAL MODULE: ./lib/cli/paths.js
var paths = __webpack_require__(9866);
;// CONCATENATED MODULE: ./lib/cli/verify.js







/**
 * `runs-as verify [DIR]`: what the report says beside what runs on a live engine. Exit status: 0 nothing differs, 1 something does.
 *
 * @throws {UsageError} for an engine that cannot be asked.
 */
async function verify(given, terminal, pause) {
    const { environment } = terminal;
    const address = given.get('engine-socket')?.values.at(-1) ?? (environment['DOCKER_HOST'] || 'unix:///var/run/docker.sock');
    const socket = { values: [address], where: '--engine-socket', by: 'option' };
    const words = await (0,live_engine.withEngine)(new Map([...given, ['engine-socket', socket]]), address);
    const chosen = (0,paths/* filesOfArguments */.x)(words, terminal);
    const lookup = (options) => (0,open_lookup/* openLookup */.L)(options, environment, 'never', pause);
    const { report, options } = await (0,run/* run */.e)(chosen.given, { files: chosen.files, lookup });
    const settings = { address, root: chosen.root, map: options.map, onlyBuilt: false };
    const { verifications, engine } = await verifyProject(report.project, settings);
    const hasColour = terminal.stdout.isTTY === true && (environment['NO_COLOR'] ?? '') === '';
    terminal.stdout.write(options.format === 'json'
        ? verificationsJson(verifications, engine)
        : renderVerifications(verifications, engine, (0,style/* paintWith */.H)(hasColour)));
    return verifications.some(({ outcome }) => outcome === 'differs') ? 1 : 0;
}


/***/ }),

/***/ 2050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   Cn: () => (/* binding */ largestId),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   _A: () => (/* binding */ toInside),
/* harmony export */   gs: () => (/* binding */ toHost),
/* harmony export */   uO: () => (/* binding */ endToEnd)
/* harmony export */ });
/* unused harmony export mostLines */
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

/***/ 5896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ formatReference),
/* harmony export */   Y: () => (/* binding */ parseReference)
/* harmony export */ });
// The grammar of https://github.com/distribution/reference/blob/v0.6.0/regexp.go, under the names it has there.
const domainNameComponent = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const domainName = `${domainNameComponent}(?:\\.${domainNameComponent})*`;
const domainAndPort = `(?:${domainName}|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const pathComponent = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const remoteName = `${pathComponent}(?:/${pathComponent})*`;
const tagName = '\\w[\\w.-]{0,127}';
const digestText = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}';
const reference = new RegExp(`^(?:(${domainAndPort})/)?(${remoteName})(?::(${tagName}))?(?:@(${digestText}))?$`);
const digestLengths = new Map([
    ['sha256', 64],
    ['sha384', 96],
    ['sha512', 128],
]);
/**
 * Parses an image reference as BuildKit does (`ParseNormalizedNamed` of distribution/reference v0.6.0): without a
 * registry it is Docker Hub's, and a single name there is in `library`. The tag stays `undefined` where none is written.
 * An error is the end of the sentence "X names no image: …".
 */
function parseReference(text) {
    if (/^[a-f0-9]{64}$/.test(text))
        return { error: '64 hexadecimal digits are the id of an image, not its name' };
    const { domain, remainder } = splitDomain(text);
    const name = remainder.split(':', 1)[0] ?? '';
    const match = name === name.toLowerCase() ? reference.exec(`${domain}/${remainder}`) : null;
    const path = match?.[2];
    if (path === undefined)
        return { error: whatIsWrong(text, domain, remainder) };
    if (path.length > 255)
        return { error: 'its name is longer than 255 characters' };
    const digest = match?.[4];
    if (digest !== undefined && !isDigest(digest))
        return { error: digestError };
    return { domain: match?.[1] ?? '', path, tag: match?.[3], digest };
}
/** The normalised text, with the tag `latest` where neither tag nor digest is given (`TagNameOnly`). */
function formatReference({ domain, path, tag, digest }) {
    const shownTag = tag ?? (digest === undefined ? 'latest' : undefined);
    const name = domain === '' ? path : `${domain}/${path}`;
    return `${name}${shownTag === undefined ? '' : `:${shownTag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/** `splitDockerDomain` of https://github.com/distribution/reference/blob/v0.6.0/normalize.go */
function splitDomain(text) {
    const slash = text.indexOf('/');
    if (slash === -1)
        return { domain: 'docker.io', remainder: `library/${text}` };
    const first = text.slice(0, slash);
    const isDomain = first === 'localhost' || /[.:]/.test(first) || first.toLowerCase() !== first;
    const domain = isDomain && first !== 'index.docker.io' ? first : 'docker.io';
    const remainder = isDomain ? text.slice(slash + 1) : text;
    const isFamiliar = domain === 'docker.io' && !remainder.includes('/');
    return { domain, remainder: isFamiliar ? `library/${remainder}` : remainder };
}
/** What go-digest takes: an algorithm that Go's standard library has, with lower-case digits of its length. */
function isDigest(text) {
    const colon = text.indexOf(':');
    const digits = text.slice(colon + 1);
    return digits.length === digestLengths.get(text.slice(0, colon)) && /^[a-f0-9]*$/.test(digits);
}
const digestError = 'after `@` stands no digest (`sha256:` and 64 digits from 0 to f in lower case)';
function whatIsWrong(text, domain, remainder) {
    if (text === '')
        return 'it is empty';
    if (/\s/.test(text))
        return 'it has a space';
    if (text.includes('://'))
        return 'it is a URL';
    const at = remainder.indexOf('@');
    const named = at === -1 ? remainder : remainder.slice(0, at);
    const colon = named.indexOf(':');
    const path = colon === -1 ? named : named.slice(0, colon);
    const tag = colon === -1 ? undefined : named.slice(colon + 1);
    if (path !== path.toLowerCase())
        return 'its name must be lower case';
    if (!new RegExp(`^(?:${domainAndPort}|${pathComponent})$`).test(domain))
        return `\`${domain}\` is no registry`;
    if (path === '' || path === 'library/')
        return 'its name is empty';
    for (const part of path.split('/')) {
        if (part === '')
            return 'its name has an empty part between slashes';
        if (new RegExp(`^${pathComponent}$`).test(part))
            continue;
        return `\`${part}\` is no part of a name (letters and digits, with single \`.\`, \`_\`, \`__\` or \`-\` between them)`;
    }
    if (tag !== undefined && !new RegExp(`^${tagName}$`).test(tag)) {
        if (tag === '')
            return 'its tag is empty';
        if (tag.length > 128)
            return 'its tag is longer than 128 characters';
        return `\`${tag}\` is no tag (letters, digits, \`_\`, \`.\` and \`-\`, not led by \`.\` or \`-\`)`;
    }
    if (at !== -1)
        return digestError;
    return 'it is no image reference';
}


/***/ })

};
