import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Engine, IdRange } from '../../src/core/engine/engine.ts';
import { endToEnd } from '../../src/core/engine/id-map.ts';
import { known, unknown } from '../../src/core/resolved.ts';
import { widthOf } from '../../src/report/columns.ts';
import { renderIdMapDiagram } from '../../src/report/id-map-diagram.ts';
import { matrixOf } from '../../src/report/matrix.ts';
import { renderMatrix, renderTextMatrix } from '../../src/report/matrix-table.ts';
import { paintWith } from '../../src/report/style.ts';
import { renderTextIdMap } from '../../src/report/text-id-map.ts';
import { hostile } from '../support/hostile.ts';
import { reportOn } from '../support/lint.ts';
import { identity, reportOf, rootful, service, spanIn } from '../support/report.ts';

const plain = paintWith(false);
const compose = `services:
  web: {image: debian:13-slim}
  api: {image: debian:13-slim, user: "1000:1000"}
  log: {image: debian:13-slim, user: "65534"}
  agent: {image: debian:13-slim, userns_mode: host}
  big: {image: debian:13-slim, user: "70000"}
  who: {image: ghcr.io/acme/unknown}
`;
const host = (subuid: string, subgid = subuid) => ({
  'compose.yaml': compose,
  'etc/docker/daemon.json': '{"userns-remap": "app"}\n',
  'etc/subuid': subuid,
  'etc/subgid': subgid,
});

function engineWith(uids: readonly IdRange[]): Engine {
  return { ...rootful, mode: 'userns-remap', uids: known(uids), gids: known(uids) };
}

describe('the 2×2', () => {
  test('on a terminal, without a map', async () => {
    const report = await reportOn({ 'compose.yaml': compose });
    expect(renderTextMatrix(report, plain)).toMatchInlineSnapshot(`
      "                    ON THE HOST
        INSIDE            root  not root  not known
        root                 2         0          0
        not root             0         3          0
        not known            0         0          1"
    `);
  });

  test('on a terminal, under a map', async () => {
    expect(renderTextMatrix(await reportOn(host('app:200000:65536\n')), plain)).toMatchInlineSnapshot(`
      "                    ON THE HOST
        INSIDE            root  not root  not known  does not start
        root                 1         1          0               0
        not root             0         2          0               1
        not known            0         0          1               0"
    `);
  });

  test('in Markdown, with names', async () => {
    expect(renderMatrix(await reportOn(host('app:200000:65536\n')))).toMatchInlineSnapshot(`
      "| | root on the host | not root on the host | not known on the host | does not start |
      | --- | --- | --- | --- | --- |
      | **root inside** | 1: \`compose.yaml#agent\` | 1: \`compose.yaml#web\` | – | – |
      | **not root inside** | – | 2: \`compose.yaml#api\`, \`compose.yaml#log\` | – | 1: \`compose.yaml#big\` |
      | **not known inside** | – | – | 1: \`compose.yaml#who\` | – |"
    `);
  });

  test('is not shown for one workload', async () => {
    const report = await reportOn({ Dockerfile: 'FROM debian:13-slim\n' });
    expect(renderTextMatrix(report, plain)).toBe('');
    expect(renderMatrix(report)).toBe('');
  });

  test('has every workload that somebody runs in one cell', async () => {
    const report = await reportOn({
      ...host('app:200000:65536\n'),
      Dockerfile: 'FROM debian:13-slim AS build\nFROM build\nUSER 1\n',
    });
    const shown = matrixOf(report)?.rows.flatMap(({ cells }) => cells.flat().map(({ id }) => id)) ?? [];
    expect(shown.sort()).toEqual([
      'Dockerfile#1',
      ...['agent', 'api', 'big', 'log', 'web', 'who'].map(name => `compose.yaml#${name}`),
    ]);
  });
});

describe('the map', () => {
  test('as bars, with the gids where they differ', async () => {
    const report = await reportOn(host('app:200000:65536\n', 'app:300000:65536\n'));
    expect(renderTextIdMap(report, 100, plain)).toMatchInlineSnapshot(`
      "The map of uids
        inside            0 ├──────────────────────────────────────┤ 65535
        on the host  200000 ├──────────────────────────────────────┤ 265535
        root              0 ▲                                        200000  compose.yaml#web
        uid            1000 ▲                                        201000  compose.yaml#api
        uid           65534                                       ▲  265534  compose.yaml#log
        Not mapped: compose.yaml#agent.
      The map of gids
        inside            0 ├──────────────────────────────────────┤ 65535
        on the host  300000 ├──────────────────────────────────────┤ 365535"
    `);
  });

  test('as bars of several ranges', async () => {
    expect(
      renderTextIdMap(await reportOn(host('app:200000:1000\napp:500000:69001\n')), 100, plain),
    ).toMatchInlineSnapshot(`
      "The map of uids
        inside            0 ├──────────────────────────────────────┤ 999
        on the host  200000 ├──────────────────────────────────────┤ 200999
        root              0 ▲                                        200000  compose.yaml#web
        inside         1000 ├──────────────────────────────────────┤ 70000
        on the host  500000 ├──────────────────────────────────────┤ 569000
        uid            1000 ▲                                        500000  compose.yaml#api
        uid           65534                                     ▲    564534  compose.yaml#log
        uid           70000                                        ▲ 569000  compose.yaml#big
        Not mapped: compose.yaml#agent."
    `);
  });

  test('as bars of a rootless engine', async () => {
    const repository = {
      'compose.yaml': compose,
      'etc/subuid': '4242:200000:65536\n',
      'etc/subgid': '4242:200000:65536\n',
    };
    const report = await reportOn(repository, { options: { engine: 'rootless' } });
    expect(renderTextIdMap(report, 100, plain)).toMatchInlineSnapshot(`
      "The map of uids
        inside            0 ├──────────────────────────────────────┤ 0
        on the host    4242 ├──────────────────────────────────────┤ 4242
        root              0 ▲                                        4242  compose.…eb, compose.yaml#agent
        inside            1 ├──────────────────────────────────────┤ 65536
        on the host  200000 ├──────────────────────────────────────┤ 265535
        uid            1000 ▲                                        200999  compose.yaml#api
        uid           65534                                       ▲  265533  compose.yaml#log
      The map of gids
        inside            1 ├──────────────────────────────────────┤ 65536
        on the host  200000 ├──────────────────────────────────────┤ 265535"
    `);
  });

  test('as a diagram', async () => {
    expect(renderIdMapDiagram(await reportOn(host('app:200000:65536\n')))).toMatchInlineSnapshot(`
      "\`\`\`mermaid
      flowchart LR
        subgraph inside["inside"]
          i0["uids 0–65535"]
          i0_0["compose.yaml#35;web: 0 (root)"]
          i0_1["compose.yaml#35;api: 1000"]
          i0_2["compose.yaml#35;log: 65534"]
          ix0["compose.yaml#35;agent: 0"]
        end
        subgraph host["on the host"]
          h0["uids 200000–265535"]
          h0_0["200000"]
          h0_1["201000"]
          h0_2["265534"]
          hx0["0 (root of the host), not mapped"]
        end
        i0 -.-> h0
        i0_0 --> h0_0
        i0_1 --> h0_1
        i0_2 --> h0_2
        ix0 ==> hx0
      \`\`\`"
    `);
  });

  test.each([
    ['without a map', rootful],
    [
      'with a map that is not known',
      { ...rootful, mode: 'userns-remap' as const, uids: unknown('engine', 'no subuid') },
    ],
    ['with an empty map', engineWith([])],
  ])('is not shown %s', (_name, engine) => {
    const file = { path: 'compose.yaml', text: 'web:\n' };
    const report = reportOf({
      engine,
      workloads: [service('compose.yaml#web', spanIn(file, 'web'), { runs: identity(0) })],
    });
    expect(renderTextIdMap(report, 100, plain)).toBe('');
    expect(renderIdMapDiagram(report)).toBe('');
  });

  const ranges = fc
    .array(fc.tuple(fc.nat(100_000), fc.integer({ min: 1, max: 1_000_000 })), { minLength: 1, maxLength: 20 })
    .map(parts => {
      let next = 100_000;
      return parts.map(([gap, size]) => {
        const start = next + gap;
        next = start + size;
        return { start, size };
      });
    });

  test('fits any width, whatever the map and whoever lands in it', () => {
    const file = { path: 'compose.yaml', text: 'web:\n' };
    fc.assert(
      fc.property(
        ranges,
        fc.array(fc.nat(3_000_000), { maxLength: 30 }),
        fc.integer({ min: 50, max: 200 }),
        (parts, ids, width) => {
          const map = endToEnd(parts);
          const workloads = ids.map((id, index) =>
            service(`compose.yaml#${index}${hostile}`, spanIn(file, 'web'), {
              runs: identity(id),
              host: { uid: known(100_000 + id), isHostNamespace: false, mode: 'userns-remap' },
            }),
          );
          const report = reportOf({ engine: engineWith(map), workloads });
          for (const line of renderTextIdMap(report, width, plain).split('\n'))
            expect(widthOf(line)).toBeLessThanOrEqual(width);
          const diagram = renderIdMapDiagram(report);
          for (const line of diagram.split('\n').slice(1, -1))
            expect(line).toMatch(
              /^(?:flowchart LR| {2}subgraph \w+\["[a-z ]+"\]| {2}end| {4}[ih][\dx_]+\["[^"`\n]*"\]| {2}i[\dx_]+ (?:-->|-\.->|==>) h[\dx_]+)?$/u,
            );
        },
      ),
      { numRuns: 50 },
    );
  });
});
