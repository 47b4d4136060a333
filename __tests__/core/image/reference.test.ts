import { describe, expect, test } from 'vitest';
import { formatReference, parseReference } from '../../../src/core/image/reference.ts';

const sha256 = `sha256:${'a1'.repeat(32)}`;

/** Answers of distribution/reference v0.6.0: `TagNameOnly(ParseNormalizedNamed(text)).String()`. */
const accepted: readonly (readonly [string, string])[] = [
  ['node', 'docker.io/library/node:latest'],
  ['node:20-alpine', 'docker.io/library/node:20-alpine'],
  ['0', 'docker.io/library/0:latest'],
  ['scratch', 'docker.io/library/scratch:latest'],
  ['library/node', 'docker.io/library/node:latest'],
  ['docker.io/node', 'docker.io/library/node:latest'],
  ['docker.io/library/node', 'docker.io/library/node:latest'],
  ['index.docker.io/node', 'docker.io/library/node:latest'],
  ['index.docker.io/library/node:1', 'docker.io/library/node:1'],
  ['registry-1.docker.io/node', 'registry-1.docker.io/node:latest'],
  ['docker.io:443/x', 'docker.io:443/x:latest'],
  ['index.docker.io:443/x', 'index.docker.io:443/x:latest'],
  ['bitnami/redis', 'docker.io/bitnami/redis:latest'],
  ['a/b/c/d', 'docker.io/a/b/c/d:latest'],
  ['localhost/x', 'localhost/x:latest'],
  ['localhost:5000', 'docker.io/library/localhost:5000'],
  ['localhost:5000/x', 'localhost:5000/x:latest'],
  ['localhost', 'docker.io/library/localhost:latest'],
  ['Localhost/x', 'Localhost/x:latest'],
  ['Foo/bar', 'Foo/bar:latest'],
  ['example.com', 'docker.io/library/example.com:latest'],
  ['example.com/x', 'example.com/x:latest'],
  ['example.com:5000/x:1', 'example.com:5000/x:1'],
  ['127.0.0.1:5000/x:y', '127.0.0.1:5000/x:y'],
  ['[::1]/x', '[::1]/x:latest'],
  ['[::1]:5000/x:y', '[::1]:5000/x:y'],
  ['foo_bar.com/x', 'foo_bar.com/x:latest'],
  ['foo_bar.com/x/y:1', 'foo_bar.com/x/y:1'],
  ['A.B/c', 'A.B/c:latest'],
  ['a_b', 'docker.io/library/a_b:latest'],
  ['a__b', 'docker.io/library/a__b:latest'],
  ['a---b', 'docker.io/library/a---b:latest'],
  ['x:_t', 'docker.io/library/x:_t'],
  ['x:T.-', 'docker.io/library/x:T.-'],
  [`x:${'t'.repeat(128)}`, `docker.io/library/x:${'t'.repeat(128)}`],
  ['a'.repeat(247), `docker.io/library/${'a'.repeat(247)}:latest`],
  [`x.y/${'a'.repeat(255)}`, `x.y/${'a'.repeat(255)}:latest`],
  [`node@${sha256}`, `docker.io/library/node@${sha256}`],
  [`alpine:3.24@${sha256}`, `docker.io/library/alpine:3.24@${sha256}`],
  [`x@sha512:${'b'.repeat(128)}`, `docker.io/library/x@sha512:${'b'.repeat(128)}`],
  ['a'.repeat(63), `docker.io/library/${'a'.repeat(63)}:latest`],
  [`${'a'.repeat(64)}:1`, `docker.io/library/${'a'.repeat(64)}:1`],
];

/** What distribution/reference refuses, and the words for it. */
const refused: readonly (readonly [string, string])[] = [
  ['', 'it is empty'],
  ['a'.repeat(64), '64 hexadecimal digits are the id of an image, not its name'],
  ['Node', 'its name must be lower case'],
  ['a.b/C', 'its name must be lower case'],
  ['docker.io/Foo/x', 'its name must be lower case'],
  ['$BASE', 'its name must be lower case'],
  ['x y', 'it has a space'],
  ['https://ghcr.io/x', 'it is a URL'],
  ['-foo.com/x', '`-foo.com` is no registry'],
  ['foo..com/x', '`foo..com` is no registry'],
  ['example.com:/x', '`example.com:` is no registry'],
  ['Foo_/bar', '`Foo_` is no registry'],
  ['::1/x', '`::1` is no registry'],
  ['/a', 'its name has an empty part between slashes'],
  ['a//b', 'its name has an empty part between slashes'],
  ['a/', 'its name has an empty part between slashes'],
  ['docker.io/', 'its name is empty'],
  [':latest', 'its name is empty'],
  ['node:', 'its tag is empty'],
  [`x:${'t'.repeat(129)}`, 'its tag is longer than 128 characters'],
  ['a'.repeat(248), 'its name is longer than 255 characters'],
  [`x.y/${'a'.repeat(256)}`, 'its name is longer than 255 characters'],
  ['node@', 'after `@` stands no digest'],
  ['node@sha256:abc', 'after `@` stands no digest'],
  [`node@sha256:${'A'.repeat(64)}`, 'after `@` stands no digest'],
  [`node@sha256:${'a'.repeat(63)}`, 'after `@` stands no digest'],
  [`node@md5:${'a'.repeat(32)}`, 'after `@` stands no digest'],
  ['x:.t', '`.t` is no tag'],
  ['x:1:2', '`1:2` is no tag'],
  ['foo_bar:5000/x', '`foo_bar:5000` is no registry'],
  ['a___b', '`a___b` is no part of a name'],
  ['a..b', '`a..b` is no part of a name'],
  ['-a', '`-a` is no part of a name'],
  ['ä', '`ä` is no part of a name'],
  ['{{ image }}/x', 'it has a space'],
  ['<image>', '`<image>` is no part of a name'],
];

describe('image references are those of distribution/reference', () => {
  test.each(accepted)('%s is %s', (text, normalised) => {
    const parsed = parseReference(text);
    expect('error' in parsed ? parsed.error : formatReference(parsed)).toBe(normalised);
  });

  test.each(refused)('"%s" is refused: %s', (text, words) => {
    const parsed = parseReference(text);
    expect('error' in parsed ? parsed.error : formatReference(parsed)).toContain(words);
  });

  test.each(accepted.map(([, normalised]) => normalised).filter(text => text.split('/').length > 1))(
    '%s stays as it is',
    text => {
      const parsed = parseReference(text);
      expect('error' in parsed ? parsed.error : formatReference(parsed)).toBe(text);
    },
  );

  test('its parts are told apart', () => {
    expect(parseReference(`ghcr.io:443/acme/web:1.2@${sha256}`)).toEqual({
      domain: 'ghcr.io:443',
      path: 'acme/web',
      tag: '1.2',
      digest: sha256,
    });
    expect(parseReference('node')).toEqual({
      domain: 'docker.io',
      path: 'library/node',
      tag: undefined,
      digest: undefined,
    });
  });

  test.each([
    `${'a-'.repeat(30_000)}!`,
    `${'a.'.repeat(30_000)}!/x`,
    `a:${'-'.repeat(60_000)}`,
    '/'.repeat(60_000),
    `x@${'a+'.repeat(30_000)}`,
  ])(
    'a long hostile text is refused at once (case %#)',
    text => {
      expect(parseReference(text)).toHaveProperty('error');
    },
    1_000,
  );
});
