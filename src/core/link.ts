import type { ComposeBuild, ComposeProject, ComposeService } from './compose/model.ts';
import type { BuildSetting } from './configuration.ts';
import { type BuildInputs, plainBuild } from './dockerfile/build-inputs.ts';
import { toLower } from './dockerfile/letter-case.ts';
import type { Dockerfile } from './dockerfile/parse.ts';
import { planStages, type StagePlan } from './dockerfile/stages.ts';
import { formatReference, parseReference } from './image/reference.ts';
import type { SourceFile } from './source.ts';

/** A Dockerfile with what builds it: plainly, or as one service does. */
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
}

/** Files joined, before anything is asked about images. */
export interface Draft {
  readonly builds: readonly DockerfileBuild[];
  /** Builds that the configuration names, by the path of their Dockerfile. */
  readonly settled: ReadonlyMap<string, readonly SettledBuild[]>;
  readonly services: readonly ServiceDraft[];
  /** Stages that the configuration names and that are not there: sentences. */
  readonly notes: readonly string[];
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
  /** `--build-arg`. */
  readonly arguments: ReadonlyMap<string, string>;
  /** Builds that the configuration names. */
  readonly settings: readonly BuildSetting[];
}

/**
 * Joins services with the Dockerfiles they build.
 *
 * @param parse reads a Dockerfile that only a service shows (`dockerfile_inline`).
 */
export function draftProject(inputs: LinkInputs, parse: (file: SourceFile) => Dockerfile): Draft {
  const plain: BuildInputs = { ...plainBuild, args: inputs.arguments };
  const builds = inputs.dockerfiles.map(dockerfile => ({ dockerfile, plan: planStages(dockerfile, plain) }));
  const byPath = new Map(builds.map(build => [build.dockerfile.file.path, build]));
  const variants = new Map<string, DockerfileBuild>();
  const services: ServiceDraft[] = [];
  for (const project of inputs.projects) {
    for (const service of project.services) {
      const build = service.build && buildOf(service.build, byPath, plain, variants, parse);
      const stageIndex = build && stageIndexOf(build.plan, service.build?.target?.value);
      const parsed =
        service.build === undefined && service.image !== undefined ? parseReference(service.image.value) : undefined;
      const reference = parsed === undefined || 'error' in parsed ? undefined : formatReference(parsed);
      services.push({ project, service, build, stageIndex, reference });
    }
  }
  return { builds, services, ...settledBuilds(inputs.settings, byPath, plain) };
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

/** The images that somebody outside must know, normalised, each once: what the core asks the world. */
export function imageReferences(draft: Draft): string[] {
  const references = new Set<string>();
  const settled = [...draft.settled.values()].flat().map(({ build }) => build.plan);
  const plans = [
    ...draft.builds.map(build => build.plan),
    ...settled,
    ...draft.services.map(service => service.build?.plan),
  ];
  for (const plan of plans)
    for (const stage of plan?.stages ?? []) if (stage.base.kind === 'image') references.add(stage.base.reference);
  for (const { reference } of draft.services) if (reference !== undefined) references.add(reference);
  return [...references].sort();
}

/** The stage a name means for `--target`: names fold case, numbers are no names, none is the last (convert.go `resolveTarget`). */
export function stageIndexOf(plan: StagePlan, target: string | undefined): number | undefined {
  if (target === undefined || target === '') return plan.stages.length === 0 ? undefined : plan.stages.length - 1;
  const name = toLower(target);
  return plan.stages.findLast(stage => stage.name === name)?.index;
}

function buildOf(
  build: ComposeBuild,
  byPath: ReadonlyMap<string, DockerfileBuild>,
  plain: BuildInputs,
  variants: Map<string, DockerfileBuild>,
  parse: (file: SourceFile) => Dockerfile,
): DockerfileBuild | undefined {
  const args = new Map<string, string>(plain.args);
  for (const [name, { value }] of build.args) if (value !== null) args.set(name, value);
  if (build.inline !== undefined) {
    const dockerfile = parse(build.inline);
    return { dockerfile, plan: planStages(dockerfile, { ...plain, args }, build.target?.value) };
  }
  const found = build.dockerfile.state === 'known' ? byPath.get(build.dockerfile.value) : undefined;
  if (found === undefined) return undefined;
  if (args.size === plain.args.size && build.additionalContexts.size === 0) return found;
  const key = JSON.stringify([found.dockerfile.file.path, [...args].sort(), build.target?.value ?? '']);
  const seen = variants.get(key);
  if (seen !== undefined) return seen;
  const variant = {
    dockerfile: found.dockerfile,
    plan: planStages(found.dockerfile, { ...plain, args }, build.target?.value),
  };
  variants.set(key, variant);
  return variant;
}
