import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseEngine, type EngineOption } from '../../../src/core/engine/choose.ts';
import type { Engine } from '../../../src/core/engine/engine.ts';
import { containerIdsOf, hostIdentityOf } from '../../../src/core/engine/host.ts';
import type { Identity } from '../../../src/core/identity.ts';
import { known, type Resolved, unknown } from '../../../src/core/resolved.ts';

function identity(uid: Resolved<number> | number, gid: Resolved<number> | number = uid): Identity {
  const resolved = (id: Resolved<number> | number) => (typeof id === 'number' ? known(id) : id);
  return {
    user: known(''),
    uid: resolved(uid),
    gid: resolved(gid),
    root: known(uid === 0),
    name: undefined,
    groups: [],
    trail: [],
    refused: undefined,
  };
}

function engine(lines: string, option: Partial<EngineOption> = {}, daemon = '{"userns-remap": "app"}'): Engine {
  const file = (kind: 'daemon-json' | 'subuid' | 'subgid', text: string) => ({ kind, source: { path: kind, text } });
  return chooseEngine({
    files: [file('daemon-json', daemon), file('subuid', lines), file('subgid', lines)],
    option: { from: 'config', ...option },
  });
}

const rootful = chooseEngine({ files: [] });
const remap = engine('app:200000:65536');
const rootless = engine('eng:200000:65536', { mode: 'rootless', user: { name: 'eng', uid: 4242, gid: 4242 } });

describe('hostIdentityOf', () => {
  test.each([
    ['rootful', rootful, 0, 0],
    ['rootful', rootful, 1000, 1000],
    ['rootful', rootful, 2_147_483_647, 2_147_483_647],
    ['userns-remap', remap, 0, 200_000],
    ['userns-remap', remap, 1000, 201_000],
    ['userns-remap', remap, 65_535, 265_535],
    ['rootless', rootless, 0, 4242],
    ['rootless', rootless, 1, 200_000],
    ['rootless', rootless, 1000, 200_999],
    ['rootless', rootless, 65_536, 265_535],
  ] as const)('%s: %o', (mode, host, inside, outside) => {
    expect(hostIdentityOf(host, identity(inside), undefined)).toMatchObject({
      mode,
      uid: known(outside),
      gid: known(outside),
      isHostNamespace: mode === 'rootful',
    });
  });

  test.each([
    ['userns-remap', remap, 65_536],
    ['userns-remap', remap, 70_000],
    ['rootless', rootless, 65_537],
  ] as const)('%s: an id behind the map does not start', (_mode, host, inside) => {
    const { uid } = hostIdentityOf(host, identity(inside), undefined);
    expect(uid).toMatchObject({ state: 'unknown', reason: 'unmapped' });
    expect(uid.state === 'unknown' && uid.detail).toContain(`uid ${inside} lies outside the engine's map`);
  });

  test('uid and gid are mapped each by its own map', () => {
    const files = [
      { kind: 'daemon-json', source: { path: 'daemon.json', text: '{"userns-remap": "app"}' } },
      { kind: 'subuid', source: { path: 'subuid', text: 'app:200000:65536' } },
      { kind: 'subgid', source: { path: 'subgid', text: 'app:300000:10' } },
    ] as const;
    const host = hostIdentityOf(chooseEngine({ files }), identity(33, 33), undefined);
    expect(host.uid).toEqual(known(200_033));
    expect(host.gid).toMatchObject({ reason: 'unmapped' });
  });

  test('what is not known inside passes its reason on', () => {
    const inside = identity(unknown('base-image', 'x is not known'), 5);
    for (const host of [rootful, remap, rootless])
      expect(hostIdentityOf(host, inside, undefined).uid).toEqual(unknown('base-image', 'x is not known'));
    expect(hostIdentityOf(remap, inside, undefined).gid).toEqual(known(200_005));
  });

  test('what is not known of the engine passes its reason on, also for a rootful one', () => {
    const broken = chooseEngine({
      files: [{ kind: 'daemon-json', source: { path: 'daemon.json', text: '{"userns-remap": oops' } }],
    });
    const host = hostIdentityOf(broken, identity(0), undefined);
    expect(host).toMatchObject({
      mode: 'rootful',
      isHostNamespace: false,
      uid: { state: 'unknown', reason: 'unreadable' },
    });
    expect(hostIdentityOf(engine('x:1:1'), identity(0), undefined).uid).toMatchObject({
      state: 'unknown',
      reason: 'engine',
    });
  });

  test('rootless: 0 is the engine’s user, whose number may not be known', () => {
    const nameless = engine('eng:200000:65536', { mode: 'rootless' });
    expect(hostIdentityOf(nameless, identity(0), undefined).uid).toMatchObject({ state: 'unknown', reason: 'engine' });
    expect(hostIdentityOf(nameless, identity(1000), undefined).uid).toEqual(known(200_999));
  });
});

describe('settings of a service', () => {
  test('userns_mode: host takes the map of userns-remap away', () => {
    expect(hostIdentityOf(remap, identity(0), { userns_mode: 'host' })).toMatchObject({
      uid: known(0),
      gid: known(0),
      isHostNamespace: true,
      because: "`userns_mode: host` takes the engine's map away: uid 0 is root on the host",
    });
    expect(hostIdentityOf(remap, identity(70_000), { userns_mode: 'host' }).uid).toEqual(known(70_000));
  });

  test.each(['private', 'keep-id', 'auto', 'Host', 'host:x', ' host', ''])(
    'userns_mode: %o does nothing',
    userns_mode => {
      for (const host of [rootful, remap, rootless])
        expect(hostIdentityOf(host, identity(0), { userns_mode })).toEqual(hostIdentityOf(host, identity(0), {}));
    },
  );

  test('nor does host under a rootless engine', () => {
    expect(hostIdentityOf(rootless, identity(0), { userns_mode: 'host', privileged: true, pid: 'host' })).toMatchObject(
      { uid: known(4242), isHostNamespace: false },
    );
  });

  test.each([{ privileged: true }, { network_mode: 'host' }, { pid: 'host' }])(
    '%o is refused under userns-remap',
    settings => {
      const refused = hostIdentityOf(remap, identity(0), settings);
      expect(refused.uid).toMatchObject({ state: 'unknown', reason: 'engine' });
      expect(refused.because).toContain('refuses');
      expect(hostIdentityOf(remap, identity(0), { ...settings, userns_mode: 'host' }).uid).toEqual(known(0));
      expect(hostIdentityOf(rootful, identity(0), settings).uid).toEqual(known(0));
    },
  );
});

describe('containerIdsOf', () => {
  test.each([
    [rootful, 1000, 1000],
    [remap, 231_105, 31_105],
    [remap, 200_000, 0],
    [remap, 1000, undefined],
    [rootless, 4242, 0],
    [rootless, 200_000, 1],
    [rootless, 4243, undefined],
  ] as const)('%#', (host, outside, inside) => {
    expect(containerIdsOf(host, outside)).toEqual({ uid: known(inside), gid: known(inside) });
  });

  test('is not known where the map is not', () => {
    expect(containerIdsOf(engine('x:1:1'), 5).uid).toMatchObject({ state: 'unknown', reason: 'engine' });
  });
});

describe('because', () => {
  test.each([
    [rootful, 1000, undefined, 'a rootful engine without userns-remap has no map: uid 1000 is uid 1000 on the host'],
    [rootful, 0, undefined, 'a rootful engine without userns-remap has no map: uid 0 is root on the host'],
    [remap, 0, undefined, 'the map of userns-remap makes uid 0 inside uid 200000 outside'],
    [remap, 70_000, undefined, 'the map of userns-remap has no uid 70000'],
    [
      rootless,
      0,
      undefined,
      "the map of the rootless engine makes uid 0 inside the engine's own user outside: uid 4242",
    ],
    [rootless, 5, undefined, 'the map of the rootless engine makes uid 5 inside uid 200004 outside'],
    [
      engine('app:abc:65536'),
      0,
      undefined,
      'the map of userns-remap makes uid 0 inside uid 0 outside: root on the host',
    ],
  ] as const)('%#', (host, uid, settings, because) => {
    expect(hostIdentityOf(host, identity(uid), settings).because).toBe(because);
  });
});

test('no file makes any of it throw, and a known id lies inside a range', () => {
  const line = fc.oneof(
    fc.string(),
    fc
      .tuple(
        fc.constantFrom('app', '1500', 'x', '{{ u }}'),
        fc.oneof(fc.nat(), fc.bigInt(), fc.string()),
        fc.oneof(fc.nat(100_000), fc.string()),
      )
      .map(parts => parts.join(':')),
  );
  const value = fc.oneof(fc.constantFrom('"app"', '"default"', '"1500"', '"root"', 'null', '{'), fc.json());
  fc.assert(
    fc.property(
      value,
      fc.array(line, { maxLength: 6 }),
      fc.constantFrom('rootful', 'rootless', 'userns-remap', undefined),
      fc.nat(),
      (remapped, lines, mode, id) => {
        const host = engine(lines.join('\n'), mode === undefined ? {} : { mode }, `{"userns-remap": ${remapped}}`);
        const { uid } = hostIdentityOf(host, identity(id), undefined);
        if (uid.state === 'unknown' || host.uids.state === 'unknown') return;
        if (host.mode === 'rootful') expect(uid.value).toBe(id);
        else
          expect(host.uids.value.some(({ outside, size }) => uid.value >= outside && uid.value < outside + size)).toBe(
            true,
          );
      },
    ),
    { numRuns: 500 },
  );
});
