import { becauseOf } from '../core/because.ts';
import { powerOfGroup } from '../core/privileged-groups.ts';
import type { Service } from '../core/project.ts';
import { defineRule } from '../core/rule.ts';
import { standingOf } from '../core/standing.ts';
import { nameOfWorkload } from '../core/workload-name.ts';

export const privilegedGroup = defineRule({
  meta: {
    id: 'privileged-group',
    title: 'Has a group whose members are as good as root',
    severity: 'warning',
    why: 'A user who is not root gets by a group what root has: the engine, the disks, the files of root’s group.',
    remedy: 'Take the group away, and give the one file or device that is needed to a group of its own.',
    since: '0.1.0',
    references: ['https://docs.docker.com/engine/install/linux-postinstall/', 'https://wiki.debian.org/SystemGroups'],
  },
  subject: 'service',
  *check(service, project) {
    const { settings, definition, starts } = service;
    const { inside, map, who: known } = standingOf(service, project);
    const who = inside === 'unknown' ? 'its user' : known;
    // Root needs no group, and under a map a gid inside is another group of the host.
    if (inside === 'root' || map === 'mapped') return;
    for (const [index, group] of (settings.group_add ?? []).entries()) {
      const found = powerOfGroup(group);
      if (found === undefined) continue;
      const number = found.shown === `\`${group}\`` ? '' : `, ${found.shown}`;
      yield {
        message: `${nameOfWorkload(service)} gives ${who} the group \`${group}\`${number}: ${found.gives}.`,
        at: definition.places.get(`group_add[${index}]`) ?? service.at,
        because: [],
      };
    }
    for (const gid of starts.groups) {
      const found = powerOfGroup(`${gid}`);
      if (found === undefined || settings.group_add?.includes(`${gid}`) === true || isWayBack(service, gid)) continue;
      yield {
        message: `${nameOfWorkload(service)} runs as ${who}, who is in group ${gid} of the image, ${found.shown}: ${found.gives}.`,
        at: service.decidedAt,
        because: becauseOf(starts.trail),
      };
    }
  },
});

/** A group of the image by which its user becomes root inside is what way-back-to-root reports. */
function isWayBack({ waysBack, accounts }: Service, gid: number): boolean {
  return (waysBack ?? []).some(
    ({ kind, user }) =>
      kind === 'group' &&
      user.kind === 'group' &&
      accounts?.groups.some(group => group.name === user.name && group.gid === gid) === true,
  );
}
