import { problemsAbout } from '../core/engine/engine-problems.ts';
import { defineRule } from '../core/rule.ts';

export const shortSubids = defineRule({
  meta: {
    id: 'short-subids',
    title: 'Maps fewer ids than images use',
    severity: 'warning',
    why: 'An id outside the map cannot run: the container with that user, or with a file of that group, fails.',
    remedy: 'Give 65536 ids in subuid and as many in subgid.',
    since: '0.1.0',
    references: ['https://systemd.io/UIDS-GIDS/'],
  },
  subject: 'host',
  check: engine => problemsAbout(engine, 'short-subids'),
});
