import type { Step } from '../identity.ts';
import type { Fault, SourceFile, Span } from '../source.ts';
import { booleanOf } from './cast.ts';
import { serviceEnvironment } from './container-environment.ts';
import type { Environment } from './environment.ts';
import type { DeviceSetting, PortSetting, ServiceSettings, VolumeSetting } from './model.ts';
import { cleanPath } from './paths.ts';
import { type Root, shownPath } from './root.ts';
import { splitCommand } from './shellwords.ts';
import {
  type ComposeMap,
  type ComposeValue,
  childOf,
  entriesOf,
  entrySpan,
  itemsOf,
  printed,
  stringOf,
} from './tree.ts';

/** What the reading of one container needs beside its own tree. */
export interface SettingsScope {
  readonly root: Root;
  readonly environment: Environment;
  readonly read: (path: string) => SourceFile | undefined;
  readonly faults: Fault[];
  /** How faults name the container: `services.web`. */
  readonly label: string;
  /** compose-go reads the `env_file` of services only (types/project.go `WithServicesEnvironmentResolved`). */
  readonly readsEnvFiles: boolean;
}

/** A container's settings, where each was written, and what is not sure. */
export interface ReadSettings {
  readonly settings: ServiceSettings;
  readonly places: ReadonlyMap<string, Span>;
  readonly userTrail: readonly Step[];
  readonly unsure: ReadonlyMap<string, string>;
}

const texts = ['user', 'userns_mode', 'pid', 'ipc', 'uts', 'cgroup', 'network_mode'] as const;
const flags = ['privileged', 'use_api_socket', 'read_only'] as const;
const lists = ['cap_add', 'cap_drop', 'security_opt', 'group_add', 'profiles'] as const;
const commands = ['entrypoint', 'command'] as const;

type Writable = { -readonly [Key in keyof ServiceSettings]: ServiceSettings[Key] };

/** The settings of a service, job or hook that concern users and walls, as `docker compose config` prints them. */
export function readSettings(container: ComposeMap, scope: SettingsScope): ReadSettings {
  return new SettingsReader(container, scope).read();
}

class SettingsReader {
  private readonly container: ComposeMap;
  private readonly scope: SettingsScope;
  private readonly settings: Writable = {};
  private readonly places = new Map<string, Span>();
  private readonly unsure = new Map<string, string>();

  constructor(container: ComposeMap, scope: SettingsScope) {
    this.container = container;
    this.scope = scope;
  }

  read(): ReadSettings {
    const { settings, places, unsure } = this;
    for (const key of texts) {
      const text = this.text(key);
      if (text !== undefined && text !== '') settings[key] = text;
    }
    for (const key of flags) if (this.flag(key)) settings[key] = true;
    for (const key of lists) {
      const items = this.list(key);
      if (items.length > 0) settings[key] = items;
    }
    for (const key of commands) {
      const words = this.command(key);
      if (words !== undefined) settings[key] = words;
    }
    this.sysctls();
    this.environment();
    this.devices();
    this.ports();
    this.volumes();
    this.text('image');
    for (const key of ['image', 'build']) this.value(key);
    if (this.container.entries.has('image')) places.set('image', this.lineOf('image'));
    const base = childOf(this.container, 'extends');
    if (base?.kind === 'refused') unsure.set('*', base.fault.message);
    return { settings, places, userTrail: this.userTrail(), unsure };
  }

  private value(key: string): ComposeValue | undefined {
    const entry = this.container.entries.get(key);
    if (entry === undefined) return undefined;
    if (entry.value.kind === 'refused') {
      this.unsure.set(key, entry.value.fault.message);
      return undefined;
    }
    return entry.value;
  }

  private text(key: string): string | undefined {
    const value = this.value(key);
    if (value === undefined || value.kind === 'null') return undefined;
    this.places.set(key, this.lineOf(key));
    const text = stringOf(value);
    if (text === undefined) this.refuse(key, value, 'must be a string');
    return text;
  }

  /** From the key to the value's end for a short value: what a reader takes for "the line". */
  private lineOf(key: string): Span {
    const entry = this.container.entries.get(key);
    return entry === undefined ? this.container.span : entrySpan(entry);
  }

  private refuse(key: string, value: ComposeValue, reason: string): void {
    const message = `${this.scope.label}.${key} ${reason}`;
    this.scope.faults.push({ message, at: value.span });
    this.unsure.set(key, message);
  }

  private flag(key: string): boolean {
    const value = this.value(key);
    if (value === undefined || value.kind === 'null') return false;
    this.places.set(key, this.lineOf(key));
    const flag = value.kind === 'bool' ? value.value : value.kind === 'string' ? booleanOf(value.value) : undefined;
    if (flag === undefined) this.refuse(key, value, 'must be a boolean');
    return flag === true;
  }

  private list(key: string): string[] {
    const value = this.value(key);
    if (value === undefined || value.kind === 'null') return [];
    this.places.set(key, this.lineOf(key));
    const result: string[] = [];
    for (const item of itemsOf(value)) {
      if (item.kind === 'refused') {
        this.unsure.set(key, item.fault.message);
        continue;
      }
      const text = item.kind === 'float' ? undefined : printed(item);
      if (text === undefined) {
        this.refuse(key, item, 'must hold strings only');
        continue;
      }
      this.places.set(`${key}[${result.length}]`, item.span);
      result.push(text);
    }
    return result;
  }

  private command(key: string): readonly string[] | undefined {
    const value = this.value(key);
    if (value === undefined || value.kind === 'null') return undefined;
    this.places.set(key, this.lineOf(key));
    if (value.kind === 'string') {
      const words = splitCommand(value.value);
      if (words === undefined) this.refuse(key, value, 'cannot be split into words: a quote or bracket is open');
      words?.forEach((_, index) => {
        this.places.set(`${key}[${index}]`, value.span);
      });
      return words;
    }
    return this.list(key);
  }

  private sysctls(): void {
    const result = new Map<string, string>();
    const value = this.value('sysctls');
    if (value === undefined) return;
    this.places.set('sysctls', this.lineOf('sysctls'));
    for (const [key, entry] of entriesOf(value)) {
      if (entry.value.kind === 'refused') this.unsure.set('sysctls', entry.value.fault.message);
      else result.set(key, entry.value.kind === 'null' ? '' : (printed(entry.value) ?? ''));
      this.places.set(`sysctls.${key}`, entrySpan(entry));
    }
    for (const item of itemsOf(value)) {
      const text = printed(item) ?? '';
      const end = text.indexOf('=');
      const key = end === -1 ? text : text.slice(0, end);
      result.set(key, end === -1 ? '' : text.slice(end + 1));
      this.places.set(`sysctls.${key}`, item.span);
    }
    if (result.size > 0) this.settings.sysctls = record(result);
  }

  private environment(): void {
    const declared = this.value('environment');
    const envFiles = this.scope.readsEnvFiles ? this.value('env_file') : undefined;
    if (declared !== undefined) this.places.set('environment', this.lineOf('environment'));
    const variables = serviceEnvironment(declared, envFiles, this.scope, reason => {
      this.unsure.set('environment', reason);
    });
    if (variables.size === 0) return;
    if (declared === undefined) this.places.set('environment', this.lineOf('env_file'));
    for (const [key, variable] of variables) {
      const at = variable.at ?? this.places.get('environment') ?? this.container.span;
      this.places.set(`environment.${key}`, at);
    }
    const values = new Map([...variables].map(([key, variable]) => [key, variable.value]));
    this.settings.environment = record(values);
  }

  private devices(): void {
    const result: DeviceSetting[] = [];
    for (const item of this.maps('devices')) {
      this.places.set(`devices[${result.length}]`, item.span);
      const target = stringOf(childOf(item, 'target'));
      const permissions = stringOf(childOf(item, 'permissions'));
      result.push({
        source: stringOf(childOf(item, 'source')) ?? '',
        ...(target === undefined || target === '' ? {} : { target }),
        ...(permissions === undefined || permissions === '' ? {} : { permissions }),
      });
    }
    if (result.length > 0) this.settings.devices = result;
  }

  /** The maps of a canonical list; refused ones make the setting unsure. */
  private maps(key: string): readonly ComposeMap[] {
    const value = this.value(key);
    if (value === undefined) return [];
    this.places.set(key, this.lineOf(key));
    const result: ComposeMap[] = [];
    for (const item of itemsOf(value)) {
      if (item.kind === 'map') result.push(item);
      else if (item.kind === 'refused') this.unsure.set(key, item.fault.message);
    }
    return result;
  }

  private ports(): void {
    const result: PortSetting[] = [];
    for (const item of this.maps('ports')) {
      const target = childOf(item, 'target');
      const number = target?.kind === 'int' || target?.kind === 'float' ? target.value : 0;
      const hostIp = stringOf(childOf(item, 'host_ip'));
      const publishedValue = childOf(item, 'published');
      const published = publishedValue === undefined ? '' : (printed(publishedValue) ?? '');
      const protocol = stringOf(childOf(item, 'protocol')) ?? 'tcp';
      const mode = stringOf(childOf(item, 'mode')) ?? 'ingress';
      this.places.set(`ports[${result.length}]`, item.span);
      result.push({
        ...(mode === '' ? {} : { mode }),
        ...(hostIp === undefined || hostIp === '' ? {} : { host_ip: hostIp }),
        target: number,
        ...(published === '' ? {} : { published }),
        ...(protocol === '' ? {} : { protocol }),
      });
    }
    if (result.length > 0) this.settings.ports = result;
  }

  private volumes(): void {
    const result: VolumeSetting[] = [];
    for (const item of this.maps('volumes')) {
      const type = stringOf(childOf(item, 'type')) ?? '';
      const source = stringOf(childOf(item, 'source')) ?? '';
      const target = stringOf(childOf(item, 'target'));
      const readOnly = childOf(item, 'read_only');
      if (type === 'bind' && childOf(item, 'source') === undefined)
        this.refuse('volumes', item, 'has a bind mount without a source');
      const isReadOnly =
        readOnly?.kind === 'bool' ? readOnly.value : readOnly?.kind === 'string' && booleanOf(readOnly.value) === true;
      this.places.set(`volumes[${result.length}]`, item.span);
      result.push({
        type,
        ...(source === '' ? {} : { source: type === 'bind' ? shownPath(source, this.scope.root) : source }),
        target: target === undefined ? '' : cleanPath(target),
        ...(isReadOnly ? { read_only: true } : {}),
      });
    }
    if (result.length > 0) this.settings.volumes = result;
  }

  private userTrail(): readonly Step[] {
    const value = this.container.entries.get('user')?.value;
    if (value === undefined || value.kind === 'refused') return value?.trail ?? [];
    const trail = value.trail ?? [];
    if (value.kind !== 'string' || value.value !== '') return trail;
    return [...trail, { by: 'compose', effect: "`user` is empty: the image's own user stays", at: value.span }];
  }
}

/** An object without a prototype's keys in its way; sorted as Compose prints maps. */
function record<T>(map: ReadonlyMap<string, T>): Readonly<Record<string, T>> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
