// Fetches Node 24, which the Action runs on, beside whatever Node runs the tests: `prepare` of package.json calls this.
// The package carries the binary itself and has no install script. It goes into a directory of its own, because
// node_modules/.bin/node of this project would take the place of `node` in every npm script.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const directory = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../__tests__/support/node24');
const platform = `${process.platform}-${process.arch}`;

// Who installs the command line alone (pre-commit: `npm install`, `npm pack`) runs no tests.
const isForTests = process.env['npm_command'] === 'ci' || process.env['npm_command'] === undefined;
if (!isForTests) process.exit(0);

if (platform !== 'linux-x64') {
  console.log(
    `Node 24 is fetched for the tests on linux-x64 only; this is ${platform}, where they run on ${process.version} alone.`,
  );
} else {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', directory], {
    stdio: 'inherit',
  });
  if (status !== 0) console.warn(`Node 24 could not be fetched; the tests run on ${process.version} alone.`);
}
