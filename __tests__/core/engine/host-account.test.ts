import { expect, test } from 'vitest';
import { hostAccountsOf } from '../../../src/core/engine/host-account.ts';

test.each([
  [1, 'daemon on Debian and Ubuntu; bin on Fedora, RHEL and Alpine'],
  [33, 'www-data on Debian and Ubuntu; amandabackup on Fedora and RHEL'],
  [42, '_apt on Debian and Ubuntu; gdm on Fedora and RHEL'],
  [8, 'mail on Debian, Ubuntu, Fedora, RHEL and Alpine'],
  [64055, 'libvirt-qemu on Debian and Ubuntu'],
  [65534, 'nobody on Debian, Ubuntu, Fedora, RHEL and Alpine'],
  // Root has rules of its own; the others are given out as they come, or are nobody's.
  [0, ''],
  [999, ''],
  [1000, ''],
  [10001, ''],
])('uid %i: %s', (uid, accounts) =>
  expect(
    hostAccountsOf(uid)
      .map(({ name, on }) => `${name} on ${on}`)
      .join('; '),
  ).toBe(accounts),
);
