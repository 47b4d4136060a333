import { describe, expect, test } from 'vitest';
import { mountOwner } from '../../src/rules/mount-owner.ts';
import { lint } from '../support/lint.ts';
import { remapped, webService } from '../support/repositories.ts';

describe('reports', () => {
  test('one directory for root inside', async () => {
    expect(await lint(mountOwner, { ...webService('volumes: ["./data:/data"]'), ...remapped })).toMatchInlineSnapshot(`
      "compose.yaml: Service web writes as uid 0 inside, which is 231072 on the host: ./data must belong to 231072:231072 there.
      3 |     image: debian:13-slim
      4 |     volumes: ["./data:/data"]
        |               ^^^^^^^^^^^^^^
        remedy: Use a named volume, mount it read-only (\`:ro\`), or give it to that id of the host: \`chown -R 231072:231072\`."
    `);
  });

  test('several, at the first of them', async () => {
    expect(
      await lint(mountOwner, {
        ...webService(
          'user: "1000:1000"',
          'volumes:',
          '  - ./data:/data',
          '  - ./conf:/conf:ro',
          '  - /srv/files:/files',
        ),
        ...remapped,
      }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web writes as uid 1000 inside, which is 232072 on the host: ./data, /srv/files must each belong to 232072:232072 there.
      5 |     volumes:
      6 |       - ./data:/data
        |         ^^^^^^^^^^^^
      7 |       - ./conf:/conf:ro
        compose.yaml:8: the same for /srv/files
        remedy: Use a named volume, mount it read-only (\`:ro\`), or give it to that id of the host: \`chown -R 232072:232072\`."
    `);
  });

  test('the user that an image steps down to', async () => {
    expect(
      await lint(mountOwner, {
        ...webService('image: postgres:17', 'volumes: ["./db:/var/lib/postgresql/data"]'),
        ...remapped,
      }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web writes as uid 999 inside, which is 232071 on the host: ./db must belong to 232071:232071 there.
      3 |     image: postgres:17
      4 |     volumes: ["./db:/var/lib/postgresql/data"]
        |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        remedy: Use a named volume, mount it read-only (\`:ro\`), or give it to that id of the host: \`chown -R 232071:232071\`."
    `);
  });

  test('a user under a rootless engine, and not its root, who is the user that has the files', async () => {
    const host = { 'etc/subuid': '1000:200000:65536\n', 'etc/subgid': '1000:300000:65536\n' };
    const rootless = { options: { engine: 'rootless' } };
    const mount = 'volumes: ["./data:/data"]';
    expect(await lint(mountOwner, { ...webService('user: "33:33"', mount), ...host }, rootless)).toMatchInlineSnapshot(`
      "compose.yaml: Service web writes as uid 33 inside, which is 200032 on the host: ./data must belong to 200032:300032 there.
      4 |     user: "33:33"
      5 |     volumes: ["./data:/data"]
        |               ^^^^^^^^^^^^^^
        remedy: Use a named volume, mount it read-only (\`:ro\`), or give it to that id of the host: \`chown -R 200032:300032\`."
    `);
    expect(await lint(mountOwner, { ...webService(mount), ...host }, rootless)).toBe('');
  });
});

describe('is silent about', () => {
  test.each([
    ['an engine without a map', webService('volumes: ["./data:/data"]')],
    ['a read-only mount', { ...webService('volumes: ["./data:/data:ro"]'), ...remapped }],
    ['a named volume', { ...webService('volumes: ["data:/data"]'), ...remapped }],
    [
      'a service that has left the map',
      { ...webService('userns_mode: host', 'volumes: ["./data:/data"]'), ...remapped },
    ],
    [
      'mounts that have rules of their own',
      { ...webService('volumes: ["/etc:/x", "/var/run/docker.sock:/y", "/:/z"]'), ...remapped },
    ],
    [
      'sockets and devices',
      { ...webService('volumes: ["/run/mysqld/mysqld.sock:/x.sock", "/dev/dri:/dev/dri"]'), ...remapped },
    ],
    [
      'a map that makes root root of the host',
      { ...webService('volumes: ["./data:/data"]'), ...remapped, 'etc/subuid': 'dockremap:abc:65536\n' },
    ],
    [
      'a user that is not known',
      { ...webService('image: ghcr.io/acme/unknown', 'volumes: ["./data:/data"]'), ...remapped },
    ],
  ])('%s', async (_name, repository) => expect(await lint(mountOwner, repository)).toBe(''));
});
