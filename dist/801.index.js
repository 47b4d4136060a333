export const id = 801;
export const ids = [801,405];
export const modules = {

/***/ 8801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyInStep: () => (/* binding */ verifyInStep)
});

// EXTERNAL MODULE: ./lib/core/source.js
var source = __webpack_require__(7718);
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

;// CONCATENATED MODULE: ./lib/action/verify.js




/** No step may have more annotations of one level. */
const mostAnnotations = 10;
/** The input `verify`: compares with the engine that the steps before used. Whether nothing differs. */
async function verifyInStep(report, options, stage) {
    const { log, root, prefix, environment } = stage;
    const address = options.engineSocket ?? (environment['DOCKER_HOST'] || 'unix:///var/run/docker.sock');
    const onlyBuilt = options.verify === 'built';
    const { verifications, engine } = await verifyProject(report.project, { address, root, map: [], onlyBuilt });
    log.info(renderVerifications(verifications, engine, (0,style/* paintWith */.H)(false)).trimEnd());
    const differing = verifications.filter(({ outcome }) => outcome === 'differs');
    for (const { workload, comparisons } of differing.slice(0, mostAnnotations)) {
        const { file, line, endLine } = (0,source/* placeOf */.$t)(workload.decidedAt);
        const lines = comparisons
            .filter(({ outcome }) => outcome === 'differs')
            .map(({ what, said, seen }) => `${what}: ${seen}; the report says ${said}.`);
        log.annotate({
            level: 'error',
            title: `runs-as verify: ${workload.id} is not who the report says`,
            message: lines.join('\n'),
            at: { file: `${prefix}${file}`, line, endLine, columns: undefined },
        });
    }
    return differing.length === 0;
}


/***/ }),

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


/***/ }),

/***/ 2269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   Ng: () => (/* binding */ fitMiddle),
/* harmony export */   nc: () => (/* binding */ cellsOf),
/* harmony export */   qz: () => (/* binding */ widthOf),
/* harmony export */   v0: () => (/* binding */ padTo)
/* harmony export */ });
/* harmony import */ var _log_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2062);

const plain = /^[\x20-\x7e]*$/;
const wide = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]$/u;
const marks = /^(?:[\p{Mn}\p{Me}\p{Cf}]|\p{Emoji_Modifier})$/u;
// Made for the first text that needs it: that takes longer than a whole small report.
let graphemes;
const tab = '    ';
/** The cells of one line: tabs as four blanks, whatever is not seen as a picture of it, and no command of the Actions runner. */
function cellsOf(line) {
    if (plain.test(line) && !line.includes('##['))
        return [...line].map(text => ({ text, width: 1, units: 1 }));
    graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    const cells = [];
    for (const { segment } of graphemes.segment(line)) {
        const text = segment === '\t' ? tab : (0,_log_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(segment).replaceAll('\n', '\u240a');
        // `##[` is a command of the runner anywhere in a line; see log-text.ts.
        const isCommand = text === '[' && cells.at(-1)?.text === '#' && cells.at(-2)?.text === '#';
        const shown = isCommand ? '\\[' : text;
        cells.push({ text: shown, width: widthOf(shown), units: segment.length });
    }
    return cells;
}
/** How many columns of a terminal a visible text takes. */
function widthOf(text) {
    if (plain.test(text))
        return text.length;
    let width = 0;
    let isJoined = false;
    for (const character of text) {
        if (character === '\u200d')
            isJoined = true;
        else if (character === '\ufe0f')
            width = Math.max(width, 2);
        else if (isJoined)
            isJoined = false;
        else if (!marks.test(character))
            width += wide.test(character) ? 2 : 1;
    }
    return width;
}
/** Fills up with blanks to a width. */
function padTo(text, width) {
    return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
/** A visible text in at most `width` columns, with an ellipsis where its middle was: the beginning and the end of a path tell most. */
function fitMiddle(text, width) {
    if (widthOf(text) <= width)
        return text;
    const cells = cellsOf(text);
    const head = takeWidth(cells, Math.floor((width - 1) / 3));
    const tail = takeWidth(cells.reverse(), width - 1 - widthOf(head.join('')));
    return `${head.join('')}…${tail.reverse().join('')}`;
}
function takeWidth(cells, width) {
    const taken = [];
    let left = width;
    for (const cell of cells) {
        if (cell.width > left)
            break;
        left -= cell.width;
        taken.push(cell.text);
    }
    return taken;
}
/** A sentence in lines of at most `width` columns, broken at blanks alone, and not within short code between backticks. */
function wrap(text, width) {
    const lines = [];
    let line = '';
    let used = 0;
    for (const word of wordsOf(text)) {
        const length = widthOf(word);
        if (used > 0 && used + 1 + length > width) {
            lines.push(line);
            line = word;
            used = length;
        }
        else {
            line = used === 0 && line === '' ? word : `${line} ${word}`;
            used += (used > 0 ? 1 : 0) + length;
        }
    }
    lines.push(line);
    return lines;
}
/** Longer code may be broken. */
const longestCode = 30;
function wordsOf(text) {
    const words = [];
    const all = text.split(' ');
    for (let at = 0; at < all.length; at += 1) {
        const word = all[at] ?? '';
        let code = word;
        let last = at;
        while (isOpen(code) && code.length <= longestCode && last + 1 < all.length) {
            last += 1;
            code += ` ${all[last] ?? ''}`;
        }
        const isWhole = !isOpen(code) && code.length <= longestCode;
        words.push(isWhole ? code : word);
        if (isWhole)
            at = last;
    }
    return words;
}
function isOpen(code) {
    return code.split('`').length % 2 === 0;
}


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   Lx: () => (/* binding */ urlPath),
/* harmony export */   _b: () => (/* binding */ mermaidLabel),
/* harmony export */   iQ: () => (/* binding */ markdownLink),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   nv: () => (/* binding */ markdownSentence),
/* harmony export */   p0: () => (/* binding */ markdownFence),
/* harmony export */   p7: () => (/* binding */ markdownText)
/* harmony export */ });
/* harmony import */ var _log_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2062);

// Between the character that starts a reference and the rest: GitHub looks for mentions and references in the rendered text, where an
// escape or an entity is already gone, so another character has to stand there.
const apart = '\u200b';
/** The first `limit` UTF-16 units of a text, with an ellipsis when that is not all of it; never half a character. */
function shorten(text, limit) {
    if (text.length <= limit)
        return text;
    const cut = text.slice(0, limit - 1);
    const half = cut.charCodeAt(cut.length - 1);
    return `${half >= 0xd800 && half <= 0xdbff ? cut.slice(0, -1) : cut}…`;
}
function oneLine(text, limit) {
    return shorten((0,_log_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(text.replace(/\s+/g, ' ').trim()), limit);
}
const escapes = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '|': '&#124;',
    // A backslash does not keep a dollar from GitHub's mathematics; a tag does.
    $: '<span>$</span>',
};
function escapeInline(text) {
    return text
        .replace(/[@#]/g, character => `${character}${apart}`)
        .replace(/[\\`*_[\]~&<>|$]/g, character => escapes[character] ?? `\\${character}`)
        .replace(/\bGH-(?=\d)/gi, match => `${match}${apart}`)
        .replace(/\b(https?|ftp|mailto|xmpp):|\bwww\./gi, match => `${match.slice(0, -1)}${apart}${match.slice(-1)}`)
        .replace(/\b(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b/g, sha => `${sha.slice(0, 3)}${apart}${sha.slice(3)}`)
        .replace(/^([-+=]|\d+(?=[.)]))/, (_match, start) => (/\d/.test(start) ? `${start}${apart}` : `\\${start}`));
}
/**
 * One line of Markdown that reads as the given text and does nothing else: no table cell ends, no fence, tag, link, image, mention,
 * issue reference, formula or comment starts. Fit for a paragraph, a list item or a table cell of ours. At most `limit` units are taken.
 */
function markdownText(text, limit = 2000) {
    return escapeInline(oneLine(text, limit));
}
function entity(character) {
    return `&#${character.charCodeAt(0)};`;
}
/**
 * Inline code that reads as the given text, in a paragraph, a list item or a table cell. GitHub looks for no mentions, references or
 * links in code. At most `limit` units are taken.
 */
function markdownCode(text, limit = 200) {
    const line = oneLine(text, limit);
    // Backslashes are plain in code, except that one before a pipe splits no cell.
    if (line !== '' && !/[`|\\]/.test(line))
        return `\`${line}\``;
    return `<code>${line.replace(/[^\p{L}\p{N} ]/gu, character => (character.length === 1 ? entity(character) : character))}</code>`;
}
/** As `markdownText`, for sentences of ours in which names of the repository may stand between backticks: these become code. */
function markdownSentence(text, limit = 2000) {
    const parts = oneLine(text, limit).split('`');
    // An unpaired backtick is a character like any other.
    if (parts.length % 2 === 0)
        parts.splice(-2, 2, `${parts.at(-2)}\`${parts.at(-1)}`);
    return parts
        .map((part, index) => (index % 2 === 0 || part === '' ? escapeInline(part) : markdownCode(part)))
        .join('');
}
/** A fenced block that shows the given lines and that no line of them can close. `language` is ours, never the repository's. */
function markdownFence(text, language = 'text') {
    const lines = (0,_log_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(text.replaceAll('\r\n', '\n')).replace(/\n+$/, '');
    let length = 3;
    for (const [run] of lines.matchAll(/`+/g))
        length = Math.max(length, run.length + 1);
    const fence = '`'.repeat(length);
    return `${fence}${language}\n${lines}\n${fence}`;
}
/** A text as part of a quoted label in a diagram of Mermaid, which reads `#35;` as a character: nothing in it ends the label or the fence. */
function mermaidLabel(text, limit = 60) {
    return oneLine(text, limit).replace(/[^\p{L}\p{N} ./_-]/gu, character => `#${character.codePointAt(0) ?? 0};`);
}
/** A link whose label is Markdown already (made by a function of this file) and whose address is made by `urlPath` or by GitHub. */
function markdownLink(label, address) {
    return `[${label}](${address.replace(/[()<>\s\\"'`|]/g, character => encodeURIComponent(character).replace(/[()'`|]/g, percentEncoded))})`;
}
function percentEncoded(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
/** A path of the repository as a part of an address: each segment percent-encoded. */
function urlPath(path) {
    return path
        .split('/')
        .map(segment => encodeURIComponent((0,_log_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(segment)).replace(/[!'()*~]/g, percentEncoded))
        .join('/');
}


/***/ }),

/***/ 7761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ shownLines)
/* harmony export */ });
/* harmony import */ var _core_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7718);

/** The lines of a place, from 1, both inclusive and both in the file: a span that ends with a line feed ends on the line before. */
function shownLines(span) {
    const place = (0,_core_source_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(span);
    const { text } = span.file;
    const last = (0,_core_source_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)({
        file: span.file,
        start: Math.max(0, text.endsWith('\n') ? text.length - 1 : text.length),
        end: text.length,
    }).line;
    const line = Math.min(place.line, last);
    const end = place.endLine > place.line && place.endColumn === 1 ? place.endLine - 1 : place.endLine;
    return { line, endLine: Math.max(line, Math.min(end, last)) };
}


/***/ }),

/***/ 1983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ paintWith)
/* harmony export */ });
// Select Graphic Rendition, the sixteen colours that every terminal lets its user choose.
const codes = {
    error: '1;31',
    warning: '1;33',
    note: '1;36',
    good: '32',
    strong: '1',
    faint: '2',
    frame: '34',
};
/** Colours for a terminal, or none. */
function paintWith(colour) {
    if (!colour)
        return (_role, text) => text;
    return (role, text) => (text === '' ? '' : `\u001b[${codes[role]}m${text}\u001b[0m`);
}


/***/ }),

/***/ 8544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B7: () => (/* binding */ renderTextFinding),
  Jm: () => (/* binding */ renderTextPlace),
  gB: () => (/* binding */ safe)
});

// EXTERNAL MODULE: ./lib/core/source.js
var source = __webpack_require__(7718);
// EXTERNAL MODULE: ./lib/core/who.js
var core_who = __webpack_require__(8791);
// EXTERNAL MODULE: ./lib/report/columns.js
var columns = __webpack_require__(2269);
// EXTERNAL MODULE: ./lib/report/shown-lines.js
var shown_lines = __webpack_require__(7761);
;// CONCATENATED MODULE: ./lib/report/frame.js



/** A span of more lines shows this many of them. */
const mostLines = 5;
const narrowest = 20;
/**
 * The lines of a span with their numbers, one line before and one after where these are not blank. On one line a marker stands under the
 * span's columns; several lines have a `>` before their numbers. Long lines are cut around the span; whatever the repository wrote is
 * made visible and is no command. Plain text without colour, no line feed at its end; empty for an empty file.
 */
function renderFrame(span, options = {}) {
    const lines = frameLines(span, options);
    const gutter = gutterOf(lines);
    return lines.map(line => `${gutter(line)}${line.text === '' ? '' : ` ${line.text}`}`).join('\n');
}
/** How each line of a frame begins, up to its bar. */
function gutterOf(lines) {
    const digits = `${Math.max(0, ...lines.map(({ line }) => line ?? 0))}`.length;
    const isSeveral = lines.every(({ kind }) => kind !== 'marker');
    return ({ line, isMarked }) => {
        const sign = isSeveral ? (isMarked ? '> ' : '  ') : '';
        return `${sign}${`${line ?? ''}`.padStart(digits)} |`;
    };
}
/** The lines of a frame without their numbers, for those who colour them. */
function frameLines(span, { width = 120 } = {}) {
    const { file } = span;
    if (file.text === '')
        return [];
    const { line: first, endLine: last } = (0,shown_lines/* shownLines */.T)(span);
    const count = (0,source/* lineStartsOf */.xV)(file).length;
    const room = Math.max(narrowest, width - `${Math.min(last + 1, count)}`.length - 3 - (last > first ? 2 : 0));
    const lines = [];
    const context = (line) => {
        const { text } = cut(file, line, 0, 0, room);
        if (line >= 1 && line <= count && text.trim() !== '')
            lines.push({ kind: 'code', line, isMarked: false, text });
    };
    context(first - 1);
    if (first === last)
        lines.push(...markedLine(span, first, room));
    else
        lines.push(...severalLines(span, first, last, room));
    context(last + 1);
    return lines;
}
function markedLine(span, line, room) {
    const place = (0,source/* placeOf */.$t)(span);
    // Behind the last line feed is the end of the last line.
    const start = place.line === line ? place.column - 1 : Number.POSITIVE_INFINITY;
    const end = place.endLine === line ? place.endColumn - 1 : Number.POSITIVE_INFINITY;
    const { text, before, marked } = cut(span.file, line, start, end, room);
    const marker = ' '.repeat(before) + '^'.repeat(Math.max(1, marked));
    return [
        { kind: 'code', line, isMarked: true, text },
        { kind: 'marker', line: undefined, isMarked: true, text: marker },
    ];
}
function severalLines(span, first, last, room) {
    const lines = [];
    const code = (line) => {
        lines.push({ kind: 'code', line, isMarked: true, text: cut(span.file, line, 0, 0, room).text });
    };
    const isLong = last - first + 1 > mostLines;
    for (let line = first; line <= (isLong ? first + mostLines - 2 : last); line += 1)
        code(line);
    if (!isLong)
        return lines;
    lines.push({ kind: 'gap', line: undefined, isMarked: true, text: '…' });
    code(last);
    return lines;
}
/** A line in at most `room` columns that shows where `start` is; units count from the line's start. Its work does not grow with the line. */
function cut(file, line, start, end, room) {
    const starts = (0,source/* lineStartsOf */.xV)(file);
    const lineStart = starts[line - 1] ?? file.text.length;
    let lineEnd = (starts[line] ?? file.text.length + 1) - 1;
    if (lineEnd > lineStart && file.text[lineEnd - 1] === '\r')
        lineEnd -= 1;
    const length = Math.max(0, lineEnd - lineStart);
    const from = wholeCharacter(file.text, lineStart, lineStart + Math.max(0, Math.min(start, length) - room));
    const to = wholeCharacter(file.text, lineStart, lineStart + Math.min(length, Math.min(start, length) + room));
    const cells = (0,columns/* cellsOf */.nc)(file.text.slice(from, to));
    // A byte order mark is no part of what somebody wrote there.
    if (from === 0 && file.text.startsWith('\ufeff'))
        cells[0] = { text: '', width: 0, units: 1 };
    const offset = from - lineStart;
    const isWhole = offset === 0 && to === lineEnd;
    const window = isWhole && columnsOf(cells) <= room ? { first: 0, last: cells.length } : around(cells, start - offset, room);
    const hasBefore = window.first > 0 || offset > 0;
    const hasAfter = window.last < cells.length || to < lineEnd;
    let before = hasBefore ? 1 : 0;
    let marked = 0;
    let unit = offset;
    for (const [index, cell] of cells.entries()) {
        if (index >= window.first && index < window.last) {
            if (unit + cell.units <= start)
                before += cell.width;
            else if (unit < end)
                marked += cell.width;
        }
        unit += cell.units;
    }
    const text = cells.slice(window.first, window.last).map(cell => cell.text);
    return { text: `${hasBefore ? '…' : ''}${text.join('')}${hasAfter ? '…' : ''}`, before, marked };
}
/** Which cells are shown when not all can be: a third of the room lies before the marked place. */
function around(cells, start, room) {
    let first = 0;
    for (let unit = 0; first < cells.length && unit + (cells[first]?.units ?? 0) <= start; first += 1)
        unit += cells[first]?.units ?? 0;
    const place = first;
    const behind = columnsOf(cells.slice(place));
    for (let left = Math.max(Math.floor(room / 3), room - 2 - behind); first > 0; first -= 1) {
        left -= cells[first - 1]?.width ?? 0;
        if (left < 0)
            break;
    }
    let last = first;
    for (let left = room - 2; last < cells.length; last += 1) {
        left -= cells[last]?.width ?? 0;
        if (left < 0)
            break;
    }
    return { first, last };
}
function columnsOf(cells) {
    let columns = 0;
    for (const cell of cells)
        columns += cell.width;
    return columns;
}
/** An offset that splits no surrogate pair, moved towards the start where it would. */
function wholeCharacter(text, least, offset) {
    const unit = text.charCodeAt(offset);
    return offset > least && unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}

// EXTERNAL MODULE: ./lib/report/log-text.js
var log_text = __webpack_require__(2062);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
;// CONCATENATED MODULE: ./lib/report/text-finding.js






/** No sentence of ours is longer; what a repository makes of one may be. */
const longest = 2000;
const mostOthers = 5;
const mostSteps = 20;
/** A text of the repository or with its names in it, on one line and harmless, wherever its words are broken into lines. */
function safe(text) {
    return (0,log_text/* logWord */.Lv)((0,markdown/* shorten */.ml)(text, longest)).replace(/(\s)::/g, '$1\\::');
}
/** `compose.yaml:12:5`: line and column from 1, as editors open it. */
function renderTextPlace(span) {
    return placeText((0,source/* placeOf */.$t)(span));
}
function placeText({ file, line, column }) {
    return safe(`${(0,markdown/* shorten */.ml)(file, longest / 2)}:${line}:${column}`);
}
/** A finding as a block: what and where, its lines, then who it concerns, how it came to it, why it matters and what to do. */
function renderTextFinding(finding, workloads, width, paint) {
    const { severity, id } = finding.rule;
    const tag = `${severity}[${id}]:`;
    const [first = '', ...rest] = (0,columns/* wrap */.LV)(`${tag} ${safe(finding.message)}`, width);
    const lines = frameLines(finding.at, { width });
    const gutter = gutterOf(lines);
    const bar = lines.length === 0 ? '  |' : gutter({ kind: 'gap', line: undefined, isMarked: false, text: '' });
    const edge = bar.slice(0, -2);
    const blocks = [
        paint(severity, tag) + paint('strong', first.slice(tag.length)),
        ...rest.map(line => paint('strong', line)),
        `${edge}${paint('frame', '-->')} ${paint('strong', renderTextPlace(finding.at))}`,
        paint('frame', bar),
    ];
    for (const line of lines) {
        const text = line.kind === 'marker' ? paint(severity, line.text) : line.text;
        blocks.push(`${paint('frame', gutter(line))}${text === '' ? '' : ` ${text}`}`);
    }
    if (lines.length > 0)
        blocks.push(paint('frame', bar));
    for (const [label, texts] of detailsOf(finding, workloads))
        blocks.push(...detail(edge, label, texts, width, paint));
    return blocks.join('\n');
}
function* detailsOf(finding, workloads) {
    const workload = finding.workload === undefined ? undefined : workloads.get(finding.workload);
    if (workload !== undefined) {
        const who = `${(0,core_who/* insideOf */.kP)(workload)} inside, ${(0,core_who/* outsideOf */.R_)(workload)} on the host (${(0,core_who/* engineOf */.ky)(workload)})`;
        yield ['who', [`${safe(workload.id)}: ${safe(who)}`]];
    }
    if (finding.state === 'new')
        yield ['new', ['this change brings it']];
    const others = finding.alsoReaches;
    if (others.length > 0) {
        const more = others.length > mostOthers ? ` and ${others.length - mostOthers} more` : '';
        yield ['also', [`${others.slice(0, mostOthers).map(safe).join(', ')}${more}`]];
    }
    if (finding.trail.length > 0) {
        const steps = finding.trail.slice(0, mostSteps).map(({ text, at }) => `${renderTextPlace(at)}: ${safe(text)}`);
        if (finding.trail.length > mostSteps)
            steps.push(`… ${finding.trail.length - mostSteps} more`);
        yield ['trail', steps];
    }
    yield ['why', [safe(finding.rule.why)]];
    yield ['remedy', [safe(finding.remedy)]];
    if (finding.fix !== undefined)
        yield ['fix', [safe(finding.fix.title)]];
}
/** `= why: …`, with the lines after the first below its text; several texts stand below each other. */
function detail(edge, label, texts, width, paint) {
    const start = `${edge} ${paint('frame', '=')} ${paint('strong', `${label}:`)} `;
    const indent = ' '.repeat(edge.length + label.length + 5);
    const lines = [];
    for (const text of texts) {
        const [first = '', ...rest] = (0,columns/* wrap */.LV)(text, Math.max(20, width - indent.length));
        lines.push((lines.length === 0 ? start : indent) + first, ...rest.map(line => indent + line));
    }
    return lines;
}


/***/ })

};
