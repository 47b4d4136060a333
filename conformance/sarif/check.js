// Asks Microsoft's validator, with its rules for GitHub's code scanning, about the SARIF logs that the built command line
// writes for the examples, and about the kept ones of the tests. Fails where it finds an error or a warning, and where it
// no longer finds what is wrong with a log that was broken on purpose.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const validator = path.join(here, 'node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool');
const cli = process.env.RUNS_AS_CLI ?? path.join(root, 'dist/cli/index.js');

if (`${process.platform}-${process.arch}` !== 'linux-x64') {
  console.log(`Microsoft's validator is asked on linux-x64 only; this is ${process.platform}-${process.arch}.`);
  process.exit(0);
}
if (!existsSync(validator)) {
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', here];
  if (spawnSync('npm', words, { stdio: 'inherit' }).status !== 0) process.exit(1);
}
// Its install script does only this.
chmodSync(validator, 0o755);

const temporary = mkdtempSync(path.join(tmpdir(), 'runs-as-sarif-'));
try {
  process.exitCode = check();
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

function check() {
  let failed = 0;
  for (const [name, text] of logs()) {
    const complaints = complaintsAbout(text);
    console.log(`${name}: ${complaints.length === 0 ? 'valid' : complaints.join('; ')}`);
    if (complaints.length > 0) failed += 1;
  }
  for (const [name, text, rule] of brokenLogs()) {
    const isSeen = complaintsAbout(text).some(complaint => complaint.includes(rule));
    console.log(`broken on purpose, ${name}: ${isSeen ? 'seen' : 'NOT SEEN'}`);
    if (!isSeen) failed += 1;
  }
  return failed === 0 ? 0 : 1;
}

function* logs() {
  for (const name of readdirSync(path.join(root, 'examples')).sort())
    yield [`examples/${name}`, logOf(`examples/${name}`)];
  const kept = path.join(root, '__tests__/fixtures/github');
  for (const name of readdirSync(kept)
    .filter(file => file.endsWith('.sarif'))
    .sort())
    yield [name, readFileSync(path.join(kept, name), 'utf8')];
}

function* brokenLogs() {
  const broken = change => {
    const log = JSON.parse(logOf('examples/shop'));
    change(log.runs[0]);
    return JSON.stringify(log);
  };
  yield ['a result without a place', broken(({ results }) => delete results[0].locations), 'GH1015'];
  yield ['a result without a text', broken(({ results }) => delete results[0].message.text), 'GH1015'];
  yield [
    'a rule that is not there',
    broken(({ results }) => Object.assign(results[0], { ruleIndex: 999 })),
    'SARIF1009',
  ];
}

function logOf(directory) {
  const { stdout, status } = spawnSync(process.execPath, [cli, directory, '--format', 'sarif'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0 && status !== 1) throw new Error(`${cli} ended with ${status}`);
  return stdout;
}

/** Errors and warnings. Its exit status is 0 also where there are some: they stand in its own log. */
function complaintsAbout(text) {
  const [log, answer] = [path.join(temporary, 'log.sarif'), path.join(temporary, 'answer.sarif')];
  writeFileSync(log, text);
  rmSync(answer, { force: true });
  const words = ['validate', log, '--rule-kind', 'Sarif;Ghas', '--output', answer, '--log', 'ForceOverwrite'];
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
  const { status, stdout, stderr, error } = spawnSync(validator, words, { encoding: 'utf8', env });
  if (error !== undefined) throw error;
  if (status !== 0 || !existsSync(answer)) return [`the validator ended with ${status}: ${stdout}${stderr}`];
  const [run] = JSON.parse(readFileSync(answer, 'utf8')).runs;
  const found = [
    ...(run.results ?? []),
    ...(run.invocations?.flatMap(one => one.toolExecutionNotifications ?? []) ?? []),
  ];
  return found
    .filter(({ level = 'warning' }) => level === 'error' || level === 'warning')
    .map(
      ({ ruleId, descriptor, message }) =>
        `${ruleId ?? descriptor?.id}: ${message.text ?? message.arguments?.join(' ')}`,
    );
}
