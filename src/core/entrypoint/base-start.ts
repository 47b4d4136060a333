import type { ImageFacts, StepDown } from '../image/facts.ts';
import { matchesGlob } from '../image/glob.ts';
import { isUnknown, known, type Resolved, type Unknown, unknown } from '../resolved.ts';
import type { Held, Text } from '../shell/expand.ts';
import { aside, openWho, step } from './become.ts';
import { type Refusal, type Who, whoWords } from './scene.ts';
import { type BaseStart, baseEntrypoint, type Start } from './start.ts';

/** What decides whether a base image's own entrypoint steps down. */
export interface BaseStartContext {
  readonly facts: ImageFacts | Unknown | undefined;
  /** What the Dockerfile and the service set: `null` for nothing, `undefined` for a value that is not known. */
  readonly environment: (name: string) => Held;
  /** Why the container has not both of SETUID and SETGID; `undefined` when it has. */
  readonly lacksIds: string | undefined;
}

/**
 * What the entrypoint of a known image does with a command. Many start as root and step down to a service user, most of
 * them only for their own program: their scripts test `$1` (`docker run redis bash` stays root).
 */
export function baseStartOf({ facts, environment, lacksIds }: BaseStartContext): Start['base'] {
  return (program, words, who, steps, at) => {
    if (facts === undefined || isUnknown(facts)) return program === baseEntrypoint ? { kind: 'passes' } : undefined;
    if (!isEntrypointOf(facts, program)) return undefined;
    const down = facts.stepsDownTo;
    if (down === undefined && facts.entrypointIsUnread === true && who.root.state === 'known' && who.root.value) {
      const why = `the entrypoint of ${facts.reference} was not read, and may step down`;
      return { kind: 'end', end: { who: openWho(why), steps: [...steps, step(why, at)], refused: undefined } };
    }
    if (down === undefined) return { kind: 'passes' };
    const ended = (next: Who, effect: string, refused?: Refusal): BaseStart => ({
      kind: 'end',
      end: { who: next, steps: [...steps, step(effect, at)], refused },
    });
    const takes = takesStep(down, facts, words);
    if (who.root.state === 'known' && !who.root.value) {
      const why = `the entrypoint of ${facts.reference} has nothing to step down from: it starts as ${whoWords(who)}`;
      const said = isGuarded(facts) && takes === true ? [...steps, aside(why, at)] : steps;
      return { kind: 'end', end: { who, steps: said, refused: undefined } };
    }
    if (takes === false) {
      const why = `the entrypoint of ${facts.reference} steps down only for ${commandsOf(down)}, not for \`${words[0] ?? ''}\``;
      return { kind: 'passes', step: step(why, at) };
    }
    if (down.workersOnly && takes === undefined) return { kind: 'passes' };
    const keeper = down.how?.keepsRootWhen.find(pair => isSet(pair, environment));
    if (keeper !== undefined)
      return ended(who, `\`${keeper.replace(/=\*$/, '')}\` keeps the entrypoint of ${facts.reference} root`);
    const target = targetOf(down, facts, environment);
    const shown = whoWords(target);
    if (target.root.state === 'known' && target.root.value)
      return ended(target, `the entrypoint of ${facts.reference} runs it as uid 0: ${rootVariable(down)}`);
    if (down.workersOnly)
      return ended(who, `the main process stays root; only its workers run as ${down.name ?? shown}`);
    if (takes === undefined) {
      const why = `the entrypoint of ${facts.reference} steps down to ${down.name ?? shown} only for its own program, and the command is another`;
      return ended(openWho(why), why);
    }
    if (lacksIds !== undefined && down.how?.staysRootWithoutCapabilities === true)
      return ended(who, `the entrypoint of ${facts.reference} keeps root: ${lacksIds}`);
    if (lacksIds !== undefined && !isSwitchProgram(facts)) {
      const why = `${lacksIds}, and what ${facts.reference}, which steps down by itself, does without is not known`;
      return ended(openWho(why), why);
    }
    if (lacksIds !== undefined) {
      const why = `the entrypoint of ${facts.reference} must step down to ${shown} and cannot: ${lacksIds}`;
      return ended(who, why, { why, cause: 'capabilities' });
    }
    return ended(target, `the entrypoint of ${facts.reference} steps down to ${down.name ?? shown}`);
  };
}

/** The entrypoint that is inherited, or a script of its usual names that nothing else brings into the image. */
function isEntrypointOf({ entrypoint, stepsDownTo, entrypointIsUnread }: ImageFacts, program: string): boolean {
  if (program === baseEntrypoint) return true;
  if (stepsDownTo === undefined && entrypointIsUnread !== true) return false;
  const name = program.slice(program.lastIndexOf('/') + 1);
  if (entrypoint !== undefined)
    return entrypoint?.some(word => word.slice(word.lastIndexOf('/') + 1) === name) === true;
  return /^(?:docker-)?entrypoint(?:\.sh)?$/.test(name) || program === '/init';
}

/** Whether the step is taken for a command; `undefined` where that is not known. */
function takesStep(down: StepDown, facts: ImageFacts, words: readonly Text[]): boolean | undefined {
  const commands = down.how?.commands ?? [];
  if (words.length === 0) return true;
  const [first] = words;
  if (first === undefined) return undefined;
  if (first.startsWith('-')) return true;
  const program = first.slice(first.lastIndexOf('/') + 1);
  if (commands.length > 0) return commands.some(glob => matchesGlob(glob, first));
  const repository =
    facts.reference
      .replace(/[:@].*$/, '')
      .split('/')
      .at(-1) ?? '';
  const own = [repository, down.name ?? repository, facts.command?.[0] ?? repository];
  const isOwn = own.some(
    name => name !== '' && (program === name || program === `${name}d` || program === `${name}-server`),
  );
  return isOwn ? true : undefined;
}

/** Whether it is known to look who it is first: `user:` skips the step down then. */
function isGuarded({ note }: ImageFacts): boolean {
  return /tests? id -u|--user:? works|--user\/user: works/.test(note);
}

/** Whether the step is that of a program which fails where it cannot be taken, as far as the table says how it is done. */
function isSwitchProgram({ note, stepsDownTo }: ImageFacts): boolean {
  const isRead = (stepsDownTo?.how?.commands ?? []).length > 0;
  return isRead || /\b(?:gosu|su-exec|setpriv|runuser|chroot|chpst|clickhouse su)\b/.test(note);
}

function commandsOf({ how }: StepDown): string {
  return (how?.commands ?? []).map(command => `\`${command}\``).join(' and ');
}

function isSet(pair: string, environment: (name: string) => Held): boolean {
  const equals = pair.indexOf('=');
  const held = environment(pair.slice(0, equals));
  const wanted = pair.slice(equals + 1);
  return typeof held === 'string' && held !== '' && (wanted === '*' || held === wanted);
}

function targetOf(down: StepDown, facts: ImageFacts, environment: (name: string) => Held): Who {
  const uid = numberFrom(down.how?.uidFrom, down.uid, down, facts, environment);
  const gid = numberFrom(down.how?.gidFrom, down.gid, down, facts, environment);
  const root: Resolved<boolean> =
    uid.state === 'known' ? known(uid.value === 0) : uid.reason === 'entrypoint' ? uid : known(false);
  return { uid, gid, root, name: down.name, groups: [] };
}

function numberFrom(
  variable: string | undefined,
  own: number | undefined,
  down: StepDown,
  facts: ImageFacts,
  environment: (name: string) => Held,
): Resolved<number> {
  const held = variable === undefined ? null : environment(variable);
  if (typeof held === 'string' && held !== '') {
    if (/^\d+$/.test(held)) return known(Number(held));
    return unknown('entrypoint', `\`${variable}\` gives the number of \`${down.name ?? down.uid}\`, and is no number`);
  }
  if (held === undefined)
    return unknown(
      'entrypoint',
      `\`${variable}\` gives the number of \`${down.name ?? down.uid}\`, and its value is not known`,
    );
  if (own !== undefined) return known(own);
  return unknown('account-id', `the account \`${down.name}\` of ${facts.reference} has no fixed number`);
}

function rootVariable({ how }: StepDown): string {
  return how?.uidFrom === undefined ? 'root' : `\`${how.uidFrom}\` is 0`;
}
