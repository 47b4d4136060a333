export const id = 677;
export const ids = [677];
export const modules = {

/***/ 7677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readConfiguration: () => (/* binding */ readConfiguration)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/core/configuration.js
var configuration = __webpack_require__(2101);
// EXTERNAL MODULE: ./lib/core/source.js
var source = __webpack_require__(7718);
// EXTERNAL MODULE: ./lib/core/suppress/day.js
var day = __webpack_require__(49);
// EXTERNAL MODULE: ./lib/options.js
var options = __webpack_require__(1097);
// EXTERNAL MODULE: ./lib/core/rule.js
var rule = __webpack_require__(7849);
// EXTERNAL MODULE: ./lib/core/closest.js
var closest = __webpack_require__(7640);
;// CONCATENATED MODULE: ./lib/configuration/yaml-shape.js



/** Where a node stands; `at` for one that has no place. */
function placeOfNode(node, at) {
    if (!(0,dist/* isScalar */.jn)(node) && !(0,dist/* isMap */.jh)(node) && !(0,dist/* isSeq */.oP)(node) && !(0,dist/* isAlias */.Vj)(node))
        return at;
    const range = node.range;
    return range === null || range === undefined ? at : (0,source/* spanOf */.ee)(at.file, range[0], range[1]);
}
function problem(reading, at, message) {
    reading.problems.push({ message, at });
}
/** A scalar; aliases are not followed, so that a value stands where it is read. */
function scalarOf(node) {
    return (0,dist/* isScalar */.jn)(node) ? node : undefined;
}
/** A text, as written: `28.5` stays `28.5`. */
function yaml_shape_text(description, check = {}) {
    const { pattern, wants = 'a text' } = check;
    const shape = {
        schema: {
            type: ['string', 'number', 'boolean'],
            ...(pattern === undefined ? {} : { pattern: pattern.source }),
            description,
        },
        read(node, name, at, reading) {
            const scalar = scalarOf(node);
            const place = placeOfNode(node, at);
            if (scalar === undefined || scalar.value === null)
                return problem(reading, place, `${name} needs ${wants}.`);
            const value = typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? String(scalar.value));
            if (pattern?.test(value) === false)
                return problem(reading, place, `${name} is \`${value}\`, which is not ${wants}.`);
            return value;
        },
    };
    return shape;
}
/** A text that must say something. */
function words(description) {
    const { read } = yaml_shape_text(description, { pattern: /\S/, wants: 'a sentence' });
    return { schema: { type: 'string', pattern: '\\S', description }, read };
}
/** A user or group number of a container or host. */
function id(description) {
    const most = 2_147_483_647;
    return {
        schema: { type: 'integer', minimum: 0, maximum: most, description },
        read(node, name, at, reading) {
            const value = scalarOf(node)?.value;
            if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most)
                return value;
            return problem(reading, placeOfNode(node, at), `${name} needs a number from 0 to ${most}.`);
        },
    };
}
/** One word of a list. */
function choice(description, allowed) {
    return {
        schema: { enum: allowed, description },
        read(node, name, at, reading) {
            const scalar = scalarOf(node);
            const written = scalar === undefined ? undefined : (scalar.source ?? String(scalar.value));
            const found = allowed.find(one => one === written);
            if (found !== undefined)
                return found;
            const place = placeOfNode(node, at);
            if (written === undefined)
                return problem(reading, place, `${name} needs one of ${allowed.join(', ')}.`);
            return problem(reading, place, `${name} is \`${written}\`${suggestion(written, allowed)}`);
        },
    };
}
function suggestion(written, allowed) {
    const guess = (0,closest/* closestOf */.P)(written, allowed);
    return guess === undefined ? `; allowed are ${allowed.join(', ')}.` : `. Did you mean \`${guess}\`?`;
}
/** A value with the place it stands at. */
function located(shape) {
    return {
        schema: shape.schema,
        read(node, name, at, reading) {
            const value = shape.read(node, name, at, reading);
            return value === undefined ? undefined : { value, span: placeOfNode(node, at) };
        },
    };
}
/** A list of at least one. */
function list(description, of) {
    return {
        schema: { type: 'array', minItems: 1, items: of.schema, description },
        read(node, name, at, reading) {
            const place = placeOfNode(node, at);
            if (!(0,dist/* isSeq */.oP)(node) || node.items.length === 0)
                return problem(reading, place, `${name} needs a list.`);
            return node.items.flatMap((item, index) => of.read(item, `${name}[${index}]`, place, reading) ?? []);
        },
    };
}
/** A map with keys of its user's own; a key's place comes with it. */
function mapOf(description, of, keys) {
    return {
        schema: keys === undefined
            ? { type: 'object', additionalProperties: of.schema, description }
            : {
                type: 'object',
                properties: Object.fromEntries(keys.map(key => [key, of.schema])),
                additionalProperties: false,
                description,
            },
        read(node, name, at, reading) {
            const entries = [];
            for (const [key, value] of entriesOf(node, name, at, reading) ?? []) {
                if (keys?.includes(key.value) === false) {
                    problem(reading, key.span, `there is no \`${key.value}\` in ${name}${suggestion(key.value, keys)}`);
                    continue;
                }
                const read = of.read(value, `${name}.${key.value}`, key.span, reading);
                if (read !== undefined)
                    entries.push([key, read]);
            }
            return entries;
        },
    };
}
/** A map with these keys and no other; what is not `required` may be missing. */
function fields(description, shapes, required = []) {
    const names = Object.keys(shapes);
    return {
        schema: {
            type: 'object',
            properties: Object.fromEntries(names.map(name => [name, shapes[name]?.schema])),
            ...(required.length === 0 ? {} : { required }),
            additionalProperties: false,
            description,
        },
        read(node, name, at, reading) {
            const entries = entriesOf(node, name, at, reading);
            if (entries === undefined)
                return undefined;
            const inside = (key) => (name === '' ? `\`${key}\`` : `\`${key}\` of ${name}`);
            const found = new Map();
            for (const [key, value] of entries) {
                const shape = shapes[key.value];
                if (shape === undefined || !names.includes(key.value)) {
                    const where = name === '' ? 'there is no option' : `${name} has no`;
                    problem(reading, key.span, `${where} \`${key.value}\`${suggestion(key.value, names)}`);
                }
                else
                    found.set(key.value, shape.read(value, inside(key.value), key.span, reading));
            }
            const given = new Set(entries.map(([key]) => key.value));
            for (const key of required)
                if (!given.has(key))
                    problem(reading, placeOfNode(node, at), `${inside(key)} is missing.`);
            // Each value was read by the shape of its key.
            return Object.fromEntries(found);
        },
    };
}
/** A scalar of one kind, or a map or list of another. */
function either(scalar, other) {
    return {
        schema: { anyOf: [scalar.schema, other.schema] },
        read(node, name, at, reading) {
            return (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) ? other.read(node, name, at, reading) : scalar.read(node, name, at, reading);
        },
    };
}
/** The entries of a map in file order, each key once. */
function entriesOf(node, name, at, reading) {
    const place = placeOfNode(node, at);
    if (!(0,dist/* isMap */.jh)(node))
        return problem(reading, place, `${name === '' ? 'a configuration' : name} needs a map.`);
    const entries = [];
    const seen = new Set();
    for (const { key, value } of node.items) {
        const span = placeOfNode(key, place);
        const written = scalarOf(key);
        const word = written === undefined ? '' : (written.source ?? String(written.value));
        if (seen.has(word))
            problem(reading, span, `\`${word}\` is given twice.`);
        else
            entries.push([{ value: word, span }, value]);
        seen.add(word);
    }
    return entries;
}

;// CONCATENATED MODULE: ./lib/configuration/shape.js



const path = (description) => yaml_shape_text(description, { pattern: /^[^\0]+$/, wants: 'a path' });
const patterns = (description) => list(`${description} Each begins at the root; \`*\`, \`?\` and \`**\` as in .gitignore; a directory is all below it.`, path('A path.'));
const engineParts = {
    mode: choice('How the engine maps ids.', options/* engineModes */.TR),
    version: yaml_shape_text('The engine’s version, `28.5.2`; the newest where it is not given.', {
        pattern: /^\d+(?:\.\d+)*/,
        wants: 'a version',
    }),
    user: yaml_shape_text('The account whose ranges count: of userns-remap, or the one a rootless engine runs as. A name, or `uid:gid`.', {
        pattern: /^[^\s:]+(?::\d+)?$/,
        wants: 'a name or `uid:gid`',
    }),
    subuid: path('The /etc/subuid of the host.'),
    subgid: path('The /etc/subgid of the host.'),
    'daemon-json': path('The daemon.json of the host.'),
};
const engineMode = choice('The engine that runs the containers.', options/* engineModes */.TR);
const level = choice('How much findings of this rule count; `off` silences them.', [...rule/* severities */.g, 'off']);
function shape_image() {
    return fields('What an image runs as that is not built here.', {
        image: yaml_shape_text('A reference; `*` is any run of characters, and without a tag it means all tags.', {
            pattern: /^\S+$/,
            wants: 'an image reference',
        }),
        user: yaml_shape_text('Its USER (`Config.User`); an empty text is root.'),
        uid: id('The number of its user.'),
        gid: id('The number of its user’s group.'),
        env: mapOf('Variables of its ENV.', yaml_shape_text('The value.')),
        'drops-to': yaml_shape_text('Who its entrypoint steps down to from root: a name of its accounts, a number, or `uid:gid`.', {
            pattern: /^[^\s:]+(?::\d+)?$/,
            wants: 'a name, a number or `uid:gid`',
        }),
        accounts: mapOf('Its accounts: a name, and its number or `uid:gid`.', yaml_shape_text('The number.', { pattern: /^\d+(?::\d+)?$/, wants: 'a number or `uid:gid`' })),
        reason: words('Why one may believe it: where it was seen.'),
    }, ['image', 'reason']);
}
/**
 * The configuration file: one source for reading it and for the published schema.
 *
 * @param rules ids of all rules.
 */
function configurationShape(rules) {
    const rule = choice('A rule’s id.', rules);
    return fields('Configuration of runs-as.', {
        engine: located(either(engineMode, fields('The engine that runs the containers.', engineParts))),
        engines: list('Engines of some paths; the first that fits counts, and `engine` for all others.', located(fields('An engine.', { paths: patterns('Dockerfiles and Compose projects that it runs.'), ...engineParts }, [
            'paths',
        ]))),
        subuid: located(path('The /etc/subuid of the host.')),
        subgid: located(path('The /etc/subgid of the host.')),
        'daemon-json': located(path('The daemon.json of the host.')),
        images: list('Images that are not built here; the first that fits counts, before the table.', located(shape_image())),
        projects: list('Compose projects as they are really started.', located(fields('A Compose project.', {
            files: list('Its files, in the order of `-f`.', located(path('A Compose file.'))),
            'env-files': list('Its `--env-file`s, instead of .env.', path('A file of variables.')),
            profiles: list('Its profiles; without it all profiles count.', yaml_shape_text('A profile.')),
        }, ['files']))),
        builds: list('Builds as they are really made; of a Dockerfile that is named here nothing else counts as built.', fields('A build.', {
            dockerfile: located(path('The Dockerfile.')),
            target: located(yaml_shape_text('The stage that is built; the last one where it is not given.')),
            args: mapOf('Its build arguments.', yaml_shape_text('The value.')),
        }, ['dockerfile'])),
        rules: mapOf('How much rules count, everywhere or by path.', either(located(level), list('The first that fits counts.', located(fields('A level.', { paths: patterns('Where it counts.'), severity: level }, ['severity'])))), rules),
        paths: patterns('What is checked; everything where it is not given.'),
        exclude: patterns('What is not checked.'),
        'fail-on': located(choice('The least severity that fails the run.', options/* failOns */.FE)),
        'fail-scope': located(choice('Which findings count for the gate.', options/* failScopes */.yK)),
        baseline: located(path('The file of `--write-baseline`: what is in it is accepted.')),
        suppressions: list('Findings that are accepted, with the reason.', located(fields('A suppression.', {
            rules: list('The rules that it silences.', located(rule)),
            paths: patterns('Files of the findings.'),
            workloads: list('Ids of workloads, with `*` for any run of characters.', yaml_shape_text('An id.')),
            reason: words('Why it is accepted.'),
            until: located(yaml_shape_text('The last day on which it counts.', { pattern: /^\d{4}-\d\d-\d\d$/, wants: 'a day as YYYY-MM-DD' })),
        }, ['rules', 'reason']))),
    });
}
/** The published JSON schema (runs-as.schema.json), for `# yaml-language-server: $schema=…`. */
function configurationSchema(rules) {
    return {
        $schema: 'http://json-schema.org/draft-07/schema#',
        title: 'Configuration of runs-as',
        ...configurationShape(rules).schema,
    };
}

;// CONCATENATED MODULE: ./lib/configuration/read.js






const mostProblems = 10;
/**
 * Reads a configuration file.
 *
 * @param rules ids of all rules.
 * @throws {UsageError} with every place that cannot be used.
 */
function readConfiguration(file, rules) {
    const document = (0,dist/* parseDocument */.Tp)(file.text, { uniqueKeys: false, prettyErrors: false });
    const [error] = document.errors;
    if (error !== undefined)
        throw refused([{ message: `this is not YAML: ${error.message}.`, at: (0,source/* spanOf */.ee)(file, error.pos[0]) }]);
    const { contents } = document;
    const nothing = { given: new Map(), configuration: configuration/* noConfiguration */.U };
    if (contents === null || ((0,dist/* isScalar */.jn)(contents) && contents.value === null))
        return nothing;
    const reading = { file, problems: [] };
    const raw = configurationShape(rules).read(contents, '', (0,source/* spanOf */.ee)(file, 0), reading);
    const read = raw === undefined ? nothing : fromRaw(raw, reading);
    if (reading.problems.length > 0)
        throw refused(reading.problems);
    return read;
}
function refused(problems) {
    const lines = problems.slice(0, mostProblems).map(({ message, at }) => `${placeText(at)}: ${message}`);
    const left = problems.length - lines.length;
    return new options/* UsageError */.eb([...lines, ...(left > 0 ? [`and ${left} more`] : [])].join('\n'));
}
function placeText(at) {
    const { file, line, column } = (0,source/* placeOf */.$t)(at);
    return `${file}:${line}:${column}`;
}
function fromRaw(raw, reading) {
    const engine = raw.engine?.value;
    const engineMap = typeof engine === 'object' ? engine : undefined;
    const engineAt = raw.engine?.span ?? (0,source/* spanOf */.ee)(reading.file, 0);
    const given = new Map();
    const give = (name, found) => {
        if (found === undefined)
            return;
        if (given.has(name))
            reading.problems.push({ message: `\`${name}\` is given by \`engine\` as well.`, at: found.span });
        given.set(name, { values: [found.value], where: `${placeText(found.span)}: \`${name}\``, by: 'config' });
    };
    const inEngine = (value) => value === undefined ? undefined : { value, span: engineAt };
    give('engine', inEngine(typeof engine === 'string' ? engine : engineMap?.mode));
    for (const name of ['subuid', 'subgid', 'daemon-json']) {
        give(name, inEngine(engineMap?.[name]));
        give(name, raw[name]);
    }
    give('fail-on', raw['fail-on']);
    give('fail-scope', raw['fail-scope']);
    give('baseline', raw.baseline);
    return {
        given,
        configuration: {
            engine: raw.engine === undefined ? undefined : engineSetting(engineMap, engineAt),
            engines: (raw.engines ?? []).map(({ value, span }) => ({
                ...engineSetting(value, span),
                paths: value.paths ?? [],
            })),
            images: (raw.images ?? []).flatMap(found => ownImage(found, reading) ?? []),
            projects: (raw.projects ?? []).map(({ value, span }) => ({
                at: span,
                places: value.files ?? [],
                files: (value.files ?? []).map(file => file.value),
                ...(value['env-files'] === undefined ? {} : { envFiles: value['env-files'] }),
                ...(value.profiles === undefined ? {} : { profiles: value.profiles }),
            })),
            builds: buildsOf(raw, reading),
            rules: rulesOf(raw),
            paths: raw.paths,
            exclude: raw.exclude ?? [],
            suppressions: (raw.suppressions ?? []).map(({ value, span }) => {
                if (value.until !== undefined && !(0,day/* isDay */.N)(value.until.value))
                    reading.problems.push({ message: `there is no day ${value.until.value}.`, at: value.until.span });
                const { rules = [], paths, workloads, reason = '', until } = value;
                return { at: span, rules, paths, workloads, reason, until };
            }),
        },
    };
}
function engineSetting(raw, at) {
    return {
        at,
        mode: raw?.mode,
        version: raw?.version,
        user: raw?.user === undefined ? undefined : engineUser(raw.user),
        subuid: raw?.subuid,
        subgid: raw?.subgid,
        daemonJson: raw?.['daemon-json'],
    };
}
function engineUser(written) {
    const [who = '', group] = written.split(':');
    const gid = group === undefined ? {} : { gid: Number(group) };
    return /^\d+$/.test(who) ? { uid: Number(who), ...gid } : { name: who, ...gid };
}
function ownImage({ value, span }, reading) {
    const { image, user, uid, gid, env = [], accounts = [], reason } = value;
    if (image === undefined || reason === undefined)
        return undefined;
    if (user === undefined && uid === undefined) {
        reading.problems.push({ message: `the image \`${image}\` needs \`user\` or \`uid\`.`, at: span });
        return undefined;
    }
    return {
        at: span,
        image,
        user: user ?? `${uid}`,
        uid: uid ?? numberIn(user),
        gid,
        environment: new Map(env.map(([key, text]) => [key.value, text])),
        accounts: accounts.map(([key, numbers]) => account(key.value, numbers)),
        dropsTo: value['drops-to'],
        reason,
    };
}
function numberIn(user) {
    const [, digits] = /^(\d+)(?::|$)/.exec(user ?? '') ?? [];
    return digits === undefined ? undefined : Number(digits);
}
function account(name, numbers) {
    const [uid = '', gid] = numbers.split(':');
    return { name, uid: Number(uid), gid: gid === undefined ? undefined : Number(gid) };
}
function buildsOf(raw, reading) {
    const seen = new Set();
    return (raw.builds ?? []).flatMap(({ dockerfile, target, args = [] }) => {
        if (dockerfile === undefined)
            return [];
        const key = JSON.stringify([dockerfile.value, target?.value ?? '']);
        if (seen.has(key))
            reading.problems.push({
                message: `\`${dockerfile.value}\` is built twice with the same target; an id means one build.`,
                at: dockerfile.span,
            });
        seen.add(key);
        return [{ dockerfile, target, args: new Map(args.map(([name, value]) => [name.value, value])) }];
    });
}
function rulesOf(raw) {
    return (raw.rules ?? []).flatMap(([rule, levels]) => {
        if ('span' in levels)
            return [{ rule: rule.value, level: levels.value, paths: undefined, at: levels.span }];
        return levels.flatMap(({ value: { paths, severity }, span }) => severity === undefined ? [] : [{ rule: rule.value, level: severity, paths, at: span }]);
    });
}


/***/ }),

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


/***/ })

};
