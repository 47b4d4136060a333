import { repository } from '../address.ts';
import { defineRule } from '../core/rule.ts';

export const unusedSuppression = defineRule({
  meta: {
    id: 'unused-suppression',
    title: 'Has a suppression that silences nothing',
    severity: 'note',
    why: 'What it silenced is mended, or stands elsewhere; left there it would hide the next such fault.',
    remedy: 'Take it out; where it names several rules, take out the one that is shown.',
    since: '0.1.0',
    references: [`${repository}/blob/main/docs/suppressions.md`],
  },
  subject: 'suppression',
  *check({ kind, message, at, because }) {
    if (kind === 'unused') yield { message, at, because };
  },
});
