import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { busybox } from './support/engine.ts';
import { tarOf } from './support/tar.ts';

// Where the machine has Podman; nothing is installed for it.
const isRoot = process.getuid?.() === 0;
const hasPodman =
  isRoot && spawnSync('podman', ['--version']).status === 0 && spawnSync('runc', ['--version']).status === 0;
if (!hasPodman)
  console.error('\n!!! TESTS OF PODMAN SKIPPED !!! this machine has no podman and runc that root may use\n');

(hasPodman ? describe : describe.skip)('verify, with Podman’s compatible API', () => {
  let directory: string;
  let service: ChildProcess | undefined;
  const podman = (words: readonly string[], input?: Uint8Array) => {
    const own = [
      '--root',
      `${directory}/root`,
      '--runroot',
      `${directory}/run`,
      '--cgroup-manager=cgroupfs',
      '--runtime=runc',
    ];
    const { status, stderr } = spawnSync('podman', [...own, ...words], { encoding: 'utf8', ...(input && { input }) });
    expect(status, stderr).toBe(0);
  };
  const run = (name: string, ...words: readonly string[]): void => {
    const limits = ['--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=1024:1024'];
    podman([
      'run',
      '--detach',
      '--name',
      name,
      ...limits,
      '--network=none',
      ...words,
      'docker.io/acme/base:1',
      'sleep',
      '600',
    ]);
  };

  beforeAll(async () => {
    directory = mkdtempSync(path.join(tmpdir(), 'podman-'));
    const passwd = 'root:x:0:0::/:/bin/sh\napp:x:1000:1000::/:/bin/sh\n';
    const files = [
      { path: 'etc/passwd', contents: passwd },
      { path: 'etc/group', contents: 'root:x:0:\napp:x:1000:\n' },
    ];
    podman(['import', '-', 'docker.io/acme/base:1'], tarOf(busybox(files)));
    mkdirSync(path.join(directory, 'repository'));
    writeFileSync(
      path.join(directory, 'repository', 'compose.yaml'),
      'services:\n  app:\n    image: acme/base:1\n    user: app\n  num:\n    image: acme/base:1\n    user: "1000"\n  root:\n    image: acme/base:1\n',
    );
    const labels = ['app', 'num', 'root'].map(name => [
      `--label=com.docker.compose.service=${name}`,
      `--label=com.docker.compose.project.working_dir=${directory}/repository`,
    ]);
    run('a', ...(labels[0] ?? []), '--user=app', '--uidmap=0:300000:65536', '--gidmap=0:300000:65536');
    run('n', ...(labels[1] ?? []), '--user=1000');
    run('r', ...(labels[2] ?? []), '--user=4');
    const own = [
      '--root',
      `${directory}/root`,
      '--runroot',
      `${directory}/run`,
      '--cgroup-manager=cgroupfs',
      '--runtime=runc',
    ];
    service = spawn('podman', [...own, 'system', 'service', '--time=0', `unix://${directory}/podman.sock`], {
      stdio: 'ignore',
    });
    await vi.waitUntil(() => existsSync(`${directory}/podman.sock`), { timeout: 20_000 });
  });

  afterAll(() => {
    podman(['rm', '--all', '--force', '--time=0']);
    service?.kill();
    spawnSync('umount', [`${directory}/root/overlay`]);
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  });

  test('containers are who they are, inside and on the host', async () => {
    let text = '';
    const output = { write: (more: string) => (text += more) };
    const words = ['verify', 'repository', '--engine-socket', `unix://${directory}/podman.sock`, '--format', 'json'];
    const terminal = { environment: {}, directory, stdout: output, stderr: output, readInput: () => new Uint8Array() };
    expect(await main(words, terminal), text).toBe(1);
    const seen = JSON.parse(text).verifications.map(
      ({
        workload,
        outcome,
        comparisons,
      }: {
        workload: string;
        outcome: string;
        comparisons: { what: string; seen: string }[];
      }) => [
        workload.replace('compose.yaml#', ''),
        outcome,
        comparisons.find(({ what }) => what === 'uid inside')?.seen.replace(/ .*/, ''),
        comparisons.find(({ what }) => what === 'uid on the host')?.seen.replace(/ .*/, ''),
      ],
    );
    expect(seen).toEqual([
      ['app', 'agrees', '1000', '301000'],
      ['num', 'agrees', '1000', '1000'],
      ['root', 'differs', '4', '4'],
    ]);
  });
});
