export const id = 9191;
export const ids = [9191];
export const modules = {

/***/ 9191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderCompact: () => (/* binding */ renderCompact)
/* harmony export */ });
/* harmony import */ var _text_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8544);

/** A line for each finding, as compilers print theirs and editors read them: `Dockerfile:1:1: error: … [root-on-host]`. */
function renderCompact({ findings }) {
    return findings
        .map(({ rule, message, at }) => `${(0,_text_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .renderTextPlace */ .Jm)(at)}: ${rule.severity}: ${(0,_text_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .safe */ .gB)(message)} [${rule.id}]\n`)
        .join('');
}


/***/ })

};
