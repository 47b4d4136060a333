import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where `scripts/engine.sh setup` put the engine; `undefined` where this machine cannot have one. */
    engineDirectory: string | undefined;
    hasRootlessEngine: boolean;
    /** What dockerd says of itself: `28.5.2`. */
    engineVersion: string;
    /** What the names of this run's engines begin with. */
    enginePrefix: string;
  }
}

/**
 * Sets the engine up before the first test. Where that is impossible it says so in one loud line and the tests are skipped; with
 * `RUNS_AS_ENGINE=required` it fails instead.
 */
export default function setUp(project: TestProject): (() => void) | undefined {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const script = `${root}scripts/engine.sh`;
  const directory = `${root}.cache/engine`;
  const { status, stderr } = spawnSync(script, ['setup', directory], {
    encoding: 'utf8',
    timeout: 420_000,
  });
  if (status === 0) {
    const dockerd = spawnSync(`${directory}/bin/dockerd`, ['--version'], { encoding: 'utf8' }).stdout.trim();
    console.log(`Engine: ${dockerd}`);
    project.provide('engineDirectory', directory);
    project.provide('engineVersion', /[0-9]+(?:\.[0-9]+)*/.exec(dockerd)?.[0] ?? '');
    const obstacle = rootlessObstacle(directory);
    if (obstacle !== undefined) console.error(`\n!!! TESTS OF ROOTLESS ENGINES SKIPPED !!! ${obstacle}\n`);
    project.provide('hasRootlessEngine', obstacle === undefined);
    const prefix = `${process.pid.toString(36)}-`;
    project.provide('enginePrefix', prefix);
    return () => stopAll(script, directory, prefix);
  }
  const { RUNS_AS_ENGINE } = process.env;
  const why = stderr.trim().split('\n').at(-1) ?? 'engine.sh says nothing';
  if (RUNS_AS_ENGINE === 'required') throw new Error(`RUNS_AS_ENGINE=required, and there is no engine: ${why}`);
  console.error(`\n!!! ENGINE TESTS SKIPPED: NO DOCKER ENGINE ON THIS MACHINE !!! ${why}\n`);
  project.provide('engineDirectory', undefined);
  project.provide('hasRootlessEngine', false);
  project.provide('engineVersion', '');
  project.provide('enginePrefix', '');
  return undefined;
}

/** Ends what tests that broke off have left running. */
function stopAll(script: string, directory: string, prefix: string): void {
  for (const name of readdirSync(`${directory}/run`))
    if (name.startsWith(prefix)) spawnSync(script, ['stop', directory, name]);
}

/** What keeps a rootless engine from running on this machine. */
function rootlessObstacle(directory: string): string | undefined {
  if (!existsSync(`${directory}/bin/rootlesskit`)) return 'there is no rootlesskit';
  const restriction = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
  const isRestricted = existsSync(restriction) && readFileSync(restriction, 'utf8').trim() === '1';
  return isRestricted ? 'AppArmor keeps unprivileged users from making user namespaces' : undefined;
}
