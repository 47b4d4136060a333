export const id = 567;
export const ids = [567];
export const modules = {

/***/ 2567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildStatementsOf: () => (/* binding */ buildStatementsOf)
});

// EXTERNAL MODULE: ./lib/core/compose/parse.js + 1 modules
var parse = __webpack_require__(6721);
// EXTERNAL MODULE: ./lib/core/shell/shell-text.js
var shell_text = __webpack_require__(4258);
// EXTERNAL MODULE: ./lib/core/engine/json.js
var json = __webpack_require__(9462);
// EXTERNAL MODULE: ./lib/core/source.js
var source = __webpack_require__(7718);
// EXTERNAL MODULE: ./lib/core/builds/statement.js
var statement = __webpack_require__(7664);
;// CONCATENATED MODULE: ./lib/core/builds/hcl.js

const unknownValue = { kind: 'unknown' };
/** Lists, maps and blocks in each other; no real file has a tenth of it. */
const deepest = 64;
/** The blocks of a file in HCL's native syntax: the plain subset of it. What is no plain literal is unknown, never guessed. */
function parseHcl(text) {
    return new HclReader(tokensOf(text)).blocks();
}
class HclReader {
    at = 0;
    tokens;
    constructor(tokens) {
        this.tokens = tokens;
    }
    blocks() {
        const blocks = [];
        while (this.peek().kind !== 'end') {
            const type = this.next();
            if (type.kind !== 'name')
                continue;
            const label = this.peek().kind === 'text' || this.peek().kind === 'name' ? this.next() : undefined;
            if (!this.isMark('{')) {
                this.skipLine();
                continue;
            }
            const head = this.next();
            const attributes = this.attributes();
            blocks.push({ type: type.text, name: label?.text ?? '', attributes, start: type.start, end: head.start });
        }
        return blocks;
    }
    attributes() {
        const attributes = new Map();
        for (;;) {
            const token = this.next();
            if (token.kind === 'end' || (token.kind === 'mark' && token.text === '}'))
                return attributes;
            if (token.kind !== 'name' && token.kind !== 'text')
                continue;
            if (this.isMark('=')) {
                this.next();
                attributes.set(token.text, this.value(0, false));
            }
            else if (this.peek().kind === 'text' || this.isMark('{')) {
                // A block in a block, such as `validation`: nothing of it is asked for.
                while (!this.isMark('{') && this.peek().kind !== 'newline' && this.peek().kind !== 'end')
                    this.next();
                if (this.isMark('{'))
                    this.skipBracket();
            }
        }
    }
    /** A value up to its end: what follows a literal makes it a part of an expression, which is unknown. */
    value(depth, isInList) {
        const first = this.literal(depth);
        let isAlone = true;
        for (;;) {
            const token = this.peek();
            const ends = token.kind === 'mark' && /^[,\]})]$/.test(token.text);
            if (token.kind === 'end' || ends || (token.kind === 'newline' && !isInList))
                break;
            if (token.kind === 'newline') {
                this.next();
                continue;
            }
            isAlone = false;
            if (token.kind === 'mark' && /^[[({]$/.test(token.text))
                this.skipBracket();
            else
                this.next();
        }
        return isAlone ? first : unknownValue;
    }
    literal(depth) {
        const token = this.peek();
        if (token.kind === 'text') {
            this.next();
            return { kind: 'text', text: token.text };
        }
        if (token.kind === 'name') {
            this.next();
            if (/^(?:true|false|\d.*)$/.test(token.text))
                return { kind: 'text', text: token.text };
            if (token.text === 'null')
                return unknownValue;
            return { kind: 'text', text: `\${${token.text}}` };
        }
        if (token.kind !== 'mark' || depth > deepest)
            return unknownValue;
        if (token.text === '[')
            return this.list(depth);
        if (token.text === '{')
            return this.map(depth);
        return unknownValue;
    }
    list(depth) {
        this.next();
        const items = [];
        for (;;) {
            const token = this.peek();
            if (token.kind === 'end')
                return unknownValue;
            if (token.kind === 'newline' || (token.kind === 'mark' && token.text === ','))
                this.next();
            else if (token.kind === 'mark' && token.text === ']') {
                this.next();
                return { kind: 'list', items };
            }
            else if (token.kind === 'name' && token.text === 'for') {
                this.skipBracket(1);
                return unknownValue;
            }
            else if (token.kind === 'mark' && /^[})]$/.test(token.text))
                return unknownValue;
            else
                items.push(this.value(depth + 1, true));
        }
    }
    map(depth) {
        this.next();
        const entries = new Map();
        for (;;) {
            const token = this.next();
            if (token.kind === 'end')
                return unknownValue;
            if (token.kind === 'mark' && token.text === '}')
                return { kind: 'map', entries };
            if (token.kind !== 'name' && token.kind !== 'text')
                continue;
            if (this.isMark('=') || this.isMark(':')) {
                this.next();
                entries.set(token.text, this.value(depth + 1, false));
            }
        }
    }
    /** Passes a bracket and all that is in it; `depth` is 1 when it is open already. */
    skipBracket(open = 0) {
        let depth = open;
        do {
            const token = this.next();
            if (token.kind === 'end')
                return;
            if (token.kind === 'mark' && /^[[({]$/.test(token.text))
                depth += 1;
            if (token.kind === 'mark' && /^[\])}]$/.test(token.text))
                depth -= 1;
        } while (depth > 0);
    }
    skipLine() {
        while (this.peek().kind !== 'newline' && this.peek().kind !== 'end') {
            if (this.isMark('{') || this.isMark('[') || this.isMark('('))
                this.skipBracket();
            else
                this.next();
        }
    }
    isMark(text) {
        const token = this.peek();
        return token.kind === 'mark' && token.text === text;
    }
    peek() {
        return this.tokens[this.at] ?? endToken;
    }
    next() {
        const token = this.peek();
        this.at += 1;
        return token;
    }
}
const endToken = { kind: 'end', text: '', start: 0, end: 0 };
const tokenPattern = /(?<space>[ \t\r]+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<newline>\n)|(?<name>[\p{L}\d_][\p{L}\d_.-]*)|(?<heredoc><<-?)|(?<quote>")|(?<mark>.)/suy;
function tokensOf(text) {
    const tokens = [];
    tokenPattern.lastIndex = 0;
    let at = 0;
    while (at < text.length) {
        tokenPattern.lastIndex = at;
        const groups = tokenPattern.exec(text)?.groups;
        const start = at;
        at = tokenPattern.lastIndex === 0 ? at + 1 : tokenPattern.lastIndex;
        if (groups === undefined || groups['space'] !== undefined)
            continue;
        if (groups['quote'] !== undefined) {
            const read = quotedText(text, at);
            at = read.end;
            tokens.push({ kind: 'text', text: read.text, start, end: at });
        }
        else if (groups['heredoc'] !== undefined) {
            const name = /^<<-?(\w+)[ \t\r]*\n/.exec(text.slice(start, start + 200));
            const close = name === null ? -1 : text.indexOf(`${name[1]}`, start + name[0].length);
            at = close === -1 ? text.length : close + (name?.[1]?.length ?? 0);
            tokens.push({ kind: 'text', text: statement/* unknownPart */.QH, start, end: at });
        }
        else {
            const kind = groups['newline'] !== undefined ? 'newline' : groups['name'] !== undefined ? 'name' : 'mark';
            tokens.push({ kind, text: text.slice(start, at), start, end: at });
        }
    }
    return tokens;
}
/** The text of a quoted template; `${…}` stays in it for whoever knows the variables. */
function quotedText(text, start) {
    let read = '';
    let depth = 0;
    for (let at = start; at < text.length; at += 1) {
        const character = text[at];
        if (character === '\\' && depth === 0) {
            at += 1;
            const escaped = text[at] ?? '';
            read += escaped === 'n' ? '\n' : escaped === 't' ? '\t' : escaped;
        }
        else if (character === '$' && text[at + 1] === '{' && text[at - 1] !== '$') {
            depth += 1;
            at += 1;
            read += '${';
        }
        else if (character === '}' && depth > 0) {
            depth -= 1;
            read += '}';
        }
        else if (character === '"' && depth === 0)
            return { text: read, end: at + 1 };
        else if (character === '\n' && depth === 0)
            return { text: read, end: at };
        else
            read += character;
    }
    return { text: read, end: text.length };
}

;// CONCATENATED MODULE: ./lib/core/builds/bake.js




/** Lists and maps in each other; no real file has a tenth of it. */
const bake_deepest = 64;
/**
 * The builds of the bake files of one directory, in the order of `docker buildx bake`: JSON, HCL, each with its override
 * (https://docs.docker.com/build/bake/introduction/). Variables have their defaults; a `matrix` is not followed.
 */
function buildsOfBake(files) {
    const targets = new Map();
    const variables = new Map();
    for (const file of files) {
        for (const { type, name, attributes, at } of blocksOf(file)) {
            if (type === 'variable')
                setVariable(variables, name, attributes.get('default'));
            if (type !== 'target' || name === '')
                continue;
            const seen = targets.get(name);
            if (seen === undefined)
                targets.set(name, { name, at, attributes: new Map(attributes) });
            else
                for (const [key, value] of attributes)
                    seen.attributes.set(key, merged(seen.attributes.get(key), value));
        }
    }
    const path = files[0]?.path ?? '';
    const directory = path.slice(0, Math.max(path.lastIndexOf('/'), 0)) || '.';
    const inherited = inheritance(targets, variables);
    return [...targets.values()].flatMap(target => statementOf(target, inherited(target), variables, directory) ?? []);
}
function setVariable(variables, name, value) {
    variables.set(name, value === undefined ? '' : (textOf(value, variables) ?? statement/* unknownPart */.QH));
}
function statementOf(target, inherited, variables, directory) {
    const get = (name) => {
        const value = inherited.get(name);
        return value === undefined ? undefined : (textOf(value, variables) ?? statement/* unknownPart */.QH);
    };
    if (inherited.has('matrix') || inherited.has('dockerfile-inline'))
        return undefined;
    const stage = get('target');
    const written = get('context') ?? '.';
    if ((0,statement/* isElsewhere */.l5)(written) || stage?.includes(statement/* unknownPart */.QH) === true)
        return undefined;
    const file = get('dockerfile') ?? 'Dockerfile';
    const contexts = [];
    const dockerfiles = [];
    // Paths are relative to where bake is started, which is usually where its file lies.
    for (const from of new Set([directory, '.'])) {
        const context = (0,statement/* joined */.oR)(from, written.replace(/^cwd:\/\//, ''));
        const dockerfile = context && (0,statement/* joined */.oR)(context, file);
        if (context === undefined || dockerfile === undefined)
            continue;
        contexts.push(context);
        dockerfiles.push(dockerfile);
    }
    if (dockerfiles.length === 0)
        return undefined;
    const namedContexts = new Map([...mapOf(inherited.get('contexts'), variables)].map(([name, value]) => [
        name,
        value.startsWith('target:') ? `docker-image://${(0,statement/* nameOfUnnamed */.vB)('bake', value.slice('target:'.length))}` : value,
    ]));
    return {
        how: `the bake target \`${target.name}\``,
        at: target.at,
        tags: [...listOf(inherited.get('tags'), variables), (0,statement/* nameOfUnnamed */.vB)('bake', target.name)],
        dockerfiles,
        contexts,
        target: stage === '' ? undefined : stage,
        arguments: mapOf(inherited.get('args'), variables),
        makesImage: (0,statement/* makesImage */.lu)(listOf(inherited.get('output'), variables)),
        namedContexts,
    };
}
/** The attributes of targets over those of the targets that they inherit from, the last of which wins; each is computed once. */
function inheritance(targets, variables) {
    const done = new Map();
    return function inherited(target) {
        const seen = done.get(target);
        if (seen !== undefined)
            return seen;
        // A target that inherits from itself, which bake refuses, gets nothing from there.
        done.set(target, target.attributes);
        const all = new Map();
        for (const name of listOf(target.attributes.get('inherits'), variables)) {
            const parent = targets.get(name);
            if (parent !== undefined)
                for (const [key, value] of inherited(parent))
                    all.set(key, merged(all.get(key), value));
        }
        for (const [key, value] of target.attributes)
            all.set(key, merged(all.get(key), value));
        done.set(target, all);
        return all;
    };
}
/** Maps are joined key by key; everything else is said again. */
function merged(before, value) {
    if (before?.kind !== 'map' || value.kind !== 'map')
        return value;
    return { kind: 'map', entries: new Map([...before.entries, ...value.entries]) };
}
function textOf(value, variables) {
    if (value.kind !== 'text')
        return undefined;
    const text = value.text.replace(/\$\{([^{}]*)\}/g, (_, name) => variables.get(name.trim()) ?? statement/* unknownPart */.QH);
    return text.length > statement/* longestText */.Ie ? undefined : text;
}
function listOf(value, variables) {
    if (value?.kind !== 'list')
        return [];
    return value.items.flatMap(item => textOf(item, variables) ?? []);
}
function mapOf(value, variables) {
    const texts = new Map();
    if (value?.kind !== 'map')
        return texts;
    for (const [name, entry] of value.entries)
        texts.set(name, textOf(entry, variables) ?? statement/* unknownPart */.QH);
    return texts;
}
function blocksOf(file) {
    if (file.path.endsWith('.json'))
        return blocksOfJson(file);
    return parseHcl(file.text).map(({ start, end, ...block }) => ({ ...block, at: (0,source/* spanOf */.ee)(file, start, end) }));
}
/** HCL as JSON: `{"target": {"app": {…}}}`; a block may stand in a list. */
function blocksOfJson(file) {
    const { value } = (0,json/* readJson */.V)(file);
    if (value?.kind !== 'object')
        return [];
    const blocks = [];
    for (const { key: type, value: named } of value.members) {
        if (named.kind !== 'object')
            continue;
        for (const { key, value: body } of named.members) {
            for (const one of body.kind === 'array' ? body.items : [body]) {
                const read = bakeValueOf(one, bake_deepest);
                const attributes = read.kind === 'map' ? read.entries : new Map();
                blocks.push({ type: type.value, name: key.value, attributes, at: key.span });
            }
        }
    }
    return blocks;
}
function bakeValueOf(value, depth) {
    switch (value.kind) {
        case 'string':
            return { kind: 'text', text: value.value };
        case 'number':
            return { kind: 'text', text: value.written };
        case 'boolean':
            return { kind: 'text', text: String(value.value) };
        case 'array':
            return depth === 0
                ? { kind: 'unknown' }
                : { kind: 'list', items: value.items.map(one => bakeValueOf(one, depth - 1)) };
        case 'object': {
            if (depth === 0)
                return { kind: 'unknown' };
            const entries = value.members.map(({ key, value }) => [key.value, bakeValueOf(value, depth - 1)]);
            return { kind: 'map', entries: new Map(entries) };
        }
        case 'null':
            return { kind: 'unknown' };
    }
}

// EXTERNAL MODULE: ./lib/core/shell/parse.js
var shell_parse = __webpack_require__(3842);
;// CONCATENATED MODULE: ./lib/core/builds/build-command.js

/** Options of `docker build`, `docker buildx build`, `podman build` and `buildah build` that take no value. */
const switches = new Set(('all-platforms check compress debug disable-compression disable-content-trust force-rm help identity-label ' +
    'inherit-annotations inherit-labels layers load no-cache no-hostname no-hosts omit-history pull pull-always ' +
    'push quiet rm skip-unused-stages squash squash-all stdin stream tls-verify').split(' '));
const shortSwitches = new Set(['q', 'D']);
/** Options of the programs themselves that take a value, before the subcommand. */
const globalValues = new Set([
    '--config',
    '--context',
    '-c',
    '--host',
    '-H',
    '--log-level',
    '-l',
    '--builder',
    '--root',
    '--namespace',
    '-n',
]);
const wrappers = new Set(['sudo', 'time', 'exec', 'nice', 'command', 'env', 'eval']);
/** Words of a simple command that builds an image, as one; `undefined` for any other command. */
function buildOfCommand(words, directories, at) {
    const found = argumentsOfBuild(words);
    if (found === undefined)
        return undefined;
    const tags = [];
    const outputs = [];
    const buildArguments = new Map();
    const namedContexts = new Map();
    let file;
    let target;
    let context;
    for (const { name, value } of optionsOf(found.rest)) {
        if (name === undefined)
            context = value;
        else if (name === 't' || name === 'tag')
            tags.push(value);
        else if (name === 'f' || name === 'file')
            file = value;
        else if (name === 'target')
            target = value;
        else if (name === 'o' || name === 'output')
            outputs.push(value);
        else if (name === 'build-arg' && value.includes('='))
            setPair(buildArguments, value);
        else if (name === 'build-arg')
            buildArguments.set(value, statement/* unknownPart */.QH);
        else if (name === 'build-context')
            setPair(namedContexts, value);
    }
    if (context === undefined || (0,statement/* isElsewhere */.l5)(context) || target?.includes(statement/* unknownPart */.QH) === true)
        return undefined;
    if (file === '-')
        return undefined;
    const dockerfiles = [];
    const contexts = [];
    for (const directory of directories) {
        const root = (0,statement/* joined */.oR)(directory, context);
        const path = file === undefined ? root && (0,statement/* joined */.oR)(root, 'Dockerfile') : (0,statement/* joined */.oR)(directory, file);
        if (path === undefined)
            continue;
        dockerfiles.push(path);
        if (root !== undefined)
            contexts.push(root);
    }
    if (dockerfiles.length === 0)
        return undefined;
    return {
        how: `\`${found.program}\``,
        at,
        tags,
        dockerfiles,
        contexts,
        target,
        arguments: buildArguments,
        makesImage: (0,statement/* makesImage */.lu)(outputs),
        namedContexts,
    };
}
function setPair(map, pair) {
    const equals = pair.indexOf('=');
    if (equals > 0)
        map.set(pair.slice(0, equals), pair.slice(equals + 1));
}
/** The words behind `build`, and the command for sentences. */
function argumentsOfBuild(words) {
    let at = 0;
    while (wrappers.has(words[at] ?? '') || /^(?:-\w+|\w+=.*)$/s.test(words[at] ?? ''))
        at += 1;
    const program = (words[at] ?? '').split('/').at(-1) ?? '';
    if (!/^(?:docker|podman|nerdctl|buildah)$/.test(program))
        return undefined;
    const subcommands = [];
    for (at += 1; at < words.length && subcommands.length < 2; at += 1) {
        const word = words[at] ?? '';
        if (globalValues.has(word))
            at += 1;
        else if (!word.startsWith('-')) {
            subcommands.push(word);
            if (/^(?:build|bud)$/.test(word))
                break;
            if (!/^(?:buildx|image|builder)$/.test(word))
                return undefined;
        }
    }
    const last = subcommands.at(-1);
    if (last !== 'build' && (last !== 'bud' || program !== 'buildah'))
        return undefined;
    return { program: [program, ...subcommands].join(' '), rest: words.slice(at + 1) };
}
/** Options and what stands alone, in order. */
function* optionsOf(words) {
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at] ?? '';
        const long = /^--([^=]+)(?:=(.*))?$/s.exec(word);
        const short = /^-([a-zA-Z])=?(.*)$/s.exec(word);
        const name = long?.[1] ?? short?.[1];
        if (name === undefined) {
            yield { name: undefined, value: word };
            continue;
        }
        const value = long === null ? short?.[2] || undefined : long[2];
        if (long === null ? shortSwitches.has(name) : switches.has(name))
            continue;
        if (value !== undefined)
            yield { name, value };
        else {
            at += 1;
            yield { name, value: words[at] ?? '' };
        }
    }
}

;// CONCATENATED MODULE: ./lib/core/builds/script-builds.js



/** No script that people write has as many commands. */
const maxNodes = 200_000;
/** Commands in each other, several nodes for each. */
const script_builds_deepest = 1000;
/** Every command of a script that builds an image, whichever way the script takes: a build in an `if` is one of the repository. */
function buildsOfScript(text, start) {
    const script = (0,shell_parse/* parseShell */.a)(text);
    if (script === undefined)
        return [];
    const variables = variablesOf(script, start);
    const builds = [];
    const walk = { left: maxNodes };
    visit(script.statements, start.directories, walk, (command, directories) => {
        const words = [command.name, ...command.args].flatMap(word => word?.type === 'Word' ? wordsOf(word, variables) : [statement/* unknownPart */.QH]);
        if (words[0] === 'cd' || words[0] === 'pushd')
            return directoriesAfter(words[1] ?? '', directories, start);
        const build = buildOfCommand(words, directories, text.placeOf(command.pos, command.end));
        if (build !== undefined)
            builds.push(build);
        return directories;
    });
    return builds;
}
/** Visits the commands below a node in their order; what `cd` does in a subshell or a function stays in it. */
function visit(node, directories, walk, onCommand, depth = 0) {
    walk.left -= 1;
    if (walk.left < 0 || depth > script_builds_deepest || typeof node !== 'object' || node === null)
        return directories;
    if (isCommand(node))
        return onCommand(node, directories);
    const type = 'type' in node ? node.type : undefined;
    if (type === 'Word' || type === 'Assignment')
        return directories;
    let here = directories;
    for (const child of Array.isArray(node) ? node : Object.values(node))
        if (typeof child === 'object')
            here = visit(child, here, walk, onCommand, depth + 1);
    return type === 'Subshell' || type === 'Function' ? directories : here;
}
function isCommand(node) {
    return 'type' in node && node.type === 'Command';
}
function directoriesAfter(path, directories, { own }) {
    // `cd "$(dirname "$0")/.."`: from where the script lies.
    const below = own === undefined ? null : new RegExp(`^${statement/* unknownPart */.QH}(?:/(.*))?$`).exec(path);
    if (below !== null && own !== undefined)
        return [(0,statement/* joined */.oR)(own, below[1] ?? '.')].flatMap(found => found ?? []);
    return directories.flatMap(directory => (0,statement/* joined */.oR)(directory, path) ?? []);
}
/** Variables that a script sets once, to a text that is known, and those it finds. */
function variablesOf(script, start) {
    const variables = new Map(start.variables);
    const seen = new Set();
    visit(script.statements, [], { left: maxNodes }, (command, directories) => {
        // `X=y cmd` is for that command alone; `export X=y` is a word of `export`.
        for (const part of command.prefix) {
            if (part.type !== 'Assignment' || command.name !== undefined)
                continue;
            const { name, value, append, index } = part;
            const isPlain = value.type === 'Word' && append !== true && index === undefined;
            const [text = ''] = isPlain ? [oneWord(value, variables)] : [statement/* unknownPart */.QH];
            variables.set(name, seen.has(name) && variables.get(name) !== text ? statement/* unknownPart */.QH : text);
            seen.add(name);
        }
        if (/^(?:export|readonly|local|declare)$/.test(command.name?.value ?? '')) {
            for (const word of command.args) {
                const pair = word.type === 'Word' ? /^(\w+)=(.*)$/s.exec(oneWord(word, variables)) : null;
                if (pair === null)
                    continue;
                const [, name = '', text = ''] = pair;
                variables.set(name, seen.has(name) && variables.get(name) !== text ? statement/* unknownPart */.QH : text);
                seen.add(name);
            }
        }
        return directories;
    });
    return variables;
}
/** The fields of a word: an unquoted variable that holds several words is several. */
function wordsOf(word, variables) {
    const [only, ...others] = word.parts ?? [];
    const text = oneWord(word, variables);
    const isUnquoted = only !== undefined && others.length === 0 && /Expansion$/.test(only.type);
    return isUnquoted ? text.split(/\s+/).filter(part => part !== '') : [text];
}
function oneWord(word, variables) {
    if (word.parts === undefined)
        return word.value;
    let text = '';
    for (const part of word.parts) {
        text += partText(part, variables);
        if (text.length > statement/* longestText */.Ie)
            return statement/* unknownPart */.QH;
    }
    return text;
}
function partText(part, variables) {
    switch (part.type) {
        case 'Literal':
        case 'SingleQuoted':
        case 'AnsiCQuoted':
            return part.value;
        case 'DoubleQuoted':
        case 'LocaleString':
            return part.parts.map(child => partText(child, variables)).join('');
        case 'SimpleExpansion':
            return variables.get(part.text.slice(1)) ?? statement/* unknownPart */.QH;
        case 'ParameterExpansion': {
            const held = part.prefix === undefined && part.index === undefined ? variables.get(part.parameter) : statement/* unknownPart */.QH;
            if (part.operation === undefined)
                return held ?? statement/* unknownPart */.QH;
            const isDefault = part.operation.type === 'Default' && /^:?[-=]$/.test(part.operation.operator);
            if (!isDefault || part.operation.type !== 'Default')
                return statement/* unknownPart */.QH;
            return held === undefined || held === '' ? oneWord(part.operation.operand, variables) : held;
        }
        default:
            return statement/* unknownPart */.QH;
    }
}

;// CONCATENATED MODULE: ./lib/core/builds/makefile.js



/**
 * The builds of a Makefile's recipes. Its variables are filled in where the file sets them to a plain text, whatever
 * conditional they stand in; functions, automatic variables and what only the command line gives are not known.
 */
function buildsOfMakefile(file) {
    const directory = file.path.slice(0, Math.max(file.path.lastIndexOf('/'), 0)) || '.';
    const variables = new Map();
    const recipes = [];
    for (const { text, start, end } of logicalLines(file.text)) {
        if (text.startsWith('\t'))
            recipes.push({ text, start, end });
        const assignment = /^\s*(?:export\s+|override\s+)*([\w.-]+)\s*(\?|::?|\+)?=\s*(.*)$/s.exec(text);
        if (assignment === null || text.startsWith('\t'))
            continue;
        const [, name = '', operator, value = ''] = assignment;
        const isLater = variables.has(name);
        if (operator === '?' && isLater)
            continue;
        variables.set(name, operator === '+' || (isLater && variables.get(name) !== value) ? statement/* unknownPart */.QH : value.trim());
    }
    const builds = [];
    const expand = expanderOf(variables);
    for (const { text, start, end } of recipes) {
        if (!/build|bud/.test(text))
            continue;
        const shell = expand(text.replace(/^\t[@+\s-]*/, ''));
        const script = { text: shell, placeOf: () => (0,source/* spanOf */.ee)(file, start + 1, end) };
        builds.push(...buildsOfScript(script, { directories: [directory], own: undefined, variables: new Map() }));
    }
    return builds;
}
/** Lines with their continuations; a continuation in a recipe stays one for the shell. */
function* logicalLines(text) {
    let start = 0;
    while (start < text.length) {
        let end = start;
        for (;;) {
            const newline = text.indexOf('\n', end);
            end = newline === -1 ? text.length : newline;
            if (newline === -1 || text[end - 1] !== '\\')
                break;
            end += 1;
        }
        yield { text: text.slice(start, end).replace(/\\\r?\n/g, ' '), start, end };
        start = end + 1;
    }
}
/** How much all expansions of a file may come to. */
const mostText = 8 * 1024 * 1024;
/** Fills variables in; each is expanded once, and one that needs itself is not known. */
function expanderOf(variables) {
    const done = new Map();
    let left = mostText;
    const held = (name) => {
        const seen = done.get(name);
        if (seen !== undefined)
            return seen;
        done.set(name, statement/* unknownPart */.QH);
        const written = variables.get(name);
        const value = written === undefined ? statement/* unknownPart */.QH : expand(written);
        done.set(name, value.length > statement/* longestText */.Ie ? statement/* unknownPart */.QH : value);
        return done.get(name) ?? statement/* unknownPart */.QH;
    };
    const expand = (text) => text.replace(/\$(?:\$|\(([^()]*(?:\([^()]*\)[^()]*)*)\)|\{([^{}]*)\}|(.))/gs, (whole, round, curly) => {
        if (whole === '$$')
            return '$';
        const name = round ?? curly;
        const text = typeof name === 'string' && left > 0 ? held(name) : statement/* unknownPart */.QH;
        left -= text.length;
        return text;
    });
    return expand;
}

// EXTERNAL MODULE: ./lib/core/builds/mention.js
var mention = __webpack_require__(27);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/core/builds/workflow.js




/** The builds of a GitHub workflow or composite action: `docker build` in `run`, and `docker/build-push-action`. */
function buildsOfWorkflow(file) {
    const document = (0,dist/* parseDocument */.Tp)(file.text, {
        uniqueKeys: false,
        prettyErrors: false,
        lineCounter: new dist/* LineCounter */.HN(),
        logLevel: 'silent',
    });
    const root = document.contents;
    if (!(0,dist/* isMap */.jh)(root))
        return [];
    const builds = [];
    const ofAll = environmentOf(root, new Map());
    const jobs = get(root, 'jobs');
    const action = get(root, 'runs');
    if ((0,dist/* isMap */.jh)(action))
        builds.push(...buildsOfSteps(file, action, ofAll, '.'));
    if (!(0,dist/* isMap */.jh)(jobs))
        return builds;
    for (const { value } of jobs.items) {
        if (!(0,dist/* isMap */.jh)(value))
            continue;
        const directory = defaultDirectory(value) ?? defaultDirectory(root) ?? '.';
        builds.push(...buildsOfSteps(file, value, environmentOf(value, ofAll), directory));
    }
    return builds;
}
function buildsOfSteps(file, job, ofJob, directory) {
    const steps = get(job, 'steps');
    if (!(0,dist/* isSeq */.oP)(steps))
        return [];
    const builds = [];
    const images = new Map();
    for (const step of steps.items) {
        if (!(0,dist/* isMap */.jh)(step))
            continue;
        const environment = environmentOf(step, ofJob);
        const uses = workflow_textOf(get(step, 'uses'), environment) ?? '';
        const inputs = get(step, 'with');
        if (/^docker\/metadata-action@/.test(uses) && (0,dist/* isMap */.jh)(inputs)) {
            const id = workflow_textOf(get(step, 'id'), environment);
            if (id !== undefined)
                images.set(id, linesOf(workflow_textOf(get(inputs, 'images'), environment)));
        }
        if (/^docker\/build-push-action@/.test(uses))
            builds.push(...pushed(file, step, (0,dist/* isMap */.jh)(inputs) ? inputs : undefined, environment, images));
        builds.push(...ranBy(file, step, environment, directory));
    }
    return builds;
}
/** https://github.com/docker/build-push-action#inputs; without `context` it builds the checked-out commit's root. */
function pushed(file, step, inputs, environment, images) {
    const input = (name) => workflow_textOf(inputs && get(inputs, name), environment, images);
    const written = (input('context') ?? '.')
        .replace(new RegExp(`^${statement/* unknownPart */.QH}:`), '')
        .replace(/^\{\{defaultContext\}\}:?/, '');
    const target = input('target');
    if ((0,statement/* isElsewhere */.l5)(written) || target?.includes(statement/* unknownPart */.QH) === true)
        return [];
    const context = (0,statement/* joined */.oR)('.', written);
    const named = input('file');
    const dockerfile = named === undefined ? context && (0,statement/* joined */.oR)(context, 'Dockerfile') : (0,statement/* joined */.oR)('.', named);
    if (dockerfile === undefined)
        return [];
    return [
        {
            how: '`docker/build-push-action`',
            at: placeOf(file, pairOf(step, 'uses') ?? step),
            tags: linesOf(input('tags')),
            dockerfiles: [dockerfile],
            contexts: context === undefined ? [] : [context],
            target: target === '' ? undefined : target,
            arguments: pairsOf(input('build-args')),
            makesImage: (0,statement/* makesImage */.lu)((input('outputs') ?? '').split('\n').filter(line => line.trim() !== '')),
            namedContexts: pairsOf(input('build-contexts')),
        },
    ];
}
function ranBy(file, step, environment, jobDirectory) {
    const run = get(step, 'run');
    if (!(0,dist/* isScalar */.jn)(run) || typeof run.value !== 'string' || !/build|bud/.test(run.value))
        return [];
    const text = filledIn(run.value, environment, new Map());
    const directory = (0,statement/* joined */.oR)('.', workflow_textOf(get(step, 'working-directory'), environment) ?? jobDirectory);
    if (directory === undefined)
        return [];
    const script = { text, placeOf: position => lineOfRun(file, run, text, position) };
    return buildsOfScript(script, { directories: [directory], own: undefined, variables: environment });
}
/** The line of the file that a position of a `run` stands on: lines of a block scalar are lines of the file. */
function lineOfRun(file, run, text, position) {
    const at = run.range?.[0] ?? 0;
    const starts = (0,source/* lineStartsOf */.xV)(file);
    const isBlock = /^[|>]/.test(file.text.slice(at, at + 1));
    const first = starts.findLastIndex(start => start <= at);
    const line = isBlock ? first + 1 + text.slice(0, position).split('\n').length - 1 : first;
    const start = starts[line] ?? at;
    const whole = file.text.slice(start, starts[line + 1] ?? file.text.length).trimEnd();
    return (0,source/* spanOf */.ee)(file, start + whole.length - whole.trimStart().length, start + whole.length);
}
function defaultDirectory(map) {
    const defaults = get(map, 'defaults');
    const run = (0,dist/* isMap */.jh)(defaults) ? get(defaults, 'run') : undefined;
    return (0,dist/* isMap */.jh)(run) ? workflow_textOf(get(run, 'working-directory'), new Map()) : undefined;
}
function environmentOf(map, outer) {
    const environment = get(map, 'env');
    if (!(0,dist/* isMap */.jh)(environment))
        return outer;
    const texts = new Map(outer);
    for (const { key, value } of environment.items)
        if ((0,dist/* isScalar */.jn)(key))
            texts.set(String(key.value), workflow_textOf(value, outer) ?? statement/* unknownPart */.QH);
    return texts;
}
function workflow_textOf(node, environment, images = new Map()) {
    if ((0,dist/* isSeq */.oP)(node))
        return node.items.map(item => workflow_textOf(item, environment, images) ?? statement/* unknownPart */.QH).join('\n');
    if (!(0,dist/* isScalar */.jn)(node) || node.value === null)
        return undefined;
    return filledIn(String(node.value), environment, images);
}
/** `${{ env.X }}` where it is known, what a `docker/metadata-action` step gives as tags, else an unknown part. */
function filledIn(text, environment, images) {
    return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression) => {
        const variable = /^\s*env\.([\w-]+)\s*$/.exec(expression)?.[1];
        if (variable !== undefined)
            return shortText(environment.get(variable));
        const step = /^\s*steps\.([\w-]+)\.outputs\.tags\s*$/.exec(expression)?.[1];
        const names = step === undefined ? undefined : images.get(step);
        return names === undefined ? statement/* unknownPart */.QH : names.map(name => `${name}:${statement/* unknownPart */.QH}`).join('\n');
    });
}
/** A longer one is no part of a command that anybody writes, and could be asked for again and again. */
function shortText(text) {
    return text === undefined || text.length > 256 ? statement/* unknownPart */.QH : text;
}
function linesOf(text) {
    return (text ?? '')
        .split(/[\n,]/)
        .map(line => line.trim())
        .filter(line => line !== '' && !line.startsWith('#'));
}
function pairsOf(text) {
    const pairs = new Map();
    for (const line of (text ?? '').split('\n')) {
        const equals = line.indexOf('=');
        if (equals > 0)
            pairs.set(line.slice(0, equals).trim(), line.slice(equals + 1).trim());
    }
    return pairs;
}
function get(map, name) {
    return pairOf(map, name)?.value;
}
function pairOf(map, name) {
    return map.items.find(({ key }) => (0,dist/* isScalar */.jn)(key) && key.value === name);
}
function placeOf(file, found) {
    const first = 'key' in found ? found.key : found;
    const last = 'key' in found ? found.value : found;
    const start = (0,dist/* isScalar */.jn)(first) || (0,dist/* isMap */.jh)(first) ? (first.range?.[0] ?? 0) : 0;
    const end = (0,dist/* isScalar */.jn)(last) || (0,dist/* isMap */.jh)(last) ? (last.range?.[1] ?? start) : start;
    return (0,source/* spanOf */.ee)(file, start, end);
}

;// CONCATENATED MODULE: ./lib/core/builds/read-builds.js







/** What the scripts, Makefiles, workflows and bake files of a repository build, by path and place. */
function buildStatementsOf(files) {
    const builds = [];
    const bakes = new Map();
    for (const file of files) {
        if ((0,mention/* isBakeFile */.K)(file.path)) {
            const directory = file.path.slice(0, file.path.lastIndexOf('/') + 1);
            bakes.set(directory, [...(bakes.get(directory) ?? []), file]);
        }
        else
            builds.push(...buildsOf(file));
    }
    for (const group of bakes.values())
        builds.push(...buildsOfBake(group.sort((a, b) => bakeOrder(a) - bakeOrder(b))));
    return builds;
}
function buildsOf(file) {
    if (/\.ya?ml$/.test(file.path))
        return (0,parse/* nestsTooDeep */.q)(file.text) ? [] : buildsOfWorkflow(file);
    if (/(?:^|\/)(?:gnu)?makefile[^/]*$|\.mk$/i.test(file.path))
        return buildsOfMakefile(file);
    const own = file.path.slice(0, Math.max(file.path.lastIndexOf('/'), 0)) || '.';
    const directories = own === '.' ? ['.'] : [own, '.'];
    return buildsOfScript((0,shell_text/* shellTextOfFile */.hq)(file), { directories, own, variables: new Map() });
}
function bakeOrder({ path }) {
    return (path.endsWith('.hcl') ? 2 : 0) + (/override\.\w+$/.test(path) ? 1 : 0);
}


/***/ }),

/***/ 7664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ longestText),
/* harmony export */   QH: () => (/* binding */ unknownPart),
/* harmony export */   l5: () => (/* binding */ isElsewhere),
/* harmony export */   lu: () => (/* binding */ makesImage),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   vB: () => (/* binding */ nameOfUnnamed)
/* harmony export */ });
/** Stands for a part of a text that is not known: a variable of the machine, an expression of a workflow. */
const unknownPart = '\u0001';
/** The longest text that variables may come to, in UTF-16 units; a longer one is not known. No name of an image is a tenth of it. */
const longestText = 4096;
/** A path below a directory, normalised; `undefined` when it leaves the root, is absolute, or is not known. */
function joined(directory, path) {
    if (path.includes(unknownPart) || path.startsWith('/') || path.startsWith('~'))
        return undefined;
    const parts = [];
    for (const part of `${directory}/${path}`.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.length === 0 ? '.' : parts.join('/');
}
/** Whether a build takes its files from somewhere else: a URL, a repository, an archive on standard input. */
function isElsewhere(context) {
    return (context === '-' || /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i.test(context) || /\.git(?:#|$)/.test(context));
}
/** A reference for an image that has no name of its own, only its target's or its service's. Nobody can pull it. */
function nameOfUnnamed(...names) {
    const parts = names.map(name => name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'image');
    return `localhost/${parts.join('/')}`;
}
/** Whether an image comes out of a build with these `--output` values (https://docs.docker.com/build/exporters/). */
function makesImage(outputs) {
    return (outputs.length === 0 || outputs.some(output => /(?:^|,)type=(?:image|docker|registry|oci)(?:,|$)/.test(output)));
}


/***/ }),

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

/***/ 3842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ heredocText),
/* harmony export */   a: () => (/* binding */ parseShell)
/* harmony export */ });
/* harmony import */ var unbash__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8919);

/** The longest script that is read, in UTF-16 units: generated ones may be longer, written ones are not. */
const maxScript = 4 * 1024 * 1024;
const seen = new WeakMap();
/**
 * Splits a shell script into commands, each text once. `undefined` for what no shell would take, or for no script at all.
 * Never throws.
 */
function parseShell(text) {
    const known = seen.get(text) ?? { script: split(text) };
    seen.set(text, known);
    return known.script;
}
function split(text) {
    if (text.text.length > maxScript)
        return undefined;
    let parsed;
    try {
        parsed = (0,unbash__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text.text);
    }
    catch {
        return undefined;
    }
    if (parsed.errors !== undefined && parsed.errors.length > 0)
        return undefined;
    return { text, statements: parsed.commands };
}
/** The text of a heredoc as the command reads it, before variables are expanded; `<<-` takes leading tabs off. */
function heredocText(heredoc) {
    return heredoc.operator === '<<-' ? heredoc.body.text.replace(/^\t+/gm, '') : heredoc.body.text;
}


/***/ }),

/***/ 4258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H7: () => (/* binding */ isShell),
/* harmony export */   aY: () => (/* binding */ shellTextOfRun),
/* harmony export */   g4: () => (/* binding */ shellTextOfLiteral),
/* harmony export */   hq: () => (/* binding */ shellTextOfFile),
/* harmony export */   pb: () => (/* binding */ shellTextOfSpan)
/* harmony export */ });
/* harmony import */ var _dockerfile_cooked_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9561);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7718);


/** A whole script file. */
function shellTextOfFile(file) {
    return { text: file.text, placeOf: (start, end) => (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)(file, start, end) };
}
/** Part of a script file, such as the body of a heredoc. */
function shellTextOfSpan(span) {
    const text = span.file.text.slice(span.start, span.end);
    return { text, placeOf: (start, end) => (0,_source_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .ee)(span.file, span.start + start, span.start + end) };
}
/** Text that stands in no file as it is, such as the argument of `sh -c`: every part of it has the place of the whole. */
function shellTextOfLiteral(text, at) {
    return { text, placeOf: () => at };
}
/** The shells that a SHELL, a shebang or `sh -c` may name. */
const shells = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'mksh']);
/** Whether a program, given by name or path, is a POSIX-like shell. */
function isShell(program) {
    return shells.has(program.slice(program.lastIndexOf('/') + 1));
}
/**
 * The script that a RUN in shell form hands to its shell: the line, or the body of `RUN <<EOF`, with the heredocs that
 * the line opens behind it (dockerfile2llb/convert.go `dispatchRun`). `undefined` for the exec form, and where the shell
 * or a shebang is none that is understood.
 */
function shellTextOfRun({ instruction, shell }) {
    const { json, rest, heredocs } = instruction;
    if (json !== undefined || !isShell(shell[0] ?? ''))
        return undefined;
    const [first] = heredocs;
    if (first !== undefined && /^\d*<<-?\s*(["']?)[^\s"'<>|;&]+\1$/.test(rest.text)) {
        const shebang = /^#!\s*(\S+)(?:\s+(\S+))?/.exec(first.content);
        const program = shebang?.[1]?.endsWith('/env') ? shebang[2] : shebang?.[1];
        return program === undefined || isShell(program) ? shellTextOfSpan(first.body) : undefined;
    }
    return heredocs.length === 0 ? shellTextOfCooked(rest) : shellTextOfCooked(withBodies(rest, heredocs));
}
function shellTextOfCooked(cooked) {
    return { text: cooked.text, placeOf: (start, end) => (0,_dockerfile_cooked_text_js__WEBPACK_IMPORTED_MODULE_0__/* .spanOfCooked */ .f5)(cooked, start, end) };
}
function withBodies(rest, heredocs) {
    let text = `${rest.text}\n`;
    const pieces = [...rest.pieces];
    for (const { body, content, name } of heredocs) {
        pieces.push({ at: text.length, source: body.start });
        text += content.endsWith('\n') || content === '' ? `${content}${name}\n` : `${content}\n${name}\n`;
    }
    return { file: rest.file, text, pieces };
}


/***/ })

};
