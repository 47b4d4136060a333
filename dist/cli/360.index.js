export const id = 360;
export const ids = [360];
export const modules = {

/***/ 4360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assemble: () => (/* binding */ assemble)
});

// EXTERNAL MODULE: ./lib/core/source.js
var source = __webpack_require__(7718);
// EXTERNAL MODULE: ./lib/core/resolved.js
var resolved = __webpack_require__(5247);
;// CONCATENATED MODULE: ./lib/core/dockerfile/cooked-text.js

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
function cooked_text_spanOfCooked(cooked, start = 0, end = cooked.text.length) {
    const from = sourceOffset(cooked, start);
    const to = end > start ? sourceOffset(cooked, end - 1) + 1 : from;
    return (0,source/* spanOf */.ee)(cooked.file, from, to);
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
        const words = createWords();
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
function createWords() {
    const words = [];
    let word = '';
    function addRaw(text) {
        if (word.length + text.length <= maxExpansion)
            word += text;
    }
    return {
        add(text) {
            for (const character of text) {
                if (!isSpace(character))
                    addRaw(character);
                else if (word !== '') {
                    words.push(word);
                    word = '';
                }
            }
        },
        addRaw,
        all() {
            if (word !== '')
                words.push(word);
            word = '';
            return words;
        },
    };
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/heredoc.js

const nothingIsSet = () => undefined;
/**
 * The heredocs that a line of RUN, COPY or ADD opens, in order (moby/buildkit parser/parser.go `heredocsFromLine`).
 *
 * @throws {ExpansionError} when the word behind `<<` cannot be read.
 */
function heredocsOf(line) {
    let words;
    try {
        words = expandWord(line, '\\', nothingIsSet, { rawQuotes: true, rawEscapes: true, skipsUnset: true }).words;
    }
    catch (error) {
        // BuildKit ignores what it cannot split here: the line has no heredoc then.
        if (error instanceof ExpansionError)
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
    const plain = expandWord(rest, '\\', nothingIsSet, { skipsUnset: true }).words;
    const name = plain[0];
    if (plain.length !== 1 || name === undefined)
        return undefined;
    const raw = expandWord(rest, '\\', nothingIsSet, { rawQuotes: true, skipsUnset: true }).words;
    const expands = quotesIn(name) === quotesIn(raw[0] ?? '');
    return { name, expands, stripsTabs: match[2] === '-', fileDescriptor: Number(match[1] ?? 0) };
}
function quotesIn(text) {
    return text.split(/['"]/).length;
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/instruction.js

const takesJson = new Set(['ADD', 'CMD', 'COPY', 'ENTRYPOINT', 'RUN', 'SHELL', 'VOLUME']);
/** Splits a logical line (moby/buildkit parser/split_command.go, line_parsers.go). */
function parseInstruction(line, escapeToken) {
    const trimmed = trimCooked(line);
    const split = /[\t\v\f\r ]+/.exec(trimmed.text);
    const written = split === null ? trimmed.text : trimmed.text.slice(0, split.index);
    const keyword = written.toUpperCase();
    const behind = split === null ? sliceCooked(trimmed, trimmed.text.length) : sliceCooked(trimmed, split.index + split[0].length);
    const { flags, at } = readFlags(behind, escapeToken);
    const rest = trimCooked(sliceCooked(behind, at));
    const span = cooked_text_spanOfCooked(trimmed);
    const base = { keyword, written, span, flags, rest, heredocs: [], trigger: undefined, fault: undefined };
    if (keyword === 'ONBUILD' && rest.text !== '') {
        const trigger = parseInstruction(rest, escapeToken);
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
    return { ...base, json: undefined, fault: { message, at: cooked_text_spanOfCooked(rest) } };
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
        while (at < text.length && isSpace(text.charAt(at)))
            at += 1;
        if (!text.startsWith('--', at))
            return { flags, at };
        const start = at;
        let word = '';
        let quote = '';
        while (at < text.length) {
            const character = text.charAt(at);
            if (quote === '' && isSpace(character))
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
                const blank = quote === '' ? bytes.findIndex(isSpace) : -1;
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
            span: cooked_text_spanOfCooked(behind, start, at),
        });
    }
}

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
    const match = line.startsWith('#') ? directive.exec(trimStart(line.slice(1))) : null;
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
        while (start < end && isSpace(file.text.charAt(start)))
            start += 1;
    return { start, end };
}
function isComment(file, start, end) {
    let at = start;
    while (at < end && isSpace(file.text.charAt(at)))
        at += 1;
    return at < end && file.text.charAt(at) === '#';
}
function isBlank(file, start, end) {
    for (let at = start; at < end; at += 1)
        if (!isSpace(file.text.charAt(at)))
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

;// CONCATENATED MODULE: ./lib/core/dockerfile/key-values.js

/**
 * Splits at white space that is neither quoted nor escaped; quotes and escapes stay
 * (moby/buildkit parser/line_parsers.go `parseWords`).
 */
function splitWords(cooked, escapeToken) {
    const { text } = cooked;
    const words = [];
    let at = 0;
    while (at < text.length) {
        while (at < text.length && isSpace(text.charAt(at)))
            at += 1;
        if (at >= text.length)
            break;
        const start = at;
        let quote = '';
        let end = at;
        while (at < text.length) {
            const character = text.charAt(at);
            if (quote === '' && isSpace(character))
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
            words.push(sliceCooked(cooked, start, end));
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

;// CONCATENATED MODULE: ./lib/core/dockerfile/run-mount.js
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
    if (!target.startsWith('/') && directory !== undefined && run_mount_resolved(`${directory}/${target}`) === '')
        throw new MountError('it needs a target');
    return undefined;
}
function run_mount_resolved(path) {
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
            const pairs = parsePairs(keyword, rest, escapeToken);
            return typeof pairs === 'string' ? pairs : undefined;
        }
        case 'ARG': {
            const names = parseArguments(rest, escapeToken);
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
        if (heredocStart(destination) !== undefined)
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
    if (words.length === 3 && name !== undefined && words[1]?.toLowerCase() === 'as') {
        if (/^[a-z][a-z0-9\-_.]*$/.test(name.toLowerCase()))
            return undefined;
        return `\`${name}\` is no name for a stage: it must begin with a letter and hold only letters, digits, \`-\`, \`_\` and \`.\`.`;
    }
    return words.length === 1 ? undefined : 'FROM needs an image, or an image, `AS` and a name.';
}
function triggerFault(instruction, escapeToken) {
    const { trigger } = instruction;
    if (trigger === undefined || trigger.keyword === '')
        return 'ONBUILD needs at least one argument.';
    if (trigger.keyword === 'ONBUILD')
        return 'ONBUILD cannot stand behind ONBUILD.';
    if (trigger.keyword === 'FROM' || trigger.keyword === 'MAINTAINER')
        return `${trigger.keyword} cannot stand behind ONBUILD.`;
    // Pairs are split when the line is read; everything else is judged only in the stage that runs the trigger.
    if ((trigger.keyword === 'ENV' || trigger.keyword === 'LABEL') && trigger.rest.text !== '')
        return argumentFault(trigger, escapeToken);
    return undefined;
}
function healthcheckFault(instruction) {
    const [type = ''] = instruction.rest.text.split(/\s+/, 1);
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
    return keyword === 'RUN' && name === 'mount' ? writtenMountFault(value) : undefined;
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

;// CONCATENATED MODULE: ./lib/core/dockerfile/parse.js






/**
 * Splits a Dockerfile into instructions, exactly as BuildKit's own parser does (moby/buildkit
 * frontend/dockerfile/parser/parser.go `Parse`, v0.34.1). Never throws: what BuildKit refuses becomes a fault, and the
 * rest of the file is still split.
 */
function parseDockerfile(file) {
    const reader = createLineReader(file);
    const faults = [];
    const instructions = [];
    for (let line = readLogicalLine(reader, faults); line !== undefined; line = readLogicalLine(reader, faults)) {
        const parsed = parseInstruction(line.cooked, reader.directives.escape);
        const heredocs = readHeredocs(parsed, line.cooked.text, reader, faults);
        const instruction = { ...parsed, heredocs, trigger: parsed.trigger && { ...parsed.trigger, heredocs } };
        const fault = instruction.fault ?? validityFault(instruction, reader.directives.escape);
        if (fault !== undefined)
            faults.push(fault);
        instructions.push({ ...instruction, fault });
    }
    const lineFault = reader.fault();
    if (lineFault !== undefined)
        faults.push(lineFault);
    if (instructions.length === 0 && faults.length === 0) {
        faults.push({ message: 'The file has no instruction.', at: (0,source/* spanOf */.ee)(file, 0) });
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
        starts = heredocsOf(line);
    }
    catch (error) {
        if (!(error instanceof ExpansionError))
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
        const body = (0,source/* spanOf */.ee)(file, begin, line.start);
        return { ...start, content: file.text.slice(begin, line.start), body };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/build-inputs.js
/** A plain `docker build .` on the most common machine. */
const plainBuild = { args: new Map(), platform: 'linux/amd64', contexts: new Map() };
/** The arguments BuildKit sets for every build (dockerfile2llb/convert.go `defaultArgs`). */
function platformArguments(platform, target) {
    const values = (prefix, value) => {
        const [os = '', architecture = '', variant = ''] = value.split('/');
        return [
            [`${prefix}PLATFORM`, value],
            [`${prefix}OS`, os],
            [`${prefix}OSVERSION`, ''],
            [`${prefix}ARCH`, architecture],
            [`${prefix}VARIANT`, variant],
        ];
    };
    return [...values('BUILD', plainBuild.platform), ...values('TARGET', platform), ['TARGETSTAGE', target]];
}

// EXTERNAL MODULE: ./lib/core/image/reference.js
var image_reference = __webpack_require__(5896);
;// CONCATENATED MODULE: ./lib/core/dockerfile/check-options.js
/** Reads the value of `# check=` up to its first blank. A string is what BuildKit refuses. */
function parseCheckOptions(value) {
    const [text = ''] = value.split(' ');
    let skipsAll = false;
    let skipped = [];
    let failsBuild = false;
    for (const part of splitAtMost(text, ';', 3)) {
        const equals = part.indexOf('=');
        const key = part.slice(0, Math.max(equals, 0)).trim();
        const given = part.slice(equals + 1).trim();
        if (equals === -1 || !['skip', 'error', 'experimental'].includes(key))
            return `\`# check=\` takes skip=…, error=… and experimental=…, not \`${part}\`.`;
        if (key === 'skip' && given === 'all')
            skipsAll = true;
        else if (key === 'skip')
            skipped = given.split(',').map(rule => rule.trim());
        if (key !== 'error')
            continue;
        if (!/^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(given))
            return `\`# check=error=\` takes true or false, not \`${given}\`.`;
        failsBuild = /^[1tT]/.test(given);
    }
    return { skipsAll, skipped: new Set(skipped), failsBuild };
}
/** Go's `strings.SplitN`: the last part holds the rest. */
function splitAtMost(text, separator, count) {
    const parts = text.split(separator);
    return parts.length <= count ? parts : [...parts.slice(0, count - 1), parts.slice(count - 1).join(separator)];
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/globals.js




/**
 * The global arguments in force for FROM lines (dockerfile2llb/convert.go `defaultArgs`, `buildMetaArgs`). Faults are
 * added for defaults that BuildKit cannot expand.
 */
function globalArguments(instructions, escapeToken, inputs, target, faults) {
    const globals = new Map();
    for (const [name, value] of platformArguments(inputs.platform, target)) {
        const given = inputs.args.get(name);
        globals.set(name, {
            value: { value: given ?? value },
            by: given === undefined ? 'platform' : 'build argument',
            at: undefined,
        });
    }
    const variables = (name) => globals.get(name)?.value;
    for (const instruction of instructions) {
        if (instruction.keyword !== 'ARG' || instruction.fault !== undefined)
            continue;
        const pairs = parseArguments(instruction.rest, escapeToken);
        if (typeof pairs === 'string')
            continue;
        for (const pair of pairs) {
            const at = cooked_text_spanOfCooked(pair.at);
            const given = inputs.args.get(pair.name);
            if (given !== undefined)
                globals.set(pair.name, { value: { value: given }, by: 'build argument', at });
            else if (pair.value === undefined) {
                if (!globals.has(pair.name))
                    globals.set(pair.name, { value: undefined, by: 'ARG', at });
            }
            else {
                try {
                    const { text, unknown } = expandWord(pair.value, escapeToken, variables);
                    globals.set(pair.name, { value: unknown ?? { value: text }, by: 'ARG', at });
                }
                catch (error) {
                    if (!(error instanceof ExpansionError))
                        throw error;
                    faults.push({ message: `The default of ARG ${pair.name} cannot be expanded: ${error.message}.`, at });
                }
            }
        }
    }
    return globals;
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/platform.js
const systems = new Set('aix android darwin dragonfly freebsd hurd illumos ios js linux macos nacl netbsd openbsd plan9 solaris windows zos'.split(' '));
const architectures = new Set(('386 i386 amd64 x86_64 x86-64 amd64p32 arm armhf armel armbe arm64 aarch64 arm64be ppc64 ppc64le loong64 mips ' +
    'mipsle mips64 mips64le mips64p32 mips64p32le ppc riscv riscv64 s390 s390x sparc sparc64 wasm').split(' '));
/** What BuildKit refuses as a platform; `undefined` when it takes it (containerd/platforms `Parse`, v1.0.0-rc.5). */
function platformFault(platform) {
    const [system = '', ...parts] = platform.split('/');
    const isWritten = parts.length <= 2 && parts.every(part => /^[A-Za-z0-9_.-]+$/.test(part));
    if (isWritten && /^[A-Za-z0-9_-]+(?:\([A-Za-z0-9_.%+-]*\))?$/.test(system)) {
        const name = system.toLowerCase();
        if (parts.length > 0 || systems.has(name.replace(/\(.*/, '')) || architectures.has(name))
            return undefined;
    }
    return `\`${platform}\` is no platform such as \`linux/amd64\`.`;
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/stage-dependencies.js

/**
 * The stages that a stage copies or mounts from. Names fold case and numbers count stages here, other than in FROM
 * (dockerfile2llb/convert.go `toCommand`, `detectRunMount`). Adds a fault for what BuildKit refuses in any stage.
 */
function dependenciesOf(stage, byName, stageCount, faults) {
    const uses = new Set();
    const own = [];
    for (const instruction of stage.instructions) {
        if (instruction.fault !== undefined)
            continue;
        for (const source of sourcesOf(instruction)) {
            const { name, at, countsStages } = source;
            if (countsStages && source.name.includes('$')) {
                faults.push({ message: `\`--from=${name}\`: variables are not expanded here.`, at });
                continue;
            }
            const index = countsStages && /^[+-]?\d+$/.test(name) ? Number(name) : byName.get(name.toLowerCase());
            if (index === undefined) {
                if (name.toLowerCase() !== 'scratch' && !name.includes('$') && 'error' in (0,image_reference/* parseReference */.Y)(name)) {
                    faults.push({ message: `\`${name}\` names neither a stage nor an image.`, at });
                }
            }
            else if (index < 0 || index >= stageCount) {
                faults.push({ message: `There is no stage ${name}: the file has ${stageCount}, counted from 0.`, at });
            }
            else {
                uses.add(index);
                if (index > stage.index)
                    own.push({ message: `Stage \`${name}\` comes later: a stage can only use those before it.`, at });
            }
        }
    }
    return { uses: [...uses], faults: own };
}
function sourcesOf(instruction) {
    if (instruction.keyword === 'COPY') {
        const flag = instruction.flags.find(({ name }) => name === 'from');
        if (flag?.value === undefined || flag.value === '')
            return [];
        return [{ name: flag.value, at: flag.span, countsStages: true }];
    }
    if (instruction.keyword !== 'RUN')
        return [];
    const sources = [];
    for (const flag of instruction.flags) {
        if (flag.name !== 'mount' || flag.value === undefined)
            continue;
        const from = /(?:^|,)from=([^,]*)/.exec(flag.value)?.[1];
        if (from !== undefined && from !== '')
            sources.push({ name: from, at: flag.span, countsStages: false });
    }
    return sources;
}
/** Stages that need each other's files: BuildKit refuses the whole file (dockerfile2llb/validations.go `validateCircularDependency`). */
function dependencyFaults(stages) {
    const state = new Map();
    for (const root of stages) {
        const stack = [{ index: root.index, next: 0 }];
        if (state.has(root.index))
            continue;
        state.set(root.index, 'open');
        for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
            const use = stages[top.index]?.uses[top.next];
            top.next += 1;
            if (use === undefined) {
                state.set(top.index, 'done');
                stack.pop();
            }
            else if (state.get(use) === 'open') {
                const stage = stages[top.index] ?? root;
                const shown = stage.name ?? `stage ${stage.index}`;
                return [
                    { message: `The stages need each other in a circle: \`${shown}\` is part of it.`, at: stage.from.span },
                ];
            }
            else if (!state.has(use)) {
                state.set(use, 'open');
                stack.push({ index: use, next: 0 });
            }
        }
    }
    return [];
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/stages.js








/**
 * Finds the stages of a Dockerfile and what each is built on, by BuildKit's rules (dockerfile2llb/convert.go
 * `buildDispatchStates`): names are stored in lower case and compared as they are by FROM, a name hides an image of that
 * name from its line on, the later of two equal names counts, numbers are images.
 *
 * @param target the stage that is asked for, as TARGETSTAGE shows it.
 */
function planStages(dockerfile, inputs, target) {
    const faults = [...dockerfile.faults];
    const check = dockerfile.check && parseCheckOptions(dockerfile.check.value);
    if (dockerfile.check !== undefined && typeof check === 'string')
        faults.push({ message: check, at: dockerfile.check.span });
    const firstFrom = dockerfile.instructions.findIndex(instruction => instruction.keyword === 'FROM');
    const head = firstFrom === -1 ? dockerfile.instructions : dockerfile.instructions.slice(0, firstFrom);
    for (const instruction of head) {
        if (instruction.keyword === 'ARG' || instruction.fault !== undefined)
            continue;
        faults.push({
            message: `${instruction.keyword} stands before the first FROM; only ARG may.`,
            at: instruction.span,
        });
    }
    if (firstFrom === -1 && dockerfile.instructions.length > 0) {
        const last = dockerfile.instructions.at(-1);
        if (last !== undefined && faults.length === 0)
            faults.push({ message: 'The file has no FROM.', at: last.span });
    }
    const groups = groupByStage(dockerfile.instructions.slice(Math.max(firstFrom, 0)), firstFrom !== -1);
    const shownTarget = target ?? (nameOf(groups.at(-1)?.from) || 'default');
    const globals = globalArguments(head, dockerfile.escapeToken, inputs, shownTarget, faults);
    const stages = [];
    const byName = new Map();
    for (const { from, instructions } of groups) {
        const index = stages.length;
        const name = nameOf(from);
        const expand = (text) => expandFrom(text, from, dockerfile, globals, faults);
        const platform = platformOf(from, expand, faults);
        const replaced = name === undefined ? undefined : inputs.contexts.get(name);
        const base = replaced === undefined ? baseOf(from, expand, byName, inputs, faults) : contextBase(replaced);
        if (name !== undefined)
            byName.set(name, index);
        stages.push({ index, name, from, platform, base, instructions, uses: [], faults: [] });
    }
    const linked = stages.map(stage => ({ ...stage, ...dependenciesOf(stage, byName, stages.length, faults) }));
    faults.push(...dependencyFaults(linked));
    return { dockerfile, inputs, globals, stages: linked, faults };
}
function groupByStage(instructions, hasFrom) {
    const groups = [];
    if (!hasFrom)
        return groups;
    for (const instruction of instructions) {
        if (instruction.keyword === 'FROM')
            groups.push({ from: instruction, instructions: [] });
        else
            groups.at(-1)?.instructions.push(instruction);
    }
    return groups;
}
function wordsOf(from) {
    return from.rest.text === '' ? [] : from.rest.text.split(/[\t\v\f\r ]+/);
}
function nameOf(from) {
    if (from === undefined)
        return undefined;
    const words = wordsOf(from);
    return words.length === 3 && words[1]?.toLowerCase() === 'as' ? words[2]?.toLowerCase() : undefined;
}
/** `lacks` names a global ARG without a value that the text needed: only a build argument gives it. */
function expandFrom(text, from, dockerfile, globals, faults) {
    const variables = (name) => globals.get(name)?.value;
    try {
        const expansion = expandWord(text, dockerfile.escapeToken, variables);
        const lacks = expansion.lookedUp.find(({ name, found }) => found === undefined && globals.has(name))?.name;
        return { text: expansion.text, missing: expansion.unknown, lacks };
    }
    catch (error) {
        if (!(error instanceof ExpansionError))
            throw error;
        faults.push({ message: `FROM cannot be expanded: ${error.message}.`, at: from.span });
        return undefined;
    }
}
/** `--platform`, expanded; an empty flag is none. */
function platformOf(from, expand, faults) {
    const flag = from.flags.find(({ name }) => name === 'platform');
    if (flag?.value === undefined || flag.value === '')
        return undefined;
    const expansion = expand(flag.value);
    if (expansion === undefined || expansion.missing !== undefined)
        return undefined;
    if (expansion.lacks !== undefined)
        return undefined;
    const fault = expansion.text === '' ? `\`${flag.value}\` is empty: no platform.` : platformFault(expansion.text);
    if (fault !== undefined)
        faults.push({ message: fault, at: flag.span });
    return expansion.text === '' ? undefined : expansion.text;
}
function baseOf(from, expand, byName, inputs, faults) {
    const written = wordsOf(from)[0];
    const unreadable = { kind: 'unknown', reason: (0,resolved/* unknown */.L5)('unreadable', 'its FROM line cannot be read') };
    if (from.fault !== undefined || written === undefined)
        return unreadable;
    const expansion = expand(written);
    if (expansion === undefined)
        return unreadable;
    if (expansion.missing !== undefined)
        return { kind: 'unknown', reason: expansion.missing };
    const name = expansion.text;
    const stage = byName.get(name);
    if (stage !== undefined)
        return { kind: 'stage', index: stage };
    if (name === 'scratch')
        return { kind: 'scratch' };
    const replaced = inputs.contexts.get(name);
    if (replaced !== undefined)
        return contextBase(replaced);
    const parsed = name === '' ? { error: 'the name of the base image is empty' } : (0,image_reference/* parseReference */.Y)(name);
    if (!('error' in parsed)) {
        const reference = (0,image_reference/* formatReference */.F)(parsed);
        const byReference = inputs.contexts.get(reference);
        return byReference === undefined ? { kind: 'image', reference } : contextBase(byReference);
    }
    if (expansion.lacks !== undefined) {
        const detail = `ARG ${expansion.lacks} has no default: only a build argument says which image \`${written}\` is`;
        return { kind: 'unknown', reason: (0,resolved/* unknown */.L5)('build-argument', detail) };
    }
    const shown = name === written || name === '' ? `\`${written}\`` : `\`${written}\`, which is \`${name}\`,`;
    faults.push({ message: `FROM ${shown} names no image: ${parsed.error}.`, at: cooked_text_spanOfCooked(from.rest) });
    return unreadable;
}
function contextBase(context) {
    if (!('image' in context))
        return { kind: 'unknown', reason: context };
    const parsed = (0,image_reference/* parseReference */.Y)(context.image);
    if ('error' in parsed)
        return { kind: 'unknown', reason: (0,resolved/* unknown */.L5)('build-context', `\`${context.image}\` names no image`) };
    return { kind: 'image', reference: (0,image_reference/* formatReference */.F)(parsed) };
}

;// CONCATENATED MODULE: ./lib/core/link.js



/**
 * Joins services with the Dockerfiles they build.
 *
 * @param parse reads a Dockerfile that only a service shows (`dockerfile_inline`).
 */
function draftProject(inputs, parse) {
    const plain = { ...plainBuild, args: inputs.arguments };
    const builds = inputs.dockerfiles.map(dockerfile => ({ dockerfile, plan: planStages(dockerfile, plain) }));
    const byPath = new Map(builds.map(build => [build.dockerfile.file.path, build]));
    const variants = new Map();
    const services = [];
    for (const project of inputs.projects) {
        for (const service of project.services) {
            const build = service.build && buildOf(service.build, byPath, plain, variants, parse);
            const stageIndex = build && stageIndexOf(build.plan, service.build?.target?.value);
            const parsed = service.build === undefined && service.image !== undefined ? (0,image_reference/* parseReference */.Y)(service.image.value) : undefined;
            const reference = parsed === undefined || 'error' in parsed ? undefined : (0,image_reference/* formatReference */.F)(parsed);
            services.push({ project, service, build, stageIndex, reference });
        }
    }
    return { builds, services };
}
/** The images that somebody outside must know, normalised, each once: what the core asks the world. */
function imageReferences(draft) {
    const references = new Set();
    const plans = [...draft.builds.map(build => build.plan), ...draft.services.map(service => service.build?.plan)];
    for (const plan of plans)
        for (const stage of plan?.stages ?? [])
            if (stage.base.kind === 'image')
                references.add(stage.base.reference);
    for (const { reference } of draft.services)
        if (reference !== undefined)
            references.add(reference);
    return [...references].sort();
}
/** The stage a name means for `--target`: names fold case, numbers are no names, none is the last (convert.go `resolveTarget`). */
function stageIndexOf(plan, target) {
    if (target === undefined || target === '')
        return plan.stages.length === 0 ? undefined : plan.stages.length - 1;
    const name = target.toLowerCase();
    return plan.stages.findLast(stage => stage.name === name)?.index;
}
function buildOf(build, byPath, plain, variants, parse) {
    const args = new Map(plain.args);
    for (const [name, { value }] of build.args)
        if (value !== null)
            args.set(name, value);
    if (build.inline !== undefined) {
        const dockerfile = parse(build.inline);
        return { dockerfile, plan: planStages(dockerfile, { ...plain, args }, build.target?.value) };
    }
    const found = build.dockerfile.state === 'known' ? byPath.get(build.dockerfile.value) : undefined;
    if (found === undefined)
        return undefined;
    if (args.size === plain.args.size && build.additionalContexts.size === 0)
        return found;
    const key = JSON.stringify([found.dockerfile.file.path, [...args].sort(), build.target?.value ?? '']);
    const seen = variants.get(key);
    if (seen !== undefined)
        return seen;
    const variant = {
        dockerfile: found.dockerfile,
        plan: planStages(found.dockerfile, { ...plain, args }, build.target?.value),
    };
    variants.set(key, variant);
    return variant;
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/command-line.js
/**
 * What ENTRYPOINT or CMD puts into the image: the JSON form as it is, the shell form behind the shell
 * (dockerfile2llb/convert.go `dispatchCmd`, `dispatchEntrypoint`, `withShell`).
 *
 * @param emptyIsNone ENTRYPOINT [] is no entrypoint; CMD [] is an empty one.
 */
function commandWords(instruction, shell, emptyIsNone) {
    const { json, rest } = instruction;
    if (json === undefined)
        return [...shell, rest.text];
    return json.length === 0 && emptyIsNone ? null : json;
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/frontend.js

/**
 * `undefined` when BuildKit's own frontend reads the file; otherwise why its meaning is not known. `# syntax=` may name
 * any image as the frontend (<https://docs.docker.com/build/buildkit/frontend/>).
 */
function knownFrontend(dockerfile) {
    const { syntax } = dockerfile;
    if (syntax === undefined)
        return undefined;
    if (/^(?:(?:docker\.io|index\.docker\.io|registry-1\.docker\.io)\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(syntax.value))
        return undefined;
    return (0,resolved/* unknown */.L5)('frontend', `\`# syntax=${syntax.value}\` hands the file to a frontend that is not docker/dockerfile`);
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/copy-fault.js
/** What BuildKit refuses about COPY or ADD when the stage is built (dockerfile2llb/convert_copy.go `dispatchCopy`, v0.34.1). */
function copy_fault_copyFault(copying) {
    const { keyword, sources } = copying;
    const owner = copying.flag('chown');
    if (copying.isLinked && owner !== undefined && owner !== '' && isByName(owner))
        return `${keyword} cannot take \`--link\` and the name in \`--chown=${owner}\`: a linked layer has no accounts.`;
    const mode = copying.flag('chmod');
    if (mode !== undefined && mode !== '' && !isMode(mode))
        return `The flag \`--chmod\` takes an octal or symbolic mode, not \`${mode}\`.`;
    const checksum = keyword === 'ADD' ? (copying.flag('checksum') ?? '') : '';
    if (checksum !== '') {
        const [source] = sources;
        if (sources.length !== 1)
            return 'The flag `--checksum` takes one source.';
        if (source !== undefined && !isRemote(source))
            return 'The flag `--checksum` takes a URL or a Git repository.';
        if (source !== undefined && isHttp(source) && !isDigest(checksum))
            return `The flag \`--checksum\` takes a digest, not \`${checksum}\`.`;
    }
    const remote = keyword === 'COPY' ? sources.find(source => source !== undefined && isRemote(source)) : undefined;
    return remote === undefined ? undefined : `COPY cannot take \`${remote}\`: only ADD takes URLs and Git repositories.`;
}
/** client/llb/fileop.go `WithUser`: `root` is a number there. */
function isByName(owner) {
    const [user = '', ...rest] = owner.split(':');
    const group = rest.join(':');
    const isName = (part) => part !== 'root' && !/^[+-]?\d+$/.test(part);
    return (user !== '' && isName(user)) || (group !== '' && isName(group));
}
/** Octal up to 07777, or chmod(1)'s symbolic modes (tonistiigi/dchapes-mode). */
function isMode(mode) {
    if (/^\d/.test(mode))
        return /^[0-7]+$/.test(mode) && Number.parseInt(mode, 8) <= 0o7777;
    return /^[augo]*(?:[-+=][rwxXstugo]*)+(?:,[augo]*(?:[-+=][rwxXstugo]*)+)*$/.test(mode);
}
function isHttp(source) {
    return /^https?:\/\//.test(source) && !/\.git(?:$|[#?])/.test(source);
}
/** frontend/dockerfile/dfgitutil `ParseGitRef`, as far as a source cannot be a path. */
function isRemote(source) {
    return /^(?:https?|git|ssh):\/\/|^[a-zA-Z0-9_]+@[a-zA-Z0-9.-]+:/.test(source);
}
function isDigest(text) {
    return /^(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/.test(text);
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/ports.js
/**
 * What BuildKit refuses in a word of EXPOSE, `[ip:]public:private/protocol` with ranges; `undefined` when it takes it
 * (moby/buildkit dockerfile2llb/convert_expose.go `parsePort`, v0.34.1).
 */
function portFault(word) {
    const parts = word.split(':');
    const [container = '', published = ''] = parts.toReversed();
    const address = parts.slice(0, -2).join(':');
    const slash = container.indexOf('/');
    const ports = slash === -1 ? container : container.slice(0, slash);
    const protocol = slash === -1 ? '' : container.slice(slash + 1);
    if (ports === '')
        return `EXPOSE has \`${word}\` without a port.`;
    if (!['', 'tcp', 'udp', 'sctp'].includes(protocol.toLowerCase()))
        return `EXPOSE takes the protocols tcp, udp and sctp, not \`${protocol}\`.`;
    // IPv6 addresses are taken as they are: too much grammar for too little.
    if (address !== '' && !address.includes(':') && !isIPv4(address))
        return `EXPOSE has \`${address}\`, which is no IP address.`;
    const inside = portRange(ports);
    if (inside === undefined)
        return `EXPOSE has \`${ports}\`, which is no port from 0 to 65535.`;
    if (published === '')
        return undefined;
    const outside = portRange(published);
    if (outside === undefined)
        return `EXPOSE has \`${published}\`, which is no port from 0 to 65535.`;
    const isFit = inside.size === outside.size || inside.size === 1;
    return isFit ? undefined : `EXPOSE has the ranges \`${published}\` and \`${ports}\`, which are not of one size.`;
}
function portRange(text) {
    const dash = text.indexOf('-');
    const first = portNumber(dash === -1 ? text : text.slice(0, dash));
    const last = dash === -1 ? first : portNumber(text.slice(dash + 1));
    if (first === undefined || last === undefined || last < first)
        return undefined;
    return { size: last - first + 1 };
}
function portNumber(text) {
    if (!/^\+?\d+$/.test(text))
        return undefined;
    const port = Number(text);
    return port <= 65_535 ? port : undefined;
}
function isIPv4(address) {
    return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(address);
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/stop-signal.js
/** Names of Linux signals without `SIG` (moby/sys signal/signal_linux.go); `RTMIN+n` and `RTMAX-n` beside them. */
const names = new Set(('ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP ' +
    'TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ').split(' '));
/** What BuildKit refuses as a STOPSIGNAL; `undefined` when it takes it (moby/sys signal/signal.go `ParseSignal`). */
function stopSignalFault(text) {
    if (/^[+-]?\d+$/.test(text) && Number(text) !== 0)
        return undefined;
    const name = text.toUpperCase().replace(/^SIG/, '');
    if (names.has(name) || /^RTMIN(?:\+(?:[1-9]|1[0-5]))?$|^RTMAX(?:-(?:[1-9]|1[0-4]))?$/.test(name))
        return undefined;
    return `STOPSIGNAL \`${text}\` is no signal.`;
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/other-instructions.js







/**
 * What BuildKit refuses when it runs an instruction other than ARG, ENV, USER and WORKDIR; `undefined` when it takes it
 * (moby/buildkit instructions/commands.go, the `Expand` methods, and dockerfile2llb/convert.go `dispatch`).
 *
 * @throws {ExpansionError} for words that cannot be expanded.
 */
function otherInstructionFault(instruction, escapeToken, reader) {
    const { keyword, rest, json } = instruction;
    const known = (text) => {
        if (!/[$'"\\`]/.test(text))
            return text;
        const expansion = reader.expand(text);
        return expansion.unknown === undefined ? expansion.text : undefined;
    };
    switch (keyword) {
        case 'LABEL': {
            const pairs = parsePairs(keyword, rest, escapeToken);
            if (typeof pairs !== 'string')
                for (const { name, value } of pairs)
                    [name, value ?? ''].map(known);
            return undefined;
        }
        case 'ADD':
        case 'COPY':
            return copyingFault(instruction, known, reader);
        case 'EXPOSE':
            return exposeFault(rest.text.split(blanks), reader);
        case 'VOLUME': {
            const paths = (json ?? rest.text.split(blanks)).map(path => known(path.trim()));
            return paths.includes('') ? 'VOLUME has an empty path.' : undefined;
        }
        case 'STOPSIGNAL': {
            const signal = known(rest.text);
            return signal === undefined ? undefined : stopSignalFault(signal);
        }
        case 'RUN':
            for (const { name, value } of instruction.flags) {
                const fault = name === 'mount' && value !== undefined ? mountFault(value, known, reader.directory) : undefined;
                if (fault !== undefined)
                    return fault;
            }
            return undefined;
        default:
            return undefined;
    }
}
const blanks = /[\t\v\f\r ]+/;
function exposeFault(words, reader) {
    for (const word of words) {
        const expansion = reader.expand(word);
        if (expansion.unknown !== undefined)
            continue;
        for (const port of expansion.words) {
            const fault = portFault(port);
            if (fault !== undefined)
                return fault;
        }
    }
    return undefined;
}
function copyingFault(instruction, known, reader) {
    const { keyword, flags, rest, json, heredocs } = instruction;
    const flagOf = (name) => flags.find(flag => flag.name === name);
    const values = new Map(['chown', 'chmod', ...(keyword === 'ADD' ? ['checksum'] : [])].map(name => [
        name,
        known(flagOf(name)?.value ?? ''),
    ]));
    const paths = json ?? rest.text.split(blanks);
    const files = paths.slice(0, -1).filter(word => heredocOf(word) === undefined);
    const sources = files.map(known);
    known(paths.at(-1) ?? '');
    // A word of its own is looked up by its name: `<< EOF` opens a heredoc, and is two words that are paths.
    for (const word of paths.slice(0, -1)) {
        const start = heredocOf(word);
        const opened = start?.expands === true ? heredocs.findLast(({ name }) => name === start.name) : undefined;
        if (opened !== undefined)
            reader.expandHeredoc(opened.content);
    }
    const link = flagOf('link');
    const isLinked = link !== undefined && link.value?.toLowerCase() !== 'false';
    return copy_fault_copyFault({ keyword, sources, flag: name => values.get(name), isLinked });
}
function heredocOf(word) {
    if (!word.includes('<<'))
        return undefined;
    try {
        return heredocStart(word);
    }
    catch (error) {
        if (error instanceof ExpansionError)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/triggers.js





/**
 * The ONBUILD instructions that run first in a stage: those of the image it is built on, or those stated in the stage it
 * is built on. They do not reach a grandchild (dockerfile2llb/convert.go `initOnBuildTriggers`). They are read with the
 * default escape character, whatever the file says.
 */
function triggersOf(stage, stated, facts, isOnImage, faults) {
    const triggers = [];
    for (const instruction of stated) {
        const { trigger } = instruction;
        if (trigger !== undefined)
            triggers.push(judged(trigger, stage, faults));
    }
    if (!isOnImage || facts === undefined || (0,resolved/* isUnknown */.t8)(facts))
        return triggers;
    for (const text of facts.onBuild) {
        const trigger = triggerOfImage(text, stage);
        if (typeof trigger === 'string')
            faults.push({ message: trigger, at: stage.from.span });
        else
            triggers.push(judged(trigger, stage, faults));
    }
    return triggers;
}
/** A trigger's text is a Dockerfile of one instruction; a string is what BuildKit refuses. */
function triggerOfImage(text, stage) {
    const file = { path: stage.from.span.file.path, text };
    const { instructions, faults } = parseDockerfile(file);
    const [instruction] = instructions;
    if (instruction === undefined || instructions.length !== 1)
        return 'ONBUILD of the base image holds not one instruction.';
    if (instruction.keyword === 'FROM')
        return 'ONBUILD of the base image holds FROM, which cannot run.';
    const line = readLogicalLine(createLineReader(file), []);
    const parsed = parseInstruction(textOfImage(line?.cooked.text ?? text, stage), '\\');
    const fault = instruction.fault ?? faults[0];
    return {
        ...parsed,
        heredocs: instruction.heredocs,
        span: stage.from.span,
        fault: fault && { ...fault, at: stage.from.span },
    };
}
/** The text stands in the image; the place that brings every character of it in is the FROM line. */
function textOfImage(text, stage) {
    const { file, start } = stage.from.span;
    return { file, text, pieces: Array.from(text, (_, at) => ({ at, source: start })) };
}
function judged(trigger, stage, faults) {
    const fault = trigger.fault ?? validityFault(trigger, '\\');
    if (fault === undefined)
        return trigger;
    faults.push({ message: `ONBUILD of the base cannot run here: ${fault.message}`, at: stage.from.span });
    return { ...trigger, fault };
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/variable-history.js
/**
 * Variables of a stage over time. A look-up at an earlier line costs a search, not a copy of everything, so that a
 * stage of thousands of ENV and RUN lines stays linear.
 */
class VariableHistory {
    #entries = new Map();
    #version = 0;
    /** Everything in force in another history now, as the beginning of this one. */
    static from(parent) {
        const history = new VariableHistory();
        for (const [name, entries] of parent.#entries) {
            const last = entries.at(-1);
            if (last !== undefined)
                history.#entries.set(name, [{ ...last, version: 0 }]);
        }
        return history;
    }
    set(name, value, source) {
        this.#version += 1;
        const entries = this.#entries.get(name);
        const entry = { version: this.#version, value, source };
        if (entries === undefined)
            this.#entries.set(name, [entry]);
        else
            entries.push(entry);
    }
    get(name) {
        return this.#entries.get(name)?.at(-1);
    }
    /** What is in force now, for later questions. */
    snapshot() {
        const version = this.#version;
        return name => {
            const entries = this.#entries.get(name) ?? [];
            let low = 0;
            let high = entries.length;
            while (low < high) {
                const middle = (low + high) >> 1;
                if ((entries[middle]?.version ?? 0) <= version)
                    low = middle + 1;
                else
                    high = middle;
            }
            return entries[low - 1]?.value;
        };
    }
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/build-stages.js










/** `PATH` of a Linux image that sets none (moby/buildkit util/system `DefaultPathEnvUnix`). */
const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** The most characters that all expansions of a file may make together. */
const expansionBudget = 32 * 1024 * 1024;
/**
 * Builds every stage as BuildKit would, as far as it concerns users (dockerfile2llb/convert.go `dispatch`).
 *
 * @param facts what is known of the images that stages are built on, by normalised reference.
 */
function buildStages(plan, facts) {
    const budget = { left: expansionBudget };
    const drafts = [];
    const byName = new Map(plan.stages.flatMap(({ name, index }) => (name === undefined ? [] : [[name, index]])));
    for (const stage of plan.stages) {
        const draft = beginStage(plan, stage, drafts, facts);
        drafts.push(draft);
        const parent = stage.base.kind === 'stage' ? drafts[stage.base.index] : undefined;
        const triggers = triggersOf(stage, parent?.onBuild ?? [], draft.facts, parent === undefined, draft.faults);
        const copied = dependenciesOf({ index: stage.index, instructions: triggers }, byName, plan.stages.length, draft.faults);
        draft.faults.push(...copied.faults);
        for (const instruction of [...triggers, ...stage.instructions])
            execute(plan, draft, instruction, budget);
    }
    return drafts.map(finishStage);
}
function beginStage(plan, stage, drafts, facts) {
    const at = stage.from.span;
    const shared = {
        stage,
        userAt: undefined,
        withoutValue: new Map(),
        setsCommand: false,
        executed: [],
        faults: [...stage.faults],
        onBuild: [],
    };
    const parent = stage.base.kind === 'stage' ? drafts[stage.base.index] : undefined;
    if (parent !== undefined) {
        const variables = VariableHistory.from(parent.variables);
        // The stage begins with the image's ENV set again, over the parent's ARGs (convert.go `dispatchStages`).
        for (const [name, value] of parent.environment)
            variables.set(name, value, parent.variables.get(name)?.source ?? { by: 'ENV', at });
        return {
            ...shared,
            user: parent.user,
            userAt: parent.userAt,
            trail: [
                ...parent.trail,
                { by: 'dockerfile', effect: `FROM ${parent.stage.name ?? parent.stage.index}: its user`, at, handsOn: true },
            ],
            base: parent.base,
            facts: parent.facts,
            chain: [...parent.chain, stage.index],
            variables,
            environment: new Map(parent.environment),
            withoutValue: new Map(parent.withoutValue),
            entrypoint: parent.entrypoint,
            command: parent.command,
            shell: parent.shell,
            directory: parent.directory,
            faults: [...parent.faults, ...stage.faults],
        };
    }
    const none = { words: (0,resolved/* known */.eO)(null), at: undefined };
    const rest = {
        chain: [stage.index],
        variables: new VariableHistory(),
        environment: new Map(),
        shell: ['/bin/sh', '-c'],
        directory: undefined,
    };
    const setPath = () => {
        rest.environment.set('PATH', { value: defaultPath });
        rest.variables.set('PATH', { value: defaultPath }, { by: 'platform', at: undefined });
    };
    if (stage.base.kind === 'scratch') {
        setPath();
        const trail = [{ by: 'engine-default', effect: 'FROM scratch: no user is set, so root', at }];
        return {
            ...shared,
            ...rest,
            user: (0,resolved/* known */.eO)(''),
            trail,
            base: (0,resolved/* known */.eO)('scratch'),
            facts: undefined,
            entrypoint: none,
            command: none,
            directory: '/',
        };
    }
    const reference = stage.base.kind === 'image'
        ? (0,resolved/* known */.eO)(stage.base.reference)
        : stage.base.kind === 'unknown'
            ? stage.base.reason
            : (0,resolved/* known */.eO)('');
    const found = reference.state === 'known'
        ? (facts.get(reference.value) ?? (0,resolved/* unknown */.L5)('base-image', `${reference.value} was not looked up`))
        : reference;
    const frontend = knownFrontend(plan.dockerfile);
    if ((0,resolved/* isUnknown */.t8)(found)) {
        setPath();
        const lost = { words: found, at: undefined };
        const trail = [{ by: 'base-image', effect: `FROM ${stage.from.rest.text}: ${found.detail}`, at }];
        return {
            ...shared,
            ...rest,
            user: frontend ?? found,
            trail,
            base: reference,
            facts: found,
            entrypoint: lost,
            command: lost,
        };
    }
    for (const [name, value] of found.environment) {
        rest.environment.set(name, { value });
        rest.variables.set(name, { value }, { by: 'base image', at });
    }
    if (!found.environment.has('PATH'))
        setPath();
    const commandOf = (words) => ({
        words: words === undefined ? (0,resolved/* unknown */.L5)('base-image', `what ${found.reference} starts is not known`) : (0,resolved/* known */.eO)(words),
        at: undefined,
    });
    const shown = found.user === '' ? 'root (it sets no user)' : `\`${found.user}\``;
    const trail = [{ by: 'base-image', effect: `${found.reference} runs as ${shown}`, at }];
    return {
        ...shared,
        ...rest,
        user: frontend ?? (0,resolved/* known */.eO)(found.user),
        trail,
        base: reference,
        facts: found,
        entrypoint: commandOf(found.entrypoint),
        command: commandOf(found.command),
    };
}
function execute(plan, draft, instruction, budget) {
    if (instruction.fault !== undefined) {
        if (instruction.keyword === 'USER')
            loseUser(draft, instruction, (0,resolved/* unknown */.L5)('unreadable', 'the USER line cannot be read'));
        return;
    }
    try {
        dispatch(plan, draft, instruction, budget);
    }
    catch (error) {
        if (!(error instanceof ExpansionError))
            throw error;
        draft.faults.push({
            message: `${instruction.keyword} cannot be expanded: ${error.message}.`,
            at: instruction.span,
        });
        if (instruction.keyword === 'USER')
            loseUser(draft, instruction, (0,resolved/* unknown */.L5)('unreadable', `the USER line cannot be expanded: ${error.message}`));
    }
}
function loseUser(draft, instruction, reason) {
    draft.user = reason;
    draft.userAt = instruction.span;
    draft.trail = [
        ...draft.trail,
        { by: 'dockerfile', effect: `${instruction.written} ${instruction.rest.text}`.trim(), at: instruction.span },
    ];
}
function dispatch(plan, draft, instruction, budget) {
    const { escapeToken } = plan.dockerfile;
    const read = (text) => {
        if (budget.left <= 0) {
            const spent = (0,resolved/* unknown */.L5)('budget', 'the variables of this file grow beyond any real size');
            return { text: '', unknown: spent, words: [], lookedUp: [] };
        }
        const expansion = expandWord(text, escapeToken, name => variableOf(plan, draft, name));
        budget.left -= expansion.text.length;
        return expansion;
    };
    const at = cooked_text_spanOfCooked(instruction.rest);
    switch (instruction.keyword) {
        case 'ARG': {
            const pairs = parseArguments(instruction.rest, escapeToken);
            if (typeof pairs === 'string')
                return;
            for (const pair of pairs)
                declareArgument(plan, draft, instruction, pair, read);
            return;
        }
        case 'ENV': {
            const pairs = parsePairs('ENV', instruction.rest, escapeToken);
            if (typeof pairs === 'string')
                return;
            // Every pair of the line is expanded before the first one is set.
            const expanded = pairs.map(pair => ({
                name: read(pair.name).text,
                value: read(pair.value ?? ''),
                at: cooked_text_spanOfCooked(pair.at),
            }));
            for (const pair of expanded) {
                const value = pair.value.unknown ?? { value: pair.value.text };
                draft.environment.set(pair.name, value);
                draft.variables.set(pair.name, value, { by: 'ENV', at: pair.at });
            }
            return;
        }
        case 'USER':
            setUser(plan, draft, instruction, read(instruction.rest.text));
            return;
        case 'SHELL':
            draft.shell = instruction.json ?? draft.shell;
            return;
        case 'ENTRYPOINT':
            draft.entrypoint = { words: (0,resolved/* known */.eO)(commandWords(instruction, draft.shell, true)), at };
            if (!draft.setsCommand)
                draft.command = { words: (0,resolved/* known */.eO)(null), at: undefined };
            return;
        case 'CMD':
            draft.command = { words: (0,resolved/* known */.eO)(commandWords(instruction, draft.shell, false)), at };
            draft.setsCommand = true;
            return;
        case 'ONBUILD':
            draft.onBuild.push(instruction);
            return;
        case 'RUN':
        case 'COPY':
        case 'ADD':
            draft.executed.push({
                instruction,
                user: draft.user,
                variables: draft.variables.snapshot(),
                shell: draft.shell,
                directory: draft.directory,
            });
            break;
        case 'WORKDIR':
            draft.directory = directoryAfter(draft.directory, read(instruction.rest.text));
            return;
    }
    const refused = otherInstructionFault(instruction, escapeToken, {
        expand: read,
        expandHeredoc: text => expandWord(text, '\\', name => variableOf(plan, draft, name), { skipsQuotes: true }),
        directory: draft.directory,
    });
    if (refused !== undefined)
        draft.faults.push({ message: refused, at: instruction.span });
}
function declareArgument(plan, draft, instruction, pair, read) {
    const at = cooked_text_spanOfCooked(pair.at);
    const given = plan.inputs.args.get(pair.name);
    const global = plan.globals.get(pair.name);
    if (given !== undefined)
        draft.variables.set(pair.name, { value: given }, { by: 'build argument', at });
    else if (pair.value !== undefined) {
        const { text, unknown: reason } = read(pair.value);
        draft.variables.set(pair.name, reason ?? { value: text }, { by: 'ARG', at });
    }
    else if (global?.value !== undefined) {
        draft.variables.set(pair.name, global.value, {
            by: global.by === 'platform' ? 'platform' : 'global ARG',
            at: global.at ?? at,
        });
    }
    else {
        draft.withoutValue.set(pair.name, instruction);
        return;
    }
    draft.withoutValue.delete(pair.name);
}
/** What a name holds now. Unset is sure only when nothing that is not known could set it. */
function variableOf(plan, draft, name) {
    const entry = draft.variables.get(name);
    if (entry !== undefined)
        return entry.value;
    const { facts } = draft;
    if (facts === undefined)
        return undefined;
    if ((0,resolved/* isUnknown */.t8)(facts))
        return (0,resolved/* unknown */.L5)(facts.reason, `\`${name}\` may be set by the base image: ${facts.detail}`);
    // Somebody wrote an ARG for it: the image's own variables, which the table names where they matter, do not have it.
    const isDeclared = draft.withoutValue.has(name) || plan.globals.get(name)?.at !== undefined;
    if (facts.environmentIsComplete || isDeclared)
        return undefined;
    return (0,resolved/* unknown */.L5)('base-environment', `\`${name}\` is set by nothing in the file, and the variables of ${facts.reference} are not all known`);
}
function setUser(plan, draft, instruction, expansion) {
    const frontend = knownFrontend(plan.dockerfile);
    draft.user = frontend ?? expansion.unknown ?? (0,resolved/* known */.eO)(expansion.text);
    draft.userAt = instruction.span;
    const steps = [];
    for (const name of new Set(expansion.lookedUp.map(look => look.name)))
        steps.push(variableStep(plan, draft, instruction, name));
    const effect = userEffect(`USER ${instruction.rest.text}`, expansion);
    draft.trail = [...draft.trail, ...steps, { by: 'dockerfile', effect, at: instruction.span }];
}
function userEffect(written, expansion) {
    if (expansion.unknown !== undefined || expansion.lookedUp.length === 0)
        return written;
    return expansion.text === '' ? `${written} is empty: root` : `${written} is \`${expansion.text}\``;
}
function variableStep(plan, draft, instruction, name) {
    const entry = draft.variables.get(name);
    if (entry !== undefined) {
        const { value, source } = entry;
        const held = value === undefined || 'state' in value ? 'is not known' : `is \`${value.value}\``;
        return {
            by: source.by === 'base image' ? 'base-image' : 'dockerfile',
            effect: `${source.by} ${name} ${held}`,
            at: source.at ?? instruction.span,
        };
    }
    const declared = draft.withoutValue.get(name);
    if (declared !== undefined)
        return {
            by: 'dockerfile',
            effect: `ARG ${name} has no default and no build argument gives it: empty`,
            at: declared.span,
        };
    const global = plan.globals.get(name);
    if (global?.at !== undefined)
        return {
            by: 'dockerfile',
            effect: `ARG ${name} before FROM is not visible in a stage that does not declare it again: empty`,
            at: global.at,
        };
    const isOpen = draft.facts !== undefined && ((0,resolved/* isUnknown */.t8)(draft.facts) || !draft.facts.environmentIsComplete);
    return {
        by: 'dockerfile',
        effect: isOpen ? `${name} is set by nothing in the file` : `${name} is set by nothing: empty`,
        at: instruction.span,
    };
}
/** WORKDIR is relative to the one before it (dockerfile2llb/convert.go `dispatchWorkdir`). */
function directoryAfter(before, expansion) {
    if (expansion.unknown !== undefined)
        return undefined;
    if (!expansion.text.startsWith('/') && before === undefined)
        return undefined;
    const parts = [];
    for (const part of `${expansion.text.startsWith('/') ? '' : before}/${expansion.text}`.split('/')) {
        if (part === '..')
            parts.pop();
        else if (part !== '' && part !== '.')
            parts.push(part);
    }
    return `/${parts.join('/')}`;
}
function finishStage(draft) {
    const environment = new Map();
    for (const [name, value] of draft.environment)
        if (value !== undefined && 'value' in value)
            environment.set(name, value.value);
    const { stage, user, trail, userAt, base, facts, entrypoint, command, shell, directory, chain, executed, faults } = draft;
    return {
        stage,
        user,
        userTrail: trail,
        userAt,
        base,
        facts,
        environment,
        entrypoint,
        command,
        shell,
        directory,
        chain,
        executed,
        faults,
    };
}

// EXTERNAL MODULE: ./lib/core/engine/id-map.js
var id_map = __webpack_require__(2050);
;// CONCATENATED MODULE: ./lib/core/engine/host.js


/**
 * A user as the host sees it. `userns_mode: host` takes the map of userns-remap away; under a rootless engine, and with any other
 * value, it does nothing (seen on Docker 28.5 and 29.8, `__tests__/engine/`).
 *
 * @param settings of the service; `undefined` for an image, which has none.
 */
function hostIdentityOf(engine, identity, settings) {
    const { mode, uids, gids } = engine;
    if (mode === 'userns-remap') {
        if (settings?.userns_mode === 'host')
            return {
                ...unmapped(engine, identity),
                because: `\`userns_mode: host\` takes the engine's map away: ${sameIds(identity)}`,
                isHostNamespace: true,
            };
        const refusal = refusedUnderRemap(settings);
        if (refusal !== undefined) {
            const never = (0,resolved/* unknown */.L5)('engine', `an engine with userns-remap refuses ${refusal}: the container does not start`);
            const because = `an engine with userns-remap refuses ${refusal}: the container does not start`;
            return { mode, uid: never, gid: never, because, isHostNamespace: false };
        }
    }
    if (mode === 'rootful') {
        if (uids.state === 'unknown')
            return {
                mode,
                uid: identity.uid.state === 'unknown' ? identity.uid : uids,
                gid: identity.gid.state === 'unknown' ? identity.gid : uids,
                because: uids.detail,
                isHostNamespace: false,
            };
        return {
            ...unmapped(engine, identity),
            because: `a rootful engine without userns-remap has no map: ${sameIds(identity)}`,
            isHostNamespace: true,
        };
    }
    const uid = mapped(engine, 'uid', uids, identity.uid);
    const gid = mapped(engine, 'gid', gids, identity.gid);
    return { mode, uid, gid, because: mappingSentence(engine, identity, uid), isHostNamespace: false };
}
function unmapped({ mode }, { uid, gid }) {
    return { mode, uid, gid };
}
function sameIds({ uid }) {
    if (uid.state === 'unknown')
        return 'every id is the same on the host';
    return uid.value === 0 ? 'uid 0 is root on the host' : `uid ${uid.value} is uid ${uid.value} on the host`;
}
/**
 * What dockerd refuses at create while its map applies; `ipc` and `uts` of the host are not among it.
 * https://github.com/moby/moby/blob/v28.5.2/daemon/daemon_unix.go (verifyPlatformContainerSettings)
 */
function refusedUnderRemap(settings) {
    if (settings?.privileged === true)
        return '`privileged: true`';
    if (settings?.network_mode === 'host')
        return '`network_mode: host`';
    return settings?.pid === 'host' ? '`pid: host`' : undefined;
}
function mapped({ mode }, kind, ranges, id) {
    if (id.state === 'unknown')
        return id;
    if (ranges.state === 'unknown')
        return ranges;
    const outside = (0,id_map/* toHost */.gs)(ranges.value, id.value);
    if (outside !== undefined)
        return { state: 'known', value: outside };
    if (mode === 'rootless' && id.value === 0)
        return (0,resolved/* unknown */.L5)('engine', `${kind} 0 is the user that the rootless engine runs as, whose number is not known`);
    return (0,resolved/* unknown */.L5)('unmapped', `${kind} ${id.value} lies outside the engine's map, which ${extent(ranges.value)}: the container does not start`);
}
function extent(ranges) {
    const last = ranges.at(-1);
    if (last === undefined)
        return 'is empty';
    return (0,id_map/* sizeOf */.$d)(ranges) === 1 ? `has only id ${last.inside}` : `ends at id ${last.inside + last.size - 1}`;
}
function mappingSentence({ mode, uids }, { uid: inside }, outside) {
    const by = mode === 'rootless' ? 'the map of the rootless engine' : 'the map of userns-remap';
    if (uids.state === 'unknown')
        return `${by} is not known: ${uids.detail}`;
    if (inside.state === 'unknown')
        return `${by} applies, but the uid inside is not known`;
    if (outside.state === 'unknown')
        return outside.reason === 'unmapped' ? `${by} has no uid ${inside.value}` : `${by} applies: ${outside.detail}`;
    if (outside.value === 0)
        return `${by} makes uid ${inside.value} inside uid 0 outside: root on the host`;
    if (mode === 'rootless' && inside.value === 0)
        return `${by} makes uid 0 inside the engine's own user outside: uid ${outside.value}`;
    return `${by} makes uid ${inside.value} inside uid ${outside.value} outside`;
}
/** Inverse of the map: what a host id (of a process, or of a file's owner) is inside. */
function containerIdsOf({ mode, uids, gids }, hostId) {
    const inside = (ranges) => mode === 'rootful' ? hostId : toInside(ranges, hostId);
    return { uid: mapResolved(uids, inside), gid: mapResolved(gids, inside) };
}

;// CONCATENATED MODULE: ./lib/core/accounts.js
/** Whether every account and group with this number is known. */
function isSettled(accounts, id) {
    return accounts.isComplete || (accounts.settled ?? []).some(({ first, last }) => id >= first && id <= last);
}
/** An image without /etc/passwd, such as scratch. */
const noAccounts = { accounts: [], groups: [], isComplete: true, openBecause: '' };

;// CONCATENATED MODULE: ./lib/core/user-string.js

/** Numbers above are refused (moby/sys user/user.go `maxID`). */
const maxId = 2_147_483_647;
/**
 * Resolves `user[:group]` as the engine does at start (moby/sys user/user.go `GetExecUser`): numbers beat names, an
 * empty part is 0, a number without an account has gid 0, a given group drops the supplementary ones.
 */
function resolveUserString(text, accounts) {
    const [userPart = '', groupPart = ''] = text.split(':');
    const user = findUser(userPart, accounts);
    if (groupPart === '')
        return user;
    const gid = findGroup(groupPart, accounts);
    return { ...user, gid: gid.gid, groups: [], refused: user.refused ?? gid.refused };
}
/** A decimal number as Go's `strconv.Atoi` reads it, with its sign; `undefined` for a name. */
function numberOf(text) {
    return /^[+-]?\d+$/.test(text) ? Number(text) : undefined;
}
function findUser(part, accounts) {
    const number = part === '' ? 0 : numberOf(part);
    if (number !== undefined)
        return byNumber(number, part, accounts);
    const account = accounts.accounts.find(({ name }) => name === part);
    if (account !== undefined)
        return byAccount(account, accounts);
    if (part === 'root' && !accounts.isComplete)
        return rootByName();
    if (accounts.isComplete)
        return refusedUser(`the image has no account \`${part}\``);
    const reason = (0,resolved/* unknown */.L5)('base-accounts', `nothing says which number \`${part}\` is: ${accounts.openBecause}`);
    return { uid: reason, gid: reason, root: (0,resolved/* known */.eO)(false), name: part, groups: [], step: undefined, refused: undefined };
}
/** Every image that has accounts at all has root as number 0; only a scratch image can lack it. */
function rootByName() {
    return {
        uid: (0,resolved/* known */.eO)(0),
        gid: (0,resolved/* known */.eO)(0),
        root: (0,resolved/* known */.eO)(true),
        name: 'root',
        groups: [],
        step: undefined,
        refused: undefined,
    };
}
function byNumber(number, written, accounts) {
    if (number < 0 || number > maxId) {
        return refusedUser(`\`${written}\` is not in the range 0–${maxId}`);
    }
    const uid = number + 0;
    const account = accounts.accounts.find(candidate => candidate.uid === uid);
    if (account !== undefined)
        return { ...byAccount(account, accounts), uid: (0,resolved/* known */.eO)(uid), root: (0,resolved/* known */.eO)(uid === 0) };
    const mayHaveAccount = !accounts.isComplete && uid !== 0;
    const gid = mayHaveAccount
        ? (0,resolved/* unknown */.L5)('base-accounts', `whether an account of the image has the number ${uid}, and with which group, is not known: ${accounts.openBecause}`)
        : (0,resolved/* known */.eO)(0);
    return {
        uid: (0,resolved/* known */.eO)(uid),
        gid,
        root: (0,resolved/* known */.eO)(uid === 0),
        name: uid === 0 ? 'root' : undefined,
        groups: [],
        step: undefined,
        refused: undefined,
    };
}
function byAccount(account, accounts) {
    const groups = [];
    for (const group of accounts.groups)
        if (group.members.includes(account.name) && group.gid !== undefined)
            groups.push(group.gid);
    const step = account.at && { by: 'account', effect: accountEffect(account), at: account.at };
    return {
        uid: account.uid === undefined ? openNumber('uid', account.name, account.at) : (0,resolved/* known */.eO)(account.uid),
        gid: account.gid === undefined ? openNumber('gid', account.name, account.at) : (0,resolved/* known */.eO)(account.gid),
        root: (0,resolved/* known */.eO)(account.uid === 0),
        name: account.name,
        groups: [...new Set(groups)].sort((a, b) => a - b),
        step,
        refused: undefined,
    };
}
function accountEffect(account) {
    return account.uid === undefined
        ? `account ${account.name}, its number is not fixed`
        : `account ${account.name} is uid ${account.uid}`;
}
function openNumber(what, name, at) {
    const where = at === undefined ? 'by the base image' : 'here';
    return (0,resolved/* unknown */.L5)('account-id', `the account \`${name}\` is created ${where} without a fixed ${what}`);
}
function refusedUser(why) {
    const reason = (0,resolved/* unknown */.L5)('undefined-account', why);
    return {
        uid: reason,
        gid: reason,
        root: (0,resolved/* known */.eO)(false),
        name: undefined,
        groups: [],
        step: undefined,
        refused: `${why}: the container does not start`,
    };
}
function findGroup(part, accounts) {
    const number = numberOf(part);
    if (number !== undefined) {
        if (number >= 0 && number <= maxId)
            return { gid: (0,resolved/* known */.eO)(number + 0), refused: undefined };
        const why = `\`${part}\` is not in the range 0–${maxId}`;
        return { gid: (0,resolved/* unknown */.L5)('undefined-account', why), refused: `${why}: the container does not start` };
    }
    const group = accounts.groups.find(({ name }) => name === part);
    if (group !== undefined) {
        const gid = group.gid === undefined
            ? (0,resolved/* unknown */.L5)('account-id', `the group \`${part}\` is created without a fixed gid`)
            : (0,resolved/* known */.eO)(group.gid);
        return { gid, refused: undefined };
    }
    if (part === 'root' && !accounts.isComplete)
        return { gid: (0,resolved/* known */.eO)(0), refused: undefined };
    if (!accounts.isComplete) {
        return {
            gid: (0,resolved/* unknown */.L5)('base-accounts', `nothing says which number the group \`${part}\` is: ${accounts.openBecause}`),
            refused: undefined,
        };
    }
    const why = `the image has no group \`${part}\``;
    return { gid: (0,resolved/* unknown */.L5)('undefined-account', why), refused: `${why}: the container does not start` };
}

;// CONCATENATED MODULE: ./lib/core/image-identity.js



/** The accounts that an image brings, as far as its facts say. */
function accountsOfFacts(facts) {
    if (facts === undefined)
        return noAccounts;
    if ((0,resolved/* isUnknown */.t8)(facts))
        return { accounts: [], groups: [], isComplete: false, openBecause: facts.detail };
    const accounts = facts.accounts.map(account => ({ ...account, at: undefined }));
    const groups = facts.groups.map(group => ({ ...group, members: [], at: undefined }));
    const isComplete = facts.accountsAreComplete;
    return { accounts, groups, isComplete, openBecause: `the accounts of ${facts.reference} are not all known` };
}
/** The identity that a user string gives inside an image; an unknown string passes its reason on. */
function identityOf(user, accounts, trail, facts) {
    if (user.state === 'unknown') {
        return { user, uid: user, gid: user, root: user, name: undefined, groups: [], trail, refused: undefined };
    }
    if (isWindows(facts)) {
        const reason = (0,resolved/* unknown */.L5)('windows', 'a Windows container has accounts, not uids');
        return {
            user,
            uid: reason,
            gid: reason,
            root: (0,resolved/* known */.eO)(false),
            name: user.value || undefined,
            groups: [],
            trail,
            refused: undefined,
        };
    }
    const { uid, gid, root, name, groups, step, refused } = resolveUserString(user.value, withFactsUser(accounts, facts));
    return { user, uid, gid, root, name, groups, trail: step === undefined ? trail : withAccount(trail, step), refused };
}
/** Who the engine starts a stage's image as. */
function startsOf(image, accounts) {
    return identityOf(image.user, accounts, image.userTrail, image.facts);
}
function isWindows(facts) {
    return facts !== undefined && !(0,resolved/* isUnknown */.t8)(facts) && facts.windows;
}
/** The account comes before the line that uses it, so that the last step still decides. */
function withAccount(trail, step) {
    const last = trail.at(-1);
    return last === undefined ? [step] : [...trail.slice(0, -1), step, last];
}
/** The table knows the number of an image's own user even where it has no list of its accounts. */
function withFactsUser(accounts, facts) {
    if (facts === undefined || (0,resolved/* isUnknown */.t8)(facts))
        return accounts;
    const [name = ''] = facts.user.split(':');
    if (name === '' || /^[+-]?\d+$/.test(name) || accounts.accounts.some(account => account.name === name))
        return accounts;
    return { ...accounts, accounts: [...accounts.accounts, { name, uid: facts.uid, gid: facts.gid, at: undefined }] };
}

;// CONCATENATED MODULE: ./lib/core/step-down.js

/**
 * Who the service ends up as: entrypoints of many images start as root and step down to a service user. They do so only
 * when started as root, while the entrypoint is theirs, and for their own program: their scripts test `$1`
 * (docker-library entrypoints; `docker run redis bash` stays root).
 */
function runsOf(starts, context) {
    const { facts, at } = context;
    if (facts === undefined || (0,resolved/* isUnknown */.t8)(facts) || facts.stepsDownTo === undefined)
        return starts;
    if (starts.root.state !== 'known' || !starts.root.value || !context.keepsEntrypoint)
        return starts;
    const down = facts.stepsDownTo;
    const shown = down.name ?? `${down.uid}`;
    if (down.workersOnly) {
        const effect = `the main process stays root; only its workers run as ${shown}`;
        return { ...starts, trail: [...starts.trail, { by: 'entrypoint', effect, at }] };
    }
    if (!startsOwnProgram(context.ownCommand, facts, down.name)) {
        const reason = (0,resolved/* unknown */.L5)('entrypoint', `the entrypoint of ${facts.reference} steps down to ${shown} only for its own program, and the command is another`);
        const trail = [...starts.trail, { by: 'entrypoint', effect: reason.detail, at }];
        return { ...starts, uid: reason, gid: reason, root: reason, name: undefined, trail };
    }
    const number = (id) => id === undefined
        ? (0,resolved/* unknown */.L5)('account-id', `the account \`${shown}\` of ${facts.reference} has no fixed number`)
        : (0,resolved/* known */.eO)(id);
    const effect = `the entrypoint of ${facts.reference} steps down to ${shown}`;
    return {
        ...starts,
        uid: number(down.uid),
        gid: number(down.gid),
        root: (0,resolved/* known */.eO)(down.uid === 0),
        name: down.name,
        groups: [],
        trail: [...starts.trail, { by: 'entrypoint', effect, at }],
    };
}
/** No command of one's own, options for the image's program, or that program itself (`redis-server` of `redis`). */
function startsOwnProgram(command, facts, account) {
    if (command === undefined)
        return true;
    if (command.state === 'unknown')
        return false;
    const first = command.value?.[0];
    if (first === undefined || first.startsWith('-'))
        return true;
    const program = first.split('/').at(-1) ?? first;
    const repository = facts.reference
        .replace(/[:@].*$/, '')
        .split('/')
        .at(-1) ?? '';
    const own = [repository, account ?? repository, facts.command?.[0] ?? repository];
    return own.some(name => name !== '' && (program === name || program === `${name}d` || program === `${name}-server`));
}

;// CONCATENATED MODULE: ./lib/core/resolve-project.js






/** Resolves who every stage and service runs as, and maps it to the host. Workloads come in the order of the draft. */
function resolveWorkloads(draft, facts, engine, targets) {
    const stagesByBuild = new Map();
    const stagesOf = (build) => {
        const seen = stagesByBuild.get(build);
        if (seen !== undefined)
            return seen;
        const stages = buildStages(build.plan, facts).map(resolveStage);
        stagesByBuild.set(build, stages);
        return stages;
    };
    const wanted = wantedStages(draft, targets);
    const images = new Map();
    for (const build of draft.builds) {
        const path = build.dockerfile.file.path;
        images.set(path, stagesOf(build).map(stage => imageTarget(build, stage, engine, wanted.get(path) ?? new Set())));
    }
    const services = draft.services.map(service => {
        const stages = service.build && stagesOf(service.build);
        const stage = service.stageIndex === undefined ? undefined : stages?.[service.stageIndex];
        const path = service.build?.dockerfile.file.path;
        const target = path === undefined || service.stageIndex === undefined ? undefined : images.get(path)?.[service.stageIndex];
        return serviceWorkload(service, stage, target, facts, engine);
    });
    return [...[...images.values()].flat(), ...services];
}
/** Stages that something asks for by name, by the path of their Dockerfile. */
function wantedStages(draft, targets) {
    const wanted = new Map();
    const want = (path, index) => {
        if (index === undefined)
            return;
        const indexes = wanted.get(path) ?? new Set();
        wanted.set(path, indexes.add(index));
    };
    for (const { build, stageIndex } of draft.services)
        if (build !== undefined)
            want(build.dockerfile.file.path, stageIndex);
    for (const { dockerfile, plan } of draft.builds)
        for (const target of targets)
            want(dockerfile.file.path, stageIndexOf(plan, target));
    return wanted;
}
function resolveStage(image) {
    const starts = startsOf(image, accountsOfFacts(image.facts));
    const context = {
        facts: image.facts,
        keepsEntrypoint: image.entrypoint.at === undefined,
        ownCommand: image.command.at === undefined ? undefined : image.command.words,
        at: image.command.at ?? image.stage.from.span,
    };
    return { image, starts, runs: runsOf(starts, context) };
}
function imageTarget(build, resolved, engine, wanted) {
    const { image, starts, runs } = resolved;
    const { stage } = image;
    const { file } = build.dockerfile;
    const isLast = stage.index === build.plan.stages.length - 1;
    const host = hostIdentityOf(engine, runs, undefined);
    return {
        kind: 'image',
        id: `${file.path}#${stage.name ?? stage.index}`,
        at: stage.from.span,
        file,
        stage: { index: stage.index, name: stage.name, platform: stage.platform },
        built: isLast ? 'default' : wanted.has(stage.index) ? 'target' : 'intermediate',
        base: image.base,
        environment: image.environment,
        entrypoint: image.entrypoint.words.state === 'known' ? image.entrypoint.words.value : null,
        command: image.command.words.state === 'known' ? image.command.words.value : null,
        starts,
        runs,
        host,
        decidedAt: image.userAt ?? stage.from.span,
        trail: [...runs.trail, ...hostSteps(engine, host)],
        faults: image.faults,
    };
}
/** The end of every trail: the engine's own lines, then what they make of the user. */
function hostSteps(engine, host) {
    const isSaid = engine.trail.some(({ effect, at }) => effect === host.because && at === engine.at);
    return isSaid ? [...engine.trail] : [...engine.trail, { by: 'engine', effect: host.because, at: engine.at }];
}
function serviceWorkload(draft, stage, target, facts, engine) {
    const { service, project } = draft;
    const inside = insideService(draft, stage, facts);
    const host = hostIdentityOf(engine, inside.runs, service.settings);
    return {
        kind: 'service',
        id: `${project.path}#${service.name}`,
        name: service.name,
        at: service.at,
        project,
        definition: service,
        settings: service.settings,
        image: service.image?.value,
        build: service.build,
        target,
        starts: inside.starts,
        runs: inside.runs,
        host,
        decidedAt: service.settings.user
            ? userPlace(service)
            : (stagePlace(stage) ?? service.places.get('image') ?? service.build?.at ?? service.at),
        trail: [...inside.runs.trail, ...hostSteps(engine, host)],
    };
}
function insideService(draft, stage, facts) {
    const { service } = draft;
    const { settings } = service;
    const imageFacts = stage === undefined ? factsOfService(draft, facts) : stage.image.facts;
    const accounts = accountsOfFacts(imageFacts);
    const userAt = service.places.get('user');
    const setsUser = settings.user !== undefined && settings.user !== '';
    const composeStep = setsUser
        ? [...service.userTrail, { by: 'compose', effect: `user: ${settings.user}`, at: userAt ?? service.at }]
        : [...service.userTrail];
    const imageTrail = stage === undefined ? imageSteps(draft, imageFacts) : stage.image.userTrail;
    const user = setsUser
        ? (0,resolved/* known */.eO)(settings.user)
        : stage === undefined
            ? userOfFacts(imageFacts)
            : stage.image.user;
    const starts = identityOf(user, accounts, [...imageTrail, ...composeStep], imageFacts);
    const entrypointAt = service.places.get('entrypoint');
    const commandAt = service.places.get('command');
    const imageCommand = stage === undefined || stage.image.command.at === undefined ? undefined : stage.image.command.words;
    const runs = runsOf(starts, {
        facts: imageFacts,
        keepsEntrypoint: !replaces(settings.entrypoint) && (stage === undefined || stage.image.entrypoint.at === undefined),
        ownCommand: replaces(settings.command) ? (0,resolved/* known */.eO)(settings.command ?? null) : imageCommand,
        at: entrypointAt ?? commandAt ?? service.places.get('image') ?? service.build?.at ?? service.at,
    });
    return { starts, runs };
}
function userPlace(service) {
    return service.places.get('user') ?? service.at;
}
function stagePlace(stage) {
    return stage && (stage.image.userAt ?? stage.image.stage.from.span);
}
function replaces(words) {
    return words !== undefined && words !== null && words.length > 0;
}
/** Facts of the image a service names, or why they are not known. */
function factsOfService(draft, facts) {
    const { service, build, reference } = draft;
    if (service.build !== undefined) {
        const { context, dockerfile } = service.build;
        if (context.state === 'unknown')
            return context;
        if (dockerfile.state === 'unknown')
            return dockerfile;
        if (build === undefined)
            return (0,resolved/* unknown */.L5)('build-context', `its Dockerfile \`${dockerfile.value}\` is not among the checked files`);
        return (0,resolved/* unknown */.L5)('build-context', `\`${build.dockerfile.file.path}\` has no stage \`${service.build.target?.value ?? ''}\``);
    }
    if (service.image === undefined)
        return (0,resolved/* unknown */.L5)('build-context', 'it names neither an image nor a build');
    if (reference === undefined)
        return (0,resolved/* unknown */.L5)('base-image', `\`${service.image.value}\` is no image reference`);
    return facts.get(reference) ?? (0,resolved/* unknown */.L5)('base-image', `${reference} was not looked up`);
}
function userOfFacts(facts) {
    if (facts === undefined)
        return (0,resolved/* known */.eO)('');
    return (0,resolved/* isUnknown */.t8)(facts) ? facts : (0,resolved/* known */.eO)(facts.user);
}
function imageSteps(draft, facts) {
    const { service } = draft;
    const at = service.places.get('image') ?? service.build?.at ?? service.at;
    if (facts === undefined)
        return [];
    if ((0,resolved/* isUnknown */.t8)(facts))
        return [{ by: 'base-image', effect: facts.detail, at }];
    const shown = facts.user === '' ? 'root (it sets no user)' : `\`${facts.user}\``;
    return [{ by: 'base-image', effect: `${facts.reference} runs as ${shown}`, at }];
}

;// CONCATENATED MODULE: ./lib/core/assemble.js




/** The two pure halves of a check, with the one question to the world between them. */
function assemble(parts) {
    const dockerfiles = parts.files.flatMap(({ kind, source }) => kind === 'dockerfile' && source !== undefined ? [parseDockerfile(source)] : []);
    const draft = draftProject({ dockerfiles, projects: parts.projects, arguments: parts.arguments }, (file) => parseDockerfile(file));
    return {
        references: imageReferences(draft),
        finish(facts) {
            const workloads = resolveWorkloads(draft, facts, parts.engine, parts.targets);
            const faults = [...parts.engine.faults, ...parts.projects.flatMap(project => project.faults)];
            for (const { plan } of draft.builds)
                faults.push(...plan.faults);
            faults.push(...stageFaults(workloads));
            return {
                files: withFaults(parts.files, faults),
                engine: parts.engine,
                workloads: [...workloads].sort((a, b) => compareText(pathOf(a), pathOf(b)) || (0,source/* compareSpans */.fd)(a.at, b.at) || compareText(a.id, b.id)),
            };
        },
    };
}
/** What refuses a build of a stage that somebody builds; in a stage that nobody needs BuildKit never sees it. */
function stageFaults(workloads) {
    const faults = [];
    for (const workload of workloads) {
        if (workload.kind === 'image' && workload.built !== 'intermediate')
            faults.push(...workload.faults);
    }
    return faults;
}
function withFaults(files, faults) {
    const byPath = new Map();
    for (const fault of faults) {
        const seen = byPath.get(fault.at.file.path) ?? new Map();
        seen.set(`${fault.at.start} ${fault.message}`, fault);
        byPath.set(fault.at.file.path, seen);
    }
    return files.map(file => {
        const found = [...file.faults, ...(byPath.get(file.path)?.values() ?? [])];
        if (found.length === 0)
            return file;
        return { ...file, state: 'unreadable', faults: found.sort((a, b) => (0,source/* compareSpans */.fd)(a.at, b.at)) };
    });
}
function pathOf(workload) {
    return workload.id.slice(0, workload.id.lastIndexOf('#'));
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 2050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   Cn: () => (/* binding */ largestId),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   gs: () => (/* binding */ toHost),
/* harmony export */   uO: () => (/* binding */ endToEnd)
/* harmony export */ });
/* unused harmony exports mostLines, toInside */
/** Ids are 32 bits wide and the last one, 4294967295, means "no id": this is the largest that can be mapped. */
const largestId = 4_294_967_294;
/** Lines that uid_map and gid_map take since Linux 4.15; 5 before. user_namespaces(7). */
const mostLines = 340;
/** uid_map and gid_map are written at once, in less than a page: `0 200000 65536` and a line break are 15 bytes of it. */
const mostBytes = 4095;
/**
 * The host id of a container id; `undefined` when it lies outside the map: such a container does not start.
 * An empty map maps nothing: who has no map asks nobody.
 */
function toHost(ranges, id) {
    for (const { inside, outside, size } of ranges)
        if (id >= inside && id - inside < size)
            return outside + (id - inside);
    return undefined;
}
/** The container id of a host id; `undefined` when no container has it. Inverse of {@link toHost}. */
function toInside(ranges, id) {
    for (const { inside, outside, size } of ranges)
        if (id >= outside && id - outside < size)
            return inside + (id - outside);
    return undefined;
}
/** How many ids a map has. */
function sizeOf(ranges) {
    let size = 0;
    for (const range of ranges)
        size += range.size;
    return size;
}
/**
 * Lays ranges end to end from `first` on, in the order given, as moby and rootlesskit do.
 * https://github.com/moby/sys/blob/user/v0.5.0/user/idtools_unix.go#L120-L149
 */
function endToEnd(ranges, first = 0) {
    const map = [];
    let inside = first;
    for (const { start, size } of ranges) {
        map.push({ inside, outside: start, size });
        inside += size;
    }
    return map;
}
/**
 * Why the kernel refuses a map; `undefined` when it takes it.
 * https://github.com/torvalds/linux/blob/v6.1/kernel/user_namespace.c#L879-L1103
 */
function refusalOf(ranges) {
    const refuse = (why, isOverlap = false) => ({ why, isOverlap });
    if (ranges.length > mostLines)
        return refuse(`the kernel takes ${mostLines} lines, not ${ranges.length}`);
    let bytes = 0;
    for (const { inside, outside, size } of ranges) {
        bytes += `${inside} ${outside} ${size}\n`.length;
        if (size === 0)
            return refuse('the kernel takes no range of 0 ids');
        if (inside + size - 1 > largestId || outside + size - 1 > largestId)
            return refuse(`the last id is ${largestId}`);
    }
    if (bytes > mostBytes)
        return refuse(`the kernel takes ${mostBytes} bytes, and the ${ranges.length} lines have ${bytes}`);
    const byOutside = [...ranges].sort((a, b) => a.outside - b.outside);
    for (const [index, range] of byOutside.entries()) {
        const next = byOutside[index + 1];
        if (next !== undefined && next.outside < range.outside + range.size)
            return refuse(`two ranges share the ids from ${next.outside} on`, true);
    }
    return undefined;
}


/***/ }),

/***/ 5896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ formatReference),
/* harmony export */   Y: () => (/* binding */ parseReference)
/* harmony export */ });
// The grammar of https://github.com/distribution/reference/blob/v0.6.0/regexp.go, under the names it has there.
const domainNameComponent = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const domainName = `${domainNameComponent}(?:\\.${domainNameComponent})*`;
const domainAndPort = `(?:${domainName}|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const pathComponent = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const remoteName = `${pathComponent}(?:/${pathComponent})*`;
const tagName = '\\w[\\w.-]{0,127}';
const digestText = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}';
const reference = new RegExp(`^(?:(${domainAndPort})/)?(${remoteName})(?::(${tagName}))?(?:@(${digestText}))?$`);
const digestLengths = new Map([
    ['sha256', 64],
    ['sha384', 96],
    ['sha512', 128],
]);
/**
 * Parses an image reference as BuildKit does (`ParseNormalizedNamed` of distribution/reference v0.6.0): without a
 * registry it is Docker Hub's, and a single name there is in `library`. The tag stays `undefined` where none is written.
 * An error is the end of the sentence "X names no image: …".
 */
function parseReference(text) {
    if (/^[a-f0-9]{64}$/.test(text))
        return { error: '64 hexadecimal digits are the id of an image, not its name' };
    const { domain, remainder } = splitDomain(text);
    const name = remainder.split(':', 1)[0] ?? '';
    const match = name === name.toLowerCase() ? reference.exec(`${domain}/${remainder}`) : null;
    const path = match?.[2];
    if (path === undefined)
        return { error: whatIsWrong(text, domain, remainder) };
    if (path.length > 255)
        return { error: 'its name is longer than 255 characters' };
    const digest = match?.[4];
    if (digest !== undefined && !isDigest(digest))
        return { error: digestError };
    return { domain: match?.[1] ?? '', path, tag: match?.[3], digest };
}
/** The normalised text, with the tag `latest` where neither tag nor digest is given (`TagNameOnly`). */
function formatReference({ domain, path, tag, digest }) {
    const shownTag = tag ?? (digest === undefined ? 'latest' : undefined);
    const name = domain === '' ? path : `${domain}/${path}`;
    return `${name}${shownTag === undefined ? '' : `:${shownTag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/** `splitDockerDomain` of https://github.com/distribution/reference/blob/v0.6.0/normalize.go */
function splitDomain(text) {
    const slash = text.indexOf('/');
    if (slash === -1)
        return { domain: 'docker.io', remainder: `library/${text}` };
    const first = text.slice(0, slash);
    const isDomain = first === 'localhost' || /[.:]/.test(first) || first.toLowerCase() !== first;
    const domain = isDomain && first !== 'index.docker.io' ? first : 'docker.io';
    const remainder = isDomain ? text.slice(slash + 1) : text;
    const isFamiliar = domain === 'docker.io' && !remainder.includes('/');
    return { domain, remainder: isFamiliar ? `library/${remainder}` : remainder };
}
/** What go-digest takes: an algorithm that Go's standard library has, with lower-case digits of its length. */
function isDigest(text) {
    const colon = text.indexOf(':');
    const digits = text.slice(colon + 1);
    return digits.length === digestLengths.get(text.slice(0, colon)) && /^[a-f0-9]*$/.test(digits);
}
const digestError = 'after `@` stands no digest (`sha256:` and 64 digits from 0 to f in lower case)';
function whatIsWrong(text, domain, remainder) {
    if (text === '')
        return 'it is empty';
    if (/\s/.test(text))
        return 'it has a space';
    if (text.includes('://'))
        return 'it is a URL';
    const at = remainder.indexOf('@');
    const named = at === -1 ? remainder : remainder.slice(0, at);
    const colon = named.indexOf(':');
    const path = colon === -1 ? named : named.slice(0, colon);
    const tag = colon === -1 ? undefined : named.slice(colon + 1);
    if (path !== path.toLowerCase())
        return 'its name must be lower case';
    if (!new RegExp(`^(?:${domainAndPort}|${pathComponent})$`).test(domain))
        return `\`${domain}\` is no registry`;
    if (path === '' || path === 'library/')
        return 'its name is empty';
    for (const part of path.split('/')) {
        if (part === '')
            return 'its name has an empty part between slashes';
        if (new RegExp(`^${pathComponent}$`).test(part))
            continue;
        return `\`${part}\` is no part of a name (letters and digits, with single \`.\`, \`_\`, \`__\` or \`-\` between them)`;
    }
    if (tag !== undefined && !new RegExp(`^${tagName}$`).test(tag)) {
        if (tag === '')
            return 'its tag is empty';
        if (tag.length > 128)
            return 'its tag is longer than 128 characters';
        return `\`${tag}\` is no tag (letters, digits, \`_\`, \`.\` and \`-\`, not led by \`.\` or \`-\`)`;
    }
    if (at !== -1)
        return digestError;
    return 'it is no image reference';
}


/***/ })

};
