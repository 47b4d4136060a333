import { becauseOf } from '../core/because.ts';
import { hostAccountsOf } from '../core/engine/host-account.ts';
import { defineRule } from '../core/rule.ts';
import { isRun, nameOfWorkload } from '../core/workload-name.ts';

export const hostAccount = defineRule({
  meta: {
    id: 'host-account',
    title: 'Runs as a uid that the host gives to an account of its own',
    severity: 'note',
    why: 'Without a map the process is that account for the host: it may read its files where they are mounted, and signal its processes where they are in view.',
    remedy:
      'Take a number that nobody has, 10001 or above, and give it to the files of the service; or let the engine map users.',
    since: '0.1.0',
    references: ['https://owasp.org/www-project-docker-top-10/', 'https://systemd.io/UIDS-GIDS/'],
  },
  subject: 'workload',
  *check(workload) {
    const { runs, host } = workload;
    if (!isRun(workload) || !host.isHostNamespace || host.uid.state === 'unknown') return;
    if (runs.root.state === 'unknown' || runs.root.value) return;
    const accounts = hostAccountsOf(host.uid.value);
    if (accounts.length === 0) return;
    const shown = accounts.map(({ name, on }) => `\`${name}\` on ${on}`).join('; ');
    yield {
      message: `${nameOfWorkload(workload)} runs as uid ${host.uid.value}, on the host too, where that is ${shown}.`,
      at: workload.decidedAt,
      because: becauseOf(workload.trail),
    };
  },
});
