import { EngineUnavailable, openEngine } from '../adapters/engine-api.ts';
import { readLiveEngine } from '../adapters/live-containers.ts';
import { withEngine } from '../adapters/live-engine.ts';
import { openLookup } from '../adapters/open-lookup.ts';
import type { Project } from '../core/project.ts';
import { matchWorkloads, namesOf } from '../core/verify/match.ts';
import { verifyMatches } from '../core/verify/verify.ts';
import { type Given, type Options, UsageError } from '../options.ts';
import { paintWith } from '../report/style.ts';
import { renderVerifications, verificationsJson } from '../report/verification.ts';
import { run } from '../run.ts';
import type { Terminal } from './main.ts';
import { filesOfArguments } from './paths.ts';

/**
 * `runs-as verify [DIR]`: what the report says beside what runs on a live engine. Exit status: 0 nothing differs, 1 something does.
 *
 * @throws {UsageError} for an engine that cannot be asked.
 */
export async function verify(given: ReadonlyMap<string, Given>, terminal: Terminal): Promise<number> {
  const { environment } = terminal;
  const address =
    given.get('engine-socket')?.values.at(-1) ?? (environment['DOCKER_HOST'] || 'unix:///var/run/docker.sock');
  const socket: Given = { values: [address], where: '--engine-socket', by: 'option' };
  const words = await withEngine(new Map([...given, ['engine-socket', socket]]), address);
  const chosen = filesOfArguments(words, terminal);
  const lookup = (options: Options) => openLookup(options, environment, pause);
  const { report, options } = await run(chosen.given, { files: chosen.files, lookup });
  const engine = openEngine(address);
  if (typeof engine === 'string') throw new UsageError(`--engine-socket is \`${address}\`: ${engine}.`);
  try {
    const live = await readLiveEngine(engine, referencesOf(report.project));
    const map = mapped(options.map, report.project);
    const verifications = verifyMatches(
      matchWorkloads(report.workloads, live, { root: chosen.root.replaceAll('\\', '/'), map }),
    );
    const isTerminal = terminal.stdout.isTTY === true && (environment['NO_COLOR'] ?? '') === '';
    const text =
      options.format === 'json'
        ? verificationsJson(verifications, live.name)
        : renderVerifications(verifications, live.name, paintWith(isTerminal));
    terminal.stdout.write(text);
    return verifications.some(({ outcome }) => outcome === 'differs') ? 1 : 0;
  } catch (error) {
    if (error instanceof EngineUnavailable) throw new UsageError(`${address} cannot be asked: ${error.message}.`);
    throw error;
  }
}

function referencesOf({ workloads }: Project): string[] {
  return [...new Set(workloads.flatMap(namesOf))].sort();
}

/** @throws {UsageError} for a workload that is not there: a typing error must not look like one that does not run. */
function mapped(pairs: readonly (readonly [string, string])[], { workloads }: Project): Map<string, readonly string[]> {
  const map = new Map<string, readonly string[]>();
  for (const [id, container] of pairs) {
    if (!workloads.some(workload => workload.id === id)) throw new UsageError(`--map: there is no workload \`${id}\`.`);
    map.set(id, [...(map.get(id) ?? []), container]);
  }
  return map;
}

function pause(seconds: number): Promise<void> {
  return new Promise(done => setTimeout(done, seconds * 1000));
}
