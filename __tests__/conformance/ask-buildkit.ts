import { spawnSync } from 'node:child_process';
import type { BuildkitAnswer, BuildkitCase } from './buildkit-case.ts';

/** The program of conformance/buildkit, built by its run.sh; the ordinary tests do without. */
export const { RUNS_AS_JUDGE: judge } = process.env;

/** BuildKit's answers, one for each case. */
export function askBuildkit(cases: readonly BuildkitCase[]): BuildkitAnswer[] {
  const input = cases.map(one => `${JSON.stringify(one)}\n`).join('');
  const options = { input, encoding: 'utf8', maxBuffer: 2 ** 30 } as const;
  const { stdout, stderr, status } = spawnSync(judge ?? '', ['-stream'], options);
  if (status !== 0) throw new Error(`the judge ended with ${status}: ${stderr}`);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line): BuildkitAnswer => JSON.parse(line));
}
