import { hostMountsOf } from '../core/host-mounts.ts';
import { hostPathBehind } from '../core/host-path.ts';
import type { Service } from '../core/project.ts';
import { defineRule } from '../core/rule.ts';
import { type Standing, standingOf } from '../core/standing.ts';
import { nameOfWorkload } from '../core/workload-name.ts';

export const hostPath = defineRule({
  meta: {
    id: 'host-path',
    title: 'May write a part of the host that makes root',
    severity: 'error',
    why: 'Who may write accounts, programs, kernel settings or the engine’s data of the host needs no way out of the container.',
    remedy:
      'Mount the one file or directory that is needed, read-only (`:ro`); keep what the service writes in a named volume.',
    since: '0.1.0',
    references: ['https://docs.docker.com/engine/storage/bind-mounts/#considerations-and-constraints'],
  },
  subject: 'service',
  *check(service, project) {
    const dataRoot = project.engine.defaults?.dataRoot?.value;
    const standing = standingOf(service, project);
    for (const { source, isReadOnly, at, because } of hostMountsOf(service)) {
      if (isReadOnly) continue;
      const found = hostPathBehind(source, dataRoot);
      if (found === undefined || (service.host.mode === 'rootless' && isCopied(source))) continue;
      yield {
        message: `${nameOfWorkload(service)} has ${source} of the host, writable: ${found.holds}; ${giftOf(service, standing)}.`,
        at,
        because,
      };
    }
  },
});

/** A rootless engine has a copy of it (`rootlesskit --copy-up=/etc`); seen in `__tests__/engine/rootless.test.ts`. */
function isCopied(source: string): boolean {
  return /^\/etc(?:\/|$)/.test(source);
}

function giftOf({ host }: Service, { inside, map, who }: Standing): string {
  if (map === 'mapped')
    return host.mode === 'rootless' && inside === 'root'
      ? 'its root writes what the rootless engine’s own user may'
      : `under the map ${who} writes only what everybody on the host may`;
  if (inside === 'root') return `${who} writes all of it`;
  if (inside === 'unknown') return 'all of it if its user is root';
  return `${who} writes what that uid may on the host, and a setuid program of the image writes all of it`;
}
