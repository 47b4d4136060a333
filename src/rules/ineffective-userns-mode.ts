import { defineRule } from '../core/rule.ts';
import { standingOf } from '../core/standing.ts';
import { nameOfWorkload } from '../core/workload-name.ts';

export const ineffectiveUsernsMode = defineRule({
  meta: {
    id: 'ineffective-userns-mode',
    title: 'Has a `userns_mode` that Docker ignores',
    severity: 'warning',
    why: 'It reads as if the service had a user namespace of its own; Docker and Compose accept the value and do nothing with it.',
    remedy:
      'Take the line away, and map users in the engine: `"userns-remap": "default"` in daemon.json, or a rootless engine.',
    since: '0.1.0',
    references: [
      'https://docs.docker.com/reference/cli/docker/container/run/#userns',
      'https://docs.docker.com/engine/security/userns-remap/',
    ],
  },
  subject: 'service',
  *check(service, project) {
    const value = service.settings.userns_mode;
    if (value === undefined || value === 'host') return;
    const { map, who, inside } = standingOf(service, project);
    const podman = /^(?:auto|keep-id|nomap)(?::|$)/.test(value) ? ' (it is Podman’s)' : '';
    const effect =
      map === 'mapped'
        ? 'the engine’s own map applies, as to every container'
        : map === 'unknown'
          ? 'whatever map the engine has applies'
          : inside === 'root'
            ? 'its root is root on the host'
            : inside === 'unknown'
              ? 'its ids are the host’s own'
              : `${who} inside is the same on the host`;
    yield {
      message: `${nameOfWorkload(service)} has \`userns_mode: ${value}\`${podman}, which Docker accepts and ignores: ${effect}.`,
      at: service.definition.places.get('userns_mode') ?? service.at,
      because: [],
    };
  },
});
