import { describe, expect, test } from 'vitest';
import { undefinedUser } from '../../src/rules/undefined-user.ts';
import { findingsOf, lint } from '../support/lint.ts';

describe('reports', () => {
  test('a name that the image does not have, with the tool of its distribution', async () => {
    expect(await lint(undefinedUser, { Dockerfile: 'FROM debian:12\nUSER app\n' })).toMatchInlineSnapshot(`
      "Dockerfile: The image is to start as \`app\`, but the image has no account \`app\`: the container does not start.
      1 | FROM debian:12
      2 | USER app
        | ^^^^^^^^
        Dockerfile:1: docker.io/library/debian:12 runs as root (it sets no user)
        Dockerfile:2: USER app
        remedy: Create it before this line, while the build is still root (\`RUN useradd --no-create-home --uid 10001 --user-group app\`), or write a number: \`USER 10001:10001\`."
    `);
    expect(await lint(undefinedUser, { Dockerfile: 'FROM alpine:3.20\nUSER app\n' })).toMatchInlineSnapshot(`
      "Dockerfile: The image is to start as \`app\`, but the image has no account \`app\`: the container does not start.
      1 | FROM alpine:3.20
      2 | USER app
        | ^^^^^^^^
        Dockerfile:1: docker.io/library/alpine:3.20 runs as root (it sets no user)
        Dockerfile:2: USER app
        remedy: Create it before this line, while the build is still root (\`RUN adduser -D -H -u 10001 app\`), or write a number: \`USER 10001:10001\`."
    `);
    expect(await lint(undefinedUser, { Dockerfile: 'FROM scratch\nCOPY app /app\nUSER app\n' })).toMatchInlineSnapshot(`
      "Dockerfile: The image is to start as \`app\`, but the image has no account \`app\`: the container does not start.
      2 | COPY app /app
      3 | USER app
        | ^^^^^^^^
        Dockerfile:1: FROM scratch: no user is set, so root
        Dockerfile:3: USER app
        remedy: Write a number, which needs no account: \`USER 10001:10001\`."
    `);
  });
  test('a comment that is none', async () => {
    expect(
      await lint(undefinedUser, { Dockerfile: 'FROM debian:12\nRUN useradd app\nUSER app # not root\n' }),
    ).toMatchInlineSnapshot(`
      "Dockerfile: The image is to start as \`app # not root\`, but the image has no account \`app # not root\`: the container does not start.
      2 | RUN useradd app
      3 | USER app # not root
        | ^^^^^^^^^^^^^^^^^^^
        Dockerfile:1: docker.io/library/debian:12 runs as root (it sets no user)
        Dockerfile:3: USER app # not root
        remedy: \`USER\` takes the whole rest of its line: put the comment on a line of its own."
    `);
  });
  test('a group behind a blank', async () => {
    expect(
      await lint(undefinedUser, { Dockerfile: 'FROM debian:12\nRUN useradd app\nUSER app app\n' }),
    ).toMatchInlineSnapshot(`
      "Dockerfile: The image is to start as \`app app\`, but the image has no account \`app app\`: the container does not start.
      2 | RUN useradd app
      3 | USER app app
        | ^^^^^^^^^^^^
        Dockerfile:1: docker.io/library/debian:12 runs as root (it sets no user)
        Dockerfile:3: USER app app
        remedy: A group stands behind a colon, without blanks: \`app:app\`."
    `);
  });
  test('a group that does not exist', async () => {
    expect(await lint(undefinedUser, { Dockerfile: 'FROM debian:12\nUSER 10001:app\n' })).toMatchInlineSnapshot(`
      "Dockerfile: The image is to start as \`10001:app\`, but the image has no group \`app\`: the container does not start.
      1 | FROM debian:12
      2 | USER 10001:app
        | ^^^^^^^^^^^^^^
        Dockerfile:1: docker.io/library/debian:12 runs as root (it sets no user)
        Dockerfile:2: USER 10001:app
        remedy: Write the group as a number too (\`USER 10001:10001\`), or create the group \`app\` first."
    `);
  });
  test('a number that no id can be', async () => {
    expect(await lint(undefinedUser, { Dockerfile: 'FROM debian:12\nUSER 99999999999\n' })).toMatchInlineSnapshot(`
      "Dockerfile: The image is to start as \`99999999999\`, but \`99999999999\` is not in the range 0–2147483647: the container does not start.
      1 | FROM debian:12
      2 | USER 99999999999
        | ^^^^^^^^^^^^^^^^
        Dockerfile:1: docker.io/library/debian:12 runs as root (it sets no user)
        Dockerfile:2: USER 99999999999
        remedy: Take a number that ids can have: \`USER 10001:10001\`."
    `);
  });
  test('`user:` of a service that builds its image', async () => {
    expect(
      await lint(undefinedUser, {
        Dockerfile: 'FROM alpine:3.20\nRUN adduser -D app\n',
        'compose.yaml': 'services:\n  web:\n    build: .\n    user: web\n',
      }),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web is to start as \`web\`, but the image has no account \`web\`: the container does not start.
      3 |     build: .
      4 |     user: web
        |     ^^^^^^^^^
        Dockerfile:1: docker.io/library/alpine:3.20 runs as root (it sets no user)
        compose.yaml:4: user: web
        remedy: Create it in its Dockerfile, while the build is still root (\`RUN adduser -D -H -u 10001 web\`), or write a number: \`user: "10001:10001"\`."
    `);
  });
  test('an account that was taken away again', async () => {
    expect(
      await findingsOf(undefinedUser, { Dockerfile: 'FROM debian:12\nRUN useradd app && userdel app\nUSER app\n' }),
    ).toHaveLength(1);
  });
  test('an account of another stage', async () => {
    const text = 'FROM debian:12 AS build\nRUN useradd app\nFROM debian:12\nUSER app\n';
    expect(await findingsOf(undefinedUser, { Dockerfile: text })).toHaveLength(1);
  });
  test('scratch with a passwd of the build, but without its group', async () => {
    const text =
      'FROM alpine:3.20 AS build\nRUN adduser -D app\nFROM scratch\nCOPY --from=build /etc/passwd /etc/passwd\nUSER app:app\n';
    expect(await findingsOf(undefinedUser, { Dockerfile: text })).toHaveLength(1);
  });
  test('once, when services run the image', async () => {
    const [finding, ...others] = await findingsOf(undefinedUser, {
      Dockerfile: 'FROM debian:12\nUSER app\n',
      'compose.yaml': 'services:\n  web:\n    build: .\n  job:\n    build: .\n',
    });
    expect(finding?.alsoReaches).toEqual(['compose.yaml#web', 'compose.yaml#job']);
    expect(others).toEqual([]);
  });
});

describe('is silent about', () => {
  test.each([
    ['an account that RUN creates', 'FROM debian:12\nRUN useradd app\nUSER app\n'],
    ['an account that a script may create', 'FROM debian:12\nRUN make install\nUSER app\n'],
    [
      'an account that a package may create',
      'FROM debian:12\nRUN apt-get update && apt-get install -y nginx\nUSER nginx\n',
    ],
    ['an account that a condition creates', 'FROM debian:12\nRUN [ -e /x ] || useradd app\nUSER app\n'],
    ['an account of the base', 'FROM debian:12\nUSER www-data\n'],
    ['a base that is not known', 'FROM registry.example/thing:1\nUSER app\n'],
    ['a base whose accounts are not all known', 'FROM python:3.12\nUSER app\n'],
    ['a number without an account', 'FROM scratch\nUSER 10001\n'],
    ['a number with a group of the base', 'FROM debian:12\nUSER 10001:www-data\n'],
    ['root by name', 'FROM registry.example/thing:1\nUSER root\n'],
    ['the wrong group that an ARG gives', 'FROM debian:12\nARG G\nUSER 10001:$G\n'],
    ['a variable of the base', 'FROM registry.example/thing:1\nUSER $APP_USER\n'],
    ['a name in another shell', 'FROM debian:12\nRUN <<EOF\n#!/usr/bin/env python3\nimport os\nEOF\nUSER app\n'],
    ['an archive over the root', 'FROM scratch\nADD rootfs.tar.gz /\nUSER app\n'],
    ['a stage that nobody runs', 'FROM debian:12 AS a\nUSER app\nFROM debian:12\n'],
    ['a passwd that the context brings and that is not here', 'FROM scratch\nCOPY passwd /etc/passwd\nUSER app\n'],
    ['an account of a Windows image', 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nUSER ContainerUser\n'],
  ])('%s', async (_, Dockerfile) => {
    expect(await lint(undefinedUser, { Dockerfile })).toBe('');
  });
});
