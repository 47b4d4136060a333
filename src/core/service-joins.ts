import type { ComposeProject } from './compose/model.ts';
import type { Project, Service } from './project.ts';

/** A namespace that a service shares with another one. */
export interface Join {
  readonly setting: JoinSetting;
  /** As it is written: `service:db`. */
  readonly value: string;
  readonly service: Service;
}

const settings = ['network_mode', 'pid', 'ipc'] as const;
type JoinSetting = (typeof settings)[number];

/** The services of the same project whose namespaces a service joins by `service:NAME` or `container:NAME`. */
export function joinedServices(service: Service, project: Project): Join[] {
  const joins: Join[] = [];
  for (const setting of settings) {
    const value = service.settings[setting];
    const other = value === undefined ? undefined : joinedBy(service, value, project);
    if (value !== undefined && other !== undefined) joins.push({ setting, value, service: other });
  }
  return joins;
}

/** The service at the end of a chain of joins: the one whose own setting decides; `undefined` when it is not in the project, or a circle. */
export function ownerOf(service: Service, setting: JoinSetting, project: Project): Service | undefined {
  const owners = indexOf(project).owners[setting];
  const chain: Service[] = [];
  let at: Service | undefined = service;
  // What is on the way is known as a circle until the end is: then all of it has that end.
  while (at !== undefined && !owners.has(at)) {
    chain.push(at);
    owners.set(at, undefined);
    const value: string | undefined = at.settings[setting];
    if (value === undefined || !joinPattern.test(value)) {
      owners.set(at, at);
      break;
    }
    at = joinedBy(at, value, project);
  }
  const owner = at === undefined ? undefined : owners.get(at);
  for (const one of chain) owners.set(one, owner);
  return owners.get(service);
}

const joinPattern = /^(service|container):(.+)$/;

/** The services of a project by the names they are joined by, and the ends of chains that were followed. */
interface Index {
  readonly names: ReadonlyMap<ComposeProject, ReadonlyMap<string, Service>>;
  readonly owners: Readonly<Record<JoinSetting, Map<Service, Service | undefined>>>;
}

const indexes = new WeakMap<Project, Index>();

function indexOf(project: Project): Index {
  const seen = indexes.get(project);
  if (seen !== undefined) return seen;
  const names = new Map<ComposeProject, Map<string, Service>>();
  for (const workload of project.workloads) {
    if (workload.kind !== 'service') continue;
    const ofProject = names.get(workload.project) ?? new Map<string, Service>();
    names.set(workload.project, ofProject);
    for (const key of [`service:${workload.name}`, `container:${containerNameOf(workload)}`])
      if (!ofProject.has(key)) ofProject.set(key, workload);
  }
  const index: Index = { names, owners: { network_mode: new Map(), pid: new Map(), ipc: new Map() } };
  indexes.set(project, index);
  return index;
}

function joinedBy(service: Service, value: string, project: Project): Service | undefined {
  return joinPattern.test(value) ? indexOf(project).names.get(service.project)?.get(value) : undefined;
}

/** `container_name`, else the name that Compose makes up. https://github.com/docker/compose/blob/v2.40.0/pkg/compose/compose.go (getContainerName) */
function containerNameOf({ definition, project, name }: Service): string {
  return definition.containerName ?? `${project.name}-${name}-1`;
}
