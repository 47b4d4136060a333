import { expect, inject } from 'vitest';
import { chooseEngine } from '../../../src/core/engine/choose.ts';
import type { Engine, EngineUser, IdRange } from '../../../src/core/engine/engine.ts';
import type { Resolved } from '../../../src/core/resolved.ts';
import { lastWords, startEngine } from './engine.ts';

/** The files of a host, as a repository would have them. */
export interface HostCase {
  /** /etc/docker/daemon.json, as text; `undefined` for none. */
  readonly daemon?: string;
  readonly subuid?: string;
  /** The same as `subuid` when it is not given. */
  readonly subgid?: string;
  /** Lines added to the host's accounts. */
  readonly passwd?: readonly string[];
  readonly group?: readonly string[];
  /** Arguments of dockerd, as a systemd unit would have them. */
  readonly args?: readonly string[];
  /** Files of /etc that are not there. */
  readonly without?: readonly string[];
  /** What the configuration of runs-as says of the user: the files of a repository have no passwd. */
  readonly user?: EngineUser;
}

/** The account of most cases. */
export const app = { passwd: ['app:x:1500:1500::/:/bin/false'], group: ['app:x:1500:'] } as const;

/** `userns-remap` with a value, as daemon.json. */
export function remapTo(value: string): string {
  return `${JSON.stringify({ 'userns-remap': value })}\n`;
}

/** What became of a host: dockerd's refusal, or the maps inside a container, or why no container starts. */
export interface HostOutcome {
  readonly dockerd: 'starts' | 'does not start';
  /** Lines of uid_map and gid_map; `undefined` when no container starts. */
  readonly uids: readonly string[] | undefined;
  readonly gids: readonly string[] | undefined;
  /** The last words of dockerd or docker; '' when all is well. */
  readonly said: string;
}

const wholeMap = ['0 0 4294967295'];

/** Starts a host's engine and one container in it. */
export async function observe(host: HostCase): Promise<HostOutcome> {
  const { daemon, subuid = '', subgid = subuid, passwd = [], group = [], args = [], without = [] } = host;
  const etc: Record<string, string> = { subuid, subgid };
  if (daemon !== undefined) etc['docker/daemon.json'] = daemon;
  for (const path of without) delete etc[path];
  const engine = await startEngine({ etc, passwd, group, args, without });
  if (!engine.started) return { dockerd: 'does not start', uids: undefined, gids: undefined, said: engine.said };
  try {
    await engine.importBusybox('base');
    const run = await engine.run('base', ['true']);
    if (run.status !== 0) return { dockerd: 'starts', uids: undefined, gids: undefined, said: lastWords(run) };
    const { uidMap, gidMap } = await engine.processIn('base');
    return { dockerd: 'starts', uids: uidMap, gids: gidMap, said: '' };
  } finally {
    await engine.stop();
  }
}

/** What runs-as says of the same files. */
export function predict(host: HostCase): HostOutcome & { readonly engine: Engine } {
  const { daemon, subuid = '', subgid = subuid, without = [], user, args = [] } = host;
  const files = [
    { kind: 'daemon-json', path: 'etc/docker/daemon.json', text: daemon },
    { kind: 'subuid', path: 'etc/subuid', text: without.includes('subuid') ? undefined : subuid },
    { kind: 'subgid', path: 'etc/subgid', text: without.includes('subgid') ? undefined : subgid },
  ] as const;
  const engine = chooseEngine({
    files: files.flatMap(({ kind, path, text }) =>
      text === undefined ? [] : [{ kind, path, source: { path, text } }],
    ),
    units: [{ path: 'etc/systemd/system/docker.service', text: `ExecStart=/usr/bin/dockerd ${args.join(' ')}\n` }],
    option: { version: inject('engineVersion'), user, from: 'config' },
  });
  const { problems = [], faults } = engine;
  const fatal = problems.find(({ effect }) => effect === 'does-not-start')?.message ?? faults[0]?.message;
  if (fatal !== undefined) return { dockerd: 'does not start', uids: undefined, gids: undefined, said: fatal, engine };
  const failing = problems.find(({ effect }) => effect === 'containers-fail')?.message;
  if (failing !== undefined) return { dockerd: 'starts', uids: undefined, gids: undefined, said: failing, engine };
  return {
    dockerd: 'starts',
    uids: linesOf(engine, engine.uids),
    gids: linesOf(engine, engine.gids),
    said: '',
    engine,
  };
}

function linesOf({ mode }: Engine, ranges: Resolved<readonly IdRange[]>): readonly string[] | undefined {
  if (ranges.state === 'unknown') return undefined;
  if (mode === 'rootful') return wholeMap;
  return ranges.value.map(({ inside, outside, size }) => `${inside} ${outside} ${size}`);
}

/** Proves that a real engine does with a host's files what runs-as says of them; answers what it did. */
export async function expectAgreement(host: HostCase): Promise<HostOutcome & { readonly engine: Engine }> {
  const seen = await observe(host);
  const { engine, ...said } = predict(host);
  expect({ ...said, said: '' }).toEqual({ ...seen, said: '' });
  return { ...seen, engine };
}
