export const id = 676;
export const ids = [676];
export const modules = {

/***/ 9676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDockerConfig: () => (/* binding */ readDockerConfig)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);




/** How long a credential helper may take, in milliseconds; one that asks a person waits for ever. */
const helperPatience = 10_000;
/**
 * The user's `config.json` (https://docs.docker.com/reference/cli/docker/login/#credential-stores), and GITHUB_TOKEN, which GitHub
 * takes at ghcr.io and which goes nowhere else. A file that is missing or broken is an empty one.
 */
function readDockerConfig(environment) {
    const raw = rawConfig(environment);
    const byHost = new Map();
    for (const [server, entry] of Object.entries(raw.auths))
        byHost.set(hostOfServer(server), entry);
    const helpers = new Map(Object.entries(raw.helpers).map(([server, helper]) => [hostOfServer(server), { server, helper }]));
    const hosts = [...new Set([...byHost.keys(), ...helpers.keys()])];
    return {
        hosts,
        async credentialsFor(host) {
            const helper = helpers.get(host);
            if (helper !== undefined)
                return askHelper(helper.helper, helper.server, environment);
            const entry = byHost.get(host);
            const own = entry === undefined ? undefined : credentialsOf(entry);
            if (own !== undefined)
                return own;
            const server = host === 'registry-1.docker.io' ? 'https://index.docker.io/v1/' : host;
            const stored = byHost.has(host) && raw.store !== undefined ? await askHelper(raw.store, server, environment) : undefined;
            if (stored !== undefined)
                return stored;
            const token = environment['GITHUB_TOKEN'] ?? '';
            return host === 'ghcr.io' && token !== '' ? { user: 'x-access-token', password: token } : undefined;
        },
    };
}
function rawConfig(environment) {
    const directory = environment['DOCKER_CONFIG'] || node_path__WEBPACK_IMPORTED_MODULE_3__.join(environment['HOME'] || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(), '.docker');
    const none = { auths: {}, helpers: {}, store: undefined };
    try {
        const read = objectOf(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(node_path__WEBPACK_IMPORTED_MODULE_3__.join(directory, 'config.json'), 'utf8')));
        return { auths: objectOf(read['auths']), helpers: objectOf(read['credHelpers']), store: read['credsStore'] };
    }
    catch {
        return none;
    }
}
/** `https://index.docker.io/v1/` is Docker Hub; other servers are hosts, with or without scheme and path. */
function hostOfServer(server) {
    const host = server
        .replace(/^https?:\/\//, '')
        .replace(/\/.*$/, '')
        .toLowerCase();
    return /^(?:index\.)?docker\.io$/.test(host) ? 'registry-1.docker.io' : host;
}
function credentialsOf(entry) {
    const { auth, username, password, identitytoken } = objectOf(entry);
    if (typeof identitytoken === 'string' && identitytoken !== '')
        return { identityToken: identitytoken };
    if (typeof auth === 'string' && auth !== '') {
        const decoded = Buffer.from(auth, 'base64').toString('utf8');
        const colon = decoded.indexOf(':');
        if (colon > 0)
            return { user: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
    }
    if (typeof username === 'string' && typeof password === 'string' && username !== '')
        return { user: username, password };
    return undefined;
}
/** `docker-credential-NAME get` (https://github.com/docker/docker-credential-helpers): the server goes in, JSON comes out. */
async function askHelper(name, server, environment) {
    if (typeof name !== 'string' || !/^[\w.-]+$/.test(name))
        return undefined;
    return new Promise(resolve => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(`docker-credential-${name}`, ['get'], {
            stdio: ['pipe', 'pipe', 'ignore'],
            timeout: helperPatience,
            env: { ...environment },
        });
        let printed = '';
        child.stdout.setEncoding('utf8').on('data', (text) => {
            printed = (printed + text).slice(0, 65_536);
        });
        child.on('error', () => resolve(undefined));
        child.on('close', status => resolve(status === 0 ? credentialsPrinted(printed) : undefined));
        child.stdin.on('error', () => undefined);
        child.stdin.end(server);
    });
}
function credentialsPrinted(text) {
    try {
        const { Username, Secret } = objectOf(JSON.parse(text));
        if (typeof Username !== 'string' || typeof Secret !== 'string' || Secret === '')
            return undefined;
        return Username === '<token>' ? { identityToken: Secret } : { user: Username, password: Secret };
    }
    catch {
        return undefined;
    }
}
function objectOf(value) {
    return typeof value === 'object' && value !== null ? value : {};
}


/***/ })

};
