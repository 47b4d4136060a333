import { isEngineSocket, socketBehind } from '../core/engine-socket.ts';
import { hostMountsOf } from '../core/host-mounts.ts';
import type { Service } from '../core/project.ts';
import { defineRule } from '../core/rule.ts';
import { type Standing, standingOf } from '../core/standing.ts';
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
  *check(service, project) {
    const { settings, definition } = service;
    const gives = giftOf(service, standingOf(service, project));
    for (const { source, isReadOnly, at, because } of hostMountsOf(service)) {
      const socket = socketBehind(source);
      // A writable `/` is more than a socket, and host-path says so.
      if (socket === undefined || (source === '/' && !isReadOnly)) continue;
      const shown = isEngineSocket(source) ? source : `${source}, where ${socket} lies`;
      yield { message: `${nameOfWorkload(service)} has the engine’s socket (${shown}): ${gives}.`, at, because };
    }
    if (settings.use_api_socket !== true) return;
    const at = definition.places.get('use_api_socket') ?? service.at;
    const message = `${nameOfWorkload(service)} has \`use_api_socket\`, which mounts /var/run/docker.sock: ${gives}.`;
    yield { message, at, because: [] };
  },
});

/** Seen on Docker 28.5: `__tests__/engine/gifts.test.ts`. */
function giftOf({ host, settings }: Service, { inside, map, who }: Standing): string {
  // Only root and the socket's own group may connect, and under a map neither is anybody inside.
  if (map === 'mapped' && host.mode === 'userns-remap')
    return 'the map keeps everybody inside from using it, and whoever takes the map away for it makes them root on the host';
  const power = host.mode === 'rootless' ? 'everything that the engine’s user may do' : 'that is root on the host';
  if (inside === 'root') return `${power}, and its root user can use it at once`;
  // Its socket is its user's, who is root inside, and its group's, which is group 0.
  if (host.mode === 'rootless') return `${power}; inside, root and group 0 can use it`;
  // A group in `user` takes the place of the account's own.
  const own = settings.user?.split(':')[1] ?? '';
  const groups = [...(own === '' ? [] : [own]), ...(settings.group_add ?? [])];
  const listed = groups.map(group => `\`${group}\``).join(' or ');
  const byGroup = groups.length === 0 ? 'with the socket’s group' : `if ${listed} is the socket’s group`;
  return inside === 'unknown'
    ? `${power}, and its user can use it at once as root, or ${byGroup}`
    : `${power}, and ${who} can use it ${byGroup}`;
}
