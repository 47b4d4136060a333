import { gainOf } from '../core/capability.ts';
import { isRefused } from '../core/engine-conflict.ts';
import { defineRule } from '../core/rule.ts';
import { type Standing, standingOf } from '../core/standing.ts';
import { nameOfWorkload } from '../core/workload-name.ts';

export const rootCapability = defineRule({
  meta: {
    id: 'root-capability',
    title: 'Has a capability that amounts to root on the host',
    severity: 'error',
    why: 'The capability reaches past the container: with it root inside is root of the host, whatever else confines it.',
    remedy:
      'Take it away. Find out what the program does with it and grant that by a narrower name, or let a service of the host do it.',
    since: '0.1.0',
    references: [
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
    ],
  },
  subject: 'service',
  *check(service, project) {
    const { settings, definition } = service;
    // It has them all then, and that is said once.
    if (settings.privileged === true && !isRefused(service, 'privileged', project)) return;
    const standing = standingOf(service, project);
    for (const [index, name] of (settings.cap_add ?? []).entries()) {
      const gives = gainOf(name);
      if (gives === undefined) continue;
      yield {
        message: `${nameOfWorkload(service)} has \`cap_add: ${name}\`${standing.map === 'mapped' ? '' : ` (${gives})`}: ${holderOf(standing)}.`,
        at: definition.places.get(`cap_add[${index}]`) ?? service.at,
        because: [],
      };
    }
  },
});

/** Seen on Docker 28.5, `__tests__/engine/gifts.test.ts`: no ambient capabilities, and under a map they count inside only. */
function holderOf({ inside, map, who }: Standing): string {
  if (map === 'mapped')
    return 'under the map it counts for what the container itself owns, and opens more of the kernel to it';
  if (inside === 'root') return `${who} holds it from the start`;
  if (inside === 'unknown') return 'its user holds it if it is root, else any setuid program of the image gives it';
  return `${who} does not hold it, but any setuid program of the image gives it`;
}
