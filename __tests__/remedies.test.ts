import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Report } from '../src/core/report.ts';
import { renderSummary } from '../src/report/summary.ts';
import { noSurroundings } from '../src/report/surroundings.ts';
import { unknowns } from '../src/report/unknowns.ts';
import { rules } from '../src/rules/index.ts';
import { reportOn } from './support/lint.ts';
import { type Repository, repositoryAt } from './support/memory-files.ts';
import { weakeningIn } from './support/weakening.ts';

/** Services that get every finding there is, under whatever engine. */
const services = `services:
  root: {image: debian:13-slim, volumes: [./data:/data]}
  steps: {image: postgres:17, volumes: [./db:/var/lib/postgresql/data]}
  who: {image: ghcr.io/acme/unknown, group_add: [docker]}
  privileged: {image: debian:13-slim, privileged: true, pid: host, network_mode: host, ipc: host}
  left: {image: debian:13-slim, userns_mode: host, privileged: true, pid: host, network_mode: host}
  joins: {image: debian:13-slim, network_mode: service:left}
  modes: {image: debian:13-slim, userns_mode: keep-id}
  socket: {image: debian:13-slim, user: "33:33", volumes: ["/var/run/docker.sock:/var/run/docker.sock", "/etc:/etc"]}
  api: {image: debian:13-slim, use_api_socket: true}
  powers: {image: debian:13-slim, cap_add: [ALL], devices: [/dev/sda], device_cgroup_rules: ["a *:* rwm"]}
  open: {image: debian:13-slim, user: "1000", security_opt: [seccomp=unconfined, apparmor=unconfined, label=disable], group_add: [disk, "0"]}
  outside: {image: debian:13-slim, user: "70000:70000"}
  nobody: {image: debian:13-slim, user: nosuch}
  built: {build: {context: ., privileged: true, entitlements: [security.insecure]}}
  refused: {image: debian:13-slim, user: 1000}
`;
const base: Repository = {
  'compose.yaml': services,
  Dockerfile: 'ARG U=1000\nFROM debian:13-slim\nUSER $U\nEXPOSE 80\n',
  'broken/Dockerfile': 'FORM debian\n',
};
const daemon = (text: string) => ({ 'etc/docker/daemon.json': `${text}\n` });
const subids = (uids: string, gids = uids) => ({ 'etc/subuid': uids, 'etc/subgid': gids });

/** Every engine that the files can make, good or bad. */
const engines: readonly (readonly [string, Repository, Readonly<Record<string, string>>])[] = [
  ['rootful', {}, {}],
  ['rootful by its daemon.json', daemon('{}'), {}],
  ['rootful, root to itself', daemon('{"userns-remap": "root"}'), {}],
  ['mapped', { ...daemon('{"userns-remap": "default"}'), ...subids('dockremap:231072:65536\n') }, {}],
  ['mapped, taken ids', { ...daemon('{"userns-remap": "default"}'), ...subids('ubuntu:100000:65536\n') }, {}],
  ['mapped, no number', { ...daemon('{"userns-remap": "app"}'), ...subids('app:abc:65536\n') }, {}],
  ['mapped, host ids', { ...daemon('{"userns-remap": "app"}'), ...subids('app:0:65536\nother:5:9\n') }, {}],
  ['mapped, short', { ...daemon('{"userns-remap": "app"}'), ...subids('app:100000:1000\n', 'app:100000:5\n') }, {}],
  ['mapped, twice', { ...daemon('{"userns-remap": "app"}'), ...subids('app:100000:65536\napp:100000:65536\n') }, {}],
  ['mapped, no line', { ...daemon('{"userns-remap": "app"}'), ...subids('other:100000:65536\n') }, {}],
  ['mapped, unknown', daemon('{"userns-remap": "app"}'), {}],
  ['mapped, refused', daemon('{"userns-remap": "a:b:c", "features": {"containerd-snapshotter": true}}'), {}],
  ['a template', daemon('{{ docker_daemon }}'), {}],
  ['rootless', {}, { engine: 'rootless' }],
  ['rootless with ranges', subids('1000:200000:65536\n'), { engine: 'rootless' }],
];

/** What a report tells people to do. */
function adviceOf(report: Report): string[] {
  const fixes = report.findings.flatMap(({ fix }) =>
    fix === undefined ? [] : [fix.title, ...fix.edits.map(({ text }) => text)],
  );
  return [...report.findings.map(({ remedy }) => remedy), ...fixes];
}

describe('for every engine and setting the advice keeps the wall up', () => {
  test.each(engines)('%s', async (_name, files, options) => {
    const report = await reportOn({ ...base, ...files }, { options });
    expect(report.failures).toEqual([]);
    expect(report.findings.length).toBeGreaterThan(10);
    for (const advice of adviceOf(report)) expect(weakeningIn(advice)).toEqual([]);
    // What is printed is made of more than remedies.
    const said = [...renderSummary(report, noSurroundings).matchAll(/\*\*What to do:\*\* (.*)/g)];
    expect(said.length).toBeGreaterThan(5);
    for (const [, advice = ''] of said) expect(weakeningIn(advice)).toEqual([]);
  });

  test('these engines and settings bring out every rule that stands on them', async () => {
    const found = new Set<string>();
    for (const [, files, options] of engines) {
      const { findings } = await reportOn({ ...base, ...files }, { options });
      for (const { rule } of findings) found.add(rule.id);
    }
    // Rules that need an image of a certain kind show theirs in tests of their own.
    const others = rules.map(({ meta }) => meta.id).filter(id => !found.has(id));
    const mayBeMissing = ['broken-step-down', 'low-port', 'undefined-user', 'unprovable-name', 'way-back-to-root'];
    mayBeMissing.push('expired-suppression', 'invalid-suppression', 'stale-baseline', 'unused-suppression');
    expect(others.filter(id => !mayBeMissing.includes(id))).toEqual([]);
  });
});

const directories = ['examples/', '__tests__/scenarios/'].flatMap(parent => {
  const url = new URL(`../${parent}`, import.meta.url);
  if (!existsSync(url)) return [];
  return readdirSync(url, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => `${parent}${entry.name}`);
});

test.each(directories)('the advice of %s keeps the wall up', async directory => {
  const repository = repositoryAt(fileURLToPath(new URL(`../${directory}/`, import.meta.url)));
  for (const advice of adviceOf(await reportOn(repository))) expect(weakeningIn(advice)).toEqual([]);
});

test.each(Object.entries(unknowns))('what settles %s keeps the wall up', (_reason, { sentence, settle }) => {
  expect(weakeningIn(settle)).toEqual([]);
  expect(sentence).toMatch(/\.$/);
});

describe('the test itself finds advice that takes the wall down', () => {
  test.each([
    'Run it with `--userns=host`.',
    'Set `userns_mode: host` for the service.',
    'Add `privileged: true` to the service.',
    'Start it with --privileged.',
    'Set `user: root`.',
    'Set `user: "0:0"` and restart.',
    'End the stage with `USER root`.',
    'End the stage with `USER 0`.',
    'Run `chmod 777 data`.',
    'Run `chmod -R 0777 data`.',
    'Use `seccomp=unconfined`.',
    'Use `--security-opt apparmor=unconfined`.',
    'Use `label:disable` for SELinux.',
    'Add `cap_add: [SYS_ADMIN]`.',
    'Share the network: `network_mode: host`.',
    'Set `"userns-remap": ""`.',
    'Set `user: root` if it does not start.',
    'Mount it. Then set `privileged: true`.',
  ])('%s', advice => expect(weakeningIn(advice)).toHaveLength(1));

  test.each([
    'Take `userns_mode: host` away.',
    'End the stage with `USER 10001:10001`.',
    'Set `user: "1000:1000"`.',
    'Take the flag `--privileged` out of the script.',
    'Never use `chmod 777`.',
    'Give the directory to 100000:100000.',
  ])('and not: %s', advice => expect(weakeningIn(advice)).toEqual([]));
});
