import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../address.ts';
import { configurationPaths } from '../checkout/configuration.ts';
import { fixedFiles } from '../core/apply-fixes.ts';
import type { Report } from '../core/report.ts';
import { renderBaseline } from '../core/suppress/baseline.ts';
import { type Options, UsageError } from '../options.ts';
import { logText } from '../report/log-text.ts';
import { renderStart } from '../report/start-configuration.ts';

/** Where files are written: the checked root, and the directory that the command line is relative to. */
export interface WritePlace {
  readonly root: string;
  readonly directory: string;
}

/** Where a baseline is written unless somebody says otherwise, from the root. */
const usualBaseline = '.github/runs-as-baseline.json';

/**
 * Writes every finding of the report that nothing but a baseline accepts; returns what to tell.
 *
 * @throws {UsageError} when it cannot be written.
 */
export function writeBaseline(report: Report, options: Options, { root, directory }: WritePlace): string {
  const { writeBaseline: named = '', baseline } = options;
  const file = named === '' ? path.resolve(root, baseline ?? usualBaseline) : path.resolve(directory, named);
  const accepted = report.suppressed.filter(({ suppression }) => suppression.by === 'baseline');
  const findings = [...report.findings, ...accepted]
    // What is wrong with a suppression is mended, not accepted.
    .filter(({ rule }) => !aboutSuppressions.has(rule.id))
    .sort((a, b) =>
      a.at.file.path < b.at.file.path ? -1 : a.at.file.path > b.at.file.path ? 1 : a.at.start - b.at.start,
    );
  write(file, renderBaseline(findings, report.files), '--write-baseline');
  const shown = path.relative(root, file).replaceAll(path.sep, '/');
  const next = baseline === undefined ? ` Name it in .github/runs-as.yml: \`baseline: ${shown}\`.` : '';
  return `${findings.length} ${findings.length === 1 ? 'finding is' : 'findings are'} accepted in ${shown}.${next}\n`;
}

/**
 * Writes the fixes of a report into its files; returns what to tell, a line for each fix, and nothing where there was none.
 *
 * @throws {UsageError} when a file cannot be written.
 */
export function writeFixes(report: Report, root: string): string {
  const said: string[] = [];
  for (const { file, text, titles } of fixedFiles(report.findings)) {
    if (file.path === '-')
      throw new UsageError('--fix writes files, and `-` is none; --diff prints what it would write.');
    write(path.resolve(root, file.path), text, '--fix');
    for (const title of titles) said.push(logText(`${file.path}: ${title}\n`));
  }
  return said.join('');
}

const aboutSuppressions = new Set([
  'expired-suppression',
  'invalid-suppression',
  'stale-baseline',
  'unused-suppression',
]);

/**
 * Writes a configuration to begin with; returns what to tell.
 *
 * @throws {UsageError} where there is one, and when it cannot be written.
 */
export function writeStart(report: Report, { root }: WritePlace): string {
  const present = configurationPaths.find(name => existsSync(path.join(root, name)));
  if (present !== undefined) throw new UsageError(`--init: there is \`${present}\` already; it is left as it is.`);
  const [name] = configurationPaths;
  write(path.join(root, name), renderStart(report, repository), '--init');
  return `${name} is written; nothing in it counts until it is taken out of its comment.\n`;
}

function write(file: string, text: string, option: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(
      `${option}: \`${file}\` cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}
