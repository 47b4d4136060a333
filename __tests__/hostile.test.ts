import { describe, expect, test } from 'vitest';
import type { Report } from '../src/core/report.ts';
import { renderAnnotations } from '../src/report/annotations.ts';
import { renderComment } from '../src/report/comment.ts';
import { renderJson } from '../src/report/json.ts';
import { renderSarif } from '../src/report/sarif.ts';
import { renderSummary } from '../src/report/summary.ts';
import { renderText } from '../src/report/text.ts';
import { rules } from '../src/rules/index.ts';
import { compared } from './support/compared.ts';
import { hostile } from './support/hostile.ts';
import { effectsOf } from './support/markdown-effects.ts';
import type { Repository } from './support/memory-files.ts';
import { schemaErrors } from './support/report-schema.ts';
import { readCommands } from './support/runner-commands.ts';
import { sarifErrors } from './support/sarif-schema.ts';

/** On one line, for what a line of a file can hold. */
const line = hostile.replace(/[\n\r]/g, ' ');
/** In a string of YAML or JSON every character can stand. */
const string = JSON.stringify(hostile);
const word = line.replace(/[\s"'`$\\]/g, '');
const name = hostile.replaceAll('/', '∕').slice(0, 120);

const service = (...lines: string[]): Repository => ({
  'compose.yaml': `services:\n  web:\n    image: debian:13\n${lines.map(one => `    ${one}\n`).join('')}`,
});
const host = (daemon: string, subid: string): Repository => ({
  Dockerfile: 'FROM debian:13\n',
  'etc/docker/daemon.json': daemon,
  'etc/subuid': subid,
  'etc/subgid': subid,
});

/** Every place of a repository that a name, a text or a path can stand in. */
const repositories: readonly (readonly [string, Repository])[] = [
  ['the path of a Dockerfile', { [`${name}/Dockerfile`]: 'FROM debian:13\n' }],
  ['the path of a Compose file', { [`${name}/compose.yaml`]: 'services:\n  web:\n    image: debian:13\n' }],
  ['the path of a file that cannot be read', { [`${name}/Dockerfile`]: 'FROM\n' }],
  ['a user', { Dockerfile: `FROM debian:13\nUSER ${line}\n` }],
  ['a variable of a user', { Dockerfile: `FROM debian:13\nENV WHO='${word}'\nUSER $WHO\n` }],
  ['a base image', { Dockerfile: `FROM ${word}\n` }],
  ['a base image by an argument', { Dockerfile: `ARG BASE="${word}"\nFROM $BASE\n` }],
  ['a stage', { Dockerfile: `FROM debian:13 AS ${word}\n` }],
  ['an unknown instruction', { Dockerfile: `FROM debian:13\n${word} x\n` }],
  ['a flag', { Dockerfile: `FROM debian:13\nCOPY --${word}=x a b\n` }],
  ['an account', { Dockerfile: `FROM debian:13\nRUN useradd '${word}'\nUSER '${word}'\n` }],
  [
    'a shell of an account',
    { Dockerfile: `FROM debian:13\nRUN echo '${line.replaceAll("'", '')}:x:0:0::/:' >> /etc/passwd\nUSER app\n` },
  ],
  [
    'an entrypoint',
    {
      Dockerfile: `FROM debian:13\nENTRYPOINT ["/x.sh", ${JSON.stringify(line)}]\nCOPY x.sh /\n`,
      'x.sh': `#!/bin/sh\nexec gosu '${line.replaceAll("'", '')}' "$@"\n`,
    },
  ],
  ['a heredoc', { Dockerfile: `FROM debian:13\nRUN <<${word}\n${line}\n` }],
  ['a directive', { Dockerfile: `# syntax=${word}\nFROM debian:13\n` }],
  ['the key of a service', { 'compose.yaml': `services:\n  ${string}:\n    image: debian:13\n` }],
  ['the image of a service', service(`image: ${string}`)],
  ['the user of a service', service(`user: ${string}`)],
  ['a variable of a service', { ...service('user: "${WHO}"'), '.env': `WHO='${line.replaceAll("'", '')}'\n` }],
  ['a required variable', service(`user: "\${WHO:?${word}}"`)],
  ['the context of a build', service(`build: ${string}`)],
  [
    'the target of a build',
    { ...service('build:', '  context: .', `  target: ${string}`), Dockerfile: 'FROM debian:13\n' },
  ],
  [
    'an argument of a build',
    {
      ...service('build:', '  context: .', `  args: {WHO: ${string}}`),
      Dockerfile: 'FROM debian:13\nARG WHO\nUSER $WHO\n',
    },
  ],
  [
    'an inline Dockerfile',
    service('build:', `  dockerfile_inline: ${JSON.stringify(`FROM debian:13\nUSER ${line.replaceAll('$', '')}\n`)}`),
  ],
  ['a mount', service(`volumes: [{type: bind, source: "/etc", target: ${string}}]`, '# x')],
  ['a source of a mount', service(`volumes: [{type: bind, source: ${JSON.stringify(`/etc/${hostile}`)}, target: /x}]`)],
  ['a capability', service(`cap_add: [${string}, SYS_ADMIN]`)],
  ['an option of security', service(`security_opt: [${string}, "seccomp=${word}", "seccomp=unconfined"]`)],
  ['a device', service(`devices: [${JSON.stringify(`/dev/sda:${hostile}`)}]`)],
  ['a group', service(`group_add: [${string}]`)],
  ['namespaces', service(`userns_mode: ${string}`, `pid: ${string}`, `network_mode: ${string}`)],
  ['a command', service(`entrypoint: [gosu, ${string}]`, `command: [${string}]`)],
  ['an environment', service(`environment: {PUID: ${string}}`)],
  ['a hook', service(`post_start: [{command: x, user: ${string}, privileged: true}]`)],
  ['what is extended', service(`extends: {file: ${string}, service: ${string}}`)],
  ['an included file', { 'compose.yaml': `include: [${string}]\nservices:\n  web:\n    image: debian:13\n` }],
  ['a name of a project', { 'compose.yaml': `name: ${string}\nservices:\n  web:\n    image: debian:13\n` }],
  ['broken YAML', { 'compose.yaml': `services:\n  web: [${line}\n` }],
  ['an unknown tag', service(`user: !<${word}> x`)],
  ['an alias without an anchor', service(`user: *${word.replace(/[,[\]{}]/g, '')}`)],
  ['the user of an engine', host(JSON.stringify({ 'userns-remap': hostile }), `${word}:100000:65536\n`)],
  ['a key of an engine', host(JSON.stringify({ [hostile]: true }), 'app:100000:65536\n')],
  ['broken JSON of an engine', host(`{"userns-remap": ${line}`, 'app:100000:65536\n')],
  ['a line of subuid', host('{"userns-remap": "app"}', `app:${line.replaceAll(':', '')}:65536\n${line}\n`)],
  [
    'the reason of a comment that silences',
    { Dockerfile: `# runs-as: ignore[root-on-host] ${line}\nFROM debian:13\n` },
  ],
  [
    'what a comment silences, and a date',
    { Dockerfile: `# runs-as: ignore[${word}] x; until ${line}\nFROM debian:13\n` },
  ],
  [
    'the file of what is silenced',
    { [`${name}/Dockerfile`]: '# runs-as: ignore[root-on-host] it builds\nFROM debian:13\n' },
  ],
  [
    'what the configuration silences, and why',
    {
      '.github/runs-as.yml': `suppressions:\n  - rules: [root-on-host]\n    paths: ["**"]\n    reason: ${string}\n`,
      [`${name}/Dockerfile`]: 'FROM debian:13\n',
    },
  ],
  [
    'a unit of systemd',
    {
      Dockerfile: 'FROM debian:13\n',
      'etc/systemd/system/docker.service.d/x.conf': `[Service]\nExecStart=/usr/bin/dockerd --userns-remap=${word}\n`,
    },
  ],
];

const mark = { key: 'default', run: 42, attempt: 1 };
const surroundings = {
  prefix: '',
  files: 'https://github.com/acme/shop/blob/6dcb09b5b57875f334f61aebed695e2e4193db5e',
  run: 'https://github.com/acme/shop/actions/runs/42',
  commit: '6dcb09b5b57875f334f61aebed695e2e4193db5e',
};
const ours = /^https:\/\/github\.com\/(?:acme\/shop|OWNER\/runs-as)\/(?!.*evil\.example\/)/;
/** What is not seen as itself, or acts on a terminal. */
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\u2028\u2029]/;

function expectHarmlessMarkdown(markdown: string): void {
  const effects = effectsOf(markdown.replace(/^<!-- runs-as:[^\n]* -->\n/, ''));
  expect(effects.tags.filter(tag => !/^<\/?(?:details|summary|span|sub|br)>$/.test(tag))).toEqual([]);
  expect(effects.images).toEqual([]);
  expect(effects.references).toEqual([]);
  expect(effects.links.filter(link => !ours.test(link))).toEqual([]);
  expect(effects.headings.filter(heading => heading.includes('evil'))).toEqual([]);
  // A zero-width space of our own takes mentions and references apart.
  expect(markdown.replaceAll('\u200b', '')).not.toMatch(unseen);
}

function expectHarmless(report: Report): void {
  const text = renderText(report, { width: 100, colour: false });
  expect(readCommands(text, '').commands).toEqual([]);
  expect(text).not.toMatch(unseen);
  for (const { name, data, properties } of readCommands(
    renderAnnotations(report, { surroundings, changed: undefined }),
    '',
  ).commands) {
    expect(['error', 'warning', 'notice']).toContain(name);
    expect(properties.get('title')).toMatch(/^(?:[a-z-]+: |\d+ more)/);
    expect(data).not.toMatch(unseen);
  }
  expectHarmlessMarkdown(renderSummary(report, surroundings));
  expectHarmlessMarkdown(renderComment(report, surroundings, mark));
  const json = renderJson(report);
  expect(schemaErrors(JSON.parse(json))).toEqual([]);
  expect(readCommands(json, '').commands).toEqual([]);
  const sarif = renderSarif(report, rules, surroundings);
  expect(sarifErrors(JSON.parse(sarif))).toEqual([]);
  JSON.parse(sarif, (key, value) => {
    if (key === 'text' && typeof value === 'string') expect(value).not.toMatch(/\]\(|[\u202e\u001b\u200b]/);
    return value;
  });
}

describe('a hostile repository makes no command, mention, link or tag of', () => {
  test.each(repositories)('%s', async (_, repository) => {
    const { report } = await compared({ Dockerfile: 'FROM debian:13\n' }, repository);
    expectHarmless(report);
  });

  test('all of it at once, and what is gone of it', async () => {
    const all: Record<string, string> = {};
    for (const [at, [, repository]] of repositories.entries())
      for (const [path, text] of Object.entries(repository)) all[`r${at}/${path}`] = text;
    expectHarmless((await compared(all, { Dockerfile: 'FROM debian:13\n' })).report);
    expectHarmless((await compared({}, all)).report);
  });
});
