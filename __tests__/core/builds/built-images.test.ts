import { describe, expect, test } from 'vitest';
import { placeOf } from '../../../src/core/source.ts';
import { reportOn } from '../../support/lint.ts';
import type { Repository } from '../../support/memory-files.ts';

const dockerfile = 'FROM alpine:3.21 AS build\nUSER 70\nFROM build AS runtime\nUSER 1001\nFROM build AS tools\n';

/** A service that names an image which nothing outside knows. */
function service(image: string): Repository {
  return { 'compose.yaml': `services:\n  web:\n    image: ${image}\n` };
}

/** Who the service `web` runs as, with the line that says what builds its image. */
async function web(repository: Repository): Promise<string> {
  const { workloads } = await reportOn(repository);
  const found = workloads.find(({ id }) => id === 'compose.yaml#web');
  if (found === undefined) throw new Error('there is no service web');
  const { user } = found.starts;
  if (user.state === 'unknown') return `${user.reason}: ${user.detail}`;
  const built = found.trail.find(({ effect }) => effect.includes('builds it as'));
  const at = built?.at && placeOf(built.at);
  return `${user.value || 'root'}${built === undefined ? '' : `, ${built.effect} (${at?.file}:${at?.line})`}`;
}

describe('an image is the stage that builds it', () => {
  const command = 'docker build -t acme/app:1 --target runtime .';
  const step = (uses: string): string =>
    `on: push\njobs:\n  a:\n    runs-on: x\n    env:\n      NAME: acme/app\n    steps:\n${uses}`;
  test.each<[string, string, Repository]>([
    ['a script', '`docker build`', { 'build.sh': `#!/bin/sh\nset -e\n${command}\n` }],
    [
      'a script that sets variables',
      '`docker buildx build`',
      {
        'build.sh':
          'NAME=acme/app\nTAG=${1:-1}\nif true; then\n  sudo docker buildx build --push -t "$NAME:$TAG" --target=runtime .\nfi\n',
      },
    ],
    ['a script elsewhere that goes up', '`docker build`', { 'ci/build.sh': `cd "$(dirname "$0")/.."\n${command}\n` }],
    ['a script of Podman', '`podman build`', { 'x.bash': 'podman build -tacme/app:1 --target runtime .\n' }],
    [
      'a Makefile',
      '`docker build`',
      {
        Makefile:
          'NAME ?= acme/app\nTAG := 1\n\nall:\n\t@docker build \\\n\t  -t $(NAME):$(TAG) \\\n\t  --target runtime .\n',
      },
    ],
    [
      'a workflow’s run',
      '`docker build`',
      {
        '.github/workflows/a.yml': step(
          '      - run: |\n          echo\n          docker build -t "${NAME}:1" --target runtime .\n',
        ),
      },
    ],
    [
      'build-push-action',
      '`docker/build-push-action`',
      {
        '.github/workflows/a.yml': step(
          '      - uses: docker/build-push-action@v6\n        with:\n          tags: |\n            other:2\n            ${{ env.NAME }}:1\n          target: runtime\n',
        ),
      },
    ],
    [
      'a bake file in HCL',
      'the bake target `app`',
      {
        'docker-bake.hcl':
          'variable "TAG" {\n  default = "1" # the tag\n}\ngroup "default" { targets = ["app"] }\ntarget "base" {\n  target = "tools"\n  context = "."\n}\ntarget "app" {\n  inherits = ["base"]\n  target = "runtime"\n  tags = [\n    "acme/app:${TAG}",\n  ]\n}\n',
      },
    ],
    [
      'a bake file in JSON',
      'the bake target `app`',
      { 'docker-bake.json': '{"target": {"app": {"tags": ["acme/app:1"], "target": "runtime"}}}' },
    ],
    [
      'another Compose project',
      'the service `app`',
      {
        'ci/compose.yaml':
          'services:\n  app:\n    image: acme/app:1\n    build:\n      context: ..\n      target: runtime\n',
      },
    ],
  ])('by %s', async (_name, how, repository) => {
    const said = await web({ ...service('acme/app:1'), Dockerfile: dockerfile, ...repository });
    expect(said).toContain(`1001, ${how} builds it as docker.io/acme/app:1 (${Object.keys(repository)[0]}:`);
  });

  test('whose tag only the command line gives', async () => {
    const build = 'docker build --target runtime -t "acme/app:$(git describe)" .\n';
    expect(await web({ ...service('acme/app:7'), Dockerfile: dockerfile, 'b.sh': build })).toContain('1001');
  });

  test('with tags of metadata-action', async () => {
    const steps =
      '      - uses: docker/metadata-action@v5\n        id: meta\n        with:\n          images: ghcr.io/acme/app\n' +
      '      - uses: docker/build-push-action@v6\n        with:\n          target: runtime\n          tags: ${{ steps.meta.outputs.tags }}\n';
    const repository = {
      ...service('ghcr.io/acme/app:7'),
      Dockerfile: dockerfile,
      '.github/workflows/a.yml': step(steps),
    };
    expect(await web(repository)).toContain('1001');
  });

  test('with its build arguments', async () => {
    const repository = {
      ...service('acme/app:1'),
      Dockerfile: 'FROM alpine:3.21\nARG U=0\nUSER $U\n',
      'b.sh': 'docker build --build-arg U=42 -t acme/app:1 .\n',
    };
    expect(await web(repository)).toContain('42,');
  });
});

describe('a stage is built on what the repository builds', () => {
  test('over two Dockerfiles, with ENV, ONBUILD and the entrypoint', async () => {
    const repository = {
      'base/Dockerfile':
        'FROM alpine:3.21\nENV U=app\nRUN adduser -D -u 1234 app\nCOPY start.sh /start.sh\nENTRYPOINT ["/start.sh"]\nONBUILD RUN true\n',
      'base/start.sh': '#!/bin/sh\nexec su-exec app "$@"\n',
      'app/Dockerfile': 'FROM acme/base:1\nCMD ["app"]\n',
      'user/Dockerfile': 'FROM acme/base:1\nUSER $U\n',
      'b.sh': 'docker build -t acme/base:1 base\n',
    };
    const { workloads } = await reportOn(repository);
    const who = (id: string): unknown[] => {
      const found = workloads.find(workload => workload.id === id);
      return [found?.starts.uid, found?.runs.uid];
    };
    const known = (value: number): object => ({ state: 'known', value });
    expect(who('app/Dockerfile#0')).toEqual([known(0), known(1234)]);
    // Without root its entrypoint's su-exec has nothing to step down from, and fails.
    const [starts, runs] = who('user/Dockerfile#0');
    expect(starts).toEqual(known(1234));
    expect(runs).toMatchObject({ state: 'unknown', reason: 'entrypoint' });
  });

  test('named by additional_contexts of Compose', async () => {
    const repository = {
      'base/Dockerfile': 'FROM alpine:3.21\nUSER 77\n',
      Dockerfile: 'FROM mybase\n',
      'compose.yaml':
        'services:\n  base:\n    build: base\n  web:\n    build:\n      context: .\n      additional_contexts:\n        mybase: service:base\n',
    };
    expect(await web(repository)).toContain('77');
  });

  test('named by contexts of a bake target', async () => {
    const repository = {
      ...service('acme/app:1'),
      'base/Dockerfile': 'FROM alpine:3.21\nUSER 78\n',
      Dockerfile: 'FROM mybase\n',
      'docker-bake.hcl':
        'target "base" { context = "base" }\ntarget "app" {\n  tags = ["acme/app:1"]\n  contexts = { mybase = "target:base" }\n}\n',
    };
    expect(await web(repository)).toContain('78');
  });
});

test('a stage that somebody builds is built', async () => {
  const { workloads } = await reportOn({ Dockerfile: dockerfile, 'b.sh': 'docker build --target runtime .\n' });
  expect(workloads.map(workload => workload.kind === 'image' && workload.built)).toEqual([
    'intermediate',
    'target',
    'default',
  ]);
});

describe('nothing is taken for built', () => {
  test.each<[string, Repository]>([
    ['by another tag', { 'b.sh': 'docker build -t acme/app:2 .\n' }],
    [
      'by two builds of different stages',
      { 'b.sh': 'docker build -t acme/app:1 .\ndocker build -t acme/app:1 --target build .\n' },
    ],
    ['with a target that is not known', { 'b.sh': 'docker build -t acme/app:1 --target "$T" .\n' }],
    ['with a stage that is not there', { 'b.sh': 'docker build -t acme/app:1 --target nosuch .\n' }],
    ['from a URL', { 'b.sh': 'docker build -t acme/app:1 https://example.org/x.git\n' }],
    ['from standard input', { 'b.sh': 'docker build -t acme/app:1 - < Dockerfile\n' }],
    ['from outside', { 'b.sh': 'docker build -t acme/app:1 ../..\n' }],
    ['by a comment', { 'b.sh': '# docker build -t acme/app:1 .\n' }],
    ['by words', { 'b.sh': 'echo docker build -t acme/app:1 .\n' }],
    ['by another command', { 'b.sh': 'docker run -t acme/app:1 build .\n' }],
    [
      'by a bake target with a matrix',
      { 'docker-bake.hcl': 'target "x" {\n  matrix = { a = ["1"] }\n  tags = ["acme/app:1"]\n}\n' },
    ],
    [
      'by a tag that a function makes',
      { 'docker-bake.hcl': 'target "x" {\n  tags = [for t in ["1"] : "acme/app:${t}"]\n}\n' },
    ],
    ['by a function in the tag', { 'docker-bake.hcl': 'target "x" {\n  tags = [lower("acme/app:1")]\n}\n' }],
    ['by a script that is no shell', { 'b.sh': 'docker build -t acme/app:1 . ((\n' }],
    ['by YAML that is none', { '.github/workflows/a.yml': 'jobs: [docker build -t acme/app:1 .\n' }],
  ])('%s', async (_name, repository) => {
    const said = await web({ ...service('acme/app:1'), Dockerfile: dockerfile, ...repository });
    expect(said).toBe('base-image: docker.io/acme/app:1 is not in the table of known images');
  });

  test('where an argument decides that is not known', async () => {
    const repository = {
      ...service('acme/app:1'),
      Dockerfile: 'ARG BASE=alpine:3.21\nFROM $BASE\n',
      'b.sh': 'docker build --build-arg BASE="$1" -t acme/app:1 .\n',
    };
    expect(await web(repository)).toContain('base-image');
  });

  test('where its own base is not known, and the table knows what is published', async () => {
    const repository = {
      ...service('postgres:17'),
      Dockerfile: 'FROM ghcr.io/acme/nobody-knows:1\n',
      'b.sh': 'docker build -t postgres:17 .\n',
    };
    expect(await web(repository)).toBe('root');
  });

  test('that is built on itself', async () => {
    const repository = {
      ...service('alpine:3.21'),
      Dockerfile: 'FROM alpine:3.21\nUSER 5\n',
      'b.sh': 'docker build -t alpine:3.21 .\n',
    };
    expect(await web(repository)).toBe('root');
  });
});

describe('hostile input', () => {
  test.each<[string, Repository]>([
    [
      'a Makefile whose variables grow',
      {
        Makefile: `${Array.from({ length: 40 }, (_, i) => `V${i + 1} = $(V${i})$(V${i})`).join('\n')}\nV0 = x\nall:\n\tdocker build -t $(V40) .\n`,
      },
    ],
    ['a Makefile whose variables go in a circle', { Makefile: 'A = $(B)\nB = $(A)\nall:\n\tdocker build -t $(A) .\n' }],
    [
      'bake targets that inherit from each other',
      { 'docker-bake.hcl': 'target "a" { inherits = ["b"] }\ntarget "b" { inherits = ["a"] }\n' },
    ],
    ['brackets without end', { 'docker-bake.hcl': `target "a" { tags = ${'['.repeat(100_000)}` }],
    ['JSON without end', { 'docker-bake.json': `{"target": {"a": ${'{"b":'.repeat(9_000)}` }],
    [
      'images built on each other',
      {
        'a/Dockerfile': 'FROM acme/b:1\n',
        'b/Dockerfile': 'FROM acme/a:1\n',
        'b.sh': 'docker build -t acme/a:1 a\ndocker build -t acme/b:1 b\n',
      },
    ],
    ['YAML without end', { '.github/workflows/a.yml': `x: ${'['.repeat(100_000)} docker build` }],
  ])('%s', async (_name, repository) => {
    const { failures } = await reportOn({ Dockerfile: 'FROM alpine:3.21\n', ...repository });
    expect(failures).toEqual([]);
  });
});
