import { describe, expect, test } from 'vitest';
import { hostPath } from '../../src/rules/host-path.ts';
import { findingsOf, lint } from '../support/lint.ts';
import { remapped, webService } from '../support/repositories.ts';

describe('reports', () => {
  test('the whole host for root', async () => {
    expect(await lint(hostPath, webService('volumes: ["/:/host"]'))).toMatchInlineSnapshot(`
      "compose.yaml: Service web has / of the host, writable: every file of the host; its root, who is root on the host, writes all of it.
      3 |     image: debian:13-slim
      4 |     volumes: ["/:/host"]
        |               ^^^^^^^^^"
    `);
  });

  test('accounts for a user', async () => {
    expect(await lint(hostPath, webService('user: "1000"', 'volumes: ["/etc:/host/etc"]'))).toMatchInlineSnapshot(`
      "compose.yaml: Service web has /etc of the host, writable: the accounts of the host and what it starts; uid 1000 writes what that uid may on the host, and a setuid program of the image writes all of it.
      4 |     user: "1000"
      5 |     volumes: ["/etc:/host/etc"]
        |               ^^^^^^^^^^^^^^^^"
    `);
  });

  test('kernel settings in the long form', async () => {
    expect(
      await lint(hostPath, webService('volumes:', '  - type: bind', '    source: /proc/sys', '    target: /host/sys')),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has /proc/sys of the host, writable: settings of the host’s kernel; its root, who is root on the host, writes all of it.
        4 |     volumes:
      > 5 |       - type: bind
      > 6 |         source: /proc/sys
      > 7 |         target: /host/sys"
    `);
  });

  test('the engine’s data for a user that is not known', async () => {
    expect(
      await lint(hostPath, webService('image: ghcr.io/acme/unknown', 'volumes: ["/var/lib/docker/volumes:/data"]')),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has /var/lib/docker/volumes of the host, writable: the engine’s data: the files of every container and image; all of it if its user is root.
      3 |     image: ghcr.io/acme/unknown
      4 |     volumes: ["/var/lib/docker/volumes:/data"]
        |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('under a map, where root writes nothing there', async () => {
    expect(await lint(hostPath, { ...webService('volumes: ["/etc:/host/etc"]'), ...remapped })).toMatchInlineSnapshot(`
      "compose.yaml: Service web has /etc of the host, writable: the accounts of the host and what it starts; under the map its root, who is uid 231072 on the host, writes only what everybody on the host may.
      3 |     image: debian:13-slim
      4 |     volumes: ["/etc:/host/etc"]
        |               ^^^^^^^^^^^^^^^^"
    `);
  });

  test('of a rootless engine', async () => {
    expect(
      await lint(hostPath, webService('volumes: ["/home:/home"]'), { options: { engine: 'rootless' } }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has /home of the host, writable: keys and start-up files of the host’s users; its root writes what the rootless engine’s own user may.
      3 |     image: debian:13-slim
      4 |     volumes: ["/home:/home"]
        |               ^^^^^^^^^^^^^"
    `);
  });

  test('the engine’s data where daemon.json keeps it', async () => {
    expect(
      await lint(hostPath, {
        ...webService('volumes: ["/srv/docker/volumes:/data"]'),
        'etc/docker/daemon.json': '{"data-root": "/srv/docker"}',
      }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has /srv/docker/volumes of the host, writable: the engine’s data: the files of every container and image; its root, who is root on the host, writes all of it.
      3 |     image: debian:13-slim
      4 |     volumes: ["/srv/docker/volumes:/data"]
        |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('a named volume that is a directory of the host', async () => {
    const repository = {
      'compose.yaml': `services:
  web:
    image: debian:13-slim
    volumes: [etc:/x]
volumes:
  etc:
    driver: local
    driver_opts: {type: none, o: bind, device: /etc}
`,
    };
    expect(await lint(hostPath, repository)).toMatchInlineSnapshot(`
      "compose.yaml: Service web has /etc of the host, writable: the accounts of the host and what it starts; its root, who is root on the host, writes all of it.
      3 |     image: debian:13-slim
      4 |     volumes: [etc:/x]
        |               ^^^^^^
      5 | volumes:
        compose.yaml:8: the volume etc is /etc of the host"
    `);
  });

  test.each([
    '/root',
    '/boot',
    '/usr/bin',
    '/lib/modules',
    '/etc/sudoers.d/x',
    '/sys/fs/cgroup',
    '/dev',
    '/etc/../etc/',
    '//etc',
  ])('a bind of %s', async source => {
    expect(await findingsOf(hostPath, webService('volumes:', `  - ${source}:/x`))).toHaveLength(1);
  });
});

test('is silent about /etc under a rootless engine, which has a copy of its own', async () => {
  expect(await lint(hostPath, webService('volumes: ["/etc:/x"]'), { options: { engine: 'rootless' } })).toBe('');
});

describe('is silent about', () => {
  test.each([
    [
      'the same read-only',
      webService('volumes: ["/:/host:ro", "/etc:/etc:ro", "/proc:/host/proc:ro", "/sys:/sys:ro"]'),
    ],
    [
      'ordinary things in /etc',
      webService(
        'volumes: ["/etc/localtime:/etc/localtime", "/etc/letsencrypt:/etc/letsencrypt", "/etc/nginx/conf.d:/x"]',
      ),
    ],
    ['ordinary devices and shared memory', webService('volumes: ["/dev/shm:/dev/shm", "/dev/dri:/dev/dri"]')],
    ['somebody’s own directory', webService('volumes: ["/home/me/project:/src", "~/data:/data"]')],
    ['directories of the project', webService('volumes: ["./etc:/etc", "./:/app", "../usr:/usr"]')],
    [
      'a named volume that is read-only of the host',
      {
        'compose.yaml':
          'services: {web: {image: debian:13-slim, volumes: [etc:/x]}}\nvolumes: {etc: {driver_opts: {type: none, o: "bind,ro", device: /etc}}}\n',
      },
    ],
    ['named volumes', webService('volumes: ["etc:/etc"]')],
    [
      'data of other services',
      webService('volumes: ["/var/lib/postgresql:/var/lib/postgresql", "/srv:/srv", "/mnt:/mnt", "/var/log:/var/log"]'),
    ],
    [
      'names that only begin like it',
      webService('volumes: ["/etcetera:/x", "/procedures:/y", "/usr/share/zoneinfo:/z", "/roots:/w"]'),
    ],
    ['the engine’s socket, which has a rule of its own', webService('volumes: ["/var/run/docker.sock:/x", "/run:/y"]')],
  ])('%s', async (_name, repository) => expect(await lint(hostPath, repository)).toBe(''));
});
