import { describe, expect, test } from 'vitest';
import { invalidSubid } from '../../src/rules/invalid-subid.ts';
import { lint } from '../support/lint.ts';
import { remapped, webService } from '../support/repositories.ts';

describe('reports', () => {
  test('a start that is no number: root is root', async () => {
    expect(
      await lint(invalidSubid, {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': '# users\napp:abc:65536\n',
        'etc/subgid': 'app:100000:65536\n',
      }),
    ).toMatchInlineSnapshot(`
      "etc/subuid: The start of \`app\` in subuid is \`abc\`, which is no number: Docker reads 0, and root in the container is root on the host.
      1 | # users
      2 | app:abc:65536
        | ^^^^^^^^^^^^^"
    `);
  });

  test('a blank before the start', async () => {
    expect(
      await lint(invalidSubid, {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': 'app: 100000:65536\n',
        'etc/subgid': 'app:100000:65536\n',
      }),
    ).toMatchInlineSnapshot(`
      "etc/subuid: The start of \`app\` in subuid is \` 100000\`, which is no number: Docker reads 0, and root in the container is root on the host.
      1 | app: 100000:65536
        | ^^^^^^^^^^^^^^^^^"
    `);
  });

  test('too few fields, of another owner too', async () => {
    expect(
      await lint(invalidSubid, {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': 'other:5\napp:100000\n',
        'etc/subgid': 'app:100000:65536\n',
      }),
    ).toMatchInlineSnapshot(`
      "etc/subuid: A line of subuid is \`name-or-id:start:count\`; this one has two fields.
      1 | other:5
        | ^^^^^^^
      2 | app:100000

      etc/subuid: subuid gives \`app\` no ids: dockerd does not start.
      1 | other:5
      2 | app:100000
        | ^^^^^^^^^^"
    `);
  });

  test('a count that is no number', async () => {
    expect(
      await lint(invalidSubid, {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': 'app:100000:many\n',
        'etc/subgid': 'app:100000:65536\n',
      }),
    ).toMatchInlineSnapshot(`
      "etc/subuid: subuid gives \`app\` no ids: dockerd does not start.
      1 | app:100000:many
        | ^^^^^^^^^^^^^^^"
    `);
  });

  test('four fields', async () => {
    expect(
      await lint(invalidSubid, {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': 'app:100000:65536:x\n',
        'etc/subgid': 'app:100000:65536\n',
      }),
    ).toMatchInlineSnapshot(`
      "etc/subuid: A line of subuid is \`name-or-id:start:count\`; this one has 4 fields.
      1 | app:100000:65536:x
        | ^^^^^^^^^^^^^^^^^^"
    `);
  });
});

describe('is silent about', () => {
  test.each([
    ['good lines', remapped],
    [
      'a line by number beside others',
      {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': 'app:100000:65536\n1500:200000:65536\n',
        'etc/subgid': 'app:100000:65536\n1500:200000:65536\n',
      },
    ],
    [
      'comments and blank lines',
      {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': '# who\n\n  app:100000:65536  \n',
        'etc/subgid': '# who\n\n  app:100000:65536  \n',
      },
    ],
    [
      'a template',
      {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': '{{ user }}:{{ start }}:65536\n',
        'etc/subgid': '{{ user }}:{{ start }}:65536\n',
      },
    ],
    [
      'ids of the host: subids-on-host-ids says it',
      {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': 'app:0:65536\n',
        'etc/subgid': 'app:100000:65536\n',
      },
    ],
    ['no subuid', webService()],
  ])('%s', async (_name, repository) => expect(await lint(invalidSubid, repository)).toBe(''));
});
