import type { Verification } from '../core/verify/verify.ts';
import type { Paint } from './style.ts';
import { renderTextPlace, safe } from './text-finding.ts';

const heads = {
  agrees: ['good', '✓', 'agrees'],
  differs: ['error', '✗', 'differs'],
  settled: ['warning', '?', 'was not known, and is seen'],
  'not-running': ['faint', '-', 'is not running'],
} as const;

/** What `verify` prints: each workload beside its container, with both trails where they differ. */
export function renderVerifications(verifications: readonly Verification[], engine: string, paint: Paint): string {
  const lines = [`Beside ${safe(engine)}:`, ''];
  for (const { workload, container, image, outcome, comparisons } of verifications) {
    const [role, mark, words] = heads[outcome];
    const beside =
      container !== undefined
        ? ` (container ${safe(container.name)})`
        : image !== undefined
          ? ` (image ${safe(image.reference)})`
          : '';
    lines.push(`${paint(role, mark)} ${paint('strong', safe(workload.id))} ${words}${beside}`);
    for (const { what, said, seen, outcome: one } of comparisons) {
      const shown = one === 'agrees' ? safe(seen) : `${safe(seen)}; the report says ${safe(said)}`;
      lines.push(`    ${what}: ${one === 'differs' ? paint('error', shown) : shown}`);
    }
    if (outcome === 'differs') {
      for (const { effect, at } of workload.trail)
        lines.push(`      said by ${at === undefined ? '' : `${renderTextPlace(at)}: `}${safe(effect)}`);
      if (container !== undefined)
        lines.push(
          `      seen by ${safe(container.seenBy)}, container ${container.id.slice(0, 12)} of ${safe(container.image)}`,
        );
    }
  }
  return `${lines.join('\n')}\n\n${verificationLine(verifications)}\n`;
}

/** One line: how many agree, differ, were settled, do not run. */
export function verificationLine(verifications: readonly Verification[]): string {
  const count = (wanted: Verification['outcome']): number =>
    verifications.filter(({ outcome }) => outcome === wanted).length;
  const differs = count('differs');
  const parts = [
    `${count('agrees')} agree`,
    `${differs} differ`,
    `${count('settled')} settled`,
    `${count('not-running')} not running`,
  ];
  return `${differs === 0 ? '✓ verified' : '✗ not as the report says'}: ${parts.join(', ')}`;
}

/** The same for programs: one object. */
export function verificationsJson(verifications: readonly Verification[], engine: string): string {
  const shown = verifications.map(({ workload, container, image, outcome, comparisons }) => ({
    workload: workload.id,
    outcome,
    container: container === undefined ? null : { id: container.id, name: container.name, image: container.image },
    image: image?.reference ?? null,
    comparisons,
  }));
  return `${JSON.stringify({ engine, verifications: shown }, null, 2)}\n`;
}
