import { isLoopbackHost } from './addresses.ts';

/** Registries that anybody may pull from, where a request tells nothing but the name of an image. */
const wellKnown: readonly RegExp[] = [
  /^(?:registry-1|auth)\.docker\.io$/,
  /^(?:[a-z0-9-]+\.)?gcr\.io$/,
  /^[a-z0-9-]+-docker\.pkg\.dev$/,
  /^(?:ghcr\.io|quay\.io|mcr\.microsoft\.com|public\.ecr\.aws|registry\.k8s\.io|registry\.gitlab\.com|gitlab\.com)$/,
  /^registry\.(?:access\.redhat\.com|redhat\.io|fedoraproject\.org|opensuse\.org|suse\.com)$/,
  /^(?:docker\.elastic\.co|docker-auth\.elastic\.co|nvcr\.io|cgr\.dev|lscr\.io|container-registry\.oracle\.com|icr\.io|codeberg\.org)$/,
];

/** Where a registry's tokens come from when it is another host of the same owner. */
const tokenHosts: ReadonlyMap<string, string> = new Map([
  ['registry-1.docker.io', 'auth.docker.io'],
  ['registry.gitlab.com', 'gitlab.com'],
  ['docker.elastic.co', 'docker-auth.elastic.co'],
]);

/** Which registries may be asked. */
export interface Hosts {
  /** Whether a registry, `host[:port]` as in a reference, may be asked. */
  isAllowed(registry: string): boolean;
  /** Whether somebody named it: its address may be a private one. */
  isListed(host: string): boolean;
  /** Whether plain HTTP may be tried: only of this machine, where somebody named it. */
  mayBePlain(host: string): boolean;
  /** Whether the credentials of a registry may go to a host that gives its tokens. */
  mayHaveCredentials(registry: string, tokenHost: string): boolean;
}

/** @param listed `host[:port]` of options, of the configuration, and of the user's own Docker configuration. */
export function createHosts(listed: Iterable<string>): Hosts {
  const names = new Set([...listed].map(name => name.toLowerCase()));
  return {
    isAllowed: registry =>
      names.has(hostOfRegistry(registry)) || names.has(registry) || isWellKnown(hostOfRegistry(registry)),
    isListed: host => names.has(host),
    mayBePlain: host => names.has(host) && isLoopbackHost(host.replace(/:\d+$/, '')),
    mayHaveCredentials: (registry, tokenHost) =>
      registry === tokenHost ||
      tokenHosts.get(registry) === tokenHost ||
      (names.has(tokenHost) && parentOf(registry) !== '' && parentOf(registry) === parentOf(tokenHost)),
  };
}

function isWellKnown(host: string): boolean {
  return wellKnown.some(pattern => pattern.test(host));
}

/** The host that serves a reference's registry. */
export function hostOfRegistry(registry: string): string {
  return registry === 'docker.io' ? 'registry-1.docker.io' : registry.toLowerCase();
}

/** The domain above a host, where it is one that somebody can own: `example.org` of `registry.example.org`. */
function parentOf(host: string): string {
  const labels = host.replace(/:\d+$/, '').split('.');
  const isAddress = /^\d*$/.test(labels.at(-1) ?? '') || host.startsWith('[');
  return labels.length < 3 || isAddress ? '' : labels.slice(1).join('.');
}
