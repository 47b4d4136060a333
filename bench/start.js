// How long runs-as takes to start, against the floor: `node -e 0` on the same machine in the same run. Ratios only.
// npm run bench
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const cli = path.join(root, 'dist', 'cli', 'index.js');
const empty = mkdtempSync(path.join(tmpdir(), 'runs-as-bench-'));
const rounds = 15;

const cases = [
  { name: 'node -e 0 (the floor)', words: ['-e', '0'], limit: undefined },
  { name: 'an empty directory', words: [cli, empty], limit: 2 },
  { name: '--version', words: [cli, '--version'], limit: undefined },
  { name: 'examples/shop', words: [cli, path.join(root, 'examples', 'shop')], limit: undefined },
];

function milliseconds(words) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', env: { PATH: process.env.PATH } });
  if (status === null || status > 1) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - started;
}

const times = cases.map(() => []);
// Rounds go across the cases, so that a slow moment of the machine meets all of them.
for (let round = 0; round < rounds; round += 1)
  for (const [index, { words }] of cases.entries()) times[index].push(milliseconds(words));
rmSync(empty, { recursive: true });

// The fastest of each: whatever else the machine does only ever adds to it.
const fastest = times.map(values => Math.min(...values));
let failed = false;
for (const [index, { name, limit }] of cases.entries()) {
  const ratio = fastest[index] / fastest[0];
  const tooSlow = limit !== undefined && ratio > limit;
  failed ||= tooSlow;
  console.log(
    `${ratio.toFixed(2).padStart(6)} × node -e 0   ${name}${limit === undefined ? '' : `   (limit ${limit})`}${tooSlow ? '   TOO SLOW' : ''}`,
  );
}
process.exitCode = failed ? 1 : 0;
