import { describe, expect, test } from 'vitest';
import { invalidUsernsRemap } from '../../src/rules/invalid-userns-remap.ts';
import { lint } from '../support/lint.ts';
import { remapped } from '../support/repositories.ts';

describe('reports', () => {
  test('three parts', async () => {
    expect(
      await lint(invalidUsernsRemap, {
        'etc/docker/daemon.json': '{"userns-remap": "a:b:c"}\n',
        'etc/subuid': 'dockremap:231072:65536\n',
        'etc/subgid': 'dockremap:231072:65536\n',
      }),
    ).toMatchInlineSnapshot(`
      "etc/docker/daemon.json: \`userns-remap\` is "a:b:c": dockerd does not start (\`Invalid user/group specification in --userns-remap: "a:b:c"\`).
      1 | {"userns-remap": "a:b:c"}
        |                  ^^^^^^^"
    `);
  });

  test('a user without a line', async () => {
    expect(
      await lint(invalidUsernsRemap, {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': 'dockremap:231072:65536\n',
        'etc/subgid': 'dockremap:231072:65536\n',
      }),
    ).toMatchInlineSnapshot(`
      "etc/docker/daemon.json: etc/subuid has no line for \`app\`: dockerd does not start (\`no subuid ranges found for user "app"\`).
      1 | {"userns-remap": "app"}
        |                  ^^^^^"
    `);
  });

  test('a user without a line in subgid', async () => {
    expect(
      await lint(invalidUsernsRemap, {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': 'app:200000:65536\n',
        'etc/subgid': 'grp:200000:65536\n',
      }),
    ).toMatchInlineSnapshot(`
      "etc/docker/daemon.json: etc/subgid has no line for \`app\`: dockerd does not start (\`no subuid ranges found for user "app"\`).
      1 | {"userns-remap": "app"}
        |                  ^^^^^"
    `);
  });

  test('an empty group', async () => {
    expect(
      await lint(invalidUsernsRemap, {
        'etc/docker/daemon.json': '{"userns-remap": "app:"}\n',
        'etc/subuid': 'app:200000:65536\n',
        'etc/subgid': 'app:200000:65536\n',
      }),
    ).toMatchInlineSnapshot(`
      "etc/docker/daemon.json: \`userns-remap\` is "app:": dockerd does not start (\`Error during groupname lookup for ""\`).
      1 | {"userns-remap": "app:"}
        |                  ^^^^^^"
    `);
  });

  test('the image store of containerd, which excludes it', async () => {
    expect(
      await lint(invalidUsernsRemap, {
        'etc/docker/daemon.json':
          '{\n  "userns-remap": "default",\n  "features": {"containerd-snapshotter": true}\n}\n',
        'etc/subuid': 'dockremap:231072:65536\n',
        'etc/subgid': 'dockremap:231072:65536\n',
      }),
    ).toMatchInlineSnapshot(`
      "etc/docker/daemon.json: \`userns-remap\` and \`"containerd-snapshotter": true\` exclude each other: Docker does not start with both since 29.
      1 | {
      2 |   "userns-remap": "default",
        |                   ^^^^^^^^^
      3 |   "features": {"containerd-snapshotter": true}
        etc/docker/daemon.json:3: \`"containerd-snapshotter": true\`"
    `);
  });
});

describe('is silent about', () => {
  test.each([
    ['default', remapped],
    [
      'a user with lines',
      {
        'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
        'etc/subuid': 'app:200000:65536\n',
        'etc/subgid': 'app:200000:65536\n',
      },
    ],
    [
      'a user and a group',
      {
        'etc/docker/daemon.json': '{"userns-remap": "app:docker"}\n',
        'etc/subuid': 'app:200000:65536\n',
        'etc/subgid': 'app:200000:65536\n',
      },
    ],
    [
      'root, which maps nothing: userns-remap-off says it',
      {
        'etc/docker/daemon.json': '{"userns-remap": "root"}\n',
        'etc/subuid': 'dockremap:231072:65536\n',
        'etc/subgid': 'dockremap:231072:65536\n',
      },
    ],
    ['no subuid in the repository', { 'etc/docker/daemon.json': '{"userns-remap": "app"}\n' }],
    [
      'the image store of containerd without a map',
      { 'etc/docker/daemon.json': '{"features": {"containerd-snapshotter": true}}\n' },
    ],
    [
      'a value of the wrong type, which makes the file unreadable',
      {
        'etc/docker/daemon.json': '{"userns-remap": true}\n',
        'etc/subuid': 'dockremap:231072:65536\n',
        'etc/subgid': 'dockremap:231072:65536\n',
      },
    ],
  ])('%s', async (_name, repository) => expect(await lint(invalidUsernsRemap, repository)).toBe(''));
});
