import { becauseOf } from '../core/because.ts';
import { defineRule } from '../core/rule.ts';
import { isRun, nameOfWorkload } from '../core/workload-name.ts';

export const rootAtStart = defineRule({
  meta: {
    id: 'root-at-start',
    title: 'Starts as root and steps down to a service user',
    severity: 'note',
    why: 'Until the entrypoint steps down, and in every `docker exec`, the container is root.',
    remedy:
      'If nothing needs the start as root (ownership of volumes, mostly), start as the service user directly with `user:` or `USER`.',
    since: '0.1.0',
    references: ['https://docs.docker.com/build/building/best-practices/#user'],
  },
  subject: 'workload',
  *check(workload) {
    const { starts, runs } = workload;
    if (!isRun(workload) || starts.root.state === 'unknown' || !starts.root.value) return;
    // A step down that fails is broken-step-down's.
    if (runs.root.state === 'unknown' || runs.root.value || workload.brokenStepDown !== undefined) return;
    const number = runs.uid.state === 'known' ? `uid ${runs.uid.value}` : 'a uid that is not fixed';
    const shown = runs.name === undefined ? number : `${runs.name} (${number})`;
    yield {
      message: `${nameOfWorkload(workload)} starts as root and its entrypoint steps down to ${shown}.`,
      at: workload.decidedAt,
      because: becauseOf(workload.trail),
    };
  },
});
