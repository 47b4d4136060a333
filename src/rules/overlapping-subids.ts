import { problemsAbout } from '../core/engine/engine-problems.ts';
import { defineRule } from '../core/rule.ts';

export const overlappingSubids = defineRule({
  meta: {
    id: 'overlapping-subids',
    title: 'Gives the same host ids twice',
    severity: 'error',
    why: 'Two owners of one id own each other’s files and processes; two ranges of one owner that share an id are no map at all, and no container starts.',
    remedy: 'Give each owner ranges of its own: let each begin where the one before it ends.',
    since: '0.1.0',
    references: [
      'https://man7.org/linux/man-pages/man7/user_namespaces.7.html',
      'https://man7.org/linux/man-pages/man5/subuid.5.html',
    ],
  },
  subject: 'host',
  check: engine => problemsAbout(engine, 'overlapping-subids'),
});
