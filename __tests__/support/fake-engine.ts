import http from 'node:http';

/** What a fake engine answers: a path below its API → a JSON body; what is not there is 404. */
export type EngineAnswers = Readonly<Record<string, unknown>>;

export interface FakeEngine {
  /** `unix:///…` */
  readonly socket: string;
  readonly asked: string[];
  close(): Promise<void>;
}

/** An engine's API on a socket of its own. A text is sent as it is, everything else as JSON. */
export async function startFakeEngine(path: string, answers: EngineAnswers): Promise<FakeEngine> {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    const asking = decodeURIComponent((request.url ?? '').replace(/\?.*/, ''));
    asked.push(asking);
    const answer = answers[asking];
    if (answer === undefined) response.writeHead(404).end('{"message":"no such thing"}');
    else response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  });
  await new Promise<void>(listening => server.listen(path, listening));
  return {
    socket: `unix://${path}`,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise(closed => server.close(() => closed()));
    },
  };
}

/** A running container, for `/containers/json`, `/containers/ID/json` and its `top`. */
export interface FakeContainer {
  readonly id: string;
  readonly name: string;
  readonly image: string;
  readonly user?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly host?: object;
  /** Rows of `ps -eo pid,uid,gid,comm`; the first is PID 1. Numbers that no machine gives to a process. */
  readonly processes?: readonly (readonly [number, number, number, string])[];
}

/** The answers of an engine with these containers and images (`Config.User` by name). */
export function engineWith(
  containers: readonly FakeContainer[],
  images: Readonly<Record<string, string>> = {},
  info: object = {},
): EngineAnswers {
  const answers: Record<string, unknown> = {
    '/info': {
      ServerVersion: '28.5.2',
      SecurityOptions: ['name=seccomp,profile=builtin'],
      DockerRootDir: '/var/lib/docker',
      ...info,
    },
    '/containers/json': containers.map(({ id }) => ({ Id: id })),
  };
  for (const { id, name, image, user = '', labels = {}, host = {}, processes = [] } of containers) {
    answers[`/containers/${id}/json`] = {
      Id: id,
      Name: `/${name}`,
      State: { Pid: processes[0]?.[0] ?? 0 },
      Config: { User: user, Image: image, Labels: labels },
      HostConfig: host,
    };
    answers[`/containers/${id}/top`] = {
      Titles: ['PID', 'UID', 'GID', 'COMMAND'],
      Processes: processes.map(row => row.map(String)),
    };
  }
  for (const [name, user] of Object.entries(images))
    answers[`/images/${name}/json`] = { Id: `sha256:${name}`, Os: 'linux', Config: { User: user } };
  return answers;
}
