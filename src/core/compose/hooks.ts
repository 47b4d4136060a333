import type { Fault } from '../source.ts';
import { mergeAt } from './merge.ts';
import type { ComposeService, ServiceHook, ServiceSettings } from './model.ts';
import { readSettings, type SettingsScope } from './settings.ts';
import { type ComposeMap, childOf, itemsOf } from './tree.ts';

/**
 * What a service's hooks run, each a workload of its own: `pre_start` in containers that take over the service's
 * settings but for its mounts; `post_start` and `pre_stop` as commands in the service's container, which go past its
 * entrypoint: without a user of their own they run as the one the engine was given, not as the one an entrypoint steps
 * down to. https://github.com/compose-spec/compose-go/blob/v2.16.2/loader/normalize.go (`resolvePreStartHooks`)
 */
export function hooksOf(service: ComposeService, container: ComposeMap, scope: SettingsScope): ComposeService[] {
  const hooks: ComposeService[] = [];
  for (const on of ['pre_start', 'post_start', 'pre_stop'] as const) {
    for (const [index, item] of itemsOf(childOf(container, on)).entries()) {
      if (item.kind !== 'map') continue;
      const name = `${service.name}.${on}[${index}]`;
      const label = `${scope.label}.${on}[${index}]`;
      const hooked = on === 'pre_start' ? ownContainer : inContainer;
      hooks.push(
        hooked(
          { ...service, name, kind: 'hook', at: item.span, startsAfterExitOf: [] },
          item,
          container,
          { ...scope, label },
          on,
        ),
      );
    }
  }
  return hooks;
}

type Hooked = (
  service: ComposeService,
  item: ComposeMap,
  container: ComposeMap,
  scope: SettingsScope,
  on: ServiceHook['on'],
) => ComposeService;

const ownContainer: Hooked = (service, item, container, scope, on) => {
  const base: ComposeMap = {
    ...container,
    entries: new Map([...container.entries].filter(([key]) => isInherited(key))),
  };
  // What the service itself says twice or wrongly is a fault of the service already.
  const faults: Fault[] = [];
  const merged = mergeAt(base, item, ['services', 'hook'], faults);
  const read = readSettings(merged.kind === 'map' ? merged : item, { ...scope, faults });
  const hook: ServiceHook = { service: parentOf(service), on, runsIn: 'own-container' };
  const own = childOf(item, 'image');
  const image = own?.kind === 'string' && own.value !== '' ? { value: own.value, span: own.span } : undefined;
  const built = image === undefined ? {} : { image, build: undefined };
  return { ...service, ...built, ...read, hook, provider: undefined };
};

const inContainer: Hooked = (service, item, _container, scope, on) => {
  // Names without a value stay without one here: compose-go fills in those of containers only.
  const own = readSettings(item, { ...scope, environment: new Map() });
  const { user, privileged, userns_mode, environment, pid, network_mode } = service.settings;
  const inherited: ServiceSettings = {
    ...(user === undefined ? {} : { user }),
    ...(userns_mode === undefined ? {} : { userns_mode }),
    ...(pid === undefined ? {} : { pid }),
    ...(network_mode === undefined ? {} : { network_mode }),
    ...(privileged === undefined ? {} : { privileged }),
  };
  const { command, ...settings } = own.settings;
  const hook: ServiceHook = { service: parentOf(service), on, runsIn: 'service-container' };
  return {
    ...service,
    settings: {
      ...inherited,
      ...settings,
      ...(environment === undefined ? {} : { environment: { ...environment, ...settings.environment } }),
      // The engine executes these words and nothing else: no entrypoint of the image or the service stands before them.
      entrypoint: command ?? [],
    },
    places: placesOf(service, own.places),
    userTrail: item.entries.has('user') ? own.userTrail : service.userTrail,
    unsure: own.unsure,
    hook,
    provider: undefined,
  };
};

function parentOf({ name }: ComposeService): string {
  return name.slice(0, name.lastIndexOf('.'));
}

/** The places of the hook itself, with `entrypoint` where its `command` stands, then those of what it inherits. */
function placesOf(service: ComposeService, own: ComposeService['places']): ComposeService['places'] {
  const places = new Map(service.places);
  for (const [path, span] of own) places.set(path.replace(/^command/, 'entrypoint'), span);
  return places;
}

const notInherited: ReadonlySet<string> = new Set([
  ...['attach', 'build', 'container_name', 'depends_on', 'deploy', 'develop', 'expose', 'extends', 'external_links'],
  ...['healthcheck', 'links', 'ports', 'post_start', 'pre_start', 'pre_stop', 'profiles', 'provider', 'restart'],
  ...['scale', 'stdin_open', 'tty', 'volumes', 'triggers'],
]);

/** Keys of a container, and not of a service: `ContainerSpecAttributes` without the mounts. */
function isInherited(key: string): boolean {
  return !notInherited.has(key) && !key.startsWith('x-');
}
