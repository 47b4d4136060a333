import type { Workload } from '../core/project.ts';
import type { Report } from '../core/report.ts';
import type { Unknown } from '../core/resolved.ts';
import { type Measure, takeFitting } from './budget.ts';
import { markdownCode, markdownSentence } from './markdown.ts';
import { unknowns } from './unknowns.ts';
import { shownWorkloads } from './workload-table.ts';

/** The first thing about a workload that is not known, the gravest first: whether it is root, its number, its number on the host. */
export function unknownOf(workload: Workload): Unknown | undefined {
  return [workload.runs.root, workload.runs.uid, workload.host.uid].find(resolved => resolved.state === 'unknown');
}

interface Question {
  readonly unknown: Unknown;
  readonly workloads: string[];
}

/** What is not known, each question once with the workloads that it concerns. */
function questionsOf(report: Report): readonly Question[] {
  const questions = new Map<string, Question>();
  for (const workload of shownWorkloads(report)) {
    const unknown = unknownOf(workload);
    if (unknown === undefined) continue;
    const key = JSON.stringify([unknown.reason, unknown.detail]);
    const question = questions.get(key) ?? { unknown, workloads: [] };
    questions.set(key, question);
    question.workloads.push(workload.id);
  }
  return [...questions.values()].sort((a, b) => b.workloads.length - a.workloads.length);
}

/** How many workloads have something that is not known. */
export function countUnknown(report: Report): number {
  return shownWorkloads(report).filter(workload => unknownOf(workload) !== undefined).length;
}

const head = '| Workload | Why it is not known | What would settle it |\n| --- | --- | --- |';

/** The table of what is not known; empty when all is. */
export function renderUnknown(report: Report, room: number, measure: Measure): string {
  const questions = questionsOf(report);
  if (questions.length === 0) return '';
  const row = ({ unknown, workloads }: Question): string => {
    const more = workloads.length > 5 ? ` and ${workloads.length - 5} more` : '';
    const names = workloads.slice(0, 5).map(id => markdownCode(id));
    return `| ${names.join(', ')}${more} | ${markdownSentence(unknown.detail, 500)} | ${markdownSentence(unknowns[unknown.reason].settle)} |`;
  };
  const { texts } = takeFitting(questions, row, room, measure);
  const missing = questions.length - texts.length;
  const rest = missing > 0 ? `\n\n${missing} more left out here: GitHub takes no longer text.` : '';
  return `${[head, ...texts].join('\n')}${rest}`;
}
