import { describe, expect, test } from 'vitest';
import { fileOfContext, likelyContexts } from '../../src/core/build-context.ts';
import { reportOn } from '../support/lint.ts';
import { readerOf } from '../support/stages.ts';

describe('the directories that a Dockerfile may be built in', () => {
  test.each([
    ['Dockerfile', ['.']],
    ['api/Dockerfile', ['api', '.']],
    ['services/api/docker/Dockerfile', ['services/api/docker', 'services/api', 'services', '.']],
  ])('%s', (path, directories) => {
    expect(likelyContexts(path)).toEqual(directories);
  });

  test('a path of hostile length has few of them', () => {
    expect(likelyContexts(`${'a/'.repeat(2_000)}Dockerfile`)).toHaveLength(9);
  });
});

describe('a file of the context', () => {
  const read = readerOf({ 'a/x': '1', x: '2', 'a/y': '3', z: '4', 'a/w': '5', w: '5' });
  const context = { directories: ['a', '.'], read };
  test.each([
    ['x', undefined],
    ['y', 'a/y'],
    ['z', 'z'],
    ['w', 'a/w'],
    ['v', undefined],
  ])('%s', (path, found) => {
    expect(fileOfContext(context, path)?.path).toBe(found);
  });
});

describe('a passwd file that COPY brings', () => {
  const dockerfile = 'FROM scratch\nCOPY passwd /etc/passwd\nUSER app\n';
  const uidOf = async (repository: Readonly<Record<string, string>>, id: string): Promise<unknown> => {
    const { workloads } = await reportOn(repository);
    const uid = workloads.find(workload => workload.id === id)?.starts.uid;
    return uid?.state === 'known' ? uid.value : uid?.reason;
  };
  const passwd = (uid: number): string => `app:x:${uid}:${uid}::/:\n`;

  test('lies beside the Dockerfile', async () => {
    expect(await uidOf({ 'api/Dockerfile': dockerfile, 'api/passwd': passwd(7) }, 'api/Dockerfile#0')).toBe(7);
  });
  test('lies in the root, where the build runs', async () => {
    expect(await uidOf({ 'docker/Dockerfile': dockerfile, passwd: passwd(8) }, 'docker/Dockerfile#0')).toBe(8);
  });
  test('lies in both, and nothing says which: unknown', async () => {
    const repository = { 'docker/Dockerfile': dockerfile, 'docker/passwd': passwd(7), passwd: passwd(8) };
    expect(await uidOf(repository, 'docker/Dockerfile#0')).toBe('base-accounts');
  });
  test('lies in both, and a service says which', async () => {
    const repository = {
      'docker/Dockerfile': dockerfile,
      'docker/passwd': passwd(7),
      passwd: passwd(8),
      'compose.yaml': 'services:\n  web:\n    build:\n      context: .\n      dockerfile: docker/Dockerfile\n',
    };
    expect(await uidOf(repository, 'docker/Dockerfile#0')).toBe(8);
    expect(await uidOf(repository, 'compose.yaml#web')).toBe(8);
  });
  test('differs between two services that build the same Dockerfile', async () => {
    const repository = {
      Dockerfile: dockerfile,
      'a/passwd': passwd(7),
      'b/passwd': passwd(8),
      'compose.yaml':
        'services:\n  a:\n    build: {context: a, dockerfile: ../Dockerfile}\n  b:\n    build: {context: b, dockerfile: ../Dockerfile}\n',
    };
    expect(await uidOf(repository, 'compose.yaml#a')).toBe(7);
    expect(await uidOf(repository, 'compose.yaml#b')).toBe(8);
    expect(await uidOf(repository, 'Dockerfile#0')).toBe('base-accounts');
  });
});

test('a service with `user:` finds the accounts that its image was built with', async () => {
  const { workloads } = await reportOn({
    Dockerfile: 'FROM debian:12\nRUN useradd -u 1500 -G sudo app\n',
    'compose.yaml': 'services:\n  web:\n    build: .\n    user: app\n',
  });
  const web = workloads.find(({ id }) => id === 'compose.yaml#web');
  expect(web?.starts).toMatchObject({
    uid: { value: 1500 },
    gid: { value: 1500 },
    root: { value: false },
    name: 'app',
    groups: [27],
  });
});
