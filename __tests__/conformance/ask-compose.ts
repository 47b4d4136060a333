import { spawnSync } from 'node:child_process';
import type { ComposeAnswer, ComposeCase } from './compose-case.ts';

/** The program of conformance/compose, built by its run.sh; the ordinary tests do without. */
export const { RUNS_AS_COMPOSE_JUDGE: composeJudge } = process.env;

/** compose-go's answers, one for each case. A case may name the root of a checkout instead of its files. */
export function askCompose(cases: readonly (Partial<ComposeCase> & { readonly root?: string })[]): ComposeAnswer[] {
  if (cases.length === 0) return [];
  const input = cases.map(one => `${JSON.stringify(one)}\n`).join('');
  const options = { input, encoding: 'utf8', maxBuffer: 2 ** 30 } as const;
  const { stdout, stderr, status } = spawnSync(composeJudge ?? '', ['-stream'], options);
  if (status !== 0) throw new Error(`the judge ended with ${status}: ${stderr}`);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line): ComposeAnswer => JSON.parse(line));
}
