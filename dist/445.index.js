export const id = 445;
export const ids = [445];
export const modules = {

/***/ 5445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseConfiguration: () => (/* binding */ parseConfiguration)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/core/closest.js
/** The candidate that was most likely meant: at most a third of its letters away; `undefined` when none is near. */
function closestOf(written, candidates) {
    let best;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
        const distance = editDistance(written.toLowerCase(), candidate.toLowerCase());
        if (distance < bestDistance && distance <= Math.max(1, Math.floor(candidate.length / 3))) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
/** Levenshtein distance; long words are cut, so that hostile input costs little. */
function editDistance(a, b) {
    const left = a.slice(0, 64);
    const right = b.slice(0, 64);
    let row = Array.from({ length: right.length + 1 }, (_, index) => index);
    for (let i = 1; i <= left.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= right.length; j += 1) {
            const substitution = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
            next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution));
        }
        row = next;
    }
    return row[right.length] ?? 0;
}

// EXTERNAL MODULE: ./lib/core/source.js
var source = __webpack_require__(7718);
// EXTERNAL MODULE: ./lib/options.js
var options = __webpack_require__(1097);
;// CONCATENATED MODULE: ./lib/configuration.js




/**
 * Reads a configuration file: a map of options, by the one table of options.
 *
 * @throws {UsageError} with the place, for YAML that is broken, a key that does not exist and a value that is no text.
 */
function parseConfiguration(file) {
    const document = (0,dist/* parseDocument */.Tp)(file.text, { uniqueKeys: false, prettyErrors: false, lineCounter: new dist/* LineCounter */.HN() });
    const [error] = document.errors;
    if (error !== undefined)
        throw new options/* UsageError */.eb(`${where(file, error.pos[0])}: this is not YAML: ${error.message}.`);
    const given = new Map();
    const { contents } = document;
    if (contents === null || ((0,dist/* isScalar */.jn)(contents) && contents.value === null))
        return given;
    if (!(0,dist/* isMap */.jh)(contents))
        throw new options/* UsageError */.eb(`${where(file, 0)}: a configuration is a map of options.`);
    const metas = options/* optionTable */.sX.filter(meta => meta.on.includes('config'));
    for (const { key, value } of contents.items) {
        const name = (0,dist/* isScalar */.jn)(key) ? String(key.value) : '';
        const at = where(file, (0,dist/* isScalar */.jn)(key) ? (key.range?.[0] ?? 0) : 0);
        if (!metas.some(meta => meta.name === name))
            throw new options/* UsageError */.eb(`${at}: ${unknownKey(name, metas.map(meta => meta.name))}`);
        if (given.has(name))
            throw new options/* UsageError */.eb(`${at}: \`${name}\` is given twice.`);
        if (!(0,dist/* isScalar */.jn)(value) || typeof value.value !== 'string')
            throw new options/* UsageError */.eb(`${at}: \`${name}\` needs a text as its value.`);
        given.set(name, { values: [value.value], where: `${at}: \`${name}\``, by: 'config' });
    }
    return given;
}
function where(file, offset) {
    const { line, column } = (0,source/* placeOf */.$t)((0,source/* spanOf */.ee)(file, offset));
    return `${file.path}:${line}:${column}`;
}
function unknownKey(name, names) {
    const guess = closestOf(name, names);
    const help = guess === undefined ? `Allowed are ${names.join(', ')}.` : `Did you mean \`${guess}\`?`;
    return `there is no option \`${name}\`. ${help}`;
}


/***/ })

};
