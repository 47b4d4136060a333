import { describe, expect, test } from 'vitest';
import { hostDevice } from '../../src/rules/host-device.ts';
import { findingsOf, lint } from '../support/lint.ts';
import { remapped, webService } from '../support/repositories.ts';

describe('reports', () => {
  test('a disk for root', async () => {
    expect(await lint(hostDevice, webService('devices:', '  - /dev/sda1:/dev/xvda:r'))).toMatchInlineSnapshot(`
      "compose.yaml: Service web has the device /dev/sda1: a disk of the host, past the owners of its files; its root, who is root on the host, may open it.
      4 |     devices:
      5 |       - /dev/sda1:/dev/xvda:r
        |         ^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('memory for a user', async () => {
    expect(await lint(hostDevice, webService('user: "1000"', 'devices: [/dev/mem]'))).toMatchInlineSnapshot(`
      "compose.yaml: Service web has the device /dev/mem: the host’s memory; uid 1000 may open it with the device’s group.
      4 |     user: "1000"
      5 |     devices: [/dev/mem]
        |               ^^^^^^^^"
    `);
  });

  test('all devices', async () => {
    expect(await lint(hostDevice, webService('devices: ["/dev:/dev"]'))).toMatchInlineSnapshot(`
      "compose.yaml: Service web has the device /dev: every device of the host; its root, who is root on the host, may open it.
      3 |     image: debian:13-slim
      4 |     devices: ["/dev:/dev"]
        |               ^^^^^^^^^^^"
    `);
  });

  test('a disk for a user that is not known', async () => {
    expect(
      await lint(hostDevice, webService('image: ghcr.io/acme/unknown', 'devices: [/dev/nvme0n1]')),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has the device /dev/nvme0n1: a disk of the host, past the owners of its files; its user may open it as root, or with the device’s group.
      3 |     image: ghcr.io/acme/unknown
      4 |     devices: [/dev/nvme0n1]
        |               ^^^^^^^^^^^^"
    `);
  });

  test('a disk under a map', async () => {
    expect(await lint(hostDevice, { ...webService('devices: [/dev/sda]'), ...remapped })).toMatchInlineSnapshot(`
      "compose.yaml: Service web has the device /dev/sda: a disk of the host, past the owners of its files; under the map it stays the host’s root’s, and nobody inside may open it.
      3 |     image: debian:13-slim
      4 |     devices: [/dev/sda]
        |               ^^^^^^^^"
    `);
  });

  test('a disk of a rootless engine', async () => {
    expect(
      await lint(hostDevice, webService('devices: [/dev/sda]'), { options: { engine: 'rootless' } }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web has the device /dev/sda: a disk of the host, past the owners of its files; nobody inside may open what the rootless engine’s own user may not.
      3 |     image: debian:13-slim
      4 |     devices: [/dev/sda]
        |               ^^^^^^^^"
    `);
  });

  test('rules that open devices, at their items', async () => {
    expect(
      await lint(hostDevice, webService('device_cgroup_rules: ["c 188:* rmw", "a *:* rwm", "b 8:* r"]')),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web may open devices by \`a *:* rwm\`: every device of the host; its root, who is root on the host, may make the device and open it.
      3 |     image: debian:13-slim
      4 |     device_cgroup_rules: ["c 188:* rmw", "a *:* rwm", "b 8:* r"]
        |                                          ^^^^^^^^^^^

      compose.yaml: Service web may open devices by \`b 8:* r\`: a disk of the host, past the owners of its files; its root, who is root on the host, may make the device and open it.
      3 |     image: debian:13-slim
      4 |     device_cgroup_rules: ["c 188:* rmw", "a *:* rwm", "b 8:* r"]
        |                                                       ^^^^^^^^^"
    `);
  });

  test.each([
    '/dev/vdb',
    '/dev/xvda1',
    '/dev/mmcblk0p2',
    '/dev/mapper/root',
    '/dev/disk/by-id/x',
    '/dev/dm-0',
    '/dev/loop3',
    '/dev/kmem',
    '/dev/port',
    '/dev/../dev/sda',
  ])('%s', async device =>
    expect(await findingsOf(hostDevice, webService(`devices: ["${device}:/dev/x"]`))).toHaveLength(1),
  );
});

describe('is silent about', () => {
  test.each([
    [
      'harmless devices',
      webService(
        'devices: [/dev/net/tun, /dev/fuse, /dev/dri, /dev/snd, /dev/ttyUSB0, /dev/kvm, /dev/null, "/dev/video0:/dev/video0"]',
      ),
    ],
    ['a device by a driver', webService('devices: ["nvidia.com/gpu=all"]')],
    ['rules for single kinds of devices', webService('device_cgroup_rules: ["c 188:* rmw", "c 13:64 rw", "b 8:0 m"]')],
    ['none', webService()],
  ])('%s', async (_name, repository) => expect(await lint(hostDevice, repository)).toBe(''));
});
