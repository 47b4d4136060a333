import { describe, expect, test } from 'vitest';
import { factsOfConfig, withContents } from '../../../src/core/image/config-facts.ts';
import type { ImageFacts } from '../../../src/core/image/facts.ts';
import { parseImageConfig } from '../../../src/core/image/manifest.ts';
import { reportOn } from '../../support/lint.ts';

const reference = 'ghcr.io/acme/app:1';

function facts(config: object): ImageFacts {
  const parsed = parseImageConfig(JSON.stringify({ os: 'linux', config }));
  if (parsed === undefined) throw new Error('no configuration');
  return factsOfConfig(parsed, { reference, source: 'registry', evidence: 'its registry, sha256:0', table: undefined });
}

describe('a looked-up image that starts as root', () => {
  const verdictOf = async (config: object, more = ''): Promise<readonly string[]> => {
    const repository = { 'compose.yaml': `services:\n  web:\n    image: ${reference}\n${more}` };
    const { findings } = await reportOn(repository, { facts: { [reference]: facts(config) } });
    return findings.map(({ rule }) => rule.id);
  };

  test('with a program that is no script runs as root', async () => {
    expect(await verdictOf({ Cmd: ['/usr/bin/app'] })).toEqual(['root-on-host']);
    expect(await verdictOf({})).toEqual(['root-on-host']);
  });

  test.each(['/docker-entrypoint.sh', '/entrypoint', '/usr/local/bin/start', '/app/run.sh'])(
    'with %s may step down: nobody read it',
    async program => {
      expect(await verdictOf({ Entrypoint: [program], Cmd: ['app'] })).toEqual(['unknown-user']);
    },
  );

  test('with gosu steps down as its words say', async () => {
    expect(await verdictOf({ Entrypoint: ['gosu', '1200:1200'], Cmd: ['app'] })).toEqual(['root-at-start']);
  });

  test('is who the service says', async () => {
    expect(await verdictOf({ Entrypoint: ['/entrypoint.sh'] }, '    user: "1000"\n')).toEqual([]);
  });
});

test('a name without accounts is not root, and its number is not known', async () => {
  const repository = { Dockerfile: `FROM ${reference}\n` };
  const { workloads } = await reportOn(repository, { facts: { [reference]: facts({ User: 'app' }) } });
  expect(workloads[0]?.starts).toMatchObject({ user: { value: 'app' }, uid: { state: 'unknown' } });
});

test('the trail says where it was read', async () => {
  const { workloads } = await reportOn(
    { Dockerfile: `FROM ${reference}\n` },
    { facts: { [reference]: facts({ User: '5' }) } },
  );
  expect(workloads[0]?.trail[0]?.effect).toBe('ghcr.io/acme/app:1 runs as `5` (its registry, sha256:0)');
});

describe('with what its layers have', () => {
  const script = '#!/bin/sh\nset -e\nif [ "$(id -u)" = 0 ]; then\n  exec su-exec app "$0" "$@"\nfi\nexec "$@"\n';
  const accounts = [
    { name: 'root', uid: 0, gid: 0 },
    { name: 'app', uid: 4321, gid: 33 },
  ];
  const image = (path: string): ImageFacts =>
    withContents(
      facts({ Entrypoint: ['entrypoint.sh'], Cmd: ['serve'] }),
      accounts,
      [{ name: 'web', gid: 33 }],
      [[path, script]],
    );
  const starts = async (
    files: Readonly<Record<string, string>>,
    path = '/usr/local/bin/entrypoint.sh',
  ): Promise<unknown> => {
    const { workloads } = await reportOn(files, { facts: { [reference]: image(path) } });
    return workloads.map(({ starts, runs }) =>
      [starts.uid, runs.uid].map(uid => (uid.state === 'known' ? uid.value : uid.reason)),
    );
  };

  test('its entrypoint is followed, for a service and for a stage that is built on it', async () => {
    expect(await starts({ 'compose.yaml': `services:\n  web:\n    image: ${reference}\n` })).toEqual([[0, 4321]]);
    expect(await starts({ Dockerfile: `FROM ${reference}\n` })).toEqual([[0, 4321]]);
    expect(await starts({ Dockerfile: `FROM ${reference}\nUSER app\n` })).toEqual([[4321, 4321]]);
  });

  test('a script of the Dockerfile’s own takes its place', async () => {
    const files = {
      Dockerfile: `FROM ${reference}\nCOPY own.sh /usr/local/bin/entrypoint.sh\n`,
      'own.sh': '#!/bin/sh\nexec "$@"\n',
    };
    expect(await starts(files)).toEqual([[0, 0]]);
  });

  test('a script that is not there leaves it open', async () => {
    expect(await starts({ Dockerfile: `FROM ${reference}\n` }, '/elsewhere.sh')).toEqual([[0, 'entrypoint']]);
  });
});
