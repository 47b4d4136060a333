import { expect, test } from 'vitest';
import { explainImage } from '../../../src/core/image/explain.ts';

test('the row, where it was read, its date and its note', () => {
  expect(explainImage('postgres:16-alpine')).toMatchInlineSnapshot(`
    "docker.io/library/postgres:16-alpine
      runs as    root (the image sets no user)
      steps down to postgres (uid 70), in its own entrypoint
      only for   postgres; root for others
      accounts   18 known; there may be others
      row        docker.io/library/postgres, tags *alpine*
      evidence   docker-library/postgres@6edb0a8c4def:14/alpine3.22/Dockerfile#L7
      checked    derived from there, 2026-11-22
      note       sibling version at HEAD (official-images pins 4a1f78ff:19/alpine3.24/Dockerfile); no USER in this Dockerfile or its base (alpine:3.22); drop=entrypoint gosu postgres gid 70 at docker-library/postgres@6edb0a8c4def:14/alpine3.22/docker-ensure-initdb.sh#L30; script tests id -u so --user/user: works
    "
  `);
});

test('variables and a number', () => {
  expect(explainImage('quay.io/jupyter/base-notebook')).toMatchInlineSnapshot(`
    "quay.io/jupyter/base-notebook:latest
      runs as    uid 1000
      variables  NB_USER=jovyan NB_UID=1000 NB_GID=100
      accounts   18 known, among them jovyan; there may be others
      row        quay.io/jupyter/base-notebook, all tags
      evidence   jupyter/docker-stacks@820938695049:images/base-notebook/Dockerfile#L82
      checked    read there, 2026-11-22
      note       NB_UID=1000 NB_GID=100 user jovyan; start.sh remaps NB_UID only when started as root (--user root); raw USER \${NB_UID}
    "
  `);
});

test.each([
  ['alpine:3.20', 'accounts   17, all of them'],
  ['gcr.io/distroless/static', 'runs as    root (USER 0)'],
  ['kong', 'runs as    kong (its number is not fixed)'],
  ['nginx', 'steps down workers only, to nginx (uid 101); the main process stays root'],
  ['mcr.microsoft.com/windows/servercore:ltsc2022', 'runs as    the default account of its Windows base'],
  ['golang:nanoserver', 'runs as    ContainerUser (Windows)'],
  ['matrixdotorg/synapse', 'steps down to uid 991, in its own entrypoint'],
  ['vault', 'steps down to vault (number not fixed), in its own entrypoint'],
  ['bitnami/redis:7', 'row        docker.io/bitnami/redis, all tags'],
  ['bitnami/ghost', 'row        docker.io/bitnami/*, all tags'],
  ['haproxy', 'row        docker.io/library/haproxy, all other tags'],
  ['haproxy:2.3', 'row        docker.io/library/haproxy, tags 2.3*'],
])('%s: %s', (text, line) => {
  expect(explainImage(text)).toContain(`\n  ${line}\n`);
});

test('an image that is not in the table, and what settles it', () => {
  expect(explainImage('ghcr.io/acme/base')).toMatchInlineSnapshot(`
    "ghcr.io/acme/base:latest
      unknown    ghcr.io/acme/base:latest is not in the table of known images
      table      read 2026-11-22
      way out    a USER line, or its user in the configuration, settles it
    "
  `);
});

test('a text that names no image', () => {
  expect(explainImage('Nope!')).toBe('`Nope!` names no image: its name must be lower case.\n');
});
