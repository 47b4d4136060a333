import type { ComposeProject } from '../compose/model.ts';
import type { Step } from '../identity.ts';
import { formatReference, parseReference } from '../image/reference.ts';
import type { DockerfileBuild } from '../link.ts';
import { unknownPart } from './statement.ts';

/** A stage that something of the repository builds under a name. */
export interface BuiltImage {
  readonly build: DockerfileBuild;
  readonly stageIndex: number;
  /** Directories that its build may take files from. */
  readonly contexts: readonly string[];
  /** The Compose project whose service builds it. */
  readonly project: ComposeProject | undefined;
  readonly how: string;
  readonly at: Step['at'];
}

/** Images that the repository builds, by the names that it gives them. */
export interface BuiltImages {
  readonly byReference: ReadonlyMap<string, readonly BuiltImage[]>;
  /** Those of which only the name is known, without their tag. */
  readonly byName: ReadonlyMap<string, readonly BuiltImage[]>;
}

/** Collects names while statements are read. */
export function createBuiltImages(): BuiltImages & { add(tag: string, image: BuiltImage): void } {
  const byReference = new Map<string, BuiltImage[]>();
  const byName = new Map<string, BuiltImage[]>();
  const put = (map: Map<string, BuiltImage[]>, key: string, image: BuiltImage): void => {
    map.set(key, [...(map.get(key) ?? []), image]);
  };
  return {
    byReference,
    byName,
    add(tag, image) {
      const isOpen = tag.includes(unknownPart);
      const colon = tag.lastIndexOf(':');
      const name = isOpen && colon > tag.lastIndexOf('/') ? tag.slice(0, colon) : tag;
      const parsed = parseReference(name);
      if (name.includes(unknownPart) || 'error' in parsed) return;
      if (isOpen) put(byName, nameOf(parsed), image);
      else put(byReference, formatReference(parsed), image);
    },
  };
}

/**
 * The stage that an image is, when the repository builds it: by the service's own project before others, by its tag before its
 * name alone. `undefined` when nothing builds it, and when two different stages get the name.
 */
export function builtImageOf(
  images: BuiltImages,
  reference: string,
  project: ComposeProject | undefined,
): BuiltImage | undefined {
  const parsed = parseReference(reference);
  if ('error' in parsed || parsed.digest !== undefined) return undefined;
  const exact = images.byReference.get(reference);
  const own = project === undefined ? undefined : exact?.filter(image => image.project === project);
  const candidates = own?.length ? own : (exact ?? images.byName.get(nameOf(parsed)) ?? []);
  const [first] = candidates;
  const isOne = candidates.every(candidate => first !== undefined && isSameStage(candidate, first));
  return isOne ? first : undefined;
}

/** What says that an image is a stage of the repository, for trails. */
export function builtStep(reference: string, { how, at }: BuiltImage): Step {
  return { by: 'dockerfile', effect: `${how} builds it as ${reference}`, at, isAside: true };
}

function isSameStage(a: BuiltImage, b: BuiltImage): boolean {
  return a.build.dockerfile.file.path === b.build.dockerfile.file.path && a.stageIndex === b.stageIndex;
}

function nameOf({ domain, path }: { readonly domain: string; readonly path: string }): string {
  return `${domain}/${path}`;
}
