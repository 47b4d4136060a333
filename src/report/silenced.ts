import type { Suppressed } from '../core/report.ts';

/** Silenced findings as reports list them: what this change silences, then what people silenced with a reason, then the baseline's. */
export function rankedSilenced(suppressed: readonly Suppressed[]): readonly Suppressed[] {
  const rank = ({ suppression: { by, isNew } }: Suppressed): number => (isNew ? 0 : by === 'baseline' ? 2 : 1);
  return [...suppressed].sort((a, b) => rank(a) - rank(b));
}

/** What this change silences. */
export function newlySilenced(suppressed: readonly Suppressed[]): readonly Suppressed[] {
  return suppressed.filter(({ suppression }) => suppression.isNew);
}
