import { becauseOf } from '../core/because.ts';
import { whoWords } from '../core/entrypoint/scene.ts';
import { defineRule } from '../core/rule.ts';
import { nameOfWorkload } from '../core/workload-name.ts';

export const lowPort = defineRule({
  meta: {
    id: 'low-port',
    title: 'Must bind a port below 1024 without root, where nothing allows it',
    severity: 'warning',
    why: 'In the host’s own network only root binds ports below 1024: the service ends with "Permission denied".',
    remedy:
      'Listen on a port from 1024 on, or leave the container its own network and publish the port with `ports`: there every user may bind every port.',
    since: '0.1.0',
    references: [
      'https://docs.docker.com/engine/release-notes/20.10/',
      'https://man7.org/linux/man-pages/man7/ip.7.html',
    ],
  },
  subject: 'service',
  *check(service) {
    const { refusedPort, runs } = service;
    if (refusedPort === undefined) return;
    const { port, at, because, becauseAt } = refusedPort;
    yield {
      message: `${nameOfWorkload(service)} must bind port ${port} as ${whoWords(runs)} and may not: ${because}.`,
      at,
      because: [{ text: because, at: becauseAt }, ...becauseOf(runs.trail)],
    };
  },
});
