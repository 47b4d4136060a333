import { analyse } from '../../src/core/analyse.ts';
import type { ImageFacts } from '../../src/core/image/facts.ts';
import { lookUpInTable } from '../../src/core/image/known.ts';
import type { Finding, Report } from '../../src/core/report.ts';
import type { Rule } from '../../src/core/rule.ts';
import type { Given } from '../../src/options.ts';
import { renderFrame } from '../../src/report/frame.ts';
import { run } from '../../src/run.ts';
import { memoryFiles, type Repository } from './memory-files.ts';

/** What a test gives beside the files. */
export interface LintOptions {
  /** As on the command line: `{ engine: 'rootless' }`. */
  readonly options?: Readonly<Record<string, string>>;
  /** Facts of images that the table does not know, by normalised reference. */
  readonly facts?: Readonly<Record<string, ImageFacts>>;
  /** `YYYY-MM-DD`. */
  readonly today?: string;
}

/** The report of a small repository, as the command line makes it. */
export async function reportOn(
  repository: Repository,
  { options = {}, facts = {}, today }: LintOptions = {},
): Promise<Report> {
  const given = new Map<string, Given>();
  for (const [name, value] of Object.entries(options))
    given.set(name, { values: [value], where: `--${name}`, by: 'option' });
  const lookup = {
    facts: async (references: readonly string[]) =>
      new Map([...lookUpInTable(references), ...Object.entries(facts).filter(([name]) => references.includes(name))]),
  };
  const { report } = await run(given, { files: memoryFiles(repository), lookup, today });
  return report;
}

/** The findings of one rule in a small repository, by place. */
export async function findingsOf(
  rule: Rule,
  repository: Repository,
  options?: LintOptions,
): Promise<readonly Finding[]> {
  const { project } = await reportOn(repository, options);
  const { findings, failures } = analyse(project, [rule]);
  if (failures.length > 0) throw new Error(failures.map(({ message }) => message).join('\n'));
  return findings;
}

/** What a rule reports in a small repository as a picture: place and message, the lines, the trail. Empty: it is silent. */
export async function lint(rule: Rule, repository: Repository, options?: LintOptions): Promise<string> {
  const findings = await findingsOf(rule, repository, options);
  return findings.map(picture).join('\n\n');
}

function picture(finding: Finding): string {
  const { at, message, trail, alsoReaches, remedy, rule } = finding;
  const lines = [`${at.file.path}: ${message}`, renderFrame(at)];
  for (const step of trail) lines.push(`  ${step.at.file.path}:${lineOf(step.at)}: ${step.text}`);
  if (alsoReaches.length > 0) lines.push(`  also: ${alsoReaches.join(', ')}`);
  if (remedy !== rule.remedy) lines.push(`  remedy: ${remedy}`);
  return lines.join('\n');
}

function lineOf({ file, start }: Finding['at']): number {
  return file.text.slice(0, start).split('\n').length;
}
