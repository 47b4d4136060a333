import { likelyContexts, type ReadFile, statedContexts } from './build-context.ts';
import { builtStep } from './builds/built-images.ts';
import type { EnginesByPath } from './engines-by-path.ts';
import type { ImageFacts } from './image/facts.ts';
import { imageTarget } from './image-target.ts';
import { type DockerfileBuild, type Draft, type ServiceDraft, stageIndexOf } from './link.ts';
import { explainOneShots } from './one-shot-services.ts';
import type { ImageTarget, Service } from './project.ts';
import { type BuiltStage, type ResolvedStage, resolveStages } from './resolve-stages.ts';
import { isUnknown, type Unknown } from './resolved.ts';
import { type Around, serviceWorkload } from './service-workload.ts';

type Facts = ReadonlyMap<string, ImageFacts | Unknown>;

/** See {@link Around.work}: thousands of real services need less. */
const maxStartWork = 1_000_000;

/** Resolves who every stage and service runs as, and maps it to the host. Workloads come in the order of the draft. */
export function resolveWorkloads(
  draft: Draft,
  answers: Facts,
  engines: EnginesByPath,
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
    const settled = draft.settled.get(path) ?? [];
    const stages = stagesOf(build, plainContexts(build));
    const imageStages = stages.map(({ image }) => image);
    for (const stage of stages) {
      const { index } = stage.image.stage;
      const own = settled.find(({ stageIndex }) => stageIndex === index);
      const resolved = own === undefined ? stage : (stagesOf(own.build, plainContexts(build))[index] ?? stage);
      const isLast = index === build.plan.stages.length - 1;
      const isAsked = own !== undefined || wanted.get(path)?.has(index) === true;
      const built = isLast && (isAsked || settled.length === 0) ? 'default' : isAsked ? 'target' : 'intermediate';
      const parts = {
        build: own?.build ?? build,
        resolved,
        built,
        own: engines.ownOf(path),
        engines,
        stages: imageStages,
      } as const;
      const target = imageTarget({ ...parts, setting: own?.setting, before: targets });
      targets.push({ ...target, names: names.get(`${path}#${index}`) ?? [] });
    }
  }
  const around: Around = { facts, engines, read, work: { left: maxStartWork } };
  const services = draft.services.map(found => {
    const isElsewhere = found.builtBy !== undefined && !built.has(found.reference ?? '');
    const service = isElsewhere ? { ...found, build: undefined, stageIndex: undefined, builtBy: undefined } : found;
    const stages = service.build && stagesOf(service.build, contextsOf(service));
    const stage = service.stageIndex === undefined ? undefined : stages?.[service.stageIndex];
    const path = service.build?.dockerfile.file.path;
    const target =
      path === undefined || service.stageIndex === undefined ? undefined : images.get(path)?.[service.stageIndex];
    const chain = stage?.image.chain.flatMap(index => stages?.[index]?.image ?? []) ?? [];
    return serviceWorkload(service, stage, target, chain, around);
  });
  return [...[...images.values()].flat(), ...explainOneShots(services)];
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
