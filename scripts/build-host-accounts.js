// Makes src/core/engine/host-accounts-table.ts: the uids that distributions give to accounts of their own.
//   npm run build:host-accounts -- DATA_DIR
// DATA_DIR holds host-system-uids.tsv. Only fixed numbers are taken: those that are given out as they come prove nothing of a host.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const output = path.join(root, 'src/core/engine/host-accounts-table.ts');
const [directory] = process.argv.slice(2);
if (directory === undefined) {
  console.error('usage: npm run build:host-accounts -- DATA_DIR');
  process.exit(2);
}

const families = new Map([
  ['debian/ubuntu', 'd'],
  ['fedora/rhel', 'f'],
  ['alpine', 'a'],
]);
const isFixed = new Set(['static', 'static-on-demand']);

const [heading = '', ...lines] = readFileSync(path.join(directory, 'host-system-uids.tsv'), 'utf8')
  .trimEnd()
  .split('\n');
const columns = heading.split('\t');
const byUid = new Map();
for (const [index, line] of lines.entries()) {
  const cells = line.split('\t');
  const row = Object.fromEntries(columns.map((name, column) => [name, (cells[column] ?? '').trim()]));
  if (row.kind !== 'user' || !isFixed.has(row.assignment) || row.uid === '0') continue;
  const family = families.get(row.host_family);
  if (family === undefined || !/^\d+$/.test(row.uid) || !/^[\w.+-]+$/.test(row.name))
    throw new Error(`host-system-uids.tsv:${index + 2}: ${line}`);
  const accounts = byUid.get(Number(row.uid)) ?? new Map();
  byUid.set(Number(row.uid), accounts.set(row.name, `${accounts.get(row.name) ?? ''}${family}`));
}

const rows = [...byUid]
  .sort(([a], [b]) => a - b)
  .map(([uid, accounts]) => `${uid} ${[...accounts].map(([name, of]) => `${name}:${of}`).join(' ')}`);
writeFileSync(
  output,
  `// Made by \`npm run build:host-accounts\`; do not edit.

/** A line for each uid that a distribution fixes: the uid, then \`account:distributions\` (d Debian and Ubuntu, f Fedora and RHEL, a Alpine). */
export const hostAccounts =
  '${rows.join('\\n')}';
`,
);
execFileSync('npx', ['biome', 'check', '--write', output], { cwd: root, stdio: 'ignore' });
console.log(`${rows.length} uids`);
