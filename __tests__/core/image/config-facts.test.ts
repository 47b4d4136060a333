import { describe, expect, test } from 'vitest';
import { factsOfConfig } from '../../../src/core/image/config-facts.ts';
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

  test.each([['/docker-entrypoint.sh'], ['/entrypoint'], ['/init'], ['gosu']])(
    'with %s may step down: nobody read it',
    async program => {
      expect(await verdictOf({ Entrypoint: [program], Cmd: ['app'] })).toEqual(['unknown-user']);
    },
  );

  test('with gosu steps down as its words say', async () => {
    expect(await verdictOf({ Entrypoint: ['gosu', '12:12'], Cmd: ['app'] })).toEqual(['root-at-start']);
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
