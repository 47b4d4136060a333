import { problemsAbout } from '../core/engine/engine-problems.ts';
import { defineRule } from '../core/rule.ts';

export const invalidUsernsRemap = defineRule({
  meta: {
    id: 'invalid-userns-remap',
    title: 'Has a `userns-remap` with which dockerd does not start',
    severity: 'error',
    why: 'The engine does not come up with this configuration, or not with the map that it seems to have.',
    remedy: 'Write `default`, or the name of an account that exists and has a line in subuid and one in subgid.',
    since: '0.1.0',
    references: ['https://docs.docker.com/engine/security/userns-remap/#prerequisites'],
  },
  subject: 'host',
  check: engine => problemsAbout(engine, 'invalid-userns-remap'),
});
