import type { Report } from '../core/report.ts';
import type { Measure } from './budget.ts';
import { renderDelta, renderNotes } from './delta-blocks.ts';
import { renderSilences, renderSuppressed, renderUnreadable } from './file-blocks.ts';
import { renderFindings, renderPlace } from './finding-blocks.ts';
import { renderIdMapDiagram } from './id-map-diagram.ts';
import { markdownCode, markdownLink, markdownSentence, markdownText } from './markdown.ts';
import { renderMatrix } from './matrix-table.ts';
import { newlySilenced, rankedSilenced } from './silenced.ts';
import type { Surroundings } from './surroundings.ts';
import { countUnknown, renderUnknown } from './unknown-table.ts';
import { renderTally, renderWorkloadTable, shownWorkloads } from './workload-table.ts';

/** How much of a report fits where it is shown. */
export interface Extent {
  /** The most that the document may measure. */
  readonly limit: number;
  readonly measure: Measure;
  /** Rows of the table, and findings of a rule, that are not folded away. */
  readonly openRows: number;
  readonly openFindings: number;
  /** Where everything is that is left out. */
  readonly rest: string;
}

/** The first line of everything that GitHub shows: passed or failed, and why. */
export function renderVerdict(report: Report): string {
  const { passed, because } = report.verdict;
  if (report.failures.length > 0) return `## ❌ runs-as could not finish: ${markdownSentence(because, 500)}`;
  if (!passed) return `## ❌ runs-as failed: ${markdownText(because, 500)}`;
  const isClean = report.findings.length === 0;
  return isClean && because !== 'nothing to check'
    ? '## ✅ runs-as passed'
    : `## ✅ runs-as passed: ${markdownText(because, 500)}`;
}

function renderEngine(report: Report, surroundings: Surroundings): string {
  const { mode, from, at, others } = report.engine;
  if (report.workloads.length === 0) return '';
  const unused = renderOthers(others) + renderOtherEngines(report);
  if (at !== undefined) return `Engine: ${mode}, as ${renderPlace(at, surroundings)} says.${unused}`;
  if (from === 'default') return `Engine: ${mode}, because nothing in the repository says otherwise.${unused}`;
  return `Engine: ${mode}, as the ${from === 'config' ? 'configuration' : from} says.${unused}`;
}

/** Engines of some paths, as the configuration says. */
function renderOtherEngines({ project }: Report): string {
  return (project.otherEngines ?? [])
    .slice(0, mostOthers)
    .map(
      ({ paths, engine }) =>
        ` Engine of ${paths
          .slice(0, mostOthers)
          .map(path => markdownCode(path))
          .join(', ')}: ${engine.mode}.`,
    )
    .join('');
}

const mostOthers = 5;

/** Engine files of other hosts, which nobody has told apart. */
function renderOthers(others: readonly string[]): string {
  if (others.length === 0) return '';
  const more = others.length > mostOthers ? ` and ${others.length - mostOthers} more` : '';
  const names = others.slice(0, mostOthers).map(path => markdownCode(path));
  return ` Seen and not used: ${names.join(', ')}${more}.`;
}

function section(heading: string, content: string): string {
  return content === '' ? '' : `### ${heading}\n\n${content}`;
}

function folded(summary: string, content: string): string {
  return content === '' ? '' : `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}

function renderFooter(report: Report, surroundings: Surroundings): string {
  const parts = [`runs-as ${report.version}`];
  if (surroundings.commit !== undefined) parts.push(surroundings.commit.slice(0, 10));
  if (surroundings.run !== undefined) parts.push(markdownLink('this run', surroundings.run));
  return `<sub>${parts.join(' · ')}</sub>`;
}

/**
 * A report as GitHub shows it, in the order in which it is read: verdict, what the change does, workloads, findings, what the
 * change silences, what is not known, what could not be read; folded away at the end the 2×2, the map and what was silenced before. Never longer than `extent.limit`: what does not fit is left out by rank and counted.
 */
export function renderDocument(report: Report, surroundings: Surroundings, extent: Extent): string {
  const { limit, measure } = extent;
  const opening = [
    renderVerdict(report),
    renderNotes(report),
    [renderTally(report), renderEngine(report, surroundings)].filter(text => text !== '').join(' '),
  ];
  const footer = renderFooter(report, surroundings);
  // Headings, folds and the lines that count what is left out.
  const room = Math.max(0, limit - measure([...opening, footer].join('\n\n')) - 1500);
  const delta = section('What this change does', renderDelta(report, surroundings, room * 0.2, measure));
  const table = renderWorkloadTable(report, surroundings, extent.openRows, room * 0.3, measure);
  const matrix = renderMatrix(report);
  // Beside a table that is seen whole it says nothing new.
  const isOverview = shownWorkloads(report).length > extent.openRows;
  const map = folded('Where ids land on the host', renderIdMapDiagram(report));
  const unknown = section(`Not known (${countUnknown(report)})`, renderUnknown(report, room * 0.1, measure));
  const unreadable = section('Not readable', renderUnreadable(report, surroundings, room * 0.1, measure));
  const added = newlySilenced(report.suppressed);
  const silences = section(
    `This change silences (${added.length})`,
    renderSilences(added, surroundings, room * 0.1, measure),
  );
  const others = rankedSilenced(report.suppressed).filter(one => !added.includes(one));
  const suppressed = folded(`Silenced: ${others.length}`, renderSuppressed(others, surroundings, room * 0.05, measure));
  const used = measure([delta, silences, table, matrix, map, unknown, unreadable, suppressed].join('\n\n'));
  const findings = renderFindings(report.findings, surroundings, extent.openFindings, room - used, measure);
  const leftOut =
    findings.leftOut > 0
      ? `${findings.leftOut} more ${findings.leftOut === 1 ? 'finding is' : 'findings are'} left out here: GitHub takes no longer text. ${extent.rest}`
      : '';
  const body = [
    delta,
    table,
    isOverview ? matrix : '',
    section('Findings', [findings.text, leftOut].filter(text => text !== '').join('\n\n')),
    silences,
    unknown,
    unreadable,
    isOverview ? '' : folded('Root or not, inside and on the host', matrix),
    map,
    suppressed,
  ];
  return `${[...opening, ...body, footer].filter(text => text !== '').join('\n\n')}\n`;
}
