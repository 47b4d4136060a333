import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { fixedFiles, unifiedDiff } from '../../src/core/apply-fixes.ts';
import type { Edit } from '../../src/core/rule.ts';
import { spanOf } from '../../src/core/source.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { noSurroundings } from '../../src/report/surroundings.ts';
import { rules } from '../../src/rules/index.ts';
import { reportOn } from '../support/lint.ts';
import { finding, rule } from '../support/report.ts';
import { schemaErrors } from '../support/report-schema.ts';
import { sarifErrors } from '../support/sarif-schema.ts';
import { workspaceOf } from '../support/workspace.ts';

async function runsAs(directory: string, ...words: readonly string[]) {
  const texts = { stdout: '', stderr: '' };
  const to = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      texts[name] += text;
    },
  });
  const status = await main(words, {
    environment: {},
    directory,
    stdout: to('stdout'),
    stderr: to('stderr'),
    readInput: () => new TextEncoder().encode('ARG U=2007\nFROM alpine:3.22\nUSER $U\n'),
  });
  return { status, ...texts };
}

/** A file after its fixes; the same where there are none. */
async function fixed(Dockerfile: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const { findings } = await reportOn({ Dockerfile, ...more });
  return fixedFiles(findings).find(({ file }) => file.path === 'Dockerfile')?.text ?? Dockerfile;
}

const hidden = 'ARG U=2007\nFROM alpine:3.22\nRUN true\nUSER $U\nCMD ["true"]\n';

describe('a global ARG that the stage does not declare is declared again', () => {
  test.each([
    ['above its USER line', hidden, 'ARG U=2007\nFROM alpine:3.22\nRUN true\nARG U\nUSER $U\nCMD ["true"]\n'],
    [
      'each once',
      'ARG U=2007\nARG G=2008\nFROM alpine:3.22\nUSER $U:${G}$G\n',
      'ARG U=2007\nARG G=2008\nFROM alpine:3.22\nARG U\nARG G\nUSER $U:${G}$G\n',
    ],
    [
      'in the stage that says it',
      'ARG U=2007\nFROM alpine:3.22 AS a\nUSER $U\nFROM a\nENV X=1\n',
      'ARG U=2007\nFROM alpine:3.22 AS a\nARG U\nUSER $U\nFROM a\nENV X=1\n',
    ],
    [
      'with the line ends of the file',
      'ARG U=2007\r\nFROM alpine:3.22\r\nUSER $U\r\n',
      'ARG U=2007\r\nFROM alpine:3.22\r\nARG U\r\nUSER $U\r\n',
    ],
    [
      'above continued lines',
      'ARG U=2007\nFROM alpine:3.22\n  USER \\\n  $U',
      'ARG U=2007\nFROM alpine:3.22\nARG U\n  USER \\\n  $U',
    ],
  ])('%s', async (_, before, after) => {
    expect(await fixed(before)).toBe(after);
    // What is fixed is not found again, and there is nothing left to fix.
    const again = await reportOn({ Dockerfile: after });
    expect(again.findings.filter(({ rule }) => rule.id === 'root-on-host')).toEqual([]);
    expect(await fixed(after)).toBe(after);
  });

  test('also where a service that builds it is found first', async () => {
    const { findings } = await reportOn({ 'x/Dockerfile': hidden, 'compose.yaml': 'services:\n  a: {build: x}\n' });
    expect(findings.map(({ rule, fix }) => [rule.id, fix?.title])).toEqual([
      ['root-on-host', 'Declare `U` again in the stage: the user is `2007` then.'],
    ]);
  });

  test.each([
    ['its default is root', 'ARG U=0\nFROM alpine:3.22\nUSER $U\n'],
    ['it has none', 'ARG U\nFROM alpine:3.22\nUSER $U\n'],
    ['its default is a name that the image does not have', 'ARG U=nosuch\nFROM alpine:3.22\nUSER $U\n'],
    ['it is declared again, and empty', 'ARG U=2007\nFROM alpine:3.22\nARG U=\nUSER $U\n'],
    ['a later line decides', 'ARG U=2007\nFROM alpine:3.22\nUSER $U\nUSER 0\n'],
    ['a RUN line follows it', 'ARG U=2007\nFROM alpine:3.22\nUSER $U\nRUN apk add x\n'],
    [
      'a RUN line of a stage that is built on it follows',
      'ARG U=2007\nFROM alpine:3.22 AS a\nUSER $U\nFROM a\nRUN apk add x\n',
    ],
    ['it stands behind ONBUILD', 'ARG U=2007\nFROM alpine:3.22 AS a\nONBUILD USER $U\nFROM a\n'],
    ['nobody is root', 'ARG U=2007\nFROM alpine:3.22\nARG U\nUSER $U\n'],
  ])('not where %s', async (_, text) => expect(await fixed(text)).toBe(text));
});

describe('the account that an image has for it is taken', () => {
  const node = 'FROM node:22\nWORKDIR /app\nCOPY . .\n';

  test.each([
    ['at the end of the file', `${node}CMD ["node", "x.js"]\n`, `${node}CMD ["node", "x.js"]\nUSER 1000:1000\n`],
    ['where the last line has no end', `${node}CMD ["node", "x.js"]`, `${node}CMD ["node", "x.js"]\nUSER 1000:1000\n`],
    [
      'at the end of its stage',
      `${node}CMD ["node", "x.js"]\nRUN <<E\ntrue\nE\n`,
      `${node}CMD ["node", "x.js"]\nRUN <<E\ntrue\nE\nUSER 1000:1000\n`,
    ],
  ])('%s', async (_, before, after) => {
    expect(await fixed(before)).toBe(after);
    expect(await fixed(after)).toBe(after);
    expect((await reportOn({ Dockerfile: after })).findings.map(({ rule }) => rule.id)).not.toContain('root-on-host');
  });

  test.each([
    ['it is npm, which writes', `${node}CMD ["npm", "start"]\n`],
    ['the command is a shell', `${node}CMD node x.js\n`],
    ['the command is the image’s own', node],
    ['there is an entrypoint', `${node}ENTRYPOINT ["/run.sh"]\nCMD ["node"]\n`],
    ['the command is another program', `${node}CMD ["nginx"]\n`],
    ['somebody says root', `${node}USER root\nCMD ["node"]\n`],
    ['the image has no such account', 'FROM python:3.13\nCMD ["python"]\n'],
    ['the account is gone', `${node}RUN userdel node\nCMD ["node"]\n`],
  ])('not where %s', async (_, text) => expect(await fixed(text)).toBe(text));
});

test('a stage is left alone while one that is built on it runs more', async () => {
  const Dockerfile = 'FROM node:22 AS a\nCMD ["node"]\nFROM a\nRUN apt-get update\n';
  const { findings } = await reportOn({
    Dockerfile,
    'compose.yaml': 'services:\n  s: {build: {context: ., target: a}}\n',
  });
  const roots = findings.filter(({ rule }) => rule.id === 'root-on-host');
  // One place decides for both, and no edit mends both.
  expect(roots.map(({ at, fix }) => [at.start, fix])).toEqual([[0, undefined]]);
});

describe('--diff and --fix', () => {
  test('the diff is what --fix writes, and git takes it', async () => {
    const files = {
      Dockerfile: hidden,
      'b/Dockerfile': hidden.trimEnd(),
      'c/Dockerfile': 'FROM node:22\nCMD ["node"]',
    };
    const directory = workspaceOf(files);
    const { stdout, status } = await runsAs(directory, '--diff');
    expect(status).toBe(1);
    expect(stdout).toMatchInlineSnapshot(`
      "--- a/Dockerfile
      +++ b/Dockerfile
      @@ -1,5 +1,6 @@
       ARG U=2007
       FROM alpine:3.22
       RUN true
      +ARG U
       USER $U
       CMD ["true"]
      --- a/b/Dockerfile
      +++ b/b/Dockerfile
      @@ -1,5 +1,6 @@
       ARG U=2007
       FROM alpine:3.22
       RUN true
      +ARG U
       USER $U
       CMD ["true"]
      \\ No newline at end of file
      --- a/c/Dockerfile
      +++ b/c/Dockerfile
      @@ -1,2 +1,3 @@
       FROM node:22
      -CMD ["node"]
      \\ No newline at end of file
      +CMD ["node"]
      +USER 1000:1000
      "
    `);
    const other = workspaceOf(files);
    execFileSync('git', ['apply', '-'], { cwd: other, input: stdout });
    const { stderr, status: after } = await runsAs(directory, '--fix');
    expect(after).toBe(0);
    expect(stderr.trim().split('\n')).toEqual([
      'Dockerfile: Declare `U` again in the stage: the user is `2007` then.',
      'b/Dockerfile: Declare `U` again in the stage: the user is `2007` then.',
      'c/Dockerfile: Run as `node` (1000), the account that the image has for it.',
    ]);
    for (const name of Object.keys(files))
      expect(readFileSync(path.join(directory, name), 'utf8')).toBe(readFileSync(path.join(other, name), 'utf8'));
    expect(await runsAs(directory, '--diff')).toEqual({ stdout: '', stderr: '', status: 0 });
    expect(await runsAs(directory, '--fix')).toMatchObject({ stderr: '', status: 0 });
  });

  test('what is silenced is not fixed', async () => {
    const directory = workspaceOf({ Dockerfile: `# runs-as: ignore[root-on-host] meant\n\n${hidden}` });
    expect((await runsAs(directory, '--diff')).stdout).toBe('');
  });

  test('standard input is no file', async () => {
    expect(await runsAs(workspaceOf(), '--as', 'dockerfile', '-', '--fix')).toMatchObject({
      status: 2,
      stderr: '--fix writes files, and `-` is none; --diff prints what it would write.\n',
    });
    expect((await runsAs(workspaceOf(), '--as', 'dockerfile', '-', '--diff')).stdout).toContain('\n+ARG U\n');
  });
});

test('reports carry the fix', async () => {
  const report = await reportOn({ Dockerfile: hidden });
  const json = JSON.parse(renderJson(report));
  expect(schemaErrors(json)).toEqual([]);
  expect(json.findings[0].fix.edits).toEqual([
    { path: 'Dockerfile', start: { line: 4, column: 1 }, end: { line: 4, column: 1 }, text: 'ARG U\n' },
  ]);
  const sarif = JSON.parse(renderSarif(report, rules, noSurroundings));
  expect(sarifErrors(sarif)).toEqual([]);
  expect(sarif.runs[0].results[0].fixes[0].artifactChanges[0].replacements).toEqual([
    { deletedRegion: { startLine: 4, startColumn: 1, endLine: 4, endColumn: 1 }, insertedContent: { text: 'ARG U\n' } },
  ]);
  expect(renderSummary(report, noSurroundings)).toContain(
    '**Fix:** Declare `U` again in the stage: the user is `2007` then. `runs-as --fix` writes it.\n\n```diff\n@@ -1,5 +1,6 @@\n',
  );
});

describe('a unified diff', () => {
  const text = Array.from({ length: 30 }, (_, at) => `line ${at + 1}\n`).join('');
  const file = { path: 'f', text };
  const at = (line: number): number => text.indexOf(`line ${line}\n`);
  const diffOf = (...edits: readonly Edit[]): string => {
    const [one] = fixedFiles(
      edits.map(edit => finding(rule('x', 'error'), edit.at, { fix: { title: 't', edits: [edit] } })),
    );
    return one === undefined ? '' : unifiedDiff(one);
  };
  const insert = (line: number, words: string): Edit => ({ at: spanOf(file, at(line)), text: words });
  const replace = (line: number, words: string): Edit => ({ at: spanOf(file, at(line), at(line) + 6), text: words });

  test('of changes that are near and far is what git applies', () => {
    const edits = [insert(1, 'new\n'), replace(4, 'four'), insert(20, 'a\nb\n'), replace(30, 'end')];
    const directory = workspaceOf({ f: text });
    execFileSync('git', ['apply', '-'], { cwd: directory, input: diffOf(...edits) });
    const [one] = fixedFiles(
      edits.map(edit => finding(rule('x', 'error'), edit.at, { fix: { title: 't', edits: [edit] } })),
    );
    expect(readFileSync(path.join(directory, 'f'), 'utf8')).toBe(one?.text);
    expect(diffOf(...edits).match(/^@@/gm)).toHaveLength(3);
  });

  test('has no fix that stands in another’s way', () => {
    expect(diffOf(replace(4, 'four'), replace(4, 'vier'))).toBe(diffOf(replace(4, 'four')));
    expect(diffOf(insert(4, 'x\n'), insert(4, 'y\n'))).toBe(diffOf(insert(4, 'x\n')));
  });
});
