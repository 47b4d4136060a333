import { describe, expect, test } from 'vitest';
import { engineSocket } from '../../src/rules/engine-socket.ts';
import { findingsOf, lint } from '../support/lint.ts';
import { remapped, webService } from '../support/repositories.ts';

const socket = '- /var/run/docker.sock:/var/run/docker.sock';

describe('reports', () => {
  test('the socket of Docker for root, read-only or not', async () => {
    expect(await lint(engineSocket, webService('volumes:', `  ${socket}:ro`, '  - data:/data'))).toMatchInlineSnapshot(`
      "compose.yaml: Service web has the engine’s socket (/var/run/docker.sock): that is root on the host, and its root user can use it at once.
      4 |     volumes:
      5 |       - /var/run/docker.sock:/var/run/docker.sock:ro
        |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      6 |       - data:/data"
    `);
  });

  test('for a user who needs its group', async () => {
    expect(await lint(engineSocket, webService('user: "1000"', 'volumes:', `  ${socket}`))).toMatchInlineSnapshot(`
      "compose.yaml: Service web has the engine’s socket (/var/run/docker.sock): that is root on the host, and uid 1000 can use it with the socket’s group.
      5 |     volumes:
      6 |       - /var/run/docker.sock:/var/run/docker.sock
        |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('for a user with a group of its own', async () => {
    expect(
      await lint(engineSocket, webService('user: "1000:999"', 'group_add: ["998"]', 'volumes:', `  ${socket}`)),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has the engine’s socket (/var/run/docker.sock): that is root on the host, and uid 1000 can use it if \`999\` or \`998\` is the socket’s group.
      6 |     volumes:
      7 |       - /var/run/docker.sock:/var/run/docker.sock
        |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('for a user that is not known', async () => {
    expect(
      await lint(engineSocket, webService('image: ghcr.io/acme/unknown', 'volumes:', `  ${socket}`)),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has the engine’s socket (/var/run/docker.sock): that is root on the host, and its user can use it at once as root, or with the socket’s group.
      4 |     volumes:
      5 |       - /var/run/docker.sock:/var/run/docker.sock
        |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('the API socket that Compose mounts itself', async () => {
    expect(await lint(engineSocket, webService('use_api_socket: true'))).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`use_api_socket\`, which mounts /var/run/docker.sock: that is root on the host, and its root user can use it at once.
      3 |     image: debian:13-slim
      4 |     use_api_socket: true
        |     ^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('a mount in the long form, at its own lines', async () => {
    expect(
      await lint(
        engineSocket,
        webService('volumes:', '  - type: bind', '    source: /run/containerd', '    target: /run/containerd'),
      ),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has the engine’s socket (/run/containerd, where /run/containerd/containerd.sock lies): that is root on the host, and its root user can use it at once.
        4 |     volumes:
      > 5 |       - type: bind
      > 6 |         source: /run/containerd
      > 7 |         target: /run/containerd"
    `);
  });

  test('under a map, where nobody inside can use it', async () => {
    expect(await lint(engineSocket, { ...webService('volumes:', `  ${socket}`), ...remapped })).toMatchInlineSnapshot(`
      "compose.yaml: Service web has the engine’s socket (/var/run/docker.sock): the map keeps everybody inside from using it, and whoever takes the map away for it makes them root on the host.
      4 |     volumes:
      5 |       - /var/run/docker.sock:/var/run/docker.sock
        |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('under a map that the service does not have', async () => {
    expect(
      await lint(engineSocket, { ...webService('userns_mode: host', 'volumes:', `  ${socket}`), ...remapped }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has the engine’s socket (/var/run/docker.sock): that is root on the host, and its root user can use it at once.
      5 |     volumes:
      6 |       - /var/run/docker.sock:/var/run/docker.sock
        |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('under a rootless engine', async () => {
    const repository = webService('volumes:', '  - /run/user/1000/docker.sock:/var/run/docker.sock');
    expect(await lint(engineSocket, repository, { options: { engine: 'rootless' } })).toMatchInlineSnapshot(`
      "compose.yaml: Service web has the engine’s socket (/run/user/1000/docker.sock): everything that the engine’s user may do, and its root user can use it at once.
      4 |     volumes:
      5 |       - /run/user/1000/docker.sock:/var/run/docker.sock
        |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('under a rootless engine, for a user', async () => {
    const repository = webService('user: "1000"', 'volumes:', '  - /run/user/1000/docker.sock:/var/run/docker.sock');
    expect(await lint(engineSocket, repository, { options: { engine: 'rootless' } })).toContain(
      'everything that the engine’s user may do; inside, root and group 0 can use it.',
    );
  });

  test('a named volume that is the socket’s directory', async () => {
    const repository = {
      'compose.yaml': `services:
  web:
    image: debian:13-slim
    volumes: [run:/x]
volumes:
  run:
    driver: local
    driver_opts: {type: none, o: bind, device: /var/run}
`,
    };
    expect(await lint(engineSocket, repository)).toMatchInlineSnapshot(`
      "compose.yaml: Service web has the engine’s socket (/var/run, where /run/docker.sock lies): that is root on the host, and its root user can use it at once.
      3 |     image: debian:13-slim
      4 |     volumes: [run:/x]
        |               ^^^^^^
      5 | volumes:
        compose.yaml:8: the volume run is /var/run of the host"
    `);
  });

  test('once what two services extend', async () => {
    const repository = {
      'compose.yaml': `services:
  base: &base
    image: debian:13-slim
    volumes: [/var/run/docker.sock:/var/run/docker.sock]
  a:
    extends: base
  b:
    <<: *base
`,
    };
    expect(await lint(engineSocket, repository)).toMatchInlineSnapshot(`
      "compose.yaml: Service base has the engine’s socket (/var/run/docker.sock): that is root on the host, and its root user can use it at once.
      3 |     image: debian:13-slim
      4 |     volumes: [/var/run/docker.sock:/var/run/docker.sock]
        |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      5 |   a:
        also: compose.yaml#a, compose.yaml#b"
    `);
  });

  test.each([
    '/run/docker.sock',
    '//var/run/docker.sock',
    '/var/run/../run/docker.sock',
    '/var/run/docker.sock.raw',
    '/run/podman/podman.sock',
    '/run/user/1000/podman/podman.sock',
    '~/.docker/run/docker.sock',
    '~/.colima/default/docker.sock',
    '/run/containerd/containerd.sock',
    '/run/k3s/containerd/containerd.sock',
    '/var/run/crio/crio.sock',
    '/run/cri-dockerd.sock',
    '/var/run/dockershim.sock',
    '/run/buildkit/buildkitd.sock',
    '/run',
    '/var/run/',
    '/run/podman',
    '/run/user/1000',
    '/run/user/1000/podman',
    '\\\\.\\pipe\\docker_engine',
    '//./pipe/docker_engine',
    '\\\\.\\pipe\\dockerDesktopLinuxEngine',
    '\\\\.\\pipe\\podman-machine-default',
  ])('a bind of %s', async source => {
    const repository = webService('volumes:', '  - type: bind', `    source: '${source}'`, '    target: /x');
    expect(await findingsOf(engineSocket, repository)).toHaveLength(1);
  });

  test('a named pipe as its own type of mount', async () => {
    const pipe = '\\\\.\\pipe\\docker_engine';
    const repository = webService('volumes:', '  - type: npipe', `    source: '${pipe}'`, `    target: '${pipe}'`);
    expect(await findingsOf(engineSocket, repository)).toHaveLength(1);
  });

  test('the root of the host where it is read-only: its sockets are not', async () => {
    expect(await lint(engineSocket, webService('volumes: ["/:/host:ro"]'))).toMatchInlineSnapshot(`
      "compose.yaml: Service web has the engine’s socket (/, where /run/docker.sock lies): that is root on the host, and its root user can use it at once.
      3 |     image: debian:13-slim
      4 |     volumes: ["/:/host:ro"]
        |               ^^^^^^^^^^^^"
    `);
  });
});

describe('is silent about', () => {
  test.each([
    ['a service without mounts', webService()],
    ['a named volume called like the socket', webService('volumes: ["docker.sock:/var/run/docker.sock"]')],
    ['sockets of other programs', webService('volumes: ["/run/mysqld/mysqld.sock:/run/mysqld/mysqld.sock"]')],
    ['a directory of /run that holds none', webService('volumes: ["/run/systemd:/run/systemd:ro"]')],
    ['a directory with a similar name', webService('volumes: ["/run/docker.socket:/x", "/runner:/y"]')],
    ['the socket as a target of something else', webService('volumes: ["/opt/proxy.sock:/var/run/docker.sock"]')],
    ['another pipe', webService('volumes:', '  - type: npipe', "    source: '\\\\.\\pipe\\mysql'", '    target: /x')],
    ['the root of the host where it is writable: host-path says more', webService('volumes: ["/:/host"]')],
    ['use_api_socket: false', webService('use_api_socket: false')],
    [
      'a named volume of the network',
      {
        'compose.yaml':
          'services: {web: {image: debian:13-slim, volumes: [run:/x]}}\nvolumes: {run: {driver_opts: {type: nfs, o: addr=10.0.0.1, device: ":/var/run"}}}\n',
      },
    ],
    ['DOCKER_HOST over TCP', webService('environment:', '  DOCKER_HOST: tcp://proxy:2375')],
    ['a tmpfs at /run', webService('tmpfs: /run', 'volumes:', '  - type: tmpfs', '    target: /var/run')],
  ])('%s', async (_name, repository) => expect(await lint(engineSocket, repository)).toBe(''));
});
