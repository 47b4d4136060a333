import { repository } from '../address.ts';
import { defineRule } from '../core/rule.ts';

export const invalidSuppression = defineRule({
  meta: {
    id: 'invalid-suppression',
    title: 'Has a suppression that runs-as cannot use',
    severity: 'note',
    why: 'It looks as if somebody had accepted a finding, and it silences nothing: no rule has that name, there is no reason, or its day is none.',
    remedy: 'Write it as `# runs-as: ignore[rule] reason`, with the id of a rule and with why it is accepted.',
    since: '0.1.0',
    references: [`${repository}/blob/main/docs/suppressions.md`],
  },
  subject: 'suppression',
  *check({ kind, message, at, because }) {
    if (kind === 'invalid') yield { message, at, because };
  },
});
