import type { Dockerfile } from './parse.ts';

/** How the languages of templates begin what they fill in: Jinja, Go, Handlebars, Cottle, ERB, EJS. */
const mark = /^(?:\{\{|\{%|\{#|<%)/;

/**
 * Whether another program makes the Dockerfile of this file first: BuildKit refuses it, because a template's own mark stands
 * where an instruction should.
 */
export function isTemplateFile({ instructions }: Dockerfile): boolean {
  return instructions.some(({ written }) => mark.test(written));
}

/** What is said of files that are templates, for the notes of a report. */
export function templateNote(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).map(path => `\`${path}\``);
  const more = paths.length > shown.length ? ` and ${paths.length - shown.length} more` : '';
  const [are, they] = paths.length === 1 ? ['is a template', 'it becomes'] : ['are templates', 'they become'];
  return `${shown.join(', ')}${more} ${are}: what ${they} is not in the repository, so nothing there was judged.`;
}
