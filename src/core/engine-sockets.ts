import type { ServiceSettings, VolumeSetting } from './compose/model.ts';

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

function normalised(path: string): string {
  const plain = path.replace(/\/+/g, '/').replace(/(?<=.)\/$/, '');
  return plain.replace(/^\/var\/run(?=\/|$)/, '/run');
}

/** Whether a path of the host is an engine's socket, by its name. */
export function isEngineSocket(path: string): boolean {
  const plain = normalised(path);
  return (
    sockets.includes(plain) ||
    /^\/run\/user\/\d+\/(?:docker|podman\/podman)\.sock$/.test(plain) ||
    /(?:^|[\\/])docker_engine$/.test(path)
  );
}

/** The engine's socket that a mount brings in: the file itself, or a directory it lies in. */
export function engineSocketBehind(volume: VolumeSetting): string | undefined {
  if (volume.type !== 'bind' && volume.type !== 'npipe') return undefined;
  if (volume.source === undefined) return undefined;
  if (isEngineSocket(volume.source)) return volume.source;
  const directory = normalised(volume.source);
  if (directory === '/' || !directory.startsWith('/')) return undefined;
  return sockets.find(socket => socket.startsWith(`${directory}/`));
}

/** The engine's sockets that a service gets by its mounts; `use_api_socket` is another way to one. */
export function engineSocketsOf(settings: ServiceSettings): readonly string[] {
  return (settings.volumes ?? []).flatMap(volume => engineSocketBehind(volume) ?? []);
}
