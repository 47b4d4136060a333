export const id = 407;
export const ids = [407];
export const modules = {

/***/ 8407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createRegistryClient: () => (/* binding */ createRegistryClient)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _core_image_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4812);
/* harmony import */ var _hosts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1257);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9028);




/** The most bytes of a manifest (the limit that registries set, too), of a configuration, and of a token. */
const mostManifest = 4 * 2 ** 20;
const mostConfig = 4 * 2 ** 20;
const mostToken = 2 ** 20;
/** An index may lead to an index; three are more than any tool makes. */
const deepestIndex = 3;
const mostTries = 3;
/** Seconds before the second try; twice as many before the third. */
const firstWait = 0.5;
/** The longest wait that a registry may ask for, in seconds. */
const longestWait = 10;
/** Reads images over the registry's HTTP API (https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md). */
function createRegistryClient(settings) {
    const { hosts } = settings;
    const authorizations = new Map();
    const schemes = new Map();
    const down = new Map();
    /** GET below a repository: with a token where the registry wants one, again where it is busy. */
    async function get(reference, path, request) {
        const host = (0,_hosts_js__WEBPACK_IMPORTED_MODULE_1__.hostOfRegistry)(reference.domain);
        const known = down.get(host);
        if (known !== undefined)
            throw known;
        const scope = `${host}/${reference.path}`;
        try {
            for (let tries = 1;; tries += 1) {
                let authorization = await authorizations.get(scope);
                const again = (error) => {
                    if (!(error instanceof _http_js__WEBPACK_IMPORTED_MODULE_2__.RegistryRefusal) || error.kind !== 'cut' || tries === mostTries)
                        throw error;
                    return undefined;
                };
                let answer = await inScheme(host, `/v2/${reference.path}/${path}`, { ...request, authorization }).catch(again);
                if (answer === undefined) {
                    await settings.pause(firstWait * 2 ** (tries - 1));
                    continue;
                }
                if (answer.status === 401 && authorization === undefined) {
                    // Somebody else may have begun to ask for it meanwhile.
                    const pending = authorizations.get(scope) ?? authorizationFor(host, reference.path, answer);
                    authorizations.set(scope, pending);
                    authorization = await pending;
                    if (authorization !== undefined)
                        answer = await inScheme(host, `/v2/${reference.path}/${path}`, { ...request, authorization });
                }
                if (answer.status === 200)
                    return answer;
                const wait = answer.status === 429 || answer.status >= 500 ? waitOf(answer, tries) : undefined;
                if (wait === undefined || tries === mostTries)
                    throw refusalOf(answer, host);
                await settings.pause(wait);
            }
        }
        catch (error) {
            // Whoever cannot be reached, or wants to be left alone, is not asked for the next image.
            if (error instanceof _http_js__WEBPACK_IMPORTED_MODULE_2__.RegistryRefusal && error.kind !== 'image')
                down.set(host, error);
            throw error;
        }
    }
    /** HTTPS; plain HTTP only where this machine itself serves it and somebody named it. */
    async function inScheme(host, path, request) {
        const scheme = schemes.get(host) ?? 'https';
        try {
            const answer = await settings.ask(new URL(`${scheme}://${host}${path}`), request);
            schemes.set(host, scheme);
            return answer;
        }
        catch (error) {
            if (schemes.has(host) || !hosts.mayBePlain(host))
                throw error;
            const answer = await settings.ask(new URL(`http://${host}${path}`), request);
            schemes.set(host, 'http');
            return answer;
        }
    }
    /** Trades a challenge for what goes into `Authorization` (https://distribution.github.io/distribution/spec/auth/token/). */
    async function authorizationFor(host, repository, answer) {
        const challenge = challengeOf(answer.headers['www-authenticate'] ?? '');
        const credentials = await (await settings.docker()).credentialsFor(host);
        if (challenge?.scheme === 'basic')
            return answer.url.host === host && credentials ? basic(credentials) : undefined;
        const realm = challenge?.parameters.get('realm') ?? '';
        if (challenge?.scheme !== 'bearer' || !URL.canParse(realm))
            return undefined;
        const url = new URL(realm);
        const service = challenge.parameters.get('service');
        if (service !== undefined)
            url.searchParams.set('service', service);
        url.searchParams.set('scope', `repository:${repository}:pull`);
        const isTrusted = hosts.mayHaveCredentials(host, url.host);
        const authorization = isTrusted && credentials !== undefined ? basic(credentials) : undefined;
        const token = await settings.ask(url, { headers: {}, authorization, mostBytes: mostToken });
        if (token.status !== 200)
            throw refusalOf(token, url.host);
        return tokenOf(token.body.toString('utf8'));
    }
    async function manifest(reference, name) {
        const headers = { accept: _core_image_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestTypes */ .Fm.join(', ') };
        const { body } = await get(reference, `manifests/${name}`, { headers, mostBytes: mostManifest });
        if (name.includes(':'))
            verify(name, body, `${reference.domain}/${reference.path}`);
        return (0,_core_image_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(body.toString('utf8'));
    }
    return {
        async image(reference, platform) {
            let name = reference.digest ?? reference.tag ?? 'latest';
            if (name.includes(':') && !(0,_core_image_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isVerifiable */ .CC)(name))
                throw new _http_js__WEBPACK_IMPORTED_MODULE_2__.RegistryRefusal('image', 'its digest cannot be verified');
            for (let depth = 0; depth <= deepestIndex; depth += 1) {
                const found = await manifest(reference, name);
                if (found.kind === 'refused')
                    throw new _http_js__WEBPACK_IMPORTED_MODULE_2__.RegistryRefusal('image', found.why);
                if (found.kind === 'image') {
                    const { digest } = found.config;
                    const answer = await get(reference, `blobs/${digest}`, { headers: {}, mostBytes: mostConfig });
                    verify(digest, answer.body, `${reference.domain}/${reference.path}`);
                    return { digest, config: answer.body.toString('utf8'), layers: found.layers };
                }
                const entry = (0,_core_image_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseEntry */ .c$)(found.manifests, platform);
                if (entry === undefined)
                    throw new _http_js__WEBPACK_IMPORTED_MODULE_2__.RegistryRefusal('image', 'its index names no image');
                name = entry.digest;
            }
            throw new _http_js__WEBPACK_IMPORTED_MODULE_2__.RegistryRefusal('image', `its index leads more than ${deepestIndex} deep`);
        },
        async layer(reference, digest, mostBytes, onData) {
            await get(reference, `blobs/${digest}`, { headers: {}, mostBytes, onData });
        },
    };
}
function verify(digest, body, where) {
    const algorithm = digest.slice(0, digest.indexOf(':'));
    const found = `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(body).digest('hex')}`;
    if (found !== digest)
        throw new _http_js__WEBPACK_IMPORTED_MODULE_2__.RegistryRefusal('image', `${where} sends other bytes than the digest says (${digest.slice(0, 19)}…)`);
}
function basic(credentials) {
    // Registries that give identity tokens take them as the password of nobody (Azure's documentation of `az acr login --expose-token`).
    const nobody = '00000000-0000-0000-0000-000000000000';
    const { user, password } = 'identityToken' in credentials ? { user: nobody, password: credentials.identityToken } : credentials;
    return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}
function tokenOf(text) {
    try {
        const read = JSON.parse(text);
        if (typeof read !== 'object' || read === null)
            return undefined;
        const token = 'token' in read ? read.token : 'access_token' in read ? read.access_token : undefined;
        return typeof token === 'string' && /^[\x21-\x7e]+$/.test(token) ? `Bearer ${token}` : undefined;
    }
    catch {
        return undefined;
    }
}
/** `Bearer realm="…",service="…"` (RFC 9110, section 11.6.1). */
function challengeOf(header) {
    const scheme = /^\s*([a-z]+)/i.exec(header)?.[1]?.toLowerCase();
    if (scheme === undefined)
        return undefined;
    const parameters = new Map();
    for (const [, name = '', value = ''] of header.slice(0, 8192).matchAll(/([a-z_]+)="([^"]*)"/gi))
        parameters.set(name.toLowerCase(), value);
    return { scheme, parameters };
}
/** Seconds to wait before the next try; `undefined` when it asks for too many. */
function waitOf({ headers }, tries) {
    const asked = headers['retry-after'];
    if (asked === undefined)
        return firstWait * 2 ** (tries - 1);
    const seconds = /^\d+$/.test(asked) ? Number(asked) : Number.POSITIVE_INFINITY;
    return seconds <= longestWait ? seconds : undefined;
}
function refusalOf({ status }, host) {
    switch (status) {
        case 401:
        case 403:
            return new _http_js__WEBPACK_IMPORTED_MODULE_2__.RegistryRefusal('image', `${host} does not give it without a login`);
        case 404:
            return new _http_js__WEBPACK_IMPORTED_MODULE_2__.RegistryRefusal('image', `${host} does not have it`);
        case 429:
            return new _http_js__WEBPACK_IMPORTED_MODULE_2__.RegistryRefusal('busy', `${host} has been asked too often (HTTP 429): log in, or try again later`);
        default:
            return new _http_js__WEBPACK_IMPORTED_MODULE_2__.RegistryRefusal(status >= 500 ? 'host' : 'image', `${host} says HTTP ${status}`);
    }
}


/***/ })

};
