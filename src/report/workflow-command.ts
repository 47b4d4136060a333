import { logText, logWord } from './log-text.ts';

/** GitHub's word for a severity in a workflow command. */
export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** What one workflow command says. */
export interface Annotation {
  readonly level: AnnotationLevel;
  readonly title: string;
  /** Several lines; below 4,096 characters. */
  readonly message: string;
  /** Path from the repository's root; `undefined` for something that has no place. Lines and columns count from 1, both ends inclusive. */
  readonly at:
    | {
        readonly file: string;
        readonly line: number;
        readonly endLine: number;
        readonly columns: { readonly start: number; readonly end: number } | undefined;
      }
    | undefined;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A workflow command, one line without a line end: <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>. */
export function workflowCommand(annotation: Annotation): string {
  const { at } = annotation;
  const properties = [`title=${escapeProperty(logWord(annotation.title))}`];
  if (at !== undefined) {
    properties.unshift(`file=${escapeProperty(logWord(at.file))}`, `line=${at.line}`, `endLine=${at.endLine}`);
    if (at.columns !== undefined) properties.push(`col=${at.columns.start}`, `endColumn=${at.columns.end}`);
  }
  return `::${annotation.level} ${properties.join(',')}::${escapeData(logText(annotation.message))}`;
}
