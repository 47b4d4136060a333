import { readFileSync } from 'node:fs';
import { type Given, UsageError } from '../options.ts';
import { EngineUnavailable, infoOfEngine, openEngine } from './engine-api.ts';

/**
 * The options with what a live engine says of itself, where nobody says it otherwise: its mode, and the host's own subuid and subgid
 * where it maps ids.
 *
 * @throws {UsageError} for an engine that does not answer.
 */
export async function withEngine(
  given: ReadonlyMap<string, Given>,
  address: string,
): Promise<ReadonlyMap<string, Given>> {
  const engine = openEngine(address);
  if (typeof engine === 'string') throw new UsageError(`--engine-socket is \`${address}\`: ${engine}.`);
  const where = `the engine at ${address}`;
  const { mode, first } = await infoOfEngine(engine).catch((error: unknown) => {
    if (error instanceof EngineUnavailable)
      throw new UsageError(`--engine-socket: ${where} cannot be asked: ${error.message}.`);
    throw error;
  });
  const said = new Map<string, string>();
  if (!given.has('engine') && !given.has('daemon-json')) said.set('engine', mode);
  if (mode !== 'rootful')
    for (const name of ['subuid', 'subgid'])
      if (!given.has(name) && isOfEngine(`/etc/${name}`, name === 'subuid' ? first?.uid : first?.gid))
        said.set(name, `/etc/${name}`);
  return new Map([
    ...given,
    ...[...said].map(([name, value]) => [name, { values: [value], where, by: 'option' as const }] as const),
  ]);
}

/** Whether a file of this machine is the engine's: it has the range that the engine's data root is named after. */
function isOfEngine(file: string, first: number | undefined): boolean {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return first === undefined || lines.some(line => line.split(':')[1] === String(first));
  } catch {
    return false;
  }
}
