export const id = 2699;
export const ids = [2699];
export const modules = {

/***/ 2699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ruleListText: () => (/* binding */ ruleListText),
  ruleText: () => (/* binding */ ruleText)
});

// EXTERNAL MODULE: ./lib/core/closest.js
var closest = __webpack_require__(7640);
// EXTERNAL MODULE: ./lib/options.js
var lib_options = __webpack_require__(1097);
// EXTERNAL MODULE: ./lib/address.js
var address = __webpack_require__(1063);
// EXTERNAL MODULE: ./lib/report/columns.js
var report_columns = __webpack_require__(2269);
// EXTERNAL MODULE: ./lib/report/style.js
var style = __webpack_require__(1983);
;// CONCATENATED MODULE: ./lib/report/rule-docs.js



/** Where a rule's page lies in the repository. */
function rulePage(id) {
    return `docs/rules/${id}.md`;
}
/** The head of a rule's page in Markdown, with a line feed at its end; the rest of the page is written by hand. */
function renderRuleHead({ id, title, severity, why, remedy, since, references }) {
    const lines = [
        `# ${id}`,
        `> ${title}.`,
        `Severity: **${severity}** · since ${since}`,
        `**Why it matters:** ${why}`,
        `**What to do:** ${remedy}`,
    ];
    if (references.length > 0)
        lines.push(`**References:** ${references.map(address => `<${address}>`).join(', ')}`);
    return `${lines.join('\n\n')}\n`;
}
/** The README's table of rules in Markdown, by id, with a line feed at its end. */
function renderRuleTable(rules) {
    const rows = byId(rules).map(({ id, severity, title }) => `| [\`${id}\`](${rulePage(id)}) | ${severity} | ${title.replaceAll('|', '\\|')} |`);
    return `${['| Rule | Severity | What it finds |', '| --- | --- | --- |', ...rows].join('\n')}\n`;
}
/** What `--explain` prints of a rule, with a line feed at its end. */
function renderRuleExplanation(meta, { width, colour }) {
    const { id, title, severity, why, remedy, since, references } = meta;
    const paint = (0,style/* paintWith */.H)(colour);
    const columns = Math.max(40, Math.min(width, 100));
    const part = (heading, text) => [paint('strong', heading), ...(0,report_columns/* wrap */.LV)(text, columns - 2).map(line => `  ${line}`)].join('\n');
    const blocks = [
        [`${paint(severity, `${severity}[${id}]`)}`, ...(0,report_columns/* wrap */.LV)(`${title}.`, columns)].join('\n'),
        part('Why it matters', why),
        part('What to do', remedy),
        [paint('strong', 'References'), ...[...references, (0,address/* ruleAddress */.X)(id)].map(address => `  ${address}`)].join('\n'),
        paint('faint', `Since ${since}`),
    ];
    return `${blocks.join('\n\n')}\n`;
}
/** What `--list-rules` prints: a line for each rule, by id, with a line feed at its end. */
function renderRuleList(rules, { width, colour }) {
    const paint = (0,style/* paintWith */.H)(colour);
    const metas = byId(rules);
    let longest = 0;
    for (const { id } of metas)
        longest = Math.max(longest, id.length);
    const indent = longest + 'warning'.length + 4;
    const lines = [];
    for (const { id, severity, title } of metas) {
        const [first = '', ...rest] = (0,report_columns/* wrap */.LV)(title, Math.max(20, width - indent));
        lines.push(`${(0,report_columns/* padTo */.v0)(id, longest)}  ${paint(severity, (0,report_columns/* padTo */.v0)(severity, 'warning'.length))}  ${first}`);
        for (const line of rest)
            lines.push(' '.repeat(indent) + line);
    }
    return lines.map(line => `${line}\n`).join('');
}
function byId(rules) {
    return rules.map(({ meta }) => meta).sort((a, b) => (a.id < b.id ? -1 : 1));
}

// EXTERNAL MODULE: ./lib/rules/index.js + 48 modules
var rules = __webpack_require__(9828);
;// CONCATENATED MODULE: ./lib/cli/rules.js




/** The text of `--list-rules`. */
function ruleListText(options) {
    return renderRuleList(rules.rules, options);
}
/**
 * The text of `--explain RULE`; a part of its id is enough where no other has it.
 *
 * @throws {UsageError} for an id that no rule has.
 */
function ruleText(id, options) {
    const near = rules.rules.filter(({ meta }) => meta.id.includes(id));
    const rule = rules.rules.find(({ meta }) => meta.id === id) ?? (near.length === 1 ? near[0] : undefined);
    if (rule !== undefined)
        return renderRuleExplanation(rule.meta, options);
    const guess = (0,closest/* closestOf */.P)(id, rules.rules.map(({ meta }) => meta.id));
    const among = near.map(({ meta }) => meta.id).join(', ');
    const help = id !== '' && among !== ''
        ? `It may be each of: ${among}.`
        : guess === undefined
            ? '`runs-as --list-rules` lists them.'
            : `Did you mean ${guess}?`;
    throw new lib_options/* UsageError */.eb(`There is no rule \`${id}\`. ${help}`);
}


/***/ }),

/***/ 2269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   Ng: () => (/* binding */ fitMiddle),
/* harmony export */   nc: () => (/* binding */ cellsOf),
/* harmony export */   qz: () => (/* binding */ widthOf),
/* harmony export */   v0: () => (/* binding */ padTo)
/* harmony export */ });
/* harmony import */ var _log_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2062);

const plain = /^[\x20-\x7e]*$/;
const wide = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]$/u;
const marks = /^(?:[\p{Mn}\p{Me}\p{Cf}]|\p{Emoji_Modifier})$/u;
// Made for the first text that needs it: that takes longer than a whole small report.
let graphemes;
const tab = '    ';
/** The cells of one line: tabs as four blanks, whatever is not seen as a picture of it, and no command of the Actions runner. */
function cellsOf(line) {
    if (plain.test(line) && !line.includes('##['))
        return [...line].map(text => ({ text, width: 1, units: 1 }));
    graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    const cells = [];
    for (const { segment } of graphemes.segment(line)) {
        const text = segment === '\t' ? tab : (0,_log_text_js__WEBPACK_IMPORTED_MODULE_0__.visibleText)(segment).replaceAll('\n', '\u240a');
        // `##[` is a command of the runner anywhere in a line; see log-text.ts.
        const isCommand = text === '[' && cells.at(-1)?.text === '#' && cells.at(-2)?.text === '#';
        const shown = isCommand ? '\\[' : text;
        cells.push({ text: shown, width: widthOf(shown), units: segment.length });
    }
    return cells;
}
/** How many columns of a terminal a visible text takes. */
function widthOf(text) {
    if (plain.test(text))
        return text.length;
    let width = 0;
    let isJoined = false;
    for (const character of text) {
        if (character === '\u200d')
            isJoined = true;
        else if (character === '\ufe0f')
            width = Math.max(width, 2);
        else if (isJoined)
            isJoined = false;
        else if (!marks.test(character))
            width += wide.test(character) ? 2 : 1;
    }
    return width;
}
/** Fills up with blanks to a width. */
function padTo(text, width) {
    return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
/** A visible text in at most `width` columns, with an ellipsis where its middle was: the beginning and the end of a path tell most. */
function fitMiddle(text, width) {
    if (widthOf(text) <= width)
        return text;
    const cells = cellsOf(text);
    const head = takeWidth(cells, Math.floor((width - 1) / 3));
    const tail = takeWidth(cells.reverse(), width - 1 - widthOf(head.join('')));
    return `${head.join('')}…${tail.reverse().join('')}`;
}
function takeWidth(cells, width) {
    const taken = [];
    let left = width;
    for (const cell of cells) {
        if (cell.width > left)
            break;
        left -= cell.width;
        taken.push(cell.text);
    }
    return taken;
}
/** A sentence in lines of at most `width` columns, broken at blanks alone, and not within short code between backticks. */
function wrap(text, width) {
    const lines = [];
    let line = '';
    let used = 0;
    for (const word of wordsOf(text)) {
        const length = widthOf(word);
        if (used > 0 && used + 1 + length > width) {
            lines.push(line);
            line = word;
            used = length;
        }
        else {
            line = used === 0 && line === '' ? word : `${line} ${word}`;
            used += (used > 0 ? 1 : 0) + length;
        }
    }
    lines.push(line);
    return lines;
}
/** Longer code may be broken. */
const longestCode = 30;
function wordsOf(text) {
    const words = [];
    const all = text.split(' ');
    for (let at = 0; at < all.length; at += 1) {
        const word = all[at] ?? '';
        let code = word;
        let last = at;
        while (isOpen(code) && code.length <= longestCode && last + 1 < all.length) {
            last += 1;
            code += ` ${all[last] ?? ''}`;
        }
        const isWhole = !isOpen(code) && code.length <= longestCode;
        words.push(isWhole ? code : word);
        if (isWhole)
            at = last;
    }
    return words;
}
function isOpen(code) {
    return code.split('`').length % 2 === 0;
}


/***/ })

};
