import type { ServiceSettings } from './compose/model.ts';
import { socketBehind } from './engine-socket.ts';
import { hostMountsOf } from './host-mounts.ts';
import type { Service, Workload } from './project.ts';
import { insideInWords, outsideOf } from './who.ts';

/** What of a workload stands between it and the host; the first ones weigh most. */
export const aspectNames = [
  'privileged',
  'engine socket',
  'user',
  'userns_mode',
  'cap_add',
  'devices',
  'pid',
  'network_mode',
  'ipc',
  'uts',
  'cgroup',
  'security_opt',
  'host paths',
  'no-new-privileges',
  'cap_drop',
  'read_only',
] as const;
export type AspectName = (typeof aspectNames)[number];

/** One aspect of one workload. */
export interface Aspect {
  /** As the setting says it, short. */
  readonly text: string;
  /** The higher, the less isolation. Ranks of one aspect can be compared, those of two cannot. */
  readonly rank: number;
}

export type Isolation = ReadonlyMap<AspectName, Aspect>;

/** Every aspect of a workload, in the order of `aspectNames`. An image has settings only once somebody runs it. */
export function isolationOf(workload: Workload): Isolation {
  const text = `${insideInWords(workload)}, on the host ${outsideOf(workload)}`;
  const user: Aspect = { text, rank: userRankOf(workload) };
  if (workload.kind === 'image') return new Map([['user', user]]);
  return new Map(aspectNames.map(name => [name, name === 'user' ? user : aspectOf(name, workload)]));
}

/**
 * Root on the host, then root that is not known to be or not to be the host's, then root inside only, then who is not known, then who
 * only starts as root or as somebody unknown, then who never is root.
 */
function userRankOf({ starts, runs, host }: Workload): number {
  if (host.uid.state === 'known' && host.uid.value === 0) return 6;
  if (runs.root.state === 'unknown') return 3;
  // An id outside the map starts no container: nobody on the host.
  if (runs.root.value) return host.uid.state === 'unknown' && host.uid.reason !== 'unmapped' ? 5 : 4;
  if (starts.root.state === 'known') return starts.root.value ? 2 : 0;
  return 1;
}

function aspectOf(name: Exclude<AspectName, 'user'>, service: Service): Aspect {
  const { settings, definition } = service;
  const setting = settingOf(name);
  const isUnsure = (key: string): boolean => definition.unsure?.has(key) === true;
  // Half of a wall: less than one that is known to stand, more than one that is known to be gone.
  if (isUnsure(setting) || (settings[setting] === undefined && isUnsure('*'))) return { text: 'not known', rank: 0.5 };
  return stated(name, service);
}

function settingOf(name: Exclude<AspectName, 'user'>): keyof ServiceSettings {
  if (name === 'engine socket' || name === 'host paths') return 'volumes';
  return name === 'no-new-privileges' ? 'security_opt' : name;
}

function stated(name: Exclude<AspectName, 'user'>, service: Service): Aspect {
  const { settings } = service;
  switch (name) {
    case 'privileged':
      return flag(settings.privileged === true, 'true', 'false');
    case 'engine socket': {
      const sockets = [...engineSocketsOf(service), ...(settings.use_api_socket === true ? ['use_api_socket'] : [])];
      return counted(sockets);
    }
    case 'userns_mode':
    case 'pid':
    case 'network_mode':
    case 'ipc':
    case 'uts':
    case 'cgroup':
      return { text: settings[name] ?? 'not set', rank: settings[name] === 'host' ? 1 : 0 };
    case 'cap_add': {
      const added = settings.cap_add ?? [];
      return { text: listed(added), rank: added.some(isAll) ? 1000 : added.length };
    }
    case 'cap_drop': {
      const dropped = settings.cap_drop ?? [];
      return { text: listed(dropped), rank: dropped.some(isAll) ? -1000 : -dropped.length };
    }
    case 'devices':
      return counted((settings.devices ?? []).map(({ source }) => source));
    case 'security_opt':
      return counted((settings.security_opt ?? []).filter(option => unconfined.test(option)));
    case 'no-new-privileges':
      return flag(!(settings.security_opt ?? []).some(option => noNewPrivileges.test(option)), 'not set', 'true');
    case 'host paths':
      return counted(writablePathsOf(service));
    case 'read_only':
      return flag(settings.read_only !== true, 'false', 'true');
  }
}

const unconfined = /^(?:seccomp|apparmor|systempaths)[:=]unconfined$|^label[:=]disable$/;
const noNewPrivileges = /^no-new-privileges(?:[:=]true)?$/;

function isAll(capability: string): boolean {
  return /^(?:cap_)?all$/i.test(capability);
}

function flag(isOpen: boolean, open: string, closed: string): Aspect {
  return isOpen ? { text: open, rank: 1 } : { text: closed, rank: 0 };
}

function counted(items: readonly string[]): Aspect {
  return { text: listed(items), rank: items.length };
}

function listed(items: readonly string[]): string {
  return items.length === 0 ? 'none' : [...items].sort().join(', ');
}

/** The engine's sockets that a service gets by its mounts; a writable `/` is more than a socket, and a host path. */
function engineSocketsOf(service: Service): readonly string[] {
  return hostMountsOf(service).flatMap(({ source, isReadOnly }) =>
    source === '/' && !isReadOnly ? [] : (socketBehind(source) ?? []),
  );
}

/** Directories and files of the host, beyond the repository, that the service may write to; a socket alone is an aspect of its own. */
function writablePathsOf(service: Service): readonly string[] {
  return hostMountsOf(service).flatMap(({ source, isReadOnly }) =>
    source.startsWith('/') && !isReadOnly && socketBehind(source) !== source ? [source] : [],
  );
}
