import { problemsAbout } from '../core/engine/engine-problems.ts';
import { defineRule } from '../core/rule.ts';

export const invalidSubid = defineRule({
  meta: {
    id: 'invalid-subid',
    title: 'Has a line in subuid or subgid that is none',
    severity: 'error',
    why: 'Docker 28 and 29 do not refuse what they cannot read: a start that is no number counts as 0, and then root in the container is root on the host.',
    remedy: 'Write each line as `name-or-id:start:count`, with a start of 100000 or more and a count of 65536.',
    since: '0.1.0',
    references: ['https://man7.org/linux/man-pages/man5/subuid.5.html'],
  },
  subject: 'host',
  check: engine => problemsAbout(engine, 'invalid-subid'),
});
