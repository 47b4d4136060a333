import { nameOfUnnamed, unknownPart } from './builds/statement.ts';
import type { ComposeBuild, ComposeProject, ComposeService } from './compose/model.ts';
import { isRemoteContext } from './compose/paths.ts';
import type { BuildInputs } from './dockerfile/build-inputs.ts';
import { formatReference, parseReference } from './image/reference.ts';
import { type Unknown, unknown } from './resolved.ts';

/** The named contexts of a build, as they are written. */
export function valuesOf(contexts: ComposeBuild['additionalContexts']): ReadonlyMap<string, string> {
  return new Map([...contexts].map(([name, { value }]) => [name, value]));
}

/**
 * Named contexts (`additional_contexts`, `--build-context`): an image takes the place of a stage or of a base image; a directory or a
 * URL is not followed. https://github.com/moby/buildkit/blob/v0.34.1/frontend/dockerui/namedcontext.go
 */
export function contextsOf(
  named: ReadonlyMap<string, string>,
  imageOf: (value: string) => string | undefined,
): BuildInputs['contexts'] {
  const contexts = new Map<string, { readonly image: string } | Unknown>();
  for (const [name, value] of named) {
    const image = imageOf(value);
    const context = image === undefined ? noImage(name, value) : { image };
    contexts.set(name.toLowerCase(), context);
    // Names are compared as references: `alpine` replaces `docker.io/library/alpine:latest` too.
    const parsed = parseReference(name);
    if (!('error' in parsed)) contexts.set(formatReference(parsed), context);
  }
  return contexts;
}

function noImage(name: string, value: string): Unknown {
  if (value.includes(unknownPart))
    return unknown('build-context', `what the build context \`${name}\` is is not known`);
  if (value.startsWith('service:'))
    return unknown('build-context', `\`${name}\` is what the service ${value.slice('service:'.length)} builds`);
  return isRemoteContext(value)
    ? unknown('remote', `\`${name}\` is taken from ${value}`)
    : unknown('build-context', `\`${name}\` is taken from the directory ${value}`);
}

/** The image that a named context stands for: one of a registry, or what another service of the project builds. */
export function imageOfContext(value: string, project: ComposeProject | undefined): string | undefined {
  if (value.includes(unknownPart)) return undefined;
  if (value.startsWith('docker-image://')) return value.slice('docker-image://'.length);
  const name = value.startsWith('service:') ? value.slice('service:'.length) : undefined;
  const service = project?.services.find(candidate => candidate.name === name);
  return service === undefined || project === undefined ? undefined : tagOf(service, project);
}

/** The name of what a service builds: its `image`, else the one that Compose makes up. */
export function tagOf({ image, name }: ComposeService, project: ComposeProject): string {
  if (image !== undefined) return image.value;
  return project.name === '' ? nameOfUnnamed('compose', project.path, name) : `${project.name}-${name}`;
}
