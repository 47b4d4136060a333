export const id = 708;
export const ids = [708];
export const modules = {

/***/ 3708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   filesAtBase: () => (/* binding */ filesAtBase),
/* harmony export */   namedAtBase: () => (/* binding */ namedAtBase)
/* harmony export */ });
/**
 * The files that options name, without those of the repository that decide about the gate where the base's are to decide: the change must
 * not bring them.
 */
function namedAtBase(named, options) {
    if (options.configSource !== 'base')
        return named;
    const deciding = [options.config, options.baseline];
    return new Set([...named].filter(path => !deciding.includes(path) || path.startsWith('/')));
}
/** The files of a base tree, chosen as those of the checkout were. */
function filesAtBase(tree, { head, listed, named }) {
    return {
        async list() {
            const listing = await tree.list();
            if (listed === undefined)
                return listing;
            const files = [...listed.values()].filter(({ path }) => isReadable(tree, path));
            return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), refused: [] };
        },
        read(path) {
            const found = tree.read(path);
            if (!named.has(path) || (found !== undefined && 'source' in found))
                return found;
            return head.read(path);
        },
    };
}
function isReadable(tree, path) {
    const found = tree.read(path);
    return found !== undefined && 'source' in found;
}


/***/ })

};
