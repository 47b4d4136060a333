import { becauseOf } from '../core/because.ts';
import { repairFor } from '../core/root-repair.ts';
import { defineRule } from '../core/rule.ts';
import { decisionOf, isRun, nameOfWorkload } from '../core/workload-name.ts';

export const rootInContainer = defineRule({
  meta: {
    id: 'root-in-container',
    title: 'Runs as root inside the container, not as the host’s root',
    severity: 'warning',
    why: 'Root inside owns every file of the image and every other container under the same map; only the map keeps it from the host.',
    remedy:
      'Run as an unprivileged user inside too: end the stage with `USER` and a number (`USER 10001:10001`), or set `user:` of the service.',
    since: '0.1.0',
    references: ['https://docs.docker.com/engine/security/userns-remap/'],
  },
  subject: 'workload',
  *check(workload) {
    const { runs, host } = workload;
    if (!isRun(workload) || runs.root.state === 'unknown' || !runs.root.value) return;
    if (host.uid.state === 'known' && host.uid.value === 0) return;
    const outside =
      host.uid.state === 'known'
        ? `uid ${host.uid.value} on the host`
        : `a uid of the host that is not known (${host.uid.detail})`;
    yield {
      message: `${nameOfWorkload(workload)} runs as uid 0 (root) inside; it is ${outside}: ${decisionOf(workload)}.`,
      at: workload.decidedAt,
      because: becauseOf(workload.trail),
      ...repairFor(workload),
    };
  },
});
