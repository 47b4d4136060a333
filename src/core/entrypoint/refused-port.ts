import type { ComposeService, ServiceSettings } from '../compose/model.ts';
import type { ImageStage } from '../dockerfile/image-stage.ts';
import type { Identity } from '../identity.ts';
import type { Span } from '../source.ts';

/** A port that a process must bind and may not. */
export interface RefusedPort {
  readonly port: number;
  /** Where it is said that the service listens there. */
  readonly at: Span;
  /** Why a process without capabilities may not bind it, without a full stop. */
  readonly because: string;
  readonly becauseAt: Span;
}

export interface PortInput {
  readonly runs: Identity;
  readonly service: ComposeService;
  /** The other services of its project, by name: one may lend its network. */
  readonly others: ReadonlyMap<string, ComposeService>;
  /** The stages of its image from the base on; empty when the repository does not build it. */
  readonly stages: readonly ImageStage[];
}

/** Below it only CAP_NET_BIND_SERVICE may bind, unless the network namespace says otherwise (ip(7), ip-sysctl). */
const kernelDefault = 1024;

const sysctl = 'net.ipv4.ip_unprivileged_port_start';

/**
 * A low port that a service must bind as a user who is not root, where nothing lets it. Docker sets the first unprivileged
 * port to 0 in every network namespace that it makes (moby daemon/oci_linux.go, since 20.10), so that only the host's own
 * network and a sysctl of the service's own are left. Neither `cap_add: NET_BIND_SERVICE` helps: a process that is not uid 0
 * does not get it (`__tests__/engine/step-down.test.ts`). File capabilities of an image that is not built here are not known:
 * nothing is said of those.
 */
export function refusedPortOf({ runs, service, others, stages }: PortInput): RefusedPort | undefined {
  if (runs.root.state === 'unknown' || runs.root.value || runs.refused !== undefined) return undefined;
  const limit = limitOf(service, others, 8);
  if (limit === undefined || stages.length === 0 || stages.some(hasFileCapabilities)) return undefined;
  const found = portOf(service, stages.at(-1), limit.first);
  return found && { ...found, because: limit.because, becauseAt: limit.at };
}

interface Limit {
  /** The first port that anybody may bind. */
  readonly first: number;
  readonly because: string;
  readonly at: Span;
}

function limitOf(service: ComposeService, others: PortInput['others'], hops: number): Limit | undefined {
  const { settings, places } = service;
  const mode = settings.network_mode ?? '';
  const at = places.get('network_mode') ?? service.at;
  if (mode === 'host')
    return { first: kernelDefault, because: `\`network_mode: host\` keeps the host's limit of ${kernelDefault}`, at };
  const own = settings.sysctls?.[sysctl];
  if (own !== undefined) {
    if (!/^\d+$/.test(own) || Number(own) === 0) return undefined;
    const place = places.get(`sysctls.${sysctl}`) ?? places.get('sysctls') ?? service.at;
    return { first: Number(own), because: `the sysctl ${sysctl} is ${own}`, at: place };
  }
  const lender = mode.startsWith('service:') ? others.get(mode.slice('service:'.length)) : undefined;
  if (lender === undefined || hops === 0) return undefined;
  const lent = limitOf(lender, others, hops - 1);
  return lent && { ...lent, because: `the network is that of service ${lender.name}, and ${lent.because}` };
}

/** `setcap` in the image may let the program bind all the same. */
function hasFileCapabilities({ executed }: ImageStage): boolean {
  return executed.some(({ instruction }) => {
    const bodies = instruction.heredocs.map(({ content }) => content).join('\n');
    return /setcap|cap_net_bind/i.test(instruction.rest.text + bodies);
  });
}

function portOf(
  { settings, places }: ComposeService,
  stage: ImageStage | undefined,
  first: number,
): { port: number; at: Span } | undefined {
  for (const [index, { target, protocol = 'tcp' }] of (settings.ports ?? []).entries()) {
    const at = places.get(`ports[${index}]`) ?? places.get('ports');
    if (protocol === 'tcp' && target > 0 && target < first && at !== undefined) return { port: target, at };
  }
  const command = wordsOf(settings);
  const own = command.length > 0 ? (places.get('command') ?? places.get('entrypoint')) : undefined;
  const words = own === undefined ? imageWords(stage) : command;
  const at = own ?? stage?.command.at ?? stage?.entrypoint.at;
  const port = listenedPort(words);
  return port !== undefined && port > 0 && port < first && at !== undefined ? { port, at } : undefined;
}

function wordsOf({ entrypoint, command }: ServiceSettings): readonly string[] {
  return [...(entrypoint ?? []), ...(command ?? [])];
}

function imageWords(stage: ImageStage | undefined): readonly string[] {
  const words = [stage?.entrypoint, stage?.command].flatMap(line =>
    line?.words.state === 'known' ? (line.words.value ?? []) : [],
  );
  return words;
}

/** The port that a command line says its program listens on: `--port 80`, `--bind=0.0.0.0:443`, `-S 0.0.0.0:80` of php. */
function listenedPort(command: readonly string[]): number | undefined {
  const words = command.flatMap(word => word.split(/\s+/));
  for (const [index, word] of words.entries()) {
    const match =
      /^--(?:port|http-port|https-port|listen|bind|addr|address|listen-address|server\.port)(?:=(.*))?$/.exec(word);
    const isPhp = word === '-S' && words.some(other => /(?:^|\/)php[\d.]*$/.test(other));
    const isGunicorn = word === '-b' && words.some(other => /(?:^|\/)gunicorn$/.test(other));
    if (match === null && !isPhp && !isGunicorn) continue;
    const value = match?.[1] ?? words[index + 1] ?? '';
    const port = /^(?:(?:[a-z]+:\/\/)?[^/\s]*:)?(\d{1,5})\/?$/.exec(value)?.[1];
    if (port !== undefined) return Number(port);
  }
  return undefined;
}
