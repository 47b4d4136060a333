import type { EngineUser, IdRange } from './engine.ts';
import { parseGoInteger } from './go-integer.ts';
import type { HostRange } from './id-map.ts';
import { endToEnd } from './id-map.ts';
import type { SubidFile, SubidLine } from './subid.ts';
import { linesFor } from './subid.ts';

/** A range that a rootless engine takes, and its line. */
export interface RootlessRange extends HostRange {
  readonly line: SubidLine;
}

/**
 * The ranges of an account as rootlesskit finds them, in file order; empty: a rootless engine does not start. First shadow's
 * `getsubids` is asked, which skips lines it cannot read and takes C's numbers (`0x…`, a leading 0 is octal, blanks before them);
 * a range that stands
 * twice counts once. Only when it has no answer rootlesskit reads the file itself, and there every line must have three fields.
 * https://github.com/rootless-containers/rootlesskit/blob/v3.3.0/pkg/parent/parent.go (getSubIDRanges), idtools/idtools.go;
 * https://github.com/shadow-maint/shadow/blob/4.13/lib/subordinateio.c (subordinate_parse)
 */
export function rootlessRanges(subid: SubidFile, user: EngineUser): RootlessRange[] {
  const lines = linesFor(subid, user);
  const found: RootlessRange[] = [];
  const seen = new Set<string>();
  for (const line of lines) {
    const range = shadowRange(line);
    if (range === undefined || seen.has(`${range.start}:${range.size}`)) continue;
    seen.add(`${range.start}:${range.size}`);
    found.push(range);
  }
  if (found.length > 0) return found;
  if (subid.lines.some(({ fields }) => fields !== 3)) return [];
  for (const line of lines) {
    if (line.start.state !== 'number' || line.count.state !== 'number') return [];
    found.push({ start: Number(line.start.value), size: Number(line.count.value), line });
  }
  return found;
}

function shadowRange(line: SubidLine): RootlessRange | undefined {
  const { whole, span, start, count, fields } = line;
  if (whole.start !== span.start || whole.end - whole.start >= 1024 || fields < 3) return undefined;
  // Blanks behind the last field belong to it.
  const tail = fields === 3 ? whole.file.text.slice(span.end, whole.end) : '';
  const from = unsignedLong(start.written);
  const size = unsignedLong(count.written + tail);
  return from === undefined || size === undefined ? undefined : { start: from, size, line };
}

/** C's `strtoul` with base 0, for a text that it takes to the end; what is negative wraps to something no kernel maps. */
function unsignedLong(text: string): number | undefined {
  const match = /^[ \t\n\v\f\r]*\+?(?:0[xX]([0-9a-fA-F]{1,15})|(0[0-7]{0,17})|([1-9][0-9]{0,18}))$/.exec(text);
  if (match === null) return undefined;
  const [, hexadecimal, octal, decimal] = match;
  if (hexadecimal !== undefined) return Number.parseInt(hexadecimal, 16);
  return octal === undefined ? Number(parseGoInteger(decimal ?? '').value) : Number.parseInt(octal, 8);
}

/**
 * The map of a rootless engine: id 0 is the engine's own user, 1 and up are its ranges, end to end. A range that holds the user's own
 * id is split around it, as that id is taken. Without `own` the map starts at 1.
 * https://github.com/rootless-containers/rootlesskit/blob/v3.3.0/pkg/parent/parent.go (newugidmapArgsFromSubIDRanges, withoutSelfID)
 */
export function rootlessMap(own: number | undefined, ranges: readonly HostRange[]): IdRange[] {
  const usable: HostRange[] = [];
  for (const { start, size } of ranges) {
    if (own === undefined || own < start || own >= start + size) usable.push({ start, size });
    else {
      if (own > start) usable.push({ start, size: own - start });
      if (own + 1 < start + size) usable.push({ start: own + 1, size: start + size - own - 1 });
    }
  }
  const map = endToEnd(usable, 1);
  return own === undefined ? map : [{ inside: 0, outside: own, size: 1 }, ...map];
}
