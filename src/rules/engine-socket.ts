import { engineSocketBehind, isEngineSocket } from '../core/engine-sockets.ts';
import { defineRule } from '../core/rule.ts';
import { nameOfWorkload } from '../core/workload-name.ts';

export const engineSocket = defineRule({
  meta: {
    id: 'engine-socket',
    title: 'Has the engine’s socket',
    severity: 'error',
    why: 'Who can talk to the engine can start a container that is root on the host, whatever user asks; a read-only mount does not hinder that.',
    remedy:
      'Do not mount the socket. Where a tool must see containers, give it a proxy that answers only the requests it needs.',
    since: '0.1.0',
    references: [
      'https://docs.docker.com/engine/security/#docker-daemon-attack-surface',
      'https://docs.docker.com/engine/install/linux-postinstall/',
    ],
  },
  subject: 'service',
  *check(service) {
    const { settings, definition } = service;
    const who =
      service.starts.root.state === 'known' && service.starts.root.value
        ? 'its root user can use it at once'
        : 'anyone with the socket’s group can use it';
    for (const [index, volume] of (settings.volumes ?? []).entries()) {
      const socket = engineSocketBehind(volume);
      if (socket === undefined) continue;
      const at = definition.places.get(`volumes[${index}]`) ?? service.at;
      const shown =
        volume.source === undefined || isEngineSocket(volume.source)
          ? (volume.source ?? socket)
          : `${volume.source}, where ${socket} lies`;
      yield {
        message: `${nameOfWorkload(service)} has the engine’s socket ${shown}: that is root on the host, and ${who}.`,
        at,
        because: [],
      };
    }
    if (settings.use_api_socket !== true) return;
    const at = definition.places.get('use_api_socket') ?? service.at;
    yield {
      message: `${nameOfWorkload(service)} has \`use_api_socket\`, which mounts /var/run/docker.sock: that is root on the host, and ${who}.`,
      at,
      because: [],
    };
  },
});
