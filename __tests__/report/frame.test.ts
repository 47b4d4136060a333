import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SourceFile, spanOf } from '../../src/core/source.ts';
import { widthOf } from '../../src/report/columns.ts';
import { renderFrame } from '../../src/report/frame.ts';
import { hostile } from '../support/hostile.ts';
import { spanIn } from '../support/report.ts';

function fileOf(text: string): SourceFile {
  return { path: 'Dockerfile', text };
}

describe('a span of one line', () => {
  test('has its line, one before, one after and a marker', () => {
    const file = fileOf('FROM node:20\nWORKDIR /app\nUSER $APP_USER\nCMD ["node"]\nEXPOSE 80\n');
    expect(renderFrame(spanIn(file, '$APP_USER'))).toMatchInlineSnapshot(`
      "2 | WORKDIR /app
      3 | USER $APP_USER
        |      ^^^^^^^^^
      4 | CMD ["node"]"
    `);
  });

  test('leaves out blank lines around it and keeps numbers in line', () => {
    const file = fileOf(`${'\n'.repeat(8)}FROM a\nUSER b\n`);
    expect(renderFrame(spanIn(file, 'FROM a'))).toMatchInlineSnapshot(`
      " 9 | FROM a
         | ^^^^^^
      10 | USER b"
    `);
  });

  test.each([
    ['at the start', 'FROM a\n', 0, '1 | FROM a\n  | ^'],
    ['between', 'FROM a\n', 5, '1 | FROM a\n  |      ^'],
    ['at a line end', 'FROM a\nUSER b\n', 6, '1 | FROM a\n  |       ^\n2 | USER b'],
    ['at the end of the file', 'FROM a', 6, '1 | FROM a\n  |       ^'],
    ['behind the last line feed', 'FROM a\n', 7, '1 | FROM a\n  |       ^'],
    ['behind the file', 'FROM a\n', 99, '1 | FROM a\n  |       ^'],
  ])('has one sign where it is empty: %s', (_name, text, at, frame) => {
    expect(renderFrame(spanOf(fileOf(text), at))).toBe(frame);
  });

  test('that holds its line feed marks its line', () => {
    expect(renderFrame(spanOf(fileOf('FROM a\nUSER b\n'), 0, 7))).toBe('1 | FROM a\n  | ^^^^^^\n2 | USER b');
  });

  test('of an empty file has no frame', () => {
    expect(renderFrame(spanOf(fileOf(''), 0))).toBe('');
  });

  test('is marked under what is seen: tabs, wide characters, carriage returns', () => {
    const file = fileOf('\tuser: "日本" # é\r\n\tx: 1\r\n');
    expect(renderFrame(spanIn(file, '"日本"'))).toBe('1 |     user: "日本" # é\n  |           ^^^^^^\n2 |     x: 1');
  });

  test('leaves out a byte order mark at the start of the file, and none elsewhere', () => {
    expect(renderFrame(spanIn(fileOf('\ufeffFROM a\n'), 'FROM'))).toBe('1 | FROM a\n  | ^^^^');
    expect(renderFrame(spanIn(fileOf('FROM \ufeffa\n'), 'a'))).toBe('1 | FROM \ufffda\n  |       ^');
  });

  test('shows what is not seen and lets nothing act', () => {
    const file = fileOf('USER \u001b[31mroot\u202e ##[error]x\n');
    expect(renderFrame(spanIn(file, 'root'))).toBe('1 | USER ␛[31mroot\ufffd ##\\[error]x\n  |           ^^^^');
  });

  test('is cut around the marked place where the line is long', () => {
    const file = fileOf(`RUN ${'a'.repeat(100)} gosu app ${'b'.repeat(100)}\n`);
    expect(renderFrame(spanIn(file, 'gosu app'), { width: 50 })).toMatchInlineSnapshot(`
      "1 | …aaaaaaaaaaaaaa gosu app bbbbbbbbbbbbbbbbbbbb…
        |                 ^^^^^^^^"
    `);
    expect(renderFrame(spanIn(file, 'RUN'), { width: 30 })).toMatchInlineSnapshot(`
      "1 | RUN aaaaaaaaaaaaaaaaaaaa…
        | ^^^"
    `);
    expect(renderFrame(spanOf(file, 214), { width: 30 })).toMatchInlineSnapshot(`
      "1 | …bbbbbbbbbbbbbbbbbbbbbbbb
        |                          ^"
    `);
  });
});

describe('a span of several lines', () => {
  test('has a sign before each of its lines', () => {
    const file = fileOf('services:\n  web:\n    volumes:\n      - /:/host\n    image: a\n');
    expect(renderFrame(spanIn(file, 'volumes:\n      - /:/host'))).toMatchInlineSnapshot(`
      "  2 |   web:
      > 3 |     volumes:
      > 4 |       - /:/host
        5 |     image: a"
    `);
  });

  test('shows the first and the last lines where there are many', () => {
    const file = fileOf(`FROM a\nRUN 1 \\\n${'  && x \\\n'.repeat(20)}  && z\nUSER b\n`);
    const end = file.text.indexOf('z') + 1;
    expect(renderFrame(spanOf(file, 7, end))).toMatchInlineSnapshot(`
      "   1 | FROM a
      >  2 | RUN 1 \\
      >  3 |   && x \\
      >  4 |   && x \\
      >  5 |   && x \\
      >    | …
      > 23 |   && z
        24 | USER b"
    `);
  });
});

test('no line is wider than asked for, whatever stands there', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.nat(400),
      fc.nat(100),
      fc.integer({ min: 40, max: 120 }),
      (text, start, length, width) => {
        const file = fileOf(text);
        const frame = renderFrame(spanOf(file, start, start + length), { width });
        for (const line of frame.split('\n')) {
          expect(widthOf(line)).toBeLessThanOrEqual(width + 1);
          expect(line).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202e\u200b]|##\[/);
        }
      },
    ),
  );
});

test('a frame of hostile text begins every line with its number and bar', () => {
  const file = fileOf(hostile);
  for (let at = 0; at < hostile.length; at += 1)
    for (const line of renderFrame(spanOf(file, at, at + 60)).split('\n')) expect(line).toMatch(/^[> ]{0,2} *\d* \|/);
});

test('a very long line costs no more than a short one', () => {
  const file = fileOf(`USER ${'日'.repeat(2_000_000)}\nUSER b\n`);
  const started = performance.now();
  for (let at = 0; at < 200; at += 1) renderFrame(spanOf(file, at * 9000, at * 9000 + 5000));
  expect(performance.now() - started).toBeLessThan(2000);
});
