import { describe, expect, test } from 'vitest';
import { lowPort } from '../../src/rules/low-port.ts';
import { lint } from '../support/lint.ts';
import type { Repository } from '../support/memory-files.ts';

const dockerfile =
  'FROM debian:12\nRUN useradd -u 1000 app\nUSER app\nCMD ["gunicorn", "--bind", "0.0.0.0:80", "app"]\n';

function web(settings: readonly string[], Dockerfile = dockerfile): Repository {
  const lines = ['services:', '  web:', '    build: .', ...settings.map(setting => `    ${setting}`), ''];
  return { Dockerfile, 'compose.yaml': lines.join('\n') };
}

describe('reports', () => {
  test('the host’s network, and what the image listens on', async () => {
    expect(await lint(lowPort, web(['network_mode: host']))).toMatchInlineSnapshot(`
      "Dockerfile: Service web must bind port 80 as app (uid 1000) and may not: \`network_mode: host\` keeps the host's limit of 1024.
      3 | USER app
      4 | CMD ["gunicorn", "--bind", "0.0.0.0:80", "app"]
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        compose.yaml:4: \`network_mode: host\` keeps the host's limit of 1024
        Dockerfile:1: docker.io/library/debian:12 runs as root (it sets no user)
        Dockerfile:2: account app is uid 1000
        Dockerfile:3: USER app"
    `);
  });

  test('a sysctl of its own, and a port that is published', async () => {
    const settings = ['ports: ["443:443"]', 'sysctls:', '  net.ipv4.ip_unprivileged_port_start: 1024'];
    expect(await lint(lowPort, web(settings, dockerfile.replace(':80', ':443')))).toMatchInlineSnapshot(`
      "compose.yaml: Service web must bind port 443 as app (uid 1000) and may not: the sysctl net.ipv4.ip_unprivileged_port_start is 1024.
      3 |     build: .
      4 |     ports: ["443:443"]
        |             ^^^^^^^^^
      5 |     sysctls:
        compose.yaml:6: the sysctl net.ipv4.ip_unprivileged_port_start is 1024
        Dockerfile:1: docker.io/library/debian:12 runs as root (it sets no user)
        Dockerfile:2: account app is uid 1000
        Dockerfile:3: USER app"
    `);
  });

  test('the network of another service, and a command', async () => {
    const more = ['network_mode: service:proxy', 'command: server --port=81'];
    const { Dockerfile, 'compose.yaml': compose = '' } = web(more);
    const proxy = '  proxy:\n    image: haproxy\n    network_mode: host\n';
    expect(
      await lint(lowPort, { Dockerfile: Dockerfile ?? '', 'compose.yaml': compose + proxy }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web must bind port 81 as app (uid 1000) and may not: the network is that of service proxy, and \`network_mode: host\` keeps the host's limit of 1024.
      4 |     network_mode: service:proxy
      5 |     command: server --port=81
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^
      6 |   proxy:
        compose.yaml:8: the network is that of service proxy, and \`network_mode: host\` keeps the host's limit of 1024
        Dockerfile:1: docker.io/library/debian:12 runs as root (it sets no user)
        Dockerfile:2: account app is uid 1000
        Dockerfile:3: USER app"
    `);
  });

  test('after a step down', async () => {
    const script = '#!/bin/sh\nexec gosu app "$@"\n';
    const file =
      'FROM debian:12\nRUN useradd -u 1000 app\nCOPY start.sh /\nENTRYPOINT ["/start.sh"]\nCMD ["server", "--port", "80"]\n';
    expect(await lint(lowPort, { ...web(['network_mode: host'], file), 'start.sh': script })).toMatchInlineSnapshot(`
      "Dockerfile: Service web must bind port 80 as app (uid 1000) and may not: \`network_mode: host\` keeps the host's limit of 1024.
      4 | ENTRYPOINT ["/start.sh"]
      5 | CMD ["server", "--port", "80"]
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^^
        compose.yaml:4: \`network_mode: host\` keeps the host's limit of 1024
        Dockerfile:1: docker.io/library/debian:12 runs as root (it sets no user)
        Dockerfile:2: account app is uid 1000
        start.sh:2: \`gosu\` steps down to app (uid 1000)"
    `);
  });
});

describe('is silent about', () => {
  test.each<[string, Repository]>([
    ['a network of its own', web(['ports: ["80:80"]'])],
    ['a port from 1024 on', web(['network_mode: host'], dockerfile.replace(':80', ':8080'))],
    ['root', web(['network_mode: host'], dockerfile.replace('USER app', 'USER root'))],
    [
      'a file capability',
      web(
        ['network_mode: host'],
        dockerfile.replace('USER', 'RUN setcap cap_net_bind_service=+ep /usr/bin/gunicorn\nUSER'),
      ),
    ],
    ['the sysctl at 0', web(['ports: ["80:80"]', 'sysctls: {net.ipv4.ip_unprivileged_port_start: 0}'])],
    ['the sysctl below the port', web(['ports: ["80:80"]', 'sysctls: {net.ipv4.ip_unprivileged_port_start: 80}'])],
    [
      'a port that only EXPOSE names',
      web(['network_mode: host'], 'FROM debian:12\nUSER 1000\nEXPOSE 80\nCMD ["server"]\n'),
    ],
    ['the network of a container', web(['network_mode: container:other'])],
    [
      'an image that is not built here',
      {
        'compose.yaml':
          'services:\n  web:\n    image: grafana/grafana\n    network_mode: host\n    command: --port=80\n',
      },
    ],
    [
      'services that lend each other their network',
      {
        Dockerfile: dockerfile,
        'compose.yaml':
          'services:\n  a:\n    build: .\n    network_mode: service:b\n  b:\n    build: .\n    network_mode: service:a\n',
      },
    ],
    ['another option with a number', web(['network_mode: host', 'command: server --workers=80 -p 80'])],
  ])('%s', async (_, repository) => {
    expect(await lint(lowPort, repository)).toBe('');
  });
});
