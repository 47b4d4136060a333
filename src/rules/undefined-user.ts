import { creationOf, exampleId } from '../core/account-remedy.ts';
import { becauseOf } from '../core/because.ts';
import type { Workload } from '../core/project.ts';
import { defineRule } from '../core/rule.ts';
import { isRun, nameOfWorkload } from '../core/workload-name.ts';

export const undefinedUser = defineRule({
  meta: {
    id: 'undefined-user',
    title: 'Names a user that the image does not have',
    severity: 'error',
    why: 'The build works, and every container of the image fails at its start: `unable to find user …: no matching entries in passwd file`.',
    remedy:
      'Create the account before the `USER` line, or write a number (`USER 10001:10001`), which needs no account.',
    since: '0.1.0',
    references: ['https://docs.docker.com/reference/dockerfile/#user'],
  },
  subject: 'workload',
  *check(workload) {
    const { starts } = workload;
    if (!isRun(workload) || starts.refused === undefined || starts.user.state === 'unknown') return;
    yield {
      message: `${nameOfWorkload(workload)} is to start as \`${starts.user.value}\`, but ${starts.refused}.`,
      at: workload.decidedAt,
      because: becauseOf(starts.trail),
      remedy: remedyFor(workload, starts.user.value),
    };
  },
});

function remedyFor(workload: Workload, user: string): string {
  const number =
    workload.kind === 'image' ? `\`USER ${exampleId}:${exampleId}\`` : `\`user: "${exampleId}:${exampleId}"\``;
  const [first = '', second] = user.split(/\s+/);
  if (second?.startsWith('#')) return '`USER` takes the whole rest of its line: put the comment on a line of its own.';
  if (second !== undefined) return `A group stands behind a colon, without blanks: \`${first}:${second}\`.`;
  const [name = '', group] = user.split(':');
  if (/^[-+]?\d+$/.test(name)) {
    return group === undefined || /^[-+]?\d+$/.test(group)
      ? `Take a number that ids can have: ${number}.`
      : `Write the group as a number too (${number}), or create the group \`${group}\` first.`;
  }
  const creation = creationOf(workload.accountTools, name);
  if (creation === undefined) return `Write a number, which needs no account: ${number}.`;
  const where = workload.kind === 'image' ? 'before this line' : 'in its Dockerfile';
  return `Create it ${where}, while the build is still root (\`RUN ${creation}\`), or write a number: ${number}.`;
}
