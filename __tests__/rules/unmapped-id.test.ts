import { describe, expect, test } from 'vitest';
import { unmappedId } from '../../src/rules/unmapped-id.ts';
import { lint } from '../support/lint.ts';
import { remapped, webService } from '../support/repositories.ts';

describe('reports', () => {
  test('a uid behind the end of the map', async () => {
    expect(await lint(unmappedId, { ...webService('user: "70000"'), ...remapped })).toMatchInlineSnapshot(`
      "compose.yaml: Service web does not start: uid 70000 lies outside the engine's map, which ends at id 65535.
      3 |     image: debian:13-slim
      4 |     user: "70000"
        |     ^^^^^^^^^^^^^
        compose.yaml:3: docker.io/library/debian:13-slim runs as root (it sets no user)
        compose.yaml:4: user: 70000
        etc/docker/daemon.json:1: \`"userns-remap": "default"\`
        etc/subuid:1: subuid line of \`dockremap\`: uids 0–65535 inside are 231072–296607 on the host
        etc/subgid:1: subgid line of \`dockremap\`: gids 0–65535 inside are 231072–296607 on the host
        etc/docker/daemon.json:1: the map of userns-remap has no uid 70000"
    `);
  });

  test('a gid behind it', async () => {
    expect(await lint(unmappedId, { ...webService('user: "1000:70000"'), ...remapped })).toMatchInlineSnapshot(`
      "compose.yaml: Service web does not start: gid 70000 lies outside the engine's map, which ends at id 65535.
      3 |     image: debian:13-slim
      4 |     user: "1000:70000"
        |     ^^^^^^^^^^^^^^^^^^
        compose.yaml:3: docker.io/library/debian:13-slim runs as root (it sets no user)
        compose.yaml:4: user: 1000:70000
        etc/docker/daemon.json:1: \`"userns-remap": "default"\`
        etc/subuid:1: subuid line of \`dockremap\`: uids 0–65535 inside are 231072–296607 on the host
        etc/subgid:1: subgid line of \`dockremap\`: gids 0–65535 inside are 231072–296607 on the host
        etc/docker/daemon.json:1: the map of userns-remap makes uid 1000 inside uid 232072 outside"
    `);
  });

  test('both once, in a stage', async () => {
    expect(
      await lint(unmappedId, { Dockerfile: 'FROM debian:13-slim\nUSER 70000:70000\n', ...remapped }),
    ).toMatchInlineSnapshot(`
      "Dockerfile: The image does not start: uid 70000 lies outside the engine's map, which ends at id 65535.
      1 | FROM debian:13-slim
      2 | USER 70000:70000
        | ^^^^^^^^^^^^^^^^
        Dockerfile:1: docker.io/library/debian:13-slim runs as root (it sets no user)
        Dockerfile:2: USER 70000:70000
        etc/docker/daemon.json:1: \`"userns-remap": "default"\`
        etc/subuid:1: subuid line of \`dockremap\`: uids 0–65535 inside are 231072–296607 on the host
        etc/subgid:1: subgid line of \`dockremap\`: gids 0–65535 inside are 231072–296607 on the host
        etc/docker/daemon.json:1: the map of userns-remap has no uid 70000"
    `);
  });

  test('a user beyond a short map', async () => {
    expect(
      await lint(unmappedId, {
        ...webService('user: "1000:0"'),
        'etc/docker/daemon.json': '{"userns-remap": "default"}\n',
        'etc/subuid': 'dockremap:231072:1000\n',
        'etc/subgid': 'dockremap:231072:1000\n',
      }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web does not start: uid 1000 lies outside the engine's map, which ends at id 999.
      3 |     image: debian:13-slim
      4 |     user: "1000:0"
        |     ^^^^^^^^^^^^^^
        compose.yaml:3: docker.io/library/debian:13-slim runs as root (it sets no user)
        compose.yaml:4: user: 1000:0
        etc/docker/daemon.json:1: \`"userns-remap": "default"\`
        etc/subuid:1: subuid line of \`dockremap\`: uids 0–999 inside are 231072–232071 on the host
        etc/subgid:1: subgid line of \`dockremap\`: gids 0–999 inside are 231072–232071 on the host
        etc/docker/daemon.json:1: the map of userns-remap has no uid 1000"
    `);
  });

  test('nobody of a rootless engine with a short range', async () => {
    expect(
      await lint(
        unmappedId,
        { ...webService('user: nobody'), 'etc/subuid': '1000:200000:65533\n', 'etc/subgid': '1000:200000:65533\n' },
        { options: { engine: 'rootless' } },
      ),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web does not start: uid 65534 lies outside the engine's map, which ends at id 65533.
      3 |     image: debian:13-slim
      4 |     user: nobody
        |     ^^^^^^^^^^^^
        compose.yaml:3: docker.io/library/debian:13-slim runs as root (it sets no user)
        compose.yaml:4: user: nobody
        etc/subuid:1: subuid line of \`1000\`: 65533 uids from 200000 on the host
        etc/subgid:1: subgid line of \`1000\`: 65533 gids from 200000 on the host"
    `);
  });
});

describe('reports groups too', () => {
  test('one that is added, at its item', async () => {
    expect(
      await lint(unmappedId, { ...webService('user: "1000:1000"', 'group_add: ["44", "70000", video]'), ...remapped }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web does not start: group 70000 lies outside the engine's map.
      4 |     user: "1000:1000"
      5 |     group_add: ["44", "70000", video]
        |                       ^^^^^^^
        etc/docker/daemon.json:1: \`"userns-remap": "default"\`
        etc/subuid:1: subuid line of \`dockremap\`: uids 0–65535 inside are 231072–296607 on the host
        etc/subgid:1: subgid line of \`dockremap\`: gids 0–65535 inside are 231072–296607 on the host"
    `);
  });
});

describe('is silent about', () => {
  test.each([
    ['the last id of the map', { ...webService('user: "65535:65535"'), ...remapped }],
    ['an engine without a map', webService('user: "70000"')],
    ['a group on an engine without a map', webService('group_add: ["70000"]')],
    [
      'a group of a service that has left it',
      { ...webService('userns_mode: host', 'group_add: ["70000"]'), ...remapped },
    ],
    ['a service that has left the map', { ...webService('user: "70000"', 'userns_mode: host'), ...remapped }],
    [
      'a map that is not known',
      { ...webService('user: "70000"'), 'etc/docker/daemon.json': '{"userns-remap": "default"}\n' },
    ],
    [
      'a stage that nobody runs',
      { Dockerfile: 'FROM debian:13-slim\nUSER 70000\nFROM scratch\nUSER 1\n', ...remapped },
    ],
    ['a user that is not known', { ...webService('image: ghcr.io/acme/unknown'), ...remapped }],
  ])('%s', async (_name, repository) => expect(await lint(unmappedId, repository)).toBe(''));
});
