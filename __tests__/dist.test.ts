import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { nodes } from './support/nodes.ts';
import { schemaErrors } from './support/report-schema.ts';
import { workspaceOf } from './support/workspace.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const cli = path.join(root, 'dist/cli/index.js');

describe.each(nodes())('dist/cli/index.js on $name', ({ path: node }) => {
  const run = (words: readonly string[], options: { readonly input?: string; readonly directory?: string } = {}) =>
    spawnSync(node, [cli, ...words], {
      cwd: options.directory ?? root,
      input: options.input ?? '',
      encoding: 'utf8',
      maxBuffer: 2 ** 27,
      env: { PATH: process.env['PATH'] },
    });

  test('the first command of the README shows the table of the example', () => {
    const command = /```sh\nnode (\S+) (\S+)\n```/.exec(readFileSync(path.join(root, 'README.md'), 'utf8'));
    expect(command?.[1]).toBe('dist/cli/index.js');
    const { status, stdout, stderr } = run([command?.[2] ?? '']);
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(stdout).toContain('✗ compose.yaml#worker     0 (root)            0 (root)     root-on-host');
  });

  test.each([
    ['--format', 'json'],
    ['--format', 'github'],
    ['--format', 'markdown'],
    ['--list-rules'],
    ['--help'],
    ['--version'],
    ['--explain', 'root-on-host'],
    ['--explain-image', 'nginx'],
  ])('prints something for %s %s', (...words) => {
    const { status, stdout, stderr } = run([...(words[0] === '--format' ? ['examples/shop'] : []), ...words]);
    expect(stderr).toBe('');
    expect(status).toBe(words[0] === '--format' ? 1 : 0);
    expect(stdout.length).toBeGreaterThan(4);
  });

  test('writes a long report to its end', () => {
    const files: Record<string, string> = {};
    for (let at = 0; at < 400; at += 1) files[`a${at}/Dockerfile`] = 'FROM alpine:3.22\n';
    const { stdout } = run(['--format', 'json'], { directory: workspaceOf(files) });
    expect(stdout.length).toBeGreaterThan(65_536 * 2);
    expect(schemaErrors(JSON.parse(stdout))).toEqual([]);
  });

  test('reads standard input', () => {
    expect(run(['--as', 'dockerfile', '-'], { input: 'FROM alpine:3.22\nUSER 10001:10001\n' }).status).toBe(0);
  });

  test('ends in silence when nobody reads any more', async () => {
    const files: Record<string, string> = {};
    for (let at = 0; at < 400; at += 1) files[`a${at}/Dockerfile`] = 'FROM alpine:3.22\n';
    const child = spawn(node, [cli], { cwd: workspaceOf(files), stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise(done => child.on('close', done));
    expect(said).toBe('');
  });
});

test('licenses.txt has every package that is bundled', () => {
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const licenses = readFileSync(path.join(root, 'dist/licenses.txt'), 'utf8');
  // unbash comes into the bundle with the shell scripts that are read.
  for (const name of Object.keys(dependencies)) if (name !== 'unbash') expect(licenses, name).toContain(`${name}\n`);
});
