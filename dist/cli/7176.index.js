export const id = 7176;
export const ids = [7176,9389];
export const modules = {

/***/ 5912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HS: () => (/* binding */ joinPaths),
/* harmony export */   LP: () => (/* binding */ resolveMountSource),
/* harmony export */   Z1: () => (/* binding */ isAbsolutePath),
/* harmony export */   hs: () => (/* binding */ leavesRoot),
/* harmony export */   jt: () => (/* binding */ directoryOf),
/* harmony export */   mv: () => (/* binding */ baseNameOf),
/* harmony export */   nY: () => (/* binding */ isWindowsAbsolute),
/* harmony export */   o1: () => (/* binding */ resolvePath),
/* harmony export */   ts: () => (/* binding */ cleanPath),
/* harmony export */   uN: () => (/* binding */ isRemoteContext),
/* harmony export */   vF: () => (/* binding */ isHomePath),
/* harmony export */   wK: () => (/* binding */ resolveContext)
/* harmony export */ });
/** Joins and cleans as Go's `filepath.Join` does: no `.`, no `//`, `..` as far up as it goes; nothing is `.`. */
function joinPaths(base, path) {
    return cleanPath(base === '' ? path : path === '' ? base : `${base}/${path}`);
}
/** Go's `path.Clean`. */
function cleanPath(path) {
    const isAbsolute = path.startsWith('/');
    const kept = [];
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            kept.push(part);
        else if (kept.length > 0 && kept.at(-1) !== '..')
            kept.pop();
        else if (!isAbsolute)
            kept.push('..');
    }
    const cleaned = kept.join('/');
    return isAbsolute ? `/${cleaned}` : cleaned === '' ? '.' : cleaned;
}
/** The directory of a path; `.` for a bare name. */
function directoryOf(path) {
    const slash = path.lastIndexOf('/');
    return slash === -1 ? '.' : slash === 0 ? '/' : cleanPath(path.slice(0, slash));
}
/** The last part of a path. */
function baseNameOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** A path of this machine's root or of a Windows drive. */
function isAbsolutePath(path) {
    return path.startsWith('/') || isWindowsAbsolute(path);
}
/** `C:\x`, `\\server\share`, `\\.\pipe\x`. */
function isWindowsAbsolute(path) {
    return /^.:[\\/]/s.test(path) || /^[\\/]{2}./s.test(path);
}
/** Whether a path, relative to the root, leaves it. */
function leavesRoot(path) {
    return path === '..' || path.startsWith('../') || isAbsolutePath(path);
}
/** The home directory is this machine's: such a path stays as it is written. */
function isHomePath(path) {
    return path.startsWith('~');
}
/** A path of a Compose file in its working directory. Absolute paths stay as they are, cleaned or not. */
function resolvePath(workingDirectory, path) {
    if (isHomePath(path))
        return homePath(path);
    return path === '' || path.startsWith('/') ? path : joinPaths(workingDirectory, path);
}
/** `~x` is `x` in the home directory to Compose; whose home that is, no file says. */
function homePath(path) {
    const below = cleanPath(`./${path.slice(1)}`);
    return below === '.' ? '~' : `~/${below}`;
}
/** A bind mount's source: Windows paths stay too. */
function resolveMountSource(workingDirectory, path) {
    if (isHomePath(path))
        return homePath(path);
    return isAbsolutePath(path) ? path : joinPaths(workingDirectory, path);
}
/** A build context; URLs, `service:` and other schemes stay as they are. */
function resolveContext(workingDirectory, context) {
    if (context === '')
        return workingDirectory;
    return isRemoteContext(context) || context.startsWith('service:') ? context : resolvePath(workingDirectory, context);
}
const remotePrefixes = ['https://', 'http://', 'git://', 'ssh://', 'github.com/', 'git@'];
/** A context that no directory holds: a Git repository, a URL, `docker-image://`. */
function isRemoteContext(context) {
    return context.includes('://') || remotePrefixes.some(prefix => context.startsWith(prefix));
}


/***/ }),

/***/ 7176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  composeProjects: () => (/* binding */ composeProjects)
});

// EXTERNAL MODULE: ./lib/core/source.js
var core_source = __webpack_require__(7718);
;// CONCATENATED MODULE: ./lib/core/compose/template.js
/** Deeper nesting and longer results than any real value has: they are refused, not computed. */
const deepestNesting = 100;
const longestResult = 1_000_000;
class Refusal extends Error {
}
/**
 * Compose's interpolation of one string: `$NAME`, `${NAME}`, the operators `:-` `-` `:?` `?` `:+` `+` with nested
 * defaults, `$$` for a dollar sign. Any other `$` stays as it is, `${` without a name is refused.
 * https://github.com/compose-spec/compose-go/blob/v2.16.2/template/template.go
 */
function substitute(text, lookup) {
    const progress = { lookup, unset: [], used: [], written: 0 };
    try {
        return { ok: true, text: expand(text, progress, 0), unset: progress.unset, used: progress.used };
    }
    catch (error) {
        if (error instanceof Refusal)
            return { ok: false, message: error.message };
        throw error;
    }
}
const namePattern = /[_a-zA-Z][_a-zA-Z0-9]*/y;
const operatorPattern = /:?[-+?]/y;
function expand(text, progress, depth) {
    if (!text.includes('$'))
        return counted(text, progress);
    if (depth > deepestNesting)
        throw new Refusal('its variables are nested too deeply to be read');
    let result = '';
    let copied = 0;
    let lineEnd = -1;
    let lastBrace = -1;
    for (let at = text.indexOf('$'); at !== -1; at = text.indexOf('$', at)) {
        result += counted(text.slice(copied, at), progress);
        const next = text[at + 1];
        if (next === '$') {
            result += '$';
            at += 2;
        }
        else if (next === '{') {
            const name = matchAt(namePattern, text, at + 2);
            const afterName = at + 2 + name.length;
            if (name === '')
                throw invalid(text);
            if (text[afterName] === '}') {
                result += counted(variableOf(name, progress), progress);
                at = afterName + 1;
            }
            else {
                const operator = matchAt(operatorPattern, text, afterName);
                if (operator === '')
                    throw invalid(text);
                if (at >= lineEnd) {
                    const newline = text.indexOf('\n', at);
                    lineEnd = newline === -1 ? text.length : newline;
                    lastBrace = text.lastIndexOf('}', lineEnd - 1);
                }
                if (lastBrace < afterName + operator.length)
                    throw invalid(text);
                // As compose-go: an expression that never closes its braces reaches to the line's last one.
                const closing = closingBrace(text, at, lastBrace) ?? lastBrace;
                const word = text.slice(afterName + operator.length, closing);
                result += operated(name, operator, word, progress, depth);
                at = closing + 1;
            }
        }
        else {
            const name = matchAt(namePattern, text, at + 1);
            result += name === '' ? '$' : counted(variableOf(name, progress), progress);
            at += 1 + name.length;
        }
        copied = at;
    }
    return result + counted(text.slice(copied), progress);
}
function matchAt(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? '';
}
function invalid(text) {
    const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    return new Refusal(`\`${shown}\` is no valid interpolation: a literal $ is written $$`);
}
/** The brace that closes the first one; as in compose-go, the character after an opening brace is not looked at. */
function closingBrace(text, from, to) {
    let open = 0;
    for (let index = from; index <= to; index += 1) {
        const unit = text.charCodeAt(index);
        if (unit === 0x7d) {
            open -= 1;
            if (open === 0)
                return index;
        }
        else if (unit === 0x7b) {
            open += 1;
            index += 1;
        }
    }
    return undefined;
}
function counted(text, progress) {
    progress.written += text.length;
    if (progress.written > longestResult)
        throw new Refusal('its variables expand to more than a million characters');
    return text;
}
function variableOf(name, progress) {
    const value = progress.lookup(name);
    if (value === undefined)
        progress.unset.push(name);
    else
        progress.used.push(name);
    return value ?? '';
}
function operated(name, operator, word, progress, depth) {
    const value = progress.lookup(name);
    const isSet = value !== undefined && (operator.length === 1 || value !== '');
    if (value !== undefined)
        progress.used.push(name);
    switch (operator.at(-1)) {
        case '-':
            return isSet ? counted(value, progress) : expand(word, progress, depth + 1);
        case '+':
            return isSet ? expand(word, progress, depth + 1) : (value ?? '');
        default: {
            if (isSet)
                return counted(value, progress);
            const reason = expand(word, progress, depth + 1);
            throw new Refusal(`the variable ${name} must have a value${reason === '' ? '' : `: ${reason}`}`);
        }
    }
}

;// CONCATENATED MODULE: ./lib/core/compose/dotenv.js


/**
 * Adds the variables of an env file to those given, in Compose's own grammar: `NAME=value`, `NAME: value`, `export`,
 * comments, single quotes (literal), double quotes (escapes and references, several lines), references to variables
 * set before. Ends at the first line Compose refuses, with a fault.
 * https://github.com/compose-spec/compose-go/blob/v2.16.2/dotenv/parser.go
 * @param outer what beats the file's own variables in references (`${NAME}`)
 */
function parseDotenv(file, into, outer, faults) {
    new DotenvReader(file, into, outer, faults).read();
}
/** The variables of several env files; a later file wins. References see the environment first, then earlier lines. */
function variablesOf(files, environment, faults) {
    const variables = new Map();
    for (const file of files)
        parseDotenv(file, variables, name => environment.get(name)?.value, faults);
    return variables;
}
const escapes = /\\(?:[abcfnrtv$"\\]|0[0-9]{0,3})/g;
const escaped = new Map([
    ['\\a', '\x07'],
    ['\\b', '\b'],
    ['\\f', '\f'],
    ['\\n', '\n'],
    ['\\r', '\r'],
    ['\\t', '\t'],
    ['\\v', '\v'],
    ['\\"', '"'],
    ['\\\\', '\\'],
    // `\$` becomes `$$`, which the references that follow turn into a plain dollar sign.
    ['\\$', '$$'],
]);
function expandEscape(match) {
    const simple = escaped.get(match);
    if (simple !== undefined)
        return simple;
    const octal = /^\\0([0-7]{3})$/.exec(match)?.[1];
    const code = octal === undefined ? Number.NaN : Number.parseInt(octal, 8);
    // compose-go takes the 0 away before it looks whether the rest is a number.
    return code <= 0xff ? String.fromCharCode(code) : match.replace('0', '');
}
const inlineSpace = '[\\t\\v\\f\\r \\u0085\\u00a0]';
const leading = new RegExp(`${inlineSpace}*`, 'y');
const exportWord = /export\s+/y;
const nameCharacter = /[\p{L}\p{N}_.\-[\]]/u;
class DotenvReader {
    file;
    text;
    into;
    outer;
    faults;
    at = 0;
    constructor(file, into, outer, faults) {
        this.file = file;
        this.text = file.text;
        this.into = into;
        this.outer = outer;
        this.faults = faults;
        if (this.text.startsWith('\uFEFF'))
            this.at = 1;
    }
    read() {
        while (this.skipToStatement())
            if (!this.statement())
                return;
    }
    skipToStatement() {
        const blank = /[^\S\uFEFF]*(?:#[^\n]*[^\S\uFEFF]*)*/y;
        blank.lastIndex = this.at;
        this.at += blank.exec(this.text)?.[0].length ?? 0;
        return this.at < this.text.length;
    }
    fault(message, start, end) {
        this.faults.push({ message, at: (0,core_source/* spanOf */.ee)(this.file, start, end) });
        return false;
    }
    lineEndFrom(at) {
        const end = this.text.indexOf('\n', at);
        return end === -1 ? this.text.length : end;
    }
    statement() {
        const start = this.at;
        exportWord.lastIndex = start;
        this.at += exportWord.exec(this.text)?.[0].length ?? 0;
        const keyStart = this.at;
        let index = keyStart;
        for (; index < this.text.length; index += 1) {
            const character = String.fromCodePoint(this.text.codePointAt(index) ?? 0);
            if (character === '=' || character === ':' || character === '\n')
                break;
            if (/[\t\v\f\r \u0085\u00a0]/.test(character))
                continue;
            if (!nameCharacter.test(character)) {
                const shown = this.text.slice(keyStart, this.lineEndFrom(keyStart)).slice(0, 40);
                return this.fault(`\`${character}\` cannot stand in a variable's name: \`${shown}\``, index, index + 1);
            }
            index += character.length - 1;
        }
        const mark = this.text[index];
        // A last line without `=` and without a line end names no variable at all (as compose-go).
        const key = mark === undefined ? '' : this.text.slice(keyStart, index).trimEnd();
        if (key.includes(' '))
            return this.fault(`a variable's name cannot contain a space: \`${key}\``, keyStart, index);
        this.at = mark === undefined ? keyStart : index + 1;
        if (mark !== undefined)
            this.skipInlineSpace();
        if (mark === '\n') {
            const inherited = this.outer(key);
            if (inherited !== undefined)
                this.into.set(key, { value: inherited, at: (0,core_source/* spanOf */.ee)(this.file, keyStart, index) });
            return true;
        }
        const value = this.value();
        if (value === undefined)
            return false;
        this.into.set(key, { value: value.text, at: (0,core_source/* spanOf */.ee)(this.file, keyStart, value.end) });
        return true;
    }
    skipInlineSpace() {
        leading.lastIndex = this.at;
        this.at += leading.exec(this.text)?.[0].length ?? 0;
    }
    value() {
        const quote = this.text[this.at];
        return quote === '"' || quote === "'" ? this.quoted(quote) : this.unquoted();
    }
    unquoted() {
        const start = this.at;
        const lineEnd = this.lineEndFrom(start);
        const line = this.text.slice(start, lineEnd);
        const comment = line.indexOf(' #');
        const value = (comment === -1 ? line : line.slice(0, comment)).trimEnd();
        this.at = Math.min(lineEnd + 1, this.text.length);
        return this.expanded(value, start, start + value.length);
    }
    quoted(quote) {
        const start = this.at;
        const pieces = [];
        let copied = start + 1;
        for (let index = start + 1; index < this.text.length; index += 1) {
            const character = this.text[index];
            if (character === '\\' && index + 1 < this.text.length) {
                index += 1;
                if (this.text[index] === quote) {
                    pieces.push(this.text.slice(copied, index - 1));
                    copied = index;
                }
                continue;
            }
            if (character !== quote)
                continue;
            pieces.push(this.text.slice(copied, index));
            this.at = index + 1;
            const raw = pieces.join('');
            if (quote === "'")
                return { text: raw, end: index + 1 };
            return this.expanded(raw.replace(escapes, expandEscape), start, index + 1);
        }
        this.fault('this quoted value never ends', start, this.lineEndFrom(start));
        return undefined;
    }
    expanded(text, start, end) {
        const result = substitute(text, name => this.outer(name) ?? this.into.get(name)?.value);
        if (result.ok)
            return { text: result.text, end };
        this.fault(result.message, start, end);
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/core/compose/parse.js + 1 modules
var parse = __webpack_require__(6721);
// EXTERNAL MODULE: ./lib/core/compose/paths.js
var compose_paths = __webpack_require__(5912);
// EXTERNAL MODULE: ./lib/core/compose/tree.js
var compose_tree = __webpack_require__(5282);
;// CONCATENATED MODULE: ./lib/core/compose/bound-volumes.js

/**
 * Named volumes that are a directory of the host: the local driver with the mount option `bind`.
 * https://docs.docker.com/reference/cli/docker/volume/create/#opt
 */
function boundVolumesOf(tree) {
    const bound = new Map();
    for (const [name, { value }] of (0,compose_tree/* entriesOf */.Mc)((0,compose_tree/* childOf */.GG)(tree, 'volumes'))) {
        const driver = (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(value, 'driver')) ?? 'local';
        const options = (0,compose_tree/* childOf */.GG)(value, 'driver_opts');
        const device = (0,compose_tree/* childOf */.GG)(options, 'device');
        const source = (0,compose_tree/* stringOf */.Je)(device);
        const flags = ((0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(options, 'o')) ?? '').split(',');
        if (driver !== 'local' || source === undefined || device === undefined)
            continue;
        if (!flags.includes('bind') && !flags.includes('rbind'))
            continue;
        bound.set(name, { source, isReadOnly: flags.includes('ro'), at: device.span });
    }
    return bound;
}

// EXTERNAL MODULE: ./lib/core/resolved.js
var resolved = __webpack_require__(5247);
;// CONCATENATED MODULE: ./lib/core/compose/pattern.js
/** Builds the tree from patterns such as `services.*.build.args`. */
function patternTree(rules) {
    const root = { children: new Map(), rule: undefined };
    for (const [pattern, rule] of rules) {
        let node = root;
        for (const segment of pattern.split('.')) {
            let child = node.children.get(segment);
            if (child === undefined) {
                child = { children: new Map(), rule: undefined };
                node.children.set(segment, child);
            }
            node = child;
        }
        node.rule = rule;
    }
    return root;
}
/** The state one segment deeper. */
function step(state, segment) {
    if (state.length === 0)
        return state;
    const next = [];
    for (const node of state) {
        const exact = node.children.get(segment);
        if (exact !== undefined)
            next.push(exact);
        const any = segment === '*' ? undefined : node.children.get('*');
        if (any !== undefined)
            next.push(any);
    }
    return next;
}
/** The rule of the pattern that matches exactly here. */
function ruleAt(state) {
    return state.find(node => node.rule !== undefined)?.rule;
}
/** The rule of the pattern that matches a whole path. */
function ruleOf(root, path) {
    let state = [root];
    for (const segment of path)
        state = step(state, segment);
    return ruleAt(state);
}

// EXTERNAL MODULE: ./lib/core/compose/scalar.js
var scalar = __webpack_require__(5210);
;// CONCATENATED MODULE: ./lib/core/compose/cast.js


const containers = ['services.*', 'jobs.*', 'services.*.pre_start.*'];
const workloads = ['services.*', 'jobs.*'];
/**
 * The keys whose strings Compose turns into numbers and booleans after interpolation.
 * https://github.com/compose-spec/compose-go/blob/v2.16.2/loader/interpolate.go
 */
const casts = patternTree([
    ...['networks.*.external', 'networks.*.internal', 'networks.*.attachable'].map(at => [at, toBoolean]),
    ...['networks.*.enable_ipv4', 'networks.*.enable_ipv6'].map(at => [at, toBoolean]),
    ...['volumes.*.external', 'secrets.*.external', 'configs.*.external'].map(at => [at, toBoolean]),
    ...below(containers, toBoolean, ['init', 'networks.*.use_service_name_alias', 'oom_kill_disable', 'privileged']),
    ...below(containers, toBoolean, ['read_only', 'volumes.[].read_only', 'volumes.[].volume.nocopy']),
    ...below(containers, toInteger, ['cpu_count', 'cpu_period', 'cpu_quota', 'cpu_rt_period', 'cpu_rt_runtime']),
    ...below(containers, toInteger, ['cpu_shares', 'oom_score_adj', 'pids_limit']),
    ...below(containers, toInteger, ['ulimits.*', 'ulimits.*.hard', 'ulimits.*.soft']),
    ...below(containers, toFloat, ['cpu_percent', 'cpus']),
    ...below(containers, toUmask, ['umask']),
    ...below(workloads, toBoolean, ['depends_on.*.required', 'depends_on.*.restart', 'healthcheck.disable']),
    ...below(workloads, toBoolean, ['stdin_open', 'tty']),
    ...below(workloads, toInteger, ['healthcheck.retries', 'ports.[].target']),
    ...below(['services.*'], toInteger, ['deploy.replicas', 'deploy.update_config.parallelism', 'scale']),
    ...below(['services.*'], toInteger, ['deploy.rollback_config.parallelism', 'deploy.restart_policy.max_attempts']),
    ...below(['services.*'], toInteger, ['deploy.placement.max_replicas_per_node']),
    ...below(['services.*.deploy'], toFloat, ['update_config.max_failure_ratio', 'rollback_config.max_failure_ratio']),
]);
function below(prefixes, cast, keys) {
    return prefixes.flatMap(prefix => keys.map(key => [`${prefix}.${key}`, cast]));
}
const yes = new Set(['true', 'y', 'yes', 'on']);
const no = new Set(['false', 'n', 'no', 'off']);
/** What Compose takes for a boolean: `true`, `yes`, `on`, `y` and their opposites in any case; `1` is none. */
function booleanOf(text) {
    const word = text.toLowerCase();
    if (yes.has(word))
        return true;
    return no.has(word) ? false : undefined;
}
function toBoolean(from) {
    const value = booleanOf(from.value);
    if (value === undefined)
        return `must be a boolean, not \`${from.value}\``;
    return { ...placed(from), kind: 'bool', value };
}
function toInteger(from) {
    if (!/^[+-]?[0-9]+$/.test(from.value))
        return `must be a whole number, not \`${from.value}\``;
    const value = Number(from.value);
    if (Math.abs(value) >= 2 ** 63)
        return `is a number out of range: \`${from.value}\``;
    return { ...placed(from), kind: 'int', value, text: BigInt(from.value.replace('+', '')).toString() };
}
function toFloat(from) {
    const isFloat = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(from.value);
    if (!isFloat)
        return `must be a number, not \`${from.value}\``;
    const value = Number(from.value);
    return { ...placed(from), kind: 'float', value, text: (0,scalar/* floatText */.q)(value) };
}
/** A leading 0 or 0o makes an umask octal. */
function toUmask(from) {
    const text = from.value.replaceAll('_', '');
    const octal = /^0o?([0-7]+)$/i.exec(text)?.[1];
    const other = /^(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0|[1-9][0-9]*)$/.test(text) ? Number(text) : undefined;
    const value = octal === undefined ? other : Number.parseInt(octal, 8);
    if (value === undefined || value > 0xffff_ffff)
        return `must be an umask, not \`${from.value}\``;
    return { ...placed(from), kind: 'int', value, text: String(value) };
}
function placed(from) {
    return from.trail === undefined ? { span: from.span } : { span: from.span, trail: from.trail };
}

;// CONCATENATED MODULE: ./lib/core/compose/root.js

/** A path relative to the root where it lies inside; absolute where that is known; else as it was resolved. */
function shownPath(path, root) {
    if (root.path === undefined || (0,compose_paths/* isWindowsAbsolute */.nY)(path))
        return path;
    if (!path.startsWith('/'))
        return (0,compose_paths/* leavesRoot */.hs)(path) ? (0,compose_paths/* joinPaths */.HS)(root.path, path) : path;
    if (path === root.path)
        return '.';
    return path.startsWith(`${root.path}/`) ? path.slice(root.path.length + 1) : path;
}

;// CONCATENATED MODULE: ./lib/core/compose/build.js





/** How a container's image is built; `undefined` when it is not. */
function readBuild(container, label, root, environment) {
    const entry = container.entries.get('build');
    const build = entry?.value;
    if (entry === undefined || build?.kind !== 'map')
        return undefined;
    const at = (0,compose_tree/* entrySpan */.hn)(entry);
    const context = contextOf((0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(build, 'context')) ?? '.', root);
    const dockerfileEntry = build.entries.get('dockerfile');
    const name = (0,compose_tree/* stringOf */.Je)(dockerfileEntry?.value) ?? '';
    const inline = inlineOf(build, label);
    const target = located(build, 'target');
    const privileged = (0,compose_tree/* childOf */.GG)(build, 'privileged');
    return {
        at,
        context,
        dockerfile: inline === undefined
            ? dockerfileOf(context, name === '' ? 'Dockerfile' : name, root)
            : (0,resolved/* unknown */.L5)('build-context', 'the Dockerfile is written in `dockerfile_inline`'),
        dockerfileAt: dockerfileEntry === undefined || name === '' ? at : dockerfileEntry.value.span,
        inline,
        target: target?.value === '' ? undefined : target,
        args: argsOf(build, environment),
        network: located(build, 'network'),
        privileged: privileged?.kind === 'bool' || privileged?.kind === 'string'
            ? {
                value: privileged.kind === 'bool' ? privileged.value : booleanOf(privileged.value) === true,
                span: privileged.span,
            }
            : undefined,
        entitlements: (0,compose_tree/* itemsOf */.S3)((0,compose_tree/* childOf */.GG)(build, 'entitlements')).flatMap(item => item.kind === 'string' ? [{ value: item.value, span: item.span }] : []),
        additionalContexts: additionalContextsOf(build, root),
    };
}
function located(build, key) {
    const value = (0,compose_tree/* childOf */.GG)(build, key);
    return value?.kind === 'string' ? { value: value.value, span: value.span } : undefined;
}
function contextOf(context, root) {
    if ((0,compose_paths/* isRemoteContext */.uN)(context))
        return (0,resolved/* unknown */.L5)('remote', `the build context ${context} is no directory of the checked files`);
    const path = shownPath(context === '' ? '.' : context, root);
    if ((0,compose_paths/* leavesRoot */.hs)(path) || path.startsWith('~')) {
        return (0,resolved/* unknown */.L5)('build-context', `the build context ${path} lies outside the checked files`);
    }
    return (0,resolved/* known */.eO)(path);
}
function dockerfileOf(context, name, root) {
    if (context.state === 'unknown')
        return context;
    const path = shownPath(name.startsWith('/') ? name : (0,compose_paths/* joinPaths */.HS)(context.value, name), root);
    if ((0,compose_paths/* leavesRoot */.hs)(path))
        return (0,resolved/* unknown */.L5)('build-context', `the Dockerfile ${path} lies outside the checked files`);
    return (0,resolved/* known */.eO)(path);
}
function inlineOf(build, label) {
    const value = (0,compose_tree/* childOf */.GG)(build, 'dockerfile_inline');
    if (value?.kind !== 'string' || value.value === '')
        return undefined;
    return { path: `${value.span.file.path}#${label}.build.dockerfile_inline`, text: value.value };
}
/** `null` where neither the file nor a variable of the project gives a value: Compose then passes none. */
function argsOf(build, environment) {
    const args = new Map();
    const set = (key, value, span) => {
        args.set(key, { value: value ?? environment.get(key)?.value ?? null, span });
    };
    const value = (0,compose_tree/* childOf */.GG)(build, 'args');
    for (const [key, entry] of (0,compose_tree/* entriesOf */.Mc)(value)) {
        if (entry.value.kind === 'refused')
            continue;
        set(key, entry.value.kind === 'null' ? null : ((0,compose_tree/* printed */.zd)(entry.value) ?? ''), (0,compose_tree/* entrySpan */.hn)(entry));
    }
    for (const item of (0,compose_tree/* itemsOf */.S3)(value)) {
        const text = (0,compose_tree/* printed */.zd)(item);
        if (text === undefined)
            continue;
        const end = text.indexOf('=');
        if (end === -1)
            set(text, null, item.span);
        else
            set(text.slice(0, end), text.slice(end + 1), item.span);
    }
    return args;
}
function additionalContextsOf(build, root) {
    const contexts = new Map();
    for (const [name, entry] of (0,compose_tree/* entriesOf */.Mc)((0,compose_tree/* childOf */.GG)(build, 'additional_contexts'))) {
        const text = entry.value.kind === 'null' ? '' : (0,compose_tree/* printed */.zd)(entry.value);
        if (text === undefined)
            continue;
        const isPath = !(0,compose_paths/* isRemoteContext */.uN)(text) && !text.startsWith('service:');
        contexts.set(name, { value: isPath ? shownPath(text, root) : text, span: (0,compose_tree/* entrySpan */.hn)(entry) });
    }
    return contexts;
}

;// CONCATENATED MODULE: ./lib/core/compose/dependencies.js

const sharedNamespaces = ['network_mode', 'ipc', 'pid', 'uts', 'cgroup'];
/** What a container waits for: `depends_on`, links, shared namespaces, `volumes_from`; each with its place. */
function dependenciesOf(container) {
    const result = new Map();
    const add = (name, at) => {
        if (!result.has(name))
            result.set(name, at);
    };
    for (const [name, entry] of (0,compose_tree/* entriesOf */.Mc)((0,compose_tree/* childOf */.GG)(container, 'depends_on')))
        add(name, entry.key);
    for (const item of (0,compose_tree/* itemsOf */.S3)((0,compose_tree/* childOf */.GG)(container, 'links'))) {
        const parts = ((0,compose_tree/* stringOf */.Je)(item) ?? '').split(':');
        const name = parts.length === 2 ? parts[0] : (0,compose_tree/* stringOf */.Je)(item);
        if (name !== undefined)
            add(name, item.span);
    }
    for (const key of sharedNamespaces) {
        const value = (0,compose_tree/* childOf */.GG)(container, key);
        const text = (0,compose_tree/* stringOf */.Je)(value) ?? '';
        if (value !== undefined && text.startsWith('service:'))
            add(text.slice('service:'.length), value.span);
    }
    for (const item of (0,compose_tree/* itemsOf */.S3)((0,compose_tree/* childOf */.GG)(container, 'volumes_from'))) {
        const text = (0,compose_tree/* stringOf */.Je)(item) ?? '';
        if (!text.startsWith('container:'))
            add(text.split(':')[0] ?? '', item.span);
    }
    return result;
}
/**
 * What must have exited with success before a container starts, by the condition of `depends_on`; nothing that is not
 * `required`, which may never have run.
 */
function awaitedExitsOf(container) {
    const awaited = [];
    for (const [name, { key, value }] of (0,compose_tree/* entriesOf */.Mc)((0,compose_tree/* childOf */.GG)(container, 'depends_on')))
        if ((0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(value, 'condition')) === 'service_completed_successfully' && isRequired(value))
            awaited.push({ value: name, span: key });
    return awaited;
}
function isRequired(dependency) {
    const required = (0,compose_tree/* childOf */.GG)(dependency, 'required');
    return required?.kind !== 'bool' || required.value;
}

;// CONCATENATED MODULE: ./lib/core/compose/limits.js

const pairs = [
    ['cpus', 'limits', 'cpus'],
    ['mem_limit', 'limits', 'memory'],
    ['pids_limit', 'limits', 'pids'],
    ['mem_reservation', 'reservations', 'memory'],
];
/** Two keys for one limit must say the same; where the longer one's parent stands without it, it says 0. */
function checkLimits(container, refuse) {
    const resources = (0,compose_tree/* childOf */.GG)((0,compose_tree/* childOf */.GG)(container, 'deploy'), 'resources');
    for (const [key, section, name] of pairs) {
        const own = (0,compose_tree/* childOf */.GG)(container, key);
        const parent = (0,compose_tree/* childOf */.GG)(resources, section);
        if (own === undefined || parent === undefined)
            continue;
        const other = (0,compose_tree/* childOf */.GG)(parent, name);
        const first = amountOf(own);
        const second = other === undefined ? 0 : amountOf(other);
        if (first === undefined || first === 0 || second === undefined || first === second)
            continue;
        refuse(`has different values in \`${key}\` and \`deploy.resources.${section}.${name}\``, own.span);
    }
}
const units = 'bkmgtp';
/** A number, or a size in bytes; `undefined` when it is neither. */
function amountOf(value) {
    const match = /^([0-9.]+) ?([bkmgtp]?)(?:b|ib)?$/i.exec((0,compose_tree/* printed */.zd)(value) ?? '');
    if (match === null)
        return undefined;
    const power = Math.max(0, units.indexOf((match[2] ?? '').toLowerCase()));
    return Math.trunc(Number(match[1]) * 1024 ** power * 1e6) / 1e6;
}

;// CONCATENATED MODULE: ./lib/core/compose/container-checks.js




/** A fault for everything by which one service contradicts itself or its project. */
function checkContainer(scope) {
    checkImage(scope);
    checkBuild(scope);
    if (!scope.project.isPart)
        checkReferences(scope);
    checkHealth(scope);
    checkWatch(scope);
    checkMounts(scope);
    checkScale(scope);
    checkLimits(scope.container, (message, at) => refuse(scope, message, at));
}
function refuse(scope, message, at) {
    scope.project.faults.push({ message: `${scope.label} ${message}`, at });
}
function checkImage(scope) {
    const keys = ['image', 'build', 'provider', 'extends'];
    if (scope.project.isPart || keys.some(key => (0,compose_tree/* isGiven */.qR)((0,compose_tree/* childOf */.GG)(scope.container, key))))
        return;
    refuse(scope, 'has neither an image nor a build', scope.key);
}
function checkBuild(scope) {
    const build = (0,compose_tree/* childOf */.GG)(scope.container, 'build');
    const inline = (0,compose_tree/* childOf */.GG)(build, 'dockerfile_inline');
    const file = (0,compose_tree/* childOf */.GG)(build, 'dockerfile');
    if ((0,compose_tree/* isGiven */.qR)(inline) && (0,compose_tree/* isGiven */.qR)(file) && file !== undefined) {
        refuse(scope, 'has both `dockerfile` and `dockerfile_inline`', file.span);
    }
    for (const [name, entry] of (0,compose_tree/* entriesOf */.Mc)((0,compose_tree/* childOf */.GG)(build, 'additional_contexts'))) {
        const text = (0,compose_tree/* stringOf */.Je)(entry.value) ?? '';
        if (!text.startsWith('service:') || scope.project.isPart)
            continue;
        const other = text.slice('service:'.length);
        const target = (0,compose_tree/* entriesOf */.Mc)((0,compose_tree/* childOf */.GG)(scope.project.tree, 'services')).get(other)?.value;
        if (target === undefined) {
            refuse(scope, `takes its context ${name} from ${other}, which is no service`, entry.key);
        }
        else if ((0,compose_tree/* childOf */.GG)(target, 'build') === undefined) {
            refuse(scope, `takes its context ${name} from ${other}, which is not built`, entry.key);
        }
    }
    const platform = (0,compose_tree/* childOf */.GG)(scope.container, 'platform');
    const platforms = (0,compose_tree/* itemsOf */.S3)((0,compose_tree/* childOf */.GG)(build, 'platforms'));
    if (platform === undefined || platforms.length === 0)
        return;
    if (!platforms.some(item => (0,compose_tree/* stringOf */.Je)(item) === (0,compose_tree/* stringOf */.Je)(platform))) {
        refuse(scope, `is for ${(0,compose_tree/* printed */.zd)(platform)}, which is none of its build's platforms`, platform.span);
    }
}
function checkReferences(scope) {
    const { container } = scope;
    const networks = (0,compose_tree/* childOf */.GG)(container, 'networks');
    const mode = (0,compose_tree/* childOf */.GG)(container, 'network_mode');
    if ((0,compose_tree/* isGiven */.qR)(mode) && mode !== undefined && (0,compose_tree/* entriesOf */.Mc)(networks).size > 0) {
        refuse(scope, 'has both `network_mode` and `networks`', mode.span);
    }
    for (const [name, entry] of (0,compose_tree/* entriesOf */.Mc)(networks)) {
        if (name !== 'default')
            checkKnown(scope, 'networks', name, entry.key);
    }
    for (const [name, at] of dependenciesOf(container)) {
        const isOff = (0,compose_tree/* entriesOf */.Mc)((0,compose_tree/* childOf */.GG)(scope.project.tree, 'services')).has(name);
        if (scope.services.has(name) || (isOff && !container_checks_isRequired(container, name)))
            continue;
        const what = scope.jobs.has(name) ? 'a job' : 'no service that is on';
        refuse(scope, `depends on ${name}, which is ${what}`, at);
    }
    for (const item of (0,compose_tree/* itemsOf */.S3)((0,compose_tree/* childOf */.GG)(container, 'volumes'))) {
        const name = (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'source')) ?? '';
        if ((0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'type')) === 'volume' && name !== '')
            checkKnown(scope, 'volumes', name, item.span);
    }
    for (const section of ['configs', 'secrets']) {
        for (const item of (0,compose_tree/* itemsOf */.S3)((0,compose_tree/* childOf */.GG)(container, section))) {
            if (item.kind === 'map')
                checkKnown(scope, section, (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'source')) ?? '', item.span);
        }
    }
    for (const item of (0,compose_tree/* itemsOf */.S3)((0,compose_tree/* childOf */.GG)((0,compose_tree/* childOf */.GG)(container, 'build'), 'secrets'))) {
        checkKnown(scope, 'secrets', (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'source')) ?? '', item.span);
    }
    for (const [name, entry] of (0,compose_tree/* entriesOf */.Mc)((0,compose_tree/* childOf */.GG)(container, 'models')))
        checkKnown(scope, 'models', name, entry.key);
}
function checkKnown(scope, section, name, at) {
    if ((0,compose_tree/* entriesOf */.Mc)((0,compose_tree/* childOf */.GG)(scope.project.tree, section)).has(name))
        return;
    refuse(scope, `names \`${name}\`, which is not among the project's ${section}`, at);
}
function container_checks_isRequired(container, name) {
    const required = (0,compose_tree/* childOf */.GG)((0,compose_tree/* childOf */.GG)((0,compose_tree/* childOf */.GG)(container, 'depends_on'), name), 'required');
    return required?.kind !== 'bool' || required.value;
}
function checkHealth(scope) {
    const [first] = (0,compose_tree/* itemsOf */.S3)((0,compose_tree/* childOf */.GG)((0,compose_tree/* childOf */.GG)(scope.container, 'healthcheck'), 'test'));
    if (first === undefined || ['CMD', 'CMD-SHELL', 'NONE'].includes((0,compose_tree/* stringOf */.Je)(first) ?? ''))
        return;
    refuse(scope, 'has a `healthcheck.test` that begins with none of CMD, CMD-SHELL and NONE', first.span);
}
function checkWatch(scope) {
    for (const item of (0,compose_tree/* itemsOf */.S3)((0,compose_tree/* childOf */.GG)((0,compose_tree/* childOf */.GG)(scope.container, 'develop'), 'watch'))) {
        const action = (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'action')) ?? '';
        if ((0,compose_tree/* isGiven */.qR)((0,compose_tree/* childOf */.GG)(item, 'target')) || action === 'rebuild' || action === 'restart')
            continue;
        refuse(scope, `watches without a target for \`${action}\``, item.span);
    }
}
function checkMounts(scope) {
    const targets = new Map();
    const add = (target, label, at) => {
        const before = targets.get(target);
        if (before === undefined)
            targets.set(target, label);
        else
            refuse(scope, `mounts ${target} twice: as ${before} and as ${label}`, at);
    };
    const tmpfs = (0,compose_tree/* childOf */.GG)(scope.container, 'tmpfs');
    for (const [index, item] of (tmpfs?.kind === 'string' ? [tmpfs] : (0,compose_tree/* itemsOf */.S3)(tmpfs)).entries()) {
        add(((0,compose_tree/* stringOf */.Je)(item) ?? '').split(':')[0] ?? '', `tmpfs[${index}]`, item.span);
    }
    for (const [index, item] of (0,compose_tree/* itemsOf */.S3)((0,compose_tree/* childOf */.GG)(scope.container, 'volumes')).entries()) {
        const target = (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'target'));
        if (target !== undefined)
            add((0,compose_paths/* cleanPath */.ts)(target), `volumes[${index}]`, item.span);
    }
}
function checkScale(scope) {
    const scale = (0,compose_tree/* childOf */.GG)(scope.container, 'scale');
    const replicas = (0,compose_tree/* childOf */.GG)((0,compose_tree/* childOf */.GG)(scope.container, 'deploy'), 'replicas');
    const wanted = (0,compose_tree/* numberOf */.rl)(scale) ?? (0,compose_tree/* numberOf */.rl)(replicas) ?? 1;
    const place = scale ?? replicas;
    if (place === undefined)
        return;
    if ((0,compose_tree/* numberOf */.rl)(scale) !== undefined && (0,compose_tree/* numberOf */.rl)(replicas) !== undefined && (0,compose_tree/* numberOf */.rl)(scale) !== (0,compose_tree/* numberOf */.rl)(replicas)) {
        refuse(scope, 'has different numbers in `scale` and `deploy.replicas`', place.span);
    }
    if (wanted < 0)
        refuse(scope, 'has a negative number of replicas', place.span);
    if (wanted > 1 && (0,compose_tree/* isGiven */.qR)((0,compose_tree/* childOf */.GG)(scope.container, 'container_name'))) {
        refuse(scope, 'has a `container_name` and more than one replica', place.span);
    }
}

;// CONCATENATED MODULE: ./lib/core/compose/cycles.js
/** One circle for each edge that closes one in a walk by depth; linear, and no recursion. */
function dependencyCycles(graph) {
    const cycles = [];
    const done = new Set();
    for (const start of graph.keys()) {
        const path = [];
        const open = new Map();
        const enter = (name) => {
            open.set(name, path.length);
            path.push({ name, edges: [...(graph.get(name) ?? [])] });
        };
        if (!done.has(start))
            enter(start);
        for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
            const edge = top.edges.shift();
            if (edge === undefined) {
                path.pop();
                open.delete(top.name);
                done.add(top.name);
                continue;
            }
            const [name, at] = edge;
            const position = open.get(name);
            if (position !== undefined)
                cycles.push({ names: [...path.slice(position).map(step => step.name), name], at });
            else if (!done.has(name) && graph.has(name))
                enter(name);
        }
    }
    return cycles;
}

;// CONCATENATED MODULE: ./lib/core/compose/consistency.js




/**
 * A fault for everything by which a project contradicts itself: no image, unknown networks, volumes and services,
 * circles of dependencies, two mounts at one target.
 * https://github.com/compose-spec/compose-go/blob/v2.16.2/loader/validate.go
 */
function checkConsistency(project) {
    const { tree, isEnabled, faults } = project;
    const services = containersOf(tree, 'services', isEnabled);
    const jobs = containersOf(tree, 'jobs', isEnabled);
    for (const [name, { value, key }] of services) {
        checkContainer({ label: `services.${name}`, container: value, key, services, jobs, project });
    }
    for (const [name, { key, value }] of jobs) {
        if ((0,compose_tree/* entriesOf */.Mc)((0,compose_tree/* childOf */.GG)(tree, 'services')).has(name)) {
            faults.push({ message: `${name} is both a service and a job`, at: key });
        }
        for (const [other, at] of dependenciesOf(value)) {
            if (services.has(other) || jobs.has(other) || project.isPart)
                continue;
            faults.push({ message: `the job ${name} depends on ${other}, which is neither a service nor a job`, at });
        }
    }
    const graph = new Map([...services].map(([name, { value }]) => [name, dependenciesOf(value)]));
    for (const cycle of dependencyCycles(graph)) {
        faults.push({ message: `the services depend on each other in a circle: ${cycle.names.join(' → ')}`, at: cycle.at });
    }
}
function containersOf(tree, section, isEnabled) {
    const result = new Map();
    for (const [name, { key, value }] of (0,compose_tree/* entriesOf */.Mc)((0,compose_tree/* childOf */.GG)(tree, section))) {
        if (value.kind === 'map' && isEnabled(value))
            result.set(name, { key, value });
    }
    return result;
}

;// CONCATENATED MODULE: ./lib/core/compose/volumes.js
/**
 * Reads `[source:]target[:options]`; a text is the reason why Compose refuses it.
 * https://github.com/compose-spec/compose-go/blob/v2.16.2/format/volume.go
 */
function parseVolume(spec) {
    if (spec === '')
        return 'a mount cannot be empty';
    if (byteLength(spec) <= 2)
        return { type: 'volume', source: '', target: spec, isReadOnly: false };
    const sections = sectionsOf(spec);
    let source = '';
    let target = '';
    let isReadOnly = false;
    for (const [index, section] of sections.entries()) {
        const isLast = index === sections.length - 1;
        if (section === '')
            return `\`${spec}\` has an empty section between colons`;
        if (source === '' && isLast)
            target = section;
        else if (source === '')
            source = section;
        else if (target === '')
            target = section;
        else if (!isLast)
            return `\`${spec}\` has too many colons`;
        else {
            for (const option of section.split(',')) {
                if (option === 'ro')
                    isReadOnly = true;
                else if (option === 'rw')
                    isReadOnly = false;
            }
        }
    }
    return { type: isFilePath(source) ? 'bind' : 'volume', source, target, isReadOnly };
}
/** Splits at colons, except behind a drive letter and inside `${…}`. */
function sectionsOf(spec) {
    const sections = [];
    let section = '';
    let open = 0;
    const characters = [...spec];
    for (const [index, character] of characters.entries()) {
        if (character === '$' && characters[index + 1] === '{')
            open += 1;
        else if (character === '}' && open > 0)
            open -= 1;
        else if (character === ':' && open === 0 && !isDriveLetter(section)) {
            sections.push(section);
            section = '';
            continue;
        }
        section += character;
    }
    sections.push(section);
    return sections;
}
function isDriveLetter(text) {
    return /^\p{L}$/u.test(text);
}
function isFilePath(source) {
    if (/^[./~]/.test(source) || source.startsWith('\\\\'))
        return true;
    return /^\p{L}:/u.test(source);
}
function byteLength(text) {
    // Only the first bytes matter: two characters of ASCII, or one of two bytes.
    if (text.length > 2)
        return 3;
    let length = 0;
    for (const character of text) {
        const code = character.codePointAt(0) ?? 0;
        length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }
    return length;
}

;// CONCATENATED MODULE: ./lib/core/compose/unicity.js



const serviceLists = [
    [
        ['annotations', 'build.args', 'build.additional_contexts', 'build.platform', 'build.tags', 'build.labels'],
        keyOfPair,
    ],
    [['cap_add', 'cap_drop', 'deploy.labels', 'dns', 'dns_opt', 'dns_search', 'environment', 'labels'], keyOfPair],
    [['links', 'networks.*.aliases', 'networks.*.link_local_ips', 'profiles', 'sysctls', 'tmpfs'], keyOfPair],
    [['devices'], keyOfDevice],
    [['configs'], item => keyOfFileMount(item, '')],
    [['secrets'], item => keyOfFileMount(item, '/run/secrets')],
    [['env_file'], keyOfEnvFile],
    [['expose'], keyOfExposed],
    [['ports'], keyOfPort],
    [['volumes'], keyOfVolume],
];
/** https://github.com/compose-spec/compose-go/blob/v2.16.2/override/uncity.go */
const unique = patternTree([
    ['networks.*.labels', keyOfPair],
    ['networks.*.ipam.options', keyOfPair],
    ...serviceLists.flatMap(([keys, keyOf]) => keys.map(key => [`services.*.${key}`, keyOf])),
]);
const alreadyUnique = new WeakSet();
/** The tree with one entry per key in every list that has keys: the last one counts, at the position of the first. */
function enforceUnicity(root, faults) {
    return walk(root, [], [unique], faults);
}
function walk(value, path, state, faults) {
    if (state.length === 0)
        return value;
    if (value.kind === 'list') {
        const keyOf = ruleAt(state);
        return keyOf === undefined ? value : { ...value, items: uniqueItems(value.items, keyOf, path, faults) };
    }
    if (value.kind !== 'map')
        return value;
    // A service that nothing touched since the last pass has nothing new in it.
    const isService = path.length === 2 && path[0] === 'services';
    if (isService && alreadyUnique.has(value))
        return value;
    let entries;
    for (const [key, entry] of value.entries) {
        const inner = walk(entry.value, [...path, key], step(state, key), faults);
        if (inner === entry.value)
            continue;
        entries ??= new Map(value.entries);
        entries.set(key, { key: entry.key, value: inner });
    }
    const result = entries === undefined ? value : { ...value, entries };
    if (isService)
        alreadyUnique.add(result);
    return result;
}
/** One item per key: the last one counts, at the position of the first. Items without a key are faults and stay out. */
function uniqueItems(items, keyOf, path, faults) {
    const result = [];
    const positions = new Map();
    for (const item of items) {
        if (item.kind === 'refused') {
            result.push(item);
            continue;
        }
        const found = keyOf(item);
        if ('refusal' in found) {
            const fault = { message: `${(0,compose_tree/* pathText */.LF)(path)}: ${found.refusal}`, at: item.span };
            faults.push(fault);
            result.push({ kind: 'refused', span: item.span, fault });
            continue;
        }
        const position = positions.get(found.key);
        if (position === undefined)
            positions.set(found.key, result.push(item) - 1);
        else
            result[position] = item;
    }
    return result;
}
/** The part of `KEY=value` before the first `=`. */
function keyOfPair(item) {
    const text = (0,compose_tree/* stringOf */.Je)(item);
    if (text === undefined)
        return { refusal: 'its items must be strings' };
    const end = text.indexOf('=');
    return { key: end === -1 ? text : text.slice(0, end) };
}
function keyOfVolume(item) {
    if (item.kind === 'map') {
        const target = (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'target'));
        return target === undefined ? { refusal: 'a mount must have a target' } : { key: target };
    }
    const text = (0,compose_tree/* stringOf */.Je)(item);
    if (text === undefined)
        return { key: '' };
    const volume = parseVolume(text);
    return typeof volume === 'string' ? { refusal: volume } : { key: volume.target };
}
function keyOfDevice(item) {
    if (item.kind === 'map') {
        const target = (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'target'));
        return target === undefined ? { refusal: 'a device must have a target' } : { key: target };
    }
    const parts = (0,compose_tree/* stringOf */.Je)(item)?.split(':') ?? [];
    return { key: parts[1] ?? parts[0] ?? '' };
}
function keyOfExposed(item) {
    if (item.kind === 'string')
        return { key: item.value };
    return item.kind === 'int' ? { key: item.text } : { refusal: 'its items must be strings or whole numbers' };
}
function keyOfFileMount(item, folder) {
    if (item.kind === 'string')
        return { key: `${folder}/${item.value}` };
    if (item.kind !== 'map')
        return { refusal: 'its items must be strings or mappings' };
    const target = (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'target'));
    return { key: target ?? `${folder}/${(0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'source')) ?? ''}` };
}
function keyOfEnvFile(item) {
    if (item.kind !== 'map')
        return { key: (0,compose_tree/* stringOf */.Je)(item) ?? '' };
    const path = (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'path'));
    return path === undefined ? { refusal: 'an env file must have a path' } : { key: path };
}
function keyOfPort(item) {
    if (item.kind === 'int')
        return { key: item.text };
    if (item.kind === 'string')
        return { key: item.value };
    if (item.kind !== 'map')
        return { key: '' };
    const target = (0,compose_tree/* childOf */.GG)(item, 'target');
    if (target === undefined)
        return { refusal: 'a port must have a target' };
    const published = (0,compose_tree/* childOf */.GG)(item, 'published');
    const host = (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'host_ip')) ?? '0.0.0.0';
    const protocol = (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'protocol')) ?? 'tcp';
    // compose-go tells a published number from the same text.
    const shown = published === undefined ? '' : `${published.kind} ${(0,compose_tree/* printed */.zd)(published) ?? ''}`;
    return { key: `${host}:${shown}:${(0,compose_tree/* printed */.zd)(target) ?? ''}/${protocol}` };
}

;// CONCATENATED MODULE: ./lib/core/compose/merge.js



const replaced = (_base, over) => over;
/**
 * The keys that Compose merges by a rule of their own; elsewhere maps merge key by key, lists are joined and
 * scalars are replaced. https://github.com/compose-spec/compose-go/blob/v2.16.2/override/merge.go
 */
const special = patternTree([
    ...at(['networks.*', 'volumes.*', 'secrets.*', 'configs.*', 'services.*.deploy'], ['labels'], merge_pairs),
    ...container(['annotations', 'build.args', 'build.additional_contexts', 'build.labels', 'environment'], merge_pairs),
    ...container(['labels', 'volumes.*.volume.labels', 'sysctls'], merge_pairs),
    ...container(['build'], builds),
    ...container(['command', 'entrypoint', 'healthcheck.test'], replaced),
    ...container(['build.extra_hosts', 'dns', 'dns_opt', 'dns_search', 'env_file', 'label_file'], joined),
    ...container(['extra_hosts', 'tmpfs'], joined),
    ...container(['depends_on'], dependencies),
    ...container(['models', 'networks'], namedMaps),
    ...container(['logging'], loggings),
    ...container(['ulimits.*'], limits),
]);
function at(prefixes, keys, merger) {
    return prefixes.flatMap(prefix => keys.map(key => [`${prefix}.${key}`, merger]));
}
function container(keys, merger) {
    return at(['services.*', 'jobs.*'], keys, merger);
}
/** What a later file makes of an earlier one. */
function mergeTrees(base, over, faults) {
    return merge(base, over, { path: [], state: [special], faults });
}
/** What a service makes of the one it extends, or of an included one of its name. */
function mergeAt(base, over, path, faults) {
    let state = [special];
    for (const segment of path)
        state = step(state, segment);
    return merge(base, over, { path, state, faults });
}
function merge(base, over, context) {
    const rule = ruleAt(context.state);
    if (base.kind === 'refused' || over.kind === 'refused')
        return over.kind === 'null' ? base : over;
    if (rule !== undefined)
        return rule(base, over, context);
    if (over.kind === 'null')
        return base;
    if (base.kind === 'map')
        return over.kind === 'map' ? mergeMaps(base, over, context) : clash(over, context);
    if (base.kind === 'list')
        return over.kind === 'list' ? join(base.items, over.items, over) : clash(over, context);
    return overridden(base, over);
}
/** A scalar in place of another: its trail begins with what it replaces, so that a reader sees both lines. */
function overridden(base, over) {
    const text = (0,compose_tree/* printed */.zd)(base);
    if (text === undefined || (0,compose_tree/* printed */.zd)(over) === undefined || (0,compose_tree/* sameContent */.Cm)(base, over))
        return over;
    const lost = { by: 'compose', effect: `\`${text}\`, overridden`, at: base.span };
    return { ...over, trail: [...(base.trail ?? []), lost, ...(over.trail ?? [])] };
}
function clash(over, context) {
    return merge_refuse(over, context, 'is of another kind than what it overrides');
}
function merge_refuse(value, context, reason) {
    const fault = { message: `${(0,compose_tree/* pathText */.LF)(context.path)} ${reason}`, at: value.span };
    context.faults.push(fault);
    return { kind: 'refused', span: value.span, fault };
}
function mergeMaps(base, over, context) {
    const entries = new Map(base.entries);
    for (const [key, entry] of over.entries) {
        const known = entries.get(key);
        if (known === undefined) {
            entries.set(key, entry);
            continue;
        }
        const inner = { ...context, path: [...context.path, key], state: step(context.state, key) };
        entries.set(key, { key: known.key, value: merge(known.value, entry.value, inner) });
    }
    return { ...base, entries };
}
/** One list behind the other, without entries that are there already. */
function join(base, over, placed) {
    const items = [...base];
    const scalars = new Set(base.map(scalarKey));
    const others = base.filter(item => scalarKey(item) === undefined);
    for (const item of over) {
        const key = scalarKey(item);
        if (key === undefined ? others.some(other => (0,compose_tree/* sameContent */.Cm)(other, item)) : scalars.has(key))
            continue;
        items.push(item);
        if (key === undefined)
            others.push(item);
        else
            scalars.add(key);
    }
    return { kind: 'list', items, span: placed.span };
}
function scalarKey(value) {
    const text = (0,compose_tree/* printed */.zd)(value);
    return text === undefined ? undefined : `${value.kind} ${text}`;
}
/** `KEY: value` maps as `KEY=value` lists, sorted as Compose sorts them; a lone string is a list of one. */
function sequenceOf(value) {
    if (value.kind === 'list')
        return value.items;
    if (value.kind === 'string')
        return [value];
    if (value.kind !== 'map')
        return [];
    const items = [];
    for (const [key, entry] of value.entries) {
        const values = entry.value.kind === 'list' ? entry.value.items : [entry.value];
        for (const single of values) {
            if (single.kind === 'refused') {
                items.push({ text: key, value: single });
                continue;
            }
            const text = single.kind === 'null' ? key : `${key}=${(0,compose_tree/* goText */._y)(single)}`;
            const placed = { kind: 'string', value: text, span: (0,compose_tree/* entrySpan */.hn)({ key: entry.key, value: single }) };
            items.push({ text, value: single.trail === undefined ? placed : { ...placed, trail: single.trail } });
        }
    }
    items.sort((a, b) => compareBytes(a.text, b.text));
    return items.map(item => item.value);
}
function compareBytes(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function merge_pairs(base, over, context) {
    const all = [...sequenceOf(base), ...sequenceOf(over)];
    const placed = over.kind === 'null' ? base : over;
    return { kind: 'list', items: uniqueItems(all, keyOfPair, context.path, context.faults), span: placed.span };
}
function joined(base, over) {
    return join(sequenceOf(base), sequenceOf(over), over.kind === 'null' ? base : over);
}
function builds(base, over, context) {
    const first = buildMap(base);
    const second = buildMap(over);
    if (second === undefined)
        return base;
    return first === undefined ? second : mergeMaps(first, second, context);
}
/** `build: dir` as `build: {context: dir}`. */
function buildMap(value) {
    if (value.kind === 'map')
        return value;
    if (value.kind !== 'string')
        return undefined;
    return { kind: 'map', span: value.span, entries: new Map([['context', { key: value.span, value }]]) };
}
function dependencies(base, over, context) {
    return mergeAsMaps(base, over, context, place => startedDependency(place));
}
/** What `depends_on: [name]` stands for. */
function startedDependency(place) {
    const { span } = place;
    const entries = new Map([
        ['condition', { key: span, value: { kind: 'string', value: 'service_started', span } }],
        ['required', { key: span, value: { kind: 'bool', value: true, span } }],
    ]);
    return { kind: 'map', span, entries };
}
function namedMaps(base, over, context) {
    return mergeAsMaps(base, over, context, place => ({ kind: 'null', span: place.span }));
}
function mergeAsMaps(base, over, context, standsFor) {
    const first = mapOf(base, standsFor);
    const second = mapOf(over, standsFor);
    if (first === undefined)
        return merge_refuse(base, context, 'cannot be read as a mapping');
    if (second === undefined)
        return merge_refuse(over, context, 'cannot be read as a mapping');
    return mergeMaps(first, second, context);
}
function mapOf(value, standsFor) {
    if (value.kind === 'map')
        return value;
    if (value.kind === 'null')
        return { kind: 'map', span: value.span, entries: new Map() };
    const items = value.kind === 'string' ? [value] : value.kind === 'list' ? value.items : undefined;
    if (items === undefined)
        return undefined;
    const entries = new Map();
    for (const item of items) {
        if (item.kind !== 'string')
            return undefined;
        entries.set(item.value, { key: item.span, value: standsFor(item) });
    }
    return { kind: 'map', span: value.span, entries };
}
/** Options of a logging driver are merged only for the same driver. */
function loggings(base, over, context) {
    if (base.kind !== 'map' || over.kind !== 'map')
        return merge_refuse(over, context, 'must be a mapping');
    const first = base.entries.get('driver')?.value;
    const second = over.entries.get('driver')?.value;
    const isSame = first === undefined || second === undefined || (0,compose_tree/* sameContent */.Cm)(first, second);
    return isSame ? mergeMaps(base, over, context) : over;
}
function limits(base, over, context) {
    return base.kind === 'map' && over.kind === 'map' ? mergeMaps(base, over, context) : over;
}

;// CONCATENATED MODULE: ./lib/core/compose/container-environment.js



/**
 * What a container's `environment` and `env_file` make together: the project's variables fill names without a value,
 * `environment` beats files, a later file beats an earlier one. A file that is not there makes the whole unsure.
 * https://github.com/compose-spec/compose-go/blob/v2.16.2/types/project.go
 */
function serviceEnvironment(declared, envFiles, scope, unsure) {
    const own = declaredVariables(declared, scope, unsure);
    const files = (0,compose_tree/* itemsOf */.S3)(envFiles);
    if (files.length === 0)
        return own;
    const variables = new Map();
    for (const [key, { value, at }] of own)
        if (value !== null)
            variables.set(key, { value, at });
    const outer = (name) => scope.environment.get(name)?.value ?? own.get(name)?.value ?? undefined;
    for (const item of files) {
        const path = (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'path'));
        if (path === undefined) {
            if (item.kind === 'refused')
                unsure(item.fault.message);
            continue;
        }
        const file = (0,compose_paths/* leavesRoot */.hs)(path) ? undefined : scope.read(path);
        if (file === undefined) {
            const required = (0,compose_tree/* childOf */.GG)(item, 'required');
            const isRequired = required === undefined || (0,compose_tree/* printed */.zd)(required) !== 'false';
            unsure(`the env file ${path} is not in the checked files${isRequired ? '' : ' (it may be missing)'}`);
            continue;
        }
        if ((0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'format')) === 'raw')
            parseRaw(file, variables, outer);
        else
            parseDotenv(file, variables, outer, scope.faults);
    }
    return new Map([...variables, ...own]);
}
function declaredVariables(declared, scope, unsure) {
    const variables = new Map();
    function set(key, value, at) {
        const known = value ?? scope.environment.get(key)?.value ?? null;
        variables.set(key, { value: known, at });
    }
    for (const [key, entry] of (0,compose_tree/* entriesOf */.Mc)(declared)) {
        if (entry.value.kind === 'refused')
            unsure(entry.value.fault.message);
        else
            set(key, entry.value.kind === 'null' ? null : ((0,compose_tree/* printed */.zd)(entry.value) ?? ''), (0,compose_tree/* entrySpan */.hn)(entry));
    }
    for (const item of (0,compose_tree/* itemsOf */.S3)(declared)) {
        if (item.kind === 'refused') {
            unsure(item.fault.message);
            continue;
        }
        const text = (0,compose_tree/* printed */.zd)(item) ?? '';
        const end = text.indexOf('=');
        const key = end === -1 ? text : text.slice(0, end);
        if (/\s$/.test(key)) {
            const message = `${scope.label}.environment has \`${key}\` with a space at its end`;
            scope.faults.push({ message, at: item.span });
            unsure(message);
            continue;
        }
        set(key, end === -1 ? null : text.slice(end + 1), item.span);
    }
    return variables;
}
/** `format: raw`: each line as it stands, no quotes, no references. */
function parseRaw(file, into, outer) {
    let start = 0;
    for (const line of file.text.replace(/^\uFEFF/, '').split('\n')) {
        const text = line.replace(/\r$/, '').trimStart();
        const at = { file, start, end: start + line.length };
        start += line.length + 1;
        if (text === '' || text.startsWith('#'))
            continue;
        const end = text.indexOf('=');
        const key = end === -1 ? text : text.slice(0, end);
        const value = end === -1 ? outer(key) : text.slice(end + 1);
        if (value !== undefined)
            into.set(key, { value, at });
    }
}

;// CONCATENATED MODULE: ./lib/core/compose/shellwords.js
/**
 * Splits a command line as Compose does for `command: …` and `entrypoint: …` in string form; `undefined` where Compose
 * refuses it (an open quote). Reads up to an unquoted `;`, `&`, `|`, `<` or `>` and drops the rest.
 * https://github.com/mattn/go-shellwords/blob/v1.0.12/shellwords.go
 */
function splitCommand(line) {
    const words = [];
    let word = '';
    let hasWord = false;
    let isEscaped = false;
    let quote = '';
    let inBackticks = false;
    let inDollar = false;
    for (const character of line) {
        const inSingle = quote === "'";
        const inDouble = quote === '"';
        if (isEscaped) {
            word += character;
            isEscaped = false;
            hasWord = true;
            continue;
        }
        if (character === '\\') {
            if (inSingle)
                word += character;
            else
                isEscaped = true;
            continue;
        }
        if (' \t\r\n'.includes(character)) {
            if (quote !== '' || inBackticks || inDollar)
                word += character;
            else if (hasWord) {
                words.push(word);
                word = '';
                hasWord = false;
            }
            continue;
        }
        if (character === '`' && quote === '' && !inDollar)
            inBackticks = !inBackticks;
        else if (character === ')' && quote === '' && !inBackticks)
            inDollar = !inDollar;
        else if (character === '(' && quote === '' && !inBackticks) {
            if (inDollar || !word.endsWith('$'))
                return undefined;
            inDollar = true;
            word += '(';
            continue;
        }
        else if (character === '"' && !inSingle && !inDollar) {
            if (inDouble)
                hasWord = true;
            quote = inDouble ? '' : '"';
            continue;
        }
        else if (character === "'" && !inDouble && !inDollar) {
            if (inSingle)
                hasWord = true;
            quote = inSingle ? '' : "'";
            continue;
        }
        else if (';&|<>'.includes(character) && quote === '' && !inBackticks && !inDollar) {
            // A file descriptor before `>` is no word.
            if (character === '>' && /^[0-9]/.test(word))
                hasWord = false;
            break;
        }
        hasWord = true;
        word += character;
    }
    if (hasWord)
        words.push(word);
    return isEscaped || quote !== '' || inBackticks || inDollar ? undefined : words;
}

;// CONCATENATED MODULE: ./lib/core/compose/settings.js






const texts = ['user', 'userns_mode', 'pid', 'ipc', 'uts', 'cgroup', 'network_mode'];
const flags = ['privileged', 'use_api_socket', 'read_only'];
const lists = ['cap_add', 'cap_drop', 'security_opt', 'group_add', 'profiles'];
const commands = ['entrypoint', 'command'];
/** The settings of a service, job or hook that concern users and walls, as `docker compose config` prints them. */
function readSettings(container, scope) {
    return new SettingsReader(container, scope).read();
}
class SettingsReader {
    container;
    scope;
    settings = {};
    places = new Map();
    unsure = new Map();
    constructor(container, scope) {
        this.container = container;
        this.scope = scope;
    }
    read() {
        const { settings, places, unsure } = this;
        for (const key of texts) {
            const text = this.text(key);
            if (text !== undefined && text !== '')
                settings[key] = text;
        }
        for (const key of flags)
            if (this.flag(key))
                settings[key] = true;
        for (const key of lists) {
            const items = this.list(key);
            if (items.length > 0)
                settings[key] = items;
        }
        for (const key of commands) {
            const words = this.command(key);
            if (words !== undefined)
                settings[key] = words;
        }
        this.sysctls();
        this.environment();
        this.devices();
        this.ports();
        this.volumes();
        this.text('image');
        for (const key of ['image', 'build'])
            this.value(key);
        if (this.container.entries.has('image'))
            places.set('image', this.lineOf('image'));
        const base = (0,compose_tree/* childOf */.GG)(this.container, 'extends');
        if (base?.kind === 'refused')
            unsure.set('*', base.fault.message);
        return { settings, places, userTrail: this.userTrail(), unsure };
    }
    value(key) {
        const entry = this.container.entries.get(key);
        if (entry === undefined)
            return undefined;
        if (entry.value.kind === 'refused') {
            this.unsure.set(key, entry.value.fault.message);
            return undefined;
        }
        return entry.value;
    }
    text(key) {
        const value = this.value(key);
        if (value === undefined || value.kind === 'null')
            return undefined;
        this.places.set(key, this.lineOf(key));
        const text = (0,compose_tree/* stringOf */.Je)(value);
        if (text === undefined)
            this.refuse(key, value, 'must be a string');
        return text;
    }
    /** From the key to the value's end for a short value: what a reader takes for "the line". */
    lineOf(key) {
        const entry = this.container.entries.get(key);
        return entry === undefined ? this.container.span : (0,compose_tree/* entrySpan */.hn)(entry);
    }
    refuse(key, value, reason) {
        const message = `${this.scope.label}.${key} ${reason}`;
        this.scope.faults.push({ message, at: value.span });
        this.unsure.set(key, message);
    }
    flag(key) {
        const value = this.value(key);
        if (value === undefined || value.kind === 'null')
            return false;
        this.places.set(key, this.lineOf(key));
        const flag = value.kind === 'bool' ? value.value : value.kind === 'string' ? booleanOf(value.value) : undefined;
        if (flag === undefined)
            this.refuse(key, value, 'must be a boolean');
        return flag === true;
    }
    list(key) {
        const value = this.value(key);
        if (value === undefined || value.kind === 'null')
            return [];
        this.places.set(key, this.lineOf(key));
        const result = [];
        for (const item of (0,compose_tree/* itemsOf */.S3)(value)) {
            if (item.kind === 'refused') {
                this.unsure.set(key, item.fault.message);
                continue;
            }
            const text = item.kind === 'float' ? undefined : (0,compose_tree/* printed */.zd)(item);
            if (text === undefined) {
                this.refuse(key, item, 'must hold strings only');
                continue;
            }
            this.places.set(`${key}[${result.length}]`, item.span);
            result.push(text);
        }
        return result;
    }
    command(key) {
        const value = this.value(key);
        if (value === undefined || value.kind === 'null')
            return undefined;
        this.places.set(key, this.lineOf(key));
        if (value.kind === 'string') {
            const words = splitCommand(value.value);
            if (words === undefined)
                this.refuse(key, value, 'cannot be split into words: a quote or bracket is open');
            words?.forEach((_, index) => {
                this.places.set(`${key}[${index}]`, value.span);
            });
            return words;
        }
        return this.list(key);
    }
    sysctls() {
        const result = new Map();
        const value = this.value('sysctls');
        if (value === undefined)
            return;
        this.places.set('sysctls', this.lineOf('sysctls'));
        for (const [key, entry] of (0,compose_tree/* entriesOf */.Mc)(value)) {
            if (entry.value.kind === 'refused')
                this.unsure.set('sysctls', entry.value.fault.message);
            else
                result.set(key, entry.value.kind === 'null' ? '' : ((0,compose_tree/* printed */.zd)(entry.value) ?? ''));
            this.places.set(`sysctls.${key}`, (0,compose_tree/* entrySpan */.hn)(entry));
        }
        for (const item of (0,compose_tree/* itemsOf */.S3)(value)) {
            const text = (0,compose_tree/* printed */.zd)(item) ?? '';
            const end = text.indexOf('=');
            const key = end === -1 ? text : text.slice(0, end);
            result.set(key, end === -1 ? '' : text.slice(end + 1));
            this.places.set(`sysctls.${key}`, item.span);
        }
        if (result.size > 0)
            this.settings.sysctls = record(result);
    }
    environment() {
        const declared = this.value('environment');
        const envFiles = this.scope.readsEnvFiles ? this.value('env_file') : undefined;
        if (declared !== undefined)
            this.places.set('environment', this.lineOf('environment'));
        const variables = serviceEnvironment(declared, envFiles, this.scope, reason => {
            this.unsure.set('environment', reason);
        });
        if (variables.size === 0)
            return;
        if (declared === undefined)
            this.places.set('environment', this.lineOf('env_file'));
        for (const [key, variable] of variables) {
            const at = variable.at ?? this.places.get('environment') ?? this.container.span;
            this.places.set(`environment.${key}`, at);
        }
        const values = new Map([...variables].map(([key, variable]) => [key, variable.value]));
        this.settings.environment = record(values);
    }
    devices() {
        const result = [];
        for (const item of this.maps('devices')) {
            this.places.set(`devices[${result.length}]`, item.span);
            const target = (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'target'));
            const permissions = (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'permissions'));
            result.push({
                source: (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'source')) ?? '',
                ...(target === undefined || target === '' ? {} : { target }),
                ...(permissions === undefined || permissions === '' ? {} : { permissions }),
            });
        }
        if (result.length > 0)
            this.settings.devices = result;
    }
    /** The maps of a canonical list; refused ones make the setting unsure. */
    maps(key) {
        const value = this.value(key);
        if (value === undefined)
            return [];
        this.places.set(key, this.lineOf(key));
        const result = [];
        for (const item of (0,compose_tree/* itemsOf */.S3)(value)) {
            if (item.kind === 'map')
                result.push(item);
            else if (item.kind === 'refused')
                this.unsure.set(key, item.fault.message);
        }
        return result;
    }
    ports() {
        const result = [];
        for (const item of this.maps('ports')) {
            const target = (0,compose_tree/* childOf */.GG)(item, 'target');
            const number = target?.kind === 'int' || target?.kind === 'float' ? target.value : 0;
            const hostIp = (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'host_ip'));
            const publishedValue = (0,compose_tree/* childOf */.GG)(item, 'published');
            const published = publishedValue === undefined ? '' : ((0,compose_tree/* printed */.zd)(publishedValue) ?? '');
            const protocol = (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'protocol')) ?? 'tcp';
            const mode = (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'mode')) ?? 'ingress';
            this.places.set(`ports[${result.length}]`, item.span);
            result.push({
                ...(mode === '' ? {} : { mode }),
                ...(hostIp === undefined || hostIp === '' ? {} : { host_ip: hostIp }),
                target: number,
                ...(published === '' ? {} : { published }),
                ...(protocol === '' ? {} : { protocol }),
            });
        }
        if (result.length > 0)
            this.settings.ports = result;
    }
    volumes() {
        const result = [];
        for (const item of this.maps('volumes')) {
            const type = (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'type')) ?? '';
            const source = (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'source')) ?? '';
            const target = (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'target'));
            const readOnly = (0,compose_tree/* childOf */.GG)(item, 'read_only');
            if (type === 'bind' && (0,compose_tree/* childOf */.GG)(item, 'source') === undefined)
                this.refuse('volumes', item, 'has a bind mount without a source');
            const isReadOnly = readOnly?.kind === 'bool' ? readOnly.value : readOnly?.kind === 'string' && booleanOf(readOnly.value) === true;
            this.places.set(`volumes[${result.length}]`, item.span);
            result.push({
                type,
                ...(source === '' ? {} : { source: type === 'bind' ? shownPath(source, this.scope.root) : source }),
                target: target === undefined ? '' : (0,compose_paths/* cleanPath */.ts)(target),
                ...(isReadOnly ? { read_only: true } : {}),
            });
        }
        if (result.length > 0)
            this.settings.volumes = result;
    }
    userTrail() {
        const value = this.container.entries.get('user')?.value;
        if (value === undefined || value.kind === 'refused')
            return value?.trail ?? [];
        const trail = value.trail ?? [];
        if (value.kind !== 'string' || value.value !== '')
            return trail;
        return [...trail, { by: 'compose', effect: "`user` is empty: the image's own user stays", at: value.span }];
    }
}
/** An object without a prototype's keys in its way; sorted as Compose prints maps. */
function record(map) {
    return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

;// CONCATENATED MODULE: ./lib/core/compose/hooks.js



/**
 * What a service's hooks run, each a workload of its own: `pre_start` in containers that take over the service's
 * settings but for its mounts; `post_start` and `pre_stop` as commands in the service's container, which go past its
 * entrypoint: without a user of their own they run as the one the engine was given, not as the one an entrypoint steps
 * down to. https://github.com/compose-spec/compose-go/blob/v2.16.2/loader/normalize.go (`resolvePreStartHooks`)
 */
function hooksOf(service, container, scope) {
    const hooks = [];
    for (const on of ['pre_start', 'post_start', 'pre_stop']) {
        for (const [index, item] of (0,compose_tree/* itemsOf */.S3)((0,compose_tree/* childOf */.GG)(container, on)).entries()) {
            if (item.kind !== 'map')
                continue;
            const name = `${service.name}.${on}[${index}]`;
            const label = `${scope.label}.${on}[${index}]`;
            const hooked = on === 'pre_start' ? ownContainer : inContainer;
            hooks.push(hooked({ ...service, name, kind: 'hook', at: item.span, startsAfterExitOf: [] }, item, container, { ...scope, label }, on));
        }
    }
    return hooks;
}
const ownContainer = (service, item, container, scope, on) => {
    const base = {
        ...container,
        entries: new Map([...container.entries].filter(([key]) => isInherited(key))),
    };
    // What the service itself says twice or wrongly is a fault of the service already.
    const faults = [];
    const merged = mergeAt(base, item, ['services', 'hook'], faults);
    const read = readSettings(merged.kind === 'map' ? merged : item, { ...scope, faults });
    const hook = { service: parentOf(service), on, runsIn: 'own-container' };
    const own = (0,compose_tree/* childOf */.GG)(item, 'image');
    const image = own?.kind === 'string' && own.value !== '' ? { value: own.value, span: own.span } : undefined;
    const built = image === undefined ? {} : { image, build: undefined };
    return { ...service, ...built, ...read, hook, provider: undefined };
};
const inContainer = (service, item, _container, scope, on) => {
    // Names without a value stay without one here: compose-go fills in those of containers only.
    const own = readSettings(item, { ...scope, environment: new Map() });
    const { user, privileged, userns_mode, environment, pid, network_mode } = service.settings;
    const inherited = {
        ...(user === undefined ? {} : { user }),
        ...(userns_mode === undefined ? {} : { userns_mode }),
        ...(pid === undefined ? {} : { pid }),
        ...(network_mode === undefined ? {} : { network_mode }),
        ...(privileged === undefined ? {} : { privileged }),
    };
    const { command, ...settings } = own.settings;
    const hook = { service: parentOf(service), on, runsIn: 'service-container' };
    return {
        ...service,
        settings: {
            ...inherited,
            ...settings,
            ...(environment === undefined ? {} : { environment: { ...environment, ...settings.environment } }),
            // The engine executes these words and nothing else: no entrypoint of the image or the service stands before them.
            entrypoint: command ?? [],
        },
        places: placesOf(service, own.places),
        userTrail: item.entries.has('user') ? own.userTrail : service.userTrail,
        unsure: own.unsure,
        hook,
        provider: undefined,
    };
};
function parentOf({ name }) {
    return name.slice(0, name.lastIndexOf('.'));
}
/** The places of the hook itself, with `entrypoint` where its `command` stands, then those of what it inherits. */
function placesOf(service, own) {
    const places = new Map(service.places);
    for (const [path, span] of own)
        places.set(path.replace(/^command/, 'entrypoint'), span);
    return places;
}
const notInherited = new Set([
    ...['attach', 'build', 'container_name', 'depends_on', 'deploy', 'develop', 'expose', 'extends', 'external_links'],
    ...['healthcheck', 'links', 'ports', 'post_start', 'pre_start', 'pre_stop', 'profiles', 'provider', 'restart'],
    ...['scale', 'stdin_open', 'tty', 'volumes', 'triggers'],
]);
/** Keys of a container, and not of a service: `ContainerSpecAttributes` without the mounts. */
function isInherited(key) {
    return !notInherited.has(key) && !key.startsWith('x-');
}

;// CONCATENATED MODULE: ./lib/core/compose/ports.js
/** Ranges expand to one port each; no real file publishes more. */
const mostPorts = 65_536;
/**
 * Reads `[[ip:]host:]container[/protocol]` with ranges; a text is the reason why Compose refuses it. Ports come in
 * Compose's order: by `port/protocol` as text. https://github.com/docker/go-connections/blob/v0.4.0/nat/nat.go
 */
function parsePorts(spec) {
    const parts = spec.split(':');
    const container = parts.at(-1) ?? '';
    const host = parts.at(-2) ?? '';
    const rawIp = parts.slice(0, -2).join(':');
    const hostIp = hostIpOf(rawIp);
    if (hostIp === undefined)
        return `\`${spec}\` names no valid IP address`;
    const [portText, protocol] = splitProtocol(container);
    if (portText === '')
        return `\`${spec}\` names no port`;
    const inside = rangeOf(portText);
    if (inside === undefined)
        return `\`${spec}\` names no valid container port`;
    const outside = host === '' ? [0, 0] : rangeOf(host);
    if (outside === undefined)
        return `\`${spec}\` names no valid host port`;
    const [first, last] = inside;
    const [hostFirst, hostLast] = outside;
    if (host !== '' && last - first !== hostLast - hostFirst && first !== last) {
        return `\`${spec}\` maps ranges of different lengths`;
    }
    if (!['tcp', 'udp', 'sctp'].includes(protocol.toLowerCase()))
        return `\`${spec}\` names no known protocol`;
    if (last - first >= mostPorts)
        return `\`${spec}\` names too many ports`;
    const isDynamic = first === last && hostFirst !== hostLast;
    const ports = [];
    for (let offset = 0; offset <= last - first; offset += 1) {
        const single = host === '' ? '' : String(hostFirst + offset);
        const published = isDynamic ? `${single}-${hostLast}` : single;
        ports.push({ hostIp, target: first + offset, published, protocol: protocol.toLowerCase() });
    }
    return ports.sort((a, b) => (String(a.target) < String(b.target) ? -1 : 1));
}
function splitProtocol(text) {
    const [port = '', protocol = ''] = text.split('/');
    return port === '' ? ['', ''] : [port, protocol === '' ? 'tcp' : protocol];
}
function rangeOf(text) {
    const [from = '', to] = text.split('-');
    const first = portOf(from);
    const last = to === undefined ? first : portOf(to);
    return first === undefined || last === undefined || last < first ? undefined : [first, last];
}
function portOf(text) {
    if (!/^[0-9]{1,20}$/.test(text))
        return undefined;
    const port = Number(text);
    return port <= 65_535 ? port : undefined;
}
/** The address without brackets; `undefined` when it is none. */
function hostIpOf(raw) {
    if (raw === '')
        return '';
    const bracketed = /^\[([^[\]]*)\]$/.exec(raw)?.[1];
    if (bracketed === undefined && /[:[\]]/.test(raw))
        return undefined;
    const address = bracketed ?? raw;
    return address === '' || isIpAddress(address) ? address : undefined;
}
/** Whether Go's `net.ParseIP` takes it. */
function isIpAddress(text) {
    return isIpV4(text) || isIpV6(text);
}
function isIpV4(text) {
    const parts = text.split('.');
    return parts.length === 4 && parts.every(part => /^(?:0|[1-9][0-9]{0,2})$/.test(part) && Number(part) <= 255);
}
function isIpV6(text) {
    if (text.includes('%') || !text.includes(':'))
        return false;
    const halves = text.split('::');
    if (halves.length > 2)
        return false;
    const groups = halves.flatMap(half => (half === '' ? [] : half.split(':')));
    const last = groups.at(-1) ?? '';
    const hasV4 = last.includes('.');
    if (hasV4 && !isIpV4(last))
        return false;
    const words = hasV4 ? groups.slice(0, -1) : groups;
    if (!words.every(word => /^[0-9a-fA-F]{1,4}$/.test(word)))
        return false;
    const size = words.length + (hasV4 ? 2 : 0);
    return halves.length === 2 ? size < 8 : size === 8;
}

;// CONCATENATED MODULE: ./lib/core/compose/canonical.js






const canonical_containers = ['services.*', 'jobs.*', 'services.*.pre_start.*'];
const canonical_workloads = ['services.*', 'jobs.*'];
/** https://github.com/compose-spec/compose-go/blob/v2.16.2/transform/canonical.go */
const transformers = patternTree([
    ...canonical_below(canonical_containers, { env_file: envFiles, label_file: stringOrList, dns: stringOrList, gpus: gpuList }),
    ...canonical_below(canonical_containers, { networks: namesAsMap, models: namesAsMap, 'volumes.*': mount, 'devices.*': device }),
    ...canonical_below(canonical_containers, { 'secrets.*': fileMount, 'configs.*': fileMount, 'ulimits.*': limit }),
    ...canonical_below(canonical_workloads, { 'build.secrets.*': fileMount, 'build.additional_contexts': keyValues, build }),
    ...canonical_below(canonical_workloads, { depends_on: canonical_dependencies, extends: extension, ports, 'build.ulimits.*': limit }),
    ...['volumes.*', 'networks.*', 'secrets.*', 'configs.*'].map(at => [at, maybeExternal]),
]);
function canonical_below(prefixes, rules) {
    return prefixes.flatMap(prefix => Object.entries(rules).map(([key, rule]) => [`${prefix}.${key}`, rule]));
}
const alreadyCanonical = new WeakSet();
/** The tree with every short syntax in its long form. */
function canonical(root, faults) {
    return canonical_walk(root, [], [transformers], faults);
}
function canonical_walk(value, path, state, faults) {
    if (state.length === 0 || value.kind === 'refused')
        return value;
    const isContainer = path.length === 2 && (path[0] === 'services' || path[0] === 'jobs');
    if (isContainer && alreadyCanonical.has(value))
        return value;
    const transformer = ruleAt(state);
    if (transformer !== undefined) {
        const made = transformer(value, inner => entriesBelow(inner, path, state, faults));
        if (typeof made !== 'string')
            return made;
        const fault = { message: `${(0,compose_tree/* pathText */.LF)(path)}: ${made}`, at: value.span };
        faults.push(fault);
        return { kind: 'refused', span: value.span, fault };
    }
    if (value.kind === 'list') {
        const next = step(state, '[]');
        const items = value.items.map(item => canonical_walk(item, [...path, '[]'], next, faults));
        return items.some((item, index) => item !== value.items[index]) ? { ...value, items } : value;
    }
    if (value.kind !== 'map')
        return value;
    const result = entriesBelow(value, path, state, faults);
    if (isContainer)
        alreadyCanonical.add(result);
    return result;
}
function entriesBelow(value, path, state, faults) {
    let entries;
    for (const [key, entry] of value.entries) {
        const inner = canonical_walk(entry.value, [...path, key], step(state, key), faults);
        if (inner === entry.value)
            continue;
        entries ??= new Map(value.entries);
        entries.set(key, { key: entry.key, value: inner });
    }
    return entries === undefined ? value : { ...value, entries };
}
function mapAt(place, fields) {
    const { span, trail } = place;
    const entries = new Map(Object.entries(fields).map(([key, value]) => [key, { key: span, value }]));
    return trail === undefined ? { kind: 'map', span, entries } : { kind: 'map', span, entries, trail };
}
function textAt(place, value) {
    return { kind: 'string', value, span: place.span };
}
function flagAt(place, value) {
    return { kind: 'bool', value, span: place.span };
}
function numberAt(place, value) {
    return { kind: 'int', value, text: String(value), span: place.span };
}
function stringOrList(value) {
    return value.kind === 'string' ? { kind: 'list', items: [value], span: value.span } : value;
}
function envFiles(value) {
    if (value.kind === 'string')
        return { kind: 'list', items: [envFile(value)], span: value.span };
    return value.kind === 'list' ? { ...value, items: value.items.map(envFile) } : 'must be a string or a list';
}
function envFile(value) {
    if (value.kind === 'string')
        return mapAt(value, { path: value, required: flagAt(value, true) });
    if (value.kind !== 'map' || value.entries.has('required'))
        return value;
    const entries = new Map(value.entries).set('required', { key: value.span, value: flagAt(value, true) });
    return { ...value, entries };
}
function gpuList(value) {
    if (value.kind === 'list')
        return value;
    if (value.kind !== 'string')
        return 'must be `all` or a list';
    return { kind: 'list', items: [mapAt(value, { count: textAt(value, 'all') })], span: value.span };
}
function namesAsMap(value) {
    if (value.kind !== 'list')
        return value;
    const entries = new Map();
    for (const item of value.items) {
        if (item.kind !== 'string')
            return 'its items must be strings';
        entries.set(item.value, { key: item.span, value: { kind: 'null', span: item.span } });
    }
    return { kind: 'map', entries, span: value.span };
}
function mount(value) {
    if (value.kind === 'map')
        return value;
    if (value.kind !== 'string')
        return 'a mount must be a string or a mapping';
    const volume = parseVolume(value.value);
    if (typeof volume === 'string')
        return volume;
    return mapAt(value, {
        type: textAt(value, volume.type),
        ...(volume.source === '' ? {} : { source: textAt(value, volume.source) }),
        target: textAt(value, volume.target === '' ? '' : (0,compose_paths/* cleanPath */.ts)(volume.target)),
        ...(volume.isReadOnly ? { read_only: flagAt(value, true) } : {}),
    });
}
function device(value) {
    if (value.kind === 'map')
        return value;
    if (value.kind !== 'string')
        return 'a device must be a string or a mapping';
    const [source = '', target = '', permissions = 'rwm', ...more] = value.value.split(':');
    if (more.length > 0)
        return `\`${value.value}\` has too many colons for a device`;
    return mapAt(value, {
        source: textAt(value, source),
        target: textAt(value, target === '' ? source : target),
        permissions: textAt(value, permissions),
    });
}
function fileMount(value) {
    if (value.kind === 'map')
        return value;
    return value.kind === 'string' ? mapAt(value, { source: value }) : 'must be a string or a mapping';
}
function limit(value) {
    return value.kind === 'map' || value.kind === 'int' ? value : 'must be a whole number or a mapping';
}
function keyValues(value) {
    if (value.kind === 'map')
        return value;
    if (value.kind !== 'list')
        return 'must be a mapping or a list';
    const entries = new Map();
    for (const item of value.items) {
        const text = item.kind === 'string' ? item.value : '';
        const end = text.indexOf('=');
        if (end === -1)
            return `\`${text}\` is no KEY=value`;
        entries.set(text.slice(0, end), { key: item.span, value: textAt(item, text.slice(end + 1)) });
    }
    return { kind: 'map', entries, span: value.span };
}
function build(value, down) {
    const map = buildMap(value);
    if (map === undefined)
        return 'must be a string or a mapping';
    return value.kind === 'map' ? down(map) : map;
}
function extension(value) {
    if (value.kind === 'map')
        return value;
    return value.kind === 'string' ? mapAt(value, { service: value }) : 'must be a string or a mapping';
}
function canonical_dependencies(value) {
    const entries = new Map();
    if (value.kind === 'list') {
        for (const item of value.items) {
            if (item.kind !== 'string')
                return 'its items must be strings';
            entries.set(item.value, { key: item.span, value: startedDependency(item) });
        }
        return { kind: 'map', entries, span: value.span };
    }
    if (value.kind !== 'map')
        return 'must be a mapping or a list';
    for (const [key, entry] of value.entries) {
        if (entry.value.kind !== 'map')
            return `\`${key}\` must be a mapping`;
        const fields = new Map([...startedDependency(entry.value).entries, ...entry.value.entries]);
        entries.set(key, { key: entry.key, value: { ...entry.value, entries: fields } });
    }
    return { ...value, entries };
}
function ports(value) {
    if (value.kind !== 'list')
        return 'must be a list';
    const items = [];
    for (const item of value.items) {
        if (item.kind === 'map' || item.kind === 'refused') {
            items.push(item);
            continue;
        }
        if (item.kind !== 'int' && item.kind !== 'string')
            return 'its items must be whole numbers, strings or mappings';
        const parsed = parsePorts((0,compose_tree/* printed */.zd)(item) ?? '');
        if (typeof parsed === 'string')
            return parsed;
        for (const port of parsed) {
            items.push(mapAt(item, {
                mode: textAt(item, 'ingress'),
                ...(port.hostIp === '' ? {} : { host_ip: textAt(item, port.hostIp) }),
                ...(port.target === 0 ? {} : { target: numberAt(item, port.target) }),
                ...(port.published === '' ? {} : { published: textAt(item, port.published) }),
                protocol: textAt(item, port.protocol),
            }));
        }
    }
    return { ...value, items };
}
function maybeExternal(value) {
    if (value.kind === 'null')
        return value;
    if (value.kind !== 'map')
        return 'must be a mapping';
    const external = value.entries.get('external');
    if (external?.value.kind !== 'map')
        return value;
    const entries = new Map(value.entries).set('external', { key: external.key, value: flagAt(external.value, true) });
    const outerName = entries.get('name');
    const name = external.value.entries.get('name');
    if (name !== undefined && outerName !== undefined && (0,compose_tree/* printed */.zd)(name.value) !== (0,compose_tree/* printed */.zd)(outerName.value)) {
        return '`name` and `external.name` say different names';
    }
    if (name !== undefined && outerName === undefined)
        entries.set('name', name);
    return { ...value, entries };
}

;// CONCATENATED MODULE: ./lib/core/compose/defaults.js

/** The tree with `.` as the context of every build that names none. */
function withDefaultContexts(root) {
    if (root.kind !== 'map')
        return root;
    let result = root;
    for (const section of ['services', 'jobs']) {
        const containers = result.entries.get(section);
        if (containers?.value.kind !== 'map')
            continue;
        let entries;
        for (const [name, entry] of containers.value.entries) {
            const build = entry.value.kind === 'map' ? entry.value.entries.get('build') : undefined;
            if (entry.value.kind !== 'map' || build?.value.kind !== 'map' || build.value.entries.has('context'))
                continue;
            const context = { kind: 'string', value: '.', span: build.value.span };
            const value = (0,compose_tree/* withEntry */.rM)(build.value, 'context', { key: build.key, value: context });
            entries ??= new Map(containers.value.entries);
            entries.set(name, { key: entry.key, value: (0,compose_tree/* withEntry */.rM)(entry.value, 'build', { key: build.key, value }) });
        }
        if (entries === undefined)
            continue;
        result = (0,compose_tree/* withEntry */.rM)(result, section, { key: containers.key, value: { ...containers.value, entries } });
    }
    return result;
}

;// CONCATENATED MODULE: ./lib/core/compose/remote.js
/** What Docker Compose fetches itself: an OCI artifact or a Git repository. It is not in the checked files. */
function isRemoteReference(reference) {
    return (/^(?:oci:\/\/|https?:\/\/|git:\/\/|ssh:\/\/|git@|github\.com\/)/.test(reference) || /\.git(?:#|$)/.test(reference));
}

;// CONCATENATED MODULE: ./lib/core/compose/resets.js
/**
 * The tree without what stands at the given paths: what `!reset` and `!override` do to earlier files. List items
 * cannot be taken out (compose-go: loader/reset.go).
 */
function withoutPaths(root, paths) {
    if (paths.length === 0)
        return root;
    const removal = { below: new Map(), isWhole: false };
    for (const path of paths) {
        let at = removal;
        for (const segment of path) {
            const next = at.below.get(segment) ?? { below: new Map(), isWhole: false };
            at.below.set(segment, next);
            at = next;
        }
        at.isWhole = path.length > 0;
    }
    return removed(root, removal);
}
/** The part of the paths that lies below a prefix. */
function pathsBelow(paths, prefix) {
    return paths
        .filter(path => path.length > prefix.length && prefix.every((segment, index) => path[index] === segment))
        .map(path => path.slice(prefix.length));
}
function removed(value, removal) {
    if (value.kind !== 'map')
        return value;
    let entries;
    for (const [key, below] of removal.below) {
        const entry = value.entries.get(key);
        if (entry === undefined)
            continue;
        const inner = below.isWhole ? undefined : removed(entry.value, below);
        if (inner === entry.value)
            continue;
        entries ??= new Map(value.entries);
        if (inner === undefined)
            entries.delete(key);
        else
            entries.set(key, { key: entry.key, value: inner });
    }
    return entries === undefined ? value : { ...value, entries };
}

;// CONCATENATED MODULE: ./lib/core/compose/extends.js





/** Longer chains than any project has: they end in a fault, not in a stack overflow. */
const longestChain = 500;
/**
 * The document with every `extends` of its services and jobs resolved: in the same document, or in another file whose
 * relative paths then start from that file. A base that cannot be read leaves `extends` behind as a refused value.
 * https://github.com/compose-spec/compose-go/blob/v2.16.2/loader/extends.go
 */
function applyExtends(root, scope) {
    let result = root;
    for (const section of ['services', 'jobs']) {
        const entry = result.entries.get(section);
        if (entry?.value.kind === 'null') {
            scope.model.loading.faults.push({ message: `\`${section}\` must be a mapping, not empty`, at: entry.key });
        }
        if (entry?.value.kind !== 'map')
            continue;
        if (![...entry.value.entries.values()].some(service => (0,compose_tree/* childOf */.GG)(service.value, 'extends') !== undefined))
            continue;
        const services = new Map(entry.value.entries);
        for (const name of [...services.keys()])
            extendService(name, services, scope.resets, [], scope);
        const value = { ...entry.value, entries: services };
        result = { ...result, entries: new Map(result.entries).set(section, { key: entry.key, value }) };
    }
    return result;
}
/** The service with its base merged in; the map keeps the result, so that each service is resolved once. */
function extendService(name, services, resets, chain, scope) {
    const entry = services.get(name);
    const service = entry?.value;
    if (entry === undefined || service?.kind !== 'map')
        return service;
    const extension = service.entries.get('extends')?.value;
    if (extension === undefined || extension.kind === 'refused')
        return service;
    function refuse(message, at) {
        const fault = { message, at: at.span };
        scope.model.loading.faults.push(fault);
        const refused = { key: at.span, value: { kind: 'refused', span: at.span, fault } };
        const kept = {
            ...service,
            entries: new Map(service.entries).set('extends', refused),
        };
        services.set(name, { key: entry.key, value: kept });
        return kept;
    }
    const baseName = (0,compose_tree/* stringOf */.Je)(extension.kind === 'map' ? (0,compose_tree/* childOf */.GG)(extension, 'service') : extension);
    if (baseName === undefined)
        return refuse(`${name}: \`extends\` must name a service`, extension);
    const fileValue = (0,compose_tree/* childOf */.GG)(extension, 'file');
    let baseServices = services;
    let baseResets = resets;
    let fileName = scope.file.path;
    if (fileValue !== undefined && fileValue.kind !== 'null') {
        const reference = (0,compose_tree/* stringOf */.Je)(fileValue);
        if (reference === undefined)
            return refuse(`${name}: \`extends.file\` must be a string`, fileValue);
        const other = extendedFile(reference, scope);
        if (typeof other === 'string')
            return refuse(`${name} extends \`${baseName}\` of ${other}`, fileValue);
        fileName = reference;
        baseServices = new Map(other.services);
        baseResets = other.resets;
    }
    if (!baseServices.has(baseName)) {
        return refuse(`${name} extends \`${baseName}\`, which ${fileName} does not have`, extension);
    }
    const link = `${fileName}\n${name}`;
    if (chain.includes(link))
        return refuse(`${name} extends itself in the end`, extension);
    if (chain.length > longestChain)
        return refuse(`${name} has more than ${longestChain} bases`, extension);
    const base = extendService(baseName, baseServices, baseResets, [...chain, link], scope);
    const current = services.get(name)?.value;
    // A cycle was found below and this service is part of it: it is refused already.
    if (current !== service)
        return current;
    if (base === undefined || base.kind === 'null')
        return service;
    if (base.kind !== 'map')
        return refuse(`${name} extends \`${baseName}\`, which is no mapping`, extension);
    const source = withoutPaths(base, pathsBelow(resets, ['services', name]));
    const merged = mergeAt(source, service, ['services', 'x'], scope.model.loading.faults);
    if (merged.kind !== 'map')
        return service;
    const isBaseKnown = (0,compose_tree/* childOf */.GG)(base, 'extends')?.kind !== 'refused';
    const done = inheritedTrail(isBaseKnown ? (0,compose_tree/* without */.FF)(merged, 'extends') : withUnknownBase(merged, base), service, extension, name, baseName);
    services.set(name, { key: entry.key, value: done });
    return done;
}
function withUnknownBase(merged, base) {
    const unknown = base.entries.get('extends');
    return unknown === undefined ? merged : { ...merged, entries: new Map(merged.entries).set('extends', unknown) };
}
/** An inherited user says in its trail how it came here. */
function inheritedTrail(merged, service, extension, name, baseName) {
    const entry = merged.entries.get('user');
    if (entry === undefined || service.entries.has('user'))
        return merged;
    const extending = { by: 'compose', effect: `${name} extends ${baseName}`, at: extension.span };
    const value = { ...entry.value, trail: [...(entry.value.trail ?? []), extending] };
    return { ...merged, entries: new Map(merged.entries).set('user', { key: entry.key, value }) };
}
/** The file that services extend from; a text says why it cannot be read. */
function extendedFile(reference, scope) {
    const { model, extended } = scope;
    const known = extended.get(reference);
    if (known !== undefined)
        return known;
    if (isRemoteReference(reference))
        return `${reference}, which stands behind a URL`;
    if ((0,compose_paths/* isAbsolutePath */.Z1)(reference) || (0,compose_paths/* isHomePath */.vF)(reference))
        return `${reference}, which is no path in the checked files`;
    const path = (0,compose_paths/* joinPaths */.HS)(model.directory, reference);
    const file = model.loading.read(path);
    if (file === undefined)
        return `${path}, which is not in the checked files`;
    if (!model.loading.reached.has(path))
        model.loading.reached.set(path, 'extends');
    const { root, resets } = scope.load(file, model, (0,compose_paths/* directoryOf */.jt)(reference));
    const services = (0,compose_tree/* childOf */.GG)(root, 'services');
    if (services?.kind !== 'map')
        return `${path}, which has no services`;
    const read = { services: services.entries, resets };
    extended.set(reference, read);
    return read;
}

;// CONCATENATED MODULE: ./lib/core/compose/environment.js
/** What the first environment sets, then what only the second sets. */
function withDefaults(first, second) {
    if (second.size === 0)
        return first;
    const merged = new Map(second);
    for (const [name, variable] of first)
        merged.set(name, variable);
    return merged;
}

;// CONCATENATED MODULE: ./lib/core/compose/include.js







const sections = ['services', 'jobs', 'volumes', 'networks', 'secrets', 'configs', 'models'];
/** More includes than any project has; a bomb of files that include each other's includes ends here. */
const mostIncludes = 1000;
/**
 * The document with what its `include` names, read with its own directory and variables. Where both have a resource
 * of one name, the document's own is merged onto the included one.
 * https://github.com/compose-spec/compose-go/blob/v2.16.2/loader/include.go
 */
function applyIncludes(root, resets, file, model, load) {
    if (root.kind !== 'map')
        return { kind: 'map', span: root.span, entries: new Map() };
    const include = (0,compose_tree/* childOf */.GG)(root, 'include');
    if (include === undefined || include.kind === 'null')
        return (0,compose_tree/* without */.FF)(root, 'include');
    const { faults } = model.loading;
    if (include.kind !== 'list') {
        if (include.kind !== 'refused')
            faults.push({ message: '`include` must be a list', at: include.span });
        return (0,compose_tree/* without */.FF)(root, 'include');
    }
    let result = root;
    for (const item of include.items) {
        const included = includedModel(item, file, model, load);
        if (included !== undefined)
            result = imported(included, result, resets, model);
    }
    return (0,compose_tree/* without */.FF)(result, 'include');
}
function includedModel(item, file, model, load) {
    const { loading } = model;
    function refuse(message, at) {
        loading.faults.push({ message, at });
        return undefined;
    }
    if (item.kind === 'refused')
        return undefined;
    const paths = strings(item.kind === 'map' ? (0,compose_tree/* childOf */.GG)(item, 'path') : item);
    const [main] = paths;
    // Compose takes an include of nothing for nothing, but looks for its env files.
    if (item.kind === 'null')
        return undefined;
    if (item.kind === 'map' && isNothing((0,compose_tree/* childOf */.GG)(item, 'path'))) {
        includedEnvironment((0,compose_tree/* childOf */.GG)(item, 'env_file'), model.directory, model);
        return undefined;
    }
    if (main === undefined)
        return refuse('an include must have a path', item.span);
    const files = [];
    for (const path of paths) {
        const found = fileAt(path.value, model);
        if (typeof found === 'string')
            return refuse(`includes ${found}`, path.span);
        files.push(found);
    }
    const [mainFile] = files;
    if (mainFile === undefined)
        return undefined;
    const including = [...model.including, file.path];
    if (including.includes(mainFile.path))
        return refuse(`includes ${mainFile.path}, which includes this file`, main.span);
    loading.budget.includes += 1;
    if (loading.budget.includes > mostIncludes)
        return refuse(`is more than ${mostIncludes} includes: not read`, main.span);
    for (const { path } of files)
        loading.reached.set(path, 'include');
    const own = (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'project_directory')) ?? '';
    const named = own === '' ? (0,compose_paths/* directoryOf */.jt)((0,compose_paths/* cleanPath */.ts)(main.value)) : (0,compose_paths/* cleanPath */.ts)(own);
    // https://github.com/compose-spec/compose-go/blob/v2.16.2/loader/include.go: a named directory starts at the
    // including model's working directory.
    const directory = (0,compose_paths/* isAbsolutePath */.Z1)(named) ? named : (0,compose_paths/* joinPaths */.HS)(model.directory, named);
    const environment = includedEnvironment((0,compose_tree/* childOf */.GG)(item, 'env_file'), directory, model);
    if (environment === undefined)
        return undefined;
    return load(files, { loading, directory, relativeDirectory: named, environment, including });
}
/** A file that an include names; a text says why it cannot be read. */
function fileAt(path, model) {
    if (isRemoteReference(path))
        return `${path}, which stands behind a URL`;
    if ((0,compose_paths/* isAbsolutePath */.Z1)(path) || (0,compose_paths/* isHomePath */.vF)(path))
        return `${path}, which is no path in the checked files`;
    const place = (0,compose_paths/* joinPaths */.HS)(model.directory, path);
    return model.loading.read(place) ?? `${place}, which is not in the checked files`;
}
/** The including model's variables, then those of the include's own env files, else of its directory's `.env`. */
function includedEnvironment(named, directory, model) {
    const { loading, environment } = model;
    const files = [];
    const paths = strings(named);
    if (paths.length === 0) {
        const file = loading.read((0,compose_paths/* joinPaths */.HS)(directory, '.env'));
        if (file !== undefined)
            files.push(file);
    }
    for (const path of paths) {
        if (path.value === '/dev/null')
            continue;
        const place = (0,compose_paths/* isAbsolutePath */.Z1)(path.value) ? path.value : (0,compose_paths/* joinPaths */.HS)(model.directory, path.value);
        const file = loading.read(place);
        if (file === undefined) {
            loading.faults.push({ message: `the env file ${place} is not in the checked files`, at: path.span });
            return undefined;
        }
        files.push(file);
    }
    return withDefaults(environment, variablesOf(files, environment, loading.faults));
}
function isNothing(path) {
    return path === undefined || path.kind === 'null' || (path.kind === 'list' && path.items.length === 0);
}
function strings(value) {
    const items = value?.kind === 'string' ? [value] : (0,compose_tree/* itemsOf */.S3)(value);
    return items.flatMap(item => (item.kind === 'string' ? [item] : []));
}
function imported(from, into, resets, model) {
    let result = into;
    for (const section of sections) {
        const resources = (0,compose_tree/* childOf */.GG)(from, section);
        if (resources?.kind !== 'map')
            continue;
        const own = result.entries.get(section);
        const entries = new Map(own?.value.kind === 'map' ? own.value.entries : []);
        for (const [name, entry] of resources.entries) {
            const known = entries.get(name);
            if (known === undefined)
                entries.set(name, entry);
            else if (!(0,compose_tree/* sameContent */.Cm)(known.value, entry.value)) {
                const base = withoutPaths(entry.value, pathsBelow(resets, [section, name]));
                const value = mergeAt(base, known.value, [section, name], model.loading.faults);
                entries.set(name, { key: entry.key, value });
            }
        }
        const span = own?.value.span ?? resources.span;
        const key = own?.key ?? resources.span;
        const value = { kind: 'map', span, entries };
        result = { ...result, entries: new Map(result.entries).set(section, { key, value }) };
    }
    return result;
}

;// CONCATENATED MODULE: ./lib/core/compose/interpolate.js




/** Values that one file's interpolation may produce: aliases make a small file a large tree. */
const mostValues = 400_000;
/**
 * The tree with every string interpolated (keys never) and cast to what its key wants. A value whose interpolation
 * Compose refuses becomes a refused value and a fault. What aliases share stays shared wherever no cast tells the
 * places apart, so an alias bomb costs what its text costs; the rest is bounded by a budget.
 */
function interpolate(root, environment, faults) {
    return new Interpolation(environment, faults).value(root, [], [casts]);
}
class Interpolation {
    environment;
    faults;
    shared = new Map();
    values = 0;
    constructor(environment, faults) {
        this.environment = environment;
        this.faults = faults;
    }
    value(value, path, state) {
        if (value.kind !== 'string' && value.kind !== 'list' && value.kind !== 'map')
            return value;
        const isShareable = state.length === 0;
        const known = isShareable ? this.shared.get(value) : undefined;
        if (known !== undefined)
            return known;
        this.values += 1;
        if (this.values > mostValues)
            return this.overBudget(value);
        const result = this.inner(value, path, state);
        if (isShareable)
            this.shared.set(value, result);
        return result;
    }
    inner(value, path, state) {
        if (value.kind === 'string')
            return this.string(value, path, ruleAt(state));
        if (value.kind === 'list') {
            const next = step(state, '[]');
            const items = value.items.map(item => this.value(item, [...path, '[]'], next));
            return items.some((item, index) => item !== value.items[index]) ? { ...value, items } : value;
        }
        if (value.kind !== 'map')
            return value;
        const entries = new Map();
        let isChanged = false;
        for (const [key, entry] of value.entries) {
            const inner = this.value(entry.value, [...path, key], step(state, key));
            isChanged ||= inner !== entry.value;
            entries.set(key, inner === entry.value ? entry : { key: entry.key, value: inner });
        }
        return isChanged ? { ...value, entries } : value;
    }
    overBudget(value) {
        const fault = {
            message: 'its aliases make more values than any real file has: not read further',
            at: value.span,
        };
        if (this.values === mostValues + 1)
            this.faults.push(fault);
        return { kind: 'refused', span: value.span, fault };
    }
    string(value, path, cast) {
        const done = this.substituted(value, path);
        if (cast === undefined || done.kind !== 'string')
            return done;
        const made = cast(done);
        return typeof made === 'string' ? this.refuse(value, `${(0,compose_tree/* pathText */.LF)(path)} ${made}`) : made;
    }
    substituted(value, path) {
        if (!value.value.includes('$'))
            return value;
        const result = substitute(value.value, name => this.environment.get(name)?.value);
        if (!result.ok)
            return this.refuse(value, `${(0,compose_tree/* pathText */.LF)(path)}: ${result.message}`);
        const trail = [];
        for (const name of new Set(result.used)) {
            const variable = this.environment.get(name);
            trail.push({ by: 'compose', effect: `${name}=${variable?.value ?? ''}`, at: variable?.at });
        }
        for (const name of new Set(result.unset)) {
            trail.push({ by: 'compose', effect: `${name} is not set: Compose makes it empty`, at: value.span });
        }
        return { kind: 'string', value: result.text, span: value.span, trail };
    }
    refuse(value, message) {
        const fault = { message, at: value.span };
        this.faults.push(fault);
        return { kind: 'refused', span: value.span, fault };
    }
}

;// CONCATENATED MODULE: ./lib/core/compose/relative.js



/** https://github.com/compose-spec/compose-go/blob/v2.16.2/paths/resolve.go */
const resolvers = patternTree([
    ...['services.*', 'jobs.*'].flatMap(prefix => [
        [`${prefix}.build.context`, relative_texts(compose_paths/* resolveContext */.wK)],
        [`${prefix}.build.additional_contexts.*`, relative_texts(compose_paths/* resolveContext */.wK)],
        [`${prefix}.extends.file`, relative_texts(compose_paths/* resolvePath */.o1)],
    ]),
    ...['services.*', 'jobs.*', 'services.*.pre_start.*'].flatMap(prefix => [
        [`${prefix}.env_file.*.path`, relative_texts(compose_paths/* resolvePath */.o1)],
        [`${prefix}.volumes.*`, relative_mount],
    ]),
]);
function relative_texts(resolve) {
    return (value, directory) => (value.kind === 'string' ? { ...value, value: resolve(directory, value.value) } : value);
}
function relative_mount(value, directory) {
    if (value.kind !== 'map' || (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(value, 'type')) !== 'bind')
        return value;
    const source = (0,compose_tree/* childOf */.GG)(value, 'source');
    if (source?.kind !== 'string')
        return value;
    return (0,compose_tree/* withValue */.cO)(value, 'source', { ...source, value: (0,compose_paths/* resolveMountSource */.LP)(directory, source.value) });
}
/** The tree with every relative path of its containers put into a directory. */
function resolveRelativePaths(root, directory) {
    return directory === '.' || directory === '' ? relative_walk(root, [resolvers], '.') : relative_walk(root, [resolvers], directory);
}
function relative_walk(value, state, directory) {
    if (state.length === 0)
        return value;
    const resolver = ruleAt(state);
    if (resolver !== undefined)
        return resolver(value, directory);
    if (value.kind === 'list') {
        const next = step(state, '[]');
        if (next.length === 0)
            return value;
        return { ...value, items: value.items.map(item => relative_walk(item, next, directory)) };
    }
    if (value.kind !== 'map')
        return value;
    let entries;
    for (const [key, entry] of value.entries) {
        const inner = relative_walk(entry.value, step(state, key), directory);
        if (inner === entry.value)
            continue;
        entries ??= new Map(value.entries);
        entries.set(key, { key: entry.key, value: inner });
    }
    return entries === undefined ? value : { ...value, entries };
}

;// CONCATENATED MODULE: ./lib/core/compose/schema-text.js
/**
 * The Compose specification's JSON schema as compose-go 2.16.2 carries it, without its descriptions: printed by
 * conformance/compose/schema.mjs, never edited. Apache License 2.0, the Compose Specification Authors.
 * https://github.com/compose-spec/compose-go/blob/v2.16.2/schema/compose-spec.json
 */
const schemaText = '{"type":"object","properties":{"version":{"type":"string"},"name":{"type":"string"},"include":{"type":"array","items":{"$ref":"#/$defs/include"}},"services":{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/$defs/service"}},"additionalProperties":false},"models":{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/$defs/model"}},"additionalProperties":false},"networks":{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/$defs/network"}},"additionalProperties":false},"volumes":{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/$defs/volume"}},"additionalProperties":false},"secrets":{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/$defs/secret"}},"additionalProperties":false},"configs":{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/$defs/config"}},"additionalProperties":false},"jobs":{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"$ref":"#/$defs/job"}},"additionalProperties":false}},"patternProperties":{"^x-":{}},"additionalProperties":false,"$defs":{"container_spec":{"type":"object","properties":{"annotations":{"$ref":"#/$defs/list_or_dict"},"blkio_config":{"type":"object","properties":{"device_read_bps":{"type":"array","items":{"$ref":"#/$defs/blkio_limit"}},"device_read_iops":{"type":"array","items":{"$ref":"#/$defs/blkio_limit"}},"device_write_bps":{"type":"array","items":{"$ref":"#/$defs/blkio_limit"}},"device_write_iops":{"type":"array","items":{"$ref":"#/$defs/blkio_limit"}},"weight":{"type":["integer","string"]},"weight_device":{"type":"array","items":{"$ref":"#/$defs/blkio_weight"}}},"additionalProperties":false},"cap_add":{"type":"array","items":{"type":"string"},"uniqueItems":true},"cap_drop":{"type":"array","items":{"type":"string"},"uniqueItems":true},"cgroup":{"type":"string","enum":["host","private"]},"cgroup_parent":{"type":"string"},"command":{"$ref":"#/$defs/command"},"configs":{"$ref":"#/$defs/service_config_or_secret"},"cpu_count":{"oneOf":[{"type":"string"},{"type":"integer","minimum":0}]},"cpu_percent":{"oneOf":[{"type":"string"},{"type":"integer","minimum":0,"maximum":100}]},"cpu_shares":{"type":["number","string"]},"cpu_quota":{"type":["number","string"]},"cpu_period":{"type":["number","string"]},"cpu_rt_period":{"type":["number","string"]},"cpu_rt_runtime":{"type":["number","string"]},"cpus":{"type":["number","string"]},"cpuset":{"type":"string"},"credential_spec":{"type":"object","properties":{"config":{"type":"string"},"file":{"type":"string"},"registry":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"device_cgroup_rules":{"$ref":"#/$defs/list_of_strings"},"devices":{"type":"array","items":{"oneOf":[{"type":"string"},{"type":"object","required":["source"],"properties":{"source":{"type":"string"},"target":{"type":"string"},"permissions":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}]}},"dns":{"$ref":"#/$defs/string_or_list"},"dns_opt":{"type":"array","items":{"type":"string"},"uniqueItems":true},"dns_search":{"$ref":"#/$defs/string_or_list"},"domainname":{"type":"string"},"entrypoint":{"$ref":"#/$defs/command"},"env_file":{"$ref":"#/$defs/env_file"},"label_file":{"$ref":"#/$defs/label_file"},"environment":{"$ref":"#/$defs/list_or_dict"},"extra_hosts":{"$ref":"#/$defs/extra_hosts"},"gpus":{"$ref":"#/$defs/gpus"},"group_add":{"type":"array","items":{"type":["string","number"]},"uniqueItems":true},"hostname":{"type":"string"},"image":{"type":"string"},"init":{"type":["boolean","string"]},"ipc":{"type":"string"},"isolation":{"type":"string"},"labels":{"$ref":"#/$defs/list_or_dict"},"logging":{"type":"object","properties":{"driver":{"type":"string"},"options":{"type":"object","patternProperties":{"^.+$":{"type":["string","number","null"]}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"mac_address":{"type":"string"},"mem_limit":{"type":["number","string"]},"mem_reservation":{"type":["string","integer"]},"mem_swappiness":{"type":["integer","string"]},"memswap_limit":{"type":["number","string"]},"network_mode":{"type":"string"},"models":{"oneOf":[{"$ref":"#/$defs/list_of_strings"},{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"oneOf":[{"type":"object","properties":{"endpoint_var":{"type":"string"},"model_var":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},{"type":"null"}]}}}]},"networks":{"oneOf":[{"$ref":"#/$defs/list_of_strings"},{"type":"object","patternProperties":{"^[a-zA-Z0-9._-]+$":{"oneOf":[{"type":"object","properties":{"aliases":{"$ref":"#/$defs/list_of_strings"},"interface_name":{"type":"string"},"ipv4_address":{"type":"string"},"ipv6_address":{"type":"string"},"link_local_ips":{"$ref":"#/$defs/list_of_strings"},"mac_address":{"type":"string"},"driver_opts":{"type":"object","patternProperties":{"^.+$":{"type":["string","number"]}}},"priority":{"type":"number"},"gw_priority":{"type":"number"},"use_service_name_alias":{"type":["boolean","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},{"type":"null"}]}},"additionalProperties":false}]},"oom_kill_disable":{"type":["boolean","string"]},"oom_score_adj":{"oneOf":[{"type":"string"},{"type":"integer","minimum":-1000,"maximum":1000}]},"pid":{"type":["string","null"]},"pids_limit":{"type":["number","string"]},"platform":{"type":"string"},"privileged":{"type":["boolean","string"]},"pull_policy":{"type":"string","pattern":"^(always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+)$"},"pull_refresh_after":{"type":"string"},"read_only":{"type":["boolean","string"]},"runtime":{"type":"string"},"security_opt":{"type":"array","items":{"type":"string"},"uniqueItems":true},"shm_size":{"type":["number","string"]},"secrets":{"$ref":"#/$defs/service_config_or_secret"},"sysctls":{"$ref":"#/$defs/list_or_dict"},"stop_grace_period":{"type":"string"},"stop_signal":{"type":"string"},"storage_opt":{"type":"object"},"tmpfs":{"$ref":"#/$defs/string_or_list"},"ulimits":{"$ref":"#/$defs/ulimits"},"umask":{"type":["integer","string","null"],"minimum":0,"maximum":4294967295},"use_api_socket":{"type":"boolean"},"user":{"type":"string"},"uts":{"type":"string"},"userns_mode":{"type":"string"},"volumes":{"type":"array","items":{"oneOf":[{"type":"string"},{"type":"object","required":["type"],"properties":{"type":{"type":"string","enum":["bind","volume","tmpfs","cluster","npipe","image"]},"source":{"type":"string"},"target":{"type":"string"},"read_only":{"type":["boolean","string"]},"consistency":{"type":"string"},"bind":{"type":"object","properties":{"propagation":{"type":"string"},"create_host_path":{"type":["boolean","string"]},"recursive":{"type":"string","enum":["enabled","disabled","writable","readonly"]},"selinux":{"type":"string","enum":["z","Z"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"volume":{"type":"object","properties":{"labels":{"$ref":"#/$defs/list_or_dict"},"nocopy":{"type":["boolean","string"]},"subpath":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"tmpfs":{"type":"object","properties":{"size":{"oneOf":[{"type":"integer","minimum":0},{"type":"string"}]},"mode":{"type":["number","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"image":{"type":"object","properties":{"subpath":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}}]},"uniqueItems":true},"volumes_from":{"type":"array","items":{"type":"string"},"uniqueItems":true},"working_dir":{"type":"string"}},"patternProperties":{"^x-":{}}},"service":{"allOf":[{"$ref":"#/$defs/container_spec"},{"$ref":"#/$defs/workload_spec"}],"properties":{"deploy":{"$ref":"#/$defs/deployment"},"develop":{"$ref":"#/$defs/development"},"profiles":{"$ref":"#/$defs/list_of_strings"},"restart":{"type":"string"},"scale":{"type":["integer","string"]},"attach":{"type":["boolean","string"]},"container_name":{"type":"string","pattern":"[a-zA-Z0-9][a-zA-Z0-9_.-]+"},"provider":{"type":"object","required":["type"],"properties":{"type":{"type":"string"},"options":{"type":"object","patternProperties":{"^.+$":{"oneOf":[{"type":["string","number","boolean"]},{"type":"array","items":{"type":["string","number","boolean"]}}]}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"extends":{"oneOf":[{"type":"string"},{"type":"object","properties":{"service":{"type":"string"},"file":{"type":"string"}},"required":["service"],"additionalProperties":false}]},"links":{"type":"array","items":{"type":"string"},"uniqueItems":true},"external_links":{"type":"array","items":{"type":"string"},"uniqueItems":true},"pre_start":{"type":"array","items":{"$ref":"#/$defs/pre_start_hook"}},"post_start":{"type":"array","items":{"$ref":"#/$defs/service_hook"}},"pre_stop":{"type":"array","items":{"$ref":"#/$defs/service_hook"}}},"unevaluatedProperties":false},"job":{"allOf":[{"$ref":"#/$defs/container_spec"},{"$ref":"#/$defs/workload_spec"}],"required":["triggers"],"properties":{"profiles":{"$ref":"#/$defs/list_of_strings"},"triggers":{"type":"object","properties":{"manual":{"type":["boolean","string"]},"schedule":{"type":"array","items":{"oneOf":[{"type":"string"},{"$ref":"#/$defs/schedule"}]}}},"anyOf":[{"required":["manual"]},{"required":["schedule"]}],"additionalProperties":false,"patternProperties":{"^x-":{}}}},"unevaluatedProperties":false},"schedule":{"type":"object","required":["cron"],"properties":{"cron":{"type":"string"},"timezone":{"type":"string"},"concurrency":{"type":"string","enum":["forbid","queue"]},"missed_fires":{"type":"string","enum":["one","skip"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"healthcheck":{"type":"object","properties":{"disable":{"type":["boolean","string"]},"interval":{"type":"string"},"retries":{"type":["number","string"]},"test":{"oneOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]},"timeout":{"type":"string"},"start_period":{"type":"string"},"start_interval":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"development":{"type":["object","null"],"properties":{"watch":{"type":"array","items":{"type":"object","required":["path","action"],"properties":{"ignore":{"$ref":"#/$defs/string_or_list"},"include":{"$ref":"#/$defs/string_or_list"},"path":{"type":"string"},"action":{"type":"string","enum":["rebuild","sync","restart","sync+restart","sync+exec"]},"target":{"type":"string"},"exec":{"$ref":"#/$defs/service_hook"},"initial_sync":{"type":"boolean"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"deployment":{"type":["object","null"],"properties":{"mode":{"type":"string"},"endpoint_mode":{"type":"string"},"replicas":{"type":["integer","string"]},"labels":{"$ref":"#/$defs/list_or_dict"},"rollback_config":{"type":"object","properties":{"parallelism":{"type":["integer","string"]},"delay":{"type":"string"},"failure_action":{"type":"string"},"monitor":{"type":"string"},"max_failure_ratio":{"type":["number","string"]},"order":{"type":"string","enum":["start-first","stop-first"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"update_config":{"type":"object","properties":{"parallelism":{"type":["integer","string"]},"delay":{"type":"string"},"failure_action":{"type":"string"},"monitor":{"type":"string"},"max_failure_ratio":{"type":["number","string"]},"order":{"type":"string","enum":["start-first","stop-first"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"resources":{"type":"object","properties":{"limits":{"type":"object","properties":{"cpus":{"type":["number","string"]},"memory":{"type":"string"},"pids":{"type":["integer","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"reservations":{"type":"object","properties":{"cpus":{"type":["number","string"]},"memory":{"type":"string"},"generic_resources":{"$ref":"#/$defs/generic_resources"},"devices":{"$ref":"#/$defs/devices"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"restart_policy":{"type":"object","properties":{"condition":{"type":"string"},"delay":{"type":"string"},"max_attempts":{"type":["integer","string"]},"window":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"placement":{"type":"object","properties":{"constraints":{"type":"array","items":{"type":"string"}},"preferences":{"type":"array","items":{"type":"object","properties":{"spread":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"max_replicas_per_node":{"type":["integer","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"generic_resources":{"type":"array","items":{"type":"object","properties":{"discrete_resource_spec":{"type":"object","properties":{"kind":{"type":"string"},"value":{"type":["number","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"devices":{"type":"array","items":{"type":"object","properties":{"capabilities":{"$ref":"#/$defs/list_of_strings"},"count":{"type":["string","integer"]},"device_ids":{"$ref":"#/$defs/list_of_strings"},"driver":{"type":"string"},"options":{"$ref":"#/$defs/list_or_dict"}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["capabilities"]}},"gpus":{"oneOf":[{"type":"string","enum":["all"]},{"type":"array","items":{"type":"object","properties":{"capabilities":{"$ref":"#/$defs/list_of_strings"},"count":{"type":["string","integer"]},"device_ids":{"$ref":"#/$defs/list_of_strings"},"driver":{"type":"string"},"options":{"$ref":"#/$defs/list_or_dict"}}},"additionalProperties":false,"patternProperties":{"^x-":{}}}]},"include":{"oneOf":[{"type":"string"},{"type":"object","properties":{"path":{"$ref":"#/$defs/string_or_list"},"env_file":{"$ref":"#/$defs/string_or_list"},"project_directory":{"type":"string"}},"additionalProperties":false}]},"network":{"type":["object","null"],"properties":{"name":{"type":"string"},"driver":{"type":"string"},"driver_opts":{"type":"object","patternProperties":{"^.+$":{"type":["string","number"]}}},"ipam":{"type":"object","properties":{"driver":{"type":"string"},"config":{"type":"array","items":{"type":"object","properties":{"subnet":{"type":"string"},"ip_range":{"type":"string"},"gateway":{"type":"string"},"aux_addresses":{"type":"object","additionalProperties":false,"patternProperties":{"^.+$":{"type":"string"}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"options":{"type":"object","additionalProperties":false,"patternProperties":{"^.+$":{"type":"string"}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"external":{"type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"internal":{"type":["boolean","string"]},"enable_ipv4":{"type":["boolean","string"]},"enable_ipv6":{"type":["boolean","string"]},"attachable":{"type":["boolean","string"]},"labels":{"$ref":"#/$defs/list_or_dict"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"volume":{"type":["object","null"],"properties":{"name":{"type":"string"},"driver":{"type":"string"},"driver_opts":{"type":"object","patternProperties":{"^.+$":{"type":["string","number"]}}},"external":{"type":["boolean","string","object"],"properties":{"name":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"labels":{"$ref":"#/$defs/list_or_dict"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"secret":{"type":"object","properties":{"name":{"type":"string"},"environment":{"type":"string"},"file":{"type":"string"},"external":{"type":["boolean","string","object"],"properties":{"name":{"type":"string"}}},"labels":{"$ref":"#/$defs/list_or_dict"},"driver":{"type":"string"},"driver_opts":{"type":"object","patternProperties":{"^.+$":{"type":["string","number"]}}},"template_driver":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"config":{"type":"object","properties":{"name":{"type":"string"},"content":{"type":"string"},"environment":{"type":"string"},"file":{"type":"string"},"external":{"type":["boolean","string","object"],"properties":{"name":{"type":"string"}}},"labels":{"$ref":"#/$defs/list_or_dict"},"template_driver":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"model":{"type":"object","properties":{"name":{"type":"string"},"model":{"type":"string"},"context_size":{"type":"integer"},"runtime_flags":{"type":"array","items":{"type":"string"}}},"required":["model"],"additionalProperties":false,"patternProperties":{"^x-":{}}},"command":{"oneOf":[{"type":"null"},{"type":"string"},{"type":"array","items":{"type":"string"}}]},"service_hook":{"type":"object","properties":{"command":{"$ref":"#/$defs/command"},"user":{"type":"string"},"privileged":{"type":["boolean","string"]},"working_dir":{"type":"string"},"environment":{"$ref":"#/$defs/list_or_dict"}},"additionalProperties":false,"patternProperties":{"^x-":{}},"required":["command"]},"pre_start_hook":{"type":"object","allOf":[{"$ref":"#/$defs/container_spec"}],"unevaluatedProperties":false,"properties":{"per_replica":{"type":["boolean","string"]}}},"env_file":{"oneOf":[{"type":"string"},{"type":"array","items":{"oneOf":[{"type":"string"},{"type":"object","additionalProperties":false,"properties":{"path":{"type":"string"},"format":{"type":"string"},"required":{"type":["boolean","string"]}},"required":["path"]}]}}]},"label_file":{"oneOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]},"string_or_list":{"oneOf":[{"type":"string"},{"$ref":"#/$defs/list_of_strings"}]},"list_of_strings":{"type":"array","items":{"type":"string"},"uniqueItems":true},"list_or_dict":{"oneOf":[{"type":"object","patternProperties":{".+":{"type":["string","number","boolean","null"]}},"additionalProperties":false},{"type":"array","items":{"type":"string"},"uniqueItems":true}]},"extra_hosts":{"oneOf":[{"type":"object","patternProperties":{".+":{"oneOf":[{"type":"string"},{"type":"array","items":{"type":"string"},"uniqueItems":false}]}},"additionalProperties":false},{"type":"array","items":{"type":"string"},"uniqueItems":true}]},"blkio_limit":{"type":"object","properties":{"path":{"type":"string"},"rate":{"type":["integer","string"]}},"additionalProperties":false},"blkio_weight":{"type":"object","properties":{"path":{"type":"string"},"weight":{"type":["integer","string"]}},"additionalProperties":false},"service_config_or_secret":{"type":"array","items":{"oneOf":[{"type":"string"},{"type":"object","properties":{"source":{"type":"string"},"target":{"type":"string"},"uid":{"type":"string"},"gid":{"type":"string"},"mode":{"type":["number","string"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}}]}},"ulimits":{"type":"object","patternProperties":{"^[a-z]+$":{"oneOf":[{"type":["integer","string"]},{"type":"object","properties":{"hard":{"type":["integer","string"]},"soft":{"type":["integer","string"]}},"required":["soft","hard"],"additionalProperties":false,"patternProperties":{"^x-":{}}}]}}},"workload_spec":{"type":"object","properties":{"build":{"oneOf":[{"type":"string"},{"type":"object","properties":{"context":{"type":"string"},"dockerfile":{"type":"string"},"dockerfile_inline":{"type":"string"},"entitlements":{"type":"array","items":{"type":"string"}},"args":{"$ref":"#/$defs/list_or_dict"},"ssh":{"$ref":"#/$defs/list_or_dict"},"labels":{"$ref":"#/$defs/list_or_dict"},"cache_from":{"type":"array","items":{"type":"string"}},"cache_to":{"type":"array","items":{"type":"string"}},"no_cache":{"type":["boolean","string"]},"no_cache_filter":{"$ref":"#/$defs/string_or_list"},"additional_contexts":{"$ref":"#/$defs/list_or_dict"},"network":{"type":"string"},"provenance":{"type":["string","boolean"]},"sbom":{"type":["string","boolean"]},"pull":{"type":["boolean","string"]},"target":{"type":"string"},"shm_size":{"type":["integer","string"]},"extra_hosts":{"$ref":"#/$defs/extra_hosts"},"isolation":{"type":"string"},"privileged":{"type":["boolean","string"]},"secrets":{"$ref":"#/$defs/service_config_or_secret"},"tags":{"type":"array","items":{"type":"string"}},"ulimits":{"$ref":"#/$defs/ulimits"},"platforms":{"type":"array","items":{"type":"string"}}},"additionalProperties":false,"patternProperties":{"^x-":{}}}]},"depends_on":{"oneOf":[{"$ref":"#/$defs/list_of_strings"},{"type":"object","additionalProperties":false,"patternProperties":{"^[a-zA-Z0-9._-]+$":{"type":"object","additionalProperties":false,"patternProperties":{"^x-":{}},"properties":{"restart":{"type":["boolean","string"]},"required":{"type":"boolean"},"condition":{"type":"string","enum":["service_started","service_healthy","service_completed_successfully"]}},"required":["condition"]}}}]},"healthcheck":{"$ref":"#/$defs/healthcheck"},"ports":{"type":"array","items":{"oneOf":[{"type":"number"},{"type":"string"},{"type":"object","properties":{"name":{"type":"string"},"mode":{"type":"string"},"host_ip":{"type":"string"},"target":{"type":["integer","string"]},"published":{"type":["string","integer"]},"protocol":{"type":"string"},"app_protocol":{"type":"string"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}]},"uniqueItems":true},"expose":{"type":"array","items":{"type":["string","number"]},"uniqueItems":true},"stdin_open":{"type":["boolean","string"]},"tty":{"type":["boolean","string"]}},"patternProperties":{"^x-":{}}}}}';

;// CONCATENATED MODULE: ./lib/core/compose/schema.js


let parsedSchema;
function rootSchema() {
    parsedSchema ??= JSON.parse(schemaText);
    return parsedSchema;
}
const valid = new WeakSet();
/**
 * Holds a project against Compose's schema. Returns the tree without what Compose refuses: unknown keys are gone,
 * refused values are marked; each is a fault with its place.
 */
function validateSchema(root, faults) {
    const violations = [];
    check(rootSchema(), root, [], violations);
    let result = root;
    for (const violation of violations) {
        const place = violation.path.length === 0 ? 'the file' : violation.path.join('.');
        const message = violation.unknownKey === undefined
            ? `${place} ${violation.reason}`
            : `\`${violation.unknownKey}\` is no key that Compose knows in ${place}`;
        const entry = violation.at.kind === 'map' ? violation.at.entries.get(violation.unknownKey ?? '') : undefined;
        const fault = { message, at: entry?.key ?? violation.at.span };
        faults.push(fault);
        result = repaired(result, violation, 0, fault);
    }
    return result;
}
function repaired(value, violation, depth, fault) {
    const segment = violation.path[depth];
    if (segment === undefined) {
        if (violation.unknownKey === undefined)
            return { kind: 'refused', span: value.span, fault };
        if (value.kind !== 'map')
            return value;
        const entries = new Map(value.entries);
        entries.delete(violation.unknownKey);
        return { ...value, entries };
    }
    if (value.kind === 'list') {
        const index = Number(segment);
        const items = value.items.map((item, at) => (at === index ? repaired(item, violation, depth + 1, fault) : item));
        return { ...value, items };
    }
    if (value.kind !== 'map')
        return value;
    const entry = value.entries.get(segment);
    if (entry === undefined)
        return value;
    const inner = { key: entry.key, value: repaired(entry.value, violation, depth + 1, fault) };
    return { ...value, entries: new Map(value.entries).set(segment, inner) };
}
function check(schema, value, path, found) {
    if (value.kind === 'refused')
        return;
    if (isInfinite(value)) {
        found.push({ path, reason: noJson, at: value });
        return;
    }
    const isContainer = path.length === 2 && path[0] === 'services';
    if (isContainer && valid.has(value))
        return;
    const before = found.length;
    checkHere(schema, value, path, found);
    if (isContainer && found.length === before)
        valid.add(value);
}
function checkHere(schema, value, path, found) {
    if (schema.$ref !== undefined)
        checkHere(definition(schema.$ref), value, path, found);
    const refuse = (reason) => found.push({ path, reason, at: value });
    const types = typesOf(schema);
    if (types !== undefined && !types.some(type => isOfType(value, type))) {
        refuse(mustBe(types, value));
        return;
    }
    for (const part of schema.allOf ?? [])
        checkHere(part, value, path, found);
    if (schema.enum !== undefined && !(value.kind === 'string' && schema.enum.includes(value.value))) {
        refuse(`must be one of ${schema.enum.map(word => `\`${word}\``).join(', ')}`);
    }
    if (value.kind === 'int' || value.kind === 'float') {
        if (schema.minimum !== undefined && value.value < schema.minimum)
            refuse(`must be at least ${schema.minimum}`);
        if (schema.maximum !== undefined && value.value > schema.maximum)
            refuse(`must be at most ${schema.maximum}`);
    }
    if (schema.pattern !== undefined && value.kind === 'string' && !patternOf(schema.pattern).test(value.value)) {
        refuse(`must match ${schema.pattern}`);
    }
    if (schema.oneOf !== undefined)
        checkBranches(schema.oneOf, value, path, found, true);
    if (schema.anyOf !== undefined)
        checkBranches(schema.anyOf, value, path, found, false);
    if (value.kind === 'map')
        checkMap(schema, value, path, found);
    if (value.kind === 'list')
        checkList(schema, value, path, found);
}
const noJson = 'is a number that JSON does not have: the schema is checked on JSON';
function isInfinite(value) {
    return value.kind === 'float' && !Number.isFinite(value.value);
}
/** What stands below an `x-` key has no schema; the same goes for numbers there. Each shared value is looked at once. */
function checkFree(value, path, found, seen) {
    if (isInfinite(value))
        found.push({ path, reason: noJson, at: value });
    if ((value.kind !== 'map' && value.kind !== 'list') || seen.has(value))
        return;
    seen.add(value);
    for (const [key, entry] of (0,compose_tree/* entriesOf */.Mc)(value))
        checkFree(entry.value, [...path, key], found, seen);
    for (const [index, item] of (0,compose_tree/* itemsOf */.S3)(value).entries())
        checkFree(item, [...path, String(index)], found, seen);
}
function definition(reference) {
    return rootSchema().$defs?.[reference.replace('#/$defs/', '')] ?? {};
}
function typesOf(schema) {
    const { type } = schema;
    if (type === undefined)
        return undefined;
    return typeof type === 'string' ? [type] : type;
}
function isOfType(value, type) {
    switch (type) {
        case 'string':
            return value.kind === 'string' || value.kind === 'timestamp';
        case 'null':
            return value.kind === 'null';
        case 'boolean':
            return value.kind === 'bool';
        case 'number':
            return value.kind === 'int' || value.kind === 'float';
        case 'integer':
            return (value.kind === 'int' || value.kind === 'float') && Number.isInteger(value.value);
        case 'object':
            return value.kind === 'map';
        case 'array':
            return value.kind === 'list';
    }
}
const typeWords = {
    null: 'null',
    string: 'a string',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'a boolean',
    object: 'a mapping',
    array: 'a list',
};
function mustBe(types, value) {
    const wanted = [...new Set(types)].map(type => typeWords[type]).join(' or ');
    const isUnquoted = types.includes('string') && ['int', 'float', 'bool'].includes(value.kind);
    if (isUnquoted)
        return `must be ${wanted}: \`${(0,compose_tree/* printed */.zd)(value)}\` must be quoted`;
    return value.kind === 'null' ? `must be ${wanted}, not empty` : `must be ${wanted}`;
}
/** Of several shapes that do not fit, the one that fits farthest says what is wrong. */
function checkBranches(branches, value, path, found, isExactlyOne) {
    let passed = 0;
    let deepest = [];
    const types = [];
    for (const branch of branches) {
        const errors = [];
        checkHere(branch, value, path, errors);
        if (errors.length === 0)
            passed += 1;
        else if (depthOf(errors) > depthOf(deepest))
            deepest = errors;
        types.push(...(typesOf(branch.$ref === undefined ? branch : definition(branch.$ref)) ?? []));
    }
    if (passed === 1 || (passed > 0 && !isExactlyOne))
        return;
    if (passed > 1)
        found.push({ path, reason: 'fits more than one form', at: value });
    else if (depthOf(deepest) > path.length)
        found.push(...deepest);
    else if (types.length > 0 && !types.some(type => isOfType(value, type))) {
        found.push({ path, reason: mustBe(types, value), at: value });
    }
    else
        found.push(...(deepest.length > 0 ? deepest : [{ path, reason: 'has no form that Compose knows', at: value }]));
}
function depthOf(errors) {
    return Math.max(-1, ...errors.map(error => error.path.length + (error.unknownKey === undefined ? 0 : 1)));
}
function checkMap(schema, value, path, found) {
    for (const name of schema.required ?? []) {
        if (!value.entries.has(name))
            found.push({ path, reason: `must have \`${name}\``, at: value });
    }
    const patterns = Object.entries(schema.patternProperties ?? {});
    const isClosed = schema.additionalProperties === false;
    for (const [key, entry] of value.entries) {
        let isKnown = false;
        const inner = schema.properties?.[key];
        if (inner !== undefined && Object.hasOwn(schema.properties ?? {}, key)) {
            isKnown = true;
            check(inner, entry.value, [...path, key], found);
        }
        for (const [pattern, below] of patterns) {
            if (!patternOf(pattern).test(key))
                continue;
            isKnown = true;
            if (key.startsWith('x-'))
                checkFree(entry.value, [...path, key], found, new Set());
            else
                check(below, entry.value, [...path, key], found);
        }
        if (isClosed && !isKnown)
            found.push({ path, reason: '', at: value, unknownKey: key });
        if (schema.unevaluatedProperties === false && !isEvaluated(schema, key)) {
            found.push({ path, reason: '', at: value, unknownKey: key });
        }
    }
}
/** Whether a schema or one that it includes knows a key. */
function isEvaluated(schema, key) {
    if (Object.hasOwn(schema.properties ?? {}, key))
        return true;
    if (Object.keys(schema.patternProperties ?? {}).some(pattern => patternOf(pattern).test(key)))
        return true;
    if (schema.$ref !== undefined && isEvaluated(definition(schema.$ref), key))
        return true;
    return (schema.allOf ?? []).some(part => isEvaluated(part, key));
}
const patterns = new Map();
function patternOf(source) {
    let pattern = patterns.get(source);
    if (pattern === undefined) {
        pattern = new RegExp(source, 'u');
        patterns.set(source, pattern);
    }
    return pattern;
}
const mostCompared = 400;
function checkList(schema, value, path, found) {
    const { items } = schema;
    if (items !== undefined) {
        for (const [index, item] of value.items.entries())
            check(items, item, [...path, String(index)], found);
    }
    if (schema.uniqueItems !== true)
        return;
    const scalars = new Set();
    const others = [];
    for (const item of value.items) {
        const text = (0,compose_tree/* printed */.zd)(item);
        const key = keyOfScalar(item);
        // The validator holds a number equal to a string before it that reads as that number, in lists of up to 20 items.
        const likeString = item.kind === 'int' && value.items.length <= 20 ? `string ${text}` : undefined;
        const isTwice = key === undefined
            ? others.length < mostCompared && others.some(other => (0,compose_tree/* sameContent */.Cm)(other, item))
            : scalars.has(key) || (likeString !== undefined && scalars.has(likeString));
        if (isTwice) {
            const fault = `has \`${text ?? 'the same item'}\` twice: its items must differ`;
            found.push({ path, reason: fault, at: value });
            return;
        }
        if (key === undefined)
            others.push(item);
        else
            scalars.add(key);
    }
}
/** `1` and `1.0` are one number to JSON. */
function keyOfScalar(item) {
    const text = (0,compose_tree/* printed */.zd)(item);
    if (text === undefined)
        return undefined;
    return item.kind === 'int' || item.kind === 'float' ? `number ${item.value}` : `${item.kind} ${text}`;
}

;// CONCATENATED MODULE: ./lib/core/compose/load.js













const emptyMap = {
    kind: 'map',
    entries: new Map(),
    span: (0,core_source/* spanOf */.ee)({ path: '', text: '' }, 0),
};
/**
 * One Compose model from its files, in the order of `-f`: interpolated, includes and extends applied, merged,
 * checked against the schema, in canonical form, relative paths resolved. What Compose refuses is a fault; the rest
 * is still there. https://github.com/compose-spec/compose-go/blob/v2.16.2/loader/loader.go
 */
function loadModel(files, model) {
    let merged = emptyMap;
    const extended = new Map();
    for (const file of files)
        merged = addFile(merged, file, model, extended);
    const resolved = resolveRelativePaths(withDefaultContexts(merged), model.relativeDirectory);
    const map = resolved.kind === 'map' ? resolved : emptyMap;
    return resolveListedEnvironment(map, model.environment);
}
function addFile(base, file, model, extended) {
    const { faults } = model.loading;
    const parsed = (0,parse/* parseComposeFile */.G)(file);
    addOnce(faults, parsed.faults);
    let merged = base;
    for (const document of parsed.documents) {
        const root = documentMap(document, file, faults);
        if (root === undefined)
            continue;
        const interpolated = interpolate(root, model.environment, faults);
        const included = applyIncludes(interpolated, document.resets, file, model, loadModel);
        merged = withoutPaths(merged, document.resets);
        const whole = applyExtends(included, { file, resets: document.resets, model, extended, load: loadExtendedFile });
        merged = mergeTrees(merged, whole, faults);
        merged = enforceUnicity(merged, faults);
        merged = validateSchema(merged, faults);
        if (merged.kind === 'map')
            merged = (0,compose_tree/* without */.FF)(merged, 'version');
        merged = enforceUnicity(canonical(merged, faults), faults);
    }
    return merged;
}
/** A file that several projects read has each of its faults once in each project. */
function addOnce(faults, more) {
    for (const fault of more)
        if (!faults.includes(fault))
            faults.push(fault);
}
/** The services of a file that is only extended from: interpolated and in canonical form, nothing else. */
function loadExtendedFile(file, model, relativeDirectory) {
    const { faults } = model.loading;
    const parsed = (0,parse/* parseComposeFile */.G)(file);
    addOnce(faults, parsed.faults);
    let merged = emptyMap;
    let resets = [];
    for (const document of parsed.documents) {
        const root = documentMap(document, file, faults);
        if (root === undefined)
            continue;
        resets = document.resets;
        merged = withoutPaths(merged, resets);
        merged = mergeTrees(merged, interpolate(root, model.environment, faults), faults);
        merged = enforceUnicity(canonical(enforceUnicity(merged, faults), faults), faults);
    }
    const resolved = resolveRelativePaths(merged, relativeDirectory);
    return { root: resolved.kind === 'map' ? resolved : emptyMap, resets };
}
function documentMap(document, file, faults) {
    const { root } = document;
    if (root.kind === 'map')
        return root;
    if (root.kind !== 'refused') {
        faults.push({ message: 'must be a mapping at the top', at: firstLine(root.span, file) });
    }
    return undefined;
}
function firstLine(span, file) {
    const end = file.text.indexOf('\n', span.start);
    return { file, start: span.start, end: end === -1 ? span.end : Math.min(end, span.end) };
}
/** `environment: [NAME]` takes its value from the model's own variables. */
function resolveListedEnvironment(root, environment) {
    let result = root;
    for (const section of ['services', 'jobs']) {
        const containers = result.entries.get(section)?.value;
        if (containers?.kind !== 'map' || environment.size === 0)
            continue;
        let entries;
        for (const [name, entry] of containers.entries) {
            const value = withListedEnvironment(entry.value, environment);
            if (value === entry.value)
                continue;
            entries ??= new Map(containers.entries);
            entries.set(name, { key: entry.key, value });
        }
        if (entries === undefined)
            continue;
        const key = result.entries.get(section)?.key ?? containers.span;
        const changed = new Map(result.entries).set(section, { key, value: { ...containers, entries } });
        result = { ...result, entries: changed };
    }
    return result;
}
function withListedEnvironment(service, environment) {
    if (service.kind !== 'map')
        return service;
    const entry = service.entries.get('environment');
    if (entry?.value.kind !== 'list')
        return service;
    const items = entry.value.items.map(item => {
        const variable = item.kind === 'string' ? environment.get(item.value) : undefined;
        return item.kind === 'string' && variable !== undefined
            ? { ...item, value: `${item.value}=${variable.value}` }
            : item;
    });
    const value = { ...entry.value, items };
    return { ...service, entries: new Map(service.entries).set('environment', { key: entry.key, value }) };
}

;// CONCATENATED MODULE: ./lib/core/compose/mounted-files.js

/** The secrets and configs of a container. Targets are as the engine mounts them: secrets below /run/secrets, configs at the root. */
function mountedFilesOf(container) {
    const files = [];
    for (const [key, kind, folder] of [
        ['secrets', 'secret', '/run/secrets/'],
        ['configs', 'config', '/'],
    ]) {
        for (const item of (0,compose_tree/* itemsOf */.S3)((0,compose_tree/* childOf */.GG)(container, key))) {
            const source = (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'source'));
            if (source === undefined)
                continue;
            const target = (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'target')) ?? source;
            files.push({
                kind,
                source,
                target: target.startsWith('/') ? target : `${folder}${target}`,
                uid: (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'uid')),
                gid: (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(item, 'gid')),
                at: item.span,
            });
        }
    }
    return files;
}

// EXTERNAL MODULE: ./lib/core/compose/recognise.js
var recognise = __webpack_require__(9389);
;// CONCATENATED MODULE: ./lib/core/compose/values.js




const values_containers = ['services.*', 'jobs.*', 'services.*.pre_start.[]'];
const durations = ['healthcheck.interval', 'healthcheck.timeout', 'healthcheck.start_period'];
const deployDurations = ['update_config.delay', 'update_config.monitor', 'rollback_config.delay'];
/** What Compose reads into durations, sizes, addresses and booleans when it binds its model: types/*.go, validation/*.go. */
const checks = patternTree([
    ...values_below(values_containers, duration, ['stop_grace_period']),
    ...values_below(values_containers, duration, [...durations, 'healthcheck.start_interval']),
    ...values_below(['services.*.deploy'], duration, [...deployDurations, 'rollback_config.monitor']),
    ...values_below(['services.*.deploy.restart_policy'], duration, ['delay', 'window']),
    ...values_below(values_containers, size, ['mem_limit', 'mem_reservation', 'memswap_limit', 'mem_swappiness', 'shm_size']),
    ...values_below(values_containers, size, ['build.shm_size', 'volumes.[].tmpfs.size']),
    ...values_below(['services.*.deploy.resources'], size, ['limits.memory', 'reservations.memory']),
    ...values_below(['services.*.deploy.resources'], decimal, ['limits.cpus', 'reservations.cpus']),
    ...values_below(values_containers, flag, ['build.privileged', 'build.no_cache', 'build.pull', 'env_file.[].required']),
    ...values_below(values_containers, flag, ['volumes.[].bind.create_host_path']),
    ...values_below(['services.*'], flag, ['attach', 'pre_start.[].per_replica', 'post_start.[].privileged']),
    ...values_below(['services.*'], flag, ['pre_stop.[].privileged']),
    ...values_below(['jobs.*'], flag, ['triggers.manual']),
    ...values_below(values_containers, hosts, ['extra_hosts', 'build.extra_hosts']),
    ...values_below(values_containers, address, ['ports.[]']),
    ...values_below(['services.*'], deviceRequest, ['gpus.[]', 'deploy.resources.reservations.devices.[]']),
    ...values_below(['services.*'], watch, ['develop.watch.[]']),
    ...['configs.*', 'secrets.*'].map(at => [at, fileObject]),
    ['volumes.*', externalVolume],
]);
function values_below(prefixes, check, keys) {
    return prefixes.flatMap(prefix => keys.map(key => [`${prefix}.${key}`, check]));
}
/** A fault for every value that Compose's schema lets through and Compose then cannot read. */
function checkValues(root, faults) {
    values_walk(root, [], [checks], faults);
}
function values_walk(value, path, state, faults) {
    if (state.length === 0 || value.kind === 'refused')
        return;
    const reason = ruleAt(state)?.(value);
    if (reason !== undefined)
        faults.push({ message: `${(0,compose_tree/* pathText */.LF)(path)} ${reason}`, at: value.span });
    if (value.kind === 'list') {
        const next = step(state, '[]');
        value.items.forEach((item, index) => {
            values_walk(item, [...path, String(index)], next, faults);
        });
    }
    for (const [key, entry] of (0,compose_tree/* entriesOf */.Mc)(value))
        values_walk(entry.value, [...path, key], step(state, key), faults);
}
const durationPattern = /^[-+]?(?:0|(?:(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h|d|w))+)$/;
function duration(value) {
    const text = (0,compose_tree/* printed */.zd)(value);
    if (value.kind === 'null' || (text !== undefined && durationPattern.test(text)))
        return undefined;
    return `must be a duration such as 1m30s, not \`${text ?? ''}\``;
}
const sizePattern = /^[-+]?[0-9]+$|^[+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+) ?(?:b|[kmgtp](?:b|ib)?)?$/i;
function size(value) {
    if (value.kind !== 'string' || sizePattern.test(value.value))
        return undefined;
    return `must be a size such as 64m, not \`${value.value}\``;
}
function decimal(value) {
    if (value.kind !== 'string' || /^[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[-+]?[0-9]+)?$/i.test(value.value))
        return undefined;
    return `must be a number, not \`${value.value}\``;
}
function flag(value) {
    if (value.kind !== 'string' || booleanOf(value.value) !== undefined)
        return undefined;
    return `must be a boolean, not \`${value.value}\``;
}
function hosts(value) {
    for (const item of (0,compose_tree/* itemsOf */.S3)(value)) {
        const text = (0,compose_tree/* printed */.zd)(item) ?? '';
        const end = text.includes('=') ? text.indexOf('=') : text.indexOf(':');
        if (end === -1)
            return `has \`${text}\`, which names no address`;
        const name = text.slice(0, end);
        if (name === '' || /[:=]/.test(name))
            return `has \`${text}\`, which names no host`;
    }
    for (const name of (0,compose_tree/* entriesOf */.Mc)(value).keys())
        if (name === '' || /[:=]/.test(name))
            return `has the bad host name \`${name}\``;
    return undefined;
}
function address(value) {
    const host = (0,compose_tree/* childOf */.GG)(value, 'host_ip');
    const text = (0,compose_tree/* stringOf */.Je)(host);
    return text === undefined || isIpAddress(text) ? undefined : `names no valid IP address: \`${text}\``;
}
function deviceRequest(value) {
    const entries = (0,compose_tree/* entriesOf */.Mc)(value);
    if (entries.has('count') && entries.has('device_ids'))
        return 'has both `count` and `device_ids`';
    const count = (0,compose_tree/* stringOf */.Je)(entries.get('count')?.value);
    const isCount = count === undefined || count === 'all' || /^[+-]?[0-9]+$/.test(count);
    return isCount ? undefined : `has the count \`${count}\`, which is neither \`all\` nor a number`;
}
function watch(value) {
    return (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(value, 'path')) === '' ? 'has an empty path' : undefined;
}
function fileObject(value) {
    const entries = (0,compose_tree/* entriesOf */.Mc)(value);
    if (value.kind !== 'map')
        return undefined;
    const sources = ['file', 'environment', 'content'].filter(key => entries.has(key));
    if (sources.length > 1)
        return `has both \`${sources.join('` and `')}\``;
    if (sources.length === 1 || entries.has('external'))
        return undefined;
    return 'must have a `file`, an `environment` or be `external`';
}
function externalVolume(value) {
    const external = (0,compose_tree/* childOf */.GG)(value, 'external');
    if (external?.kind !== 'bool' || !external.value)
        return undefined;
    for (const key of (0,compose_tree/* entriesOf */.Mc)(value).keys()) {
        if (key !== 'name' && key !== 'external' && !key.startsWith('x-'))
            return `is external and has \`${key}\` as well`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/core/compose/project.js
















/** Loads a project as `docker compose config` does, with all that Compose refuses as faults beside what is left. */
function loadProject(source) {
    const { files } = source;
    const [main] = files;
    if (main === undefined)
        throw new Error('a Compose project has at least one file');
    const faults = [];
    const directory = (0,compose_paths/* directoryOf */.jt)(main.path);
    const variables = projectVariables(source, directory, faults);
    const name = projectName(source, directory, variables, faults);
    const environment = new Map(variables).set('COMPOSE_PROJECT_NAME', { value: name, at: undefined });
    const loading = { read: source.read, faults, reached: new Map(), budget: { includes: 0 } };
    const paths = files.map(file => file.path);
    const oldFiles = files.filter(recognise/* isVersionOne */.R2);
    for (const file of oldFiles)
        faults.push(versionOneFault(file));
    const model = { loading, directory, relativeDirectory: directory, environment, including: [] };
    const tree = loadModel(files.filter(file => !oldFiles.includes(file)), model);
    if (tree.entries.size === 0 && faults.length === 0) {
        faults.push({ message: 'is an empty Compose file', at: (0,core_source/* spanOf */.ee)(main, 0) });
    }
    checkValues(tree, faults);
    checkConsistency({
        tree,
        isEnabled: container => isEnabled(profilesOf(container), source.profiles),
        isPart: source.isPart,
        faults,
    });
    const services = servicesOf(tree, source, environment, faults);
    const boundVolumes = boundVolumesOf(tree);
    const project = { path: source.path, files: paths, name, services, boundVolumes, faults: inOrder(faults) };
    return { project, reached: loading.reached };
}
function versionOneFault(file) {
    const root = (0,parse/* parseComposeFile */.G)(file).documents[0]?.root;
    const first = root?.kind === 'map' ? root.entries.values().next().value : undefined;
    const message = 'has no `services`: it is of the first Compose format, which Compose no longer reads';
    return { message, at: first?.key ?? (0,core_source/* spanOf */.ee)(file, 0) };
}
/** By file, then by place; what several projects would say twice in one stays once. */
function inOrder(faults) {
    const seen = new Set();
    const result = [];
    for (const fault of faults) {
        const key = `${fault.at.file.path}\n${fault.at.start}\n${fault.message}`;
        if (seen.has(key))
            continue;
        seen.add(key);
        result.push(fault);
    }
    return result.sort((a, b) => (a.at.file.path < b.at.file.path ? -1 : a.at.file.path > b.at.file.path ? 1 : 0) || a.at.start - b.at.start);
}
function projectVariables(source, directory, faults) {
    const [main] = source.files;
    const paths = source.envFiles.length > 0 ? source.envFiles : [(0,compose_paths/* joinPaths */.HS)(directory, '.env')];
    const files = [];
    for (const path of paths) {
        const file = source.read(path);
        if (file !== undefined)
            files.push(file);
        else if (source.envFiles.length > 0 && main !== undefined) {
            faults.push({ message: `the env file ${path} is not in the checked files`, at: (0,core_source/* spanOf */.ee)(main, 0) });
        }
    }
    return variablesOf(files, new Map(), faults);
}
/**
 * COMPOSE_PROJECT_NAME, else the last `name` of the files, else the directory's name; in Compose's alphabet.
 * https://github.com/compose-spec/compose-go/blob/v2.16.2/cli/options.go
 */
function projectName(source, directory, variables, faults) {
    const given = variables.get('COMPOSE_PROJECT_NAME');
    if (given !== undefined && given.value !== '') {
        if (normalisedName(given.value) !== given.value && given.at !== undefined) {
            const message = `\`${given.value}\` is no project name: small letters, digits, - and _, with a letter or digit first`;
            faults.push({ message, at: given.at });
        }
        return given.value;
    }
    let written;
    let isNamed = false;
    for (const file of source.files) {
        for (const [index, document] of (0,parse/* parseComposeFile */.G)(file).documents.entries()) {
            const own = (0,compose_tree/* childOf */.GG)(document.root, 'name');
            if ((0,compose_tree/* stringOf */.Je)(own) === undefined || (0,compose_tree/* stringOf */.Je)(own) === '')
                continue;
            written = own;
            isNamed ||= index === 0;
        }
    }
    const result = substitute((0,compose_tree/* stringOf */.Je)(written) ?? '', name => variables.get(name)?.value);
    const named = result.ok ? normalisedName(result.text) : '';
    if (named === '' && isNamed && written !== undefined && result.ok) {
        faults.push({ message: "the project's name comes to nothing", at: written.span });
    }
    return named !== '' ? named : normalisedName(directory === '.' ? source.rootName : (0,compose_paths/* baseNameOf */.mv)(directory));
}
function normalisedName(name) {
    return name
        .toLowerCase()
        .replace(/[^a-z0-9_-]/g, '')
        .replace(/^[_-]+/, '');
}
function servicesOf(tree, source, environment, faults) {
    const services = [];
    for (const [section, kind] of [['services', 'service'], ['jobs', 'job']]) {
        const containers = (0,compose_tree/* childOf */.GG)(tree, section);
        if (containers?.kind !== 'map')
            continue;
        for (const [name, entry] of containers.entries) {
            if (entry.value.kind !== 'map')
                continue;
            const label = `${section}.${name}`;
            const scope = {
                root: source.root,
                environment,
                read: source.read,
                faults,
                label,
                readsEnvFiles: kind === 'service',
            };
            const service = serviceOf(name, kind, entry, entry.value, scope);
            if (!isEnabled(service.settings.profiles ?? [], source.profiles))
                continue;
            services.push(service);
            if (kind === 'service')
                services.push(...hooksOf(service, entry.value, scope));
        }
    }
    return services;
}
function profilesOf(container) {
    return (0,compose_tree/* itemsOf */.S3)((0,compose_tree/* childOf */.GG)(container, 'profiles')).flatMap(item => (0,compose_tree/* stringOf */.Je)(item) ?? []);
}
function isEnabled(own, on) {
    return on.length === 0 || own.length === 0 || on.includes('*') || own.some(profile => on.includes(profile));
}
function serviceOf(name, kind, entry, container, scope) {
    const { settings, places, userTrail, unsure } = readSettings(container, scope);
    const image = (0,compose_tree/* childOf */.GG)(container, 'image');
    return {
        name,
        kind,
        provider: providerOf(container),
        mountedFiles: mountedFilesOf(container),
        at: entry.key,
        image: image?.kind === 'string' && image.value !== '' ? { value: image.value, span: image.span } : undefined,
        build: readBuild(container, name, scope.root, scope.environment),
        settings,
        places,
        userTrail,
        unsure,
        startsAfterExitOf: awaitedExitsOf(container),
        containerName: (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(container, 'container_name')),
        deviceRules: (0,compose_tree/* itemsOf */.S3)((0,compose_tree/* childOf */.GG)(container, 'device_cgroup_rules')).flatMap(item => item.kind === 'string' ? [{ value: item.value, span: item.span }] : []),
    };
}
function providerOf(container) {
    const provider = (0,compose_tree/* childOf */.GG)(container, 'provider');
    return provider?.kind === 'map'
        ? { value: (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(provider, 'type')) ?? '', span: provider.span }
        : undefined;
}

;// CONCATENATED MODULE: ./lib/core/compose/projects.js







/**
 * Every Compose project of the given files, ordered by path: the explicit ones, each directory's default project
 * with its override, every other file as a project of its own, or merged onto the default project where it is an
 * overlay. Files that are only reached by `include` and `extends` are no projects. Never throws for what files say.
 */
function composeProjects(files, options) {
    const read = options.read ?? (path => files.get(path));
    const candidates = new Map();
    for (const [path, file] of files)
        if ((0,recognise.isComposeFile)(file))
            candidates.set(path, file);
    return new Discovery(candidates, path => candidates.get(path) ?? read(path), options).projects();
}
class Discovery {
    candidates;
    read;
    options;
    /** Files that are part of a project already, or reached by one. */
    used = new Set();
    found = [];
    constructor(candidates, read, options) {
        this.candidates = candidates;
        this.read = read;
        this.options = options;
    }
    projects() {
        for (const project of this.options.explicit ?? [])
            this.explicit(project);
        const defaults = new Map();
        for (const directory of new Set([...this.candidates.keys()].map(compose_paths/* directoryOf */.jt))) {
            const main = this.defaultFiles(directory);
            if (main !== undefined)
                defaults.set(directory, main);
        }
        this.addDefaults([...defaults.values()]);
        const others = [...this.candidates.values()].filter(file => !this.used.has(file.path));
        const referenced = new Set(others.flatMap(file => referencesOf(file)));
        for (const file of others) {
            if (this.used.has(file.path) || referenced.has(file.path))
                continue;
            const main = defaults.get((0,compose_paths/* directoryOf */.jt)(file.path))?.files[0];
            if (this.standsAlone(file))
                this.add([file], file.path);
            else if (main !== undefined)
                this.add([main, file], file.path);
            else
                this.add([file], file.path, true);
        }
        return this.found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    }
    /** Default projects, without those that another one includes whole; of a circle of includes the first stays. */
    addDefaults(all) {
        const loaded = all.flatMap(({ files, faults }) => {
            const [main] = files;
            if (main === undefined || this.used.has(main.path))
                return [];
            const { project, reached } = this.load(files, main.path);
            return [{ path: main.path, files, reached, project: { ...project, faults: [...faults, ...project.faults] } }];
        });
        const includedBy = new Map();
        for (const { path, reached } of loaded) {
            for (const [other, how] of reached) {
                if (how === 'include' && other !== path)
                    includedBy.set(other, [...(includedBy.get(other) ?? []), path]);
            }
        }
        const covered = new Set();
        const byIncluders = [...loaded].sort((a, b) => Number(includedBy.has(a.path)) - Number(includedBy.has(b.path)));
        for (const { path, project, reached } of byIncluders) {
            if (covered.has(path))
                continue;
            this.found.push(project);
            for (const [other, how] of reached)
                if (how === 'include')
                    covered.add(other);
        }
        for (const { files, reached } of loaded)
            this.use(files, reached);
    }
    use(files, reached) {
        for (const file of files)
            this.used.add(file.path);
        for (const path of reached.keys())
            this.used.add(path);
    }
    explicit(project) {
        const files = [];
        const missing = [];
        for (const path of project.files.map(compose_paths/* cleanPath */.ts)) {
            const file = this.read(path);
            if (file === undefined)
                missing.push(path);
            else
                files.push(file);
        }
        const [first] = files;
        if (first === undefined)
            return;
        // Ids of two projects with one main file begin with what tells them apart.
        const isTaken = this.found.some(({ path }) => path === first.path);
        const path = isTaken ? (files.at(-1) ?? first).path : first.path;
        const { project: loaded, reached } = this.load(files, path, false, project);
        this.use(files, reached);
        const faults = missing.map(path => ({
            message: `the configured project's file ${path} is not in the checked files`,
            at: (0,core_source/* spanOf */.ee)(first, 0),
        }));
        this.found.push({ ...loaded, faults: [...faults, ...loaded.faults] });
    }
    /** The files that `docker compose` takes in a directory without `-f`; COMPOSE_FILE of its `.env` counts. */
    defaultFiles(directory) {
        const named = this.namedByEnvironment(directory);
        if (named !== undefined && named.files.length > 0)
            return named;
        const faults = named?.faults ?? [];
        const main = this.firstOf(directory, recognise/* mainNames */.m6);
        if (main === undefined)
            return undefined;
        const override = this.firstOf(directory, recognise/* overrideNames */.JZ);
        return { files: override === undefined ? [main] : [main, override], faults };
    }
    firstOf(directory, names) {
        for (const name of names) {
            const file = this.candidates.get((0,compose_paths/* joinPaths */.HS)(directory, name));
            if (file !== undefined)
                return file;
        }
        return undefined;
    }
    namedByEnvironment(directory) {
        if (this.options.envFiles.length > 0)
            return undefined;
        const file = this.read((0,compose_paths/* joinPaths */.HS)(directory, '.env'));
        if (file === undefined || !file.text.includes('COMPOSE_FILE'))
            return undefined;
        const variables = variablesOf([file], new Map(), []);
        const named = variables.get('COMPOSE_FILE');
        if (named === undefined || named.value === '')
            return undefined;
        const separator = variables.get('COMPOSE_PATH_SEPARATOR')?.value ?? '';
        const files = [];
        const faults = [];
        for (const name of named.value.split(separator === '' ? ':' : separator)) {
            const path = (0,compose_paths/* joinPaths */.HS)(directory, name);
            const found = this.read(path);
            if (found !== undefined)
                files.push(found);
            else
                faults.push({
                    message: `COMPOSE_FILE names ${path}, which is not in the checked files`,
                    at: named.at ?? (0,core_source/* spanOf */.ee)(file, 0),
                });
        }
        return { files, faults };
    }
    add(files, path, isPart = false) {
        const { project, reached } = this.load(files, path, isPart);
        this.use(files, reached);
        this.found.push(project);
    }
    load(files, path, isPart = false, explicit = {}) {
        const { options } = this;
        const source = {
            files,
            path,
            envFiles: explicit.envFiles ?? options.envFiles,
            profiles: explicit.profiles ?? options.profiles,
            read: this.read,
            root: { path: options.rootPath },
            rootName: options.rootName ?? '',
            isPart,
        };
        return loadProject(source);
    }
    /** Whether each service has an image, a build or a provider, or extends one that has. */
    standsAlone(file) {
        if ((0,recognise/* isVersionOne */.R2)(file))
            return true;
        const services = servicesIn(file);
        if (services.size === 0)
            return hasIncludes(file);
        for (const name of services.keys())
            if (!this.hasImage(file, name, new Set()))
                return false;
        return true;
    }
    hasImage(file, name, seen) {
        const key = `${file.path}\n${name}`;
        if (seen.has(key))
            return false;
        seen.add(key);
        const service = servicesIn(file).get(name);
        const entries = (0,compose_tree/* entriesOf */.Mc)(service);
        if (entries.has('image') || entries.has('build') || entries.has('provider'))
            return true;
        const extension = entries.get('extends')?.value;
        if (extension === undefined)
            return false;
        const base = (0,compose_tree/* stringOf */.Je)(extension.kind === 'map' ? (0,compose_tree/* childOf */.GG)(extension, 'service') : extension);
        const other = (0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)(extension, 'file'));
        const baseFile = other === undefined ? file : this.read((0,compose_paths/* joinPaths */.HS)((0,compose_paths/* directoryOf */.jt)(file.path), other));
        // A base that is not there may well have an image: the file is no overlay for its absence.
        if (baseFile === undefined)
            return true;
        return base !== undefined && this.hasImage(baseFile, base, seen);
    }
}
function servicesIn(file) {
    const services = new Map();
    for (const { root } of (0,parse/* parseComposeFile */.G)(file).documents) {
        for (const section of ['services', 'jobs']) {
            for (const [name, entry] of (0,compose_tree/* entriesOf */.Mc)((0,compose_tree/* childOf */.GG)(root, section)))
                services.set(name, entry.value);
        }
    }
    return services;
}
function hasIncludes(file) {
    return (0,parse/* parseComposeFile */.G)(file).documents.some(({ root }) => (0,compose_tree/* itemsOf */.S3)((0,compose_tree/* childOf */.GG)(root, 'include')).length > 0);
}
/** The files that a file's `include` and `extends` name, relative to the root, variables left as they are. */
function referencesOf(file) {
    const directory = (0,compose_paths/* directoryOf */.jt)(file.path);
    const references = [];
    for (const { root } of (0,parse/* parseComposeFile */.G)(file).documents) {
        for (const item of (0,compose_tree/* itemsOf */.S3)((0,compose_tree/* childOf */.GG)(root, 'include'))) {
            const path = item.kind === 'map' ? (0,compose_tree/* childOf */.GG)(item, 'path') : item;
            for (const single of path?.kind === 'list' ? path.items : [path])
                references.push((0,compose_tree/* stringOf */.Je)(single) ?? '');
        }
        for (const entry of (0,compose_tree/* entriesOf */.Mc)((0,compose_tree/* childOf */.GG)(root, 'services')).values()) {
            references.push((0,compose_tree/* stringOf */.Je)((0,compose_tree/* childOf */.GG)((0,compose_tree/* childOf */.GG)(entry.value, 'extends'), 'file')) ?? '');
        }
    }
    return references
        .filter(path => path !== '')
        .map(path => (0,compose_paths/* joinPaths */.HS)(directory, path))
        .filter(path => path !== file.path);
}


/***/ }),

/***/ 9389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JZ: () => (/* binding */ overrideNames),
/* harmony export */   R2: () => (/* binding */ isVersionOne),
/* harmony export */   isComposeFile: () => (/* binding */ isComposeFile),
/* harmony export */   m6: () => (/* binding */ mainNames)
/* harmony export */ });
/* unused harmony export isComposeName */
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6721);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5912);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5282);



/** The default main files of a directory, in the order in which they are preferred (the contract's order). */
const mainNames = [
    'compose.yaml',
    'compose.yml',
    'docker-compose.yaml',
    'docker-compose.yml',
];
/**
 * The default override files of a directory: the first there is goes with whichever main file there is.
 * https://github.com/compose-spec/compose-go/blob/v2.16.2/cli/options.go
 */
const overrideNames = [
    'compose.override.yml',
    'compose.override.yaml',
    'docker-compose.override.yml',
    'docker-compose.override.yaml',
];
/** `compose.yaml`, `docker-compose.prod.yml`, `compose.override.yaml`: named for Compose. */
const surely = /^(?:docker-|podman-)?compose(?:\.[^/]+)?\.ya?ml$/;
/** `docker-compose-dev.yml`, `app.compose.yaml`, `ci-compose.yml`: perhaps. */
const perhaps = /(?:^|[._-])compose(?:[._-][^/]*)?\.ya?ml$/;
/** Workflows have `services` and may be called anything. */
const workflow = /(?:^|\/)\.(?:github|gitea|forgejo)\/(?:workflows|actions)\//;
/** Ansible's tasks, which are lists, whatever they are called: `tasks/docker-compose.yml` installs it. */
const ansibleTasks = /(?:^|\/)(?:tasks|handlers)\/[^/]+$/;
const listAtTop = /^(?:\uFEFF|---[ \t]*\r?\n|[ \t]*(?:#[^\n]*)?\r?\n)*-[ \t]/;
const topKeys = new Set([
    ...['version', 'name', 'include', 'services', 'models', 'networks', 'volumes', 'secrets', 'configs', 'jobs'],
]);
const imageKeys = ['image', 'build', 'extends', 'provider'];
/** Whether a path's name alone says that it may be a Compose file, so that it is worth reading. */
function isComposeName(path) {
    return !workflow.test(path) && perhaps.test(baseNameOf(path).toLowerCase());
}
/**
 * Whether a file is a Compose file: by its name, or by a `services` mapping whose services have an image or a build
 * with nothing beside it that Compose does not know. Workflows never are.
 */
function isComposeFile(file) {
    if (workflow.test(file.path))
        return false;
    if (ansibleTasks.test(file.path) && listAtTop.test(file.text))
        return false;
    const name = (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .baseNameOf */ .mv)(file.path).toLowerCase();
    if (surely.test(name))
        return true;
    if (!/\.ya?ml$/.test(name) || !/^["']?(?:services|include)["']?\s*:/m.test(file.text))
        return false;
    const roots = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseComposeFile */ .G)(file).documents.map(document => document.root);
    return roots.some(root => root.kind === 'map' && looksLikeCompose(root, perhaps.test(name)));
}
function looksLikeCompose(root, isNamedLikeIt) {
    for (const key of root.entries.keys())
        if (!topKeys.has(key) && !key.startsWith('x-'))
            return false;
    const services = root.entries.get('services')?.value;
    if (services?.kind !== 'map' || services.entries.size === 0)
        return isNamedLikeIt;
    const all = [...services.entries.values()].map(entry => entry.value);
    return isNamedLikeIt ? all.every(isMapOrNull) : all.every(isMapOrNull) && all.some(namesImage);
}
function isMapOrNull(service) {
    return service.kind === 'map' || service.kind === 'null' || service.kind === 'refused';
}
function namesImage(service) {
    return imageKeys.some(key => (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(service).has(key));
}
/** A file of Compose's first format: services at the top, no `services` key. Compose no longer reads it. */
function isVersionOne(file) {
    const roots = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseComposeFile */ .G)(file).documents.map(document => document.root);
    return roots.length > 0 && roots.every(root => root.kind === 'map' && hasServicesAtTop(root));
}
function hasServicesAtTop(root) {
    if (['services', 'include', 'jobs', 'models'].some(key => root.entries.has(key)))
        return false;
    return [...root.entries].some(([key, entry]) => !topKeys.has(key) && !key.startsWith('x-') && namesImage(entry.value));
}


/***/ }),

/***/ 5282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ sameContent),
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   GG: () => (/* binding */ childOf),
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   LF: () => (/* binding */ pathText),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   _y: () => (/* binding */ goText),
/* harmony export */   cO: () => (/* binding */ withValue),
/* harmony export */   hn: () => (/* binding */ entrySpan),
/* harmony export */   qR: () => (/* binding */ isGiven),
/* harmony export */   rM: () => (/* binding */ withEntry),
/* harmony export */   rl: () => (/* binding */ numberOf),
/* harmony export */   zd: () => (/* binding */ printed)
/* harmony export */ });
/** The value of a key; `undefined` where the value is no map or lacks the key. */
function childOf(value, key) {
    return value?.kind === 'map' ? value.entries.get(key)?.value : undefined;
}
/** The text of a string; `undefined` for every other kind. */
function stringOf(value) {
    return value?.kind === 'string' ? value.value : undefined;
}
/** The number of a whole or broken number; `undefined` for every other kind. */
function numberOf(value) {
    return value?.kind === 'int' || value?.kind === 'float' ? value.value : undefined;
}
/** Whether there is a value, and not an empty one. */
function isGiven(value) {
    return value !== undefined && value.kind !== 'null' && !(value.kind === 'string' && value.value === '');
}
/** The items of a list; empty for every other kind. */
function itemsOf(value) {
    return value?.kind === 'list' ? value.items : [];
}
/** The entries of a map in document order; empty for every other kind. */
function entriesOf(value) {
    return value?.kind === 'map' ? value.entries : noEntries;
}
const noEntries = new Map();
/** A map like the given one with one key set; the key keeps its position. */
function withEntry(map, key, entry) {
    return { ...map, entries: new Map(map.entries).set(key, entry) };
}
/** A map like the given one with the value of one existing key replaced. */
function withValue(map, key, value) {
    const entry = map.entries.get(key);
    return withEntry(map, key, { key: entry?.key ?? value.span, value });
}
/** A map like the given one without a key. */
function without(map, key) {
    if (!map.entries.has(key))
        return map;
    const entries = new Map(map.entries);
    entries.delete(key);
    return { ...map, entries };
}
/** From the key to the end of its value, where both stand in one file in that order; else the value alone. */
function entrySpan(entry) {
    const { key, value } = entry;
    if (key.file !== value.span.file || key.start > value.span.start)
        return value.span;
    return { file: key.file, start: key.start, end: value.span.end };
}
/** What Go's `fmt.Sprint` makes of a scalar; `undefined` for lists, maps and refused values. */
function printed(value) {
    switch (value.kind) {
        case 'string':
            return value.value;
        case 'int':
        case 'float':
        case 'timestamp':
            return value.text;
        case 'bool':
            return value.value ? 'true' : 'false';
        case 'null':
            return '<nil>';
        default:
            return undefined;
    }
}
/** What Go's `fmt.Sprint` makes of any value: `[a b]`, `map[key:value]`; of a very large one only the beginning. */
function goText(value) {
    let left = 1000;
    function text(inner) {
        left -= 1;
        if (left < 0)
            return '';
        if (inner.kind === 'list')
            return `[${inner.items.map(text).join(' ')}]`;
        if (inner.kind !== 'map')
            return printed(inner) ?? '';
        const entries = [...inner.entries].sort(([a], [b]) => (a < b ? -1 : 1));
        return `map[${entries.map(([key, entry]) => `${key}:${text(entry.value)}`).join(' ')}]`;
    }
    return text(value);
}
const mostComparisons = 20_000;
/** Deep equality of content, places aside. Trees too large to compare in reasonable time count as different. */
function sameContent(a, b) {
    let left = mostComparisons;
    function same(x, y) {
        if (x === y)
            return true;
        left -= 1;
        if (left < 0 || x.kind !== y.kind)
            return false;
        if (x.kind === 'list' && y.kind === 'list') {
            return x.items.length === y.items.length && x.items.every((item, index) => sameAt(item, y.items[index]));
        }
        if (x.kind === 'map' && y.kind === 'map') {
            if (x.entries.size !== y.entries.size)
                return false;
            for (const [key, entry] of x.entries)
                if (!sameAt(entry.value, y.entries.get(key)?.value))
                    return false;
            return true;
        }
        return x.kind !== 'refused' && printed(x) === printed(y);
    }
    function sameAt(x, y) {
        return y !== undefined && same(x, y);
    }
    return same(a, b);
}
/** A path as messages print it: `services.web.ports[]`. */
function pathText(path) {
    return path.join('.');
}


/***/ })

};
