import { describe, expect, test } from 'vitest';
import type { FileKind } from '../../src/core/file-kind.ts';
import type { ProjectFile } from '../../src/core/project.ts';
import { type Renames, renamesBetween } from '../../src/core/renames.ts';

function files(texts: Readonly<Record<string, string | undefined>>, kind: FileKind = 'dockerfile'): ProjectFile[] {
  return Object.entries(texts).map(([path, text]) => ({
    path,
    kind,
    state: text === undefined ? 'unreadable' : 'read',
    source: text === undefined ? undefined : { path, text },
    faults: [],
  }));
}

const lines = (...words: readonly string[]): string => words.map(word => `RUN ${word}\n`).join('');

function renames(
  before: readonly ProjectFile[],
  after: readonly ProjectFile[],
  given?: Renames,
): Record<string, string> {
  return Object.fromEntries(renamesBetween(before, after, given));
}

describe('a file has moved', () => {
  test.each([
    ['with its text', { 'a/Dockerfile': 'FROM x\n' }, { 'b/Dockerfile': 'FROM x\n' }],
    ['with other line ends', { 'a/Dockerfile': 'FROM x\n' }, { 'b/Dockerfile': 'FROM x\r\n' }],
    ['with half of its lines', { 'a/Dockerfile': lines('a', 'b') }, { 'b/Dockerfile': lines('a', 'c') }],
    [
      'with other indents and blank lines',
      { 'a/Dockerfile': lines('a', 'b') },
      { 'b/Dockerfile': '\n  RUN a\n\n\nRUN b\n' },
    ],
  ])('%s', (_name, before, after) => {
    expect(renames(files(before), files(after))).toEqual({ 'a/Dockerfile': 'b/Dockerfile' });
  });

  test('to the place that is most like its own, when several have its text', () => {
    const before = files({ 'one/api/Dockerfile': 'FROM x\n', 'one/web/Dockerfile': 'FROM x\n' });
    const after = files({ 'two/web/Dockerfile': 'FROM x\n', 'two/api/Dockerfile': 'FROM x\n' });
    expect(renames(before, after)).toEqual({
      'one/api/Dockerfile': 'two/api/Dockerfile',
      'one/web/Dockerfile': 'two/web/Dockerfile',
    });
  });

  test('to the text that is most like its own', () => {
    const before = files({ 'a/Dockerfile': lines('a', 'b', 'c', 'd') });
    const after = files({ 'b/Dockerfile': lines('a', 'b', 'x', 'y'), 'c/Dockerfile': lines('a', 'b', 'c', 'x') });
    expect(renames(before, after)).toEqual({ 'a/Dockerfile': 'c/Dockerfile' });
  });

  test('where somebody knows it, whatever the texts say', () => {
    const before = files({ 'a/Dockerfile': 'FROM x\n' });
    const after = files({ 'b/Dockerfile': 'FROM x\n', 'c/Dockerfile': 'FROM y\n' });
    expect(renames(before, after, new Map([['a/Dockerfile', 'c/Dockerfile']]))).toEqual({
      'a/Dockerfile': 'c/Dockerfile',
    });
    expect(renames(before, after, new Map([['z', 'c/Dockerfile']]))).toEqual({ 'a/Dockerfile': 'b/Dockerfile' });
  });
});

describe('no file has moved', () => {
  test.each([
    ['that is still there', { 'a/Dockerfile': 'FROM x\n' }, { 'a/Dockerfile': 'FROM x\n', 'b/Dockerfile': 'FROM x\n' }],
    [
      'to a file that was there',
      { 'a/Dockerfile': 'FROM x\n', 'b/Dockerfile': 'FROM y\n' },
      { 'b/Dockerfile': 'FROM x\n' },
    ],
    [
      'with less than half of its lines',
      { 'a/Dockerfile': lines('a', 'b', 'c') },
      { 'b/Dockerfile': lines('a', 'x', 'y') },
    ],
    ['that is empty', { 'a/Dockerfile': ' \n' }, { 'b/Dockerfile': ' \n' }],
    ['that nobody can read', { 'a/Dockerfile': undefined }, { 'b/Dockerfile': undefined }],
  ])('%s', (_name, before, after) => {
    expect(renames(files(before), files(after))).toEqual({});
  });

  test('to a file of another kind', () => {
    expect(renames(files({ a: 'x\n' }), files({ b: 'x\n' }, 'compose'))).toEqual({});
  });
});

test('thousands of files are compared by their whole text alone', () => {
  const many = (directory: string, more: string): ProjectFile[] =>
    files(
      Object.fromEntries(
        Array.from({ length: 3000 }, (_, at) => [
          `${directory}/${at}/Dockerfile`,
          `${lines('a', `${at}`)}${at < 2000 ? '' : more}`,
        ]),
      ),
    );
  const started = performance.now();
  const found = renamesBetween(many('a', ''), many('b', lines('b')));
  expect(found.size).toBe(2000);
  expect(found.get('a/1999/Dockerfile')).toBe('b/1999/Dockerfile');
  expect(performance.now() - started).toBeLessThan(5000);
});

test('thousands of files with one text keep their order', () => {
  const many = (directory: string): ProjectFile[] =>
    files(Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`${directory}/${at}/Dockerfile`, 'FROM x\n'])));
  const started = performance.now();
  const found = renamesBetween(many('a'), many('b'));
  for (const [from, to] of found) expect(to).toBe(from.replace('a/', 'b/'));
  expect(found.size).toBe(3000);
  expect(performance.now() - started).toBeLessThan(2000);
});
