import type { AspectChange, Change, WorkloadChange } from '../core/delta.ts';
import type { Workload } from '../core/project.ts';
import type { Report } from '../core/report.ts';
import { insideInWords, outsideOf } from '../core/who.ts';
import { isRun } from '../core/workload-name.ts';

/** What the change does to one workload, in plain words that renderers have yet to make safe. */
export interface DeltaLine {
  readonly id: string;
  readonly change: Change;
  /** `101 (nginx) → 0 (root)`, with the host's side where only that differs; `new: 0 (root)`; `gone, was 101 (nginx)`. */
  readonly who: string;
  /** `▲ worse`, `▼ better`; empty where it is neither. */
  readonly direction: string;
  /** `privileged: false → true ▲`: everything that differs beyond the user. */
  readonly details: readonly string[];
}

const order: readonly Change[] = ['worse', 'added', 'better', 'same', 'removed'];
const directions: Readonly<Record<Change, string>> = {
  worse: '▲ worse',
  better: '▼ better',
  same: '',
  added: '',
  removed: '',
};
const arrows: Readonly<Record<AspectChange['change'], string>> = { worse: ' ▲', better: ' ▼', same: '' };

/**
 * The workloads that somebody runs and that are not as they were: what got worse first, then what is added, better, different, gone.
 * Empty where nothing was compared.
 */
export function deltaLines(report: Report): readonly DeltaLine[] {
  const lines: DeltaLine[] = [];
  for (const change of report.delta?.workloads ?? []) if (isShown(change)) lines.push(lineOf(change));
  return lines.sort((a, b) => order.indexOf(a.change) - order.indexOf(b.change));
}

function isShown(change: WorkloadChange): boolean {
  return isSomeonesRun(change) && (change.change !== 'same' || change.aspects.length > 0);
}

function isSomeonesRun({ before, after }: WorkloadChange): boolean {
  return [before, after].some(workload => workload !== undefined && isRun(workload));
}

/** `2 workloads have other names and are as they were.`: those that only moved; empty where there are none. */
export function movedAlone({ delta }: Report): string {
  const moved = delta?.workloads.filter(
    change => isSomeonesRun(change) && !isShown(change) && movedWords(change.before, change.after) !== '',
  );
  const count = moved?.length ?? 0;
  if (count === 0) return '';
  return count === 1
    ? '1 workload has another name and is as it was.'
    : `${count} workloads have other names and are as they were.`;
}

function lineOf({ id, before, after, change, aspects }: WorkloadChange): DeltaLine {
  const details = aspects
    .filter(({ name }) => name !== 'user')
    .map(aspect => `${aspect.name}: ${aspect.before} → ${aspect.after}${arrows[aspect.change]}`);
  const moved = movedWords(before, after);
  if (moved !== '') details.push(moved);
  return { id, change, who: whoOf(before, after), direction: directions[change], details };
}

/** Where it was; empty where it is still there, or only its number in the file is another one. */
function movedWords(before: Workload | undefined, after: Workload | undefined): string {
  if (before === undefined || after === undefined || before.id === after.id) return '';
  const [from, to] = [fileOf(before), fileOf(after)];
  if (from !== to) return `moved from ${before.id}`;
  const name = before.kind === 'image' ? before.stage.name : undefined;
  return name === undefined ? '' : `its stage was ${name}`;
}

function fileOf(workload: Workload): string {
  return workload.kind === 'image' ? workload.file.path : workload.project.path;
}

function whoOf(before: Workload | undefined, after: Workload | undefined): string {
  if (before === undefined) return after === undefined ? '' : `new: ${withHost(after)}`;
  if (after === undefined) return `gone, was ${insideInWords(before)}`;
  const inside = [insideInWords(before), insideInWords(after)] as const;
  const outside = [outsideOf(before), outsideOf(after)] as const;
  const isOtherHost = outside[0] !== outside[1];
  const isOtherInside = inside[0] !== inside[1];
  // Where nothing is mapped the host's number says nothing more.
  const isPlain = [before, after].every(({ runs, host }) => sameNumber(runs.uid, host.uid));
  const host = `${outside[0]} → ${outside[1]}`;
  if (isOtherInside) return `${inside[0]} → ${inside[1]}${isOtherHost && !isPlain ? `, on the host ${host}` : ''}`;
  return isOtherHost ? `${inside[1]}, on the host ${host}` : inside[1];
}

function sameNumber(a: Workload['runs']['uid'], b: Workload['host']['uid']): boolean {
  return a.state === 'known' && b.state === 'known' ? a.value === b.value : a.state === b.state;
}

function withHost(workload: Workload): string {
  const { runs, host } = workload;
  return sameNumber(runs.uid, host.uid)
    ? insideInWords(workload)
    : `${insideInWords(workload)}, on the host ${outsideOf(workload)}`;
}

/** `2 new findings, 3 unchanged, 1 fixed`: empty where nothing was compared. */
export function findingCounts({ delta }: Report): string {
  if (delta === undefined) return '';
  const { new: isNew, unchanged, fixed } = delta;
  const parts = [
    isNew === 0 ? 'no new findings' : `${isNew} new ${isNew === 1 ? 'finding' : 'findings'}`,
    ...(unchanged === 0 ? [] : [`${unchanged} unchanged`]),
    ...(fixed.length === 0 ? [] : [`${fixed.length} fixed`]),
  ];
  return parts.join(', ');
}

/** `The engine is rootful; it was userns-remap.`; empty where it is the same, or nothing runs on it on one of the two sides. */
export function engineChange({ engine, delta }: Report): string {
  if (delta === undefined || delta.engineBefore.mode === engine.mode) return '';
  if (!delta.workloads.some(({ before, after }) => before !== undefined && after !== undefined)) return '';
  return `The engine is ${engine.mode}; it was ${delta.engineBefore.mode}.`;
}
