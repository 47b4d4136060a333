import type { Span } from '../core/source.ts';
import { urlPath } from './markdown.ts';
import { shownLines } from './shown-lines.ts';

/** Where a report is read: what it takes to name and to reach the files, the rules and the run. */
export interface Surroundings {
  /** Stands before a path of the report to make it a path of the repository: empty, or `services/shop/`. */
  readonly prefix: string;
  /** Address of the repository's files at the checked commit, without a slash at its end; `undefined`: places are no links. */
  readonly files: string | undefined;
  /** Address of the workflow run, where the job summary is. */
  readonly run: string | undefined;
  /** The checked commit. */
  readonly commit: string | undefined;
}

/** For a report that is read beside the files it is about. */
export const noSurroundings: Surroundings = { prefix: '', files: undefined, run: undefined, commit: undefined };

/** Address of a place in the repository's files, or `undefined` where there is none. */
export function addressOf(span: Span, surroundings: Surroundings): string | undefined {
  if (surroundings.files === undefined) return undefined;
  const { line, endLine } = shownLines(span);
  const lines = endLine > line ? `#L${line}-L${endLine}` : `#L${line}`;
  return `${surroundings.files}/${urlPath(surroundings.prefix + span.file.path)}${lines}`;
}
