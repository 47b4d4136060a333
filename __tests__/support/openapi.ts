import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';

// biome-ignore lint/suspicious/noExplicitAny: an OpenAPI document is walked as it comes
type Json = any;

/** One call of GitHub's API that the fake answers, held against the published description. */
export interface Operation {
  readonly method: string;
  /** As in the description: `/repos/{owner}/{repo}/issues/comments/{comment_id}`. */
  readonly template: string;
  readonly pattern: RegExp;
  /** Names of the parameters in `pattern`, in order. */
  readonly names: readonly string[];
  /** What is wrong with a request, in words. */
  checkRequest(query: URLSearchParams, body: unknown): readonly string[];
  /** What is wrong with an answer of the fake itself, in words. */
  checkResponse(status: number, body: unknown): readonly string[];
}

let description: Json;

function document(): Json {
  description ??= JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json'), 'utf8'),
  );
  return description;
}

function resolve(value: Json): Json {
  const reference: string | undefined = value?.$ref;
  if (reference === undefined) return value;
  return reference
    .slice(2)
    .split('/')
    .reduce((found, name) => found[name], document());
}

/** OpenAPI 3.0's schemas in the words of JSON Schema draft 7; collects what they refer to. */
function converted(schema: Json, definitions: Record<string, Json>): Json {
  if (Array.isArray(schema)) return schema.map(item => converted(item, definitions));
  if (typeof schema !== 'object' || schema === null) return schema;
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.split('/').at(-1);
    if (!(name in definitions)) {
      definitions[name] = {};
      definitions[name] = converted(resolve(schema), definitions);
    }
    return { $ref: `#/definitions/${name}` };
  }
  const { nullable, example, examples, ...rest } = schema;
  const copy = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, converted(value, definitions)]));
  return nullable === true ? { anyOf: [copy, { type: 'null' }] } : copy;
}

const ajv = new Ajv({ strict: false, validateFormats: false, validateSchema: false, unicodeRegExp: false });

function compile(schema: Json): ValidateFunction {
  const definitions: Record<string, Json> = {};
  const root = converted(schema, definitions);
  return ajv.compile({ ...root, definitions });
}

function faults(validate: ValidateFunction, value: unknown, what: string): string[] {
  return validate(value) ? [] : [`${what}: ${ajv.errorsText(validate.errors)}`];
}

/** An operation of the description. */
export function operation(method: string, template: string): Operation {
  const described = document().paths[template]?.[method.toLowerCase()];
  if (described === undefined) throw new Error(`GitHub has no ${method} ${template}`);
  const parameters: Json[] = (described.parameters ?? []).map(resolve);
  const query = new Map(parameters.filter(one => one.in === 'query').map(one => [one.name, compile(one.schema)]));
  const bodySchema = described.requestBody?.content['application/json']?.schema;
  const requestBody = bodySchema === undefined ? undefined : compile(bodySchema);
  const responses = new Map<string, ValidateFunction | undefined>();
  for (const [status, response] of Object.entries(described.responses)) {
    const schema = resolve(response).content?.['application/json']?.schema;
    responses.set(status, schema === undefined ? undefined : compile(schema));
  }
  const names = Array.from(template.matchAll(/\{(\w+)\}/g), found => found[1] ?? '');
  return {
    method,
    template,
    pattern: new RegExp(`^${template.replace(/\{\w+\}/g, '([^/]+)')}$`),
    names,
    checkRequest: (given, body) => {
      const wrong: string[] = [];
      for (const [name, value] of given) {
        const validate = query.get(name);
        if (validate === undefined) wrong.push(`there is no parameter ${name}`);
        else if (!validate(value)) wrong.push(...faults(validate, /^\d+$/.test(value) ? Number(value) : value, name));
      }
      if (Number(given.get('per_page') ?? 1) > 100) wrong.push('per_page is at most 100');
      if (requestBody !== undefined) wrong.push(...faults(requestBody, body, 'body'));
      return wrong;
    },
    checkResponse: (status, body) => {
      const validate = responses.get(`${status}`);
      if (!responses.has(`${status}`)) return [`status ${status} is not described`];
      return validate === undefined ? [] : faults(validate, body, `answer ${status}`);
    },
  };
}

/** The description's own example of a thing. */
export function example(name: string): Json {
  return structuredClone(document().components.examples[name].value);
}
