export const id = 5212;
export const ids = [5212,2421,1954];
export const modules = {

/***/ 9462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readJson)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7718);

/** Go's encoding/json refuses deeper nesting. https://github.com/golang/go/blob/go1.25.0/src/encoding/json/scanner.go#L143 */
const deepest = 10_000;
/**
 * Reads strict JSON as Go's encoding/json does: one document, no comments, no trailing commas, U+FEFF nowhere. Never throws; what
 * was read before a fault is kept. Linear, without recursion.
 */
function readJson(file, start = 0, end = file.text.length) {
    const { text } = file;
    const open = [];
    let document;
    let at = start;
    const put = (value) => {
        const parent = open.at(-1);
        if (parent === undefined)
            document = value;
        else if (parent.kind === 'array')
            parent.items.push(value);
        else if (parent.key !== undefined) {
            parent.members.push({ key: parent.key, value });
            parent.key = undefined;
        }
    };
    const close = () => {
        const closed = open.pop();
        if (closed === undefined)
            return;
        const span = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(file, closed.start, at);
        if (closed.kind === 'array')
            put({ kind: 'array', items: closed.items, span });
        else
            put({ kind: 'object', members: closed.members, span });
    };
    const fail = (message) => {
        const fault = { message, at: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(file, Math.min(at, end), Math.min(at + 1, end)) };
        while (open.length > 0)
            close();
        return { value: document, fault };
    };
    const skipBlanks = () => {
        while (at < end && (text[at] === ' ' || text[at] === '\n' || text[at] === '\t' || text[at] === '\r'))
            at += 1;
    };
    let expected = 'value';
    for (;;) {
        skipBlanks();
        if (open.length === 0 && document !== undefined) {
            if (at >= end)
                return { value: document, fault: undefined };
            return fail('After the JSON document there is more text: dockerd takes one document.');
        }
        if (at >= end) {
            if (open.length === 0)
                return { value: undefined, fault: undefined };
            return fail('The JSON document ends before it is complete.');
        }
        const unit = text[at] ?? '';
        const parent = open.at(-1);
        if (expected === 'after' && parent !== undefined) {
            if (unit === ',') {
                at += 1;
                expected = parent.kind === 'array' ? 'value' : 'key';
            }
            else if (unit === (parent.kind === 'array' ? ']' : '}')) {
                at += 1;
                close();
            }
            else
                return fail(`Here JSON needs a comma or \`${parent.kind === 'array' ? ']' : '}'}\`, not ${shown(unit)}.`);
            continue;
        }
        if ((expected === 'first-key' && unit === '}') || (expected === 'first-item' && unit === ']')) {
            at += 1;
            close();
            expected = 'after';
            continue;
        }
        if ((expected === 'key' || expected === 'first-key') && parent?.kind === 'object') {
            if (unit !== '"')
                return fail(`Here JSON needs a key in double quotes, not ${shown(unit)}.`);
            const key = readString(text, at, end);
            if (typeof key === 'string')
                return fail(key);
            parent.key = { value: key.value, span: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(file, at, key.end) };
            at = key.end;
            skipBlanks();
            if (text[at] !== ':' || at >= end)
                return fail('After a key JSON needs a colon.');
            at += 1;
            expected = 'value';
            continue;
        }
        if (unit === '{' || unit === '[') {
            if (open.length >= deepest)
                return fail('The JSON document is nested too deeply.');
            if (unit === '{')
                open.push({ kind: 'object', start: at, members: [], key: undefined });
            else
                open.push({ kind: 'array', start: at, items: [] });
            expected = unit === '{' ? 'first-key' : 'first-item';
            at += 1;
            continue;
        }
        const scalar = readScalar(file, at, end);
        if (typeof scalar === 'string')
            return fail(scalar);
        at = scalar.span.end;
        put(scalar);
        expected = 'after';
    }
}
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const word = /true|false|null/y;
/** A value that holds no others, or what is wrong with it. */
function readScalar(file, at, end) {
    const { text } = file;
    if (text[at] === '"') {
        const read = readString(text, at, end);
        return typeof read === 'string' ? read : { kind: 'string', value: read.value, span: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(file, at, read.end) };
    }
    number.lastIndex = at;
    const digits = number.exec(text)?.[0];
    if (digits !== undefined)
        return { kind: 'number', written: digits, span: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(file, at, at + digits.length) };
    word.lastIndex = at;
    const literal = word.exec(text)?.[0];
    if (literal === undefined)
        return `Here JSON needs a value, not ${shown(text[at] ?? '')}.`;
    const span = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(file, at, at + literal.length);
    return literal === 'null' ? { kind: 'null', span } : { kind: 'boolean', value: literal === 'true', span };
}
const escapes = {
    '"': '"',
    '\\': '\\',
    '/': '/',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
};
/** The string whose opening quote is at `start`, and the offset behind its closing quote; or what is wrong with it. */
function readString(text, start, end) {
    const parts = [];
    let from = start + 1;
    for (let at = from; at < end; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit === 0x22) {
            parts.push(text.slice(from, at));
            return { value: parts.join(''), end: at + 1 };
        }
        if (unit < 0x20)
            return 'A JSON string must not have a line break or another control character in it.';
        if (unit !== 0x5c)
            continue;
        parts.push(text.slice(from, at));
        const letter = text[at + 1] ?? '';
        const plain = escapes[letter];
        const hex = text.slice(at + 2, at + 6);
        if (plain !== undefined)
            parts.push(plain);
        else if (letter === 'u' && /^[0-9a-fA-F]{4}$/.test(hex))
            parts.push(String.fromCharCode(Number.parseInt(hex, 16)));
        else
            return `JSON has no escape \`\\${letter}\`.`;
        at += plain === undefined ? 5 : 1;
        from = at + 1;
    }
    return 'A JSON string is not closed.';
}
function shown(unit) {
    if (unit === '/' || unit === '#')
        return `\`${unit}\`: JSON has no comments`;
    if (unit === '}' || unit === ']')
        return `\`${unit}\`: JSON has no comma before it`;
    return unit === "'" ? 'a single quote' : `\`${unit}\``;
}


/***/ }),

/***/ 1602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HK: () => (/* binding */ pairFindings),
/* harmony export */   Kg: () => (/* binding */ reachedBy),
/* harmony export */   V6: () => (/* binding */ reached)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7718);

/**
 * Which findings are the same fault in two trees: of one rule, in one file, about one workload (about one thing, where there is none);
 * renames followed, line numbers not looked at. Several of one kind are told apart by what they say and by the text of their lines,
 * then by their order. A fault that is found about another workload first is the same while the two have a workload in common.
 */
function pairFindings(before, after, naming) {
    const pairs = new Map();
    const left = new Set(before);
    const subject = (finding, workload) => JSON.stringify([finding.rule.id, workload ?? finding.message]);
    const exact = (finding) => JSON.stringify([finding.message, lineOf(finding)]);
    const rounds = [
        {
            old: old => [`${naming.pathOf(old.at.file.path)} ${subject(old, workloadOf(old, naming))} ${exact(old)}`],
            now: now => [`${now.at.file.path} ${subject(now, now.workload)} ${exact(now)}`],
        },
        {
            old: old => [`${naming.pathOf(old.at.file.path)} ${subject(old, workloadOf(old, naming))} ${old.message}`],
            now: now => [`${now.at.file.path} ${subject(now, now.workload)} ${now.message}`],
        },
        {
            old: old => [`${naming.pathOf(old.at.file.path)} ${subject(old, workloadOf(old, naming))}`],
            now: now => [`${now.at.file.path} ${subject(now, now.workload)}`],
        },
        {
            old: old => reachedBy(old, naming).map(id => `${naming.pathOf(old.at.file.path)} ${subject(old, id)}`),
            now: now => reached(now).map(id => `${now.at.file.path} ${subject(now, id)}`),
        },
    ];
    for (const round of rounds)
        pairRound(after, left, pairs, round);
    return pairs;
}
function pairRound(after, left, pairs, { old, now }) {
    const named = new Map();
    for (const finding of left) {
        for (const key of old(finding)) {
            const list = named.get(key);
            if (list === undefined)
                named.set(key, [finding]);
            else
                list.push(finding);
        }
    }
    for (const finding of after) {
        if (pairs.has(finding))
            continue;
        for (const key of now(finding)) {
            const list = named.get(key) ?? [];
            let match = list.shift();
            // It may have been taken under another of its names.
            while (match !== undefined && !left.has(match))
                match = list.shift();
            if (match === undefined)
                continue;
            left.delete(match);
            pairs.set(finding, match);
            break;
        }
    }
}
/** Ids of all workloads that a finding reaches. */
function reached(finding) {
    return finding.workload === undefined ? [] : [finding.workload, ...finding.alsoReaches];
}
/** The same for a finding of the base, under the names of the new tree; workloads that are gone are not among them. */
function reachedBy(finding, naming) {
    return reached(finding).flatMap(id => naming.workloadOf(id) ?? []);
}
function workloadOf(finding, naming) {
    return finding.workload === undefined ? undefined : (naming.workloadOf(finding.workload) ?? finding.workload);
}
function lineOf({ at: { file, start } }) {
    const line = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .lineAt */ .mh)(file, start);
    const starts = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .lineStartsOf */ .xV)(file);
    return file.text.slice(starts[line] ?? 0, starts[line + 1] ?? file.text.length).trim();
}


/***/ }),

/***/ 2421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pairWithBaseline: () => (/* binding */ pairWithBaseline),
  readBaseline: () => (/* binding */ readBaseline),
  renderBaseline: () => (/* binding */ renderBaseline)
});

// EXTERNAL MODULE: ./lib/core/engine/json.js
var json = __webpack_require__(9462);
// EXTERNAL MODULE: ./lib/core/pair-findings.js
var pair_findings = __webpack_require__(1602);
// EXTERNAL MODULE: ./lib/core/source.js
var source = __webpack_require__(7718);
;// CONCATENATED MODULE: ./lib/core/suppress/sketch.js
/** Lines of a text that a sketch keeps, and hexadecimal digits of each. */
const size = 32;
const digits = 8;
/**
 * What a text is like, in at most 256 characters: the smallest hashes of its lines, in order. Two sketches tell how many lines their
 * texts share without the texts (bottom-k sketch, Broder 1997).
 */
function sketchOf(text) {
    const hashes = new Set();
    for (const line of text.split('\n')) {
        const plain = line.trim();
        if (plain !== '')
            hashes.add(hashOf(plain));
    }
    return [...hashes].sort().slice(0, size).join('');
}
/** The part of lines that two texts share, from 0 to 1, by their sketches; those of short texts are exact. */
function likenessOfSketches(a, b) {
    const left = partsOf(a);
    const right = partsOf(b);
    const smallest = [...new Set([...left, ...right])].sort().slice(0, size);
    if (smallest.length === 0)
        return 0;
    return smallest.filter(hash => left.has(hash) && right.has(hash)).length / smallest.length;
}
function partsOf(sketch) {
    const parts = new Set();
    for (let at = 0; at + digits <= sketch.length; at += digits)
        parts.add(sketch.slice(at, at + digits));
    return parts;
}
/** 32-bit FNV-1a. */
function hashOf(text) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at += 1)
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return hash.toString(16).padStart(digits, '0');
}

;// CONCATENATED MODULE: ./lib/core/suppress/baseline.js




const version = 1;
/** The text of a baseline of these findings, with a line feed at its end; each on a line of its own. */
function renderBaseline(findings, files) {
    const sources = new Map(files.map(({ path, source }) => [path, source]));
    for (const { at } of findings)
        if (!sources.has(at.file.path))
            sources.set(at.file.path, at.file);
    const paths = [...new Set(findings.map(({ at }) => at.file.path))].sort();
    const sketches = paths.map(path => `    ${JSON.stringify(path)}: ${JSON.stringify(sketchOf(sources.get(path)?.text ?? ''))}`);
    const entries = findings.map(({ rule, message, workload, alsoReaches, at }) => {
        const others = alsoReaches.length === 0 ? {} : { alsoReaches };
        const entry = {
            rule: rule.id,
            path: at.file.path,
            workload: workload ?? null,
            ...others,
            message,
            line: lineText(at),
        };
        return `    ${JSON.stringify(entry)}`;
    });
    const block = (open, lines, close) => lines.length === 0 ? open + close : `${open}\n${lines.join(',\n')}\n  ${close}`;
    return [
        '{',
        `  "version": ${version},`,
        '  "about": "What runs-as accepts; written by runs-as --write-baseline.",',
        `  "files": ${block('{', sketches, '}')},`,
        `  "findings": ${block('[', entries, ']')}`,
        '}',
        '',
    ].join('\n');
}
function lineText({ file, start }) {
    const from = file.text.lastIndexOf('\n', start - 1) + 1;
    const to = file.text.indexOf('\n', start);
    return file.text.slice(from, to === -1 ? undefined : to).trim();
}
/** Reads a baseline; a fault says why it is none. */
function readBaseline(file) {
    const { value, fault } = (0,json/* readJson */.V)(file);
    if (fault !== undefined)
        return fault;
    const root = (0,source/* spanOf */.ee)(file, 0);
    if (value?.kind !== 'object')
        return { message: 'a baseline is a JSON object', at: root };
    const written = memberOf(value, 'version');
    if (written?.kind !== 'number' || Number(written.written) !== version)
        return { message: `its \`version\` is not ${version}`, at: written?.span ?? root };
    const list = memberOf(value, 'findings');
    if (list?.kind !== 'array')
        return { message: 'it has no list `findings`', at: list?.span ?? root };
    const entries = [];
    for (const item of list.items) {
        const entry = entryOf(item);
        if ('message' in entry && !('rule' in entry))
            return entry;
        if ('rule' in entry)
            entries.push(entry);
    }
    const sketches = new Map();
    const files = memberOf(value, 'files');
    if (files?.kind === 'object')
        for (const { key, value } of files.members)
            if (value.kind === 'string')
                sketches.set(key.value, value.value);
    return { file, entries, sketches };
}
function entryOf(item) {
    const [rule, path, message] = ['rule', 'path', 'message'].map(name => textOf(memberOf(item, name)));
    if (rule === undefined || path === undefined || message === undefined)
        return { message: 'an entry has `rule`, `path` and `message`', at: item.span };
    const others = memberOf(item, 'alsoReaches');
    const text = textOf(memberOf(item, 'line')) ?? '';
    return {
        rule: { id: rule },
        message,
        workload: textOf(memberOf(item, 'workload')),
        alsoReaches: others?.kind === 'array' ? others.items.flatMap(one => textOf(one) ?? []) : [],
        at: (0,source/* spanOf */.ee)({ path, text }, 0),
        entryAt: item.span,
    };
}
function memberOf(value, name) {
    return value.kind === 'object' ? value.members.findLast(({ key }) => key.value === name)?.value : undefined;
}
function textOf(value) {
    return value?.kind === 'string' ? value.value : undefined;
}
/** Files that are as much alike are one that was moved. */
const likeness = 1 / 3;
const mostShown = 10;
/**
 * Which findings a baseline accepts: the same faults as `compare` pairs them, whatever line they stand on and wherever their file was
 * moved. One that reaches workloads beyond those it reached then is not the one that was accepted.
 */
function pairWithBaseline(baseline, findings, project) {
    if (baseline === undefined)
        return { accepted: new Map(), stale: undefined };
    const moved = movedFiles(baseline, project);
    const ids = new Set(project.workloads.map(({ id }) => id));
    const naming = {
        pathOf: (path) => moved.get(path) ?? path,
        workloadOf: (id) => {
            if (ids.has(id))
                return id;
            const hash = id.lastIndexOf('#');
            const path = moved.get(id.slice(0, hash));
            const now = path === undefined ? undefined : path + id.slice(hash);
            return now !== undefined && ids.has(now) ? now : undefined;
        },
    };
    const pairs = (0,pair_findings/* pairFindings */.HK)(baseline.entries, findings, naming);
    const accepted = new Map();
    for (const [finding, entry] of pairs) {
        const known = new Set((0,pair_findings/* reached */.V6)(entry).flatMap(id => naming.workloadOf(id) ?? []));
        if ((0,pair_findings/* reached */.V6)(finding).every(id => known.has(id)))
            accepted.set(finding, entry.entryAt);
    }
    const alive = new Set(pairs.values());
    const gone = baseline.entries.filter(entry => !alive.has(entry));
    return { accepted, stale: staleState(gone, baseline) };
}
function staleState(gone, { entries }) {
    const [first] = gone;
    if (first === undefined)
        return undefined;
    const has = gone.length === 1 ? 'is no finding' : 'are no findings';
    return {
        kind: 'stale',
        message: `${gone.length} of ${entries.length} accepted findings ${has} any more: \`--write-baseline\` takes them out.`,
        at: first.entryAt,
        because: gone
            .slice(1, mostShown)
            .map(({ rule, at, entryAt }) => ({ text: `${rule.id} in ${at.file.path}`, at: entryAt })),
    };
}
/** Files of the baseline that lie elsewhere now: old path → new path. */
function movedFiles({ sketches }, project) {
    const paths = new Set(project.files.map(({ path }) => path));
    const gone = [...sketches].filter(([path]) => !paths.has(path));
    const moved = new Map();
    if (gone.length === 0)
        return moved;
    const added = project.files.filter(({ path, source }) => !sketches.has(path) && source !== undefined);
    const candidates = added.map(({ path, source }) => ({ path, sketch: sketchOf(source?.text ?? '') }));
    const pairs = gone.flatMap(([from, sketch]) => candidates.map(({ path, sketch: other }) => ({ from, to: path, score: likenessOfSketches(sketch, other) })));
    const taken = new Set();
    for (const { from, to, score } of pairs.sort((a, b) => b.score - a.score)) {
        if (score < likeness || moved.has(from) || taken.has(to))
            continue;
        moved.set(from, to);
        taken.add(to);
    }
    return moved;
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


/***/ }),

/***/ 5212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   levelOf: () => (/* binding */ levelOf),
/* harmony export */   silenced: () => (/* binding */ silenced),
/* harmony export */   suppress: () => (/* binding */ suppress),
/* harmony export */   withLevel: () => (/* binding */ withLevel)
/* harmony export */ });
/* harmony import */ var _path_pattern_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1355);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7718);
/* harmony import */ var _wildcard_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(773);
/* harmony import */ var _baseline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2421);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1954);





/**
 * Sorts findings into those that count and those that somebody accepts: by the level of their rule, by a comment, by the configuration,
 * by the baseline, in this order. Nothing is lost: what is silenced keeps its place and says by whom.
 */
function suppress(all, inputs) {
    const { project, configuration, today, rules } = inputs;
    const inline = (0,_find_js__WEBPACK_IMPORTED_MODULE_2__.suppressionsIn)(project.files, rules, inputs.yamlComments);
    const states = [...inline.problems];
    const live = [];
    for (const one of [...inline.suppressions, ...configuration.suppressions.map(ofSetting)]) {
        if (today !== undefined && one.until !== undefined && one.until.value < today)
            states.push(expired(one));
        else
            live.push(one);
    }
    const byRule = groupByRule(live);
    const workloads = new Map(project.workloads.map(workload => [workload.id, workload]));
    const used = new Set();
    const findings = [];
    const suppressed = [];
    for (const finding of all.map(one => withLevel(one, configuration.rules))) {
        const off = levelOf(finding, configuration.rules);
        const matching = (byRule.get(finding.rule.id) ?? []).flatMap(one => {
            const rule = one.rules.find(({ value }) => value === finding.rule.id);
            return rule !== undefined && coversFinding(one, finding, workloads) ? [{ one, rule }] : [];
        });
        for (const { rule } of matching)
            used.add(rule);
        const [first] = matching;
        if (off?.level === 'off')
            suppressed.push(silenced(finding, 'config', 'the rule is off', off.at));
        else if (first !== undefined)
            suppressed.push(silenced(finding, first.one.by, first.one.reason, first.one.at));
        else
            findings.push(finding);
    }
    const { accepted, stale } = (0,_baseline_js__WEBPACK_IMPORTED_MODULE_1__.pairWithBaseline)(inputs.baseline, [...findings, ...suppressed], project);
    const left = findings.filter(finding => !accepted.has(finding));
    for (const finding of findings) {
        const at = accepted.get(finding);
        if (at !== undefined)
            suppressed.push(silenced(finding, 'baseline', 'accepted when the baseline was written', at));
    }
    if (inputs.isPartial)
        return { findings: left, suppressed, unused: [], states };
    const idle = live.flatMap(one => one.rules.filter(rule => !used.has(rule) && !inputs.failed.has(rule.value)).map(rule => ({ one, rule })));
    for (const { one, rule } of idle)
        states.push(unused(one, rule.value, rule.span));
    if (stale !== undefined)
        states.push(stale);
    return {
        findings: left,
        suppressed,
        unused: idle.map(({ rule }) => ({ rule: rule.value, at: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(rule.span) })),
        states,
    };
}
function groupByRule(suppressions) {
    const byRule = new Map();
    for (const one of suppressions) {
        for (const id of new Set(one.rules.map(({ value }) => value))) {
            const list = byRule.get(id);
            if (list === undefined)
                byRule.set(id, [one]);
            else
                list.push(one);
        }
    }
    return byRule;
}
/** A finding with the severity that the configuration gives its rule. */
function withLevel(finding, levels) {
    const level = levelOf(finding, levels)?.level ?? 'off';
    if (level === 'off' || level === finding.rule.severity)
        return finding;
    return { ...finding, rule: { ...finding.rule, severity: level } };
}
/** What the configuration says of a finding's rule at its place; the first that fits. */
function levelOf({ rule, at }, levels) {
    return levels.find(level => level.rule === rule.id && (level.paths === undefined || (0,_path_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesPath */ .$)(level.paths, at.file.path)));
}
/** A finding that somebody accepts. */
function silenced(finding, by, reason, at) {
    return { ...finding, suppression: { by, reason, at, isNew: false } };
}
function ofSetting({ at, rules, paths, workloads, reason, until }) {
    return { by: 'config', at, rules, reason, until, covers: { kind: 'names', paths, workloads } };
}
/** It covers the place of a finding, or each workload that the finding reaches. */
function coversFinding({ covers }, finding, workloads) {
    const ids = finding.workload === undefined ? [] : [finding.workload, ...finding.alsoReaches];
    if (covers.kind === 'names') {
        const { paths, workloads: globs } = covers;
        if (paths !== undefined && !(0,_path_pattern_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesPath */ .$)(paths, finding.at.file.path))
            return false;
        return globs === undefined || (ids.length > 0 && ids.every(id => globs.some(glob => (0,_wildcard_js__WEBPACK_IMPORTED_MODULE_4__/* .matchesWildcard */ ._)(glob, id))));
    }
    if (isWithin(covers.span, finding.at))
        return true;
    return (ids.length > 0 &&
        ids.every(id => {
            const workload = workloads.get(id);
            return workload !== undefined && isWithin(covers.span, workload.at);
        }));
}
function isWithin(outer, inner) {
    return outer.file.path === inner.file.path && inner.start >= outer.start && inner.start < outer.end;
}
function expired({ until, at, rules }) {
    const names = rules.map(({ value }) => value).join(', ');
    return {
        kind: 'expired',
        message: `It silenced ${names} until ${until?.value}, and counts no more.`,
        at: until?.span ?? at,
        because: [],
    };
}
function unused({ by }, rule, at) {
    const where = by === 'inline' ? 'here' : 'in the repository';
    return { kind: 'unused', message: `It silences ${rule}, and there is no such finding ${where}.`, at, because: [] };
}


/***/ })

};
