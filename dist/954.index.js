export const id = 954;
export const ids = [954];
export const modules = {

/***/ 7640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ closestOf)
/* harmony export */ });
/** The candidate that was most likely meant: at most a third of its letters away; `undefined` when none is near. */
function closestOf(written, candidates) {
    let best;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
        const distance = editDistance(written.toLowerCase(), candidate.toLowerCase());
        if (distance < bestDistance && distance <= Math.max(1, Math.floor(candidate.length / 3))) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
/** Levenshtein distance; long words are cut, so that hostile input costs little. */
function editDistance(a, b) {
    const left = a.slice(0, 64);
    const right = b.slice(0, 64);
    let row = Array.from({ length: right.length + 1 }, (_, index) => index);
    for (let i = 1; i <= left.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= right.length; j += 1) {
            const substitution = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
            next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution));
        }
        row = next;
    }
    return row[right.length] ?? 0;
}


/***/ }),

/***/ 49:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isDay)
/* harmony export */ });
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Whether a text is a day of the calendar, as `YYYY-MM-DD`. */
function isDay(text) {
    const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
    const length = lengths[Number(month) - 1];
    if (length === undefined)
        return false;
    const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
    return Number(day) >= 1 && Number(day) <= (month === '02' && isLeap ? 29 : length);
}


/***/ }),

/***/ 1954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mayHaveComments: () => (/* binding */ mayHaveComments),
  suppressionsIn: () => (/* binding */ suppressionsIn)
});

// EXTERNAL MODULE: ./lib/core/dockerfile/parse.js
var parse = __webpack_require__(1461);
// EXTERNAL MODULE: ./lib/core/source.js
var source = __webpack_require__(7718);
;// CONCATENATED MODULE: ./lib/core/suppress/covers.js


/** Lines that are a comment and name runs-as. Only they are looked at further. */
function* commentLines(file) {
    for (const { index, 0: line } of file.text.matchAll(/^[^\S\n]*#[^\n]*runs-as:[^\n]*$/gm)) {
        const start = index + line.indexOf('#');
        yield { start, end: start + line.slice(line.indexOf('#')).trimEnd().length };
    }
}
const emptyLines = new WeakMap();
/** Whether an empty line stands between two offsets: what stands above it is about more than what follows. */
function isApart(file, from, to) {
    // Many comments ask about the same line below them.
    const seen = emptyLines.get(file);
    const found = seen?.before === to ? seen : { before: to, at: lastEmptyLine(file, to) };
    emptyLines.set(file, found);
    return found.at > from;
}
/** Where the last empty line before an offset begins; -1 when there is none. */
function lastEmptyLine(file, before) {
    const starts = (0,source/* lineStartsOf */.xV)(file);
    for (let number = (0,source/* lineAt */.mh)(file, before) - 1; number >= 0; number -= 1) {
        const start = starts[number] ?? 0;
        if (file.text.slice(start, starts[number + 1]).trim() === '')
            return start;
    }
    return -1;
}
function wholeFile(file) {
    return (0,source/* spanOf */.ee)(file, 0, file.text.length + 1);
}
/**
 * Comments of a Dockerfile: above FROM it is the stage, above or within any other instruction that instruction, at the top with an
 * empty line behind it the file. A `#` in a heredoc is none.
 */
function dockerfileComments(file) {
    const { instructions } = (0,parse/* parseDockerfile */.A)(file);
    const bodies = instructions.flatMap(({ heredocs }) => heredocs.map(({ body }) => body));
    const placed = [];
    // Comments, instructions and heredocs all come in the order of the file.
    let at = 0;
    let body = 0;
    for (const { start, end } of commentLines(file)) {
        while ((bodies[body]?.end ?? Number.POSITIVE_INFINITY) <= start)
            body += 1;
        if ((bodies[body]?.start ?? Number.POSITIVE_INFINITY) <= start)
            continue;
        while ((instructions[at]?.span.end ?? Number.POSITIVE_INFINITY) <= start)
            at += 1;
        const next = instructions[at];
        if (next === undefined)
            placed.push({ start, end, covers: undefined });
        else if (at === 0 && isApart(file, end, next.span.start))
            placed.push({ start, end, covers: wholeFile(file) });
        else
            placed.push({ start, end, covers: next.keyword === 'FROM' ? stageFrom(file, instructions, at) : wholeOf(next) });
    }
    return placed;
}
function stageFrom(file, instructions, at) {
    const start = instructions[at]?.span.start ?? 0;
    let after = at + 1;
    while (after < instructions.length && instructions[after]?.keyword !== 'FROM')
        after += 1;
    return (0,source/* spanOf */.ee)(file, start, instructions[after]?.span.start ?? file.text.length + 1);
}
function wholeOf({ span, heredocs }) {
    return (0,source/* spanOf */.ee)(span.file, span.start, Math.max(span.end, ...heredocs.map(({ body }) => body.end)));
}
/** Comments of a file of lines (subuid, subgid, passwd, group): the next line, or at the top with an empty line behind it the file. */
function lineComments(file) {
    const contentFrom = contentLines(file);
    return [...commentLines(file)].map(({ start, end }) => {
        const next = contentFrom((0,source/* lineAt */.mh)(file, start) + 1);
        return { start, end, covers: next && belowComment(contentFrom, start, end, next) };
    });
}
/**
 * Comments of a YAML file: on a line it is the line and what is indented below it, above a line the same, at the top with an empty line
 * behind it the file.
 *
 * @param comments offsets of its comments.
 */
function yamlCommentsPlaced(file, comments) {
    const placed = [];
    const contentFrom = contentLines(file);
    const blocks = new Map();
    const blockOf = (line) => {
        const block = blocks.get(line.number) ?? blockFrom(file, line);
        blocks.set(line.number, block);
        return block;
    };
    for (const [start, end] of comments) {
        if (!file.text.slice(start, end).includes('runs-as:'))
            continue;
        const line = (0,source/* lineAt */.mh)(file, start);
        const before = file.text.slice((0,source/* lineStartsOf */.xV)(file)[line] ?? 0, start);
        const isAlone = before.trim() === '';
        const target = isAlone ? contentFrom(line + 1) : lineOf(file, line);
        const covers = target && (isAlone ? belowComment(contentFrom, start, end, target) : target);
        placed.push({ start, end, covers: covers && (covers === target ? blockOf(target) : covers) });
    }
    return placed;
}
/** The file when the comment stands at its top and apart, else the line. */
function belowComment(contentFrom, start, end, next) {
    const isFirst = contentFrom(0)?.number === next.number && start < next.start;
    return isFirst && isApart(next.file, end, next.start) ? wholeFile(next.file) : next;
}
function lineOf(file, number) {
    const starts = (0,source/* lineStartsOf */.xV)(file);
    const start = starts[number];
    if (start === undefined)
        return undefined;
    const text = file.text.slice(start, starts[number + 1] ?? file.text.length);
    return { file, number, start: start + (text.length - text.trimStart().length), end: start + text.trimEnd().length };
}
/** Looks every line up once: a file may have as many comments above each other as it has lines. */
function contentLines(file) {
    const count = (0,source/* lineStartsOf */.xV)(file).length;
    const next = new Array(count + 1).fill(undefined);
    for (let number = count - 1; number >= 0; number -= 1) {
        const line = lineOf(file, number);
        const text = line === undefined ? '' : file.text.slice(line.start, line.end);
        const isContent = text !== '' && !text.startsWith('#') && text !== '---' && !text.startsWith('%');
        next[number] = isContent ? line : next[number + 1];
    }
    return number => next[number];
}
/** A line with everything that is indented below it; items of a list may stand at the indent of their key. */
function blockFrom(file, line) {
    const starts = (0,source/* lineStartsOf */.xV)(file);
    const indent = line.start - (starts[line.number] ?? 0);
    const isItem = file.text.startsWith('- ', line.start);
    let end = line.end;
    for (let number = line.number + 1;; number += 1) {
        const next = lineOf(file, number);
        if (next === undefined)
            break;
        const text = file.text.slice(next.start, next.end);
        if (text === '' || text.startsWith('#'))
            continue;
        const depth = next.start - (starts[number] ?? 0);
        const belongs = depth > indent || (depth === indent && !isItem && text.startsWith('- '));
        if (!belongs)
            break;
        end = next.end;
    }
    return (0,source/* spanOf */.ee)(file, line.start, end);
}

// EXTERNAL MODULE: ./lib/core/closest.js
var closest = __webpack_require__(7640);
// EXTERNAL MODULE: ./lib/core/suppress/day.js
var suppress_day = __webpack_require__(49);
;// CONCATENATED MODULE: ./lib/core/suppress/directive.js



const directive_form = '`# runs-as: ignore[rule] reason`';
/** What other tools call it. */
const otherWords = new Set(['allow', 'disable', 'exclude', 'noqa', 'skip', 'suppress']);
/**
 * Reads a comment from its `#` on: `# runs-as: ignore[rule, rule] reason`, with `until YYYY-MM-DD` anywhere in the reason. `undefined`
 * for every other comment, also one that only speaks of runs-as.
 */
function readDirective(file, start, end, rules) {
    const text = file.text.slice(start, end);
    const head = /^#+\s*runs-as:\s*/.exec(text);
    if (head === null)
        return undefined;
    const at = (0,source/* spanOf */.ee)(file, start, end);
    const rest = text.slice(head[0].length);
    const written = /^([A-Za-z-]+)\s*/.exec(rest);
    const word = (written?.[1] ?? '').toLowerCase();
    if (word !== 'ignore') {
        if ((0,closest/* closestOf */.P)(word, ['ignore']) === undefined && !otherWords.has(word))
            return undefined;
        return invalid(at, `\`${written?.[1]}\` is nothing that runs-as knows: write ${directive_form}.`);
    }
    const list = /^\[([^\]]*)\]/.exec(rest.slice(written?.[0].length ?? 0));
    if (list === null)
        return invalid(at, `It does not say which rules it silences: write ${directive_form}.`);
    const listStart = start + head[0].length + (written?.[0].length ?? 0) + 1;
    const problems = [];
    const known = [];
    for (const { value, span } of namesIn(file, listStart, list[1] ?? '')) {
        if (rules.includes(value))
            known.push({ value, span });
        else
            problems.push(invalidAt(span, unknownRule(value, rules)));
    }
    if (known.length + problems.length === 0)
        problems.push(invalidAt(at, `It names no rule: write ${directive_form}.`));
    const tailStart = listStart + (list[0].length - 1);
    const { reason, until, problem } = reasonOf(file, tailStart, text.slice(tailStart - start));
    if (problem !== undefined)
        problems.push(problem);
    if (!/[\p{L}\p{N}]/u.test(reason)) {
        problems.push(invalidAt(at, 'It gives no reason, so it silences nothing: say behind the bracket why this is accepted.'));
        return { suppression: undefined, problems };
    }
    if (known.length === 0 || problem !== undefined)
        return { suppression: undefined, problems };
    return { suppression: { by: 'inline', at, rules: known, reason, until }, problems };
}
function* namesIn(file, start, text) {
    let at = start;
    for (const part of text.split(',')) {
        const value = part.trim();
        const first = at + part.indexOf(value);
        if (value !== '')
            yield { value, span: (0,source/* spanOf */.ee)(file, first, first + value.length) };
        at += part.length + 1;
    }
}
function unknownRule(name, rules) {
    const guess = (0,closest/* closestOf */.P)(name, rules);
    return `There is no rule \`${name}\`.${guess === undefined ? ' `runs-as --list-rules` lists them.' : ` Did you mean \`${guess}\`?`}`;
}
function reasonOf(file, start, text) {
    const match = /(^|\s)until\s+(\d[\d-]*)[:;,.]?(?=\s|$)/.exec(text);
    const plain = (part) => part
        .replace(/^[\s:–—-]+/, '')
        .replace(/\s+/g, ' ')
        .trim();
    if (match === null)
        return { reason: plain(text), until: undefined, problem: undefined };
    const day = match[2] ?? '';
    const dayStart = start + match.index + match[0].indexOf(day);
    const span = (0,source/* spanOf */.ee)(file, dayStart, dayStart + day.length);
    // What ties the day to the words before it goes with it.
    const before = plain(text.slice(0, match.index)).replace(/ ?[;,:–—-]$/, '');
    const reason = plain(`${before} ${text.slice(match.index + match[0].length)}`);
    if ((0,suppress_day/* isDay */.N)(day))
        return { reason, until: { value: day, span }, problem: undefined };
    const problem = invalidAt(span, `There is no day \`${day}\`, so it silences nothing: write \`until YYYY-MM-DD\`.`);
    return { reason, until: undefined, problem };
}
function invalidAt(at, message) {
    return { kind: 'invalid', message, at, because: [] };
}
function invalid(at, message) {
    return { suppression: undefined, problems: [invalidAt(at, message)] };
}

;// CONCATENATED MODULE: ./lib/core/suppress/find.js


/** Finds comments that speak to runs-as. Most files have none, and are not looked at twice. */
function suppressionsIn(files, rules, yamlComments) {
    const suppressions = [];
    const problems = [];
    for (const file of files) {
        for (const { start, end, covers } of commentsOf(file, yamlComments)) {
            if (file.source === undefined)
                continue;
            const directive = readDirective(file.source, start, end, rules);
            if (directive === undefined)
                continue;
            problems.push(...directive.problems);
            const { suppression } = directive;
            if (suppression === undefined)
                continue;
            // Nothing follows it: it covers itself, where no finding stands.
            suppressions.push({ ...suppression, covers: { kind: 'place', span: covers ?? suppression.at } });
        }
    }
    return { suppressions, problems };
}
/** Whether a file may speak to runs-as. */
function mayHaveComments({ state, source }) {
    return state !== 'ignored' && source?.text.includes('runs-as:') === true;
}
function commentsOf(file, yamlComments) {
    const { kind, source } = file;
    if (source === undefined || !mayHaveComments(file))
        return [];
    switch (kind) {
        case 'dockerfile':
            return dockerfileComments(source);
        case 'compose':
            return yamlCommentsPlaced(source, yamlComments(source.text));
        case 'subuid':
        case 'subgid':
        case 'passwd':
        case 'group':
            return lineComments(source);
        case 'daemon-json':
            // JSON has no comments.
            return [];
    }
}


/***/ })

};
