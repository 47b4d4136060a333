import { toHost } from './engine/id-map.ts';
import type { Project, Service } from './project.ts';

/** What a service's user is on both sides of the wall: it decides what a setting gives. */
export interface Standing {
  /** Who the engine starts it as; `docker exec` is the same. */
  readonly inside: 'root' | 'user' | 'unknown';
  /** Whether the engine maps its ids to others; `unknown` where the engine's files do not say it. */
  readonly map: 'none' | 'mapped' | 'unknown';
  /** It as the subject of a sentence: `its root, who is root on the host,`, `uid 1000`, `its user, who may be root,`. */
  readonly who: string;
}

/** The standing of the user that a service starts as. */
export function standingOf(service: Service, { engine }: Project): Standing {
  const { starts, host } = service;
  const map = host.isHostNamespace ? 'none' : host.mode === 'rootful' ? 'unknown' : 'mapped';
  if (starts.root.state === 'unknown') return { inside: 'unknown', map, who: 'its user, who may be root,' };
  if (!starts.root.value) {
    const number = starts.uid.state === 'known' ? `uid ${starts.uid.value}` : undefined;
    const shown =
      starts.name === undefined ? number : number === undefined ? starts.name : `${starts.name} (${number})`;
    return { inside: 'user', map, who: shown ?? 'its user' };
  }
  if (map === 'none') return { inside: 'root', map, who: 'its root, who is root on the host,' };
  const outside = engine.uids.state === 'known' ? toHost(engine.uids.value, 0) : undefined;
  if (map === 'unknown' || outside === undefined)
    return { inside: 'root', map, who: 'its root, whose uid on the host is not known,' };
  if (outside === 0) return { inside: 'root', map: 'none', who: 'its root, whom the map makes root on the host,' };
  return { inside: 'root', map, who: `its root, who is uid ${outside} on the host,` };
}
