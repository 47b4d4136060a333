import type { Step } from '../identity.ts';
import type { Resolved } from '../resolved.ts';
import type { Fault, Located, SourceFile, Span } from '../source.ts';

/** A mount as `docker compose config` prints it. */
export interface VolumeSetting {
  readonly type: string;
  /** Relative to the root when inside it, with `/`; absolute otherwise; a volume's name for `type: volume`. */
  readonly source?: string;
  readonly target: string;
  readonly read_only?: boolean;
}

/** A device mapping as `docker compose config` prints it. */
export interface DeviceSetting {
  readonly source: string;
  readonly target?: string;
  readonly permissions?: string;
}

/** A published port as `docker compose config` prints it. */
export interface PortSetting {
  readonly mode?: string;
  readonly host_ip?: string;
  readonly target: number;
  readonly published?: string;
  readonly protocol?: string;
}

/** The settings of a service that concern users and walls, exactly as `docker compose config` normalises them; unset keys are left out. */
export interface ServiceSettings {
  readonly user?: string;
  readonly privileged?: boolean;
  readonly userns_mode?: string;
  readonly pid?: string;
  readonly ipc?: string;
  readonly uts?: string;
  readonly cgroup?: string;
  readonly network_mode?: string;
  readonly use_api_socket?: boolean;
  readonly cap_add?: readonly string[];
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly group_add?: readonly string[];
  readonly devices?: readonly DeviceSetting[];
  readonly read_only?: boolean;
  readonly sysctls?: Readonly<Record<string, string>>;
  readonly profiles?: readonly string[];
  readonly entrypoint?: readonly string[] | null;
  readonly command?: readonly string[] | null;
  readonly environment?: Readonly<Record<string, string | null>>;
  readonly ports?: readonly PortSetting[];
  readonly volumes?: readonly VolumeSetting[];
}

/** How a service's image is built. */
export interface ComposeBuild {
  readonly at: Span;
  /** Directory relative to the root (`.` is the root); unknown when it is a URL or lies outside the root. */
  readonly context: Resolved<string>;
  /** Path of the Dockerfile relative to the root; unknown as for `context`. */
  readonly dockerfile: Resolved<string>;
  /** Where the Dockerfile is named, else where `build` stands. */
  readonly dockerfileAt: Span;
  /** `dockerfile_inline` after interpolation, as a file of its own whose spans point nowhere else. */
  readonly inline: SourceFile | undefined;
  readonly target: Located<string> | undefined;
  /** Values after interpolation; `null` for an argument without a value that no variable of the project fills. */
  readonly args: ReadonlyMap<string, Located<string | null>>;
  readonly privileged: Located<boolean> | undefined;
  /** `network`: `host` needs the entitlement `network.host`. */
  readonly network?: Located<string> | undefined;
  readonly entitlements: readonly Located<string>[];
  /** `additional_contexts`: name → value (`service:base`, `docker-image://…`, a path). */
  readonly additionalContexts: ReadonlyMap<string, Located<string>>;
}

/** A secret or config in a container, as `docker compose config` prints it. Without ids it belongs to root. */
export interface MountedFile {
  readonly kind: 'secret' | 'config';
  readonly source: string;
  readonly target: string;
  readonly uid: string | undefined;
  readonly gid: string | undefined;
  readonly at: Span;
}

/** Which of a service's own commands a hook is. */
export interface ServiceHook {
  readonly service: string;
  readonly on: 'pre_start' | 'post_start' | 'pre_stop';
  /** `pre_start` runs in a container of its own; the others are executed in the service's, past its entrypoint. */
  readonly runsIn: 'own-container' | 'service-container';
}

/** A service of a project after merging, `extends`, `include` and interpolation. */
export interface ComposeService {
  readonly name: string;
  /** Its key where the service is first written. */
  readonly at: Span;
  readonly image: Located<string> | undefined;
  readonly build: ComposeBuild | undefined;
  readonly settings: ServiceSettings;
  /**
   * Where each setting was written, by its path: `user`, `privileged`, `cap_add[0]`, `volumes[1]`, `environment.PUID`.
   * Every path of `settings` down to a list item or a map's key has one.
   */
  readonly places: ReadonlyMap<string, Span>;
  /** What led to `settings.user` beyond its own line: unset variables, the file that extends or overrides. Oldest first. */
  readonly userTrail: readonly Step[];
  /** Of a hook: which one it is. Its `name` is `web.pre_start[0]`. */
  readonly hook?: ServiceHook;
  /** `provider`: another program stands in for the service, and no container of it is made. */
  readonly provider?: Located<string> | undefined;
  /** `secrets` and `configs`. */
  readonly mountedFiles?: readonly MountedFile[];
  /**
   * Settings (and `image`, `build`) whose value is not sure, with the reason as a sentence: Compose refuses what is
   * written, or it stands in a file that was not read. `*` speaks of every setting that is not in `settings`.
   */
  readonly unsure?: ReadonlyMap<string, string>;
  /** `job` for a container of the top-level `jobs`, `hook` for one of a service's own commands; else a service. */
  readonly kind?: 'service' | 'job' | 'hook';
  /** `container_name`. */
  readonly containerName?: string | undefined;
  /** Services that must have exited with success before it starts: `depends_on` with `service_completed_successfully`. */
  readonly startsAfterExitOf?: readonly Located<string>[];
  /** `device_cgroup_rules`: which devices the container may open beyond those of `devices`. */
  readonly deviceRules?: readonly Located<string>[];
}

/** A named volume that is a directory of the host. */
export interface BoundVolume {
  readonly source: string;
  readonly isReadOnly: boolean;
  readonly at: Span;
}

/** A Compose project: the files that `docker compose -f … -f …` would be given, and what they make together. */
export interface ComposeProject {
  /** Path that ids of its services begin with: the main file, or the overlay for a project made by an overlay. */
  readonly path: string;
  /** In the order of `-f`, relative to the root. */
  readonly files: readonly string[];
  readonly name: string;
  readonly services: readonly ComposeService[];
  /** Named volumes that are a directory of the host, by their keys. */
  readonly boundVolumes?: ReadonlyMap<string, BoundVolume>;
  /** What Compose refuses and what could not be read, with its places. */
  readonly faults: readonly Fault[];
}
