import type { ComposeProject } from '../compose/model.ts';
import type { Dockerfile } from '../dockerfile/parse.ts';
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

/** Collects names while statements are read; what is said again of one stage is kept once. */
export function createBuiltImages(): BuiltImages & { add(tag: string, image: BuiltImage): void } {
  const byReference = new Map<string, BuiltImage[]>();
  const byName = new Map<string, BuiltImage[]>();
  const seen = new Map<DockerfileBuild, Set<string>>();
  const put = (map: Map<string, BuiltImage[]>, key: string, image: BuiltImage): void => {
    const ofBuild = seen.get(image.build) ?? new Set();
    seen.set(image.build, ofBuild);
    const what = JSON.stringify([map === byName, key, image.stageIndex, image.project?.path ?? '']);
    if (ofBuild.has(what)) return;
    ofBuild.add(what);
    const images = map.get(key) ?? [];
    images.push(image);
    map.set(key, images);
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

/** Whether two builds come to the same user: of one stage, and with the same arguments where those decide. */
function isSameStage(a: BuiltImage, b: BuiltImage): boolean {
  if (a.build === b.build) return a.stageIndex === b.stageIndex;
  const { dockerfile } = a.build;
  if (dockerfile.file.path !== b.build.dockerfile.file.path || a.stageIndex !== b.stageIndex) return false;
  const { args } = a.build.plan.inputs;
  const { args: others } = b.build.plan.inputs;
  return [...args.keys(), ...others.keys()].every(
    name => args.get(name) === others.get(name) || !decidesByArgument(dockerfile, name),
  );
}

/** Whether an argument can change the base or the user. */
export function decidesByArgument({ instructions }: Dockerfile, name: string): boolean {
  const used = (text: string): boolean =>
    text.includes(`$${name}`) || text.includes(`\${${name}`) || text.includes(`$(${name}`);
  return instructions.some(({ keyword, rest }) => /^(?:FROM|USER|ENV|ARG)$/.test(keyword) && used(rest.text));
}

function nameOf({ domain, path }: { readonly domain: string; readonly path: string }): string {
  return `${domain}/${path}`;
}
