export const id = 9917;
export const ids = [9917];
export const modules = {

/***/ 9917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRegistryLookup: () => (/* binding */ createRegistryLookup)
});

// EXTERNAL MODULE: ./lib/core/image/start-scripts.js
var start_scripts = __webpack_require__(1412);
;// CONCATENATED MODULE: ./lib/core/image/config-facts.js

/**
 * Facts of an image whose configuration was read. The configuration has no accounts and no files: those that the table has of the
 * image stay, and a script that starts it is one that nobody read.
 */
function factsOfConfig(config, { reference, source, evidence, table }) {
    const windows = config.os === 'windows';
    const [name = '', group] = config.user.split(':');
    const account = table?.accounts.find(candidate => candidate.name === name);
    const uid = config.user === '' && !windows ? 0 : (numberOf(name) ?? account?.uid ?? sameUser(table, config)?.uid);
    const isRoot = uid === 0;
    return {
        reference,
        user: config.user,
        uid,
        gid: numberOf(group) ?? account?.gid ?? sameUser(table, config)?.gid ?? (isRoot ? 0 : undefined),
        environment: windows ? new Map() : config.environment,
        environmentIsComplete: !windows,
        entrypoint: config.entrypoint,
        command: config.command,
        onBuild: config.onBuild,
        accounts: table?.accounts ?? [],
        groups: table?.groups ?? [],
        accountsAreComplete: table?.accountsAreComplete ?? false,
        stepsDownTo: table?.stepsDownTo,
        windows,
        source,
        evidence,
        note: table?.note ?? '',
        entrypointIsUnread: table === undefined && isScript(config.entrypoint?.[0] ?? config.command?.[0]),
        exposedPorts: config.exposedPorts,
        labels: config.labels,
    };
}
/** The same facts with the accounts that the image's own files have, and the scripts that start it. */
function withContents(facts, accounts, groups, files) {
    const [name = '', group = ''] = facts.user.split(':');
    const own = accounts.find(account => account.name === name || String(account.uid) === name);
    const gid = numberOf(group) ?? groups.find(candidate => candidate.name === group)?.gid;
    return {
        ...facts,
        accounts,
        groups,
        accountsAreComplete: true,
        files: new Map(files),
        uid: facts.uid ?? own?.uid,
        gid: group === '' ? (own?.gid ?? facts.gid) : gid,
    };
}
function sameUser(table, { user }) {
    return table?.user === user ? table : undefined;
}
function numberOf(text) {
    return text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}
/** A script, or a program that changes the user itself. */
function isScript(program) {
    if (program === undefined)
        return false;
    return (0,start_scripts/* isScriptName */.x)(program) || /(?:^|\/)(?:gosu|su-exec|setpriv|runuser|su|sudo)$/.test(program);
}

// EXTERNAL MODULE: ./lib/core/image/known.js + 1 modules
var known = __webpack_require__(6131);
// EXTERNAL MODULE: ./lib/core/image/known-table.js
var known_table = __webpack_require__(5483);
// EXTERNAL MODULE: ./lib/core/image/manifest.js
var manifest = __webpack_require__(4812);
// EXTERNAL MODULE: ./lib/core/image/reference.js
var image_reference = __webpack_require__(5896);
// EXTERNAL MODULE: ./lib/core/resolved.js
var resolved = __webpack_require__(5247);
// EXTERNAL MODULE: ./lib/adapters/registry/hosts.js
var hosts = __webpack_require__(1257);
// EXTERNAL MODULE: ./lib/adapters/registry/http.js
var http = __webpack_require__(9028);
;// CONCATENATED MODULE: ./lib/adapters/registry.js








/** Requests at a time: registries bound them, and a repository has some dozens of bases. */
const mostAtOnce = 8;
/** What is asked for where an index has several; a Dockerfile that names another platform has the same user. */
const platform = 'linux/amd64';
/** Answers from the engine, the table and the registries, in this order; `always` asks registries for what the table knows, too. */
function createRegistryLookup(settings) {
    const answers = new Map();
    const notes = createNotes();
    const limit = createLimit(mostAtOnce);
    async function answerFor(reference, table, isOwn) {
        const parsed = (0,image_reference/* parseReference */.Y)(reference);
        if ('error' in parsed || ((0,resolved/* isUnknown */.t8)(table) && table.reason !== 'base-image'))
            return table;
        const known = (0,resolved/* isUnknown */.t8)(table) ? undefined : table;
        const local = await ofEngine(reference, known);
        if (local !== undefined)
            return local;
        if (isOwn || settings.mode === 'never' || (settings.mode === 'missing' && known !== undefined))
            return table;
        const host = (0,hosts.hostOfRegistry)(parsed.domain);
        if (!settings.hosts.isAllowed(parsed.domain)) {
            const why = `${host} is no registry that may be asked; \`--registry ${host}\` allows it`;
            return (0,resolved/* isUnknown */.t8)(table) ? (0,resolved/* unknown */.L5)('base-image', `${table.detail}, and ${why}`) : table;
        }
        try {
            const facts = await ofRegistry(reference, parsed, known);
            if (known !== undefined && known.user !== facts.user)
                notes.differs(known, facts);
            return facts;
        }
        catch (error) {
            if (!(error instanceof http.RegistryRefusal))
                throw error;
            if (error.kind !== 'image')
                notes.refused(error.message);
            return (0,resolved/* isUnknown */.t8)(table) ? (0,resolved/* unknown */.L5)('base-image', `${table.detail}, and ${error.message}`) : table;
        }
    }
    async function ofEngine(reference, table) {
        const { local } = settings;
        const text = await local?.config(reference);
        const config = text === undefined ? undefined : (0,manifest/* parseImageConfig */.FB)(text);
        if (local === undefined || config === undefined)
            return undefined;
        notes.fromEngine(local.name);
        const evidence = `${local.name} has it${madeOn(config.created)}`;
        return factsOfConfig(config, { reference, source: 'engine', evidence, table });
    }
    async function ofRegistry(reference, parsed, table) {
        const { cache, client } = settings;
        const kept = cache.kept(reference, platform);
        const text = kept && cache.text(kept.digest);
        const isKept = kept !== undefined && text !== undefined;
        const image = isKept
            ? { digest: kept.digest, config: text, layers: undefined }
            : await client.image(parsed, platform);
        if (!isKept) {
            cache.keepText(image.digest, image.config);
            cache.keep(reference, platform, image.digest);
        }
        const config = (0,manifest/* parseImageConfig */.FB)(image.config);
        if (config === undefined)
            throw new http.RegistryRefusal('image', 'its configuration is no JSON object');
        const age = isKept ? settings.now() - kept.at : undefined;
        notes.fromRegistry(age);
        const read = age === undefined ? '' : `, asked ${ageOf(age)} ago`;
        const evidence = `its registry, ${image.digest.slice(0, 19)}${madeOn(config.created)}${read}`;
        const facts = factsOfConfig(config, { reference, source: 'registry', evidence, table });
        if (settings.accounts === undefined || facts.windows || facts.accountsAreComplete)
            return facts;
        const found = await settings
            .accounts({ reference: parsed, platform, digest: image.digest, layers: image.layers, facts, client, cache })
            .catch((error) => {
            if (error instanceof http.RegistryRefusal)
                return undefined;
            throw error;
        });
        return found === undefined ? facts : withContents(facts, found.accounts, found.groups, found.files);
    }
    return {
        async facts(references, own) {
            const table = (0,known.lookUpInTable)(references);
            const found = references.map(async (reference) => {
                const listed = table.get(reference) ?? (0,resolved/* unknown */.L5)('base-image', `${reference} was not looked up`);
                const answer = answers.get(reference) ?? limit(() => answerFor(reference, listed, own?.has(reference) === true));
                const isNew = !answers.has(reference);
                answers.set(reference, answer);
                const found = await answer;
                if (isNew && !(0,resolved/* isUnknown */.t8)(found) && found.source === 'table')
                    notes.fromTable();
                return [reference, found];
            });
            return new Map(await Promise.all(found));
        },
        notes: notes.all,
    };
}
/** ` of 2026-03-01`; images that are made reproducibly say 1970 or 1980, which tells nothing. */
function madeOn(created) {
    const day = /^(\d{4})-\d\d-\d\d/.exec(created);
    return day === null || Number(day[1]) < 1990 ? '' : ` of ${day[0]}`;
}
function ageOf(milliseconds) {
    const minutes = Math.floor(milliseconds / 60_000);
    if (minutes < 120)
        return `${minutes} min`;
    return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60 / 24)} days`;
}
function createNotes() {
    let asked = 0;
    let fromTable = 0;
    let kept = 0;
    let oldest = 0;
    const engine = { name: '', images: 0 };
    const differing = new Set();
    const refused = new Map();
    const shown = (user) => (user === '' ? 'root' : `\`${user}\``);
    return {
        fromRegistry(age) {
            if (age === undefined)
                asked += 1;
            else
                kept += 1;
            oldest = Math.max(oldest, age ?? 0);
        },
        fromTable() {
            fromTable += 1;
        },
        fromEngine(name) {
            engine.name = name;
            engine.images += 1;
        },
        differs(table, registry) {
            differing.add(`The registry says that ${table.reference} runs as ${shown(registry.user)}, the table says ${shown(table.user)}: the registry counts.`);
        },
        refused(message) {
            refused.set(message, (refused.get(message) ?? 0) + 1);
        },
        all() {
            const lines = [];
            if (fromTable > 0)
                lines.push(`${counted(fromTable)} answered by the table of ${known_table/* knownDate */.Kw}.`);
            if (engine.images > 0)
                lines.push(`${counted(engine.images)} answered by ${engine.name}.`);
            if (asked > 0)
                lines.push(`${counted(asked)} looked up in registries now.`);
            if (kept > 0)
                lines.push(`${counted(kept)} answered by what registries said at most ${ageOf(oldest)} ago.`);
            for (const [message, images] of [...refused].sort())
                lines.push(`${counted(images)} not looked up: ${message}.`);
            return [...lines, ...[...differing].sort()];
        },
    };
}
function counted(images) {
    return images === 1 ? '1 image was' : `${images} images were`;
}
/** Runs at most so many at a time. */
function createLimit(most) {
    const waiting = [];
    let running = 0;
    return async (work) => {
        if (running < most)
            running += 1;
        else
            await new Promise(go => waiting.push(go));
        try {
            return await work();
        }
        finally {
            // Its place goes to the next that waits.
            const next = waiting.shift();
            if (next === undefined)
                running -= 1;
            else
                next();
        }
    };
}


/***/ }),

/***/ 1412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ scriptPathsOf),
/* harmony export */   x: () => (/* binding */ isScriptName)
/* harmony export */ });
/** Where programs are looked for when an image sets no PATH. */
const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** How many words of a command may be scripts: `tini -- sh /entrypoint.sh`. */
const mostWords = 6;
const mostDirectories = 16;
/** The usual names of what may change the user before the program runs: entrypoint scripts, and others' `init`. */
function isScriptName(program) {
    const name = program.slice(program.lastIndexOf('/') + 1);
    return /entry-?point|\.(?:sh|bash)$|^(?:s6-)?(?:.*[-_])?(?:init|start|run|boot)$/i.test(name);
}
/**
 * Where the scripts that start an image may lie, without a leading `/`: for each word of its command that may be one, the paths
 * of which the image has one.
 */
function scriptPathsOf({ entrypoint, command, environment }) {
    const words = [...(entrypoint ?? []), ...(command ?? [])].slice(0, mostWords);
    const directories = (environment.get('PATH') ?? defaultPath).split(':').slice(0, mostDirectories);
    return words.flatMap((word, index) => {
        if (index > 0 && !isScriptName(word))
            return [];
        const paths = word.startsWith('/') ? [word] : word.includes('/') ? [] : directories.map(path => `${path}/${word}`);
        const inside = paths.flatMap(path => {
            const plain = path.replace(/\/+/g, '/').replace(/^\//, '');
            return /^s?bin\//.test(plain) ? [plain, `usr/${plain}`] : [plain];
        });
        return inside.length === 0 ? [] : [[...new Set(inside)]];
    });
}


/***/ })

};
