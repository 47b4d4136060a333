import type { Fault, Located, SourceFile, Span } from '../source.ts';
import { spanOf } from '../source.ts';
import { isDaemonKey, isFlattened, keyInOtherCase } from './daemon-keys.ts';
import { trimmed } from './go-integer.ts';
import type { JsonMember, JsonValue } from './json.ts';
import { readJson } from './json.ts';
import { hasPlaceholder } from './placeholder.ts';

/** What dockerd takes from a daemon.json, as far as it is about users. */
export interface DaemonJson {
  readonly file: SourceFile;
  /** The value of `userns-remap` and where it stands; `undefined`: not set (null counts as not set). */
  readonly usernsRemap: Located<string> | undefined;
  /** Where the key stands, with its value; also when the value is of the wrong type or null. */
  readonly usernsRemapMember: Span | undefined;
  readonly containerdSnapshotter: Located<boolean> | undefined;
  readonly noNewPrivileges: Located<boolean> | undefined;
  readonly dataRoot: Located<string> | undefined;
  /** Where the file is filled in by another program in a way that may add or remove keys: what it lacks is not known then. */
  readonly placeholder: Span | undefined;
  /** What dockerd does not take: it does not start with such a file. */
  readonly faults: readonly Fault[];
  /** Whether everything in it was read: a key that is missing then is not set. */
  readonly isComplete: boolean;
}

/**
 * Reads daemon.json as dockerd 28 and 29 do: strict JSON, a byte order mark is fine, an empty file too, the last of two equal keys
 * wins, unknown keys and values of the wrong type are refused.
 * https://github.com/moby/moby/blob/v28.5.2/daemon/config/config.go (getConflictFreeConfiguration)
 */
export function parseDaemonJson(file: SourceFile): DaemonJson {
  const { text } = file;
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const { start, end } = trimmed(text, bom, text.length);
  const { value, fault } = readJson(file, start, end);
  const placeholder = fault === undefined || !hasPlaceholder(text) ? undefined : fault.at;
  const faults: Fault[] = [];
  if (fault !== undefined && placeholder === undefined) faults.push(fault);
  if (value !== undefined && value.kind !== 'object' && value.kind !== 'null' && placeholder === undefined)
    faults.push({ message: `daemon.json must be a JSON object, not ${nameOf(value)}.`, at: value.span });
  const members = value?.kind === 'object' ? value.members : [];
  if (placeholder === undefined) faults.push(...unknownKeys(members));
  const usernsRemap = lastOf(members, 'userns-remap', 'string', faults);
  return {
    file,
    usernsRemap: usernsRemap?.value.kind === 'string' ? located(usernsRemap.value) : undefined,
    usernsRemapMember: placeOfMember(members, 'userns-remap'),
    containerdSnapshotter: snapshotterOf(members, faults),
    noNewPrivileges: booleanOf(members, 'no-new-privileges', faults),
    dataRoot: stringOf(members, 'data-root', faults),
    placeholder,
    faults,
    isComplete: fault === undefined && (value === undefined || value.kind === 'object' || value.kind === 'null'),
  };
}

/**
 * The member that counts: the last one of the key. Null changes nothing in Go, so it does not take an earlier value away; every value
 * of a wrong type is refused, also one that is not the last.
 */
function lastOf(
  members: readonly JsonMember[],
  key: string,
  kind: JsonValue['kind'],
  faults: Fault[],
): JsonMember | undefined {
  let last: JsonMember | undefined;
  for (const member of members) {
    if (member.key.value !== key || member.value.kind === 'null') continue;
    if (member.value.kind === kind) last = member;
    else
      faults.push({
        message: `\`${key}\` must be a ${kind}, not ${nameOf(member.value)}: dockerd does not start.`,
        at: member.value.span,
      });
  }
  return last;
}

function placeOfMember(members: readonly JsonMember[], key: string): Span | undefined {
  const member = members.findLast(({ key: { value } }) => value === key);
  return member === undefined ? undefined : spanOf(member.key.span.file, member.key.span.start, member.value.span.end);
}

function stringOf(members: readonly JsonMember[], key: string, faults: Fault[]): Located<string> | undefined {
  const value = lastOf(members, key, 'string', faults)?.value;
  return value?.kind === 'string' ? located(value) : undefined;
}

function booleanOf(members: readonly JsonMember[], key: string, faults: Fault[]): Located<boolean> | undefined {
  const value = lastOf(members, key, 'boolean', faults)?.value;
  return value?.kind === 'boolean' ? located(value) : undefined;
}

function snapshotterOf(members: readonly JsonMember[], faults: Fault[]): Located<boolean> | undefined {
  const features = lastOf(members, 'features', 'object', faults)?.value;
  return features?.kind === 'object' ? booleanOf(features.members, 'containerd-snapshotter', faults) : undefined;
}

function located<T>({ value, span }: { readonly value: T; readonly span: Span }): Located<T> {
  return { value, span };
}

/** Keys that are no option of dockerd. Those inside an object count too, as moby flattens objects before it looks. */
function unknownKeys(members: readonly JsonMember[]): Fault[] {
  const faults: Fault[] = [];
  for (const { key, value } of members) {
    if (value.kind === 'object' && isFlattened(key.value)) {
      for (const inner of value.members) if (!isDaemonKey(inner.key.value)) faults.push(unknownKey(inner.key));
    } else if (!isDaemonKey(key.value)) faults.push(unknownKey(key));
  }
  return faults;
}

function unknownKey({ value, span }: Located<string>): Fault {
  const meant = keyInOtherCase(value);
  const hint = meant === undefined ? '' : `; it is spelled \`${meant}\``;
  return { message: `dockerd has no option ${JSON.stringify(value)} and does not start${hint}.`, at: span };
}

function nameOf(value: JsonValue): string {
  if (value.kind === 'boolean') return String(value.value);
  if (value.kind === 'number') return `the number ${value.written}`;
  if (value.kind === 'null') return 'null';
  return value.kind === 'string' ? 'a string' : `an ${value.kind}`;
}
