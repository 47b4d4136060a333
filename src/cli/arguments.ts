import { parseArgs } from 'node:util';
import { closestOf } from '../core/closest.ts';
import { type Given, optionTable, UsageError } from '../options.ts';

/**
 * Splits the command line by the table of options.
 *
 * @throws {UsageError} for an option that does not exist or lacks its value.
 */
export function givenOnCommandLine(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Map<string, Given> {
  const metas = optionTable.filter(meta => meta.on.includes('cli'));
  const options: Record<string, { type: 'string' | 'boolean'; multiple: true }> = {};
  for (const meta of metas)
    options[meta.name] = { type: meta.takes === undefined || meta.isOptional ? 'boolean' : 'string', multiple: true };
  const { tokens } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
  const given = new Map<string, Given>();
  const add = (name: string, value: string): void => {
    const where = name === 'paths' ? 'PATH' : `--${name}`;
    given.set(name, { values: [...(given.get(name)?.values ?? []), value], where, by: 'option' });
  };
  for (const token of tokens) {
    if (token.kind === 'positional') add('paths', token.value);
    if (token.kind !== 'option') continue;
    const meta = metas.find(({ name }) => name === token.name);
    if (meta === undefined)
      throw new UsageError(
        unknownOption(
          token.rawName,
          metas.map(({ name }) => `--${name}`),
        ),
      );
    if (meta.takes === undefined && token.value !== undefined) throw new UsageError(`--${meta.name} takes no value.`);
    if (meta.takes !== undefined && token.value === undefined && !meta.isOptional)
      throw new UsageError(`--${meta.name} needs a value: ${meta.takes}.`);
    const value =
      meta.name === 'build-arg'
        ? buildArgument(token.value ?? '', environment)
        : (token.value ?? (meta.isOptional ? '' : 'true'));
    if (value !== undefined) add(meta.name, value);
  }
  return given;
}

function unknownOption(name: string, names: readonly string[]): string {
  const guess = closestOf(name, names);
  return `There is no option ${name}.${guess === undefined ? '' : ` Did you mean ${guess}?`} \`runs-as --help\` lists them.`;
}

/** `--build-arg NAME` takes its value from the environment and is nothing when that has none, as `docker build` does it. */
function buildArgument(value: string, environment: Readonly<Record<string, string | undefined>>): string | undefined {
  if (value.includes('=')) return value;
  const found = environment[value];
  return found === undefined ? undefined : `${value}=${found}`;
}
