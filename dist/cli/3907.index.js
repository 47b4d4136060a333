export const id = 3907;
export const ids = [3907,1257,9028];
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

/***/ 1257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createHosts: () => (/* binding */ createHosts),
/* harmony export */   hostOfRegistry: () => (/* binding */ hostOfRegistry)
/* harmony export */ });
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4570);

/** Registries that anybody may pull from, where a request tells nothing but the name of an image. */
const wellKnown = [
    /^(?:registry-1|auth)\.docker\.io$/,
    /^(?:[a-z0-9-]+\.)?gcr\.io$/,
    /^[a-z0-9-]+-docker\.pkg\.dev$/,
    /^(?:ghcr\.io|quay\.io|mcr\.microsoft\.com|public\.ecr\.aws|registry\.k8s\.io|registry\.gitlab\.com|gitlab\.com)$/,
    /^registry\.(?:access\.redhat\.com|redhat\.io|fedoraproject\.org|opensuse\.org|suse\.com)$/,
    /^(?:docker\.elastic\.co|docker-auth\.elastic\.co|nvcr\.io|cgr\.dev|lscr\.io|container-registry\.oracle\.com|icr\.io|codeberg\.org)$/,
];
/** Where a registry's tokens come from when it is another host of the same owner. */
const tokenHosts = new Map([
    ['registry-1.docker.io', 'auth.docker.io'],
    ['registry.gitlab.com', 'gitlab.com'],
    ['docker.elastic.co', 'docker-auth.elastic.co'],
]);
/** @param listed `host[:port]` of options, of the configuration, and of the user's own Docker configuration. */
function createHosts(listed) {
    const names = new Set([...listed].map(hostOfRegistry));
    return {
        isAllowed: registry => names.has(hostOfRegistry(registry)) || isWellKnown(hostOfRegistry(registry)),
        isListed: host => names.has(host),
        mayBePlain: host => names.has(host) && (0,_addresses_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopbackHost */ .c)(host.replace(/:\d+$/, '')),
        mayHaveCredentials: (registry, tokenHost) => registry === tokenHost ||
            tokenHosts.get(registry) === tokenHost ||
            (names.has(tokenHost) && parentOf(registry) !== '' && parentOf(registry) === parentOf(tokenHost)),
    };
}
function isWellKnown(host) {
    return wellKnown.some(pattern => pattern.test(host));
}
/** The host that serves a reference's registry. */
function hostOfRegistry(registry) {
    // As URLs have it: without the port that is usual.
    return registry === 'docker.io' ? 'registry-1.docker.io' : registry.toLowerCase().replace(/:443$/, '');
}
/** The domain above a host, where it is one that somebody can own: `example.org` of `registry.example.org`. */
function parentOf(host) {
    const labels = host.replace(/:\d+$/, '').split('.');
    const isAddress = /^\d*$/.test(labels.at(-1) ?? '') || host.startsWith('[');
    return labels.length < 3 || isAddress ? '' : labels.slice(1).join('.');
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


/***/ }),

/***/ 4812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ isVerifiable),
/* harmony export */   FB: () => (/* binding */ parseImageConfig),
/* harmony export */   Fm: () => (/* binding */ manifestTypes),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   c$: () => (/* binding */ chooseEntry)
/* harmony export */ });
/** Media types that a registry is asked for, the newest first. */
const manifestTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
/** No index that people make has as many entries; more are not looked at. */
const mostEntries = 500;
/**
 * Reads a manifest: OCI's (https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md, image-index.md) or Docker's
 * (https://distribution.github.io/distribution/spec/manifest-v2-2/). Schema 1 and artifacts are refused with the reason.
 */
function parseManifest(text) {
    const document = objectOf(parsed(text));
    if (document === undefined)
        return { kind: 'refused', why: 'its manifest is no JSON object' };
    if (document['schemaVersion'] === 1)
        return { kind: 'refused', why: 'its manifest is of schema 1, which has been out of use since 2017' };
    const { manifests, config, layers } = document;
    if (Array.isArray(manifests))
        return {
            kind: 'index',
            manifests: manifests.slice(0, mostEntries).flatMap(entry => platformDescriptor(entry) ?? []),
        };
    const described = descriptor(config);
    if (described === undefined)
        return { kind: 'refused', why: 'its manifest names no configuration' };
    if (!isConfig(described.mediaType))
        return { kind: 'refused', why: `it is no image: its configuration is \`${described.mediaType}\`` };
    const found = Array.isArray(layers) ? layers.slice(0, mostEntries).flatMap(layer => descriptor(layer) ?? []) : [];
    return { kind: 'image', config: described, layers: found };
}
/** The entry of an index for a platform; else the first for Linux, else the first. Attestations (`unknown/unknown`) are none. */
function chooseEntry(manifests, platform) {
    const images = manifests.filter(entry => entry.platform !== 'unknown/unknown');
    return (images.find(entry => entry.platform === platform) ??
        images.find(entry => entry.platform.startsWith(`${platform}/`)) ??
        images.find(entry => entry.platform.startsWith('linux/')) ??
        images[0]);
}
/** Reads an image's configuration, also as the Engine's API gives it (`GET /images/NAME/json`); `undefined` for what is none. */
function parseImageConfig(text) {
    const document = objectOf(parsed(text));
    if (document === undefined)
        return undefined;
    const config = objectOf(document['config'] ?? document['Config']) ?? {};
    const user = config['User'];
    return {
        user: typeof user === 'string' ? user : '',
        environment: environmentOf(config['Env']),
        entrypoint: wordsOf(config['Entrypoint']),
        command: wordsOf(config['Cmd']),
        onBuild: wordsOf(config['OnBuild']) ?? [],
        exposedPorts: Object.keys(objectOf(config['ExposedPorts']) ?? {}),
        labels: labelsOf(config['Labels']),
        created: textOf(document['created'] ?? document['Created']),
        os: textOf(document['os'] ?? document['Os']),
    };
}
/** Whether a text is a digest that can be verified. */
function isVerifiable(digest) {
    return /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/.test(digest);
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
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}
function descriptor(value) {
    const found = objectOf(value);
    const digest = textOf(found?.['digest']);
    if (found === undefined || !isVerifiable(digest))
        return undefined;
    const size = found['size'];
    return { mediaType: textOf(found['mediaType']), digest, size: typeof size === 'number' && size >= 0 ? size : 0 };
}
function platformDescriptor(value) {
    const found = descriptor(value);
    if (found === undefined)
        return undefined;
    const platform = objectOf(objectOf(value)?.['platform']);
    const annotations = objectOf(objectOf(value)?.['annotations']);
    if (annotations?.['vnd.docker.reference.type'] === 'attestation-manifest')
        return undefined;
    const parts = [platform?.['os'], platform?.['architecture'], platform?.['variant']].map(textOf);
    return { ...found, platform: parts.filter(part => part !== '').join('/') };
}
function isConfig(mediaType) {
    return /^application\/vnd\.(?:oci\.image\.config\.v1|docker\.container\.image\.v1)\+json$/.test(mediaType);
}
function environmentOf(value) {
    const environment = new Map();
    for (const pair of wordsOf(value) ?? []) {
        const equals = pair.indexOf('=');
        if (equals > 0)
            environment.set(pair.slice(0, equals), pair.slice(equals + 1));
    }
    return environment;
}
function labelsOf(value) {
    const labels = new Map();
    for (const [name, label] of Object.entries(objectOf(value) ?? {}))
        if (typeof label === 'string')
            labels.set(name, label);
    return labels;
}
function wordsOf(value) {
    if (!Array.isArray(value) || value.length === 0)
        return null;
    return value.flatMap(word => (typeof word === 'string' ? [word] : []));
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}


/***/ })

};
