import { defaultEngine, type Engine } from '../core/engine/engine.ts';
import type { HostSetup } from '../core/engine/host-setup.ts';
import type { ProjectFile } from '../core/project.ts';
import type { SourceFile } from '../core/source.ts';
import type { Files } from '../files.ts';
import { type Options, UsageError } from '../options.ts';

/**
 * The engine that runs the containers, from the options, the engine's own files and what sets hosts up.
 *
 * @throws {UsageError} for a file of an option that cannot be read.
 */
export async function engineOf(
  files: readonly ProjectFile[],
  setup: HostSetup,
  options: Options,
  reader: Files,
): Promise<Engine> {
  const own = files.filter(({ kind }) => kind === 'daemon-json' || kind === 'subuid' || kind === 'subgid');
  const input = { files: [...own, ...setup.files], units: setup.units };
  const from = engineOptions.map(name => options.set.get(name)).find(by => by !== undefined);
  if (input.files.length === 0 && input.units.length === 0 && from === undefined) return defaultEngine;
  const { chooseEngine } = await import('../core/engine/choose.ts');
  if (from === undefined) return inWholeFiles(chooseEngine(input), setup);
  const named = (path: string | undefined, option: string): SourceFile | undefined => {
    if (path === undefined) return undefined;
    const found = reader.read(path);
    if (found === undefined) throw new UsageError(`--${option}: there is no file \`${path}\`.`);
    if ('refused' in found) throw new UsageError(`--${option}: \`${path}\` cannot be read: ${found.refused}.`);
    return found.source;
  };
  const subuid = named(options.subuid, 'subuid');
  const subgid = named(options.subgid, 'subgid');
  const daemonJson = named(options.daemonJson, 'daemon-json');
  const option = { mode: options.engine, subuid, subgid, daemonJson, from };
  return inWholeFiles(chooseEngine({ ...input, option }), setup);
}

/** The engine with its places in files as they stand, where some were written out in others. */
async function inWholeFiles(engine: Engine, setup: HostSetup): Promise<Engine> {
  if (setup.seen.length === 0) return engine;
  return (await import('../core/engine/host-setup.ts')).withWholeFiles(engine, setup);
}

/** The files with those that set hosts up and say something of an engine; nothing else of them is judged. */
export function withSetup(files: readonly ProjectFile[], { seen }: HostSetup): ProjectFile[] {
  const paths = new Set(files.map(({ path }) => path));
  const more = seen
    .filter(({ source }) => !paths.has(source.path))
    .map(({ source, kind }) => ({ path: source.path, kind, state: 'read' as const, source, faults: [] }));
  return [...files, ...more];
}

/** Options that say something of the engine. */
const engineOptions = ['engine', 'daemon-json', 'subuid', 'subgid'] as const;
