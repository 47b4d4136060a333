import { describe, expect, test } from 'vitest';
import { hostUserNamespace } from '../../src/rules/host-user-namespace.ts';
import { lint } from '../support/lint.ts';
import { remapped, webService } from '../support/repositories.ts';

describe('reports', () => {
  test('a service that leaves the engine’s map', async () => {
    expect(
      await lint(hostUserNamespace, { ...webService('user: "1000"', 'userns_mode: host'), ...remapped }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`userns_mode: host\`: uid 1000 inside is the same on the host, while the engine maps everyone else.
      4 |     user: "1000"
      5 |     userns_mode: host
        |     ^^^^^^^^^^^^^^^^^"
    `);
  });

  test('a service that would leave it, on an engine without a map', async () => {
    expect(await lint(hostUserNamespace, webService('userns_mode: "host"'))).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`userns_mode: host\`: uid 0 inside is the same on the host, also on an engine that maps users.
      3 |     image: debian:13-slim
      4 |     userns_mode: "host"
        |     ^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('a user that is not known', async () => {
    expect(
      await lint(hostUserNamespace, webService('image: ghcr.io/acme/unknown', 'userns_mode: host')),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`userns_mode: host\`: its user inside is the same on the host, also on an engine that maps users.
      3 |     image: ghcr.io/acme/unknown
      4 |     userns_mode: host
        |     ^^^^^^^^^^^^^^^^^"
    `);
  });

  test('the line of an override that says it', async () => {
    const repository = {
      'compose.yaml': 'services:\n  web:\n    image: debian:13-slim\n    userns_mode: private\n',
      'compose.override.yaml': 'services:\n  web:\n    userns_mode: host\n',
      ...remapped,
    };
    expect(await lint(hostUserNamespace, repository)).toMatchInlineSnapshot(`
      "compose.override.yaml: Service web has \`userns_mode: host\`: uid 0 inside is the same on the host, while the engine maps everyone else.
      2 |   web:
      3 |     userns_mode: host
        |                  ^^^^"
    `);
  });

  test('a variable of .env that says it', async () => {
    const repository = { ...webService('userns_mode: $MODE'), '.env': 'MODE=host\n' };
    expect(await lint(hostUserNamespace, repository)).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`userns_mode: host\`: uid 0 inside is the same on the host, also on an engine that maps users.
      3 |     image: debian:13-slim
      4 |     userns_mode: $MODE
        |     ^^^^^^^^^^^^^^^^^^"
    `);
  });
});

describe('is silent about', () => {
  test.each([
    ['no userns_mode', webService()],
    ['an empty one', webService('userns_mode: ""')],
    ['private', webService('userns_mode: private')],
    ['another case, which Docker ignores', webService('userns_mode: Host')],
    ['other namespaces', webService('pid: host', 'network_mode: host')],
    ['a variable that nothing sets', webService('userns_mode: ${MODE}')],
  ])('%s', async (_name, repository) => {
    expect(await lint(hostUserNamespace, repository)).toBe('');
    expect(await lint(hostUserNamespace, { ...repository, ...remapped })).toBe('');
  });

  test('a rootless engine, which keeps its map', async () => {
    expect(await lint(hostUserNamespace, webService('userns_mode: host'), { options: { engine: 'rootless' } })).toBe(
      '',
    );
  });
});
