import http from 'node:http';
import { isLoopbackHost } from './registry/addresses.ts';

/** A live engine: Docker's API, or Podman's compatible one (https://docs.docker.com/reference/api/engine/). */
export interface EngineApi {
  /** As it was given: `unix:///var/run/docker.sock`. */
  readonly address: string;
  /** GET of a path; the status and the body, of which there is no more than 16 MB. @throws {EngineUnavailable} */
  get(path: string): Promise<{ readonly status: number; readonly text: string }>;
}

/** The engine does not answer; the message is the end of a sentence. */
export class EngineUnavailable extends Error {}

const mostBytes = 16 * 2 ** 20;
const patience = 10_000;

/** @returns what is wrong with the address, when it cannot be used: plain TCP leads to this machine alone. */
export function openEngine(address: string): EngineApi | string {
  const unix = /^unix:\/\/(\/.+)$/.exec(address)?.[1];
  if (unix !== undefined) return engineAt(address, { socketPath: unix });
  if (!/^(?:tcp|http):\/\//.test(address) || !URL.canParse(address.replace(/^tcp/, 'http')))
    return 'it takes `unix://PATH`, or `tcp://localhost:PORT`';
  const { hostname, port } = new URL(address.replace(/^tcp/, 'http'));
  if (!isLoopbackHost(hostname))
    return 'an engine of another machine is only asked through a socket or a tunnel, which keep others out';
  return engineAt(address, { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || '2375') });
}

function engineAt(address: string, where: http.RequestOptions): EngineApi {
  return {
    address,
    get: path =>
      new Promise((resolve, reject) => {
        const fail = (why: string): void => reject(new EngineUnavailable(why));
        const call = http.get({ ...where, path, agent: false, headers: { host: 'docker' }, timeout: patience });
        call.on('timeout', () => call.destroy(new Error('it does not answer in time')));
        call.on('error', error => fail(reasonOf(error)));
        call.on('response', response => {
          const chunks: Buffer[] = [];
          let size = 0;
          response.on('data', (chunk: Buffer) => {
            size += chunk.length;
            chunks.push(chunk);
            if (size > mostBytes) call.destroy(new Error(`it sends more than ${mostBytes} bytes`));
          });
          response.on('error', error => fail(reasonOf(error)));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
          );
        });
      }),
  };
}

/** The configuration of an image that the engine has; `undefined` for one that it has not. @throws {EngineUnavailable} */
export async function imageOfEngine(engine: EngineApi, reference: string): Promise<string | undefined> {
  const { status, text } = await engine.get(`/images/${encodeURI(reference)}/json`);
  return status === 200 ? text : undefined;
}

/** What an engine says of itself. */
export interface EngineInfo {
  readonly mode: 'rootful' | 'userns-remap' | 'rootless';
  /** The first host ids of its map, `uid.gid`, which an engine with userns-remap has in the name of its data root. */
  readonly first: { readonly uid: number; readonly gid: number } | undefined;
  readonly version: string;
}

/** Its mode, of `/info` (moby daemon/info.go `fillSecurityOptions`). @throws {EngineUnavailable} */
export async function infoOfEngine(engine: EngineApi): Promise<EngineInfo> {
  const { status, text } = await engine.get('/info');
  const info = status === 200 ? objectOf(text) : undefined;
  if (info === undefined) throw new EngineUnavailable(`it says HTTP ${status}`);
  const options = Array.isArray(info['SecurityOptions']) ? info['SecurityOptions'].map(String) : [];
  const has = (name: string): boolean => options.some(option => option.split(',').includes(`name=${name}`));
  const root = /\/(\d+)\.(\d+)\/?$/.exec(String(info['DockerRootDir'] ?? ''));
  return {
    mode: has('rootless') ? 'rootless' : has('userns') ? 'userns-remap' : 'rootful',
    first: root === null ? undefined : { uid: Number(root[1]), gid: Number(root[2]) },
    version: String(info['ServerVersion'] ?? ''),
  };
}

function objectOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function reasonOf(error: Error & { readonly code?: string }): string {
  switch (error.code) {
    case 'ENOENT':
      return 'there is no such socket';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ECONNREFUSED':
      return 'nothing listens there';
    default:
      return error.message;
  }
}
