import { describe, expect, test } from 'vitest';
import { brokenStepDown } from '../../src/rules/broken-step-down.ts';
import { rootAtStart } from '../../src/rules/root-at-start.ts';
import { rootOnHost } from '../../src/rules/root-on-host.ts';
import { unknownUser } from '../../src/rules/unknown-user.ts';
import { lint } from '../support/lint.ts';
import type { Repository } from '../support/memory-files.ts';
import { withEntrypoint } from '../support/start.ts';

const unguarded = '#!/bin/sh\nset -e\nchown -R app /data\nexec gosu app "$@"\n';
const guarded = '#!/bin/sh\nset -e\nif [ "$(id -u)" = 0 ]; then exec gosu app "$0" "$@"; fi\nexec "$@"\n';

function service(script: string, ...settings: readonly string[]): Repository {
  const lines = ['services:', '  web:', '    build: .', ...settings.map(setting => `    ${setting}`), ''];
  return { ...withEntrypoint(script), 'compose.yaml': lines.join('\n') };
}

function image(reference: string, ...settings: readonly string[]): Repository {
  const lines = ['services:', '  db:', `    image: ${reference}`, ...settings.map(setting => `    ${setting}`), ''];
  return { 'compose.yaml': lines.join('\n') };
}

describe('reports', () => {
  test('a user who cannot become another one', async () => {
    expect(await lint(brokenStepDown, service(unguarded, 'user: "1000:1000"'))).toMatchInlineSnapshot(`
      "compose.yaml: Service web does not start: \`gosu\` needs root to change the user, and it runs as app (uid 1000).
      3 |     build: .
      4 |     user: "1000:1000"
        |     ^^^^^^^^^^^^^^^^^
        Dockerfile:1: docker.io/library/debian:12 runs as root (it sets no user)
        Dockerfile:2: account app is uid 1000
        compose.yaml:4: user: 1000:1000
        entrypoint.sh:4: \`gosu\` needs root to change the user, and it runs as app (uid 1000)"
    `);
  });

  test('USER before an entrypoint without a guard', async () => {
    expect(await lint(brokenStepDown, withEntrypoint(unguarded, '["server"]', 'USER app'))).toMatchInlineSnapshot(`
      "Dockerfile: The image does not start: \`gosu\` needs root to change the user, and it runs as app (uid 1000).
      2 | RUN useradd -u 1000 app
      3 | USER app
        | ^^^^^^^^
      4 | COPY entrypoint.sh /entrypoint.sh
        Dockerfile:1: docker.io/library/debian:12 runs as root (it sets no user)
        Dockerfile:2: account app is uid 1000
        Dockerfile:3: USER app
        entrypoint.sh:4: \`gosu\` needs root to change the user, and it runs as app (uid 1000)"
    `);
  });

  test('capabilities taken away', async () => {
    expect(
      await lint(brokenStepDown, service(guarded, 'cap_drop:', '  - ALL', 'cap_add: [SETUID]')),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web does not start: \`gosu\` cannot change the user: \`cap_drop: ALL\` takes SETGID away.
        3 |     build: .
      > 4 |     cap_drop:
      > 5 |       - ALL
        6 |     cap_add: [SETUID]
        Dockerfile:1: docker.io/library/debian:12 runs as root (it sets no user)
        entrypoint.sh:3: \`gosu\` cannot change the user: \`cap_drop: ALL\` takes SETGID away
        remedy: Start as the service user with \`user:\` and a number: then nothing needs to step down. If the start as root has its reason, \`cap_add\` of SETUID and SETGID gives just that back."
    `);
  });

  test('capabilities taken away from a known image', async () => {
    expect(await lint(brokenStepDown, image('postgres:17', 'cap_drop: [ALL]'))).toMatchInlineSnapshot(`
      "compose.yaml: Service db does not start: the entrypoint of docker.io/library/postgres:17 must step down to postgres (uid 999) and cannot: \`cap_drop: ALL\` takes SETUID and SETGID away.
      3 |     image: postgres:17
      4 |     cap_drop: [ALL]
        |     ^^^^^^^^^^^^^^^
        compose.yaml:3: docker.io/library/postgres:17 runs as root (it sets no user)
        compose.yaml:3: the entrypoint of docker.io/library/postgres:17 must step down to postgres (uid 999) and cannot: \`cap_drop: ALL\` takes SETUID and SETGID away
        remedy: Start as the service user with \`user:\` and a number: then nothing needs to step down. If the start as root has its reason, \`cap_add\` of SETUID and SETGID gives just that back."
    `);
  });

  test('an account that is not there', async () => {
    const script = guarded.replace('gosu app', 'gosu nobody-else');
    expect(await lint(brokenStepDown, withEntrypoint(script))).toMatchInlineSnapshot(`
      "entrypoint.sh: The image does not start: \`gosu\` fails: the image has no account \`nobody-else\`.
      2 | set -e
      3 | if [ "$(id -u)" = 0 ]; then exec gosu nobody-else "$0" "$@"; fi
        |                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      4 | exec "$@"
        Dockerfile:1: docker.io/library/debian:12 runs as root (it sets no user)
        entrypoint.sh:3: \`gosu\` fails: the image has no account \`nobody-else\`
        remedy: Create the account in the Dockerfile, with a number, before the entrypoint becomes it."
    `);
  });

  test('sudo of a user with no-new-privileges', async () => {
    const settings = ['user: app', 'security_opt: ["no-new-privileges:true"]'];
    expect(await lint(brokenStepDown, service('#!/bin/sh\nexec sudo server\n', ...settings))).toMatchInlineSnapshot(`
      "compose.yaml: Service web does not start: \`sudo\` cannot become another user with no-new-privileges, and it runs as app (uid 1000).
      3 |     build: .
      4 |     user: app
        |     ^^^^^^^^^
      5 |     security_opt: ["no-new-privileges:true"]
        Dockerfile:1: docker.io/library/debian:12 runs as root (it sets no user)
        Dockerfile:2: account app is uid 1000
        compose.yaml:4: user: app
        entrypoint.sh:2: \`sudo\` cannot become another user with no-new-privileges, and it runs as app (uid 1000)"
    `);
  });
});

describe('is silent about', () => {
  test.each<[string, Repository]>([
    ['a guard and a user', service(guarded, 'user: "1000:1000"')],
    ['a step down as it should be', service(unguarded)],
    ['both capabilities added again', service(guarded, 'cap_drop: [ALL]', 'cap_add: [CAP_SETUID, setgid, CHOWN]')],
    ['other capabilities dropped', service(guarded, 'cap_drop: [NET_RAW, MKNOD]')],
    ['a privileged service', service(guarded, 'cap_drop: [ALL]', 'privileged: true')],
    ['no-new-privileges alone', service(guarded, 'security_opt: ["no-new-privileges:true"]')],
    ['a user who needs no capability', service(guarded, 'user: "1000"', 'cap_drop: [ALL]')],
    ['an entrypoint of the service’s own', service(unguarded, 'user: "1000"', 'entrypoint: ["server"]')],
    [
      'another way on which it starts',
      service('#!/bin/sh\nif check; then exec gosu app "$@"; fi\nexec "$@"\n', 'user: "1000"'),
    ],
    ['a script that goes on after it', service('#!/bin/sh\ngosu app migrate || true\nexec "$@"\n', 'user: "1000"')],
    ['a known image with a user', image('postgres:17', 'user: "999"', 'cap_drop: [ALL]')],
    ['redis 8, which keeps root then', image('redis:8', 'cap_drop: [ALL]')],
    ['nginx, whose workers step down', image('nginx', 'cap_drop: [ALL]')],
    ['a command for which the image does not step down', image('postgres:17', 'cap_drop: [ALL]', 'command: bash')],
    [
      'an account that packages may create',
      withEntrypoint(guarded.replace('gosu app', 'gosu redis'), '["server"]', 'RUN apt-get install -y redis'),
    ],
  ])('%s', async (_, repository) => {
    expect(await lint(brokenStepDown, repository)).toBe('');
  });
});

test.each([rootOnHost, rootAtStart, unknownUser])('it is the one finding of its fault: not $meta.id', async rule => {
  expect(await lint(rule, image('postgres:17', 'cap_drop: [ALL]'))).toBe('');
});
