import type { VolumeSetting } from '../core/compose/model.ts';
import { defineRule } from '../core/rule.ts';
import { nameOfWorkload } from '../core/workload-name.ts';

/** Sockets of engines, without `/var` before `/run`: /var/run is a link to /run on every current distribution. */
const sockets = [
  '/run/docker.sock',
  '/run/docker/containerd/containerd.sock',
  '/run/podman/podman.sock',
  '/run/containerd/containerd.sock',
  '/run/crio/crio.sock',
  '/run/dockershim.sock',
  '/run/buildkit/buildkitd.sock',
];

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
      const socket = socketBehind(volume);
      if (socket === undefined) continue;
      const at = definition.places.get(`volumes[${index}]`) ?? service.at;
      const shown =
        volume.source === undefined || isSocket(volume.source)
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

function normalised(path: string): string {
  const plain = path.replace(/\/+/g, '/').replace(/(?<=.)\/$/, '');
  return plain.replace(/^\/var\/run(?=\/|$)/, '/run');
}

function isSocket(path: string): boolean {
  const plain = normalised(path);
  return (
    sockets.includes(plain) ||
    /^\/run\/user\/\d+\/(?:docker|podman\/podman)\.sock$/.test(plain) ||
    /(?:^|[\\/])docker_engine$/.test(path)
  );
}

/** The socket that a mount brings in: the file itself, or a directory it lies in. */
function socketBehind(volume: VolumeSetting): string | undefined {
  if (volume.type !== 'bind' && volume.type !== 'npipe') return undefined;
  if (volume.source === undefined) return undefined;
  if (isSocket(volume.source)) return volume.source;
  const directory = normalised(volume.source);
  if (directory === '/' || !directory.startsWith('/')) return undefined;
  return sockets.find(socket => socket.startsWith(`${directory}/`));
}
