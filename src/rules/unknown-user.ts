import { becauseOf } from '../core/because.ts';
import { defineRule } from '../core/rule.ts';
import { isRun, nameOfWorkload } from '../core/workload-name.ts';

export const unknownUser = defineRule({
  meta: {
    id: 'unknown-user',
    title: 'Who it runs as could not be proven',
    severity: 'warning',
    why: 'It may be root: nothing in the repository, and nothing runs-as knows, says otherwise.',
    remedy: 'Say it in the repository: end the stage with `USER` and a number, or set `user:` of the service.',
    since: '0.1.0',
    references: ['https://owasp.org/www-project-docker-top-10/'],
  },
  subject: 'workload',
  *check(workload) {
    const { runs } = workload;
    if (!isRun(workload) || runs.root.state === 'known') return;
    // What cannot be read has a finding of its own.
    if (runs.root.reason === 'unreadable') return;
    yield {
      message: `${nameOfWorkload(workload)} runs as a user that is not known: ${runs.root.detail}.`,
      at: workload.decidedAt,
      because: becauseOf(workload.trail),
    };
  },
});
