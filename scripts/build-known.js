// Makes src/core/image/known-table.ts from tab-separated tables of default users and accounts.
//   npm run build:known -- DATA_DIR
// DATA_DIR holds base-image-users.tsv, image-passwd.tsv and image-groups.tsv; variables come from known-environment.tsv here.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const [directory, date = '2026-11-22'] = process.argv.slice(2);
if (directory === undefined) {
  console.error('usage: npm run build:known -- DATA_DIR [DATE]');
  process.exit(2);
}

/** Rows without the heading; every row has as many cells as the heading. */
function readTable(file, width) {
  const [, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return rows.map((row, index) => {
    const cells = row.split('\t');
    while (cells.length < width) cells.push('');
    if (cells.length !== width) throw new Error(`${file}:${index + 2}: ${cells.length} cells, expected ${width}`);
    return cells.map(cell => cell.trim());
  });
}

// Images keep the order of their rows, because the first matching tag counts.
const byImage = new Map();
for (const row of readTable(path.join(directory, 'base-image-users.tsv'), 9))
  byImage.set(row[0], [...(byImage.get(row[0]) ?? []), row]);
const users = [...byImage.keys()].sort().flatMap(image => byImage.get(image));
const accounts = readTable(path.join(directory, 'image-passwd.tsv'), 5).map(([family, name, uid, gid]) => [
  family,
  name,
  uid,
  gid,
]);
const groups = readTable(path.join(directory, 'image-groups.tsv'), 4).map(([family, name, gid]) => [family, name, gid]);
const environment = readTable(path.join(here, 'known-environment.tsv'), 4).map(cells => cells.slice(0, 3));

function textOf(rows) {
  return JSON.stringify(rows.map(cells => cells.join('\t').replace(/\t+$/, '')).join('\n'));
}

writeFileSync(
  path.join(here, '..', 'src', 'core', 'image', 'known-table.ts'),
  `// Made by \`npm run build:known\`; do not edit. Lines of tab-separated cells, split only when somebody asks.

/** When the rows were read at their sources. */
export const knownDate = '${date}';

/** image, tag glob, Config.User, uid, gid, drops to, evidence, how it was checked, note; the rows of an image are in order. */
export const knownUsers =
  ${textOf(users)};

/** family, account, uid, gid: lines of /etc/passwd. */
export const knownAccounts =
  ${textOf(accounts)};

/** family, group, gid: lines of /etc/group. */
export const knownGroups =
  ${textOf(groups)};

/** image glob, tag glob, NAME=VALUE …: variables that USER lines of derived images use. */
export const knownEnvironment =
  ${textOf(environment)};
`,
);
console.log(`${users.length} rows of ${byImage.size} images, ${accounts.length} accounts, ${groups.length} groups`);
