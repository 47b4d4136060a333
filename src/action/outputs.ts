/** What the step gives to later steps, in the order of `action.yml`: one source for the code, action.yml and the README. */
export const outputTable = [
  { name: 'conclusion', description: '`success` or `failure`: the verdict.' },
  { name: 'findings', description: 'How many findings there are.' },
  { name: 'errors', description: 'How many of them are errors.' },
  { name: 'warnings', description: 'How many are warnings.' },
  { name: 'notes', description: 'How many are notes.' },
  { name: 'suppressed', description: 'How many findings somebody silenced; they are not among the others.' },
  { name: 'new', description: 'How many findings are new; empty where nothing was compared.' },
  { name: 'fixed', description: 'How many findings of the base are gone; empty where nothing was compared.' },
  { name: 'files', description: 'How many files were looked at.' },
  { name: 'comment-id', description: 'Id of the comment on the pull request; empty where there is none.' },
  { name: 'comment-url', description: 'Address of the comment on the pull request; empty where there is none.' },
  { name: 'json-file', description: 'Path of the whole report as JSON (report.schema.json).' },
  { name: 'summary-file', description: 'Path of the report as Markdown, as the job summary shows it.' },
  { name: 'sarif-file', description: 'Path of the report as SARIF; empty unless the input `sarif-file` is given.' },
] as const;

export type OutputName = (typeof outputTable)[number]['name'];
