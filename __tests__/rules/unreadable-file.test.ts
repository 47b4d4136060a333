import { describe, expect, test } from 'vitest';
import { unreadableFile } from '../../src/rules/unreadable-file.ts';
import { lint } from '../support/lint.ts';
import { remapped, webService } from '../support/repositories.ts';

describe('reports', () => {
  test('every error of a Dockerfile at its place', async () => {
    expect(
      await lint(unreadableFile, { Dockerfile: 'FROM debian:13-slim\nUSERR app\nRUN true\nUSER\n' }),
    ).toMatchInlineSnapshot(`
      "Dockerfile: Unknown instruction \`USERR\`.
      1 | FROM debian:13-slim
      2 | USERR app
        | ^^^^^^^^^
      3 | RUN true

      Dockerfile: USER needs exactly one argument.
      3 | RUN true
      4 | USER
        | ^^^^"
    `);
  });

  test('a user that Compose refuses', async () => {
    expect(await lint(unreadableFile, webService('user: 1000'))).toMatchInlineSnapshot(`
      "compose.yaml: services.web.user must be a string: \`1000\` must be quoted
      3 |     image: debian:13-slim
      4 |     user: 1000
        |           ^^^^"
    `);
  });

  test('broken YAML', async () => {
    expect(await lint(unreadableFile, { 'compose.yaml': 'services:\n  web: [\n' })).toMatchInlineSnapshot(`
      "compose.yaml: services.web must be a mapping
      1 | services:
      2 |   web: [
        |        ^

      compose.yaml: is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]
      1 | services:
      2 |   web: [
        |         ^"
    `);
  });

  test('a daemon.json that dockerd refuses', async () => {
    expect(
      await lint(unreadableFile, {
        'etc/docker/daemon.json': '{\n  "userns-remap": "default",\n  "Debug": true,\n}\n',
      }),
    ).toMatchInlineSnapshot(`
      "etc/docker/daemon.json: dockerd has no option "Debug" and does not start; it is spelled \`debug\`.
      2 |   "userns-remap": "default",
      3 |   "Debug": true,
        |   ^^^^^^^
      4 | }

      etc/docker/daemon.json: Here JSON needs a key in double quotes, not \`}\`: JSON has no comma before it.
      3 |   "Debug": true,
      4 | }
        | ^"
    `);
  });
});

describe('is silent about', () => {
  test.each([
    ['a sound repository', { ...webService('build: .'), Dockerfile: 'FROM debian:13-slim\nUSER 1000\n', ...remapped }],
    ['a workflow of GitHub', { '.github/workflows/compose.yml': 'on: push\njobs: {}\n' }],
    [
      'tasks of Ansible that install Compose',
      { 'tasks/docker-compose.yml': '---\n# Compose\n- name: Install\n  get_url: {url: x, dest: y}\n' },
    ],
    ['YAML that only has the name', { 'deploy/compose-host.yml': '- hosts: all\n  tasks: []\n' }],
    [
      'a stage with a broken USER that nobody builds',
      { Dockerfile: 'FROM debian:13-slim AS a\nUSER a b\nFROM scratch\nUSER 1\n' },
    ],
    ['lines of subuid that moby reads in its own way', { ...remapped, 'etc/subuid': 'dockremap:abc:65536\n' }],
  ])('%s', async (_name, repository) => expect(await lint(unreadableFile, repository)).toBe(''));
});
