import { describe, expect, test } from 'vitest';
import { privilegedGroup } from '../../src/rules/privileged-group.ts';
import { lint } from '../support/lint.ts';
import { identity, reportOf, service, spanIn } from '../support/report.ts';
import { remapped, webService } from '../support/repositories.ts';

describe('reports', () => {
  test('groups of a user by name and by number, each at its item', async () => {
    expect(
      await lint(privilegedGroup, webService('user: "1000:1000"', 'group_add: [docker, audio, "0", "6"]')),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web gives uid 1000 the group \`docker\`: whoever has the engine’s group and its socket is root on the host.
      4 |     user: "1000:1000"
      5 |     group_add: [docker, audio, "0", "6"]
        |                 ^^^^^^

      compose.yaml: Service web gives uid 1000 the group \`0\`, the root group: it may do with files of root’s group what that group may.
      4 |     user: "1000:1000"
      5 |     group_add: [docker, audio, "0", "6"]
        |                                ^^^

      compose.yaml: Service web gives uid 1000 the group \`6\`, \`disk\` on Debian, Ubuntu, Fedora and Alpine: it may read and write the host’s disks where it gets one, past the owners of files.
      4 |     user: "1000:1000"
      5 |     group_add: [docker, audio, "0", "6"]
        |                                     ^^^"
    `);
  });

  test('groups of a user that is not known', async () => {
    expect(
      await lint(privilegedGroup, webService('image: ghcr.io/acme/unknown', 'group_add: [sudo]')),
    ).toMatchInlineSnapshot(`
      "compose.yaml: Service web gives its user the group \`sudo\`: its members may become root with sudo.
      3 |     image: ghcr.io/acme/unknown
      4 |     group_add: [sudo]
        |                 ^^^^"
    `);
  });

  test('a group that the image gives its user, at the line that decides', () => {
    const file = { path: 'compose.yaml', text: 'services:\n  web:\n    image: agent\n' };
    const user = { ...identity(1000, 'agent'), groups: [6, 29] };
    const web = service('compose.yaml#web', spanIn(file, 'image: agent'), { runs: user });
    const problems = [...privilegedGroup.check(web, reportOf().project)];
    expect(problems.map(({ message }) => message)).toEqual([
      'Service web runs as agent (uid 1000), who is in group 6 of the image, `disk` on Debian, Ubuntu, Fedora and Alpine: it may read and write the host’s disks where it gets one, past the owners of files.',
    ]);
    expect(problems.map(({ at }) => at)).toEqual([web.decidedAt]);
  });
});

describe('is silent about', () => {
  test.each([
    ['no group_add', webService('user: "1000"')],
    ['ordinary groups', webService('user: "1000"', 'group_add: [audio, video, "998", "44"]')],
    ['the only group of a user', webService('user: "1000:0"')],
    [
      'a group of the image that is a way back to root',
      {
        Dockerfile: 'FROM debian:12\nRUN useradd -u 10001 -G sudo app\nUSER app\n',
        'compose.yaml': 'services:\n  web:\n    build: .\n',
      },
    ],
    ['root, who needs no group', webService('group_add: [docker, disk]')],
    [
      'a map, under which a gid is another one outside',
      { ...webService('user: "1000"', 'group_add: ["0", disk]'), ...remapped },
    ],
  ])('%s', async (_name, repository) => expect(await lint(privilegedGroup, repository)).toBe(''));
});
