export const id = 28;
export const ids = [28];
export const modules = {

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

/***/ 9028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RegistryRefusal: () => (/* binding */ RegistryRefusal),
/* harmony export */   createHttp: () => (/* binding */ createHttp)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(610);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4708);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7030);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1692);
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4570);







// Node's own client, not `fetch` and no client library: only here can the address be judged between the answer of DNS and the
// connection (a name may lead to 127.0.0.1, and to another address a second time), and `fetch` of Node 20 knows neither proxies nor
// a bound for the body. Of registry clients for Node none that is kept up does any of the three.
/** A call that got no answer. `kind` says whether the host may be asked for something else. */
class RegistryRefusal extends Error {
    /** `host`: it cannot be reached at all; `cut`: it could, and may be again; `busy`: it wants to be asked less; `image`: it says no to this image. */
    kind;
    constructor(kind, message) {
        super(message);
        this.kind = kind;
    }
}
const mostRedirects = 5;
/** A client for GET requests that never leaves the public internet but for hosts that somebody named. */
function createHttp(settings) {
    return async (url, request) => {
        let at = url;
        for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
            refuseUnsafe(at, settings.hosts);
            const isFirstHost = at.host === url.host && at.protocol === url.protocol;
            const authorization = isFirstHost ? request.authorization : undefined;
            const answer = await askOnce(at, { ...request, authorization }, settings);
            const { location } = answer.headers;
            if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined)
                return answer;
            const next = URL.canParse(location, at.href) ? new URL(location, at.href) : undefined;
            if (next === undefined)
                throw new RegistryRefusal('image', `${at.host} leads to what is no address`);
            at = next;
        }
        throw new RegistryRefusal('image', `${url.host} leads on and on: more than ${mostRedirects} redirects`);
    };
}
function refuseUnsafe(url, hosts) {
    if (url.username !== '' || url.password !== '')
        throw new RegistryRefusal('image', `an address of ${url.host} has a password in it`);
    const isPlain = url.protocol === 'http:' && hosts.mayBePlain(url.host);
    if (url.protocol !== 'https:' && !isPlain)
        throw new RegistryRefusal('image', `${url.host} would be asked without encryption (${url.protocol.replace(/:$/, '')})`);
    const address = url.hostname.replace(/^\[|\]$/g, '');
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_4__.isIP)(address) !== 0 && !(0,_addresses_js__WEBPACK_IMPORTED_MODULE_6__/* .isPublicAddress */ .i)(address) && !hosts.isListed(url.host))
        throw new RegistryRefusal('host', `${url.host} is an address of a private network`);
}
async function askOnce(url, request, settings) {
    const { hosts, environment, patience } = settings;
    const isListed = hosts.isListed(url.host);
    const proxy = proxyFor(url, environment);
    const socket = proxy === undefined ? undefined : await tunnel(proxy, url, patience);
    const headers = {
        ...request.headers,
        'user-agent': 'runs-as',
        ...(request.authorization === undefined ? {} : { authorization: request.authorization }),
    };
    const options = {
        method: 'GET',
        headers,
        lookup: guardedLookup(isListed),
        ...(url.protocol === 'https:' ? certificatesFor(url.host, environment) : {}),
        // An agent would not ask for the connection.
        ...(socket === undefined ? { agent: false } : { createConnection: () => overTunnel(socket, url, environment) }),
    };
    return new Promise((resolve, reject) => {
        const client = url.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_3__ : node_http__WEBPACK_IMPORTED_MODULE_2__;
        const call = client.get(url, options);
        // Without a byte, and altogether: a host that sends one byte a second is none that answers. A layer may be long.
        const longest = patience * (request.onData === undefined ? 4 : 120);
        const deadline = setTimeout(() => call.destroy(timeOut(url)), longest);
        const fail = (error) => {
            clearTimeout(deadline);
            call.destroy();
            reject(error instanceof RegistryRefusal
                ? error
                : new RegistryRefusal(isCut(error) ? 'cut' : 'host', `${url.host} cannot be reached: ${reasonOf(error)}`));
        };
        call.setTimeout(patience, () => call.destroy(timeOut(url)));
        call.on('error', fail);
        call.on('response', response => {
            collect(response, request, url).then(body => {
                clearTimeout(deadline);
                call.destroy();
                resolve({ status: response.statusCode ?? 0, headers: response.headers, body, url });
            }, fail);
        });
    });
}
async function collect(response, { mostBytes, onData }, url) {
    const chunks = [];
    let size = 0;
    let isEnough = false;
    for await (const chunk of response) {
        if (!Buffer.isBuffer(chunk))
            continue;
        size += chunk.length;
        if (size > mostBytes)
            throw new RegistryRefusal('image', `${url.host} sends more than ${mostBytes} bytes`);
        if (onData === undefined || response.statusCode !== 200)
            chunks.push(chunk);
        else if (!(await onData(chunk))) {
            isEnough = true;
            break;
        }
    }
    if (!response.complete && !isEnough)
        throw new RegistryRefusal('cut', `${url.host} ended its answer before its end`);
    return Buffer.concat(chunks);
}
function timeOut(url) {
    return new RegistryRefusal('host', `${url.host} does not answer in time`);
}
/** Resolves a name, and refuses one that leads to a private network before anything is sent. */
function guardedLookup(isListed) {
    return (hostname, options, callback) => {
        (0,node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup)(hostname, { ...options, all: true }, (error, addresses) => {
            const found = addresses ?? [];
            const refused = isListed ? undefined : found.find(({ address }) => !(0,_addresses_js__WEBPACK_IMPORTED_MODULE_6__/* .isPublicAddress */ .i)(address));
            if (error !== null)
                callback(error, '', 0);
            else if (refused !== undefined)
                callback(new RegistryRefusal('host', `${hostname} leads into a private network (${refused.address})`), '', 0);
            else if (options.all === true)
                callback(null, found);
            else
                callback(null, found[0]?.address ?? '', found[0]?.family ?? 4);
        });
    };
}
/** The proxy of the environment for an address, as curl and Docker read it; `no_proxy` has hosts and domains. */
function proxyFor(url, environment) {
    const scheme = url.protocol.replace(/:$/, '');
    const written = environment[`${scheme}_proxy`] ?? environment[`${scheme.toUpperCase()}_PROXY`] ?? '';
    if (written === '' || url.protocol !== 'https:')
        return undefined;
    const exceptions = (environment['no_proxy'] ?? environment['NO_PROXY'] ?? '')
        .split(',')
        .map(name => name.trim().toLowerCase());
    for (const name of exceptions) {
        const domain = name.replace(/^\*?\./, '').replace(/:\d+$/, '');
        if (name === '*' || (domain !== '' && (url.hostname === domain || url.hostname.endsWith(`.${domain}`))))
            return undefined;
    }
    const address = written.includes('://') ? written : `http://${written}`;
    return URL.canParse(address) ? new URL(address) : undefined;
}
/** A connection through the proxy (CONNECT); the proxy resolves names, so that it, not DNS here, keeps private networks apart. */
async function tunnel(proxy, url, patience) {
    const target = `${url.hostname}:${url.port || '443'}`;
    const credentials = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
    const authorization = `Basic ${Buffer.from(credentials).toString('base64')}`;
    const headers = { host: target, ...(proxy.username === '' ? {} : { 'proxy-authorization': authorization }) };
    return new Promise((resolve, reject) => {
        const client = proxy.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_3__ : node_http__WEBPACK_IMPORTED_MODULE_2__;
        const call = client.request({
            method: 'CONNECT',
            host: proxy.hostname.replace(/^\[|\]$/g, ''),
            port: proxy.port || (proxy.protocol === 'https:' ? 443 : 80),
            path: target,
            headers,
            agent: false,
        });
        const refuse = (why) => reject(new RegistryRefusal('host', `the proxy ${proxy.host} ${why}`));
        call.setTimeout(patience, () => call.destroy(new Error('it does not answer in time')));
        call.on('error', error => refuse(`cannot be used: ${reasonOf(error)}`));
        call.on('connect', (response, socket) => {
            socket.setTimeout(0);
            if (response.statusCode === 200)
                resolve(socket);
            else {
                socket.destroy();
                refuse(`says ${response.statusCode}`);
            }
        });
        call.end();
    });
}
function overTunnel(socket, url, environment) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const name = (0,node_net__WEBPACK_IMPORTED_MODULE_4__.isIP)(host) === 0 ? { servername: host } : {};
    return node_tls__WEBPACK_IMPORTED_MODULE_5__.connect({ socket, ...name, ...certificatesFor(url.host, environment) });
}
/**
 * Certificates beside Node's own and NODE_EXTRA_CA_CERTS: SSL_CERT_FILE, and what Docker takes for one registry
 * (https://docs.docker.com/engine/security/certificates/).
 */
function certificatesFor(host, environment) {
    const own = [];
    const file = environment['SSL_CERT_FILE'] ?? '';
    if (file !== '')
        own.push(...textOf(file));
    if (/^[\w.:[\]-]+$/.test(host)) {
        const directory = `/etc/docker/certs.d/${host}`;
        for (const name of namesIn(directory))
            if (name.endsWith('.crt'))
                own.push(...textOf(`${directory}/${name}`));
    }
    if (own.length === 0)
        return {};
    const extra = environment['NODE_EXTRA_CA_CERTS'] ?? '';
    return { ca: [...node_tls__WEBPACK_IMPORTED_MODULE_5__.rootCertificates, ...(extra === '' ? [] : textOf(extra)), ...own] };
}
function textOf(file) {
    try {
        return [(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8')];
    }
    catch {
        return [];
    }
}
function namesIn(directory) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(directory);
    }
    catch {
        return [];
    }
}
function isCut(error) {
    return error.code === 'ECONNRESET' || error.code === 'EPIPE';
}
/** Why a connection failed, as the end of a sentence. */
function reasonOf(error) {
    switch (error.code) {
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
            return 'its name cannot be resolved';
        case 'ECONNREFUSED':
            return 'the connection is refused';
        case 'ECONNRESET':
        case 'EPIPE':
            return 'the connection is cut';
        default:
            return error.message;
    }
}


/***/ })

};
