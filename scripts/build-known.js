// Makes src/core/image/known-table.ts, the table of known images that the bundle carries.
//   npm run build:known -- DATA_DIR [DATE]
// DATA_DIR holds base-image-users.tsv, image-passwd.tsv and image-groups.tsv. The known-*.tsv beside this script are kept
// by hand: corrections (their rows come first), the distribution an image is built on, accounts, variables, step-downs.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '..');
const output = path.join(root, 'src/core/image/known-table.ts');
const [directory, date = '2026-11-22'] = process.argv.slice(2);
if (directory === undefined) {
  console.error('usage: npm run build:known -- DATA_DIR [DATE]');
  process.exit(2);
}

/** Rows under the heading, by its names; missing cells at the end of a row are empty. */
function readTable(file) {
  const [heading = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const names = heading.split('\t');
  return lines.map((line, index) => {
    const cells = line.replaceAll('…', '...').split('\t');
    const where = `${path.basename(file)}:${index + 2}`;
    if (cells.length > names.length) throw new Error(`${where}: ${cells.length} cells, expected ${names.length}`);
    // One character above Latin-1 doubles the memory of the whole bundle's text.
    if (/[^\x20-\x7e]/.test(cells.join(''))) throw new Error(`${where}: a character that is not ASCII`);
    return Object.fromEntries(names.map((name, column) => [name, (cells[column] ?? '').trim()]));
  });
}

const data = name => readTable(path.join(directory, name));
const own = name => readTable(path.join(here, name));

function groupBy(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

// ---- families of accounts

const familyNames = new Map([
  ['ubuntu:<=22.04 (focal, jammy)', 'ubuntu:20.04-22.04'],
  ['ubuntu:>=23.04 (lunar, noble, ...)', 'ubuntu:>=23.04'],
  ['fedora / ubi / centos / almalinux / rockylinux / oraclelinux / amazonlinux', 'fedora'],
  ['ubi7 / centos:7', 'el7'],
  ['gcr.io/distroless/*', 'distroless'],
  ['cgr.dev/chainguard/* and wolfi-base', 'chainguard'],
]);
const isFamily = name => !name.includes('/') && !['scratch', 'ubi s2i-core'].includes(name);
const passwd = data('image-passwd.tsv').map(row => ({
  ...row,
  family: familyNames.get(row.image_family) ?? row.image_family,
}));
const group = data('image-groups.tsv').map(row => ({
  ...row,
  family: familyNames.get(row.image_family) ?? row.image_family,
}));

const families = new Map();
for (const [family, rows] of groupBy(passwd, row => row.family)) {
  if (!isFamily(family)) continue;
  families.set(family, {
    accounts: rows.map(({ user, uid, gid }) => `${user}:${uid}:${gid}`),
    groups: group.filter(row => row.family === family).map(row => `${row.group}:${row.gid}`),
  });
}

/** What all of some families have in common: names with the same numbers everywhere. */
function common(...names) {
  const [first, ...others] = names.map(name => families.get(name));
  const shared = kind => first[kind].filter(entry => others.every(other => other[kind].includes(entry)));
  return { accounts: shared('accounts'), groups: shared('groups') };
}

// Ubuntu's base-passwd is Debian's; its lists of groups were not dumped.
families.get('ubuntu:20.04-22.04').groups = families.get('debian:bullseye').groups;
families.get('ubuntu:>=23.04').groups = [...families.get('debian:trixie').groups, 'ubuntu:1000'];
families.set('debian', common('debian:bullseye', 'debian:bookworm', 'debian:trixie', 'debian:sid'));
families.set('alpine', common('alpine:3.6-3.10', 'alpine:3.11-3.13', 'alpine:3.14-3.19', 'alpine:>=3.20'));
const fedora = families.get('fedora');
const withoutNobody = list => list.filter(entry => !entry.startsWith('nobody:'));
families.set('redhat', { accounts: withoutNobody(fedora.accounts), groups: withoutNobody(fedora.groups) });
const redhat = families.get('redhat');
families.set('el7', { accounts: [...redhat.accounts, ...families.get('el7').accounts], groups: redhat.groups });
families.set('chainguard', { accounts: ['root:0:0'], groups: [] });

// ---- accounts of single images

// Those kept by hand come first: the first tag glob that matches wins.
const accounts = own('known-accounts.tsv').map(row => [row.image, row.tag_glob, row.accounts]);
const byImageAndTag = groupBy(
  passwd.filter(row => row.family.includes('/') && !row.family.includes(', ')),
  row => row.family,
);
for (const [family, rows] of byImageAndTag) {
  const [, image, tag = ''] = /^(\S+)(?: \((\S+)\))?$/.exec(family) ?? [];
  if (image === undefined) continue;
  accounts.push([image, tag, rows.map(({ user, uid, gid }) => `${user}:${uid}:${gid}`).join(' ')]);
}

// ---- default users

/** Names of the same images, which mirrors.ts leads to their row. */
const otherName = /^(?:docker\.io\/(?:amd64|arm32v\d|arm64v8|i386)|ubuntu\.azurecr\.io)\//;
const hub = image => (/^docker\.io\/[^/]+$/.test(image) ? image.replace('/', '/library/') : image);
const users = [];
const seen = new Set();
for (const row of [...own('known-users.tsv'), ...data('base-image-users.tsv')]) {
  const image = hub(row.image);
  if (otherName.test(image)) continue;
  // A row behind a row for all tags can never be chosen.
  if (seen.has(`${image} *`) || seen.has(`${image} ${row.tag_glob}`)) continue;
  seen.add(`${image} ${row.tag_glob}`);
  users.push({ ...row, image });
  // sclorg/s2i-base-container@cada84e64706:core/Dockerfile.rhel9#L67: useradd -u 1001 -g 0 default
  if (/\/sclorg\/|\/ubi\*\//.test(image) && row.uid === '1001' && row.gid === '0')
    accounts.push([image, '', 'default:1001:0']);
  const locked = /accounts: (.+?)(?:;|$)/.exec(row.note)?.[1];
  if (image.startsWith('cgr.dev/chainguard/') && locked !== undefined) {
    const named = locked.split(', ').map(entry => entry.replace('=', ':'));
    accounts.push([image, '', named.filter(entry => !entry.startsWith('root:')).join(' ')]);
  }
}

/** Images whose init stays root and starts the service as another user, where the note does not say `drop=workers`. */
const keepsRootInit =
  /drop=workers|workers only|drop=only the|\bs6\b|s6-setuidgid|supervisord|runit|my_init|stays? root|linuxserver|jail drops|base init runs/;
const alsoKeepRoot = new Set([
  'codeberg.org/forgejo/forgejo',
  'data.forgejo.org/forgejo/forgejo',
  'docker.io/nginx/unit',
  'docker.io/osixia/openldap',
  'docker.io/library/varnish',
]);

/** `name:uid:gid:workers`, with the gid that the note gives. */
function dropOf({ drops_to: drop, image, note }) {
  if (drop === '') return '';
  const [who = '', number = ''] = (drop.split(' ')[0] ?? '').split(':');
  const own = note.includes('drop=entrypoint') ? /runit as root/.test(note) : keepsRootInit.test(note);
  const workers = own || alsoKeepRoot.has(image) || image.includes('linuxserver/');
  const gid = /drop=entrypoint [^;]*? gid (\d+)/.exec(note)?.[1] ?? /\bis \d+:(\d+) on alpine/.exec(note)?.[1] ?? '';
  const parts = /^\d+$/.test(who) ? ['', who, number || gid] : [who, number, gid];
  return [...parts, workers ? 'workers' : ''].join(':').replace(/:+$/, '');
}

const userRows = users.map(row => [
  row.image,
  row.tag_glob,
  row.config_user,
  row.uid,
  row.gid,
  dropOf(row),
  row.evidence,
  row.checked_how,
  row.note,
]);
const bases = own('known-bases.tsv').map(row => [row.image, row.tag_glob, row.family, row.accounts]);
const variables = own('known-environment.tsv').map(row => [row.image, row.tag_glob, row.variables]);
const starts = own('known-starts.tsv').map(row => [
  row.image,
  row.tag_glob,
  row.commands,
  row.keeps_root_when,
  row.uid_from,
  row.gid_from,
  row.without_caps,
]);
for (const [image, , family] of bases)
  if (family !== '' && !families.has(family)) throw new Error(`known-bases.tsv: ${image}: no family \`${family}\``);

// ---- output

const lineOf = cells => cells.join('\t').replace(/\t+$/, '\t');

/** Rows of exact names sorted by name, for a binary search; rows of name globs apart, the longest name first. */
function tableText(rows) {
  const exact = rows.filter(([name]) => !name.includes('*'));
  const globs = rows.filter(([name]) => name.includes('*'));
  exact.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  globs.sort(([a], [b]) => b.length - a.length);
  const text = part => JSON.stringify(part.map(lineOf).join('\n'));
  return `{\n  exact: ${text(exact)},\n  globs: ${text(globs)},\n}`;
}

const familyRows = [...families].map(([name, list]) => [name, list.accounts.join(' '), list.groups.join(' ')]);

writeFileSync(
  output,
  `// Made by \`npm run build:known\`; do not edit.
import type { Table } from './table.ts';

/** When the rows were read at their sources. */
export const knownDate = '${date}';

/** image, tag glob, Config.User, uid, gid, \`name:uid:gid:workers\` it steps down to, evidence, how it was checked, note. */
export const knownUsers: Table = ${tableText(userRows)};

/** family, its lines of /etc/passwd as \`name:uid:gid\`, its lines of /etc/group as \`name:gid\`. */
export const knownFamilies: Table = ${tableText(familyRows)};

/** image, tag glob, the family it is built on, \`all\` when it has the accounts of that family and no others. */
export const knownBases: Table = ${tableText(bases)};

/** image, tag glob, accounts of its own as \`name:uid:gid\`. */
export const knownAccounts: Table = ${tableText(accounts)};

/** image, tag glob, \`NAME=VALUE\` of its ENV as far as USER lines can want them. */
export const knownVariables: Table = ${tableText(variables)};

/**
 * image, tag glob, how its entrypoint steps down: first words of the command for which it does, \`NAME=VALUE\` that keeps
 * it root, variables with the number and the group, \`root\` where it stays root without SETUID and SETGID.
 */
export const knownStarts: Table = ${tableText(starts)};
`,
);
execFileSync(path.join(root, 'node_modules/.bin/biome'), ['format', '--write', output], { stdio: 'ignore' });
const images = new Set(userRows.map(([image]) => image)).size;
console.log(`${userRows.length} rows of ${images} images, ${families.size} families, read ${date}`);
