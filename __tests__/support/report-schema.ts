import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** The published schema of JSON reports. */
export const reportSchema = JSON.parse(readFileSync(new URL('../../report.schema.json', import.meta.url), 'utf8'));

const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true, formats: { uri: true } }).compile(
  reportSchema,
);

/** What the published schema says against a JSON report; empty when it is valid. */
export function schemaErrors(report: unknown): readonly string[] {
  if (validate(report)) return [];
  return (validate.errors ?? []).map(error => `${error.instancePath} ${error.message}`);
}
