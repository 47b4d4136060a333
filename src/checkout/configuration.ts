import type { Configuration } from '../core/configuration.ts';
import { placeOf } from '../core/source.ts';
import type { Baseline } from '../core/suppress/baseline.ts';
import type { Files } from '../files.ts';
import { type Given, type Options, parseOptions, UsageError } from '../options.ts';

/** Where the configuration lies unless somebody names a file; `--init` writes the first. */
export const configurationPaths = ['.github/runs-as.yml', '.runs-as.yml'] as const;

/** What decides about a tree: options, and the findings that are accepted. */
export interface Settings {
  readonly options: Options;
  readonly baseline: Baseline | undefined;
}

/**
 * The settings of a run: what was given, over what the configuration file of these files says, and the baseline beside it.
 *
 * @throws {UsageError} for a configuration or a baseline that cannot be read or used.
 */
export async function settingsOf(given: ReadonlyMap<string, Given>, files: Files): Promise<Settings> {
  const options = await withConfiguration(given, files);
  return { options, baseline: await baselineOf(options, files) };
}

async function withConfiguration(given: ReadonlyMap<string, Given>, files: Files): Promise<Options> {
  const named = given.get('config');
  for (const path of named?.values ?? configurationPaths) {
    const found = files.read(path);
    if (found === undefined && named === undefined) continue;
    if (found === undefined) throw new UsageError(`${named?.where}: there is no file \`${path}\`.`);
    if ('refused' in found) throw new UsageError(`\`${path}\` cannot be read: ${found.refused}.`);
    const [{ readConfiguration }, { rules }] = await Promise.all([
      import('../configuration/read.ts'),
      import('../rules/index.ts'),
    ]);
    const ids = rules.map(({ meta }) => meta.id);
    const { given: said, configuration } = readConfiguration(found.source, ids);
    return parseOptions(new Map([...said, ...given]), configuration);
  }
  return parseOptions(given);
}

async function baselineOf({ baseline: path, writeBaseline }: Options, files: Files): Promise<Baseline | undefined> {
  if (path === undefined) return undefined;
  const found = files.read(path);
  // It is only about to be written.
  if (found === undefined && writeBaseline !== undefined) return undefined;
  if (found === undefined)
    throw new UsageError(`baseline: there is no file \`${path}\`; \`runs-as --write-baseline\` writes it.`);
  if ('refused' in found) throw new UsageError(`baseline: \`${path}\` cannot be read: ${found.refused}.`);
  const baseline = (await import('../core/suppress/baseline.ts')).readBaseline(found.source);
  if ('entries' in baseline) return baseline;
  const { file, line, column } = placeOf(baseline.at);
  throw new UsageError(`${file}:${line}:${column}: the baseline cannot be used: ${baseline.message}.`);
}

/** What the configuration names and these files do not have: sentences. */
export function missingOf({ builds, projects }: Configuration, files: Files): readonly string[] {
  const named = [...builds.map(({ dockerfile }) => dockerfile), ...projects.flatMap(({ places }) => places)];
  return named.flatMap(({ value, span }) => {
    const found = files.read(value);
    if (found !== undefined && 'source' in found) return [];
    const { file, line, column } = placeOf(span);
    return [`${file}:${line}:${column} names \`${value}\`, and there is no such file.`];
  });
}
