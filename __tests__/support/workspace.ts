import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Repository } from './memory-files.ts';

/** A directory of its own for the running test, with the given files; it goes when the test is over. */
export function workspaceOf(repository: Repository = {}): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'runs-as-test-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(repository)) {
    const absolute = path.join(directory, name);
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
  }
  return directory;
}

/** A workspace with a copy of one of the examples below a path. */
export function workspaceWithExample(name: string, below = ''): string {
  const directory = workspaceOf();
  cpSync(fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)), path.join(directory, below), {
    recursive: true,
  });
  return directory;
}
