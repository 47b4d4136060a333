import { becauseOf } from '../core/because.ts';
import type { WayBack, WayKind } from '../core/dockerfile/way-back.ts';
import { defineRule } from '../core/rule.ts';
import { nameOfUser } from '../core/user-name.ts';
import { isRun, nameOfWorkload } from '../core/workload-name.ts';

export const wayBackToRoot = defineRule({
  meta: {
    id: 'way-back-to-root',
    title: 'Does not run as root, and can become root again',
    severity: 'warning',
    why: 'Running as an unprivileged user stops an attacker only while that user has no way to become root in the container.',
    remedy: 'Do what needs root in the build, before `USER`, and leave nothing in the image that makes root of a user.',
    since: '0.1.0',
    references: [
      'https://owasp.org/www-project-docker-top-10/',
      'https://docs.docker.com/build/building/best-practices/#user',
    ],
  },
  subject: 'workload',
  *check(workload) {
    if (!isRun(workload)) return;
    const byPlace = new Map<string, WayBack[]>();
    for (const way of workload.waysBack) {
      const key = `${way.at.file.path}:${way.at.start}`;
      byPlace.set(key, [...(byPlace.get(key) ?? []), way]);
    }
    for (const ways of byPlace.values()) {
      const [first] = ways;
      if (first === undefined) continue;
      const effects = [...new Set(ways.map(({ effect }) => effect))];
      yield {
        message: `${nameOfWorkload(workload)} runs as ${nameOfUser(workload.runs)} and can become root: ${effects.join('; ')}.`,
        at: first.at,
        because: becauseOf(workload.runs.trail),
        remedy: [...new Set(ways.map(remedyFor))].join(' '),
      };
    }
  },
});

function remedyFor(way: WayBack): string {
  return remedies[way.kind](way);
}

const remedies: Readonly<Record<WayKind, (way: WayBack) => string>> = {
  sudo: ({ path }) =>
    `Do what needs root in the build, before \`USER\`, and leave ${path ?? 'the line'} to a development stage that no other is built from.`,
  group: ({ user }) =>
    `Leave the user out of group ${user.kind === 'group' ? user.name : ''}: what the build does as root needs none.`,
  setuid: ({ path }) =>
    `Take the bit off (\`RUN chmod u-s ${path ?? ''}\`, as root), or do what it is for before \`USER\`.`,
  writable: ({ path }) => `Leave ${path ?? 'the file'} to root: a line that a user needs can be written in the build.`,
  capability: ({ path }) =>
    `Take it off (\`RUN setcap -r ${path ?? ''}\`): for a port below 1024 \`cap_net_bind_service\` is enough, and Docker needs not even that.`,
  password: () => 'Take this out: root needs no password in a container, as nobody logs in.',
};
