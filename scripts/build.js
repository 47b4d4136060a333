// Builds dist/: tsc to lib/, then ncc, once for the Action and once for the command line. Run from the repository's root:
// ncc writes paths relative to where it runs, and dist/ must be the same from every machine.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);

function run(script, args) {
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

for (const directory of ['lib', 'dist']) rmSync(path.join(root, directory), { recursive: true, force: true });
run(path.join(path.dirname(require.resolve('typescript/package.json')), 'bin', 'tsc'), ['-p', 'tsconfig.build.json']);
const ncc = require.resolve('@vercel/ncc/dist/ncc/cli.js');
run(ncc, [
  'build',
  'lib/action.js',
  '--out',
  'dist',
  '--license',
  'licenses.txt',
  '--minify',
  '--no-source-map-register',
]);
run(ncc, ['build', 'lib/cli.js', '--out', 'dist/cli', '--minify', '--no-source-map-register']);
