export const id = 968;
export const ids = [968];
export const modules = {

/***/ 3968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCache: () => (/* binding */ createCache)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



/** How long a tag is believed, in milliseconds; a digest never changes. */
const tagAge = 24 * 60 * 60 * 1000;
/** The longest file that is read back, in bytes. */
const longest = 8 * 2 ** 20;
/** @param now milliseconds since 1970. */
function createCache(directory, now) {
    const tagFile = (reference, platform) => node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, 'tags', `${hash('sha256', `${platform} ${reference}`)}.json`);
    const textFile = (digest) => node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, 'texts', digest.replace(':', '-'));
    return {
        kept(reference, platform) {
            const kept = keptOf(read(tagFile(reference, platform)));
            const age = now() - (kept?.at ?? 0);
            return kept !== undefined && (reference.includes('@') || (age >= 0 && age < tagAge)) ? kept : undefined;
        },
        keep(reference, platform, digest) {
            write(tagFile(reference, platform), JSON.stringify({ digest, at: now() }));
        },
        text(digest) {
            if (!/^sha(?:256|512):[a-f0-9]+$/.test(digest))
                return undefined;
            const text = read(textFile(digest));
            const algorithm = digest.slice(0, digest.indexOf(':'));
            return text !== undefined && `${algorithm}:${hash(algorithm, text)}` === digest ? text : undefined;
        },
        keepText(digest, text) {
            write(textFile(digest), text);
        },
        digestOf: text => `sha256:${hash('sha256', text)}`,
    };
}
function keptOf(text) {
    if (text === undefined)
        return undefined;
    try {
        const read = JSON.parse(text);
        if (typeof read !== 'object' || read === null || !('digest' in read) || !('at' in read))
            return undefined;
        const { digest, at } = read;
        return typeof digest === 'string' && typeof at === 'number' ? { digest, at } : undefined;
    }
    catch {
        return undefined;
    }
}
function hash(algorithm, text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(text).digest('hex');
}
function read(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(file).size > longest ? undefined : (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8');
    }
    catch {
        return undefined;
    }
}
/** Written beside and moved: another run never reads half of it. */
function write(file, text) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file), { recursive: true, mode: 0o700 });
        const beside = `${file}.${process.pid}`;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(beside, text, { mode: 0o600 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(beside, file);
    }
    catch {
        // Without a cache the next run asks again.
    }
}


/***/ })

};
