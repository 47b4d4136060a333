import { describe, expect, test } from 'vitest';
import { startOf, withEntrypoint } from '../../support/start.ts';

describe('programs that change the user, in exec form', () => {
  test.each([
    ['["gosu", "app", "server"]', '0 (root) -> 1000 (app):1000'],
    ['["gosu", "app:33", "server"]', '0 (root) -> 1000 (app):33'],
    ['["gosu", "1234", "server"]', '0 (root) -> 1234:0'],
    ['["gosu", "1234:5678", "server"]', '0 (root) -> 1234:5678'],
    ['["gosu", "root", "server"]', '0 (root) -> 0 (root):0'],
    ['["/usr/sbin/gosu", "app", "server"]', '0 (root) -> 1000 (app):1000'],
    ['["su-exec", "app:app", "server"]', '0 (root) -> 1000 (app):1000'],
    ['["setpriv", "--reuid=app", "--regid=app", "--init-groups", "server"]', '0 (root) -> 1000 (app):1000'],
    ['["setpriv", "--reuid", "1000", "--regid", "33", "--clear-groups", "--", "server"]', '0 (root) -> 1000 (app):33'],
    ['["setpriv", "--reuid=1000", "server"]', '0 (root) -> 1000 (app):0'],
    ['["setpriv", "--no-new-privs", "--inh-caps=-all", "server"]', '0 (root) -> 0 (root):0'],
    ['["runuser", "-u", "app", "--", "server", "-u", "x"]', '0 (root) -> 1000 (app):1000'],
    ['["runuser", "app", "-c", "server"]', '0 (root) -> 1000 (app):1000'],
    ['["runuser", "-l", "app", "-s", "/bin/sh", "-c", "server"]', '0 (root) -> 1000 (app):1000'],
    ['["su", "app", "-c", "exec server"]', '0 (root) -> 1000 (app):1000'],
    ['["su", "-", "app", "-c", "server"]', '0 (root) -> 1000 (app):1000'],
    ['["su", "-s", "/bin/sh", "app", "-c", "server"]', '0 (root) -> 1000 (app):1000'],
    ['["su", "-s", "/bin/sh", "-c", "server", "app"]', '0 (root) -> 1000 (app):1000'],
    ['["su", "-c", "server"]', '0 (root) -> 0 (root):0'],
    ['["sudo", "-E", "-u", "app", "--", "server"]', '0 (root) -> 1000 (app):1000'],
    ['["sudo", "-u", "#1000", "X=y", "server"]', '0 (root) -> 1000 (app):1000'],
    ['["sudo", "server"]', '0 (root) -> 0 (root):0'],
    ['["chroot", "--userspec=app:app", "/", "server"]', '0 (root) -> 1000 (app):1000'],
    ['["chroot", "/", "server"]', '0 (root) -> 0 (root):0'],
    ['["chpst", "-u", "app:app", "server"]', '0 (root) -> 1000 (app):1000'],
    ['["chpst", "-u", ":1000:33", "server"]', '0 (root) -> 1000 (app):33'],
    ['["s6-setuidgid", "app", "server"]', '0 (root) -> 1000 (app):1000'],
    ['["s6-applyuidgid", "-u", "1000", "-g", "33", "server"]', '0 (root) -> 1000 (app):33'],
    ['["setuidgid", "app", "server"]', '0 (root) -> 1000 (app):1000'],
    ['["setuser", "app", "server"]', '0 (root) -> 1000 (app):1000'],
    [
      '["start-stop-daemon", "--start", "--chuid", "app", "--exec", "/bin/server", "--", "-u", "x"]',
      '0 (root) -> 1000 (app):1000',
    ],
    ['["clickhouse", "su", "1000:1000", "server"]', '0 (root) -> 1000 (app):1000'],
    ['["clickhouse", "server"]', '0 (root) -> 0 (root):0'],
    ['["memcached", "-u", "app"]', '0 (root) -> 1000 (app):1000'],
    ['["mysqld", "--user=app"]', '0 (root) -> 1000 (app):1000'],
    ['["uwsgi", "--uid", "app", "--gid", "33"]', '0 (root) -> 1000 (app):33'],
    ['["psql", "--user=root"]', '0 (root) -> 0 (root):0'],
  ])('%s', async (entrypoint, expected) => {
    const dockerfile = `FROM debian:12\nRUN useradd -u 1000 app\nENTRYPOINT ${entrypoint}\n`;
    expect((await startOf({ Dockerfile: dockerfile })).split('\n')[0]).toBe(expected);
  });
});

describe('behind inits and wrappers', () => {
  test.each([
    '["tini", "--", "gosu", "app", "server"]',
    '["/sbin/tini", "-s", "-g", "-e", "143", "--", "gosu", "app", "server"]',
    '["dumb-init", "--rewrite", "15:2", "--", "gosu", "app", "server"]',
    '["dumb-init", "gosu", "app", "server"]',
    '["catatonit", "--", "gosu", "app", "server"]',
    '["/init", "gosu", "app", "server"]',
    '["env", "-u", "X", "A=b", "gosu", "app", "server"]',
    '["env", "-S", "gosu app", "server"]',
    '["nice", "-n", "5", "ionice", "-c", "2", "gosu", "app", "server"]',
    '["stdbuf", "-oL", "gosu", "app", "server"]',
    '["timeout", "-k", "5", "60", "gosu", "app", "server"]',
    '["sh", "-c", "exec gosu app server"]',
    '["bash", "-euo", "pipefail", "-c", "exec gosu app \\"$@\\"", "--", "server"]',
    '["tini", "--", "sh", "-c", "exec env X=y gosu app server"]',
    '["docker-php-entrypoint", "gosu", "app", "php-fpm"]',
    '["wait-for-it.sh", "db:5432", "-t", "30", "--", "gosu", "app", "server"]',
    '["dockerize", "-wait", "tcp://db:5432", "gosu", "app", "server"]',
    '["doppler", "run", "--", "su-exec", "app", "server"]',
  ])('%s', async entrypoint => {
    const dockerfile = `FROM debian:12\nRUN useradd -u 1000 app\nENTRYPOINT ${entrypoint}\n`;
    expect((await startOf({ Dockerfile: dockerfile })).split('\n')[0]).toBe('0 (root) -> 1000 (app):1000');
  });

  test('shell form, with the SHELL of the stage', async () => {
    const dockerfile =
      'FROM debian:12\nRUN useradd -u 1000 app\nSHELL ["/bin/bash", "-c"]\nENTRYPOINT exec gosu app server\n';
    expect(await startOf({ Dockerfile: dockerfile })).toMatchInlineSnapshot(`
      "0 (root) -> 1000 (app):1000
        Dockerfile:4 \`gosu\` steps down to app (uid 1000)"
    `);
  });
});

describe('an account that does not exist', () => {
  test('stops the container', async () => {
    expect(
      await startOf({ Dockerfile: 'FROM debian:12\nENTRYPOINT ["gosu", "app", "server"]\n' }),
    ).toMatchInlineSnapshot(`
      "0 (root) -> not root
        Dockerfile:2 \`gosu\` fails: the image has no account \`app\`
        broken (account)"
    `);
  });

  test('is not missing where packages may create it', async () => {
    const dockerfile =
      'FROM debian:12\nRUN apt-get update && apt-get install -y redis\nENTRYPOINT ["gosu", "redis", "server"]\n';
    expect(await startOf({ Dockerfile: dockerfile })).toMatchInlineSnapshot(`
      "0 (root) -> redis
        Dockerfile:3 \`gosu\` steps down to redis"
    `);
  });

  test('may be created by the script', async () => {
    const script = '#!/bin/sh\nset -e\nuseradd -u "${UID:-1500}" other\nexec gosu other "$@"\n';
    expect(await startOf(withEntrypoint(script))).toMatchInlineSnapshot(`
      "0 (root) -> other
        entrypoint.sh:4 \`gosu\` steps down to other"
    `);
  });
});

test('only workers of it', async () => {
  expect(
    await startOf({ Dockerfile: 'FROM debian:12\nENTRYPOINT ["nginx", "-g", "daemon off;"]\n' }),
  ).toMatchInlineSnapshot(`
    "0 (root) -> 0 (root):0
      Dockerfile:2 \`nginx\` stays root itself; only what it starts may be somebody else"
  `);
});

test('an option that may change the user', async () => {
  const dockerfile = 'FROM debian:12\nRUN useradd -u 1000 app\nENTRYPOINT ["daemon", "--user=app"]\n';
  expect(await startOf({ Dockerfile: dockerfile })).toMatchInlineSnapshot(`
    "0 (root) -> not known
      Dockerfile:3 \`daemon --user=app\` may become app by itself
      not known: \`daemon --user=app\` may become app by itself"
  `);
});
