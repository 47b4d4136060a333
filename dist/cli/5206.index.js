export const id = 5206;
export const ids = [5206];
export const modules = {

/***/ 5206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ BaseUnavailable),
/* harmony export */   compareTrees: () => (/* binding */ compareTrees),
/* harmony export */   untilRead: () => (/* binding */ untilRead)
/* harmony export */ });
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1097);

/** The base's files cannot be had; the message is the end of a sentence, without a full stop. */
class BaseUnavailable extends Error {
}
/** A tree that names file after file is not read for ever. */
const mostRounds = 50;
/**
 * Judges the base as the head was judged and compares the two. Never throws for what is wrong with the base: the head is judged alone
 * then, and a note says so.
 *
 * @param judge with the base's own configuration.
 * @param judgeLikeHead with the options of the head, for a base whose configuration cannot be used.
 */
async function compareTrees(head, find, judge, judgeLikeHead) {
    const alone = { findings: head.findings, suppressed: head.suppressed, delta: undefined };
    const notes = [];
    try {
        const answer = await find();
        notes.push(...answer.notes);
        const { tree } = answer;
        if (tree === undefined)
            return { ...alone, notes };
        const base = await untilRead(tree, async () => {
            try {
                return { judged: await judge(tree.files), problem: undefined };
            }
            catch (error) {
                if (!(error instanceof _options_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb))
                    throw error;
                return { judged: await likeHead(tree.files, judgeLikeHead), problem: error.message };
            }
        });
        if (base.problem !== undefined)
            notes.push(`The base is judged with the configuration of this change; its own cannot be used: ${base.problem}`);
        const { judged } = base;
        const [failure] = judged.failures;
        if (failure !== undefined) {
            notes.push(`Nothing was compared: at the base the rule ${failure.rule} failed: ${failure.message}`);
            return { ...alone, notes };
        }
        const { compare } = await __webpack_require__.e(/* import() */ 5430).then(__webpack_require__.bind(__webpack_require__, 5430));
        const commit = { commit: tree.commit, ...(tree.renames === undefined ? {} : { renames: tree.renames }) };
        const { leftOut, ...comparison } = compare({ ...comparedOf(judged), ...commit }, comparedOf(head));
        const [first] = leftOut;
        if (first !== undefined) {
            const count = leftOut.length === 1 ? '1 finding of the base is' : `${leftOut.length} findings of the base are`;
            notes.push(`${count} in files that are not checked any more: \`${first.at.file.path}\`${leftOut.length > 1 ? ' and more' : ''}.`);
        }
        return { ...comparison, notes };
    }
    catch (error) {
        if (!(error instanceof BaseUnavailable))
            throw error;
        return { ...alone, notes: [...notes, `Nothing was compared with the base: ${error.message}.`] };
    }
}
async function likeHead(files, judge) {
    try {
        return await judge(files);
    }
    catch (error) {
        if (!(error instanceof _options_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb))
            throw error;
        throw new BaseUnavailable(`neither its own configuration nor that of this change fits it: ${error.message.replace(/\.$/, '')}`);
    }
}
function comparedOf({ project, findings, suppressed }) {
    const { engine, files, workloads } = project;
    return { engine, files, workloads, findings, suppressed };
}
/** What goes wrong may do so for want of a file. */
async function attempt(work) {
    try {
        return { value: await work() };
    }
    catch (error) {
        return { error };
    }
}
/**
 * Does it again until it has asked for nothing that was not at hand.
 *
 * @throws {BaseUnavailable} when that never ends, or files cannot be had.
 */
async function untilRead(tree, work) {
    for (let round = 0; round < mostRounds; round += 1) {
        const result = await attempt(work);
        if (await tree.fetchMissed())
            continue;
        if ('error' in result)
            throw result.error;
        return result.value;
    }
    throw new BaseUnavailable('its files name each other for too long');
}


/***/ })

};
