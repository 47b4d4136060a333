export const id = 4642;
export const ids = [4642];
export const modules = {

/***/ 4642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readContents: () => (/* binding */ readContents)
});

// EXTERNAL MODULE: ./lib/core/image/start-scripts.js
var start_scripts = __webpack_require__(1412);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/adapters/registry/tar.js
const block = 512;
/**
 * Reads a tar archive without keeping it (POSIX.1-2024, pax; GNU's long names are passed over, as nothing that is looked for has one).
 *
 * @param onEntry says how many bytes of an entry are kept; 0 passes it over.
 * @param onFile gets those; `false` ends the reading.
 */
function createTarReader(onEntry, onFile) {
    let header = Buffer.alloc(0);
    let current;
    let skip = 0;
    let isBroken = false;
    return {
        isBroken: () => isBroken,
        write(chunk) {
            let at = 0;
            while (at < chunk.length) {
                if (current !== undefined && current.wanted > 0) {
                    const part = chunk.subarray(at, at + current.wanted);
                    current.parts.push(Buffer.from(part));
                    current.wanted -= part.length;
                    at += part.length;
                    if (current.wanted > 0)
                        continue;
                    const { entry, parts } = current;
                    current = undefined;
                    if (!onFile(entry, Buffer.concat(parts)))
                        return false;
                    continue;
                }
                if (skip > 0) {
                    const passed = Math.min(skip, chunk.length - at);
                    skip -= passed;
                    at += passed;
                    continue;
                }
                const part = chunk.subarray(at, at + block - header.length);
                header = Buffer.concat([header, part]);
                at += part.length;
                if (header.length < block)
                    continue;
                const entry = entryOf(header);
                const isEmpty = header.every(byte => byte === 0);
                header = Buffer.alloc(0);
                if (isEmpty)
                    continue;
                if (entry === undefined) {
                    isBroken = true;
                    return false;
                }
                const wanted = Math.min(onEntry(entry), entry.size);
                skip = Math.ceil(entry.size / block) * block - wanted;
                if (wanted > 0)
                    current = { entry, parts: [], wanted };
                else if (entry.size === 0 && entry.type === 'file' && !onFile(entry, Buffer.alloc(0)))
                    return false;
            }
            return true;
        },
    };
}
const types = new Map([
    ['', 'file'],
    ['0', 'file'],
    ['2', 'link'],
    ['5', 'directory'],
]);
function entryOf(header) {
    const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
    if (sum !== Number.parseInt(textAt(header, 148, 8).trim(), 8))
        return undefined;
    const prefix = textAt(header, 257, 5) === 'ustar' && header[262] === 0 ? textAt(header, 345, 155) : '';
    const name = textAt(header, 0, 100);
    const path = (prefix === '' ? name : `${prefix}/${name}`).replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
    const size = sizeOf(header);
    const type = textAt(header, 156, 1);
    return size === undefined ? undefined : { path, type: types.get(type) ?? 'other', size };
}
/** Octal digits, or a number of base 256 where the first bit is set. */
function sizeOf(header) {
    const first = header[124] ?? 0;
    if (first >= 0x80) {
        const size = header.readUIntBE(130, 6);
        return first === 0x80 && Number.isSafeInteger(size) ? size : undefined;
    }
    const text = textAt(header, 124, 12).trim();
    return /^[0-7]*$/.test(text) ? Number.parseInt(text || '0', 8) : undefined;
}
function textAt(header, start, length) {
    const bytes = header.subarray(start, start + length);
    const end = bytes.indexOf(0);
    return bytes.subarray(0, end === -1 ? length : end).toString('latin1');
}

;// CONCATENATED MODULE: ./lib/adapters/registry/layer-files.js



/** The longest file that is read; the most bytes of one layer, as it is sent and unpacked; the most layers. */
const longestFile = 2 ** 20;
const mostSent = 2 ** 30;
const mostUnpacked = 8 * 2 ** 30;
const mostLayers = 128;
/**
 * Files of an image, read from its layers by streaming: the newest first, each only until every group has a file. Whiteouts are
 * respected (https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md#whiteouts).
 *
 * @param groups paths without a leading `/`; of each group one that is found is enough.
 * @returns `undefined` when a layer cannot be read.
 */
async function readLayerFiles(input, groups) {
    if (input.layers.length > mostLayers)
        return undefined;
    const found = new Map();
    for (const layer of input.layers.toReversed()) {
        if (groups.every(group => isSettled(group, found)))
            break;
        const said = await readLayer(input, layer, groups, found);
        if (said === undefined)
            return undefined;
        for (const [path, file] of said)
            if (!found.has(path))
                found.set(path, file);
    }
    return found;
}
function isSettled(group, found) {
    return group.some(path => isThere(found.get(path))) || group.every(path => found.has(path));
}
function isThere(file) {
    return file !== undefined && file !== 'removed';
}
/** What one layer says of the files that newer ones left open; `undefined` for one that cannot be read. */
async function readLayer({ client, reference }, { digest, mediaType }, groups, newer) {
    if (!/tar(?:[.+]gzip)?$/.test(mediaType))
        return undefined;
    const open = groups.filter(group => !isSettled(group, newer));
    const wanted = new Set(open.flat());
    const said = new Map();
    const hidden = new Set();
    const reader = createTarReader(entry => {
        for (const path of wanted)
            if (hides(entry.path, path))
                hidden.add(path);
        if (entry.type === 'link')
            for (const path of wanted)
                if (path.startsWith(`${entry.path}/`))
                    said.set(path, 'unread');
        if (!wanted.has(entry.path) || entry.type === 'directory')
            return 0;
        const isRead = entry.type === 'file' && entry.size <= longestFile;
        if (!isRead)
            said.set(entry.path, 'unread');
        return isRead ? entry.size : 0;
    }, ({ path }, bytes) => {
        if (!wanted.has(path))
            return true;
        said.set(path, { text: bytes.toString('utf8') });
        return open.some(group => !group.some(one => isThere(said.get(one))));
    });
    const isGzip = mediaType.endsWith('gzip');
    const stream = isGzip ? unpacked(reader.write) : { write: reader.write, end: async () => true };
    await client.layer(reference, digest, mostSent, chunk => stream.write(chunk));
    if (!(await stream.end()) || reader.isBroken())
        return undefined;
    // A whiteout hides what layers below have, never what stands beside it.
    for (const path of hidden)
        if (!said.has(path))
            said.set(path, 'removed');
    return said;
}
/** Whether an entry is a whiteout of a file: of itself, of a directory above it, or of all that such a directory has below. */
function hides(entry, path) {
    const slash = entry.lastIndexOf('/') + 1;
    const name = entry.slice(slash);
    if (!name.startsWith('.wh.'))
        return false;
    const directory = entry.slice(0, slash);
    if (name === '.wh..wh..opq')
        return path.startsWith(directory);
    const gone = `${directory}${name.slice('.wh.'.length)}`;
    return path === gone || path.startsWith(`${gone}/`);
}
/** Unpacks as much as is wanted. */
function unpacked(onData) {
    const gunzip = (0,external_node_zlib_.createGunzip)();
    let isWanted = true;
    let isBroken = false;
    let left = mostUnpacked;
    gunzip.on('error', () => {
        isBroken = true;
    });
    gunzip.on('data', (chunk) => {
        left -= chunk.length;
        if (left < 0)
            isBroken = true;
        if (isWanted && !isBroken)
            isWanted = onData(chunk);
        if (!isWanted || isBroken)
            gunzip.destroy();
    });
    return {
        async write(chunk) {
            if (!isWanted || isBroken || gunzip.destroyed)
                return false;
            if (!gunzip.write(chunk))
                await Promise.race([(0,external_node_events_.once)(gunzip, 'drain'), (0,external_node_events_.once)(gunzip, 'close')]).catch(() => undefined);
            return isWanted && !isBroken;
        },
        async end() {
            if (!gunzip.destroyed) {
                const closed = (0,external_node_events_.once)(gunzip, 'close').catch(() => undefined);
                gunzip.end();
                await closed;
            }
            return !isBroken;
        },
    };
}

;// CONCATENATED MODULE: ./lib/adapters/registry/accounts.js


/** The accounts of an image and the scripts that start it, read from its layers. `undefined` when they cannot be read. */
async function readContents(input) {
    const { cache, client, reference, digest, platform, facts } = input;
    const key = `contents@${digest}`;
    const kept = cache.kept(key, platform);
    const text = kept && cache.text(kept.digest);
    if (text !== undefined)
        return JSON.parse(text);
    const layers = input.layers ?? (await client.image(reference, platform)).layers;
    const scripts = (0,start_scripts/* scriptPathsOf */.N)(facts);
    const found = await readLayerFiles({ reference, layers, client }, [['etc/passwd'], ['etc/group'], ...scripts]);
    const passwd = textOf(found?.get('etc/passwd'));
    const group = textOf(found?.get('etc/group'));
    if (found === undefined || passwd === undefined || group === undefined)
        return undefined;
    const contents = { accounts: accountsOf(passwd), groups: groupsOf(group), files: scriptsOf(scripts.flat(), found) };
    keepJson(cache, key, platform, JSON.stringify(contents));
    return contents;
}
function keepJson(cache, key, platform, text) {
    const digest = cache.digestOf(text);
    cache.keepText(digest, text);
    cache.keep(key, platform, digest);
}
/** Files that begin as scripts do. Most images have /bin as a link to /usr/bin: one name is as good as the other. */
function scriptsOf(paths, found) {
    const files = [];
    for (const path of paths) {
        const file = found.get(path);
        if (typeof file !== 'object' || !file.text.startsWith('#!'))
            continue;
        files.push([`/${path}`, file.text]);
        if (/^usr\/s?bin\//.test(path) && !found.has(path.slice('usr/'.length)))
            files.push([`/${path.slice('usr/'.length)}`, file.text]);
    }
    return files;
}
/** The text of a file; empty for one that is not there; `undefined` for one that cannot be read. */
function textOf(said) {
    if (said === 'unread')
        return undefined;
    return said === undefined || said === 'removed' ? '' : said.text;
}
function accountsOf(passwd) {
    return passwd.split('\n').flatMap(line => {
        const [name = '', , uid = '', gid = ''] = line.trim().split(':');
        return name === '' || !/^\d+$/.test(uid) || !/^\d+$/.test(gid)
            ? []
            : [{ name, uid: Number(uid), gid: Number(gid) }];
    });
}
function groupsOf(group) {
    return group.split('\n').flatMap(line => {
        const [name = '', , gid = ''] = line.trim().split(':');
        return name === '' || !/^\d+$/.test(gid) ? [] : [{ name, gid: Number(gid) }];
    });
}


/***/ }),

/***/ 1412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ scriptPathsOf),
/* harmony export */   x: () => (/* binding */ isScriptName)
/* harmony export */ });
/** Where programs are looked for when an image sets no PATH. */
const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** How many words of a command may be scripts: `tini -- sh /entrypoint.sh`. */
const mostWords = 6;
const mostDirectories = 16;
/** The usual names of what may change the user before the program runs: entrypoint scripts, and others' `init`. */
function isScriptName(program) {
    const name = program.slice(program.lastIndexOf('/') + 1);
    return /entry-?point|\.(?:sh|bash)$|^(?:s6-)?(?:.*[-_])?(?:init|start|run|boot)$/i.test(name);
}
/**
 * Where the scripts that start an image may lie, without a leading `/`: for each word of its command that may be one, the paths
 * of which the image has one.
 */
function scriptPathsOf({ entrypoint, command, environment }) {
    const words = [...(entrypoint ?? []), ...(command ?? [])].slice(0, mostWords);
    const directories = (environment.get('PATH') ?? defaultPath).split(':').slice(0, mostDirectories);
    return words.flatMap((word, index) => {
        if (index > 0 && !isScriptName(word))
            return [];
        const paths = word.startsWith('/') ? [word] : word.includes('/') ? [] : directories.map(path => `${path}/${word}`);
        const inside = paths.flatMap(path => {
            const plain = path.replace(/\/+/g, '/').replace(/^\//, '');
            return /^s?bin\//.test(plain) ? [plain, `usr/${plain}`] : [plain];
        });
        return inside.length === 0 ? [] : [[...new Set(inside)]];
    });
}


/***/ })

};
