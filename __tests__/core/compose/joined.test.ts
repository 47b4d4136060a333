import { describe, expect, test } from 'vitest';
import type { Identity } from '../../../src/core/identity.ts';
import { reportOn } from '../../support/lint.ts';
import type { Repository } from '../../support/memory-files.ts';

function shown({ user, uid }: Identity): string {
  const number = uid.state === 'known' ? String(uid.value) : uid.reason;
  return `${user.state === 'known' ? JSON.stringify(user.value) : user.reason} = ${number}`;
}

/** `id: user = uid` of every service, job and hook, and what is wrong with the files. */
async function who(repository: Repository): Promise<string[]> {
  const { workloads, files } = await reportOn(repository);
  const services = workloads.filter(one => one.kind === 'service');
  return [
    ...services.map(one => {
      const isSame = shown(one.starts) === shown(one.runs);
      return `${one.id}: ${shown(one.starts)}${isSame ? '' : ` → ${shown(one.runs)}`}`;
    }),
    ...files.flatMap(({ path, faults }) => faults.map(({ message }) => `${path}: ${message}`)),
  ];
}

const node = 'FROM node:20-alpine\nUSER node\n';

describe('hooks and jobs are workloads of their own', () => {
  test('each with its own user', async () => {
    const compose = `services:
  web:
    image: redis
    pre_start:
      - command: chown -R app /data
        user: root
      - {image: node:20-alpine, command: ["true"], user: "1000"}
    post_start:
      - command: warm
      - {command: fix, user: root, privileged: true}
    pre_stop:
      - {command: flush, user: "33:33"}
jobs:
  migrate: {image: redis, user: "1001", triggers: {manual: true}}
`;
    expect(await who({ 'compose.yaml': compose })).toMatchInlineSnapshot(`
      [
        "compose.yaml#web: "" = 0 → "" = 999",
        "compose.yaml#web.pre_start[0]: "root" = 0",
        "compose.yaml#web.pre_start[1]: "1000" = 1000",
        "compose.yaml#web.post_start[0]: "" = 0",
        "compose.yaml#web.post_start[1]: "root" = 0",
        "compose.yaml#web.pre_stop[0]: "33:33" = 33",
        "compose.yaml#migrate: "1001" = 1001",
      ]
    `);
    const { workloads } = await reportOn({ 'compose.yaml': compose });
    const fix = workloads.find(({ id }) => id.endsWith('post_start[1]'));
    expect(fix?.kind === 'service' && fix.settings).toEqual({
      user: 'root',
      privileged: true,
      entrypoint: ['fix'],
    });
  });

  test('a hook in the container goes past the step down of the entrypoint', async () => {
    const compose = 'services:\n  db:\n    image: postgres:17\n    post_start: [{command: warm}]\n';
    expect(await who({ 'compose.yaml': compose })).toMatchInlineSnapshot(`
      [
        "compose.yaml#db: "" = 0 → "" = 999",
        "compose.yaml#db.post_start[0]: "" = 0",
      ]
    `);
  });

  test('a pre_start hook takes the image that its service builds', async () => {
    const compose = 'services:\n  web: {build: ., pre_start: [{command: migrate}]}\n';
    expect(await who({ 'compose.yaml': compose, Dockerfile: node })).toMatchInlineSnapshot(`
      [
        "compose.yaml#web: "node" = 1000",
        "compose.yaml#web.pre_start[0]: "node" = 1000",
      ]
    `);
  });
});

test('a service of a provider has no container', async () => {
  const compose =
    'services:\n  db: {provider: {type: awesomecloud}}\n  web: {image: redis, user: "1", depends_on: [db]}\n';
  expect(await who({ 'compose.yaml': compose })).toMatchInlineSnapshot(`
    [
      "compose.yaml#web: "1" = 1",
    ]
  `);
});

describe('builds', () => {
  test('args, a target and a Dockerfile in the Compose file decide', async () => {
    const compose = `services:
  args: {build: {context: ., args: {WHO: 01750}}}
  unset: {build: {context: ., args: {WHO: "\${NOBODY}"}}}
  target: {build: {context: ., target: base}}
  inline:
    build:
      dockerfile_inline: |
        FROM node:20-alpine
        ARG WHO=33
        USER $$WHO
`;
    const dockerfile = 'FROM node:20-alpine AS base\nUSER node\nFROM base\nARG WHO=9\nUSER $WHO\n';
    expect(await who({ 'compose.yaml': compose, Dockerfile: dockerfile })).toMatchInlineSnapshot(`
      [
        "compose.yaml#args: "1000" = 1000",
        "compose.yaml#unset: "" = 0",
        "compose.yaml#target: "node" = 1000",
        "compose.yaml#inline: "33" = 33",
      ]
    `);
  });

  test('an additional context takes the place of a stage and of a base image', async () => {
    const build = (context: string) => `{build: {context: ., additional_contexts: {${context}}}}`;
    const compose = `services:
  stage: ${build('base: "docker-image://redis"')}
  image: ${build('"node:20-alpine": "docker-image://redis"')}
  scratch: ${build('base: "docker-image://scratch"')}
  service: ${build('base: "service:plain"')}
  directory: ${build('base: ./rootfs')}
  remote: ${build('base: "https://github.com/a/b.git"')}
  other: ${build('unused: "docker-image://redis"')}
  plain: {build: .}
`;
    const dockerfile = 'FROM node:20-alpine AS base\nUSER node\nFROM base\n';
    expect(await who({ 'compose.yaml': compose, Dockerfile: dockerfile })).toMatchInlineSnapshot(`
      [
        "compose.yaml#stage: "" = 0 → "" = 999",
        "compose.yaml#image: "node" = base-accounts",
        "compose.yaml#scratch: "" = 0",
        "compose.yaml#service: "node" = 1000",
        "compose.yaml#directory: build-context = build-context",
        "compose.yaml#remote: remote = remote",
        "compose.yaml#other: "node" = 1000",
        "compose.yaml#plain: "node" = 1000",
      ]
    `);
  });
});

test('the trail of a user tells unset variables, what overrides and what extends', async () => {
  const { workloads } = await reportOn({
    '.env': 'WHO=1000\n',
    'compose.yaml': `services:
  pair: {image: redis, user: "\${WHO}:\${NOGROUP}"}
  nothing: {image: redis, user: "\${NOBODY}:\${NOGROUP}"}
  empty: {image: redis, user: "\${NOBODY}"}
  late: {image: redis, user: "1"}
  child: {extends: pair}
`,
    'compose.override.yaml': 'services:\n  late: {user: "0"}\n',
  });
  const trails = workloads.map(({ id, trail }) => `${id}: ${trail.map(({ effect }) => effect).join(' | ')}`);
  expect(trails).toMatchInlineSnapshot(`
    [
      "compose.yaml#pair: docker.io/library/redis:latest runs as root (it sets no user) | WHO=1000 | NOGROUP is not set: Compose makes it empty | user: 1000: | the entrypoint of docker.io/library/redis:latest has nothing to step down from: it starts as uid 1000 | a rootful engine without userns-remap has no map: uid 1000 is uid 1000 on the host",
      "compose.yaml#nothing: docker.io/library/redis:latest runs as root (it sets no user) | NOBODY is not set: Compose makes it empty | NOGROUP is not set: Compose makes it empty | user: : | the entrypoint of docker.io/library/redis:latest steps down to redis | a rootful engine without userns-remap has no map: uid 999 is uid 999 on the host",
      "compose.yaml#empty: docker.io/library/redis:latest runs as root (it sets no user) | NOBODY is not set: Compose makes it empty | \`user\` is empty: the image's own user stays | the entrypoint of docker.io/library/redis:latest steps down to redis | a rootful engine without userns-remap has no map: uid 999 is uid 999 on the host",
      "compose.yaml#late: docker.io/library/redis:latest runs as root (it sets no user) | \`1\`, overridden | user: 0 | the entrypoint of docker.io/library/redis:latest steps down to redis | a rootful engine without userns-remap has no map: uid 999 is uid 999 on the host",
      "compose.yaml#child: docker.io/library/redis:latest runs as root (it sets no user) | WHO=1000 | NOGROUP is not set: Compose makes it empty | child extends pair | user: 1000: | the entrypoint of docker.io/library/redis:latest has nothing to step down from: it starts as uid 1000 | a rootful engine without userns-remap has no map: uid 1000 is uid 1000 on the host",
    ]
  `);
});
