import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/core/compare.ts';
import type { Change } from '../../src/core/delta.ts';
import { compared, findingStates } from '../support/compared.ts';
import { reportOn } from '../support/lint.ts';
import type { Repository } from '../support/memory-files.ts';
import { finding, reportOf, rule } from '../support/report.ts';
import { remapped, webService } from '../support/repositories.ts';

async function changesOf(before: Repository, after: Repository): Promise<Record<string, Change>> {
  const { delta } = await compared(before, after);
  return Object.fromEntries(delta.workloads.map(({ id, change }) => [id, change]));
}

const dockerfile = (...lines: readonly string[]): Repository => ({ Dockerfile: `${lines.join('\n')}\n` });

describe('a workload gets', () => {
  test.each<[string, Repository, Repository, Change]>([
    ['root', dockerfile('FROM alpine', 'USER 1000'), dockerfile('FROM alpine'), 'worse'],
    ['not root', dockerfile('FROM alpine'), dockerfile('FROM alpine', 'USER 1000'), 'better'],
    ['another number', dockerfile('FROM alpine', 'USER 1'), dockerfile('FROM alpine', 'USER 2'), 'same'],
    ['a comment', dockerfile('FROM alpine'), dockerfile('# new', 'FROM alpine'), 'same'],
    ['unknown, from not root', dockerfile('FROM alpine', 'USER 1'), dockerfile('FROM ghcr.io/a/b:1'), 'worse'],
    ['unknown, from root', dockerfile('FROM alpine'), dockerfile('FROM ghcr.io/a/b:1'), 'better'],
    ['a start as root', dockerfile('FROM redis:7', 'USER 1'), dockerfile('FROM redis:7'), 'worse'],
    ['a map', dockerfile('FROM alpine'), { ...dockerfile('FROM alpine'), ...remapped }, 'better'],
    ['no map any more', { ...dockerfile('FROM alpine'), ...remapped }, dockerfile('FROM alpine'), 'worse'],
  ])('%s', async (_name, before, after, change) => {
    expect((await changesOf(before, after))['Dockerfile#0']).toBe(change);
  });

  test.each<[string, string[], string[], Change]>([
    ['privileged', [], ['privileged: true'], 'worse'],
    ['privileged by name', ['privileged: false'], [], 'same'],
    ['the socket', [], ['volumes: ["/var/run/docker.sock:/s"]'], 'worse'],
    ['the socket by its own key', [], ['use_api_socket: true'], 'worse'],
    ['the host’s user namespace', [], ['userns_mode: host'], 'worse'],
    ['the host’s processes', ['pid: host'], [], 'better'],
    ['the host’s network', [], ['network_mode: host'], 'worse'],
    ['another network', ['network_mode: bridge'], ['network_mode: none'], 'same'],
    ['one capability more', ['cap_add: [CHOWN]'], ['cap_add: [CHOWN, SYS_ADMIN]'], 'worse'],
    ['all capabilities', ['cap_add: [CHOWN, KILL]'], ['cap_add: [ALL]'], 'worse'],
    ['its capabilities back', ['cap_drop: [ALL]'], [], 'worse'],
    ['no new privileges', [], ['security_opt: ["no-new-privileges:true"]'], 'better'],
    ['no seccomp', [], ['security_opt: ["seccomp=unconfined"]'], 'worse'],
    ['a device', [], ['devices: ["/dev/sda"]'], 'worse'],
    ['a path of the host', [], ['volumes: ["/etc:/host"]'], 'worse'],
    ['that path read-only', ['volumes: ["/etc:/host"]'], ['volumes: ["/etc:/host:ro"]'], 'better'],
    ['a path of the repository', [], ['volumes: ["./data:/data"]'], 'same'],
    ['a file system that it cannot write', [], ['read_only: true'], 'better'],
    ['other ports', [], ['ports: ["80:80"]'], 'same'],
    ['a user, and privileged with it', ['user: "0:0"'], ['user: "1:1"', 'privileged: true'], 'worse'],
    ['a user, and a device with it', ['user: "0:0"'], ['user: "1:1"', 'devices: ["/dev/sda"]'], 'better'],
  ])('%s', async (_name, before, after, change) => {
    expect(await changesOf(webService(...before), webService(...after))).toEqual({ 'compose.yaml#web': change });
  });

  test('a hook that is privileged now', async () => {
    const hook = (rest: string): Repository => webService(`post_start: [{command: x${rest}}]`);
    const { delta } = await compared(hook(''), hook(', privileged: true'));
    expect(delta.workloads.map(({ change }) => change).sort()).toEqual(['same', 'worse']);
  });

  test('a path of the host by a volume that binds it', async () => {
    const volume = (options: string): Repository => ({
      'compose.yaml': `services:\n  web:\n    image: debian:13-slim\n    volumes: ["data:/data"]\nvolumes:\n  data:\n${options}`,
    });
    const bound = volume('    driver_opts: {type: none, o: bind, device: /srv/data}\n');
    const { delta } = await compared(volume('    name: data\n'), bound);
    expect(delta.workloads[0]).toMatchObject({
      change: 'worse',
      aspects: [{ name: 'host paths', before: 'none', after: '/srv/data' }],
    });
  });

  test('a hook is a workload of its own', async () => {
    const hook = (privileged: boolean) => webService(`post_start: [{command: x, privileged: ${privileged}}]`);
    const changes = ({ delta }: Awaited<ReturnType<typeof compared>>) =>
      delta.workloads.map(one => [one.id, one.change]);
    expect(changes(await compared(hook(false), hook(true)))).toEqual([
      ['compose.yaml#web', 'same'],
      ['compose.yaml#web.post_start[0]', 'worse'],
    ]);
    expect(changes(await compared(webService(), hook(true)))).toContainEqual([
      'compose.yaml#web.post_start[0]',
      'added',
    ]);
  });

  test('every aspect that differs, what weighs most first', async () => {
    const { delta } = await compared(
      webService('user: "0:0"', 'read_only: true'),
      webService('user: "4242:4242"', 'privileged: true', 'pid: host'),
    );
    expect(delta.workloads[0]?.aspects).toEqual([
      { name: 'privileged', before: 'false', after: 'true', change: 'worse' },
      { name: 'user', before: '0 (root), on the host 0 (root)', after: '4242, on the host 4242', change: 'better' },
      { name: 'pid', before: 'not set', after: 'host', change: 'worse' },
      { name: 'read_only', before: 'true', after: 'false', change: 'worse' },
    ]);
  });
});

describe('a workload is the same one', () => {
  test.each<[string, Repository, Repository, Record<string, Change>]>([
    [
      'when its file moves',
      { 'api/Dockerfile': 'FROM alpine\nUSER 1\n' },
      { 'services/api/Dockerfile': 'FROM alpine\nUSER 1\n' },
      { 'services/api/Dockerfile#0': 'same' },
    ],
    [
      'when its file moves and changes',
      { 'api/Dockerfile': 'FROM alpine\nRUN a\nRUN b\nUSER 1\n' },
      { 'services/api/Dockerfile': 'FROM alpine\nRUN a\nRUN b\n' },
      { 'services/api/Dockerfile#0': 'worse' },
    ],
    [
      'when its Compose file takes another name',
      { 'docker-compose.yml': 'services:\n  web:\n    image: alpine\n    user: "1"\n' },
      { 'compose.yaml': 'services:\n  web:\n    image: alpine\n    user: "0"\n' },
      { 'compose.yaml#web': 'worse' },
    ],
    [
      'when a stage is put before it',
      dockerfile('FROM alpine', 'USER 1'),
      dockerfile('FROM golang', 'FROM alpine'),
      { 'Dockerfile#0': 'added', 'Dockerfile#1': 'worse' },
    ],
    [
      'when its stage takes another name',
      dockerfile('FROM alpine AS app', 'USER 1'),
      dockerfile('FROM alpine AS final'),
      { 'Dockerfile#final': 'worse' },
    ],
    [
      'when each stage of the name keeps its place',
      dockerfile('FROM alpine AS a', 'USER 1', 'FROM alpine AS a', 'USER 2'),
      dockerfile('FROM alpine AS a', 'USER 1', 'FROM alpine AS a', 'USER 3'),
      { 'Dockerfile#a': 'same' },
    ],
  ])('%s', async (_name, before, after, changes) => {
    expect(await changesOf(before, after)).toEqual(changes);
  });

  test('when somebody knows of a rename that nothing shows', async () => {
    const before = { 'a/Dockerfile': 'FROM alpine\nUSER 1\n' };
    const after = { 'b/Dockerfile': 'FROM debian\nRUN x\nRUN y\nRUN z\n' };
    expect((await compared(before, after)).delta.workloads.map(({ change }) => change)).toEqual(['removed', 'added']);
    const { delta } = await compared(before, after, { renames: new Map([['a/Dockerfile', 'b/Dockerfile']]) });
    expect(delta.workloads.map(({ id, change }) => `${id} ${change}`)).toEqual(['b/Dockerfile#0 worse']);
  });

  test('not when another one has its name', async () => {
    const before = { 'a/Dockerfile': 'FROM alpine\n', 'b/Dockerfile': 'FROM debian\nRUN 1\nUSER 1\n' };
    const after = { 'b/Dockerfile': 'FROM alpine\n' };
    expect(await changesOf(before, after)).toEqual({ 'a/Dockerfile#0': 'removed', 'b/Dockerfile#0': 'worse' });
  });
});

describe('a finding', () => {
  test.each<[string, Repository, Repository, string[]]>([
    [
      'stays where lines move',
      dockerfile('FROM alpine'),
      dockerfile('# x', 'FROM alpine'),
      ['unchanged root-on-host Dockerfile:2'],
    ],
    ['is new', dockerfile('FROM alpine', 'USER 10001'), dockerfile('FROM alpine'), ['new root-on-host Dockerfile:1']],
    [
      'is fixed',
      dockerfile('FROM alpine'),
      dockerfile('FROM alpine', 'USER 10001'),
      ['fixed root-on-host Dockerfile:1'],
    ],
    [
      'follows its file',
      { 'a/Dockerfile': 'FROM alpine\n' },
      { 'b/Dockerfile': 'FROM alpine\n' },
      ['unchanged root-on-host b/Dockerfile:1'],
    ],
    [
      'is new on a file that the change does not touch: another base stage',
      {
        ...dockerfile('ARG U=1', 'FROM alpine AS base', 'USER $U'),
        'compose.yaml': 'services:\n  web:\n    image: nginx:1.27\n    user: "${WHO:-101}"\n',
        '.env': 'WHO=101\n',
      },
      {
        ...dockerfile('ARG U=1', 'FROM alpine AS base', 'USER $U'),
        'compose.yaml': 'services:\n  web:\n    image: nginx:1.27\n    user: "${WHO:-101}"\n',
        '.env': 'WHO=0\n',
      },
      ['new root-on-host compose.yaml:4', 'unchanged root-on-host Dockerfile:3'],
    ],
    [
      'is new on a file that the change does not touch: the engine maps no more',
      { ...dockerfile('FROM alpine'), ...remapped },
      dockerfile('FROM alpine'),
      ['new root-on-host Dockerfile:1', 'fixed root-in-container Dockerfile:1'],
    ],
    [
      'is new when the fault reaches a service that is new',
      dockerfile('FROM alpine'),
      { ...dockerfile('FROM alpine'), 'compose.yaml': 'services:\n  web:\n    build: .\n' },
      ['new root-on-host Dockerfile:1'],
    ],
    [
      'stays when a service that it reached is gone',
      { ...dockerfile('FROM alpine'), 'compose.yaml': 'services:\n  web:\n    build: .\n' },
      dockerfile('FROM alpine'),
      ['unchanged root-on-host Dockerfile:1'],
    ],
    [
      'stays when another workload is found first',
      { 'Dockerfile.z': 'FROM alpine AS one\nFROM one AS two\n' },
      { 'Dockerfile.z': 'FROM alpine AS one\nFROM one AS last\n' },
      ['unchanged root-on-host Dockerfile.z:2'],
    ],
    [
      'of several is the one that says so',
      webService('volumes:', '  - /var/run/docker.sock:/a'),
      webService('volumes:', '  - /run/containerd/containerd.sock:/b', '  - /var/run/docker.sock:/a'),
      [
        'new engine-socket compose.yaml:5',
        'unchanged engine-socket compose.yaml:6',
        'unchanged root-on-host compose.yaml:3',
      ],
    ],
  ])('%s', async (_name, before, after, states) => {
    expect([...findingStates(await compared(before, after))].sort()).toEqual([...states].sort());
  });

  const at = { file: { path: 'Dockerfile', text: 'FROM alpine\n' }, start: 0, end: 4 };
  const found = finding(rule('root-on-host', 'error'), at);
  const silenced = { ...found, suppression: { by: 'inline' as const, reason: 'x', at, isNew: false } };

  test('that is silenced now is not fixed, and its suppression is new', () => {
    const base = reportOf({ findings: [found] });
    const { delta, suppressed } = compare({ ...base, commit: 'a' }, reportOf({ suppressed: [silenced] }));
    expect(delta).toMatchObject({ new: 0, unchanged: 0, fixed: [] });
    expect(suppressed[0]?.suppression.isNew).toBe(true);
  });

  test('that was silenced before is not new, and a suppression that was there is not', () => {
    const base = reportOf({ suppressed: [silenced] });
    expect(compare({ ...base, commit: 'a' }, reportOf({ findings: [found] })).findings[0]?.state).toBe('unchanged');
    const { suppressed } = compare({ ...base, commit: 'a' }, reportOf({ suppressed: [silenced] }));
    expect(suppressed[0]?.suppression.isNew).toBe(false);
  });
});

test('touched files are those whose text is another one, whatever their line ends', async () => {
  const { delta } = await compared(
    { Dockerfile: 'FROM alpine\n', 'a/Dockerfile': 'FROM alpine\nUSER 1\n', 'b/Dockerfile': 'FROM debian\n' },
    {
      Dockerfile: 'FROM alpine\r\n',
      'c/Dockerfile': 'FROM alpine\nUSER 1\n',
      'b/Dockerfile': 'FROM debian:13\n',
      'd/Dockerfile': 'FROM busybox\n',
    },
  );
  expect([...delta.touched].sort()).toEqual(['b/Dockerfile', 'd/Dockerfile']);
});

describe('for any two repositories', () => {
  const image = fc.constantFrom(
    'FROM alpine\n',
    'FROM alpine\nUSER 1000\n',
    'FROM alpine AS base\nFROM base\nUSER app\n',
    'FROM ghcr.io/acme/base:1\n',
    'FROM redis:7\n',
    'FROM alpine AS a\nFROM alpine AS a\n',
    'FORM alpine\n',
    'FROM alpine\nUSER 0:1\nRUN one\nRUN two\n',
  );
  const lines = fc.subarray([
    'user: "0"',
    'privileged: true',
    'userns_mode: host',
    'pid: host',
    'cap_add: [ALL]',
    'cap_drop: [ALL]',
    'read_only: true',
    'volumes: ["/var/run/docker.sock:/s", "/etc:/etc"]',
    'security_opt: ["no-new-privileges:true"]',
  ]);
  const service = lines.map(keys => ['image: debian:13-slim', ...keys].map(key => `    ${key}\n`).join(''));
  const compose = fc.dictionary(fc.constantFrom('web', 'db', 'jobs'), service, { minKeys: 1 }).map(
    services =>
      `services:\n${Object.entries(services)
        .map(([name, text]) => `  ${name}:\n${text}`)
        .join('')}`,
  );
  const repository = fc
    .record(
      {
        Dockerfile: image,
        'api/Dockerfile': image,
        'web/Dockerfile': image,
        'compose.yaml': compose,
        etc: fc.constant(''),
      },
      { requiredKeys: [] },
    )
    .map(({ etc, ...files }): Repository => ({ ...(files as Repository), ...(etc === undefined ? {} : remapped) }));

  test('one compared with itself has changed nothing', async () => {
    await fc.assert(
      fc.asyncProperty(repository, async files => {
        const { delta, findings } = await compared(files, files);
        expect(delta.workloads.filter(({ change, aspects }) => change !== 'same' || aspects.length > 0)).toEqual([]);
        expect(findings.filter(({ state }) => state !== 'unchanged')).toEqual([]);
        expect(delta).toMatchObject({ new: 0, fixed: [], touched: new Set() });
      }),
      { numRuns: 60 },
    );
  });

  test('taking a change back is the opposite change', async () => {
    const opposite: Record<Change, Change> = {
      worse: 'better',
      better: 'worse',
      same: 'same',
      added: 'removed',
      removed: 'added',
    };
    await fc.assert(
      fc.asyncProperty(repository, repository, async (before, after) => {
        const [base, head] = [await reportOn(before), await reportOn(after)];
        const there = compare({ ...base, commit: 'a' }, head).delta;
        const back = compare({ ...head, commit: 'b' }, base).delta;
        const key = (id: string | undefined, other: string | undefined, change: Change): string =>
          `${id} ${other} ${change}`;
        expect(back.workloads.map(one => key(one.before?.id, one.after?.id, one.change)).sort()).toEqual(
          there.workloads.map(one => key(one.after?.id, one.before?.id, opposite[one.change])).sort(),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('every finding is new or unchanged, and the counts are theirs', async () => {
    await fc.assert(
      fc.asyncProperty(repository, repository, async (before, after) => {
        const { delta, findings } = await compared(before, after);
        expect(findings.filter(({ state }) => state === 'new')).toHaveLength(delta.new);
        expect(findings.filter(({ state }) => state === 'unchanged')).toHaveLength(delta.unchanged);
        const base = await reportOn(before);
        expect(delta.fixed.length).toBeLessThanOrEqual(base.findings.length);
        for (const gone of delta.fixed) expect(base.findings.map(one => one.fingerprint)).toContain(gone.fingerprint);
      }),
      { numRuns: 60 },
    );
  });
});
