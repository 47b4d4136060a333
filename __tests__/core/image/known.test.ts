import { describe, expect, test } from 'vitest';
import type { ImageFacts } from '../../../src/core/image/facts.ts';
import { knownImageFacts, lookUpInTable } from '../../../src/core/image/known.ts';
import { parseReference } from '../../../src/core/image/reference.ts';

const digest = `sha256:${'0'.repeat(64)}`;

function factsOf(text: string): ImageFacts | undefined {
  const reference = parseReference(text);
  if ('error' in reference) throw new Error(reference.error);
  return knownImageFacts(reference);
}

function accountOf(text: string, name: string) {
  return factsOf(text)?.accounts.find(account => account.name === name);
}

function groupOf(text: string, name: string) {
  return factsOf(text)?.groups.find(group => group.name === name);
}

describe('the default user of an image', () => {
  test.each([
    ['alpine', '', 0, 0],
    ['debian:bookworm-slim', '', 0, 0],
    ['node:20-alpine', '', 0, 0],
    ['gradle', 'root', 0, 0],
    ['gcr.io/distroless/static', '0', 0, 0],
    ['gcr.io/distroless/static:debug', '0', 0, 0],
    ['gcr.io/distroless/static:nonroot', '65532', 65532, 65532],
    ['gcr.io/distroless/cc-debian12:debug-nonroot-arm64', '65532', 65532, 65532],
    ['ghcr.io/open-webui/open-webui:main', '0:0', 0, 0],
    ['nginxinc/nginx-unprivileged:1.27', '101', 101, 101],
    ['jenkins/jenkins:lts', 'jenkins', 1000, 1000],
    ['liquibase', 'liquibase:liquibase', 1001, 1001],
    ['quay.io/jupyter/base-notebook', '1000', 1000, 100],
    ['kong', 'kong', undefined, undefined],
    ['wordpress:cli-php8.2', 'www-data', 82, 82],
    ['docker:29-dind-rootless', 'rootless', 1000, undefined],
  ])('%s has the user "%s"', (text, user, uid, gid) => {
    expect(factsOf(text)).toMatchObject({ user, uid, gid, source: 'table' });
  });

  test.each([
    ['haproxy:1.8', ''],
    ['haproxy:2.3.4-alpine', ''],
    ['haproxy:2.4', 'haproxy'],
    ['haproxy', 'haproxy'],
    ['elasticsearch:7.17.0', ''],
    ['elasticsearch:8.15.0', '1000:0'],
    ['kibana:7.17.0', 'kibana'],
    ['kibana:8.15.0', '1000'],
    ['flink:2.1', ''],
    ['flink:2.2', 'flink'],
    ['influxdb:1.8', ''],
    ['influxdb:1.12', 'influxdb'],
    ['influxdb:2.7', ''],
    ['influxdb:3-core', 'influxdb3'],
    ['varnish:stable', ''],
    ['varnish:fresh', 'varnish'],
    ['mariadb:11-ubi9', 'mysql'],
    ['gitea/gitea:1.22-rootless', '1000:1000'],
    ['gitea/gitea:1.22', ''],
    ['mcr.microsoft.com/dotnet/aspnet:8.0', ''],
    ['mcr.microsoft.com/dotnet/aspnet:8.0-noble-chiseled', '1654'],
    ['mcr.microsoft.com/dotnet/aspnet:10.0-azurelinux3.0-distroless', '1654'],
    ['mcr.microsoft.com/dotnet/aspnet:7.0-jammy-chiseled', 'app'],
    ['mcr.microsoft.com/mssql/server:2017-latest', ''],
    ['mcr.microsoft.com/mssql/server:2022-latest', 'mssql'],
    ['registry.k8s.io/pause:3.4.1', ''],
    ['registry.k8s.io/pause:3.9', '65535:65535'],
  ])('of the tag in %s is "%s": the first tag glob that matches counts', (text, user) => {
    expect(factsOf(text)?.user).toBe(user);
  });

  test.each([
    ['bitnami/anything-at-all', '1001'],
    ['bitnami/node', ''],
    ['bitnami/minideb', ''],
    ['lscr.io/linuxserver/plex', ''],
    ['registry.access.redhat.com/ubi9/nodejs-20-minimal', '1001'],
    ['quay.io/sclorg/postgresql-15-c9s', '26'],
    ['phusion/passenger-ruby31', ''],
  ])('of %s comes from its family: "%s"', (text, user) => {
    expect(factsOf(text)?.user).toBe(user);
  });

  test.each([
    ['public.ecr.aws/docker/library/alpine:3.20', 'alpine:3.20'],
    ['mirror.gcr.io/library/node:20', 'node:20'],
    ['mirror.gcr.io/jenkins/jenkins', 'jenkins/jenkins'],
    ['registry.hub.docker.com/library/redis:7', 'redis:7'],
    ['registry-1.docker.io/grafana/grafana', 'grafana/grafana'],
    ['docker.mirror.hashicorp.services/alpine:3.20', 'alpine:3.20'],
    ['docker.mirror.hashicorp.services/hashicorp/vault', 'hashicorp/vault'],
    ['ubuntu.azurecr.io/ubuntu:22.04', 'ubuntu:22.04'],
    ['arm64v8/alpine:3.20', 'alpine:3.20'],
    ['i386/debian:bookworm', 'debian:bookworm'],
    ['index.docker.io/library/postgres:16', 'postgres:16'],
    ['registry.redhat.io/ubi9/ubi-minimal', 'registry.access.redhat.com/ubi9/ubi-minimal'],
    ['registry.access.redhat.com/ubi9-minimal', 'registry.access.redhat.com/ubi9/ubi-minimal'],
  ])('%s is looked up as %s and shown as it is', (text, other) => {
    const facts = factsOf(text);
    const expected = factsOf(other);
    expect(expected).toBeDefined();
    expect(facts).toEqual({ ...expected, reference: facts?.reference });
    expect(facts?.reference.startsWith(text.split('/', 1)[0] ?? '') || facts?.reference.startsWith('docker.io/')).toBe(
      true,
    );
  });

  test('has its place and its note', () => {
    expect(factsOf('nginx:1.27')?.evidence).toMatch(
      /^nginx\/docker-nginx@[0-9a-f]+:mainline\/debian\/Dockerfile#L\d+$/,
    );
    expect(factsOf('nginx:1.27')?.note).toContain('workers nginx 101');
  });
});

describe('a digest', () => {
  test('beside a tag changes nothing but the reference', () => {
    expect(factsOf(`alpine:3.20@${digest}`)).toEqual({
      ...factsOf('alpine:3.20'),
      reference: `docker.io/library/alpine:3.20@${digest}`,
    });
  });

  test('alone gives the user where all tags agree, and nothing that one tag only has', () => {
    expect(factsOf(`golang@${digest}`)).toMatchObject({ user: '', uid: 0, windows: false });
    expect(factsOf(`alpine@${digest}`)).toMatchObject({ user: '', accounts: [], accountsAreComplete: false });
    expect(factsOf(`mcr.microsoft.com/dotnet/sdk@${digest}`)?.environment.size).toBe(0);
    expect(factsOf(`mcr.microsoft.com/dotnet/sdk@${digest}`)?.accounts).toEqual([]);
    expect(factsOf(`solr@${digest}`)?.environment.get('SOLR_UID')).toBe('8983');
  });

  test('alone leaves the number open to which the tags step down differently', () => {
    expect(factsOf(`postgres@${digest}`)?.stepsDownTo).toMatchObject({
      name: 'postgres',
      uid: undefined,
      gid: undefined,
      workersOnly: false,
    });
    expect(factsOf(`nginx@${digest}`)?.stepsDownTo).toMatchObject({ name: 'nginx', uid: 101, workersOnly: true });
  });

  test.each([`gcr.io/distroless/static@${digest}`, `elasticsearch@${digest}`, `couchdb@${digest}`])(
    'alone is not enough for %s, whose tags differ',
    text => {
      expect(factsOf(text)).toBeUndefined();
    },
  );
});

describe('the step-down of an image', () => {
  test.each([
    ['postgres:16', { name: 'postgres', uid: 999, gid: 999, workersOnly: false }],
    ['postgres:16-alpine', { name: 'postgres', uid: 70, gid: 70, workersOnly: false }],
    ['redis:7-alpine', { name: 'redis', uid: 999, gid: 1000, workersOnly: false }],
    ['rabbitmq:3-management-alpine', { name: 'rabbitmq', uid: 100, gid: 101, workersOnly: false }],
    ['mariadb:11', { name: 'mysql', uid: 999, gid: undefined, workersOnly: false }],
    ['crate', { name: undefined, uid: 1000, gid: 1000, workersOnly: false }],
    ['vault:1.13.3', { name: 'vault', uid: undefined, gid: undefined, workersOnly: false }],
    ['neosmemo/memos', { name: 'nonroot', uid: 10001, gid: undefined, workersOnly: false }],
    ['matrixdotorg/synapse', { name: undefined, uid: 991, gid: 991, workersOnly: false }],
    ['nginx:1.27', { name: 'nginx', uid: 101, gid: 101, workersOnly: true }],
    ['httpd:2.4-alpine', { name: 'www-data', uid: 82, gid: 82, workersOnly: true }],
    ['httpd:2.4', { name: 'www-data', uid: 33, gid: 33, workersOnly: true }],
    ['php:8.3-fpm', { name: 'www-data', uid: 33, gid: 33, workersOnly: true }],
    ['php:8.3-apache-bookworm', { name: 'www-data', uid: 33, gid: 33, workersOnly: true }],
    ['php:8.3-fpm-alpine3.20', { name: 'www-data', uid: 82, gid: undefined, workersOnly: true }],
    ['gitlab/gitlab-ce', { name: 'git', uid: undefined, gid: undefined, workersOnly: true }],
    ['lscr.io/linuxserver/swag', { name: 'abc', uid: 911, gid: undefined, workersOnly: true }],
    ['gitea/gitea', { name: 'git', uid: 1000, gid: undefined, workersOnly: true }],
    ['couchbase', { name: 'couchbase', uid: 1000, gid: 1000, workersOnly: true }],
    ['friendica', { name: 'www-data', uid: 33, gid: 33, workersOnly: true }],
  ])('%s', (text, down) => {
    expect(factsOf(text)?.stepsDownTo).toMatchObject(down);
  });

  test.each([
    ['postgres:16', { commands: ['postgres'], keepsRootWhen: [], staysRootWithoutCapabilities: false }],
    ['mongo:8', { commands: ['mongo*'] }],
    ['redis:7.2-alpine', { keepsRootWhen: [], staysRootWithoutCapabilities: false }],
    ['redis:8', { keepsRootWhen: ['SKIP_DROP_PRIVS=*'], staysRootWithoutCapabilities: true }],
    ['clickhouse/clickhouse-server', { commands: [], keepsRootWhen: ['CLICKHOUSE_RUN_AS_ROOT=1'] }],
    ['lscr.io/linuxserver/sonarr', { uidFrom: 'PUID', gidFrom: 'PGID' }],
  ])('how that of %s does it', (text, how) => {
    expect(factsOf(text)?.stepsDownTo?.how).toMatchObject(how);
  });

  test('how, where a digest does not say which of the rows it is', () => {
    expect(factsOf(`redis@${digest}`)?.stepsDownTo?.how).toBeUndefined();
  });

  test.each(['alpine', 'node:20', 'php:8.3', 'php:8.3-cli-alpine', 'registry:2', 'elasticsearch:8.15.0', 'traefik'])(
    '%s has none',
    text => {
      expect(factsOf(text)).toBeDefined();
      expect(factsOf(text)?.stepsDownTo).toBeUndefined();
    },
  );
});

describe('variables of an image', () => {
  test.each([
    ['mcr.microsoft.com/dotnet/aspnet:8.0', { APP_UID: '1654' }],
    ['mcr.microsoft.com/dotnet/sdk:10.0-noble', { APP_UID: '1654' }],
    ['mcr.microsoft.com/dotnet/nightly/runtime:11.0-preview', { APP_UID: '1654' }],
    ['mcr.microsoft.com/dotnet/aspnet:6.0', {}],
    ['mcr.microsoft.com/dotnet/sdk:7.0-alpine', {}],
    ['quay.io/jupyter/scipy-notebook:latest', { NB_USER: 'jovyan', NB_UID: '1000', NB_GID: '100' }],
    ['selenium/standalone-chrome:4.26.0', { SEL_USER: 'seluser', SEL_UID: '1200', SEL_GID: '1201' }],
    ['selenium/standalone-chrome:4.1.2', {}],
    ['selenium/standalone-chrome:3.141.59', {}],
    ['mambaorg/micromamba:1.5', { MAMBA_USER: 'mambauser', MAMBA_USER_ID: '57439', MAMBA_USER_GID: '57439' }],
    ['mcr.microsoft.com/dotnet/aspnet:8.0-nanoserver-ltsc2022', {}],
    ['graylog/graylog', {}],
  ])('%s', (text, variables) => {
    expect(Object.fromEntries(factsOf(text)?.environment ?? [])).toEqual(variables);
  });

  test('are all known for official images only', () => {
    expect(factsOf('node:20')?.environmentIsComplete).toBe(true);
    expect(factsOf('public.ecr.aws/docker/library/node:20')?.environmentIsComplete).toBe(true);
    expect(factsOf('mcr.microsoft.com/dotnet/aspnet:8.0')?.environmentIsComplete).toBe(false);
    expect(factsOf('jenkins/jenkins')?.environmentIsComplete).toBe(false);
  });
});

describe('accounts of an image', () => {
  test.each([
    'alpine:3.6',
    'alpine:3.12.1',
    'alpine:3.19',
    'alpine:3.22',
    'alpine',
    'alpine:edge',
    'debian',
    'debian:bookworm-slim',
    'debian:11.9',
    'debian:sid-20240101',
    'ubuntu:22.04',
    'ubuntu:noble-20240827',
    'ubuntu',
    'busybox:1.36-musl',
    'gcr.io/distroless/nodejs22-debian12:nonroot',
    `gcr.io/distroless/static:latest@${digest}`,
  ])('%s: all are known', text => {
    expect(factsOf(text)).toMatchObject({ accountsAreComplete: true });
    expect(accountOf(text, 'root')).toEqual({ name: 'root', uid: 0, gid: 0 });
    expect(groupOf(text, 'root')).toEqual({ name: 'root', gid: 0 });
  });

  test.each([
    'node:20',
    'python:3.12-bookworm',
    'fedora:41',
    'alpine:3.4',
    'debian:buster',
    'ubuntu:16.04',
    'busybox:1.24',
    'redhat/ubi9',
    'amazonlinux:2',
    'hello-world',
    'cgr.dev/chainguard/static',
  ])('%s: there may be others', text => {
    expect(factsOf(text)).toMatchObject({ accountsAreComplete: false });
  });

  test.each([
    ['alpine:3.20', 'nobody', 65534, 65534],
    ['alpine:3.10', 'postgres', 70, 70],
    ['alpine:3.20', 'guest', 405, 100],
    ['debian:bookworm', '_apt', 42, 65534],
    ['debian:bullseye', '_apt', 100, 65534],
    ['ubuntu:22.04', '_apt', 100, 65534],
    ['ubuntu:24.04', 'ubuntu', 1000, 1000],
    ['busybox', 'www-data', 33, 33],
    ['gcr.io/distroless/static:nonroot', 'nonroot', 65532, 65532],
    ['fedora:41', 'nobody', 65534, 65534],
    ['centos:7', 'nobody', 99, 99],
    ['node:20-bookworm', 'node', 1000, 1000],
    ['node:20-alpine3.20', 'node', 1000, 1000],
    ['node:20', 'www-data', 33, 33],
    ['python:3.12', 'nobody', 65534, 65534],
    ['python:3.12-alpine', 'nobody', 65534, 65534],
    ['golang:1.23-alpine3.19', 'operator', 11, 0],
    ['golang:1.23-bookworm', '_apt', 42, 65534],
    ['php:8.3-fpm', 'www-data', 33, 33],
    ['php:8.3-fpm-alpine', 'www-data', 82, undefined],
    ['nginx:alpine', 'nginx', 101, 101],
    ['maven:3-amazoncorretto-21', 'daemon', 2, 2],
    ['gradle:jdk21-ubi', 'gradle', 101, 101],
    ['gradle:jdk21', 'gradle', 1000, 1000],
    ['mcr.microsoft.com/dotnet/aspnet:8.0', 'app', 1654, 1654],
    ['quay.io/jupyter/scipy-notebook', 'jovyan', 1000, 100],
    ['cgr.dev/chainguard/jre', 'java', 65532, 65532],
    ['mcr.microsoft.com/dotnet/aspnet:8.0', 'www-data', 33, 33],
    ['mcr.microsoft.com/dotnet/aspnet:8.0-alpine3.20', 'nobody', 65534, 65534],
    ['quay.io/jupyter/scipy-notebook', 'nobody', 65534, 65534],
    ['jenkins/jenkins:lts-alpine', 'jenkins', 1000, 1000],
    ['leantime/leantime', 'www-data', 1000, 1000],
    ['quay.io/sclorg/python-312-c9s', 'default', 1001, 0],
    ['influxdb:1.12', 'influxdb', 1500, 1500],
    ['influxdb:2.7', 'influxdb', 1000, 1000],
  ])('%s has %s with %s:%s', (text, name, uid, gid) => {
    expect(accountOf(text, name)).toEqual({ name, uid, gid });
  });

  test.each([
    ['alpine:3.20', 'www-data'],
    ['alpine:3.20', 'adm'],
    ['alpine:3.11', 'postgres'],
    ['debian:bookworm', 'gnats'],
    ['ubuntu:22.04', 'ubuntu'],
    ['ubuntu:16.04', '_apt'],
    ['amazonlinux:2', 'nobody'],
    ['oraclelinux:7-slim', 'nobody'],
    ['node:20', '_apt'],
    ['haproxy:1.8', 'haproxy'],
    ['haproxy:2.0-alpine', 'haproxy'],
    ['influxdb:1.12', 'influxdb3'],
    ['mcr.microsoft.com/dotnet/aspnet:6.0', 'app'],
    ['mcr.microsoft.com/dotnet/aspnet:8.0-noble-chiseled', 'www-data'],
    ['mcr.microsoft.com/dotnet/monitor:8', 'www-data'],
    ['docker:cli', 'dockremap'],
  ])('%s is not said to have %s', (text, name) => {
    expect(factsOf(text)).toBeDefined();
    expect(accountOf(text, name)).toBeUndefined();
  });

  test.each([
    ['alpine:3.20', 'nobody', 65534],
    ['alpine:3.20', 'nogroup', 65533],
    ['alpine:3.20', 'www-data', 82],
    ['debian:bookworm', 'nogroup', 65534],
    ['ubuntu:24.04', 'ubuntu', 1000],
    ['node:20', 'node', 1000],
    ['postgres:16', 'postgres', 999],
    ['rabbitmq:3-alpine', 'rabbitmq', 101],
    ['privatebin/nginx-fpm-alpine', 'www-data', 82],
  ])('%s has the group %s with %s', (text, name, gid) => {
    expect(groupOf(text, name)).toEqual({ name, gid });
  });

  test.each([
    ['debian:bookworm', 'nobody'],
    ['ubuntu:24.04', 'nobody'],
    ['varnish:fresh-alpine', 'vcache'],
    ['sonarqube', 'sonarqube'],
  ])('%s is not said to have the group %s', (text, name) => {
    expect(factsOf(text)).toBeDefined();
    expect(groupOf(text, name)).toBeUndefined();
  });
});

describe('images for Windows', () => {
  test.each([
    ['mcr.microsoft.com/windows/servercore:ltsc2022', ''],
    ['mcr.microsoft.com/windows/nanoserver:ltsc2022', 'ContainerUser'],
    ['mcr.microsoft.com/windows:20H2', ''],
    ['mcr.microsoft.com/dotnet/framework/aspnet:4.8', ''],
    ['mcr.microsoft.com/dotnet/sdk:8.0-nanoserver-ltsc2022', 'ContainerUser'],
    ['golang:1.23-windowsservercore', ''],
    ['golang:1.23-nanoserver', 'ContainerUser'],
  ])('%s has no uids', (text, user) => {
    const facts = factsOf(text);
    expect(facts).toMatchObject({ windows: true, user, uid: undefined, gid: undefined });
    expect(facts?.accounts.map(({ name }) => name)).toEqual(['ContainerAdministrator', 'ContainerUser']);
  });

  test.each(['redis:3.0-windowsservercore', 'ghcr.io/acme/app:1-nanoserver-ltsc2022', 'acme/app:ltsc2019'])(
    '%s is told by its tag',
    text => {
      expect(factsOf(text)).toBeUndefined();
      expect([...lookUpInTable([text]).values()]).toMatchObject([{ state: 'unknown', reason: 'windows' }]);
    },
  );

  test('the same image for Linux is none', () => {
    expect(factsOf('golang:1.23')).toMatchObject({ windows: false, uid: 0 });
  });
});

describe('what the table does not settle is unknown, and says why', () => {
  test.each([
    ['ghcr.io/acme/base:1', 'ghcr.io/acme/base:1 is not in the table of known images'],
    ['docker.io/acme/app:latest', 'docker.io/acme/app:latest is not in the table of known images'],
    ['docker.io/bitnami/php-fpm:8', 'the user of docker.io/bitnami/php-fpm:8 is left open in the table: '],
    ['docker.io/library/geonetwork:5.0', 'the user of docker.io/library/geonetwork:5.0 is not known for the tag `5.0`'],
    [
      `docker.io/library/kibana@${digest}`,
      `the user of docker.io/library/kibana@${digest} differs from tag to tag, and a digest names none`,
    ],
    ['Not An Image', '`Not An Image` names no image: it has a space'],
    ['registry.hub.docker.com/redis', 'registry.hub.docker.com/redis:latest is not in the table of known images'],
  ])('%s', (text, detail) => {
    const answer = lookUpInTable([text]).get(text);
    expect(answer).toMatchObject({ state: 'unknown', reason: 'base-image' });
    expect(answer).toHaveProperty('detail', expect.stringContaining(detail));
  });

  test('every reference that is asked for gets an answer under its own text', () => {
    const texts = ['docker.io/library/node:20', 'ghcr.io/acme/base:1', '$'];
    expect([...lookUpInTable(texts).keys()]).toEqual(texts);
  });
});
