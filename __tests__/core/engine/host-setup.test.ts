import { describe, expect, test } from 'vitest';
import { readHostSetup } from '../../../src/core/engine/host-setup.ts';
import { kindOf } from '../../../src/core/file-kind.ts';
import { placeOf } from '../../../src/core/source.ts';
import { renderSummary } from '../../../src/report/summary.ts';
import { noSurroundings } from '../../../src/report/surroundings.ts';
import { renderText } from '../../../src/report/text.ts';
import { reportOn } from '../../support/lint.ts';
import type { Repository } from '../../support/memory-files.ts';
import { webService } from '../../support/repositories.ts';

describe('by their names these may set hosts up', () => {
  test.each([
    'user-data',
    'user-data.yaml',
    'cloud/user_data.yml',
    'web-user-data.txt',
    'userdata.tftpl',
    'user-data.yaml.tftpl',
    'cloud-init.yaml',
    'cloud-config.yml.j2',
    'terraform/templates/cloudinit.cfg',
    'hosts/builder.bu',
    'etc/systemd/system/docker.service',
    'systemd/docker.service.d/override.conf',
    'roles/docker/tasks/main.yml',
    'ansible/roles/common/tasks/install-docker.yaml',
    'playbook.yml',
    'playbooks/docker.yml',
    'tasks/main.yml',
    'roles/nginx/tasks/main.yml',
    'ansible/docker-hosts.yml',
    'ansible/site.yml',
    'site.yml',
  ])('%s', path => expect(kindOf(path)).toBe('host-setup'));

  test.each([
    ['roles/docker/templates/daemon.json.j2', 'daemon-json'],
    ['daemon.json.tmpl', 'daemon-json'],
    ['templates/subuid.j2', 'subuid'],
    ['roles/docker/files/docker-compose.yml', 'compose'],
    ['roles/docker/files/Dockerfile', 'dockerfile'],
  ])('%s is %s', (path, kind) => expect(kindOf(path)).toBe(kind));

  test.each([
    'user-data.sh',
    'user-data.py',
    'user-data.md',
    'src/userData.ts',
    'lib/user_data.rb',
    'cloud-init/README.md',
    'docs/docker.yml',
    'docker/config.yml',
    'roles/nginx/defaults/nginx.yml',
    'ansible/group_vars/all.yml',
    '.github/workflows/docker.yml',
    '.github/workflows/tasks/docker.yml',
    'docker.service.d/README',
    'mydocker.service',
    'daemon.json.md',
    'daemon.jsonc',
    'subuid.go',
  ])('%s may not', path => expect(kindOf(path)).not.toBe('host-setup'));
});

const cloudInit = `#cloud-config
write_files:
  - path: /etc/docker/daemon.json
    content: |
      {"userns-remap": "app"}
  - path: /etc/subuid
    content: |
      app:200000:65536
  - path: /etc/subgid
    content: |
      app:300000:65536
`;

const ansible = `- name: map users
  ansible.builtin.copy:
    dest: /etc/docker/daemon.json
    content: |
      {"userns-remap": "app"}
- name: ranges
  ansible.builtin.lineinfile:
    path: "{{ item }}"
    line: app:200000:65536
- name: uids
  ansible.builtin.lineinfile:
    path: /etc/subuid
    line: app:200000:65536
- name: gids
  ansible.builtin.copy:
    dest: /etc/subgid
    content: "app:{{ first_gid }}:65536"
`;

const unit = '[Service]\nExecStart=\nExecStart=/usr/bin/dockerd --userns-remap=app -H fd://\n';

describe('a repository', () => {
  const web = webService('user: "33:33"');
  const hostOf = async (repository: Repository, options?: Record<string, string>) => {
    const report = await reportOn({ ...web, ...repository }, { options: options ?? {} });
    const [workload] = report.workloads;
    const { engine } = report;
    return {
      report,
      mode: engine.mode,
      at: engine.at && `${engine.at.file.path}:${placeOf(engine.at).line}:${placeOf(engine.at).column}`,
      ids: [workload?.host.uid, workload?.host.gid].map(id =>
        id?.state === 'known' ? id.value : id?.state === 'unknown' ? id.reason : undefined,
      ),
      files: report.files.map(({ path, kind, state }) => `${path} ${kind} ${state}`),
    };
  };

  test('with cloud-init’s user data', async () => {
    expect(await hostOf({ 'infra/user-data': cloudInit })).toMatchObject({
      mode: 'userns-remap',
      at: 'infra/user-data:5:8',
      ids: [200_033, 300_033],
      files: ['compose.yaml compose read', 'infra/user-data daemon-json read'],
    });
  });

  test('with tasks of Ansible, one value of which another program fills in', async () => {
    expect(await hostOf({ 'roles/docker/tasks/main.yml': ansible })).toMatchObject({
      mode: 'userns-remap',
      at: 'roles/docker/tasks/main.yml:5:8',
      ids: [200_033, 'template'],
    });
  });

  test('with a drop-in of systemd', async () => {
    const repository = {
      'systemd/docker.service.d/10-remap.conf': unit,
      'etc/subuid': 'app:200000:65536\n',
      'etc/subgid': 'app:300000:65536\n',
    };
    expect(await hostOf(repository)).toMatchObject({
      mode: 'userns-remap',
      at: 'systemd/docker.service.d/10-remap.conf:3:28',
      ids: [200_033, 300_033],
    });
  });

  test('with a template of daemon.json, which proves nothing and is no error', async () => {
    const template = '{\n{% if remap %}\n  "userns-remap": "default",\n{% endif %}\n  "icc": false\n}\n';
    const { report, ids } = await hostOf({ 'roles/docker/templates/daemon.json.j2': template });
    expect(ids).toEqual([33, 33].map(() => 'template'));
    expect(report.findings.filter(({ rule }) => rule.id === 'unreadable-file')).toEqual([]);
  });

  test('with a line of daemon.json alone: seen, and not known', async () => {
    const task = '- lineinfile:\n    path: /etc/docker/daemon.json\n    line: \'  "userns-remap": "default",\'\n';
    const { report, ids } = await hostOf({ 'tasks/main.yml': task });
    expect(ids).toEqual(['unreadable', 'unreadable']);
    expect(report.findings.filter(({ rule }) => rule.id === 'unreadable-file')).toEqual([]);
  });

  test('with mistakes in what it writes: shown as the file has them', async () => {
    const broken = cloudInit.replace('"app"}', '"app",}').replace('app:200000', 'app:x');
    const { report } = await hostOf({ 'infra/user-data': broken });
    expect(report.findings.map(({ at }) => at.file.text === broken)).toEqual(report.findings.map(() => true));
    expect(renderText(report, { width: 100, colour: false })).toContain('5 |       {"userns-remap": "app",}');
  });

  test('with files that only have the name: they are not shown', async () => {
    expect(await hostOf({ 'user-data': '#cloud-config\n', 'playbook.yml': '- hosts: all\n' })).toMatchObject({
      mode: 'rootful',
      ids: [33, 33],
      files: ['compose.yaml compose read'],
    });
  });

  test('with nothing but user data: its mistakes are found at their places', async () => {
    const { findings } = await reportOn({ 'user-data': cloudInit.replace('app:200000', 'app:x') });
    expect(findings.map(({ rule, at }) => `${rule.id} ${at.file.path}:${placeOf(at).line}`)).toEqual([
      'invalid-subid user-data:8',
    ]);
  });

  test('with two hosts says which it did not use', async () => {
    const { report } = await hostOf({
      'hosts/a/etc/docker/daemon.json': '{"userns-remap": "app"}\n',
      'hosts/a/etc/subuid': 'app:200000:65536\n',
      'hosts/b/etc/docker/daemon.json': '{}\n',
      'hosts/c/user-data': cloudInit,
    });
    expect(report.engine.others).toEqual(['hosts/b/etc/docker/daemon.json', 'hosts/c/user-data']);
    expect(renderText(report, { width: 200, colour: false }).replaceAll(/\s+/g, ' ')).toContain(
      'Seen and not used: hosts/b/etc/docker/daemon.json, hosts/c/user-data.',
    );
    expect(renderSummary(report, noSurroundings)).toContain(
      'Seen and not used: `hosts/b/etc/docker/daemon.json`, `hosts/c/user-data`.',
    );
  });
});

test('of what sets hosts up only what says something is seen', () => {
  const { files, units, seen } = readHostSetup([
    { path: 'a/user-data', text: cloudInit },
    { path: 'b/user-data', text: '#cloud-config\n' },
    { path: 'docker.service', text: '[Service]\nExecStart=/usr/bin/dockerd\n' },
    { path: 'docker.service.d/x.conf', text: unit },
  ]);
  expect(files.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
    'a/user-data daemon-json',
    'a/user-data subuid',
    'a/user-data subgid',
  ]);
  expect(units.map(({ path }) => path)).toEqual(['docker.service.d/x.conf']);
  expect(seen.map(({ source, kind }) => `${source.path} ${kind}`)).toEqual([
    'a/user-data daemon-json',
    'docker.service.d/x.conf daemon-json',
  ]);
});
