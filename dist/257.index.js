export const id = 257;
export const ids = [257];
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


/***/ })

};
