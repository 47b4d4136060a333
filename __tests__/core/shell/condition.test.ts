import { describe, expect, test } from 'vitest';
import { isTestTrue } from '../../../src/core/shell/condition.ts';
import { matchesGlob } from '../../../src/core/shell/glob.ts';
import { printedBy } from '../../../src/core/shell/output.ts';

describe('`[ … ]`', () => {
  test.each([
    [['a', '=', 'a'], true],
    [['a', '!=', 'a'], false],
    [['-n', ''], false],
    [['-z', ''], true],
    [['a'], true],
    [[''], false],
    [[], false],
    [['!', 'a', '=', 'b'], true],
    [['1', '-lt', '2'], true],
    [['10', '-eq', '010'], true],
    [['a', '-eq', '1'], undefined],
    [['a', '=', 'a', '-a', 'b', '=', 'c'], false],
    [['a', '=', 'b', '-o', 'b', '=', 'b'], true],
    [['(', 'a', '=', 'a', ')'], true],
    [['-e', '/etc/passwd'], undefined],
    [[undefined, '=', 'a'], undefined],
    [[undefined, '=', 'a', '-a', 'a', '=', 'b'], false],
    [['-n', undefined], undefined],
  ])('%j is %s', (words, truth) => {
    expect(isTestTrue(words)).toBe(truth);
  });
});

describe('patterns', () => {
  test.each([
    ['*', '', true],
    ['a*', 'abc', true],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['[a-c]x', 'bx', true],
    ['[!a-c]x', 'bx', false],
    ['\\*', '*', true],
    ['\\*', 'a', false],
    ['a|b', 'a', false],
    ['-*', '-x', true],
    ['a.c', 'abc', false],
    [`${'*a'.repeat(30)}b`, 'a'.repeat(2_000), false],
  ])('%s against %s', (pattern, text, matches) => {
    expect(matchesGlob(pattern, text)).toBe(matches);
  });
});

describe('what commands print', () => {
  test.each([
    [['echo', 'a', 'b'], 'a b\n'],
    [['echo', '-n', 'a'], 'a'],
    [['echo', '-e', 'a\\tb'], 'a\tb\n'],
    [['echo'], '\n'],
    [['echo', undefined], undefined],
    [['printf', '%s:%s\\n', 'a', 'b'], 'a:b\n'],
    [['printf', '%s\\n', 'a', 'b'], 'a\nb\n'],
    [['printf', '100%%'], '100%'],
    [['printf', '%s', undefined], undefined],
    [['cat'], 'read'],
    [['cat', '-'], 'read'],
    [['cat', 'file'], undefined],
    [['date'], undefined],
  ])('%j', (words, text) => {
    expect(printedBy(words, 'read')).toBe(text);
  });
});
