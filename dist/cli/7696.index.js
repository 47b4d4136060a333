export const id = 7696;
export const ids = [7696];
export const modules = {

/***/ 3811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ isSettled),
/* harmony export */   o: () => (/* binding */ noAccounts)
/* harmony export */ });
/** Whether every account and group with this number is known. */
function isSettled(accounts, id) {
    return accounts.isComplete || (accounts.settled ?? []).some(({ first, last }) => id >= first && id <= last);
}
/** An image without /etc/passwd, such as scratch. */
const noAccounts = { accounts: [], groups: [], isComplete: true, openBecause: '' };


/***/ }),

/***/ 5912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HS: () => (/* binding */ joinPaths),
/* harmony export */   LP: () => (/* binding */ resolveMountSource),
/* harmony export */   Z1: () => (/* binding */ isAbsolutePath),
/* harmony export */   hs: () => (/* binding */ leavesRoot),
/* harmony export */   jt: () => (/* binding */ directoryOf),
/* harmony export */   mv: () => (/* binding */ baseNameOf),
/* harmony export */   nY: () => (/* binding */ isWindowsAbsolute),
/* harmony export */   o1: () => (/* binding */ resolvePath),
/* harmony export */   ts: () => (/* binding */ cleanPath),
/* harmony export */   uN: () => (/* binding */ isRemoteContext),
/* harmony export */   vF: () => (/* binding */ isHomePath),
/* harmony export */   wK: () => (/* binding */ resolveContext)
/* harmony export */ });
/** Joins and cleans as Go's `filepath.Join` does: no `.`, no `//`, `..` as far up as it goes; nothing is `.`. */
function joinPaths(base, path) {
    return cleanPath(base === '' ? path : path === '' ? base : `${base}/${path}`);
}
/** Go's `path.Clean`. */
function cleanPath(path) {
    const isAbsolute = path.startsWith('/');
    const kept = [];
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            kept.push(part);
        else if (kept.length > 0 && kept.at(-1) !== '..')
            kept.pop();
        else if (!isAbsolute)
            kept.push('..');
    }
    const cleaned = kept.join('/');
    return isAbsolute ? `/${cleaned}` : cleaned === '' ? '.' : cleaned;
}
/** The directory of a path; `.` for a bare name. */
function directoryOf(path) {
    const slash = path.lastIndexOf('/');
    return slash === -1 ? '.' : slash === 0 ? '/' : cleanPath(path.slice(0, slash));
}
/** The last part of a path. */
function baseNameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** A path of this machine's root or of a Windows drive. */
function isAbsolutePath(path) {
    return path.startsWith('/') || isWindowsAbsolute(path);
}
/** `C:\x`, `\\server\share`, `\\.\pipe\x`. */
function isWindowsAbsolute(path) {
    return /^.:[\\/]/s.test(path) || /^[\\/]{2}./s.test(path);
}
/** Whether a path, relative to the root, leaves it. */
function leavesRoot(path) {
    return path === '..' || path.startsWith('../') || isAbsolutePath(path);
}
/** The home directory is this machine's: such a path stays as it is written. */
function isHomePath(path) {
    return path.startsWith('~');
}
/** A path of a Compose file in its working directory. Absolute paths stay as they are, cleaned or not. */
function resolvePath(workingDirectory, path) {
    if (isHomePath(path))
        return homePath(path);
    return path === '' || path.startsWith('/') ? path : joinPaths(workingDirectory, path);
}
/** `~x` is `x` in the home directory to Compose; whose home that is, no file says. */
function homePath(path) {
    const below = cleanPath(`./${path.slice(1)}`);
    return below === '.' ? '~' : `~/${below}`;
}
/** A bind mount's source: Windows paths stay too. */
function resolveMountSource(workingDirectory, path) {
    if (isHomePath(path))
        return homePath(path);
    return isAbsolutePath(path) ? path : joinPaths(workingDirectory, path);
}
/** A build context; URLs, `service:` and other schemes stay as they are. */
function resolveContext(workingDirectory, context) {
    if (context === '')
        return workingDirectory;
    return isRemoteContext(context) || context.startsWith('service:') ? context : resolvePath(workingDirectory, context);
}
const remotePrefixes = ['https://', 'http://', 'git://', 'ssh://', 'github.com/', 'git@'];
/** A context that no directory holds: a Git repository, a URL, `docker-image://`. */
function isRemoteContext(context) {
    return context.includes('://') || remotePrefixes.some(prefix => context.startsWith(prefix));
}


/***/ }),

/***/ 4671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HK: () => (/* binding */ mergeBooks),
/* harmony export */   I1: () => (/* binding */ withGroup),
/* harmony export */   Io: () => (/* binding */ settledInBoth),
/* harmony export */   Mk: () => (/* binding */ withoutAccount),
/* harmony export */   Ob: () => (/* binding */ withoutGroup),
/* harmony export */   RH: () => (/* binding */ withoutList),
/* harmony export */   RV: () => (/* binding */ withMember),
/* harmony export */   Sg: () => (/* binding */ opened),
/* harmony export */   Si: () => (/* binding */ changeAccount),
/* harmony export */   Up: () => (/* binding */ withAccount),
/* harmony export */   Xm: () => (/* binding */ groupMeant),
/* harmony export */   Z0: () => (/* binding */ groupNamed),
/* harmony export */   eK: () => (/* binding */ changeGroup),
/* harmony export */   i3: () => (/* binding */ lostBook),
/* harmony export */   mo: () => (/* binding */ openedByPackages),
/* harmony export */   t4: () => (/* binding */ withoutMember),
/* harmony export */   uq: () => (/* binding */ isFull),
/* harmony export */   xM: () => (/* binding */ accountNamed)
/* harmony export */ });
/** More accounts than any real image has: no work that grows with their square. */
const maxAccounts = 250;
/** The first line of a name, which is the one that counts. */
function accountNamed(book, name) {
    return book.accounts.find(account => account.name === name);
}
/** The first line of a group's name. */
function groupNamed(book, name) {
    return book.groups.find(group => group.name === name);
}
/** The group a name or number means, as `-g` of shadow's tools takes both. */
function groupMeant(book, text) {
    const named = groupNamed(book, text);
    return named ?? (/^\d+$/.test(text) ? book.groups.find(group => group.gid === Number(text)) : undefined);
}
/** Whether there are so many accounts or groups that no more are followed. */
function isFull({ accounts, groups }) {
    return accounts.length >= maxAccounts || groups.length >= maxAccounts;
}
function withAccount(book, account) {
    if (book.accounts.length >= maxAccounts)
        return opened(book, 'it has more accounts than any real image');
    return { ...book, accounts: [...book.accounts, account] };
}
function withGroup(book, group) {
    if (book.groups.length >= maxAccounts)
        return opened(book, 'it has more groups than any real image');
    return { ...book, groups: [...book.groups, group] };
}
/** Changes the line of an account. */
function changeAccount(book, name, change) {
    const first = accountNamed(book, name);
    return { ...book, accounts: book.accounts.map(account => (account === first ? { ...account, ...change } : account)) };
}
/** Changes the line of a group. */
function changeGroup(book, name, change) {
    const first = groupNamed(book, name);
    return { ...book, groups: book.groups.map(group => (group === first ? { ...group, ...change } : group)) };
}
/** Makes an account a member of a group; a group that is not known is added, as it must exist for that. */
function withMember(book, member, group, at) {
    const found = groupMeant(book, group);
    if (found === undefined) {
        return withGroup(book, {
            name: group,
            gid: /^\d+$/.test(group) ? Number(group) : undefined,
            members: [member],
            joinedAt: new Map([[member, at]]),
            at: undefined,
        });
    }
    if (found.members.includes(member))
        return book;
    return changeGroup(book, found.name, {
        members: [...found.members, member],
        joinedAt: new Map([...(found.joinedAt ?? []), [member, at]]),
    });
}
function withoutMember(book, member, group) {
    const found = groupMeant(book, group);
    return found === undefined
        ? book
        : changeGroup(book, found.name, { members: found.members.filter(name => name !== member) });
}
/** Takes an account away, and with it its memberships. */
function withoutAccount(book, name) {
    const groups = book.groups.map(group => group.members.includes(name) ? { ...group, members: group.members.filter(member => member !== name) } : group);
    return { ...book, accounts: book.accounts.filter(account => account.name !== name), groups };
}
function withoutGroup(book, name) {
    return { ...book, groups: book.groups.filter(group => group.name !== name) };
}
/** The accounts when anything may have been added: those that were known still stand, first. */
function opened(book, because) {
    const { settled: _, ...rest } = book;
    return { ...rest, isComplete: false, openBecause: book.isComplete ? because : book.openBecause };
}
/**
 * The accounts after packages were installed: their scripts create system accounts only. Below 1000 those of the
 * distribution, 60000 to 64999 Debian's reserve (Debian policy 9.2.2; Fedora and Alpine keep below 1000).
 */
function openedByPackages(book, because) {
    const settled = book.isComplete
        ? [
            { first: 1_000, last: 59_999 },
            { first: 65_536, last: 2_147_483_647 },
        ]
        : book.settled;
    const { settled: _, ...rest } = book;
    const open = { ...rest, isComplete: false, openBecause: book.isComplete ? because : book.openBecause };
    return settled === undefined ? open : { ...open, settled };
}
/** Nothing is known any more: even the accounts that were there may be gone. */
function lostBook(because) {
    return { accounts: [], groups: [], isComplete: false, openBecause: because };
}
/** One of the two lists is not known any more; the other still stands. */
function withoutList(book, list, because) {
    const { settled: _, ...rest } = book;
    return { ...rest, [list]: [], isComplete: false, openBecause: because };
}
/** Where two ways of a script meet: what only one of them has may or may not be there. */
function mergeBooks(a, b) {
    if (a === b)
        return a;
    const accounts = inBoth(a.accounts, b.accounts, eitherAccount);
    const groups = inBoth(a.groups, b.groups, eitherGroup);
    const settled = settledInBoth(a, b);
    const merged = {
        accounts: accounts.kept,
        groups: groups.kept,
        isComplete: a.isComplete && b.isComplete,
        openBecause: a.isComplete ? b.openBecause : a.openBecause,
        ...(settled !== undefined && { settled }),
    };
    if (accounts.lost !== undefined)
        return opened(merged, `the account \`${accounts.lost.name}\` is created or removed only under a condition`);
    return groups.lost === undefined ? merged : opened(merged, 'a group is created or removed only under a condition');
}
/** What two lists have in common by name. They mostly are one list that one of the two ways added to: no work for that part. */
function inBoth(a, b, either) {
    let same = 0;
    while (same < a.length && same < b.length && a[same] === b[same])
        same += 1;
    if (same === a.length && same === b.length)
        return { kept: a, lost: undefined };
    if (same === a.length)
        return { kept: a, lost: b[same] };
    if (same === b.length)
        return { kept: b, lost: a[same] };
    const kept = a.slice(0, same);
    const theirs = new Map(b.slice(same).map(item => [item.name, item]));
    let lost;
    for (const item of a.slice(same)) {
        const other = theirs.get(item.name);
        if (other === undefined)
            lost ??= item;
        else
            kept.push(item === other ? item : either(item, other));
        theirs.delete(item.name);
    }
    return { kept, lost: lost ?? theirs.values().next().value };
}
/** The numbers of which both know every account; there is one way to have such numbers, so they are the same ones. */
function settledInBoth(a, b) {
    if (a.isComplete)
        return b.settled;
    return b.isComplete || b.settled !== undefined ? a.settled : undefined;
}
function eitherAccount(a, b) {
    const uid = same(a.uid, b.uid);
    const mayBeRoot = a.mayBeRoot === true || b.mayBeRoot === true || (uid === undefined && (a.uid === 0 || b.uid === 0));
    return { name: a.name, uid, gid: same(a.gid, b.gid), at: a.at ?? b.at, ...(mayBeRoot && { mayBeRoot }) };
}
function eitherGroup(a, b) {
    return {
        name: a.name,
        gid: same(a.gid, b.gid),
        members: [...new Set([...a.members, ...b.members])],
        joinedAt: new Map([...(a.joinedAt ?? []), ...(b.joinedAt ?? [])]),
        at: a.at ?? b.at,
    };
}
function same(a, b) {
    return a === b ? a : undefined;
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


/***/ }),

/***/ 3494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JJ: () => (/* binding */ joinEnds),
/* harmony export */   KB: () => (/* binding */ mergeScenes),
/* harmony export */   Wi: () => (/* binding */ whoWords),
/* harmony export */   xs: () => (/* binding */ isSameWho)
/* harmony export */ });
/* harmony import */ var _dockerfile_account_book_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4671);

/** How many ends are told apart: more of them do not make an answer clearer. */
const maxEnds = 32;
/** Where two ways of a script meet. */
function mergeScenes(a, b) {
    return {
        who: a.who,
        isBash: a.isBash,
        accounts: (0,_dockerfile_account_book_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeBooks */ .HK)(a.accounts, b.accounts),
        steps: a.steps,
        last: joinEnds(a.last, b.last),
        beside: joinEnds(a.beside, b.beside),
    };
}
/** The ends of both, each once. */
function joinEnds(a, b) {
    if (a === b || b.length === 0)
        return a;
    if (a.length === 0)
        return b;
    const ends = [...a];
    for (const end of b)
        if (ends.length < maxEnds && !ends.some(other => isSameEnd(other, end)))
            ends.push(end);
    return ends;
}
function isSameEnd(a, b) {
    return (a === b ||
        (a.refused?.why === b.refused?.why &&
            isSameWho(a.who, b.who) &&
            a.steps.at(-1)?.at?.start === b.steps.at(-1)?.at?.start));
}
/** Whether two answers are one as far as they are known. */
function isSameWho(a, b) {
    if (a === b)
        return true;
    const sameNumber = (x, y) => x.state === 'known' ? y.state === 'known' && x.value === y.value : y.state === 'unknown' && x.detail === y.detail;
    return a.name === b.name && sameNumber(a.uid, b.uid) && sameNumber(a.gid, b.gid);
}
/** A process in the words of a trail: `postgres (uid 999)`, `root`, `uid 1000`. */
function whoWords({ name, uid, root }) {
    if (root.state === 'known' && root.value)
        return name === undefined || name === 'root' ? 'root' : `${name} (uid 0)`;
    if (uid.state === 'known')
        return name === undefined ? `uid ${uid.value}` : `${name} (uid ${uid.value})`;
    if (name !== undefined)
        return name;
    return root.state === 'known' ? 'a user that is not root' : 'a user that is not known';
}


/***/ }),

/***/ 6553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ rootRepairOf),
/* harmony export */   x: () => (/* binding */ repairFor)
/* harmony export */ });
/* harmony import */ var _resolved_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5247);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7718);
/* harmony import */ var _user_string_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1928);



/**
 * The one edit that ends an image's being root: a global ARG that the stage of its USER line does not declare again, or the account that
 * its base image has for just this. `undefined` where there is none, or more than one way, and where a RUN line behind it would lose
 * the root that it may need.
 *
 * @param images all stages of its build.
 */
function rootRepairOf(image, images, accounts, runs) {
    if (runs.root.state === 'unknown' || !runs.root.value || images.length > mostStages)
        return undefined;
    if (image.undeclared !== undefined) {
        const { at } = image.undeclared;
        const owner = images.find(({ stage }) => stage.instructions.some(({ span }) => span.start === at.start));
        return owner === undefined || runsBehind(at.start, owner, images)
            ? undefined
            : redeclare(image.undeclared, accounts);
    }
    if (image.userAt !== undefined)
        return undefined;
    const end = image.stage.instructions.at(-1)?.span.start ?? image.stage.from.span.start;
    return runsBehind(end, image, images) ? undefined : ownAccount(image, accounts);
}
/** Whether a RUN line stands behind a place, in its stage or in one that is built on it: it would run as the new user. */
function runsBehind(start, owner, images) {
    return images.some(({ chain, executed }) => chain.includes(owner.stage.index) &&
        executed.some(({ instruction: { keyword, span } }) => keyword === 'RUN' && span.start > start));
}
/** Longer files are no person's, and looking through them for each stage would cost more than it gives. */
const mostStages = 100;
/** The repair of the image that a workload is, or that decides who it is, as a part of a problem. */
function repairFor(workload) {
    const image = workload.kind === 'image' ? workload : workload.target;
    const isDecided = image !== undefined && isSame(image.decidedAt, workload.decidedAt);
    return isDecided && image.rootRepair !== undefined ? { fix: image.rootRepair } : {};
}
function isSame(a, b) {
    return a.file.path === b.file.path && a.start === b.start;
}
function redeclare({ names, user, at }, accounts) {
    const { root, refused } = (0,_user_string_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveUserString */ .r)(user, accounts);
    if (root.state === 'unknown' || root.value || refused !== undefined)
        return undefined;
    const { file } = at;
    const start = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .lineStartsOf */ .xV)(file)[(0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .lineAt */ .mh)(file, at.start)] ?? 0;
    // Behind ONBUILD, or otherwise within another line, there is no place for it.
    if (file.text.slice(start, at.start).trim() !== '')
        return undefined;
    const lines = names.map(name => `ARG ${name}${lineEndOf(file)}`).join('');
    const shown = names.map(name => `\`${name}\``).join(' and ');
    return {
        title: `Declare ${shown} again in the stage: the user is \`${user}\` then.`,
        edits: [{ at: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(file, start), text: lines }],
    };
}
/** Accounts that official images make for their users to run as: <https://github.com/nodejs/docker-node/blob/main/docs/BestPractices.md#non-root-user>. */
const ownAccounts = [[/^docker\.io\/library\/node[:@]/, 'node']];
function ownAccount(image, accounts) {
    const { facts, stage, base, command, entrypoint } = image;
    if (facts === undefined || (0,_resolved_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknown */ .t8)(facts) || base.state === 'unknown')
        return undefined;
    const [, name] = ownAccounts.find(([pattern]) => pattern.test(base.value)) ?? [];
    const account = accounts.accounts.find(one => one.name === name && one.at === undefined);
    if (account?.uid === undefined || account.gid === undefined)
        return undefined;
    // Another program may need root, or write where only root may (npm and what it starts do); the image's own entrypoint only passes on.
    if (entrypoint.at !== undefined || command.words.state === 'unknown')
        return undefined;
    const [program = ''] = command.words.value ?? [];
    if (command.at === undefined || program !== name)
        return undefined;
    const { file } = stage.from.span;
    const last = stage.instructions.at(-1) ?? stage.from;
    if (last.span.file !== file)
        return undefined;
    const end = Math.max(last.span.end, ...last.heredocs.map(({ body }) => file.text.indexOf('\n', body.end)));
    const newline = file.text.indexOf('\n', end);
    const line = `USER ${account.uid}:${account.gid}`;
    const eol = lineEndOf(file);
    return {
        title: `Run as \`${name}\` (${account.uid}), the account that the image has for it.`,
        edits: [
            newline === -1
                ? { at: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(file, file.text.length), text: `${eol}${line}${eol}` }
                : { at: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(file, newline + 1), text: `${line}${eol}` },
        ],
    };
}
function lineEndOf(file) {
    return file.text.includes('\r\n') ? '\r\n' : '\n';
}


/***/ }),

/***/ 1928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ resolveUserString)
/* harmony export */ });
/* harmony import */ var _accounts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3811);
/* harmony import */ var _resolved_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5247);


/** Numbers above are refused (moby/sys user/user.go `maxID`). */
const maxId = 2_147_483_647;
/**
 * Resolves `user[:group]` as the engine does at start (moby/sys user/user.go `GetExecUser`): numbers beat names, an
 * empty part is 0, a number without an account has gid 0, a given group drops the supplementary ones.
 */
function resolveUserString(text, accounts) {
    const [userPart = '', groupPart = ''] = text.split(':');
    const user = findUser(userPart, accounts);
    if (groupPart === '')
        return user;
    const gid = findGroup(groupPart, accounts);
    return { ...user, gid: gid.gid, groups: [], refused: user.refused ?? gid.refused };
}
/** A decimal number as Go's `strconv.Atoi` reads it, with its sign; `undefined` for a name. */
function numberOf(text) {
    return /^[+-]?\d+$/.test(text) ? Number(text) : undefined;
}
function findUser(part, accounts) {
    const number = part === '' ? 0 : numberOf(part);
    if (number !== undefined)
        return byNumber(number, part, accounts);
    const account = accounts.accounts.find(({ name }) => name === part);
    if (account !== undefined)
        return byAccount(account, accounts);
    if (part === 'root' && !accounts.isComplete)
        return rootByName();
    if (accounts.isComplete)
        return refusedUser(`the image has no account \`${part}\``);
    const reason = (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('base-accounts', `nothing says which number \`${part}\` is: ${accounts.openBecause}`);
    return { uid: reason, gid: reason, root: (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(false), name: part, groups: [], step: undefined, refused: undefined };
}
/** Every image that has accounts at all has root as number 0; only a scratch image can lack it. */
function rootByName() {
    return {
        uid: (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(0),
        gid: (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(0),
        root: (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(true),
        name: 'root',
        groups: [],
        step: undefined,
        refused: undefined,
    };
}
function byNumber(number, written, accounts) {
    if (number < 0 || number > maxId) {
        return refusedUser(`\`${written}\` is not in the range 0–${maxId}`);
    }
    const uid = number + 0;
    const account = accounts.accounts.find(candidate => candidate.uid === uid);
    if (account !== undefined)
        return { ...byAccount(account, accounts), uid: (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(uid), root: (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(uid === 0) };
    const mayHaveAccount = !(0,_accounts_js__WEBPACK_IMPORTED_MODULE_0__/* .isSettled */ .I)(accounts, uid) && uid !== 0;
    const gid = mayHaveAccount
        ? (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('base-accounts', `whether an account of the image has the number ${uid}, and with which group, is not known: ${accounts.openBecause}`)
        : (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(0);
    return {
        uid: (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(uid),
        gid,
        root: (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(uid === 0),
        name: uid === 0 ? 'root' : undefined,
        groups: [],
        step: undefined,
        refused: undefined,
    };
}
function byAccount(account, accounts) {
    const groups = [];
    for (const group of accounts.groups)
        if (group.members.includes(account.name) && group.gid !== undefined)
            groups.push(group.gid);
    const step = account.at && { by: 'account', effect: accountEffect(account), at: account.at };
    return {
        uid: account.uid === undefined ? openNumber('uid', account.name, account.at) : (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(account.uid),
        gid: account.gid === undefined ? openNumber('gid', account.name, account.at) : (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(account.gid),
        root: account.mayBeRoot === true ? mayBeRoot(account) : (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(account.uid === 0),
        name: account.name,
        groups: [...new Set(groups)].sort((a, b) => a - b),
        step,
        refused: undefined,
    };
}
function mayBeRoot({ name }) {
    return (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('account-id', `the account \`${name}\` is created with a number that is not known and may be 0`);
}
function accountEffect(account) {
    return account.uid === undefined
        ? `account ${account.name}, its number is not fixed`
        : `account ${account.name} is uid ${account.uid}`;
}
function openNumber(what, name, at) {
    const where = at === undefined ? 'by the base image' : 'here';
    return (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('account-id', `the account \`${name}\` is created ${where} without a fixed ${what}`);
}
function refusedUser(why) {
    const reason = (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('undefined-account', why);
    return {
        uid: reason,
        gid: reason,
        root: (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(false),
        name: undefined,
        groups: [],
        step: undefined,
        refused: `${why}: the container does not start`,
    };
}
function findGroup(part, accounts) {
    const number = numberOf(part);
    if (number !== undefined) {
        if (number >= 0 && number <= maxId)
            return { gid: (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(number + 0), refused: undefined };
        const why = `\`${part}\` is not in the range 0–${maxId}`;
        return { gid: (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('undefined-account', why), refused: `${why}: the container does not start` };
    }
    const group = accounts.groups.find(({ name }) => name === part);
    if (group !== undefined) {
        const gid = group.gid === undefined
            ? (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('account-id', `the group \`${part}\` is created without a fixed gid`)
            : (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(group.gid);
        return { gid, refused: undefined };
    }
    if (part === 'root' && !accounts.isComplete)
        return { gid: (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(0), refused: undefined };
    if (!accounts.isComplete) {
        return {
            gid: (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('base-accounts', `nothing says which number the group \`${part}\` is: ${accounts.openBecause}`),
            refused: undefined,
        };
    }
    const why = `the image has no group \`${part}\``;
    return { gid: (0,_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('undefined-account', why), refused: `${why}: the container does not start` };
}


/***/ })

};
