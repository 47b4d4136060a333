import { describe, expect, test } from 'vitest';
import { hostAccount } from '../../src/rules/host-account.ts';
import { lint } from '../support/lint.ts';
import { remapped, webService } from '../support/repositories.ts';

describe('reports', () => {
  test('an account that two families of distributions have', async () => {
    expect(await lint(hostAccount, webService('user: "33"'))).toMatchInlineSnapshot(`
      "compose.yaml: Service web runs as uid 33, on the host too, where that is \`www-data\` on Debian and Ubuntu; \`amandabackup\` on Fedora and RHEL.
      3 |     image: debian:13-slim
      4 |     user: "33"
        |     ^^^^^^^^^^
        compose.yaml:3: docker.io/library/debian:13-slim runs as root (it sets no user)
        compose.yaml:4: user: 33"
    `);
  });

  test('an account of an image that the host has too', async () => {
    expect(await lint(hostAccount, { Dockerfile: 'FROM debian:13-slim\nUSER www-data\n' })).toMatchInlineSnapshot(`
      "Dockerfile: The image runs as uid 33, on the host too, where that is \`www-data\` on Debian and Ubuntu; \`amandabackup\` on Fedora and RHEL.
      1 | FROM debian:13-slim
      2 | USER www-data
        | ^^^^^^^^^^^^^
        Dockerfile:1: docker.io/library/debian:13-slim runs as root (it sets no user)
        Dockerfile:2: USER www-data"
    `);
  });

  test('the user that an image steps down to', async () => {
    expect(await lint(hostAccount, webService('image: postgres:17-alpine'))).toMatchInlineSnapshot(`
      "compose.yaml: Service web runs as uid 70, on the host too, where that is \`avahi\` on Fedora and RHEL.
      2 |   web:
      3 |     image: postgres:17-alpine
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^
        compose.yaml:3: docker.io/library/postgres:17-alpine runs as root (it sets no user)
        compose.yaml:3: the entrypoint of docker.io/library/postgres:17-alpine steps down to postgres"
    `);
  });

  test('nobody, who is one everywhere', async () => {
    expect(await lint(hostAccount, webService('user: "65534:65534"'))).toMatchInlineSnapshot(`
      "compose.yaml: Service web runs as uid 65534, on the host too, where that is \`nobody\` on Debian, Ubuntu, Fedora, RHEL and Alpine.
      3 |     image: debian:13-slim
      4 |     user: "65534:65534"
        |     ^^^^^^^^^^^^^^^^^^^
        compose.yaml:3: docker.io/library/debian:13-slim runs as root (it sets no user)
        compose.yaml:4: user: 65534:65534"
    `);
  });

  test('a service that has left the map', async () => {
    expect(
      await lint(hostAccount, { ...webService('user: "33"', 'userns_mode: host'), ...remapped }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web runs as uid 33, on the host too, where that is \`www-data\` on Debian and Ubuntu; \`amandabackup\` on Fedora and RHEL.
      3 |     image: debian:13-slim
      4 |     user: "33"
        |     ^^^^^^^^^^
      5 |     userns_mode: host
        compose.yaml:3: docker.io/library/debian:13-slim runs as root (it sets no user)
        compose.yaml:4: user: 33
        etc/docker/daemon.json:1: \`"userns-remap": "default"\`
        etc/subuid:1: subuid line of \`dockremap\`: uids 0–65535 inside are 231072–296607 on the host
        etc/subgid:1: subgid line of \`dockremap\`: gids 0–65535 inside are 231072–296607 on the host
        etc/docker/daemon.json:1: \`userns_mode: host\` takes the engine's map away: uid 33 is uid 33 on the host"
    `);
  });

  test('nothing under a rootless engine', async () => {
    expect(await lint(hostAccount, webService('user: "33"'), { options: { engine: 'rootless' } })).toBe('');
  });
});

describe('is silent about', () => {
  test.each([
    ['a uid that nobody has', webService('user: "10001"')],
    ['a uid that is given out as it comes', webService('user: "999"')],
    ['the first user of a host, who is no system account', webService('user: "1000"')],
    ['root: root-on-host says it', webService()],
    ['an engine with a map', { ...webService('user: "33"'), ...remapped }],
    ['a user that is not known', webService('image: ghcr.io/acme/unknown')],
    ['a stage that nobody runs', { Dockerfile: 'FROM debian:13-slim\nUSER www-data\nFROM scratch\nUSER 10001\n' }],
  ])('%s', async (_name, repository) => expect(await lint(hostAccount, repository)).toBe(''));
});
