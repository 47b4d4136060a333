import { describe, expect, test } from 'vitest';
import { composeProjects } from '../../../src/core/compose/projects.ts';
import { isComposeFile } from '../../../src/core/compose/recognise.ts';
import type { SourceFile } from '../../../src/core/source.ts';

/** Services with their users, then faults with their lines. */
function read(repository: Readonly<Record<string, string>>): string[] {
  const files = new Map<string, SourceFile>();
  for (const [path, text] of Object.entries(repository)) files.set(path, { path, text });
  return composeProjects(files, { envFiles: [], profiles: [] }).flatMap(({ path, services, faults }) => [
    `${path}: ${services.map(({ name, settings }) => `${name}=${settings.user ?? ''}`).join(' ')}`,
    ...faults.map(({ message, at }) => {
      const line = at.file.text.slice(0, at.start).split('\n').length;
      return `  ${at.file.path}:${line} ${message}`;
    }),
  ]);
}

describe('what Compose refuses is said where it stands, and the rest is still read', () => {
  test.each([
    ['a number as user', { 'compose.yaml': 'services:\n  a: {image: x, user: 1000}\n  b: {image: x, user: "1"}\n' }],
    [
      'a required variable',
      { 'compose.yaml': 'services:\n  a: {image: x, user: "${U:?give one}"}\n  b: {image: x}\n' },
    ],
    ['an unknown key', { 'compose.yaml': 'services:\n  a: {image: x, user: "1", usr: "0"}\n' }],
    ['a key twice', { 'compose.yaml': 'services:\n  a:\n    image: x\n    user: "1"\n    user: "0"\n' }],
    [
      'a file to include that is not there',
      { 'compose.yaml': 'include: [gone.yaml]\nservices:\n  a: {image: x, user: "1"}\n' },
    ],
    [
      'a remote include',
      { 'compose.yaml': 'include: ["https://github.com/a/b.git"]\nservices:\n  a: {image: x, user: "1"}\n' },
    ],
    [
      'an include of itself',
      {
        'compose.yaml': 'include: [b.yaml]\nservices:\n  a: {image: x}\n',
        'b.yaml': 'include: [compose.yaml]\nservices:\n  b: {image: x}\n',
      },
    ],
    [
      'a base that is not there',
      {
        'compose.yaml':
          'services:\n  a: {extends: {service: z, file: gone.yaml}, user: "1"}\n  b: {image: x, user: "2"}\n',
      },
    ],
    ['a remote base', { 'compose.yaml': 'services:\n  a: {extends: {service: z, file: "oci://x/y"}, user: "1"}\n' }],
    [
      'a circle of bases',
      { 'compose.yaml': 'services:\n  a: {extends: b, user: "1"}\n  b: {extends: a}\n  c: {image: x, user: "3"}\n' },
    ],
    [
      'a circle of dependencies',
      { 'compose.yaml': 'services:\n  a: {image: x, depends_on: [b]}\n  b: {image: x, depends_on: [a]}\n' },
    ],
    ['the first format', { 'docker-compose.yml': 'web:\n  image: x\n  user: "0"\n' }],
    ['no YAML', { 'compose.yaml': 'services:\n  a: {image: x\n' }],
    ['an empty file', { 'compose.yaml': '# nothing yet\n' }],
    ['an alias of nothing', { 'compose.yaml': 'services:\n  a: *base\n  b: {image: x, user: "1"}\n' }],
    [
      'an anchor that contains itself',
      { 'compose.yaml': 'services:\n  a: &a {image: x, labels: *a}\n  b: {image: x, user: "1"}\n' },
    ],
  ])('%s', (_, repository) => {
    expect(read(repository).join('\n')).toMatchSnapshot();
  });
});

describe('hostile files end in a fault', () => {
  const bomb = (levels: number, level: (at: number) => string): string =>
    Array.from({ length: levels }, (_, at) => level(at + 1)).join('\n');

  test.each([
    [
      'lists of aliases',
      `x-0: &a0 [x]\n${bomb(40, at => `x-${at}: &a${at} [${`*a${at - 1},`.repeat(9)}]`)}\nservices: {a: {image: x, cap_add: *a40}}`,
    ],
    [
      'maps of aliases',
      `x-0: &a0 {k: v}\n${bomb(40, at => `x-${at}: &a${at} {a: *a${at - 1}, b: *a${at - 1}, c: *a${at - 1}}`)}\nservices: {a: {image: x, environment: *a40, labels: *a40}}`,
    ],
    [
      'merge keys',
      `x-0: &a0 {${Array.from({ length: 1000 }, (_, at) => `k${at}: v`).join(', ')}}\n${bomb(1000, at => `x-${at}: &a${at} {<<: *a${at - 1}}`)}\nservices: {a: {image: x}}`,
    ],
    ['nested defaults', `services: {a: {image: x, user: "${'$'}{A:-${'${A:-'.repeat(5000)}x${'}'.repeat(5000)}}"}}`],
    ['brackets', `services: ${'['.repeat(100_000)}`],
    ['indents', Array.from({ length: 3000 }, (_, at) => `${' '.repeat(at)}k:`).join('\n')],
    ['nodes', `services: {a: {image: x, labels: [${'a=1,'.repeat(100_001)}]}}`],
  ])('%s', (_, text) => {
    const [project, ...faults] = read({ 'compose.yaml': text });
    expect(project).toMatch(/^compose\.yaml:/);
    expect(faults).not.toEqual([]);
  });
});

describe('no Compose file', () => {
  test.each([
    ['.github/workflows/docker-compose.yml', 'services:\n  a: {image: x}\n'],
    ['.github/workflows/ci.yml', 'on: push\njobs:\n  test:\n    services:\n      redis: {image: redis}\n'],
    ['.forgejo/workflows/compose.yaml', 'services:\n  a: {image: x}\n'],
    ['symfony/services.yaml', 'services:\n  _defaults: {autowire: true}\n  App\\Foo: ~\n'],
    ['docs/docker_compose_logs.yaml', 'command: docker compose logs\nshort: logs\n'],
    ['render.yaml', 'services:\n  - type: web\n    name: x\n'],
  ])('%s', (path, text) => {
    expect(isComposeFile({ path, text })).toBe(false);
  });

  test.each([
    ['deploy/compose.yaml', ''],
    ['docker-compose.prod.yml', 'services: {}\n'],
    ['stack.yml', 'services:\n  a: {image: x}\n'],
    ['app-compose.yaml', 'services:\n  a: {environment: {A: 1}}\n'],
  ])('but %s is', (path, text) => {
    expect(isComposeFile({ path, text })).toBe(true);
  });
});
