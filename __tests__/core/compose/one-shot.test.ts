import { expect, test } from 'vitest';
import { rootOnHost } from '../../../src/rules/root-on-host.ts';
import { lint, reportOn } from '../../support/lint.ts';

const chown = 'command: chown -R 1000 /data';
const web = 'image: node:20-alpine, user: "1000", command: server.js';
const whenDone = 'condition: service_completed_successfully';

/** The steps of the trails of a project's services that `depends_on` led to. */
async function stepsOf(...services: readonly string[]): Promise<string[]> {
  const compose = ['services:', ...services.map(service => `  ${service}`), ''].join('\n');
  const { project } = await reportOn({ 'compose.yaml': compose });
  return project.workloads.flatMap(({ id, trail }) =>
    trail.flatMap(({ effect, isAside }) => (isAside && /exited/.test(effect) ? [`${id}: ${effect}`] : [])),
  );
}

test('the finding on a one-shot root service says who waits for its exit', async () => {
  const compose = `services:
  init:
    image: busybox
    command: chown -R 1000 /data
  web:
    image: node:20-alpine
    user: "1000"
    depends_on:
      init:
        condition: service_completed_successfully
`;
  expect(await lint(rootOnHost, { 'compose.yaml': compose })).toMatchInlineSnapshot(`
    "compose.yaml: Service init runs as uid 0 (root), which is uid 0 on the host: docker.io/library/busybox:latest runs as root (it sets no user).
    2 |   init:
    3 |     image: busybox
      |     ^^^^^^^^^^^^^^
    4 |     command: chown -R 1000 /data
      compose.yaml:3: docker.io/library/busybox:latest runs as root (it sets no user)
      compose.yaml:9: runs once: \`web\` waits until it has exited"
  `);
});

test('the trail of a service that waits for it says so, and who it is stays as it was', async () => {
  expect(
    await stepsOf(`init: {image: busybox, ${chown}}`, `web: {${web}, depends_on: {init: {${whenDone}}}}`),
  ).toMatchInlineSnapshot(`
    [
      "compose.yaml#init: runs once: \`web\` waits until it has exited",
      "compose.yaml#web: \`init\` runs once as root and has exited before this starts",
    ]
  `);
});

test('a run as root that is not over, or that is not root, explains nothing', async () => {
  const init = `init: {image: busybox, ${chown}}`;
  expect(await stepsOf(init, `web: {${web}, depends_on: [init]}`)).toEqual([]);
  expect(await stepsOf(init, `web: {${web}, depends_on: {init: {condition: service_started}}}`)).toEqual([]);
  expect(await stepsOf(init, `web: {${web}, depends_on: {init: {${whenDone}, required: false}}}`)).toEqual([]);
  expect(
    await stepsOf(`init: {image: busybox, user: "1"}`, `web: {${web}, depends_on: {init: {${whenDone}}}}`),
  ).toEqual([]);
});

test('several that wait, several that are awaited, and hooks', async () => {
  const depends = `depends_on: &all {init: {${whenDone}}, second: {${whenDone}}, third: {${whenDone}}}`;
  expect(
    await stepsOf(
      ...['init', 'second', 'third'].map(name => `${name}: {image: busybox, ${chown}}`),
      `web: {${web}, ${depends}, post_start: [{command: warm}]}`,
      `api: {${web}, depends_on: {init: {${whenDone}}, second: {${whenDone}}}}`,
      'root: {image: busybox, depends_on: *all}',
    ),
  ).toMatchInlineSnapshot(`
    [
      "compose.yaml#init: runs once: \`web\`, \`api\` and 1 more wait until it has exited",
      "compose.yaml#second: runs once: \`web\`, \`api\` and 1 more wait until it has exited",
      "compose.yaml#third: runs once: \`web\` and \`root\` wait until it has exited",
      "compose.yaml#web: \`init\`, \`second\` and 1 more run once as root and have exited before this starts",
      "compose.yaml#api: \`init\` and \`second\` run once as root and have exited before this starts",
    ]
  `);
});
