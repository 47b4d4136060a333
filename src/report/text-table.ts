import type { Workload } from '../core/project.ts';
import type { Finding, Report } from '../core/report.ts';
import { type Severity, severities } from '../core/rule.ts';
import { engineOf, insideOf, outsideOf } from '../core/who.ts';
import { fitMiddle, padTo, widthOf } from './columns.ts';
import { logWord } from './log-text.ts';
import type { Paint, Role } from './style.ts';

const signs: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', note: 'i' };

interface Row {
  readonly sign: string;
  readonly role: Role;
  /** Workload, inside, on the host. */
  readonly cells: readonly string[];
  readonly engine: string;
  readonly map: string;
  readonly verdict: string;
}

/**
 * The table of workloads in lines of at most `width` columns, by path. A stage that is only a step to another one is in it only where
 * something was found about it; the last line counts those that are not. Empty when there is nothing to show.
 */
export function renderTextTable(report: Report, width: number, paint: Paint): string {
  const found = findingsByWorkload(report.findings);
  const shown = report.workloads.filter(
    workload => workload.kind === 'service' || workload.built !== 'intermediate' || found.has(workload.id),
  );
  const rows = shown.map(workload => rowOf(workload, found.get(workload.id) ?? []));
  const lines = rows.length === 0 ? [] : tableLines(rows, width, paint);
  const hidden = report.workloads.length - shown.length;
  if (hidden > 0) {
    const stages =
      hidden === 1 ? 'stage that is only a step to another is' : 'stages that are only steps to others are';
    lines.push(paint('faint', `  ${hidden} ${stages} not shown.`));
  }
  return lines.join('\n');
}

function findingsByWorkload(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const ids = finding.workload === undefined ? [] : [finding.workload, ...finding.alsoReaches];
    for (const id of ids) {
      const list = found.get(id);
      if (list === undefined) found.set(id, [finding]);
      else list.push(finding);
    }
  }
  return found;
}

function rowOf(workload: Workload, findings: readonly Finding[]): Row {
  const { mode, isHostNamespace } = workload.host;
  // Of who only starts as root the number says enough.
  const inside = insideOf(workload).replace(/^0 \(root\) → /, '0 → ');
  return {
    cells: [workload.id, inside, outsideOf(workload)].map(text => logWord(shortenMiddle(text))),
    engine: engineOf(workload),
    map: mode === 'rootful' ? 'none' : isHostNamespace ? 'off' : 'on',
    ...verdictOn(workload, findings),
  };
}

function verdictOn(workload: Workload, findings: readonly Finding[]): Pick<Row, 'sign' | 'role' | 'verdict'> {
  for (const severity of severities) {
    const worst = findings.find(({ rule }) => rule.severity === severity);
    if (worst === undefined) continue;
    const others = new Set(findings.map(({ rule }) => rule.id)).size - 1;
    const verdict = `${worst.rule.id}${others === 0 ? '' : ` +${others}`}`;
    return { sign: signs[severity], role: severity, verdict };
  }
  const { root } = workload.runs;
  if (root.state === 'unknown') return { sign: '?', role: 'warning', verdict: 'not known' };
  return root.value ? { sign: '·', role: 'faint', verdict: 'root' } : { sign: '✓', role: 'good', verdict: 'not root' };
}

const gap = '  ';
/** Narrower than this a column says nothing. */
const narrowest = 16;
/** From this width on the engine has its column in any case. */
const roomy = 120;
/** No screen shows more of a name. */
const longest = 400;

interface Column {
  readonly head: string;
  readonly textOf: (row: Row) => string;
}

const columns: readonly Column[] = ['WORKLOAD', 'INSIDE', 'ON THE HOST'].map((head, at) => ({
  head,
  textOf: ({ cells }) => cells[at] ?? '',
}));
const engineColumn: Column = { head: 'ENGINE', textOf: ({ engine }) => engine };
const mapColumn: Column = { head: 'MAP', textOf: ({ map }) => map };

/** How the engine is told: by its name where that differs or there is room, by whether it maps ids where only that differs, else not. */
function engineColumns(rows: readonly Row[], width: number): readonly Column[] {
  const maps = new Set(rows.map(({ map }) => map));
  if (width >= roomy || (maps.has('none') && maps.size > 1)) return [engineColumn];
  return maps.size > 1 ? [mapColumn] : [];
}

function tableLines(rows: readonly Row[], width: number, paint: Paint): string[] {
  const all = [...columns, ...engineColumns(rows, width)];
  const verdicts = widestOf({ head: 'VERDICT', textOf: ({ verdict }) => verdict }, rows);
  const wanted = all.map(column => widestOf(column, rows));
  const widths = shrink(wanted, width - 2 - verdicts - gap.length * all.length);
  const line = (textOf: (column: Column) => string): string =>
    all.map((column, at) => padTo(fitMiddle(textOf(column), widths[at] ?? 0), widths[at] ?? 0) + gap).join('');
  const lines = [paint('faint', `  ${line(({ head }) => head)}VERDICT`)];
  for (const row of rows)
    lines.push(`${paint(row.role, row.sign)} ${line(({ textOf }) => textOf(row))}${paint(row.role, row.verdict)}`);
  return lines;
}

function widestOf({ head, textOf }: Column, rows: readonly Row[]): number {
  let widest = widthOf(head);
  for (const row of rows) widest = Math.max(widest, widthOf(textOf(row)));
  return widest;
}

function shortenMiddle(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest / 2)}…${text.slice(-longest / 2)}`;
}

/** Takes from the widest column until all fit, or none says anything any more. */
function shrink(wanted: readonly number[], room: number): readonly number[] {
  const widths = [...wanted];
  let excess = -room;
  for (const width of widths) excess += width;
  while (excess > 0) {
    const sorted = [...widths].sort((a, b) => b - a);
    const widest = sorted[0] ?? 0;
    const next = Math.max(narrowest, sorted.find(width => width < widest) ?? narrowest);
    if (widest <= narrowest) break;
    const count = widths.filter(width => width === widest).length;
    const cut = Math.min(widest - next, Math.ceil(excess / count));
    for (const [at, width] of widths.entries()) {
      if (width !== widest) continue;
      widths[at] = width - cut;
      excess -= cut;
    }
  }
  return widths;
}
