import type { ProjectFile } from '../project.ts';
import { dockerfileComments, lineComments, type PlacedComment, yamlCommentsPlaced } from './covers.ts';
import { readDirective } from './directive.ts';
import type { Suppression, SuppressionState } from './state.ts';

/** The suppressions that stand in files, and what is wrong with such comments. */
export interface Found {
  readonly suppressions: readonly Suppression[];
  readonly problems: readonly SuppressionState[];
}

/** Offsets `[start, end)` of the comments of a text. */
export type FindComments = (text: string) => readonly (readonly [number, number])[];

/** Finds comments that speak to runs-as. Most files have none, and are not looked at twice. */
export function suppressionsIn(
  files: readonly ProjectFile[],
  rules: readonly string[],
  yamlComments: FindComments,
): Found {
  const suppressions: Suppression[] = [];
  const problems: SuppressionState[] = [];
  for (const file of files) {
    for (const { start, end, covers } of commentsOf(file, yamlComments)) {
      if (file.source === undefined) continue;
      const directive = readDirective(file.source, start, end, rules);
      if (directive === undefined) continue;
      problems.push(...directive.problems);
      const { suppression } = directive;
      if (suppression === undefined) continue;
      // Nothing follows it: it covers itself, where no finding stands.
      suppressions.push({ ...suppression, covers: { kind: 'place', span: covers ?? suppression.at } });
    }
  }
  return { suppressions, problems };
}

/** Whether a file may speak to runs-as. */
export function mayHaveComments({ state, source }: ProjectFile): boolean {
  return state !== 'ignored' && source?.text.includes('runs-as:') === true;
}

function commentsOf(file: ProjectFile, yamlComments: FindComments): readonly PlacedComment[] {
  const { kind, source } = file;
  if (source === undefined || !mayHaveComments(file)) return [];
  switch (kind) {
    case 'dockerfile':
      return dockerfileComments(source);
    case 'compose':
      return yamlCommentsPlaced(source, yamlComments(source.text));
    case 'subuid':
    case 'subgid':
    case 'passwd':
    case 'group':
      return lineComments(source);
    case 'daemon-json':
      // JSON has no comments.
      return [];
  }
}
