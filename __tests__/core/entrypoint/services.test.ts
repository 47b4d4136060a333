import { describe, expect, test } from 'vitest';
import { startOf, withEntrypoint } from '../../support/start.ts';

function service(image: string, ...settings: readonly string[]): Promise<string> {
  const lines = ['services:', '  it:', `    image: ${image}`, ...settings.map(setting => `    ${setting}`), ''];
  return startOf({ 'compose.yaml': lines.join('\n') });
}

describe('the entrypoint of a known image', () => {
  test.each([
    ['postgres:17'],
    ['postgres:17', 'command: postgres -c shared_buffers=1GB'],
    ['postgres:17', 'command: -c shared_buffers=1GB'],
    ['postgres:17', 'command: sh -c "exec postgres"'],
    ['postgres:17', 'entrypoint: postgres'],
    ['postgres:17', 'entrypoint: []', 'command: bash'],
    ['postgres:17', 'entrypoint: docker-entrypoint.sh', 'command: postgres'],
    ['postgres:17', 'user: "999"'],
    ['postgres:17', 'user: root'],
    ['redis:7', 'command: redis-server --save 60 1'],
    ['redis:7', 'command: sh -c "redis-server --requirepass $$PASS"'],
    ['redis:8', 'cap_drop: [ALL]'],
    ['redis:8', 'environment: {SKIP_DROP_PRIVS: "1"}'],
    ['mongo:8', 'command: mongos --port 27018'],
    ['ghcr.io/getsentry/symbolicator:nightly', 'command: run'],
    ['clickhouse/clickhouse-server', 'environment: {CLICKHOUSE_RUN_AS_ROOT: "1"}'],
    ['clickhouse/clickhouse-server', 'environment: {CLICKHOUSE_RUN_AS_ROOT: "0"}'],
    ['telegraf', 'command: sh -c "telegraf"'],
    ['lscr.io/linuxserver/sonarr', 'environment: {PUID: "1000", PGID: "1000"}'],
    ['lscr.io/linuxserver/sonarr', 'environment: {PUID: "0"}'],
    ['syncthing/syncthing', 'environment: {PUID: "1234", PGID: "33"}'],
    ['syncthing/syncthing', 'environment: {PUID: "0"}'],
    ['syncthing/syncthing', 'environment: [PUID]'],
    ['eclipse-mosquitto'],
    ['eclipse-mosquitto', 'cap_drop: [ALL]'],
    ['cassandra', 'cap_drop: [ALL]'],
    ['nginx'],
    ['nginx', 'user: "101"'],
    ['nginx', 'command: sh -c "exec sleep 1"'],
  ])('%s %s', async (image, ...settings) => {
    expect(await service(image, ...settings)).toMatchSnapshot();
  });
});

describe('a script in front of the entrypoint of the base image', () => {
  test.each([
    [
      'exec docker-entrypoint.sh "$@"',
      'FROM postgres:17\nCOPY start.sh /\nENTRYPOINT ["/start.sh"]\nCMD ["postgres"]\n',
    ],
    ['exec docker-entrypoint.sh postgres', 'FROM postgres:17\nCOPY start.sh /\nENTRYPOINT ["/start.sh"]\n'],
    [
      'exec /usr/local/bin/docker-entrypoint.sh "$@"',
      'FROM redis:7\nCOPY start.sh /\nENTRYPOINT ["/start.sh"]\nCMD ["redis-server"]\n',
    ],
    ['exec "$@"', 'FROM postgres:17\nCOPY start.sh /\nENTRYPOINT ["/start.sh"]\nCMD ["postgres"]\n'],
    ['exec gosu postgres postgres', 'FROM postgres:17\nCOPY start.sh /\nCMD ["/start.sh"]\n'],
    ['exec su-exec node "$@"', 'FROM node:20-alpine\nCOPY start.sh /\nCMD ["/start.sh", "node", "server.js"]\n'],
    ['exec node "$@"', 'FROM node:20-alpine\nCOPY start.sh /\nUSER node\nCMD ["/start.sh"]\n'],
    ['exec gosu app "$@"', 'FROM acme/base\nUSER root\nCOPY start.sh /\nCMD ["/start.sh"]\n'],
    ['exec server', 'FROM acme/base\nUSER root\nCOPY start.sh /\nCMD ["/start.sh"]\n'],
    ['exec gosu app "$@"', 'FROM acme/base\nCOPY start.sh /\nENTRYPOINT ["/start.sh"]\n'],
  ])('%s in %s', async (script, dockerfile) => {
    expect(await startOf({ Dockerfile: dockerfile, 'start.sh': `#!/bin/sh\n${script}\n` })).toMatchSnapshot();
  });
});

describe('settings over an entrypoint of one’s own', () => {
  const script = '#!/bin/sh\nif [ "$(id -u)" = 0 ]; then exec gosu app "$0" "$@"; fi\nexec "$@"\n';

  test.each([
    ['user: "1234:5678"'],
    ['user: root'],
    ['entrypoint: /entrypoint.sh', 'command: other'],
    ['entrypoint: bash'],
    ['command: [a, b]'],
    ['group_add: ["998", staff]'],
    ['user: app', 'group_add: ["998", staff]'],
    ['user: app', 'cap_drop: [ALL]'],
    ['cap_drop: [ALL]', 'cap_add: [SETUID, SETGID]'],
    ['security_opt: ["no-new-privileges:true"]'],
  ])('%s %s', async (...settings) => {
    const lines = ['services:', '  it:', '    build: .', ...settings.map(setting => `    ${setting}`), ''];
    expect(await startOf({ ...withEntrypoint(script), 'compose.yaml': lines.join('\n') })).toMatchSnapshot();
  });
});
