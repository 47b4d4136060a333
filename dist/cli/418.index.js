export const id = 418;
export const ids = [418];
export const modules = {

/***/ 7849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ defineRule),
/* harmony export */   g: () => (/* binding */ severities)
/* harmony export */ });
/** Worst first. */
const severities = ['error', 'warning', 'note'];
/** Keeps a rule's subject type while it is written; returns the rule unchanged. */
function defineRule(rule) {
    return rule;
}


/***/ }),

/***/ 4418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verdictOf: () => (/* binding */ verdictOf)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7849);

/** The verdict over findings; a rule that failed never lets the gate pass. */
function verdictOf(findings, failures, fileCount, options) {
    const count = (severity) => findings.filter(({ rule }) => rule.severity === severity).length;
    const errors = count('error');
    const warnings = count('warning');
    const notes = count('note');
    const limit = options.failOn === 'never' ? -1 : _rule_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g.indexOf(options.failOn);
    const failing = _rule_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .g.slice(0, limit + 1).some(severity => count(severity) > 0);
    const numbers = [counted(errors, 'error'), counted(warnings, 'warning'), counted(notes, 'note')].filter(text => text !== undefined);
    const [failure] = failures;
    const because = failure !== undefined
        ? `the rule ${failure.rule} failed: ${failure.message}`
        : fileCount === 0
            ? 'nothing to check'
            : numbers.length === 0
                ? 'no findings'
                : numbers.join(', ');
    return { passed: !failing && failure === undefined, ...options, errors, warnings, notes, because };
}
function counted(count, noun) {
    return count === 0 ? undefined : `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ })

};
