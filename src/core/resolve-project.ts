import type { ComposeService } from './compose/model.ts';
import { buildStages } from './dockerfile/build-stages.ts';
import type { ImageStage } from './dockerfile/image-stage.ts';
import type { Engine, HostIdentity } from './engine/engine.ts';
import { hostIdentityOf } from './engine/host.ts';
import type { Identity, Step } from './identity.ts';
import type { ImageFacts } from './image/facts.ts';
import { accountsOfFacts, identityOf, startsOf } from './image-identity.ts';
import { type DockerfileBuild, type Draft, type ServiceDraft, stageIndexOf } from './link.ts';
import type { ImageTarget, Service } from './project.ts';
import { isUnknown, known, type Resolved, type Unknown, unknown } from './resolved.ts';
import type { Span } from './source.ts';
import { runsOf } from './step-down.ts';

/** A stage with its identities, before the engine is asked. */
interface ResolvedStage {
  readonly image: ImageStage;
  readonly starts: Identity;
  readonly runs: Identity;
}

type Facts = ReadonlyMap<string, ImageFacts | Unknown>;

/** Resolves who every stage and service runs as, and maps it to the host. Workloads come in the order of the draft. */
export function resolveWorkloads(
  draft: Draft,
  facts: Facts,
  engine: Engine,
  targets: readonly string[],
): (ImageTarget | Service)[] {
  const stagesByBuild = new Map<DockerfileBuild, readonly ResolvedStage[]>();
  const stagesOf = (build: DockerfileBuild): readonly ResolvedStage[] => {
    const seen = stagesByBuild.get(build);
    if (seen !== undefined) return seen;
    const stages = buildStages(build.plan, facts).map(resolveStage);
    stagesByBuild.set(build, stages);
    return stages;
  };
  const wanted = wantedStages(draft, targets);
  const images = new Map<string, ImageTarget[]>();
  for (const build of draft.builds) {
    const path = build.dockerfile.file.path;
    images.set(
      path,
      stagesOf(build).map(stage => imageTarget(build, stage, engine, wanted.get(path) ?? new Set())),
    );
  }
  const services = draft.services.map(service => {
    const stages = service.build && stagesOf(service.build);
    const stage = service.stageIndex === undefined ? undefined : stages?.[service.stageIndex];
    const path = service.build?.dockerfile.file.path;
    const target =
      path === undefined || service.stageIndex === undefined ? undefined : images.get(path)?.[service.stageIndex];
    return serviceWorkload(service, stage, target, facts, engine);
  });
  return [...[...images.values()].flat(), ...services];
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
  for (const { dockerfile, plan } of draft.builds)
    for (const target of targets) want(dockerfile.file.path, stageIndexOf(plan, target));
  return wanted;
}

function resolveStage(image: ImageStage): ResolvedStage {
  const starts = startsOf(image, accountsOfFacts(image.facts));
  const context = {
    facts: image.facts,
    keepsEntrypoint: image.entrypoint.at === undefined,
    ownCommand: image.command.at === undefined ? undefined : image.command.words,
    at: image.command.at ?? image.stage.from.span,
  };
  return { image, starts, runs: runsOf(starts, context) };
}

function imageTarget(
  build: DockerfileBuild,
  resolved: ResolvedStage,
  engine: Engine,
  wanted: ReadonlySet<number>,
): ImageTarget {
  const { image, starts, runs } = resolved;
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
    host,
    decidedAt: image.userAt ?? stage.from.span,
    trail: [...runs.trail, ...hostSteps(engine, host)],
    faults: image.faults,
    insecureRuns: insecureRunsOf(image),
  };
}

function insecureRunsOf({ executed }: ImageStage): Span[] {
  return executed.flatMap(({ instruction: { keyword, flags, span } }) =>
    keyword === 'RUN' && flags.some(({ name, value }) => name === 'security' && value === 'insecure') ? [span] : [],
  );
}

/** The end of every trail: the engine's own lines, then what they make of the user. */
function hostSteps(engine: Engine, host: HostIdentity): Step[] {
  return [...engine.trail, { by: 'engine', effect: host.because, at: engine.at }];
}

function serviceWorkload(
  draft: ServiceDraft,
  stage: ResolvedStage | undefined,
  target: ImageTarget | undefined,
  facts: Facts,
  engine: Engine,
): Service {
  const { service, project } = draft;
  const inside = insideService(draft, stage, facts);
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
    host,
    decidedAt: service.settings.user ? userPlace(service) : (stagePlace(stage) ?? imagePlace(service)),
    trail: [...inside.runs.trail, ...hostSteps(engine, host)],
  };
}

function insideService(
  draft: ServiceDraft,
  stage: ResolvedStage | undefined,
  facts: Facts,
): { starts: Identity; runs: Identity } {
  const { service } = draft;
  const { settings } = service;
  const imageFacts = stage === undefined ? factsOfService(draft, facts) : stage.image.facts;
  const accounts = accountsOfFacts(imageFacts);
  const userAt = service.places.get('user');
  const setsUser = settings.user !== undefined && settings.user !== '';
  const composeStep: Step[] = setsUser
    ? [...service.userTrail, { by: 'compose', effect: `user: ${settings.user}`, at: userAt ?? service.at }]
    : [...service.userTrail];
  const imageTrail = stage === undefined ? imageSteps(draft, imageFacts) : stage.image.userTrail;
  const user: Resolved<string> = setsUser
    ? known(settings.user)
    : stage === undefined
      ? userOfFacts(imageFacts)
      : stage.image.user;
  const starts = identityOf(user, accounts, [...imageTrail, ...composeStep], imageFacts);
  const entrypointAt = service.places.get('entrypoint');
  const commandAt = service.places.get('command');
  const imageCommand =
    stage === undefined || stage.image.command.at === undefined ? undefined : stage.image.command.words;
  const runs = runsOf(starts, {
    facts: imageFacts,
    keepsEntrypoint: !replaces(settings.entrypoint) && (stage === undefined || stage.image.entrypoint.at === undefined),
    ownCommand: replaces(settings.command) ? known(settings.command ?? null) : imageCommand,
    at: entrypointAt ?? commandAt ?? imagePlace(service),
  });
  return { starts, runs };
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

function replaces(words: ComposeService['settings']['command']): boolean {
  return words !== undefined && words !== null && words.length > 0;
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
  return [{ by: 'base-image', effect: `${facts.reference} runs as ${shown}`, at }];
}
