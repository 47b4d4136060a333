import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { closestOf } from './core/closest.ts';
import { placeOf, type SourceFile, spanOf } from './core/source.ts';
import { type Given, optionTable, UsageError } from './options.ts';

/**
 * Reads a configuration file: a map of options, by the one table of options.
 *
 * @throws {UsageError} with the place, for YAML that is broken, a key that does not exist and a value that is no text.
 */
export function parseConfiguration(file: SourceFile): Map<string, Given> {
  const document = parseDocument(file.text, { uniqueKeys: false, prettyErrors: false, lineCounter: new LineCounter() });
  const [error] = document.errors;
  if (error !== undefined) throw new UsageError(`${where(file, error.pos[0])}: this is not YAML: ${error.message}.`);
  const given = new Map<string, Given>();
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) return given;
  if (!isMap(contents)) throw new UsageError(`${where(file, 0)}: a configuration is a map of options.`);
  const metas = optionTable.filter(meta => meta.on.includes('config'));
  for (const { key, value } of contents.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const at = where(file, isScalar(key) ? (key.range?.[0] ?? 0) : 0);
    if (!metas.some(meta => meta.name === name))
      throw new UsageError(
        `${at}: ${unknownKey(
          name,
          metas.map(meta => meta.name),
        )}`,
      );
    if (given.has(name)) throw new UsageError(`${at}: \`${name}\` is given twice.`);
    if (!isScalar(value) || typeof value.value !== 'string')
      throw new UsageError(`${at}: \`${name}\` needs a text as its value.`);
    given.set(name, { values: [value.value], where: `${at}: \`${name}\``, by: 'config' });
  }
  return given;
}

function where(file: SourceFile, offset: number): string {
  const { line, column } = placeOf(spanOf(file, offset));
  return `${file.path}:${line}:${column}`;
}

function unknownKey(name: string, names: readonly string[]): string {
  const guess = closestOf(name, names);
  const help = guess === undefined ? `Allowed are ${names.join(', ')}.` : `Did you mean \`${guess}\`?`;
  return `there is no option \`${name}\`. ${help}`;
}
