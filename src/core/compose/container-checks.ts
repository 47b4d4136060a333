import type { Span } from '../source.ts';
import type { Consistency, Container } from './consistency.ts';
import { dependenciesOf } from './dependencies.ts';
import { checkLimits } from './limits.ts';
import { cleanPath } from './paths.ts';
import { type ComposeMap, childOf, entriesOf, isGiven, itemsOf, numberOf, printed, stringOf } from './tree.ts';

/** A service with what it may refer to. */
export interface ContainerScope {
  /** How faults name it: `services.web`. */
  readonly label: string;
  readonly container: ComposeMap;
  readonly key: Span;
  readonly services: ReadonlyMap<string, Container>;
  readonly jobs: ReadonlyMap<string, Container>;
  readonly project: Consistency;
}

/** A fault for everything by which one service contradicts itself or its project. */
export function checkContainer(scope: ContainerScope): void {
  checkImage(scope);
  checkBuild(scope);
  if (!scope.project.isPart) checkReferences(scope);
  checkHealth(scope);
  checkWatch(scope);
  checkMounts(scope);
  checkScale(scope);
  checkLimits(scope.container, (message, at) => refuse(scope, message, at));
}

function refuse(scope: ContainerScope, message: string, at: Span): void {
  scope.project.faults.push({ message: `${scope.label} ${message}`, at });
}

function checkImage(scope: ContainerScope): void {
  const keys = ['image', 'build', 'provider', 'extends'];
  if (scope.project.isPart || keys.some(key => isGiven(childOf(scope.container, key)))) return;
  refuse(scope, 'has neither an image nor a build', scope.key);
}

function checkBuild(scope: ContainerScope): void {
  const build = childOf(scope.container, 'build');
  const inline = childOf(build, 'dockerfile_inline');
  const file = childOf(build, 'dockerfile');
  if (isGiven(inline) && isGiven(file) && file !== undefined) {
    refuse(scope, 'has both `dockerfile` and `dockerfile_inline`', file.span);
  }
  for (const [name, entry] of entriesOf(childOf(build, 'additional_contexts'))) {
    const text = stringOf(entry.value) ?? '';
    if (!text.startsWith('service:') || scope.project.isPart) continue;
    const other = text.slice('service:'.length);
    const target = entriesOf(childOf(scope.project.tree, 'services')).get(other)?.value;
    if (target === undefined) {
      refuse(scope, `takes its context ${name} from ${other}, which is no service`, entry.key);
    } else if (childOf(target, 'build') === undefined) {
      refuse(scope, `takes its context ${name} from ${other}, which is not built`, entry.key);
    }
  }
  const platform = childOf(scope.container, 'platform');
  const platforms = itemsOf(childOf(build, 'platforms'));
  if (platform === undefined || platforms.length === 0) return;
  if (!platforms.some(item => stringOf(item) === stringOf(platform))) {
    refuse(scope, `is for ${printed(platform)}, which is none of its build's platforms`, platform.span);
  }
}

function checkReferences(scope: ContainerScope): void {
  const { container } = scope;
  const networks = childOf(container, 'networks');
  const mode = childOf(container, 'network_mode');
  if (isGiven(mode) && mode !== undefined && entriesOf(networks).size > 0) {
    refuse(scope, 'has both `network_mode` and `networks`', mode.span);
  }
  for (const [name, entry] of entriesOf(networks)) {
    if (name !== 'default') checkKnown(scope, 'networks', name, entry.key);
  }
  for (const [name, at] of dependenciesOf(container)) {
    const isOff = entriesOf(childOf(scope.project.tree, 'services')).has(name);
    if (scope.services.has(name) || (isOff && !isRequired(container, name))) continue;
    const what = scope.jobs.has(name) ? 'a job' : 'no service that is on';
    refuse(scope, `depends on ${name}, which is ${what}`, at);
  }
  for (const item of itemsOf(childOf(container, 'volumes'))) {
    const name = stringOf(childOf(item, 'source')) ?? '';
    if (stringOf(childOf(item, 'type')) === 'volume' && name !== '') checkKnown(scope, 'volumes', name, item.span);
  }
  for (const section of ['configs', 'secrets']) {
    for (const item of itemsOf(childOf(container, section))) {
      if (item.kind === 'map') checkKnown(scope, section, stringOf(childOf(item, 'source')) ?? '', item.span);
    }
  }
  for (const item of itemsOf(childOf(childOf(container, 'build'), 'secrets'))) {
    checkKnown(scope, 'secrets', stringOf(childOf(item, 'source')) ?? '', item.span);
  }
  for (const [name, entry] of entriesOf(childOf(container, 'models'))) checkKnown(scope, 'models', name, entry.key);
}

function checkKnown(scope: ContainerScope, section: string, name: string, at: Span): void {
  if (entriesOf(childOf(scope.project.tree, section)).has(name)) return;
  refuse(scope, `names \`${name}\`, which is not among the project's ${section}`, at);
}

function isRequired(container: ComposeMap, name: string): boolean {
  const required = childOf(childOf(childOf(container, 'depends_on'), name), 'required');
  return required?.kind !== 'bool' || required.value;
}

function checkHealth(scope: ContainerScope): void {
  const [first] = itemsOf(childOf(childOf(scope.container, 'healthcheck'), 'test'));
  if (first === undefined || ['CMD', 'CMD-SHELL', 'NONE'].includes(stringOf(first) ?? '')) return;
  refuse(scope, 'has a `healthcheck.test` that begins with none of CMD, CMD-SHELL and NONE', first.span);
}

function checkWatch(scope: ContainerScope): void {
  for (const item of itemsOf(childOf(childOf(scope.container, 'develop'), 'watch'))) {
    const action = stringOf(childOf(item, 'action')) ?? '';
    if (isGiven(childOf(item, 'target')) || action === 'rebuild' || action === 'restart') continue;
    refuse(scope, `watches without a target for \`${action}\``, item.span);
  }
}

function checkMounts(scope: ContainerScope): void {
  const targets = new Map<string, string>();
  const add = (target: string, label: string, at: Span): void => {
    const before = targets.get(target);
    if (before === undefined) targets.set(target, label);
    else refuse(scope, `mounts ${target} twice: as ${before} and as ${label}`, at);
  };
  const tmpfs = childOf(scope.container, 'tmpfs');
  for (const [index, item] of (tmpfs?.kind === 'string' ? [tmpfs] : itemsOf(tmpfs)).entries()) {
    add((stringOf(item) ?? '').split(':')[0] ?? '', `tmpfs[${index}]`, item.span);
  }
  for (const [index, item] of itemsOf(childOf(scope.container, 'volumes')).entries()) {
    const target = stringOf(childOf(item, 'target'));
    if (target !== undefined) add(cleanPath(target), `volumes[${index}]`, item.span);
  }
}

function checkScale(scope: ContainerScope): void {
  const scale = childOf(scope.container, 'scale');
  const replicas = childOf(childOf(scope.container, 'deploy'), 'replicas');
  const wanted = numberOf(scale) ?? numberOf(replicas) ?? 1;
  const place = scale ?? replicas;
  if (place === undefined) return;
  if (numberOf(scale) !== undefined && numberOf(replicas) !== undefined && numberOf(scale) !== numberOf(replicas)) {
    refuse(scope, 'has different numbers in `scale` and `deploy.replicas`', place.span);
  }
  if (wanted < 0) refuse(scope, 'has a negative number of replicas', place.span);
  if (wanted > 1 && isGiven(childOf(scope.container, 'container_name'))) {
    refuse(scope, 'has a `container_name` and more than one replica', place.span);
  }
}
