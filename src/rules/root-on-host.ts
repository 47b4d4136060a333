import { becauseOf } from '../core/because.ts';
import { repairFor } from '../core/root-repair.ts';
import { defineRule } from '../core/rule.ts';
import { decisionOf, isRun, nameOfWorkload } from '../core/workload-name.ts';

export const rootOnHost = defineRule({
  meta: {
    id: 'root-on-host',
    title: 'Runs as root, and that root is root on the host',
    severity: 'error',
    why: 'Whoever breaks out of this container, or reaches a file of the host through a mount, is root on the host.',
    remedy:
      'Run as an unprivileged user: end the stage with `USER` and a number (`USER 10001:10001`), or set `user:` of the service.',
    since: '0.1.0',
    references: [
      'https://owasp.org/www-project-docker-top-10/',
      'https://docs.docker.com/engine/security/userns-remap/',
    ],
  },
  subject: 'workload',
  *check(workload) {
    const { runs, host } = workload;
    if (!isRun(workload) || runs.root.state === 'unknown' || !runs.root.value) return;
    if (host.uid.state === 'unknown' || host.uid.value !== 0) return;
    yield {
      message: `${nameOfWorkload(workload)} runs as uid 0 (root), which is uid 0 on the host: ${decisionOf(workload)}.`,
      at: workload.decidedAt,
      because: becauseOf(workload.trail),
      ...repairFor(workload),
    };
  },
});
