import { describe, expect, test } from 'vitest';
import { usernsRemapOff } from '../../src/rules/userns-remap-off.ts';
import { lint } from '../support/lint.ts';
import { remapped, webService } from '../support/repositories.ts';

describe('reports', () => {
  test('a daemon.json without it', async () => {
    expect(
      await lint(usernsRemapOff, { 'etc/docker/daemon.json': '{\n  "log-driver": "journald"\n}\n' }),
    ).toMatchInlineSnapshot(`
      "etc/docker/daemon.json: \`etc/docker/daemon.json\` has no \`userns-remap\`: every uid of a container is the same uid on the host.
      1 | {
        | ^
      2 |   "log-driver": "journald""
    `);
  });

  test('an empty value', async () => {
    expect(await lint(usernsRemapOff, { 'etc/docker/daemon.json': '{"userns-remap": ""}\n' })).toMatchInlineSnapshot(`
      "etc/docker/daemon.json: \`userns-remap\` is empty, which maps nothing: every uid of a container is the same uid on the host.
      1 | {"userns-remap": ""}
        |                  ^^"
    `);
  });

  test('null', async () => {
    expect(
      await lint(usernsRemapOff, { 'etc/docker/daemon.json': '{"debug": true, "userns-remap": null}\n' }),
    ).toMatchInlineSnapshot(`
      "etc/docker/daemon.json: \`userns-remap\` is null, which maps nothing: every uid of a container is the same uid on the host.
      1 | {"debug": true, "userns-remap": null}
        |                 ^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  test('root, who cannot be mapped to itself', async () => {
    expect(
      await lint(usernsRemapOff, {
        'etc/docker/daemon.json': '{"userns-remap": "root"}\n',
        'etc/subuid': 'dockremap:231072:65536\n',
        'etc/subgid': 'dockremap:231072:65536\n',
      }),
    ).toMatchInlineSnapshot(`
      "etc/docker/daemon.json: \`userns-remap\` is "root", and root cannot be mapped to itself: every uid of a container is the same uid on the host.
      1 | {"userns-remap": "root"}
        |                  ^^^^^^"
    `);
  });

  test('an empty file', async () => {
    expect(await lint(usernsRemapOff, { 'etc/docker/daemon.json': '{}\n' })).toMatchInlineSnapshot(`
      "etc/docker/daemon.json: \`etc/docker/daemon.json\` has no \`userns-remap\`: every uid of a container is the same uid on the host.
      1 | {}
        | ^"
    `);
  });

  test('nothing when somebody says that the engine is rootless', async () => {
    const repository = { 'etc/docker/daemon.json': '{}\n', ...webService() };
    expect(await lint(usernsRemapOff, repository, { options: { engine: 'rootless' } })).toBe('');
  });
});

describe('is silent about', () => {
  test.each([
    ['an engine with a map', remapped],
    ['no daemon.json at all', webService()],
    ['a template that may add it', { 'roles/docker/templates/daemon.json': '{{ docker_daemon | to_nice_json }}\n' }],
    ['a daemon.json that cannot be read to the end', { 'etc/docker/daemon.json': '{"debug": tru' }],
    ['a value that another program fills in', { 'etc/docker/daemon.json': '{"userns-remap": "{{ user }}"}' }],
  ])('%s', async (_name, repository) => expect(await lint(usernsRemapOff, repository)).toBe(''));
});
