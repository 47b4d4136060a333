import { describe, expect, test } from 'vitest';
import { rootAtStart } from '../../src/rules/root-at-start.ts';
import { lint } from '../support/lint.ts';
import { remapped, webService } from '../support/repositories.ts';

describe('reports', () => {
  test('a service whose image steps down', async () => {
    expect(await lint(rootAtStart, webService('image: postgres:17'))).toMatchInlineSnapshot(`
      "compose.yaml: Service web starts as root and its entrypoint steps down to postgres (uid 999).
      2 |   web:
      3 |     image: postgres:17
        |     ^^^^^^^^^^^^^^^^^^
        compose.yaml:3: docker.io/library/postgres:17 runs as root (it sets no user)
        compose.yaml:3: the entrypoint of docker.io/library/postgres:17 steps down to postgres"
    `);
  });

  test('a stage on such an image', async () => {
    expect(
      await lint(rootAtStart, { Dockerfile: 'FROM redis:7.4 AS cache\nCOPY redis.conf /etc/\nCMD ["redis-server"]\n' }),
    ).toMatchInlineSnapshot(`
      "Dockerfile: The image (stage cache) starts as root and its entrypoint steps down to redis (uid 999).
      1 | FROM redis:7.4 AS cache
        | ^^^^^^^^^^^^^^^^^^^^^^^
      2 | COPY redis.conf /etc/
        Dockerfile:1: docker.io/library/redis:7.4 runs as root (it sets no user)
        Dockerfile:3: the entrypoint of docker.io/library/redis:7.4 steps down to redis"
    `);
  });

  test('under a map too: `docker exec` is root inside', async () => {
    expect(await lint(rootAtStart, { ...webService('image: postgres:17'), ...remapped })).toMatchInlineSnapshot(`
      "compose.yaml: Service web starts as root and its entrypoint steps down to postgres (uid 999).
      2 |   web:
      3 |     image: postgres:17
        |     ^^^^^^^^^^^^^^^^^^
        compose.yaml:3: docker.io/library/postgres:17 runs as root (it sets no user)
        compose.yaml:3: the entrypoint of docker.io/library/postgres:17 steps down to postgres
        etc/docker/daemon.json:1: \`"userns-remap": "default"\`
        etc/subuid:1: subuid line of \`dockremap\`: uids 0–65535 inside are 231072–296607 on the host
        etc/subgid:1: subgid line of \`dockremap\`: gids 0–65535 inside are 231072–296607 on the host
        etc/docker/daemon.json:1: the map of userns-remap makes uid 999 inside uid 232071 outside"
    `);
  });

  test('once for two services of one image line', async () => {
    const repository = {
      'compose.yaml': `services:
  a: &a
    image: postgres:17
  b:
    <<: *a
`,
    };
    expect(await lint(rootAtStart, repository)).toMatchInlineSnapshot(`
      "compose.yaml: Service a starts as root and its entrypoint steps down to postgres (uid 999).
      2 |   a: &a
      3 |     image: postgres:17
        |     ^^^^^^^^^^^^^^^^^^
      4 |   b:
        compose.yaml:3: docker.io/library/postgres:17 runs as root (it sets no user)
        compose.yaml:3: the entrypoint of docker.io/library/postgres:17 steps down to postgres
        also: compose.yaml#b"
    `);
  });
});

describe('is silent about', () => {
  test.each([
    ['an image that starts as its user', webService('image: nginxinc/nginx-unprivileged:1.29')],
    ['an image that stays root', webService('image: debian:13-slim')],
    ['a step-down that is not taken, for the user is given', webService('image: postgres:17', 'user: "999"')],
    ['an entrypoint of its own, which does not step down', webService('image: postgres:17', 'entrypoint: [postgres]')],
    ['another command, of which nothing is known', webService('image: postgres:17', 'command: [bash]')],
    ['workers that step down while the main process stays root', webService('image: nginx:1.29')],
    ['an image that is not known', webService('image: ghcr.io/acme/unknown')],
    ['a stage that nobody runs', { Dockerfile: 'FROM postgres:17 AS data\nFROM scratch\nUSER 1\n' }],
  ])('%s', async (_name, repository) => expect(await lint(rootAtStart, repository)).toBe(''));
});
