import type { Report } from '../core/report.ts';
import { uidMapOf, unmappedWorkloads } from './id-map.ts';
import { mermaidLabel } from './markdown.ts';

const mostRanges = 6;
const mostLandings = 10;
const mostNames = 3;

/** The map as a diagram of Mermaid, which GitHub draws: ranges, root and the workloads inside, and where they land. Empty where nothing is mapped. */
export function renderIdMapDiagram(report: Report): string {
  const ranges = uidMapOf(report);
  if (ranges === undefined) return '';
  const inside: string[] = [];
  const host: string[] = [];
  const arrows: string[] = [];
  const add = (id: string, from: string, to: string, arrow: string): void => {
    inside.push(`    i${id}["${from}"]`);
    host.push(`    h${id}["${to}"]`);
    arrows.push(`  i${id} ${arrow} h${id}`);
  };
  let left = mostLandings;
  for (const [index, { range, landings }] of ranges.slice(0, mostRanges).entries()) {
    const { inside: from, outside: to, size } = range;
    add(`${index}`, `uids ${from}–${from + size - 1}`, `uids ${to}–${to + size - 1}`, '-.->');
    for (const [at, landing] of landings.slice(0, left).entries()) {
      const root = landing.inside === 0 ? ' (root)' : '';
      const names = labelOf(landing.workloads.map(({ id }) => id));
      add(`${index}_${at}`, `${names}${landing.inside}${root}`, `${landing.outside}`, '-->');
    }
    left = Math.max(0, left - landings.length);
  }
  for (const [at, { id, runs, host: outside }] of unmappedWorkloads(report).slice(0, mostLandings).entries()) {
    const uid = runs.uid.state === 'known' ? `${runs.uid.value}` : 'not known';
    const number = outside.uid.state === 'known' ? `${outside.uid.value}` : 'not known';
    const root = number === '0' ? ' (root of the host)' : '';
    add(`x${at}`, `${labelOf([id])}${uid}`, `${number}${root}, not mapped`, '==>');
  }
  const lines = [
    'flowchart LR',
    '  subgraph inside["inside"]',
    ...inside,
    '  end',
    '  subgraph host["on the host"]',
    ...host,
    '  end',
    ...arrows,
  ];
  return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\``;
}

function labelOf(ids: readonly string[]): string {
  if (ids.length === 0) return '';
  const more = ids.length > mostNames ? ` and ${ids.length - mostNames} more` : '';
  return `${ids
    .slice(0, mostNames)
    .map(id => mermaidLabel(id))
    .join(', ')}${more}: `;
}
