import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/analyse.ts';
import { hostNamespace } from '../../src/rules/host-namespace.ts';
import { lint, reportOn } from '../support/lint.ts';
import { remapped, webService } from '../support/repositories.ts';

describe('reports', () => {
  test('root in all three, each at its own line', async () => {
    expect(
      await lint(hostNamespace, webService('pid: host', 'network_mode: host', 'ipc: host')),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`pid: host\`: its root, who is root on the host, sees every process of the host, and may end any of them.
      3 |     image: debian:13-slim
      4 |     pid: host
        |     ^^^^^^^^^
      5 |     network_mode: host

      compose.yaml: Service web has \`network_mode: host\`: its root, who is root on the host, reaches what listens on the host’s loopback, and listens on the host’s own addresses.
      4 |     pid: host
      5 |     network_mode: host
        |     ^^^^^^^^^^^^^^^^^^
      6 |     ipc: host

      compose.yaml: Service web has \`ipc: host\`: its root, who is root on the host, reaches shared memory and queues of the host, as its uid there may.
      5 |     network_mode: host
      6 |     ipc: host
        |     ^^^^^^^^^"
    `);
  });

  test('a user, whose uid is the host’s', async () => {
    expect(
      await lint(hostNamespace, webService('user: "1000"', 'pid: host', 'network_mode: host')),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`pid: host\`: uid 1000, the same on the host, sees every process of the host, and may end those of its own uid there.
      4 |     user: "1000"
      5 |     pid: host
        |     ^^^^^^^^^
      6 |     network_mode: host

      compose.yaml: Service web has \`network_mode: host\`: uid 1000, the same on the host, reaches what listens on the host’s loopback, and listens on the host’s own addresses.
      5 |     pid: host
      6 |     network_mode: host
        |     ^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('a user that is not known', async () => {
    expect(await lint(hostNamespace, webService('image: ghcr.io/acme/unknown', 'pid: host'))).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`pid: host\`: its user, who may be root, sees every process of the host, and may end those of its own uid there.
      3 |     image: ghcr.io/acme/unknown
      4 |     pid: host
        |     ^^^^^^^^^"
    `);
  });

  test('a join of a service that has it', async () => {
    expect(
      await lint(hostNamespace, {
        'compose.yaml': `name: shop
services:
  web:
    image: debian:13-slim
    network_mode: service:agent
  agent:
    image: debian:13-slim
    user: "1000"
    network_mode: host
`,
      }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`network_mode: service:agent\`, and service agent has the host’s: its root, who is root on the host, reaches what listens on the host’s loopback, and listens on the host’s own addresses.
      4 |     image: debian:13-slim
      5 |     network_mode: service:agent
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
      6 |   agent:
        compose.yaml:9: service agent has \`network_mode: host\`

      compose.yaml: Service agent has \`network_mode: host\`: uid 1000, the same on the host, reaches what listens on the host’s loopback, and listens on the host’s own addresses.
      8 |     user: "1000"
      9 |     network_mode: host
        |     ^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('a join by the name of its container', async () => {
    expect(
      await lint(hostNamespace, {
        'compose.yaml': `name: shop
services:
  web:
    image: debian:13-slim
    pid: container:shop-agent-1
  agent:
    image: debian:13-slim
    user: "1000"
    pid: host
`,
      }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`pid: container:shop-agent-1\`, and service agent has the host’s: its root, who is root on the host, sees every process of the host, and may end any of them.
      4 |     image: debian:13-slim
      5 |     pid: container:shop-agent-1
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
      6 |   agent:
        compose.yaml:9: service agent has \`pid: host\`

      compose.yaml: Service agent has \`pid: host\`: uid 1000, the same on the host, sees every process of the host, and may end those of its own uid there.
      8 |     user: "1000"
      9 |     pid: host
        |     ^^^^^^^^^"
    `);
  });

  test('a join by container_name', async () => {
    expect(
      await lint(hostNamespace, {
        'compose.yaml': `name: shop
services:
  web:
    image: debian:13-slim
    pid: container:monitor
  agent:
    image: debian:13-slim
    user: "1000"
    container_name: monitor
    pid: host
`,
      }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`pid: container:monitor\`, and service agent has the host’s: its root, who is root on the host, sees every process of the host, and may end any of them.
      4 |     image: debian:13-slim
      5 |     pid: container:monitor
        |     ^^^^^^^^^^^^^^^^^^^^^^
      6 |   agent:
        compose.yaml:10: service agent has \`pid: host\`

      compose.yaml: Service agent has \`pid: host\`: uid 1000, the same on the host, sees every process of the host, and may end those of its own uid there.
       9 |     container_name: monitor
      10 |     pid: host
         |     ^^^^^^^^^"
    `);
  });

  test('a service that has the host’s user namespace', async () => {
    expect(
      await lint(hostNamespace, { ...webService('network_mode: host', 'userns_mode: host'), ...remapped }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`network_mode: host\`: its root, who is root on the host, reaches what listens on the host’s loopback, and listens on the host’s own addresses.
      3 |     image: debian:13-slim
      4 |     network_mode: host
        |     ^^^^^^^^^^^^^^^^^^
      5 |     userns_mode: host"
    `);
  });

  test('a rootless engine, whose network is its own', async () => {
    expect(
      await lint(hostNamespace, webService('pid: host', 'network_mode: host'), { options: { engine: 'rootless' } }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`pid: host\`: its root, whose uid on the host is not known, sees every process of the host, and may end those of its own uid there.
      3 |     image: debian:13-slim
      4 |     pid: host
        |     ^^^^^^^^^
      5 |     network_mode: host"
    `);
  });
});

test('a long chain of joins is followed once', async () => {
  const count = 2000;
  const lines = Array.from({ length: count }, (_, index) => {
    const network = index === count - 1 ? 'host' : `service:s${index + 1}`;
    return `  s${index}: {image: debian:13-slim, network_mode: "${network}"}\n`;
  });
  const report = await reportOn({ 'compose.yaml': `services:\n${lines.join('')}` });
  const start = performance.now();
  const { findings } = analyse(report.project, [hostNamespace]);
  expect(performance.now() - start).toBeLessThan(1000);
  expect(findings).toHaveLength(count);
  expect(findings[0]?.message).toContain(`service s${count - 1} has the host’s`);
});

describe('is silent about', () => {
  test.each([
    ['a service with namespaces of its own', webService()],
    [
      'a join of a service that has none',
      {
        'compose.yaml': `name: shop
services:
  web:
    image: debian:13-slim
    network_mode: service:agent
  agent:
    image: debian:13-slim
    user: "1000"
    user: "1000"
`,
      },
    ],
    ['a join of nobody', webService('network_mode: service:nobody')],
    ['another network', webService('network_mode: none')],
    ['shareable memory', webService('ipc: shareable')],
    ['a uts namespace', webService('uts: host')],
    [
      'services that join each other',
      {
        'compose.yaml': `name: shop
services:
  web:
    image: debian:13-slim
    pid: service:agent
  agent:
    image: debian:13-slim
    user: "1000"
    pid: service:web
`,
      },
    ],
    [
      'what an engine with a map refuses: userns-conflict says it',
      { ...webService('pid: host', 'network_mode: host', 'ipc: host'), ...remapped },
    ],
  ])('%s', async (_name, repository) => expect(await lint(hostNamespace, repository)).toBe(''));
});
