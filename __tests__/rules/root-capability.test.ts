import { describe, expect, test } from 'vitest';
import { rootCapability } from '../../src/rules/root-capability.ts';
import { findingsOf, lint } from '../support/lint.ts';
import { remapped, webService } from '../support/repositories.ts';

describe('reports', () => {
  test('capabilities of root, each at its item', async () => {
    expect(
      await lint(rootCapability, webService('cap_add: [NET_ADMIN, SYS_ADMIN, cap_sys_module]')),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`cap_add: SYS_ADMIN\` (it may mount the host’s file systems and leave its cgroups): its root, who is root on the host, holds it from the start.
      3 |     image: debian:13-slim
      4 |     cap_add: [NET_ADMIN, SYS_ADMIN, cap_sys_module]
        |                          ^^^^^^^^^

      compose.yaml: Service web has \`cap_add: cap_sys_module\` (it may load code into the host’s kernel): its root, who is root on the host, holds it from the start.
      3 |     image: debian:13-slim
      4 |     cap_add: [NET_ADMIN, SYS_ADMIN, cap_sys_module]
        |                                     ^^^^^^^^^^^^^^"
    `);
  });

  test('of a user, who does not hold them', async () => {
    expect(await lint(rootCapability, webService('user: "1000"', 'cap_add:', '  - ALL'))).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`cap_add: ALL\` (every capability there is): uid 1000 does not hold it, but any setuid program of the image gives it.
      5 |     cap_add:
      6 |       - ALL
        |         ^^^"
    `);
  });

  test('of a user that is not known', async () => {
    expect(
      await lint(rootCapability, webService('image: ghcr.io/acme/unknown', 'cap_add: [SYS_PTRACE]')),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`cap_add: SYS_PTRACE\` (it may take over any process that it sees): its user holds it if it is root, else any setuid program of the image gives it.
      3 |     image: ghcr.io/acme/unknown
      4 |     cap_add: [SYS_PTRACE]
        |               ^^^^^^^^^^"
    `);
  });

  test('under a map, where they count inside only', async () => {
    expect(await lint(rootCapability, { ...webService('cap_add: [SYS_ADMIN]'), ...remapped })).toMatchInlineSnapshot(`
      "compose.yaml: Service web has \`cap_add: SYS_ADMIN\`: under the map it counts for what the container itself owns, and opens more of the kernel to it.
      3 |     image: debian:13-slim
      4 |     cap_add: [SYS_ADMIN]
        |               ^^^^^^^^^"
    `);
  });

  test.each(['SYS_RAWIO', 'SYS_BOOT', 'DAC_READ_SEARCH', 'BPF', 'CAP_ALL', 'all'])('%s', async name => {
    expect(await findingsOf(rootCapability, webService(`cap_add: [${name}]`))).toHaveLength(1);
  });
});

describe('is silent about', () => {
  test.each([
    [
      'capabilities of the container’s own things',
      webService('cap_add: [NET_ADMIN, NET_BIND_SERVICE, CHOWN, SYS_NICE, IPC_LOCK, SETUID]'),
    ],
    ['what is dropped', webService('cap_drop: [ALL, SYS_ADMIN]')],
    ['what privileged has in any case', webService('privileged: true', 'cap_add: [SYS_ADMIN]')],
    ['a name that is none', webService('cap_add: [SYS_ADMINISTRATOR]')],
  ])('%s', async (_name, repository) => expect(await lint(rootCapability, repository)).toBe(''));
});
