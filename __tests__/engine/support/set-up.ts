import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where `scripts/engine.sh setup` put the engine; `undefined` where this machine cannot have one. */
    engineDirectory: string | undefined;
  }
}

/**
 * Sets the engine up before the first test. Where that is impossible it says so in one loud line and the tests are skipped; with
 * `RUNS_AS_ENGINE=required` it fails instead.
 */
export default function setUp(project: TestProject): void {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const directory = `${root}.cache/engine`;
  const { status, stdout, stderr } = spawnSync(`${root}scripts/engine.sh`, ['setup', directory], {
    encoding: 'utf8',
    timeout: 170_000,
  });
  if (status === 0) {
    console.log(`Engine: ${stdout.trim()}`);
    project.provide('engineDirectory', directory);
    return;
  }
  const { RUNS_AS_ENGINE } = process.env;
  const why = stderr.trim().split('\n').at(-1) ?? 'engine.sh says nothing';
  if (RUNS_AS_ENGINE === 'required') throw new Error(`RUNS_AS_ENGINE=required, and there is no engine: ${why}`);
  console.error(`\n!!! ENGINE TESTS SKIPPED: NO DOCKER ENGINE ON THIS MACHINE !!! ${why}\n`);
  project.provide('engineDirectory', undefined);
}
