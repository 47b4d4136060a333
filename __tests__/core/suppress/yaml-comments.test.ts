import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yamlComments } from '../../../src/core/suppress/yaml-comments.ts';

const textsIn = (text: string): readonly string[] => yamlComments(text).map(([start, end]) => text.slice(start, end));

describe('comments of YAML', () => {
  test.each([
    ['on a line of its own', '# a\nb: c\n', ['# a']],
    ['behind a value', 'a: b # c\n', ['# c']],
    ['behind a key', 'a: # b\n  c: d\n', ['# b']],
    ['behind an item', '- a # b\n- c\n', ['# b']],
    ['in a flow', 'a: [ # b\n  c ]\n', ['# b']],
    ['at the head of a block', 'a: | # b\n  # c\n', ['# b']],
    ['behind a text', 'a: "# b" # c\n', ['# c']],
    ['behind an anchor and a tag', 'a: &x !y # b\n  c\n', ['# b']],
    ['without a line end', 'a: b # c', ['# c']],
    ['with CRLF', 'a: b # c\r\nd: e # f\r\n', ['# c', '# f']],
    ['in several documents', '# a\n---\nb: c # d\n...\n# e\n', ['# a', '# d', '# e']],
    ['behind a byte order mark', '\ufeff# a\nb: c # d\n', ['# a', '# d']],
    ['not within a word', 'a: b#c\n', []],
    ['not in a folded block', 'a: >\n  # b\n  c\nd: e\n', []],
    ['not in texts of several lines', 'a: "b\n  # c"\nd: \'e\n  # f\'\n', []],
  ])('%s', (_, text, expected) => expect(textsIn(text).map(one => one.trimEnd())).toEqual(expected));

  test('are in order, on one line each, and begin with their sign, whatever the text', () => {
    const unit = fc.constantFrom(
      '#',
      ' ',
      '\n',
      '"',
      "'",
      'a',
      ':',
      '-',
      '|',
      '[',
      ']',
      '{',
      '\r',
      '\t',
      '\u0002',
      '\u0018',
      '\u001f',
      '\ufeff',
      '&',
      '!',
      '>',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), units => {
        const text = units.join('');
        let last = 0;
        for (const [start, end] of yamlComments(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text[start]).toBe('#');
          expect(text.slice(start, end)).not.toContain('\n');
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
