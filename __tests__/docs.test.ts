import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { renderRuleHead, renderRuleTable } from '../src/report/rule-docs.ts';
import { renderText } from '../src/report/text.ts';
import { rules } from '../src/rules/index.ts';
import { reportOn } from './support/lint.ts';
import { repositoryAt } from './support/memory-files.ts';
import { actionText, inputTable, outputRows } from './support/printed-docs.ts';

const root = new URL('../', import.meta.url);

function pageAt(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** A page with `text` between its two marks of a name. `npm test -- --update` writes such a page back. */
function printed(page: string, name: string, text: string): string {
  const begin = `<!-- ${name}:begin -->\n`;
  const end = `<!-- ${name}:end -->`;
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`there are no marks for ${name}`);
  return `${before}${begin}${text}${end}${after}`;
}

test.each(rules.map(({ meta }) => meta))('the page of $id has the head that its rule says', async meta => {
  const path = `docs/rules/${meta.id}.md`;
  await expect(printed(pageAt(path), 'head', renderRuleHead(meta))).toMatchFileSnapshot(`../${path}`);
});

test('the README shows what the code does', async () => {
  const report = await reportOn(repositoryAt(fileURLToPath(new URL('examples/shop/', root))));
  let page = pageAt('README.md');
  page = printed(page, 'output', `\`\`\`text\n${renderText(report, { width: 100, colour: false })}\`\`\`\n`);
  page = printed(page, 'inputs', inputTable());
  page = printed(page, 'outputs', outputRows());
  page = printed(page, 'rules', renderRuleTable(rules));
  await expect(page).toMatchFileSnapshot('../README.md');
});

test('action.yml is what the tables of options and outputs say', async () => {
  await expect(actionText()).toMatchFileSnapshot('../action.yml');
});

test('the version stands in package.json, the code and the changelog', async () => {
  const { version } = JSON.parse(pageAt('package.json'));
  expect((await import('../src/version.ts')).version).toBe(version);
  expect(pageAt('CHANGELOG.md')).toContain(`## ${version}`);
});
