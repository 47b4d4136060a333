import { describe, expect, test } from 'vitest';
import { renderJson } from '../../../src/report/json.ts';
import { renderSarif } from '../../../src/report/sarif.ts';
import { noSurroundings } from '../../../src/report/surroundings.ts';
import { rules } from '../../../src/rules/index.ts';
import { reportOn } from '../../support/lint.ts';
import { schemaErrors } from '../../support/report-schema.ts';
import { sarifErrors } from '../../support/sarif-schema.ts';

const comment = '# runs-as: ignore[root-on-host] meant';
const root = 'FROM alpine:3.22';

/** `x` for a finding that counts, `-` for one that is silenced, by the line (from 1) that it stands on. */
async function sorted(files: Readonly<Record<string, string>>): Promise<string> {
  const { findings, suppressed } = await reportOn(files, { today: '2026-06-15' });
  const shown = [...findings.map(one => ['x', one] as const), ...suppressed.map(one => ['-', one] as const)]
    .filter(([, { rule }]) => !rule.id.endsWith('-suppression'))
    .map(
      ([sign, { at, rule }]) =>
        `${sign} ${at.file.path}:${at.file.text.slice(0, at.start).split('\n').length} ${rule.id}`,
    );
  return shown.sort((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1)).join('\n');
}

describe('a comment of a Dockerfile covers', () => {
  test.each([
    ['the stage above whose FROM it stands', [comment, root], '- Dockerfile:2 root-on-host'],
    ['the stage, with its USER', [comment, root, 'USER 0'], '- Dockerfile:3 root-on-host'],
    ['it below a directive', ['# syntax=docker/dockerfile:1', comment, root], '- Dockerfile:3 root-on-host'],
    ['it with other comments between', [comment, '# more', '', root], '- Dockerfile:4 root-on-host'],
    ['not the next stage', [comment, `${root} AS a`, root], 'x Dockerfile:3 root-on-host'],
    ['every stage, at the top with an empty line', [comment, '', `${root} AS a`, root], '- Dockerfile:4 root-on-host'],
    ['an instruction', [root, comment, 'USER 0'], '- Dockerfile:3 root-on-host'],
    ['not the instruction after the next', [root, comment, 'RUN true', 'USER 0'], 'x Dockerfile:4 root-on-host'],
    ['an instruction within whose lines it stands', [root, 'USER \\', comment, '0'], '- Dockerfile:2 root-on-host'],
    ['nothing at the end', [root, comment], 'x Dockerfile:1 root-on-host'],
    ['nothing from a heredoc', ['FROM alpine:3.22', 'RUN <<E', comment, 'E', 'USER 0'], 'x Dockerfile:5 root-on-host'],
    ['nothing behind an instruction', [root, `RUN true ${comment}`], 'x Dockerfile:1 root-on-host'],
    ['with a byte order mark and CRLF', [`\ufeff${comment}\r`, `${root}\r`], '- Dockerfile:2 root-on-host'],
  ])('%s', async (_, lines, expected) => {
    expect(await sorted({ Dockerfile: `${lines.join('\n')}\n` })).toBe(expected);
  });
});

const socket = '# runs-as: ignore[engine-socket] meant';

describe('a comment of a Compose file covers', () => {
  const mount = '      - /var/run/docker.sock:/var/run/docker.sock';
  const service = ['services:', '  a:', '    image: alpine:3.22', '    user: "2007"', '    volumes:', mount];
  const at = (line: number, text: string): string[] => service.map((one, index) => (index === line ? one + text : one));
  const above = (line: number, text: string): string[] => [...service.slice(0, line), text, ...service.slice(line)];

  test.each([
    ['the line it ends', at(5, ` ${socket}`), '- compose.yaml:6 engine-socket'],
    ['the setting whose key it ends', at(4, ` ${socket}`), '- compose.yaml:6 engine-socket'],
    ['the service whose key it ends', at(1, ` ${socket}`), '- compose.yaml:6 engine-socket'],
    ['all services', at(0, ` ${socket}`), '- compose.yaml:6 engine-socket'],
    ['not another line', at(3, ` ${socket}`), 'x compose.yaml:6 engine-socket'],
    ['the line below it', above(5, `      ${socket}`), '- compose.yaml:7 engine-socket'],
    ['the service below it', above(1, `    ${socket}`), '- compose.yaml:7 engine-socket'],
    ['the setting below it', above(4, socket), '- compose.yaml:7 engine-socket'],
    ['not the line after the next', above(3, socket), 'x compose.yaml:7 engine-socket'],
    ['the file, at its top with an empty line', [socket, '', ...service], '- compose.yaml:8 engine-socket'],
    ['the file, also before its name', [socket, '', 'name: x', ...service], '- compose.yaml:9 engine-socket'],
    ['not it without the empty line', [socket, 'name: x', ...service], 'x compose.yaml:8 engine-socket'],
    [
      'items at the indent of their key',
      [...service.slice(0, 4), `    volumes: ${socket}`, `    ${mount.trim()}`],
      '- compose.yaml:6 engine-socket',
    ],
    ['nothing from a text', [...service, `    command: "${socket}"`], 'x compose.yaml:6 engine-socket'],
    [
      'nothing from a block',
      [...service.slice(0, 4), '    command: |', `      ${socket}`, ...service.slice(4)],
      'x compose.yaml:8 engine-socket',
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await sorted({ 'compose.yaml': `${lines.join('\n')}\n` })).toBe(expected);
  });

  test('not the next service', async () => {
    const text = `services:\n  a: ${socket}\n    image: alpine:3.22\n    user: "2007"\n  b:\n    image: alpine:3.22\n    user: "2007"\n    volumes:\n${mount}\n`;
    expect(await sorted({ 'compose.yaml': text })).toBe('x compose.yaml:9 engine-socket');
  });

  test('what is found in a file that the service builds alone, and not what others build as well', async () => {
    const files = { 'compose.yaml': `services:\n  a: ${comment}\n    build: {context: x, target: one}\n` };
    const alone = { ...files, 'x/Dockerfile': `${root} AS base\nFROM base AS one\nFROM alpine:3.22\nUSER 2007:2007\n` };
    expect(await sorted(alone)).toBe('x x/Dockerfile:2 root-on-host');
    const both = `services:\n  # runs-as: ignore[root-on-host] meant\n  a:\n    build: x\n`;
    expect(await sorted({ 'compose.yaml': both, 'x/Dockerfile': `${root}\n` })).toBe('x x/Dockerfile:1 root-on-host');
  });
});

describe('a comment of subuid covers', () => {
  const short = 'app:100000:1000';
  const note = '# runs-as: ignore[short-subids] small on purpose';
  const daemon = { 'etc/docker/daemon.json': '{"userns-remap": "app"}\n', 'etc/subgid': 'app:100000:65536\n' };

  test.each([
    ['the next line', `${note}\n${short}\n`, '-'],
    ['the file', `${note}\n\n# all\n${short}\n`, '-'],
    ['not the line above it', `${short}\n${note}\n`, 'x'],
  ])('%s', async (_, text, sign) => {
    expect(await sorted({ ...daemon, 'etc/subuid': text })).toContain(
      `${sign} etc/subuid:${text.split('\n').indexOf(short) + 1} short-subids`,
    );
  });
});

describe('what a comment says', () => {
  test.each([
    ['a reason without anything between', '# runs-as: ignore[root-on-host]why', '-'],
    ['a reason behind a colon', '# runs-as: ignore[root-on-host]: why', '-'],
    ['several rules', '# runs-as: ignore[low-port , root-on-host] why', '-'],
    ['more signs and blanks', '##   runs-as:  ignore [root-on-host]  why', '-'],
    ['a day to come', '# runs-as: ignore[root-on-host] why until 2026-06-15.', '-'],
    ['a day before the reason', '# runs-as: ignore[root-on-host] until 2026-12-31: why', '-'],
    ['a day that is over', '# runs-as: ignore[root-on-host] why until 2026-06-14', 'x'],
    ['a day and no reason', '# runs-as: ignore[root-on-host] until 2026-12-31', 'x'],
    ['no reason', '# runs-as: ignore[root-on-host]', 'x'],
    ['a reason of signs', '# runs-as: ignore[root-on-host] -- ...', 'x'],
    ['a known rule beside an unknown one', '# runs-as: ignore[nothing, root-on-host] why', '-'],
    ['all rules', '# runs-as: ignore[*] why', 'x'],
    ['another rule', '# runs-as: ignore[root-in-container] why', 'x'],
    ['a word before it', '# see runs-as: ignore[root-on-host] why', 'x'],
  ])('%s', async (_, text, sign) => {
    expect(await sorted({ Dockerfile: `${text}\n${root}\n` })).toBe(`${sign} Dockerfile:2 root-on-host`);
  });
});

describe('the configuration', () => {
  const files = { 'a/Dockerfile': `${root}\n`, 'b/Dockerfile': `${root}\n` };
  const entry = (rest: string): string => `suppressions:\n  - {rules: [root-on-host], reason: meant${rest}}\n`;

  test.each([
    ['everywhere', '', '- a/Dockerfile:1 root-on-host\n- b/Dockerfile:1 root-on-host'],
    ['by path', ', paths: [a/]', '- a/Dockerfile:1 root-on-host\nx b/Dockerfile:1 root-on-host'],
    ['by workload', ', workloads: ["b/*#0"]', 'x a/Dockerfile:1 root-on-host\n- b/Dockerfile:1 root-on-host'],
    ['by both', ', paths: [a/], workloads: ["b/*#0"]', 'x a/Dockerfile:1 root-on-host\nx b/Dockerfile:1 root-on-host'],
    ['until a day', ', until: 2026-06-14', 'x a/Dockerfile:1 root-on-host\nx b/Dockerfile:1 root-on-host'],
  ])('silences %s', async (_, rest, expected) => {
    expect(await sorted({ ...files, '.runs-as.yml': entry(rest) })).toBe(expected);
  });
});

test('what is silenced does not count, and says by whom and where', async () => {
  const report = await reportOn({ Dockerfile: `${comment}\n${root}\n` });
  expect(report.verdict).toMatchObject({ passed: true, errors: 0, because: 'no findings' });
  const json = JSON.parse(renderJson(report));
  expect(schemaErrors(json)).toEqual([]);
  expect(json.suppressed[0].suppression).toEqual({
    by: 'inline',
    reason: 'meant',
    at: { file: 'Dockerfile', line: 1, column: 1, endLine: 1, endColumn: comment.length + 1 },
    isNew: false,
  });
  const sarif = JSON.parse(renderSarif(report, rules, noSurroundings));
  expect(sarifErrors(sarif)).toEqual([]);
  expect(sarif.runs[0].results[0].suppressions).toMatchObject([
    { kind: 'inSource', status: 'accepted', justification: 'meant' },
  ]);
});

test('what is idle is in the JSON report', async () => {
  const report = await reportOn({ Dockerfile: `# runs-as: ignore[low-port] why\n${root}\n` });
  const json = JSON.parse(renderJson(report));
  expect(schemaErrors(json)).toEqual([]);
  expect(json.unusedSuppressions).toMatchObject([{ rule: 'low-port', at: { line: 1, column: 19 } }]);
});

test('a file of comments is read in no time', async () => {
  const text = `${root}\n${'# runs-as: ignore[low-port] why\n'.repeat(5000)}`;
  const started = performance.now();
  const { findings } = await reportOn({ Dockerfile: text });
  expect(findings).toHaveLength(5001);
  expect(performance.now() - started).toBeLessThan(10_000);
});
