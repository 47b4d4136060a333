import type { Fault, Span } from '../source.ts';
import { checkContainer } from './container-checks.ts';
import { dependencyCycles } from './cycles.ts';
import { dependenciesOf } from './dependencies.ts';
import { type ComposeMap, type ComposeValue, childOf, entriesOf } from './tree.ts';

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
    checkContainer({ label: `services.${name}`, container: value, key, services, jobs, project });
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

/** An enabled service or job. */
export interface Container {
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
