import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { readConfiguration } from '../../src/configuration/read.ts';
import { rules } from '../../src/rules/index.ts';
import { checkout, git, proposedChange } from '../support/git-repository.ts';
import { workspaceOf } from '../support/workspace.ts';

const example = fileURLToPath(new URL('../../examples/shop', import.meta.url));

async function runsAs(directory: string, ...words: readonly string[]) {
  const texts = { stdout: '', stderr: '' };
  const to = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      texts[name] += text;
    },
  });
  const status = await main(words, {
    environment: {},
    directory,
    today: '2026-06-15',
    stdout: to('stdout'),
    stderr: to('stderr'),
    readInput: () => new Uint8Array(),
  });
  return { status, ...texts };
}

const root = 'FROM alpine:3.22\n';

describe('--write-baseline', () => {
  test('accepts what is there, and says what to do next', async () => {
    const directory = workspaceOf({ Dockerfile: root });
    expect(await runsAs(directory, '--write-baseline')).toEqual({
      status: 0,
      stdout:
        '1 finding is accepted in .github/runs-as-baseline.json. Name it in .github/runs-as.yml: `baseline: .github/runs-as-baseline.json`.\n',
      stderr: '',
    });
    expect((await runsAs(directory)).status).toBe(1);
    expect((await runsAs(directory, '--baseline', '.github/runs-as-baseline.json')).status).toBe(0);
    writeFileSync(path.join(directory, '.github/runs-as.yml'), 'baseline: .github/runs-as-baseline.json\n');
    const { status, stdout } = await runsAs(directory);
    expect(status).toBe(0);
    expect(stdout).toContain('root-on-host at Dockerfile:1:1: accepted when the baseline was written');
    mkdirSync(path.join(directory, 'new'));
    writeFileSync(path.join(directory, 'new/Dockerfile'), root);
    expect((await runsAs(directory, '--format', 'compact')).stdout).toMatch(
      /^new\/Dockerfile:1:1: error: .* \[root-on-host\]\n$/,
    );
  });

  test('written again it is the same, keeps what is accepted and takes out what is gone', async () => {
    const directory = workspaceOf({
      Dockerfile: root,
      'b/Dockerfile': root,
      '.runs-as.yml': 'baseline: base.json\n',
      'c/Dockerfile': '# runs-as: ignore[root-on-host] meant\nFROM alpine:3.22\n',
    });
    expect((await runsAs(directory, '--write-baseline')).stdout).toBe('2 findings are accepted in base.json.\n');
    const first = readFileSync(path.join(directory, 'base.json'), 'utf8');
    await runsAs(directory, '--write-baseline');
    expect(readFileSync(path.join(directory, 'base.json'), 'utf8')).toBe(first);
    writeFileSync(path.join(directory, 'b/Dockerfile'), `${root}USER 2007:2007\n`);
    expect((await runsAs(directory, '--format', 'compact')).stdout).toContain('[stale-baseline]');
    expect((await runsAs(directory, '--write-baseline')).stdout).toBe('1 finding is accepted in base.json.\n');
    expect((await runsAs(directory, '--format', 'compact')).stdout).toBe('');
  });

  test('takes a file, from the working directory', async () => {
    const directory = workspaceOf({ 'x/Dockerfile': root });
    expect((await runsAs(directory, 'x', '--write-baseline=here.json')).status).toBe(0);
    expect(existsSync(path.join(directory, 'here.json'))).toBe(true);
    expect((await runsAs(directory, '--write-baseline', 'x')).stdout).toContain('runs-as-baseline.json');
    expect((await runsAs(directory, 'x', '--write-baseline=x')).stderr).toMatch(
      /^--write-baseline: `.*` cannot be written: /,
    );
  });
});

describe('--why', () => {
  test('tells the whole way, with the lines', async () => {
    const { stdout, status } = await runsAs(example, '--why', 'compose.yaml#worker');
    expect(status).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "compose.yaml#worker
      Service worker is 0 (root) inside, and 0 (root) on the host (rootful).

       1. docker.io/library/python:3.13-slim runs as root (it sets no user)
          worker/Dockerfile:1:1 | FROM python:3.13-slim
       2. (\`python\` goes on as root)
          worker/entrypoint.sh:9:1 | exec "$@"
       3. a rootful engine without userns-remap has no map: uid 0 is root on the host

      error[root-on-host] worker/Dockerfile:1:1: Service worker runs as uid 0 (root), which is uid 0 on
        the host: docker.io/library/python:3.13-slim runs as root (it sets no user).
      "
    `);
  });

  test.each(['db', '#db', 'compose.yaml#db', 'aml#d', 'DB'])('%s means the service db', async word => {
    expect((await runsAs(example, '--why', word)).stdout.split('\n')[0]).toBe('compose.yaml#db');
  });

  test.each([
    ['worker/', 'worker/Dockerfile#0'],
    ['reports/Dockerfile', 'reports/Dockerfile#0'],
    ['runtime', 'api/Dockerfile#runtime'],
  ])('%s means %s', async (word, id) => {
    expect((await runsAs(example, '--why', word)).stdout.split('\n')[0]).toBe(id);
  });

  test.each([
    ['dbx', '--why: there is no workload `dbx`. Did you mean `compose.yaml#db`?\n'],
    ['compose', /^--why: `compose` may be each of:\n {2}compose\.yaml#\w+\n/],
    ['nothing-like-it', /^--why: there is no workload `nothing-like-it`\. There are: .*compose\.yaml#db/],
  ])('%s is refused', async (word, message) => {
    const { status, stderr, stdout } = await runsAs(example, '--why', word);
    expect([status, stdout]).toEqual([2, '']);
    if (typeof message === 'string') expect(stderr).toBe(message);
    else expect(stderr).toMatch(message);
  });

  test('says what is not known and what is silenced', async () => {
    const directory = workspaceOf({
      'a/Dockerfile': 'FROM ghcr.io/acme/base:1\n',
      'b/Dockerfile': '# runs-as: ignore[root-on-host] meant\nFROM alpine:3.22\n',
    });
    expect((await runsAs(directory, '--why', 'a/')).stdout).toContain(
      'Not known: ghcr.io/acme/base:1 is not in the table of known images.',
    );
    expect((await runsAs(directory, '--why', 'b/')).stdout).toContain('root-on-host is silenced (inline): meant');
  });
});

describe('--init', () => {
  test('writes a configuration that changes nothing, with what is not known to be filled in', async () => {
    const directory = workspaceOf({
      Dockerfile: 'FROM ghcr.io/acme/base:1\n',
      'b/Dockerfile': 'FROM ghcr.io/acme/base:1\n',
      'compose.yaml': 'services:\n  a: {image: "alpine:3.22"}\n',
    });
    const before = await runsAs(directory, '--format', 'json');
    expect(await runsAs(directory, '--init')).toMatchObject({ status: 0, stderr: '' });
    const text = readFileSync(path.join(directory, '.github/runs-as.yml'), 'utf8');
    expect(text).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=https://raw.githubusercontent.com/OWNER/runs-as/main/runs-as.schema.json
      # Configuration of runs-as. Everything in it may be left out; docs/configuration.md says more.

      # Nothing in the repository says which engine runs the containers, so it is taken for a rootful one.
      # engine:
      #   mode: userns-remap # or rootful, rootless
      #   user: dockremap # whose ranges in subuid and subgid count
      #   subuid: hosts/etc/subuid
      #   subgid: hosts/etc/subgid

      # Images that runs-as does not know. Fill in who they run as (docker image inspect -f "{{.Config.User}}" IMAGE):
      # images:
      #   - image: ghcr.io/acme/base:1 # Dockerfile#0 and 1 more
      #     uid: 1001
      #     reason: where you saw it

      # What is not checked.
      # exclude:
      #   - third_party/

      # How much a rule counts: error, warning, note or off, everywhere or by path.
      # rules:
      #   root-at-start: off

      # The gate: today there is 1 error, 1 warning and 0 notes.
      # \`runs-as --write-baseline\` accepts them, so that only what is new fails.
      # fail-on: error
      # baseline: .github/runs-as-baseline.json
      "
    `);
    expect(await runsAs(directory, '--format', 'json')).toEqual(before);
  });

  test.each(['engine', 'images', 'exclude', 'rules', 'baseline'])(
    'what it has of %s is right when it is taken out',
    async key => {
      const directory = workspaceOf({ Dockerfile: 'FROM ghcr.io/acme/base:1\n' });
      await runsAs(directory, '--init');
      const text = readFileSync(path.join(directory, '.github/runs-as.yml'), 'utf8');
      const lines = text.split('\n');
      const from = lines.findIndex(line => line.startsWith(`# ${key}:`));
      expect(from).toBeGreaterThan(-1);
      for (let at = from; lines[at]?.startsWith('# ') && (at === from || lines[at]?.startsWith('#   ')); at += 1)
        lines[at] = (lines[at] ?? '').slice(2);
      const ids = rules.map(({ meta }) => meta.id);
      const { given, configuration } = readConfiguration({ path: 'x', text: lines.join('\n') }, ids);
      const isThere =
        given.has(key) ||
        Object.entries(configuration).some(([name, value]) => name === key && value !== undefined && `${value}` !== '');
      expect(isThere).toBe(true);
    },
  );

  test('leaves what is there as it is', async () => {
    const directory = workspaceOf({ '.runs-as.yml': 'fail-on: note\n' });
    expect(await runsAs(directory, '--init')).toEqual({
      status: 2,
      stdout: '',
      stderr: '--init: there is `.runs-as.yml` already; it is left as it is.\n',
    });
  });
});

describe('--format', () => {
  const hostile = { 'a%b\u202e/Dockerfile': `${root}USER \u001b[31m\n` };

  test('compact has a line for each finding that the problem matcher reads', async () => {
    const { stdout, status } = await runsAs(example, '--format', 'compact');
    expect(status).toBe(1);
    const matcher = JSON.parse(
      readFileSync(new URL('../../.github/runs-as-problem-matcher.json', import.meta.url), 'utf8'),
    );
    const [{ regexp, ...groups }] = matcher.problemMatcher[0].pattern;
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      const match = new RegExp(regexp).exec(line);
      expect(match?.[groups.file]).toMatch(/^[\w/]+(?:Dockerfile|compose\.yaml)$|^compose\.yaml$/);
      expect(['error', 'warning', 'note']).toContain(match?.[groups.severity]);
      expect(rules.map(({ meta }) => meta.id)).toContain(match?.[groups.code]);
    }
    expect((await runsAs(workspaceOf(hostile), '--format', 'compact')).stdout).not.toMatch(/[\u001b\u202e]/);
  });

  test('gitlab is a code quality report', async () => {
    const { stdout, status } = await runsAs(example, '--format', 'gitlab');
    expect(status).toBe(1);
    const issues = JSON.parse(stdout);
    expect(issues).toHaveLength(4);
    expect(issues[0]).toMatchInlineSnapshot(`
      {
        "check_name": "root-at-start",
        "content": {
          "body": "If nothing needs the start as root (ownership of volumes, mostly), start as the service user directly with \`user:\` or \`USER\`.",
        },
        "description": "Service db starts as root and its entrypoint steps down to postgres (uid 999).",
        "fingerprint": "701857fc5d95f27d",
        "location": {
          "lines": {
            "begin": 40,
            "end": 40,
          },
          "path": "compose.yaml",
          "positions": {
            "begin": {
              "column": 5,
              "line": 40,
            },
            "end": {
              "column": 23,
              "line": 40,
            },
          },
        },
        "severity": "info",
      }
    `);
    expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(4);
    expect(JSON.parse((await runsAs(workspaceOf(), '--format', 'gitlab')).stdout)).toEqual([]);
  });
});

describe('--config-source base', () => {
  const files = { Dockerfile: `${root}USER 2007:2007\n`, '.runs-as.yml': 'exclude: [old]\n', 'old/Dockerfile': root };
  const change = (
    after: Readonly<Record<string, string>>,
    before: Readonly<Record<string, string>> = files,
  ): string => {
    const { origin, head } = proposedChange(before, after);
    const directory = checkout(origin, head, 0);
    git(directory, 'fetch', '--quiet', origin, 'main:main');
    return directory;
  };
  const strict = ['--base', 'main', '--config-source', 'base'] as const;

  test('a change cannot take its own findings out by configuration', async () => {
    const directory = change({ ...files, Dockerfile: root, '.runs-as.yml': 'fail-on: never\nexclude: ["*"]\n' });
    expect((await runsAs(directory, '--base', 'main')).status).toBe(0);
    const { status, stdout } = await runsAs(directory, ...strict, '--format', 'compact');
    expect(status).toBe(1);
    expect(stdout).toContain('Dockerfile:1:1: error');
    // The base's own configuration counts.
    expect(stdout).not.toContain('old/Dockerfile');
  });

  test('nor by a baseline, nor by a comment', async () => {
    const entry =
      '{"version":1,"findings":[{"rule":"root-on-host","path":"Dockerfile","workload":"Dockerfile#0","message":"x","line":"x"}]}';
    const before = {
      ...files,
      '.runs-as.yml': 'baseline: base.json\n',
      'base.json': '{"version":1,"findings":[]}',
      'old/Dockerfile': 'FROM scratch\nUSER 2007:2007\n',
    };
    const baseline = change({ ...before, Dockerfile: root, 'base.json': entry }, before);
    expect((await runsAs(baseline, '--base', 'main')).status).toBe(0);
    expect((await runsAs(baseline, ...strict)).status).toBe(1);
    expect((await runsAs(baseline, ...strict, '--baseline', 'base.json')).status).toBe(1);
    const comment = change({ ...before, Dockerfile: `# runs-as: ignore[root-on-host] meant\n${root}` }, before);
    const plain = await runsAs(comment, '--base', 'main');
    expect(plain.status).toBe(0);
    expect(plain.stdout).toContain('new: root-on-host at Dockerfile:2:1: meant (Dockerfile:1:1)');
    const { status, stdout } = await runsAs(comment, ...strict);
    expect(status).toBe(1);
    expect(stdout).toContain(
      '1 finding that this change silences counts until it is merged, because config-source is `base`.',
    );
    expect(stdout).toContain('1 new finding, compared with ');
  });

  test('a comment that the base has goes on silencing', async () => {
    const before = { Dockerfile: `# runs-as: ignore[root-on-host] meant\n${root}` };
    const directory = change({ ...before, 'other.txt': 'x' }, before);
    expect((await runsAs(directory, ...strict)).status).toBe(0);
  });

  test('a configuration that is named is the base’s', async () => {
    const directory = change({ ...files, Dockerfile: root, 'mine.yml': 'fail-on: never\n' });
    expect(await runsAs(directory, ...strict, '--config', 'mine.yml')).toMatchObject({
      status: 2,
      stderr: '--config: there is no file `mine.yml`.\n',
    });
  });

  test('what a change leaves out is not fixed', async () => {
    const before = { Dockerfile: `${root}USER 2007:2007\n`, 'a/Dockerfile': root };
    const directory = change({ ...before, '.runs-as.yml': 'exclude: [a]\n' }, before);
    const { stdout } = await runsAs(directory, '--base', 'main');
    expect(stdout).toContain('1 finding of the base is in files that are not checked any more: `a/Dockerfile`.');
    expect(stdout).not.toContain('fixed');
  });

  test('needs a base', async () => {
    expect(await runsAs(workspaceOf(), '--config-source', 'base')).toMatchObject({
      status: 2,
      stderr: '--config-source base needs --base REF: the revision whose configuration counts.\n',
    });
  });
});
