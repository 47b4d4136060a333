// check.js ACT: what act shows of the Action for one event after another, held against what GitHub should show.
import { deepStrictEqual, match } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const [act] = process.argv.slice(2);
const action = [
  ...['action.yml', 'dist'].map(name => [path.join(root, name), name]),
  [path.join(here, 'workflow.yml'), '.github/workflows/runs-as.yml'],
];

const rootImage = { Dockerfile: 'FROM alpine:3.22\nCMD ["sleep", "1"]\n' };
const userImage = { Dockerfile: 'FROM alpine:3.22\nUSER 10001:10001\nCMD ["sleep", "1"]\n' };
const asRoot = 'error Dockerfile:1 root-on-host: Runs as root, and that root is root on the host';

// `commits`: the files of each, oldest first; the last one is checked. `payload` makes the event of their ids.
const scenarios = [
  {
    name: 'a push that makes a branch',
    event: 'push',
    commits: [rootImage],
    payload: () => ({ before: '0'.repeat(40) }),
    status: 1,
    annotations: [asRoot],
    outputs: { conclusion: 'failure', findings: '1', errors: '1', new: '', files: '1', 'comment-id': '' },
    summary: /runs-as failed: 1 error[\s\S]*there is nothing before it to compare with/,
  },
  {
    name: 'a push that makes root of a user',
    event: 'push',
    commits: [userImage, rootImage],
    payload: ([before]) => ({ before }),
    status: 1,
    annotations: [asRoot],
    outputs: { conclusion: 'failure', new: '1', fixed: '0' },
    summary: /### What this change does\n\n- `Dockerfile#0`: 10001 → 0 \(root\) ▲ \*\*worse\*\*/,
  },
  {
    name: 'a pull request that leaves root as it was',
    event: 'pull_request',
    commits: [rootImage, { ...rootImage, 'README.md': 'Words.\n' }],
    payload: pullRequest,
    status: 0,
    annotations: [asRoot],
    outputs: { conclusion: 'success', new: '0', findings: '1' },
    summary: /Nobody runs as another user than before/,
  },
  {
    name: 'a pull request that makes root of a user',
    event: 'pull_request',
    commits: [userImage, rootImage],
    payload: pullRequest,
    status: 1,
    annotations: [asRoot],
    outputs: { conclusion: 'failure', new: '1', 'comment-id': '' },
    summary: /▲ \*\*worse\*\*/,
  },
  {
    name: 'a pull request that takes root away',
    event: 'pull_request',
    commits: [rootImage, userImage],
    payload: pullRequest,
    status: 0,
    annotations: [],
    outputs: { conclusion: 'success', new: '0', fixed: '1' },
    summary: /▼ \*\*better\*\*/,
  },
  {
    name: 'a merge queue',
    event: 'merge_group',
    commits: [userImage, rootImage],
    payload: ([base, head]) => ({ merge_group: { base_sha: base, head_sha: head, head_ref: 'refs/heads/queue/1' } }),
    status: 1,
    annotations: [asRoot],
    outputs: { conclusion: 'failure', new: '1' },
    summary: /▲ \*\*worse\*\*/,
  },
  {
    name: 'a schedule',
    event: 'schedule',
    commits: [rootImage],
    payload: () => ({ schedule: '17 4 * * 1' }),
    status: 1,
    annotations: [asRoot],
    outputs: { conclusion: 'failure', new: '' },
    summary: /root-on-host/,
  },
  {
    name: 'somebody who starts it where there is nothing to check',
    event: 'workflow_dispatch',
    commits: [{ 'README.md': 'Nothing.\n' }],
    payload: () => ({ inputs: {} }),
    status: 0,
    annotations: ['notice : runs-as: nothing to check'],
    outputs: { conclusion: 'success', files: '0' },
    summary: /nothing to check/,
  },
  {
    name: 'a repository that writes commands into its files',
    event: 'push',
    commits: [{ Dockerfile: 'FROM alpine:3.22\n::add-mask::root\n##[add-mask]root\n::stop-commands::x\n' }],
    payload: () => ({ before: '0'.repeat(40) }),
    status: 1,
    annotations: [asRoot, ...[2, 4].map(line => `error Dockerfile:${line} unreadable-file: Cannot be read to the end`)],
    outputs: { conclusion: 'failure', findings: '3' },
    summary: /0 \(root\)/,
  },
];

function pullRequest([base, head]) {
  const repo = { full_name: 'acme/shop', fork: false };
  return {
    number: 7,
    pull_request: { number: 7, base: { ref: 'main', sha: base, repo }, head: { ref: 'change', sha: head, repo } },
  };
}

/** Runs act on a repository of its own; returns its status and the lines of its log. */
function runAct(directory, { event, commits, payload }) {
  const home = path.join(directory, 'home');
  const work = path.join(directory, 'work');
  const environment = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_CACHE_HOME: path.join(home, '.cache'),
    GIT_CONFIG_NOSYSTEM: '1',
    ...Object.fromEntries(
      ['AUTHOR', 'COMMITTER'].flatMap(who => [
        [`GIT_${who}_NAME`, 'Mona'],
        [`GIT_${who}_EMAIL`, 'mona@example.org'],
      ]),
    ),
  };
  const git = (...words) => execFileSync('git', words, { cwd: work, env: environment, encoding: 'utf8' }).trim();
  for (const made of [home, work]) mkdirSync(made);
  git('init', '--quiet', '--initial-branch=main');
  const ids = commits.map(files => {
    for (const [from, to] of action) cpSync(from, path.join(work, to), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(work, name), text);
    git('add', '--all');
    git('commit', '--quiet', '--message', 'Change');
    return git('rev-parse', 'HEAD');
  });
  const eventFile = path.join(directory, 'event.json');
  writeFileSync(eventFile, JSON.stringify(payload(ids)));
  const words = [event, '--json', '--no-cache-server', '--platform', 'ubuntu-latest=-self-hosted'];
  const run = spawnSync(act, [...words, '--eventpath', eventFile], {
    cwd: work,
    env: environment,
    encoding: 'utf8',
    timeout: 120_000,
  });
  const lines = `${run.stdout}${run.stderr}`.split('\n').filter(line => line.startsWith('{'));
  return { status: run.status, log: lines.map(line => JSON.parse(line)) };
}

function hold({ status, annotations, outputs, summary }, run) {
  const own = run.log.filter(({ stepID }) => stepID?.[0] === 'users');
  const commands = own.filter(({ command }) => command !== undefined);
  deepStrictEqual(run.status, status);
  const shown = commands.filter(({ command }) => ['error', 'warning', 'notice'].includes(command));
  const found = shown.map(
    ({ command, kvPairs: { file = '', line = '', title } }) => `${command} ${file}:${line} ${title}`,
  );
  deepStrictEqual(found, annotations);
  const others = commands.filter(
    ({ command }) => !['error', 'warning', 'notice', 'set-output', 'summary'].includes(command),
  );
  deepStrictEqual(others, []);
  match(commands.find(({ command }) => command === 'summary')?.content ?? '', summary);
  // What the step behind it was given.
  const [, json, node] =
    run.log.map(({ msg }) => /^outputs (\{.*\}) on Node (\d+)/.exec(msg ?? '')).find(seen => seen !== null) ?? [];
  deepStrictEqual(node, '24');
  const given = JSON.parse(json);
  deepStrictEqual(Object.fromEntries(Object.keys(outputs).map(name => [name, given[name]])), outputs);
  match(given['sarif-file'], /\/runs-as\.sarif$/);
}

let failed = 0;
for (const scenario of scenarios) {
  const directory = mkdtempSync(path.join(tmpdir(), 'runs-as-act-'));
  try {
    hold(scenario, runAct(directory, scenario));
    console.log(`${scenario.name}: as expected`);
  } catch (error) {
    console.log(`${scenario.name}: ${error.message}`);
    failed += 1;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
console.log(
  `${scenarios.length - failed} of ${scenarios.length} as expected, with ${path.basename(path.dirname(act))}`,
);
process.exitCode = failed === 0 ? 0 : 1;
