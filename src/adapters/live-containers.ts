import { readFileSync } from 'node:fs';
import { toInside } from '../core/engine/id-map.ts';
import type { LiveContainer, LiveEngine, LiveImage, LiveProcess, LiveWalls } from '../core/verify/live.ts';
import { type EngineApi, EngineUnavailable, imageOfEngine } from './engine-api.ts';

type Json = Readonly<Record<string, unknown>>;

/** More containers than one looks at are of no use to a report. */
const mostContainers = 500;
const mostProcesses = 2000;

/**
 * The running containers of an engine, and those of the named images that it has.
 *
 * @param references normalised.
 * @param onlyImages leaves the containers out.
 * @throws {EngineUnavailable}
 */
export async function readLiveEngine(
  engine: EngineApi,
  references: readonly string[],
  onlyImages: boolean,
): Promise<LiveEngine> {
  const containers = onlyImages ? [] : await readContainers(engine);
  const images: LiveImage[] = [];
  for (const reference of references) {
    const image = await imageOfEngine(engine, reference);
    if (image !== undefined)
      images.push({ reference, user: textOf(objectOf(objectOf(parsed(image))['Config'])['User']) });
  }
  return { name: `the engine at ${engine.address}`, containers, images };
}

async function readContainers(engine: EngineApi): Promise<LiveContainer[]> {
  const { status, text } = await engine.get('/containers/json');
  const list: unknown = status === 200 ? parsed(text) : undefined;
  if (!Array.isArray(list)) throw new EngineUnavailable(`it says HTTP ${status} when it is asked for its containers`);
  const containers: LiveContainer[] = [];
  for (const entry of list.slice(0, mostContainers)) {
    const found = await readContainer(engine, textOf(objectOf(entry)['Id']));
    if (found !== undefined) containers.push(found);
  }
  return containers;
}

/** A container; `undefined` for one that ended meanwhile. */
async function readContainer(engine: EngineApi, id: string): Promise<LiveContainer | undefined> {
  if (!/^[a-f0-9]+$/.test(id)) return undefined;
  const { status, text } = await engine.get(`/containers/${id}/json`);
  if (status !== 200) return undefined;
  const container = objectOf(parsed(text));
  const config = objectOf(container['Config']);
  const first = Number(objectOf(container['State'])['Pid']);
  const labels = new Map(Object.entries(objectOf(config['Labels'])).map(([name, label]) => [name, textOf(label)]));
  const { processes, seenBy } = await readProcesses(engine, id, first);
  return {
    id,
    name: textOf(container['Name']).replace(/^\//, ''),
    image: textOf(config['Image']),
    labels,
    user: textOf(config['User']),
    walls: wallsOf(objectOf(container['HostConfig'])),
    processes,
    seenBy,
  };
}

function wallsOf(host: Json): LiveWalls {
  return {
    privileged: host['Privileged'] === true,
    userns: textOf(host['UsernsMode']),
    pid: textOf(host['PidMode']),
    ipc: textOf(host['IpcMode']),
    network: textOf(host['NetworkMode']),
    capAdd: textsOf(host['CapAdd']),
    capDrop: textsOf(host['CapDrop']),
    groupAdd: textsOf(host['GroupAdd']),
  };
}

/** The processes of a container, PID 1 first: of this machine's /proc where they are there, else as the engine's `top` has them. */
async function readProcesses(
  engine: EngineApi,
  id: string,
  first: number,
): Promise<{ readonly processes: readonly LiveProcess[]; readonly seenBy: string }> {
  const listed = await topOf(engine, id);
  // The number of a process says nothing on another machine: its control group must be the container's.
  const isHere = first > 0 && (textAt(`/proc/${first}/cgroup`)?.includes(id) === true || isListedHere(listed, first));
  const pids = [first, ...listed.map(({ pid }) => pid).filter(pid => pid !== first)].slice(0, mostProcesses);
  const here = isHere ? pids.flatMap(pid => processAt(pid) ?? []) : [];
  if (here.length > 0) return { processes: here, seenBy: '/proc' };
  const sorted = [...listed].sort((a, b) => Number(b.pid === first) - Number(a.pid === first));
  return { processes: sorted, seenBy: 'the engine’s top' };
}

/** In a control group namespace the name is cut off; then the engine's own list must agree on who the process is. */
function isListedHere(listed: readonly LiveProcess[], first: number): boolean {
  const one = listed.find(({ pid }) => pid === first);
  return one !== undefined && textAt(`/proc/${first}/comm`)?.trim() === one.command;
}

/** `GET /containers/ID/top`: what the host's `ps` says; the map of the container is not in it. */
async function topOf(engine: EngineApi, id: string): Promise<LiveProcess[]> {
  const { status, text } = await engine.get(`/containers/${id}/top?ps_args=-eo%20pid,uid,gid,comm`);
  const rows = status === 200 ? objectOf(parsed(text))['Processes'] : undefined;
  if (!Array.isArray(rows)) return [];
  return rows.slice(0, mostProcesses).flatMap((row: unknown) => {
    const [pid, uid, gid, ...command] = Array.isArray(row) ? row.map(String) : [];
    if (!/^\d+$/.test(pid ?? '') || !/^\d+$/.test(uid ?? '')) return [];
    const hostGid = /^\d+$/.test(gid ?? '') ? Number(gid) : undefined;
    return [
      { pid: Number(pid), hostUid: Number(uid), hostGid, uid: undefined, gid: undefined, command: command.join(' ') },
    ];
  });
}

/** A process of this machine; `undefined` for one that ended. */
function processAt(pid: number): LiveProcess | undefined {
  const status = textAt(`/proc/${pid}/status`);
  const uid = /^Uid:\s+(\d+)/m.exec(status ?? '')?.[1];
  const gid = /^Gid:\s+(\d+)/m.exec(status ?? '')?.[1];
  if (status === undefined || uid === undefined || gid === undefined) return undefined;
  return {
    pid,
    hostUid: Number(uid),
    hostGid: Number(gid),
    uid: insideOf(pid, 'uid', Number(uid)),
    gid: insideOf(pid, 'gid', Number(gid)),
    command: /^Name:\t(.*)$/m.exec(status)?.[1] ?? '',
  };
}

/** An id as a process's own namespace has it, by /proc/PID/uid_map; the map of the first namespace is the identity. */
function insideOf(pid: number, kind: 'uid' | 'gid', id: number): number | undefined {
  const map = textAt(`/proc/${pid}/${kind}_map`);
  if (map === undefined) return undefined;
  const ranges = map
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s+/).map(Number))
    .map(([inside = 0, outside = 0, size = 0]) => ({ inside, outside, size }));
  return toInside(ranges, id);
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}
