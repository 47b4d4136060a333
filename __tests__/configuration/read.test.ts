import { describe, expect, test } from 'vitest';
import { type ConfigurationFile, readConfiguration } from '../../src/configuration/read.ts';
import { parseOptions, UsageError } from '../../src/options.ts';
import { rules } from '../../src/rules/index.ts';

const ids = rules.map(({ meta }) => meta.id);

function read(text: string): ConfigurationFile {
  return readConfiguration({ path: '.runs-as.yml', text }, ids);
}

function optionsIn(text: string): Record<string, unknown> {
  return Object.fromEntries([...read(text).given].map(([name, { values }]) => [name, values]));
}

describe('a configuration file', () => {
  test.each([
    ['options by their names', 'fail-on: warning\nengine: rootful\n', { 'fail-on': ['warning'], engine: ['rootful'] }],
    ['nothing', '', {}],
    ['only a comment', '# nothing yet\n', {}],
    [
      'an engine as a map',
      'engine:\n  mode: userns-remap\n  subuid: host/subuid\n',
      { engine: ['userns-remap'], subuid: ['host/subuid'] },
    ],
  ])('holds %s', (_, text, expected) => {
    expect(optionsIn(text)).toEqual(expected);
  });

  test('keeps versions and numbers as they are written', () => {
    const text =
      'engine: {version: 28.50, user: 4242:100}\nbuilds: [{dockerfile: Dockerfile, args: {UID: 010, X: yes}}]\n';
    const { configuration } = read(text);
    expect(configuration.engine).toMatchObject({ version: '28.50', user: { uid: 4242, gid: 100 } });
    expect([...(configuration.builds[0]?.args ?? [])]).toEqual([
      ['UID', '010'],
      ['X', 'yes'],
    ]);
  });

  test('an image without a name of its user has its number', () => {
    const { configuration } = read('images: [{image: a/b, uid: 7, reason: seen}]\n');
    expect(configuration.images[0]).toMatchObject({ user: '7', uid: 7 });
    expect(read('images: [{image: a/b, user: "8:9", reason: seen}]\n').configuration.images[0]).toMatchObject({
      uid: 8,
    });
  });

  test.each([
    [
      'a key that does not exist, with the one that was meant',
      'fail_on: error\n',
      '.runs-as.yml:1:1: there is no option `fail_on`. Did you mean `fail-on`?',
    ],
    [
      'a list for a word',
      'fail-on:\n  - error\n',
      '.runs-as.yml:2:3: `fail-on` needs one of error, warning, note, never.',
    ],
    ['a key given twice', 'fail-on: error\nfail-on: note\n', '.runs-as.yml:2:1: `fail-on` is given twice.'],
    ['a list as a whole', '- fail-on\n', '.runs-as.yml:1:1: a configuration needs a map.'],
    [
      'an option of the command line only',
      'format: json\n',
      /^\.runs-as\.yml:1:1: there is no option `format`; allowed are engine, /,
    ],
    ['broken YAML', 'fail-on: [\n', /^\.runs-as\.yml:\d+:\d+: this is not YAML: /],
    [
      'a word that is none of the list',
      'fail-on: never ever\n',
      '.runs-as.yml:1:10: `fail-on` is `never ever`; allowed are error, warning, note, never.',
    ],
    [
      'a mode that is nearly one',
      'engine: rootles\n',
      '.runs-as.yml:1:9: `engine` is `rootles`. Did you mean `rootless`?',
    ],
    [
      'a rule that does not exist',
      'rules:\n  root-on-hots: off\n',
      '.runs-as.yml:2:3: there is no `root-on-hots` in `rules`. Did you mean `root-on-host`?',
    ],
    [
      'a severity that does not exist',
      'rules: {root-on-host: warn}\n',
      /^\.runs-as\.yml:1:23: .*is `warn`.* allowed are error, warning, note, off\.$/,
    ],
    [
      'an image without a user',
      'images:\n  - {image: a/b, reason: x}\n',
      '.runs-as.yml:2:5: the image `a/b` needs `user` or `uid`.',
    ],
    [
      'an image without a reason',
      'images:\n  - {image: a/b, uid: 1}\n',
      '.runs-as.yml:2:5: `reason` of `images`[0] is missing.',
    ],
    [
      'a number that is none',
      'images: [{image: a/b, uid: -1, reason: x}]\n',
      '.runs-as.yml:1:28: `uid` of `images`[0] needs a number from 0 to 2147483647.',
    ],
    [
      'an unknown key of a map within',
      'builds: [{dockerfil: x}]\n',
      /^\.runs-as\.yml:1:11: `builds`\[0\] has no `dockerfil`\. Did you mean `dockerfile`\?\n.*`dockerfile` of `builds`\[0\] is missing\.$/,
    ],
    [
      'a suppression without a reason',
      'suppressions: [{rules: [root-on-host]}]\n',
      '.runs-as.yml:1:16: `reason` of `suppressions`[0] is missing.',
    ],
    [
      'a suppression with an empty reason',
      'suppressions: [{rules: [root-on-host], reason: ""}]\n',
      '.runs-as.yml:1:48: `reason` of `suppressions`[0] is ``, which is not a sentence.',
    ],
    [
      'a day that is none',
      'suppressions: [{rules: [root-on-host], reason: x, until: 2026-02-30}]\n',
      '.runs-as.yml:1:58: there is no day 2026-02-30.',
    ],
    [
      'a build given twice',
      'builds: [{dockerfile: a}, {dockerfile: a}]\n',
      '.runs-as.yml:1:40: `a` is built twice with the same target; an id means one build.',
    ],
    [
      'a file given twice',
      'engine: {subuid: a}\nsubuid: b\n',
      '.runs-as.yml:2:9: `subuid` is given by `engine` as well.',
    ],
    [
      'an alias',
      'fail-on: &a error\nfail-scope: *a\n',
      '.runs-as.yml:2:13: `fail-scope` needs one of all, changed, new.',
    ],
    ['`__proto__`', '__proto__: {fail-on: never}\n', /^\.runs-as\.yml:1:1: there is no option `__proto__`/],
  ])('is refused for %s', (_, text, message) => {
    expect(() => read(text)).toThrow(UsageError);
    expect(() => read(text)).toThrow(message);
  });

  test('all that is wrong is said at once', () => {
    expect(() => read('fail-on: x1\nengine: y\npaths: z\n')).toThrow(
      /:1:10: .*\n.*:2:9: .*\n.*:3:8: `paths` needs a list\.$/,
    );
  });

  test('gives way to the command line', () => {
    const { given, configuration } = read('fail-on: note\nengine: rootless\n');
    const asked = new Map([['fail-on', { values: ['never'], where: '--fail-on', by: 'option' as const }]]);
    const options = parseOptions(new Map([...given, ...asked]), configuration);
    expect(options).toMatchObject({ failOn: 'never', engine: 'rootless' });
  });
});
