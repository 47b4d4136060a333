import { describe, expect, test } from 'vitest';
import { repository } from '../../src/address.ts';
import type { ComposeBuild } from '../../src/core/compose/model.ts';
import type { Workload } from '../../src/core/project.ts';
import { known, type UnknownReason, unknown } from '../../src/core/resolved.ts';
import { type SourceFile, spanOf } from '../../src/core/source.ts';
import { renderJson } from '../../src/report/json.ts';
import { unknowns } from '../../src/report/unknowns.ts';
import { hostile } from '../support/hostile.ts';
import { finding, identity, reportOf, rootful, rule, service, spanIn, stage } from '../support/report.ts';
import { reportSchema, schemaErrors } from '../support/report-schema.ts';
import { shopReport } from '../support/shop-report.ts';

function parsed(text: string) {
  const report = JSON.parse(text);
  expect(schemaErrors(report)).toEqual([]);
  return report;
}

const dockerfile: SourceFile = {
  path: 'api/Dockerfile',
  text: 'FROM --platform=linux/amd64 node:20 AS runtime\nUSER app\n',
};
const compose: SourceFile = { path: 'compose.yaml', text: 'services:\n  web:\n    build: api\n    user: "0:0"\n' };

test('a report of nothing has every key of the contract', () => {
  expect(parsed(renderJson(reportOf()))).toEqual({
    schemaVersion: 1,
    tool: { name: 'runs-as', version: '0.1.0' },
    verdict: {
      passed: true,
      failOn: 'error',
      failScope: 'all',
      errors: 0,
      warnings: 0,
      notes: 0,
      because: 'no findings',
    },
    engine: { mode: 'rootful', from: 'default', at: null, uids: [], gids: [] },
    files: [],
    workloads: [],
    findings: [],
    suppressed: [],
    unusedSuppressions: [],
    delta: null,
  });
});

test('a stage', () => {
  const from = spanIn(dockerfile, 'FROM --platform=linux/amd64 node:20 AS runtime');
  const user = spanIn(dockerfile, 'USER app');
  const runs = { ...identity(1001, 'app'), groups: [999] };
  const workload: Workload = {
    ...stage('api/Dockerfile#runtime', from, { runs, starts: identity(0) }),
    stage: { index: 2, name: 'runtime', platform: 'linux/amd64' },
    base: known('docker.io/library/node:20'),
    environment: new Map([
      ['NODE_ENV', 'production'],
      ['__proto__', 'x'],
    ]),
    entrypoint: ['/bin/sh', '-c', 'exec node'],
    trail: [
      { by: 'base-image', effect: 'no USER: root', at: undefined },
      { by: 'dockerfile', effect: 'USER app', at: user },
    ],
  };
  const report = parsed(renderJson(reportOf({ workloads: [workload] })));
  expect(report.workloads).toEqual([
    {
      id: 'api/Dockerfile#runtime',
      kind: 'image',
      at: { file: 'api/Dockerfile', line: 1, column: 1, endLine: 1, endColumn: 47 },
      stage: { index: 2, name: 'runtime', platform: 'linux/amd64' },
      built: 'default',
      base: 'docker.io/library/node:20',
      environment: JSON.parse('{ "NODE_ENV": "production", "__proto__": "x" }'),
      entrypoint: ['/bin/sh', '-c', 'exec node'],
      command: null,
      starts: {
        user: { known: '0' },
        uid: { known: 0 },
        gid: { known: 0 },
        root: { known: true },
        name: null,
        groups: [],
      },
      runs: {
        user: { known: 'app' },
        uid: { known: 1001 },
        gid: { known: 1001 },
        root: { known: false },
        name: 'app',
        groups: [999],
      },
      host: { uid: { known: 1001 }, gid: { known: 1001 }, mode: 'rootful', because: 'A rootful engine maps no ids.' },
      trail: [
        { by: 'base-image', effect: 'no USER: root', at: null },
        {
          by: 'dockerfile',
          effect: 'USER app',
          at: { file: 'api/Dockerfile', line: 2, column: 1, endLine: 2, endColumn: 9 },
        },
      ],
    },
  ]);
  expect(Object.keys(report.workloads[0])).toEqual([
    ...['id', 'kind', 'at', 'stage', 'built', 'base', 'environment', 'entrypoint', 'command'],
    ...['starts', 'runs', 'host', 'trail'],
  ]);
});

test('a service', () => {
  const at = spanIn(compose, 'web');
  const build: ComposeBuild = {
    at,
    context: known('api'),
    dockerfile: known('api/Dockerfile'),
    dockerfileAt: at,
    inline: undefined,
    target: { value: 'runtime', span: at },
    args: new Map([
      ['UID', { value: '1001', span: at }],
      ['EMPTY', { value: null, span: at }],
    ]),
    privileged: undefined,
    entitlements: [],
    additionalContexts: new Map(),
  };
  const workload: Workload = {
    ...service('compose.yaml#web', at, { runs: identity(0) }),
    image: 'acme/web',
    build,
    settings: {
      user: '0:0',
      privileged: true,
      userns_mode: 'host',
      cap_add: ['ALL'],
      devices: [{ source: '/dev/kvm', target: '/dev/kvm', permissions: 'rwm' }],
      sysctls: { 'net.ipv4.ip_unprivileged_port_start': '1024' },
      entrypoint: null,
      command: ['node'],
      environment: { PASSWORD: 'secret' },
      ports: [{ mode: 'ingress', target: 80, published: '8080', protocol: 'tcp' }],
      volumes: [
        { type: 'bind', source: '/var/run/docker.sock', target: '/var/run/docker.sock', read_only: false },
        { type: 'tmpfs', target: '/tmp' },
      ],
    },
  };
  const text = renderJson(reportOf({ workloads: [workload] }));
  const [found] = parsed(text).workloads;
  expect(text).not.toContain('secret');
  expect(found).toMatchObject({
    id: 'compose.yaml#web',
    kind: 'service',
    at: { file: 'compose.yaml', line: 2, column: 3, endLine: 2, endColumn: 6 },
    project: { files: ['compose.yaml'], name: 'project' },
    image: 'acme/web',
    build: {
      context: 'api',
      dockerfile: 'api/Dockerfile',
      target: 'runtime',
      args: { UID: '1001', EMPTY: null },
    },
  });
  const { environment: _environment, ...settings } = workload.settings;
  expect(found.settings).toEqual(settings);
});

test('a service without image and build, and one whose build lies elsewhere', () => {
  const at = spanIn(compose, 'web');
  const elsewhere = unknown('remote', 'It stands behind https://example.com/api.git.');
  const plain = service('compose.yaml#a', at, { runs: identity(0) });
  const build: ComposeBuild = {
    at,
    context: elsewhere,
    dockerfile: elsewhere,
    dockerfileAt: at,
    inline: undefined,
    target: undefined,
    args: new Map(),
    privileged: undefined,
    entitlements: [],
    additionalContexts: new Map(),
  };
  const report = parsed(renderJson(reportOf({ workloads: [plain, { ...plain, id: 'compose.yaml#b', build }] })));
  expect(report.workloads[0]).toMatchObject({ image: null, build: null, settings: {} });
  expect(report.workloads[1].build).toEqual({ context: null, dockerfile: null, target: null, args: {} });
});

describe('what is not known', () => {
  const from = spanIn(dockerfile, 'FROM');

  test.each(Object.keys(unknowns) as UnknownReason[])('%s has its detail and what would settle it', reason => {
    const workload: Workload = {
      ...stage('api/Dockerfile#0', from, { runs: identity(unknown(reason, 'This case.')) }),
      base: unknown('base-image', '`acme/base` is not known.'),
    };
    const [found] = parsed(renderJson(reportOf({ workloads: [workload] }))).workloads;
    const expected = { unknown: reason, detail: 'This case.', settle: unknowns[reason].settle };
    expect(found.base).toBeNull();
    expect(found.runs).toMatchObject({ user: expected, uid: expected, gid: expected, root: expected });
    expect(found.host).toMatchObject({ uid: expected, gid: expected });
  });

  test('an engine whose ranges are not known has none', () => {
    const ranges = unknown('engine', 'There is no subuid file.');
    const report = reportOf({ engine: { ...rootful, mode: 'rootless', uids: ranges, gids: ranges, from: 'option' } });
    expect(parsed(renderJson(report)).engine).toEqual({
      mode: 'rootless',
      from: 'option',
      at: null,
      uids: [],
      gids: [],
    });
  });
});

test('a finding, with a fix, and one that is silenced', () => {
  const at = spanIn(dockerfile, 'USER app');
  const one = finding(rule('root-on-host', 'error'), at, {
    workload: 'api/Dockerfile#runtime',
    state: 'new',
    trail: [{ text: 'no USER', at: spanOf(dockerfile, 0, 4) }],
    fix: { title: 'Take a number', edits: [{ at, text: 'USER 1001' }] },
  });
  const suppression = { by: 'config', reason: '', at: undefined, isNew: true } as const;
  const report = {
    ...reportOf({ findings: [one], suppressed: [{ ...finding(rule('host-path', 'note'), at), suppression }] }),
    unusedSuppressions: [
      { rule: 'host-path', at: { file: 'compose.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 } },
    ],
  };
  const place = { file: 'api/Dockerfile', line: 2, column: 1, endLine: 2, endColumn: 9 };
  const { findings, suppressed, unusedSuppressions } = parsed(renderJson(report));
  expect(findings).toEqual([
    {
      rule: 'root-on-host',
      severity: 'error',
      message: 'Message of root-on-host.',
      remedy: 'Remedy of root-on-host.',
      workload: 'api/Dockerfile#runtime',
      at: place,
      trail: [{ text: 'no USER', at: { file: 'api/Dockerfile', line: 1, column: 1, endLine: 1, endColumn: 5 } }],
      fingerprint: 'root-on-host@api/Dockerfile',
      state: 'new',
      fix: {
        title: 'Take a number',
        edits: [
          { path: 'api/Dockerfile', start: { line: 2, column: 1 }, end: { line: 2, column: 9 }, text: 'USER 1001' },
        ],
      },
      docs: `${repository}/blob/main/docs/rules/root-on-host.md`,
    },
  ]);
  expect(suppressed).toMatchObject([
    {
      rule: 'host-path',
      severity: 'note',
      workload: null,
      at: place,
      trail: [],
      state: null,
      fix: null,
      suppression: { by: 'config', reason: '', at: null, isNew: true },
    },
  ]);
  expect(unusedSuppressions).toEqual(report.unusedSuppressions);
});

test('files stand by path', () => {
  const file = { kind: 'dockerfile', state: 'ignored', source: undefined, faults: [] } as const;
  const files = ['b', 'a', 'Z'].map(path => ({ ...file, path }));
  expect(parsed(renderJson(reportOf({ files }))).files).toEqual([
    { path: 'Z', kind: 'dockerfile', state: 'ignored' },
    { path: 'a', kind: 'dockerfile', state: 'ignored' },
    { path: 'b', kind: 'dockerfile', state: 'ignored' },
  ]);
});

test('hostile text comes out as it went in, is no command and is seen', () => {
  const text = renderJson(shopReport(part => part + hostile));
  expect(text).not.toContain('##[');
  expect(text).not.toMatch(/^\s*::/m);
  expect(text).not.toMatch(/[\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/);
  const report = parsed(text);
  expect(report.findings[0].message).toContain(hostile);
  expect(report.workloads[0].id).toBe(`api/Dockerfile#build${hostile}`);
  expect(text.endsWith('}\n')).toBe(true);
});

describe('the published schema', () => {
  test('is called by its address and knows every reason', () => {
    expect(reportSchema.$id).toBe(`${repository}/blob/main/report.schema.json`);
    expect(reportSchema.$defs.unknown.properties.unknown.enum).toEqual(Object.keys(unknowns));
  });

  test.each([
    ['a key more', (report: Record<string, unknown>) => ({ ...report, extra: 1 })],
    ['a key less', ({ delta: _delta, ...report }: Record<string, unknown>) => report],
    ['another version', (report: Record<string, unknown>) => ({ ...report, schemaVersion: 2 })],
  ])('refuses %s', (_name, change) => {
    expect(schemaErrors(change(JSON.parse(renderJson(shopReport()))))).not.toEqual([]);
  });
});
