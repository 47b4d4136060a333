import { describe, expect, test } from 'vitest';
import { privilegedContainer } from '../../src/rules/privileged-container.ts';
import { lint } from '../support/lint.ts';
import { remapped, webService } from '../support/repositories.ts';

describe('reports', () => {
  test('a service whose root is root on the host', async () => {
    expect(await lint(privilegedContainer, webService('privileged: true'))).toMatchInlineSnapshot(`
      "compose.yaml: Service web is privileged: all capabilities, all devices, no confinement, and its root, who is root on the host, has all of it at once.
      3 |     image: debian:13-slim
      4 |     privileged: true
        |     ^^^^^^^^^^^^^^^^"
    `);
  });

  test('a service whose user is not root', async () => {
    expect(await lint(privilegedContainer, webService('user: "1000"', 'privileged: "yes"'))).toMatchInlineSnapshot(`
      "compose.yaml: Service web is privileged: all capabilities, all devices, no confinement; uid 1000 gets it by any setuid program of the image.
      4 |     user: "1000"
      5 |     privileged: "yes"
        |     ^^^^^^^^^^^^^^^^^"
    `);
  });

  test('a service whose user is not known', async () => {
    expect(
      await lint(privilegedContainer, webService('image: ghcr.io/acme/unknown', 'privileged: true')),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web is privileged: all capabilities, all devices, no confinement, at once if its user is root, else by any setuid program of the image.
      3 |     image: ghcr.io/acme/unknown
      4 |     privileged: true
        |     ^^^^^^^^^^^^^^^^"
    `);
  });

  test('a service that left the engine’s map for it', async () => {
    expect(
      await lint(privilegedContainer, { ...webService('privileged: true', 'userns_mode: host'), ...remapped }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web is privileged: all capabilities, all devices, no confinement, and its root, who is root on the host, has all of it at once.
      3 |     image: debian:13-slim
      4 |     privileged: true
        |     ^^^^^^^^^^^^^^^^
      5 |     userns_mode: host"
    `);
  });

  test('a service of a rootless engine', async () => {
    expect(
      await lint(privilegedContainer, webService('privileged: true'), { options: { engine: 'rootless' } }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web is privileged: all capabilities, all devices, no confinement, as far as they go in the rootless engine’s own namespace: its files and its other containers.
      3 |     image: debian:13-slim
      4 |     privileged: true
        |     ^^^^^^^^^^^^^^^^"
    `);
  });

  test('a build that is privileged, or may be, each at its own place', async () => {
    const repository = {
      ...webService(
        'build:',
        '  context: .',
        '  privileged: true',
        '  entitlements: [network.host, security.insecure]',
      ),
      Dockerfile: 'FROM debian:13-slim\nUSER 1000\n',
    };
    expect(await lint(privilegedContainer, repository)).toMatchInlineSnapshot(`
      "compose.yaml: The build of service web is privileged: its RUN lines have all capabilities of the host.
      4 |       context: .
      5 |       privileged: true
        |                   ^^^^
      6 |       entitlements: [network.host, security.insecure]

      compose.yaml: The build of service web may use \`RUN --security=insecure\`: all capabilities of the host.
      5 |       privileged: true
      6 |       entitlements: [network.host, security.insecure]
        |                                    ^^^^^^^^^^^^^^^^^"
    `);
  });

  test('hooks, each with its user', async () => {
    const repository = webService(
      'user: "1000"',
      'post_start:',
      '  - command: chown -R 1000 /data',
      '    user: root',
      '    privileged: true',
      '  - command: ./ready',
      'pre_stop:',
      '  - {command: ./drain, privileged: "yes"}',
    );
    expect(await lint(privilegedContainer, repository)).toMatchInlineSnapshot(`
      "compose.yaml: Hook web.post_start[0] is privileged: all capabilities, all devices, no confinement, and its root, who is root on the host, has all of it at once.
      7 |         user: root
      8 |         privileged: true
        |         ^^^^^^^^^^^^^^^^
      9 |       - command: ./ready

      compose.yaml: Hook web.pre_stop[0] is privileged: all capabilities, all devices, no confinement; uid 1000 gets it by any setuid program of the image.
      10 |     pre_stop:
      11 |       - {command: ./drain, privileged: "yes"}
         |                            ^^^^^^^^^^^^^^^^^"
    `);
    expect(await lint(privilegedContainer, { ...repository, ...remapped })).toContain(
      'as far as the engine’s map lets them go.',
    );
  });

  test('a line of a build that asks for every capability, at that line', async () => {
    const repository = {
      Dockerfile:
        'FROM debian:13-slim AS make\nRUN --security=sandbox true\nRUN --security=insecure \\\n  mount -t proc none /mnt\nFROM scratch\nCOPY --from=make /x /\nUSER 1000\n',
    };
    expect(await lint(privilegedContainer, repository)).toMatchInlineSnapshot(`
      "Dockerfile: The image (stage make) is built with \`RUN --security=insecure\`: that line has all capabilities of the host.
        2 | RUN --security=sandbox true
      > 3 | RUN --security=insecure \\
      > 4 |   mount -t proc none /mnt
        5 | FROM scratch"
    `);
  });

  test('what an anchor brings in, once', async () => {
    const repository = {
      'compose.yaml': `x-base: &base
  image: debian:13-slim
  privileged: true
services:
  a:
    <<: *base
  b:
    <<: *base
`,
    };
    expect(await lint(privilegedContainer, repository)).toMatchInlineSnapshot(`
      "compose.yaml: Service a is privileged: all capabilities, all devices, no confinement, and its root, who is root on the host, has all of it at once.
      2 |   image: debian:13-slim
      3 |   privileged: true
        |   ^^^^^^^^^^^^^^^^
      4 | services:
        also: compose.yaml#b"
    `);
  });
});

describe('is silent about', () => {
  test.each([
    ['a service without it', webService()],
    ['false', webService('privileged: false')],
    ['a word for false', webService('privileged: "off"')],
    ['single capabilities and devices', webService('cap_add: [NET_ADMIN]', 'devices: ["/dev/net/tun"]')],
    ['a hook that is not', webService('post_start:', '  - command: ./ready', '    privileged: false')],
    ['a build whose lines are in their sandbox', { Dockerfile: 'FROM debian:13-slim\nRUN --security=sandbox true\n' }],
    ['other entitlements of a build', webService('build:', '  context: .', '  entitlements: [network.host]')],
    ['what an engine with a map refuses: userns-conflict says it', { ...webService('privileged: true'), ...remapped }],
    [
      'an override that takes it away',
      {
        'compose.yaml': 'services:\n  web:\n    image: debian:13-slim\n    privileged: true\n',
        'compose.override.yaml': 'services:\n  web:\n    privileged: false\n',
      },
    ],
  ])('%s', async (_name, repository) => expect(await lint(privilegedContainer, repository)).toBe(''));
});
