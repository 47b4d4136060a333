import { EngineUnavailable, openEngine } from './adapters/engine-api.ts';
import { readLiveEngine } from './adapters/live-containers.ts';
import type { Project } from './core/project.ts';
import { matchWorkloads, namesOf } from './core/verify/match.ts';
import { type Verification, verifyMatches } from './core/verify/verify.ts';
import { UsageError } from './options.ts';

/** What to compare a report with. */
export interface VerifySettings {
  /** `unix:///…`, or TCP of this machine. */
  readonly address: string;
  /** The checked directory, absolute. */
  readonly root: string;
  readonly map: readonly (readonly [string, string])[];
  /** Only images, whatever runs. */
  readonly onlyBuilt: boolean;
}

/** Workloads beside what was seen, and what to call the engine. */
export interface Verified {
  readonly verifications: readonly Verification[];
  readonly engine: string;
}

/**
 * Compares a project with a live engine.
 *
 * @throws {UsageError} for an engine that cannot be asked, and for a workload that is not there: a typing error must not look like one
 * that does not run.
 */
export async function verifyProject(project: Project, settings: VerifySettings): Promise<Verified> {
  const { address, root, onlyBuilt } = settings;
  const engine = openEngine(address);
  if (typeof engine === 'string') throw new UsageError(`--engine-socket is \`${address}\`: ${engine}.`);
  const map = mapped(settings.map, project);
  const references = [...new Set(project.workloads.flatMap(namesOf))].sort();
  try {
    const seen = await readLiveEngine(engine, references, onlyBuilt);
    const input = { root: root.replaceAll('\\', '/'), map };
    return { verifications: verifyMatches(matchWorkloads(project.workloads, seen, input)), engine: seen.name };
  } catch (error) {
    if (error instanceof EngineUnavailable) throw new UsageError(`${address} cannot be asked: ${error.message}.`);
    throw error;
  }
}

function mapped(
  pairs: readonly (readonly [string, string])[],
  { workloads }: Project,
): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, readonly string[]>();
  for (const [id, container] of pairs) {
    if (!workloads.some(workload => workload.id === id)) throw new UsageError(`--map: there is no workload \`${id}\`.`);
    map.set(id, [...(map.get(id) ?? []), container]);
  }
  return map;
}
