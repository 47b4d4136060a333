import {
  type BuiltImage,
  type BuiltImages,
  builtImageOf,
  createBuiltImages,
  decidesByArgument,
} from './builds/built-images.ts';
import { type BuildStatement, unknownPart } from './builds/statement.ts';
import type { ComposeProject, ComposeService } from './compose/model.ts';
import type { BuildSetting } from './configuration.ts';
import { type BuildInputs, plainBuild } from './dockerfile/build-inputs.ts';
import { toLower } from './dockerfile/letter-case.ts';
import type { Dockerfile } from './dockerfile/parse.ts';
import { planStages, type StagePlan } from './dockerfile/stages.ts';
import { formatReference, parseReference } from './image/reference.ts';
import { contextsOf, imageOfContext, tagOf, valuesOf } from './named-contexts.ts';
import type { SourceFile } from './source.ts';

/** A Dockerfile with what builds it: plainly, or as one service or statement does. */
export interface DockerfileBuild {
  readonly dockerfile: Dockerfile;
  readonly plan: StagePlan;
}

/** A service and the build of its image, when the repository has its Dockerfile. */
export interface ServiceDraft {
  readonly project: ComposeProject;
  readonly service: ComposeService;
  readonly build: DockerfileBuild | undefined;
  /** The stage it asks for; `undefined` when the Dockerfile has none of that name. */
  readonly stageIndex: number | undefined;
  /** Normalised reference of the image it names, when it builds none. */
  readonly reference: string | undefined;
  /** What builds that image, when the repository does. */
  readonly builtBy: BuiltImage | undefined;
}

/** A stage that a script, a workflow or a bake file builds. */
export interface StatedBuild {
  readonly build: DockerfileBuild;
  readonly stageIndex: number;
  readonly contexts: readonly string[];
}

/** Files joined, before anything is asked about images. */
export interface Draft {
  readonly builds: readonly DockerfileBuild[];
  /** Builds that the configuration names, by the path of their Dockerfile. */
  readonly settled: ReadonlyMap<string, readonly SettledBuild[]>;
  readonly services: readonly ServiceDraft[];
  readonly stated: readonly StatedBuild[];
  /** Images that the repository builds and needs, each after those that it is built on. */
  readonly built: ReadonlyMap<string, BuiltImage>;
  /** Stages that the configuration names and that are not there: sentences. */
  readonly notes: readonly string[];
  /** Every name under which something of the repository builds a stage. */
  readonly images: BuiltImages;
}

/** A build as the configuration says it is made. */
export interface SettledBuild {
  readonly build: DockerfileBuild;
  readonly stageIndex: number;
  readonly setting: BuildSetting;
}

export interface LinkInputs {
  readonly dockerfiles: readonly Dockerfile[];
  readonly projects: readonly ComposeProject[];
  readonly statements: readonly BuildStatement[];
  /** `--build-arg`. */
  readonly arguments: ReadonlyMap<string, string>;
  /** Builds that the configuration names. */
  readonly settings: readonly BuildSetting[];
}

/** How many statements of one Dockerfile are followed: each may be a plan of its own. */
const mostStatements = 200;

/** Makes the builds of one Dockerfile with the same inputs once. */
type BuildWith = (
  found: DockerfileBuild,
  args: ReadonlyMap<string, string>,
  contexts: BuildInputs['contexts'],
  target: string | undefined,
) => DockerfileBuild;

/**
 * Joins services with the Dockerfiles they build, and names of images with what builds them.
 *
 * @param parse reads a Dockerfile that only a service shows (`dockerfile_inline`).
 */
export function draftProject(inputs: LinkInputs, parse: (file: SourceFile) => Dockerfile): Draft {
  const plain: BuildInputs = { ...plainBuild, args: inputs.arguments };
  const builds = inputs.dockerfiles.map(dockerfile => ({ dockerfile, plan: planStages(dockerfile, plain) }));
  const byPath = new Map(builds.map(build => [build.dockerfile.file.path, build]));
  const buildWith = variantsOf(plain);
  const images = createBuiltImages();
  const stated: StatedBuild[] = [];
  const counts = new Map<string, number>();
  for (const statement of inputs.statements) {
    const [path = ''] = statement.dockerfiles;
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    if (count > mostStatements) continue;
    const found = statedBuild(statement, byPath, buildWith);
    if (found === undefined) continue;
    const { how, at, makesImage } = statement;
    if (makesImage) stated.push(found);
    for (const tag of statement.tags) images.add(tag, { ...found, project: undefined, how, at });
  }
  const services: ServiceDraft[] = [];
  for (const project of inputs.projects) {
    for (const service of project.services) {
      // A provider's own program stands in for the service: no container of it is made.
      if (service.provider !== undefined) continue;
      const build = service.build && buildOf(service, project, byPath, plain, buildWith, parse);
      const stageIndex = build && stageIndexOf(build.plan, service.build?.target?.value);
      const reference = service.build === undefined ? imageOf(service) : undefined;
      services.push({ project, service, build, stageIndex, reference, builtBy: undefined });
      if (build === undefined || stageIndex === undefined) continue;
      const context = service.build?.context;
      const contexts = context?.state === 'known' ? [context.value] : [];
      const how = `the service \`${service.name}\``;
      const at = service.places.get('image') ?? service.build?.at ?? service.at;
      images.add(tagOf(service, project), { build, stageIndex, contexts, project, how, at });
    }
  }
  const built = neededImages(builds, services, images);
  const joined = services.map(draft => withBuiltImage(draft, images, built));
  return { builds, stated, services: joined, built, images, ...settledBuilds(inputs.settings, byPath, plain) };
}

function settledBuilds(
  settings: readonly BuildSetting[],
  byPath: ReadonlyMap<string, DockerfileBuild>,
  plain: BuildInputs,
): Pick<Draft, 'settled' | 'notes'> {
  const settled = new Map<string, SettledBuild[]>();
  const notes: string[] = [];
  for (const setting of settings) {
    const path = setting.dockerfile.value;
    const found = byPath.get(path);
    if (found === undefined) continue;
    const target = setting.target?.value;
    const args = new Map([...setting.args, ...plain.args]);
    const plan = planStages(found.dockerfile, { ...plain, args }, target);
    const stageIndex = stageIndexOf(plan, target);
    if (stageIndex === undefined)
      notes.push(`The configuration builds \`${path}\`, which has no stage \`${target ?? ''}\`.`);
    else {
      const build = { build: { dockerfile: found.dockerfile, plan }, stageIndex, setting };
      settled.set(path, [...(settled.get(path) ?? []), build]);
    }
  }
  return { settled, notes };
}

/**
 * The images that somebody outside may know, normalised, each once: what the core asks the world. Those that the repository builds
 * are among them: where its own lines do not say who they run as, somebody else may.
 */
export function imageReferences(draft: Draft): string[] {
  const references = new Set<string>();
  const plans = [...draft.builds.map(build => build.plan), ...draft.services.map(service => service.build?.plan)];
  for (const { build } of draft.built.values()) plans.push(build.plan);
  for (const { build } of [...draft.settled.values()].flat()) plans.push(build.plan);
  for (const plan of plans) for (const reference of plan === undefined ? [] : basesOf(plan)) references.add(reference);
  for (const { reference } of draft.services) if (reference !== undefined) references.add(reference);
  return [...references].sort();
}

/** The stage a name means for `--target`: names fold case, numbers are no names, none is the last (convert.go `resolveTarget`). */
export function stageIndexOf(plan: StagePlan, target: string | undefined): number | undefined {
  if (target === undefined || target === '') return plan.stages.length === 0 ? undefined : plan.stages.length - 1;
  const name = toLower(target);
  return plan.stages.findLast(stage => stage.name === name)?.index;
}

function basesOf(plan: StagePlan): string[] {
  return plan.stages.flatMap(({ base }) => (base.kind === 'image' ? [base.reference] : []));
}

function imageOf({ image }: ComposeService): string | undefined {
  const parsed = image === undefined ? undefined : parseReference(image.value);
  return parsed === undefined || 'error' in parsed ? undefined : formatReference(parsed);
}

function variantsOf(plain: BuildInputs): BuildWith {
  const variants = new Map<string, DockerfileBuild>();
  return (found, args, contexts, target) => {
    if (args.size === plain.args.size && contexts.size === 0) return found;
    const key = JSON.stringify([found.dockerfile.file.path, [...args].sort(), [...contexts].sort(), target ?? '']);
    const seen = variants.get(key);
    if (seen !== undefined) return seen;
    const variant = {
      dockerfile: found.dockerfile,
      plan: planStages(found.dockerfile, { ...plain, args, contexts }, target),
    };
    variants.set(key, variant);
    return variant;
  };
}

/** What a statement builds; `undefined` when its Dockerfile is not in the repository, is one of two, or when its stage is not known. */
function statedBuild(
  statement: BuildStatement,
  byPath: ReadonlyMap<string, DockerfileBuild>,
  buildWith: BuildWith,
): StatedBuild | undefined {
  const [found, ...others] = new Set(statement.dockerfiles.flatMap(path => byPath.get(path) ?? []));
  if (found === undefined || others.length > 0) return undefined;
  const args = new Map(found.plan.inputs.args);
  for (const [name, value] of statement.arguments) {
    if (!value.includes(unknownPart)) args.set(name, value);
    // Its value decides, and only whoever runs the build knows it.
    else if (decidesByArgument(found.dockerfile, name)) return undefined;
  }
  const contexts = contextsOf(statement.namedContexts, value => imageOfContext(value, undefined));
  const build = buildWith(found, args, contexts, statement.target);
  const stageIndex = stageIndexOf(build.plan, statement.target);
  return stageIndex === undefined ? undefined : { build, stageIndex, contexts: statement.contexts };
}

function buildOf(
  { build }: ComposeService,
  project: ComposeProject,
  byPath: ReadonlyMap<string, DockerfileBuild>,
  plain: BuildInputs,
  buildWith: BuildWith,
  parse: (file: SourceFile) => Dockerfile,
): DockerfileBuild | undefined {
  if (build === undefined) return undefined;
  const args = new Map<string, string>(plain.args);
  for (const [name, { value }] of build.args) if (value !== null) args.set(name, value);
  const contexts = contextsOf(valuesOf(build.additionalContexts), value => imageOfContext(value, project));
  if (build.inline !== undefined) {
    const dockerfile = parse(build.inline);
    return { dockerfile, plan: planStages(dockerfile, { ...plain, args, contexts }, build.target?.value) };
  }
  const found = build.dockerfile.state === 'known' ? byPath.get(build.dockerfile.value) : undefined;
  return found && buildWith(found, args, contexts, build.target?.value);
}

/** Images that something needs and the repository builds, bases first. One that would be built on itself is somebody else's. */
function neededImages(
  builds: readonly DockerfileBuild[],
  services: readonly ServiceDraft[],
  images: BuiltImages,
): ReadonlyMap<string, BuiltImage> {
  const built = new Map<string, BuiltImage>();
  if (images.byReference.size === 0 && images.byName.size === 0) return built;
  const open = new Set<string>();
  const others = new Set<string>();
  const need = (reference: string, project: ComposeProject | undefined): void => {
    if (built.has(reference) || others.has(reference)) return;
    const image = builtImageOf(images, reference, project);
    if (image === undefined || open.has(reference)) {
      others.add(reference);
      return;
    }
    open.add(reference);
    for (const base of basesOf(image.build.plan)) need(base, project);
    open.delete(reference);
    if (!others.has(reference)) built.set(reference, image);
  };
  for (const { plan } of builds) for (const reference of basesOf(plan)) need(reference, undefined);
  for (const { build, project, reference } of services) {
    for (const base of build === undefined ? [] : basesOf(build.plan)) need(base, project);
    if (reference !== undefined) need(reference, project);
  }
  return built;
}

/** A service that names an image which the repository builds runs that stage. */
function withBuiltImage(
  draft: ServiceDraft,
  images: BuiltImages,
  built: ReadonlyMap<string, BuiltImage>,
): ServiceDraft {
  const { reference, project } = draft;
  if (reference === undefined || !built.has(reference)) return draft;
  const builtBy = builtImageOf(images, reference, project);
  return builtBy === undefined ? draft : { ...draft, build: builtBy.build, stageIndex: builtBy.stageIndex, builtBy };
}
