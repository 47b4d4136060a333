import { describe, expect, test } from 'vitest';
import { startOf, withEntrypoint } from '../../support/start.ts';

async function firstLine(script: string, command?: string, more?: string): Promise<string> {
  return (await startOf(withEntrypoint(script, command, more))).split('\n')[0] ?? '';
}

const stepsDown = '0 (root) -> 1000 (app):1000';
const keepsRoot = '0 (root) -> 0 (root):0';

describe('the guard is asked as the shell would', () => {
  test.each([
    ['if [ "$(id -u)" = "0" ]; then exec gosu app "$0" "$@"; fi\nexec "$@"', stepsDown],
    ['if [ `id -u` -eq 0 ]; then exec gosu app "$@"; fi\nexec "$@"', stepsDown],
    ['[ "$(id -u)" -ne 0 ] || exec gosu app "$@"\nexec "$@"', stepsDown],
    ['test "$(id -un)" = root && exec gosu app "$@"\nexec "$@"', stepsDown],
    ['[ "$(whoami)" != root ] || exec gosu app "$@"\nexec "$@"', stepsDown],
    ['if [ "$(id -u)" != "0" ]; then exec gosu app "$@"; fi\nexec "$@"', keepsRoot],
    ['if [ "$1" = server ]; then exec gosu app "$@"; fi\nexec "$@"', stepsDown],
    ['if [ "$1" = worker ]; then exec gosu app "$@"; fi\nexec "$@"', keepsRoot],
    ['if [ "$1" = server ] && [ "$(id -u)" = 0 ]; then exec gosu app "$@"; fi\nexec "$@"', stepsDown],
    ['case "$1" in serv*) exec gosu app "$@" ;; *) exec "$@" ;; esac', stepsDown],
    [
      'case "$1" in -*) set -- server "$@" ;; esac\nif [ "$1" = server ]; then exec gosu app "$@"; fi\nexec "$@"',
      stepsDown,
    ],
    [
      'if [ "${1#-}" != "$1" ]; then set -- other "$@"; fi\n[ "$1" = other ] && exec "$@"\nexec gosu app "$@"',
      stepsDown,
    ],
    ['if [ $# -eq 0 ]; then exec bash; fi\nexec gosu app "$@"', stepsDown],
    ['if [ -n "$AS_ROOT" ]; then exec "$@"; fi\nexec gosu app "$@"', stepsDown],
    ['if [ "${RUN_AS:-app}" = root ]; then exec "$@"; fi\nexec gosu "${RUN_AS:-app}" "$@"', stepsDown],
    ['run() { exec gosu app "$@"; }\nrun "$@"', stepsDown],
    [
      'main() {\n  if is_root; then exec gosu app "$0" "$@"; fi\n  exec "$@"\n}\nis_root() { [ "$(id -u)" = 0 ]; }\nmain "$@"',
      stepsDown,
    ],
    ['set -e\nfor f in /etc/hooks/*; do . "$f"; done\nexec gosu app "$@"', stepsDown],
    ['while ! nc -z db 5432; do sleep 1; done\nexec gosu app "$@"', stepsDown],
    ['if [ -d /data ]; then chown -R app /data; fi\nexec gosu app "$@"', stepsDown],
    ['uid="$(id -u)"\nif [ "$uid" = 0 ]; then cmd="gosu app"; fi\nexec $cmd "$@"', stepsDown],
    ['user=app\neval "exec gosu $user server"', stepsDown],
    ['exec su app -s /bin/sh -c "exec $*"', stepsDown],
    ['exec /usr/bin/env FOO=bar gosu app "$@"', stepsDown],
    ['if command -v gosu >/dev/null; then exec gosu app "$@"; else exec su-exec app "$@"; fi', stepsDown],
    ['exec $(which gosu) app "$@"', stepsDown],
    ['. /lib.sh\nexec gosu app "$@"', stepsDown],
    ['trap "kill %1" TERM\ngosu app "$@" &\nwait $!', stepsDown],
    ['gosu app "$@" &\nserver2 &\nwait', keepsRoot],
    ['gosu app migrate\ngosu app "$@"', stepsDown],
    ['gosu app migrate\nexec "$@"', keepsRoot],
    ['server-setup\ngosu app "$@"\necho done', stepsDown],
    ['exec "$@"', keepsRoot],
    ['exit 1', keepsRoot],
    ['if [ -z "$1" ]; then echo usage; exit 1; fi\nexec gosu app "$@"', stepsDown],
    ['while true; do gosu app job; sleep 60; done', keepsRoot],
    ['cat <<EOF\nexec gosu app\nEOF\nexec "$@"', keepsRoot],
    ['# exec gosu app "$@"\nexec "$@"', keepsRoot],
    ['(exec gosu app migrate)\nexec "$@"', keepsRoot],
    ['version=$(gosu --version)\nexec "$@"', keepsRoot],
    ['if gosu app test -w /data; then echo ok; fi\nexec gosu app "$@"', stepsDown],
  ])('%s', async (script, expected) => {
    expect(await firstLine(`#!/bin/sh\n${script}\n`)).toBe(expected);
  });
});

describe('bash', () => {
  test.each([
    ['if [[ $EUID -eq 0 ]]; then exec gosu app "$@"; fi\nexec "$@"', stepsDown],
    ['if (( EUID == 0 )); then exec gosu app "$@"; fi\nexec "$@"', stepsDown],
    ['if [ "$UID" = 0 ]; then exec gosu app "$BASH_SOURCE" "$@"; fi\nexec "$@"', stepsDown],
    [
      'if [ "${1:0:1}" = "-" ]; then set -- server "$@"; fi\nif [[ "$1" == serv* && $(id -u) == 0 ]]; then exec gosu app "$@"; fi\nexec "$@"',
      stepsDown,
    ],
    [
      '_main() { [[ "$*" == *--root* ]] && exec "$@"; exec gosu app "$@"; }\n_is_sourced() { [ "${FUNCNAME[1]}" = source ]; }\nif ! _is_sourced; then _main "$@"; fi',
      stepsDown,
    ],
  ])('%s', async (script, expected) => {
    expect(await firstLine(`#!/usr/bin/env bash\nset -Eeuo pipefail\n${script}\n`)).toBe(expected);
  });

  test('UID in another shell may be set or not', async () => {
    const script = '#!/bin/sh\nif [ "$EUID" = 0 ]; then exec gosu app "$@"; fi\nexec "$@"\n';
    expect(await startOf(withEntrypoint(script))).toMatchInlineSnapshot(`
      "0 (root) -> not known
        entrypoint.sh:2 \`gosu\` steps down to app (uid 1000)
        entrypoint.sh:3 \`server\` goes on as root
        not known: what its entrypoint finds when it starts decides whether it goes on as app (uid 1000) or as root"
    `);
  });
});

describe('what decides only at start', () => {
  test.each([
    ['a file', 'if [ -f /run/as-root ]; then exec "$@"; fi\nexec gosu app "$@"'],
    ['a command', 'if check; then exec "$@"; fi\nexec gosu app "$@"'],
    ['an unread variable', 'read -r who\nexec gosu "$who" "$@"'],
    ['two users', 'if [ -f /x ]; then exec gosu app "$@"; fi\nexec gosu daemon "$@"'],
  ])('%s', async (_, script) => {
    expect(await startOf(withEntrypoint(`#!/bin/sh\n${script}\n`))).toMatchSnapshot();
  });

  test('but not a way on which the container does not start', async () => {
    const script = '#!/bin/sh\nset -e\nif [ ! -d /data ]; then echo missing; exit 1; fi\nexec gosu app "$@"\n';
    expect(await firstLine(script)).toBe(stepsDown);
  });
});

describe('the environment', () => {
  const script = '#!/bin/sh\nif [ "$PUID" = 0 ]; then exec "$@"; fi\nexec gosu "${PUID:-1000}:${PGID:-1000}" "$@"\n';

  test.each([
    ['', stepsDown],
    ['ENV PUID=1234 PGID=33', '0 (root) -> 1234:33'],
    ['ENV PUID=0', keepsRoot],
  ])('ENV: %s', async (more, expected) => {
    expect(await firstLine(script, undefined, more)).toBe(expected);
  });

  test.each([
    ['', 'exec gosu "$UID" "$@"', keepsRoot],
    ['ENV UID=1000', 'exec gosu "$UID" "$@"', stepsDown],
    ['ENV UID=1000', 'if [ "$EUID" = 0 ]; then exec gosu "${UID:-0}" "$@"; fi', stepsDown],
  ])('bash lets UID of it be: %s, %s', async (more, line, expected) => {
    expect(await firstLine(`#!/bin/bash\n${line}\n`, undefined, more)).toBe(expected);
  });

  test('of a service', async () => {
    const compose = 'services:\n  web:\n    build: .\n    environment:\n      PUID: "4321"\n';
    expect(await startOf({ ...withEntrypoint(script), 'compose.yaml': compose })).toMatchInlineSnapshot(`
      "0 (root) -> 4321:1000
        entrypoint.sh:3 \`gosu\` steps down to uid 4321"
    `);
  });

  test('of a service, given on the machine only', async () => {
    const compose = 'services:\n  web:\n    build: .\n    environment:\n      - PUID\n';
    expect(await startOf({ ...withEntrypoint(script), 'compose.yaml': compose })).toMatchInlineSnapshot(`
      "0 (root) -> not known
        entrypoint.sh:2 \`server\` goes on as root
        entrypoint.sh:3 \`gosu\` changes to a user that is known only when it starts
        not known: \`gosu\` changes to a user that is known only when it starts"
    `);
  });
});

describe('where the script comes from', () => {
  const script = '#!/bin/sh\nexec gosu app "$@"\n';
  const head = 'FROM debian:12\nRUN useradd -u 1000 app\n';

  test.each([
    ['COPY . /srv and WORKDIR', 'COPY . /srv\nWORKDIR /srv\nENTRYPOINT ["./docker/start.sh"]', 'docker/start.sh'],
    ['a directory', 'COPY docker /docker/\nENTRYPOINT ["/docker/start.sh"]', 'docker/start.sh'],
    ['a pattern', 'COPY docker/*.sh /usr/local/bin/\nENTRYPOINT ["start.sh"]', 'docker/start.sh'],
    ['ADD, found on PATH', 'ADD docker/start.sh /usr/local/bin/\nENTRYPOINT ["start.sh"]', 'docker/start.sh'],
    [
      'a link',
      'COPY start.sh /usr/local/bin/\nRUN ln -s usr/local/bin/start.sh /\nENTRYPOINT ["/start.sh"]',
      'start.sh',
    ],
    ['a copy', 'COPY start.sh /tmp/\nRUN install -m 755 /tmp/start.sh /start\nENTRYPOINT ["/start"]', 'start.sh'],
    [
      'chmod and dos2unix',
      'COPY start.sh /\nRUN chmod +x /start.sh && sed -i \'s/\\r$//\' /start.sh\nENTRYPOINT ["/start.sh"]',
      'start.sh',
    ],
    ['bash of it', 'COPY start.sh /\nENTRYPOINT ["bash", "-e", "/start.sh"]', 'start.sh'],
    ['CMD of it', 'COPY start.sh /\nCMD /start.sh', 'start.sh'],
  ])('%s', async (_, lines, path) => {
    const picture = await startOf({ Dockerfile: `${head}${lines}\n`, [path]: script });
    expect(picture.split('\n')[0]).toBe(stepsDown);
  });

  test('another stage, and the parent stage', async () => {
    const dockerfile = `FROM alpine AS files\nCOPY start.sh /out/\n${head.replace('12', '12 AS base')}COPY --from=files /out/start.sh /start.sh\nFROM base\nENTRYPOINT ["/start.sh"]\n`;
    expect((await startOf({ Dockerfile: dockerfile, 'start.sh': script })).split('\n')[0]).toBe(stepsDown);
  });

  test.each([
    ['printf', 'RUN printf \'#!/bin/sh\\nexec gosu app "$@"\\n\' > /start.sh && chmod +x /start.sh'],
    ['echo', "RUN echo '#!/bin/sh' > /start.sh && echo 'exec gosu app \"$@\"' >> /start.sh"],
    ['cat of a heredoc', 'RUN cat <<\'EOF\' > /start.sh\n#!/bin/sh\nexec gosu app "$@"\nEOF'],
    ['COPY of a heredoc', 'COPY --chmod=755 <<"EOF" /start.sh\n#!/bin/sh\nexec gosu app "$@"\nEOF'],
  ])('written by %s', async (_, lines) => {
    const dockerfile = `${head}${lines}\nENTRYPOINT ["/start.sh"]\nCMD ["server"]\n`;
    expect((await startOf({ Dockerfile: dockerfile })).split('\n')[0]).toBe(stepsDown);
  });

  test('a bind mount of a service lies over it', async () => {
    const compose = 'services:\n  web:\n    build: .\n    volumes:\n      - ./other.sh:/entrypoint.sh:ro\n';
    const files = { ...withEntrypoint('#!/bin/sh\nexec "$@"\n'), 'other.sh': script, 'compose.yaml': compose };
    expect(await startOf(files)).toMatchInlineSnapshot(`
      "0 (root) -> 1000 (app):1000
        other.sh:2 \`gosu\` steps down to app (uid 1000)"
    `);
  });

  test.each([
    ['nothing brings it', 'ENTRYPOINT ["/opt/start.sh"]'],
    ['it is downloaded', 'RUN curl -fsSL https://example.org/start.sh -o /start.sh\nENTRYPOINT ["/start.sh"]'],
    ['it is added from a URL', 'ADD https://example.org/start.sh /start.sh\nENTRYPOINT ["/start.sh"]'],
    ['it is edited', 'COPY start.sh /\nRUN sed -i s/app/root/ /start.sh\nENTRYPOINT ["/start.sh"]'],
    ['another image has it', 'COPY --from=acme/tools /start.sh /start.sh\nENTRYPOINT ["/start.sh"]'],
    ['it is not among the files', 'COPY missing.sh /start.sh\nENTRYPOINT ["/start.sh"]'],
  ])('is not read: %s', async (_, lines) => {
    expect(await startOf({ Dockerfile: `${head}${lines}\n`, 'start.sh': script })).toMatchSnapshot();
  });

  test('no shell script, and it mentions a change of the user', async () => {
    const files = {
      Dockerfile: `${head}COPY start.py /\nENTRYPOINT ["python3", "/start.py"]\n`,
      'start.py': 'import os\nos.setuid(1000)\n',
    };
    expect(await startOf(files)).toMatchInlineSnapshot(`
      "0 (root) -> not known
        Dockerfile:4 \`start.py\` may change the user, and is no shell script
        not known: \`start.py\` may change the user, and is no shell script"
    `);
  });
});

describe('work is bounded', () => {
  test.each([
    ['it runs itself for ever', 'exec "$0" "$@"'],
    ['it runs itself twice, for ever', '"$0" "$@"\nexec "$0" "$@"'],
    ['two programs run each other', 'exec env $(echo env) /entrypoint.sh "$@"'],
  ])('%s', async (_, script) => {
    expect(await startOf(withEntrypoint(`#!/bin/sh\n${script}\n`))).toContain('not known');
  });

  test('a long script that runs itself', async () => {
    const filler = 'echo "a line that does nothing"\n'.repeat(20_000);
    const before = performance.now();
    expect(await startOf(withEntrypoint(`#!/bin/sh\n${filler}"$0" "$@"\n"$0" "$@"\n`))).toContain('not known');
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});

test('thousands of stages and services that start a script without an end share their work', async () => {
  const stages = Array.from(
    { length: 1_000 },
    (_, index) => `FROM base AS s${index}\nENTRYPOINT ["/loop.sh", "${index}"]\n`,
  );
  const services = Array.from(
    { length: 500 },
    (_, index) => `  s${index}:\n    build: {context: ., target: s${index}}\n`,
  );
  const files = {
    Dockerfile: `FROM debian:12 AS base\nCOPY loop.sh /\n${stages.join('')}`,
    'loop.sh': '#!/bin/sh\n"$0" "$@"\nexec "$0" "$@"\n',
    'compose.yaml': `services:\n${services.join('')}`,
  };
  const before = performance.now();
  expect(await startOf(files)).toContain('more work than any real one');
  expect(performance.now() - before).toBeLessThan(20_000);
});
