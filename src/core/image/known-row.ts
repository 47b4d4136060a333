import { type Unknown, unknown } from '../resolved.ts';
import { matchesGlob } from './glob.ts';
import { knownUsers } from './known-table.ts';
import { tableNamesOf } from './mirrors.ts';
import { formatReference, type ImageReference } from './reference.ts';
import { numberOf, rowsOf } from './table.ts';

/** A row of the table of default users. */
export interface KnownRow {
  /** The image's name, or a glob of names. */
  readonly image: string;
  readonly tagGlob: string;
  /** `Config.User`; the empty string is root. */
  readonly user: string;
  readonly uid: number | undefined;
  readonly gid: number | undefined;
  /** `name:uid:gid:workers`; empty when nothing steps down. */
  readonly dropsTo: string;
  readonly evidence: string;
  /** `read` at its source, or `derived` from others. */
  readonly checkedHow: string;
  readonly note: string;
}

/** The row that decides for an image, and the name under which the table has it. */
export interface RowChoice {
  readonly name: string;
  /** `latest` when none is written; `undefined` when only a digest is. */
  readonly tag: string | undefined;
  readonly row: KnownRow;
}

/** Finds the row of an image: of its rows in order, the first whose tag glob matches. Else why none can be chosen. */
export function chooseRow(reference: ImageReference): RowChoice | Unknown {
  const shown = formatReference(reference);
  const tag = reference.tag ?? (reference.digest === undefined ? 'latest' : undefined);
  const found = tableNamesOf(reference).map(name => ({ name, rows: rowsOf(knownUsers, name).map(parseRow) }));
  const known = found.find(({ rows }) => rows.length > 0);
  if (known === undefined) {
    if (tag !== undefined && isWindowsTag(tag)) return windowsImage(shown);
    return unknown('base-image', `${shown} is not in the table of known images`);
  }
  const { name, rows } = known;
  const row = tag === undefined ? commonRow(rows) : rows.find(({ tagGlob }) => matchesGlob(tagGlob, tag));
  if (row === undefined) {
    const why =
      tag === undefined ? 'differs from tag to tag, and a digest names none' : `is not known for the tag \`${tag}\``;
    return unknown('base-image', `the user of ${shown} ${why}`);
  }
  if (tag !== undefined && isWindowsTag(tag) && !isWindows(row)) return windowsImage(shown);
  if (row.user === '?') return unknown('base-image', `the user of ${shown} is left open in the table: ${row.note}`);
  return { name, tag, row };
}

/** Whether the row is of an image for Windows, which has accounts and no uids. */
export function isWindows(row: KnownRow): boolean {
  return isWindowsTag(row.tagGlob) || row.note.startsWith('Windows') || row.user === 'ContainerUser';
}

/** Names of the two base images of Windows, or of a Windows Server release, in a tag. */
function isWindowsTag(tag: string): boolean {
  return /windowsservercore|nanoserver|ltsc20\d\d/.test(tag);
}

function windowsImage(shown: string): Unknown {
  return unknown('windows', `${shown} is an image for Windows, as its tag says`);
}

/**
 * What holds for an image of which only the digest is known: the rows for Linux agree on the user. Where they step down to
 * one account of different numbers, its number is open.
 */
function commonRow(all: readonly KnownRow[]): KnownRow | undefined {
  const rows = all.filter(row => !isWindows(row));
  const last = rows.at(-1) ?? all.at(-1);
  if (last === undefined) return undefined;
  if (rows.some(row => row.user !== last.user || row.uid !== last.uid)) return undefined;
  const gid = rows.every(row => row.gid === last.gid) ? last.gid : undefined;
  if (rows.every(row => row.dropsTo === last.dropsTo)) return { ...last, gid };
  const [name = ''] = last.dropsTo.split(':');
  const isForWorkers = last.dropsTo.endsWith(':workers');
  const agree = rows.every(
    ({ dropsTo }) => dropsTo.startsWith(`${name}:`) && dropsTo.endsWith(':workers') === isForWorkers,
  );
  return name !== '' && agree ? { ...last, gid, dropsTo: `${name}:::${isForWorkers ? 'workers' : ''}` } : undefined;
}

function parseRow(cells: readonly string[]): KnownRow {
  const [image = '', tagGlob = '', user = '', uid, gid, dropsTo = '', evidence = '', checkedHow = '', note = ''] =
    cells;
  return { image, tagGlob, user, uid: numberOf(uid), gid: numberOf(gid), dropsTo, evidence, checkedHow, note };
}
