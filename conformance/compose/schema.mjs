// Prints src/core/compose/schema-text.ts from compose-go's own JSON schema, without descriptions.
// Usage: node conformance/compose/schema.mjs PATH/TO/compose-go/schema/compose-spec.json > src/core/compose/schema-text.ts
import { readFileSync } from 'node:fs';

const dropped = new Set(['$schema', '$id', 'title', 'deprecated', 'default']);

function stripped(value, isNames) {
  if (Array.isArray(value)) return value.map(item => stripped(item, false));
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(
    ([key, inner]) => isNames || (!dropped.has(key) && !(key === 'description' && typeof inner === 'string')),
  );
  return Object.fromEntries(
    kept.map(([key, inner]) => [
      key,
      stripped(inner, !isNames && ['properties', 'patternProperties', '$defs'].includes(key)),
    ]),
  );
}

const text = JSON.stringify(stripped(JSON.parse(readFileSync(process.argv[2], 'utf8')), false));
process.stdout.write(`/**
 * The Compose specification's JSON schema as compose-go 2.16.2 carries it, without its descriptions: printed by
 * conformance/compose/schema.mjs, never edited. Apache License 2.0, the Compose Specification Authors.
 * https://github.com/compose-spec/compose-go/blob/v2.16.2/schema/compose-spec.json
 */
export const schemaText =
  '${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}';
`);
