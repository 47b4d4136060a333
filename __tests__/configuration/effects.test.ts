import { describe, expect, test } from 'vitest';
import type { Workload } from '../../src/core/project.ts';
import type { Report } from '../../src/core/report.ts';
import { placeOf } from '../../src/core/source.ts';
import { insideOf, outsideOf } from '../../src/core/who.ts';
import { renderJson } from '../../src/report/json.ts';
import { reportOn } from '../support/lint.ts';
import { schemaErrors } from '../support/report-schema.ts';

const configured = (configuration: string, files: Readonly<Record<string, string>>, options = {}): Promise<Report> =>
  reportOn({ ...files, '.github/runs-as.yml': configuration }, { options });

function picture({ id, trail, ...workload }: Workload): string {
  const lines = [
    `${id}: ${insideOf({ id, trail, ...workload } as Workload)} inside, ${outsideOf({ id, trail, ...workload } as Workload)} on the host`,
  ];
  for (const { effect, at } of trail) {
    const place = at === undefined ? '' : `${placeOf(at).file}:${placeOf(at).line}: `;
    lines.push(`  ${place}${effect}`);
  }
  return lines.join('\n');
}

function pictureOf(report: Report, id: string): string {
  const workload = report.workloads.find(one => one.id === id);
  return workload === undefined ? `there is no ${id}` : picture(workload);
}

function kinds(report: Report): readonly string[] {
  return report.findings.map(({ rule, at }) => `${rule.severity} ${rule.id} ${at.file.path}`);
}

describe('images', () => {
  const files = {
    Dockerfile: 'FROM ghcr.io/acme/base:1\n',
    'compose.yaml': 'services:\n  a: {image: "ghcr.io/acme/web"}\n',
  };

  test('say who an image runs as, and the trail says where', async () => {
    const report = await configured(
      'images:\n  - {image: ghcr.io/acme/*, user: app, uid: 1001, reason: seen}\n',
      files,
    );
    expect(pictureOf(report, 'Dockerfile#0')).toMatchInlineSnapshot(`
      "Dockerfile#0: 1001 (app) inside, 1001 on the host
        .github/runs-as.yml:2: the configuration says who ghcr.io/acme/base:1 runs as: seen
        Dockerfile:1: ghcr.io/acme/base:1 runs as \`app\`
        a rootful engine without userns-remap has no map: uid 1001 is uid 1001 on the host"
    `);
    expect(pictureOf(report, 'compose.yaml#a')).toMatchInlineSnapshot(`
      "compose.yaml#a: 1001 (app) inside, 1001 on the host
        .github/runs-as.yml:2: the configuration says who ghcr.io/acme/web:latest runs as: seen
        compose.yaml:2: ghcr.io/acme/web:latest runs as \`app\`
        a rootful engine without userns-remap has no map: uid 1001 is uid 1001 on the host"
    `);
    expect(kinds(report)).not.toContain('warning unknown-user Dockerfile');
  });

  test.each([
    ['ghcr.io/acme/base', 'all tags', '5'],
    ['ghcr.io/acme/base:1', 'its tag', '5'],
    ['ghcr.io/acme/base:2', 'another tag', 'not known'],
    ['acme/base', 'another registry', 'not known'],
    ['*/base', 'any name', '5'],
  ])('%s means %s', async (image, _, expected) => {
    const report = await configured(`images: [{image: "${image}", uid: 5, reason: seen}]\n`, files);
    expect(report.workloads.find(({ id }) => id === 'Dockerfile#0')).toSatisfy(
      (workload: Workload) => insideOf(workload) === expected,
    );
  });

  test.each(['postgres', 'postgres:17', 'library/postgres', 'docker.io/library/postgres:17'])(
    'go before the table, by any name of the image: %s',
    async image => {
      const report = await configured(`images: [{image: "${image}", uid: 2007, reason: ours}]\n`, {
        Dockerfile: 'FROM postgres:17\n',
      });
      expect(pictureOf(report, 'Dockerfile#0')).toContain('Dockerfile#0: 2007 inside');
    },
  );

  test('the first that fits counts', async () => {
    const rows = 'images:\n  - {image: ghcr.io/acme/base, uid: 1, reason: a}\n  - {image: "*", uid: 2, reason: b}\n';
    expect(pictureOf(await configured(rows, files), 'Dockerfile#0')).toContain(': 1 inside');
    expect(pictureOf(await configured(rows, files), 'compose.yaml#a')).toContain(': 2 inside');
  });

  test('bring variables, accounts and a step down', async () => {
    const configuration =
      'images:\n  - image: ghcr.io/acme/base\n    user: ""\n    env: {WHO: www}\n    accounts: {www: "33:34"}\n    drops-to: www\n    reason: seen\n';
    const down = await configured(configuration, files);
    expect(pictureOf(down, 'Dockerfile#0')).toContain('Dockerfile#0: 0 (root) → 33 (www) inside, 33 on the host');
    const named = await configured(configuration, { Dockerfile: 'FROM ghcr.io/acme/base:1\nUSER $WHO\n' });
    expect(pictureOf(named, 'Dockerfile#0')).toContain('Dockerfile#0: 33 (www) inside');
  });

  test('that say root are root', async () => {
    const report = await configured('images: [{image: ghcr.io/acme/base, user: "", reason: seen}]\n', files);
    expect(kinds(report)).toContain('error root-on-host Dockerfile');
  });
});

describe('engines', () => {
  const files = {
    'compose.yaml': 'services:\n  a: {image: "alpine:3.22", user: "2007:2007"}\n',
    'edge/compose.yaml': 'services:\n  b: {image: "alpine:3.22", user: "2007:2007"}\n',
    'edge/Dockerfile': 'FROM alpine:3.22\n',
    'edge/etc/subuid': 'eng:200000:65536\n',
    'edge/etc/subgid': 'eng:200000:65536\n',
    'ids/subuid': 'app:300000:65536\n',
    'ids/subgid': 'app:300000:65536\n',
  };
  const configuration = [
    'engine: {mode: userns-remap, user: app, subuid: ids/subuid, subgid: ids/subgid}',
    'engines:',
    '  - paths: [edge/]',
    '    mode: rootless',
    '    user: eng',
    '    subuid: edge/etc/subuid',
    '    subgid: edge/etc/subgid',
    '',
  ].join('\n');

  test('run what lies at their paths', async () => {
    const report = await configured(configuration, files);
    expect(pictureOf(report, 'compose.yaml#a')).toMatchInlineSnapshot(`
      "compose.yaml#a: 2007 inside, 302007 on the host
        compose.yaml:2: docker.io/library/alpine:3.22 runs as root (it sets no user)
        compose.yaml:2: user: 2007:2007
        .github/runs-as.yml:1: userns-remap for \`app\`
        ids/subuid:1: subuid line of \`app\`: uids 0–65535 inside are 300000–365535 on the host
        ids/subgid:1: subgid line of \`app\`: gids 0–65535 inside are 300000–365535 on the host
        .github/runs-as.yml:1: the map of userns-remap makes uid 2007 inside uid 302007 outside"
    `);
    expect(pictureOf(report, 'edge/compose.yaml#b')).toMatchInlineSnapshot(`
      "edge/compose.yaml#b: 2007 inside, 202006 on the host
        edge/compose.yaml:2: docker.io/library/alpine:3.22 runs as root (it sets no user)
        edge/compose.yaml:2: user: 2007:2007
        .github/runs-as.yml:3: a rootless engine of \`eng\`
        edge/etc/subuid:1: subuid line of \`eng\`: 65536 uids from 200000 on the host
        edge/etc/subgid:1: subgid line of \`eng\`: 65536 gids from 200000 on the host
        .github/runs-as.yml:3: the map of the rootless engine makes uid 2007 inside uid 202006 outside"
    `);
    expect(report.engine).toMatchObject({ mode: 'userns-remap', from: 'config' });
    expect(schemaErrors(JSON.parse(renderJson(report)))).toEqual([]);
  });

  test('are what rules see', async () => {
    const shared = 'services:\n  x: {image: "alpine:3.22", user: "2007:2007", pid: host}\n';
    const report = await configured(configuration, { ...files, 'compose.yaml': shared, 'edge/compose.yaml': shared });
    // A rootless engine takes it, one with userns-remap does not start it.
    expect(kinds(report).filter(one => one.includes('userns-conflict'))).toEqual([
      'error userns-conflict compose.yaml',
    ]);
  });

  test('have faults of their own files', async () => {
    const report = await configured(configuration, { ...files, 'edge/etc/subuid': 'eng:abc:65536\n' });
    expect(kinds(report)).toContain('error invalid-subid edge/etc/subuid');
  });

  test('give way to an engine of the command line', async () => {
    const report = await configured(configuration, files, { engine: 'rootful' });
    expect(pictureOf(report, 'edge/compose.yaml#b')).toContain('2007 inside, 2007 on the host');
  });

  test('a file that is not there ends the run', async () => {
    await expect(configured('engines: [{paths: [a], mode: rootless, subuid: none}]\n', files)).rejects.toThrow(
      '.github/runs-as.yml:1:11: there is no file `none`.',
    );
    await expect(configured('engine: {subuid: none}\n', files)).rejects.toThrow('there is no file `none`.');
  });
});

describe('projects and builds', () => {
  test('a project has the files, variables and profiles that it is started with', async () => {
    const files = {
      'compose.yaml':
        'services:\n  a: {image: "alpine:3.22", user: "${WHO}"}\n  b: {image: "alpine:3.22", profiles: [x]}\n',
      'deploy/more.yaml': 'services:\n  a: {privileged: true}\n',
      'prod.env': 'WHO=2007:2007\n',
    };
    const report = await configured(
      'projects:\n  - {files: [compose.yaml, deploy/more.yaml], env-files: [prod.env], profiles: [none]}\n',
      files,
    );
    expect(report.workloads.map(({ id }) => id)).toEqual(['compose.yaml#a']);
    expect(pictureOf(report, 'compose.yaml#a')).toContain('2007 inside');
    expect(kinds(report)).toContain('error privileged-container deploy/more.yaml');
  });

  const dockerfile = 'ARG WHO\nFROM alpine:3.22 AS one\nARG WHO\nUSER $WHO\nFROM alpine:3.22 AS two\n';

  test('a build has its arguments and its target, and nothing else of its file is built', async () => {
    const report = await configured('builds:\n  - {dockerfile: Dockerfile, target: one, args: {WHO: 2009}}\n', {
      Dockerfile: dockerfile,
    });
    expect(pictureOf(report, 'Dockerfile#one')).toMatchInlineSnapshot(`
      "Dockerfile#one: 2009 inside, 2009 on the host
        .github/runs-as.yml:2: the configuration builds it with WHO=2009
        Dockerfile:2: docker.io/library/alpine:3.22 runs as root (it sets no user)
        Dockerfile:3: build argument WHO is \`2009\`
        Dockerfile:4: USER $WHO is \`2009\`
        a rootful engine without userns-remap has no map: uid 2009 is uid 2009 on the host"
    `);
    expect(report.workloads.map(workload => workload.kind === 'image' && workload.built)).toEqual([
      'target',
      'intermediate',
    ]);
    expect(kinds(report)).toEqual([]);
  });

  test('a stage that is built twice has the arguments of its own build', async () => {
    const report = await configured(
      'builds:\n  - {dockerfile: Dockerfile, target: one, args: {WHO: 2009}}\n  - {dockerfile: Dockerfile, args: {WHO: 2008}}\n',
      { Dockerfile: `${dockerfile}ARG WHO\nUSER $WHO\n` },
    );
    expect(pictureOf(report, 'Dockerfile#one')).toContain(': 2009 inside');
    expect(pictureOf(report, 'Dockerfile#two')).toContain(': 2008 inside');
  });

  test('a Dockerfile of any name is read', async () => {
    const report = await configured('builds: [{dockerfile: docker/production}]\n', {
      'docker/production': 'FROM alpine:3.22\n',
    });
    expect(kinds(report)).toEqual(['error root-on-host docker/production']);
  });

  test('what is not there is said', async () => {
    const report = await configured(
      'builds:\n  - {dockerfile: none/Dockerfile}\n  - {dockerfile: Dockerfile, target: three}\nprojects: [{files: [none.yaml]}]\n',
      { Dockerfile: dockerfile },
    );
    expect(report.notes).toEqual([
      '.github/runs-as.yml:2:18 names `none/Dockerfile`, and there is no such file.',
      '.github/runs-as.yml:4:21 names `none.yaml`, and there is no such file.',
      'The configuration builds `Dockerfile`, which has no stage `three`.',
    ]);
    // A build that cannot be is no reason to leave the file alone.
    expect(kinds(report)).toEqual(['error root-on-host Dockerfile']);
  });
});

describe('paths, exclude and rules', () => {
  const files = {
    'a/Dockerfile': 'FROM alpine:3.22\n',
    'b/x/Dockerfile': 'FROM alpine:3.22\n',
    'b/y/Dockerfile': 'FROM alpine:3.22\n',
  };

  test.each([
    ['paths: [b]', ['b/x/Dockerfile', 'b/y/Dockerfile']],
    ['paths: ["b/*/Dockerfile", a/]', ['a/Dockerfile', 'b/x/Dockerfile', 'b/y/Dockerfile']],
    ['exclude: [b/x/]', ['a/Dockerfile', 'b/y/Dockerfile']],
    ['exclude: ["**/x"]', ['a/Dockerfile', 'b/y/Dockerfile']],
    ['exclude: ["*"]', []],
    ['exclude: [x]', ['a/Dockerfile', 'b/x/Dockerfile', 'b/y/Dockerfile']],
    ['{paths: [b], exclude: [b/?]}', []],
  ])('%s', async (configuration, expected) => {
    const report = await configured(configuration, files);
    expect(report.findings.map(({ at }) => at.file.path)).toEqual(expected);
    expect(report.files.filter(({ state }) => state === 'read').map(({ path }) => path)).toEqual(expected);
  });

  test('nothing left is nothing to check', async () => {
    const { verdict } = await configured('exclude: ["*"]\n', files);
    expect(verdict).toMatchObject({ passed: true, because: 'nothing to check' });
  });

  test('a Dockerfile that is left out is read for a service that builds it', async () => {
    const report = await configured('exclude: [a]\n', { ...files, 'compose.yaml': 'services:\n  s: {build: a}\n' });
    expect(pictureOf(report, 'compose.yaml#s')).toContain('0 (root) inside');
  });

  test('a rule has the severity that it is given, by path', async () => {
    const report = await configured(
      'rules:\n  root-on-host:\n    - {paths: [a/], severity: note}\n    - {paths: [b/x], severity: "off"}\n',
      files,
    );
    expect(kinds(report)).toEqual(['note root-on-host a/Dockerfile', 'error root-on-host b/y/Dockerfile']);
    expect(report.verdict).toMatchObject({ errors: 1, notes: 1 });
    expect(report.suppressed.map(({ at, suppression }) => [at.file.path, suppression.by, suppression.reason])).toEqual([
      ['b/x/Dockerfile', 'config', 'the rule is off'],
    ]);
    expect(schemaErrors(JSON.parse(renderJson(report)))).toEqual([]);
  });

  test('a rule about suppressions can be off too', async () => {
    const idle = { Dockerfile: '# runs-as: ignore[low-port] why\nFROM alpine:3.22\nUSER 2007:2007\n' };
    expect(kinds(await configured('', idle))).toEqual(['note unused-suppression Dockerfile']);
    expect(kinds(await configured('rules: {unused-suppression: off}\n', idle))).toEqual([]);
    expect(kinds(await configured('rules: {unused-suppression: error}\n', idle))).toEqual([
      'error unused-suppression Dockerfile',
    ]);
  });
});

test('two projects with one main file have ids of their own', async () => {
  const report = await configured(
    'projects:\n  - {files: [compose.yaml, dev.yaml]}\n  - {files: [compose.yaml, prod.yaml]}\n',
    {
      'compose.yaml': 'services:\n  a: {image: "alpine:3.22"}\n',
      'dev.yaml': 'services:\n  a: {user: "2007:2007"}\n',
      'prod.yaml': 'services:\n  a: {user: "2008:2008"}\n',
    },
  );
  expect(pictureOf(report, 'compose.yaml#a')).toContain(': 2007 inside');
  expect(pictureOf(report, 'prod.yaml#a')).toContain(': 2008 inside');
});
