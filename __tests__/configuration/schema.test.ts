import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { readConfiguration } from '../../src/configuration/read.ts';
import { configurationSchema } from '../../src/configuration/shape.ts';
import { rules } from '../../src/rules/index.ts';

const ids = rules.map(({ meta }) => meta.id);
const schema = configurationSchema(ids);
const validate = new Ajv({ strict: true, strictTypes: false, allErrors: true }).compile(schema);

test('the published schema is what the code reads', async () => {
  await expect(`${JSON.stringify(schema, undefined, 2)}\n`).toMatchFileSnapshot('../../runs-as.schema.json');
});

const docs = new URL('../../docs/', import.meta.url);
const readme = new URL('../../README.md', import.meta.url);

function snippetsOf(page: URL): readonly string[] {
  return [...readFileSync(page, 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
}

const pages = [readme, ...readdirSync(docs).flatMap(name => (name.endsWith('.md') ? [new URL(name, docs)] : []))];
const snippets = pages.flatMap(page =>
  snippetsOf(page).map((text, at) => [`${page.pathname.split('/').at(-1)} ${at + 1}`, text] as const),
);

test.each(snippets)('the YAML of %s is YAML', (_, text) => {
  for (const document of parseAllDocuments(text)) {
    if ('errors' in document) expect(document.errors).toEqual([]);
  }
});

/** Snippets that begin with this comment are whole configurations. */
const configurations = snippets.filter(([, text]) => /^# \.github\/runs-as\.yml/.test(text));

describe('configurations of the docs', () => {
  test('are there', () => expect(configurations.length).toBeGreaterThan(5));

  test.each(configurations)('%s is read, and is what the schema says', (_, text) => {
    expect(() => readConfiguration({ path: '.github/runs-as.yml', text }, ids)).not.toThrow();
    const [document] = parseAllDocuments(text);
    expect(document !== undefined && 'toJS' in document && validate(document.toJS()) ? [] : validate.errors).toEqual(
      [],
    );
  });
});

describe('the schema and the reader refuse the same', () => {
  test.each([
    'fail_on: error',
    'fail-on: [error]',
    'engine: rootles',
    'engine: {mod: rootless}',
    'rules: {nothing: off}',
    'rules: {root-on-host: [{paths: [a]}]}',
    'images: [{image: a, uid: 1}]',
    'images: [{image: a, uid: x, reason: x}]',
    'builds: []',
    'projects: [{env-files: [a]}]',
    'suppressions: [{rules: [root-on-host], reason: " "}]',
    'suppressions: [{rules: [root-on-host], reason: x, until: tomorrow}]',
    'paths: a',
  ])('%s', text => {
    expect(() => readConfiguration({ path: 'x', text }, ids)).toThrow();
    const [document] = parseAllDocuments(text);
    expect(document !== undefined && 'toJS' in document && validate(document.toJS())).toBe(false);
  });
});

test('the page has every key', () => {
  const page = readFileSync(new URL('configuration.md', docs), 'utf8');
  const keys = 'properties' in schema ? Object.keys(schema.properties ?? {}) : [];
  expect(keys.length).toBeGreaterThan(10);
  for (const key of keys) expect(page, key).toContain(`${key}:`);
});

test('the schema is part of the package', () => {
  const { files } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  for (const file of files) expect(existsSync(new URL(`../../${file}`, import.meta.url)), file).toBe(true);
  expect(files).toContain('runs-as.schema.json');
});
