/** One published or exposed port of the short syntax. */
export interface ShortPort {
  readonly hostIp: string;
  readonly target: number;
  readonly published: string;
  readonly protocol: string;
}

/** Ranges expand to one port each; no real file publishes more. */
const mostPorts = 65_536;

/**
 * Reads `[[ip:]host:]container[/protocol]` with ranges; a text is the reason why Compose refuses it. Ports come in
 * Compose's order: by `port/protocol` as text. https://github.com/docker/go-connections/blob/v0.4.0/nat/nat.go
 */
export function parsePorts(spec: string): readonly ShortPort[] | string {
  const parts = spec.split(':');
  const container = parts.at(-1) ?? '';
  const host = parts.at(-2) ?? '';
  const rawIp = parts.slice(0, -2).join(':');
  const hostIp = hostIpOf(rawIp);
  if (hostIp === undefined) return `\`${spec}\` names no valid IP address`;
  const [portText, protocol] = splitProtocol(container);
  if (portText === '') return `\`${spec}\` names no port`;
  const inside = rangeOf(portText);
  if (inside === undefined) return `\`${spec}\` names no valid container port`;
  const outside = host === '' ? ([0, 0] as const) : rangeOf(host);
  if (outside === undefined) return `\`${spec}\` names no valid host port`;
  const [first, last] = inside;
  const [hostFirst, hostLast] = outside;
  if (host !== '' && last - first !== hostLast - hostFirst && first !== last) {
    return `\`${spec}\` maps ranges of different lengths`;
  }
  if (!['tcp', 'udp', 'sctp'].includes(protocol.toLowerCase())) return `\`${spec}\` names no known protocol`;
  if (last - first >= mostPorts) return `\`${spec}\` names too many ports`;
  const isDynamic = first === last && hostFirst !== hostLast;
  const ports: ShortPort[] = [];
  for (let offset = 0; offset <= last - first; offset += 1) {
    const single = host === '' ? '' : String(hostFirst + offset);
    const published = isDynamic ? `${single}-${hostLast}` : single;
    ports.push({ hostIp, target: first + offset, published, protocol: protocol.toLowerCase() });
  }
  return ports.sort((a, b) => (String(a.target) < String(b.target) ? -1 : 1));
}

function splitProtocol(text: string): readonly [port: string, protocol: string] {
  const [port = '', protocol = ''] = text.split('/');
  return port === '' ? ['', ''] : [port, protocol === '' ? 'tcp' : protocol];
}

function rangeOf(text: string): readonly [first: number, last: number] | undefined {
  const [from = '', to] = text.split('-');
  const first = portOf(from);
  const last = to === undefined ? first : portOf(to);
  return first === undefined || last === undefined || last < first ? undefined : [first, last];
}

function portOf(text: string): number | undefined {
  if (!/^[0-9]{1,20}$/.test(text)) return undefined;
  const port = Number(text);
  return port <= 65_535 ? port : undefined;
}

/** The address without brackets; `undefined` when it is none. */
function hostIpOf(raw: string): string | undefined {
  if (raw === '') return '';
  const bracketed = /^\[([^[\]]*)\]$/.exec(raw)?.[1];
  if (bracketed === undefined && /[:[\]]/.test(raw)) return undefined;
  const address = bracketed ?? raw;
  return address === '' || isIpAddress(address) ? address : undefined;
}

/** Whether Go's `net.ParseIP` takes it. */
export function isIpAddress(text: string): boolean {
  return isIpV4(text) || isIpV6(text);
}

function isIpV4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every(part => /^(?:0|[1-9][0-9]{0,2})$/.test(part) && Number(part) <= 255);
}

function isIpV6(text: string): boolean {
  if (text.includes('%') || !text.includes(':')) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap(half => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? '';
  const hasV4 = last.includes('.');
  if (hasV4 && !isIpV4(last)) return false;
  const words = hasV4 ? groups.slice(0, -1) : groups;
  if (!words.every(word => /^[0-9a-fA-F]{1,4}$/.test(word))) return false;
  const size = words.length + (hasV4 ? 2 : 0);
  return halves.length === 2 ? size < 8 : size === 8;
}
