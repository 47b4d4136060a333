import { describe, expect, test } from 'vitest';
import { unknownUser } from '../../src/rules/unknown-user.ts';
import { findingsOf, lint } from '../support/lint.ts';
import { webService } from '../support/repositories.ts';

describe('reports', () => {
  test('an image that nothing knows', async () => {
    expect(await lint(unknownUser, webService('image: ghcr.io/acme/app:1'))).toMatchInlineSnapshot(`
      "compose.yaml: Service web runs as a user that is not known: ghcr.io/acme/app:1 is not in the table of known images.
      2 |   web:
      3 |     image: ghcr.io/acme/app:1
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^
        compose.yaml:3: ghcr.io/acme/app:1 is not in the table of known images
        remedy: Say it in the repository (\`USER\` with a number, or \`user:\` of the service), ask its registry (\`--lookup missing\`), or write its \`Config.User\` under \`images:\` of \`.github/runs-as.yml\`: \`- { image: "ghcr.io/acme/app:1", user: "…", reason: "docker image inspect" }\`."
    `);
  });

  test('a stage on such an image', async () => {
    expect(
      await lint(unknownUser, { Dockerfile: 'FROM ghcr.io/acme/base:1 AS app\nCMD ["app"]\n' }),
    ).toMatchInlineSnapshot(`
      "Dockerfile: The image (stage app) runs as a user that is not known: ghcr.io/acme/base:1 is not in the table of known images.
      1 | FROM ghcr.io/acme/base:1 AS app
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      2 | CMD ["app"]
        Dockerfile:1: FROM ghcr.io/acme/base:1 AS app: ghcr.io/acme/base:1 is not in the table of known images
        remedy: Say it in the repository (\`USER\` with a number, or \`user:\` of the service), ask its registry (\`--lookup missing\`), or write its \`Config.User\` under \`images:\` of \`.github/runs-as.yml\`: \`- { image: "ghcr.io/acme/base:1", user: "…", reason: "docker image inspect" }\`."
    `);
  });

  test('a Dockerfile that is not among the files', async () => {
    expect(await lint(unknownUser, webService('build: ../elsewhere'))).toMatchInlineSnapshot(`
      "compose.yaml: Service web runs as a user that is not known: the build context ../elsewhere lies outside the checked files.
      2 |   web:
      3 |     build: ../elsewhere
        |     ^^^^^^^^^^^^^^^^^^^
        compose.yaml:3: the build context ../elsewhere lies outside the checked files"
    `);
  });
});

test('one image is one finding, whoever runs it', async () => {
  const repository = {
    'api/Dockerfile': 'FROM ghcr.io/acme/base:1\n',
    'compose.yaml':
      'services:\n  a:\n    image: ghcr.io/acme/base:1\n  b:\n    build: api\n  c:\n    image: ghcr.io/acme/other:1\n',
  };
  const findings = await findingsOf(unknownUser, repository);
  expect(findings.map(({ workload, alsoReaches }) => [workload, ...alsoReaches])).toEqual([
    ['api/Dockerfile#0', 'compose.yaml#a', 'compose.yaml#b'],
    ['compose.yaml#c'],
  ]);
});

describe('is silent about', () => {
  test.each([
    ['an image that is known', webService('image: postgres:17')],
    ['a number over an unknown image', webService('image: ghcr.io/acme/app:1', 'user: "1000"')],
    ['a USER line over an unknown image', { Dockerfile: 'FROM ghcr.io/acme/base:1\nUSER 1000\n' }],
    ['a stage that nobody runs', { Dockerfile: 'FROM ghcr.io/acme/base:1 AS build\nFROM scratch\nUSER 1\n' }],
  ])('%s', async (_name, repository) => expect(await lint(unknownUser, repository)).toBe(''));
});
