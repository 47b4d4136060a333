/**
 * A real Docker Engine for tests: start it with dockerd arguments and lines of a private /etc, build, run, read what the kernel says.
 *
 *     whereEngine('USER', () => {
 *       const engine = useEngine();                                     // one engine for the whole block
 *       test('a name', async () => {
 *         await engine().importBusybox('base', { passwd: ['app:x:1000:1000::/:/bin/sh'] });
 *         const built = await engine().build({ Dockerfile: 'FROM base\nUSER app\n' });
 *         expect(await engine().userOf(built.image)).toBe('app');       // Config.User
 *         expect(await engine().run(built.image, ['id', '-u'])).toMatchObject({ status: 0, stdout: '1000\n' });
 *       });
 *     });
 *
 * `startEngine` is for engines with settings of their own; it also tells why one does not start. Nothing here needs the internet:
 * containers and builds have no network, images come from `importBusybox`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { type Entry, tarOf } from './tar.ts';

const script = fileURLToPath(new URL('../../../scripts/engine.sh', import.meta.url));
const directory = inject('engineDirectory');

/** `describe`, skipped where this machine can have no engine (the set-up has said so loudly). */
export const whereEngine = directory === undefined ? describe.skip : describe;

/** The same for rootless engines, which want more of a machine. */
export const whereRootlessEngine = inject('hasRootlessEngine') ? describe : describe.skip;

/** How an engine is started. */
export interface EngineSettings {
  /** Runs the engine rootless as this user of its /etc. */
  readonly rootless?: string;
  /** Arguments of dockerd. */
  readonly args?: readonly string[];
  /** Files of its /etc: path below /etc → contents. */
  readonly etc?: Readonly<Record<string, string>>;
  /** Files of /etc that this engine does not see. */
  readonly without?: readonly string[];
  /** Lines added to /etc/passwd and /etc/group. */
  readonly passwd?: readonly string[];
  readonly group?: readonly string[];
}

/** What a command did. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Built extends Outcome {
  /** The image's id; '' when the build failed. */
  readonly image: string;
}

export interface RunningEngine {
  readonly started: true;
  /** `unix:///…` */
  readonly socket: string;
  /** Asks the engine's API as Compose does, past the checks of the command line; the answer's status and body. */
  api(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<ApiAnswer>;
  /** Runs `docker` with arguments. */
  docker(args: readonly string[], input?: Uint8Array): Promise<Outcome>;
  /** Imports an image of busybox (all its commands in /bin) with lines added to its passwd and group, which have only root. */
  importBusybox(name: string, image?: ImageSettings): Promise<void>;
  /** Builds a context of literal files with BuildKit, without network; `args` go to `docker build`. */
  build(context: Readonly<Record<string, string>>, args?: readonly string[]): Promise<Built>;
  /** Runs a command in a new container without network; `args` go to `docker run`. */
  run(image: string, command: readonly string[], args?: readonly string[]): Promise<Outcome>;
  /** `Config.User` of an image. */
  userOf(image: string): Promise<string>;
  /** The process inside as the kernel tells it; fails the test when the container does not start. */
  processIn(image: string, args?: readonly string[]): Promise<Process>;
  /** The ids of such a process as the host sees them, of /proc/PID/status outside; fails the test when the container does not start. */
  processOutside(image: string, args?: readonly string[]): Promise<ProcessIds>;
  stop(): Promise<void>;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface RefusedEngine {
  readonly started: false;
  /** dockerd's last words. */
  readonly said: string;
}

export interface ImageSettings {
  readonly passwd?: readonly string[];
  readonly group?: readonly string[];
  /** More files; contents as text. */
  readonly files?: readonly Entry[];
  /** Dockerfile instructions that `docker import --change` takes: `USER app`. */
  readonly changes?: readonly string[];
}

/** Who a process is, of `/proc/PID/status`. */
export interface ProcessIds {
  /** Real, effective, saved and file system id. */
  readonly uids: readonly number[];
  readonly gids: readonly number[];
  readonly groups: readonly number[];
}

/** PID 1 of a container, from its own /proc. */
export interface Process extends ProcessIds {
  /** Lines of uid_map and gid_map, blanks made one: `0 200000 65536`. */
  readonly uidMap: readonly string[];
  readonly gidMap: readonly string[];
}

let count = 0;

/** Starts an engine of its own; {@link RefusedEngine} when dockerd ends with an error. Stop it when done. */
export async function startEngine(settings: EngineSettings = {}): Promise<RunningEngine | RefusedEngine> {
  if (directory === undefined) throw new Error('There is no engine on this machine: use whereEngine().');
  count += 1;
  const name = `${inject('enginePrefix')}${process.pid.toString(36)}-${count}`;
  writeEtc(`${directory}/run/${name}/etc`, settings);
  const { rootless, args: own = [] } = settings;
  const rootlessly = rootless === undefined ? [] : [`--rootless=${rootless}`];
  const { status, stdout, stderr } = await execute(script, ['start', directory, name, ...rootlessly, ...own], {});
  if (status === 1) {
    await execute(script, ['stop', directory, name], {});
    return { started: false, said: stderr.trim() };
  }
  if (status !== 0) throw new Error(`engine.sh start: ${stderr}`);
  const { PATH } = process.env;
  const environment = {
    DOCKER_HOST: stdout.trim(),
    DOCKER_CONFIG: `${directory}/config`,
    PATH: `${directory}/bin:${PATH}`,
  };
  const docker = (args: readonly string[], input?: Uint8Array) => execute('docker', args, environment, input);
  const succeed = async (args: readonly string[], input?: Uint8Array) => {
    const outcome = await docker(args, input);
    if (outcome.status !== 0) throw new Error(`docker ${args.join(' ')}: ${outcome.stderr}`);
    return outcome.stdout.trim();
  };
  const run = (image: string, command: readonly string[], args: readonly string[] = []) =>
    docker(['run', '--rm', '--network=none', ...args, image, ...command]);
  return {
    started: true,
    socket: stdout.trim(),
    api: (method, path, body) => ask(stdout.trim().replace(/^unix:\/\//, ''), method, path, body),
    docker,
    run,
    async importBusybox(image, { passwd = [], group = [], files = [], changes = [] } = {}) {
      const entries = busybox([...passwdEntries(passwd, group), ...files]);
      await succeed(['import', ...changes.flatMap(change => ['--change', change]), '-', image], tarOf(entries));
    },
    async build(context, args = []) {
      const entries = Object.entries(context).map(([path, contents]) => ({ path, contents }));
      const outcome = await docker(['build', '--quiet', '--network=none', ...args, '-'], tarOf(entries));
      return { ...outcome, image: outcome.status === 0 ? outcome.stdout.trim() : '' };
    },
    userOf: image => succeed(['image', 'inspect', '--format', '{{.Config.User}}', image]),
    async processIn(image, args = []) {
      const {
        status: failed,
        stdout: text,
        stderr: why,
      } = await run(image, ['cat', '/proc/self/status', '/proc/self/uid_map', '/proc/self/gid_map'], args);
      if (failed !== 0) throw new Error(why);
      return parseProcess(text);
    },
    async processOutside(image, args = []) {
      const container = await succeed(['run', '--detach', '--network=none', ...args, image, 'sleep', '600']);
      const pid = await succeed(['inspect', '--format', '{{.State.Pid}}', container]);
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      await succeed(['rm', '--force', container]);
      return parseIds(status);
    },
    async stop() {
      await execute(script, ['stop', directory, name], {});
    },
  };
}

/** One engine for a block of tests: started before the first, stopped after the last. */
export function useEngine(settings: EngineSettings = {}): () => RunningEngine {
  let engine: RunningEngine | undefined;
  beforeAll(async () => {
    const started = await startEngine(settings);
    if (!started.started) throw new Error(`dockerd does not start: ${started.said}`);
    engine = started;
  });
  afterAll(() => engine?.stop());
  return () => {
    if (engine === undefined) throw new Error('The engine is not started yet.');
    return engine;
  };
}

/** The words of an error of docker or dockerd, without the prefixes that say who passed it on. */
export function lastWords({ stderr }: Outcome): string {
  return stderr.replaceAll(/Run 'docker run --help' for more information/g, '').trim();
}

function writeEtc(folder: string, { etc = {}, without = [], passwd = [], group = [] }: EngineSettings): void {
  rmSync(dirname(folder), { recursive: true, force: true });
  const lines = (added: readonly string[], path: string): [string, string][] =>
    added.length === 0 ? [] : [[path, `${readFileSync(`/etc/${path}`, 'utf8')}${added.join('\n')}\n`]];
  mkdirSync(folder, { recursive: true });
  for (const [path, contents] of [...Object.entries(etc), ...lines(passwd, 'passwd'), ...lines(group, 'group')]) {
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
    writeFileSync(`${folder}/${path}`, contents);
  }
  if (without.length > 0) writeFileSync(`${dirname(folder)}/without`, `${without.join('\n')}\n`);
}

function passwdEntries(passwd: readonly string[], group: readonly string[]): Entry[] {
  return [
    { path: 'etc/passwd', contents: ['root:x:0:0::/:/bin/sh', ...passwd, ''].join('\n') },
    { path: 'etc/group', contents: ['root:x:0:', ...group, ''].join('\n') },
  ];
}

/** A root file system of a static busybox, Debian's if no other is named. Later entries go over earlier ones of the same path. */
export function busybox(entries: readonly Entry[], program = '/bin/busybox'): Entry[] {
  const applets = spawnSync(program, ['--list'], { encoding: 'utf8' }).stdout.trim().split('\n');
  const root = new Map<string, Entry>();
  for (const path of ['bin', 'etc', 'proc', 'sys', 'dev']) root.set(path, { path });
  root.set('tmp', { path: 'tmp', mode: 0o1777 });
  root.set('bin/busybox', { path: 'bin/busybox', contents: readFileSync(program), mode: 0o755 });
  for (const applet of applets)
    if (applet !== 'busybox') root.set(`bin/${applet}`, { path: `bin/${applet}`, linkTo: 'busybox' });
  for (const entry of entries) root.set(entry.path, entry);
  return [...root.values()];
}

function parseIds(status: string): ProcessIds {
  const ids = (key: string): number[] => {
    const line = new RegExp(`^${key}:[ \\t]*(.*)$`, 'm').exec(status)?.[1]?.trim() ?? '';
    return line === '' ? [] : line.split(/\s+/).map(Number);
  };
  return { uids: ids('Uid'), gids: ids('Gid'), groups: ids('Groups') };
}

/** Reads /proc/self/status with uid_map and gid_map behind it; a map begins where the first id inside is 0. */
function parseProcess(text: string): Process {
  const lines = text
    .split('\n')
    .flatMap(line => (/^\s+\d+\s+\d+\s+\d+$/.test(line) ? [line.trim().replaceAll(/\s+/g, ' ')] : []));
  const second = lines.findIndex((line, index) => index > 0 && line.startsWith('0 '));
  return { ...parseIds(text), uidMap: lines.slice(0, second), gidMap: lines.slice(second) };
}

function ask(socketPath: string, method: string, path: string, body: object | undefined): Promise<ApiAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request({ socketPath, method, path, headers: { 'content-type': 'application/json' } }, answer => {
      let text = '';
      answer.setEncoding('utf8').on('data', chunk => {
        text += chunk;
      });
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, body: text === '' ? undefined : JSON.parse(text) }),
      );
    });
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

function execute(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  input?: Uint8Array,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...process.env, ...environment } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', chunk => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', chunk => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', status => resolve({ status, stdout, stderr }));
    // A program that does not read its input ends before it is written.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
