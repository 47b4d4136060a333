import { describe, expect, test } from 'vitest';
import { subidsOnHostIds } from '../../src/rules/subids-on-host-ids.ts';
import { lint } from '../support/lint.ts';
import { remapped, webService } from '../support/repositories.ts';

describe('reports', () => {
  test('a range from 0 on, root among it', async () => {
    expect(
      await lint(subidsOnHostIds, {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': 'app:0:65536\n',
        'etc/subgid': 'app:100000:65536\n',
      }),
    ).toMatchInlineSnapshot(`
      "etc/subuid: The uids 0–65535 of \`app\` are ids of the host's own accounts, root among them.
      1 | app:0:65536
        | ^^^^^^^^^^^"
    `);
  });

  test('a range on ordinary users, of another owner too', async () => {
    expect(
      await lint(subidsOnHostIds, {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': 'app:100000:65536\nother:1000:65536\n',
        'etc/subgid': 'app:100000:65536\n',
      }),
    ).toMatchInlineSnapshot(`
      "etc/subuid: The uids 1000–66535 of \`other\` are ids of the host's own accounts.
      1 | app:100000:65536
      2 | other:1000:65536
        | ^^^^^^^^^^^^^^^^"
    `);
  });
});

describe('is silent about', () => {
  test.each([
    ['a range above all accounts', remapped],
    [
      'a range that begins right behind them',
      {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': 'app:65536:65536\n',
        'etc/subgid': 'app:65536:65536\n',
      },
    ],
    [
      'an empty range',
      {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': 'app:100000:65536\nother:0:0\n',
        'etc/subgid': 'app:100000:65536\nother:0:0\n',
      },
    ],
    [
      'a start that is no number: invalid-subid says it',
      {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': 'app:abc:65536\n',
        'etc/subgid': 'app:100000:65536\n',
      },
    ],
    ['no subuid', webService()],
  ])('%s', async (_name, repository) => expect(await lint(subidsOnHostIds, repository)).toBe(''));
});
