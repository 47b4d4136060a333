import { describe, expect, test } from 'vitest';
import { chooseEngine } from '../../../src/core/engine/choose.ts';
import { isDockerdUnit, usernsRemapOfUnit } from '../../../src/core/engine/dockerd-unit.ts';
import { placeOf } from '../../../src/core/source.ts';

const path = 'etc/systemd/system/docker.service.d/remap.conf';
const read = (text: string) => usernsRemapOfUnit({ path, text });

describe('--userns-remap of a unit', () => {
  test.each([
    ['with an equals sign', 'ExecStart=/usr/bin/dockerd --userns-remap=default -H fd://\n', 'default'],
    ['as the next word', 'ExecStart=/usr/bin/dockerd -H fd:// --userns-remap app\n', 'app'],
    ['in quotes', 'ExecStart=/usr/bin/dockerd "--userns-remap=app:app"\n', 'app:app'],
    ['over several lines', 'ExecStart=/usr/bin/dockerd \\\n  -H fd:// \\\n  --userns-remap=app\n', 'app'],
    [
      'behind an ExecStart that takes the unit’s own away',
      '[Service]\nExecStart=\nExecStart=/usr/bin/dockerd --userns-remap=app\n',
      'app',
    ],
    ['the last of two', 'ExecStart=/usr/bin/dockerd --userns-remap=a --userns-remap=b\n', 'b'],
    ['with a prefix of systemd', 'ExecStart=-/usr/bin/dockerd --userns-remap=app', 'app'],
    ['taken away again', 'ExecStart=/usr/bin/dockerd --userns-remap=app\nExecStart=\n', undefined],
    ['not dockerd’s', 'ExecStart=/usr/bin/other --userns-remap=app\n', undefined],
    ['in a comment', '# ExecStart=/usr/bin/dockerd --userns-remap=app\n', undefined],
    ['none', 'ExecStart=/usr/bin/dockerd -H fd://\n', undefined],
    ['without a value', 'ExecStart=/usr/bin/dockerd --userns-remap\n', undefined],
  ])('%s', (_name, text, value) => expect(read(text)?.value).toBe(value));

  test('its place', () => {
    const flag = read('[Service]\nExecStart=\nExecStart=/usr/bin/dockerd \\\n  --userns-remap=app\n');
    expect(flag && placeOf(flag.span)).toMatchObject({ line: 4, column: 3, endColumn: 21 });
  });
});

describe('chooseEngine', () => {
  const text = '[Service]\nExecStart=\nExecStart=/usr/bin/dockerd --userns-remap=app\n';
  const units = [{ path, text }];
  const lines = 'app:200000:65536';
  const files = [
    { kind: 'subuid', source: { path: 'etc/subuid', text: lines } },
    { kind: 'subgid', source: { path: 'etc/subgid', text: lines } },
  ] as const;
  const daemon = (json: string) =>
    ({ kind: 'daemon-json', source: { path: 'etc/docker/daemon.json', text: json } }) as const;

  test('takes the flag as the key of daemon.json', () => {
    const engine = chooseEngine({ files, units });
    expect(engine).toMatchObject({ mode: 'userns-remap', from: 'daemon.json', problems: [] });
    expect(engine.uids).toEqual({ state: 'known', value: [{ inside: 0, outside: 200000, size: 65536 }] });
    expect(engine.trail[0]).toMatchObject({ effect: '`dockerd --userns-remap=app`', at: { file: { path } } });
    expect(chooseEngine({ files: [...files, daemon('{"icc": false}')], units })).toMatchObject({
      mode: 'userns-remap',
      problems: [],
    });
  });

  test('both do not start', () => {
    const engine = chooseEngine({ files: [...files, daemon('{"userns-remap": "app"}')], units });
    expect(engine.problems).toMatchObject([
      { effect: 'does-not-start', at: { file: { path: 'etc/docker/daemon.json' } } },
    ]);
  });

  test('what systemd fills in is not known; root maps nothing', () => {
    const unit = (value: string) => [{ path, text: `ExecStart=/usr/bin/dockerd --userns-remap=${value}\n` }];
    expect(chooseEngine({ files, units: unit('$REMAP') }).uids).toMatchObject({ state: 'unknown', reason: 'template' });
    expect(chooseEngine({ files, units: unit('root') })).toMatchObject({
      mode: 'rootful',
      problems: [{ about: 'userns-remap-off' }],
    });
  });

  test('an option goes before it', () => {
    expect(chooseEngine({ files, units, option: { mode: 'rootful', from: 'option' } }).mode).toBe('rootful');
    const daemonJson = { path: 'x.json', text: '{}' };
    expect(chooseEngine({ files, units, option: { daemonJson, from: 'option' } }).mode).toBe('rootful');
  });
});

test.each([
  ['etc/systemd/system/docker.service', true],
  ['files/docker.service.d/override.conf', true],
  ['nginx.service', false],
  ['docker.service.d/x.txt', false],
])('%s is one: %o', (name, expected) => expect(isDockerdUnit(name)).toBe(expected));
