export const id = 6721;
export const ids = [6721];
export const modules = {

/***/ 6721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ nestsTooDeep),
  G: () => (/* binding */ parseComposeFile)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/core/source.js
var source = __webpack_require__(7718);
;// CONCATENATED MODULE: ./lib/core/compose/documents.js

/**
 * The YAML documents of a text, with the errors of each; nothing is resolved beyond the failsafe schema, and no key is
 * compared with another. As go-yaml, and unlike YAML's own rule, a quoted scalar or a flow collection may go on in
 * lines that are indented less than where it began.
 */
function readDocuments(text) {
    const lexer = new dist/* Lexer */.JG();
    for (const method of ['parseQuotedScalar', 'parseFlowCollection'])
        relax(lexer, method);
    const parser = new dist/* Parser */.iX();
    const composer = new dist/* Composer */.Dk({ uniqueKeys: false, prettyErrors: false, schema: 'failsafe', logLevel: 'silent' });
    const documents = [];
    for (const lexeme of lexer.lex(text)) {
        for (const token of parser.next(lexeme))
            documents.push(...composer.next(token));
    }
    for (const token of parser.end())
        documents.push(...composer.next(token));
    documents.push(...composer.end(false, text.length));
    return documents;
}
/** The lexer's methods ask `indentNext` how far the next line must be indented; here it may stand anywhere. */
function relax(lexer, method) {
    const original = Reflect.get(lexer, method);
    if (typeof original !== 'function')
        return;
    function* relaxed() {
        const wanted = Reflect.get(lexer, 'indentNext');
        Reflect.set(lexer, 'indentNext', 0);
        const next = yield* Reflect.apply(original, lexer, []);
        Reflect.set(lexer, 'indentNext', wanted);
        return next;
    }
    Reflect.set(lexer, method, relaxed);
}

// EXTERNAL MODULE: ./lib/core/compose/scalar.js
var scalar = __webpack_require__(5210);
;// CONCATENATED MODULE: ./lib/core/compose/parse.js




/** compose-go's own limit (loader/reset.go): values of one document, each alias counted, no alias followed. */
const mostNodes = 100_000;
/** Keys that `<<` may bring in, over a whole file. No real file has a hundredth of it. */
const mostMergedKeys = 200_000;
/** Deeper nesting than any real file has; the parsers of both sides recurse. */
const deepest = 200;
const readFiles = new WeakMap();
/**
 * Reads a Compose file's YAML as compose-go does, node by node: merge keys are applied, aliases point to the value
 * of their anchor (shared, never copied), `!reset` and `!override` are kept beside the tree. Never throws; what is
 * wrong is a fault with its place. Computed once per file.
 */
function parseComposeFile(file) {
    const seen = readFiles.get(file);
    if (seen !== undefined)
        return seen;
    const parsed = readFile(file);
    readFiles.set(file, parsed);
    return parsed;
}
function readFile(file) {
    const faults = [];
    if (nestsTooDeep(file.text)) {
        const fault = { message: 'is nested too deeply to be read', at: (0,source/* spanOf */.ee)(file, 0) };
        return { file, documents: [], faults: [fault] };
    }
    const parsed = readDocuments(file.text);
    const documents = [];
    for (const document of parsed) {
        for (const error of document.errors) {
            if (toleratedError.test(error.message))
                continue;
            const [start, end] = error.pos;
            faults.push({ message: `is not valid YAML: ${sentenceOf(error.message)}`, at: (0,source/* spanOf */.ee)(file, start, end) });
        }
        for (const { message, pos } of document.warnings) {
            if (message.startsWith('Unknown directive'))
                faults.push({ message: unknownDirective, at: (0,source/* spanOf */.ee)(file, ...pos) });
        }
        const { contents, directives } = document;
        const [start] = document.range ?? [0];
        if (directives?.yaml.explicit === true && directives.yaml.version !== '1.1') {
            const message = `is written for YAML ${directives.yaml.version}: Compose reads no directive but \`%YAML 1.1\``;
            faults.push({ message, at: (0,source/* spanOf */.ee)(file, start, start) });
        }
        const hasMark = directives?.docStart === true;
        if (contents === null || ((0,dist/* isScalar */.jn)(contents) && contents.source === '' && contents.tag === undefined)) {
            if (hasMark)
                faults.push({ message: emptyDocument, at: (0,source/* spanOf */.ee)(file, start, start) });
            continue;
        }
        documents.push(new Reader(file, faults).document(contents));
    }
    return { file, documents, faults };
}
const unknownDirective = 'begins with a directive that Compose does not know';
const emptyDocument = 'has an empty YAML document (a stray `---`): Compose wants a mapping in every document';
/** go-yaml takes a comment right behind a value, and any tag. */
const toleratedError = /^(?:Comments must be separated from other tokens|Could not resolve tag)/;
function sentenceOf(message) {
    return (message.split('\n')[0] ?? message).replace(/[.:]$/, '');
}
/** A cheap guard before the parser recurses: counts open flow brackets and rising indents. */
function nestsTooDeep(text) {
    let open = 0;
    for (let index = 0; index < text.length; index += 1) {
        const unit = text.charCodeAt(index);
        if (unit === 0x5b || unit === 0x7b)
            open += 1;
        else if ((unit === 0x5d || unit === 0x7d) && open > 0)
            open -= 1;
        if (open > 1000)
            return true;
    }
    const widest = /^(?:[ ]{4000}|(?:- ){500}|(?:\? ){500})/m;
    return widest.test(text);
}
const noResets = [];
class Reader {
    file;
    faults;
    /** `undefined`: the anchor's own value is still being read, so an alias to it contains itself. */
    anchors = new Map();
    nodes = 0;
    mergedKeys = 0;
    depth = 0;
    /** How many `!override` stand around: compose-go looks no further below one, and takes `!reset` there for any tag. */
    overriding = 0;
    constructor(file, faults) {
        this.file = file;
        this.faults = faults;
    }
    document(contents) {
        const { value, resets } = this.read(contents);
        if (this.nodes > mostNodes) {
            this.fault(`has more than ${mostNodes} values: Compose does not read it`, (0,source/* spanOf */.ee)(this.file, 0));
        }
        return { root: value, resets };
    }
    fault(message, at) {
        const fault = { message, at };
        this.faults.push(fault);
        return fault;
    }
    refuse(message, at) {
        return { value: { kind: 'refused', span: at, fault: this.fault(message, at) }, resets: noResets, isReset: false };
    }
    spanOf(node) {
        const [start = 0, end = start] = node.range ?? [];
        return (0,source/* spanOf */.ee)(this.file, start, end);
    }
    read(node) {
        this.nodes += 1;
        if ((0,dist/* isAlias */.Vj)(node))
            return this.alias(node);
        if (!(0,dist/* isMap */.jh)(node) && !(0,dist/* isSeq */.oP)(node) && !(0,dist/* isScalar */.jn)(node)) {
            return { value: { kind: 'null', span: (0,source/* spanOf */.ee)(this.file, 0) }, resets: noResets, isReset: false };
        }
        if (this.depth > deepest)
            return this.refuse('is nested too deeply to be read', this.spanOf(node));
        const { anchor } = node;
        if (anchor !== undefined && !/^[!-9;-~]+$/.test(anchor)) {
            this.fault(`\`&${anchor}\` is no anchor to Compose: a colon or a letter beyond ASCII is in its name`, this.spanOf(node));
        }
        if (anchor !== undefined)
            this.anchors.set(anchor, undefined);
        const isCovered = this.overriding > 0;
        const overrides = node.tag === '!override' ? 1 : 0;
        this.depth += 1;
        this.overriding += overrides;
        const inner = this.content(node);
        this.overriding -= overrides;
        this.depth -= 1;
        const read = isCovered ? { ...inner, resets: noResets } : tagged(inner, node.tag);
        if (anchor !== undefined)
            this.anchors.set(anchor, read);
        return read;
    }
    content(node) {
        if ((0,dist/* isMap */.jh)(node))
            return this.map(node);
        if ((0,dist/* isSeq */.oP)(node))
            return this.list(node.items, this.spanOf(node));
        if ((0,dist/* isScalar */.jn)(node))
            return this.scalar(node);
        return this.refuse('cannot be read', this.spanOf(node));
    }
    alias(node) {
        const at = this.spanOf(node);
        if (!this.anchors.has(node.source))
            return this.refuse(`there is no anchor \`${node.source}\` before this alias`, at);
        const read = this.anchors.get(node.source);
        if (read === undefined)
            return this.refuse(`the value of the anchor \`${node.source}\` contains itself`, at);
        return read;
    }
    scalar(node) {
        const span = this.spanOf(node);
        const written = typeof node.value === 'string' ? node.value : (node.source ?? '');
        const text = this.endsWithFile(node) ? withoutLastBreak(written, this.file.text) : written;
        const isPlain = node.type === dist/* Scalar */.X5.PLAIN || node.type === undefined;
        return { value: this.scalarValue(text, isPlain, node.tag, span), resets: noResets, isReset: false };
    }
    endsWithFile(node) {
        const isBlock = node.type === dist/* Scalar */.X5.BLOCK_LITERAL || node.type === dist/* Scalar */.X5.BLOCK_FOLDED;
        return isBlock && (node.range?.[1] ?? 0) >= this.file.text.length;
    }
    scalarValue(text, isPlain, tag, span) {
        const kind = tag?.startsWith(yamlTag) ? tag.slice(yamlTag.length) : undefined;
        if (kind === 'binary')
            return this.binary(text, span);
        const isString = kind === 'str' || (kind === undefined && !isPlain);
        if (isString || (tag !== undefined && kind === undefined && tag !== '!')) {
            return { kind: 'string', value: text, span };
        }
        const meaning = (0,scalar/* meaningOf */.P)(text);
        if (kind !== undefined && typed.has(kind) && !fits(kind, meaning)) {
            const fault = this.fault(`\`${text}\` is no ${typed.get(kind)}, which its tag says`, span);
            return { kind: 'refused', fault, span };
        }
        if (kind !== undefined && !typed.has(kind))
            return { kind: 'string', value: text, span };
        if (kind === 'float' && meaning.kind === 'int')
            return { ...meaning, kind: 'float', span };
        switch (meaning.kind) {
            case 'string':
            case 'merge':
                return { kind: 'string', value: text, span };
            case 'null':
                return { kind: 'null', span };
            default:
                return { ...meaning, span };
        }
    }
    binary(text, span) {
        const value = decodedBase64(text);
        if (value !== undefined)
            return { kind: 'string', value, span };
        return { kind: 'refused', fault: this.fault(`\`${text}\` is no base64, which its tag says`, span), span };
    }
    list(nodes, span) {
        const items = [];
        const resets = [];
        nodes.forEach((node, index) => {
            const read = this.read(node);
            for (const path of read.resets)
                resets.push([String(index), ...path]);
            if (!read.isReset)
                items.push(read.value);
        });
        return { value: { kind: 'list', items, span }, resets, isReset: false };
    }
    map(node) {
        const span = this.spanOf(node);
        const entries = new Map();
        const firstPlaces = new Map();
        const resets = [];
        let merged;
        for (const pair of node.items) {
            const key = this.key(pair.key);
            const first = key === undefined ? undefined : firstPlaces.get(key.text);
            if (key !== undefined && first !== undefined) {
                this.fault(`the key \`${key.text}\` stands in this mapping twice`, key.span);
                continue;
            }
            const read = this.read(pair.value ?? emptyScalarAfter(pair.key));
            if (key === undefined)
                continue;
            firstPlaces.set(key.text, key.span);
            if (key.isMerge) {
                merged = read;
                resets.push(...read.resets);
                continue;
            }
            for (const path of read.resets)
                resets.push([key.text, ...path]);
            if (!read.isReset)
                entries.set(key.text, { key: key.span, value: read.value });
        }
        if (merged !== undefined && !merged.isReset)
            this.merge(merged.value, entries);
        return { value: { kind: 'map', entries, span }, resets, isReset: false };
    }
    /** A key must be a string; `undefined` when it is not, which is a fault. */
    key(node) {
        const read = (0,dist/* isAlias */.Vj)(node) ? this.alias(node).value : (0,dist/* isScalar */.jn)(node) ? this.keyScalar(node) : undefined;
        if (read?.kind === 'string') {
            const isMerge = (0,dist/* isScalar */.jn)(node) && read.value === '<<' && isMergeKey(node);
            return { text: read.value, span: (0,dist/* isScalar */.jn)(node) || (0,dist/* isAlias */.Vj)(node) ? this.spanOf(node) : read.span, isMerge };
        }
        if (read?.kind === 'refused')
            return undefined;
        const at = read?.span ?? ((0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) ? this.spanOf(node) : (0,source/* spanOf */.ee)(this.file, 0));
        this.fault('this key is no string: Compose takes only strings as keys (quote it)', at);
        return undefined;
    }
    keyScalar(node) {
        const { value } = this.scalar(node);
        if (node.anchor !== undefined)
            this.anchors.set(node.anchor, { value, resets: noResets, isReset: false });
        return value;
    }
    /** Keys of `<<` that the mapping does not set itself; of several mappings the first wins. */
    merge(from, entries) {
        const sources = from.kind === 'list' ? from.items : [from];
        for (const source of sources) {
            if (source.kind === 'refused')
                continue;
            if (source.kind !== 'map') {
                this.fault('`<<` wants a mapping or a list of mappings', source.span);
                continue;
            }
            this.mergedKeys += source.entries.size;
            if (this.mergedKeys > mostMergedKeys) {
                this.fault('merge keys (`<<`) bring in more than any real file does: not followed further', source.span);
                return;
            }
            for (const [key, entry] of source.entries)
                if (!entries.has(key))
                    entries.set(key, entry);
        }
    }
}
const yamlTag = 'tag:yaml.org,2002:';
const typed = new Map([
    ['int', 'whole number'],
    ['float', 'number'],
    ['bool', 'boolean'],
    ['null', 'null'],
    ['timestamp', 'time'],
]);
/** A block scalar in a file without a line break at its end has none either, unless its last line is only indented. */
function withoutLastBreak(value, text) {
    if (text.endsWith('\n') || !value.endsWith('\n'))
        return value;
    const lastLine = text.slice(text.lastIndexOf('\n') + 1);
    const hasContent = lastLine.trim() !== '' || /[ \t]\n$/.test(value);
    return hasContent ? value.slice(0, -1) : value;
}
/** Go's `base64.StdEncoding`: padded, line breaks aside nothing else in it. */
function decodedBase64(text) {
    const digits = text.replace(/[\r\n]/g, '');
    if (digits.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(digits))
        return undefined;
    try {
        const bytes = Uint8Array.from(atob(digits), character => character.charCodeAt(0));
        return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function fits(kind, meaning) {
    return meaning.kind === kind || (kind === 'float' && meaning.kind === 'int');
}
function isMergeKey(node) {
    const isPlain = node.type === dist/* Scalar */.X5.PLAIN || node.type === undefined;
    return node.tag === `${yamlTag}merge` || (node.tag === undefined && isPlain);
}
/** Where a key has no value at all, the null stands right behind the key. */
function emptyScalarAfter(key) {
    const scalar = new dist/* Scalar */.X5('');
    scalar.source = '';
    scalar.type = dist/* Scalar */.X5.PLAIN;
    const range = (0,dist/* isScalar */.jn)(key) || (0,dist/* isAlias */.Vj)(key) ? key.range : undefined;
    const end = range?.[1] ?? 0;
    scalar.range = [end, end, end];
    return scalar;
}
function tagged(read, tag) {
    if (tag === '!reset')
        return { ...read, resets: [[]], isReset: true };
    if (tag === '!override')
        return { ...read, resets: [[]] };
    return read;
}


/***/ }),

/***/ 5210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ meaningOf),
/* harmony export */   q: () => (/* binding */ floatText)
/* harmony export */ });
const fixed = new Map([
    ...['', '~', 'null', 'Null', 'NULL'].map(word => [word, { kind: 'null' }]),
    ...['true', 'True', 'TRUE'].map(word => [word, { kind: 'bool', value: true }]),
    ...['false', 'False', 'FALSE'].map(word => [word, { kind: 'bool', value: false }]),
    ...['.nan', '.NaN', '.NAN'].map(word => [word, { kind: 'float', value: Number.NaN, text: 'NaN' }]),
    ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map(word => [word, infinite(1)]),
    ...['-.inf', '-.Inf', '-.INF'].map(word => [word, infinite(-1)]),
    ...['-0', '-0.0'].map(word => [word, { kind: 'float', value: -0, text: '-0' }]),
    ['<<', { kind: 'merge' }],
]);
function infinite(sign) {
    return { kind: 'float', value: sign * Number.POSITIVE_INFINITY, text: sign > 0 ? '+Inf' : '-Inf' };
}
const string = { kind: 'string' };
/**
 * The meaning of a plain scalar. `yes`, `on` and `0:0` are strings, `010` is 8, `1_000` is 1000, `2026-01-31` is a time.
 * https://github.com/yaml/go-yaml/blob/v4.0.0-rc.4/internal/libyaml/resolver.go
 */
function meaningOf(text) {
    const known = fixed.get(text);
    if (known !== undefined)
        return known;
    const first = text.charCodeAt(0);
    if (first === 0x2e)
        return decimalOf(text) ?? string;
    const isSign = first === 0x2b || first === 0x2d;
    if (!isSign && (first < 0x30 || first > 0x39))
        return string;
    const time = timeOf(text);
    if (time !== undefined)
        return { kind: 'timestamp', text: time };
    const plain = text.replaceAll('_', '');
    return integerOf(plain) ?? floatOf(plain) ?? string;
}
const integerPattern = /^([+-]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]([0-7]+)|(0[0-7]*)|([1-9][0-9]*))$/;
const largestUnsigned = 18446744073709551615n;
const smallestSigned = -9223372036854775808n;
/** Go's `ParseInt(text, 0, 64)`, then `ParseUint`: a leading zero is octal. */
function integerOf(text) {
    const match = integerPattern.exec(text);
    if (match === null || text.length > 80)
        return undefined;
    const [, sign, hex, binary, octal, leadingZero, decimal] = match;
    let value;
    if (hex !== undefined)
        value = BigInt(`0x${hex}`);
    else if (binary !== undefined)
        value = BigInt(`0b${binary}`);
    else if (octal !== undefined)
        value = BigInt(`0o${octal}`);
    else if (leadingZero !== undefined)
        value = BigInt(`0o${leadingZero}`);
    else
        value = BigInt(decimal ?? '0');
    if (sign === '-')
        value = -value;
    if (value > largestUnsigned || value < smallestSigned)
        return undefined;
    // ParseUint takes no sign.
    if (sign === '+' && value > 9223372036854775807n)
        return undefined;
    return { kind: 'int', value: Number(value), text: value.toString() };
}
const floatPattern = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;
function floatOf(text) {
    return floatPattern.test(text) ? finiteFloat(text) : undefined;
}
/** Go's ParseFloat for a text that begins with a dot. */
function decimalOf(text) {
    return /^\.[0-9]+([eE][-+]?[0-9]+)?$/.test(text) ? finiteFloat(text) : undefined;
}
function finiteFloat(text) {
    const value = Number(text);
    return Number.isFinite(value) ? { kind: 'float', value, text: floatText(value) } : undefined;
}
/** A float as Go's `%v` prints it: shortest digits, an exponent below 1e-4 and from 1e6. */
function floatText(value) {
    if (Number.isNaN(value))
        return 'NaN';
    if (!Number.isFinite(value))
        return value > 0 ? '+Inf' : '-Inf';
    if (value === 0)
        return Object.is(value, -0) ? '-0' : '0';
    const [mantissa = '', exponentText = '0'] = value.toExponential().split('e');
    const exponent = Number(exponentText);
    if (exponent < -4 || exponent >= 6) {
        const digits = String(Math.abs(exponent)).padStart(2, '0');
        return `${mantissa}e${exponent < 0 ? '-' : '+'}${digits}`;
    }
    const negative = mantissa.startsWith('-');
    const digits = mantissa.replace('-', '').replace('.', '');
    const plain = exponent < 0
        ? `0.${'0'.repeat(-exponent - 1)}${digits}`
        : digits.length <= exponent + 1
            ? digits.padEnd(exponent + 1, '0')
            : `${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`;
    return negative ? `-${plain}` : plain;
}
const timePattern = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:([Tt ])(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,](\d+))?(Z|[+-]\d{2}:\d{2})?)?$/;
const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** The four forms of a time that go-yaml takes, as Go's `%v` prints them; `undefined` for every other text. */
function timeOf(text) {
    const match = timePattern.exec(text);
    if (match === null)
        return undefined;
    const [, year = '', month = '', day = '', mark, hour = '0', minute = '0', second = '0', fraction, zone] = match;
    if (mark === ' ' ? zone !== undefined : mark !== undefined && zone === undefined)
        return undefined;
    const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
    const days = month === '2' || month === '02' ? (leap ? 29 : 28) : monthDays[Number(month) - 1];
    if (days === undefined || Number(day) < 1 || Number(day) > days)
        return undefined;
    if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
        return undefined;
    const two = (part) => part.padStart(2, '0');
    const part = fraction === undefined ? '' : fraction.slice(0, 9).replace(/0+$/, '');
    const offset = zone === undefined || zone === 'Z' ? '+0000 UTC' : zone.replace(':', '');
    const shown = zone === undefined || zone === 'Z' ? offset : `${offset} ${offset}`;
    return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}${part === '' ? '' : `.${part}`} ${shown}`;
}


/***/ })

};
