import { problemsAbout } from '../core/engine/engine-problems.ts';
import { defineRule } from '../core/rule.ts';

export const usernsRemapOff = defineRule({
  meta: {
    id: 'userns-remap-off',
    title: 'Configures an engine that maps no users',
    severity: 'warning',
    why: 'Root in any container of this engine is root on the host, unless each container says otherwise.',
    remedy:
      'Set `"userns-remap": "default"` in daemon.json, with ranges in subuid and subgid, or run a rootless engine. Images and volumes must be fetched and moved once.',
    since: '0.1.0',
    references: ['https://docs.docker.com/engine/security/userns-remap/#enable-userns-remap-on-the-daemon'],
  },
  subject: 'host',
  check: engine => problemsAbout(engine, 'userns-remap-off'),
});
