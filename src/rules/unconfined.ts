import { wallTakenDown } from '../core/confinement.ts';
import { isRefused } from '../core/engine-conflict.ts';
import { defineRule } from '../core/rule.ts';
import { type Standing, standingOf } from '../core/standing.ts';
import { nameOfWorkload } from '../core/workload-name.ts';

export const unconfined = defineRule({
  meta: {
    id: 'unconfined',
    title: 'Has a part of its confinement turned off',
    severity: 'warning',
    why: 'Seccomp, AppArmor and SELinux stop what the user’s id alone would allow; most escapes of the last years needed one of them off.',
    remedy:
      'Take the line away. Where a program needs one call or path more, give it a profile of its own that allows just that.',
    since: '0.1.0',
    references: [
      'https://docs.docker.com/engine/security/seccomp/',
      'https://docs.docker.com/engine/security/apparmor/',
    ],
  },
  subject: 'service',
  *check(service, project) {
    const { settings, definition } = service;
    // A privileged container has none of it in any case, and that is said once.
    if (settings.privileged === true && !isRefused(service, 'privileged', project)) return;
    const standing = standingOf(service, project);
    for (const [index, option] of (settings.security_opt ?? []).entries()) {
      const wall = wallTakenDown(option);
      if (wall === undefined) continue;
      yield {
        message: `${nameOfWorkload(service)} has \`${option}\`: ${wall}; ${remainsOf(standing)}.`,
        at: definition.places.get(`security_opt[${index}]`) ?? service.at,
        because: [],
      };
    }
  },
});

function remainsOf({ inside, map, who }: Standing): string {
  if (map === 'mapped') return 'the engine’s map still keeps its ids from the host’s';
  if (inside === 'root') return `${who} has only the limits of its capabilities left`;
  if (inside === 'unknown') return 'if its user is root, only the limits of its capabilities are left';
  return `that ${who} is not root is what is left`;
}
