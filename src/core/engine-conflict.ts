import type { Project, Service } from './project.ts';
import { joinedServices } from './service-joins.ts';
import type { Span } from './source.ts';

/** A setting with which an engine that maps users creates or starts no container. */
export interface EngineConflict {
  /** Its path in `settings`: `privileged`, `network_mode`. */
  readonly setting: string;
  /** As it is written: `privileged: true`. */
  readonly shown: string;
  /** What the engine does, as the end of a sentence. */
  readonly effect: string;
  /** Another place that belongs to it. */
  readonly with: { readonly text: string; readonly at: Span } | undefined;
}

/**
 * What userns-remap and a service's settings refuse together, unless the service has the host's user namespace. Seen on Docker 28.5 and
 * 29.8, `__tests__/engine/settings.test.ts`; the words are dockerd's and runc's.
 * https://github.com/moby/moby/blob/v28.5.2/daemon/daemon_unix.go (verifyPlatformContainerSettings)
 */
export function conflictsOf(service: Service, project: Project): EngineConflict[] {
  const { settings, definition } = service;
  if (project.engine.mode !== 'userns-remap' || settings.userns_mode === 'host') return [];
  const conflicts: EngineConflict[] = [];
  const add = (setting: string, shown: string, effect: string, other?: EngineConflict['with']): void => {
    conflicts.push({ setting, shown, effect, with: other });
  };
  // What is executed in a running container gets its privileges within the map.
  if (settings.privileged === true && definition.hook?.runsIn !== 'service-container')
    add('privileged', 'privileged: true', 'privileged mode is incompatible with user namespaces');
  if (settings.network_mode === 'host')
    add(
      'network_mode',
      'network_mode: host',
      'cannot share the host’s network namespace when user namespaces are enabled',
    );
  if (settings.pid === 'host')
    add('pid', 'pid: host', 'cannot share the host PID namespace when user namespaces are enabled');
  if (settings.ipc === 'host') add('ipc', 'ipc: host', 'the mount of /dev/mqueue fails');
  for (const { setting, value, service: other } of joinedServices(service, project)) {
    if (other.settings.userns_mode !== 'host') continue;
    const at = other.definition.places.get('userns_mode') ?? other.at;
    const text = `service ${other.name} has the host’s user namespace`;
    add(setting, `${setting}: ${value}`, `runc cannot join a namespace that the host’s user namespace owns`, {
      text,
      at,
    });
  }
  return conflicts;
}

/** Whether the engine creates or starts no container because of this very setting. */
export function isRefused(service: Service, setting: string, project: Project): boolean {
  return conflictsOf(service, project).some(conflict => conflict.setting === setting);
}
