export const id = 431;
export const ids = [431,405];
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


/***/ })

};
