import { describe, expect, test } from 'vitest';
import { parseDaemonJson } from '../../../src/core/engine/daemon.ts';
import { readJson } from '../../../src/core/engine/json.ts';
import { placeOf } from '../../../src/core/source.ts';

const read = (text: string) => parseDaemonJson({ path: 'etc/docker/daemon.json', text });

describe('parseDaemonJson takes', () => {
  test.each([
    ['a value', '{"userns-remap": "default"}', 'default'],
    ['a byte order mark', '\uFEFF{"userns-remap": "app"}', 'app'],
    ['blanks around the document', '\n\t {"userns-remap": "app"} \r\n', 'app'],
    ['an empty file', '', undefined],
    ['an empty object', '{}', undefined],
    ['null as document', 'null', undefined],
    ['null as value', '{"userns-remap": null}', undefined],
    ['the last of two keys', '{"userns-remap": "a", "userns-remap": "b"}', 'b'],
    ['the earlier value before a null', '{"userns-remap": "a", "userns-remap": null}', 'a'],
    ['an escaped key', '{"userns\\u002dremap": "app"}', 'app'],
    ['a key inside another object, which maps nothing', '{"proxies": {"userns-remap": "app"}}', undefined],
    [
      'options of every kind',
      '{"log-opts": {"max-size": "1"}, "features": {"x": true}, "hosts": ["unix://"], "labels": [], "runtimes": {"a": {"path": "b"}}}',
      undefined,
    ],
    ['an empty object under any key', '{"what": {}}', undefined],
  ])('%s', (_name, text, expected) => {
    const daemon = read(text);
    expect(daemon.faults).toEqual([]);
    expect(daemon.isComplete).toBe(true);
    expect(daemon.usernsRemap?.value).toBe(expected);
  });
});

describe('parseDaemonJson refuses', () => {
  test.each([
    ['true as value', '{"userns-remap": true}', 1, 18, '`userns-remap` must be a string, not true'],
    ['a number as value', '{"userns-remap": 1000}', 1, 18, 'not the number 1000'],
    ['a wrong type before a right one', '{"userns-remap": 1, "userns-remap": "a"}', 1, 18, 'not the number 1'],
    ['an unknown key', '{"userns_remap": "app"}', 1, 2, 'no option "userns_remap"'],
    ['a key in another case', '{"Userns-Remap": "app"}', 1, 2, 'spelled `userns-remap`'],
    ['an unknown key in an object', '{"proxies": {"what": 1}}', 1, 14, 'no option "what"'],
    ['two documents', '{"userns-remap": "a"}\n{"userns-remap": "b"}', 2, 1, 'more text'],
    ['a comment', '{\n  // remap\n  "userns-remap": "app"\n}', 2, 3, 'no comments'],
    ['a trailing comma', '{"userns-remap": "app",}', 1, 24, '`}`'],
    ['single quotes', "{'userns-remap': 'app'}", 1, 2, 'single quote'],
    ['a list', '["userns-remap"]', 1, 1, 'must be a JSON object'],
    ['a file that ends too early', '{"userns-remap": "app"', 1, 23, 'before it is complete'],
    ['an open string', '{"userns-remap": "app', 1, 18, 'not closed'],
    ['a line break in a string', '{"userns-remap": "a\npp"}', 1, 18, 'line break'],
    ['a number with a leading zero', '{"mtu": 01}', 1, 10, 'comma'],
    [
      'a feature that is no boolean',
      '{"features": {"containerd-snapshotter": "true"}}',
      1,
      41,
      'must be a boolean, not a string',
    ],
  ])('%s', (_name, text, line, column, message) => {
    const [fault] = read(text).faults;
    expect(fault?.message).toContain(message);
    expect(fault && placeOf(fault.at)).toMatchObject({ line, column });
  });

  test('and keeps what was read before', () => {
    expect(read('{"userns-remap": "app", oops}').usernsRemap?.value).toBe('app');
    expect(read('{"userns-remap": "app"} {}').usernsRemap?.value).toBe('app');
  });
});

test('places of the key and of the value', () => {
  const { usernsRemap, usernsRemapMember } = read('{\n  "userns-remap": "app"\n}\n');
  expect(usernsRemap && placeOf(usernsRemap.span)).toMatchObject({ line: 2, column: 19, endColumn: 24 });
  expect(usernsRemapMember && placeOf(usernsRemapMember)).toMatchObject({ line: 2, column: 3, endColumn: 24 });
});

test('a template is no error, and what it lacks is not known', () => {
  const daemon = read('{\n{% if remap %}\n  "userns-remap": "default",\n{% endif %}\n  "icc": false\n}\n');
  expect(daemon.faults).toEqual([]);
  expect(daemon.isComplete).toBe(false);
  expect(daemon.placeholder && placeOf(daemon.placeholder)).toMatchObject({ line: 2 });
});

describe('readJson', () => {
  test('refuses what Go refuses and takes what Go takes', () => {
    const isFine = (text: string) => readJson({ path: 'x', text }).fault === undefined;
    for (const text of ['0', '-0', '1.5e+3', '"\\ud800"', '[]', '[[], {}]', ' true ', '"\u2028"', '{"a":{"a":[null]}}'])
      expect([text, isFine(text)]).toEqual([text, true]);
    for (const text of [
      '01',
      '1.',
      '.5',
      '+1',
      '"\\x"',
      '[,]',
      '[1,]',
      '{,}',
      '{"a"}',
      '{a:1}',
      'True',
      'nul',
      '\u00a01',
      '"\u0001"',
      '{} {}',
      '[',
      ']',
    ])
      expect([text, isFine(text)]).toEqual([text, false]);
  });

  test('is not impressed by depth or length', () => {
    expect(readJson({ path: 'x', text: '['.repeat(200_000) }).fault?.message).toContain('too deeply');
    expect(readJson({ path: 'x', text: `${'['.repeat(9_999)}${']'.repeat(9_999)}` }).fault).toBeUndefined();
    expect(readJson({ path: 'x', text: `[${'"\\n",'.repeat(100_000)}0]` }).fault).toBeUndefined();
  });

  test('agrees with JSON.parse on every cut of a document', () => {
    const text = '{"a": [1, -2.5e3, "x\\u0041\\n", true, null, {"b": {}}], "": "\\\\"}';
    for (let length = 1; length <= text.length; length += 1) {
      const cut = text.slice(0, length);
      const ours = readJson({ path: 'x', text: cut }).fault === undefined;
      let theirs = true;
      try {
        JSON.parse(cut);
      } catch {
        theirs = false;
      }
      expect([cut, ours]).toEqual([cut, theirs]);
    }
  });
});
