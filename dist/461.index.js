export const id = 461;
export const ids = [461];
export const modules = {

/***/ 9561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ trim),
/* harmony export */   Dw: () => (/* binding */ trimStart),
/* harmony export */   WU: () => (/* binding */ sliceCooked),
/* harmony export */   f5: () => (/* binding */ spanOfCooked),
/* harmony export */   s$: () => (/* binding */ trimCooked),
/* harmony export */   xC: () => (/* binding */ isSpace)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7718);

/** The part `[start, end)` of cooked text; `end` defaults to its end. */
function sliceCooked(cooked, start, end = cooked.text.length) {
    const pieces = [{ at: 0, source: sourceOffset(cooked, start) }];
    for (let index = pieceIndex(cooked, start) + 1; index < cooked.pieces.length; index += 1) {
        const piece = cooked.pieces[index];
        if (piece === undefined || piece.at >= end)
            break;
        pieces.push({ at: piece.at - start, source: piece.source });
    }
    return { file: cooked.file, text: cooked.text.slice(start, end), pieces };
}
/** Without the white space around it. */
function trimCooked(cooked) {
    const start = cooked.text.length - trimStart(cooked.text).length;
    return sliceCooked(cooked, start, start + trim(cooked.text).length);
}
/** Where `[start, end)` of the cooked text stands in the file; from the first to the last of its pieces. */
function spanOfCooked(cooked, start = 0, end = cooked.text.length) {
    const from = sourceOffset(cooked, start);
    const to = end > start ? sourceOffset(cooked, end - 1) + 1 : from;
    return (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(cooked.file, from, to);
}
function pieceIndex(cooked, offset) {
    let low = 0;
    let high = cooked.pieces.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((cooked.pieces[middle]?.at ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
function sourceOffset(cooked, offset) {
    const piece = cooked.pieces[pieceIndex(cooked, offset)];
    return piece === undefined ? 0 : piece.source + (offset - piece.at);
}
// What Go calls white space (unicode.IsSpace): unlike JavaScript's, with U+0085 and without U+FEFF.
const space = '\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const leadingSpace = new RegExp(`^[${space}]+`);
const onlySpace = new RegExp(`^[${space}]$`);
/** Whether a character is white space to Go's `unicode.IsSpace`, which BuildKit uses. */
function isSpace(character) {
    return onlySpace.test(character);
}
/** Go's `strings.TrimLeftFunc(text, unicode.IsSpace)`. */
function trimStart(text) {
    return text.replace(leadingSpace, '');
}
/** Go's `strings.TrimSpace`. */
function trim(text) {
    let end = text.length;
    while (end > 0 && isSpace(text.charAt(end - 1)))
        end -= 1;
    return trimStart(text.slice(0, end));
}


/***/ }),

/***/ 8658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ heredocStart),
/* harmony export */   t: () => (/* binding */ heredocsOf)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5902);

const nothingIsSet = () => undefined;
/**
 * The heredocs that a line of RUN, COPY or ADD opens, in order (moby/buildkit parser/parser.go `heredocsFromLine`).
 *
 * @throws {ExpansionError} when the word behind `<<` cannot be read.
 */
function heredocsOf(line) {
    let words;
    try {
        words = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .expandWord */ .Vo)(line, '\\', nothingIsSet, { rawQuotes: true, rawEscapes: true, skipsUnset: true }).words;
    }
    catch (error) {
        // BuildKit ignores what it cannot split here: the line has no heredoc then.
        if (error instanceof _words_js__WEBPACK_IMPORTED_MODULE_0__/* .ExpansionError */ .Y3)
            return [];
        throw error;
    }
    return words.map(heredocStart).filter(start => start !== undefined);
}
/** Reads `<<NAME`, `<<-NAME`, `3<<"NAME"`; `undefined` for any other word. @throws {ExpansionError} */
function heredocStart(word) {
    const match = /^(\d*)<<(-?)\s*([^<]*)$/.exec(word);
    const rest = match?.[3];
    if (match === null || rest === undefined || rest === '')
        return undefined;
    const plain = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .expandWord */ .Vo)(rest, '\\', nothingIsSet, { skipsUnset: true }).words;
    const name = plain[0];
    if (plain.length !== 1 || name === undefined)
        return undefined;
    const raw = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .expandWord */ .Vo)(rest, '\\', nothingIsSet, { rawQuotes: true, skipsUnset: true }).words;
    const expands = quotesIn(name) === quotesIn(raw[0] ?? '');
    return { name, expands, stripsTabs: match[2] === '-', fileDescriptor: Number(match[1] ?? 0) };
}
function quotesIn(text) {
    return text.split(/['"]/).length;
}


/***/ }),

/***/ 5718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseInstruction)
/* harmony export */ });
/* harmony import */ var _cooked_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9561);
/* harmony import */ var _letter_case_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2953);


const takesJson = new Set(['ADD', 'CMD', 'COPY', 'ENTRYPOINT', 'RUN', 'SHELL', 'VOLUME']);
/** Splits a logical line (moby/buildkit parser/split_command.go, line_parsers.go). */
function parseInstruction(line, escapeToken) {
    const trimmed = (0,_cooked_text_js__WEBPACK_IMPORTED_MODULE_0__/* .trimCooked */ .s$)(line);
    const split = /[\t\v\f\r ]+/.exec(trimmed.text);
    const written = split === null ? trimmed.text : trimmed.text.slice(0, split.index);
    const lower = (0,_letter_case_js__WEBPACK_IMPORTED_MODULE_1__/* .toLower */ .j)(written);
    // Only what is made of ASCII letters can be a keyword; \u017f would become an S.
    const keyword = /^[\w-]*$/.test(lower) ? lower.toUpperCase() : written;
    const behind = split === null ? (0,_cooked_text_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceCooked */ .WU)(trimmed, trimmed.text.length) : (0,_cooked_text_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceCooked */ .WU)(trimmed, split.index + split[0].length);
    const { flags, at } = readFlags(behind, escapeToken);
    const rest = (0,_cooked_text_js__WEBPACK_IMPORTED_MODULE_0__/* .trimCooked */ .s$)((0,_cooked_text_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceCooked */ .WU)(behind, at));
    const span = (0,_cooked_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOfCooked */ .f5)(trimmed);
    const base = { keyword, written, span, flags, rest, heredocs: [], trigger: undefined, fault: undefined };
    if (keyword === 'ONBUILD' && rest.text !== '') {
        // A trigger is read again as a file of its own, whose byte order mark is taken off.
        const trigger = parseInstruction(rest.text.startsWith('\ufeff') ? (0,_cooked_text_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceCooked */ .WU)(rest, 1) : rest, escapeToken);
        return {
            ...base,
            json: undefined,
            trigger,
            fault: trigger.fault?.message.startsWith('The JSON') ? trigger.fault : undefined,
        };
    }
    const listText = keyword === 'HEALTHCHECK' ? rest.text.replace(/^\S*\s*/, '') : rest.text;
    if (!takesJson.has(keyword) && keyword !== 'HEALTHCHECK')
        return { ...base, json: undefined };
    const json = parseStringArray(listText);
    if (json !== 'not strings')
        return { ...base, json };
    const message = `The JSON form of ${keyword} holds something that is not a string.`;
    return { ...base, json: undefined, fault: { message, at: (0,_cooked_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOfCooked */ .f5)(rest) } };
}
/** Strings of a JSON array; `undefined` when the text is none; `'not strings'` when it holds anything else, which BuildKit refuses. */
function parseStringArray(text) {
    if (!text.startsWith('['))
        return undefined;
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (!Array.isArray(parsed))
        return undefined;
    const strings = parsed.filter((item) => typeof item === 'string');
    return strings.length === parsed.length ? strings : 'not strings';
}
/** `extractBuilderFlags`: words that begin with `--`, quotes and escapes taken off; `--` alone ends them. */
function readFlags(behind, escapeToken) {
    const { text } = behind;
    const flags = [];
    let at = 0;
    while (true) {
        while (at < text.length && isBlank(text.charAt(at)))
            at += 1;
        if (!text.startsWith('--', at))
            return { flags, at };
        const start = at;
        let word = '';
        let quote = '';
        while (at < text.length) {
            const character = text.charAt(at);
            if (quote === '' && isBlank(character))
                break;
            if (quote === '' && (character === '"' || character === "'"))
                quote = character;
            else if (quote !== '' && character === quote)
                quote = '';
            else if (character === escapeToken) {
                at += 1;
                word += text.charAt(at);
            }
            else if (character < '\u0080')
                word += character;
            else {
                // BuildKit reads flags byte by byte: what UTF-8 has for é becomes two characters, and some bytes are white space.
                const whole = String.fromCodePoint(text.codePointAt(at) ?? 0);
                const bytes = Array.from(new TextEncoder().encode(whole), byte => String.fromCharCode(byte));
                const blank = quote === '' ? bytes.findIndex(_cooked_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isSpace */ .xC) : -1;
                word += bytes.slice(0, blank === -1 ? bytes.length : blank).join('');
                at += whole.length;
                if (blank !== -1)
                    break;
                continue;
            }
            at += 1;
        }
        at = Math.min(at, text.length);
        if (word === '--')
            return { flags, at };
        const equals = word.indexOf('=');
        flags.push({
            name: equals === -1 ? word.slice(2) : word.slice(2, equals),
            value: equals === -1 ? undefined : word.slice(equals + 1),
            span: (0,_cooked_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOfCooked */ .f5)(behind, start, at),
        });
    }
}
/** White space of one byte. */
function isBlank(character) {
    return character < '\u0080' && (0,_cooked_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isSpace */ .xC)(character);
}


/***/ }),

/***/ 1428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   We: () => (/* binding */ parseArguments),
/* harmony export */   xg: () => (/* binding */ parsePairs)
/* harmony export */ });
/* unused harmony export splitWords */
/* harmony import */ var _cooked_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9561);

/**
 * Splits at white space that is neither quoted nor escaped; quotes and escapes stay
 * (moby/buildkit parser/line_parsers.go `parseWords`).
 */
function splitWords(cooked, escapeToken) {
    const { text } = cooked;
    const words = [];
    let at = 0;
    while (at < text.length) {
        while (at < text.length && (0,_cooked_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isSpace */ .xC)(text.charAt(at)))
            at += 1;
        if (at >= text.length)
            break;
        const start = at;
        let quote = '';
        let end = at;
        while (at < text.length) {
            const character = text.charAt(at);
            if (quote === '' && (0,_cooked_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isSpace */ .xC)(character))
                break;
            if (character === escapeToken && quote !== "'") {
                if (at + 1 >= text.length) {
                    at += 1;
                    break;
                }
                at += 2;
                end = at;
                continue;
            }
            if (quote === '' && (character === '"' || character === "'"))
                quote = character;
            else if (character === quote)
                quote = '';
            at += 1;
            end = at;
        }
        if (end > start)
            words.push((0,_cooked_text_js__WEBPACK_IMPORTED_MODULE_0__/* .sliceCooked */ .WU)(cooked, start, end));
    }
    return words;
}
/**
 * The pairs of ENV or LABEL: `name=value …`, or the old `name value` when the first word has no `=`.
 * A string is what BuildKit refuses.
 */
function parsePairs(keyword, rest, escapeToken) {
    const words = splitWords(rest, escapeToken);
    const first = words[0];
    if (first === undefined)
        return `${keyword} needs at least one argument.`;
    if (!first.text.includes('=')) {
        const split = /^([^\t\v\f\r ]*)[\t\v\f\r ]+([\s\S]*)$/.exec(rest.text);
        if (split === null)
            return `${keyword} needs a name and a value.`;
        const name = split[1] ?? '';
        if (name === '')
            return `${keyword} has a pair without a name.`;
        return [{ name, value: split[2] ?? '', at: rest }];
    }
    const pairs = [];
    for (const word of words) {
        const equals = word.text.indexOf('=');
        if (equals === -1)
            return `${keyword} has \`${word.text}\` where \`name=value\` is needed.`;
        if (equals === 0)
            return `${keyword} has a pair without a name.`;
        pairs.push({ name: word.text.slice(0, equals), value: word.text.slice(equals + 1), at: word });
    }
    return pairs;
}
/** The names of ARG, with their defaults. A string is what BuildKit refuses. */
function parseArguments(rest, escapeToken) {
    const pairs = [];
    for (const word of splitWords(rest, escapeToken)) {
        const equals = word.text.indexOf('=');
        if (equals === 0)
            return 'ARG has a default without a name.';
        pairs.push(equals === -1
            ? { name: word.text, value: undefined, at: word }
            : { name: word.text.slice(0, equals), value: word.text.slice(equals + 1), at: word });
    }
    return pairs.length === 0 ? 'ARG needs at least one argument.' : pairs;
}


/***/ }),

/***/ 2953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isAs),
/* harmony export */   j: () => (/* binding */ toLower)
/* harmony export */ });
/**
 * Go's `strings.ToLower`, by which BuildKit compares keywords and the names of stages: it makes one letter of every letter.
 * JavaScript makes two of \u0130 alone.
 */
function toLower(text) {
    return text.replaceAll('\u0130', 'i').toLowerCase();
}
/** Whether a word of FROM is `AS`: Go's `strings.EqualFold`, to which the long s (U+017F) is an s too. */
function isAs(word) {
    return word?.replaceAll('\u017f', 's').toLowerCase() === 'as';
}


/***/ }),

/***/ 1703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UB: () => (/* binding */ createLineReader),
  eD: () => (/* binding */ readLogicalLine)
});

// UNUSED EXPORTS: maxLineBytes

// EXTERNAL MODULE: ./lib/core/source.js
var source = __webpack_require__(7718);
// EXTERNAL MODULE: ./lib/core/dockerfile/cooked-text.js
var cooked_text = __webpack_require__(9561);
;// CONCATENATED MODULE: ./lib/core/dockerfile/directives.js


function startDirectives() {
    return { escape: '\\', syntax: undefined, check: undefined, isDone: false, seen: new Set() };
}
// Go's `\s` and `.` are not JavaScript's (parser/directives.go `directiveRegexp`).
const directive = /^([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=[\t\n\f\r ]*([^\n]+?)[\t\n\f\r ]*$/;
/** Looks whether a line is a directive and takes it. BuildKit asks this of every physical line until one is not. */
function readDirective(directives, file, start, end, faults) {
    if (directives.isDone)
        return;
    const line = file.text.slice(start, end);
    const match = line.startsWith('#') ? directive.exec((0,cooked_text/* trimStart */.Dw)(line.slice(1))) : null;
    const name = match?.[1]?.toLowerCase();
    const value = match?.[2];
    if (name === undefined || value === undefined || !['syntax', 'escape', 'check'].includes(name)) {
        directives.isDone = true;
        return;
    }
    const span = (0,source/* spanOf */.ee)(file, start, end);
    if (directives.seen.has(name)) {
        faults.push({
            message: `The parser directive \`${name}\` is given twice; BuildKit takes each only once.`,
            at: span,
        });
        directives.isDone = true;
        return;
    }
    directives.seen.add(name);
    if (name === 'syntax')
        directives.syntax = { value: value.split(' ')[0] ?? value, span };
    if (name === 'check')
        directives.check = { value, span };
    if (name !== 'escape')
        return;
    if (value === '\\' || value === '`')
        directives.escape = value;
    else
        faults.push({ message: `The escape character must be \` or \\, not \`${value}\`.`, at: span });
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/lines.js



/** The longest line BuildKit reads, in bytes without its line end (`bufio.MaxScanTokenSize - 1`, parser.go `handleScannerError`). */
const maxLineBytes = 65_535;
function createLineReader(file) {
    const { text } = file;
    let at = 0;
    let fault;
    const directives = startDirectives();
    function take() {
        if (at >= text.length || fault !== undefined)
            return undefined;
        const newline = text.indexOf('\n', at);
        const next = newline === -1 ? text.length : newline + 1;
        const end = newline === -1 ? text.length : newline;
        if (end - at > maxLineBytes / 3 && utf8Length(text, at, end) > maxLineBytes) {
            fault = {
                message: `A line is longer than ${maxLineBytes} bytes; BuildKit reads no further.`,
                at: (0,source/* spanOf */.ee)(file, at, at),
            };
            return undefined;
        }
        const start = at === 0 && text.startsWith('\uFEFF') ? 1 : at;
        at = next;
        return { start, end, next };
    }
    return { file, directives, take, fault: () => fault };
}
/**
 * The next instruction's line: comments and blank lines before it left out, continuations joined with the comment and
 * blank lines between them dropped, as `parser.Parse` does. `undefined` at the end. May add faults (directives given twice).
 */
function readLogicalLine(reader, faults) {
    const { file } = reader;
    for (let line = reader.take(); line !== undefined; line = reader.take()) {
        const first = contentOf(file, line, true);
        readDirective(reader.directives, file, first.start, first.end, faults);
        if (isComment(file, first.start, first.end))
            continue;
        let continued = continuationOf(file, first, reader.directives.escape);
        if (!continued.continues && continued.end === first.start)
            continue;
        const pieces = [{ at: 0, source: first.start }];
        let text = file.text.slice(first.start, continued.end);
        let end = line.end;
        while (continued.continues) {
            const more = reader.take();
            if (more === undefined)
                break;
            const content = contentOf(file, more, false);
            readDirective(reader.directives, file, content.start, content.end, faults);
            if (isComment(file, content.start, content.end))
                continue;
            if (isBlank(file, content.start, content.end))
                continue;
            continued = continuationOf(file, content, reader.directives.escape);
            pieces.push({ at: text.length, source: content.start });
            text += file.text.slice(content.start, continued.end);
            end = more.end;
        }
        return { cooked: { file, text, pieces }, start: first.start, end };
    }
    return undefined;
}
/** Without line end (`\r` included), and without the blanks before it where BuildKit strips them. */
function contentOf(file, line, stripsLeft) {
    let { start, end } = line;
    while (end > start && file.text.charAt(end - 1) === '\r')
        end -= 1;
    if (stripsLeft)
        while (start < end && (0,cooked_text/* isSpace */.xC)(file.text.charAt(start)))
            start += 1;
    return { start, end };
}
function isComment(file, start, end) {
    let at = start;
    while (at < end && (0,cooked_text/* isSpace */.xC)(file.text.charAt(at)))
        at += 1;
    return at < end && file.text.charAt(at) === '#';
}
function isBlank(file, start, end) {
    for (let at = start; at < end; at += 1)
        if (!(0,cooked_text/* isSpace */.xC)(file.text.charAt(at)))
            return false;
    return true;
}
/**
 * Whether the line goes on, and where it ends without the continuation character. The character counts when only blanks
 * and tabs follow it and no second one stands before it: `([^\\])\\[ \t]*$|^\\[ \t]*$` (parser.go `setEscapeToken`).
 */
function continuationOf(file, content, escapeToken) {
    let at = content.end;
    while (at > content.start && (file.text.charAt(at - 1) === ' ' || file.text.charAt(at - 1) === '\t'))
        at -= 1;
    const isEscape = at > content.start && file.text.charAt(at - 1) === escapeToken;
    if (!isEscape)
        return { continues: false, end: content.end };
    if (at - 2 >= content.start && file.text.charAt(at - 2) === escapeToken)
        return { continues: false, end: content.end };
    return { continues: true, end: at - 1 };
}
function utf8Length(text, start, end) {
    let bytes = 0;
    for (let at = start; at < end; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit < 0x80)
            bytes += 1;
        else if (unit < 0x800)
            bytes += 2;
        else if (unit >= 0xd800 && unit < 0xdc00) {
            bytes += 4;
            at += 1;
        }
        else
            bytes += 3;
    }
    return bytes;
}


/***/ }),

/***/ 1461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseDockerfile)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7718);
/* harmony import */ var _heredoc_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8658);
/* harmony import */ var _instruction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5718);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1703);
/* harmony import */ var _validity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6260);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5902);






/**
 * Splits a Dockerfile into instructions, exactly as BuildKit's own parser does (moby/buildkit
 * frontend/dockerfile/parser/parser.go `Parse`, v0.34.1). Never throws: what BuildKit refuses becomes a fault, and the
 * rest of the file is still split.
 */
function parseDockerfile(file) {
    const reader = (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .createLineReader */ .UB)(file);
    const faults = [];
    const instructions = [];
    for (let line = (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .readLogicalLine */ .eD)(reader, faults); line !== undefined; line = (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .readLogicalLine */ .eD)(reader, faults)) {
        const parsed = (0,_instruction_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInstruction */ .E)(line.cooked, reader.directives.escape);
        const heredocs = readHeredocs(parsed, line.cooked.text, reader, faults);
        const instruction = { ...parsed, heredocs, trigger: parsed.trigger && { ...parsed.trigger, heredocs } };
        const fault = instruction.fault ?? (0,_validity_js__WEBPACK_IMPORTED_MODULE_4__/* .validityFault */ .r)(instruction, reader.directives.escape);
        if (fault !== undefined)
            faults.push(fault);
        instructions.push({ ...instruction, fault });
    }
    const lineFault = reader.fault();
    if (lineFault !== undefined)
        faults.push(lineFault);
    if (instructions.length === 0 && faults.length === 0) {
        faults.push({ message: 'The file has no instruction.', at: (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(file, 0) });
    }
    const { escape: escapeToken, syntax, check } = reader.directives;
    return { file, escapeToken, syntax, check, instructions, faults };
}
/** Only RUN, COPY and ADD that are not in JSON form open heredocs, also behind ONBUILD (parser.go `canContainHeredoc`). */
function readHeredocs(instruction, line, reader, faults) {
    const opener = instruction.keyword === 'ONBUILD' ? instruction.trigger : instruction;
    if (opener === undefined || !['RUN', 'COPY', 'ADD'].includes(opener.keyword) || opener.json !== undefined)
        return [];
    if (!line.includes('<<'))
        return [];
    let starts;
    try {
        starts = (0,_heredoc_js__WEBPACK_IMPORTED_MODULE_1__/* .heredocsOf */ .t)(line);
    }
    catch (error) {
        if (!(error instanceof _words_js__WEBPACK_IMPORTED_MODULE_5__/* .ExpansionError */ .Y3))
            throw error;
        faults.push({ message: `A heredoc's name cannot be read: ${error.message}.`, at: instruction.span });
        return [];
    }
    const heredocs = [];
    for (const start of starts) {
        const heredoc = readHeredoc(start, reader);
        if (heredoc === undefined) {
            faults.push({ message: `The heredoc \`${start.name}\` is not closed.`, at: instruction.span });
            return heredocs;
        }
        heredocs.push(heredoc);
    }
    return heredocs;
}
function readHeredoc(start, reader) {
    const { file } = reader;
    let begin;
    for (let line = reader.take(); line !== undefined; line = reader.take()) {
        begin ??= line.start;
        const text = file.text.slice(line.start, line.end).replace(/\r+$/, '');
        if ((start.stripsTabs ? text.replace(/^\t+/, '') : text) !== start.name)
            continue;
        const body = (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOf */ .ee)(file, begin, line.start);
        return { ...start, content: file.text.slice(begin, line.start), body };
    }
    return undefined;
}


/***/ }),

/***/ 4575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ writtenMountFault),
/* harmony export */   q: () => (/* binding */ mountFault)
/* harmony export */ });
const types = ['bind', 'cache', 'tmpfs', 'secret', 'ssh'];
const synonyms = {
    src: 'source',
    dst: 'target',
    destination: 'target',
    ro: 'readonly',
    rw: 'readwrite',
};
const keys = 'type from source target readonly readwrite required size id sharing mode uid gid env'.split(' ');
const switches = ['readonly', 'readwrite', 'required'];
/** Thrown for what BuildKit refuses; the message is for people. */
class MountError extends Error {
}
/** What BuildKit refuses about a mount before anything is expanded; `undefined` when it takes it. */
function writtenMountFault(text) {
    const fields = csvFields(text);
    if (fields === undefined)
        return `The mount \`${text}\` is no list of comma-separated fields.`;
    for (const field of fields) {
        const { key, value } = keyValue(field);
        const dollar = value?.indexOf('$') ?? -1;
        if (key === 'from' && value !== undefined && dollar !== -1 && dollar !== value.length - 1)
            return `The mount \`${text}\` has a variable in \`from\`: variables are not expanded there.`;
    }
    return undefined;
}
/**
 * What BuildKit refuses about a mount when the stage is built; `undefined` when it takes it, or when not known.
 *
 * @param expand gives `undefined` for what is not known. It may throw.
 * @param directory the working directory; `undefined` where only the base image says it.
 */
function mountFault(text, expand, directory) {
    try {
        const mount = readMount(csvFields(text) ?? [], expand);
        return mount === undefined ? undefined : wholeFault(mount, directory);
    }
    catch (error) {
        if (!(error instanceof MountError))
            throw error;
        return `The mount \`${text}\`: ${error.message}.`;
    }
}
function readMount(fields, expand) {
    let type = 'bind';
    const options = new Map();
    for (const field of fields) {
        const { key, value: written } = keyValue(field);
        const value = written === undefined ? 'true' : expand(written);
        if (value === undefined)
            return undefined;
        if (written === undefined && !switches.includes(key))
            throw new MountError(`\`${field}\` needs a value`);
        if (!keys.includes(key))
            throw new MountError(`there is no option \`${key}\``);
        if (key === 'type') {
            type = value.toLowerCase();
            if (!types.includes(type))
                throw new MountError(`\`${value}\` is no type of a mount`);
            continue;
        }
        checkOption(type, key, value);
        options.set(key, key === 'sharing' ? value.toLowerCase() : value);
    }
    return { type, options };
}
function checkOption(type, key, value) {
    if ((key === 'required' && type !== 'secret' && type !== 'ssh') || (key === 'size' && type !== 'tmpfs'))
        throw new MountError(`a ${type} mount has no option \`${key}\``);
    const isSwitch = switches.includes(key);
    if (isSwitch && !/^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(value))
        throw new MountError(`\`${key}\` is true or false, not \`${value}\``);
    if (key === 'size' && !/^\d+(?:\.\d*)? ?(?:[kmgtp]i?)?b?$/i.test(value))
        throw new MountError(`\`${value}\` is no size`);
    if (key === 'sharing' && !['shared', 'private', 'locked'].includes(value.toLowerCase()))
        throw new MountError(`\`${value}\` is no way of sharing`);
    if (key === 'mode' && (!/^[0-7]+$/.test(value) || Number.parseInt(value, 8) > 0xffffffff))
        throw new MountError(`the mode \`${value}\` is no octal number`);
    if ((key === 'uid' || key === 'gid') && (!/^\d+$/.test(value) || Number(value) > 0xffffffff))
        throw new MountError(`the ${key} \`${value}\` is no number`);
}
/** dockerfile2llb/convert_runmount.go `dispatchRunMounts` beside `parseMount`. */
function wholeFault({ type, options }, directory) {
    const given = (key) => options.get(key) ?? '';
    for (const key of ['mode', 'uid', 'gid'])
        if (options.has(key) && (type === 'bind' || type === 'tmpfs'))
            throw new MountError(`a ${type} mount has no option \`${key}\``);
    if (given('sharing') !== '' && type !== 'cache')
        throw new MountError(`a ${type} mount cannot be shared`);
    if (type === 'secret') {
        if (given('from') !== '')
            throw new MountError('a secret mount has no option `from`');
        if (given('source') === '' && given('target') === '' && given('id') === '')
            throw new MountError('a secret mount needs an id, a source or a target');
        if (given('source') !== '' && given('id') !== '')
            throw new MountError('a secret mount cannot have a source and an id');
        return undefined;
    }
    if (type === 'ssh') {
        if (given('source') !== '')
            throw new MountError('an ssh mount has no option `source`');
        return undefined;
    }
    const target = given('target');
    if (target === '/')
        throw new MountError('it cannot be mounted on `/`');
    if (!target.startsWith('/') && directory !== undefined && resolved(`${directory}/${target}`) === '')
        throw new MountError('it needs a target');
    return undefined;
}
function resolved(path) {
    const parts = [];
    for (const part of path.split('/')) {
        if (part === '..')
            parts.pop();
        else if (part !== '' && part !== '.')
            parts.push(part);
    }
    return parts.join('/');
}
function keyValue(field) {
    const equals = field.indexOf('=');
    const written = (equals === -1 ? field : field.slice(0, equals)).toLowerCase();
    const key = Object.hasOwn(synonyms, written) ? (synonyms[written] ?? written) : written;
    return { key, value: equals === -1 ? undefined : field.slice(equals + 1) };
}
/** Fields of one line of CSV; `undefined` for what tonistiigi/go-csvvalue refuses. */
function csvFields(text) {
    if (text === '')
        return undefined;
    const fields = [];
    const field = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
    while (true) {
        const match = field.exec(text);
        if (match === null)
            return undefined;
        fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
        if (match[3] === '')
            return fields;
    }
}


/***/ }),

/***/ 6260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ validityFault)
});

// UNUSED EXPORTS: argumentSpan

// EXTERNAL MODULE: ./lib/core/dockerfile/cooked-text.js
var cooked_text = __webpack_require__(9561);
;// CONCATENATED MODULE: ./lib/core/dockerfile/healthcheck.js
/** Nanoseconds of each unit that Go's `time.ParseDuration` takes. */
const units = {
    ns: 1,
    us: 1e3,
    µs: 1e3,
    μs: 1e3,
    ms: 1e6,
    s: 1e9,
    m: 60e9,
    h: 3600e9,
};
/** What BuildKit refuses in a flag of HEALTHCHECK CMD (instructions/parse.go `parseOptInterval`, `parseHealthcheck`). */
function healthcheckFlagFault(name, value) {
    if (value === '')
        return undefined;
    if (name === 'retries') {
        if (!/^[+-]?\d+$/.test(value) || Math.abs(Number(value)) > 2 ** 31 - 1)
            return `The flag \`--retries\` takes a number, not \`${value}\`.`;
        return Number(value) < 0 ? 'The flag `--retries` cannot be negative.' : undefined;
    }
    const duration = parseDuration(value);
    if (duration === undefined)
        return `The flag \`--${name}\` takes a duration such as \`30s\`, not \`${value}\`.`;
    return duration !== 0 && duration < 1e6 ? `The flag \`--${name}\` cannot be less than 1ms.` : undefined;
}
/** Nanoseconds, or `undefined` for what Go's `time.ParseDuration` refuses. */
function parseDuration(text) {
    const match = /^([+-]?)(0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/.exec(text);
    if (match === null)
        return undefined;
    let sum = 0;
    for (const [, amount = '', unit = ''] of text.matchAll(/([\d.]+)([a-zµμ]+)/g))
        sum += Number(amount) * (units[unit] ?? 0);
    return match[1] === '-' ? -sum : sum;
}

// EXTERNAL MODULE: ./lib/core/dockerfile/heredoc.js
var heredoc = __webpack_require__(8658);
// EXTERNAL MODULE: ./lib/core/dockerfile/key-values.js
var key_values = __webpack_require__(1428);
// EXTERNAL MODULE: ./lib/core/dockerfile/letter-case.js
var letter_case = __webpack_require__(2953);
// EXTERNAL MODULE: ./lib/core/dockerfile/run-mount.js
var run_mount = __webpack_require__(4575);
;// CONCATENATED MODULE: ./lib/core/dockerfile/validity.js






/** The flags each instruction takes (moby/buildkit instructions/parse.go and commands_run*.go, v0.34.1). */
const flagsByKeyword = {
    ADD: {
        chown: 'text',
        chmod: 'text',
        link: 'switch',
        'keep-git-dir': 'switch',
        checksum: 'text',
        unpack: 'switch',
        exclude: 'list',
    },
    COPY: { chown: 'text', from: 'text', chmod: 'text', link: 'switch', exclude: 'list', parents: 'switch' },
    FROM: { platform: 'text' },
    HEALTHCHECK: { interval: 'text', timeout: 'text', 'start-period': 'text', 'start-interval': 'text', retries: 'text' },
    RUN: { mount: 'list', network: 'text', security: 'text', device: 'list' },
    CMD: {},
    ENTRYPOINT: {},
    ENV: {},
    EXPOSE: {},
    LABEL: {},
    MAINTAINER: {},
    ONBUILD: {},
    SHELL: {},
    USER: {},
    VOLUME: {},
    WORKDIR: {},
};
const keywords = new Set([...Object.keys(flagsByKeyword), 'ARG', 'STOPSIGNAL']);
/**
 * What makes BuildKit refuse an instruction before anything is expanded, in our words; `undefined` when it takes it
 * (moby/buildkit instructions/parse.go `ParseInstruction`).
 */
function validityFault(instruction, escapeToken) {
    const { keyword, rest } = instruction;
    const here = (message, at = instruction.span) => ({ message, at });
    if (!keywords.has(keyword))
        return here(`Unknown instruction \`${instruction.written}\`.`);
    const argument = argumentFault(instruction, escapeToken);
    if (argument !== undefined)
        return here(argument);
    const flag = flagFault(instruction);
    if (flag !== undefined)
        return flag;
    if (keyword === 'VOLUME' && (instruction.json ?? [rest.text]).some(path => path.trim() === '')) {
        return here('VOLUME has an empty path.');
    }
    return undefined;
}
function argumentFault(instruction, escapeToken) {
    const { keyword, rest, json } = instruction;
    const isEmpty = rest.text === '';
    switch (keyword) {
        case 'ENV':
        case 'LABEL': {
            const pairs = (0,key_values/* parsePairs */.xg)(keyword, rest, escapeToken);
            return typeof pairs === 'string' ? pairs : undefined;
        }
        case 'ARG': {
            const names = (0,key_values/* parseArguments */.We)(rest, escapeToken);
            return typeof names === 'string' ? names : undefined;
        }
        case 'USER':
        case 'WORKDIR':
        case 'STOPSIGNAL':
        case 'MAINTAINER':
            return isEmpty ? `${keyword} needs exactly one argument.` : undefined;
        case 'EXPOSE':
            return isEmpty ? 'EXPOSE needs at least one argument.' : undefined;
        case 'VOLUME':
            return isEmpty || json?.length === 0 ? 'VOLUME needs at least one argument.' : undefined;
        case 'ADD':
        case 'COPY':
            return copyFault(instruction);
        case 'FROM':
            return fromFault(rest.text);
        case 'ONBUILD':
            return triggerFault(instruction, escapeToken);
        case 'SHELL':
            return json === undefined || json.length === 0 ? 'SHELL needs its arguments as a JSON array.' : undefined;
        case 'HEALTHCHECK':
            return healthcheckFault(instruction);
        default:
            return undefined;
    }
}
function copyFault(instruction) {
    const words = instruction.json ?? (instruction.rest.text === '' ? [] : instruction.rest.text.split(/[\t\v\f\r ]+/));
    if (words.length < 2)
        return `${instruction.keyword} needs a source and a destination.`;
    const destination = words.at(-1) ?? '';
    if (!destination.includes('<<'))
        return undefined;
    try {
        if ((0,heredoc/* heredocStart */.R)(destination) !== undefined)
            return `${instruction.keyword} cannot take a heredoc as its destination.`;
    }
    catch {
        return undefined;
    }
    return undefined;
}
/** Stage names: `^[a-z][a-z0-9-_.]*$` after lower-casing (instructions/parse.go `parseBuildStageName`). */
function fromFault(text) {
    const words = text === '' ? [] : text.split(/[\t\v\f\r ]+/);
    const name = words[2];
    if (words.length === 3 && name !== undefined && (0,letter_case/* isAs */.b)(words[1])) {
        if (/^[a-z][a-z0-9\-_.]*$/.test((0,letter_case/* toLower */.j)(name)))
            return undefined;
        return `\`${name}\` is no name for a stage: it must begin with a letter and hold only letters, digits, \`-\`, \`_\` and \`.\`.`;
    }
    return words.length === 1 ? undefined : 'FROM needs an image, or an image, `AS` and a name.';
}
function triggerFault(instruction, escapeToken) {
    const { trigger } = instruction;
    const keyword = (0,cooked_text/* trim */.Bq)(trigger?.written ?? '').toUpperCase();
    if (trigger === undefined || trigger.keyword === '')
        return 'ONBUILD needs at least one argument.';
    if (keyword === 'ONBUILD')
        return 'ONBUILD cannot stand behind ONBUILD.';
    if (keyword === 'FROM' || keyword === 'MAINTAINER')
        return `${keyword} cannot stand behind ONBUILD.`;
    // Pairs are split when the line is read; everything else is judged only in the stage that runs the trigger.
    if ((trigger.keyword === 'ENV' || trigger.keyword === 'LABEL') && trigger.rest.text !== '')
        return argumentFault(trigger, escapeToken);
    return undefined;
}
function healthcheckFault(instruction) {
    const [type = ''] = instruction.rest.text.split(/[\t\v\f\r ]+/, 1);
    const command = instruction.json ?? instruction.rest.text.slice(type.length).trim();
    if (type === '')
        return 'HEALTHCHECK needs at least one argument.';
    if (type.toUpperCase() === 'NONE')
        return command.length === 0 ? undefined : 'HEALTHCHECK NONE takes no arguments.';
    if (type.toUpperCase() !== 'CMD')
        return `HEALTHCHECK takes CMD or NONE, not \`${type}\`.`;
    return command.length === 0 ? 'HEALTHCHECK CMD needs a command.' : undefined;
}
function flagFault(instruction) {
    const { keyword } = instruction;
    const known = flagsByKeyword[keyword];
    // ARG, STOPSIGNAL and HEALTHCHECK NONE never look at their flags.
    if (known === undefined)
        return undefined;
    if (keyword === 'HEALTHCHECK' && /^none$/i.test(instruction.rest.text))
        return undefined;
    const seen = new Set();
    for (const { name, value, span } of instruction.flags) {
        const kind = Object.hasOwn(known, name) ? known[name] : undefined;
        if (kind === undefined)
            return { message: `${keyword} has no flag \`--${name}\`.`, at: span };
        if (seen.has(name) && kind !== 'list')
            return { message: `The flag \`--${name}\` is given twice.`, at: span };
        seen.add(name);
        if (kind !== 'switch' && value === undefined)
            return { message: `The flag \`--${name}\` needs a value.`, at: span };
        if (kind === 'switch' && value !== undefined && !/^(true|false)$/i.test(value)) {
            return { message: `The flag \`--${name}\` takes true or false, not \`${value}\`.`, at: span };
        }
        const refused = flagValueFault(instruction, name, value);
        if (refused !== undefined)
            return { message: refused, at: span };
        const allowed = keyword === 'RUN' && value !== undefined ? runFlagValues[name] : undefined;
        if (allowed !== undefined && value !== undefined && !allowed.includes(value)) {
            return { message: `The flag \`--${name}\` takes ${allowed.join(', ')}, not \`${value}\`.`, at: span };
        }
    }
    return undefined;
}
function flagValueFault({ keyword }, name, value) {
    if (value === undefined)
        return undefined;
    if (keyword === 'HEALTHCHECK')
        return healthcheckFlagFault(name, value);
    return keyword === 'RUN' && name === 'mount' ? (0,run_mount/* writtenMountFault */.D)(value) : undefined;
}
/** instructions/commands_runnetwork.go, commands_runsecurity.go. */
const runFlagValues = {
    network: ['default', 'none', 'host'],
    security: ['sandbox', 'insecure'],
};
/** Where an instruction's argument stands. */
function argumentSpan(instruction) {
    return instruction.rest.text === '' ? instruction.span : spanOfCooked(instruction.rest);
}


/***/ }),

/***/ 5902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y3: () => (/* binding */ ExpansionError),
  Vo: () => (/* binding */ expandWord)
});

// UNUSED EXPORTS: maxExpansion

// EXTERNAL MODULE: ./lib/core/resolved.js
var resolved = __webpack_require__(5247);
// EXTERNAL MODULE: ./lib/core/dockerfile/cooked-text.js
var cooked_text = __webpack_require__(9561);
;// CONCATENATED MODULE: ./lib/core/dockerfile/pattern.js
/** A pattern that BuildKit refuses. */
class PatternError extends Error {
}
/**
 * The most comparisons of pattern elements with characters: real values stay far below, and quadratic searches end here.
 */
const maxSteps = 4_000_000;
/**
 * Reads a pattern of `${x#…}`, `${x%…}`, `${x/…/…}`: `*`, `?`, and escapes of these, of `\`, `}` and `/` only
 * (moby/buildkit shell/lex.go `convertShellPatternToRegex`). Brackets are ordinary characters.
 *
 * @throws {PatternError} for any other escape.
 */
function parsePattern(pattern) {
    const elements = [];
    const characters = Array.from(pattern);
    for (let at = 0; at < characters.length; at += 1) {
        const character = characters[at] ?? '';
        if (character === '*')
            elements.push('run');
        else if (character === '?')
            elements.push('any');
        else if (character !== '\\')
            elements.push({ literal: character });
        else {
            const following = characters[at + 1];
            if (following === '}' || following === '/')
                continue;
            if (following !== '*' && following !== '?' && following !== '\\') {
                throw new PatternError(`the pattern \`${pattern}\` has an escape that BuildKit refuses: \`\\${following ?? ''}\``);
            }
            elements.push({ literal: following });
            at += 1;
        }
    }
    return elements;
}
/** Where a match that begins at `start` ends: the shortest or the longest; `undefined` without one. */
function matchEnd(elements, text, start, isGreedy, work) {
    let states = closure(new Set([0]), elements);
    let best = states.has(elements.length) ? start : undefined;
    if (best !== undefined && !isGreedy)
        return best;
    for (let at = start; at < text.length && states.size > 0; at += 1) {
        const following = new Set();
        for (const state of states) {
            work.steps += 1;
            if (work.steps > maxSteps)
                throw new PatternError('a pattern asks for more comparisons than any real file does');
            const element = elements[state];
            if (element === undefined)
                continue;
            // `.` of Go's regexp does not match a line end, and BuildKit builds `*` and `?` from it.
            if (element === 'run') {
                if (text[at] !== '\n')
                    following.add(state);
            }
            else if (element === 'any') {
                if (text[at] !== '\n')
                    following.add(state + 1);
            }
            else if (element.literal === text[at])
                following.add(state + 1);
        }
        states = closure(following, elements);
        if (states.has(elements.length)) {
            best = at + 1;
            if (!isGreedy)
                return best;
        }
    }
    return best;
}
function closure(states, elements) {
    for (const state of states)
        if (elements[state] === 'run')
            states.add(state + 1);
    return states;
}
/** `${x#pattern}` and, greedy, `${x##pattern}`. @throws {PatternError} */
function trimPrefix(pattern, value, isGreedy) {
    const text = Array.from(value);
    const end = matchEnd(parsePattern(pattern), text, 0, isGreedy, { steps: 0 });
    return end === undefined ? value : text.slice(end).join('');
}
/** `${x%pattern}` and, greedy, `${x%%pattern}`. @throws {PatternError} */
function trimSuffix(pattern, value, isGreedy) {
    const text = Array.from(value).reverse();
    const end = matchEnd(parsePattern(pattern).reverse(), text, 0, isGreedy, { steps: 0 });
    return end === undefined ? value : text.slice(end).reverse().join('');
}
/** `${x/pattern/replacement}` and `${x//pattern/replacement}`; a match is leftmost and longest. @throws {PatternError} */
function replaceMatches(pattern, value, replacement, replacesAll) {
    const elements = parsePattern(pattern);
    const text = Array.from(value);
    const work = { steps: 0 };
    let result = '';
    let at = 0;
    let isBehindMatch = false;
    while (at <= text.length) {
        const end = matchEnd(elements, text, at, true, work);
        const isMatch = end !== undefined && !(end === at && isBehindMatch);
        if (!isMatch || end === undefined) {
            result += text[at] ?? '';
            at += 1;
            isBehindMatch = false;
            continue;
        }
        if (!replacesAll)
            return result + replacement + text.slice(end).join('');
        result += expandTemplate(replacement, text.slice(at, end).join(''));
        if (end === at) {
            result += text[at] ?? '';
            at += 1;
            isBehindMatch = false;
        }
        else {
            at = end;
            isBehindMatch = true;
        }
    }
    return result;
}
/** `//` hands its replacement to Go's `ReplaceAllString`, which reads `$0`, `${name}` and `$$` in it. */
function expandTemplate(replacement, match) {
    return replacement.replace(/\$(?:\$|(\w+)|\{(\w+)\})/g, (whole, plain, braced) => {
        if (whole === '$$')
            return '$';
        return (plain ?? braced) === '0' ? match : '';
    });
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/words.js



/** What BuildKit refuses in a word; `message` is for people. */
class ExpansionError extends Error {
}
/** The most characters one expansion may become: no real value comes near, and `ENV A=$A$A` doubles without end. */
const maxExpansion = 256 * 1024;
/**
 * Expands variables, quotes and escapes of a word exactly as BuildKit's `shell.Lex` does
 * (moby/buildkit frontend/dockerfile/shell/lex.go, v0.34.1): its operators, its limits, its refusals.
 *
 * @throws {ExpansionError} for what BuildKit refuses.
 */
function expandWord(source, escapeToken, variables, options = {}) {
    const characters = Array.from(source.startsWith('\uFEFF') ? source.slice(1) : source);
    const wordBuffer = { text: '' };
    let at = 0;
    let rawEscapes = options.rawEscapes === true;
    const rawQuotes = options.rawQuotes === true;
    const lookedUp = [];
    function peek() {
        return characters[at];
    }
    function next() {
        const character = characters[at];
        if (at < characters.length)
            at += 1;
        return character;
    }
    function lookUp(name) {
        const found = variables(name);
        lookedUp.push({ name, found });
        return found;
    }
    function until(stop, raw, keepsPatternEscapes) {
        const before = rawEscapes;
        rawEscapes = raw;
        try {
            return readUntil(stop, keepsPatternEscapes);
        }
        finally {
            rawEscapes = before;
        }
    }
    function readUntil(stop, keepsPatternEscapes) {
        const result = createBuffer();
        const words = createWords(wordBuffer);
        for (let character = peek(); character !== undefined; character = peek()) {
            if (stop !== undefined && character === stop) {
                next();
                return { ...result.piece(), words: words.all() };
            }
            const special = specialPiece(character, keepsPatternEscapes);
            if (special !== undefined) {
                result.add(special);
                if (character === '$')
                    words.add(special.text);
                else
                    words.addRaw(special.text);
                continue;
            }
            next();
            if (character !== escapeToken) {
                words.add(character);
                result.add({ text: character, unknown: undefined });
                continue;
            }
            if (rawEscapes) {
                words.addRaw(character);
                result.add({ text: character, unknown: undefined });
            }
            const escaped = next();
            if (escaped === undefined)
                break;
            words.addRaw(escaped);
            result.add({ text: escaped, unknown: undefined });
        }
        if (stop !== undefined)
            throw new ExpansionError(`the matching \`${stop}\` is missing`);
        return { ...result.piece(), words: words.all() };
    }
    function specialPiece(character, keepsPatternEscapes) {
        if (character === '$')
            return dollar();
        if (character === '<')
            return { text: possibleHeredoc(), unknown: undefined };
        if (options.skipsQuotes === true)
            return undefined;
        if (character === "'")
            return { text: singleQuote(keepsPatternEscapes), unknown: undefined };
        if (character === '"')
            return doubleQuote(keepsPatternEscapes);
        return undefined;
    }
    function singleQuote(keepsPatternEscapes) {
        let text = rawQuotes ? "'" : '';
        next();
        for (let character = next(); character !== undefined; character = next()) {
            if (character === "'")
                return rawQuotes ? `${text}'` : text;
            text += keepsPatternEscapes && character === escapeToken ? character + character : character;
        }
        throw new ExpansionError('a single quote is not closed');
    }
    function doubleQuote(keepsPatternEscapes) {
        const result = createBuffer();
        const literal = (text) => result.add({ text, unknown: undefined });
        next();
        if (rawQuotes)
            literal('"');
        for (let character = peek(); character !== undefined; character = peek()) {
            if (character === '$') {
                result.add(dollar());
                continue;
            }
            next();
            if (character === '"') {
                if (rawQuotes)
                    literal('"');
                return result.piece();
            }
            if (character !== escapeToken) {
                literal(character);
                continue;
            }
            const following = peek();
            if (following === undefined)
                continue;
            if (following === '"' || following === '$' || following === escapeToken) {
                if (rawEscapes)
                    literal(character);
                next();
                literal(following);
            }
            else {
                if (rawEscapes && (!rawQuotes || keepsPatternEscapes))
                    literal(character);
                literal(character);
            }
        }
        throw new ExpansionError('a double quote is not closed');
    }
    function dollar() {
        next();
        if (peek() !== '{') {
            const name = readName();
            if (name === '')
                return { text: '$', unknown: undefined };
            const found = lookUp(name);
            if (found === undefined && options.skipsUnset === true)
                return { text: `$${name}`, unknown: undefined };
            return pieceOf(found);
        }
        next();
        const first = peek();
        if (first === undefined)
            throw new ExpansionError('a `}` is missing');
        if (first === '{' || first === '}' || first === ':')
            throw new ExpansionError('bad substitution');
        const name = readName();
        const operator = next();
        if (operator === '}') {
            const found = lookUp(name);
            if (found === undefined && options.skipsUnset === true)
                return { text: `\${${name}}`, unknown: undefined };
            return pieceOf(found);
        }
        if (operator === '/')
            return substitution(name);
        if (operator === ':')
            return modified(name, next(), true);
        return modified(name, operator, false);
    }
    function modified(name, operator, emptyIsUnset) {
        const shown = `${emptyIsUnset ? ':' : ''}${operator ?? ''}`;
        const isTrim = operator === '#' || operator === '%';
        if (!emptyIsUnset && (operator === undefined || !'+-?#%'.includes(operator))) {
            throw new ExpansionError(`\`${shown}\` is not an operator that BuildKit supports`);
        }
        if (emptyIsUnset && isTrim)
            throw new ExpansionError(`\`${shown}\` is not an operator that BuildKit supports`);
        const word = until('}', isTrim, isTrim);
        const found = lookUp(name);
        if (found === undefined && options.skipsUnset === true)
            return { text: `\${${name}${shown}${word.text}}`, unknown: undefined };
        if (operator === undefined || !'+-?#%'.includes(operator)) {
            throw new ExpansionError(`\`${shown}\` is not an operator that BuildKit supports`);
        }
        if (found !== undefined && !('value' in found))
            return { text: '', unknown: found };
        const value = found?.value;
        const isMissing = value === undefined || (emptyIsUnset && value === '');
        if (operator === '-')
            return isMissing ? word : { text: value, unknown: undefined };
        if (operator === '+')
            return isMissing ? { text: '', unknown: undefined } : word;
        if (operator === '?') {
            if (!isMissing)
                return { text: value, unknown: undefined };
            const reason = word.text !== '' ? word.text : `is not allowed to be ${value === undefined ? 'unset' : 'empty'}`;
            throw new ExpansionError(`${name}: ${reason}`);
        }
        if (word.unknown !== undefined)
            return word;
        const isGreedy = word.text.startsWith(operator);
        const pattern = isGreedy ? word.text.slice(1) : word.text;
        const text = operator === '%' ? trimSuffix(pattern, value ?? '', isGreedy) : trimPrefix(pattern, value ?? '', isGreedy);
        return { text, unknown: undefined };
    }
    function substitution(name) {
        const replacesAll = peek() === '/';
        if (replacesAll)
            next();
        const pattern = until('/', true, true);
        const replacement = until('}', true, false);
        const found = lookUp(name);
        if (found === undefined && options.skipsUnset === true) {
            return { text: `\${${name}/${pattern.text}/${replacement.text}}`, unknown: undefined };
        }
        const missing = found !== undefined && !('value' in found) ? found : (pattern.unknown ?? replacement.unknown);
        if (missing !== undefined)
            return { text: '', unknown: missing };
        const value = found !== undefined && 'value' in found ? found.value : '';
        return { text: replaceMatches(pattern.text, value, replacement.text, replacesAll), unknown: undefined };
    }
    function readName() {
        let name = '';
        for (let character = peek(); character !== undefined; character = peek()) {
            if (name === '' && isDigit(character)) {
                for (let digit = peek(); digit !== undefined && isDigit(digit); digit = peek()) {
                    name += digit;
                    next();
                }
                return name;
            }
            if (name === '' && '@*#?-$!0'.includes(character)) {
                next();
                return character;
            }
            if (!/^[\p{L}\p{Nd}_]$/u.test(character))
                break;
            name += character;
            next();
        }
        return name;
    }
    function possibleHeredoc() {
        next();
        if (peek() !== '<')
            return '<';
        next();
        let text = '<<';
        for (let blank = peek(); blank === ' ' || blank === '\t' || blank === '\r'; blank = peek()) {
            text += blank;
            next();
        }
        return text;
    }
    try {
        const whole = until(undefined, rawEscapes, false);
        return { text: whole.text, unknown: whole.unknown, words: whole.words, lookedUp };
    }
    catch (error) {
        if (error instanceof PatternError)
            throw new ExpansionError(error.message);
        throw error;
    }
}
function pieceOf(found) {
    if (found === undefined)
        return { text: '', unknown: undefined };
    return 'value' in found ? { text: found.value, unknown: undefined } : { text: '', unknown: found };
}
function isDigit(character) {
    return /^\p{Nd}$/u.test(character);
}
function createBuffer() {
    let text = '';
    let missing;
    return {
        add(piece) {
            missing ??= piece.unknown;
            if (text.length + piece.text.length <= maxExpansion)
                text += piece.text;
            else
                missing ??= (0,resolved/* unknown */.L5)('budget', `a value grows beyond ${maxExpansion} characters`);
        },
        piece: () => ({ text, unknown: missing }),
    };
}
/** Splits at white space as BuildKit's `wordsStruct` does: raw text joins the word it stands in. */
/**
 * Collects words. The buffer of the word that is not at its end yet is shared by all levels of one expansion, as in BuildKit: what
 * stands in a word before a `${x:-…}` is lost with it, so that `<<${x:-y}` opens no heredoc (`wordsBuffer.Reset()` in lex.go).
 */
function createWords(buffer) {
    const words = [];
    buffer.text = '';
    function addRaw(text) {
        if (buffer.text.length + text.length <= maxExpansion)
            buffer.text += text;
    }
    return {
        add(text) {
            for (const character of text) {
                if (!(0,cooked_text/* isSpace */.xC)(character))
                    addRaw(character);
                else if (buffer.text !== '') {
                    words.push(buffer.text);
                    buffer.text = '';
                }
            }
        },
        addRaw,
        all() {
            if (buffer.text !== '')
                words.push(buffer.text);
            buffer.text = '';
            return words;
        },
    };
}


/***/ })

};
