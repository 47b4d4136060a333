export const id = 579;
export const ids = [579];
export const modules = {

/***/ 9579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   yamlComments: () => (/* binding */ yamlComments)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

/** What the lexer puts between the parts of a text and is not in it: the starts of documents and scalars, the end of a broken flow. */
const marks = new Set(['\u0002', '\u0018', '\u001f']);
/** Offsets `[start, end)` of the comments of a YAML text, in order: a `#` in a text or a block scalar is none. */
function yamlComments(text) {
    const comments = [];
    let at = 0;
    let isScalar = false;
    for (const part of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        if (marks.has(part)) {
            isScalar = part === '\u001f';
            continue;
        }
        // A mark that stands in the text itself would shift what follows: then it is no comment of ours.
        if (!isScalar && part.startsWith('#') && text.startsWith(part, at))
            comments.push([at, at + part.length]);
        isScalar = false;
        at += part.length;
    }
    return comments;
}


/***/ })

};
