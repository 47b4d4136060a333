export const id = 7912;
export const ids = [7912];
export const modules = {

/***/ 7912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assemble: () => (/* binding */ assemble)
});

// EXTERNAL MODULE: ./lib/core/dockerfile/parse.js
var parse = __webpack_require__(1461);
;// CONCATENATED MODULE: ./lib/core/dockerfile/template-file.js
/** How the languages of templates begin what they fill in: Jinja, Go, Handlebars, Cottle, ERB, EJS. */
const mark = /^(?:\{\{|\{%|\{#|<%)/;
/**
 * Whether another program makes the Dockerfile of this file first: BuildKit refuses it, because a template's own mark stands
 * where an instruction should.
 */
function isTemplateFile({ instructions }) {
    return instructions.some(({ written }) => mark.test(written));
}
/** What is said of files that are templates, for the notes of a report. */
function templateNote(paths) {
    const shown = paths.slice(0, 3).map(path => `\`${path}\``);
    const more = paths.length > shown.length ? ` and ${paths.length - shown.length} more` : '';
    const [are, they] = paths.length === 1 ? ['is a template', 'it becomes'] : ['are templates', 'they become'];
    return `${shown.join(', ')}${more} ${are}: what ${they} is not in the repository, so nothing there was judged.`;
}

// EXTERNAL MODULE: ./lib/core/resolved.js
var resolved = __webpack_require__(5247);
// EXTERNAL MODULE: ./lib/core/source.js
var core_source = __webpack_require__(7718);
// EXTERNAL MODULE: ./lib/core/wildcard.js
var wildcard = __webpack_require__(773);
// EXTERNAL MODULE: ./lib/core/image/reference.js
var image_reference = __webpack_require__(5896);
;// CONCATENATED MODULE: ./lib/core/image/own-images.js




/** The answers about images with what the repository itself says of them, which goes before every other source. */
function withOwnImages(answers, references, images) {
    if (images.length === 0)
        return answers;
    const all = new Map(answers);
    for (const reference of references) {
        const names = namesOf(reference);
        const own = images.find(({ image }) => names.some(name => (0,wildcard/* matchesWildcard */._)(image, name)));
        if (own !== undefined)
            all.set(reference, factsOfOwn(own, reference, answers.get(reference)));
    }
    return all;
}
/** The ways to write a normalised reference: with and without its tag, with and without what Docker Hub lets out. */
function namesOf(reference) {
    const parsed = (0,image_reference/* parseReference */.Y)(reference);
    if ('error' in parsed)
        return [reference];
    const { domain, path, tag, digest } = parsed;
    const full = (0,image_reference/* formatReference */.F)(parsed);
    const name = `${domain}/${path}`;
    const names = [full, name, ...(tag === undefined ? [] : [`${name}:${tag}`])];
    if (digest !== undefined && tag === undefined)
        names.push(`${name}@${digest}`);
    for (const hidden of ['docker.io/library/', 'docker.io/'])
        names.push(...names.flatMap(one => (one.startsWith(hidden) ? [one.slice(hidden.length)] : [])));
    return names;
}
/** Accounts of the table stay known where the table has the image: its user and its variables are what the row says. */
function factsOfOwn(own, reference, answer) {
    const table = answer === undefined || (0,resolved/* isUnknown */.t8)(answer) ? undefined : answer;
    const names = new Set(own.accounts.map(({ name }) => name));
    const accounts = [...own.accounts, ...(table?.accounts.filter(({ name }) => !names.has(name)) ?? [])];
    const { file, line, column } = (0,core_source/* placeOf */.$t)(own.at);
    const isRoot = own.user === '';
    return {
        reference,
        user: own.user,
        uid: own.uid ?? (isRoot ? 0 : undefined),
        gid: own.gid ?? (isRoot ? 0 : undefined),
        environment: new Map([...(table?.environment ?? []), ...own.environment]),
        environmentIsComplete: table?.environmentIsComplete ?? false,
        entrypoint: table?.entrypoint,
        command: table?.command,
        onBuild: table?.onBuild ?? [],
        accounts,
        groups: table?.groups ?? [],
        accountsAreComplete: table?.accountsAreComplete ?? false,
        stepsDownTo: own.dropsTo === undefined ? undefined : stepDownOf(own.dropsTo, accounts),
        windows: false,
        source: 'config',
        evidence: `${file}:${line}:${column}`,
        note: '',
        said: { at: own.at, reason: own.reason },
    };
}
function stepDownOf(written, accounts) {
    const [who = '', group] = written.split(':');
    const account = accounts.find(({ name }) => name === who);
    const isNumber = /^\d+$/.test(who);
    return {
        name: isNumber ? undefined : who,
        uid: isNumber ? Number(who) : account?.uid,
        gid: group !== undefined && /^\d+$/.test(group) ? Number(group) : account?.gid,
        workersOnly: false,
    };
}

// EXTERNAL MODULE: ./lib/core/builds/statement.js
var builds_statement = __webpack_require__(7664);
;// CONCATENATED MODULE: ./lib/core/builds/built-images.js


/** Collects names while statements are read; what is said again of one stage is kept once. */
function createBuiltImages() {
    const byReference = new Map();
    const byName = new Map();
    const seen = new Map();
    const put = (map, key, image) => {
        const ofBuild = seen.get(image.build) ?? new Set();
        seen.set(image.build, ofBuild);
        const what = JSON.stringify([map === byName, key, image.stageIndex, image.project?.path ?? '']);
        if (ofBuild.has(what))
            return;
        ofBuild.add(what);
        const images = map.get(key) ?? [];
        images.push(image);
        map.set(key, images);
    };
    return {
        byReference,
        byName,
        add(tag, image) {
            const isOpen = tag.includes(builds_statement/* unknownPart */.QH);
            const colon = tag.lastIndexOf(':');
            const name = isOpen && colon > tag.lastIndexOf('/') ? tag.slice(0, colon) : tag;
            const parsed = (0,image_reference/* parseReference */.Y)(name);
            if (name.includes(builds_statement/* unknownPart */.QH) || 'error' in parsed)
                return;
            if (isOpen)
                put(byName, nameOf(parsed), image);
            else
                put(byReference, (0,image_reference/* formatReference */.F)(parsed), image);
        },
    };
}
/**
 * The stage that an image is, when the repository builds it: by the service's own project before others, by its tag before its
 * name alone. `undefined` when nothing builds it, and when two different stages get the name.
 */
function builtImageOf(images, reference, project) {
    const parsed = (0,image_reference/* parseReference */.Y)(reference);
    if ('error' in parsed || parsed.digest !== undefined)
        return undefined;
    const exact = images.byReference.get(reference);
    const own = project === undefined ? undefined : exact?.filter(image => image.project === project);
    const candidates = own?.length ? own : (exact ?? images.byName.get(nameOf(parsed)) ?? []);
    const [first] = candidates;
    const isOne = candidates.every(candidate => first !== undefined && isSameStage(candidate, first));
    return isOne ? first : undefined;
}
/** What says that an image is a stage of the repository, for trails. */
function builtStep(reference, { how, at }) {
    return { by: 'dockerfile', effect: `${how} builds it as ${reference}`, at, isAside: true };
}
/** Whether two builds come to the same user: of one stage, and with the same arguments where those decide. */
function isSameStage(a, b) {
    if (a.build === b.build)
        return a.stageIndex === b.stageIndex;
    const { dockerfile } = a.build;
    if (dockerfile.file.path !== b.build.dockerfile.file.path || a.stageIndex !== b.stageIndex)
        return false;
    const { args } = a.build.plan.inputs;
    const { args: others } = b.build.plan.inputs;
    return [...args.keys(), ...others.keys()].every(name => args.get(name) === others.get(name) || !decidesByArgument(dockerfile, name));
}
/** Whether an argument can change the base or the user. */
function decidesByArgument({ instructions }, name) {
    const used = (text) => text.includes(`$${name}`) || text.includes(`\${${name}`) || text.includes(`$(${name}`);
    return instructions.some(({ keyword, rest }) => /^(?:FROM|USER|ENV|ARG)$/.test(keyword) && used(rest.text));
}
function nameOf({ domain, path }) {
    return `${domain}/${path}`;
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

// EXTERNAL MODULE: ./lib/core/dockerfile/letter-case.js
var letter_case = __webpack_require__(2953);
// EXTERNAL MODULE: ./lib/core/dockerfile/cooked-text.js
var cooked_text = __webpack_require__(9561);
;// CONCATENATED MODULE: ./lib/core/dockerfile/check-options.js

/** Reads the value of `# check=` up to its first blank. A string is what BuildKit refuses. */
function parseCheckOptions(value) {
    const [text = ''] = value.split(' ');
    let skipsAll = false;
    let skipped = [];
    let failsBuild = false;
    for (const part of splitAtMost(text, ';', 3)) {
        const equals = part.indexOf('=');
        const key = (0,cooked_text/* trim */.Bq)(part.slice(0, Math.max(equals, 0)));
        const given = (0,cooked_text/* trim */.Bq)(part.slice(equals + 1));
        if (equals === -1 || !['skip', 'error', 'experimental'].includes(key))
            return `\`# check=\` takes skip=…, error=… and experimental=…, not \`${part}\`.`;
        if (key === 'skip' && given === 'all')
            skipsAll = true;
        else if (key === 'skip')
            skipped = given.split(',').map(rule => (0,cooked_text/* trim */.Bq)(rule));
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

// EXTERNAL MODULE: ./lib/core/dockerfile/key-values.js
var key_values = __webpack_require__(1428);
// EXTERNAL MODULE: ./lib/core/dockerfile/words.js + 1 modules
var dockerfile_words = __webpack_require__(5902);
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
        const pairs = (0,key_values/* parseArguments */.We)(instruction.rest, escapeToken);
        if (typeof pairs === 'string')
            continue;
        for (const pair of pairs) {
            const at = (0,cooked_text/* spanOfCooked */.f5)(pair.at);
            const given = inputs.args.get(pair.name);
            if (given !== undefined)
                globals.set(pair.name, { value: { value: given }, by: 'build argument', at });
            else if (pair.value === undefined) {
                if (!globals.has(pair.name))
                    globals.set(pair.name, { value: undefined, by: 'ARG', at });
            }
            else {
                try {
                    const { text, unknown } = (0,dockerfile_words/* expandWord */.Vo)(pair.value, escapeToken, variables);
                    globals.set(pair.name, { value: unknown ?? { value: text }, by: 'ARG', at });
                }
                catch (error) {
                    if (!(error instanceof dockerfile_words/* ExpansionError */.Y3))
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
            const index = countsStages && /^[+-]?\d+$/.test(name) ? Number(name) : byName.get((0,letter_case/* toLower */.j)(name));
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
    const shownTarget = target ?? (stages_nameOf(groups.at(-1)?.from) || 'default');
    const globals = globalArguments(head, dockerfile.escapeToken, inputs, shownTarget, faults);
    const stages = [];
    const byName = new Map();
    for (const { from, instructions } of groups) {
        const index = stages.length;
        const name = stages_nameOf(from);
        const expand = (text) => expandFrom(text, from, dockerfile, globals, faults);
        const platform = platformOf(from, expand, faults);
        const replaced = name === undefined ? undefined : inputs.contexts.get(name);
        const base = replaced === undefined ? baseOf(from, expand, byName, inputs, faults) : contextBase(replaced);
        if (name !== undefined)
            byName.set(name, index);
        // What a build context replaces is taken as it is: none of the stage's own lines runs (convert.go, `namedContext`).
        const own = replaced === undefined ? instructions : [];
        stages.push({ index, name, from, platform, base, instructions: own, uses: [], faults: [] });
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
function stages_nameOf(from) {
    if (from === undefined)
        return undefined;
    const words = wordsOf(from);
    return words.length === 3 && (0,letter_case/* isAs */.b)(words[1]) ? (0,letter_case/* toLower */.j)(words[2] ?? '') : undefined;
}
/** `lacks` names a global ARG without a value that the text needed: only a build argument gives it. */
function expandFrom(text, from, dockerfile, globals, faults) {
    const variables = (name) => globals.get(name)?.value;
    try {
        const expansion = (0,dockerfile_words/* expandWord */.Vo)(text, dockerfile.escapeToken, variables);
        const lacks = expansion.lookedUp.find(({ name, found }) => found === undefined && globals.has(name))?.name;
        return { text: expansion.text, missing: expansion.unknown, lacks };
    }
    catch (error) {
        if (!(error instanceof dockerfile_words/* ExpansionError */.Y3))
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
    faults.push({ message: `FROM ${shown} names no image: ${parsed.error}.`, at: (0,cooked_text/* spanOfCooked */.f5)(from.rest) });
    return unreadable;
}
function contextBase(context) {
    if (!('image' in context))
        return { kind: 'unknown', reason: context };
    if (context.image === 'scratch')
        return { kind: 'scratch' };
    const parsed = (0,image_reference/* parseReference */.Y)(context.image);
    if ('error' in parsed)
        return { kind: 'unknown', reason: (0,resolved/* unknown */.L5)('build-context', `\`${context.image}\` names no image`) };
    return { kind: 'image', reference: (0,image_reference/* formatReference */.F)(parsed) };
}

// EXTERNAL MODULE: ./lib/core/compose/paths.js
var paths = __webpack_require__(5912);
;// CONCATENATED MODULE: ./lib/core/named-contexts.js




/** The named contexts of a build, as they are written. */
function valuesOf(contexts) {
    return new Map([...contexts].map(([name, { value }]) => [name, value]));
}
/**
 * Named contexts (`additional_contexts`, `--build-context`): an image takes the place of a stage or of a base image; a directory or a
 * URL is not followed. https://github.com/moby/buildkit/blob/v0.34.1/frontend/dockerui/namedcontext.go
 */
function contextsOf(named, imageOf) {
    const contexts = new Map();
    for (const [name, value] of named) {
        const image = imageOf(value);
        const context = image === undefined ? noImage(name, value) : { image };
        contexts.set(name.toLowerCase(), context);
        // Names are compared as references: `alpine` replaces `docker.io/library/alpine:latest` too.
        const parsed = (0,image_reference/* parseReference */.Y)(name);
        if (!('error' in parsed))
            contexts.set((0,image_reference/* formatReference */.F)(parsed), context);
    }
    return contexts;
}
function noImage(name, value) {
    if (value.includes(builds_statement/* unknownPart */.QH))
        return (0,resolved/* unknown */.L5)('build-context', `what the build context \`${name}\` is is not known`);
    if (value.startsWith('service:'))
        return (0,resolved/* unknown */.L5)('build-context', `\`${name}\` is what the service ${value.slice('service:'.length)} builds`);
    return (0,paths/* isRemoteContext */.uN)(value)
        ? (0,resolved/* unknown */.L5)('remote', `\`${name}\` is taken from ${value}`)
        : (0,resolved/* unknown */.L5)('build-context', `\`${name}\` is taken from the directory ${value}`);
}
/** The image that a named context stands for: one of a registry, or what another service of the project builds. */
function imageOfContext(value, project) {
    if (value.includes(builds_statement/* unknownPart */.QH))
        return undefined;
    if (value.startsWith('docker-image://'))
        return value.slice('docker-image://'.length);
    const name = value.startsWith('service:') ? value.slice('service:'.length) : undefined;
    const service = project?.services.find(candidate => candidate.name === name);
    return service === undefined || project === undefined ? undefined : tagOf(service, project);
}
/** The name of what a service builds: its `image`, else the one that Compose makes up. */
function tagOf({ image, name }, project) {
    if (image !== undefined)
        return image.value;
    return project.name === '' ? (0,builds_statement/* nameOfUnnamed */.vB)('compose', project.path, name) : `${project.name}-${name}`;
}

;// CONCATENATED MODULE: ./lib/core/link.js







/** How many statements of one Dockerfile are followed: each may be a plan of its own. */
const mostStatements = 200;
/**
 * Joins services with the Dockerfiles they build, and names of images with what builds them.
 *
 * @param parse reads a Dockerfile that only a service shows (`dockerfile_inline`).
 */
function draftProject(inputs, parse) {
    const plain = { ...plainBuild, args: inputs.arguments };
    const builds = inputs.dockerfiles.map(dockerfile => ({ dockerfile, plan: planStages(dockerfile, plain) }));
    const byPath = new Map(builds.map(build => [build.dockerfile.file.path, build]));
    const buildWith = variantsOf(plain);
    const images = createBuiltImages();
    const stated = [];
    const counts = new Map();
    for (const statement of inputs.statements) {
        const [path = ''] = statement.dockerfiles;
        const count = (counts.get(path) ?? 0) + 1;
        counts.set(path, count);
        if (count > mostStatements)
            continue;
        const found = statedBuild(statement, byPath, buildWith);
        if (found === undefined)
            continue;
        const { how, at, makesImage } = statement;
        if (makesImage)
            stated.push(found);
        for (const tag of statement.tags)
            images.add(tag, { ...found, project: undefined, how, at });
    }
    const services = [];
    for (const project of inputs.projects) {
        for (const service of project.services) {
            // A provider's own program stands in for the service: no container of it is made.
            if (service.provider !== undefined)
                continue;
            const build = service.build && buildOf(service, project, byPath, plain, buildWith, parse);
            const stageIndex = build && stageIndexOf(build.plan, service.build?.target?.value);
            const reference = service.build === undefined ? imageOf(service) : undefined;
            services.push({ project, service, build, stageIndex, reference, builtBy: undefined });
            if (build === undefined || stageIndex === undefined)
                continue;
            const context = service.build?.context;
            const contexts = context?.state === 'known' ? [context.value] : [];
            const how = `the service \`${service.name}\``;
            const at = service.places.get('image') ?? service.build?.at ?? service.at;
            images.add(tagOf(service, project), { build, stageIndex, contexts, project, how, at });
        }
    }
    const built = neededImages(builds, services, images);
    const joined = services.map(draft => withBuiltImage(draft, images, built));
    return { builds, stated, services: joined, built, images, ...settledBuilds(inputs.settings, byPath, plain) };
}
function settledBuilds(settings, byPath, plain) {
    const settled = new Map();
    const notes = [];
    for (const setting of settings) {
        const path = setting.dockerfile.value;
        const found = byPath.get(path);
        if (found === undefined)
            continue;
        const target = setting.target?.value;
        const args = new Map([...setting.args, ...plain.args]);
        const plan = planStages(found.dockerfile, { ...plain, args }, target);
        const stageIndex = stageIndexOf(plan, target);
        if (stageIndex === undefined)
            notes.push(`The configuration builds \`${path}\`, which has no stage \`${target ?? ''}\`.`);
        else {
            const build = { build: { dockerfile: found.dockerfile, plan }, stageIndex, setting };
            settled.set(path, [...(settled.get(path) ?? []), build]);
        }
    }
    return { settled, notes };
}
/**
 * The images that somebody outside may know, normalised, each once: what the core asks the world. Those that the repository builds
 * are among them: where its own lines do not say who they run as, somebody else may.
 */
function imageReferences(draft) {
    const references = new Set();
    const plans = [...draft.builds.map(build => build.plan), ...draft.services.map(service => service.build?.plan)];
    for (const { build } of draft.built.values())
        plans.push(build.plan);
    for (const { build } of [...draft.settled.values()].flat())
        plans.push(build.plan);
    for (const plan of plans)
        for (const reference of plan === undefined ? [] : basesOf(plan))
            references.add(reference);
    for (const { reference } of draft.services)
        if (reference !== undefined)
            references.add(reference);
    return [...references].sort();
}
/** The stage a name means for `--target`: names fold case, numbers are no names, none is the last (convert.go `resolveTarget`). */
function stageIndexOf(plan, target) {
    if (target === undefined || target === '')
        return plan.stages.length === 0 ? undefined : plan.stages.length - 1;
    const name = (0,letter_case/* toLower */.j)(target);
    return plan.stages.findLast(stage => stage.name === name)?.index;
}
function basesOf(plan) {
    return plan.stages.flatMap(({ base }) => (base.kind === 'image' ? [base.reference] : []));
}
function imageOf({ image }) {
    const parsed = image === undefined ? undefined : (0,image_reference/* parseReference */.Y)(image.value);
    return parsed === undefined || 'error' in parsed ? undefined : (0,image_reference/* formatReference */.F)(parsed);
}
function variantsOf(plain) {
    const variants = new Map();
    return (found, args, contexts, target) => {
        if (args.size === plain.args.size && contexts.size === 0)
            return found;
        const key = JSON.stringify([found.dockerfile.file.path, [...args].sort(), [...contexts].sort(), target ?? '']);
        const seen = variants.get(key);
        if (seen !== undefined)
            return seen;
        const variant = {
            dockerfile: found.dockerfile,
            plan: planStages(found.dockerfile, { ...plain, args, contexts }, target),
        };
        variants.set(key, variant);
        return variant;
    };
}
/** What a statement builds; `undefined` when its Dockerfile is not in the repository, is one of two, or when its stage is not known. */
function statedBuild(statement, byPath, buildWith) {
    const [found, ...others] = new Set(statement.dockerfiles.flatMap(path => byPath.get(path) ?? []));
    if (found === undefined || others.length > 0)
        return undefined;
    const args = new Map(found.plan.inputs.args);
    for (const [name, value] of statement.arguments) {
        if (!value.includes(builds_statement/* unknownPart */.QH))
            args.set(name, value);
        // Its value decides, and only whoever runs the build knows it.
        else if (decidesByArgument(found.dockerfile, name))
            return undefined;
    }
    const contexts = contextsOf(statement.namedContexts, value => imageOfContext(value, undefined));
    const build = buildWith(found, args, contexts, statement.target);
    const stageIndex = stageIndexOf(build.plan, statement.target);
    return stageIndex === undefined ? undefined : { build, stageIndex, contexts: statement.contexts };
}
function buildOf({ build }, project, byPath, plain, buildWith, parse) {
    if (build === undefined)
        return undefined;
    const args = new Map(plain.args);
    for (const [name, { value }] of build.args)
        if (value !== null)
            args.set(name, value);
    const contexts = contextsOf(valuesOf(build.additionalContexts), value => imageOfContext(value, project));
    if (build.inline !== undefined) {
        const dockerfile = parse(build.inline);
        return { dockerfile, plan: planStages(dockerfile, { ...plain, args, contexts }, build.target?.value) };
    }
    const found = build.dockerfile.state === 'known' ? byPath.get(build.dockerfile.value) : undefined;
    return found && buildWith(found, args, contexts, build.target?.value);
}
/** Images that something needs and the repository builds, bases first. One that would be built on itself is somebody else's. */
function neededImages(builds, services, images) {
    const built = new Map();
    if (images.byReference.size === 0 && images.byName.size === 0)
        return built;
    const open = new Set();
    const others = new Set();
    const need = (reference, project) => {
        if (built.has(reference) || others.has(reference))
            return;
        const image = builtImageOf(images, reference, project);
        if (image === undefined || open.has(reference)) {
            others.add(reference);
            return;
        }
        open.add(reference);
        for (const base of basesOf(image.build.plan))
            need(base, project);
        open.delete(reference);
        if (!others.has(reference))
            built.set(reference, image);
    };
    for (const { plan } of builds)
        for (const reference of basesOf(plan))
            need(reference, undefined);
    for (const { build, project, reference } of services) {
        for (const base of build === undefined ? [] : basesOf(build.plan))
            need(base, project);
        if (reference !== undefined)
            need(reference, project);
    }
    return built;
}
/** A service that names an image which the repository builds runs that stage. */
function withBuiltImage(draft, images, built) {
    const { reference, project } = draft;
    if (reference === undefined || !built.has(reference))
        return draft;
    const builtBy = builtImageOf(images, reference, project);
    return builtBy === undefined ? draft : { ...draft, build: builtBy.build, stageIndex: builtBy.stageIndex, builtBy };
}

// EXTERNAL MODULE: ./lib/core/path-pattern.js
var path_pattern = __webpack_require__(1355);
;// CONCATENATED MODULE: ./lib/core/build-context.js
/** How many directories above a Dockerfile may be the context of its build; real ones stand close. */
const maxAncestors = 8;
/** In how many directories one Dockerfile is said to be built; real ones have one or two. */
const maxStated = 32;
/**
 * The file at a path of the context: of the only directory that has it. `undefined` when none has it, and when two have
 * different ones, as then nobody but the command line knows which it is.
 */
function fileOfContext(context, path) {
    let found;
    for (const directory of context.directories) {
        const file = context.read(directory === '.' ? path : `${directory}/${path}`);
        if (file === undefined)
            continue;
        if (found !== undefined && found.text !== file.text)
            return undefined;
        found ??= file;
    }
    return found;
}
/** The contexts that Compose services, scripts and workflows build a Dockerfile in, by its path. */
function statedContexts(draft) {
    const stated = new Map();
    const state = (path, context) => {
        const directories = stated.get(path) ?? [];
        if (directories.length < maxStated && !directories.includes(context))
            directories.push(context);
        stated.set(path, directories);
    };
    for (const { build, service } of draft.services) {
        const context = service.build?.context;
        if (build !== undefined && context?.state === 'known')
            state(build.dockerfile.file.path, context.value);
    }
    for (const { build, contexts } of draft.stated)
        for (const context of contexts)
            state(build.dockerfile.file.path, context);
    return stated;
}
/**
 * Where a Dockerfile is built when nothing says so: in its own directory (`docker build .`) or in one above it
 * (`docker build -f docker/Dockerfile .`).
 */
function likelyContexts(path) {
    const parts = path.split('/').slice(0, -1);
    const directories = [];
    for (let length = parts.length; length > 0 && directories.length < maxAncestors; length -= 1)
        directories.push(parts.slice(0, length).join('/'));
    return [...directories, '.'];
}

// EXTERNAL MODULE: ./lib/core/dockerfile/account-book.js
var account_book = __webpack_require__(4671);
;// CONCATENATED MODULE: ./lib/core/dockerfile/account-dialect.js

/** Which adduser an image has, as far as its accounts, its base and its package manager tell. */
function dialectOf(image, accounts) {
    if ((0,account_book/* accountNamed */.xM)(accounts, '_apt') !== undefined)
        return 'debian';
    if ((0,account_book/* accountNamed */.xM)(accounts, 'guest')?.uid === 405)
        return 'busybox';
    const reference = image.base.state === 'known' ? image.base.value : '';
    if (/alpine|busybox|wolfi|chainguard/.test(reference))
        return 'busybox';
    if (/debian|ubuntu|bookworm|bullseye|buster|trixie|noble|jammy|focal|-slim/.test(reference))
        return 'debian';
    if (/fedora|centos|rocky|alma|oraclelinux|amazonlinux|redhat|\bubi\d*/.test(reference))
        return 'shadow';
    for (const { instruction } of image.executed) {
        const manager = /\b(apk|apt-get|apt|microdnf|dnf|yum)\s/.exec(instruction.keyword === 'RUN' ? instruction.rest.text : '')?.[1];
        if (manager !== undefined)
            return manager === 'apk' ? 'busybox' : manager.startsWith('apt') ? 'debian' : 'shadow';
    }
    return reference.startsWith('docker.io/library/') &&
        !/^docker\.io\/library\/(?:docker|caddy|traefik|haproxy)/.test(reference)
        ? 'debian'
        : undefined;
}
/** The tools that are sure to be there: small Red Hat images have none until a package brings them. */
function accountToolsOf(reference, accounts) {
    if (reference === 'scratch' || /^gcr\.io\/distroless\//.test(reference ?? ''))
        return 'none';
    if ((0,account_book/* accountNamed */.xM)(accounts, '_apt') !== undefined)
        return 'useradd';
    if ((0,account_book/* accountNamed */.xM)(accounts, 'guest')?.uid === 405)
        return 'adduser';
    if (/^docker\.io\/library\/(?:debian|ubuntu|fedora|rockylinux|almalinux|centos)[:@]/.test(reference ?? ''))
        return 'useradd';
    return /^docker\.io\/library\/(?:alpine|busybox)[:@]/.test(reference ?? '') ? 'adduser' : undefined;
}

// EXTERNAL MODULE: ./lib/core/engine/host.js
var engine_host = __webpack_require__(1114);
;// CONCATENATED MODULE: ./lib/core/engines-by-path.js
/** The end of every trail: the engine's own lines, then what they make of the user. */
function hostSteps(engine, host) {
    const isSaid = engine.trail.some(({ effect, at }) => effect === host.because && at === engine.at);
    return isSaid ? [...engine.trail] : [...engine.trail, { by: 'engine', effect: host.because, at: engine.at }];
}

// EXTERNAL MODULE: ./lib/core/root-repair.js
var root_repair = __webpack_require__(6553);
;// CONCATENATED MODULE: ./lib/core/ways-back.js
/** Groups whose members the tools of a distribution let become root, and those who may talk to an engine that is. */
const rootGroups = {
    sudo: 'which sudo lets become root',
    wheel: 'which sudo, doas and su let become root',
    admin: 'which sudo lets become root',
    docker: 'which commands a Docker engine as root',
};
/** The ways back to root that are open to a process that is not root, in the order they were opened. */
function openWays(ways, accounts, runs) {
    if (runs.root.state === 'unknown' || runs.root.value || runs.refused !== undefined)
        return [];
    return [...groupWays(accounts, runs), ...ways.filter(({ user }) => isOpenTo(user, accounts, runs))];
}
function groupWays(accounts, { name }) {
    if (name === undefined)
        return [];
    const ways = [];
    const account = accounts.accounts.find(candidate => candidate.name === name);
    for (const group of accounts.groups) {
        const what = rootGroups[group.name];
        const at = what === undefined ? undefined : placeOfMembership(account, name, group);
        if (at === undefined)
            continue;
        ways.push({
            kind: 'group',
            user: { kind: 'group', name: group.name },
            effect: `${name} is in group ${group.name}, ${what}`,
            path: undefined,
            at,
        });
    }
    return ways;
}
/** A supplementary group, or the account's own. */
function placeOfMembership(account, name, group) {
    if (group.members.includes(name))
        return group.joinedAt?.get(name);
    return account?.gid !== undefined && account.gid === group.gid ? account.at : undefined;
}
function isOpenTo(user, accounts, runs) {
    switch (user.kind) {
        case 'anyone':
        case 'someone':
            return true;
        case 'account':
            return runs.name === user.name;
        case 'uid':
            return runs.uid.state === 'known' && runs.uid.value === user.uid;
        case 'group':
            return isIn(user.name, accounts, runs);
    }
}
function isIn(name, accounts, { gid, groups, name: account }) {
    const group = accounts.groups.find(candidate => candidate.name === name);
    const number = group?.gid ?? (name === 'root' || name === '0' ? 0 : undefined);
    const isOwn = gid.state === 'known' && number !== undefined && (gid.value === number || groups.includes(number));
    // sudo and login read /etc/group again, whatever groups the process was given.
    return isOwn || (account !== undefined && group?.members.includes(account) === true);
}

;// CONCATENATED MODULE: ./lib/core/image-target.js





/** A stage as a workload, with the host's side under the engine of its path. */
function imageTarget({ build, resolved, stages, built, engines, own, setting, before, }) {
    const engine = own ?? engines.project;
    const { image, accounts, starts, runs } = resolved;
    const { stage } = image;
    const { file } = build.dockerfile;
    const host = (0,engine_host/* hostIdentityOf */.Ih)(engine, runs, undefined);
    const inherited = inheritedPlace(stage, before);
    const isInherited = image.userAt === undefined && inherited !== undefined;
    return {
        kind: 'image',
        id: `${file.path}#${stage.name ?? stage.index}`,
        at: stage.from.span,
        file,
        stage: { index: stage.index, name: stage.name, platform: stage.platform },
        built,
        base: image.base,
        environment: image.environment,
        entrypoint: image.entrypoint.words.state === 'known' ? image.entrypoint.words.value : null,
        command: image.command.words.state === 'known' ? image.command.words.value : null,
        starts,
        runs,
        brokenStepDown: resolved.broken,
        host,
        decidedAt: image.userAt ?? inherited ?? stage.from.span,
        accounts,
        accountTools: accountToolsOf(image.base.state === 'known' ? image.base.value : undefined, accounts),
        waysBack: openWays(resolved.waysBack.ways, accounts, runs),
        ...(own === undefined ? {} : { engine: own }),
        trail: [...buildSteps(setting), ...runs.trail, ...hostSteps(engine, host)],
        faults: image.faults,
        insecureRuns: insecureRunsOf(image),
        // An edit here would leave the stage that it comes from as it is.
        rootRepair: isInherited ? undefined : (0,root_repair/* rootRepairOf */.L)(image, stages, accounts, runs),
    };
}
/**
 * A stage that sets no user has that of its parent: where the parent is built too, one place decides for both, and what is
 * wrong there is one fault.
 */
function inheritedPlace({ base }, before) {
    const parent = base.kind === 'stage' ? before[base.index] : undefined;
    return parent === undefined || parent.built === 'intermediate' ? undefined : parent.decidedAt;
}
/** The beginning of a trail where the configuration says how an image is built. */
function buildSteps(setting) {
    if (setting === undefined || setting.args.size === 0)
        return [];
    const args = [...setting.args].map(([name, value]) => `${name}=${value}`).join(' ');
    return [
        {
            by: 'dockerfile',
            effect: `the configuration builds it with ${args}`,
            at: setting.dockerfile.span,
            isAside: true,
        },
    ];
}
function insecureRunsOf({ executed }) {
    return executed.flatMap(({ instruction: { keyword, flags, span } }) => keyword === 'RUN' && flags.some(({ name, value }) => name === 'security' && value === 'insecure') ? [span] : []);
}

;// CONCATENATED MODULE: ./lib/core/one-shot-services.js
/**
 * The same services, in whose trails stands what one-shot services do for each other: a service that waits for the
 * exit of one that is root learns that the root is gone when it starts, and that one learns who waits for it. Who they
 * are stays as it was. https://docs.docker.com/reference/compose-file/services/#depends_on
 */
function explainOneShots(services) {
    // A job may have a service's name, and nothing can wait for it.
    const awaitable = services.filter(({ definition }) => definition.kind !== 'job');
    const byId = new Map(awaitable.map(service => [service.id, service]));
    const explained = new Map();
    const waiting = new Map();
    for (const service of services) {
        const roots = [];
        for (const awaited of service.definition.startsAfterExitOf ?? []) {
            const oneShot = byId.get(`${service.project.path}#${awaited.value}`);
            if (oneShot === undefined || oneShot === service || !isRoot(oneShot, true))
                continue;
            roots.push(awaited);
            const waiters = waiting.get(oneShot) ?? [];
            waiting.set(oneShot, waiters);
            waiters.push({ value: service.name, span: awaited.span });
        }
        const [first] = roots;
        if (first === undefined || !isRoot(service, false))
            continue;
        const does = roots.length === 1 ? 'runs once as root and has' : 'run once as root and have';
        explained.set(service, aside(`${one_shot_services_namesOf(roots)} ${does} exited before this starts`, first));
    }
    for (const [oneShot, waiters] of waiting) {
        const [first] = waiters;
        if (first === undefined)
            continue;
        const waits = waiters.length === 1 ? 'waits' : 'wait';
        explained.set(oneShot, aside(`runs once: ${one_shot_services_namesOf(waiters)} ${waits} until it has exited`, first));
    }
    return services.map(service => {
        const step = explained.get(service);
        const inside = service.runs.trail.length;
        return step === undefined ? service : { ...service, trail: service.trail.toSpliced(inside, 0, step) };
    });
}
function isRoot({ runs }, expected) {
    return runs.root.state === 'known' && runs.root.value === expected;
}
/** At most two of them by name: with anchors a short file can name very many. */
function one_shot_services_namesOf([first, second, ...others]) {
    if (second === undefined)
        return `\`${first?.value}\``;
    if (others.length === 0)
        return `\`${first?.value}\` and \`${second.value}\``;
    return `\`${first?.value}\`, \`${second.value}\` and ${others.length} more`;
}
function aside(effect, { span }) {
    return { by: 'compose', effect, at: span, isAside: true };
}

// EXTERNAL MODULE: ./lib/core/accounts.js
var core_accounts = __webpack_require__(3811);
;// CONCATENATED MODULE: ./lib/core/image/evidence.js
/** Where an answer comes from, for the end of a sentence; nothing for the built-in table, which is the usual place. */
function evidenceOf({ source, evidence }) {
    return source === 'registry' || source === 'engine' ? ` (${evidence})` : '';
}

;// CONCATENATED MODULE: ./lib/core/image/base-steps.js

/** What a trail says of an image that is known: where the configuration says it, then who it runs as, at the line that names it. */
function baseSteps(facts, at) {
    const { reference, user, said } = facts;
    const shown = user === '' ? 'root (it sets no user)' : `\`${user}\``;
    const step = { by: 'base-image', effect: `${reference} runs as ${shown}${evidenceOf(facts)}`, at };
    if (said === undefined)
        return [step];
    const effect = `the configuration says who ${reference} runs as: ${said.reason}`;
    return [{ by: 'base-image', effect, at: said.at, isAside: true }, step];
}

;// CONCATENATED MODULE: ./lib/core/trail.js
/** No real chain of stages has as many steps; a hostile one would have as many as it has stages, for each of them. */
const mostSteps = 24;
const firstSteps = 8;
/** A trail with more steps, oldest first. Of a very long one the middle is left out: its beginning and its end decide. */
function trailWith(trail, steps) {
    const all = [...trail, ...steps];
    if (all.length <= mostSteps)
        return all;
    const last = all.slice(all.length - (mostSteps - firstSteps - 1));
    const gap = { by: 'dockerfile', effect: 'steps between are left out', at: last[0]?.at, isAside: true };
    return [...all.slice(0, firstSteps), gap, ...last];
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

;// CONCATENATED MODULE: ./lib/core/dockerfile/begin-stage.js





/** `PATH` of a Linux image that sets none (moby/buildkit util/system `DefaultPathEnvUnix`). */
const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
function beginStage(plan, stage, drafts, facts, built) {
    const at = stage.from.span;
    const shared = {
        stage,
        userAt: undefined,
        undeclared: undefined,
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
            undeclared: parent.undeclared,
            trail: trailWith(parent.trail, [
                { by: 'dockerfile', effect: `FROM ${parent.stage.name ?? parent.stage.index}: its user`, at, isAside: true },
            ]),
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
    const below = stage.base.kind === 'image' ? built.get(stage.base.reference) : undefined;
    if (below !== undefined && stage.base.kind === 'image') {
        const { image, step } = below;
        const reason = (0,resolved/* unknown */.L5)('base-environment', `${stage.base.reference}, which the repository builds, sets it to what is not known`);
        for (const name of image.openEnvironment)
            rest.environment.set(name, reason);
        for (const [name, value] of image.environment)
            rest.environment.set(name, { value });
        for (const [name, value] of rest.environment)
            rest.variables.set(name, value, { by: 'base image', at });
        const from = { by: 'dockerfile', effect: `FROM ${stage.from.rest.text}: its user`, at, isAside: true };
        return {
            ...shared,
            ...rest,
            user: knownFrontend(plan.dockerfile) ?? image.user,
            trail: trailWith(image.userTrail, [step, from]),
            base: (0,resolved/* known */.eO)(stage.base.reference),
            facts: image.facts,
            entrypoint: image.entrypoint,
            command: image.command,
            // SHELL is a part of the image's configuration as well.
            shell: image.shell,
            directory: image.directory,
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
    return {
        ...shared,
        ...rest,
        user: frontend ?? (0,resolved/* known */.eO)(found.user),
        trail: baseSteps(found, at),
        base: reference,
        facts: found,
        entrypoint: commandOf(found.entrypoint),
        command: commandOf(found.command),
    };
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

;// CONCATENATED MODULE: ./lib/core/dockerfile/copy-fault.js
/** What BuildKit refuses about COPY or ADD when the stage is built (dockerfile2llb/convert_copy.go `dispatchCopy`, v0.34.1). */
function copyFault(copying) {
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

// EXTERNAL MODULE: ./lib/core/dockerfile/heredoc.js
var heredoc = __webpack_require__(8658);
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

// EXTERNAL MODULE: ./lib/core/dockerfile/run-mount.js
var run_mount = __webpack_require__(4575);
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
            const pairs = (0,key_values/* parsePairs */.xg)(keyword, rest, escapeToken);
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
                const fault = name === 'mount' && value !== undefined ? (0,run_mount/* mountFault */.q)(value, known, reader.directory) : undefined;
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
    return copyFault({ keyword, sources, flag: name => values.get(name), isLinked });
}
function heredocOf(word) {
    if (!word.includes('<<'))
        return undefined;
    try {
        return (0,heredoc/* heredocStart */.R)(word);
    }
    catch (error) {
        if (error instanceof dockerfile_words/* ExpansionError */.Y3)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/stage-draft.js

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
/** The stage as it is when its last instruction has run. */
function finishStage(draft) {
    const environment = new Map();
    const openEnvironment = new Set();
    for (const [name, value] of draft.environment) {
        if (value !== undefined && 'value' in value)
            environment.set(name, value.value);
        else
            openEnvironment.add(name);
    }
    const { stage, user, trail, userAt, undeclared, base, facts, entrypoint, command, shell, directory, chain, executed, } = draft;
    const { faults, onBuild } = draft;
    return {
        stage,
        user,
        userTrail: trail,
        userAt,
        undeclared,
        base,
        facts,
        environment,
        openEnvironment,
        entrypoint,
        command,
        shell,
        directory,
        chain,
        executed,
        onBuild,
        faults,
    };
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/stage-user.js





/** USER with its words expanded: the user of the stage, and the steps that led to it. */
function setUser(plan, draft, instruction, expansion) {
    const frontend = knownFrontend(plan.dockerfile);
    draft.user = frontend ?? expansion.unknown ?? (0,resolved/* known */.eO)(expansion.text);
    draft.userAt = instruction.span;
    draft.undeclared = undeclaredUser(plan, draft, instruction, expansion);
    const steps = [];
    for (const name of new Set(expansion.lookedUp.map(look => look.name)))
        steps.push(variableStep(plan, draft, instruction, name));
    const effect = userEffect(`USER ${instruction.rest.text}`, expansion);
    draft.trail = trailWith(draft.trail, [...steps, { by: 'dockerfile', effect, at: instruction.span }]);
}
/** A USER line whose user cannot be known: what stood before it does not count any more. */
function loseUser(draft, instruction, reason) {
    draft.user = reason;
    draft.userAt = instruction.span;
    draft.undeclared = undefined;
    const effect = `${instruction.written} ${instruction.rest.text}`.trim();
    draft.trail = trailWith(draft.trail, [{ by: 'dockerfile', effect, at: instruction.span }]);
}
/** What the line would say if its stage declared the global ARGs again that it names. */
function undeclaredUser(plan, draft, instruction, { unknown: isOpen, lookedUp }) {
    const values = new Map();
    for (const { name } of lookedUp) {
        const global = plan.globals.get(name);
        const isHidden = draft.variables.get(name) === undefined && !draft.withoutValue.has(name) && global?.at !== undefined;
        if (isHidden)
            values.set(name, global.value);
    }
    if (values.size === 0 || isOpen !== undefined)
        return undefined;
    const { text, unknown: reason } = (0,dockerfile_words/* expandWord */.Vo)(instruction.rest.text, plan.dockerfile.escapeToken, name => values.has(name) ? values.get(name) : variableOf(plan, draft, name));
    if (reason !== undefined)
        return undefined;
    return { names: [...values.keys()], user: text, at: instruction.span };
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

;// CONCATENATED MODULE: ./lib/core/dockerfile/run-instruction.js








/**
 * What one instruction makes of a stage (dockerfile2llb/convert.go `dispatch`). What BuildKit refuses of it is a fault of the stage.
 *
 * @param budget characters that expansions of the whole file may still make.
 */
function runInstruction(plan, draft, instruction, budget) {
    if (instruction.fault !== undefined) {
        if (instruction.keyword === 'USER')
            loseUser(draft, instruction, (0,resolved/* unknown */.L5)('unreadable', 'the USER line cannot be read'));
        return;
    }
    try {
        dispatch(plan, draft, instruction, budget);
    }
    catch (error) {
        if (!(error instanceof dockerfile_words/* ExpansionError */.Y3))
            throw error;
        draft.faults.push({
            message: `${instruction.keyword} cannot be expanded: ${error.message}.`,
            at: instruction.span,
        });
        if (instruction.keyword === 'USER')
            loseUser(draft, instruction, (0,resolved/* unknown */.L5)('unreadable', `the USER line cannot be expanded: ${error.message}`));
    }
}
function dispatch(plan, draft, instruction, budget) {
    const { escapeToken } = plan.dockerfile;
    const read = (text) => {
        if (budget.left <= 0) {
            const spent = (0,resolved/* unknown */.L5)('budget', 'the variables of this file grow beyond any real size');
            return { text: '', unknown: spent, words: [], lookedUp: [] };
        }
        const expansion = (0,dockerfile_words/* expandWord */.Vo)(text, escapeToken, name => variableOf(plan, draft, name));
        budget.left -= expansion.text.length;
        return expansion;
    };
    const at = (0,cooked_text/* spanOfCooked */.f5)(instruction.rest);
    switch (instruction.keyword) {
        case 'ARG': {
            const pairs = (0,key_values/* parseArguments */.We)(instruction.rest, escapeToken);
            if (typeof pairs === 'string')
                return;
            for (const pair of pairs)
                declareArgument(plan, draft, instruction, pair, read);
            return;
        }
        case 'ENV': {
            const pairs = (0,key_values/* parsePairs */.xg)('ENV', instruction.rest, escapeToken);
            if (typeof pairs === 'string')
                return;
            // Every pair of the line is expanded before the first one is set.
            const expanded = pairs.map(pair => ({
                name: read(pair.name).text,
                value: read(pair.value ?? ''),
                at: (0,cooked_text/* spanOfCooked */.f5)(pair.at),
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
        expandHeredoc: text => (0,dockerfile_words/* expandWord */.Vo)(text, '\\', name => variableOf(plan, draft, name), { skipsQuotes: true }),
        directory: draft.directory,
    });
    if (refused !== undefined)
        draft.faults.push({ message: refused, at: instruction.span });
}
function declareArgument(plan, draft, instruction, pair, read) {
    const at = (0,cooked_text/* spanOfCooked */.f5)(pair.at);
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

// EXTERNAL MODULE: ./lib/core/dockerfile/instruction.js
var dockerfile_instruction = __webpack_require__(5718);
// EXTERNAL MODULE: ./lib/core/dockerfile/lines.js + 1 modules
var lines = __webpack_require__(1703);
// EXTERNAL MODULE: ./lib/core/dockerfile/validity.js + 1 modules
var validity = __webpack_require__(6260);
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
    const { instructions, faults } = (0,parse/* parseDockerfile */.A)(file);
    const [instruction] = instructions;
    if (instruction === undefined || instructions.length !== 1)
        return 'ONBUILD of the base image holds not one instruction.';
    if (instruction.keyword === 'FROM')
        return 'ONBUILD of the base image holds FROM, which cannot run.';
    const line = (0,lines/* readLogicalLine */.eD)((0,lines/* createLineReader */.UB)(file), []);
    const parsed = (0,dockerfile_instruction/* parseInstruction */.E)(textOfImage(line?.cooked.text ?? text, stage), '\\');
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
    const fault = trigger.fault ?? (0,validity/* validityFault */.r)(trigger, '\\');
    if (fault === undefined)
        return trigger;
    faults.push({ message: `ONBUILD of the base cannot run here: ${fault.message}`, at: stage.from.span });
    return { ...trigger, fault };
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/build-stages.js





/** The most characters that all expansions of a file may make together. */
const expansionBudget = 32 * 1024 * 1024;
/**
 * Builds every stage as BuildKit would, as far as it concerns users (dockerfile2llb/convert.go `dispatch`).
 *
 * @param facts what is known of the images that stages are built on, by normalised reference.
 * @param built those of them that the repository builds; they go before `facts`.
 */
function buildStages(plan, facts, built = new Map()) {
    const budget = { left: expansionBudget };
    const drafts = [];
    const byName = new Map(plan.stages.flatMap(({ name, index }) => (name === undefined ? [] : [[name, index]])));
    for (const stage of plan.stages) {
        const draft = beginStage(plan, stage, drafts, facts, built);
        drafts.push(draft);
        const parent = stage.base.kind === 'stage' ? drafts[stage.base.index] : undefined;
        const below = stage.base.kind === 'image' ? built.get(stage.base.reference) : undefined;
        const stated = parent?.onBuild ?? below?.image.onBuild ?? [];
        const isOnImage = parent === undefined && below === undefined;
        const triggers = triggersOf(stage, stated, draft.facts, isOnImage, draft.faults);
        const copied = dependenciesOf({ index: stage.index, instructions: triggers }, byName, plan.stages.length, draft.faults);
        draft.faults.push(...copied.faults);
        for (const instruction of [...triggers, ...stage.instructions])
            runInstruction(plan, draft, instruction, budget);
    }
    return drafts.map(finishStage);
}

;// CONCATENATED MODULE: ./lib/core/shell/absolute-path.js
/** A path as seen from a directory; `undefined` where either is not known. */
function absolute(path, directory) {
    if (path === undefined)
        return undefined;
    if (!path.startsWith('/') && directory === undefined)
        return undefined;
    const parts = [];
    for (const part of `${path.startsWith('/') ? '' : directory}/${path}`.split('/')) {
        if (part === '..')
            parts.pop();
        else if (part !== '' && part !== '.')
            parts.push(part);
    }
    return `/${parts.join('/')}`;
}

;// CONCATENATED MODULE: ./lib/core/shell/glob.js
/** Whether a whole text matches a pattern of `case`, `[[ == ]]` or `${x#…}`: `*`, `?`, `[…]`, and `\` before a literal character. */
function matchesGlob(pattern, text) {
    return matches(elementsOf(pattern), text, 0, text.length);
}
/** Text without the shortest or longest prefix that matches, as `${x#…}` and `${x##…}` give it. */
function withoutPrefix(text, pattern, isGreedy) {
    const elements = elementsOf(pattern);
    for (const end of lengths(text.length, isGreedy))
        if (matches(elements, text, 0, end))
            return text.slice(end);
    return text;
}
/** Text without the shortest or longest suffix that matches, as `${x%…}` and `${x%%…}` give it. */
function withoutSuffix(text, pattern, isGreedy) {
    const elements = elementsOf(pattern);
    for (const length of lengths(text.length, isGreedy)) {
        const start = text.length - length;
        if (matches(elements, text, start, text.length))
            return text.slice(0, start);
    }
    return text;
}
/** A literal text as a pattern that matches only itself. */
function escapeGlob(text) {
    return text.replace(/[\\*?[\]]/g, '\\$&');
}
function lengths(longest, isGreedy) {
    const all = Array.from({ length: longest + 1 }, (_, length) => length);
    return isGreedy ? all.reverse() : all;
}
/** One star is enough to go back to: the last one (the usual linear-space wildcard match). */
function matches(elements, text, start, end) {
    let at = start;
    let element = 0;
    let star = -1;
    let starAt = start;
    while (at < end) {
        const current = elements[element];
        if (current === 'run') {
            star = element;
            starAt = at;
            element += 1;
        }
        else if (current?.set(text.charAt(at))) {
            at += 1;
            element += 1;
        }
        else if (star !== -1) {
            element = star + 1;
            starAt += 1;
            at = starAt;
        }
        else
            return false;
    }
    while (elements[element] === 'run')
        element += 1;
    return element === elements.length;
}
function elementsOf(pattern) {
    const elements = [];
    let at = 0;
    while (at < pattern.length) {
        const character = pattern.charAt(at);
        const bracket = character === '[' ? bracketAt(pattern, at) : undefined;
        if (bracket !== undefined) {
            elements.push({ set: bracket.set });
            at = bracket.next;
            continue;
        }
        if (character === '*') {
            if (elements.at(-1) !== 'run')
                elements.push('run');
        }
        else if (character === '?')
            elements.push({ set: () => true });
        else {
            if (character === '\\' && at + 1 < pattern.length)
                at += 1;
            const literal = pattern.charAt(at);
            elements.push({ set: candidate => candidate === literal });
        }
        at += 1;
    }
    return elements;
}
function bracketAt(pattern, start) {
    const isNegated = /^[!^]$/.test(pattern.charAt(start + 1));
    const first = start + (isNegated ? 2 : 1);
    const close = pattern.indexOf(']', first + 1);
    if (close === -1)
        return undefined;
    const body = pattern.slice(first, close);
    const ranges = [];
    for (let at = 0; at < body.length; at += 1) {
        if (body.charAt(at + 1) === '-' && at + 2 < body.length) {
            ranges.push([body.charAt(at), body.charAt(at + 2)]);
            at += 2;
        }
        else
            ranges.push([body.charAt(at), body.charAt(at)]);
    }
    const isIn = (character) => ranges.some(([from, to]) => character >= from && character <= to);
    return { set: character => isIn(character) !== isNegated, next: close + 1 };
}

;// CONCATENATED MODULE: ./lib/core/entrypoint/copied-files.js



/** What a COPY or ADD copies where; `undefined` when a variable of it or the directory is not known. */
function copyOf(executed, escapeToken) {
    const { instruction, variables, directory } = executed;
    if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD')
        return undefined;
    const written = instruction.json ?? instruction.rest.text.split(/[\t\v\f\r ]+/);
    const words = [];
    for (const word of written) {
        if (/^\d*<</.test(word))
            continue;
        try {
            const expansion = (0,dockerfile_words/* expandWord */.Vo)(word, escapeToken, variables);
            if (expansion.unknown !== undefined)
                return undefined;
            words.push(expansion.text);
        }
        catch (error) {
            if (!(error instanceof dockerfile_words/* ExpansionError */.Y3))
                throw error;
            return undefined;
        }
    }
    const target = words.pop();
    const destination = absolute(target, directory);
    if (target === undefined || destination === undefined)
        return undefined;
    const from = instruction.flags.findLast(flag => flag.name === 'from')?.value;
    const isDirectory = /(?:^|\/)\.{0,2}$/.test(target) || words.length > 1;
    return {
        from,
        sources: words.filter(word => !/^[a-z][a-z0-9+.-]*:\/\/|^git@/i.test(word)).map(word => sourceWord(word, from)),
        destination,
        isDirectory,
        unpacks: instruction.keyword === 'ADD' && from === undefined,
    };
}
function sourceWord(written, from) {
    const path = (absolute(written, '/') ?? '/').slice(from === undefined ? 1 : 0);
    const cut = path.lastIndexOf('/') + 1;
    const last = path.slice(cut);
    return { written, path, last, folder: path.slice(0, cut), isPattern: /[*?[]/.test(last) };
}
/** Where the file at an absolute path of the image would come from, when this copy brings it; likeliest first. */
function sourcesOfFile(copy, path) {
    const { from, destination } = copy;
    const under = destination === '/' ? '/' : `${destination}/`;
    if (path !== destination && !path.startsWith(under))
        return [];
    const named = [];
    const found = [];
    const name = path.slice(path.lastIndexOf('/') + 1);
    const inside = path.slice(under.length);
    for (const { path: clean, last, folder, isPattern } of copy.sources) {
        if (destination === path && !copy.isDirectory && !isPattern)
            named.push({ from, path: clean, isNamed: true });
        if (path === under + name && (isPattern ? matchesGlob(last, name) : last === name)) {
            named.push({ from, path: folder + name, isNamed: !isPattern });
        }
        if (path === destination)
            continue;
        // A pattern may name directories, whose contents are copied.
        if (!isPattern)
            found.push({ from, path: clean === '' || clean === '/' ? clean + inside : `${clean}/${inside}`, isNamed: false });
        else if (last === '*')
            found.push({ from, path: folder + inside, isNamed: false });
    }
    return [...named, ...found];
}
/** Whether an ADD unpacks an archive where it could replace the file. */
function mayUnpackOver(copy, path) {
    if (!copy.unpacks)
        return false;
    const under = copy.destination === '/' ? '/' : `${copy.destination}/`;
    return path.startsWith(under) && copy.sources.some(({ last }) => /\.(?:tar|tgz|tbz2?|txz|tar\.\w+)$/i.test(last));
}

// EXTERNAL MODULE: ./lib/core/shell/parse.js
var shell_parse = __webpack_require__(3842);
;// CONCATENATED MODULE: ./lib/core/shell/expand.js

/** The longest text that a word may become. */
const maxText = 16 * 1024;
/** The words that a word becomes: unquoted expansions split at blanks, `"$@"` gives one for each. */
function fieldsOf(word, scope) {
    const fields = [];
    let current;
    const add = (text) => {
        current ??= { text: '' };
        current.text =
            current.text === undefined || text === undefined ? undefined : (current.text + text).slice(0, maxText);
    };
    const end = () => {
        if (current !== undefined)
            fields.push(current);
        current = undefined;
    };
    for (const piece of piecesOf(word, scope)) {
        if (piece.kind === 'fields') {
            for (const [index, field] of piece.fields.entries()) {
                if (index > 0)
                    end();
                add(field);
            }
        }
        else if (!piece.splits || piece.text === undefined)
            add(piece.text);
        else {
            const [first = '', ...others] = piece.text.split(/[ \t\n]+/);
            if (first !== '')
                add(first);
            for (const other of others) {
                end();
                if (other !== '')
                    add(other);
            }
        }
    }
    end();
    return fields.map(field => field.text);
}
/** The text of a word where nothing is split: assignments, redirections, `case`. */
function textOf(word, scope) {
    let text = '';
    for (const piece of piecesOf(word, scope)) {
        const next = piece.kind === 'text' ? piece.text : joined(piece.fields);
        if (next === undefined)
            return undefined;
        text = (text + next).slice(0, maxText);
    }
    return text;
}
/** A word as a pattern: what was quoted stands for itself. */
function patternOf(word, scope) {
    let pattern = '';
    for (const piece of piecesOf(word, scope)) {
        const text = piece.kind === 'text' ? piece.text : joined(piece.fields);
        if (text === undefined)
            return undefined;
        pattern += piece.kind === 'text' && !piece.quoted ? text : escapeGlob(text);
    }
    return pattern;
}
/** The text of parts, as of a heredoc's body. */
function textOfParts(parts, scope) {
    let text = '';
    for (const part of parts) {
        for (const piece of piecesOfPart(part, true, scope)) {
            const next = piece.kind === 'text' ? piece.text : joined(piece.fields);
            if (next === undefined)
                return undefined;
            text = (text + next).slice(0, maxText);
        }
    }
    return text;
}
function joined(fields) {
    return fields.some(field => field === undefined) ? undefined : fields.join(' ');
}
function piecesOf(word, scope) {
    if (word.parts !== undefined)
        return word.parts.flatMap(part => piecesOfPart(part, false, scope));
    // A word without parts has no quotes; where it differs from its source, a backslash made a character literal.
    return [{ kind: 'text', text: word.value, quoted: word.value !== word.text, splits: false }];
}
function literal(text, quoted) {
    return { kind: 'text', text, quoted, splits: false };
}
function piecesOfPart(part, inQuotes, scope) {
    switch (part.type) {
        case 'Literal':
            return [literal(part.value, inQuotes || part.value !== part.text)];
        case 'SingleQuoted':
        case 'AnsiCQuoted':
            return [literal(part.value, true)];
        case 'DoubleQuoted':
        case 'LocaleString':
            return part.parts.length === 0
                ? [literal('', true)]
                : part.parts.flatMap(inner => piecesOfPart(inner, true, scope));
        case 'Glob':
        case 'ExtendedGlob':
        case 'BraceExpansion':
            return [literal(part.text, false)];
        case 'SimpleExpansion':
            return piecesOfParameter(part.text.slice(1), undefined, undefined, inQuotes, scope);
        case 'ParameterExpansion':
            if (part.index !== undefined)
                return [{ kind: 'text', text: undefined, quoted: inQuotes, splits: !inQuotes }];
            return piecesOfParameter(part.parameter, part.prefix, part.operation, inQuotes, scope);
        case 'CommandExpansion':
            return [{ kind: 'text', text: scope.substitute(part.script), quoted: inQuotes, splits: !inQuotes }];
        default:
            return [{ kind: 'text', text: undefined, quoted: inQuotes, splits: !inQuotes }];
    }
}
function piecesOfParameter(name, prefix, operation, inQuotes, scope) {
    if ((name === '@' || name === '*') && prefix === undefined) {
        const fields = allPositional(scope, operation);
        if (fields === undefined)
            return [literal(undefined, inQuotes)];
        return name === '@' || !inQuotes ? [{ kind: 'fields', fields }] : [literal(joined(fields), true)];
    }
    const piece = (text) => [{ kind: 'text', text, quoted: inQuotes, splits: !inQuotes }];
    const held = heldBy(name, scope);
    if (prefix === '#')
        return piece(held === undefined ? undefined : String((held ?? '').length));
    if (prefix === '!')
        return piece(undefined);
    if (operation === undefined)
        return piece(held === undefined ? undefined : (held ?? ''));
    return piece(applied(operation, name, held, scope));
}
/** `"${@:2}"` and its like; other operators on all of them are not read. */
function allPositional(scope, operation) {
    if (operation === undefined)
        return scope.positional;
    if (operation.type === 'Default') {
        if (scope.positional === undefined)
            return undefined;
        const isSet = scope.positional.length > 0;
        if (operation.operator.endsWith('+'))
            return isSet ? fieldsOf(operation.operand, scope) : [];
        return isSet ? scope.positional : fieldsOf(operation.operand, scope);
    }
    if (operation.type !== 'Slice')
        return undefined;
    const offset = numberIn(textOf(operation.offset, scope));
    if (offset === undefined || offset < 0 || scope.positional === undefined || operation.length !== undefined)
        return undefined;
    return offset === 0 ? [scope.zero, ...scope.positional] : scope.positional.slice(offset - 1);
}
function heldBy(name, scope) {
    if (name === '0')
        return scope.zero;
    if (name === '#')
        return scope.positional === undefined ? undefined : String(scope.positional.length);
    if (/^[1-9]\d*$/.test(name)) {
        if (scope.positional === undefined)
            return undefined;
        const index = Number(name) - 1;
        return index < scope.positional.length ? scope.positional[index] : null;
    }
    if (/^[?$!-]$/.test(name))
        return undefined;
    return scope.variable(name);
}
function applied(operation, name, held, scope) {
    if (operation.type === 'Default')
        return withDefault(operation, name, held, scope);
    if (held === undefined)
        return undefined;
    const text = held ?? '';
    switch (operation.type) {
        case 'Remove': {
            const pattern = patternOf(operation.operand, scope);
            if (pattern === undefined || text.length > 256)
                return undefined;
            const isGreedy = operation.operator.length === 2;
            return operation.operator.startsWith('#')
                ? withoutPrefix(text, pattern, isGreedy)
                : withoutSuffix(text, pattern, isGreedy);
        }
        case 'Replace': {
            const pattern = textOf(operation.pattern, scope);
            const replacement = textOf(operation.replacement, scope);
            if (pattern === undefined || pattern === '' || replacement === undefined || /[\\*?[]/.test(pattern))
                return undefined;
            if (operation.operator === '//')
                return text.replaceAll(pattern, () => replacement);
            return operation.operator === '/' ? text.replace(pattern, () => replacement) : undefined;
        }
        case 'Slice': {
            const offset = numberIn(textOf(operation.offset, scope));
            const length = operation.length === undefined ? text.length : numberIn(textOf(operation.length, scope));
            if (offset === undefined || length === undefined || length < 0)
                return undefined;
            const start = offset < 0 ? text.length + offset : offset;
            return start < 0 ? '' : text.slice(start, start + length);
        }
        case 'CaseModification':
            if (operation.operand !== undefined)
                return undefined;
            if (operation.operator === '^^')
                return text.toUpperCase();
            return operation.operator === ',,' ? text.toLowerCase() : undefined;
        default:
            return undefined;
    }
}
function withDefault(operation, name, held, scope) {
    const { operator, operand } = operation;
    if (held === undefined)
        return undefined;
    const isMissing = held === null || (operator.startsWith(':') && held === '');
    if (operator.endsWith('+'))
        return isMissing ? '' : textOf(operand, scope);
    if (!isMissing)
        return held ?? '';
    if (operator.endsWith('?'))
        return undefined;
    const text = textOf(operand, scope);
    if (operator.endsWith('='))
        scope.assign(name, text);
    return text;
}
function numberIn(text) {
    return text !== undefined && /^\s*-?\d+\s*$/.test(text) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./lib/core/shell/output.js
/** What a command prints, where its words say it: `echo`, `printf`, `cat` of what it reads. */
function printedBy(words, stdin) {
    const [program, ...rest] = words;
    if (program === 'echo')
        return echoed(rest);
    if (program === 'printf')
        return formatted(rest);
    if (program === 'cat' && rest.every(word => word === '-'))
        return stdin;
    return undefined;
}
function echoed(words) {
    let first = 0;
    let endsLine = true;
    let escapes = false;
    while (/^-[neE]+$/.test(words[first] ?? '')) {
        const option = words[first] ?? '';
        if (option.includes('n'))
            endsLine = false;
        if (option.includes('e'))
            escapes = true;
        first += 1;
    }
    const shown = words.slice(first);
    if (shown.some(word => word === undefined))
        return undefined;
    const text = shown.join(' ');
    // dash, the `sh` of Debian, reads escapes without -e; bash does not. A line feed is what both are used for here.
    return (escapes || text.includes('\\') ? unescaped(text) : text) + (endsLine ? '\n' : '');
}
function formatted(words) {
    const [format, ...values] = words[0] === '--' ? words.slice(1) : words;
    if (format === undefined)
        return undefined;
    let text = '';
    let next = 0;
    const pieces = unescaped(format).split(/(%%|%[-0-9.]*[sdbqi])/);
    do {
        for (const [index, piece] of pieces.entries()) {
            if (index % 2 === 0)
                text += piece;
            else if (piece === '%%')
                text += '%';
            else {
                const value = next < values.length ? values[next] : '';
                if (value === undefined)
                    return undefined;
                next += 1;
                text += piece.endsWith('b') ? unescaped(value) : value;
            }
        }
    } while (next > 0 && next < values.length && text.length < 16 * 1024);
    return text;
}
function unescaped(text) {
    return text.replace(/\\([ntr\\"'])/g, (_, letter) => letter === 'n' ? '\n' : letter === 't' ? '\t' : letter === 'r' ? '\r' : letter);
}

;// CONCATENATED MODULE: ./lib/core/shell/redirections.js



/** What a heredoc or a here-string gives a command to read; `undefined` when there is none, or when it is not known. */
function stdinOf(redirects, scope) {
    let text;
    for (const redirect of redirects) {
        if (redirect.type === 'HereDoc') {
            const { delimiter, body } = redirect;
            const isLiteral = delimiter?.quoted === true || body.parts === undefined;
            const raw = isLiteral ? (0,shell_parse/* heredocText */.S)(redirect) : textOfParts(body.parts, scope);
            text = redirect.operator === '<<-' ? raw?.replace(/^\t+/gm, '') : raw;
        }
        else if (redirect.type === 'HereString' && redirect.target !== undefined) {
            const line = textOf(redirect.target, scope);
            text = line === undefined ? undefined : `${line}\n`;
        }
    }
    return text;
}
/** The files that a command's standard output goes to. */
function writesOf(redirects, scope, directory) {
    const writes = [];
    for (const redirect of redirects) {
        if (redirect.type !== 'Redirect' || redirect.target === undefined)
            continue;
        if (!['>', '>>', '>|', '&>', '&>>'].includes(redirect.operator))
            continue;
        const { descriptor } = redirect;
        if (descriptor !== undefined && !(descriptor.type === 'FileDescriptor' && descriptor.value === 1))
            continue;
        writes.push({
            path: absolute(textOf(redirect.target, scope), directory),
            appends: redirect.operator.endsWith('>>'),
        });
    }
    return writes;
}

;// CONCATENATED MODULE: ./lib/core/shell/variable-table.js
/** Changes that a table keeps beside its map before they are folded in: makes a change cheap without a copy of everything. */
const maxRecent = 32;
const noVariables = { settled: new Map(), recent: [] };
/** The table after an assignment; `null` unsets, `undefined` makes it not known. */
function withVariable(table, name, held) {
    const recent = [...table.recent, { name, held }];
    if (recent.length < maxRecent)
        return { settled: table.settled, recent };
    return { settled: folded(table.settled, recent), recent: [] };
}
/** What the script assigned to a name; `{ never }` when it did not touch it. */
function assignedIn(table, name) {
    const last = table.recent.findLast(entry => entry.name === name);
    if (last !== undefined)
        return last.held;
    return table.settled.has(name) ? table.settled.get(name) : { never: true };
}
/** Every name that the script touched. */
function sizeOf(table) {
    return table.settled.size + table.recent.length;
}
/** Where two ways meet: what they do not agree on is not known. */
function mergeTables(a, b) {
    if (a === b)
        return a;
    const left = folded(a.settled, a.recent);
    const right = folded(b.settled, b.recent);
    const merged = new Map();
    for (const [name, held] of left)
        merged.set(name, right.has(name) && right.get(name) === held ? held : undefined);
    for (const name of right.keys())
        if (!left.has(name))
            merged.set(name, undefined);
    return { settled: merged, recent: [] };
}
function folded(settled, recent) {
    if (recent.length === 0)
        return settled;
    const map = new Map(settled);
    for (const { name, held } of recent)
        map.set(name, held);
    return map;
}

;// CONCATENATED MODULE: ./lib/core/shell/shell-state.js

/** Both ways with the same state: whether it fails is not known and changes nothing. */
function bothWays(state) {
    return { ok: state, fail: state };
}
/** An ordinary command: it succeeds, unless the script itself asks whether it failed. */
function ordinary(state, isChecked) {
    return { ok: state, fail: isChecked ? state : undefined };
}
/** Where two ways meet; one of them when the other cannot be. */
function mergeStates(a, b, mergeWorlds) {
    if (a === undefined || b === undefined || a === b)
        return a ?? b;
    return {
        world: a.world === b.world ? a.world : mergeWorlds(a.world, b.world),
        variables: mergeTables(a.variables, b.variables),
        positional: sameWords(a.positional, b.positional) ? a.positional : undefined,
        zero: a.zero === b.zero ? a.zero : undefined,
        directory: a.directory === b.directory ? a.directory : undefined,
        stopsOnError: a.stopsOnError && b.stopsOnError,
    };
}
function sameWords(a, b) {
    if (a === b)
        return true;
    return a !== undefined && b !== undefined && a.length === b.length && a.every((word, index) => word === b[index]);
}

;// CONCATENATED MODULE: ./lib/core/shell/builtins.js


/**
 * What the commands do that change the shell itself (POSIX 2.14 special built-ins, and bash's `local`, `declare`).
 * `undefined` for every other command.
 */
function builtin(command, state, assign) {
    const [program, ...rest] = command.words;
    const done = (after) => ({ ok: after, fail: undefined });
    switch (program) {
        case ':':
        case 'true':
            return command.writes.some(write => !write.appends) ? undefined : done(state);
        case 'false':
            return { ok: undefined, fail: state };
        case 'cd':
        case 'pushd':
            return done({
                ...state,
                directory: rest[0] === undefined || rest[0] === '-' ? undefined : absolute(rest[0], state.directory),
            });
        case 'popd':
            return done({ ...state, directory: undefined });
        case 'set':
            return done(afterSet(rest, state));
        case 'shift': {
            const count = rest[0] === undefined ? 1 : Number(rest[0]);
            if (state.positional === undefined || !Number.isInteger(count))
                return done({ ...state, positional: undefined });
            return done({ ...state, positional: state.positional.slice(count) });
        }
        case 'export':
        case 'local':
        case 'declare':
        case 'typeset':
        case 'readonly':
            return done(afterDeclaration(rest, program, state, assign));
        case 'unset': {
            let after = state;
            for (const name of rest)
                if (name !== undefined && !name.startsWith('-'))
                    after = assign(after, name, null);
            return done(after);
        }
        case 'read':
        case 'getopts':
        case 'mapfile':
        case 'readarray': {
            let after = state;
            for (const name of rest)
                if (name !== undefined && /^[A-Za-z_]\w*$/.test(name))
                    after = assign(after, name, undefined);
            return bothWays(after);
        }
        case 'trap':
        case 'umask':
        case 'ulimit':
        case 'shopt':
        case 'hash':
        case 'alias':
            return done(state);
        case 'let':
            return bothWays(state);
        default:
            return undefined;
    }
}
function afterSet(words, state) {
    let { stopsOnError } = state;
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at];
        if (word === undefined)
            return { ...state, stopsOnError, positional: undefined };
        if (word === '--')
            return { ...state, stopsOnError, positional: words.slice(at + 1) };
        if (/^[-+]\w*o$/.test(word)) {
            if (word.startsWith('-') && words[at + 1] === 'errexit')
                stopsOnError = true;
            at += 1;
        }
        if (/^-\w+$/.test(word))
            stopsOnError ||= word.includes('e');
        else if (/^\+\w+$/.test(word))
            stopsOnError &&= !word.includes('e');
        else
            return { ...state, stopsOnError, positional: words.slice(at) };
    }
    return { ...state, stopsOnError };
}
function afterDeclaration(words, program, state, assign) {
    let after = state;
    for (const word of words) {
        const match = word === undefined ? null : /^([A-Za-z_]\w*)(?:(\+?)=(.*))?$/s.exec(word);
        const [, name, append, value] = match ?? [];
        if (name === undefined)
            continue;
        if (value === undefined) {
            if (program === 'local')
                after = assign(after, name, null);
        }
        else
            after = assign(after, name, append === '+' || value.includes('\0') ? undefined : value);
    }
    return after;
}

;// CONCATENATED MODULE: ./lib/core/shell/condition.js


/** `test` or `[` without its brackets (POSIX test, with `-a`, `-o`, `!` and parentheses). */
function isTestTrue(words) {
    if (words.length === 0)
        return false;
    if (words.length === 1)
        return words[0] === undefined ? undefined : words[0] !== '';
    return eitherOf(splitAt(words, '-o').map(part => allOf(splitAt(part, '-a').map(primaryIsTrue))));
}
/** `[[ … ]]`. */
function isExpressionTrue(expression, scope) {
    switch (expression.type) {
        case 'TestGroup':
            return isExpressionTrue(expression.expression, scope);
        case 'TestNot': {
            const inner = isExpressionTrue(expression.operand, scope);
            return expression.negations.length % 2 === 0 ? inner : not(inner);
        }
        case 'TestLogical': {
            const operands = expression.operands.map(operand => isExpressionTrue(operand, scope));
            return expression.operator === '&&' ? allOf(operands) : eitherOf(operands);
        }
        case 'TestUnary':
            return isUnaryTrue(expression.operator, textOf(expression.operand, scope), scope);
        case 'TestBinary': {
            const left = textOf(expression.left, scope);
            if (expression.operator === '=~')
                return undefined;
            if (!['=', '==', '!='].includes(expression.operator))
                return isBinaryTrue(left, expression.operator, textOf(expression.right, scope));
            const pattern = patternOf(expression.right, scope);
            if (left === undefined || pattern === undefined)
                return undefined;
            return matchesGlob(pattern, left) === (expression.operator !== '!=');
        }
    }
}
/** `(( … ))`, as far as it compares numbers and variables. */
function isArithmeticTrue(expression, scope) {
    if (expression === undefined)
        return undefined;
    const value = arithmeticValue(expression, scope);
    return value === undefined ? undefined : value !== 0;
}
function arithmeticValue(expression, scope) {
    switch (expression.type) {
        case 'ArithmeticGroup':
            return arithmeticValue(expression.expression, scope);
        case 'ArithmeticUnary': {
            const operand = arithmeticValue(expression.operand, scope);
            return expression.operator === '!' && operand !== undefined ? Number(operand === 0) : undefined;
        }
        case 'ArithmeticWord':
            return numberOfWord(expression, scope);
        case 'ArithmeticBinary': {
            const left = arithmeticValue(expression.left, scope);
            const right = arithmeticValue(expression.right, scope);
            const compare = comparisons[expression.operator];
            return left === undefined || right === undefined || compare === undefined
                ? undefined
                : Number(compare(left, right));
        }
        default:
            return undefined;
    }
}
const comparisons = {
    '==': (left, right) => left === right,
    '!=': (left, right) => left !== right,
    '<': (left, right) => left < right,
    '<=': (left, right) => left <= right,
    '>': (left, right) => left > right,
    '>=': (left, right) => left >= right,
    '&&': (left, right) => left !== 0 && right !== 0,
    '||': (left, right) => left !== 0 || right !== 0,
};
function numberOfWord(word, scope) {
    const name = word.value.replace(/^\$\{?(\w+|#)\}?$/, '$1');
    if (/^\d+$/.test(word.value))
        return Number(word.value);
    const held = name === '#' ? scope.positional?.length.toString() : /^[A-Za-z_]\w*$/.test(name) ? scope.variable(name) : undefined;
    if (held === null)
        return 0;
    return held !== undefined && /^-?\d+$/.test(held) ? Number(held) : undefined;
}
function not(truth) {
    return truth === undefined ? undefined : !truth;
}
function allOf(truths) {
    if (truths.includes(false))
        return false;
    return truths.includes(undefined) ? undefined : true;
}
function eitherOf(truths) {
    if (truths.includes(true))
        return true;
    return truths.includes(undefined) ? undefined : false;
}
function primaryIsTrue(words) {
    const [first, second, third] = words;
    if (words.length > 1 && first === '!')
        return not(primaryIsTrue(words.slice(1)));
    if (words.length > 2 && first === '(' && words.at(-1) === ')')
        return isTestTrue(words.slice(1, -1));
    if (words.length === 1)
        return first === undefined ? undefined : first !== '';
    if (words.length === 2)
        return first === undefined ? undefined : isUnaryTrue(first, second, undefined);
    return words.length === 3 && second !== undefined ? isBinaryTrue(first, second, third) : undefined;
}
/** `-a` and `-o` join only between complete tests: `"$x" -a …` with an operand of that text is not told apart. */
function splitAt(words, operator) {
    const parts = [[]];
    for (const word of words) {
        if (word === operator && parts.at(-1)?.length !== 0)
            parts.push([]);
        else
            parts.at(-1)?.push(word);
    }
    return parts;
}
function isUnaryTrue(operator, operand, scope) {
    if (operator === '-n' || operator === '-z')
        return operand === undefined ? undefined : (operand !== '') === (operator === '-n');
    if (operator === '-v' && scope !== undefined && operand !== undefined) {
        const held = scope.variable(operand);
        return held === undefined ? undefined : held !== null;
    }
    return undefined;
}
function isBinaryTrue(left, operator, right) {
    if (left === undefined || right === undefined)
        return undefined;
    if (operator === '=' || operator === '==')
        return left === right;
    if (operator === '!=')
        return left !== right;
    if (!/^\s*-?\d+\s*$/.test(left) || !/^\s*-?\d+\s*$/.test(right))
        return undefined;
    const difference = Number(left) - Number(right);
    switch (operator) {
        case '-eq':
            return difference === 0;
        case '-ne':
            return difference !== 0;
        case '-lt':
            return difference < 0;
        case '-le':
            return difference <= 0;
        case '-gt':
            return difference > 0;
        case '-ge':
            return difference >= 0;
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/core/shell/shell-run.js




/** How deep functions, `eval`, `.` and `sh -c` may stand in each other. */
const maxDepth = 24;
/** The script asks for more work than any real one. */
class BudgetSpent extends Error {
}
/** How many units of a script's text cost as much as one command: nothing may read a long text again and again. */
const textPerCommand = 256;
/** Counts work. @throws {BudgetSpent} when there was too much of it. */
function spend(run, amount) {
    run.work.left -= amount;
    if (run.work.left < 0)
        throw new BudgetSpent();
}
/** Where two ways meet. */
function merge(run, a, b) {
    if (a !== undefined && b !== undefined && a !== b)
        spend(run, 1 + (sizeOf(a.variables) + sizeOf(b.variables)) / 64);
    return mergeStates(a, b, run.host.merge);
}
/** The ways of two alternatives together. */
function either(run, a, b) {
    return { ok: merge(run, a.ok, b.ok), fail: merge(run, a.fail, b.fail) };
}
function mapPaths(paths, change) {
    return { ok: paths.ok && change(paths.ok), fail: paths.fail && change(paths.fail) };
}
function placeIn(run, node) {
    return run.current.placeOf(node.pos, node.end);
}
/** What a variable holds: what the script assigned, else what it found. */
function held(run, name, state) {
    const assigned = assignedIn(state.variables, name);
    if (assigned !== null && typeof assigned === 'object')
        return run.host.variable(name, state);
    return assigned;
}
function shell_run_assign(state, name, value) {
    return { ...state, variables: withVariable(state.variables, name, value) };
}
/** What the words of a command see. The cell holds the state after assignments that words themselves make. */
function scopeOf(run, cell) {
    return {
        variable: name => held(run, name, cell.state),
        positional: cell.state.positional,
        zero: cell.state.zero,
        substitute: parsed => substituted(run, parsed, cell.state),
        assign: (name, value) => {
            cell.state = shell_run_assign(cell.state, name, value);
        },
    };
}
/** What `$(…)` prints, where it is one command. */
function substituted(run, parsed, state) {
    const node = parsed?.commands.length === 1 ? parsed.commands[0]?.command : undefined;
    if (node?.type !== 'Command' || node.name === undefined || parsed?.source !== undefined)
        return undefined;
    const scope = scopeOf(run, { state });
    const words = [node.name, ...node.args].flatMap(word => (word.type === 'Word' ? fieldsOf(word, scope) : []));
    const text = printedBy(words, undefined) ?? run.host.substitute(words, state);
    return text?.replace(/\n+$/, '');
}

;// CONCATENATED MODULE: ./lib/core/shell/run-loop.js



/** How often a loop whose condition is known is followed. */
const maxRounds = 64;
/** `for`: each word in its turn; where the words are not known, a body that runs an unknown number of times. */
function forEach(run, loop, state, inside) {
    const { name, words, body } = loop;
    if (words === undefined || words.length > maxRounds || words.some(word => word === undefined || /[*?]/.test(word)))
        return bothWays(unsure(run, state, shell_run_assign(state, name, undefined), body, inside));
    const exits = { left: undefined, next: undefined };
    let now = state;
    for (const word of words) {
        if (now === undefined)
            break;
        now = round(run, exits, inside, body, shell_run_assign(now, name, word));
    }
    return { ok: merge(run, now, exits.left), fail: undefined };
}
/** One round of a loop: the state that the next one begins with, if there is one. */
function round(run, exits, inside, body, from) {
    run.loops.push(exits);
    const paths = inside(body, from);
    run.loops.pop();
    const after = merge(run, merge(run, paths.ok, paths.fail), exits.next);
    exits.next = undefined;
    return after;
}
function whileLoop(run, node, state, inside) {
    const isUntil = node.kind === 'until';
    let now = state;
    let after;
    const exits = { left: undefined, next: undefined };
    for (let count = 0; now !== undefined && count < maxRounds; count += 1) {
        const asked = run.list(node.clause.commands, now, true);
        const goesOn = isUntil ? asked.fail : asked.ok;
        const leaves = isUntil ? asked.ok : asked.fail;
        after = merge(run, after, leaves);
        if (goesOn === undefined)
            break;
        now = round(run, exits, inside, node.body, leaves === undefined ? goesOn : forgetful(run, goesOn, node.body));
        // Whether there is another round is not known: one more says nothing new, as what the body assigns is not known.
        if (leaves !== undefined) {
            after = merge(run, after, now);
            break;
        }
        if (count === maxRounds - 1 || (now !== undefined && isUnchanged(now, goesOn)))
            break;
    }
    return { ok: merge(run, after, exits.left), fail: undefined };
}
/** A round that changed nothing: there is no end to it, and nothing to learn from another one. */
function isUnchanged(now, before) {
    return (sizeOf(now.variables) === sizeOf(before.variables) &&
        now.world === before.world &&
        now.positional === before.positional &&
        now.variables === before.variables);
}
/** The state after a body that runs an unknown number of times. */
function unsure(run, before, first, body, inside) {
    const exits = { left: undefined, next: undefined };
    const after = round(run, exits, inside, body, forgetful(run, first, body));
    return merge(run, merge(run, before, after), exits.left) ?? before;
}
/** The state with everything that a loop's body assigns not known. */
function forgetful(run, state, body) {
    const text = run.current.text.slice(body.pos, body.end);
    spend(run, text.length / textPerCommand);
    let after = state;
    for (const match of text.matchAll(/(?:^|[\s;&|({])([A-Za-z_]\w*)\+?=|\b(?:read|for)\s+(?:-\w+\s+)*([A-Za-z_]\w*)/g)) {
        const name = match[1] ?? match[2];
        if (name !== undefined)
            after = shell_run_assign(after, name, undefined);
    }
    return /(?:^|[\s;&|({])(?:shift|set)\b/.test(text) ? { ...after, positional: undefined } : after;
}

;// CONCATENATED MODULE: ./lib/core/shell/run-compound.js






/** Follows `{ … }`, `( … )`, `if`, `case`, loops, `[[ … ]]` and `(( … ))`. */
function compound(run, node, state, isChecked, writes) {
    const inside = (body, from) => {
        run.ambient.push(...writes);
        const paths = run.list(body?.commands ?? [], from, isChecked);
        run.ambient.length -= writes.length;
        return paths;
    };
    switch (node.type) {
        case 'BraceGroup':
            return inside(node.body, state);
        case 'Subshell': {
            const body = () => subshell(run, () => inside(node.body, state), state);
            return run.host.inSubshell?.(body, state) ?? body();
        }
        case 'If':
            return branches(run, node, state, inside);
        case 'Case':
            return chosen(run, node, state, inside);
        case 'For': {
            const scope = scopeOf(run, { state });
            const words = node.wordlist === undefined ? state.positional : node.wordlist.flatMap(word => fieldsOf(word, scope));
            return forEach(run, { name: node.name.value, words, body: node.body }, state, inside);
        }
        case 'While':
            return whileLoop(run, node, state, inside);
        case 'TestCommand':
            return decided(isExpressionTrue(node.expression, scopeOf(run, { state })), state);
        case 'ArithmeticCommand':
            return decided(isArithmeticTrue(node.expression, scopeOf(run, { state })), state);
        case 'Select':
            return bothWays(unsure(run, state, shell_run_assign(state, node.name.value, undefined), node.body, inside));
        default:
            return bothWays(unsure(run, state, state, node.body, inside));
    }
}
/** The ways after a condition. */
function decided(truth, state) {
    if (truth === undefined)
        return bothWays(state);
    return truth ? { ok: state, fail: undefined } : { ok: undefined, fail: state };
}
function branches(run, node, state, inside) {
    let otherwise = state;
    let taken = { ok: undefined, fail: undefined };
    for (const branch of [node, ...node.elif]) {
        if (otherwise === undefined)
            break;
        const asked = run.list(branch.clause.commands, otherwise, true);
        if (asked.ok !== undefined)
            taken = either(run, taken, inside(branch.then, asked.ok));
        otherwise = asked.fail;
    }
    if (otherwise === undefined)
        return taken;
    const last = node.else === undefined ? { ok: otherwise, fail: undefined } : inside(node.else, otherwise);
    return either(run, taken, last);
}
function chosen(run, node, state, inside) {
    const scope = scopeOf(run, { state });
    const word = textOf(node.word, scope);
    let before = state;
    let paths = { ok: undefined, fail: undefined };
    // `;&`: the body before runs on into this one.
    let falls = false;
    for (const { pattern, body, terminator } of node.items) {
        const patterns = pattern.map(text => patternOf(text, scope));
        const isSure = falls ||
            patterns.includes('*') ||
            (word !== undefined && patterns.some(text => text !== undefined && matchesGlob(text, word)));
        const isPossible = isSure || word === undefined || patterns.includes(undefined);
        if (!isPossible)
            continue;
        const taken = inside(body, before);
        if (isSure && (terminator === ';&' || terminator === ';;&')) {
            const after = merge(run, taken.ok, taken.fail);
            if (after === undefined)
                return paths;
            before = after;
            falls = terminator === ';&';
            continue;
        }
        paths = either(run, paths, taken);
        if (isSure)
            return paths;
    }
    return either(run, paths, { ok: before, fail: undefined });
}
/** `( … )`: its `exit` ends only itself, and only the world comes back. */
function subshell(run, body, outside) {
    const { exits } = run;
    const before = { ...exits };
    exits.ok = undefined;
    exits.fail = undefined;
    const paths = body();
    const ended = either(run, paths, { ...exits });
    Object.assign(exits, before);
    return mapPaths(ended, after => ({ ...outside, world: after.world }));
}

// EXTERNAL MODULE: ./lib/core/shell/shell-text.js
var shell_text = __webpack_require__(4258);
;// CONCATENATED MODULE: ./lib/core/shell/run-command.js









/** Follows a simple command: its assignments, its words after expansion, then what it does. */
function command(run, node, before, asked, nested) {
    const cell = { state: before };
    const scope = scopeOf(run, cell);
    const assignments = new Map();
    for (const part of node.prefix) {
        if (part.type !== 'Assignment')
            continue;
        const value = part.value.type === 'Word' && part.index === undefined ? textOf(part.value, scope) : undefined;
        const old = part.append === true ? held(run, part.name, cell.state) : '';
        const joined = value === undefined || old === undefined ? undefined : `${old ?? ''}${value}`;
        assignments.set(part.name, joined);
        if (node.name === undefined)
            cell.state = shell_run_assign(cell.state, part.name, joined);
    }
    const own = writesOf(node.redirects, scope, cell.state.directory);
    const at = placeIn(run, node);
    if (node.name === undefined) {
        const truncated = own.filter(write => !write.appends);
        return truncated.length === 0
            ? { ok: cell.state, fail: undefined }
            : run.host.execute(redirection(truncated, at), cell.state, asked.isChecked, nested);
    }
    const words = fieldsOf(node.name, scope);
    for (const word of node.args) {
        if (word.type === 'Word')
            words.push(...fieldsOf(word, scope));
        else if (word.value.type === 'Word') {
            const value = textOf(word.value, scope);
            words.push(value === undefined ? `${word.name}=\0` : `${word.name}${word.append === true ? '+' : ''}=${value}`);
        }
    }
    const simple = {
        words,
        at,
        assignments,
        writes: own.length > 0 ? own : [...run.ambient, ...asked.writes],
        stdin: stdinOf(node.redirects, scope) ?? asked.stdin,
        replaces: false,
        isBeside: asked.isBeside,
    };
    return execute(run, simple, cell.state, asked.isChecked, nested);
}
/** A redirection without a command: it empties or makes its file. */
function redirection(writes, at) {
    return { words: [], at, assignments: new Map(), writes, stdin: '', replaces: false, isBeside: false };
}
function execute(run, simple, state, isChecked, nested) {
    spend(run, 1);
    const { host } = run;
    const [program, ...rest] = simple.words;
    const definition = program === undefined ? undefined : run.functions.get(program);
    if (definition !== undefined)
        return called(run, definition, rest, state, isChecked);
    switch (program) {
        case 'exec': {
            let first = 0;
            while (/^-[cl]+$/.test(rest[first] ?? '') || rest[first] === '--')
                first += 1;
            if (rest[first] === '-a')
                first += 2;
            if (rest.length <= first)
                return { ok: state, fail: undefined };
            return execute(run, { ...simple, words: rest.slice(first), replaces: true }, state, isChecked, nested);
        }
        case 'command':
        case 'builtin':
        case 'nohup':
        case 'time':
            if (rest.length === 0 || rest[0]?.startsWith('-'))
                return rest[0] === '-v' ? host.execute(simple, state, isChecked, nested) : bothWays(state);
            return execute(run, { ...simple, words: rest }, state, isChecked, nested);
        case 'eval':
            if (rest.some(word => word === undefined))
                return bothWays({ ...state, world: host.lost(state.world, '`eval` of text that is not known', simple.at) });
            return inPlace(run, (0,shell_text/* shellTextOfLiteral */.g4)(rest.join(' '), simple.at), state, isChecked);
        case '.':
        case 'source': {
            const text = rest[0] === undefined ? undefined : host.source(rest[0]);
            if (text !== undefined)
                return inPlace(run, text, state, isChecked);
            return { ok: { ...state, world: host.lost(state.world, `\`. ${rest[0] ?? '…'}\``, simple.at) }, fail: undefined };
        }
        case '[':
        case 'test':
            return decided(isTestTrue(program === '[' ? rest.slice(0, -1) : rest), state);
        case 'exit':
            return leave(run, run.exits, rest[0], { ...state, world: host.exited?.(state.world, rest[0]) ?? state.world });
        case 'return':
            return leave(run, run.calls.at(-1) ?? run.exits, rest[0], state);
        case 'break':
        case 'continue': {
            const loop = run.loops.at(-1);
            const way = program === 'break' ? 'left' : 'next';
            if (loop !== undefined)
                loop[way] = merge(run, loop[way], state);
            return { ok: undefined, fail: undefined };
        }
        default:
            return builtin(simple, state, shell_run_assign) ?? host.execute(simple, state, isChecked, nested);
    }
}
function leave(run, frame, code, state) {
    if (code === undefined || code === '0')
        frame.ok = merge(run, frame.ok, state);
    else
        frame.fail = merge(run, frame.fail, state);
    return { ok: undefined, fail: undefined };
}
/** Follows another text inside this one, not deeper than any real script. */
function deeper(run, text, body) {
    if (run.level >= maxDepth)
        throw new BudgetSpent();
    const outer = run.current;
    run.level += 1;
    run.current = text;
    const paths = body();
    run.current = outer;
    run.level -= 1;
    return paths;
}
function called(run, { body, text }, positional, state, isChecked) {
    const frame = { ok: undefined, fail: undefined };
    run.calls.push(frame);
    const inside = { ...state, positional };
    const paths = deeper(run, text, () => body.type === 'CompoundList'
        ? run.list(body.commands, inside, isChecked)
        : run.one(body, inside, { isChecked, writes: [], stdin: undefined, isBeside: false }));
    run.calls.pop();
    return mapPaths(either(run, paths, frame), after => ({ ...after, positional: state.positional }));
}
/** `eval` and `.`: the text runs in this very shell. */
function inPlace(run, text, state, isChecked) {
    spend(run, text.text.length / textPerCommand);
    const parsed = (0,shell_parse/* parseShell */.a)(text);
    if (parsed === undefined) {
        const world = run.host.lost(state.world, 'a script that cannot be read', text.placeOf(0, 0));
        return { ok: { ...state, world }, fail: undefined };
    }
    return deeper(run, text, () => run.list(parsed.statements, state, isChecked));
}

;// CONCATENATED MODULE: ./lib/core/shell/run-script.js








/** The most commands that one script may run, loops and calls counted each time. */
const maxCommands = 50_000;
/**
 * Follows a script along every way it can take, with what is known of its variables. A command that nobody asks about is
 * taken to succeed: what is followed is the build that works and the container that starts. `undefined` when the script
 * asks for more work than any real one.
 *
 * @param work how many commands may run; what is left of it afterwards, so that several scripts can share one.
 */
function runScript(script, start, host, work = { left: maxCommands }) {
    try {
        return followed(script, start, host, work, 0);
    }
    catch (error) {
        if (error instanceof BudgetSpent)
            return undefined;
        throw error;
    }
}
function followed(script, start, host, work, level) {
    const run = {
        host,
        work,
        functions: new Map(),
        exits: { ok: undefined, fail: undefined },
        calls: [],
        loops: [],
        ambient: [],
        level,
        current: script.text,
        list: (commands, state, isChecked) => list(run, commands, state, isChecked),
        one: (node, state, asked) => one(run, node, state, asked, nested),
    };
    /** `sh -c` and its like: another shell, of which only the world comes back. */
    const nested = (text, { zero, positional }, state) => {
        spend(run, text.text.length / textPerCommand);
        const parsed = (0,shell_parse/* parseShell */.a)(text);
        if (parsed === undefined) {
            const world = host.lost(state.world, 'a script that cannot be read', text.placeOf(0, 0));
            return { ok: { ...state, world }, fail: undefined };
        }
        if (run.level >= maxDepth)
            throw new BudgetSpent();
        const begin = { ...state, zero, positional, stopsOnError: false };
        const inner = followed(parsed, begin, host, work, run.level + 1);
        return mapPaths(inner, after => ({ ...state, world: after.world }));
    };
    return either(run, list(run, script.statements, start, false), run.exits);
}
function list(run, commands, state, isChecked) {
    let paths = { ok: state, fail: undefined };
    for (const next of commands) {
        const now = merge(run, paths.ok, paths.fail);
        if (now === undefined)
            break;
        paths = statement(run, next, now, isChecked);
    }
    return paths;
}
function statement(run, node, state, isChecked) {
    const isBeside = node.background === true;
    if (node.command.type !== 'AndOr') {
        const paths = pipeline(run, node.command, state, isChecked, isBeside);
        return isBeside
            ? { ok: merge(run, paths.ok, paths.fail) ?? state, fail: undefined }
            : stopped(run, paths, state, isChecked);
    }
    const [first, ...others] = node.command.commands;
    const { operators } = node.command;
    if (first === undefined)
        return { ok: state, fail: undefined };
    const lastOr = operators.lastIndexOf('||');
    const asks = (index) => isChecked || lastOr >= index;
    let paths = pipeline(run, first, state, asks(0), false);
    for (const [index, next] of others.entries()) {
        const isAnd = operators[index] === '&&';
        const from = isAnd ? paths.ok : paths.fail;
        const past = isAnd ? paths.fail : paths.ok;
        if (from === undefined)
            continue;
        let taken = pipeline(run, next, from, asks(index + 1), false);
        if (index === others.length - 1)
            taken = stopped(run, taken, from, isChecked);
        paths = isAnd
            ? { ok: taken.ok, fail: merge(run, past, taken.fail) }
            : { ok: merge(run, past, taken.ok), fail: taken.fail };
    }
    return paths;
}
/** `set -e` ends the script at a command that fails and that nobody asks about. */
function stopped(run, paths, state, isChecked) {
    if (isChecked || !state.stopsOnError || paths.fail === undefined)
        return paths;
    run.exits.fail = merge(run, run.exits.fail, paths.fail);
    return { ok: paths.ok, fail: undefined };
}
function pipeline(run, node, state, isChecked, isBeside) {
    if (node.type !== 'Pipeline')
        return run.one(node, state, { isChecked, writes: [], stdin: undefined, isBeside });
    const isNegated = node.prefixes.filter(prefix => prefix.type === 'Negation').length % 2 === 1;
    let paths = { ok: state, fail: undefined };
    let stdin;
    for (const [index, next] of node.commands.entries()) {
        const now = merge(run, paths.ok, paths.fail);
        if (now === undefined)
            break;
        const isLast = index === node.commands.length - 1;
        paths = run.one(next, now, {
            isChecked: (isChecked || isNegated) && isLast,
            writes: [],
            stdin,
            isBeside: isBeside || !isLast,
        });
        // What one command of a pipe assigns stays in its own process.
        if (node.commands.length > 1)
            paths = mapPaths(paths, after => ({ ...state, world: after.world }));
        stdin = isLast ? undefined : printed(run, next, now);
    }
    return isNegated ? { ok: paths.fail, fail: paths.ok } : paths;
}
function printed(run, node, state) {
    if (node.type !== 'Command' || node.name === undefined)
        return undefined;
    const scope = scopeOf(run, { state });
    const words = [node.name, ...node.args].flatMap(word => (word.type === 'Word' ? fieldsOf(word, scope) : [word.text]));
    return printedBy(words, stdinOf(node.redirects, scope));
}
function one(run, node, state, asked, nested) {
    spend(run, 1);
    switch (node.type) {
        case 'Command':
            return command(run, node, state, asked, nested);
        case 'Redirected':
            return redirected(run, node, state, asked, nested);
        case 'Function':
            run.functions.set(node.name.value, { body: node.body, text: run.current });
            return { ok: state, fail: undefined };
        case 'Coproc':
            return bothWays({ ...state, world: run.host.lost(state.world, 'a coprocess', placeIn(run, node)) });
        default:
            return compound(run, node, state, asked.isChecked, asked.writes);
    }
}
/** `{ … } > file`: the file is emptied once, and then everything inside adds to it. */
function redirected(run, node, state, asked, nested) {
    const scope = scopeOf(run, { state });
    const own = writesOf(node.redirects, scope, state.directory);
    const truncated = own.filter(write => !write.appends);
    const emptied = truncated.length === 0
        ? undefined
        : run.host.execute(redirection(truncated, placeIn(run, node)), state, false, nested).ok;
    const writes = [...asked.writes, ...own.map(write => ({ ...write, appends: true }))];
    return run.one(node.command, emptied ?? state, {
        ...asked,
        writes,
        stdin: stdinOf(node.redirects, scope) ?? asked.stdin,
    });
}

// EXTERNAL MODULE: ./lib/core/user-string.js
var user_string = __webpack_require__(1928);
;// CONCATENATED MODULE: ./lib/core/dockerfile/account-command.js

/** `-g` of useradd and usermod: a name or a number of a group that must exist. */
function primaryGroup(book, text) {
    if (text === undefined)
        return { gid: undefined };
    const group = (0,account_book/* groupMeant */.Xm)(book, text);
    if (group !== undefined)
        return group;
    if (book.isComplete)
        return 'none';
    if (/^\d+$/.test(text))
        return { gid: Number(text) };
    return { gid: text === 'root' ? 0 : undefined };
}
/** Whether some group of a list with commas is known not to be there. */
function lacksGroups(book, groups) {
    if (!book.isComplete || groups === undefined)
        return false;
    return groups.split(',').some(group => group !== '' && (0,account_book/* groupMeant */.Xm)(book, group) === undefined);
}
/** Makes an account a member of every group of a list with commas. */
function withMembers(book, name, groups, at) {
    let after = book;
    for (const group of (groups ?? '').split(','))
        if (group !== '')
            after = (0,account_book/* withMember */.RV)(after, name, group, at);
    return after;
}
/** A number that an option gives: `'open'` when its text is not known, `'invalid'` when it is no number. */
function numberGiven(values, name) {
    if (!values.has(name))
        return undefined;
    const text = values.get(name);
    if (text === undefined)
        return 'open';
    return /^\d{1,10}$/.test(text) ? Number(text) : 'invalid';
}
/** After a command that works wherever everything it needs is known to be there. */
function changed(before, after) {
    return { ok: after, fail: before.isComplete ? undefined : before };
}
function done(book) {
    return { ok: book, fail: undefined };
}
function failed(book) {
    return { ok: undefined, fail: book };
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/account-numbers.js

/** The numbers that shadow gives to ordinary accounts (etc/login.defs: UID_MIN, UID_MAX; the same for groups). */
const ordinaryIds = { first: 1_000, last: 60_000 };
/** The numbers that shadow gives to `-r` accounts (SYS_UID_MIN, SYS_UID_MAX). */
const systemIds = { first: 101, last: 999 };
/** The numbers of BusyBox's and Debian's adduser for system accounts (FIRST_SYSTEM_ID, LAST_SYSTEM_ID). */
const lowSystemIds = { first: 100, last: 999 };
/** Numbers in use; `undefined` when some in the range may not be known. */
function usedIds(book, kind, range) {
    const covers = book.isComplete ||
        (book.settled ?? []).some(interval => interval.first <= range.first && interval.last >= Math.min(range.last, 59_999));
    if (!covers)
        return undefined;
    const ids = kind === 'accounts' ? book.accounts.map(account => account.uid) : book.groups.map(group => group.gid);
    const used = new Set();
    for (const id of ids) {
        if (id === undefined)
            return undefined;
        used.add(id);
    }
    return used;
}
/** Whether a number is taken; `undefined` when that is not known. */
function isTaken(book, kind, id) {
    const isKnownTaken = kind === 'accounts' ? book.accounts.some(({ uid }) => uid === id) : book.groups.some(({ gid }) => gid === id);
    if (isKnownTaken)
        return true;
    const hasOpen = kind === 'accounts'
        ? book.accounts.some(({ uid }) => uid === undefined)
        : book.groups.some(({ gid }) => gid === undefined);
    return (0,core_accounts/* isSettled */.I)(book, id) && !hasOpen ? false : undefined;
}
/**
 * The number that shadow's useradd and groupadd choose (lib/find_new_uid.c): one above the highest in use for ordinary
 * accounts, one below the lowest for system accounts; the whole range once that end is reached.
 */
function nextShadowId(book, kind, isSystem, preferred) {
    if (preferred !== undefined) {
        const taken = isTaken(book, kind, preferred);
        if (taken !== true)
            return taken === false ? preferred : undefined;
    }
    const range = isSystem ? systemIds : ordinaryIds;
    const used = usedIds(book, kind, range);
    if (used === undefined)
        return undefined;
    const inRange = [...used].filter(id => id >= range.first && id <= range.last);
    if (isSystem) {
        const next = Math.min(range.last + 1, ...inRange) - 1;
        return next >= range.first ? next : firstFree(used, range.last, range.first, -1);
    }
    const next = Math.max(range.first - 1, ...inRange) + 1;
    return next <= range.last ? next : firstFree(used, range.first, range.last, 1);
}
/** The lowest number that is free in every list that is given: adduser's choice. */
function lowestFreeId(book, kinds, range) {
    const lists = kinds.map(kind => usedIds(book, kind, range));
    const taken = new Set();
    for (const list of lists) {
        if (list === undefined)
            return undefined;
        for (const id of list)
            taken.add(id);
    }
    return firstFree(taken, range.first, range.last, 1);
}
function firstFree(used, from, to, step) {
    for (let id = from; step === 1 ? id <= to : id >= to; id += step)
        if (!used.has(id))
            return id;
    return undefined;
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/account-options.js
/** Reads words as getopt_long does: options anywhere, `-abc`, `-uVALUE`, `--long=value`, unambiguous beginnings of long names. */
function readOptions(words, table) {
    const values = new Map();
    const operands = [];
    let isOpen = false;
    const longNames = Object.keys(table).filter(name => name.length > 1);
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at];
        if (word === undefined) {
            isOpen = true;
            operands.push(undefined);
        }
        else if (word === '--') {
            operands.push(...words.slice(at + 1));
            break;
        }
        else if (word.startsWith('--')) {
            const equals = word.indexOf('=');
            const written = equals === -1 ? word.slice(2) : word.slice(2, equals);
            const long = longNames.includes(written) ? written : onlyOne(longNames.filter(name => name.startsWith(written)));
            const meaning = long === undefined ? undefined : table[long];
            if (meaning === undefined)
                continue;
            if (!meaning.endsWith('='))
                values.set(meaning, '');
            else if (equals !== -1)
                values.set(meaning.slice(0, -1), word.slice(equals + 1));
            else {
                at += 1;
                values.set(meaning.slice(0, -1), words[at]);
            }
        }
        else if (word.startsWith('-') && word.length > 1) {
            for (let letter = 1; letter < word.length; letter += 1) {
                const meaning = table[word.charAt(letter)];
                if (meaning === undefined)
                    continue;
                if (!meaning.endsWith('=')) {
                    values.set(meaning, '');
                    continue;
                }
                const rest = word.slice(letter + 1);
                if (rest !== '')
                    values.set(meaning.slice(0, -1), rest);
                else {
                    at += 1;
                    values.set(meaning.slice(0, -1), words[at]);
                }
                break;
            }
        }
        else
            operands.push(word);
    }
    return { values, operands, isOpen };
}
function onlyOne(names) {
    return names.length === 1 ? names[0] : undefined;
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/account-add.js




const useraddOptions = {
    u: 'uid=',
    uid: 'uid=',
    g: 'gid=',
    gid: 'gid=',
    G: 'groups=',
    groups: 'groups=',
    o: 'o',
    'non-unique': 'o',
    r: 'system',
    system: 'system',
    N: 'N',
    'no-user-group': 'N',
    U: 'U',
    'user-group': 'U',
    D: 'D',
    defaults: 'D',
    K: 'key=',
    key: 'key=',
    R: 'root=',
    root: 'root=',
    P: 'root=',
    prefix: 'root=',
    b: '-=',
    'base-dir': '-=',
    c: '-=',
    comment: '-=',
    d: '-=',
    'home-dir': '-=',
    home: '-=',
    e: '-=',
    expiredate: '-=',
    f: '-=',
    inactive: '-=',
    k: '-=',
    skel: '-=',
    l: 'l',
    'no-log-init': 'l',
    m: 'm',
    'create-home': 'm',
    M: 'M',
    'no-create-home': 'M',
    p: '-=',
    password: '-=',
    s: '-=',
    shell: '-=',
    Z: '-=',
    'selinux-user': '-=',
    F: 'F',
    'add-subids-for-system': 'F',
    badname: 'F',
    badnames: 'F',
    'btrfs-subvolume-home': 'F',
};
/** shadow's useradd (src/useradd.c): without `-g` it makes a group of the account's name, with the same number if it is free. */
function useradd(book, words, at) {
    const { values, operands, isOpen } = readOptions(words, useraddOptions);
    if (values.has('D') || values.has('root'))
        return done(book);
    const name = operands.at(-1);
    if (name === undefined)
        return isOpen || operands.length > 0
            ? done((0,account_book/* opened */.Sg)(book, '`useradd` creates an account whose name is not known'))
            : failed(book);
    if ((0,account_book/* accountNamed */.xM)(book, name) !== undefined)
        return failed(book);
    const isSystem = values.has('system');
    const mayRepeat = values.has('o');
    const given = numberGiven(values, 'uid');
    if (given === 'invalid')
        return failed(book);
    if (typeof given === 'number' && !mayRepeat && isTaken(book, 'accounts', given) === true)
        return failed(book);
    const hasOwnRange = values.has('key');
    const uid = given === undefined
        ? hasOwnRange
            ? undefined
            : nextShadowId(book, 'accounts', isSystem)
        : given === 'open'
            ? undefined
            : given;
    const group = values.has('gid') ? primaryGroup(book, values.get('gid')) : undefined;
    if (group === 'none')
        return failed(book);
    if (lacksGroups(book, values.get('groups')))
        return failed(book);
    let after = book;
    let gid;
    if (group !== undefined)
        gid = group.gid;
    else if (values.has('N'))
        gid = (0,account_book/* groupNamed */.Z0)(book, 'users')?.gid ?? 100;
    else {
        if ((0,account_book/* groupNamed */.Z0)(book, name) !== undefined)
            return failed(book);
        const range = isSystem ? systemIds : ordinaryIds;
        const isUsual = uid !== undefined && uid >= range.first && uid <= range.last;
        gid =
            uid === undefined || hasOwnRange ? undefined : nextShadowId(book, 'groups', isSystem, isUsual ? uid : undefined);
        after = (0,account_book/* withGroup */.I1)(after, { name, gid, members: [], at });
    }
    after = (0,account_book/* withAccount */.Up)(after, { name, uid, gid, at, ...(given === 'open' && mayRepeat && { mayBeRoot: true }) });
    after = withMembers(after, name, values.get('groups'), at);
    return { ok: after, fail: uid !== undefined && isTaken(book, 'accounts', uid) === false ? undefined : book };
}
const groupaddOptions = {
    g: 'gid=',
    gid: 'gid=',
    r: 'system',
    system: 'system',
    f: 'force',
    force: 'force',
    o: 'o',
    'non-unique': 'o',
    K: 'key=',
    key: 'key=',
    p: '-=',
    password: '-=',
    U: 'users=',
    users: 'users=',
    R: 'root=',
    root: 'root=',
    P: 'root=',
    prefix: 'root=',
};
/** shadow's groupadd (src/groupadd.c). */
function groupadd(book, words, at) {
    const { values, operands, isOpen } = readOptions(words, groupaddOptions);
    const name = operands.at(-1);
    if (name === undefined)
        return isOpen ? done((0,account_book/* opened */.Sg)(book, '`groupadd` creates a group whose name is not known')) : failed(book);
    if (values.has('root'))
        return done(book);
    if ((0,account_book/* groupNamed */.Z0)(book, name) !== undefined)
        return values.has('force') ? done(book) : failed(book);
    const given = numberGiven(values, 'gid');
    if (given === 'invalid')
        return failed(book);
    const isForced = values.has('force');
    const isUsed = typeof given === 'number' && !values.has('o') && isTaken(book, 'groups', given);
    if (isUsed === true && !isForced)
        return failed(book);
    const next = values.has('key') ? undefined : nextShadowId(book, 'groups', values.has('system'));
    const gid = given === 'open' || (isForced && isUsed === undefined)
        ? undefined
        : given === undefined || isUsed === true
            ? next
            : given;
    const after = (0,account_book/* withGroup */.I1)(book, {
        name,
        gid,
        members: [],
        at,
    });
    let joined = after;
    for (const member of (values.get('users') ?? '').split(','))
        if (member !== '')
            joined = (0,account_book/* withMember */.RV)(joined, member, name, at);
    return { ok: joined, fail: gid !== undefined && isTaken(book, 'groups', gid) === false ? undefined : book };
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/account-change.js




const usermodOptions = {
    u: 'uid=',
    uid: 'uid=',
    g: 'gid=',
    gid: 'gid=',
    G: 'groups=',
    groups: 'groups=',
    a: 'append',
    append: 'append',
    r: 'remove',
    remove: 'remove',
    o: 'o',
    'non-unique': 'o',
    l: 'login=',
    login: 'login=',
    c: '-=',
    comment: '-=',
    d: '-=',
    home: '-=',
    e: '-=',
    expiredate: '-=',
    f: '-=',
    inactive: '-=',
    m: 'm',
    'move-home': 'm',
    p: '-=',
    password: '-=',
    s: '-=',
    shell: '-=',
    L: 'L',
    lock: 'L',
    U: 'L',
    unlock: 'L',
    v: '-=',
    'add-subuids': '-=',
    V: '-=',
    w: '-=',
    'add-subgids': '-=',
    W: '-=',
    Z: '-=',
    R: 'root=',
    root: 'root=',
    P: 'root=',
};
/** shadow's usermod (src/usermod.c): a new number leaves the group as it is; `-G` without `-a` replaces memberships. */
function usermod(book, words, at) {
    const { values, operands, isOpen } = readOptions(words, usermodOptions);
    const name = operands.at(-1);
    if (values.has('root'))
        return done(book);
    if (name === undefined)
        return isOpen
            ? done((0,account_book/* opened */.Sg)(withoutNumbers(book), '`usermod` changes an account whose name is not known'))
            : failed(book);
    if ((0,account_book/* accountNamed */.xM)(book, name) === undefined && book.isComplete)
        return failed(book);
    let after = (0,account_book/* accountNamed */.xM)(book, name) === undefined
        ? (0,account_book/* withAccount */.Up)(book, { name, uid: undefined, gid: undefined, at: undefined })
        : book;
    const given = numberGiven(values, 'uid');
    if (given === 'invalid')
        return failed(book);
    if (given !== undefined) {
        const uid = given === 'open' ? undefined : given;
        const isOwn = uid !== undefined && (0,account_book/* accountNamed */.xM)(book, name)?.uid === uid;
        if (uid !== undefined && !isOwn && !values.has('o') && isTaken(book, 'accounts', uid) === true)
            return failed(book);
        after = (0,account_book/* changeAccount */.Si)(after, name, { uid, at, ...(given === 'open' && values.has('o') && { mayBeRoot: true }) });
    }
    if (values.has('gid')) {
        const group = primaryGroup(book, values.get('gid'));
        if (group === 'none')
            return failed(book);
        after = (0,account_book/* changeAccount */.Si)(after, name, { gid: group.gid });
    }
    if (values.has('groups')) {
        const names = values.get('groups')?.split(',') ?? [];
        if (lacksGroups(book, values.get('groups')))
            return failed(book);
        if (values.has('remove'))
            for (const group of names)
                after = (0,account_book/* withoutMember */.t4)(after, name, group);
        else {
            if (!values.has('append'))
                for (const group of after.groups)
                    after = (0,account_book/* withoutMember */.t4)(after, name, group.name);
            after = withMembers(after, name, values.get('groups'), at);
        }
    }
    const login = values.get('login');
    if (login !== undefined && login !== name && (0,account_book/* accountNamed */.xM)(book, login) !== undefined)
        return failed(book);
    if (login !== undefined)
        after = renamed(after, name, login);
    return changed(book, after);
}
/** shadow's groupmod (src/groupmod.c): accounts that have the group as their primary one follow its number. */
function groupmod(book, words, at) {
    const { values, operands } = readOptions(words, {
        g: 'gid=',
        gid: 'gid=',
        n: 'name=',
        'new-name': 'name=',
        o: 'o',
        'non-unique': 'o',
        p: '-=',
        password: '-=',
        R: '-=',
        root: '-=',
        P: '-=',
    });
    const name = operands.at(-1);
    if (name === undefined)
        return done((0,account_book/* opened */.Sg)(withoutNumbers(book), '`groupmod` changes a group whose name is not known'));
    if ((0,account_book/* groupNamed */.Z0)(book, name) === undefined && book.isComplete)
        return failed(book);
    let after = (0,account_book/* groupNamed */.Z0)(book, name) === undefined ? (0,account_book/* withGroup */.I1)(book, { name, gid: undefined, members: [], at: undefined }) : book;
    const given = numberGiven(values, 'gid');
    if (given === 'invalid')
        return failed(book);
    if (given !== undefined) {
        const before = (0,account_book/* groupNamed */.Z0)(after, name)?.gid;
        const gid = given === 'open' ? undefined : given;
        if (gid !== undefined && gid !== before && !values.has('o') && isTaken(book, 'groups', gid) === true)
            return failed(book);
        after = (0,account_book/* changeGroup */.eK)(after, name, { gid, at });
        if (before !== undefined)
            after = {
                ...after,
                accounts: after.accounts.map(account => (account.gid === before ? { ...account, gid } : account)),
            };
    }
    const newName = values.get('name');
    if (newName === undefined)
        return changed(book, after);
    if (newName !== name && (0,account_book/* groupNamed */.Z0)(book, newName) !== undefined)
        return failed(book);
    return changed(book, (0,account_book/* changeGroup */.eK)(after, name, { name: newName }));
}
/** shadow's gpasswd: `-a user group`, `-d user group`, `-M users group`. */
function gpasswd(book, words, at) {
    const { values, operands } = readOptions(words, {
        a: 'add=',
        add: 'add=',
        d: 'delete=',
        delete: 'delete=',
        M: 'members=',
        members: 'members=',
        A: '-=',
        administrators: '-=',
        r: 'r',
        R: 'R',
        Q: '-=',
    });
    const group = operands.at(-1);
    if (group === undefined)
        return done(book);
    const added = values.get('add');
    const removed = values.get('delete');
    if (added !== undefined)
        return lacks(book, added, group) ? failed(book) : changed(book, (0,account_book/* withMember */.RV)(book, added, group, at));
    if (removed !== undefined)
        return leaving(book, removed, group);
    const members = values.get('members');
    if (members === undefined || (0,account_book/* groupNamed */.Z0)(book, group) === undefined)
        return done(book);
    let after = (0,account_book/* changeGroup */.eK)(book, group, { members: [], joinedAt: new Map() });
    for (const member of members.split(','))
        if (member !== '')
            after = (0,account_book/* withMember */.RV)(after, member, group, at);
    return done(after);
}
/** userdel, deluser, groupdel, delgroup; with two names a membership ends. */
function remove(kind, book, words) {
    const { operands, values } = readOptions(words, {
        r: 'r',
        remove: 'r',
        'remove-home': 'r',
        'remove-all-files': 'r',
        f: 'f',
        force: 'f',
        Z: 'Z',
        R: 'root=',
        root: 'root=',
        P: 'root=',
        group: 'group',
        quiet: 'q',
        system: 's',
        'backup-to': '-=',
        'only-if-empty': 'e',
        backup: 'b',
    });
    const [name, group] = operands;
    if (values.has('root'))
        return done(book);
    if (name === undefined)
        return done(operands.length === 0 ? book : (0,account_book/* opened */.Sg)(book, 'a command removes an account whose name is not known'));
    if (group !== undefined)
        return lacks(book, name, group) ? failed(book) : leaving(book, name, group);
    if (kind === 'group' || values.has('group')) {
        const found = (0,account_book/* groupNamed */.Z0)(book, name);
        if (found === undefined)
            return book.isComplete ? failed(book) : { ok: book, fail: book };
        if (found.gid !== undefined && book.accounts.some(account => account.gid === found.gid))
            return failed(book);
        return done((0,account_book/* withoutGroup */.Ob)(book, name));
    }
    const account = (0,account_book/* accountNamed */.xM)(book, name);
    // Its group may have gone with it.
    if (account === undefined)
        return book.isComplete ? failed(book) : { ok: (0,account_book/* withoutGroup */.Ob)(book, name), fail: book };
    const after = (0,account_book/* withoutAccount */.Mk)(book, name);
    // USERGROUPS_ENAB: the account's own group goes with it, when nobody else uses it.
    const own = (0,account_book/* groupNamed */.Z0)(after, name);
    const isFree = own !== undefined &&
        (own.gid === undefined || account.gid === undefined || own.gid === account.gid) &&
        own.members.length === 0 &&
        !after.accounts.some(other => other.gid !== undefined && other.gid === own.gid);
    return done(isFree ? (0,account_book/* withoutGroup */.Ob)(after, name) : after);
}
/** Whether an account or a group that a command names is known not to be there. */
function lacks(book, account, group) {
    return book.isComplete && ((0,account_book/* accountNamed */.xM)(book, account) === undefined || (0,account_book/* groupNamed */.Z0)(book, group) === undefined);
}
/** The end of a membership: it fails where there is none, and whether there is one is not known of groups of the base image. */
function leaving(book, name, group) {
    const found = (0,account_book/* groupNamed */.Z0)(book, group);
    if (found?.members.includes(name))
        return changed(book, (0,account_book/* withoutMember */.t4)(book, name, group));
    return found?.at === undefined ? { ok: book, fail: book } : failed(book);
}
function renamed(book, name, login) {
    const groups = book.groups.map(group => ({
        ...group,
        members: group.members.map(member => (member === name ? login : member)),
        ...(group.joinedAt && {
            joinedAt: new Map([...group.joinedAt].map(([member, at]) => [member === name ? login : member, at])),
        }),
    }));
    return { ...(0,account_book/* changeAccount */.Si)(book, name, { name: login }), groups };
}
/** Some account was changed, and nobody knows which: no number is sure any more. */
function withoutNumbers(book) {
    return {
        ...book,
        accounts: book.accounts.map(account => account.uid === 0 ? account : { ...account, uid: undefined, gid: undefined }),
        groups: book.groups.map(group => (group.gid === 0 ? group : { ...group, gid: undefined })),
    };
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/account-adduser.js






const busyboxIds = { first: 1_000, last: 256_000 };
const debianIds = { first: 1_000, last: 59_999 };
/** adduser of BusyBox, of Debian, or of the Red Hat family, where it is useradd. */
function adduser(dialect, book, words, at) {
    const kind = dialect ?? account_adduser_dialectOf(words);
    if (kind === 'shadow')
        return useradd(book, words, at);
    if (kind === 'busybox')
        return busyboxAdduser(book, words, at);
    if (kind === 'debian')
        return debianAdduser(book, words, at);
    return anyAdduser(book, words, at);
}
/** addgroup of BusyBox or of Debian. */
function addgroup(dialect, book, words, at) {
    const kind = dialect ?? account_adduser_dialectOf(words);
    if (kind === 'shadow')
        return groupadd(book, words, at);
    const { values, operands, isOpen } = readOptions(words, {
        g: 'gid=',
        gid: 'gid=',
        S: 'system',
        system: 'system',
        q: 'q',
        quiet: 'q',
        'force-badname': 'q',
        'allow-bad-names': 'q',
        firstgid: 'range=',
        lastgid: 'range=',
        conf: 'range=',
    });
    const [name, group] = operands;
    if (name === undefined)
        return isOpen ? done((0,account_book/* opened */.Sg)(book, '`addgroup` creates a group whose name is not known')) : failed(book);
    if (group !== undefined)
        return account_adduser_joined(book, name, group, at);
    const isSystem = values.has('system');
    const there = (0,account_book/* groupNamed */.Z0)(book, name);
    if (there !== undefined)
        return isSystem && kind === 'debian' ? systemThere(book, there.gid) : failed(book);
    const given = numberGiven(values, 'gid');
    if (given === 'invalid' || (typeof given === 'number' && isTaken(book, 'groups', given) === true))
        return failed(book);
    const range = isSystem ? lowSystemIds : kind === 'busybox' ? busyboxIds : debianIds;
    const free = kind === undefined || values.has('range') ? undefined : lowestFreeId(book, ['groups'], range);
    const gid = given === 'open' ? undefined : (given ?? free);
    return { ok: (0,account_book/* withGroup */.I1)(book, { name, gid, members: [], at }), fail: certain(book, 'groups', gid) };
}
/**
 * BusyBox (loginutils/adduser.c): `-S` takes the first free number from 100, others from 1000; without `-G` a group of the
 * name and number is made, for `-S` it is nogroup; with a group the account is also listed as its member.
 */
function busyboxAdduser(book, words, at) {
    const { values, operands, isOpen } = readOptions(words, {
        h: 'home=',
        home: 'home=',
        g: 'gecos=',
        gecos: 'gecos=',
        s: 'shell=',
        shell: 'shell=',
        G: 'group=',
        ingroup: 'group=',
        D: 'D',
        'disabled-password': 'D',
        'empty-password': 'D',
        S: 'system',
        system: 'system',
        H: 'H',
        'no-create-home': 'H',
        u: 'uid=',
        uid: 'uid=',
        k: 'skel=',
        skel: 'skel=',
    });
    const [name, joins] = operands;
    if (name === undefined)
        return nameless(book, isOpen);
    if (joins !== undefined && values.size === 0)
        return account_adduser_joined(book, name, joins, at);
    if ((0,account_book/* accountNamed */.xM)(book, name) !== undefined)
        return failed(book);
    const isSystem = values.has('system');
    const groupName = values.has('group') ? values.get('group') : isSystem ? 'nogroup' : null;
    const given = numberGiven(values, 'uid');
    if (given === 'invalid' || (typeof given === 'number' && isTaken(book, 'accounts', given) === true))
        return failed(book);
    const range = isSystem ? lowSystemIds : busyboxIds;
    if (groupName === null) {
        if ((0,account_book/* groupNamed */.Z0)(book, name) !== undefined)
            return failed(book);
        if (typeof given === 'number' && isTaken(book, 'groups', given) === true)
            return failed(book);
        const id = given === 'open' ? undefined : (given ?? lowestFreeId(book, ['accounts', 'groups'], range));
        const grouped = (0,account_book/* withGroup */.I1)(book, { name, gid: id, members: [], at });
        return { ok: (0,account_book/* withAccount */.Up)(grouped, { name, uid: id, gid: id, at }), fail: certain(book, 'accounts', id) };
    }
    const group = groupName === undefined
        ? { gid: undefined }
        : ((0,account_book/* groupNamed */.Z0)(book, groupName) ?? (book.isComplete ? undefined : { gid: groupName === 'root' ? 0 : undefined }));
    if (group === undefined)
        return failed(book);
    const uid = given === 'open' ? undefined : (given ?? lowestFreeId(book, ['accounts'], range));
    const created = (0,account_book/* withAccount */.Up)(book, { name, uid, gid: group.gid, at });
    return {
        ok: groupName === undefined ? created : (0,account_book/* withMember */.RV)(created, name, groupName, at),
        fail: certain(book, 'accounts', uid),
    };
}
/**
 * Debian's adduser (adduser.8): ordinary accounts take the first number from 1000 that is free for account and group alike;
 * `--system` the first free one from 100, with nogroup unless `--group` makes one.
 */
function debianAdduser(book, words, at) {
    const { values, operands, isOpen } = readOptions(words, {
        system: 'system',
        group: 'group',
        ingroup: 'ingroup=',
        gid: 'gid=',
        uid: 'uid=',
        'disabled-password': 'D',
        'disabled-login': 'D',
        gecos: '-=',
        comment: '-=',
        home: '-=',
        shell: '-=',
        'no-create-home': 'H',
        quiet: 'q',
        q: 'q',
        'force-badname': 'q',
        'allow-badname': 'q',
        'allow-bad-names': 'q',
        'allow-all-names': 'q',
        firstuid: 'range=',
        lastuid: 'range=',
        conf: 'range=',
        'add-extra-groups': 'q',
        add_extra_groups: 'q',
        debug: 'q',
        verbose: 'q',
        'encrypt-home': 'q',
        'no-create-home-dir': 'H',
    });
    const [name, joins] = operands;
    if (name === undefined)
        return nameless(book, isOpen);
    if (joins !== undefined)
        return account_adduser_joined(book, name, joins, at);
    const isSystem = values.has('system');
    if (values.has('group') && !isSystem)
        return addgroup('debian', book, words.filter(word => word !== '--group'), at);
    const wanted = values.get('ingroup') ?? values.get('gid');
    if (wanted !== undefined && primaryGroup(book, wanted) === 'none')
        return failed(book);
    const there = (0,account_book/* accountNamed */.xM)(book, name);
    if (there !== undefined)
        return isSystem ? systemThere(book, there.uid) : failed(book);
    const given = numberGiven(values, 'uid');
    if (given === 'invalid' || (typeof given === 'number' && isTaken(book, 'accounts', given) === true))
        return failed(book);
    const into = values.has('ingroup')
        ? values.get('ingroup')
        : values.has('gid')
            ? values.get('gid')
            : isSystem && !values.has('group')
                ? 'nogroup'
                : null;
    const hasOwnRange = values.has('range');
    if (into === null) {
        const isPair = !isSystem;
        const free = hasOwnRange
            ? undefined
            : lowestFreeId(book, isPair ? ['accounts', 'groups'] : ['accounts'], isSystem ? lowSystemIds : debianIds);
        const uid = given === 'open' ? undefined : (given ?? free);
        const own = (0,account_book/* groupNamed */.Z0)(book, name);
        // A system account takes the group of its name that is there.
        if (own !== undefined && isSystem)
            return { ok: (0,account_book/* withAccount */.Up)(book, { name, uid, gid: own.gid, at }), fail: certain(book, 'accounts', uid) };
        if (own !== undefined)
            return failed(book);
        if (typeof given === 'number' && isTaken(book, 'groups', given) === true)
            return failed(book);
        const gid = given !== undefined || isPair ? uid : lowestFreeId(book, ['groups'], lowSystemIds);
        const grouped = (0,account_book/* withGroup */.I1)(book, { name, gid, members: [], at });
        const created = (0,account_book/* withAccount */.Up)(grouped, { name, uid, gid, at });
        return { ok: isSystem ? created : inUsers(created, name, at), fail: certain(book, 'accounts', uid) };
    }
    const group = primaryGroup(book, into);
    if (group === 'none')
        return failed(book);
    const free = hasOwnRange ? undefined : lowestFreeId(book, ['accounts'], isSystem ? lowSystemIds : debianIds);
    const uid = given === 'open' ? undefined : (given ?? free);
    const created = (0,account_book/* withAccount */.Up)(book, { name, uid, gid: group.gid, at });
    return { ok: isSystem ? created : inUsers(created, name, at), fail: certain(book, 'accounts', uid) };
}
/** `--system` is content with what is there, when it is of the system: from 100 to 999. */
function systemThere(book, id) {
    if (id === undefined)
        return { ok: book, fail: book };
    return id >= lowSystemIds.first && id <= lowSystemIds.last ? done(book) : failed(book);
}
/** The number of `_apt` since Debian 12 and Ubuntu 24.04. */
const newApt = 42;
/** Since Debian 12 (adduser 3.130) ordinary accounts are members of `users` too. */
function inUsers(book, name, at) {
    return (0,account_book/* accountNamed */.xM)(book, '_apt')?.uid === newApt ? (0,account_book/* withMember */.RV)(book, name, 'users', at) : book;
}
/** What every adduser agrees on: the name, a number that is given, a group that is given. */
function anyAdduser(book, words, at) {
    const { values, operands, isOpen } = readOptions(words, {
        u: 'uid=',
        uid: 'uid=',
        G: 'group=',
        ingroup: 'group=',
        h: '-=',
        home: '-=',
        d: '-=',
        gecos: '-=',
        comment: '-=',
        g: '-=',
        s: '-=',
        shell: '-=',
        k: '-=',
        skel: '-=',
        system: 'system',
        'disabled-password': 'D',
        'no-create-home': 'H',
    });
    const name = operands.at(-1);
    if (name === undefined)
        return nameless(book, isOpen);
    const [first, second] = operands;
    if (first !== undefined && second !== undefined && values.size === 0)
        return account_adduser_joined(book, first, second, at);
    if ((0,account_book/* accountNamed */.xM)(book, name) !== undefined)
        return failed(book);
    const given = numberGiven(values, 'uid');
    if (given === 'invalid')
        return failed(book);
    const group = values.has('group') ? primaryGroup(book, values.get('group')) : { gid: undefined };
    if (group === 'none')
        return failed(book);
    const makesGroup = !values.has('group') && !values.has('system');
    const gid = makesGroup && typeof given === 'number' && isTaken(book, 'groups', given) === false ? given : group.gid;
    const grouped = makesGroup && (0,account_book/* groupNamed */.Z0)(book, name) === undefined ? (0,account_book/* withGroup */.I1)(book, { name, gid, members: [], at }) : book;
    return {
        ok: (0,account_book/* withAccount */.Up)(grouped, { name, uid: typeof given === 'number' ? given : undefined, gid, at }),
        fail: book,
    };
}
/** Options that only one of them has. */
function account_adduser_dialectOf(words) {
    if (words.some(word => word !== undefined && /^-[a-zA-Z]*[DSH]/.test(word)))
        return 'busybox';
    if (words.some(word => word !== undefined &&
        /^--(?:group|gid|quiet|disabled-login|add-extra-groups|force-badname|firstuid|comment)/.test(word)))
        return 'debian';
    return words.some(word => word !== undefined && /^(?:-[mMrUNo]+|--(?:create-home|home-dir|groups|user-group))$/.test(word))
        ? 'shadow'
        : undefined;
}
function account_adduser_joined(book, name, group, at) {
    return lacks(book, name, group) ? failed(book) : changed(book, (0,account_book/* withMember */.RV)(book, name, group, at));
}
function nameless(book, isOpen) {
    return isOpen ? done((0,account_book/* opened */.Sg)(book, '`adduser` creates an account whose name is not known')) : failed(book);
}
/** The accounts after a failure, where one is possible: not when the number is known to be free. */
function certain(book, kind, id) {
    return id !== undefined && isTaken(book, kind, id) === false ? undefined : book;
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/account-lines.js

/** The files that say who is who. */
const passwdPath = '/etc/passwd';
const groupPath = '/etc/group';
/** The list that one of the two files holds. */
function listAt(path) {
    return path === passwdPath ? 'accounts' : 'groups';
}
/** Accounts of lines of /etc/passwd, as moby/sys/user reads them: broken lines are skipped. */
function accountsIn(text, at) {
    const accounts = [];
    for (const line of text.split('\n')) {
        const [name = '', , uid = '', gid = ''] = line.trim().split(':');
        if (name === '' || !/^\d+$/.test(uid))
            continue;
        accounts.push({ name, uid: Number(uid), gid: /^\d+$/.test(gid) ? Number(gid) : 0, at });
    }
    return accounts;
}
function groupsIn(text, at) {
    const groups = [];
    for (const line of text.split('\n')) {
        const [name = '', , gid = '', members = ''] = line.trim().split(':');
        if (name === '' || !/^\d+$/.test(gid))
            continue;
        const names = members.split(',').filter(member => member !== '');
        const joinedAt = at && new Map(names.map(member => [member, at]));
        groups.push({ name, gid: Number(gid), members: names, at, ...(joinedAt !== undefined && { joinedAt }) });
    }
    return groups;
}
/** The accounts after a text was written to the end, or in place, of one of the two files; `undefined` text is not known. */
function written(book, path, text, appends, at) {
    if (text === undefined) {
        const because = `what is written to ${path} is not known`;
        return appends ? (0,account_book/* opened */.Sg)(book, because) : (0,account_book/* withoutList */.RH)(book, listAt(path), because);
    }
    if (path === passwdPath) {
        const before = appends ? book : { ...book, accounts: [] };
        return accountsIn(text, at).reduce(account_book/* withAccount */.Up, before);
    }
    const before = appends ? book : { ...book, groups: [] };
    return groupsIn(text, at).reduce(account_book/* withGroup */.I1, before);
}
/**
 * The accounts after `sed -i` on one of the two files. Understood are changes of one account's numbers, lines that are
 * deleted by name, and changes that touch neither names nor numbers; after any other nothing is known.
 */
function edited(book, path, scripts, at) {
    let after = book;
    for (const script of scripts) {
        for (const step of script?.split(/(?<=\/[gI]*);|\n/) ?? [undefined])
            after = editedOnce(after, path, step?.trim(), at);
    }
    return after;
}
function editedOnce(book, path, step, at) {
    const lost = (0,account_book/* withoutList */.RH)(book, listAt(path), `${path} is edited in a way that was not read`);
    if (step === undefined)
        return lost;
    if (step === '')
        return book;
    const deleted = /^\/\^?([A-Za-z_][\w-]*)(?::[^/]*)?\/d$/.exec(step)?.[1];
    // Memberships stand in the other file and stay.
    if (deleted !== undefined)
        return path === passwdPath
            ? { ...book, accounts: book.accounts.filter(account => account.name !== deleted) }
            : (0,account_book/* withoutGroup */.Ob)(book, deleted);
    const substitution = /^s(.)(.*?)\1(.*?)\1[gIi]*$/.exec(step);
    if (substitution === null)
        return lost;
    const [, , pattern = '', replacement = ''] = substitution;
    const from = /^\^?([A-Za-z_][\w-]*):[^:\d]*:(\d+):(\d+)?/.exec(pattern);
    const to = /^([A-Za-z_][\w-]*):[^:\d]*:(\d+):(\d+)?/.exec(replacement);
    if (path === passwdPath && from?.[1] !== undefined && to?.[1] !== undefined) {
        const account = (0,account_book/* accountNamed */.xM)(book, from[1]);
        const gid = to[3] === undefined ? account?.gid : Number(to[3]);
        return account === undefined ? book : (0,account_book/* changeAccount */.Si)(book, from[1], { name: to[1], uid: Number(to[2]), gid, at });
    }
    const pair = /^:?(\d+):(\d+):?$/.exec(pattern);
    const other = /^:?(\d+):(\d+):?$/.exec(replacement);
    if (path === passwdPath && pair !== null && other !== null) {
        const change = (account) => account.uid === Number(pair[1]) && account.gid === Number(pair[2])
            ? { ...account, uid: Number(other[1]), gid: Number(other[2]), at }
            : account;
        return { ...book, accounts: book.accounts.map(change) };
    }
    // A shell or a home directory: no colon and no number is written, so no field but its own can change.
    const isPath = /^[^\d:]*$/.test(replacement) && /\/[a-z]/.test(pattern) && !/^\^?[\w-]+:[^/]*:\d/.test(pattern);
    return isPath ? book : lost;
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/account-openness.js
/** Programs that never write an account, whatever their arguments are: files, text, language packages, compilers. */
const harmless = new Set(`addcap awk base64 basename bundle bzip2 c_rehash cat chcon chgrp chmod chown cksum cmp column comm composer corepack cp curl cut date dd df diff dirname dos2unix
  du egrep env expr fc-cache fgrep file find flock gcc g++ gem getcap getconf getent git git-lfs go gofmt gpg gpg2 gpgconf grep groups gunzip gzip head hostname
  id install jlink jq ldconfig ldd ln locale locale-gen localedef localectl ls lsb_release md5sum mkdir mkfifo mktemp mv nl npm npx nproc numfmt od openssl
  paste pathchk pip pip2 pip3 pipenv pipx pkill pnpm poetry printenv printf ps pwd readlink realpath rm rmdir rsync rustup sed seq setcap setfacl sha1sum
  sha256sum sha512sum shred shuf sleep sort split ssh-keygen ssh-keyscan stat strip stty sum sync tac tail tee timeout touch tr tree truncate tsc tty type
  uname uniq unlink unxz unzip update-alternatives update-ca-certificates update-ca-trust usleep uv uvx virtualenv wc wget which whoami whereis xz yarn yes
  yq zcat zip zstd cargo rustc cargo-chef dotnet mvn gradle javac jar npm-check-updates pnpx bun deno conda mamba micromamba pyenv nvm rbenv rails rake echo kill
  chpasswd passwd chage chsh chfn sysctl apt-key apt-cache apt-config apt-mark debconf-set-selections dpkg-reconfigure apt-file dpkg-query dpkg-divert
  a2enmod a2dismod a2ensite a2dissite phpenmod docker-php-ext-configure docker-php-ext-install docker-php-ext-enable pecl docker-php-source tic pear
  systemd-tmpfiles update-rc.d envsubst keytool cmake ninja meson protoc swift hugo nginx setcap getfacl chattr lsattr java-config update-crypto-policies fc-list mkfontdir ssh ssh-agent xargs dpkg-statoverride chronic nice ionice`.split(/\s+/));
/** Package managers: the words after which packages come with their scripts. */
const managers = {
    'apt-get': /^(?:install|reinstall|upgrade|dist-upgrade|full-upgrade|build-dep)$/,
    apt: /^(?:install|reinstall|upgrade|full-upgrade|build-dep)$/,
    aptitude: /^(?:install|upgrade|full-upgrade|safe-upgrade)$/,
    apk: /^(?:add|upgrade|fix)$/,
    dnf: /^(?:install|reinstall|upgrade|update|groupinstall|group|module|builddep|distro-sync|localinstall)$/,
    yum: /^(?:install|reinstall|upgrade|update|groupinstall|group|module|localinstall)$/,
    microdnf: /^(?:install|reinstall|upgrade|update|module)$/,
    tdnf: /^(?:install|reinstall|upgrade|update|distro-sync)$/,
    zypper: /^(?:install|in|update|up|dup|patch)$/,
    dpkg: /^(?:-i|--install|--configure|--unpack|-[a-zA-Z]*i[a-zA-Z]*)$/,
    rpm: /^(?:-[a-zA-Z]*[iUF][a-zA-Z]*|--install|--upgrade)$/,
    pacman: /^-[SU]/,
    install_packages: /./,
    'clean-install': /./,
    'apt-install': /./,
    xbps: /./,
    emerge: /./,
};
/**
 * What a command may do to the accounts of an image. Installed packages create system accounts in their scripts; language
 * packages and build tools do not. What is not known here may do anything.
 *
 * @param directory where it runs: an archive that is unpacked over the root may replace /etc/passwd.
 */
function opennessOf(words, directory) {
    const [program, ...rest] = words;
    if (program === undefined)
        return words.length === 0 ? 'nothing' : 'anything';
    const name = program.slice(program.lastIndexOf('/') + 1);
    const manager = managers[name];
    if (manager !== undefined)
        return rest.some(word => word === undefined || manager.test(word)) ? 'packages' : 'nothing';
    const steps = stepsDownTo(name, rest);
    if (steps !== undefined)
        return steps === 'root' || steps === '0' ? 'anything' : 'nothing';
    // Browsers bring packages of the distribution.
    if (rest.includes('playwright') || name === 'playwright')
        return rest.some(word => word === undefined || /^(?:install|--with-deps|--install-deps)/.test(word))
            ? 'packages'
            : 'nothing';
    if (name === 'tar' || name === 'bsdtar' || name === 'unzip')
        return unpacks(name, rest, directory);
    if (/^python[\d.]*$/.test(name))
        return rest[0] === '-m' &&
            /^(?:pip|venv|virtualenv|compileall|ensurepip|pipx|build|nltk\.downloader|spacy)$/.test(rest[1] ?? '')
            ? 'nothing'
            : 'anything';
    if ((name === 'cp' || name === 'mv' || name === 'rsync' || name === 'ln' || name === 'install') && landsInEtc(rest))
        return 'anything';
    if (name === 'docker-php-ext-install' || name === 'xargs')
        return rest.some(word => word === undefined || /(?:user|group)add|adduser|addgroup|usermod|^sh$|^bash$/.test(word))
            ? 'anything'
            : 'nothing';
    return harmless.has(name) ? 'nothing' : 'anything';
}
/** Whom `su`, `gosu` and their like run a command as: nobody but root changes accounts. */
function stepsDownTo(name, words) {
    if (name === 'gosu' || name === 'su-exec')
        return words[0]?.split(':')[0] ?? 'root';
    if (name !== 'su' && name !== 'runuser')
        return undefined;
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at];
        if (word === undefined)
            return 'root';
        if (/^(?:-[a-z]*[csugGw]|--(?:command|shell|user|group))$/.test(word)) {
            if (/^(?:-u|--user)$/.test(word))
                return words[at + 1] ?? 'root';
            at += 1;
        }
        else if (!word.startsWith('-'))
            return word;
    }
    return 'root';
}
function unpacks(name, words, directory) {
    const flag = name === 'unzip' ? /^-d$/ : /^(?:-[a-zA-Z]*C|--directory)$/;
    const [first = ''] = words;
    const creates = name !== 'unzip' && (/^-?[a-zA-Z]*c/.test(first) || words.includes('--create'));
    if (creates)
        return 'nothing';
    let target = directory;
    for (const [index, word] of words.entries()) {
        const glued = word === undefined ? undefined : /^(?:-C|--directory=|--one-top-level=)(.+)$/.exec(word)?.[1];
        if (glued !== undefined)
            target = glued;
        else if (word !== undefined && flag.test(word))
            target = words[index + 1];
    }
    return target === undefined || target === '/' || /^\/etc\/?$/.test(target) ? 'anything' : 'nothing';
}
/** A copy into /etc itself, or of a whole tree over the root. */
function landsInEtc(words) {
    const target = words.at(-1);
    return (target === undefined ||
        target === '/' ||
        /^\/etc\/?$/.test(target) ||
        /^\/etc\/(?:passwd|group|shadow)-?$/.test(target));
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/account-shell.js








const creates = /^(?:user|group)add$|^add(?:user|group)$/;
const tooMany = 'it has more accounts than any real image';
/** The meaning of a RUN's commands for the accounts of its image. */
function accountMeaning(dialect) {
    return {
        merge: account_book/* mergeBooks */.HK,
        substitute: account_shell_substituted,
        lost: (book, what) => (0,account_book/* opened */.Sg)(book, `${what} may create accounts`),
        write: writtenBy,
        know(name, words, { at }, book) {
            if ((0,account_book/* isFull */.uq)(book) && creates.test(name))
                return { ok: (0,account_book/* opened */.Sg)(book, tooMany), fail: book, isSilent: true };
            const tool = accountTool(dialect, name, words, book, at);
            if (tool !== undefined)
                return { ...tool, isSilent: true };
            const asked = question(name, words, book);
            if (asked !== undefined)
                return { ...asked, isSilent: false };
            return name === 'sed' ? { ok: afterSed(words, book, at), fail: undefined, isSilent: true } : undefined;
        },
        other(name, command, directory, book) {
            const openness = opennessOf(command.words, directory);
            if (openness === 'nothing')
                return book;
            if (openness === 'anything')
                return (0,account_book/* opened */.Sg)(book, `\`${name}\` may create accounts`);
            return (0,account_book/* openedByPackages */.mo)(book, `packages that \`${name}\` installs may create accounts`);
        },
    };
}
function accountTool(dialect, name, words, book, at) {
    switch (name) {
        case 'useradd':
            return useradd(book, words, at);
        case 'groupadd':
            return groupadd(book, words, at);
        case 'usermod':
            return usermod(book, words, at);
        case 'groupmod':
            return groupmod(book, words, at);
        case 'gpasswd':
            return gpasswd(book, words, at);
        case 'adduser':
            return adduser(dialect, book, words, at);
        case 'addgroup':
            return addgroup(dialect, book, words, at);
        case 'userdel':
        case 'deluser':
            return remove('account', book, words);
        case 'groupdel':
        case 'delgroup':
            return remove('group', book, words);
        case 'newusers':
        case 'systemd-sysusers':
        case 'update-passwd':
            return done((0,account_book/* opened */.Sg)(book, `\`${name}\` may create accounts`));
        default:
            return undefined;
    }
}
/** Commands that ask whether an account is there, and those that cannot fail. */
function question(name, words, book) {
    const operands = words.filter(word => word === undefined || !word.startsWith('-'));
    const last = operands.at(-1);
    if (name === 'echo' || name === 'printf')
        return done(book);
    if (name === 'id') {
        if (operands.length === 0)
            return done(book);
        if (last === undefined)
            return { ok: book, fail: book };
        return asked(book, last, (0,account_book/* accountNamed */.xM)(book, last) !== undefined, true);
    }
    if (name === 'getent' && operands.length > 1) {
        const isGroup = operands[0] === 'group';
        if (last === undefined || (operands[0] !== 'passwd' && !isGroup))
            return { ok: book, fail: book };
        const isNumber = /^\d+$/.test(last);
        const isThere = isGroup
            ? book.groups.some(group => group.name === last || (isNumber && group.gid === Number(last)))
            : book.accounts.some(account => account.name === last || (isNumber && account.uid === Number(last)));
        return asked(book, last, isThere, !isGroup && !isNumber);
    }
    if ((name === 'grep' || name === 'egrep') && (operands.includes(passwdPath) || operands.includes(groupPath))) {
        const match = /^\^?([A-Za-z_][\w-]*):?$/.exec(operands[0] ?? '')?.[1];
        if (match === undefined)
            return { ok: book, fail: book };
        const isThere = operands.includes(passwdPath)
            ? (0,account_book/* accountNamed */.xM)(book, match) !== undefined
            : (0,account_book/* groupNamed */.Z0)(book, match) !== undefined;
        return asked(book, match, isThere, operands.includes(passwdPath));
    }
    if (name === 'which' ||
        name === 'type' ||
        (name === 'command' && words[0] === '-v') ||
        name === 'grep' ||
        name === 'egrep' ||
        name === 'cmp' ||
        name === 'diff')
        return { ok: book, fail: book };
    return undefined;
}
/** Whether an account that is asked for is there; where that is not known, the way on which it is knows its name. */
function asked(book, name, isThere, isAccount) {
    if (isThere)
        return { ok: book, fail: undefined };
    if (book.isComplete)
        return { ok: undefined, fail: book };
    return {
        ok: isAccount ? (0,account_book/* withAccount */.Up)(book, { name, uid: undefined, gid: undefined, at: undefined }) : book,
        fail: book,
    };
}
function writtenBy(command, _, before) {
    let book = before;
    const { words, stdin, at } = command;
    for (const { path, appends } of command.writes) {
        if (path === undefined)
            continue;
        const text = words.length === 0 ? '' : printedBy(words, stdin);
        if (path === passwdPath || path === groupPath)
            book = written(book, path, text, appends, at);
    }
    const name = words[0]?.slice(words[0].lastIndexOf('/') + 1);
    if (name === 'tee') {
        const appends = words.includes('-a') || words.includes('--append');
        for (const path of words.slice(1))
            if (path === passwdPath || path === groupPath)
                book = written(book, path, stdin, appends, at);
    }
    if (name !== undefined &&
        ['cp', 'mv', 'install', 'ln', 'rm', 'truncate', 'awk', 'perl', 'ed', 'ex', 'dd'].includes(name)) {
        const operands = words.slice(1).filter(word => word === undefined || !word.startsWith('-'));
        const touches = name === 'rm' || name === 'truncate' ? operands : name === 'awk' ? [] : operands.slice(-1);
        for (const path of touches)
            if (path === passwdPath || path === groupPath)
                book = (0,account_book/* withoutList */.RH)(book, listAt(path), `\`${name}\` replaces ${path}`);
    }
    return book;
}
function afterSed(words, book, at) {
    if (!words.some(word => word !== undefined && /^(?:-[a-zA-Z]*i|--in-place)/.test(word)))
        return book;
    const scripts = [];
    const operands = [];
    for (let index = 0; index < words.length; index += 1) {
        const word = words[index];
        if (word === '-e' || word === '--expression' || word === '-f') {
            scripts.push(word === '-f' ? undefined : words[index + 1]);
            index += 1;
        }
        else if (word?.startsWith('--expression='))
            scripts.push(word.slice('--expression='.length));
        else if (word === undefined || !/^-[a-zA-Z]/.test(word))
            operands.push(word);
    }
    if (scripts.length === 0)
        scripts.push(operands.shift());
    let after = book;
    for (const path of operands)
        if (path === passwdPath || path === groupPath)
            after = edited(after, path, scripts, at);
    return operands.includes(undefined) ? (0,account_book/* opened */.Sg)(after, '`sed -i` edits a file whose name is not known') : after;
}
/** What `$(id -u)` and its like print during a build as root. */
function account_shell_substituted(words, book) {
    const [program, ...rest] = words;
    const operands = rest.filter(word => word !== undefined && !word.startsWith('-'));
    if (program === 'whoami')
        return 'root';
    if (program !== 'id')
        return undefined;
    const flags = rest.filter(word => word?.startsWith('-')).join('');
    const [name] = operands;
    const account = name === undefined ? { name: 'root', uid: 0, gid: 0 } : (0,account_book/* accountNamed */.xM)(book, name);
    if (account === undefined)
        return undefined;
    if (flags.includes('n'))
        return flags.includes('u') ? account.name : undefined;
    const id = flags.includes('u') ? account.uid : flags.includes('g') ? account.gid : undefined;
    return id === undefined ? undefined : String(id);
}
/** Whether a text can concern accounts at all: cheap, before anything is split into commands. */
function mentionsAccounts(text) {
    return /(?:user|group)(?:add|mod|del)|add(?:user|group)|del(?:user|group)|gpasswd|newusers|sysusers|\/etc\/(?:passwd|group)/.test(text);
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/copied-accounts.js





/** The accounts after a COPY or ADD: it may bring /etc/passwd and /etc/group. */
function accountsAfterCopy(input, executed, copy, before) {
    let book = before;
    const { instruction } = executed;
    const at = instruction.span;
    if (copy === undefined) {
        const target = instruction.json?.at(-1) ?? instruction.rest.text.split(/\s+/).at(-1) ?? '';
        // A destination with its own name is somewhere else; only one that may be /etc or the root matters.
        return /^\$|^\/(?:etc)?\/?\$|^\/etc/.test(target)
            ? (0,account_book/* opened */.Sg)(book, 'a COPY to a place that is not known may bring accounts')
            : book;
    }
    for (const path of [passwdPath, groupPath]) {
        if (mayUnpackOver(copy, path))
            return (0,account_book/* lostBook */.i3)('an archive is unpacked over the root');
        const heredoc = copy.destination === path ? instruction.heredocs.at(-1) : undefined;
        if (heredoc !== undefined) {
            const isKnown = !heredoc.expands || !heredoc.content.includes('$');
            book = written(book, path, isKnown ? heredoc.content : undefined, false, at);
            continue;
        }
        for (const source of sourcesOfFile(copy, path)) {
            if (source.from !== undefined) {
                book = fromStage(input, source.from, source.path, source.isNamed, path, book);
                break;
            }
            const file = fileOfContext(input.context, source.path);
            if (file !== undefined) {
                book = written(book, path, file.text, false, (0,core_source/* spanOf */.ee)(file, 0, 0));
                break;
            }
            if (source.isNamed || input.context.directories.length === 0)
                book = (0,account_book/* withoutList */.RH)(book, listAt(path), `the file that COPY puts at ${path} is not among the checked files`);
        }
    }
    return book;
}
/** /etc/passwd or /etc/group of another stage brings what that stage knows of it. */
function fromStage(input, name, source, isNamed, path, book) {
    const other = input.stage(name)?.accounts;
    if (source !== path || other === undefined) {
        const because = `what \`COPY --from=${name}\` puts at ${path} is not known`;
        return isNamed ? (0,account_book/* withoutList */.RH)(book, listAt(path), because) : (0,account_book/* opened */.Sg)(book, because);
    }
    const taken = path === passwdPath ? { ...book, accounts: other.accounts } : { ...book, groups: other.groups };
    const isComplete = other.isComplete && book.isComplete;
    const openBecause = book.isComplete ? other.openBecause : book.openBecause;
    const { settled: _, ...rest } = taken;
    const settled = (0,account_book/* settledInBoth */.Io)(book, other);
    return { ...rest, isComplete, openBecause, ...(settled !== undefined && { settled }) };
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/file-mode.js
/**
 * What a mode does, in octal or symbolic form (POSIX chmod). `undefined` for what is no mode.
 *
 * A symbolic `+w` without letters before it obeys the umask of the build (0022), so it gives nothing to group and others.
 */
function parseMode(mode) {
    if (/^[0-7]{1,5}$/.test(mode)) {
        const bits = Number.parseInt(mode, 8);
        return { setuid: (bits & 0o4000) !== 0, groupWrites: (bits & 0o20) !== 0, othersWrite: (bits & 0o2) !== 0 };
    }
    let setuid;
    let groupWrites;
    let othersWrite;
    for (const clause of mode.split(',')) {
        const [, who = '', actions = ''] = /^([ugoa]*)((?:[-+=][rwxXstugo]*)+)$/.exec(clause) ?? [];
        if (actions === '')
            return undefined;
        const means = (letter) => who.includes(letter) || who.includes('a');
        for (const [, operator = '', permissions = ''] of actions.matchAll(/([-+=])([rwxXstugo]*)/g)) {
            // `g=u`: root's own files can be written by root, so this gives `w`.
            const writes = permissions.includes('w') || permissions.includes('u');
            if (means('u') || who === '')
                setuid = after(setuid, operator, permissions.includes('s'));
            if (means('g'))
                groupWrites = after(groupWrites, operator, writes);
            if (means('o'))
                othersWrite = after(othersWrite, operator, writes);
        }
    }
    return { setuid, groupWrites, othersWrite };
}
function after(before, operator, isNamed) {
    if (operator === '=')
        return isNamed;
    if (!isNamed)
        return before;
    return operator === '+';
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/sudoers.js
/** Programs that run what they are told: whoever may start one of them as root may do anything. */
const openPrograms = new Set(`ALL sh bash dash ash zsh ksh su env python python3 perl ruby node vi vim nano less more find awk gawk tar chmod chown cp mv tee dd
  apt apt-get dpkg pip pip3 docker systemctl visudo usermod useradd passwd chpasswd rsync ln sed xargs make`.split(/\s+/));
/**
 * Lines of sudoers that need no password (sudoers.5): `who host = (whom) NOPASSWD: commands`, with commands that lead to
 * everything, and `Defaults !authenticate`.
 */
function freePassesOfSudoers(text) {
    const passes = [];
    for (const raw of text.replace(/\\\n/g, ' ').split('\n')) {
        const line = raw.trim();
        if (line === '' || /^#(?!\d)|^@/.test(line))
            continue;
        const [, scope = '', name = ''] = /^Defaults(?:([:>@!])(\S+))?\s+(?:.*,\s*)?!authenticate\b/.exec(line) ?? [];
        if (/^Defaults/.test(line)) {
            if (!/!authenticate\b/.test(line))
                continue;
            // Without a scope it holds for everybody who has a line at all, and who that is stands in another one.
            passes.push({ user: scope === ':' ? userOf(name) : { kind: 'someone' }, line });
            continue;
        }
        if (/^\w+_Alias\b/.test(line))
            continue;
        const [, who = '', rest = ''] = /^((?:\\.|[^\s\\])+)\s+[^=]+=\s*(.*)$/.exec(line) ?? [];
        if (who !== '' && isFree(rest))
            for (const one of who.split(','))
                passes.push({ user: userOf(one), line });
    }
    return passes;
}
/** Lines of OpenDoas that need no password (doas.conf.5): `permit nopass user`. */
function freePassesOfDoas(text) {
    const passes = [];
    for (const raw of text.split('\n')) {
        const line = raw.replace(/#.*$/, '').trim();
        const match = /^permit\s+((?:(?:nopass|persist|keepenv|nolog|setenv\s*\{[^}]*\})\s+)*)(\S+)(.*)$/.exec(line);
        const [, options = '', who = '', rest = ''] = match ?? [];
        if (!/\bnopass\b/.test(options) || who === '')
            continue;
        if (/\bas\s+(?!root\b)/.test(rest))
            continue;
        const command = /\bcmd\s+(\S+)/.exec(rest)?.[1];
        if (command !== undefined && !isOpenProgram(command))
            continue;
        passes.push({ user: who.startsWith(':') ? { kind: 'group', name: who.slice(1) } : userOf(who), line });
    }
    return passes;
}
/** `(ALL) NOPASSWD: ALL`: tags hold for the commands after them until another tag takes their place. */
function isFree(rest) {
    let isFreeNow = false;
    let becomesRoot = true;
    for (const part of rest.split(/,(?![^(]*\))/)) {
        let command = part.trim();
        const runAs = /^\(([^):]*)(?::[^)]*)?\)\s*/.exec(command);
        if (runAs !== null) {
            becomesRoot = /\b(?:ALL|root)\b|#0\b/.test(runAs[1] ?? '');
            command = command.slice(runAs[0].length);
        }
        for (let tag = /^([A-Z_]+):\s*/.exec(command); tag !== null; tag = /^([A-Z_]+):\s*/.exec(command)) {
            if (tag[1] === 'NOPASSWD')
                isFreeNow = true;
            if (tag[1] === 'PASSWD')
                isFreeNow = false;
            command = command.slice(tag[0].length);
        }
        if (isFreeNow && becomesRoot && isOpenProgram(command))
            return true;
    }
    return false;
}
/** A command with arguments of its own allows only these; without any it allows all. */
function isOpenProgram(command) {
    const [program = '', ...words] = command.trim().split(/\s+/);
    if (words.length > 0 && !words.every(word => word === '*'))
        return false;
    return openPrograms.has(program.slice(program.lastIndexOf('/') + 1));
}
function userOf(who) {
    const name = who.replaceAll(/\\(.)/g, '$1').replaceAll('"', '');
    if (name === 'ALL')
        return { kind: 'anyone' };
    if (/^#\d+$/.test(name))
        return { kind: 'uid', uid: Number(name.slice(1)) };
    if (name.startsWith('%'))
        return { kind: 'group', name: name.slice(1) };
    return { kind: 'account', name };
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/way-back.js
/** An image that holds none, as far as anybody saw. */
const noWaysBack = { ways: [], owners: new Map(), groups: new Map() };
/** More than any real image holds. */
const most = 200;
/** The ways after another one is opened; the same one at the same file takes its place. */
function withWay(held, way) {
    if (held.ways.length >= most)
        return held;
    const isSame = (other) => other.kind === way.kind &&
        other.path === way.path &&
        other.effect === way.effect &&
        JSON.stringify(other.user) === JSON.stringify(way.user);
    return held.ways.some(isSame) ? held : { ...held, ways: [...held.ways, way] };
}
/** The ways after some of them are closed. */
function withoutWays(held, isClosed) {
    return held.ways.some(isClosed) ? { ...held, ways: held.ways.filter(way => !isClosed(way)) } : held;
}
/** The ways after a file got an owner or a group. */
function withOwner(held, list, path, name) {
    const isRoot = name === 'root' || name === '0';
    if (isRoot ? !held[list].has(path) : held[list].get(path) === name || held[list].size >= most)
        return held;
    const changed = new Map(held[list]);
    if (isRoot)
        changed.delete(path);
    else
        changed.set(path, name);
    return { ...held, [list]: changed };
}
/** A name or a number, as `chown` takes it. */
function wayUserOf(name, kind) {
    if (kind === 'group')
        return { kind, name };
    return /^\d+$/.test(name) ? { kind: 'uid', uid: Number(name) } : { kind, name };
}
/** Where two ways of a script meet: what either of them opens may be open. */
function mergeWaysBack(a, b) {
    if (a === b || b.ways.length === 0)
        return a;
    let merged = a;
    for (const way of b.ways)
        merged = withWay(merged, way);
    return merged;
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/way-files.js


/** What a path of an image is, when it decides who may become root. */
function wayFileAt(path) {
    if (path === '/etc/sudoers' || path.startsWith('/etc/sudoers.d/'))
        return 'sudoers';
    if (path === '/etc/doas.conf' || path.startsWith('/etc/doas.d/'))
        return 'doas';
    if (path === '/etc/shadow')
        return 'shadow';
    return path === '/etc/passwd' ? 'passwd' : undefined;
}
/** The files of which everybody who can write them becomes root. */
const guardedFiles = ['/etc/passwd', '/etc/shadow', '/etc/sudoers', '/etc/sudoers.d', '/etc/doas.conf'];
/**
 * The ways after text was written to a file.
 *
 * @param text `undefined` when it is not known; then what the command itself says counts (`written`).
 */
function afterText(held, path, text, appends, at, written) {
    const file = wayFileAt(path);
    if (file === undefined)
        return held;
    let after = appends ? held : withoutWays(held, way => way.path === path && way.kind !== 'writable');
    if (file === 'shadow' || file === 'passwd') {
        const password = /^root:([^:\n]*):/m.exec(text ?? '')?.[1];
        if (password !== undefined && password !== 'x' && !/^[!*]/.test(password))
            after = withWay(after, rootPassword(password, path, at));
        return after;
    }
    if (text === undefined) {
        if (!/NOPASSWD|nopass\b/.test(written))
            return after;
        return withWay(after, {
            kind: 'sudo',
            user: { kind: 'someone' },
            effect: `${path} lets it without a password`,
            path,
            at,
        });
    }
    const passes = file === 'sudoers' ? freePassesOfSudoers(text) : freePassesOfDoas(text);
    for (const { user, line } of passes)
        after = withWay(after, { kind: 'sudo', user, effect: `${path} says \`${line}\``, path, at });
    return after;
}
/** Root's password, set or empty. */
function rootPassword(password, path, at) {
    const effect = password === '' ? 'root has an empty password' : 'root has a password that the image sets';
    return { kind: 'password', user: { kind: 'anyone' }, effect, path, at };
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/way-modes.js





/** Programs that are setuid in their own packages and ask who starts them: a `chmod` only says it again. */
const ownSetuid = new Set(`sudo su doas passwd chsh chfn chage gpasswd newgrp newuidmap newgidmap mount umount fusermount fusermount3 ping ping6 traceroute arping
  pkexec chrome-sandbox chromium-sandbox bwrap dumpcap at crontab expiry unix_chkpwd ssh-keysign bbsuid dbus-daemon-launch-helper
  polkit-agent-helper-1 sendmail postdrop postqueue`.split(/\s+/));
/** `chmod mode files`. */
function afterChmod(held, words, directory, at) {
    const operands = [];
    let isDeep = false;
    for (const word of words) {
        const isMode = operands.length === 0 && word !== undefined && /^-[rwxXst]+$/.test(word);
        if (isMode || !word?.startsWith('-'))
            operands.push(word);
        else if (/^-[a-zA-Z]*R|^--recursive$/.test(word))
            isDeep = true;
    }
    const [mode, ...paths] = operands;
    const change = mode === undefined ? undefined : parseMode(mode);
    if (change === undefined)
        return held;
    let after = held;
    for (const path of paths)
        after = afterMode(after, absolute(path, directory), change, isDeep, at);
    return after;
}
/** `chown user:group files` and `chgrp group files`. The kernel takes the setuid bit off a file that changes hands. */
function afterChown(held, words, directory, at, program) {
    const { values, operands } = readOptions(words, {
        R: 'deep',
        recursive: 'deep',
        reference: 'reference=',
        from: '-=',
    });
    if (values.has('reference'))
        return held;
    const [whom, ...paths] = operands;
    if (whom === undefined)
        return held;
    const [owner = '', group = ''] = program === 'chgrp' ? ['', whom] : whom.split(/[:.]/);
    let after = held;
    for (const path of paths) {
        const target = absolute(path, directory);
        if (target === undefined)
            continue;
        after = owned(after, target, owner, group, values.has('deep'), at);
    }
    return after;
}
/** `install -m mode -o owner source target`. */
function afterInstall(held, words, directory, at) {
    const { values, operands } = readOptions(words, {
        m: 'mode=',
        mode: 'mode=',
        o: 'owner=',
        owner: 'owner=',
        g: 'group=',
        group: 'group=',
        t: 'target=',
        'target-directory': 'target=',
        d: 'directories',
        directory: 'directories',
        S: '-=',
        suffix: '-=',
    });
    const mode = values.get('mode');
    const change = mode === undefined ? undefined : parseMode(mode);
    if (change === undefined || values.has('directories'))
        return held;
    const target = values.has('target') ? values.get('target') : operands.at(-1);
    const sources = values.has('target') ? operands : operands.slice(0, -1);
    let after = held;
    for (const path of copiesIn(target, sources, sources.length > 1 || values.has('target'))) {
        const place = absolute(path, directory);
        if (place === undefined)
            continue;
        after = owned(after, place, values.get('owner') ?? '', values.get('group') ?? '', false, at);
        after = afterMode(after, place, change, false, at);
    }
    return after;
}
/** Where files land that are copied to a target: in it under their own names, when it is a directory. */
function copiesIn(target, sources, isDirectory) {
    if (target === undefined)
        return [];
    if (!isDirectory && !target.endsWith('/'))
        return [target];
    return sources.flatMap(source => source === undefined ? [] : [`${target}/${source.slice(source.lastIndexOf('/') + 1)}`]);
}
/** The ways after the owner or group of a file changed; empty names change nothing. */
function owned(held, path, owner, group, isDeep, at) {
    let after = withoutWays(held, way => way.kind === 'setuid' && way.path === path);
    if (owner !== '')
        after = withOwner(after, 'owners', path, owner);
    if (group !== '')
        after = withOwner(after, 'groups', path, group);
    if (owner === '')
        return after;
    for (const file of guardedIn(path, isDeep)) {
        after = withoutWays(after, way => way.path === file && way.kind === 'writable' && way.effect.includes('owns'));
        if (owner === 'root' || owner === '0')
            continue;
        const effect = `${owner} owns ${file}`;
        after = withWay(after, { kind: 'writable', user: wayUserOf(owner, 'account'), effect, path: file, at });
    }
    return after;
}
/** The ways after the mode of a file changed. */
function afterMode(held, path, change, isDeep, at) {
    if (path === undefined)
        return held;
    let after = held;
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (change.setuid !== undefined)
        after = withoutWays(after, way => way.kind === 'setuid' && (way.path === path || (isDeep && isUnder(way.path, path))));
    // The kernel ignores the bit on scripts.
    if (change.setuid === true && !isDeep && !ownSetuid.has(name) && !name.endsWith('.sh') && !held.owners.has(path))
        after = withWay(after, {
            kind: 'setuid',
            user: { kind: 'anyone' },
            effect: `${path} has the setuid bit and belongs to root`,
            path,
            at,
        });
    for (const file of guardedIn(path, isDeep)) {
        const group = held.groups.get(file) ?? 'root';
        after = writable(after, file, change.othersWrite, 'everybody can write', at);
        after = writable(after, file, change.groupWrites, `group ${group} can write`, at, group);
    }
    return after;
}
function writable(held, path, writes, words, at, group) {
    if (writes === undefined)
        return held;
    const effect = `${words} ${path}`;
    if (!writes)
        return withoutWays(held, way => way.kind === 'writable' && way.effect === effect);
    const user = group === undefined ? { kind: 'anyone' } : wayUserOf(group, 'group');
    return withWay(held, { kind: 'writable', user, effect, path, at });
}
/** The guarded files that a change of a path reaches. */
function guardedIn(path, isDeep) {
    const folder = path.replace(/\/\*$/, '');
    if (folder !== path || isDeep) {
        const inside = guardedFiles.filter(file => isUnder(file, folder) && (isDeep || !file.slice(folder.length + 1).includes('/')));
        if (inside.length > 0)
            return inside;
    }
    return guardedFiles.includes(path) || wayFileAt(path) !== undefined ? [path] : [];
}
function isUnder(path, folder) {
    return path?.startsWith(folder.endsWith('/') ? folder : `${folder}/`) === true;
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/copied-ways.js






/** The ways back after a COPY or ADD: sudoers and shadow from the context, and the mode and owner that it gives. */
function waysAfterCopy(input, { instruction }, copy, before) {
    if (copy === undefined)
        return before;
    const isFlagged = instruction.flags.some(({ name }) => name === 'chmod' || name === 'chown');
    if (!isFlagged && copy.destination !== '/' && !copy.destination.startsWith('/etc'))
        return before;
    const at = instruction.span;
    let held = before;
    const paths = copiesIn(copy.destination, copy.sources.map(({ written }) => written), copy.isDirectory);
    for (const path of new Set([...paths, ...guardedFiles])) {
        if (wayFileAt(path) === undefined)
            continue;
        const heredoc = copy.destination === path ? instruction.heredocs.at(-1) : undefined;
        if (heredoc !== undefined) {
            const isKnown = !heredoc.expands || !heredoc.content.includes('$');
            held = afterText(held, path, isKnown ? heredoc.content : undefined, false, at, heredoc.content);
        }
        else if (copy.from === undefined) {
            for (const source of sourcesOfFile(copy, path)) {
                const file = fileOfContext(input.context, source.path);
                if (file === undefined)
                    continue;
                held = afterText(held, path, file.text, false, (0,core_source/* spanOf */.ee)(file, 0, 0), '');
                break;
            }
        }
    }
    const flag = (name) => instruction.flags.findLast(given => given.name === name)?.value;
    const [owner = '', group = owner] = (flag('chown') ?? '').split(':');
    const change = parseMode(flag('chmod') ?? '-');
    if (owner === '' && change === undefined)
        return held;
    for (const path of paths) {
        held = owned(held, path, owner, group, false, at);
        if (change !== undefined)
            held = afterMode(held, path, change, false, at);
    }
    return held;
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/image-scripts.js



/** How many of the last copies are searched for a script: no stage of real files has as many. */
const maxCopies = 32;
/** Whether a text may start a script of the image: cheap, before anything is split into commands. */
function mentionsScript(text) {
    return /\.sh\b/.test(text);
}
/** A script that an earlier COPY brought from the context. */
function scriptOf(input, copied, path) {
    if (path === undefined)
        return undefined;
    const oldest = Math.max(0, copied.length - maxCopies);
    for (let index = copied.length - 1; index >= oldest; index -= 1) {
        const copy = copied[index];
        if (copy === undefined)
            break;
        for (const source of sourcesOfFile(copy, path)) {
            if (source.from !== undefined)
                return undefined;
            const file = fileOfContext(input.context, source.path);
            if (file !== undefined)
                return isShellScript(file) ? (0,shell_text/* shellTextOfFile */.hq)(file) : undefined;
        }
    }
    return undefined;
}
function isShellScript(file) {
    const shebang = /^#!\s*(\S+)(?:\s+(\S+))?/.exec(file.text);
    if (shebang === null)
        return file.path.endsWith('.sh');
    return (0,shell_text/* isShell */.H7)((shebang[1]?.endsWith('/env') ? shebang[2] : shebang[1]) ?? '');
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/image-shell.js


/** The commands of a RUN: wrappers, shells in shells and scripts are followed, everything else is asked of its meaning. */
function imageHost(shell, meaning) {
    return {
        merge: meaning.merge,
        variable: shell.variable,
        substitute: (words, state) => meaning.substitute(words, state.world),
        source: path => shell.script(path, undefined),
        lost: (world, what, at) => meaning.lost(world, `${what} was not followed, and`, at),
        execute: (command, state, isChecked, nested) => image_shell_execute(shell, meaning, command, state, isChecked || shell.mayFail === true, nested),
    };
}
function image_shell_execute(shell, meaning, command, before, isChecked, nested) {
    const [program, ...rest] = command.words;
    const name = program?.slice(program.lastIndexOf('/') + 1);
    const inner = name === undefined ? undefined : wrapped(name, rest);
    if (inner !== undefined)
        return image_shell_execute(shell, meaning, { ...command, words: inner }, before, isChecked, nested);
    const world = meaning.write(command, before.directory, before.world);
    const state = world === before.world ? before : { ...before, world };
    if (command.words.length === 0)
        return ordinary(state, isChecked);
    if (program === undefined || name === undefined)
        return ordinary(lost(meaning, state, 'a command whose name is not known', command), isChecked);
    if ((0,shell_text/* isShell */.H7)(name))
        return shellCommand(shell, meaning, rest, command, state, isChecked, nested);
    const known = meaning.know(name, rest, command, world, state.directory);
    if (known !== undefined) {
        const fail = known.isSilent && known.ok !== undefined && !isChecked ? undefined : known.fail;
        return { ok: known.ok && { ...state, world: known.ok }, fail: fail && { ...state, world: fail } };
    }
    const script = program.includes('/') || name.endsWith('.sh') ? shell.script(program, state.directory) : undefined;
    if (script !== undefined)
        return nested(script, { zero: program, positional: rest }, state);
    return ordinary({ ...state, world: meaning.other(name, command, state.directory, world) }, isChecked);
}
function lost(meaning, state, what, command) {
    return { ...state, world: meaning.lost(state.world, what, command.at) };
}
const wrappers = new Set(['sudo', 'doas', 'env', 'nice', 'ionice', 'fakeroot', 'eatmydata', 'time', 'chronic']);
/** The command behind another one that only changes how it runs. */
function wrapped(name, rest) {
    if (name === 'busybox')
        return rest.length > 0 ? rest : undefined;
    if (!wrappers.has(name))
        return undefined;
    let first = 0;
    while (rest[first]?.startsWith('-') || /^[A-Za-z_]\w*=/.test(rest[first] ?? ''))
        first += /^-[ugCnS]$/.test(rest[first] ?? '') ? 2 : 1;
    return first < rest.length ? rest.slice(first) : undefined;
}
function shellCommand(shell, meaning, rest, command, state, isChecked, nested) {
    const flag = rest.findIndex(word => word !== undefined && /^-[a-zA-Z]*c$/.test(word));
    if (flag !== -1) {
        const text = rest[flag + 1];
        if (text === undefined)
            return ordinary(lost(meaning, state, 'a shell command that is not known', command), isChecked);
        const positional = rest.slice(flag + 3);
        return nested((0,shell_text/* shellTextOfLiteral */.g4)(text, command.at), { zero: rest[flag + 2] ?? 'sh', positional }, state);
    }
    const operand = rest.findIndex(word => word === undefined || !word.startsWith('-'));
    const path = operand === -1 ? undefined : rest[operand];
    if (operand === -1 && command.stdin !== undefined)
        return nested((0,shell_text/* shellTextOfLiteral */.g4)(command.stdin, command.at), { zero: 'sh', positional: [] }, state);
    const script = path === undefined ? undefined : shell.script(path, state.directory);
    if (script !== undefined)
        return nested(script, { zero: path, positional: rest.slice(operand + 1) }, state);
    const what = path === undefined ? 'a script that a shell reads' : `\`${path}\``;
    return ordinary(lost(meaning, state, what, command), isChecked);
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/way-command.js






/** Capabilities with which a program makes itself root, or does what only root may (capabilities.7). */
const rootCapabilities = new Set(`cap_setuid cap_setgid cap_sys_admin cap_sys_module cap_sys_ptrace cap_sys_rawio cap_dac_override cap_dac_read_search cap_chown
  cap_fowner cap_setfcap cap_mknod all`.split(/\s+/));
/** Whether a text can open or close a way back at all: cheap, before anything is split into commands. */
function mentionsWays(text) {
    return /chmod|chown|chgrp|install\s+.*-|setcap|passwd|shadow|sudo|doas|usermod|\bsu\b/.test(text);
}
/** The ways back after a command; `words` are its arguments. */
function afterCommand(held, name, words, command, directory) {
    const { at } = command;
    const after = afterWrites(held, name, words, command);
    switch (name) {
        case 'chmod':
            return afterChmod(after, words, directory, at);
        case 'chown':
        case 'chgrp':
            return afterChown(after, words, directory, at, name);
        case 'install':
            return afterInstall(after, words, directory, at);
        case 'setcap':
            return afterSetcap(after, words, directory, at);
        case 'passwd':
            return afterPasswd(after, words, at);
        case 'chpasswd':
            return afterChpasswd(after, command.stdin, at);
        case 'usermod':
            return afterUsermod(after, words, at);
        case 'visudo':
            return command.stdin === undefined ? after : afterText(after, '/etc/sudoers', command.stdin, true, at, '');
        case 'sed':
            return way_command_afterSed(after, words, at);
        case 'rm':
            return afterRemoval(after, words, directory);
        case 'apt-get':
        case 'apt':
        case 'apk':
        case 'dnf':
        case 'yum':
        case 'microdnf':
            return afterPackages(after, words);
        default:
            return after;
    }
}
/** Redirections, and what `tee` writes. */
function afterWrites(held, name, words, command) {
    const { at, stdin, writes } = command;
    const source = at.file.text.slice(at.start, at.end);
    let after = held;
    for (const { path, appends } of writes) {
        if (path === undefined || wayFileAt(path) === undefined)
            continue;
        const text = command.words.length === 0 ? '' : printedBy(command.words, stdin);
        after = afterText(after, path, text, appends, at, source);
    }
    if (name === 'tee') {
        const appends = words.includes('-a') || words.includes('--append');
        for (const path of words)
            if (path !== undefined && wayFileAt(path) !== undefined)
                after = afterText(after, path, stdin, appends, at, source);
    }
    return after;
}
/** `setcap cap_setuid+ep file …`, `setcap -r file`. */
function afterSetcap(held, words, directory, at) {
    const operands = words.filter(word => word === undefined || !/^-[a-zA-Z]+$/.test(word));
    if (words.includes('-r')) {
        const gone = operands.map(path => absolute(path, directory));
        return withoutWays(held, way => way.kind === 'capability' && gone.includes(way.path));
    }
    let after = held;
    for (let index = 0; index + 1 < operands.length; index += 2) {
        const given = operands[index];
        const path = absolute(operands[index + 1], directory);
        if (given === undefined || path === undefined)
            continue;
        after = withoutWays(after, way => way.kind === 'capability' && way.path === path);
        const names = rootCapabilitiesIn(given);
        if (names.length === 0)
            continue;
        const effect = `${path} has ${names.join(' and ')}`;
        after = withWay(after, { kind: 'capability', user: { kind: 'anyone' }, effect, path, at });
    }
    return after;
}
/** Capabilities that a text gives to a file, as cap_from_text(3) reads it: `a,b+ep c=p`, and `=ep` for all of them. */
function rootCapabilitiesIn(text) {
    const found = [];
    for (const clause of text.toLowerCase().split(/\s+/)) {
        const [, names = '', flags = ''] = /^([a-z_,]*)((?:[-+=][eip]*)+)$/.exec(clause) ?? [];
        if (!/[+=][eip]*p/.test(flags))
            continue;
        const given = names === '' ? ['all'] : names.split(',');
        for (const name of given)
            if (rootCapabilities.has(name))
                found.push(name === 'all' ? 'every capability' : name);
    }
    return found;
}
/** `passwd` of root: the build is root, so it needs no name. */
function afterPasswd(held, words, at) {
    const flags = words.filter(word => word?.startsWith('-')).join(' ');
    const name = words.filter(word => !word?.startsWith('-')).at(-1) ?? 'root';
    if (name !== 'root')
        return held;
    if (/-l\b|--lock/.test(flags))
        return withoutWays(held, way => way.kind === 'password');
    if (/-d\b|--delete/.test(flags))
        return withWay(held, rootPassword('', undefined, at));
    return /-[SuexnwiR]|--(?:status|unlock|expire)/.test(flags)
        ? held
        : withWay(held, rootPassword(undefined, undefined, at));
}
function afterChpasswd(held, stdin, at) {
    const password = /^root:(.*)$/m.exec(stdin ?? '')?.[1];
    if (password === undefined || /^[!*]/.test(password))
        return held;
    return withWay(held, rootPassword(password, undefined, at));
}
/** `usermod -p`, `-L` of root. */
function afterUsermod(held, words, at) {
    const { values, operands } = readOptions(words, {
        p: 'password=',
        password: 'password=',
        L: 'lock',
        lock: 'lock',
        u: '-=',
        g: '-=',
        G: '-=',
        d: '-=',
        s: '-=',
        c: '-=',
        l: '-=',
        e: '-=',
        f: '-=',
    });
    if (operands.at(-1) !== 'root')
        return held;
    if (values.has('lock'))
        return withoutWays(held, way => way.kind === 'password');
    if (!values.has('password'))
        return held;
    const password = values.get('password');
    return password !== undefined && /^[!*]/.test(password) ? held : withWay(held, rootPassword(password, undefined, at));
}
/** `sed -i` on sudoers, shadow and passwd. */
function way_command_afterSed(held, words, at) {
    if (!words.some(word => word !== undefined && /^(?:-[a-zA-Z]*i|--in-place)/.test(word)))
        return held;
    let after = held;
    const scripts = words.filter(word => word !== undefined && !word.startsWith('-') && wayFileAt(word) === undefined);
    for (const path of words) {
        const file = path === undefined ? undefined : wayFileAt(path);
        if (file === undefined || path === undefined)
            continue;
        for (const script of scripts) {
            if (script !== undefined && /\/d$/.test(script) && /NOPASSWD|nopass/.test(script))
                after = withoutWays(after, way => way.kind === 'sudo' && way.path === path);
            else if (script !== undefined)
                after = afterSubstitution(after, script, path, file, at);
        }
    }
    return after;
}
function afterSubstitution(held, script, path, file, at) {
    const [, , pattern = '', replacement = ''] = /s([/|#,@!])(.*?)(?<!\\)\1(.*?)(?<!\\)\1/.exec(script) ?? [];
    if (file === 'shadow' || file === 'passwd') {
        const text = replacement.replace(/^\^/, '');
        return /^root:/.test(text) && /root/.test(pattern) ? afterText(held, path, text, true, at, '') : held;
    }
    if (!/NOPASSWD|nopass\b/.test(script) || /^\s*#/.test(replacement))
        return held;
    const told = afterText(held, path, replacement.replaceAll(/\\[1-9nt]|[&^$]/g, ' '), true, at, '');
    if (told !== held)
        return told;
    const group = /%(\w+)/.exec(script)?.[1];
    const user = group === undefined ? { kind: 'someone' } : { kind: 'group', name: group };
    return withWay(held, { kind: 'sudo', user, effect: `${path} is edited so that sudo asks for no password`, path, at });
}
function afterRemoval(held, words, directory) {
    let after = held;
    for (const word of words) {
        const path = word?.startsWith('-') ? undefined : absolute(word, directory);
        if (path === undefined)
            continue;
        const folder = path.replace(/\/\*$/, '');
        after = withoutWays(after, way => way.path === path || way.path?.startsWith(`${folder}/`) === true);
    }
    return after;
}
/** A package that goes takes its setuid program with it. */
function afterPackages(held, words) {
    const isRemoval = words.some(word => word !== undefined && /^(?:remove|purge|autoremove|del|erase)$/.test(word));
    const goes = (name) => isRemoval && words.includes(name);
    if (!goes('sudo') && !goes('doas') && !goes('opendoas'))
        return held;
    return withoutWays(held, way => way.kind === 'sudo' && /sudo/.test(way.path ?? '') === goes('sudo'));
}

;// CONCATENATED MODULE: ./lib/core/dockerfile/image-contents.js

















/** The contents of a stage after everything that ran in it: RUN, COPY and ADD in their order. */
function contentsOf(input) {
    const meaning = contentsMeaning(dialectOf(input.image, input.parent.accounts));
    const copied = [];
    let contents = input.parent;
    for (const executed of input.image.executed) {
        if (executed.instruction.keyword === 'RUN')
            contents = afterRun(input, meaning, executed, copied, contents);
        else {
            const copy = copyOf(executed, input.escapeToken);
            contents = {
                accounts: accountsAfterCopy(input, executed, copy, contents.accounts),
                waysBack: waysAfterCopy(input, executed, copy, contents.waysBack),
            };
            if (copy !== undefined)
                copied.push(copy);
        }
    }
    return contents;
}
/** Accounts and ways back, followed together: a script is read once. */
function contentsMeaning(dialect) {
    const ofAccounts = accountMeaning(dialect);
    return {
        merge: (a, b) => ({
            accounts: a.accounts === b.accounts ? a.accounts : ofAccounts.merge(a.accounts, b.accounts),
            waysBack: mergeWaysBack(a.waysBack, b.waysBack),
        }),
        substitute: (words, { accounts }) => ofAccounts.substitute(words, accounts),
        lost: (contents, what, at) => ({ ...contents, accounts: ofAccounts.lost(contents.accounts, what, at) }),
        write(command, directory, contents) {
            const [program, ...words] = command.words;
            const name = program?.slice(program.lastIndexOf('/') + 1);
            const accounts = ofAccounts.write(command, directory, contents.accounts);
            const waysBack = afterCommand(contents.waysBack, name, words, command, directory);
            return accounts === contents.accounts && waysBack === contents.waysBack ? contents : { accounts, waysBack };
        },
        know(name, words, command, contents, directory) {
            const known = ofAccounts.know(name, words, command, contents.accounts, directory);
            if (known === undefined)
                return undefined;
            const { ok, fail, isSilent } = known;
            return {
                ok: ok === contents.accounts ? contents : ok && { ...contents, accounts: ok },
                fail: fail === contents.accounts ? contents : fail && { ...contents, accounts: fail },
                isSilent,
            };
        },
        other(name, command, directory, contents) {
            const accounts = ofAccounts.other(name, command, directory, contents.accounts);
            return accounts === contents.accounts ? contents : { ...contents, accounts };
        },
    };
}
function afterRun(input, meaning, executed, copied, before) {
    const { instruction } = executed;
    const { accounts } = before;
    const written = instruction.rest.text + instruction.heredocs.map(({ content }) => `\n${content}`).join('');
    const canClose = accounts.isComplete || accounts.settled !== undefined;
    if (!canClose && !mentionsAccounts(written) && !mentionsWays(written) && !mentionsScript(instruction.rest.text))
        return before;
    if (!runsAsRoot(executed, accounts) && !/\b(?:sudo|doas)\b/.test(written))
        return before;
    const text = instruction.json === undefined ? (0,shell_text/* shellTextOfRun */.aY)(executed) : execForm(executed);
    const script = text === undefined ? undefined : (0,shell_parse/* parseShell */.a)(text);
    if (script === undefined)
        return { ...before, accounts: (0,account_book/* opened */.Sg)(accounts, 'a RUN was not read, and may create accounts') };
    const shell = {
        variable: variablesOf(input.image, executed),
        script: (path, directory) => scriptOf(input, copied, absolute(path, directory ?? executed.directory)),
    };
    const start = {
        world: before,
        variables: noVariables,
        positional: [],
        zero: executed.shell[0],
        directory: executed.directory,
        stopsOnError: executed.shell.some(word => /^-[a-z]*e/.test(word)),
    };
    const ended = runScript(script, start, imageHost(shell, meaning));
    if (ended === undefined)
        return { ...before, accounts: (0,account_book/* opened */.Sg)(accounts, 'a RUN is longer than any real one, and may create accounts') };
    if (ended.ok !== undefined)
        return ended.ok.world;
    // It works all the same, so a command that was taken to succeed fails, and nobody asks.
    const other = runScript(script, start, imageHost({ ...shell, mayFail: true }, meaning));
    return (other?.ok ?? ended.fail)?.world ?? before;
}
/** The exec form as a line of shell, every word quoted: it means the same. */
function execForm({ instruction }) {
    const words = (instruction.json ?? []).map(word => `'${word.replaceAll("'", "'\\''")}'`);
    return (0,shell_text/* shellTextOfLiteral */.g4)(words.join(' '), instruction.span);
}
/** Accounts can only be written by uid 0. A user who is not known may be root. */
function runsAsRoot({ user }, accounts) {
    if (user.state === 'unknown')
        return true;
    const { root } = (0,user_string/* resolveUserString */.r)(user.value, accounts);
    return root.state === 'unknown' || root.value;
}
/** What a RUN finds in its environment: a variable that nothing in the file sets may still be set by the base image. */
function variablesOf({ facts }, { variables }) {
    const isOpen = facts !== undefined && ((0,resolved/* isUnknown */.t8)(facts) || !facts.environmentIsComplete);
    return name => {
        const found = variables(name);
        if (found !== undefined)
            return 'value' in found ? found.value : undefined;
        if (name === 'UID' || name === 'EUID')
            return undefined;
        return isOpen || name === 'HOME' || name === 'PWD' ? undefined : null;
    };
}

;// CONCATENATED MODULE: ./lib/core/entrypoint/written-files.js







/**
 * What a RUN writes to an absolute path; `undefined` when it leaves the file as it is.
 *
 * @param work how many commands may be followed; shared by all that is read for one image.
 */
function writtenByRun(executed, path, work) {
    const { instruction } = executed;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const isMentioned = instruction.rest.text.includes(name) || instruction.heredocs.some(({ content }) => content.includes(name));
    if (!isMentioned || name === '')
        return undefined;
    const text = (0,shell_text/* shellTextOfRun */.aY)(executed);
    const script = text && (0,shell_parse/* parseShell */.a)(text);
    if (script === undefined)
        return undefined;
    const start = {
        world: undefined,
        variables: noVariables,
        positional: [],
        zero: executed.shell[0],
        directory: executed.directory,
        stopsOnError: false,
    };
    const ended = runScript(script, start, hostOf(executed, path), work);
    if (ended === undefined)
        return { why: 'the RUN that names it is longer than any real one' };
    return (ended.ok ?? ended.fail)?.world;
}
function hostOf({ variables }, path) {
    return {
        merge: (a, b) => (a === b ? a : { why: 'a RUN writes it only under a condition' }),
        variable: name => {
            const found = variables(name);
            return found !== undefined && 'value' in found ? found.value : undefined;
        },
        substitute: () => undefined,
        source: () => undefined,
        lost: world => world,
        execute: (command, state, isChecked) => ordinary({ ...state, world: written_files_after(command, state, path) }, isChecked),
    };
}
function written_files_after(command, state, path) {
    const { words, writes, stdin, at } = command;
    const [program, ...rest] = words;
    const name = program?.slice(program.lastIndexOf('/') + 1);
    for (const write of writes) {
        if (write.path !== path)
            continue;
        const text = words.length === 0 ? '' : printedBy(words, stdin);
        return withText(state.world, text, write.appends, command);
    }
    const operands = rest.filter(word => word === undefined || !word.startsWith('-'));
    const paths = operands.map(word => absolute(word, state.directory));
    const isInside = intoDirectory(operands, paths.at(-1), path);
    if (!paths.includes(path) && !isInside)
        return state.world;
    switch (name) {
        case 'tee':
            return withText(state.world, stdin, rest.includes('-a'), command);
        case 'cp':
        case 'mv':
        case 'install':
        case 'ln': {
            const source = name === 'ln' ? linkTarget(operands, path) : paths.at(-2);
            if (paths.at(-1) !== path && !isInside)
                return state.world;
            return source === undefined ? { why: `\`${name}\` puts it there` } : { link: source };
        }
        case 'sed':
            return isHarmlessEdit(rest) ? state.world : written_files_edited(state.world, name);
        case 'curl':
        case 'wget':
            return { why: `\`${name}\` brings it` };
        case 'perl':
        case 'awk':
        case 'patch':
        case 'envsubst':
            return written_files_edited(state.world, name);
        default:
            return state.world;
    }
    function withText(before, text, appends, { at: place }) {
        if (text === undefined)
            return { why: 'what a RUN writes there is not known' };
        if (!appends)
            return { text: (0,shell_text/* shellTextOfLiteral */.g4)(text, place) };
        if (before === undefined || !('text' in before))
            return { why: 'a RUN adds lines to it' };
        return { text: (0,shell_text/* shellTextOfLiteral */.g4)(before.text.text + text, at) };
    }
}
function written_files_edited(before, program) {
    const why = `a RUN edits it with \`${program}\``;
    return before === undefined ? { edited: why } : { why };
}
/** `ln -s a /dir/` and `cp a /dir`: the file's own name below the last operand. */
function intoDirectory(operands, last, path) {
    const source = operands.at(-2);
    if (last === undefined || source === undefined)
        return false;
    return `${last === '/' ? '' : last}/${source.slice(source.lastIndexOf('/') + 1)}` === path;
}
/** A relative target of a link is seen from the directory of the link. */
function linkTarget(operands, path) {
    return absolute(operands.at(-2), path.slice(0, path.lastIndexOf('/')) || '/');
}
/** Carriage returns taken out, or lines that only look alike. */
function isHarmlessEdit(words) {
    if (!words.some(word => word !== undefined && /^(?:-[a-zA-Z]*i|--in-place)/.test(word)))
        return true;
    return words.some(word => word !== undefined && /\\r|\\x0d/i.test(word));
}

;// CONCATENATED MODULE: ./lib/core/entrypoint/image-files.js






/** How many instructions cost as much as a command of RUN when they are searched. */
const instructionsPerCommand = 64;
/** How many links and stages one path may lead through. */
const maxHops = 16;
/**
 * What a search found in a stage and those below it: the stages built from it need not look again. A link is not kept, as
 * a later stage may replace what it leads to.
 */
const foundIn = new WeakMap();
const copies = new WeakMap();
/** Finds files of a stage's image: what COPY, ADD and simple commands of RUN put there, newest first. */
function imageFilesOf(input) {
    const found = new Map();
    return path => {
        if (!found.has(path))
            found.set(path, fileAt(input, input.image.chain, path, maxHops));
        return found.get(path);
    };
}
function fileAt(input, chain, path, hops) {
    if (hops === 0)
        return { kind: 'unread', why: 'its links lead too far' };
    const last = input.images[chain.at(-1) ?? -1];
    const keep = (file) => {
        if (last !== undefined)
            foundIn.set(last, (foundIn.get(last) ?? new Map()).set(path, file));
        return file;
    };
    for (const index of chain.toReversed()) {
        const image = input.images[index];
        if (image === undefined)
            continue;
        const found = foundIn.get(image);
        if (found?.has(path) === true)
            return image === last ? found.get(path) : keep(found.get(path));
        input.work.left -= 1 + image.executed.length / instructionsPerCommand;
        if (input.work.left < 0)
            return { kind: 'unread', why: 'its build is longer than any real one' };
        for (const executed of image.executed.toReversed()) {
            const result = fileOf(input, chain, executed, path, hops);
            if (result === undefined)
                continue;
            return executed.instruction.keyword === 'RUN' ? result : keep(result);
        }
    }
    return keep(undefined);
}
function fileOf(input, chain, executed, path, hops) {
    if (executed.instruction.keyword === 'RUN') {
        const written = writtenByRun(executed, path, input.work);
        if (written === undefined)
            return undefined;
        if ('edited' in written)
            return { kind: 'unread', why: written.edited, mayChangeUser: true };
        if ('link' in written)
            return fileAt(input, chain, written.link, hops - 1);
        return 'why' in written ? { kind: 'unread', why: written.why } : image_files_scriptOf(written.text, path, path);
    }
    const copy = copiedBy(executed, input.escapeToken);
    if (copy === undefined)
        return undefined;
    const here = heredocAt(executed, copy, path);
    if (here !== undefined)
        return image_files_scriptOf(here, path, path);
    if (mayUnpackOver(copy, path))
        return { kind: 'unread', why: 'an archive is unpacked there' };
    if (copy.destination === path && copy.sources.some(({ written }) => /^[a-z][a-z0-9+.-]*:\/\//i.test(written)))
        return { kind: 'unread', why: 'ADD brings it from a URL' };
    for (const { from, path: source, isNamed } of sourcesOfFile(copy, path)) {
        if (from !== undefined) {
            const stage = input.images[input.stage(from) ?? -1];
            const inStage = stage && fileAt(input, stage.chain, source, hops - 1);
            if (inStage !== undefined)
                return inStage;
            if (isNamed)
                return { kind: 'unread', why: `\`COPY --from=${from}\` brings it` };
            continue;
        }
        const file = fileOfContext(contextOf(input, source), source);
        if (file !== undefined)
            return scriptOrProgram(file);
        if (isNamed)
            return { kind: 'unread', why: 'the file that COPY brings is not among the checked files' };
    }
    return undefined;
}
/** How many sources of COPY lines are looked for to tell which directory is the context. */
const maxSources = 64;
const narrowed = new WeakMap();
/**
 * Where two directories have files of one path, the context is the one that has the other files that COPY lines name too;
 * of those that are left, the likeliest: its place stands in the trail.
 */
function contextOf({ images, escapeToken, context }, path) {
    const having = directoriesWith(context, path);
    if (having.length < 2)
        return context;
    const seen = narrowed.get(images);
    if (seen !== undefined)
        return seen;
    let directories = context.directories;
    let left = maxSources;
    for (const { executed } of images) {
        for (const copy of executed.map(one => copiedBy(one, escapeToken))) {
            if (copy === undefined || copy.from !== undefined)
                continue;
            for (const source of copy.sources) {
                left -= 1;
                if (left < 0 || source.isPattern || source.written.includes('://'))
                    continue;
                const having = directoriesWith({ ...context, directories }, source.path);
                if (having.length > 0)
                    directories = having;
            }
        }
    }
    const result = { ...context, directories: directories.slice(0, 1) };
    narrowed.set(images, result);
    return result;
}
function directoriesWith({ directories, read }, path) {
    return directories.filter(directory => read(directory === '.' ? path : `${directory}/${path}`) !== undefined);
}
function copiedBy(executed, escapeToken) {
    const seen = copies.get(executed) ?? { copy: copyOf(executed, escapeToken) };
    copies.set(executed, seen);
    return seen.copy;
}
/** The body of `COPY <<EOF path`, with its variables filled in as BuildKit does. */
function heredocAt({ instruction, variables }, copy, path) {
    const { heredocs } = instruction;
    const named = heredocs.find(heredoc => `${copy.destination === '/' ? '' : copy.destination}/${heredoc.name}` === path);
    const heredoc = copy.destination === path ? heredocs.at(-1) : named;
    if (heredoc === undefined)
        return undefined;
    if (!heredoc.expands || !heredoc.content.includes('$'))
        return (0,shell_text/* shellTextOfSpan */.pb)(heredoc.body);
    try {
        const { text } = (0,dockerfile_words/* expandWord */.Vo)(heredoc.content, '\\', variables, { skipsQuotes: true });
        return (0,shell_text/* shellTextOfLiteral */.g4)(text, heredoc.body);
    }
    catch (error) {
        if (!(error instanceof dockerfile_words/* ExpansionError */.Y3))
            throw error;
        return undefined;
    }
}
/** A file of the repository as the image has it. */
function scriptOrProgram(file) {
    return image_files_scriptOf((0,shell_text/* shellTextOfFile */.hq)(file), file.path, file.path, file);
}
/** Scripts of an image that the repository does not build, as far as somebody read them; their place is that of the image. */
function filesOfFacts(facts, at) {
    const files = facts === undefined || (0,resolved/* isUnknown */.t8)(facts) ? undefined : facts.files;
    if (files === undefined)
        return () => undefined;
    return path => {
        const text = files.get(path);
        return text === undefined ? undefined : image_files_scriptOf((0,shell_text/* shellTextOfLiteral */.g4)(text, at), path, path);
    };
}
function image_files_scriptOf(text, path, name, file) {
    const line = /^#!(.*)/.exec(text.text)?.[1];
    const shell = line?.trim().split(/\s+/).find(shell_text/* isShell */.H7);
    const isScript = shell !== undefined || (line === undefined && /\.(?:sh|bash)$/.test(path));
    if (isScript)
        return { kind: 'script', text, isBash: shell?.endsWith('bash') === true, name };
    return { kind: 'program', source: file ?? { path: name, text: text.text } };
}

// EXTERNAL MODULE: ./lib/core/image/glob.js
var image_glob = __webpack_require__(8259);
// EXTERNAL MODULE: ./lib/core/entrypoint/scene.js
var entrypoint_scene = __webpack_require__(3494);
;// CONCATENATED MODULE: ./lib/core/entrypoint/become.js



/**
 * Who the command of a user switch runs as, or why the program refuses. Only uid 0 with the capabilities SETUID and SETGID
 * can change its ids (capabilities(7)); seen of each program in `__tests__/engine/step-down.test.ts`.
 */
function become(program, change, scene, at, powers) {
    const { lacksIds, noNewPrivileges } = powers;
    const { who, steps } = scene;
    const isRoot = who.root.state === 'known' ? who.root.value : undefined;
    if (isRoot === false && program === 'start-stop-daemon' && isAlready(change, scene))
        return { who, steps };
    if (isRoot === false && !change.isForAll) {
        const why = `\`${program}\` needs root to change the user, and it runs as ${(0,entrypoint_scene/* whoWords */.Wi)(who)}`;
        return refusal(scene, why, 'user', at);
    }
    if (isRoot === false && noNewPrivileges)
        return refusal(scene, `\`${program}\` cannot become another user with no-new-privileges, and it runs as ${(0,entrypoint_scene/* whoWords */.Wi)(who)}`, 'user', at);
    if (isRoot === false) {
        const why = `whether \`${program}\` lets ${(0,entrypoint_scene/* whoWords */.Wi)(who)} become another user is not read`;
        return { who: openWho(why), steps: [...steps, step(why, at)] };
    }
    if (lacksIds !== undefined)
        return refusal(scene, `\`${program}\` cannot change the user: ${lacksIds}`, 'capabilities', at);
    const target = targetOf(change, scene);
    if (target === undefined) {
        const why = `\`${program}\` changes to a user that is known only when it starts`;
        return { who: openWho(why), steps: [...steps, step(why, at)] };
    }
    if (target.refused !== undefined)
        return refusal(scene, `\`${program}\` fails: ${target.refused}`, 'account', at);
    const { step: account, refused: _, ...next } = target;
    const words = (0,entrypoint_scene/* whoWords */.Wi)(next);
    const effect = next.root.state === 'known' && next.root.value
        ? `\`${program}\` keeps root`
        : `\`${program}\` steps down to ${words}`;
    const rest = change.waits && program !== 'su' ? `; it waits as root itself` : '';
    return { who: next, steps: [...steps, ...(account === undefined ? [] : [account]), step(effect + rest, at)] };
}
/** start-stop-daemon changes only what is different (dpkg utils/start-stop-daemon.c `do_start`). */
function isAlready(change, scene) {
    const target = targetOf(change, scene);
    return (target?.refused === undefined && target !== undefined && (0,entrypoint_scene/* isSameWho */.xs)({ ...target, name: scene.who.name }, scene.who));
}
/** Somebody whom only the start itself tells. */
function openWho(why) {
    const reason = (0,resolved/* unknown */.L5)('entrypoint', why);
    return { uid: reason, gid: reason, root: reason, name: undefined, groups: [] };
}
function step(effect, at) {
    return { by: 'entrypoint', effect, at };
}
/** A step that only explains why nothing changed. */
function become_aside(effect, at) {
    return { ...step(effect, at), isAside: true };
}
function refusal({ who, steps }, why, cause, at) {
    return { who, steps: [...steps, step(why, at)], refused: { why, cause } };
}
function targetOf({ user, group, keepsGroup }, { who, accounts }) {
    if (user === undefined || group === undefined)
        return undefined;
    const ownGroup = group === null || group === '' ? '' : `:${group}`;
    if (user === null) {
        const { gid, refused } = (0,user_string/* resolveUserString */.r)(`0${ownGroup}`, accounts);
        return { ...who, gid, step: undefined, refused: plainly(refused) };
    }
    const [name = '', itsGroup = ''] = user.split(':');
    const found = (0,user_string/* resolveUserString */.r)(`${name}${ownGroup || (itsGroup === '' ? '' : `:${itsGroup}`)}`, accounts);
    const refused = plainly(found.refused);
    if (keepsGroup && group === null)
        return { ...found, gid: who.gid, groups: who.groups, refused };
    return { ...found, refused };
}
/** The engine's refusal of a user string without its end, which is said of the program here. */
function plainly(refused) {
    return refused?.replace(/: the container does not start$/, '');
}

;// CONCATENATED MODULE: ./lib/core/entrypoint/start.js
/** A word that no command line can have. */
const baseEntrypoint = '\0base';

;// CONCATENATED MODULE: ./lib/core/entrypoint/base-start.js





/**
 * What the entrypoint of a known image does with a command. Many start as root and step down to a service user, most of
 * them only for their own program: their scripts test `$1` (`docker run redis bash` stays root).
 */
function baseStartOf({ facts, environment, lacksIds }) {
    return (program, words, who, steps, at) => {
        if (facts === undefined || (0,resolved/* isUnknown */.t8)(facts))
            return program === baseEntrypoint ? { kind: 'passes' } : undefined;
        if (!isEntrypointOf(facts, program))
            return undefined;
        const down = facts.stepsDownTo;
        if (down === undefined && facts.entrypointIsUnread === true && who.root.state === 'known' && who.root.value) {
            const why = `the entrypoint of ${facts.reference} was not read, and may step down`;
            return { kind: 'end', end: { who: openWho(why), steps: [...steps, step(why, at)], refused: undefined } };
        }
        if (down === undefined)
            return { kind: 'passes' };
        const ended = (next, effect, refused) => ({
            kind: 'end',
            end: { who: next, steps: [...steps, step(effect, at)], refused },
        });
        const takes = takesStep(down, facts, words);
        if (who.root.state === 'known' && !who.root.value) {
            const why = `the entrypoint of ${facts.reference} has nothing to step down from: it starts as ${(0,entrypoint_scene/* whoWords */.Wi)(who)}`;
            const said = isGuarded(facts) && takes === true ? [...steps, become_aside(why, at)] : steps;
            return { kind: 'end', end: { who, steps: said, refused: undefined } };
        }
        if (takes === false) {
            const why = `the entrypoint of ${facts.reference} steps down only for ${commandsOf(down)}, not for \`${words[0] ?? ''}\``;
            return { kind: 'passes', step: step(why, at) };
        }
        if (down.workersOnly && takes === undefined)
            return { kind: 'passes' };
        const keeper = down.how?.keepsRootWhen.find(pair => isSet(pair, environment));
        if (keeper !== undefined)
            return ended(who, `\`${keeper.replace(/=\*$/, '')}\` keeps the entrypoint of ${facts.reference} root`);
        const target = base_start_targetOf(down, facts, environment);
        const shown = (0,entrypoint_scene/* whoWords */.Wi)(target);
        if (target.root.state === 'known' && target.root.value)
            return ended(target, `the entrypoint of ${facts.reference} runs it as uid 0: ${rootVariable(down)}`);
        if (down.workersOnly)
            return ended(who, `the main process stays root; only its workers run as ${down.name ?? shown}`);
        if (takes === undefined) {
            const why = `the entrypoint of ${facts.reference} steps down to ${down.name ?? shown} only for its own program, and the command is another`;
            return ended(openWho(why), why);
        }
        if (lacksIds !== undefined && down.how?.staysRootWithoutCapabilities === true)
            return ended(who, `the entrypoint of ${facts.reference} keeps root: ${lacksIds}`);
        if (lacksIds !== undefined && !isSwitchProgram(facts)) {
            const why = `${lacksIds}, and what ${facts.reference}, which steps down by itself, does without is not known`;
            return ended(openWho(why), why);
        }
        if (lacksIds !== undefined) {
            const why = `the entrypoint of ${facts.reference} must step down to ${shown} and cannot: ${lacksIds}`;
            return ended(who, why, { why, cause: 'capabilities' });
        }
        return ended(target, `the entrypoint of ${facts.reference} steps down to ${down.name ?? shown}`);
    };
}
/** The entrypoint that is inherited, or a script of its usual names that nothing else brings into the image. */
function isEntrypointOf({ entrypoint, stepsDownTo, entrypointIsUnread }, program) {
    if (program === baseEntrypoint)
        return true;
    if (stepsDownTo === undefined && entrypointIsUnread !== true)
        return false;
    const name = program.slice(program.lastIndexOf('/') + 1);
    if (entrypoint !== undefined)
        return entrypoint?.some(word => word.slice(word.lastIndexOf('/') + 1) === name) === true;
    return /^(?:docker-)?entrypoint(?:\.sh)?$/.test(name) || program === '/init';
}
/** Whether the step is taken for a command; `undefined` where that is not known. */
function takesStep(down, facts, words) {
    const commands = down.how?.commands ?? [];
    if (words.length === 0)
        return true;
    const [first] = words;
    if (first === undefined)
        return undefined;
    if (first.startsWith('-'))
        return true;
    const program = first.slice(first.lastIndexOf('/') + 1);
    if (commands.length > 0)
        return commands.some(glob => (0,image_glob/* matchesGlob */.k)(glob, first));
    const repository = facts.reference
        .replace(/[:@].*$/, '')
        .split('/')
        .at(-1) ?? '';
    const own = [repository, down.name ?? repository, facts.command?.[0] ?? repository];
    const isOwn = own.some(name => name !== '' && (program === name || program === `${name}d` || program === `${name}-server`));
    return isOwn ? true : undefined;
}
/** Whether it is known to look who it is first: `user:` skips the step down then. */
function isGuarded({ note }) {
    return /tests? id -u|--user:? works|--user\/user: works/.test(note);
}
/** Whether the step is that of a program which fails where it cannot be taken, as far as the table says how it is done. */
function isSwitchProgram({ note, stepsDownTo }) {
    const isRead = (stepsDownTo?.how?.commands ?? []).length > 0;
    return isRead || /\b(?:gosu|su-exec|setpriv|runuser|chroot|chpst|clickhouse su)\b/.test(note);
}
function commandsOf({ how }) {
    return (how?.commands ?? []).map(command => `\`${command}\``).join(' and ');
}
function isSet(pair, environment) {
    const equals = pair.indexOf('=');
    const held = environment(pair.slice(0, equals));
    const wanted = pair.slice(equals + 1);
    return typeof held === 'string' && held !== '' && (wanted === '*' || held === wanted);
}
function base_start_targetOf(down, facts, environment) {
    const uid = numberFrom(down.how?.uidFrom, down.uid, down, facts, environment);
    const gid = numberFrom(down.how?.gidFrom, down.gid, down, facts, environment);
    const root = uid.state === 'known' ? (0,resolved/* known */.eO)(uid.value === 0) : uid.reason === 'entrypoint' ? uid : (0,resolved/* known */.eO)(false);
    return { uid, gid, root, name: down.name, groups: [] };
}
function numberFrom(variable, own, down, facts, environment) {
    const held = variable === undefined ? null : environment(variable);
    if (typeof held === 'string' && held !== '') {
        if (/^\d+$/.test(held))
            return (0,resolved/* known */.eO)(Number(held));
        return (0,resolved/* unknown */.L5)('entrypoint', `\`${variable}\` gives the number of \`${down.name ?? down.uid}\`, and is no number`);
    }
    if (held === undefined)
        return (0,resolved/* unknown */.L5)('entrypoint', `\`${variable}\` gives the number of \`${down.name ?? down.uid}\`, and its value is not known`);
    if (own !== undefined)
        return (0,resolved/* known */.eO)(own);
    return (0,resolved/* unknown */.L5)('account-id', `the account \`${down.name}\` of ${facts.reference} has no fixed number`);
}
function rootVariable({ how }) {
    return how?.uidFrom === undefined ? 'root' : `\`${how.uidFrom}\` is 0`;
}

;// CONCATENATED MODULE: ./lib/core/entrypoint/ends.js


/** The service itself. Where it is root and a script leads to it, its place says so. */
function goesOn(start, world, name, at) {
    const { who, steps } = world;
    const keeps = who.root.state === 'known' && who.root.value && steps.length === 0 && at !== start.at;
    const shown = name === undefined ? 'the command' : `\`${name}\``;
    return end(world, who, keeps ? [become_aside(`${shown} goes on as ${(0,entrypoint_scene/* whoWords */.Wi)(who)}`, at)] : []);
}
/** Programs of such names are scripts that may do anything, or inits; others are the service. */
function isScriptName(name) {
    return /\.(?:sh|bash)$|entrypoint|^(?:init|start|run|boot|launch)$/.test(name);
}
/** Whether a process is root, or may be. */
function ends_isRoot({ root }) {
    return root.state === 'unknown' || root.value;
}
/** The process as it is now, with what more there is to say. */
function end({ steps }, who, more) {
    return { who, steps: [...steps, ...more], refused: undefined };
}
/** Something that may change the user of root, and is not read. */
function openEnd(world, why, at) {
    return ends_isRoot(world.who) ? end(world, openWho(why), [step(why, at)]) : end(world, world.who, []);
}
/** A script that is not read: it is not guessed to step down. */
function unread(world, program, file, at) {
    const { who } = world;
    if (who.root.state === 'known' && !who.root.value)
        return end(world, who, []);
    const why = `what \`${program}\` does was not read (${file?.why ?? 'nothing in the repository brings it'})`;
    if (file?.mayChangeUser === true)
        return openEnd(world, why, at);
    return end(world, who, [become_aside(`${why}: ${(0,entrypoint_scene/* whoWords */.Wi)(who)} stays`, at)]);
}

;// CONCATENATED MODULE: ./lib/core/entrypoint/option-words.js
/**
 * Splits options from operands.
 *
 * @param withValue names of options that take the next word as their value, without dashes.
 * @param isPermuted whether options may stand behind operands too; else the first operand ends them, as `+` in getopt(3).
 */
function optionWords(words, withValue, isPermuted = false) {
    const options = new Map();
    const operands = [];
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at];
        if (word === '--') {
            operands.push(...words.slice(at + 1));
            break;
        }
        if (word === undefined || !word.startsWith('-') || word === '-') {
            if (!isPermuted) {
                operands.push(...words.slice(at));
                break;
            }
            operands.push(word);
            continue;
        }
        if (word.startsWith('--')) {
            const equals = word.indexOf('=');
            if (equals !== -1)
                options.set(word.slice(2, equals), word.slice(equals + 1));
            else if (withValue.includes(word.slice(2))) {
                at += 1;
                options.set(word.slice(2), words[at]);
            }
            else
                options.set(word.slice(2), '');
            continue;
        }
        for (let letter = 1; letter < word.length; letter += 1) {
            const name = word.charAt(letter);
            if (!withValue.includes(name)) {
                options.set(name, '');
                continue;
            }
            const isLast = letter + 1 === word.length;
            if (isLast)
                at += 1;
            options.set(name, isLast ? words[at] : word.slice(letter + 1));
            break;
        }
    }
    return { options, operands };
}
/** The value of the first option of these names that is given; `null` when none is. */
function optionOf({ options }, ...names) {
    for (const name of names)
        if (options.has(name))
            return options.get(name);
    return null;
}

;// CONCATENATED MODULE: ./lib/core/entrypoint/own-drop.js


/** Programs that become the user of an option, the whole process, and those options. */
const switches = {
    // https://github.com/memcached/memcached/blob/1.6.39/memcached.c (`-u`: setgid, setuid before the event loop)
    memcached: ['u', 'user'],
    // https://dev.mysql.com/doc/refman/8.4/en/server-options.html#option_mysqld_user
    mysqld: ['user'],
    mariadbd: ['user'],
    // https://uwsgi-docs.readthedocs.io/en/latest/Options.html#uid: privileges are dropped in the master
    uwsgi: ['uid'],
};
const groupOptions = { uwsgi: ['gid'] };
/** Programs whose main process stays root while their workers, or what they supervise, become somebody else. */
const mastersOfWorkers = /^(?:nginx|openresty|httpd|httpd-foreground|apache2|apache2ctl|apachectl|apache2-foreground|php-fpm[\d.]*|supervisord|s6-svscan|runsvdir|crond?|sshd)$/;
function selfDropOf(name, words, accounts) {
    const own = Object.hasOwn(switches, name) ? switches[name] : undefined;
    if (own !== undefined) {
        const split = optionWords(words, [...own, ...(groupOptions[name] ?? [])], true);
        const user = optionOf(split, ...own);
        if (user === null)
            return undefined;
        const group = optionOf(split, ...(groupOptions[name] ?? []));
        const change = { user, group, keepsGroup: false, command: [], waits: false, isForAll: false };
        return { kind: 'switch', change };
    }
    if (mastersOfWorkers.test(name))
        return { kind: 'workers', effect: `\`${name}\` stays root itself; only what it starts may be somebody else` };
    for (const [index, word] of words.entries()) {
        const match = /^--(?:user|uid|setuid|run-as|runas|chuid)(?:=(.*))?$/.exec(word ?? '');
        if (match === null)
            continue;
        const value = match[1] ?? words[index + 1] ?? '';
        const account = (0,account_book/* accountNamed */.xM)(accounts, value.split(':')[0] ?? '');
        const isOther = account === undefined ? /^[1-9]\d*$/.test(value) : account.uid !== 0;
        if (isOther)
            return { kind: 'perhaps', effect: `\`${name} ${match[0]}\` may become ${value} by itself` };
    }
    return undefined;
}
/** Whether the text of a program that is no shell script has something to do with changing the user. */
function mayChangeItself(text) {
    return /\b(?:gosu|su-exec|setpriv|runuser|s6-setuidgid|setres[ug]id|os\.set[ug]id|process\.set[ug]id|initgroups|setgroups|drop_?privileges)\b/i.test(text.slice(0, 1024 * 1024));
}

;// CONCATENATED MODULE: ./lib/core/entrypoint/program-path.js
const program_path_defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** The file that a name without a path means: the first of the directories in PATH that has it. */
function fileOnPath(start, program) {
    const path = start.environment('PATH') ?? program_path_defaultPath;
    for (const directory of path.split(':').slice(0, 32)) {
        const file = directory.startsWith('/') ? start.find(`${directory.replace(/\/+$/, '')}/${program}`) : undefined;
        if (file !== undefined)
            return file;
    }
    return undefined;
}
/** The path that a script sees as `$0`. */
function pathOfProgram(start, program) {
    if (program.includes('/'))
        return program;
    const path = start.environment('PATH') ?? program_path_defaultPath;
    const directory = path
        .split(':')
        .slice(0, 32)
        .find(candidate => candidate.startsWith('/') && start.find(`${candidate}/${program}`) !== undefined);
    return directory === undefined ? program : `${directory}/${program}`;
}

;// CONCATENATED MODULE: ./lib/core/entrypoint/script-commands.js

const accountCommands = new Set('useradd adduser usermod userdel deluser groupadd addgroup groupmod groupdel delgroup gpasswd id getent'.split(' '));
/** Whether a command creates, changes or asks for accounts. */
function accountsCommand(name) {
    return name !== undefined && accountCommands.has(name);
}
const instantCommands = new Set(`echo printf mkdir chown chmod chgrp rm rmdir cp mv ln touch cat sed grep egrep awk find xargs cut tr sort head date env printenv
  mktemp stat ls install dirname basename realpath readlink hostname which type command getopt kill sync logger tee setfacl
  ulimit sysctl openssl envsubst jq update-ca-certificates locale-gen seq uname df du expr`.split(/\s+/));
/** Whether a command is over at once: it is on the way to the service and never the service itself. */
function instantCommand(name) {
    return name !== undefined && instantCommands.has(name) && name !== 'env';
}
/** Whether a command only keeps the shell waiting for what it has started beside it. */
function waitsForOthers(name, words) {
    if (name === 'wait' || name === 'fg')
        return true;
    if (name === 'sleep')
        return words[1] === 'infinity' || words[1] === 'inf';
    return name === 'tail' && words.some(word => word !== undefined && /^(?:-\w*[fF]|--follow)/.test(word));
}
/** A number that nobody compares with, for an account whose own number is not fixed. */
const someNumber = '2147483000';
/** What `$(id -u)` and its like print for the process of a script. */
function substitutedText(words, seen) {
    const who = 'world' in seen ? seen.world.who : seen;
    const [program, ...rest] = words;
    const name = program?.slice(program.lastIndexOf('/') + 1);
    const operands = rest.filter(word => word === undefined || !word.startsWith('-'));
    const flags = rest.filter(word => word?.startsWith('-')).join('');
    switch (name) {
        case 'whoami':
            return script_commands_nameOf(who);
        case 'id': {
            if (operands.length > 0)
                return 'world' in seen ? idOfAccount(operands[0], flags, seen.world) : undefined;
            if (flags.includes('n'))
                return flags.includes('u') ? script_commands_nameOf(who) : undefined;
            if (flags.includes('u'))
                return numberOf(who.uid, who);
            return flags.includes('g') ? numberOf(who.gid, who) : undefined;
        }
        case 'basename':
            return operands[0]?.replace(/\/+$/, '').split('/').at(-1);
        case 'dirname': {
            const at = operands[0]?.lastIndexOf('/');
            return at === undefined ? undefined : at === -1 ? '.' : at === 0 ? '/' : operands[0]?.slice(0, at);
        }
        case 'which':
            return operands[0];
        case 'command':
            return rest[0] === '-v' ? rest[1] : undefined;
        case 'pwd':
            return 'world' in seen ? seen.directory : undefined;
        default:
            return undefined;
    }
}
function script_commands_nameOf({ name, root }) {
    return name ?? (root.state === 'known' && root.value ? 'root' : undefined);
}
function numberOf(id, { root }) {
    if (id.state === 'known')
        return String(id.value);
    return root.state === 'known' && !root.value ? someNumber : undefined;
}
function idOfAccount(name, flags, { accounts }) {
    const account = name === undefined ? undefined : (0,account_book/* accountNamed */.xM)(accounts, name);
    if (account === undefined)
        return undefined;
    if (flags.includes('n'))
        return flags.includes('u') ? account.name : undefined;
    const id = flags.includes('u') ? account.uid : flags.includes('g') ? account.gid : undefined;
    return id === undefined ? undefined : String(id);
}

;// CONCATENATED MODULE: ./lib/core/entrypoint/user-switch.js

/** How the programs take their words that run a command as another user. */
const programs = new Map([
    // https://github.com/tianon/gosu/blob/1.17/main.go, https://github.com/ncopa/su-exec/blob/v0.2/su-exec.c
    ['gosu', specFirst],
    ['su-exec', specFirst],
    ['setuidgid', specFirst],
    ['s6-setuidgid', specFirst],
    ['setuser', specFirst],
    ['clickhouse-su', specFirst],
    ['clickhouse', words => (words[0] === 'su' ? specFirst(words.slice(1)) : undefined)],
    ['setpriv', setpriv],
    ['runuser', runuser],
    ['su', su],
    ['sudo', sudo],
    ['doas', doas],
    ['chroot', chroot],
    ['chpst', chpst],
    ['s6-applyuidgid', s6ApplyUidGid],
    ['start-stop-daemon', startStopDaemon],
]);
/** What a program does with the user, by its name without a path; `undefined` when it changes none. */
function userSwitchOf(name, words) {
    return programs.get(name)?.(words);
}
/** Whether a text mentions a program that can change the user: cheap, before a command of it is doubted. */
function mentionsUserSwitch(text) {
    return /\b(?:gosu|su-exec|setpriv|runuser|su|sudo|doas|chroot|chpst|setuidgid|setuser|applyuidgid|start-stop-daemon|setres[ug]id|set[ug]id|capsh)\b/.test(text);
}
const plain = { group: null, keepsGroup: false, waits: false, isForAll: false };
function specFirst(words) {
    const [user, ...command] = words;
    if (words.length === 0 || user?.startsWith('-'))
        return undefined;
    return { ...plain, user, command };
}
/** util-linux setpriv(1): `--reuid` alone leaves the group. */
function setpriv(words) {
    const split = optionWords(words, [
        'reuid',
        'regid',
        'ruid',
        'euid',
        'rgid',
        'egid',
        'groups',
        'inh-caps',
        'ambient-caps',
        'bounding-set',
        'securebits',
        'pdeathsig',
        'selinux-label',
        'apparmor-profile',
        'seccomp-filter',
        'landlock-access',
        'landlock-rule',
    ]);
    const user = optionOf(split, 'reuid', 'euid');
    const group = optionOf(split, 'regid', 'egid');
    if (user === null && group === null)
        return undefined;
    return { ...plain, user, group, keepsGroup: true, command: split.operands };
}
const suValues = ['c', 'command', 'session-command', 's', 'shell', 'g', 'group', 'G', 'supp-group', 'w', 'T'];
function su(words) {
    const split = optionWords(words, suValues, true);
    const operands = split.operands.filter(word => word !== '-');
    const [user, ...rest] = operands.length === 0 ? ['root'] : operands;
    const group = optionOf(split, 'g', 'group');
    return { ...plain, user, group, command: shellWords(split, rest), waits: true, isForAll: true };
}
/** `-c TEXT` goes to the user's shell, and so do words behind the user. */
function shellWords(split, rest) {
    const text = optionOf(split, 'c', 'command', 'session-command');
    if (text !== null)
        return ['sh', '-c', text, ...rest];
    return rest.length > 0 ? ['sh', ...rest] : [];
}
/** util-linux runuser(1): `-u USER` runs the command itself, else it is su for root alone. */
function runuser(words) {
    const split = optionWords(words, ['u', 'user', 'g', 'group', 'G', 'supp-group']);
    const user = optionOf(split, 'u', 'user');
    if (user === null)
        return { ...su(words), isForAll: false };
    return { ...plain, user, group: optionOf(split, 'g', 'group'), command: split.operands, waits: true };
}
function sudo(words) {
    const values = ['u', 'user', 'g', 'group', 'h', 'host', 'p', 'prompt', 'C', 'D', 'chdir', 'R', 'chroot', 'T', 'U'];
    const split = optionWords(words, values);
    const user = optionOf(split, 'u', 'user');
    return {
        ...plain,
        user: user === null ? 'root' : user?.replace(/^#/, ''),
        group: optionOf(split, 'g', 'group'),
        command: withoutAssignments(split.operands),
        waits: true,
        isForAll: true,
    };
}
function doas(words) {
    const split = optionWords(words, ['u', 'C']);
    const user = optionOf(split, 'u');
    return { ...plain, user: user === null ? 'root' : user, command: split.operands, isForAll: true };
}
function withoutAssignments(words) {
    let first = 0;
    while (/^[A-Za-z_]\w*=/.test(words[first] ?? ''))
        first += 1;
    return words.slice(first);
}
/** coreutils chroot(1); the accounts are those of the new root, so only `/` says which. */
function chroot(words) {
    const split = optionWords(words, ['userspec', 'groups']);
    const spec = optionOf(split, 'userspec');
    const [root, ...command] = split.operands;
    if (spec === null)
        return undefined;
    return { ...plain, user: root === '/' || /^\d/.test(spec ?? '') ? spec : undefined, command };
}
/** runit chpst(8): `-u user[:group]`, `-u :uid:gid`. */
function chpst(words) {
    const split = optionWords(words, [...'uUbe/CnlLmdofcprt']);
    const user = optionOf(split, 'u');
    if (user === null)
        return undefined;
    return { ...plain, user: user?.replace(/^:/, ''), command: split.operands };
}
/** https://skarnet.org/software/s6/s6-applyuidgid.html: `-U` takes them from UID, GID and GIDLIST. */
function s6ApplyUidGid(words) {
    const split = optionWords(words, ['u', 'g', 'G']);
    const user = optionOf(split, 'u');
    if (split.options.has('U'))
        return { ...plain, user: undefined, command: split.operands };
    if (user === null)
        return undefined;
    return { ...plain, user, group: optionOf(split, 'g'), keepsGroup: true, command: split.operands };
}
/** Debian's and BusyBox's `--chuid`; `--user` names whom to look for in theirs, and changes the user in OpenRC's. */
function startStopDaemon(words) {
    const values = ['c', 'chuid', 'u', 'user', 'g', 'group', 'x', 'exec', 'a', 'startas', 'p', 'pidfile', 'n', 'name'];
    const more = ['d', 'chdir', 'r', 'chroot', 's', 'signal', 'R', 'retry', 'N', 'nicelevel', 'k', 'umask', 'e', 'env'];
    const logs = ['I', 'iosched', 'P', 'procsched', 'O', 'output', '1', 'stdout', '2', 'stderr'];
    const split = optionWords(words, [...values, ...more, ...logs], true);
    const program = optionOf(split, 'a', 'startas') ?? optionOf(split, 'x', 'exec');
    const chuid = optionOf(split, 'c', 'chuid');
    const other = optionOf(split, 'u', 'user');
    if (chuid === null && other === null)
        return undefined;
    return {
        ...plain,
        user: chuid === null ? undefined : chuid,
        group: optionOf(split, 'g', 'group'),
        command: program === null ? split.operands : [program, ...split.operands],
    };
}

;// CONCATENATED MODULE: ./lib/core/entrypoint/wrapper.js

/** Options with a value, of programs that take `[options] command…`. */
const withOptions = {
    // https://github.com/krallin/tini#options, Docker's own `--init`
    tini: ['e', 'p'],
    'tini-static': ['e', 'p'],
    'docker-init': ['e', 'p'],
    // https://github.com/Yelp/dumb-init
    'dumb-init': ['r', 'rewrite'],
    catatonit: ['L'],
    nice: ['n', 'adjustment'],
    ionice: ['c', 'class', 'n', 'classdata'],
    stdbuf: ['i', 'o', 'e', 'input', 'output', 'error'],
    nohup: [],
    setsid: [],
    chrt: ['T', 'P', 'D'],
    time: ['o', 'f'],
    busybox: [],
    toybox: [],
    'with-contenv': [],
    'xvfb-run': ['e', 'f', 'n', 'p', 's', 'w', 'server-args', 'server-num'],
    'dbus-run-session': ['config-file', 'dbus-daemon'],
    softlimit: ['a', 'c', 'd', 'f', 'l', 'm', 'n', 'o', 'p', 'r', 's', 't'],
    's6-softlimit': ['a', 'c', 'd', 'f', 'l', 'm', 'o', 'p', 'r', 's', 't'],
    prlimit: ['o'],
    numactl: ['C', 'm', 'N', 'i', 'p'],
    'wait-for-it': ['t', 'h', 'p'],
    'wait-for-it.sh': ['t', 'h', 'p'],
    // docker-library/php docker-php-entrypoint: `exec "$@"`, with `php` before a first option
    'docker-php-entrypoint': [],
};
/** How many operands stand before the command. */
const operandsBefore = { chrt: 1, 'wait-for-it': 1, 'wait-for-it.sh': 1 };
/** The command behind an init, or behind a program that only changes how it runs; `undefined` for every other program. */
function wrappedBy(name, words) {
    switch (name) {
        case 'env':
            return env(words);
        case 'timeout':
            return wrapper_wrapped(optionWords(words, ['k', 'kill-after', 's', 'signal']).operands.slice(1));
        case 'taskset': {
            const split = optionWords(words, ['c', 'cpu-list', 'p', 'pid']);
            return wrapper_wrapped(split.options.has('c') || split.options.has('cpu-list') ? split.operands : split.operands.slice(1));
        }
        // s6-overlay stays process 1 and starts what the image's command says.
        case 'init':
            return words.length > 0 && !words[0]?.startsWith('-') ? wrapper_wrapped(words) : undefined;
        default:
    }
    const values = Object.hasOwn(withOptions, name) ? withOptions[name] : undefined;
    if (values !== undefined)
        return wrapper_wrapped(optionWords(words, values).operands.slice(operandsBefore[name] ?? 0));
    return undefined;
}
function wrapper_wrapped(command) {
    const [first, ...rest] = command;
    if (command.length === 0)
        return undefined;
    // `wait-for-it host:port -- command`: the dashes end its own operands.
    return { command: first === '--' ? rest : command, assignments: new Map() };
}
function env(words) {
    const split = optionWords(words, ['u', 'unset', 'C', 'chdir', 'S', 'split-string']);
    const joined = optionOf(split, 'S', 'split-string');
    const assignments = new Map();
    let first = 0;
    for (; first < split.operands.length; first += 1) {
        const match = /^([A-Za-z_]\w*)=(.*)$/s.exec(split.operands[first] ?? '');
        if (match === null)
            break;
        assignments.set(match[1] ?? '', match[2]);
    }
    const before = joined === null ? [] : joined === undefined ? [undefined] : joined.split(/\s+/);
    const command = [...before, ...split.operands.slice(first)];
    return command.length === 0 ? undefined : { command, assignments };
}

;// CONCATENATED MODULE: ./lib/core/entrypoint/follow.js


















/** The most links of a chain of programs that run each other. */
const maxPrograms = 48;
/** Every way in which a start can end, as far as its scripts say; `undefined` when they ask for more work than any real ones. */
function endsOfStart(start) {
    const line = `exec ${start.words.map((_, index) => `"\${${index + 1}}"`).join(' ')}`;
    const script = (0,shell_parse/* parseShell */.a)((0,shell_text/* shellTextOfLiteral */.g4)(line, start.at));
    if (script === undefined)
        return undefined;
    const collected = [[]];
    const scene = { who: start.who, isBash: false, accounts: start.accounts, steps: [], last: [], beside: [] };
    const state = {
        world: scene,
        variables: noVariables,
        positional: start.words,
        zero: undefined,
        directory: start.directory,
        stopsOnError: true,
    };
    if (runScript(script, state, startHost(start, collected), start.work) === undefined)
        return undefined;
    return collected[0];
}
function startHost(start, collected) {
    const accountShell = imageHost({ variable: start.environment, script: () => undefined }, accountMeaning(start.dialect));
    function execute(command, state, isChecked, nested) {
        const { words } = command;
        if (words.length === 0)
            return ordinary(state, isChecked);
        const name = follow_nameOf(words[0]);
        const touchesAccounts = command.writes.some(({ path }) => path === passwdPath || path === groupPath);
        if (accountsCommand(name) || touchesAccounts)
            return withAccounts(command, state, isChecked);
        if (!command.replaces && instantCommand(name))
            return isChecked ? bothWays(state) : ordinary(state, isChecked);
        const { world } = state;
        if (waitsForOthers(name, words) && world.beside.length > 0)
            return ordinary(waiting(state), isChecked);
        const ends = process(words, command, state, nested, maxPrograms);
        if (command.isBeside)
            return ordinary({ ...state, world: { ...world, beside: (0,entrypoint_scene/* joinEnds */.JJ)(world.beside, ends) } }, isChecked);
        if (command.replaces) {
            collect(ends);
            return { ok: undefined, fail: undefined };
        }
        if (ends.length > 0 && ends.every(end => end.refused !== undefined)) {
            if (isChecked)
                return { ok: undefined, fail: state };
            if (state.stopsOnError) {
                collect(ends);
                return { ok: undefined, fail: undefined };
            }
        }
        // What a script asks about is no service, unless it becomes somebody else.
        if (isChecked && ends.every(({ who }) => who === world.who))
            return ordinary(state, isChecked);
        return ordinary({ ...state, world: { ...world, last: ends } }, isChecked);
    }
    function inSubshell(body, outside) {
        collected.push([]);
        const { ok, fail } = body();
        const own = collected.pop() ?? [];
        const after = (state) => ({
            ...state,
            world: { ...state.world, last: (0,entrypoint_scene/* joinEnds */.JJ)(own, state.world.last) },
        });
        const left = ok ?? (own.length > 0 ? { ...outside, world: { ...outside.world, last: [] } } : undefined);
        return { ok: left && after(left), fail: fail && after(fail) };
    }
    function collect(ends) {
        const top = collected.length - 1;
        collected[top] = (0,entrypoint_scene/* joinEnds */.JJ)(collected[top] ?? [], ends);
    }
    function withAccounts(command, state, isChecked) {
        const paths = accountShell.execute(command, { ...state, world: state.world.accounts }, isChecked, (_, __, unchanged) => ordinary(unchanged, isChecked));
        const back = (after) => after && { ...after, world: { ...state.world, accounts: after.world } };
        return { ok: back(paths.ok), fail: back(paths.fail) };
    }
    /** What a program leads to when a shell, or the engine, runs it. */
    function process(words, command, state, nested, left) {
        const [program, ...rest] = words;
        const { world } = state;
        const { at } = command;
        if (left === 0)
            return [end(world, openWho('its programs run each other without an end'), [])];
        if (program === undefined) {
            if (words.length > 0 && !mentionsUserSwitch(at.file.text))
                return [goesOn(start, world, undefined, at)];
            return [openEnd(world, 'it runs a command that is known only when it starts', at)];
        }
        const name = follow_nameOf(program) ?? program;
        const again = (inner, scene, added = new Map()) => process(inner, command, { ...state, world: scene, variables: withAll(state.variables, added) }, nested, left - 1);
        const own = new Map([...command.assignments]);
        if (program === baseEntrypoint)
            return fromBase(program, rest, world, at, again) ?? again(rest, world);
        if ((0,shell_text/* isShell */.H7)(name))
            return shell(name, rest, command, { ...state, variables: withAll(state.variables, own) }, nested);
        const file = program.includes('/')
            ? start.find(absolute(program, state.directory) ?? program)
            : fileOnPath(start, program);
        if (file?.kind === 'script') {
            const inner = { ...state, variables: withAll(state.variables, own) };
            return inShell(file.text, { zero: pathOfProgram(start, program), positional: rest }, file.isBash, inner, world, nested);
        }
        const change = userSwitchOf(name, rest);
        if (change !== undefined)
            return changed(name, change, world, at, again);
        const wrapped = wrappedBy(name, rest);
        if (wrapped !== undefined)
            return again(wrapped.command, world, new Map([...own, ...wrapped.assignments]));
        if (file?.kind === 'unread' && isScriptName(name))
            return [unread(world, program, file, at)];
        if (file?.kind === 'program' && mayChangeItself(file.source.text))
            return [openEnd(world, `\`${file.source.path}\` may change the user, and is no shell script`, at)];
        if (file !== undefined)
            return [goesOn(start, world, name, at)];
        const based = fromBase(program, rest, world, at, again);
        if (based !== undefined)
            return based;
        return leaf(name, program, rest, world, at, state, again);
    }
    function fromBase(program, rest, world, at, again) {
        const base = start.base(program, rest, world.who, world.steps, at);
        if (base === undefined)
            return undefined;
        if (base.kind === 'end')
            return [base.end];
        const scene = base.step === undefined ? world : { ...world, steps: [...world.steps, base.step] };
        return rest.length === 0 ? [end(scene, world.who, [])] : again(rest, scene);
    }
    function changed(name, change, world, at, again) {
        const became = become(name, change, world, at, start.powers);
        if ('refused' in became)
            return [became];
        const scene = { ...world, who: became.who, steps: became.steps };
        return change.command.length === 0 ? [end(scene, scene.who, [])] : again(change.command, scene);
    }
    /** A program that nothing in the repository brings. */
    function leaf(name, program, rest, world, at, state, again) {
        const drop = ends_isRoot(world.who) ? selfDropOf(name, rest, world.accounts) : undefined;
        if (drop?.kind === 'switch')
            return changed(name, drop.change, world, at, again);
        if (drop?.kind === 'workers')
            return [end(world, world.who, [step(drop.effect, at)])];
        if (drop?.kind === 'perhaps')
            return [openEnd(world, drop.effect, at)];
        const inner = rest.findIndex((word, index) => word !== undefined &&
            userSwitchOf(word, rest.slice(index + 1)) !== undefined &&
            (rest[index - 1] === '--' || /^(?:gosu|su-exec|setpriv|s6-setuidgid|chpst)$/.test(word)));
        if (inner !== -1)
            return again(rest.slice(inner), world);
        if (/^(?:python[\d.]*|node|ruby|perl|php)$/.test(name)) {
            const operand = rest.find(word => word !== undefined && !word.startsWith('-'));
            const path = absolute(operand, state.directory);
            const script = path === undefined ? undefined : start.find(path);
            if (script?.kind === 'program' && mayChangeItself(script.source.text))
                return [openEnd(world, `\`${script.source.path}\` may change the user, and is no shell script`, at)];
        }
        if (isScriptName(name))
            return [unread(world, program, undefined, at)];
        return [goesOn(start, world, name, at)];
    }
    function shell(name, words, command, state, nested) {
        const { world } = state;
        const { at } = command;
        const isBash = name === 'bash';
        let first = 0;
        while (first < words.length && /^[-+]/.test(words[first] ?? '')) {
            const option = words[first] ?? '';
            if (/^-[a-zA-Z]*c$/.test(option)) {
                let text = first + 1;
                while (/^[-+][a-zA-Z]+$/.test(words[text] ?? ''))
                    text += 1;
                const script = words[text];
                if (script === undefined)
                    return [openEnd(world, 'it runs a shell command that is known only when it starts', at)];
                const args = { zero: words[text + 1] ?? name, positional: words.slice(text + 2) };
                return inShell((0,shell_text/* shellTextOfLiteral */.g4)(script, at), args, isBash, state, world, nested);
            }
            first += /^[-+][a-zA-Z]*[oO]$/.test(option) ? 2 : 1;
        }
        if (first >= words.length) {
            if (command.stdin === undefined)
                return [goesOn(start, world, name, at)];
            return inShell((0,shell_text/* shellTextOfLiteral */.g4)(command.stdin, at), { zero: name, positional: [] }, isBash, state, world, nested);
        }
        const operand = words[first];
        const path = absolute(operand, state.directory);
        const file = path === undefined ? undefined : start.find(path);
        if (file?.kind === 'script' || file?.kind === 'program') {
            const text = file.kind === 'script' ? file.text : (0,shell_text/* shellTextOfLiteral */.g4)(file.source.text, at);
            return inShell(text, { zero: operand, positional: words.slice(first + 1) }, isBash, state, world, nested);
        }
        const shown = operand ?? 'a script';
        return [unread(world, shown, file, at)];
    }
    /** A script as a process of its own: where it ends, with what it `exec`s. */
    function inShell(text, args, isBash, state, world, nested) {
        collected.push([]);
        const paths = nested(text, args, { ...state, world: { ...world, isBash, last: [], beside: [] } });
        const own = collected.pop() ?? [];
        const ends = (0,entrypoint_scene/* joinEnds */.JJ)(own, (0,entrypoint_scene/* joinEnds */.JJ)(paths.ok?.world.last ?? [], paths.fail?.world.last ?? []));
        // A script that only prints and moves files is itself all that runs.
        return ends.length === 0 && paths.ok !== undefined ? [end(world, world.who, [])] : ends;
    }
    return {
        execute,
        inSubshell,
        merge: entrypoint_scene/* mergeScenes */.KB,
        variable(name, { world, zero }) {
            if (name === 'BASH_SOURCE')
                return world.isBash ? zero : undefined;
            if (name === 'UID' || name === 'EUID')
                return shellUid(name, world);
            return start.environment(name);
        },
        substitute: (words, state) => substitutedText(words, state),
        source(path) {
            const found = start.find(absolute(path, start.directory) ?? path);
            return found?.kind === 'script' ? found.text : undefined;
        },
        lost: world => world,
        exited: (world, status) => (status === undefined ? world : { ...world, last: [] }),
    };
    /** bash sets both itself where its environment does not (variables.c `uidset`); another `sh` may be bash or may not. */
    function shellUid(name, { isBash, who }) {
        const held = start.environment(name);
        if (typeof held === 'string' || !isBash)
            return held ?? undefined;
        // Images set UID now and then, and never EUID.
        if (held === undefined && name === 'UID')
            return undefined;
        return substitutedText(['id', '-u'], who);
    }
}
function waiting(state) {
    const { world } = state;
    const rooted = world.beside.filter(({ who }) => who.root.state === 'unknown' || who.root.value);
    return { ...state, world: { ...world, last: rooted.length > 0 ? rooted : world.beside } };
}
function follow_nameOf(program) {
    return program?.slice(program.lastIndexOf('/') + 1);
}
function withAll(table, added) {
    let after = table;
    for (const [name, value] of added)
        after = withVariable(after, name, value);
    return after;
}

;// CONCATENATED MODULE: ./lib/core/entrypoint/outcome.js


/**
 * Who a service ends up as, of all the ways in which its start can end. Ways on which a program refuses are not looked at
 * while there is another one: what is asked is who the container that starts runs as.
 *
 * @param ends `undefined` when the scripts ask for more work than any real ones.
 */
function outcomeOf(starts, ends) {
    const unchanged = { runs: starts, broken: undefined };
    if (ends === undefined)
        return starts.root.state === 'known' && !starts.root.value ? unchanged : spent(starts);
    const [firstRefused] = ends;
    const alive = ends.filter(({ refused }) => refused === undefined);
    const [first] = alive;
    if (first === undefined)
        return firstRefused === undefined ? unchanged : brokenBy(starts, firstRefused);
    const kinds = [];
    for (const end of alive)
        if (!kinds.some(({ who }) => (0,entrypoint_scene/* isSameWho */.xs)(who, end.who)))
            kinds.push(end);
    if (kinds.length > 1)
        return { runs: severalWays(starts, kinds), broken: undefined };
    const trail = [...starts.trail, ...first.steps];
    if ((0,entrypoint_scene/* isSameWho */.xs)(first.who, starts))
        return { runs: { ...starts, trail }, broken: undefined };
    return { runs: { ...starts, ...first.who, trail }, broken: undefined };
}
function spent(starts) {
    const reason = (0,resolved/* unknown */.L5)('budget', 'its entrypoint asks for more work than any real one does');
    return {
        runs: { ...starts, uid: reason, gid: reason, root: reason, name: undefined, groups: [] },
        broken: undefined,
    };
}
function brokenBy(starts, { refused, steps }) {
    const { why, cause } = refused ?? { why: 'it fails', cause: 'user' };
    const reason = (0,resolved/* unknown */.L5)('entrypoint', `${why}: the container does not start`);
    return {
        runs: {
            ...starts,
            uid: reason,
            gid: reason,
            root: (0,resolved/* known */.eO)(false),
            name: undefined,
            groups: [],
            trail: [...starts.trail, ...steps],
            refused: reason.detail,
        },
        broken: { why, cause, at: steps.at(-1)?.at },
    };
}
/** The ends differ, and what decides is seen only when it starts. */
function severalWays(starts, ends) {
    const open = ends.find(({ who }) => who.root.state === 'unknown' && who.root.reason === 'entrypoint');
    const words = [...new Set(ends.map(({ who }) => (0,entrypoint_scene/* whoWords */.Wi)(who)))];
    const detail = open?.who.root.state === 'unknown'
        ? open.who.root.detail
        : `what its entrypoint finds when it starts decides whether it goes on as ${words.join(' or as ')}`;
    const isOpenFromStart = starts.root.state === 'unknown' && ends.some(({ who }) => (0,entrypoint_scene/* isSameWho */.xs)(who, starts));
    const reason = isOpenFromStart && starts.root.state === 'unknown' ? starts.root : (0,resolved/* unknown */.L5)('entrypoint', detail);
    const [first] = ends;
    const all = (same) => ends.every(({ who }) => same(who));
    const root = first?.who.root;
    const isOneRoot = root?.state === 'known' && all(who => who.root.state === 'known' && who.root.value === root.value);
    const uid = first?.who.uid;
    const isOneUid = uid?.state === 'known' && all(who => who.uid.state === 'known' && who.uid.value === uid.value);
    const gid = first?.who.gid;
    const isOneGid = gid?.state === 'known' && all(who => who.gid.state === 'known' && who.gid.value === gid.value);
    const steps = [];
    for (const end of ends.slice(0, 4))
        steps.push(...end.steps.filter(candidate => !steps.includes(candidate)));
    return {
        ...starts,
        uid: isOneUid ? uid : reason,
        gid: isOneGid ? gid : reason,
        root: isOneRoot ? root : reason,
        name: undefined,
        groups: [],
        trail: [...starts.trail, ...steps],
    };
}

;// CONCATENATED MODULE: ./lib/core/entrypoint/powers.js
/** An image that is run without settings: Docker's default capabilities have SETUID and SETGID. */
const defaultPowers = { lacksIds: undefined, noNewPrivileges: false };
/**
 * What the settings of a service leave of them (moby daemon/pkg/oci/caps `TweakCapabilities`, and `privileged` above all).
 *
 * @param noNewPrivileges what the engine's own configuration says for containers that say nothing.
 */
function powersOf(settings, noNewPrivileges) {
    return { lacksIds: lackOf(settings), noNewPrivileges: ownNoNewPrivileges(settings) ?? noNewPrivileges };
}
function lackOf({ privileged, cap_add = [], cap_drop = [] }) {
    if (privileged === true)
        return undefined;
    const added = cap_add.map(capability);
    const dropped = cap_drop.map(capability);
    const has = (name) => {
        if (added.includes('ALL'))
            return !dropped.includes(name);
        if (dropped.includes('ALL'))
            return added.includes(name);
        return added.includes(name) || !dropped.includes(name);
    };
    const missing = ['SETUID', 'SETGID'].filter(name => !has(name));
    if (missing.length === 0)
        return undefined;
    const written = dropped.includes('ALL') ? 'ALL' : missing.join(', ');
    return `\`cap_drop: ${written}\` takes ${missing.join(' and ')} away`;
}
/** `CAP_SETUID`, `setuid` and `SETUID` are one (moby daemon/pkg/oci/caps `NormalizeLegacyCapabilities`). */
function capability(text) {
    return text.toUpperCase().replace(/^CAP_/, '');
}
/** `no-new-privileges`, `no-new-privileges:true`, `no-new-privileges=false`: the last one counts. */
function ownNoNewPrivileges({ security_opt = [] }) {
    let own;
    for (const option of security_opt) {
        const match = /^no-new-privileges(?:[:=](.*))?$/.exec(option);
        if (match !== null)
            own = match[1] === undefined || /^(?:1|t|true)$/i.test(match[1]);
    }
    return own;
}

;// CONCATENATED MODULE: ./lib/core/entrypoint/image-start.js










/** The most commands that are followed for one start; real entrypoints need some hundreds. */
const maxWork = 20_000;
/** Who an image, or a service, ends up as when it is started. */
function outcomeOfStart(input) {
    const { starts, facts, service } = input;
    if (isWindows(facts))
        return { runs: starts, broken: undefined };
    const { words, at } = commandLineOf(input);
    if (words.length === 0)
        return { runs: starts, broken: undefined };
    const { ends, isBaseAsked } = image_start_followed(input, words, at);
    const outcome = outcomeOf(starts, ends);
    const isOpen = words[0] === baseEntrypoint && facts !== undefined && (0,resolved/* isUnknown */.t8)(facts);
    if (isOpen && !(0,entrypoint_scene/* isSameWho */.xs)(outcome.runs, starts))
        return openOutcome(starts);
    // A hook is executed beside the entrypoint.
    if (isBaseAsked || service?.definition.hook?.runsIn === 'service-container')
        return outcome;
    return withBypass(outcome, input, at);
}
const followedByStage = new WeakMap();
function image_start_followed(input, words, at) {
    const { starts, accounts, facts, image, service } = input;
    const variables = { all: environmentOf(input), set: setEnvironmentOf(input) };
    const powers = service?.powers ?? defaultPowers;
    const { uid, gid, root, groups } = starts;
    const key = JSON.stringify([words, uid, gid, root, groups, powers]);
    const isShared = image !== undefined && !hasBindMount(service);
    const seen = isShared ? (followedByStage.get(image) ?? []) : [];
    const known = seen.find(one => one.at === at && one.key === key && answersAlike(one.asked, variables));
    if (known !== undefined)
        return known;
    const asked = new Map();
    const recorded = (kind) => (name) => {
        const held = variables[kind](name);
        asked.set(`${kind} ${name}`, held);
        return held;
    };
    let isBaseAsked = false;
    const baseStart = baseStartOf({ facts, environment: recorded('set'), lacksIds: powers.lacksIds });
    const granted = Math.min(maxWork, Math.max(input.work.left, 0));
    const own = { left: granted };
    const ends = endsOfStart({
        words,
        at,
        who: starts,
        accounts,
        dialect: image === undefined ? undefined : dialectOf(image, accounts),
        environment: recorded('all'),
        directory: image?.directory,
        find: service === undefined ? input.find : withMounts(service, input.find),
        base: (...question) => {
            const answer = baseStart(...question);
            isBaseAsked ||= answer !== undefined;
            return answer;
        },
        powers,
        work: own,
    });
    input.work.left -= granted - Math.max(own.left, 0);
    const result = { at, key, asked, ends, isBaseAsked };
    if (isShared && seen.length < maxAlike)
        followedByStage.set(image, [...seen, result]);
    return result;
}
/** How many different starts of one stage are kept. */
const maxAlike = 16;
function answersAlike(asked, variables) {
    for (const [question, held] of asked) {
        const kind = question.startsWith('all ') ? 'all' : 'set';
        if (variables[kind](question.slice(4)) !== held)
            return false;
    }
    return true;
}
function hasBindMount(service) {
    return service?.definition.settings.volumes?.some(({ type }) => type === 'bind') === true;
}
/** Says that an entrypoint of one's own takes the place of one that steps down. */
function withBypass(outcome, { starts, facts }, at) {
    if (facts === undefined || (0,resolved/* isUnknown */.t8)(facts) || facts.stepsDownTo === undefined)
        return outcome;
    const { runs } = outcome;
    const staysRoot = starts.root.state === 'known' && starts.root.value && (0,entrypoint_scene/* isSameWho */.xs)(runs, starts);
    if (!staysRoot || facts.stepsDownTo.workersOnly)
        return outcome;
    const down = facts.stepsDownTo.name ?? `uid ${facts.stepsDownTo.uid}`;
    const effect = `what is started takes the place of the entrypoint of ${facts.reference}, which steps down to ${down}`;
    return { ...outcome, runs: { ...runs, trail: [...runs.trail, step(effect, at)] } };
}
/** The base image's entrypoint is not known, and the command would change the user if it is handed on. */
function openOutcome(starts) {
    const reason = (0,resolved/* unknown */.L5)('entrypoint', 'the entrypoint of its base image is not known, and its command may change the user');
    const runs = { ...starts, uid: reason, gid: reason, root: reason, name: undefined, groups: [] };
    return { runs, broken: undefined };
}
/**
 * ENTRYPOINT and CMD as the engine joins them (moby daemon/commit.go `merge`): an `entrypoint:` of the service takes the
 * image's CMD away, an empty one takes only the ENTRYPOINT away; an empty `command:` says nothing.
 */
function commandLineOf({ image, facts, service, at }) {
    const settings = service?.definition.settings ?? {};
    const places = service?.definition.places;
    const entrypoint = image?.entrypoint ?? lineOfFacts(facts, 'entrypoint');
    const command = image?.command ?? lineOfFacts(facts, 'command');
    const ownCommand = hasWords(settings.command) ? settings.command : undefined;
    const place = places?.get('entrypoint') ?? places?.get('command') ?? entrypoint.at ?? command.at ?? at;
    if (hasWords(settings.entrypoint))
        return { words: [...settings.entrypoint, ...(ownCommand ?? [])], at: place };
    const imageCommand = command.words.state === 'known' ? (command.words.value ?? []) : [];
    const isTakenAway = Array.isArray(settings.entrypoint);
    const before = isTakenAway ? [] : entrypointWords(entrypoint);
    return { words: [...before, ...(ownCommand ?? imageCommand)], at: place };
}
function entrypointWords({ words }) {
    return words.state === 'known' ? (words.value ?? []) : [baseEntrypoint];
}
function hasWords(words) {
    return words !== undefined && words !== null && words.length > 0;
}
function lineOfFacts(facts, part) {
    if (facts === undefined)
        return { words: { state: 'known', value: null }, at: undefined };
    const words = (0,resolved/* isUnknown */.t8)(facts) ? undefined : facts[part];
    const reason = (0,resolved/* isUnknown */.t8)(facts) ? facts.detail : `what ${facts.reference} starts is not known`;
    return words === undefined
        ? { words: { state: 'unknown', reason: 'base-image', detail: reason }, at: undefined }
        : { words: { state: 'known', value: words }, at: undefined };
}
/** Variables that the engine or a shell sets, whatever an image says. */
const alwaysSet = new Set([
    'HOSTNAME',
    'HOME',
    'PWD',
    'OLDPWD',
    'TERM',
    'SHLVL',
    'RANDOM',
    'SECONDS',
    'LINENO',
    'PPID',
    'IFS',
]);
/** The container's environment: of the service over that of the image; what neither sets may be the base image's. */
function environmentOf({ image, facts, service }) {
    const own = service?.definition.settings.environment ?? {};
    const unsure = service?.definition.unsure;
    const isUnsure = unsure?.has('environment') === true || unsure?.has('*') === true;
    const isOpen = isUnsure || (facts !== undefined && ((0,resolved/* isUnknown */.t8)(facts) || !facts.environmentIsComplete));
    return name => {
        if (Object.hasOwn(own, name))
            return own[name] ?? undefined;
        if (!isUnsure && image?.environment.has(name) === true)
            return image.environment.get(name);
        if (image?.openEnvironment.has(name) === true)
            return undefined;
        if (facts !== undefined && !(0,resolved/* isUnknown */.t8)(facts) && facts.environment.has(name))
            return facts.environment.get(name);
        if (alwaysSet.has(name) || name.startsWith('BASH') || name === 'FUNCNAME')
            return undefined;
        return isOpen ? undefined : null;
    };
}
/** What the Dockerfile and the service set themselves. */
function setEnvironmentOf({ image, service }) {
    const own = service?.definition.settings.environment ?? {};
    const isUnsure = service?.definition.unsure?.has('environment') === true;
    return name => {
        if (Object.hasOwn(own, name))
            return own[name] ?? undefined;
        if (image?.openEnvironment.has(name) === true)
            return undefined;
        return image?.environment.get(name) ?? (isUnsure ? undefined : null);
    };
}
/** Files that a bind mount puts over those of the image. */
function withMounts({ definition, read }, find) {
    const mounts = (definition.settings.volumes ?? []).filter(({ type, source }) => type === 'bind' && source !== undefined);
    if (mounts.length === 0)
        return find;
    return path => {
        for (const { source = '', target } of mounts.toReversed()) {
            if (path !== target && !path.startsWith(`${target.replace(/\/+$/, '')}/`))
                continue;
            const inside = path.slice(target.replace(/\/+$/, '').length);
            if (source.startsWith('/'))
                return { kind: 'unread', why: 'a mount from outside the repository lies over it' };
            const file = read(`${source === '.' ? '' : source}${inside}`.replace(/^\//, ''));
            if (file !== undefined)
                return scriptOrProgram(file);
            return path === target ? { kind: 'unread', why: `the mount of \`${source}\` lies over it` } : undefined;
        }
        return find(path);
    };
}
function isWindows(facts) {
    return facts !== undefined && !(0,resolved/* isUnknown */.t8)(facts) && facts.windows;
}

;// CONCATENATED MODULE: ./lib/core/image-identity.js



/** The accounts that an image brings, as far as its facts say. */
function accountsOfFacts(facts) {
    if (facts === undefined)
        return core_accounts/* noAccounts */.o;
    if ((0,resolved/* isUnknown */.t8)(facts))
        return { accounts: [], groups: [], isComplete: false, openBecause: facts.detail };
    const known = accountsByFacts.get(facts) ?? knownAccounts(facts);
    accountsByFacts.set(facts, known);
    return known;
}
/** A thousand services of one image ask for the same accounts. */
const accountsByFacts = new WeakMap();
function knownAccounts(facts) {
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
    if (image_identity_isWindows(facts)) {
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
    const { uid, gid, root, name, groups, step, refused } = (0,user_string/* resolveUserString */.r)(user.value, withFactsUser(accounts, facts));
    return { user, uid, gid, root, name, groups, trail: step === undefined ? trail : withAccount(trail, step), refused };
}
/** Who the engine starts a stage's image as. */
function startsOf(image, accounts) {
    return identityOf(image.user, accounts, image.userTrail, image.facts);
}
function image_identity_isWindows(facts) {
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

;// CONCATENATED MODULE: ./lib/core/resolve-stages.js








/** How many commands of RUN may be followed for the scripts of one build. */
const resolve_stages_maxWork = 100_000;
/** How many commands the entrypoints of all stages may take together. */
const maxStartWork = 500_000;
/** Every stage of a build, in its order. */
function resolveStages(build, facts, context, built = new Map()) {
    const resolved = [];
    const byName = new Map();
    const { escapeToken } = build.dockerfile;
    const work = { left: resolve_stages_maxWork };
    const startWork = { left: maxStartWork };
    const bases = new Map([...built].map(([reference, { stage, step }]) => [reference, { image: stage.image, step }]));
    const images = buildStages(build.plan, facts, bases);
    for (const image of images) {
        const { base, name, index } = image.stage;
        const below = base.kind === 'image' ? built.get(base.reference)?.stage : undefined;
        const parent = (base.kind === 'stage' ? resolved[base.index] : below) ?? {
            accounts: base.kind === 'stage' ? core_accounts/* noAccounts */.o : accountsOfFacts(image.facts),
            waysBack: noWaysBack,
        };
        const indexOf = (from) => byName.get((0,letter_case/* toLower */.j)(from)) ?? (/^\+?\d+$/.test(from) ? Number(from) : undefined);
        const stage = (from) => resolved[indexOf(from) ?? -1];
        const { accounts, waysBack } = contentsOf({ image, parent, escapeToken, stage, context });
        const own = imageFilesOf({ image, images, stage: indexOf, escapeToken, context, work });
        const root = images[image.chain[0] ?? -1]?.stage.base;
        const findBelow = root?.kind === 'image' ? built.get(root.reference)?.stage.find : undefined;
        const ofBase = findBelow ?? filesOfFacts(image.facts, image.stage.from.span);
        const find = path => own(path) ?? ofBase(path);
        const starts = startsOf(image, accounts);
        const at = image.stage.from.span;
        const { runs, broken } = outcomeOfStart({ starts, accounts, facts: image.facts, image, find, at, work: startWork });
        resolved.push({ image, accounts, waysBack, context, starts, runs, broken, find });
        if (name !== undefined)
            byName.set(name, index);
    }
    return resolved;
}

;// CONCATENATED MODULE: ./lib/core/entrypoint/refused-port.js
/** Below it only CAP_NET_BIND_SERVICE may bind, unless the network namespace says otherwise (ip(7), ip-sysctl). */
const kernelDefault = 1024;
const sysctl = 'net.ipv4.ip_unprivileged_port_start';
/**
 * A low port that a service must bind as a user who is not root, where nothing lets it. Docker sets the first unprivileged
 * port to 0 in every network namespace that it makes (moby daemon/oci_linux.go, since 20.10), so that only the host's own
 * network and a sysctl of the service's own are left. Neither `cap_add: NET_BIND_SERVICE` helps: a process that is not uid 0
 * does not get it (`__tests__/engine/step-down.test.ts`). File capabilities of an image that is not built here are not known:
 * nothing is said of those.
 */
function refusedPortOf({ runs, service, others, stages }) {
    if (runs.root.state === 'unknown' || runs.root.value || runs.refused !== undefined)
        return undefined;
    const limit = limitOf(service, others, 8);
    if (limit === undefined || stages.length === 0 || stages.some(hasFileCapabilities))
        return undefined;
    const found = portOf(service, stages.at(-1), limit.first);
    return found && { ...found, because: limit.because, becauseAt: limit.at };
}
function limitOf(service, others, hops) {
    const { settings, places } = service;
    const mode = settings.network_mode ?? '';
    const at = places.get('network_mode') ?? service.at;
    if (mode === 'host')
        return { first: kernelDefault, because: `\`network_mode: host\` keeps the host's limit of ${kernelDefault}`, at };
    const own = settings.sysctls?.[sysctl];
    if (own !== undefined) {
        if (!/^\d+$/.test(own) || Number(own) === 0)
            return undefined;
        const place = places.get(`sysctls.${sysctl}`) ?? places.get('sysctls') ?? service.at;
        return { first: Number(own), because: `the sysctl ${sysctl} is ${own}`, at: place };
    }
    const lender = mode.startsWith('service:') ? others.get(mode.slice('service:'.length)) : undefined;
    if (lender === undefined || hops === 0)
        return undefined;
    const lent = limitOf(lender, others, hops - 1);
    return lent && { ...lent, because: `the network is that of service ${lender.name}, and ${lent.because}` };
}
/** `setcap` in the image may let the program bind all the same. */
function hasFileCapabilities({ executed }) {
    return executed.some(({ instruction }) => {
        const bodies = instruction.heredocs.map(({ content }) => content).join('\n');
        return /setcap|cap_net_bind/i.test(instruction.rest.text + bodies);
    });
}
function portOf({ settings, places }, stage, first) {
    for (const [index, { target, protocol = 'tcp' }] of (settings.ports ?? []).entries()) {
        const at = places.get(`ports[${index}]`) ?? places.get('ports');
        if (protocol === 'tcp' && target > 0 && target < first && at !== undefined)
            return { port: target, at };
    }
    const command = refused_port_wordsOf(settings);
    const own = command.length > 0 ? (places.get('command') ?? places.get('entrypoint')) : undefined;
    const words = own === undefined ? imageWords(stage) : command;
    const at = own ?? stage?.command.at ?? stage?.entrypoint.at;
    const port = listenedPort(words);
    return port !== undefined && port > 0 && port < first && at !== undefined ? { port, at } : undefined;
}
function refused_port_wordsOf({ entrypoint, command }) {
    return [...(entrypoint ?? []), ...(command ?? [])];
}
function imageWords(stage) {
    const words = [stage?.entrypoint, stage?.command].flatMap(line => line?.words.state === 'known' ? (line.words.value ?? []) : []);
    return words;
}
/** The port that a command line says its program listens on: `--port 80`, `--bind=0.0.0.0:443`, `-S 0.0.0.0:80` of php. */
function listenedPort(command) {
    const words = command.flatMap(word => word.split(/\s+/));
    for (const [index, word] of words.entries()) {
        const match = /^--(?:port|http-port|https-port|listen|bind|addr|address|listen-address|server\.port)(?:=(.*))?$/.exec(word);
        const isPhp = word === '-S' && words.some(other => /(?:^|\/)php[\d.]*$/.test(other));
        const isGunicorn = word === '-b' && words.some(other => /(?:^|\/)gunicorn$/.test(other));
        if (match === null && !isPhp && !isGunicorn)
            continue;
        const value = match?.[1] ?? words[index + 1] ?? '';
        const port = /^(?:(?:[a-z]+:\/\/)?[^/\s]*:)?(\d{1,5})\/?$/.exec(value)?.[1];
        if (port !== undefined)
            return Number(port);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/core/service-workload.js












/** A service as a workload: the stage or image that it runs, what Compose says on top, and the host's side of both. */
function serviceWorkload(draft, stage, target, stages, around) {
    const { service, project } = draft;
    const own = around.engines.ownOf(project.path);
    const engine = own ?? around.engines.project;
    const inside = insideService(draft, stage, engine, around);
    const host = (0,engine_host/* hostIdentityOf */.Ih)(engine, inside.runs, service.settings);
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
        brokenStepDown: inside.broken,
        refusedPort: refusedPortOf({ runs: inside.runs, service, others: servicesOf(project), stages }),
        host,
        decidedAt: service.settings.user ? userPlace(service) : (stagePlace(stage) ?? imagePlace(service)),
        accounts: inside.accounts,
        accountTools: target?.accountTools ?? accountToolsOf(draft.reference, inside.accounts),
        waysBack: hasNoNewPrivileges(service) ? [] : openWays(stage?.waysBack.ways ?? [], inside.accounts, inside.runs),
        ...(own === undefined ? {} : { engine: own }),
        trail: [...inside.runs.trail, ...hostSteps(engine, host)],
    };
}
/** With it the kernel gives no program more rights than its caller has: neither setuid nor file capabilities count. */
function hasNoNewPrivileges({ settings }) {
    return settings.security_opt?.some(option => /^no-new-privileges(?:[:=]true)?$/.test(option)) ?? false;
}
const servicesByProject = new WeakMap();
function servicesOf(project) {
    const services = servicesByProject.get(project) ?? new Map(project.services.map(service => [service.name, service]));
    servicesByProject.set(project, services);
    return services;
}
function insideService(draft, stage, engine, { facts, read, work }) {
    const { service } = draft;
    const { settings } = service;
    const imageFacts = stage === undefined ? factsOfService(draft, facts) : stage.image.facts;
    const accounts = stage?.accounts ?? accountsOfFacts(imageFacts);
    const userAt = service.places.get('user');
    const setsUser = settings.user !== undefined && settings.user !== '';
    const composeStep = setsUser
        ? [...service.userTrail, { by: 'compose', effect: `user: ${settings.user}`, at: userAt ?? service.at }]
        : [...service.userTrail];
    const builtSteps = draft.builtBy && draft.reference ? [builtStep(draft.reference, draft.builtBy)] : [];
    const imageTrail = stage === undefined ? imageSteps(draft, imageFacts) : [...stage.image.userTrail, ...builtSteps];
    const imageUser = stage === undefined ? userOfFacts(imageFacts) : stage.image.user;
    const user = unsureUser(service) ?? (setsUser ? (0,resolved/* known */.eO)(settings.user) : imageUser);
    const image = identityOf(user, accounts, [...imageTrail, ...composeStep], imageFacts);
    const starts = { ...image, groups: withGroups(image.groups, settings.group_add ?? [], accounts) };
    const at = service.places.get('image') ?? service.build?.at ?? service.at;
    const powers = powersOf(settings, engine.defaults?.noNewPrivileges?.value === true);
    const outcome = outcomeOfStart({
        starts,
        accounts,
        facts: imageFacts,
        image: stage?.image,
        find: stage?.find ?? filesOfFacts(imageFacts, at),
        at,
        work,
        service: { definition: service, powers, read },
    });
    return { accounts, starts, ...outcome };
}
/** `group_add`: numbers as they are, names by the image's own groups (moby daemon/oci_linux.go `WithUser`). */
function withGroups(groups, added, accounts) {
    if (added.length === 0)
        return groups;
    const all = new Set(groups);
    for (const group of added) {
        const number = /^\d+$/.test(group) ? Number(group) : accounts.groups.find(({ name }) => name === group)?.gid;
        if (number !== undefined)
            all.add(number);
    }
    return [...all].sort((a, b) => a - b);
}
/** Where Compose refuses the `user`, or a base that may set one was not read, the image's user is no answer. */
function unsureUser({ unsure, settings }) {
    const reason = unsure?.get('user') ?? (settings.user === undefined ? unsure?.get('*') : undefined);
    return reason === undefined ? undefined : (0,resolved/* unknown */.L5)('unreadable', reason);
}
function userPlace(service) {
    return service.places.get('user') ?? service.at;
}
/** Where a service says what it runs: its build, which goes before its image. */
function imagePlace(service) {
    return service.build?.at ?? service.places.get('image') ?? service.at;
}
function stagePlace(stage) {
    return stage && (stage.image.userAt ?? stage.image.stage.from.span);
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
    const at = imagePlace(service);
    if (facts === undefined)
        return [];
    if ((0,resolved/* isUnknown */.t8)(facts))
        return [{ by: 'base-image', effect: facts.detail, at }];
    return baseSteps(facts, at);
}

;// CONCATENATED MODULE: ./lib/core/resolve-project.js








/** See {@link Around.work}: thousands of real services need less. */
const resolve_project_maxStartWork = 1_000_000;
/** Resolves who every stage and service runs as, and maps it to the host. Workloads come in the order of the draft. */
function resolveWorkloads(draft, answers, engines, targets, read) {
    const facts = withImages(answers);
    const stated = statedContexts(draft);
    const plainContexts = ({ dockerfile }) => stated.get(dockerfile.file.path) ?? likelyContexts(dockerfile.file.path);
    const built = new Map();
    const stagesByBuild = new Map();
    const stagesOf = (build, directories) => {
        const byContext = stagesByBuild.get(build) ?? new Map();
        stagesByBuild.set(build, byContext);
        const key = directories.join('\0');
        const stages = byContext.get(key) ?? resolveStages(build, facts, { directories, read }, built);
        byContext.set(key, stages);
        return stages;
    };
    for (const [reference, image] of draft.built) {
        const stage = stagesOf(image.build, image.contexts)[image.stageIndex];
        const answer = facts.get(reference);
        // Where the repository's own lines leave it open, what is known of the published image is better than nothing.
        const isOpen = stage?.starts.user.state === 'unknown' && answer !== undefined && !(0,resolved/* isUnknown */.t8)(answer);
        if (stage !== undefined && !isOpen)
            built.set(reference, { stage, step: builtStep(reference, image) });
    }
    const wanted = wantedStages(draft, targets);
    const images = new Map();
    const names = namesOfStages(draft);
    for (const build of draft.builds) {
        const path = build.dockerfile.file.path;
        const targets = [];
        images.set(path, targets);
        const settled = draft.settled.get(path) ?? [];
        const stages = stagesOf(build, plainContexts(build));
        const imageStages = stages.map(({ image }) => image);
        for (const stage of stages) {
            const { index } = stage.image.stage;
            const own = settled.find(({ stageIndex }) => stageIndex === index);
            const resolved = own === undefined ? stage : (stagesOf(own.build, plainContexts(build))[index] ?? stage);
            const isLast = index === build.plan.stages.length - 1;
            const isAsked = own !== undefined || wanted.get(path)?.has(index) === true;
            const built = isLast && (isAsked || settled.length === 0) ? 'default' : isAsked ? 'target' : 'intermediate';
            const parts = {
                build: own?.build ?? build,
                resolved,
                built,
                own: engines.ownOf(path),
                engines,
                stages: imageStages,
            };
            const target = imageTarget({ ...parts, setting: own?.setting, before: targets });
            targets.push({ ...target, names: names.get(`${path}#${index}`) ?? [] });
        }
    }
    const around = { facts, engines, read, work: { left: resolve_project_maxStartWork } };
    const services = draft.services.map(found => {
        const isElsewhere = found.builtBy !== undefined && !built.has(found.reference ?? '');
        const service = isElsewhere ? { ...found, build: undefined, stageIndex: undefined, builtBy: undefined } : found;
        const stages = service.build && stagesOf(service.build, resolve_project_contextsOf(service));
        const stage = service.stageIndex === undefined ? undefined : stages?.[service.stageIndex];
        const path = service.build?.dockerfile.file.path;
        const target = path === undefined || service.stageIndex === undefined ? undefined : images.get(path)?.[service.stageIndex];
        const chain = stage?.image.chain.flatMap(index => stages?.[index]?.image ?? []) ?? [];
        return serviceWorkload(service, stage, target, chain, around);
    });
    return [...[...images.values()].flat(), ...explainOneShots(services)];
}
/** The same facts, in which what is not known of an image names it. */
function withImages(facts) {
    const named = new Map();
    for (const [image, answer] of facts)
        named.set(image, (0,resolved/* isUnknown */.t8)(answer) ? { ...answer, image } : answer);
    return named;
}
/** The one context of a service's build; none when it is not in the repository. */
function resolve_project_contextsOf({ service, builtBy }) {
    if (builtBy !== undefined)
        return builtBy.contexts;
    const context = service.build?.context;
    return context?.state === 'known' ? [context.value] : [];
}
/** The names of stages that are built as the plain build builds them; with other arguments they may be somebody else. */
function namesOfStages({ images, builds }) {
    const plain = new Set(builds);
    const names = new Map();
    for (const [reference, candidates] of images.byReference) {
        for (const { build, stageIndex } of candidates) {
            const key = `${build.dockerfile.file.path}#${stageIndex}`;
            if (!plain.has(build))
                continue;
            const ofStage = names.get(key) ?? [];
            ofStage.push(reference);
            names.set(key, ofStage);
        }
    }
    return names;
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
    for (const { build, stageIndex } of draft.stated)
        want(build.dockerfile.file.path, stageIndex);
    for (const { dockerfile, plan } of draft.builds)
        for (const target of targets)
            want(dockerfile.file.path, stageIndexOf(plan, target));
    return wanted;
}

;// CONCATENATED MODULE: ./lib/core/assemble.js







/** The two pure halves of a check, with the one question to the world between them. */
function assemble(parts) {
    const parsed = parts.files.flatMap(({ kind, source }) => kind === 'dockerfile' && source !== undefined ? [(0,parse/* parseDockerfile */.A)(source)] : []);
    const templates = new Set(parsed.filter(isTemplateFile).map(({ file }) => file.path));
    const dockerfiles = parsed.filter(({ file }) => !templates.has(file.path));
    const files = parts.files.map(file => (templates.has(file.path) ? { ...file, state: 'ignored' } : file));
    const templateNotes = templates.size === 0 ? [] : [templateNote([...templates])];
    const draft = draftProject({
        dockerfiles,
        projects: parts.projects,
        statements: parts.statements,
        arguments: parts.arguments,
        settings: parts.configuration.builds,
    }, (file) => (0,parse/* parseDockerfile */.A)(file));
    const references = imageReferences(draft);
    return {
        references,
        own: new Set(draft.built.keys()),
        finish(answers) {
            const facts = withOwnImages(answers, references, parts.configuration.images);
            const engines = {
                project: parts.engine,
                ownOf: path => parts.otherEngines.find(({ paths }) => (0,path_pattern/* matchesPath */.$)(paths, path))?.engine,
            };
            const workloads = resolveWorkloads(draft, facts, engines, parts.targets, parts.read);
            const faults = [
                ...[parts.engine, ...parts.otherEngines.map(({ engine }) => engine)].flatMap(engine => engine.faults),
                ...parts.projects.flatMap(project => project.faults),
            ];
            for (const { plan } of draft.builds)
                faults.push(...plan.faults);
            faults.push(...stageFaults(workloads));
            return {
                files: withFaults(files, faults),
                engine: parts.engine,
                otherEngines: parts.otherEngines,
                notes: [...draft.notes, ...templateNotes],
                workloads: [...workloads].sort((a, b) => compareText(pathOf(a), pathOf(b)) || (0,core_source/* compareSpans */.fd)(a.at, b.at) || compareText(a.id, b.id)),
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
        return { ...file, state: 'unreadable', faults: found.sort((a, b) => (0,core_source/* compareSpans */.fd)(a.at, b.at)) };
    });
}
function pathOf(workload) {
    return workload.id.slice(0, workload.id.lastIndexOf('#'));
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
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

/***/ 8259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ matchesGlob)
/* harmony export */ });
const compiled = new Map();
/** Whether a glob of the table matches a whole text: `*` is any run of characters, `[…]` one character of a set. */
function matchesGlob(glob, text) {
    if (glob === '*' || glob === text)
        return true;
    if (!/[*[]/.test(glob))
        return false;
    const seen = compiled.get(glob);
    if (seen !== undefined)
        return seen.test(text);
    const pattern = glob.replace(/[.+?^${}()|\\]/g, '\\$&').replaceAll('*', '[^]*');
    const expression = new RegExp(`^${pattern}$`);
    compiled.set(glob, expression);
    return expression.test(text);
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
