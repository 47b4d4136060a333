import { describe, expect, test } from 'vitest';
import { usernsConflict } from '../../src/rules/userns-conflict.ts';
import { lint } from '../support/lint.ts';
import { remapped, webService } from '../support/repositories.ts';

describe('reports', () => {
  test('each setting that such an engine refuses', async () => {
    expect(
      await lint(usernsConflict, {
        ...webService('privileged: true', 'network_mode: host', 'pid: host', 'ipc: host'),
        ...remapped,
      }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`privileged: true\`, and an engine with userns-remap does not start that: privileged mode is incompatible with user namespaces.
      3 |     image: debian:13-slim
      4 |     privileged: true
        |     ^^^^^^^^^^^^^^^^
      5 |     network_mode: host
        etc/docker/daemon.json:1: the engine maps users

      compose.yaml: Service web has \`network_mode: host\`, and an engine with userns-remap does not start that: cannot share the host’s network namespace when user namespaces are enabled.
      4 |     privileged: true
      5 |     network_mode: host
        |     ^^^^^^^^^^^^^^^^^^
      6 |     pid: host
        etc/docker/daemon.json:1: the engine maps users

      compose.yaml: Service web has \`pid: host\`, and an engine with userns-remap does not start that: cannot share the host PID namespace when user namespaces are enabled.
      5 |     network_mode: host
      6 |     pid: host
        |     ^^^^^^^^^
      7 |     ipc: host
        etc/docker/daemon.json:1: the engine maps users

      compose.yaml: Service web has \`ipc: host\`, and an engine with userns-remap does not start that: the mount of /dev/mqueue fails.
      6 |     pid: host
      7 |     ipc: host
        |     ^^^^^^^^^
        etc/docker/daemon.json:1: the engine maps users"
    `);
  });

  test('a join of a service that left the map', async () => {
    expect(
      await lint(usernsConflict, {
        ...{
          'compose.yaml': `name: shop
services:
  web:
    image: debian:13-slim
    network_mode: service:agent
  agent:
    image: debian:13-slim
    user: "1000"
    userns_mode: host
`,
        },
        ...remapped,
      }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`network_mode: service:agent\`, and an engine with userns-remap does not start that: runc cannot join a namespace that the host’s user namespace owns.
      4 |     image: debian:13-slim
      5 |     network_mode: service:agent
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
      6 |   agent:
        etc/docker/daemon.json:1: the engine maps users
        compose.yaml:9: service agent has the host’s user namespace"
    `);
  });

  test('what stops a container of userns-remap stops none of a rootless engine', async () => {
    expect(
      await lint(usernsConflict, webService('privileged: true', 'pid: host'), { options: { engine: 'rootless' } }),
    ).toBe('');
  });
});

describe('is silent about', () => {
  test.each([
    ['an engine without a map', webService('privileged: true', 'network_mode: host', 'pid: host')],
    [
      'a service that has left the map: host-user-namespace says it',
      { ...webService('privileged: true', 'network_mode: host', 'userns_mode: host'), ...remapped },
    ],
    [
      'what such an engine allows',
      {
        ...webService('uts: host', 'cap_add: [ALL]', 'cgroup: host', 'network_mode: none', 'ipc: shareable'),
        ...remapped,
      },
    ],
    [
      'a join of a service under the map',
      {
        ...{
          'compose.yaml': `name: shop
services:
  web:
    image: debian:13-slim
    network_mode: service:agent
  agent:
    image: debian:13-slim
    user: "1000"
    pid: service:web
`,
        },
        ...remapped,
      },
    ],
    [
      'an engine whose files say nothing',
      { ...webService('privileged: true'), 'etc/docker/daemon.json': '{{ docker_config }}' },
    ],
  ])('%s', async (_name, repository) => expect(await lint(usernsConflict, repository)).toBe(''));
});
