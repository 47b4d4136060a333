import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { push } from '../support/events.ts';
import { runStep } from '../support/mini-runner.ts';
import { workspaceOf } from '../support/workspace.ts';

const rootImage = 'FROM alpine:3.22\nCMD ["sleep", "1"]\n';

describe('annotations', () => {
  const workspace = () =>
    workspaceOf({ 'a/Dockerfile': rootImage, 'b/Dockerfile': rootImage, 'c/Dockerfile': rootImage });

  test('annotate: off shows none, and the gate counts all the same', async () => {
    const result = await runStep({ workspace: workspace(), inputs: { annotate: 'off' }, ...push() });
    expect(result.annotations).toEqual([]);
    expect(result.status).toBe(1);
    expect(result.outputs['errors']).toBe('3');
  });

  test('max-annotations: 2 shows one, and the second says how many more and where', async () => {
    const inputs = { 'max-annotations': '2', summary: 'false' };
    const result = await runStep({ workspace: workspace(), inputs, ...push() });
    expect(result.annotations.map(({ title, file }) => `${file} ${title}`)).toEqual([
      'a/Dockerfile root-on-host: Runs as root, and that root is root on the host',
      'undefined 2 more at this level',
    ]);
    expect(result.annotations[1]?.message).toMatch(
      /^At most 2 annotations of a level are asked for, so these are not shown: root-on-host 2\.\nAll of them are in the log: /,
    );
    expect(result.summary).toBe('');
    expect(result.log).toContain('c/Dockerfile');
  });

  test.each(['0', '11', 'many', '-1', '1e1'])('max-annotations: %s is refused', async value => {
    const result = await runStep({ workspace: workspace(), inputs: { 'max-annotations': value }, ...push() });
    expect(result.status).toBe(2);
    expect(result.annotations[0]?.message).toBe(
      `the input max-annotations is \`${value}\`; it takes a number from 1 to 10.`,
    );
  });

  test('annotate: diff shows all where there is no pull request', async () => {
    const result = await runStep({ workspace: workspace(), inputs: { annotate: 'diff' }, ...push() });
    expect(result.annotations).toHaveLength(3);
  });
});

describe('files', () => {
  test('json-file and sarif-file are written where they are wished for, below the working directory', async () => {
    const workspace = workspaceOf({ 'services/shop/Dockerfile': rootImage, Dockerfile: rootImage });
    const result = await runStep({
      workspace,
      inputs: { 'working-directory': 'services', 'json-file': 'out/report.json', 'sarif-file': 'out/report.sarif' },
      ...push(),
    });
    const written = path.join(workspace, 'services/out/report.json');
    expect(result.outputs['json-file']).toBe(written);
    expect(result.outputs['sarif-file']).toBe(path.join(workspace, 'services/out/report.sarif'));
    expect(result.outputs['summary-file']).toMatch(/^TEMPORARY\/temp\/runs-as-\w+\/summary\.md$/);
    const { workloads } = JSON.parse(readFileSync(written, 'utf8'));
    expect(workloads.map(({ id }: { id: string }) => id)).toEqual(['shop/Dockerfile#0']);
    // Places are GitHub's, from the root of the repository.
    expect(result.annotations.map(({ file }) => file)).toEqual(['services/shop/Dockerfile']);
  });

  test.each(['report.json', 'out/report.json'])('a link that the checkout puts at %s is not followed', async file => {
    const workspace = workspaceOf({ Dockerfile: rootImage });
    const elsewhere = workspaceOf({ 'report.json': 'kept' });
    const [first = ''] = file.split('/');
    symlinkSync(first === file ? path.join(elsewhere, 'report.json') : elsewhere, path.join(workspace, first));
    const inputs = { 'json-file': file, 'sarif-file': file };
    const result = await runStep({ workspace, inputs, ...push() });
    expect(result.status).toBe(1);
    expect(result.outputs).toMatchObject({ 'json-file': '', 'sarif-file': '', errors: '1' });
    expect(result.log).toContain(`the JSON report could not be written: ${first} is a link in the checkout`);
    expect(readFileSync(path.join(elsewhere, 'report.json'), 'utf8')).toBe('kept');
  });

  test.each([
    ['..', 'the input working-directory is `..`, which leads out of the workspace.'],
    ['missing', 'the input working-directory is `missing`, and there is no such directory.'],
    ['Dockerfile', 'the input working-directory is `Dockerfile`, and there is no such directory.'],
  ])('working-directory: %s is refused', async (directory, message) => {
    const inputs = { 'working-directory': directory };
    const result = await runStep({ workspace: workspaceOf({ Dockerfile: rootImage }), inputs, ...push() });
    expect(result.status).toBe(2);
    expect(result.annotations[0]?.message).toBe(message);
  });
});

test('exclude leaves out what it names, beside what the configuration leaves out', async () => {
  const workspace = workspaceOf({
    'a/Dockerfile': rootImage,
    'b/testdata/Dockerfile': rootImage,
    'c/Dockerfile': rootImage,
    'd/Dockerfile': rootImage,
    '.github/runs-as.yml': 'exclude: [c]\n',
  });
  const result = await runStep({ workspace, inputs: { exclude: '**/testdata\n\nd/*\n' }, ...push() });
  expect(result.annotations.map(({ file }) => file)).toEqual(['a/Dockerfile']);
  expect(result.outputs['files']).toBe('1');
});
