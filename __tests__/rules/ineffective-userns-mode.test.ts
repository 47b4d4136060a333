import { describe, expect, test } from 'vitest';
import { ineffectiveUsernsMode } from '../../src/rules/ineffective-userns-mode.ts';
import { lint } from '../support/lint.ts';
import { remapped, webService } from '../support/repositories.ts';

describe('reports', () => {
  test('a mode of Podman for root', async () => {
    expect(await lint(ineffectiveUsernsMode, webService('userns_mode: keep-id'))).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`userns_mode: keep-id\` (it is Podman’s), which Docker accepts and ignores: its root is root on the host.
      3 |     image: debian:13-slim
      4 |     userns_mode: keep-id
        |     ^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('a mode of Podman with arguments, for a user', async () => {
    expect(
      await lint(ineffectiveUsernsMode, webService('user: "1000"', 'userns_mode: "keep-id:uid=1000,gid=1000"')),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`userns_mode: keep-id:uid=1000,gid=1000\` (it is Podman’s), which Docker accepts and ignores: uid 1000 inside is the same on the host.
      4 |     user: "1000"
      5 |     userns_mode: "keep-id:uid=1000,gid=1000"
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('private under a map', async () => {
    expect(
      await lint(ineffectiveUsernsMode, { ...webService('userns_mode: private'), ...remapped }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`userns_mode: private\`, which Docker accepts and ignores: the engine’s own map applies, as to every container.
      3 |     image: debian:13-slim
      4 |     userns_mode: private
        |     ^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('another spelling of host, under a map', async () => {
    expect(
      await lint(ineffectiveUsernsMode, { ...webService('userns_mode: Host'), ...remapped }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`userns_mode: Host\`, which Docker accepts and ignores: the engine’s own map applies, as to every container.
      3 |     image: debian:13-slim
      4 |     userns_mode: Host
        |     ^^^^^^^^^^^^^^^^^"
    `);
  });

  test('a user that is not known', async () => {
    expect(
      await lint(ineffectiveUsernsMode, webService('image: ghcr.io/acme/unknown', 'userns_mode: auto')),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`userns_mode: auto\` (it is Podman’s), which Docker accepts and ignores: its ids are the host’s own.
      3 |     image: ghcr.io/acme/unknown
      4 |     userns_mode: auto
        |     ^^^^^^^^^^^^^^^^^"
    `);
  });

  test('an engine whose map is not known', async () => {
    expect(
      await lint(ineffectiveUsernsMode, {
        ...webService('userns_mode: auto'),
        'etc/docker/daemon.json': '{{ docker_config }}',
      }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`userns_mode: auto\` (it is Podman’s), which Docker accepts and ignores: whatever map the engine has applies.
      3 |     image: debian:13-slim
      4 |     userns_mode: auto
        |     ^^^^^^^^^^^^^^^^^"
    `);
  });
});

describe('is silent about', () => {
  test.each([
    ['no userns_mode', webService()],
    ['host, which does something', webService('userns_mode: host')],
    ['an empty one', webService('userns_mode: ""')],
    ['one of an unset variable', webService('userns_mode: ${MODE}')],
  ])('%s', async (_name, repository) => expect(await lint(ineffectiveUsernsMode, repository)).toBe(''));
});
