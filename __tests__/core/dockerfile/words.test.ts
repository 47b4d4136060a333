import { describe, expect, test } from 'vitest';
import { ExpansionError, expandWord, type Variable } from '../../../src/core/dockerfile/words.ts';
import { unknown } from '../../../src/core/resolved.ts';

const variables: Readonly<Record<string, Variable>> = {
  U: { value: 'app' },
  EMPTY: { value: '' },
  PATHS: { value: 'a/b/c' },
  LOST: unknown('base-image', 'who knows'),
};

function expand(text: string): string {
  const { text: result, unknown: reason } = expandWord(text, '\\', name => variables[name]);
  return reason === undefined ? result : `unknown: ${reason.detail}`;
}

describe('expansion, as BuildKit does it', () => {
  test.each([
    ['$U', 'app'],
    ['${U}:${G}', 'app:'],
    ['${NOPE:-svc}', 'svc'],
    ['${EMPTY:-svc}', 'svc'],
    ['${EMPTY-svc}', ''],
    ['${U:+x}', 'x'],
    ['${EMPTY:+x}', ''],
    ['${EMPTY+x}', 'x'],
    ['${U:?no}', 'app'],
    ['${PATHS#*/}', 'b/c'],
    ['${PATHS##*/}', 'c'],
    ['${PATHS%/*}', 'a/b'],
    ['${PATHS%%/*}', 'a'],
    ['${PATHS/\\//-}', 'a-b/c'],
    ['${PATHS//\\//-}', 'a-b-c'],
    ['${NOPE:-${U}}', 'app'],
    ['"$U"', 'app'],
    ["'$U'", '$U'],
    ['\\$U', '$U'],
    ['$$U', 'U'],
    ['$1', ''],
    ['$(id -u)', '$(id -u)'],
    ['["app"]', '[app]'],
    ['""', ''],
    ['$LOST', 'unknown: who knows'],
    ['${U:-$LOST}', 'app'],
    ['${NOPE:-$LOST}', 'unknown: who knows'],
    ['${LOST:+x}', 'unknown: who knows'],
  ])('%s is %s', (text, expected) => {
    expect(expand(text)).toBe(expected);
  });

  test.each([
    '${U^^}',
    '${U:0:1}',
    '${U//-}',
    '${U',
    '"$U',
    "'x",
    '${}',
    '${:x}',
    '${NOPE:?is needed}',
    '${NOPE?}',
    '${U#\\a}',
  ])('%s is refused', text => {
    expect(() => expand(text)).toThrow(ExpansionError);
  });

  test('a value that grows without end becomes unknown', () => {
    const big = { value: 'x'.repeat(200_000) };
    expect(expandWord('$A$A', '\\', () => big).unknown?.reason).toBe('budget');
  });

  test('a pattern cannot make the search run away', () => {
    const text = { value: 'a'.repeat(4_000) };
    expect(() => expandWord(`\${A//${'a*'.repeat(1_000)}b/x}`, '\\', () => text)).toThrow(ExpansionError);
  });
});
