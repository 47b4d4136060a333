import type { EngineSetting } from '../core/configuration.ts';
import { defaultEngine, type Engine } from '../core/engine/engine.ts';
import type { HostSetup } from '../core/engine/host-setup.ts';
import type { EngineInput, EngineOption } from '../core/engine/read-host.ts';
import type { EngineAt, ProjectFile } from '../core/project.ts';
import { placeOf, type SourceFile } from '../core/source.ts';
import type { Files } from '../files.ts';
import { type Options, UsageError } from '../options.ts';

/** The engine of everything, and those of some paths. */
export interface Engines {
  readonly engine: Engine;
  readonly otherEngines: readonly EngineAt[];
}

/**
 * The engines that run the containers, from the options, the configuration, the engine's own files and what sets hosts up. An engine that
 * an option names runs everything.
 *
 * @throws {UsageError} for a file of an option that cannot be read.
 */
export async function enginesOf(
  files: readonly ProjectFile[],
  setup: HostSetup,
  options: Options,
  reader: Files,
): Promise<Engines> {
  const own = files.filter(({ kind }) => kind === 'daemon-json' || kind === 'subuid' || kind === 'subgid');
  const input: EngineInput = { files: [...own, ...setup.files], units: setup.units };
  const option = optionOf(options, reader);
  const rows = options.set.get('engine') === 'option' ? [] : options.configuration.engines;
  if (own.length + setup.files.length + setup.units.length + rows.length === 0 && option === undefined)
    return { engine: defaultEngine, otherEngines: [] };
  const { chooseEngine } = await import('../core/engine/choose.ts');
  const engine = await inWholeFiles(chooseEngine({ ...input, option }), setup);
  const otherEngines: EngineAt[] = [];
  for (const row of rows) {
    const chosen = chooseEngine({ ...input, option: optionOfSetting(row, reader) });
    otherEngines.push({ paths: row.paths, engine: await inWholeFiles(chosen, setup) });
  }
  return { engine, otherEngines };
}

/** The engine with its places in files as they stand, where some were written out in others. */
async function inWholeFiles(engine: Engine, setup: HostSetup): Promise<Engine> {
  if (setup.seen.length === 0) return engine;
  return (await import('../core/engine/host-setup.ts')).withWholeFiles(engine, setup);
}

function optionOf(options: Options, reader: Files): EngineOption | undefined {
  const from = engineOptions.map(name => options.set.get(name)).find(by => by !== undefined);
  const setting = options.configuration.engine;
  if (from === undefined && setting === undefined) return undefined;
  const named = (path: string | undefined, name: string): SourceFile | undefined =>
    path === undefined ? undefined : readNamed(path, `--${name}`, reader);
  // The account belongs to the kind of engine that the configuration speaks of.
  const isSame = setting?.mode === undefined || setting.mode === options.engine;
  return {
    mode: options.engine,
    subuid: named(options.subuid, 'subuid'),
    subgid: named(options.subgid, 'subgid'),
    daemonJson: named(options.daemonJson, 'daemon-json'),
    user: isSame ? setting?.user : undefined,
    version: setting?.version,
    from: from ?? 'config',
    at: from === 'option' ? undefined : setting?.at,
  };
}

function optionOfSetting(setting: EngineSetting, reader: Files): EngineOption {
  const { file, line, column } = placeOf(setting.at);
  const named = (path: string | undefined): SourceFile | undefined =>
    path === undefined ? undefined : readNamed(path, `${file}:${line}:${column}`, reader);
  return {
    mode: setting.mode,
    subuid: named(setting.subuid),
    subgid: named(setting.subgid),
    daemonJson: named(setting.daemonJson),
    user: setting.user,
    version: setting.version,
    from: 'config',
    at: setting.at,
  };
}

function readNamed(path: string, where: string, reader: Files): SourceFile {
  const found = reader.read(path);
  if (found === undefined) throw new UsageError(`${where}: there is no file \`${path}\`.`);
  if ('refused' in found) throw new UsageError(`${where}: \`${path}\` cannot be read: ${found.refused}.`);
  return found.source;
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
