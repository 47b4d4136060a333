import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isCollection, parse, parseDocument } from 'yaml';

const root = new URL('../', import.meta.url);
const pages = [
  'README.md',
  ...readdirSync(new URL('docs/', root))
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
];

interface Snippet {
  readonly where: string;
  readonly text: string;
}

/** Every fenced YAML block of the pages, with the line it begins at. */
function snippets(): Snippet[] {
  return pages.flatMap(page => {
    const text = readFileSync(new URL(page, root), 'utf8');
    return [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(match => ({
      where: `${page}:${text.slice(0, match.index).split('\n').length + 1}`,
      text: match[1] ?? '',
    }));
  });
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly id?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly on: unknown;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly Step[] }>
  >;
}

const action: { inputs: Record<string, unknown>; outputs: Record<string, unknown> } = parse(
  readFileSync(new URL('action.yml', root), 'utf8'),
);
const all = snippets();
const workflows = all.filter(({ text }) => /^jobs:/m.test(text));

test('there are workflows to look at', () => {
  expect(workflows.length).toBeGreaterThan(3);
});

test.each(all)('$where is YAML without a key twice', ({ text }) => {
  const document = parseDocument(text, { uniqueKeys: true });
  expect(document.errors).toEqual([]);
  expect(isCollection(document.contents)).toBe(true);
});

describe.each(workflows)('the workflow at $where', ({ text }) => {
  const workflow: Workflow = parse(text);
  const steps = Object.values(workflow.jobs).flatMap(job => job.steps);

  test('asks for no more than each job says', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of Object.values(workflow.jobs)) expect(job.permissions).toBeDefined();
    expect(JSON.stringify(workflow.on)).not.toContain('paths');
  });

  test('gives runs-as inputs that it has, and reads outputs that it has', () => {
    for (const step of steps) {
      if (step.uses?.includes('/runs-as@') !== true) continue;
      for (const name of Object.keys(step.with ?? {})) expect(Object.keys(action.inputs)).toContain(name);
    }
    for (const [, id, output = ''] of text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      expect(steps.map(step => step.id)).toContain(id);
      expect(Object.keys(action.outputs)).toContain(output);
    }
  });

  test('pins other actions, and keeps no token in the checkout', () => {
    for (const { uses = '', with: given } of steps) {
      if (uses === '' || uses.includes('/runs-as@')) continue;
      // The release tag where the commit was not read in that repository itself.
      expect(uses).toMatch(/@(?:[0-9a-f]{40}|v\d+)$/);
      if (uses.startsWith('actions/checkout@')) expect(given).toMatchObject({ 'persist-credentials': false });
    }
  });

  test('puts no expression into a script', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });
});
