import { repository } from '../address.ts';
import { defineRule } from '../core/rule.ts';

export const staleBaseline = defineRule({
  meta: {
    id: 'stale-baseline',
    title: 'Has a baseline with findings that are gone',
    severity: 'note',
    why: 'An accepted finding that was mended may come back, and the baseline would hide it.',
    remedy: 'Write the baseline again with `runs-as --write-baseline`; what is gone is taken out.',
    since: '0.1.0',
    references: [`${repository}/blob/main/docs/baseline.md`],
  },
  subject: 'suppression',
  *check({ kind, message, at, because }) {
    if (kind === 'stale') yield { message, at, because };
  },
});
