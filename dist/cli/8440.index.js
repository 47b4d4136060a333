export const id = 8440;
export const ids = [8440];
export const modules = {

/***/ 3725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ usernsRemapOfUnit),
/* harmony export */   h: () => (/* binding */ isDockerdUnit)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7718);

/** Whether a path names a systemd unit or drop-in of Docker. */
function isDockerdUnit(path) {
    return /(?:^|\/)docker\.service(?:\.d\/[^/]+\.conf)?$/.test(path);
}
/**
 * The value of `--userns-remap` that a systemd unit or drop-in starts dockerd with, and its place. As systemd reads it: a backslash at a
 * line's end goes on, an empty `ExecStart=` takes away what was said before. systemd.service(5), systemd.syntax(7).
 */
function usernsRemapOfUnit(unit) {
    const { text } = unit;
    let found;
    let at = 0;
    while (at < text.length) {
        const start = at;
        let end = lineEnd(text, start);
        while (end < text.length && text[end - 1] === '\\')
            end = lineEnd(text, end + 1);
        at = end + 1;
        const command = /^[ \t]*ExecStart[ \t]*=/.exec(text.slice(start, Math.min(start + 80, end)));
        if (command === null)
            continue;
        found = flagIn(unit, start + command[0].length, end);
    }
    return found;
}
function lineEnd(text, from) {
    const newline = text.indexOf('\n', from);
    return newline === -1 ? text.length : newline;
}
/** The last `--userns-remap` behind `dockerd`. */
function flagIn(unit, start, end) {
    const word = /(?:"[^"\n]*"|'[^'\n]*'|[^\s"'\\]|\\(?!\r?\n)[^\n])+/g;
    word.lastIndex = start;
    const text = unit.text.slice(0, end);
    let isDockerd = false;
    let isNext = false;
    let found;
    for (let match = word.exec(text); match !== null; match = word.exec(text)) {
        const written = match[0];
        const value = written.replaceAll(/["']/g, '');
        if (isNext)
            found = { value, span: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(unit, match.index, match.index + written.length) };
        isNext = isDockerd && value === '--userns-remap';
        if (isDockerd && value.startsWith('--userns-remap='))
            found = {
                value: value.slice('--userns-remap='.length),
                span: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(unit, match.index, match.index + written.length),
            };
        if (/(?:^|\/)dockerd$/.test(value))
            isDockerd = true;
    }
    return found;
}


/***/ }),

/***/ 8440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readHostSetup: () => (/* binding */ readHostSetup),
  withWholeFiles: () => (/* binding */ withWholeFiles)
});

// EXTERNAL MODULE: ./lib/core/engine/dockerd-unit.js
var dockerd_unit = __webpack_require__(3725);
;// CONCATENATED MODULE: ./lib/core/engine/block-mappings.js
const keyLine = /^( *)((?:- +)*)(["']?)([A-Za-z_][\w.-]*)\3:(?:[ \t]+(.*))?$/;
/**
 * The block mappings of a YAML text, line by line: enough to find keys and block scalars in files of which a YAML parser would want
 * more than is needed (Ansible's templates among them). Flow mappings are not looked into. Linear, never throws.
 */
function readBlockMappings(text) {
    const found = [];
    const open = [];
    let at = 0;
    while (at < text.length) {
        const start = at;
        const end = lineEnd(text, start);
        at = end + 1;
        const line = text.slice(start, end).replace(/\r$/, '');
        // No line of a mapping is as long, and the pattern reads each once.
        const match = line.length > 4096 ? null : keyLine.exec(line);
        if (match === null)
            continue;
        const [, indent = '', dashes = '', , key = '', rest = ''] = match;
        const column = indent.length + dashes.length;
        const mapping = mappingAt(open, found, column, dashes !== '');
        mapping.last = key;
        const value = rest.trimEnd();
        if (/^[|>][0-9+-]{0,2}(?:[ \t]+#.*)?$/.test(value)) {
            const block = blockBehind(text, at, column);
            mapping.values.set(key, { style: value.startsWith('|') ? 'literal' : 'folded', start: at, end: block, text: '' });
            at = block;
        }
        else if (value !== '')
            mapping.values.set(key, scalarAt(value, start + line.length - rest.length));
    }
    return found;
}
function lineEnd(text, from) {
    const newline = text.indexOf('\n', from);
    return newline === -1 ? text.length : newline;
}
/** The mapping that a key of this column belongs to; a dash begins a new one. */
function mappingAt(open, found, column, isNew) {
    while ((open.at(-1)?.column ?? -1) > column || (isNew && open.at(-1)?.column === column))
        open.pop();
    const top = open.at(-1);
    if (top?.column === column)
        return top;
    const mapping = { column, values: new Map(), inner: [], last: '' };
    top?.inner.push({ key: top.last, mapping });
    open.push(mapping);
    found.push(mapping);
    return mapping;
}
/** Where the block scalar ends that begins with the line at `from`: at the first line that is not indented more than its key. */
function blockBehind(text, from, column) {
    let at = from;
    while (at < text.length) {
        const end = lineEnd(text, at);
        let first = at;
        while (first < end && text[first] === ' ')
            first += 1;
        const isBlank = first === end || text[first] === '\r';
        if (!isBlank && first - at <= column)
            return at;
        at = end + 1;
    }
    return text.length;
}
/** A scalar on the line of its key; a comment behind it is cut off. */
function scalarAt(written, start) {
    const quote = written[0];
    if (quote === '"' || quote === "'") {
        const end = written.indexOf(quote, 1);
        const inner = written.slice(1, end === -1 ? undefined : end);
        const behind = end === -1 ? '' : written.slice(end + 1);
        const isEscaped = end === -1 || (quote === '"' && inner.includes('\\')) || !/^[ \t]*(?:#.*)?$/.test(behind);
        return { style: isEscaped ? 'escaped' : 'plain', start: start + 1, end: start + 1 + inner.length, text: inner };
    }
    const text = written.replace(/(?:^|[ \t]+)#.*$/, '');
    return { style: 'plain', start, end: start + text.length, text };
}

;// CONCATENATED MODULE: ./lib/core/engine/embedded-files.js

const anyTarget = /\/etc\/sub[ug]id|\/docker\/daemon\.json/;
const contentKeys = new Set(['content', 'block', 'line', 'inline']);
/** Keys whose value is a part of the file, which the rest is not known of. */
const partKeys = new Set(['block', 'line']);
/** Whether a path names a file that may have engine files in it: cloud-init, Ansible, Ignition's Butane. */
function mayEmbedEngineFiles(path) {
    return /\.(?:ya?ml|bu|cfg)$|(?:^|[/_-])(?:user-?data|cloud-?(?:config|init))[^/]*$/i.test(path);
}
/**
 * Engine files that are written out in a YAML file: cloud-init's `write_files`, Ansible's `copy`, `lineinfile` and `blockinfile`, Butane's
 * `inline`. Each comes as the whole file with everything else made blank, so that its places are those of the YAML file. What is encoded or
 * escaped is seen and not read: its `source` is `undefined`.
 */
function embeddedEngineFiles(source) {
    if (!anyTarget.test(source.text))
        return [];
    const parts = new Map();
    for (const mapping of readBlockMappings(source.text)) {
        const on = mapping.values.get('path')?.text ?? mapping.values.get('dest')?.text;
        const kind = on === undefined ? undefined : kindOfTarget(on);
        const content = kind === undefined ? undefined : contentOf(mapping);
        if (on === undefined || kind === undefined || content === undefined)
            continue;
        const part = parts.get(kind);
        // Lines of subuid are whole by themselves; a line of daemon.json is not.
        const isWhole = kind !== 'daemon-json' || !content.isPart;
        const range = isWhole && isReadable(mapping, content.value, kind) ? content.value : undefined;
        if (part === undefined)
            parts.set(kind, { on, ranges: [range] });
        // A second daemon.json in the file is another host's; lines for subuid are added one by one.
        else if (kind !== 'daemon-json')
            part.ranges.push(range);
    }
    const files = [];
    for (const [kind, { on, ranges }] of parts) {
        const readable = ranges.flatMap(range => (range === undefined ? [] : [range]));
        const isWhole = readable.length === ranges.length;
        files.push({ kind, on, path: source.path, source: isWhole ? onlyRanges(source, readable) : undefined });
    }
    return files;
}
function kindOfTarget(path) {
    if (/(?:^|\/)etc\/subuid$/.test(path))
        return 'subuid';
    if (/(?:^|\/)etc\/subgid$/.test(path))
        return 'subgid';
    return /(?:^|\/)(?:etc|\.config)\/docker\/daemon\.json$/.test(path) ? 'daemon-json' : undefined;
}
function contentOf(mapping) {
    for (const [key, value] of mapping.values)
        if (contentKeys.has(key))
            return { value, isPart: partKeys.has(key) };
    for (const { key, mapping: inner } of mapping.inner)
        if (key === 'contents')
            return contentOf(inner);
    return undefined;
}
function isReadable({ values }, content, kind) {
    const encoding = values.get('encoding')?.text ?? 'text/plain';
    if (!/^(?:text\/plain|none)?$/.test(encoding))
        return false;
    // Folding joins lines with blanks: nothing to JSON, everything to subuid.
    return (content.style === 'plain' || content.style === 'literal' || (content.style === 'folded' && kind === 'daemon-json'));
}
/** The file with everything but some ranges made blank; lines stay where they are. */
function onlyRanges({ path, text }, ranges) {
    const parts = [];
    let at = 0;
    for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
        parts.push(blank(text.slice(at, start)), text.slice(start, end));
        at = end;
    }
    parts.push(blank(text.slice(at)));
    return { path, text: parts.join('') };
}
function blank(text) {
    return text.replace(/[^\n]/g, ' ');
}

;// CONCATENATED MODULE: ./lib/core/engine/host-setup.js


/** Reads what sets hosts up: systemd's units, cloud-init, Ansible, Butane. */
function readHostSetup(sources) {
    const files = [];
    const units = [];
    const seen = [];
    for (const source of sources) {
        if ((0,dockerd_unit/* isDockerdUnit */.h)(source.path)) {
            if ((0,dockerd_unit/* usernsRemapOfUnit */.f)(source) === undefined)
                continue;
            units.push(source);
            seen.push({ source, kind: 'daemon-json' });
            continue;
        }
        const found = embeddedEngineFiles(source);
        const [first] = found;
        if (first === undefined)
            continue;
        files.push(...found);
        seen.push({ source, kind: first.kind });
    }
    return { files, units, seen };
}
/**
 * The engine with its places in the files as they stand: a file that is written out in another was read with everything else in that one
 * made blank, and nobody shall be shown blanks.
 */
function withWholeFiles(engine, { seen }) {
    if (seen.length === 0)
        return engine;
    const whole = new Map(seen.map(({ source }) => [source.path, source]));
    const span = (at) => ({ ...at, file: whole.get(at.file.path) ?? at.file });
    const maybe = (at) => (at === undefined ? undefined : span(at));
    const steps = (trail) => trail.map(step => ({ ...step, at: maybe(step.at) }));
    const located = (value) => value === undefined ? undefined : { ...value, span: span(value.span) };
    const { problems = [], defaults, faults } = engine;
    return {
        ...engine,
        at: maybe(engine.at),
        trail: steps(engine.trail),
        faults: faults.map(fault => ({ ...fault, at: span(fault.at) })),
        problems: problems.map(problem => ({ ...problem, at: span(problem.at), trail: steps(problem.trail) })),
        ...(defaults === undefined
            ? {}
            : {
                defaults: { noNewPrivileges: located(defaults.noNewPrivileges), dataRoot: located(defaults.dataRoot) },
            }),
    };
}


/***/ })

};
