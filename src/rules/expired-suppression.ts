import { repository } from '../address.ts';
import { defineRule } from '../core/rule.ts';

export const expiredSuppression = defineRule({
  meta: {
    id: 'expired-suppression',
    title: 'Has a suppression whose day is over',
    severity: 'note',
    why: 'What was accepted for a time is accepted no more: its finding counts again, and the comment only looks as if it did something.',
    remedy: 'Mend what it silenced and take the suppression out, or give it a new day with a new reason.',
    since: '0.1.0',
    references: [`${repository}/blob/main/docs/suppressions.md`],
  },
  subject: 'suppression',
  *check({ kind, message, at, because }) {
    if (kind === 'expired') yield { message, at, because };
  },
});
