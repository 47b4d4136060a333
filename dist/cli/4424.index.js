export const id = 4424;
export const ids = [4424];
export const modules = {

/***/ 4424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hostIdText: () => (/* binding */ hostIdText)
});

// EXTERNAL MODULE: ./lib/core/engine/id-map.js
var id_map = __webpack_require__(2050);
// EXTERNAL MODULE: ./lib/core/engine/host.js
var host = __webpack_require__(1114);
;// CONCATENATED MODULE: ./lib/core/engine/whose-id.js

/** Inverse of the map, for `--host-id`: whose process, or whose file, is it that has this id on the host? */
function ownerOfHostId({ engine, workloads }, hostId) {
    const run = workloads.filter(workload => workload.kind === 'service' || workload.built !== 'intermediate');
    const having = (pick) => run.filter(({ host }) => {
        const id = pick(host);
        return id.state === 'known' && id.value === hostId;
    });
    return {
        hostId,
        ...(0,host/* containerIdsOf */.DI)(engine, hostId),
        users: having(({ uid }) => uid),
        groups: having(({ gid }) => gid),
        doubtful: run.filter(({ host: { uid } }) => uid.state === 'unknown' && uid.reason !== 'unmapped'),
    };
}

// EXTERNAL MODULE: ./lib/core/who.js
var who = __webpack_require__(8791);
// EXTERNAL MODULE: ./lib/options.js
var options = __webpack_require__(1097);
// EXTERNAL MODULE: ./lib/report/text-finding.js + 1 modules
var text_finding = __webpack_require__(8544);
;// CONCATENATED MODULE: ./lib/cli/host-id.js





const mostNames = 20;
/**
 * The text of `--host-id N`: whose is that id of the host, inside containers and by name.
 *
 * @throws {UsageError} for what is no id.
 */
function hostIdText(given, { engine, project }) {
    const id = Number(given);
    if (!/^\d{1,10}$/.test(given) || id > id_map/* largestId */.Cn)
        throw new options/* UsageError */.eb(`--host-id is \`${given}\`; it takes a number from 0 to ${id_map/* largestId */.Cn}.`);
    const { uid, gid, users, groups, doubtful } = ownerOfHostId(project, id);
    const lines = [`Host id ${id} on a host whose engine is ${engine.mode}:`];
    const isPlain = engine.mode === 'rootful' && engine.uids.state === 'known';
    if (isPlain)
        lines.push(`  every container: uid ${id} and gid ${id}, for nothing is mapped`);
    else if (users.some(({ host }) => host.isHostNamespace))
        lines.push('  containers that the map leaves out: the same number inside');
    if (!isPlain)
        lines.push(`  as a user:  ${insideWords('uid', uid)}`, `  as a group: ${insideWords('gid', gid)}`);
    lines.push(...namesOf('Runs as it', users, workload => ` (${(0,who/* insideOf */.kP)(workload)} inside)`));
    lines.push(...namesOf('Has it as its group', groups.filter(workload => !users.includes(workload)), () => ''));
    if (users.length === 0 && groups.length === 0)
        lines.push('No workload has it.');
    lines.push(...namesOf('Not known of', doubtful, () => ''));
    return `${lines.join('\n')}\n`;
}
function insideWords(kind, id) {
    if (id.state === 'unknown')
        return `not known: ${(0,text_finding/* safe */.gB)(id.detail)}`;
    if (id.value === undefined)
        return 'nobody inside: it is not in the map, and shows there as 65534';
    return `${kind} ${id.value} inside${id.value === 0 ? ' (root)' : ''}`;
}
function namesOf(heading, workloads, note) {
    if (workloads.length === 0)
        return [];
    const lines = workloads.slice(0, mostNames).map(workload => `  ${(0,text_finding/* safe */.gB)(workload.id)}${(0,text_finding/* safe */.gB)(note(workload))}`);
    if (workloads.length > mostNames)
        lines.push(`  and ${workloads.length - mostNames} more`);
    return [`${heading}:`, ...lines];
}


/***/ }),

/***/ 1114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DI: () => (/* binding */ containerIdsOf),
/* harmony export */   Ih: () => (/* binding */ hostIdentityOf),
/* harmony export */   rT: () => (/* binding */ unmappedGroups)
/* harmony export */ });
/* harmony import */ var _resolved_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5247);
/* harmony import */ var _id_map_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2050);


/**
 * A user as the host sees it. `userns_mode: host` takes the map of userns-remap away; under a rootless engine, and with any other
 * value, it does nothing (seen on Docker 28.5 and 29.8, `__tests__/engine/`).
 *
 * @param settings of the service; `undefined` for an image, which has none.
 */
function hostIdentityOf(engine, identity, settings) {
    const { mode, uids, gids } = engine;
    if (mode === 'userns-remap') {
        if (settings?.userns_mode === 'host')
            return {
                ...unmapped(engine, identity),
                because: `\`userns_mode: host\` takes the engine's map away: ${sameIds(identity)}`,
                isHostNamespace: true,
            };
        const refusal = refusedUnderRemap(settings);
        if (refusal !== undefined) {
            const never = (0,_resolved_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)('engine', `an engine with userns-remap refuses ${refusal}: the container does not start`);
            const because = `an engine with userns-remap refuses ${refusal}: the container does not start`;
            return { mode, uid: never, gid: never, because, isHostNamespace: false };
        }
    }
    if (mode === 'rootful') {
        if (uids.state === 'unknown')
            return {
                mode,
                uid: identity.uid.state === 'unknown' ? identity.uid : uids,
                gid: identity.gid.state === 'unknown' ? identity.gid : uids,
                because: uids.detail,
                isHostNamespace: false,
            };
        return {
            ...unmapped(engine, identity),
            because: `a rootful engine without userns-remap has no map: ${sameIds(identity)}`,
            isHostNamespace: true,
        };
    }
    const uid = mapped(engine, 'uid', uids, identity.uid);
    const gid = mapped(engine, 'gid', gids, identity.gid);
    return { mode, uid, gid, because: mappingSentence(engine, identity, uid), isHostNamespace: false };
}
function unmapped({ mode }, { uid, gid }) {
    return { mode, uid, gid };
}
function sameIds({ uid }) {
    if (uid.state === 'unknown')
        return 'every id is the same on the host';
    return uid.value === 0 ? 'uid 0 is root on the host' : `uid ${uid.value} is uid ${uid.value} on the host`;
}
/**
 * What dockerd refuses at create while its map applies; `ipc` and `uts` of the host are not among it.
 * https://github.com/moby/moby/blob/v28.5.2/daemon/daemon_unix.go (verifyPlatformContainerSettings)
 */
function refusedUnderRemap(settings) {
    if (settings?.privileged === true)
        return '`privileged: true`';
    if (settings?.network_mode === 'host')
        return '`network_mode: host`';
    return settings?.pid === 'host' ? '`pid: host`' : undefined;
}
function mapped({ mode }, kind, ranges, id) {
    if (id.state === 'unknown')
        return id;
    if (ranges.state === 'unknown')
        return ranges;
    const outside = (0,_id_map_js__WEBPACK_IMPORTED_MODULE_1__/* .toHost */ .gs)(ranges.value, id.value);
    if (outside !== undefined)
        return { state: 'known', value: outside };
    if (mode === 'rootless' && id.value === 0)
        return (0,_resolved_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)('engine', `${kind} 0 is the user that the rootless engine runs as, whose number is not known`);
    return (0,_resolved_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)('unmapped', `${kind} ${id.value} lies outside the engine's map, which ${extent(ranges.value)}: the container does not start`);
}
function extent(ranges) {
    const last = ranges.at(-1);
    if (last === undefined)
        return 'is empty';
    return (0,_id_map_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeOf */ .$d)(ranges) === 1 ? `has only id ${last.inside}` : `ends at id ${last.inside + last.size - 1}`;
}
function mappingSentence({ mode, uids }, { uid: inside }, outside) {
    const by = mode === 'rootless' ? 'the map of the rootless engine' : 'the map of userns-remap';
    if (uids.state === 'unknown')
        return `${by} is not known: ${uids.detail}`;
    if (inside.state === 'unknown')
        return `${by} applies, but the uid inside is not known`;
    if (outside.state === 'unknown')
        return outside.reason === 'unmapped' ? `${by} has no uid ${inside.value}` : `${by} applies: ${outside.detail}`;
    if (outside.value === 0)
        return `${by} makes uid ${inside.value} inside uid 0 outside: root on the host`;
    if (mode === 'rootless' && inside.value === 0)
        return `${by} makes uid 0 inside the engine's own user outside: uid ${outside.value}`;
    return `${by} makes uid ${inside.value} inside uid ${outside.value} outside`;
}
/** The groups of `group_add`, by their place in it, that lie outside the engine's map: a container with one of them does not start. */
function unmappedGroups({ mode, gids }, groups) {
    if (mode === 'rootful' || gids.state === 'unknown')
        return [];
    const { value: ranges } = gids;
    return groups.flatMap((group, index) => /^\d+$/.test(group) && (0,_id_map_js__WEBPACK_IMPORTED_MODULE_1__/* .toHost */ .gs)(ranges, Number(group)) === undefined ? [index] : []);
}
/** Inverse of the map: what a host id (of a process, or of a file's owner) is inside. */
function containerIdsOf({ mode, uids, gids }, hostId) {
    const inside = (ranges) => mode === 'rootful' ? hostId : (0,_id_map_js__WEBPACK_IMPORTED_MODULE_1__/* .toInside */ ._A)(ranges, hostId);
    return { uid: (0,_resolved_js__WEBPACK_IMPORTED_MODULE_0__/* .mapResolved */ .Ru)(uids, inside), gid: (0,_resolved_js__WEBPACK_IMPORTED_MODULE_0__/* .mapResolved */ .Ru)(gids, inside) };
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


/***/ })

};
