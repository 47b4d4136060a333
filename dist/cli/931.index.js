export const id = 931;
export const ids = [931];
export const modules = {

/***/ 931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   helpText: () => (/* binding */ helpText)
/* harmony export */ });
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1097);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3411);


/** The text of `--help`, printed from the table of options. */
function helpText() {
    const metas = _options_js__WEBPACK_IMPORTED_MODULE_0__/* .optionTable */ .sX.filter(meta => meta.on.includes('cli'));
    const lines = [
        `runs-as ${_version_js__WEBPACK_IMPORTED_MODULE_1__.version}`,
        'Who does everything a repository puts into a container run as, inside it and on the host?',
        '',
        'Usage: runs-as [OPTIONS] [PATH…]',
        '       runs-as verify [OPTIONS] [DIR]   compare with what runs on a live engine',
        '',
        '  PATH   a directory is the root of the check (default: the working directory); files are checked alone;',
        '         `-` reads standard input and needs --as',
        '',
        'Options:',
    ];
    for (const meta of metas) {
        const value = meta.isOptional ? `[=${meta.takes}]` : meta.takes === undefined ? '' : ` ${meta.takes}`;
        lines.push(`  --${meta.name}${value}`);
        const notes = [
            meta.repeats ? 'may be repeated' : '',
            meta.default === undefined ? '' : `default: ${meta.default}`,
        ].filter(note => note !== '');
        lines.push(`      ${meta.description}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`);
    }
    lines.push('', 'Exit status: 0 the gate passed or there was nothing to check · 1 the gate failed · 2 wrong usage, bad configuration, or the run broke');
    return `${lines.join('\n')}\n`;
}


/***/ })

};
