import { describe, expect, test } from 'vitest';
import { linesFor, parseSubid } from '../../../src/core/engine/subid.ts';
import { placeOf } from '../../../src/core/source.ts';

const read = (text: string) => parseSubid({ path: 'etc/subuid', text });

describe('parseSubid', () => {
  test.each([
    ['plain', 'app:100000:65536\n', [['app', 100000, 65536]]],
    ['no line break at the end', 'app:100000:65536', [['app', 100000, 65536]]],
    [
      'CRLF',
      'app:100000:65536\r\nb:1:2\r\n',
      [
        ['app', 100000, 65536],
        ['b', 1, 2],
      ],
    ],
    ['comments and blank lines', '# ids\n\n  \t\napp:100000:65536\n', [['app', 100000, 65536]]],
    ['blanks before and behind', '  app:100000:65536 \t\n', [['app', 100000, 65536]]],
    ['four fields', 'app:100000:65536:x:y\n', [['app', 100000, 65536]]],
    ['a start that is no number is 0', 'app:abc:65536\n', [['app', 0, 65536]]],
    ['a blank before the start makes it 0', 'app: 100000:65536\n', [['app', 0, 65536]]],
    ['hexadecimal is no number', 'app:0x100:65536\n', [['app', 0, 65536]]],
    ['a leading zero is decimal', 'app:0200000:65536\n', [['app', 200000, 65536]]],
    ['a plus is fine', 'app:+200000:+65536\n', [['app', 200000, 65536]]],
    ['a start beyond 32 bits loses its upper half', 'app:4294967296:65536\n', [['app', 0, 65536]]],
    ['and so does one beside it', 'app:4295067296:65536\n', [['app', 100000, 65536]]],
    ['a start beyond 64 bits is the last id', 'app:99999999999999999999:65536\n', [['app', 4294967295, 65536]]],
    ['two fields', 'app:100000\n', [['app', 100000, 0]]],
    ['one field', 'app\n', [['app', 0, 0]]],
    [
      'several lines, in file order',
      'b:300000:10\na:100000:10\nb:200000:10\n',
      [
        ['b', 300000, 10],
        ['a', 100000, 10],
        ['b', 200000, 10],
      ],
    ],
    ['a blank behind the owner belongs to it', 'app :100000:65536\n', [['app ', 100000, 65536]]],
    ['nothing', '', []],
  ])('%s', (_name, text, expected) => {
    expect(read(text).lines.map(({ owner, start, count }) => [owner.value, start.id, count.id])).toEqual(expected);
  });

  test('knows the place of a line and of its fields', () => {
    const [line] = read('# first\n  app:100000:65536\n').lines;
    expect(line && placeOf(line.span)).toMatchObject({ line: 2, column: 3, endLine: 2, endColumn: 19 });
    expect(line && placeOf(line.start.span)).toMatchObject({ line: 2, column: 7, endColumn: 13 });
    expect(line && placeOf(line.count.span)).toMatchObject({ line: 2, column: 14, endColumn: 19 });
  });

  test.each([
    '{{ user }}:100000:65536',
    'app:{{ start }}:65536',
    'app:${start}:65536',
    '<%= user %>:100000:65536',
    '{% for u in users %}',
  ])('a placeholder is no error: %s', text => expect(read(text).lines[0]?.isTemplate).toBe(true));

  test('gives up at a line that moby cannot read, and keeps the lines', () => {
    const file = read(`${'#'.repeat(65_536)}\napp:100000:65536\n`);
    expect(file.tooLong && placeOf(file.tooLong)).toMatchObject({ line: 1, column: 1 });
    expect(file.lines).toHaveLength(1);
    expect(read(`${'#'.repeat(65_535)}\n`).tooLong).toBeUndefined();
    expect(read(`${'ä'.repeat(40_000)}\n`).tooLong).toBeDefined();
  });

  test('a hundred thousand fields cost no more than their length', () => {
    expect(read(`app:${':'.repeat(100_000)}`).lines[0]?.fields).toBe(100_002);
    expect(read(`app:${'9'.repeat(100_000)}:1`).lines[0]?.start.state).toBe('too-large');
  });
});

test('linesFor joins lines by name and by number, in file order', () => {
  const subid = read('1500:300000:10\napp:200000:10\nother:1:1\n1500:100000:10\n');
  expect(linesFor(subid, { name: 'app', uid: 1500 }).map(({ start }) => start.id)).toEqual([300000, 200000, 100000]);
  expect(linesFor(subid, { name: 'app' }).map(({ start }) => start.id)).toEqual([200000]);
  expect(linesFor(subid, { uid: 1500 }).map(({ start }) => start.id)).toEqual([300000, 100000]);
});
