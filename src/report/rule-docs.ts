import { ruleAddress } from '../address.ts';
import type { Rule, RuleMeta } from '../core/rule.ts';
import { padTo, wrap } from './columns.ts';
import { paintWith } from './style.ts';
import type { TextOptions } from './text.ts';

/** Where a rule's page lies in the repository. */
export function rulePage(id: string): string {
  return `docs/rules/${id}.md`;
}

/** The head of a rule's page in Markdown, with a line feed at its end; the rest of the page is written by hand. */
export function renderRuleHead({ id, title, severity, why, remedy, since, references }: RuleMeta): string {
  const lines = [
    `# ${id}`,
    `> ${title}.`,
    `Severity: **${severity}** · since ${since}`,
    `**Why it matters:** ${why}`,
    `**What to do:** ${remedy}`,
  ];
  if (references.length > 0) lines.push(`**References:** ${references.map(address => `<${address}>`).join(', ')}`);
  return `${lines.join('\n\n')}\n`;
}

/** The README's table of rules in Markdown, by id, with a line feed at its end. */
export function renderRuleTable(rules: readonly Rule[]): string {
  const rows = byId(rules).map(
    ({ id, severity, title }) => `| [\`${id}\`](${rulePage(id)}) | ${severity} | ${title.replaceAll('|', '\\|')} |`,
  );
  return `${['| Rule | Severity | What it finds |', '| --- | --- | --- |', ...rows].join('\n')}\n`;
}

/** What `--explain` prints of a rule, with a line feed at its end. */
export function renderRuleExplanation(meta: RuleMeta, { width, colour }: TextOptions): string {
  const { id, title, severity, why, remedy, since, references } = meta;
  const paint = paintWith(colour);
  const columns = Math.max(40, Math.min(width, 100));
  const part = (heading: string, text: string): string =>
    [paint('strong', heading), ...wrap(text, columns - 2).map(line => `  ${line}`)].join('\n');
  const blocks = [
    [`${paint(severity, `${severity}[${id}]`)}`, ...wrap(`${title}.`, columns)].join('\n'),
    part('Why it matters', why),
    part('What to do', remedy),
    [paint('strong', 'References'), ...[...references, ruleAddress(id)].map(address => `  ${address}`)].join('\n'),
    paint('faint', `Since ${since}`),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** What `--list-rules` prints: a line for each rule, by id, with a line feed at its end. */
export function renderRuleList(rules: readonly Rule[], { width, colour }: TextOptions): string {
  const paint = paintWith(colour);
  const metas = byId(rules);
  let longest = 0;
  for (const { id } of metas) longest = Math.max(longest, id.length);
  const indent = longest + 'warning'.length + 4;
  const lines: string[] = [];
  for (const { id, severity, title } of metas) {
    const [first = '', ...rest] = wrap(title, Math.max(20, width - indent));
    lines.push(`${padTo(id, longest)}  ${paint(severity, padTo(severity, 'warning'.length))}  ${first}`);
    for (const line of rest) lines.push(' '.repeat(indent) + line);
  }
  return lines.map(line => `${line}\n`).join('');
}

function byId(rules: readonly Rule[]): readonly RuleMeta[] {
  return rules.map(({ meta }) => meta).sort((a, b) => (a.id < b.id ? -1 : 1));
}
