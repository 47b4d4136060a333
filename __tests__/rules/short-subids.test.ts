import { describe, expect, test } from 'vitest';
import { shortSubids } from '../../src/rules/short-subids.ts';
import { lint } from '../support/lint.ts';
import { remapped } from '../support/repositories.ts';

describe('reports', () => {
  test('fewer ids than images use', async () => {
    expect(
      await lint(shortSubids, {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': 'app:100000:1000\n',
        'etc/subgid': 'app:100000:65536\n',
      }),
    ).toMatchInlineSnapshot(`
      "etc/subuid: The map has 1000 uids, fewer than 65536: a container with a uid from 1000 on, \`nobody\` among them, does not start.
      1 | app:100000:1000
        | ^^^^^^^^^^^^^^^"
    `);
  });

  test('too few gids for terminals', async () => {
    expect(
      await lint(shortSubids, {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': 'app:100000:65536\n',
        'etc/subgid': 'app:100000:5\n',
      }),
    ).toMatchInlineSnapshot(`
      "etc/subgid: The map has 5 gids: no container starts, for gid 5, which has its terminals, is outside.
      1 | app:100000:5
        | ^^^^^^^^^^^^"
    `);
  });

  test('more gids than uids, at the lines of the gids', async () => {
    expect(
      await lint(shortSubids, {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': 'app:100000:65536\n',
        'etc/subgid': 'app:100000:131072\n',
      }),
    ).toMatchInlineSnapshot(`
      "etc/subgid: The map has 65536 uids and 131072 gids: some id may be a user and no group, or a group and no user.
      1 | app:100000:131072
        | ^^^^^^^^^^^^^^^^^
        etc/subuid:1: 65536 uids"
    `);
  });

  test('several ranges that are short together', async () => {
    expect(
      await lint(shortSubids, {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': 'app:100000:1000\napp:200000:1000\n',
        'etc/subgid': 'app:100000:1000\napp:200000:1000\n',
      }),
    ).toMatchInlineSnapshot(`
      "etc/subgid: The map has 2000 gids, fewer than 65536: a container with a gid from 2000 on, \`nobody\` among them, does not start.
      1 | app:100000:1000
      2 | app:200000:1000
        | ^^^^^^^^^^^^^^^

      etc/subuid: The map has 2000 uids, fewer than 65536: a container with a uid from 2000 on, \`nobody\` among them, does not start.
      1 | app:100000:1000
      2 | app:200000:1000
        | ^^^^^^^^^^^^^^^"
    `);
  });
});

describe('is silent about', () => {
  test.each([
    ['65536 ids', remapped],
    [
      'several ranges that are enough together',
      {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': 'app:100000:40000\napp:200000:40000\n',
        'etc/subgid': 'app:100000:40000\napp:200000:40000\n',
      },
    ],
    [
      'short ranges of other owners',
      {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': 'app:100000:65536\nother:200000:10\n',
        'etc/subgid': 'app:100000:65536\nother:200000:10\n',
      },
    ],
    ['no engine with a map', { 'etc/subuid': 'app:100000:10\n', 'etc/subgid': 'app:100000:10\n' }],
  ])('%s', async (_name, repository) => expect(await lint(shortSubids, repository)).toBe(''));
});
