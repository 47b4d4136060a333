import { formatReference, parseReference } from '../image/reference.ts';
import type { Service, Workload } from '../project.ts';
import type { LiveContainer, LiveEngine, LiveImage } from './live.ts';

/** What of a live engine is a workload. */
export interface Match {
  readonly workload: Workload;
  readonly containers: readonly LiveContainer[];
  /** Built or pulled under one of the workload's names. */
  readonly image: LiveImage | undefined;
}

/** Where the checked files lie, as labels of Compose name them: absolute, with `/`. */
export interface MatchInput {
  readonly root: string;
  /** `--map`: ids of workloads, and names or ids of containers. */
  readonly map: ReadonlyMap<string, readonly string[]>;
}

/** Joins workloads with containers: by `--map`, else by Compose's labels, else by the image's name; images by their names. */
export function matchWorkloads(workloads: readonly Workload[], live: LiveEngine, input: MatchInput): Match[] {
  const images = new Map(live.images.map(image => [image.reference, image]));
  return workloads.flatMap(workload => {
    const names = namesOf(workload);
    const image = names.map(name => images.get(name)).find(found => found !== undefined);
    const mapped = input.map.get(workload.id);
    const isAsked = workload.kind === 'service' || workload.built !== 'intermediate' || mapped !== undefined;
    if (!isAsked) return [];
    const containers =
      mapped !== undefined
        ? live.containers.filter(container => mapped.some(name => isNamed(container, name)))
        : workload.kind === 'service'
          ? containersOfService(workload, names, live.containers, input.root)
          : containersOfImage(names, live.containers);
    return [{ workload, containers, image }];
  });
}

/** The normalised names of a workload's image. */
export function namesOf(workload: Workload): readonly string[] {
  const named = workload.kind === 'image' ? (workload.names ?? []) : [workload.image ?? composeName(workload)];
  return named.flatMap(name => normalised(name) ?? []);
}

/** The name that Compose gives to an image that it builds and that has none. */
function composeName({ build, project, name }: Service): string {
  return build === undefined ? '' : `${project.name}-${name}`;
}

function containersOfService(
  service: Service,
  names: readonly string[],
  containers: readonly LiveContainer[],
  root: string,
): readonly LiveContainer[] {
  if (service.definition.kind === 'hook') return [];
  const labelled = containers.filter(({ labels }) => isOfService(service, labels, root));
  // A container that Compose made is of the service its labels name, whatever image it runs.
  return labelled.length > 0 ? labelled : containersOfImage(names, containers);
}

function isOfService({ name, project }: Service, labels: ReadonlyMap<string, string>, root: string): boolean {
  if (labels.get('com.docker.compose.service') !== name) return false;
  if (labels.get('com.docker.compose.oneoff')?.toLowerCase() === 'true') return false;
  const files = labels.get('com.docker.compose.project.config_files')?.split(',') ?? [];
  const directory = project.path.slice(0, Math.max(project.path.lastIndexOf('/'), 0));
  const paths = project.files.map(file => `${root}/${file}`);
  if (files.some(file => paths.includes(file))) return true;
  const working = labels.get('com.docker.compose.project.working_dir');
  if (working === (directory === '' ? root : `${root}/${directory}`)) return true;
  return project.name !== '' && labels.get('com.docker.compose.project') === project.name;
}

function containersOfImage(names: readonly string[], containers: readonly LiveContainer[]): readonly LiveContainer[] {
  return containers.filter(({ image, labels }) => {
    const name = normalised(image);
    return name !== undefined && names.includes(name) && !labels.has('com.docker.compose.service');
  });
}

function isNamed({ id, name }: LiveContainer, given: string): boolean {
  return name === given || (/^[a-f0-9]{6,64}$/.test(given) && id.startsWith(given));
}

function normalised(name: string): string | undefined {
  const parsed = name === '' ? undefined : parseReference(name);
  return parsed === undefined || 'error' in parsed ? undefined : formatReference(parsed);
}
