import type { ComposeBuild, ComposeProject, ComposeService } from './compose/model.ts';
import { isRemoteContext } from './compose/paths.ts';
import { type BuildInputs, plainBuild } from './dockerfile/build-inputs.ts';
import { toLower } from './dockerfile/letter-case.ts';
import type { Dockerfile } from './dockerfile/parse.ts';
import { planStages, type StagePlan } from './dockerfile/stages.ts';
import { formatReference, parseReference } from './image/reference.ts';
import { type Unknown, unknown } from './resolved.ts';
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
  readonly services: readonly ServiceDraft[];
}

export interface LinkInputs {
  readonly dockerfiles: readonly Dockerfile[];
  readonly projects: readonly ComposeProject[];
  /** `--build-arg`. */
  readonly arguments: ReadonlyMap<string, string>;
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
      // A provider's own program stands in for the service: no container of it is made.
      if (service.provider !== undefined) continue;
      const build = service.build && buildOf(service.build, byPath, plain, variants, parse);
      const stageIndex = build && stageIndexOf(build.plan, service.build?.target?.value);
      const parsed =
        service.build === undefined && service.image !== undefined ? parseReference(service.image.value) : undefined;
      const reference = parsed === undefined || 'error' in parsed ? undefined : formatReference(parsed);
      services.push({ project, service, build, stageIndex, reference });
    }
  }
  return { builds, services };
}

/** The images that somebody outside must know, normalised, each once: what the core asks the world. */
export function imageReferences(draft: Draft): string[] {
  const references = new Set<string>();
  const plans = [...draft.builds.map(build => build.plan), ...draft.services.map(service => service.build?.plan)];
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
  const contexts = contextsOf(build);
  const inputs: BuildInputs = { ...plain, args, contexts };
  const target = build.target?.value;
  if (build.inline !== undefined) {
    const dockerfile = parse(build.inline);
    return { dockerfile, plan: planStages(dockerfile, inputs, target) };
  }
  const found = build.dockerfile.state === 'known' ? byPath.get(build.dockerfile.value) : undefined;
  if (found === undefined) return undefined;
  if ([...build.args.values()].every(({ value }) => value === null) && contexts.size === 0) return found;
  const key = JSON.stringify([found.dockerfile.file.path, [...args].sort(), [...contexts].sort(), target ?? '']);
  const seen = variants.get(key);
  if (seen !== undefined) return seen;
  const variant = { dockerfile: found.dockerfile, plan: planStages(found.dockerfile, inputs, target) };
  variants.set(key, variant);
  return variant;
}

/**
 * `additional_contexts`: an image takes the place of a stage or of a base image; what stands in another service's build
 * or in a directory is not followed.
 * https://github.com/moby/buildkit/blob/v0.34.1/frontend/dockerui/namedcontext.go
 */
function contextsOf({ additionalContexts }: ComposeBuild): BuildInputs['contexts'] {
  const contexts = new Map<string, { readonly image: string } | Unknown>();
  for (const [name, { value }] of additionalContexts) {
    const context = contextOf(name, value);
    contexts.set(name.toLowerCase(), context);
    // Names are compared as references: `alpine` replaces `docker.io/library/alpine:latest` too.
    const parsed = parseReference(name);
    if (!('error' in parsed)) contexts.set(formatReference(parsed), context);
  }
  return contexts;
}

function contextOf(name: string, value: string): { readonly image: string } | Unknown {
  if (value.startsWith('docker-image://')) return { image: value.slice('docker-image://'.length) };
  if (value.startsWith('service:'))
    return unknown('build-context', `\`${name}\` is what the service ${value.slice('service:'.length)} builds`);
  return isRemoteContext(value)
    ? unknown('remote', `\`${name}\` is taken from ${value}`)
    : unknown('build-context', `\`${name}\` is taken from the directory ${value}`);
}
