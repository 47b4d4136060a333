import { describe, expect, test } from 'vitest';
import { unprovableName } from '../../src/rules/unprovable-name.ts';
import { findingsOf, lint } from '../support/lint.ts';

describe('reports', () => {
  test('an account without a number of its own', async () => {
    expect(
      await lint(unprovableName, {
        Dockerfile: 'FROM debian:12\nRUN apt-get install -y x\nRUN useradd --system app\nUSER app\n',
      }),
    ).toMatchInlineSnapshot(`
      "Dockerfile: The image runs as \`app\`, a name whose number is not sure: the account \`app\` is created here without a fixed uid.
      3 | RUN useradd --system app
      4 | USER app
        | ^^^^^^^^
        Dockerfile:1: docker.io/library/debian:12 runs as root (it sets no user)
        Dockerfile:3: account app, its number is not fixed
        Dockerfile:4: USER app
        remedy: Give the account a number where it is created (\`--uid 10001\`), and write the number: \`USER 10001:10001\`."
    `);
  });
  test('an account that the base may have', async () => {
    expect(
      await lint(unprovableName, { Dockerfile: 'FROM registry.example/thing:1\nUSER app:app\n' }),
    ).toMatchInlineSnapshot(`
      "Dockerfile: The image runs as \`app\`, a name whose number is not sure: nothing says which number \`app\` is: registry.example/thing:1 is not in the table of known images.
      1 | FROM registry.example/thing:1
      2 | USER app:app
        | ^^^^^^^^^^^^
        Dockerfile:1: FROM registry.example/thing:1: registry.example/thing:1 is not in the table of known images
        Dockerfile:2: USER app:app
        remedy: Write the number that \`app\` has in the image, or one of your own that owns what the program writes: \`USER 10001:10001\`."
    `);
  });
  test('an account on Alpine', async () => {
    expect(
      await lint(unprovableName, {
        Dockerfile: 'FROM alpine:3.20\nRUN apk add x && adduser -S app\nUSER app\n',
      }),
    ).toMatchInlineSnapshot(`
      "Dockerfile: The image runs as \`app\`, a name whose number is not sure: the account \`app\` is created here without a fixed uid.
      2 | RUN apk add x && adduser -S app
      3 | USER app
        | ^^^^^^^^
        Dockerfile:1: docker.io/library/alpine:3.20 runs as root (it sets no user)
        Dockerfile:2: account app, its number is not fixed
        Dockerfile:3: USER app
        remedy: Give the account a number where it is created (\`-u 10001\`), and write the number: \`USER 10001:10001\`."
    `);
  });
  test('an account with two numbers', async () => {
    const text = 'FROM debian:12\nRUN if [ -e /x ]; then useradd -u 1 -o app; else useradd -u 2 -o app; fi\nUSER app\n';
    expect(await findingsOf(unprovableName, { Dockerfile: text })).toHaveLength(1);
  });
});

describe('is silent about', () => {
  test.each([
    ['a number', 'FROM registry.example/thing:1\nUSER 10001\n'],
    ['nobody at all', 'FROM registry.example/thing:1\n'],
    ['an account with a number', 'FROM debian:12\nRUN apt-get install -y x && useradd -u 10001 app\nUSER app\n'],
    ['a number that follows from the accounts', 'FROM debian:12\nRUN useradd app\nUSER app\n'],
    ['an account of the base', 'FROM debian:12\nUSER www-data\n'],
    ['root', 'FROM registry.example/thing:1\nUSER root\n'],
    ['nothing, which is root', 'FROM debian:12\nARG U\nUSER $U\n'],
    ['a name that does not exist', 'FROM debian:12\nUSER app\n'],
    ['a name that may be root', 'FROM debian:12\nRUN useradd -o -u "$(cat /id)" app\nUSER app\n'],
    ['a stage that nobody runs', 'FROM registry.example/thing:1 AS a\nUSER app\nFROM debian:12\n'],
    ['a Windows image', 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nUSER ContainerUser\n'],
  ])('%s', async (_, Dockerfile) => {
    expect(await lint(unprovableName, { Dockerfile })).toBe('');
  });

  test('a service: what Kubernetes runs is the image', async () => {
    const repository = { 'compose.yaml': 'services:\n  web:\n    image: registry.example/thing:1\n    user: app\n' };
    expect(await lint(unprovableName, repository)).toBe('');
  });
});
