import { closestOf } from '../core/closest.ts';
import { UsageError } from '../options.ts';
import { renderRuleExplanation, renderRuleList } from '../report/rule-docs.ts';
import type { TextOptions } from '../report/text.ts';
import { rules } from '../rules/index.ts';

/** The text of `--list-rules`. */
export function ruleListText(options: TextOptions): string {
  return renderRuleList(rules, options);
}

/**
 * The text of `--explain RULE`; a part of its id is enough where no other has it.
 *
 * @throws {UsageError} for an id that no rule has.
 */
export function ruleText(id: string, options: TextOptions): string {
  const near = rules.filter(({ meta }) => meta.id.includes(id));
  const rule = rules.find(({ meta }) => meta.id === id) ?? (near.length === 1 ? near[0] : undefined);
  if (rule !== undefined) return renderRuleExplanation(rule.meta, options);
  const guess = closestOf(
    id,
    rules.map(({ meta }) => meta.id),
  );
  const among = near.map(({ meta }) => meta.id).join(', ');
  const help =
    id !== '' && among !== ''
      ? `It may be each of: ${among}.`
      : guess === undefined
        ? '`runs-as --list-rules` lists them.'
        : `Did you mean ${guess}?`;
  throw new UsageError(`There is no rule \`${id}\`. ${help}`);
}
