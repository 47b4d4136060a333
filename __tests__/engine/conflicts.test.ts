import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unmappedId } from '../../src/rules/unmapped-id.ts';
import { usernsConflict } from '../../src/rules/userns-conflict.ts';
import { findingsOf } from '../support/lint.ts';
import { remapTo } from './support/case.ts';
import { useEngine, whereEngine } from './support/engine.ts';

const subids = 'app:200000:65536\n';
const host = { 'etc/docker/daemon.json': remapTo('app'), 'etc/subuid': subids, 'etc/subgid': subids };

/** What runs-as says of a service with these keys on that host, and what docker does with the same arguments. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['nothing', '', []],
  ['privileged', 'privileged: true', ['--privileged']],
  ['the host’s network', 'network_mode: host', ['--network=host']],
  ['the host’s processes', 'pid: host', ['--pid=host']],
  ['the host’s memory', 'ipc: host', ['--ipc=host']],
  ['the host’s names', 'uts: host', ['--uts=host']],
  ['the host’s cgroups', 'cgroup: host', ['--cgroupns=host']],
  ['shareable memory', 'ipc: shareable', ['--ipc=shareable']],
  ['every capability', 'cap_add: [ALL]', ['--cap-add=ALL']],
  ['no confinement', 'security_opt: [seccomp=unconfined]', ['--security-opt=seccomp=unconfined']],
  ['a network of a mapped service', 'network_mode: service:mapped', ['--network=container:mapped']],
  ['a network of a service that left the map', 'network_mode: service:left', ['--network=container:left']],
  ['processes of a mapped service', 'pid: service:mapped', ['--pid=container:mapped']],
  ['processes of a service that left the map', 'pid: service:left', ['--pid=container:left']],
  ['a uid at the end of the map', 'user: "65535"', ['--user=65535']],
  ['a uid behind the map', 'user: "65536"', ['--user=65536']],
  ['a gid behind the map', 'user: "0:65536"', ['--user=0:65536']],
  ['a group at the end of the map', 'group_add: ["65535"]', ['--group-add=65535']],
  ['a group behind the map', 'group_add: ["65536"]', ['--group-add=65536']],
  [
    'a group of group_add behind the map, for a user',
    'group_add: ["70000"]\n    user: "33:33"',
    ['--group-add=70000', '--user=33:33'],
  ],
  ['privileged without the map', 'privileged: true\n    userns_mode: host', ['--privileged', '--userns=host']],
  ['a uid behind the map without it', 'user: "70000"\n    userns_mode: host', ['--user=70000', '--userns=host']],
];

whereEngine('runs-as says of a service under userns-remap whether it starts', () => {
  const engine = useEngine({
    passwd: ['app:x:1500:1500::/:/bin/false'],
    group: ['app:x:1500:'],
    etc: { 'docker/daemon.json': remapTo('app'), subuid: subids, subgid: subids },
  });
  beforeAll(async () => {
    await engine().importBusybox('base');
    for (const [name, args] of [
      ['mapped', []],
      ['left', ['--userns=host']],
    ] as const)
      await engine().docker(['run', '--detach', '--name', name, '--network=none', ...args, 'base', 'sleep', '600']);
  });
  afterAll(() => engine().docker(['rm', '--force', 'mapped', 'left']));

  describe('and it does', () => {
    test.each(cases)('%s', async (_name, keys, args) => {
      const compose = `services:
  web:
    image: scratch.example/base
    ${keys}
  mapped:
    image: scratch.example/base
  left:
    image: scratch.example/base
    userns_mode: host
`;
      const repository = { 'compose.yaml': compose, ...host };
      const findings = [
        ...(await findingsOf(usernsConflict, repository)),
        ...(await findingsOf(unmappedId, repository)),
      ];
      const network = args.some(arg => arg.startsWith('--network')) ? [] : ['--network=none'];
      const { status, stderr } = await engine().docker(['run', '--rm', ...network, ...args, 'base', 'true']);
      expect(findings.length === 0).toBe(status === 0);
      const quoted = findings.find(({ rule }) => rule.id === 'userns-conflict')?.message ?? '';
      const words = /start that: (.*)\.$/.exec(quoted)?.[1] ?? '';
      if (/^(?:privileged|cannot)/.test(words)) expect(stderr).toContain(words.replaceAll('’', "'"));
    });
  });
});
