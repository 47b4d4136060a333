import { describe, expect, test } from 'vitest';
import { parseConfiguration } from '../src/configuration.ts';
import { parseOptions, UsageError } from '../src/options.ts';

function parsed(text: string): ReadonlyMap<string, unknown> {
  const given = parseConfiguration({ path: '.runs-as.yml', text });
  return new Map([...given].map(([name, { values }]) => [name, values]));
}

describe('a configuration file', () => {
  test.each([
    ['options by their names', 'fail-on: warning\nengine: rootful\n', { 'fail-on': ['warning'], engine: ['rootful'] }],
    ['nothing', '', {}],
    ['only a comment', '# nothing yet\n', {}],
  ])('holds %s', (_, text, expected) => {
    expect(Object.fromEntries(parsed(text))).toEqual(expected);
  });

  test.each([
    [
      'a key that does not exist, with the one that was meant',
      'fail_on: error\n',
      '.runs-as.yml:1:1: there is no option `fail_on`. Did you mean `fail-on`?',
    ],
    ['a value that is no text', 'fail-on:\n  - error\n', '.runs-as.yml:1:1: `fail-on` needs a text as its value.'],
    ['a key given twice', 'fail-on: error\nfail-on: note\n', '.runs-as.yml:2:1: `fail-on` is given twice.'],
    ['a list', '- fail-on\n', '.runs-as.yml:1:1: a configuration is a map of options.'],
    [
      'an option of the command line only',
      'format: json\n',
      /^\.runs-as\.yml:1:1: there is no option `format`\. Allowed are /,
    ],
    ['broken YAML', 'fail-on: [\n', /^\.runs-as\.yml:\d+:\d+: this is not YAML: /],
  ])('is refused for %s', (_, text, message) => {
    expect(() => parsed(text)).toThrow(UsageError);
    expect(() => parsed(text)).toThrow(message);
  });

  test('a value that is not allowed is refused with its place and the allowed ones', () => {
    const given = parseConfiguration({ path: '.runs-as.yml', text: 'engine: rootles\n' });
    expect(() => parseOptions(given)).toThrow(
      '.runs-as.yml:1:1: `engine` is `rootles`; allowed are rootful, userns-remap, rootless.',
    );
  });
});
