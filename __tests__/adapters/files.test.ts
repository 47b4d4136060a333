import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFiles, largestFile } from '../../src/adapters/files.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(path.join(realpathSync(tmpdir()), 'runs-as-files-'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

function write(name: string, content: string | Uint8Array = 'FROM scratch\n'): void {
  const absolute = path.join(root, name);
  mkdirSync(path.dirname(absolute), { recursive: true });
  writeFileSync(absolute, content);
}

function link(name: string, target: string): void {
  const absolute = path.join(root, name);
  mkdirSync(path.dirname(absolute), { recursive: true });
  symlinkSync(target, absolute);
}

function git(...words: string[]): string {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', '-c', 'protocol.file.allow=always'];
  return execFileSync('git', [...identity, ...words], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
}

async function listed(directory = root): Promise<readonly string[]> {
  return (await createFiles(directory).list()).files.map(file => file.path);
}

/** Runs as nobody where the tests are root, who may read everything. */
async function asNobody<T>(act: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    return await act();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

const strangeNames = [
  'a b/Dockerfile',
  'line\nfeed/Dockerfile',
  'ünï/Dockerfile.日本',
  '"quoted"/Dockerfile',
  '-x/Dockerfile',
];

describe.each(['in a git work tree', 'on the disk'])('list, %s', where => {
  const isGit = where === 'in a git work tree';

  function track(): void {
    if (!isGit) return;
    git('init', '-q');
    git('add', '-A');
  }

  test('names candidates with their kind, by path', async () => {
    for (const name of ['Dockerfile', 'api/Dockerfile', 'compose.yaml', 'etc/daemon.json', 'readme.md', 'src/main.go'])
      write(name);
    track();
    expect(await createFiles(root).list()).toEqual({
      files: [
        { path: 'Dockerfile', kind: 'dockerfile' },
        { path: 'api/Dockerfile', kind: 'dockerfile' },
        { path: 'compose.yaml', kind: 'compose' },
        { path: 'etc/daemon.json', kind: 'daemon-json' },
      ],
      refused: [],
    });
  });

  test('takes names as they are', async () => {
    for (const name of strangeNames) write(name);
    track();
    const files = createFiles(root);
    expect((await files.list()).files.map(file => file.path)).toEqual([...strangeNames].sort());
    for (const name of strangeNames)
      expect(files.read(name)).toEqual({ source: { path: name, text: 'FROM scratch\n' } });
  });

  test('leaves out links, a loop of links, directories and pipes', async () => {
    write('real/Dockerfile');
    link('Dockerfile', 'real/Dockerfile');
    link('linked', 'real');
    link('real/loop', '..');
    link('dead/Dockerfile', 'nowhere');
    mkdirSync(path.join(root, 'compose.yaml'));
    track();
    execFileSync('mkfifo', [path.join(root, 'pipe.Dockerfile')]);
    expect(await listed()).toEqual(['real/Dockerfile']);
  });

  test('skips node_modules and .git at any depth', async () => {
    write('Dockerfile');
    write('web/node_modules/ws/Dockerfile');
    write('node_modules/Dockerfile');
    track();
    if (!isGit) write('.git/Dockerfile');
    expect(await listed()).toEqual(['Dockerfile']);
  });

  test('says it of a name that is not UTF-8', async () => {
    const name = Buffer.concat([Buffer.from(`${root}/Dockerfile.`), Buffer.from([0xff])]);
    writeFileSync(name, '');
    track();
    expect(await createFiles(root).list()).toEqual({
      files: [],
      refused: [{ path: 'Dockerfile.\ufffd', why: 'its name is not UTF-8' }],
    });
  });

  test.skipIf(process.geteuid === undefined)('names a directory that it may not look into, and goes on', async () => {
    write('open/Dockerfile');
    write('locked/Dockerfile');
    if (isGit) git('init', '-q');
    for (const name of ['.', 'open', 'open/Dockerfile', 'locked', 'locked/Dockerfile', ...(isGit ? ['.git'] : [])])
      if (process.geteuid?.() === 0) chownSync(path.join(root, name), 65534, 65534);
    chmodSync(path.join(root, 'locked'), 0);
    try {
      expect(await asNobody(() => createFiles(root).list())).toEqual({
        files: [{ path: 'open/Dockerfile', kind: 'dockerfile' }],
        refused: [{ path: 'locked', why: 'permission denied' }],
      });
    } finally {
      chmodSync(path.join(root, 'locked'), 0o755);
    }
  });
});

describe('list, in a git work tree', () => {
  beforeEach(() => {
    git('init', '-q');
  });

  test('takes a new file, and none that is ignored', async () => {
    write('.gitignore', 'build/\n*.local\n');
    write('Dockerfile');
    git('add', '-A');
    write('new/Dockerfile');
    write('build/Dockerfile');
    write('compose.yaml.local');
    expect(await listed()).toEqual(['Dockerfile', 'new/Dockerfile']);
  });

  test('leaves out a tracked file that is gone', async () => {
    write('Dockerfile');
    write('old/Dockerfile');
    git('add', '-A');
    rmSync(path.join(root, 'old'), { recursive: true });
    expect(await listed()).toEqual(['Dockerfile']);
  });

  test('names a file in conflict once', async () => {
    write('Dockerfile', 'FROM a\n');
    git('add', '-A');
    git('commit', '-qm', 'a');
    git('checkout', '-qb', 'other');
    write('Dockerfile', 'FROM b\n');
    git('commit', '-qam', 'b');
    git('checkout', '-q', '-');
    write('Dockerfile', 'FROM c\n');
    git('commit', '-qam', 'c');
    expect(() => git('merge', '-q', 'other')).toThrow();
    expect(await listed()).toEqual(['Dockerfile']);
  });

  test('is about the given directory, not about the whole work tree', async () => {
    write('Dockerfile');
    write('services/api/Dockerfile');
    git('add', '-A');
    expect(await listed(path.join(root, 'services'))).toEqual(['api/Dockerfile']);
  });

  test('looks at the disk for a directory that is ignored as a whole', async () => {
    write('.gitignore', 'out/\n');
    write('out/Dockerfile');
    expect(await listed()).toEqual([]);
    expect(await listed(path.join(root, 'out'))).toEqual(['Dockerfile']);
  });

  test('does not go into submodules', async () => {
    write('Dockerfile');
    git('add', '-A');
    git('commit', '-qm', 'a');
    git('submodule', '--quiet', 'add', root, 'sub');
    expect(await listed()).toEqual(['Dockerfile']);
    expect(await listed(path.join(root, 'sub'))).toEqual(['Dockerfile']);
  });

  test('does not list what a directory that has become a link leads to', async () => {
    write('api/Dockerfile');
    git('add', '-A');
    renameSync(path.join(root, 'api'), path.join(root, 'moved.d'));
    link('api', 'moved.d');
    expect(await listed()).toEqual(['moved.d/Dockerfile']);
    expect(createFiles(root).read('api/Dockerfile')).toEqual({
      refused: 'it is a link or lies behind one, and links are not followed',
    });
  });

  test.skipIf(process.geteuid?.() !== 0)(
    'looks at the disk where git refuses a work tree of another owner',
    async () => {
      write('.gitignore', 'build/\n');
      write('build/Dockerfile');
      write('Dockerfile');
      chmodSync(root, 0o755);
      expect(await listed()).toEqual(['Dockerfile']);
      expect(await asNobody(() => listed())).toEqual(['Dockerfile', 'build/Dockerfile']);
    },
  );

  test('looks at the disk where the index is broken, or where there is no git', async () => {
    write('Dockerfile');
    git('add', '-A');
    write('.git/index', 'broken');
    expect(await listed()).toEqual(['Dockerfile']);
    vi.stubEnv('PATH', root);
    expect(await listed()).toEqual(['Dockerfile']);
  });

  test('starts no program that the repository names, not even from a repository inside the work tree', async () => {
    write('spy.sh', '#!/bin/sh\ntouch "$(dirname "$0")/started"\n');
    chmodSync(path.join(root, 'spy.sh'), 0o755);
    git('config', 'core.fsmonitor', path.join(root, 'spy.sh'));
    write('Dockerfile');
    mkdirSync(path.join(root, 'bare/objects'), { recursive: true });
    mkdirSync(path.join(root, 'bare/refs'));
    write('bare/HEAD', 'ref: refs/heads/main\n');
    write('bare/config', `[core]\n\tbare = false\n\tworktree = .\n\tfsmonitor = ${path.join(root, 'spy.sh')}\n`);
    write('bare/Dockerfile');
    await listed();
    expect(await listed(path.join(root, 'bare'))).toEqual(['Dockerfile']);
    expect(createFiles(root).read('started')).toBeUndefined();
  });

  test('is not led elsewhere by the variables of a git hook', async () => {
    write('Dockerfile');
    write('.gitignore', 'build/\n');
    write('build/Dockerfile');
    vi.stubEnv('GIT_DIR', '/nowhere');
    vi.stubEnv('GIT_INDEX_FILE', '/nowhere/index');
    expect(await listed()).toEqual(['Dockerfile']);
  });
});

describe('list', () => {
  test('says it of a directory that is not there', async () => {
    expect(await createFiles(path.join(root, 'none')).list()).toEqual({
      files: [],
      refused: [{ path: '.', why: 'it does not exist' }],
    });
  });

  test('takes a root that is a link itself', async () => {
    write('real/Dockerfile');
    link('root', 'real');
    expect(await listed(path.join(root, 'root'))).toEqual(['Dockerfile']);
  });
});

describe('read', () => {
  test('gives the text with its byte order mark and its line ends', () => {
    write('Dockerfile', '\ufeffFROM scratch\r\nUSER é\r\n');
    expect(createFiles(root).read('./x/../Dockerfile')).toEqual({
      source: { path: 'Dockerfile', text: '\ufeffFROM scratch\r\nUSER é\r\n' },
    });
  });

  test('gives any file, whatever its name', () => {
    write('.env', 'A=1\n');
    write('empty', '');
    expect(createFiles(root).read('.env')).toEqual({ source: { path: '.env', text: 'A=1\n' } });
    expect(createFiles(root).read('empty')).toEqual({ source: { path: 'empty', text: '' } });
  });

  test.each(['none', 'none/at/all', 'Dockerfile/x'])('gives nothing for %s, which is not there', name => {
    write('Dockerfile');
    expect(createFiles(root).read(name)).toBeUndefined();
  });

  test.each(['../secret', 'a/../../secret', '/etc/passwd', '..', 'a\0b'])('refuses %j outside the root', name => {
    write('secret');
    write('inside/Dockerfile');
    expect(createFiles(path.join(root, 'inside')).read(name)).toEqual({
      refused: 'it lies outside the checked directory',
    });
  });

  test.each([
    'link',
    'linked/Dockerfile',
    'linked/deep/Dockerfile',
    'out/etc/hostname',
    'loop/loop/Dockerfile',
    'dead',
  ])('refuses %s: a link or behind one', name => {
    write('Dockerfile');
    write('real/Dockerfile');
    write('real/deep/Dockerfile');
    link('link', 'Dockerfile');
    link('linked', 'real');
    link('out', '/');
    link('loop', '.');
    link('dead', 'nowhere');
    expect(createFiles(root).read(name)).toEqual({
      refused: 'it is a link or lies behind one, and links are not followed',
    });
  });

  test('refuses a directory and a pipe, without waiting for somebody to write', () => {
    mkdirSync(path.join(root, 'directory'));
    execFileSync('mkfifo', [path.join(root, 'pipe')]);
    for (const name of ['.', 'directory', 'pipe'])
      expect(createFiles(root).read(name)).toEqual({ refused: 'it is no regular file' });
  });

  test.each([
    ['a byte that is none', [0x46, 0xff, 0x0a]],
    ['UTF-16', [0xff, 0xfe, 0x46, 0x00]],
    ['half a character at the end', [0x46, 0xc3]],
    ['a lone surrogate', [0xed, 0xa0, 0x80]],
  ])('refuses what is not UTF-8: %s', (_name, bytes) => {
    write('Dockerfile', Uint8Array.from(bytes));
    expect(createFiles(root).read('Dockerfile')).toEqual({ refused: 'it is not UTF-8 text' });
  });

  test('reads up to the limit and nothing above it', () => {
    write('Dockerfile', '#'.repeat(largestFile));
    const most = createFiles(root).read('Dockerfile');
    expect(most !== undefined && 'source' in most && most.source.text.length).toBe(largestFile);
    truncateSync(path.join(root, 'Dockerfile'), largestFile + 1);
    expect(createFiles(root).read('Dockerfile')).toEqual({
      refused: 'it has 4194305 bytes, and at most 4194304 are read',
    });
  });

  test.skipIf(process.geteuid === undefined)('refuses what may not be read', async () => {
    write('Dockerfile');
    chmodSync(path.join(root, 'Dockerfile'), 0);
    chmodSync(root, 0o755);
    expect(await asNobody(async () => createFiles(root).read('Dockerfile'))).toEqual({ refused: 'permission denied' });
  });
});
