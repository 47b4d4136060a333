export const id = 6222;
export const ids = [6222];
export const modules = {

/***/ 3841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   evidenceOf: () => (/* binding */ evidenceOf),
/* harmony export */   explainImage: () => (/* binding */ explainImage)
/* harmony export */ });
/* harmony import */ var _closest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7640);
/* harmony import */ var _resolved_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5247);
/* harmony import */ var _known_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6131);
/* harmony import */ var _known_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7086);
/* harmony import */ var _known_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5483);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5896);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1493);







/** What the table knows of an image and where it was read, with the table's date: the text of `--explain-image`. */
function explainImage(text) {
    const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .Y)(text);
    if ('error' in reference)
        return `\`${text}\` names no image: ${reference.error}.\n`;
    const choice = (0,_known_row_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseRow */ .I)(reference);
    if ((0,_resolved_js__WEBPACK_IMPORTED_MODULE_5__/* .isUnknown */ .t8)(choice)) {
        const settle = 'a USER line, or its user in the configuration, settles it';
        const guess = (0,_closest_js__WEBPACK_IMPORTED_MODULE_6__/* .closestOf */ .P)(`${reference.domain}/${reference.path}`, knownNames());
        return blockOf((0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .formatReference */ .F)(reference), [
            ['unknown', choice.detail],
            ...(guess === undefined || choice.reason !== 'base-image' ? [] : [['near', guess]]),
            ['table', `read ${_known_table_js__WEBPACK_IMPORTED_MODULE_2__/* .knownDate */ .Kw}`],
            ['way out', settle],
        ]);
    }
    const facts = (0,_known_js__WEBPACK_IMPORTED_MODULE_0__.factsOf)(choice, reference);
    const { row } = choice;
    const lines = [['runs as', userText(facts)]];
    if (facts.stepsDownTo !== undefined)
        lines.push(['steps down', stepDownText(facts.stepsDownTo)]);
    lines.push(...howLines(facts.stepsDownTo?.how));
    const variables = [...facts.environment].map(([name, value]) => `${name}=${value}`);
    if (variables.length > 0)
        lines.push(['variables', variables.join(' ')]);
    lines.push(['accounts', accountsText(facts)]);
    lines.push(['row', `${row.image}, ${tagsText(row)}`]);
    lines.push(['evidence', row.evidence]);
    const how = row.checkedHow === 'read' ? `read there, ${_known_table_js__WEBPACK_IMPORTED_MODULE_2__/* .knownDate */ .Kw}` : `derived from there, ${_known_table_js__WEBPACK_IMPORTED_MODULE_2__/* .knownDate */ .Kw}`;
    lines.push(['checked', how]);
    if (row.note !== '')
        lines.push(['note', row.note]);
    return blockOf(facts.reference, lines);
}
/** Where the table read an image's user; `undefined` for an image that it does not have. */
function evidenceOf(text) {
    const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .Y)(text);
    const choice = 'error' in reference ? undefined : (0,_known_row_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseRow */ .I)(reference);
    return choice === undefined || (0,_resolved_js__WEBPACK_IMPORTED_MODULE_5__/* .isUnknown */ .t8)(choice) ? undefined : choice.row.evidence;
}
/** Names of all images of the table. */
function knownNames() {
    return [...new Set(_known_table_js__WEBPACK_IMPORTED_MODULE_2__/* .knownUsers */ .uu.exact.split('\n').map(line => line.slice(0, line.indexOf('\t'))))];
}
function blockOf(heading, lines) {
    return `${[heading, ...lines.map(([key, value]) => `  ${key.padEnd(11)}${value}`)].join('\n')}\n`;
}
function tagsText({ image, tagGlob }) {
    if (tagGlob !== '*')
        return `tags ${tagGlob}`;
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .rowsOf */ .R)(_known_table_js__WEBPACK_IMPORTED_MODULE_2__/* .knownUsers */ .uu, image).length === 1 ? 'all tags' : 'all other tags';
}
function userText(facts) {
    if (facts.windows)
        return facts.user === '' ? 'the default account of its Windows base' : `${facts.user} (Windows)`;
    if (facts.user === '')
        return 'root (the image sets no user)';
    if (facts.uid === 0)
        return `root (USER ${facts.user})`;
    if (facts.uid === undefined)
        return `${facts.user} (its number is not fixed)`;
    return `${facts.user}` === `${facts.uid}` ? `uid ${facts.uid}` : `${facts.user} (uid ${facts.uid})`;
}
function stepDownText({ name, uid, workersOnly }) {
    const number = uid === undefined ? 'number not fixed' : `uid ${uid}`;
    const who = name === undefined ? number : `${name} (${number})`;
    return workersOnly ? `workers only, to ${who}; the main process stays root` : `to ${who}, in its own entrypoint`;
}
function howLines(how) {
    if (how === undefined)
        return [];
    const lines = [];
    const { commands, keepsRootWhen, uidFrom, gidFrom, staysRootWithoutCapabilities } = how;
    if (commands.length > 0 && !commands.includes('*'))
        lines.push(['only for', `${commands.join(', ')}; root for others`]);
    if (keepsRootWhen.length > 0)
        lines.push(['root with', keepsRootWhen.join(', ').replaceAll('=*', '')]);
    if (staysRootWithoutCapabilities)
        lines.push(['root too', 'without the capabilities SETUID and SETGID']);
    if (uidFrom !== undefined)
        lines.push(['numbers', [uidFrom, gidFrom].filter(name => name !== undefined).join(', ')]);
    return lines;
}
function accountsText({ accounts, accountsAreComplete }) {
    if (accountsAreComplete)
        return `${accounts.length}, all of them`;
    const own = accounts.filter(({ uid }) => uid === undefined || (uid >= 1000 && uid !== 65534)).map(({ name }) => name);
    const named = own.length === 0 ? '' : `, among them ${own.slice(0, 5).join(', ')}`;
    return accounts.length === 0 ? 'not known' : `${accounts.length} known${named}; there may be others`;
}


/***/ })

};
