import { becauseOf } from '../core/because.ts';
import type { BrokenStepDown } from '../core/entrypoint/outcome.ts';
import type { Workload } from '../core/project.ts';
import { defineRule } from '../core/rule.ts';
import type { Span } from '../core/source.ts';
import { isRun, nameOfWorkload } from '../core/workload-name.ts';

export const brokenStepDown = defineRule({
  meta: {
    id: 'broken-step-down',
    title: 'The entrypoint must step down and cannot',
    severity: 'error',
    why: 'Only root with the capabilities SETUID and SETGID can become another user: without them the entrypoint fails and the container ends at once.',
    remedy:
      'Start as the service user, with an entrypoint that steps down only when it is root: `[ "$(id -u)" = 0 ] && exec gosu app "$0" "$@"`.',
    since: '0.1.0',
    references: ['https://github.com/tianon/gosu#why', 'https://man7.org/linux/man-pages/man7/capabilities.7.html'],
  },
  subject: 'workload',
  *check(workload) {
    const { brokenStepDown: broken } = workload;
    if (!isRun(workload) || broken === undefined) return;
    yield {
      message: `${nameOfWorkload(workload)} does not start: ${broken.why}.`,
      at: placeOf(workload, broken),
      because: becauseOf(workload.runs.trail),
      ...remedyOf(broken),
    };
  },
});

/** The setting that takes the possibility away; for an account that is missing, the program that names it. */
function placeOf(workload: Workload, { cause, at }: BrokenStepDown): Span {
  if (cause === 'account') return at ?? workload.decidedAt;
  if (cause === 'user' || workload.kind === 'image') return workload.decidedAt;
  return workload.definition.places.get('cap_drop') ?? workload.at;
}

function remedyOf({ cause }: BrokenStepDown): { remedy?: string } {
  if (cause === 'capabilities')
    return {
      remedy:
        'Start as the service user with `user:` and a number: then nothing needs to step down. If the start as root has its reason, `cap_add` of SETUID and SETGID gives just that back.',
    };
  if (cause === 'account')
    return { remedy: 'Create the account in the Dockerfile, with a number, before the entrypoint becomes it.' };
  return {};
}
