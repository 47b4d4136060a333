/**
 * What BuildKit refuses in a word of EXPOSE, `[ip:]public:private/protocol` with ranges; `undefined` when it takes it
 * (moby/buildkit dockerfile2llb/convert_expose.go `parsePort`, v0.34.1).
 */
export function portFault(word: string): string | undefined {
  const parts = word.split(':');
  const [container = '', published = ''] = parts.toReversed();
  const address = parts.slice(0, -2).join(':');
  const slash = container.indexOf('/');
  const ports = slash === -1 ? container : container.slice(0, slash);
  const protocol = slash === -1 ? '' : container.slice(slash + 1);
  if (ports === '') return `EXPOSE has \`${word}\` without a port.`;
  if (!['', 'tcp', 'udp', 'sctp'].includes(protocol.toLowerCase()))
    return `EXPOSE takes the protocols tcp, udp and sctp, not \`${protocol}\`.`;
  // IPv6 addresses are taken as they are: too much grammar for too little.
  if (address !== '' && !address.includes(':') && !isIPv4(address))
    return `EXPOSE has \`${address}\`, which is no IP address.`;
  const inside = portRange(ports);
  if (inside === undefined) return `EXPOSE has \`${ports}\`, which is no port from 0 to 65535.`;
  if (published === '') return undefined;
  const outside = portRange(published);
  if (outside === undefined) return `EXPOSE has \`${published}\`, which is no port from 0 to 65535.`;
  const isFit = inside.size === outside.size || inside.size === 1;
  return isFit ? undefined : `EXPOSE has the ranges \`${published}\` and \`${ports}\`, which are not of one size.`;
}

function portRange(text: string): { readonly size: number } | undefined {
  const dash = text.indexOf('-');
  const first = portNumber(dash === -1 ? text : text.slice(0, dash));
  const last = dash === -1 ? first : portNumber(text.slice(dash + 1));
  if (first === undefined || last === undefined || last < first) return undefined;
  return { size: last - first + 1 };
}

function portNumber(text: string): number | undefined {
  if (!/^\+?\d+$/.test(text)) return undefined;
  const port = Number(text);
  return port <= 65_535 ? port : undefined;
}

function isIPv4(address: string): boolean {
  return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(address);
}
