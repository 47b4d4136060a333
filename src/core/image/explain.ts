import { closestOf } from '../closest.ts';
import { isUnknown } from '../resolved.ts';
import type { ImageFacts, StepDown, StepDownDetails } from './facts.ts';
import { factsOf } from './known.ts';
import { chooseRow, type KnownRow } from './known-row.ts';
import { knownDate, knownUsers } from './known-table.ts';
import { formatReference, parseReference } from './reference.ts';
import { rowsOf } from './table.ts';

/** What the table knows of an image and where it was read, with the table's date: the text of `--explain-image`. */
export function explainImage(text: string): string {
  const reference = parseReference(text);
  if ('error' in reference) return `\`${text}\` names no image: ${reference.error}.\n`;
  const choice = chooseRow(reference);
  if (isUnknown(choice)) {
    const settle = 'a USER line, or its user in the configuration, settles it';
    const guess = closestOf(`${reference.domain}/${reference.path}`, knownNames());
    return blockOf(formatReference(reference), [
      ['unknown', choice.detail],
      ...(guess === undefined || choice.reason !== 'base-image' ? [] : [['near', guess] as const]),
      ['table', `read ${knownDate}`],
      ['way out', settle],
    ]);
  }
  const facts = factsOf(choice, reference);
  const { row } = choice;
  const lines: [string, string][] = [['runs as', userText(facts)]];
  if (facts.stepsDownTo !== undefined) lines.push(['steps down', stepDownText(facts.stepsDownTo)]);
  lines.push(...howLines(facts.stepsDownTo?.how));
  const variables = [...facts.environment].map(([name, value]) => `${name}=${value}`);
  if (variables.length > 0) lines.push(['variables', variables.join(' ')]);
  lines.push(['accounts', accountsText(facts)]);
  lines.push(['row', `${row.image}, ${tagsText(row)}`]);
  lines.push(['evidence', row.evidence]);
  const how = row.checkedHow === 'read' ? `read there, ${knownDate}` : `derived from there, ${knownDate}`;
  lines.push(['checked', how]);
  if (row.note !== '') lines.push(['note', row.note]);
  return blockOf(facts.reference, lines);
}

/** Names of all images of the table. */
function knownNames(): readonly string[] {
  return [...new Set(knownUsers.exact.split('\n').map(line => line.slice(0, line.indexOf('\t'))))];
}

function blockOf(heading: string, lines: readonly (readonly [string, string])[]): string {
  return `${[heading, ...lines.map(([key, value]) => `  ${key.padEnd(11)}${value}`)].join('\n')}\n`;
}

function tagsText({ image, tagGlob }: KnownRow): string {
  if (tagGlob !== '*') return `tags ${tagGlob}`;
  return rowsOf(knownUsers, image).length === 1 ? 'all tags' : 'all other tags';
}

function userText(facts: ImageFacts): string {
  if (facts.windows) return facts.user === '' ? 'the default account of its Windows base' : `${facts.user} (Windows)`;
  if (facts.user === '') return 'root (the image sets no user)';
  if (facts.uid === 0) return `root (USER ${facts.user})`;
  if (facts.uid === undefined) return `${facts.user} (its number is not fixed)`;
  return `${facts.user}` === `${facts.uid}` ? `uid ${facts.uid}` : `${facts.user} (uid ${facts.uid})`;
}

function stepDownText({ name, uid, workersOnly }: StepDown): string {
  const number = uid === undefined ? 'number not fixed' : `uid ${uid}`;
  const who = name === undefined ? number : `${name} (${number})`;
  return workersOnly ? `workers only, to ${who}; the main process stays root` : `to ${who}, in its own entrypoint`;
}

function howLines(how: StepDownDetails | undefined): [string, string][] {
  if (how === undefined) return [];
  const lines: [string, string][] = [];
  const { commands, keepsRootWhen, uidFrom, gidFrom, staysRootWithoutCapabilities } = how;
  if (commands.length > 0 && !commands.includes('*'))
    lines.push(['only for', `${commands.join(', ')}; root for others`]);
  if (keepsRootWhen.length > 0) lines.push(['root with', keepsRootWhen.join(', ').replaceAll('=*', '')]);
  if (staysRootWithoutCapabilities) lines.push(['root too', 'without the capabilities SETUID and SETGID']);
  if (uidFrom !== undefined) lines.push(['numbers', [uidFrom, gidFrom].filter(name => name !== undefined).join(', ')]);
  return lines;
}

function accountsText({ accounts, accountsAreComplete }: ImageFacts): string {
  if (accountsAreComplete) return `${accounts.length}, all of them`;
  const own = accounts.filter(({ uid }) => uid === undefined || (uid >= 1000 && uid !== 65534)).map(({ name }) => name);
  const named = own.length === 0 ? '' : `, among them ${own.slice(0, 5).join(', ')}`;
  return accounts.length === 0 ? 'not known' : `${accounts.length} known${named}; there may be others`;
}
