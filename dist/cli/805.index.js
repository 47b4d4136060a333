export const id = 805;
export const ids = [805];
export const modules = {

/***/ 6805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseConfiguration: () => (/* binding */ parseConfiguration)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _core_closest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7640);
/* harmony import */ var _core_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7718);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1097);




/**
 * Reads a configuration file: a map of options, by the one table of options.
 *
 * @throws {UsageError} with the place, for YAML that is broken, a key that does not exist and a value that is no text.
 */
function parseConfiguration(file) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(file.text, { uniqueKeys: false, prettyErrors: false, lineCounter: new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN() });
    const [error] = document.errors;
    if (error !== undefined)
        throw new _options_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${where(file, error.pos[0])}: this is not YAML: ${error.message}.`);
    const given = new Map();
    const { contents } = document;
    if (contents === null || ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(contents) && contents.value === null))
        return given;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(contents))
        throw new _options_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${where(file, 0)}: a configuration is a map of options.`);
    const metas = _options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionTable */ .sX.filter(meta => meta.on.includes('config'));
    for (const { key, value } of contents.items) {
        const name = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? String(key.value) : '';
        const at = where(file, (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? (key.range?.[0] ?? 0) : 0);
        if (!metas.some(meta => meta.name === name))
            throw new _options_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${at}: ${unknownKey(name, metas.map(meta => meta.name))}`);
        if (given.has(name))
            throw new _options_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${at}: \`${name}\` is given twice.`);
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) || typeof value.value !== 'string')
            throw new _options_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${at}: \`${name}\` needs a text as its value.`);
        given.set(name, { values: [value.value], where: `${at}: \`${name}\``, by: 'config' });
    }
    return given;
}
function where(file, offset) {
    const { line, column } = (0,_core_source_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)((0,_core_source_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)(file, offset));
    return `${file.path}:${line}:${column}`;
}
function unknownKey(name, names) {
    const guess = (0,_core_closest_js__WEBPACK_IMPORTED_MODULE_3__/* .closestOf */ .P)(name, names);
    const help = guess === undefined ? `Allowed are ${names.join(', ')}.` : `Did you mean \`${guess}\`?`;
    return `there is no option \`${name}\`. ${help}`;
}


/***/ })

};
