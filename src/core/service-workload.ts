import type { Accounts } from './accounts.ts';
import type { ReadFile } from './build-context.ts';
import { builtStep } from './builds/built-images.ts';
import type { ComposeProject, ComposeService } from './compose/model.ts';
import { accountToolsOf } from './dockerfile/account-dialect.ts';
import type { ImageStage } from './dockerfile/image-stage.ts';
import type { Engine } from './engine/engine.ts';
import { hostIdentityOf } from './engine/host.ts';
import { type EnginesByPath, hostSteps } from './engines-by-path.ts';
import { filesOfFacts } from './entrypoint/image-files.ts';
import { outcomeOfStart } from './entrypoint/image-start.ts';
import type { Outcome } from './entrypoint/outcome.ts';
import { powersOf } from './entrypoint/powers.ts';
import { refusedPortOf } from './entrypoint/refused-port.ts';
import type { Identity, Step } from './identity.ts';
import { baseSteps } from './image/base-steps.ts';
import type { ImageFacts } from './image/facts.ts';
import { accountsOfFacts, identityOf } from './image-identity.ts';
import type { ServiceDraft } from './link.ts';
import type { ImageTarget, Service } from './project.ts';
import type { ResolvedStage } from './resolve-stages.ts';
import { isUnknown, known, type Resolved, type Unknown, unknown } from './resolved.ts';
import type { Span } from './source.ts';
import { openWays } from './ways-back.ts';

type Facts = ReadonlyMap<string, ImageFacts | Unknown>;

/** What every service is resolved with. */
export interface Around {
  readonly facts: Facts;
  readonly engines: EnginesByPath;
  readonly read: ReadFile;
  /** How many commands the entrypoints of all services may take together. */
  readonly work: { left: number };
}

/** A service as a workload: the stage or image that it runs, what Compose says on top, and the host's side of both. */
export function serviceWorkload(
  draft: ServiceDraft,
  stage: ResolvedStage | undefined,
  target: ImageTarget | undefined,
  stages: readonly ImageStage[],
  around: Around,
): Service {
  const { service, project } = draft;
  const own = around.engines.ownOf(project.path);
  const engine = own ?? around.engines.project;
  const inside = insideService(draft, stage, engine, around);
  const host = hostIdentityOf(engine, inside.runs, service.settings);
  return {
    kind: 'service',
    id: `${project.path}#${service.name}`,
    name: service.name,
    at: service.at,
    project,
    definition: service,
    settings: service.settings,
    image: service.image?.value,
    build: service.build,
    target,
    starts: inside.starts,
    runs: inside.runs,
    brokenStepDown: inside.broken,
    refusedPort: refusedPortOf({ runs: inside.runs, service, others: servicesOf(project), stages }),
    host,
    decidedAt: service.settings.user ? userPlace(service) : (stagePlace(stage) ?? imagePlace(service)),
    accounts: inside.accounts,
    accountTools: target?.accountTools ?? accountToolsOf(draft.reference, inside.accounts),
    waysBack: hasNoNewPrivileges(service) ? [] : openWays(stage?.waysBack.ways ?? [], inside.accounts, inside.runs),
    ...(own === undefined ? {} : { engine: own }),
    trail: [...inside.runs.trail, ...hostSteps(engine, host)],
  };
}

/** With it the kernel gives no program more rights than its caller has: neither setuid nor file capabilities count. */
function hasNoNewPrivileges({ settings }: ComposeService): boolean {
  return settings.security_opt?.some(option => /^no-new-privileges(?:[:=]true)?$/.test(option)) ?? false;
}

const servicesByProject = new WeakMap<ComposeProject, ReadonlyMap<string, ComposeService>>();

function servicesOf(project: ComposeProject): ReadonlyMap<string, ComposeService> {
  const services = servicesByProject.get(project) ?? new Map(project.services.map(service => [service.name, service]));
  servicesByProject.set(project, services);
  return services;
}

function insideService(
  draft: ServiceDraft,
  stage: ResolvedStage | undefined,
  engine: Engine,
  { facts, read, work }: Around,
): Outcome & { readonly accounts: Accounts; readonly starts: Identity } {
  const { service } = draft;
  const { settings } = service;
  const imageFacts = stage === undefined ? factsOfService(draft, facts) : stage.image.facts;
  const accounts = stage?.accounts ?? accountsOfFacts(imageFacts);
  const userAt = service.places.get('user');
  const setsUser = settings.user !== undefined && settings.user !== '';
  const composeStep: Step[] = setsUser
    ? [...service.userTrail, { by: 'compose', effect: `user: ${settings.user}`, at: userAt ?? service.at }]
    : [...service.userTrail];
  const builtSteps = draft.builtBy && draft.reference ? [builtStep(draft.reference, draft.builtBy)] : [];
  const imageTrail = stage === undefined ? imageSteps(draft, imageFacts) : [...stage.image.userTrail, ...builtSteps];
  const imageUser = stage === undefined ? userOfFacts(imageFacts) : stage.image.user;
  const user = unsureUser(service) ?? (setsUser ? known(settings.user) : imageUser);
  const image = identityOf(user, accounts, [...imageTrail, ...composeStep], imageFacts);
  const starts = { ...image, groups: withGroups(image.groups, settings.group_add ?? [], accounts) };
  const at = service.places.get('image') ?? service.build?.at ?? service.at;
  const powers = powersOf(settings, engine.defaults?.noNewPrivileges?.value === true);
  const outcome = outcomeOfStart({
    starts,
    accounts,
    facts: imageFacts,
    image: stage?.image,
    find: stage?.find ?? filesOfFacts(imageFacts, at),
    at,
    work,
    service: { definition: service, powers, read },
  });
  return { accounts, starts, ...outcome };
}

/** `group_add`: numbers as they are, names by the image's own groups (moby daemon/oci_linux.go `WithUser`). */
function withGroups(groups: readonly number[], added: readonly string[], accounts: Accounts): readonly number[] {
  if (added.length === 0) return groups;
  const all = new Set(groups);
  for (const group of added) {
    const number = /^\d+$/.test(group) ? Number(group) : accounts.groups.find(({ name }) => name === group)?.gid;
    if (number !== undefined) all.add(number);
  }
  return [...all].sort((a, b) => a - b);
}

/** Where Compose refuses the `user`, or a base that may set one was not read, the image's user is no answer. */
function unsureUser({ unsure, settings }: ComposeService): Unknown | undefined {
  const reason = unsure?.get('user') ?? (settings.user === undefined ? unsure?.get('*') : undefined);
  return reason === undefined ? undefined : unknown('unreadable', reason);
}

function userPlace(service: ComposeService): Span {
  return service.places.get('user') ?? service.at;
}

/** Where a service says what it runs: its build, which goes before its image. */
function imagePlace(service: ComposeService): Span {
  return service.build?.at ?? service.places.get('image') ?? service.at;
}

function stagePlace(stage: ResolvedStage | undefined): Span | undefined {
  return stage && (stage.image.userAt ?? stage.image.stage.from.span);
}

/** Facts of the image a service names, or why they are not known. */
function factsOfService(draft: ServiceDraft, facts: Facts): ImageFacts | Unknown {
  const { service, build, reference } = draft;
  if (service.build !== undefined) {
    const { context, dockerfile } = service.build;
    if (context.state === 'unknown') return context;
    if (dockerfile.state === 'unknown') return dockerfile;
    if (build === undefined)
      return unknown('build-context', `its Dockerfile \`${dockerfile.value}\` is not among the checked files`);
    return unknown(
      'build-context',
      `\`${build.dockerfile.file.path}\` has no stage \`${service.build.target?.value ?? ''}\``,
    );
  }
  if (service.image === undefined) return unknown('build-context', 'it names neither an image nor a build');
  if (reference === undefined) return unknown('base-image', `\`${service.image.value}\` is no image reference`);
  return facts.get(reference) ?? unknown('base-image', `${reference} was not looked up`);
}

function userOfFacts(facts: ImageFacts | Unknown | undefined): Resolved<string> {
  if (facts === undefined) return known('');
  return isUnknown(facts) ? facts : known(facts.user);
}

function imageSteps(draft: ServiceDraft, facts: ImageFacts | Unknown | undefined): Step[] {
  const { service } = draft;
  const at = imagePlace(service);
  if (facts === undefined) return [];
  if (isUnknown(facts)) return [{ by: 'base-image', effect: facts.detail, at }];
  return baseSteps(facts, at);
}
