import { largestId } from '../core/engine/id-map.ts';
import { ownerOfHostId } from '../core/engine/whose-id.ts';
import type { Workload } from '../core/project.ts';
import type { Report } from '../core/report.ts';
import type { Resolved } from '../core/resolved.ts';
import { insideOf } from '../core/who.ts';
import { UsageError } from '../options.ts';
import { safe } from '../report/text-finding.ts';

const mostNames = 20;

/**
 * The text of `--host-id N`: whose is that id of the host, inside containers and by name.
 *
 * @throws {UsageError} for what is no id.
 */
export function hostIdText(given: string, { engine, project }: Report): string {
  const id = Number(given);
  if (!/^\d{1,10}$/.test(given) || id > largestId)
    throw new UsageError(`--host-id is \`${given}\`; it takes a number from 0 to ${largestId}.`);
  const { uid, gid, users, groups, doubtful } = ownerOfHostId(project, id);
  const lines = [`Host id ${id} on a host whose engine is ${engine.mode}:`];
  const isPlain = engine.mode === 'rootful' && engine.uids.state === 'known';
  if (isPlain) lines.push(`  every container: uid ${id} and gid ${id}, for nothing is mapped`);
  else if (users.some(({ host }) => host.isHostNamespace))
    lines.push('  containers that the map leaves out: the same number inside');
  if (!isPlain) lines.push(`  as a user:  ${insideWords('uid', uid)}`, `  as a group: ${insideWords('gid', gid)}`);
  lines.push(...namesOf('Runs as it', users, workload => ` (${insideOf(workload)} inside)`));
  lines.push(
    ...namesOf(
      'Has it as its group',
      groups.filter(workload => !users.includes(workload)),
      () => '',
    ),
  );
  if (users.length === 0 && groups.length === 0) lines.push('No workload has it.');
  lines.push(...namesOf('Not known of', doubtful, () => ''));
  return `${lines.join('\n')}\n`;
}

function insideWords(kind: 'uid' | 'gid', id: Resolved<number | undefined>): string {
  if (id.state === 'unknown') return `not known: ${safe(id.detail)}`;
  if (id.value === undefined) return 'nobody inside: it is not in the map, and shows there as 65534';
  return `${kind} ${id.value} inside${id.value === 0 ? ' (root)' : ''}`;
}

function namesOf(heading: string, workloads: readonly Workload[], note: (workload: Workload) => string): string[] {
  if (workloads.length === 0) return [];
  const lines = workloads.slice(0, mostNames).map(workload => `  ${safe(workload.id)}${safe(note(workload))}`);
  if (workloads.length > mostNames) lines.push(`  and ${workloads.length - mostNames} more`);
  return [`${heading}:`, ...lines];
}
