import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBlockMappings } from '../../../src/core/engine/block-mappings.ts';
import { chooseEngine } from '../../../src/core/engine/choose.ts';
import { embeddedEngineFiles, mayEmbedEngineFiles } from '../../../src/core/engine/embedded-files.ts';
import { placeOf } from '../../../src/core/source.ts';

const embedded = (text: string) => embeddedEngineFiles({ path: 'infra/user-data.yaml', text });

/** What is written for each kind, blanks trimmed. */
const contents = (text: string) =>
  embedded(text).map(({ kind, source }) => [kind, source?.text.trim().replaceAll(/\s*\n\s*/g, '\n')]);

const cloudInit = `#cloud-config
write_files:
  - path: /etc/ssh/sshd_config.d/10.conf
    content: |
      PermitRootLogin no
  # Docker
  - path: /etc/docker/daemon.json
    permissions: "0644"
    content: |
      {
        "userns-remap": "app",
        "icc": false
      }
  - content: |
      app:200000:65536
    path: /etc/subuid
    append: true
  - path: "/etc/subgid"
    content: "app:300000:65536"
runcmd:
  - systemctl restart docker
`;

describe('cloud-init', () => {
  test('gives the files it writes, at their places', () => {
    const files = embedded(cloudInit);
    expect(files.map(({ kind, path, on }) => [kind, path, on])).toEqual([
      ['daemon-json', 'infra/user-data.yaml', '/etc/docker/daemon.json'],
      ['subuid', 'infra/user-data.yaml', '/etc/subuid'],
      ['subgid', 'infra/user-data.yaml', '/etc/subgid'],
    ]);
    for (const { source } of files) expect(source?.text).toHaveLength(cloudInit.length);
    const engine = chooseEngine({ files });
    expect(engine).toMatchObject({ mode: 'userns-remap', from: 'daemon.json', others: [], faults: [], problems: [] });
    expect(engine.uids).toEqual({ state: 'known', value: [{ inside: 0, outside: 200000, size: 65536 }] });
    expect(engine.gids).toEqual({ state: 'known', value: [{ inside: 0, outside: 300000, size: 65536 }] });
    expect(engine.trail.map(({ at }) => at && `${at.file.path}:${placeOf(at).line}:${placeOf(at).column}`)).toEqual([
      'infra/user-data.yaml:11:9',
      'infra/user-data.yaml:15:7',
      'infra/user-data.yaml:19:15',
    ]);
  });

  test('a file in /etc goes before one that is written by another', () => {
    const plain = {
      kind: 'daemon-json',
      path: 'x/daemon.json',
      source: { path: 'x/daemon.json', text: '{}' },
    } as const;
    const engine = chooseEngine({ files: [...embedded(cloudInit), plain] });
    expect(engine.mode).toBe('rootful');
    expect(engine.others).toEqual(['infra/user-data.yaml']);
  });
});

describe('Ansible', () => {
  test.each([
    [
      'copy with content',
      '- name: remap\n  ansible.builtin.copy:\n    dest: /etc/docker/daemon.json\n    content: |\n      {"userns-remap": "default"}\n  notify: restart docker\n',
      [['daemon-json', '{"userns-remap": "default"}']],
    ],
    [
      'content before dest',
      '    - copy:\n        content: |-\n          {"icc": false}\n        dest: /etc/docker/daemon.json\n',
      [['daemon-json', '{"icc": false}']],
    ],
    [
      'folded content, which JSON does not mind',
      '- copy:\n    content: >-\n      {"userns-remap":\n       "app"}\n    dest: /etc/docker/daemon.json\n',
      [['daemon-json', '{"userns-remap":\n"app"}']],
    ],
    [
      'lines that are added one by one',
      "- lineinfile:\n    path: /etc/subuid\n    line: app:200000:65536\n- lineinfile:\n    path: /etc/subuid\n    line: 'b:300000:65536'  # later\n",
      [['subuid', 'app:200000:65536\nb:300000:65536']],
    ],
    [
      'a block',
      '- ansible.builtin.blockinfile:\n    path: /etc/subgid\n    block: |\n      app:200000:65536\n\n      b:300000:65536\n    create: true\n',
      [['subgid', 'app:200000:65536\nb:300000:65536']],
    ],
    [
      'a template expression, which is a placeholder',
      '- copy:\n    content: "{{ docker_config | to_nice_json }}"\n    dest: /etc/docker/daemon.json\n',
      [['daemon-json', '{{ docker_config | to_nice_json }}']],
    ],
  ])('%s', (_name, text, expected) => expect(contents(text)).toEqual(expected));

  test('Butane’s inline', () => {
    const text =
      'variant: fcos\nstorage:\n  files:\n    - path: /etc/subuid\n      contents:\n        inline: |\n          app:200000:65536\n      mode: 0644\n    - path: /etc/docker/daemon.json\n      contents:\n        inline: \'{"userns-remap": "app"}\'\n';
    expect(contents(text)).toEqual([
      ['subuid', 'app:200000:65536'],
      ['daemon-json', '{"userns-remap": "app"}'],
    ]);
  });
});

describe('what is seen and cannot be read has no source', () => {
  test.each([
    ['base64', '- path: /etc/docker/daemon.json\n  encoding: b64\n  content: e30=\n'],
    ['escapes', '- path: /etc/docker/daemon.json\n  content: "{\\"userns-remap\\": \\"app\\"}"\n'],
    ['folded lines of subuid', '- path: /etc/subuid\n  content: >\n    app:1:1\n    b:1:1\n'],
  ])('%s', (_name, text) => {
    expect(embedded(text)).toMatchObject([{ source: undefined }]);
    if (!text.includes('subuid'))
      expect(chooseEngine({ files: embedded(text) }).uids).toMatchObject({ reason: 'unreadable' });
  });
});

describe('nothing is found', () => {
  test.each([
    ['in a file about something else', 'services:\n  web:\n    image: nginx\n'],
    ['where only the path is named', '- stat:\n    path: /etc/docker/daemon.json\n  register: x\n'],
    ['in a copy from another file', '- copy:\n    src: daemon.json\n    dest: /etc/docker/daemon.json\n'],
    ['in a comment', '#  - path: /etc/docker/daemon.json\n#    content: |\n#      {}\n'],
    ['in a mount', 'volumeMounts:\n  - mountPath: /etc/docker/daemon.json\n    subPath: daemon.json\n'],
    ['inside a block scalar', 'run: |\n  - path: /etc/subuid\n    content: app:1:1\n'],
    ['in the next item', '- path: /etc/subuid\n- content: app:1:1\n'],
  ])('%s', (_name, text) => expect(embedded(text)).toEqual([]));
});

test.each([
  ['infra/user-data', true],
  ['cloud-init.cfg', true],
  ['roles/docker/tasks/main.yml', true],
  ['host.bu', true],
  ['src/main.ts', false],
  ['Dockerfile', false],
])('%s may have them: %o', (path, expected) => expect(mayEmbedEngineFiles(path)).toBe(expected));

test('no text makes it throw, and what it gives keeps every place', () => {
  const line = fc.constantFrom(
    '- path: /etc/subuid',
    '  path: /etc/docker/daemon.json',
    '  content: |',
    '    content: >-',
    '    app:1:2',
    '{"a": 1}',
    '',
    '  - dest: "/etc/subgid"',
    '  line: x:1:1',
    "  block: '",
    '\t',
    '# x',
    '    inline: |2',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 20 }), lines => {
      const text = lines.join('\n');
      for (const { source } of embedded(text)) {
        if (source === undefined) continue;
        expect(source.text).toHaveLength(text.length);
        for (let at = 0; at < text.length; at += 1)
          if (source.text[at] !== ' ' && source.text[at] !== text[at]) throw new Error(`place ${at} changed`);
      }
    }),
    { numRuns: 500 },
  );
});

test('long and deep texts cost no more than their length', () => {
  const started = performance.now();
  readBlockMappings(`${' '.repeat(100_000)}a: b\n`.repeat(20));
  readBlockMappings(Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''));
  readBlockMappings(`a:${' '.repeat(4000)}x\n`.repeat(200));
  readBlockMappings('- '.repeat(100_000));
  expect(performance.now() - started).toBeLessThan(2000);
});
