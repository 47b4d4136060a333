import { defineRule } from '../core/rule.ts';
import { nameOfWorkload } from '../core/workload-name.ts';

export const hostUserNamespace = defineRule({
  meta: {
    id: 'host-user-namespace',
    title: 'Switches the user namespace off',
    severity: 'error',
    why: 'Its ids are the host’s own ids, whatever map the engine has for everyone else.',
    remedy:
      'Take `userns_mode: host` away; when it is there for a mount, give the files to the mapped user or use a named volume.',
    since: '0.1.0',
    references: ['https://docs.docker.com/engine/security/userns-remap/#disable-namespace-remapping-for-a-container'],
  },
  subject: 'service',
  *check(service, project) {
    if (service.settings.userns_mode !== 'host') return;
    // A rootless engine accepts the value and keeps its map (seen on rootless Docker 28 and 29).
    if (project.engine.mode === 'rootless') return;
    const at = service.definition.places.get('userns_mode') ?? service.at;
    const id = service.runs.uid.state === 'known' ? `uid ${service.runs.uid.value}` : 'its user';
    const effect =
      project.engine.mode === 'userns-remap'
        ? `${id} inside is the same on the host, while the engine maps everyone else`
        : `${id} inside is the same on the host, also on an engine that maps users`;
    yield { message: `${nameOfWorkload(service)} has \`userns_mode: host\`: ${effect}.`, at, because: [] };
  },
});
