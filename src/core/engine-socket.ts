import { cleanPath } from './compose/paths.ts';

/** Sockets of engines, without `/var` before `/run`: /var/run is a link to /run on every current distribution. */
const sockets = [
  '/run/docker.sock',
  '/run/docker/containerd/containerd.sock',
  '/run/docker/containerd/docker-containerd.sock',
  '/run/podman/podman.sock',
  '/run/containerd/containerd.sock',
  '/run/k3s/containerd/containerd.sock',
  '/run/crio/crio.sock',
  '/run/cri-dockerd.sock',
  '/run/dockershim.sock',
  '/run/buildkit/buildkitd.sock',
  '/var/snap/microk8s/common/run/containerd.sock',
];

/** Names that nothing but an engine's socket has, wherever a machine keeps it: `~/.docker/run/docker.sock`, `/run/user/1000/docker.sock`. */
const names =
  /(?:^|[\\/])(?:docker(?:\.raw)?|podman|containerd|crio|cri-dockerd|dockershim|buildkitd)\.sock(?:\.raw)?$/;

/** Windows' named pipes: `\\.\pipe\docker_engine`, `//./pipe/dockerDesktopLinuxEngine`, `//./pipe/podman-machine-default`, containerd's. */
const pipe =
  /^[\\/]{2}[.?][\\/]pipe[\\/](?:docker_?engine\w*|dockerDesktop\w*|podman-machine-[\w-]+|containerd-containerd)$/i;

/** A host path as the host's own links have it: without `//`, `..`, and with `/run` for `/var/run`. */
export function hostPathOf(path: string): string {
  return cleanPath(path).replace(/^\/var\/run(?=\/|$)/, '/run');
}

/** Whether a path is an engine's socket itself. */
export function isEngineSocket(path: string): boolean {
  return pipe.test(path) || names.test(path) || sockets.includes(hostPathOf(path));
}

/** The engine's socket that a bind of a host path brings in: the path itself, or one that lies in that directory; `undefined` for none. */
export function socketBehind(path: string): string | undefined {
  if (isEngineSocket(path)) return path;
  const directory = hostPathOf(path);
  if (!directory.startsWith('/')) return undefined;
  if (/^\/run\/user\/\d+\/podman$/.test(directory)) return `${directory}/podman.sock`;
  if (/^\/run\/user(?:\/\d+)?$/.test(directory))
    return `${directory}${directory.endsWith('r') ? '/UID' : ''}/docker.sock`;
  return sockets.find(socket => socket.startsWith(directory === '/' ? '/' : `${directory}/`));
}
