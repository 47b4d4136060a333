import { describe, expect, test } from 'vitest';
import { matchesPath } from '../../src/core/path-pattern.ts';
import { matchesWildcard } from '../../src/core/wildcard.ts';

describe('a pattern means', () => {
  test.each([
    ['a', 'a', true],
    ['a', 'a/b/c', true],
    ['a/', 'a/b', true],
    ['./a', 'a/b', true],
    ['/a', 'a/b', true],
    ['.', 'a/b', true],
    ['a', 'ab', false],
    ['a', 'b/a', false],
    ['*/a', 'b/a', true],
    ['*', 'a/b', true],
    ['*.yaml', 'a/b.yaml', false],
    ['**/*.yaml', 'b.yaml', true],
    ['**/*.yaml', 'a/c/b.yaml', true],
    ['a/**', 'a/b/c', true],
    ['a/**', 'b/c', false],
    ['a/**/c', 'a/c', true],
    ['a/**/c', 'a/b/b/c/d', true],
    ['**', 'a', true],
    ['a/?', 'a/b', true],
    ['a/?', 'a/bc', false],
    ['a.b', 'axb', false],
    ['(a)[b]', '(a)[b]', true],
  ])('%s: %s is %s', (pattern, path, expected) => expect(matchesPath([pattern], path)).toBe(expected));

  test('nothing when there is none', () => expect(matchesPath([], 'a')).toBe(false));
});

describe('a wildcard', () => {
  test.each([
    ['a*c', 'abbc', true],
    ['a*c', 'abcd', false],
    ['*a*b*', 'xaxbx', true],
    ['*aab', 'aaaab', true],
    ['', '', true],
    ['*', '', true],
    ['?', '', false],
  ])('%s: %s is %s', (pattern, text, expected) => expect(matchesWildcard(pattern, text)).toBe(expected));
});

test('hostile patterns cost little', () => {
  const started = performance.now();
  expect(matchesWildcard('*a'.repeat(500), `${'a'.repeat(4000)}b`)).toBe(false);
  expect(matchesPath(['**/a/'.repeat(300)], 'a/'.repeat(290))).toBe(false);
  expect(performance.now() - started).toBeLessThan(2000);
});
