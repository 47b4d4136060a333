import type { Files } from '../files.ts';
import { type Given, type Options, parseOptions, UsageError } from '../options.ts';

/** Where the configuration lies unless somebody names a file. */
const configurationPaths = ['.github/runs-as.yml', '.runs-as.yml'] as const;

/**
 * The options of a run: those that were given, over those of the checkout's configuration file.
 *
 * @throws {UsageError} for a configuration that cannot be read or used.
 */
export async function withConfiguration(given: ReadonlyMap<string, Given>, files: Files): Promise<Options> {
  const named = given.get('config');
  for (const path of named?.values ?? configurationPaths) {
    const found = files.read(path);
    if (found === undefined && named === undefined) continue;
    if (found === undefined) throw new UsageError(`${named?.where}: there is no file \`${path}\`.`);
    if ('refused' in found) throw new UsageError(`\`${path}\` cannot be read: ${found.refused}.`);
    const { parseConfiguration } = await import('../configuration.ts');
    return parseOptions(new Map([...parseConfiguration(found.source), ...given]));
  }
  return parseOptions(given);
}
