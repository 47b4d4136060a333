import { knownImageFacts, knownRow } from './known.ts';
import { knownDate } from './known-table.ts';
import { formatReference, parseReference } from './reference.ts';

/** What the table knows of an image and where it was read: the text of `--explain-image`. */
export function explainImage(text: string): string {
  const reference = parseReference(text);
  if ('error' in reference) return `\`${text}\` is no image reference: ${reference.error}.\n`;
  const shown = formatReference(reference);
  const row = knownRow(reference);
  const facts = knownImageFacts(reference);
  if (row === undefined || facts === undefined) {
    return `${shown} is not in the table of ${knownDate}. Its user is unknown until a USER line or the configuration says it.\n`;
  }
  const user = row.user === '' ? 'root (the image sets no user)' : `${row.user}${row.uid === undefined ? ' (its number is not fixed)' : ` (uid ${row.uid})`}`;
  const lines = [shown, `  runs as    ${user}`];
  const down = facts.stepsDownTo;
  if (down !== undefined) {
    const number = down.uid === undefined ? 'no fixed number' : `uid ${down.uid}`;
    const who = `${down.name ?? ''} (${number})`.trim();
    lines.push(`  steps down ${down.workersOnly ? `workers only, to ${who}; the main process stays root` : `to ${who}, in its own entrypoint`}`);
  }
  if (facts.environment.size > 0) lines.push(`  variables  ${[...facts.environment].map(([name, value]) => `${name}=${value}`).join(' ')}`);
  lines.push(`  row        ${row.image} for tags ${row.tagGlob}`);
  lines.push(`  evidence   ${row.evidence} (${row.checkedHow}, ${knownDate})`);
  if (row.note !== '') lines.push(`  note       ${row.note}`);
  return `${lines.join('\n')}\n`;
}
