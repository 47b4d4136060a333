import { describe, expect, test } from 'vitest';
import { cellsOf, fitMiddle, padTo, widthOf, wrap } from '../../src/report/columns.ts';

test.each([
  ['abc', 3],
  ['', 0],
  ['日本', 4],
  ['ｆｕｌｌ', 8],
  ['한글', 4],
  ['é', 1],
  ['e\u0301', 1],
  ['👩‍🚀', 2],
  ['👍🏽', 2],
  ['❤️', 2],
  ['🚀', 2],
  ['…→', 2],
])('%s takes %i columns', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

describe('cellsOf', () => {
  const shown = (line: string): string =>
    cellsOf(line)
      .map(cell => cell.text)
      .join('');

  test.each([
    ['a\tb', 'a    b'],
    ['\u001b[31m', '␛[31m'],
    ['a\u202eb', 'a\ufffdb'],
    ['a\u200bb', 'a\ufffdb'],
    ['##[error]', '##\\[error]'],
    ['###[error]', '###\\[error]'],
    ['#[', '#['],
    ['a\rb', 'a␍b'],
  ])('shows %j as %j', (line, expected) => {
    expect(shown(line)).toBe(expected);
  });

  test('counts the units of the source', () => {
    const line = 'é👩‍🚀日\t\u202e##[x';
    expect(cellsOf(line).reduce((sum, cell) => sum + cell.units, 0)).toBe(line.length);
  });
});

test.each([
  ['short', 10, 'short'],
  ['services/api/very/deep/Dockerfile#runtime', 20, 'servic…rfile#runtime'],
  ['日本日本日本日本', 7, '日…日本'],
])('fitMiddle puts %s into %i columns', (text, width, expected) => {
  expect(fitMiddle(text, width)).toBe(expected);
  expect(widthOf(fitMiddle(text, width))).toBeLessThanOrEqual(width);
});

test('padTo counts columns, not units', () => {
  expect(padTo('日本', 6)).toBe('日本  ');
  expect(padTo('longer', 3)).toBe('longer');
});

test.each([
  ['one two three', 7, ['one two', 'three']],
  ['one', 1, ['one']],
  ['', 5, ['']],
  ['a averyverylongword b', 6, ['a', 'averyverylongword', 'b']],
  ['end with `USER 1001` or', 14, ['end with', '`USER 1001` or']],
  ['an odd ` stays a sign', 8, ['an odd `', 'stays a', 'sign']],
  ['`code that is longer than thirty characters`', 12, ['`code that', 'is longer', 'than thirty', 'characters`']],
])('wrap breaks %j at %i', (text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});
