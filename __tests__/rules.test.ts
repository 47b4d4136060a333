import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { severities } from '../src/core/rule.ts';
import { rules } from '../src/rules/index.ts';
import { weakeningIn } from './support/weakening.ts';

const root = new URL('../', import.meta.url);
const ids = rules.map(({ meta }) => meta.id);

function textAt(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

function namesIn(directory: string, end: string): string[] {
  const url = new URL(directory, root);
  if (!existsSync(url)) return [];
  return readdirSync(url)
    .map(name => (name.endsWith(end) ? name.slice(0, -end.length) : name))
    .filter(name => name !== 'index')
    .sort();
}

test('rules stand in the index by id, each once', () => {
  expect(ids).toEqual([...new Set(ids)].sort());
});

test.each([
  ['a source file', 'src/rules/', '.ts'],
  ['a page', 'docs/rules/', '.md'],
  ['a test', '__tests__/rules/', '.test.ts'],
])('every rule has %s, and nothing is there without its rule', (_, directory, end) => {
  expect(namesIn(directory, end)).toEqual(ids);
});

test.each(rules)('$meta.id is what its file exports, and nothing else is', async rule => {
  const exported = Object.values(await import(`../src/rules/${rule.meta.id}.ts`));
  expect(exported).toEqual([rule]);
});

test.each(rules.map(({ meta }) => meta))(
  '$id says itself in sentences',
  ({ id, title, severity, why, remedy, since, references }) => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(severities).toContain(severity);
    expect(title).toMatch(/^[A-Z`].*[^.]$/);
    expect(why).toMatch(/^[A-Z`].{20,}\.$/s);
    expect(remedy).toMatch(/^[A-Z`].{20,}\.$/s);
    expect(since).toMatch(/^\d+\.\d+\.\d+$/);
    expect(references.length).toBeGreaterThan(0);
    for (const address of references) expect(address).toMatch(/^https:\/\//);
  },
);

test('no two rules say the same', () => {
  for (const key of ['title', 'why'] as const) {
    const texts = rules.map(({ meta }) => meta[key]);
    expect(texts).toEqual([...new Set(texts)]);
  }
});

test.each(ids)('the test of %s shows places and holds silence', id => {
  const source = textAt(`__tests__/rules/${id}.test.ts`);
  const pictures = [...source.matchAll(/toMatchInlineSnapshot\(\s*[`'"]/g)].length;
  expect(pictures).toBeGreaterThan(0);
  // An empty picture is silence, and shows no place.
  expect(source).not.toMatch(/toMatchInlineSnapshot\(\s*(?:``|''|""|\))/);
  expect(source).toMatch(/\|\s+\^|^\s*> \d+ \|/m);
  expect(source).toMatch(/silent[\s\S]*test\.each\b/);
  expect(source).toContain(`from '../../src/rules/${id}.ts'`);
  expect(source).not.toMatch(/\.(?:skip|only|todo|fails)\b/);
});

const sections = ['Why it matters', 'How runs-as decides', 'Examples', 'What to do', 'When it is silent'];

function sectionOf(page: string, heading: string): string {
  const parts = page.split(/^## /m).slice(1);
  return (
    parts
      .find(part => part.startsWith(`${heading}\n`))
      ?.slice(heading.length)
      .trim() ?? ''
  );
}

test.each(ids)('the page of %s has its sections, in order, each with something in it', id => {
  const page = textAt(`docs/rules/${id}.md`);
  expect([...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual(sections);
  for (const heading of sections) expect(sectionOf(page, heading).length).toBeGreaterThan(60);
  expect(sectionOf(page, 'Examples')).toContain('```');
  for (const [, target = ''] of page.matchAll(/\]\(([\w-]+)\.md\)/g)) expect(ids).toContain(target);
});

test.each(ids)('%s never advises less isolation', id => {
  const meta = rules.find(rule => rule.meta.id === id)?.meta;
  expect(weakeningIn(meta?.remedy ?? '')).toEqual([]);
  expect(weakeningIn(sectionOf(textAt(`docs/rules/${id}.md`), 'What to do'))).toEqual([]);
});
