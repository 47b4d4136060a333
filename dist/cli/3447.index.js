export const id = 3447;
export const ids = [3447];
export const modules = {

/***/ 5247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Ru: () => (/* binding */ mapResolved),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   t8: () => (/* binding */ isUnknown)
/* harmony export */ });
function known(value) {
    return { state: 'known', value };
}
function unknown(reason, detail) {
    return { state: 'unknown', reason, detail };
}
/** Applies a function to a known value; an unknown one stays what it is. */
function mapResolved(resolved, change) {
    return resolved.state === 'known' ? known(change(resolved.value)) : resolved;
}
/** Tells an unknown from anything that has no `state` of its own. */
function isUnknown(value) {
    return 'state' in value && value.state === 'unknown';
}


/***/ }),

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


/***/ })

};
