export const id = 62;
export const ids = [62];
export const modules = {

/***/ 2062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ logWord),
/* harmony export */   Q: () => (/* binding */ visibleText),
/* harmony export */   logText: () => (/* binding */ logText)
/* harmony export */ });
// Emoji are written with joiners and variation selectors, which stay; then whatever is not seen as itself: bidirectional controls,
// zero-width characters, soft hyphens, tags, C1 controls, line and paragraph separators, lone surrogates.
const emojiOrUnseen = /(?<emoji>\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?(?:\u200d\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?)*)|[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u0080-\u009f\u2028\u2029\p{Surrogate}\ufff9-\ufffb]/gu;
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
/**
 * A text whose characters are all seen: C0 controls (also ESC and a lone carriage return) become their pictures (`␛`, `␍`), every
 * other invisible character becomes U+FFFD. Tabs and line feeds stay. The length in code points stays.
 */
function visibleText(text) {
    return text
        .replace(controls, control => control === '\u007f' ? '\u2421' : String.fromCharCode(0x2400 + control.charCodeAt(0)))
        .replace(emojiOrUnseen, (_match, emoji) => emoji ?? '\ufffd');
}
/**
 * Text for a log that the Actions runner reads, line by line: no line of it is a command. The runner knows two grammars: `::name::`
 * at the start of a line, blanks before it skipped, and the older `##[name]` anywhere in a line, on stdout and stderr alike
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs). It looks for both with culture-sensitive
 * comparisons, to which invisible characters are nothing: so a visible one, a backslash, breaks them.
 */
function logText(text) {
    return visibleText(text.replaceAll('\r\n', '\n'))
        .replaceAll('##[', '##\\[')
        .replace(/^([^\S\n]*)::/gm, '$1\\::');
}
/** As `logText`, for a part of a line: line feeds become pictures too (`␊`), tabs become blanks. */
function logWord(text) {
    return logText(text.replace(/\r?\n/g, '\u240a').replaceAll('\t', ' '));
}


/***/ })

};
