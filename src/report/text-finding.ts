import type { Workload } from '../core/project.ts';
import type { Finding } from '../core/report.ts';
import { type Place, placeOf, type Span } from '../core/source.ts';
import { engineOf, insideOf, outsideOf } from '../core/who.ts';
import { wrap } from './columns.ts';
import { frameLines, gutterOf } from './frame.ts';
import { logWord } from './log-text.ts';
import { shorten } from './markdown.ts';
import type { Paint } from './style.ts';

/** No sentence of ours is longer; what a repository makes of one may be. */
const longest = 2000;
const mostOthers = 5;
const mostSteps = 20;

/** A text of the repository or with its names in it, on one line and harmless, wherever its words are broken into lines. */
export function safe(text: string): string {
  return logWord(shorten(text, longest)).replace(/(\s)::/g, '$1\\::');
}

/** `compose.yaml:12:5`: line and column from 1, as editors open it. */
export function renderTextPlace(span: Span): string {
  return placeText(placeOf(span));
}

function placeText({ file, line, column }: Place): string {
  return safe(`${shorten(file, longest / 2)}:${line}:${column}`);
}

/** A finding as a block: what and where, its lines, then who it concerns, how it came to it, why it matters and what to do. */
export function renderTextFinding(
  finding: Finding,
  workloads: ReadonlyMap<string, Workload>,
  width: number,
  paint: Paint,
): string {
  const { severity, id } = finding.rule;
  const tag = `${severity}[${id}]:`;
  const [first = '', ...rest] = wrap(`${tag} ${safe(finding.message)}`, width);
  const lines = frameLines(finding.at, { width });
  const gutter = gutterOf(lines);
  const bar = lines.length === 0 ? '  |' : gutter({ kind: 'gap', line: undefined, isMarked: false, text: '' });
  const edge = bar.slice(0, -2);
  const blocks = [
    paint(severity, tag) + paint('strong', first.slice(tag.length)),
    ...rest.map(line => paint('strong', line)),
    `${edge}${paint('frame', '-->')} ${paint('strong', renderTextPlace(finding.at))}`,
    paint('frame', bar),
  ];
  for (const line of lines) {
    const text = line.kind === 'marker' ? paint(severity, line.text) : line.text;
    blocks.push(`${paint('frame', gutter(line))}${text === '' ? '' : ` ${text}`}`);
  }
  if (lines.length > 0) blocks.push(paint('frame', bar));
  for (const [label, texts] of detailsOf(finding, workloads)) blocks.push(...detail(edge, label, texts, width, paint));
  return blocks.join('\n');
}

function* detailsOf(finding: Finding, workloads: ReadonlyMap<string, Workload>): Iterable<[string, readonly string[]]> {
  const workload = finding.workload === undefined ? undefined : workloads.get(finding.workload);
  if (workload !== undefined) {
    const who = `${insideOf(workload)} inside, ${outsideOf(workload)} on the host (${engineOf(workload)})`;
    yield ['who', [`${safe(workload.id)}: ${safe(who)}`]];
  }
  if (finding.state === 'new') yield ['new', ['this change brings it']];
  const others = finding.alsoReaches;
  if (others.length > 0) {
    const more = others.length > mostOthers ? ` and ${others.length - mostOthers} more` : '';
    yield ['also', [`${others.slice(0, mostOthers).map(safe).join(', ')}${more}`]];
  }
  if (finding.trail.length > 0) {
    const steps = finding.trail.slice(0, mostSteps).map(({ text, at }) => `${renderTextPlace(at)}: ${safe(text)}`);
    if (finding.trail.length > mostSteps) steps.push(`… ${finding.trail.length - mostSteps} more`);
    yield ['trail', steps];
  }
  yield ['why', [safe(finding.rule.why)]];
  yield ['remedy', [safe(finding.remedy)]];
  if (finding.fix !== undefined) yield ['fix', [safe(finding.fix.title)]];
}

/** `= why: …`, with the lines after the first below its text; several texts stand below each other. */
function detail(edge: string, label: string, texts: readonly string[], width: number, paint: Paint): string[] {
  const start = `${edge} ${paint('frame', '=')} ${paint('strong', `${label}:`)} `;
  const indent = ' '.repeat(edge.length + label.length + 5);
  const lines: string[] = [];
  for (const text of texts) {
    const [first = '', ...rest] = wrap(text, Math.max(20, width - indent.length));
    lines.push((lines.length === 0 ? start : indent) + first, ...rest.map(line => indent + line));
  }
  return lines;
}
