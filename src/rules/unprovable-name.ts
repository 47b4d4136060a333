import { exampleId } from '../core/account-remedy.ts';
import { becauseOf } from '../core/because.ts';
import type { ImageTarget } from '../core/project.ts';
import { defineRule } from '../core/rule.ts';
import { isRun, nameOfWorkload } from '../core/workload-name.ts';

export const unprovableName = defineRule({
  meta: {
    id: 'unprovable-name',
    title: 'A user name whose number nothing proves',
    severity: 'note',
    why: 'Whose files these are on the host is a number, and Kubernetes refuses to start an image with a name where `runAsNonRoot` is set.',
    remedy: 'Create the account with a number, and write the number: `USER 10001:10001`.',
    since: '0.1.0',
    references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  },
  subject: 'image',
  *check(image) {
    const { starts } = image;
    if (!isRun(image) || starts.user.state === 'unknown' || starts.refused !== undefined) return;
    const [name = ''] = starts.user.value.split(':');
    // A number, a name with a known one, and what another rule speaks of: an identity that may be root.
    if (/^[-+]?\d*$/.test(name) || starts.uid.state === 'known' || starts.root.state === 'unknown') return;
    if (starts.uid.reason === 'windows') return;
    // What cannot be read has a finding of its own, and a template is no Dockerfile yet.
    if (image.base.state === 'unknown' && ['unreadable', 'template'].includes(image.base.reason)) return;
    yield {
      message: `${nameOfWorkload(image)} runs as \`${name}\`, a name whose number is not sure: ${starts.uid.detail}.`,
      at: image.decidedAt,
      because: becauseOf(starts.trail),
      remedy: remedyFor(image, name),
    };
  },
});

function remedyFor({ accounts, accountTools }: ImageTarget, name: string): string {
  const isOwn = accounts.accounts.some(account => account.name === name && account.at !== undefined);
  const number = `\`USER ${exampleId}:${exampleId}\``;
  const option = accountTools === 'adduser' ? `-u ${exampleId}` : `--uid ${exampleId}`;
  return isOwn
    ? `Give the account a number where it is created (\`${option}\`), and write the number: ${number}.`
    : `Write the number that \`${name}\` has in the image, or one of your own that owns what the program writes: ${number}.`;
}
