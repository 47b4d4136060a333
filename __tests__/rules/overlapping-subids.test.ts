import { describe, expect, test } from 'vitest';
import { overlappingSubids } from '../../src/rules/overlapping-subids.ts';
import { lint } from '../support/lint.ts';
import { remapped, webService } from '../support/repositories.ts';

describe('reports', () => {
  test('two owners of the same ids', async () => {
    expect(
      await lint(overlappingSubids, {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': 'app:100000:65536\nother:150000:65536\n',
        'etc/subgid': 'app:100000:65536\n',
      }),
    ).toMatchInlineSnapshot(`
      "etc/subuid: \`app\` and \`other\` share the ids from 150000 on: each owns the other's files and processes.
      1 | app:100000:65536
      2 | other:150000:65536
        | ^^^^^^^^^^^^^^^^^^
        etc/subuid:1: the range of \`app\` that it overlaps with"
    `);
  });

  test('one line twice: no container starts', async () => {
    expect(
      await lint(overlappingSubids, {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': 'app:100000:65536\napp:100000:65536\n',
        'etc/subgid': 'app:100000:65536\n',
      }),
    ).toMatchInlineSnapshot(`
      "etc/subuid: dockerd starts, but no container does, for its map is refused: two ranges share the ids from 100000 on.
      1 | app:100000:65536
      2 | app:100000:65536
        | ^^^^^^^^^^^^^^^^"
    `);
  });

  test('default, to whom Docker gives what somebody has', async () => {
    expect(
      await lint(overlappingSubids, {
        'etc/docker/daemon.json': '{"userns-remap": "default"}\n',
        'etc/subuid': 'ubuntu:100000:65536\n',
        'etc/subgid': 'ubuntu:100000:65536\n',
      }),
    ).toMatchInlineSnapshot(`
      "etc/subgid: \`ubuntu\` has ids 100000–165535, and Docker gives \`dockremap:100000:65536\` although they are taken: containers share ids with it.
      1 | ubuntu:100000:65536
        | ^^^^^^^^^^^^^^^^^^^

      etc/subuid: \`ubuntu\` has ids 100000–165535, and Docker gives \`dockremap:100000:65536\` although they are taken: containers share ids with it.
      1 | ubuntu:100000:65536
        | ^^^^^^^^^^^^^^^^^^^"
    `);
  });
});

describe('is silent about', () => {
  test.each([
    [
      'ranges side by side',
      {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': 'app:100000:65536\nother:165536:65536\n',
        'etc/subgid': 'app:100000:65536\nother:165536:65536\n',
      },
    ],
    [
      'default with a line of its own',
      {
        'etc/docker/daemon.json': '{"userns-remap": "default"}\n',
        'etc/subuid': 'ubuntu:100000:65536\ndockremap:165536:65536\n',
        'etc/subgid': 'ubuntu:100000:65536\ndockremap:165536:65536\n',
      },
    ],
    ['the same ids in subuid and subgid', remapped],
    [
      'an empty range',
      {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': 'app:100000:65536\nother:100000:0\n',
        'etc/subgid': 'app:100000:65536\nother:100000:0\n',
      },
    ],
    ['no subuid', webService()],
  ])('%s', async (_name, repository) => expect(await lint(overlappingSubids, repository)).toBe(''));
});
