import { lookup } from 'node:dns';
import { readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import tls from 'node:tls';
import { isPublicAddress } from './addresses.ts';
import type { Hosts } from './hosts.ts';

// Node's own client, not `fetch` and no client library: only here can the address be judged between the answer of DNS and the
// connection (a name may lead to 127.0.0.1, and to another address a second time), and `fetch` of Node 20 knows neither proxies nor
// a bound for the body. Of registry clients for Node none that is kept up does any of the three.

/** A call that got no answer. `kind` says whether the host may be asked for something else. */
export class RegistryRefusal extends Error {
  /** `host`: it cannot be reached at all; `busy`: it wants to be asked less; `image`: it says no to this image. */
  readonly kind: 'host' | 'busy' | 'image';

  constructor(kind: RegistryRefusal['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
  /** Where it came from, after redirects. */
  readonly url: URL;
}

export interface HttpRequest {
  readonly headers: Readonly<Record<string, string>>;
  /** `Authorization`, which goes to the first host alone. */
  readonly authorization?: string | undefined;
  /** The longest body that is taken, in bytes. */
  readonly mostBytes: number;
  /** Gets the body while it comes, instead of it being kept; `false` ends the request. */
  readonly onData?: (chunk: Buffer) => boolean | Promise<boolean>;
}

/** What the client depends on; tests give their own times. */
export interface HttpSettings {
  readonly hosts: Hosts;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds to connect, and without a byte. */
  readonly patience: number;
}

export type Ask = (url: URL, request: HttpRequest) => Promise<HttpAnswer>;

const mostRedirects = 5;

/** A client for GET requests that never leaves the public internet but for hosts that somebody named. */
export function createHttp(settings: HttpSettings): Ask {
  return async (url, request) => {
    let at = url;
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      refuseUnsafe(at, settings.hosts);
      const isFirstHost = at.host === url.host && at.protocol === url.protocol;
      const authorization = isFirstHost ? request.authorization : undefined;
      const answer = await askOnce(at, { ...request, authorization }, settings);
      const { location } = answer.headers;
      if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined) return answer;
      const next = URL.canParse(location, at.href) ? new URL(location, at.href) : undefined;
      if (next === undefined) throw new RegistryRefusal('image', `${at.host} leads to what is no address`);
      at = next;
    }
    throw new RegistryRefusal('image', `${url.host} leads on and on: more than ${mostRedirects} redirects`);
  };
}

function refuseUnsafe(url: URL, hosts: Hosts): void {
  if (url.username !== '' || url.password !== '')
    throw new RegistryRefusal('image', `an address of ${url.host} has a password in it`);
  const isPlain = url.protocol === 'http:' && hosts.mayBePlain(url.host);
  if (url.protocol !== 'https:' && !isPlain)
    throw new RegistryRefusal(
      'image',
      `${url.host} would be asked without encryption (${url.protocol.replace(/:$/, '')})`,
    );
  const address = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(address) !== 0 && !isPublicAddress(address) && !hosts.isListed(url.host))
    throw new RegistryRefusal('host', `${url.host} is an address of a private network`);
}

async function askOnce(url: URL, request: HttpRequest, settings: HttpSettings): Promise<HttpAnswer> {
  const { hosts, environment, patience } = settings;
  const isListed = hosts.isListed(url.host);
  const proxy = proxyFor(url, environment);
  const socket = proxy === undefined ? undefined : await tunnel(proxy, url, patience);
  const headers = {
    ...request.headers,
    'user-agent': 'runs-as',
    ...(request.authorization === undefined ? {} : { authorization: request.authorization }),
  };
  const options: https.RequestOptions = {
    method: 'GET',
    headers,
    lookup: guardedLookup(isListed),
    ...(url.protocol === 'https:' ? certificatesFor(url.host, environment) : {}),
    // An agent would not ask for the connection.
    ...(socket === undefined ? { agent: false } : { createConnection: () => overTunnel(socket, url, environment) }),
  };
  return new Promise((resolve, reject) => {
    const client = url.protocol === 'https:' ? https : http;
    const call = client.get(url, options);
    // Without a byte, and altogether: a host that sends one byte a second is none that answers.
    const deadline = setTimeout(() => call.destroy(timeOut(url)), patience * 4);
    const fail = (error: Error): void => {
      clearTimeout(deadline);
      call.destroy();
      reject(
        error instanceof RegistryRefusal
          ? error
          : new RegistryRefusal('host', `${url.host} cannot be reached: ${reasonOf(error)}`),
      );
    };
    call.setTimeout(patience, () => call.destroy(timeOut(url)));
    call.on('error', fail);
    call.on('response', response => {
      collect(response, request, url).then(body => {
        clearTimeout(deadline);
        call.destroy();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body, url });
      }, fail);
    });
  });
}

async function collect(response: http.IncomingMessage, { mostBytes, onData }: HttpRequest, url: URL): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  let isEnough = false;
  for await (const chunk of response) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > mostBytes) throw new RegistryRefusal('image', `${url.host} sends more than ${mostBytes} bytes`);
    if (onData === undefined || response.statusCode !== 200) chunks.push(chunk);
    else if (!(await onData(chunk))) {
      isEnough = true;
      break;
    }
  }
  if (!response.complete && !isEnough) throw new RegistryRefusal('host', `${url.host} ended its answer before its end`);
  return Buffer.concat(chunks);
}

function timeOut(url: URL): RegistryRefusal {
  return new RegistryRefusal('host', `${url.host} does not answer in time`);
}

/** Resolves a name, and refuses one that leads to a private network before anything is sent. */
function guardedLookup(isListed: boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const found = addresses ?? [];
      const refused = isListed ? undefined : found.find(({ address }) => !isPublicAddress(address));
      if (error !== null) callback(error, '', 0);
      else if (refused !== undefined)
        callback(new RegistryRefusal('host', `${hostname} leads into a private network (${refused.address})`), '', 0);
      else if (options.all === true) callback(null, found);
      else callback(null, found[0]?.address ?? '', found[0]?.family ?? 4);
    });
  };
}

/** The proxy of the environment for an address, as curl and Docker read it; `no_proxy` has hosts and domains. */
function proxyFor(url: URL, environment: HttpSettings['environment']): URL | undefined {
  const scheme = url.protocol.replace(/:$/, '');
  const written = environment[`${scheme}_proxy`] ?? environment[`${scheme.toUpperCase()}_PROXY`] ?? '';
  if (written === '' || url.protocol !== 'https:') return undefined;
  const exceptions = (environment['no_proxy'] ?? environment['NO_PROXY'] ?? '')
    .split(',')
    .map(name => name.trim().toLowerCase());
  for (const name of exceptions) {
    const domain = name.replace(/^\*?\./, '').replace(/:\d+$/, '');
    if (name === '*' || (domain !== '' && (url.hostname === domain || url.hostname.endsWith(`.${domain}`))))
      return undefined;
  }
  const address = written.includes('://') ? written : `http://${written}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** A connection through the proxy (CONNECT); the proxy resolves names, so that it, not DNS here, keeps private networks apart. */
async function tunnel(proxy: URL, url: URL, patience: number): Promise<Socket> {
  const target = `${url.hostname}:${url.port || '443'}`;
  const credentials = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  const authorization = `Basic ${Buffer.from(credentials).toString('base64')}`;
  const headers = { host: target, ...(proxy.username === '' ? {} : { 'proxy-authorization': authorization }) };
  return new Promise((resolve, reject) => {
    const client = proxy.protocol === 'https:' ? https : http;
    const call = client.request({
      method: 'CONNECT',
      host: proxy.hostname.replace(/^\[|\]$/g, ''),
      port: proxy.port || (proxy.protocol === 'https:' ? 443 : 80),
      path: target,
      headers,
      agent: false,
    });
    const refuse = (why: string): void => reject(new RegistryRefusal('host', `the proxy ${proxy.host} ${why}`));
    call.setTimeout(patience, () => call.destroy(new Error('it does not answer in time')));
    call.on('error', error => refuse(`cannot be used: ${reasonOf(error)}`));
    call.on('connect', (response, socket: Socket) => {
      socket.setTimeout(0);
      if (response.statusCode === 200) resolve(socket);
      else {
        socket.destroy();
        refuse(`says ${response.statusCode}`);
      }
    });
    call.end();
  });
}

function overTunnel(socket: Socket, url: URL, environment: HttpSettings['environment']): tls.TLSSocket {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const name = isIP(host) === 0 ? { servername: host } : {};
  return tls.connect({ socket, ...name, ...certificatesFor(url.host, environment) });
}

/**
 * Certificates beside Node's own and NODE_EXTRA_CA_CERTS: SSL_CERT_FILE, and what Docker takes for one registry
 * (https://docs.docker.com/engine/security/certificates/).
 */
function certificatesFor(host: string, environment: HttpSettings['environment']): { ca?: string[] } {
  const own: string[] = [];
  const file = environment['SSL_CERT_FILE'] ?? '';
  if (file !== '') own.push(...textOf(file));
  if (/^[\w.:[\]-]+$/.test(host)) {
    const directory = `/etc/docker/certs.d/${host}`;
    for (const name of namesIn(directory)) if (name.endsWith('.crt')) own.push(...textOf(`${directory}/${name}`));
  }
  if (own.length === 0) return {};
  const extra = environment['NODE_EXTRA_CA_CERTS'] ?? '';
  return { ca: [...tls.rootCertificates, ...(extra === '' ? [] : textOf(extra)), ...own] };
}

function textOf(file: string): string[] {
  try {
    return [readFileSync(file, 'utf8')];
  } catch {
    return [];
  }
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

/** Why a connection failed, as the end of a sentence. */
function reasonOf(error: Error & { readonly code?: string }): string {
  switch (error.code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'its name cannot be resolved';
    case 'ECONNREFUSED':
      return 'the connection is refused';
    case 'ECONNRESET':
    case 'EPIPE':
      return 'the connection is cut';
    default:
      return error.message;
  }
}
