export const id = 781;
export const ids = [781];
export const modules = {

/***/ 2781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  chooseEngine: () => (/* binding */ chooseEngine)
});

// EXTERNAL MODULE: ./lib/core/resolved.js
var resolved = __webpack_require__(5247);
// EXTERNAL MODULE: ./lib/core/source.js
var source = __webpack_require__(7718);
;// CONCATENATED MODULE: ./lib/core/engine/engine-files.js
/**
 * Picks one host's files: `etc/docker/daemon.json` before one that ends so before any other before one that is written out in another
 * file, then by path; the subuid and subgid that lie nearest to it.
 */
function pickHostFiles(files) {
    const named = files.map(file => ({ file, path: pathOf(file) }));
    const pick = (kind, near) => {
        let best;
        for (const one of named) {
            if (one.file.kind === kind && (best === undefined || isBetter(one, best, near)))
                best = one;
        }
        return best?.file;
    };
    const daemonJson = pick('daemon-json', undefined);
    const root = daemonJson === undefined ? undefined : hostRootOf(pathOf(daemonJson));
    const subuid = pick('subuid', root);
    const subgid = pick('subgid', root ?? (subuid === undefined ? undefined : hostRootOf(pathOf(subuid))));
    const others = [];
    for (const { file, path } of named) {
        if (file.kind !== 'daemon-json' && file.kind !== 'subuid' && file.kind !== 'subgid')
            continue;
        if (file !== daemonJson && file !== subuid && file !== subgid)
            others.push(path);
    }
    return { daemonJson, subuid, subgid, others: others.sort() };
}
/** The path of a file; '' when nothing names it. */
function pathOf({ path, source }) {
    return path ?? source?.path ?? '';
}
function isBetter(one, than, near) {
    if (near !== undefined) {
        const distance = distanceFrom(near, one.path) - distanceFrom(near, than.path);
        if (distance !== 0)
            return distance < 0;
    }
    const rank = rankOf(one) - rankOf(than);
    return rank === 0 ? one.path < than.path : rank < 0;
}
function rankOf({ file, path }) {
    if (file.on !== undefined)
        return 3;
    if (hostRootOf(path) === '' && path.startsWith('etc/'))
        return 0;
    return /(?:^|\/)etc\/(?:docker\/)?[^/]+$/.test(path) ? 1 : 2;
}
/** The directory that stands for the host's `/`: what comes before `etc/`, else the file's own directory. */
function hostRootOf(path) {
    const directory = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
    return directory.replace(/(?:^|\/)etc(?:\/docker)?$/, '');
}
/** Directories up from `near` and down to the file's own root. */
function distanceFrom(near, path) {
    const from = near === '' ? [] : near.split('/');
    const root = hostRootOf(path);
    const to = root === '' ? [] : root.split('/');
    let shared = 0;
    while (shared < from.length && shared < to.length && from[shared] === to[shared])
        shared += 1;
    return from.length + to.length - 2 * shared;
}

;// CONCATENATED MODULE: ./lib/core/engine/map-side.js


/** No map, and nothing to say about it. */
const noSide = { ranges: (0,resolved/* known */.eO)([]), trail: [], lines: [], effect: 'none', problems: [] };
/** A map that is not known. */
function unknownSide(why) {
    return { ...noSide, ranges: why };
}
/** A map that the engine or the kernel refuses. `message` ends with a full stop. */
function refusedSide(kind, lines, problem) {
    const { message, at, effect } = problem;
    return {
        ranges: (0,resolved/* unknown */.L5)('engine', `${kind}: ${message.replace(/\.$/, '')}`),
        trail: [{ by: 'engine', effect: message, at }],
        lines,
        effect,
        problems: [{ ...problem, trail: [] }],
    };
}
/** `uid` or `gid`: what the file is about. */
function idOf(kind) {
    return kind === 'subuid' ? 'uid' : 'gid';
}
/** Where a file is shown that lacks what was looked for. */
function startOf({ file }) {
    return (0,source/* spanOf */.ee)(file, 0);
}
/** A user as a sentence names it. */
function shownUser({ name, uid }) {
    return name === undefined ? `uid ${uid}` : `\`${name}\``;
}

// EXTERNAL MODULE: ./lib/core/engine/id-map.js
var id_map = __webpack_require__(2050);
;// CONCATENATED MODULE: ./lib/core/engine/subid-overlaps.js
/**
 * Ranges that share ids, each told once, at the later line of the two. Lines whose start is no number are left out: they are told as such.
 *
 * @param user an account whose name and number are both known, so that lines by either are one owner's.
 */
function overlapsIn(subid, user) {
    const ranges = subid.lines.filter(({ isTemplate, start, count }) => !isTemplate && start.state === 'number' && count.value > 0n);
    ranges.sort((a, b) => a.start.id - b.start.id || a.span.start - b.span.start);
    const problems = [];
    let reaching;
    for (const line of ranges) {
        if (reaching !== undefined && line.start.id < endOf(reaching)) {
            const [first, second] = reaching.span.start < line.span.start ? [reaching, line] : [line, reaching];
            problems.push(overlapOf(first, second, line.start.id, user));
        }
        if (reaching === undefined || endOf(line) > endOf(reaching))
            reaching = line;
    }
    return problems;
}
/** The id behind the range. */
function endOf({ start, count }) {
    return start.id + count.id;
}
function overlapOf(first, second, from, user) {
    const isOwn = ({ owner }) => owner.value === user?.name || owner.value === String(user?.uid);
    const isOneOwner = first.owner.value === second.owner.value || (isOwn(first) && isOwn(second));
    const message = isOneOwner
        ? `Two ranges of \`${first.owner.value}\` share the ids from ${from} on: the kernel refuses such a map, no container starts.`
        : `\`${first.owner.value}\` and \`${second.owner.value}\` share the ids from ${from} on: each owns the other's files and processes.`;
    return {
        about: 'overlapping-subids',
        effect: isOneOwner ? 'containers-fail' : 'shared-ids',
        message,
        at: second.span,
        trail: [{ by: 'engine', effect: `the range of \`${first.owner.value}\` that it overlaps with`, at: first.span }],
    };
}

;// CONCATENATED MODULE: ./lib/core/engine/subid-problems.js



/** Ids below belong to accounts of the host: system, ordinary users, and `nobody` with 65534. login.defs(5), https://systemd.io/UIDS-GIDS/ */
const hostIds = 65_536;
/** Images use ids up to 65534 (`nobody`), so a map wants as many. https://systemd.io/UIDS-GIDS/ */
const usualSize = 65_536;
/** runc mounts devpts with `gid=5` (seen on Docker 28.5 with 5 and with 6 ids). */
const terminalsGroup = 5;
/**
 * What is wrong in subuid and subgid besides what the sides say themselves: lines that are no lines, ranges on the host's ids, ranges that
 * overlap, maps that are short. By file, then by place.
 *
 * @param user whose ranges the engine takes; `undefined` when it takes none.
 */
function problemsOf(subuid, uids, subgid, gids, user) {
    const problems = [...fileProblems('subuid', subuid, uids, user), ...fileProblems('subgid', subgid, gids, user)];
    const ofUids = sizeOfSide(uids);
    const ofGids = sizeOfSide(gids);
    const at = gids.lines[0]?.span;
    // A side that is short says so itself.
    const isLong = ofUids !== undefined && ofGids !== undefined && Math.min(ofUids, ofGids) >= usualSize;
    if (isLong && ofUids !== ofGids && at !== undefined) {
        const first = uids.lines[0];
        problems.push({
            about: 'short-subids',
            effect: 'partial-map',
            message: `The map has ${ofUids} uids and ${ofGids} gids: some id may be a user and no group, or a group and no user.`,
            at,
            trail: first === undefined ? [] : [{ by: 'engine', effect: `${ofUids} uids`, at: first.span }],
        });
    }
    return problems;
}
function sizeOfSide({ ranges, lines }) {
    return ranges.state === 'known' && lines.length > 0 ? (0,id_map/* sizeOf */.$d)(ranges.value) : undefined;
}
function fileProblems(kind, source, side, user) {
    if (source.state !== 'read')
        return [];
    const said = new Set(side.problems.map(({ at }) => at.start));
    const places = new Map(side.lines.map((line, index) => [line, index]));
    const problems = [];
    for (const line of source.subid.lines) {
        if (line.isTemplate || said.has(line.span.start))
            continue;
        const problem = lineProblem(kind, line, side, places.get(line));
        if (problem !== undefined)
            problems.push(problem);
    }
    for (const problem of overlapsIn(source.subid, user))
        if (!said.has(problem.at.start))
            problems.push(problem);
    const short = shortProblem(kind, side);
    if (short !== undefined)
        problems.push(short);
    return problems.sort((a, b) => a.at.start - b.at.start);
}
/** @param place which of the map's lines it is; `undefined` for another user's. */
function lineProblem(kind, line, side, place) {
    const isRoot = place !== undefined && line.start.id === 0 && side.effect === 'root-is-host-root';
    const at = line.span;
    const wrong = wrongWith(line, kind);
    if (wrong === undefined) {
        if (line.count.id === 0 || line.start.id >= hostIds)
            return undefined;
        const effect = isRoot ? 'root-is-host-root' : 'shared-ids';
        return { about: 'subids-on-host-ids', effect, message: onHostIds(line, kind), at, trail: [] };
    }
    const range = place === undefined || side.ranges.state === 'unknown' ? undefined : side.ranges.value[place];
    const isReadOtherwise = line.start.state !== 'number' || line.start.value !== BigInt(line.start.id);
    if (range === undefined || range.outside !== line.start.id || !isReadOtherwise)
        return {
            about: 'invalid-subid',
            effect: isRoot ? 'root-is-host-root' : 'none',
            message: `${wrong}.`,
            at,
            trail: [],
        };
    const result = isRoot
        ? 'root in the container is root on the host'
        : `${idOf(kind)}s from ${range.inside} on are the host's own from ${range.outside} on`;
    const effect = isRoot ? 'root-is-host-root' : 'shared-ids';
    return {
        about: 'invalid-subid',
        effect,
        message: `${wrong}: Docker reads ${range.outside}, and ${result}.`,
        at,
        trail: [],
    };
}
/** What is not as subuid(5) wants it: `name-or-id:start:count`. */
function wrongWith({ owner, start, count, fields }, kind) {
    const form = `A line of ${kind} is \`name-or-id:start:count\``;
    if (fields < 3)
        return `${form}; this one has ${fields === 1 ? 'one field' : 'two fields'}`;
    const of = (part) => `The ${part} of \`${owner.value}\` in ${kind} is`;
    if (start.state === 'not-a-number')
        return `${of('start')} \`${start.written}\`, which is no number`;
    if (count.state === 'not-a-number')
        return `${of('count')} \`${count.written}\`, which is no number`;
    if (start.value < 0n)
        return `${of('start')} ${start.written}, and no id is negative`;
    if (start.value > id_map/* largestId */.Cn)
        return `${of('start')} ${start.written}, beyond the last id ${id_map/* largestId */.Cn}`;
    if (count.value < 1n || count.value > id_map/* largestId */.Cn + 1)
        return `${of('count')} ${count.written}`;
    return fields > 3 ? `${form}; this one has ${fields} fields` : undefined;
}
function onHostIds({ owner, start, count }, kind) {
    const ids = `${idOf(kind)}s ${start.id}–${start.id + count.id - 1}`;
    return `The ${ids} of \`${owner.value}\` are ids of the host's own accounts${start.id === 0 ? ', root among them' : ''}.`;
}
function shortProblem(kind, side) {
    const size = sizeOfSide(side);
    const at = side.lines.at(-1)?.span;
    if (size === undefined || size >= usualSize || at === undefined)
        return undefined;
    if (kind === 'subgid' && size <= terminalsGroup) {
        const message = `The map has ${size} gids: no container starts, for gid ${terminalsGroup}, which has its terminals, is outside.`;
        return { about: 'short-subids', effect: 'containers-fail', message, at, trail: [] };
    }
    const id = idOf(kind);
    const message = `The map has ${size} ${id}s, fewer than ${usualSize}: a container with a ${id} from ${size} on, \`nobody\` among them, does not start.`;
    return { about: 'short-subids', effect: 'partial-map', message, at, trail: [] };
}

;// CONCATENATED MODULE: ./lib/core/engine/engine-parts.js



/** An engine with a map. */
function mappedEngine(host, mode, origin, parts) {
    const { uids, gids, user, steps, problems } = parts;
    return {
        mode,
        uids: uids.ranges,
        gids: gids.ranges,
        ...origin,
        trail: [...steps, ...uids.trail, ...gids.trail],
        ...rest(host),
        problems: [
            ...problems,
            ...uids.problems,
            ...gids.problems,
            ...problemsOf(host.subuid, uids, host.subgid, gids, user),
        ],
    };
}
/** An engine without a map. */
function rootfulEngine(host, origin, effect, problems = []) {
    return {
        mode: 'rootful',
        uids: (0,resolved/* known */.eO)([]),
        gids: (0,resolved/* known */.eO)([]),
        ...origin,
        trail: effect === undefined ? [] : [{ by: 'engine', effect, at: origin.at }],
        ...rest(host),
        problems: [...problems, ...problemsOf(host.subuid, noSide, host.subgid, noSide, undefined)],
    };
}
/** An engine whose files do not say whether it maps, or whom. */
function undecidedEngine(host, origin, why) {
    return { ...rootfulEngine(host, origin, why.detail), uids: why, gids: why };
}
function rest({ daemon, others }) {
    const defaults = { noNewPrivileges: daemon?.noNewPrivileges, dataRoot: daemon?.dataRoot };
    return { others, faults: daemon?.faults ?? [], defaults };
}

;// CONCATENATED MODULE: ./lib/core/engine/engine-version.js
/** The newest engine that runs-as was held against; what it does is the default. */
const newest = { major: 29, minor: 8 };
/** The version of a text like `28.5.2` or `v20.10`; the newest one for no text and for what is no version. */
function parseEngineVersion(text) {
    const match = /^v?([0-9]{1,4})(?:\.([0-9]{1,4}))?/.exec(text?.trim() ?? '');
    if (match === null)
        return newest;
    return { major: Number(match[1]), minor: Number(match[2] ?? '0') };
}
/**
 * Before 28 moby's parser of subuid refused what it could not read, and `default` looked for a free range.
 * https://github.com/moby/moby/commit/24ad9bef9d8e
 */
function readsSubidStrictly({ major }) {
    return major < 28;
}
/** Since 29 the containerd image store and userns-remap exclude each other where both are written down. */
function refusesSnapshotterUnderRemap({ major }) {
    return major >= 29;
}
/**
 * Until 29 a range that only touches the one dockerd has in mind for dockremap counted as taken, when it comes right behind.
 * https://github.com/moby/moby/blob/v28.5.2/internal/usergroup/add_linux.go#L166-L175 (wouldOverlap)
 */
function countsNeighboursAsTaken({ major }) {
    return major < 29;
}

;// CONCATENATED MODULE: ./lib/core/engine/placeholder.js
const opening = /\{\{|\{%|\{#|\$\{|<%|%%|@@|<<[A-Z_]/;
/**
 * Whether a text has a placeholder that another program fills in: Jinja, Ansible, Go templates (`{{ }}`, `{% %}`), Terraform and
 * cloud-init (`${ }`), ERB (`<% %>`). What stands there is not known; it is no error.
 */
function hasPlaceholder(text) {
    return opening.test(text);
}

;// CONCATENATED MODULE: ./lib/core/engine/go-integer.js
const largest = 2n ** 63n - 1n;
/**
 * Reads a decimal integer as moby does: an optional sign, digits only, no blanks; the error is ignored, the value is kept.
 * https://github.com/moby/sys/blob/user/v0.5.0/user/user.go#L60-L97
 */
function parseGoInteger(text) {
    if (!/^[+-]?[0-9]+$/.test(text))
        return { value: 0n, state: 'not-a-number' };
    const negative = text.startsWith('-');
    const digits = text.replace(/^[+-]?0*/, '');
    // BigInt() of many digits is worse than linear; 19 hold every int64.
    if (digits.length > 19)
        return { value: negative ? -largest - 1n : largest, state: 'too-large' };
    const size = BigInt(`0${digits}`);
    if (negative)
        return size > largest + 1n ? { value: -largest - 1n, state: 'too-large' } : { value: -size, state: 'number' };
    return size > largest ? { value: largest, state: 'too-large' } : { value: size, state: 'number' };
}
/** The lower 32 bits, as Go's `uint32(n)` and the kernel's ids have them. */
function lower32Bits(value) {
    return Number(BigInt.asUintN(32, value));
}
/** Offsets of a text without the blanks that Go's `TrimSpace` takes away (Unicode's White_Space; not a byte order mark). */
function trimmed(text, start, end) {
    let from = start;
    let to = end;
    while (from < to && isSpace(text.charCodeAt(from)))
        from += 1;
    while (to > from && isSpace(text.charCodeAt(to - 1)))
        to -= 1;
    return { start: from, end: to };
}
function isSpace(unit) {
    if (unit <= 0x20)
        return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
    if (unit === 0x85 || unit === 0xa0 || unit === 0x1680)
        return true;
    if (unit >= 0x2000 && unit <= 0x200a)
        return true;
    return unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000;
}

;// CONCATENATED MODULE: ./lib/core/engine/subid.js



/** Go's `bufio.Scanner` gives up at a line of this many bytes. */
const longestLine = 65_535;
/**
 * Reads /etc/subuid or /etc/subgid as moby does since 28: blanks around a line are dropped, fields are split at colons, what is no
 * number becomes 0, a fourth field is ignored. A comment is a line whose owner is nobody; it is left out here.
 * https://github.com/moby/sys/blob/user/v0.5.0/user/user.go#L477-L510
 */
function parseSubid(file) {
    const { text } = file;
    const lines = [];
    let tooLong;
    let at = 0;
    while (at < text.length) {
        const newline = text.indexOf('\n', at);
        const end = newline === -1 ? text.length : newline;
        if (tooLong === undefined && end - at > longestLine / 3 && byteLength(text, at, end) > longestLine)
            tooLong = (0,source/* spanOf */.ee)(file, at, end);
        const line = trimmed(text, at, end);
        if (line.start < line.end && text[line.start] !== '#')
            lines.push(parseLine(file, line.start, line.end, (0,source/* spanOf */.ee)(file, at, end)));
        at = end + 1;
    }
    return { file, lines, tooLong };
}
function parseLine(file, start, end, whole) {
    const { text } = file;
    const parts = [];
    let fields = 1;
    let from = start;
    for (let at = start; at < end; at += 1) {
        if (text[at] !== ':')
            continue;
        // Three parts count; the rest is only counted, whatever its length.
        if (parts.length < 3)
            parts.push((0,source/* spanOf */.ee)(file, from, at));
        from = at + 1;
        fields += 1;
    }
    if (parts.length < 3)
        parts.push((0,source/* spanOf */.ee)(file, from, end));
    const [owner = (0,source/* spanOf */.ee)(file, start), first, second] = parts;
    return {
        owner: { value: text.slice(owner.start, owner.end), span: owner },
        start: numberAt(file, first, end),
        count: numberAt(file, second, end),
        fields,
        isTemplate: hasPlaceholder(text.slice(start, end)),
        span: (0,source/* spanOf */.ee)(file, start, end),
        whole,
    };
}
function numberAt(file, span, end) {
    if (span === undefined)
        return { value: 0n, id: 0, state: 'missing', written: '', span: (0,source/* spanOf */.ee)(file, end) };
    const written = file.text.slice(span.start, span.end);
    const { value, state } = parseGoInteger(written);
    return { value, id: lower32Bits(value), state, written, span };
}
function byteLength(text, start, end) {
    let bytes = 0;
    for (let at = start; at < end; at += 1) {
        const unit = text.charCodeAt(at);
        // A surrogate is half of four bytes.
        bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
    }
    return bytes;
}
/** The lines of an account: those with its name and those with its number, in file order. */
function linesFor(subid, user) {
    const uid = user.uid === undefined ? undefined : String(user.uid);
    return subid.lines.filter(({ owner }) => owner.value === user.name || owner.value === uid);
}

;// CONCATENATED MODULE: ./lib/core/engine/remap-default.js





/** What dockremap gets when dockerd creates it. https://github.com/moby/moby/blob/v28.5.2/internal/usergroup/add_linux.go#L27-L31 */
const created = { start: 100_000, size: 65_536 };
/**
 * `userns-remap: default` without a line of dockremap: dockerd creates the user and appends a line. Since 28 it looks only at root's own
 * lines for a free start, so that another user's 100000 is taken a second time; before, at all lines.
 * https://github.com/moby/moby/blob/v28.5.2/internal/usergroup/add_linux.go#L133-L175
 */
function createdSide(kind, subid, version) {
    const looksAt = readsSubidStrictly(version) ? subid.lines : linesFor(subid, { name: 'root' });
    let start = created.start;
    for (const { start: from, count } of [...looksAt].sort((a, b) => a.start.id - b.start.id)) {
        const end = start + created.size;
        const last = from.id + count.id;
        const isTaken = countsNeighboursAsTaken(version)
            ? (start >= from.id && start <= last) || (end <= last && end >= from.id)
            : start < last && from.id < end;
        if (isTaken)
            start = last;
    }
    const given = `\`dockremap:${start}:${created.size}\``;
    const effect = `${kind} has no line of \`dockremap\`: Docker adds ${given} when it creates the user`;
    const problems = [];
    for (const { owner, start: from, count, isTemplate, span } of subid.lines) {
        if (isTemplate || from.id >= start + created.size || from.id + count.id <= start)
            continue;
        problems.push({
            about: 'overlapping-subids',
            effect: 'shared-ids',
            message: `\`${owner.value}\` has ids ${from.id}–${from.id + count.id - 1}, and Docker gives ${given} although they are taken: containers share ids with it.`,
            at: span,
            trail: [],
        });
    }
    return {
        ranges: (0,resolved/* known */.eO)((0,id_map/* endToEnd */.uO)([{ start, size: created.size }])),
        trail: [{ by: 'engine', effect, at: startOf(subid) }],
        lines: [],
        effect: 'none',
        problems,
    };
}

;// CONCATENATED MODULE: ./lib/core/engine/remap.js







/** `adduser --system` and `useradd -r` stay below the first ordinary uid, so a line for a higher number is not dockremap's. */
const firstOrdinaryUid = 1000;
/** (uid_t)-1: chown takes it for "leave as it is", and the kernel never maps it. */
const noId = 4_294_967_295;
/**
 * The map that userns-remap makes of one file, for the user that it names. Only the user's name and number select lines, also in
 * subgid: the group of `user:group` selects nothing.
 *
 * @param at where the user is named.
 */
function remapSide(kind, source, user, version, at) {
    const who = shownUser(user);
    if (source.state === 'unreadable')
        return unknownSide((0,resolved/* unknown */.L5)('unreadable', `\`${source.path}\`, which has the ranges of ${who}, cannot be read`));
    if (source.state === 'missing') {
        const hint = user.isDefault ? '; Docker adds `dockremap:100000:65536` when it creates the user' : '';
        return unknownSide((0,resolved/* unknown */.L5)('engine', `no ${kind} file was found, so the ranges of ${who} are not known${hint}`));
    }
    const { subid } = source;
    if (subid.tooLong !== undefined) {
        const message = `The line is too long: dockerd reads nothing of ${kind} and does not start.`;
        return refusedSide(kind, [], { about: 'invalid-subid', effect: 'does-not-start', message, at: subid.tooLong });
    }
    const doubt = doubtOf(subid, kind, user);
    if (doubt !== undefined)
        return unknownSide(doubt);
    const isStrict = readsSubidStrictly(version);
    const malformed = isStrict ? subid.lines.find(({ fields }) => fields !== 3) : undefined;
    if (malformed !== undefined) {
        const message = `Docker ${version.major} takes only lines with three fields in ${kind} and does not start.`;
        return refusedSide(kind, [], { about: 'invalid-subid', effect: 'does-not-start', message, at: malformed.span });
    }
    const lines = isStrict ? strictLinesFor(subid, user) : linesFor(subid, user);
    if (lines.length === 0) {
        // Who is there already is not created, and gets no line.
        if (user.isDefault && user.uid === undefined)
            return createdSide(kind, subid, version);
        const words = `no subuid ranges found for user "${user.name ?? user.uid}"`;
        const message = `${subid.file.path} has no line for ${who}: dockerd does not start (\`${words}\`).`;
        const place = at ?? startOf(subid);
        return refusedSide(kind, [], { about: 'invalid-userns-remap', effect: 'does-not-start', message, at: place });
    }
    if (lines.some(({ isTemplate }) => isTemplate))
        return {
            ...unknownSide((0,resolved/* unknown */.L5)('template', `the line of ${who} in ${subid.file.path} has a placeholder in it`)),
            lines,
        };
    return refusalOfLines(kind, lines, isStrict) ?? mapOf(kind, lines);
}
/** What keeps the lines of a user from being known, though the file is there. */
function doubtOf(subid, kind, user) {
    const { path } = subid.file;
    const who = shownUser(user);
    for (const { owner } of subid.lines) {
        if (hasPlaceholder(owner.value))
            return (0,resolved/* unknown */.L5)('template', `${path} names an owner with a placeholder, which may be ${who}`);
        const isNumber = /^[0-9]+$/.test(owner.value);
        const isOrdinary = user.isDefault && Number(owner.value) >= firstOrdinaryUid;
        if (isNumber && user.uid === undefined && !isOrdinary)
            return (0,resolved/* unknown */.L5)('engine', `${path} has a line for uid ${owner.value}, and nothing says whether that is ${who}`);
        if (!isNumber && user.name === undefined) {
            const joined = `${kind} lines by name and by number count together`;
            return (0,resolved/* unknown */.L5)('engine', `${path} has a line for \`${owner.value}\`, and nothing says whether that is ${who}; ${joined}`);
        }
    }
    return undefined;
}
/**
 * moby before 28: the lines by number, and only when there are none those by name.
 * https://github.com/moby/moby/blob/v27.5.1/pkg/idtools/idtools_unix.go (lookupSubUIDRanges)
 */
function strictLinesFor(subid, user) {
    const byNumber = linesFor(subid, { uid: user.uid });
    return byNumber.length > 0 || user.name === undefined ? byNumber : linesFor(subid, { name: user.name });
}
/** What dockerd or the kernel refuses about a user's lines. Seen on Docker 28.5, `__tests__/engine/refusals.test.ts`. */
function refusalOfLines(kind, lines, isStrict) {
    const [first] = lines;
    const last = lines.at(-1);
    if (first === undefined || last === undefined)
        return undefined;
    const unreadable = lines.find(({ start, count }) => start.state !== 'number' || count.state !== 'number');
    if (isStrict && unreadable !== undefined) {
        const message = `dockerd cannot read the numbers of \`${unreadable.owner.value}\` in ${kind} and does not start.`;
        return refusedSide(kind, lines, { about: 'invalid-subid', effect: 'does-not-start', message, at: unreadable.span });
    }
    const root = lines.find(({ count }) => count.value > 0n);
    if (root === undefined) {
        const message = `${kind} gives \`${first.owner.value}\` no ids: dockerd does not start.`;
        return refusedSide(kind, lines, { about: 'invalid-subid', effect: 'does-not-start', message, at: first.span });
    }
    if (root.start.id === noId) {
        const message = `${kind} starts \`${root.owner.value}\` at ${root.start.written}, which is no id: dockerd does not start.`;
        return refusedSide(kind, lines, { about: 'invalid-subid', effect: 'does-not-start', message, at: root.span });
    }
    const negative = lines.find(({ start }) => start.value < 0n);
    if (negative !== undefined) {
        const message = `${kind} starts \`${negative.owner.value}\` at ${negative.start.written}: no id is negative, and no container starts.`;
        return refusedSide(kind, lines, { about: 'invalid-subid', effect: 'containers-fail', message, at: negative.span });
    }
    const refusal = (0,id_map/* refusalOf */.Of)(rangesOf(lines));
    if (refusal === undefined)
        return undefined;
    const about = refusal.isOverlap ? 'overlapping-subids' : 'invalid-subid';
    const message = `dockerd starts, but no container does, for its map is refused: ${refusal.why}.`;
    return refusedSide(kind, lines, { about, effect: 'containers-fail', message, at: last.span });
}
function mapOf(kind, lines) {
    const map = rangesOf(lines);
    const trail = [];
    for (const [index, line] of lines.entries()) {
        const range = map[index];
        if (range !== undefined)
            trail.push({ by: 'engine', effect: stepOf(kind, line, range), at: line.span });
    }
    const isHostRoot = map.some(({ inside, outside }) => inside === 0 && outside === 0);
    return { ranges: (0,resolved/* known */.eO)(map), trail, lines, effect: isHostRoot ? 'root-is-host-root' : 'none', problems: [] };
}
function rangesOf(lines) {
    return (0,id_map/* endToEnd */.uO)(lines.map(({ start, count }) => ({ start: start.id, size: count.id })));
}
function stepOf(kind, { owner, start }, { inside, outside, size }) {
    const id = idOf(kind);
    const maps = `${id}s ${inside}–${inside + size - 1} inside are ${outside}–${outside + size - 1} on the host`;
    const reading = start.state === 'number' ? '' : `the start \`${start.written}\` is no number and counts as 0, so `;
    const root = inside === 0 && outside === 0 ? `: ${id} 0 inside is ${id} 0 (root) on the host` : '';
    return `${kind} line of \`${owner.value}\`: ${reading}${maps}${root}`;
}

;// CONCATENATED MODULE: ./lib/core/engine/userns-remap.js

/**
 * Reads a value of `userns-remap` as dockerd does: `default`, `user`, `uid`, `user:group`, `uid:gid`. Whether the names exist on
 * the host is another question.
 * https://github.com/moby/moby/blob/v28.5.2/daemon/daemon_unix.go (parseRemappedRoot, setupRemappedRoot)
 */
function parseUsernsRemap(value) {
    if (value === '')
        return { kind: 'off' };
    const [user = '', group, ...rest] = value.split(':', 3);
    if (rest.length > 0)
        return { kind: 'invalid', reason: `Invalid user/group specification in --userns-remap: ${JSON.stringify(value)}` };
    if (group === '')
        return { kind: 'invalid', reason: 'Error during groupname lookup for ""' };
    const uid = parseInt32(user);
    if (uid !== undefined) {
        if (uid === 0)
            return { kind: 'root' };
        if (uid < 0)
            return { kind: 'invalid', reason: `Uid ${uid} has no entry in /etc/passwd` };
        return { kind: 'user', name: undefined, uid, group };
    }
    if (user === '')
        return { kind: 'invalid', reason: 'Error during uid lookup for ""' };
    if (user === 'root')
        return { kind: 'root' };
    if (user === 'default')
        return { kind: 'default', group };
    return { kind: 'user', name: user, uid: undefined, group };
}
/** Go's `strconv.ParseInt(text, 10, 32)`; what it refuses is a name. */
function parseInt32(text) {
    const { value, state } = parseGoInteger(text);
    if (state !== 'number' || value > 2147483647n || value < -2147483648n)
        return undefined;
    return Number(value);
}

;// CONCATENATED MODULE: ./lib/core/engine/daemon-engine.js









/** The engine that a daemon.json describes. */
function engineOfDaemonJson(host, daemonFile, from) {
    const { daemon } = host;
    if (daemon === undefined) {
        const why = (0,resolved/* unknown */.L5)('unreadable', `\`${pathOf(daemonFile)}\` cannot be read, so the engine's map is not known`);
        return undecidedEngine(host, { from, at: undefined }, why);
    }
    const { usernsRemap, usernsRemapMember, file, placeholder, isComplete, faults } = daemon;
    const origin = { from, at: usernsRemapMember ?? firstMark(file) };
    if (usernsRemap !== undefined)
        return remappedAsWritten(host, origin, usernsRemap);
    if (placeholder !== undefined) {
        const why = `${file.path} is filled in by another program, so whether the engine has a map is not known`;
        return undecidedEngine(host, { from, at: placeholder }, (0,resolved/* unknown */.L5)('template', why));
    }
    const isRefused = usernsRemapMember !== undefined && faults.some(({ at }) => isWithin(at, usernsRemapMember));
    if (!isComplete || isRefused) {
        const why = `${file.path} cannot be read to the end, so the engine's map is not known`;
        return undecidedEngine(host, origin, (0,resolved/* unknown */.L5)('unreadable', why));
    }
    const effect = usernsRemapMember === undefined
        ? `\`${file.path}\` has no \`userns-remap\``
        : '`userns-remap` is null, which maps nothing';
    return remapOff(host, origin, effect, usernsRemapMember ?? firstMark(file));
}
/** The engine that a systemd unit starts with `--userns-remap`; the same key in daemon.json keeps dockerd from starting. */
function engineOfUnit(host, flag) {
    const origin = { from: 'daemon.json', at: flag.span };
    const step = { by: 'engine', effect: `\`dockerd --userns-remap=${flag.value}\``, at: flag.span };
    if (/[$%]/.test(flag.value)) {
        const side = unknownSide((0,resolved/* unknown */.L5)('template', `systemd fills in the value of \`--userns-remap\` in ${flag.span.file.path}`));
        return mappedEngine(host, 'userns-remap', origin, {
            uids: side,
            gids: side,
            user: undefined,
            steps: [step],
            problems: [],
        });
    }
    const engine = remappedAsWritten(host, origin, flag);
    const trail = [step, ...engine.trail.slice(1)];
    const twice = host.daemon?.usernsRemapMember;
    if (twice === undefined)
        return { ...engine, trail };
    const problem = {
        about: 'invalid-userns-remap',
        effect: 'does-not-start',
        message: '`userns-remap` is given as a flag too: dockerd does not start with an option in both places.',
        at: twice,
        trail: [step],
    };
    return { ...engine, trail, problems: [problem, ...(engine.problems ?? [])] };
}
/** The engine that a value of `userns-remap` makes. */
function remappedAsWritten(host, origin, { value, span }) {
    const step = { by: 'engine', effect: `\`"userns-remap": ${JSON.stringify(value)}\``, at: origin.at ?? span };
    const base = { user: undefined, steps: [step], problems: [] };
    if (hasPlaceholder(value)) {
        const why = `the value of \`userns-remap\` in ${span.file.path} is filled in by another program`;
        const side = unknownSide((0,resolved/* unknown */.L5)('template', why));
        return mappedEngine(host, 'userns-remap', origin, { ...base, uids: side, gids: side });
    }
    const remap = parseUsernsRemap(value);
    if (remap.kind === 'off')
        return remapOff(host, origin, '`userns-remap` is empty, which maps nothing', span);
    if (remap.kind === 'root')
        return remapOff(host, origin, `\`userns-remap\` is ${JSON.stringify(value)}, and root cannot be mapped to itself`, span);
    const conflicts = conflictsOf(host, span);
    if (remap.kind === 'invalid') {
        const message = `\`userns-remap\` is ${JSON.stringify(value)}: dockerd does not start (\`${remap.reason}\`).`;
        const problem = {
            about: 'invalid-userns-remap',
            effect: 'does-not-start',
            message,
            at: span,
            trail: [],
        };
        const side = unknownSide((0,resolved/* unknown */.L5)('engine', `dockerd does not start with \`userns-remap\` ${JSON.stringify(value)}`));
        return mappedEngine(host, 'userns-remap', origin, {
            ...base,
            uids: side,
            gids: side,
            problems: [...conflicts, problem],
        });
    }
    const isDefault = remap.kind === 'default';
    const user = { ...withOption(isDefault ? { name: 'dockremap' } : remap, host.option), isDefault };
    return mappedEngine(host, 'userns-remap', origin, {
        uids: remapSide('subuid', host.subuid, user, host.version, span),
        gids: remapSide('subgid', host.subgid, user, host.version, span),
        user,
        steps: [step],
        problems: conflicts,
    });
}
/** A daemon.json that maps nobody: said as such, with the place that says it, or that could. */
function remapOff(host, origin, effect, at) {
    const message = `${effect}: every uid of a container is the same uid on the host.`;
    return rootfulEngine(host, origin, effect, [{ about: 'userns-remap-off', effect: 'no-map', message, at, trail: [] }]);
}
/** What else in daemon.json keeps an engine with userns-remap from starting. */
function conflictsOf({ daemon, version }, at) {
    const snapshotter = daemon?.containerdSnapshotter;
    if (snapshotter?.value !== true || !refusesSnapshotterUnderRemap(version))
        return [];
    const message = '`userns-remap` and `"containerd-snapshotter": true` exclude each other: Docker does not start with both since 29.';
    const step = { by: 'engine', effect: '`"containerd-snapshotter": true`', at: snapshotter.span };
    return [{ about: 'invalid-userns-remap', effect: 'does-not-start', message, at, trail: [step] }];
}
/** Fills in what an option says of the very user that daemon.json names. */
function withOption({ name, uid }, option) {
    const said = option?.user;
    const isSame = said !== undefined && (name === undefined ? said.uid === uid : said.name === name);
    return isSame ? { name: name ?? said.name, uid: uid ?? said.uid } : { name, uid };
}
function isWithin(inner, outer) {
    return inner.start >= outer.start && inner.end <= outer.end;
}
/** The first character that is no blank: where a file is shown that lacks a key. */
function firstMark(file) {
    const start = Math.max(file.text.search(/[^\s\uFEFF]/), 0);
    return (0,source/* spanOf */.ee)(file, start, Math.min(start + 1, file.text.length));
}

;// CONCATENATED MODULE: ./lib/core/engine/daemon-keys.js
/**
 * Keys that dockerd 28.5 or 29.8 takes in daemon.json: its flags, the plural names of flags that repeat, and a few that have no flag.
 * A key must be spelled exactly so.
 * https://github.com/moby/moby/blob/v28.5.2/cmd/dockerd/config.go, config_unix.go, options.go; daemon/config/config.go#L78-L98
 */
const daemonKeys = new Set(`add-runtime allow-direct-routing allow-nondistributable-artifacts api-cors-header apparmor-profile authorization-plugin
  authorization-plugins bip bip6 bridge bridge-accept-fwmark builder cdi-spec-dir cdi-spec-dirs cgroup-parent config-file containerd
  containerd-namespace containerd-plugins-namespace cpu-rt-period cpu-rt-runtime cri-containerd data-root debug default-address-pool
  default-address-pools default-cgroupns-mode default-gateway default-gateway-v6 default-ipc-mode default-network-opt
  default-network-opts default-runtime default-shm-size default-stop-timeout default-ulimit default-ulimits deprecated-key-path dns
  dns-opt dns-opts dns-search exec-opt exec-opts exec-root experimental extension-config extension-dirs feature features
  firewall-backend fixed-cidr fixed-cidr-v6 group help host host-gateway-ip host-gateway-ips hosts http-proxy https-proxy icc init
  init-path insecure-registries insecure-registry ip ip-forward ip-forward-no-drop ip-masq ip6tables iptables ipv6 label labels
  live-restore log-driver log-format log-level log-opt log-opts max-concurrent-downloads max-concurrent-uploads
  max-download-attempts metrics-addr min-api-version mtu network-control-plane-mtu network-diagnostic-port no-new-privileges
  no-proxy node-generic-resource node-generic-resources nri-opt nri-opts pidfile raw-logs registry-mirror registry-mirrors restart
  rootless runtimes seccomp-profile selinux-enabled shutdown-timeout storage-driver storage-opt storage-opts
  swarm-default-advertise-addr tls tlscacert tlscert tlskey tlsverify userland-proxy userland-proxy-path userns-remap validate version`.split(/\s+/));
/** Keys whose object is one value. The keys inside any other object count as keys of the file itself. */
const wholeObjects = new Set([
    'cluster-store-opts',
    'default-network-opts',
    'log-opts',
    'runtimes',
    'default-ulimits',
    'features',
    'builder',
    'extension-config',
    'nri-opts',
]);
/** Whether dockerd takes a key, in this spelling. */
function isDaemonKey(key) {
    return daemonKeys.has(key);
}
/** Whether dockerd looks for keys of its own inside the object of a key (`proxies` is meant; it does so in any other too). */
function isFlattened(key) {
    return !wholeObjects.has(key);
}
/** The key that was meant, where only the case is wrong. */
function keyInOtherCase(key) {
    const lower = key.toLowerCase();
    return lower !== key && daemonKeys.has(lower) ? lower : undefined;
}

// EXTERNAL MODULE: ./lib/core/engine/json.js
var json = __webpack_require__(9462);
;// CONCATENATED MODULE: ./lib/core/engine/daemon.js





/**
 * Reads daemon.json as dockerd 28 and 29 do: strict JSON, a byte order mark is fine, an empty file too, the last of two equal keys
 * wins, unknown keys and values of the wrong type are refused.
 * https://github.com/moby/moby/blob/v28.5.2/daemon/config/config.go (getConflictFreeConfiguration)
 */
function parseDaemonJson(file) {
    const { text } = file;
    const bom = text.startsWith('\uFEFF') ? 1 : 0;
    const { start, end } = trimmed(text, bom, text.length);
    const { value, fault } = (0,json/* readJson */.V)(file, start, end);
    const placeholder = fault === undefined || !hasPlaceholder(text) ? undefined : fault.at;
    const faults = [];
    if (fault !== undefined && placeholder === undefined)
        faults.push(fault);
    if (value !== undefined && value.kind !== 'object' && value.kind !== 'null' && placeholder === undefined)
        faults.push({ message: `daemon.json must be a JSON object, not ${nameOf(value)}.`, at: value.span });
    const members = value?.kind === 'object' ? value.members : [];
    if (placeholder === undefined)
        faults.push(...unknownKeys(members));
    const usernsRemap = lastOf(members, 'userns-remap', 'string', faults);
    return {
        file,
        usernsRemap: usernsRemap?.value.kind === 'string' ? located(usernsRemap.value) : undefined,
        usernsRemapMember: placeOfMember(members, 'userns-remap'),
        containerdSnapshotter: snapshotterOf(members, faults),
        noNewPrivileges: booleanOf(members, 'no-new-privileges', faults),
        dataRoot: stringOf(members, 'data-root', faults),
        placeholder,
        faults,
        isComplete: fault === undefined && (value === undefined || value.kind === 'object' || value.kind === 'null'),
    };
}
/**
 * The member that counts: the last one of the key. Null changes nothing in Go, so it does not take an earlier value away; every value
 * of a wrong type is refused, also one that is not the last.
 */
function lastOf(members, key, kind, faults) {
    let last;
    for (const member of members) {
        if (member.key.value !== key || member.value.kind === 'null')
            continue;
        if (member.value.kind === kind)
            last = member;
        else
            faults.push({
                message: `\`${key}\` must be a ${kind}, not ${nameOf(member.value)}: dockerd does not start.`,
                at: member.value.span,
            });
    }
    return last;
}
function placeOfMember(members, key) {
    const member = members.findLast(({ key: { value } }) => value === key);
    return member === undefined ? undefined : (0,source/* spanOf */.ee)(member.key.span.file, member.key.span.start, member.value.span.end);
}
function stringOf(members, key, faults) {
    const value = lastOf(members, key, 'string', faults)?.value;
    return value?.kind === 'string' ? located(value) : undefined;
}
function booleanOf(members, key, faults) {
    const value = lastOf(members, key, 'boolean', faults)?.value;
    return value?.kind === 'boolean' ? located(value) : undefined;
}
function snapshotterOf(members, faults) {
    const features = lastOf(members, 'features', 'object', faults)?.value;
    return features?.kind === 'object' ? booleanOf(features.members, 'containerd-snapshotter', faults) : undefined;
}
function located({ value, span }) {
    return { value, span };
}
/** Keys that are no option of dockerd. Those inside an object count too, as moby flattens objects before it looks. */
function unknownKeys(members) {
    const faults = [];
    for (const { key, value } of members) {
        if (value.kind === 'object' && isFlattened(key.value)) {
            for (const inner of value.members)
                if (!isDaemonKey(inner.key.value))
                    faults.push(unknownKey(inner.key));
        }
        else if (!isDaemonKey(key.value))
            faults.push(unknownKey(key));
    }
    return faults;
}
function unknownKey({ value, span }) {
    const meant = keyInOtherCase(value);
    const hint = meant === undefined ? '' : `; it is spelled \`${meant}\``;
    return { message: `dockerd has no option ${JSON.stringify(value)} and does not start${hint}.`, at: span };
}
function nameOf(value) {
    if (value.kind === 'boolean')
        return String(value.value);
    if (value.kind === 'number')
        return `the number ${value.written}`;
    if (value.kind === 'null')
        return 'null';
    return value.kind === 'string' ? 'a string' : `an ${value.kind}`;
}

// EXTERNAL MODULE: ./lib/core/engine/dockerd-unit.js
var dockerd_unit = __webpack_require__(3725);
;// CONCATENATED MODULE: ./lib/core/engine/read-host.js





/** Puts one host together: a file that an option gives goes before the repository's own. */
function readHost({ files, units = [], option }) {
    const picked = pickHostFiles(files);
    const fileOf = (source, kind) => source === undefined ? undefined : { kind, source };
    const daemonFile = fileOf(option?.daemonJson, 'daemon-json') ?? picked.daemonJson;
    const subuid = fileOf(option?.subuid, 'subuid') ?? picked.subuid;
    const subgid = fileOf(option?.subgid, 'subgid') ?? picked.subgid;
    const replaced = [
        option?.daemonJson === undefined ? undefined : picked.daemonJson,
        option?.subuid === undefined ? undefined : picked.subuid,
        option?.subgid === undefined ? undefined : picked.subgid,
    ].flatMap(file => (file === undefined ? [] : [pathOf(file)]));
    const given = [option?.daemonJson, option?.subuid, option?.subgid].map(source => source?.path);
    const flags = flagsOf(units);
    const unusedUnits = flags.slice(1).map(({ span }) => span.file.path);
    const others = new Set([...picked.others, ...replaced, ...unusedUnits].filter(path => !given.includes(path)));
    return {
        daemonFile,
        daemon: daemonFile?.source === undefined ? undefined : parseDaemonJson(daemonFile.source),
        flag: flags[0],
        subuid: sourceOf(subuid),
        subgid: sourceOf(subgid),
        version: parseEngineVersion(option?.version),
        option,
        others: [...others].sort(),
    };
}
function flagsOf(units) {
    return [...units]
        .sort((a, b) => (a.path < b.path ? -1 : 1))
        .flatMap(unit => {
        const flag = (0,dockerd_unit/* usernsRemapOfUnit */.f)(unit);
        return flag === undefined ? [] : [flag];
    });
}
function sourceOf(file) {
    if (file === undefined)
        return { state: 'missing' };
    if (file.source === undefined)
        return { state: 'unreadable', path: pathOf(file) };
    return { state: 'read', subid: parseSubid(file.source) };
}
/** The host as an engine sees it that reads no daemon.json of `/etc`: the file is another engine's. */
function withoutDaemonJson(host) {
    const { daemonFile, others } = host;
    if (daemonFile === undefined)
        return host;
    return { ...host, daemonFile: undefined, daemon: undefined, others: [...others, pathOf(daemonFile)].sort() };
}

;// CONCATENATED MODULE: ./lib/core/engine/rootless-map.js



/**
 * The ranges of an account as rootlesskit finds them, in file order; empty: a rootless engine does not start. First shadow's
 * `getsubids` is asked, which skips lines it cannot read and takes C's numbers (`0x…`, a leading 0 is octal, blanks before them);
 * a range that stands
 * twice counts once. Only when it has no answer rootlesskit reads the file itself, and there every line must have three fields.
 * https://github.com/rootless-containers/rootlesskit/blob/v3.3.0/pkg/parent/parent.go (getSubIDRanges), idtools/idtools.go;
 * https://github.com/shadow-maint/shadow/blob/4.13/lib/subordinateio.c (subordinate_parse)
 */
function rootlessRanges(subid, user) {
    const lines = linesFor(subid, user);
    const found = [];
    const seen = new Set();
    for (const line of lines) {
        const range = shadowRange(line);
        if (range === undefined || seen.has(`${range.start}:${range.size}`))
            continue;
        seen.add(`${range.start}:${range.size}`);
        found.push(range);
    }
    if (found.length > 0)
        return found;
    if (subid.lines.some(({ fields }) => fields !== 3))
        return [];
    for (const line of lines) {
        if (line.start.state !== 'number' || line.count.state !== 'number')
            return [];
        found.push({ start: Number(line.start.value), size: Number(line.count.value), line });
    }
    return found;
}
function shadowRange(line) {
    const { whole, span, start, count, fields } = line;
    if (whole.start !== span.start || whole.end - whole.start >= 1024 || fields < 3)
        return undefined;
    // Blanks behind the last field belong to it.
    const tail = fields === 3 ? whole.file.text.slice(span.end, whole.end) : '';
    const from = unsignedLong(start.written);
    const size = unsignedLong(count.written + tail);
    return from === undefined || size === undefined ? undefined : { start: from, size, line };
}
/** C's `strtoul` with base 0, for a text that it takes to the end; what is negative wraps to something no kernel maps. */
function unsignedLong(text) {
    const match = /^[ \t\n\v\f\r]*\+?(?:0[xX]([0-9a-fA-F]{1,15})|(0[0-7]{0,17})|([1-9][0-9]{0,18}))$/.exec(text);
    if (match === null)
        return undefined;
    const [, hexadecimal, octal, decimal] = match;
    if (hexadecimal !== undefined)
        return Number.parseInt(hexadecimal, 16);
    return octal === undefined ? Number(parseGoInteger(decimal ?? '').value) : Number.parseInt(octal, 8);
}
/**
 * The map of a rootless engine: id 0 is the engine's own user, 1 and up are its ranges, end to end. A range that holds the user's own
 * id is split around it, as that id is taken. Without `own` the map starts at 1.
 * https://github.com/rootless-containers/rootlesskit/blob/v3.3.0/pkg/parent/parent.go (newugidmapArgsFromSubIDRanges, withoutSelfID)
 */
function rootlessMap(own, ranges) {
    const usable = [];
    for (const { start, size } of ranges) {
        if (own === undefined || own < start || own >= start + size)
            usable.push({ start, size });
        else {
            if (own > start)
                usable.push({ start, size: own - start });
            if (own + 1 < start + size)
                usable.push({ start: own + 1, size: start + size - own - 1 });
        }
    }
    const map = (0,id_map/* endToEnd */.uO)(usable, 1);
    return own === undefined ? map : [{ inside: 0, outside: own, size: 1 }, ...map];
}

;// CONCATENATED MODULE: ./lib/core/engine/rootless.js





/**
 * The map that a rootless engine makes of one file.
 *
 * @param user the account it runs as; `undefined` when nothing says it.
 * @param own that account's uid (or gid, for subgid): what 0 is outside. Without it the map starts at 1.
 */
function rootlessSide(kind, source, user, own) {
    if (source.state === 'unreadable')
        return unknownSide((0,resolved/* unknown */.L5)('unreadable', `\`${source.path}\`, which has the ranges of the rootless engine, cannot be read`));
    if (user === undefined)
        return unknownSide((0,resolved/* unknown */.L5)('engine', 'nothing says which user the rootless engine runs as'));
    const who = shownUser(user);
    if (source.state === 'missing')
        return unknownSide((0,resolved/* unknown */.L5)('engine', `no ${kind} file was found, so the ranges of ${who} are not known`));
    const { subid } = source;
    const { path } = subid.file;
    const mayBeHis = (owner) => hasPlaceholder(owner) || owner === user.name || owner === String(user.uid);
    if (subid.lines.some(({ owner, isTemplate }) => isTemplate && mayBeHis(owner.value)))
        return unknownSide((0,resolved/* unknown */.L5)('template', `${path} is filled in by another program, so the ranges of ${who} are not known`));
    const ranges = rootlessRanges(subid, user);
    const lines = ranges.map(({ line }) => line);
    const at = lines[0]?.span ?? startOf(subid);
    const refused = (about, message) => refusedSide(kind, lines, { about, effect: 'does-not-start', message, at });
    if (ranges.length === 0)
        return refused('invalid-subid', `${path} has no range for ${who}: rootlesskit does not start.`);
    const map = rootlessMap(own, ranges);
    const refusal = (0,id_map/* refusalOf */.Of)(map);
    if (refusal !== undefined) {
        const about = refusal.isOverlap ? 'overlapping-subids' : 'invalid-subid';
        return refused(about, `rootlesskit does not start, for the map of ${who} is refused: ${refusal.why}.`);
    }
    const id = idOf(kind);
    const trail = ranges.map(({ line, start, size }) => {
        const root = start === 0 ? `, among them ${id} 0 (root)` : '';
        const effect = `${kind} line of \`${line.owner.value}\`: ${size} ${id}s from ${start} on the host${root}`;
        return { by: 'engine', effect, at: line.span };
    });
    const hasHostRoot = map.some(({ outside }) => outside === 0);
    return { ranges: (0,resolved/* known */.eO)(map), trail, lines, effect: hasHostRoot ? 'root-is-host-root' : 'none', problems: [] };
}

;// CONCATENATED MODULE: ./lib/core/engine/choose.js










/**
 * The engine that runs the containers: what an option says, else the configuration, else the repository's daemon.json with its subuid and
 * subgid, else a rootful engine. Only one host is judged; `others` names the engine files that were left aside.
 */
function chooseEngine(input) {
    const host = readHost(input);
    const { option, daemonFile } = host;
    if (option?.mode === 'rootful')
        return rootfulEngine(host, { from: option.from, at: option.at });
    if (option?.mode === 'rootless')
        return rootlessEngine(option.daemonJson === undefined ? withoutDaemonJson(host) : host, option);
    if (option?.mode === 'userns-remap')
        return remapBySaying(host, option);
    if (host.flag !== undefined && option?.daemonJson === undefined)
        return engineOfUnit(host, host.flag);
    if (daemonFile === undefined)
        return rootfulEngine(host, { from: 'default', at: undefined });
    const from = option?.daemonJson === undefined ? 'daemon.json' : option.from;
    const said = { from, at: option?.at };
    return isOfRootless(daemonFile.on ?? pathOf(daemonFile))
        ? rootlessEngine(host, said)
        : engineOfDaemonJson(host, daemonFile, from);
}
/** Only a rootless dockerd reads a daemon.json there. https://docs.docker.com/engine/security/rootless/tips/#daemon-configuration */
function isOfRootless(path) {
    return /(?:^|\/)\.config\/docker\/daemon\.json$/.test(path);
}
/** Somebody says that the engine maps users, daemon.json or not. */
function remapBySaying(host, { from, at }) {
    const { daemon, option, subuid, subgid, version } = host;
    const written = daemon?.usernsRemap;
    if (written !== undefined && option?.user === undefined) {
        const { kind } = parseUsernsRemap(written.value);
        if (kind === 'default' || kind === 'user' || hasPlaceholder(written.value))
            return remappedAsWritten(host, { from, at: daemon?.usernsRemapMember }, written);
    }
    const said = option?.user ?? onlyOwner(subuid) ?? { name: 'dockremap' };
    const user = { ...said, isDefault: said.name === 'dockremap' };
    const uids = remapSide('subuid', subuid, user, version, undefined);
    const gids = remapSide('subgid', subgid, user, version, undefined);
    const step = { by: 'engine', effect: `userns-remap for \`${user.name ?? user.uid}\``, at };
    return mappedEngine(host, 'userns-remap', { from, at }, { uids, gids, user, steps: [step], problems: [] });
}
function rootlessEngine(host, { from, at: saidAt }) {
    const { option, subuid, subgid, daemon, daemonFile } = host;
    const at = daemon?.usernsRemapMember;
    if (daemon?.usernsRemap !== undefined && at !== undefined) {
        // A daemon.json that is the rootless engine's own; any other was left aside.
        const message = 'A rootless dockerd does not start with `userns-remap`: it has a user namespace already.';
        const never = unknownSide((0,resolved/* unknown */.L5)('engine', 'a rootless dockerd does not start with `userns-remap`'));
        const problem = { about: 'invalid-userns-remap', effect: 'does-not-start', message, at, trail: [] };
        const parts = { uids: never, gids: never, user: option?.user, steps: [], problems: [problem] };
        return mappedEngine(host, 'rootless', { from, at }, parts);
    }
    const user = option?.user ?? onlyOwner(subuid);
    const name = user?.name ?? user?.uid;
    const where = daemonFile === undefined ? '' : ` (${pathOf(daemonFile)})`;
    const effect = name === undefined ? `a rootless engine${where}` : `a rootless engine of \`${name}\`${where}`;
    return mappedEngine(host, 'rootless', { from, at: saidAt }, {
        uids: rootlessSide('subuid', subuid, user, user?.uid),
        gids: rootlessSide('subgid', subgid, user, user?.gid),
        user,
        steps: [{ by: 'engine', effect, at: saidAt }],
        problems: [],
    });
}
/** The owner of all ranges, where a file has only one. */
function onlyOwner(source) {
    if (source.state !== 'read')
        return undefined;
    const owners = new Set(source.subid.lines.map(({ owner }) => owner.value));
    const [owner] = owners;
    if (owner === undefined || owners.size > 1 || hasPlaceholder(owner))
        return undefined;
    return /^[0-9]+$/.test(owner) ? { uid: Number(owner) } : { name: owner };
}


/***/ }),

/***/ 3725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ usernsRemapOfUnit),
/* harmony export */   h: () => (/* binding */ isDockerdUnit)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7718);

/** Whether a path names a systemd unit or drop-in of Docker. */
function isDockerdUnit(path) {
    return /(?:^|\/)docker\.service(?:\.d\/[^/]+\.conf)?$/.test(path);
}
/**
 * The value of `--userns-remap` that a systemd unit or drop-in starts dockerd with, and its place. As systemd reads it: a backslash at a
 * line's end goes on, an empty `ExecStart=` takes away what was said before. systemd.service(5), systemd.syntax(7).
 */
function usernsRemapOfUnit(unit) {
    const { text } = unit;
    let found;
    let at = 0;
    while (at < text.length) {
        const start = at;
        let end = lineEnd(text, start);
        while (end < text.length && text[end - 1] === '\\')
            end = lineEnd(text, end + 1);
        at = end + 1;
        const command = /^[ \t]*ExecStart[ \t]*=/.exec(text.slice(start, Math.min(start + 80, end)));
        if (command === null)
            continue;
        found = flagIn(unit, start + command[0].length, end);
    }
    return found;
}
function lineEnd(text, from) {
    const newline = text.indexOf('\n', from);
    return newline === -1 ? text.length : newline;
}
/** The last `--userns-remap` behind `dockerd`. */
function flagIn(unit, start, end) {
    const word = /(?:"[^"\n]*"|'[^'\n]*'|[^\s"'\\]|\\(?!\r?\n)[^\n])+/g;
    word.lastIndex = start;
    const text = unit.text.slice(0, end);
    let isDockerd = false;
    let isNext = false;
    let found;
    for (let match = word.exec(text); match !== null; match = word.exec(text)) {
        const written = match[0];
        const value = written.replaceAll(/["']/g, '');
        if (isNext)
            found = { value, span: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(unit, match.index, match.index + written.length) };
        isNext = isDockerd && value === '--userns-remap';
        if (isDockerd && value.startsWith('--userns-remap='))
            found = {
                value: value.slice('--userns-remap='.length),
                span: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(unit, match.index, match.index + written.length),
            };
        if (/(?:^|\/)dockerd$/.test(value))
            isDockerd = true;
    }
    return found;
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

/***/ 9462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readJson)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7718);

/** Go's encoding/json refuses deeper nesting. https://github.com/golang/go/blob/go1.25.0/src/encoding/json/scanner.go#L143 */
const deepest = 10_000;
/**
 * Reads strict JSON as Go's encoding/json does: one document, no comments, no trailing commas, U+FEFF nowhere. Never throws; what
 * was read before a fault is kept. Linear, without recursion.
 */
function readJson(file, start = 0, end = file.text.length) {
    const { text } = file;
    const open = [];
    let document;
    let at = start;
    const put = (value) => {
        const parent = open.at(-1);
        if (parent === undefined)
            document = value;
        else if (parent.kind === 'array')
            parent.items.push(value);
        else if (parent.key !== undefined) {
            parent.members.push({ key: parent.key, value });
            parent.key = undefined;
        }
    };
    const close = () => {
        const closed = open.pop();
        if (closed === undefined)
            return;
        const span = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(file, closed.start, at);
        if (closed.kind === 'array')
            put({ kind: 'array', items: closed.items, span });
        else
            put({ kind: 'object', members: closed.members, span });
    };
    const fail = (message) => {
        const fault = { message, at: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(file, Math.min(at, end), Math.min(at + 1, end)) };
        while (open.length > 0)
            close();
        return { value: document, fault };
    };
    const skipBlanks = () => {
        while (at < end && (text[at] === ' ' || text[at] === '\n' || text[at] === '\t' || text[at] === '\r'))
            at += 1;
    };
    let expected = 'value';
    for (;;) {
        skipBlanks();
        if (open.length === 0 && document !== undefined) {
            if (at >= end)
                return { value: document, fault: undefined };
            return fail('After the JSON document there is more text: dockerd takes one document.');
        }
        if (at >= end) {
            if (open.length === 0)
                return { value: undefined, fault: undefined };
            return fail('The JSON document ends before it is complete.');
        }
        const unit = text[at] ?? '';
        const parent = open.at(-1);
        if (expected === 'after' && parent !== undefined) {
            if (unit === ',') {
                at += 1;
                expected = parent.kind === 'array' ? 'value' : 'key';
            }
            else if (unit === (parent.kind === 'array' ? ']' : '}')) {
                at += 1;
                close();
            }
            else
                return fail(`Here JSON needs a comma or \`${parent.kind === 'array' ? ']' : '}'}\`, not ${shown(unit)}.`);
            continue;
        }
        if ((expected === 'first-key' && unit === '}') || (expected === 'first-item' && unit === ']')) {
            at += 1;
            close();
            expected = 'after';
            continue;
        }
        if ((expected === 'key' || expected === 'first-key') && parent?.kind === 'object') {
            if (unit !== '"')
                return fail(`Here JSON needs a key in double quotes, not ${shown(unit)}.`);
            const key = readString(text, at, end);
            if (typeof key === 'string')
                return fail(key);
            parent.key = { value: key.value, span: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(file, at, key.end) };
            at = key.end;
            skipBlanks();
            if (text[at] !== ':' || at >= end)
                return fail('After a key JSON needs a colon.');
            at += 1;
            expected = 'value';
            continue;
        }
        if (unit === '{' || unit === '[') {
            if (open.length >= deepest)
                return fail('The JSON document is nested too deeply.');
            if (unit === '{')
                open.push({ kind: 'object', start: at, members: [], key: undefined });
            else
                open.push({ kind: 'array', start: at, items: [] });
            expected = unit === '{' ? 'first-key' : 'first-item';
            at += 1;
            continue;
        }
        const scalar = readScalar(file, at, end);
        if (typeof scalar === 'string')
            return fail(scalar);
        at = scalar.span.end;
        put(scalar);
        expected = 'after';
    }
}
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const word = /true|false|null/y;
/** A value that holds no others, or what is wrong with it. */
function readScalar(file, at, end) {
    const { text } = file;
    if (text[at] === '"') {
        const read = readString(text, at, end);
        return typeof read === 'string' ? read : { kind: 'string', value: read.value, span: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(file, at, read.end) };
    }
    number.lastIndex = at;
    const digits = number.exec(text)?.[0];
    if (digits !== undefined)
        return { kind: 'number', written: digits, span: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(file, at, at + digits.length) };
    word.lastIndex = at;
    const literal = word.exec(text)?.[0];
    if (literal === undefined)
        return `Here JSON needs a value, not ${shown(text[at] ?? '')}.`;
    const span = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(file, at, at + literal.length);
    return literal === 'null' ? { kind: 'null', span } : { kind: 'boolean', value: literal === 'true', span };
}
const escapes = {
    '"': '"',
    '\\': '\\',
    '/': '/',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
};
/** The string whose opening quote is at `start`, and the offset behind its closing quote; or what is wrong with it. */
function readString(text, start, end) {
    const parts = [];
    let from = start + 1;
    for (let at = from; at < end; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit === 0x22) {
            parts.push(text.slice(from, at));
            return { value: parts.join(''), end: at + 1 };
        }
        if (unit < 0x20)
            return 'A JSON string must not have a line break or another control character in it.';
        if (unit !== 0x5c)
            continue;
        parts.push(text.slice(from, at));
        const letter = text[at + 1] ?? '';
        const plain = escapes[letter];
        const hex = text.slice(at + 2, at + 6);
        if (plain !== undefined)
            parts.push(plain);
        else if (letter === 'u' && /^[0-9a-fA-F]{4}$/.test(hex))
            parts.push(String.fromCharCode(Number.parseInt(hex, 16)));
        else
            return `JSON has no escape \`\\${letter}\`.`;
        at += plain === undefined ? 5 : 1;
        from = at + 1;
    }
    return 'A JSON string is not closed.';
}
function shown(unit) {
    if (unit === '/' || unit === '#')
        return `\`${unit}\`: JSON has no comments`;
    if (unit === '}' || unit === ']')
        return `\`${unit}\`: JSON has no comma before it`;
    return unit === "'" ? 'a single quote' : `\`${unit}\``;
}


/***/ })

};
