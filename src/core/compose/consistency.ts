import type { Fault, Span } from '../source.ts';
import { dependencyCycles } from './cycles.ts';
import { cleanPath } from './paths.ts';
import { type ComposeMap, type ComposeValue, childOf, entriesOf, itemsOf, printed, stringOf } from './tree.ts';

/** The enabled containers of a project, and what they may refer to. */
export interface Consistency {
  readonly tree: ComposeMap;
  readonly isEnabled: (container: ComposeValue) => boolean;
  /** An overlay without its base: what it lacks may stand there. */
  readonly isPart: boolean;
  readonly faults: Fault[];
}

/**
 * A fault for everything by which a project contradicts itself: no image, unknown networks, volumes and services,
 * circles of dependencies, two mounts at one target.
 * https://github.com/compose-spec/compose-go/blob/v2.16.2/loader/validate.go
 */
export function checkConsistency(project: Consistency): void {
  const { tree, isEnabled, faults } = project;
  const services = containersOf(tree, 'services', isEnabled);
  const jobs = containersOf(tree, 'jobs', isEnabled);
  for (const [name, { value, key }] of services) {
    new ContainerCheck(`services.${name}`, value, key, services, jobs, project).check();
  }
  for (const [name, { key, value }] of jobs) {
    if (entriesOf(childOf(tree, 'services')).has(name)) {
      faults.push({ message: `${name} is both a service and a job`, at: key });
    }
    for (const [other, at] of dependenciesOf(value)) {
      if (services.has(other) || jobs.has(other) || project.isPart) continue;
      faults.push({ message: `the job ${name} depends on ${other}, which is neither a service nor a job`, at });
    }
  }
  const graph = new Map([...services].map(([name, { value }]) => [name, dependenciesOf(value)] as const));
  for (const cycle of dependencyCycles(graph)) {
    faults.push({ message: `the services depend on each other in a circle: ${cycle.names.join(' → ')}`, at: cycle.at });
  }
}

interface Container {
  readonly key: Span;
  readonly value: ComposeMap;
}

function containersOf(
  tree: ComposeMap,
  section: string,
  isEnabled: (container: ComposeValue) => boolean,
): ReadonlyMap<string, Container> {
  const result = new Map<string, Container>();
  for (const [name, { key, value }] of entriesOf(childOf(tree, section))) {
    if (value.kind === 'map' && isEnabled(value)) result.set(name, { key, value });
  }
  return result;
}

const sharedNamespaces = ['network_mode', 'ipc', 'pid', 'uts', 'cgroup'];

/** What a container waits for: `depends_on`, links, shared namespaces, `volumes_from`; each with its place. */
function dependenciesOf(container: ComposeMap): ReadonlyMap<string, Span> {
  const result = new Map<string, Span>();
  const add = (name: string, at: Span): void => {
    if (!result.has(name)) result.set(name, at);
  };
  for (const [name, entry] of entriesOf(childOf(container, 'depends_on'))) add(name, entry.key);
  for (const item of itemsOf(childOf(container, 'links'))) {
    const parts = (stringOf(item) ?? '').split(':');
    const name = parts.length === 2 ? parts[0] : stringOf(item);
    if (name !== undefined) add(name, item.span);
  }
  for (const key of sharedNamespaces) {
    const value = childOf(container, key);
    const text = stringOf(value) ?? '';
    if (value !== undefined && text.startsWith('service:')) add(text.slice('service:'.length), value.span);
  }
  for (const item of itemsOf(childOf(container, 'volumes_from'))) {
    const text = stringOf(item) ?? '';
    if (!text.startsWith('container:')) add(text.split(':')[0] ?? '', item.span);
  }
  return result;
}

class ContainerCheck {
  private readonly label: string;
  private readonly container: ComposeMap;
  private readonly key: Span;
  private readonly services: ReadonlyMap<string, Container>;
  private readonly jobs: ReadonlyMap<string, Container>;
  private readonly project: Consistency;

  constructor(
    label: string,
    container: ComposeMap,
    key: Span,
    services: ReadonlyMap<string, Container>,
    jobs: ReadonlyMap<string, Container>,
    project: Consistency,
  ) {
    this.label = label;
    this.container = container;
    this.key = key;
    this.services = services;
    this.jobs = jobs;
    this.project = project;
  }

  check(): void {
    this.image();
    this.build();
    if (!this.project.isPart) this.references();
    this.mounts();
    this.scale();
    this.limits();
  }

  private fault(message: string, at: Span): void {
    this.project.faults.push({ message: `${this.label} ${message}`, at });
  }

  private image(): void {
    const keys = ['image', 'build', 'provider', 'extends'];
    if (this.project.isPart || keys.some(key => isGiven(childOf(this.container, key)))) return;
    this.fault('has neither an image nor a build', this.key);
  }

  private build(): void {
    const build = childOf(this.container, 'build');
    const inline = childOf(build, 'dockerfile_inline');
    const file = childOf(build, 'dockerfile');
    if (isGiven(inline) && isGiven(file) && file !== undefined) {
      this.fault('has both `dockerfile` and `dockerfile_inline`', file.span);
    }
    for (const [name, entry] of entriesOf(childOf(build, 'additional_contexts'))) {
      const text = stringOf(entry.value) ?? '';
      if (!text.startsWith('service:') || this.project.isPart) continue;
      const other = text.slice('service:'.length);
      const target = entriesOf(childOf(this.project.tree, 'services')).get(other)?.value;
      if (target === undefined) this.fault(`takes its context ${name} from ${other}, which is no service`, entry.key);
      else if (childOf(target, 'build') === undefined)
        this.fault(`takes its context ${name} from ${other}, which is not built`, entry.key);
    }
    const platform = childOf(this.container, 'platform');
    const platforms = itemsOf(childOf(build, 'platforms'));
    if (platform === undefined || platforms.length === 0) return;
    if (!platforms.some(item => stringOf(item) === stringOf(platform))) {
      this.fault(`is for ${printed(platform)}, which is none of its build's platforms`, platform.span);
    }
  }

  private references(): void {
    const { container } = this;
    const networks = childOf(container, 'networks');
    const mode = childOf(container, 'network_mode');
    if (isGiven(mode) && mode !== undefined && entriesOf(networks).size > 0) {
      this.fault('has both `network_mode` and `networks`', mode.span);
    }
    for (const [name, entry] of entriesOf(networks)) {
      if (name !== 'default') this.known('networks', name, entry.key);
    }
    for (const [name, at] of dependenciesOf(container)) {
      if (this.services.has(name) || (this.isDisabled(name) && !this.isRequired(name))) continue;
      const what = this.jobs.has(name) ? 'a job' : 'no service that is on';
      this.fault(`depends on ${name}, which is ${what}`, at);
    }
    for (const item of itemsOf(childOf(container, 'volumes'))) {
      const source = childOf(item, 'source');
      const name = stringOf(source) ?? '';
      if (source === undefined || stringOf(childOf(item, 'type')) !== 'volume' || name === '') continue;
      this.known('volumes', name, item.span);
    }
    this.mounted('configs', 'configs');
    this.mounted('secrets', 'secrets');
    for (const item of itemsOf(childOf(childOf(container, 'build'), 'secrets'))) {
      this.known('secrets', stringOf(childOf(item, 'source')) ?? '', item.span);
    }
    for (const [name, entry] of entriesOf(childOf(container, 'models'))) this.known('models', name, entry.key);
  }

  private mounted(key: string, section: string): void {
    for (const item of itemsOf(childOf(this.container, key))) {
      if (item.kind === 'map') this.known(section, stringOf(childOf(item, 'source')) ?? '', item.span);
    }
  }

  private known(section: string, name: string, at: Span): void {
    if (entriesOf(childOf(this.project.tree, section)).has(name)) return;
    this.fault(`names \`${name}\`, which is not among the project's ${section}`, at);
  }

  private isDisabled(name: string): boolean {
    return entriesOf(childOf(this.project.tree, 'services')).has(name);
  }

  private isRequired(name: string): boolean {
    const required = childOf(childOf(childOf(this.container, 'depends_on'), name), 'required');
    return required?.kind !== 'bool' || required.value;
  }

  private mounts(): void {
    const targets = new Map<string, string>();
    const tmpfs = childOf(this.container, 'tmpfs');
    const items = tmpfs?.kind === 'string' ? [tmpfs] : itemsOf(tmpfs);
    const add = (target: string, label: string, at: Span): void => {
      const before = targets.get(target);
      if (before === undefined) targets.set(target, label);
      else this.fault(`mounts ${target} twice: as ${before} and as ${label}`, at);
    };
    items.forEach((item, index) => {
      add((stringOf(item) ?? '').split(':')[0] ?? '', `tmpfs[${index}]`, item.span);
    });
    itemsOf(childOf(this.container, 'volumes')).forEach((item, index) => {
      const target = stringOf(childOf(item, 'target'));
      if (target !== undefined) add(cleanPath(target), `volumes[${index}]`, item.span);
    });
  }

  private scale(): void {
    const scale = childOf(this.container, 'scale');
    const replicas = childOf(childOf(this.container, 'deploy'), 'replicas');
    const wanted = numberOf(scale) ?? numberOf(replicas) ?? 1;
    const place = scale ?? replicas;
    if (place === undefined) return;
    if (numberOf(scale) !== undefined && numberOf(replicas) !== undefined && numberOf(scale) !== numberOf(replicas)) {
      this.fault('has different numbers in `scale` and `deploy.replicas`', place.span);
    }
    if (wanted < 0) this.fault('has a negative number of replicas', place.span);
    if (wanted > 1 && isGiven(childOf(this.container, 'container_name'))) {
      this.fault('has a `container_name` and more than one replica', place.span);
    }
  }

  private limits(): void {
    const resources = childOf(childOf(this.container, 'deploy'), 'resources');
    const limits = childOf(resources, 'limits');
    this.sameLimit('cpus', childOf(limits, 'cpus'), limits !== undefined, 'deploy.resources.limits.cpus');
    this.sameLimit('mem_limit', childOf(limits, 'memory'), limits !== undefined, 'deploy.resources.limits.memory');
    this.sameLimit('pids_limit', childOf(limits, 'pids'), limits !== undefined, 'deploy.resources.limits.pids');
    const reservations = childOf(resources, 'reservations');
    const memory = childOf(reservations, 'memory');
    this.sameLimit('mem_reservation', memory, reservations !== undefined, 'deploy.resources.reservations.memory');
  }

  /** Two keys for one limit must say the same; where the longer one's parent stands without it, it says 0. */
  private sameLimit(key: string, other: ComposeValue | undefined, hasParent: boolean, otherKey: string): void {
    const own = childOf(this.container, key);
    if (own === undefined || !hasParent) return;
    const first = amountOf(own);
    const second = other === undefined ? 0 : amountOf(other);
    if (first === undefined || first === 0 || second === undefined || first === second) return;
    this.fault(`has different values in \`${key}\` and \`${otherKey}\``, own.span);
  }
}

function isGiven(value: ComposeValue | undefined): boolean {
  return value !== undefined && value.kind !== 'null' && !(value.kind === 'string' && value.value === '');
}

function numberOf(value: ComposeValue | undefined): number | undefined {
  return value?.kind === 'int' || value?.kind === 'float' ? value.value : undefined;
}

const units = 'bkmgtp';

/** A number, or a size in bytes; `undefined` when it is neither. */
function amountOf(value: ComposeValue): number | undefined {
  const match = /^([0-9.]+) ?([bkmgtp]?)(?:b|ib)?$/i.exec(printed(value) ?? '');
  if (match === null) return undefined;
  const power = Math.max(0, units.indexOf((match[2] ?? '').toLowerCase()));
  return Math.trunc(Number(match[1]) * 1024 ** power * 1e6) / 1e6;
}
