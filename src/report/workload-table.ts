import type { Workload } from '../core/project.ts';
import type { Report } from '../core/report.ts';
import { type RuleMeta, type Severity, severities } from '../core/rule.ts';
import { engineOf, insideOf, outsideOf } from '../core/who.ts';
import { type Measure, takeFitting } from './budget.ts';
import { markdownCode, markdownLink, markdownText } from './markdown.ts';
import { addressOf, type Surroundings } from './surroundings.ts';

/** One sign for each severity, the same everywhere on GitHub. */
export const signs: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', note: 'ℹ️' };

/** The workloads that somebody runs: stages that are only a step to another stage are not among them. */
export function shownWorkloads(report: Report): readonly Workload[] {
  return report.workloads.filter(workload => workload.kind !== 'image' || workload.built !== 'intermediate');
}

/** The rules that found something about each workload, worst first, each once. */
function rulesByWorkload(report: Report): ReadonlyMap<string, readonly RuleMeta[]> {
  const rules = new Map<string, RuleMeta[]>();
  for (const severity of severities) {
    for (const finding of report.findings) {
      if (finding.rule.severity !== severity || finding.workload === undefined) continue;
      for (const id of [finding.workload, ...finding.alsoReaches]) {
        const found = rules.get(id) ?? [];
        rules.set(id, found);
        if (!found.some(rule => rule.id === finding.rule.id)) found.push(finding.rule);
      }
    }
  }
  return rules;
}

function verdictOn(workload: Workload, rules: readonly RuleMeta[]): string {
  const [worst] = rules;
  if (worst !== undefined) return `${signs[worst.severity]} ${rules.map(rule => rule.id).join(', ')}`;
  const { root } = workload.runs;
  if (root.state === 'unknown') return '❔ not known';
  return root.value ? 'root' : '✅ not root';
}

function order(workload: Workload, rules: readonly RuleMeta[]): number {
  const [worst] = rules;
  if (worst !== undefined) return severities.indexOf(worst.severity);
  return workload.runs.root.state === 'unknown' ? severities.length : severities.length + 1;
}

function counted(count: number, words: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? 'is' : 'are'} ${words}`];
}

/** One sentence that counts who the workloads run as; empty when there are none. */
export function renderTally(report: Report): string {
  const workloads = shownWorkloads(report);
  if (workloads.length === 0) return '';
  const count = (is: (workload: Workload) => boolean): number => workloads.filter(is).length;
  const isRoot = ({ runs }: Workload): boolean => runs.root.state === 'known' && runs.root.value;
  const isHostRoot = ({ host }: Workload): boolean => host.uid.state === 'known' && host.uid.value === 0;
  const parts = [
    ...counted(
      count(workload => isRoot(workload) && isHostRoot(workload)),
      'root, also on the host',
    ),
    ...counted(
      count(workload => isRoot(workload) && !isHostRoot(workload)),
      'root inside only',
    ),
    ...counted(
      count(({ runs }) => runs.root.state === 'known' && !runs.root.value),
      'not root',
    ),
    ...counted(
      count(({ runs }) => runs.root.state === 'unknown'),
      'not known',
    ),
  ];
  return `${workloads.length} ${workloads.length === 1 ? 'workload' : 'workloads'}: ${parts.join('; ')}.`;
}

const head = '| Workload | Inside | On the host | Engine | Verdict |\n| --- | --- | --- | --- | --- |';

/** The table of workloads, worst first, later rows folded away; empty when there are none. */
export function renderWorkloadTable(
  report: Report,
  surroundings: Surroundings,
  open: number,
  room: number,
  measure: Measure,
): string {
  const rules = rulesByWorkload(report);
  const rulesOf = (workload: Workload): readonly RuleMeta[] => rules.get(workload.id) ?? [];
  const workloads = shownWorkloads(report)
    .map(workload => ({ workload, order: order(workload, rulesOf(workload)) }))
    .sort((a, b) => a.order - b.order)
    .map(({ workload }) => workload);
  if (workloads.length === 0) return '';
  const row = (workload: Workload): string => {
    const address = addressOf(workload.at, surroundings);
    const name = markdownCode(workload.id);
    const cells = [
      address === undefined ? name : markdownLink(name, address),
      markdownText(insideOf(workload), 200),
      markdownText(outsideOf(workload)),
      markdownText(engineOf(workload)),
      verdictOn(workload, rulesOf(workload)),
    ];
    return `| ${cells.join(' | ')} |`;
  };
  const { texts } = takeFitting(workloads, row, room, measure);
  const blocks = [[head, ...texts.slice(0, open)].join('\n')];
  const folded = texts.slice(open);
  if (folded.length > 0)
    blocks.push(`<details><summary>${folded.length} more</summary>\n\n${[head, ...folded].join('\n')}\n\n</details>`);
  const missing = workloads.length - texts.length;
  if (missing > 0)
    blocks.push(
      `${missing} more ${missing === 1 ? 'workload is' : 'workloads are'} left out here: GitHub takes no longer text.`,
    );
  return blocks.join('\n\n');
}
