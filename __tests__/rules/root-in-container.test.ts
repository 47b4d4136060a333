import { describe, expect, test } from 'vitest';
import { rootInContainer } from '../../src/rules/root-in-container.ts';
import { rootOnHost } from '../../src/rules/root-on-host.ts';
import { findingsOf, lint } from '../support/lint.ts';
import { remapped, webService } from '../support/repositories.ts';

describe('reports', () => {
  test('root under a map, with its id on the host', async () => {
    expect(await lint(rootInContainer, { ...webService(), ...remapped })).toMatchInlineSnapshot(`
      "compose.yaml: Service web runs as uid 0 (root) inside; it is uid 231072 on the host: docker.io/library/debian:13-slim runs as root (it sets no user).
      2 |   web:
      3 |     image: debian:13-slim
        |     ^^^^^^^^^^^^^^^^^^^^^
        compose.yaml:3: docker.io/library/debian:13-slim runs as root (it sets no user)
        etc/docker/daemon.json:1: \`"userns-remap": "default"\`
        etc/subuid:1: subuid line of \`dockremap\`: uids 0–65535 inside are 231072–296607 on the host
        etc/subgid:1: subgid line of \`dockremap\`: gids 0–65535 inside are 231072–296607 on the host
        etc/docker/daemon.json:1: the map of userns-remap makes uid 0 inside uid 231072 outside"
    `);
  });

  test('a stage without USER', async () => {
    expect(
      await lint(rootInContainer, { Dockerfile: 'FROM debian:13-slim\nRUN true\n', ...remapped }),
    ).toMatchInlineSnapshot(`
      "Dockerfile: The image runs as uid 0 (root) inside; it is uid 231072 on the host: docker.io/library/debian:13-slim runs as root (it sets no user).
      1 | FROM debian:13-slim
        | ^^^^^^^^^^^^^^^^^^^
      2 | RUN true
        Dockerfile:1: docker.io/library/debian:13-slim runs as root (it sets no user)
        etc/docker/daemon.json:1: \`"userns-remap": "default"\`
        etc/subuid:1: subuid line of \`dockremap\`: uids 0–65535 inside are 231072–296607 on the host
        etc/subgid:1: subgid line of \`dockremap\`: gids 0–65535 inside are 231072–296607 on the host
        etc/docker/daemon.json:1: the map of userns-remap makes uid 0 inside uid 231072 outside"
    `);
  });

  test('root of a rootless engine, whose user nothing says', async () => {
    expect(await lint(rootInContainer, webService(), { options: { engine: 'rootless' } })).toMatchInlineSnapshot(`
      "compose.yaml: Service web runs as uid 0 (root) inside; it is a uid of the host that is not known (nothing says which user the rootless engine runs as): docker.io/library/debian:13-slim runs as root (it sets no user).
      2 |   web:
      3 |     image: debian:13-slim
        |     ^^^^^^^^^^^^^^^^^^^^^
        compose.yaml:3: docker.io/library/debian:13-slim runs as root (it sets no user)"
    `);
  });

  test('root under a map that nothing tells', async () => {
    const { 'etc/docker/daemon.json': daemon = '' } = remapped;
    expect(await lint(rootInContainer, { ...webService(), 'etc/docker/daemon.json': daemon })).toMatchInlineSnapshot(`
      "compose.yaml: Service web runs as uid 0 (root) inside; it is a uid of the host that is not known (no subuid file was found, so the ranges of \`dockremap\` are not known; Docker adds \`dockremap:100000:65536\` when it creates the user): docker.io/library/debian:13-slim runs as root (it sets no user).
      2 |   web:
      3 |     image: debian:13-slim
        |     ^^^^^^^^^^^^^^^^^^^^^
        compose.yaml:3: docker.io/library/debian:13-slim runs as root (it sets no user)
        etc/docker/daemon.json:1: \`"userns-remap": "default"\`
        etc/docker/daemon.json:1: the map of userns-remap is not known: no subuid file was found, so the ranges of \`dockremap\` are not known; Docker adds \`dockremap:100000:65536\` when it creates the user"
    `);
  });
});

describe('is silent about', () => {
  test.each([
    ['root of an engine without a map: root-on-host says it', webService()],
    ['a user under a map', { ...webService('user: "1000:1000"'), ...remapped }],
    ['root that left the map: root-on-host says it', { ...webService('userns_mode: host'), ...remapped }],
    ['a user that is not known', { ...webService('image: ghcr.io/acme/unknown'), ...remapped }],
    ['an image that steps down', { ...webService('image: postgres:17'), ...remapped }],
    ['a stage that nobody runs', { Dockerfile: 'FROM debian:13-slim\nFROM scratch\nUSER 1\n', ...remapped }],
    [
      'a map that makes root root of the host: root-on-host says it',
      { ...webService(), ...remapped, 'etc/subuid': 'dockremap:x:65536\n' },
    ],
  ])('%s', async (_name, repository) => expect(await lint(rootInContainer, repository)).toBe(''));
});

describe('of root-in-container and root-on-host exactly one speaks about root', () => {
  const services = [
    webService(),
    webService('userns_mode: host'),
    webService('user: ":"'),
    webService('privileged: true'),
  ];
  const hosts = [
    {},
    remapped,
    { ...remapped, 'etc/subuid': 'dockremap:x:65536\n' },
    { ...remapped, 'etc/docker/daemon.json': '{"userns-remap": "root"}\n' },
    { ...remapped, 'etc/docker/daemon.json': '{{ daemon }}\n' },
    { ...remapped, 'etc/docker/daemon.json': '{"userns-remap": "nosuch"}\n' },
  ];
  test.each(hosts.map((host, index) => [index, host] as const))('host %i', async (_index, host) => {
    for (const service of services) {
      const inside = await findingsOf(rootInContainer, { ...service, ...host });
      const outside = await findingsOf(rootOnHost, { ...service, ...host });
      expect(inside.length + outside.length).toBe(1);
    }
  });
});
