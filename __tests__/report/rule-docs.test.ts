import { expect, test } from 'vitest';
import type { Rule, RuleMeta } from '../../src/core/rule.ts';
import { widthOf } from '../../src/report/columns.ts';
import {
  renderRuleExplanation,
  renderRuleHead,
  renderRuleList,
  renderRuleTable,
  rulePage,
} from '../../src/report/rule-docs.ts';
import { rules } from '../../src/rules/index.ts';
import { rule } from '../support/report.ts';

const meta: RuleMeta = {
  id: 'engine-socket',
  title: 'The engine’s socket inside a container',
  severity: 'error',
  why: 'Whoever reaches the socket can start any container, so it is root on the host whatever its user is.',
  remedy: 'Take the mount away, or put a proxy before the socket that allows only what is needed.',
  since: '0.1.0',
  references: ['https://docs.docker.com/engine/security/', 'https://owasp.org/www-project-docker-top-10/'],
};

function ruleOf(meta: RuleMeta): Rule {
  return { meta, subject: 'file', *check() {} };
}

const three = [ruleOf(rule('unknown-user', 'warning')), ruleOf(meta), ruleOf(rule('a', 'note', { title: 'a | b' }))];

test('the head of a page', () => {
  expect(renderRuleHead(meta)).toMatchInlineSnapshot(`
    "# engine-socket

    > The engine’s socket inside a container.

    Severity: **error** · since 0.1.0

    **Why it matters:** Whoever reaches the socket can start any container, so it is root on the host whatever its user is.

    **What to do:** Take the mount away, or put a proxy before the socket that allows only what is needed.

    **References:** <https://docs.docker.com/engine/security/>, <https://owasp.org/www-project-docker-top-10/>
    "
  `);
  expect(renderRuleHead({ ...meta, references: [] })).not.toContain('References');
});

test('the table of the README, by id', () => {
  expect(renderRuleTable(three)).toMatchInlineSnapshot(`
    "| Rule | Severity | What it finds |
    | --- | --- | --- |
    | [\`a\`](docs/rules/a.md) | note | a \\| b |
    | [\`engine-socket\`](docs/rules/engine-socket.md) | error | The engine’s socket inside a container |
    | [\`unknown-user\`](docs/rules/unknown-user.md) | warning | Title of unknown-user |
    "
  `);
});

test('an explanation', () => {
  expect(renderRuleExplanation(meta, { width: 60, colour: false })).toMatchInlineSnapshot(`
    "error[engine-socket]
    The engine’s socket inside a container.

    Why it matters
      Whoever reaches the socket can start any container, so it
      is root on the host whatever its user is.

    What to do
      Take the mount away, or put a proxy before the socket that
      allows only what is needed.

    References
      https://docs.docker.com/engine/security/
      https://owasp.org/www-project-docker-top-10/
      https://github.com/OWNER/runs-as/blob/main/docs/rules/engine-socket.md

    Since 0.1.0
    "
  `);
});

test('the list, by id', () => {
  expect(renderRuleList(three, { width: 50, colour: false })).toMatchInlineSnapshot(`
    "a              note     a | b
    engine-socket  error    The engine’s socket inside
                            a container
    unknown-user   warning  Title of unknown-user
    "
  `);
  expect(renderRuleList([], { width: 50, colour: false })).toBe('');
});

test('colour changes nothing but colours', () => {
  const ansi = /\u001b\[[0-9;]*m/g;
  for (const render of [
    (colour: boolean) => renderRuleExplanation(meta, { width: 80, colour }),
    (colour: boolean) => renderRuleList(three, { width: 80, colour }),
  ]) {
    expect(render(true)).toMatch(ansi);
    expect(render(true).replace(ansi, '')).toBe(render(false));
  }
});

test.each(rules.map(({ meta }) => meta))('$id is told in full at 80 columns', meta => {
  const text = renderRuleExplanation(meta, { width: 80, colour: false });
  const words = text.replace(/\s+/g, ' ');
  for (const part of [meta.id, meta.severity, meta.title, meta.why, meta.remedy, meta.since, ...meta.references])
    expect(words).toContain(part.replace(/\s+/g, ' '));
  for (const line of text.split('\n')) if (!line.includes('://')) expect(widthOf(line)).toBeLessThanOrEqual(80);
  expect(renderRuleTable(rules)).toContain(`](${rulePage(meta.id)}) | ${meta.severity} | `);
});
