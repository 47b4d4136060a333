import type { Identity } from './identity.ts';
import type { ImageFacts } from './image/facts.ts';
import { isUnknown, known, type Resolved, type Unknown, unknown } from './resolved.ts';
import type { Span } from './source.ts';

/** What decides whether the step-down of a base image's own entrypoint is taken. */
export interface StartContext {
  readonly facts: ImageFacts | Unknown | undefined;
  /** Whether ENTRYPOINT is still the base image's. */
  readonly keepsEntrypoint: boolean;
  /** The command when something other than the base image sets it. */
  readonly ownCommand: Resolved<readonly string[] | null> | undefined;
  /** Where the last of these is decided. */
  readonly at: Span | undefined;
}

/**
 * Who the service ends up as: entrypoints of many images start as root and step down to a service user. They do so only
 * when started as root, while the entrypoint is theirs, and for their own program: their scripts test `$1`
 * (docker-library entrypoints; `docker run redis bash` stays root).
 */
export function runsOf(starts: Identity, context: StartContext): Identity {
  const { facts, at } = context;
  if (facts === undefined || isUnknown(facts) || facts.stepsDownTo === undefined) return starts;
  if (starts.root.state !== 'known' || !starts.root.value || !context.keepsEntrypoint) return starts;
  const down = facts.stepsDownTo;
  const shown = down.name ?? `${down.uid}`;
  if (down.workersOnly) {
    const effect = `the main process stays root; only its workers run as ${shown}`;
    return { ...starts, trail: [...starts.trail, { by: 'entrypoint', effect, at }] };
  }
  if (!startsOwnProgram(context.ownCommand, facts, down.name)) {
    const reason = unknown(
      'entrypoint',
      `the entrypoint of ${facts.reference} steps down to ${shown} only for its own program, and the command is another`,
    );
    const trail = [...starts.trail, { by: 'entrypoint' as const, effect: reason.detail, at }];
    return { ...starts, uid: reason, gid: reason, root: reason, name: undefined, trail };
  }
  const number = (id: number | undefined): Resolved<number> =>
    id === undefined
      ? unknown('account-id', `the account \`${shown}\` of ${facts.reference} has no fixed number`)
      : known(id);
  const effect = `the entrypoint of ${facts.reference} steps down to ${shown}`;
  return {
    ...starts,
    uid: number(down.uid),
    gid: number(down.gid),
    root: known(down.uid === 0),
    name: down.name,
    groups: [],
    trail: [...starts.trail, { by: 'entrypoint', effect, at }],
  };
}

/** No command of one's own, options for the image's program, or that program itself (`redis-server` of `redis`). */
function startsOwnProgram(
  command: StartContext['ownCommand'],
  facts: ImageFacts,
  account: string | undefined,
): boolean {
  if (command === undefined) return true;
  if (command.state === 'unknown') return false;
  const first = command.value?.[0];
  if (first === undefined || first.startsWith('-')) return true;
  const program = first.split('/').at(-1) ?? first;
  const repository =
    facts.reference
      .replace(/[:@].*$/, '')
      .split('/')
      .at(-1) ?? '';
  const own = [repository, account ?? repository, facts.command?.[0] ?? repository];
  return own.some(name => name !== '' && (program === name || program === `${name}d` || program === `${name}-server`));
}
