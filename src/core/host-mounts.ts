import type { Service } from './project.ts';
import type { Because } from './rule.ts';
import type { Span } from './source.ts';

/** A part of the host that a service has as a mount. */
export interface HostMount {
  readonly source: string;
  readonly isReadOnly: boolean;
  /** The mount's place in the service. */
  readonly at: Span;
  /** The volume that is that part of the host, where it is not said in the service. */
  readonly because: readonly Because[];
}

/** The parts of the host that a service has: bind mounts, pipes, and named volumes that their driver's options bind. */
export function hostMountsOf({ settings, definition, project, at: own }: Service): HostMount[] {
  const mounts: HostMount[] = [];
  for (const [index, { type, source, read_only: isReadOnly = false }] of (settings.volumes ?? []).entries()) {
    if (source === undefined) continue;
    const at = definition.places.get(`volumes[${index}]`) ?? own;
    if (type === 'bind' || type === 'npipe') mounts.push({ source, isReadOnly, at, because: [] });
    const bound = type === 'volume' ? project.boundVolumes?.get(source) : undefined;
    if (bound === undefined) continue;
    const because = [{ text: `the volume ${source} is ${bound.source} of the host`, at: bound.at }];
    mounts.push({ source: bound.source, isReadOnly: isReadOnly || bound.isReadOnly, at, because });
  }
  return mounts;
}
