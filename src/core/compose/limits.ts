import type { Span } from '../source.ts';
import { type ComposeMap, type ComposeValue, childOf, printed } from './tree.ts';

const pairs = [
  ['cpus', 'limits', 'cpus'],
  ['mem_limit', 'limits', 'memory'],
  ['pids_limit', 'limits', 'pids'],
  ['mem_reservation', 'reservations', 'memory'],
] as const;

/** Two keys for one limit must say the same; where the longer one's parent stands without it, it says 0. */
export function checkLimits(container: ComposeMap, refuse: (message: string, at: Span) => void): void {
  const resources = childOf(childOf(container, 'deploy'), 'resources');
  for (const [key, section, name] of pairs) {
    const own = childOf(container, key);
    const parent = childOf(resources, section);
    if (own === undefined || parent === undefined) continue;
    const other = childOf(parent, name);
    const first = amountOf(own);
    const second = other === undefined ? 0 : amountOf(other);
    if (first === undefined || first === 0 || second === undefined || first === second) continue;
    refuse(`has different values in \`${key}\` and \`deploy.resources.${section}.${name}\``, own.span);
  }
}

const units = 'bkmgtp';

/** A number, or a size in bytes; `undefined` when it is neither. */
function amountOf(value: ComposeValue): number | undefined {
  const match = /^([0-9.]+) ?([bkmgtp]?)(?:b|ib)?$/i.exec(printed(value) ?? '');
  if (match === null) return undefined;
  const power = Math.max(0, units.indexOf((match[2] ?? '').toLowerCase()));
  return Math.trunc(Number(match[1]) * 1024 ** power * 1e6) / 1e6;
}
