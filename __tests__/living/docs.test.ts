import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reportOn } from '../support/lint.ts';

function snippetsOf(page: string, language: string): readonly string[] {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, snippet = '']) => snippet,
  );
}

test('the comments that the page of suppressions shows silence what they say', async () => {
  const [dockerfile = ''] = snippetsOf('suppressions.md', 'dockerfile');
  const [compose = ''] = snippetsOf('suppressions.md', 'yaml');
  const report = await reportOn({ Dockerfile: dockerfile, 'compose.yaml': compose }, { today: '2026-06-15' });
  expect(report.findings).toEqual([]);
  expect(report.suppressed.map(({ rule }) => rule.id).sort()).toEqual([
    'engine-socket',
    'root-on-host',
    'unknown-user',
  ]);
});

test('the Dockerfile that the page of fixes shows needs none', async () => {
  const [Dockerfile = ''] = snippetsOf('fixes.md', 'dockerfile');
  const broken = Dockerfile.replace(/(FROM .*\n)ARG .*\n/, '$1');
  expect((await reportOn({ Dockerfile })).findings).toEqual([]);
  const { findings } = await reportOn({ Dockerfile: broken });
  expect(findings.map(({ fix }) => fix?.edits.map(({ text }) => text))).toEqual([['ARG APP_UID\n']]);
});

test.each([
  ['unused-suppression', 'dockerfile', 'Dockerfile'],
  ['expired-suppression', 'yaml', 'compose.yaml'],
  ['invalid-suppression', 'yaml', 'compose.yaml'],
])('the example of %s is one', async (id, language, name) => {
  const [text = ''] = snippetsOf(`rules/${id}.md`, language);
  const { findings } = await reportOn({ [name]: text }, { today: '2026-06-15' });
  expect(findings.map(({ rule }) => rule.id)).toContain(id);
});
