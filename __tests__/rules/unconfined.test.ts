import { describe, expect, test } from 'vitest';
import { unconfined } from '../../src/rules/unconfined.ts';
import { lint } from '../support/lint.ts';
import { remapped, webService } from '../support/repositories.ts';

describe('reports', () => {
  test('each wall that root takes down', async () => {
    expect(
      await lint(
        unconfined,
        webService('security_opt:', '  - seccomp=unconfined', '  - no-new-privileges:true', '  - apparmor:unconfined'),
      ),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`seccomp=unconfined\`: without seccomp it may ask the host’s kernel for everything, also for what containers never need; its root, who is root on the host, has only the limits of its capabilities left.
      4 |     security_opt:
      5 |       - seccomp=unconfined
        |         ^^^^^^^^^^^^^^^^^^
      6 |       - no-new-privileges:true

      compose.yaml: Service web has \`apparmor:unconfined\`: without AppArmor nothing keeps it from mounts and from what the kernel shows in /proc and /sys; its root, who is root on the host, has only the limits of its capabilities left.
      6 |       - no-new-privileges:true
      7 |       - apparmor:unconfined
        |         ^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('a wall of a user', async () => {
    expect(
      await lint(unconfined, webService('user: "1000"', 'security_opt: ["label=disable"]')),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`label=disable\`: without its label SELinux separates it no longer from the files of the host and of other containers; that uid 1000 is not root is what is left.
      4 |     user: "1000"
      5 |     security_opt: ["label=disable"]
        |                    ^^^^^^^^^^^^^^^"
    `);
  });

  test('a wall of a user that is not known', async () => {
    expect(
      await lint(unconfined, webService('image: ghcr.io/acme/unknown', 'security_opt: ["systempaths=unconfined"]')),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`systempaths=unconfined\`: what is hidden and read-only in /proc and /sys is neither; if its user is root, only the limits of its capabilities are left.
      3 |     image: ghcr.io/acme/unknown
      4 |     security_opt: ["systempaths=unconfined"]
        |                    ^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('a wall under a map', async () => {
    expect(
      await lint(unconfined, { ...webService('security_opt: ["seccomp:unconfined"]'), ...remapped }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`seccomp:unconfined\`: without seccomp it may ask the host’s kernel for everything, also for what containers never need; the engine’s map still keeps its ids from the host’s.
      3 |     image: debian:13-slim
      4 |     security_opt: ["seccomp:unconfined"]
        |                    ^^^^^^^^^^^^^^^^^^^^"
    `);
  });
});

describe('is silent about', () => {
  test.each([
    ['no security_opt', webService()],
    [
      'profiles of its own',
      webService('security_opt: ["seccomp=profile.json", "apparmor=docker-web", "label=type:web_t"]'),
    ],
    ['a tighter wall', webService('security_opt: ["no-new-privileges=true"]')],
    ['a file that is called so', webService('security_opt: ["seccomp=unconfined.json"]')],
    ['what privileged takes down in any case', webService('privileged: true', 'security_opt: ["seccomp=unconfined"]')],
  ])('%s', async (_name, repository) => expect(await lint(unconfined, repository)).toBe(''));
});
