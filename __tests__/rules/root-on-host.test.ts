import { describe, expect, test } from 'vitest';
import { rootOnHost } from '../../src/rules/root-on-host.ts';
import { findingsOf, lint } from '../support/lint.ts';
import { remapped, webService } from '../support/repositories.ts';

const dockerfile = (...lines: readonly string[]) => ({ Dockerfile: `${lines.join('\n')}\n` });

describe('reports', () => {
  test('a stage without USER, at its FROM line', async () => {
    expect(await lint(rootOnHost, dockerfile('FROM debian:13-slim', 'RUN true'))).toMatchInlineSnapshot(`
      "Dockerfile: The image runs as uid 0 (root), which is uid 0 on the host: docker.io/library/debian:13-slim runs as root (it sets no user).
      1 | FROM debian:13-slim
        | ^^^^^^^^^^^^^^^^^^^
      2 | RUN true
        Dockerfile:1: docker.io/library/debian:13-slim runs as root (it sets no user)"
    `);
  });

  test('a variable that comes to nothing, at its USER line', async () => {
    expect(
      await lint(rootOnHost, dockerfile('ARG APP_UID=10001', 'FROM debian:13-slim', 'USER ${APP_UID}')),
    ).toMatchInlineSnapshot(`
      "Dockerfile: The image runs as uid 0 (root), which is uid 0 on the host: USER \${APP_UID} is empty: root.
      2 | FROM debian:13-slim
      3 | USER \${APP_UID}
        | ^^^^^^^^^^^^^^^
        Dockerfile:2: docker.io/library/debian:13-slim runs as root (it sets no user)
        Dockerfile:1: ARG APP_UID before FROM is not visible in a stage that does not declare it again: empty
        Dockerfile:3: USER \${APP_UID} is empty: root"
    `);
  });

  test('USER root after a user', async () => {
    expect(
      await lint(rootOnHost, dockerfile('FROM node:22', 'USER node', 'USER root', 'CMD ["node"]')),
    ).toMatchInlineSnapshot(`
      "Dockerfile: The image runs as uid 0 (root), which is uid 0 on the host: USER root.
      2 | USER node
      3 | USER root
        | ^^^^^^^^^
      4 | CMD ["node"]
        Dockerfile:1: docker.io/library/node:22 runs as root (it sets no user)
        Dockerfile:2: USER node
        Dockerfile:3: USER root"
    `);
  });

  test('a service without a user, at its image', async () => {
    expect(await lint(rootOnHost, webService())).toMatchInlineSnapshot(`
      "compose.yaml: Service web runs as uid 0 (root), which is uid 0 on the host: docker.io/library/debian:13-slim runs as root (it sets no user).
      2 |   web:
      3 |     image: debian:13-slim
        |     ^^^^^^^^^^^^^^^^^^^^^
        compose.yaml:3: docker.io/library/debian:13-slim runs as root (it sets no user)"
    `);
  });

  test('variables of Compose that come to nothing', async () => {
    expect(
      await lint(rootOnHost, webService('image: nginxinc/nginx-unprivileged:1.29', 'user: "${UID}:${GID}"')),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web runs as uid 0 (root), which is uid 0 on the host: user: :.
      3 |     image: nginxinc/nginx-unprivileged:1.29
      4 |     user: "\${UID}:\${GID}"
        |     ^^^^^^^^^^^^^^^^^^^^^
        compose.yaml:3: docker.io/nginxinc/nginx-unprivileged:1.29 runs as \`101\`
        compose.yaml:4: UID is not set: Compose makes it empty
        compose.yaml:4: GID is not set: Compose makes it empty
        compose.yaml:4: user: :"
    `);
  });

  test('the line of the Dockerfile for the service that builds it, once', async () => {
    const repository = { ...webService('build: .'), ...dockerfile('FROM debian:13-slim', 'USER 0:0') };
    expect(await lint(rootOnHost, repository)).toMatchInlineSnapshot(`
      "Dockerfile: The image runs as uid 0 (root), which is uid 0 on the host: USER 0:0.
      1 | FROM debian:13-slim
      2 | USER 0:0
        | ^^^^^^^^
        Dockerfile:1: docker.io/library/debian:13-slim runs as root (it sets no user)
        Dockerfile:2: USER 0:0
        also: compose.yaml#web"
    `);
  });

  test('a service that leaves the map, with the engine’s line in the trail', async () => {
    expect(await lint(rootOnHost, { ...webService('userns_mode: host'), ...remapped })).toMatchInlineSnapshot(`
      "compose.yaml: Service web runs as uid 0 (root), which is uid 0 on the host: docker.io/library/debian:13-slim runs as root (it sets no user).
      2 |   web:
      3 |     image: debian:13-slim
        |     ^^^^^^^^^^^^^^^^^^^^^
      4 |     userns_mode: host
        compose.yaml:3: docker.io/library/debian:13-slim runs as root (it sets no user)
        etc/docker/daemon.json:1: \`"userns-remap": "default"\`
        etc/subuid:1: subuid line of \`dockremap\`: uids 0–65535 inside are 231072–296607 on the host
        etc/subgid:1: subgid line of \`dockremap\`: gids 0–65535 inside are 231072–296607 on the host
        etc/docker/daemon.json:1: \`userns_mode: host\` takes the engine's map away: uid 0 is root on the host"
    `);
  });

  test('a map that makes root root of the host', async () => {
    expect(
      await lint(rootOnHost, { ...webService(), ...remapped, 'etc/subuid': 'dockremap:abc:65536\n' }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web runs as uid 0 (root), which is uid 0 on the host: docker.io/library/debian:13-slim runs as root (it sets no user).
      2 |   web:
      3 |     image: debian:13-slim
        |     ^^^^^^^^^^^^^^^^^^^^^
        compose.yaml:3: docker.io/library/debian:13-slim runs as root (it sets no user)
        etc/docker/daemon.json:1: \`"userns-remap": "default"\`
        etc/subuid:1: subuid line of \`dockremap\`: the start \`abc\` is no number and counts as 0, so uids 0–65535 inside are 0–65535 on the host: uid 0 inside is uid 0 (root) on the host
        etc/subgid:1: subgid line of \`dockremap\`: gids 0–65535 inside are 231072–296607 on the host
        etc/docker/daemon.json:1: the map of userns-remap makes uid 0 inside uid 0 outside: root on the host"
    `);
  });

  test.each(['0', '00', '+0', '-0', 'root', '"root"', '0:0', 'root:1000', ':1000', '000:app'])(
    'USER %s',
    async user => {
      expect(await findingsOf(rootOnHost, dockerfile('FROM debian:13-slim', `USER ${user}`))).toHaveLength(1);
    },
  );
});

describe('is silent about', () => {
  test.each([
    ['a number', dockerfile('FROM debian:13-slim', 'USER 10001')],
    ['a number that begins with zeros', dockerfile('FROM debian:13-slim', 'USER 010')],
    ['an image that is not root', webService('image: nginxinc/nginx-unprivileged:1.29')],
    ['an image that is not known', webService('image: ghcr.io/acme/unknown')],
    ['an image that steps down', webService('image: postgres:17')],
    ['a user and group 0', webService('user: "1000:0"')],
    ['a stage that nobody runs', dockerfile('FROM debian:13-slim AS build', 'FROM scratch', 'USER 1')],
    ['root that a map makes somebody else', { ...webService(), ...remapped }],
    ['a service whose user replaces the image’s root', webService('user: "1000:1000"')],
  ])('%s', async (_name, repository) => expect(await lint(rootOnHost, repository)).toBe(''));

  test('root of a rootless engine', async () => {
    expect(await lint(rootOnHost, webService(), { options: { engine: 'rootless' } })).toBe('');
  });
});
