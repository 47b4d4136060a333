import type { IdRange } from '../core/engine/engine.ts';
import type { Report } from '../core/report.ts';
import { fitMiddle, padTo, wrap } from './columns.ts';
import { type Landing, uidMapOf, unmappedWorkloads } from './id-map.ts';
import type { Paint } from './style.ts';
import { safe } from './text-finding.ts';

const mostRanges = 6;
const mostLandings = 12;
const mostNames = 3;
const label = 12;
/** Kept free beside the bars. */
const roomForNames = 24;
const narrowestName = 8;

/**
 * The map as bars, inside above outside, with a mark where root and each workload land; gids below where they differ. Lines of at most
 * `width` columns. Empty where nothing is mapped.
 */
export function renderTextIdMap(report: Report, width: number, paint: Paint): string {
  const ranges = uidMapOf(report);
  if (ranges === undefined) return '';
  const all = ranges.map(({ range }) => range);
  const bars = barsFor(all, width);
  const lines = [paint('strong', 'The map of uids')];
  for (const { range, landings } of ranges.slice(0, mostRanges)) {
    lines.push(...bars.range(range));
    for (const landing of landings.slice(0, mostLandings)) lines.push(bars.landing(range, landing));
    if (landings.length > mostLandings) lines.push(`  ${landings.length - mostLandings} more uids are not shown.`);
  }
  if (ranges.length > mostRanges) lines.push(`  ${ranges.length - mostRanges} more ranges are not shown.`);
  const off = unmappedWorkloads(report);
  if (off.length > 0)
    lines.push(...wrap(`Not mapped: ${namesOf(off.map(({ id }) => id))}.`, width - 2).map(text => `  ${text}`));
  const gids = report.engine.gids.state === 'known' ? report.engine.gids.value : [];
  if (gids.length > 0 && JSON.stringify(gids) !== JSON.stringify(all)) {
    const ofGids = barsFor(gids, width);
    lines.push(paint('strong', 'The map of gids'), ...gids.slice(0, mostRanges).flatMap(range => ofGids.range(range)));
    if (gids.length > mostRanges) lines.push(`  ${gids.length - mostRanges} more ranges are not shown.`);
  }
  return lines.join('\n');
}

interface Bars {
  range(range: IdRange): string[];
  landing(range: IdRange, landing: Landing): string;
}

function barsFor(ranges: readonly IdRange[], width: number): Bars {
  const digits = Math.max(...ranges.flatMap(({ inside, outside }) => [`${inside}`.length, `${outside}`.length]));
  const ends = Math.max(...ranges.map(({ inside, outside, size }) => `${Math.max(inside, outside) + size}`.length));
  const length = Math.max(8, Math.min(40, width - label - digits - ends - 5 - roomForNames));
  const line = (name: string, from: number, bar: string, to: string): string =>
    `  ${padTo(name, label)} ${`${from}`.padStart(digits)} ${bar} ${to}`.trimEnd();
  const bar = `├${'─'.repeat(length - 2)}┤`;
  return {
    range: ({ inside, outside, size }) => [
      line('inside', inside, bar, `${inside + size - 1}`),
      line('on the host', outside, bar, `${outside + size - 1}`),
    ],
    landing({ inside, size }, { inside: id, outside, workloads }) {
      const at = size < 2 ? 0 : Math.floor(((id - inside) / (size - 1)) * (length - 1));
      const names = workloads.length === 0 ? '' : `  ${namesOf(workloads.map(workload => workload.id))}`;
      const start = line(id === 0 ? 'root' : 'uid', id, padTo(`${' '.repeat(at)}▲`, length), `${outside}`);
      const room = width - start.length;
      return room < narrowestName ? start : start + fitMiddle(names, room);
    },
  };
}

function namesOf(ids: readonly string[]): string {
  const more = ids.length > mostNames ? ` and ${ids.length - mostNames} more` : '';
  return `${ids.slice(0, mostNames).map(safe).join(', ')}${more}`;
}
