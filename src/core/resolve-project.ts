import type { Accounts } from './accounts.ts';
import { likelyContexts, type ReadFile, statedContexts } from './build-context.ts';
import { builtStep } from './builds/built-images.ts';
import type { ComposeProject, ComposeService } from './compose/model.ts';
import { accountToolsOf } from './dockerfile/account-dialect.ts';
import type { ImageStage } from './dockerfile/image-stage.ts';
import type { Stage } from './dockerfile/stages.ts';
import type { Engine, HostIdentity } from './engine/engine.ts';
import { hostIdentityOf } from './engine/host.ts';
import { filesOfFacts } from './entrypoint/image-files.ts';
import { outcomeOfStart } from './entrypoint/image-start.ts';
import type { Outcome } from './entrypoint/outcome.ts';
import { powersOf } from './entrypoint/powers.ts';
import { refusedPortOf } from './entrypoint/refused-port.ts';
import type { Identity, Step } from './identity.ts';
import { evidenceOf } from './image/evidence.ts';
import type { ImageFacts } from './image/facts.ts';
import { accountsOfFacts, identityOf } from './image-identity.ts';
import { type DockerfileBuild, type Draft, type ServiceDraft, stageIndexOf } from './link.ts';
import type { ImageTarget, Service } from './project.ts';
import { type BuiltStage, type ResolvedStage, resolveStages } from './resolve-stages.ts';
import { isUnknown, known, type Resolved, type Unknown, unknown } from './resolved.ts';
import type { Span } from './source.ts';
import { openWays } from './ways-back.ts';

type Facts = ReadonlyMap<string, ImageFacts | Unknown>;

/** Resolves who every stage and service runs as, and maps it to the host. Workloads come in the order of the draft. */
export function resolveWorkloads(
  draft: Draft,
  answers: Facts,
  engine: Engine,
  targets: readonly string[],
  read: ReadFile,
): (ImageTarget | Service)[] {
  const facts = withImages(answers);
  const stated = statedContexts(draft);
  const plainContexts = ({ dockerfile }: DockerfileBuild): readonly string[] =>
    stated.get(dockerfile.file.path) ?? likelyContexts(dockerfile.file.path);
  const built = new Map<string, BuiltStage>();
  const stagesByBuild = new Map<DockerfileBuild, Map<string, readonly ResolvedStage[]>>();
  const stagesOf = (build: DockerfileBuild, directories: readonly string[]): readonly ResolvedStage[] => {
    const byContext = stagesByBuild.get(build) ?? new Map<string, readonly ResolvedStage[]>();
    stagesByBuild.set(build, byContext);
    const key = directories.join('\0');
    const stages = byContext.get(key) ?? resolveStages(build, facts, { directories, read }, built);
    byContext.set(key, stages);
    return stages;
  };
  for (const [reference, image] of draft.built) {
    const stage = stagesOf(image.build, image.contexts)[image.stageIndex];
    const answer = facts.get(reference);
    // Where the repository's own lines leave it open, what is known of the published image is better than nothing.
    const isOpen = stage?.starts.user.state === 'unknown' && answer !== undefined && !isUnknown(answer);
    if (stage !== undefined && !isOpen) built.set(reference, { stage, step: builtStep(reference, image) });
  }
  const wanted = wantedStages(draft, targets);
  const images = new Map<string, ImageTarget[]>();
  const names = namesOfStages(draft);
  for (const build of draft.builds) {
    const path = build.dockerfile.file.path;
    const targets: ImageTarget[] = [];
    images.set(path, targets);
    for (const stage of stagesOf(build, plainContexts(build)))
      targets.push({
        ...imageTarget(build, stage, engine, wanted.get(path) ?? new Set(), targets),
        names: names.get(`${path}#${stage.image.stage.index}`) ?? [],
      });
  }
  const services = draft.services.map(found => {
    const isElsewhere = found.builtBy !== undefined && !built.has(found.reference ?? '');
    const service = isElsewhere ? { ...found, build: undefined, stageIndex: undefined, builtBy: undefined } : found;
    const stages = service.build && stagesOf(service.build, contextsOf(service));
    const stage = service.stageIndex === undefined ? undefined : stages?.[service.stageIndex];
    const path = service.build?.dockerfile.file.path;
    const target =
      path === undefined || service.stageIndex === undefined ? undefined : images.get(path)?.[service.stageIndex];
    const chain = stage?.image.chain.flatMap(index => stages?.[index]?.image ?? []) ?? [];
    return serviceWorkload(service, stage, target, chain, facts, engine, read);
  });
  return [...[...images.values()].flat(), ...services];
}

/** The same facts, in which what is not known of an image names it. */
function withImages(facts: Facts): Facts {
  const named = new Map<string, ImageFacts | Unknown>();
  for (const [image, answer] of facts) named.set(image, isUnknown(answer) ? { ...answer, image } : answer);
  return named;
}

/** The one context of a service's build; none when it is not in the repository. */
function contextsOf({ service, builtBy }: ServiceDraft): readonly string[] {
  if (builtBy !== undefined) return builtBy.contexts;
  const context = service.build?.context;
  return context?.state === 'known' ? [context.value] : [];
}

/** The names of stages that are built as the plain build builds them; with other arguments they may be somebody else. */
function namesOfStages({ images, builds }: Draft): ReadonlyMap<string, readonly string[]> {
  const plain = new Set(builds);
  const names = new Map<string, string[]>();
  for (const [reference, candidates] of images.byReference) {
    for (const { build, stageIndex } of candidates) {
      const key = `${build.dockerfile.file.path}#${stageIndex}`;
      if (!plain.has(build)) continue;
      const ofStage = names.get(key) ?? [];
      ofStage.push(reference);
      names.set(key, ofStage);
    }
  }
  return names;
}

/** Stages that something asks for by name, by the path of their Dockerfile. */
function wantedStages(draft: Draft, targets: readonly string[]): Map<string, Set<number>> {
  const wanted = new Map<string, Set<number>>();
  const want = (path: string, index: number | undefined): void => {
    if (index === undefined) return;
    const indexes = wanted.get(path) ?? new Set();
    wanted.set(path, indexes.add(index));
  };
  for (const { build, stageIndex } of draft.services)
    if (build !== undefined) want(build.dockerfile.file.path, stageIndex);
  for (const { build, stageIndex } of draft.stated) want(build.dockerfile.file.path, stageIndex);
  for (const { dockerfile, plan } of draft.builds)
    for (const target of targets) want(dockerfile.file.path, stageIndexOf(plan, target));
  return wanted;
}

function imageTarget(
  build: DockerfileBuild,
  resolved: ResolvedStage,
  engine: Engine,
  wanted: ReadonlySet<number>,
  before: readonly ImageTarget[],
): ImageTarget {
  const { image, accounts, starts, runs } = resolved;
  const { stage } = image;
  const { file } = build.dockerfile;
  const isLast = stage.index === build.plan.stages.length - 1;
  const host = hostIdentityOf(engine, runs, undefined);
  return {
    kind: 'image',
    id: `${file.path}#${stage.name ?? stage.index}`,
    at: stage.from.span,
    file,
    stage: { index: stage.index, name: stage.name, platform: stage.platform },
    built: isLast ? 'default' : wanted.has(stage.index) ? 'target' : 'intermediate',
    base: image.base,
    environment: image.environment,
    entrypoint: image.entrypoint.words.state === 'known' ? image.entrypoint.words.value : null,
    command: image.command.words.state === 'known' ? image.command.words.value : null,
    starts,
    runs,
    brokenStepDown: resolved.broken,
    host,
    decidedAt: image.userAt ?? inheritedPlace(stage, before) ?? stage.from.span,
    accounts,
    accountTools: accountToolsOf(image.base.state === 'known' ? image.base.value : undefined, accounts),
    waysBack: openWays(resolved.waysBack.ways, accounts, runs),
    trail: [...runs.trail, ...hostSteps(engine, host)],
    faults: image.faults,
    insecureRuns: insecureRunsOf(image),
  };
}

/**
 * A stage that sets no user has that of its parent: where the parent is built too, one place decides for both, and what is
 * wrong there is one fault.
 */
function inheritedPlace({ base }: Stage, before: readonly ImageTarget[]): Span | undefined {
  const parent = base.kind === 'stage' ? before[base.index] : undefined;
  return parent === undefined || parent.built === 'intermediate' ? undefined : parent.decidedAt;
}

function insecureRunsOf({ executed }: ImageStage): Span[] {
  return executed.flatMap(({ instruction: { keyword, flags, span } }) =>
    keyword === 'RUN' && flags.some(({ name, value }) => name === 'security' && value === 'insecure') ? [span] : [],
  );
}

/** The end of every trail: the engine's own lines, then what they make of the user. */
function hostSteps(engine: Engine, host: HostIdentity): Step[] {
  const isSaid = engine.trail.some(({ effect, at }) => effect === host.because && at === engine.at);
  return isSaid ? [...engine.trail] : [...engine.trail, { by: 'engine', effect: host.because, at: engine.at }];
}

function serviceWorkload(
  draft: ServiceDraft,
  stage: ResolvedStage | undefined,
  target: ImageTarget | undefined,
  stages: readonly ImageStage[],
  facts: Facts,
  engine: Engine,
  read: ReadFile,
): Service {
  const { service, project } = draft;
  const inside = insideService(draft, stage, facts, engine, read);
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
  facts: Facts,
  engine: Engine,
  read: ReadFile,
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
  const user: Resolved<string> = setsUser
    ? known(settings.user)
    : stage === undefined
      ? userOfFacts(imageFacts)
      : stage.image.user;
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
  const shown = facts.user === '' ? 'root (it sets no user)' : `\`${facts.user}\``;
  return [{ by: 'base-image', effect: `${facts.reference} runs as ${shown}${evidenceOf(facts)}`, at }];
}
