/** Where the project lives: the one place that says so. Links in reports and docs are made from it. */
export const repository = 'https://github.com/OWNER/runs-as';

/** The page of a rule, as reports link to it. */
export function ruleAddress(rule: string): string {
  return `${repository}/blob/main/docs/rules/${rule}.md`;
}
