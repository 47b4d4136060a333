import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';

const schema = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
    'utf8',
  ),
);
// The schema says of itself that it is draft 7 and has a keyword of draft 4 (`id`), and patterns of before `u`.
const { id: _id, $schema: _draft, ...rest } = schema;
const validate = new Ajv({
  strict: false,
  validateSchema: false,
  unicodeRegExp: false,
  allErrors: true,
  validateFormats: false,
}).compile(rest);

/** What the schema of SARIF 2.1.0 says against a log; empty when it is valid. */
export function sarifErrors(log: unknown): readonly string[] {
  if (validate(log)) return [];
  return (validate.errors ?? []).map(error => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}
