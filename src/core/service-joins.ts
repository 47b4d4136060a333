import type { Project, Service } from './project.ts';

/** A namespace that a service shares with another one. */
export interface Join {
  readonly setting: 'network_mode' | 'pid' | 'ipc';
  /** As it is written: `service:db`. */
  readonly value: string;
  readonly service: Service;
}

const settings = ['network_mode', 'pid', 'ipc'] as const;

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
export function ownerOf(service: Service, setting: Join['setting'], project: Project): Service | undefined {
  const seen = new Set<Service>();
  let owner: Service | undefined = service;
  while (owner !== undefined && !seen.has(owner)) {
    seen.add(owner);
    const value: string | undefined = owner.settings[setting];
    if (value === undefined || !/^(?:service|container):/.test(value)) return owner;
    owner = joinedBy(owner, value, project);
  }
  return undefined;
}

function joinedBy(service: Service, value: string, { workloads }: Project): Service | undefined {
  const [kind, name] = /^(service|container):(.+)$/.exec(value)?.slice(1) ?? [];
  if (kind === undefined || name === undefined) return undefined;
  for (const other of workloads) {
    if (other.kind !== 'service' || other.project !== service.project) continue;
    const names = kind === 'service' ? [other.name] : containerNamesOf(other);
    if (names.includes(name)) return other;
  }
  return undefined;
}

/** `container_name`, else the name that Compose makes up. https://github.com/docker/compose/blob/v2.40.0/pkg/compose/compose.go (getContainerName) */
function containerNamesOf({ definition, project, name }: Service): string[] {
  if (definition.containerName !== undefined) return [definition.containerName];
  return project.name === '' ? [] : [`${project.name}-${name}-1`];
}
