export const id = 6723;
export const ids = [6723,6153,2421];
export const modules = {

/***/ 1063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ repository),
/* harmony export */   X: () => (/* binding */ ruleAddress)
/* harmony export */ });
/** Where the project lives: the one place that says so. Links in reports and docs are made from it. */
const repository = 'https://github.com/OWNER/runs-as';
/** The page of a rule, as reports link to it. */
function ruleAddress(rule) {
    return `${repository}/blob/main/docs/rules/${rule}.md`;
}


/***/ }),

/***/ 6723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeBaseline: () => (/* binding */ writeBaseline),
  writeFixes: () => (/* binding */ writeFixes),
  writeStart: () => (/* binding */ writeStart)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/address.js
var address = __webpack_require__(1063);
// EXTERNAL MODULE: ./lib/checkout/configuration.js
var configuration = __webpack_require__(7078);
// EXTERNAL MODULE: ./lib/core/apply-fixes.js
var apply_fixes = __webpack_require__(6153);
// EXTERNAL MODULE: ./lib/core/suppress/baseline.js + 1 modules
var suppress_baseline = __webpack_require__(2421);
// EXTERNAL MODULE: ./lib/options.js
var options = __webpack_require__(1097);
// EXTERNAL MODULE: ./lib/report/log-text.js
var log_text = __webpack_require__(2062);
;// CONCATENATED MODULE: ./lib/report/start-configuration.js

/** Where the configuration's schema is published; editors read it. */
const schemaAddress = (repository) => `${repository.replace('https://github.com', 'https://raw.githubusercontent.com')}/main/runs-as.schema.json`;
const mostImages = 50;
/**
 * A configuration to begin with, with a line feed at its end: valid as it is, and it changes nothing until a line of it is taken out of
 * its comment. What is not known in this repository is listed, to be filled in.
 */
function renderStart(report, repository) {
    const { engine, workloads, verdict } = report;
    const lines = [
        `# yaml-language-server: $schema=${schemaAddress(repository)}`,
        '# Configuration of runs-as. Everything in it may be left out; docs/configuration.md says more.',
        '',
        ...engineLines(engine.mode, engine.from),
        '',
        ...imageLines(workloads),
        '',
        '# What is not checked.',
        '# exclude:',
        '#   - third_party/',
        '',
        '# How much a rule counts: error, warning, note or off, everywhere or by path.',
        '# rules:',
        '#   root-at-start: off',
        '',
        `# The gate: today there ${verdict.errors === 1 ? 'is' : 'are'} ${counted(verdict.errors, 'error')}, ${counted(verdict.warnings, 'warning')} and ${counted(verdict.notes, 'note')}.`,
        '# `runs-as --write-baseline` accepts them, so that only what is new fails.',
        '# fail-on: error',
        '# baseline: .github/runs-as-baseline.json',
    ];
    return `${lines.join('\n')}\n`;
}
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
function engineLines(mode, from) {
    if (from !== 'default')
        return [
            `# The engine is ${mode}, as ${from === 'config' ? 'the configuration' : from} says.`,
            '# engine:',
            `#   mode: ${mode}`,
        ];
    return [
        '# Nothing in the repository says which engine runs the containers, so it is taken for a rootful one.',
        '# engine:',
        '#   mode: userns-remap # or rootful, rootless',
        '#   user: dockremap # whose ranges in subuid and subgid count',
        '#   subuid: hosts/etc/subuid',
        '#   subgid: hosts/etc/subgid',
    ];
}
/** Images that nobody knows, with the workloads that stand on them. */
function imageLines(workloads) {
    const unknown = new Map();
    for (const workload of workloads) {
        const { root } = workload.runs;
        if (root.state === 'known' || root.reason !== 'base-image')
            continue;
        const reference = referenceOf(workload);
        if (reference === undefined || !/^[\w./:@-]+$/.test(reference))
            continue;
        unknown.set(reference, [...(unknown.get(reference) ?? []), workload.id]);
    }
    if (unknown.size === 0)
        return ['# Every image that is built on is known. Your own word goes before the table:', ...exampleImage()];
    const lines = [
        '# Images that runs-as does not know. Fill in who they run as (docker image inspect -f "{{.Config.User}}" IMAGE):',
        '# images:',
    ];
    for (const [reference, ids] of [...unknown].slice(0, mostImages)) {
        const more = ids.length > 1 ? ` and ${ids.length - 1} more` : '';
        lines.push(`#   - image: ${reference} # ${(0,log_text.logWord)(ids[0] ?? '').replace(/[^\x20-\x7e]/g, '?')}${more}`, '#     uid: 1001', '#     reason: where you saw it');
    }
    if (unknown.size > mostImages)
        lines.push(`#   # and ${unknown.size - mostImages} more`);
    return lines;
}
function exampleImage() {
    return ['# images:', '#   - image: ghcr.io/acme/base', '#     uid: 1001', '#     reason: where you saw it'];
}
function referenceOf(workload) {
    if (workload.kind === 'service') {
        const base = workload.target?.base;
        return base === undefined ? workload.image : base.state === 'known' ? base.value : undefined;
    }
    return workload.base.state === 'known' ? workload.base.value : undefined;
}

;// CONCATENATED MODULE: ./lib/cli/write.js









/** Where a baseline is written unless somebody says otherwise, from the root. */
const usualBaseline = '.github/runs-as-baseline.json';
/**
 * Writes every finding of the report that nothing but a baseline accepts; returns what to tell.
 *
 * @throws {UsageError} when it cannot be written.
 */
function writeBaseline(report, options, { root, directory }) {
    const { writeBaseline: named = '', baseline } = options;
    const file = named === '' ? external_node_path_.resolve(root, baseline ?? usualBaseline) : external_node_path_.resolve(directory, named);
    const accepted = report.suppressed.filter(({ suppression }) => suppression.by === 'baseline');
    const findings = [...report.findings, ...accepted]
        // What is wrong with a suppression is mended, not accepted.
        .filter(({ rule }) => !aboutSuppressions.has(rule.id))
        .sort((a, b) => a.at.file.path < b.at.file.path ? -1 : a.at.file.path > b.at.file.path ? 1 : a.at.start - b.at.start);
    write(file, (0,suppress_baseline.renderBaseline)(findings, report.files), '--write-baseline');
    const shown = external_node_path_.relative(root, file).replaceAll(external_node_path_.sep, '/');
    const next = baseline === undefined ? ` Name it in .github/runs-as.yml: \`baseline: ${shown}\`.` : '';
    return `${findings.length} ${findings.length === 1 ? 'finding is' : 'findings are'} accepted in ${shown}.${next}\n`;
}
/**
 * Writes the fixes of a report into its files; returns what to tell, a line for each fix, and nothing where there was none.
 *
 * @throws {UsageError} when a file cannot be written.
 */
function writeFixes(report, root) {
    const said = [];
    for (const { file, text, titles } of (0,apply_fixes.fixedFiles)(report.findings)) {
        if (file.path === '-')
            throw new options/* UsageError */.eb('--fix writes files, and `-` is none; --diff prints what it would write.');
        write(external_node_path_.resolve(root, file.path), text, '--fix');
        for (const title of titles)
            said.push((0,log_text.logText)(`${file.path}: ${title}\n`));
    }
    return said.join('');
}
const aboutSuppressions = new Set([
    'expired-suppression',
    'invalid-suppression',
    'stale-baseline',
    'unused-suppression',
]);
/**
 * Writes a configuration to begin with; returns what to tell.
 *
 * @throws {UsageError} where there is one, and when it cannot be written.
 */
function writeStart(report, { root }) {
    const present = configuration/* configurationPaths */.$o.find(name => (0,external_node_fs_.existsSync)(external_node_path_.join(root, name)));
    if (present !== undefined)
        throw new options/* UsageError */.eb(`--init: there is \`${present}\` already; it is left as it is.`);
    const [name] = configuration/* configurationPaths */.$o;
    write(external_node_path_.join(root, name), renderStart(report, address/* repository */.J), '--init');
    return `${name} is written; nothing in it counts until it is taken out of its comment.\n`;
}
function write(file, text, option) {
    try {
        (0,external_node_fs_.mkdirSync)(external_node_path_.dirname(file), { recursive: true });
        (0,external_node_fs_.writeFileSync)(file, text);
    }
    catch (error) {
        throw new options/* UsageError */.eb(`${option}: \`${file}\` cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
    }
}


/***/ }),

/***/ 6153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fixedFiles: () => (/* binding */ fixedFiles),
/* harmony export */   unifiedDiff: () => (/* binding */ unifiedDiff)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7718);

/** Every fix of these findings that does not stand in another's way, each once, by file. A fix is taken whole or not at all. */
function fixedFiles(findings) {
    const byPath = new Map();
    const seen = new Set();
    for (const { fix } of findings) {
        if (fix === undefined)
            continue;
        const key = JSON.stringify(fix.edits.map(({ at, text }) => [at.file.path, at.start, at.end, text]));
        if (seen.has(key))
            continue;
        seen.add(key);
        const stands = fix.edits.every(edit => (byPath.get(edit.at.file.path)?.edits ?? []).every(other => !touches(edit, other)));
        if (!stands)
            continue;
        for (const edit of fix.edits) {
            const entry = byPath.get(edit.at.file.path) ?? { file: edit.at.file, edits: [], titles: [] };
            entry.edits.push(edit);
            if (!entry.titles.includes(fix.title))
                entry.titles.push(fix.title);
            byPath.set(edit.at.file.path, entry);
        }
    }
    return [...byPath.values()].map(({ file, edits, titles }) => {
        const ordered = edits.sort((a, b) => a.at.start - b.at.start);
        return { file, edits: ordered, titles, text: editedText(file, ordered) };
    });
}
function touches({ at: a }, { at: b }) {
    return a.start <= b.end && b.start <= a.end;
}
function editedText(file, edits) {
    let text = '';
    let at = 0;
    for (const edit of edits) {
        text += file.text.slice(at, edit.at.start) + edit.text;
        at = edit.at.end;
    }
    return text + file.text.slice(at);
}
const context = 3;
/** The change of a file as a unified diff, as `git apply` and `patch -p1` take it. */
function unifiedDiff({ file, edits }) {
    const regions = edits.map(edit => regionOf(file, edit));
    const lines = linesOf(file.text);
    const out = [`--- a/${file.path}\n`, `+++ b/${file.path}\n`];
    let shift = 0;
    for (let first = 0; first < regions.length;) {
        let last = first;
        while (last + 1 < regions.length && (regions[last + 1]?.from ?? 0) - (regions[last]?.to ?? 0) <= 2 * context)
            last += 1;
        const group = regions.slice(first, last + 1);
        const from = Math.max(0, (group[0]?.from ?? 0) - context);
        const to = Math.min(lines.length, (group.at(-1)?.to ?? 0) + context);
        const body = [];
        let at = from;
        for (const region of group) {
            for (; at < region.from; at += 1)
                body.push(` ${lines[at]}`);
            for (; at < region.to; at += 1)
                body.push(`-${lines[at]}`);
            for (const line of region.lines)
                body.push(`+${line}`);
        }
        for (; at < to; at += 1)
            body.push(` ${lines[at]}`);
        const removed = to - from;
        const added = body.filter(line => !line.startsWith('-')).length;
        const start = (count, line) => (count === 0 ? line : line + 1);
        out.push(`@@ -${start(removed, from)},${removed} +${start(added, from + shift)},${added} @@\n`);
        out.push(...body.map(line => (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`)));
        shift += added - removed;
        first = last + 1;
    }
    return out.join('');
}
function regionOf(file, { at, text }) {
    const starts = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .lineStartsOf */ .xV)(file);
    const from = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .lineAt */ .mh)(file, at.start);
    const lineStart = starts[from] ?? 0;
    const isWhole = at.start === lineStart && at.start === at.end && text.endsWith('\n');
    if (isWhole)
        return { from, to: from, lines: linesOf(text) };
    const to = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .lineAt */ .mh)(file, at.end) + 1;
    const end = starts[to] ?? file.text.length;
    return { from, to, lines: linesOf(file.text.slice(lineStart, at.start) + text + file.text.slice(at.end, end)) };
}
/** Lines with their ends; the text behind the last end is one if there is any. */
function linesOf(text) {
    return text.split(/(?<=\n)/).filter(line => line !== '');
}


/***/ }),

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


/***/ })

};
