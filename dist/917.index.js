export const id = 917;
export const ids = [917,257,28];
export const modules = {

/***/ 9917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRegistryLookup: () => (/* binding */ createRegistryLookup)
});

;// CONCATENATED MODULE: ./lib/core/image/config-facts.js
/**
 * Facts of an image whose configuration was read. The configuration has no accounts and no files: those that the table has of the
 * image stay, and a script that starts it is one that nobody read.
 */
function factsOfConfig(config, { reference, source, evidence, table }) {
    const windows = config.os === 'windows';
    const [name = '', group] = config.user.split(':');
    const account = table?.accounts.find(candidate => candidate.name === name);
    const uid = config.user === '' && !windows ? 0 : (numberOf(name) ?? account?.uid ?? sameUser(table, config)?.uid);
    const isRoot = uid === 0;
    return {
        reference,
        user: config.user,
        uid,
        gid: numberOf(group) ?? account?.gid ?? sameUser(table, config)?.gid ?? (isRoot ? 0 : undefined),
        environment: windows ? new Map() : config.environment,
        environmentIsComplete: !windows,
        entrypoint: config.entrypoint,
        command: config.command,
        onBuild: config.onBuild,
        accounts: table?.accounts ?? [],
        groups: table?.groups ?? [],
        accountsAreComplete: table?.accountsAreComplete ?? false,
        stepsDownTo: table?.stepsDownTo,
        windows,
        source,
        evidence,
        note: table?.note ?? '',
        entrypointIsUnread: table === undefined && isScript(config.entrypoint?.[0] ?? config.command?.[0]),
        exposedPorts: config.exposedPorts,
        labels: config.labels,
    };
}
/** The same facts with the accounts that the image's own files have. */
function withAccounts(facts, accounts, groups) {
    const [name = '', group = ''] = facts.user.split(':');
    const own = accounts.find(account => account.name === name || String(account.uid) === name);
    const gid = numberOf(group) ?? groups.find(candidate => candidate.name === group)?.gid;
    return {
        ...facts,
        accounts,
        groups,
        accountsAreComplete: true,
        uid: facts.uid ?? own?.uid,
        gid: group === '' ? (own?.gid ?? facts.gid) : gid,
    };
}
function sameUser(table, { user }) {
    return table?.user === user ? table : undefined;
}
function numberOf(text) {
    return text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}
/** The usual names of what may change the user before the program runs: entrypoint scripts, and s6's and others' `init`. */
function isScript(program) {
    if (program === undefined)
        return false;
    const name = program.slice(program.lastIndexOf('/') + 1);
    return /entry-?point|\.(?:sh|bash)$|^(?:s6-)?(?:.*[-_])?(?:init|start|run|boot)$|^(?:gosu|su-exec|setpriv|runuser|su|sudo)$/i.test(name);
}

// EXTERNAL MODULE: ./lib/core/image/known.js + 4 modules
var known = __webpack_require__(4686);
// EXTERNAL MODULE: ./lib/core/image/known-table.js
var known_table = __webpack_require__(5483);
// EXTERNAL MODULE: ./lib/core/image/manifest.js
var manifest = __webpack_require__(4812);
// EXTERNAL MODULE: ./lib/core/image/reference.js
var image_reference = __webpack_require__(5896);
// EXTERNAL MODULE: ./lib/core/resolved.js
var resolved = __webpack_require__(5247);
// EXTERNAL MODULE: ./lib/adapters/registry/hosts.js
var hosts = __webpack_require__(1257);
// EXTERNAL MODULE: ./lib/adapters/registry/http.js
var http = __webpack_require__(9028);
;// CONCATENATED MODULE: ./lib/adapters/registry.js








/** Requests at a time: registries bound them, and a repository has some dozens of bases. */
const mostAtOnce = 8;
/** What is asked for where an index has several; a Dockerfile that names another platform has the same user. */
const platform = 'linux/amd64';
/** Answers from the engine, the table and the registries, in this order; `always` asks registries for what the table knows, too. */
function createRegistryLookup(settings) {
    const answers = new Map();
    const notes = createNotes();
    const limit = createLimit(mostAtOnce);
    async function answerFor(reference, table, isOwn) {
        const parsed = (0,image_reference/* parseReference */.Y)(reference);
        if ('error' in parsed || ((0,resolved/* isUnknown */.t8)(table) && table.reason !== 'base-image'))
            return table;
        const known = (0,resolved/* isUnknown */.t8)(table) ? undefined : table;
        const local = await ofEngine(reference, known);
        if (local !== undefined)
            return local;
        if (isOwn || settings.mode === 'never' || (settings.mode === 'missing' && known !== undefined))
            return table;
        const host = (0,hosts.hostOfRegistry)(parsed.domain);
        if (!settings.hosts.isAllowed(parsed.domain)) {
            const why = `${host} is no registry that may be asked; \`--registry ${host}\` allows it`;
            return (0,resolved/* isUnknown */.t8)(table) ? (0,resolved/* unknown */.L5)('base-image', `${table.detail}, and ${why}`) : table;
        }
        try {
            const facts = await ofRegistry(reference, parsed, known);
            if (known !== undefined && known.user !== facts.user)
                notes.differs(known, facts);
            return facts;
        }
        catch (error) {
            if (!(error instanceof http.RegistryRefusal))
                throw error;
            if (error.kind !== 'image')
                notes.refused(error.message);
            return (0,resolved/* isUnknown */.t8)(table) ? (0,resolved/* unknown */.L5)('base-image', `${table.detail}, and ${error.message}`) : table;
        }
    }
    async function ofEngine(reference, table) {
        const { local } = settings;
        const text = await local?.config(reference);
        const config = text === undefined ? undefined : (0,manifest/* parseImageConfig */.FB)(text);
        if (local === undefined || config === undefined)
            return undefined;
        notes.fromEngine(local.name);
        const evidence = `${local.name} has it${madeOn(config.created)}`;
        return factsOfConfig(config, { reference, source: 'engine', evidence, table });
    }
    async function ofRegistry(reference, parsed, table) {
        const { cache, client } = settings;
        const kept = cache.kept(reference, platform);
        const text = kept && cache.text(kept.digest);
        const isKept = kept !== undefined && text !== undefined;
        const image = isKept
            ? { digest: kept.digest, config: text, layers: undefined }
            : await client.image(parsed, platform);
        if (!isKept) {
            cache.keepText(image.digest, image.config);
            cache.keep(reference, platform, image.digest);
        }
        const config = (0,manifest/* parseImageConfig */.FB)(image.config);
        if (config === undefined)
            throw new http.RegistryRefusal('image', 'its configuration is no JSON object');
        const age = isKept ? settings.now() - kept.at : undefined;
        notes.fromRegistry(age);
        const read = age === undefined ? '' : `, asked ${ageOf(age)} ago`;
        const evidence = `its registry, ${image.digest.slice(0, 19)}${madeOn(config.created)}${read}`;
        const facts = factsOfConfig(config, { reference, source: 'registry', evidence, table });
        if (settings.accounts === undefined || facts.windows || facts.accountsAreComplete)
            return facts;
        const found = await settings
            .accounts({ reference: parsed, platform, digest: image.digest, layers: image.layers, client, cache })
            .catch((error) => {
            if (error instanceof http.RegistryRefusal)
                return undefined;
            throw error;
        });
        return found === undefined ? facts : withAccounts(facts, found.accounts, found.groups);
    }
    return {
        async facts(references, own) {
            const table = (0,known.lookUpInTable)(references);
            const found = references.map(async (reference) => {
                const listed = table.get(reference) ?? (0,resolved/* unknown */.L5)('base-image', `${reference} was not looked up`);
                const answer = answers.get(reference) ?? limit(() => answerFor(reference, listed, own?.has(reference) === true));
                const isNew = !answers.has(reference);
                answers.set(reference, answer);
                const found = await answer;
                if (isNew && !(0,resolved/* isUnknown */.t8)(found) && found.source === 'table')
                    notes.fromTable();
                return [reference, found];
            });
            return new Map(await Promise.all(found));
        },
        notes: notes.all,
    };
}
/** ` of 2026-03-01`; images that are made reproducibly say 1970 or 1980, which tells nothing. */
function madeOn(created) {
    const day = /^(\d{4})-\d\d-\d\d/.exec(created);
    return day === null || Number(day[1]) < 1990 ? '' : ` of ${day[0]}`;
}
function ageOf(milliseconds) {
    const minutes = Math.floor(milliseconds / 60_000);
    if (minutes < 120)
        return `${minutes} min`;
    return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60 / 24)} days`;
}
function createNotes() {
    let asked = 0;
    let fromTable = 0;
    let kept = 0;
    let oldest = 0;
    const engine = { name: '', images: 0 };
    const differing = new Set();
    const refused = new Map();
    const shown = (user) => (user === '' ? 'root' : `\`${user}\``);
    return {
        fromRegistry(age) {
            if (age === undefined)
                asked += 1;
            else
                kept += 1;
            oldest = Math.max(oldest, age ?? 0);
        },
        fromTable() {
            fromTable += 1;
        },
        fromEngine(name) {
            engine.name = name;
            engine.images += 1;
        },
        differs(table, registry) {
            differing.add(`The registry says that ${table.reference} runs as ${shown(registry.user)}, the table says ${shown(table.user)}: the registry counts.`);
        },
        refused(message) {
            refused.set(message, (refused.get(message) ?? 0) + 1);
        },
        all() {
            const lines = [];
            if (fromTable > 0)
                lines.push(`${counted(fromTable)} answered by the table of ${known_table/* knownDate */.Kw}.`);
            if (engine.images > 0)
                lines.push(`${counted(engine.images)} answered by ${engine.name}.`);
            if (asked > 0)
                lines.push(`${counted(asked)} looked up in registries now.`);
            if (kept > 0)
                lines.push(`${counted(kept)} answered by what registries said at most ${ageOf(oldest)} ago.`);
            for (const [message, images] of [...refused].sort())
                lines.push(`${counted(images)} not looked up: ${message}.`);
            return [...lines, ...[...differing].sort()];
        },
    };
}
function counted(images) {
    return images === 1 ? '1 image was' : `${images} images were`;
}
/** Runs at most so many at a time. */
function createLimit(most) {
    const waiting = [];
    let running = 0;
    return async (work) => {
        if (running < most)
            running += 1;
        else
            await new Promise(go => waiting.push(go));
        try {
            return await work();
        }
        finally {
            // Its place goes to the next that waits.
            const next = waiting.shift();
            if (next === undefined)
                running -= 1;
            else
                next();
        }
    };
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
    const names = new Set([...listed].map(name => name.toLowerCase()));
    return {
        isAllowed: registry => names.has(hostOfRegistry(registry)) || names.has(registry) || isWellKnown(hostOfRegistry(registry)),
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
    return registry === 'docker.io' ? 'registry-1.docker.io' : registry.toLowerCase();
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
    /** `host`: it cannot be reached at all; `busy`: it wants to be asked less; `image`: it says no to this image. */
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
        // Without a byte, and altogether: a host that sends one byte a second is none that answers.
        const deadline = setTimeout(() => call.destroy(timeOut(url)), patience * 4);
        const fail = (error) => {
            clearTimeout(deadline);
            call.destroy();
            reject(error instanceof RegistryRefusal
                ? error
                : new RegistryRefusal('host', `${url.host} cannot be reached: ${reasonOf(error)}`));
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
        throw new RegistryRefusal('host', `${url.host} ended its answer before its end`);
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
