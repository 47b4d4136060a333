import type { Workload } from '../../src/core/project.ts';
import { placeOf } from '../../src/core/source.ts';
import { insideWords } from '../../src/core/who.ts';
import { type LintOptions, reportOn } from './lint.ts';
import type { Repository } from './memory-files.ts';

/** A last workload as a picture: who it starts as and runs as, and what its entrypoint does, with places. */
export async function startOf(repository: Repository, options?: LintOptions): Promise<string> {
  const { project } = await reportOn(repository, options);
  const workload = project.workloads.findLast(({ kind }) => kind === 'service') ?? project.workloads.at(-1);
  if (workload === undefined) throw new Error('nothing runs');
  return picture(workload);
}

function picture({ starts, runs, brokenStepDown }: Workload): string {
  const gid = runs.gid.state === 'known' ? `:${runs.gid.value}` : ':?';
  const groups = runs.groups.length > 0 ? ` groups ${runs.groups.join(',')}` : '';
  const lines = [`${insideWords(starts)} -> ${insideWords(runs)}${runs.uid.state === 'known' ? gid : ''}${groups}`];
  for (const { by, effect, at } of runs.trail) {
    if (by !== 'entrypoint') continue;
    const place = at && placeOf(at);
    lines.push(`  ${place === undefined ? '' : `${place.file}:${place.line} `}${effect}`);
  }
  if (brokenStepDown !== undefined) lines.push(`  broken (${brokenStepDown.cause})`);
  if (runs.root.state === 'unknown') lines.push(`  not known: ${runs.root.detail}`);
  return lines.join('\n');
}

/** A Dockerfile on Debian with an account `app` (1000) that starts `/entrypoint.sh` of its context with a command. */
export function withEntrypoint(script: string, command = '["server"]', more = ''): Repository {
  return {
    Dockerfile: [
      'FROM debian:12',
      'RUN useradd -u 1000 app',
      more,
      'COPY entrypoint.sh /entrypoint.sh',
      'ENTRYPOINT ["/entrypoint.sh"]',
      `CMD ${command}`,
      '',
    ].join('\n'),
    'entrypoint.sh': script,
  };
}
