import type { Accounts } from '../accounts.ts';
import type { ReadFile } from '../build-context.ts';
import type { ComposeService, ServiceSettings } from '../compose/model.ts';
import { dialectOf } from '../dockerfile/account-dialect.ts';
import type { CommandLine, ImageStage } from '../dockerfile/image-stage.ts';
import type { Identity } from '../identity.ts';
import type { ImageFacts } from '../image/facts.ts';
import { isUnknown, type Unknown, unknown } from '../resolved.ts';
import type { Held, Text } from '../shell/expand.ts';
import type { Span } from '../source.ts';
import { baseStartOf } from './base-start.ts';
import { type Powers, step } from './become.ts';
import { endsOfStart } from './follow.ts';
import { type FindFile, scriptOrProgram } from './image-files.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { defaultPowers } from './powers.ts';
import { type End, isSameWho } from './scene.ts';
import { baseEntrypoint } from './start.ts';

/** The most commands that are followed for one start; real entrypoints need some hundreds. */
const maxWork = 20_000;

/** A start of an image, plainly or as a service. */
export interface StartInput {
  readonly starts: Identity;
  readonly accounts: Accounts;
  readonly facts: ImageFacts | Unknown | undefined;
  /** The stage, when the repository builds the image. */
  readonly image: ImageStage | undefined;
  /** Files of that stage. */
  readonly find: FindFile;
  /** Where the image is named. */
  readonly at: Span;
  /** How many commands all starts of one run may take together; what is left of it afterwards. */
  readonly work: { left: number };
  /** What a service sets over the image. */
  readonly service?: ServiceStart;
}

export interface ServiceStart {
  readonly definition: ComposeService;
  readonly powers: Powers;
  readonly read: ReadFile;
}

/** Who an image, or a service, ends up as when it is started. */
export function outcomeOfStart(input: StartInput): Outcome {
  const { starts, facts, service } = input;
  if (isWindows(facts)) return { runs: starts, broken: undefined };
  const { words, at } = commandLineOf(input);
  if (words.length === 0) return { runs: starts, broken: undefined };
  const { ends, isBaseAsked } = followed(input, words, at);
  const outcome = outcomeOf(starts, ends);
  const isOpen = words[0] === baseEntrypoint && facts !== undefined && isUnknown(facts);
  if (isOpen && !isSameWho(outcome.runs, starts)) return openOutcome(starts);
  // A hook is executed beside the entrypoint.
  if (isBaseAsked || service?.definition.hook?.runsIn === 'service-container') return outcome;
  return withBypass(outcome, input, at);
}

/** What was followed of a start, with the variables that it asked for: many services start one image alike. */
interface Followed {
  readonly at: Span;
  readonly key: string;
  readonly asked: ReadonlyMap<string, Held>;
  readonly ends: readonly End[] | undefined;
  readonly isBaseAsked: boolean;
}

const followedByStage = new WeakMap<ImageStage, Followed[]>();

function followed(input: StartInput, words: readonly Text[], at: Span): Pick<Followed, 'ends' | 'isBaseAsked'> {
  const { starts, accounts, facts, image, service } = input;
  const variables = { all: environmentOf(input), set: setEnvironmentOf(input) };
  const powers = service?.powers ?? defaultPowers;
  const { uid, gid, root, groups } = starts;
  const key = JSON.stringify([words, uid, gid, root, groups, powers]);
  const isShared = image !== undefined && !hasBindMount(service);
  const seen = isShared ? (followedByStage.get(image) ?? []) : [];
  const known = seen.find(one => one.at === at && one.key === key && answersAlike(one.asked, variables));
  if (known !== undefined) return known;
  const asked = new Map<string, Held>();
  const recorded = (kind: 'all' | 'set') => (name: string) => {
    const held = variables[kind](name);
    asked.set(`${kind} ${name}`, held);
    return held;
  };
  let isBaseAsked = false;
  const baseStart = baseStartOf({ facts, environment: recorded('set'), lacksIds: powers.lacksIds });
  const granted = Math.min(maxWork, Math.max(input.work.left, 0));
  const own = { left: granted };
  const ends = endsOfStart({
    words,
    at,
    who: starts,
    accounts,
    dialect: image === undefined ? undefined : dialectOf(image, accounts),
    environment: recorded('all'),
    directory: image?.directory,
    find: service === undefined ? input.find : withMounts(service, input.find),
    base: (...question) => {
      const answer = baseStart(...question);
      isBaseAsked ||= answer !== undefined;
      return answer;
    },
    powers,
    work: own,
  });
  input.work.left -= granted - Math.max(own.left, 0);
  const result: Followed = { at, key, asked, ends, isBaseAsked };
  if (isShared && seen.length < maxAlike) followedByStage.set(image, [...seen, result]);
  return result;
}

/** How many different starts of one stage are kept. */
const maxAlike = 16;

function answersAlike(
  asked: ReadonlyMap<string, Held>,
  variables: Readonly<Record<'all' | 'set', (name: string) => Held>>,
): boolean {
  for (const [question, held] of asked) {
    const kind = question.startsWith('all ') ? 'all' : 'set';
    if (variables[kind](question.slice(4)) !== held) return false;
  }
  return true;
}

function hasBindMount(service: ServiceStart | undefined): boolean {
  return service?.definition.settings.volumes?.some(({ type }) => type === 'bind') === true;
}

/** Says that an entrypoint of one's own takes the place of one that steps down. */
function withBypass(outcome: Outcome, { starts, facts }: StartInput, at: Span): Outcome {
  if (facts === undefined || isUnknown(facts) || facts.stepsDownTo === undefined) return outcome;
  const { runs } = outcome;
  const staysRoot = starts.root.state === 'known' && starts.root.value && isSameWho(runs, starts);
  if (!staysRoot || facts.stepsDownTo.workersOnly) return outcome;
  const down = facts.stepsDownTo.name ?? `uid ${facts.stepsDownTo.uid}`;
  const effect = `what is started takes the place of the entrypoint of ${facts.reference}, which steps down to ${down}`;
  return { ...outcome, runs: { ...runs, trail: [...runs.trail, step(effect, at)] } };
}

/** The base image's entrypoint is not known, and the command would change the user if it is handed on. */
function openOutcome(starts: Identity): Outcome {
  const reason = unknown(
    'entrypoint',
    'the entrypoint of its base image is not known, and its command may change the user',
  );
  const runs = { ...starts, uid: reason, gid: reason, root: reason, name: undefined, groups: [] };
  return { runs, broken: undefined };
}

/**
 * ENTRYPOINT and CMD as the engine joins them (moby daemon/commit.go `merge`): an `entrypoint:` of the service takes the
 * image's CMD away, an empty one takes only the ENTRYPOINT away; an empty `command:` says nothing.
 */
function commandLineOf({ image, facts, service, at }: StartInput): { words: readonly Text[]; at: Span } {
  const settings: ServiceSettings = service?.definition.settings ?? {};
  const places = service?.definition.places;
  const entrypoint = image?.entrypoint ?? lineOfFacts(facts, 'entrypoint');
  const command = image?.command ?? lineOfFacts(facts, 'command');
  const ownCommand = hasWords(settings.command) ? settings.command : undefined;
  const place = places?.get('entrypoint') ?? places?.get('command') ?? entrypoint.at ?? command.at ?? at;
  if (hasWords(settings.entrypoint)) return { words: [...settings.entrypoint, ...(ownCommand ?? [])], at: place };
  const imageCommand = command.words.state === 'known' ? (command.words.value ?? []) : [];
  const isTakenAway = Array.isArray(settings.entrypoint);
  const before = isTakenAway ? [] : entrypointWords(entrypoint);
  return { words: [...before, ...(ownCommand ?? imageCommand)], at: place };
}

function entrypointWords({ words }: CommandLine): readonly Text[] {
  return words.state === 'known' ? (words.value ?? []) : [baseEntrypoint];
}

function hasWords(words: readonly string[] | null | undefined): words is readonly string[] {
  return words !== undefined && words !== null && words.length > 0;
}

function lineOfFacts(facts: StartInput['facts'], part: 'entrypoint' | 'command'): CommandLine {
  if (facts === undefined) return { words: { state: 'known', value: null }, at: undefined };
  const words = isUnknown(facts) ? undefined : facts[part];
  const reason = isUnknown(facts) ? facts.detail : `what ${facts.reference} starts is not known`;
  return words === undefined
    ? { words: { state: 'unknown', reason: 'base-image', detail: reason }, at: undefined }
    : { words: { state: 'known', value: words }, at: undefined };
}

/** Variables that the engine or a shell sets, whatever an image says. */
const alwaysSet = new Set([
  'HOSTNAME',
  'HOME',
  'PWD',
  'OLDPWD',
  'TERM',
  'SHLVL',
  'RANDOM',
  'SECONDS',
  'LINENO',
  'PPID',
  'IFS',
]);

/** The container's environment: of the service over that of the image; what neither sets may be the base image's. */
function environmentOf({ image, facts, service }: StartInput): (name: string) => Held {
  const own = service?.definition.settings.environment ?? {};
  const unsure = service?.definition.unsure;
  const isUnsure = unsure?.has('environment') === true || unsure?.has('*') === true;
  const isOpen = isUnsure || (facts !== undefined && (isUnknown(facts) || !facts.environmentIsComplete));
  return name => {
    if (Object.hasOwn(own, name)) return own[name] ?? undefined;
    if (!isUnsure && image?.environment.has(name) === true) return image.environment.get(name);
    if (image?.openEnvironment.has(name) === true) return undefined;
    if (facts !== undefined && !isUnknown(facts) && facts.environment.has(name)) return facts.environment.get(name);
    if (alwaysSet.has(name) || name.startsWith('BASH') || name === 'FUNCNAME') return undefined;
    return isOpen ? undefined : null;
  };
}

/** What the Dockerfile and the service set themselves. */
function setEnvironmentOf({ image, service }: StartInput): (name: string) => Held {
  const own = service?.definition.settings.environment ?? {};
  const isUnsure = service?.definition.unsure?.has('environment') === true;
  return name => {
    if (Object.hasOwn(own, name)) return own[name] ?? undefined;
    if (image?.openEnvironment.has(name) === true) return undefined;
    return image?.environment.get(name) ?? (isUnsure ? undefined : null);
  };
}

/** Files that a bind mount puts over those of the image. */
function withMounts({ definition, read }: ServiceStart, find: FindFile): FindFile {
  const mounts = (definition.settings.volumes ?? []).filter(
    ({ type, source }) => type === 'bind' && source !== undefined,
  );
  if (mounts.length === 0) return find;
  return path => {
    for (const { source = '', target } of mounts.toReversed()) {
      if (path !== target && !path.startsWith(`${target.replace(/\/+$/, '')}/`)) continue;
      const inside = path.slice(target.replace(/\/+$/, '').length);
      if (source.startsWith('/')) return { kind: 'unread', why: 'a mount from outside the repository lies over it' };
      const file = read(`${source === '.' ? '' : source}${inside}`.replace(/^\//, ''));
      if (file !== undefined) return scriptOrProgram(file);
      return path === target ? { kind: 'unread', why: `the mount of \`${source}\` lies over it` } : undefined;
    }
    return find(path);
  };
}

function isWindows(facts: StartInput['facts']): boolean {
  return facts !== undefined && !isUnknown(facts) && facts.windows;
}
