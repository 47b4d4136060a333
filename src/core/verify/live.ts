/** A process of a container as the kernel tells it. */
export interface LiveProcess {
  /** On the host. */
  readonly pid: number;
  /** Real uid and gid as the host sees them. */
  readonly hostUid: number;
  readonly hostGid: number | undefined;
  /** As the container sees them; `undefined` where its map cannot be read. */
  readonly uid: number | undefined;
  readonly gid: number | undefined;
  readonly command: string;
}

/** What takes walls away or adds powers, as `HostConfig` has it. */
export interface LiveWalls {
  readonly privileged: boolean;
  readonly userns: string;
  readonly pid: string;
  readonly ipc: string;
  readonly network: string;
  readonly capAdd: readonly string[];
  readonly capDrop: readonly string[];
  readonly groupAdd: readonly string[];
}

/** A running container of a live engine. */
export interface LiveContainer {
  readonly id: string;
  readonly name: string;
  /** As it was named when the container was made. */
  readonly image: string;
  readonly labels: ReadonlyMap<string, string>;
  /** `Config.User`. */
  readonly user: string;
  readonly walls: LiveWalls;
  /** PID 1 of the container first; empty where the engine does not list them. */
  readonly processes: readonly LiveProcess[];
  /** Where the numbers come from: `/proc`, `docker top`. */
  readonly seenBy: string;
}

/** An image that a live engine has. */
export interface LiveImage {
  readonly reference: string;
  /** `Config.User`. */
  readonly user: string;
}

/** Everything that was seen. */
export interface LiveEngine {
  readonly name: string;
  readonly containers: readonly LiveContainer[];
  readonly images: readonly LiveImage[];
}
