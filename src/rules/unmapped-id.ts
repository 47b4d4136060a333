import { becauseOf } from '../core/because.ts';
import { unmappedGroups } from '../core/engine/host.ts';
import { defineRule } from '../core/rule.ts';
import { isRun, nameOfWorkload } from '../core/workload-name.ts';

export const unmappedId = defineRule({
  meta: {
    id: 'unmapped-id',
    title: 'Runs as an id that the engine’s map does not have',
    severity: 'error',
    why: 'The kernel knows no such id in the container’s user namespace: the container does not start.',
    remedy: 'Take a number below the size of the map, or give the engine’s user more ids in subuid and subgid.',
    since: '0.1.0',
    references: [
      'https://docs.docker.com/engine/security/userns-remap/',
      'https://man7.org/linux/man-pages/man7/user_namespaces.7.html',
    ],
  },
  subject: 'workload',
  *check(workload, { engine }) {
    if (!isRun(workload)) return;
    for (const id of [workload.host.uid, workload.host.gid]) {
      if (id.state === 'known' || id.reason !== 'unmapped') continue;
      yield {
        message: `${nameOfWorkload(workload)} does not start: ${id.detail.replace(/: the container does not start$/, '')}.`,
        at: workload.decidedAt,
        because: becauseOf(workload.trail),
      };
      // A uid and a gid that lie outside together are one mistake.
      return;
    }
    if (workload.kind !== 'service' || workload.host.isHostNamespace) return;
    const groups = workload.settings.group_add ?? [];
    for (const index of unmappedGroups(engine, groups)) {
      yield {
        message: `${nameOfWorkload(workload)} does not start: group ${groups[index]} lies outside the engine's map.`,
        at: workload.definition.places.get(`group_add[${index}]`) ?? workload.at,
        because: becauseOf(engine.trail),
      };
    }
  },
});
