import { describe, expect, test } from 'vitest';
import { isComposeName } from '../../src/core/compose/recognise.ts';
import { kindOf } from '../../src/core/file-kind.ts';

describe('kindOf', () => {
  test.each([
    'Dockerfile',
    'dockerfile',
    'DockerFile',
    'DOCKERFILE',
    'Containerfile',
    'a/b/Dockerfile',
    'app.Dockerfile',
    'app.dockerfile',
    '.Dockerfile',
    'Dockerfile.dev',
    'Dockerfile.18.04',
    'Dockerfile.txt',
    'Dockerfile-alpine',
    'Dockerfile_gpu',
    'Containerfile.ci',
    'docker/api.Dockerfile.prod',
    'api-Dockerfile',
    'DockerfileDev',
    'Dockerfile2',
    'Dockerfile.go',
    'Dockerfile.py',
    'node_modules.d/Dockerfile',
    'a name\nwith ünïcode/Dockerfile',
  ])('%j is a Dockerfile', path => {
    expect(kindOf(path)).toBe('dockerfile');
  });

  test.each([
    'Dockerfile.dockerignore',
    'app.Dockerfile.dockerignore',
    '.dockerignore',
    'Dockerfile.md',
    'Dockerfile.j2',
    'app.Dockerfile.jinja2',
    'Dockerfile.erb',
    'Dockerfile.tmpl',
    'Dockerfile.template',
    'Dockerfile.in',
    'Dockerfile-debian.template',
    'Dockerfile~',
    'Dockerfile.swp',
    'Dockerfile.orig',
    'Dockerfile/README',
    'dockerfile.go',
    'dockerfile_test.go',
    'dockerfile-ast.ts',
    'DockerfileParser.java',
    'Dockerfile-lint.js',
    'Dockerfile.tsx',
    'generate-dockerfile',
    'mydockerfile',
    'dockerfiles',
    'dockerfile.yaml',
    'docker-file',
  ])('%j is none', path => {
    expect(kindOf(path)).toBeUndefined();
  });

  const composeNames = [
    'compose.yaml',
    'compose.yml',
    'docker-compose.yaml',
    'deploy/docker-compose.yml',
    'Docker-Compose.yml',
    'podman-compose.yml',
    'compose.override.yaml',
    'compose.prod.eu.yml',
    'docker-compose.prod.yml',
    'docker-compose-dev.yml',
    'docker-compose_dev.yaml',
    'app.compose.yml',
    'ci-compose.yaml',
  ];

  test.each(composeNames)('%j is a Compose file', path => {
    expect(kindOf(path)).toBe('compose');
  });

  test.each([
    ...composeNames,
    'composer.yaml',
    'decompose.yml',
    'compose.yaml.j2',
    'compose.json',
    'compose',
    'a/compose/values.yaml',
    '.github/workflows/compose.yml',
    '.gitea/workflows/docker-compose.yaml',
  ])('%j is a Compose file here where it is one for the parser', path => {
    expect(kindOf(path) === 'compose').toBe(isComposeName(path));
  });

  test.each([
    ['daemon.json', 'daemon-json'],
    ['ansible/files/daemon.json', 'daemon-json'],
    ['etc/subuid', 'subuid'],
    ['files/subgid', 'subgid'],
    ['rootfs/etc/passwd', 'passwd'],
    ['etc/group', 'group'],
  ])('%j is %s', (path, kind) => {
    expect(kindOf(path)).toBe(kind);
  });

  test.each([
    'docker-daemon.json',
    'passwd',
    'src/group',
    'etc/passwd.d/x',
    'etc/passwd-',
    'notetc/group',
    'src/main.go',
    '',
  ])('%j is nothing', path => {
    expect(kindOf(path)).toBeUndefined();
  });

  test.each([
    'Makefile',
    'GNUmakefile',
    'docker/Makefile.docker',
    'build/image.mk',
    'hack/build.sh',
    'ci/push.bash',
    'docker-bake.hcl',
    'docker-bake.override.json',
    '.github/workflows/ci.yml',
    '.github/workflows/docker-compose.yml',
    '.github/actions/build/action.yaml',
    'action.yml',
  ])('%j may say how images are built', path => {
    expect(kindOf(path)).toBe('build-setup');
  });

  test.each(['main.hcl', 'infra/terraform.hcl', 'bakery.json.go', 'config.json', 'mkdocs.yml', 'ci.yml', 'a.mkv'])(
    '%j may not',
    path => {
      expect(kindOf(path)).toBeUndefined();
    },
  );
});
