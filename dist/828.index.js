export const id = 828;
export const ids = [828];
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

/***/ 5075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J8: () => (/* binding */ hostPathOf),
/* harmony export */   Y1: () => (/* binding */ socketBehind),
/* harmony export */   w0: () => (/* binding */ isEngineSocket)
/* harmony export */ });
/* harmony import */ var _compose_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5912);

/** Sockets of engines, without `/var` before `/run`: /var/run is a link to /run on every current distribution. */
const sockets = [
    '/run/docker.sock',
    '/run/docker/containerd/containerd.sock',
    '/run/docker/containerd/docker-containerd.sock',
    '/run/podman/podman.sock',
    '/run/containerd/containerd.sock',
    '/run/k3s/containerd/containerd.sock',
    '/run/crio/crio.sock',
    '/run/cri-dockerd.sock',
    '/run/dockershim.sock',
    '/run/buildkit/buildkitd.sock',
    '/var/snap/microk8s/common/run/containerd.sock',
];
/** Names that nothing but an engine's socket has, wherever a machine keeps it: `~/.docker/run/docker.sock`, `/run/user/1000/docker.sock`. */
const names = /(?:^|[\\/])(?:docker(?:\.raw)?|podman|containerd|crio|cri-dockerd|dockershim|buildkitd)\.sock(?:\.raw)?$/;
/** Windows' named pipes: `\\.\pipe\docker_engine`, `//./pipe/dockerDesktopLinuxEngine`, `//./pipe/podman-machine-default`, containerd's. */
const pipe = /^[\\/]{2}[.?][\\/]pipe[\\/](?:docker_?engine\w*|dockerDesktop\w*|podman-machine-[\w-]+|containerd-containerd)$/i;
/** A host path as the host's own links have it: without `//`, `..`, and with `/run` for `/var/run`. */
function hostPathOf(path) {
    return (0,_compose_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanPath */ .ts)(path).replace(/^\/var\/run(?=\/|$)/, '/run');
}
/** Whether a path is an engine's socket itself. */
function isEngineSocket(path) {
    return pipe.test(path) || names.test(path) || sockets.includes(hostPathOf(path));
}
/** The engine's socket that a bind of a host path brings in: the path itself, or one that lies in that directory; `undefined` for none. */
function socketBehind(path) {
    if (isEngineSocket(path))
        return path;
    const directory = hostPathOf(path);
    if (!directory.startsWith('/'))
        return undefined;
    if (/^\/run\/user\/\d+\/podman$/.test(directory))
        return `${directory}/podman.sock`;
    if (/^\/run\/user(?:\/\d+)?$/.test(directory))
        return `${directory}${directory.endsWith('r') ? '/UID' : ''}/docker.sock`;
    return sockets.find(socket => socket.startsWith(directory === '/' ? '/' : `${directory}/`));
}


/***/ }),

/***/ 9560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ hostMountsOf)
/* harmony export */ });
/** The parts of the host that a service has: bind mounts, pipes, and named volumes that their driver's options bind. */
function hostMountsOf({ settings, definition, project, at: own }) {
    const mounts = [];
    for (const [index, { type, source, read_only: isReadOnly = false }] of (settings.volumes ?? []).entries()) {
        if (source === undefined)
            continue;
        const at = definition.places.get(`volumes[${index}]`) ?? own;
        if (type === 'bind' || type === 'npipe')
            mounts.push({ source, isReadOnly, at, because: [] });
        const bound = type === 'volume' ? project.boundVolumes?.get(source) : undefined;
        if (bound === undefined)
            continue;
        const because = [{ text: `the volume ${source} is ${bound.source} of the host`, at: bound.at }];
        mounts.push({ source: bound.source, isReadOnly: isReadOnly || bound.isReadOnly, at, because });
    }
    return mounts;
}


/***/ }),

/***/ 836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CZ: () => (/* binding */ nameOfWorkload),
/* harmony export */   uv: () => (/* binding */ decisionOf),
/* harmony export */   yz: () => (/* binding */ isRun)
/* harmony export */ });
const kinds = { service: 'Service', job: 'Job', hook: 'Hook' };
/** How a sentence begins that is about a workload: `Service web`, `The image (stage runtime)`. */
function nameOfWorkload(workload) {
    if (workload.kind === 'service')
        return `${kinds[workload.definition.kind ?? 'service']} ${workload.name}`;
    return workload.stage.name === undefined ? 'The image' : `The image (stage ${workload.stage.name})`;
}
/** Whether somebody runs it: stages that nothing asks for are only steps on the way. */
function isRun(workload) {
    return workload.kind === 'service' || workload.built !== 'intermediate';
}
/** The step that decides, in words for the end of a sentence. */
function decisionOf(workload) {
    const step = workload.runs.trail.findLast(({ isAside }) => isAside !== true);
    return step === undefined ? 'nothing sets a user' : step.effect;
}


/***/ }),

/***/ 9828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rules: () => (/* binding */ rules)
});

;// CONCATENATED MODULE: ./lib/core/because.js
/** The steps of a trail that stand somewhere, as the places that led to a problem. */
function becauseOf(trail) {
    const because = [];
    for (const { effect, at } of trail)
        if (at !== undefined)
            because.push({ text: effect, at });
    return because;
}

// EXTERNAL MODULE: ./lib/core/rule.js
var rule = __webpack_require__(7849);
// EXTERNAL MODULE: ./lib/core/workload-name.js
var workload_name = __webpack_require__(836);
;// CONCATENATED MODULE: ./lib/rules/broken-step-down.js



const brokenStepDown = (0,rule/* defineRule */.K)({
    meta: {
        id: 'broken-step-down',
        title: 'The entrypoint must step down and cannot',
        severity: 'error',
        why: 'Only root with the capabilities SETUID and SETGID can become another user: without them the entrypoint fails and the container ends at once.',
        remedy: 'Start as the service user, with an entrypoint that steps down only when it is root: `[ "$(id -u)" = 0 ] && exec gosu app "$0" "$@"`.',
        since: '0.1.0',
        references: ['https://github.com/tianon/gosu#why', 'https://man7.org/linux/man-pages/man7/capabilities.7.html'],
    },
    subject: 'workload',
    *check(workload) {
        const { brokenStepDown: broken } = workload;
        if (!(0,workload_name/* isRun */.yz)(workload) || broken === undefined)
            return;
        yield {
            message: `${(0,workload_name/* nameOfWorkload */.CZ)(workload)} does not start: ${broken.why}.`,
            at: placeOf(workload, broken),
            because: becauseOf(workload.runs.trail),
            ...remedyOf(broken),
        };
    },
});
/** The setting that takes the possibility away; for an account that is missing, the program that names it. */
function placeOf(workload, { cause, at }) {
    if (cause === 'account')
        return at ?? workload.decidedAt;
    if (cause === 'user' || workload.kind === 'image')
        return workload.decidedAt;
    return workload.definition.places.get('cap_drop') ?? workload.at;
}
function remedyOf({ cause }) {
    if (cause === 'capabilities')
        return {
            remedy: 'Start as the service user with `user:` and a number: then nothing needs to step down. If the start as root has its reason, `cap_add` of SETUID and SETGID gives just that back.',
        };
    if (cause === 'account')
        return { remedy: 'Create the account in the Dockerfile, with a number, before the entrypoint becomes it.' };
    return {};
}

// EXTERNAL MODULE: ./lib/core/engine-socket.js
var engine_socket = __webpack_require__(5075);
// EXTERNAL MODULE: ./lib/core/host-mounts.js
var host_mounts = __webpack_require__(9560);
// EXTERNAL MODULE: ./lib/core/engine/id-map.js
var id_map = __webpack_require__(2050);
;// CONCATENATED MODULE: ./lib/core/standing.js

/** The standing of the user that a service starts as. */
function standingOf(service, { engine }) {
    const { starts, host } = service;
    const map = host.isHostNamespace ? 'none' : host.mode === 'rootful' ? 'unknown' : 'mapped';
    if (starts.root.state === 'unknown')
        return { inside: 'unknown', map, who: 'its user, who may be root,' };
    if (!starts.root.value) {
        const number = starts.uid.state === 'known' ? `uid ${starts.uid.value}` : undefined;
        const shown = starts.name === undefined ? number : number === undefined ? starts.name : `${starts.name} (${number})`;
        return { inside: 'user', map, who: shown ?? 'its user' };
    }
    if (map === 'none')
        return { inside: 'root', map, who: 'its root, who is root on the host,' };
    const outside = engine.uids.state === 'known' ? (0,id_map/* toHost */.gs)(engine.uids.value, 0) : undefined;
    if (map === 'unknown' || outside === undefined)
        return { inside: 'root', map, who: 'its root, whose uid on the host is not known,' };
    if (outside === 0)
        return { inside: 'root', map: 'none', who: 'its root, whom the map makes root on the host,' };
    return { inside: 'root', map, who: `its root, who is uid ${outside} on the host,` };
}

;// CONCATENATED MODULE: ./lib/rules/engine-socket.js





const engineSocket = (0,rule/* defineRule */.K)({
    meta: {
        id: 'engine-socket',
        title: 'Has the engine’s socket',
        severity: 'error',
        why: 'Who can talk to the engine can start a container that is root on the host, whatever user asks; a read-only mount does not hinder that.',
        remedy: 'Do not mount the socket. Where a tool must see containers, give it a proxy that answers only the requests it needs.',
        since: '0.1.0',
        references: [
            'https://docs.docker.com/engine/security/#docker-daemon-attack-surface',
            'https://docs.docker.com/engine/install/linux-postinstall/',
        ],
    },
    subject: 'service',
    *check(service, project) {
        const { settings, definition } = service;
        const gives = giftOf(service, standingOf(service, project));
        for (const { source, isReadOnly, at, because } of (0,host_mounts/* hostMountsOf */.e)(service)) {
            const socket = (0,engine_socket/* socketBehind */.Y1)(source);
            // A writable `/` is more than a socket, and host-path says so.
            if (socket === undefined || (source === '/' && !isReadOnly))
                continue;
            const shown = (0,engine_socket/* isEngineSocket */.w0)(source) ? source : `${source}, where ${socket} lies`;
            yield { message: `${(0,workload_name/* nameOfWorkload */.CZ)(service)} has the engine’s socket (${shown}): ${gives}.`, at, because };
        }
        if (settings.use_api_socket !== true)
            return;
        const at = definition.places.get('use_api_socket') ?? service.at;
        const message = `${(0,workload_name/* nameOfWorkload */.CZ)(service)} has \`use_api_socket\`, which mounts /var/run/docker.sock: ${gives}.`;
        yield { message, at, because: [] };
    },
});
/** Seen on Docker 28.5: `__tests__/engine/gifts.test.ts`. */
function giftOf({ host, settings }, { inside, map, who }) {
    // Only root and the socket's own group may connect, and under a map neither is anybody inside.
    if (map === 'mapped' && host.mode === 'userns-remap')
        return 'the map keeps everybody inside from using it, and whoever takes the map away for it makes them root on the host';
    const power = host.mode === 'rootless' ? 'everything that the engine’s user may do' : 'that is root on the host';
    if (inside === 'root')
        return `${power}, and its root user can use it at once`;
    // Its socket is its user's, who is root inside, and its group's, which is group 0.
    if (host.mode === 'rootless')
        return `${power}; inside, root and group 0 can use it`;
    // A group in `user` takes the place of the account's own.
    const own = settings.user?.split(':')[1] ?? '';
    const groups = [...(own === '' ? [] : [own]), ...(settings.group_add ?? [])];
    const listed = groups.map(group => `\`${group}\``).join(' or ');
    const byGroup = groups.length === 0 ? 'with the socket’s group' : `if ${listed} is the socket’s group`;
    return inside === 'unknown'
        ? `${power}, and its user can use it at once as root, or ${byGroup}`
        : `${power}, and ${who} can use it ${byGroup}`;
}

// EXTERNAL MODULE: ./lib/address.js
var address = __webpack_require__(1063);
;// CONCATENATED MODULE: ./lib/rules/expired-suppression.js


const expiredSuppression = (0,rule/* defineRule */.K)({
    meta: {
        id: 'expired-suppression',
        title: 'Has a suppression whose day is over',
        severity: 'note',
        why: 'What was accepted for a time is accepted no more: its finding counts again, and the comment only looks as if it did something.',
        remedy: 'Mend what it silenced and take the suppression out, or give it a new day with a new reason.',
        since: '0.1.0',
        references: [`${address/* repository */.J}/blob/main/docs/suppressions.md`],
    },
    subject: 'suppression',
    *check({ kind, message, at, because }) {
        if (kind === 'expired')
            yield { message, at, because };
    },
});

;// CONCATENATED MODULE: ./lib/core/engine/host-accounts-table.js
// Made by `npm run build:host-accounts`; do not edit.
/** A line for each uid that a distribution fixes: the uid, then `account:distributions` (d Debian and Ubuntu, f Fedora and RHEL, a Alpine). */
const hostAccounts = '1 daemon:d bin:fa\n2 bin:d daemon:fa\n3 sys:d adm:f\n4 sync:d lp:fa\n5 games:d sync:fa\n6 man:d shutdown:fa\n7 lp:d halt:fa\n8 mail:dfa\n9 news:dfa\n10 uucp:dfa\n11 operator:f\n12 games:f\n13 proxy:d gopher:f\n14 ftp:f\n16 oprofile:f cron:a\n17 pkiuser:f\n21 ftp:a\n22 sshd:a\n23 squid:f\n24 pvm:f\n25 named:f\n26 postgres:f\n27 mysql:f\n28 nscd:f\n29 rpcuser:f\n32 rpc:f\n33 www-data:d amandabackup:f\n34 backup:d netdump:f\n35 games:a\n36 vdsm:f\n37 rpm:f\n38 list:d ntp:f\n39 irc:d\n41 mailman:f\n42 _apt:d gdm:f\n43 xfs:f\n47 mailnull:f\n48 apache:f\n49 wnn:f\n51 smmsp:f\n52 puppet:f\n53 tomcat:f\n55 ldap:f\n56 frontpage:f\n57 nut:f\n58 beagleindex:f\n59 tss:f\n60 piranha:f\n61 prelude-manager:f\n62 snortd:f\n64 condor:f\n65 nslcd:f\n66 pegasus:f\n67 webalizer:f\n68 haldaemon:f\n69 vcsa:f\n70 avahi:f\n72 tcpdump:f\n73 privoxy:f\n74 sshd:f\n75 radvd:f\n76 cyrus:f\n78 fax:f\n79 nocpulse:f\n80 desktop:f\n81 dbus:f\n82 jonas:f\n83 clamav:f\n86 sabayon:f\n87 polkituser:f\n89 postfix:f\n91 majordomo:f\n92 quagga:f\n93 exim:f\n94 distcache:f\n95 radiusd:f\n96 hsqldb:f\n97 dovecot:f\n98 ident:f\n107 qemu:f\n108 ovirt:f\n109 rhevm:f\n110 jetty:f\n111 saned:f\n112 vhostmd:f\n113 usbmuxd:f\n114 polkitd:f\n123 ntp:a\n133 bacula:f\n134 cimsrvr:f\n140 ricci:f\n141 luci:f\n142 activemq:f\n143 cassandra:f\n155 stap-server:f\n160 swift:f\n161 glance:f\n162 nova:f\n163 keystone:f\n164 quantum:f\n165 cinder:f\n166 ceilometer:f\n167 ceph:f\n170 avahi-autoipd:f\n171 pulse:f\n172 rtkit:f\n173 abrt:f\n174 retrace:f\n175 ovirtagent:f\n176 ats:f\n177 dhcpd:f\n178 myproxy:f\n179 sanlock:f\n180 aeolus:f\n181 wallaby:f\n183 elasticsearch:f\n184 mongodb:f\n185 wildfly:f\n186 jbosson-agent:f\n187 heat:f\n188 haproxy:f\n189 hacluster:f\n192 systemd-network:f\n193 systemd-resolve:f\n405 guest:a\n63434 netplan:d\n64000 ftn:d\n64001 mysql:d\n64005 tac-plus:d\n64010 alias:d\n64011 qmaild:d\n64012 qmails:d\n64013 qmailr:d\n64015 qmailq:d\n64016 qmaill:d\n64017 qmailp:d\n64020 asterisk:d\n64025 vpopmail:d\n64030 slurm:d\n64035 hacluster:d\n64045 ceph:d\n64050 opensrf:d\n64055 libvirt-qemu:d\n64060 nova:d\n64061 cinder:d\n64062 glance:d\n64065 gnocchi:d\n65534 nobody:dfa';

;// CONCATENATED MODULE: ./lib/core/engine/host-account.js

const distributions = new Map([
    ['d', ['Debian', 'Ubuntu']],
    ['f', ['Fedora', 'RHEL']],
    ['a', ['Alpine']],
]);
let byUid;
/** The accounts of their own that distributions give a uid, by a number that is fixed; empty for every other uid. Root is not among them. */
function hostAccountsOf(uid) {
    byUid ??= readTable();
    return byUid.get(uid) ?? [];
}
function readTable() {
    const table = new Map();
    for (const line of hostAccounts.split('\n')) {
        const [uid, ...accounts] = line.split(' ');
        const read = accounts.map(account => {
            const [name = '', families = ''] = account.split(':');
            return { name, on: listed([...families].flatMap(family => distributions.get(family) ?? [])) };
        });
        table.set(Number(uid), read);
    }
    return table;
}
function listed(names) {
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

;// CONCATENATED MODULE: ./lib/rules/host-account.js




const hostAccount = (0,rule/* defineRule */.K)({
    meta: {
        id: 'host-account',
        title: 'Runs as a uid that the host gives to an account of its own',
        severity: 'note',
        why: 'Without a map the process is that account for the host: it may read its files where they are mounted, and signal its processes where they are in view.',
        remedy: 'Take a number that nobody has, 10001 or above, and give it to the files of the service; or let the engine map users.',
        since: '0.1.0',
        references: ['https://owasp.org/www-project-docker-top-10/', 'https://systemd.io/UIDS-GIDS/'],
    },
    subject: 'workload',
    *check(workload) {
        const { runs, host } = workload;
        if (!(0,workload_name/* isRun */.yz)(workload) || !host.isHostNamespace || host.uid.state === 'unknown')
            return;
        if (runs.root.state === 'unknown' || runs.root.value)
            return;
        const accounts = hostAccountsOf(host.uid.value);
        if (accounts.length === 0)
            return;
        const shown = accounts.map(({ name, on }) => `\`${name}\` on ${on}`).join('; ');
        yield {
            message: `${(0,workload_name/* nameOfWorkload */.CZ)(workload)} runs as uid ${host.uid.value}, on the host too, where that is ${shown}.`,
            at: workload.decidedAt,
            because: becauseOf(workload.trail),
        };
    },
});

;// CONCATENATED MODULE: ./lib/core/service-joins.js
const settings = ['network_mode', 'pid', 'ipc'];
/** The services of the same project whose namespaces a service joins by `service:NAME` or `container:NAME`. */
function joinedServices(service, project) {
    const joins = [];
    for (const setting of settings) {
        const value = service.settings[setting];
        const other = value === undefined ? undefined : joinedBy(service, value, project);
        if (value !== undefined && other !== undefined)
            joins.push({ setting, value, service: other });
    }
    return joins;
}
/** The service at the end of a chain of joins: the one whose own setting decides; `undefined` when it is not in the project, or a circle. */
function ownerOf(service, setting, project) {
    const owners = indexOf(project).owners[setting];
    const chain = [];
    let at = service;
    // What is on the way is known as a circle until the end is: then all of it has that end.
    while (at !== undefined && !owners.has(at)) {
        chain.push(at);
        owners.set(at, undefined);
        const value = at.settings[setting];
        if (value === undefined || !joinPattern.test(value)) {
            owners.set(at, at);
            break;
        }
        at = joinedBy(at, value, project);
    }
    const owner = at === undefined ? undefined : owners.get(at);
    for (const one of chain)
        owners.set(one, owner);
    return owners.get(service);
}
const joinPattern = /^(service|container):(.+)$/;
const indexes = new WeakMap();
function indexOf(project) {
    const seen = indexes.get(project);
    if (seen !== undefined)
        return seen;
    const names = new Map();
    for (const workload of project.workloads) {
        if (workload.kind !== 'service')
            continue;
        const ofProject = names.get(workload.project) ?? new Map();
        names.set(workload.project, ofProject);
        for (const key of [`service:${workload.name}`, `container:${containerNameOf(workload)}`])
            if (!ofProject.has(key))
                ofProject.set(key, workload);
    }
    const index = { names, owners: { network_mode: new Map(), pid: new Map(), ipc: new Map() } };
    indexes.set(project, index);
    return index;
}
function joinedBy(service, value, project) {
    return joinPattern.test(value) ? indexOf(project).names.get(service.project)?.get(value) : undefined;
}
/** `container_name`, else the name that Compose makes up. https://github.com/docker/compose/blob/v2.40.0/pkg/compose/compose.go (getContainerName) */
function containerNameOf({ definition, project, name }) {
    return definition.containerName ?? `${project.name}-${name}-1`;
}

;// CONCATENATED MODULE: ./lib/core/engine-conflict.js

/**
 * What userns-remap and a service's settings refuse together, unless the service has the host's user namespace. Seen on Docker 28.5 and
 * 29.8, `__tests__/engine/settings.test.ts`; the words are dockerd's and runc's.
 * https://github.com/moby/moby/blob/v28.5.2/daemon/daemon_unix.go (verifyPlatformContainerSettings)
 */
function conflictsOf(service, project) {
    const { settings, definition } = service;
    if (project.engine.mode !== 'userns-remap' || settings.userns_mode === 'host')
        return [];
    const conflicts = [];
    const add = (setting, shown, effect, other) => {
        conflicts.push({ setting, shown, effect, with: other });
    };
    // What is executed in a running container gets its privileges within the map.
    if (settings.privileged === true && definition.hook?.runsIn !== 'service-container')
        add('privileged', 'privileged: true', 'privileged mode is incompatible with user namespaces');
    if (settings.network_mode === 'host')
        add('network_mode', 'network_mode: host', 'cannot share the host’s network namespace when user namespaces are enabled');
    if (settings.pid === 'host')
        add('pid', 'pid: host', 'cannot share the host PID namespace when user namespaces are enabled');
    if (settings.ipc === 'host')
        add('ipc', 'ipc: host', 'the mount of /dev/mqueue fails');
    for (const { setting, value, service: other } of joinedServices(service, project)) {
        if (other.settings.userns_mode !== 'host')
            continue;
        const at = other.definition.places.get('userns_mode') ?? other.at;
        const text = `service ${other.name} has the host’s user namespace`;
        add(setting, `${setting}: ${value}`, `runc cannot join a namespace that the host’s user namespace owns`, {
            text,
            at,
        });
    }
    return conflicts;
}
/** Whether the engine creates or starts no container because of this very setting. */
function isRefused(service, setting, project) {
    return conflictsOf(service, project).some(conflict => conflict.setting === setting);
}

;// CONCATENATED MODULE: ./lib/core/host-device.js

const memory = 'the host’s memory';
const disk = 'a disk of the host, past the owners of its files';
const disks = /^\/dev\/(?:(?:sd|hd|vd|xvd)[a-z]+\d*|nvme\d+(?:n\d+(?:p\d+)?)?|mmcblk\d+\S*|(?:dm-|md|loop|nbd|zd|rbd|drbd|bcache|pmem)\d+\S*|(?:mapper|disk|md|block|zvol|rbd)(?:\/.*)?|root)$/;
/** What a device of the host gives to whoever may open it; `undefined` for one that is no way to the host. */
function deviceBehind(path) {
    if (!path.startsWith('/'))
        return undefined;
    const plain = (0,engine_socket/* hostPathOf */.J8)(path);
    if (plain === '/dev')
        return 'every device of the host';
    if (/^\/dev\/(?:mem|kmem|port)$/.test(plain))
        return memory;
    return disks.test(plain) ? disk : undefined;
}
/**
 * What a rule of `device_cgroup_rules` gives: `a *:* rwm`, `b 8:* rw`. Root may make the node itself, for MKNOD is one of Docker's default
 * capabilities (seen on Docker 28.5, `__tests__/engine/gifts.test.ts`).
 */
function devicesOfRule(rule) {
    const [kind, major, minor] = /^\s*([abc])\s+(\d+|\*):(\d+|\*)\s+[rwm]*[rw]/.exec(rule)?.slice(1) ?? [];
    if (kind === 'a' || (kind === 'c' && major === '*'))
        return 'every device of the host';
    if (kind === 'b')
        return disk;
    // Character devices 1:1, 1:2 and 1:4 are mem, kmem and port. https://docs.kernel.org/admin-guide/devices.html
    return kind === 'c' && major === '1' && /^(?:[124]|\*)$/.test(minor ?? '') ? memory : undefined;
}

;// CONCATENATED MODULE: ./lib/rules/host-device.js





const hostDevice = (0,rule/* defineRule */.K)({
    meta: {
        id: 'host-device',
        title: 'Has a device that is the host itself',
        severity: 'error',
        why: 'A disk holds every file whoever owns it, and memory holds every process: no user and no mode stands in between.',
        remedy: 'Take the device away: mount the directory that is needed instead of the disk it lies on, or name the one harmless device.',
        since: '0.1.0',
        references: ['https://docs.docker.com/reference/compose-file/services/#devices'],
    },
    subject: 'service',
    *check(service, project) {
        const { settings, definition } = service;
        const standing = standingOf(service, project);
        // It has every device then, and that is said once.
        if (settings.privileged === true && !isRefused(service, 'privileged', project))
            return;
        for (const [index, { source }] of (settings.devices ?? []).entries()) {
            const gives = deviceBehind(source);
            if (gives === undefined)
                continue;
            const at = definition.places.get(`devices[${index}]`) ?? service.at;
            yield problem(service, `has the device ${source}`, gives, holderOf(service, standing), at);
        }
        for (const { value, span } of definition.deviceRules ?? []) {
            const gives = devicesOfRule(value);
            if (gives !== undefined)
                yield problem(service, `may open devices by \`${value}\``, gives, makerOf(standing), span);
        }
    },
});
function problem(service, has, gives, who, at) {
    return { message: `${(0,workload_name/* nameOfWorkload */.CZ)(service)} ${has}: ${gives}; ${who}.`, at, because: [] };
}
function holderOf({ host }, { inside, map, who }) {
    if (host.mode === 'rootless')
        return 'nobody inside may open what the rootless engine’s own user may not';
    if (map === 'mapped')
        return 'under the map it stays the host’s root’s, and nobody inside may open it';
    if (inside === 'root')
        return `${who} may open it`;
    if (inside === 'unknown')
        return 'its user may open it as root, or with the device’s group';
    return `${who} may open it with the device’s group`;
}
function makerOf({ inside, map, who }) {
    if (map === 'mapped')
        return 'under the map nobody inside may make the device, so it must be there';
    if (inside === 'root')
        return `${who} may make the device and open it`;
    return inside === 'unknown'
        ? 'its user may make the device if it is root'
        : `${who} cannot make the device, a setuid program of the image can`;
}

;// CONCATENATED MODULE: ./lib/rules/host-namespace.js





const host_namespace_settings = ['pid', 'network_mode', 'ipc'];
const hostNamespace = (0,rule/* defineRule */.K)({
    meta: {
        id: 'host-namespace',
        title: 'Shares a namespace with the host',
        severity: 'warning',
        why: 'Processes, sockets or memory of the host are in reach of the container, under the host’s own ids.',
        remedy: 'Take the setting away: publish ports with `ports`, and share namespaces between services (`service:NAME`) that keep their own.',
        since: '0.1.0',
        references: [
            'https://docs.docker.com/reference/compose-file/services/#network_mode',
            'https://docs.docker.com/engine/containers/run/#pid-settings---pid',
        ],
    },
    subject: 'service',
    *check(service, project) {
        const standing = standingOf(service, project);
        for (const setting of host_namespace_settings) {
            const owner = ownerOf(service, setting, project);
            if (owner?.settings[setting] !== 'host' || isRefused(service, setting, project))
                continue;
            // A rootless engine has a network of its own, and `host` is that one.
            // https://docs.docker.com/engine/security/rootless/troubleshoot/#networking-errors
            if (setting === 'network_mode' && service.host.mode === 'rootless')
                continue;
            const value = `\`${setting}: ${service.settings[setting]}\``;
            const by = owner === service ? '' : `, and service ${owner.name} has the host’s`;
            const because = owner === service
                ? []
                : [
                    {
                        text: `service ${owner.name} has \`${setting}: host\``,
                        at: owner.definition.places.get(setting) ?? owner.at,
                    },
                ];
            yield {
                message: `${(0,workload_name/* nameOfWorkload */.CZ)(service)} has ${value}${by}: ${host_namespace_giftOf(setting, standing)}.`,
                at: service.definition.places.get(setting) ?? service.at,
                because,
            };
        }
    },
});
function host_namespace_giftOf(setting, { inside, map, who }) {
    const mapped = inside === 'user' && map === 'mapped' ? ', by the map another one of the host,' : '';
    const same = inside === 'user' && map === 'none' ? ', the same on the host,' : '';
    const own = `${who}${mapped}${same}`;
    switch (setting) {
        case 'pid':
            return inside === 'root' && map === 'none'
                ? `${own} sees every process of the host, and may end any of them`
                : `${own} sees every process of the host, and may end those of its own uid there`;
        case 'network_mode':
            return `${own} reaches what listens on the host’s loopback, and listens on the host’s own addresses`;
        case 'ipc':
            return `${own} reaches shared memory and queues of the host, as its uid there may`;
    }
}

;// CONCATENATED MODULE: ./lib/core/host-path.js

const everything = 'every file of the host';
const accounts = 'the accounts of the host and what it starts';
const kernel = 'settings of the host’s kernel';
const programs = 'programs that the host’s root runs';
const keys = 'keys and start-up files of the host’s users';
const engineData = 'the engine’s data: the files of every container and image';
const state = 'the state of every service of the host, the engine’s among them';
const modules = 'modules and boot files of the host’s kernel';
/** Where only the path itself counts: below it lie ordinary things too (`/etc/localtime`, `/home/me/project`, `/dev/snd`). */
const exact = new Map([
    ['/', everything],
    ['/etc', accounts],
    ['/etc/passwd', accounts],
    ['/etc/group', accounts],
    ['/etc/shadow', accounts],
    ['/etc/gshadow', accounts],
    ['/etc/subuid', accounts],
    ['/etc/subgid', accounts],
    ['/etc/sudoers', accounts],
    ['/etc/crontab', accounts],
    ['/etc/ld.so.preload', accounts],
    ['/etc/environment', accounts],
    ['/dev', 'the nodes of the host’s devices and its shared memory'],
    ['/home', keys],
    ['/usr', programs],
    ['/usr/local', programs],
    ['/var', state],
    ['/var/lib', state],
]);
/** Where everything below counts as well. */
const trees = new Map([
    ['/proc', kernel],
    ['/sys', kernel],
    ['/etc/sudoers.d', accounts],
    ['/etc/cron.d', accounts],
    ['/etc/cron.daily', accounts],
    ['/etc/cron.hourly', accounts],
    ['/etc/cron.weekly', accounts],
    ['/etc/cron.monthly', accounts],
    ['/etc/systemd', accounts],
    ['/etc/init.d', accounts],
    ['/etc/pam.d', accounts],
    ['/etc/profile.d', accounts],
    ['/etc/ssh', accounts],
    ['/etc/docker', 'the engine’s own configuration'],
    ['/etc/ld.so.conf.d', accounts],
    ['/var/spool/cron', accounts],
    ['/bin', programs],
    ['/sbin', programs],
    ['/lib', programs],
    ['/lib64', programs],
    ['/usr/bin', programs],
    ['/usr/sbin', programs],
    ['/usr/lib', programs],
    ['/usr/lib64', programs],
    ['/usr/libexec', programs],
    ['/usr/local/bin', programs],
    ['/usr/local/sbin', programs],
    ['/usr/local/lib', programs],
    ['/lib/modules', modules],
    ['/usr/lib/modules', modules],
    ['/usr/src', modules],
    ['/boot', modules],
    ['/root', keys],
    ['/var/lib/docker', engineData],
    ['/var/lib/containerd', engineData],
    ['/var/lib/containers', engineData],
    ['/var/lib/kubelet', engineData],
    ['/var/lib/rancher', engineData],
]);
/** Directories on the way to the deepest of them. */
const deepestTree = 3;
/**
 * What a path of the host gives to whoever may write it; `undefined` for an ordinary path. Directories that hold an engine's socket are
 * not among them: see `engine-socket.ts`.
 *
 * @param dataRoot `data-root` of daemon.json, where the repository has it.
 */
function hostPathBehind(path, dataRoot) {
    if (!path.startsWith('/'))
        return undefined;
    const plain = (0,engine_socket/* hostPathOf */.J8)(path);
    const found = exact.get(plain);
    if (found !== undefined)
        return { holds: found };
    if (dataRoot !== undefined && isAtOrBelow(plain, (0,engine_socket/* hostPathOf */.J8)(dataRoot)))
        return { holds: engineData };
    const parts = plain.split('/', deepestTree + 1);
    for (let length = parts.length; length > 1; length -= 1) {
        const holds = trees.get(parts.slice(0, length).join('/'));
        if (holds !== undefined)
            return { holds };
    }
    return undefined;
}
function isAtOrBelow(path, directory) {
    return path === directory || path.startsWith(`${directory}/`);
}

;// CONCATENATED MODULE: ./lib/rules/host-path.js





const hostPath = (0,rule/* defineRule */.K)({
    meta: {
        id: 'host-path',
        title: 'May write a part of the host that makes root',
        severity: 'error',
        why: 'Who may write accounts, programs, kernel settings or the engine’s data of the host needs no way out of the container.',
        remedy: 'Mount the one file or directory that is needed, read-only (`:ro`); keep what the service writes in a named volume.',
        since: '0.1.0',
        references: ['https://docs.docker.com/engine/storage/bind-mounts/#considerations-and-constraints'],
    },
    subject: 'service',
    *check(service, project) {
        const dataRoot = project.engine.defaults?.dataRoot?.value;
        const standing = standingOf(service, project);
        for (const { source, isReadOnly, at, because } of (0,host_mounts/* hostMountsOf */.e)(service)) {
            if (isReadOnly)
                continue;
            const found = hostPathBehind(source, dataRoot);
            if (found === undefined || (service.host.mode === 'rootless' && isCopied(source)))
                continue;
            yield {
                message: `${(0,workload_name/* nameOfWorkload */.CZ)(service)} has ${source} of the host, writable: ${found.holds}; ${host_path_giftOf(service, standing)}.`,
                at,
                because,
            };
        }
    },
});
/** A rootless engine has a copy of it (`rootlesskit --copy-up=/etc`); seen in `__tests__/engine/rootless.test.ts`. */
function isCopied(source) {
    return /^\/etc(?:\/|$)/.test(source);
}
function host_path_giftOf({ host }, { inside, map, who }) {
    if (map === 'mapped')
        return host.mode === 'rootless' && inside === 'root'
            ? 'its root writes what the rootless engine’s own user may'
            : `under the map ${who} writes only what everybody on the host may`;
    if (inside === 'root')
        return `${who} writes all of it`;
    if (inside === 'unknown')
        return 'all of it if its user is root';
    return `${who} writes what that uid may on the host, and a setuid program of the image writes all of it`;
}

;// CONCATENATED MODULE: ./lib/rules/host-user-namespace.js


const hostUserNamespace = (0,rule/* defineRule */.K)({
    meta: {
        id: 'host-user-namespace',
        title: 'Switches the user namespace off',
        severity: 'error',
        why: 'Its ids are the host’s own ids, whatever map the engine has for everyone else.',
        remedy: 'Take `userns_mode: host` away; when it is there for a mount, give the files to the mapped user or use a named volume.',
        since: '0.1.0',
        references: ['https://docs.docker.com/engine/security/userns-remap/#disable-namespace-remapping-for-a-container'],
    },
    subject: 'service',
    *check(service, project) {
        if (service.settings.userns_mode !== 'host')
            return;
        // A rootless engine accepts the value and keeps its map (seen on rootless Docker 28 and 29).
        if (project.engine.mode === 'rootless')
            return;
        const at = service.definition.places.get('userns_mode') ?? service.at;
        const id = service.runs.uid.state === 'known' ? `uid ${service.runs.uid.value}` : 'its user';
        const effect = project.engine.mode === 'userns-remap'
            ? `${id} inside is the same on the host, while the engine maps everyone else`
            : `${id} inside is the same on the host, also on an engine that maps users`;
        yield { message: `${(0,workload_name/* nameOfWorkload */.CZ)(service)} has \`userns_mode: host\`: ${effect}.`, at, because: [] };
    },
});

;// CONCATENATED MODULE: ./lib/rules/ineffective-userns-mode.js



const ineffectiveUsernsMode = (0,rule/* defineRule */.K)({
    meta: {
        id: 'ineffective-userns-mode',
        title: 'Has a `userns_mode` that Docker ignores',
        severity: 'warning',
        why: 'It reads as if the service had a user namespace of its own; Docker and Compose accept the value and do nothing with it.',
        remedy: 'Take the line away, and map users in the engine: `"userns-remap": "default"` in daemon.json, or a rootless engine.',
        since: '0.1.0',
        references: [
            'https://docs.docker.com/reference/cli/docker/container/run/#userns',
            'https://docs.docker.com/engine/security/userns-remap/',
        ],
    },
    subject: 'service',
    *check(service, project) {
        const value = service.settings.userns_mode;
        if (value === undefined || value === 'host')
            return;
        const { map, who, inside } = standingOf(service, project);
        const podman = /^(?:auto|keep-id|nomap)(?::|$)/.test(value) ? ' (it is Podman’s)' : '';
        const effect = map === 'mapped'
            ? 'the engine’s own map applies, as to every container'
            : map === 'unknown'
                ? 'whatever map the engine has applies'
                : inside === 'root'
                    ? 'its root is root on the host'
                    : inside === 'unknown'
                        ? 'its ids are the host’s own'
                        : `${who} inside is the same on the host`;
        yield {
            message: `${(0,workload_name/* nameOfWorkload */.CZ)(service)} has \`userns_mode: ${value}\`${podman}, which Docker accepts and ignores: ${effect}.`,
            at: service.definition.places.get('userns_mode') ?? service.at,
            because: [],
        };
    },
});

;// CONCATENATED MODULE: ./lib/core/engine/engine-problems.js

/** What the engine's files get wrong in one way, as the rule of that name reports it: once for each place. */
function* problemsAbout({ problems = [] }, about) {
    const seen = new Set();
    for (const problem of problems) {
        const { file, start, end } = problem.at;
        if (problem.about !== about)
            continue;
        const place = JSON.stringify([file.path, start, end]);
        if (seen.has(place))
            continue;
        seen.add(place);
        yield { message: problem.message, at: problem.at, because: becauseOf(problem.trail) };
    }
}

;// CONCATENATED MODULE: ./lib/rules/invalid-subid.js


const invalidSubid = (0,rule/* defineRule */.K)({
    meta: {
        id: 'invalid-subid',
        title: 'Has a line in subuid or subgid that is none',
        severity: 'error',
        why: 'Docker 28 and 29 do not refuse what they cannot read: a start that is no number counts as 0, and then root in the container is root on the host.',
        remedy: 'Write each line as `name-or-id:start:count`, with a start of 100000 or more and a count of 65536.',
        since: '0.1.0',
        references: ['https://man7.org/linux/man-pages/man5/subuid.5.html'],
    },
    subject: 'host',
    check: engine => problemsAbout(engine, 'invalid-subid'),
});

;// CONCATENATED MODULE: ./lib/rules/invalid-suppression.js


const invalidSuppression = (0,rule/* defineRule */.K)({
    meta: {
        id: 'invalid-suppression',
        title: 'Has a suppression that runs-as cannot use',
        severity: 'note',
        why: 'It looks as if somebody had accepted a finding, and it silences nothing: no rule has that name, there is no reason, or its day is none.',
        remedy: 'Write it as `# runs-as: ignore[rule] reason`, with the id of a rule and with why it is accepted.',
        since: '0.1.0',
        references: [`${address/* repository */.J}/blob/main/docs/suppressions.md`],
    },
    subject: 'suppression',
    *check({ kind, message, at, because }) {
        if (kind === 'invalid')
            yield { message, at, because };
    },
});

;// CONCATENATED MODULE: ./lib/rules/invalid-userns-remap.js


const invalidUsernsRemap = (0,rule/* defineRule */.K)({
    meta: {
        id: 'invalid-userns-remap',
        title: 'Has a `userns-remap` with which dockerd does not start',
        severity: 'error',
        why: 'The engine does not come up with this configuration, or not with the map that it seems to have.',
        remedy: 'Write `default`, or the name of an account that exists and has a line in subuid and one in subgid.',
        since: '0.1.0',
        references: ['https://docs.docker.com/engine/security/userns-remap/#prerequisites'],
    },
    subject: 'host',
    check: engine => problemsAbout(engine, 'invalid-userns-remap'),
});

// EXTERNAL MODULE: ./lib/core/entrypoint/scene.js
var scene = __webpack_require__(3494);
;// CONCATENATED MODULE: ./lib/rules/low-port.js




const lowPort = (0,rule/* defineRule */.K)({
    meta: {
        id: 'low-port',
        title: 'Must bind a port below 1024 without root, where nothing allows it',
        severity: 'warning',
        why: 'In the host’s own network only root binds ports below 1024: the service ends with "Permission denied".',
        remedy: 'Listen on a port from 1024 on, or leave the container its own network and publish the port with `ports`: there every user may bind every port.',
        since: '0.1.0',
        references: [
            'https://docs.docker.com/engine/release-notes/20.10/',
            'https://man7.org/linux/man-pages/man7/ip.7.html',
        ],
    },
    subject: 'service',
    *check(service) {
        const { refusedPort, runs } = service;
        if (refusedPort === undefined)
            return;
        const { port, at, because, becauseAt } = refusedPort;
        yield {
            message: `${(0,workload_name/* nameOfWorkload */.CZ)(service)} must bind port ${port} as ${(0,scene/* whoWords */.Wi)(runs)} and may not: ${because}.`,
            at,
            because: [{ text: because, at: becauseAt }, ...becauseOf(runs.trail)],
        };
    },
});

;// CONCATENATED MODULE: ./lib/rules/mount-owner.js





const mountOwner = (0,rule/* defineRule */.K)({
    meta: {
        id: 'mount-owner',
        title: 'Writes a bind mount as another id of the host',
        severity: 'note',
        why: 'Under the engine’s map files of the host that belong to nobody of the map show as 65534, and the service can neither write nor chown them.',
        remedy: 'Use a named volume, mount it read-only (`:ro`), or give the directory to that id of the host.',
        since: '0.1.0',
        references: ['https://docs.docker.com/engine/security/userns-remap/'],
    },
    subject: 'service',
    *check(service, project) {
        const { host, runs } = service;
        if (host.isHostNamespace || host.mode === 'rootful' || host.uid.state === 'unknown')
            return;
        // A map that leads to the host's root is the fault, and nothing shall be given to it.
        if (host.uid.value === 0)
            return;
        // A rootless engine's root is the very user who checked the files out.
        if (host.mode === 'rootless' && runs.uid.state === 'known' && runs.uid.value === 0)
            return;
        const mounts = writableMounts(service, project);
        const [first, ...others] = mounts;
        if (first === undefined)
            return;
        const group = host.gid.state === 'known' ? `:${host.gid.value}` : '';
        const owner = `${host.uid.value}${group}`;
        const inside = runs.uid.state === 'known' ? `uid ${runs.uid.value}` : 'its user';
        const shown = mounts.map(({ source }) => source);
        const what = shown.length === 1
            ? `${shown[0]} must`
            : `${shown.slice(0, 5).join(', ')}${shown.length > 5 ? ' …' : ''} must each`;
        yield {
            message: `${(0,workload_name/* nameOfWorkload */.CZ)(service)} writes as ${inside} inside, which is ${host.uid.value} on the host: ${what} belong to ${owner} there.`,
            at: first.at,
            because: others.map(({ source, at }) => ({ text: `the same for ${source}`, at })),
            remedy: `Use a named volume, mount it read-only (\`:ro\`), or give it to that id of the host: \`chown -R ${owner}\`.`,
        };
    },
});
/** Binds of ordinary files of the host: what makes root there has rules of its own. */
function writableMounts(service, { engine }) {
    const mounts = [];
    for (const { source, isReadOnly, at } of (0,host_mounts/* hostMountsOf */.e)(service)) {
        if (isReadOnly)
            continue;
        if ((0,engine_socket/* socketBehind */.Y1)(source) !== undefined || hostPathBehind(source, engine.defaults?.dataRoot?.value) !== undefined)
            continue;
        if (/\.sock$/.test(source) || source.startsWith('/dev/'))
            continue;
        const shown = /^[/~.]/.test(source) ? source : `./${source}`;
        mounts.push({ source: shown, at });
    }
    return mounts;
}

;// CONCATENATED MODULE: ./lib/rules/overlapping-subids.js


const overlappingSubids = (0,rule/* defineRule */.K)({
    meta: {
        id: 'overlapping-subids',
        title: 'Gives the same host ids twice',
        severity: 'error',
        why: 'Two owners of one id own each other’s files and processes; two ranges of one owner that share an id are no map at all, and no container starts.',
        remedy: 'Give each owner ranges of its own: let each begin where the one before it ends.',
        since: '0.1.0',
        references: [
            'https://man7.org/linux/man-pages/man7/user_namespaces.7.html',
            'https://man7.org/linux/man-pages/man5/subuid.5.html',
        ],
    },
    subject: 'host',
    check: engine => problemsAbout(engine, 'overlapping-subids'),
});

;// CONCATENATED MODULE: ./lib/rules/privileged-container.js




const privilegedContainer = (0,rule/* defineRule */.K)({
    meta: {
        id: 'privileged-container',
        title: 'Runs with every privilege of the host',
        severity: 'error',
        why: 'A privileged container has all capabilities and all devices and no confinement: its root can load modules and mount the host’s disks.',
        remedy: 'Take `privileged` away and grant what is needed by name: single capabilities with `cap_add`, single devices with `devices`.',
        since: '0.1.0',
        references: ['https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities'],
    },
    subject: 'workload',
    *check(workload, project) {
        if (workload.kind === 'image') {
            const message = `${(0,workload_name/* nameOfWorkload */.CZ)(workload)} is built with \`RUN --security=insecure\`: that line has all capabilities of the host.`;
            for (const at of workload.insecureRuns ?? [])
                yield { message, at, because: [] };
            return;
        }
        // An engine that refuses it gives nothing: userns-conflict says so.
        if (workload.settings.privileged === true && !isRefused(workload, 'privileged', project)) {
            const at = workload.definition.places.get('privileged') ?? workload.at;
            const gift = privileged_container_giftOf(workload, standingOf(workload, project));
            yield { message: `${(0,workload_name/* nameOfWorkload */.CZ)(workload)} is privileged: ${gift}.`, at, because: [] };
        }
        yield* checkBuild(workload);
    },
});
function privileged_container_giftOf({ host, definition }, { inside, who }) {
    const all = 'all capabilities, all devices, no confinement';
    // `exec --privileged` keeps the user namespace of the container.
    if (definition.hook?.runsIn === 'service-container' && !host.isHostNamespace)
        return `${all}, as far as the engine’s map lets them go`;
    if (host.mode === 'rootless')
        return `${all}, as far as they go in the rootless engine’s own namespace: its files and its other containers`;
    if (inside === 'root')
        return `${all}, and ${who} has all of it at once`;
    if (inside === 'unknown')
        return `${all}, at once if its user is root, else by any setuid program of the image`;
    return `${all}; ${who} gets it by any setuid program of the image`;
}
function* checkBuild(service) {
    const { build } = service;
    if (build?.privileged?.value === true) {
        yield {
            message: `The build of service ${service.name} is privileged: its RUN lines have all capabilities of the host.`,
            at: build.privileged.span,
            because: [],
        };
    }
    for (const entitlement of build?.entitlements ?? []) {
        if (entitlement.value !== 'security.insecure')
            continue;
        yield {
            message: `The build of service ${service.name} may use \`RUN --security=insecure\`: all capabilities of the host.`,
            at: entitlement.span,
            because: [],
        };
    }
}

;// CONCATENATED MODULE: ./lib/core/privileged-groups.js
const files = 'it may do with files of root’s group what that group may';
const privileged_groups_disk = 'it may read and write the host’s disks where it gets one, past the owners of files';
const sudo = 'its members may become root with sudo';
const shadow = 'it may read password hashes where it gets the host’s /etc/shadow';
const engine = 'whoever has the engine’s group and its socket is root on the host';
const byName = new Map([
    ['root', files],
    ['docker', engine],
    ['podman', engine],
    ['disk', privileged_groups_disk],
    ['sudo', sudo],
    ['wheel', sudo],
    ['admin', sudo],
    ['shadow', shadow],
    ['kmem', 'it may read the host’s memory where it gets its device'],
]);
/** Fixed numbers of distributions: `data/host-system-uids.tsv`, base-passwd of Debian, setup of Fedora. */
const byNumber = new Map([
    [0, { shown: 'the root group', gives: files }],
    [6, { shown: '`disk` on Debian, Ubuntu, Fedora and Alpine', gives: privileged_groups_disk }],
    [10, { shown: '`wheel` on Fedora, RHEL and Alpine', gives: sudo }],
    [27, { shown: '`sudo` on Debian and Ubuntu', gives: sudo }],
    [42, { shown: '`shadow` on Debian, Ubuntu and Alpine', gives: shadow }],
]);
/** What a group of `group_add`, a name or a number as it is written, is on a host; `undefined` for an ordinary one. */
function powerOfGroup(group) {
    // Numbers beat names, and Go reads a sign. moby: opts, user.GetAdditionalGroups
    if (/^[+-]?\d+$/.test(group))
        return byNumber.get(Number(group));
    const gives = byName.get(group);
    return gives === undefined ? undefined : { shown: `\`${group}\``, gives };
}

;// CONCATENATED MODULE: ./lib/rules/privileged-group.js





const privilegedGroup = (0,rule/* defineRule */.K)({
    meta: {
        id: 'privileged-group',
        title: 'Has a group whose members are as good as root',
        severity: 'warning',
        why: 'A user who is not root gets by a group what root has: the engine, the disks, the files of root’s group.',
        remedy: 'Take the group away, and give the one file or device that is needed to a group of its own.',
        since: '0.1.0',
        references: ['https://docs.docker.com/engine/install/linux-postinstall/', 'https://wiki.debian.org/SystemGroups'],
    },
    subject: 'service',
    *check(service, project) {
        const { settings, definition, starts } = service;
        const { inside, map, who: known } = standingOf(service, project);
        const who = inside === 'unknown' ? 'its user' : known;
        // Root needs no group, and under a map a gid inside is another group of the host.
        if (inside === 'root' || map === 'mapped')
            return;
        for (const [index, group] of (settings.group_add ?? []).entries()) {
            const found = powerOfGroup(group);
            if (found === undefined)
                continue;
            const number = found.shown === `\`${group}\`` ? '' : `, ${found.shown}`;
            yield {
                message: `${(0,workload_name/* nameOfWorkload */.CZ)(service)} gives ${who} the group \`${group}\`${number}: ${found.gives}.`,
                at: definition.places.get(`group_add[${index}]`) ?? service.at,
                because: [],
            };
        }
        for (const gid of starts.groups) {
            const found = powerOfGroup(`${gid}`);
            if (found === undefined || settings.group_add?.includes(`${gid}`) === true || isWayBack(service, gid))
                continue;
            yield {
                message: `${(0,workload_name/* nameOfWorkload */.CZ)(service)} runs as ${who}, who is in group ${gid} of the image, ${found.shown}: ${found.gives}.`,
                at: service.decidedAt,
                because: becauseOf(starts.trail),
            };
        }
    },
});
/** A group of the image by which its user becomes root inside is what way-back-to-root reports. */
function isWayBack({ waysBack, accounts }, gid) {
    return (waysBack ?? []).some(({ kind, user }) => kind === 'group' &&
        user.kind === 'group' &&
        accounts?.groups.some(group => group.name === user.name && group.gid === gid) === true);
}

;// CONCATENATED MODULE: ./lib/rules/root-at-start.js



const rootAtStart = (0,rule/* defineRule */.K)({
    meta: {
        id: 'root-at-start',
        title: 'Starts as root and steps down to a service user',
        severity: 'note',
        why: 'Until the entrypoint steps down, and in every `docker exec`, the container is root.',
        remedy: 'If nothing needs the start as root (ownership of volumes, mostly), start as the service user directly with `user:` or `USER`.',
        since: '0.1.0',
        references: ['https://docs.docker.com/build/building/best-practices/#user'],
    },
    subject: 'workload',
    *check(workload) {
        const { starts, runs } = workload;
        if (!(0,workload_name/* isRun */.yz)(workload) || starts.root.state === 'unknown' || !starts.root.value)
            return;
        // A step down that fails is broken-step-down's.
        if (runs.root.state === 'unknown' || runs.root.value || workload.brokenStepDown !== undefined)
            return;
        const number = runs.uid.state === 'known' ? `uid ${runs.uid.value}` : 'a uid that is not fixed';
        const shown = runs.name === undefined ? number : `${runs.name} (${number})`;
        yield {
            message: `${(0,workload_name/* nameOfWorkload */.CZ)(workload)} starts as root and its entrypoint steps down to ${shown}.`,
            at: workload.decidedAt,
            because: becauseOf(workload.trail),
        };
    },
});

;// CONCATENATED MODULE: ./lib/core/capability.js
/** A name as the engine compares it: upper case, without `CAP_`. https://github.com/moby/moby/blob/v28.5.2/oci/caps/utils.go (NormalizeLegacyCapabilities) */
function capabilityOf(name) {
    return name.toUpperCase().replace(/^CAP_/, '');
}
/** Capabilities with which root inside a container is root of the host, and by what. capabilities(7). */
const amountToRoot = new Map([
    ['ALL', 'every capability there is'],
    ['SYS_ADMIN', 'it may mount the host’s file systems and leave its cgroups'],
    ['SYS_MODULE', 'it may load code into the host’s kernel'],
    ['SYS_RAWIO', 'it may write the host’s memory and disks'],
    ['SYS_BOOT', 'it may start another kernel on the host'],
    ['SYS_PTRACE', 'it may take over any process that it sees'],
    ['DAC_READ_SEARCH', 'it may open every file of a mounted disk by its number, also outside the container'],
    ['BPF', 'it may load programs into the host’s kernel'],
]);
/** What a capability gives that amounts to root on the host, in words; `undefined` for any other. */
function gainOf(name) {
    return amountToRoot.get(capabilityOf(name));
}

;// CONCATENATED MODULE: ./lib/rules/root-capability.js





const rootCapability = (0,rule/* defineRule */.K)({
    meta: {
        id: 'root-capability',
        title: 'Has a capability that amounts to root on the host',
        severity: 'error',
        why: 'The capability reaches past the container: with it root inside is root of the host, whatever else confines it.',
        remedy: 'Take it away. Find out what the program does with it and grant that by a narrower name, or let a service of the host do it.',
        since: '0.1.0',
        references: [
            'https://man7.org/linux/man-pages/man7/capabilities.7.html',
            'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
        ],
    },
    subject: 'service',
    *check(service, project) {
        const { settings, definition } = service;
        // It has them all then, and that is said once.
        if (settings.privileged === true && !isRefused(service, 'privileged', project))
            return;
        const standing = standingOf(service, project);
        for (const [index, name] of (settings.cap_add ?? []).entries()) {
            const gives = gainOf(name);
            if (gives === undefined)
                continue;
            yield {
                message: `${(0,workload_name/* nameOfWorkload */.CZ)(service)} has \`cap_add: ${name}\`${standing.map === 'mapped' ? '' : ` (${gives})`}: ${root_capability_holderOf(standing)}.`,
                at: definition.places.get(`cap_add[${index}]`) ?? service.at,
                because: [],
            };
        }
    },
});
/** Seen on Docker 28.5, `__tests__/engine/gifts.test.ts`: no ambient capabilities, and under a map they count inside only. */
function root_capability_holderOf({ inside, map, who }) {
    if (map === 'mapped')
        return 'under the map it counts for what the container itself owns, and opens more of the kernel to it';
    if (inside === 'root')
        return `${who} holds it from the start`;
    if (inside === 'unknown')
        return 'its user holds it if it is root, else any setuid program of the image gives it';
    return `${who} does not hold it, but any setuid program of the image gives it`;
}

// EXTERNAL MODULE: ./lib/core/root-repair.js
var root_repair = __webpack_require__(6553);
;// CONCATENATED MODULE: ./lib/rules/root-in-container.js




const rootInContainer = (0,rule/* defineRule */.K)({
    meta: {
        id: 'root-in-container',
        title: 'Runs as root inside the container, not as the host’s root',
        severity: 'warning',
        why: 'Root inside owns every file of the image and every other container under the same map; only the map keeps it from the host.',
        remedy: 'Run as an unprivileged user inside too: end the stage with `USER` and a number (`USER 10001:10001`), or set `user:` of the service.',
        since: '0.1.0',
        references: ['https://docs.docker.com/engine/security/userns-remap/'],
    },
    subject: 'workload',
    *check(workload) {
        const { runs, host } = workload;
        if (!(0,workload_name/* isRun */.yz)(workload) || runs.root.state === 'unknown' || !runs.root.value)
            return;
        if (host.uid.state === 'known' && host.uid.value === 0)
            return;
        const outside = host.uid.state === 'known'
            ? `uid ${host.uid.value} on the host`
            : `a uid of the host that is not known (${host.uid.detail})`;
        yield {
            message: `${(0,workload_name/* nameOfWorkload */.CZ)(workload)} runs as uid 0 (root) inside; it is ${outside}: ${(0,workload_name/* decisionOf */.uv)(workload)}.`,
            at: workload.decidedAt,
            because: becauseOf(workload.trail),
            ...(0,root_repair/* repairFor */.x)(workload),
        };
    },
});

;// CONCATENATED MODULE: ./lib/rules/root-on-host.js




const rootOnHost = (0,rule/* defineRule */.K)({
    meta: {
        id: 'root-on-host',
        title: 'Runs as root, and that root is root on the host',
        severity: 'error',
        why: 'Whoever breaks out of this container, or reaches a file of the host through a mount, is root on the host.',
        remedy: 'Run as an unprivileged user: end the stage with `USER` and a number (`USER 10001:10001`), or set `user:` of the service.',
        since: '0.1.0',
        references: [
            'https://owasp.org/www-project-docker-top-10/',
            'https://docs.docker.com/engine/security/userns-remap/',
        ],
    },
    subject: 'workload',
    *check(workload) {
        const { runs, host } = workload;
        if (!(0,workload_name/* isRun */.yz)(workload) || runs.root.state === 'unknown' || !runs.root.value)
            return;
        if (host.uid.state === 'unknown' || host.uid.value !== 0)
            return;
        yield {
            message: `${(0,workload_name/* nameOfWorkload */.CZ)(workload)} runs as uid 0 (root), which is uid 0 on the host: ${(0,workload_name/* decisionOf */.uv)(workload)}.`,
            at: workload.decidedAt,
            because: becauseOf(workload.trail),
            ...(0,root_repair/* repairFor */.x)(workload),
        };
    },
});

;// CONCATENATED MODULE: ./lib/rules/short-subids.js


const shortSubids = (0,rule/* defineRule */.K)({
    meta: {
        id: 'short-subids',
        title: 'Maps fewer ids than images use',
        severity: 'warning',
        why: 'An id outside the map cannot run: the container with that user, or with a file of that group, fails.',
        remedy: 'Give 65536 ids in subuid and as many in subgid.',
        since: '0.1.0',
        references: ['https://systemd.io/UIDS-GIDS/'],
    },
    subject: 'host',
    check: engine => problemsAbout(engine, 'short-subids'),
});

;// CONCATENATED MODULE: ./lib/rules/stale-baseline.js


const staleBaseline = (0,rule/* defineRule */.K)({
    meta: {
        id: 'stale-baseline',
        title: 'Has a baseline with findings that are gone',
        severity: 'note',
        why: 'An accepted finding that was mended may come back, and the baseline would hide it.',
        remedy: 'Write the baseline again with `runs-as --write-baseline`; what is gone is taken out.',
        since: '0.1.0',
        references: [`${address/* repository */.J}/blob/main/docs/baseline.md`],
    },
    subject: 'suppression',
    *check({ kind, message, at, because }) {
        if (kind === 'stale')
            yield { message, at, because };
    },
});

;// CONCATENATED MODULE: ./lib/rules/subids-on-host-ids.js


const subidsOnHostIds = (0,rule/* defineRule */.K)({
    meta: {
        id: 'subids-on-host-ids',
        title: 'Maps containers onto accounts of the host',
        severity: 'error',
        why: 'A process of a container is then a real account of the host, with its files and its processes.',
        remedy: 'Let the range begin at 100000 or above, where no account of the host has its number.',
        since: '0.1.0',
        references: ['https://systemd.io/UIDS-GIDS/', 'https://man7.org/linux/man-pages/man5/login.defs.5.html'],
    },
    subject: 'host',
    check: engine => problemsAbout(engine, 'subids-on-host-ids'),
});

;// CONCATENATED MODULE: ./lib/core/confinement.js
/** A wall that an item of `security_opt` takes down, in words; `undefined` for any other item. */
function wallTakenDown(option) {
    // The engine takes `=` and, for old times' sake, `:`. https://github.com/moby/moby/blob/v28.5.2/daemon/daemon_unix.go (parseSecurityOpt)
    const [key = '', value = ''] = /^([^=:]+)[=:](.*)$/s.exec(option)?.slice(1) ?? [];
    if (key === 'seccomp' && value === 'unconfined')
        return 'without seccomp it may ask the host’s kernel for everything, also for what containers never need';
    if (key === 'apparmor' && value === 'unconfined')
        return 'without AppArmor nothing keeps it from mounts and from what the kernel shows in /proc and /sys';
    if (key === 'label' && (value === 'disable' || value === 'type:spc_t'))
        return 'without its label SELinux separates it no longer from the files of the host and of other containers';
    if (key === 'systempaths' && value === 'unconfined')
        return 'what is hidden and read-only in /proc and /sys is neither';
    return undefined;
}

;// CONCATENATED MODULE: ./lib/rules/unconfined.js





const unconfined = (0,rule/* defineRule */.K)({
    meta: {
        id: 'unconfined',
        title: 'Has a part of its confinement turned off',
        severity: 'warning',
        why: 'Seccomp, AppArmor and SELinux stop what the user’s id alone would allow; most escapes of the last years needed one of them off.',
        remedy: 'Take the line away. Where a program needs one call or path more, give it a profile of its own that allows just that.',
        since: '0.1.0',
        references: [
            'https://docs.docker.com/engine/security/seccomp/',
            'https://docs.docker.com/engine/security/apparmor/',
        ],
    },
    subject: 'service',
    *check(service, project) {
        const { settings, definition } = service;
        // A privileged container has none of it in any case, and that is said once.
        if (settings.privileged === true && !isRefused(service, 'privileged', project))
            return;
        const standing = standingOf(service, project);
        for (const [index, option] of (settings.security_opt ?? []).entries()) {
            const wall = wallTakenDown(option);
            if (wall === undefined)
                continue;
            yield {
                message: `${(0,workload_name/* nameOfWorkload */.CZ)(service)} has \`${option}\`: ${wall}; ${remainsOf(standing)}.`,
                at: definition.places.get(`security_opt[${index}]`) ?? service.at,
                because: [],
            };
        }
    },
});
function remainsOf({ inside, map, who }) {
    if (map === 'mapped')
        return 'the engine’s map still keeps its ids from the host’s';
    if (inside === 'root')
        return `${who} has only the limits of its capabilities left`;
    if (inside === 'unknown')
        return 'if its user is root, only the limits of its capabilities are left';
    return `that ${who} is not root is what is left`;
}

;// CONCATENATED MODULE: ./lib/core/account-remedy.js
/** A number that no distribution gives to an account of its own, for examples. */
const exampleId = 10_001;
/** The command that creates an account with a number in this image; `undefined` where none is sure to be there. */
function creationOf(tools, name) {
    if (!/^[a-z_][a-z0-9_-]*$/.test(name))
        return undefined;
    if (tools === 'useradd')
        return `useradd --no-create-home --uid ${exampleId} --user-group ${name}`;
    return tools === 'adduser' ? `adduser -D -H -u ${exampleId} ${name}` : undefined;
}

;// CONCATENATED MODULE: ./lib/rules/undefined-user.js




const undefinedUser = (0,rule/* defineRule */.K)({
    meta: {
        id: 'undefined-user',
        title: 'Names a user that the image does not have',
        severity: 'error',
        why: 'The build works, and every container of the image fails at its start: `unable to find user …: no matching entries in passwd file`.',
        remedy: 'Create the account before the `USER` line, or write a number (`USER 10001:10001`), which needs no account.',
        since: '0.1.0',
        references: ['https://docs.docker.com/reference/dockerfile/#user'],
    },
    subject: 'workload',
    *check(workload) {
        const { starts } = workload;
        if (!(0,workload_name/* isRun */.yz)(workload) || starts.refused === undefined || starts.user.state === 'unknown')
            return;
        yield {
            message: `${(0,workload_name/* nameOfWorkload */.CZ)(workload)} is to start as \`${starts.user.value}\`, but ${starts.refused}.`,
            at: workload.decidedAt,
            because: becauseOf(starts.trail),
            remedy: remedyFor(workload, starts.user.value),
        };
    },
});
function remedyFor(workload, user) {
    const number = workload.kind === 'image' ? `\`USER ${exampleId}:${exampleId}\`` : `\`user: "${exampleId}:${exampleId}"\``;
    const [first = '', second] = user.split(/\s+/);
    if (second?.startsWith('#'))
        return '`USER` takes the whole rest of its line: put the comment on a line of its own.';
    if (second !== undefined)
        return `A group stands behind a colon, without blanks: \`${first}:${second}\`.`;
    const [name = '', group] = user.split(':');
    if (/^[-+]?\d+$/.test(name)) {
        return group === undefined || /^[-+]?\d+$/.test(group)
            ? `Take a number that ids can have: ${number}.`
            : `Write the group as a number too (${number}), or create the group \`${group}\` first.`;
    }
    const creation = creationOf(workload.accountTools, name);
    if (creation === undefined)
        return `Write a number, which needs no account: ${number}.`;
    const where = workload.kind === 'image' ? 'before this line' : 'in its Dockerfile';
    return `Create it ${where}, while the build is still root (\`RUN ${creation}\`), or write a number: ${number}.`;
}

;// CONCATENATED MODULE: ./lib/rules/unknown-user.js



const unknownUser = (0,rule/* defineRule */.K)({
    meta: {
        id: 'unknown-user',
        title: 'Who it runs as could not be proven',
        severity: 'warning',
        why: 'It may be root: nothing in the repository, and nothing runs-as knows, says otherwise.',
        remedy: 'Say it in the repository: end the stage with `USER` and a number, or set `user:` of the service.',
        since: '0.1.0',
        references: ['https://owasp.org/www-project-docker-top-10/'],
    },
    subject: 'workload',
    *check(workload) {
        const { runs } = workload;
        if (!(0,workload_name/* isRun */.yz)(workload) || runs.root.state === 'known')
            return;
        // What cannot be read has a finding of its own.
        if (runs.root.reason === 'unreadable')
            return;
        const { image, reason } = runs.root;
        // One image that is not known is one thing to find out, whatever number of workloads run it.
        const ofImage = image !== undefined && reason === 'base-image' ? { cause: image, remedy: unknown_user_remedyFor(image) } : {};
        yield {
            ...ofImage,
            message: `${(0,workload_name/* nameOfWorkload */.CZ)(workload)} runs as a user that is not known: ${runs.root.detail}.`,
            at: workload.decidedAt,
            because: becauseOf(workload.trail),
        };
    },
});
/** With the very line for the configuration file, which lacks the answer alone. */
function unknown_user_remedyFor(image) {
    const row = `- { image: ${JSON.stringify(image)}, user: "…", reason: "docker image inspect" }`;
    return ('Say it in the repository (`USER` with a number, or `user:` of the service), ask its registry (`--lookup missing`), or write ' +
        `its \`Config.User\` under \`images:\` of \`.github/runs-as.yml\`: \`${row}\`.`);
}

// EXTERNAL MODULE: ./lib/core/engine/host.js
var host = __webpack_require__(1114);
;// CONCATENATED MODULE: ./lib/rules/unmapped-id.js




const unmappedId = (0,rule/* defineRule */.K)({
    meta: {
        id: 'unmapped-id',
        title: 'Runs as an id that the engine’s map does not have',
        severity: 'error',
        why: 'The kernel knows no such id in the container’s user namespace: the container does not start.',
        remedy: 'Take a number below the size of the map, or give the engine’s user more ids in subuid and subgid.',
        since: '0.1.0',
        references: [
            'https://docs.docker.com/engine/security/userns-remap/',
            'https://man7.org/linux/man-pages/man7/user_namespaces.7.html',
        ],
    },
    subject: 'workload',
    *check(workload, { engine }) {
        if (!(0,workload_name/* isRun */.yz)(workload))
            return;
        for (const id of [workload.host.uid, workload.host.gid]) {
            if (id.state === 'known' || id.reason !== 'unmapped')
                continue;
            yield {
                message: `${(0,workload_name/* nameOfWorkload */.CZ)(workload)} does not start: ${id.detail.replace(/: the container does not start$/, '')}.`,
                at: workload.decidedAt,
                because: becauseOf(workload.trail),
            };
            // A uid and a gid that lie outside together are one mistake.
            return;
        }
        if (workload.kind !== 'service' || workload.host.isHostNamespace)
            return;
        const groups = workload.settings.group_add ?? [];
        for (const index of (0,host/* unmappedGroups */.rT)(engine, groups)) {
            yield {
                message: `${(0,workload_name/* nameOfWorkload */.CZ)(workload)} does not start: group ${groups[index]} lies outside the engine's map.`,
                at: workload.definition.places.get(`group_add[${index}]`) ?? workload.at,
                because: becauseOf(engine.trail),
            };
        }
    },
});

;// CONCATENATED MODULE: ./lib/rules/unprovable-name.js




const unprovableName = (0,rule/* defineRule */.K)({
    meta: {
        id: 'unprovable-name',
        title: 'A user name whose number nothing proves',
        severity: 'note',
        why: 'Whose files these are on the host is a number, and Kubernetes refuses to start an image with a name where `runAsNonRoot` is set.',
        remedy: 'Create the account with a number, and write the number: `USER 10001:10001`.',
        since: '0.1.0',
        references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
    },
    subject: 'image',
    *check(image) {
        const { starts } = image;
        if (!(0,workload_name/* isRun */.yz)(image) || starts.user.state === 'unknown' || starts.refused !== undefined)
            return;
        const [name = ''] = starts.user.value.split(':');
        // A number, a name with a known one, and what another rule speaks of: an identity that may be root.
        if (/^[-+]?\d*$/.test(name) || starts.uid.state === 'known' || starts.root.state === 'unknown')
            return;
        if (starts.uid.reason === 'windows')
            return;
        // What cannot be read has a finding of its own, and a template is no Dockerfile yet.
        if (image.base.state === 'unknown' && ['unreadable', 'template'].includes(image.base.reason))
            return;
        yield {
            message: `${(0,workload_name/* nameOfWorkload */.CZ)(image)} runs as \`${name}\`, a name whose number is not sure: ${starts.uid.detail}.`,
            at: image.decidedAt,
            because: becauseOf(starts.trail),
            remedy: unprovable_name_remedyFor(image, name),
        };
    },
});
function unprovable_name_remedyFor({ accounts, accountTools }, name) {
    const isOwn = accounts.accounts.some(account => account.name === name && account.at !== undefined);
    const number = `\`USER ${exampleId}:${exampleId}\``;
    const option = accountTools === 'adduser' ? `-u ${exampleId}` : `--uid ${exampleId}`;
    return isOwn
        ? `Give the account a number where it is created (\`${option}\`), and write the number: ${number}.`
        : `Write the number that \`${name}\` has in the image, or one of your own that owns what the program writes: ${number}.`;
}

;// CONCATENATED MODULE: ./lib/rules/unreadable-file.js

const unreadableFile = (0,rule/* defineRule */.K)({
    meta: {
        id: 'unreadable-file',
        title: 'Cannot be read to the end',
        severity: 'error',
        why: 'Docker refuses the file as well, or it cannot be judged: what it would run as is not proven.',
        remedy: 'Correct the place that is shown; the rest of the file was judged as far as its meaning is sure.',
        since: '0.1.0',
        references: ['https://docs.docker.com/reference/dockerfile/', 'https://docs.docker.com/reference/compose-file/'],
    },
    subject: 'file',
    *check(file) {
        for (const { message, at } of file.faults)
            yield { message, at, because: [] };
    },
});

;// CONCATENATED MODULE: ./lib/rules/unused-suppression.js


const unusedSuppression = (0,rule/* defineRule */.K)({
    meta: {
        id: 'unused-suppression',
        title: 'Has a suppression that silences nothing',
        severity: 'note',
        why: 'What it silenced is mended, or stands elsewhere; left there it would hide the next such fault.',
        remedy: 'Take it out; where it names several rules, take out the one that is shown.',
        since: '0.1.0',
        references: [`${address/* repository */.J}/blob/main/docs/suppressions.md`],
    },
    subject: 'suppression',
    *check({ kind, message, at, because }) {
        if (kind === 'unused')
            yield { message, at, because };
    },
});

;// CONCATENATED MODULE: ./lib/rules/userns-conflict.js



const usernsConflict = (0,rule/* defineRule */.K)({
    meta: {
        id: 'userns-conflict',
        title: 'Asks for what an engine with userns-remap refuses',
        severity: 'error',
        why: 'The container does not start under this engine, and the usual way out is to give it the host’s ids.',
        remedy: 'Take the setting away and keep the map: publish ports with `ports`, add single capabilities and devices, share namespaces with services that are mapped too.',
        since: '0.1.0',
        references: ['https://docs.docker.com/engine/security/userns-remap/#user-namespace-known-limitations'],
    },
    subject: 'service',
    *check(service, project) {
        for (const { setting, shown, effect, with: other } of conflictsOf(service, project)) {
            const engine = project.engine.at;
            const because = engine === undefined ? [] : [{ text: 'the engine maps users', at: engine }];
            if (other !== undefined)
                because.push(other);
            yield {
                message: `${(0,workload_name/* nameOfWorkload */.CZ)(service)} has \`${shown}\`, and an engine with userns-remap does not start that: ${effect}.`,
                at: service.definition.places.get(setting) ?? service.at,
                because,
            };
        }
    },
});

;// CONCATENATED MODULE: ./lib/rules/userns-remap-off.js


const usernsRemapOff = (0,rule/* defineRule */.K)({
    meta: {
        id: 'userns-remap-off',
        title: 'Configures an engine that maps no users',
        severity: 'warning',
        why: 'Root in any container of this engine is root on the host, unless each container says otherwise.',
        remedy: 'Set `"userns-remap": "default"` in daemon.json, with ranges in subuid and subgid, or run a rootless engine. Images and volumes must be fetched and moved once.',
        since: '0.1.0',
        references: ['https://docs.docker.com/engine/security/userns-remap/#enable-userns-remap-on-the-daemon'],
    },
    subject: 'host',
    check: engine => problemsAbout(engine, 'userns-remap-off'),
});

;// CONCATENATED MODULE: ./lib/core/user-name.js
/** A user in a sentence: `app (uid 10001)`, `uid 10001`, `app`. */
function nameOfUser({ uid, name }) {
    const number = uid.state === 'known' ? `uid ${uid.value}` : 'a uid that is not fixed';
    return name === undefined ? number : `${name} (${number})`;
}

;// CONCATENATED MODULE: ./lib/rules/way-back-to-root.js




const wayBackToRoot = (0,rule/* defineRule */.K)({
    meta: {
        id: 'way-back-to-root',
        title: 'Does not run as root, and can become root again',
        severity: 'warning',
        why: 'Running as an unprivileged user stops an attacker only while that user has no way to become root in the container.',
        remedy: 'Do what needs root in the build, before `USER`, and leave nothing in the image that makes root of a user.',
        since: '0.1.0',
        references: [
            'https://owasp.org/www-project-docker-top-10/',
            'https://docs.docker.com/build/building/best-practices/#user',
        ],
    },
    subject: 'workload',
    *check(workload) {
        if (!(0,workload_name/* isRun */.yz)(workload))
            return;
        const byPlace = new Map();
        for (const way of workload.waysBack) {
            const key = `${way.at.file.path}:${way.at.start}`;
            byPlace.set(key, [...(byPlace.get(key) ?? []), way]);
        }
        for (const ways of byPlace.values()) {
            const [first] = ways;
            if (first === undefined)
                continue;
            const effects = [...new Set(ways.map(({ effect }) => effect))];
            yield {
                message: `${(0,workload_name/* nameOfWorkload */.CZ)(workload)} runs as ${nameOfUser(workload.runs)} and can become root: ${effects.join('; ')}.`,
                at: first.at,
                because: becauseOf(workload.runs.trail),
                remedy: [...new Set(ways.map(way_back_to_root_remedyFor))].join(' '),
            };
        }
    },
});
function way_back_to_root_remedyFor(way) {
    return remedies[way.kind](way);
}
const remedies = {
    sudo: ({ path }) => `Do what needs root in the build, before \`USER\`, and leave ${path ?? 'the line'} to a development stage that no other is built from.`,
    group: ({ user }) => `Leave the user out of group ${user.kind === 'group' ? user.name : ''}: what the build does as root needs none.`,
    setuid: ({ path }) => `Take the bit off (\`RUN chmod u-s ${path ?? ''}\`, as root), or do what it is for before \`USER\`.`,
    writable: ({ path }) => `Leave ${path ?? 'the file'} to root: a line that a user needs can be written in the build.`,
    capability: ({ path }) => `Take it off (\`RUN setcap -r ${path ?? ''}\`): for a port below 1024 \`cap_net_bind_service\` is enough, and Docker needs not even that.`,
    password: () => 'Take this out: root needs no password in a container, as nobody logs in.',
};

;// CONCATENATED MODULE: ./lib/rules/index.js


































/** Every rule, by id. */
const rules = [
    brokenStepDown,
    engineSocket,
    expiredSuppression,
    hostAccount,
    hostDevice,
    hostNamespace,
    hostPath,
    hostUserNamespace,
    ineffectiveUsernsMode,
    invalidSubid,
    invalidSuppression,
    invalidUsernsRemap,
    lowPort,
    mountOwner,
    overlappingSubids,
    privilegedContainer,
    privilegedGroup,
    rootAtStart,
    rootCapability,
    rootInContainer,
    rootOnHost,
    shortSubids,
    staleBaseline,
    subidsOnHostIds,
    unconfined,
    undefinedUser,
    unknownUser,
    unmappedId,
    unprovableName,
    unreadableFile,
    unusedSuppression,
    usernsConflict,
    usernsRemapOff,
    wayBackToRoot,
];


/***/ })

};
