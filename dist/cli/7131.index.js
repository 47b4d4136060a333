export const id = 7131;
export const ids = [7131];
export const modules = {

/***/ 7131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readAccounts: () => (/* binding */ readAccounts)
});

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
function entryOf(header) {
    const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
    if (sum !== Number.parseInt(textAt(header, 148, 8).trim(), 8))
        return undefined;
    const prefix = textAt(header, 257, 5) === 'ustar' && header[262] === 0 ? textAt(header, 345, 155) : '';
    const name = textAt(header, 0, 100);
    const path = (prefix === '' ? name : `${prefix}/${name}`).replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
    const size = sizeOf(header);
    const type = textAt(header, 156, 1);
    return size === undefined ? undefined : { path, type: type === '0' || type === '' ? 'file' : 'other', size };
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

;// CONCATENATED MODULE: ./lib/adapters/registry/accounts.js



/** The longest passwd or group that is read; the most bytes of one layer, as it is sent and unpacked; the most layers. */
const longestFile = 2 ** 20;
const mostSent = 2 ** 30;
const mostUnpacked = 8 * 2 ** 30;
const mostLayers = 128;
const wanted = ['etc/passwd', 'etc/group'];
/**
 * The accounts of an image, read from its layers: the newest first, each only as far as the two files come by. Whiteouts are
 * respected (https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md#whiteouts). `undefined` when they cannot be read.
 */
async function readAccounts(input) {
    const { cache, client, reference, digest, platform } = input;
    const key = `accounts@${digest}`;
    const kept = cache.kept(key, platform);
    const text = kept && cache.text(kept.digest);
    if (text !== undefined)
        return JSON.parse(text);
    const layers = input.layers ?? (await client.image(reference, platform)).layers;
    if (layers.length > mostLayers)
        return undefined;
    const found = new Map();
    for (const layer of layers.toReversed()) {
        if (found.size === wanted.length)
            break;
        const said = await readLayer(input, layer);
        if (said === undefined)
            return undefined;
        for (const [path, file] of said)
            if (!found.has(path))
                found.set(path, file);
    }
    const passwd = textOf(found.get('etc/passwd'));
    const group = textOf(found.get('etc/group'));
    if (passwd === undefined || group === undefined)
        return undefined;
    const accounts = { accounts: accountsOf(passwd), groups: groupsOf(group) };
    keepJson(cache, key, platform, JSON.stringify(accounts));
    return accounts;
}
function keepJson(cache, key, platform, text) {
    const digest = cache.digestOf(text);
    cache.keepText(digest, text);
    cache.keep(key, platform, digest);
}
/** What one layer says of the files; `undefined` for one that cannot be read. */
async function readLayer({ client, reference }, { digest, mediaType }) {
    if (!/tar(?:[.+]gzip)?$/.test(mediaType))
        return undefined;
    const said = new Map();
    const removedLater = new Set();
    const reader = createTarReader(({ path, type, size }) => {
        for (const file of removedBy(path))
            removedLater.add(file);
        const file = wanted.find(candidate => candidate === path);
        if (file === undefined)
            return 0;
        if (type !== 'file' || size > longestFile)
            said.set(file, 'unread');
        return type === 'file' && size <= longestFile ? size : 0;
    }, ({ path }, bytes) => {
        const file = wanted.find(candidate => candidate === path);
        if (file !== undefined)
            said.set(file, { text: bytes.toString('utf8') });
        return said.size < wanted.length;
    });
    const isGzip = mediaType.endsWith('gzip');
    const stream = isGzip ? unpacked(reader.write) : { write: reader.write, end: async () => true };
    await client.layer(reference, digest, mostSent, chunk => stream.write(chunk));
    if (!(await stream.end()) || reader.isBroken())
        return undefined;
    // A whiteout hides what layers below have, never what stands beside it.
    for (const file of removedLater)
        if (!said.has(file))
            said.set(file, 'removed');
    return said;
}
/** The files that a whiteout removes: of itself, of its directory, or of everything in it. */
function removedBy(path) {
    if (path === '.wh.etc' || path === 'etc/.wh..wh..opq' || path === '.wh..wh..opq')
        return wanted;
    return wanted.filter(file => path === file.replace('etc/', 'etc/.wh.'));
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


/***/ })

};
