import { problemsAbout } from '../core/engine/engine-problems.ts';
import { defineRule } from '../core/rule.ts';

export const subidsOnHostIds = defineRule({
  meta: {
    id: 'subids-on-host-ids',
    title: 'Maps containers onto accounts of the host',
    severity: 'error',
    why: 'A process of a container is then a real account of the host, with its files and its processes.',
    remedy: 'Let the range begin at 100000 or above, where no account of the host has its number.',
    since: '0.1.0',
    references: ['https://systemd.io/UIDS-GIDS/', 'https://man7.org/linux/man-pages/man5/login.defs.5.html'],
  },
  subject: 'host',
  check: engine => problemsAbout(engine, 'subids-on-host-ids'),
});
