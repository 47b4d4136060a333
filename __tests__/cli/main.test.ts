import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { optionTable } from '../../src/options.ts';
import { rules } from '../../src/rules/index.ts';
import { schemaErrors } from '../support/report-schema.ts';
import { unprivileged } from '../support/unprivileged.ts';
import { workspaceOf } from '../support/workspace.ts';

interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Place {
  readonly directory?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly input?: string | Uint8Array;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

async function runsAs(words: readonly string[], place: Place = {}): Promise<Ran> {
  const { directory = root, environment = {}, columns, input = '' } = place;
  const texts = { stdout: '', stderr: '' };
  const status = await main(words, {
    environment,
    directory,
    stdout: {
      ...(columns === undefined ? {} : { isTTY: true, columns }),
      write: text => {
        texts.stdout += text;
      },
    },
    stderr: {
      write: text => {
        texts.stderr += text;
      },
    },
    readInput: () => (typeof input === 'string' ? new TextEncoder().encode(input) : input),
  });
  return { status, ...texts };
}

const asRoot = 'FROM alpine:3.22\n';
const asUser = 'FROM alpine:3.22\nUSER 10001:10001\n';

describe('the example', () => {
  test('fails with its table, and has no colour in a pipe', async () => {
    const { status, stdout, stderr } = await runsAs(['examples/shop']);
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(stdout).toContain('✗ compose.yaml#worker     0 (root)            0 (root)     root-on-host');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('✗ runs-as failed: 3 errors, 1 note');
    expect(stdout).not.toContain('\u001b');
  });

  test.each([80, 140])('stays within %d columns of a terminal', async columns => {
    const { stdout } = await runsAs(['examples/shop'], { columns });
    expect(stdout).toContain('\u001b[');
    for (const line of stdout.replace(/\u001b\[[\d;]*m/g, '').split('\n'))
      expect(line.length, line).toBeLessThanOrEqual(columns);
  });

  test('has no colour where NO_COLOR is set', async () => {
    const { stdout } = await runsAs(['examples/shop'], { columns: 100, environment: { NO_COLOR: '1' } });
    expect(stdout).not.toContain('\u001b');
  });

  test.each(['examples/shop', 'examples/remapped'])('%s as JSON is what the schema says', async example => {
    const { stdout } = await runsAs([example, '--format', 'json']);
    expect(schemaErrors(JSON.parse(stdout))).toEqual([]);
  });

  test('the second example is mapped, and passes', async () => {
    const { status, stdout } = await runsAs(['examples/remapped']);
    expect(status).toBe(0);
    expect(stdout).toContain('! compose.yaml#backup  0 (root)     231072       root-in-container');
  });

  test('as annotations, and so by itself on Actions', async () => {
    const { stdout } = await runsAs(['examples/shop', '--format=github']);
    expect(stdout).toMatch(/^::error file=compose\.yaml,line=56,endLine=56,title=engine-socket/);
    expect((await runsAs(['examples/shop'], { environment: { GITHUB_ACTIONS: 'true' } })).stdout).toBe(stdout);
  });

  test('as Markdown', async () => {
    const { stdout } = await runsAs(['examples/shop', '--format', 'markdown']);
    expect(stdout).toContain('| --- |');
    expect(stdout).toContain('worker');
  });

  test('to a file, with the verdict alone on stdout', async () => {
    const directory = workspaceOf({ Dockerfile: asRoot });
    const { status, stdout } = await runsAs(['--format', 'json', '--output', 'report.json'], { directory });
    expect(status).toBe(1);
    expect(stdout).toBe('✗ runs-as failed: 1 error\n');
    expect(schemaErrors(JSON.parse(readFileSync(path.join(directory, 'report.json'), 'utf8')))).toEqual([]);
  });
});

describe('what is only printed', () => {
  test('--help names every option of the command line', async () => {
    const { status, stdout } = await runsAs(['--help']);
    expect(status).toBe(0);
    for (const { name, on } of optionTable) expect(stdout.includes(`--${name}`), name).toBe(on.includes('cli'));
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(140);
  });

  test('--version', async () => {
    expect((await runsAs(['--version'])).stdout).toBe(
      `${JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version}\n`,
    );
  });

  test('--list-rules and --explain', async () => {
    const { stdout } = await runsAs(['--list-rules']);
    expect(stdout.trim().split('\n').length).toBeGreaterThanOrEqual(rules.length);
    expect((await runsAs(['--explain', 'root-on-host'])).stdout).toContain('error[root-on-host]');
  });

  test.each([
    ['at-start', /^note\[root-at-start\]/, ''],
    [
      'suppression',
      '',
      'There is no rule `suppression`. It may be each of: expired-suppression, invalid-suppression, unused-suppression.\n',
    ],
    ['root-on-hots', '', 'There is no rule `root-on-hots`. Did you mean root-on-host?\n'],
  ])('--explain %s completes it, or says what it may be', async (word, stdout, stderr) => {
    const ran = await runsAs(['--explain', word]);
    expect(ran.stderr).toBe(stderr);
    expect(ran.stdout).toMatch(stdout);
    expect(ran.status).toBe(stderr === '' ? 0 : 2);
  });

  test('--explain-image names an image that is near', async () => {
    expect((await runsAs(['--explain-image', 'postgress:17'])).stdout).toMatch(
      /near\s+docker\.io\/library\/postgres\n/,
    );
    expect((await runsAs(['--explain-image', 'ghcr.io/nobody/nothing-at-all'])).stdout).not.toMatch(/near /);
  });

  test('--explain-image prints the row and where it was read', async () => {
    const { stdout } = await runsAs(['--explain-image', 'postgres:17']);
    expect(stdout).toContain('docker.io/library/postgres');
    expect(stdout).toMatch(/evidence\s+docker-library\/postgres@[0-9a-f]+:\S+Dockerfile#L\d+/);
    expect(stdout).toMatch(/checked\s.*\d{4}-\d\d-\d\d/);
  });
});

describe('PATH', () => {
  test('is the working directory when there is none', async () => {
    const directory = workspaceOf({ Dockerfile: asUser });
    expect(await runsAs([], { directory })).toMatchObject({ status: 0, stderr: '' });
  });

  test('is a file, or several', async () => {
    const directory = workspaceOf({ Dockerfile: asRoot, 'b/Dockerfile': asUser, 'c/other.txt': asRoot });
    const { status, stdout } = await runsAs(['b/Dockerfile'], { directory });
    expect(status).toBe(0);
    expect(stdout).toContain('b/Dockerfile#0');
    expect(stdout).toContain('1 workload: 1 is not root.');
    const both = await runsAs(['b/Dockerfile', 'Dockerfile'], { directory });
    expect(both.status).toBe(1);
    expect((await runsAs(['--as', 'dockerfile', 'c/other.txt'], { directory })).status).toBe(1);
  });

  test('is standard input with -', async () => {
    expect((await runsAs(['--as', 'dockerfile', '-'], { input: asRoot })).status).toBe(1);
    expect((await runsAs(['--as', 'dockerfile', '-'], { input: asUser })).status).toBe(0);
    const { stdout } = await runsAs(['--as', 'compose', '-'], { input: 'services:\n  a:\n    image: alpine:3.22\n' });
    expect(stdout).toContain('-#a');
  });

  test('follows a link that was named, and none that was found', async () => {
    const directory = workspaceOf({ 'real/Dockerfile': asUser });
    writeFileSync(path.join(directory, 'elsewhere'), asRoot);
    symlinkSync(path.join(directory, 'elsewhere'), path.join(directory, 'Dockerfile'));
    expect((await runsAs([], { directory })).status).toBe(0);
    expect((await runsAs(['Dockerfile'], { directory })).status).toBe(1);
  });

  test('may lie outside of the working directory', async () => {
    const outside = workspaceOf({ Dockerfile: asRoot });
    const { status, stdout } = await runsAs([path.join(outside, 'Dockerfile')], { directory: workspaceOf() });
    expect(status).toBe(1);
    expect(stdout).toContain(path.join(outside, 'Dockerfile'));
  });
});

describe('files of options are found from the working directory', () => {
  test('--subuid, --subgid and --daemon-json', async () => {
    const directory = workspaceOf({
      'repository/Dockerfile': asRoot,
      'host/daemon.json': '{"userns-remap": "default"}\n',
      'host/subuid': 'dockremap:200000:65536\n',
      'host/subgid': 'dockremap:200000:65536\n',
    });
    const words = ['--daemon-json', 'host/daemon.json', '--subuid', 'host/subuid', '--subgid', 'host/subgid'];
    const { status, stdout } = await runsAs(['repository', ...words], { directory });
    expect(status).toBe(0);
    expect(stdout).toContain('200000');
  });

  test('--config', async () => {
    const directory = workspaceOf({ 'repository/Dockerfile': asRoot, 'mine.yml': 'fail-on: never\n' });
    expect((await runsAs(['repository', '--config', 'mine.yml'], { directory })).status).toBe(0);
    const { status, stderr } = await runsAs(['repository', '--config', 'none.yml'], { directory });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^--config: there is no file `.*none\.yml`\.\n$/);
  });
});

describe('bad input', () => {
  test.each([
    ['an unknown option', ['--fail-no', 'error'], 'There is no option --fail-no. Did you mean --fail-on?'],
    [
      'a value that is not allowed',
      ['--fail-on', 'warn'],
      '--fail-on is `warn`; allowed are error, warning, note, never.',
    ],
    ['an option without its value', ['--engine'], '--engine needs a value: rootful|userns-remap|rootless.'],
    ['a value for a switch', ['--version=1'], '--version takes no value.'],
    [
      'an option given twice',
      ['--engine', 'rootful', '--engine', 'rootless'],
      '--engine is given 2 times; it takes one',
    ],
    ['a missing path', ['nothing/here'], 'PATH: `nothing/here` does not exist.'],
    ['two directories', ['src', 'docs'], 'PATH is one directory, or files; `src` is a directory beside others.'],
    ['a file without a telling name', ['package.json'], 'The name of `package.json` does not say what it is'],
    ['standard input without --as', ['-'], '`-` has no name that says what it is: give --as'],
    [
      'a rule that does not exist',
      ['--explain', 'root-on-hots'],
      'There is no rule `root-on-hots`. Did you mean root-on-host?',
    ],
    ['a build argument without a name', ['--build-arg', '=x'], '--build-arg is `=x`; it takes K=V'],
    [
      'a file that cannot be written',
      ['examples/shop', '--output', 'no/such/dir/x'],
      '--output: `no/such/dir/x` cannot be written',
    ],
  ])('%s ends with 2 and one message', async (_, words, message) => {
    const { status, stdout, stderr } = await runsAs(words);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('broke');
  });

  test('nothing to check passes and says so', async () => {
    const { status, stdout } = await runsAs([], { directory: workspaceOf({ 'a.txt': '' }) });
    expect(status).toBe(0);
    expect(stdout).toBe('✓ runs-as passed: nothing to check\n');
  });

  test.each([
    ['a file that is no Dockerfile', { 'x/Dockerfile': 'Hello, world.\n' }, 'x/Dockerfile:1:1'],
    ['invalid YAML', { 'x/compose.yaml': 'services:\n  a: [\n' }, 'x/compose.yaml:'],
    ['an empty Dockerfile', { 'x/Dockerfile': '' }, 'x/Dockerfile:1:1'],
    ['broken JSON of an engine', { 'x/etc/docker/daemon.json': '{"userns-remap": \n' }, 'x/etc/docker/daemon.json:'],
  ])('%s is a finding with its place, and the rest is still judged', async (_, files, place) => {
    const directory = workspaceOf({ ...files, Dockerfile: asRoot });
    const { status, stdout } = await runsAs([], { directory });
    expect(status).toBe(1);
    expect(stdout).toContain('error[unreadable-file]');
    expect(stdout).toContain(place);
    expect(stdout).toMatch(/error\[root-on-host\]|warning\[root-in-container\]/);
  });

  test('invalid UTF-8 is a finding, and the rest is still judged', async () => {
    const directory = workspaceOf({ Dockerfile: asRoot, 'x/Dockerfile': '' });
    writeFileSync(path.join(directory, 'x/Dockerfile'), Uint8Array.of(0x46, 0x52, 0xff, 0xfe));
    const { status, stdout } = await runsAs([], { directory });
    expect(status).toBe(1);
    expect(stdout).toContain('it is not UTF-8 text');
    expect(stdout).toContain('error[root-on-host]');
  });

  test('a directory without read permission is named, and the rest is still judged', async () => {
    const directory = workspaceOf({ Dockerfile: asRoot, 'x/Dockerfile': asRoot });
    // Everything is loaded before the user changes, who may not be able to read the code.
    await runsAs([], { directory });
    chmodSync(directory, 0o755);
    chmodSync(path.join(directory, 'x'), 0o000);
    const { status, stdout } = await unprivileged(() => runsAs([], { directory }));
    chmodSync(path.join(directory, 'x'), 0o700);
    expect(status).toBe(1);
    expect(stdout).toContain('x:1:1: It cannot be read: permission denied.');
    expect(stdout).toContain('error[root-on-host]');
  });

  test('a configuration that cannot be used names its place', async () => {
    const directory = workspaceOf({ Dockerfile: asRoot, '.runs-as.yml': 'engine: rootles\n' });
    const { status, stderr } = await runsAs([], { directory });
    expect(status).toBe(2);
    expect(stderr).toBe('.runs-as.yml:1:9: `engine` is `rootles`. Did you mean `rootless`?\n');
  });

  test('a build argument takes its value from the environment only when it names one', async () => {
    const directory = workspaceOf({ Dockerfile: 'FROM alpine:3.22\nARG WHO\nUSER $WHO\n' });
    const environment = { WHO: '1000' };
    expect((await runsAs([], { directory, environment })).status).toBe(1);
    expect((await runsAs(['--build-arg', 'WHO'], { directory, environment })).status).toBe(0);
    expect((await runsAs(['--build-arg', 'WHO=0'], { directory, environment })).status).toBe(1);
  });
});
