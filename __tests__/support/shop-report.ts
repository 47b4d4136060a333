import type { Engine } from '../../src/core/engine/engine.ts';
import type { ProjectFile } from '../../src/core/project.ts';
import type { Report } from '../../src/core/report.ts';
import { known, unknown } from '../../src/core/resolved.ts';
import type { SourceFile } from '../../src/core/source.ts';
import { finding, identity, reportOf, rule, service, spanIn, stage } from './report.ts';

/** A small repository with one workload of each kind; every text that a repository can fill goes through `fill`. */
export function shopReport(fill: (text: string) => string = text => text): Report {
  const dockerfile: SourceFile = {
    path: fill('api/Dockerfile'),
    text: `FROM node:20 AS build\nFROM node:20\n${fill('ARG APP_USER')}\n${fill('USER $APP_USER')}\nCMD ["node", "api.js"]\n`,
  };
  const compose: SourceFile = {
    path: fill('compose.yaml'),
    text: `services:\n  api:\n    build: api\n  web:\n    image: nginx\n    user: "101"\n  db:\n    image: postgres:17\n  jobs:\n    image: ghcr.io/acme/jobs${fill('')}\n    volumes: [/var/run/docker.sock:/var/run/docker.sock]\n`,
  };
  const broken: SourceFile = { path: fill('old/Dockerfile'), text: fill('FORM node\n') };
  const daemon: SourceFile = { path: fill('etc/daemon.json'), text: fill('{"userns-remap": "default"}\n') };
  const engine: Engine = {
    mode: 'userns-remap',
    uids: known([{ inside: 0, outside: 231072, size: 65536 }]),
    gids: known([{ inside: 0, outside: 231072, size: 65536 }]),
    from: 'daemon.json',
    at: spanIn(daemon, '"userns-remap"'),
    trail: [],
    others: [],
    faults: [],
  };
  const host = (uid: number, isHostNamespace = false) => ({
    uid: known(uid),
    mode: 'userns-remap' as const,
    isHostNamespace,
  });
  const name = (id: string): string => fill(id);
  const build = stage(name('api/Dockerfile#build'), spanIn(dockerfile, 'FROM node:20 AS build'), {
    runs: identity(0),
    host: host(231072),
    built: 'intermediate',
  });
  const image = stage(name('api/Dockerfile#1'), spanIn(dockerfile, 'FROM node:20\n'), {
    runs: identity(0),
    host: host(231072),
  });
  const api = service(name('compose.yaml#api'), spanIn(compose, 'api'), {
    runs: identity(0, fill('root')),
    host: host(0, true),
  });
  const web = service(name('compose.yaml#web'), spanIn(compose, 'web'), {
    runs: identity(101, fill('nginx')),
    host: host(231173),
  });
  const db = service(name('compose.yaml#db'), spanIn(compose, 'db'), {
    starts: identity(0),
    runs: identity(999, fill('postgres')),
    host: host(232071),
  });
  const noTable = unknown('base-image', fill('`ghcr.io/acme/jobs` is not in the table.'));
  const jobs = service(name('compose.yaml#jobs'), spanIn(compose, 'jobs'), {
    runs: identity(noTable),
    host: { mode: 'userns-remap', isHostNamespace: false },
  });
  const findings = [
    finding(rule('root-on-host', 'error', { title: 'Root, also on the host' }), spanIn(dockerfile, 'USER $APP_USER'), {
      message: fill('`api` runs as root: `$APP_USER` is empty.'),
      remedy: fill('Give `APP_USER` a default: `ARG APP_USER=1001`.'),
      workload: api.id,
      alsoReaches: [image.id],
      trail: [
        { text: fill('`ARG APP_USER` has no default'), at: spanIn(dockerfile, 'ARG APP_USER') },
        { text: fill('`USER $APP_USER` is `USER` with nothing: root'), at: spanIn(dockerfile, 'USER $APP_USER') },
      ],
    }),
    finding(
      rule('engine-socket', 'error', { title: 'The engine’s socket inside a container' }),
      spanIn(compose, '/var/run/docker.sock:/var/run/docker.sock'),
      {
        message: fill('`jobs` can start any container, so it is root on the host.'),
        workload: jobs.id,
      },
    ),
    finding(
      rule('unknown-user', 'warning', { title: 'Nobody can say who it runs as' }),
      spanIn(compose, 'ghcr.io/acme/jobs'),
      {
        message: fill('`ghcr.io/acme/jobs` is not in the table.'),
        workload: jobs.id,
      },
    ),
    finding(rule('root-at-start', 'note', { title: 'Starts as root and steps down' }), spanIn(compose, 'postgres:17'), {
      message: fill('`db` starts as root and steps down to `postgres`.'),
      workload: db.id,
    }),
    finding(rule('unreadable-file', 'error', { title: 'A file that cannot be read' }), spanIn(broken, 'FORM'), {
      message: fill('unknown instruction: FORM'),
    }),
  ];
  const files: ProjectFile[] = [
    { path: dockerfile.path, kind: 'dockerfile', state: 'read', source: dockerfile, faults: [] },
    { path: compose.path, kind: 'compose', state: 'read', source: compose, faults: [] },
    { path: daemon.path, kind: 'daemon-json', state: 'read', source: daemon, faults: [] },
    {
      path: broken.path,
      kind: 'dockerfile',
      state: 'unreadable',
      source: broken,
      faults: [{ message: fill('unknown instruction: FORM'), at: spanIn(broken, 'FORM') }],
    },
    { path: fill('locked/Dockerfile'), kind: 'dockerfile', state: 'unreadable', source: undefined, faults: [] },
  ];
  const silenced = finding(rule('host-path', 'error'), spanIn(compose, 'volumes'), {
    message: fill('`jobs` binds a path of the host.'),
  });
  const suppressed = [
    {
      ...silenced,
      suppression: {
        by: 'inline' as const,
        reason: fill('backup job, reviewed'),
        at: spanIn(compose, 'volumes'),
        isNew: false,
      },
    },
  ];
  return reportOf({ files, engine, workloads: [build, image, api, web, db, jobs], findings, suppressed });
}
