import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostIdText } from '../../src/cli/host-id.ts';
import { main } from '../../src/cli/main.ts';
import { containerIdsOf, hostIdentityOf } from '../../src/core/engine/host.ts';
import { endToEnd, largestId } from '../../src/core/engine/id-map.ts';
import { known } from '../../src/core/resolved.ts';
import { reportOn } from '../support/lint.ts';
import { identity, rootful } from '../support/report.ts';
import { remapped, webService } from '../support/repositories.ts';

const repository = {
  'compose.yaml': `services:
  web: {image: debian:13-slim}
  api: {image: debian:13-slim, user: "1000:0"}
  agent: {image: debian:13-slim, userns_mode: host}
  who: {image: ghcr.io/acme/unknown}
  big: {image: debian:13-slim, user: "70000"}
`,
  ...remapped,
};
const remappedReport = reportOn(repository);

describe('whose is an id of the host', () => {
  test('root of the map, as a user and as a group', async () => {
    expect(hostIdText('231072', await remappedReport)).toMatchInlineSnapshot(`
      "Host id 231072 on a host whose engine is userns-remap:
        as a user:  uid 0 inside (root)
        as a group: gid 0 inside (root)
      Runs as it:
        compose.yaml#web (0 (root) inside)
      Has it as its group:
        compose.yaml#api
        compose.yaml#big
      Not known of:
        compose.yaml#who
      "
    `);
  });

  test('a user of the map', async () => {
    expect(hostIdText('232072', await remappedReport)).toMatchInlineSnapshot(`
      "Host id 232072 on a host whose engine is userns-remap:
        as a user:  uid 1000 inside
        as a group: gid 1000 inside
      Runs as it:
        compose.yaml#api (1000 inside)
      Not known of:
        compose.yaml#who
      "
    `);
  });

  test('an id behind the map', async () => {
    expect(hostIdText('296608', await remappedReport)).toMatchInlineSnapshot(`
      "Host id 296608 on a host whose engine is userns-remap:
        as a user:  nobody inside: it is not in the map, and shows there as 65534
        as a group: nobody inside: it is not in the map, and shows there as 65534
      No workload has it.
      Not known of:
        compose.yaml#who
      "
    `);
  });

  test('root of the host, which a service without the map has', async () => {
    expect(hostIdText('0', await remappedReport)).toMatchInlineSnapshot(`
      "Host id 0 on a host whose engine is userns-remap:
        containers that the map leaves out: the same number inside
        as a user:  nobody inside: it is not in the map, and shows there as 65534
        as a group: nobody inside: it is not in the map, and shows there as 65534
      Runs as it:
        compose.yaml#agent (0 (root) inside)
      Not known of:
        compose.yaml#who
      "
    `);
  });

  test('without a map', async () => {
    expect(hostIdText('1000', await reportOn(webService('user: "1000:1000"')))).toMatchInlineSnapshot(`
      "Host id 1000 on a host whose engine is rootful:
        every container: uid 1000 and gid 1000, for nothing is mapped
      Runs as it:
        compose.yaml#web (1000 inside)
      "
    `);
  });

  test('under a map that is not known', async () => {
    const { 'etc/docker/daemon.json': daemon = '' } = remapped;
    expect(
      hostIdText('1000', await reportOn({ ...webService(), 'etc/docker/daemon.json': daemon })),
    ).toMatchInlineSnapshot(`
      "Host id 1000 on a host whose engine is userns-remap:
        as a user:  not known: no subuid file was found, so the ranges of \`dockremap\` are not known; Docker adds \`dockremap:100000:65536\` when it creates the user
        as a group: not known: no subgid file was found, so the ranges of \`dockremap\` are not known; Docker adds \`dockremap:100000:65536\` when it creates the user
      No workload has it.
      Not known of:
        compose.yaml#web
      "
    `);
  });

  test('under an engine of which nothing is known', async () => {
    const report = await reportOn({ ...webService(), 'etc/docker/daemon.json': '{{ docker_daemon }}\n' });
    expect(hostIdText('1000', report)).toContain('as a user:  not known: etc/docker/daemon.json is filled in');
  });

  test.each(['-1', '1.5', '0x10', 'root', '', '4294967295', '99999999999999999999'])('%j is no id', async given => {
    const report = await remappedReport;
    expect(() => hostIdText(given, report)).toThrow(/^--host-id is `.*`; it takes a number from 0 to 4294967294\.$/);
  });

  test('the greatest id is one', async () => {
    expect(hostIdText('4294967294', await remappedReport)).toContain('No workload has it.');
  });
});

test('the command line prints it and nothing else, whatever the gate says', async () => {
  const directory = fileURLToPath(new URL('../../examples/remapped/', import.meta.url));
  let printed = '';
  let errors = '';
  const terminal = {
    environment: {},
    directory,
    stdout: { write: (text: string) => (printed += text) },
    stderr: { write: (text: string) => (errors += text) },
    readInput: () => new Uint8Array(),
  };
  expect(await main(['--host-id', '231173', '--fail-on', 'note'], terminal)).toBe(0);
  expect(printed).toMatch(/^Host id 231173 .*\n {2}as a user: {2}uid 101 inside\n/);
  expect(printed).not.toContain('runs-as failed');
  expect(await main(['--host-id', 'x'], terminal)).toBe(2);
  expect(errors).toContain('--host-id is `x`');
});

test('is the inverse of what a workload is on the host', () => {
  const parts = fc.array(fc.tuple(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 })), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(parts, fc.nat(900_000), fc.integer({ min: 0, max: largestId }), (ranges, id, hostId) => {
      let next = 65_536;
      const map = endToEnd(
        ranges.map(([gap, size]) => {
          const start = next + gap;
          next = start + size;
          return { start, size };
        }),
      );
      const engine = { ...rootful, mode: 'userns-remap' as const, uids: known(map), gids: known(map) };
      const { uid } = hostIdentityOf(engine, identity(id), undefined);
      if (uid.state === 'known') expect(containerIdsOf(engine, uid.value)).toEqual({ uid: known(id), gid: known(id) });
      const inside = containerIdsOf(engine, hostId).uid;
      if (inside.state === 'known' && inside.value !== undefined)
        expect(hostIdentityOf(engine, identity(inside.value), undefined).uid).toEqual(known(hostId));
    }),
  );
});
