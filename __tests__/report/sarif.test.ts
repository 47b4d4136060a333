import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import { mostResults, renderSarif } from '../../src/report/sarif.ts';
import { noSurroundings } from '../../src/report/surroundings.ts';
import { rules } from '../../src/rules/index.ts';
import { compared } from '../support/compared.ts';
import { hostile } from '../support/hostile.ts';
import { finding, reportOf, rule, spanIn } from '../support/report.ts';
import { webService } from '../support/repositories.ts';
import { readCommands } from '../support/runner-commands.ts';
import { sarifErrors } from '../support/sarif-schema.ts';
import { shopReport } from '../support/shop-report.ts';

// biome-ignore lint/suspicious/noExplicitAny: a log is walked as it comes
type Json = any;

function logOf(report: Report, prefix = ''): Json {
  const log = JSON.parse(renderSarif(report, rules, { ...noSurroundings, prefix }));
  expect(sarifErrors(log)).toEqual([]);
  return log.runs[0];
}

const dockerfile = { path: 'api/Dockerfile', text: 'FROM node:20 AS build\n\nFROM node:20\nUSER $APP\n' };
const at = spanIn(dockerfile, 'USER $APP');
const error = rule('root-on-host', 'error');

test('the whole log of a small repository', async () => {
  const some = rules.filter(({ meta }) => ['root-on-host', 'engine-socket', 'unconfined'].includes(meta.id));
  const text = renderSarif(shopReport(), some, { ...noSurroundings, prefix: 'shop/' });
  expect(sarifErrors(JSON.parse(text))).toEqual([]);
  await expect(text).toMatchFileSnapshot('../fixtures/github/shop.sarif');
});

test('every rule is there with help, level and severity, whatever was found', () => {
  const run = logOf(reportOf());
  expect(run.results).toEqual([]);
  expect(run.tool.driver.rules.map((one: Json) => one.id)).toEqual(rules.map(({ meta }) => meta.id));
  for (const one of run.tool.driver.rules) {
    const meta = rules.find(({ meta }) => meta.id === one.id)?.meta;
    expect(one.defaultConfiguration.level).toBe(meta?.severity);
    expect(one.help.text).toContain(meta?.remedy);
    expect(one.help.markdown).toContain(`/docs/rules/${one.id}.md`);
    // The validator's SARIF1001: a name that is not the id again.
    expect(one.name?.toLowerCase()).not.toBe(one.id);
    expect(one.name ?? 'None').toMatch(/^(?:[A-Z][a-z]*)+$/);
    // GitHub's own limits: docs.github.com, "SARIF support for code scanning".
    expect((one.name ?? '').length).toBeLessThanOrEqual(255);
    expect(one.shortDescription.text.length).toBeLessThanOrEqual(1024);
    expect(one.fullDescription.text.length).toBeLessThanOrEqual(1024);
    expect(one.properties.tags.length).toBeLessThanOrEqual(10);
    expect(Number(one.properties['security-severity'])).toBeGreaterThan(0);
    expect(Number(one.properties['security-severity'])).toBeLessThan(10);
  }
});

describe('a result', () => {
  test('has its place, its way there and its fingerprint', () => {
    const trail = [
      { text: 'node:20 runs as root', at: spanIn(dockerfile, 'FROM node:20\n') },
      { text: '`$APP` is empty', at },
    ];
    const [result] = logOf(
      reportOf({
        findings: [finding(error, at, { trail, workload: 'api/Dockerfile#1', alsoReaches: ['compose.yaml#api'] })],
      }),
      'services/shop/',
    ).results;
    expect(result).toMatchObject({
      ruleId: 'root-on-host',
      ruleIndex: rules.findIndex(({ meta }) => meta.id === 'root-on-host'),
      level: 'error',
      message: { text: 'Message of root-on-host. The same for compose.yaml#api.' },
      partialFingerprints: { 'runsAs/v1': 'root-on-host@api/Dockerfile' },
    });
    expect(result.partialFingerprints).not.toHaveProperty('primaryLocationLineHash');
    const place = (startLine: number, endLine: number, endColumn: number): Json => ({
      artifactLocation: { uri: 'services/shop/api/Dockerfile', uriBaseId: '%SRCROOT%' },
      region: { startLine, startColumn: 1, endLine, endColumn },
    });
    expect(result.locations).toEqual([
      {
        physicalLocation: place(4, 4, 10),
        logicalLocations: [{ name: '1', fullyQualifiedName: 'api/Dockerfile#1', kind: 'resource' }],
      },
    ]);
    expect(result.relatedLocations.map((one: Json) => [one.id, one.message.text])).toEqual([
      [1, 'node:20 runs as root'],
      [2, '`$APP` is empty'],
    ]);
    const steps = result.codeFlows[0].threadFlows[0].locations.map(({ location }: Json) => [
      location.physicalLocation.region.startLine,
      location.message.text,
    ]);
    expect(steps).toEqual([
      [3, 'node:20 runs as root'],
      [4, '`$APP` is empty'],
      [4, 'Message of root-on-host.'],
    ]);
    expect('baselineState' in result).toBe(false);
  });

  test('says whether it is new', async () => {
    const { report } = await compared(webService('user: "0"'), webService('user: "0"', 'privileged: true'));
    const states = logOf(report).results.map((one: Json) => `${one.ruleId} ${one.baselineState}`);
    expect(states).toEqual(['privileged-container new', 'root-on-host unchanged']);
  });

  test('that is silenced is marked, and comes last', () => {
    const suppression = { by: 'inline' as const, reason: 'the base needs it', at, isNew: false };
    const silenced = { ...finding(error, at), suppression };
    const byConfig = { ...silenced, suppression: { ...suppression, by: 'config' as const, reason: '', at: undefined } };
    const { results } = logOf(
      reportOf({ findings: [finding(rule('root-at-start', 'note'), at)], suppressed: [silenced, byConfig] }),
    );
    expect(results.map((one: Json) => one.suppressions?.map(({ location, ...rest }: Json) => rest))).toEqual([
      undefined,
      [{ kind: 'inSource', status: 'accepted', justification: 'the base needs it' }],
      [{ kind: 'external', status: 'accepted' }],
    ]);
  });

  test('offers its fix', () => {
    const end = { file: dockerfile, start: dockerfile.text.length, end: dockerfile.text.length };
    const fix = { title: 'Set a user', edits: [{ at: end, text: 'USER 10001:10001\n' }] };
    const [result] = logOf(reportOf({ findings: [finding(error, at, { fix })] })).results;
    expect(result.fixes).toEqual([
      {
        description: { text: 'Set a user' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'api/Dockerfile', uriBaseId: '%SRCROOT%' },
            replacements: [
              {
                deletedRegion: { startLine: 5, startColumn: 1, endLine: 5, endColumn: 1 },
                insertedContent: { text: 'USER 10001:10001\n' },
              },
            ],
          },
        ],
      },
    ]);
  });

  test.each([
    ['a whole file', 'FROM a\nUSER b\n', 0, 14, [1, 1, 2, 7]],
    ['behind the last line feed', 'FROM a\n', 7, 7, [1, 1, 1, 7]],
    ['a line with its end', 'FROM a\r\nUSER b\r\n', 8, 16, [2, 1, 2, 7]],
    ['an empty file', '', 0, 0, [1, 1, 1, 1]],
    ['units, not characters', 'FROM 😀 AS b\n', 8, 12, [1, 9, 1, 13]],
  ])('of %s ends in the file', (_name, text, start, end, region) => {
    const [result] = logOf(
      reportOf({ findings: [finding(error, { file: { path: 'Dockerfile', text }, start, end })] }),
    ).results;
    const { startLine, startColumn, endLine, endColumn } = result.locations[0].physicalLocation.region;
    expect([startLine, startColumn, endLine, endColumn]).toEqual(region);
  });

  test.each([
    ['a b/Dockerfile', 'a%20b/Dockerfile'],
    ['100%/#1?/Dockerfile', '100%25/%231%3F/Dockerfile'],
    ['größe/Dockerfile', 'gr%C3%B6%C3%9Fe/Dockerfile'],
    ['a:b/Dockerfile', 'a%3Ab/Dockerfile'],
    ['\ud800/Dockerfile', '%EF%BF%BD/Dockerfile'],
  ])('in %j has the address %s', (path, uri) => {
    const [result] = logOf(
      reportOf({ findings: [finding(error, { file: { path, text: 'x' }, start: 0, end: 1 })] }),
    ).results;
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });
});

describe('the limits of code scanning', () => {
  const file = { path: 'compose.yaml', text: 's\n'.repeat(12_000) };
  const many = (id: string, severity: 'error' | 'warning' | 'note', count: number, state?: 'new' | 'unchanged') =>
    Array.from({ length: count }, (_, index) =>
      finding(
        rule(id, severity),
        { file, start: index * 2, end: index * 2 + 1 },
        { state, fingerprint: `${id}${index}` },
      ),
    );

  test('the worst five thousand are kept, new ones before old ones, and the rest is counted', () => {
    const findings = [
      ...many('root-at-start', 'note', 100),
      ...many('root-on-host', 'error', 3000, 'unchanged'),
      ...many('engine-socket', 'error', 1000, 'new'),
      ...many('unknown-user', 'warning', 2000),
    ];
    const run = logOf(reportOf({ findings }));
    expect(run.results).toHaveLength(mostResults);
    const kept: Record<string, number> = {};
    for (const { ruleId } of run.results) kept[ruleId] = (kept[ruleId] ?? 0) + 1;
    expect(kept).toEqual({ 'engine-socket': 1000, 'root-on-host': 3000, 'unknown-user': 1000 });
    expect(run.results[0].ruleId).toBe('engine-socket');
    expect(run.invocations[0].toolExecutionNotifications.map((one: Json) => one.message.text)).toEqual([
      '1100 of 6100 results are left out: code scanning keeps no more.',
    ]);
  });

  test('a trail has at most a hundred places, and a message 2,000 characters', () => {
    const trail = Array.from({ length: 500 }, (_, index) => ({ text: `step ${index}`, at }));
    const [result] = logOf(reportOf({ findings: [finding(error, at, { trail, message: 'x'.repeat(9000) })] })).results;
    expect(result.codeFlows[0].threadFlows[0].locations).toHaveLength(100);
    expect(result.relatedLocations).toHaveLength(99);
    expect(result.message.text.length).toBe(2000);
  });
});

test('a rule that threw makes the run a failed one, and a note is told', () => {
  const report = reportOf({ failures: [{ rule: 'a-rule', message: 'it threw' }], notes: ['Nothing was compared.'] });
  expect(logOf(report).invocations).toEqual([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [
        { level: 'error', message: { text: 'The rule a-rule failed: it threw' } },
        { level: 'note', message: { text: 'Nothing was compared.' } },
      ],
    },
  ]);
});

test('hostile text is no command, no link, and nothing of it is invisible', () => {
  const text = renderSarif({ ...shopReport(one => `${one}${hostile}`), notes: [hostile] }, rules, noSurroundings);
  expect(sarifErrors(JSON.parse(text))).toEqual([]);
  expect(readCommands(text, '').commands).toEqual([]);
  const strings: string[] = [];
  JSON.parse(text, (key, value) => {
    if (key === 'text' && typeof value === 'string') strings.push(value);
    if (key === 'uri') expect(value).toMatch(/^[\w./%!~*'()-]*$/);
    return value;
  });
  expect(strings.some(one => one.includes('evil'))).toBe(true);
  for (const one of strings) {
    expect(one).not.toMatch(/\]\(/);
    expect(one).not.toMatch(/[\u202e\u001b\u200b\ud800]/);
  }
});
