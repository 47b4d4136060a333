import { describe, expect, test } from 'vitest';
import { logText, logWord, visibleText } from '../../src/report/log-text.ts';

describe('logText leaves no command of the runner', () => {
  test.each([
    ['a leading command', '::error::x', '\\::error::x'],
    ['a command behind blanks', ' \t\u00a0\u3000::add-mask::root', ' \t\u00a0\u3000\\::add-mask::root'],
    ['a command on a later line', 'a\n  ::stop-commands::x\nb', 'a\n  \\::stop-commands::x\nb'],
    ['a command behind empty lines', '\n\n::error::x', '\n\n\\::error::x'],
    ['a command behind a lone carriage return', 'a\r::error::x', 'a␍::error::x'],
    ['a command behind a Windows line end', 'a\r\n::error::x', 'a\n\\::error::x'],
    ['the old grammar at the start', '##[add-mask]root', '##\\[add-mask]root'],
    ['the old grammar in the middle', '# hello ##[stop-commands]x', '# hello ##\\[stop-commands]x'],
    ['the old grammar after another hash', '###[group]x', '###\\[group]x'],
    ['the old grammar written twice', '##[##[add-mask]x', '##\\[##\\[add-mask]x'],
    ['invisible characters inside a prefix', '#\u200b#[add-mask]x', '#\ufffd#[add-mask]x'],
    ['an invisible character before a prefix', '\ufeff::error::x', '\ufffd::error::x'],
    ['a variation selector inside a prefix', '#\ufe0f#[add-mask]x', '#\ufffd#[add-mask]x'],
  ])('%s', (_name, text, printed) => {
    expect(logText(text)).toBe(printed);
  });

  test.each([
    ['two colons inside a line', 'std::vector'],
    ['a namespace after words', 'use a::b::c'],
    ['a comment with brackets', '# [note] ##'],
    ['an empty text', ''],
    ['an indented frame', '  12 | USER app\n     |      ^^^'],
  ])('%s stays as it is', (_name, text) => {
    expect(logText(text)).toBe(text);
  });

  test('a million blank lines take no longer than a million lines', () => {
    const started = performance.now();
    logText(`${'\n'.repeat(1_000_000)}::error::x`);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('visibleText shows what is there', () => {
  test.each([
    ['colours', '\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
    ['a bell, a backspace and a delete', '\u0007\b\u007f', '␇␈␡'],
    ['text turned around', 'a\u202eb\u2066c\u2069', 'a\ufffdb\ufffdc\ufffd'],
    ['C1 controls', '\u009b31m\u0085', '\ufffd31m\ufffd'],
    ['zero-width characters and soft hyphens', 'a\u200bb\u00adc\ufeff', 'a\ufffdb\ufffdc\ufffd'],
    ['tag characters', 'a\u{e0041}', 'a\ufffd'],
    ['half a character', 'a\ud800b', 'a\ufffdb'],
    ['line separators', 'a\u2028b\u2029', 'a\ufffdb\ufffd'],
  ])('%s', (_name, text, seen) => {
    expect(visibleText(text)).toBe(seen);
  });

  test.each([
    ['emoji', '⚠️ 👩‍💻 👍🏽 ❤️‍🔥'],
    ['letters of any script', 'größe 用户 пользователь'],
    ['tabs and line feeds', 'a\tb\nc'],
  ])('%s stay', (_name, text) => {
    expect(visibleText(text)).toBe(text);
  });
});

test('logWord is one line', () => {
  expect(logWord('a\nb\r\nc\td')).toBe('a␊b␊c d');
  expect(logWord('\n::error::x')).toBe('␊::error::x');
});
