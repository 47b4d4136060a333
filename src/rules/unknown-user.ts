import { becauseOf } from '../core/because.ts';
import { defineRule } from '../core/rule.ts';
import { isRun, nameOfWorkload } from '../core/workload-name.ts';

export const unknownUser = defineRule({
  meta: {
    id: 'unknown-user',
    title: 'Who it runs as could not be proven',
    severity: 'warning',
    why: 'It may be root: nothing in the repository, and nothing runs-as knows, says otherwise.',
    remedy: 'Say it in the repository: end the stage with `USER` and a number, or set `user:` of the service.',
    since: '0.1.0',
    references: ['https://owasp.org/www-project-docker-top-10/'],
  },
  subject: 'workload',
  *check(workload) {
    const { runs } = workload;
    if (!isRun(workload) || runs.root.state === 'known') return;
    // What cannot be read has a finding of its own.
    if (runs.root.reason === 'unreadable') return;
    const { image, reason } = runs.root;
    // One image that is not known is one thing to find out, whatever number of workloads run it.
    const ofImage = image !== undefined && reason === 'base-image' ? { cause: image, remedy: remedyFor(image) } : {};
    yield {
      ...ofImage,
      message: `${nameOfWorkload(workload)} runs as a user that is not known: ${runs.root.detail}.`,
      at: workload.decidedAt,
      because: becauseOf(workload.trail),
    };
  },
});

/** With the very line for the configuration file, which lacks the answer alone. */
function remedyFor(image: string): string {
  const row = `- { image: ${JSON.stringify(image)}, user: "…", reason: "docker image inspect" }`;
  return (
    'Say it in the repository (`USER` with a number, or `user:` of the service), ask its registry (`--lookup missing`), or write ' +
    `its \`Config.User\` under \`images:\` of \`.github/runs-as.yml\`: \`${row}\`.`
  );
}
