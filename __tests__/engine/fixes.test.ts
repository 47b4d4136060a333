import { beforeAll, expect, test } from 'vitest';
import { fixedFiles } from '../../src/core/apply-fixes.ts';
import { reportOn } from '../support/lint.ts';
import type { Repository } from '../support/memory-files.ts';
import { importAlpine } from './support/bases.ts';
import { busybox, useEngine, whereEngine } from './support/engine.ts';
import { tarOf } from './support/tar.ts';

whereEngine('a fix is one', () => {
  const engine = useEngine();
  beforeAll(async () => {
    await importAlpine(engine());
    // What the image has that counts: its account, and a program of its name.
    const node = busybox([
      { path: 'etc/passwd', contents: 'root:x:0:0::/:/bin/sh\nnode:x:1000:1000::/home/node:/bin/sh\n' },
      { path: 'etc/group', contents: 'root:x:0:\nnode:x:1000:\n' },
      { path: 'usr/local/bin/node', contents: '#!/bin/sh\nexec cat /proc/self/status\n', mode: 0o755 },
    ]);
    const { status, stderr } = await engine().docker(['import', '-', 'node:22'], tarOf(node));
    if (status !== 0) throw new Error(stderr);
  });

  /** The uid and gid that a container of a context's image has, as it starts by itself or with a command. */
  async function runs(context: Repository, command: readonly string[]): Promise<string> {
    const built = await engine().build(context);
    if (built.image === '') throw new Error(built.stderr);
    const { status, stdout, stderr } = await engine().run(built.image, command);
    expect(status, stderr).toBe(0);
    const id = (key: string): string => new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(stdout)?.[1] ?? '?';
    return `${id('Uid')}:${id('Gid')}`;
  }

  test.each([
    [
      'a global ARG is declared again',
      'ARG U=2007\nARG G=2008\nFROM alpine:3.20\nUSER ${U}:${G}\n',
      ['cat', '/proc/self/status'],
      '2007:2008',
    ],
    [
      'in the stage that its child is built on',
      'ARG U=2007\nFROM alpine:3.20 AS a\nUSER $U\nFROM a\n',
      ['cat', '/proc/self/status'],
      '2007:0',
    ],
    ['the account of node is taken', 'FROM node:22\nWORKDIR /app\nCMD ["node"]', [], '1000:1000'],
  ] as const)('%s', async (_, Dockerfile, command, expected) => {
    expect(await runs({ Dockerfile }, command)).toBe('0:0');
    const { findings } = await reportOn({ Dockerfile });
    const [file] = fixedFiles(findings);
    expect(file).toBeDefined();
    const after = { Dockerfile: file?.text ?? '' };
    expect(await runs(after, command)).toBe(expected);
    const again = await reportOn(after);
    expect(again.findings.filter(({ rule }) => rule.id === 'root-on-host')).toEqual([]);
    expect(fixedFiles(again.findings)).toEqual([]);
    const { uid, gid } = again.workloads.at(-1)?.runs ?? {};
    expect([uid, gid]).toEqual(expected.split(':').map(value => ({ state: 'known', value: Number(value) })));
  });
});
