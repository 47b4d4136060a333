import { describe, expect, test } from 'vitest';
import { explainImage } from '../../../src/core/image/explain.ts';
import { knownImageFacts, lookUpInTable } from '../../../src/core/image/known.ts';
import { knownUsers } from '../../../src/core/image/known-table.ts';
import { parseReference } from '../../../src/core/image/reference.ts';

function factsOf(text: string) {
  const reference = parseReference(text);
  if ('error' in reference) throw new Error(reference.error);
  return knownImageFacts(reference);
}

describe('default users of public images', () => {
  test.each([
    ['alpine', '', 0],
    ['debian:bookworm-slim', '', 0],
    ['gcr.io/distroless/static:nonroot', '65532', 65532],
    ['gcr.io/distroless/static', '0', 0],
    ['nginxinc/nginx-unprivileged:1.27', '101', 101],
    ['jenkins/jenkins:lts', 'jenkins', 1000],
    ['quay.io/jupyter/base-notebook', '1000', 1000],
    ['bitnami/anything-at-all', '1001', 1001],
    ['public.ecr.aws/docker/library/alpine:3.20', '', 0],
    ['arm64v8/alpine', '', 0],
    ['mcr.microsoft.com/dotnet/aspnet:8.0-noble-chiseled', '1654', 1654],
  ])('%s has the user "%s"', (text, user, uid) => {
    expect(factsOf(text)).toMatchObject({ user, uid });
  });

  test.each([
    ['postgres:16', { name: 'postgres', uid: 999, workersOnly: false }],
    ['postgres:16-alpine', { name: 'postgres', uid: 70, workersOnly: false }],
    ['nginx:1.27', { name: 'nginx', uid: 101, workersOnly: true }],
  ])('%s steps down', (text, down) => {
    expect(factsOf(text)?.stepsDownTo).toMatchObject(down);
  });

  test('variables that USER lines need are known, by version', () => {
    expect(Object.fromEntries(factsOf('mcr.microsoft.com/dotnet/aspnet:8.0')?.environment ?? [])).toEqual({ APP_UID: '1654' });
    expect(Object.fromEntries(factsOf('mcr.microsoft.com/dotnet/aspnet:6.0')?.environment ?? [])).toEqual({});
  });

  test('the accounts of a distribution are complete, those of an image on it are not', () => {
    expect(factsOf('alpine:3.20')).toMatchObject({ accountsAreComplete: true });
    expect(factsOf('alpine:3.20')?.accounts).toContainEqual({ name: 'nobody', uid: 65534, gid: 65534 });
    expect(factsOf('alpine:3.20')?.accounts.map(({ name }) => name)).not.toContain('www-data');
    expect(factsOf('node:22')).toMatchObject({ accountsAreComplete: false });
  });

  test.each(['ghcr.io/acme/base:1', 'acme/app', 'gcr.io/distroless/static@sha256:0000000000000000000000000000000000000000000000000000000000000000'])(
    '%s is not known',
    text => {
      expect(factsOf(text)).toBeUndefined();
    },
  );

  test('a digest beside a tag changes nothing', () => {
    expect(factsOf(`alpine:3.20@sha256:${'0'.repeat(64)}`)).toMatchObject({ user: '' });
  });

  test('what is not in the table is an unknown with its name', () => {
    expect(lookUpInTable(['ghcr.io/acme/base:1']).get('ghcr.io/acme/base:1')).toEqual({
      state: 'unknown',
      reason: 'base-image',
      detail: 'ghcr.io/acme/base:1 is not in the table of known images',
    });
  });
});

test('every row of the table gives facts', () => {
  for (const line of knownUsers.split('\n')) {
    const [image = '', tagGlob = '', user] = line.split('\t');
    const tag = tagGlob.replaceAll('*', 'x').replace(/\[(.)[^\]]*\]/g, '$1');
    const reference = parseReference(`${image.replaceAll('*', 'x')}:${tag.replace(/^[^\w]/, '0')}`);
    if ('error' in reference) throw new Error(`${line}: ${reference.error}`);
    const facts = knownImageFacts(reference);
    expect(facts, line).toBeDefined();
    expect(typeof facts?.user, line).toBe('string');
    if (tagGlob === '*' && !image.includes('*')) continue;
    if (!image.includes('*')) expect(facts?.user, line).toBe(user);
  }
});

test('--explain-image prints the row and where it was read', () => {
  expect(explainImage('postgres:16')).toMatch(/^docker\.io\/library\/postgres:16\n {2}runs as {4}root \(the image sets no user\)\n {2}steps down to postgres \(uid 999\), in its own entrypoint\n {2}row /);
  expect(explainImage('Nope!')).toContain('is no image reference');
  expect(explainImage('acme/app')).toContain('is not in the table of 2026-11-22');
});
